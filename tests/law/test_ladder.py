"""The library against the law of Belgium by hand: exhaustively where that is finite, at random where it is not.

Library and ladder were written from the same articles and share no code but the models. Where they differ, one
of them misreads the law. The last part tells of every country what no law may break.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import chain, combinations, product
from typing import Any

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given, settings

from core.strategies import BOUNDARIES, ODD, TICK, WholeCase, anywhere, cases
from law import ladder as law
from law.ladder import BRUSSELS, ladder
from lawful_resend import (
    Account,
    AddressSource,
    Cart,
    Case,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Ground,
    LawNotKnown,
    Line,
    Mail,
    Mailbox,
    Objection,
    Purchase,
    Purpose,
    Reading,
    Recipient,
    RequiredFor,
    Verdict,
    Veto,
    Why,
    countries,
    decide,
)

pytestmark = pytest.mark.exhaustive

READINGS = ((Reading.STRICT, True), (Reading.LENIENT, False))
BOTH = (True, False)
FREE = (RequiredFor.NOTHING, RequiredFor.REWARD)

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
BOOK_XII, GDPR, ACT_2018 = BOUNDARIES[:3]

CART_REMINDERS = frozenset({Purpose.CART_REMINDERS})
OWN_MARKETING = frozenset({Purpose.OWN_MARKETING})
NEWSLETTER = frozenset({Purpose.NEWSLETTER})
SENSITIVE_DATA = frozenset({Purpose.SENSITIVE_DATA})
TERMS = frozenset({Purpose.TERMS})
PRIVACY_POLICY = frozenset({Purpose.PRIVACY_POLICY})
PARTNER_MARKETING = frozenset({Purpose.PARTNER_MARKETING})
OTHER = frozenset({Purpose.OTHER})

#: when a cart is left of which nothing else is said
AS_IT_IS_SENT = datetime(1, 1, 1, tzinfo=UTC)
MAIL = Mail(number=1)
REQUESTED = Mail(requested_at=AT - DAY, request_evidence="request#1", number=1)

RANDOM = settings(max_examples=2000, deadline=None, derandomize=True)
#: some cases of each country
EVERYWHERE = settings(max_examples=25 * len(countries()), deadline=None, derandomize=True)


# --- comparing -----------------------------------------------------------------------------------


def told(case: WholeCase, verdict: Verdict, answer: object) -> str:
    """Tell a disagreement with a record that reproduces it: the reprs of the models leave things out."""
    who, where, mail, at = case
    record = json.dumps(Case(customer=who, cart=where, mail=mail, at=at).as_dict())
    return f"{verdict.reading} reading: the library says {verdict.why}, the ladder {answer}, of {record}"


def agree(who: Customer, where: Cart, mail: Mail = MAIL, at: datetime = AT) -> None:
    """Assert that library and ladder give the same answer under both readings."""
    where = left(where, at)
    for reading, strict in READINGS:
        answer = ladder(who, where, mail, at, strict=strict)
        verdict = decide(who, where, mail, at=at, reading=reading)
        assert verdict.lawful is answer.lawful, told((who, where, mail, at), verdict, answer)


@cache
def found(verdict: Verdict) -> tuple[set[str], set[str], set[str]]:
    """Find the bases of the sending layer, the layers and the vetoes that hold; verdicts come again."""
    held = [finding for finding in verdict.findings if finding.holds]
    grounds = [(each.layer, each.rule.basis) for each in held if isinstance(each.rule, Ground)]
    bases = {basis.value for layer, basis in grounds if layer == "sending"}
    layers = {str(layer) for layer, _ in grounds}
    return bases, layers, {each.rule.id for each in held if isinstance(each.rule, Veto)}


def agree_by_layer(who: Customer, where: Cart, mail: Mail = MAIL, at: datetime = AT) -> None:
    """Assert that library and ladder give the same answer in each layer and on the vetoes.

    Only for cases with at most one consent and one purchase: of several the library shows the best
    choice, and where none is lawful the ladder's layers may rest on others.
    """
    where = left(where, at)
    for reading, strict in READINGS:
        verdict = decide(who, where, mail, at=at, reading=reading)
        bases, layers, vetoes = found(verdict)
        ground = law.sending_ground(who, where, mail, at, strict=strict)
        veto = law.vetoed(who, where, mail, at, strict=strict)
        facts = ((who, where, mail, at), verdict)
        assert (ground in bases) if ground else not bases, told(*facts, f"sending: {ground or 'no ground'}")
        data = law.data_protection(who, where, mail, at, strict=strict)
        assert ("data-protection" in layers) is data, told(*facts, f"data protection: {data}")
        device = law.device(where)
        assert ("device" in layers) is device, told(*facts, f"device: {device}")
        assert (f"be.{veto}" in vetoes) if veto else not vetoes, told(*facts, f"veto: {veto or 'none'}")
        answer = ladder(who, where, mail, at, strict=strict)
        assert verdict.lawful is answer.lawful, told(*facts, answer)
        assert (verdict.why is Why.FORBIDDEN) is (veto != ""), told(*facts, answer)


def consent(**changes: Any) -> Consent:  # noqa: ANN401 - any field
    """Make a consent that carries a mail under both readings, but for what is changed; withdrawn no earlier than given."""
    fields: dict[str, Any] = {
        "purposes": CART_REMINDERS,
        "given_at": AT - DAY,
        "act": ConsentAct.TICKED,
        "required_for": RequiredFor.NOTHING,
        "informed": True,
        "concluded": True,
        "evidence": "log#1",
        "wording": "text#1",
    }
    fields |= changes
    if fields.get("withdrawn_at") is not None:
        fields["withdrawn_at"] = max(fields["withdrawn_at"], fields["given_at"])
    return Consent(**fields)


def objections(*moments: datetime | None) -> tuple[Objection, ...]:
    """Make an objection to all marketing of each moment that is one."""
    return tuple(Objection(at=moment) for moment in moments if moment is not None)


def purchase(**changes: Any) -> Purchase:  # noqa: ANN401 - any field
    """Make a purchase that carries a mail under both readings, but for what is changed."""
    fields: dict[str, Any] = {
        "concluded_at": AT - DAY,
        "lines": [{"garden"}],
        "address_given": True,
        "refusal_offered": True,
    }
    return Purchase(**fields | changes)


def account(**changes: Any) -> Account:  # noqa: ANN401 - any field
    """Make an account that carries a mail under both readings, but for what is changed."""
    fields: dict[str, Any] = {"created_at": AT - DAY, "refusal_offered": True, "paid_offer": True}
    return Account(**fields | changes)


def customer(**changes: Any) -> Customer:  # noqa: ANN401 - any field
    """Make a Belgian customer of whom all was looked up, and nothing found but what is given."""
    return Customer(**{"country": "BE", "objections": (), "purchases": ()} | changes)


def cart(**changes: Any) -> Cart:  # noqa: ANN401 - any field
    """Make a cart that stands in the way of no mail, but for what is changed; left as the mail is sent."""
    fields: dict[str, Any] = {
        "abandoned_at": AS_IT_IS_SENT,
        "address_source": AddressSource.SUBMITTED,
        "lines": [{"garden"}],
    }
    return Cart(**fields | changes)


def left(where: Cart, at: datetime) -> Cart:
    """Give the cart as it was left, at the moment of sending where none is said: what was bought was bought before."""
    return evolve(where, abandoned_at=at) if where.abandoned_at == AS_IT_IS_SENT else where


def about(*moments: datetime) -> tuple[datetime, ...]:
    """Give each moment with those a microsecond before and after it."""
    return tuple(moment + shift for moment in moments for shift in (-TICK, timedelta(0), TICK))


def months_before(at: datetime, months: int) -> datetime:
    """Count calendar months back in Brussels."""
    return (at.astimezone(BRUSSELS) - relativedelta(months=months)).astimezone(UTC)


def subsets(purposes: Iterable[Purpose]) -> Iterator[frozenset[Purpose]]:
    """Give every subset."""
    every = tuple(purposes)
    return map(frozenset, chain.from_iterable(combinations(every, size) for size in range(len(every) + 1)))


# --- one consent ---------------------------------------------------------------------------------

#: of each way in which the purposes of a box can matter, one
TELLING_PURPOSES = (
    CART_REMINDERS,
    OWN_MARKETING,
    NEWSLETTER,
    NEWSLETTER | CART_REMINDERS,
    CART_REMINDERS | SENSITIVE_DATA,
    OWN_MARKETING | TERMS,
    OWN_MARKETING | PARTNER_MARKETING,
    NEWSLETTER | OTHER,
    SENSITIVE_DATA,
    TERMS | PRIVACY_POLICY,
)


def test_every_combination_of_the_fields_of_one_consent() -> None:
    """Whatever one consent is, ladder and library answer alike.

    The customer became 13 between the older giving and the mail, so that a guardian matters.
    """
    given_at = months_before(AT, 36) + HOUR
    the_cart = cart()
    born = date(2011, 6, 1)
    for purposes, act, required_for, informed, concluded, evidence, wording in product(
        TELLING_PURPOSES,
        (ConsentAct.TICKED, ConsentAct.PRE_TICKED, ConsentAct.UNKNOWN),
        FREE,
        BOTH,
        BOTH,
        ("log#1", None),
        ("text#1", None),
    ):
        made: dict[str, Any] = {
            "purposes": purposes,
            "act": act,
            "required_for": required_for,
            "informed": informed,
            "concluded": concluded,
            "evidence": evidence,
            "wording": wording,
        }
        for double_opt_in, by_guardian, withdrawn_at, (when, objected_at) in product(
            DoubleOptIn,
            BOTH,
            (None, AT - HOUR, AT + HOUR),
            (
                (given_at, None),
                (given_at, given_at - HOUR),
                (given_at, given_at + HOUR),
                (given_at - 2 * HOUR, None),
            ),
        ):
            one = Consent(
                given_at=when,
                double_opt_in=double_opt_in,
                by_guardian=by_guardian,
                withdrawn_at=withdrawn_at,
                **made,
            )
            agree(customer(born=born, consents=[one], objections=objections(objected_at)), the_cart)


def test_each_layer_of_one_consent() -> None:
    """Each layer and veto sees the same in one consent, whatever its act, making and proof."""
    for purposes, act, required_for, informed, concluded, evidence, wording, double_opt_in in product(
        TELLING_PURPOSES,
        (ConsentAct.TICKED, ConsentAct.IMPLIED),
        (*RequiredFor, None),
        (True, None),
        (True, False, None),
        ("log#1", None, " \t\n"),
        ("text#1", None, ""),
        (DoubleOptIn.UNUSED, DoubleOptIn.PENDING, None),
    ):
        one = consent(
            purposes=purposes,
            act=act,
            required_for=required_for,
            informed=informed,
            concluded=concluded,
            evidence=evidence,
            wording=wording,
            double_opt_in=double_opt_in,
        )
        agree_by_layer(customer(consents=[one]), cart())


def test_every_set_of_purposes() -> None:
    """Whatever a box is about, withdrawn or not, about a plain or a sensitive cart, in either era."""
    for purposes, at in product(subsets(Purpose), (AT, GDPR - DAY)):
        for withdrawn_at, sensitive, objected_at in product((None, at), BOTH, (None, at - 2 * DAY, at - HOUR)):
            one = consent(purposes=purposes, given_at=at - DAY, withdrawn_at=withdrawn_at)
            agree_by_layer(
                customer(consents=[one], objections=objections(objected_at)), cart(sensitive=sensitive), MAIL, at
            )


def test_every_date_of_one_consent() -> None:
    """Given, last active, withdrawn, objected: before, at and after one another and the ends of the window."""
    start = months_before(AT, 36)
    for given_at in (*about(start), AT - DAY, AT, AT + TICK):
        for last_active_at, withdrawn_at, objected_at, purposes in product(
            (None, *about(given_at, start), AT, AT + TICK),
            (None, given_at - TICK, given_at, AT - TICK, AT, AT + TICK),
            (None, *about(given_at), AT, AT + TICK),
            (CART_REMINDERS, NEWSLETTER),
        ):
            one = consent(
                purposes=purposes,
                given_at=given_at,
                withdrawn_at=withdrawn_at,
            )
            person = customer(consents=[one], objections=objections(objected_at), last_active_at=last_active_at)
            agree(person, cart())


def test_every_age_of_the_one_who_consents() -> None:
    """About the birthdays that matter, when given and when sent, in each era, alone or by a guardian."""
    for at in (AT, AT.replace(hour=23), GDPR, GDPR - TICK, ACT_2018 - TICK, ACT_2018, ACT_2018 + 40 * DAY):
        today = at.astimezone(BRUSSELS).date()
        for years, days, since_given, by_guardian, purposes in product(
            (12, 13, 16),
            (-31, -30, -1, 0, 1, 30, 31),
            (timedelta(0), HOUR, 30 * DAY, 31 * DAY),
            BOTH,
            (CART_REMINDERS, NEWSLETTER, TERMS | PRIVACY_POLICY),
        ):
            born = today - relativedelta(years=years) + timedelta(days=days)
            one = consent(purposes=purposes, given_at=at - since_given, by_guardian=by_guardian)
            agree_by_layer(customer(born=born, consents=[one]), cart(), MAIL, at)


def test_birthdays_on_29_february() -> None:
    """Born on a leap day: the ages are reached on the same day for both."""
    born = date(2004, 2, 29)
    for years, day in product((13, 16), (date(2017, 2, 28), date(2017, 3, 1), date(2020, 2, 29))):
        at = datetime(2018, 6, 1, tzinfo=UTC) if years == law.age_of_consent(GDPR) else AT
        for hours in range(-26, 27):
            given_at = datetime(day.year, day.month, day.day, tzinfo=BRUSSELS) + hours * HOUR
            if given_at <= at:
                agree(customer(born=born, consents=[consent(given_at=given_at)]), cart(), MAIL, at)
                agree(
                    customer(born=date(2008, 2, 29), consents=[consent(given_at=given_at + 1461 * DAY)]),
                    cart(),
                )


# --- one purchase --------------------------------------------------------------------------------

LINES: tuple[tuple[set[str], ...], ...] = (
    (),
    ({"garden"},),
    ({"garden"}, {"tools"}),
    ({"garden", "tools"},),
    ({"tools"},),
    ({"books"},),
    ({"garden"}, set()),
)


def supplied(by: str | None, goods: tuple[set[str], ...]) -> list[Line]:
    """Make lines of goods that all have one supplier; of nothing, a good of which no more is known."""
    return [Line(categories=each, supplier=by) for each in goods or (set[str](),)]


def test_every_combination_of_the_fields_of_one_purchase() -> None:
    """Whatever one purchase is and however the address came, each layer sees the same."""
    for address_given, refusal_offered, cancelled, bought in product((True, False, None), BOTH, BOTH, LINES):
        one = purchase(
            address_given=address_given,
            refusal_offered=refusal_offered,
            cancelled=cancelled,
            lines=bought,
        )
        who = customer(purchases=[one])
        for in_cart, address, supplier in product(LINES, AddressSource, (None, "shop")):
            agree(who, cart(lines=supplied(supplier, in_cart), address_source=address))
        for in_cart in LINES:
            agree_by_layer(who, cart(lines=in_cart))


def test_every_date_of_one_purchase() -> None:
    """Concluded and ended: about the window of months, about one another, and after the mail."""
    start = months_before(AT, 24)
    for concluded_at in (*about(start), AT - 5 * 365 * DAY, AT - DAY, AT, AT + TICK):
        for ended_at, kind in product((None, *about(concluded_at, start), AT, AT + TICK, AT + 400 * DAY), Recipient):
            one = purchase(concluded_at=concluded_at, ended_at=ended_at)
            agree_by_layer(customer(kind=kind, purchases=[one]), cart())


# --- the other grounds ---------------------------------------------------------------------------


def grounds(at: datetime = AT) -> dict[str, tuple[Customer, Mail, bool]]:
    """Give each ground alone: a customer, a mail and whether the goods are meant for an organisation."""
    before = at - DAY
    return {
        "none": (customer(), MAIL, False),
        "consent": (customer(consents=[consent(given_at=before)]), MAIL, False),
        "newsletter": (customer(consents=[consent(given_at=before, purposes=NEWSLETTER)]), MAIL, False),
        "terms": (customer(consents=[consent(given_at=before, purposes=TERMS | PRIVACY_POLICY)]), MAIL, False),
        "purchase": (customer(purchases=[purchase(concluded_at=before)]), MAIL, False),
        "account": (customer(account=account(created_at=before)), MAIL, False),
        "requested": (customer(), evolve(REQUESTED, requested_at=before, neutral=True), False),
        "added to": (customer(), evolve(REQUESTED, requested_at=before), False),
        "impersonal": (customer(kind=Recipient.COMPANY, mailbox=Mailbox.IMPERSONAL), MAIL, True),
    }


def test_every_address_and_device_consent() -> None:
    """However the address came, with and without consent for the device, on each ground."""
    for (who, mail, for_organisation), address, device_consent in product(grounds().values(), AddressSource, BOTH):
        where = cart(address_source=address, device_consent=device_consent, for_organisation=for_organisation)
        agree_by_layer(who, where, mail)


def test_every_company_and_mailbox() -> None:
    """Person or company, own mailbox or nobody's, for the organisation or not, alone or with a ground."""
    for kind, mailbox, for_organisation, sent, neutral, number in product(
        (*Recipient, None), Mailbox, BOTH, (MAIL, REQUESTED), BOTH, (None, 3, 4, 99)
    ):
        mail = evolve(sent, neutral=neutral, number=number)
        for who, _, _ in grounds().values():
            agree_by_layer(evolve(who, kind=kind, mailbox=mailbox), cart(for_organisation=for_organisation), mail)


