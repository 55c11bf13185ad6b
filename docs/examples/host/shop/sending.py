"""Send the reminders that were found lawful, each asked again at the moment it goes."""

from collections import Counter
from datetime import datetime

from django.core.mail import EmailMessage

from shop.cases import open_carts
from shop.deciding import decision_on
from shop.models import Cart, Decision


def send_reminders(at: datetime) -> int:
    """Send to each cart that was found lawful at this moment, one email a customer; return how many went."""
    sent = 0
    lawful = Decision.objects.filter(decided_at=at, lawful=True, sent_at__isnull=True)
    for pk in lawful.order_by("-cart__left_at").values_list("cart", flat=True):
        # an order or an unsubscribe may have come, and another cart of this customer may have been emailed
        cart = open_carts(at).filter(pk=pk).first()
        decision = None if cart is None else decision_on(cart, at, Counter())
        if decision is None or not decision.lawful:
            continue
        # kept before it is sent: if the machine stops in between, rather no email than two
        decision.sent_at = at
        decision.save()
        _reminder(cart).send()
        sent += 1
    return sent


def _reminder(cart: Cart) -> EmailMessage:
    """Write what ``REMINDER`` of the forms says of it: no offer, who sends it, and a way to refuse."""
    refuse = f"https://shop.example/refuse/{cart.address.pk}"
    return EmailMessage(
        subject="We keep your cart",
        body=f"Your cart is kept for 30 days.\n\nShop Ltd, 1 High Street, Brussels. No more of these emails: {refuse}",
        from_email="Shop Ltd <shop@shop.example>",
        to=[cart.address.email],
        headers={"List-Unsubscribe": f"<{refuse}>"},
    )
