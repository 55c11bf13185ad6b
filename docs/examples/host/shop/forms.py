"""What the forms, the privacy notice and the reminder of this shop say. Whoever changes one of them changes this."""

from datetime import UTC, datetime, timedelta

from lawful_resend import Box, Boxes, Mail

BOXES = Boxes(
    [
        # until March 2026 the checkout showed a box that was ticked already, and recorded while the customer typed
        Box(
            id="checkout",
            since=datetime(2024, 1, 1, tzinfo=UTC),
            until=datetime(2026, 3, 1, tzinfo=UTC),
            purposes=["cart-reminders"],
            initial="ticked",
        ),
        # "[ ] Email me about my cart if I leave it. Shop Ltd."; the consent log has a line where the form was sent
        Box(
            id="checkout",
            since=datetime(2026, 3, 1, tzinfo=UTC),
            purposes=["cart-reminders"],
            initial="empty",
            required_for="nothing",
            informed=True,
            closes=True,
            double_opt_in=False,
            wording="templates/checkout.html@3",
        ),
        # beside the address of an order: "We email you about similar goods. [ ] I do not want that"
        Box(
            id="order-form",
            since=datetime(2025, 1, 1, tzinfo=UTC),
            purposes=["other"],
            initial="none",
            refusal_offered=True,
        ),
        # "News and offers of Shop Ltd by email", confirmed by a link
        Box(
            id="offers",
            since=datetime(2025, 1, 1, tzinfo=UTC),
            purposes=["own-marketing"],
            initial="empty",
            required_for="nothing",
            informed=True,
            closes=True,
            double_opt_in=True,
            wording="templates/offers.html@1",
        ),
    ]
)

#: what is true of every reminder: our template has no offer, names us and has a link to refuse
REMINDER = Mail(neutral=True, announced=True, refusal_offered=True)
#: how long the privacy notice says that we keep a cart that was left
KEPT = timedelta(days=30)
#: whether the privacy notice says that what is typed in the checkout serves the order alone
ORDER_ONLY = False
