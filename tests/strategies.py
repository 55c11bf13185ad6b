"""Whole cases for Hypothesis: anything that can happen, with a bias to what decides something.

A case of independent draws is unlawful nearly always, and for several reasons at once. So what helps the sender
is drawn more often than what does not, and moments are drawn near those that matter: the moment of sending, the
ends of the windows counted back from it, the days on which the law changed.
"""

from datetime import UTC, date, datetime, timedelta

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ladder import BRUSSELS
from lawful_resend import (
    Account,
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Mail,
    Mailbox,
    Purchase,
    Purpose,
    Recipient,
)

#: what ``decide`` is asked
Case = tuple[Customer, Cart, Mail, datetime]

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

_FIRST = BOUNDARIES[0]
_EARLIEST = datetime(2013, 1, 1, tzinfo=UTC)
_LATEST = datetime(2030, 12, 31, tzinfo=UTC)

#: windows of months, and ages, after which something ends or begins
_WINDOWS = (24, 36)
_AGES = (13, 16)

_USUALLY = st.sampled_from((True, True, True, True, False))
_SELDOM = st.sampled_from((False, False, False, False, True))
_EVENLY = st.booleans()
_SELLERS = st.sampled_from(("", "", "", "", "", "shop"))
_SUPPLIERS = st.sampled_from(("", "", "shop", "other"))
_REFERENCES = st.sampled_from(("log#1", "log#1", "log#1", "log#1", None, "", " \t"))
_CATEGORIES = st.frozensets(st.sampled_from(("garden", "garden", "tools", "books")), max_size=2)
_ACTS = st.sampled_from((ConsentAct.TICKED,) * 5 + tuple(ConsentAct))
_DOUBLE_OPT_INS = st.sampled_from(DoubleOptIn)
_NUMBERS = st.sampled_from((1, 1, 2, 3, 4, 5))
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
        )
    ),
    st.frozensets(st.sampled_from(Purpose), max_size=4),
)
_ANY_MOMENT = st.datetimes(
    _EARLIEST.replace(tzinfo=None), _LATEST.replace(tzinfo=None), timezones=st.just(UTC)
)
_SHIFTS = st.sampled_from((-TICK, timedelta(0), TICK))


def moments_of_sending() -> SearchStrategy[datetime]:
    """Draw moments at which the law is modelled: anywhere, and about the changes of law."""
    near = st.builds(lambda boundary, shift: boundary + shift, st.sampled_from(BOUNDARIES), _SHIFTS)
    return st.one_of(_ANY_MOMENT, near).filter(lambda moment: moment >= _FIRST)


def moments_about(at: datetime) -> SearchStrategy[datetime]:
    """Draw moments that matter to one of sending: near it, near the ends of windows, or anywhere."""
    civil = at.astimezone(BRUSSELS)
    telling = (at, *((civil - relativedelta(months=months)).astimezone(UTC) for months in _WINDOWS))
    recent = st.builds(lambda days: at - timedelta(days=days), st.integers(0, 400))
    near = st.builds(lambda moment, shift: moment + shift, st.sampled_from((*telling, *BOUNDARIES)), _SHIFTS)
    return st.one_of(recent, recent, recent, near, _ANY_MOMENT)


def _days_of_birth(at: datetime) -> SearchStrategy[date | None]:
    """Draw days of birth: none, near the ages that matter, or anywhere."""
    day = at.astimezone(BRUSSELS).date()
    near = st.builds(
        lambda years, days: day - relativedelta(years=years) + timedelta(days=days),
        st.sampled_from(_AGES),
        st.sampled_from((-400, -1, 0, 1, 100)),
    )
    return st.one_of(st.none(), st.none(), near, st.dates(date(1950, 1, 1), date(2025, 12, 31)))


def _consents(at: datetime) -> SearchStrategy[Consent]:
    moments = moments_about(at)
    seldom_moments = st.one_of(st.none(), st.none(), st.none(), moments)
    return st.builds(
        Consent,
        purposes=_PURPOSES,
        given_at=moments,
        act=_ACTS,
        free=_USUALLY,
        informed=_USUALLY,
        concluded=_USUALLY,
        evidence=_REFERENCES,
        wording=_REFERENCES,
        double_opt_in=_DOUBLE_OPT_INS,
        by_guardian=_SELDOM,
        withdrawn_at=seldom_moments,
        last_used_at=st.one_of(st.none(), moments),
        seller=_SELLERS,
    )


def _purchases(at: datetime) -> SearchStrategy[Purchase]:
    moments = moments_about(at)
    return st.builds(
        Purchase,
        concluded_at=moments,
        seller=_SELLERS,
        categories=_CATEGORIES,
        address_given=_USUALLY,
        refusal_offered=_USUALLY,
        cancelled=_SELDOM,
        ended_at=st.one_of(st.none(), moments),
    )


def _accounts(at: datetime) -> SearchStrategy[Account]:
    return st.builds(
        Account,
        created_at=moments_about(at),
        seller=_SELLERS,
        refusal_offered=_USUALLY,
        paid_offer=_USUALLY,
    )


@st.composite
def cases(draw: DrawFn) -> Case:
    """Draw a whole case that ``decide`` accepts: Belgian, sent after the cart was left, the law modelled."""
    at = draw(moments_of_sending())
    moments = moments_about(at)
    # Several times none: what a moment brings here is a veto.
    seldom_moments = st.one_of(*[st.none()] * 7, moments)
    customer = Customer(
        country="BE",
        kind=draw(st.sampled_from((Recipient.PERSON, Recipient.PERSON, Recipient.COMPANY))),
        mailbox=draw(st.sampled_from(Mailbox)),
        born=draw(_days_of_birth(at)),
        account=draw(st.one_of(st.none(), st.none(), _accounts(at))),
        purchases=draw(st.lists(_purchases(at), max_size=2)),
        consents=draw(st.lists(_consents(at), max_size=4)),
        objected_at=draw(seldom_moments),
    )
    cart = Cart(
        abandoned_at=at - draw(st.timedeltas(timedelta(0), timedelta(days=30))),
        address=draw(st.sampled_from(AddressSource)),
        seller=draw(_SELLERS),
        supplier=draw(_SUPPLIERS),
        categories=draw(_CATEGORIES),
        checkout_begun=draw(_EVENLY),
        for_organisation=draw(_EVENLY),
        refusal_offered=draw(_EVENLY),
        device_consent=draw(_USUALLY),
        ordered_at=draw(seldom_moments),
        keep_until=draw(seldom_moments),
        order_only=draw(_SELDOM),
        sensitive=draw(_SELDOM),
    )
    mail = Mail(
        requested=draw(_SELDOM), neutral=draw(_EVENLY), announced=draw(_EVENLY), number=draw(_NUMBERS)
    )
    return customer, cart, mail, at
