"""The law of Greece, as a lawyer would list it and case by case."""

import pytest

from country import (
    ACCOUNT_CASES,
    CUSTOMER_CASES,
    GDPR_CONSENT,
    Country,
    Row,
    age_cases,
    cases,
    consent_cases,
    gdpr_duties,
    gdpr_vetoes,
    rows,
)
from lawful_resend.facts import Either

GR = Country(
    "GR",
    "Europe/Athens",
    acts={
        "Law 3471/2006 on Privacy in Electronic Communications (GR)": "3471",
        "Law 4624/2019 implementing the GDPR (GR)": "4624",
        "Presidential Decree 131/2003 on Electronic Commerce (GR)": "PD131",
    },
)
#: a consent confirmed by a link, which the strict reading asks
CONFIRMED = "consent; consent.double_opt_in=confirmed"

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
LASTING = "consent-within-36-months consent-double-opt-in"
SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | {LASTING} | 3471 11(1) + 3471 5(3)
    existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} | 3471 11(3)
    account | 2018-05-25 | - | account | {ACCOUNT} | 3471 11(3) + C-654/23
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | 3471 11(1)
"""
DATA = f"""
    data-consent | 2018-05-25 | 2019-08-29 | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | {LASTING} of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-consent | 2019-08-29 | - | consent | {GDPR_CONSENT} of-age-15/consent-by-guardian | {LASTING} of-age-15-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8 + 4624 21
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | 3471 4(5)
    device-consent | 2018-05-25 | - | consent | device-consent | - | 3471 4(5)
"""
DUTIES = """
    duty.refusal | 2018-05-25 | - | account existing-customer | - | 3471 11(3)
    duty.similar-only | 2018-05-25 | - | account existing-customer | - | 3471 11(3)
    duty.sender | 2018-05-25 | - | any | - | 3471 11(4)
    duty.stop-address | 2018-05-25 | - | any | - | 3471 11(4)
    duty.linked-sites | 2018-05-25 | - | any | - | 3471 11(4)
    duty.recognisable | 2018-05-25 | - | any | - | PD131 5, 6(1)
    duty.offers | 2018-05-25 | - | any | - | PD131 5
    duty.prices | 2018-05-25 | - | any | - | PD131 4(2)
    duty.record | 2018-05-25 | - | consent terms-acceptance | - | 3471 5(3)
    duty.as-requested | 2018-05-25 | - | requested | - | 3471 11(1)
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | GDPR 5(2), 7(1)
    duty.tracking | 2018-05-25 | - | any | - | 3471 4(5)
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "consent-double-opt-in": (
        {"HDPA (GR) Guideline 2/2011"},
        {"L. 3471/2006 art. 5(3)", "Lexology Electronic marketing and internet use (Greece)"},
    ),
    "bought-all-similar": ({"L. 3471/2006 art. 11(3)"}, {"L. 3471/2006 art. 11(3)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "L. 3471/2006 art. 11(3)"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "L. 3471/2006 art. 11(3)"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "of-age-15-when-consenting": ({"L. 4624/2019 art. 21"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)", "L. 4624/2019 art. 21"}, {"GDPR art. 8(1)"}),
}

CASES = f"""
    {consent_cases(confirmed=True)}
    {age_cases(15, confirmed=True)}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true; cart.checkout_begun=true | no | no
    {CUSTOMER_CASES}
    customer; cart.address=public | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    {ACCOUNT_CASES}
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert GR.grounds("sending") == rows(SENDING)
    assert GR.grounds("data-protection") == rows(DATA)
    assert GR.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, with art. 11(3) on who objects; these duties are owed."""
    assert GR.vetoes() == gdpr_vetoes(objection=" + 3471 11(3)")
    assert GR.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert GR.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert GR.outcome(row.case) == (row.strict, row.lenient), GR.decide(row.case).explain()


def test_other_transaction() -> None:
    """The exception is told in the words of art. 11(3): a sale or another transaction."""
    first = GR.decide("customer").grounds["sending"].needs[0]

    assert isinstance(first, Either)
    assert "or another transaction" in first.text.en


def test_editions() -> None:
    """The age of digital consent is the only change."""
    assert GR.editions() == ["2018-05-25", "2019-08-29"]


@pytest.mark.parametrize(
    ("case", "before", "after"),
    [
        (f"{CONFIRMED}; customer.born=2003-07-01", "yes yes", "yes yes"),
        (f"{CONFIRMED}; customer.born=2003-10-01", "no no", "yes yes"),
        (f"{CONFIRMED}; customer.born=2004-07-01", "no no", "yes yes"),
        (f"{CONFIRMED}; customer.born=2004-08-20", "no no", "no yes"),
        (f"{CONFIRMED}; customer.born=2004-08-30", "no no", "no no"),
        (f"{CONFIRMED}; customer.born=2004-08-30; consent.by_guardian=true", "yes yes", "yes yes"),
        (CONFIRMED, "yes yes", "yes yes"),
        ("consent", "no yes", "no yes"),
        ("customer", "yes yes", "yes yes"),
        ("account", "yes yes", "yes yes"),
        ("guest", "no no", "no no"),
        ("company", "no no", "no no"),
    ],
)
def test_law_4624(case: str, before: str, after: str) -> None:
    """Since 29 August 2019 a minor of fifteen consents for itself; nothing else changes."""
    GR.assert_changes_on(case, "2019-08-29", before, after)


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    GR.assert_window(CONFIRMED, "consent.given_at", 36, "yes yes", "no yes")
    GR.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
