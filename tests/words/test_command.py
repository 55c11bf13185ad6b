"""The command, called as a function and as a process: what goes to which stream, and with which status."""

import codecs
import contextlib
import gc
import gzip
import io
import json
import os
import re
import runpy
import struct
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lawful_resend import (
    AddressSource,
    Cart,
    Case,
    Consent,
    Customer,
    Language,
    Objection,
    Purchase,
    Reading,
    Verdict,
    decide,
    law,
    read_case,
)
from lawful_resend.__main__ import main
from lawful_resend.command import answering
from lawful_resend.records import schema
from lawful_resend.situations import SITUATIONS
from lawful_resend.text import headed

Record = dict[str, Any]

_LEFT = datetime(2026, 11, 23, 9, tzinfo=UTC)
_MARKER = "someone@example.com"

COMMANDS = ("decide", "explain", "letter", "audit", "check", "replay", "law", "schema")

#: how a line of a file tells what its case is
_RECORDS = tuple(case.as_dict() for _, case in SITUATIONS)
_LINES = tuple(json.dumps(record).encode() for record in _RECORDS)
_GOOD = _LINES[0]


class _Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class _Streams:
    """The streams of a command that ran."""

    def __init__(self, *, stdin: bytes = b"", out: io.StringIO | None = None, err: io.StringIO | None = None) -> None:
        self.stdin = io.TextIOWrapper(io.BytesIO(stdin))
        self.out = io.StringIO() if out is None else out
        self.err = io.StringIO() if err is None else err

    def run(self, *arguments: str) -> int:
        """Run the command on these streams."""
        with (
            mock.patch.object(sys, "stdin", self.stdin),
            contextlib.redirect_stdout(self.out),
            contextlib.redirect_stderr(self.err),
        ):
            return main(list(arguments))

    @property
    def records(self) -> list[Record]:
        """What was written, read as JSON Lines."""
        return [json.loads(line) for line in self.out.getvalue().splitlines()]

    @property
    def complaints(self) -> list[str]:
        """What was written to stderr, line by line."""
        return self.err.getvalue().splitlines()


def _decided(text: bytes, *arguments: str) -> tuple[int, list[Record], list[str]]:
    streams = _Streams(stdin=text)
    status = streams.run("decide", "-", *arguments)
    return status, streams.records, streams.complaints


def _verdict(record: Record, reading: Reading = Reading.STRICT) -> Verdict:
    case = read_case(record)
    return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)


def _changed(**changes: object) -> bytes:
    """Write the first situation with other values at the top."""
    return json.dumps({**_RECORDS[0], **changes}).encode()


def _customer(**changes: object) -> bytes:
    return _changed(customer={**_RECORDS[0]["customer"], **changes})


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Give a file of all situations."""
    path = tmp_path / "cases.jsonl"
    path.write_bytes(b"\n".join(_LINES) + b"\n")
    return path


# --- the situations ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", Language)
def test_without_argument_each_situation_is_told(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    """No argument tells each situation: both answers before its title, and below it the reason, within 80 columns."""
    assert main(["--lang", language]) == 0
    out, err = capsys.readouterr()
    head, *rows = out.splitlines()
    assert err == ""
    assert all(len(row) <= 80 for row in rows)
    strict, lenient = ({"nl": "streng soepel", "fr": "stricte souple", "de": "streng milde", "en": "strict lenient"})[
        language
    ].split()
    assert head.split()[:2] == [strict, lenient]
    titles = [row for row in rows if not row.startswith(" ")]
    for row, (title, case), record in zip(titles, SITUATIONS, _RECORDS, strict=True):
        readings = [bool(_verdict(record, reading)) for reading in Reading]
        first, second = head.index(strict), head.index(f" {lenient}") + 1
        assert [row[column] for column in (first, second)] == ["✗✓"[lawful] for lawful in readings]
        assert title[language].startswith(row[second + 8 :].strip()[:20])
        assert case.as_dict() == record


def test_the_reason_of_each_situation_tells_it_from_its_neighbours(capsys: pytest.CaptureFixture[str]) -> None:
    """No two that stand beside each other have the same reason."""
    main([])
    _, *rows = capsys.readouterr().out.splitlines()
    reasons = "\n".join(row if row.startswith(" ") else "\0" for row in rows).split("\0")[1:]

    assert len(reasons) == len(SITUATIONS) == 15
    assert not any(one == other for one, other in pairwise(reasons))


def test_english_is_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --lang the command speaks English."""
    main([])
    plain = capsys.readouterr().out
    main(["--lang", "en"])
    assert capsys.readouterr().out == plain


