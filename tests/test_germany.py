"""The law of Germany, as a lawyer would list it and case by case."""

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

DE = Country(
    "DE",
    "Europe/Berlin",
    acts={
        "Unfair Competition Act (DE)": "UWG",
        "Federal Data Protection Act of 1990 (DE)": "BDSG",
        "Telemedia Act (DE)": "TMG",
        "Digital Services Act (DE)": "DDG",
        "Telecommunications and Telemedia Data Protection Act (DE)": "TTDSG",
        "Telecommunications and Digital Services Data Protection Act (DE)": "TDDDG",
    },
)
CONSENT = f"{GDPR_CONSENT} | consent-double-opt-in consent-within-48-months"
OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands"
)
ACCOUNT = "account-paid-offer account address-from-customer own-goods account-refusal-offered | -"
REQUESTED = "mail-requested mail-neutral | -"
STATUS = "checkout-begun address-submitted mail-first mail-neutral mail-prompt | -"
SENDING = f"""
    consent | 2007-03-01 | 2009-09-01 | consent | {CONSENT} | UWG 7(2) Nr. 3
    consent | 2009-09-01 | 2022-05-28 | consent | {CONSENT} | UWG 7(2) Nr. 3
    existing-customer | 2009-09-01 | 2022-05-28 | existing-customer | {OWN_CUSTOMER} | UWG 7(3)
    account | 2009-09-01 | 2022-05-28 | account | {ACCOUNT} | UWG 7(3) + OLG München (DE) 29 U 2799/17 + C-654/23
    requested | 2009-09-01 | 2022-05-28 | requested | {REQUESTED} | UWG 7(2) Nr. 3
    cart-status | 2018-05-25 | 2022-05-28 | contract (lenient) | {STATUS} | UWG 7(2) Nr. 3
    consent | 2022-05-28 | - | consent | {CONSENT} | UWG 7(2) Nr. 2
    existing-customer | 2022-05-28 | - | existing-customer | {OWN_CUSTOMER} | UWG 7(3)
    account | 2022-05-28 | - | account | {ACCOUNT} | UWG 7(3) + OLG München (DE) 29 U 2799/17 + C-654/23
    requested | 2022-05-28 | - | requested | {REQUESTED} | UWG 7(2) Nr. 2
    cart-status | 2022-05-28 | - | contract (lenient) | {STATUS} | UWG 7(2) Nr. 2
"""
DATA = f"""
    data-consent | 2007-03-01 | 2009-09-01 | consent | {CONSENT} | BDSG 4(1), 4a(1)
    data-consent | 2009-09-01 | 2018-05-25 | consent | {CONSENT} | BDSG 4a(1), 28(3), 28(3a)
    data-existing-customer | 2009-09-01 | 2018-05-25 | legitimate-interest | {OWN_CUSTOMER} bought-within-36-months | BDSG 28(3) + Düsseldorfer Kreis (DE) Anwendungshinweise Werbung, 3.9
    data-account | 2009-09-01 | 2018-05-25 | legitimate-interest | {ACCOUNT} | BDSG 28(3) + Düsseldorfer Kreis (DE) Anwendungshinweise Werbung, 3.9 + OLG München (DE) 29 U 2799/17
    data-requested | 2009-09-01 | 2018-05-25 | contract | {REQUESTED} | BDSG 28(1) Satz 1 Nr. 1
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-double-opt-in consent-within-48-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} bought-within-36-months | GDPR 95 + C-654/23
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-account | 2018-05-25 | - | account | {ACCOUNT} | GDPR 95 + C-654/23
    data-requested | 2018-05-25 | - | contract | {REQUESTED} | GDPR 6(1)(b)
    data-cart-status | 2018-05-25 | - | contract (lenient) | {STATUS} | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2007-03-01 | 2021-12-01 | no-rule | device-untouched | - | TMG 12(1), 15(3)
    device-consent | 2007-03-01 | 2021-12-01 | consent | device-consent | - | TMG 12(1), 13(2)
    device-untouched | 2021-12-01 | 2024-05-14 | no-rule | device-untouched | - | TTDSG 25
    device-consent | 2021-12-01 | 2024-05-14 | consent | device-consent | - | TTDSG 25(1)
    device-untouched | 2024-05-14 | - | no-rule | device-untouched | - | TDDDG 25
    device-consent | 2024-05-14 | - | consent | device-consent | - | TDDDG 25(1)
"""
VETOES_BEFORE_THE_GDPR = """
    ordered | 2007-03-01 | 2009-09-01 | ordered | - | BDSG 4a(1)
    storage | 2007-03-01 | 2009-09-01 | kept-too-long | - | BDSG 4a(1)
    order-only | 2007-03-01 | 2009-09-01 | order-only | - | BDSG 4a(1)
    sensitive | 2007-03-01 | 2009-09-01 | sensitive | - | BDSG 4a(3)
    objection | 2009-09-01 | 2018-05-25 | objected | consent data-consent | BDSG 28(4) + UWG 7(1)
    withdrawal | 2009-09-01 | 2018-05-25 | withdrawn | consent data-consent | BDSG 28(3a)
    ordered | 2009-09-01 | 2018-05-25 | ordered | - | BDSG 28(1) Satz 2
    storage | 2009-09-01 | 2018-05-25 | kept-too-long | - | BDSG 35(2) Satz 2 Nr. 3
    order-only | 2009-09-01 | 2018-05-25 | order-only | - | BDSG 28(1) Satz 2
    sensitive | 2009-09-01 | 2018-05-25 | sensitive | - | BDSG 28(6), 28(8)
"""
PERSISTENCE = """
    persistence (strict) | 2022-05-28 | - | more-than-three-reminders | - | UWG 3(3), Anhang Nr. 26
"""
DUTIES = """
    duty.recognisable | 2007-03-01 | 2024-05-14 | any | - | TMG 6(1) Nr. 1
    duty.offers | 2007-03-01 | 2024-05-14 | any | - | TMG 6(1) Nr. 3-4
    duty.subject | 2007-03-01 | 2024-05-14 | any | - | TMG 6(2)
    duty.recognisable | 2024-05-14 | - | any | - | DDG 6(1)
    duty.offers | 2024-05-14 | - | any | - | DDG 6(1)
    duty.subject | 2024-05-14 | - | any | - | DDG 6(2)
    duty.sender | 2009-09-01 | 2022-05-28 | any | - | UWG 7(2) Nr. 4
    duty.stop-address | 2009-09-01 | 2022-05-28 | any | - | UWG 7(2) Nr. 4
    duty.as-requested | 2009-09-01 | 2022-05-28 | requested | - | UWG 7(2) Nr. 3
    duty.linked-sites | 2018-05-25 | 2022-05-28 | any | - | UWG 7(2) Nr. 4 b
    duty.status-only | 2018-05-25 | 2022-05-28 | contract | - | UWG 7(2) Nr. 3
    duty.sender | 2022-05-28 | - | any | - | UWG 7(2) Nr. 3 a
    duty.stop-address | 2022-05-28 | - | any | - | UWG 7(2) Nr. 3 c
    duty.as-requested | 2022-05-28 | - | requested | - | UWG 7(2) Nr. 2
    duty.linked-sites | 2022-05-28 | - | any | - | UWG 7(2) Nr. 3 b
    duty.status-only | 2022-05-28 | - | contract | - | UWG 7(2) Nr. 2
    duty.notice | 2009-09-01 | - | account existing-customer | - | UWG 7(3) Nr. 4
    duty.similar-only | 2009-09-01 | - | account existing-customer | - | UWG 7(3) Nr. 2
    duty.proof | 2007-03-01 | - | consent requested terms-acceptance | - | BGH (DE) I ZR 164/09
    duty.tracking | 2007-03-01 | 2021-12-01 | any | - | TMG 12(1), 15(3)
    duty.tracking | 2021-12-01 | 2024-05-14 | any | - | TTDSG 25
    duty.tracking | 2024-05-14 | - | any | - | TDDDG 25
    duty.objection-notice | 2009-09-01 | 2018-05-25 | persons | - | BDSG 28(4) Satz 2
    duty.information | 2009-09-01 | 2018-05-25 | persons | - | BDSG 4(3)
    duty.withdrawal | 2009-09-01 | 2018-05-25 | consent terms-acceptance | - | TMG 13(3)
"""
ON_STATUS = (
    {"Wettbewerbszentrale (DE) Warenkorb-Erinnerungen", "IT-Recht Kanzlei (DE) Abmahnung Warenkorb-Erinnerung"},
    {"SDTB Sachsen (DE) Newsletter 1/2026"},
)
DISPUTES = {
    "consent-double-opt-in": ({"BGH (DE) I ZR 164/09"}, {"UWG § 7(2)"}),
    "consent-within-48-months": (
        {"AG München (DE) 161 C 12736/22"},
        {"BGH (DE) III ZR 196/17, [31]", "EDPB 05/2020 § 110"},
    ),
    "bought-all-similar": ({"KG (DE) 5 W 59/11", "UWG § 7(3)"}, {"UWG § 7(3)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "UWG § 7(3)"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"C-654/23", "UWG § 7(3)"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "cart-status": ON_STATUS,
    "data-cart-status": ON_STATUS,
    "persistence": (
        {"CJEU C-102/20, ECLI:EU:C:2021:954", "Garante (IT) doc. web 10084158"},
        {"UWG § 3(3), Anhang Nr. 26"},
    ),
}

#: the consent that satisfies the strict reading too: confirmed by the link
CONFIRMED = "consent; consent.double_opt_in=confirmed"
STATUS_CASES = """
    guest; mail.neutral=true; cart.abandoned_at=-23 hours | no | yes
    guest; mail.neutral=true; cart.abandoned_at=-24 hours | no | no
    guest; mail.neutral=true | no | yes
    guest; mail.neutral=true; mail.number=2 | no | no
    guest; mail.neutral=true; cart.address=typed; cart.checkout_begun=true; cart.device_consent=true | no | no
    guest; mail.neutral=true; cart.address=cookie; cart.checkout_begun=true; cart.device_consent=true | no | no
    guest; mail.neutral=true; cart.address=third-party; cart.checkout_begun=true | no | no
    guest; mail.neutral=true; customer.objected_at=-1 days | no | no
    guest; mail.neutral=true; consent.withdrawn_at=-1 days | no | no
    guest; mail.neutral=true; cart.ordered_at=-1 hours | no | no
    guest; mail.neutral=true; cart.order_only=true | no | no
    guest; mail.neutral=true; cart.keep_until=-1 hours | no | no
    guest; mail.neutral=true; cart.sensitive=true | no | no
    guest; mail.neutral=true; cart.supplier=other | no | yes
    guest; cart.refusal_offered=true; mail.announced=true | no | no
    company; mail.neutral=true | no | yes
"""
CASES = f"""
    {consent_cases(confirmed=True)}
    {age_cases(16, confirmed=True)}
    {CONFIRMED}; mail.number=4 | no | yes
    {CONFIRMED}; mail.number=3 | yes | yes
    {CONFIRMED}; mail.number=4; customer.kind=company | yes | yes
    {STATUS_CASES}
    {CUSTOMER_CASES}
    {ACCOUNT_CASES}
    customer; customer.kind=company; cart.for_organisation=true | yes | yes
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; customer.born=2015-01-01 | yes | yes
    customer; mail.number=4 | no | yes
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    company; cart.address=public; mail.neutral=true | no | no
"""
#: moments of the editions before the GDPR
IN_2008, IN_2011 = "at=2008-07-16T12:00:00Z", "at=2011-03-18T12:00:00Z"
EARLIER_CASES = f"""
    guest; mail.neutral=true; {IN_2008} | no | no
    {CONFIRMED}; {IN_2008} | yes | yes
    consent; {IN_2008} | no | yes
    {CONFIRMED}; consent.act=pre-ticked; {IN_2008} | no | no
    {CONFIRMED}; customer.objected_at=-1 days; {IN_2008} | no | no
    {CONFIRMED}; customer.objected_at=-31 days; {IN_2008} | yes | yes
    {CONFIRMED}; consent.withdrawn_at=-1 days; {IN_2008} | no | no
    {CONFIRMED}; cart.ordered_at=-1 hours; {IN_2008} | no | no
    {CONFIRMED}; cart.keep_until=-1 hours; {IN_2008} | no | no
    {CONFIRMED}; cart.order_only=true; {IN_2008} | no | no
    {CONFIRMED}; cart.sensitive=true; {IN_2008} | no | no
    {CONFIRMED}; cart.address=cookie; {IN_2008} | no | no
    {CONFIRMED}; cart.address=cookie; cart.device_consent=true; {IN_2008} | yes | yes
    customer; {IN_2008} | no | no
    company; {IN_2008} | no | no
    guest; mail.neutral=true; {IN_2011} | no | no
    {CONFIRMED}; {IN_2011} | yes | yes
    {CONFIRMED}; customer.born=2000-01-01; {IN_2011} | yes | yes
    {CONFIRMED}; cart.sensitive=true; {IN_2011} | no | no
    {CONFIRMED}; customer.objected_at=-1 days; {IN_2011} | no | no
    {CONFIRMED}; consent.withdrawn_at=-1 days; {IN_2011} | no | no
    {CONFIRMED}; cart.order_only=true; {IN_2011} | no | no
    {CONFIRMED}; cart.keep_until=-1 hours; {IN_2011} | no | no
    customer; {IN_2011} | yes | yes
    customer; purchase.refusal_offered=false; {IN_2011} | no | no
    customer; purchase.categories=["books"]; {IN_2011} | no | no
    customer; cart.categories=["garden", "books"]; {IN_2011} | no | yes
    customer; purchase.cancelled=true; {IN_2011} | no | yes
    customer; purchase.concluded_at=-40 months; {IN_2011} | no | yes
    customer; customer.objected_at=-1 days; {IN_2011} | no | no
    customer; cart.ordered_at=-1 hours; {IN_2011} | no | no
    customer; mail.number=4; {IN_2011} | yes | yes
    account; {IN_2011} | yes | yes
    account; account.paid_offer=false; {IN_2011} | no | no
    requested; {IN_2011} | yes | yes
    company; {IN_2011} | no | no
"""


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert DE.grounds("sending") == rows(SENDING)
    assert DE.grounds("data-protection") == rows(DATA)
    assert DE.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """These acts forbid whatever permits; these duties are owed."""
    assert DE.vetoes() == rows(VETOES_BEFORE_THE_GDPR) + gdpr_vetoes(objection=" + UWG 7(1)") + rows(PERSISTENCE)
    assert DE.duties() == rows(DUTIES) + gdpr_duties()


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert DE.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert DE.outcome(row.case) == (row.strict, row.lenient), DE.decide(row.case).explain()


@pytest.mark.parametrize("row", cases(EARLIER_CASES), ids=lambda row: row.case)
def test_earlier_case(row: Row) -> None:
    """So is each case of the years before the Regulation."""
    assert DE.outcome(row.case) == (row.strict, row.lenient), DE.decide(row.case).explain()


def test_editions() -> None:
    """The law changed on these days, and on no other."""
    assert DE.editions() == [
        "2007-03-01",
        "2009-09-01",
        "2018-05-25",
        "2021-12-01",
        "2022-05-28",
        "2024-05-14",
    ]


def test_what_the_days_change() -> None:
    """Customers are modelled from 2009, the status mail and the age of consent from 2018, persistence from 2022."""
    DE.assert_changes_on("customer", "2009-09-01", "no no", "yes yes")
    DE.assert_changes_on("account", "2009-09-01", "no no", "yes yes")
    DE.assert_changes_on("requested", "2009-09-01", "no no", "yes yes")
    DE.assert_changes_on(CONFIRMED, "2009-09-01", "yes yes", "yes yes")
    DE.assert_changes_on("guest; mail.neutral=true", "2018-05-25", "no no", "no yes")
    DE.assert_changes_on(f"{CONFIRMED}; customer.born=2005-01-01", "2018-05-25", "yes yes", "no no")
    DE.assert_changes_on("guest", "2018-05-25", "no no", "no no")
    DE.assert_changes_on(f"{CONFIRMED}; mail.number=4", "2022-05-28", "yes yes", "no yes")
    for day in ("2021-12-01", "2022-05-28", "2024-05-14"):
        for case, outcome in (
            ("customer", "yes yes"),
            (CONFIRMED, "yes yes"),
            ("guest", "no no"),
            ("company", "no no"),
        ):
            DE.assert_changes_on(case, day, outcome, outcome)
        DE.assert_changes_on(f"{CONFIRMED}; cart.address=cookie", day, "no no", "no no")


def test_numbers() -> None:
    """The consent rule moved from number 3 to number 2; the device changed its act twice; sections are cited as such."""
    before, after = (
        DE.decide(f"{CONFIRMED}; at={at}").grounds["sending"].source
        for at in ("2022-05-27T12:00:00Z", "2022-05-28T12:00:00Z")
    )
    assert str(before) == "Unfair Competition Act (DE), § 7(2) Nr. 3"
    assert str(after) == "Unfair Competition Act (DE), § 7(2) Nr. 2"
    acts = [
        str(DE.decide(f"{CONFIRMED}; at={at}").grounds["device"].source.act)
        for at in ("2021-11-30T12:00:00Z", "2021-12-01T12:00:00Z", "2024-05-14T12:00:00Z")
    ]
    assert [DE.acts[act] for act in acts] == ["TMG", "TTDSG", "TDDDG"]


def test_years() -> None:
    """Strictly a consent lasts four calendar years without use, a customer relation three; leniently no number stands."""
    DE.assert_window(CONFIRMED, "consent.given_at", 48, "yes yes", "no yes")
    DE.assert_window(
        f"{CONFIRMED}; consent.given_at=2015-01-01T00:00:00Z", "consent.last_used_at", 48, "yes yes", "no yes"
    )
    DE.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
    DE.assert_window(
        "customer; purchase.concluded_at=2015-01-01T00:00:00Z", "purchase.ended_at", 36, "yes yes", "no yes"
    )


def test_the_status_mail_rests_on_steps_before_a_contract() -> None:
    """The lenient reading calls it no advertising, in both layers, and owes it to be that alone."""
    verdict = DE.decide("guest; mail.neutral=true", "lenient")

    assert {name: str(basis) for name, basis in verdict.bases.items()} == {
        "sending": "contract",
        "data-protection": "contract",
        "device": "no-rule",
    }
    assert "de.duty.status-only" in {duty.id for duty in verdict.duties}
