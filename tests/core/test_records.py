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

from core.hostile import PERSONAL
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
    Line,
    Mail,
    Mailbox,
    NaiveMoment,
    Objection,
    Purchase,
    Purpose,
    Recipient,
    RequiredFor,
    read_case,
)
from lawful_resend.models import REGISTERS, NotStated
from lawful_resend.records import schema

Record = dict[str, Any]

_AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_MOMENT = "2026-11-23T12:00:00Z"

#: the least that is a case
LEAST: Record = {
    "customer": {"country": "BE"},
    "cart": {"abandoned_at": _MOMENT, "address_source": "typed"},
    "at": _MOMENT,
}

#: a case with every field set
FULL: Record = {
    "customer": {
        "country": "BE",
        "kind": "company",
        "mailbox": "impersonal",
        "born": "1990-02-28",
        "address_key": "key#1",
        "account": {
            "created_at": _MOMENT,
            "seller": "shop",
            "address_key": "key#1",
            "refusal_offered": True,
            "paid_offer": True,
        },
        "purchases": [
            {
                "concluded_at": _MOMENT,
                "seller": "shop",
                "address_key": "key#1",
                "lines": [{"categories": ["books", "tools"], "supplier": "other"}],
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
                "required_for": "reward",
                "informed": True,
                "concluded": True,
                "evidence": "log#1",
                "wording": "form#1",
                "double_opt_in": "confirmed",
                "confirmed_at": _MOMENT,
                "by_guardian": True,
                "withdrawn_at": _MOMENT,
                "last_used_at": _MOMENT,
                "seller": "shop",
                "address_key": "key#1",
            }
        ],
        "objections": [{"at": _MOMENT, "seller": "shop", "purposes": ["newsletter"]}],
        "last_active_at": _MOMENT,
        "cleared_registers": ["AT-ECG"],
    },
    "cart": {
        "abandoned_at": _MOMENT,
        "address_source": "third-party",
        "seller": "shop",
        "lines": [{"categories": ["tools"], "supplier": "other"}],
        "checkout_begun": True,
        "for_organisation": True,
        "refusal_offered": True,
        "device_consent": True,
        "device_refusal_offered": True,
        "ordered_at": _MOMENT,
        "keep_until": _MOMENT,
        "order_only": True,
        "sensitive": True,
    },
    "mail": {
        "requested_at": _MOMENT,
        "request_evidence": "request#1",
        "neutral": True,
        "announced": True,
        "refusal_offered": True,
        "number": 2,
    },
    "at": _MOMENT,
}

Step = str | int
Path = tuple[Step, ...]

