"""Decide a population with Spark: ``python with_spark.py CARTS OUTCOMES [MASTER]``, two folders of Parquet files.

``local[2]``, two threads of one process, by default; ``local-cluster[2,1,1024]`` starts two executors with a core and
1,024 MB each, as a cluster has them.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyspark
from pyspark.sql import SparkSession

from lawful_resend import columns

#: what is written, as Spark says it
SCHEMA = (
    "lawful boolean, contested boolean, why string, basis string, edition date, key string, error string, cart_id long"
)


def decide_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the outcomes of the carts of a partition, each with its id."""
    for carts in batches:
        yield from columns.decide(carts).append_column("cart_id", carts["cart_id"]).to_batches()


def local(master: str = "local[2]") -> SparkSession:
    """Start Spark on this machine; on a cluster, lawful_resend[columns] is installed on every worker."""
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers have the packages of this environment
    os.environ.setdefault("SPARK_HOME", str(Path(pyspark.__file__).parent))  # where executors are started from
    spark: SparkSession = (
        SparkSession.builder.master(master)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "250000")
        .getOrCreate()
    )
    spark.sparkContext.addPyFile(__file__)
    return spark


def decide_folder(spark: SparkSession, source: Path, target: Path) -> None:
    """Decide every file of a folder."""
    carts = spark.read.parquet(str(source))
    carts.mapInArrow(decide_batches, SCHEMA).write.mode("overwrite").parquet(str(target))


if __name__ == "__main__":
    session = local(*sys.argv[3:4])
    decide_folder(session, Path(sys.argv[1]), Path(sys.argv[2]))
    session.stop()
