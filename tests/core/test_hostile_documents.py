"""What a hostile shopper, or a driver of a database, may put in a platform's documents.

They are read, or refused with the library's own error; no objection is lost, and nothing personal is echoed.
"""

from collections import ChainMap, OrderedDict, UserDict, defaultdict
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from importlib import import_module
from time import perf_counter
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.documents import AT, ago, never_lawful, noted, verdict
from core.hostile import MARK, VALUES, check_error, get, places, put, silent
from lawful_resend import Boxes, InvalidCase, LawfulResendError
from lawful_resend.platforms import Mapped
from lawful_resend.platforms.documents import Documents as Given
from lawful_resend.platforms.documents import Value

NAMED = ("shopify", "woocommerce", "magento", "klaviyo", "mailchimp", "stripe")
_TESTS = {name: import_module(f"core.test_{name}") for name in NAMED}
#: documents of which the case is lawful, and the forms that make it so
_HONEST: dict[str, tuple[dict[str, Any], Boxes]] = {name: (each.HONEST, each.FORM) for name, each in _TESTS.items()}


def _raises(*_: object, **__: object) -> Any:  # noqa: ANN401 - never returns
    raise KeyError(MARK)


def _lies(*_: object, **__: object) -> Any:  # noqa: ANN401 - whatever is asked
    return MARK


class _Broken(Mapping[str, object]):
    """A mapping of the host that raises what is personal."""

    __getitem__ = __len__ = _raises

    def __iter__(self) -> Iterator[str]:
        return iter(("id",))


def _hostile(kind: type, behave: Callable[..., Any], held: object) -> object:
    """Make an object of a subclass of which every method raises or lies."""
    kept = {"__new__", "__init__", "__class__", "__getattribute__", "__init_subclass__", "__subclasshook__"}
    names = [name for name in dir(kind) if callable(getattr(kind, name)) and name not in kept]
    return type("Hostile", (kind,), dict.fromkeys(names, behave))(held)


def _inside(name: str, depth: int = 100_000) -> object:
    """Return an object that has itself, or nearly, under a name."""
    if not depth:
        held: dict[str, object] = {}
        held[name] = held
        return held
    deep: object = {}
    for _ in range(depth):
        deep = {name: deep}
    return deep


HOSTILE: dict[str, Any] = {
    **VALUES,
    **{f"deep {name}": _inside(name) for name in ("nodes", "edges", "node", "data", "items", "orders")},
    **{f"{name} in itself": _inside(name, 0) for name in ("nodes", "edges", "node", "data", "items", "orders")},
    **{
        f"{kind.__name__} that {behave.__name__.strip('_')}": _hostile(kind, behave, held)
        for kind, held in ((dict, {"id": 1}), (list, [{}]), (tuple, ({},)), (str, "paid"), (bytes, b"1"), (Decimal, 1))
        for behave in (_raises, _lies)
    },
    "broken mapping": _Broken(),
    "missing raises": type("Missing", (dict,), {"__missing__": _raises})(),
    "decimals": [Decimal("1E+999999999999999999"), Decimal("1E-999999999999999999"), Decimal("sNaN")],
    "huge decimal": Decimal("9E+999999999999999999"),
    "huger": 10**100_000,
    "digits": "9" * 10_000,
    "slashes": "gid://" + "/" * 10_000,
    "keys": {1: 1, None: 2, (1,): 3},
}


def _module(name: str) -> Any:  # noqa: ANN401 - a module
    return import_module(f"lawful_resend.platforms.{name}")


def _read(name: str, documents: object, boxes: Boxes) -> Mapped | None:
    """Read documents that may be refused, and check that nothing planted comes out."""
    try:
        mapped: Mapped = _module(name).read(documents, at=AT, boxes=boxes)
    except LawfulResendError as error:
        check_error(error)
        return None
    silent(repr(mapped))
    return mapped


def _decided(mapped: Mapped | None) -> None:
    """Check that no case of these is lawful; one that was left after its mail is none."""
    if mapped is None or mapped.case is None or mapped.case.cart.abandoned_at > AT:
        return
    never_lawful(mapped)


@pytest.mark.parametrize("name", NAMED)
@settings(max_examples=400)
@given(data=st.data())
def test_documents_take_or_refuse_every_value_in_every_place(name: str, data: st.DataObject) -> None:
    """Alone they permit nothing, and whatever else stands in them, who objected after all else is not mailed."""
    honest, boxes = _HONEST[name]
    path = data.draw(st.sampled_from(list(places(honest))))
    value = HOSTILE[data.draw(st.sampled_from(list(HOSTILE)))]
    documents = put(honest, path, value)

    _decided(_read(name, documents, Boxes()))
    if type(documents) is dict and path[:1] != ("stop_list",):
        _decided(_read(name, {**documents, "stop_list": [{"at": ago(minutes=1)}]}, boxes))


