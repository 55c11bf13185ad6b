"""Every cart of a population comes out of every engine as ``decide`` says of it alone."""

import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta

from lawful_resend import Case, InvalidCase, LawfulResendError, decide, read_case

pa = pytest.importorskip("pyarrow", reason="the dependency group large is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the dependency group large is not installed")

from carts import OUTCOME, from_columns, judged  # noqa: E402 - what it needs is asked for above
from population import AT, part, write  # noqa: E402

SIZE = 3000
#: fields of the records that are moments
MOMENTS = {"requested_at", "created_at", "concluded_at", "ended_at", "given_at", "withdrawn_at", "last_used_at"}
MOMENTS |= {"abandoned_at", "ordered_at", "keep_until", "at"}
TICK = timedelta(microseconds=1)


def expected(record: dict[str, Any]) -> dict[str, object]:
    """Decide one record by itself, the plain way: ``read_case`` and ``decide``."""
    key = {"cart": record["cart"]}
    try:
        case = alone(record)
        verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    except LawfulResendError:
        return {**key, **dict.fromkeys(OUTCOME.names)}
    return {
        **key,
        "lawful": verdict.lawful,
        "contested": verdict.contested,
        "why": verdict.why.value,
        "basis": None if verdict.basis is None else verdict.basis.value,
        "country": verdict.country,
        "since": verdict.law.since,
        "facts": " ".join(sorted(fact.id for fact in verdict.facts)),
        "problem": None,
    }


def alone(row: dict[str, Any]) -> Case:
    """Read the case of a row of a table, by the records of JSON and not by columns."""
    said = _said(row)
    parts = {
        "customer": ("country", "kind", "mailbox", "born", "cleared_registers", *_RECORDS),
        "mail": ("requested_at", "request_evidence", "neutral", "announced", "number"),
    }
    record: dict[str, Any] = {
        name: {each: said.pop(each) for each in fields if each in said} for name, fields in parts.items()
    }
    del said["cart"]
    return read_case({**record, "at": said.pop("at"), "cart": said})


_RECORDS = ("account", "purchases", "consents", "objections")


