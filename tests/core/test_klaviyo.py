"""Klaviyo's profiles and events: what each field becomes, and what is never made of it."""

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
from lawful_resend.laws import jurisdiction
from lawful_resend.platforms import Mapped, klaviyo

MARKETING = "profile.data.attributes.subscriptions.email.marketing"
#: revision 2026-07-15, https://developers.klaviyo.com/en/reference/get_profile
HONEST: Documents = {
    "profile": {
        "data": {
            "type": "profile",
            "id": "01GDDKASAP8TKDDA2GRZDSVP4H",
            "attributes": {
                "email": "jan@voorbeeld.be",
                "organization": None,
                "location": {"country": "Netherlands", "timezone": "Europe/Amsterdam", "ip": "192.0.2.1"},
                "subscriptions": {
                    "email": {
                        "marketing": {
                            "can_receive_email_marketing": True,
                            "consent": "SUBSCRIBED",
                            "consent_timestamp": ago(days=40),
                            "last_updated": ago(days=2),
                            "method": "FORM",
                            "method_detail": "Y6nRLr",
                            "custom_method_detail": None,
                            "double_optin": True,
                            "suppression": [],
                            "list_suppressions": [],
                        }
                    }
                },
            },
        }
    },
    "checkout": {
        "data": {
            "type": "event",
            "id": "4vRpBT",
            "attributes": {
                "timestamp": 1763805600,
                "datetime": ago(hours=3),
                "event_properties": {"Items": [{"ProductID": "1111", "Categories": ["Shoes"]}]},
            },
            "relationships": {"profile": {"data": {"type": "profile", "id": "01GDDKASAP8TKDDA2GRZDSVP4H"}}},
        }
    },
    "orders": {"data": []},
    "stop_list": [],
}
#: beside the form by which one subscribes the checkout, which sends the event only when its form is sent
CHECKOUT = form("checkout")
FORM = Boxes([*form("form").versions, *CHECKOUT.versions])


def read(documents: Documents, boxes: Boxes = FORM) -> Mapped:
    """Read documents sent at the moment of all tests."""
    return klaviyo.read(documents, at=AT, boxes=boxes)


def state(**changed: object) -> Documents:
    """Return honest documents with other fields of the state of marketing."""
    documents = HONEST
    for name, value in changed.items():
        documents = put(documents, f"{MARKETING}.{name}", value)
    return documents


def test_honest_documents_with_their_form_are_lawful() -> None:
    """The form tells what was shown, the profile that and when it was confirmed."""
    mapped = read(HONEST)
    (consent,) = consents(mapped)

    assert verdict(mapped).lawful
    assert consent.act is ConsentAct.TICKED
    assert consent.given_at == AT - timedelta(days=40)
    assert consent.double_opt_in is DoubleOptIn.CONFIRMED
    assert consent.evidence == "profiles/01GDDKASAP8TKDDA2GRZDSVP4H"
    assert case(mapped).customer.country == "NL"
    assert case(mapped).customer.purchases == ()
    assert objections(mapped) == ()
    assert case(mapped).cart.lines == (Line(categories={"Shoes"}),)
    assert noted(mapped).keys() == {
        *("can-receive", "moment-of-the-call", "country-of-profile", "started-checkout"),
    }


@pytest.mark.parametrize("country", countries())
def test_a_subscription_without_a_form_is_lawful_nowhere(country: str) -> None:
    """No list, state or ``can_receive`` is a consent, under either reading."""
    documents = put(HONEST, "profile.data.attributes.location.country", country)

    assert not verdict(read(documents, Boxes()), Reading.LENIENT).lawful


@pytest.mark.parametrize("country", countries())
def test_a_country_is_known_by_its_english_name(country: str) -> None:
    """Klaviyo names countries in words; some write their code."""
    name = jurisdiction(country).name.en

    for written in (name, name.upper(), country, country.lower()):
        assert case(read(put(HONEST, "profile.data.attributes.location.country", written))).customer.country == country