#: the fields that are no flag, by the last step of their path; all others are; those of "?" may be null or left out
_KINDS = {
    **dict.fromkeys(("customer", "cart"), "object"),
    **dict.fromkeys(("account", "mail"), "object?"),
    "purposes": "list",
    **dict.fromkeys(("purchases", "consents", "objections", "lines", "categories", "cleared_registers"), "list?"),
    **dict.fromkeys(("act", "address_source"), "enum"),
    **dict.fromkeys(("kind", "mailbox", "double_opt_in", "required_for"), "enum?"),
    **dict.fromkeys(("seller", "supplier", "evidence", "wording", "request_evidence", "address_key"), "text?"),
    "country": "country",
    **dict.fromkeys(("created_at", "concluded_at", "given_at", "abandoned_at"), "moment"),
    **dict.fromkeys(("ended_at", "withdrawn_at", "last_used_at", "confirmed_at", "ordered_at"), "moment?"),
    **dict.fromkeys(("keep_until", "last_active_at", "requested_at"), "moment?"),
    "born": "day?",
    "number": "ordinal?",
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
        kinds = {"purposes": "enum", "cleared_registers": "register", "categories": "string", "lines": "line"}
        return kinds.get(str(above[-1]), "object")
    if last == "at":
        return "moment?" if above else "moment"
    if last == "purposes" and "objections" in above:
        return "list?"
    return _KINDS.get(last, "flag?")


ALL = tuple(_paths(FULL))
FIELDS = tuple(path for path in ALL if isinstance(path[-1], str))
ITEMS = tuple(path for path in ALL if isinstance(path[-1], int))
OBJECTS: tuple[Path, ...] = ((), *(path for path in ALL if _kind(path).startswith(("object", "line"))))
REQUIRED = tuple((*path, key) for path, keys in (
    ((), ("customer", "cart", "at")),
    (("customer",), ("country",)),
    (("customer", "account"), ("created_at",)),
    (("customer", "purchases", 0), ("concluded_at",)),
    (("customer", "consents", 0), ("purposes", "given_at", "act")),
    (("cart",), ("abandoned_at", "address_source")),
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
_flags = st.none() | st.booleans()
#: also halves of a character, but never two that JSON would read as one
_words = st.text(max_size=12) | st.text(st.characters(categories=["Cs"]), max_size=1)
_texts = st.none() | _words
_keys = _texts.filter(lambda text: text is None or not {"@", "\uff20", "\ufe6b"} & {*text})
_maybe_moments = st.none() | _moments
_purposes = st.frozensets(st.sampled_from(Purpose))
_lines = st.lists(st.builds(Line, categories=st.frozensets(_words, max_size=3), supplier=_texts), max_size=2)
_accounts = st.builds(
    Account, created_at=_moments, seller=_texts, address_key=_keys, refusal_offered=_flags, paid_offer=_flags
)
_purchases = st.builds(
    Purchase,
    concluded_at=_moments,
    seller=_texts,
    address_key=_keys,
    lines=_lines,
    address_given=_flags,
    refusal_offered=_flags,
    cancelled=_flags,
    ended_at=_maybe_moments,
)


@st.composite
def _consents(draw: DrawFn) -> Consent:
    """Draw a consent whose moments do not contradict each other."""
    given_at = draw(_moments)
    since = _moments.map(lambda moment: max(moment, given_at))
    double_opt_in = draw(st.none() | st.sampled_from(DoubleOptIn))
    confirmed = double_opt_in is DoubleOptIn.CONFIRMED
    return Consent(
        purposes=draw(_purposes),
        given_at=given_at,
        act=draw(st.sampled_from(ConsentAct)),
        required_for=draw(st.none() | st.sampled_from(RequiredFor)),
        informed=draw(_flags),
        concluded=draw(_flags),
        evidence=draw(_texts),
        wording=draw(_texts),
        double_opt_in=double_opt_in,
        confirmed_at=draw(st.none() | since) if confirmed else None,
        by_guardian=draw(_flags),
        withdrawn_at=draw(st.none() | since),
        last_used_at=draw(_maybe_moments),
        seller=draw(_texts),
        address_key=draw(_keys),
    )


_customers = st.builds(
    Customer,
    country=st.sampled_from(["BE", "NL", "XX", "Narnia", "\ud800"]),
    kind=st.none() | st.sampled_from(Recipient),
    mailbox=st.none() | st.sampled_from(Mailbox),
    born=st.none() | st.dates(),
    address_key=_keys,
    account=st.none() | _accounts,
    purchases=st.none() | st.lists(_purchases, max_size=2),
    consents=st.lists(_consents(), max_size=2),
    objections=st.none()
    | st.lists(st.builds(Objection, at=_maybe_moments, seller=_texts, purposes=_purposes), max_size=2),
    last_active_at=_maybe_moments,
    cleared_registers=st.frozensets(st.sampled_from(REGISTERS)),
)
_carts = st.builds(
    Cart,
    abandoned_at=_moments,
    address_source=st.sampled_from(AddressSource),
    seller=_texts,
    lines=_lines,
    checkout_begun=_flags,
    for_organisation=_flags,
    refusal_offered=_flags,
    device_consent=_flags,
    device_refusal_offered=_flags,
    ordered_at=_maybe_moments,
    keep_until=_maybe_moments,
    order_only=_flags,
    sensitive=_flags,
)
_mails = st.builds(
    Mail,
    requested_at=_maybe_moments,
    request_evidence=_texts,
    neutral=_flags,
    announced=_flags,
    refusal_offered=_flags,
    number=st.none() | st.integers(1, 10**6),
)
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
    customer = case.customer
    for model in (
        customer.account,
        *(customer.purchases or ()),
        *customer.consents,
        *(customer.objections or ()),
        case.cart,
        *case.cart.lines,
        case.mail,
    ):
        assert model is not None
        for each in attrs.fields(type(model)):
            assert each.default is attrs.NOTHING or getattr(model, each.name) != each.default


def test_the_least_record_has_the_defaults_of_the_models() -> None:
    """Fields that are left out of a record are those of models made without them."""
    assert read_case(LEAST) == Case(
        customer=Customer(country="BE"), cart=Cart(abandoned_at=_AT, address_source="typed"), mail=Mail(), at=_AT
    )


def test_the_order_of_a_record_is_that_of_the_models() -> None:
    """as_dict writes every field, in the order of the contract, and sets sorted: the same bytes for the same case."""
    record = read_case(FULL).as_dict()
    assert list(_paths(record)) == list(ALL)
    cart = Cart(abandoned_at=_AT, address_source="typed", lines=[["b", "c", "a"]])
    (line,) = Case(customer=Customer(country="BE"), cart=cart, at=_AT).as_dict()["cart"]["lines"]
    assert line["categories"] == ["a", "b", "c"]


def test_moments_are_written_with_z() -> None:
    """A moment is written in UTC with a Z, and with its microseconds where it has some."""
    at = datetime(2026, 7, 1, 2, 0, 0, 5, tzinfo=ZoneInfo("Europe/Brussels"))
    case = Case(customer=Customer(country="BE"), cart=Cart(abandoned_at=_AT, address_source="typed"), at=at)
    record = case.as_dict()
    assert record["at"] == "2026-07-01T00:00:00.000005Z"
    assert record["cart"]["abandoned_at"] == _MOMENT


class _Grain(str, enum.Enum):  # noqa: UP042 - the enums of hosts that know no StrEnum
    """A host's own categories, as members."""

    TOOLS = "garden-tools"


def test_strings_of_other_types_are_written_as_strings() -> None:
    """A host's string enum in a field is written as the string it is, and decides the same when read back."""
    cart = Cart(abandoned_at=_AT, address_source="typed", seller=_Grain.TOOLS, lines=[[_Grain.TOOLS]])
    case = Case(customer=Customer(country="BE"), cart=cart, at=_AT)
    assert case.as_dict()["cart"]["lines"] == [{"categories": ["garden-tools"], "supplier": None}]
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
        "cart": Cart(abandoned_at=_AT, address_source="typed"),
        "at": _AT,
        **changes,
    }
    return Case(**values)


@pytest.mark.parametrize("name", ["customer", "cart", "mail", "at"])
@pytest.mark.parametrize(
    "value", [None, {}, "x", LEAST["customer"], Customer, object()], ids=["none", "dict", "str", "rec", "type", "obj"]
)
def test_a_case_holds_models_only(name: str, value: object) -> None:
    """A Case refuses what is no model, and names the field; no mail is the mail of which nothing is stated."""
    if name == "mail" and value is None:
        assert _case(mail=None) == _case()
        return
    with pytest.raises(InvalidCase) as raised:
        _case(**{name: value})
    assert [problem.path for problem in raised.value.problems] == [f"Case.{name}"]


def test_models_in_each_others_place_are_refused() -> None:
    """A cart is no customer, a mail no cart."""
    customer, cart, mail = Customer(country="BE"), Cart(abandoned_at=_AT, address_source="typed"), Mail()
    for changes in ({"customer": cart}, {"customer": mail}, {"cart": customer}, {"cart": mail}, {"mail": cart}):
        with pytest.raises(InvalidCase) as raised:
            _case(**changes)
        assert [problem.path for problem in raised.value.problems] == [f"Case.{name}" for name in changes]


def test_a_naive_moment_of_sending_is_refused_by_name() -> None:
    """The moment of sending must be aware, and is stored in UTC."""
    with pytest.raises(NaiveMoment, match=r"^Case\.at: "):
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
    """The repr of a case shows no day of birth, reference, key, seller or good."""
    shown = repr(read_case(FULL))
    for hidden in ("1990", "born", "#1", "shop", "tools", "other"):
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

_STRINGS = {name for name, value in VALUES.items() if isinstance(value, str)}
#: kind → the names of the values above that it holds
_HOLDS: dict[str, set[str]] = {
    "object": _NO_OBJECT,  # read, with problems further down
    "line": {"list", "nested", "deep", *_NO_OBJECT},  # likewise
    "list": {"list", "nested", "deep"},  # likewise
    "enum": set(),
    "register": {"null", "nan", "empty", "nul"},
    "country": _STRINGS - {"empty", "nul"},
    "string": {"null", "nan", *_STRINGS},
    "text": _STRINGS,
    "moment": {"moment"},
    "day": {"day"},
    "ordinal": {"one"},
    "flag": {"true", "false"},
}


def _held(kind: str) -> set[str]:
    """Name the values that a kind holds: null, and what data frames have for it, where it may be left out."""
    return _HOLDS[kind.removesuffix("?")] | ({"null", "nan"} if kind.endswith("?") else set())


@pytest.mark.parametrize("name", VALUES, ids=str)
def test_each_field_refuses_what_it_does_not_hold(name: str) -> None:
    """Whatever value of JSON stands in a field of the full record, it is taken or refused, at exactly its path."""
    value = VALUES[name]
    for path in FIELDS:
        kind = _kind(path)
        if name not in _held(kind):
            assert _problem_paths(_with(path, value)) == [_shown(path)]
        elif kind.startswith("object") and isinstance(value, dict):
            assert all(each.startswith(f"{_shown(path)}.") for each in _problem_paths_or_none(_with(path, value)))
        elif (path[-1], name) in {("double_opt_in", "null"), ("double_opt_in", "nan")}:
            assert _problem_paths(_with(path, value)) == ["customer.consents[0].confirmed_at"]
        elif kind.startswith("list") and name in ({"deep"} if path[-1] == "lines" else {"nested", "deep"}):
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
        if name not in _held(kind):
            assert _problem_paths(_with(path, value)) == [_shown(path)]
        elif kind in {"object", "line"}:
            assert all(each.startswith(f"{_shown(path)}.") for each in _problem_paths_or_none(_with(path, value)))
        else:
            read_case(_with(path, value))


@pytest.mark.parametrize("path", ITEMS, ids=_shown)
def test_a_wrong_item_is_named_by_its_index(path: Path) -> None:
    """A wrong item of a list is refused at the exact path of the item, with its index."""
    assert _problem_paths(_with(path, 0.5)) == [_shown(path)]


def test_a_line_may_be_its_categories() -> None:
    """A good may be the list of its categories; in it, as in each list of strings, what says nothing is none."""
    goods = [["tools", None, "", "books"], {"categories": ["gifts"]}, []]
    assert read_case(_with(("cart", "lines"), goods)).cart.lines == (
        Line(categories=["tools", "books"]), Line(categories=["gifts"]), Line()
    )  # fmt: skip
    assert _problem_paths(_with(("cart", "lines"), [["tools", 5], "tools", 5])) == [
        "cart.lines[0].categories[1]", "cart.lines[1]", "cart.lines[2]"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "path", [path for path in FIELDS if path not in REQUIRED and _kind(path) != "moment"], ids=_shown
)
def test_null_is_not_stated(path: Path) -> None:
    """A field that is null is one that is left out."""
    if path[-1] == "double_opt_in":
        path = (*path[:-1], "confirmed_at")
    assert read_case(_with(path, None)) == read_case(_without(path))


@pytest.mark.parametrize("path", REQUIRED, ids=_shown)
def test_null_is_missing_where_something_is_required(path: Path) -> None:
    """A required field that is null is told as one that is left out."""
    assert _invalid(_with(path, None)).problems == _invalid(_without(path)).problems


def test_what_data_frames_have_for_nothing_is_not_stated() -> None:
    """NaN, NaT and NA stand for nothing in a record too; what no record holds is named as what it is."""
    for nothing in (float("nan"), _scalar("pandas", "NaTType"), _scalar("pandas", "NAType")):
        assert read_case(_with(("customer", "born"), nothing)) == read_case(_without(("customer", "born")))
        assert read_case(_with(("mail", "neutral"), nothing)) == read_case(_without(("mail", "neutral")))
    (problem,) = _invalid(_with(("at",), _scalar("pandas", "Timestamp"))).problems
    assert problem.value == "a pandas.Timestamp"


def _scalar(library: str, name: str) -> object:
    return type(name, (), {"__module__": f"{library}.x"})()


#: field of the records of version 0.1 → what is said of it
FORMER = {
    ("customer", "objected_at"): "objections",
    ("customer", "purchases", 0, "categories"): "lines",
    ("customer", "consents", 0, "free"): "required_for",
    ("cart", "address"): "address_source",
    ("cart", "supplier"): "lines[].supplier",
    ("cart", "categories"): "lines",
    ("mail", "requested"): "requested_at and request_evidence",
}


def test_a_record_of_the_first_contract_is_told_what_each_field_became() -> None:
    """Each field that fell away is a problem at its path that names what it became, whatever it held."""
    record: Record = copy.deepcopy(FULL)
    del record["cart"]["address_source"]
    for path in FORMER:
        _at(record, path[:-1])[path[-1]] = None
    problems = {problem.path: problem for problem in _invalid(record).problems}
    assert set(problems) == {_shown(path) for path in FORMER}
    for path, became in FORMER.items():
        assert problems[_shown(path)].expected.startswith(became)
        assert "version 0.1" in problems[_shown(path)].value


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
    if path[-1] == "double_opt_in":
        assert _problem_paths(_without(path)) == ["customer.consents[0].confirmed_at"]
        return
    assert read_case(_without(path)) != read_case(FULL)


@_each_object
def test_unknown_keys_are_named_at_every_level(path: Path) -> None:
    """A key that no field has is a problem at its path, and the message lists the fields there are."""
    record = copy.deepcopy(FULL)
    where = _at(record, path)
    fields = list(where)
    where["withdrawn_on"] = "x"
    where["Given_At"] = _MOMENT
    where["born" if path != ("customer",) else "at"] = _MOMENT  # a field of another model
    error = _invalid(record)
    prefix = f"{_shown(path)}." if path else ""
    wrong = ("withdrawn_on", "Given_At", "born" if path != ("customer",) else "at")
    assert [problem.path for problem in error.problems] == [f"{prefix}{name}" for name in wrong]
    for problem in error.problems:
        for field in fields:
            assert field in problem.expected


class _Unasked:
    """A key that refuses to say whether it is true, as NA of pandas does."""

    def __bool__(self) -> bool:
        message = "boolean value of NA is ambiguous"
        raise TypeError(message)


class _Unformatted(str):
    """A key that refuses to be formatted."""

    __slots__ = ()

    def __format__(self, _: str) -> str:
        raise KeyError


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
        "<b>",
        "<script>alert(1)</script>",
        *PERSONAL,
        5,
        None,
        (1,),
        float("nan"),
        _Unasked(),
        _Unformatted("x"),
    ],
    ids=range(43),
)
def test_strange_keys_are_named_in_ascii(key: Any) -> None:  # noqa: ANN401 - a key of a mapping
    """Whatever an unknown key is, the message is printable ASCII, short, without addresses, and has a path."""
    for path in OBJECTS:
        record = copy.deepcopy(FULL)
        _at(record, path)[key] = 1
        (problem,) = _invalid(record).problems
        prefix = f"{_shown(path)}." if path else ""
        assert problem.path == f"{prefix}?"
        assert str(problem).isprintable()
        assert "@" not in str(problem)
        assert problem.value.startswith("an unknown field, a")


