"""Civil time, windows of months and birthdays, against the database of time zones."""

import calendar
import pickle
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lawful_resend.civil_time import (
    CENTRAL_EUROPE,
    EASTERN_EUROPE,
    ICELAND,
    WESTERN_EUROPE,
    Window,
    Zone,
    after,
    birthday,
)

_BRUSSELS = ZoneInfo("Europe/Brussels")
_TICK = timedelta(microseconds=1)
_HOUR = timedelta(hours=1)

#: the years compared: summer time as the directive has it, to the end of the tables in many databases
_YEARS = range(1997, 2038)

#: each zone and its name in the database
_ZONES = [
    (WESTERN_EUROPE, "Europe/London"),
    (CENTRAL_EUROPE, "Europe/Brussels"),
    (EASTERN_EUROPE, "Europe/Helsinki"),
    (ICELAND, "Atlantic/Reykjavik"),
]
_each_zone = pytest.mark.parametrize(
    ("zone", "oracle"), [(zone, ZoneInfo(name)) for zone, name in _ZONES], ids=[name for _, name in _ZONES]
)


def _switches() -> list[datetime]:
    """Find the instants at which the wall clock in Brussels jumps, by asking the database about each hour."""
    found = []
    for year in _YEARS:
        for month in (3, 10):
            hours = [datetime(year, month, 20, tzinfo=UTC) + _HOUR * each for each in range(24 * 12)]
            offsets = [hour.astimezone(_BRUSSELS).utcoffset() for hour in hours]
            found += [
                hour for hour, before, after in zip(hours[1:], offsets, offsets[1:], strict=False) if before != after
            ]
    return found


SWITCHES = _switches()

