"""What can go wrong: one base class, each error also the builtin a caller would expect.

A message names the field or path, the value and what was expected.
It never echoes what may be personal: dates of birth, references to evidence, addresses, long strings.
"""

from datetime import date, datetime
from typing import NamedTuple

_LONGEST_ECHO = 40
_LARGEST_ECHO = 10**18


class LawfulResendError(Exception):
    """Base of every error this library raises."""


class UnknownCountry(LawfulResendError, LookupError):  # noqa: N818 - a public name
    """No law of this country is modelled; nothing is guessed from another one."""

    def __init__(self, country: str, known: tuple[str, ...]) -> None:
        """Name the country asked for and the known ones."""
        super().__init__(country, known)
        self.country = country
        self.known = known

    def __str__(self) -> str:
        """Say which country is unknown and which are known."""
        return f"customer.country: {echo(self.country)} is not modelled; known are {', '.join(self.known)}"


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
        path: where, as in ``customer.consents[0].given_at``.
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


def echo(value: object) -> str:
    """Show a value in a message, in ASCII and short, without what may be personal."""
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, int):
        return str(value) if abs(value) < _LARGEST_ECHO else "a huge number"
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, str):
        personal = len(value) > _LONGEST_ECHO or "@" in value
        return f"a string of {len(value)} characters" if personal else ascii(str.__str__(value))
    if isinstance(value, datetime | date):
        return f"{value.isoformat()}"
    return f"a {ascii(type(value).__name__)[1:-1]}"
