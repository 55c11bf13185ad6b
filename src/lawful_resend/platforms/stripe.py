"""From Stripe's Checkout Sessions to a case.

Read is the API version 2026-06-24.dahlia (https://docs.stripe.com/api/checkout/sessions/object,
https://docs.stripe.com/payments/checkout/abandoned-carts).

Documents, each as the API or a webhook gives it:

* ``session``: the session that was left, or the event ``checkout.session.expired``.
* ``line_items``: its line items, where the session does not have them.
* ``products``: the products of line items and orders, for the key ``category`` of their metadata.
* ``orders``: all other sessions of the customer, an empty list where there are none. Expand
  ``payment_intent.latest_charge``, which tells whether they were refunded, and ``line_items``.
* ``stop_list``: your own list of unsubscribes, complaints and objections.

The ids of boxes are ``promotions``, the box that Stripe shows, and ``checkout``, what you say beside it.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from lawful_resend.boxes import Boxes
from lawful_resend.models import AddressSource, Cart, Consent, Customer, Line, Objection, Purpose
from lawful_resend.platforms import shop
from lawful_resend.platforms.documents import NO_CART, NO_COUNTRY, Documents, Field, Mapped, Trap, Value

#: they wrap lists and events, and say beside them whether there is another page, and whose it is
_ANSWERS = ("session", "line_items", "products", "orders")
DOCUMENTS = (*_ANSWERS, "stop_list")
PROMOTIONS_BOX, CHECKOUT_BOX = "promotions", "checkout"
#: the ids of the boxes that are asked for
BOXES = (PROMOTIONS_BOX, CHECKOUT_BOX)

_OPEN, _COMPLETE, _EXPIRED = "open", "complete", "expired"
_STATUSES = (_OPEN, _COMPLETE, _EXPIRED)

PROMOTIONS = Trap(
    "promotions",
    "Stripe shows this box to customers in the United States alone, and keeps neither its text nor when it was ticked."
    " It is about this session.",
    "It counts by the box ``promotions``, at the moment at which the session was made.",
)
OPT_OUT = Trap(
    "promotions-opt-out",
    "The customer does not want emails about this session, or left the box empty.",
    "It is an objection at the moment at which the session was made.",
)
TERMS = Trap(
    "terms-of-service",
    "These are terms, which had to be accepted to pay.",
    "They are not read: they are no consent to emails.",
)
CREATED = Trap(
    "created",
    "A session expires hours after the customer left. When they left is not kept.",
    "The moment at which the session was made counts as that at which the cart was left.",
)
STILL_OPEN = Trap(
    "session-open",
    "The session has not expired: the customer may be about to pay.",
    "It is read as a cart that was left.",
)
COMPLETED = Trap("session-complete", "The session was completed.", "The cart counts as ordered.")
RECOVERED = Trap(
    "session-recovered",
    "This session was made from the one that was left, and was completed.",
    "The cart counts as ordered.",
)
PREFILLED = Trap(
    "email-prefilled",
    "You gave Stripe this email address when you made the session.",
    "It counts as the address of the account. Say otherwise where you had it from elsewhere.",
)
CUSTOMER_REUSED = Trap(
    "customer-reused",
    "A Customer of Stripe can be used again for another person, and its email address changed.",
    "It is not read. Find orders and consents by your own client_reference_id.",
)
CONNECTED = Trap(
    "connected-account",
    "The session belongs to a connected account: somebody else sells.",
    "The goods count as supplied by that account.",
)
RECOVERY_CODES = Trap(
    "recovery-codes",
    "The recovery link takes promotion codes. An email that offers one is no plain reminder.",
    "Nothing is stated of the email.",
)
TEST_MODE = Trap("test-mode", "This session was made in test mode.", "It is read all the same.")
LOCALE = Trap("locale", "A language is no country.", "It is not read.")
REFUND_UNKNOWN = Trap(
    "refund-unknown",
    "A session does not say whether it was refunded: its charge is not expanded, or it is a subscription or free. One"
    " that has no status does not even say whether it was completed.",
    "It is a sale of which nothing more is stated. Expand payment_intent.latest_charge.",
)
#: every note of this module
NOTES = (
    NO_COUNTRY,
    NO_CART,
    *(PROMOTIONS, OPT_OUT, TERMS, CREATED, STILL_OPEN, COMPLETED, RECOVERED, PREFILLED, CUSTOMER_REUSED, CONNECTED),
    *(RECOVERY_CODES, TEST_MODE, LOCALE, REFUND_UNKNOWN, shop.LINES_CUT, shop.ORDERS_CUT),
    *(shop.COUNTRIES_DIFFER, shop.COMPANY_NAMED, shop.ADDRESS_TYPED, shop.CATEGORY_MISSING),
    *(shop.BOX_UNKNOWN, shop.BOX_NOT_SENT, shop.CONSENT_UNDATED),
    *(shop.ORDERS_MISSING, shop.ORDER_CANCELLED, shop.ORDER_OPEN, shop.ORDER_UNCLEAR, shop.ORDER_TEST),
    *(shop.ORDER_UNDATED, shop.ORDER_OTHER_ADDRESS, shop.ORDER_WITHOUT_ADDRESS, shop.REFUSAL_UNKNOWN),
    *shop.STOP_LIST_NOTES,
)

#: what is read, and what it becomes
FIELDS = (
    Field("session.created", "cart.abandoned_at", "absent: no case"),
    Field(
        "session.status, payment_status",
        "cart.ordered_at",
        "complete, or paid and without a status: ordered, at the latest now",
    ),
    Field(
        "session.collected_information.shipping_details.address.country | session.customer_details.address.country",
        "customer.country",
        "the first that is stated; none: no case",
    ),
    Field(
        "session.customer_details.email | session.customer_email",
        "",
        "compared with the addresses of orders and stop list, and kept nowhere",
    ),
    Field(
        "session.customer_email",
        "cart.address_source",
        "stated: the address of the account; else typed, or sent where the box ``checkout`` closes",
    ),
    Field(
        "session.consent.promotions",
        "customer.consents, customer.objections",
        "opt_in: a consent by the box ``promotions``, in a form that was not sent unless the session is complete;"
        " opt_out: an objection; null: nothing",
    ),
    Field("session.account", "cart.lines.supplier", "of an event: the connected account"),
    Field(
        "session.line_items.data[].price.product | line_items.data[].price.product",
        "cart.lines",
        "by the ``metadata.category`` of the product; none: a good without categories",
    ),
    Field(
        "orders[].status, mode, payment_status",
        "purchases",
        "complete and paid: a sale; complete otherwise: a sale of which nothing more is stated; mode ``setup``, open"
        " and expired: none; no status: a sale of which nothing more is stated",
    ),
    Field(
        "orders[].payment_intent.latest_charge.refunded",
        "purchases.cancelled, purchases.address_given",
        "true: cancelled; absent: a sale of which nothing more is stated",
    ),
    Field("orders[].subscription.ended_at", "purchases.ended_at", "absent: not ended"),
    Field("orders[].recovered_from", "cart.ordered_at", "the session that was left: ordered by this one"),
    Field("orders[].created", "purchases.concluded_at", "absent: sales were not looked up"),
    Field(
        "orders[].customer_details.email",
        "purchases.address_given",
        "the address of the session: given; another one: not given",
    ),
    Field("orders.has_more", "customer.purchases", "true: sales were not looked up"),
    Field("orders[].livemode", "purchases", "false: no sale"),
    *shop.STOP_LIST_FIELDS,
)


def read(
    documents: Mapping[str, object],
    *,
    at: datetime,
    boxes: Boxes = Boxes(()),  # noqa: B008 - a value
    seller: str | None = None,
) -> Mapped:
    """Return the case of a session that was left, as far as Stripe's documents show it.

    Args:
        documents: what the API or webhooks gave, by the names that the module lists.
        at: the moment of sending.
        boxes: the host's forms.
        seller: whose shop it is; None is the one shop that calls.

    Raises:
        InvalidCase: a document is not what Stripe sends: all that is wrong, each with its path.

    """
    given = Documents(documents, DOCUMENTS, at=at, boxes=boxes, seller=seller, whole=_ANSWERS)
    event = given["session"]
    session = event.get("data").get("object") if event.get("data").stated else event
    number = session.get("id").id()
    details = session.get("customer_details")
    email = details.get("email").word() or session.get("customer_email").word()
    for name, trap in (("customer", CUSTOMER_REUSED), ("locale", LOCALE)):
        if session.get(name).stated:
            session.get(name).note(trap)
    goods = _Goods(given["products"])
    orders = list(_orders(given, goods, number))
    cut = _goes_on(given["orders"])
    purchases = shop.purchases(given, "orders", orders, email=email, box=CHECKOUT_BOX, whole=not cut)
    consents = tuple(_consents(given, session, number))
    objections = shop.objections(given, "stop_list", tuple(_objections(session)), consents, email=email)
    country = shop.country(
        session.get("collected_information").get("shipping_details").get("address"),
        details.get("address"),
        code=("country",),
    )
    for where in (details.get("business_name"), session.get("collected_information").get("business_name")):
        if where.stated:
            where.note(shop.COMPANY_NAMED)
    cart = _cart(given, session, goods, orders, supplier=event.get("account").id())
    who = None
    if country is not None:
        who = Customer(
            country=country,
            purchases=purchases,
            consents=consents,
            objections=objections,
            last_active_at=shop.last_order(orders, email),
        )
    return shop.mapped(given, who, cart, cart_in=event)


def _all(found: Value) -> list[Value]:
    """Return the values of a list of Stripe's, or of any list."""
    return found.get("data").all() if found.wraps("data") else found.one_or_all()


