"""Peers that judge a whole table at once: each given the same policy, and a table of booleans, a column a fact."""

import os
from abc import ABC, abstractmethod
from functools import partial, reduce
from operator import and_, inv, or_
from typing import Any, ClassVar

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from tools.benchmarks.policy import AllOf, AnyOf, Formula, Not, Policy, Var, fold

# read when it is imported: one thread, as the others have
os.environ.setdefault("POLARS_MAX_THREADS", "1")
import polars as pl

Bools = NDArray[np.bool_]


class Vector(ABC):
    """A peer that was given the law.

    Attributes:
        name: what it is, and how it is used.

    """

    name: ClassVar[str]

    @abstractmethod
    def __init__(self, policy: Policy) -> None:
        """Compile the policy."""

    @abstractmethod
    def ready(self, facts: pa.Table) -> Any:  # noqa: ANN401 - each has its own tables
        """Make what it is asked about."""

    @abstractmethod
    def lawful(self, ready: Any) -> Bools:  # noqa: ANN401
        """Decide all rows."""


class Polars(Vector):
    """One expression over a frame."""

    name = "Polars, one expression"

    def __init__(self, policy: Policy) -> None:
        """Make the expression."""
        self._lawful = fold(policy.lawful, pl.col, pl.Expr.not_, pl.all_horizontal, pl.any_horizontal)

    def ready(self, facts: pa.Table) -> pl.DataFrame:
        """Make the frame."""
        return pl.DataFrame(facts)

    def lawful(self, ready: pl.DataFrame) -> Bools:
        """Select the expression."""
        return np.asarray(ready.select(lawful=self._lawful)["lawful"].to_numpy())


class OpenFisca(Vector):
    """A tax and benefit system of one entity: a variable for each fact, layer and veto, and one for the answer."""

    name = "OpenFisca-Core, variables"
    _DAY = "2026-11-23"

    def __init__(self, policy: Policy) -> None:
        """Make the system."""
        self._cart = build_entity(key="cart", plural="carts", label="A cart", is_person=True)
        self._system = TaxBenefitSystem([self._cart])
        layers = {f"layer_{name}": AnyOf(tuple(grounds.values())) for name, grounds in policy.layers.items()}
        vetoes = {f"veto_{place}": when for place, when in enumerate(policy.vetoes.values())}
        self._facts = fold(policy.lawful, lambda name: {name}, set, _union, _union)
        for name in self._facts:
            self._add(name)
        for name, formula in {**layers, **vetoes}.items():
            self._add(name, formula)
        self._add("lawful", AllOf((*map(Var, layers), Not(AnyOf(tuple(map(Var, vetoes)))))))

    def _add(self, name: str, formula: Formula | None = None) -> None:
        said = {"value_type": bool, "entity": self._cart, "definition_period": DateUnit.DAY}
        if formula is not None:
            said["formula"] = lambda carts, period: fold(
                formula, lambda each: carts(each, period), inv, partial(reduce, and_), partial(reduce, or_)
            )
        self._system.add_variable(type(name, (Variable,), said))

    def ready(self, facts: pa.Table) -> dict[str, Bools]:
        """Take the arrays of what the policy asks."""
        return {name: facts[name].to_numpy() for name in self._facts}

    def lawful(self, ready: dict[str, Bools]) -> Bools:
        """Simulate; a simulation keeps what it calculated, so each is a new one."""
        size = len(next(iter(ready.values())))
        simulation = SimulationBuilder().build_default_simulation(self._system, size)
        for name, column in ready.items():
            simulation.set_input(name, self._DAY, column)
        return np.asarray(simulation.calculate("lawful", self._DAY))


def _union(parts: list[set[str]]) -> set[str]:
    return set().union(*parts)


VECTORS: tuple[type[Vector], ...] = (Polars, OpenFisca)
