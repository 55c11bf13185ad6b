"""The law of Luxembourg, as a lawyer would list it and case by case."""

import pytest

from country import (
    ACCOUNT_CASES,
    CONSENT_CASES,
    GDPR_CONSENT,
    Country,
    Row,
    age_cases,
    cases,
    gdpr_duties,
    gdpr_vetoes,
    rows,
)

LU = Country(
    "LU",
    "Europe/Luxembourg",
    acts={
        "Act of 30 May 2005 on privacy in electronic communications (LU)": "2005",
        "Act of 14 August 2000 on electronic commerce (LU)": "2000",
    },
)

OWN_CUSTOMER = (
    "bought bought-address-given/address-from-purchase bought-similar own-goods bought-refusal-offered"
    " | bought-address-given address-from-customer bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | consent-within-36-months | 2005 11(1) + 2000 48(2)
    existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} | 2005 11(2) + 2000 48(3)
    impersonal-address | 2018-05-25 | - | impersonal-address | company impersonal-mailbox | - | 2005 11(5) + 2000 48(2)
    account | 2018-05-25 | - | account | {ACCOUNT} | 2005 11(2) + 2000 48(3) + C-654/23
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | 2005 11(1) + 2000 48(2)
"""
DATA = f"""
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | 2005 4(3)(e)
    device-consent | 2018-05-25 | - | consent | device-consent | - | 2005 4(3)(e)
"""
DUTIES = """
    duty.refusal | 2018-05-25 | - | account existing-customer | - | 2005 11(2)
    duty.similar-only | 2018-05-25 | - | account existing-customer | - | 2005 11(2)
    duty.sender | 2018-05-25 | - | any | - | 2005 11(4)
    duty.stop-address | 2018-05-25 | - | any | - | 2005 11(4)
    duty.label | 2018-05-25 | - | account consent existing-customer impersonal-address | - | 2000 48(1)
    duty.recognisable | 2018-05-25 | - | any | - | 2000 47, a)-b)
    duty.offers | 2018-05-25 | - | any | - | 2000 47, c)
    duty.as-requested | 2018-05-25 | - | requested | - | 2005 11(1)
    duty.proof | 2018-05-25 | - | consent terms-acceptance | - | GDPR 7(1)
    duty.tracking | 2018-05-25 | - | any | - | 2005 4(3)(e)
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-address-given": ({"Loi 14.8.2000 art. 48(3)"}, {"Loi 30.5.2005 art. 11(2)"}),
    "address-from-customer": ({"Loi 14.8.2000 art. 48(3)"}, {"Loi 30.5.2005 art. 11(2)"}),
    "bought-all-similar": ({"Loi 30.5.2005 art. 11(2)"}, {"Loi 30.5.2005 art. 11(2)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "Loi 30.5.2005 art. 11(2)"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "Loi 30.5.2005 art. 11(2)"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
}

#: the exception with each condition failing in turn; "directement" stands in one of the two acts only
CUSTOMER_CASES = """
    customer | yes | yes
    customer; cart.address=account | yes | yes
    customer; cart.address=submitted | yes | yes
    customer; purchase.address_given=false | no | yes
    customer; purchase.address_given=false; cart.address=submitted | no | no
    customer; purchase.address_given=false; cart.address=third-party | no | no
    customer; purchase.address_given=false; cart.address=public | no | no
    customer; cart.address=third-party | no | yes
    customer; cart.address=cookie | no | no
    customer; purchase.refusal_offered=false | no | no
    customer; purchase.categories=["books"] | no | no
    customer; cart.categories=["garden", "books"] | no | yes
    customer; purchase.cancelled=true | no | yes
    customer; purchase.seller=other | no | no
    customer; purchase.concluded_at=2027-01-01T00:00:00Z | no | no
    customer; cart.supplier=other | no | no
    customer; customer.objected_at=-1 days | no | no
    customer; consent.withdrawn_at=-1 days | no | no
    customer; cart.ordered_at=-1 hours | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | yes | yes
"""
CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; customer.mailbox=impersonal | no | no
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=cookie | no | no
    company; customer.mailbox=personal | no | no
    company; customer.objected_at=-1 days | no | no
    company; cart.ordered_at=-1 hours | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert LU.grounds("sending") == rows(SENDING)
    assert LU.grounds("data-protection") == rows(DATA)
    assert LU.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, and nothing else does; these duties are owed."""
    assert LU.vetoes() == gdpr_vetoes(objection=" + 2005 11(4)")
    assert LU.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert LU.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert LU.outcome(row.case) == (row.strict, row.lenient), LU.decide(row.case).explain()


def test_editions() -> None:
    """Neither act has changed since the Regulation applies."""
    assert LU.editions() == ["2018-05-25"]


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    LU.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    LU.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")


@pytest.mark.parametrize(
    ("case", "labelled"),
    [("consent", True), ("customer", True), ("account", True), ("company", True), ("requested", False)],
)
def test_label(case: str, *, labelled: bool) -> None:
    """A mail that nobody asked for is labelled, also where a consent allows it."""
    assert ("lu.duty.label" in {duty.id for duty in LU.decide(case).duties}) is labelled
