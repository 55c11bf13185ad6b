"""What is the same in the law of every country: what follows where something is not stated, or was not looked up."""

import random
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from itertools import chain, combinations
from typing import Any

import attrs
import pytest

from law.cases import Country
from law.matrix import LOOKED_UP
from law.tables import names, table
from lawful_resend import (
    Account,
    Cart,
    Consent,
    Customer,
    InvalidCase,
    Line,
    Mail,
    Objection,
    Purchase,
    Purpose,
    Reading,
    Verdict,
    Why,
    countries,
    decide,
    read_case,
)
from lawful_resend.models import NotStated
from tools.digest import record

each_country = pytest.mark.parametrize("country", countries())
#: country → its table, and the country under test as the table has it
NAMES = {table(name).country.code: name for name in names()}
BY_CODE = {code: table(name).country for code, name in NAMES.items()}
PENDING = "consent; consent.double_opt_in=confirmed; consent.confirmed_at=2026-12-01T00:00:00Z"
BELGIUM = Country("BE", "Europe/Brussels", names={"pending": PENDING})

#: the model of each part of a record, by the field that holds it
MODELS: dict[str, type[Any]] = {
    "customer": Customer,
    "cart": Cart,
    "mail": Mail,
    "account": Account,
    "consents": Consent,
    "purchases": Purchase,
    "objections": Objection,
    "lines": Line,
}


def judged(said: dict[str, Any], reading: Reading) -> Verdict:
    """Decide a record."""
    case = read_case(said)
    return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)


# --- objections and withdrawals ------------------------------------------------------------------

#: every set of purposes that is no objection to all marketing
PURPOSES = [
    chosen
    for size in range(1, len(Purpose))
    for chosen in combinations([each for each in Purpose if each is not Purpose.OWN_MARKETING], size)
]
#: what may carry the mail or be ended
STANDING = (
    "consent; consent.double_opt_in=confirmed",
    'consent; consent.double_opt_in=confirmed; consent.purposes=["newsletter"]',
    'consent; consent.double_opt_in=confirmed; consent.purposes=["terms", "privacy-policy"]',
    "customer",
)


def answered(verdict: Verdict) -> tuple[object, ...]:
    """Tell what a verdict says, and what it rests on."""
    return verdict.lawful, verdict.contested, verdict.why, verdict.bases, verdict.vetoes, verdict.duties