def test_layers_on_different_grounds() -> None:
    """An old purchase permits the sending, the mailbox of nobody the use of the data."""
    for kind, mailbox, concluded_at, cancelled, born in product(
        Recipient, Mailbox, (AT - DAY, AT - 1000 * DAY), BOTH, (None, date(2020, 1, 1))
    ):
        for consents in ([], [consent()], [consent(purposes=NEWSLETTER)], [consent(by_guardian=True)]):
            who = customer(
                kind=kind,
                mailbox=mailbox,
                born=born,
                purchases=[purchase(concluded_at=concluded_at, cancelled=cancelled)],
                consents=consents,
            )
            agree_by_layer(who, cart())


def test_every_account() -> None:
    """Whatever an account is, before and from the day of the GDPR."""
    for at in (*about(GDPR), AT):
        for created_at, seller, paid_offer, refusal_offered in product(
            (GDPR - DAY, at - TICK, at, at + TICK), (None, "shop"), BOTH, BOTH
        ):
            who = customer(
                account=Account(
                    created_at=created_at,
                    seller=seller,
                    paid_offer=paid_offer,
                    refusal_offered=refusal_offered,
                )
            )
            for address, supplier, name in product(AddressSource, (None, "shop", "other"), (None, "shop")):
                where = cart(
                    address_source=address, lines=supplied(supplier, ({"garden"},)), seller=name, device_consent=True
                )
                agree(who, where, MAIL, at)
            agree_by_layer(who, cart(), MAIL, at)


