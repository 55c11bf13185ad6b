"""Lines of JSON decided many at once: each as ``read_case`` and ``decide`` have it.

The parser of Arrow reads what both readers take alike: an object a line, with the fields of the models, each once and
of its kind. Where it finds anything else, the lines are halved until few are left, and these are not answered here.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import pyarrow as pa
from pyarrow import json

from lawful_resend.columns.arrays import Carts
from lawful_resend.columns.judging import judged
from lawful_resend.columns.records import SCHEMA, dotted, in_one_piece
from lawful_resend.models import Reading
from lawful_resend.verdict import Verdict

#: what follows an object other than a comma or the end of what holds it: to the parser another line
_MORE = re.compile(rb"\}[ \t\r\n]*[^ \t\r\n,}\]]")
_ENDS = (b"}\n", b"}\r\n", b"}")
#: so few lines are not halved
_FEW = 16


def _written(kind: pa.DataType) -> pa.DataType:
    """Return a type as JSON has it: moments and days are text."""
    if pa.types.is_struct(kind):
        return pa.struct([(each.name, _written(each.type)) for each in kind])
    if pa.types.is_list(kind):
        return pa.list_(_written(kind.value_type))
    return pa.string() if pa.types.is_timestamp(kind) or pa.types.is_date(kind) else kind


_OPTIONS = json.ParseOptions(
    explicit_schema=pa.schema([(each.name, _written(each.type)) for each in SCHEMA]),
    unexpected_field_behavior="error",
)


def verdicts(lines: Sequence[bytes], reading: Reading) -> list[Verdict | None]:
    """Decide cases that are written as JSON.

    Args:
        lines: the lines, each a case.
        reading: how the law is read.

    Returns:
        For each line its verdict, or None where the line is for ``read_case`` and ``decide`` themselves, as anything
        in it is unusual.

    """
    found: list[Verdict | None] = [None] * len(lines)
    read = list(_read([(place, line) for place, line in enumerate(lines) if _is_one_object(line)]))
    if not read:
        return found
    arrays = in_one_piece(dotted(pa.concat_tables([table for _, table in read])))
    decided, which = judged(Carts(arrays, len(arrays["at"])), reading)
    for place, number in zip(chain.from_iterable(places for places, _ in read), which.tolist(), strict=True):
        found[place] = decided[number] if number >= 0 else None
    return found


def _is_one_object(line: bytes) -> bool:
    """Whether a line begins and ends as an object, and holds no other value behind it.

    Each line of lines that are parsed together then holds whole objects; where there are as many as lines, each holds
    one.
    """
    return line.startswith(b"{") and line.endswith(_ENDS) and not _MORE.search(line)


def _read(lines: Sequence[tuple[int, bytes]]) -> Iterator[tuple[list[int], pa.Table]]:
    """Yield tables of the lines that are taken, with the places of these."""
    table = _parsed(b"\n".join(line for _, line in lines))
    if table is not None and table.num_rows == len(lines) > 0:
        yield [place for place, _ in lines], table
    elif len(lines) > _FEW:
        half = len(lines) // 2
        yield from _read(lines[:half])
        yield from _read(lines[half:])


def _parsed(text: bytes) -> pa.Table | None:
    # one block, as a line must not end in another
    whole = json.ReadOptions(use_threads=False, block_size=max(len(text), 1))
    try:
        return json.read_json(pa.BufferReader(text), read_options=whole, parse_options=_OPTIONS)
    except pa.ArrowInvalid:
        return None
