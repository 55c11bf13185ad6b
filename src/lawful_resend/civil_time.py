"""Civil time of Europe, by calculation: no database, no clock.

Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
(Directive 2000/84/EC, art. 2-3; the same instants applied since 1996).
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

_HOUR = timedelta(hours=1)
_MEAN_MONTH = timedelta(days=146_097 / 4_800)
#: more than any count of months, and the hour of summer, is off its mean
_SLACK = timedelta(days=4)
_BEGINNING_OF_TIME = datetime.min.replace(tzinfo=UTC)
_END_OF_TIME = datetime.max.replace(tzinfo=UTC)
_FIRST = time()
#: the months in which every day begins in summer time, and in winter time
_SUMMER = frozenset(range(4, 10))
_WINTER = frozenset({11, 12, 1, 2})


class Zone(NamedTuple):
    """A zone of civil time in Europe.

    Attributes:
        hours: offset from UTC in winter, in whole hours.
        summer: whether it keeps summer time.

    """

    hours: int
    summer: bool = True

    def wall(self, moment: datetime) -> datetime:
        """Return what the wall clock shows at an instant, as a naive datetime."""
        offset = timedelta(hours=self.hours) + (_HOUR if self.summer and _is_summer(moment) else timedelta())
        return moment.replace(tzinfo=None) + offset

    def instant(self, wall: datetime) -> datetime:
        """Return the instant, in UTC, at which the wall clock shows this.

        Where it shows this twice, the first; where it never does, the offset of winter is taken.
        """
        winter = wall.replace(tzinfo=UTC) - timedelta(hours=self.hours)
        summer = winter - _HOUR
        return summer if self.summer and _is_summer(summer) else winter

    def midnight(self, day: date) -> datetime:
        """Return the instant at which this day begins; the beginning of the calendar at the earliest."""
        try:
            if day.month in _SUMMER:
                return datetime.combine(day, _FIRST, UTC) - timedelta(hours=self.hours + self.summer)
            if day.month in _WINTER:
                return datetime.combine(day, _FIRST, UTC) - timedelta(hours=self.hours)
            return self.instant(datetime.combine(day, _FIRST))
        except OverflowError:
            return _BEGINNING_OF_TIME


WESTERN_EUROPE = Zone(0)
ICELAND = Zone(0, summer=False)
CENTRAL_EUROPE = Zone(1)
EASTERN_EUROPE = Zone(2)


@frozen
class Window:
    """A number of calendar months counted forward from an anchor, in civil time.

    A count of days decides all but the edge, where only the calendar can.

    Attributes:
        months: how many, at most sixty.
        surely_within: what is younger than this lies within.
        surely_past: what is older than this does not.

    """

    months: int
    surely_within: timedelta = field(init=False, repr=False)
    surely_past: timedelta = field(init=False, repr=False)

    @surely_within.default
    def _within(self) -> timedelta:
        return self.months * _MEAN_MONTH - _SLACK

    @surely_past.default
    def _past(self) -> timedelta:
        return self.months * _MEAN_MONTH + _SLACK

    def __str__(self) -> str:
        """Return how long it is."""
        return "1 month" if self.months == 1 else f"{self.months} months"

    def holds(self, moment: datetime, anchor: datetime, zone: Zone) -> bool:
        """Whether a moment comes before the end of the window that began at the anchor."""
        gone = moment - anchor
        if gone < self.surely_within:
            return True
        if gone > self.surely_past:
            return False
        return moment < self.end(anchor, zone)

    def end(self, anchor: datetime, zone: Zone) -> datetime:
        """Return the anchor these months later; the end of the calendar at the latest."""
        return _after_months(anchor, self.months, zone)


def months(number: int) -> Window:
    """Return a window of calendar months."""
    return Window(number)


@frozen
class Span:
    """A number of hours, the same in every zone.

    Attributes:
        hours: how many.
        length: the same as a difference of instants.

    """

    hours: int
    length: timedelta = field(init=False, repr=False)

    @length.default
    def _length(self) -> timedelta:
        return timedelta(hours=self.hours)

    def __str__(self) -> str:
        """Return how long it is."""
        return f"{self.hours} hours"

    def end(self, anchor: datetime, _: Zone) -> datetime:
        """Return the anchor this much later; the end of the calendar at the latest."""
        return after(anchor, self.length)


def hours(number: int) -> Span:
    """Return a span of hours."""
    return Span(number)


@lru_cache(maxsize=4096)
def _after_months(anchor: datetime, months: int, zone: Zone) -> datetime:
    try:
        return zone.instant(zone.wall(anchor) + relativedelta(months=months))
    except (OverflowError, ValueError):
        return _END_OF_TIME


def after(moment: datetime, span: timedelta) -> datetime:
    """Add a span to an instant; the end of the calendar at the latest."""
    return moment + min(span, _END_OF_TIME - moment)


def birthday(born: date, years: int, zone: Zone) -> datetime:
    """Find the instant at which somebody reaches an age; the end of the calendar at the latest.

    Who was born on 29 February does so on the 28th in other years. It keeps no memo, which would hold dates of birth.
    """
    year = born.year + years
    if year > date.max.year:
        return _END_OF_TIME
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    leaps = (born.month, born.day) == (2, 29) and not is_leap
    return zone.midnight(date(year, born.month, born.day - leaps))


def _is_summer(moment: datetime) -> bool:
    if not 3 <= moment.month <= 10:  # noqa: PLR2004 - March to October
        return False
    return _last_sunday(moment.year, 3) <= moment < _last_sunday(moment.year, 10)


@lru_cache(maxsize=256)
def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
