"""The law of Germany, case by case."""

import pytest

from country import ACCOUNT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases, consent_cases

DE = Country("DE", "Europe/Berlin")

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
    assert acts == [
        "Telemedia Act (DE)",
        "Telecommunications and Telemedia Data Protection Act (DE)",
        "Telecommunications and Digital Services Data Protection Act (DE)",
    ]


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
