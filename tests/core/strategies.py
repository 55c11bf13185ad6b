"""Whole cases for Hypothesis: anything that can happen, with a bias to what decides something.

A case of independent draws is unlawful nearly always, and for several reasons at once. So a record is drawn as
a good one of which a few fields are changed, and moments are drawn near those that matter: the moment of
sending, the ends of the windows counted back from it, the days on which the law changed.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from law.ladder import BRUSSELS
from lawful_resend import (
    Account,
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Line,
    Mail,
    Mailbox,
    Objection,
    Purchase,
    Purpose,
    Recipient,
    RequiredFor,
    countries,
)
from lawful_resend.laws import jurisdiction
from lawful_resend.models import REGISTERS
from lawful_resend.testing import example, near_miss

#: what ``decide`` is asked
WholeCase = tuple[Customer, Cart, Mail, datetime]

#: a moment, told from the moment of sending
When = Callable[[datetime], datetime]

#: the smallest step of a datetime
TICK = timedelta(microseconds=1)

#: the days on which the law of Belgium changes, at midnight there
BOUNDARIES = tuple(
    datetime(year, month, day, tzinfo=BRUSSELS).astimezone(UTC)
    for year, month, day in (
        (2014, 5, 31),  # CEL Book XII
        (2018, 5, 25),  # GDPR
        (2018, 9, 5),  # Act of 30.7.2018
        (2022, 1, 10),  # its art. 10/2
        (2022, 5, 28),  # CEL art. VI.18
    )
)

#: moments at which the calendar or the clock is odd: about 29 February, and when the hour changes
ODD = tuple(
    datetime(*parts, tzinfo=UTC)
    for parts in (
        (2024, 2, 29, 11, 0),
        (2027, 2, 28, 11, 0),
        (2027, 3, 28, 1, 0),  # 02:00 to 03:00 does not exist
        (2026, 10, 25, 0, 30),  # 02:30 for the first time
        (2026, 10, 25, 1, 30),  # 02:30 for the second time
    )
)

_FIRST = BOUNDARIES[0]
#: for how many months a purchase, a consent is good
_WINDOWS = (24, 36)
#: the ages of digital consent
_AGES = (13, 16)
_SHIFTS = (-TICK, timedelta(0), TICK)

# --- moments -------------------------------------------------------------------------------------


def _exactly(moment: datetime) -> When:
    return lambda _: moment


def _days_before(days: int) -> When:
    return lambda at: at - timedelta(days=days)


def _months_before(months: int, shift: timedelta) -> When:
    return lambda at: (at.astimezone(BRUSSELS) - relativedelta(months=months)).astimezone(UTC) + shift


_ANYWHERE = st.datetimes(datetime(2013, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
_NEAR_CHANGES = tuple(boundary + shift for boundary in BOUNDARIES for shift in _SHIFTS)
#: from the moment of sending (no months), or from the beginning of a window, a tick to each side
_NEAR_WINDOWS = tuple(_months_before(months, shift) for months in (0, *_WINDOWS) for shift in _SHIFTS)

#: what happened around a moment of sending, mostly before it
WHENS: SearchStrategy[When] = st.one_of(
    st.integers(0, 500).map(_days_before),
    st.sampled_from(_NEAR_WINDOWS + tuple(map(_exactly, _NEAR_CHANGES))),
    _ANYWHERE.map(_exactly),
)

#: moments at which the law is modelled: anywhere, about the changes of law, and odd ones
SENDINGS = st.one_of(_ANYWHERE, st.sampled_from(_NEAR_CHANGES + ODD)).filter(lambda at: at >= _FIRST)

# --- records -------------------------------------------------------------------------------------

#: what is put in the place of a value; a ``When`` is told the moment of sending first
_Changes = dict[str, Any]

_Record = TypeVar("_Record", Account, Consent, Objection, Purchase, Cart, Mail)


def _changes(*changes: tuple[str, object], moments: tuple[str, ...] = ()) -> SearchStrategy[_Changes]:
    """Draw a few fields and what to put there: one of the values given, or any moment."""
    choices = [st.just(change) for change in changes]
    choices += [st.tuples(st.just(name), WHENS) for name in moments]
    return st.lists(st.sampled_from(choices).flatmap(lambda drawn: drawn), max_size=3).map(dict)


def _changed(record: _Record, changes: _Changes, at: datetime) -> _Record:
    """Put the values drawn in the place of those of a good record."""
    return evolve(record, **{name: value(at) if callable(value) else value for name, value in changes.items()})


def _consent(given_at: datetime, changes: _Changes, at: datetime) -> Consent:
    """Make a good consent, and change it; what was withdrawn or confirmed was given at that moment or before."""
    changes = {name: value(at) if callable(value) else value for name, value in changes.items()}
    for name in ("withdrawn_at", "confirmed_at"):
        if name in changes:
            changes[name] = max(changes[name], given_at)
    if "confirmed_at" in changes:
        changes["double_opt_in"] = DoubleOptIn.CONFIRMED
    good = Consent(
        purposes=(),
        given_at=given_at,
        act=ConsentAct.TICKED,
        required_for=RequiredFor.NOTHING,
        informed=True,
        concluded=True,
        evidence="log#1",
        wording="text#1",
        double_opt_in=DoubleOptIn.UNUSED,
    )
    return evolve(good, **changes)


#: whose record it is, and of which address: names that differ, and one that is not stated
_NAMES = (("seller", "shop"), ("address_key", "key#1"), ("address_key", "key#2"))
_GARDEN, _TOOLS = Line(categories={"garden"}, supplier="shop"), Line(categories={"tools"}, supplier="shop")
#: lines of a sale or a cart in the place of one of garden goods
_LINES = (
    ("lines", ()),
    ("lines", ({"garden"},)),
    ("lines", ({"garden", "tools"},)),
    ("lines", (_GARDEN, _TOOLS)),
    ("lines", (_GARDEN, Line(supplier="shop"))),
    ("lines", (Line(categories={"garden"}, supplier="other"), _TOOLS)),
    ("lines", ({"books"},)),
)
_PURPOSES = st.one_of(
    st.sampled_from(
        (
            frozenset({Purpose.CART_REMINDERS}),
            frozenset({Purpose.OWN_MARKETING}),
            frozenset({Purpose.NEWSLETTER}),
            frozenset({Purpose.NEWSLETTER, Purpose.CART_REMINDERS}),
            frozenset({Purpose.SENSITIVE_DATA, Purpose.CART_REMINDERS}),
            frozenset({Purpose.SENSITIVE_DATA}),
            frozenset({Purpose.TERMS, Purpose.PRIVACY_POLICY}),
            frozenset({Purpose.TERMS}),
            frozenset({Purpose.PRIVACY_POLICY}),
            frozenset({Purpose.PARTNER_MARKETING}),
        )
    ),
    st.frozensets(st.sampled_from(Purpose), max_size=4),
)
_CONSENTS = st.lists(
    st.tuples(
        _PURPOSES,
        WHENS,
        _changes(
            ("act", ConsentAct.PRE_TICKED),
            ("act", ConsentAct.IMPLIED),
            ("act", ConsentAct.UNKNOWN),
            ("required_for", None),
            ("required_for", RequiredFor.REWARD),
            ("required_for", RequiredFor.SERVICE),
            ("informed", False),
            ("concluded", False),
            ("evidence", None),
            ("evidence", " \t"),
            ("wording", "\n"),
            ("double_opt_in", None),
            ("double_opt_in", DoubleOptIn.PENDING),
            ("double_opt_in", DoubleOptIn.CONFIRMED),
            ("by_guardian", True),
            *_NAMES,
            moments=("withdrawn_at", "confirmed_at", "last_used_at"),
        ),
    ),
    max_size=4,
)
_PURCHASES = st.lists(
    st.tuples(
        WHENS,
        _changes(
            *_LINES,
            ("address_given", False),
            ("address_given", None),
            ("refusal_offered", False),
            ("cancelled", True),
            *_NAMES,
            moments=("ended_at",),
        ),
    ),
    max_size=2,
)
_OBJECTIONS = st.lists(
    st.tuples(
        WHENS,
        _changes(
            ("at", None),
            ("seller", "shop"),
            ("purposes", {Purpose.NEWSLETTER}),
            ("purposes", {Purpose.CART_REMINDERS}),
            ("purposes", {Purpose.TERMS, Purpose.PARTNER_MARKETING}),
            ("purposes", {Purpose.OWN_MARKETING, Purpose.OTHER}),
        ),
    ),
    max_size=2,
).flatmap(lambda drawn: st.sampled_from(([], [], drawn)))
_ACCOUNTS = st.none() | st.tuples(
    WHENS, _changes(("paid_offer", False), ("refusal_offered", False), ("refusal_offered", None), *_NAMES)
)
#: kind, mailbox, key of the address, and whether anybody looked for objections and for purchases
_CUSTOMERS = st.tuples(
    st.none() | st.sampled_from(Recipient),
    st.none() | st.sampled_from(Mailbox),
    st.sampled_from((None, None, "key#1")),
    st.sampled_from((True, True, True, True, False)),
    st.sampled_from((True, True, True, True, False)),
)
_ACTIVE = st.none() | WHENS
_BIRTHS = st.one_of(
    st.none(),
    st.tuples(st.sampled_from(_AGES), st.sampled_from((-400, -1, 0, 1, 100))),
    st.dates(date(1950, 1, 1), date(2025, 12, 31)),
)
_CARTS = st.tuples(
    st.sampled_from(AddressSource),
    st.timedeltas(timedelta(0), timedelta(days=30)),
    _changes(
        *_LINES,
        ("seller", "shop"),
        ("for_organisation", True),
        ("for_organisation", True),
        ("for_organisation", True),
        ("device_consent", False),
        ("checkout_begun", True),
        ("refusal_offered", True),
        ("order_only", True),
        ("order_only", None),
        ("sensitive", True),
        ("sensitive", None),
        moments=("ordered_at", "keep_until"),
    ),
)
_MAILS = _changes(
    ("request_evidence", None),
    ("neutral", True),
    ("announced", True),
    ("refusal_offered", False),
    ("number", None),
    ("number", 3),
    ("number", 4),
    moments=("requested_at",),
)


def _born(drawn: tuple[int, int] | date | None, at: datetime) -> date | None:
    """Tell a day of birth from an age on the day of sending and the days that miss to it."""
    if isinstance(drawn, tuple):
        years, days = drawn
        return at.astimezone(BRUSSELS).date() - relativedelta(years=years) + timedelta(days=days)
    return drawn


_MADE = st.sampled_from((example, near_miss))


def _sendings(country: str) -> SearchStrategy[datetime]:
    """Draw moments at which the law of a country is modelled: anywhere, about its changes, and odd ones."""
    law = jurisdiction(country)
    changes = [law.zone.midnight(each.since) for each in law.editions]
    near = [change + shift for change in changes for shift in _SHIFTS]
    return st.one_of(_ANYWHERE, st.sampled_from([*near, *ODD])).filter(lambda at: at >= changes[0])


@st.composite
def cases(draw: DrawFn, country: str = "BE") -> WholeCase:
    """Draw a whole case that ``decide`` accepts: of a country, sent after the cart was left, the law modelled."""
    at = draw(SENDINGS if country == "BE" else _sendings(country))
    consents = [
        evolve(_consent(when(at), changes, at), purposes=purposes) for purposes, when, changes in draw(_CONSENTS)
    ]
    purchases = [
        _changed(
            Purchase(concluded_at=when(at), lines=[_GARDEN], address_given=True, refusal_offered=True),
            changes,
            at,
        )
        for when, changes in draw(_PURCHASES)
    ]
    objections = [_changed(Objection(at=when(at)), changes, at) for when, changes in draw(_OBJECTIONS)]
    account = None
    if (drawn := draw(_ACCOUNTS)) is not None:
        when, changes = drawn
        account = _changed(Account(created_at=when(at), refusal_offered=True, paid_offer=True), changes, at)
    kind, mailbox, key, objections_found, purchases_found = draw(_CUSTOMERS)
    customer = Customer(
        country=country,
        kind=kind,
        mailbox=mailbox,
        born=_born(draw(_BIRTHS), at),
        address_key=key,
        last_active_at=None if (active := draw(_ACTIVE)) is None else active(at),
        account=account,
        purchases=purchases if purchases_found else None,
        consents=consents,
        objections=objections if objections_found else None,
        cleared_registers=REGISTERS,
    )
    address, ago, changes = draw(_CARTS)
    cart = _changed(
        Cart(
            abandoned_at=at - ago,
            address_source=address,
            lines=[_GARDEN],
            device_consent=True,
            order_only=False,
            sensitive=False,
        ),
        changes,
        at,
    )
    mail = Mail(request_evidence="request#1", refusal_offered=True, number=1)
    return customer, cart, _changed(mail, draw(_MAILS), at), at


def _carried(country: str) -> SearchStrategy[WholeCase]:
    """Draw a whole case that one of the grounds of a country carries, or that lacks one of its conditions."""
    names = [ground.id for layer in jurisdiction(country).editions[-1].layers for ground in layer.grounds]
    made = st.builds(lambda name, make: make(name, country=country), st.sampled_from(names), _MADE)
    return made.map(lambda case: (case.customer, case.cart, case.mail, case.at))


def anywhere() -> SearchStrategy[WholeCase]:
    """Draw a whole case of any country, as often one that is lawful or nearly so as one in which anything happens."""
    each = st.sampled_from(countries())
    return each.flatmap(cases) | each.flatmap(_carried)
