"""The law of Italy, as a lawyer would list it and case by case."""

import json

import pytest

from country import (
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

IT = Country(
    "IT",
    "Europe/Rome",
    acts={"Privacy Code (IT)": "Codice", "Electronic Commerce Decree (IT)": "70/2003"},
)

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered natural-person"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered natural-person | -"
RECOVERY = "checkout-begun address-from-customer device-untouched mail-first mail-neutral of-age-14 | mail-prompt mail-announced"
ONE_MAIL = "Garante (IT) doc. web 10084158"
SENDING = f"""
    consent | 2013-01-01 | 2018-05-25 | consent | {GDPR_CONSENT} | consent-within-36-months | Codice 130(1)-(2)
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | consent-within-36-months consent-double-opt-in | Codice 130(1)-(2)
    existing-customer | 2013-01-01 | - | existing-customer | {OWN_CUSTOMER} | Codice 130(4)
    requested | 2013-01-01 | - | requested | mail-requested mail-neutral | - | 70/2003 9(2)
    cart-recovery | 2018-05-25 | - | legitimate-interest | {RECOVERY} | Codice 130(1)-(2) + {ONE_MAIL}
    account | 2018-05-25 | - | account (lenient) | {ACCOUNT} | Codice 130(4) + C-654/23
"""
AT_16 = (
    f"{GDPR_CONSENT} of-age-16/consent-by-guardian"
    " | consent-within-36-months consent-double-opt-in of-age-16-when-consenting/consent-by-guardian"
)
AT_14 = AT_16.replace("16", "14")
DATA = f"""
    data-consent | 2013-01-01 | 2018-05-25 | consent | {GDPR_CONSENT} | consent-within-36-months | Codice 23
    data-requested | 2013-01-01 | 2018-05-25 | contract | mail-requested mail-neutral | - | Codice 24
    data-existing-customer | 2013-01-01 | 2018-05-25 | existing-customer | {OWN_CUSTOMER} bought-within-36-months | Codice 130(4)
    data-consent | 2018-05-25 | 2018-09-19 | consent | {AT_16} | GDPR 6(1)(a), 7, 8
    data-consent | 2018-09-19 | - | consent | {AT_14} | GDPR 6(1)(a), 7, 8 + Codice 2-quinquies
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
    data-cart-recovery | 2018-05-25 | - | legitimate-interest | {RECOVERY} | GDPR 6(1)(f) + {ONE_MAIL}
    data-account | 2018-05-25 | - | account (lenient) | {ACCOUNT} | GDPR 95 + C-654/23
"""
DEVICE = """
    device-untouched | 2013-01-01 | - | no-rule | device-untouched | - | Codice 122(1)
    device-consent | 2013-01-01 | - | consent | device-consent | - | Codice 122(1)
"""
VETOES = """
    objection | 2013-01-01 | 2018-05-25 | objected | consent data-consent | Codice 7(4)(b)
    withdrawal | 2013-01-01 | 2018-05-25 | withdrawn | consent data-consent | Codice 7(4)(b)
    ordered | 2013-01-01 | 2018-05-25 | ordered | - | Codice 11(1)(b)
    storage | 2013-01-01 | 2018-05-25 | kept-too-long | - | Codice 11(1)(e)
    order-only | 2013-01-01 | 2018-05-25 | order-only | - | Codice 11(1)(b)
    sensitive | 2013-01-01 | 2018-05-25 | sensitive | - | Codice 26
"""
DUTIES = """
    duty.recognisable | 2013-01-01 | - | any | - | 70/2003 9(1)
    duty.right-to-object | 2013-01-01 | - | any | - | 70/2003 9(1)
    duty.sender | 2013-01-01 | - | any | - | Codice 130(5)
    duty.offers | 2013-01-01 | - | any | - | 70/2003 8
    duty.stop-address | 2013-01-01 | - | any | - | Codice 130(5)
    duty.refusal | 2013-01-01 | - | account existing-customer | - | Codice 130(4)
    duty.similar-only | 2013-01-01 | - | account existing-customer | - | Codice 130(4)
    duty.as-requested | 2013-01-01 | - | requested | - | 70/2003 9(2)
    duty.proof | 2013-01-01 | - | consent requested terms-acceptance | - | 70/2003 9(2)
    duty.tracking | 2013-01-01 | - | any | - | Codice 122(1)
    duty.information | 2013-01-01 | 2018-05-25 | persons | - | Codice 13
    duty.cart-recovery | 2018-05-25 | - | legitimate-interest | - | Codice 130(1)-(2)
"""
TISCALI = "Garante (IT) no. 321/2023, doc. web 9920942"
RECOVERY_SIDES = (
    {"AICEL on Garante doc. web 10084158", "Arkomedia on Garante doc. web 10084158"},
    {ONE_MAIL},
)
ACCOUNT_SIDES = ({"Corte di cassazione (IT) 7555/2023", "Corte di cassazione (IT) 15881/2025"}, {"C-654/23"})
DISPUTES = {
    "consent-within-36-months": (
        {"CNIL NS-048", TISCALI},
        {"EDPB 05/2020 § 110", "Garante (IT) no. 181/2020, doc. web 9486485"},
    ),
    "consent-double-opt-in": (
        {"Garante (IT) no. 330/2025", "Garante (IT) no. 170/2026"},
        {"Garante (IT) no. 330/2025", "GDPR art. 7(1)"},
    ),
    "bought-all-similar": ({"Codice privacy art. 130(4)"}, {"Codice privacy art. 130(4)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "Codice privacy art. 130(4)"}),
    "bought-within-36-months": ({"CNIL NS-048", TISCALI}, {"C-654/23", "Codice privacy art. 130(4)"}),
    "mail-prompt": RECOVERY_SIDES,
    "mail-announced": RECOVERY_SIDES,
    "account": ACCOUNT_SIDES,
    "data-account": ACCOUNT_SIDES,
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "of-age-14-when-consenting": ({"Codice privacy art. 2-quinquies"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)", "Codice privacy art. 2-quinquies"}, {"GDPR art. 8(1)"}),
}

#: the one mail that the Garante lets pass, with all four conditions that are told of it
RECOVER = "guest; mail.neutral=true; mail.announced=true"
CONFIRMED = "consent; consent.double_opt_in=confirmed"
RECOVERY_CASES = f"""
    guest; mail.neutral=true | no | yes
    guest; mail.announced=true | no | no
    {RECOVER} | yes | yes
    {RECOVER}; mail.number=2 | no | no
    {RECOVER}; mail.number=3 | no | no
    {RECOVER}; mail.neutral=false | no | no
    {RECOVER}; mail.announced=false | no | yes
    {RECOVER}; cart.abandoned_at=-23 hours | yes | yes
    {RECOVER}; cart.abandoned_at=-24 hours | no | yes
    {RECOVER}; cart.abandoned_at=-6 days | no | yes
    {RECOVER}; cart.abandoned_at=-6 days; mail.announced=false | no | yes
    {RECOVER}; cart.address=account; cart.checkout_begun=true | yes | yes
    {RECOVER}; cart.address=account | no | no
    {RECOVER}; cart.address=purchase; cart.checkout_begun=true | yes | yes
    {RECOVER}; cart.address=public; cart.checkout_begun=true | no | no
    {RECOVER}; cart.address=third-party; cart.checkout_begun=true | no | no
    {RECOVER}; cart.address=cookie; cart.checkout_begun=true | no | no
    {RECOVER}; cart.address=cookie; cart.checkout_begun=true; cart.device_consent=true | no | no
    {RECOVER}; cart.address=typed; cart.checkout_begun=true; cart.device_consent=true | no | no
    {RECOVER}; cart.address=typed; cart.checkout_begun=true | no | no
    {RECOVER}; customer.objected_at=-1 days | no | no
    {RECOVER}; consent.withdrawn_at=-1 days | no | no
    {RECOVER}; cart.ordered_at=-1 hours | no | no
    {RECOVER}; cart.keep_until=-1 hours | no | no
    {RECOVER}; cart.order_only=true | no | no
    {RECOVER}; cart.sensitive=true | no | no
    {RECOVER}; customer.kind=company | yes | yes
    {RECOVER}; customer.born=2012-11-24 | no | no
    {RECOVER}; customer.born=2012-11-23 | yes | yes
"""
#: the account is the lenient reading's alone
ACCOUNT_CASES = """
    account | no | yes
    account; account.paid_offer=false | no | no
    account; account.refusal_offered=false | no | no
    account; account.seller=other | no | no
    account; cart.address=public | no | no
    account; cart.supplier=other | no | no
    account; customer.kind=company | no | no
    account; customer.objected_at=-1 days | no | no
"""
CASES = f"""
    {consent_cases(confirmed=True)}
    {age_cases(14, confirmed=True)}
    {CONFIRMED}; mail.number=3; mail.announced=false | yes | yes
    requested; mail.number=2; cart.abandoned_at=-5 days | yes | yes
    {RECOVERY_CASES}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    customer; customer.kind=company | no | no
    customer; customer.kind=company; cart.for_organisation=true; customer.mailbox=impersonal | no | no
    customer; customer.born=2015-01-01 | yes | yes
    customer; mail.number=3 | yes | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    company; cart.refusal_offered=true | no | no
    company; mail.neutral=true; mail.announced=true | yes | yes
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert IT.grounds("sending") == rows(SENDING)
    assert IT.grounds("data-protection") == rows(DATA)
    assert IT.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Codice forbids until the Regulation does; these duties are owed."""
    assert IT.vetoes() == rows(VETOES) + gdpr_vetoes()
    assert IT.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert IT.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert IT.outcome(row.case) == (row.strict, row.lenient), IT.decide(row.case).explain()


_TICK = {"given_at": "-30 days", "act": "ticked", "free": True, "informed": True, "concluded": True}
#: a confirmed consent to cart mails, and another to the use of sensitive data
WITH_SENSITIVE_DATA = [
    {"purposes": [purpose], "evidence": "log#1", "wording": "form#1", "double_opt_in": "confirmed", **_TICK}
    for purpose in ("cart-reminders", "sensitive-data")
]


def test_the_regulation_took_over() -> None:
    """The GDPR brought basket recovery, the account, an age, and proof of consent by a confirming mail."""
    assert IT.editions() == ["2013-01-01", "2018-05-25", "2018-09-19"]
    for case, before, after in (
        ("guest", "no no", "no no"),
        (RECOVER, "no no", "yes yes"),
        ("consent", "yes yes", "no yes"),
        (CONFIRMED, "yes yes", "yes yes"),
        (f"{CONFIRMED}; customer.born=2005-01-01", "yes yes", "no no"),
        ("customer", "yes yes", "yes yes"),
        ("customer; customer.kind=company", "no no", "no no"),
        ("requested", "yes yes", "yes yes"),
        ("account", "no no", "no yes"),
        ("company", "no no", "no no"),
        ("customer; customer.objected_at=-1 days", "no no", "no no"),
        ("customer; cart.ordered_at=-1 hours", "no no", "no no"),
        ("customer; cart.keep_until=-1 hours", "no no", "no no"),
        ("customer; cart.order_only=true", "no no", "no no"),
        (f"guest; customer.consents={json.dumps(WITH_SENSITIVE_DATA)}; cart.sensitive=true", "no no", "yes yes"),
    ):
        IT.assert_changes_on(case, "2018-05-25", before, after)


def test_the_age_fell_to_14() -> None:
    """On 19 September 2018 the age of digital consent fell from 16 to 14; nothing else changed."""
    for case, before, after in (
        (f"{CONFIRMED}; customer.born=2004-01-01", "no no", "yes yes"),
        (f"{CONFIRMED}; customer.born=2002-01-01", "yes yes", "yes yes"),
        (f"{CONFIRMED}; customer.born=2005-01-01", "no no", "no no"),
        (f"{CONFIRMED}; customer.born=2005-01-01; consent.by_guardian=true", "yes yes", "yes yes"),
        (RECOVER, "yes yes", "yes yes"),
        ("customer", "yes yes", "yes yes"),
    ):
        IT.assert_changes_on(case, "2018-09-19", before, after)


def test_before_the_regulation() -> None:
    """An objection, a withdrawal, an old customer and an old consent counted under the Codice too."""
    at = "at=2015-06-01T12:00:00Z"
    for case, expected in (
        ("consent; consent.withdrawn_at=-1 days", (False, False)),
        ("consent; cart.address=cookie", (False, False)),
        ("customer; purchase.refusal_offered=false", (False, False)),
        ("customer; purchase.concluded_at=-37 months", (False, True)),
        ("consent; consent.given_at=-37 months", (False, True)),
    ):
        assert IT.outcome(f"{case}; {at}") == expected, case


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    IT.assert_window(CONFIRMED, "consent.given_at", 36, "yes yes", "no yes")
    IT.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")


def test_what_basket_recovery_owes() -> None:
    """The one mail rests on a legitimate interest and says how to object; soft spam does not owe its brevity."""
    verdict = IT.decide(RECOVER)
    duties = {duty.id for duty in verdict.duties}
    assert verdict.basis == "legitimate-interest"
    assert {"it.duty.cart-recovery", "it.duty.right-to-object", "it.duty.objection-notice"} <= duties
    assert "it.duty.cart-recovery" not in {duty.id for duty in IT.decide("customer").duties}
