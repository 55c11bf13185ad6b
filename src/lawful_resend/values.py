"""What fields of models accept, and how it is read: moments, days, names, sets; what is wrong is said with its field."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from lawful_resend.errors import InvalidCase, NaiveMoment, Problem, a_kind, echo, is_a

_E = TypeVar("_E", bound=StrEnum)
_M = TypeVar("_M")
_AWARE = "a datetime with an offset from UTC"
#: what programs write where there is nothing, in any case
_NOTHING = frozenset({"", "nan", "none", "null", "nat", "<na>"})
#: letters that show nothing, at the ends of a string as blank as a space
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


def refuse(name: str, value: object, expected: str) -> InvalidCase:
    """Return the error for a field that holds something else than expected."""
    return InvalidCase(Problem(name, echo(value), expected))


def one_of(kind: type[StrEnum]) -> str:
    """Return which values an enum has."""
    return "one of " + ", ".join(kind)


def instant(value: datetime, name: str = "") -> datetime:
    """Return a moment in UTC.

    Raises:
        NaiveMoment: it has no offset.
        InvalidCase: it is no datetime, its zone does not tell an offset, or it lies outside the calendar in UTC.

    """
    if type(value) is datetime and value.tzinfo is UTC:
        return value
    if not is_a(value, datetime):
        raise refuse(name, value, "a datetime")
    # the offset is asked once, and all else of the builtin: what the zone or a subclass says next changes nothing
    try:
        offset = value.utcoffset()
    except Exception as error:  # whatever a zone raises; the NaT of pandas is a datetime that names no moment
        raise InvalidCase(Problem(name, a_kind(value), _AWARE)) from error
    if offset is None:
        raise NaiveMoment(Problem(name, a_kind(value), _AWARE))
    if not issubclass(type(offset), timedelta):
        raise InvalidCase(Problem(name, a_kind(value), _AWARE))
    try:
        moved: datetime = datetime.combine(datetime.date(value), datetime.time(value), UTC) - offset
    except OverflowError:
        raise InvalidCase(Problem(name, a_kind(value), "a moment within the years 1 to 9999 in UTC")) from None
    return moved


def is_missing(value: object) -> bool:
    """Whether a value stands for nothing where data frames have it: ``NaT``, ``NA`` or a float that is no number."""
    if value is None:
        return True
    kind = type(value)
    if issubclass(kind, float):
        return value != value  # noqa: PLR0124 - a float that is no number
    return kind.__name__ in {"NaTType", "NAType"} and kind.__module__.partition(".")[0] == "pandas"


def moment_or_none(value: datetime | None, name: str = "") -> datetime | None:
    """Return a moment in UTC, or None where it is not stated."""
    return None if is_missing(value) else instant(cast("datetime", value), name)


def day_or_none(value: date | None, name: str = "") -> date | None:
    """Return a day, or None where it is not stated."""
    if value is None or type(value) is date:
        return value
    if is_missing(value):
        return None
    if is_a(value, int) or (is_a(value, str) and value.isdecimal()):
        raise InvalidCase(Problem(name, a_kind(value), "a date; of a year alone state its last day, 31 December"))
    if is_a(value, datetime) or not is_a(value, date):
        raise InvalidCase(Problem(name, a_kind(value), "a date"))
    return date.fromordinal(date.toordinal(value))


def flag_or_none(value: bool | None, name: str = "") -> bool | None:  # noqa: FBT001 - the value converted
    """Return yes or no, or None where it is not stated."""
    if type(value) is bool:
        return value
    if is_missing(value):
        return None
    # the flags of data frames are no bool, and say the same
    if type(value).__module__.partition(".")[0] == "numpy" and type(value).__name__ in {"bool", "bool_"}:
        return bool(value)
    raise refuse(name, value, "True, False or None")


def string(value: str, name: str = "") -> str:
    """Return a string, as one even where its class says it otherwise.

    Raises:
        InvalidCase: it is none.

    """
    if is_a(value, str):
        return str.__str__(value)
    raise refuse(name, value, "a string")


@cache
def _is_blank(letter: str) -> bool:
    return letter.isspace() or letter in _ZERO_WIDTH or unicodedata.category(letter) in {"Cf", "Cc"}


def compared(text: str) -> str | None:
    """Return a string of the host as it is compared: in Unicode's composed form, without what is blank at its ends.

    None where nothing is left, or what programs write for nothing.
    """
    plain = str.__str__(text)
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", plain)
        first, last = 0, len(plain)
        while first < last and _is_blank(plain[first]):
            first += 1
        while first < last and _is_blank(plain[last - 1]):
            last -= 1
        plain = plain[first:last]
    else:
        plain = plain.strip()
    return None if plain.casefold() in _NOTHING else plain


def text_or_none(value: str | None, name: str = "") -> str | None:
    """Return a string of the host, or None where it is not stated or says nothing."""
    if is_missing(value):
        return None
    if is_a(value, str):
        return compared(value)
    raise InvalidCase(Problem(name, a_kind(value), "a string or None"))


def ordinal_or_none(value: int | None, name: str = "") -> int | None:
    """Return a whole number of at least 1, or None where it is not stated."""
    if is_missing(value):
        return None
    if type(value) is int and value >= 1:
        return value
    kind = type(value)
    if kind.__module__.partition(".")[0] == "numpy" and kind.__name__.startswith(("int", "uint")):
        return ordinal_or_none(int(cast("int", value)), name)
    raise refuse(name, value, "a whole number of at least 1")


def member(kind: type[_E], value: object, name: str) -> _E:
    """Return a member of an enum, given as one or as its value.

    Raises:
        InvalidCase: the enum has no such value.

    """
    if type(value) is kind:
        return value
    if is_a(value, str):
        found = _members(kind).get(str.__str__(value))
        if found is not None:
            return found
    raise InvalidCase(Problem(name, echo(value, near=kind), one_of(kind)))


@cache
def _members(kind: type[_E]) -> dict[str, _E]:
    """Return the members of an enum by their values; calling the enum takes ten times as long."""
    return {each.value: each for each in kind}


#: what is known to be iterable without asking the abstract class, which is slow
_COLLECTIONS = {tuple, list, set, frozenset}


def items(value: object, name: str, expected: str) -> list[Any]:
    """Return the items of a collection; a lone string, bytes or a mapping is none.

    Raises:
        InvalidCase: it is no collection.

    """
    if type(value) in _COLLECTIONS or (is_a(value, Iterable) and not is_a(value, str | bytes | Mapping)):
        return list(cast("Iterable[Any]", value))
    raise refuse(name, value, expected)


def strings(value: object, name: str, expected: str = "a collection of strings") -> frozenset[str]:
    """Return strings of the host as they are compared, without those that say nothing."""
    if type(value) is frozenset and all(type(each) is str and each.isascii() and each.isalnum() for each in value):
        found = value
    else:
        found = frozenset(items(value, name, expected))
    for item in found:
        if not is_a(item, str) and not is_missing(item):
            raise InvalidCase(Problem(name, a_kind(item), expected))
    return frozenset(each for item in found if not is_missing(item) and (each := compared(item)) is not None)


def records(kind: type[_M], value: object, name: str, make: Callable[[object], object] | None = None) -> tuple[_M, ...]:
    """Return models of a kind as a tuple.

    Args:
        kind: the model.
        value: a collection of them.
        name: the field.
        make: what makes one of another value, where that is allowed; what it returns unchanged is refused.

    """
    expected = f"a collection of {kind.__name__}"
    found = [each if type(each) is kind or make is None else make(each) for each in items(value, name, expected)]
    for item in found:
        if not is_a(item, kind):
            raise refuse(name, item, expected)
    return tuple(found)
