"""The law of Portugal, as a lawyer would list it and case by case."""

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

PT = Country(
    "PT",
    "Europe/Lisbon",
    acts={
        "Law 41/2004 on Privacy in Electronic Communications (PT)": "L41",
        "Law 58/2019 implementing the GDPR (PT)": "L58",
        "Decree-Law 7/2004 on Electronic Commerce (PT)": "DL7",
    },
)
LOOKED_UP = 'customer.cleared_registers=["PT-DGC"]'

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | consent-within-36-months | L41 13.º-A(1)
    existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} | L41 13.º-A(3)
    impersonal-address | 2018-05-25 | - | impersonal-address | company impersonal-mailbox dgc-list-cleared | - | L41 13.º-A(2) + L41 13.º-B(2), (5)
    account | 2018-05-25 | - | account | {ACCOUNT} | L41 13.º-A(3) + C-654/23
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | L41 13.º-A(1)
"""
DATA = f"""
    data-consent | 2018-05-25 | 2019-08-09 | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-consent | 2019-08-09 | - | consent | {GDPR_CONSENT} of-age-13/consent-by-guardian | consent-within-36-months of-age-13-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8 + L58 16
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | L41 5.º(1)
    device-consent | 2018-05-25 | - | consent | device-consent | - | L41 5.º(1)
"""
DUTIES = """
    duty.refusal | 2018-05-25 | - | account existing-customer | - | L41 13.º-A(3)(b)
    duty.similar-only | 2018-05-25 | - | account existing-customer | - | L41 13.º-A(3)
    duty.sender | 2018-05-25 | - | any | - | L41 13.º-A(4)
    duty.stop-address | 2018-05-25 | - | any | - | L41 13.º-A(4)
    duty.linked-sites | 2018-05-25 | - | any | - | L41 13.º-A(4)
    duty.own-list | 2018-05-25 | - | account consent existing-customer terms-acceptance | - | L41 13.º-B(1)
    duty.recognisable | 2018-05-25 | - | any | - | DL7 21.º
    duty.offers | 2018-05-25 | - | any | - | DL7 21.º
    duty.as-requested | 2018-05-25 | - | requested | - | L41 13.º-A(1)
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | GDPR 5(2), 7(1)
    duty.tracking | 2018-05-25 | - | any | - | L41 5.º(1)
    duty.register | 2018-05-25 | - | any | company | L41 13.º-B(5)
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "bought-all-similar": ({"Lei 41/2004 art. 13.º-A(3)"}, {"Lei 41/2004 art. 13.º-A(3)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "Lei 41/2004 art. 13.º-A(3)"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "Lei 41/2004 art. 13.º-A(3)"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "of-age-13-when-consenting": ({"Lei 58/2019 art. 16"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)", "Lei 58/2019 art. 16"}, {"GDPR art. 8(1)"}),
}

CASES = f"""
    {CONSENT_CASES}
    {age_cases(13)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; {LOOKED_UP} | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    company | no | no
    company; {LOOKED_UP} | yes | yes
    company; {LOOKED_UP}; cart.for_organisation=false | yes | yes
    company; {LOOKED_UP}; cart.address=public | yes | yes
    company; {LOOKED_UP}; cart.address=third-party | yes | yes
    company; {LOOKED_UP}; cart.address=cookie | no | no
    company; {LOOKED_UP}; customer.mailbox=personal | no | no
    company; {LOOKED_UP}; customer.kind=person | no | no
    company; {LOOKED_UP}; customer.objected_at=-1 days | no | no
    company; {LOOKED_UP}; cart.ordered_at=-1 hours | no | no
    company; customer.cleared_registers=["ES-ROBINSON", "AT-ECG"] | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert PT.grounds("sending") == rows(SENDING)
    assert PT.grounds("data-protection") == rows(DATA)
    assert PT.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, with art. 13.º-A on who refuses; these duties are owed."""
    assert PT.vetoes() == gdpr_vetoes(objection=" + L41 13.º-A(2)-(3)")
    assert PT.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert PT.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert PT.outcome(row.case) == (row.strict, row.lenient), PT.decide(row.case).explain()


def test_register_duty() -> None:
    """Whoever mails a legal person consults the list, also where the mail rests on something else."""
    owed = {
        case: "pt.duty.register" in {duty.id for duty in PT.decide(case).duties}
        for case in (
            "consent",
            "consent; customer.kind=company",
            "customer; customer.kind=company",
            f"company; {LOOKED_UP}",
        )
    }

    assert list(owed.values()) == [False, True, True, True]


def test_editions() -> None:
    """The age of digital consent is the only change."""
    assert PT.editions() == ["2018-05-25", "2019-08-09"]


@pytest.mark.parametrize(
    ("case", "before", "after"),
    [
        ("consent; customer.born=2003-06-01", "yes yes", "yes yes"),
        ("consent; customer.born=2003-09-01", "no no", "yes yes"),
        ("consent; customer.born=2006-07-01", "no no", "yes yes"),
        ("consent; customer.born=2006-08-01", "no no", "no yes"),
        ("consent; customer.born=2006-08-10", "no no", "no no"),
        ("consent; customer.born=2006-08-10; consent.by_guardian=true", "yes yes", "yes yes"),
        ("consent", "yes yes", "yes yes"),
        ("customer", "yes yes", "yes yes"),
        ("account", "yes yes", "yes yes"),
        ("guest", "no no", "no no"),
        ("company", "no no", "no no"),
        (f"company; {LOOKED_UP}", "yes yes", "yes yes"),
    ],
)
def test_law_58(case: str, before: str, after: str) -> None:
    """Since 9 August 2019 a child of thirteen consents for itself; nothing else changes."""
    PT.assert_changes_on(case, "2019-08-09", before, after)


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    PT.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    PT.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