def test_every_seller() -> None:
    """A record of another seller counts for nothing, not even one whose name differs in case."""
    names = (None, "shop", "Shop")
    for name, supplier, other in product(names, names, names):
        where = cart(seller=name, lines=supplied(supplier, ({"garden"},)))
        for one in (consent(seller=other), consent(seller=other, withdrawn_at=AT)):
            agree_by_layer(customer(consents=[one]), where)
            agree(customer(consents=[one], purchases=[purchase(seller=name)]), where)
            agree(customer(consents=[one, consent(seller=name)]), where)
        agree_by_layer(customer(purchases=[purchase(seller=other)]), where)
        agree_by_layer(customer(account=account(seller=other)), where)
        both = consent(purposes=TERMS, seller=name), consent(purposes=PRIVACY_POLICY, seller=other)
        agree(customer(consents=both), where)
        explicit = consent(purposes=SENSITIVE_DATA, seller=other), consent(seller=name)
        agree(customer(consents=explicit), evolve(where, sensitive=True))


# --- vetoes --------------------------------------------------------------------------------------


def test_every_combination_of_vetoes() -> None:
    """Whichever vetoes meet, on each ground."""
    moments = (None, *about(AT))
    for who, mail, for_organisation in grounds().values():
        for ordered_at, keep_until, order_only, sensitive in product(moments, moments, BOTH, BOTH):
            where = cart(
                ordered_at=ordered_at,
                keep_until=keep_until,
                order_only=order_only,
                sensitive=sensitive,
                for_organisation=for_organisation,
            )
            agree_by_layer(who, where, mail)
            for objected_at, number in product((None, AT - 2 * DAY, AT, AT + TICK), (3, 4)):
                agree(evolve(who, objections=objections(objected_at)), where, evolve(mail, number=number))


