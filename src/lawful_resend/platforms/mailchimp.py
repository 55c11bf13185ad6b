"""From Mailchimp's audiences and e-commerce data to a case.

Read is the Marketing API 3.0; the fields were checked in its specification, version 3.0.76
(https://mailchimp.com/developer/marketing/api/list-members/,
https://mailchimp.com/developer/marketing/api/ecommerce-carts/).

Documents, each as the API gives it:

* ``member``: the list member; a list of these where the address is in several audiences.
* ``cart``: the cart that was left.
* ``orders``: all orders of the customer, an empty list where there are none.
* ``products``: the products of cart and orders, for their types.
* ``stop_list``: your own list of unsubscribes, complaints and objections.

The ids of boxes are ``source/`` and the source of a member as Mailchimp names it, as in ``source/Embed Form``, and
``permission/`` and the id of a marketing permission. ``checkout`` is the form of the checkout.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from lawful_resend.boxes import Boxes, More
from lawful_resend.models import Cart, Consent, Customer, DoubleOptIn, Line, Objection
from lawful_resend.platforms import shop
from lawful_resend.platforms.documents import NO_CART, NO_COUNTRY, Documents, Field, Mapped, Trap, Value

DOCUMENTS = ("member", "cart", "orders", "products", "stop_list")
CHECKOUT_BOX = "checkout"
#: the ids of the boxes that are asked for
BOXES = ("source/…", "permission/…", CHECKOUT_BOX)

_SUBSCRIBED, _PENDING, _UNSUBSCRIBED = "subscribed", "pending", "unsubscribed"
_FELL_AWAY = ("cancelled", "refunded", "voided")

SUBSCRIBED = Trap(
    "subscribed",
    "Synchronising with a shop makes subscribers of people who were never asked, and of those who once unsubscribed."
    " The moments are those of the call.",
    "It counts by the box of the member's source. Your stop list has to know of objections before it.",
)
PENDING = Trap(
    "pending",
    "The email with the link to confirm was sent, and nobody followed it.",
    "It is a consent that was not confirmed.",
)
UNSUBSCRIBED = Trap(
    "unsubscribed",
    "Some shops' programs write this for people who were never asked. The moment is that of the last change, of"
    " anything.",
    "It is an objection at that moment; without a moment where that is later than the email.",
)
TRANSACTIONAL = Trap(
    "transactional",
    "A customer who did not subscribe. Mailchimp writes to them about carts all the same.",
    "Neither a consent nor an objection.",
)
CLEANED = Trap("cleaned", "The email address cannot be written to.", "Neither a consent nor an objection.")
ARCHIVED = Trap(
    "archived",
    "The shop archived this contact, and what it was before is not shown.",
    "Neither a consent nor an objection.",
)
OTHERWISE = {
    "transactional": TRANSACTIONAL,
    "cleaned": CLEANED,
    "archived": ARCHIVED,
    _SUBSCRIBED: SUBSCRIBED,
    _PENDING: PENDING,
    _UNSUBSCRIBED: UNSUBSCRIBED,
}
REASON = Trap(
    "unsubscribe-reason",
    "A reason for unsubscribing is kept, though the state is another one now. When it was given is not shown.",
    "It is an objection without a moment, and stands against every consent.",
)
CONFIRMED = Trap(
    "confirmed-later",
    "The member confirmed later than it signed up. A program can write both moments.",
    "Where the form asks to confirm, the consent counts as given at the first moment and confirmed at the second.",
)
PERMISSION_OFF = Trap(
    "permission-off",
    "This marketing permission is not enabled: it was never ticked, or was taken back.",
    "No consent was made of it.",
)
PERMISSION = Trap(
    "permission",
    "This marketing permission is enabled. Since when is not shown; it may be later than the subscription.",
    "It counts as given with the subscription, by the box of the permission. The subscription alone counts no more.",
)
ONE_TO_ONE = Trap(
    "one-to-one",
    "This is a consent to personal messages, and not to advertising.",
    "It is not read.",
)
OPT_IN_STATUS = Trap(
    "opt-in-status",
    "This says how the customer enters the audience if they are not in it. The shop's program sets it.",
    "It is not read.",
)
ORDERS_COUNT = Trap(
    "orders-count",
    "A number of orders says neither when they were placed nor what was ordered.",
    "It is not read. Hand over the orders.",
)
UPDATED = Trap(
    "updated-at",
    "Every write to the cart moves this moment, also that of a program.",
    "It counts as the moment at which the cart was left.",
)
NOT_CONVERTED = Trap(
    "cart-not-deleted",
    "Mailchimp does not know that a cart was ordered: the shop's program has to delete it.",
    "Only an order among the documents shows that the cart was ordered.",
)
LOCATION = Trap(
    "location",
    "This is where Mailchimp believes the member to be, and no address that the customer gave.",
    "It counts as the country of the customer. Say otherwise where an order or an account says so.",
)
#: every note of this module
NOTES = (
    NO_COUNTRY,
    NO_CART,
    *OTHERWISE.values(),
    *(REASON, CONFIRMED, PERMISSION_OFF, PERMISSION, ONE_TO_ONE, OPT_IN_STATUS, ORDERS_COUNT, UPDATED),
    *(NOT_CONVERTED, LOCATION, shop.COMPANY_NAMED, shop.ADDRESS_TYPED, shop.CATEGORY_MISSING),
    *(shop.BOX_UNKNOWN, shop.CONSENT_UNDATED, shop.CONSENT_OTHER_ADDRESS),
    *(
        shop.ORDERS_MISSING,
        shop.ORDERS_CUT,
        shop.ORDER_CANCELLED,
        shop.ORDER_UNCLEAR,
        shop.ORDER_UNDATED,
        shop.ORDER_OTHER_ADDRESS,
    ),
    *(shop.ORDER_WITHOUT_ADDRESS, shop.REFUSAL_UNKNOWN),
    shop.OBJECTIONS_CUT,
    *shop.STOP_LIST_NOTES,
)

#: what is read, and what it becomes
FIELDS = (
    Field("cart.updated_at", "cart.abandoned_at", "without it ``created_at``; neither: no case"),
    Field(
        "cart.customer.address.country_code",
        "customer.country",
        "without it ``member.location.country_code``; neither: no case",
    ),
    Field("cart.customer.email_address", "", "compared with the addresses of members and orders, and kept nowhere"),
    Field("cart.lines[].product_id", "cart.lines", "by the product's ``type``; none: a good without categories"),
    Field(
        "member.status",
        "customer.consents, customer.objections",
        "subscribed and pending: a consent by the box of the source; unsubscribed: an objection; else nothing;"
        " absent: refused",
    ),
    Field("member.total_items", "customer.objections", "other than there are: objections were not looked up"),
    Field("member.source", "consents", "the id of the box; without a registered box nothing is stated"),
    Field("member.timestamp_opt", "consents.given_at, consents.confirmed_at", "absent: no consent"),
    Field(
        "member.timestamp_signup",
        "consents.given_at",
        "of a form that asks to confirm, where it is earlier than ``timestamp_opt`` and ``ip_opt`` is stated; of"
        " pending",
    ),
    Field("member.last_changed", "objections.at", "of unsubscribed; absent: an objection without a moment"),
    Field("member.unsubscribe_reason", "customer.objections", "of another state: an objection without a moment"),
    Field(
        "member.marketing_permissions[]",
        "customer.consents",
        "enabled: a consent by the box of the permission, in the place of that by the source",
    ),
    Field("orders.total_items", "customer.purchases", "other than there are: sales were not looked up"),
    Field("orders[].processed_at_foreign", "purchases.concluded_at", "absent: sales were not looked up"),
    Field("orders[].cancelled_at_foreign", "purchases.cancelled", "stated: cancelled"),
    Field(
        "orders[].financial_status",
        "purchases.cancelled, purchases.address_given",
        "paid: a sale; cancelled, refunded, voided: cancelled; anything else: a sale of which nothing more is stated",
    ),
    Field(
        "orders[].customer.email_address",
        "purchases.address_given",
        "the address of the cart: given; another one: not given",
    ),
    Field("orders[].lines[].product_id", "purchases.lines", "as those of the cart"),
    *shop.STOP_LIST_FIELDS,
)


def read(
    documents: Mapping[str, object],
    *,
    at: datetime,
    boxes: Boxes = Boxes(()),  # noqa: B008 - a value
    seller: str | None = None,
) -> Mapped:
    """Return the case of a cart that was left, as far as Mailchimp's documents show it.

    Args:
        documents: what the API gave, by the names that the module lists.
        at: the moment of sending.
        boxes: the host's forms; ids are sources and marketing permissions.
        seller: whose shop it is; None is the one shop that calls.

    Raises:
        InvalidCase: a document is not what Mailchimp sends: all that is wrong, each with its path.

    """
    given = Documents(documents, DOCUMENTS, at=at, boxes=boxes, seller=seller)
    members, more = _all(given["member"], "members")
    if more:
        given["member"].note(shop.OBJECTIONS_CUT)
    buyer = given["cart"].get("customer")
    email = buyer.get("email_address").word()
    types = {each.get("id").id(): each.get("type").text() for each in _all(given["products"], "products")[0]}
    # what has no id is no good of anything
    types.pop(None, None)
    rows, cut = _all(given["orders"], "orders")
    orders = list(_orders(rows, types))
    purchases = shop.purchases(given, "orders", orders, email=email, box=CHECKOUT_BOX, whole=not cut)
    consents = tuple(each for member in members for each in _consents(given, member, email))
    found = [each for member in members for each in _objections(given, member)]
    objections = shop.objections(given, "stop_list", found, consents, email=email, whole=not more)
    country = _country(buyer, members)
    cart = _cart(given, types)
    who = None
    if country is not None:
        who = Customer(
            country=country,
            purchases=purchases,
            consents=consents,
            objections=objections,
            last_active_at=shop.last_order(orders, email),
        )
    return shop.mapped(given, who, cart, cart_in=given["cart"])


def _all(found: Value, name: str) -> tuple[list[Value], bool]:
    """Return the values of a list or of the answer that has them, and whether there are more than it has."""
    return found.counted(name, "total_items") if found.wraps(name, "total_items") else (found.one_or_all(), False)


def _country(buyer: Value, members: list[Value]) -> str | None:
    for name, trap in (("company", shop.COMPANY_NAMED), ("orders_count", ORDERS_COUNT)):
        if buyer.get(name).stated:
            buyer.get(name).note(trap)
    if buyer.get("opt_in_status").flag():
        buyer.get("opt_in_status").note(OPT_IN_STATUS)
    address = shop.country(buyer.get("address"), code=("country_code",))
    if address is not None:
        return address
    for member in members:
        where = member.get("location").get("country_code")
        found = where.country()
        if found is not None:
            where.note(LOCATION)
            return found
    return None


# --- the cart, and what was ordered ----------------------------------------------------------------


def _lines(holder: Value, types: Mapping[str | None, str | None]) -> Iterator[Line]:
    for each in holder.get("lines").all():
        found = types.get(each.get("product_id").id())
        if found is None:
            each.note(shop.CATEGORY_MISSING)
        yield Line(categories=() if found is None else (found,))


def _cart(given: Documents, types: Mapping[str | None, str | None]) -> Cart | None:
    cart = given["cart"]
    updated = cart.get("updated_at")
    left = updated.utc() or cart.get("created_at").utc()
    lines = tuple(_lines(cart, types))
    if left is None:
        return None
    if updated.stated:
        updated.note(UPDATED)
    cart.note(NOT_CONVERTED)
    return Cart(
        abandoned_at=left,
        address_source=shop.address_source(given, cart, CHECKOUT_BOX, left),
        seller=given.seller,
        lines=lines,
    )


def _orders(rows: list[Value], types: Mapping[str | None, str | None]) -> Iterator[shop.Order]:
    for each in rows:
        status = each.get("financial_status").word()
        cancelled = each.get("cancelled_at_foreign").utc() is not None or status in _FELL_AWAY
        paid = shop.Standing.CONCLUDED if status == "paid" else shop.Standing.UNCLEAR
        yield shop.Order(
            where=each,
            standing=shop.Standing.CANCELLED if cancelled else paid,
            placed_at=each.get("processed_at_foreign").utc(),
            email=each.get("customer").get("email_address").word(),
            lines=tuple(_lines(each, types)),
        )


# --- the audience ----------------------------------------------------------------------------------


def _consents(given: Documents, member: Value, email: str | None) -> Iterator[Consent]:
    where = member.get("status")
    status = where.word()
    if status in OTHERWISE:
        where.note(OTHERWISE[status])
    elif member.stated:
        # a member always has one; without it this is the answer of another call, and may hide who unsubscribed
        where.problem(f"one of {', '.join(OTHERWISE)}")
    if member.get("consents_to_one_to_one_messaging").flag():
        member.get("consents_to_one_to_one_messaging").note(ONE_TO_ONE)
    permissions = member.get("marketing_permissions").all()
    enabled = [each for each in permissions if each.get("enabled").flag()]
    for each in permissions:
        each.note(PERMISSION if each in enabled else PERMISSION_OFF)
    if status not in {_SUBSCRIBED, _PENDING}:
        return
    own = member.get("email_address").word()
    if email is not None and own is not None and email != own:
        where.note(shop.CONSENT_OTHER_ADDRESS)
        return
    source = member.get("source").text()
    boxes = [(member, None if source is None else f"source/{source}")]
    if permissions:
        boxes = [(each, f"permission/{each.get('marketing_permission_id').id()}") for each in enabled]
    for place, box in boxes:
        consent = _consent(given, member, place, box, pending=status == _PENDING)
        if consent is not None:
            yield consent


def _consent(given: Documents, member: Value, where: Value, box: str | None, *, pending: bool) -> Consent | None:
    """Return the consent by one box; of a form that asks to confirm, given before it was confirmed."""
    signed, opted = member.get("timestamp_signup").utc(), member.get("timestamp_opt").utc()
    list_, contact = member.get("list_id").id(), member.get("contact_id", "web_id").id()
    given_at, link, more = opted, None, More()
    if pending:
        given_at, link = signed, DoubleOptIn.PENDING
    elif signed is not None and opted is not None and signed < opted and member.get("ip_opt").stated:
        member.get("timestamp_opt").note(CONFIRMED)
        form = given.boxes.version(box, signed)
        if form is not None and form.double_opt_in:
            given_at, link, more = signed, DoubleOptIn.CONFIRMED, More(confirmed_at=opted)
    return shop.consent(
        given,
        where,
        box,
        given_at=given_at,
        evidence=None if list_ is None or contact is None else f"lists/{list_}/contacts/{contact}",
        double_opt_in=link,
        **more,
    )


def _objections(given: Documents, member: Value) -> Iterator[Objection]:
    reason = member.get("unsubscribe_reason")
    if member.get("status").word() == _UNSUBSCRIBED:
        changed = member.get("last_changed").utc()
        # what changed after the mail says nothing of when the member unsubscribed
        yield Objection(at=changed if changed is not None and changed <= given.at else None)
    elif reason.stated:
        reason.note(REASON)
        yield Objection()
