"""From the carts, orders and newsletter subscribers of Magento and Adobe Commerce to a case.

Read are answers of the REST API and rows of the tables of Magento 2.3 and later
(https://developer.adobe.com/commerce/webapi/rest/quick-reference/; the tables as ``db_schema.xml`` of
https://github.com/magento/magento2 declares them). Moments without an offset are UTC, as Magento stores them.

Documents:

* ``quote``: the cart that was left: ``/V1/carts/:id``, or the row of ``quote`` with ``items``, the rows of
  ``quote_item``.
* ``addresses``: the rows of ``quote_address`` of that cart, where the cart does not have them.
* ``subscribers``: the rows of ``newsletter_subscriber`` of the address and of the account.
* ``subscriber_log``: these rows as they were after each change, where your shop keeps them.
* ``orders``: all orders of the customer, ``/V1/orders`` or rows of ``sales_order`` with ``items``; an empty list where
  there are none.
* ``products``: the products of cart and orders, for their categories.
* ``stop_list``: your own list of unsubscribes, complaints and objections.

The ids of boxes are ``newsletter``, the form by which one subscribes, and ``checkout``; or either with a slash and the
id of its store.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from lawful_resend.boxes import Boxes, More
from lawful_resend.models import AddressSource, Cart, Consent, Customer, DoubleOptIn, Line, Objection, Purchase
from lawful_resend.platforms import shop
from lawful_resend.platforms.documents import NO_CART, NO_COUNTRY, Documents, Field, Mapped, Trap, Value

DOCUMENTS = ("quote", "addresses", "subscribers", "subscriber_log", "orders", "products", "stop_list")
NEWSLETTER_BOX, CHECKOUT_BOX = "newsletter", "checkout"
#: the ids of the boxes that are asked for
BOXES = (NEWSLETTER_BOX, CHECKOUT_BOX, f"{NEWSLETTER_BOX}/…", f"{CHECKOUT_BOX}/…")

_SUBSCRIBED, _NOT_ACTIVE, _UNSUBSCRIBED, _UNCONFIRMED = "1", "2", "3", "4"
_WAITING = (_NOT_ACTIVE, _UNCONFIRMED)
_STATUSES = (_SUBSCRIBED, *_WAITING, _UNSUBSCRIBED)
_STANDINGS = {
    "new": shop.Standing.CONCLUDED,
    "processing": shop.Standing.CONCLUDED,
    "complete": shop.Standing.CONCLUDED,
    "holded": shop.Standing.CONCLUDED,
    "pending_payment": shop.Standing.OPEN,
    "closed": shop.Standing.CANCELLED,
    "canceled": shop.Standing.CANCELLED,
}
#: the root of all categories and the first below it, in which every product is
_ROOTS = frozenset({"1", "2"})
_NONE = frozenset({None, "0"})
_DAY_LENGTH = len("2000-01-01")

ONE_MOMENT = Trap(
    "one-moment",
    "A subscriber has one moment, of the last change of anything: who unsubscribed and subscribed anew shows no"
    " objection. No text, form or sender of the request is kept.",
    "It counts as the moment of this status. Your stop list has to know of objections before it.",
)
NO_EVIDENCE = Trap(
    "table-is-no-evidence",
    "The table shows that somebody is subscribed, and not who made them so, how or from where.",
    "The consent has no evidence. Keep a log of the changes, and hand it over as subscriber_log.",
)
SKIPPED_LINK = Trap(
    "confirmation-may-be-skipped",
    "Customers who are logged in become subscribers without an email to confirm, whatever the setting.",
    "It counts as confirmed only where the log shows that it waited for the link before.",
)
WAITING = Trap(
    "not-active",
    "NOT_ACTIVE and UNCONFIRMED: the link of an email is waited for.",
    "It is a consent that was not confirmed.",
)
UNSUBSCRIBED = Trap(
    "unsubscribed",
    "Staff and programs write UNSUBSCRIBED too.",
    "It is an objection at that moment, for the shop of whichever store.",
)
OTHER_STORE = Trap(
    "other-store",
    "This subscription is of another store than the cart, perhaps of another company.",
    "No consent was made of it. Where one company has both, register a box with the id of that store.",
)
ORDER_OF_OTHER_STORE = Trap(
    "order-of-other-store",
    "This order is of another store than the cart, perhaps of another company.",
    "It is a sale of which nothing more is stated. Where one company has both, register a box ``checkout`` with the id"
    " of that store.",
)
IS_SUBSCRIBED = Trap(
    "is-subscribed",
    "This is the setting of an account, and shows neither since when nor by which form.",
    "It is not read.",
)
UPDATED = Trap(
    "updated-at",
    "Every write to the cart moves this moment, also that of a program.",
    "It counts as the moment at which the cart was left, unless the goods have moments of their own.",
)
INACTIVE = Trap(
    "cart-inactive",
    "A cart is made inactive when it was ordered, and when it was merged with another.",
    "It counts as ordered.",
)
ORDER_OF_QUOTE = Trap("order-of-cart", "This order names the cart.", "The cart counts as ordered.")
COUNTRY_DEFAULT = Trap(
    "country-by-default",
    "This address has a country and no street, city or postcode. Magento fills in the country of the store.",
    "It is not read.",
)
DAY_OF_BIRTH = Trap(
    "day-of-birth",
    "The customer gave a day of birth.",
    "It is read: the law of some countries asks for the age.",
)
ROOT_CATEGORY = Trap(
    "root-category",
    "Categories 1 and 2 are the roots, in which every product may be.",
    "They are left out.",
)
#: every note of this module
NOTES = (
    NO_COUNTRY,
    NO_CART,
    *(ONE_MOMENT, NO_EVIDENCE, SKIPPED_LINK, WAITING, UNSUBSCRIBED, OTHER_STORE, IS_SUBSCRIBED, UPDATED, INACTIVE),
    *(ORDER_OF_OTHER_STORE, ORDER_OF_QUOTE, COUNTRY_DEFAULT, DAY_OF_BIRTH, ROOT_CATEGORY),
    *(shop.COUNTRIES_DIFFER, shop.COMPANY_NAMED, shop.ADDRESS_TYPED, shop.CATEGORY_MISSING),
    *(shop.BOX_UNKNOWN, shop.CONSENT_UNDATED, shop.CONSENT_OTHER_ADDRESS),
    *(
        shop.ORDERS_MISSING,
        shop.ORDERS_CUT,
        shop.ORDER_CANCELLED,
        shop.ORDER_OPEN,
        shop.ORDER_UNCLEAR,
        shop.ORDER_UNDATED,
    ),
    *(shop.ORDER_OTHER_ADDRESS, shop.ORDER_WITHOUT_ADDRESS, shop.ORDER_BY_STAFF, shop.REFUSAL_UNKNOWN),
    shop.OBJECTIONS_CUT,
    *shop.STOP_LIST_NOTES,
)

#: what is read, and what it becomes
FIELDS = (
    Field(
        "quote.items[].updated_at | created_at",
        "cart.abandoned_at",
        "the latest; without them ``quote.updated_at``, then ``quote.created_at``; none: no case",
    ),
    Field("quote.converted_at", "cart.ordered_at", "stated: ordered then"),
    Field("quote.is_active", "cart.ordered_at", "0: ordered, at the latest now"),
    Field("orders[].quote_id", "cart.ordered_at", "that of the cart: ordered by this order"),
    Field("orders[].increment_id", "cart.ordered_at", "the ``reserved_order_id`` of the cart: ordered by this order"),
    Field(
        "quote.customer_id | quote.customer.id",
        "cart.address_source",
        "stated: the address of the account; else typed, or sent where the box ``checkout`` closes",
    ),
    Field(
        "quote.customer_email | quote.customer.email | quote.billing_address.email",
        "",
        "compared with the addresses of subscribers and orders, and kept nowhere",
    ),
    Field(
        "quote.extension_attributes.shipping_assignments[].shipping.address.country_id | addresses[].country_id",
        "customer.country",
        "then that of the billing address; only of an address with a street, a city or a postcode; none: no case",
    ),
    Field("quote.customer_dob | quote.customer.dob", "customer.born", "absent: not stated"),
    Field(
        "products[].category_ids | products[].extension_attributes.category_links[].category_id",
        "cart.lines, purchases.lines",
        "by ``product_id`` or ``sku`` of the goods, but for the roots 1 and 2; none: a good without categories",
    ),
    Field(
        "subscribers[].subscriber_status",
        "customer.consents, customer.objections",
        "1: a consent by the box ``newsletter``; 2 and 4: one that was not confirmed; 3: an objection; absent: refused",
    ),
    Field("subscribers.total_count", "customer.objections", "other than there are: objections were not looked up"),
    Field(
        "subscribers[].change_status_at",
        "consents.given_at, objections.at",
        "absent: no consent; an objection without a moment",
    ),
    Field(
        "subscribers[].store_id", "consents", "another one than that of the cart: no consent without a box of its own"
    ),
    Field(
        "subscriber_log[]",
        "consents.evidence, consents.double_opt_in, consents.confirmed_at",
        "as subscribers; a row with 2 or 4 before one with 1 shows that it was confirmed, and when",
    ),
    Field("orders.total_count", "customer.purchases", "other than there are: sales were not looked up"),
    Field(
        "orders[].state",
        "purchases.cancelled",
        "canceled and closed: cancelled; pending_payment: no sale; payment_review and unknown states: a sale of which"
        " nothing more is stated",
    ),
    Field("orders[].created_at", "purchases.concluded_at", "absent: sales were not looked up"),
    Field(
        "orders[].customer_email",
        "purchases.address_given",
        "the address of the cart: given; another one: not given",
    ),
    Field(
        "orders[].store_id",
        "purchases.address_given, purchases.refusal_offered",
        "another one than that of the cart: not stated without a box of its own",
    ),
    Field("orders[].remote_ip", "purchases.address_given, purchases.refusal_offered", "absent: not stated"),
    *shop.STOP_LIST_FIELDS,
)


def read(
    documents: Mapping[str, object],
    *,
    at: datetime,
    boxes: Boxes = Boxes(()),  # noqa: B008 - a value
    seller: str | None = None,
) -> Mapped:
    """Return the case of a cart that was left, as far as Magento's documents show it.

    Args:
        documents: answers of the API, or rows of tables, by the names that the module lists.
        at: the moment of sending.
        boxes: the host's forms.
        seller: whose shop it is; None is the one shop that calls.

    Raises:
        InvalidCase: a document is not what Magento has: all that is wrong, each with its path.

    """
    given = Documents(documents, DOCUMENTS, at=at, boxes=boxes, seller=seller)
    quote = given["quote"]
    account = quote.get("customer")
    if account.get("extension_attributes").get("is_subscribed").stated:
        account.get("extension_attributes").get("is_subscribed").note(IS_SUBSCRIBED)
    email = (
        quote.get("customer_email").word()
        or account.get("email").word()
        or quote.get("billing_address").get("email").word()
    )
    goods = _Goods(given["products"])
    orders = list(_orders(given, goods))
    purchases = _purchases(given, orders, email)
    rows, more = _rows(given)
    consents = tuple(_consents(given, rows, email))
    objections = shop.objections(given, "stop_list", tuple(_objections(rows)), consents, email=email, whole=not more)
    country = shop.country(*_addresses(given), code=("country_id",))
    born = _born(quote)
    cart = _cart(given, goods, orders)
    who = None
    if country is not None:
        who = Customer(
            country=country,
            born=born,
            purchases=purchases,
            consents=consents,
            objections=objections,
            last_active_at=shop.last_order(orders, email),
        )
    return shop.mapped(given, who, cart, cart_in=quote)


# --- the customer ------------------------------------------------------------------------------------


def _addresses(given: Documents) -> list[Value]:
    """Return the addresses that were filled in, those of delivery first."""
    quote, rows = given["quote"], given["addresses"].all()
    shipping = [
        each.get("shipping").get("address")
        for each in quote.get("extension_attributes").get("shipping_assignments").all()
    ]
    kinds = [(each.get("address_type").word(), each) for each in rows]
    shipping += [each for kind, each in kinds if kind == "shipping"]
    billing = [quote.get("billing_address"), *(each for kind, each in kinds if kind != "shipping")]
    return [each for each in (*shipping, *billing) if _filled(each)]


def _filled(address: Value) -> bool:
    return shop.filled(address, "street", "city", "postcode", code="country_id", trap=COUNTRY_DEFAULT)


def _born(quote: Value) -> date | None:
    where = next(
        (each for each in (quote.get("customer_dob"), quote.get("customer").get("dob")) if each.stated),
        quote.get("customer_dob"),
    )
    day = where.text()
    if day is None or day.startswith("0000"):
        return None
    try:
        born = date.fromisoformat(day[:_DAY_LENGTH])
    except ValueError:
        where.problem("a day, like 1990-02-28")
        return None
    where.note(DAY_OF_BIRTH)
    return born


# --- the cart, and what was ordered ------------------------------------------------------------------


class _Goods:
    """The categories of products, by id and by article number."""

    def __init__(self, document: Value) -> None:
        """Read the products."""
        self._categories: dict[tuple[str, str | None], frozenset[str]] = {}
        for each in _all(document):
            found = frozenset(_categories(each))
            if found & _ROOTS:
                each.note(ROOT_CATEGORY)
            self._categories["id", each.get("id", "entity_id").id()] = found - _ROOTS
            self._categories["sku", each.get("sku").id()] = found - _ROOTS

    def lines(self, holder: Value) -> Iterator[Line]:
        """Yield the goods of a cart or an order; what a good consists of stands below it and is no good of its own."""
        for each in holder.get("items").all():
            if each.get("parent_item_id").id() not in _NONE:
                continue
            number, sku = each.get("product_id").id(), each.get("sku").id()
            found = frozenset[str]()
            if number is not None:
                found = self._categories.get(("id", number), found)
            if sku is not None:
                found = found or self._categories.get(("sku", sku), found)
            if not found:
                each.note(shop.CATEGORY_MISSING)
            yield Line(categories=found)


def _categories(product: Value) -> Iterator[str]:
    links = product.get("extension_attributes").get("category_links").all()
    for each in (*product.get("category_ids").all(), *(link.get("category_id") for link in links)):
        found = each.id()
        if found is not None:
            yield found


def _all(document: Value) -> list[Value]:
    """Return the values of a list, or those of the answer to a search."""
    return _page(document)[0]


def _page(document: Value) -> tuple[list[Value], bool]:
    """Return the values of a list or of the answer to a search, and whether there are more than it has."""
    if document.wraps("search_criteria", "total_count"):
        return document.counted("items", "total_count")
    return document.one_or_all(), False


def _cart(given: Documents, goods: _Goods, orders: list[shop.Order]) -> Cart | None:
    quote = given["quote"]
    updated = quote.get("updated_at")
    written = updated.utc() or quote.get("created_at").utc()
    put_in = [each.get("updated_at", "created_at").utc() for each in quote.get("items").all()]
    left = max((each for each in put_in if each is not None), default=written)
    lines = tuple(goods.lines(quote))
    if updated.stated:
        updated.note(UPDATED)
    ordered = _ordered(given, orders)
    number = quote.get("customer_id").id() or quote.get("customer").get("id").id()
    if left is None:
        return None
    account = number not in _NONE
    form = _box(given, quote, CHECKOUT_BOX, left) or CHECKOUT_BOX
    return Cart(
        abandoned_at=left,
        address_source=AddressSource.ACCOUNT if account else shop.address_source(given, quote, form, left),
        seller=given.seller,
        lines=lines,
        ordered_at=None if ordered is None else max(ordered, left),
    )


def _ordered(given: Documents, orders: list[shop.Order]) -> datetime | None:
    """Return when the cart was ordered, as the cart itself and orders that name it show."""
    quote = given["quote"]
    found = quote.get("converted_at").utc()
    number, reserved = quote.get("id", "entity_id").id(), quote.get("reserved_order_id").id()
    for order in orders:
        names = ((order.where.get("quote_id").id(), number), (order.where.get("increment_id").id(), reserved))
        ours = any(own is not None and its == own for its, own in names)
        if ours and order.standing in {shop.Standing.CONCLUDED, shop.Standing.UNCLEAR}:
            order.where.get("quote_id").note(ORDER_OF_QUOTE)
            found = found or order.placed_at or given.at
    active = quote.get("is_active")
    if active.flag() is False:
        active.note(INACTIVE)
        found = found or given.at
    return found


def _orders(given: Documents, goods: _Goods) -> Iterator[shop.Order]:
    for each in _all(given["orders"]):
        standing = _STANDINGS.get(each.get("state").word() or "", shop.Standing.UNCLEAR)
        placed_at = each.get("created_at").utc()
        if standing is shop.Standing.CONCLUDED and _box(given, each, CHECKOUT_BOX, placed_at) is None:
            each.get("store_id").note(ORDER_OF_OTHER_STORE)
            standing = shop.Standing.UNCLEAR
        yield shop.Order(
            where=each,
            standing=standing,
            placed_at=placed_at,
            email=each.get("customer_email").word(),
            lines=tuple(goods.lines(each)),
            by_staff=not each.get("remote_ip").stated,
        )


def _purchases(given: Documents, orders: list[shop.Order], email: str | None) -> tuple[Purchase, ...] | None:
    """Return the sales, each by the box of its own store; None where nobody looked, or an order has no moment."""
    boxes = [_box(given, each.where, CHECKOUT_BOX, each.placed_at) or CHECKOUT_BOX for each in orders]
    _, cut = _page(given["orders"])
    found = [
        shop.purchases(given, "orders", [order], email=email, box=box) for order, box in zip(orders, boxes, strict=True)
    ]
    found.append(shop.purchases(given, "orders", [], email=email, box=CHECKOUT_BOX, whole=not cut))
    looked_up = [each for each in found if each is not None]
    return tuple(one for each in looked_up for one in each) if len(looked_up) == len(found) else None


# --- subscribers -------------------------------------------------------------------------------------


def _rows(given: Documents) -> tuple[list[Value], bool]:
    """Return the rows of subscribers, those of the table that the log does not have too, and whether there are more."""
    pages = {name: _page(given[name]) for name in ("subscriber_log", "subscribers")}
    for name, (_, more) in pages.items():
        if more:
            given[name].note(shop.OBJECTIONS_CUT)
    log, table = (rows for rows, _ in pages.values())
    known = {_change(each) for each in log}
    rows = [*log, *(each for each in table if _change(each) not in known)]
    return rows, any(more for _, more in pages.values())


def _change(row: Value) -> tuple[str | None, str | None, datetime | None]:
    return row.get("subscriber_id").id(), _status(row), row.get("change_status_at").utc()


def _status(row: Value) -> str | None:
    where = row.get("subscriber_status")
    status = where.id()
    # a row always has one; without it this is something else, and may hide who unsubscribed
    if row.stated and status not in _STATUSES:
        where.problem(f"one of {', '.join(_STATUSES)}")
    return status


def _consents(given: Documents, rows: list[Value], email: str | None) -> Iterator[Consent]:
    for row in rows:
        number, status, since = _change(row)
        if status in {None, _UNSUBSCRIBED}:
            continue
        row.note(ONE_MOMENT)
        own = row.get("subscriber_email").word()
        if email is not None and own is not None and email != own:
            row.note(shop.CONSENT_OTHER_ADDRESS)
            continue
        logged = row.path.startswith("subscriber_log")
        if not logged:
            row.note(NO_EVIDENCE)
        told, more = since, More()
        link = DoubleOptIn.PENDING if status in _WAITING else None
        asked = _asked(rows, number, since) if logged and number is not None and status == _SUBSCRIBED else None
        if link is not None:
            row.note(WAITING)
        elif asked is not None:
            told, link, more = asked, DoubleOptIn.CONFIRMED, More(confirmed_at=since)
        box = _box(given, row, NEWSLETTER_BOX, told)
        if box is None:
            row.get("store_id").note(OTHER_STORE)
            continue
        form = None if told is None else given.boxes.version(box, told)
        if link is None and form is not None and form.double_opt_in:
            row.note(SKIPPED_LINK)
        consent = shop.consent(
            given,
            row,
            box,
            given_at=told,
            evidence=f"subscriber_log/{number}" if logged and number is not None else None,
            double_opt_in=link,
            **more,
        )
        if consent is not None:
            yield consent


def _asked(rows: list[Value], number: str, since: datetime | None) -> datetime | None:
    """Return since when a subscriber waited for the link that it then followed: the change just before."""
    if since is None:
        return None
    changes = [_change(each) for each in rows]
    before = [(at, status) for whose, status, at in changes if whose == number and at is not None and at < since]
    last, status = max(before, key=lambda each: each[0], default=(None, None))
    return last if status in _WAITING else None


def _box(given: Documents, row: Value, name: str, since: datetime | None) -> str | None:
    """Return the id of the form of a row's store; None of another store's than the cart's, which none vouches for."""
    store, ours = row.get("store_id").id(), given["quote"].get("store_id").id()
    own = f"{name}/{store}"
    if store is not None and since is not None and given.boxes.version(own, since) is not None:
        return own
    return name if store is None or ours is None or store == ours else None


def _objections(rows: list[Value]) -> Iterator[Objection]:
    """Yield the objections that rows show, of whatever address and store: it is the customer who objects."""
    for row in rows:
        _, status, since = _change(row)
        if status == _UNSUBSCRIBED:
            row.note(UNSUBSCRIBED)
            yield Objection(at=since)
