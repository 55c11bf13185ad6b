"""From Shopify's Admin API and webhooks to a case.

Read are REST (snake case) and GraphQL (camel case) of the Admin API, versions 2025-04 to 2026-10
(https://shopify.dev/docs/api/admin-graphql/latest/objects/AbandonedCheckout,
https://shopify.dev/docs/api/admin-rest/latest/resources/abandoned-checkouts).

Documents, each as the API or the webhook gives it:

* ``checkout``: the checkout that was left: REST's abandoned checkout, the webhook ``checkouts/update``, or GraphQL's
  ``AbandonedCheckout``.
* ``cart``: the webhook ``carts/update``, where there is no checkout.
* ``abandonment``: GraphQL's ``Abandonment``, with or without its ``abandonedCheckoutPayload``.
* ``customer``: the customer; without it the one inside the checkout is read.
* ``email_marketing_consents``: what the webhook ``customers_email_marketing_consent/update`` sent, a list.
* ``orders``: all orders of the customer, an empty list where there are none.
* ``products``: the products of checkout and orders, for their categories.
* ``stop_list``: your own list of unsubscribes, complaints and objections.

The ids of boxes are the names of the fields that hold their values: ``buyer_accepts_marketing`` is the box of the
checkout, ``email_marketing_consent`` the form by which else one subscribes.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from attrs import frozen

from lawful_resend.boxes import Boxes
from lawful_resend.models import Cart, Consent, Customer, DoubleOptIn, Line, Mail, Objection
from lawful_resend.platforms import shop
from lawful_resend.platforms.documents import NO_CART, NO_COUNTRY, Documents, Field, Mapped, Trap, Value

DOCUMENTS = (
    "checkout",
    "cart",
    "abandonment",
    "customer",
    "email_marketing_consents",
    "orders",
    "products",
    "stop_list",
)
CHECKOUT_BOX = "buyer_accepts_marketing"
SUBSCRIBE_BOX = "email_marketing_consent"
#: the ids of the boxes that are asked for
BOXES = (CHECKOUT_BOX, SUBSCRIBE_BOX)

_SUBSCRIBED, _PENDING, _UNSUBSCRIBED, _REDACTED = "subscribed", "pending", "unsubscribed", "redacted"
_NOT_SUBSCRIBED = "not_subscribed"
_STATES = (_SUBSCRIBED, _PENDING, _UNSUBSCRIBED, _REDACTED, _NOT_SUBSCRIBED, "invalid")
#: the channel in which the customer fills in the shop's checkout; a till, a draft of the staff and apps are others
_CHECKOUT = "web"
#: in Shopify's taxonomy, the category of whatever has none
_NO_CATEGORY = "na"
_FINANCIAL = (
    *("authorized", "expired", "paid", "partially_paid", "partially_refunded", "pending", "refunded", "unpaid"),
    "voided",
)

UNTICKED_IS_SILENCE = Trap(
    "unsubscribed-may-be-silence",
    "UNSUBSCRIBED is written by the link in an email, and also when the box is left empty at a later checkout.",
    "It is an objection at that moment.",
)
NOT_SUBSCRIBED = Trap(
    "not-subscribed",
    "NOT_SUBSCRIBED is the state of whoever was never asked. An opt-in level beside it says nothing.",
    "Neither a consent nor an objection.",
)
PENDING = Trap(
    "pending",
    "PENDING: the email with the link to confirm was sent, and nobody followed it. It never expires.",
    "It is a consent that was not confirmed.",
)
REDACTED = Trap(
    "redacted",
    "REDACTED: the customer's data were erased.",
    "It is an objection without a moment, and stands against every consent.",
)
INVALID = Trap("invalid", "INVALID: the email address cannot be written to.", "Neither a consent nor an objection.")
LAST_MOMENT = Trap(
    "moment-of-the-call",
    "Without a date the state has the moment at which it was sent to Shopify, by an import or an app too, and an"
    " earlier unsubscribe is forgotten.",
    "It counts as the moment of the consent. Your stop list has to know of objections before it.",
)
IN_THIS_CHECKOUT = Trap(
    "subscribed-in-this-checkout",
    "Shopify writes SUBSCRIBED when the address is entered. It was written since this checkout began, or nothing shows"
    " when that was, and no order followed.",
    "It is a consent that was not concluded.",
)
ENDED_SINCE = Trap(
    "ended-since",
    "The customer was subscribed once; a later state is PENDING or NOT_SUBSCRIBED, which nobody becomes without having"
    " ended it.",
    "No consent was made of the earlier state.",
)
BOX_WITHOUT_FORM = Trap(
    "buyer-accepts-marketing",
    "This is what a box of the checkout held, perhaps because it was ticked already. No box of that id and day is"
    " registered.",
    "No consent was made of it. Register the box of the checkout.",
)
ACCEPTS_MARKETING = Trap(
    "accepts-marketing",
    "This field is of old versions of the API, and does not say what was consented to, or when.",
    "It is not read.",
)
SMS_CONSENT = Trap(
    "sms-consent",
    "This is a consent to text messages.",
    "It is not read: it permits no email.",
)
NO_ADDRESS = Trap(
    "checkout-without-email",
    "GraphQL's AbandonedCheckout has no email address, and neither has the webhook of a cart.",
    "The email is taken to go to the address of the customer.",
)
NO_CUSTOMER = Trap(
    "checkout-without-customer",
    "This checkout names neither an email address nor a customer: it came from a draft order, an app or a cart.",
    "Nobody knows to whom the email would go; nothing is stated of the customer.",
)
UPDATED = Trap(
    "updated-at",
    "Every write to the checkout moves this moment, also that of an app.",
    "It counts as the moment at which the cart was left.",
)
BROWSED = Trap(
    "abandonment-browse",
    "An abandonment of the type BROWSE is a visit: nothing was put into a cart.",
    "It is no cart.",
)
ORDERED_SINCE = Trap(
    "ordered-since",
    "customerHasNoOrderSinceAbandonment is false: the customer ordered since, perhaps elsewhere.",
    "The cart counts as ordered.",
)
MAILED_BEFORE = Trap(
    "mailed-before",
    "Shopify sent an email about this abandonment already.",
    "This email counts as the second.",
)
LOCALE = Trap("locale", "A language is no country.", "It is not read.")
ORDER_OF_CHECKOUT = Trap(
    "order-of-checkout",
    "This order names the checkout or the cart that was left: it was made from it, whenever that was written to since.",
    "The cart counts as ordered.",
)
UNCATEGORIZED = Trap(
    "uncategorized",
    "Shopify gives this category to whatever the shop gave none.",
    "It is left out.",
)
#: every note of this module
NOTES = (
    NO_COUNTRY,
    NO_CART,
    *(UNTICKED_IS_SILENCE, NOT_SUBSCRIBED, PENDING, REDACTED, INVALID, LAST_MOMENT, IN_THIS_CHECKOUT, ENDED_SINCE),
    *(BOX_WITHOUT_FORM, ACCEPTS_MARKETING, SMS_CONSENT, NO_ADDRESS, NO_CUSTOMER, UPDATED, BROWSED, ORDERED_SINCE),
    *(ORDER_OF_CHECKOUT, UNCATEGORIZED, shop.LINES_CUT),
    *(MAILED_BEFORE, LOCALE, shop.COUNTRIES_DIFFER, shop.COMPANY_NAMED, shop.ADDRESS_TYPED, shop.CATEGORY_MISSING),
    *(shop.BOX_UNKNOWN, shop.BOX_NOT_SENT, shop.CONSENT_UNDATED, shop.CONSENT_OTHER_ADDRESS),
    *(
        shop.ORDERS_MISSING,
        shop.ORDERS_CUT,
        shop.ORDER_CANCELLED,
        shop.ORDER_UNCLEAR,
        shop.ORDER_TEST,
        shop.ORDER_UNDATED,
        shop.ORDER_OTHER_ADDRESS,
    ),
    *(shop.ORDER_WITHOUT_ADDRESS, shop.ORDER_BY_STAFF, shop.REFUSAL_UNKNOWN),
    *shop.STOP_LIST_NOTES,
)


#: what is read, and what it becomes
FIELDS = (
    Field("checkout.updated_at | updatedAt", "cart.abandoned_at", "without it ``created_at``; neither: no case"),
    Field("checkout.completed_at | completedAt", "cart.ordered_at", "absent: not ordered in this checkout"),
    Field(
        "checkout.shipping_address.country_code | shippingAddress.countryCodeV2",
        "customer.country",
        "without it the billing address, then the customer's default address; none: no case",
    ),
    Field("checkout.email", "", "compared with the addresses of customer and orders, and kept nowhere"),
    Field(
        "checkout.buyer_accepts_marketing",
        "customer.consents",
        "true: the box ``buyer_accepts_marketing`` in a form that was not sent; without a registered box nothing",
    ),
    Field(
        "checkout.line_items[] | lineItems",
        "cart.lines",
        "by the product's ``category.id``, but for ``na``, else ``product_type``; neither: a good without categories",
    ),
    Field("abandonment.customerHasNoOrderSinceAbandonment", "cart.ordered_at", "false: ordered, at the latest now"),
    Field("abandonment.emailSentAt", "mail.number", "within 30 days: the second email"),
    Field(
        "customer.email_marketing_consent.state | emailMarketingConsent | defaultEmailAddress.marketingState",
        "customer.consents, customer.objections",
        "SUBSCRIBED and PENDING: a consent by the box ``email_marketing_consent``; UNSUBSCRIBED, REDACTED: an"
        " objection; anything else: nothing",
    ),
    Field(
        "email_marketing_consents[].email_marketing_consent",
        "customer.consents, customer.objections",
        "as that of the customer; without a ``state``: refused",
    ),
    Field(
        "customer.email_marketing_consent.consent_updated_at | marketingUpdatedAt",
        "consents.given_at, objections.at",
        "absent: no consent; an objection without a moment",
    ),
    Field(
        "customer.email_marketing_consent.opt_in_level | marketingOptInLevel",
        "consents.double_opt_in",
        "CONFIRMED_OPT_IN: confirmed; otherwise as the box says",
    ),
    Field("orders[].processed_at | processedAt", "purchases.concluded_at", "without it ``created_at``"),
    Field("orders[].cancelled_at | cancelledAt", "purchases.cancelled", "stated: cancelled"),
    Field(
        "orders[].financial_status | displayFinancialStatus", "purchases.cancelled", "REFUNDED and VOIDED: cancelled"
    ),
    Field("orders[].test", "purchases", "true: no sale"),
    Field(
        "orders[].checkout_id, checkout_token, cart_token | checkoutToken, cartToken",
        "cart.ordered_at",
        "that of the checkout or the cart: ordered",
    ),
    Field("orders[].email", "purchases.address_given", "the address of the cart: given; another one: not given"),
    Field(
        "orders[].source_name | sourceName",
        "purchases.address_given, purchases.refusal_offered",
        "other than ``web``, or absent: not stated",
    ),
    Field("orders[].line_items[] | lineItems", "purchases.lines", "as those of the checkout"),
    *shop.STOP_LIST_FIELDS,
)


def read(
    documents: Mapping[str, object],
    *,
    at: datetime,
    boxes: Boxes = Boxes(()),  # noqa: B008 - a value
    seller: str | None = None,
) -> Mapped:
    """Return the case of a checkout that was left, as far as Shopify's documents show it.

    Args:
        documents: what the API or webhooks gave, by the names that the module lists.
        at: the moment of sending.
        boxes: the host's forms; ids are the names of fields.
        seller: whose shop it is; None is the one shop that calls.

    Raises:
        InvalidCase: a document is not what Shopify sends: all that is wrong, each with its path.

    """
    given = Documents(documents, DOCUMENTS, at=at, boxes=boxes, seller=seller)
    abandonment = given["abandonment"]
    checkout = next(
        (each for each in (given["checkout"], abandonment.get("abandonedCheckoutPayload")) if each.stated),
        given["cart"],
    )
    customer = next(
        (each for each in (given["customer"], checkout.get("customer"), abandonment.get("customer")) if each.stated),
        given["customer"],
    )
    known = _email(customer)
    typed = checkout.get("email").word()
    email = typed or known
    if checkout.stated and typed is None:
        checkout.note(NO_ADDRESS if customer.stated else NO_CUSTOMER)
    products = _Products(given["products"])
    orders = list(_orders(given, products))
    purchases = shop.purchases(given, "orders", orders, email=email, box=CHECKOUT_BOX)
    begun = checkout.get("created_at", "createdAt").moment()
    states = list(_states(given, customer))
    consents = _consents(given, checkout, states, orders, begun=begun, email=email)
    objections = shop.objections(given, "stop_list", _objections(states), consents, email=email)
    country = shop.country(
        checkout.get("shipping_address", "shippingAddress"),
        checkout.get("billing_address", "billingAddress"),
        customer.get("default_address", "defaultAddress"),
        code=("country_code", "countryCodeV2", "countryCode"),
    )
    locale = checkout.get("customer_locale", "customerLocale")
    if locale.stated:
        locale.note(LOCALE)
    cart = _cart(given, checkout, products, orders, begun)
    who = None
    if country is not None:
        who = Customer(
            country=country,
            purchases=purchases,
            consents=consents,
            objections=objections,
            last_active_at=shop.last_order(orders, email),
        )
    mail = Mail() if who is None or cart is None else _mail(given)
    return shop.mapped(given, who, cart, cart_in=given["checkout"], mail=mail)


def _email(customer: Value) -> str | None:
    return customer.get("email").word() or customer.get("defaultEmailAddress").get("emailAddress").word()


# --- the cart --------------------------------------------------------------------------------------


def _cart(
    given: Documents, checkout: Value, products: "_Products", orders: list[shop.Order], begun: datetime | None
) -> Cart | None:
    abandonment = given["abandonment"]
    kind = abandonment.get("abandonmentType")
    browsed = kind.word() == "browse"
    if browsed:
        kind.note(BROWSED)
    updated = checkout.get("updated_at", "updatedAt")
    left = updated.moment() or begun
    ordered = checkout.get("completed_at", "completedAt").moment()
    since = abandonment.get("customerHasNoOrderSinceAbandonment")
    if since.flag() is False:
        since.note(ORDERED_SINCE)
        ordered = ordered or given.at
    made = _order_of(checkout, orders)
    lines = tuple(products.lines(checkout))
    if browsed or left is None:
        return None
    if updated.stated:
        updated.note(UPDATED)
    if made is not None:
        ordered = ordered or max(made.placed_at or given.at, left)
    return Cart(
        abandoned_at=left,
        address_source=shop.address_source(given, checkout, CHECKOUT_BOX, left),
        seller=given.seller,
        lines=lines,
        checkout_begun=None if checkout.path == "cart" else True,
        ordered_at=ordered,
    )


def _order_of(checkout: Value, orders: list[shop.Order]) -> shop.Order | None:
    """Return the order that was made from a checkout or a cart, as it says itself; None where none does."""
    kind = "cart" if checkout.path == "cart" else "checkout"
    ours = {
        (kind, checkout.get("id").id()),
        (kind, checkout.get("token").id()),
        ("cart", checkout.get("cart_token").id()),
    }
    for order in orders:
        theirs = {
            ("checkout", order.where.get("checkout_id").id()),
            ("checkout", order.where.get("checkout_token", "checkoutToken").id()),
            ("cart", order.where.get("cart_token", "cartToken").id()),
        }
        placed = order.standing in {shop.Standing.CONCLUDED, shop.Standing.UNCLEAR}
        if placed and any(name is not None for _, name in ours & theirs):
            order.where.note(ORDER_OF_CHECKOUT)
            return order
    return None


def _mail(given: Documents) -> Mail:
    sent = given["abandonment"].get("emailSentAt")
    moment = sent.moment()
    if moment is None or given.at - moment > _MONTH:
        return Mail()
    sent.note(MAILED_BEFORE)
    return Mail(number=2)


#: the days over which the mails to one person are counted (``Mail.number``)
_MONTH = timedelta(days=30)


class _Products:
    """The categories of products, by the id of the product."""

    def __init__(self, document: Value) -> None:
        """Read the products."""
        self._categories = {
            each.get("id").id(): frozenset(_categories(each)) for each in document.all() if each.get("id").stated
        }

    def lines(self, holder: Value) -> Iterator[Line]:
        """Yield the goods of a checkout or an order."""
        items = holder.get("line_items", "lineItems")
        for each in items.all():
            product = each.get("product")
            number = each.get("product_id").id() or product.get("id").id()
            found = frozenset(_categories(product)) or frozenset(_categories(each))
            categories = found or self._categories.get(number, frozenset())
            if not categories:
                each.note(shop.CATEGORY_MISSING)
            yield Line(categories=categories)
        if items.goes_on:
            items.note(shop.LINES_CUT)
            yield Line()


def _categories(product: Value) -> Iterator[str]:
    """Yield the category of a product: of Shopify's taxonomy, else the shop's own type; no tags and collections."""
    category = product.get("category").get("id")
    found = category.id()
    if found == _NO_CATEGORY:
        category.note(UNCATEGORIZED)
        found = None
    found = found or product.get("product_type", "productType").text()
    if found is not None:
        yield found


# --- what was ordered ------------------------------------------------------------------------------


def _orders(given: Documents, products: _Products) -> Iterator[shop.Order]:
    for each in given["orders"].all():
        source = each.get("source_name", "sourceName").word()
        yield shop.Order(
            where=each,
            standing=_standing(each),
            placed_at=each.get("processed_at", "processedAt", "created_at", "createdAt").moment(
                naive=shop.ORDER_UNDATED
            ),
            email=each.get("email", "contact_email").word() or _email(each.get("customer")),
            lines=tuple(products.lines(each)),
            by_staff=source != _CHECKOUT,
        )


def _standing(order: Value) -> shop.Standing:
    cancelled = order.get("cancelled_at", "cancelledAt").moment()
    status = order.get("financial_status", "displayFinancialStatus")
    word = status.word()
    if word is not None and word not in _FINANCIAL:
        status.problem(f"one of {', '.join(_FINANCIAL)}")
    if order.get("test").flag():
        return shop.Standing.TEST
    if cancelled is not None or word in {"refunded", "voided"}:
        return shop.Standing.CANCELLED
    return shop.Standing.UNCLEAR if word == "expired" else shop.Standing.CONCLUDED


# --- what was consented to -------------------------------------------------------------------------


@frozen(eq=False)
class _State:
    """A state of consent that Shopify keeps: the last one of a customer, or one that a webhook told."""

    where: Value
    word: str | None
    level: str | None
    since: datetime | None
    address: str | None
    customer: str | None


def _states(given: Documents, customer: Value) -> Iterator[_State]:
    for legacy in ("accepts_marketing", "acceptsMarketing"):
        if customer.get(legacy).stated:
            customer.get(legacy).note(ACCEPTS_MARKETING)
    texts = customer.get("sms_marketing_consent", "smsMarketingConsent")
    if texts.stated:
        texts.note(SMS_CONSENT)
    number = customer.get("id").id()
    email = customer.get("email").word()
    held = customer.get("email_marketing_consent", "emailMarketingConsent")
    address = customer.get("defaultEmailAddress")
    for where in (held, address):
        own = where.get("emailAddress").word() or email
        yield _state(where, own, number)
    for each in given["email_marketing_consents"].one_or_all():
        told = each.get("email_marketing_consent", "emailMarketingConsent")
        if each.stated and not told.get("state", "marketingState").stated:
            # the webhook always has one; without it this is something else, and may hide who unsubscribed
            told.get("state", "marketingState").problem(f"one of {', '.join(_STATES)}")
        yield _state(
            told,
            each.get("email_address", "emailAddress").word() or email,
            each.get("customer_id", "customerId").id() or number,
        )


def _state(where: Value, address: str | None, number: str | None) -> _State:
    state = where.get("state", "marketingState")
    word = state.word()
    if word is not None and word not in _STATES:
        state.problem(f"one of {', '.join(_STATES)}")
    return _State(
        where=where,
        word=word,
        level=where.get("opt_in_level", "marketingOptInLevel").word(),
        since=where.get("consent_updated_at", "consentUpdatedAt", "marketingUpdatedAt").moment(),
        address=address,
        customer=number,
    )


def _consents(  # noqa: PLR0913 - each is asked for
    given: Documents,
    checkout: Value,
    states: list[_State],
    orders: list[shop.Order],
    *,
    begun: datetime | None,
    email: str | None,
) -> tuple[Consent, ...]:
    found = [_ticked(given, checkout)]
    ends = [state.since for state in states if state.word in {_PENDING, _NOT_SUBSCRIBED} and state.since is not None]
    ended = [
        state
        for state in states
        if state.word == _SUBSCRIBED and any(state.since is not None and state.since < end for end in ends)
    ]
    for state in states:
        if state.word in _NOTED:
            state.where.note(_NOTED[state.word])
        if state in ended:
            state.where.note(ENDED_SINCE)
        elif state.word in {_SUBSCRIBED, _PENDING}:
            found.append(_subscribed(given, state, orders, begun=begun, email=email))
    words = {state.word for state in states if state not in ended}
    if _SUBSCRIBED in words and not words & {_UNSUBSCRIBED, _REDACTED}:
        found += [_ordered_with(given, order, email) for order in orders]
    return tuple(dict.fromkeys(each for each in found if each is not None))


#: what is said of a state beside what is made of it
_NOTED = {_PENDING: PENDING, _SUBSCRIBED: LAST_MOMENT, _NOT_SUBSCRIBED: NOT_SUBSCRIBED, "invalid": INVALID}


def _ticked(given: Documents, checkout: Value) -> Consent | None:
    """Return what the box of this checkout says, which was left."""
    box = checkout.get("buyer_accepts_marketing")
    moment = checkout.get("updated_at", "updatedAt", "created_at", "createdAt").moment()
    if not box.flag():
        return None
    if moment is None or given.boxes.version(CHECKOUT_BOX, moment) is None:
        box.note(BOX_WITHOUT_FORM)
        return None
    done = checkout.get("completed_at", "completedAt").stated
    return shop.consent(given, box, CHECKOUT_BOX, given_at=moment, submitted=done or False)


def _subscribed(
    given: Documents, state: _State, orders: list[shop.Order], *, begun: datetime | None, email: str | None
) -> Consent | None:
    """Return the consent that a state shows; what this checkout wrote was not concluded."""
    if email is not None and state.address is not None and email != state.address:
        state.where.note(shop.CONSENT_OTHER_ADDRESS)
        return None
    confirmed = state.word == _SUBSCRIBED and state.level == "confirmed_opt_in"
    since = state.since
    here = since is not None and (begun is None or begun <= since)
    followed = since is not None and any(
        each.placed_at is not None and since <= each.placed_at and each.standing is shop.Standing.CONCLUDED
        for each in orders
    )
    left = here and not followed and not confirmed
    if left:
        state.where.note(IN_THIS_CHECKOUT)
    return shop.consent(
        given,
        state.where,
        SUBSCRIBE_BOX,
        given_at=since,
        evidence=None if state.customer is None else f"customers/{state.customer}",
        submitted=False if left else None,
        double_opt_in=DoubleOptIn.PENDING if state.word == _PENDING else DoubleOptIn.CONFIRMED if confirmed else None,
    )


def _ordered_with(given: Documents, order: shop.Order, email: str | None) -> Consent | None:
    """Return what the box of the checkout said in an order: a form that was sent."""
    box = order.where.get("buyer_accepts_marketing", "customerAcceptsMarketing")
    if not box.flag() or order.placed_at is None or order.by_staff or order.standing is shop.Standing.TEST:
        return None
    if email is None or order.email != email or given.boxes.version(CHECKOUT_BOX, order.placed_at) is None:
        return None
    number = order.where.get("id").id()
    return shop.consent(
        given,
        box,
        CHECKOUT_BOX,
        given_at=order.placed_at,
        evidence=None if number is None else f"orders/{number}",
        submitted=True,
    )


def _objections(states: list[_State]) -> Iterator[Objection]:
    """Yield the objections that states show, of whatever address: it is the customer who objects."""
    for state in states:
        if state.word == _UNSUBSCRIBED:
            state.where.note(UNTICKED_IS_SILENCE)
            yield Objection(at=state.since)
        elif state.word == _REDACTED:
            state.where.note(REDACTED)
            yield Objection()
