"""Magento's carts, orders and newsletter subscribers: what each field becomes, and what is never made of it."""

from datetime import UTC, date, datetime, timedelta

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
from lawful_resend.platforms import Mapped, magento


def stored(**span: float) -> str:
    """Return a moment before the moment of sending, as Magento stores it: UTC without an offset."""
    return (AT - timedelta(**span)).strftime("%Y-%m-%d %H:%M:%S")


WAITED: Documents = {
    "subscriber_id": "31",
    "store_id": "1",
    "change_status_at": stored(days=40),
    "customer_id": "0",
    "subscriber_email": "jan@voorbeeld.be",
    "subscriber_status": "2",
}
SUBSCRIBED: Documents = {**WAITED, "subscriber_status": 1, "change_status_at": stored(days=40, minutes=-5)}
#: Magento 2.4, https://developer.adobe.com/commerce/webapi/rest/quick-reference/
HONEST: Documents = {
    "quote": {
        "id": 88,
        "store_id": 1,
        "created_at": stored(hours=5),
        "updated_at": stored(hours=1),
        "converted_at": None,
        "is_active": True,
        "customer_is_guest": True,
        "customer": {"email": "Jan@voorbeeld.be", "extension_attributes": {"is_subscribed": True}},
        "items": [{"item_id": 5, "sku": "24-MB01", "qty": 1, "updated_at": stored(hours=3)}],
        "billing_address": {"country_id": "NL", "city": "Utrecht", "email": "jan@voorbeeld.be"},
    },
    "addresses": [],
    "subscribers": [SUBSCRIBED],
    "subscriber_log": [WAITED, SUBSCRIBED],
    "orders": {"items": [], "search_criteria": {}, "total_count": 0},
    "products": {
        "items": [
            {
                "id": 1,
                "sku": "24-MB01",
                "extension_attributes": {
                    "category_links": [{"position": 0, "category_id": "2"}, {"position": 0, "category_id": "14"}]
                },
            }
        ],
        "search_criteria": {},
        "total_count": 1,
    },
    "stop_list": [],
}
CHECKOUT = form("checkout")
FORM = Boxes([*form("newsletter", double_opt_in=True).versions, *CHECKOUT.versions])
ORDER: Documents = {
    "entity_id": 3,
    "quote_id": 70,
    "state": "complete",
    "created_at": stored(days=90),
    "customer_email": "jan@voorbeeld.be",
    "remote_ip": "192.0.2.1",
    "items": [{"product_id": 1, "sku": "24-MB01-XL"}, {"product_id": 9, "sku": "x", "parent_item_id": 4}],
}


def read(documents: Documents, boxes: Boxes = FORM) -> Mapped:
    """Read documents sent at the moment of all tests."""
    return magento.read(documents, at=AT, boxes=boxes)


def logged(*rows: Documents) -> Documents:
    """Return honest documents with other rows in the log alone."""
    return {**HONEST, "subscribers": [], "subscriber_log": list(rows)}


def bought(**changed: object) -> Documents:
    """Return documents of a customer who did not subscribe and ordered once, in an order so changed."""
    return {**logged(), "orders": [{**ORDER, **changed}]}


def test_honest_documents_with_their_form_are_lawful() -> None:
    """The form tells what was shown, the log when the link was waited for and followed."""
    mapped = read(HONEST)
    waiting, confirmed = consents(mapped)

    assert verdict(mapped).lawful
    assert waiting.double_opt_in is DoubleOptIn.PENDING
    assert confirmed.act is ConsentAct.TICKED
    assert confirmed.given_at == AT - timedelta(days=40)
    assert confirmed.confirmed_at == AT - timedelta(days=40, minutes=-5)
    assert confirmed.evidence == "subscriber_log/31"
    assert case(mapped).customer.country == "NL"
    assert case(mapped).cart.abandoned_at == AT - timedelta(hours=3)
    assert case(mapped).cart.lines == (Line(categories={"14"}),)
    assert case(mapped).cart.address_source is AddressSource.SUBMITTED
    assert noted(mapped).keys() == {"one-moment", "not-active", "is-subscribed", "updated-at", "root-category"}


