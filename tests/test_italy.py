"""The law of Italy, case by case."""

import json

import pytest

from country import CUSTOMER_CASES, Country, Row, age_cases, cases, consent_cases

IT = Country("IT", "Europe/Rome")

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
