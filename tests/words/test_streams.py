"""The command under every fate of its streams: no verdict is lost, and what was lost is said."""

import csv
import gzip
import io
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from core.strategies import WholeCase
from core.strategies import cases as any_cases
from lawful_resend import Case, InvalidCase, Reading, Verdict, audit, check, decide, read_case, unflatten
from lawful_resend.__main__ import main
from lawful_resend.command import answering
from lawful_resend.command.reading import Line
from lawful_resend.situations import SITUATIONS
from lawful_resend.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GOOD = [json.dumps(case.as_dict()).encode() for _, case in SITUATIONS]
MANY = 3_000
#: every second line is bad
LINES = b"".join(GOOD[number % len(GOOD)] + b"\nno json\n" for number in range(MANY))
COMMAND = [sys.executable, "-m", "lawful_resend"]
pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file of 3,000 good and 3,000 bad lines."""
    path = tmp_path_factory.mktemp("streams") / "many.jsonl"
    path.write_bytes(LINES)
    return path


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which ``$RUN`` is the command."""
    run = " ".join(COMMAND)
    return subprocess.run(  # noqa: S603 - ourselves
        ["/bin/bash", "-c", line.replace("$RUN", run)],
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )


# --- standard error ------------------------------------------------------------------------------


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize(
    "error", ["2>/dev/null", "2>&-", "2>/dev/full", "2> >(head -n 3 >/dev/null)", "2> >(true)"], ids=ascii
)
def test_no_verdict_is_lost_whatever_happens_to_standard_error(error: str, unbuffered: str, many: Path) -> None:
    """Closed, full, or a pipe that ended: all 3,000 verdicts come, and the status says that lines were bad."""
    ran = shell(f'$RUN decide --brief "{many}" {error}', PYTHONUNBUFFERED=unbuffered)

    assert ran.returncode == 1
    assert ran.stdout.count(b"\n") == MANY
    assert json.loads(ran.stdout.splitlines()[-1])


# --- standard output -----------------------------------------------------------------------------


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("command", ["decide", "check", "audit", "law BE", "", "schema"])
def test_a_full_disk_is_status_2_and_says_how_far_it_came(command: str, unbuffered: str, many: Path) -> None:
    """Whatever is written, however short: one line on standard error, no traceback."""
    file = f'"{many}" 2>&1 >/dev/full | tail -n 1' if command in {"decide", "check", "audit"} else "2>&1 >/dev/full"
    ran = shell(f"set -o pipefail; $RUN {command} {file}", PYTHONUNBUFFERED=unbuffered)

    assert ran.returncode == 2
    assert re.fullmatch(rb"lawful_resend: standard output failed after line \d+: .+\n", ran.stdout)


def test_the_last_line_of_which_all_is_out_is_named(many: Path, tmp_path: Path) -> None:
    """A file that may hold so much and no more has just the verdicts that the message counts."""
    out = tmp_path / "out"
    # what measures coverage writes files too, and would be cut short
    ran = shell(
        f'unset COVERAGE_PROCESS_CONFIG; ulimit -f 64; trap "" XFSZ; $RUN decide "{many}" > "{out}" 2>/dev/null; echo $?'
    )
    told = shell(
        f'unset COVERAGE_PROCESS_CONFIG; ulimit -f 64; trap "" XFSZ; $RUN decide "{many}" 2>&1 > "{out}" | tail -n 1'
    )

    assert ran.stdout == b"2\n"
    found = re.search(rb"after line (\d+)", told.stdout)
    assert found
    whole = out.read_bytes().split(b"\n")[:-1]
    # every second line of the input is good
    assert int(found[1]) == 2 * len(whole) - 1
    assert len(whole) > 5


@pytest.mark.parametrize("command", ["decide", "law BE", ""])
def test_closed_output_is_said(command: str, many: Path) -> None:
    """Nobody can be answered."""
    file = f'"{many}"' if command == "decide" else ""
    ran = shell(f"$RUN {command} {file} >&-")

    assert (ran.returncode, ran.stderr) == (2, b"lawful_resend: standard output is closed\n")


