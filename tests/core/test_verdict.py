"""The verdict as a value: what it says of itself, and what would change it."""

import copy
import itertools
import json
import pickle
import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

import lawful_resend
from lawful_resend import (
    Basis,
    Cart,
    Consent,
    Customer,
    InvalidCase,
    Law,
    LawNotKnown,
    Line,
    Mail,
    NaiveMoment,
    Objection,
    Purchase,
    Reading,
    UnknownCountry,
    Verdict,
    Why,
    countries,
    decide,
    law,
)
from lawful_resend.facts import BY_ID, COMPANY, NATURAL_PERSON, facts_in
from lawful_resend.laws import jurisdiction
from lawful_resend.verdict import judge

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
LEFT = AT - timedelta(hours=3)
LAW = law("BE", AT)

CONSENT: dict[str, Any] = {
    "purposes": ["cart-reminders"],
    "given_at": LEFT - timedelta(minutes=5),
    "act": "ticked",
    "required_for": "nothing",
    "informed": True,
    "concluded": True,
    "evidence": "log",
    "wording": "text",
}
SALE: dict[str, Any] = {
    "concluded_at": AT - timedelta(days=90),
    "lines": [["books"]],
    "address_given": True,
    "refusal_offered": True,
}


def ask(
    customer: dict[str, Any] | None = None,
    cart: dict[str, Any] | None = None,
    mail: dict[str, Any] | None = None,
    reading: Reading | str = Reading.STRICT,
) -> Verdict:
    """Decide about a Belgian's cart."""
    person: dict[str, Any] = {"country": "BE", "objections": [], "purchases": []}
    left: dict[str, Any] = {"abandoned_at": LEFT, "address_source": "submitted", "lines": [["books"]]}
    return decide(
        Customer(**person | (customer or {})),
        Cart(**left | (cart or {})),
        Mail(**{"refusal_offered": True, "number": 1} | (mail or {})),
        at=AT,
        reading=reading,
    )


