"""What changes nothing: the same records in another order or twice, those of another shop, those of another day."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from core.strategies import TICK, WholeCase, cases
from lawful_resend import Cart, Customer, Mail, Objection, Purchase, Reading, Verdict, countries, decide
from lawful_resend.laws import jurisdiction


def verdicts(customer: Customer, cart: Cart, mail: Mail, at: datetime) -> list[Verdict]:
    """Decide under both readings: verdicts are equal where edition, facts and reading are."""
    return [decide(customer, cart, mail, at=at, reading=reading) for reading in Reading]


def _turned(records: tuple[Any, ...], _: int, __: datetime) -> tuple[Any, ...]:
    return records[::-1]


def _one_twice(records: tuple[Any, ...], which: int, _: datetime) -> tuple[Any, ...]:
    return (*records, evolve(records[which % len(records)])) if records else ()


def _all_twice(records: tuple[Any, ...], _: int, __: datetime) -> tuple[Any, ...]:
    return records * 2


def _of_another_shop(records: tuple[Any, ...], which: int, _: datetime) -> tuple[Any, ...]:
    return (*records, evolve(records[which % len(records)], seller="a third shop")) if records else ()


def _of_another_day(records: tuple[Any, ...], which: int, at: datetime) -> tuple[Any, ...]:
    """Add a record like one of these, of a moment after the mail."""
    if not records:
        return ()
    one = records[which % len(records)]
    if isinstance(one, Purchase):
        return (*records, evolve(one, concluded_at=at + TICK))
    if isinstance(one, Objection):
        return (*records, evolve(one, at=at + TICK))
    # no consent is withdrawn or confirmed before it was given
    later = {
        name: max(at + TICK, moment)
        for name in ("withdrawn_at", "confirmed_at")
        if (moment := getattr(one, name)) is not None
    }
    return (*records, evolve(one, given_at=at + TICK, **later))


SAME: dict[str, Callable[[tuple[Any, ...], int, datetime], tuple[Any, ...]]] = {
    "turned": _turned,
    "one twice": _one_twice,
    "all twice": _all_twice,
    "and one of another shop": _of_another_shop,
    "and one after the mail": _of_another_day,
}


@pytest.mark.parametrize("country", countries())
@settings(max_examples=60, deadline=None)
@given(case=cases(), which=st.integers(0, 3))
def test_the_same_records_make_the_same_verdict(country: str, case: WholeCase, which: int) -> None:
    """Lawful, contested and the facts that show it: the same, under both readings, however records are handed over."""
    customer, cart, mail, at = case
    customer = evolve(customer, country=country)
    law = jurisdiction(country)
    at = max(at, law.zone.midnight(law.since) + timedelta(days=3))
    found = verdicts(customer, cart, mail, at)

    for name, same in SAME.items():
        again = evolve(
            customer,
            consents=same(customer.consents, which, at),
            # None: nobody looked
            purchases=customer.purchases and same(customer.purchases, which, at),
            # one of a third shop counts where the cart names none, and says no more there than the one it is like
            objections=customer.objections and same(customer.objections, which, at),
        )

        other = verdicts(again, cart, mail, at)

        assert other == found, name
        assert [(each.lawful, each.contested) for each in other] == [(each.lawful, each.contested) for each in found]
