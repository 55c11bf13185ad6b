"""One measure of the library at a time, as it is asked for on standard input; ``library`` asks.

A process of its own for each checkout that is measured, so that two of them can take turns in one run. It uses of the
library only what hosts use, and what keeps verdicts and choices.
"""

import gc
import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Any

from attrs import frozen

import lawful_resend
from law.ladder import ladder
from lawful_resend import (
    AddressSource,
    Cart,
    Case,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Mail,
    Mailbox,
    Purpose,
    Reading,
    Recipient,
    audit,
    decide,
    law,
    next_change,
    read_case,
)
from lawful_resend.choice import choose
from lawful_resend.verdict import judge
from tools.benchmarks.population import AT, dated, population, varied

SIZE = 20_000
#: how many are read, and written by the command
RECORDS = 2_000
LINES = 5_000
#: kinds of case after which memory is looked at
FEW_KINDS, MANY_KINDS = 100_000, 1_000_000

# --- by hand -------------------------------------------------------------------------------------

_TICKED = ConsentAct.TICKED
_PENDING = DoubleOptIn.PENDING
_COMPANY = Recipient.COMPANY
_IMPERSONAL = Mailbox.IMPERSONAL
_NAMED = frozenset({Purpose.CART_REMINDERS, Purpose.OWN_MARKETING})
_FROM_DEVICE = frozenset({AddressSource.TYPED, AddressSource.COOKIE})


@frozen
class Hit:
    """What the first hit says."""

    lawful: bool
    reason: str


def first_hit(customer: Customer, cart: Cart, mail: Mail, at: datetime) -> Hit:  # noqa: C901, PLR0911 - a ladder
    """Return what a host would write: the law in outline, no windows, no second layer, no choice among records."""
    if cart.ordered_at is not None and cart.ordered_at <= at:
        return Hit(lawful=False, reason="ordered")
    if cart.order_only or cart.sensitive or (cart.keep_until is not None and cart.keep_until <= at):
        return Hit(lawful=False, reason="data")
    if customer.objections is None or customer.purchases is None:
        return Hit(lawful=False, reason="open")
    if any(each.at is None or each.at <= at for each in customer.objections):
        return Hit(lawful=False, reason="objected")
    if cart.address_source in _FROM_DEVICE and not cart.device_consent:
        return Hit(lawful=False, reason="device")
    for consent in customer.consents:
        if _serves(consent, at):
            return Hit(lawful=True, reason="consent")
    for purchase in customer.purchases:
        if (
            purchase.seller == cart.seller
            and purchase.concluded_at <= at
            and purchase.address_given
            and purchase.refusal_offered
            and not purchase.cancelled
            and any(one.categories & other.categories for one in purchase.lines for other in cart.lines)
        ):
            return Hit(lawful=True, reason="customer")
    if customer.kind is _COMPANY and customer.mailbox is _IMPERSONAL:
        return Hit(lawful=True, reason="impersonal")
    if mail.requested_at is not None and mail.request_evidence and mail.neutral:
        return Hit(lawful=True, reason="requested")
    return Hit(lawful=False, reason="nothing")


def _serves(consent: Consent, at: datetime) -> bool:
    return bool(
        not consent.purposes.isdisjoint(_NAMED)
        and consent.act is _TICKED
        and consent.required_for == "nothing"
        and consent.informed
        and consent.concluded
        and consent.evidence
        and consent.wording
        and consent.given_at <= at
        and (consent.withdrawn_at is None or consent.withdrawn_at > at)
        and consent.double_opt_in is not _PENDING
    )


# --- what is measured ----------------------------------------------------------------------------


@cache
def _cases(name: str) -> list[Case]:
    cases = {"usual": population, "varied": varied}[name](SIZE)
    for case in cases:
        by_hand = ladder(case.customer, case.cart, case.mail, case.at, strict=True)
        assert decide(case.customer, case.cart, case.mail, at=case.at).lawful is by_hand.lawful
    gc.freeze()  # they are not to be looked through in every round
    return cases


@cache
def _arguments(name: str) -> list[tuple[Customer, Cart, Mail, datetime]]:
    return [(case.customer, case.cart, case.mail, case.at) for case in _cases(name)]


@cache
def _records() -> list[dict[str, Any]]:
    return [json.loads(json.dumps(case.as_dict())) for case in _cases("varied")[:RECORDS]]


@cache
def _file() -> Path:
    path = Path(tempfile.mkdtemp()) / "cases.jsonl"
    path.write_text("".join(json.dumps(case.as_dict()) + "\n" for case in _cases("varied")[:LINES]), "utf-8")
    return path


def _seconds(action: Callable[[], object]) -> float:
    """Return the processor time of an action, children included: what else the machine does is not counted."""
    gc.collect()
    start = _used()
    action()
    return _used() - start


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _by_ladder(name: str) -> float:
    arguments = _arguments(name)

    def run() -> None:
        for customer, cart, mail, at in arguments:
            ladder(customer, cart, mail, at, strict=True)

    return _seconds(run) / SIZE


