"""``lawful_resend.columns`` beside what one would pick instead for tables. Ratios of one run; never asserted.

Needs the dependency groups ``test`` and ``peers``. The carts are those of ``docs/examples/large/population.py``. Peers
judge, and do not observe: each is given the facts, which the library saw and chose, as flat booleans. Linux alone, as
memory is asked of ``/proc``.
"""

import gc
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial, reduce
from operator import or_
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pyarrow as pa
from attrs import frozen
from pyarrow import feather

from lawful_resend import Case, Reading, columns, decide, read_case
from lawful_resend.columns.arrays import Carts, numbered
from lawful_resend.columns.judging import judged
from lawful_resend.columns.records import dotted, in_one_piece
from lawful_resend.columns.seeing import Sight, subject_of
from lawful_resend.verdict import judge
from tools.benchmarks.carts import LAW, PIECE, belgian, carts, facts_of, models, pieces, records
from tools.benchmarks.engines import Peer, ZenDecision, ZenExpression
from tools.benchmarks.peers import in_turns, seconds, write
from tools.benchmarks.policy import policy
from tools.benchmarks.vectors import VECTORS, Bools, Vector

SIZE = 250_000
#: how many rows the slow ones decide instead
SLOW = 2_000
ROUNDS = 9
STRICT = Reading.STRICT


@frozen
class Way:
    """A way to decide a table.

    Attributes:
        name: what it is called.
        given: the table: ``carts`` of Belgium, those of ``all`` countries, or ``facts``, a column of booleans each.
        ready: what is made of the table before the time is taken.
        answer: decide; yes or no of each row, or a table with that.
        slow: it is given few rows.
        by_row: it needs no more than a few rows at a time.

    """

    name: str
    given: str
    ready: Callable[[pa.Table], Any]
    answer: Callable[[Any], Any]
    slow: bool = False
    by_row: bool = False


# --- the ways ------------------------------------------------------------------------------------


def _decided(cases: list[Case]) -> list[bool]:
    return [decide(each.customer, each.cart, each.mail, at=each.at).lawful for each in cases]


def _arrays(facts: pa.Table) -> list[Bools]:
    return [each.to_numpy() for each in facts.columns]


def _judged(shown: list[Bools]) -> list[bool]:
    """Judge as columns do what they have seen: packed, what is equal numbered, and each kind judged once."""
    parts = [shown[start : start + 16] for start in range(0, len(shown), 16)]
    words = [reduce(or_, (each.astype("uint16") << bit for bit, each in enumerate(part))) for part in parts]
    numbers, rows = numbered(*words)
    kinds = zip(*(each.take(rows).tolist() for each in shown), strict=True)
    masks = [sum(each.mask for each, so in zip(LAW.facts, kind, strict=True) if so) for kind in kinds]
    lawful: list[bool] = np.array([judge(LAW, mask, STRICT).lawful for mask in masks]).take(numbers).tolist()
    return lawful


def _ways() -> list[Way]:
    def by_vector(kind: type[Vector]) -> Way:
        engine = kind(policy(LAW, STRICT))
        return Way(f"{kind.name}, from facts", "facts", engine.ready, engine.lawful)

    def by_row(kind: type[Peer], name: str) -> Way:
        engine = kind(policy(LAW, STRICT))
        return Way(
            f"{name} a row, from facts",
            "facts",
            pa.Table.to_pylist,
            lambda rows: list(map(engine.lawful, engine.answers(rows))),
            slow=kind.slow,
            by_row=True,
        )

    def read(many: list[dict[str, Any]]) -> list[bool]:
        return _decided([read_case(each) for each in many])

    return [
        Way("columns.decide, Belgium", "carts", _itself, columns.decide),
        Way("columns.decide, five countries", "all", _itself, columns.decide),
        Way("decide, from models that are ready", "carts", models, _decided),
        Way("read_case and decide, from dicts", "carts", records, read, slow=True, by_row=True),
        Way("columns, only what judges, from facts", "facts", _arrays, _judged),
        *map(by_vector, VECTORS),
        by_row(ZenExpression, "zen-engine, expression"),
        by_row(ZenDecision, "zen-engine, decision"),
    ]


def _itself(table: pa.Table) -> pa.Table:
    return table


# --- what is measured ----------------------------------------------------------------------------


