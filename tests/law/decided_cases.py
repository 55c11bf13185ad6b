"""Decided cases: what courts, authorities and published guidance said of real mails, as records.

One file a country in ``decided/``, one case a line:

* ``id``, ``authority``, ``reference``, ``date`` (ISO 8601, of the decision), ``link``;
* ``outcome``: ``lawful`` or ``unlawful``, as published;
* ``says``: facts and outcome in one sentence of ours;
* ``case``: the facts as a record, turned into a cart left shortly before the mail;
* ``strict``, ``lenient``: what the library answers; null where the law of that day is not modelled;
* ``sure``: how sure it is that the record is what happened (``high``, ``medium`` where it is known from a report or a
  fact is assumed, ``low``); null where nobody graded it;
* ``note``: why that differs from the outcome, or what in the case is uncertain; mostly empty.
"""

import json
from pathlib import Path
from typing import Any

from attrs import frozen

FOLDER = Path(__file__).with_name("decided")


@frozen(kw_only=True)
class Decided:
    """One decided case."""

    id: str
    authority: str
    reference: str
    date: str
    link: str
    outcome: str
    strict: bool | None
    lenient: bool | None
    sure: str | None
    says: str
    note: str
    case: dict[str, Any]

    @property
    def country(self) -> str:
        """The country whose law decides it."""
        return str(self.case["customer"]["country"])

    @property
    def disputed(self) -> bool:
        """Whether the library answers otherwise under one reading or both, or not at all."""
        return {self.strict, self.lenient} != {self.outcome == "lawful"}


def decided() -> tuple[Decided, ...]:
    """Read all decided cases, by country, the oldest first."""
    found = [
        Decided(**json.loads(line))
        for path in sorted(FOLDER.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    return tuple(sorted(found, key=lambda each: (each.country, each.date, each.id)))
