"""The record of a case as Arrow has it: the schema, and one row as ``read_case`` reads it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, get_args, get_origin

import pyarrow as pa
from attrs import fields, has

from lawful_resend.columns.arrays import UNITS, bare, held_in, is_list, moment
from lawful_resend.errors import InvalidCase, Problem, is_slip
from lawful_resend.records import Case, field_names

_PLAIN = {
    datetime: pa.timestamp("us", "UTC"),
    date: pa.date32(),
    bool: pa.bool_(),
    int: pa.int64(),
    str: pa.string(),
}


def _type(form: Any) -> pa.DataType:  # noqa: ANN401 - a type form
    """Return the type of Arrow that holds what a field holds."""
    kind = held_in(form)
    if get_origin(kind) in {tuple, frozenset}:
        return pa.list_(_type(get_args(kind)[0]))
    if has(kind):
        return pa.struct([(each.name, _type(each.type)) for each in fields(kind)])
    return pa.string() if issubclass(kind, StrEnum) else _PLAIN[kind]


#: the columns of carts, as the models have their fields
SCHEMA = pa.schema(list(_type(Case)))
_MODELS = {each.name: each.type for each in fields(Case) if has(held_in(each.type))}


def dotted(table: pa.Table) -> dict[str, pa.ChunkedArray]:
    """Return the columns of a table that hold cases, a column for each field of customer, cart and mail.

    Raises:
        InvalidCase: a field stands there that no model has, a field stands there twice, or a model is no struct: no row
            could be read.

    """
    found: dict[str, pa.ChunkedArray] = {}
    problems = [Problem(name, "another column", "a struct, or columns of its fields") for name in _opaque(table)]
    for name, column in _columns(table):
        part, _, field = name.partition(".")
        if name in found:
            problems.append(Problem(f"{part}.{_shown(field)}" if field else part, "two columns", "one"))
        found[name] = column
        if part in _MODELS:
            problems += _unknown(_MODELS[part], part, field, column.type)
    if problems:
        raise InvalidCase(*problems)
    return found


def in_one_piece(columns: Mapping[str, pa.ChunkedArray]) -> dict[str, pa.Array]:
    """Return columns as arrays; what is one chunk is not copied."""
    return {
        name: column.chunk(0) if column.num_chunks == 1 else column.combine_chunks() for name, column in columns.items()
    }


def _columns(table: pa.Table) -> Iterator[tuple[str, pa.ChunkedArray]]:
    for name, column in zip(table.column_names, table.columns, strict=True):
        if name in _MODELS and pa.types.is_struct(column.type):
            fields_of = (f"{name}.{each.name}" for each in column.type)
            yield from zip(fields_of, column.flatten(), strict=True)
        elif name == "at" or name.partition(".")[0] in _MODELS.keys() - {name}:
            yield name, column


def _opaque(table: pa.Table) -> Iterator[str]:
    """Yield the columns named like a model that hold it in another way; beside columns of its fields it is a key."""
    flat = {name.partition(".")[0] for name in table.column_names if "." in name}
    for name, kind in zip(table.column_names, table.schema.types, strict=True):
        if name in _MODELS.keys() - flat and not (pa.types.is_struct(kind) or pa.types.is_null(kind)):
            yield name


def _shown(name: str) -> str:
    """Return a name as a message has it: what is no slip of typing may be somebody's name or address."""
    return name if is_slip(name, field_names()) else "?"


def _unknown(model: Any, above: str, name: str, kind: pa.DataType) -> Iterator[Problem]:  # noqa: ANN401 - a class of attrs
    """Yield the fields in and below a column that no model has, and those that stand below it twice."""
    known = {each.name: held_in(each.type) for each in fields(model)}
    path = f"{above}.{_shown(name)}"
    if name not in known:
        yield Problem(path, "an unknown field", f"one of {', '.join(known)}")
        return
    inner = known[name]
    while is_list(kind) or pa.types.is_run_end_encoded(kind):
        kind = kind.value_type
    inner = get_args(inner)[0] if get_origin(inner) in {tuple, frozenset} else inner
    if pa.types.is_struct(kind) and has(inner):
        names = Counter(each.name for each in kind)
        yield from (Problem(f"{path}.{_shown(each)}", "two columns", "one") for each in names if names[each] > 1)
        for each in kind:
            yield from _unknown(inner, path, each.name, each.type)


def record(columns: Mapping[str, pa.Array], row: int) -> dict[str, Any]:
    """Return one row as the record that JSON would hold."""
    found: dict[str, Any] = {"customer": {}, "cart": {}}
    for name, column in columns.items():
        value = _said(column[row])
        part, _, field = name.partition(".")
        if field and value is not None:
            found.setdefault(part, {})[field] = value
        elif not field and part == "at":
            found[part] = value
    return found


def _said(scalar: pa.Scalar) -> Any:  # noqa: ANN401 - any value
    """Return a value as JSON would have it; what cannot be written is left as it is, for the reader to refuse."""
    kind, found = scalar.type, None
    if not scalar.is_valid:
        pass
    elif pa.types.is_dictionary(kind):
        found = _said(scalar.value)
    elif pa.types.is_struct(kind):
        found = {each.name: _said(scalar[each.name]) for each in kind}
    elif is_list(kind):
        found = [_said(each) for each in scalar.values]
    elif pa.types.is_timestamp(kind):
        found = _moment(scalar.value, kind)
    else:
        found = bare(scalar)
        found = found.isoformat() if isinstance(found, date) else found
    return found


def _moment(number: int, kind: pa.DataType) -> str | int:
    """Write a moment; one of a column without a zone has no offset, and one outside the calendar is a number."""
    micros = number // 1000 if kind.unit == "ns" else number * UNITS[kind.unit]
    try:
        found = moment(micros)
    except OverflowError:
        return number
    return (found if kind.tz is not None else found.replace(tzinfo=None)).isoformat()
