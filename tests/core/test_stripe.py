"""Stripe's Checkout Sessions: what each field becomes, and what is never made of it."""

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
    InvalidCase,
    Line,
    Objection,
    Purpose,
    Reading,
    countries,
)
from lawful_resend.platforms import Mapped, stripe


def epoch(**span: float) -> int:
    """Return a moment before the moment of sending, as Stripe has it."""
    return int((AT - timedelta(**span)).timestamp())


SESSION: Documents = {
    "id": "cs_test_a1",
    "object": "checkout.session",
    "status": "expired",
    "mode": "payment",
    "livemode": True,
    "created": epoch(hours=25),
    "expires_at": epoch(hours=1),
    "locale": "nl",
    "customer": None,
    "customer_email": None,
    "customer_details": {"email": "jan@voorbeeld.be", "address": {"country": "NL"}},
    "consent_collection": {"promotions": "auto", "terms_of_service": "required"},
    "consent": {"promotions": "opt_in", "terms_of_service": "accepted"},
    "after_expiration": {"recovery": {"enabled": True, "allow_promotion_codes": True}},
    "recovered_from": None,
}
ORDER: Documents = {
    "id": "cs_test_o1",
    "status": "complete",
    "mode": "payment",
    "payment_status": "paid",
    "livemode": True,
    "created": epoch(days=90),
    "customer_details": {"email": "Jan@voorbeeld.be"},
    "payment_intent": {"id": "pi_1", "latest_charge": {"id": "ch_1", "refunded": False}},
    "line_items": {"object": "list", "data": [{"id": "li_0", "price": {"product": "prod_1"}}]},
}
#: API version 2026-06-24.dahlia, https://docs.stripe.com/api/checkout/sessions/object
HONEST: Documents = {
    "session": SESSION,
    "line_items": {"object": "list", "data": [{"id": "li_1", "price": {"product": "prod_1"}}]},
    "products": {"object": "list", "data": [{"id": "prod_1", "metadata": {"category": "Shoes"}}]},
    "orders": {"object": "list", "data": [ORDER]},
    "stop_list": [],
}
CHECKOUT = form("checkout")
FORM = Boxes([*form("promotions").versions, *CHECKOUT.versions])


def read(documents: Documents, boxes: Boxes = FORM) -> Mapped:
    """Read documents sent at the moment of all tests."""
    return stripe.read(documents, at=AT, boxes=boxes)


def session(**changed: object) -> Documents:
    """Return honest documents with other fields of the session."""
    return {**HONEST, "session": {**SESSION, **changed}}


def ordered(**changed: object) -> Documents:
    """Return honest documents with another order."""
    return {**HONEST, "orders": [{**ORDER, **changed}]}


def test_honest_documents_with_their_form_are_lawful() -> None:
    """A paid order in which the address was given; the box of the session was left with it."""
    mapped = read(HONEST)
    (consent,) = consents(mapped)
    (purchase,) = case(mapped).customer.purchases or ()

    assert verdict(mapped).lawful
    assert consent.act is ConsentAct.TICKED
    assert consent.concluded is False
    assert consent.evidence == "checkout/sessions/cs_test_a1"
    assert purchase.lines == (Line(categories={"Shoes"}),)
    assert purchase.address_given
    assert case(mapped).customer.country == "NL"
    assert case(mapped).cart.abandoned_at == AT - timedelta(hours=25)
    assert case(mapped).cart.lines == (Line(categories={"Shoes"}),)
    assert case(mapped).cart.ordered_at is None
    assert noted(mapped).keys() == {
        *("promotions", "box-not-sent", "terms-of-service", "created", "locale", "recovery-codes"),
    }


@pytest.mark.parametrize("country", countries())
def test_a_tick_in_a_session_that_expired_is_lawful_nowhere(country: str) -> None:
    """Registered or not, it was not sent; under either reading where nobody says what was shown."""
    documents = {**put(HONEST, "session.customer_details.address.country", country), "orders": []}

    assert not verdict(read(documents)).lawful
    assert not verdict(read(documents, Boxes()), Reading.LENIENT).lawful


def test_a_box_that_is_not_registered_is_about_this_cart() -> None:
    """As Stripe says of it; nothing more is stated."""
    (consent,) = consents(read(HONEST, Boxes()))

    assert consent.purposes == {Purpose.CART_REMINDERS}
    assert consent.act is ConsentAct.UNKNOWN


@pytest.mark.parametrize("stop_list", [[], None])
def test_opt_out_is_an_objection(stop_list: list[object] | None) -> None:
    """With and without the host's own stop list, and whatever was bought before."""
    mapped = read({**session(consent={"promotions": "opt_out"}), "stop_list": stop_list})

    assert consents(mapped) == ()
    assert objections(mapped) == (Objection(at=AT - timedelta(hours=25)),)
    assert noted(mapped)["promotions-opt-out"] == "session.consent.promotions"
    never_lawful(mapped)


def test_no_answer_is_neither() -> None:
    """The box is not shown outside the United States."""
    mapped = read(session(consent=None))

    assert consents(mapped) == ()
    assert objections(mapped) == ()


