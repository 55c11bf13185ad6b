"""The truth table of Belgian patterns: what each comes out as, under both readings."""

import json
from pathlib import Path
from typing import Any

import pytest

from lawful_resend import Reading, decide, read_case

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_name("truth_table.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['row']}: {row['decided_by']}" for row in ROWS])
@pytest.mark.parametrize("reading", Reading)
def test_row(row: dict[str, Any], reading: Reading) -> None:
    """Each pattern is lawful exactly where the table says so."""
    case = read_case(row["case"])

    verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)

    assert verdict.lawful is row[reading.value], verdict.explain()


def test_strict_is_never_laxer() -> None:
    """No row of the table is lawful strictly and unlawful leniently."""
    assert [row["row"] for row in ROWS if row["strict"] and not row["lenient"]] == []