# --- decide --------------------------------------------------------------------------------------


@pytest.mark.parametrize("reading", [None, *Reading], ids=str)
@pytest.mark.parametrize("language", [None, *Language], ids=str)
def test_each_line_gives_its_verdict(cases: Path, reading: Reading | None, language: Language | None) -> None:
    """A file on a pipe gives one verdict a line, equal to as_dict under the reading and language, and nothing else."""
    options = [*(["--reading", reading] if reading else []), *(["--lang", language] if language else [])]
    streams = _Streams()
    assert streams.run("decide", str(cases), *options) == 0
    verdicts = [_verdict(record, reading or Reading.STRICT) for record in _RECORDS]
    assert streams.records == [verdict.as_dict(language or "en") for verdict in verdicts]
    assert streams.complaints == []
    assert streams.out.getvalue().isascii()


def test_standard_input_is_read_like_a_file(cases: Path) -> None:
    """A dash reads standard input, with the same result as the file."""
    streams = _Streams()
    streams.run("decide", str(cases))
    assert _decided(cases.read_bytes()) == (0, streams.records, [])


def test_options_may_stand_on_either_side() -> None:
    """--lang means the same before and after the command's name; the later one wins."""
    for before, after, language in (
        (["--lang", "nl"], [], "nl"),
        ([], ["--lang", "fr"], "fr"),
        (["--lang", "nl"], ["--lang", "fr"], "fr"),
    ):
        streams = _Streams(stdin=_GOOD)
        streams.run(*before, "decide", "-", *after)
        assert streams.records == [_verdict(_RECORDS[0]).as_dict(language)]


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\n",
        b" \t\r\n\n",
    ],
    ids=["empty", "newline", "blank"],
)
def test_nothing_gives_nothing(text: bytes) -> None:
    """A file without cases gives no verdict and no complaint."""
    assert _decided(text) == (0, [], [])


@pytest.mark.parametrize(
    "text",
    [
        _GOOD,
        _GOOD + b"\n",
        _GOOD + b"\r\n",
        b"\n\n" + _GOOD + b"\n\n",
        b"  " + _GOOD + b"\t\n",
        codecs.BOM_UTF8 + _GOOD,
    ],
    ids=["no-newline", "newline", "crlf", "blank-around", "spaces", "bom"],
)
def test_the_ends_of_lines_do_not_matter(text: bytes) -> None:
    """One case is decided however its line ends, between blank lines, and after the mark some editors begin with."""
    assert _decided(text) == (0, [_verdict(_RECORDS[0]).as_dict()], [])


def _nested(opening: bytes, closing: bytes = b"") -> bytes:
    return opening * 100_000 + closing * 100_000


