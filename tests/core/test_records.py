"""Records: every case goes out and comes back, every problem is found with its path, nothing else is raised."""

import copy
import enum
import json
import pickle
from collections import OrderedDict, UserDict
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from functools import reduce
from importlib import resources
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import event, example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from jsonschema import Draft202012Validator

from lawful_resend import (
    Account,
    AddressSource,
    Cart,
    Case,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    InvalidCase,
    Mail,
    Mailbox,
    NaiveMoment,
    Purchase,
    Purpose,
    Recipient,
    read_case,
)
from lawful_resend.records import schema

Record = dict[str, Any]

_AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_MOMENT = "2026-11-23T12:00:00Z"

#: the least that is a case
LEAST: Record = {
    "customer": {"country": "BE"},
    "cart": {"abandoned_at": _MOMENT, "address": "typed"},
    "at": _MOMENT,
}

#: a case with every field set
FULL: Record = {
    "customer": {
        "country": "BE",
        "kind": "company",
        "mailbox": "impersonal",
        "born": "1990-02-28",
        "account": {"created_at": _MOMENT, "seller": "shop", "refusal_offered": True, "paid_offer": True},
        "purchases": [
            {
                "concluded_at": _MOMENT,
                "seller": "shop",
                "categories": ["books", "tools"],
                "address_given": True,
                "refusal_offered": True,
                "cancelled": True,
                "ended_at": _MOMENT,
            }
        ],
        "consents": [
            {
                "purposes": ["newsletter", "terms"],
                "given_at": _MOMENT,
                "act": "pre-ticked",
                "free": True,
                "informed": True,
                "concluded": True,
                "evidence": "log#1",
                "wording": "form#1",
                "double_opt_in": "pending",
                "by_guardian": True,
                "withdrawn_at": _MOMENT,
                "last_used_at": _MOMENT,
                "seller": "shop",
            }
        ],
        "objected_at": _MOMENT,
        "cleared_registers": ["AT-ECG"],
    },
    "cart": {
        "abandoned_at": _MOMENT,
        "address": "third-party",
        "seller": "shop",
        "supplier": "other",
        "categories": ["tools"],
        "checkout_begun": True,
        "for_organisation": True,
        "refusal_offered": True,
        "device_consent": True,
        "ordered_at": _MOMENT,
        "keep_until": _MOMENT,
        "order_only": True,
        "sensitive": True,
    },
    "mail": {"requested": True, "neutral": True, "announced": True, "number": 2},
    "at": _MOMENT,
}

Step = str | int
Path = tuple[Step, ...]

#: the fields that are no flag, by the last step of their path; all others are
_KINDS = {
    **dict.fromkeys(("customer", "cart", "mail"), "object"),
    "account": "object?",
    **dict.fromkeys(("purchases", "consents", "categories", "purposes", "cleared_registers"), "list"),
    **dict.fromkeys(("kind", "mailbox", "act", "double_opt_in", "address"), "enum"),
    **dict.fromkeys(("seller", "supplier"), "string"),
    "country": "country",
    **dict.fromkeys(("evidence", "wording"), "reference"),
    **dict.fromkeys(("at", "created_at", "concluded_at", "given_at", "abandoned_at"), "moment"),
    **dict.fromkeys(("ended_at", "withdrawn_at", "last_used_at", "objected_at", "ordered_at", "keep_until"), "moment?"),
    "born": "day",
    "number": "ordinal",
}


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    """List the path of every value in a record."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _paths(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _paths(each, (*path, index))


def _shown(path: Path) -> str:
    """Write a path as the contract does: customer.consents[0].given_at."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _kind(path: Path) -> str:
    """Tell what a path of a full record holds."""
    *above, last = path
    if isinstance(last, int):
        if above[-1] == "purposes":
            return "enum"
        return "string" if above[-1] in {"categories", "cleared_registers"} else "object"
    return _KINDS.get(last, "flag")


ALL = tuple(_paths(FULL))
FIELDS = tuple(path for path in ALL if isinstance(path[-1], str))
ITEMS = tuple(path for path in ALL if isinstance(path[-1], int))
OBJECTS: tuple[Path, ...] = ((), *(path for path in ALL if _kind(path).startswith("object")))
REQUIRED = tuple((*path, key) for path, keys in (
    ((), ("customer", "cart", "at")),
    (("customer",), ("country",)),
    (("customer", "account"), ("created_at",)),
    (("customer", "purchases", 0), ("concluded_at",)),
    (("customer", "consents", 0), ("purposes", "given_at", "act")),
    (("cart",), ("abandoned_at", "address")),
) for key in keys)  # fmt: skip

