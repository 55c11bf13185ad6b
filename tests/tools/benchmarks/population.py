"""Seeded Belgian shoppers: as most shops have them, and as varied as the law lets them be."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

from lawful_resend import Account, Cart, Case, Consent, Customer, Mail, Objection, Purchase, Purpose, decide

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_FIRST = datetime(2019, 1, 1, tzinfo=UTC)
_GOODS = ("books", "toys", "shoes")


def population(size: int) -> list[Case]:
    """Return a mix of shoppers: guests, people who ticked something, customers, accounts, companies; one moment."""
    chance = random.Random(20261123)  # noqa: S311 - no secret
    return [_shopper(chance) for _ in range(size)]


def _shopper(chance: random.Random) -> Case:
    left = AT - timedelta(minutes=chance.randrange(20, 3000))
    customer: dict[str, Any] = {"country": "BE", "objections": [], "purchases": []}
    kinds = {"guest": 30, "ticked": 25, "terms": 15, "customer": 15, "both": 5, "account": 7, "company": 3}
    kind = chance.choices(list(kinds), list(kinds.values()))[0]
    if kind in {"ticked", "both"}:
        purpose = chance.choice([Purpose.CART_REMINDERS, Purpose.OWN_MARKETING, Purpose.NEWSLETTER])
        customer["consents"] = [_consent(chance, left, [purpose])]
    if kind == "terms":
        customer["consents"] = [_consent(chance, left, [Purpose.TERMS, Purpose.PRIVACY_POLICY])]
    if kind in {"customer", "both"}:
        customer["purchases"] = [_purchase(chance) for _ in range(chance.choice([1, 1, 1, 2]))]
    if kind == "account":
        customer["account"] = Account(created_at=left - timedelta(days=99), refusal_offered=chance.random() < 0.5)
    if kind == "company":
        customer |= {"kind": "company", "mailbox": chance.choice(["personal", "impersonal"])}
    if chance.random() < 0.05:
        customer["objections"] = [Objection(at=left - timedelta(days=chance.randrange(300)))]
    cart = Cart(
        abandoned_at=left,
        address_source=chance.choice(["submitted", "submitted", "account", "purchase", "typed", "cookie"]),
        lines=[[each] for each in chance.sample(["books", "toys", "shoes", "coffee"], chance.choice([1, 1, 2]))],
        device_consent=chance.random() < 0.3,
        for_organisation=kind == "company",
        ordered_at=AT - timedelta(minutes=5) if chance.random() < 0.05 else None,
    )
    return Case(customer=Customer(**customer), cart=cart, mail=Mail(number=chance.choice([1, 1, 1, 2])), at=AT)


def _consent(chance: random.Random, left: datetime, purposes: list[Purpose]) -> Consent:
    def usually() -> bool:
        return chance.random() < 0.85

    return Consent(
        purposes=purposes,
        given_at=left - timedelta(days=chance.choice([0, 3, 200, 700, 1500]), minutes=5),
        act="ticked" if usually() else "pre-ticked",
        required_for="nothing" if usually() else "service",
        informed=usually(),
        concluded=usually(),
        evidence="log" if usually() else None,
        wording="form" if usually() else None,
    )


def _purchase(chance: random.Random) -> Purchase:
    return Purchase(
        concluded_at=AT - timedelta(days=chance.randrange(5, 1500)),
        lines=[[each] for each in chance.sample(["books", "toys", "shoes", "coffee"], 2)],
        address_given=True,
        refusal_offered=chance.random() < 0.7,
    )


def varied(size: int) -> list[Case]:
    """Return shoppers of so many kinds, each of a kind of its own: several consents and sales, many moments."""
    chance = random.Random(20261124)  # noqa: S311 - no secret
    found: dict[object, Case] = {}
    while len(found) < size:
        case = _varied(chance)
        found.setdefault(decide(case.customer, case.cart, case.mail, at=case.at), case)
    return list(found.values())


def dated(size: int) -> Case:
    """Return somebody with so many consents, none of which will ever do."""
    chance = random.Random(20261125)  # noqa: S311 - no secret
    consents = [_any_consent(chance, AT, act="implied") for _ in range(size)]
    return Case(
        customer=Customer(
            country="BE", born=AT.date() - timedelta(days=4000), objections=[], purchases=[], consents=consents
        ),
        cart=Cart(abandoned_at=AT - timedelta(hours=1), address_source="account", lines=[["books"]]),
        at=AT,
    )


def _varied(chance: random.Random) -> Case:
    at = _FIRST + (AT - _FIRST) * chance.random()

    def so(share: float) -> bool:
        return chance.random() < share

    customer: dict[str, Any] = {
        "country": "BE",
        "objections": [],
        "kind": "company" if so(0.1) else "person",
        "mailbox": "impersonal" if so(0.1) else "personal",
        "consents": [_any_consent(chance, at) for _ in range(chance.choice([0, 1, 1, 2, 3]))],
        "purchases": [_any_purchase(chance, at) for _ in range(chance.choice([0, 1, 1, 2]))],
    }
    if so(0.5):
        opened = _before(chance, at, 1200)
        customer["account"] = Account(created_at=opened, refusal_offered=so(0.5), paid_offer=so(0.3))
    if so(0.3):
        customer["born"] = at.date() - timedelta(days=chance.choice([11, 14, 15, 17, 40]) * 365)
    if so(0.1):
        customer["objections"] = [Objection(at=_before(chance, at, 700))]
    cart = Cart(
        abandoned_at=_before(chance, at, 10),
        address_source=chance.choice(["account", "purchase", "submitted", "typed", "cookie", "third-party"]),
        lines=[[each] for each in chance.sample(_GOODS, chance.choice([1, 2]))],
        refusal_offered=so(0.5),
        device_consent=so(0.5),
        order_only=so(0.05),
        sensitive=so(0.05),
        ordered_at=at if so(0.05) else None,
        keep_until=at + timedelta(days=chance.choice([-1, 30])) if so(0.2) else None,
        for_organisation=so(0.3),
    )
    mail = Mail(
        requested_at=at if so(0.1) else None,
        request_evidence="request#1",
        neutral=so(0.3),
        announced=so(0.5),
        number=chance.choice([1, 1, 2, 4]),
    )
    return Case(customer=Customer(**customer), cart=cart, mail=mail, at=at)


def _any_consent(chance: random.Random, at: datetime, **more: Any) -> Consent:  # noqa: ANN401 - fields
    def so(share: float) -> bool:
        return chance.random() < share

    given = _before(chance, at, 1500)
    drawn: dict[str, Any] = {
        "purposes": chance.sample(list(Purpose), chance.choice([1, 1, 2])),
        "given_at": given,
        "act": "ticked" if so(0.8) else "pre-ticked",
        "required_for": "nothing" if so(0.85) else "service",
        "informed": so(0.85),
        "concluded": so(0.85),
        "evidence": "log" if so(0.85) else None,
        "wording": "form" if so(0.85) else None,
        "double_opt_in": chance.choice(["unused", "confirmed", "pending"]),
        "withdrawn_at": given + (at - given) * chance.random() if so(0.1) else None,
        "last_used_at": given + (at - given) * chance.random() if so(0.3) else None,
    }
    return Consent(**(drawn | more))


def _any_purchase(chance: random.Random, at: datetime) -> Purchase:
    def so(share: float) -> bool:
        return chance.random() < share

    return Purchase(
        concluded_at=_before(chance, at, 1500),
        lines=[[each] for each in chance.sample(_GOODS, chance.choice([1, 2]))],
        address_given=so(0.85),
        refusal_offered=so(0.7),
        cancelled=so(0.1),
    )


def _before(chance: random.Random, at: datetime, days: int) -> datetime:
    return at - timedelta(days=days) * chance.random() - timedelta(minutes=5)