def test_a_reader_that_leaves_ends_it_quietly(many: Path) -> None:
    """As in ``| head -n 1``, on either side of the buffer."""
    ran = shell(f'$RUN decide "{many}" 2>/dev/null | head -n 1; echo "${{PIPESTATUS[0]}}"')

    first, status = ran.stdout.splitlines()
    assert json.loads(first)["country"] == "BE"
    assert (status, ran.stderr) == (b"0", b"")


# --- standard input ------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["decide -", "explain -", "audit -", "check -", "replay -"])
def test_closed_input_is_said(command: str) -> None:
    """And no traceback."""
    ran = shell(f"$RUN {command} <&-")

    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr == b"lawful_resend: standard input is closed\n"


def test_a_line_is_answered_when_it_is_read() -> None:
    """A coprocess that asks and waits for the answer gets it, before it asks again."""
    with subprocess.Popen([*COMMAND, "decide", "-", "--brief"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:  # noqa: S603 - ourselves
        assert run.stdin
        assert run.stdout
        for line in (*GOOD, *GOOD):
            run.stdin.write(line + b"\n")
            run.stdin.flush()
            case = read_case(json.loads(line))
            verdict = decide(case.customer, case.cart, case.mail, at=case.at)
            assert json.loads(run.stdout.readline())["lawful"] is verdict.lawful
        run.stdin.close()
        assert run.wait(timeout=60) == 0


def test_an_interrupt_ends_it_without_a_traceback() -> None:
    """Ctrl-C while it waits for a line: what was answered stays, and the status is that of shells."""
    with subprocess.Popen(  # noqa: S603 - ourselves
        [*COMMAND, "decide", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin
        assert run.stdout
        assert run.stderr
        run.stdin.write(GOOD[0] + b"\n")
        run.stdin.flush()
        assert json.loads(run.stdout.readline())
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=60) == 130
        assert run.stderr.read() == b""


def _written(kind: str, text: bytes) -> bytes:
    wanted: dict[str, Callable[[], bytes]] = {
        "gzip": lambda: gzip.compress(text),
        "utf-16": lambda: text.decode().encode("utf-16"),
        "utf-16 big-endian": lambda: b"\xfe\xff" + text.decode().encode("utf-16-be"),
        "byte order mark": lambda: b"\xef\xbb\xbf" + text,
        "crlf": lambda: text.replace(b"\n", b"\r\n"),
        "gzipped utf-16": lambda: gzip.compress(text.decode().encode("utf-16")),
        "gzip twice": lambda: gzip.compress(gzip.compress(text)),
    }
    return wanted[kind]()


KINDS = [
    "gzip",
    "utf-16",
    "utf-16 big-endian",
    "byte order mark",
    "crlf",
    "gzipped utf-16",
    "gzip twice",
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("command", ["decide", "explain", "audit"])
def test_files_are_read_as_they_are_stored(
    kind: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As Windows writes them, as backups are: the same bytes out."""
    text = b"\n".join(GOOD) + b"\n"
    plain, other = tmp_path / "plain", tmp_path / "other"
    plain.write_bytes(text)
    other.write_bytes(_written(kind, text))

    assert main([command, str(plain)]) == 0
    expected = capsys.readouterr()
    assert main([command, str(other)]) == 0
    assert capsys.readouterr() == expected


def test_a_file_compressed_without_end_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """More often than Python calls a function within itself."""
    data = GOOD[0]
    for _ in range(1500):
        data = gzip.compress(data, 1)
    path = tmp_path / "carts"
    path.write_bytes(data)

    assert main(["decide", str(path)]) == 2
    assert "compressed too many times over" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["decide", "explain", "audit", "check"])
def test_a_compressed_file_that_is_not_whole_is_said(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its name, and status 2."""
    cut = tmp_path / "cut.gz"
    cut.write_bytes(gzip.compress(b"\n".join(GOOD * 20))[:60])

    assert main([command, str(cut)]) == 2
    assert f"{cut}: what is compressed is not whole" in capsys.readouterr().err


def test_a_file_of_half_letters_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """UTF-16 that is cut within a letter: with its name, and status 2."""
    path = tmp_path / "carts"
    path.write_bytes((GOOD[0].decode() + "\n").encode("utf-16") + b"\x00\xd8\n\x00")

    assert main(["decide", "--brief", str(path)]) == 2
    assert f"{path}: no UTF-16" in capsys.readouterr().err


def test_explain_reads_no_further_than_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stands behind it may be anything, and the rest of a pipe stays where it is."""
    path = tmp_path / "cases"
    path.write_bytes(b"\n".join([GOOD[0], GOOD[1], b"\xff" * 100]))

    assert main(["explain", str(path), "--line", "2"]) == 0
    case = read_case(json.loads(GOOD[1]))
    assert capsys.readouterr().out == decide(case.customer, case.cart, case.mail, at=case.at).explain() + "\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "record: expected a case, got nothing"),
        (b"\n \n", "record: expected a case, got nothing"),
        (b'{\n "customer": {},\n "cart": {]\n}', "line 3 column 11"),
        (b"nonsense\n" + GOOD[0], "column 1"),
        (GOOD[0][:-5] + b"\n" + GOOD[0], "JSON"),
    ],
    ids=["empty", "blank", "laid out", "bad first line", "cut first line"],
)
def test_what_is_wrong_with_the_case_to_explain_is_said_with_its_place(
    text: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a record that is laid out, the line; of a file of cases, what is wrong with the first."""
    path = tmp_path / "case"
    path.write_bytes(text)

    assert main(["explain", str(path)]) == 2
    assert said in capsys.readouterr().err


# --- a terminal ----------------------------------------------------------------------------------


def on_terminal(*arguments: str, **environment: str) -> str:
    """Run the command on a terminal of 80 by 24 and give what it shows."""
    fcntl, termios = pytest.importorskip("fcntl"), pytest.importorskip("termios")
    master, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    with subprocess.Popen(  # noqa: S603 - ourselves
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm", **environment},
    ) as run:
        os.close(terminal)
        shown = b""
        with suppress(OSError):
            while read := os.read(master, 65536):
                shown += read
        run.wait(timeout=60)
    os.close(master)
    return shown.decode("utf-8", "replace").replace("\r\n", "\n")


COLOUR = re.compile("\x1b\\[[\\d;]*m")


@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
@pytest.mark.parametrize("command", ["", "decide", "check", "law BE", "letter", "explain"])
def test_nothing_is_wider_than_the_terminal(command: str, language: str, tmp_path: Path) -> None:
    """But for links, which stay whole."""
    path = tmp_path / "cases"
    path.write_bytes(b"\n".join(GOOD))
    file = [str(path)] if command in {"decide", "check", "letter", "explain"} else []
    shown = on_terminal(*command.split(), *file, "--lang", language)

    long = [line for line in COLOUR.sub("", shown).splitlines() if len(line) > 80 and "://" not in line]
    assert shown
    assert long == []


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_yes_and_no_are_told_apart_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    """By their words, and by signs that the encoding has."""
    path = tmp_path / "cases"
    path.write_bytes(b"\n".join(GOOD))
    shown = COLOUR.sub("", on_terminal("decide", str(path), PYTHONIOENCODING=encoding, PYTHONUTF8="0"))
    answers = re.findall(r"^ *\d+ BE (\S) (yes|no)", shown, re.MULTILINE)

    verdicts = [decide(case.customer, case.cart, case.mail, at=case.at).lawful for _, case in SITUATIONS]
    signs = "✗✓" if encoding == "utf-8" else "-+"
    assert answers == [(signs[lawful], "yes" if lawful else "no") for lawful in verdicts]


def test_colour_is_shown_on_a_terminal_alone_and_never_says_more_than_words(tmp_path: Path) -> None:
    """Nor where somebody wants none."""
    path = tmp_path / "cases"
    path.write_bytes(b"\n".join(GOOD))
    coloured = on_terminal("decide", str(path))
    plain = on_terminal("decide", str(path), NO_COLOR="1")
    dumb = on_terminal("decide", str(path), TERM="dumb")
    piped = shell(f'$RUN decide --format rows "{path}"').stdout.decode()

    assert COLOUR.search(coloured)
    assert COLOUR.sub("", coloured) == plain == dumb == piped
    assert not COLOUR.search(plain)


# --- many lines ----------------------------------------------------------------------------------


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Decide lines of any file seven at a time; return how many were, each time."""
    json_lines = pytest.importorskip("lawful_resend.columns.json_lines", reason="the extra columns is not installed")
    told: list[int] = []

    def verdicts(several: list[bytes], reading: Reading) -> list[Verdict | None]:
        told.append(len(several))
        return decide_several(several, reading)

    decide_several: Callable[[list[bytes], Reading], list[Verdict | None]] = json_lines.verdicts
    monkeypatch.setattr(json_lines, "verdicts", verdicts)
    monkeypatch.setattr(answering, "_FEW", 3)
    monkeypatch.setattr(answering, "_LINES", 7)
    return told


def said(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run the command; return its status and what it says."""
    status = main(words)
    return status, *capsys.readouterr()


@pytest.mark.parametrize(
    "options",
    [["--brief"], ["--numbered"], ["--format", "csv"], ["--format", "rows"], ["--reading", "lenient", "--brief"]],
    ids=" ".join,
)
def test_lines_decided_at_once_say_what_each_says(
    options: list[str],
    at_once: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The same bytes, bad lines and all; so too where the extra is not installed."""
    path = tmp_path / "carts.jsonl"
    path.write_bytes(b"\n".join([*GOOD, b"", b"{}", *GOOD, b'{"customer": {}}', b"no json", *GOOD[:4]]))
    words = ["decide", *options, str(path)]

    found = said(words, capsys)
    lines = 2 * len(GOOD) + 7 - 3
    assert at_once == [7] * (lines // 7) + [lines % 7]

    monkeypatch.setitem(sys.modules, "lawful_resend.columns.json_lines", None)
    assert said(words, capsys) == found
    assert sum(at_once) == lines
    monkeypatch.setattr("lawful_resend.__main__.many_at_once", answering.one_by_one)
    assert said(words, capsys) == found


def test_older_libraries_are_left_alone(
    at_once: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever has an older pyarrow for something else has the command all the same."""
    path = tmp_path / "carts.jsonl"
    path.write_bytes(b"\n".join(GOOD))
    words = ["decide", "--brief", str(path)]
    found = said(words, capsys)
    assert sum(at_once) == len(GOOD) - 3

    monkeypatch.setattr("pyarrow.__version__", "17.0.0")
    for name in [each for each in sys.modules if each.startswith("lawful_resend.columns")]:
        monkeypatch.delitem(sys.modules, name)
    assert said(words, capsys) == found
    assert sum(at_once) == len(GOOD) - 3


def test_a_file_that_breaks_off_is_answered_to_where_it_does(
    at_once: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was gathered before the end is decided before the end is told."""
    path = tmp_path / "carts.gz"
    whole = gzip.compress(b"\n".join(GOOD * 3), compresslevel=0)
    path.write_bytes(whole[: len(whole) * 3 // 4])

    status, out, err = said(["decide", "--brief", str(path)], capsys)
    assert status == 2
    assert "what is compressed is not whole" in err
    assert len(out.splitlines()) == 3 + sum(at_once) > len(GOOD)
    monkeypatch.setattr("lawful_resend.__main__.many_at_once", answering.one_by_one)
    assert said(["decide", "--brief", str(path)], capsys) == (status, out, err)


def test_a_disk_that_fails_is_told_after_what_came_before(
    at_once: list[int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As line by line: no verdict is lost."""

    def failing(_: str, *, table: bool) -> "Iterator[Line]":
        yield from (Line(number, text, json.loads) for number, text in enumerate(GOOD[:13], start=1))
        raise OSError(5, f"Input/output error, table {table}")

    monkeypatch.setattr("lawful_resend.__main__.lines", failing)
    status, out, err = said(["decide", "--brief", "carts.jsonl"], capsys)

    assert (status, len(out.splitlines()), at_once) == (2, 13, [7, 3])
    assert "Input/output error" in err
    monkeypatch.setattr("lawful_resend.__main__.many_at_once", answering.one_by_one)
    assert said(["decide", "--brief", "carts.jsonl"], capsys) == (status, out, err)


def test_long_lines_are_decided_by_fewer(
    at_once: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As soon as there are so many bytes."""
    monkeypatch.setattr(answering, "_BYTES", 2 * len(GOOD[0]))
    path = tmp_path / "carts.jsonl"
    path.write_bytes(b"\n".join([GOOD[0]] * 8))

    assert said(["decide", "--brief", str(path)], capsys)[0] == 0
    # with their ends of line two lines are more than that
    assert at_once == [2, 2, 1]


def test_tables_and_those_who_wait_are_answered_one_by_one(
    at_once: list[int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row is no line of JSON."""
    path = tmp_path / "carts"
    path.write_text("customer.country,cart.abandoned_at,cart.address_source,at\n" + "BE,,,\n" * 9)

    assert said(["decide", "--csv", str(path)], capsys)[0] == 1
    assert at_once == []


# --- what the commands say -----------------------------------------------------------------------


@pytest.fixture
def situations(tmp_path: Path) -> Path:
    """Give a file of all situations."""
    path = tmp_path / "situations.jsonl"
    path.write_bytes(b"\n".join(GOOD) + b"\n")
    return path


def test_in_brief(situations: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Outcome, why, basis and caveats, no more; with their numbers where these are asked for."""
    assert main(["decide", "--brief", "--numbered", str(situations)]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    for number, (record, (_, case)) in enumerate(zip(told, SITUATIONS, strict=True), start=1):
        verdict = decide(case.customer, case.cart, case.mail, at=case.at)
        assert record == {
            "line": number,
            "lawful": verdict.lawful,
            "contested": verdict.contested,
            "why": verdict.why.value,
            "basis": verdict.basis and verdict.basis.value,
            "caveats": [each.id for each in verdict.caveats],
        }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_table_out(language: str, situations: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One row a verdict, with the one line of it in the language asked for."""
    assert main(["decide", "--format", "csv", "--lang", language, str(situations)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    verdicts = [decide(case.customer, case.cart, case.mail, at=case.at) for _, case in SITUATIONS]
    assert [row["summary"] for row in rows] == [verdict.summary(language) for verdict in verdicts]
    assert [row["lawful"] for row in rows] == [str(verdict.lawful).lower() for verdict in verdicts]
    assert [int(row["line"]) for row in rows] == list(range(1, len(rows) + 1))


def test_letter_and_audit_and_check_say_what_the_functions_say(
    situations: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With their options."""
    case = SITUATIONS[8][1]
    verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    options = ["--line", "9", "--lang", "nl", "--shop", "De Winkel", "--on", "2026-11-23", "--no-greeting"]
    assert main(["letter", str(situations), *options]) == 0
    letter = verdict.letter("nl", shop="De Winkel", on=date(2026, 11, 23), greeting=False)
    assert capsys.readouterr().out == letter + "\n"

    report = audit(case for _, case in SITUATIONS)
    records = audit(json.loads(line) for line in GOOD)
    for kind, said in (
        ("markdown", report.to_markdown()),
        ("html", report.to_html() + "\n"),
        ("json", json.dumps(records.as_dict()) + "\n"),
    ):
        assert main(["audit", "--format", kind, str(situations)]) == 0
        assert capsys.readouterr().out == said


def test_check_tells_the_hints_of_each_line_and_of_the_whole_file(
    situations: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line without hints is silent; those of the file have no line."""
    situations.write_bytes(b"\n".join([*GOOD, *[GOOD[8]] * 200]))
    records = audit(json.loads(line) for line in [*GOOD, *[GOOD[8]] * 200])

    assert main(["check", str(situations)]) == 0
    *told, whole = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert whole["line"] is None
    assert [each["id"] for each in whole["hints"]] == [each.id for each in records.hints] != []
    assert [each["line"] for each in told] == sorted({each["line"] for each in told})
    assert all(each["hints"] for each in told)
    case = SITUATIONS[told[0]["line"] - 1][1]
    hints = check(case.customer, case.cart, case.mail, at=case.at)
    assert [(each["id"], each["path"]) for each in told[0]["hints"]] == [(each.id, each.path) for each in hints]


def test_bad_lines_are_counted_by_audit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Those that are no JSON too, which are told with their numbers."""
    path = tmp_path / "cases"
    path.write_bytes(GOOD[0] + b"\nno json\n{}\n")

    assert main(["audit", "--format", "json", str(path)]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["bad"] == 2
    assert err.startswith("line 2: record: expected JSON")


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """That of the package."""
    with pytest.raises(SystemExit) as raised:
        main(["--version"])
    assert raised.value.code == 0
    assert capsys.readouterr().out == f"lawful_resend {__version__}\n"


# --- tables --------------------------------------------------------------------------------------


def flat(value: Any, path: str = "") -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    """Write a record as one flat row."""
    if isinstance(value, dict):
        return {name: cell for key, each in value.items() for name, cell in flat(each, f"{path}{key}.").items()}
    if isinstance(value, list):
        if not value or not isinstance(value[0], dict):
            return {path[:-1]: json.dumps(value)}
        return {name: cell for index, each in enumerate(value) for name, cell in flat(each, f"{path}{index}.").items()}
    return {path[:-1]: "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)}


def row(case: Case) -> dict[str, str]:
    """Write a case as one flat row; lists in it hold good objects or nothing."""
    return flat(case.as_dict())


@given(any_cases())
@settings(max_examples=150, deadline=None)
def test_a_case_comes_back_from_a_row(parts: WholeCase) -> None:
    """Whatever a case holds, as cells of text."""
    customer, cart, mail, at = parts
    whole = Case(customer=customer, cart=cart, mail=mail, at=at)

    assert read_case(unflatten(row(whole))) == whole


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_in(delimiter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same verdicts as from JSON Lines, whatever stands between the cells."""
    rows = [row(case) for _, case in SITUATIONS]
    names = list(dict.fromkeys(name for each in rows for name in each))
    path = tmp_path / "carts.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names, delimiter=delimiter, restval="")
        writer.writeheader()
        writer.writerows(rows)

    assert main(["decide", "--brief", str(path)]) == 0
    verdicts = [decide(case.customer, case.cart, case.mail, at=case.at).lawful for _, case in SITUATIONS]
    assert [json.loads(line)["lawful"] for line in capsys.readouterr().out.splitlines()] == verdicts
    assert main(["audit", str(path)]) == 0


def test_what_is_wrong_with_a_table_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row of another length, a cell that is no moment, an unknown column: with row and path. A bad head: status 2."""
    path = tmp_path / "carts.csv"
    head = "customer.country,cart.abandoned_at,cart.address_source,at,cart.colour\n"
    good = "BE,2026-11-23T09:00:00Z,submitted,2026-11-23T12:00:00Z,\n"
    path.write_text(f'{head}{good}BE,2026-11-23T09:00:00Z\n\nBE,"yester\nday",submitted,2026-11-23T12:00:00Z,red\n')
    assert main(["decide", "--brief", "--numbered", str(path)]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["line"] for line in out.splitlines()] == [2]
    short, odd = err.splitlines()
    assert short.startswith("line 3: record: expected a row of 5 cells, got 2 cells")
    assert odd.startswith("line 5: ")
    assert "cart.abandoned_at" in odd
    assert "cart.colour" in odd or "cart.?" in odd

    path.write_text("at,at\n")
    assert main(["decide", str(path)]) == 2
    assert "a column twice" in capsys.readouterr().err

    path.write_text(f'{head}{good}"BE"x,2\n{good}')
    assert main(["decide", "--brief", "--numbered", str(path)]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["line"] for line in out.splitlines()] == [2, 4]
    assert err.startswith("line 3: record: expected a row of CSV, got ")

    path.write_bytes((head + good).encode() + b"\xff\n")
    assert main(["decide", str(path)]) == 2
    assert "line 3: byte 0 is no UTF-8" in capsys.readouterr().err

    path.write_text(head)
    assert main(["explain", str(path)]) == 2
    assert "expected a case, got nothing" in capsys.readouterr().err

    path.write_bytes((head + good).replace("\n", "\r").encode())
    assert main(["decide", str(path)]) == 2
    assert "LF or CRLF" in capsys.readouterr().err


def test_cells_of_data_frames() -> None:
    """NaT, NaN and NA are not stated; numpy's flags and numbers, and pandas' moments, are what they say."""
    numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    record = unflatten(
        {
            "customer.country": "BE",
            "customer.objections": "[]",
            "customer.purchases.0.concluded_at": pandas.Timestamp("2026-11-01T10:00:00Z"),
            "customer.purchases.0.cancelled": numpy.bool_(0),
            "customer.purchases.0.address_given": 1.0,
            "customer.purchases.0.ended_at": pandas.NaT,
            "customer.purchases.1.concluded_at": pandas.NaT,
            "mail.number": numpy.float64(2),
            "mail.neutral": pandas.NA,
            "mail.requested_at": numpy.nan,
            "cart.lines.0.categories": " garden ; tools;",
            "cart.lines.0.supplier": "nan",
        }
    )

    assert record == {
        "customer": {
            "country": "BE",
            "objections": [],
            "purchases": [{"concluded_at": "2026-11-01T10:00:00+00:00", "cancelled": False, "address_given": True}],
        },
        "mail": {"number": 2},
        "cart": {"lines": [{"categories": ["garden", "tools"], "supplier": "nan"}]},
    }


def test_cells_of_python_values() -> None:
    """What a cursor of SQL gives: dates, flags as numbers, floats for whole numbers, and cells of another library."""
    cell = type("float64", (), {"__module__": "numpy", "item": lambda _: 2.0})()
    record = unflatten(
        {
            "customer.born": date(1990, 1, 2),
            "customer.objections.0.at": datetime(2026, 11, 1, 10, tzinfo=UTC),
            "cart.checkout_begun": 1,
            "cart.order_only": 0.0,
            "cart.sensitive": 2,
            "mail.number": cell,
            "mail.neutral": None,
        }
    )

    assert record == {
        "customer": {"born": "1990-01-02", "objections": [{"at": "2026-11-01T10:00:00+00:00"}]},
        "cart": {"checkout_begun": True, "order_only": False, "sensitive": 2},
        "mail": {"number": 2},
    }


def test_what_two_columns_tell_is_not_lost() -> None:
    """An objection beside a column that says there is none counts; two values for one field are refused."""
    both = [("customer.objections", "[]"), ("customer.objections.0.at", "2026-11-01T10:00:00Z")]
    for columns in (both, both[::-1]):
        assert unflatten(dict(columns))["customer"]["objections"] == [{"at": "2026-11-01T10:00:00Z"}]
    for columns in ([("customer", "x"), ("customer.country", "BE")], [("customer.country", "BE"), ("customer", "x")]):
        with pytest.raises(InvalidCase):
            read_case(unflatten({**dict(columns), "at": "2026-11-23T12:00:00Z"}))
        assert "x" in str(unflatten(dict(columns)))
        assert "BE" in str(unflatten(dict(columns)))


@pytest.mark.parametrize("name", ["customer.objections", "customer.purchases"])
@pytest.mark.parametrize(
    "cell",
    [";", " ; ;", '[{"at": "2026-11-20T00:00:00Z", "at": "2030-01-01T00:00:00Z"}]', '[{"at": "2026-11-20T00:00:00Z"}'],
)
def test_a_cell_that_says_nothing_clear_is_not_taken_for_nothing_found(name: str, cell: str) -> None:
    """Separators alone, a key of JSON twice, JSON cut off: refused, and no objection or sale is lost."""
    record = unflatten(row(next(case for _, case in SITUATIONS)) | {name: cell})

    with pytest.raises(InvalidCase) as caught:
        read_case(record)
    assert {problem.path.partition("[")[0] for problem in caught.value.problems} == {name}


@pytest.mark.parametrize("name", [f"customer.objections.{'9' * 5000}.at", "mail.number"])
def test_numbers_of_any_length_are_refused_with_their_row(name: str) -> None:
    """Where Python itself refuses to read so long a number, too."""
    cells = row(next(case for _, case in SITUATIONS))

    with pytest.raises(InvalidCase):
        read_case(unflatten({**cells, name: "9" * 5000}))
