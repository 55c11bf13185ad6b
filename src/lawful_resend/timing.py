"""When a verdict changes by the passing of time alone."""

from datetime import datetime

from lawful_resend.decision import decide
from lawful_resend.laws import jurisdiction
from lawful_resend.models import Cart, Customer, Mail, Reading, instant
from lawful_resend.observe import turning_points

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
    points = turning_points(customer, cart, law.zone)
    points |= {law.zone.midnight(edition.since) for edition in law.editions}
    for point in sorted(points):
        if point > at and decide(customer, cart, mail, at=point, reading=reading).lawful is not now:
            return point
    return None
