"""When a verdict changes by the passing of time alone."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache, reduce
from operator import or_
from typing import Any

from lawful_resend.civil_time import Zone
from lawful_resend.decision import decide
from lawful_resend.expressions import Turn, walk
from lawful_resend.facts import COUNTS, VOCABULARY
from lawful_resend.laws import jurisdiction
from lawful_resend.models import Cart, Customer, Mail, Reading, instant

_MAIL = Mail()


def next_change(
    customer: Customer,
    cart: Cart,
    mail: Mail = _MAIL,
    *,
    at: datetime,
    reading: Reading | str = Reading.STRICT,
) -> datetime | None:
    """Find the first later moment from which the mail is lawful where it was not, or no longer lawful where it was.

    It differs at that instant and not yet a microsecond before. What time alone can change: a window of months
    closes, a consent fades, storage ends, a birthday comes, an edition of the law begins, something that the models
    date later happens.

    Args:
        customer: who would receive the mail.
        cart: the cart that was left.
        mail: the mail that would be sent.
        at: the moment from which to look.
        reading: how the law is read where those who read it differ.

    Returns:
        The moment in UTC, or None where time alone changes nothing.

    Raises:
        LawfulResendError: whatever ``decide`` raises for the same arguments.

    """
    now = decide(customer, cart, mail, at=at, reading=reading).lawful
    at = instant(at)
    law = jurisdiction(customer.country)
    mask = reduce(or_, (edition.mask for edition in law.editions))
    points = set(_turning_points(customer, cart, mask, law.zone))
    points |= {law.zone.midnight(edition.since) for edition in law.editions}
    for point in sorted(points):
        if point > at and decide(customer, cart, mail, at=point, reading=reading).lawful is not now:
            return point
    return None


@cache
def _turns(mask: int) -> tuple[Turn, ...]:
    """Return what may make facts turn, or a record begin to count."""
    seen = [*(fact.seen for fact in VOCABULARY if fact.mask & mask), *COUNTS.values()]
    return tuple({(each.field, each.by): each for one in seen for node in walk(one) for each in node.turns()}.values())


def _turning_points(customer: Customer, cart: Cart, mask: int, zone: Zone) -> Iterator[datetime]:
    """Yield the moments from which facts may be seen otherwise than just before; never between two of them.

    Each is the first moment of what it begins: what is dated holds from its date, a window is closed at its end.
    """
    for turn in _turns(mask):
        for owner in _owners(turn, customer, cart):
            value = getattr(owner, turn.field.name)
            if value is not None:
                yield turn.shift(value, zone)


def _owners(turn: Turn, customer: Customer, cart: Cart) -> tuple[Any, ...]:
    """Return the models that hold the field of a turn."""
    subject = turn.field.subject
    if subject.collection:
        held = getattr(customer, subject.collection)
        return held if isinstance(held, tuple) else (held,) if held is not None else ()
    return (customer,) if subject.model is Customer else (cart,)