@pytest.mark.parametrize("country", ["Atlantis", "Deutschland", None])
def test_another_name_is_no_country(country: str | None) -> None:
    """It is noted, and no case is made."""
    mapped = read(put(HONEST, "profile.data.attributes.location.country", country))

    assert mapped.case is None
    assert "no-country" in noted(mapped)
    assert ("country-by-name" in noted(mapped)) == (country is not None)


def test_the_box_is_that_of_the_form_itself_where_it_is_registered() -> None:
    """Two forms may say different things."""
    boxes = Boxes([*FORM.versions, *form("form/Y6nRLr", initial="ticked").versions])

    assert consents(read(HONEST, boxes))[0].act is ConsentAct.PRE_TICKED
    assert consents(read(state(method_detail="other"), boxes))[0].act is ConsentAct.TICKED


def test_a_program_names_its_own_source() -> None:
    """What the caller named, not the key that it called with."""
    documents = state(method="API", method_detail="a1b2", custom_method_detail="footer")

    assert verdict(read(documents, Boxes([*form("api/footer").versions, *CHECKOUT.versions]))).lawful
    for boxes in (FORM, form("api"), form("api/a1b2"), form("footer")):
        assert consents(read(documents, boxes))[0].act is ConsentAct.UNKNOWN


@pytest.mark.parametrize("method", ["API", "MANUAL_IMPORT", "MANUAL_ADD", "SFTP", "INTEGRATION", "WHATEVER", None])
def test_what_came_by_no_form_shows_nothing(method: str | None) -> None:
    """Whatever boxes are registered."""
    boxes = Boxes([*FORM.versions, *form("manual_import").versions])
    mapped = read(state(method=method), boxes)

    assert consents(mapped)[0].act is ConsentAct.UNKNOWN
    assert {"method-without-form", "box-unknown"} <= noted(mapped).keys()
    never_lawful(mapped)


@pytest.mark.parametrize(("double_optin", "link"), [(True, "confirmed"), (False, "pending"), (None, "pending")])
def test_a_form_that_asks_to_confirm_is_confirmed_only_where_klaviyo_says_so(
    double_optin: bool | None,  # noqa: FBT001 - as the payload has it
    link: str,
) -> None:
    """Single opt-in and nothing stated are no confirmation."""
    boxes = form("form", double_opt_in=True)

    assert consents(read(state(double_optin=double_optin), boxes))[0].double_opt_in == link


@pytest.mark.parametrize(
    ("consent", "note"), [("NEVER_SUBSCRIBED", "never-subscribed"), ("UNSUBSCRIBED", "unsubscribed")]
)
def test_other_states_are_no_consent(consent: str, note: str) -> None:
    """Their moment may still be that of a subscription."""
    mapped = read(state(consent=consent))

    assert consents(mapped) == ()
    assert noted(mapped)[note] == "profile.attributes.subscriptions.email.marketing.consent"
    assert objections(mapped) == ((Objection(),) if note == "unsubscribed" else ())


def test_a_state_that_klaviyo_does_not_have_is_refused() -> None:
    """It could be an objection."""
    with pytest.raises(InvalidCase, match="never_subscribed"):
        read(state(consent="CLEANED"))


def test_a_consent_needs_a_moment() -> None:
    """Nobody could tell what was shown that day."""
    mapped = read(state(consent_timestamp=None))

    assert consents(mapped) == ()
    assert "consent-undated" in noted(mapped)


def test_a_moment_without_an_offset_is_utc() -> None:
    """As the specification has its format."""
    assert consents(read(state(consent_timestamp="2026-10-01T08:00:00.000001")))[0].given_at.isoformat() == (
        "2026-10-01T08:00:00.000001+00:00"
    )


