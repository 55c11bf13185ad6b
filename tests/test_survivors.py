"""What no other test said and a changed law or fact showed: each test here notices changes that survived the rest."""

from typing import Any

import pytest

from country import Country
from lawful_resend import InvalidCase, decide, read_case
from lawful_resend.facts import VOCABULARY, facts_in
from lawful_resend.laws import jurisdiction
from lawful_resend.observe import observe

#: what weighs against sending
ADVERSE = "objected withdrawn ordered kept-too-long order-only sensitive more-than-three-reminders"
#: what the sender can bring about alone, at the latest for the next cart
BY_SENDER = """
    cart-refusal-offered ecg-list-cleared robinson-list-cleared dgc-list-cleared device-untouched own-goods
    mail-neutral mail-announced mail-first mail-prompt
    consent-free consent-informed consent-proven consent-wording-kept consent-separate consent-not-for-partners
    terms-free terms-informed terms-proven
    bought-refusal-offered bought-all-similar account-refusal-offered
    kept-too-long order-only more-than-three-reminders
"""
BELGIUM = Country("BE", "Europe/Brussels")

#: the moment of sending, a microsecond after it and before it, and a second sale of long ago
AT = "2026-11-23T12:00:00Z"
SOON = "2026-11-23T12:00:00.000001Z"
JUST_NOW = "2026-11-23T11:59:59.999999Z"
SALES = '"address_given":true,"refusal_offered":true,"categories":["garden"]'


def two_sales(second: str, more: str = "") -> str:
    """Give a customer with a sale of New Year and another one."""
    first = f'{{"concluded_at":"2026-01-01T12:00:00Z",{SALES}}}'
    return f'customer; customer.purchases=[{first},{{"concluded_at":"{second}",{SALES}{more}}}]'


