"""From the tables to the facts that the law asks for: a handful of queries, however many carts there are."""

from datetime import datetime, timedelta

from attrs import evolve
from django.db.models import Prefetch, QuerySet

from lawful_resend import Account, Case, Event, Line, Objection, Purchase, consents_from
from lawful_resend import Cart as LeftCart
from lawful_resend import Customer as Recipient
from shop.forms import BOXES, KEPT, ORDER_ONLY, REMINDER
from shop.models import Address, Cart, CartLine, Customer, Decision, Order, OrderLine


def with_all(carts: QuerySet[Cart]) -> QuerySet[Cart]:
    """Fetch beside the carts all that their cases need."""
    of_customer = "address__customer__addresses"
    sent = Decision.objects.filter(sent_at__isnull=False)
    return carts.select_related("address__customer").prefetch_related(
        "lines__product__category",
        f"{of_customer}__events",
        f"{of_customer}__stops",
        f"{of_customer}__orders__lines__product__category",
        Prefetch(f"{of_customer}__carts__decisions", queryset=sent, to_attr="reminders"),
    )


def open_carts(at: datetime) -> QuerySet[Cart]:
    """Return the carts that were left for an hour to a week, of customers who got no reminder for a week."""
    week = at - timedelta(days=7)
    left = Cart.objects.filter(left_at__lte=at - timedelta(hours=1), left_at__gte=week)
    reachable = left.filter(address__isnull=False, order__isnull=True)
    reminded = Decision.objects.filter(sent_at__gt=week).values("cart__address__customer")
    return with_all(reachable.exclude(address__customer__in=reminded)).order_by("pk")


def case_of(cart: Cart, at: datetime) -> Case | None:
    """Return the case of a cart at a moment; None where no country is known, as the country chooses the law."""
    customer = cart.address.customer
    country = cart.country or customer.country
    if not country:
        return None
    addresses = list(customer.addresses.all())
    history = consents_from([event for address in addresses for event in _events(address)], BOXES)
    orders = [order for address in addresses for order in address.orders.all() if order.placed_at is not None]
    return Case(
        customer=Recipient(
            country=country,
            kind="company" if customer.company else "person",
            born=customer.born,
            address_key=_key(cart.address),
            account=_account(addresses),
            purchases=[_purchase(order) for order in orders],
            consents=history.consents,
            objections=[*history.objections, *(stop for address in addresses for stop in _stops(address))],
            last_active_at=customer.last_active_at,
        ),
        cart=LeftCart(
            abandoned_at=cart.left_at,
            address_source=_source(cart, orders),
            lines=[_line(line) for line in cart.lines.all()],
            refusal_offered=BOXES.refusal_offered(cart.form or None, cart.left_at),
            ordered_at=next((order.placed_at for order in orders if order.cart_id == cart.pk), None),
            keep_until=cart.left_at + KEPT,
            order_only=ORDER_ONLY,
            sensitive=_sensitive(cart),
        ),
        mail=evolve(REMINDER, number=1 + _sent_lately(customer, at)),
        at=at,
    )


def _key(address: Address) -> str:
    """Return the shop's own key of an address: never the address itself."""
    return f"address-{address.pk}"


def _events(address: Address) -> list[Event]:
    return [
        Event(
            at=each.at,
            kind=each.kind,
            box=each.box or None,
            evidence=f"consent-log/{each.pk}",
            address_key=_key(address),
        )
        for each in address.events.all()
    ]


def _stops(address: Address) -> list[Objection]:
    return [Objection(at=each.at, purposes=[each.purpose] if each.purpose else []) for each in address.stops.all()]


def _account(addresses: list[Address]) -> Account | None:
    """Return the first account; no form of this shop let refuse where it was opened."""
    opened = [address for address in addresses if address.account_since is not None]
    if not opened:
        return None
    first = min(opened, key=lambda address: address.account_since)
    return Account(created_at=first.account_since, address_key=_key(first))


def _purchase(order: Order) -> Purchase:
    lines = order.lines.all()
    kept = [line for line in lines if not line.returned]
    return Purchase(
        concluded_at=order.placed_at,
        address_key=_key(order.address),
        lines=[_line(line) for line in kept],
        # a customer who was logged in gave no address in this sale
        address_given=bool(order.form),
        refusal_offered=BOXES.refusal_offered(order.form or None, order.placed_at),
        # an order of which no line is known stands all the same
        cancelled=order.cancelled or (bool(lines) and not kept),
    )


def _line(line: CartLine | OrderLine) -> Line:
    product = line.product
    return Line(
        categories=[] if product.category is None else [product.category.name], supplier=product.supplier or None
    )


def _source(cart: Cart, orders: list[Order]) -> str:
    """Say of an address that came with the login whether an order had brought it."""
    ordered_with = any(order.form and order.address_id == cart.address_id for order in orders)
    return "purchase" if cart.source == "account" and ordered_with else cart.source


def _sensitive(cart: Cart) -> bool | None:
    """Whether a good tells of health and the like; None where none is known to, and one is in no category."""
    categories = [line.product.category for line in cart.lines.all()]
    if any(category is not None and category.sensitive for category in categories):
        return True
    return None if None in categories else False


def _sent_lately(customer: Customer, at: datetime) -> int:
    """Count the reminders to all addresses within 30 days, over all carts."""
    return sum(
        at - timedelta(days=30) < reminder.sent_at <= at
        for address in customer.addresses.all()
        for cart in address.carts.all()
        for reminder in cart.reminders
    )
