"""The law of Switzerland, as a lawyer would list it and case by case."""

import pytest

from country import CONSENT_CASES, CUSTOMER_CASES, GDPR_CONSENT, Country, Row, cases, rows

CH = Country(
    "CH",
    "Europe/Zurich",
    acts={
        "Unfair Competition Act (CH)": "UWG",
        "Data Protection Act of 1992 (CH)": "1992",
        "Data Protection Act of 2020 (CH)": "2020",
        "Telecommunications Act (CH)": "FMG",
    },
)

OWN_CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " | bought-all-similar bought-stands bought-within-36-months"
)
SENDING = f"""
    consent | 2018-05-25 | - | consent | {GDPR_CONSENT} | - | UWG 3(1)(o)
    existing-customer | 2018-05-25 | - | existing-customer | {OWN_CUSTOMER} | UWG 3(1)(o)
    requested | 2018-05-25 | - | requested | mail-requested mail-neutral | - | UWG 3(1)(o)
"""
DATA = f"""
    data-consent | 2018-05-25 | 2023-09-01 | consent | {GDPR_CONSENT} | - | 1992 4(5), 13(1)
    data-existing-customer | 2018-05-25 | 2023-09-01 | existing-customer | {OWN_CUSTOMER} | 1992 4(3)-(4), 12(2)(b)
    data-requested | 2018-05-25 | 2023-09-01 | contract | mail-requested mail-neutral | - | 1992 13(2)(a)
    data-consent | 2023-09-01 | - | consent | {GDPR_CONSENT} | - | 2020 6(6), 31(1)
    data-existing-customer | 2023-09-01 | - | existing-customer | {OWN_CUSTOMER} | 2020 6(3), 30(2)(b)
    data-requested | 2023-09-01 | - | contract | mail-requested mail-neutral | - | 2020 31(2)(a)
"""
DEVICE = """
    device-untouched | 2018-05-25 | - | no-rule | device-untouched | - | FMG 45c
    device-consent | 2018-05-25 | - | consent | device-consent | - | FMG 45c(b)
"""
LAYERS = """
    sending | 2018-05-25 | - | UWG 3(1)(o)
    data-protection | 2018-05-25 | 2023-09-01 | 1992 12(1)
    data-protection | 2023-09-01 | - | 2020 30(1)
    device | 2018-05-25 | - | FMG 45c
"""
VETOES = """
    objection | 2018-05-25 | 2023-09-01 | objected | consent data-consent | 1992 12(2)(b) + UWG 3(1)(o)
    withdrawal | 2018-05-25 | 2023-09-01 | withdrawn | consent data-consent | 1992 12(2)(b) + SLK (CH) 162/21
    ordered | 2018-05-25 | 2023-09-01 | ordered | - | 1992 4(3)
    storage | 2018-05-25 | 2023-09-01 | kept-too-long | - | 1992 4(2)
    order-only | 2018-05-25 | 2023-09-01 | order-only | - | 1992 4(3)
    sensitive | 2018-05-25 | 2023-09-01 | sensitive | consent-to-sensitive-data | 1992 4(5)
    objection | 2023-09-01 | - | objected | consent data-consent | 2020 30(2)(b) + UWG 3(1)(o)
    withdrawal | 2023-09-01 | - | withdrawn | consent data-consent | 2020 30(2)(b) + SLK (CH) 162/21
    ordered | 2023-09-01 | - | ordered | - | 2020 6(3)
    storage | 2023-09-01 | - | kept-too-long | - | 2020 6(4)
    order-only | 2023-09-01 | - | order-only | - | 2020 6(3)
    sensitive | 2023-09-01 | - | sensitive | consent-to-sensitive-data | 2020 6(7)(a)
"""
DUTIES = """
    duty.sender | 2018-05-25 | - | consent existing-customer | - | UWG 3(1)(o)
    duty.refusal | 2018-05-25 | - | consent existing-customer | - | UWG 3(1)(o)
    duty.similar-only | 2018-05-25 | - | existing-customer | - | UWG 3(1)(o)
    duty.as-requested | 2018-05-25 | - | requested | - | UWG 3(1)(o)
    duty.tracking | 2018-05-25 | - | any | - | FMG 45c(b)
    duty.information | 2018-05-25 | 2023-09-01 | any | - | 1992 4(4)
    duty.information | 2023-09-01 | - | any | - | 2020 19(1)-(2)
    duty.answer | 2023-09-01 | - | any | - | 2020 25(7)
    duty.erasure | 2023-09-01 | - | any | - | 2020 6(4)
"""
DISPUTES = {
    "bought-all-similar": ({"UWG (CH) art. 3(1)(o)"}, {"UWG (CH) art. 3(1)(o)"}),
    "bought-stands": ({"SLK (CH) 162/21"}, {"UWG (CH) art. 3(1)(o)"}),
    "bought-within-36-months": ({"SLK (CH) 162/21"}, {"UWG (CH) art. 3(1)(o)"}),
}

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


def test_layers() -> None:
    """The layers stand on these provisions; the Act of 2020 took over from that of 1992."""
    assert CH.layers() == rows(LAYERS)


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert CH.grounds("sending") == rows(SENDING)
    assert CH.grounds("data-protection") == rows(DATA)
    assert CH.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """Swiss acts alone forbid and oblige."""
    assert CH.vetoes() == rows(VETOES)
    assert CH.duties() == rows(DUTIES)


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert CH.disputes() == DISPUTES


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
    cited = {row[-1] for layer in ("sending", "data-protection", "device") for row in CH.grounds(layer)}
    cited |= {row[-1] for row in CH.vetoes() + CH.duties()}
    assert not [each for each in cited if "GDPR" in each or "Directive" in each or "C-654/23" in each]
