"""The law of Austria, as a lawyer would list it and case by case."""

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

ACTS = {
    "Telecommunications Act 2003 (AT)": "TKG 2003",
    "Telecommunications Act 2021 (AT)": "TKG 2021",
    "E-Commerce Act (AT)": "ECG",
    "Data Protection Act (AT)": "DSG",
}
#: the address was looked up in the ECG list
AT = Country("AT", "Europe/Vienna", acts=ACTS, changes='customer.cleared_registers=["AT-ECG"]')
#: it was not
UNSEARCHED = Country("AT", "Europe/Vienna", acts=ACTS)

CONSENT = f"{GDPR_CONSENT} | consent-within-36-months consent-double-opt-in"
OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " ecg-list-cleared | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered ecg-list-cleared | -"
SENDING = f"""
    consent | 2018-05-25 | 2021-11-01 | consent | {CONSENT} | TKG 2003 107(2) Z 1
    existing-customer | 2018-05-25 | 2021-11-01 | existing-customer | {OWN_CUSTOMER} | TKG 2003 107(3) + ECG 7(2)
    account | 2018-05-25 | 2021-11-01 | account | {ACCOUNT} | TKG 2003 107(3) + ECG 7(2) + C-654/23
    requested | 2018-05-25 | 2021-11-01 | requested | mail-requested mail-neutral | - | TKG 2003 107(2) Z 1
    consent | 2021-11-01 | - | consent | {CONSENT} | TKG 2021 174(3)
    existing-customer | 2021-11-01 | - | existing-customer | {OWN_CUSTOMER} | TKG 2021 174(4) + ECG 7(2)
    account | 2021-11-01 | - | account | {ACCOUNT} | TKG 2021 174(4) + ECG 7(2) + C-654/23
    requested | 2021-11-01 | - | requested | mail-requested mail-neutral | - | TKG 2021 174(3)
"""
DATA = f"""
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-14/consent-by-guardian | consent-within-36-months consent-double-opt-in of-age-14-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8 + DSG 4(4)
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | 2021-11-01 | no-rule | device-untouched | - | TKG 2003 96(3)
    device-consent | 2018-05-25 | 2021-11-01 | consent | device-consent | - | TKG 2003 96(3)
    device-untouched | 2021-11-01 | - | no-rule | device-untouched | - | TKG 2021 165(3)
    device-consent | 2021-11-01 | - | consent | device-consent | - | TKG 2021 165(3)
"""
DUTIES = """
    duty.refusal | 2018-05-25 | 2021-11-01 | account existing-customer | - | TKG 2003 107(3) Z 3
    duty.similar-only | 2018-05-25 | 2021-11-01 | account existing-customer | - | TKG 2003 107(3) Z 2
    duty.sender | 2018-05-25 | 2021-11-01 | any | - | TKG 2003 107(5)
    duty.as-requested | 2018-05-25 | 2021-11-01 | requested | - | TKG 2003 107(2) Z 1
    duty.proof | 2018-05-25 | 2021-11-01 | consent requested terms-acceptance | - | TKG 2003 107(2) Z 1
    duty.tracking | 2018-05-25 | 2021-11-01 | any | - | TKG 2003 96(3)
    duty.refusal | 2021-11-01 | - | account existing-customer | - | TKG 2021 174(4) Z 3
    duty.similar-only | 2021-11-01 | - | account existing-customer | - | TKG 2021 174(4) Z 2
    duty.sender | 2021-11-01 | - | any | - | TKG 2021 174(5) Z 1
    duty.stop-address | 2021-11-01 | - | any | - | TKG 2021 174(5) Z 4
    duty.linked-sites | 2021-11-01 | - | any | - | TKG 2021 174(5) Z 3
    duty.as-requested | 2021-11-01 | - | requested | - | TKG 2021 174(3)
    duty.proof | 2021-11-01 | - | consent requested terms-acceptance | - | TKG 2021 174(3)
    duty.tracking | 2021-11-01 | - | any | - | TKG 2021 165(3)
    duty.identify | 2018-05-25 | - | any | - | ECG 6(1)
    duty.offers | 2018-05-25 | - | any | - | ECG 6(1)
    duty.recognisable | 2018-05-25 | - | account existing-customer | - | ECG 7(1)
    duty.register | 2018-05-25 | - | account existing-customer | - | ECG 7(2)
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "consent-double-opt-in": ({"Datenschutzbehörde (AT) DSB-D130.073/0008-DSB/2019"}, {"TKG § 107(2), 174(3)"}),
    "bought-all-similar": ({"TKG § 107(3), 174(4)"}, {"TKG § 107(3), 174(4)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "TKG § 107(3), 174(4)"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "TKG § 107(3), 174(4)"}),
    "of-age-14-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
}

#: the consent that satisfies the strict reading too: confirmed by the link
CONFIRMED = "consent; consent.double_opt_in=confirmed"
CASES = f"""
    {consent_cases(confirmed=True)}
    {age_cases(14, confirmed=True)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.cleared_registers=["ES-ROBINSON"] | no | no
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    customer; mail.number=4 | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
"""
#: who did not look the address up may mail on a consent or a request alone
UNSEARCHED_CASES = f"""
    customer | no | no
    account | no | no
    customer; customer.kind=company; customer.mailbox=impersonal | no | no
    customer; at=2020-06-01T12:00:00Z | no | no
    account; at=2020-06-01T12:00:00Z | no | no
    {CONFIRMED}; customer.kind=company; customer.mailbox=impersonal | yes | yes
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert AT.grounds("sending") == rows(SENDING)
    assert AT.grounds("data-protection") == rows(DATA)
    assert AT.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, and nothing else does; these duties are owed."""
    assert AT.vetoes() == gdpr_vetoes()
    assert AT.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert AT.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so, the address having been looked up."""
    assert AT.outcome(row.case) == (row.strict, row.lenient), AT.decide(row.case).explain()


@pytest.mark.parametrize("row", cases(UNSEARCHED_CASES), ids=lambda row: row.case)
def test_case_without_the_register(row: Row) -> None:
    """Without the ECG list neither customers nor accounts carry a mail; a consent and a request do."""
    assert UNSEARCHED.outcome(row.case) == (row.strict, row.lenient), UNSEARCHED.decide(row.case).explain()


def test_editions() -> None:
    """The TKG 2021 took over on 1 November 2021; who may be mailed did not change."""
    assert AT.editions() == ["2018-05-25", "2021-11-01"]
    for case, outcome in (
        ("customer", "yes yes"),
        ("account", "yes yes"),
        (CONFIRMED, "yes yes"),
        ("requested", "yes yes"),
        ("guest", "no no"),
        ("company", "no no"),
        (f"{CONFIRMED}; cart.address=cookie", "no no"),
    ):
        AT.assert_changes_on(case, "2021-11-01", outcome, outcome)
    UNSEARCHED.assert_changes_on("customer", "2021-11-01", "no no", "no no")
    before, after = (
        AT.decide(f"customer; at={at}").grounds["sending"].source
        for at in ("2021-10-31T12:00:00Z", "2021-11-01T12:00:00Z")
    )
    assert str(before) == "Telecommunications Act 2003 (AT), § 107(3)"
    assert str(after) == "Telecommunications Act 2021 (AT), § 174(4)"


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    AT.assert_window(CONFIRMED, "consent.given_at", 36, "yes yes", "no yes")
    AT.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
