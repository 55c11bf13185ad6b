"""The law of the United Kingdom, case by case."""

import pytest

from country import CONSENT_CASES, CUSTOMER_CASES, Country, Row, age_cases, cases

GB = Country("GB", "Europe/London")

#: the guest who began the checkout, sent the address where marketing could be refused, and left
LEFT = "guest; cart.refusal_offered=true"
CASES = f"""
    {CONSENT_CASES}
    {age_cases(13)}
    {CUSTOMER_CASES}
    {LEFT} | yes | yes
    {LEFT}; cart.address=typed; cart.checkout_begun=true; cart.device_consent=true | no | yes
    {LEFT}; cart.address=typed; cart.checkout_begun=true | no | no
    {LEFT}; cart.address=typed; cart.device_consent=true | no | no
    {LEFT}; cart.address=account; cart.checkout_begun=true | no | no
    {LEFT}; cart.address=purchase; cart.checkout_begun=true | no | no
    {LEFT}; cart.address=cookie; cart.checkout_begun=true; cart.device_consent=true | no | no
    {LEFT}; cart.address=third-party; cart.checkout_begun=true | no | no
    {LEFT}; cart.supplier=other | no | no
    {LEFT}; customer.objected_at=-1 hours | no | no
    {LEFT}; consent.withdrawn_at=-1 days | no | no
    {LEFT}; cart.ordered_at=-1 hours | no | no
    {LEFT}; cart.keep_until=-1 hours | no | no
    {LEFT}; cart.order_only=true | no | no
    {LEFT}; cart.sensitive=true | no | no
    {LEFT}; customer.born=2015-01-01 | yes | yes
    {LEFT}; mail.number=5 | yes | yes
    guest; mail.announced=true | no | no
    guest; mail.announced=true; mail.neutral=true | no | no
    customer; purchase.refusal_offered=false; cart.refusal_offered=true | no | no
    customer; purchase.refusal_offered=false; cart.refusal_offered=true; cart.address=submitted | no | no
    {LEFT}; account.refusal_offered=false | no | no
    {LEFT}; account.refusal_offered=true | yes | yes
    {LEFT}; purchase.refusal_offered=false; purchase.address_given=false | yes | yes
    {LEFT}; purchase.refusal_offered=false; purchase.seller=other | yes | yes
    {LEFT}; account.refusal_offered=false; account.seller=other | yes | yes
    {LEFT}; purchase.refusal_offered=false; purchase.concluded_at=2027-01-01T00:00:00Z | yes | yes
    {LEFT}; account.refusal_offered=false; account.created_at=2027-01-01T00:00:00Z | yes | yes
    customer; account.refusal_offered=false | no | no
    consent; consent.given_at=2012-01-01T00:00:00Z | yes | yes
    consent; consent.purposes=["cart-reminders", "sensitive-data"]; cart.sensitive=true | yes | yes
    account | no | no
    account; cart.refusal_offered=true | no | no
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=cookie | no | no
    company; customer.objected_at=-1 days | no | no
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; mail.announced=true | yes | yes
    company; customer.mailbox=personal; mail.announced=true; cart.address=public | no | no
    company; customer.mailbox=personal; mail.announced=true; cart.address=third-party | no | no
    company; customer.mailbox=personal; mail.announced=true; cart.address=cookie; cart.device_consent=true | no | no
    company; customer.mailbox=personal; mail.announced=true; cart.address=typed; cart.device_consent=true | no | no
    company; customer.mailbox=personal; mail.announced=true; cart.address=account | yes | yes
    company; cart.address=cookie; cart.device_consent=true | yes | yes
    company; customer.mailbox=personal; mail.announced=true; cart.supplier=other | no | no
    company; customer.mailbox=personal; mail.announced=true; customer.objected_at=-1 days | no | no
    company; customer.kind=person; mail.announced=true | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert GB.outcome(row.case) == (row.strict, row.lenient), GB.decide(row.case).explain()


def test_editions() -> None:
    """The data layer changed in 2018 and 2020, the device layer in 2026; reg. 22 never did."""
    assert GB.editions() == ["2011-05-26", "2018-05-25", "2020-12-31", "2026-02-05"]
    for day in ("2018-05-25", "2020-12-31", "2026-02-05"):
        for case, outcome in (
            ("guest", "no no"),
            (LEFT, "yes yes"),
            (f"{LEFT}; cart.address=typed; cart.checkout_begun=true; cart.device_consent=true", "no yes"),
            ("customer", "yes yes"),
            ("consent", "yes yes"),
            ("company", "yes yes"),
        ):
            GB.assert_changes_on(case, day, outcome, outcome)


def test_from_the_gdpr_on() -> None:
    """Since 25 May 2018 a child's consent counts no more, explicit consent and an expected mail at work do."""
    for case, before, after in (
        ("consent; customer.born=2010-01-01", "yes yes", "no no"),
        ('consent; consent.purposes=["cart-reminders", "sensitive-data"]; cart.sensitive=true', "no no", "yes yes"),
        ("company; customer.mailbox=personal; mail.announced=true", "no no", "yes yes"),
    ):
        GB.assert_changes_on(case, "2018-05-25", before, after)
        GB.assert_changes_on(case, "2020-12-31", after, after)


def test_sources_of_their_time() -> None:
    """The same mail rests on the act of its day, and the device on the rule of its day."""
    act = {
        "2018-05-24": "Data Protection Act 1998 (GB)",
        "2018-05-26": "GDPR",
        "2020-12-30": "GDPR",
        "2021-01-01": "UK GDPR",
    }
    for day, name in act.items():
        source = GB.decide(f"{LEFT}; at={day}T12:00:00Z").grounds["data-protection"].source
        assert source.act.name.en == name
    typed = "consent; cart.address=cookie; cart.device_consent=true"
    articles = [GB.decide(f"{typed}; at={day}T12:00:00Z").grounds["device"].source.article for day in DEVICE_DAYS]
    assert articles == ["6(2)", "6, Sch. A1 para. 2"]


DEVICE_DAYS = ("2026-02-04", "2026-02-06")


def test_basis() -> None:
    """A checkout that was left carries the mail as a negotiation; a company needs no ground of PECR."""
    assert GB.decide(LEFT).basis == "negotiation"
    assert GB.decide("customer").basis == "existing-customer"
    assert GB.decide("company").basis == "no-rule"
    owed = {duty.id for duty in GB.decide(LEFT).duties}
    assert {"gb.duty.refusal", "gb.duty.similar-only", "gb.duty.negotiation-proof"} <= owed


def test_years() -> None:
    """Strictly a customer relation lasts three calendar years; a consent lasts "for the time being"."""
    GB.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")
    GB.assert_window(LEFT, "cart.abandoned_at", 36, "yes yes", "no yes")
    GB.assert_window("consent", "consent.given_at", 36, "yes yes", "yes yes")
