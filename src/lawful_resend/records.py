"""Cases as records that JSON can hold: read with every problem found, written, described by a schema.

What a field may hold is read off the models, so that reader, writer and schema cannot differ from them. What is null is
not stated, and so is what is left out.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, partial
from types import UnionType
from typing import Any, NamedTuple, cast, get_args, get_origin

from attrs import NOTHING, Attribute, field, fields, frozen, has

from lawful_resend.errors import InvalidCase, Problem, a_kind, echo, is_a, is_slip
from lawful_resend.models import Cart, Consent, Customer, Line, Mail, Model, Purchase, named
from lawful_resend.values import MOST, instant, is_missing, of_year, refuse

_MOMENT = "an ISO 8601 date and time with an offset, like 2026-11-23T12:00:00Z"
_DAY = "an ISO 8601 date, like 2001-12-31"
#: RFC 3339, seconds optional; no hour 24, which newer Pythons read; an offset may lack, so that it is said to lack
_MOMENT_FORM = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)?", re.ASCII
)
_DAY_FORM = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

#: what each field of the records of version 0.1 became
_BECAME: dict[type, dict[str, str]] = {
    Customer: {"objected_at": "objections: a list of {at}, empty where it was looked up and there is none"},
    Purchase: {"categories": "lines: a list of {categories}, one for each good"},
    Consent: {"free": "required_for: 'nothing', 'reward' or 'service'"},
    Cart: {
        "address": "address_source",
        "supplier": "lines[].supplier, of each good",
        "categories": "lines: a list of {categories}, one for each good",
    },
    Mail: {"requested": "requested_at and request_evidence, where the customer asked for this very email"},
}


def _customer(value: Customer, name: str = "") -> Customer:
    if type(value) is not Customer:
        raise refuse(name, value, "a Customer")
    return value


def _cart(value: Cart, name: str = "") -> Cart:
    if type(value) is not Cart:
        raise refuse(name, value, "a Cart")
    return value


def _mail(value: Mail, name: str = "") -> Mail:
    if type(value) is not Mail:
        raise refuse(name, value, "a Mail")
    return value


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Case(Model):
    """What ``decide`` is asked, as one value.

    Attributes:
        customer: who would receive the email.
        cart: the cart that was left.
        mail: the email that would be sent.
        at: the moment of sending.

    """

    customer: Customer = field(converter=_customer)
    cart: Cart = field(converter=_cart)
    mail: Mail = field(factory=Mail, converter=_mail)
    at: datetime = field(converter=instant)

    def as_dict(self) -> dict[str, Any]:
        """Give the case as a record that JSON can hold: every field, in the order of the models."""
        return cast("dict[str, Any]", _write(self))


def read_case(record: Mapping[str, Any]) -> Case:
    """Read a case from a record as JSON gives it.

    Args:
        record: ``{"customer": {...}, "cart": {...}, "mail": {...}, "at": "..."}`` with the field names
            of the models and the values of their enums; null is not stated.

    Raises:
        InvalidCase: unknown or missing fields, wrong types, values out of range: all of them, each
            with its path.

    """
    case = _taken(Case, record)
    if case is not _ODD:
        return cast("Case", case)
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

#: from a value of JSON and its path to what the field holds; what is wrong is added to the problems
_Reader = Callable[[Any, str, list[Problem]], Any]
#: what is not looked at twice before it is read: no scalar of a data frame that stands for nothing
_OF_JSON = {str, bool, int, dict, list}


class _Field(NamedTuple):
    """How a field is read, and what the model holds where it is not stated."""

    read: _Reader
    not_stated: object
    is_required: bool


def _read(model: type, record: object, path: str, problems: list[Problem]) -> object:
    """Read a model; where it has problems they are added, and what is returned is of no use."""
    if not is_a(record, Mapping):
        problems.append(Problem(path or "record", echo(record), "an object"))
        return None
    before = len(problems)
    dot = f"{path}." if path else ""
    plan = _plan(model)
    replaced: set[str] = set()
    if type(record) is not dict or not record.keys() <= plan.keys():
        replaced = _unknown_keys(record, model, dot, problems)
    values = {}
    for name, (read, not_stated, is_required) in plan.items():
        value = record[name] if name in record else None  # noqa: SIM401 - a mapping of the host may have no get
        if value is not None and (type(value) in _OF_JSON or not is_missing(value)):
            values[name] = read(value, dot + name, problems)
        elif not is_required:
            values[name] = not_stated
        elif name not in replaced:
            lacking: list[Problem] = []
            read(None, dot + name, lacking)
            problems += [problem._replace(value="nothing") for problem in lacking]
    return _made(model, values, dot, problems) if len(problems) == before else None


def _unknown_keys(record: Mapping[Any, Any], model: type, dot: str, problems: list[Problem]) -> set[str]:
    """Add a problem for each field that no model has; return which fields those of version 0.1 became."""
    plan, became = _plan(model), _BECAME.get(model, {})
    replaced = set()
    for key in record:
        name = str.__str__(key) if is_a(key, str) else None
        if name in became:
            replaced.add(became[name].partition(":")[0])
            problems.append(Problem(dot + name, "a field of a record of version 0.1", became[name]))
        elif name not in plan:
            problems.append(_unknown(key, dot, plan))
    return replaced


def _made(model: type, values: dict[str, object], dot: str, problems: list[Problem]) -> object:
    """Make a model of values that its converters gave: they are not converted twice."""
    made: Any = object.__new__(model)
    for name, value in values.items():
        object.__setattr__(made, name, value)
    if model is Consent:
        try:
            made.__attrs_post_init__()
        except InvalidCase as invalid:
            problems += [each._replace(path=dot + each.path.partition(".")[2]) for each in invalid.problems]
    return made


def _unknown(key: object, dot: str, plan: Mapping[str, _Field]) -> Problem:
    """Name a field that no model has; what is no slip of typing is not shown, it may be a name or an address."""
    expected = f"one of {', '.join(plan)}"
    name = str.__str__(key) if is_a(key, str) else ""
    if is_slip(name, field_names()):
        return Problem(dot + name, "an unknown field", expected)
    return Problem(f"{dot}?", f"an unknown field, {echo(key) if is_a(key, str) else a_kind(key)}", expected)


@cache
def field_names() -> tuple[str, ...]:
    """Return the names of all fields, so that one in the wrong place is named."""
    return tuple(sorted({name for model in _models(Case) for name in _plan(model)}))


def _models(model: type) -> set[type]:
    """Return a model and those that it holds."""
    found = {model}
    for each in _fields(model):
        inner = _inner(each.type)
        inner = get_args(inner)[0] if get_origin(inner) is tuple else inner
        if has(inner):
            found |= _models(inner)
    return found


def _fields(model: type) -> "tuple[Attribute[Any], ...]":
    return cast("tuple[Attribute[Any], ...]", fields(model))


@cache
def _plan(model: type) -> dict[str, _Field]:
    return {
        each.name: _Field(
            _reader(each.type, cast("Any", each.converter)),
            getattr(each.default, "factory", lambda each=each: each.default)(),
            each.default is NOTHING,
        )
        for each in _fields(model)
    }


def _inner(kind: Any) -> Any:  # noqa: ANN401 - a type form
    """Return a type without None."""
    return next(each for each in get_args(kind) if each is not type(None)) if isinstance(kind, UnionType) else kind


def _reader(kind: Any, convert: Callable[[Any, str], Any]) -> _Reader:  # noqa: ANN401 - a type form
    """Find what turns a JSON value into the value of a field."""
    inner = _inner(kind)
    if inner is datetime:
        return _read_moment
    if inner is date:
        return _read_day
    if has(inner):
        return _object_reader(inner)
    if get_origin(inner) is tuple:
        (model, _) = get_args(inner)
        return _list_reader(_read_line if model is Line else _object_reader(model))
    if get_origin(inner) is frozenset:
        return _set_reader(_plain_reader(convert))
    return _plain_reader(convert)


def _plain_reader(convert: Callable[[Any, str], Any]) -> _Reader:
    def read(value: object, path: str, problems: list[Problem]) -> object:
        try:
            return convert(value, path)
        except InvalidCase as invalid:
            problems += invalid.problems
            return None

    return read


def _read_moment(value: object, path: str, problems: list[Problem]) -> datetime | None:
    if is_a(value, str) and _MOMENT_FORM.fullmatch(value):
        with suppress(ValueError):
            moment = datetime.fromisoformat(value)
            try:
                return instant(moment, path)
            except InvalidCase as invalid:
                problems += invalid.problems
                return None
    problems.append(Problem(path, echo(value), _MOMENT))
    return None


def _read_day(value: object, path: str, problems: list[Problem]) -> date | None:
    if is_a(value, str) and _DAY_FORM.fullmatch(value):
        with suppress(ValueError):
            return date.fromisoformat(value)
    problems.append(Problem(path, echo(value), _DAY + of_year(value)))
    return None


def _object_reader(model: type) -> _Reader:
    def read(value: object, path: str, problems: list[Problem]) -> object:
        return _read(model, value, path, problems)

    return read


def _read_line(value: object, path: str, problems: list[Problem]) -> object:
    """Read a good: an object, or the list of its categories alone."""
    if is_a(value, list | tuple):
        value = {"categories": value}
    elif not is_a(value, Mapping):
        problems.append(Problem(path, echo(value), "an object, or a list of categories"))
        return None
    return _read(Line, value, path, problems)


def _list_reader(read_item: _Reader) -> _Reader:
    def read(value: object, path: str, problems: list[Problem]) -> object:
        if not is_a(value, list | tuple):
            problems.append(Problem(path, echo(value), "a list"))
            return None
        return tuple([read_item(item, f"{path}[{index}]", problems) for index, item in enumerate(value)])

    return read


def _set_reader(read_all: _Reader) -> _Reader:
    """Read a set at once, and only where something is wrong one by one, so that each is named by its place."""

    def read(value: object, path: str, problems: list[Problem]) -> object:
        if not is_a(value, list | tuple):
            problems.append(Problem(path, echo(value), "a list"))
            return None
        found: list[Problem] = []
        held = read_all(value, path, found)
        if found:
            for index, item in enumerate(value):
                read_all([item], f"{path}[{index}]", problems)
        return held

    return read


# --- reading what is as it should be ---------------------------------------------------------------

#: what is found where anything is not as JSON has it; the slow way then says what, with its path, or reads it after all
_ODD = object()


def _taken(model: type, record: object) -> object:
    """Take a model from a record of JSON's own types, in one pass and without paths."""
    if type(record) is not dict or not record.keys() <= _plan(model).keys():
        return _ODD
    get = record.get
    made: Any = object.__new__(model)
    put = object.__setattr__.__get__(made)
    for name, take, not_stated, is_required in _takers(model):
        value = get(name)
        if value is None:
            if is_required:
                return _ODD
            value = not_stated
        else:
            value = take(value)
            if value is _ODD:
                return _ODD
        put(name, value)
    if model is Consent:
        try:
            made.__attrs_post_init__()
        except InvalidCase:
            return _ODD
    return made