@pytest.mark.parametrize("country", countries())
def test_a_subscriber_without_a_form_may_be_mailed_nowhere(country: str) -> None:
    """No row of a table is a consent, under either reading."""
    documents = put(HONEST, "quote.billing_address.country_id", country)

    assert not verdict(read(documents, Boxes()), Reading.LENIENT).lawful


def test_the_table_alone_is_no_evidence() -> None:
    """And does not show that a link was followed."""
    mapped = read({**HONEST, "subscriber_log": None})
    (consent,) = consents(mapped)

    assert consent.evidence is None
    assert consent.double_opt_in is DoubleOptIn.PENDING
    assert consent.given_at == AT - timedelta(days=40, minutes=-5)
    assert noted(mapped)["table-is-no-evidence"] == "subscribers[0]"
    assert noted(mapped)["confirmation-may-be-skipped"] == "subscribers[0]"
    assert not verdict(mapped).lawful


def test_a_form_that_sends_no_link_needs_none() -> None:
    """The log shows since when."""
    boxes = Boxes([*form("newsletter").versions, *CHECKOUT.versions])
    mapped = read(logged(SUBSCRIBED), boxes)

    assert consents(mapped)[0].double_opt_in is DoubleOptIn.UNUSED
    assert verdict(mapped).lawful


@pytest.mark.parametrize(
    "rows",
    [
        # of another subscriber
        [{**WAITED, "subscriber_id": "32"}],
        # unsubscribed between
        [WAITED, {**WAITED, "subscriber_status": "3", "change_status_at": stored(days=40, minutes=-1)}],
        # without a moment
        [{**WAITED, "change_status_at": "0000-00-00 00:00:00"}],
        # later
        [{**WAITED, "change_status_at": stored(days=39)}],
    ],
)
def test_only_the_change_just_before_shows_that_a_link_was_followed(rows: list[Documents]) -> None:
    """Anything else could be the doing of a log-in."""
    found = consents(read(logged(*rows, SUBSCRIBED)))

    assert all(each.double_opt_in is DoubleOptIn.PENDING for each in found)
    assert found


def test_a_subscriber_without_an_id_or_a_moment_was_not_confirmed() -> None:
    """Rows cannot be put together."""
    nameless = consents(read(logged({**WAITED, "subscriber_id": None}, {**SUBSCRIBED, "subscriber_id": None})))
    undated = read(logged(WAITED, {**SUBSCRIBED, "change_status_at": None}))

    assert {each.double_opt_in for each in nameless} == {DoubleOptIn.PENDING}
    assert {each.evidence for each in nameless} == {None}
    assert "consent-undated" in noted(undated)
    assert [each.double_opt_in for each in consents(undated)] == [DoubleOptIn.PENDING]


@pytest.mark.parametrize("stop_list", [[], None])
@pytest.mark.parametrize("store", ["1", "2", None])
def test_unsubscribed_is_an_objection(stop_list: list[object] | None, store: str | None) -> None:
    """Of whatever store and address, with and without the host's own stop list."""
    gone = {**WAITED, "store_id": store, "subscriber_status": 3, "subscriber_email": "els@voorbeeld.be"}
    mapped = read({**HONEST, "subscribers": gone, "subscriber_log": [], "stop_list": stop_list})

    assert objections(mapped) == (Objection(at=AT - timedelta(days=40)),)
    assert noted(mapped)["unsubscribed"] == "subscribers"
    never_lawful(mapped)


def test_whoever_subscribed_anew_may_be_mailed() -> None:
    """The log knows of the objection between."""
    gone = {**WAITED, "subscriber_status": 3, "change_status_at": stored(days=60)}
    mapped = read(logged(gone, WAITED, SUBSCRIBED))

    assert objections(mapped) == (Objection(at=AT - timedelta(days=60)),)
    assert verdict(mapped).lawful