_moments = st.one_of(
    st.datetimes(datetime(1997, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - made aware
    st.builds(
        lambda switch, hours, ticks: switch + hours * _HOUR + ticks * _TICK,
        st.sampled_from(SWITCHES),
        st.integers(-3, 3),
        st.integers(-1, 1),
    ),
)
_walls = _moments.map(lambda moment: moment.replace(tzinfo=None))


def _oracle_wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def _oracle_instant(wall: datetime, zone: ZoneInfo) -> datetime:
    return wall.replace(tzinfo=zone).astimezone(UTC)


def _later(day: date, months: int) -> date:
    """Count calendar months forward by hand: the same day, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _oracle_end(anchor: datetime, months: int) -> datetime:
    wall = _oracle_wall(anchor, _BRUSSELS)
    return _oracle_instant(datetime.combine(_later(wall.date(), months), wall.time()), _BRUSSELS)


def _at(text: str) -> datetime:
    """Read a wall clock time in Brussels as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=_BRUSSELS).astimezone(UTC)


# --- zones ---------------------------------------------------------------------------------------


def test_the_oracle_knows_two_switches_a_year() -> None:
    """The instants below are all switches there were or will be, so that testing them is testing each year."""
    assert len(SWITCHES) == 2 * len(_YEARS)
    assert {switch.hour for switch in SWITCHES} == {1}


@_each_zone
def test_each_switch_is_met_to_the_microsecond(zone: Zone, oracle: ZoneInfo) -> None:
    """The wall clock shows what the database says at every switch of 41 years, a tick before, and at hours around."""
    for switch in SWITCHES:
        for shift in (-2 * _HOUR, -_HOUR, -_TICK, 0 * _TICK, _TICK, _HOUR - _TICK, _HOUR, 2 * _HOUR):
            assert zone.wall(switch + shift) == _oracle_wall(switch + shift, oracle)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(_moments)
def test_the_wall_clock_is_that_of_the_database(moment: datetime) -> None:
    """Any instant shows on the wall clock as the database says, without zone."""
    for zone, name in _ZONES:
        shown = zone.wall(moment)
        assert shown.tzinfo is None
        assert shown == _oracle_wall(moment, ZoneInfo(name))


@settings(derandomize=True, deadline=None, max_examples=300)
@given(_walls)
@example(datetime(2026, 3, 29, 2, 30))  # noqa: DTZ001 - a time that no clock shows
@example(datetime(2026, 10, 25, 2, 30))  # noqa: DTZ001 - a time that clocks show twice
def test_instants_are_those_of_the_database(wall: datetime) -> None:
    """Any wall clock time, also one that is skipped or comes twice, is the instant that the database says."""
    for zone, name in _ZONES:
        instant = zone.instant(wall)
        assert instant.tzinfo is UTC
        assert instant == _oracle_instant(wall, ZoneInfo(name))


def test_times_that_come_twice_are_the_first() -> None:
    """In autumn the hour from 2 to 3 comes twice: the first time counts, so nothing lasts an hour too long."""
    for switch in SWITCHES[1::2]:
        wall = CENTRAL_EUROPE.wall(switch)
        assert wall.hour == 2
        assert CENTRAL_EUROPE.instant(wall) == switch - _HOUR
        assert CENTRAL_EUROPE.wall(switch - _HOUR) == wall


def test_times_that_are_skipped_lie_after_the_switch() -> None:
    """In spring the hour from 2 to 3 is skipped: a time in it is an hour later on the clock that goes on."""
    for switch in SWITCHES[::2]:
        skipped = CENTRAL_EUROPE.wall(switch - _TICK) + _TICK
        assert skipped.hour == 2
        assert CENTRAL_EUROPE.instant(skipped) == switch
        assert CENTRAL_EUROPE.wall(CENTRAL_EUROPE.instant(skipped + _HOUR / 2)) == skipped + _HOUR * 3 / 2


@_each_zone
def test_each_midnight_is_met(zone: Zone, oracle: ZoneInfo) -> None:
    """Every day of 41 years begins when the database says."""
    day = date(1997, 1, 1)
    while day.year < 2038:
        assert zone.midnight(day) == datetime.combine(day, time(), oracle)
        day += timedelta(days=1)


def test_summer_and_winter_are_an_hour_apart() -> None:
    """Two moments known by heart: noon in Brussels is 11:00 UTC in winter and 10:00 UTC in summer."""
    assert CENTRAL_EUROPE.wall(datetime(2026, 1, 15, 11, tzinfo=UTC)).hour == 12
    assert CENTRAL_EUROPE.wall(datetime(2026, 7, 15, 10, tzinfo=UTC)).hour == 12
    assert CENTRAL_EUROPE.midnight(date(2018, 5, 25)) == datetime(2018, 5, 24, 22, tzinfo=UTC)
    assert CENTRAL_EUROPE.midnight(date(2022, 1, 10)) == datetime(2022, 1, 9, 23, tzinfo=UTC)


def test_zones_are_values() -> None:
    """A zone is frozen, hashable, equal by value, and survives pickle."""
    assert {Zone(1): "found"}[CENTRAL_EUROPE] == "found"
    assert Zone(1) != Zone(2)
    assert pickle.loads(pickle.dumps(CENTRAL_EUROPE)) == CENTRAL_EUROPE  # noqa: S301 - our own bytes
    with pytest.raises(AttributeError):
        CENTRAL_EUROPE.hours = 2  # type: ignore[misc]


# --- windows -------------------------------------------------------------------------------------

_months = st.integers(1, 60)


def _holds_until(window: Window, anchor: datetime, end: datetime) -> None:
    """Check that a window ends at an instant, and a tick before does not."""
    assert window.end(anchor, CENTRAL_EUROPE) == end
    assert window.holds(end - _TICK, anchor, CENTRAL_EUROPE)
    assert not window.holds(end, anchor, CENTRAL_EUROPE)
    assert not window.holds(end + _TICK, anchor, CENTRAL_EUROPE)


@pytest.mark.parametrize(
    ("anchor", "months", "end"),
    [
        ("2026-01-15T10:00", 24, "2028-01-15T10:00"),
        ("2026-01-31T10:00", 1, "2026-02-28T10:00"),
        ("2024-01-31T10:00", 1, "2024-02-29T10:00"),
        ("2026-03-31T10:00", 1, "2026-04-30T10:00"),
        ("2026-12-31T10:00", 2, "2027-02-28T10:00"),
        ("2026-02-28T10:00", 1, "2026-03-28T10:00"),
        ("2024-02-29T10:00", 1, "2024-03-29T10:00"),
        ("2024-02-29T10:00", 12, "2025-02-28T10:00"),
        ("2024-02-29T10:00", 24, "2026-02-28T10:00"),
        ("2024-02-29T10:00", 36, "2027-02-28T10:00"),
        ("2024-02-29T10:00", 48, "2028-02-29T10:00"),
        ("2023-02-28T10:00", 12, "2024-02-28T10:00"),
        ("2023-02-28T23:59:59.999999", 12, "2024-02-28T23:59:59.999999"),
        ("2022-02-28T10:00", 24, "2024-02-28T10:00"),
        ("2024-03-01T00:00", 24, "2026-03-01T00:00"),
        # from winter into summer and back: the clock on the wall counts, not the hours that went by
        ("2026-01-15T10:00", 6, "2026-07-15T10:00"),
        ("2026-07-15T10:00", 6, "2027-01-15T10:00"),
        ("2026-02-15T00:00", 2, "2026-04-15T00:00"),
        ("2026-01-31T23:30", 6, "2026-07-31T23:30"),
        # around midnight UTC is another day than Brussels
        ("2026-03-01T00:30", 1, "2026-04-01T00:30"),
        ("2026-05-01T00:30", 1, "2026-06-01T00:30"),
        # from and to the hours of the switches themselves
        ("2026-03-29T03:00", 24, "2028-03-29T03:00"),
        ("2024-03-29T02:30", 24, "2026-03-29T03:30"),
        ("2024-10-25T02:30", 24, "2026-10-25T02:30"),
        ("2026-10-25T02:30", 1, "2026-11-25T02:30"),
        ("2020-10-25T02:30", 72, "2026-10-25T02:30"),
    ],
    ids=str,
)
def test_windows_end_where_the_calendar_says(anchor: str, months: int, end: str) -> None:
    """A window of months ends on the same day and time of the wall clock, or the last day of a shorter month."""
    _holds_until(Window(months), _at(anchor), _at(end))


@pytest.mark.parametrize("months", [1, 24, 36])
def test_the_second_of_two_equal_times_ends_like_the_first(months: int) -> None:
    """An anchor in the hour that comes twice in autumn gives one end, whichever of the two it was in."""
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert Window(months).end(first, CENTRAL_EUROPE) == Window(months).end(first + _HOUR, CENTRAL_EUROPE)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(_moments, _months)
def test_windows_end_where_the_oracle_says(anchor: datetime, months: int) -> None:
    """Any window from any anchor ends at the instant that months counted by hand and the database give."""
    end = _oracle_end(anchor, months)
    if end.year < 2037:
        _holds_until(Window(months), anchor, end)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(_moments, _months, st.integers(-40, 40), st.integers(-30, 30), st.integers(-1, 1))
def test_counting_days_and_the_calendar_agree(anchor: datetime, months: int, days: int, hours: int, ticks: int) -> None:
    """The quick answer by days is the exact one, whatever the distance between moment and end."""
    window = Window(months)
    end = window.end(anchor, CENTRAL_EUROPE)
    moment = end + timedelta(days=days, hours=hours) + ticks * _TICK
    assert window.holds(moment, anchor, CENTRAL_EUROPE) is (moment < end)


def test_the_shortest_and_longest_months_do_not_outrun_the_count_of_days() -> None:
    """One month from every hour of two years ends exactly; so the bounds on days are right.

    In 2027 summer time begins on 28 March, a month of the fewest hours after 28 February; 2028 is a leap year.
    """
    window = Window(1)
    for hour in range(2 * 366 * 24):
        anchor = datetime(2026, 12, 30, tzinfo=UTC) + hour * _HOUR
        end = window.end(anchor, CENTRAL_EUROPE)
        assert window.holds(end - _TICK, anchor, CENTRAL_EUROPE)
        assert not window.holds(end, anchor, CENTRAL_EUROPE)
        assert timedelta(days=28) - _HOUR <= end - anchor <= timedelta(days=31) + _HOUR


@settings(derandomize=True, deadline=None)
@given(_moments, _months)
def test_a_window_holds_from_its_anchor(anchor: datetime, months: int) -> None:
    """A window holds at its anchor and before it: what comes earlier is for others to judge."""
    for moment in (anchor, anchor + _TICK, anchor - _TICK, datetime.min.replace(tzinfo=UTC)):
        assert Window(months).holds(moment, anchor, CENTRAL_EUROPE)


@settings(derandomize=True, deadline=None)
@given(
    st.datetimes(datetime(9990, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - made aware
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from((1, 24, 36, 12 * 9998)),
)
@example(datetime.max.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC), 24)
@example(datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC), 24)
@example(datetime(9997, 12, 31, 23, 30, tzinfo=UTC), datetime.max.replace(tzinfo=UTC), 24)
def test_the_end_of_the_calendar_is_no_error(anchor: datetime, moment: datetime, months: int) -> None:
    """A window that would end after the year 9999 ends with it; nothing is raised, nothing ends before its anchor."""
    end = Window(months).end(anchor, CENTRAL_EUROPE)
    assert anchor <= end <= datetime.max.replace(tzinfo=UTC)
    assert end.tzinfo is UTC
    assert Window(months).holds(moment, anchor, CENTRAL_EUROPE) in {True, False}
    if anchor.year + months // 12 > 10_000:
        assert end == datetime.max.replace(tzinfo=UTC)


def test_the_beginning_of_the_calendar_is_no_error() -> None:
    """A window that begins in the year 1 ends where the calendar says."""
    first = datetime.min.replace(tzinfo=UTC)
    _holds_until(Window(24), first, datetime(3, 1, 1, tzinfo=UTC))


# --- birthdays -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "years", "day"),
    [
        (date(2010, 6, 15), 13, date(2023, 6, 15)),
        (date(2010, 6, 15), 16, date(2026, 6, 15)),
        (date(2008, 2, 29), 13, date(2021, 2, 28)),
        (date(2008, 2, 29), 16, date(2024, 2, 29)),
        (date(2010, 2, 28), 14, date(2024, 2, 28)),
        (date(2010, 12, 31), 13, date(2023, 12, 31)),
        # the days of the switches themselves
        (date(2013, 3, 29), 13, date(2026, 3, 29)),
        (date(2010, 10, 25), 16, date(2026, 10, 25)),
    ],
    ids=str,
)
def test_an_age_is_reached_at_midnight(born: date, years: int, day: date) -> None:
    """Somebody reaches an age when the birthday begins in Brussels; born on 29 February, on the 28th."""
    assert birthday(born, years, CENTRAL_EUROPE) == datetime.combine(day, time(), _BRUSSELS)


