"""Mailchimp's audiences and e-commerce data: what each field becomes, and what is never made of it."""

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
from lawful_resend.platforms import Mapped, mailchimp

#: Marketing API 3.0.76, https://mailchimp.com/developer/marketing/api/
HONEST: Documents = {
    "member": {
        "id": "62eeb292278cc15f5817cb78f7790b08",
        "contact_id": "c0ffee",
        "web_id": 12345,
        "email_address": "jan@voorbeeld.be",
        "status": "subscribed",
        "unsubscribe_reason": "",
        "consents_to_one_to_one_messaging": True,
        "ip_signup": "192.0.2.1",
        "timestamp_signup": ago(days=40),
        "ip_opt": "192.0.2.1",
        "timestamp_opt": ago(days=40, minutes=-5),
        "last_changed": ago(days=2),
        "location": {"country_code": "BE", "timezone": "Europe/Brussels"},
        "marketing_permissions": [],
        "source": "Embed Form",
        "list_id": "a1b2c3",
    },
    "cart": {
        "id": "c9",
        "customer": {
            "id": "7",
            "email_address": "Jan@voorbeeld.be",
            "opt_in_status": True,
            "orders_count": 1,
            "address": {"country": "Netherlands", "country_code": "NL"},
        },
        "lines": [{"id": "1", "product_id": "p1", "quantity": 1}],
        "created_at": ago(hours=4),
        "updated_at": ago(hours=3),
    },
    "orders": {"orders": []},
    "products": {"products": [{"id": "p1", "type": "Shoes"}]},
    "stop_list": [],
}
CHECKOUT = form("checkout")
FORM = Boxes([*form("source/Embed Form", double_opt_in=True).versions, *CHECKOUT.versions])
ORDER = {
    "id": "o1",
    "customer": {"email_address": "jan@voorbeeld.be"},
    "financial_status": "paid",
    "processed_at_foreign": ago(days=90),
    "lines": [{"product_id": "p1"}],
}


def read(documents: Documents, boxes: Boxes = FORM) -> Mapped:
    """Read documents sent at the moment of all tests."""
    return mailchimp.read(documents, at=AT, boxes=boxes)


def member(**changed: object) -> Documents:
    """Return honest documents with other fields of the member."""
    return {**HONEST, "member": {**HONEST["member"], **changed}}


def test_honest_documents_with_their_form_are_lawful() -> None:
    """The form tells what was shown, the member when it signed up and confirmed."""
    mapped = read(HONEST)
    (consent,) = consents(mapped)

    assert verdict(mapped).lawful
    assert consent.act is ConsentAct.TICKED
    assert consent.given_at == AT - timedelta(days=40)
    assert consent.confirmed_at == AT - timedelta(days=40, minutes=-5)
    assert consent.evidence == "lists/a1b2c3/contacts/c0ffee"
    assert case(mapped).customer.country == "NL"
    assert case(mapped).cart.abandoned_at == AT - timedelta(hours=3)
    assert case(mapped).cart.lines == (Line(categories={"Shoes"}),)
    assert case(mapped).cart.address_source is AddressSource.SUBMITTED
    assert noted(mapped).keys() == {
        *("subscribed", "confirmed-later", "one-to-one", "opt-in-status", "orders-count", "updated-at"),
        "cart-not-deleted",
    }


@pytest.mark.parametrize("country", countries())
def test_a_member_without_a_form_may_be_mailed_nowhere(country: str) -> None:
    """No list membership and no ``opt_in_status`` is a consent, under either reading."""
    documents = put(HONEST, "cart.customer.address.country_code", country)

    assert not verdict(read(documents, Boxes()), Reading.LENIENT).lawful


@pytest.mark.parametrize("status", ["transactional", "cleaned", "archived"])
def test_other_states_are_neither_consent_nor_objection(status: str) -> None:
    """Mailchimp writes to transactional contacts all the same."""
    mapped = read(member(status=status))

    assert consents(mapped) == ()
    assert objections(mapped) == ()
    assert noted(mapped)[status] == "member.status"


def test_a_state_that_mailchimp_does_not_have_is_refused() -> None:
    """It could be an objection."""
    with pytest.raises(InvalidCase, match="transactional"):
        read(member(status="complained"))


def test_pending_is_not_confirmed() -> None:
    """It may stay so for ever."""
    mapped = read(member(status="pending", timestamp_opt=""))
    (consent,) = consents(mapped)

    assert consent.double_opt_in is DoubleOptIn.PENDING
    assert consent.given_at == AT - timedelta(days=40)
    assert not verdict(mapped).lawful


