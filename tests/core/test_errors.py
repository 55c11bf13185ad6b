"""What the errors are to those who catch them, and what their messages never say."""

import copy
import enum
import pickle
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import lawful_resend
from core.hostile import PERSONAL
from lawful_resend.errors import (
    InvalidCase,
    LawfulResendError,
    LawNotKnown,
    NaiveMoment,
    Problem,
    UnknownCountry,
    echo,
    echo_country,
)

_AT = datetime(2014, 5, 30, 21, tzinfo=UTC)
_SINCE = date(2014, 5, 31)
_PROBLEM = Problem("customer.born", "a str", "an ISO 8601 date")

_ERRORS = (
    LawfulResendError("what went wrong"),
    UnknownCountry("XX", ("BE", "NL")),
    UnknownCountry("Jan Janssens", ("BE", "NL")),
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


@pytest.mark.parametrize(("given", "right"), [("UK", "GB"), ("EL", "GR"), ("gb", "GB"), ("el", "GR"), ("gr", "GR")])
def test_an_unknown_code_is_told_the_right_one(given: str, right: str) -> None:
    """What shops write for a country that is modelled is named beside the code that it has."""
    message = str(UnknownCountry(given, ("BE", "GB", "GR")))
    assert message.startswith(f"customer.country: '{given}' is not modelled, '{right}' is")
    assert message.endswith("known are BE, GB, GR")
    assert f"'{right}' is;" not in str(UnknownCountry(given, ("BE",)))


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


@pytest.mark.parametrize("error", _ERRORS, ids=range(len(_ERRORS)))
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_errors_survive_a_process_pool(error: LawfulResendError, protocol: int) -> None:
    """An error that was pickled says the same and has the same attributes."""
    again = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - our own bytes
    assert type(again) is type(error)
    assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))


@pytest.mark.parametrize("error", _ERRORS, ids=range(len(_ERRORS)))
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


_EXPECTED = ("person", "company", "ticked", "pre-ticked", "given_at", "withdrawn_at", "AT-ECG", "ES-ROBINSON", "at")


@pytest.mark.parametrize("value", PERSONAL, ids=ascii)
def test_what_may_be_personal_is_not_shown(value: str) -> None:
    """Of a string that is no slip of typing only type and length are told."""
    shown = f"a string of {len(value)} character{'s' if len(value) > 1 else ''}"
    assert echo(value) == echo(value, _EXPECTED) == shown
    assert echo(value.encode("utf-8", "surrogatepass"), _EXPECTED) == "a bytes"


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("Person", "person"),
        ("COMPANY", "company"),
        (" pre ticked", "pre-ticked"),
        ("pre_ticked", "pre-ticked"),
        ("preticked", "pre-ticked"),
        ("givenAt", "given_at"),
        ("tickd", "ticked"),
        ("compnay", "company"),
        ("withdrawn_on", "withdrawn_at"),
        ("at-ecg", "AT-ECG"),
        ("ES-ROBINSN", "ES-ROBINSON"),
        ("AT", "at"),
    ],
)
def test_a_slip_of_typing_is_shown(value: str, near: str) -> None:
    """A string that was nearly right is shown, so that it can be found; without what was expected it is not."""
    if value[0] != " ":
        assert echo(value, _EXPECTED) == f"'{value}'"
    assert echo(value.strip(), [near]) == f"'{value.strip()}'"
    assert echo(value) == f"a string of {len(value)} characters"


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(st.characters()) | st.text("<person> compay-12", max_size=9))
@example("jan@voorbeeld.be")
@example("\U0001f600" * 40)
def test_strings_are_shown_in_ascii_on_one_line_and_short(value: str) -> None:
    """Whatever a string holds, it is shown in printable ASCII, short, without markup, quotes or long numbers."""
    shown = echo(value, _EXPECTED)
    assert shown.isascii()
    assert shown.isprintable()
    assert len(shown) <= 42
    assert not {"@", "<", ">", "&", '"', "/", ":"} & {*shown}
    assert shown in {f"'{value}'", f"a string of {len(value)} characters", "a string of 1 character"}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "nothing"),
        (True, "True"),
        (False, "False"),
        (0, "0"),
        (-99, "-99"),
        (99, "99"),
        (100, "a large number"),
        (1990, "a large number"),
        (-(10**17), "a large number"),
        (10**5000, "a large number"),
        (50.8503, "a float"),
        (float("nan"), "a float"),
        (date(2026, 11, 23), "a date"),
        (_AT, "a datetime"),
        (["jan@voorbeeld.be"], "a list"),
        ({"mail": "jan@voorbeeld.be"}, "a dict"),
        (b"jan@voorbeeld.be", "a bytes"),
        (object(), "an object"),
        ("", "a string of 0 characters"),
    ],
    ids=lambda value: f"{type(value).__name__}-{str(value)[:20] if not isinstance(value, int) else value % 9973}",
)
def test_values_are_shown_without_what_they_contain(value: object, shown: str) -> None:
    """Small numbers are shown, others not (no years, no 5000 digits, no crash), moments and containers by their type."""
    assert echo(value) == shown
    assert echo(value, _EXPECTED) == shown


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
    """A value of a type with a foreign name does not put that name into the message as it is, nor markup."""
    assert echo(Été()).isascii()
    assert "<" not in echo(type("<b>", (), {})())


def test_scalars_of_data_frames_are_named_with_their_library() -> None:
    """What looks like a datetime and is none is named as what it is."""
    assert echo(type("datetime64", (), {"__module__": "numpy"})()) == "a numpy.datetime64"
    assert echo(type("Timestamp", (datetime,), {"__module__": "pandas._libs"})(2026, 1, 1)) == "a pandas.Timestamp"
    assert echo(type("Odd", (), {"__module__": 5})()) == "an Odd"


@pytest.mark.parametrize("value", [_Grain.TOOLS, _Masked("garden-tools")], ids=["enum", "masked"])
def test_strings_of_other_types_are_shown_as_the_string_they_are(value: str) -> None:
    """A subclass of str is shown by its characters, which were checked, not by its own __str__."""
    assert echo(value, ["garden_tools"]) == "'garden-tools'"
    assert echo_country(_Masked("BE")) == "'BE'"
    assert echo_country(_Masked("Belgium")) == "a string of 7 characters"
    assert echo_country(5) == "5"


@settings(derandomize=True, deadline=None)
@given(st.text(st.characters()) | st.sampled_from(PERSONAL))
def test_unknown_countries_are_shown_as_codes_only(country: str) -> None:
    """A country can be any string somebody typed: only a code of up to three letters is shown, in all that is printed."""
    error = UnknownCountry(country, ("BE",))
    shown = error.args[0]
    assert shown in {country, ""}
    assert len(shown) <= 3
    assert not shown or (shown.isascii() and shown.isalpha())
    assert error.args == (shown, ("BE",))
    assert error.country == country
    for told in (str(error), repr(error)):
        assert told.isprintable()
        assert len(told) < 90
        assert not shown or f"'{shown}'" in told
