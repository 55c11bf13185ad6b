"""Each country's law is what its table says, row by row."""

from collections.abc import Callable, Iterable

import pytest

from law.answers import answers
from law.cases import TICK, Country, Day, Row, Window
from law.tables import ANSWERS, Table, names, table
from lawful_resend import Basis, LawNotKnown, countries
from lawful_resend.laws import jurisdiction

TABLES = [table(name) for name in names()]


def _each(rows: Callable[[Table], Iterable[Row | Day | Window]]) -> pytest.MarkDecorator:
    """Ask every row of every country."""
    return pytest.mark.parametrize(
        ("country", "row"),
        [
            pytest.param(each.country, row, id=f"{each.name}-{' | '.join(map(str, row))}")
            for each in TABLES
            for row in rows(each)
        ],
    )


_of_each_country = pytest.mark.parametrize("of", TABLES, ids=[each.name for each in TABLES])


@_each(lambda of: of.cases)
def test_case(country: Country, row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert country.outcome(row.case) == (row.strict, row.lenient), country.decide(row.case).explain()


@_each(lambda of: of.days)
def test_day(country: Country, row: Day) -> None:
    """A day changes a case, or leaves it alone, to the instant."""
    country.assert_changes_on(row.case, row.day, row.before, row.after)


@_each(lambda of: of.windows)
def test_window(country: Country, row: Window) -> None:
    """A window of calendar months closes to the instant."""
    country.assert_window(row)


@pytest.mark.parametrize("section", ANSWERS)
@_of_each_country
def test_answers(of: Table, section: str) -> None:
    """What the good cases rest on, owe and are forbidden by, and who disputes it, is what the table says."""
    assert answers(of)[section] == of.answers[section]


@_of_each_country
def test_editions(of: Table) -> None:
    """The law changed on these days, and on no other."""
    assert tuple(of.country.editions()) == of.editions


@_of_each_country
def test_the_first_day(of: Table) -> None:
    """Nothing is decided before the first day, in civil time."""
    start = of.country.midnight(of.editions[0])
    of.country.decide(f"consent; at={start.isoformat()}")
    with pytest.raises(LawNotKnown):
        of.country.decide(f"consent; at={(start - TICK).isoformat()}")


@_of_each_country
def test_never(of: Table) -> None:
    """Nothing rests on what the table says it never rests on."""
    found = {ground.basis for layer in jurisdiction(of.country.code).layers for ground in layer.grounds}
    assert not found & {Basis(each) for each in of.never}


#: basis → the facts of which the first condition of its grounds is one: what a shop is told it lacks begins there
IN_PLAY = {
    Basis.ACCOUNT: "account-paid-offer",
    Basis.CONSENT: "consent-to-marketing consent-to-newsletter device-consent",
    Basis.CONTRACT: "mail-requested checkout-begun",
    Basis.EXISTING_CUSTOMER: "bought",
    Basis.IMPERSONAL_ADDRESS: "company",
    Basis.LEGITIMATE_INTEREST: "bought account-paid-offer checkout-begun company",
    Basis.NEGOTIATION: "checkout-begun",
    Basis.NO_RULE: "company device-untouched",
    Basis.REFUSAL_OFFERED: "device-refusal-offered",
    Basis.REQUESTED: "mail-requested",
    Basis.TERMS_ACCEPTANCE: "terms-accepted",
}


@_of_each_country
def test_what_puts_a_ground_in_play(of: Table) -> None:
    """The first condition of a ground is the event it is named for, not a circumstance of it."""
    for layer in jurisdiction(of.country.code).layers:
        for ground in layer.grounds:
            assert {fact.id for fact in ground.needs[0].facts} <= set(IN_PLAY[ground.basis].split()), ground


def test_every_country_has_a_table() -> None:
    """There is a table for each country, and no other."""
    assert sorted(of.country.code for of in TABLES) == sorted(countries())
