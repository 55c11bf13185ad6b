"""The law of Czechia, as a lawyer would list it and case by case."""

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

CZ = Country(
    "CZ",
    "Europe/Prague",
    acts={
        "Information Society Services Act 480/2004 (CZ)": "480",
        "Personal Data Protection Act 101/2000 (CZ)": "101",
        "Personal Data Processing Act 110/2019 (CZ)": "110",
        "Electronic Communications Act 127/2005 (CZ)": "127",
    },
)

OWN = "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
OWN_CUSTOMER = f"{OWN} | bought-all-similar bought-stands"
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
CONSENT = f"consent | {GDPR_CONSENT} | consent-within-36-months consent-double-opt-in"
FAQ = "ÚOOÚ (CZ) FAQ on Act 480/2004, question 2"
SENDING = f"""
    consent | 2015-01-01 | - | {CONSENT} | 480 7(2)
    existing-customer | 2015-01-01 | - | existing-customer | {OWN_CUSTOMER} | 480 7(3)
    account | 2018-05-25 | - | account | {ACCOUNT} | 480 7(3) + C-654/23
    requested | 2015-01-01 | - | requested | mail-requested mail-neutral | - | 480 2(f), 7(2) + {FAQ}
"""


def _aged(years: int) -> str:
    guardian = "consent-by-guardian"
    return (
        f"consent | {GDPR_CONSENT} of-age-{years}/{guardian} | consent-within-36-months consent-double-opt-in"
        f" of-age-{years}-when-consenting/{guardian} | GDPR 6(1)(a), 7, 8"
    )


DATA = f"""
    data-consent | 2015-01-01 | 2018-05-25 | {CONSENT} | 101 5(2), (4)
    data-no-person | 2015-01-01 | 2018-05-25 | no-rule | company impersonal-mailbox | - | 101 4(a), (d)
    data-requested | 2015-01-01 | 2018-05-25 | contract | mail-requested mail-neutral | - | 101 5(2)(b)
    data-existing-customer | 2015-01-01 | 2018-05-25 | legitimate-interest (lenient) | {OWN} natural-person | - | 101 5(2)(e) + 480 7(3)
    data-consent | 2018-05-25 | 2019-04-24 | {_aged(16)}
    data-consent | 2019-04-24 | - | {_aged(15)} + 110 7
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2015-01-01 | 2022-01-01 | no-rule | device-untouched | - | 127 89(3)
    device-consent | 2015-01-01 | 2022-01-01 | consent | device-consent | - | 127 89(3)
    device-untouched | 2022-01-01 | - | no-rule | device-untouched | - | 127 89(3)
    device-consent | 2022-01-01 | - | consent | device-consent | - | 127 89(3)
"""
LAYERS = """
    sending | 2015-01-01 | - | 480 7(1)-(2)
    data-protection | 2015-01-01 | 2018-05-25 | 101 5(2)
    data-protection | 2018-05-25 | - | GDPR 6(1)
    device | 2015-01-01 | 2022-01-01 | 127 89(3)
    device | 2022-01-01 | - | 127 89(3)
"""
VETOES = """
    objection | 2015-01-01 | 2018-05-25 | objected | consent data-consent | 101 5(5) + 480 7(3), (4)(c)
    withdrawal | 2015-01-01 | 2018-05-25 | withdrawn | consent data-consent | 480 7(4)(c)
    ordered | 2015-01-01 | 2018-05-25 | ordered | - | 101 5(1)(f)
    storage | 2015-01-01 | 2018-05-25 | kept-too-long | - | 101 5(1)(e)
    order-only | 2015-01-01 | 2018-05-25 | order-only | - | 101 5(1)(f)
    sensitive | 2015-01-01 | 2018-05-25 | sensitive | - | 101 9
"""
DUTIES = """
    duty.label | 2015-01-01 | - | any | - | 480 7(4)(a)
    duty.sender | 2015-01-01 | - | any | - | 480 7(4)(b)
    duty.stop-address | 2015-01-01 | - | any | - | 480 7(4)(c)
    duty.refusal | 2015-01-01 | - | account existing-customer | - | 480 7(3)
    duty.similar-only | 2015-01-01 | - | account existing-customer | - | 480 7(3)
    duty.as-requested | 2015-01-01 | - | requested | - | 480 2(f)
    duty.proof | 2015-01-01 | - | consent requested terms-acceptance | - | 480 7(2)
    duty.label-in-subject (advice) | 2015-01-01 | - | any | - | ÚOOÚ (CZ) summary of controls 2019
    duty.information | 2015-01-01 | 2018-05-25 | persons | - | 101 11(1)
    duty.erasure | 2015-01-01 | 2018-05-25 | persons | - | 101 20(1)
    duty.tracking | 2022-01-01 | - | any | - | 127 89(3)
"""
ON_CUSTOMERS = "zákon 480/2004 § 7(3)"
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "consent-double-opt-in": (
        {"ÚOOÚ (CZ) summary of controls 2019", "ÚOOÚ (CZ) control 0183921"},
        {"zákon 480/2004 § 7(2)"},
    ),
    "bought-all-similar": ({ON_CUSTOMERS}, {ON_CUSTOMERS}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", ON_CUSTOMERS}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", ON_CUSTOMERS}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "of-age-15-when-consenting": ({"zákon 110/2019 § 7"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)", "zákon 110/2019 § 7"}, {"GDPR art. 8(1)"}),
    "data-existing-customer": ({"zákon 101/2000 § 5(5)"}, {ON_CUSTOMERS}),
}

