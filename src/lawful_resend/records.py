"""Cases as records that JSON can hold: read with every problem found, written, described by a schema.

What a field may hold is read off the models, so that reader, writer and schema cannot differ from them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, cast, get_args, get_origin

from attrs import NOTHING, Attribute, field, fields, frozen, has

from lawful_resend.errors import InvalidCase, Problem, a_kind, echo, is_a
from lawful_resend.models import Cart, Customer, Mail, instant, member, refuse, string

_MOMENT = "an ISO 8601 date and time with an offset, like 2026-11-23T12:00:00Z"
_DAY = "an ISO 8601 date, like 2001-12-31"
#: RFC 3339, seconds optional; no hour 24, which newer Pythons read; an offset may lack, so that it is said to lack
_MOMENT_FORM = re.compile(r"\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)
_DAY_FORM = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _moment(value: datetime) -> datetime:
    return instant(value, "at")


def _customer(value: Customer) -> Customer:
    if type(value) is not Customer:
        raise refuse("customer", value, "a Customer")
    return value


def _cart(value: Cart) -> Cart:
    if type(value) is not Cart:
        raise refuse("cart", value, "a Cart")
    return value


def _mail(value: Mail) -> Mail:
    if type(value) is not Mail:
        raise refuse("mail", value, "a Mail")
    return value


@frozen(kw_only=True)
class Case:
    """What ``decide`` is asked, as one value.

    Attributes:
        customer: who would receive the mail.
        cart: the cart that was left.
        mail: the mail that would be sent.
        at: the moment of sending.

    """

    customer: Customer = field(converter=_customer)
    cart: Cart = field(converter=_cart)
    mail: Mail = field(factory=Mail, converter=_mail)
    at: datetime = field(converter=_moment)

    def as_dict(self) -> dict[str, Any]:
        """Give the case as a record that JSON can hold: every field, in the order of the models."""
        return cast("dict[str, Any]", _write(self))


def read_case(record: Mapping[str, Any]) -> Case:
    """Read a case from a record as JSON gives it.

    Args:
        record: ``{"customer": {...}, "cart": {...}, "mail": {...}, "at": "..."}`` with the field names
            of the models and the values of their enums.

    Raises:
        InvalidCase: unknown or missing fields, wrong types, values out of range: all of them, each
            with its path.

    """
    problems: list[Problem] = []
    case = _read(Case, record, "", problems)
    if problems:
        raise InvalidCase(*problems)
    return cast("Case", case)


def _write(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(str(each) for each in value)
    if isinstance(value, tuple):
        return [_write(each) for each in value]
    kind: Any = type(value)
    if has(kind):
        return {each.name: _write(getattr(value, each.name)) for each in fields(kind)}
    return value


# --- reading -------------------------------------------------------------------------------------

_Reader = Callable[[Any, str, list[Problem]], Any]


def _read(model: type, record: object, path: str, problems: list[Problem]) -> object:
    """Read a model; where it has problems they are added, and what is returned is of no use."""
    if not is_a(record, Mapping):
        problems.append(Problem(path or "record", echo(record), "an object"))
        return None
    before = len(problems)
    dot = f"{path}." if path else ""
    plan = _plan(model)
    problems += [
        Problem(f"{dot}{_name(key)}", "an unknown field", f"one of {', '.join(plan)}")
        for key in record
        if not is_a(key, str) or key not in plan
    ]
    values = {}
    for name, (reader, converter, required) in plan.items():
        if name in record:
            value = reader(record[name], dot + name, problems) if reader else record[name]
            if value is not None or reader is None:
                try:
                    # what is converted here is left as it is where the model is made
                    value = converter(value)
                except InvalidCase as invalid:
                    problems += [Problem(dot + each.path, each.value, each.expected) for each in invalid.problems]
            values[name] = value
        elif required:
            problems.append(Problem(dot + name, "nothing", "a value"))
    return model(**values) if len(problems) == before else None


def _name(key: object) -> str:
    shown = echo(key)
    return shown[1:-1] if key and shown == f"'{key}'" else shown


@cache
def _plan(model: type) -> dict[str, tuple[_Reader | None, Callable[[Any], Any], bool]]:
    return {
        each.name: (
            _reader(each.type),
            cast("Callable[[Any], Any]", each.converter),
            each.default is NOTHING,
        )
        for each in cast("Iterable[Attribute[Any]]", fields(model))
    }


def _reader(kind: Any) -> _Reader | None:  # noqa: ANN401 - a type form
    """Find what turns a JSON value into the value of a field; None: nothing has to."""
    inner, is_optional = _without_none(kind)
    if inner is datetime:
        return _optional(_read_moment) if is_optional else _read_moment
    if inner is date:
        return _optional(_read_day)
    if has(inner):
        return _optional(_object_reader(inner)) if is_optional else _object_reader(inner)
    if get_origin(inner) is tuple:
        return _list_reader(_object_reader(get_args(inner)[0]))
    if get_origin(inner) is frozenset:
        return _list_reader(_item_reader(get_args(inner)[0]))
    return None


def _without_none(kind: Any) -> tuple[Any, bool]:  # noqa: ANN401 - a type form
    if isinstance(kind, UnionType):
        return next(each for each in get_args(kind) if each is not type(None)), True
    return kind, False


def _optional(reader: _Reader) -> _Reader:
    def read(value: object, path: str, problems: list[Problem]) -> object:
        return None if value is None else reader(value, path, problems)

    return read


def _item_reader(kind: type) -> _Reader:
    def read(value: Any, path: str, problems: list[Problem]) -> object:  # noqa: ANN401 - any JSON value
        try:
            return member(kind, value, path) if issubclass(kind, StrEnum) else string(value, path)
        except InvalidCase as invalid:
            problems += invalid.problems
            return None

    return read


def _read_moment(value: object, path: str, problems: list[Problem]) -> datetime | None:
    if is_a(value, str) and _MOMENT_FORM.fullmatch(value):
        with suppress(ValueError):
            return datetime.fromisoformat(value)
    problems.append(Problem(path, echo(value), _MOMENT))
    return None


def _read_day(value: object, path: str, problems: list[Problem]) -> date | None:
    if is_a(value, str) and _DAY_FORM.fullmatch(value):
        with suppress(ValueError):
            return date.fromisoformat(value)
    problems.append(Problem(path, a_kind(value), _DAY))
    return None


def _object_reader(model: type) -> _Reader:
    def read(value: object, path: str, problems: list[Problem]) -> object:
        return _read(model, value, path, problems)

    return read


def _list_reader(reader: _Reader) -> _Reader:
    def read(value: object, path: str, problems: list[Problem]) -> object:
        if not is_a(value, list | tuple):
            problems.append(Problem(path, echo(value), "a list"))
            return None
        before = len(problems)
        items = [reader(item, f"{path}[{index}]", problems) for index, item in enumerate(value)]
        return items if len(problems) == before else None

    return read


# --- the schema ----------------------------------------------------------------------------------


def schema() -> dict[str, Any]:
    """Describe the record of a case as JSON Schema (draft 2020-12); shipped as ``case.schema.json``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:lawful-resend:case:1",
        "title": "A case for lawful_resend",
        **_describe(Case),
    }


def _describe(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a type form
    inner, is_optional = _without_none(kind)
    if is_optional:
        described = _describe(inner)
        if "type" in described and "properties" not in described:
            return {**described, "type": [described["type"], "null"]}
        return {"anyOf": [described, {"type": "null"}]}
    if get_origin(inner) in {tuple, frozenset}:
        return {"type": "array", "items": _describe(get_args(inner)[0])}
    if has(inner):
        members = cast("tuple[Attribute[Any], ...]", fields(inner))
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [each.name for each in members if each.default is NOTHING],
            "properties": {each.name: {**_describe(each.type), **each.metadata} for each in members},
        }
    if issubclass(inner, StrEnum):
        return {"enum": [each.value for each in inner]}
    return dict(_PLAIN[inner])


_PLAIN: dict[type, dict[str, Any]] = {
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 1},
    str: {"type": "string"},
}
