"""Decide a population with Polars: ``python with_polars.py CARTS OUTCOMES``, two folders of Parquet files."""

from pathlib import Path

import polars as pl
import pyarrow as pa
from carts import OUTCOME, judged
from parts import run


def decide_frame(frame: pl.DataFrame) -> pl.DataFrame:
    """Decide the carts of a frame, all of them as one batch: the more there are, the more are alike."""
    table = frame.to_arrow(compat_level=pl.CompatLevel.oldest()).combine_chunks()
    schema = pa.schema([table.schema.field("cart"), *OUTCOME])
    return pl.DataFrame(pa.Table.from_batches(map(judged, table.to_batches()), schema))


def decide_file(carts: Path, outcomes: Path) -> None:
    """Decide one file."""
    decide_frame(pl.read_parquet(carts)).write_parquet(outcomes)


if __name__ == "__main__":
    run(decide_file)
