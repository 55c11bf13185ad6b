"""WooCommerce's orders: what each field becomes, and what is never made of it."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from lawful_resend.platforms import Mapped, woocommerce


def gmt(**span: float) -> str:
    """Return a moment before the moment of sending, as WooCommerce writes it: GMT without an offset."""
    return (AT - timedelta(**span)).strftime("%Y-%m-%dT%H:%M:%S")


BOX = "_wc_other/shop/newsletter"
ADDRESS: Documents = {"country": "NL", "city": "Utrecht", "address_1": "Oudegracht 1", "company": ""}
ORDER: Documents = {
    "id": 41,
    "status": "completed",
    "created_via": "store-api",
    "customer_id": 0,
    "date_created": "2026-08-25T14:00:00",
    "date_created_gmt": gmt(days=90),
    "billing": {**ADDRESS, "email": "jan@voorbeeld.be"},
    "line_items": [{"product_id": 7, "sku": "x"}],
    "meta_data": [{"id": 1, "key": BOX, "value": "1"}, {"id": 2, "key": "_other", "value": {"a": 1}}],
}
#: https://woocommerce.github.io/woocommerce-rest-api-docs/#orders
HONEST: Documents = {
    "order": {
        **ORDER,
        "id": 52,
        "status": "checkout-draft",
        "date_created_gmt": gmt(hours=3),
        "date_modified_gmt": gmt(hours=1),
        "billing": {**ADDRESS, "email": "Jan@voorbeeld.be"},
        "shipping": {**ADDRESS, "city": ""},
        "meta_data": [],
    },
    "customer": None,
    "orders": [ORDER],
    "products": [{"id": 7, "categories": [{"id": 15, "slug": "uncategorized"}, {"id": 16, "slug": "shoes"}]}],
    "stop_list": [],
}
#: rows of plugins, as their tables have them: https://github.com/Streamlinelv/cartbounty, version 8.6
CART_BOUNTY: Documents = {
    "id": "3",
    "email": "jan@voorbeeld.be",
    "email_consent": "0",
    "location": 'a:1:{s:7:"country";s:2:"FR";}',
    "time": "2026-11-23 10:10:00",
    "session_id": "t_52",
    "wp_unsubscribed": "0",
    "wp_complete": "0",
    "type": "0",
    "saved_via": None,
}
#: a customer of https://github.com/pronamic/automatewoo, version 6.6.0
AUTOMATE_WOO: Documents = {
    "id": "8",
    "user_id": "0",
    "guest_id": "5",
    "last_purchased": None,
    "unsubscribed": "0",
    "unsubscribed_date": None,
    "subscribed": "0",
    "subscribed_date": None,
}
CHECKOUT = form("checkout")
FORM = Boxes([*form(BOX).versions, *CHECKOUT.versions])


def read(documents: Documents, boxes: Boxes = FORM) -> Mapped:
    """Read documents sent at the moment of all tests."""
    return woocommerce.read(documents, at=AT, boxes=boxes)


def bought(**changed: object) -> Documents:
    """Return documents of a customer who ticked nothing and ordered once, in an order so changed."""
    return {**HONEST, "orders": [{**ORDER, "meta_data": [], **changed}]}


def left(**changed: object) -> Documents:
    """Return honest documents with a cart so changed."""
    return {**HONEST, "order": {**HONEST["order"], **changed}}


def test_honest_documents_with_their_form_are_lawful() -> None:
    """The form tells what was shown, the order since when it was ticked."""
    mapped = read(HONEST)
    (consent,) = consents(mapped)

    assert verdict(mapped).lawful
    assert consent.act is ConsentAct.TICKED
    assert consent.given_at == AT - timedelta(days=90)
    assert consent.double_opt_in is DoubleOptIn.UNUSED
    assert consent.evidence == "orders/41"
    assert case(mapped).customer.country == "NL"
    assert case(mapped).cart.abandoned_at == AT - timedelta(hours=3)
    assert case(mapped).cart.lines == (Line(categories={"16"}),)
    assert case(mapped).cart.address_source is AddressSource.SUBMITTED
    assert case(mapped).cart.ordered_at is None
    assert noted(mapped).keys() == {"checkout-draft", "order-begun", "meta-of-an-order", "uncategorized"}


@pytest.mark.parametrize("country", countries())
def test_a_ticked_box_without_a_form_may_be_mailed_nowhere(country: str) -> None:
    """No meta is a consent, under either reading."""
    documents = left(billing={**HONEST["order"]["billing"], "country": country}, shipping=None)

    assert consents(read(documents, Boxes())) == ()
    assert not verdict(read(documents, Boxes()), Reading.LENIENT).lawful


@pytest.mark.parametrize("value", ["1", 1, True, "yes", " On ", "true"], ids=repr)
def test_a_ticked_box_is_read(value: object) -> None:
    """As programs write it."""
    assert len(consents(read(bought(meta_data=[{"key": BOX, "value": value}])))) == 1


@pytest.mark.parametrize("value", ["0", 0, False, "", None, "archived", [], {"a": 1}, 1.0, "11"], ids=repr)
def test_anything_else_is_no_tick(value: object) -> None:
    """And no mistake either: plugins write what they like."""
    assert consents(read(bought(meta_data=[{"key": BOX, "value": value}]))) == ()


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"billing": {"email": "els@voorbeeld.be"}}, "consent-other-address"),
        ({"created_via": "admin"}, "order-by-staff"),
        ({"created_via": None}, "order-by-staff"),
        ({"date_created_gmt": None}, "consent-undated"),
    ],
)
def test_other_boxes_are_no_consent(changed: Documents, note: str) -> None:
    """Of another address, of an order that the customer did not fill in, of no day."""
    mapped = read(bought(meta_data=ORDER["meta_data"], **changed))

    assert consents(mapped) == ()
    assert note in noted(mapped)
    assert not verdict(mapped).lawful


def test_a_box_before_its_form_is_unknown() -> None:
    """No version of the box is of that day."""
    mapped = read(bought(meta_data=ORDER["meta_data"], date_created_gmt="2024-12-31T00:00:00", id=None))
    (consent,) = consents(mapped)

    assert consent.act is ConsentAct.UNKNOWN
    assert consent.evidence is None
    assert "box-unknown" in noted(mapped)


@pytest.mark.parametrize(("status", "sent"), [("checkout-draft", False), ("pending", True), ("wc-failed", True)])
def test_the_box_of_the_cart_counts_where_its_form_was_sent(status: str, sent: bool) -> None:  # noqa: FBT001
    """A draft was not sent; what stands among the orders too is told once."""
    cart = {**HONEST["order"], "status": status, "meta_data": ORDER["meta_data"]}
    mapped = read({**HONEST, "order": cart, "orders": [cart]})
    (consent,) = consents(mapped)

    assert (consent.concluded is not False) == sent
    assert ("box-not-sent" in noted(mapped)) != sent
    assert verdict(mapped).lawful == sent


def test_the_address_was_typed_or_sent() -> None:
    """Or is that of the account."""
    typed = read(HONEST, Boxes())
    unpaid = read(left(status="pending"), Boxes())
    account = {**left(customer_id=9), "customer": {"id": 9, "email": "jan@voorbeeld.be"}}

    assert case(typed).cart.address_source is AddressSource.TYPED
    assert noted(typed)["address-typed"] == "order"
    assert case(unpaid).cart.address_source is AddressSource.SUBMITTED
    assert noted(unpaid)["order-unpaid"] == "order.status"
    assert case(read(account)).cart.address_source is AddressSource.ACCOUNT
    assert case(read(put(account, "order.billing.email", None))).cart.address_source is AddressSource.ACCOUNT
    assert (
        case(read(put(account, "order.billing.email", "els@x.be"), Boxes())).cart.address_source is AddressSource.TYPED
    )
    assert case(read(put(account, "customer.id", 8), Boxes())).cart.address_source is AddressSource.TYPED


@pytest.mark.parametrize("status", ["processing", "completed", "on-hold", "refunded", "trash", "own-status", None])
def test_an_order_that_was_placed_is_no_cart(status: str | None) -> None:
    """Whatever became of it."""
    mapped = read(left(status=status))

    assert case(mapped).cart.ordered_at == AT - timedelta(hours=3)
    assert noted(mapped)["order-placed"] == "order.status"
    assert "checkout-draft" not in noted(mapped)
    never_lawful(mapped)


@pytest.mark.parametrize(
    ("status", "ordered"), [("processing", True), ("own-status", True), ("cancelled", False), ("failed", False)]
)
def test_the_orders_may_know_more_of_the_cart(status: str, ordered: bool) -> None:  # noqa: FBT001 - either way
    """It was placed since it was handed over."""
    mapped = read({**HONEST, "orders": [ORDER, {**HONEST["order"], "status": status, "id": "52"}]})

    assert (case(mapped).cart.ordered_at is not None) == ordered
    assert ("order-of-cart" in noted(mapped)) == ordered
    nameless = read({**put(HONEST, "order.id", None), "orders": [{**HONEST["order"], "status": status, "id": None}]})
    assert case(nameless).cart.ordered_at is None


def test_an_order_of_this_address_is_a_ground() -> None:
    """Where the checkout offered a refusal."""
    mapped = read(bought())
    (purchase,) = case(mapped).customer.purchases or ()

    assert purchase.lines == (Line(categories={"16"}),)
    assert purchase.concluded_at == AT - timedelta(days=90)
    assert case(mapped).customer.last_active_at == AT - timedelta(days=90)
    assert verdict(mapped).lawful
    assert not verdict(read(bought(), Boxes())).lawful
    assert noted(read(bought(), Boxes()))["refusal-unknown"] == "orders[0]"


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"status": "cancelled"}, "order-cancelled"),
        ({"status": "wc-refunded"}, "order-cancelled"),
        ({"status": "pending"}, "order-open"),
        ({"status": "checkout-draft"}, "order-open"),
        ({"status": "trash"}, "order-unclear"),
        ({"status": None}, "order-unclear"),
        ({"billing": {"email": "els@voorbeeld.be"}}, "order-other-address"),
        ({"billing": []}, "order-without-address"),
        ({"created_via": "rest-api"}, "order-by-staff"),
        ({"date_created_gmt": None}, "order-undated"),
    ],
)
def test_other_orders_are_no_ground(changed: Documents, note: str) -> None:
    """Each says why."""
    mapped = read(bought(**changed))

    assert noted(mapped)[note] == "orders[0]"
    assert not verdict(mapped).lawful


def test_the_country_is_of_an_address_that_was_filled_in() -> None:
    """Of the delivery before the bill, of the order before the account; a country alone is the shop's own."""
    abroad = left(shipping={**ADDRESS, "country": "BE", "company": "Bakkerij"})
    alone = left(shipping={"country": "BE"}, billing={"country": "BE", "email": "jan@voorbeeld.be"})
    account = {**alone, "customer": {"id": 9, "billing": {"country": "fr", "postcode": "75001"}}}

    assert case(read(abroad)).customer.country == "BE"
    assert {"countries-differ", "company-named"} <= noted(read(abroad)).keys()
    assert read(alone).case is None
    assert noted(read(alone))["country-by-default"] == "order.shipping.country"
    assert "no-country" in noted(read(alone))
    assert case(read(account)).customer.country == "FR"


