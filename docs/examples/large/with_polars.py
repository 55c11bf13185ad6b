"""Decide a population with Polars: ``python with_polars.py CARTS OUTCOMES``, two folders of Parquet files."""

from pathlib import Path

import polars as pl
from parts import run

from lawful_resend import columns


def decide_frame(carts: pl.DataFrame) -> pl.DataFrame:
    """Return the outcomes of carts, each with its id."""
    outcomes = pl.DataFrame(columns.decide(carts))
    return carts.select("cart_id").hstack(outcomes)


def decide_file(carts: Path, outcomes: Path) -> None:
    """Decide one file."""
    decide_frame(pl.read_parquet(carts)).write_parquet(outcomes)


if __name__ == "__main__":
    run(decide_file)