def _goes_on(found: Value) -> bool:
    """Whether there is another page of a list of Stripe's."""
    return found.wraps("has_more") and found.get("has_more").flag() is True


def _expanded(value: Value) -> Value | None:
    """Return an object that is an id alone where nobody asked for more."""
    return None if value.is_text else value


# --- the session -------------------------------------------------------------------------------------


class _Goods:
    """The categories of products, by the id of the product."""

    def __init__(self, document: Value) -> None:
        """Read the products."""
        self._categories = {each.get("id").id(): _category(each) for each in _all(document)}
        # what has no id is no good of anything
        self._categories.pop(None, None)

    def lines(self, items: Value, supplier: str | None = None) -> Iterator[Line]:
        """Yield the goods of a session."""
        for each in _all(items):
            product = each.get("price").get("product")
            full = _expanded(product)
            own = None if full is None else _category(full)
            number = product.id() if full is None else full.get("id").id()
            found = own or self._categories.get(number)
            if found is None:
                each.note(shop.CATEGORY_MISSING)
            yield Line(categories=() if found is None else (found,), supplier=supplier)
        if _goes_on(items):
            items.note(shop.LINES_CUT)
            yield Line(supplier=supplier)


def _category(product: Value) -> str | None:
    return product.get("metadata").get("category").text()