@settings(derandomize=True, deadline=None)
@given(st.dates(date(1980, 1, 1), date(2020, 12, 31)), st.sampled_from((0, 13, 16)))
def test_birthdays_are_those_of_the_oracle(born: date, years: int) -> None:
    """Any birthday from 1997 begins at the instant that years counted by hand and the database give."""
    day = _later(born, 12 * years)
    if day.year in _YEARS:
        assert birthday(born, years, CENTRAL_EUROPE) == datetime.combine(day, time(), _BRUSSELS)


@settings(derandomize=True, deadline=None)
@given(st.dates(date(9980, 1, 1)), st.sampled_from((13, 16)))
@example(date.max, 16)
@example(date(9984, 1, 1), 16)
@example(date(9983, 12, 31), 16)
def test_birthdays_after_the_calendar_are_its_end(born: date, years: int) -> None:
    """A birthday after the year 9999 is the end of the calendar, not an error."""
    reached = birthday(born, years, CENTRAL_EUROPE)
    assert reached.tzinfo is UTC
    if born.year + years > 9999:
        assert reached == datetime.max.replace(tzinfo=UTC)
    else:
        assert reached < datetime.max.replace(tzinfo=UTC)


def test_the_first_day_has_birthdays() -> None:
    """Somebody born on the first day of the calendar reaches an age like anybody else."""
    assert birthday(date.min, 13, CENTRAL_EUROPE) == datetime(13, 12, 31, 23, tzinfo=UTC)


def test_a_span_is_added_up_to_the_end_of_the_calendar() -> None:
    """A day after an instant is a day after it, and what lies beyond the calendar is its end."""
    moment = datetime(2026, 11, 23, 12, tzinfo=UTC)
    end = datetime.max.replace(tzinfo=UTC)
    day = timedelta(days=1)

    assert after(moment, day) - moment == day
    assert after(end - day, day) == after(end - day / 2, day) == end