@cache
def _takers(model: type) -> tuple[tuple[str, Callable[[Any], Any], object, bool], ...]:
    plan = _plan(model)
    return tuple(
        (each.name, _taker(each.type, cast("Any", each.converter)), *plan[each.name][1:]) for each in _fields(model)
    )


def _taker(kind: Any, convert: Callable[[Any, str], Any]) -> Callable[[Any], Any]:  # noqa: ANN401 - a type form
    """Find what takes a value of JSON as it should be for a field."""
    inner = _inner(kind)
    if inner is datetime:
        return _take_moment
    if inner is bool:
        return _take_flag
    if has(inner):
        return partial(_taken, inner)
    if get_origin(inner) is tuple:
        return partial(_take_list, get_args(inner)[0])
    if inner is date:
        return _take_day
    is_set = get_origin(inner) is frozenset
    member = get_args(inner)[0] if is_set else inner
    if issubclass(member, StrEnum):
        return partial(_take_members if is_set else _take_member, {each.value: each for each in member})
    kinds = {list} if is_set else {str, int}

    def take(value: object) -> object:
        if type(value) not in kinds:
            return _ODD
        try:
            return convert(value, "")
        except InvalidCase:
            return _ODD

    return take


def _take_member(members: dict[str, StrEnum], value: object) -> object:
    return members.get(value, _ODD) if type(value) is str else _ODD