@pytest.mark.parametrize(
    "changed",
    [{"timestamp_signup": ""}, {"ip_opt": ""}, {"timestamp_signup": HONEST["member"]["timestamp_opt"]}],
)
def test_without_two_moments_nothing_was_confirmed(changed: Documents) -> None:
    """Single opt-in, and what a program wrote."""
    (consent,) = consents(read(member(**changed)))

    assert consent.double_opt_in is DoubleOptIn.PENDING
    assert consent.confirmed_at is None


def test_a_form_that_sends_no_link_was_confirmed_by_none() -> None:
    """Whatever the moments."""
    (consent,) = consents(read(HONEST, form("source/Embed Form")))

    assert consent.double_opt_in is DoubleOptIn.UNUSED
    assert consent.given_at == AT - timedelta(days=40, minutes=-5)


def test_a_consent_needs_a_moment() -> None:
    """Nobody could tell what was shown that day."""
    mapped = read(member(timestamp_opt="", source=None))

    assert consents(mapped) == ()
    assert "consent-undated" in noted(mapped)


def test_a_source_that_is_not_stated_is_no_box() -> None:
    """Nothing is stated of the consent."""
    mapped = read(member(source=""))

    assert consents(mapped)[0].act is ConsentAct.UNKNOWN
    assert noted(mapped)["box-unknown"] == "member"


def test_the_consent_of_another_address_is_none() -> None:
    """And an objection is one, whatever the address."""
    mapped = read(member(email_address="els@voorbeeld.be"))
    objected = read(member(email_address="els@voorbeeld.be", status="unsubscribed"))

    assert consents(mapped) == ()
    assert "consent-other-address" in noted(mapped)
    assert objections(objected) == (Objection(at=AT - timedelta(days=2)),)


@pytest.mark.parametrize("stop_list", [[], None])
def test_unsubscribed_is_an_objection(stop_list: list[object] | None) -> None:
    """With and without the host's own stop list."""
    mapped = read(put(member(status="unsubscribed"), "stop_list", stop_list))

    assert objections(mapped) == (Objection(at=AT - timedelta(days=2)),)
    never_lawful(mapped)


@pytest.mark.parametrize("changed", ["", None, ago(hours=-1)])
def test_what_changed_after_the_mail_does_not_date_the_objection(changed: str | None) -> None:
    """The last change may be of anything."""
    mapped = read(member(status="unsubscribed", last_changed=changed))

    assert objections(mapped) == (Objection(),)
    never_lawful(mapped)


@pytest.mark.parametrize("status", ["subscribed", "archived", "pending", "cleaned"])
def test_a_reason_for_unsubscribing_is_an_objection_in_every_state(status: str) -> None:
    """A synchronisation may have written the state."""
    mapped = read(member(status=status, unsubscribe_reason="NORMAL (User unsubscribed)"))

    assert objections(mapped) == (Objection(),)
    assert noted(mapped)["unsubscribe-reason"] == "member.unsubscribe_reason"
    never_lawful(mapped)


def test_an_objection_in_one_audience_counts_in_all() -> None:
    """Several members may be handed over."""
    gone = {**HONEST["member"], "status": "unsubscribed"}
    mapped = read({**HONEST, "member": [HONEST["member"], gone]})

    assert len(consents(mapped)) == 1
    assert objections(mapped) == (Objection(at=AT - timedelta(days=2)),)
    never_lawful(mapped)


def test_marketing_permissions_stand_in_the_place_of_the_subscription() -> None:
    """What is enabled by its own box; what is not, by none."""
    email = {"marketing_permission_id": "e1", "text": "Email", "enabled": True}
    post = {"marketing_permission_id": "p2", "text": "Direct Mail", "enabled": False}
    boxes = Boxes([*FORM.versions, *form("permission/e1", wording="gdpr/1").versions])

    both = read(member(marketing_permissions=[email, post]), boxes)
    none = read(member(marketing_permissions=[post]), boxes)

    assert [each.wording for each in consents(both)] == ["gdpr/1"]
    assert verdict(both).lawful
    assert noted(both)["permission"] == "member.marketing_permissions[0]"
    assert noted(both)["permission-off"] == "member.marketing_permissions[1]"
    assert consents(none) == ()


def test_the_country_of_the_member_is_the_last_resort() -> None:
    """Where Mailchimp believes it to be."""
    documents = put(HONEST, "cart.customer.address", ...)
    mapped = read(documents)
    nowhere = read(put(documents, "member.location", {}))

    assert case(mapped).customer.country == "BE"
    assert noted(mapped)["location"] == "member.location.country_code"
    assert nowhere.case is None
    assert "no-country" in noted(nowhere)