def test_all_problems_of_a_record_are_found_at_once() -> None:
    """One record with one problem of every kind: each is found, with its exact path, in the order of the models."""
    record: Record = {
        "extra": 1,
        "customer": {
            "colour": "red",
            "kind": "robot",
            "mailbox": 1,
            "born": "28/02/1990",
            "account": {"created_at": "2026-11-23T12:00:00", "seller": 5},
            "purchases": [{"concluded_at": 5, "ended_at": "x"}, 7, {"lines": "tools", "cancelled": 0}],
            "consents": [
                {"purposes": ["terms"], "given_at": "yesterday", "act": "ticked"},
                {"purposes": None, "given_at": _MOMENT, "act": "TICKED", "evidence": 1, "required_for": True},
                {"purposes": [], "given_at": _MOMENT, "act": "ticked", "withdrawn_at": "2026-11-22T12:00:00Z"},
            ],
            "objections": [{"at": "0001-01-01T00:00:00+01:00"}],
            "cleared_registers": {"AT-ECG": True},
        },
        "cart": {"abandoned_at": [], "address_source": {}, "sensitive": "no", "lines": [{"categories": "tools"}]},
        "mail": {"number": 0, "neutral": 1},
        "at": "2026-11-23",
    }
    paths = _problem_paths(record)
    assert paths == [
        "?",
        "customer.?",
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
        "customer.purchases[2].lines",
        "customer.purchases[2].cancelled",
        "customer.consents[0].given_at",
        "customer.consents[1].purposes",
        "customer.consents[1].act",
        "customer.consents[1].required_for",
        "customer.consents[1].evidence",
        "customer.consents[2].withdrawn_at",
        "customer.objections[0].at",
        "customer.cleared_registers",
        "cart.abandoned_at",
        "cart.address_source",
        "cart.lines[0].categories",
        "cart.sensitive",
        "mail.neutral",
        "mail.number",
        "at",
    ]


