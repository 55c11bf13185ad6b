"""Shopify's checkouts, customers and orders, REST and GraphQL: what each field becomes, and what is never made of it."""

from datetime import timedelta

import pytest
from hypothesis import given, settings

from core.documents import (
    AT,
    Documents,
    ago,
    case,
    consents,
    form,
    never_lawful,
    noted,
    objections,
    put,
    read_or_refused,
    spoilt,
    verdict,
)
from lawful_resend import (
    AddressSource,
    Boxes,
    ConsentAct,
    DoubleOptIn,
    InvalidCase,
    Line,
    Objection,
    Reading,
    countries,
)
from lawful_resend.platforms import Mapped, shopify

#: REST, as webhooks have it (https://shopify.dev/docs/api/admin-rest/latest/resources/abandoned-checkouts)
HONEST: Documents = {
    "checkout": {
        "id": 450789469,
        "email": "Jan@voorbeeld.be",
        "created_at": ago(hours=5),
        "updated_at": ago(hours=3),
        "completed_at": None,
        "buyer_accepts_marketing": False,
        "customer_locale": "nl-BE",
        "shipping_address": {"country_code": "NL"},
        "line_items": [{"product_id": 632910392, "quantity": 1}],
        "customer": {"id": 207119551},
    },
    "customer": {
        "id": 207119551,
        "email": "jan@voorbeeld.be",
        "email_marketing_consent": {
            "state": "subscribed",
            "opt_in_level": "confirmed_opt_in",
            "consent_updated_at": ago(days=40),
        },
        "sms_marketing_consent": {"state": "subscribed"},
    },
    "orders": [],
    "products": [{"id": 632910392, "product_type": "Shoes", "tags": "sale"}],
    "stop_list": [],
}
#: GraphQL, where the checkout has no address (https://shopify.dev/docs/api/admin-graphql/latest/objects/Abandonment)
GRAPHQL: Documents = {
    "abandonment": {
        "data": {
            "abandonmentType": "CHECKOUT",
            "customerHasNoOrderSinceAbandonment": True,
            "emailSentAt": None,
            "abandonedCheckoutPayload": {
                "createdAt": ago(hours=5),
                "updatedAt": ago(hours=3),
                "completedAt": None,
                "shippingAddress": {"countryCodeV2": "NL"},
                "lineItems": {
                    "nodes": [
                        {
                            "product": {
                                "id": "gid://shopify/Product/1",
                                "category": {"id": "gid://shopify/TaxonomyCategory/aa-8"},
                            }
                        }
                    ]
                },
            },
            "customer": {
                "id": "gid://shopify/Customer/7",
                "defaultEmailAddress": {
                    "emailAddress": "jan@voorbeeld.be",
                    "marketingState": "SUBSCRIBED",
                    "marketingOptInLevel": "CONFIRMED_OPT_IN",
                    "marketingUpdatedAt": ago(days=40),
                },
            },
        }
    },
    "orders": {"nodes": [], "pageInfo": {"hasNextPage": False}},
    "stop_list": [],
}
CHECKOUT = form("buyer_accepts_marketing")
SUBSCRIBE = form("email_marketing_consent", double_opt_in=True)
FORM = Boxes([*SUBSCRIBE.versions, *CHECKOUT.versions])
ORDER: Documents = {
    "id": 5,
    "processed_at": ago(days=90),
    "cancelled_at": None,
    "financial_status": "paid",
    "test": False,
    "email": "jan@voorbeeld.be",
    "source_name": "web",
    "buyer_accepts_marketing": False,
    "line_items": [{"product_id": 632910392}],
}
STATE = "customer.email_marketing_consent"


def read(documents: Documents, boxes: Boxes = FORM) -> Mapped:
    """Read documents sent at the moment of all tests."""
    return shopify.read(documents, at=AT, boxes=boxes)


def bought(**changed: object) -> Documents:
    """Return documents of a customer who did not subscribe and ordered once, in an order so changed."""
    return {**put(HONEST, STATE, None), "orders": [{**ORDER, **changed}]}


@pytest.mark.parametrize("documents", [HONEST, GRAPHQL])
def test_honest_documents_with_their_form_are_lawful(documents: Documents) -> None:
    """The form tells what was shown, Shopify since when and that the link was followed."""
    mapped = read(documents)
    (consent,) = consents(mapped)

    assert verdict(mapped).lawful
    assert consent.act is ConsentAct.TICKED
    assert consent.given_at == AT - timedelta(days=40)
    assert consent.double_opt_in is DoubleOptIn.CONFIRMED
    assert consent.evidence in {"customers/207119551", "customers/7"}
    assert case(mapped).customer.country == "NL"
    assert case(mapped).cart.abandoned_at == AT - timedelta(hours=3)
    assert case(mapped).cart.lines[0].categories in ({"Shoes"}, {"aa-8"})
    assert case(mapped).cart.address_source is AddressSource.SUBMITTED
    assert case(mapped).cart.checkout_begun is True
    assert case(mapped).cart.ordered_at is None
    assert {"moment-of-the-call", "updated-at"} <= noted(mapped).keys()