def test_an_objection_without_a_moment_stands_against_all() -> None:
    """The column may be empty."""
    mapped = read(logged(WAITED, SUBSCRIBED, {**WAITED, "subscriber_status": 3, "change_status_at": None}))

    assert objections(mapped) == (Objection(),)
    never_lawful(mapped)


def test_a_status_that_magento_does_not_have_is_refused() -> None:
    """It could be an objection; a row always has one."""
    for status in (5, None):
        with pytest.raises(InvalidCase, match="1, 2, 4, 3"):
            read(logged({**WAITED, "subscriber_status": status}))


def test_the_consent_of_another_address_is_none() -> None:
    """A subscription follows its account."""
    mapped = read(logged({**SUBSCRIBED, "subscriber_email": "els@voorbeeld.be"}))

    assert consents(mapped) == ()
    assert "consent-other-address" in noted(mapped)


def test_a_store_needs_a_box_that_vouches_for_it() -> None:
    """It may be of another company."""
    documents = logged({**WAITED, "store_id": 2}, {**SUBSCRIBED, "store_id": 2})
    boxes = Boxes([*FORM.versions, *form("newsletter/2", double_opt_in=True).versions])

    assert consents(read(documents)) == ()
    assert noted(read(documents))["other-store"] == "subscriber_log[0].store_id"
    assert verdict(read(documents, boxes)).lawful
    assert verdict(read(put(documents, "quote.store_id", None))).lawful


@pytest.mark.parametrize(
    ("path", "value", "born"),
    [
        ("quote.customer_dob", "1990-02-28 00:00:00", date(1990, 2, 28)),
        ("quote.customer.dob", "1990-02-28", date(1990, 2, 28)),
        ("quote.customer_dob", "0000-00-00 00:00:00", None),
        ("quote.customer_dob", None, None),
    ],
)
def test_a_day_of_birth_is_read(path: str, value: str | None, born: date | None) -> None:
    """It can only forbid."""
    mapped = read(put(HONEST, path, value))

    assert case(mapped).customer.born == born
    assert ("day-of-birth" in noted(mapped)) == (born is not None)


def test_a_day_that_is_none_is_refused() -> None:
    """With its path."""
    with pytest.raises(InvalidCase, match=r"quote\.customer_dob"):
        read(put(HONEST, "quote.customer_dob", "28/02/1990"))


def test_a_country_without_an_address_is_the_default_of_the_store() -> None:
    """It is not read."""
    mapped = read(put(HONEST, "quote.billing_address.city", ""))

    assert mapped.case is None
    assert noted(mapped)["country-by-default"] == "quote.billing_address.country_id"
    assert "no-country" in noted(mapped)


def test_the_country_of_the_delivery_comes_first() -> None:
    """From the answer of the API and from rows."""
    away = {"country_id": "BE", "street": ["Kerkstraat 1"], "company": "Bakkerij"}
    answer = put(HONEST, "quote.extension_attributes", {"shipping_assignments": [{"shipping": {"address": away}}]})
    rows = {**HONEST, "addresses": [{**away, "address_type": "shipping"}]}
    billing = {**put(HONEST, "quote.billing_address", None), "addresses": [{**away, "address_type": "billing"}]}

    for mapped in (read(answer), read(rows)):
        assert case(mapped).customer.country == "BE"
        assert {"countries-differ", "company-named"} <= noted(mapped).keys()
    assert case(read(billing)).customer.country == "BE"


def test_the_address_of_an_account_is_the_accounts() -> None:
    """A guest typed it, or sent it."""
    typed = Boxes(form("newsletter").versions)

    assert case(read(put(HONEST, "quote.customer.id", 7))).cart.address_source is AddressSource.ACCOUNT
    assert case(read(put(HONEST, "quote.customer_id", "7"))).cart.address_source is AddressSource.ACCOUNT
    assert case(read(put(HONEST, "quote.customer_id", "0"))).cart.address_source is AddressSource.SUBMITTED
    assert case(read(HONEST, typed)).cart.address_source is AddressSource.TYPED