def test_an_objection_or_a_withdrawal_on_each_ground() -> None:
    """What was objected to or withdrawn forbids on every ground but a consent that carries all."""
    for who, mail, for_organisation in grounds().values():
        where = cart(for_organisation=for_organisation)
        for objected_at in (None, *about(AT - DAY, AT)):
            agree_by_layer(evolve(who, objections=objections(objected_at)), where, mail)
            for purposes, given_at, withdrawn_at, born in product(
                (CART_REMINDERS, NEWSLETTER, TERMS, PARTNER_MARKETING),
                (AT - 3 * DAY, AT, AT + TICK),
                about(AT - DAY, AT),
                (None, date(2020, 1, 1)),
            ):
                taken_back = consent(purposes=purposes, given_at=given_at, withdrawn_at=withdrawn_at)
                agree(
                    evolve(
                        who,
                        consents=(*who.consents, taken_back),
                        objections=objections(objected_at),
                        born=born,
                    ),
                    where,
                    mail,
                )


def test_every_explicit_consent_to_a_sensitive_cart() -> None:
    """Whatever the box about sensitive data is, beside a consent to the mail or as part of it."""
    for at, purposes, act, required_for, informed, concluded, evidence, wording in product(
        (AT, GDPR - TICK, GDPR),
        (
            SENSITIVE_DATA,
            SENSITIVE_DATA | CART_REMINDERS,
            SENSITIVE_DATA | TERMS,
            SENSITIVE_DATA | PARTNER_MARKETING,
            CART_REMINDERS,
        ),
        (ConsentAct.TICKED, ConsentAct.PRE_TICKED),
        FREE,
        BOTH,
        BOTH,
        ("log#1", None, " "),
        ("text#1", ""),
    ):
        box = consent(
            given_at=at - DAY,
            purposes=purposes,
            act=act,
            required_for=required_for,
            informed=informed,
            concluded=concluded,
            evidence=evidence,
            wording=wording,
        )
        sensitive = cart(sensitive=True)
        agree_by_layer(customer(consents=[box]), sensitive, MAIL, at)
        agree(customer(consents=[box, consent(given_at=at - DAY)]), sensitive, MAIL, at)
        agree(customer(consents=[box]), sensitive, evolve(REQUESTED, requested_at=at, neutral=True), at)