def test_what_is_not_read_is_said() -> None:
    """A language is no country, a consent to text messages none to email."""
    assert noted(read(HONEST)).keys() == {"moment-of-the-call", "updated-at", "locale", "sms-consent"}
    assert noted(read(GRAPHQL)).keys() == {"moment-of-the-call", "updated-at", "checkout-without-email"}


@pytest.mark.parametrize("country", countries())
def test_a_state_without_a_form_may_be_mailed_nowhere(country: str) -> None:
    """SUBSCRIBED is no consent, under either reading."""
    documents = put(HONEST, "checkout.shipping_address.country_code", country)

    assert not verdict(read(documents, Boxes()), Reading.LENIENT).lawful


@pytest.mark.parametrize("stop_list", [[], None])
@pytest.mark.parametrize("state", ["unsubscribed", "redacted"])
def test_who_unsubscribed_or_was_erased_is_not_mailed(state: str, stop_list: list[object] | None) -> None:
    """With and without the host's own stop list; what was erased has no moment."""
    mapped = read({**put(HONEST, f"{STATE}.state", state), "stop_list": stop_list})

    assert objections(mapped) == (Objection(at=AT - timedelta(days=40) if state == "unsubscribed" else None),)
    assert ("unsubscribed-may-be-silence" if state == "unsubscribed" else "redacted") in noted(mapped)
    assert consents(mapped) == ()
    never_lawful(mapped)


@pytest.mark.parametrize(("state", "note"), [("not_subscribed", "not-subscribed"), ("invalid", "invalid")])
def test_other_states_are_neither_consent_nor_objection(state: str, note: str) -> None:
    """An opt-in level beside them says nothing."""
    mapped = read(put(HONEST, f"{STATE}.state", state))

    assert consents(mapped) == ()
    assert objections(mapped) == ()
    assert noted(mapped)[note] == STATE
    never_lawful(mapped)


def test_a_state_that_shopify_does_not_have_is_refused() -> None:
    """It could be an objection; none is nothing."""
    with pytest.raises(InvalidCase, match=r"email_marketing_consent\.state: expected one of subscribed"):
        read(put(HONEST, f"{STATE}.state", "paused"))
    with pytest.raises(InvalidCase, match=r"financial_status: expected one of authorized"):
        read(bought(financial_status="lost"))

    assert consents(read(put(HONEST, f"{STATE}.state", None))) == ()


def test_pending_is_not_confirmed() -> None:
    """Nor is a single opt-in."""
    pending = read(put(HONEST, f"{STATE}.state", "pending"))
    single = read(put(HONEST, f"{STATE}.opt_in_level", "single_opt_in"))

    assert [each.double_opt_in for each in consents(pending)] == [DoubleOptIn.PENDING]
    assert noted(pending)["pending"] == STATE
    assert [each.double_opt_in for each in consents(single)] == [DoubleOptIn.PENDING]
    assert not verdict(pending).lawful
    assert not verdict(single).lawful


def test_a_state_without_a_moment_is_no_consent() -> None:
    """Nobody can tell what was shown."""
    mapped = read(put(HONEST, f"{STATE}.consent_updated_at", None))

    assert consents(mapped) == ()
    assert noted(mapped)["consent-undated"] == STATE


def test_the_state_of_another_address_is_no_consent() -> None:
    """The mail would go to the address of the checkout."""
    mapped = read(put(HONEST, "checkout.email", "els@voorbeeld.be"))

    assert consents(mapped) == ()
    assert "consent-other-address" in noted(mapped)


@pytest.mark.parametrize(("order", "counts"), [(None, False), ("paid", True), ("expired", False), ("refunded", False)])
def test_what_this_checkout_wrote_counts_where_an_order_followed(order: str | None, counts: bool) -> None:  # noqa: FBT001
    """Shopify writes the state when the address is entered, before the form is sent."""
    documents = put(put(HONEST, f"{STATE}.opt_in_level", "single_opt_in"), f"{STATE}.consent_updated_at", ago(hours=4))
    orders = [] if order is None else [{**ORDER, "processed_at": ago(hours=4), "financial_status": order}]
    (consent,) = consents(read({**documents, "orders": orders}, Boxes(form("email_marketing_consent").versions)))

    assert (consent.concluded is not False) == counts
    assert ("subscribed-in-this-checkout" in noted(read({**documents, "orders": orders}))) != counts


