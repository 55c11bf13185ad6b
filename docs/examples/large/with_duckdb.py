"""Decide a population with DuckDB: ``python with_duckdb.py CARTS OUTCOMES``, two folders of Parquet files."""

from pathlib import Path

import duckdb
from parts import run

from lawful_resend import columns


def decide_query(carts: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    """Return the outcomes of carts, each with its id."""
    table = carts.to_arrow_table()
    return duckdb.from_arrow(columns.decide(table).append_column("cart_id", table["cart_id"]))


def decide_file(carts: Path, outcomes: Path) -> None:
    """Decide one file."""
    duckdb.execute("set threads = 1")  # the processes beside this one have the other cores
    decide_query(duckdb.read_parquet(str(carts))).write_parquet(str(outcomes), compression="zstd")


if __name__ == "__main__":
    run(decide_file)