_each_field = pytest.mark.parametrize("path", FIELDS, ids=_shown)
_each_object = pytest.mark.parametrize("path", OBJECTS, ids=lambda path: _shown(path) or "record")


def _at(record: Any, path: Path) -> Any:  # noqa: ANN401 - a value of JSON
    return reduce(lambda value, step: value[step], path, record)


def _with(path: Path, value: object, record: Record = FULL) -> Record:
    """Copy a record with another value at a path."""
    changed = copy.deepcopy(record)
    _at(changed, path[:-1])[path[-1]] = value
    return changed


def _without(path: Path, record: Record = FULL) -> Record:
    changed = copy.deepcopy(record)
    del _at(changed, path[:-1])[path[-1]]
    return changed


def _invalid(record: Any) -> InvalidCase:  # noqa: ANN401 - a value of JSON
    with pytest.raises(InvalidCase) as raised:
        read_case(record)
    assert raised.value.problems
    assert str(raised.value).isascii()
    return raised.value


def _problem_paths(record: Any) -> list[str]:  # noqa: ANN401 - a value of JSON
    return [problem.path for problem in _invalid(record).problems]


# --- out and back --------------------------------------------------------------------------------

_zones = st.sampled_from(
    (
        UTC,
        timezone(timedelta(hours=5, minutes=45)),
        timezone(-timedelta(hours=12, seconds=1)),
        ZoneInfo("Europe/Brussels"),
        ZoneInfo("America/St_Johns"),
    )
)
_moments = st.one_of(
    st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=_zones),  # noqa: DTZ001 - zones are drawn apart
    st.sampled_from((datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))),
)
_flags = st.booleans()
#: also halves of a character, but never two that JSON would read as one
_texts = st.text(max_size=12) | st.text(st.characters(categories=["Cs"]), max_size=1)
_sets = st.frozensets(_texts, max_size=3)
_references = st.none() | _texts
_maybe_moments = st.none() | _moments
_accounts = st.builds(Account, created_at=_moments, seller=_texts, refusal_offered=_flags, paid_offer=_flags)
_purchases = st.builds(
    Purchase,
    concluded_at=_moments,
    seller=_texts,
    categories=_sets,
    address_given=_flags,
    refusal_offered=_flags,
    cancelled=_flags,
    ended_at=_maybe_moments,
)
_consents = st.builds(
    Consent,
    purposes=st.frozensets(st.sampled_from(Purpose)),
    given_at=_moments,
    act=st.sampled_from(ConsentAct),
    free=_flags,
    informed=_flags,
    concluded=_flags,
    evidence=_references,
    wording=_references,
    double_opt_in=st.sampled_from(DoubleOptIn),
    by_guardian=_flags,
    withdrawn_at=_maybe_moments,
    last_used_at=_maybe_moments,
    seller=_texts,
)
_customers = st.builds(
    Customer,
    country=_texts.filter(bool),
    kind=st.sampled_from(Recipient),
    mailbox=st.sampled_from(Mailbox),
    born=st.none() | st.dates(),
    account=st.none() | _accounts,
    purchases=st.lists(_purchases, max_size=2),
    consents=st.lists(_consents, max_size=2),
    objected_at=_maybe_moments,
    cleared_registers=_sets,
)
_carts = st.builds(
    Cart,
    abandoned_at=_moments,
    address=st.sampled_from(AddressSource),
    seller=_texts,
    supplier=_texts,
    categories=_sets,
    checkout_begun=_flags,
    for_organisation=_flags,
    refusal_offered=_flags,
    device_consent=_flags,
    ordered_at=_maybe_moments,
    keep_until=_maybe_moments,
    order_only=_flags,
    sensitive=_flags,
)
_mails = st.builds(Mail, requested=_flags, neutral=_flags, announced=_flags, number=st.integers(1, 10**30))
_cases = st.builds(Case, customer=_customers, cart=_carts, mail=_mails, at=_moments)


def _only_json(value: object) -> bool:
    """Tell whether a value is of the plain types of JSON all through, no subclass of them."""
    if type(value) is dict:
        return all(type(key) is str and _only_json(each) for key, each in value.items())
    if type(value) is list:
        return all(map(_only_json, value))
    return value is None or type(value) in {str, bool, int}


