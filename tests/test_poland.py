"""The law of Poland, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases, rows
from lawful_resend import Basis
from lawful_resend.laws import jurisdiction

PL = Country("PL", "Europe/Warsaw")

#: when art. 10 and art. 172 stood side by side
IN_2023 = "at=2023-06-01T12:00:00Z"
CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; customer.mailbox=impersonal | no | no
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    company; mail.requested=true; mail.neutral=true | yes | yes
    consent; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; mail.requested=true; mail.neutral=true | yes | yes
    customer; consent.free=true | yes | yes
    guest; {IN_2023} | no | no
    guest; customer.mailbox=impersonal; {IN_2023} | no | no
    consent; {IN_2023} | yes | yes
    consent; consent.free=false; {IN_2023} | no | no
    consent; consent.withdrawn_at=-1 days; {IN_2023} | no | no
    requested; {IN_2023} | yes | yes
    company; {IN_2023} | no | yes
    company; cart.address=public; {IN_2023} | no | yes
    company; cart.for_organisation=false; {IN_2023} | no | yes
    company; customer.mailbox=personal; {IN_2023} | no | no
    company; customer.objected_at=-1 days; {IN_2023} | no | no
    company; consent.free=true; {IN_2023} | yes | yes
"""


def _never(table: str) -> list[str]:
    """Take the cases of a table of the ordinary country, and expect nothing of them."""
    return [case for case, _, _ in rows(table)]


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert PL.outcome(row.case) == (row.strict, row.lenient), PL.decide(row.case).explain()


@pytest.mark.parametrize("moment", ["2018-06-01T12:00:00Z", "2023-06-01T12:00:00Z", "2026-11-23T12:00:00Z"])
@pytest.mark.parametrize("case", _never(CUSTOMER_CASES) + _never(ACCOUNT_CASES))
def test_neither_a_purchase_nor_an_account_carries_a_mail(case: str, moment: str) -> None:
    """There is no exception for customers: however good the sale, the mail needs consent."""
    assert PL.outcome(f"{case}; at={moment}") == (False, False)


def test_no_ground_is_for_customers() -> None:
    """Nothing rests on a sale, an account or a legitimate interest."""
    bases = {ground.basis for layer in jurisdiction("PL").layers for ground in layer.grounds}
    assert not bases & {Basis.EXISTING_CUSTOMER, Basis.ACCOUNT, Basis.LEGITIMATE_INTEREST}


def test_the_pke_protects_everybody() -> None:
    """On 10 November 2024 the lenient way to the impersonal addresses of companies closed; nothing else changed."""
    assert PL.editions() == ["2018-05-25", "2024-11-10"]
    PL.assert_changes_on("company", "2024-11-10", "no yes", "no no")
    PL.assert_changes_on("company; customer.mailbox=personal", "2024-11-10", "no no", "no no")
    for case, outcome in (("consent", "yes yes"), ("requested", "yes yes"), ("guest", "no no"), ("customer", "no no")):
        PL.assert_changes_on(case, "2024-11-10", outcome, outcome)


def test_years() -> None:
    """Strictly a consent lasts three calendar years; leniently no number stands."""
    PL.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
