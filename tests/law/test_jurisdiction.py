"""A law is made of what a country says, and refused when it is not whole."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR, UNFAIR_PRACTICES
from lawful_resend.laws.shared.data_protection import DataProtection
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_CUSTOMERS, TO_PERSONS, duty
from lawful_resend.laws.shared.eprivacy import (
    CONSENT,
    Carrier,
    account,
    carrier,
    consent,
    customers,
    device_rule,
    existing_customer,
    impersonal_address,
    no_device_rule,
    persistence,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import GDPR_APPLIES, Age
from lawful_resend.laws.shared.jurisdiction import Jurisdiction, jurisdiction
from lawful_resend.laws.shared.periods import ground, periods, veto, within
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, History, Layer, Provision, Rule
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
MOVED = date(2021, 1, 1)
ACT = Act(name=Text("Act"), link="https://example.org/act", checked=CHECKED)
OLD = Act(name=Text("Old Act"), link="https://example.org/old", checked=CHECKED)
OPT_IN = ACT.article("1")
CUSTOMERS = customers(
    ACT.article("2"),
    "Act",
    "2010-01-01",
    f.BOUGHT,
    f.BOUGHT_ADDRESS_GIVEN,
    f.ADDRESS_FROM_CUSTOMER,
    f.BOUGHT_SIMILAR,
    f.OWN_GOODS,
    f.BOUGHT_REFUSAL_OFFERED,
)
SILENT = authorities.statute(Reading.LENIENT, "Act", ACT.article("9"), "2010-01-01", Text("No number."))
CARRIES = (
    consent(OPT_IN),
    existing_customer(ACT.article("2"), CUSTOMERS),
    account(ACT.article("2")),
    requested(OPT_IN),
)


def earlier(no_person: Provision | None = None, customer: tuple[Provision, Conditions] | None = None) -> DataProtection:
    """Make an act before the GDPR that says what most said."""
    return directive_95_46.law(
        OLD.article("1"),
        consent=(OLD.article("2"), CONSENT),
        requested=(OLD.article("3"), gdpr.REQUESTED),
        no_person=no_person,
        customer=customer,
        objection=OLD.article("5"),
        withdrawal=OLD.article("6"),
        purpose=OLD.article("7"),
        storage=OLD.article("8"),
        sensitive=OLD.article("9"),
    )


def made(**said: Any) -> Jurisdiction:  # noqa: ANN401 - whatever ``jurisdiction`` takes
    """Make the law of a country that says what most say, but for what is said here."""
    usual: dict[str, Any] = {
        "sending": sending_rule(OPT_IN, wording.OPT_IN_RULE),
        "carries": CARRIES,
        "device": device_rule(ACT.article("3")),
    }
    return jurisdiction("EE", Text("Estonia"), EASTERN_EUROPE, CHECKED, **(usual | said))


def ids(law: Jurisdiction, layer: str, edition: int = -1) -> list[str]:
    """Name the grounds of a layer in an edition, without the prefix."""
    (found,) = (each for each in law.editions[edition].layers if each.id == layer)
    return [each.id.removeprefix("ee.") for each in found.grounds]


# --- what is made --------------------------------------------------------------------------------


def test_whatever_carries_the_sending_carries_the_data() -> None:
    """The layer of the GDPR follows the sending, with an address of nobody behind consent and customers."""
    law = made()
    assert ids(law, "sending") == ["consent", "existing-customer", "account", "requested"]
    assert ids(law, "data-protection") == [
        "data-consent",
        "data-existing-customer",
        "data-no-person",
        "data-account",
        "data-requested",
    ]
    assert ids(law, "device") == ["device-untouched", "device-consent"]
    cited = {each.id.removeprefix("ee.data-"): each.source.article for each in law.layers[1].grounds}
    assert cited == {
        "consent": "6(1)(a), 7, 8",
        "existing-customer": "95",
        "no-person": "4(1)",
        "account": "95",
        "requested": "6(1)(b)",
    }


@pytest.mark.parametrize(
    ("carries", "expected"),
    [
        ((consent(OPT_IN), requested(OPT_IN)), ["data-consent", "data-no-person", "data-requested"]),
        ((requested(OPT_IN), consent(OPT_IN)), ["data-requested", "data-consent", "data-no-person"]),
        ((consent(OPT_IN), requested(OPT_IN), impersonal_address(OPT_IN)), ["data-consent", "data-no-person", "data-requested"]),
        ((consent(OPT_IN), requested(OPT_IN), Carrier(data=(gdpr.NO_PERSON,))), ["data-consent", "data-requested", "data-no-person"]),
    ],
    ids=["no customers", "another order", "an address of nobody", "where the country says"],
)  # fmt: skip
def test_an_address_of_nobody_has_its_place(carries: tuple[Carrier, ...], expected: list[str]) -> None:
    """It stands behind consent and customers, whoever may be mailed at it, or where the country puts it."""
    assert ids(made(carries=carries), "data-protection") == expected


def test_customers_are_to_be_proven_where_they_may_be_mailed() -> None:
    """The duty to prove a sale is asked of no country whose law knows no customers."""
    assert "ee.duty.customer-proof" in {each.id for each in made().duties}
    assert "ee.duty.customer-proof" not in {each.id for each in made(carries=(consent(OPT_IN),)).duties}


def test_the_prefix_and_the_first_day_are_put_in() -> None:
    """Each id bears the prefix of the country, in what lifts a veto too, and nothing is in force before its first day."""
    since = date(2019, 7, 1)
    law = made(since=since, duties=(duty("sender", OPT_IN), duty("proof", OPT_IN, until=since)))
    rules: list[Rule] = [*law.vetoes, *law.duties, *(each for layer in law.layers for each in layer.grounds)]
    assert all(each.id.startswith("ee.") for each in rules)
    assert {each.since for each in rules} == {each.since for each in law.layers} == {since}
    assert "ee.duty.proof" not in {each.id for each in law.duties}
    lifted = next(each for each in law.vetoes if each.id == "ee.objection")
    assert lifted.unless == ("ee.consent", "ee.data-consent")
    own = made(vetoes=(veto("ee.own", Text("Own"), OPT_IN, (f.ORDERED,), Text("Wait.")),))
    assert own.vetoes[-1].id == "ee.own"


def test_ages_cut_the_consent() -> None:
    """Each age of digital consent holds from its day, with the provision that says so; before it, the one before."""
    lowered = ACT.article("4")
    law = made(carries=(consent(OPT_IN, ages=(Age(16), Age(13, MOVED, lowered))),))
    assert [each.since for each in law.editions] == [GDPR_APPLIES, MOVED]
    for edition, age, also in zip(law.editions, (f.OF_AGE_16, f.OF_AGE_13), ((), (lowered,)), strict=True):
        consents = next(each for each in edition.grounds if each.id == "ee.data-consent")
        assert age in consents.needs[-1].facts
        assert consents.also == also


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (earlier(), ["data-consent", "data-requested"]),
        (earlier(OLD.article("4")), ["data-consent", "data-no-person", "data-requested"]),
        (
            earlier(OLD.article("4"), (OLD.article("10"), CUSTOMERS.before_the_court)),
            ["data-consent", "data-existing-customer", "data-no-person", "data-requested"],
        ),
    ],
    ids=["consent and request alone", "an address of nobody", "customers"],
)
def test_an_earlier_act_ends_where_the_regulation_begins(act: DataProtection, expected: list[str]) -> None:
    """The act before the GDPR carries the data until then; a customer, or an address of nobody, only where it says so."""
    law = made(since=date(2015, 1, 1), earlier=(act,))
    assert [each.since for each in law.editions] == [date(2015, 1, 1), GDPR_APPLIES]
    assert ids(law, "data-protection", 0) == expected
    assert law.editions[0].layers[1].source == OLD.article("1")
    assert {each.source.act for each in law.editions[0].vetoes} == {OLD, UNFAIR_PRACTICES}
    assert OLD not in {each.source.act for each in law.editions[1].vetoes}
    assert "account" not in ids(law, "sending", 0)


def test_a_country_outside_applies_the_regulation_as_its_own() -> None:
    """From the day on which an act takes its place, all that cites the Regulation cites that act, and nothing else changes."""
    eras = (gdpr.Era(until=MOVED), gdpr.Era(since=MOVED, act=OLD))
    before, after = made(eras=eras).editions
    assert ids(made(eras=eras), "data-protection", 0) == ids(made(eras=eras), "data-protection", 1)
    assert {each.source.act for each in before.layers[1].grounds} == {GDPR}
    assert {each.source.act for each in after.layers[1].grounds} == {OLD}
    assert [each.source.article for each in before.layers[1].grounds] == [
        each.source.article for each in after.layers[1].grounds
    ]
    assert after.layers[1].source == OLD.article("6(1)")
    assert {each.source.act for each in after.vetoes} == {OLD, UNFAIR_PRACTICES}


def test_the_court_is_left_out_before_the_regulation() -> None:
    """An earlier act asks of customers what the GDPR does, without the Court, which spoke of the GDPR."""
    asks, earlier = CUSTOMERS.recent, CUSTOMERS.before_the_court
    assert (earlier.needs, earlier.strictly) == (asks.needs, asks.strictly)
    assert {each.who for each in asks.views} - {each.who for each in earlier.views} == {"CJEU"}


def test_who_counts_the_years_is_heard_on_them() -> None:
    """A national voice on how recent a sale must be is tied to the fact, before those heard everywhere."""
    voiced = customers(ACT.article("2"), "Act", "2010", f.BOUGHT, strictly=(f.CUSTOMER_RELATION,), years=(SILENT,))
    assert voiced.asks.strictly[0] is f.CUSTOMER_RELATION
    (first, *_) = (view for view in voiced.recent.views if f.BOUGHT_WITHIN_36_MONTHS in view.on)
    assert (first.who, first.on) == ("Act", (f.BOUGHT_WITHIN_36_MONTHS,))
    assert len(voiced.recent.views) == len(CUSTOMERS.recent.views) + 1


def test_a_country_without_a_device_rule_asks_consent_all_the_same() -> None:
    """An address read off the device is no address to mail in silence: only a consent for that opens the layer."""
    reason = Text("Art. 5(3) was not transposed.")
    law = made(device=no_device_rule(reason)).editions[-1]
    device = law.layers[-1]
    assert (device.source, device.note) == (GDPR.article("6(1)(a)"), reason)
    carried = {
        fact
        for each in law.grounds
        if each.id in {"ee.consent", "ee.data-consent"}
        for one in each.conditions
        for fact in one.facts
    }
    assert not law.judge(carried).lawful
    assert law.judge(carried | {f.DEVICE_CONSENT}).lawful
    assert law.judge(carried | {f.DEVICE_UNTOUCHED}).lawful


def test_a_ground_of_one_country_says_what_carries_the_data() -> None:
    """What one country alone knows is written out, for its days alone in both layers."""
    title = Text("Own")
    asks = Conditions(needs=(f.CHECKOUT_BEGUN,))
    own = carrier(
        "own", title, OPT_IN, Basis.LEGITIMATE_INTEREST, asks, data=(gdpr.interest("own", title, asks),), since=MOVED
    )
    law = made(carries=(*CARRIES, own))
    assert "own" not in ids(law, "sending", 0)
    assert "data-own" not in ids(law, "data-protection", 0)
    assert ids(law, "sending")[-1] == "own"
    assert ids(law, "data-protection")[-1] == "data-own"


def test_persistence_is_strict_alone_and_disputed() -> None:
    """From the fourth reminder on: strictly, with the act's silence on the other side."""
    (rule,) = persistence(ACT.article("9"), Text("Persistent"), SILENT, since=MOVED)
    assert (rule.reading, rule.when, rule.since) == (Reading.STRICT, (f.MORE_THAN_THREE_REMINDERS,), MOVED)
    assert {each.reading for each in rule.views} == set(Reading)
    assert made(vetoes=((rule,),)).vetoes[-1].id == "ee.persistence"


