"""The law of Sweden, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

SE = Country("SE", "Europe/Stockholm")

CASES = f"""
    {CONSENT_CASES}
    {age_cases(13)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; cart.checkout_begun=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; purchase.concluded_at=-37 months | no | yes
    customer; customer.kind=company | no | no
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    account; customer.kind=company | no | no
    account; customer.kind=company; customer.mailbox=impersonal | yes | yes
    requested; customer.kind=company | yes | yes
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=third-party | yes | yes
    company; cart.address=cookie | no | no
    company; cart.supplier=other | yes | yes
    company; customer.objected_at=-1 days | no | no
    company; cart.ordered_at=-1 hours | no | no
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; cart.address=public | no | no
    guest; customer.mailbox=impersonal | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert SE.outcome(row.case) == (row.strict, row.lenient), SE.decide(row.case).explain()


def test_editions() -> None:
    """The rule of 19 § has not changed since 2008, the age not since 2018: there is one edition."""
    assert SE.editions() == ["2018-05-25"]


def test_what_is_owed_to_a_company() -> None:
    """The address for a stop is owed to legal persons too, what protects persons is not."""
    owed = {duty.id for duty in SE.decide("company").duties}
    assert "se.duty.stop-address" in owed
    assert not owed & {"se.duty.refusal", "se.duty.similar-only", "se.duty.objection-notice"}


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    SE.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    SE.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
