"""The command: ``python -m lawful_resend``."""

import argparse
import json
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from datetime import UTC, date, datetime, time
from functools import lru_cache
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from lawful_resend import Case, LawfulResendError, Reading, Verdict, countries, decide, read_case
from lawful_resend.errors import InvalidCase, Problem, echo
from lawful_resend.laws import jurisdiction
from lawful_resend.records import field_names, schema
from lawful_resend.replays import change
from lawful_resend.situations import SITUATIONS
from lawful_resend.text import Language, Text
from lawful_resend.words.explanation import reason
from lawful_resend.words.render import law_text, mark

_MANY_PROBLEMS = 50

_SITUATION = Text("situation")
_STRICT = Text("strict")
_LENIENT = Text("lenient")
_REASON = Text("reason (strict reading)")
_YES = Text("✓ yes")
_NO = Text("✗ no")


def main(arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: the words after the command's name; those of the process by default.

    Returns:
        0 when all went well, 1 when some lines were bad, 2 when the command itself could not run.

    """
    options = _parser().parse_args(arguments)
    options.lang = Language(options.lang)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # the reader closed the pipe
        sys.stdout = None
        return 0
    except (LawfulResendError, OSError) as error:
        sys.stderr.write(f"lawful_resend: {error}\n")
        return 2
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lawful_resend",
        description="Decide whether reminders about abandoned carts may be sent; without a command, show what shops"
        " ask about. Exit status: 0 all well, 1 some lines were bad, 2 nothing could be done.",
    )
    parser.add_argument(
        "--lang", choices=[each.value for each in Language], default="en", help="language of the texts (en)"
    )
    parser.set_defaults(run=_situations)
    commands = parser.add_subparsers(metavar="COMMAND")

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--lang",
        choices=[each.value for each in Language],
        default=argparse.SUPPRESS,
        help="language of the texts (en)",
    )
    reading = argparse.ArgumentParser(add_help=False)
    reading.add_argument(
        "--reading", choices=[each.value for each in Reading], default="strict", help="how the law is read (strict)"
    )

    one = commands.add_parser("decide", help="decide each line of a file of cases", parents=[common, reading])
    one.add_argument("file", metavar="FILE.jsonl", help="one case a line; - for standard input")
    one.add_argument("--numbered", action="store_true", help="add the number of its line to each verdict")
    one.set_defaults(run=_decide)

    one = commands.add_parser("replay", help="judge stored verdicts again and print those that changed")
    one.add_argument("file", metavar="FILE.jsonl", help="one stored verdict a line; - for standard input")
    one.set_defaults(run=_replay)

    one = commands.add_parser("explain", help="explain one case", parents=[common, reading])
    one.add_argument("file", metavar="FILE", help="a case, or a file of cases; - for standard input")
    one.add_argument("--line", type=int, help="which line of the file (the first, where the file is not one record)")
    one.set_defaults(run=_explain)

    one = commands.add_parser("law", help="print the rules in force", parents=[common])
    one.add_argument("country", metavar="CC", help=f"one of {', '.join(countries())}")
    one.add_argument("--on", type=date.fromisoformat, default=None, help="the day (today)")
    one.set_defaults(run=_law)

    one = commands.add_parser("schema", help="print the JSON Schema of a case")
    one.set_defaults(run=_schema)
    return parser


# --- the situations ------------------------------------------------------------------------------


def _situations(options: argparse.Namespace) -> int:
    language: Language = options.lang
    rows: list[tuple[str, ...]] = [(_SITUATION[language], _STRICT[language], _LENIENT[language], _REASON[language])]
    for title, case in SITUATIONS:
        strict, lenient = (_judge(case, reading) for reading in Reading)
        answers = [_YES[language] if each else _NO[language] for each in (strict, lenient)]
        rows.append((title[language], *answers, reason(strict, language)))
    _print_table(rows)
    return 0


def _judge(case: Case, reading: Reading) -> Verdict:
    return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)


def _print_table(rows: Iterable[tuple[str, ...]]) -> None:
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


# --- deciding a file -----------------------------------------------------------------------------


def _decide(options: argparse.Namespace) -> int:
    show = _show_row if sys.stdout.isatty() else _show_numbered if options.numbered else _show_record

    def decide_line(number: int, line: bytes) -> None:
        show(number, _judge(_parse(line), options.reading), options.lang)

    return _for_each_line(options.file, decide_line)


def _replay(options: argparse.Namespace) -> int:
    def replay_line(number: int, line: bytes) -> None:
        changed = change(_json(line))
        if changed is not None:
            sys.stdout.write(json.dumps({"line": number, **changed.as_dict()}) + "\n")

    return _for_each_line(options.file, replay_line)


def _for_each_line(name: str, handle: Callable[[int, bytes], None]) -> int:
    """Handle the lines of a file: report the bad ones, go on with the others, return 1 if there were any."""
    bad = False
    with _opened(name) as stream:
        for number, line in _lines(stream):
            try:
                handle(number, line)
            except LawfulResendError as error:
                bad = True
                sys.stderr.write(f"line {number}: {_brief(error)}\n")
    return int(bad)


def _brief(error: LawfulResendError) -> str:
    """Return what is wrong with a line, short enough to read."""
    if not isinstance(error, InvalidCase) or len(error.problems) <= _MANY_PROBLEMS:
        return str(error)
    return f"{InvalidCase(*error.problems[:_MANY_PROBLEMS])}; and {len(error.problems) - _MANY_PROBLEMS} more"


def _show_row(number: int, verdict: Verdict, language: Language) -> None:
    sign = mark(lawful=verdict.lawful, contested=verdict.contested)
    sys.stdout.write(f"{number:>7}  {verdict.country}  {sign:<2}  {reason(verdict, language)}\n")


def _show_record(_: int, verdict: Verdict, language: Language) -> None:
    sys.stdout.write(_record(verdict, language))


def _show_numbered(number: int, verdict: Verdict, language: Language) -> None:
    sys.stdout.write(f'{{"line": {number}, {_record(verdict, language)[1:]}')


@lru_cache(maxsize=4096)
def _record(verdict: Verdict, language: Language) -> str:
    return json.dumps(verdict.as_dict(language)) + "\n"


def _opened(name: str) -> Any:  # noqa: ANN401 - a context manager around a binary stream
    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their numbers, and advance a progress bar."""
    with _progress(stream) as advance:
        for number, line in enumerate(stream, start=1):
            advance(len(line))
            if line.strip():
                yield number, line


def _progress(stream: BinaryIO) -> Any:  # noqa: ANN401 - a context manager around a function
    if not sys.stderr.isatty() or sys.stdout.isatty():
        return nullcontext(lambda _: None)
    try:
        from tqdm import tqdm  # type: ignore[import-untyped]
    except ImportError:
        return nullcontext(lambda _: None)
    status = os.fstat(stream.fileno())
    size = status.st_size if stat.S_ISREG(status.st_mode) else None
    bar = tqdm(total=size, unit="B", unit_scale=True, file=sys.stderr)
    return _Bar(bar)


class _Bar:
    """A progress bar, closed at the end."""

    def __init__(self, bar: Any) -> None:  # noqa: ANN401 - the bar of an optional library
        self.bar = bar

    def __enter__(self) -> Any:  # noqa: ANN401 - its update method
        return self.bar.update

    def __exit__(self, *_: object) -> None:
        self.bar.close()


def _parse(line: bytes) -> Case:
    """Return the case of a line of JSON.

    Raises:
        InvalidCase: it is no JSON, or no case.

    """
    return read_case(_json(line))


def _json(text: bytes) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return json.loads(text.decode("utf-8-sig"), parse_constant=_refuse_constant, object_pairs_hook=_unique)
    except RecursionError:
        raise InvalidCase(Problem("record", "nested too deep", "a case")) from None
    except InvalidCase:
        raise
    except UnicodeDecodeError as error:
        raise InvalidCase(Problem("record", f"byte {error.start}", "UTF-8")) from None
    except json.JSONDecodeError as error:
        raise InvalidCase(Problem("record", f"{error.msg} at column {error.colno}", "JSON")) from None
    except ValueError:
        raise InvalidCase(Problem("record", "a number of too many digits", "JSON")) from None


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidCase(Problem("record", name, "JSON"))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise InvalidCase(
            Problem("record", f"the key {echo(twice, near=field_names())} twice", "JSON with unique keys")
        )
    return found


# --- the rest ------------------------------------------------------------------------------------


def _explain(options: argparse.Namespace) -> int:
    with _opened(options.file) as stream:
        lines = dict(_lines(stream))
    sys.stdout.write(_judge(_chosen(lines, options.line), options.reading).explain(options.lang) + "\n")
    return 0


def _chosen(lines: dict[int, bytes], number: int | None) -> Case:
    """Return the case of a file: the whole, which may be laid out over many lines, or one line of it."""
    if number is None:
        try:
            record = _json(b"".join(lines.values()))
        except InvalidCase:
            number = next(iter(lines), 1)
        else:
            return read_case(record)
    if number not in lines:
        raise InvalidCase(Problem("--line", str(number), "the number of a line with a case"))
    return _parse(lines[number])


def _law(options: argparse.Namespace) -> int:
    day = options.on or datetime.now(UTC).date()  # noqa: TID251 - a person at a terminal means today
    rules = jurisdiction(options.country)
    noon = datetime.combine(day, time(12), UTC)
    sys.stdout.write(law_text(rules.at(noon), options.lang) + "\n")
    return 0


def _schema(_: argparse.Namespace) -> int:
    sys.stdout.write(json.dumps(schema(), indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
