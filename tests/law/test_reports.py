"""Situations of public reports about shop systems: what is due in each, whatever the system sent.

One situation a line in ``reports.jsonl``: ``id``, ``platform``, ``situation`` in our words, ``expected`` under either
reading and why, and the ``case`` that a careful mapping makes of it. Where a record is to be refused, ``error`` is due.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from lawful_resend import InvalidCase, Reading, Verdict, decide, read_case

REPORTS: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_name("reports.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("report", REPORTS, ids=[report["id"] for report in REPORTS])
@pytest.mark.parametrize("reading", Reading)
def test_report(report: dict[str, Any], reading: Reading) -> None:
    """Each situation comes out as it should, or its record is refused."""
    expected = report["expected"][reading.value]
    if expected == "error":
        with pytest.raises(InvalidCase):
            _decide(report["case"], reading)
        return
    verdict = _decide(report["case"], reading)

    assert ("lawful" if verdict.lawful else "unlawful") == expected, verdict.explain()


def _decide(record: dict[str, Any], reading: Reading) -> Verdict:
    case = read_case(record)
    return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
