"""A country's rules with their dates, cut into editions."""

from datetime import date, datetime
from itertools import pairwise
from typing import TypeVar

from attrs import evolve, field, frozen

from lawful_resend.civil_time import Zone
from lawful_resend.errors import LawNotKnown
from lawful_resend.rules import Duty, Ground, Layer, Rule, Veto
from lawful_resend.text import Text
from lawful_resend.verdict import Law

_Dated = TypeVar("_Dated", Ground, Veto, Duty, Layer)


@frozen(kw_only=True, eq=False, repr=False)
class Jurisdiction:
    """A country's rules, each with its dates.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        name: the country's name.
        zone: its civil time.
        since: the first day modelled.
        checked: the day on which the whole was last checked.
        layers: the layers, with the grounds of every time.
        vetoes: the vetoes of every time.
        duties: the duties of every time.
        editions: the law cut at every day on which something changes, oldest first.

    """

    country: str
    name: Text
    zone: Zone
    since: date
    checked: date
    layers: tuple[Layer, ...]
    vetoes: tuple[Veto, ...]
    duties: tuple[Duty, ...]
    editions: tuple[Law, ...] = field(init=False)
    _starts: tuple[tuple[datetime, Law], ...] = field(init=False)

    @editions.default
    def _cut(self) -> tuple[Law, ...]:
        grounds = (ground for layer in self.layers for ground in layer.grounds)
        dated: list[Layer | Rule] = [*self.layers, *self.vetoes, *self.duties, *grounds]
        days = {day for each in dated for day in (each.since, each.until) if day and day > self.since}
        return tuple(
            Law(
                country=self.country,
                name=self.name,
                since=since,
                until=until,
                checked=self.checked,
                zone=self.zone,
                layers=tuple(
                    evolve(layer, grounds=_in_force(layer.grounds, since)) for layer in _in_force(self.layers, since)
                ),
                vetoes=_in_force(self.vetoes, since),
                duties=_in_force(self.duties, since),
            )
            for since, until in pairwise([self.since, *sorted(days), None])
            if since
        )

    @_starts.default
    def _begin(self) -> tuple[tuple[datetime, Law], ...]:
        return tuple((self.zone.midnight(each.since), each) for each in reversed(self.editions))

    def at(self, moment: datetime) -> Law:
        """Find the edition in force at a moment in UTC.

        Raises:
            LawNotKnown: the moment lies before the first edition.

        """
        for start, law in self._starts:
            if moment >= start:
                return law
        raise LawNotKnown(self.country, moment, self.since)


def _in_force(rules: tuple[_Dated, ...], day: date) -> tuple[_Dated, ...]:
    return tuple(each for each in rules if each.since <= day and (each.until is None or day < each.until))
