"""The law of Spain, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

ES = Country("ES", "Europe/Madrid", changes='customer.cleared_registers=["ES-ROBINSON"]')
NOT_LOOKED_UP = "customer.cleared_registers=[]"


CASES = f"""
    {CONSENT_CASES}
    {age_cases(14)}
    {CUSTOMER_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    consent; {NOT_LOOKED_UP} | yes | yes
    customer; {NOT_LOOKED_UP} | no | yes
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | yes | yes
    customer; customer.kind=company; {NOT_LOOKED_UP} | no | yes
    customer; customer.kind=company; customer.mailbox=impersonal; {NOT_LOOKED_UP} | yes | yes
    {ACCOUNT_CASES}
    account; {NOT_LOOKED_UP} | no | yes
    requested; {NOT_LOOKED_UP} | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert ES.outcome(row.case) == (row.strict, row.lenient), ES.decide(row.case).explain()


def test_editions() -> None:
    """The LOPDGDD is the only change."""
    assert ES.editions() == ["2018-05-25", "2018-12-07"]


@pytest.mark.parametrize(
    ("case", "before", "after"),
    [
        (f"customer; {NOT_LOOKED_UP}", "yes yes", "no yes"),
        (f"account; {NOT_LOOKED_UP}", "yes yes", "no yes"),
        (f"customer; customer.kind=company; {NOT_LOOKED_UP}", "yes yes", "no yes"),
        (f"customer; customer.kind=company; customer.mailbox=impersonal; {NOT_LOOKED_UP}", "yes yes", "yes yes"),
        (f"consent; {NOT_LOOKED_UP}", "yes yes", "yes yes"),
        (f"requested; {NOT_LOOKED_UP}", "yes yes", "yes yes"),
        ("account", "yes yes", "yes yes"),
        ("customer", "yes yes", "yes yes"),
        ("guest", "no no", "no no"),
        ("company", "no no", "no no"),
        ("consent; customer.born=2002-11-01", "yes yes", "yes yes"),
        ("consent; customer.born=2003-01-01", "no no", "yes yes"),
        ("consent; customer.born=2004-11-01", "no no", "yes yes"),
        ("consent; customer.born=2004-12-01", "no no", "no yes"),
        ("consent; customer.born=2004-12-08", "no no", "no no"),
        ("consent; customer.born=2004-12-08; consent.by_guardian=true", "yes yes", "yes yes"),
    ],
)
def test_lopdgdd(case: str, before: str, after: str) -> None:
    """Since 7 December 2018 mails without consent need, strictly, a look into the register, and fourteen suffices."""
    ES.assert_changes_on(case, "2018-12-07", before, after)


def test_the_register_is_the_only_thing_missing() -> None:
    """An explanation says what to do: look the address up."""
    verdict = ES.decide(f"customer; {NOT_LOOKED_UP}")

    assert verdict.contested
    assert "sending" in verdict.bases
    assert "data-protection" not in verdict.bases
    assert "Lista Robinson" in verdict.explain()


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    ES.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    ES.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