@pytest.mark.parametrize("name", NAMED)
def test_classes_of_the_host_are_read_as_what_they_are(name: str) -> None:
    """As drivers and frameworks give them, at every place; none is asked anything."""
    honest, boxes = _HONEST[name]
    mapped = _read(name, honest, boxes)
    same: dict[type, tuple[Callable[[Any], object], ...]] = {
        dict: (OrderedDict, ChainMap, UserDict, MappingProxyType, lambda held: defaultdict(dict, held)),
        list: (tuple, type("Rows", (list,), {}), lambda held: _hostile(list, _raises, held)),
        str: (type("Word", (str,), {}), lambda held: _hostile(str, _lies, held)),
    }
    same[dict] += (lambda held: _hostile(dict, _raises, held), lambda held: _hostile(dict, _lies, held))

    assert mapped is not None
    for path in places(honest):
        held = get(honest, path)
        for make in same.get(type(held), ()):
            assert _read(name, put(honest, path, make(held)), boxes) == mapped, path


def test_what_cannot_be_read_is_refused_without_what_it_says() -> None:
    """A mapping that raises, and an object of which nobody knows whether it is empty."""
    with pytest.raises(InvalidCase, match="documents: expected a mapping") as whole:
        _module("stripe").read(_Broken(), at=AT)
    with pytest.raises(InvalidCase, match="session: expected an object") as part:
        _module("stripe").read({"session": _Broken()}, at=AT)
    with pytest.raises(InvalidCase, match="session: expected an object"):
        _module("stripe").read({"session": type("Array", (), {"__ne__": _raises, "__eq__": _raises})()}, at=AT)

    check_error(whole.value)
    check_error(part.value)


def _value(found: object) -> tuple[Value, Given]:
    documents = Given({"order": {"field": found}}, ["order"], at=AT, boxes=Boxes(()), seller=None)
    return documents["order"].get("field"), documents


@pytest.mark.parametrize("found", [_inside("nodes"), _inside("edges", 0), {"nodes": {"nodes": []}}, {"edges": {}}])
def test_a_connection_holds_a_list_and_no_other(found: object) -> None:
    """However deep it goes, or into itself."""
    where, documents = _value(found)

    assert where.all() == []
    with pytest.raises(InvalidCase, match=r"order\.field\.(?:nodes|edges): expected a list, got a dict"):
        documents.mapped(None)


@pytest.mark.parametrize("nodes", [None, []])
def test_a_connection_without_nodes_is_read_by_its_edges(nodes: object) -> None:
    """What was asked for is there once."""
    where, documents = _value({"nodes": nodes, "edges": [{"node": {"id": 1}}]})

    assert [each.get("id").id() for each in where.all()] == ["1"]
    assert documents.mapped(None).notes == ()


@pytest.mark.parametrize(
    "found",
    [10**3_000_000, -(10**3_000_000), Decimal("1E+999999999"), Decimal("9E+99999999999")],
    ids=["whole", "negative", "decimal", "beyond the context"],
)
def test_a_number_that_is_no_moment_is_refused_at_once(found: object) -> None:
    """It is not written out in decimals, which takes minutes."""
    where, documents = _value(found)
    since = perf_counter()

    assert where.moment() is None
    assert where.utc() is None
    assert perf_counter() - since < 1
    with pytest.raises(InvalidCase, match="expected a date and time"):
        documents.mapped(None)


def test_many_orders_are_noted_in_time() -> None:
    """Each note once; what is noted is looked up, and not searched for."""
    honest, boxes = _HONEST["woocommerce"]
    since = perf_counter()
    mapped = _read("woocommerce", {**honest, "orders": [{"status": "own", "id": each} for each in range(4000)]}, boxes)

    assert mapped is not None
    assert len([note for note in mapped.notes if note.id == "order-undated"]) == 4000
    assert len(set(mapped.notes)) == len(mapped.notes)
    assert perf_counter() - since < 10