def _cart(
    given: Documents, session: Value, goods: _Goods, orders: list[shop.Order], *, supplier: str | None
) -> Cart | None:
    created = session.get("created")
    left = created.utc()
    if supplier is not None:
        given["session"].get("account").note(CONNECTED)
    items = next(
        (each for each in (session.get("line_items"), given["line_items"]) if each.stated), given["line_items"]
    )
    lines = tuple(goods.lines(items, supplier))
    if not lines and supplier is not None:
        lines = (Line(supplier=supplier),)
    if session.get("after_expiration").get("recovery").get("allow_promotion_codes").flag():
        session.get("after_expiration").get("recovery").get("allow_promotion_codes").note(RECOVERY_CODES)
    if session.get("livemode").flag() is False:
        session.get("livemode").note(TEST_MODE)
    ordered = _ordered(given, session, orders)
    if left is None:
        return None
    created.note(CREATED)
    prefilled = session.get("customer_email")
    if prefilled.stated:
        prefilled.note(PREFILLED)
    return Cart(
        abandoned_at=left,
        address_source=AddressSource.ACCOUNT
        if prefilled.stated
        else shop.address_source(given, session, CHECKOUT_BOX, left),
        seller=given.seller,
        lines=lines,
        checkout_begun=True,
        ordered_at=None if ordered is None else max(ordered, left),
    )


