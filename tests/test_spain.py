"""The law of Spain, as a lawyer would list it and case by case."""

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

ES = Country(
    "ES",
    "Europe/Madrid",
    acts={
        "Law 34/2002 on Information Society Services (ES)": "LSSI",
        "Organic Law 3/2018 on Data Protection (ES)": "LOPDGDD",
    },
    changes='customer.cleared_registers=["ES-ROBINSON"]',
)
NOT_LOOKED_UP = "customer.cleared_registers=[]"

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered"
LASTING = "consent-within-36-months"
SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | {LASTING} | LSSI 21.1
    existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} | LSSI 21.2
    account | 2018-05-25 | - | account | {ACCOUNT} | - | LSSI 21.2 + C-654/23
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | LSSI 21.1
"""
DATA = f"""
    data-consent | 2018-05-25 | 2018-12-07 | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | {LASTING} of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-consent | 2018-12-07 | - | consent | {GDPR_CONSENT} of-age-14/consent-by-guardian | {LASTING} of-age-14-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8 + LOPDGDD 7
    data-existing-customer | 2018-05-25 | 2018-12-07 | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-existing-customer | 2018-12-07 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months robinson-list-cleared | GDPR 95 + LOPDGDD 23.4 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | 2018-12-07 | account | {ACCOUNT} | - | GDPR 95 + C-654/23
    data-account | 2018-12-07 | - | account | {ACCOUNT} | robinson-list-cleared | GDPR 95 + LOPDGDD 23.4 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | LSSI 22.2
    device-consent | 2018-05-25 | - | consent | device-consent | - | LSSI 22.2
"""
DUTIES = """
    duty.refusal | 2018-05-25 | - | any | - | LSSI 21.2
    duty.stop-address | 2018-05-25 | - | any | - | LSSI 21.2
    duty.similar-only | 2018-05-25 | - | account existing-customer | - | LSSI 21.2
    duty.recognisable | 2018-05-25 | - | any | - | LSSI 20.1
    duty.sender | 2018-05-25 | - | any | - | LSSI 20.1, 20.4
    duty.offers | 2018-05-25 | - | any | - | LSSI 20.2
    duty.linked-sites | 2018-05-25 | - | any | - | LSSI 20.4
    duty.as-requested | 2018-05-25 | - | requested | - | LSSI 21.1
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | GDPR 5(2), 7(1)
    duty.tracking | 2018-05-25 | - | any | - | LSSI 22.2
    duty.exclusion-systems | 2018-12-07 | - | persons | - | LOPDGDD 23.3
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-all-similar": ({"LSSI art. 21.2"}, {"LSSI art. 21.2"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "LSSI art. 21.2"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "LSSI art. 21.2"}),
    "robinson-list-cleared": (
        {"LOPDGDD art. 23.4"},
        {"AEPD (ES) PS/00255/2021", "El Norte de Castilla Lista Robinson: así funciona", "QuickLOPD Lista Robinson"},
    ),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "of-age-14-when-consenting": ({"LOPDGDD art. 7"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)", "LOPDGDD art. 7"}, {"GDPR art. 8(1)"}),
}

CASES = f"""
    {CONSENT_CASES}
    {age_cases(14)}
    {CUSTOMER_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    consent; {NOT_LOOKED_UP} | yes | yes
    customer; {NOT_LOOKED_UP} | no | yes
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | yes | yes
    customer; customer.kind=company; {NOT_LOOKED_UP} | no | yes
    customer; customer.kind=company; customer.mailbox=impersonal; {NOT_LOOKED_UP} | yes | yes
    {ACCOUNT_CASES}
    account; {NOT_LOOKED_UP} | no | yes
    requested; {NOT_LOOKED_UP} | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert ES.grounds("sending") == rows(SENDING)
    assert ES.grounds("data-protection") == rows(DATA)
    assert ES.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, with art. 21.2 LSSI on who objects; these duties are owed."""
    assert ES.vetoes() == gdpr_vetoes(objection=" + LSSI 21.2")
    assert ES.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert ES.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert ES.outcome(row.case) == (row.strict, row.lenient), ES.decide(row.case).explain()


def test_editions() -> None:
    """The LOPDGDD is the only change."""
    assert ES.editions() == ["2018-05-25", "2018-12-07"]


@pytest.mark.parametrize(
    ("case", "before", "after"),
    [
        (f"customer; {NOT_LOOKED_UP}", "yes yes", "no yes"),
        (f"account; {NOT_LOOKED_UP}", "yes yes", "no yes"),
        (f"customer; customer.kind=company; {NOT_LOOKED_UP}", "yes yes", "no yes"),
        (f"customer; customer.kind=company; customer.mailbox=impersonal; {NOT_LOOKED_UP}", "yes yes", "yes yes"),
        (f"consent; {NOT_LOOKED_UP}", "yes yes", "yes yes"),
        (f"requested; {NOT_LOOKED_UP}", "yes yes", "yes yes"),
        ("account", "yes yes", "yes yes"),
        ("customer", "yes yes", "yes yes"),
        ("guest", "no no", "no no"),
        ("company", "no no", "no no"),
        ("consent; customer.born=2002-11-01", "yes yes", "yes yes"),
        ("consent; customer.born=2003-01-01", "no no", "yes yes"),
        ("consent; customer.born=2004-11-01", "no no", "yes yes"),
        ("consent; customer.born=2004-12-01", "no no", "no yes"),
        ("consent; customer.born=2004-12-08", "no no", "no no"),
        ("consent; customer.born=2004-12-08; consent.by_guardian=true", "yes yes", "yes yes"),
    ],
)
def test_lopdgdd(case: str, before: str, after: str) -> None:
    """Since 7 December 2018 mails without consent need, strictly, a look into the register, and fourteen suffices."""
    ES.assert_changes_on(case, "2018-12-07", before, after)


def test_the_register_is_the_only_thing_missing() -> None:
    """An explanation says what to do: look the address up."""
    verdict = ES.decide(f"customer; {NOT_LOOKED_UP}")

    assert verdict.contested
    assert "sending" in verdict.bases
    assert "data-protection" not in verdict.bases
    assert "Lista Robinson" in verdict.explain()


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    ES.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    ES.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