def test_every_date_of_an_explicit_consent() -> None:
    """Old, taken back, objected to, unconfirmed, of a child: when a box about sensitive data still counts."""
    for given_at, withdrawn_at, double_opt_in, born in product(
        (AT - 2000 * DAY, *about(AT - DAY, AT)),
        (None, *about(AT)),
        DoubleOptIn,
        (None, date(2020, 1, 1)),
    ):
        box = consent(
            purposes=SENSITIVE_DATA,
            given_at=given_at,
            withdrawn_at=withdrawn_at,
            double_opt_in=double_opt_in,
        )
        for objected_at, other_withdrawn_at in product((None, *about(AT - DAY, AT)), (None, AT)):
            other = consent(given_at=AT - HOUR, withdrawn_at=other_withdrawn_at, by_guardian=True)
            who = customer(consents=[box, other], objections=objections(objected_at), born=born)
            agree(who, cart(sensitive=True))
            agree(who, cart(sensitive=True), evolve(REQUESTED, neutral=True))


# --- several records -----------------------------------------------------------------------------


def test_two_consents_together() -> None:
    """Whatever one consent, withdrawn or not, does to another one."""
    others: tuple[dict[str, Any], ...] = ({}, {"evidence": None}, {"seller": "shop"})
    kinds = [
        consent(purposes=purposes, given_at=given_at, withdrawn_at=withdrawn_at, **other)
        for purposes, given_at, withdrawn_at, other in product(
            (CART_REMINDERS, NEWSLETTER, NEWSLETTER | OWN_MARKETING, SENSITIVE_DATA | NEWSLETTER, TERMS),
            (AT - 2 * DAY, AT - DAY, AT, AT + TICK),
            (None, AT - 2 * DAY, AT - DAY, AT),
            others,
        )
    ]
    where = cart()
    for one, two in combinations(kinds, 2):
        agree(customer(consents=[one, two]), where)


def test_two_consents_and_what_else_was_said() -> None:
    """The same with an objection between them, a purchase, a sensitive cart, a child."""
    kinds = [
        consent(purposes=purposes, given_at=given_at, withdrawn_at=withdrawn_at, by_guardian=by_guardian)
        for purposes, given_at, withdrawn_at, by_guardian in product(
            (CART_REMINDERS, NEWSLETTER, SENSITIVE_DATA | CART_REMINDERS),
            (AT - 2 * DAY, AT - DAY),
            (None, AT - DAY, AT + TICK),
            BOTH,
        )
    ]
    child = date(2020, 1, 1)
    for (one, two), objected_at, (born, sensitive), purchases in product(
        combinations(kinds, 2),
        (None, AT - 2 * DAY, AT - DAY),
        ((None, False), (None, True), (child, False)),
        ((), (purchase(),)),
    ):
        who = customer(consents=[one, two], objections=objections(objected_at), born=born, purchases=purchases)
        agree(who, cart(sensitive=sensitive))


