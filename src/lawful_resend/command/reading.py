"""The lines of a file of cases: JSON Lines or CSV, plain or gzipped, in UTF-8 or UTF-16, each with its number."""

import csv
import gzip
import json
import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from io import BufferedReader, FileIO, TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, NoReturn, cast

from lawful_resend.errors import InvalidCase, Problem, echo
from lawful_resend.records import field_names
from lawful_resend.rows import unflatten

_GZIP = b"\x1f\x8b"
#: how files begin that Windows writes as text
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
#: between the cells of a row, of which the one that stands most often in the head is taken
_DELIMITERS = ",;\t"


class UnreadableError(Exception):
    """A file that cannot be read as lines: which, and why."""


class Line(NamedTuple):
    """A case as it stands in a file.

    Attributes:
        number: the number of its line, or of the first line of its row, from 1.
        text: the bytes of a line of JSON, or what tells of a row of a table.
        read: makes a record of that.

    """

    number: int
    text: Any
    read: Callable[[Any], Any]

    def record(self) -> Any:  # noqa: ANN401 - any JSON value
        """Return what stands there.

        Raises:
            InvalidCase: it is no JSON, or a row of another length than the head.

        """
        return self.read(self.text)


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for ``-``, as the bytes of UTF-8 text, whatever it is stored as.

    Raises:
        UnreadableError: standard input is closed, or what is compressed is not whole.

    """
    if name == "-" and sys.stdin is None:
        raise UnreadableError("standard input is closed")
    standard: AbstractContextManager[Any] | None = nullcontext(sys.stdin.buffer) if name == "-" else None
    with standard or Path(name).open("rb") as stream:
        try:
            yield _text(stream if hasattr(stream, "peek") else BufferedReader(stream))
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise UnreadableError(f"{name}: what is compressed is not whole: {error}") from None
        except RecursionError:
            raise UnreadableError(f"{name}: compressed too many times over") from None
        except UnicodeError as error:
            raise UnreadableError(f"{name}: no UTF-16: {error}") from None


def _text(stream: BufferedReader) -> BinaryIO:
    """Return a stream that gives UTF-8."""
    first = stream.peek(2)[:2]
    if first == _GZIP:
        return _text(BufferedReader(cast("Any", gzip.GzipFile(fileobj=stream, mode="rb"))))
    if first in _UTF_16:
        return cast("BinaryIO", _Recoded(TextIOWrapper(stream, "utf-16", newline="")))
    return stream


class _Recoded:
    """Lines of another encoding, as UTF-8."""

    def __init__(self, text: TextIOWrapper) -> None:
        self.text = text

    def __iter__(self) -> Iterator[bytes]:
        return (line.encode() for line in self.text)


def is_table(name: str) -> bool:
    """Whether a file is CSV, by its name."""
    return name.removesuffix(".gz").endswith(".csv")


def lines(name: str, *, table: bool) -> Iterator[Line]:
    """Give the lines of a file that are not blank, one at a time, and advance a progress bar.

    Args:
        name: the file, or ``-``.
        table: whether it is CSV, whatever its name.

    Raises:
        UnreadableError: the file cannot be read as lines, or the head of the table is not right.

    """
    with opened(name) as stream, _progress(stream) as advance:
        yield from (_rows if table or is_table(name) else _json_lines)(_told(stream, advance))


def _told(stream: BinaryIO, advance: Callable[[int], object]) -> Iterator[bytes]:
    for line in stream:
        advance(len(line))
        yield line


def _json_lines(stream: Iterator[bytes]) -> Iterator[Line]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield Line(number, line, parsed)


def _rows(stream: Iterator[bytes]) -> Iterator[Line]:
    """Give the rows of a table."""
    text = (_decoded(line, number) for number, line in enumerate(stream, start=1))
    head = next(text, "")
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        names = next(csv.reader([head], delimiter=delimiter), [])
    except csv.Error as error:
        raise UnreadableError(f"the head of the table is no row of CSV, ended by LF or CRLF: {error}") from None
    if len(set(names)) != len(names) or "" in names:
        raise UnreadableError("the head of the table has a column twice, or one without a name")
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 2
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Line(number, str(error), partial(_refuse, expected="a row of CSV"))
            continue
        if any(cells):
            yield Line(number, cells, partial(_row, names))


def _row(names: Sequence[str], cells: Sequence[str]) -> dict[str, Any]:
    if len(cells) != len(names):
        _refuse(f"{len(cells)} cells", f"a row of {len(names)} cells")
    return unflatten(dict(zip(names, cells, strict=True)))


def _decoded(line: bytes, number: int) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"line {number}: byte {error.start} is no UTF-8") from None


def parsed(text: bytes) -> Any:  # noqa: ANN401 - any JSON value
    """Return the value of JSON text.

    Raises:
        InvalidCase: it is no JSON, or has a key twice.

    """
    try:
        return json.loads(text.decode("utf-8-sig"), parse_constant=_refuse_constant, object_pairs_hook=_unique)
    except RecursionError:
        return _refuse("nested too deep", "a case")
    except InvalidCase:
        raise
    except UnicodeDecodeError as error:
        return _refuse(f"byte {error.start}", "UTF-8")
    except json.JSONDecodeError as error:
        place = f"line {error.lineno} column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        return _refuse(f"{error.msg} at {place}", "JSON")
    except ValueError:
        return _refuse("a number of too many digits", "JSON")


def _refuse(got: str, expected: str) -> NoReturn:
    raise InvalidCase(Problem("record", got, expected)) from None


def _refuse_constant(name: str) -> NoReturn:
    _refuse(name, "JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        _refuse(f"the key {echo(twice, near=field_names())} twice", "JSON with unique keys")
    return found


def one_record(name: str, number: int | None, *, table: bool) -> Any:  # noqa: ANN401 - any JSON value
    """Return the record of one line; without a number of the first, or of the file where that is one laid-out record.

    No more is read than needed.

    Raises:
        InvalidCase: there is no such line, or what stands there is no JSON.
        UnreadableError: the file cannot be read as lines.

    """
    if number is None and not table and not is_table(name):
        return _first_or_whole(name)
    for line in lines(name, table=table):
        if number is None or line.number == number:
            return line.record()
        if line.number > number:
            break
    if number is None:
        return _refuse("nothing", "a case")
    raise InvalidCase(Problem("--line", str(number), "the number of a line with a case"))


def _first_or_whole(name: str) -> Any:  # noqa: ANN401 - any JSON value
    with opened(name) as stream:
        several = iter(stream)
        first = next((line for line in several if line.strip()), b"")
        if not first:
            return _refuse("nothing", "a case")
        try:
            return parsed(first)
        except InvalidCase as invalid:
            second = next((line for line in several if line.strip()), b"")
            if not second or _is_record(second):
                raise
            try:
                return parsed(first + second + b"".join(several))
            except InvalidCase as whole:
                raise (whole if first.strip() in {b"{", b"["} else invalid) from None


def _is_record(line: bytes) -> bool:
    try:
        return isinstance(parsed(line), dict)
    except InvalidCase:
        return False


# --- progress ------------------------------------------------------------------------------------


def _progress(stream: BinaryIO) -> Any:  # noqa: ANN401 - a context manager around a function
    if sys.stderr is None or not sys.stderr.isatty() or sys.stdout.isatty():
        return nullcontext(lambda _: None)
    try:
        from tqdm import tqdm  # type: ignore[import-untyped]
    except ImportError:
        return nullcontext(lambda _: None)
    return _Bar(tqdm(total=_size(stream), unit="B", unit_scale=True, file=sys.stderr))


def _size(stream: BinaryIO) -> int | None:
    """Return how many bytes will come, where that is known."""
    raw = getattr(stream, "raw", None)
    if not isinstance(raw, FileIO):
        return None
    status = os.fstat(raw.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else None


class _Bar:
    """A progress bar, closed at the end."""

    def __init__(self, bar: Any) -> None:  # noqa: ANN401 - the bar of an optional library
        self.bar = bar

    def __enter__(self) -> Any:  # noqa: ANN401 - its update method
        return self.bar.update

    def __exit__(self, *_: object) -> None:
        self.bar.close()