def test_the_address_of_the_account_is_compared_where_the_cart_has_none() -> None:
    """As for consents and orders."""
    account = {"id": 9, "email": "els@voorbeeld.be"}
    mapped = read({**put(HONEST, "order.billing.email", None), "customer": account})

    assert {"consent-other-address", "order-other-address"} <= noted(mapped).keys()


@pytest.mark.parametrize(
    "slug",
    [
        *("uncategorized", "uncategorized-nl", "uncategorized-2", "sin-categorizar", "bez-kategorii", "non-classe-fr"),
        "%cf%87%cf%89%cf%81%ce%af%cf%82-%ce%ba%ce%b1%cf%84%ce%b7%ce%b3%ce%bf%cf%81%ce%af%ce%b1",
    ],
)
def test_a_good_of_no_category_is_like_nothing(slug: str) -> None:
    """Two that the shop gave none are not alike, whatever its language calls that."""
    products = [{"id": 7, "categories": [{"id": 15, "slug": slug}, {"id": None}]}]
    mapped = read({**bought(), "products": products})

    assert case(mapped).cart.lines == (Line(),)
    assert noted(mapped)["uncategorized"] == "products[0].categories[0]"
    assert noted(mapped)["category-missing"] == "orders[0].line_items[0]"
    assert not verdict(mapped).lawful


