"""The verdicts on the lines of a file: one by one, or many at once where that is worth it and nobody waits."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from lawful_resend.command.reading import Line, UnreadableError
from lawful_resend.decision import decide
from lawful_resend.models import Reading
from lawful_resend.records import Case, read_case
from lawful_resend.verdict import Verdict

#: of a file with no more lines, none is worth the start of what decides many
_FEW = 1_000
#: how many lines, and how many bytes, are decided together
_LINES, _BYTES = 20_000, 1 << 23


class Answer(NamedTuple):
    """What a line is answered.

    Attributes:
        number: the number of the line.
        known: the verdict, where it is known already.
        line: the line.
        reading: how the law is read.

    """

    number: int
    known: Verdict | None
    line: Line
    reading: Reading

    def verdict(self) -> Verdict:
        """Return the verdict.

        Raises:
            LawfulResendError: there is none.

        """
        if self.known is not None:
            return self.known
        return judged(read_case(self.line.record()), self.reading)


def judged(case: Case, reading: Reading | str) -> Verdict:
    """Return the verdict on a case."""
    return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)


def one_by_one(lines: Iterator[Line], reading: Reading) -> Iterator[Answer]:
    """Give an answer to each line."""
    for line in lines:
        yield Answer(line.number, None, line, reading)


def many_at_once(lines: Iterator[Line], reading: Reading) -> Iterator[Answer]:
    """Give an answer to each line of JSON; those that are unusual are answered by themselves.

    Raises:
        UnreadableError, OSError: the file cannot be read to its end; what came before is answered first.

    """
    yield from one_by_one(islice(lines, _FEW), reading)
    first = next(lines, None)
    if first is None:
        return
    try:
        from lawful_resend.columns.json_lines import verdicts  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        yield from one_by_one(chain([first], lines), reading)
        return
    for several in _gathered(chain([first], lines)):
        found = verdicts([line.text for line in several], reading)
        for line, verdict in zip(several, found, strict=True):
            yield Answer(line.number, verdict, line, reading)


def _gathered(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Give lines by as many as are decided together."""
    several: list[Line] = []
    size = 0
    try:
        for line in lines:
            several.append(line)
            size += len(line.text)
            if len(several) == _LINES or size > _BYTES:
                yield several
                several, size = [], 0
    except (UnreadableError, OSError):
        yield several
        raise
    yield several
