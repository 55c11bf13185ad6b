"""The law of Finland, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

FI = Country("FI", "Europe/Helsinki")

CASES = f"""
    {CONSENT_CASES}
    {age_cases(13)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.born=2020-01-01 | yes | yes
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=third-party | yes | yes
    company; cart.address=typed | no | no
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; cart.address=public | no | no
    company; customer.objected_at=-1 days | no | no
    company; cart.ordered_at=-1 hours | no | no
    company; cart.sensitive=true | no | no
    guest; customer.mailbox=impersonal | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert FI.outcome(row.case) == (row.strict, row.lenient), FI.decide(row.case).explain()


def test_editions() -> None:
    """From 1 January 2019 a child of 13 consents; for everybody else nothing changed."""
    assert FI.editions() == ["2018-05-25", "2019-01-01"]
    child = "consent; customer.born=2005-06-01; consent.given_at=2018-12-01T12:00:00Z"
    FI.assert_changes_on(child, "2019-01-01", "no no", "yes yes")
    FI.assert_changes_on(child.replace("2005-06-01", "2005-12-15"), "2019-01-01", "no no", "no yes")
    FI.assert_changes_on(child.replace("2005-06-01", "2006-06-01"), "2019-01-01", "no no", "no no")
    FI.assert_changes_on(f"{child}; consent.by_guardian=true", "2019-01-01", "yes yes", "yes yes")
    for case, outcome in (("customer", "yes yes"), ("consent", "yes yes"), ("company", "yes yes"), ("guest", "no no")):
        FI.assert_changes_on(case, "2019-01-01", outcome, outcome)


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    FI.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    FI.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
