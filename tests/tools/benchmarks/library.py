"""The library against the law by hand. Ratios of one run; never asserted.

The yardstick is ``ladder``: the same law as a hand-written ladder over the same models, which stops at the first
hit and returns an attrs object with its reason.
"""

import gc
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from law.ladder import ladder
from lawful_resend import Account, Cart, Case, Consent, Customer, Mail, Purchase, decide, read_case

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
ROUNDS = 15
#: prints rows as they come: this is a script
write = sys.stdout.write


def population(size: int) -> list[Case]:
    """Make a seeded mix of shoppers: guests, people who ticked something, customers, accounts, companies."""
    chance = random.Random(20261123)  # noqa: S311 - no secret
    return [_shopper(chance) for _ in range(size)]


def _shopper(chance: random.Random) -> Case:
    left = AT - timedelta(minutes=chance.randrange(20, 3000))
    customer: dict[str, Any] = {"country": "BE"}
    kinds = {"guest": 30, "ticked": 25, "terms": 15, "customer": 15, "both": 5, "account": 7, "company": 3}
    kind = chance.choices(list(kinds), list(kinds.values()))[0]
    if kind in {"ticked", "both"}:
        purpose = chance.choice(["cart-reminders", "own-marketing", "newsletter"])
        customer["consents"] = [_consent(chance, left, [purpose])]
    if kind == "terms":
        customer["consents"] = [_consent(chance, left, ["terms", "privacy-policy"])]
    if kind in {"customer", "both"}:
        customer["purchases"] = [_purchase(chance) for _ in range(chance.choice([1, 1, 1, 2]))]
    if kind == "account":
        customer["account"] = Account(created_at=left - timedelta(days=99), refusal_offered=chance.random() < 0.5)
    if kind == "company":
        customer |= {"kind": "company", "mailbox": chance.choice(["personal", "impersonal"])}
    if chance.random() < 0.05:
        customer["objected_at"] = left - timedelta(days=chance.randrange(300))
    cart = Cart(
        abandoned_at=left,
        address=chance.choice(["submitted", "submitted", "account", "purchase", "typed", "cookie"]),
        categories=chance.sample(["books", "toys", "shoes", "coffee"], chance.choice([1, 1, 2])),
        device_consent=chance.random() < 0.3,
        for_organisation=kind == "company",
        ordered_at=AT - timedelta(minutes=5) if chance.random() < 0.05 else None,
    )
    return Case(customer=Customer(**customer), cart=cart, mail=Mail(number=chance.choice([1, 1, 1, 2])), at=AT)


def _consent(chance: random.Random, left: datetime, purposes: list[str]) -> Consent:
    def usually() -> bool:
        return chance.random() < 0.85

    return Consent(
        purposes=purposes,
        given_at=left - timedelta(days=chance.choice([0, 3, 200, 700, 1500]), minutes=5),
        act="ticked" if usually() else "pre-ticked",
        free=usually(),
        informed=usually(),
        concluded=usually(),
        evidence="log" if usually() else None,
        wording="form" if usually() else None,
    )


def _purchase(chance: random.Random) -> Purchase:
    return Purchase(
        concluded_at=AT - timedelta(days=chance.randrange(5, 1500)),
        categories=chance.sample(["books", "toys", "shoes", "coffee"], 2),
        address_given=True,
        refusal_offered=chance.random() < 0.7,
    )


def _seconds(action: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def speed() -> None:
    """Compare a warm ``decide`` with the ladder, round by round in turns."""
    cases = [(case.customer, case.cart, case.mail) for case in population(20_000)]
    records = [case.as_dict() for case in population(2_000)]

    def by_ladder() -> None:
        for customer, cart, mail in cases:
            ladder(customer, cart, mail, AT, strict=True)

    def by_decide() -> None:
        for customer, cart, mail in cases:
            decide(customer, cart, mail, at=AT)

    def explained() -> None:
        for customer, cart, mail in cases:
            decide(customer, cart, mail, at=AT).explain()

    def from_records() -> None:
        for record in records:
            case = read_case(record)
            decide(case.customer, case.cart, case.mail, at=case.at)

    assert all(
        decide(customer, cart, mail, at=AT).lawful is ladder(customer, cart, mail, AT, strict=True).lawful
        for customer, cart, mail in cases
    )
    explained()
    rounds = [tuple(_seconds(each) for each in (by_ladder, by_decide, explained, from_records)) for _ in range(ROUNDS)]
    sizes = (len(cases), len(cases), len(cases), len(records))
    for name, column, size in zip(
        ("ladder, first hit", "decide", "decide and explain()", "read_case and decide"),
        zip(*rounds, strict=True),
        sizes,
        strict=True,
    ):
        ratio = statistics.median(each / size / (row[0] / len(cases)) for each, row in zip(column, rounds, strict=True))
        write(f"{name:24} {min(column) / size * 1e6:7.2f} µs  {ratio:5.2f} times the ladder\n")


def memory() -> None:
    """Keep the verdicts of 100,000 decisions and weigh them."""
    cases = population(100_000)
    tracemalloc.start()
    kept = [decide(case.customer, case.cart, case.mail, at=case.at) for case in cases]
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    distinct = len({id(each) for each in kept})
    write(f"{len(kept):,} verdicts kept: {size / 1e6:.1f} MB, {distinct:,} of them distinct\n")


def imports() -> None:
    """Time the import in fresh processes, over attrs and relativedelta, in turns."""
    base = "import attrs, dateutil.relativedelta"
    ways = {
        "import": "import lawful_resend",
        "import and load Belgium": "from lawful_resend.laws import jurisdiction; jurisdiction('BE')",
    }
    rows: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, what in ways.items():
            code = f"from time import perf_counter as t; a = t(); {base}; b = t(); {what}; print(b - a, t() - b)"
            run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603
            under, over = map(float, run.stdout.split())
            rows[name].append((under, over))
    for name, times in rows.items():
        under, over = min(each[0] for each in times), min(each[1] for each in times)
        write(f"{name:24} {over * 1e3:5.1f} ms over {under * 1e3:.1f} ms of attrs and relativedelta\n")


def main() -> None:
    """Measure speed, memory and import."""
    speed()
    memory()
    imports()
