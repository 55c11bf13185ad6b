"""The law of Switzerland, case by case."""

import pytest

from country import CONSENT_CASES, CUSTOMER_CASES, Country, Row, cases
from lawful_resend.laws import jurisdiction

CH = Country("CH", "Europe/Zurich")

#: a consent to the use of sensitive data, in a box of its own, beside the consent to cart mails
_BOX = '"given_at": "-30 days", "act": "ticked", "free": true, "informed": true, "concluded": true, "evidence": "log#1", "wording": "form#1"'
_TWO_BOXES = f'[{{"purposes": ["cart-reminders"], {_BOX}}}, {{"purposes": ["sensitive-data"], {_BOX}}}]'

CASES = f"""
    {CONSENT_CASES}
    {CUSTOMER_CASES}
    customer; customer.born=2015-01-01 | yes | yes
    customer; customer.kind=company | yes | yes
    customer; customer.kind=company; customer.mailbox=impersonal | yes | yes
    customer; purchase.concluded_at=-48 months | no | yes
    customer; purchase.concluded_at=-48 months; purchase.ended_at=-12 months | yes | yes
    customer; purchase.concluded_at=-60 months; purchase.ended_at=-48 months | no | yes
    customer; cart.order_only=true | no | no
    customer; cart.sensitive=true | no | no
    consent; consent.given_at=-120 months | yes | yes
    consent; customer.born=2015-01-01 | yes | yes
    consent; customer.consents={_TWO_BOXES}; cart.sensitive=true | yes | yes
    consent; consent.double_opt_in=confirmed | yes | yes
    guest; cart.refusal_offered=true; mail.neutral=true; mail.announced=true | no | no
    guest; cart.address=account | no | no
    account | no | no
    account; account.paid_offer=true; account.refusal_offered=true; mail.neutral=true | no | no
    company | no | no
    company; customer.mailbox=personal | no | no
    company; cart.address=public | no | no
    consent; mail.number=9 | yes | yes
    requested; cart.address=cookie | no | no
    requested; cart.ordered_at=-1 hours | no | no
"""


@pytest.mark.parametrize("row", cases(CASES), ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert CH.outcome(row.case) == (row.strict, row.lenient), CH.decide(row.case).explain()


def test_editions() -> None:
    """The Act of 2020 renumbered what that of 1992 asked on 1 September 2023; who may be mailed did not change."""
    assert CH.editions() == ["2018-05-25", "2023-09-01"]
    for case, outcome in (
        ("customer", "yes yes"),
        ("customer; purchase.concluded_at=-48 months", "no yes"),
        ("consent", "yes yes"),
        ("consent; cart.sensitive=true", "no no"),
        ("requested", "yes yes"),
        ("guest", "no no"),
        ("company", "no no"),
    ):
        CH.assert_changes_on(case, "2023-09-01", outcome, outcome)
    before, after = (
        CH.decide(f"customer; at={at}").grounds["data-protection"].source
        for at in ("2023-08-31T12:00:00Z", "2023-09-01T12:00:00Z")
    )
    assert (str(before), str(after)) == (
        "Data Protection Act of 1992 (CH), art. 4(3)-(4), 12(2)(b)",
        "Data Protection Act of 2020 (CH), art. 6(3), 30(2)(b)",
    )


def test_three_years() -> None:
    """Strictly a contract of more than three years ago carries no mail (SLK 162/21); the act names no period."""
    CH.assert_window("customer", "purchase.concluded_at", 36, "yes yes", "no yes")


def test_no_union_law() -> None:
    """Nothing is cited that is not Swiss."""
    cited = {str(source) for edition in jurisdiction("CH").editions for source in edition.provisions}
    assert not [each for each in cited if "GDPR" in each or "Directive" in each or "C-654/23" in each]
