"""The law of Luxembourg, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, Country, Row, age_cases, cases

LU = Country("LU", "Europe/Luxembourg")

#: the exception with each condition failing in turn; "directement" stands in one of the two acts only
CUSTOMER_CASES = """
    customer | yes | yes
    customer; cart.address=account | yes | yes
    customer; cart.address=submitted | yes | yes
    customer; purchase.address_given=false | no | yes
    customer; purchase.address_given=false; cart.address=submitted | no | no
    customer; purchase.address_given=false; cart.address=third-party | no | no
    customer; purchase.address_given=false; cart.address=public | no | no
    customer; cart.address=third-party | no | yes
    customer; cart.address=cookie | no | no
    customer; purchase.refusal_offered=false | no | no
    customer; purchase.categories=["books"] | no | no
    customer; cart.categories=["garden", "books"] | no | yes
    customer; purchase.cancelled=true | no | yes
    customer; purchase.seller=other | no | no
    customer; purchase.concluded_at=2027-01-01T00:00:00Z | no | no
    customer; cart.supplier=other | no | no
    customer; customer.objected_at=-1 days | no | no
    customer; consent.withdrawn_at=-1 days | no | no
    customer; cart.ordered_at=-1 hours | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | yes | yes
"""
CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; customer.mailbox=impersonal | no | no
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=cookie | no | no
    company; customer.mailbox=personal | no | no
    company; customer.objected_at=-1 days | no | no
    company; cart.ordered_at=-1 hours | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert LU.outcome(row.case) == (row.strict, row.lenient), LU.decide(row.case).explain()


def test_editions() -> None:
    """Neither act has changed since the Regulation applies."""
    assert LU.editions() == ["2018-05-25"]


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    LU.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    LU.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")


@pytest.mark.parametrize(
    ("case", "labelled"),
    [("consent", True), ("customer", True), ("account", True), ("company", True), ("requested", False)],
)
def test_label(case: str, *, labelled: bool) -> None:
    """A mail that nobody asked for is labelled, also where a consent allows it."""
    assert ("lu.duty.label" in {duty.id for duty in LU.decide(case).duties}) is labelled
