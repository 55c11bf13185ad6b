"""The law of Greece, case by case."""

import pytest

from country import ACCOUNT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases, consent_cases
from lawful_resend.facts import Either

GR = Country("GR", "Europe/Athens")
#: a consent confirmed by a link, which the strict reading asks
CONFIRMED = "consent; consent.double_opt_in=confirmed"


CASES = f"""
    {consent_cases(confirmed=True)}
    {age_cases(15, confirmed=True)}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true; cart.checkout_begun=true | no | no
    {CUSTOMER_CASES}
    customer; cart.address=public | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    {ACCOUNT_CASES}
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert GR.outcome(row.case) == (row.strict, row.lenient), GR.decide(row.case).explain()


def test_other_transaction() -> None:
    """The exception is told in the words of art. 11(3): a sale or another transaction."""
    first = GR.decide("customer").grounds["sending"].needs[0]

    assert isinstance(first, Either)
    assert "or another transaction" in first.text.en


def test_editions() -> None:
    """The age of digital consent is the only change."""
    assert GR.editions() == ["2018-05-25", "2019-08-29"]


@pytest.mark.parametrize(
    ("case", "before", "after"),
    [
        (f"{CONFIRMED}; customer.born=2003-07-01", "yes yes", "yes yes"),
        (f"{CONFIRMED}; customer.born=2003-10-01", "no no", "yes yes"),
        (f"{CONFIRMED}; customer.born=2004-07-01", "no no", "yes yes"),
        (f"{CONFIRMED}; customer.born=2004-08-20", "no no", "no yes"),
        (f"{CONFIRMED}; customer.born=2004-08-30", "no no", "no no"),
        (f"{CONFIRMED}; customer.born=2004-08-30; consent.by_guardian=true", "yes yes", "yes yes"),
        (CONFIRMED, "yes yes", "yes yes"),
        ("consent", "no yes", "no yes"),
        ("customer", "yes yes", "yes yes"),
        ("account", "yes yes", "yes yes"),
        ("guest", "no no", "no no"),
        ("company", "no no", "no no"),
    ],
)
def test_law_4624(case: str, before: str, after: str) -> None:
    """Since 29 August 2019 a minor of fifteen consents for itself; nothing else changes."""
    GR.assert_changes_on(case, "2019-08-29", before, after)


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    GR.assert_window(CONFIRMED, "consent.given_at", 36, "yes yes", "no yes")
    GR.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
