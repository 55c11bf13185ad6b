"""Every peer decides as the library does: what makes the comparison one of the same law.

Run by hand and in CI as ``pytest tests/tools/benchmarks/test_agreement.py``, with the dependency group ``peers``.
"""

from functools import cache

import pyarrow as pa
import pytest

from law.ladder import ladder
from lawful_resend import Ground, Reading, Veto, columns, decide, law
from lawful_resend.testing import example, near_miss
from tools.benchmarks.carts import belgian, carts, facts_of
from tools.benchmarks.engines import PEERS, Peer
from tools.benchmarks.policy import Facts, facts, policy
from tools.benchmarks.population import AT, population
from tools.benchmarks.vectors import VECTORS, Vector

LAW = law("BE", AT)
RULES: list[Ground | Veto] = [*LAW.grounds, *LAW.vetoes]
CASES = [*population(500), *(make(rule.id, at=AT) for rule in RULES for make in (example, near_miss))]


@cache
def expected(reading: Reading) -> tuple[tuple[Facts, bool], ...]:
    """Give the facts of each case and what the library says of it."""
    verdicts = [decide(case.customer, case.cart, case.mail, at=case.at, reading=reading) for case in CASES]
    return tuple((facts(LAW, verdict.mask), verdict.lawful) for verdict in verdicts)


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.__name__)
def test_peer_agrees(peer: type[Peer], reading: Reading) -> None:
    """A peer given the policy that was read off the rules says lawful of the same cases, one by one and at once."""
    engine = peer(policy(LAW, reading))
    inputs, wanted = zip(*expected(reading), strict=True)

    assert [engine.lawful(engine.answer(each)) for each in inputs] == list(wanted)
    assert [engine.lawful(each) for each in engine.answers(list(inputs))] == list(wanted)


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("peer", VECTORS, ids=lambda peer: peer.__name__)
def test_vectors_agree(peer: type[Vector], reading: Reading) -> None:
    """So does each that judges a table at once."""
    engine = peer(policy(LAW, reading))
    inputs, wanted = zip(*expected(reading), strict=True)

    assert engine.lawful(engine.ready(pa.Table.from_pylist(list(inputs)))).tolist() == list(wanted)


@cache
def rows() -> tuple[pa.Table, pa.Table]:
    """Give the Belgian carts of a large population, and what columns saw of each."""
    table = belgian(carts(5_000))
    return table, facts_of(table)


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("peer", VECTORS, ids=lambda peer: peer.__name__)
def test_columns_agree(peer: type[Vector], reading: Reading) -> None:
    """So it does of the rows of a table, beside the library's own columns."""
    table, shown = rows()
    engine = peer(policy(LAW, reading))

    wanted = columns.decide(table, reading=reading)["lawful"].to_pylist()

    assert engine.lawful(engine.ready(shown)).tolist() == wanted
    assert {True, False} <= {*wanted}


@pytest.mark.parametrize("reading", Reading)
def test_the_ladder_agrees(reading: Reading) -> None:
    """So does the ladder, from the models."""
    strict = reading is Reading.STRICT

    said = [ladder(case.customer, case.cart, case.mail, case.at, strict=strict).lawful for case in CASES]

    assert said == [lawful for _, lawful in expected(reading)]


@pytest.mark.parametrize("reading", Reading)
def test_every_rule_decides_somewhere(reading: Reading) -> None:
    """In some case each ground that the reading knows carries its layer, and in some each veto forbids."""
    deciding: set[Ground | Veto] = set()
    for case in CASES:
        verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
        deciding |= {*verdict.grounds.values(), *verdict.vetoes}

    assert {rule for rule in RULES if rule.applies_under(reading)} <= deciding