@pytest.mark.exhaustive
@pytest.mark.parametrize("moment", ["-40 days", "-1 days"])
@each_country
def test_an_objection_to_purposes_is_a_withdrawal_of_them(country: str, moment: str) -> None:
    """Whoever objects to something is as if a consent to it had been withdrawn at that moment, whatever it is."""
    here = Country(country, "Europe/Brussels")
    (objected,) = read_case(here.record(f"guest; objection.at={moment}")).customer.objections or ()
    day = objected.at
    assert day is not None
    for case in STANDING:
        said = here.record(f"{case}; {BY_CODE[country].changes}")
        base = read_case(said)
        for purposes in PURPOSES:
            withdrawn = Consent(purposes=purposes, given_at=day, act="unknown", withdrawn_at=day)
            objection = Objection(at=day, purposes=purposes)
            customers = (
                attrs.evolve(base.customer, consents=(*base.customer.consents, withdrawn)),
                attrs.evolve(base.customer, objections=(objection,)),
            )
            for reading in Reading:
                withdrew, objects = (
                    decide(each, base.cart, base.mail, at=base.at, reading=reading) for each in customers
                )
                assert answered(withdrew) == answered(objects), (case, purposes, reading)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # an objection without a moment stands against every consent, whatever its moment
        ("consent; customer.objections=[{}]", "no no"),
        ('consent; customer.objections=[{"purposes": ["own-marketing", "other"]}]', "no no"),
        ('consent; customer.objections=[{"purposes": ["cart-reminders"]}]', "no no"),
        ('consent; customer.objections=[{"purposes": ["newsletter"]}]', "yes yes"),
        ('consent; customer.objections=[{"purposes": ["terms", "other"]}]', "yes yes"),
        ('consent; consent.purposes=["newsletter"]; customer.objections=[{"purposes": ["newsletter"]}]', "no no"),
        ('consent; consent.purposes=["newsletter"]; customer.objections=[{"purposes": ["other"]}]', "no yes"),
        ("consent; cart.sensitive=true; customer.objections=[{}]", "no no"),
        # it counts unless both sides name a seller and they differ
        ("consent; objection.at=-1 days; objection.seller=other", "no no"),
        ("consent; objection.at=-1 days; cart.seller=shop; consent.seller=shop", "no no"),
        ("consent; objection.at=-1 days; objection.seller=shop; cart.seller=shop; consent.seller=shop", "no no"),
        ("consent; objection.at=-1 days; objection.seller=other; cart.seller=shop; consent.seller=shop", "yes yes"),
        # a consent counts where both name the same seller, or neither names one
        ("consent; cart.seller=shop", "no no"),
        ("consent; consent.seller=shop", "no no"),
        ("consent; consent.seller=other; cart.seller=shop", "no no"),
        ("consent; consent.seller=shop; cart.seller=shop", "yes yes"),
        # the moment of a consent is that of its confirmation; one that is still to come outlives nothing
        ("consent; consent.double_opt_in=confirmed; objection.at=-20 days", "no no"),
        ("consent; consent.double_opt_in=confirmed; consent.confirmed_at=-10 days; objection.at=-20 days", "yes yes"),
        ("consent; consent.double_opt_in=confirmed; consent.confirmed_at=-20 days; objection.at=-20 days", "no no"),
        ("pending", "no yes"),
        ("pending; objection.at=-20 days", "no no"),
        # a consent, sale or account of another address does not count; where one side names none it does
        ("consent; consent.address_key=key#1; customer.address_key=key#2", "no no"),
        ("consent; consent.address_key=key#1; customer.address_key=key#1", "yes yes"),
        ("consent; consent.address_key=key#1", "yes yes"),
        ("consent; customer.address_key=key#1", "yes yes"),
        ("customer; purchase.address_key=key#1; customer.address_key=key#2", "no no"),
        ("customer; purchase.address_key=key#1; customer.address_key=key#1", "yes yes"),
        ("account; account.address_key=key#1; customer.address_key=key#2", "no no"),
        ("account; account.address_key=key#1; customer.address_key=key#1", "yes yes"),
        # whoever asks for the mail is believed with evidence alone, and not before
        ("requested; mail.request_evidence=null", "no no"),
        ("requested; mail.requested_at=2026-12-01T00:00:00Z", "no no"),
        # for terms, what they were asked for is no gift
        ('consent; consent.purposes=["terms", "privacy-policy"]; consent.required_for=service', "no yes"),
        ('consent; consent.purposes=["terms", "privacy-policy"]; consent.required_for=reward', "no no"),
        ('consent; consent.purposes=["terms", "privacy-policy"]; consent.required_for=null', "no no"),
        ("consent; consent.required_for=reward", "no yes"),
        ("consent; consent.required_for=service", "no no"),
        ("consent; consent.required_for=null", "no no"),
        ("consent; consent.act=unknown", "no no"),
        # lines: strictly each of the cart is wholly among those of one that was bought
        ('customer; cart.lines=[["garden", "tools"]]; purchase.lines=[["garden"], ["tools"]]', "no yes"),
        ('customer; cart.lines=[["garden"], ["tools"]]; purchase.lines=[["garden", "tools"]]', "yes yes"),
        ('customer; cart.lines=[["garden"], []]', "no yes"),
        ("customer; cart.lines=[]", "no no"),
        ("customer; purchase.lines=[]", "no no"),
    ],
)
def test_what_counts(case: str, expected: str) -> None:
    """What is said of names, moments and lines, in Belgium."""
    strict, lenient = BELGIUM.outcome(case)
    assert (strict, lenient) == tuple(word == "yes" for word in expected.split()), BELGIUM.decide(case).explain()


