"""Files of carts decided side by side, a process a core: for engines that live in one process."""

import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

#: decides one file of carts and writes another of outcomes
OneFile = Callable[[Path, Path], None]


def each_part(decide: OneFile, carts: Path, outcomes: Path, workers: int = 2) -> None:
    """Decide every file of a folder; the processes are new ones, as an engine with threads cannot be forked."""
    outcomes.mkdir(parents=True, exist_ok=True)
    parts = sorted(carts.glob("*.parquet"))
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        for _ in pool.map(decide, parts, [outcomes / part.name for part in parts]):
            pass


def run(decide: OneFile) -> None:
    """Be the command of a recipe: ``CARTS OUTCOMES``, two folders."""
    each_part(decide, Path(sys.argv[1]), Path(sys.argv[2]))
