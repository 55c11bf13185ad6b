"""The law of Portugal, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

PT = Country("PT", "Europe/Lisbon")
LOOKED_UP = 'customer.cleared_registers=["PT-DGC"]'


CASES = f"""
    {CONSENT_CASES}
    {age_cases(13)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; {LOOKED_UP} | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    company | no | no
    company; {LOOKED_UP} | yes | yes
    company; {LOOKED_UP}; cart.for_organisation=false | yes | yes
    company; {LOOKED_UP}; cart.address=public | yes | yes
    company; {LOOKED_UP}; cart.address=third-party | yes | yes
    company; {LOOKED_UP}; cart.address=cookie | no | no
    company; {LOOKED_UP}; customer.mailbox=personal | no | no
    company; {LOOKED_UP}; customer.kind=person | no | no
    company; {LOOKED_UP}; customer.objected_at=-1 days | no | no
    company; {LOOKED_UP}; cart.ordered_at=-1 hours | no | no
    company; customer.cleared_registers=["ES-ROBINSON", "AT-ECG"] | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert PT.outcome(row.case) == (row.strict, row.lenient), PT.decide(row.case).explain()


def test_register_duty() -> None:
    """Whoever mails a legal person consults the list, also where the mail rests on something else."""
    owed = {
        case: "pt.duty.register" in {duty.id for duty in PT.decide(case).duties}
        for case in (
            "consent",
            "consent; customer.kind=company",
            "customer; customer.kind=company",
            f"company; {LOOKED_UP}",
        )
    }

    assert list(owed.values()) == [False, True, True, True]


def test_editions() -> None:
    """The age of digital consent is the only change."""
    assert PT.editions() == ["2018-05-25", "2019-08-09"]


@pytest.mark.parametrize(
    ("case", "before", "after"),
    [
        ("consent; customer.born=2003-06-01", "yes yes", "yes yes"),
        ("consent; customer.born=2003-09-01", "no no", "yes yes"),
        ("consent; customer.born=2006-07-01", "no no", "yes yes"),
        ("consent; customer.born=2006-08-01", "no no", "no yes"),
        ("consent; customer.born=2006-08-10", "no no", "no no"),
        ("consent; customer.born=2006-08-10; consent.by_guardian=true", "yes yes", "yes yes"),
        ("consent", "yes yes", "yes yes"),
        ("customer", "yes yes", "yes yes"),
        ("account", "yes yes", "yes yes"),
        ("guest", "no no", "no no"),
        ("company", "no no", "no no"),
        (f"company; {LOOKED_UP}", "yes yes", "yes yes"),
    ],
)
def test_law_58(case: str, before: str, after: str) -> None:
    """Since 9 August 2019 a child of thirteen consents for itself; nothing else changes."""
    PT.assert_changes_on(case, "2019-08-09", before, after)


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    PT.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    PT.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