def speed(tables: dict[str, pa.Table]) -> None:
    """Compare all ways in turns, after each has said the same of what it is measured with."""
    wanted = columns.decide(tables["carts"])["lawful"].to_numpy()
    actions: list[tuple[Way, Callable[[], Any], int]] = []
    for way in _ways():
        table = tables[way.given].slice(0, SLOW if way.slow else None)
        action = partial(way.answer, way.ready(table))
        said = action()
        said = said["lawful"].to_numpy() if isinstance(said, pa.Table) else np.asarray(said)
        assert way.given == "all" or np.array_equal(said, wanted[: len(said)]), way.name
        actions.append((way, action, table.num_rows))
    gc.freeze()  # a hundred thousand cases are not to be looked through in every round
    found = in_turns(lambda each: seconds(each[1]) / each[2], actions, ROUNDS)
    kinds = len(columns.decide(tables["carts"])["key"].unique())
    write(f"µs a cart (times columns.decide, Belgium): {len(wanted):,} carts of Belgium, {kinds:,} kinds\n")
    for (way, _, _), cell in zip(actions, found, strict=True):
        assert cell is not None
        write(f"{way.name + (' *' if way.slow else ''):48}{cell[0] * 1e6:9.3f} ({cell[1]:.2f})\n")
    write(f"* slow: {SLOW:,} carts instead of {tables['carts'].num_rows:,}\n\n")


def stages(table: pa.Table) -> None:
    """Tell where the time of columns goes, each stage as the difference to what is done without it."""
    held = in_one_piece(dotted(table))

    def read() -> Carts:
        return Carts(held, table.num_rows)

    def see() -> None:
        """Look at each fact once; packing and choosing are left out."""
        sight = Sight(read(), [LAW.zone], np.zeros(table.num_rows, "int64"))
        for fact in LAW.facts:
            subject = subject_of(fact.seen)
            scope = "" if subject is None else subject.collection
            if not scope or scope in sight.carts.records:
                sight.shows(fact.seen, scope)

    whole = [read, see, lambda: judged(read(), STRICT), lambda: columns.decide(table)]
    rounds = [[seconds(each) for each in whole] for _ in range(ROUNDS)]
    names = ("reading Arrow", "seeing the facts", "packing, numbering, choosing, judging", "writing Arrow")
    for place, name in enumerate(names):
        share = statistics.median((row[place] - (row[place - 1] if place else 0)) / row[-1] for row in rounds)
        write(f"{name:48}{share:8.0%} of columns.decide, Belgium\n")
    write("\n")


def memory(tables: dict[str, pa.Table]) -> None:
    """Weigh each way in a process of its own, which reads its table, decides it and keeps what is said."""
    with TemporaryDirectory() as folder:
        for given, table in tables.items():
            feather.write_feather(table, f"{folder}/{given}", compression="uncompressed")
        write(f"most memory, above the libraries: {SIZE:,} carts of Belgium\n")
        for given in tables:
            write(f"{f'the {given} alone':48}{_weighed(given, '', folder):8.0f} MB\n")
        for way in _ways():
            if way.given in tables and not way.name.startswith("zen-engine, decision"):
                how = ", a few rows at a time" if way.by_row else ""
                write(f"{way.name:48}{_weighed(way.given, way.name, folder):8.0f} MB{how}\n")


def _weighed(given: str, name: str, folder: str) -> float:
    words = [sys.executable, "-m", "tools.benchmarks", "tables", "--weigh", name, f"{folder}/{given}"]
    run = subprocess.run(words, capture_output=True, check=True, text=True)  # noqa: S603 - ourselves
    return float(run.stdout.split()[-1])


def weigh(name: str, file: str) -> None:
    """Write by how many MB the greatest memory of this process grows, all libraries loaded and used."""
    few = belgian(carts(PIECE))
    first = {"carts": few, "facts": facts_of(few)}
    ways = {way.name: way for way in _ways() if way.given in first}
    for way in ways.values():
        way.answer(way.ready(first[way.given]))
    before = _held("VmRSS")
    table = feather.read_table(file, memory_map=False)
    kept = []
    if name:
        for piece in pieces(table) if ways[name].by_row else [table]:
            kept.append(ways[name].answer(ways[name].ready(piece)))  # noqa: PERF401 - no two pieces at once
    write(f"{(_held('VmHWM') - before) / 1024}\n")


def _held(what: str) -> int:
    """Return a measure of this process's memory in KB; ``ru_maxrss`` would begin with that of the parent."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{what}:"))


def main(arguments: Sequence[str] = ()) -> None:
    """Measure all of it."""
    if arguments:
        weigh(*arguments[1:])
        return
    every = carts(SIZE)
    own = belgian(every)
    speed({"all": every, "carts": own, "facts": facts_of(own)})
    stages(own)
    many = belgian(carts(2 * SIZE + SIZE // 10)).slice(0, SIZE)
    memory({"carts": many, "facts": facts_of(many)})
    outcomes = columns.decide(many)
    write(f"{'outcomes of columns.decide':48}{outcomes.nbytes / outcomes.num_rows:8.0f} bytes a row\n")
