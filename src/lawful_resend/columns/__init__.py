"""Decide tables of carts: from Arrow to Arrow, row by row what ``decide`` says, for millions of rows.

Needs the extra ``columns``: ``python -m pip install "lawful_resend[columns]"``.

A row of a table is the record of a case, as ``read_case`` reads it; ``SCHEMA`` has its columns. A struct may also come
as columns of its fields, ``customer.country`` and so on. Columns of other names are not read: the key of a cart or an
address may stand beside it.

What is seen of all rows is what the facts themselves say, and what is alike is judged once by the edition in force. A
row in which anything is unusual is read and decided by itself, as the record that it is.
"""

import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lawful_resend.columns.arrays import Carts, is_list
from lawful_resend.columns.judging import judged
from lawful_resend.columns.records import SCHEMA, dotted, in_one_piece, record
from lawful_resend.decision import decide as decide_one
from lawful_resend.errors import InvalidCase, LawfulResendError, Problem, a_kind, echo, is_a
from lawful_resend.facts import Fact, facts_in
from lawful_resend.laws import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.records import read_case
from lawful_resend.values import member, string
from lawful_resend.verdict import Law, Verdict, judge

__all__ = ["OUTCOMES", "SCHEMA", "decide", "verdict"]

#: the columns of ``decide``; none of them is personal by itself, and beside the key of a cart all are
OUTCOMES = pa.schema(
    {
        "lawful": pa.bool_(),
        "contested": pa.bool_(),
        "why": pa.string(),
        "basis": pa.string(),
        "edition": pa.date32(),
        "key": pa.string(),
        "error": pa.string(),
    }
)
#: how many rows, and how many records and goods in them, are looked at together
_ROWS, _ITEMS = 1 << 18, 1 << 20


def decide(table: Any, *, reading: Reading | str = Reading.STRICT) -> pa.Table:  # noqa: ANN401 - of any library
    """Decide each row of a table.

    Args:
        table: a table or batch of Arrow, or what hands one over by ``__arrow_c_stream__``: a frame of Polars or pandas,
            a relation of DuckDB.
        reading: how the law is read where those who read it differ.

    Returns:
        A row for each row, in their order, with the columns of ``OUTCOMES``: ``lawful``, ``contested``, ``why`` and
        ``basis`` as a verdict has them; ``edition``, the first day of the law that was applied, and ``key``, from which
        ``verdict`` makes the whole verdict. Where a row is no case, all of these are null, and ``error`` has the number
        of the row, from 0, and what is wrong with it by its path.

    Raises:
        InvalidCase: the reading is unknown, or a column that should hold fields of a model holds others.

    """
    reading = member(Reading, reading, "reading")
    given = table if isinstance(table, pa.Table) else pa.table(table)
    columns = pa.table(dotted(given))
    begun, found = 0, []
    for part in _parts(columns):
        found.append(_outcomes(part, reading, begun))
        begun += part.num_rows
    return pa.Table.from_batches(found, OUTCOMES)


def _parts(table: pa.Table) -> Iterator[pa.Table]:
    """Yield a table in parts, each with as much as fits in memory easily."""
    for start in range(0, table.num_rows, _ROWS):
        yield from _halves(table.slice(start, _ROWS))


def _halves(table: pa.Table) -> Iterator[pa.Table]:
    if table.num_rows > 1 and _items(table.columns) > _ITEMS:
        half = table.num_rows // 2
        yield from _halves(table.slice(0, half))
        yield from _halves(table.slice(half))
    else:
        yield table


def _items(columns: list[pa.ChunkedArray]) -> int:
    """Count what stands in lists."""
    listed = [each for each in columns if is_list(each.type)]
    return sum(pc.sum(pc.list_value_length(each)).as_py() or 0 for each in listed)


def _outcomes(part: pa.Table, reading: Reading, begun: int) -> pa.RecordBatch:
    columns = in_one_piece(dict(zip(part.column_names, part.columns, strict=True)))
    verdicts, which = judged(Carts(columns, part.num_rows), reading)
    answers = list(map(_told, verdicts))
    for row in np.flatnonzero(which < 0).tolist():
        which[row] = len(answers)
        answers.append(_alone(columns, row, reading, begun))
    told = pa.RecordBatch.from_arrays(
        [pa.array(each, field.type) for each, field in zip(zip(*answers, strict=True), OUTCOMES, strict=True)],
        schema=OUTCOMES,
    )
    return told.take(pa.array(which))


def _alone(columns: Mapping[str, pa.Array], row: int, reading: Reading, begun: int) -> tuple[object, ...]:
    """Return the outcome of a row that is read and decided by itself."""
    try:
        case = read_case(record(columns, row))
        return _told(decide_one(case.customer, case.cart, case.mail, at=case.at, reading=reading))
    except LawfulResendError as error:
        return *(None for _ in OUTCOMES.names[1:]), f"row {begun + row}: {error}"


@lru_cache(maxsize=32_768)
def _told(verdict: Verdict) -> tuple[object, ...]:
    basis = None if verdict.basis is None else verdict.basis.value
    return verdict.lawful, verdict.contested, verdict.why.value, basis, verdict.law.since, _key(verdict), None


# --- keys ----------------------------------------------------------------------------------------


def verdict(country: str, edition: date | str, key: str, reading: Reading | str = Reading.STRICT) -> Verdict:
    """Return the verdict of a row, with all that it explains, from what ``decide`` said of it.

    A key says which facts were shown, by their places among those that the edition asks for in this version of the
    library. Store ``Verdict.as_dict()`` where a verdict has to outlast it.

    Args:
        country: the row's country.
        edition: the row's edition, as a day or as ``"2022-05-28"``.
        key: the row's key.
        reading: how the law was read.

    Raises:
        UnknownCountry: the country is not modelled.
        InvalidCase: it has no such edition, the key is none of it in this version of the library, or the reading is
            unknown.

    """
    reading = member(Reading, reading, "reading")
    given = str.__str__(edition) if is_a(edition, str) else edition.isoformat()[:10] if is_a(edition, date) else None
    editions = {each.since.isoformat(): each for each in jurisdiction(string(country, "country")).editions}
    if given not in editions:
        raise InvalidCase(Problem("edition", echo(edition, near=editions), f"one of {', '.join(editions)}"))
    law = editions[given]
    said = string(key, "key")
    shown = said.removeprefix(_mark(law))
    try:
        bits = int(shown, 16)
    except ValueError:
        bits = -1
    if said == shown or len(shown) != _digits(law) or not 0 <= bits < 1 << len(_facts(law)):
        raise InvalidCase(
            Problem("key", a_kind(key), "the key of a row of this edition, made by this version of the library")
        )
    mask = sum(fact.mask for place, fact in enumerate(_facts(law)) if bits >> place & 1)
    return judge(law, mask, reading)


def _key(verdict: Verdict) -> str:
    bits = sum(1 << place for place, fact in enumerate(_facts(verdict.law)) if fact.mask & verdict.mask)
    return f"{_mark(verdict.law)}{bits:0{_digits(verdict.law)}x}"


@cache
def _facts(law: Law) -> tuple[Fact, ...]:
    return facts_in(law.mask)


@cache
def _mark(law: Law) -> str:
    """Return what tells keys of an edition from those of another, and of another version that asks for other facts."""
    return f"{zlib.crc32(' '.join([law.country, law.since.isoformat(), *map(str, _facts(law))]).encode()):08x}"


def _digits(law: Law) -> int:
    return -(-len(_facts(law)) // 4)