def test_conditions_met_only_by_two_consents_together() -> None:
    """What one consent lacks, another cannot lend: the same holds for purchases."""
    lacks: tuple[dict[str, Any], ...] = (
        {"purposes": OTHER},
        {"purposes": NEWSLETTER},
        {"purposes": CART_REMINDERS | PARTNER_MARKETING},
        {"purposes": CART_REMINDERS | TERMS},
        {"act": ConsentAct.PRE_TICKED},
        {"required_for": RequiredFor.SERVICE},
        {"informed": False},
        {"evidence": ""},
        {"concluded": False},
        {"wording": None},
        {"double_opt_in": DoubleOptIn.PENDING},
        {"given_at": AT - 2000 * DAY},
        {"given_at": AT + TICK},
        {"withdrawn_at": AT + TICK},
        {"seller": "shop"},
    )
    for one, two in combinations(lacks, 2):
        agree(customer(consents=[consent(**one), consent(**two)]), cart())
        agree(customer(consents=[consent(**one | two), consent(**two)]), cart())
    lacks_of_purchases: tuple[dict[str, Any], ...] = (
        {"address_given": False},
        {"refusal_offered": False},
        {"cancelled": True},
        {"lines": ({"garden"},)},
        {"lines": ({"tools"},)},
        {"lines": ()},
        {"concluded_at": AT - 1000 * DAY},
        {"concluded_at": AT + TICK},
        {"seller": "shop"},
    )
    for one, two in combinations(lacks_of_purchases, 2):
        for in_cart, mailbox in product(LINES[1:3], Mailbox):
            who = customer(
                kind=Recipient.COMPANY,
                mailbox=mailbox,
                purchases=[purchase(**{"lines": ({"garden"}, {"tools"}), **each}) for each in (one, two)],
            )
            agree(who, cart(lines=in_cart))


def test_two_boxes_for_terms() -> None:
    """Terms and privacy policy in two boxes, whatever either is, in each era and at each age."""
    kinds: tuple[dict[str, Any], ...] = (
        {},
        {"act": ConsentAct.PRE_TICKED},
        {"required_for": RequiredFor.REWARD},
        {"informed": False},
        {"evidence": " "},
        {"concluded": False, "wording": None, "double_opt_in": DoubleOptIn.PENDING},
        {"withdrawn_at": timedelta(0)},
        {"withdrawn_at": TICK},
        {"given_at": TICK},
        {"given_at": -2000 * DAY},
        {"by_guardian": True},
        {"seller": "shop"},
    )
    for at, years in product((GDPR - DAY, GDPR + DAY, AT), (None, 14)):
        born = None if years is None else at.date() - relativedelta(years=years)
        boxes = [
            consent(
                **{"given_at": at - DAY, "purposes": purposes}
                | {name: at + value if name.endswith("_at") else value for name, value in kind.items()}
            )
            for kind, purposes in product(
                kinds,
                (TERMS, PRIVACY_POLICY, TERMS | PRIVACY_POLICY, TERMS | CART_REMINDERS | PARTNER_MARKETING),
            )
        ]
        for one, two in combinations(boxes, 2):
            agree(customer(consents=[one, two], born=born), cart(), MAIL, at)
        for one in boxes:
            for objected_at in (None, at - 2 * DAY):
                who = customer(consents=[one], born=born, objections=objections(objected_at))
                agree_by_layer(who, cart(), MAIL, at)


# --- time ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("boundary", BOUNDARIES, ids=lambda moment: f"{moment.astimezone(BRUSSELS):%Y-%m-%d}")
def test_the_changes_of_law(boundary: datetime) -> None:
    """A microsecond before, at and after midnight in Brussels, each ground, veto and age."""
    for at in about(boundary):
        if at < BOOK_XII:
            continue
        today = at.astimezone(BRUSSELS).date()
        births = [
            None,
            *(today - relativedelta(years=years) + days * DAY for years in (13, 16) for days in (0, 1)),
        ]
        for (who, mail, for_organisation), born in product(grounds(at).values(), births):
            explicit = (*who.consents, consent(purposes=SENSITIVE_DATA, given_at=at - DAY))
            for address, sensitive, consents in product(
                (AddressSource.SUBMITTED, AddressSource.COOKIE), BOTH, (who.consents, explicit)
            ):
                where = cart(address_source=address, sensitive=sensitive, for_organisation=for_organisation)
                agree(evolve(who, born=born, consents=consents), where, mail, at)
            agree_by_layer(evolve(who, born=born), cart(for_organisation=for_organisation), mail, at)


def test_before_the_law_is_modelled() -> None:
    """Neither guesses what the law was before 31 May 2014 in Brussels; both know it from then on."""
    who, mail, _ = grounds(BOOK_XII)["consent"]
    where = cart()
    for at in (BOOK_XII - TICK, BOOK_XII - DAY / 2):
        with pytest.raises(LawNotKnown):
            decide(who, where, mail, at=at)
        with pytest.raises(LookupError):
            ladder(who, where, mail, at, strict=True)
    agree(who, where, mail, BOOK_XII)


