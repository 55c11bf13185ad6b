"""The law of Sweden, as a lawyer would list it and case by case."""

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

SE = Country(
    "SE",
    "Europe/Stockholm",
    acts={
        "Marketing Act (SE)": "MFL",
        "Electronic Communications Act (SE)": "LEK",
        "Data Protection Act (SE)": "DSL",
    },
)

OWN_CUSTOMER = (
    "bought bought-address-given natural-person address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account natural-person address-from-customer own-goods account-refusal-offered | -"
SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | consent-within-36-months | MFL 19(1)
    existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} | MFL 19(2)
    impersonal-address | 2018-05-25 | - | impersonal-address | company impersonal-mailbox | - | MFL 19(1)
    account | 2018-05-25 | - | account | {ACCOUNT} | MFL 19(2) + C-654/23
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | MFL 19(1)
"""
DATA = f"""
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-13/consent-by-guardian | consent-within-36-months of-age-13-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8 + DSL 2:4
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
TERMINAL = "LEK 6:18 (2003:389), 9:28 (2022:482)"
DEVICE = f"""
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | {TERMINAL}
    device-consent | 2018-05-25 | - | consent | device-consent | - | {TERMINAL}
"""
DUTIES = f"""
    duty.refusal | 2018-05-25 | - | account existing-customer | - | MFL 19(2)
    duty.similar-only | 2018-05-25 | - | account existing-customer | - | MFL 19(2)
    duty.recognisable | 2018-05-25 | - | any | - | MFL 9
    duty.sender | 2018-05-25 | - | any | - | MFL 9
    duty.offer-information | 2018-05-25 | - | any | - | MFL 12
    duty.stop-address | 2018-05-25 | - | any | - | MFL 20
    duty.linked-sites | 2018-05-25 | - | any | - | MFL 20 a
    duty.as-requested | 2018-05-25 | - | requested | - | MFL 19(1)
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | MFL 19(1)
    duty.tracking | 2018-05-25 | - | any | - | {TERMINAL}
"""
STATUTE = {"Marknadsföringslagen § 19(2)"}
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-all-similar": (STATUTE, STATUTE),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", *STATUTE}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", *STATUTE}),
    "of-age-13-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
}

CASES = f"""
    {CONSENT_CASES}
    {age_cases(13)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; cart.checkout_begun=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; purchase.concluded_at=-37 months | no | yes
    customer; customer.kind=company | no | no
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    account; customer.kind=company | no | no
    account; customer.kind=company; customer.mailbox=impersonal | yes | yes
    requested; customer.kind=company | yes | yes
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=third-party | yes | yes
    company; cart.address=cookie | no | no
    company; cart.supplier=other | yes | yes
    company; customer.objected_at=-1 days | no | no
    company; cart.ordered_at=-1 hours | no | no
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; cart.address=public | no | no
    guest; customer.mailbox=impersonal | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert SE.grounds("sending") == rows(SENDING)
    assert SE.grounds("data-protection") == rows(DATA)
    assert SE.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, with 19 § (not objected) and 20 § (stop, companies too) beside it; these are owed."""
    assert SE.vetoes() == gdpr_vetoes(objection=" + MFL 19(2), 20")
    assert SE.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert SE.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert SE.outcome(row.case) == (row.strict, row.lenient), SE.decide(row.case).explain()


def test_editions() -> None:
    """The rule of 19 § has not changed since 2008, the age not since 2018: there is one edition."""
    assert SE.editions() == ["2018-05-25"]


def test_what_is_owed_to_a_company() -> None:
    """The address for a stop is owed to legal persons too, what protects persons is not."""
    owed = {duty.id for duty in SE.decide("company").duties}
    assert "se.duty.stop-address" in owed
    assert not owed & {"se.duty.refusal", "se.duty.similar-only", "se.duty.objection-notice"}


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    SE.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    SE.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