# --- duties --------------------------------------------------------------------------------------


def test_a_duty_is_known_by_its_name() -> None:
    """The name gives title and bases; what the country says otherwise stands."""
    (usual,) = duty("proof", OPT_IN)
    assert usual.title == wording.PROOF_TITLE
    assert Basis.CONSENT in usual.under
    assert Basis.REQUESTED in usual.under
    (own,) = duty("proof", OPT_IN, title=Text("Own"), under=ON_CONSENT)
    assert (own.id, own.title, own.under) == ("duty.proof", Text("Own"), ON_CONSENT)
    (everybody,) = duty("refusal", OPT_IN, under=frozenset())
    assert duty("refusal", OPT_IN)[0].under == TO_CUSTOMERS
    assert everybody.under == frozenset()
    assert duty("answer", OPT_IN)[0].under == TO_PERSONS
    (recommended,) = duty("label", SILENT, title=Text("Label"), binding=False, when=(f.COMPANY,), also=(OPT_IN,))
    assert (recommended.binding, recommended.when, recommended.also) == (False, (f.COMPANY,), (OPT_IN,))
    assert recommended.under == frozenset()


def test_a_duty_that_says_nothing_is_refused() -> None:
    """Whoever names a duty that is not listed says what is owed."""
    with pytest.raises(
        ValueError, match=r"duty 'lable': say what is owed, title=Text\(\.\.\.\), or name one of refusal"
    ):
        duty("lable", OPT_IN)