def test_the_cart_was_left_when_its_goods_last_changed() -> None:
    """Every write moves the moment of the cart itself."""
    items = put(HONEST, "quote.items", [{"sku": "x", "created_at": stored(hours=4)}, {"sku": "y"}])
    updated = put(HONEST, "quote.items", [])
    created = put(updated, "quote.updated_at", ...)

    assert case(read(items)).cart.abandoned_at == AT - timedelta(hours=4)
    assert case(read(updated)).cart.abandoned_at == AT - timedelta(hours=1)
    assert case(read(created)).cart.abandoned_at == AT - timedelta(hours=5)
    assert "no-cart" in noted(read(put(created, "quote.created_at", ...)))


@pytest.mark.parametrize(
    ("changed", "ordered"),
    [
        ({"converted_at": stored(hours=2)}, AT - timedelta(hours=2)),
        # before the goods last changed: then at the latest
        ({"converted_at": stored(hours=4)}, AT - timedelta(hours=3)),
        ({"is_active": "0"}, AT),
    ],
)
def test_a_cart_that_was_ordered_is_not_mailed(changed: Documents, ordered: datetime) -> None:
    """Whatever of the cart says so."""
    mapped = read({**HONEST, "quote": {**HONEST["quote"], **changed}})

    assert case(mapped).cart.ordered_at == ordered
    never_lawful(mapped)


@pytest.mark.parametrize(
    ("state", "ordered"),
    [
        ("processing", True),
        ("payment_review", True),
        ("canceled", False),
        ("pending_payment", False),
    ],
)
def test_an_order_that_names_the_cart_is_its_order(state: str, ordered: bool) -> None:  # noqa: FBT001 - either way
    """The cart may be written to after its order."""
    order = {**ORDER, "quote_id": 88, "state": state, "created_at": stored(hours=3, minutes=1)}
    mapped = read({**HONEST, "orders": [order]})

    assert case(mapped).cart.ordered_at == (AT - timedelta(hours=3) if ordered else None)
    assert ("order-of-cart" in noted(mapped)) == ordered


def test_an_order_of_the_number_that_the_cart_reserved_is_its_order() -> None:
    """Magento reserves it before the customer pays; the items of the cart may have been written to since."""
    order = {**ORDER, "increment_id": "000000042", "created_at": stored(hours=4)}
    quote = {**HONEST["quote"], "reserved_order_id": "000000042"}

    assert case(read({**HONEST, "quote": quote, "orders": [order]})).cart.ordered_at is not None
    assert case(read({**HONEST, "orders": [order]})).cart.ordered_at is None
    assert case(read({**HONEST, "quote": quote, "orders": [{**order, "increment_id": "42"}]})).cart.ordered_at is None


def test_an_undated_order_of_the_cart_is_one_all_the_same() -> None:
    """At the latest now."""
    mapped = read({**HONEST, "orders": [{**ORDER, "quote_id": 88, "created_at": None}]})

    assert case(mapped).cart.ordered_at == AT
    assert case(mapped).customer.purchases is None


def test_an_order_of_this_address_is_a_ground() -> None:
    """Where the checkout offered a refusal; what a good consists of is no good."""
    mapped = read(bought())
    (purchase,) = case(mapped).customer.purchases or ()

    assert purchase.lines == (Line(categories={"14"}),)
    assert purchase.concluded_at == datetime(2026, 8, 25, 12, tzinfo=UTC)
    assert verdict(mapped).lawful
    assert not verdict(read(bought(), Boxes())).lawful


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"state": "closed"}, "order-cancelled"),
        ({"state": "canceled"}, "order-cancelled"),
        ({"state": "pending_payment"}, "order-open"),
        ({"state": "payment_review"}, "order-unclear"),
        ({"state": None}, "order-unclear"),
        ({"state": "own_state"}, "order-unclear"),
        ({"customer_email": "els@voorbeeld.be"}, "order-other-address"),
        ({"customer_email": None}, "order-without-address"),
        ({"remote_ip": None}, "order-by-staff"),
        ({"created_at": None}, "order-undated"),
    ],
)
def test_other_orders_are_no_ground(changed: Documents, note: str) -> None:
    """Each says why."""
    mapped = read(bought(**changed))

    assert noted(mapped)[note] == "orders[0]"
    assert not verdict(mapped).lawful


