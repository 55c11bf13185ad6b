"""Cases as rows of a table: one flat mapping with dotted names for each cart, as CSV files and data frames have them.

``customer.country`` names a field, ``customer.consents.0.given_at`` one of the first consent. Exports tell little of
types, so that cells are read by the field they are for. Nothing is refused here: what a cell cannot be stays as it is,
and ``read_case`` says so with its path.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any, cast

from lawful_resend.errors import is_a
from lawful_resend.records import schema
from lawful_resend.values import is_missing

#: what a cell of a yes-or-no field may say
_SAID = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
#: between the members of a collection in one cell
_BETWEEN = ";"
#: a longer number names no record and counts no email: int refuses the longest
_MOST_DIGITS = 9


def unflatten(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the record of a case, as ``read_case`` reads it, from a flat row with dotted names.

    A cell that is empty, None, NaN or NaT is not stated, and a consent or sale of which no cell is filled is not there.
    A cell for a collection holds its members with ``;`` between them, or a JSON list; ``[]`` says that it was looked up
    and is empty. A yes-or-no cell says ``true`` or ``false``, ``yes`` or ``no``, 1 or 0.

    Args:
        row: dotted names of fields with their cells: strings, or Python, numpy and pandas values.

    """
    record: dict[str, Any] = {}
    for name, cell in row.items():
        path = str(name).split(".")
        value = _value(_kind(tuple(part for part in path if not part.isdecimal())), cell)
        if value is not None:
            _put(record, path, value)
    return cast("dict[str, Any]", _listed(record))


def _put(record: dict[str, Any], path: list[str], value: object) -> None:
    """Put a value into a record; one that two columns tell differently is put where ``read_case`` refuses it."""
    *above, last = path
    within = record
    for part in above:
        inner = within.get(part)
        if inner is None or inner == []:
            inner = within[part] = {}
        if not isinstance(inner, dict):
            record[f"{'.'.join(path)} twice"] = value
            return
        within = inner
    if last not in within:
        within[last] = value
    elif value != []:
        record[f"{'.'.join(path)} twice"] = value


def _listed(value: object) -> object:
    """Return it with lists in place of what is numbered, in the order of the numbers."""
    if not isinstance(value, dict):
        return value
    if value and all(_is_number(key) for key in value):
        return [_listed(value[key]) for key in sorted(value, key=int)]
    return {key: _listed(each) for key, each in value.items()}


def _value(kind: str, cell: Any) -> Any:  # noqa: ANN401 - any cell
    """Return what a cell says of a field of a kind; None where it says nothing."""
    if type(cell).__module__ == "numpy" and hasattr(cell, "item"):
        cell = cell.item()
    if is_missing(cell):
        return None
    if is_a(cell, date):
        return cell.isoformat()
    if is_a(cell, str):
        return _said(kind, cell.strip())
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return bool(cell) if kind == "boolean" and type(cell) is int and cell in {0, 1} else cell


def _said(kind: str, text: str) -> object:
    if not text:
        return None
    if kind == "boolean":
        return _SAID.get(text.lower(), text)
    if kind == "integer":
        return int(text) if _is_number(text) else text
    if kind != "array":
        return text
    if text.startswith("["):
        with suppress(ValueError, RecursionError):
            return json.loads(text, object_pairs_hook=_unique)
    # separators alone say nothing: taken for an empty collection, they would say that somebody looked
    return [each.strip() for each in text.split(_BETWEEN) if each.strip()] or text


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= _MOST_DIGITS


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON; of a key that stands there twice, the last would hide what the first says."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _kind(path: tuple[str, ...]) -> str:
    """Return what a field holds, by its path without numbers: ``boolean``, ``integer``, ``array`` or ``string``."""
    return _kinds().get(path, "string")


@cache
def _kinds() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    _walk(schema(), (), found)
    return found


def _walk(described: Mapping[str, Any], path: tuple[str, ...], found: dict[tuple[str, ...], str]) -> None:
    for each in described.get("anyOf", (described,)):
        kind = each.get("type", "string")
        kind = kind if isinstance(kind, str) else kind[0]
        if kind == "array":
            _walk(each["items"], path, found)
        found.setdefault(path, kind)
        if kind == "array":
            found[path] = kind
        for name, inner in each.get("properties", {}).items():
            _walk(inner, (*path, name), found)
