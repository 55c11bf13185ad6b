"""Rules by periods: cut where what they cite moved, and kept to the days of what they belong to.

What a country writes once may have stood in several places. Each function here makes one rule for each period in which
all that it cites stood in one place, since ``FIRST`` where it says no day: the country's own first day takes its place.
"""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from attrs import evolve

from lawful_resend.facts import Condition
from lawful_resend.models import Reading
from lawful_resend.rules import (
    FIRST,
    Basis,
    Caveat,
    Conditions,
    Duty,
    Ground,
    History,
    Layer,
    Provision,
    Source,
    Veto,
    View,
)
from lawful_resend.text import Text

#: a provision, wherever it stood
Cited = Provision | History
#: first day, and first day no longer
Period = tuple[date, date | None]

_Source = TypeVar("_Source", bound=Source)
_Rule = TypeVar("_Rule", Ground, Veto, Duty, Layer, Caveat)


def periods(since: date, until: date | None, cited: Iterable[Source | History]) -> tuple[Period, ...]:
    """Return the periods between two days in which everything that is cited stood in one place."""
    moved = {day for each in cited if isinstance(each, History) for day in each.days}
    first = [since, *sorted(day for day in moved if since < day < (until or date.max))]
    return tuple(zip(first, [*first[1:], until], strict=True))


def on(day: date, cited: _Source | History) -> _Source | Provision:
    """Return where what is cited stood on a day."""
    return cited.on(day) if isinstance(cited, History) else cited


def within(rules: Iterable[_Rule], since: date, until: date | None) -> tuple[_Rule, ...]:
    """Return those rules that are in force between two days, for these days alone."""
    end = until or date.max
    return tuple(
        evolve(
            each, since=max(each.since, since), until=last if (last := min(each.until or end, end)) < date.max else None
        )
        for each in rules
        if each.since < end and since < (each.until or date.max)
    )


def ground(  # noqa: PLR0913 - the fields of a ground
    name: str,
    title: Text,
    source: Cited,
    basis: Basis,
    asks: Conditions,
    *,
    also: tuple[Source | History, ...] = (),
    reading: Reading | None = None,
    advice: Text | None = None,
    since: date = FIRST,
    until: date | None = None,
) -> tuple[Ground, ...]:
    """Return what permits; its fields are those of ``Ground``."""
    return tuple(
        asks.ground(
            name,
            title,
            on(first, source),
            basis,
            also=tuple(on(first, each) for each in also),
            reading=reading,
            advice=advice,
            since=first,
            until=last,
        )
        for first, last in periods(since, until, (source, *also))
    )


def veto(  # noqa: PLR0913 - the fields of a veto
    name: str,
    title: Text,
    source: Cited,
    when: tuple[Condition, ...],
    advice: Text,
    *,
    unless: tuple[Condition | str, ...] = (),
    or_unless: tuple[tuple[Condition | str, ...], ...] = (),
    also: tuple[Source | History, ...] = (),
    reading: Reading | None = None,
    views: tuple[View, ...] = (),
    is_open: bool = False,
    since: date = FIRST,
    until: date | None = None,
) -> tuple[Veto, ...]:
    """Return what forbids; its fields are those of ``Veto``, ``is_open`` is ``open``."""
    return tuple(
        Veto(
            id=name,
            title=title,
            source=on(first, source),
            when=when,
            unless=unless,
            or_unless=or_unless,
            also=tuple(on(first, each) for each in also),
            reading=reading,
            views=views,
            advice=advice,
            open=is_open,
            since=first,
            until=last,
        )
        for first, last in periods(since, until, (source, *also))
    )


def layer(  # noqa: PLR0913 - the fields of a layer
    name: str,
    title: Text,
    source: Cited,
    rule: Text,
    grounds: Iterable[Ground] = (),
    *,
    note: Text | None = None,
    since: date = FIRST,
    until: date | None = None,
) -> tuple[Layer, ...]:
    """Return a body of law with what satisfies it; its fields are those of ``Layer``."""
    listed = tuple(grounds)
    return tuple(
        Layer(
            id=name,
            title=title,
            rule=rule,
            source=on(first, source),
            grounds=within(listed, first, last),
            note=note,
            since=first,
            until=last,
        )
        for first, last in periods(since, until, (source,))
    )