#: a consent that a link confirmed
CONFIRMED = "consent; consent.double_opt_in=confirmed"
IN_2016 = "at=2016-12-31T12:00:00Z"
CASES = f"""
    {consent_cases(confirmed=True)}
    {age_cases(15, confirmed=True)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    {CONFIRMED}; customer.kind=company; customer.mailbox=impersonal | yes | yes
    requested; customer.kind=company | yes | yes
    customer; customer.objected_at=-90 days | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    guest; {IN_2016} | no | no
    consent; {IN_2016} | no | yes
    {CONFIRMED}; {IN_2016} | yes | yes
    {CONFIRMED}; cart.sensitive=true; {IN_2016} | no | no
    {CONFIRMED}; cart.order_only=true; {IN_2016} | no | no
    {CONFIRMED}; cart.keep_until=-1 hours; {IN_2016} | no | no
    {CONFIRMED}; cart.ordered_at=-1 hours; {IN_2016} | no | no
    {CONFIRMED}; consent.withdrawn_at=-1 days; {IN_2016} | no | no
    {CONFIRMED}; customer.born=2005-01-01; {IN_2016} | yes | yes
    requested; {IN_2016} | yes | yes
    customer; {IN_2016} | no | yes
    customer; customer.objected_at=-1 days; {IN_2016} | no | no
    customer; purchase.refusal_offered=false; {IN_2016} | no | no
    customer; purchase.concluded_at=-40 months; {IN_2016} | no | yes
    customer; customer.kind=company; {IN_2016} | no | no
    customer; customer.kind=company; customer.mailbox=impersonal; {IN_2016} | yes | yes
    account; {IN_2016} | no | no
    company; {IN_2016} | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert CZ.layers() == rows(LAYERS)
    assert CZ.grounds("sending") == rows(SENDING)
    assert CZ.grounds("data-protection") == rows(DATA)
    assert CZ.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """What Act 101/2000 forbade, and the Regulation since; these duties are owed."""
    assert CZ.vetoes() == rows(VETOES) + gdpr_vetoes(objection=" + 480 7(3), (4)(c)")
    assert CZ.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert CZ.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert CZ.outcome(row.case) == (row.strict, row.lenient), CZ.decide(row.case).explain()


def test_the_gdpr_came() -> None:
    """On 25 May 2018 customers got a basis under both readings, accounts one at all, and children an age."""
    assert CZ.editions() == ["2015-01-01", "2018-05-25", "2019-04-24", "2022-01-01"]
    CZ.assert_changes_on("customer", "2018-05-25", "no yes", "yes yes")
    CZ.assert_changes_on("account", "2018-05-25", "no no", "yes yes")
    CZ.assert_changes_on("customer; customer.kind=company", "2018-05-25", "no no", "yes yes")
    CZ.assert_changes_on(f"{CONFIRMED}; customer.born=2004-01-01", "2018-05-25", "yes yes", "no no")
    for case, outcome in ((CONFIRMED, "yes yes"), ("consent", "no yes"), ("requested", "yes yes"), ("guest", "no no")):
        for day in CZ.editions()[1:]:
            CZ.assert_changes_on(case, day, outcome, outcome)


def test_the_age_fell_to_15() -> None:
    """From 24 April 2019 a child of 15 consents."""
    CZ.assert_changes_on(f"{CONFIRMED}; customer.born=2004-01-01", "2019-04-24", "no no", "yes yes")
    CZ.assert_changes_on(f"{CONFIRMED}; customer.born=2004-04-10", "2019-04-24", "no no", "no yes")
    CZ.assert_changes_on(f"{CONFIRMED}; customer.born=2004-05-01", "2019-04-24", "no no", "no no")
    CZ.assert_changes_on(f"{CONFIRMED}; customer.born=2003-01-01", "2019-04-24", "yes yes", "yes yes")


def test_the_device_opted_in() -> None:
    """Consent replaced refusal on 1 January 2022; the models show consent alone, so no verdict changes."""
    for case, outcome in (
        (f"{CONFIRMED}; cart.address=cookie", "no no"),
        (f"{CONFIRMED}; cart.address=cookie; cart.device_consent=true", "yes yes"),
    ):
        CZ.assert_changes_on(case, "2022-01-01", outcome, outcome)
    owed = [
        "cz.duty.tracking" in {duty.id for duty in CZ.decide(f"customer; at={at}").duties}
        for at in ("2021-12-31T22:59:59Z", "2021-12-31T23:00:00Z")
    ]
    assert owed == [False, True]


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    CZ.assert_window(CONFIRMED, "consent.given_at", 36, "yes yes", "no yes")
    CZ.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")


def test_the_subject_line_is_a_recommendation() -> None:
    """The label is law, its place in the subject is what the authority wishes."""
    binding = {duty.id: duty.binding for duty in CZ.decide("customer").duties}
    assert binding["cz.duty.label"]
    assert not binding["cz.duty.label-in-subject"]