@settings(derandomize=True, deadline=None, max_examples=150)
@given(_cases)
def test_every_case_comes_back(case: Case) -> None:
    """What as_dict writes, read_case reads as the same case."""
    record = case.as_dict()
    assert read_case(record) == case
    assert _only_json(record)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(_cases)
def test_every_case_comes_back_through_json(case: Case) -> None:
    """A record survives JSON text, and the record of what was read is the same record, byte for byte."""
    text = json.dumps(case.as_dict(), allow_nan=False)
    again = read_case(json.loads(text))
    assert again == case
    assert json.dumps(again.as_dict(), allow_nan=False) == text


@settings(derandomize=True, deadline=None, max_examples=100)
@given(_cases)
def test_reading_changes_no_record(case: Case) -> None:
    """read_case leaves the record as it was."""
    record = case.as_dict()
    before = copy.deepcopy(record)
    read_case(record)
    assert record == before


def test_the_full_record_is_complete() -> None:
    """The record that the tests below change sets every field of every model, to something else than the default."""
    case = read_case(FULL)
    assert case.as_dict() == FULL
    defaults = {path: _at(read_case(LEAST).as_dict(), path) for path in ALL if len(path) == 2 and path[0] != "mail"}
    for path, value in defaults.items():
        if path not in REQUIRED:
            assert _at(FULL, path) != value
    for model in (case.customer.account, *case.customer.purchases, *case.customer.consents, case.cart, case.mail):
        assert model is not None
        for each in attrs.fields(type(model)):
            assert each.default is attrs.NOTHING or getattr(model, each.name) != each.default


def test_the_least_record_has_the_defaults_of_the_models() -> None:
    """Fields that are left out of a record are those of models made without them."""
    assert read_case(LEAST) == Case(
        customer=Customer(country="BE"), cart=Cart(abandoned_at=_AT, address="typed"), mail=Mail(), at=_AT
    )


def test_the_order_of_a_record_is_that_of_the_models() -> None:
    """as_dict writes every field, in the order of the contract, and sets sorted: the same bytes for the same case."""
    record = read_case(FULL).as_dict()
    assert list(_paths(record)) == list(ALL)
    cart = Cart(abandoned_at=_AT, address="typed", categories=["b", "c", "a"])
    assert Case(customer=Customer(country="BE"), cart=cart, at=_AT).as_dict()["cart"]["categories"] == ["a", "b", "c"]


def test_moments_are_written_with_z() -> None:
    """A moment is written in UTC with a Z, and with its microseconds where it has some."""
    at = datetime(2026, 7, 1, 2, 0, 0, 5, tzinfo=ZoneInfo("Europe/Brussels"))
    case = Case(customer=Customer(country="BE"), cart=Cart(abandoned_at=_AT, address="typed"), at=at)
    record = case.as_dict()
    assert record["at"] == "2026-07-01T00:00:00.000005Z"
    assert record["cart"]["abandoned_at"] == _MOMENT


class _Grain(str, enum.Enum):  # noqa: UP042 - the enums of hosts that know no StrEnum
    """A host's own categories, as members."""

    TOOLS = "garden-tools"


def test_strings_of_other_types_are_written_as_strings() -> None:
    """A host's string enum in a field is written as the string it is, and decides the same when read back."""
    cart = Cart(abandoned_at=_AT, address="typed", seller=_Grain.TOOLS, categories=[_Grain.TOOLS])
    case = Case(customer=Customer(country="BE"), cart=cart, at=_AT)
    assert case.as_dict()["cart"]["categories"] == ["garden-tools"]
    assert _only_json(case.as_dict())
    assert read_case(case.as_dict()) == case


@pytest.mark.parametrize(
    "mapping", [MappingProxyType, dict, OrderedDict, UserDict], ids=["proxy", "dict", "ordered", "user"]
)
def test_any_mapping_is_a_record(mapping: Callable[[Record], Mapping[str, Any]]) -> None:
    """A record may be any mapping, at every level, and a list may be a tuple."""
    customer = {**FULL["customer"], "purchases": tuple(map(mapping, FULL["customer"]["purchases"]))}
    assert read_case(mapping({**FULL, "customer": mapping(customer)})) == read_case(FULL)


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-23T12:00:00Z",
        "2026-11-23T12:00:00+00:00",
        "2026-11-23T13:00:00+01:00",
        "2026-11-23T12:00:00.000Z",
        "2026-11-23T12:00:00.000000Z",
        "2026-11-23T00:00:00-12:00",
    ],
)
def test_moments_are_read_with_any_offset(moment: str) -> None:
    """One instant written in several ways of RFC 3339 is one case."""
    assert read_case(_with(("at",), moment)) == read_case(FULL)


