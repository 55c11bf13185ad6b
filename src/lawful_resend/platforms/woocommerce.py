"""From WooCommerce's orders to a case.

Read are answers of the REST API, version wc/v3 (https://woocommerce.github.io/woocommerce-rest-api-docs/#orders), and
what its webhooks send, of WooCommerce 8.9 and later. WooCommerce keeps no consent and no cart of its own: a cart that
was left is an order that was begun, and a box is a meta of an order.

Documents:

* ``order``: the order that was begun and left, in the status ``checkout-draft``, ``pending`` or ``failed``.
* ``customer``: the account of the customer, where there is one.
* ``orders``: all orders of the customer, guest orders too; an empty list where there are none.
* ``products``: the products of these orders, for their categories.
* ``carts``: all rows of the customer in the tables of a plugin for carts that were left: of Cart Abandonment Recovery
  by CartFlows, of Abandoned Cart by Tyche Softwares, of CartBounty, or of AutomateWoo, which has a table of customers
  too. They are read for who unsubscribed, and for carts that became orders.
* ``stop_list``: your own list of unsubscribes, complaints and objections.

The id of a box is the key of the meta that holds its value, as ``_wc_other/shop/newsletter``; ``checkout`` is the box
beside the address field of the checkout.

The columns of CartBounty were read in its version 8.6, those of AutomateWoo in its version 6.6.0, on 28 November 2026:
https://github.com/Streamlinelv/cartbounty/tree/45706e369018dae533efd27389ea261d36d21a4e and
https://github.com/pronamic/automatewoo/tree/cc21b1f64e58467461c6b3b2873c1f50d8dd3d2a.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from urllib.parse import unquote

from attrs import frozen

from lawful_resend.boxes import Boxes
from lawful_resend.models import AddressSource, Cart, Consent, Customer, Line, Objection
from lawful_resend.platforms import shop
from lawful_resend.platforms.documents import NO_CART, NO_COUNTRY, Documents, Field, Mapped, Trap, Value

DOCUMENTS = ("order", "customer", "orders", "products", "carts", "stop_list")
CHECKOUT_BOX = "checkout"
#: the ids of the boxes that are asked for
BOXES = ("…", CHECKOUT_BOX)

#: the block checkout writes this while the form is filled in
_DRAFT = "checkout-draft"
#: the form was sent, and nothing was paid
_UNPAID = ("pending", "failed")
_STANDINGS = {
    "processing": shop.Standing.CONCLUDED,
    "on-hold": shop.Standing.CONCLUDED,
    "completed": shop.Standing.CONCLUDED,
    "cancelled": shop.Standing.CANCELLED,
    "refunded": shop.Standing.CANCELLED,
    **dict.fromkeys((_DRAFT, *_UNPAID, "draft", "auto-draft", "new"), shop.Standing.OPEN),
}
#: the two checkouts in which the customer fills in an order
_CHECKOUTS = frozenset({"checkout", "store-api"})
_NO_ACCOUNT = frozenset({None, "0"})
#: the columns in which plugins write that a customer unsubscribed
_UNSUBSCRIBED = ("unsubscribed", "unsubscribe_link", "wp_unsubscribed")


@frozen
class _State:
    """Where a plugin writes what became of a cart.

    Attributes:
        column: the column of the state.
        open: the states of a cart that became no order.
        ordered: those of one that did; None is all others.
        since: the column of the last change.
        ahead: by how much that may lie before the moment that it names.

    """

    column: str
    open: frozenset[str]
    ordered: frozenset[str] | None
    since: str
    ahead: timedelta = timedelta()


#: a clock on the wall is behind UTC by no more
_SITE_TIME = timedelta(hours=12)
_STATES = (
    # CartFlows
    _State("order_status", frozenset({"normal", "abandoned", "lost"}), frozenset({"completed"}), "time", _SITE_TIME),
    # Tyche: the number of the order
    _State("recovered_cart", frozenset({"0"}), None, "abandoned_cart_time", _SITE_TIME),
    # CartBounty
    _State("type", frozenset({"0"}), frozenset({"1", "2", "4"}), "time", _SITE_TIME),
    # AutomateWoo, in UTC
    _State(
        "status", frozenset({"active", "abandoned", "emptied"}), frozenset({"placed", "recovered"}), "last_modified"
    ),
)
#: every row of a plugin has one of these
_COLUMNS = (*_UNSUBSCRIBED, *(each.column for each in _STATES), *{each.since: None for each in _STATES})
#: the category of whatever has none, by the slugs of translations: WooCommerce names it in the language of the site
_NO_CATEGORY = frozenset(
    {
        *("uncategorized", "uncategorised", "allgemein", "nicht-kategorisiert", "unkategorisiert", "non-classe"),
        *("geen-categorie", "niet-gecategoriseerd", "ongecategoriseerd", "sin-categoria", "sin-categorizar"),
        *("senza-categoria", "sem-categoria", "bez-kategorii", "okategoriserad", "okategoriserade"),
        *("ikke-kategoriseret", "ukategoriseret", "ukategorisert", "luokittelematon", "luokittelemattomat"),
        *("nezarazene", "nezaradene", "fara-categorie", "necategorizat", "nekategorizirano", "bez-kategorijas"),
        *("be-kategorijos", "kategorizalatlan", "egyeb", "χωρίς-κατηγορία", "χωρις-κατηγορια", "некатегоризирани"),
    }
)
#: what stands behind a slug that was taken, or is of another language of the site
_SUFFIX = re.compile(r"-(?:\d+|[a-z]{2})$")

DRAFT = Trap(
    "checkout-draft",
    "The block checkout writes an order while its form is filled in, before anything is sent.",
    "It is a cart that was left; a box in it was not sent.",
)
UNPAID = Trap(
    "order-unpaid",
    "PENDING and FAILED: the form of the checkout was sent, and nothing was paid.",
    "It is a cart that was left, with an address that was sent.",
)
PLACED = Trap(
    "order-placed",
    "This order is no longer begun: it was placed, or its status is the shop's own.",
    "The cart counts as ordered.",
)
ORDER_OF_CART = Trap("order-of-cart", "The orders show this very order as placed.", "The cart counts as ordered.")
BEGUN = Trap(
    "order-begun",
    "An order says when it was begun; the moment of its last change is moved by every program that writes to it.",
    "The cart counts as left when the order was begun.",
)
COUNTRY_DEFAULT = Trap(
    "country-by-default",
    "This address has a country and no street, city or postcode. WooCommerce fills in the country of the shop.",
    "It is not read.",
)
META_REWRITTEN = Trap(
    "meta-of-an-order",
    "A plugin may write the meta of an order later, by an import or by what a mailing list tells it.",
    "It counts as the box of that order. Your stop list has to know of objections since.",
)
CART_UNSUBSCRIBED = Trap(
    "cart-unsubscribed",
    "The plugin writes on the cart that its customer unsubscribed, and not when; the next cart of the customer does not"
    " have it. AutomateWoo writes it on the customer, and keeps its date when the customer unsubscribes again.",
    "It is an objection without a moment, and stands against every consent.",
)
RESUBSCRIBED = Trap(
    "customer-resubscribed",
    "AutomateWoo keeps when this customer unsubscribed, and has subscribed them again since.",
    "It is an objection at that moment. Only a newer consent by a registered box lifts it.",
)
SUBSCRIBED = Trap(
    "customer-subscribed",
    "AutomateWoo does not keep what subscribed this customer: a form, staff, an import or another plugin.",
    "No consent was made of it.",
)
CART_BOX = Trap(
    "cart-box",
    "CartBounty saves this box while the form is filled in, or copies it from the account, before anything is sent.",
    "No consent was made of it. A classic checkout that is sent writes it to its order, as ``_billing_email_consent``.",
)
CART_ORDERED = Trap(
    "cart-ordered",
    "The plugin says that this cart became an order, and its last change is not shown to be older than the draft.",
    "The cart counts as ordered.",
)
CART_STATE_UNKNOWN = Trap(
    "cart-state-unknown",
    "No version of the plugin that was read has this state.",
    "It counts as a cart that became an order.",
)
UNCATEGORIZED = Trap(
    "uncategorized",
    "This is the category of whatever the shop gave none, under the name of its language.",
    "It is left out. Leave it out of the products yourself where your shop renamed it.",
)
#: every note of this module
NOTES = (
    NO_COUNTRY,
    NO_CART,
    *(DRAFT, UNPAID, PLACED, ORDER_OF_CART, BEGUN, COUNTRY_DEFAULT, META_REWRITTEN, UNCATEGORIZED),
    *(CART_UNSUBSCRIBED, RESUBSCRIBED, SUBSCRIBED, CART_BOX, CART_ORDERED, CART_STATE_UNKNOWN),
    *(shop.COUNTRIES_DIFFER, shop.COMPANY_NAMED, shop.ADDRESS_TYPED, shop.CATEGORY_MISSING),
    *(shop.BOX_UNKNOWN, shop.BOX_NOT_SENT, shop.CONSENT_UNDATED, shop.CONSENT_OTHER_ADDRESS),
    *(shop.ORDERS_MISSING, shop.ORDER_CANCELLED, shop.ORDER_OPEN, shop.ORDER_UNCLEAR, shop.ORDER_UNDATED),
    *(shop.ORDER_OTHER_ADDRESS, shop.ORDER_WITHOUT_ADDRESS, shop.ORDER_BY_STAFF, shop.REFUSAL_UNKNOWN),
    *shop.STOP_LIST_NOTES,
)

#: what is read, and what it becomes
FIELDS = (
    Field("order.date_created_gmt", "cart.abandoned_at", "absent: no case"),
    Field(
        "order.status",
        "cart.ordered_at, cart.address_source",
        "``checkout-draft``: typed, or sent where the box ``checkout`` closes; ``pending``, ``failed``: sent; anything"
        " else: ordered",
    ),
    Field("order.customer_id", "cart.address_source", "with the address of ``customer``: that of the account"),
    Field(
        "order.shipping.country",
        "customer.country",
        "then ``billing.country``, then those of ``customer``; only of an address with a street, a city or a postcode;"
        " none: no case",
    ),
    Field("order.billing.email", "", "compared with the addresses of customer and orders, and kept nowhere"),
    Field(
        "order.meta_data[] | orders[].meta_data[]",
        "customer.consents",
        "ticked, with the id of a registered box as its key: a consent by that box; anything else is not read",
    ),
    Field(
        "products[].categories[].id",
        "cart.lines, purchases.lines",
        "by the ``product_id`` of the goods, but for ``uncategorized``; none: a good without categories",
    ),
    Field(
        "orders[].status",
        "purchases.cancelled",
        "cancelled and refunded: cancelled; pending, failed and drafts: no sale; trash and the shop's own: a sale of"
        " which nothing more is stated",
    ),
    Field("orders[].id", "cart.ordered_at", "that of ``order``, and placed: ordered"),
    Field("orders[].date_created_gmt", "purchases.concluded_at", "absent: sales were not looked up"),
    Field(
        "orders[].billing.email", "purchases.address_given", "the address of the cart: given; another one: not given"
    ),
    Field(
        "orders[].created_via",
        "purchases.address_given, purchases.refusal_offered",
        "other than ``checkout`` and ``store-api``, or absent: not stated",
    ),
    Field(
        "carts[].unsubscribed | carts[].unsubscribe_link | carts[].wp_unsubscribed",
        "customer.objections",
        "set: an objection without a moment; a row without any column of a plugin: refused",
    ),
    Field(
        "carts[].unsubscribed_date",
        "objections.at",
        "of AutomateWoo, and ``unsubscribed`` not set: an objection at that moment",
    ),
    Field("carts[].email_consent | carts[].subscribed", "", "of CartBounty and AutomateWoo: no consent"),
    Field(
        "carts[].order_status | carts[].recovered_cart | carts[].type | carts[].status",
        "cart.ordered_at",
        "of a draft: the plugin says that the cart became an order, or its state is unknown: ordered, unless the last"
        " change is older than the draft",
    ),
    Field(
        "carts[].time | carts[].abandoned_cart_time | carts[].last_modified",
        "cart.ordered_at",
        "``last_modified`` is UTC, the others are the site's own time, up to 12 hours later; absent: not shown to be"
        " older",
    ),
    *shop.STOP_LIST_FIELDS,
)


def read(
    documents: Mapping[str, object],
    *,
    at: datetime,
    boxes: Boxes = Boxes(()),  # noqa: B008 - a value
    seller: str | None = None,
) -> Mapped:
    """Return the case of an order that was begun and left, as far as WooCommerce's documents show it.

    Args:
        documents: answers of the API, or what webhooks sent, by the names that the module lists.
        at: the moment of sending.
        boxes: the host's forms; ids are the keys of metas.
        seller: whose shop it is; None is the one shop that calls.

    Raises:
        InvalidCase: a document is not what WooCommerce has: all that is wrong, each with its path.

    """
    given = Documents(documents, DOCUMENTS, at=at, boxes=boxes, seller=seller)
    left = given["order"]
    customer = given["customer"]
    email = _email(left) or customer.get("email").word()
    goods = _Goods(given["products"])
    orders = list(_orders(given, goods))
    purchases = shop.purchases(given, "orders", orders, email=email, box=CHECKOUT_BOX)
    consents = tuple(_consents(given, email))
    objections = shop.objections(given, "stop_list", _objections(given), consents, email=email)
    country = shop.country(*_addresses(given), code=("country",))
    cart = _cart(given, goods, orders)
    who = None
    if country is not None:
        who = Customer(
            country=country,
            purchases=purchases,
            consents=consents,
            objections=objections,
            last_active_at=shop.last_order(orders, email),
        )
    return shop.mapped(given, who, cart, cart_in=left)


def _email(order: Value) -> str | None:
    return order.get("billing").get("email").word()


def _addresses(given: Documents) -> list[Value]:
    """Return the addresses that were filled in: of delivery and bill, of the order before those of the account."""
    holders = (given["order"], given["customer"])
    return [each for holder in holders for each in map(holder.get, ("shipping", "billing")) if _filled(each)]


def _filled(address: Value) -> bool:
    return shop.filled(address, "address_1", "city", "postcode", code="country", trap=COUNTRY_DEFAULT)


# --- the cart, and what was ordered ------------------------------------------------------------------


class _Goods:
    """The categories of products, by their ids."""

    def __init__(self, document: Value) -> None:
        """Read the products."""
        self._categories = {
            each.get("id").id(): frozenset(_categories(each)) for each in document.one_or_all() if each.get("id").stated
        }

    def lines(self, holder: Value) -> Iterator[Line]:
        """Yield the goods of an order."""
        for each in holder.get("line_items").all():
            found = self._categories.get(each.get("product_id").id(), frozenset())
            if not found:
                each.note(shop.CATEGORY_MISSING)
            yield Line(categories=found)


def _categories(product: Value) -> Iterator[str]:
    for each in product.get("categories").all():
        slug = unquote(each.get("slug").word() or "")
        if not _NO_CATEGORY.isdisjoint({slug, _SUFFIX.sub("", slug)}):
            each.note(UNCATEGORIZED)
            continue
        found = each.get("id").id()
        if found is not None:
            yield found


def _cart(given: Documents, goods: _Goods, orders: list[shop.Order]) -> Cart | None:
    order = given["order"]
    begun = order.get("date_created_gmt")
    left = begun.utc()
    status = _status(order)
    lines = tuple(goods.lines(order))
    if left is None:
        return None
    begun.note(BEGUN)
    return Cart(
        abandoned_at=left,
        address_source=_address_source(given, status, left),
        seller=given.seller,
        lines=lines,
        checkout_begun=True,
        ordered_at=left if _is_placed(given, status, orders, left) else None,
    )


def _is_placed(given: Documents, status: str | None, orders: list[shop.Order], left: datetime) -> bool:
    order = given["order"]
    if status not in {_DRAFT, *_UNPAID}:
        order.get("status").note(PLACED)
        return True
    number = order.get("id").id()
    for each in orders:
        placed = each.standing in {shop.Standing.CONCLUDED, shop.Standing.UNCLEAR}
        if placed and number is not None and each.where.get("id").id() == number:
            each.where.note(ORDER_OF_CART)
            return True
    # plugins end a cart when its form is sent, paid or not: of an order that was sent it tells less than the order
    states = list(_ordered_by_plugin(given, left))
    for where in states if status == _DRAFT else ():
        where.note(CART_ORDERED)
    return status == _DRAFT and bool(states)


def _address_source(given: Documents, status: str | None, left: datetime) -> AddressSource:
    order, customer = given["order"], given["customer"]
    number, email = order.get("customer_id").id(), _email(order)
    ours = number not in _NO_ACCOUNT and number == customer.get("id").id()
    if ours and email in {None, customer.get("email").word()}:
        return AddressSource.ACCOUNT
    if status in _UNPAID:
        order.get("status").note(UNPAID)
        return AddressSource.SUBMITTED
    if status == _DRAFT:
        order.get("status").note(DRAFT)
    return shop.address_source(given, order, CHECKOUT_BOX, left)


def _orders(given: Documents, goods: _Goods) -> Iterator[shop.Order]:
    for each in given["orders"].all():
        yield shop.Order(
            where=each,
            standing=_STANDINGS.get(_status(each) or "", shop.Standing.UNCLEAR),
            placed_at=each.get("date_created_gmt").utc(),
            email=_email(each),
            lines=tuple(goods.lines(each)),
            by_staff=each.get("created_via").word() not in _CHECKOUTS,
        )


def _status(order: Value) -> str | None:
    """Return the status of an order; in the database it has a prefix."""
    status = order.get("status").word()
    return None if status is None else status.removeprefix("wc-")


# --- boxes -------------------------------------------------------------------------------------------


def _consents(given: Documents, email: str | None) -> Iterator[Consent]:
    """Yield what the boxes of orders show, each once: the order that was left may stand among the orders too."""
    seen: set[str | None] = set()
    for order in (given["order"], *given["orders"].all()):
        number = order.get("id").id()
        if number is not None and number in seen:
            continue
        seen.add(number)
        for box, where in _ticked(given, order):
            yield from _consent(given, order, box, where, email)


def _ticked(given: Documents, order: Value) -> Iterator[tuple[str, Value]]:
    """Yield the metas of an order that hold a ticked box which is registered."""
    known = {each.id for each in given.boxes.versions}
    for meta in order.get("meta_data").all():
        key, value = meta.get("key").text(), meta.get("value")
        if key is not None and key in known and value.is_ticked:
            yield key, value


def _consent(given: Documents, order: Value, box: str, where: Value, email: str | None) -> Iterator[Consent]:
    status, own = _status(order), _email(order)
    if email is not None and own is not None and email != own:
        where.note(shop.CONSENT_OTHER_ADDRESS)
        return
    if order.get("created_via").word() not in _CHECKOUTS:
        where.note(shop.ORDER_BY_STAFF)
        return
    where.note(META_REWRITTEN)
    number = order.get("id").id()
    found = shop.consent(
        given,
        where,
        box,
        given_at=order.get("date_created_gmt").utc(),
        evidence=None if number is None else f"orders/{number}",
        submitted=status != _DRAFT,
    )
    if found is not None:
        yield found


# --- what plugins keep of carts ----------------------------------------------------------------------


def _objections(given: Documents) -> Iterator[Objection]:
    """Yield the objections that rows show, of whatever address: it is the customer who objects."""
    for row in given["carts"].one_or_all():
        for name, trap in (("email_consent", CART_BOX), ("subscribed", SUBSCRIBED)):
            if row.get(name).is_ticked:
                row.get(name).note(trap)
        if row.stated and not any(row.get(name).stated for name in _COLUMNS):
            # a row always has one; without it this is something else, and may hide who unsubscribed
            row.problem(f"a row with any of {', '.join(_COLUMNS)}")
        gone = [row.get(name).flag() for name in _UNSUBSCRIBED]
        since = row.get("unsubscribed_date")
        at = since.utc()
        if any(gone):
            row.note(CART_UNSUBSCRIBED)
            yield Objection()
        elif at is not None:
            since.note(RESUBSCRIBED)
            yield Objection(at=at)


def _ordered_by_plugin(given: Documents, left: datetime) -> Iterator[Value]:
    """Yield the states that say that a cart became an order, unless it was last changed before a moment."""
    for row in given["carts"].one_or_all():
        for kind in _STATES:
            where = row.get(kind.column)
            state = (where.id() or "").lower()
            if not where.stated or state in kind.open:
                continue
            if kind.ordered is not None and state not in kind.ordered:
                where.note(CART_STATE_UNKNOWN)
            since = row.get(kind.since).utc()
            if since is None or left - since <= kind.ahead:
                yield where
