"""From Klaviyo's profiles and events to a case.

Read is JSON:API of the stable revisions up to 2026-10-15; the fields were checked in the specification of 2026-07-15
(https://developers.klaviyo.com/en/reference/get_profile,
https://developers.klaviyo.com/en/docs/collect_email_and_sms_consent_via_api).

Documents, each as the API gives it:

* ``profile``: Get Profile with ``additional-fields[profile]=subscriptions``.
* ``checkout``: the event Started Checkout of the cart that was left.
* ``orders``: all events Placed Order of the profile, an empty list where there are none.
* ``stop_list``: your own list of unsubscribes, complaints and objections.

The ids of boxes are the method by which a profile subscribed, alone or with its detail after a slash: ``form``,
``form/Y6nRLr``, ``checkout``, ``preference_page``. A subscription that your own program made has the box that your
program named in ``custom_source``: ``api/footer``.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from lawful_resend.boxes import Boxes
from lawful_resend.laws import JURISDICTIONS
from lawful_resend.models import AddressSource, Cart, Consent, Customer, DoubleOptIn, Line, Objection
from lawful_resend.platforms import shop
from lawful_resend.platforms.documents import NO_CART, NO_COUNTRY, Documents, Field, Mapped, Trap, Value

DOCUMENTS = ("profile", "checkout", "orders", "stop_list")
#: the methods in which the customer filled in a form that Klaviyo knows
FORMS = ("form", "checkout", "preference_page", "back_in_stock")
CHECKOUT_BOX = "checkout"
#: the ids of the boxes that are asked for, with or without a detail
BOXES = (*FORMS, "api/…")

_SUBSCRIBED, _UNSUBSCRIBED, _NEVER = "subscribed", "unsubscribed", "never_subscribed"
_STATES = (_SUBSCRIBED, _UNSUBSCRIBED, _NEVER)
#: the address cannot be written to, and nobody objected
_BOUNCED = ("hard_bounce", "invalid_email")
_BY_SHOP = "user_suppressed"
#: names that are written for countries otherwise than the modules of their laws are called
_OTHER_NAMES = {"czech republic": "CZ", "great britain": "GB", "the netherlands": "NL", "slovak republic": "SK"}
_NAMES = {name.replace("_", " "): code for code, name in JURISDICTIONS.items()} | _OTHER_NAMES
_CODE_LENGTH = 2

CAN_RECEIVE = Trap(
    "can-receive",
    "This says that the profile is not suppressed. It is true of people who never subscribed.",
    "It is not read.",
)
NEVER_SUBSCRIBED = Trap(
    "never-subscribed",
    "NEVER_SUBSCRIBED is the state of whoever was never asked, or asked and did not answer.",
    "Neither a consent nor an objection.",
)
UNSUBSCRIBED = Trap(
    "unsubscribed",
    "The moment beside UNSUBSCRIBED may still be that of the subscription.",
    "It is an objection without a moment, unless a suppression for UNSUBSCRIBE or SPAM_COMPLAINT names one.",
)
SUPPRESSED = Trap(
    "suppressed",
    "The next subscribe call deletes suppressions, those after a complaint too.",
    "It is an objection at that moment. Keep it in your own stop list.",
)
SUPPRESSED_BY_SHOP = Trap(
    "suppressed-by-shop",
    "USER_SUPPRESSED was written by the shop or by a program, perhaps because somebody asked.",
    "It is an objection at that moment.",
)
SUPPRESSED_FROM_LIST = Trap(
    "suppressed-from-list",
    "This is about one list, and does not say what that list is for.",
    "It is an objection to all marketing at that moment.",
)
BOUNCED = Trap(
    "bounced",
    "The email address cannot be written to.",
    "Neither a consent nor an objection.",
)
LAST_MOMENT = Trap(
    "moment-of-the-call",
    "This is when the consent was recorded or updated. An import states it as it likes, and an earlier unsubscribe is"
    " forgotten.",
    "It counts as the moment of the consent. Your stop list has to know of objections before it.",
)
NO_FORM = Trap(
    "method-without-form",
    "This subscription came by an import, by staff, by another service or by a program that named no source.",
    "The act is unknown and nothing is stated of it, so the consent permits nothing.",
)
OPEN_TRACKING = Trap(
    "open-tracking",
    "This is a consent to measuring whether emails are opened.",
    "It is not read: it permits no email.",
)
OTHER_CHANNELS = Trap(
    "other-channels",
    "This is a consent to text messages, to WhatsApp or to notices on a telephone.",
    "It is not read: it permits no email.",
)
NO_SUBSCRIPTIONS = Trap(
    "no-subscriptions",
    "The profile has no subscriptions: they come only where additional-fields[profile]=subscriptions asks for them.",
    "Nothing is known of consents and suppressions.",
)
PLACE = Trap(
    "country-of-profile",
    "This is the place of the profile, as a form, an import or a program last wrote it, perhaps by an IP address.",
    "It counts as the country of the customer. Say otherwise where an order or an account says so.",
)
OTHER_COUNTRY = Trap(
    "country-by-name",
    "Klaviyo names countries in words. This is not the English name of a country whose law is modelled.",
    "It is not read.",
)
BY_COOKIE = Trap(
    "profile-by-cookie",
    "Klaviyo finds the profile of a visitor by a cookie or by a link in an earlier email. The event does not say that"
    " an address was entered.",
    "The address counts as recovered from the device. Where your checkout sends the event only when its form is sent,"
    " say so by ``closes`` of the box ``checkout``.",
)
STARTED = Trap(
    "started-checkout",
    "This is when the checkout was begun. Nothing says when it was left.",
    "It counts as the moment at which the cart was left.",
)
OTHER_PROFILE = Trap(
    "other-profile",
    "This event belongs to another profile.",
    "It is no cart of this customer.",
)
EVENT_OF_ORDER = Trap(
    "order-event",
    "An event tells neither the address that was given in the order nor whether the order was cancelled since.",
    "It is a sale, perhaps the order of this cart. Take sales as a ground for email from your shop's own orders.",
)
#: every note of this module
NOTES = (
    NO_COUNTRY,
    NO_CART,
    *(CAN_RECEIVE, NEVER_SUBSCRIBED, UNSUBSCRIBED, SUPPRESSED, SUPPRESSED_BY_SHOP, SUPPRESSED_FROM_LIST, BOUNCED),
    *(LAST_MOMENT, NO_FORM, OPEN_TRACKING, OTHER_CHANNELS, NO_SUBSCRIPTIONS, PLACE, OTHER_COUNTRY, BY_COOKIE),
    *(STARTED, OTHER_PROFILE, EVENT_OF_ORDER, shop.COMPANY_NAMED, shop.CATEGORY_MISSING),
    *(shop.BOX_UNKNOWN, shop.CONSENT_UNDATED),
    *(shop.ORDERS_MISSING, shop.ORDERS_CUT, shop.ORDER_UNDATED, shop.ORDER_WITHOUT_ADDRESS),
    *shop.STOP_LIST_NOTES,
)

#: what is read, and what it becomes
_MARKETING = "profile.attributes.subscriptions.email.marketing"
FIELDS = (
    Field(
        "profile.attributes.location.country",
        "customer.country",
        "the English name of a country whose law is modelled, or a code; else no case",
    ),
    Field("profile.attributes.email", "", "compared with the addresses of the stop list, and kept nowhere"),
    Field(
        f"{_MARKETING}.consent",
        "customer.consents, customer.objections",
        "SUBSCRIBED: a consent by the box of its method; UNSUBSCRIBED: an objection; NEVER_SUBSCRIBED: nothing",
    ),
    Field(f"{_MARKETING}.consent_timestamp", "consents.given_at", "absent: no consent"),
    Field(
        f"{_MARKETING}.method, method_detail, custom_method_detail",
        "consents",
        "the id of the box; without a registered box nothing is stated of the consent",
    ),
    Field(f"{_MARKETING}.double_optin", "consents.double_opt_in", "true: confirmed; otherwise as the box says"),
    Field(
        f"{_MARKETING}.suppression[] | list_suppressions[]",
        "objections.at",
        "HARD_BOUNCE and INVALID_EMAIL: nothing; any other reason: an objection at ``timestamp``",
    ),
    Field("checkout.attributes.datetime | timestamp", "cart.abandoned_at", "neither: no case"),
    Field(
        "checkout.attributes.event_properties.Items[].Categories",
        "cart.lines",
        "absent: a good without categories",
    ),
    Field("checkout.relationships.profile.data.id", "", "another profile than ``profile.id``: no cart"),
    Field("orders.links.next", "customer.purchases", "stated: sales were not looked up"),
    Field("orders[].attributes.datetime | timestamp", "purchases.concluded_at", "neither: sales were not looked up"),
    Field("orders[].attributes.event_properties.Items[].Categories", "purchases.lines", "as those of the checkout"),
    *shop.STOP_LIST_FIELDS,
)


def read(
    documents: Mapping[str, object],
    *,
    at: datetime,
    boxes: Boxes = Boxes(()),  # noqa: B008 - a value
    seller: str | None = None,
) -> Mapped:
    """Return the case of a checkout that was left, as far as Klaviyo's documents show it.

    Args:
        documents: what the API gave, by the names that the module lists.
        at: the moment of sending.
        boxes: the host's forms; ids are methods, with or without a detail.
        seller: whose shop it is; None is the one shop that calls.

    Raises:
        InvalidCase: a document is not what Klaviyo sends: all that is wrong, each with its path.

    """
    given = Documents(documents, DOCUMENTS, at=at, boxes=boxes, seller=seller, whole=("orders",))
    profile = given["profile"]
    attributes = profile.get("attributes")
    email = attributes.get("email").word()
    subscriptions = attributes.get("subscriptions")
    if profile.stated and not subscriptions.stated:
        profile.note(NO_SUBSCRIPTIONS)
    for channel in ("sms", "mobile_push", "whatsapp"):
        if subscriptions.get(channel).stated:
            subscriptions.get(channel).note(OTHER_CHANNELS)
    if subscriptions.get("email").get("open_tracking").stated:
        subscriptions.get("email").get("open_tracking").note(OPEN_TRACKING)
    marketing = subscriptions.get("email").get("marketing")
    consents = tuple(_consents(given, marketing))
    objections = shop.objections(given, "stop_list", tuple(_objections(marketing)), consents, email=email)
    events, cut = _events(given["orders"])
    purchases = shop.purchases(given, "orders", list(_orders(events)), email=email, box=CHECKOUT_BOX, whole=not cut)
    country = _country(attributes)
    cart = _cart(given)
    who = None
    if country is not None:
        who = Customer(country=country, purchases=purchases, consents=consents, objections=objections)
    return shop.mapped(given, who, cart, cart_in=given["checkout"], country_in=profile)


def _country(attributes: Value) -> str | None:
    if attributes.get("organization").stated:
        attributes.get("organization").note(shop.COMPANY_NAMED)
    where = attributes.get("location").get("country")
    name = where.word()
    if name is None:
        return None
    found = where.country() if len(name) == _CODE_LENGTH else _NAMES.get(name)
    where.note(OTHER_COUNTRY if found is None else PLACE)
    return found


# --- events ----------------------------------------------------------------------------------------


def _when(event: Value) -> Value:
    return event.get("attributes").get("datetime", "timestamp")


def _lines(event: Value) -> Iterator[Line]:
    for item in event.get("attributes").get("event_properties").get("Items").all():
        categories = frozenset(filter(None, (each.text() for each in item.get("Categories").all())))
        if not categories:
            item.note(shop.CATEGORY_MISSING)
        yield Line(categories=categories)


def _cart(given: Documents) -> Cart | None:
    event = given["checkout"]
    begun = _when(event).utc()
    lines = tuple(_lines(event))
    whose = event.get("relationships").get("profile").get("data").get("id")
    owner, profile = whose.id(), given["profile"].get("id").id()
    if owner is not None and profile is not None and owner != profile:
        whose.note(OTHER_PROFILE)
        return None
    if begun is None:
        return None
    _when(event).note(STARTED)
    form = given.boxes.version(CHECKOUT_BOX, begun)
    sent = form is not None and form.closes
    if not sent:
        event.note(BY_COOKIE)
    return Cart(
        abandoned_at=begun,
        address_source=AddressSource.SUBMITTED if sent else AddressSource.COOKIE,
        seller=given.seller,
        lines=lines,
        checkout_begun=True,
    )


def _events(found: Value) -> tuple[list[Value], bool]:
    """Return events, and whether the answer that has them goes on."""
    if found.wraps("data", "links"):
        return found.get("data").one_or_all(), found.get("links").get("next").stated
    return found.one_or_all(), False


def _orders(events: list[Value]) -> Iterator[shop.Order]:
    for each in events:
        each.note(EVENT_OF_ORDER)
        yield shop.Order(
            where=each,
            standing=shop.Standing.CONCLUDED,
            placed_at=_when(each).utc(),
            email=None,
            lines=tuple(_lines(each)),
        )


# --- subscriptions ---------------------------------------------------------------------------------


def _consents(given: Documents, marketing: Value) -> Iterator[Consent]:
    if marketing.get("can_receive_email_marketing").flag():
        marketing.get("can_receive_email_marketing").note(CAN_RECEIVE)
    where = marketing.get("consent")
    state = where.word()
    since = marketing.get("consent_timestamp")
    moment = since.utc()
    confirmed = marketing.get("double_optin").flag()
    box = _box(given, marketing, moment)
    if state is not None and state not in _STATES:
        where.problem(f"one of {', '.join(_STATES)}")
    if state == _NEVER:
        where.note(NEVER_SUBSCRIBED)
    if state != _SUBSCRIBED:
        return
    if box is None:
        where.note(NO_FORM)
    profile = given["profile"].get("id").id()
    consent = shop.consent(
        given,
        where,
        box,
        given_at=moment,
        evidence=None if profile is None else f"profiles/{profile}",
        double_opt_in=DoubleOptIn.CONFIRMED if confirmed else None,
    )
    if consent is not None:
        since.note(LAST_MOMENT)
        yield consent


def _box(given: Documents, marketing: Value, moment: datetime | None) -> str | None:
    """Return the id of the box by which a profile subscribed: with the detail of its method, where that is known."""
    method = marketing.get("method").word()
    details = [marketing.get(name).text() for name in ("custom_method_detail", "method_detail")]
    if method == "api":
        # what the program named itself; the other detail is the key that it called with
        return None if details[0] is None else f"api/{details[0]}"
    if method not in FORMS:
        return None
    exact = [f"{method}/{detail}" for detail in details if detail is not None]
    return next((each for each in exact if moment and given.boxes.version(each, moment)), method)


def _objections(marketing: Value) -> Iterator[Objection]:
    """Yield the objections that the state and the suppressions show, those of lists too."""
    dated = False
    for where in marketing.get("suppression").all():
        reason = where.get("reason").word()
        at = where.get("timestamp").utc()
        if reason in _BOUNCED:
            where.note(BOUNCED)
            continue
        where.note(SUPPRESSED_BY_SHOP if reason == _BY_SHOP else SUPPRESSED)
        dated = dated or (reason != _BY_SHOP and at is not None)
        yield Objection(at=at)
    for where in marketing.get("list_suppressions").all():
        if where.get("reason").word() in _BOUNCED:
            where.note(BOUNCED)
            continue
        where.note(SUPPRESSED_FROM_LIST)
        yield Objection(at=where.get("timestamp").utc())
    state = marketing.get("consent")
    if state.word() == _UNSUBSCRIBED:
        state.note(UNSUBSCRIBED)
        if not dated:
            yield Objection()