# --- what was not looked up ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "why"),
    [
        ("consent", Why.PERMITTED),
        ("consent; customer.objections=null", Why.OPEN),
        ("consent; customer.purchases=null", Why.OPEN),
        ("consent; customer.objections=null; customer.purchases=null", Why.OPEN),
        ("guest", Why.NO_GROUND),
        ("guest; customer.objections=null", Why.OPEN),
        ("consent; customer.objections=null; cart.order_only=true", Why.FORBIDDEN),
        ("consent; customer.purchases=null; cart.ordered_at=-1 hours", Why.FORBIDDEN),
        ("consent; customer.purchases=null; objection.at=-1 days", Why.FORBIDDEN),
    ],
)
@each_country
def test_what_nobody_looked_up_is_open(country: str, case: str, why: Why) -> None:
    """It is open exactly where a veto for what was not looked up holds and no other; nothing is lawful then."""
    # what only some countries ask of a consent, out of the way
    case = f"{case}; consent.double_opt_in=confirmed; {LOOKED_UP}" if case.startswith("consent") else case
    for reading in Reading:
        verdict = Country(country, "Europe/Brussels").decide(case, reading)
        assert verdict.why is why, verdict.why
        assert verdict.lawful is (why is Why.PERMITTED)


# --- ordered -------------------------------------------------------------------------------------


def since(*sales: str) -> str:
    """Give a consent to a mail about a cart left three hours ago, and sales."""
    return f"consent; customer.purchases=[{', '.join(sales)}]"


GARDEN = '{"concluded_at": "-1 hours", "lines": [["garden"]]}'
BOOKS = '{"concluded_at": "-2 hours", "lines": [["books"]]}'
TWO_GOODS = 'cart.lines=[["garden"], ["books"]]'


@pytest.mark.parametrize(
    ("case", "ordered", "part"),
    [
        (since(), False, False),
        (since(GARDEN), True, False),
        (since(GARDEN.replace("-1 hours", "-3 hours")), True, False),
        (since(GARDEN.replace("-1 hours", "-4 hours")), False, False),
        (since(GARDEN.replace("-1 hours", "2026-11-23T12:00:00Z")), True, False),
        (since(GARDEN.replace("-1 hours", "2026-11-23T12:00:00.000001Z")), False, False),
        (since(GARDEN.replace("}", ', "cancelled": true}')), False, False),
        (since(GARDEN.replace("}", ', "seller": "other"}')), True, False),
        (since(GARDEN.replace("}", ', "seller": "other"}')) + "; cart.seller=shop; consent.seller=shop", False, False),
        (since(GARDEN) + "; cart.seller=shop; consent.seller=shop", True, False),
        (since(GARDEN.replace("}", ', "address_key": "key#2"}')) + "; customer.address_key=key#1", True, False),
        # what is shown to be unlike is no order; what is not stated shows nothing
        (since(BOOKS), False, False),
        (since(BOOKS.replace('[["books"]]', "[]")), True, False),
        (since(BOOKS.replace('[["books"]]', '[["books"], []]')), True, False),
        (since(BOOKS) + "; cart.lines=[]", True, False),
        (since(BOOKS) + "; cart.lines=[[]]", True, False),
        # all that was bought counts together, and a part is told
        (since(GARDEN) + f"; {TWO_GOODS}", False, True),
        (since(GARDEN, BOOKS) + f"; {TWO_GOODS}", True, False),
        (since(GARDEN, BOOKS.replace('[["books"]]', "[]")) + f"; {TWO_GOODS}", True, False),
        (since(GARDEN, BOOKS.replace("-2 hours", "-4 hours")) + f"; {TWO_GOODS}", False, True),
        (since(BOOKS) + '; cart.lines=[["garden"], []]', False, False),
        (since(GARDEN) + '; cart.lines=[["garden"], []]', True, False),
        (since(GARDEN) + '; cart.lines=[["garden", "tools"], ["books"]]', False, True),
    ],
)
@pytest.mark.parametrize("country", ["BE", "GB", "NO"])
def test_a_sale_since_the_cart_was_left_is_its_order(country: str, case: str, *, ordered: bool, part: bool) -> None:
    """Unless some line of the cart is shown to be unlike all that was bought; of a part that was, a caveat tells."""
    for reading in Reading:
        verdict = Country(country, "Europe/Brussels").decide(case, reading)
        vetoes = [veto.id.partition(".")[2] for veto in verdict.vetoes]
        assert vetoes == (["ordered"] if ordered else []), vetoes
        assert verdict.lawful is not ordered
        assert ("part-bought" in told(verdict)) is part


# --- caveats -------------------------------------------------------------------------------------


