"""The law of France, case by case."""

import json

import pytest

from country import ACCOUNT_CASES, CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases
from lawful_resend.facts import CONSENT_WITHIN_36_MONTHS
from lawful_resend.laws import jurisdiction

FR = Country("FR", "Europe/Paris")

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