@pytest.mark.parametrize(
    ("path", "items"),
    [
        (("customer", "consents", 0, "purposes"), ["terms", "robots", 5, "newsletter", None]),
        (("customer", "purchases", 0, "lines", 0, "categories"), ["books", 1, {}, "tools", []]),
        (("customer", "cleared_registers"), ["AT-ECG", False, 5, None, "at-ecg"]),
        (("cart", "lines", 0, "categories"), ["books", 1, {}, "tools", 0.5]),
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


_PLACES = pytest.mark.parametrize("path", ALL, ids=_shown)


@_PLACES
def test_what_is_personal_is_never_echoed(path: Path) -> None:
    """A name, a number, a date of birth, an address or markup, as a value, in a list or as a key, is in no message."""
    for value in PERSONAL:
        for wrong in (value, [value], {value: value}, [[value]]):
            record = _with(path, wrong)
            record["customer" if path[0] != "customer" else "cart"] = None  # so that there is something to tell
            told = _told(_invalid(record))
            assert value not in told
            assert ascii(value)[1:-1] not in told


@_PLACES
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
        kind = _kind(path)
        if not _VALIDATOR.is_valid(record):
            # what no JSON has, and a register that says nothing
            assert refused or name == "nan" or (kind == "register" and name in {"empty", "null", "nul"})
        elif refused:
            # what a schema cannot say, or says only as a format: what a moment, a country, a number 1.0 is
            assert kind.removesuffix("?") in {"moment", "country", "ordinal"} or path[-1] == "double_opt_in"


@settings(derandomize=True, deadline=None, max_examples=150)
@given(_mutated())
@example(_with(("customer", "born"), "19900228"))
@example(_with(("customer", "born"), "1990-W09-3"))
def test_what_the_schema_refuses_the_reader_refuses(record: Record) -> None:
    """A record that is not valid under the schema is no case."""
    # NaN is not JSON, and what says nothing is no register
    if not _VALIDATOR.is_valid(record) and "NaN" not in json.dumps(record) and not _says_nothing_of_registers(record):
        event("not valid")
        _invalid(record)


def _says_nothing_of_registers(record: Record) -> bool:
    customer = record.get("customer")
    listed = customer.get("cleared_registers") if isinstance(customer, dict) else None
    return isinstance(listed, list) and any(each is None or isinstance(each, str) for each in listed)


def test_the_schema_says_what_follows_if_a_field_is_not_stated() -> None:
    """Each field that may be left out may be null, and says what follows; enums and registers list their values."""
    described = schema()
    assert described["$id"] == "urn:lawful-resend:case:2"
    customer = described["properties"]["customer"]["properties"]
    assert customer["kind"] == {"enum": ["person", "company", None], "x-not-stated": "assumed"}
    assert customer["objections"]["type"] == ["array", "null"]
    assert customer["objections"]["x-not-stated"] == "open"
    assert customer["cleared_registers"]["items"] == {"enum": list(REGISTERS)}
    assert set(_consequences(described)) == {each.value for each in NotStated}


def _consequences(described: Any) -> Iterator[str]:  # noqa: ANN401 - a value of JSON
    if isinstance(described, dict):
        if "x-not-stated" in described:
            yield described["x-not-stated"]
        for each in described.values():
            yield from _consequences(each)
    elif isinstance(described, list):
        for each in described:
            yield from _consequences(each)


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
        "2026-11-23T12:00:00+01:99",
        "2026-11-23T12:00:00+01:60",
        "2026-11-23T12:00:00-24:00",
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
