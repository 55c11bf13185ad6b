"""What all readers of platforms share: how JSON is read where it stands, and the stop list."""

from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from core.documents import AT, Documents, ago, noted, objections
from lawful_resend import Boxes, InvalidCase, NaiveMoment, Objection, Purpose, platforms
from lawful_resend.platforms import shopify
from lawful_resend.platforms.documents import Documents as Given
from lawful_resend.platforms.documents import Trap, Value

TRAP = Trap("trap", "a meaning", "what was done")
NAMED = ("shopify", "woocommerce", "magento", "klaviyo", "mailchimp", "stripe")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def value(found: object) -> tuple[Value, Given]:
    """Return a value in a document, and the documents."""
    documents = Given({"order": {"field": found}}, ["order"], at=AT, boxes=Boxes(()), seller=None)
    return documents["order"].get("field"), documents


def problems(documents: Given) -> list[str]:
    """Return the paths of all that is wrong with documents."""
    with pytest.raises(InvalidCase) as refused:
        documents.mapped(None)
    return [each.path for each in refused.value.problems]


def test_each_platform_of_the_contract_has_a_reader() -> None:
    """All read alike, and list their documents, boxes, fields and notes."""
    held = {each.name for each in iter_modules(platforms.__path__)}
    assert set(NAMED) <= held
    for name in NAMED:
        module = import_module(f"lawful_resend.platforms.{name}")
        mapped = module.read({}, at=AT)
        assert mapped.case is None
        assert {"no-cart", "no-country"} <= noted(mapped).keys()
        assert all(f"``{each}``" in str(module.__doc__) for each in module.DOCUMENTS)
        assert module.BOXES
        assert module.FIELDS


@pytest.mark.parametrize("name", NAMED)
def test_every_note_has_its_own_id(name: str) -> None:
    """It tells one trap from another."""
    notes = import_module(f"lawful_resend.platforms.{name}").NOTES

    assert len({note.id for note in notes}) == len(notes)


@pytest.mark.parametrize("name", NAMED)
def test_what_is_no_mapping_of_known_documents_is_refused(name: str) -> None:
    """By all readers, with the names that they know; so is a register that is none, and a moment without an offset."""
    read = import_module(f"lawful_resend.platforms.{name}").read

    with pytest.raises(InvalidCase, match="a mapping with any of"):
        read([], at=AT)
    with pytest.raises(InvalidCase, match=r"documents\[0\].*\n?.*documents\[1\]"):
        read({"checkuot": {}, 7: []}, at=AT)
    with pytest.raises(InvalidCase, match="boxes: expected Boxes"):
        read({}, at=AT, boxes=[])
    with pytest.raises(NaiveMoment):
        read({}, at=AT.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("found", "moment"),
    [
        ("2026-11-23T12:00:00Z", NOON),
        ("2026-11-23 13:00+0100", NOON),
        ("2026-11-23T12:00:00.000000000 UTC", NOON),
        (NOON, NOON),
        (1795435200, NOON),
        ("1795435200000", NOON),
        (Decimal("1795435200.0"), NOON),
        (0, None),
        ("0000-00-00 00:00:00", None),
        (None, None),
    ],
)
def test_moments_are_read_as_platforms_write_them(found: object, moment: datetime | None) -> None:
    """ISO 8601 in all its spellings, seconds and milliseconds; what stands for none is none."""
    where, documents = value(found)

    assert where.moment() == moment
    assert where.utc() == moment
    assert documents.mapped(None).notes == ()


@pytest.mark.parametrize(
    "found",
    ["yesterday", "2026-02-30T00:00:00Z", [], True, 10**20, float("inf"), Decimal("sNaN"), b"2026"],
)
def test_what_is_no_moment_is_a_problem(found: object) -> None:
    """With its path."""
    where, documents = value(found)

    assert where.moment() is None
    assert problems(documents) == ["order.field"]


def test_a_moment_without_an_offset_is_none_but_where_the_platform_says_utc() -> None:
    """A problem, or a note where the value may be left out."""
    where, documents = value("2026-11-23T12:00:00")
    assert where.utc() == NOON
    assert where.moment(naive=TRAP) is None
    where.note(TRAP)
    assert documents.mapped(None).notes == (TRAP.at("order.field"),)
    assert where.moment() is None
    assert problems(documents) == ["order.field"]


