"""What the errors are to those who catch them, and what their messages never say."""

import copy
import enum
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import lawful_resend
from law.cases import Country
from lawful_resend import decide, law, next_change, read_case
from lawful_resend.errors import (
    InvalidCase,
    LawfulResendError,
    LawNotKnown,
    NaiveMoment,
    Problem,
    UnknownCountry,
    echo,
)

_AT = datetime(2014, 5, 30, 21, tzinfo=UTC)
_SINCE = date(2014, 5, 31)
_PROBLEM = Problem("customer.born", "a str", "an ISO 8601 date")

#: how many characters of a string may be shown at most
_LONGEST = 40
#: the longest escape of one character, \U0001f600, and two quotes
_LONGEST_MESSAGE = _LONGEST * 10 + 2

_ERRORS = (
    LawfulResendError("what went wrong"),
    UnknownCountry("XX", ("BE", "NL")),
    LawNotKnown("BE", _AT, _SINCE),
    InvalidCase(_PROBLEM, Problem("at", "1", "a datetime")),
    NaiveMoment(_PROBLEM),
    InvalidCase(),
)


@pytest.mark.parametrize(
    ("error", "builtin"),
    [(UnknownCountry, LookupError), (LawNotKnown, LookupError), (NaiveMoment, ValueError), (InvalidCase, ValueError)],
)
def test_each_error_is_also_the_builtin_a_caller_expects(error: type[Exception], builtin: type[Exception]) -> None:
    """Every error has the one base and the builtin of the contract among its parents, and no other builtin."""
    assert issubclass(error, LawfulResendError)
    assert issubclass(error, builtin)
    assert not issubclass(error, ({LookupError, ValueError} - {builtin}).pop())


def test_the_base_is_nobody_elses_error() -> None:
    """Catching the base catches nothing that other code raises: it is a direct child of Exception."""
    assert LawfulResendError.__bases__ == (Exception,)


@pytest.mark.parametrize(
    "name", ["LawfulResendError", "UnknownCountry", "LawNotKnown", "NaiveMoment", "InvalidCase", "Problem"]
)
def test_errors_are_public(name: str) -> None:
    """Each error is imported from the package itself, and listed as public."""
    assert getattr(lawful_resend, name).__name__ == name
    assert name in lawful_resend.__all__


def test_an_unknown_country_is_named_beside_the_known_ones() -> None:
    """The message tells the country, where it stood, and which ones there are."""
    error = UnknownCountry("XX", ("BE", "NL"))
    assert (error.country, error.known) == ("XX", ("BE", "NL"))
    assert str(error).startswith("customer.country: 'XX'")
    assert str(error).endswith("BE, NL")


def test_a_moment_before_the_law_names_the_first_day() -> None:
    """The message tells the moment, the country and the first day on which the law is known."""
    error = LawNotKnown("BE", _AT, _SINCE)
    assert (error.country, error.at, error.since) == ("BE", _AT, _SINCE)
    assert str(error).startswith("at: 2014-05-30T21:00:00+00:00")
    assert "BE" in str(error)
    assert "2014-05-31" in str(error)


def test_all_problems_stand_in_the_message_in_order() -> None:
    """An error with two problems tells both, each with path, value and expectation, and keeps them as values."""
    first, second = Problem("at", "1", "a datetime"), Problem("customer.kind", "'x'", "one of person, company")
    error = InvalidCase(first, second)
    assert error.problems == (first, second)
    message = str(error)
    assert [message.count(part) for part in (*_parts(first), *_parts(second))] == [1] * 6
    assert message.index("at: ") < message.index("customer.kind: ")
    assert "\n" not in message


def _parts(problem: Problem) -> tuple[str, str, str]:
    return f"{problem.path}:", problem.value, problem.expected


@pytest.mark.parametrize("error", _ERRORS, ids=lambda error: f"{type(error).__name__}{len(error.args)}")
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_errors_survive_a_process_pool(error: LawfulResendError, protocol: int) -> None:
    """An error that was pickled says the same and has the same attributes."""
    again = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - our own bytes
    assert type(again) is type(error)
    assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))


@pytest.mark.parametrize("error", _ERRORS, ids=lambda error: f"{type(error).__name__}{len(error.args)}")
def test_errors_can_be_copied(error: LawfulResendError) -> None:
    """A copy, shallow or deep, says the same."""
    for again in (copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)