#: name → (a bad line, what its complaint says after the number)
BAD: dict[str, tuple[bytes, str]] = {
    "malformed": (b"{'customer': 1}", "record: "),
    "truncated": (_GOOD[:-1], "record: "),
    "two": (_GOOD + b" " + _GOOD, "record: "),
    "word": (b"hello", "record: "),
    "comma": (b"[1,]", "record: "),
    "nul": (b"\0", "record: "),
    "control": (b'"\x01"', "record: "),
    "nan": (_changed(mail={"number": float("nan")}), "record: "),
    "infinity": (_changed(mail={"number": float("-inf")}), "record: "),
    "float": (_changed(mail={"number": 1}).replace(b'"number": 1', b'"number": 1e999'), "mail.number: "),
    "digits": (b"1" * 5000, "record: "),
    "digits-inside": (_changed(mail={"number": 1}).replace(b": 1}", b": " + b"1" * 5000 + b"}"), "record: "),
    "latin-1": (_customer(country="XX").replace(b"XX", b"\xe9\xe9"), "record: "),
    "cut-utf-8": (_customer(country="XX").replace(b"XX", b"\xc3"), "record: "),
    "overlong": (_customer(country="XX").replace(b"XX", b"\xc0\xaf"), "record: "),
    "utf-16": (_GOOD.decode().encode("utf-16-le").replace(b"\n", b""), "record: "),
    "duplicate": (b'{"at": 1, "at": 2}', "record: "),
    "duplicate-inside": (_GOOD.replace(b'"country": "BE"', b'"country": "NL", "country": "BE"'), "record: "),
    "duplicate-address": (f'{{"{_MARKER}": 1, "{_MARKER}": 2}}'.encode(), "record: "),
    "nested-lists": (_nested(b"["), "record: "),
    "nested-objects": (_nested(b'{"customer":', b"}"), "record: "),
    "nested-closed": (_changed(mail=0).replace(b'"mail": 0', b'"mail": ' + _nested(b"[", b"]")), "record: "),
    "null": (b"null", "record: "),
    "list": (b"[]", "record: "),
    "empty": (b"{}", "customer: "),
    "string": (json.dumps(_MARKER).encode(), "record: "),
    "bom-only": (codecs.BOM_UTF8, "record: "),
    "naive": (_changed(at="2026-11-23T12:00:00"), "at: "),
    "unknown-key": (_changed(when=1), "?: "),
    "unknown-address-key": (_changed(**{_MARKER: 1}), "?: "),
    "missing": (
        b'{"cart": {"abandoned_at": "2026-11-23T12:00:00Z", "address_source": "typed"}, "at": "2026-11-23T12:00:00Z"}',
        "customer: ",
    ),
    "deep-path": (_customer(consents=[{"purposes": [], "act": "ticked"}]), "customer.consents[0].given_at: "),
    "unknown-country": (_customer(country="XX"), "customer.country: 'XX'"),
    "lower-country": (_customer(country="be"), "customer.country: expected the ISO 3166-1 alpha-2 code, BE, got 'be'"),
    "address-country": (_customer(country=_MARKER), "customer.country: "),
    "surrogate-country": (_customer(country="\ud800"), "customer.country: what was given is not modelled"),
    "newline-country": (_customer(country="B\nE"), "customer.country: what was given is not modelled"),
    "too-early": (
        _changed(cart={"abandoned_at": "2014-05-30T00:00:00Z", "address_source": "typed"}, at="2014-05-30T12:00:00Z"),
        "at: ",
    ),
    "before-abandoned": (_changed(at="2026-11-23T08:59:59.999999Z"), "at: "),
    "long-string": (_customer(kind="x" * 10_000_000), "customer.kind: "),
    "long-key": (_changed(**{"x" * 10_000_000: 1}), "?: "),
    "long-garbage": (b"x" * 10_000_000, "record: "),
}
_each_bad = pytest.mark.parametrize("name", BAD, ids=str)


@_each_bad
def test_a_bad_line_is_reported_and_the_others_are_decided(name: str) -> None:
    """A bad line is one line on stderr with its number and path, in short ASCII; the others are decided; status 1."""
    line, said = BAD[name]
    status, records, complaints = _decided(b"\n".join([b"", _LINES[1], line, b"", _LINES[2]]))
    assert status == 1
    assert records == [_verdict(record).as_dict() for record in _RECORDS[1:3]]
    (complaint,) = complaints
    assert complaint.startswith(f"line 3: {said}")
    assert complaint.isascii()
    assert complaint.isprintable()
    assert "@" not in complaint
    assert len(complaint) < 500


def test_every_bad_line_is_reported_with_its_own_number() -> None:
    """A file of all bad lines, with a good one between each, reports each by number and decides all good ones."""
    short = {name: bad for name, bad in BAD.items() if len(bad[0]) < 1_000_000}
    text = b"\n".join(line + b"\n" + _GOOD for line, _ in short.values())
    status, records, complaints = _decided(text)
    assert status == 1
    assert records == [_verdict(_RECORDS[0]).as_dict()] * len(short)
    assert [each.split(":")[0] for each in complaints] == [f"line {2 * each + 1}" for each in range(len(short))]


def test_a_line_with_several_problems_tells_them_all() -> None:
    """All problems of a line stand in its one complaint, each with its path."""
    status, records, (complaint,) = _decided(b'{"customer": {"kind": "robot"}, "cart": {}, "at": "now"}')
    assert (status, records) == (1, [])
    for path in ("customer.country", "customer.kind", "cart.abandoned_at", "cart.address_source", "at"):
        assert f"{path}: " in complaint


def test_a_file_of_bad_lines_gives_no_verdict() -> None:
    """Where no line is good, nothing but complaints is written."""
    status, records, complaints = _decided(b"x\ny\n\nz\n")
    assert (status, records) == (1, [])
    assert [each.split(":")[0] for each in complaints] == ["line 1", "line 2", "line 4"]


def test_a_long_line_is_decided() -> None:
    """A good case of ten megabytes is a case."""
    record = {**_RECORDS[0], "cart": {**_RECORDS[0]["cart"], "lines": [["x" * 10_000_000]]}}
    assert _decided(json.dumps(record).encode()) == (0, [_verdict(record).as_dict()], [])


