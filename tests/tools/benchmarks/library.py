"""The library against the law by hand, and against another checkout of it. Ratios of one run; never asserted.

The yardstick is ``ladder``: the same law as a hand-written ladder over the same models, which stops at the first hit
and returns an attrs object with its reason. ``--against PATH`` measures the library of another checkout in turns with
this one, by the same measures over the same cases: how the law by hand, the models and this benchmark have them here.
"""

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import field, frozen

from tools.benchmarks.measures import FEW_KINDS, MANY_KINDS

ROOT = Path(__file__).parents[3]
#: prints rows as they come: this is a script
write = sys.stdout.write

#: how often each is measured; its name, what it is divided by, its unit
_ROWS = (
    (
        9,
        (
            ("first hit, usual", (), "µs"),
            ("by hand, usual", (), "µs"),
            ("decide, usual", ("by hand, usual", "first hit, usual"), "µs"),
            ("explain", ("by hand, usual",), "µs"),
            ("first hit, varied", (), "µs"),
            ("by hand, varied", (), "µs"),
            ("decide, varied", ("by hand, varied", "first hit, varied"), "µs"),
            ("cold", (), "µs"),
            ("read_case", ("decide, varied",), "µs"),
            ("bare", (), "ms"),
            ("import", ("bare",), "ms"),
            ("start", ("bare",), "ms"),
        ),
    ),
    (3, (("command", (), "a second"),)),
    (
        1,
        (
            ("decide, anew", (), "µs"),
            ("audit, 2500", ("decide, anew",), "µs"),
            ("audit, 5000", ("decide, anew",), "µs"),
            ("next_change, 500", (), "µs"),
            ("next_change, 1000", ("next_change, 500",), "µs"),
            ("next_change, 2000", ("next_change, 500",), "µs"),
        ),
    ),
)
#: what is measured of this checkout alone: another one may have no end of it
_ALONE = (("audit, 20000", (), "µs"),)
_UNITS = {"µs": 1e6, "ms": 1e3}


@frozen
class _Worker:
    """A process that measures the library of a checkout."""

    process: "subprocess.Popen[str]" = field()

    @classmethod
    def of(cls, root: Path, bytecode: str) -> "_Worker":
        """Start it; the bytecode of what it imports is kept in a folder, as that of what is installed is kept.

        Raises:
            SystemExit: the library was not found in that checkout.

        """
        source = root / "src"
        process = subprocess.Popen(
            [sys.executable, "-m", "tools.benchmarks.measures"],
            cwd=Path(__file__).parents[2],
            env=os.environ
            | {"PYTHONPATH": str(source), "PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        worker = cls(process)
        found = worker.line()
        if not Path(found).is_relative_to(source):
            sys.exit(f"no library in {source}: {found or 'nothing'} was imported")
        return worker

    def line(self) -> str:
        """Return what it says next."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def ask(self, name: str) -> float:
        """Return one measure."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{name}\n")
        self.process.stdin.flush()
        return float(self.line())


def _table(workers: Sequence[_Worker], rows: Sequence[tuple[str, tuple[str, ...], str]], rounds: int) -> None:
    """Measure in turns, and write the median of each with the medians of its ratios, round by round."""
    taken = [[{name: worker.ask(name) for name, _, _ in rows} for worker in workers] for _ in range(rounds)]
    for name, others, unit in rows:
        seconds = statistics.median(row[0][name] for row in taken)
        told = f"{1 / seconds:10,.0f}" if unit == "a second" else f"{seconds * _UNITS[unit]:10.2f}"
        ratios = [f"{_ratio(taken, name, other):.2f} times {other}" for other in others]
        if len(workers) > 1:
            against = statistics.median(row[0][name] / row[1][name] for row in taken)
            ratios.append(f"{against:.2f} of the time of the other checkout")
        write(f"{name:20}{told} {unit:9} {'; '.join(ratios)}\n")


def _ratio(taken: Sequence[Sequence[dict[str, float]]], name: str, other: str) -> float:
    return statistics.median(row[0][name] / row[0][other] for row in taken)


def main(arguments: Sequence[str] = ()) -> None:
    """Measure speed, growth, start and memory."""
    parser = argparse.ArgumentParser(prog="benchmarks library")
    parser.add_argument("--against", type=Path, metavar="PATH", help="another checkout, to measure in turns")
    against = parser.parse_args(arguments).against
    roots = [ROOT, against.resolve()] if against else [ROOT]
    with TemporaryDirectory() as bytecode:
        _measure([_Worker.of(root, bytecode) for root in roots])


def _measure(workers: Sequence[_Worker]) -> None:
    for worker in workers:  # the cases are drawn, and what is kept of them is filled
        for name in ("explain", "decide, varied"):
            worker.ask(name)
    for rounds, rows in _ROWS:
        _table(workers, rows, rounds)
    _table(workers[:1], _ALONE, 1)
    grown = workers[0].ask("memory") / 1e6
    write(f"memory               {grown:.1f} MB more after {MANY_KINDS:,} kinds of case than after {FEW_KINDS:,}\n")
    for worker in workers:
        worker.process.communicate()
