"""The law of Hungary, case by case."""

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases, rows
from lawful_resend import Basis
from lawful_resend.laws import jurisdiction
from lawful_resend.rules import Confidence, Layer, Provision, Rule, sources

HU = Country("HU", "Europe/Budapest")

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
