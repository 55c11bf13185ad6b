"""The library against the rule engines that one would pick instead. Ratios of one run; never asserted.

Needs the dependency group ``peers``. Every engine is given the law as a policy that is read off the library's rules,
and the facts of the same seeded cases, observed once by the library: engines judge, and do not observe.
"""

import gc
import json
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, TypeVar

from attrs import frozen
from packaging.requirements import Requirement

import lawful_resend
from law.ladder import ladder
from lawful_resend import Case, Reading, decide, law, read_case
from lawful_resend.choice import choose
from lawful_resend.observe import observer
from lawful_resend.verdict import judge
from tools.benchmarks.engines import PEERS, Peer
from tools.benchmarks.policy import Facts, facts, policy
from tools.benchmarks.population import AT, population

BATCH = 100_000
#: how many the slow engines decide instead
SLOW_BATCH = 1_000
#: small rounds, many of them: what else the machine does then meets all ways alike
ROUNDS = 15
BATCH_ROUNDS = 3
IMPORT_ROUNDS = 9
LAW = law("BE", AT)
STRICT = Reading.STRICT
#: prints rows as they come: this is a script
write = sys.stdout.write

_W = TypeVar("_W")


@frozen
class Way:
    """A way to decide.

    Attributes:
        name: what it is called in the table.
        from_ready: decide one ready input: facts, a mask of them, or a case.
        ready: the inputs.
        from_dict: decide one case given as a dict of JSON.
        batch: decide many ready inputs; what is kept of them.
        slow: it is asked less often.

    """

    name: str
    from_ready: Callable[[Any], object]
    ready: Sequence[Any]
    from_dict: Callable[[dict[str, Any]], object] | None
    batch: Callable[[Sequence[Any]], list[Any]]
    slow: bool = False


def _decided(case: Case) -> object:
    return decide(case.customer, case.cart, case.mail, at=case.at)


def _by_ladder(case: Case) -> object:
    return ladder(case.customer, case.cart, case.mail, case.at, strict=True)


def _observed(case: Case) -> list[Facts]:
    mask, choices = observer(LAW.mask, LAW.zone)(case.customer, case.cart, case.mail, case.at)
    return [facts(LAW, choose(LAW, mask, choices) if choices else mask)]


def _ways(cases: list[Case]) -> list[Way]:
    masks = [decide(case.customer, case.cart, case.mail, at=case.at).mask for case in cases]
    flat = [facts(LAW, mask) for mask in masks]
    shown = [tuple(fact.id for fact in LAW.facts if mask & fact.mask) for mask in masks]

    def each(action: Callable[[Any], object]) -> Callable[[Sequence[Any]], list[object]]:
        return lambda many: [action(one) for one in many]

    def unkept(mask: int) -> object:
        return judge.__wrapped__(LAW, mask, STRICT)

    def read(action: Callable[[Case], object]) -> Callable[[dict[str, Any]], object]:
        return lambda record: action(read_case(record))

    ways = [
        Way("lawful_resend: decide, from the models", _decided, cases, read(_decided), each(_decided)),
        Way("lawful_resend: Law.judge, from facts", LAW.judge, shown, None, each(LAW.judge)),
        Way("lawful_resend: a kind never seen, from facts", unkept, masks, None, each(unkept), slow=True),
        Way("ladder by hand, from the models", _by_ladder, cases, read(_by_ladder), each(_by_ladder)),
    ]
    for kind in PEERS:
        engine = kind(policy(LAW, STRICT))
        ways.append(Way(kind.name, engine.answer, flat, _from_dict(engine), engine.answers, slow=kind.slow))
    return ways


def _from_dict(engine: Peer) -> Callable[[dict[str, Any]], object]:
    """Observe with the library, and ask the engine about each choice of consent and purchase."""
    return lambda record: any(engine.lawful(engine.answer(each)) for each in _observed(read_case(record)))


def seconds(action: Callable[[], object]) -> float:
    """Give the processor time, of all threads: what else the machine does then is not counted."""
    gc.collect()
    start = time.process_time()
    action()
    return time.process_time() - start


def _one_by_one(action: Callable[[Any], object], inputs: Sequence[Any]) -> float:
    """Give the seconds a call takes."""

    def run() -> None:
        for one in inputs:
            action(one)

    return seconds(run) / len(inputs)


def in_turns(
    measure: Callable[[_W], float | None], ways: Sequence[_W], rounds: int
) -> list[tuple[float, float] | None]:
    """Measure all ways in turns; give the median seconds of each, and of its ratios to the first way."""
    rows = [[measure(way) for way in ways] for _ in range(rounds)]
    firsts = [row[0] or 0.0 for row in rows]
    columns: list[tuple[float, float] | None] = []
    for column in zip(*rows, strict=True):
        pairs = [(one, first) for one, first in zip(column, firsts, strict=True) if one is not None]
        ratios = [one / first for one, first in pairs]
        columns.append((statistics.median(one for one, _ in pairs), statistics.median(ratios)) if pairs else None)
    return columns


