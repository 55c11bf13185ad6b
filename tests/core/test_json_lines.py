"""Lines that are decided many at once come out as each does by itself, whatever stands in them."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.hostile import check_lines
from core.strategies import WholeCase, cases
from lawful_resend import Case, Reading, read_case
from lawful_resend.laws import JURISDICTIONS
from lawful_resend.situations import SITUATIONS
from tools.digest import _Second, editions

pytest.importorskip("pyarrow", reason="the extra columns is not installed")

from lawful_resend.columns.json_lines import verdicts

GOOD = [json.dumps(case.as_dict()).encode() for _, case in SITUATIONS]
#: what may stand anywhere in a line
PIECES = [
    *(b"{", b"}", b"[", b"]", b",", b":", b'"', b"null", b"true", b"0", b"1.0", b"-0", b"1e3", b"9" * 30, b"NaN"),
    *(
        b" ",
        b"\t",
        b"\r",
        b"\x00",
        b"\x0b",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\\",
        b"\\u00e9",
        b"\\ud800",
        b"\\/",
        b"/*",
        b"'",
    ),
    *(
        b"{}",
        b"[]",
        b"{}{}",
        b"} null {",
        b"},{",
        b'"at":null,',
        b'"at":1,',
        b'"customer":{},',
        b'"mail":{"number":2},',
    ),
    *(b"2026", b"-02-30", b"T24", b"+01:00", b".5", b"Z", b'"BE"', b'"XX"', b'"typed"', b'"nan"', b"[[null]]"),
]
#: moments, and whether they are written in the form that is read at once
MOMENTS = {
    "2026-11-23T12:00:00Z": True,
    "2026-11-23T12:00:00.5Z": True,
    "2026-11-23T12:00:00.123456+01:00": True,
    "2026-11-23T12:00:00-23:59": True,
    "2026-11-23T12:00Z": False,
    "2026-11-23 12:00:00Z": False,
    "2026-11-23t12:00:00z": False,
    "2026-11-23T12:00:00.1234567Z": False,
    "2026-11-23T12:00:00": False,
    "2026-11-23T12:00:00+24:00": False,
    "2026-11-23T12:00:00+0100": False,
    "2026-11-23T24:00:00Z": False,
    "2026-11-31T12:00:00Z": False,
    "2026-11-23T12:00:60Z": False,
    "0000-01-01T00:00:00Z": False,
    "0001-01-01T00:00:00+23:59": False,
    "9999-12-31T23:59:59-23:59": False,
    "2026-11-23": False,
    "1795435200": False,
    "": False,
}


@pytest.mark.exhaustive
@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("country", JURISDICTIONS)
def test_records_of_every_edition_are_decided_as_alone(country: str, reading: Reading) -> None:
    """As they are given, in whatever form; written out by the library, each of them is answered."""
    chance = random.Random(f"lines {country}")  # noqa: S311 - no secret
    spans = [each.span for each in editions() if each.country == country]
    records = [_Second(chance, country, *span).record() for span in spans for _ in range(20)]

    check_lines([json.dumps(each).encode() for each in records], reading)
    assert all(check_lines([json.dumps(read_case(each).as_dict()).encode() for each in records], reading))


@given(st.lists(cases(), min_size=1, max_size=20), st.sampled_from(Reading))
@settings(max_examples=30)
def test_drawn_cases_are_decided_as_alone(drawn: list[WholeCase], reading: Reading) -> None:
    """At the ends of windows and on the days on which the law changes."""
    whole = [Case(customer=customer, cart=cart, mail=mail, at=at) for customer, cart, mail, at in drawn]

    assert all(check_lines([json.dumps(each.as_dict()).encode() for each in whole], reading))


@st.composite
def damaged(draw: st.DrawFn) -> list[bytes]:
    """Draw lines of which some are damaged: pieces put in or in the place of others, lines joined or broken in two."""
    lines = draw(st.lists(st.sampled_from(GOOD), min_size=1, max_size=24))
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        line = lines[place]
        start = draw(st.integers(0, len(line)))
        match draw(st.sampled_from(["put", "replace", "double", "join", "break"])):
            case "put":
                lines[place] = line[:start] + draw(st.sampled_from(PIECES)) + line[start:]
            case "replace":
                lines[place] = line[:start] + draw(st.sampled_from(PIECES)) + line[start + draw(st.integers(1, 30)) :]
            case "double":
                end = draw(st.integers(start, len(line)))
                lines[place] = line[:end] + line[start:end] + line[end:]
            case "join":
                lines[place] = draw(st.sampled_from([b"", b" ", b",", b" null ", b"\r"])).join([line, lines[-1]])
            case _:
                lines[place : place + 1] = [line[:start], line[start:]]
    return lines


@given(damaged())
@settings(max_examples=300)
def test_damaged_lines_are_answered_as_alone_or_not_at_all(lines: list[bytes]) -> None:
    """No line is answered that is no case, and none is answered with what stands in another."""
    check_lines(lines)


@pytest.mark.parametrize(
    "odd",
    [
        [GOOD[0] + GOOD[1]],
        [GOOD[0] + b" " + GOOD[1], b"{}"],
        [GOOD[0] + b" null"],
        [GOOD[0] + b"\rnull {}"],
        [GOOD[0] + b","],
        [GOOD[0][:20], GOOD[0][20:]],
        [GOOD[0][: GOOD[0].index(b"{", 1)], GOOD[0][GOOD[0].index(b"{", 1) :]],
        [GOOD[0][: GOOD[0].index(b"}") + 1], GOOD[0][GOOD[0].index(b"}") + 1 :]],
        [b"null"],
        [b"null {}"],
        [b"[" + GOOD[0] + b"]"],
        [b""],
        [b"{" * 100_000],
        [b'{"customer":' * 100_000 + b"}" * 100_000],
    ],
    ids=range(14),
)
def test_what_stands_beside_a_bad_line_is_answered(odd: list[bytes]) -> None:
    """A bad line, or two that are one, costs no more than the few about it; alone it is answered by nothing."""
    among = [GOOD[number % len(GOOD)] for number in range(400)]

    answered = check_lines([*among[:200], *odd, *among[200:]])
    assert not any(answered[200 : 200 + len(odd)])
    assert sum(answered) >= len(among) - 2 * 16
    assert not any(check_lines(odd))
    assert verdicts([], Reading.STRICT) == []


@pytest.mark.parametrize(("written", "plain"), MOMENTS.items(), ids=str)
@pytest.mark.parametrize("path", ["at", "cart.keep_until"])
def test_moments_are_read_at_once_in_one_form(path: str, written: str, plain: bool) -> None:  # noqa: FBT001
    """Another form is for the reader of records, who takes it or says what is wrong; the line beside it is answered."""
    record = SITUATIONS[0][1].as_dict()
    part, _, field = path.partition(".")
    changed = {**record, part: {**record[part], field: written} if field else written}
    lines = [json.dumps(each).encode() for each in (changed, record)]

    assert check_lines(lines) == [plain, True]


@pytest.mark.parametrize("born", ["1999-02-29", "19990228", "1999-02-28T00:00:00Z", "0000-01-01", "1999-02-28", ""])
def test_days_are_read_at_once_in_one_form(born: str) -> None:
    """As moments are."""
    record = SITUATIONS[0][1].as_dict()
    changed = {**record, "customer": {**record["customer"], "born": born}}
    lines = [json.dumps(each).encode() for each in (changed, record)]

    assert check_lines(lines) == [born == "1999-02-28", True]
