"""The law of Norway, case by case."""

import pytest

from country import CONSENT_CASES, Country, Row, age_cases, cases
from lawful_resend import LawNotKnown
from lawful_resend.laws import jurisdiction

NO = Country("NO", "Europe/Oslo")

#: a purchase like the one of an existing customer, so that there are two
AGAIN = '"address_given": true, "refusal_offered": true'
TWICE = (
    f'customer; customer.purchases=[{{"concluded_at": "-60 days", "categories": ["garden"], {AGAIN}}},'
    f' {{"concluded_at": "-20 days", "categories": ["books"], {AGAIN}}}]'
)
#: a contract that runs
RUNNING = "customer; purchase.ended_at=2027-06-01T00:00:00Z"
CASES = f"""
    {CONSENT_CASES}
    {age_cases(13)}
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; cart.checkout_begun=true; mail.neutral=true; mail.announced=true | no | no
    customer | no | yes
    {TWICE} | yes | yes
    {TWICE}; purchase.cancelled=true | no | yes
    {TWICE}; purchase.seller=other | no | no
    {TWICE}; purchase.concluded_at=2027-01-01T00:00:00Z | no | no
    {TWICE}; purchase.concluded_at=-13 months | no | yes
    {RUNNING} | yes | yes
    {RUNNING}; purchase.ended_at=-1 days | no | yes
    {RUNNING}; purchase.address_given=false | no | no
    {RUNNING}; purchase.refusal_offered=false | no | no
    {RUNNING}; purchase.categories=["books"] | no | no
    {RUNNING}; cart.categories=["garden", "books"] | no | yes
    {RUNNING}; purchase.cancelled=true | no | yes
    {RUNNING}; purchase.seller=other | no | no
    {RUNNING}; purchase.concluded_at=2027-01-01T00:00:00Z | no | no
    {RUNNING}; cart.supplier=other | no | no
    {RUNNING}; cart.address=third-party | no | no
    {RUNNING}; cart.address=cookie | no | no
    {RUNNING}; customer.objected_at=-1 days | no | no
    {RUNNING}; consent.withdrawn_at=-1 days | no | no
    {RUNNING}; cart.ordered_at=-1 hours | no | no
    {RUNNING}; customer.born=2015-01-01 | yes | yes
    {RUNNING}; customer.kind=company | yes | yes
    customer; purchase.address_given=false | no | no
    customer; purchase.refusal_offered=false | no | no
    customer; purchase.categories=["books"] | no | no
    customer; cart.supplier=other | no | no
    customer; customer.objected_at=-1 days | no | no
    account | no | yes
    account; account.paid_offer=false | no | no
    account; account.refusal_offered=false | no | no
    account; account.seller=other | no | no
    account; cart.address=public | no | no
    account; cart.supplier=other | no | no
    account; customer.objected_at=-1 days | no | no
    company | yes | yes
    company; cart.for_organisation=false | yes | yes
    company; cart.address=public | yes | yes
    company; cart.address=cookie | no | no
    company; customer.objected_at=-1 days | no | no
    company; cart.ordered_at=-1 hours | no | no
    company; customer.mailbox=personal | no | no
    company; customer.mailbox=personal; cart.address=public | no | no
    guest; customer.mailbox=impersonal | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert NO.outcome(row.case) == (row.strict, row.lenient), NO.decide(row.case).explain()


def test_editions() -> None:
    """The Regulation came later than in the Union; in 2025 the rule for the device moved."""
    assert NO.editions() == ["2018-07-20", "2025-01-01"]
    with pytest.raises(LawNotKnown):
        NO.decide("consent; at=2018-07-19T21:59:59Z")
    assert NO.decide("consent; at=2018-07-19T22:00:00Z").lawful


def test_the_device_rule_moved() -> None:
    """On 1 January 2025 § 3-15 of the new act took over; what it asks of an address did not change."""
    for case, outcome in (
        ("consent", "yes yes"),
        (RUNNING, "yes yes"),
        ("customer", "no yes"),
        ("guest", "no no"),
        ("company", "yes yes"),
        ("consent; cart.address=typed", "no no"),
        ("consent; cart.address=typed; cart.device_consent=true", "yes yes"),
    ):
        NO.assert_changes_on(case, "2025-01-01", outcome, outcome)
    before, after = (
        NO.decide(f"consent; at={at}").grounds["device"].source
        for at in ("2024-12-31T12:00:00Z", "2025-01-01T12:00:00Z")
    )
    assert (str(before), str(after)) == (
        "Electronic Communications Act 2003 (NO), § 2-7 b",
        "Electronic Communications Act (NO), § 3-15",
    )


def test_years() -> None:
    """Strictly a consent and a customer relation last three calendar years; leniently no number stands."""
    NO.assert_window("consent", "consent.given_at", 36, "yes yes", "no yes")
    lately = ", ".join(f'{{"concluded_at": "-{days} days", "categories": ["books"]}}' for days in (20, 40))
    old = '{"categories": ["garden"], "address_given": true, "refusal_offered": true}'
    three = f"customer; customer.purchases=[{old}, {lately}]"
    NO.assert_window(three, "purchase.concluded_at", 36, "yes yes", "no yes")
    NO.assert_window(TWICE, "purchase.concluded_at", 12, "yes yes", "no yes")


def test_a_relation_ends_with_its_contract() -> None:
    """One contract is a relation strictly until the instant it ends; leniently the sale still carries the mail."""
    one = "customer; purchase.ended_at=2026-06-01T10:00:00Z"
    assert NO.outcome(f"{one}; at=2026-06-01T09:59:59Z") == (True, True)
    assert NO.outcome(f"{one}; at=2026-06-01T10:00:00Z") == (False, True)


def test_the_act_says_only_its_own_words() -> None:
    """What the ombudsman said of larger items, and what is known of the EEA, is not put into the act's mouth."""
    says = {
        view.says.en
        for layer in jurisdiction("NO").layers
        for ground in layer.grounds
        for view in ground.views
        if view.who == "Markedsføringsloven"
    }
    assert says
    assert not any("larger item" in each or "Court" in each for each in says)
