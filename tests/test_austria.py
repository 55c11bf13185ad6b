"""The law of Austria, case by case."""

import pytest

from country import ACCOUNT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases, consent_cases

#: the address was looked up in the ECG list
AT = Country("AT", "Europe/Vienna", changes='customer.cleared_registers=["AT-ECG"]')
#: it was not
UNSEARCHED = Country("AT", "Europe/Vienna")

#: the consent that satisfies the strict reading too: confirmed by the link
CONFIRMED = "consent; consent.double_opt_in=confirmed"
CASES = f"""
    {consent_cases(confirmed=True)}
    {age_cases(14, confirmed=True)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.cleared_registers=["ES-ROBINSON"] | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    customer; mail.number=4 | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
"""
#: who did not look the address up may mail on a consent or a request alone
UNSEARCHED_CASES = f"""
    customer | no | no
    account | no | no
    customer; customer.kind=company; customer.mailbox=impersonal | no | no
    customer; at=2020-06-01T12:00:00Z | no | no
    account; at=2020-06-01T12:00:00Z | no | no
    {CONFIRMED}; customer.kind=company; customer.mailbox=impersonal | yes | yes
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so, the address having been looked up."""
    assert AT.outcome(row.case) == (row.strict, row.lenient), AT.decide(row.case).explain()


@pytest.mark.parametrize("row", cases(UNSEARCHED_CASES), ids=lambda row: row.case)
def test_case_without_the_register(row: Row) -> None:
    """Without the ECG list neither customers nor accounts carry a mail; a consent and a request do."""
    assert UNSEARCHED.outcome(row.case) == (row.strict, row.lenient), UNSEARCHED.decide(row.case).explain()


def test_editions() -> None:
    """The TKG 2021 took over on 1 November 2021; who may be mailed did not change."""
    assert AT.editions() == ["2018-05-25", "2021-11-01"]
    for case, outcome in (
        ("customer", "yes yes"),
        ("account", "yes yes"),
        (CONFIRMED, "yes yes"),
        ("requested", "yes yes"),
        ("guest", "no no"),
        ("company", "no no"),
        (f"{CONFIRMED}; cart.address=cookie", "no no"),
    ):
        AT.assert_changes_on(case, "2021-11-01", outcome, outcome)
    UNSEARCHED.assert_changes_on("customer", "2021-11-01", "no no", "no no")
    before, after = (
        AT.decide(f"customer; at={at}").grounds["sending"].source
        for at in ("2021-10-31T12:00:00Z", "2021-11-01T12:00:00Z")
    )
    assert str(before) == "Telecommunications Act 2003 (AT), § 107(3)"
    assert str(after) == "Telecommunications Act 2021 (AT), § 174(4)"


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    AT.assert_window(CONFIRMED, "consent.given_at", 36, "yes yes", "no yes")
    AT.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