@pytest.mark.parametrize(
    ("reason", "note"),
    [
        ("UNSUBSCRIBE", "suppressed"),
        ("SPAM_COMPLAINT", "suppressed"),
        ("USER_SUPPRESSED", "suppressed-by-shop"),
        ("SOMETHING_NEW", "suppressed"),
        (None, "suppressed"),
    ],
)
@pytest.mark.parametrize("stop_list", [[], None])
def test_a_suppression_is_an_objection(reason: str | None, note: str, stop_list: list[object] | None) -> None:
    """With and without the host's own stop list."""
    suppression = [{"reason": reason, "timestamp": ago(days=1)}]
    mapped = read(put(state(suppression=suppression), "stop_list", stop_list))

    assert objections(mapped) == (Objection(at=AT - timedelta(days=1)),)
    assert noted(mapped)[note].endswith("suppression[0]")
    never_lawful(mapped)


@pytest.mark.parametrize("name", ["suppression", "list_suppressions"])
@pytest.mark.parametrize("reason", ["HARD_BOUNCE", "INVALID_EMAIL"])
def test_a_bounce_is_no_objection(name: str, reason: str) -> None:
    """Nobody said anything."""
    mapped = read(state(**{name: [{"list_id": "Y6nRLr", "reason": reason, "timestamp": ago(days=1)}]}))

    assert objections(mapped) == ()
    assert noted(mapped)["bounced"].endswith(f"{name}[0]")


def test_a_suppression_from_a_list_is_an_objection() -> None:
    """No field says what a list is for."""
    mapped = read(state(list_suppressions=[{"list_id": "Y", "reason": "UNSUBSCRIBE", "timestamp": ago(days=1)}]))

    assert objections(mapped) == (Objection(at=AT - timedelta(days=1)),)
    assert "suppressed-from-list" in noted(mapped)


def test_unsubscribed_has_the_moment_of_its_suppression() -> None:
    """Not that of an act of the shop, and none where there is none."""
    dated = [{"reason": "UNSUBSCRIBE", "timestamp": ago(days=1)}]
    by_shop = [{"reason": "USER_SUPPRESSED", "timestamp": ago(days=1)}]
    unsubscribed = state(consent="UNSUBSCRIBED")

    assert objections(read(put(unsubscribed, f"{MARKETING}.suppression", dated))) == (
        Objection(at=AT - timedelta(days=1)),
    )
    assert objections(read(put(unsubscribed, f"{MARKETING}.suppression", by_shop))) == (
        Objection(at=AT - timedelta(days=1)),
        Objection(),
    )


def test_whoever_subscribed_anew_may_be_mailed() -> None:
    """The consent is newer than the objection."""
    mapped = read(put(HONEST, "stop_list", [{"at": ago(days=41), "email": "JAN@voorbeeld.be"}]))

    assert objections(mapped) == (Objection(at=AT - timedelta(days=41)),)
    assert verdict(mapped).lawful


def test_what_was_not_handed_over_was_not_looked_up() -> None:
    """No orders, no stop list, no subscriptions: each is noted."""
    mapped = read({key: HONEST[key] for key in ("profile", "checkout")})

    assert case(mapped).customer.purchases is None
    assert objections(mapped) is None
    assert {"orders-missing", "stop-list-missing"} <= noted(mapped).keys()
    assert "no-subscriptions" in noted(read(put(HONEST, "profile.data.attributes.subscriptions", ...)))


def test_an_order_is_a_sale_and_no_ground() -> None:
    """The event has neither address nor cancellation; what came after the cart is perhaps its order."""
    event = {
        "attributes": {"datetime": ago(days=90), "event_properties": {"Items": [{"Categories": ["Shoes"]}]}},
    }
    earlier = read(put(state(consent="NEVER_SUBSCRIBED"), "orders", [event]))
    later = read(put(HONEST, "orders", [put(event, "attributes.datetime", ago(hours=1))]))
    undated = read(put(HONEST, "orders", [{"attributes": {"event_properties": {}}}]))

    assert case(earlier).customer.purchases is not None
    assert noted(earlier)["order-event"] == "orders[0]"
    never_lawful(earlier)
    never_lawful(later)
    assert case(undated).customer.purchases is None


