"""Arrow columns to cases, and cases to columns of verdicts: what every engine's recipe shares.

A column has the name of a field of ``Customer``, ``Cart`` or ``Mail``, or is ``at``. An account is a struct, purchases
and consents are lists of structs, with the names of their fields. A null says nothing, as a field left out does.
Other columns are not read at all: an e-mail address may be there, and goes nowhere.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from itertools import repeat
from types import UnionType
from typing import Any, get_args, get_origin

import pyarrow as pa
from alike import alike
from attrs import NOTHING, fields_dict

from lawful_resend import (
    Account,
    Cart,
    Case,
    Consent,
    Customer,
    InvalidCase,
    LawfulResendError,
    Mail,
    Purchase,
    Verdict,
    decide,
)

#: what is written about each cart besides its key; none of it is personal
OUTCOME = pa.schema(
    {
        "lawful": pa.bool_(),
        "contested": pa.bool_(),
        "why": pa.string(),
        "basis": pa.string(),
        "country": pa.string(),
        "since": pa.date32(),
        "facts": pa.string(),
        "problem": pa.string(),
    }
)

#: how many different mails, customers without records and sets of goods are kept
_KEPT = 4096

#: the fields that hold models, read apart
_RECORDS = {"account", "purchases", "consents"}

_NONE: list[Any] = []
_set = lru_cache(_KEPT)(frozenset)


def judged(batch: pa.RecordBatch, key: str = "cart") -> pa.RecordBatch:
    """Decide a batch of carts: the key of each, and its outcome.

    What could not be decided has its ``problem`` in the place of an answer; ``country``, ``since`` and ``facts`` are
    all that is needed to judge the others again.

    Args:
        batch: the carts, as ``from_columns`` reads them, and their keys.
        key: the column that names the cart.

    """
    first, like = alike(batch, key)
    # a batch has few different verdicts: each is told once, and every cart points to its own
    told: dict[Verdict | str, int] = {}
    which = [told.setdefault(each, len(told)) for each in map(_decided, from_columns(batch.take(first)))]
    places = pa.array(which, pa.int32()).take(like)
    outcomes = pa.RecordBatch.from_pylist([_told(each) for each in told], OUTCOME).take(places)
    return pa.RecordBatch.from_arrays([batch[key], *outcomes.columns], [key, *OUTCOME.names])


def _decided(case: Case | InvalidCase) -> Verdict | str:
    try:
        return str(case) if isinstance(case, InvalidCase) else decide(case.customer, case.cart, case.mail, at=case.at)
    except LawfulResendError as error:
        return str(error)


def _told(found: Verdict | str) -> dict[str, object]:
    if isinstance(found, str):
        return {"problem": found}
    return {
        "lawful": found.lawful,
        "contested": found.contested,
        "why": found.why,
        "basis": found.basis,
        "country": found.country,
        "since": found.law.since,
        "facts": " ".join(sorted(fact.id for fact in found.facts)),
    }


def from_columns(batch: pa.RecordBatch) -> Iterator[Case | InvalidCase]:
    """Build the case of each row; where a row is none, give what is wrong with it in its place.

    Every value goes through the models, which check it.
    """
    columns = dict(zip(batch.schema.names, batch.columns, strict=True))
    customers, carts, mails = (_Rows(model, columns) for model in (Customer, Cart, Mail))
    accounts, purchases, consents = (
        _Rows(model, _children(columns.get(name)))
        for model, name in ((Account, "account"), (Purchase, "purchases"), (Consent, "consents"))
    )
    rows = zip(
        customers.rows(batch.num_rows),
        _structs(columns.get("account"), accounts, batch.num_rows),
        _lists(columns.get("purchases"), purchases, batch.num_rows),
        _lists(columns.get("consents"), consents, batch.num_rows),
        carts.rows(batch.num_rows),
        mails.rows(batch.num_rows),
        _values(columns["at"], datetime),
        strict=True,
    )
    # few mails differ, and few customers of whom nothing is recorded
    mail, stranger = lru_cache(_KEPT)(mails.make), lru_cache(_KEPT)(customers.make)
    for person, opened, bought, ticked, left, sent, at in rows:
        try:
            yield Case(
                customer=customers.make(
                    person,
                    account=None if opened is None else accounts.make(opened),
                    purchases=[purchases.make(each) for each in bought],
                    consents=[consents.make(each) for each in ticked],
                )
                if bought or ticked or opened is not None
                else stranger(person),
                cart=carts.make(left),
                mail=mail(sent),
                at=at,
            )
        except InvalidCase as invalid:
            yield invalid


_Columns = dict[str, pa.Array]


class _Rows:
    """What columns say about the plain fields of a model, row by row."""

    def __init__(self, model: type[Any], columns: _Columns) -> None:
        """Read the columns that the model has fields for."""
        self._model = model
        given = {
            name: _values(columns[name], each.type, None if each.default is NOTHING else each.default)
            for name, each in fields_dict(model).items()
            if name in columns and name not in _RECORDS
        }
        self._names = tuple(given)
        self._values = tuple(given.values())

    def rows(self, size: int) -> Iterable[tuple[Any, ...]]:
        """Give the values of each row."""
        return zip(*self._values, strict=True) if self._values else repeat((), size)

    def make(self, row: tuple[Any, ...], **records: object) -> Any:  # noqa: ANN401 - the model
        """Make the model of a row."""
        return self._model(**dict(zip(self._names, row, strict=True)), **records)


def _children(column: pa.Array | None) -> _Columns:
    """Give the columns inside a column of structs, or of lists of structs."""
    if column is None:
        return {}
    structs = column if pa.types.is_struct(column.type) else column.flatten()
    return dict(zip((each.name for each in structs.type), structs.flatten(), strict=True))


def _structs(column: pa.Array | None, rows: _Rows, size: int) -> Iterable[tuple[Any, ...] | None]:
    if column is None:
        return repeat(None, size)
    there = column.is_valid().to_numpy(zero_copy_only=False).tolist()
    return (row if is_there else None for row, is_there in zip(rows.rows(size), there, strict=True))


def _lists(column: pa.Array | None, rows: _Rows, size: int) -> Iterable[Iterable[Any]]:
    return repeat((), size) if column is None else _cut(column, list(rows.rows(len(column.flatten()))))


def _cut(column: pa.Array, items: list[Any]) -> Iterator[list[Any]]:
    """Cut the items of all lists of a column into those of each."""
    start = 0
    for length in column.value_lengths().fill_null(0).to_numpy().tolist():
        yield items[start : start + length] if length else _NONE
        start += length


def _values(column: pa.Array, kind: Any, default: object = None) -> Iterable[Any]:  # noqa: ANN401 - a type form
    """Read a column as the values of a field, many at once; what is of another type is left for the model to refuse.

    ``pyarrow`` makes a scalar of each value on the way; this reads words once for each that differs, and the rest
    by ``numpy``.
    """
    inner = next(each for each in get_args(kind) if each is not type(None)) if isinstance(kind, UnionType) else kind
    if get_origin(inner) is frozenset:
        words = _words(column.flatten(), get_args(inner)[0])
        return (_set(tuple(each)) for each in _cut(column, words))
    if pa.types.is_timestamp(column.type):
        values = _moments(column)
    elif isinstance(inner, type) and issubclass(inner, str):
        values = _words(column, inner)
    elif column.null_count or not pa.types.is_boolean(column.type):
        values = column.to_pylist()
    else:
        values = column.to_numpy(zero_copy_only=False).tolist()
    return (
        [default if each is None else each for each in values] if column.null_count and default is not None else values
    )


def _moments(column: pa.Array) -> list[Any]:
    """Read moments to the microsecond; one without an offset stays so, and the model refuses it."""
    moments = column.cast(pa.timestamp("us", column.type.tz)).to_numpy(zero_copy_only=False).tolist()
    if column.type.tz is None:
        return moments
    return [each.replace(tzinfo=UTC) if type(each) is datetime else each for each in moments]


def _words(column: pa.Array, kind: type[str]) -> list[Any]:
    """Read words, or members of an enum; one that is no member stays a word, and the model refuses it."""
    if not pa.types.is_dictionary(column.type):
        column = column.cast(pa.string()).dictionary_encode()
    known = {each.value: each for each in kind} if issubclass(kind, StrEnum) else {}
    words = [known.get(each, each) for each in column.dictionary.to_pylist()]
    places = column.indices.fill_null(len(words)).to_numpy().tolist()
    words.append(None)
    return [words[each] for each in places]