@pytest.mark.parametrize(
    ("changed", "path"),
    [({"consent": {"promotions": "maybe"}}, r"session\.consent\.promotions"), ({"status": "gone"}, r"session\.status")],
)
def test_a_word_that_stripe_does_not_have_is_refused(changed: Documents, path: str) -> None:
    """With its path."""
    with pytest.raises(InvalidCase, match=path):
        read(session(**changed))


def test_an_event_is_read_and_its_account_supplies() -> None:
    """The account of a platform stands beside the session, not in it."""
    event = {"id": "evt_1", "type": "checkout.session.expired", "account": "acct_1", "data": {"object": SESSION}}
    mapped = read({**HONEST, "session": event})
    bare = read({**HONEST, "session": event, "line_items": None})

    assert case(mapped).cart.lines == (Line(categories={"Shoes"}, supplier="acct_1"),)
    assert case(bare).cart.lines == (Line(supplier="acct_1"),)
    assert noted(mapped)["connected-account"] == "session.account"
    assert noted(mapped)["created"] == "session.data.object.created"
    assert not verdict(mapped).lawful


def test_a_session_has_line_items_where_they_are_expanded() -> None:
    """And products, by their own metadata."""
    full = {"data": [{"price": {"product": {"id": "prod_1", "metadata": {"category": "Hats"}}}}]}
    bare = {"data": [{"price": {"product": {"id": "prod_1"}}}]}
    alien = {"data": [{"price": {"product": "prod_9"}}, {"price": {}}]}

    assert case(read(session(line_items=full))).cart.lines == (Line(categories={"Hats"}),)
    assert case(read(session(line_items=bare))).cart.lines == (Line(categories={"Shoes"}),)
    assert case(read(session(line_items=alien))).cart.lines == (Line(), Line())
    assert noted(read(session(line_items=alien)))["category-missing"] == "session.line_items.data[0]"


def test_line_items_that_go_on_hold_what_nobody_knows() -> None:
    """One more good, of no category."""
    mapped = read(put(HONEST, "line_items.has_more", value=True))

    assert case(mapped).cart.lines == (Line(categories={"Shoes"}), Line())
    assert noted(mapped)["lines-cut"] == "line_items"


def test_a_session_without_a_status_may_be_the_order() -> None:
    """The status is null of old sessions."""
    sale = {**ORDER, "status": None, "created": epoch(hours=2)}
    mapped = read({**HONEST, "orders": [ORDER, sale]})

    assert not verdict(mapped, Reading.LENIENT).lawful
    assert noted(mapped)["refund-unknown"] == "orders[1]"
    assert not verdict(read({**HONEST, "orders": [{**ORDER, "status": None}]})).lawful


@pytest.mark.parametrize("later", [{"status": "complete"}, {"status": None, "payment_status": "paid"}])
def test_the_list_of_all_may_know_that_the_session_was_completed(later: Documents) -> None:
    """What was kept of the session may be older than the list."""
    kept = {**SESSION, "status": "open"}
    mapped = read({**HONEST, "session": kept, "orders": [ORDER, {**kept, **later}]})

    assert case(mapped).cart.ordered_at == AT
    assert noted(mapped)["session-complete"] == "orders[1].status"
    assert case(read({**HONEST, "session": {**kept, **later}})).cart.ordered_at == AT
    assert case(read({**HONEST, "session": {**kept, "status": None}})).cart.ordered_at is None


def test_what_has_no_id_is_no_good_of_anything() -> None:
    """Two ids that are not stated are not the same."""
    documents = {**HONEST, "products": [{"metadata": {"category": "Shoes"}}], "line_items": [{"price": {}}]}

    assert case(read(documents)).cart.lines == (Line(),)


def test_a_session_that_was_completed_is_ordered() -> None:
    """So the box was sent."""
    mapped = read(session(status="complete"))

    assert case(mapped).cart.ordered_at == AT
    assert consents(mapped)[0].concluded
    assert noted(mapped)["session-complete"] == "session.status"
    never_lawful(mapped)


def test_a_session_made_from_it_orders_it() -> None:
    """The recovery link makes a copy; that link was followed is not enough."""
    recovered = {**ORDER, "recovered_from": "cs_test_a1"}
    mapped = read(ordered(recovered_from="cs_test_a1", created=epoch(hours=2)))

    assert case(mapped).cart.ordered_at == AT - timedelta(hours=2)
    assert noted(mapped)["session-recovered"] == "orders[0].recovered_from"
    assert case(read({**HONEST, "orders": [{**recovered, "created": None}]})).cart.ordered_at == AT
    assert case(read({**HONEST, "orders": [{**recovered, "status": "expired"}]})).cart.ordered_at is None
    assert case(read({**HONEST, "orders": [recovered], "session": {**SESSION, "id": None}})).cart.ordered_at is None


def test_the_session_itself_is_no_other() -> None:
    """The list of all sessions has it too."""
    mapped = read({**HONEST, "orders": [SESSION, ORDER]})

    assert len(case(mapped).customer.purchases or ()) == 1
    assert "order-open" not in noted(mapped)


