"""The law of the United Kingdom, as a lawyer would list it and case by case."""

import pytest

from country import (
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

GB = Country(
    "GB",
    "Europe/London",
    acts={
        "Privacy and Electronic Communications Regulations 2003 (GB)": "PECR",
        "Electronic Commerce Regulations 2002 (GB)": "ECR",
        "Data Protection Act 1998 (GB)": "DPA 1998",
        "Data Protection Act 2018 (GB)": "DPA 2018",
    },
)

CUSTOMER = (
    "bought bought-address-given address-from-customer bought-similar own-goods bought-refusal-offered"
    " refusal-from-the-first"
)
NEGOTIATION = (
    "checkout-begun address-in-checkout own-goods cart-refusal-offered refusal-from-the-first | address-submitted"
)
AT_WORK = "company address-from-customer device-untouched own-goods mail-announced | -"
AGED = f"{GDPR_CONSENT} of-age-13/consent-by-guardian | of-age-13-when-consenting/consent-by-guardian"
SENDING = f"""
    consent | 2011-05-26 | - | consent | {GDPR_CONSENT} | - | PECR 22(2)
    existing-customer | 2011-05-26 | - | existing-customer | {CUSTOMER} | bought-all-similar bought-stands | PECR 22(3)
    negotiation | 2011-05-26 | - | negotiation | {NEGOTIATION} | PECR 22(3)
    corporate-subscriber | 2011-05-26 | - | no-rule | company | - | PECR 22(1), 2(1)
    requested | 2011-05-26 | - | requested | mail-requested mail-neutral | - | PECR 22(1)
"""
RECENT = f"{CUSTOMER} | bought-all-similar bought-stands bought-within-36-months"
DATA = f"""
    data-consent | 2011-05-26 | 2018-05-25 | consent | {GDPR_CONSENT} | - | DPA 1998 Sch. 2 para. 1
    data-existing-customer | 2011-05-26 | 2018-05-25 | legitimate-interest | {RECENT} | DPA 1998 Sch. 2 para. 6
    data-no-person | 2011-05-26 | 2018-05-25 | no-rule | company impersonal-mailbox | - | DPA 1998 1(1)
    data-requested | 2011-05-26 | 2018-05-25 | contract | mail-requested mail-neutral | - | DPA 1998 Sch. 2 para. 2
    data-negotiation | 2011-05-26 | 2018-05-25 | legitimate-interest | {NEGOTIATION} cart-within-36-months | DPA 1998 Sch. 2 para. 6
    data-consent | 2018-05-25 | 2020-12-31 | consent | {AGED} | GDPR 6(1)(a), 7, 8 + DPA 2018 9
    data-existing-customer | 2018-05-25 | 2020-12-31 | legitimate-interest | {RECENT} | GDPR 6(1)(f)
    data-negotiation | 2018-05-25 | 2020-12-31 | legitimate-interest | {NEGOTIATION} cart-within-36-months | GDPR 6(1)(f)
    data-corporate-subscriber | 2018-05-25 | 2020-12-31 | legitimate-interest | {AT_WORK} | GDPR 6(1)(f)
    data-no-person | 2018-05-25 | 2020-12-31 | no-rule | company impersonal-mailbox | - | GDPR 4(1)
    data-requested | 2018-05-25 | 2020-12-31 | contract | mail-requested mail-neutral | - | GDPR 6(1)(b)
    data-consent | 2020-12-31 | - | consent | {AGED} | UK GDPR 6(1)(a), 7, 8
    data-existing-customer | 2020-12-31 | - | legitimate-interest | {RECENT} | UK GDPR 6(1)(f)
    data-negotiation | 2020-12-31 | - | legitimate-interest | {NEGOTIATION} cart-within-36-months | UK GDPR 6(1)(f)
    data-corporate-subscriber | 2020-12-31 | - | legitimate-interest | {AT_WORK} | UK GDPR 6(1)(f)
    data-no-person | 2020-12-31 | - | no-rule | company impersonal-mailbox | - | UK GDPR 4(1)
    data-requested | 2020-12-31 | - | contract | mail-requested mail-neutral | - | UK GDPR 6(1)(b)
"""
DEVICE = """
    device-untouched | 2011-05-26 | 2026-02-05 | no-rule | device-untouched | - | PECR 6(1)
    device-consent | 2011-05-26 | 2026-02-05 | consent | device-consent | - | PECR 6(2)
    device-untouched | 2026-02-05 | - | no-rule | device-untouched | - | PECR 6(1)
    device-consent | 2026-02-05 | - | consent | device-consent | - | PECR 6, Sch. A1 para. 2
"""
VETOES_1998 = """
    objection | 2011-05-26 | 2018-05-25 | objected | consent data-consent | DPA 1998 11(1)
    withdrawal | 2011-05-26 | 2018-05-25 | withdrawn | consent data-consent | PECR 22(2)
    ordered | 2011-05-26 | 2018-05-25 | ordered | - | DPA 1998 Sch. 1 Part I para. 2
    storage | 2011-05-26 | 2018-05-25 | kept-too-long | - | DPA 1998 Sch. 1 Part I para. 5
    order-only | 2011-05-26 | 2018-05-25 | order-only | - | DPA 1998 Sch. 1 Part I para. 2
    sensitive | 2011-05-26 | 2018-05-25 | sensitive | - | DPA 1998 Sch. 1 Part I para. 1, Sch. 3 para. 1
"""
DUTIES = """
    duty.refusal | 2011-05-26 | - | existing-customer negotiation | - | PECR 22(3)(c)
    duty.similar-only | 2011-05-26 | - | existing-customer negotiation | - | PECR 22(3)(b)
    duty.sender | 2011-05-26 | - | any | - | PECR 23(a)
    duty.stop-address | 2011-05-26 | - | any | - | PECR 23(b)
    duty.linked-sites | 2011-05-26 | - | any | - | PECR 23(d)
    duty.recognisable | 2011-05-26 | - | any | - | ECR 8
    duty.as-requested | 2011-05-26 | - | requested | - | PECR 22(1)
    duty.tracking | 2011-05-26 | - | any | - | PECR 6(1)
"""
PROOF = """
    duty.proof | {since} | {until} | consent terms-acceptance | - | {act} 7(1)
    duty.negotiation-proof | {since} | {until} | negotiation | - | {act} 5(2)
"""
DISPUTES = {
    "bought-all-similar": ({"PECR reg. 22(3)"}, {"PECR reg. 22(3)"}),
    "bought-stands": ({"LG Nürnberg-Fürth"}, {"DLA Piper", "PECR reg. 22(3)"}),
    "bought-within-36-months": ({"CNIL NS-048"}, {"PECR reg. 22(3)"}),
    "cart-within-36-months": ({"CNIL NS-048"}, {"PECR reg. 22(3)"}),
    "address-submitted": (
        {"ICO (GB) Direct marketing guidance, version 2.3"},
        {"Osborne Clarke Are basket abandonment emails legal?", "PECR reg. 22(3)(a)"},
    ),
    "of-age-13-when-consenting": ({"GDPR art. 8(1)", "UK GDPR art. 8(1)"}, {"GDPR art. 8(1)", "UK GDPR art. 8(1)"}),
    "consent-by-guardian": ({"GDPR art. 8(1)", "UK GDPR art. 8(1)"}, {"GDPR art. 8(1)", "UK GDPR art. 8(1)"}),
}

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


def test_grounds() -> None:
    """Each layer has these grounds, from these days, on these facts, from these provisions."""
    assert GB.grounds("sending") == rows(SENDING)
    assert GB.grounds("data-protection") == rows(DATA)
    assert GB.grounds("device") == rows(DEVICE)


def test_vetoes_and_duties() -> None:
    """The Act of 1998, the Regulation and the UK GDPR forbid in turn; these duties are owed."""
    first, second = ("2018-05-25", "2020-12-31", "GDPR"), ("2020-12-31", "-", "UK GDPR")
    assert GB.vetoes() == rows(VETOES_1998) + gdpr_vetoes(*first) + gdpr_vetoes(*second)
    owed = rows(DUTIES)
    for since, until, act in (first, second):
        owed += rows(PROOF.format(since=since, until=until, act=act)) + gdpr_duties(since, until, act)
    assert GB.duties() == owed


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    assert GB.disputes() == DISPUTES


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
    act = {"2018-05-24": "DPA 1998", "2018-05-26": "GDPR", "2020-12-30": "GDPR", "2021-01-01": "UK GDPR"}
    for day, name in act.items():
        source = GB.decide(f"{LEFT}; at={day}T12:00:00Z").grounds["data-protection"].source
        assert GB.acts.get(source.act.name.en, source.act.name.en) == name
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
