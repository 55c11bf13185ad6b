"""The law of Romania, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

RO = Country("RO", "Europe/Bucharest")

CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | no | no
    customer; customer.kind=company; customer.mailbox=impersonal; cart.for_organisation=true | no | no
    account; customer.kind=company | no | no
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    consent; customer.kind=company; customer.mailbox=impersonal | yes | yes
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert RO.outcome(row.case) == (row.strict, row.lenient), RO.decide(row.case).explain()


def test_editions() -> None:
    """Nothing changed since the Regulation applies."""
    assert RO.editions() == ["2018-05-25"]


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    RO.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    RO.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