def consenting(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a consent
    """Give a customer with one consent."""
    return {"consents": [Consent(**CONSENT | changes)]}


def buying(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a purchase
    """Give a customer with one purchase."""
    return {"purchases": [Purchase(**SALE | changes)]}


# --- decide --------------------------------------------------------------------------------------


def test_a_verdict_is_true_only_when_lawful() -> None:
    """``if decide(...)`` sends only what is lawful."""
    assert not ask()
    assert ask(consenting())


def test_the_default_reading_is_strict() -> None:
    """Who names no reading gets the strict one."""
    verdict = decide(Customer(country="BE"), Cart(abandoned_at=LEFT, address_source="submitted"), at=AT)

    assert verdict.reading is Reading.STRICT


def test_the_default_reading_of_facts_is_strict_too() -> None:
    """Facts judged without a reading are judged strictly."""
    facts = [fact.id for fact in ask(consenting(wording=None)).facts]

    assert LAW.judge(facts).reading is Reading.STRICT
    assert not LAW.judge(facts)
    assert LAW.judge(facts, reading=Reading.LENIENT)


def test_a_reading_may_be_named_by_its_value() -> None:
    """``reading="lenient"`` is ``Reading.LENIENT``; another word is refused with the known ones."""
    assert ask(reading="lenient") == ask(reading=Reading.LENIENT)
    with pytest.raises(InvalidCase, match=r"reading: expected one of strict, lenient, got a string of 4 characters"):
        ask(reading="mild")


def test_an_unknown_country_is_an_error() -> None:
    """No country is judged by another one's law."""
    with pytest.raises(UnknownCountry) as raised:
        ask({"country": "EU"})

    assert isinstance(raised.value, LookupError)
    assert raised.value.known == countries()
    assert "BE" in countries()


def test_before_the_law_is_an_error() -> None:
    """A microsecond before 31 May 2014 in Brussels there is no answer; at midnight there is."""
    midnight = datetime(2014, 5, 30, 22, tzinfo=UTC)
    cart = Cart(abandoned_at=midnight - timedelta(days=1), address_source="submitted")

    assert not decide(Customer(country="BE"), cart, at=midnight)
    with pytest.raises(LawNotKnown) as raised:
        decide(Customer(country="BE"), cart, at=midnight - timedelta(microseconds=1))

    assert isinstance(raised.value, LookupError)
    assert raised.value.since == date(2014, 5, 31)


def test_a_send_before_the_cart_was_left_is_an_error() -> None:
    """The mail cannot precede what it reminds of; the same moment will do."""
    cart = Cart(abandoned_at=AT, address_source="submitted")

    assert not decide(Customer(country="BE"), cart, at=AT)
    with pytest.raises(ValueError, match=r"at: expected a moment at or after cart\.abandoned_at"):
        decide(Customer(country="BE"), cart, at=AT - timedelta(microseconds=1))


def test_a_naive_moment_is_an_error() -> None:
    """A moment of sending without offset names no instant."""
    with pytest.raises(NaiveMoment):
        decide(Customer(country="BE"), Cart(abandoned_at=LEFT, address_source="typed"), at=datetime(2026, 11, 23))  # noqa: DTZ001
    with pytest.raises(NaiveMoment):
        law("BE", datetime(2026, 11, 23))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("customer", "cart", "mail", "basis"),
    [
        (consenting(), {}, {}, Basis.CONSENT),
        (buying(), {}, {}, Basis.EXISTING_CUSTOMER),
        ({"kind": "company", "mailbox": "impersonal"}, {"for_organisation": True}, {}, Basis.IMPERSONAL_ADDRESS),
        ({}, {}, {"requested_at": LEFT, "request_evidence": "request#1", "neutral": True}, Basis.REQUESTED),
    ],
)
def test_the_basis_names_what_carries(
    customer: dict[str, Any], cart: dict[str, Any], mail: dict[str, Any], basis: Basis
) -> None:
    """Each way to lawfulness is named as the basis of the sending."""
    verdict = ask(customer, cart, mail)

    assert (verdict.lawful, verdict.why, verdict.basis) == (True, Why.PERMITTED, basis)


def test_forbidden_is_not_the_same_as_nothing_permits() -> None:
    """A veto and the lack of a ground are told apart, also where both are there."""
    assert ask().why is Why.NO_GROUND
    assert ask({"objections": [Objection(at=LEFT)]}).why is Why.FORBIDDEN
    assert ask(consenting() | {"objections": [Objection(at=LEFT)]}).why is Why.FORBIDDEN


def test_two_consents_do_not_add_up() -> None:
    """What one consent lacks, another one does not lend: facts are those of one and the same consent."""
    unproven = Consent(**CONSENT | {"evidence": None})
    unfree = Consent(**CONSENT | {"required_for": "service"})

    assert not ask({"consents": [unproven, unfree]}, reading="lenient")
    assert ask({"consents": [unproven, Consent(**CONSENT), unfree]})


def test_two_purchases_do_not_add_up() -> None:
    """The refusal offered in one sale does not serve the goods of another."""
    dissimilar = Purchase(**SALE | {"lines": [["perfume"]]})
    unrefusable = Purchase(**SALE | {"refusal_offered": False})

    assert not ask({"purchases": [dissimilar, unrefusable]}, reading="lenient")
    assert ask({"purchases": [dissimilar, Purchase(**SALE), unrefusable]})


def test_the_order_of_records_is_nothing() -> None:
    """Whatever the order of consents and purchases, the verdict is the same value."""
    consents = [
        Consent(**CONSENT | changes)
        for changes in (
            {"required_for": "service"},
            {"purposes": ["terms"]},
            {"purposes": ["privacy-policy"]},
            {"wording": ""},
        )
    ]
    purchases = [Purchase(**SALE | changes) for changes in ({"cancelled": True}, {"refusal_offered": False})]

    verdicts = {
        ask({"consents": boxes, "purchases": sales}, reading=reading)
        for boxes in itertools.permutations(consents)
        for sales in itertools.permutations(purchases)
        for reading in [Reading.STRICT]
    }

    assert len(verdicts) == 1


def test_a_withdrawn_newsletter_leaves_a_separate_consent() -> None:
    """Withdrawing the newsletter ends the newsletter, and every other ground, but not a box of its own."""
    newsletter = Consent(**CONSENT | {"purposes": ["newsletter"], "withdrawn_at": LEFT})

    assert ask({"consents": [newsletter, Consent(**CONSENT)]})
    assert not ask({"consents": [newsletter]} | buying())


def test_withdrawn_marketing_ends_every_box_ticked_until_then() -> None:
    """Withdrawing marketing ends a reminder box ticked before it, not one ticked after it."""
    marketing = Consent(**CONSENT | {"purposes": ["own-marketing"], "withdrawn_at": LEFT})
    after = Consent(**CONSENT | {"given_at": LEFT + timedelta(microseconds=1)})

    assert not ask({"consents": [marketing, Consent(**CONSENT)]}, reading="lenient")
    assert ask({"consents": [marketing, after]})


def test_ages_by_civil_birthday() -> None:
    """Thirteen begins at midnight in Brussels on the birthday, 29 February counting as the 28th."""
    born = date(2012, 2, 29)
    birthday = datetime(2025, 2, 27, 23, tzinfo=UTC)
    day_before = birthday - timedelta(microseconds=1)

    def child(given_at: datetime, at: datetime, reading: str) -> bool:
        customer = Customer(country="BE", born=born, objections=[], purchases=[], **consenting(given_at=given_at))
        cart = Cart(abandoned_at=day_before, address_source="submitted")
        return decide(customer, cart, at=at, reading=reading).lawful

    assert not child(day_before, day_before, "lenient")
    assert child(day_before, birthday, "lenient")
    assert not child(day_before, birthday, "strict")
    assert child(birthday, birthday, "strict")


@pytest.mark.parametrize(
    ("customer", "months", "anchor"),
    [
        (buying, 24, datetime(2024, 2, 29, 12, tzinfo=UTC)),
        (buying, 24, datetime(2022, 3, 27, 0, 30, tzinfo=UTC)),
        (consenting, 36, datetime(2023, 10, 29, 0, 30, tzinfo=UTC)),
    ],
)
def test_faded_relations_end_in_civil_time(customer: Any, months: int, anchor: datetime) -> None:  # noqa: ANN401
    """Two years of a purchase and three of a consent end to the microsecond, on the wall clock of Brussels."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - an oracle of the test

    from dateutil.relativedelta import relativedelta  # noqa: PLC0415

    brussels = ZoneInfo("Europe/Brussels")
    end = (anchor.astimezone(brussels) + relativedelta(months=months)).astimezone(UTC)
    key = "concluded_at" if customer is buying else "given_at"
    person = Customer(**{"country": "BE", "objections": [], "purchases": []} | customer(**{key: anchor}))
    cart = Cart(abandoned_at=anchor + timedelta(hours=1), address_source="submitted", lines=[["books"]])

    before = decide(person, cart, at=end - timedelta(microseconds=1))
    after = decide(person, cart, at=end)

    assert before.lawful
    assert not after.lawful
    assert after.contested


# --- the value -----------------------------------------------------------------------------------


def test_equal_and_hashable_by_value() -> None:
    """Two cases that show the same facts get the same verdict; another reading is another one."""
    assert ask(consenting()) == ask(consenting(evidence="another log"))
    assert hash(ask(consenting())) == hash(ask(consenting(evidence="another log")))
    assert len({ask(), ask(consenting()), ask(reading="lenient"), ask()}) == 3


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])  # noqa: S301
@pytest.mark.parametrize("reading", Reading)
def test_copies_are_equal(again: Any, reading: Reading) -> None:  # noqa: ANN401 - any way to copy
    """A verdict and its law survive copying and pickling as the same value."""
    verdict = ask(consenting(), reading=reading)

    assert again(verdict) == verdict
    assert again(verdict).law is verdict.law


def test_a_verdict_shows_itself_without_its_bits() -> None:
    """They differ between versions."""
    assert "mask" not in repr(ask(consenting()))


def test_what_a_verdict_tells() -> None:
    """Facts, bases, law and findings are there to look at."""
    verdict = ask(consenting(wording=None))

    assert verdict.country == "BE"
    assert verdict.bases == {"device": Basis.NO_RULE}
    assert (verdict.law.since, verdict.law.until) == (date(2022, 5, 28), None)
    assert BY_ID["consent-proven"] in verdict.facts
    assert BY_ID["consent-wording-kept"] not in verdict.facts
    finding = next(each for each in verdict.findings if each.rule.id == "be.consent")
    assert (finding.layer, finding.holds) == ("sending", False)
    assert [each.fact.id for each in finding.facts if each.asked and not each.shown] == ["consent-wording-kept"]


def test_findings_hold_every_rule_and_every_fact() -> None:
    """The findings list each rule of the edition once, with each of its facts."""
    verdict = ask(consenting() | {"objections": [Objection(at=LEFT)]})

    assert [each.rule for each in verdict.findings] == list(verdict.law.rules)
    assert {fact.fact for each in verdict.findings for fact in each.facts} == set(verdict.law.facts)
    assert next(each.rule.id for each in verdict.findings if each.holds and each.layer is None) == "be.objection"


def test_judge_by_ids_is_what_decide_does() -> None:
    """``Law.judge`` on the ids of a verdict's facts gives the verdict again."""
    for verdict in (ask(), ask(consenting()), ask(buying(), reading="lenient")):
        ids = [fact.id for fact in verdict.facts]

        assert verdict.law.judge(ids, reading=verdict.reading) == verdict
        assert verdict.law.judge(verdict.facts, reading=verdict.reading.value) == verdict


def test_judge_refuses_unknown_ids() -> None:
    """All unknown ids are named at once; ids the edition does not ask for change nothing."""
    with pytest.raises(InvalidCase) as raised:
        LAW.judge(["bought", "nonsense", "rubbish", 3])  # type: ignore[list-item]

    assert [problem.value for problem in raised.value.problems] == [
        "a string of 8 characters",
        "a string of 7 characters",
        "3",
    ]
    assert LAW.judge(["of-age-16"]) == LAW.judge([])


def test_a_law_can_be_looked_at() -> None:
    """``law`` gives the edition in force with its rules, provisions and a table."""
    old = law("BE", datetime(2015, 1, 1, tzinfo=UTC))

    assert (old.since, old.until) == (date(2014, 5, 31), date(2018, 5, 25))
    assert "Act of 8 December 1992" in old._repr_html_()
    assert "GDPR" not in old._repr_html_()
    cited = [source for each in (*old.layers, *old.rules) for source in (each.source, *getattr(each, "also", ()))]
    assert set(old.provisions) == set(cited)
    assert len(old.provisions) == len(set(old.provisions))
    assert repr(old) == (
        "Law(country='BE', since=datetime.date(2014, 5, 31), until=datetime.date(2018, 5, 25),"
        f" checked={old.checked!r})"
    )


def test_as_dict_is_json_and_says_what_it_is() -> None:
    """The record survives JSON unchanged, names its format, and holds all that is needed to judge again."""
    for reading in Reading:
        verdict = ask(consenting(concluded=False) | {"born": date(1990, 1, 2)}, reading=reading)
        record = verdict.as_dict()

        assert json.loads(json.dumps(record)) == record
        assert record["format"] == "lawful_resend.verdict/2"
        assert record["contested"] is True
        edition = law(record["country"], AT)
        assert edition.judge(record["facts"], reading=record["reading"]) == verdict
        assert "1990" not in json.dumps(record)


def test_duties_follow_the_basis() -> None:
    """What a mail owes depends on what it rests on."""
    consent = {duty.id for duty in ask(consenting()).duties}
    customer = {duty.id for duty in ask(buying()).duties}

    assert consent - customer == {"be.duty.withdrawal", "be.duty.proof"}
    assert customer - consent == {"be.duty.similar-only", "be.duty.customer-proof"}
    assert {"be.duty.opt-out", "be.duty.recognisable", "be.duty.objection-notice"} <= consent & customer


# --- remedies ------------------------------------------------------------------------------------


def flipped(mask: int, remedy: frozenset[Any]) -> int:
    """Change the facts of a remedy."""
    for fact in remedy:
        mask ^= fact.mask
    return mask


def some_unlawful(edition: Law, count: int) -> list[int]:
    """Give masks near a lawful one."""
    chance = random.Random(7)  # noqa: S311 - no secret
    start = ask(consenting() | buying()).mask & edition.mask
    found: list[int] = []
    while len(found) < count:
        mask = start
        for fact in chance.sample(edition.facts, chance.randrange(1, 7)):
            mask ^= fact.mask
        if not judge(edition, mask, Reading.STRICT).lawful:
            found.append(mask)
    return found


@pytest.mark.parametrize("reading", Reading)
def test_remedies_cure_and_nothing_less_does(reading: Reading) -> None:
    """Each listed set makes it lawful; no proper subset of it does; none contains another.

    The fewest facts stand first, of as many those whose first facts come first by name.
    """
    for mask in some_unlawful(LAW, 300):
        verdict = judge(LAW, mask, reading)
        remedies = verdict.remedies
        order = [(len(each), sorted(fact.id for fact in each)) for each in remedies]
        assert order == sorted(order)
        assert not any(one < other for one, other in itertools.permutations(remedies, 2))
        for remedy in remedies:
            assert judge(LAW, flipped(mask, remedy), reading).lawful
            for size in range(min(len(remedy), 4)):
                for subset in itertools.combinations(remedy, size):
                    assert not judge(LAW, flipped(mask, frozenset(subset)), reading).lawful


@pytest.mark.parametrize("reading", Reading)
def test_no_remedy_of_one_or_two_facts_is_missing(reading: Reading) -> None:
    """Brute force over all sets of one and two facts finds no cure that is not listed."""
    for mask in some_unlawful(LAW, 12):
        verdict = judge(LAW, mask, reading)
        listed = set(verdict.remedies)
        cures = [
            frozenset(change)
            for size in (1, 2)
            for change in itertools.combinations(LAW.facts, size)
            if judge(LAW, flipped(mask, frozenset(change)), reading).lawful
            and not any(fact.identity for fact in change)
        ]
        minimal = {one for one in cures if not any(other < one for other in cures)}
        if not verdict.lawful:
            assert minimal == {each for each in listed if len(each) <= 2}


def test_what_is_over_is_not_offered_for_this_mail() -> None:
    """A discount can still be left out; a box that was not offered in a sale can be offered in the next one only."""
    asked = ask({}, {}, {"requested_at": AT - timedelta(hours=1), "request_evidence": "r", "neutral": None})
    unasked = ask(buying(refusal_offered=False))

    assert ids(asked.own_remedies) == [{"mail-neutral"}]
    assert {"mail-neutral"} not in ids(asked.advice)
    assert {"bought-refusal-offered"} in ids(unasked.remedies)
    assert ids(unasked.own_remedies) == []
    assert {"bought-refusal-offered"} in ids(unasked.advice)


def ids(remedies: tuple[frozenset[Any], ...]) -> list[set[str]]:
    """Give remedies by the ids of their facts."""
    return [{fact.id for fact in remedy} for remedy in remedies]


def test_asking_for_consent_is_advice_and_buying_is_not() -> None:
    """A guest can be asked for a consent and offered a button; that somebody buys is not the sender's to arrange."""
    guest = ask({})

    assert guest.own_remedies == ()
    assert any("consent-to-marketing" in each for each in ids(guest.advice))
    assert {"mail-requested", "mail-neutral"} in ids(guest.advice)
    assert not any("bought" in each for each in ids(guest.advice))
    assert any("bought" in each for each in ids(guest.remedies))


def test_no_remedy_asks_somebody_to_be_somebody_else() -> None:
    """Neither a company nor older, whatever was shown."""
    for country in countries():
        for edition in jurisdiction(country).editions:
            for mask in (0, NATURAL_PERSON.mask, COMPANY.mask):
                for reading in Reading:
                    remedies = judge(edition, mask & edition.mask, reading).remedies
                    assert not any(fact.identity for remedy in remedies for fact in remedy)


def test_a_lawful_mail_needs_no_remedy() -> None:
    """There is nothing to cure in a lawful verdict."""
    assert ask(consenting()).remedies == ()


def test_an_order_has_its_one_remedy() -> None:
    """A veto that nothing lifts is cured by its fact being gone, alone where a ground holds."""
    verdict = ask(consenting(), {"ordered_at": AT})

    assert [{fact.id for fact in each} for each in verdict.remedies] == [{"ordered"}]


def test_words_and_facts_are_the_same_thing() -> None:
    """The facts of a word are those whose bits it has."""
    word = BY_ID["bought"].mask | BY_ID["company"].mask

    assert {fact.id for fact in facts_in(word)} == {"bought", "company"}


# --- what only a mutant would get wrong ----------------------------------------------------------


def test_facts_are_just_those_of_the_consent() -> None:
    """A consent to reminders shows no newsletter, and a newsletter no reminders."""
    reminders = {fact.id for fact in ask(consenting()).facts}
    newsletter = {fact.id for fact in ask(consenting(purposes=["newsletter"])).facts}

    assert reminders - newsletter == {"consent-to-marketing"}
    assert newsletter - reminders == {"consent-to-newsletter"}


SENSITIVE: dict[str, Any] = {"purposes": ["cart-reminders", "sensitive-data"]}


@pytest.mark.parametrize(
    ("changes", "born", "lawful"),
    [
        ({}, None, True),
        ({"wording": " "}, None, False),
        ({"evidence": "\t"}, None, False),
        ({"concluded": False}, None, False),
        ({"given_at": LEFT}, date(2010, 11, 23), True),
        ({"given_at": LEFT}, date(2010, 11, 24), False),
        ({"given_at": LEFT, "by_guardian": True}, date(2015, 1, 1), True),
    ],
)
def test_explicit_consent_to_sensitive_data(changes: dict[str, Any], born: date | None, lawful: bool) -> None:  # noqa: FBT001
    """Sensitive carts take a consent that is whole, by somebody of sixteen or with the parents."""
    customer = consenting(**SENSITIVE | changes) | {"born": born}

    assert ask(customer, {"sensitive": True}, reading="strict").lawful is lawful


def test_explicit_consent_begins_at_midnight_of_the_birthday() -> None:
    """Sixteen is reached with the first instant of the day in Brussels, not a microsecond before."""
    midnight = datetime(2026, 11, 21, 23, tzinfo=UTC)
    for moment, lawful in ((midnight, True), (midnight - timedelta(microseconds=1), False)):
        customer = consenting(**SENSITIVE | {"given_at": moment}) | {"born": date(2010, 11, 22)}
        assert ask(customer, {"sensitive": True}).lawful is lawful


def test_a_record_tells_law_from_advice() -> None:
    """Binding duties and recommendations stand apart in the record, and remedies are sorted."""
    terms = [Consent(**CONSENT | {"purposes": ["terms", "privacy-policy"]})]
    record = ask({"consents": terms}, reading="lenient").as_dict()

    assert record["recommended"] == ["be.duty.two-boxes"]
    assert "be.duty.opt-out" in record["duties"]
    assert "be.duty.two-boxes" not in record["duties"]
    assert all(remedy == sorted(remedy) for remedy in ask().as_dict()["remedies"])


def test_findings_say_what_holds_and_what_is_asked() -> None:
    """A duty that is owed holds, another does not; a strict condition is asked under the strict reading only."""
    strict, lenient = ask(consenting()), ask(consenting(), reading="lenient")
    held = {each.rule.id: each.holds for each in strict.findings}

    assert held["be.consent"]
    assert held["be.duty.withdrawal"]
    assert not held["be.duty.similar-only"]
    assert not held["be.ordered"]
    for verdict, asked in ((strict, True), (lenient, False)):
        consent = next(each for each in verdict.findings if each.rule.id == "be.consent")
        seen = {each.fact.id: each for each in consent.facts}
        assert seen["consent-concluded"].asked is asked
        assert seen["consent-concluded"].shown is True
        assert seen["consent-to-newsletter"].shown is False


def test_a_fact_is_asked_where_one_condition_asks_it() -> None:
    """The guardian stands for the age now, which both readings ask, and for that of then, which one does."""
    lenient = ask(consenting() | {"born": date(2020, 1, 1)}, reading="lenient")
    consent = next(each for each in lenient.findings if each.rule.id == "be.data-consent")

    assert {each.fact.id: each.asked for each in consent.facts}["consent-by-guardian"]


def test_confidence_of_a_source() -> None:
    """A provision takes the confidence of its act unless it names its own."""
    sources = {str(source): getattr(source, "confidence", None) for source in LAW.provisions}

    assert sources["Royal Decree of 4 April 2003, art. 1, 1°"] == "secondary"
    assert sources["Code of Economic Law, art. VI.18 § 1"] == "secondary"
    assert sources["Code of Economic Law, art. VI.103, 3°"] == "text"


def test_what_is_no_model_is_refused_by_name() -> None:
    """A wrong argument is named, with all the others; so is a country or a set of facts that is none."""
    with pytest.raises(InvalidCase) as raised:
        decide({"country": "BE"}, None, 3, at=AT)  # type: ignore[arg-type]
    assert [problem.path for problem in raised.value.problems] == ["customer", "cart", "mail"]
    for facts in ("bought", None):
        with pytest.raises(InvalidCase, match="facts: expected a collection"):
            LAW.judge(facts)  # type: ignore[arg-type]
    with pytest.raises(InvalidCase, match="country: expected a string"):
        law(["BE"], AT)  # type: ignore[arg-type]


def test_subclasses_of_models_are_models() -> None:
    """A host may derive from the models."""

    class Shopper(Customer):
        """A customer of a shop."""

    cart = Cart(abandoned_at=LEFT, address_source="submitted")

    assert decide(Shopper(country="BE"), cart, at=AT) == decide(Customer(country="BE"), cart, at=AT)


def test_the_module_names_what_it_lacks() -> None:
    """What the package does not have is named in the error."""
    with pytest.raises(AttributeError, match="module 'lawful_resend' has no attribute 'nonsense'"):
        lawful_resend.nonsense  # noqa: B018


# --- what was not looked up, what is assumed, what is not judged -----------------------------------


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("field", ["objections", "purchases"])
def test_nothing_is_lawful_before_somebody_looked(field: str, reading: Reading) -> None:
    """Where nobody looked no mail is lawful; where nothing was found it is what it was."""
    verdict = ask(consenting() | {field: None}, reading=reading)

    assert (verdict.lawful, verdict.why) == (False, Why.OPEN)
    assert [{fact.id for fact in each} for each in verdict.remedies] == [{f"{field}-not-looked-up"}]
    assert "What to look up, and where" in verdict.explain()


def test_open_is_only_what_nothing_else_forbids() -> None:
    """A veto that stands anyway is told before what nobody looked up."""
    assert ask(consenting() | {"purchases": None, "objections": [Objection(at=LEFT)]}).why is Why.FORBIDDEN
    assert ask({"purchases": None}).why is Why.OPEN


def test_facts_are_judged_as_looked_up() -> None:
    """``Law.judge`` takes everything as looked up unless the facts say otherwise."""
    facts = [fact.id for fact in ask(consenting()).facts]

    assert LAW.judge(facts)
    assert LAW.judge([*facts, "objections-not-looked-up"]).why is Why.OPEN


ASSUMED: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "customer.consents.double_opt_in": (consenting(), {}, {}),
    "customer.born": (consenting(), {}, {}),
    "cart.order_only": (consenting(), {"order_only": None}, {}),
    "cart.sensitive": (consenting(), {"sensitive": None}, {}),
    "cart.keep_until": (consenting(), {}, {}),
    "cart.lines.supplier": (buying(), {}, {}),
    "mail.number": (consenting(), {}, {"number": None}),
    "customer.address_key": (consenting(address_key="one"), {}, {}),
    "customer.consents.address_key": (consenting() | {"address_key": "one"}, {}, {}),
}
#: what states each of them
STATED: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "customer.consents.double_opt_in": (consenting(double_opt_in="unused"), {}, {}),
    "customer.born": (consenting() | {"born": date(1980, 1, 1)}, {}, {}),
    "cart.order_only": (consenting(), {"order_only": False}, {}),
    "cart.sensitive": (consenting(), {"sensitive": False}, {}),
    "cart.keep_until": (consenting(), {"keep_until": AT + timedelta(days=1)}, {}),
    # own goods have a seller that names itself
    "cart.lines.supplier": (
        buying(seller="shop"),
        {"seller": "shop", "lines": [Line(categories={"books"}, supplier="shop")]},
        {},
    ),
    "mail.number": (consenting(), {}, {"number": 1}),
    "customer.address_key": (consenting(address_key="one") | {"address_key": "one"}, {}, {}),
    "customer.consents.address_key": (consenting(address_key="one") | {"address_key": "one"}, {}, {}),
}