@pytest.mark.parametrize(
    ("read", "found", "expected"),
    [
        (Value.text, " Jan ", "Jan"),
        (Value.word, "PAID", "paid"),
        (Value.id, "gid://shop/Order/1", "1"),
        (Value.id, 7, "7"),
        (Value.flag, "1", True),
        (Value.flag, 0, False),
        (Value.flag, "No", False),
        (Value.country, "el", "GR"),
        (Value.country, "UK", "GB"),
    ],
)
def test_words_ids_flags_and_countries_are_read(read: Any, found: object, expected: object) -> None:  # noqa: ANN401
    """As they are compared."""
    where, documents = value(found)

    assert read(where) == expected
    assert documents.mapped(None).notes == ()


@pytest.mark.parametrize(
    ("read", "found"),
    [
        (Value.text, 7),
        (Value.id, 1.5),
        (Value.id, 10**40),
        (Value.flag, "perhaps"),
        (Value.flag, 2),
        (Value.country, "Netherlands"),
        (Value.country, 31),
        (Value.all, "x"),
        (lambda each: each.get("a"), "x"),
        (lambda each: each.one_of(Purpose), "everything"),
    ],
)
def test_what_is_of_another_kind_is_a_problem(read: Any, found: object) -> None:  # noqa: ANN401
    """The reading goes on, and what stands there is not told."""
    where, documents = value(found)
    read(where)

    assert problems(documents) == ["order.field"]


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("found", [None, "", "null", " NaN ", {"nodes": None}, {"edges": ""}, {"data": None}])
def test_what_says_nothing_was_not_looked_up(name: str, found: object) -> None:
    """A blank string, as templates and tables write for nothing, is no empty list; nor is an answer without its list."""
    mapped = import_module(f"lawful_resend.platforms.{name}").read({"orders": found, "stop_list": found}, at=AT)

    assert "orders-missing" in noted(mapped)
    # of a stop list, whatever else stands there is an objection of somebody
    assert "stop-list-missing" in noted(mapped)


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("wrapper", ["data", "stop_list"])
def test_a_stop_list_is_read_without_what_wraps_it(name: str, wrapper: str) -> None:
    """It is the host's own, and the same for all platforms."""
    mapped = import_module(f"lawful_resend.platforms.{name}").read({"stop_list": {wrapper: [{}]}}, at=AT)

    assert noted(mapped)["stop-undated"] == "stop_list[0]"
    assert "stop-list-missing" not in noted(mapped)


def test_lists_come_as_connections_too() -> None:
    """Of GraphQL; a lone object stands for a list of one where that is usual; PHP's empty list is an empty object."""
    nodes, _ = value({"nodes": [{"id": 1}], "pageInfo": {"hasNextPage": True}})
    edges, _ = value({"edges": [{"node": {"id": 1}}]})
    lone, _ = value({"id": 1})
    empty, documents = value([])

    assert [each.get("id").id() for each in nodes.all()] == [each.get("id").id() for each in edges.all()] == ["1"]
    assert [nodes.goes_on, edges.goes_on, lone.goes_on, empty.goes_on] == [True, False, False, False]
    assert [each.get("id").id() for each in lone.one_or_all()] == ["1"]
    assert empty.get("id").id() is None
    assert documents.mapped(None).notes == ()


@pytest.mark.parametrize(
    ("row", "found", "note"),
    [
        ("Jan@voorbeeld.be", [Objection()], "stop-undated"),
        ("Jan <JAN@voorbeeld.be>", [Objection()], "stop-undated"),
        ({"email": "mailto:jan@voorbeeld.be"}, [Objection()], "stop-undated"),
        ("els@voorbeeld.be", [], "stop-other-address"),
        ({"email_address": "els@voorbeeld.be"}, [], "stop-other-address"),
        ({"unsubscribed_at": "2026-11-20T12:00:00"}, [Objection()], "stop-undated"),
        (
            {"at": "2026-11-20T12:00:00Z", "seller": 3, "purposes": ["NEWSLETTER", None]},
            [Objection(at=NOON.replace(day=20), seller="3", purposes={Purpose.NEWSLETTER})],
            None,
        ),
    ],
)
def test_a_stop_list_is_of_addresses_or_rows(row: object, found: list[Objection], note: str | None) -> None:
    """Of this address, or of nobody in particular; a bare address is an objection of its owner."""
    documents: Documents = {
        "checkout": {
            "email": "jan@voorbeeld.be",
            "updated_at": ago(hours=1),
            "shipping_address": {"country_code": "NL"},
        },
        "stop_list": [row],
    }
    mapped = shopify.read(documents, at=AT)

    assert objections(mapped) == tuple(found)
    assert {each for each in noted(mapped) if each.startswith("stop-")} == ({note} if note else set())
