"""The law of the Netherlands, as a lawyer would list it and case by case."""

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

NL = Country(
    "NL",
    "Europe/Amsterdam",
    acts={"Telecommunications Act (NL)": "Tw", "Civil Code, Book 3 (NL)": "BW"},
)

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
SENDING = f"""
    consent | 2018-05-25 | 2021-07-01 | consent | {GDPR_CONSENT} | consent-within-36-months | Tw 11.7(1)
    existing-customer | 2018-05-25 | 2021-07-01 | existing-customer | {OWN_CUSTOMER} | Tw 11.7(3)
    account | 2018-05-25 | 2021-07-01 | account | {ACCOUNT} | Tw 11.7(3) + C-654/23
    requested | 2018-05-25 | 2021-07-01 | requested | mail-requested mail-neutral | - | Tw 11.7(1)
    consent | 2021-07-01 | - | consent | {GDPR_CONSENT} | consent-within-36-months | Tw 11.7(1)
    existing-customer | 2021-07-01 | - | existing-customer | {OWN_CUSTOMER} | Tw 11.7(4)-(5)
    account | 2021-07-01 | - | account | {ACCOUNT} | Tw 11.7(4)-(5) + C-654/23
    requested | 2021-07-01 | - | requested | mail-requested mail-neutral | - | Tw 11.7(1)
"""
DATA = f"""
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | Tw 11.7a(1)
    device-consent | 2018-05-25 | - | consent | device-consent | - | Tw 11.7a(1)
"""
DUTIES = """
    duty.refusal | 2018-05-25 | 2021-07-01 | account existing-customer | - | Tw 11.7(3)
    duty.similar-only | 2018-05-25 | 2021-07-01 | account existing-customer | - | Tw 11.7(3)
    duty.sender | 2018-05-25 | 2021-07-01 | any | - | Tw 11.7(4)
    duty.stop-address | 2018-05-25 | 2021-07-01 | any | - | Tw 11.7(4)
    duty.linked-sites | 2018-05-25 | 2021-07-01 | any | - | Tw 11.7(4)
    duty.refusal | 2021-07-01 | - | account existing-customer | - | Tw 11.7(4)-(5)
    duty.similar-only | 2021-07-01 | - | account existing-customer | - | Tw 11.7(4)-(5)
    duty.sender | 2021-07-01 | - | any | - | Tw 11.7(7)
    duty.stop-address | 2021-07-01 | - | any | - | Tw 11.7(7)
    duty.linked-sites | 2021-07-01 | - | any | - | Tw 11.7(6)-(7)
    duty.recognisable | 2018-05-25 | - | any | - | BW 3:15e(1)
    duty.offers | 2018-05-25 | - | any | - | BW 3:15e(1)
    duty.as-requested | 2018-05-25 | - | requested | - | Tw 11.7(1)
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | Tw 11.7(1)
    duty.tracking | 2018-05-25 | - | any | - | Tw 11.7a(1)
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


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert NL.grounds("sending") == rows(SENDING)
    assert NL.grounds("data-protection") == rows(DATA)
    assert NL.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, and nothing else does; these duties are owed."""
    assert NL.vetoes() == gdpr_vetoes()
    assert NL.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert NL.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert NL.outcome(row.case) == (row.strict, row.lenient), NL.decide(row.case).explain()


def test_editions() -> None:
    """The paragraphs were renumbered on 1 July 2021; who may be mailed did not change."""
    assert NL.editions() == ["2018-05-25", "2021-07-01"]
    for case, outcome in (("customer", "yes yes"), ("consent", "yes yes"), ("guest", "no no"), ("company", "no no")):
        NL.assert_changes_on(case, "2021-07-01", outcome, outcome)
    before, after = (
        NL.decide(f"customer; at={at}").grounds["sending"].source
        for at in ("2021-06-30T12:00:00Z", "2021-07-01T12:00:00Z")
    )
    assert (before.article, after.article) == ("11.7(3)", "11.7(4)-(5)")


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    NL.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    NL.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