def test_a_confirmed_state_of_this_checkout_counts() -> None:
    """The link was followed."""
    mapped = read(put(HONEST, f"{STATE}.consent_updated_at", ago(hours=4)))

    assert "subscribed-in-this-checkout" not in noted(mapped)
    assert verdict(mapped).lawful


def test_webhooks_tell_of_states_too() -> None:
    """By the id of the customer, in a list or alone."""
    told = {
        "customer_id": 207119551,
        "email_address": "jan@voorbeeld.be",
        "email_marketing_consent": {"state": "unsubscribed", "consent_updated_at": ago(days=50)},
    }
    listed, alone = (read({**HONEST, "email_marketing_consents": each}) for each in ([told], told))
    since = read(
        {**HONEST, "email_marketing_consents": put(told, "email_marketing_consent.consent_updated_at", ago(days=1))}
    )

    assert objections(listed) == objections(alone) == (Objection(at=AT - timedelta(days=50)),)
    assert verdict(listed).lawful
    never_lawful(since)


@pytest.mark.parametrize("later", ["pending", "not_subscribed"])
def test_a_state_that_ended_is_no_consent(later: str) -> None:
    """Who is asked anew had unsubscribed, whatever Shopify forgot; a state before the subscription ends nothing."""
    now = {**HONEST["customer"]["email_marketing_consent"], "state": later, "opt_in_level": None}
    told = {"email_marketing_consents": [{"email_marketing_consent": HONEST["customer"]["email_marketing_consent"]}]}
    since = put({**HONEST, **told}, STATE, {**now, "consent_updated_at": ago(days=20)})
    before = put({**HONEST, **told}, STATE, {**now, "consent_updated_at": ago(days=60)})

    bought = {**since, "orders": [{**ORDER, "buyer_accepts_marketing": True}]}

    assert not verdict(read(since)).lawful
    assert {each.double_opt_in for each in consents(read(bought))} <= {DoubleOptIn.PENDING}
    assert noted(read(since))["ended-since"].startswith("email_marketing_consents[0]")
    assert verdict(read(before)).lawful


def test_what_was_written_in_a_checkout_of_unknown_beginning_is_of_it() -> None:
    """A query of GraphQL may have left out when it was created."""
    single = put(HONEST, STATE, {"state": "subscribed", "consent_updated_at": ago(hours=3)})
    mapped = read(put(single, "checkout.created_at", None))

    assert [each.concluded for each in consents(mapped)] == [False]
    assert noted(mapped)["subscribed-in-this-checkout"] == STATE


def test_a_box_of_the_checkout_that_was_left_was_not_sent() -> None:
    """And without a registered box it is nothing."""
    ticked = put(put(HONEST, STATE, None), "checkout.buyer_accepts_marketing", value=True)
    (consent,) = consents(read(ticked))

    assert consent.concluded is False
    assert {"box-not-sent"} <= noted(read(ticked)).keys()
    never_lawful(read(ticked))
    assert consents(read(ticked, SUBSCRIBE)) == ()
    assert noted(read(ticked, SUBSCRIBE))["buyer-accepts-marketing"] == "checkout.buyer_accepts_marketing"


def test_the_box_of_an_order_is_a_consent_while_one_is_subscribed() -> None:
    """The order has the moment, the box what was shown."""
    orders = [{**ORDER, "buyer_accepts_marketing": True}]
    mapped = read({**put(HONEST, f"{STATE}.opt_in_level", None), "orders": orders})
    ordered = consents(mapped)[-1]

    assert ordered.given_at == AT - timedelta(days=90)
    assert ordered.evidence == "orders/5"
    assert verdict(mapped).lawful
    for changed in ({"email": "els@voorbeeld.be"}, {"source_name": "pos"}, {"test": True}, {"processed_at": None}):
        assert len(consents(read({**HONEST, "orders": [{**orders[0], **changed}]}))) == 1
    nameless = read({**HONEST, "orders": [{**orders[0], "id": None}]})
    assert consents(nameless)[-1].evidence is None
    assert len(consents(read({**HONEST, "orders": orders}, SUBSCRIBE))) == 1
    gone = {"email_marketing_consent": {"state": "unsubscribed", "consent_updated_at": ago(days=60)}}
    assert len(consents(read({**HONEST, "orders": orders, "email_marketing_consents": [gone]}))) == 1


