"""The law of Denmark, case by case."""

import pytest

from country import CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

DK = Country("DK", "Europe/Copenhagen")

CASES = f"""
    {CONSENT_CASES}
    {age_cases(15)}
    {CUSTOMER_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; cart.checkout_begun=true; mail.neutral=true; mail.announced=true | no | no
    consent; consent.purposes=["newsletter"]; consent.double_opt_in=confirmed | no | no
    consent; consent.purposes=["own-marketing"]; consent.concluded=false | no | no
    consent; consent.purposes=["own-marketing", "partner-marketing", "terms"] | no | no
    consent; consent.purposes=["cart-reminders", "privacy-policy"] | no | no
    consent; consent.given_at=-11 months | yes | yes
    consent; consent.given_at=-13 months | no | yes
    consent; consent.given_at=-50 months; consent.last_used_at=-2 months | yes | yes
    consent; consent.given_at=-50 months | no | yes
    consent; customer.kind=company; customer.mailbox=impersonal | yes | yes
    account | no | yes
    account; account.paid_offer=false | no | no
    account; account.refusal_offered=false | no | no
    account; account.seller=other | no | no
    account; cart.address=public | no | no
    account; cart.supplier=other | no | no
    account; customer.objected_at=-1 days | no | no
    customer; customer.kind=company | yes | yes
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    customer; purchase.concluded_at=-30 months | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    company; customer.objected_at=-1 days | no | no
"""
#: under the act of 2005 and the act of 2000, in 2016
CASES_OF_2016 = """
    guest | no | no
    consent | yes | yes
    consent; consent.purposes=["newsletter"] | no | no
    consent; consent.concluded=false | no | no
    consent; consent.given_at=-13 months | no | yes
    consent; consent.withdrawn_at=-1 days | no | no
    consent; customer.objected_at=-1 days | no | no
    consent; customer.objected_at=-31 days | yes | yes
    consent; customer.born=2006-01-01 | yes | yes
    consent; cart.ordered_at=-1 hours | no | no
    consent; cart.keep_until=-1 hours | no | no
    consent; cart.order_only=true | no | no
    consent; consent.purposes=["cart-reminders", "sensitive-data"]; cart.sensitive=true | no | no
    consent; cart.address=cookie | no | no
    customer | yes | yes
    customer; purchase.address_given=false | no | no
    customer; purchase.refusal_offered=false | no | no
    customer; purchase.categories=["books"] | no | no
    customer; cart.categories=["garden", "books"] | no | yes
    customer; purchase.cancelled=true | no | yes
    customer; purchase.concluded_at=-37 months | no | yes
    customer; cart.supplier=other | no | no
    customer; customer.objected_at=-1 days | no | no
    account | no | no
    requested | yes | yes
    requested; mail.neutral=false | no | no
    company | no | no
    company; customer.mailbox=personal | no | no
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    consent; customer.kind=company; customer.mailbox=impersonal | yes | yes
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert DK.outcome(row.case) == (row.strict, row.lenient), DK.decide(row.case).explain()


@pytest.mark.parametrize("row", cases(CASES_OF_2016), ids=lambda row: row.case)
def test_case_of_2016(row: Row) -> None:
    """Each case of 2016 is lawful exactly where the table says so."""
    case = f"{row.case}; at=2016-11-23T12:00:00Z"
    assert DK.outcome(case) == (row.strict, row.lenient), DK.decide(case).explain()


def test_editions() -> None:
    """The law changed on these days."""
    assert DK.editions() == ["2011-12-14", "2017-07-01", "2018-05-25", "2020-01-17", "2024-01-01"]


def test_the_act_of_2017_carried_the_rule_over() -> None:
    """On 1 July 2017, § 6 became § 10; who may be mailed did not change."""
    for case, outcome in (
        ("customer", "yes yes"),
        ("consent", "yes yes"),
        ("consent; consent.given_at=-13 months", "no yes"),
        ("customer; customer.objected_at=-1 days", "no no"),
        ("guest", "no no"),
        ("company", "no no"),
    ):
        DK.assert_changes_on(case, "2017-07-01", outcome, outcome)
    before, after = (
        DK.decide(f"customer; at={at}").grounds["sending"].source
        for at in ("2017-06-30T12:00:00Z", "2017-07-01T12:00:00Z")
    )
    assert (str(before), str(after)) == (
        "Marketing Practices Act 2005 (DK), § 6(2)",
        "Marketing Practices Act (DK), § 10(2)",
    )


def test_the_gdpr_came() -> None:
    """On 25 May 2018 came an age of consent, explicit consent to sensitive data, and the Court's free account."""
    child = "consent; customer.born=2006-01-01"
    DK.assert_changes_on(child, "2018-05-25", "yes yes", "no no")
    DK.assert_changes_on(f"{child}; consent.by_guardian=true", "2018-05-25", "yes yes", "yes yes")
    sensitive = 'consent; consent.purposes=["cart-reminders", "sensitive-data"]; cart.sensitive=true'
    DK.assert_changes_on(sensitive, "2018-05-25", "no no", "yes yes")
    DK.assert_changes_on("account", "2018-05-25", "no no", "no yes")
    for case, outcome in (("customer", "yes yes"), ("consent", "yes yes"), ("guest", "no no")):
        DK.assert_changes_on(case, "2018-05-25", outcome, outcome)


def test_the_right_to_withdraw_must_be_told() -> None:
    """On 17 January 2020 came the duty to tell of withdrawal before the consent; the outcome stayed."""
    for case, outcome in (("customer", "yes yes"), ("consent", "yes yes"), ("guest", "no no")):
        DK.assert_changes_on(case, "2020-01-17", outcome, outcome)
    before, after = (
        {duty.id for duty in DK.decide(f"consent; at={at}").duties}
        for at in ("2020-01-16T12:00:00Z", "2020-01-17T12:00:00Z")
    )
    assert after - before == {"dk.duty.withdrawal-told"}


def test_the_age_rose() -> None:
    """On 1 January 2024 the age rose from 13 to 15; that earlier consents keep 13 is not modelled."""
    DK.assert_changes_on("consent; customer.born=2009-06-01", "2024-01-01", "yes yes", "no no")
    DK.assert_changes_on("consent; customer.born=2009-06-01; consent.by_guardian=true", "2024-01-01", *["yes yes"] * 2)
    DK.assert_changes_on("consent; customer.born=2008-06-01", "2024-01-01", "yes yes", "yes yes")
    DK.assert_changes_on("consent; customer.born=2011-06-01", "2024-01-01", "no no", "no no")
    DK.assert_changes_on("customer; customer.born=2011-06-01", "2024-01-01", "yes yes", "yes yes")


def test_years() -> None:
    """Strictly a consent lasts one calendar year unused and a customer relation three; leniently no number stands."""
    DK.assert_window("consent", "consent.given_at", 12, "yes yes", "no yes")
    used = "consent; consent.given_at=2020-01-01T00:00:00Z"
    DK.assert_window(used, "consent.last_used_at", 12, "yes yes", "no yes")
    DK.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
    ended = "customer; purchase.concluded_at=2020-01-01T00:00:00Z"
    DK.assert_window(ended, "purchase.ended_at", 36, "yes yes", "no yes")