def test_an_order_of_another_store_needs_a_box_that_vouches_for_it() -> None:
    """It may be of another company; each store has its own form."""
    documents = bought(store_id="2")
    silent = Boxes([*FORM.versions, *form("checkout/2", refusal_offered=None).versions])
    offered = Boxes([*FORM.versions, *form("checkout/2").versions])

    assert noted(read(documents))["order-of-other-store"] == "orders[0].store_id"
    assert not verdict(read(documents)).lawful
    assert not verdict(read(documents, silent)).lawful
    assert verdict(read(documents, offered)).lawful
    assert verdict(read(bought(store_id=1))).lawful
    assert "order-cancelled" in noted(read(bought(store_id="2", state="closed")))


def test_every_order_has_to_have_a_moment() -> None:
    """One that has none may be the order of the cart."""
    mapped = read({**logged(), "orders": [ORDER, {**ORDER, "created_at": None}]})

    assert case(mapped).customer.purchases is None


def test_products_come_as_rows_too() -> None:
    """With ``category_ids``, by id or by article number."""
    items = [{"product_id": "1"}, {"sku": "24-MB02"}, {"product_id": "24"}]
    products = [{"entity_id": 1, "category_ids": [14, None]}, {"sku": "24-MB02", "category_ids": ["2"]}, {"sku": "24"}]
    mapped = read({**put(HONEST, "quote.items", items), "products": products})

    assert case(mapped).cart.lines == (Line(categories={"14"}), Line(), Line())
    assert noted(mapped)["category-missing"] == "quote.items[1]"


def test_what_was_not_handed_over_was_not_looked_up() -> None:
    """No orders, no stop list: each is noted."""
    mapped = read({key: HONEST[key] for key in ("quote", "subscribers")})

    assert case(mapped).customer.purchases is None
    assert objections(mapped) is None
    assert {"orders-missing", "stop-list-missing"} <= noted(mapped).keys()


@settings(max_examples=300)
@given(spoilt({**HONEST, "orders": [ORDER]}))
def test_documents_alone_are_never_lawful(documents: Documents) -> None:
    """Whatever is left out of them, and whatever stands in them: they are read or refused, and permit nothing."""
    never_lawful(read_or_refused(magento, documents, Boxes()))


@settings(max_examples=300)
@given(spoilt({**HONEST, "orders": [ORDER]}))
def test_no_objection_is_lost(documents: Documents) -> None:
    """Whatever else is spoilt: who unsubscribed after all else is not mailed."""
    gone = {**SUBSCRIBED, "subscriber_status": 3, "change_status_at": stored(minutes=1)}

    never_lawful(read_or_refused(magento, {**documents, "subscribers": [gone]}, FORM))


@pytest.mark.parametrize("total", [21, "2", "-1", 0, "9" * 5000], ids=["more", "text", "negative", "none", "endless"])
def test_orders_that_go_on_were_not_looked_up(total: object) -> None:
    """The order of this cart may stand on the next page; a total that is not theirs is no sign that these are all."""
    cut = read({**HONEST, "orders": {"items": [ORDER], "total_count": total}})
    whole = read({**HONEST, "orders": {"items": [ORDER], "total_count": 1}})

    assert case(cut).customer.purchases is None
    assert noted(cut)["orders-cut"] == "orders"
    never_lawful(cut)
    assert case(whole).customer.purchases is not None
    assert verdict(whole).lawful


def test_the_stop_list_is_that_of_this_address() -> None:
    """A line that names another is left out; one without a moment stands against every consent."""
    lines = [{"email": "els@voorbeeld.be", "at": ago(days=1)}, {"email": "Jan@voorbeeld.be"}]
    mapped = read({**HONEST, "stop_list": lines})

    assert objections(mapped) == (Objection(),)
    assert noted(mapped)["stop-other-address"] == "stop_list[0]"
    assert noted(mapped)["stop-undated"] == "stop_list[1]"
    never_lawful(mapped)