def _take_members(members: dict[str, StrEnum], value: object) -> object:
    if type(value) is not list or {*map(type, value)} - {str}:
        return _ODD
    found = [members.get(each) for each in value]
    return _ODD if None in found else frozenset(found)


def _take_flag(value: object) -> object:
    return value if type(value) is bool else _ODD


def _take_moment(value: object) -> object:
    """Take a moment as most programs write it, ``2026-11-23T12:00:00Z``; an hour of 24 is for the slow way."""
    if type(value) is not str or value[-1:] != "Z" or not value.isascii():
        return _ODD
    signs = value[4:5], value[7:8], value[10:11], value[13:14], value[16:17]
    fraction = value[20:-1].isdecimal() if value[19:20] == "." else len(value) == len("2026-11-23T12:00:00Z")
    if signs != ("-", "-", "T", ":", ":") or not fraction or value[11:13] == "24":
        return _ODD
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return _ODD


def _take_day(value: object) -> object:
    if type(value) is not str or len(value) != len("2001-12-31") or (value[4], value[7]) != ("-", "-"):
        return _ODD
    try:
        return date.fromisoformat(value)
    except ValueError:
        return _ODD


def _take_list(model: type, value: object) -> object:
    if type(value) is not list:
        return _ODD
    found = []
    for item in value:
        if model is Line and type(item) is list:
            item = {"categories": item}  # noqa: PLW2901 - the same good
        taken = _taken(model, item)
        if taken is _ODD:
            return _ODD
        found.append(taken)
    return tuple(found)