# --- Case ----------------------------------------------------------------------------------------


def _case(**changes: object) -> Case:
    values: dict[str, Any] = {
        "customer": Customer(country="BE"),
        "cart": Cart(abandoned_at=_AT, address="typed"),
        "at": _AT,
        **changes,
    }
    return Case(**values)


@pytest.mark.parametrize("name", ["customer", "cart", "mail", "at"])
@pytest.mark.parametrize(
    "value", [None, {}, "x", LEAST["customer"], Customer, object()], ids=["none", "dict", "str", "rec", "type", "obj"]
)
def test_a_case_holds_models_only(name: str, value: object) -> None:
    """A Case refuses what is no model, and names the field."""
    with pytest.raises(InvalidCase) as raised:
        _case(**{name: value})
    assert [problem.path for problem in raised.value.problems] == [name]


def test_models_in_each_others_place_are_refused() -> None:
    """A cart is no customer, a mail no cart."""
    customer, cart, mail = Customer(country="BE"), Cart(abandoned_at=_AT, address="typed"), Mail()
    for changes in ({"customer": cart}, {"customer": mail}, {"cart": customer}, {"cart": mail}, {"mail": cart}):
        with pytest.raises(InvalidCase) as raised:
            _case(**changes)
        assert [problem.path for problem in raised.value.problems] == list(changes)


def test_a_naive_moment_of_sending_is_refused_by_name() -> None:
    """The moment of sending must be aware, and is stored in UTC."""
    with pytest.raises(NaiveMoment, match=r"^at: "):
        _case(at=datetime(2026, 11, 23, 12))  # noqa: DTZ001 - what is to be refused
    stored = _case(at=datetime(2026, 11, 23, 13, tzinfo=ZoneInfo("Europe/Brussels"))).at
    assert stored == _AT
    assert stored.tzinfo is UTC


def test_cases_are_values() -> None:
    """A Case is keyword-only, frozen, hashable, equal by value, and survives pickle and copy."""
    case = read_case(FULL)
    assert {case: 1}[read_case(FULL)] == 1
    for again in (pickle.loads(pickle.dumps(case)), copy.copy(case), copy.deepcopy(case)):  # noqa: S301 - our own bytes
        assert again == case
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        case.at = _AT  # type: ignore[misc]
    with pytest.raises(TypeError, match="positional"):
        Case(case.customer, case.cart, case.mail, case.at)  # type: ignore[call-arg]


def test_the_repr_of_a_case_shows_nothing_personal() -> None:
    """The repr of a case shows no day of birth and no reference."""
    shown = repr(read_case(FULL))
    for hidden in ("1990", "born", "log#1", "form#1"):
        assert hidden not in shown


# --- problems ------------------------------------------------------------------------------------

_DEEP: list[Any] = reduce(lambda value, _: [value], range(100_000), [])

#: name → a value of JSON, as json.loads can give it
VALUES: dict[str, Any] = {
    "null": None,
    "true": True,
    "false": False,
    "zero": 0,
    "one": 1,
    "minus": -1,
    "huge": 10**5000,
    "negative": -(10**5000),
    "half": 0.5,
    "whole": 1.0,
    "nan": float("nan"),
    "inf": float("inf"),
    "empty": "",
    "word": "bogus",
    "long": "x" * 10_000,
    "surrogate": "\ud800",
    "nul": "\0",
    "day": "2026-11-23",
    "naive": "2026-11-23T12:00:00",
    "moment": "2026-11-23T12:00:00Z",
    "early": "0001-01-01T00:00:00+01:00",
    "late": "9999-12-31T23:59:59-01:00",
    "leap": "2023-02-29T12:00:00Z",
    "list": [],
    "nested": [[]],
    "deep": _DEEP,
    "object": {},
    "pair": {"country": "BE"},
}
_UNPRINTABLE = {"huge", "negative", "deep"}
_NO_OBJECT = {"object", "pair"}

