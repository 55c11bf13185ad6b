"""The law of Finland, as a lawyer would list it and case by case."""

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

FI = Country(
    "FI",
    "Europe/Helsinki",
    acts={"Act on Electronic Communications Services (FI)": "SVPL", "Data Protection Act (FI)": "DPA"},
)

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | consent-within-36-months | SVPL 200(1)
    existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} | SVPL 200
    impersonal-address | 2018-05-25 | - | impersonal-address | company impersonal-mailbox | - | SVPL 202
    account | 2018-05-25 | - | account | {ACCOUNT} | SVPL 200 + C-654/23
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | SVPL 200(1)
"""
DATA = f"""
    data-consent | 2018-05-25 | 2019-01-01 | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-consent | 2019-01-01 | - | consent | {GDPR_CONSENT} of-age-13/consent-by-guardian | consent-within-36-months of-age-13-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8 + DPA 5
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | SVPL 205
    device-consent | 2018-05-25 | - | consent | device-consent | - | SVPL 205
"""
DUTIES = """
    duty.refusal | 2018-05-25 | - | account existing-customer impersonal-address | - | SVPL 200, 202
    duty.similar-only | 2018-05-25 | - | account existing-customer | - | SVPL 200
    duty.as-requested | 2018-05-25 | - | requested | - | SVPL 200(1)
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | SVPL 200(1)
    duty.tracking | 2018-05-25 | - | any | - | SVPL 205
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-all-similar": ({"Act 917/2014 § 200"}, {"Act 917/2014 § 200"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "Act 917/2014 § 200"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "Act 917/2014 § 200"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "of-age-13-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
}

CASES = f"""
    {CONSENT_CASES}
    {age_cases(13)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.born=2020-01-01 | yes | yes
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=third-party | yes | yes
    company; cart.address=typed | no | no
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; cart.address=public | no | no
    company; customer.objected_at=-1 days | no | no
    company; cart.ordered_at=-1 hours | no | no
    company; cart.sensitive=true | no | no
    guest; customer.mailbox=impersonal | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert FI.grounds("sending") == rows(SENDING)
    assert FI.grounds("data-protection") == rows(DATA)
    assert FI.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, and whoever refused is not mailed, a legal person neither; these duties are owed."""
    assert FI.vetoes() == gdpr_vetoes(objection=" + SVPL 200, 202")
    assert FI.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert FI.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert FI.outcome(row.case) == (row.strict, row.lenient), FI.decide(row.case).explain()


def test_editions() -> None:
    """From 1 January 2019 a child of 13 consents; for everybody else nothing changed."""
    assert FI.editions() == ["2018-05-25", "2019-01-01"]
    child = "consent; customer.born=2005-06-01; consent.given_at=2018-12-01T12:00:00Z"
    FI.assert_changes_on(child, "2019-01-01", "no no", "yes yes")
    FI.assert_changes_on(child.replace("2005-06-01", "2005-12-15"), "2019-01-01", "no no", "no yes")
    FI.assert_changes_on(child.replace("2005-06-01", "2006-06-01"), "2019-01-01", "no no", "no no")
    FI.assert_changes_on(f"{child}; consent.by_guardian=true", "2019-01-01", "yes yes", "yes yes")
    for case, outcome in (("customer", "yes yes"), ("consent", "yes yes"), ("company", "yes yes"), ("guest", "no no")):
        FI.assert_changes_on(case, "2019-01-01", outcome, outcome)


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    FI.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    FI.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
