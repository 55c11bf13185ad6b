"""What can go wrong: one base class, each error also the builtin a caller would expect.

A message names the field or path, what was expected, and what was given as far as it may be shown. A string of the host
is shown only where it is a slip of typing of what was expected: names, numbers of telephones and accounts, dates of
birth, addresses and markup are none. Of any other string the length is told, of any other value the type.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from difflib import SequenceMatcher
from types import UnionType
from typing import Any, NamedTuple, TypeGuard

#: how alike a slip of typing is to what was meant, in difflib's ratio, and from which length on one is looked for
_ALIKE = 0.8
_SHORTEST = 5
#: what values of enums, fields and ids are written with; no markup, no digits of dates and numbers of telephones
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ._-]{0,39}")
_DIGITS = re.compile(r"[0-9]{3}")
_SEPARATORS = str.maketrans("", "", " ._-")
#: numbers from here on are not shown: years, telephones, accounts
_LARGE = 100
_CODE = re.compile(r"[A-Za-z]{1,3}")
#: what shops write for the code of a country
_CODES = {"UK": "GB", "EL": "GR"}


class LawfulResendError(Exception):
    """Base of every error this library raises."""


class UnknownCountry(LawfulResendError, LookupError):  # noqa: N818 - a public name
    """No law of this country is modelled; nothing is guessed from another one.

    Attributes:
        country: what was asked for, as it was given; messages show it only where it is a code.
        known: the countries whose law is modelled.

    """

    def __init__(self, country: str, known: tuple[str, ...]) -> None:
        """Name the country asked for and the known ones."""
        super().__init__(country if is_code(country) else "", known)
        self.country = country
        self.known = known

    def __str__(self) -> str:
        """Say which country is unknown, which code was perhaps meant, and which are known."""
        shown: str = self.args[0]
        given = f"'{shown}'" if shown else "what was given"
        right = right_code(shown)
        meant = f", '{right}' is" if right in self.known and right != shown else ""
        return f"customer.country: {given} is not modelled{meant}; known are {', '.join(self.known)}"


class LawNotKnown(LawfulResendError, LookupError):  # noqa: N818 - a public name
    """The moment lies before the first day from which this country's law is modelled."""

    def __init__(self, country: str, at: datetime, since: date) -> None:
        """Name the country, the moment and the first day modelled."""
        super().__init__(country, at, since)
        self.country = country
        self.at = at
        self.since = since

    def __str__(self) -> str:
        """Say from which day the law is known."""
        return f"at: {self.at.isoformat()} is before the law of {self.country} is modelled, {self.since}"


class Problem(NamedTuple):
    """One thing that is wrong with the input.

    Attributes:
        path: where, as in ``customer.consents[0].given_at`` of a record, or ``Consent.given_at`` of a model.
        value: the value as it may be shown; never personal data.
        expected: what would have been right.

    """

    path: str
    value: str
    expected: str

    def __str__(self) -> str:
        """Put path, expectation and value in one line."""
        return f"{self.path}: expected {self.expected}, got {self.value}"


class InvalidCase(LawfulResendError, ValueError):  # noqa: N818 - a public name
    """The input is no case: every problem found in it, with its path."""

    def __init__(self, *problems: Problem) -> None:
        """Keep all problems of one record."""
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        """Join the problems, one sentence each."""
        return "; ".join(map(str, self.problems))


class NaiveMoment(InvalidCase):
    """A datetime without offset: it names no instant."""


def is_a(value: object, kind: type | UnionType) -> TypeGuard[Any]:
    """Tell whether a value is of a kind by its type; a proxy only says that it is."""
    return issubclass(type(value), kind)


def is_code(country: str) -> bool:
    """Tell whether a string may be shown as the code of a country: up to three ASCII letters."""
    return _CODE.fullmatch(country) is not None


def right_code(country: str) -> str:
    """Return the code that ISO 3166-1 has where shops write another: GB for UK, GR for EL, upper case for lower."""
    code = country.upper()
    return _CODES.get(code, code)


def echo_country(country: object) -> str:
    """Show the code of a country; anything else as any value."""
    return f"'{str.__str__(country)}'" if is_a(country, str) and is_code(str.__str__(country)) else echo(country)


def echo(value: object, near: Iterable[str] = ()) -> str:
    """Show a value in a message, in ASCII and short, without what may be personal.

    What it is goes by its type, and what it says by the methods of the builtin: a host's own class is not asked.

    Args:
        value: what was given.
        near: what would have been right; a string that is a slip of typing of one of these is shown.

    """
    if value is None:
        return "nothing"
    kind = type(value)
    if kind is bool:
        return str(value)
    if issubclass(kind, int):
        whole = int.__int__(value)  # type: ignore[arg-type]
        return str(whole) if abs(whole) < _LARGE else "a large number"
    if issubclass(kind, str):
        plain = str.__str__(value)
        return f"'{plain}'" if is_slip(plain, near) else f"a string of {len(plain)} character{'s'[: len(plain) != 1]}"
    return a_kind(value)


def is_slip(given: str, near: Iterable[str]) -> bool:
    """Tell whether a string is one of those that would have been right, but for a slip of typing."""
    if not _PLAIN.fullmatch(given) or _DIGITS.search(given):
        return False
    folded, first = _folded(given), given[0].casefold()
    matcher = SequenceMatcher(b=given, autojunk=False)
    for each in near:
        # most begin with another letter, and are not looked at any further
        if each[:1].casefold() != first:
            continue
        if folded == _folded(each):
            return True
        if len(given) >= _SHORTEST:
            matcher.set_seq1(each)
            if matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE:
                return True
    return False


def _folded(text: str) -> str:
    return text.translate(_SEPARATORS).casefold()


#: libraries whose scalars look like the builtins and are none
_LOOKALIKES = ("numpy", "pandas", "polars", "pyarrow")


def a_kind(value: object) -> str:
    """Name the type of a value that is not to be shown."""
    kind = type(value)
    name = kind.__name__ if kind.__name__.isascii() and kind.__name__.isidentifier() else "value of a type of the host"
    library = library_of(kind)
    shown = f"{library}.{name}" if library in _LOOKALIKES else name
    return f"{'an' if shown[0] in 'aeiouAEIO' else 'a'} {shown}"


def library_of(kind: type) -> str:
    """Return the name of the package a type comes from."""
    module = kind.__module__
    return module.partition(".")[0] if type(module) is str else ""
