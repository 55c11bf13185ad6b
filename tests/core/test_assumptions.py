"""What a field that is not stated would do at its worst is what a case that states it so shows."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from lawful_resend import Account, Cart, Consent, Customer, Line, Mail, Purchase
from lawful_resend.assumptions import ASSUMPTIONS, at_their_worst
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import VOCABULARY, facts_in
from lawful_resend.observe import observer

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
LEFT = AT - timedelta(hours=3)
OBSERVE = observer(sum(fact.mask for fact in VOCABULARY), CENTRAL_EUROPE)
_RECORDS = ("consents", "purchases", "account")

#: fields that are assumed, each with its worst value and what else the case states so that it matters
WORST: tuple[tuple[str, object, dict[str, object]], ...] = (
    ("customer.kind", "company", {"mail.number": 5}),
    ("customer.born", date(2020, 1, 1), {}),
    ("customer.consents.double_opt_in", "pending", {}),
    ("customer.consents.address_key", "another", {"customer.address_key": "one"}),
    # a consent to the use of sensitive data that names the address stays, whatever becomes of the others
    ("customer.consents.address_key", "another", {"customer.address_key": "one", "sensitive.address_key": "one"}),
    ("customer.purchases.address_key", "another", {"customer.address_key": "one"}),
    ("customer.account.address_key", "another", {"customer.address_key": "one"}),
    ("customer.address_key", "another", {f"customer.{each}.address_key": "one" for each in _RECORDS}),
    ("cart.lines.supplier", "another", {}),
    ("cart.keep_until", LEFT, {}),
    ("cart.order_only", True, {}),
    ("cart.sensitive", True, {}),
    ("mail.number", 5, {}),
    # companies are reminded as often as one likes
    ("mail.number", 5, {"customer.kind": "company", "customer.consents.purposes": ["newsletter"]}),
)


def shown(told: dict[str, object]) -> int:
    """Observe all facts of a case in which nearly everything is shown, with these fields stated besides."""

    def of(prefix: str) -> dict[str, Any]:
        return {
            path.removeprefix(prefix): value
            for path, value in told.items()
            if path.startswith(prefix) and "." not in path.removeprefix(prefix)
        }

    consent = {
        "given_at": LEFT - timedelta(days=1),
        "act": "ticked",
        "required_for": "nothing",
        "informed": True,
        "concluded": True,
        "evidence": "log",
        "wording": "text",
        **of("customer.consents."),
    }
    sale = {"lines": [["books"]], "address_given": True, "refusal_offered": True, **of("customer.purchases.")}
    customer = Customer(
        country="BE",
        objections=[],
        consents=[
            Consent(**{"purposes": ["cart-reminders"]} | consent),
            Consent(**{"purposes": ["sensitive-data"]} | consent | of("sensitive.")),
            Consent(**{"purposes": ["terms", "privacy-policy"]} | consent),
        ],
        purchases=[Purchase(concluded_at=AT - timedelta(days=days), **sale) for days in (30, 60)],
        account=Account(
            created_at=AT - timedelta(days=90), refusal_offered=True, paid_offer=True, **of("customer.account.")
        ),
        **of("customer."),
    )
    lines = [Line(categories={"books"}, **of("cart.lines."))]
    cart = Cart(abandoned_at=LEFT, address_source="purchase", lines=lines, **of("cart."))
    mask, choices = OBSERVE(customer, cart, Mail(**of("mail.")), AT)
    assert not choices
    return mask


def test_every_assumption_is_tried() -> None:
    """The table has each field that is assumed, and no other."""
    assert {path for path, _, _ in WORST} == {each.path for each in ASSUMPTIONS} | {"customer.address_key"}


@pytest.mark.parametrize(("path", "worst", "besides"), WORST)
def test_at_its_worst_a_field_shows_what_a_case_shows_that_states_it_so(
    path: str, worst: object, besides: dict[str, object]
) -> None:
    """The deciding facts are those of a case in which the field is stated at its worst."""
    left_out = shown(besides)

    def deciding(mask: int) -> list[str]:
        return [fact.id for fact in facts_in(mask) if fact.decides]

    assert deciding(at_their_worst(left_out)[path]) == deciding(shown(besides | {path: worst}))
    assert deciding(left_out) != deciding(shown(besides | {path: worst}))