@pytest.mark.parametrize("half", [b"\xed\xa0\x80", b"\xed\xb0\x80", b"\xed\xa0\xbd\xed\xb8\x80"], ids=ascii)
def test_bytes_that_are_no_utf_8_are_refused(half: bytes) -> None:
    """Halves of characters, encoded each for itself, are not UTF-8: the line is bad."""
    line = _customer(cleared_registers=["XX"]).replace(b"XX", half)
    status, records, complaints = _decided(line)
    assert (status, records) == (1, [])
    assert [each.split(":")[0] for each in complaints] == ["line 1"]


def test_a_line_with_very_many_problems_is_reported_briefly() -> None:
    """A line of 100 kB that is wrong in 50,000 places does not make megabytes of complaint."""
    _, _, (complaint,) = _decided(_customer(consents=[1] * 50_000))
    assert "customer.consents[0]: " in complaint
    assert len(complaint) < 100_000


_EXTREMES = st.one_of(
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from(
        (
            datetime.min.replace(tzinfo=UTC),
            datetime.max.replace(tzinfo=UTC),
            datetime.max.replace(tzinfo=UTC) - timedelta(days=700),
            _LEFT,
        )
    ),
)
_WILD_CASES = st.builds(
    Case,
    customer=st.builds(
        Customer,
        country=st.sampled_from(("BE", "BE", "BE", "XX")),
        born=st.none() | st.dates(),
        purchases=st.lists(
            st.builds(Purchase, concluded_at=_EXTREMES, ended_at=st.none() | _EXTREMES, lines=st.just([["x"]]))
        ),
        consents=st.lists(
            st.builds(
                lambda given, withdrawn, used: Consent(
                    purposes=["cart-reminders"],
                    given_at=given,
                    act="ticked",
                    withdrawn_at=withdrawn and max(withdrawn, given),
                    last_used_at=used,
                ),
                _EXTREMES,
                st.none() | _EXTREMES,
                st.none() | _EXTREMES,
            ),
            max_size=3,
        ),
        objections=st.none() | st.lists(st.builds(Objection, at=st.none() | _EXTREMES), max_size=2),
    ),
    cart=st.builds(
        Cart,
        abandoned_at=st.just(datetime.min.replace(tzinfo=UTC)) | _EXTREMES,
        address_source=st.sampled_from(AddressSource),
        lines=st.just([["x"]]),
        keep_until=st.none() | _EXTREMES,
        ordered_at=st.none() | _EXTREMES,
    ),
    at=_EXTREMES,
)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.lists(_WILD_CASES, min_size=1, max_size=4))
def test_every_case_is_a_verdict_or_a_complaint(cases: list[Case]) -> None:
    """A case at the ends of the calendar is decided or reported; the command neither stops nor skips a line."""
    status, records, complaints = _decided(b"\n".join(json.dumps(case.as_dict()).encode() for case in cases))
    assert len(records) + len(complaints) == len(cases)
    assert status == bool(complaints)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(st.binary(max_size=40) | st.sampled_from([line for line, _ in BAD.values() if len(line) < 3000])))
@example([codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, b"\xff\xfe\x00\x00", b"\xfe\xff{}"])
def test_any_bytes_are_reported_line_by_line(lines: list[bytes]) -> None:
    """Whatever bytes a file holds, each line that is not blank is decided or reported once, in ASCII."""
    text = b"\n".join(lines)
    if text.startswith((b"\x1f\x8b", codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = b" " + text
    status, records, complaints = _decided(text)
    wanted = [number for number, line in enumerate(text.split(b"\n"), start=1) if line.strip()]
    assert [each.split(":")[0] for each in complaints] == [f"line {number}" for number in wanted][: len(complaints)]
    assert len(records) + len(complaints) == len(wanted)
    assert status == bool(complaints)
    assert all(each.isascii() for each in complaints)


# --- status 2 ------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["decide", "explain"])
def test_a_missing_file_is_status_2(command: str, tmp_path: Path) -> None:
    """A file that is not there, or is a directory, is said on stderr, without traceback and without output."""
    for name in (str(tmp_path / "none.jsonl"), str(tmp_path)):
        streams = _Streams()
        assert streams.run(command, name) == 2
        (complaint,) = streams.complaints
        assert complaint.startswith("lawful_resend: ")
        assert streams.out.getvalue() == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lang", "lb"],
        ["decide"],
        ["decide", "-", "--lang", "NL"],
        ["decide", "-", "--reading", "loose"],
        ["decide", "-", "-"],
        ["explain", "-", "--line", "one"],
        ["law"],
        ["law", "BE", "--on", "2015-02-29"],
        ["law", "BE", "--on", "yesterday"],
        ["judge"],
        ["schema", "x"],
    ],
    ids=" ".join,
)
def test_wrong_arguments_are_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Arguments that are not understood end with status 2 and the usage on stderr."""
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    out, err = capsys.readouterr()
    assert raised.value.code == 2
    assert out == ""
    assert err.startswith("usage: lawful-resend")


@pytest.mark.parametrize("arguments", [["--help"], *([each, "-h"] for each in COMMANDS)], ids=" ".join)
def test_help_is_given(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The command and each of its commands explain their use, with status 0."""
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 0
    assert capsys.readouterr().out.startswith("usage: lawful-resend")