def _said(value: Any) -> Any:  # noqa: ANN401 - any value of a row
    if isinstance(value, dict):
        return {name: _said(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_said(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def answers(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give rows as they compare: in the order of the carts, a problem only as such."""
    return sorted(rows, key=lambda row: row["cart"])


@pytest.fixture(scope="module")
def carts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small population in two files."""
    folder = tmp_path_factory.mktemp("carts")
    write(folder, SIZE, SIZE // 2)
    return folder


def by_duckdb(carts: Path, outcomes: Path) -> None:
    """Decide with DuckDB."""
    pytest.importorskip("duckdb", reason="the dependency group large is not installed")
    from parts import each_part  # noqa: PLC0415
    from with_duckdb import decide_file  # noqa: PLC0415

    each_part(decide_file, carts, outcomes)


def by_polars(carts: Path, outcomes: Path) -> None:
    """Decide with Polars."""
    pytest.importorskip("polars", reason="the dependency group large is not installed")
    from parts import each_part  # noqa: PLC0415
    from with_polars import decide_file  # noqa: PLC0415

    each_part(decide_file, carts, outcomes)


def by_spark(carts: Path, outcomes: Path) -> None:
    """Decide with Spark."""
    pytest.importorskip("pyspark", reason="the dependency group large is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, and there is none")
    from with_spark import decide_folder, local  # noqa: PLC0415

    spark = local()
    try:
        decide_folder(spark, carts, outcomes)
    finally:
        spark.stop()


@pytest.mark.filterwarnings("default")  # what engines warn of is theirs
@pytest.mark.parametrize("engine", [by_duckdb, by_polars, by_spark])
def test_every_engine_says_of_every_cart_what_decide_says(
    engine: Callable[[Path, Path], None], carts: Path, tmp_path: Path
) -> None:
    """Row by row the outcome is that of ``decide`` on the same record, and both answers occur."""
    engine(carts, tmp_path / "outcomes")

    found = pq.read_table(tmp_path / "outcomes").to_pylist()
    wanted = [expected(row) for row in pq.read_table(carts).to_pylist()]
    assert answers(found) == answers(wanted)
    assert {row["lawful"] for row in found} == {True, False}
    assert {row["contested"] for row in found} == {True, False}


def near(chance: random.Random, at: datetime) -> datetime:
    """Draw a moment about an edge: of a day, of a window of months, of nothing."""
    edge = chance.choice([at, at - timedelta(days=1), *(at - relativedelta(months=each) for each in (12, 24, 36, 48))])
    close = [timedelta(0), TICK, timedelta(hours=1), timedelta(days=1), timedelta(days=2)]
    apart = [timedelta(days=3), timedelta(days=60), timedelta(days=90)]
    step = chance.choice(close if chance.random() < 0.15 else apart)
    return edge + chance.choice([-1, 1]) * step + chance.choice([-TICK, timedelta(0), TICK])


def hard(chance: random.Random, at: datetime, number: int) -> dict[str, Any]:
    """Draw a row that looks for trouble: every field, every moment about an edge, now and then several records."""

    def maybe(share: float) -> datetime | None:
        return near(chance, at) if chance.random() < share else None

    def flag(share: float = 0.8) -> bool | None:
        return chance.choices([True, False, None], [share, 1 - share, 0.05])[0]

    def some(words: list[str]) -> list[str]:
        return chance.sample(words, chance.choice([0, 1, 1, 1, 2]))

    def seller() -> str | None:
        return chance.choice([None, None, None, "", "other"])

    def consent() -> dict[str, Any]:
        return {
            "purposes": some(
                ["cart-reminders", "own-marketing", "newsletter", "terms", "privacy-policy", "sensitive-data"]
            ),
            "given_at": near(chance, at),
            "act": chance.choice(["ticked", "ticked", "ticked", "implied"]),
            "required_for": chance.choice(["nothing", "nothing", "service", None]),
            "informed": flag(),
            "concluded": flag(),
            "evidence": chance.choice([f"log#{number}", f"log#{number}", "", " \t", "\u00a0", None]),
            "wording": chance.choice(["form#1", "form#2", "form#3", "\x1f", None]),
            "double_opt_in": chance.choice([None, "unused", "pending", "confirmed"]),
            "by_guardian": flag(0.2),
            "withdrawn_at": maybe(0.1),
            "last_used_at": maybe(0.1),
            "seller": seller(),
        }

    def purchase() -> dict[str, Any]:
        return {
            "concluded_at": near(chance, at),
            "seller": seller(),
            "lines": [{"categories": some(["books", "toys"]), "supplier": seller()}],
            "address_given": flag(),
            "refusal_offered": flag(),
            "cancelled": flag(0.1),
            "ended_at": maybe(0.1),
        }

    account = {
        "created_at": near(chance, at),
        "seller": seller(),
        "refusal_offered": flag(),
        "paid_offer": flag(),
    }
    return {
        "cart": number,
        "country": chance.choice(["BE", "BE", "NL", "GB", "ES", "PT", "IE", "ZZ"]),
        "kind": chance.choice([None, "person", "company"]),
        "mailbox": chance.choice([None, "personal", "impersonal"]),
        "born": chance.choice([None] * 9 + [(at - relativedelta(years=16)).date()]),
        "objections": [{"at": near(chance, at)}] if chance.random() < 0.2 else [],
        "cleared_registers": some(["ES-ROBINSON", "PT-DGC"]),
        "account": chance.choice([None, None, account]),
        "purchases": [purchase() for _ in range(chance.choice([0, 0, 1, 1, 1, 2]))],
        "consents": [consent() for _ in range(chance.choice([0, 0, 1, 1, 1, 2]))],
        "abandoned_at": near(chance, at),
        "address_source": chance.choice(["account", "purchase", "submitted", "typed", "cookie", "public", "pigeon"]),
        "lines": [{"categories": some(["books", "toys"]), "supplier": seller()}],
        "checkout_begun": flag(0.3),
        "for_organisation": flag(0.1),
        "device_consent": flag(),
        "ordered_at": maybe(0.1),
        "keep_until": maybe(0.1),
        "order_only": flag(0.05),
        "sensitive": flag(0.1),
        "requested_at": maybe(0.2),
        "request_evidence": "request#1",
        "neutral": flag(0.5),
        "announced": flag(0.5),
        "number": chance.choice([None, 1, 1, 2, 4]),
        "at": at,
    }


def typed(rows: list[dict[str, Any]]) -> Any:  # noqa: ANN401 - a batch of Arrow
    """Put rows in columns, each with the type of its field."""
    moment, words, yes = pa.timestamp("us", "UTC"), pa.list_(pa.string()), pa.bool_()

    def kind(name: str, value: object) -> Any:  # noqa: ANN401 - a type of Arrow
        if name in MOMENTS:
            return moment
        if name == "lines":
            return pa.list_(pa.struct({"categories": words, "supplier": pa.string()}))
        if name == "born":
            return pa.date32()
        if name in {"categories", "purposes", "cleared_registers"}:
            return words
        if isinstance(value, bool):
            return yes
        return pa.int64() if isinstance(value, int) else pa.string()

    def struct(name: str) -> Any:  # noqa: ANN401 - a type of Arrow
        whole = [item for row in rows for item in ([row[name]] if name == "account" else row[name]) if item]
        return pa.struct({each: kind(each, first(whole, each)) for each in whole[0]})

    def first(items: list[dict[str, Any]], name: str) -> object:
        return next((item[name] for item in items if item[name] is not None), None)

    types = {name: kind(name, first(rows, name)) for name in rows[0] if name not in _RECORDS}
    types |= {"account": struct("account"), "purchases": pa.list_(struct("purchases"))}
    types |= {"consents": pa.list_(struct("consents")), "objections": pa.list_(pa.struct({"at": moment}))}
    return pa.RecordBatch.from_pylist(rows, pa.schema({name: types[name] for name in rows[0]}))


@pytest.mark.parametrize(
    "at",
    [
        AT,
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # 02:30 for the first time
        datetime(2027, 3, 28, 1, tzinfo=UTC),  # the hour changes
        datetime(2028, 2, 29, 12, tzinfo=UTC),
    ],
    ids=str,
)
def test_rows_are_judged_as_alone(at: datetime) -> None:
    """Where moments lie about every edge, rows are what ``decide`` says, and a bad row is one alone."""
    chance = random.Random(at.toordinal())  # noqa: S311 - no secret
    rows = [hard(chance, at, number) for number in range(1000)]

    found = judged(typed(rows)).to_pylist()

    assert [{**row, "problem": None} for row in found] == [expected(row) for row in rows]
    assert all((row["problem"] is None) is (row["lawful"] is not None) for row in found)
    assert any(row["problem"] for row in found)


def test_columns_give_the_cases_that_records_give() -> None:
    """``from_columns`` loses nothing and rounds nothing: it builds what ``read_case`` reads."""
    chance = random.Random(5)  # noqa: S311 - no secret
    rows = [hard(chance, AT, number) for number in range(2000)]

    for row, case in zip(rows, from_columns(typed(rows)), strict=True):
        if isinstance(case, InvalidCase):
            with pytest.raises(InvalidCase):
                alone(row)
        else:
            assert case == alone(row)


def test_a_moment_without_offset_is_refused() -> None:
    """A column of moments without a zone names no instants: every row says so, and none is decided."""
    batch = part(0, 3).combine_chunks().to_batches()[0]
    naive = batch.set_column(
        batch.schema.get_field_index("abandoned_at"), "abandoned_at", batch["abandoned_at"].cast(pa.timestamp("us"))
    )

    found = judged(naive).to_pylist()

    assert [row["lawful"] for row in found] == [None] * 3
    assert all("a datetime with an offset from UTC" in row["problem"] for row in found)


def test_no_column_but_the_key_comes_out() -> None:
    """What is not asked is not read: an address beside the cart, a reference to evidence, go nowhere."""
    batch = part(0, 500).combine_chunks().to_batches()[0]
    mailed = batch.append_column("e_mail", pa.array(["someone@example.com"] * 500))

    found = judged(mailed)

    assert found.schema.names == ["cart", *OUTCOME.names]
    assert "example.com" not in str(found.to_pylist())
    assert "log#" not in str(found.to_pylist())
    assert found.equals(judged(batch))
