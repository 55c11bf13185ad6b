"""Tables come out row by row as ``decide`` says of each, whatever stands in them."""

import random
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import fields, has
from hypothesis import given, settings
from hypothesis import strategies as st

from core.strategies import WholeCase, cases
from lawful_resend import (
    Case,
    InvalidCase,
    LawfulResendError,
    Purpose,
    Reading,
    UnknownCountry,
    Verdict,
    decide,
    expressions,
    read_case,
)
from lawful_resend.facts import VOCABULARY
from lawful_resend.laws import JURISDICTIONS, jurisdiction
from tools.digest import _Second, editions

np = pytest.importorskip("numpy", reason="the extra columns is not installed")
pa = pytest.importorskip("pyarrow", reason="the extra columns is not installed")

from lawful_resend import columns  # noqa: E402 - what it needs is asked for above
from lawful_resend.columns import arrays, judging, seeing  # noqa: E402
from lawful_resend.columns.arrays import Carts  # noqa: E402
from lawful_resend.columns.records import dotted  # noqa: E402

ROOT = Path(__file__).parents[2]
#: records of each edition
SIZE = 20
NAIVE = pa.timestamp("us")


# --- tables of cases, and what decide says of each row ---------------------------------------------


def plain(value: Any) -> Any:  # noqa: ANN401 - any value of a model
    """Return a value as Python and Arrow have it: no models, no enums, no sets."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, frozenset | tuple | list):
        return [plain(each) for each in (sorted(value) if isinstance(value, frozenset) else value)]
    if has(type(value)):
        return {each.name: plain(getattr(value, each.name)) for each in fields(type(value))}
    return value


def table(rows: list[dict[str, Any]]) -> Any:  # noqa: ANN401 - a table of Arrow
    """Put rows in a table."""
    return pa.Table.from_pylist(rows, schema=columns.SCHEMA)


def said(value: Any) -> Any:  # noqa: ANN401 - any value of a row
    """Return a value as JSON has it, without what is null."""
    if isinstance(value, dict):
        return {name: said(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [said(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def alone(row: dict[str, Any], reading: str) -> Verdict | LawfulResendError:
    """Decide a row by itself, by way of JSON."""
    record: dict[str, Any] = {
        "customer": {},
        "cart": {},
        "mail": {},
        **{name: row.get(name) for name in ("customer", "cart", "mail", "at")},
    }
    try:
        case = read_case(said({name: {} if each is None and name != "at" else each for name, each in record.items()}))
        return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
    except LawfulResendError as error:
        return error


def found(decided: Any, rows: list[dict[str, Any]], reading: str) -> Iterator[Verdict | str]:  # noqa: ANN401 - a table
    """Yield the verdict of each row, or its error; what stands beside the key is what the verdict says."""
    for row, outcome in zip(rows, decided.to_pylist(), strict=True):
        if outcome["error"] is not None:
            assert {name for name, value in outcome.items() if value is not None} == {"error"}
            yield outcome["error"]
            continue
        country = row["customer"]["country"].strip()
        verdict = columns.verdict(country, outcome["edition"], outcome["key"], reading)
        told = verdict.as_dict(explain=False)
        assert {name: outcome[name] for name in ("lawful", "contested", "why", "basis")} == {
            name: told[name] for name in ("lawful", "contested", "why", "basis")
        }
        yield verdict


def same(rows: list[dict[str, Any]], reading: str, given: Any = None) -> list[Verdict | str]:  # noqa: ANN401 - a table
    """Hold a table against what ``decide`` says of its rows one by one, and return the outcomes."""
    got = [*found(columns.decide(table(rows) if given is None else given, reading=reading), rows, reading)]
    for number, (row, outcome) in enumerate(zip(rows, got, strict=True)):
        wanted = alone(row, reading)
        assert outcome == (f"row {number}: {wanted}" if isinstance(wanted, LawfulResendError) else wanted)
    return got


def drawn(country: str, size: int = SIZE, seed: str = "columns") -> list[dict[str, Any]]:
    """Draw records of every edition of a country."""
    chance = random.Random(f"{seed} {country}")  # noqa: S311 - no secret
    spans = [each.span for each in editions() if each.country == country]
    records = [_Second(chance, country, *span).record() for span in spans for _ in range(size)]
    return [plain(read_case(each)) for each in records]


@cache
def sample() -> tuple[dict[str, Any], ...]:
    """Return rows of all countries, in no order."""
    rows = [row for country in JURISDICTIONS for row in drawn(country, 8, "sample")]
    random.Random(7).shuffle(rows)  # noqa: S311 - no secret
    return tuple(rows)


@pytest.mark.exhaustive
@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("country", JURISDICTIONS)
def test_rows_of_every_edition_are_decided_as_alone(country: str, reading: Reading) -> None:
    """Every fact shown, the edition, the answer and its reason."""
    same(drawn(country), reading)


@pytest.mark.parametrize("reading", Reading)
def test_rows_of_many_countries_are_decided_together(reading: Reading) -> None:
    """One table may mix countries, zones, editions and moments; every answer occurs."""
    outcomes = same([*sample()], reading)

    verdicts = [each for each in outcomes if isinstance(each, Verdict)]
    assert {each.lawful for each in verdicts} == {each.contested for each in verdicts} == {True, False}
    assert len({each.law for each in verdicts}) > len(JURISDICTIONS)


@given(st.lists(cases(), min_size=1, max_size=30), st.sampled_from(Reading))
@settings(max_examples=40)
def test_drawn_cases_are_decided_as_alone(drawn: list[WholeCase], reading: Reading) -> None:
    """Moments on the edges of windows and to the microsecond, 29 February, the hour that comes twice."""
    same([plain(Case(customer=a, cart=b, mail=c, at=at)) for a, b, c, at in drawn], reading)


def test_the_package_itself_imports_no_library_of_tables() -> None:
    """They are an extra: whoever decides a cart at a time pays nothing for them."""
    code = """