# --- a terminal ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", Language)
def test_on_a_terminal_verdicts_are_rows(cases: Path, language: Language) -> None:
    """Each verdict is a row with line number, country, sign and words, and its reason beside; totals stand below."""
    streams = _Streams(out=_Terminal())
    assert streams.run("decide", str(cases), "--lang", language) == 0
    table, totals = streams.out.getvalue().split("\n\n")
    rows = [row for row in table.splitlines() if row[:6].strip()]
    yes, no, contested = (
        ({"nl": "ja nee betwist", "fr": "oui non contesté", "de": "ja nein umstritten"})
        .get(language, "yes no contested")
        .split()
    )
    for number, (row, record) in enumerate(zip(rows, _RECORDS, strict=True), start=1):
        verdict = _verdict(record)
        plain = re.sub("\x1b\\[\\d*m", "", row)
        line, country, answer = plain.split(maxsplit=2)
        assert (line, country) == (str(number), "BE")
        said = f"{'✓' if verdict else '✗'} {yes if verdict else no}{f', {contested}' if verdict.contested else ''}"
        assert answer.startswith(said + " ")
    assert all(len(re.sub("\x1b\\[\\d*m", "", row)) <= 80 for row in table.splitlines())
    assert "{" not in streams.out.getvalue()
    outcomes = [_verdict(record) for record in _RECORDS]
    counts = [sum(v.lawful for v in outcomes), sum(v.contested for v in outcomes), len(outcomes)]
    assert all(re.search(rf"\b{count}\b", totals) for count in counts)
    assert contested in totals.splitlines()[-1]


def test_on_a_terminal_bad_lines_are_reported_all_the_same() -> None:
    """A bad line goes to stderr with status 1 on a terminal too, and rows keep the numbers of their lines."""
    streams = _Streams(stdin=b"x\n" + _GOOD, out=_Terminal())
    assert streams.run("decide", "-") == 1
    assert streams.out.getvalue().split()[:2] == ["2", "BE"]
    assert streams.complaints[0].startswith("line 1: ")


def _bar(*, out: bool, err: bool, path: Path) -> tuple[int, str, str]:
    streams = _Streams(out=_Terminal() if out else None, err=_Terminal() if err else None)
    status = streams.run("decide", str(path))
    return status, streams.out.getvalue(), streams.err.getvalue()


@pytest.mark.parametrize("out", [False, True], ids=["pipe", "terminal"])
@pytest.mark.parametrize("err", [False, True], ids=["quiet", "shown"])
def test_progress_is_shown_only_beside_a_pipe(cases: Path, *, out: bool, err: bool) -> None:
    """A bar is drawn only where stderr is a terminal and stdout is not; elsewhere stderr stays empty."""
    pytest.importorskip("tqdm")
    status, written, shown = _bar(out=out, err=err, path=cases)
    assert status == 0
    assert len(re.findall(r"^ *\d+ BE|^\{", written, re.MULTILINE)) == len(_RECORDS)
    if err and not out:
        assert "100%" in shown
        assert shown.endswith("\n")
    else:
        assert shown == ""