#: kind → the names of the values above that it holds
HELD: dict[str, set[str]] = {
    "object": _NO_OBJECT,  # read, with problems further down
    "object?": {"null", *_NO_OBJECT},
    "list": {"list", "nested", "deep"},  # read, with problems further down
    "enum": set(),
    "country": {name for name, value in VALUES.items() if isinstance(value, str) and value},
    "string": {name for name, value in VALUES.items() if isinstance(value, str)},
    "reference": {"null", *(name for name, value in VALUES.items() if isinstance(value, str))},
    "moment": {"moment"},
    "moment?": {"null", "moment"},
    "day": {"null", "day"},
    "ordinal": {"one", "huge"},
    "flag": {"true", "false"},
}


@pytest.mark.parametrize("name", VALUES, ids=str)
def test_each_field_refuses_what_it_does_not_hold(name: str) -> None:
    """Whatever value of JSON stands in a field of the full record, it is taken or refused, at exactly its path."""
    value = VALUES[name]
    for path in FIELDS:
        kind = _kind(path)
        if name not in HELD[kind]:
            assert _problem_paths(_with(path, value)) == [_shown(path)]
        elif kind.startswith("object") and value is not None:
            assert all(each.startswith(f"{_shown(path)}.") for each in _problem_paths_or_none(_with(path, value)))
        elif kind == "list" and value:
            (problem,) = _problem_paths(_with(path, value))
            assert problem.startswith(_shown(path))
        else:
            read_case(_with(path, value))


def _tried(record: Any) -> Case | InvalidCase:  # noqa: ANN401 - a value of JSON
    try:
        return read_case(record)
    except InvalidCase as invalid:
        return invalid


def _problem_paths_or_none(record: Record) -> list[str]:
    found = _tried(record)
    return [] if isinstance(found, Case) else [problem.path for problem in found.problems]


@pytest.mark.parametrize("name", VALUES, ids=str)
def test_each_item_refuses_what_it_does_not_hold(name: str) -> None:
    """Whatever value of JSON stands in a list of the full record, it is taken or refused, at the path of the list."""
    value = VALUES[name]
    for path in ITEMS:
        kind = _kind(path)
        if name not in HELD[kind]:
            (problem,) = _problem_paths(_with(path, value))
            assert problem in {_shown(path), _shown(path[:-1])}
        elif kind == "object":
            assert all(each.startswith(f"{_shown(path)}.") for each in _problem_paths(_with(path, value)))
        else:
            read_case(_with(path, value))


@pytest.mark.parametrize("path", ITEMS, ids=_shown)
def test_a_wrong_item_is_named_by_its_index(path: Path) -> None:
    """A wrong item of a list is refused at the exact path of the item, with its index."""
    assert _problem_paths(_with(path, 0.5)) == [_shown(path)]


@pytest.mark.parametrize("name", VALUES, ids=str)
def test_a_record_is_an_object(name: str) -> None:
    """What is no object is no record: InvalidCase, whatever else it is."""
    paths = _problem_paths(VALUES[name])
    if name == "object":
        assert paths == ["customer", "cart", "at"]
    elif name == "pair":
        assert paths == ["country", "customer", "cart", "at"]
    else:
        assert paths == ["record"]


@pytest.mark.parametrize("path", REQUIRED, ids=_shown)
def test_what_is_missing_is_named(path: Path) -> None:
    """A required field that is left out is the one problem, at the path where it should stand."""
    assert _problem_paths(_without(path)) == [_shown(path)]


@pytest.mark.parametrize("path", [path for path in FIELDS if path not in REQUIRED], ids=_shown)
def test_what_is_not_required_may_be_left_out(path: Path) -> None:
    """Any other field may be left out, and is then what the models have by default."""
    assert read_case(_without(path)) != read_case(FULL)


@_each_object
def test_unknown_keys_are_named_at_every_level(path: Path) -> None:
    """A key that no field has is a problem at its path, and the message lists the fields there are."""
    record = copy.deepcopy(FULL)
    where = _at(record, path)
    fields = list(where)
    where["withdrawn_on"] = "x"
    where["Given_At"] = _MOMENT
    error = _invalid(record)
    prefix = f"{_shown(path)}." if path else ""
    assert [problem.path for problem in error.problems] == [f"{prefix}withdrawn_on", f"{prefix}Given_At"]
    for problem in error.problems:
        for field in fields:
            assert field in problem.expected