def test_another_category_is_one() -> None:
    """One that ends like a slug of another language is no less a category."""
    products = [{"id": 7, "categories": [{"id": 16, "slug": "shoes-nl"}, {"id": 17}]}]

    assert case(read({**bought(), "products": products})).cart.lines == (Line(categories={"16", "17"}),)


def test_a_cart_has_a_moment() -> None:
    """A moment of the site's own time is none."""
    mapped = read(left(date_created_gmt=None))

    assert mapped.case is None
    assert noted(mapped)["no-cart"] == "order"


@pytest.mark.parametrize("stop_list", [[], None])
@pytest.mark.parametrize(
    "row",
    [
        {"unsubscribed": "1"},
        {"unsubscribed": True},
        {"id": 1, "unsubscribe_link": "1"},
        {**CART_BOUNTY, "wp_unsubscribed": 1},
        {**AUTOMATE_WOO, "unsubscribed": 1, "unsubscribed_date": "2025-01-01 10:00:00"},
    ],
)
def test_who_unsubscribed_from_an_earlier_cart_is_not_mailed(row: Documents, stop_list: list[object] | None) -> None:
    """The row has no moment, and the next cart forgets it."""
    mapped = read({**HONEST, "carts": [{"unsubscribed": "0", "unsubscribe_link": "0"}, row], "stop_list": stop_list})

    assert objections(mapped) == (Objection(),)
    assert noted(mapped)["cart-unsubscribed"] == "carts[1]"
    never_lawful(mapped)