import sys, lawful_resend.__main__, lawful_resend.testing
lawful_resend.__main__.main(["decide", "--brief", "docs/examples/carts.jsonl"])
assert not {"numpy", "pyarrow", "lawful_resend.columns"} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - this Python, on this code


def test_older_libraries_are_refused_when_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that the extra does not take: they lack what is used here, or do it wrong."""
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]["columns"]
    assert {f"{library.__name__}>={least}" for library, least in arrays.LEAST.items()} == {*extra}

    arrays.refuse_older()
    monkeypatch.setattr(pa, "__version__", "17.0.0")
    with pytest.raises(ImportError, match=r"needs pyarrow 18 or later, got 17\.0\.0"):
        arrays.refuse_older()


def test_a_table_of_no_rows_has_the_columns() -> None:
    """Nothing in, nothing out."""
    assert columns.decide(table([])).schema == columns.OUTCOMES
    assert columns.decide(table([])).num_rows == 0


# --- what is odd -----------------------------------------------------------------------------------

MOMENTS = [
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    datetime(1995, 10, 24, tzinfo=UTC),
    datetime(2024, 2, 29, 23, tzinfo=UTC),
]
STRINGS = [
    "",
    " ",
    "nan",
    "Null",
    "<NA>",
    "\u200b",
    "e\u0301",
    "\u00e9",
    " shop ",
    "shop",
    "pigeon",
    "BE",
    "be",
    "UK",
    "a@b",
    "n",
    "\x00",
]
WORDS = ["person", "ticked", "pre-ticked", "unknown", "nothing", "reward", "pending", "confirmed", "cookie", *Purpose]


def strange(kind: Any, chance: random.Random) -> Any:  # noqa: ANN401 - a type of Arrow, and a value of it
    """Draw a value of a type that a model may refuse."""
    if pa.types.is_timestamp(kind):
        return chance.choice([None, *MOMENTS])
    if pa.types.is_list(kind):
        several = [strange(kind.value_type, chance) for _ in range(chance.choice([0, 1, 1, 2, 3]))]
        return chance.choice([None, several, several, several * 40])
    if pa.types.is_struct(kind):
        return chance.choice([None, {each.name: strange(each.type, chance) for each in kind}])
    if pa.types.is_date(kind):
        return chance.choice([None, date(1, 1, 1), date(9999, 12, 31), date(2010, 2, 28), date(2008, 2, 29)])
    if pa.types.is_boolean(kind):
        return chance.choice([None, True, False])
    return chance.choice(
        [None, 0, 1, 4, -1, 10**6, 10**6 + 1, 2**40] if pa.types.is_integer(kind) else [None, *STRINGS, *WORDS]
    )


def damaged(value: Any, kind: Any, chance: random.Random) -> Any:  # noqa: ANN401 - a value of a type of Arrow
    """Return a value of which one thing, anywhere in it, is another."""
    if isinstance(value, dict) and chance.random() < 0.97:
        name = chance.choice([*value])
        return {**value, name: damaged(value[name], kind.field(name).type, chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        place = chance.randrange(len(value))
        return [*value[:place], damaged(value[place], kind.value_type, chance), *value[place + 1 :]]
    return strange(kind, chance)


def moment(year: int) -> datetime:
    """Return a moment of a year."""
    return datetime(year, 6, 1, tzinfo=UTC)


CONSENT: dict[str, Any] = {"purposes": ["own-marketing"], "given_at": moment(2025), "act": "ticked"}
#: what a row holds that is no case, by path, and what is said of it
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"customer.country": "ZZ"}, "'ZZ' is not modelled"),
    ({"customer.country": None}, "customer.country: "),
    ({"customer.kind": "robot"}, "customer.kind: expected one of person, company"),
    ({"customer.address_key": "a@b"}, "customer.address_key: "),
    ({"cart.abandoned_at": None}, "cart.abandoned_at: "),
    ({"cart.abandoned_at": moment(2040)}, "at: expected a moment at or after cart.abandoned_at"),
    ({"cart.abandoned_at": moment(1990), "at": moment(1990)}, "is before the law of"),
    ({"mail.number": -1}, "mail.number: "),
    ({"customer.consents": [None]}, "customer.consents[0]: "),
    ({"customer.consents": [{"given_at": moment(2025), "act": "nodded"}]}, "customer.consents[0].act: "),
    ({"customer.consents": [{"given_at": moment(2025), "purposes": ["own-marketing", "fun"]}]}, "].purposes[1]: "),
    (
        {"customer.consents": [CONSENT | {"withdrawn_at": moment(2024)}]},
        "withdrawn_at: expected a moment at or after given_at",
    ),
    ({"customer.consents": [CONSENT | {"confirmed_at": moment(2025)}]}, "confirmed_at: "),
    ({"customer.purchases": [{"concluded_at": moment(2025), "lines": [None]}]}, "customer.purchases[0].lines[0]: "),
    ({"customer.account": {"seller": "other"}}, "customer.account.created_at: "),
]


@pytest.mark.parametrize(("changes", "text"), REFUSED, ids=str)
def test_a_row_that_is_no_case_is_refused_alone(changes: dict[str, Any], text: str) -> None:
    """Its error is that of its record, with the number of the row; the rows about it are decided."""
    rows = [*sample()[:3]]
    row = {name: {**held} if isinstance(held, dict) else held for name, held in rows[1].items()}
    for path, value in changes.items():
        part, _, field = path.partition(".")
        row |= {part: {**row[part], field: value}} if field else {part: value}
    rows[1] = row

    before, refused, after = same(rows, "strict")

    assert isinstance(refused, str)
    assert refused.startswith("row 1: ")
    assert text in refused
    assert isinstance(before, Verdict)
    assert isinstance(after, Verdict)


@pytest.mark.parametrize("reading", Reading)
def test_odd_rows_say_what_decide_says(reading: Reading) -> None:
    """Whatever of its type stands anywhere, the row has its verdict or its error, with row and path, and no other."""
    chance = random.Random(f"odd {reading}")  # noqa: S311 - no secret
    whole = pa.struct(list(columns.SCHEMA))
    rows = [damaged(damaged(row, whole, chance), whole, chance) or {} for row in sample()]
    rows = [row for row in rows if isinstance(row.get("customer"), dict)]

    errors = [each for each in same(rows, reading) if isinstance(each, str)]

    assert len(rows) / 4 < len(errors) < len(rows) * 3 / 4


def test_rows_that_say_nothing_are_refused() -> None:
    """No country, no cart, no moment."""
    (outcome,) = columns.decide(pa.table({"at": pa.nulls(1)})).to_pylist()

    assert outcome["error"].startswith("row 0: customer.country: ")
    assert "cart.abandoned_at: " in outcome["error"]
    assert "at: expected an ISO 8601 date and time" in outcome["error"]


def views(column: Any) -> Any:  # noqa: ANN401 - lists of Arrow
    """Return lists as views of them."""
    lengths = pa.array([len(each or ()) for each in column.to_pylist()], pa.int32())
    return pa.ListViewArray.from_arrays(column.offsets[:-1], lengths, column.values)


def runs(column: Any) -> Any:  # noqa: ANN401 - values of Arrow
    """Return values each as a run of one."""
    return pa.RunEndEncodedArray.from_arrays(pa.array(range(1, len(column) + 1), pa.int32()), column)


RETYPED: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "naive moments": ("at", lambda column: column.cast(NAIVE)),
    "a zone": ("at", lambda column: column.cast(pa.timestamp("us", "Europe/Brussels"))),
    "nanoseconds": ("at", lambda column: column.cast(pa.timestamp("ns", "UTC"))),
    "milliseconds": ("at", lambda column: column.cast(pa.timestamp("ms", "UTC"), safe=False)),
    "seconds": ("cart.abandoned_at", lambda column: column.cast(pa.timestamp("s", "UTC"), safe=False)),
    "moments as text": ("at", lambda column: pa.array([each.isoformat() for each in column.to_pylist()])),
    "moments as words": (
        "at",
        lambda column: pa.array([each.isoformat() for each in column.to_pylist()]).dictionary_encode(),
    ),
    "days as text": ("customer.born", lambda column: column.cast(pa.string())),
    "days in milliseconds": ("customer.born", lambda column: column.cast(pa.date64())),
    "a dictionary": ("customer.country", lambda column: column.dictionary_encode()),
    "a dictionary with an unknown word": (
        "cart.address_source",
        lambda column: pa.array(["pigeon", *column.to_pylist()[1:]]).dictionary_encode(),
    ),
    "a dictionary of words": ("cart.address_source", lambda column: column.dictionary_encode()),
    "a dictionary of numbers": ("mail.number", lambda column: column.dictionary_encode()),
    "large strings": ("cart.seller", lambda column: column.cast(pa.large_string())),
    "runs of strings": ("cart.seller", pa.compute.run_end_encode),
    "runs of moments": ("at", pa.compute.run_end_encode),
    "views of strings": ("cart.seller", lambda column: column.cast(pa.string_view())),
    "strings as bytes": ("cart.seller", lambda column: column.cast(pa.binary())),
    "no UTF-8": ("cart.seller", lambda column: pa.array([b"\xff"] * len(column)).view(pa.string())),
    "words of no UTF-8": ("cart.address_source", lambda column: pa.array([b"\xff"] * len(column)).view(pa.string())),
    "numbers for flags": ("cart.sensitive", lambda column: column.cast(pa.int8())),
    "text for flags": ("mail.neutral", lambda column: column.cast(pa.string())),
    "floats": ("mail.number", lambda column: column.cast(pa.float64())),
    "a dictionary of views": (
        "customer.country",
        lambda column: pa.DictionaryArray.from_arrays(
            pa.array(range(len(column)), pa.uint32()), column.cast(pa.string_view())
        ),
    ),
    "runs of views": ("cart.address_source", lambda column: runs(column.cast(pa.string_view()))),
    "runs of a dictionary": ("cart.address_source", lambda column: runs(column.dictionary_encode())),
    "a dictionary of bytes": (
        "cart.address_source",
        lambda column: pa.DictionaryArray.from_arrays(
            pa.array(range(len(column))), column.cast(pa.binary()).cast(pa.binary_view())
        ),
    ),
    "a dictionary as large as its numbers": (
        "mail.request_evidence",
        lambda column: pa.DictionaryArray.from_arrays(
            pa.array([None, *range(1, len(column))], pa.int8()), pa.array([f"log {each}" for each in range(128)])
        ),
    ),
    "small numbers": ("mail.number", lambda column: column.cast(pa.uint8())),
    "large lists": ("customer.consents", lambda column: column.cast(pa.large_list(column.type.value_type))),
    "views of lists": ("customer.consents", views),
    "records as a map": (
        "customer.purchases",
        lambda column: pa.array([[("concluded_at", "x")]] * len(column), pa.map_(pa.string(), pa.string())),
    ),
    "records as text": ("customer.purchases", lambda column: pa.array(["[]"] * len(column))),
    "lists of text": ("customer.purchases", lambda column: pa.array([["[]"]] * len(column))),
    "an account as text": ("customer.account", lambda column: pa.array(["{}"] * len(column))),
    "a set as text": ("customer.cleared_registers", lambda column: pa.array(["AT-ECG"] * len(column))),
    "sets of numbers": ("customer.cleared_registers", lambda column: pa.array([[1]] * len(column))),
    "lines as text": ("cart.lines", lambda column: pa.array(["garden"] * len(column))),
    "lines of text": ("cart.lines", lambda column: pa.array([["garden"]] * len(column))),
    "lines of numbers": ("cart.lines", lambda column: pa.array([[1]] * len(column))),
    "lines without suppliers": (
        "cart.lines",
        lambda column: pa.array([[each["categories"] or [] for each in lines or []] for lines in column.to_pylist()]),
    ),
    "moments out of the calendar": ("cart.keep_until", lambda column: pa.array([2**62] * len(column), column.type)),
    "seconds out of the calendar": (
        "cart.keep_until",
        lambda column: pa.array([2**62] * len(column), pa.timestamp("s", "UTC")),
    ),
    "days out of the calendar": ("customer.born", lambda column: pa.array([2**30] * len(column), pa.date32())),
    "nothing": ("mail.requested_at", lambda column: pa.nulls(len(column))),
}


@pytest.mark.parametrize("name", RETYPED)
def test_columns_of_other_types_say_what_decide_says(name: str) -> None:
    """Types that hold the same are read; of others each value is read as JSON would have it, and refused as there."""
    path, change = RETYPED[name]
    part, _, field = path.partition(".")
    # what is stated nowhere has no type
    stated = sorted(sample(), key=lambda row: bool(field) and row[part][field] is None)
    whole = table(stated[:60])
    if field:
        column = whole[part].combine_chunks()
        names = [each.name for each in column.type]
        inner = column.flatten()
        inner[names.index(field)] = change(inner[names.index(field)])
        changed = pa.StructArray.from_arrays(inner, names)
    else:
        changed = change(whole[part].combine_chunks())
    retyped = whole.set_column(whole.column_names.index(part), part, changed)

    try:
        rows = retyped.to_pylist()
    except (UnicodeDecodeError, OverflowError, ValueError):
        # Python cannot hold them, so no row is decided
        outcomes = columns.decide(retyped).to_pylist()
        assert all(outcome["error"].startswith(f"row {number}: {path}: ") for number, outcome in enumerate(outcomes))
    else:
        same(rows, "strict", retyped)


def test_fields_that_no_model_has_are_refused() -> None:
    """A name that is not read would hide what it says: the whole table is refused, with each such name."""
    odd = pa.table(
        {
            "customer": pa.array([{"contry": "BE", "consents": [{"giben_at": 1}], "born": {"year": 1}}]),
            "cart.abandoned": pa.array([1]),
            "cart.lines": pa.array([[["garden"]]]),
            "cart": pa.array([{"lines": [{"category": "garden"}]}]),
            "mail": pa.array([17]),
            "mail.number": pa.array([1]),
        }
    )

    with pytest.raises(InvalidCase) as caught:
        columns.decide(odd)

    # versions of Arrow order the fields of a struct of Python differently
    assert {(each.path, each.value) for each in caught.value.problems} == {
        ("customer.contry", "an unknown field"),
        ("customer.consents.giben_at", "an unknown field"),
        ("cart.abandoned", "an unknown field"),
        ("cart.lines", "two columns"),
        ("cart.lines.?", "an unknown field"),
    }


def test_a_name_that_may_be_somebodys_is_not_told() -> None:
    """Only slips of typing are shown; a known field below an unknown one is unknown, and two of one name are told."""
    address = "jan.peeters@example.com"
    objections = pa.StructArray.from_arrays([pa.array([None], NAIVE), pa.array([None], NAIVE)], ["at", "at"])
    odd = pa.table(
        [pa.array([1]), pa.array([1]), pa.array([1]), pa.ListArray.from_arrays([0, 1], objections)],
        [f"customer.{address}", f"customer.{address}", "mail.sent.number", "customer.objections"],
    )

    with pytest.raises(InvalidCase) as caught:
        columns.decide(odd)

    assert "peeters" not in str(caught.value)
    assert sorted((each.path, each.value) for each in caught.value.problems) == [
        ("customer.?", "an unknown field"),
        ("customer.?", "an unknown field"),
        ("customer.?", "two columns"),
        ("customer.objections.at", "two columns"),
        ("mail.?", "an unknown field"),
    ]


@pytest.mark.parametrize("kind", ["text", "lists", "a dictionary", "runs"])
def test_a_model_that_is_no_struct_is_refused(kind: str) -> None:
    """What it says would be passed over in silence; beside columns of its fields it is a key, and not read."""
    rows = [{**row, "mail": {"number": 9}} for row in sample()[:2]]
    whole = table(rows)
    mail = whole["mail"].combine_chunks()
    held = {
        "text": pa.array(['{"number": 9}'] * 2),
        "lists": pa.array([[{"number": 9}]] * 2),
        "a dictionary": pa.DictionaryArray.from_arrays(pa.array([0, 0]), mail.slice(0, 1)),
        "runs": pa.RunEndEncodedArray.from_arrays(pa.array([2], pa.int32()), mail.slice(0, 1)),
    }[kind]
    odd = whole.set_column(whole.column_names.index("mail"), "mail", held)

    with pytest.raises(InvalidCase, match=r"^mail: expected a struct, or columns of its fields, got another column"):
        columns.decide(odd)
    assert columns.decide(odd.append_column("mail.number", pa.array([9, 9]))).equals(columns.decide(whole))
    assert columns.decide(odd.set_column(whole.column_names.index("mail"), "mail", pa.nulls(2))).equals(
        columns.decide(whole.drop_columns(["mail"]))
    )


def test_other_columns_are_not_read() -> None:
    """Keys and addresses may stand beside the case; they change nothing and come out nowhere."""
    whole = table([*sample()[:50]])
    beside = whole.append_column("email", pa.array(["someone@example.com"] * 50)).append_column("mail.", pa.nulls(50))
    beside = beside.drop_columns("mail.").append_column("key", pa.array(range(50)))

    assert columns.decide(beside).equals(columns.decide(whole))


@pytest.mark.parametrize(
    "goods", [{}, {"lines": []}, {"lines": [{"categories": []}]}], ids=["none", "empty", "unnamed"]
)
def test_what_no_row_states_is_not_stated_in_any(goods: dict[str, Any]) -> None:
    """Sales and carts of which nothing is known but when they were, several in a row."""
    sale = {"concluded_at": moment(2025), **goods}
    cart = {"abandoned_at": moment(2026), "address_source": "submitted", **goods}

    same(
        [
            {"customer": {"country": country, "purchases": [sale, sale]}, "cart": cart, "at": moment(2026)}
            for country in JURISDICTIONS
        ],
        "strict",
    )


# --- layouts and sizes -----------------------------------------------------------------------------


def test_columns_may_come_flat_cut_and_in_pieces() -> None:
    """Dotted names, slices and many small chunks say the same."""
    whole = table([*sample()])
    wanted = columns.decide(whole)
    flat = whole.flatten()
    pieces = pa.concat_tables([flat.slice(0, 7), flat.slice(7, 0), flat.slice(7)])

    assert columns.decide(flat).equals(wanted)
    assert columns.decide(pieces).combine_chunks().equals(wanted.combine_chunks())
    assert columns.decide(whole.slice(11, 40)).combine_chunks().equals(wanted.slice(11, 40).combine_chunks())
    assert columns.decide(whole.to_batches()[0]).equals(wanted)


def viewed(kind: Any) -> Any:  # noqa: ANN401 - a type of Arrow
    """Return a type with views of strings, as Polars hands them over."""
    if pa.types.is_struct(kind):
        return pa.struct([(each.name, viewed(each.type)) for each in kind])
    if pa.types.is_list(kind):
        return pa.large_list(viewed(kind.value_type))
    return pa.string_view() if pa.types.is_string(kind) else kind


def test_slices_of_moments_as_text_say_the_same() -> None:
    """Each row has its own moment, and not what stands in another place."""
    rows = [*sample()[:60]]
    whole = table(rows)
    text = pa.array([None if place % 7 == 0 else row["at"].isoformat() for place, row in enumerate(rows)])
    given = whole.set_column(whole.column_names.index("at"), "at", text).slice(20, 30)

    same(given.to_pylist(), "strict", given)


def test_tables_with_views_of_all_strings_say_the_same() -> None:
    """Also where some rows have an account and some have none."""
    rows = [*sample()]
    kept = [row["customer"]["account"] for row in rows]
    assert any(kept)
    assert not all(kept)

    same(rows, "strict", pa.Table.from_pylist(rows, pa.schema([(e.name, viewed(e.type)) for e in columns.SCHEMA])))


def test_parts_say_what_the_whole_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables are looked at a part at a time; a row with very many records is a part of its own, and errors keep theirs."""
    rows = [*sample()[:40]]
    rows[7] = {**rows[7], "customer": {**rows[7]["customer"], "consents": rows[0]["customer"]["consents"] * 3000}}
    rows[20] = {**rows[20], "at": None}
    wanted = columns.decide(table(rows)).combine_chunks()
    monkeypatch.setattr(columns, "_ROWS", 16)
    monkeypatch.setattr(columns, "_ITEMS", 30)

    parts = columns.decide(table(rows))

    assert parts.column(0).num_chunks > 3
    assert parts.combine_chunks().equals(wanted)
    assert wanted["error"][20].as_py().startswith("row 20: at: ")
    same(rows, "strict")