@pytest.mark.parametrize(
    ("changed", "notes"),
    [
        ({"payment_intent": {"latest_charge": {"refunded": True}}}, {"order-cancelled"}),
        ({"payment_intent": {"latest_charge": "ch_1"}}, {"order-unclear", "refund-unknown"}),
        ({"payment_intent": "pi_1"}, {"order-unclear", "refund-unknown"}),
        ({"payment_intent": None, "mode": "subscription"}, {"order-unclear", "refund-unknown"}),
        ({"payment_status": "unpaid"}, {"order-unclear", "refund-unknown"}),
        ({"payment_status": "no_payment_required"}, {"order-unclear", "refund-unknown"}),
        ({"mode": "setup"}, {"order-open"}),
        ({"status": "expired"}, {"order-open"}),
        ({"status": "open"}, {"order-open"}),
        ({"livemode": False}, {"order-test"}),
        ({"created": None}, {"order-undated"}),
        ({"customer_details": {"email": "els@voorbeeld.be"}}, {"order-other-address"}),
        ({"customer_details": None}, {"order-without-address"}),
    ],
)
def test_other_orders_are_no_ground(changed: Documents, notes: set[str]) -> None:
    """Each says why."""
    mapped = read(ordered(**changed))

    assert {each for each in notes if noted(mapped).get(each) == "orders[0]"} == notes
    assert not verdict(mapped).lawful


def test_a_subscription_ends() -> None:
    """Where it is expanded."""
    ended = read(ordered(mode="subscription", subscription={"id": "sub_1", "ended_at": epoch(days=10)}))
    running = read(ordered(mode="subscription", subscription="sub_1"))

    assert [each.ended_at for each in case(ended).customer.purchases or ()] == [AT - timedelta(days=10)]
    assert [each.ended_at for each in case(running).customer.purchases or ()] == [None]


def test_an_order_after_the_session_is_its_order() -> None:
    """Whatever its mode of payment."""
    never_lawful(read(ordered(created=epoch(hours=2))))


def test_the_address_of_a_prefilled_session_is_the_accounts() -> None:
    """Else it was typed, or sent."""
    prefilled = read(session(customer_email="jan@voorbeeld.be", customer_details={"address": {"country": "NL"}}))
    typed = read(HONEST, form("promotions"))

    assert case(prefilled).cart.address_source is AddressSource.ACCOUNT
    assert noted(prefilled)["email-prefilled"] == "session.customer_email"
    assert case(prefilled).customer.purchases == case(read(HONEST)).customer.purchases
    assert case(read(HONEST)).cart.address_source is AddressSource.SUBMITTED
    assert case(typed).cart.address_source is AddressSource.TYPED


def test_the_country_of_the_delivery_comes_first() -> None:
    """None is a note and no case."""
    away = {"shipping_details": {"address": {"country": "BE"}}, "business_name": "Bakkerij"}
    mapped = read(session(collected_information=away))
    nowhere = read(session(customer_details={"email": "jan@voorbeeld.be", "address": {"country": None}}))

    assert case(mapped).customer.country == "BE"
    assert {"countries-differ", "company-named"} <= noted(mapped).keys()
    assert nowhere.case is None
    assert "no-country" in noted(nowhere)


def test_a_session_needs_a_moment() -> None:
    """That of its expiry is another."""
    assert "no-cart" in noted(read(session(created=None)))


def test_what_may_mislead_is_noted() -> None:
    """A customer, an open session, the test mode."""
    mapped = read(session(customer="cus_1", status="open", livemode=False))

    assert {"customer-reused", "session-open", "test-mode"} <= noted(mapped).keys()


def test_what_was_not_handed_over_was_not_looked_up() -> None:
    """No orders, no stop list: each is noted."""
    mapped = read({"session": SESSION})

    assert case(mapped).customer.purchases is None
    assert objections(mapped) is None
    assert {"orders-missing", "stop-list-missing"} <= noted(mapped).keys()


@pytest.mark.parametrize("documents", [None, [], "session", {"sessions": []}])
def test_documents_that_are_none_are_refused(documents: Documents) -> None:
    """As of every platform."""
    with pytest.raises(InvalidCase, match="documents"):
        read(documents)


@settings(max_examples=300)
@given(spoilt(HONEST))
def test_documents_alone_are_never_lawful(documents: Documents) -> None:
    """Whatever is left out of them, and whatever stands in them: they are read or refused, and permit nothing."""
    never_lawful(read_or_refused(stripe, documents, Boxes()))


@settings(max_examples=300)
@given(spoilt(HONEST))
def test_no_objection_is_lost(documents: Documents) -> None:
    """Whatever else is spoilt: who opted out of this session is not mailed."""
    gone = {**SESSION, "consent": {"promotions": "opt_out"}}

    never_lawful(read_or_refused(stripe, {**documents, "session": gone}, FORM))


def test_orders_that_go_on_were_not_looked_up() -> None:
    """The order of this cart may stand on the next page."""
    cut = read({**HONEST, "orders": {"data": [ORDER], "has_more": True}})
    whole = read({**HONEST, "orders": {"data": [ORDER], "has_more": False}})

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