def _status(session: Value) -> str | None:
    where = session.get("status")
    status = where.word()
    if status is not None and status not in _STATUSES:
        where.problem(f"one of {', '.join(_STATUSES)}")
    return status


def _is_complete(session: Value) -> bool:
    """Whether a session was completed; the status may be null, of old sessions, which were paid all the same."""
    status = _status(session)
    return status == _COMPLETE or (status is None and session.get("payment_status").word() == "paid")


def _ordered(given: Documents, session: Value, orders: list[shop.Order]) -> datetime | None:
    """Return when the session was completed, or one that was made from it."""
    status = _status(session)
    if status == _OPEN:
        session.get("status").note(STILL_OPEN)
    number = session.get("id").id()
    # the list of all may know more of this very session than what was kept of it
    listed = [each for each in _all(given["orders"]) if number is not None and each.get("id").id() == number]
    for each in (session, *listed):
        if _is_complete(each):
            each.get("status").note(COMPLETED)
            return given.at
    for order in orders:
        made_from = order.where.get("recovered_from")
        if number is not None and made_from.id() == number and _is_complete(order.where):
            made_from.note(RECOVERED)
            return order.placed_at or given.at
    return None


# --- other sessions ----------------------------------------------------------------------------------


def _orders(given: Documents, goods: _Goods, number: str | None) -> Iterator[shop.Order]:
    for each in _all(given["orders"]):
        if number is not None and each.get("id").id() == number:
            # the session that was left stands in the list of all
            continue
        subscription = _expanded(each.get("subscription"))
        yield shop.Order(
            where=each,
            standing=_standing(each),
            placed_at=each.get("created").utc(),
            email=each.get("customer_details").get("email").word(),
            lines=tuple(goods.lines(each.get("line_items"))),
            ended_at=None if subscription is None else subscription.get("ended_at").utc(),
        )


def _standing(session: Value) -> shop.Standing:
    mode = session.get("mode").word()
    if session.get("livemode").flag() is False:
        return shop.Standing.TEST
    # without a status it may have come to anything
    if mode == "setup" or _status(session) in {_OPEN, _EXPIRED}:
        return shop.Standing.OPEN
    intent = _expanded(session.get("payment_intent"))
    charge = None if intent is None else _expanded(intent.get("latest_charge"))
    refunded = None if charge is None else charge.get("refunded").flag()
    if refunded:
        return shop.Standing.CANCELLED
    if refunded is None or _status(session) is None or session.get("payment_status").word() != "paid":
        session.note(REFUND_UNKNOWN)
        return shop.Standing.UNCLEAR
    return shop.Standing.CONCLUDED


# --- what was consented to ---------------------------------------------------------------------------


def _promotions(session: Value) -> str | None:
    where = session.get("consent").get("promotions")
    word = where.word()
    if word not in {None, "opt_in", "opt_out"}:
        where.problem("one of opt_in, opt_out")
    return word


def _consents(given: Documents, session: Value, number: str | None) -> Iterator[Consent]:
    terms = session.get("consent").get("terms_of_service")
    if terms.stated:
        terms.note(TERMS)
    if _promotions(session) != "opt_in":
        return
    where = session.get("consent").get("promotions")
    where.note(PROMOTIONS)
    consent = shop.consent(
        given,
        where,
        PROMOTIONS_BOX,
        given_at=session.get("created").utc(),
        evidence=None if number is None else f"checkout/sessions/{number}",
        submitted=_status(session) == _COMPLETE,
        purposes=(Purpose.CART_REMINDERS,),
    )
    if consent is not None:
        yield consent


def _objections(session: Value) -> Iterator[Objection]:
    if _promotions(session) == "opt_out":
        session.get("consent").get("promotions").note(OPT_OUT)
        yield Objection(at=session.get("created").utc())