@pytest.mark.parametrize(
    "key",
    [
        "",
        " ",
        "'",
        '"',
        "a'\"",
        "\n",
        "\ud800",
        "é",
        "x" * 1000,
        "jan@voorbeeld.be",
        "__class__",
        "self",
        5,
        None,
        (1,),
    ],
    ids=ascii,
)
def test_strange_keys_are_named_in_ascii(key: Any) -> None:  # noqa: ANN401 - a key of a mapping
    """Whatever an unknown key is, the message is printable ASCII, short, without addresses, and has a path."""
    for path in OBJECTS:
        record = copy.deepcopy(FULL)
        _at(record, path)[key] = 1
        (problem,) = _invalid(record).problems
        prefix = f"{_shown(path)}." if path else ""
        assert problem.path.startswith(prefix)
        assert len(problem.path) > len(prefix)
        assert str(problem).isprintable()
        assert "@" not in str(problem)
        assert len(problem.path) < 200


def test_all_problems_of_a_record_are_found_at_once() -> None:
    """One record with one problem of every kind: each is found, with its exact path, in the order of the models."""
    record: Record = {
        "extra": 1,
        "customer": {
            "colour": "red",
            "kind": "robot",
            "mailbox": None,
            "born": "28/02/1990",
            "account": {"created_at": "2026-11-23T12:00:00", "seller": None},
            "purchases": [{"concluded_at": 5, "ended_at": "x"}, 7, {"categories": "tools", "cancelled": 0}],
            "consents": [
                {"purposes": ["terms"], "given_at": "yesterday", "act": "ticked"},
                {"purposes": None, "given_at": _MOMENT, "act": "TICKED", "evidence": 1, "free": "yes"},
            ],
            "objected_at": "0001-01-01T00:00:00+01:00",
            "cleared_registers": {"AT-ECG": True},
        },
        "cart": {"abandoned_at": [], "address": {}, "sensitive": None, "categories": "tools"},
        "mail": {"number": 0, "requested": 1},
        "at": "2026-11-23",
    }
    paths = _problem_paths(record)
    assert paths == [
        "extra",
        "customer.colour",
        "customer.country",
        "customer.kind",
        "customer.mailbox",
        "customer.born",
        "customer.account.created_at",
        "customer.account.seller",
        "customer.purchases[0].concluded_at",
        "customer.purchases[0].ended_at",
        "customer.purchases[1]",
        "customer.purchases[2].concluded_at",
        "customer.purchases[2].categories",
        "customer.purchases[2].cancelled",
        "customer.consents[0].given_at",
        "customer.consents[1].purposes",
        "customer.consents[1].act",
        "customer.consents[1].free",
        "customer.consents[1].evidence",
        "customer.objected_at",
        "customer.cleared_registers",
        "cart.abandoned_at",
        "cart.address",
        "cart.categories",
        "cart.sensitive",
        "mail.requested",
        "mail.number",
        "at",
    ]


@pytest.mark.parametrize(
    ("path", "items"),
    [
        (("customer", "consents", 0, "purposes"), ["terms", "robots", 5, "newsletter", None]),
        (("customer", "purchases", 0, "categories"), ["books", 1, {}, "tools", []]),
        (("customer", "cleared_registers"), ["AT-ECG", False, 5, "", None]),
        (("cart", "categories"), ["books", 1, {}, "tools", 0.5]),
    ],
    ids=["purposes", "bought", "registers", "cart"],
)
def test_all_problems_of_a_list_are_found_at_once(path: Path, items: list[object]) -> None:
    """A list with three wrong items has three problems, each with its index."""
    assert _problem_paths(_with(path, items)) == [f"{_shown(path)}[{index}]" for index in (1, 2, 4)]


def test_a_field_is_not_read_twice_wrong() -> None:
    """A wrong value is one problem, not one for its form and one for its meaning."""
    for path in FIELDS:
        paths = _problem_paths(_with(path, 0.5))
        assert paths == [_shown(path)]


@pytest.mark.parametrize(
    "wrong", ["28/02/1990", "1990-02-28T00:00:00", "1990-2-28", "1990-02-30", 19900228, ["1990-02-28"]], ids=str
)
def test_a_day_of_birth_is_never_echoed(wrong: object) -> None:
    """A day of birth in a wrong form is refused without being shown."""
    assert "1990" not in _told(_invalid(_with(("customer", "born"), wrong)))