# --- who objected ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize(
    "row",
    [
        "els@voorbeeld.be, Jan@voorbeeld.be",
        "jan@voorbeeld.be (Jan)",
        "'jan@voorbeeld.be'.",
        {"email": "mailto:jan@voorbeeld.be?subject=stop"},
        {"email_address": "jan@voorbeeld.be;els@voorbeeld.be", "at": ago(minutes=1)},
        "jan%40voorbeeld.be",
        {"email": "1f3870be274f6c49b3e31a0c6728957f", "at": ago(minutes=1)},
        {"email": "Jan Janssens"},
    ],
)
def test_a_line_that_may_be_about_the_customer_is(name: str, row: str | dict[str, str]) -> None:
    """What is no address does not show that another one is meant."""
    honest, boxes = _HONEST[name]
    mapped = _read(name, {**honest, "stop_list": [row]}, boxes)

    assert mapped is not None
    assert "stop-other-address" not in noted(mapped)
    told = row if isinstance(row, str) else str(row)
    assert ("stop-no-address" in noted(mapped)) == ("@" not in told)
    never_lawful(mapped)


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("row", ["marjan@voorbeeld.be", {"email": "Els <els@voorbeeld.be>, jan@voorbeeld.bet"}])
def test_a_line_about_others_stops_nothing(name: str, row: object) -> None:
    """An address is compared whole."""
    honest, boxes = _HONEST[name]
    mapped = _read(name, {**honest, "stop_list": [row]}, boxes)

    assert mapped is not None
    assert noted(mapped)["stop-other-address"] == "stop_list[0]"
    assert verdict(mapped).lawful


_UNSUBSCRIBED: dict[str, Any] = {"subscriber_id": 9, "subscriber_status": 3, "change_status_at": "2026-11-23 11:00:00"}


@pytest.mark.parametrize(
    ("name", "document", "held"),
    [
        ("mailchimp", "member", {"exact_matches": {"members": [{"status": "unsubscribed"}]}}),
        ("mailchimp", "member", [{"email_address": "jan@voorbeeld.be"}]),
        ("magento", "subscribers", {"rows": [_UNSUBSCRIBED]}),
        ("magento", "subscriber_log", [{"subscriber_id": 9}]),
        ("shopify", "email_marketing_consents", {"webhooks": [{"state": "unsubscribed"}]}),
        ("shopify", "email_marketing_consents", [{"state": "unsubscribed"}]),
        ("woocommerce", "carts", {"rows": [{"unsubscribed": 1}], "total": 1}),
        ("woocommerce", "carts", [{"id": 1, "email": "jan@voorbeeld.be"}]),
    ],
)
def test_what_may_hide_who_unsubscribed_is_refused(name: str, document: str, held: object) -> None:
    """The answer of another call, or rows without the column that tells."""
    honest, boxes = _HONEST[name]

    with pytest.raises(InvalidCase) as refused:
        _module(name).read({**honest, document: held}, at=AT, boxes=boxes)

    assert all(each.path.startswith(document) for each in refused.value.problems)
    check_error(refused.value)


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("mailchimp", "member"),
        ("magento", "subscriber_log"),
        ("shopify", "email_marketing_consents"),
        ("woocommerce", "carts"),
    ],
)
def test_a_row_that_is_null_is_none(name: str, document: str) -> None:
    """As joins of tables have them."""
    honest, boxes = _HONEST[name]
    rows = honest.get(document) or []
    mapped = _read(name, {**honest, document: [*(rows if isinstance(rows, list) else [rows]), None]}, boxes)

    assert mapped is not None
    assert verdict(mapped).lawful


@pytest.mark.parametrize("document", ["subscribers", "subscriber_log"])
def test_the_answer_to_a_search_has_rows(document: str) -> None:
    """As of orders."""
    honest, boxes = _HONEST["magento"]
    mapped = _read("magento", {**honest, document: {"items": [_UNSUBSCRIBED], "total_count": 1}}, boxes)

    assert noted(mapped or Mapped(case=None, notes=()))["unsubscribed"] == f"{document}.items[0]"
    never_lawful(mapped)


@pytest.mark.parametrize(
    ("name", "document", "answer"),
    [
        ("mailchimp", "member", {"members": [], "total_items": 2}),
        ("magento", "subscribers", {"items": [], "total_count": 3}),
        ("magento", "subscriber_log", {"items": [], "total_count": 3}),
    ],
)
def test_objections_on_another_page_were_not_looked_up(name: str, document: str, answer: object) -> None:
    """Those that are known stay."""
    honest, boxes = _HONEST[name]
    cut = _read(name, {**honest, document: answer}, boxes)
    known = _read(name, {**honest, document: answer, "stop_list": [{}]}, boxes)

    assert cut is not None
    assert cut.case is not None
    assert cut.case.customer.objections is None
    assert noted(cut)["objections-cut"] == document
    never_lawful(cut)
    assert known is not None
    assert known.case is not None
    assert len(known.case.customer.objections or ()) == 1
