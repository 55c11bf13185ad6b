"""What fields of models accept, and how it is read; what is wrong is said with the place of the field."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from lawful_resend.errors import InvalidCase, NaiveMoment, Problem, a_kind, echo, is_a, library_of

_E = TypeVar("_E", bound=StrEnum)
_M = TypeVar("_M")
_AWARE = "a datetime with an offset from UTC"
#: what programs write where there is nothing, in any case
_NOTHING = frozenset({"", "nan", "none", "null", "nat", "<na>"})
#: letters that show nothing, at the ends of a string as blank as a space
_BLANK = "\u034f\u115f\u1160\u2800\u3164\ufe0f\uffa0"


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
        number = float.__float__(cast("float", value))
        return number != number  # noqa: PLR0124 - only what is no number differs from itself
    library = library_of(kind)
    if library == "numpy" and kind.__name__ in _NUMPY_WITHOUT_VALUE:
        return bool(value != value)  # noqa: PLR0124 - nor is NaT the same as itself
    return library == "pandas" and kind.__name__ in {"NaTType", "NAType"}


#: the scalars of numpy that may be no number or no moment, and are no float
_NUMPY_WITHOUT_VALUE = {"float16", "float32", "longdouble", "datetime64"}


def moment_or_none(value: datetime | None, name: str = "") -> datetime | None:
    """Return a moment in UTC; the model leaves out what is not stated."""
    return instant(cast("datetime", value), name)


def day_or_none(value: date | None, name: str = "") -> date | None:
    """Return a day; the model leaves out what is not stated."""
    if type(value) is date:
        return value
    if is_a(value, date) and not is_a(value, datetime):
        return date.fromordinal(date.toordinal(value))
    raise InvalidCase(Problem(name, a_kind(value), f"a date{of_year(value)}"))


def of_year(value: object) -> str:
    """Return how a year of birth is stated, where one was given for a day; otherwise nothing."""
    shown = str.__str__(value) if is_a(value, str) else str(value) if type(value) is int and value in _YEARS else ""
    return "; of a year alone state its last day, 31 December" if _YEAR.fullmatch(shown) else ""


_YEARS = range(10_000)
_YEAR = re.compile(r"[0-9]{4}", re.ASCII)


def flag_or_none(value: bool | None, name: str = "") -> bool | None:  # noqa: FBT001 - the value converted
    """Return yes or no; the model leaves out what is not stated."""
    if type(value) is bool:
        return value
    # the flags of data frames are no bool, and say the same
    if library_of(type(value)) == "numpy" and type(value).__name__ in {"bool", "bool_"}:
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


def _is_blank(letter: str) -> bool:
    return letter.isspace() or letter in _BLANK or unicodedata.category(letter) in {"Cf", "Cc"}


def compared(text: str) -> str | None:
    """Return a string of the host as it is compared.

    In Unicode's composed form, without spaces at its ends and letters that show nothing; None where nothing is left, or
    what programs write for nothing.
    """
    plain = str.__str__(text)
    if not plain.isprintable() or not plain.isascii():
        plain = unicodedata.normalize("NFC", plain)
        # what shows nothing shows nothing in the middle of a word either, where a space does
        plain = "".join(letter for letter in plain if letter.isspace() or not _is_blank(letter))
    plain = plain.strip()
    return None if plain.casefold() in _NOTHING else plain


def differ(one: str | None, other: str | None) -> bool:
    """Whether two names are both stated, and differ."""
    return one is not None and other is not None and one != other


def text_or_none(value: str | None, name: str = "") -> str | None:
    """Return a string of the host, or None where it says nothing."""
    if is_a(value, str):
        return compared(value)
    raise InvalidCase(Problem(name, a_kind(value), "a string or None"))


#: more than anybody is reminded
MOST = 1_000_000


def ordinal_or_none(value: int | None, name: str = "") -> int | None:
    """Return a whole number from 1 to ``MOST``; the model leaves out what is not stated."""
    if type(value) is int and 1 <= value <= MOST:
        return value
    kind = type(value)
    if library_of(kind) == "numpy" and kind.__name__.startswith(("int", "uint")):
        return ordinal_or_none(int(cast("int", value)), name)
    raise refuse(name, value, f"a whole number from 1 to {MOST}")


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
            return cast("_E", found)
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
    given = items(value, name, expected)
    kept = set()
    for item in given:
        if is_a(item, str):
            text = compared(item)
            if text is not None:
                kept.add(text)
        elif not is_missing(item):
            raise InvalidCase(Problem(name, a_kind(item), expected))
    # a set that is right already is kept: many carts share the sets of few goods
    return value if type(value) is frozenset and same(value, kept) else frozenset(kept)


def same(held: object, given: object) -> bool:
    """Whether a value is what a field holds, and not only equal to it, as a string is to a member."""
    if isinstance(held, frozenset | set) and isinstance(given, frozenset | set):
        return held == given and {*map(type, held)} == {*map(type, given)}
    return held is given or (type(held) is type(given) and held == given)


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
    return tuple(cast("list[_M]", found))