@pytest.mark.parametrize("path", ASSUMED)
def test_a_verdict_names_what_it_assumes(path: str) -> None:
    """It is named where it is not stated and the answer turns on it, and only there."""
    verdict, stated = ask(*ASSUMED[path]), ask(*STATED[path])

    assert verdict.lawful
    assert stated.lawful
    assert path in verdict.assumptions
    assert path not in stated.assumptions
    assert verdict.as_dict()["assumptions"] == list(verdict.assumptions)
    assert not ask({"objections": [Objection()]} | ASSUMED[path][0] | {"consents": ()}, {"ordered_at": AT}).assumptions


def test_a_field_is_at_its_worst_for_all_that_hangs_on_it() -> None:
    """Two records each permit the mail in lenient reading; that neither names the address is one field not stated."""
    of_terms = Consent(**CONSENT | {"purposes": ["terms", "privacy-policy"]})
    customer = consenting() | {"address_key": "one"}
    verdict = ask(customer | {"consents": [*customer["consents"], of_terms]}, reading=Reading.LENIENT)

    assert verdict.lawful
    assert "customer.consents.address_key" in verdict.assumptions


def test_part_of_the_cart_was_bought() -> None:
    """A sale of some of the goods since is no order; the verdict says that it was not judged."""
    bought = Purchase(concluded_at=LEFT, lines=[["books"]])
    part = ask(consenting() | {"purchases": [bought]}, {"lines": [["books"], ["lamps"]]})
    whole = ask(consenting() | {"purchases": [bought]})

    assert part.lawful
    assert len(part.caveats) == 1
    assert part.caveats[0].text.en in str(part)
    assert part.as_dict()["caveats"][0]["id"] == part.caveats[0].id
    assert (whole.why, whole.caveats) == (Why.FORBIDDEN, ())


def test_the_explanation_is_only_where_it_is_asked() -> None:
    """The record without it is the same but for that key."""
    verdict = ask(consenting())

    assert "explanation" not in verdict.as_dict(explain=False)
    assert verdict.as_dict() == verdict.as_dict(explain=False) | {"explanation": verdict.explain()}


def test_reprs_of_models_show_no_goods_and_no_moments_of_persons() -> None:
    """What a person bought or did, and when, is not for logs; nor is a day of birth."""
    customer = Customer(
        country="BE",
        born=date(1981, 2, 3),
        address_key="key-77",
        last_active_at=LEFT,
        **consenting(withdrawn_at=LEFT, last_used_at=LEFT),
        **buying(ended_at=LEFT),
        objections=[Objection(at=LEFT)],
    )
    cart = Cart(abandoned_at=LEFT, address_source="submitted", lines=[["books"]], ordered_at=LEFT, sensitive=True)
    shown = [
        repr(each) for each in (customer, *customer.consents, *(customer.purchases or ()), *(customer.objections or ()))
    ]

    for each in (*shown, repr(cart.lines)):
        assert not any(said in each for said in ("1981", "2026", "books", "key-77", "log", "text"))
    assert not any(said in repr(cart) for said in ("books", "sensitive"))
