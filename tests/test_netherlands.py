"""The law of the Netherlands, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, TICK, Country, Row, age_cases, cases
from lawful_resend import LawNotKnown

NL = Country("NL", "Europe/Amsterdam")

CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
"""
#: mails under the Wbp: the same conditions, under another act
AT_2015 = "at=2015-12-31T12:00:00Z"
CASES_2015 = """
    guest | no | no
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    consent | yes | yes
    consent; consent.purposes=["newsletter"] | no | no
    consent; consent.act=pre-ticked | no | no
    consent; consent.evidence=null | no | no
    consent; consent.concluded=false | no | no
    consent; consent.withdrawn_at=-1 days | no | no
    consent; customer.objected_at=-1 days | no | no
    consent; customer.objected_at=-31 days | yes | yes
    consent; cart.address=cookie | no | no
    consent; cart.address=cookie; cart.device_consent=true | yes | yes
    consent; customer.born=1999-12-01 | yes | yes
    consent; customer.born=1999-12-02 | no | no
    consent; customer.born=1999-12-02; consent.by_guardian=true | no | no
    consent; customer.born=2005-01-01; consent.by_guardian=true | no | no
    customer | yes | yes
    customer; customer.born=2005-01-01 | yes | yes
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; purchase.address_given=false | no | no
    customer; purchase.refusal_offered=false | no | no
    customer; purchase.categories=["books"] | no | no
    customer; cart.categories=["garden", "books"] | no | yes
    customer; purchase.cancelled=true | no | yes
    customer; purchase.seller=other | no | no
    customer; cart.supplier=other | no | no
    customer; cart.address=third-party | no | no
    customer; customer.objected_at=-1 days | no | no
    customer; cart.ordered_at=-1 hours | no | no
    customer; cart.keep_until=-1 hours | no | no
    customer; cart.order_only=true | no | no
    customer; cart.sensitive=true | no | no
    consent; cart.sensitive=true; consent.purposes=["own-marketing", "sensitive-data"] | no | no
    account | no | no
    requested | yes | yes
    requested; mail.neutral=false | no | no
    requested; customer.objected_at=-1 days | no | no
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert NL.outcome(row.case) == (row.strict, row.lenient), NL.decide(row.case).explain()


@pytest.mark.parametrize("row", cases(CASES_2015), ids=lambda row: row.case)
def test_case_before_the_gdpr(row: Row) -> None:
    """Under the Wbp, too, each case is lawful exactly where the table says so."""
    case = f"{row.case}; {AT_2015}"
    assert NL.outcome(case) == (row.strict, row.lenient), NL.decide(case).explain()


def test_editions() -> None:
    """The Regulation came on 25 May 2018; the paragraphs were renumbered on 1 July 2021."""
    assert NL.editions() == ["2015-03-11", "2018-05-25", "2021-07-01"]
    for day in ("2018-05-25", "2021-07-01"):
        for case, outcome in (
            ("customer", "yes yes"),
            ("consent", "yes yes"),
            ("guest", "no no"),
            ("company", "no no"),
        ):
            NL.assert_changes_on(case, day, outcome, outcome)
    before, after = (
        NL.decide(f"customer; at={at}").grounds["sending"].source
        for at in ("2021-06-30T12:00:00Z", "2021-07-01T12:00:00Z")
    )
    assert (before.article, after.article) == ("11.7(3)", "11.7(4)-(5)")


def test_what_the_regulation_changed() -> None:
    """From 25 May 2018 the free account carries a mail, and a guardian may speak for a child, or the child grow up."""
    day = "2018-05-25"
    NL.assert_changes_on("account", day, "no no", "yes yes")
    child = "consent; consent.given_at=2018-04-25T12:00:00Z; customer.born="
    NL.assert_changes_on(f"{child}2004-01-01", day, "no no", "no no")
    NL.assert_changes_on(f"{child}2004-01-01; consent.by_guardian=true", day, "no no", "yes yes")
    NL.assert_changes_on(f"{child}2002-05-10", day, "no no", "no yes")
    NL.assert_changes_on(f"{child}2002-04-25", day, "yes yes", "yes yes")


def test_the_first_day() -> None:
    """Nothing is said of a mail before 11 March 2015."""
    start = NL.midnight("2015-03-11")
    assert NL.decide(f"customer; at={start.isoformat()}").lawful
    with pytest.raises(LawNotKnown):
        NL.decide(f"customer; at={(start - TICK).isoformat()}")


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    NL.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    NL.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