def test_the_company_of_a_customer_is_noted() -> None:
    """Sole traders fill it in too."""
    mapped = read(put(HONEST, "cart.customer.company", "Bakkerij"))

    assert case(mapped).customer.kind is None
    assert noted(mapped)["company-named"] == "cart.customer.company"


def test_a_cart_needs_a_moment() -> None:
    """When it was made will do."""
    made = put(HONEST, "cart.updated_at", ...)

    assert case(read(made)).cart.abandoned_at == AT - timedelta(hours=4)
    assert "no-cart" in noted(read(put(made, "cart.created_at", "")))


def test_a_product_that_is_not_handed_over_has_no_category() -> None:
    """It is similar to nothing."""
    mapped = read(put(HONEST, "products", ...))

    assert case(mapped).cart.lines == (Line(),)
    assert noted(mapped)["category-missing"] == "cart.lines[0]"


def test_answers_are_read_whole() -> None:
    """As the API gives lists."""
    answers = {
        "member": {"members": [HONEST["member"]], "list_id": "a1b2c3", "total_items": 1},
        "products": {**HONEST["products"], "store_id": "s1", "total_items": 1},
        "orders": {"orders": [], "store_id": "s1", "total_items": 0},
    }

    assert read({**HONEST, **answers}).case == read(HONEST).case


def test_what_has_no_id_is_no_good_of_anything() -> None:
    """Two ids that are not stated are not the same."""
    documents = put(put(HONEST, "products", [{"type": "Shoes"}]), "cart.lines", [{"id": "1"}])

    assert case(read(documents)).cart.lines == (Line(),)


def test_a_paid_order_of_this_address_is_a_ground() -> None:
    """Where the checkout offered a refusal."""
    documents = {**member(status="transactional"), "orders": [ORDER]}

    assert verdict(read(documents)).lawful
    assert not verdict(read(documents, Boxes())).lawful


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"financial_status": "refunded"}, "order-cancelled"),
        ({"cancelled_at_foreign": ago(days=80)}, "order-cancelled"),
        ({"financial_status": "pending"}, "order-unclear"),
        ({"financial_status": None}, "order-unclear"),
        ({"customer": {"email_address": "els@voorbeeld.be"}}, "order-other-address"),
        ({"customer": {}}, "order-without-address"),
        ({"processed_at_foreign": ""}, "order-undated"),
    ],
)
def test_other_orders_are_no_ground(changed: Documents, note: str) -> None:
    """Each says why."""
    mapped = read({**member(status="transactional"), "orders": [{**ORDER, **changed}]})

    assert noted(mapped)[note] == "orders[0]"
    assert not verdict(mapped).lawful


def test_an_order_after_the_cart_is_its_order() -> None:
    """Mailchimp does not link them."""
    never_lawful(read({**HONEST, "orders": [{**ORDER, "processed_at_foreign": ago(hours=1)}]}))


def test_what_was_not_handed_over_was_not_looked_up() -> None:
    """No orders, no stop list: each is noted."""
    mapped = read({key: HONEST[key] for key in ("member", "cart")})

    assert case(mapped).customer.purchases is None
    assert objections(mapped) is None
    assert {"orders-missing", "stop-list-missing"} <= noted(mapped).keys()


@settings(max_examples=300)
@given(spoilt({**HONEST, "orders": [ORDER]}))
def test_documents_alone_are_never_lawful(documents: Documents) -> None:
    """Whatever is left out of them, and whatever stands in them: they are read or refused, and permit nothing."""
    never_lawful(read_or_refused(mailchimp, documents, Boxes()))


@settings(max_examples=300)
@given(spoilt({**HONEST, "orders": [ORDER]}))
def test_no_objection_is_lost(documents: Documents) -> None:
    """Whatever else is spoilt: who unsubscribed in one audience is not mailed."""
    gone = member(status="unsubscribed", last_changed=ago(minutes=1))["member"]

    never_lawful(read_or_refused(mailchimp, {**documents, "member": [HONEST["member"], gone]}, FORM))


@pytest.mark.parametrize("total", [21, "2", "-1", 0, "9" * 5000], ids=["more", "text", "negative", "none", "endless"])
def test_orders_that_go_on_were_not_looked_up(total: object) -> None:
    """The order of this cart may stand on the next page; a total that is not theirs is no sign that these are all."""
    cut = read({**HONEST, "orders": {"orders": [ORDER], "total_items": total}})
    whole = read({**HONEST, "orders": {"orders": [ORDER], "total_items": 1}})

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