def test_problems_are_values() -> None:
    """Problems are equal and hashable by what they say, and cannot be changed."""
    same = Problem(_PROBLEM.path, _PROBLEM.value, _PROBLEM.expected)
    assert {same, _PROBLEM} == {same}
    assert same != Problem("at", _PROBLEM.value, _PROBLEM.expected)
    with pytest.raises(AttributeError):
        same.path = "at"  # type: ignore[misc]


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(st.characters()))
@example("jan@voorbeeld.be")
@example("\ud800")
@example("<script>alert(1)</script>")
@example("line\nline\r\x1b[31m\x00")
@example("x" * (_LONGEST + 1))
@example("\U0001f600" * _LONGEST)
def test_strings_are_shown_in_ascii_on_one_line_and_short(value: str) -> None:
    """Whatever a string holds, it is shown in printable ASCII, short, and not at all where it is long or an address."""
    shown = echo(value)
    assert shown.isascii()
    assert shown.isprintable()
    assert len(shown) <= _LONGEST_MESSAGE
    assert "@" not in shown
    if len(value) > _LONGEST or "@" in value:
        assert shown == f"a string of {len(value)} characters"
    else:
        assert _literal(shown) == value


def _literal(shown: str) -> str:
    """Read a string literal back."""
    return shown[1:-1].encode("ascii").decode("unicode_escape")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "None"),
        (True, "True"),
        (False, "False"),
        (0, "0"),
        (-(10**17), "-100000000000000000"),
        (10**18, "a huge number"),
        (-(10**18), "a huge number"),
        (10**5000, "a huge number"),
        (1.5, "1.5"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (date(2026, 11, 23), "2026-11-23"),
        (_AT, "2014-05-30T21:00:00+00:00"),
        (["jan@voorbeeld.be"], "a list"),
        ({"mail": "jan@voorbeeld.be"}, "a dict"),
        (b"jan@voorbeeld.be", "a bytes"),
        ("", "''"),
        ("x" * _LONGEST, "'" + "x" * _LONGEST + "'"),
        ("x" * (_LONGEST + 1), "a string of 41 characters"),
    ],
    ids=lambda value: f"{type(value).__name__}-{str(value)[:20] if not isinstance(value, int) else value % 97}",
)
def test_values_are_shown_without_what_they_contain(value: object, shown: str) -> None:
    """Small values are shown, huge ones are not (no 5000 digits, no crash), containers only by their type."""
    assert echo(value) == shown


class Été:  # noqa: PLC2401 - a host may write French
    """A host's own type with a name that is not ASCII."""


class _Grain(str, enum.Enum):  # noqa: UP042 - the enums of hosts that know no StrEnum
    """A host's own strings, as members."""

    TOOLS = "garden-tools"


class _Masked(str):
    """A string that shows something else than it is."""

    __slots__ = ()

    def __str__(self) -> str:
        return "jan@voorbeeld.be"


def test_type_names_are_shown_in_ascii() -> None:
    """A value of a type with a foreign name does not put that name into the message as it is."""
    assert echo(Été()).isascii()


@pytest.mark.parametrize("value", [_Grain.TOOLS, _Masked("garden-tools")], ids=["enum", "masked"])
def test_strings_of_other_types_are_shown_as_the_string_they_are(value: str) -> None:
    """A subclass of str is shown by its characters, which were checked, not by its own __str__."""
    assert echo(value) == "'garden-tools'"


@settings(derandomize=True, deadline=None)
@given(st.text(st.characters()))
def test_unknown_countries_are_shown_like_any_string(country: str) -> None:
    """A country can be any string somebody typed, so its message is ASCII, short and without addresses."""
    message = str(UnknownCountry(country, ("BE",)))
    assert message.isascii()
    assert message.isprintable()
    assert "@" not in message
    assert len(message) <= _LONGEST_MESSAGE + 80


@pytest.mark.parametrize("name", ["customer", "cart", "mail"])
def test_what_is_no_model_is_refused_by_name(name: str) -> None:
    """Each of the three arguments is looked at, whatever the others are."""
    case = read_case(Country("BE", "Europe/Brussels").record("consent"))
    given: dict[str, Any] = {"customer": case.customer, "cart": case.cart, "mail": case.mail} | {name: object()}

    with pytest.raises(InvalidCase, match=f"^{name}: expected a {name.capitalize()}"):
        decide(**given, at=case.at)


@pytest.mark.parametrize("ask", [decide, next_change])
def test_a_moment_without_offset_is_refused_by_name(ask: Callable[..., object]) -> None:
    """The error about the moment of sending says which moment is meant."""
    case = read_case(Country("BE", "Europe/Brussels").record("consent"))

    with pytest.raises(NaiveMoment, match=r"^at\b"):
        ask(case.customer, case.cart, case.mail, at=case.at.replace(tzinfo=None))


def test_a_moment_of_law_without_offset_is_refused_by_name() -> None:
    """So is the moment at which the law is looked at."""
    with pytest.raises(NaiveMoment, match=r"^at\b"):
        law("BE", datetime(2026, 11, 23))  # noqa: DTZ001 - that is refused
