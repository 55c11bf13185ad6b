"""What the law of Belgium says of itself, and its layers one by one; ``test_ladder`` proves it case by case."""

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from law.ladder import data_protection, device, sending
from lawful_resend import Cart, Consent, Customer, Mail, Purchase, Reading, decide
from lawful_resend.laws import jurisdiction

BELGIUM = jurisdiction("BE")


def test_only_the_strict_reading_counts_reminders() -> None:
    """All vetoes forbid under both readings, but for the number that the statute does not name."""
    assert {veto.id: veto.reading for veto in BELGIUM.vetoes if veto.reading} == {
        "be.persistence": Reading.STRICT,
        "be.child": Reading.STRICT,
    }


def test_the_vetoes_of_the_gdpr_last() -> None:
    """No later edition drops or adds a veto."""
    names = [[veto.id for veto in edition.vetoes] for edition in BELGIUM.editions[1:]]
    assert all(each == names[0] for each in names)


def test_a_rule_and_its_twin_in_the_other_layer_name_the_same_sides() -> None:
    """Consent, requests and terms are disputed alike in the sending and in the data protection layer."""
    for edition in BELGIUM.editions:
        views = {ground.id: set(ground.views) for ground in edition.grounds}
        for name in ("consent", "existing-customer", "requested", "terms-acceptance"):
            assert views[f"be.{name}"] <= views[f"be.data-{name}"], name


def test_advice_is_about_its_own_veto() -> None:
    """What is said to lift or follow a veto is told apart from every other veto's."""
    for edition in BELGIUM.editions:
        advice = [veto.advice.en for veto in edition.vetoes]
        assert len(set(advice)) == len(advice)
    told = {veto.id: veto.advice.en for veto in BELGIUM.editions[-1].vetoes}
    words = {
        "be.objections-not-looked-up": "the unsubscribe log",
        "be.purchases-not-looked-up": "Look in the order table",
        "be.objection": "after the objection",
        "be.withdrawal": "another valid consent",
        "be.ordered": "nothing left to remind",
        "be.storage": "before the announced period ends",
        "be.order-only": "Announce this purpose",
        "be.sensitive": "explicit consent",
        "be.persistence": "nothing more about this cart",
        "be.child": "Send a child no email",
    }
    assert told.keys() == words.keys()
    assert all(words[veto] in advice for veto, advice in told.items())


AT = (datetime(2017, 3, 15, 9, tzinfo=UTC), datetime(2018, 7, 15, 9, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC))
CONSENTS: tuple[dict[str, Any], ...] = (
    {},
    {"purposes": ["own-marketing"]},
    {"purposes": ["newsletter"]},
    {"purposes": ["terms", "privacy-policy"]},
    {"purposes": ["terms"]},
)


SALES: tuple[dict[str, Any] | None, ...] = (
    None,
    {"address_given": True},
    {"address_given": True, "refusal_offered": True},
    {"refusal_offered": True},
)


@pytest.mark.parametrize("at", AT, ids=str)
def test_layer_by_layer(at: datetime) -> None:
    """Each layer by itself holds where the ladder's layer does, whatever the other layers say."""
    before = at - timedelta(days=40)
    asked = Mail(requested_at=before, request_evidence="request#1")
    choices = itertools.product(
        CONSENTS,
        SALES,
        ("person", "company"),
        ("personal", "impersonal"),
        ("submitted", "third-party", "typed"),
        (Mail(), asked, evolve(asked, neutral=True)),
        ("strict", "lenient"),
    )
    for consent, sale, kind, mailbox, address, mail, reading in choices:
        given: dict[str, Any] = {
            "given_at": before,
            "act": "ticked",
            "required_for": "nothing",
            "informed": True,
            "concluded": True,
        }
        kept: dict[str, Any] = {"evidence": "log", "wording": "text"}
        customer = Customer(
            country="BE",
            kind=kind,
            mailbox=mailbox,
            objections=[],
            consents=[Consent(**given | kept | consent)] if consent else [],
            purchases=[Purchase(concluded_at=before, lines=[{"books"}], **sale)] if sale else [],
        )
        cart = Cart(abandoned_at=at, address_source=address, lines=[{"books"}], for_organisation=True)
        strict = reading == "strict"

        bases = decide(customer, cart, mail, at=at, reading=reading).bases

        assert ("sending" in bases) is sending(customer, cart, mail, at, strict=strict)
        assert ("data-protection" in bases) is data_protection(customer, cart, mail, at, strict=strict)
        assert ("device" in bases) is device(cart)


@pytest.mark.parametrize("at", AT, ids=str)
@pytest.mark.parametrize(
    ("change", "veto"),
    [
        ({"ordered_at": True}, "be.ordered"),
        ({"keep_until": True}, "be.storage"),
        ({"order_only": True}, "be.order-only"),
        ({"sensitive": True}, "be.sensitive"),
    ],
)
def test_vetoes_of_every_time(change: dict[str, Any], veto: str, at: datetime) -> None:
    """What forbids a cart forbids it in every era, though a consent carries the mail, and by its own provision."""
    consent = Consent(
        purposes=["cart-reminders"],
        given_at=at - timedelta(days=1),
        act="ticked",
        required_for="nothing",
        informed=True,
        concluded=True,
        evidence="log",
        wording="text",
    )
    changed: dict[str, Any] = {
        name: at if name.endswith(("_at", "_until")) else value for name, value in change.items()
    }
    cart = Cart(abandoned_at=at, address_source="submitted", **changed)

    verdict = decide(Customer(country="BE", consents=[consent], objections=[], purchases=[]), cart, at=at)

    assert [each.id for each in verdict.vetoes] == [veto]
