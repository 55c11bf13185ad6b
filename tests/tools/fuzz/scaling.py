"""How time grows with the number of records: ``python tests/tools/fuzz/scaling.py``. Ratios of one run, no asserts.

The consents and purchases are drawn so that few show the same and none shows all: the worst for whoever has to choose.
"""

import gc
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from lawful_resend import ConsentAct, DoubleOptIn, Purpose, decide, next_change, read_case, replay

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
SIZES = (1_000, 10_000, 100_000, 1_000_000)
#: prints rows as they come: this is a script
write = sys.stdout.write


def _before(chance: random.Random) -> str:
    return (AT - timedelta(seconds=chance.randrange(150_000_000))).isoformat()


def consent(chance: random.Random) -> dict[str, Any]:
    """Draw a record of a consent."""
    flags = {name: chance.random() < 0.5 for name in ("informed", "concluded", "by_guardian")}
    free = chance.random() < 0.5
    return flags | {
        "required_for": "nothing" if free else "service",
        "purposes": chance.sample(list(Purpose), chance.choice([1, 1, 2, 3])),
        "given_at": _before(chance),
        "act": chance.choice(list(ConsentAct)),
        "double_opt_in": chance.choice(list(DoubleOptIn)),
        "evidence": chance.choice(["log", None]),
        # nobody keeps the wording of one that is free: so none is best
        "wording": chance.choice(["form", None]) if not free else None,
    }


def purchase(chance: random.Random) -> dict[str, Any]:
    """Draw a record of a purchase."""
    given = chance.random() < 0.5
    return {
        "concluded_at": _before(chance),
        "lines": [[each] for each in chance.sample(["books", "toys", "garden"], 2)],
        "address_given": given,
        "refusal_offered": not given,
        "cancelled": chance.random() < 0.5,
    }


def record(size: int, kind: str) -> dict[str, Any]:
    """Draw a case with so many records of one kind."""
    chance = random.Random(20261123)  # noqa: S311 - no secret
    draw = {"consents": consent, "purchases": purchase}[kind]
    return {
        "customer": {
            "country": "BE",
            "born": "2012-01-01",
            "objections": [],
            "purchases": [],
            kind: [draw(chance) for _ in range(size)],
        },
        "cart": {"abandoned_at": AT.isoformat(), "address_source": "account", "lines": [["books"], ["toys"]]},
        "at": AT.isoformat(),
    }


def bad(size: int) -> dict[str, Any]:
    """Give a case in which each of so many records has something wrong."""
    return record(1, "consents") | {"customer": {"country": "BE", "purchases": [{}] * size}}


def stored(size: int) -> dict[str, Any]:
    """Give a stored verdict with so many facts and rules."""
    case = read_case(record(1, "consents"))
    told = decide(case.customer, case.cart, case.mail, at=case.at).as_dict()
    return told | {"facts": told["facts"] * size, "grounds": [{"id": f"be.g{n}"} for n in range(size)]}


def _seconds(action: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    action()
    return time.process_time() - start


def _read_bad(given: dict[str, Any]) -> None:
    try:
        read_case(given)
    except ValueError as error:
        str(error)


def _rows(size: int) -> dict[str, float]:
    """Measure everything at one size."""
    rows = {}
    for kind in ("consents", "purchases"):
        given = record(size, kind)
        rows[f"read_case, {kind}"] = _seconds(lambda given=given: read_case(given))  # type: ignore[misc]
        case = read_case(given)
        del given
        rows[f"decide, {kind}"] = _seconds(lambda case=case: decide(case.customer, case.cart, at=case.at))  # type: ignore[misc]
        if size <= SIZES[0]:
            rows[f"next_change, {kind}"] = _seconds(lambda case=case: next_change(case.customer, case.cart, at=case.at))  # type: ignore[misc]
        del case
    rows["read_case, all bad, and its message"] = _seconds(lambda: _read_bad(bad(size)))
    rows["replay, facts and rules"] = _seconds(lambda: replay(stored(size)))
    return rows


def main() -> None:
    """Print what a record costs at each size, and how that compares with the size before: 1.0 is linear."""
    gc.disable()
    _rows(100)
    before: dict[str, float] = {}
    for size in SIZES:
        each = {name: seconds / size for name, seconds in _rows(size).items()}
        for name, cost in each.items():
            ratio = f"{cost / before[name]:6.2f} times as much a record" if name in before else ""
            write(f"{size:>9,}  {name:36} {cost * 1e6:8.2f} µs a record {ratio}\n")
        before = each


if __name__ == "__main__":
    main()