def test_who_was_subscribed_again_objected_once() -> None:
    """AutomateWoo keeps the date; a newer consent by a form lifts it, and its own word does not."""
    row = {**AUTOMATE_WOO, "unsubscribed_date": (AT - timedelta(days=91)).strftime("%Y-%m-%d %H:%M:%S")}
    older = read({**HONEST, "carts": [{**row, "subscribed": "1", "subscribed_date": "2026-11-01 10:00:00"}]})
    newer = read({**HONEST, "carts": {**row, "unsubscribed_date": "2026-11-01 10:00:00"}})

    assert objections(older) == (Objection(at=AT - timedelta(days=91)),)
    assert noted(older)["customer-resubscribed"] == "carts[0].unsubscribed_date"
    assert noted(older)["customer-subscribed"] == "carts[0].subscribed"
    assert verdict(older).lawful
    assert len(consents(older)) == 1
    never_lawful(newer)


def test_the_box_that_cart_bounty_saves_is_no_consent() -> None:
    """It was not sent; the order that was has it as a meta."""
    typed = read({**bought(billing=None), "carts": [{**CART_BOUNTY, "email_consent": "1"}]}, form("email_consent"))
    sent = bought(meta_data=[{"key": "_billing_email_consent", "value": "1"}])

    assert consents(typed) == ()
    assert noted(typed)["cart-box"] == "carts[0].email_consent"
    never_lawful(typed)
    assert len(consents(read(sent, form("_billing_email_consent")))) == 1


@pytest.mark.parametrize(
    "row",
    [
        {"order_status": "completed", "time": "2026-11-23 10:00:00"},
        {"recovered_cart": 61, "abandoned_cart_time": int(AT.timestamp()) - 3 * 3600},
        {**CART_BOUNTY, "type": 1},
        {**CART_BOUNTY, "type": "2", "time": None},
        # a clock of a site that is eleven hours behind UTC
        {**CART_BOUNTY, "type": "4", "time": "2026-11-22 22:30:00"},
        {"status": "placed", "last_modified": "2026-11-23 09:00:00"},
        {"status": "Recovered", "last_modified": "2026-11-23T11:00:00Z"},
        {"status": "merged"},
        {**CART_BOUNTY, "type": "3"},
    ],
)
def test_a_draft_that_a_plugin_saw_ordered_is_no_cart(row: Documents) -> None:
    """Or of which it says something that is not known; of an order that was sent the order itself says more."""
    mapped = read({**HONEST, "carts": [{"unsubscribed": "0"}, row]})
    sent = read({**left(status="pending"), "carts": [row]})

    assert case(mapped).cart.ordered_at == AT - timedelta(hours=3)
    assert noted(mapped)["cart-ordered"].startswith("carts[1].")
    assert ("cart-state-unknown" in noted(mapped)) == (row.get("status") == "merged" or row.get("type") == "3")
    never_lawful(mapped)
    assert case(sent).cart.ordered_at is None
    assert verdict(sent).lawful