# --- the schema ----------------------------------------------------------------------------------


def schema() -> dict[str, Any]:
    """Describe the record of a case as JSON Schema (draft 2020-12); shipped as ``case.schema.json``.

    ``x-not-stated`` says of each field that may be left out or null what follows then.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:lawful-resend:case:2",
        "title": "A case for lawful_resend",
        **_object(Case),
    }


def _object(model: type) -> dict[str, Any]:
    listed = _fields(model)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [each.name for each in listed if each.default is NOTHING],
        "properties": {each.name: _property(each) for each in listed},
    }


def _property(each: "Attribute[Any]") -> dict[str, Any]:
    described = {**_describe(_inner(each.type)), **each.metadata.get("schema", {})}
    if each.default is NOTHING:
        return described
    consequence = each.metadata.get("not_stated")
    return {**_nullable(described), **({"x-not-stated": consequence.value} if consequence else {})}


def _nullable(described: dict[str, Any]) -> dict[str, Any]:
    if "properties" in described:
        return {"anyOf": [described, {"type": "null"}]}
    if "enum" in described:
        return {**described, "enum": [*described["enum"], None]}
    return {**described, "type": [described["type"], "null"]}


def _describe(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a type form
    if get_origin(kind) in {tuple, frozenset}:
        inner = get_args(kind)[0]
        item = _describe(inner)
        if inner is Line:
            item = {"anyOf": [item, _describe(frozenset[str])]}
        return {"type": "array", "items": _nullable(item) if inner is str else item}
    if has(kind):
        return _object(kind)
    if issubclass(kind, StrEnum):
        return {"enum": [each.value for each in kind]}
    return dict(_PLAIN[kind])


_PLAIN: dict[type, dict[str, Any]] = {
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 1, "maximum": MOST},
    str: {"type": "string"},
}
