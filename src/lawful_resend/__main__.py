"""The command: ``python -m lawful_resend``."""

import argparse
import csv
import io
import json
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time
from functools import lru_cache
from os import fstat
from typing import Any, TypeVar, cast

from lawful_resend import LawfulResendError, Reading, Verdict, audit, check, countries, read_case
from lawful_resend.command.answering import Answer, judged, many_at_once, one_by_one
from lawful_resend.command.reading import Line, UnreadableError, is_table, lines, one_record
from lawful_resend.command.screen import Screen
from lawful_resend.command.writing import Output, OutputFailedError, ReaderLeftError, complain
from lawful_resend.errors import InvalidCase
from lawful_resend.hints import Hint, WholeFile, not_given
from lawful_resend.laws import jurisdiction
from lawful_resend.records import schema
from lawful_resend.replays import change
from lawful_resend.situations import SITUATIONS
from lawful_resend.text import Language, Text, headed
from lawful_resend.version import __version__
from lawful_resend.words.explanation import reason
from lawful_resend.words.render import law_text

_MANY_PROBLEMS = 50
#: exit statuses
_GOOD, _BAD_LINES, _FAILED, _CHANGED, _INTERRUPTED = 0, 1, 2, 3, 130

_STRICT, _LENIENT = Text("strict"), Text("lenient")
_SITUATION = Text("situation, and the reason")
_RECOMMENDED = Text("Recommended")


