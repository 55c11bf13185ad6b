"""The law of the Netherlands, as a lawyer would list it and case by case."""

import pytest

from country import (
    ACCOUNT_CASES,
    CONSENT_CASES,
    CUSTOMER_CASES,
    GDPR_CONSENT,
    TICK,
    Country,
    Row,
    age_cases,
    cases,
    gdpr_duties,
    gdpr_vetoes,
    rows,
)
from lawful_resend import LawNotKnown

NL = Country(
    "NL",
    "Europe/Amsterdam",
    acts={
        "Telecommunications Act (NL)": "Tw",
        "Civil Code, Book 3 (NL)": "BW",
        "Personal Data Protection Act (NL)": "Wbp",
    },
)

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
SENDING = f"""
    consent | 2015-03-11 | 2021-07-01 | consent | {GDPR_CONSENT} | consent-within-36-months | Tw 11.7(1)
    existing-customer | 2015-03-11 | 2021-07-01 | existing-customer | {OWN_CUSTOMER} | Tw 11.7(3)
    account | 2018-05-25 | 2021-07-01 | account | {ACCOUNT} | Tw 11.7(3) + C-654/23
    requested | 2015-03-11 | 2021-07-01 | requested | mail-requested mail-neutral | - | Tw 11.7(1)
    consent | 2021-07-01 | - | consent | {GDPR_CONSENT} | consent-within-36-months | Tw 11.7(1)
    existing-customer | 2021-07-01 | - | existing-customer | {OWN_CUSTOMER} | Tw 11.7(4)-(5)
    account | 2021-07-01 | - | account | {ACCOUNT} | Tw 11.7(4)-(5) + C-654/23
    requested | 2021-07-01 | - | requested | mail-requested mail-neutral | - | Tw 11.7(1)
"""
DATA = f"""
    data-consent | 2015-03-11 | 2018-05-25 | consent | {GDPR_CONSENT} of-age-16-when-consenting | consent-within-36-months | Wbp 8(a), 5(1)
    data-existing-customer | 2015-03-11 | 2018-05-25 | legitimate-interest | {OWN_CUSTOMER} bought-within-36-months | Wbp 8(f)
    data-no-person | 2015-03-11 | 2018-05-25 | no-rule | company impersonal-mailbox | - | Wbp 1(a)
    data-requested | 2015-03-11 | 2018-05-25 | contract | mail-requested mail-neutral | - | Wbp 8(b)
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2015-03-11 | - | no-rule | device-untouched | - | Tw 11.7a(1)
    device-consent | 2015-03-11 | - | consent | device-consent | - | Tw 11.7a(1)
"""
DUTIES = """
    duty.refusal | 2015-03-11 | 2021-07-01 | account existing-customer | - | Tw 11.7(3)
    duty.similar-only | 2015-03-11 | 2021-07-01 | account existing-customer | - | Tw 11.7(3)
    duty.sender | 2015-03-11 | 2021-07-01 | any | - | Tw 11.7(4)
    duty.stop-address | 2015-03-11 | 2021-07-01 | any | - | Tw 11.7(4)
    duty.linked-sites | 2015-03-11 | 2021-07-01 | any | - | Tw 11.7(4)
    duty.refusal | 2021-07-01 | - | account existing-customer | - | Tw 11.7(4)-(5)
    duty.similar-only | 2021-07-01 | - | account existing-customer | - | Tw 11.7(4)-(5)
    duty.sender | 2021-07-01 | - | any | - | Tw 11.7(7)
    duty.stop-address | 2021-07-01 | - | any | - | Tw 11.7(7)
    duty.recognisable | 2015-03-11 | - | any | - | BW 3:15e(1)
    duty.offers | 2015-03-11 | - | any | - | BW 3:15e(1)
    duty.as-requested | 2015-03-11 | - | requested | - | Tw 11.7(1)
    duty.proof | 2015-03-11 | - | consent requested terms-acceptance | - | Tw 11.7(1)
    duty.tracking | 2015-03-11 | - | any | - | Tw 11.7a(1)
    duty.objection-notice | 2015-03-11 | 2018-05-25 | persons | - | Wbp 41(4)
    duty.answer | 2015-03-11 | 2018-05-25 | persons | - | Wbp 41(2)
"""
VETOES_BEFORE_GDPR = """
    objection | 2015-03-11 | 2018-05-25 | objected | consent data-consent | Wbp 41(1)-(2)
    withdrawal | 2015-03-11 | 2018-05-25 | withdrawn | consent data-consent | Wbp 5(2)
    ordered | 2015-03-11 | 2018-05-25 | ordered | - | Wbp 9(1)
    storage | 2015-03-11 | 2018-05-25 | kept-too-long | - | Wbp 10(1)
    order-only | 2015-03-11 | 2018-05-25 | order-only | - | Wbp 9(1)
    sensitive | 2015-03-11 | 2018-05-25 | sensitive | - | Wbp 16
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-all-similar": ({"Tw art. 11.7"}, {"Tw art. 11.7"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "Tw art. 11.7"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "Tw art. 11.7"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
}

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


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert NL.grounds("sending") == rows(SENDING)
    assert NL.grounds("data-protection") == rows(DATA)
    assert NL.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Wbp, then the Regulation forbids, and nothing else does; these duties are owed."""
    assert NL.vetoes() == rows(VETOES_BEFORE_GDPR) + gdpr_vetoes()
    assert NL.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert NL.disputes() == DISPUTES


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