def _by_first_hit(name: str) -> float:
    arguments = _arguments(name)

    def run() -> None:
        for customer, cart, mail, at in arguments:
            first_hit(customer, cart, mail, at)

    return _seconds(run) / SIZE


def _decided(name: str) -> float:
    arguments = _arguments(name)

    def run() -> None:
        for customer, cart, mail, at in arguments:
            decide(customer, cart, mail, at=at)

    return _seconds(run) / SIZE


def _anew() -> float:
    """Decide each kind of case for the first time."""
    _forget()
    return _decided("varied")


def _forget() -> None:
    for kept in (judge, choose):
        getattr(kept, "cache_clear", lambda: None)()


def _explained() -> float:
    arguments = _arguments("usual")

    def run() -> None:
        for customer, cart, mail, at in arguments:
            decide(customer, cart, mail, at=at).explain()

    return _seconds(run) / SIZE


def _cold() -> float:
    verdicts = [decide(customer, cart, mail, at=at) for customer, cart, mail, at in _arguments("varied")]
    asked = [(each.law, sum(fact.mask for fact in each.facts)) for each in verdicts]

    def run() -> None:
        for edition, mask in asked:
            judge.__wrapped__(edition, mask, Reading.STRICT)

    return _seconds(run) / SIZE


def _read() -> float:
    records = _records()

    def run() -> None:
        for record in records:
            read_case(record)

    return _seconds(run) / RECORDS


def _audited(size: int) -> float:
    cases = _cases("varied")[:size]
    _forget()
    return _seconds(lambda: audit(cases)) / size


def _changed(size: int) -> float:
    case = dated(size)
    return _seconds(lambda: next_change(case.customer, case.cart, case.mail, at=case.at)) / size


def _command() -> float:
    path = str(_file())
    return _process("-m", "lawful_resend", "decide", path) / LINES


def _process(*arguments: str) -> float:
    command = [sys.executable, *arguments]
    return _seconds(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True))  # noqa: S603


_START = """
from datetime import datetime, timedelta, timezone
from lawful_resend import Cart, Customer, decide
at = datetime(2026, 11, 23, tzinfo=timezone.utc)
guest = Customer(country="BE", objections=[], purchases=[])
decide(guest, Cart(abandoned_at=at - timedelta(hours=1), address_source="typed"), at=at).explain()
"""


def _memory() -> float:
    """Return the bytes by which what is kept grew from few kinds to many."""
    code = (
        "from tools.benchmarks import measures as m; import sys; a = m.judged(m.FEW_KINDS);"
        " b = m.judged(m.MANY_KINDS); sys.stdout.write(str(b - a))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603
    return float(said.stdout)


def judged(kinds: int) -> int:
    """Judge so many kinds of case, hardly any two alike, and return the bytes that are held then."""
    if not tracemalloc.is_tracing():
        tracemalloc.start()
    edition = law("BE", AT)
    masks = [fact.mask for fact in edition.facts]
    chance = random.Random(kinds)  # noqa: S311 - no secret
    for _ in range(kinds):
        drawn = chance.getrandbits(len(masks))
        judge(edition, sum(mask for place, mask in enumerate(masks) if drawn >> place & 1), Reading.STRICT)
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


#: seconds a piece, or bytes for memory
MEASURES: dict[str, Callable[[], float]] = {
    **{f"by hand, {name}": partial(_by_ladder, name) for name in ("usual", "varied")},
    **{f"first hit, {name}": partial(_by_first_hit, name) for name in ("usual", "varied")},
    **{f"decide, {name}": partial(_decided, name) for name in ("usual", "varied")},
    "decide, anew": _anew,
    "explain": _explained,
    "cold": _cold,
    "read_case": _read,
    **{f"audit, {size}": partial(_audited, size) for size in (2_500, 5_000, SIZE)},
    "command": _command,
    **{f"next_change, {size}": partial(_changed, size) for size in (500, 1_000, 2_000)},
    "bare": partial(_process, "-c", "import attrs, dateutil.relativedelta"),
    "import": partial(_process, "-c", "import lawful_resend"),
    "start": partial(_process, "-c", _START),
    "memory": _memory,
}


def main() -> None:
    """Answer each name on standard input with its figure; begin with where the library was found."""
    sys.stdout.write(f"{Path(lawful_resend.__file__).parent}\n")
    sys.stdout.flush()
    for line in sys.stdin:
        sys.stdout.write(f"{MEASURES[line.strip()]()}\n")
        sys.stdout.flush()
    if _file.cache_info().currsize:
        shutil.rmtree(_file().parent)


if __name__ == "__main__":
    main()
