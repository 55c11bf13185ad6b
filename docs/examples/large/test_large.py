"""Every cart of a population comes out of every engine as ``decide`` says of it alone."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lawful_resend import columns, decide, read_case

pq = pytest.importorskip("pyarrow.parquet", reason="the dependency group large is not installed")

from population import write  # noqa: E402 - what it needs is asked for above

SIZE = 3000


def expected(row: dict[str, Any]) -> dict[str, object]:
    """Decide one row by itself, the plain way: ``read_case`` and ``decide``."""
    number = row.pop("cart_id")
    case = read_case(_said(row))
    verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    return {
        "cart_id": number,
        "lawful": verdict.lawful,
        "contested": verdict.contested,
        "why": verdict.why.value,
        "basis": None if verdict.basis is None else verdict.basis.value,
        "edition": verdict.law.since,
        "facts": verdict.facts,
        "error": None,
    }


def _said(value: Any) -> Any:  # noqa: ANN401 - any value of a row
    """Return a value as JSON has it, without what is not stated."""
    if isinstance(value, dict):
        return {name: _said(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_said(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def explained(row: dict[str, Any], country: str) -> dict[str, object]:
    """Put in the place of a key the facts that it stands for."""
    key = row.pop("key")
    return {**row, "facts": columns.verdict(country, row["edition"], key).facts}


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


def by_pandas(carts: Path, outcomes: Path) -> None:
    """Decide with pandas."""
    pytest.importorskip("pandas", reason="the dependency group large is not installed")
    from parts import each_part  # noqa: PLC0415
    from with_pandas import decide_file  # noqa: PLC0415

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

    spark = local("local-cluster[2,1,1024]")
    try:
        decide_folder(spark, carts, outcomes)
    finally:
        spark.stop()


@pytest.mark.filterwarnings("default")  # what engines warn of is theirs
@pytest.mark.parametrize("engine", [by_duckdb, by_pandas, by_polars, by_spark])
def test_every_engine_says_of_every_cart_what_decide_says(
    engine: Callable[[Path, Path], None], carts: Path, tmp_path: Path
) -> None:
    """Row by row the outcome is that of ``decide`` on the same record, with each fact; every answer occurs."""
    engine(carts, tmp_path / "outcomes")

    rows = sorted(pq.read_table(carts).to_pylist(), key=lambda row: row["cart_id"])
    found = sorted(pq.read_table(tmp_path / "outcomes").to_pylist(), key=lambda row: row["cart_id"])
    countries = [row["customer"]["country"] for row in rows]
    assert [*map(explained, found, countries)] == [*map(expected, rows)]
    assert {row["lawful"] for row in found} == {row["contested"] for row in found} == {True, False}