@pytest.mark.parametrize(("record", "months"), [("purchase", 24), ("consent", 36)])
def test_the_ends_of_the_windows(record: str, months: int) -> None:
    """Calendar months in Brussels, from leap days and from and to hours that come twice or never."""
    starts = {
        moment + hours * HOUR for odd in ODD for moment in (odd, months_before(odd, months)) for hours in range(-3, 4)
    }
    for start in starts:
        if record == "consent":
            who = customer(consents=[consent(given_at=start)])
        else:
            who = customer(purchases=[purchase(concluded_at=start)])
        end = (start.astimezone(BRUSSELS) + relativedelta(months=months)).astimezone(UTC)
        for minutes in range(-150, 151, 15):
            for at in about(end + timedelta(minutes=minutes)):
                agree(who, cart(), MAIL, at)


# --- at random -----------------------------------------------------------------------------------


@RANDOM
@given(cases())
def test_whole_cases(case: WholeCase) -> None:
    """Whatever happened, ladder and library answer alike under both readings."""
    agree(*case)


def lawful_by_choice(who: Customer, where: Cart, mail: Mail, at: datetime, *, strict: bool) -> bool:
    """Decide by the letter: some one consent, purchase and acceptance serves in all layers and vetoes."""
    boxes = [box for box in who.consents if law.accepts(box, who, where, at)]
    acceptances = [
        (one, two)
        for one, two in product(boxes, boxes)
        if not strict and Purpose.TERMS in one.purposes and Purpose.PRIVACY_POLICY in two.purposes
    ]
    nothing = evolve(who, consents=(), purchases=())
    stands = evolve(who, consents=(), objections=None if who.objections is None else ())
    sends = law.sending(nothing, where, mail, at, strict=strict)
    keeps = law.data_protection(nothing, where, mail, at, strict=strict)
    other_veto = law.vetoed(
        # Vetoes on the cart and the mail alone; what the customer said about data goes with the cart.
        stands,
        evolve(where, sensitive=where.sensitive and (at < GDPR or not law.explicit(who, where, at))),
        mail,
        at,
        strict=strict,
    )
    stopped = law.objected(who.objections or (), where, at) or law.withdrawn(who, where, at)
    asked_for = law.requested(where, mail, at, strict=strict) and law.asked_since(mail, who, where, at)
    for one, bought, acceptance in product((None, *who.consents), (None, *(who.purchases or ())), (None, *acceptances)):
        carried = one is not None and law.carries(one, who, where, at, strict=strict)
        consented = one is not None and law.consented(one, who, where, at, strict=strict)
        sold = bought is not None and law.sold(bought, who, where, at, strict=strict)
        related = bought is not None and law.related(bought, who, where, at, strict=strict)
        accepted = acceptance is not None
        if (
            (sends or carried or sold or accepted)
            and (keeps or consented or related or (accepted and law.terms_age(who, at)))
            and law.device(where)
            and not other_veto
            and (not stopped or asked_for or (carried and consented))
        ):
            return True
    return False


@RANDOM
@given(cases())
def test_the_ladder_asks_for_one_choice(case: WholeCase) -> None:
    """The ladder's layers, each asking for any consent, amount to one choice that serves in all of them."""
    for _, strict in READINGS:
        assert ladder(*case, strict=strict).lawful is lawful_by_choice(*case, strict=strict)


# --- whatever the law says, in every country -----------------------------------------------------


def lawful(who: Customer, where: Cart, mail: Mail, at: datetime) -> tuple[bool, bool]:
    """Decide under the strict and the lenient reading."""
    strict, lenient = (decide(who, where, mail, at=at, reading=reading).lawful for reading, _ in READINGS)
    return strict, lenient


def replaced(items: tuple[Any, ...], index: int, item: object) -> tuple[Any, ...]:
    """Put one item in the place of another."""
    return (*items[:index], item, *items[index + 1 :])


def is_worse(record: Consent | Purchase, change: dict[str, Any], where: Cart, at: datetime) -> bool:
    """Say whether a record can be changed so for the worse: a sale that may be the order is worst as it is."""
    if isinstance(record, Consent):
        return "withdrawn_at" not in change or record.given_at <= at
    return record.concluded_at < where.abandoned_at