def main(arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: the words after the command's name; those of the process by default.

    Returns:
        0 when all went well, 1 when some lines were bad, 2 when the command could not run or its output could not be
        written, 3 when verdicts that were judged again differ and no line was bad, 130 when it was interrupted.

    """
    parser = _parser()
    with suppress(ImportError):
        from argcomplete import autocomplete  # type: ignore[import-not-found,unused-ignore]

        autocomplete(parser)
    if sys.stdout is None:
        complain("lawful_resend: standard output is closed")
        return _FAILED
    options = parser.parse_args(arguments)
    options.lang = Language(options.lang)
    out = options.out = Output(sys.stdout)
    options.screen = Screen.of(sys.stdout, options.lang)
    try:
        status = cast("int", options.run(options))
        out.flush()
    except ReaderLeftError:
        return _GOOD
    except KeyboardInterrupt:
        return _INTERRUPTED
    except (LawfulResendError, OutputFailedError, UnreadableError, OSError) as error:
        complain(f"lawful_resend: {error}")
        if not isinstance(error, OutputFailedError):
            with suppress(OutputFailedError, ReaderLeftError):
                out.flush()
        return _FAILED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lawful-resend",
        description="Decide whether reminders about abandoned carts may be sent; without a command, show what shops"
        " ask about. Exit status: 0 all well, 1 some lines were bad, 2 it could not run or could not write, 3 (replay)"
        " some answers changed.",
    )
    parser.add_argument("--version", action="version", version=f"lawful_resend {__version__}")
    parser.add_argument("--lang", choices=[*Language], default="en", help="language of the texts (en)")
    parser.set_defaults(run=_situations)
    commands = parser.add_subparsers(metavar="COMMAND")

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=[*Language], default=argparse.SUPPRESS, help="language of the texts (en)")
    reading = argparse.ArgumentParser(add_help=False)
    reading.add_argument("--reading", choices=[*Reading], default="strict", help="how the law is read (strict)")
    cases = argparse.ArgumentParser(add_help=False)
    cases.add_argument("file", metavar="FILE", help="one case a line (.jsonl), or a row (.csv); - for standard input")
    cases.add_argument("--csv", action="store_true", help="the file is CSV, whatever its name")
    one_case = argparse.ArgumentParser(add_help=False)
    one_case.add_argument("--line", type=int, help="which line of the file (the first)")

    one = commands.add_parser("decide", help="decide each case of a file", parents=[common, reading, cases])
    one.add_argument("--brief", action="store_true", help="give outcome, why, basis and caveats only")
    one.add_argument("--numbered", action="store_true", help="add the number of its line to each verdict")
    one.add_argument("--format", choices=["rows", "jsonl", "csv"], help="rows on a terminal, else JSON Lines")
    one.set_defaults(run=_decide)

    one = commands.add_parser("explain", help="explain one case", parents=[common, reading, cases, one_case])
    one.set_defaults(run=_explain)

    one = commands.add_parser(
        "letter", help="write to the person who asks why the email came", parents=[common, reading, cases, one_case]
    )
    one.add_argument("--shop", help="the shop's name as the person knows it")
    one.add_argument("--on", type=date.fromisoformat, help="the day the email was sent, as 2026-11-23")
    one.add_argument("--no-greeting", action="store_true", help="leave out the salutation")
    one.set_defaults(run=_letter)

    one = commands.add_parser("audit", help="count what all cases come to", parents=[common, reading, cases])
    one.add_argument("--format", choices=["markdown", "html", "json"], default="markdown", help="(markdown)")
    one.set_defaults(run=_audit)

    one = commands.add_parser("check", help="find likely mistakes in the data", parents=[common, cases])
    one.set_defaults(run=_check)

    one = commands.add_parser("replay", help="judge stored verdicts again and print those that changed")
    one.add_argument("file", metavar="FILE.jsonl", help="one stored verdict a line; - for standard input")
    one.set_defaults(run=_replay)

    one = commands.add_parser("law", help="print the rules in force", parents=[common])
    one.add_argument("country", metavar="CC", help=f"one of {', '.join(countries())}")
    one.add_argument("--on", type=date.fromisoformat, default=None, help="the day, as 2026-11-23 (today)")
    one.set_defaults(run=_law)

    one = commands.add_parser("schema", help="print the JSON Schema of a case")
    one.set_defaults(run=_schema)
    return parser


# --- the situations ------------------------------------------------------------------------------


def _situations(options: argparse.Namespace) -> int:
    screen: Screen = options.screen
    language = screen.language
    room = max(8, *(len(each[language]) + 2 for each in (_STRICT, _LENIENT)))
    head = f"{_STRICT[language].ljust(room)}{_LENIENT[language].ljust(room)}"
    options.out.write(screen.hanging(head, _SITUATION[language], indent=2 * room))
    for title, case in SITUATIONS:
        strict, lenient = (judged(case, reading) for reading in Reading)
        head = "".join(screen.answer(lawful=each.lawful, contested=False, room=room) for each in (strict, lenient))
        options.out.write(screen.hanging(head, title[language], indent=2 * room))
        why = _why(strict, lenient, language)
        options.out.write(screen.hanging(" " * 2 * room, why, indent=2 * room))
    return _GOOD


def _why(strict: Verdict, lenient: Verdict, language: Language) -> str:
    """Return the reason of the reading that comes nearest to a yes, and what is recommended under it."""
    if strict.lawful or strict.contested:
        advised = [duty.title[language] for duty in lenient.duties if not duty.binding]
        recommended = f" {headed(_RECOMMENDED[language], ' '.join(advised), language)}" if advised else ""
        return f"{reason(strict, language)}{recommended}"
    return reason(lenient, language)


# --- every line of a file ------------------------------------------------------------------------


_Numbered = TypeVar("_Numbered", Line, Answer)


def _each(options: argparse.Namespace, handle: Callable[[_Numbered], None], several: Iterator[_Numbered]) -> int:
    """Handle lines, or the answers to them: complain of the bad ones, go on with the others; 1 where there were any."""
    bad = 0
    options.out.at_once = _somebody_waits(options.file)
    for each in several:
        try:
            handle(each)
        except LawfulResendError as error:
            bad += 1
            complain(f"line {each.number}: {_brief(error)}")
    return _BAD_LINES if bad else _GOOD


def _somebody_waits(name: str) -> bool:
    """Whether lines come one by one, from a terminal or another process, so that each is answered when it is read."""
    if name != "-":
        return False
    try:
        return not stat.S_ISREG(fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


def _brief(error: LawfulResendError) -> str:
    """Return what is wrong with a line, short enough to read."""
    if not isinstance(error, InvalidCase) or len(error.problems) <= _MANY_PROBLEMS:
        return str(error)
    return f"{InvalidCase(*error.problems[:_MANY_PROBLEMS])}; and {len(error.problems) - _MANY_PROBLEMS} more"


def _decide(options: argparse.Namespace) -> int:
    out: Output = options.out
    counts: Counter[str] = Counter({"lawful": 0, "contested": 0, "unlawful": 0})
    rows = options.format == "rows" or (options.format is None and sys.stdout.isatty())
    show = _shown_as(options, rows=rows)

    def write(answer: Answer) -> None:
        verdict = answer.verdict()
        counts["contested" if verdict.contested else "lawful" if verdict.lawful else "unlawful"] += 1
        out.write(show(answer.number, verdict), answer.number)

    if options.format == "csv":
        out.write(_csv_row(_COLUMNS))
    one_by_one_is_due = options.csv or is_table(options.file) or _somebody_waits(options.file)
    answers = one_by_one if one_by_one_is_due else many_at_once
    status = _each(options, write, answers(lines(options.file, table=options.csv), Reading(options.reading)))
    if rows:
        out.write(f"\n{options.screen.totals(counts)}")
    return status


def _shown_as(options: argparse.Namespace, *, rows: bool) -> Callable[[int, Verdict], str]:
    """Return how a verdict is written."""
    language: Language = options.lang
    if rows:
        return lambda number, verdict: _row(options.screen, number, verdict)
    if options.format == "csv":
        return lambda number, verdict: _csv_row(_cells(number, verdict, language))
    record = _brief_record if options.brief else _record
    if options.numbered:
        return lambda number, verdict: f'{{"line": {number}, {record(verdict, language)[1:]}'
    return lambda _, verdict: record(verdict, language)


def _row(screen: Screen, number: int, verdict: Verdict) -> str:
    answer = screen.answer(lawful=verdict.lawful, contested=verdict.contested, room=screen.room())
    indent = 6 + 1 + 3 + screen.room() + 1
    return screen.hanging(f"{number:>6} {verdict.country} {answer} ", reason(verdict, screen.language), indent=indent)


@lru_cache(maxsize=4096)
def _record(verdict: Verdict, language: Language) -> str:
    return json.dumps(verdict.as_dict(language)) + "\n"


@lru_cache(maxsize=4096)
def _brief_record(verdict: Verdict, _: Language) -> str:
    return json.dumps(_in_brief(verdict)) + "\n"


def _in_brief(verdict: Verdict) -> dict[str, Any]:
    return {
        "lawful": verdict.lawful,
        "contested": verdict.contested,
        "why": verdict.why.value,
        "basis": None if verdict.basis is None else verdict.basis.value,
        "caveats": [caveat.id for caveat in verdict.caveats],
    }


_COLUMNS = ("line", "country", "lawful", "contested", "why", "basis", "caveats", "summary")


def _cells(number: int, verdict: Verdict, language: Language) -> tuple[object, ...]:
    brief = _in_brief(verdict)
    answers = (json.dumps(brief[name]) for name in ("lawful", "contested"))
    others = (brief["why"], brief["basis"] or "", ";".join(brief["caveats"]))
    return (number, verdict.country, *answers, *others, verdict.summary(language))


def _csv_row(cells: tuple[object, ...]) -> str:
    row = io.StringIO()
    csv.writer(row, lineterminator="\n").writerow(cells)
    return row.getvalue()


def _replay(options: argparse.Namespace) -> int:
    changes = 0

    def replay_line(line: Line) -> None:
        nonlocal changes
        changed = change(line.record())
        if changed is not None:
            changes += 1
            options.out.write(json.dumps({"line": line.number, **changed.as_dict()}) + "\n", line.number)

    status = _each(options, replay_line, lines(options.file, table=False))
    return status or (_CHANGED if changes else _GOOD)


def _audit(options: argparse.Namespace) -> int:
    bad = 0

    def records() -> Iterator[Any]:
        nonlocal bad
        for line in lines(options.file, table=options.csv):
            try:
                yield line.record()
            except InvalidCase as error:
                bad += 1
                complain(f"line {line.number}: {_brief(error)}")
                yield None  # counted among the rows that cannot be read

    report = audit(records(), reading=options.reading)
    said = {
        "markdown": lambda: report.to_markdown(options.lang),
        "html": lambda: report.to_html(options.lang) + "\n",
        "json": lambda: json.dumps(report.as_dict()) + "\n",
    }[options.format]()
    options.out.write(said)
    return _BAD_LINES if report.bad else _GOOD


def _check(options: argparse.Namespace) -> int:
    file = WholeFile()

    def check_line(line: Line) -> None:
        record = line.record()
        case = read_case(record)
        file.add(case, record)
        hints = (*not_given(record), *check(case.customer, case.cart, case.mail, at=case.at))
        options.out.write(_hints(options, line.number, hints), line.number)

    status = _each(options, check_line, lines(options.file, table=options.csv))
    options.out.write(_hints(options, None, file.hints))
    return status


def _hints(options: argparse.Namespace, number: int | None, hints: tuple[Hint, ...]) -> str:
    """Return the hints of a line, or of the whole file, as a terminal or a program reads them."""
    screen: Screen = options.screen
    if sys.stdout.isatty():
        place = "" if number is None else str(number)
        return "".join(
            screen.hanging(f"{place:>6} {hint.path}\n       ", hint.text[screen.language], indent=7) for hint in hints
        )
    told = [{"id": each.id, "path": each.path, "text": each.text[screen.language]} for each in hints]
    return json.dumps({"line": number, "hints": told}) + "\n" if told else ""


# --- one case, and the rest ----------------------------------------------------------------------


def _verdict(options: argparse.Namespace) -> Verdict:
    return judged(read_case(one_record(options.file, options.line, table=options.csv)), options.reading)


def _explain(options: argparse.Namespace) -> int:
    _say(options, _verdict(options).explain(options.lang))
    return _GOOD


def _letter(options: argparse.Namespace) -> int:
    verdict = _verdict(options)
    _say(options, verdict.letter(options.lang, shop=options.shop, on=options.on, greeting=not options.no_greeting))
    return _GOOD


def _law(options: argparse.Namespace) -> int:
    day = options.on or datetime.now(UTC).date()  # noqa: TID251 - a person at a terminal means today
    rules = jurisdiction(options.country)
    noon = datetime.combine(day, time(12), UTC)
    _say(options, law_text(rules.at(noon), options.lang))
    return _GOOD


def _say(options: argparse.Namespace, text: str) -> None:
    """Write text, wrapped where a person reads it on a terminal."""
    options.out.write(options.screen.wrapped(text) if sys.stdout.isatty() else f"{text}\n")


def _schema(options: argparse.Namespace) -> int:
    options.out.write(json.dumps(schema(), indent=2) + "\n")
    return _GOOD


if __name__ == "__main__":
    sys.exit(main())