def test_an_order_of_this_address_is_a_ground() -> None:
    """Where the checkout offered a refusal."""
    mapped = read(bought())
    (purchase,) = case(mapped).customer.purchases or ()

    assert purchase.lines == (Line(categories={"Shoes"}),)
    assert purchase.concluded_at == AT - timedelta(days=90)
    assert case(mapped).customer.last_active_at == AT - timedelta(days=90)
    assert verdict(mapped).lawful
    assert not verdict(read(bought(), Boxes())).lawful
    assert noted(read(bought(), Boxes()))["refusal-unknown"] == "orders[0]"


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"cancelled_at": ago(days=80)}, "order-cancelled"),
        ({"financial_status": "refunded"}, "order-cancelled"),
        ({"financial_status": "voided"}, "order-cancelled"),
        ({"financial_status": "expired"}, "order-unclear"),
        ({"test": True}, "order-test"),
        ({"email": "els@voorbeeld.be"}, "order-other-address"),
        ({"email": None}, "order-without-address"),
        ({"source_name": "pos"}, "order-by-staff"),
        ({"source_name": None}, "order-by-staff"),
        ({"processed_at": None}, "order-undated"),
        ({"processed_at": "2026-08-01T10:00:00"}, "order-undated"),
    ],
)
def test_other_orders_are_no_ground(changed: Documents, note: str) -> None:
    """Each says why; an order that may be anybody's is not taken for the customer's act."""
    mapped = read(bought(**changed))

    assert noted(mapped)[note].startswith("orders[0]")
    assert not verdict(mapped).lawful


def test_orders_of_a_page_are_not_all_orders() -> None:
    """The one of this cart may stand on the next page."""
    cut = {"nodes": [], "pageInfo": {"hasNextPage": True}}
    mapped = read({**GRAPHQL, "orders": cut})

    assert case(mapped).customer.purchases is None
    assert noted(mapped)["orders-cut"] == "orders"
    never_lawful(mapped)


def test_an_order_since_is_the_order_of_the_cart() -> None:
    """Whichever document tells of it."""
    completed = read(put(HONEST, "checkout.completed_at", ago(hours=1)))
    since = read(put(GRAPHQL, "abandonment.data.customerHasNoOrderSinceAbandonment", value=False))

    assert case(completed).cart.ordered_at == AT - timedelta(hours=1)
    assert case(since).cart.ordered_at == AT
    assert "ordered-since" in noted(since)
    never_lawful(completed)
    never_lawful(since)


@pytest.mark.parametrize(("sent", "number"), [(ago(days=2), 2), (ago(days=31), None), (None, None)])
def test_shopifys_own_mail_counts(sent: str | None, number: int | None) -> None:
    """Within the month over which mails are counted."""
    mapped = read(put(GRAPHQL, "abandonment.data.emailSentAt", sent))

    assert case(mapped).mail.number == number
    assert ("mailed-before" in noted(mapped)) == (number is not None)


def test_a_visit_is_no_cart() -> None:
    """Nothing was put into it; nor is one that names no moment."""
    visit = read(put(GRAPHQL, "abandonment.data.abandonmentType", "BROWSE"))
    undated = put(put(HONEST, "checkout.updated_at", None), "checkout.created_at", None)

    assert visit.case is None
    assert {"abandonment-browse", "no-cart"} <= noted(visit).keys()
    assert read(undated).case is None
    assert case(read(put(HONEST, "checkout.updated_at", None))).cart.abandoned_at == AT - timedelta(hours=5)


def test_a_cart_is_no_checkout() -> None:
    """It names no address; nobody says that the checkout was begun."""
    cart = {"id": "x", "updated_at": ago(hours=3), "line_items": []}
    mapped = read(
        {
            **HONEST,
            "checkout": None,
            "cart": cart,
            "customer": {**HONEST["customer"], "default_address": {"country_code": "BE"}},
        }
    )
    nobody = read({"cart": cart})

    assert case(mapped).cart.checkout_begun is None
    assert case(mapped).customer.country == "BE"
    assert nobody.case is None
    assert {"checkout-without-customer", "no-country"} <= noted(nobody).keys()


def test_the_address_was_typed_where_the_box_tells_nothing_else() -> None:
    """Shopify saves it while it is typed."""
    mapped = read(HONEST, SUBSCRIBE)

    assert case(mapped).cart.address_source is AddressSource.TYPED
    assert noted(mapped)["address-typed"] == "checkout"


