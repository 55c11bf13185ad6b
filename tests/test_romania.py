"""The law of Romania, as a lawyer would list it and case by case."""

import pytest

from country import (
    ACCOUNT_CASES,
    CONSENT_CASES,
    CUSTOMER_CASES,
    GDPR_CONSENT,
    Country,
    Row,
    age_cases,
    cases,
    gdpr_duties,
    gdpr_vetoes,
    rows,
)

RO = Country(
    "RO",
    "Europe/Bucharest",
    acts={"Law 506/2004 (RO)": "506", "Law 365/2002 on electronic commerce (RO)": "365"},
)

OWN_CUSTOMER = (
    "bought natural-person bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered natural-person | -"
SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | consent-within-36-months | 506 12(1) + 365 6(1)
    existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} | 506 12(2)
    account | 2018-05-25 | - | account | {ACCOUNT} | 506 12(2) + C-654/23
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | 506 12(1) + 365 6(1)
"""
DATA = f"""
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | 506 4(5)
    device-consent | 2018-05-25 | - | consent | device-consent | - | 506 4(5)
"""
DUTIES = """
    duty.refusal | 2018-05-25 | - | account existing-customer | - | 506 12(2)
    duty.similar-only | 2018-05-25 | - | account existing-customer | - | 506 12(2)
    duty.recognisable | 2018-05-25 | - | any | - | 365 6(2)(a)
    duty.sender | 2018-05-25 | - | any | - | 365 6(2)(b)
    duty.offers | 2018-05-25 | - | any | - | 365 6(2)(c)-(d)
    duty.as-requested | 2018-05-25 | - | requested | - | 506 12(1)
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | 365 6(1)
    duty.tracking | 2018-05-25 | - | any | - | 506 4(5)
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-all-similar": ({"Law 506/2004 art. 12(2)"}, {"Law 506/2004 art. 12(2)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "Law 506/2004 art. 12(2)"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "Law 506/2004 art. 12(2)"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
}

CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | no | no
    customer; customer.kind=company; customer.mailbox=impersonal; cart.for_organisation=true | no | no
    account; customer.kind=company | no | no
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    consent; customer.kind=company; customer.mailbox=impersonal | yes | yes
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert RO.grounds("sending") == rows(SENDING)
    assert RO.grounds("data-protection") == rows(DATA)
    assert RO.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, and nothing else does; these duties are owed."""
    assert RO.vetoes() == gdpr_vetoes()
    assert RO.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert RO.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert RO.outcome(row.case) == (row.strict, row.lenient), RO.decide(row.case).explain()


def test_editions() -> None:
    """Nothing changed since the Regulation applies."""
    assert RO.editions() == ["2018-05-25"]


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    RO.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    RO.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