def test_the_address_is_that_of_a_cookie_unless_the_form_was_sent() -> None:
    """Klaviyo finds profiles by cookies."""
    typed = form("checkout", closes=None)

    for boxes in (Boxes(), form("form"), typed):
        mapped = read(HONEST, boxes)
        assert case(mapped).cart.address_source is AddressSource.COOKIE
        assert noted(mapped)["profile-by-cookie"] == "checkout"
    assert case(read(HONEST)).cart.address_source is AddressSource.SUBMITTED


def test_the_cart_of_another_profile_is_none() -> None:
    """Profiles are merged, and documents mixed up."""
    mapped = read(put(HONEST, "checkout.data.relationships.profile.data.id", "01OTHER"))

    assert mapped.case is None
    assert noted(mapped)["other-profile"] == "checkout.relationships.profile.data.id"


def test_a_cart_needs_a_moment() -> None:
    """``timestamp`` will do; nothing will not."""
    without = put(HONEST, "checkout.data.attributes.datetime", ...)

    assert case(read(without)).cart.abandoned_at.timestamp() == 1763805600
    assert "no-cart" in noted(read(put(without, "checkout.data.attributes.timestamp", ...)))


def test_goods_without_categories_and_companies_are_noted() -> None:
    """They say less than they seem to."""
    documents = put(HONEST, "checkout.data.attributes.event_properties.Items", [{"SKU": "1"}])
    mapped = read(put(documents, "profile.data.attributes.organization", "Bakkerij"))

    assert case(mapped).cart.lines == (Line(),)
    assert {"category-missing", "company-named"} <= noted(mapped).keys()


@pytest.mark.parametrize(
    ("path", "note"),
    [("email.open_tracking", "open-tracking"), ("sms", "other-channels"), ("whatsapp", "other-channels")],
)
def test_consents_to_something_else_are_not_read(path: str, note: str) -> None:
    """They permit no email."""
    documents = state(consent="NEVER_SUBSCRIBED")
    mapped = read(put(documents, f"profile.data.attributes.subscriptions.{path}", {"consent": "SUBSCRIBED"}))

    assert consents(mapped) == ()
    assert note in noted(mapped)


@settings(max_examples=300)
@given(spoilt(HONEST))
def test_documents_alone_are_never_lawful(documents: Documents) -> None:
    """Whatever is left out of them, and whatever stands in them: they are read or refused, and permit nothing."""
    never_lawful(read_or_refused(klaviyo, documents, Boxes()))


@settings(max_examples=300)
@given(spoilt(HONEST), st.sampled_from(["SPAM_COMPLAINT", "UNSUBSCRIBE", "USER_SUPPRESSED"]), st.booleans())
def test_no_objection_is_lost(documents: Documents, reason: str, state: bool) -> None:  # noqa: FBT001 - either way
    """Whatever else is spoilt: an objection after all consents forbids the mail, wherever it stands."""
    marketing = HONEST["profile"]["data"]["attributes"]["subscriptions"]["email"]["marketing"]
    objected = {**marketing, "suppression": [{"reason": reason, "timestamp": ago(minutes=1)}]}
    profile = put(HONEST, MARKETING, {**marketing, "consent": "UNSUBSCRIBED"} if state else objected)["profile"]

    never_lawful(read_or_refused(klaviyo, {**documents, "profile": profile}, FORM))


def test_orders_that_go_on_were_not_looked_up() -> None:
    """The order of this cart may stand on the next page."""
    cut = read({**HONEST, "orders": {"data": [], "links": {"next": "https://a.klaviyo.com/api/events?page"}}})
    whole = read({**HONEST, "orders": {"data": [], "links": {"next": None}}})

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
