"""The carts of ``docs/examples/large/population.py``: as a table, as facts, as records and as models."""

import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lawful_resend import Case, columns, law, read_case
from lawful_resend.columns.records import dotted, in_one_piece, record
from tools.benchmarks.policy import identifier
from tools.benchmarks.population import AT

LAW = law("BE", AT)
#: how many rows one takes from a table at once to go through them
PIECE = 2_000


def carts(size: int) -> pa.Table:
    """Make carts of five countries, half of them Belgian."""
    made = runpy.run_path(str(Path(__file__).parents[3] / "docs/examples/large/population.py"))["part"](0, size)
    assert isinstance(made, pa.Table)
    return made


def belgian(carts: pa.Table) -> pa.Table:
    """Keep the carts of Belgium."""
    return carts.filter(pc.equal(pc.struct_field(carts["customer"], "country"), "BE")).combine_chunks()


def facts_of(carts: pa.Table) -> pa.Table:
    """Return the facts of Belgian carts as columns saw them and chose among them, a column of booleans each."""
    outcomes = columns.decide(carts)
    kinds = outcomes["key"].combine_chunks().dictionary_encode()
    masks = [columns.verdict("BE", LAW.since, key).mask for key in kinds.dictionary.to_pylist()]
    which = kinds.indices.to_numpy()
    return pa.table(
        {identifier(each.id): np.array([bool(each.mask & mask) for mask in masks])[which] for each in LAW.facts}
    )


def records(carts: pa.Table) -> list[dict[str, Any]]:
    """Return carts as JSON has them."""
    held = in_one_piece(dotted(carts))
    return [record(held, row) for row in range(carts.num_rows)]


def models(carts: pa.Table) -> list[Case]:
    """Return carts as the models have them."""
    return [read_case(each) for piece in pieces(carts) for each in records(piece)]


def pieces(table: pa.Table) -> Iterator[pa.Table]:
    """Return a table a few rows at a time."""
    return (table.slice(start, PIECE) for start in range(0, table.num_rows, PIECE))
