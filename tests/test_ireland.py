"""The law of Ireland, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

IE = Country("IE", "Europe/Dublin")

CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    guest; cart.refusal_offered=true; cart.checkout_begun=true; mail.announced=true; mail.neutral=true | no | no
    customer; purchase.concluded_at=2025-11-24T12:00:00Z | yes | yes
    customer; purchase.concluded_at=2025-11-22T12:00:00Z | no | no
    customer; purchase.concluded_at=2025-01-01T12:00:00Z; purchase.ended_at=2026-11-01T12:00:00Z | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | yes | yes
    {ACCOUNT_CASES}
    account; account.created_at=2025-11-24T12:00:00Z | yes | yes
    account; account.created_at=2025-11-22T12:00:00Z | no | no
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; customer.objected_at=-1 days | no | no
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; mail.announced=true | no | no
    company; customer.kind=person | no | no
    consent; consent.purposes=["cart-reminders", "sensitive-data"]; cart.sensitive=true | yes | yes
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert IE.outcome(row.case) == (row.strict, row.lenient), IE.decide(row.case).explain()


def test_editions() -> None:
    """The data layer changed in 2018; reg. 13 never did."""
    assert IE.editions() == ["2011-07-01", "2018-05-25"]
    for case, before, after in (
        ("guest", "no no", "no no"),
        ("customer", "yes yes", "yes yes"),
        ("consent", "yes yes", "yes yes"),
        ("company", "yes yes", "yes yes"),
        ("account", "no no", "yes yes"),
        ("consent; customer.born=2003-01-01", "yes yes", "no no"),
        ('consent; consent.purposes=["cart-reminders", "sensitive-data"]; cart.sensitive=true', "no no", "yes yes"),
    ):
        IE.assert_changes_on(case, "2018-05-25", before, after)


def test_years() -> None:
    """A customer may be mailed for twelve calendar months after the sale; strictly a consent lasts three years."""
    IE.assert_window("customer", "purchase.concluded_at", 12, "yes yes", "no no")
    IE.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