def test_progress_is_not_shown_without_its_library(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without tqdm there is no bar and no complaint, and the output is the same."""
    with_bar = _bar(out=False, err=True, path=cases)[1]
    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert _bar(out=False, err=True, path=cases) == (0, with_bar, "")


def test_progress_is_closed_when_the_reader_leaves(cases: Path) -> None:
    """A bar is ended with a newline also where the output breaks off."""
    pytest.importorskip("tqdm")

    class Closed(io.StringIO):
        def write(self, _: str, /) -> int:
            raise BrokenPipeError

    streams = _Streams(out=Closed(), err=_Terminal())
    assert streams.run("decide", str(cases)) == 0
    gc.collect()
    assert streams.err.getvalue().endswith("\n")
    assert "Traceback" not in streams.err.getvalue()


def _with_terminal(*arguments: str, stdin: int | None = None) -> tuple[int, bytes, bytes]:
    """Run a process whose stderr is a terminal of 80 columns and whose stdout is not."""
    fcntl, termios = pytest.importorskip("fcntl"), pytest.importorskip("termios")
    master, terminal = os.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    try:
        ran = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, "-m", "lawful_resend", *arguments],
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=terminal,
            check=False,
            timeout=60,
        )
        os.close(terminal)
        shown = b""
        with contextlib.suppress(OSError):
            while read := os.read(master, 65536):
                shown += read
    finally:
        os.close(master)
    return ran.returncode, ran.stdout, shown


@pytest.mark.parametrize("kind", ["file", "input", "device", "pipe"])
def test_progress_is_shown_for_any_input(cases: Path, kind: str) -> None:
    """With a real terminal on stderr, a file, standard input and a device are all decided under a bar."""
    pytest.importorskip("tqdm")
    if kind == "device" and not Path("/dev/stdin").exists():
        pytest.skip("needs /dev/stdin")
    with contextlib.ExitStack() as stack:
        if kind == "pipe":
            feeder = stack.enter_context(
                subprocess.Popen([sys.executable, "-c", _FEED, str(cases)], stdout=subprocess.PIPE)  # noqa: S603 - ourselves
            )
            assert feeder.stdout is not None
            stdin = feeder.stdout.fileno()
        else:
            stdin = stack.enter_context(cases.open("rb")).fileno()
        source = {"file": str(cases), "device": "/dev/stdin"}.get(kind, "-")
        status, written, shown = _with_terminal("decide", source, stdin=stdin)
    assert (status, len(written.splitlines())) == (0, len(_RECORDS)), shown
    assert b"B/s" in shown


def test_progress_of_a_packed_file_knows_no_end(cases: Path) -> None:
    """How much comes out of a file that is unpacked on the way is not known: a bar without a share."""
    pytest.importorskip("tqdm")
    packed = cases.with_name("cases.gz")
    packed.write_bytes(gzip.compress(cases.read_bytes()))

    status, written, shown = _bar(out=False, err=True, path=packed)
    assert (status, len(written.splitlines())) == (0, len(_RECORDS))
    assert "B/s" in shown
    assert "%" not in shown


_FEED = "import sys; sys.stdout.write(open(sys.argv[1]).read())"


# --- explain -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reading", Reading)
def test_a_line_is_explained(cases: Path, reading: Reading, language: Language) -> None:
    """Explain prints the text of the verdict of the line asked for, the first by default."""
    for line, record in enumerate(_RECORDS[:3], start=1):
        streams = _Streams()
        chosen = ["--line", str(line)] if line > 1 else []
        assert streams.run("explain", str(cases), *chosen, "--lang", language, "--reading", reading) == 0
        assert streams.out.getvalue() == _verdict(record, reading).explain(language) + "\n"
        assert streams.complaints == []


@pytest.mark.parametrize("indent", [None, 2], ids=["line", "pretty"])
def test_a_single_case_is_explained_however_it_is_laid_out(indent: int | None) -> None:
    """One case on one line, or spread over many with blank ones between, is explained."""
    text = json.dumps(_RECORDS[5], indent=indent).replace("\n", "\n\n").encode()
    streams = _Streams(stdin=text)
    assert streams.run("explain", "-") == 0
    assert streams.out.getvalue() == _verdict(_RECORDS[5]).explain() + "\n"


def test_lines_are_counted_like_those_of_decide() -> None:
    """--line counts blank lines too, as decide does in its complaints."""
    streams = _Streams(stdin=b"\n\n" + _LINES[1] + b"\n\n" + _LINES[2])
    assert streams.run("explain", "-", "--line", "5") == 0
    assert streams.out.getvalue() == _verdict(_RECORDS[2]).explain() + "\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"", "1"),
        (b"\n\n", "1"),
        (_GOOD + b"\n" + _GOOD, "3"),
        (_GOOD + b"\n" + _GOOD, "0"),
        (_GOOD + b"\n" + _GOOD, "-1"),
        (_GOOD + b"\n\n" + _GOOD, "2"),
        (_GOOD, "7"),
        (_GOOD + b"\n", "2"),
        (_GOOD + b"\n", "0"),
    ],
    ids=["empty", "blank", "past", "zero", "negative", "blank-line", "past-one", "past-newline", "zero-one"],
)
def test_a_line_that_is_not_there_is_status_2(text: bytes, line: str) -> None:
    """A line number without a case is an error that says so, not the explanation of another line."""
    streams = _Streams(stdin=text)
    assert streams.run("explain", "-", f"--line={line}") == 2
    assert streams.out.getvalue() == ""
    assert "--line" in streams.err.getvalue()
    assert line in streams.err.getvalue()


@_each_bad
def test_a_bad_case_is_not_explained(name: str) -> None:
    """Explaining a bad line ends with status 2 and its problem, with the path and without personal data."""
    line, said = BAD[name]
    for text, number in ((line, "1"), (_GOOD + b"\n" + line + b"\n" + _GOOD, "2")):
        streams = _Streams(stdin=text)
        assert streams.run("explain", "-", "--line", number) == 2
        (complaint,) = streams.complaints
        assert streams.out.getvalue() == ""
        assert said in complaint
        assert complaint.isascii()
        assert "@" not in complaint
        assert len(complaint) < 500


def test_a_bad_case_on_many_lines_is_named_by_its_path() -> None:
    """A single case laid out over lines, with one wrong field, is reported by that field."""
    record = {**_RECORDS[0], "customer": {**_RECORDS[0]["customer"], "kind": "robot"}}
    streams = _Streams(stdin=json.dumps(record, indent=2).encode())
    assert streams.run("explain", "-") == 2
    assert "customer.kind: " in streams.err.getvalue()


# --- law and schema ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("on", ["2014-05-31", "2015-01-01", "2018-05-25", "2026-11-23", "9999-12-31"])
def test_the_law_of_a_day_is_printed(on: str, language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    """Every rule of the edition of that day is printed, with title, source and link, in the language asked for."""
    assert main(["law", "BE", "--on", on, "--lang", language]) == 0
    out, err = capsys.readouterr()
    edition = law("BE", datetime.fromisoformat(f"{on}T12:00:00+00:00"))
    assert err == ""
    assert out.startswith(f"{edition.name[language]}, {edition.since} - ")
    for rule in edition.rules:
        assert headed(f" {rule.id}", rule.title[language], language) in out
        assert rule.source.cite(language) in out
        assert rule.source.link in out


def test_the_edition_of_2015_is_the_old_one(capsys: pytest.CaptureFixture[str]) -> None:
    """In 2015 the GDPR was not in force; what is printed says from when to when the edition lasted."""
    main(["law", "BE", "--on", "2015-01-01"])
    assert capsys.readouterr().out.startswith("Belgium, 2014-05-31 - 2018-05-25 (checked on ")


def test_the_law_of_today_is_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a day the newest edition that has begun is printed, and it has not ended."""
    assert main(["law", "BE"]) == 0
    assert capsys.readouterr().out.startswith("Belgium, 2022-05-28 - …")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["XX"], "customer.country: 'XX' is not modelled; known are "),
        (["be"], "'be'"),
        ([""], "what was given is not modelled"),
        ([_MARKER], "what was given is not modelled"),
        (["\udcff"], "what was given is not modelled"),
        (["BE", "--on", "2014-05-30"], "2014-05-31"),
        (["BE", "--on", "0001-01-01"], "2014-05-31"),
    ],
    ids=ascii,
)
def test_a_law_that_is_not_known_is_status_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown country, or a day before the law is modelled, is said on stderr with status 2."""
    assert main(["law", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("lawful_resend: ")
    assert said in err
    assert err.isascii()
    assert err.count("\n") == 1


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """The schema that is printed is that of the package."""
    assert main(["schema"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == schema()
    assert out.endswith("}\n")
    assert err == ""


# --- as a process --------------------------------------------------------------------------------


def _process(*arguments: str, text: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-W", "error", "-m", "lawful_resend", *arguments],
        input=text,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )


def test_the_process_says_what_the_function_says() -> None:
    """Run as a module, the command gives the same lines, complaints and status."""
    text = _GOOD + b"\nx\n" + _LINES[1]
    ran = _process("decide", "-", text=text)
    status, records, complaints = _decided(text)
    assert ran.returncode == status == 1
    assert [json.loads(line) for line in ran.stdout.splitlines()] == records
    assert ran.stderr.decode("ascii").splitlines() == complaints


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
@pytest.mark.parametrize(
    "arguments", [[], ["law", "BE", "--lang", "fr"], ["explain", "-"]], ids=["none", "law", "explain"]
)
def test_any_encoding_of_the_output_is_no_error(encoding: str, arguments: list[str]) -> None:
    """Where the output cannot hold a sign, another one stands for it; nothing fails."""
    ran = _process(*arguments, text=_GOOD, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert len(ran.stdout.decode(encoding)) > 100


@pytest.mark.parametrize("command", ["decide", "law"])
def test_a_reader_that_leaves_ends_it_quietly(command: str, tmp_path: Path) -> None:
    """When who reads the output has had enough (| head -1), the command stops without a word."""
    path = tmp_path / "many.jsonl"
    path.write_bytes((_GOOD + b"\n") * 20_000)
    arguments = ["decide", str(path)] if command == "decide" else ["law", "BE"]
    process = subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-m", "lawful_resend", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        if command == "decide":
            assert json.loads(process.stdout.readline()) == _verdict(_RECORDS[0]).as_dict()
        process.stdout.close()
        complaint = process.stderr.read()
        status = process.wait(timeout=60)
    assert (status, complaint) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_status_2() -> None:
    """Where the output cannot be written, the command says so, without traceback, with status 2."""
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "lawful_resend", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"lawful_resend: ")
    assert ran.stderr.count(b"\n") == 1


def test_a_module_run_ends_with_the_status(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Run with -m, the package takes the arguments of the process and exits with the status of main."""
    monkeypatch.delitem(sys.modules, "lawful_resend.__main__")
    monkeypatch.setattr(sys, "argv", ["lawful_resend", "law", "XX"])
    with pytest.raises(SystemExit) as raised:
        runpy.run_module("lawful_resend", run_name="__main__", alter_sys=True)
    assert raised.value.code == 2
    assert "'XX'" in capsys.readouterr().err