@pytest.mark.parametrize("name", ["evidence", "wording"])
@pytest.mark.parametrize(
    "wrong", [19900228, 1990.5, ["19900228"], {"19900228": 1}], ids=["int", "float", "list", "obj"]
)
def test_references_are_never_echoed(name: str, wrong: object) -> None:
    """A reference in a wrong form is refused without being shown."""
    assert "1990" not in _told(_invalid(_with(("customer", "consents", 0, name), wrong)))


_MARKER = "someone@example.com"


def _told(error: InvalidCase) -> str:
    """Collect all that an error tells, to a reader or to a log."""
    return f"{error} {error!r} {error.problems!r} {error.__context__} {error.__cause__}"


@pytest.mark.parametrize("path", ALL, ids=_shown)
def test_an_address_is_never_echoed(path: Path) -> None:
    """An e-mail address in any place of a record, as value, inside a list or object, or as a key, is in no message."""
    for value in (_MARKER, [_MARKER], {_MARKER: _MARKER}, [[_MARKER]], f"{_MOMENT}{_MARKER}", f"1990-02-28 {_MARKER}"):
        record = _with(path, value)
        record["customer" if path[0] != "customer" else "cart"] = None  # so that there is something to tell
        assert "@" not in _told(_invalid(record))


def test_addresses_everywhere_are_never_echoed() -> None:
    """A record whose every string is an address, and which has one as a key in every object, tells none of them."""
    record = copy.deepcopy(FULL)
    for path in sorted(ALL, key=len, reverse=True):
        value = _at(record, path)
        if isinstance(value, str):
            _at(record, path[:-1])[path[-1]] = _MARKER
        elif isinstance(value, dict):
            value[_MARKER] = _MARKER
    error = _invalid(record)
    assert len(error.problems) > 20
    assert "@" not in _told(error)
    assert "jan" not in _told(error)


# --- anything at all -----------------------------------------------------------------------------

_KEYS = st.sampled_from(sorted({str(path[-1]) for path in FIELDS})) | st.text(max_size=5)
_LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(), max_size=8),
    st.sampled_from(sorted({str(_at(FULL, path)) for path in ALL if isinstance(_at(FULL, path), str)})),
    # not those that Hypothesis and jsonschema cannot print
    st.sampled_from([value for name, value in VALUES.items() if name not in _UNPRINTABLE]),
)
_ANY_JSON: SearchStrategy[Any] = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=8), max_leaves=30
)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(_ANY_JSON)
def test_nothing_but_invalid_case_is_raised(value: object) -> None:
    """Whatever JSON holds is a case, or an InvalidCase in ASCII with a path to every problem."""
    found = _tried(value)
    if isinstance(found, Case):
        assert isinstance(value, dict)
        return
    assert found.problems
    assert all(problem.path for problem in found.problems)
    assert str(found).isascii()
    assert str(found).isprintable()


@st.composite
def _mutated(draw: DrawFn) -> Record:
    """Draw the record of a case, changed in a few places, or in none."""
    record: Record = copy.deepcopy(draw(st.just(FULL) | _cases.map(Case.as_dict)))
    for _ in range(draw(st.integers(0, 3))):
        path = draw(st.sampled_from(list(_paths(record))))
        where, step = _at(record, path[:-1]), path[-1]
        change = draw(st.sampled_from(("replace", "delete", "add")))
        if change == "replace":
            where[step] = draw(_ANY_JSON)
        elif change == "delete":
            del where[step]
        elif isinstance(where, list):
            where.append(draw(_ANY_JSON))
        else:
            where[draw(_KEYS)] = draw(_ANY_JSON)
        if not record:
            break
    return record


@settings(derandomize=True, deadline=None, max_examples=150)
@given(_mutated())
def test_nothing_but_invalid_case_is_raised_near_a_case(record: Record) -> None:
    """A record with a few things wrong is a case that comes back, or an InvalidCase."""
    found = _tried(record)
    if isinstance(found, Case):
        event("read")
        assert read_case(found.as_dict()) == found
        return
    event("refused")
    assert all(problem.path for problem in found.problems)
    assert str(found).isprintable()


# --- the schema ----------------------------------------------------------------------------------

_VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_schema_is_shipped() -> None:
    """The file in the package is the schema that the models give."""
    text = resources.files("lawful_resend").joinpath("case.schema.json").read_text(encoding="utf-8")
    assert json.loads(text) == schema()
    assert text == json.dumps(schema(), indent=2) + "\n"


def test_the_schema_is_a_schema() -> None:
    """The schema keeps to draft 2020-12 itself, says so, and has an id."""
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema()["$id"]


def test_the_schema_is_a_new_value_each_time() -> None:
    """Changing a schema that was given out changes no other."""
    one = schema()
    one["properties"]["customer"]["properties"].clear()
    one["properties"]["at"]["type"] = "integer"
    assert schema() != one
    assert schema()["properties"]["at"] == {"type": "string", "format": "date-time"}


@settings(derandomize=True, deadline=None, max_examples=150)
@given(_cases)
def test_every_record_keeps_to_the_schema(case: Case) -> None:
    """Whatever as_dict writes is valid under the schema, formats included."""
    assert list(_VALIDATOR.iter_errors(case.as_dict())) == []


def test_the_schema_asks_what_the_contract_asks() -> None:
    """The schema refuses each missing and each unknown field, at every level."""
    assert _VALIDATOR.is_valid(FULL)
    assert _VALIDATOR.is_valid(LEAST)
    for path in REQUIRED:
        assert not _VALIDATOR.is_valid(_without(path))
    for path in OBJECTS:
        assert not _VALIDATOR.is_valid(_with((*path, "withdrawn_on"), 1))


@pytest.mark.parametrize("name", [name for name in VALUES if name not in _UNPRINTABLE], ids=str)
def test_reader_and_schema_agree_on_each_field(name: str) -> None:
    """A value that the schema refuses in a field is refused there by the reader too, and mostly the reverse."""
    for path in ALL:
        record = _with(path, VALUES[name])
        refused = bool(_problem_paths_or_none(record))
        if not _VALIDATOR.is_valid(record):
            assert refused
        elif refused:
            # what a schema cannot say, or says only as a format: what a moment, a country, a number 1.0 is
            assert _kind(path) in {"moment", "moment?", "country", "ordinal"}


@settings(derandomize=True, deadline=None, max_examples=150)
@given(_mutated())
@example(_with(("customer", "born"), "19900228"))
@example(_with(("customer", "born"), "1990-W09-3"))
def test_what_the_schema_refuses_the_reader_refuses(record: Record) -> None:
    """A record that is not valid under the schema is no case."""
    if not _VALIDATOR.is_valid(record):
        event("not valid")
        _invalid(record)


@pytest.mark.parametrize("wrong", ["19900228", "1990-W09-3", "1990-059"], ids=str)
def test_a_day_is_written_as_the_schema_says(wrong: str) -> None:
    """A day of birth in another form of ISO 8601 than the schema's "date" is refused, not read."""
    assert not _VALIDATOR.is_valid(_with(("customer", "born"), wrong))
    assert _problem_paths(_with(("customer", "born"), wrong)) == ["customer.born"]


@pytest.mark.parametrize(
    "wrong",
    [
        "20261123T120000Z",
        "2026-W48-1T12:00:00Z",
        "2026-327T12:00:00Z",
        "2026-11-23@12:00:00Z",
        "2026-11-23\ud80012:00:00Z",
        "2026-11-23\n12:00:00Z",
        "2026-11-23T12Z",
        "2026-11-23T12:00:00+01",
        "2026-11-23T12:00:00+0100",
        "2026-11-23T12:00:00+01:00:30",
        "2026-11-23T12:00:00,5Z",
        "2026-11-23T24:00:00Z",
        "2026-11-23T12:00:60Z",
        "2026-11-23T12:00:00 Z",
        "2026-11-23T12:00:00xZ",
        " 2026-11-23T12:00:00Z",
        "2026-11-23T12:00:00Z\n",
        "٢٠٢٦-11-23T12:00:00Z",
    ],
    ids=ascii,
)
def test_a_moment_is_written_as_the_schema_says(wrong: str) -> None:
    """A moment in another form than the schema's "date-time" (RFC 3339) is refused, not read as what it may mean."""
    assert _problem_paths(_with(("at",), wrong)) == ["at"]


def test_days_are_read_to_the_day() -> None:
    """A day of birth is read as that day, at both ends of the calendar."""
    for day in (date.min, date(2000, 2, 29), date.max):
        assert read_case(_with(("customer", "born"), day.isoformat())).customer.born == day
