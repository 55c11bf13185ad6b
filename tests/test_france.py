"""The law of France, as a lawyer would list it and case by case."""

import json

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
from lawful_resend.facts import CONSENT_WITHIN_36_MONTHS
from lawful_resend.laws import jurisdiction

FR = Country(
    "FR",
    "Europe/Paris",
    acts={
        "Post and Electronic Communications Code (FR)": "CPCE",
        "Data Protection Act (FR)": "1978",
        "Act on Confidence in the Digital Economy (FR)": "LCEN",
    },
)

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
AT_WORK = "company for-organisation address-submitted cart-refusal-offered | -"
CNIL_AT_WORK = "CNIL (FR) session of 17.2.2005; webinar of 15.2.2023"
SENDING = f"""
    consent | 2011-08-27 | - | consent | {GDPR_CONSENT} | consent-within-36-months | CPCE L34-5 al. 1-2
    existing-customer | 2011-08-27 | - | existing-customer | {OWN_CUSTOMER} | CPCE L34-5 al. 4
    impersonal-address | 2011-08-27 | - | impersonal-address | company impersonal-mailbox | - | CPCE L34-5 al. 1
    account | 2018-05-25 | - | account | {ACCOUNT} | CPCE L34-5 al. 4 + C-654/23
    requested | 2011-08-27 | - | requested | mail-requested mail-neutral | - | CPCE L34-5 al. 1
    professional-address | 2018-05-25 | - | legitimate-interest (lenient) | {AT_WORK} | CPCE L34-5 al. 1 + {CNIL_AT_WORK}
"""
CONSENT_AT_15 = (
    f"{GDPR_CONSENT} of-age-15/consent-by-guardian"
    " | consent-within-36-months of-age-15-when-consenting/consent-by-guardian"
)
DATA = f"""
    data-consent | 2011-08-27 | 2018-05-25 | consent | {GDPR_CONSENT} | consent-within-36-months | 1978 7
    data-existing-customer | 2011-08-27 | 2018-05-25 | legitimate-interest | {OWN_CUSTOMER} bought-within-36-months | 1978 7, 5°
    data-no-person | 2011-08-27 | 2018-05-25 | no-rule | company impersonal-mailbox | - | 1978 2
    data-requested | 2011-08-27 | 2018-05-25 | contract | mail-requested mail-neutral | - | 1978 7
    data-consent | 2018-05-25 | 2019-06-01 | consent | {CONSENT_AT_15} | GDPR 6(1)(a), 7, 8 + 1978 7-1
    data-consent | 2019-06-01 | - | consent | {CONSENT_AT_15} | GDPR 6(1)(a), 7, 8 + 1978 45
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
    data-professional-address | 2018-05-25 | - | legitimate-interest (lenient) | {AT_WORK} | GDPR 6(1)(f)
"""
DEVICE = """
    device-untouched | 2011-08-27 | 2019-06-01 | no-rule | device-untouched | - | 1978 32 II
    device-consent | 2011-08-27 | 2019-06-01 | consent | device-consent | - | 1978 32 II
    device-untouched | 2019-06-01 | - | no-rule | device-untouched | - | 1978 82
    device-consent | 2019-06-01 | - | consent | device-consent | - | 1978 82
"""
VETOES = """
    objection | 2011-08-27 | 2018-05-25 | objected | consent data-consent | 1978 38
    withdrawal | 2011-08-27 | 2018-05-25 | withdrawn | consent data-consent | 1978 38
    ordered | 2011-08-27 | 2018-05-25 | ordered | - | 1978 6
    storage | 2011-08-27 | 2018-05-25 | kept-too-long | - | 1978 6, 5°
    order-only | 2011-08-27 | 2018-05-25 | order-only | - | 1978 6
    sensitive | 2011-08-27 | 2018-05-25 | sensitive | - | 1978 8 I
"""
DUTIES = """
    duty.refusal | 2011-08-27 | - | account existing-customer | - | CPCE L34-5 al. 4
    duty.similar-only | 2011-08-27 | - | account existing-customer | - | CPCE L34-5 al. 4
    duty.stop-address | 2011-08-27 | - | any | - | CPCE L34-5 al. 5
    duty.sender | 2011-08-27 | - | any | - | CPCE L34-5 al. 5
    duty.subject | 2011-08-27 | - | any | - | CPCE L34-5 al. 5
    duty.recognisable | 2011-08-27 | - | any | - | LCEN 20
    duty.as-requested | 2011-08-27 | - | requested | - | CPCE L34-5 al. 1
    duty.tracking | 2011-08-27 | 2019-06-01 | any | - | 1978 32 II
    duty.tracking | 2019-06-01 | - | any | - | 1978 82
    duty.information | 2011-08-27 | 2018-05-25 | persons | - | 1978 32
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | GDPR 5(2), 7(1)
"""
TOGETHER = {"Loi 78-17 art. 7-1", "Loi 78-17 art. 45"}
WORK_SIDES = ({"CPCE art. L34-5 al. 1", "CNIL (FR) SAN-2020-018"}, {CNIL_AT_WORK})
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048", "CNIL (FR) 2021-131"}, {"EDPB 05/2020 § 110", "CPCE art. L34-5"}),
    "bought-all-similar": ({"CPCE art. L34-5 al. 4"}, {"CPCE art. L34-5 al. 4"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "CPCE art. L34-5 al. 4"}),
    "bought-within-36-months": (
        {"CNIL NS-048", "CNIL (FR) 2021-131", "CNIL (FR) SAN-2020-008"},
        {"C-654/23", "CPCE art. L34-5 al. 4"},
    ),
    "of-age-15-when-consenting": (TOGETHER, {"GDPR art. 8(1)"}),
    "consent-by-guardian": (TOGETHER, {"GDPR art. 8(1)"}),
    "professional-address": WORK_SIDES,
    "data-professional-address": WORK_SIDES,
}