def told(verdict: Verdict) -> list[str]:
    """Name the caveats of a verdict, without the country."""
    return [caveat.id.partition(".")[2] for caveat in verdict.caveats]


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("consent", []),
        ("consent; cart.abandoned_at=-13 months", ["old-cart"]),
        ("consent; cart.abandoned_at=-12 months", ["old-cart"]),
        ("consent; cart.abandoned_at=-364 days", []),
        ("consent; cart.abandoned_at=-13 months; cart.keep_until=2027-01-01T00:00:00Z", []),
    ],
)
@each_country
def test_an_old_cart(country: str, case: str, expected: list[str]) -> None:
    """A cart of a year or more of which no end of storage was announced is told of; it decides nothing."""
    for reading in Reading:
        here = Country(country, "Europe/Brussels")
        verdict = here.decide(case, reading)
        assert [each for each in told(verdict) if each != "channel"] == expected
        assert verdict.lawful is here.decide("consent", reading).lawful


@pytest.mark.parametrize(
    ("case", "expected"),
    [("customer", ["cheap-goods"]), ("customer; purchase.seller=other", []), ("consent", [])],
)
def test_cheap_goods_in_norway(case: str, expected: list[str]) -> None:
    """That the price of what was bought is not judged is told of whoever bought, and only in Norway."""
    assert told(BY_CODE["NO"].decide(case)) == expected
    assert not any("cheap-goods" in told(BY_CODE[code].decide(case)) for code in countries() if code != "NO")


# --- not stated ----------------------------------------------------------------------------------

#: a case that is lawful, a field of it, what it is at its worst and at its best
ASSUMED = [
    ("BE", "consent", "customer.born", "2024-01-01", "1980-01-01"),
    ("BE", "consent", "consent.double_opt_in", "pending", "unused"),
    ("BE", "consent; customer.address_key=key#1", "consent.address_key", "key#2", "key#1"),
    ("BE", "consent; consent.address_key=key#1", "customer.address_key", "key#2", "key#1"),
    ("BE", "customer; customer.address_key=key#1", "purchase.address_key", "key#2", "key#1"),
    ("BE", "account; customer.address_key=key#1", "account.address_key", "key#2", "key#1"),
    ("BE", "customer; cart.seller=shop; purchase.seller=shop", "line.supplier", "other", "shop"),
    ("BE", "consent", "cart.keep_until", "-1 days", "2027-01-01T00:00:00Z"),
    ("BE", "consent", "cart.order_only", "true", "false"),
    ("BE", "consent", "cart.sensitive", "true", "false"),
    ("BE", "consent", "mail.number", "4", "1"),
    ("IT", "customer", "customer.kind", "company", "person"),
    ("IT", "guest; mail.neutral=true; mail.announced=true", "mail.number", "2", "1"),
]
#: where the records that a row names stand
_PATHS = {
    "consent": "customer.consents",
    "purchase": "customer.purchases",
    "account": "customer.account",
    "line": "cart.lines",
}


@pytest.mark.parametrize(("code", "case", "field", "worst", "best"), ASSUMED)
def test_what_is_assumed_is_named(code: str, case: str, field: str, worst: str, best: str) -> None:
    """Left out, the mail is lawful and the verdict names the field; at its best it does not, at its worst it is not."""
    here = BY_CODE[code]
    part, _, name = field.partition(".")
    path = f"{_PATHS.get(part, part)}.{name}"

    left_out, at_best, at_worst = (here.decide(f"{case}; {field}={value}") for value in ("null", best, worst))

    assert (left_out.lawful, at_best.lawful, at_worst.lawful) == (True, True, False)
    assert path in left_out.assumptions
    assert path not in at_best.assumptions
    assert at_worst.assumptions == ()


def test_all_that_is_assumed_is_tried() -> None:
    """The cases above name each field that is assumed, of whatever model."""
    tried = {tuple(field.split(".")) for _, _, field, _, _ in ASSUMED}
    assumed = {
        (name, each.name)
        for name, model in MODELS.items()
        for each in attrs.fields(model)
        if each.metadata.get("not_stated") is NotStated.ASSUMED
    }
    assert assumed == {
        ({"consent": "consents", "purchase": "purchases", "line": "lines"}.get(part, part), name)
        for part, name in tried
    }


