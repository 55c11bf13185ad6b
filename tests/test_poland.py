"""The law of Poland, as a lawyer would list it and case by case."""

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
from lawful_resend import Basis
from lawful_resend.laws import jurisdiction

PL = Country(
    "PL",
    "Europe/Warsaw",
    acts={
        "Act on Providing Services by Electronic Means (PL)": "UŚUDE",
        "Telecommunications Law (PL)": "PT",
        "Electronic Communications Law (PL)": "PKE",
    },
)

CONSENT = f"consent | {GDPR_CONSENT} | consent-within-36-months"
REQUESTED = "requested | mail-requested mail-neutral | -"
SENDING = f"""
    consent | 2018-05-25 | 2024-11-10 | {CONSENT} | UŚUDE 10(1)-(2) + PT 172(1)
    requested | 2018-05-25 | 2024-11-10 | {REQUESTED} | UŚUDE 10(1)-(2) + PT 172(1)
    impersonal-address | 2018-05-25 | 2024-11-10 | impersonal-address (lenient) | company impersonal-mailbox | - | UŚUDE 10(1)
    consent | 2024-11-10 | - | {CONSENT} | PKE 398(1)-(2)
    requested | 2024-11-10 | - | {REQUESTED} | PKE 398(1)-(2)
"""
DATA = f"""
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | 2024-11-10 | no-rule | device-untouched | - | PT 173
    device-consent | 2018-05-25 | 2024-11-10 | consent | device-consent | - | PT 173
    device-untouched | 2024-11-10 | - | no-rule | device-untouched | - | PKE 399
    device-consent | 2024-11-10 | - | consent | device-consent | - | PKE 399
"""
LAYERS = """
    sending | 2018-05-25 | 2024-11-10 | UŚUDE 10(1)
    sending | 2024-11-10 | - | PKE 398(1)
    data-protection | 2018-05-25 | - | GDPR 6(1)
    device | 2018-05-25 | 2024-11-10 | PT 173
    device | 2024-11-10 | - | PKE 399
"""
DUTIES = """
    duty.label | 2018-05-25 | - | any | - | UŚUDE 9(1)
    duty.sender | 2018-05-25 | - | any | - | UŚUDE 9(2)(1)
    duty.offers | 2018-05-25 | - | any | - | UŚUDE 9(2)(2)
    duty.liability | 2018-05-25 | - | any | - | UŚUDE 9(2)(3)
    duty.as-requested | 2018-05-25 | 2024-11-10 | requested | - | UŚUDE 10(2)
    duty.proof | 2018-05-25 | 2024-11-10 | consent requested terms-acceptance | - | UŚUDE 4
    duty.tracking | 2018-05-25 | 2024-11-10 | any | - | PT 173
    duty.as-requested | 2024-11-10 | - | requested | - | PKE 398(2)
    duty.proof | 2024-11-10 | - | consent requested terms-acceptance | - | PKE 400
    duty.tracking | 2024-11-10 | - | any | - | PKE 399
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "impersonal-address": ({"Prawo telekomunikacyjne art. 172(1)"}, {"u.ś.u.d.e. art. 10(1)"}),
}

#: when art. 10 and art. 172 stood side by side
IN_2023 = "at=2023-06-01T12:00:00Z"
CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; customer.mailbox=impersonal | no | no
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    company; mail.requested=true; mail.neutral=true | yes | yes
    consent; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; mail.requested=true; mail.neutral=true | yes | yes
    customer; consent.free=true | yes | yes
    guest; {IN_2023} | no | no
    guest; customer.mailbox=impersonal; {IN_2023} | no | no
    consent; {IN_2023} | yes | yes
    consent; consent.free=false; {IN_2023} | no | no
    consent; consent.withdrawn_at=-1 days; {IN_2023} | no | no
    requested; {IN_2023} | yes | yes
    company; {IN_2023} | no | yes
    company; cart.address=public; {IN_2023} | no | yes
    company; cart.for_organisation=false; {IN_2023} | no | yes
    company; customer.mailbox=personal; {IN_2023} | no | no
    company; customer.objected_at=-1 days; {IN_2023} | no | no
    company; consent.free=true; {IN_2023} | yes | yes
"""


def _never(table: str) -> list[str]:
    """Take the cases of a table of the ordinary country, and expect nothing of them."""
    return [case for case, _, _ in rows(table)]


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert PL.layers() == rows(LAYERS)
    assert PL.grounds("sending") == rows(SENDING)
    assert PL.grounds("data-protection") == rows(DATA)
    assert PL.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, and nothing else does; no proof of a customer relation is owed where none counts."""
    assert PL.vetoes() == gdpr_vetoes()
    assert PL.duties() == rows(DUTIES) + [row for row in gdpr_duties() if row[0] != "duty.customer-proof"]


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert PL.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert PL.outcome(row.case) == (row.strict, row.lenient), PL.decide(row.case).explain()


@pytest.mark.parametrize("moment", ["2018-06-01T12:00:00Z", "2023-06-01T12:00:00Z", "2026-11-23T12:00:00Z"])
@pytest.mark.parametrize("case", _never(CUSTOMER_CASES) + _never(ACCOUNT_CASES))
def test_neither_a_purchase_nor_an_account_carries_a_mail(case: str, moment: str) -> None:
    """There is no exception for customers: however good the sale, the mail needs consent."""
    assert PL.outcome(f"{case}; at={moment}") == (False, False)


def test_no_ground_is_for_customers() -> None:
    """Nothing rests on a sale, an account or a legitimate interest."""
    bases = {ground.basis for layer in jurisdiction("PL").layers for ground in layer.grounds}
    assert not bases & {Basis.EXISTING_CUSTOMER, Basis.ACCOUNT, Basis.LEGITIMATE_INTEREST}


def test_the_pke_protects_everybody() -> None:
    """On 10 November 2024 the lenient way to the impersonal addresses of companies closed; nothing else changed."""
    assert PL.editions() == ["2018-05-25", "2024-11-10"]
    PL.assert_changes_on("company", "2024-11-10", "no yes", "no no")
    PL.assert_changes_on("company; customer.mailbox=personal", "2024-11-10", "no no", "no no")
    for case, outcome in (("consent", "yes yes"), ("requested", "yes yes"), ("guest", "no no"), ("customer", "no no")):
        PL.assert_changes_on(case, "2024-11-10", outcome, outcome)


def test_years() -> None:
    """Strictly a consent lasts three calendar years; leniently no number stands."""
    PL.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
