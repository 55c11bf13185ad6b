"""Decide a population with DuckDB: ``python with_duckdb.py CARTS OUTCOMES``, two folders of Parquet files."""

from pathlib import Path

import duckdb
import pyarrow as pa
from carts import OUTCOME, judged
from parts import run

#: carts in a batch: the more, the more of them are alike
BATCH = 250_000


def decide_file(carts: Path, outcomes: Path) -> None:
    """Decide one file; it is read and written a batch at a time."""
    source, target = duckdb.connect(), duckdb.connect()
    for each in (source, target):
        each.execute("set enable_progress_bar = false")
        each.execute("set threads = 1")  # the processes beside this one have the other cores
    batches = source.read_parquet(str(carts)).to_arrow_reader(BATCH)
    schema = pa.schema([batches.schema.field("cart"), *OUTCOME])
    decided = pa.RecordBatchReader.from_batches(schema, map(judged, batches))
    target.from_arrow(decided).write_parquet(str(outcomes), compression="zstd")


if __name__ == "__main__":
    run(decide_file)
