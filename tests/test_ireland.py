"""The law of Ireland, as a lawyer would list it and case by case."""

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

IE = Country(
    "IE",
    "Europe/Dublin",
    acts={
        "ePrivacy Regulations 2011, S.I. 336/2011 (IE)": "SI 336",
        "Directive 2000/31/EC Regulations 2003, S.I. 68/2003 (IE)": "SI 68",
        "Data Protection Acts 1988 and 2003 (IE)": "DPA 1988",
        "Data Protection Act 2018 (IE)": "DPA 2018",
    },
)

CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " sold-within-12-months | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered account-within-12-months"
CONSENT = f"{GDPR_CONSENT} | consent-within-36-months"
AGED = (
    f"{GDPR_CONSENT} of-age-16/consent-by-guardian"
    " | consent-within-36-months of-age-16-when-consenting/consent-by-guardian"
)
SENDING = f"""
    consent | 2011-07-01 | - | consent | {CONSENT} | SI 336 13(1)
    existing-customer | 2011-07-01 | - | existing-customer | {CUSTOMER} | SI 336 13(11)
    account | 2018-05-25 | - | account | {ACCOUNT} | - | SI 336 13(11) + C-654/23
    impersonal-address | 2011-07-01 | - | impersonal-address | company impersonal-mailbox | - | SI 336 13(1)
    requested | 2011-07-01 | - | requested | mail-requested mail-neutral | - | SI 336 13(1) + SI 336 2
"""
DATA = f"""
    data-consent | 2011-07-01 | 2018-05-25 | consent | {CONSENT} | DPA 1988 2A(1)(a)
    data-existing-customer | 2011-07-01 | 2018-05-25 | legitimate-interest | {CUSTOMER} | DPA 1988 2A(1)(d)
    data-no-person | 2011-07-01 | 2018-05-25 | no-rule | company impersonal-mailbox | - | DPA 1988 1(1)
    data-requested | 2011-07-01 | 2018-05-25 | contract | mail-requested mail-neutral | - | DPA 1988 2A(1)(b)(ii)
    data-consent | 2018-05-25 | - | consent | {AGED} | GDPR 6(1)(a), 7, 8 + DPA 2018 31(1)
    data-existing-customer | 2018-05-25 | - | existing-customer | {CUSTOMER} | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | - | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2011-07-01 | - | no-rule | device-untouched | - | SI 336 5(3)
    device-consent | 2011-07-01 | - | consent | device-consent | - | SI 336 5(3)(a)
"""
VETOES_1988 = """
    objection | 2011-07-01 | 2018-05-25 | objected | consent data-consent | DPA 1988 2(7)
    withdrawal | 2011-07-01 | 2018-05-25 | withdrawn | consent data-consent | DPA 1988 2A(1)(a)
    ordered | 2011-07-01 | 2018-05-25 | ordered | - | DPA 1988 2(1)(c)(ii)
    storage | 2011-07-01 | 2018-05-25 | kept-too-long | - | DPA 1988 2(1)(c)(iv)
    order-only | 2011-07-01 | 2018-05-25 | order-only | - | DPA 1988 2(1)(c)(ii)
    sensitive | 2011-07-01 | 2018-05-25 | sensitive | - | DPA 1988 2B(1)(b)(i)
"""
DUTIES = """
    duty.refusal | 2011-07-01 | - | account existing-customer | - | SI 336 13(11)
    duty.similar-only | 2011-07-01 | - | account existing-customer | - | SI 336 13(11)
    duty.sender | 2011-07-01 | - | any | - | SI 336 13
    duty.stop-address | 2011-07-01 | - | any | - | SI 336 13
    duty.recognisable | 2011-07-01 | - | account existing-customer impersonal-address | - | SI 68 9(1)
    duty.as-requested | 2011-07-01 | - | requested | - | SI 336 13(1)
    duty.tracking | 2011-07-01 | - | any | - | SI 336 5(3)
    duty.proof | 2018-05-25 | - | consent terms-acceptance | - | GDPR 7(1)
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-all-similar": ({"S.I. 336/2011 reg. 13(11)"}, {"S.I. 336/2011 reg. 13(11)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "S.I. 336/2011 reg. 13(11)"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
}

CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    {CUSTOMER_CASES}
    guest; cart.refusal_offered=true; cart.checkout_begun=true; mail.announced=true; mail.neutral=true | no | no
    customer; purchase.concluded_at=2025-11-24T12:00:00Z | yes | yes
    customer; purchase.concluded_at=2025-11-22T12:00:00Z | no | no
    customer; purchase.concluded_at=2025-01-01T12:00:00Z; purchase.ended_at=2026-11-01T12:00:00Z | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | yes | yes
    {ACCOUNT_CASES}
    account; account.created_at=2025-11-24T12:00:00Z | yes | yes
    account; account.created_at=2025-11-22T12:00:00Z | no | no
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; customer.objected_at=-1 days | no | no
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; mail.announced=true | no | no
    company; customer.kind=person | no | no
    consent; consent.purposes=["cart-reminders", "sensitive-data"]; cart.sensitive=true | yes | yes
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert IE.grounds("sending") == rows(SENDING)
    assert IE.grounds("data-protection") == rows(DATA)
    assert IE.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Acts of 1988 and 2003 forbid, then the Regulation; these duties are owed."""
    assert IE.vetoes() == rows(VETOES_1988) + gdpr_vetoes()
    assert IE.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert IE.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert IE.outcome(row.case) == (row.strict, row.lenient), IE.decide(row.case).explain()


def test_editions() -> None:
    """The data layer changed in 2018; reg. 13 never did."""
    assert IE.editions() == ["2011-07-01", "2018-05-25"]
    for case, before, after in (
        ("guest", "no no", "no no"),
        ("customer", "yes yes", "yes yes"),
        ("consent", "yes yes", "yes yes"),
        ("company", "yes yes", "yes yes"),
        ("account", "no no", "yes yes"),
        ("consent; customer.born=2003-01-01", "yes yes", "no no"),
        ('consent; consent.purposes=["cart-reminders", "sensitive-data"]; cart.sensitive=true', "no no", "yes yes"),
    ):
        IE.assert_changes_on(case, "2018-05-25", before, after)


def test_years() -> None:
    """A customer may be mailed for twelve calendar months after the sale; strictly a consent lasts three years."""
    IE.assert_window("customer", "purchase.concluded_at", 12, "yes yes", "no no")
    IE.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
