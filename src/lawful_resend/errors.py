"""Exceptions: one base class; each also derives from the matching builtin.

A message names the field or path, the value and what was expected.
It never echoes what may be personal: dates of birth, references to evidence, addresses, long strings.
"""

from collections.abc import Callable
from datetime import date, datetime
from types import UnionType
from typing import Any, NamedTuple, TypeGuard

_LONGEST_ECHO = 40
_LARGEST_ECHO = 10**18


class LawfulResendError(Exception):
    """Base of every error this library raises."""


class UnknownCountry(LawfulResendError, LookupError):  # noqa: N818 - a public name
    """No law of this country is modelled; nothing is guessed from another one."""

    def __init__(self, country: str, known: tuple[str, ...]) -> None:
        """Create it with the country asked for and the known ones."""
        super().__init__(country, known)
        self.country = country
        self.known = known

    def __repr__(self) -> str:
        """Return no more of the country than the message shows."""
        return f"{type(self).__name__}({echo(self.country)}, {self.known!r})"

    def __str__(self) -> str:
        """Return which country is unknown and which are known."""
        return f"customer.country: {echo(self.country)} is not modelled; known are {', '.join(self.known)}"


class LawNotKnown(LawfulResendError, LookupError):  # noqa: N818 - a public name
    """The moment lies before the first day from which this country's law is modelled."""

    def __init__(self, country: str, at: datetime, since: date) -> None:
        """Create it with the country, the moment and the first day modelled."""
        super().__init__(country, at, since)
        self.country = country
        self.at = at
        self.since = since

    def __str__(self) -> str:
        """Return from which day the law is known."""
        return f"at: {self.at.isoformat()} is before the law of {self.country} is modelled, {self.since}"


class Problem(NamedTuple):
    """One thing that is wrong with the input.

    Attributes:
        path: where, as in ``customer.consents[0].given_at``.
        value: the value as it may be shown; never personal data.
        expected: what would have been right.

    """

    path: str
    value: str
    expected: str

    def __str__(self) -> str:
        """Return path, expectation and value in one line."""
        return f"{self.path}: expected {self.expected}, got {self.value}"


class InvalidCase(LawfulResendError, ValueError):  # noqa: N818 - a public name
    """The input is no case: every problem found in it, with its path."""

    def __init__(self, *problems: Problem) -> None:
        """Create it with all problems of one record."""
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        """Return the problems, one sentence each."""
        return "; ".join(map(str, self.problems))


class NaiveMoment(InvalidCase):
    """A datetime without offset: it names no instant."""


def is_a(value: object, kind: type | UnionType) -> TypeGuard[Any]:
    """Whether a value is of a kind by its type; a proxy only says that it is."""
    return issubclass(type(value), kind)


def echo(value: object) -> str:
    """Return a value as a message may show it: in ASCII, short, without what may be personal.

    What it is goes by its type, and what it says by the methods of the builtin: a host's own class is not asked.
    """
    kind = type(value)
    if value is None or kind is bool:
        return str(value)
    for builtin, show in _SHOWN:
        if issubclass(kind, builtin):
            return show(value)
    return a_kind(value)


def a_kind(value: object) -> str:
    """Return the name of the type of a value that is not to be shown."""
    return f"a {ascii(type(value).__name__)[1:-1]}"


def _whole(value: int) -> str:
    plain = int.__int__(value)
    return str(plain) if abs(plain) < _LARGEST_ECHO else "a huge number"


def _text(value: str) -> str:
    plain = str.__str__(value)
    personal = len(plain) > _LONGEST_ECHO or "@" in plain
    return f"a string of {len(plain)} characters" if personal else ascii(plain)


def _moment(value: datetime) -> str:
    try:
        return datetime.isoformat(value)
    except Exception:  # noqa: BLE001 - it asks the zone, which is the host's code
        return a_kind(value)


#: how the builtins that may be shown are shown; a datetime is a date, so it comes first
_SHOWN: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (int, _whole),
    (float, float.__repr__),
    (str, _text),
    (datetime, _moment),
    (date, date.isoformat),
)