_TICK = {"given_at": "-30 days", "act": "ticked", "free": True, "informed": True, "concluded": True}
#: a consent to cart mails, and another to the use of sensitive data
WITH_SENSITIVE_DATA = [
    {"purposes": [purpose], "evidence": "log#1", "wording": "form#1", **_TICK}
    for purpose in ("cart-reminders", "sensitive-data")
]
#: a named address at a company that was told of the mails where it gave the address, and could refuse them
AT_WORK_CASE = "company; customer.mailbox=personal; cart.refusal_offered=true"
CASES = f"""
    {CONSENT_CASES}
    {age_cases(15)}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company; customer.mailbox=personal | yes | yes
    account; account.paid_offer=false; account.refusal_offered=true | no | no
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=cookie | no | no
    company; customer.objected_at=-1 days | no | no
    company; cart.ordered_at=-1 hours | no | no
    company; customer.kind=person | no | no
    company; customer.mailbox=personal | no | no
    {AT_WORK_CASE} | no | yes
    {AT_WORK_CASE}; cart.for_organisation=false | no | no
    {AT_WORK_CASE}; cart.address=account | no | no
    {AT_WORK_CASE}; cart.address=public | no | no
    {AT_WORK_CASE}; cart.address=third-party | no | no
    {AT_WORK_CASE}; cart.address=typed | no | no
    {AT_WORK_CASE}; customer.kind=person | no | no
    {AT_WORK_CASE}; customer.objected_at=-1 days | no | no
    {AT_WORK_CASE}; cart.sensitive=true | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert FR.grounds("sending") == rows(SENDING)
    assert FR.grounds("data-protection") == rows(DATA)
    assert FR.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Act of 1978 forbids until the Regulation does; these duties are owed."""
    assert FR.vetoes() == rows(VETOES) + gdpr_vetoes()
    assert FR.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert FR.disputes() == DISPUTES


def test_each_ground_on_consent_names_the_article_that_knows_no_period() -> None:
    """Whatever counts 36 months under the strict reading says that art. L34-5 does not."""
    fading = [
        ground
        for layer in jurisdiction("FR").layers
        for ground in layer.grounds
        if CONSENT_WITHIN_36_MONTHS in ground.strictly
    ]
    silent = [
        ground.id
        for ground in fading
        if not any(view.who == "CPCE" and CONSENT_WITHIN_36_MONTHS in view.on for view in ground.views)
    ]
    assert fading
    assert silent == []


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert FR.outcome(row.case) == (row.strict, row.lenient), FR.decide(row.case).explain()


def test_the_regulation_took_over() -> None:
    """The GDPR brought the account, the tolerance for addresses at work, an age, and consent to sensitive data."""
    assert FR.editions() == ["2011-08-27", "2018-05-25", "2019-06-01"]
    for case, before, after in (
        ("guest", "no no", "no no"),
        ("consent", "yes yes", "yes yes"),
        ("customer", "yes yes", "yes yes"),
        ("company", "yes yes", "yes yes"),
        ("requested", "yes yes", "yes yes"),
        ("account", "no no", "yes yes"),
        (AT_WORK_CASE, "no no", "no yes"),
        ("consent; customer.born=2010-01-01", "yes yes", "no no"),
        ("customer; customer.objected_at=-1 days", "no no", "no no"),
        ("customer; cart.ordered_at=-1 hours", "no no", "no no"),
        ("customer; cart.keep_until=-1 hours", "no no", "no no"),
        ("customer; cart.order_only=true", "no no", "no no"),
        ("consent; cart.sensitive=true", "no no", "no no"),
        (f"guest; customer.consents={json.dumps(WITH_SENSITIVE_DATA)}; cart.sensitive=true", "no no", "yes yes"),
    ):
        FR.assert_changes_on(case, "2018-05-25", before, after)


def test_the_act_was_renumbered() -> None:
    """On 1 June 2019 the numbers of the Act of 1978 changed; what is lawful did not."""
    for case, outcome in (
        ("guest", "no no"),
        ("consent", "yes yes"),
        ("consent; cart.address=cookie", "no no"),
        ("consent; cart.address=cookie; cart.device_consent=true", "yes yes"),
        ("consent; customer.born=2005-01-01", "no no"),
        ("consent; customer.born=2005-01-01; consent.by_guardian=true", "yes yes"),
    ):
        FR.assert_changes_on(case, "2019-06-01", outcome, outcome)
    before, after = (
        FR.decide(f"consent; at={at}").grounds["device"].source
        for at in ("2019-05-31T12:00:00Z", "2019-06-01T12:00:00Z")
    )
    assert (before.article, after.article) == ("32 II", "82")


def test_before_the_regulation() -> None:
    """An objection, a withdrawal and an old customer counted under the Act of 1978 too."""
    at = "at=2015-06-01T12:00:00Z"
    for case, expected in (
        ("consent; consent.withdrawn_at=-1 days", (False, False)),
        ("customer; purchase.refusal_offered=false", (False, False)),
        ("customer; purchase.concluded_at=-37 months", (False, True)),
        ("consent; consent.given_at=-37 months", (False, True)),
        ("consent; consent.last_used_at=-1 months; consent.given_at=-37 months", (True, True)),
    ):
        assert FR.outcome(f"{case}; {at}") == expected, case


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    FR.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    FR.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