def stated(part: dict[str, Any], name: str, path: tuple[Any, ...], dotted: str) -> Iterator[tuple[Any, ...]]:
    """Give each field that a part of a record states and need not: where it stands, and its path without indices."""
    fields = attrs.fields_dict(MODELS[name])
    for key, value in part.items():
        if "not_stated" in fields[key].metadata:
            yield (*path, key), f"{dotted}.{key}", fields[key].metadata["not_stated"]
        if key in MODELS:
            for place, each in enumerate(value) if isinstance(value, list) else ((None, value),):
                if isinstance(each, dict):  # a line may be its categories alone
                    where = (*path, key) if place is None else (*path, key, place)
                    yield from stated(each, key, where, f"{dotted}.{key}")


def left_out(said: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, NotStated]]:
    """Give a record with each field left out in turn, the field, and what follows."""
    for part in ("customer", "cart", "mail"):
        for path, dotted, consequence in stated(said[part], part, (part,), part):
            less = deepcopy(said)
            holds = less
            for step in path[:-1]:
                holds = holds[step]
            del holds[path[-1]]
            yield less, dotted, consequence


def may_help(said: dict[str, Any], dotted: str, consequence: NotStated, verdict: Verdict) -> bool:
    """Whether a mail may become lawful by leaving a field out, and the verdict says so where it is assumed."""
    customer = said["customer"]
    if consequence in {NotStated.COVERED, NotStated.NAME}:
        return True
    if dotted == "customer.consents":  # that they were withdrawn is said by the objections
        return any("withdrawn_at" in each for each in customer["consents"])
    if dotted == "customer.account":  # no account is no account: none whose opening offered no refusal
        return bool(verdict.country == "GB")
    if dotted.endswith("address_key"):  # one of the two sides names none
        return any(path.endswith("address_key") for path in verdict.assumptions)
    if dotted == "cart.lines":
        return "cart.lines.supplier" in verdict.assumptions
    return consequence is NotStated.ASSUMED and dotted in verdict.assumptions


def enriched(rng: random.Random, said: dict[str, Any]) -> dict[str, Any]:
    """Say more: keys of addresses, several suppliers, confirmations, objections to something."""
    customer = said["customer"]
    for each in customer["consents"]:
        if rng.random() < 0.3:
            each["address_key"] = rng.choice(("key#1", "key#2"))
        if rng.random() < 0.4:
            each |= {"act": "ticked", "informed": True, "concluded": True, "evidence": "log#1", "wording": "form#1"}
        if rng.random() < 0.2 and each["double_opt_in"] == "confirmed":
            each["confirmed_at"] = each["given_at"]
    for each in said["cart"]["lines"]:
        if rng.random() < 0.2:
            each["supplier"] = rng.choice(("one", "another"))
    if rng.random() < 0.3:
        customer["address_key"] = "key#1"
    if rng.random() < 0.2:
        purposes = rng.choice(([], ["newsletter"], ["cart-reminders"], ["terms"]))
        customer["objections"] = [
            *customer["objections"],
            {"purposes": purposes} | ({"at": said["cart"]["abandoned_at"]} if rng.randrange(2) else {}),
        ]
    return said


#: records drawn for each country
_DRAWN = 12
_FIRST, _END = datetime(2025, 6, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.exhaustive
@each_country
def test_silence_never_helps(country: str) -> None:
    """From any record, leaving a field out turns nothing unlawful into lawful but what may, and then it is named."""
    rng = random.Random(f"silence {country}")  # noqa: S311 - no secret
    near = [
        BY_CODE[country].record(row.case) for row in table(NAMES[country]).cases if not row.strict or not row.lenient
    ]
    drawn = [enriched(rng, record(rng, country, _FIRST, _END)) for _ in range(_DRAWN)]
    for said in chain(rng.sample(near, min(_DRAWN, len(near))), drawn):
        unlawful = [reading for reading in Reading if not judged(said, reading).lawful]
        if not unlawful:
            continue
        for less, dotted, consequence in left_out(said):
            try:
                case = read_case(less)
            except InvalidCase:  # what cannot stand without it
                continue
            for reading in unlawful:
                verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
                assert not verdict.lawful or may_help(said, dotted, consequence, verdict), (dotted, said)
