"""When a verdict changes by time alone: exact to the microsecond, in every country."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.strategies import TICK, WholeCase, cases
from law.cases import Country
from lawful_resend import (
    Cart,
    Customer,
    InvalidCase,
    LawNotKnown,
    Mail,
    NaiveMoment,
    Purchase,
    Reading,
    UnknownCountry,
    countries,
    decide,
    next_change,
    read_case,
    timing,
)
from lawful_resend.laws import jurisdiction
from lawful_resend.observe import bought_since, tell_of_cart

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
HORIZON = relativedelta(years=6)


def changed_first(case: WholeCase, reading: Reading) -> datetime | None:
    """Find the first change by looking: densely, about every moment the case names, and then by halving."""
    customer, cart, mail, at = case
    end = at + HORIZON
    law = jurisdiction(customer.country)

    def lawful(moment: datetime) -> bool:
        return decide(customer, cart, mail, at=moment, reading=reading).lawful

    named = {
        each
        for each in (cart.abandoned_at + timedelta(days=1), cart.ordered_at, cart.keep_until, mail.requested_at)
        if each
    }
    named |= {law.zone.midnight(edition.since) for edition in law.editions}
    dated: list[object] = [
        *(customer, customer.account, *customer.consents),
        *(*(customer.purchases or ()), *(customer.objections or ())),
    ]
    for record in dated:
        for name in getattr(record, "__slots__", ()):
            value = getattr(record, name, None)
            if isinstance(value, datetime):
                named |= {value + relativedelta(months=months) for months in range(0, 49, 12)}
    if customer.born:
        named |= {
            datetime.combine(customer.born + relativedelta(years=years), datetime.min.time(), UTC)
            for years in range(13, 17)
        }
    about = {
        moment + shift
        for moment in named
        for shift in (-TICK, timedelta(0), TICK, -timedelta(hours=3), timedelta(hours=3))
    }
    dense = {at + timedelta(days=7 * week) for week in range(313)}
    now, before = lawful(at), at
    for moment in sorted(each for each in about | dense if at < each <= end):
        if lawful(moment) is not now:
            after = moment
            while after - before > TICK:
                middle = before + (after - before) / 2
                before, after = (middle, after) if lawful(middle) is now else (before, middle)
            return after
        before = moment
    return None


@pytest.mark.exhaustive
@pytest.mark.parametrize("country", countries())
@pytest.mark.parametrize("reading", Reading)
@settings(max_examples=30, deadline=None, derandomize=True)
@given(case=cases())
def test_next_change_is_what_a_dense_search_finds(country: str, reading: Reading, case: WholeCase) -> None:
    """It differs at that instant and not yet a microsecond before; where nothing changes it is None."""
    customer, cart, mail, at = case
    law = jurisdiction(country)
    if at < law.zone.midnight(law.since):
        at = cart_at = law.zone.midnight(law.since) + timedelta(days=3)
        cart = evolve(cart, abandoned_at=cart_at)
    moved = (evolve(customer, country=country), cart, mail, at)

    found = next_change(moved[0], cart, mail, at=at, reading=reading)

    expected = changed_first(moved, reading)
    if expected is None:
        assert found is None or found > at + HORIZON
    else:
        assert found == expected


BE = Country("BE", "Europe/Brussels")


@pytest.mark.parametrize(
    ("case", "moment"),
    [
        ("guest", None),
        ("consent", "2029-10-24T11:00:00Z"),
        ("consent; consent.given_at=-35 months", "2026-12-23T12:00:00Z"),
        ("consent; customer.last_active_at=-1 days", "2029-11-22T12:00:00Z"),
        ("consent; consent.given_at=2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"),
        ("consent; consent.withdrawn_at=2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"),
        ("consent; objection.at=2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"),
        ("consent; cart.keep_until=2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"),
        ("consent; cart.ordered_at=2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"),
        ("customer; purchase.ended_at=2027-01-31T10:00:00Z", "2029-01-31T10:00:00Z"),
        # a sale since the cart was left may be the order of what is in it
        ("customer; purchase.concluded_at=2026-12-01T08:00:00Z", None),
        (
            'consent; customer.purchases=[{"concluded_at": "2026-12-01T08:00:00Z"}]',
            "2026-12-01T08:00:00Z",
        ),
        ("customer; purchase.concluded_at=2024-02-29T11:00:00Z; at=2026-01-01T00:00:00Z", "2026-02-28T11:00:00Z"),
        ("account; account.created_at=2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"),
        ("requested", "2026-12-23T09:00:00Z"),
    ],
)
def test_what_time_changes(case: str, moment: str | None) -> None:
    """Each dated thing changes the verdict at its own instant; windows count forward in civil time."""
    record = read_case(BE.record(case))

    found = next_change(record.customer, record.cart, record.mail, at=record.at)

    assert found == (moment and datetime.fromisoformat(moment))


def test_a_birthday_and_an_edition() -> None:
    """Leniently a child grows old enough on its birthday; the age of 13 began with the Act of 2018."""
    born = read_case(BE.record("consent; customer.born=2013-12-24"))
    summer = read_case(
        BE.record("consent; consent.given_at=2018-07-01T08:00:00Z; customer.born=2004-01-01; at=2018-08-01T12:00:00Z")
    )

    birthday = next_change(born.customer, born.cart, born.mail, at=born.at, reading="lenient")
    edition = next_change(summer.customer, summer.cart, summer.mail, at=summer.at)

    assert birthday == datetime(2026, 12, 24, tzinfo=ZoneInfo("Europe/Brussels"))
    assert edition == datetime(2018, 9, 5, tzinfo=ZoneInfo("Europe/Brussels"))


def test_the_end_of_the_calendar() -> None:
    """Windows that would end after the last day of the calendar are no error."""
    last = datetime.max.replace(tzinfo=UTC)
    customer = read_case(BE.record("consent; consent.given_at=9999-06-01T00:00:00Z; at=9999-12-30T00:00:00Z")).customer

    assert next_change(customer, Cart(abandoned_at=last, address_source="submitted"), at=last) is None


def test_it_refuses_what_decide_refuses() -> None:
    """The same arguments are refused with the same errors."""
    guest = Customer(country="BE")
    cart = Cart(abandoned_at=AT, address_source="submitted")

    with pytest.raises(NaiveMoment):
        next_change(guest, cart, at=AT.replace(tzinfo=None))
    with pytest.raises(InvalidCase):
        next_change(guest, cart, at=AT - timedelta(days=1))
    with pytest.raises(InvalidCase):
        next_change(guest, cart, Mail(), at=AT, reading="mild")
    with pytest.raises(UnknownCountry):
        next_change(Customer(country="XX"), cart, at=AT)
    with pytest.raises(LawNotKnown):
        next_change(
            guest,
            Cart(abandoned_at=datetime(2000, 1, 1, tzinfo=UTC), address_source="submitted"),
            at=datetime(2000, 1, 2, tzinfo=UTC),
        )
    assert next_change(guest, cart, at=AT, reading="lenient") is None


_LINES = st.lists(st.sets(st.sampled_from(["books", "toys", "shoes"])), max_size=3)
_SALES = st.lists(
    st.builds(
        Purchase,
        concluded_at=st.integers(-2, 4).map(lambda hours: AT + timedelta(hours=hours)),
        seller=st.sampled_from([None, "here", "there"]),
        lines=_LINES,
        cancelled=st.booleans(),
    ),
    max_size=8,
)


@settings(max_examples=1_000)
@given(_SALES, _LINES, st.sampled_from([None, "here"]))
# a part is taken, and then a sale takes nothing of the cart, but does not say all that it is
@example(
    [Purchase(concluded_at=AT, lines=[["toys"]]), Purchase(concluded_at=AT + timedelta(hours=1), lines=[["tea"], []])],
    [{"toys"}, {"books"}],
    None,
)
def test_few_sales_say_of_the_cart_what_all_say(
    sales: list[Purchase], lines: list[set[str]], seller: str | None
) -> None:
    """Just before, at and after each sale; one for each category of the cart, and one that says nothing, are enough."""
    cart = Cart(abandoned_at=AT, address_source="account", lines=lines, seller=seller)

    few = tell_of_cart(sales, cart)

    for moment in {AT, *(each.concluded_at + shift for each in sales for shift in (-TICK, timedelta(), TICK))}:
        assert bought_since(few, cart, moment) == bought_since(tuple(sales), cart, moment)
    assert len(few) <= max(len(set().union(*lines)), 1) + 1


def test_many_sales_to_come_are_not_gone_through_at_each_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked of all sales at the moment of each, time would grow with their square."""
    asked = []

    def counted(purchases: tuple[Purchase, ...], cart: Cart, at: datetime) -> int:
        asked.append(len(purchases))
        return bought_since(purchases, cart, at)

    monkeypatch.setattr(timing, "bought_since", counted)
    sales = [Purchase(concluded_at=AT + timedelta(hours=hours), lines=[["toys"], ["books"]]) for hours in range(1, 50)]
    customer = Customer(country="BE", objections=[], purchases=sales)

    next_change(customer, Cart(abandoned_at=AT, address_source="account", lines=[["toys"], ["tea"]]), at=AT)

    assert len(asked) > len(sales)
    assert set(asked) == {1}