#: a case, and what is and is not seen in it: ``fact`` or ``not fact``
SEEN = f"""
    guest; customer.objected_at={AT} | objected
    guest; customer.objected_at={SOON} | not objected
    guest; cart.ordered_at={AT} | ordered
    guest; cart.ordered_at={SOON} | not ordered
    guest; cart.keep_until={AT} | kept-too-long
    guest; cart.keep_until={SOON} | not kept-too-long
    account; account.created_at={AT} | account
    account; account.created_at={SOON} | not account
    account; account.created_at=-12 months | not account-within-12-months
    account; account.created_at=-11 months | account-within-12-months
    account; account.refusal_offered=false; account.created_at={AT} | not refusal-from-the-first
    account; account.refusal_offered=false; account.created_at={SOON} | refusal-from-the-first
    account; account.refusal_offered=false; account.seller=other | refusal-from-the-first
    account | refusal-from-the-first
    customer; purchase.concluded_at={AT} | bought
    customer; purchase.concluded_at={SOON} | not bought
    customer; purchase.refusal_offered=false; purchase.concluded_at={AT} | not refusal-from-the-first
    customer; purchase.refusal_offered=false; purchase.concluded_at={SOON} | refusal-from-the-first
    customer; purchase.refusal_offered=false; purchase.seller=other | refusal-from-the-first
    customer; purchase.refusal_offered=false; purchase.address_given=false | refusal-from-the-first
    customer; purchase.concluded_at=-12 months | not sold-within-12-months
    customer; purchase.concluded_at=-11 months | sold-within-12-months
    customer; purchase.concluded_at=-13 months; purchase.ended_at=-1 months | not sold-within-12-months
    customer; purchase.concluded_at=-13 months; purchase.ended_at=-1 months | bought-within-12-months
    {two_sales(AT)} | customer-relation
    {two_sales(SOON)} | not customer-relation
    {two_sales(AT, ',"cancelled":true')} | not customer-relation
    {two_sales(AT, ',"seller":"other"')} | not customer-relation
    {two_sales("2025-11-23T12:00:00Z")} | not customer-relation
    {two_sales("2025-11-23T12:00:00.000001Z")} | customer-relation
    customer; purchase.ended_at={AT} | not customer-relation
    customer; purchase.ended_at={SOON} | customer-relation
    customer; purchase.ended_at={SOON}; purchase.cancelled=true | not customer-relation
    customer | not customer-relation
    consent; consent.given_at={AT} | consent-to-marketing
    consent; consent.given_at={SOON} | not consent-to-marketing
    consent; consent.withdrawn_at={AT} | withdrawn
    consent; consent.withdrawn_at={AT} | not consent-stands
    consent; consent.withdrawn_at={SOON} | not withdrawn
    consent; consent.withdrawn_at={SOON} | consent-stands
    consent; consent.given_at={JUST_NOW}; customer.objected_at={JUST_NOW} | not consent-stands
    consent; consent.given_at={AT}; customer.objected_at={JUST_NOW} | consent-stands
    consent; consent.given_at=-13 months; consent.last_used_at={AT} | consent-within-12-months
    consent; consent.given_at=-13 months; consent.last_used_at={SOON} | not consent-within-12-months
    consent; consent.purposes=["terms", "privacy-policy"]; consent.withdrawn_at={AT} | not terms-stand
    consent; consent.purposes=["terms", "privacy-policy"]; consent.withdrawn_at={SOON} | terms-stand
    consent; consent.purposes=["terms", "privacy-policy"] | terms-in-one-box
    consent; consent.purposes=["terms"] | not terms-accepted
    consent; consent.purposes=["terms", "privacy-policy", "partner-marketing"] | not terms-accepted
    guest; cart.abandoned_at=2026-11-22T12:00:00Z | not mail-prompt
    guest; cart.abandoned_at=2026-11-22T12:00:00.000001Z | mail-prompt
    guest | mail-first
    guest; mail.number=2 | not mail-first
    guest; mail.number=3 | not more-than-three-reminders
    guest; mail.number=4 | more-than-three-reminders
    company; mail.number=4 | not more-than-three-reminders
    guest; cart.seller=shop | own-goods
    guest; cart.seller=shop; cart.supplier=shop | own-goods
    guest; cart.seller=shop; cart.supplier=other | not own-goods
    guest | address-submitted
    guest | address-in-checkout
    guest | checkout-begun
    guest; cart.address=typed | address-in-checkout
    guest; cart.address=typed | not address-submitted
    guest; cart.address=typed | not checkout-begun
    guest; cart.address=typed; cart.checkout_begun=true | checkout-begun
    guest; cart.address=public | address-published
    guest; cart.address=public | not address-from-customer
    guest; cart.address=third-party | not address-from-customer
    guest; cart.address=purchase | address-from-purchase
    guest; cart.address=account | not address-from-purchase
    guest | natural-person
    company | not natural-person
    guest; customer.cleared_registers=["AT-ECG"] | ecg-list-cleared
    guest; customer.cleared_registers=["AT-ECG"] | not robinson-list-cleared
    guest; customer.cleared_registers=["ES-ROBINSON"] | robinson-list-cleared
    guest; customer.cleared_registers=["PT-DGC"] | dgc-list-cleared
"""
CASES = [tuple(cell.strip() for cell in line.split("|")) for line in SEEN.strip().splitlines()]


def shown(case: str) -> set[str]:
    """Observe everything in a case and give the ids of what some choice of records shows."""
    record = read_case(BELGIUM.record(case))
    everything = sum(fact.mask for fact in VOCABULARY)
    word, choices = observe(record.customer, record.cart, record.mail, record.at, jurisdiction("BE").zone, everything)
    words = [word, *(each for words in choices for each in words)]
    return {fact.id for each in words for fact in facts_in(each)}


@pytest.mark.parametrize(("case", "fact"), CASES, ids=map(" | ".join, CASES))
def test_what_is_seen(case: str, fact: str) -> None:
    """What is dated holds from its very moment, and each fact is seen where the case has it and nowhere else."""
    name = fact.removeprefix("not ")

    assert (name in shown(case)) is (name == fact)


@pytest.mark.parametrize("name", ["customer", "cart", "mail"])
def test_what_is_no_model_is_refused_by_name(name: str) -> None:
    """Each of the three arguments is looked at, whatever the others are."""
    case = read_case(BELGIUM.record("consent"))
    given: dict[str, Any] = {"customer": case.customer, "cart": case.cart, "mail": case.mail} | {name: object()}

    with pytest.raises(InvalidCase, match=f"^{name}: expected a {name.capitalize()}"):
        decide(**given, at=case.at)


@pytest.mark.parametrize(("mark", "ids"), [("adverse", ADVERSE), ("by_sender", BY_SENDER)])
def test_marks_of_facts(mark: str, ids: str) -> None:
    """These facts, and no others, weigh against sending; these the sender can bring about alone."""
    assert {fact.id for fact in VOCABULARY if getattr(fact, mark)} == set(ids.split())