def speed(ways: list[Way], records: list[dict[str, Any]]) -> None:
    """Compare one decision at a time and a batch, round by round in turns."""

    def ready(way: Way) -> float:
        return _one_by_one(way.from_ready, way.ready[: 100 if way.slow else 1_000])

    def from_dict(way: Way) -> float | None:
        return None if way.from_dict is None else _one_by_one(way.from_dict, records)

    def batch(way: Way) -> float:
        inputs = way.ready[: SLOW_BATCH if way.slow else BATCH]
        return seconds(lambda: way.batch(inputs)) / len(inputs)

    rounds = {ready: ROUNDS, from_dict: ROUNDS, batch: BATCH_ROUNDS}
    columns = [in_turns(measure, ways, count) for measure, count in rounds.items()]
    write(f"{'µs a decision (times decide)':44}{'ready input':>18}{'from a dict':>18}{'batch':>18}\n")
    for way, *cells in zip(ways, *columns, strict=True):
        shown = ["-" if cell is None else f"{cell[0] * 1e6:.2f} ({cell[1]:.2f})" for cell in cells]
        write(f"{way.name + (' *' if way.slow else ''):44}{shown[0]:>18}{shown[1]:>18}{shown[2]:>18}\n")
    write(f"* slow: a batch of {SLOW_BATCH:,} instead of {BATCH:,}\n\n")


def memory(ways: list[Way]) -> None:
    """Keep what each way answers to a batch, and weigh it as Python sees it."""
    for way in ways:
        inputs = way.ready[: SLOW_BATCH if way.slow else BATCH]
        judge.cache_clear()  # the library's own verdicts are to be weighed too
        gc.collect()
        tracemalloc.start()
        kept = way.batch(inputs)
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        write(f"{way.name:44}{size / len(kept):8.0f} bytes kept a decision\n")
    write("\n")


def agree(ways: list[Way], cases: list[Case]) -> None:
    """Make sure that all of them decide the same of the inputs that are measured."""
    wanted = [decide(case.customer, case.cart, case.mail, at=case.at).lawful for case in cases]
    for kind in PEERS:
        engine = kind(policy(LAW, STRICT))
        way = next(each for each in ways if each.name == kind.name)
        size = SLOW_BATCH if kind.slow else BATCH
        assert [engine.lawful(each) for each in engine.answers(list(way.ready[:size]))] == wanted[:size], kind.name


def footprint() -> None:
    """Time each import in fresh processes, in turns, and weigh what is installed with it."""
    modules = {"lawful_resend": "lawful_resend.laws; lawful_resend.laws.jurisdiction('BE')"}
    modules |= {kind.package: kind.module for kind in PEERS}
    times: dict[str, list[float]] = {package: [] for package in modules}
    for _ in range(IMPORT_ROUNDS):
        for package, module in modules.items():
            code = f"from time import process_time as t; a = t(); import {module}; print(t() - a)"
            run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603
            times[package].append(float(run.stdout))
    first = times["lawful_resend"]
    for package, taken in times.items():
        ratio = statistics.median(one / other for one, other in zip(taken, first, strict=True))
        size = sum(map(_size, _needed(package))) / 1e6
        took = statistics.median(taken) * 1e3
        write(f"{package:24}{took:6.1f} ms to import ({ratio:.2f} times)  {size:6.1f} MB installed\n")


def _needed(package: str) -> set[str]:
    """List a distribution and all it depends on here, extras left out."""
    found: set[str] = set()
    left = [package]
    while left:
        name = left.pop().lower()
        if name not in found:
            found.add(name)
            needs = map(Requirement, distribution(name).requires or ())
            left += [each.name for each in needs if each.marker is None or each.marker.evaluate({"extra": ""})]
    return found


def _size(package: str) -> int:
    """Weigh the files of a distribution, bytecode left out."""
    if package == "lawful_resend":  # installed in place, its files are not listed
        files = list(Path(lawful_resend.__file__).parent.rglob("*.*"))
    else:
        files = [Path(str(each.locate())) for each in distribution(package).files or ()]
    return sum(each.stat().st_size for each in files if each.suffix != ".pyc" and each.is_file())


def main(_: Sequence[str] = ()) -> None:
    """Measure all of it."""
    cases = population(BATCH)
    records = [json.loads(json.dumps(case.as_dict())) for case in cases[:100]]
    ways = _ways(cases)
    gc.freeze()  # a hundred thousand cases are not to be looked through in every round
    agree(ways, cases)
    speed(ways, records)
    memory(ways)
    footprint()