@pytest.mark.parametrize(
    "kind", [each for each in seeing.seen.registry if each is not object], ids=lambda kind: kind.__name__
)
def test_every_kind_of_expression_decides_something(kind: type) -> None:
    """Were one seen the other way round, rows would differ from what ``decide`` says."""
    rows = [*sample()]
    before = columns.decide(table(rows))
    see = seeing.seen.dispatch(kind)
    seeing.seen.register(kind, lambda *given: ~see(*given))
    try:
        after = columns.decide(table(rows))
    finally:
        seeing.seen.register(kind, see)

    assert not after.equals(before)
    assert columns.decide(table(rows)).equals(before)


def test_what_columns_do_not_know_is_decided_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact made of a kind of expression that is new is never wrong in silence: editions that ask it are for decide."""
    wanted = columns.decide(table([*sample()]))
    monkeypatch.setattr(judging, "is_seen", lambda _: False)
    judging._unseen.cache_clear()
    try:
        assert judging._unseen() == sum(fact.mask for fact in VOCABULARY)
        assert columns.decide(table([*sample()])).equals(wanted)
    finally:
        judging._unseen.cache_clear()


@given(st.data(), st.integers(1, 4), st.integers(1, 20))
@settings(max_examples=50)
def test_numbers_tell_rows_apart_by_all_columns(data: st.DataObject, width: int, size: int) -> None:
    """Equal rows have one number and others another, however large what they hold."""
    values = st.sampled_from([0, 1, 2, 2**31 - 3, 2**31 - 2, 2**62])
    held = [data.draw(st.lists(values, min_size=size, max_size=size)) for _ in range(width)]

    kinds = [data.draw(st.sampled_from(["int64", "uint64"])) for _ in range(width)]

    numbers, rows = arrays.numbered(*map(np.array, held, kinds))

    several = [*zip(*held, strict=True)]
    assert len({*zip(numbers.tolist(), several, strict=True)}) == len({*several}) == len(rows)
    assert [several[row] for row in rows[numbers]] == several


def test_what_a_fact_may_say_next_is_seen() -> None:
    """Of each record a flag of the cart may be asked, by itself or beside one of the record; no fact does so yet."""
    cases_of = [read_case(said(row)) for row in sample()]
    flat = {name: column.combine_chunks() for name, column in dotted(table([*sample()])).items()}
    sight = seeing.Sight(Carts(flat, len(cases_of)), [jurisdiction("BE").zone], np.zeros(len(cases_of), int))

    shown = sight.shows(expressions.cart.checkout_begun & expressions.consent.informed, "consents")

    assert shown.tolist() == [
        case.cart.checkout_begun is True and each.informed is True
        for case in cases_of
        for each in case.customer.consents
    ]
    assert {*shown.tolist()} == {True, False}
    begun = sight.column(expressions.cart.checkout_begun, "consents")
    assert isinstance(begun, arrays.Flags)
    assert begun.so.tolist() == [case.cart.checkout_begun is True for case in cases_of for _ in case.customer.consents]


# --- keys ------------------------------------------------------------------------------------------


def test_keys_are_refused_where_they_say_nothing() -> None:
    """A key of another edition, a cut one, another thing than a key; a country or an edition that is not there."""
    edition = jurisdiction("BE").editions[-1]
    row = next(row for row in sample() if row["customer"]["country"] == "NL")
    (outcome,) = columns.decide(table([row])).to_pylist()
    key = outcome["key"]

    assert columns.verdict("NL", outcome["edition"].isoformat(), key).law.country == "NL"
    assert columns.verdict("NL", datetime.combine(outcome["edition"], datetime.min.time()), key).law.country == "NL"
    for wrong in (
        "",
        key[:-1],
        f"{key}0",
        f"{key[:-1]}g",
        f"{key[:8]}-{key[9:]}",
        f"{key[:8]}{'f' * len(key[8:])}",
        "0" + key[1:],
    ):
        with pytest.raises(InvalidCase, match="key: expected the key of a row of this edition"):
            columns.verdict("NL", outcome["edition"], wrong)
    with pytest.raises(InvalidCase, match="key: expected the key"):
        columns.verdict("BE", edition.since, key)
    with pytest.raises(InvalidCase, match="edition: expected one of"):
        columns.verdict("BE", date(2000, 1, 1), key)
    with pytest.raises(InvalidCase, match="edition: expected one of"):
        columns.verdict("BE", 1, key)  # type: ignore[arg-type]
    with pytest.raises(InvalidCase, match="key: expected a string"):
        columns.verdict("NL", outcome["edition"], 1)  # type: ignore[arg-type]
    with pytest.raises(UnknownCountry):
        columns.verdict("ZZ", outcome["edition"], key)
    with pytest.raises(InvalidCase, match="reading"):
        columns.verdict("NL", outcome["edition"], key, "loose")
    with pytest.raises(InvalidCase, match="reading"):
        columns.decide(table([]), reading="loose")


def test_the_schema_is_that_of_the_models() -> None:
    """A field of a model is a column, with its place."""

    def names(model: Any, kind: Any) -> Iterator[bool]:  # noqa: ANN401 - a class of attrs, a type of Arrow
        assert [each.name for each in fields(model)] == [each.name for each in kind]
        for each in fields(model):
            inner = getattr(each.type, "__args__", (each.type,))[0]
            inner = inner if has(inner) else getattr(inner, "__args__", (inner,))[0]
            if has(inner):
                held = kind.field(each.name).type
                yield from names(inner, held if pa.types.is_struct(held) else held.value_type)
        yield True

    assert all(names(Case, pa.struct(list(columns.SCHEMA))))
