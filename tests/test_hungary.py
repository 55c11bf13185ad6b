"""The law of Hungary, as a lawyer would list it and case by case."""

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
from lawful_resend.rules import Confidence, Layer, Provision, Rule, sources

HU = Country(
    "HU",
    "Europe/Budapest",
    acts={
        "Advertising Act (HU)": "Grt",
        "E-Commerce Act (HU)": "Ekertv",
        "Electronic Communications Act (HU)": "Eht",
    },
)

SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | consent-within-36-months | Grt 6(1)-(2) + Ekertv 14(1)
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | Grt 6(1)
    impersonal-address | 2018-05-25 | - | impersonal-address | company impersonal-mailbox | - | Grt 6(1)
"""
DATA = f"""
    data-consent | 2018-05-25 | - | consent | {GDPR_CONSENT} of-age-16/consent-by-guardian | consent-within-36-months of-age-16-when-consenting/consent-by-guardian | GDPR 6(1)(a), 7, 8
    data-no-person | 2018-05-25 | - | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-requested | 2018-05-25 | - | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | Eht 155(4)
    device-consent | 2018-05-25 | - | consent | device-consent | - | Eht 155(4)
"""
DUTIES = """
    duty.unsubscribing | 2018-05-25 | - | any | - | Grt 6(3), (6)-(7)
    duty.name | 2018-05-25 | - | consent terms-acceptance | - | Grt 6(2)
    duty.register | 2018-05-25 | - | consent terms-acceptance | - | Grt 6(5)
    duty.deletion | 2018-05-25 | - | consent terms-acceptance | - | Grt 6(3)
    duty.no-asking | 2018-05-25 | - | any | - | Ekertv 14(2)
    duty.as-requested | 2018-05-25 | - | requested | - | Grt 6(1)
    duty.proof | 2018-05-25 | - | consent requested terms-acceptance | - | GDPR 5(2), 7(1)
    duty.tracking | 2018-05-25 | - | any | - | Eht 155(4)
"""
DISPUTES = {
    "consent-within-36-months": ({"CNIL NS-048"}, {"EDPB 05/2020 § 110"}),
    "of-age-16-when-consenting": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)"}, {"GDPR art. 8(1)"}),
}

CASES = f"""
    {CONSENT_CASES}
    {age_cases(16)}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; customer.mailbox=impersonal | no | no
    company | yes | yes
    company; cart.for_organisation=false; cart.supplier=other | yes | yes
    company; cart.address=public | yes | yes
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; cart.address=public | no | no
    company; customer.mailbox=personal; consent.free=true | yes | yes
    company; customer.objected_at=-1 days | no | no
    company; cart.address=cookie | no | no
    company; cart.ordered_at=-1 hours | no | no
    company; mail.requested=true; mail.neutral=true | yes | yes
    customer; mail.requested=true; mail.neutral=true | yes | yes
    customer; consent.free=true | yes | yes
"""


def _never(table: str) -> list[str]:
    """Take the cases of a table of the ordinary country, and expect nothing of them."""
    return [case for case, _, _ in rows(table)]


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert HU.grounds("sending") == rows(SENDING)
    assert HU.grounds("data-protection") == rows(DATA)
    assert HU.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Regulation forbids, with § 6(3) Grt. beside it; no proof of a customer relation is owed where none counts."""
    assert HU.vetoes() == gdpr_vetoes(objection=" + Grt 6(3)")
    assert HU.duties() == rows(DUTIES) + [row for row in gdpr_duties() if row[0] != "duty.customer-proof"]


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert HU.disputes() == DISPUTES


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert HU.outcome(row.case) == (row.strict, row.lenient), HU.decide(row.case).explain()


@pytest.mark.parametrize("moment", ["2018-06-01T12:00:00Z", "2026-11-23T12:00:00Z"])
@pytest.mark.parametrize("case", _never(CUSTOMER_CASES) + _never(ACCOUNT_CASES))
def test_neither_a_purchase_nor_an_account_carries_a_mail(case: str, moment: str) -> None:
    """There is no exception for customers: however good the sale, the mail needs consent."""
    assert HU.outcome(f"{case}; at={moment}") == (False, False)


def test_no_ground_is_for_customers() -> None:
    """Nothing rests on a sale, an account or a legitimate interest."""
    bases = {ground.basis for layer in jurisdiction("HU").layers for ground in layer.grounds}
    assert not bases & {Basis.EXISTING_CUSTOMER, Basis.ACCOUNT, Basis.LEGITIMATE_INTEREST}


def test_nothing_national_was_read_in_its_own_words() -> None:
    """Every Hungarian provision says that it is known from others."""
    rules = jurisdiction("HU")
    grounds = [ground for layer in rules.layers for ground in layer.grounds]
    law: list[Rule | Layer] = [*rules.layers, *grounds, *rules.vetoes, *rules.duties]
    cited = [source for rule in law for source in sources(rule)]
    national = [each for each in cited if isinstance(each, Provision) and "(HU)" in each.act.name.en]
    assert national
    assert {each.confidence for each in national} == {Confidence.SECONDARY}


def test_the_name_is_a_duty() -> None:
    """Whether a consent bears the name cannot be seen, so whoever mails on a consent is told."""
    assert "hu.duty.name" in {duty.id for duty in HU.decide("consent").duties}
    assert "hu.duty.name" not in {duty.id for duty in HU.decide("company").duties}


def test_editions() -> None:
    """One edition: no change of § 6 was found."""
    assert HU.editions() == ["2018-05-25"]


def test_years() -> None:
    """Strictly a consent lasts three calendar years; leniently no number stands."""
    HU.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