def weaker(  # noqa: C901 - one list after the other
    who: Customer, where: Cart, mail: Mail, at: datetime
) -> Iterator[WholeCase]:
    """Give the case with each fact in turn made worse for the sender."""
    worse: dict[str, tuple[dict[str, Any], ...]] = {
        "consents": (
            {"act": ConsentAct.PRE_TICKED},
            {"act": ConsentAct.IMPLIED},
            {"required_for": RequiredFor.SERVICE},
            {"informed": False},
            {"concluded": False},
            {"evidence": None},
            {"wording": " "},
            {"double_opt_in": DoubleOptIn.PENDING, "confirmed_at": None},
            {"by_guardian": False},
            {"withdrawn_at": at},
            {"last_used_at": None},
        ),
        "purchases": (
            {"address_given": False},
            {"refusal_offered": False},
            {"cancelled": True},
            {"lines": ()},
            {"concluded_at": at + TICK},
            {"seller": "another"},
        ),
    }
    for name, changes in worse.items():
        records = getattr(who, name) or ()
        for (index, record), change in product(enumerate(records), changes):
            if is_worse(record, change, where, at):
                changed: dict[str, Any] = {name: replaced(records, index, evolve(record, **change))}
                yield evolve(who, **changed), where, mail, at
    for index, one in enumerate(who.consents):
        # a box of nothing else but marketing for others is a consent of its own
        for purpose in (Purpose.PARTNER_MARKETING, Purpose.OTHER) if one.purposes else ():
            bundled = evolve(one, purposes=one.purposes | {purpose})
            yield evolve(who, consents=replaced(who.consents, index, bundled)), where, mail, at
    for change in (
        {"objections": objections(at)},
        {"objections": None},
        {"account": None},
        {"born": at.date()},
        {"cleared_registers": ()},
    ):
        yield evolve(who, **change), where, mail, at
    if who.account is not None:
        for change in ({"paid_offer": False}, {"refusal_offered": False}, {"created_at": at + TICK}):
            yield evolve(who, account=evolve(who.account, **change)), where, mail, at
    for change in (
        {"device_consent": False},
        {"for_organisation": False},
        {"order_only": True},
        {"sensitive": True},
        {"ordered_at": at},
        {"keep_until": at},
        {"lines": (*where.lines, Line(supplier="another"))},
        {"lines": [evolve(each, categories=()) for each in where.lines]},
    ):
        yield who, evolve(where, **change), mail, at
    for change in ({"requested_at": None}, {"neutral": False}, {"number": (mail.number or 1) + 3}):
        yield who, where, evolve(mail, **change), at


@EVERYWHERE
@given(anywhere())
def test_strict_is_never_laxer(case: WholeCase) -> None:
    """What is lawful strictly is lawful leniently."""
    strict, lenient = lawful(*case)
    assert lenient or not strict


@EVERYWHERE
@given(anywhere())
def test_an_objection_ends_it(case: WholeCase) -> None:
    """An objection at or after every consent makes a mail unlawful that was not asked for since, on whatever ground.

    But for that of a company at an address of nobody in the United Kingdom: no rule there gives it a right to object.
    """
    who, where, mail, at = case
    assume((who.country, who.kind, who.mailbox) != ("GB", Recipient.COMPANY, Mailbox.IMPERSONAL))
    mail = evolve(mail, requested_at=None)
    last = max((law.moment(one, at) for one in who.consents if one.given_at <= at), default=at)
    for objected_at in (last, at, None):
        assert lawful(evolve(who, objections=[Objection(at=objected_at)]), where, mail, at) == (False, False)


@EVERYWHERE
@given(anywhere())
def test_an_order_ends_it(case: WholeCase) -> None:
    """No mail goes out about a cart that was ordered, from the moment it was."""
    who, where, mail, at = case
    for ordered_at in (at, where.abandoned_at):
        assert lawful(who, evolve(where, ordered_at=ordered_at), mail, at) == (False, False)


@EVERYWHERE
@given(anywhere())
def test_less_never_helps(case: WholeCase) -> None:
    """Making one fact worse for the sender turns nothing unlawful into lawful."""
    strict, lenient = lawful(*case)
    for worse in weaker(*case):
        strict_then, lenient_then = lawful(*worse)
        assert strict or not strict_then, worse
        assert lenient or not lenient_then, worse


@EVERYWHERE
@given(anywhere())
def test_order_is_irrelevant(case: WholeCase) -> None:
    """In whatever order consents, purchases and objections are given, the verdict is the same."""
    who, where, mail, at = case
    several: dict[str, Any] = {name: getattr(who, name) or () for name in ("consents", "purchases", "objections")}
    who = evolve(who, **several)
    for shift in range(max(map(len, several.values()))):
        begun_later: dict[str, Any] = {name: records[shift:] + records[:shift] for name, records in several.items()}
        backwards: dict[str, Any] = {name: records[::-1] for name, records in begun_later.items()}
        moved, turned = evolve(who, **begun_later), evolve(who, **backwards)
        for reading, _ in READINGS:
            verdict = decide(who, where, mail, at=at, reading=reading)
            assert verdict == decide(moved, where, mail, at=at, reading=reading)
            assert verdict == decide(turned, where, mail, at=at, reading=reading)


@EVERYWHERE
@given(anywhere())
def test_what_does_not_count(case: WholeCase) -> None:
    """Records of another seller, where both are named, or dated after the mail change nothing, good or bad."""
    who, where, mail, at = case
    who = evolve(who, purchases=who.purchases or (), objections=who.objections or ())
    where = evolve(where, seller=where.seller or "shop")
    before = lawful(who, where, mail, at)
    for change in ({"seller": "another"}, {"given_at": at + TICK}):
        for withdrawn_at in (None, at):
            extra = consent(**{"given_at": at - TICK, "withdrawn_at": withdrawn_at} | change)
            assert before == lawful(evolve(who, consents=(*who.consents, extra)), where, mail, at)
    for change in ({"seller": "another"}, {"concluded_at": at + TICK}):
        more = purchase(**{"concluded_at": at - TICK, "lines": where.lines} | change)
        assert before == lawful(evolve(who, purchases=(*(who.purchases or ()), more)), where, mail, at)
    for other in (Objection(at=at, seller="another"), Objection(seller="another"), Objection(at=at + TICK)):
        assert before == lawful(evolve(who, objections=(*(who.objections or ()), other)), where, mail, at)
