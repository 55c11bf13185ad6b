"""Decide many carts, and keep each verdict with all that judging it again needs."""

import logging
from collections import Counter
from datetime import datetime
from itertools import islice

from lawful_resend import LawfulResendError, check, decide
from shop.cases import case_of, open_carts
from shop.models import Cart, Decision

_log = logging.getLogger(__name__)
#: how many carts are in memory at once
_BATCH = 500


def decide_open_carts(at: datetime) -> Counter[str]:
    """Decide and store; return how many there were of each outcome."""
    outcomes: Counter[str] = Counter()
    decided = (decision_on(cart, at, outcomes) for cart in open_carts(at).iterator(chunk_size=_BATCH))
    while batch := list(islice(decided, _BATCH)):
        Decision.objects.bulk_create(each for each in batch if each is not None)
    return outcomes


def decision_on(cart: Cart, at: datetime, outcomes: Counter[str]) -> Decision | None:
    """Decide one cart; data that are wrong stop this cart alone, and their message shows nothing of a person."""
    try:
        case = case_of(cart, at)
        if case is None:
            outcomes["no country"] += 1
            return None
        verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    except LawfulResendError as wrong:
        _log.error("cart %s: %s", cart.pk, wrong)
        outcomes["bad data"] += 1
        return None
    outcomes[verdict.why.value] += 1
    record = verdict.as_dict(explain=False)
    return Decision(
        cart=cart,
        decided_at=at,
        lawful=verdict.lawful,
        why=verdict.why,
        version=record["version"],
        record=record,
        hints=sorted({hint.id for hint in check(case.customer, case.cart, case.mail, at=case.at)}),
    )