# --- a provision with a history ------------------------------------------------------------------

RENUMBERED = OPT_IN.then(MOVED, ACT.article("1a")).then(date(2023, 1, 1), OLD.article("7"))


@given(st.dates(date(2018, 5, 25), date(2030, 1, 1)))
def test_what_is_in_force_cites_where_it_stood(day: date) -> None:
    """On each day, rules, layers and what is read with them cite the provision as it was numbered that day."""
    law = made(
        sending=sending_rule(RENUMBERED, wording.OPT_IN_RULE),
        carries=(consent(OPT_IN, also=(RENUMBERED,)), requested(RENUMBERED)),
        duties=(duty("sender", RENUMBERED),),
        vetoes=(veto("own", Text("Own"), RENUMBERED, (f.ORDERED,), Text("Wait.")),),
        objection=(RENUMBERED,),
        device=device_rule(RENUMBERED),
    ).at(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    stood = RENUMBERED.on(day)
    rules = {each.id: each for each in law.rules}
    assert law.sending.source == law.layers[-1].source == stood
    assert {rules[f"ee.{name}"].source for name in ("requested", "duty.sender", "own", "device-consent")} == {stood}
    assert rules["ee.consent"].source == OPT_IN
    assert rules["ee.consent"].also == rules["ee.objection"].also == (stood,)


def test_a_history_has_its_days() -> None:
    """It begins with the first provision, moves on its days, and goes forward only."""
    assert RENUMBERED.days == (MOVED, date(2023, 1, 1))
    assert RENUMBERED.on(date.min) == OPT_IN
    assert RENUMBERED.on(MOVED - timedelta(1)) == OPT_IN
    assert RENUMBERED.on(MOVED) == ACT.article("1a")
    with pytest.raises(
        ValueError,
        match=r"art\. 9 follows Old Act, art\. 7, so that its first day must be after 2023-01-01, not 2023-01-01",
    ):
        RENUMBERED.then(date(2023, 1, 1), ACT.article("9"))


_DAYS = st.dates(date(2000, 1, 1), date(2000, 1, 20))


@given(_DAYS, st.none() | _DAYS, st.sets(_DAYS, max_size=3))
def test_periods_cover_each_day_once(since: date, until: date | None, moved: set[date]) -> None:
    """Periods follow each other without hole or overlap from the first day to the last."""
    if until is not None and until <= since:
        until = since + timedelta(1)
    history = History(((date.min, OPT_IN), *((day, OPT_IN) for day in sorted(moved))))
    found = periods(since, until, (history,))
    assert (found[0][0], found[-1][1]) == (since, until)
    assert [end for _, end in found[:-1]] == [first for first, _ in found[1:]]
    assert {first for first, _ in found} == {since} | {
        day for day in moved if since < day and (until is None or day < until)
    }


@given(_DAYS, st.none() | _DAYS, _DAYS, st.none() | _DAYS, _DAYS)
def test_within_keeps_the_days_that_both_have(
    since: date, until: date | None, first: date, last: date | None, day: date
) -> None:
    """A rule kept to days is in force where it was and the days are, and nowhere else."""
    (rule,) = duty("sender", OPT_IN, since=first, until=last)

    def covers(one: date, other: date | None) -> bool:
        return one <= day and (other is None or day < other)

    kept = within((rule,), since, until)
    assert sum(covers(each.since, each.until) for each in kept) == (covers(first, last) and covers(since, until))


@pytest.mark.parametrize(
    ("page", "article", "link"),
    [
        ("", "7(2) Nr. 2", "https://example.org/act"),
        ("https://example.org/act/{0}", "7(2) Nr. 2", "https://example.org/act/7"),
        ("https://example.org/act/{0}", "4a(1), 28(3)", "https://example.org/act/4a"),
        ("https://example.org/act/{0}", "Sch. 2 para. 1", "https://example.org/act"),
        ("https://example.org/act/{0}/{1}", "11.7a(1)", "https://example.org/act/11/7a"),
        ("https://example.org/act/{0}#{0}-{1}", "3-15", "https://example.org/act/3#3-15"),
    ],
)
def test_an_article_has_a_page_of_its_own_where_its_act_has_such_pages(page: str, article: str, link: str) -> None:
    """The page is that of the first article cited; where the act has none, or the article no number, the act's link."""
    provision = evolve(ACT, page=page).article(article)

    assert provision.link == link
    assert provision.has_own_link is (link != ACT.link)


def test_a_link_may_be_given() -> None:
    """A page that is not of the form of the others goes before it."""
    act = evolve(ACT, page="https://example.org/act/{0}")

    assert act.article("1-bis", link="https://example.org/act/1bis").link == "https://example.org/act/1bis"
    assert ACT.article("1", link="https://example.org/act/1").has_own_link


def test_a_page_that_asks_for_more_numbers_is_refused() -> None:
    """Whoever cites a chapter where pages are those of its articles is told so."""
    with pytest.raises(ValueError, match=r"Act, 11: pages are https://example.org/\{0\}/\{1\}: cite all their numbers"):
        evolve(ACT, page="https://example.org/{0}/{1}").article("11")


def test_the_words_of_an_act_link_to_their_article() -> None:
    """Where an act speaks for a reading, it is cited as rules cite it."""
    said = authorities.statute(
        Reading.STRICT, "Act", evolve(ACT, page="https://example.org/act/{0}").article("9"), "2010-01-01", Text("No.")
    )

    assert (said.reference, said.link) == ("art. 9", "https://example.org/act/9")


# --- what is refused -----------------------------------------------------------------------------

_STRICT_VIEW = authorities.CANCELLED_SALE
_ONE_SIDED = Conditions((f.CONSENT_TO_MARKETING,), (f.CONSENT_CONFIRMED,), (_STRICT_VIEW.about(f.CONSENT_CONFIRMED),))
_UNLINKED = Act(name=Text("No Page"), link="", checked=CHECKED).article("1")
_UNLINKED_VIEW = evolve(SILENT, link="example.org")
_TWICE = duty("sender", OPT_IN) + duty("sender", OPT_IN, since=MOVED)
_LATE = device_rule(ACT.article("3"), since=MOVED)
_LENIENT = Conditions((f.CHECKOUT_BEGUN,), views=(SILENT,))
_DATA_TWICE = sending_rule(OPT_IN, wording.OPT_IN_RULE) + sending_rule(OPT_IN, wording.OPT_IN_RULE)


def _lifted_by(name: str) -> tuple[Any, ...]:
    return veto("own", Text("Own"), OPT_IN, (f.ORDERED,), Text("Wait."), unless=(name,))


_REFUSED: dict[str, tuple[Callable[[], Jurisdiction], str]] = {
    "no rule on sending": (
        lambda: made(sending=()),
        "nothing is said of layer sending from 2018-05-25: write sending=sending_rule(ACT.article(...), Text(...))",
    ),
    "nothing before the GDPR": (
        lambda: made(since=date(2015, 1, 1)),
        ("nothing is said of layer data-protection from 2015-01-01: write earlier=(directive_95_46.law(...),) for the days"
        " before the GDPR"),
    ),
    "no device rule": (
        lambda: made(device=()),
        ("nothing is said of layer device from 2018-05-25: write device=device_rule(ACT.article(...)), or"
        " device=no_device_rule(Text(...)) with the reason"),
    ),
    "no device rule at first": (
        lambda: made(device=_LATE),
        ("nothing is said of layer device from 2018-05-25: write device=device_rule(ACT.article(...)), or"
        " device=no_device_rule(Text(...)) with the reason"),
    ),
    "a layer twice": (
        lambda: made(sending=_DATA_TWICE),
        ("the layers from 2018-05-25 are sending, sending, data-protection, device: give each once, in the order sending,"
        " data-protection, device"),
    ),
    "layers in another order": (
        lambda: evolve(made(), layers=made().layers[::-1]),
        ("the layers from 2018-05-25 are device, data-protection, sending: give each once, in the order sending,"
        " data-protection, device"),
    ),
    "nothing carries a mail": (
        lambda: made(carries=()),
        "nothing satisfies layer sending from 2018-05-25: give what carries it, or its days",
    ),
    "one id twice": (
        lambda: made(duties=(_TWICE,)),
        "ee.duty.sender stands 2 times from 2021-01-01: end the one before with until=",
    ),
    "no page": (
        lambda: made(duties=(duty("sender", _UNLINKED),)),
        "ee.duty.sender cites No Page, art. 1, which has no link: give the official page, link='https://...'",
    ),
    "no page of what is read with it": (
        lambda: made(carries=(consent(OPT_IN, also=(_UNLINKED,)),)),
        "ee.consent cites No Page, art. 1, which has no link: give the official page, link='https://...'",
    ),
    "no page of a view": (
        lambda: made(vetoes=(persistence(OPT_IN, Text("Own"), _UNLINKED_VIEW),)),
        "ee.persistence cites Act, art. 9 (2010-01-01), which has no link: give the official page, link='https://...'",
    ),
    "no page of the rule": (
        lambda: made(sending=sending_rule(_UNLINKED, wording.OPT_IN_RULE)),
        "layer sending cites No Page, art. 1, which has no link: give the official page, link='https://...'",
    ),
    "lifted by nothing": (
        lambda: made(carries=(consent(OPT_IN), requested(OPT_IN)), vetoes=(_lifted_by("account"),)),
        ("ee.own is lifted by ee.account, which is no ground from 2018-05-25: name one of ee.consent, ee.data-consent,"
        " ee.data-no-person, ee.data-requested, ee.device-consent, ee.device-untouched, ee.requested"),
    ),
    "lifted by what ends": (
        lambda: made(carries=(consent(OPT_IN), requested(OPT_IN, until=MOVED)), vetoes=(_lifted_by("requested"),)),
        ("ee.own is lifted by ee.requested, which is no ground from 2021-01-01: name one of ee.consent, ee.data-consent,"
        " ee.data-no-person, ee.device-consent, ee.device-untouched"),
    ),
    "named for another country": (
        lambda: made(vetoes=(veto("fi.own", Text("Own"), OPT_IN, (f.ORDERED,), Text("Wait.")),)),
        "fi.own is not named for EE: leave the prefix away, or write ee.",
    ),
    "a dispute with one side": (
        lambda: made(carries=(consent(OPT_IN, asks=_ONE_SIDED),)),
        ("consent-confirmed in ee.consent is in dispute, and nobody reads it leniently: add a view,"
        " views=(VIEW.about(f.CONSENT_CONFIRMED), ...)"),
    ),
    "one reading without a dispute": (
        lambda: made(carries=(*CARRIES, Carrier(sending=ground("own", Text("Own"), OPT_IN, Basis.ACCOUNT, _LENIENT)))),
        "ee.own is in dispute, and nobody reads it strictly: add a view, views=(VIEW, ...)",
    ),
    "one reading and nobody": (
        lambda: made(vetoes=(veto("own", Text("Own"), OPT_IN, (f.ORDERED,), Text("Wait."), reading=Reading.STRICT),)),
        "ee.own is in dispute, and nobody reads it leniently: add a view, views=(VIEW, ...)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _REFUSED)
def test_what_is_not_whole_is_refused(name: str) -> None:
    """A law that is not whole is refused when it is made, and told what to write."""
    make, expected = _REFUSED[name]
    with pytest.raises(ValueError, match=r"^the law of EE is not whole:\n") as raised:
        make()
    assert f"- {expected}" in str(raised.value).splitlines()


def test_all_that_is_lacking_is_told_at_once() -> None:
    """Each thing that is lacking is told, once."""
    with pytest.raises(ValueError, match="not whole") as raised:
        made(sending=(), device=(), duties=(duty("sender", _UNLINKED), duty("offers", _UNLINKED, until=MOVED)))
    told = str(raised.value).splitlines()
    assert len(told) == len(set(told))
    assert sum("layer" in each for each in told) == 4
    assert sum("No Page" in each for each in told) == 2


def test_a_missing_device_rule_takes_a_reason() -> None:
    """A country without a device rule says why."""
    with pytest.raises(ValueError, match=r"no_device_rule: say why the country has none, as Text\(\.\.\.\)"):
        no_device_rule(Text(" "))


def test_an_age_is_one_of_the_regulation() -> None:
    """Art. 8(1) leaves an age from 13 to 16."""
    with pytest.raises(ValueError, match="years"):
        Age(12)


def test_a_layer_of_another_time_is_not_asked() -> None:
    """A rule that ended before the first day is no part of the law."""
    older: tuple[Layer, ...] = sending_rule(OLD.article("1"), wording.OPT_IN_RULE, until=date(2010, 1, 1))
    law = made(sending=(*older, *sending_rule(OPT_IN, wording.OPT_IN_RULE, since=date(2010, 1, 1))))
    assert [each.source for each in law.layers if each.id == "sending"] == [OPT_IN]
