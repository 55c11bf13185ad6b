"""The law of Slovakia, case by case."""

from datetime import UTC, datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

SK = Country("SK", "Europe/Bratislava")

OLD, NEW, NOW = "zákon 351/2011 § 62(3)", "zákon 452/2021 § 116(15)", "zákon 452/2021 § 116(15)-(16)"

#: § 62: natural persons only, and other acts that ask consent of the rest; no year yet
IN_2021 = "at=2021-06-01T12:00:00Z"
CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; cart.address=public | no | no
    guest; cart.address=public; customer.mailbox=impersonal | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; purchase.concluded_at=-13 months | no | no
    customer; purchase.concluded_at=-40 months; purchase.ended_at=-11 months | yes | yes
    customer; purchase.concluded_at=-40 months; purchase.ended_at=-13 months | no | no
    account; account.created_at=-40 months | yes | yes
    account; customer.kind=company | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | yes | yes
    company; cart.address=public; cart.for_organisation=false; cart.supplier=other | yes | yes
    company; cart.address=public; customer.mailbox=personal | no | no
    company; cart.address=public; customer.objected_at=-1 days | no | no
    company; cart.address=third-party | no | no
    company; mail.requested=true; mail.neutral=true | yes | yes
    customer; customer.kind=company; {IN_2021} | no | no
    account; customer.kind=company; {IN_2021} | no | no
    consent; customer.kind=company; {IN_2021} | yes | yes
    company; mail.requested=true; mail.neutral=true; {IN_2021} | yes | yes
    company; cart.address=public; {IN_2021} | no | no
    company; {IN_2021} | no | no
    guest; {IN_2021} | no | no
    customer; {IN_2021} | yes | yes
    customer; purchase.concluded_at=-13 months; {IN_2021} | yes | yes
    customer; purchase.concluded_at=-37 months; {IN_2021} | no | yes
    customer; purchase.concluded_at=-37 months; purchase.ended_at=-35 months; {IN_2021} | yes | yes
    customer; purchase.refusal_offered=false; {IN_2021} | no | no
    customer; cart.categories=["garden", "books"]; {IN_2021} | no | yes
    customer; purchase.cancelled=true; {IN_2021} | no | yes
    account; {IN_2021} | yes | yes
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert SK.outcome(row.case) == (row.strict, row.lenient), SK.decide(row.case).explain()


def test_everybody_is_protected_since_2022() -> None:
    """On 1 February 2022 the rule and its exception reached legal persons, and published addresses opened."""
    assert SK.editions() == ["2018-05-25", "2022-02-01", "2023-09-01", "2025-11-12"]
    for case in (
        "customer; customer.kind=company",
        "account; customer.kind=company",
        "company; cart.address=public",
    ):
        SK.assert_changes_on(case, "2022-02-01", "no no", "yes yes")
    for case, outcome in (("customer", "yes yes"), ("consent", "yes yes"), ("guest", "no no"), ("company", "no no")):
        for day in SK.editions()[1:]:
            SK.assert_changes_on(case, day, outcome, outcome)


def test_withdrawals_are_confirmed_in_30_days_since_september_2023() -> None:
    """A duty of its own, and the deadline came later."""
    owed = {
        at: [each.title.en for each in SK.decide(f"consent; at={at}").duties if "withdrawal-conf" in each.id]
        for at in ("2022-01-31T22:59:59Z", "2022-02-01T00:00:00Z", "2023-08-31T21:59:59Z", "2023-08-31T22:00:00Z")
    }
    assert [len(titles) for titles in owed.values()] == [0, 1, 1, 1]
    assert ["30 days" in title for titles in owed.values() for title in titles] == [False, False, True]


def test_the_year_began_on_12_november_2025() -> None:
    """§ 116(16) is asked from that day, of older sales too; before it a relation faded strictly after three years."""
    SK.assert_changes_on("customer; purchase.concluded_at=-13 months", "2025-11-12", "yes yes", "no no")
    SK.assert_changes_on("customer; purchase.concluded_at=-37 months", "2025-11-12", "no yes", "no no")
    SK.assert_changes_on(
        "customer; purchase.concluded_at=-37 months; purchase.ended_at=-11 months", "2025-11-12", "yes yes", "yes yes"
    )
    SK.assert_changes_on("account; account.created_at=-40 months", "2025-11-12", "yes yes", "yes yes")


@pytest.mark.parametrize("path", ["purchase.concluded_at", "purchase.ended_at"])
@pytest.mark.parametrize(
    "anchor",
    ["2024-11-30T23:59:59", "2025-03-30T12:00", "2025-05-17T10:30", "2025-08-31T23:59:59", "2025-10-26T12:00"],
)
def test_a_year_from_the_end(path: str, anchor: str) -> None:
    """Under both readings the year closes to the instant, by the clock of Bratislava."""
    began = datetime.fromisoformat(anchor).replace(tzinfo=SK.zone)
    end = (began + relativedelta(months=12)).astimezone(UTC)
    case = f"customer; purchase.concluded_at=2024-06-01T00:00:00Z; {path}={began.astimezone(UTC).isoformat()}"
    assert SK.outcome(f"{case}; at={(end - timedelta(microseconds=1)).isoformat()}") == (True, True)
    assert SK.outcome(f"{case}; at={end.isoformat()}") == (False, False)


@pytest.mark.parametrize("anchor", ["2018-06-30T23:59:59", "2020-02-29T12:00", "2022-10-30T12:00"])
def test_three_years_before(anchor: str) -> None:
    """Before the year, a customer relation strictly lasted three calendar years; leniently no number stood."""
    began = datetime.fromisoformat(anchor).replace(tzinfo=SK.zone)
    end = (began + relativedelta(months=36)).astimezone(UTC)
    case = f"customer; purchase.concluded_at={began.astimezone(UTC).isoformat()}"
    assert SK.outcome(f"{case}; at={(end - timedelta(microseconds=1)).isoformat()}") == (True, True)
    assert SK.outcome(f"{case}; at={end.isoformat()}") == (False, True)


def test_consent_fades() -> None:
    """Strictly a consent lasts three calendar years unused."""
    SK.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")


def test_customers_have_the_acts_without_exception_beside_them() -> None:
    """Whoever reads the verdict sees the tension."""
    verdict = SK.decide("customer")
    assert verdict.basis == "existing-customer"
    beside = [str(each) for each in verdict.grounds["sending"].also]
    assert beside == ["Advertising Act 147/2001 (SK), § 3(3)", "E-Commerce Act 22/2004 (SK), § 4(6)"]