def test_fields_of_old_versions_are_not_read() -> None:
    """They say neither what nor when."""
    mapped = read(put(put(HONEST, STATE, None), "customer.accepts_marketing", value=True))

    assert consents(mapped) == ()
    assert noted(mapped)["accepts-marketing"] == "customer.accepts_marketing"


def test_a_good_without_a_category_is_like_nothing() -> None:
    """Of Shopify's taxonomy before the shop's own type."""
    line = {"product": {"category": {"id": "gid://shopify/TaxonomyCategory/aa-8"}, "productType": "Shoes"}}
    mapped = read(put(HONEST, "checkout.line_items", [line, {"product_id": 9}, {"product_type": "Hats"}]))

    assert case(mapped).cart.lines == (Line(categories={"aa-8"}), Line(), Line(categories={"Hats"}))
    assert noted(mapped)["category-missing"] == "checkout.line_items[1]"


def test_the_category_of_what_has_none_is_none() -> None:
    """Else two goods without a category would be alike; the shop's own type counts in its place."""
    none = {"category": {"id": "gid://shopify/TaxonomyCategory/na"}}
    mapped = read(put(HONEST, "checkout.line_items", [{"product": none}, {"product": {**none, "productType": "Hats"}}]))

    assert case(mapped).cart.lines == (Line(), Line(categories={"Hats"}))
    assert noted(mapped)["uncategorized"] == "checkout.line_items[0].product.category.id"


def test_line_items_that_go_on_hold_what_nobody_knows() -> None:
    """The next page may hold a good unlike all that was bought."""
    lines = {"nodes": [{"product_id": 632910392}], "pageInfo": {"hasNextPage": True}}
    mapped = read(put(HONEST, "checkout.line_items", lines))

    assert case(mapped).cart.lines == (Line(categories={"Shoes"}), Line())
    assert noted(mapped)["lines-cut"] == "checkout.line_items"


@pytest.mark.parametrize(
    ("names", "ordered"),
    [
        ({"checkout_id": 450789469}, True),
        ({"checkout_token": "c0ffee"}, True),
        ({"checkoutToken": "c0ffee"}, True),
        ({"cart_token": "68778783"}, True),
        ({"cartToken": "68778783", "cancelled_at": ago(hours=1)}, False),
        ({"cart_token": "c0ffee", "checkout_id": 1, "checkout_token": None}, False),
    ],
)
def test_an_order_that_names_the_checkout_is_its_order(names: Documents, ordered: bool) -> None:  # noqa: FBT001
    """Of whatever moment, address and goods: programs write to the checkout afterwards."""
    checkout = {**HONEST["checkout"], "token": "c0ffee", "cart_token": "68778783"}
    order = {**ORDER, "processed_at": ago(hours=4), "email": None, "line_items": [{"product_type": "Hats"}], **names}
    mapped = read({**HONEST, "checkout": checkout, "orders": [order]})

    assert (case(mapped).cart.ordered_at == AT - timedelta(hours=3)) is ordered
    assert verdict(mapped).lawful is not ordered
    assert ("order-of-checkout" in noted(mapped)) is ordered


def test_an_order_that_names_the_cart_is_its_order() -> None:
    """The webhook of a cart has its token; an order without a moment is one all the same."""
    cart = {**HONEST["checkout"], "id": "68778783", "token": "68778783"}
    mapped = read(
        {**HONEST, "checkout": None, "cart": cart, "orders": [{"cart_token": "68778783", "processed_at": None}]}
    )

    assert case(mapped).cart.ordered_at == AT


def test_what_was_not_handed_over_was_not_looked_up() -> None:
    """No orders, no stop list: each is noted."""
    mapped = read({key: HONEST[key] for key in ("checkout", "customer")})

    assert case(mapped).customer.purchases is None
    assert objections(mapped) is None
    assert {"orders-missing", "stop-list-missing"} <= noted(mapped).keys()


@settings(max_examples=300)
@given(spoilt({**HONEST, "orders": [ORDER]}) | spoilt(GRAPHQL))
def test_documents_alone_are_never_lawful(documents: Documents) -> None:
    """Whatever is left out of them, and whatever stands in them: they are read or refused, and permit nothing."""
    never_lawful(read_or_refused(shopify, documents, Boxes()))


@settings(max_examples=300)
@given(spoilt({**HONEST, "orders": [ORDER]}))
def test_no_objection_is_lost(documents: Documents) -> None:
    """Whatever else is spoilt: who unsubscribed after all else is not mailed."""
    gone = {"email_marketing_consent": {"state": "unsubscribed", "consent_updated_at": ago(minutes=1)}}

    never_lawful(read_or_refused(shopify, {**documents, "email_marketing_consents": [gone]}, FORM))