# --- memory --------------------------------------------------------------------------------------


def _many(count: int) -> Iterator[bytes]:
    """Write cases that all differ: their moments, sellers and categories."""
    for number in range(count):
        moment = (_LEFT - timedelta(minutes=number)).isoformat()
        purchase = {"concluded_at": moment, "seller": f"shop {number}", "lines": [[f"tools {number}"]]}
        cart = {"abandoned_at": moment, "address_source": "purchase", "seller": f"shop {number}"}
        record = {"customer": {"country": "BE", "purchases": [purchase]}, "cart": cart, "at": moment}
        yield json.dumps(record).encode() + b"\n"


def _peak(path: Path) -> int:
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, contextlib.redirect_stdout(nowhere):
        gc.collect()
        tracemalloc.start()
        try:
            assert main(["decide", str(path)]) == 0
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


@pytest.mark.exhaustive
def test_memory_does_not_grow_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times as many lines, no two alike, take no more memory at their peak, decided at once or one by one."""
    monkeypatch.setattr(answering, "_FEW", 500)
    monkeypatch.setattr(answering, "_LINES", 500)
    paths = {count: tmp_path / f"{count}.jsonl" for count in (2_000, 20_000)}
    for count, path in paths.items():
        with path.open("wb") as file:
            file.writelines(_many(count))
    _peak(paths[2_000])
    few, many = _peak(paths[2_000]), _peak(paths[20_000])
    assert many < 1.5 * few + 200_000
    assert many < paths[20_000].stat().st_size / 3


# --- replay --------------------------------------------------------------------------------------


def test_replay_prints_the_verdicts_whose_answer_differs() -> None:
    """A stored verdict that is judged the same is silent; one that differs has its line, both answers and the rules."""
    stored = [_verdict(record).as_dict() for record in _RECORDS]
    changed = next(index for index, record in enumerate(stored) if record["contested"])
    stored[changed]["contested"] = False
    streams = _Streams(stdin=b"\n".join(json.dumps(record).encode() for record in stored))

    assert streams.run("replay", "-") == 3
    (told,) = streams.records
    assert told["line"] == changed + 1
    assert (told["was"], told["now"]) == (
        {"lawful": False, "contested": False},
        {"lawful": False, "contested": True},
    )
    assert told["rules"] == ["be.data-terms-acceptance", "be.terms-acceptance"]


def test_replay_reports_a_bad_line_and_goes_on() -> None:
    """A line that is no stored verdict is told with its number; the others are still judged again."""
    good = json.dumps({**_verdict(_RECORDS[0]).as_dict(), "lawful": True}).encode()
    streams = _Streams(stdin=b'{"format": "lawful_resend.verdict/99"}\n' + good + b"\nno json\n")

    assert streams.run("replay", "-") == 1
    assert [record["line"] for record in streams.records] == [2]
    assert [line.split(":")[0] for line in streams.complaints] == ["line 1", "line 3"]
