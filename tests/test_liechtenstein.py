"""The law of Liechtenstein, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, TICK, Country, Row, age_cases, cases
from lawful_resend.errors import LawNotKnown

LI = Country("LI", "Europe/Vaduz")

CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    consent; mail.number=3 | yes | yes
    consent; mail.number=4 | no | yes
    customer; mail.number=4 | no | yes
    consent; mail.number=4; customer.kind=company | yes | yes
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert LI.outcome(row.case) == (row.strict, row.lenient), LI.decide(row.case).explain()


def test_editions() -> None:
    """Nothing is decided before the Act of 2023 came into force on 1 February 2025, in civil time."""
    assert LI.editions() == ["2025-02-01"]
    start = LI.midnight("2025-02-01")
    assert LI.outcome(f"consent; at={start.isoformat()}") == (True, True)
    with pytest.raises(LawNotKnown):
        LI.decide(f"consent; at={(start - TICK).isoformat()}")


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    LI.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    LI.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
