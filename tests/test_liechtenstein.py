"""The law of Liechtenstein, as a lawyer would list it and case by case."""

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
from lawful_resend.errors import LawNotKnown

LI = Country(
    "LI",
    "Europe/Vaduz",
    acts={"Communications Act (LI)": "KomG", "E-Commerce Act (LI)": "ECG", "Unfair Competition Act (LI)": "UWG"},
)

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
SENDING = f"""
    consent | 2025-02-01 | - | consent | {GDPR_CONSENT} | consent-within-36-months | KomG 63(1)(a)
    existing-customer | 2025-02-01 | - | existing-customer | {OWN_CUSTOMER} | KomG 63(1)(b) + Directive 2002/58/EC 13(2)
    account | 2025-02-01 | - | account | {ACCOUNT} | KomG 63(1)(b) + Directive 2002/58/EC 13(2) + C-654/23
    requested | 2025-02-01 | - | requested | mail-requested mail-neutral | - | KomG 63(1)(a)
"""
DATA = f"""
    data-consent | 2025-02-01 | - | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-existing-customer | 2025-02-01 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2025-02-01 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2025-02-01 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2025-02-01 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2025-02-01 | - | no-rule | device-untouched | - | KomG 61(4)
    device-consent | 2025-02-01 | - | consent | device-consent | - | KomG 61(4)
"""
VETOES = """
    persistence (strict) | 2025-02-01 | - | more-than-three-reminders | - | UWG 2(3), Anhang Nr. 26
"""
DUTIES = """
    duty.refusal | 2025-02-01 | - | account existing-customer | - | KomG 63(1)(b)
    duty.similar-only | 2025-02-01 | - | account existing-customer | - | KomG 63(1)(b)
    duty.sender | 2025-02-01 | - | any | - | KomG 63(5)(a)
    duty.stop-address | 2025-02-01 | - | any | - | KomG 63(5)(b)
    duty.postal-address | 2025-02-01 | - | any | - | KomG 63(5)(c)
    duty.subject | 2025-02-01 | - | any | - | KomG 63(5)(d)
    duty.commercial | 2025-02-01 | - | any | - | ECG 6(1)(a)-(b)
    duty.offers | 2025-02-01 | - | any | - | ECG 6(1)(c)-(d)
    duty.recognisable | 2025-02-01 | - | account existing-customer | - | ECG 7(1)
    duty.register | 2025-02-01 | - | account existing-customer | - | ECG 7(2)
    duty.as-requested | 2025-02-01 | - | requested | - | KomG 63(1)(a)
    duty.proof | 2025-02-01 | - | consent terms-acceptance | - | GDPR 7(1)
    duty.tracking | 2025-02-01 | - | any | - | KomG 61(4)
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-all-similar": ({"KomG (LI) art. 63(1)(b)"}, {"KomG (LI) art. 63(1)(b)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "KomG (LI) art. 63(1)(b)"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "KomG (LI) art. 63(1)(b)"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "persistence": (
        {"CJEU C-102/20, ECLI:EU:C:2021:954", "Garante (IT) doc. web 10084158"},
        {"UWG (LI) art. 2(3), Anhang Nr. 26"},
    ),
}

CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    consent; mail.number=3 | yes | yes
    consent; mail.number=4 | no | yes
    customer; mail.number=4 | no | yes
    consent; mail.number=4; customer.kind=company | yes | yes
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert LI.grounds("sending") == rows(SENDING)
    assert LI.grounds("data-protection") == rows(DATA)
    assert LI.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, strictly so do many reminders; these duties are owed."""
    objection = " + KomG 63(1)(b), 63(4)(b)"
    assert LI.vetoes() == gdpr_vetoes(since="2025-02-01", objection=objection) + rows(VETOES)
    assert LI.duties() == rows(DUTIES) + gdpr_duties(since="2025-02-01")


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert LI.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert LI.outcome(row.case) == (row.strict, row.lenient), LI.decide(row.case).explain()


def test_editions() -> None:
    """Nothing is decided before the Act of 2023 came into force on 1 February 2025, in civil time."""
    assert LI.editions() == ["2025-02-01"]
    start = LI.midnight("2025-02-01")
    assert LI.outcome(f"consent; at={start.isoformat()}") == (True, True)
    with pytest.raises(LawNotKnown):
        LI.decide(f"consent; at={(start - TICK).isoformat()}")


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    LI.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    LI.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
