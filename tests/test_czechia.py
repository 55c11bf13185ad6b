"""The law of Czechia, case by case."""

import pytest

from country import ACCOUNT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases, consent_cases

CZ = Country("CZ", "Europe/Prague")

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