@pytest.mark.parametrize(
    "row",
    [
        CART_BOUNTY,
        AUTOMATE_WOO,
        {"order_status": "lost"},
        {"recovered_cart": "0", "abandoned_cart_time": 0},
        {"status": "emptied"},
        {"status": "", "last_modified": "2026-11-23 09:00:00"},
        {**CART_BOUNTY, "type": "1", "time": "2026-11-22 20:59:59"},
        {"status": "placed", "last_modified": "2026-11-23 08:59:59"},
    ],
)
def test_other_rows_stop_nothing(row: Documents) -> None:
    """Carts that were left, and orders of carts before this one."""
    mapped = read({**HONEST, "carts": [row]})

    assert not {"cart-ordered", "cart-state-unknown", "cart-unsubscribed"} & noted(mapped).keys()
    assert verdict(mapped).lawful


def test_a_state_that_is_not_known_is_noted_of_old_carts_too() -> None:
    """Nothing that a plugin says is passed over."""
    mapped = read({**HONEST, "carts": [{"order_status": "refunded", "time": "2025-01-01 00:00:00"}]})

    assert noted(mapped)["cart-state-unknown"] == "carts[0].order_status"
    assert verdict(mapped).lawful


@pytest.mark.parametrize(
    "row",
    [
        {"unsubscribed": "perhaps"},
        {"wp_unsubscribed": 1.0},
        {"unsubscribe_link": {"a": 1}},
        {"unsubscribed_date": "yesterday"},
        {"type": 0.0},
        {"status": []},
        "jan@voorbeeld.be",
    ],
)
def test_what_no_plugin_writes_is_refused(row: object) -> None:
    """It may be an objection."""
    with pytest.raises(InvalidCase) as refused:
        read({**HONEST, "carts": [row]})

    assert all(each.path.startswith("carts[0]") for each in refused.value.problems)
    assert "jan@" not in str(refused.value)


def test_the_stop_list_is_that_of_this_address() -> None:
    """A line that names another is left out; one without a moment stands against every consent."""
    lines = [{"email": "els@voorbeeld.be", "at": ago(days=1)}, {"email": "Jan@voorbeeld.be"}]
    mapped = read({**HONEST, "stop_list": lines})

    assert objections(mapped) == (Objection(),)
    assert noted(mapped)["stop-other-address"] == "stop_list[0]"
    assert noted(mapped)["stop-undated"] == "stop_list[1]"
    never_lawful(mapped)


def test_what_was_not_handed_over_was_not_looked_up() -> None:
    """No orders, no stop list: each is noted."""
    mapped = read({"order": HONEST["order"]})

    assert case(mapped).customer.purchases is None
    assert objections(mapped) is None
    assert {"orders-missing", "stop-list-missing"} <= noted(mapped).keys()


def test_all_that_is_wrong_is_told_at_once() -> None:
    """With paths, and without what stands there."""
    with pytest.raises(InvalidCase) as refused:
        read({**left(date_created_gmt="yesterday", line_items=7), "stop_list": 1})

    assert {each.path for each in refused.value.problems} == {"order.date_created_gmt", "order.line_items", "stop_list"}


@settings(max_examples=300)
@given(spoilt(HONEST))
def test_documents_alone_are_never_lawful(documents: Documents) -> None:
    """Whatever is left out of them, and whatever stands in them: they are read or refused, and permit nothing."""
    never_lawful(read_or_refused(woocommerce, documents, Boxes()))


@settings(max_examples=300)
@given(spoilt(HONEST))
def test_no_objection_is_lost(documents: Documents) -> None:
    """Whatever else is spoilt: who unsubscribed after all else is not mailed."""
    never_lawful(read_or_refused(woocommerce, {**documents, "stop_list": [{"at": ago(minutes=1)}]}, FORM))


CARTS: Documents = {**HONEST, "carts": [CART_BOUNTY, AUTOMATE_WOO, {"status": "abandoned"}]}


@settings(max_examples=300)
@given(spoilt(CARTS), st.sampled_from(("unsubscribed", "unsubscribe_link", "wp_unsubscribed")))
def test_no_objection_of_a_plugin_is_lost(documents: Documents, column: str) -> None:
    """Whatever else is spoilt, the rows beside it too."""
    rows = documents.get("carts")
    gone = [*rows, {column: "1"}] if isinstance(rows, list) else [{column: "1"}]

    never_lawful(read_or_refused(woocommerce, {**documents, "carts": gone}, FORM))
    never_lawful(read_or_refused(woocommerce, documents, Boxes()))
