"""The recipes of ``docs/examples/large`` over folders of carts: the processor time of all that they start.

``python -m tools.benchmarks large CARTS [--against PATH CARTS] [--rounds 3] [ENGINE ...]``, with the dependency group
``large``. CARTS is what ``population.py`` wrote; ``--against`` runs the recipes of another checkout in turns with
these, on carts that its own ``population.py`` wrote. Linux alone, as processes whose parents have ended are waited for.
"""

import argparse
import ctypes
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).parents[3]
ENGINES = ("polars", "duckdb", "pandas", "spark")
#: what Spark does where nothing is decided: the carts go to Python and back, and a column of them is written
_NOTHING = """
import sys
from pathlib import Path
from with_spark import local

def nothing(batches):
    for carts in batches:
        yield carts.select(["cart_id"])

spark = local(*sys.argv[3:4])
carts = spark.read.parquet(sys.argv[1])
carts.mapInArrow(nothing, "cart_id long").write.mode("overwrite").parquet(sys.argv[2])
spark.stop()
"""
_EXECUTORS = "local-cluster[2,1,1024]"
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER
#: prints rows as they come: this is a script
write = sys.stdout.write


class Way(NamedTuple):
    """A way to decide a folder: its name, the checkout, the carts, and what Python runs."""

    name: str
    root: Path
    carts: Path
    words: tuple[str, ...]
    more: tuple[str, ...] = ()


class Spent(NamedTuple):
    """What a run took, in seconds: of the clock, and of the processor."""

    clock: float
    processor: float


def _run(way: Way) -> Spent:
    with TemporaryDirectory() as folder:
        used, begun = _used(), time.perf_counter()
        words = [sys.executable, *way.words, str(way.carts), str(Path(folder) / "outcomes"), *way.more]
        examples = way.root / "docs/examples/large"
        path = os.pathsep.join(map(str, (way.root / "src", examples)))
        environment = os.environ | {"PYTHONPATH": path}
        ran = subprocess.Popen(words, cwd=examples, env=environment, stderr=subprocess.DEVNULL)  # noqa: S603 - ourselves
        if ran.wait():
            sys.exit(f"{way.name} failed")
        clock = time.perf_counter() - begun
        _wait_for_orphans()
        return Spent(clock, _used() - used)


def _used() -> float:
    of = resource.getrusage(resource.RUSAGE_CHILDREN)
    return of.ru_utime + of.ru_stime


def _wait_for_orphans() -> None:
    """Wait for what was started by processes that have ended, as the workers of Spark are."""
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


def _ways(options: argparse.Namespace) -> list[tuple[Way, Way | None]]:
    """Return the ways, each with that of the other checkout where there is one."""
    ways: list[tuple[Way, Way | None]] = []
    for engine in options.engines or ENGINES:
        words = (f"with_{engine}.py",)
        one = Way(engine, ROOT, options.carts, words)
        other = None
        if options.against:
            root, carts = map(Path, options.against)
            other = Way(f"{engine}, the other", root.resolve(), carts.resolve(), words)
        there = other is not None and (other.root / "docs/examples/large" / words[0]).exists()
        ways.append((one, other if there else None))
        if engine == "spark":
            ways += [
                (one._replace(name="spark, two executors", more=(_EXECUTORS,)), None),
                (one._replace(name="spark, nothing decided", words=("-c", _NOTHING)), None),
                (one._replace(name="spark, two executors, nothing", words=("-c", _NOTHING), more=(_EXECUTORS,)), None),
            ]
    return ways


def _told(name: str, spent: Sequence[Spent], ratio: str = "") -> str:
    clock, processor = (statistics.median(each) for each in zip(*spent, strict=True))
    return f"{name:30}{clock:8.1f} s{processor:10.1f} s of the processor{ratio}\n"


def main(arguments: Sequence[str]) -> None:
    """Measure in turns, and write the medians; the ratios are those of the processor, round by round."""
    parser = argparse.ArgumentParser(prog="python -m tools.benchmarks large")
    parser.add_argument("carts", type=lambda name: Path(name).resolve())
    parser.add_argument("engines", nargs="*", choices=[*ENGINES, []], default=[])
    parser.add_argument("--against", nargs=2, metavar=("PATH", "CARTS"))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    ctypes.CDLL(None).prctl(_SUBREAPER, 1)
    ways = _ways(options)
    rounds = [[(_run(one), other and _run(other)) for one, other in ways] for _ in range(options.rounds)]
    for (one, other), spent in zip(ways, zip(*rounds, strict=True), strict=True):
        own = [mine for mine, _ in spent]
        others = [theirs for _, theirs in spent if theirs]
        if other is None:
            write(_told(one.name, own))
            continue
        ratio = statistics.median(mine.processor / theirs.processor for mine, theirs in zip(own, others, strict=True))
        write(_told(one.name, own, f", {ratio:.2f} of that of the other checkout"))
        write(_told(other.name, others))
