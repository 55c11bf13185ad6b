"""What is seen of a case as a fact, which of several consents counts, and what facts say of themselves."""

import json
import re
from datetime import UTC, datetime
from functools import cache
from inspect import signature
from zoneinfo import ZoneInfo

import pytest
from dateutil.relativedelta import relativedelta

from law.cases import Country
from lawful_resend import Cart, Customer, Law, Mail, Purchase, next_change, observe, read_case
from lawful_resend.facts import VOCABULARY, Either, Fact, any_of, facts_in
from lawful_resend.laws import jurisdiction
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.observe import bought_since, observer

#: what decides nothing: what is not judged, and what is assumed
UNDECIDED = """
    cart-older-than-a-year part-bought
    kind-not-stated born-not-stated double-opt-in-not-stated supplier-not-stated
    sensitive-consent-born-not-stated sensitive-consent-double-opt-in-not-stated
    sensitive-consent-address-assumed relation-address-assumed
    partner-consent-double-opt-in-not-stated partner-consent-address-assumed
    keep-until-not-stated order-only-not-stated sensitive-not-stated number-not-stated address-key-not-stated
    consent-address-assumed terms-address-assumed bought-address-assumed account-address-assumed
"""
#: what weighs against sending
ADVERSE = f"""
    objected withdrawn ordered kept-too-long order-only sensitive more-than-three-reminders
    child-under-13 child-under-14 child-under-15 child-under-16
    objections-not-looked-up purchases-not-looked-up {UNDECIDED}
"""
#: what the sender can still do about this mail
FOR_THIS_MAIL = """
    ecg-list-cleared kzp-list-cleared robinson-list-cleared ban-register-cleared dgc-list-cleared own-goods mail-neutral bought-all-similar
    mail-refusal-offered
    objections-not-looked-up purchases-not-looked-up
"""
#: what the sender can arrange, for the next cart if not for this one
REMEDIED = f"""
    {FOR_THIS_MAIL}
    cart-refusal-offered device-untouched device-consent device-refusal-offered mail-requested request-fresh mail-announced mail-prompt
    consent-to-marketing consent-to-cart-reminders consent-to-newsletter consent-ticked consent-free consent-informed consent-proven
    consent-free-or-rewarded consent-only-marketing
    consent-wording-kept consent-concluded consent-separate consent-not-for-partners consent-confirmed
    consent-double-opt-in terms-accepted terms-ticked terms-free terms-informed terms-proven
    bought-address-given bought-refusal-offered account-refusal-offered
    consent-stands consent-active-within-36-months consent-to-partner-marketing consent-within-12-months consent-within-18-months consent-within-36-months consent-within-48-months
    of-age-13-when-consenting of-age-14-when-consenting of-age-15-when-consenting of-age-16-when-consenting
    kept-too-long order-only more-than-three-reminders
"""
#: who somebody is
IDENTITY = """
    company natural-person of-age-13 of-age-14 of-age-15 of-age-16
    child-under-13 child-under-14 child-under-15 child-under-16
"""
#: the ids of the facts
IDS = f"""
    company natural-person for-organisation impersonal-mailbox
    address-from-customer address-from-purchase address-in-checkout address-submitted address-published
    checkout-begun cart-within-36-months cart-refusal-offered refusal-from-the-first
    ecg-list-cleared kzp-list-cleared robinson-list-cleared ban-register-cleared dgc-list-cleared
    device-untouched device-consent device-refusal-offered own-goods
    mail-requested request-fresh mail-neutral mail-refusal-offered mail-announced mail-first mail-prompt
    consent-to-marketing consent-to-cart-reminders consent-to-newsletter consent-to-sensitive-data consent-not-for-partners consent-separate
    consent-ticked consent-free consent-informed consent-proven consent-wording-kept consent-concluded
    consent-free-or-rewarded consent-only-marketing
    consent-confirmed consent-double-opt-in consent-stands consent-by-guardian
    consent-within-12-months consent-within-18-months consent-within-36-months consent-within-48-months
    consent-active-within-36-months consent-to-partner-marketing account-active-within-36-months
    of-age-13 of-age-14 of-age-15 of-age-16
    of-age-13-when-consenting of-age-14-when-consenting of-age-15-when-consenting of-age-16-when-consenting
    terms-accepted terms-ticked terms-free terms-informed terms-proven terms-stand terms-in-one-box
    bought bought-address-given bought-refusal-offered bought-similar bought-all-similar bought-stands
    bought-within-12-months bought-within-24-months bought-within-36-months sold-within-12-months customer-relation bought-contract-runs
    account account-paid-offer account-refusal-offered account-within-12-months
    child-under-13 child-under-14 child-under-15 child-under-16
    objected withdrawn requested-since ordered kept-too-long order-only sensitive more-than-three-reminders
    objections-not-looked-up purchases-not-looked-up {UNDECIDED}
"""
BELGIUM = Country("BE", "Europe/Brussels")

#: the moment of sending, a microsecond after it and before it, and what other cases are made of
AT = "2026-11-23T12:00:00Z"
SOON = "2026-11-23T12:00:00.000001Z"
JUST_NOW = "2026-11-23T11:59:59.999999Z"
SENSITIVE = 'consent; consent.purposes=["sensitive-data"]'
PARTNERS = 'consent; consent.double_opt_in=unused; consent.purposes=["partner-marketing"]'
CONFIRMED = "consent; consent.double_opt_in=confirmed"
#: the first consent is of shop b
OF_B = "consent.seller=b"
SALES = '"address_given":true,"refusal_offered":true,"lines":[["garden"]]'


def consent(purposes: str, **more: object) -> str:
    """Give the record of a consent: ticked, free and informed 30 days ago, where nothing else is said."""
    good = {"given_at": "-30 days", "act": "ticked", "required_for": "nothing", "informed": True}
    return json.dumps({"purposes": purposes.split()} | good | more)


#: terms and policy accepted in two boxes, of which one names an address
TERMS_OF_ONE_ADDRESS = (
    f"customer.consents=[{consent('terms', address_key='one')},{consent('privacy-policy')}]; customer.address_key=one"
)


def two_sales(second: str, more: str = "") -> str:
    """Give a customer with a sale of New Year and another one."""
    first = f'{{"concluded_at":"2026-01-01T12:00:00Z",{SALES}}}'
    return f'customer; customer.purchases=[{first},{{"concluded_at":"{second}",{SALES}{more}}}]'


#: a sale of now, since the cart was left three hours ago, and what it says of the cart
BOUGHT_SINCE = "\n".join(
    f"customer; purchase.concluded_at={AT}; {change} | {fact}"
    for change, facts in {
        'purchase.lines=[["garden"]]': "ordered; not part-bought",
        'purchase.lines=[["books"]]': "not ordered; not part-bought",
        "purchase.lines=[]": "ordered; not part-bought",
        'purchase.lines=[["books"], []]': "ordered; not part-bought",
        "cart.lines=[]": "ordered; not part-bought",
        "cart.lines=[[]]": "ordered; not part-bought",
        'cart.lines=[["garden"], []]': "ordered; not part-bought",
        'cart.lines=[["garden"], ["books"]]': "not ordered; part-bought",
        "purchase.cancelled=true": "not ordered; not part-bought",
        "purchase.seller=other": "ordered; not part-bought",
        "purchase.seller=other; cart.seller=shop": "not ordered; not part-bought",
        "purchase.address_key=one; customer.address_key=other": "ordered; not part-bought",
        f"purchase.concluded_at={SOON}": "not ordered; not part-bought",
        "purchase.concluded_at=-3 hours": "ordered; not part-bought",
        "purchase.concluded_at=-181 minutes": "not ordered; not part-bought",
    }.items()
    for fact in facts.split("; ")
)
#: the four ages of digital consent, each from the birthday on; a consent of the moment of sending
AGES = "\n".join(
    f"consent; consent.given_at={AT}; customer.born={2026 - years}-11-{day} | {seen}{fact}"
    for years in (13, 14, 15, 16)
    for fact in (f"of-age-{years}", f"of-age-{years}-when-consenting", f"not child-under-{years}")
    for day, seen in ((23, ""), (24, "not "))
).replace("not not ", "")
#: a birthday between the consent and the moment of sending
BETWEEN = "\n".join(
    f"consent; customer.born={2026 - years}-11-10 | {fact}"
    for years in (13, 14, 15, 16)
    for fact in (f"of-age-{years}", f"not of-age-{years}-when-consenting")
)
#: how the address came to the sender, and the facts that this shows
ADDRESSES = {
    "account": "address-from-customer device-untouched",
    "purchase": "address-from-customer device-untouched address-from-purchase",
    "submitted": "address-from-customer device-untouched address-in-checkout address-submitted checkout-begun",
    "typed": "address-from-customer address-in-checkout",
    "cookie": "address-from-customer",
    "third-party": "device-untouched",
    "public": "device-untouched address-published",
}
#: cases in which none of these fields is set, and the fact that each shows where it alone is set, if any
FIELDS: dict[str, dict[str, str]] = {
    "guest; cart.address_source=account; ": {
        "cart.checkout_begun=true": "checkout-begun",
        "cart.for_organisation=true": "for-organisation",
        "cart.refusal_offered=true": "cart-refusal-offered",
        "cart.device_consent=true": "device-consent",
        "cart.device_refusal_offered=true": "device-refusal-offered",
        "cart.order_only=true": "order-only",
        "cart.sensitive=true": "sensitive",
    },
    "guest; ": {
        "mail.requested_at=-3 hours; mail.request_evidence=request#1": "mail-requested",
        "mail.requested_at=-3 hours": "",
        "mail.request_evidence=request#1": "",
        "mail.neutral=true": "mail-neutral",
        "mail.announced=true": "mail-announced",
    },
    f"guest; customer.consents=[{consent('cart-reminders', required_for='service', informed=False)}]; ": {
        "consent.required_for=nothing": "consent-free",
        "consent.informed=true": "consent-informed",
        "consent.concluded=true": "consent-concluded",
        "consent.by_guardian=true": "consent-by-guardian",
        "consent.evidence=log#1": "consent-proven",
        "consent.wording=form#1": "consent-wording-kept",
    },
    f"guest; customer.consents=[{consent('terms privacy-policy', required_for='reward', informed=False)}]; ": {
        "consent.required_for=nothing": "terms-free",
        "consent.informed=true": "terms-informed",
        "consent.concluded=true": "",
        "consent.by_guardian=true": "",
        "consent.evidence=log#1": "terms-proven",
        "consent.wording=form#1": "",
    },
    "customer; purchase.address_given=false; purchase.refusal_offered=false; ": {
        "purchase.address_given=true": "bought-address-given",
        "purchase.refusal_offered=true": "bought-refusal-offered",
        "purchase.cancelled=true": "",
    },
    "account; account.refusal_offered=false; account.paid_offer=false; ": {
        "account.refusal_offered=true": "account-refusal-offered",
        "account.paid_offer=true": "account-paid-offer",
    },
}
ONE_FIELD = "\n".join(
    f"{case}{field} | {'' if seen == fact else 'not '}{fact}"
    for case, fields in FIELDS.items()
    for field, seen in fields.items()
    for fact in filter(None, fields.values())
)
ADDRESS = "\n".join(
    f"guest; cart.address_source={address} | {'' if fact in seen.split() else 'not '}{fact}"
    for address, seen in ADDRESSES.items()
    for fact in sorted({*" ".join(ADDRESSES.values()).split()})
)


def beside(purposes: str, other: str, **more: object) -> str:
    """Give a guest with a consent of 30 days ago, and another one that was withdrawn 10 days ago."""
    return f"guest; customer.consents=[{consent(purposes)},{consent(other, withdrawn_at='-10 days', **more)}]"


#: a case, and what is and is not seen in it: ``fact`` or ``not fact``
SEEN = f"""
    guest; objection.at={AT} | objected
    guest; objection.at={SOON} | not objected
    guest; objection.at=null | objected
    guest; objection.at={AT}; objection.purposes=["own-marketing", "other"] | objected
    guest; objection.at={AT}; objection.purposes=["newsletter"] | not objected
    guest; objection.at={AT}; objection.purposes=["newsletter"] | withdrawn
    guest; objection.at=null; objection.purposes=["cart-reminders"] | withdrawn
    guest; objection.at={SOON}; objection.purposes=["newsletter"] | not withdrawn
    guest; objection.at={AT}; objection.purposes=["terms", "partner-marketing"] | not withdrawn
    guest; objection.at={AT}; objection.purposes=["terms", "partner-marketing"] | not objected
    guest; objection.at={AT}; objection.seller=other | objected
    guest; objection.at={AT}; objection.seller=other; cart.seller=shop | not objected
    guest; objection.at={AT}; cart.seller=shop | objected
    consent; objection.at=-1 days; objection.purposes=["newsletter"] | consent-stands
    consent; objection.at=-1 days; objection.purposes=["cart-reminders"] | not consent-stands
    consent; objection.at=-31 days; objection.purposes=["cart-reminders"] | consent-stands
    consent; objection.at=null | not consent-stands
    consent; objection.at=null; objection.purposes=["newsletter"] | consent-stands
    consent; consent.purposes=["newsletter"]; objection.at=null; objection.purposes=["newsletter"] | not consent-stands
    consent; consent.purposes=["newsletter"]; objection.at=-1 days; objection.purposes=["terms"] | consent-stands
    consent; consent.withdrawn_at={AT}; consent.seller=other | withdrawn
    consent; consent.withdrawn_at={AT}; consent.seller=other; cart.seller=shop | not withdrawn
    guest; customer.objections=null | objections-not-looked-up
    guest | not objections-not-looked-up
    guest; customer.purchases=null | purchases-not-looked-up
    guest | not purchases-not-looked-up
    {BOUGHT_SINCE}
    guest; cart.ordered_at={AT} | ordered
    guest; cart.ordered_at={SOON} | not ordered
    guest; cart.keep_until={AT} | kept-too-long
    guest; cart.keep_until={SOON} | not kept-too-long
    account; account.created_at={AT} | account
    account; account.created_at={SOON} | not account
    account; account.seller=other | not account
    account; account.seller=other | not company
    account; account.created_at=-12 months | not account-within-12-months
    account; account.created_at=-11 months | account-within-12-months
    account; account.refusal_offered=false; account.created_at={AT} | not refusal-from-the-first
    account; account.refusal_offered=false; account.created_at={SOON} | refusal-from-the-first
    account; account.refusal_offered=false; account.seller=other | not refusal-from-the-first
    account; account.refusal_offered=false; account.seller=other; cart.seller=shop | refusal-from-the-first
    account | refusal-from-the-first
    customer; purchase.concluded_at={AT} | bought
    customer; purchase.concluded_at={SOON} | not bought
    customer; purchase.refusal_offered=false; purchase.concluded_at={AT} | not refusal-from-the-first
    customer; purchase.refusal_offered=false; purchase.concluded_at={SOON} | refusal-from-the-first
    customer; purchase.refusal_offered=false; purchase.seller=other | not refusal-from-the-first
    customer; purchase.refusal_offered=false; purchase.address_given=false | refusal-from-the-first
    customer; purchase.concluded_at=-12 months | not sold-within-12-months
    customer; purchase.concluded_at=-11 months | sold-within-12-months
    customer; purchase.concluded_at=-13 months; purchase.ended_at=-1 months | not sold-within-12-months
    customer; purchase.concluded_at=-13 months; purchase.ended_at=-1 months | bought-within-12-months
    {two_sales(AT)} | customer-relation
    {two_sales(SOON)} | not customer-relation
    {two_sales(AT, ',"cancelled":true')} | not customer-relation
    {two_sales(AT, ',"seller":"other"')} | not customer-relation
    {two_sales("2025-11-23T12:00:00Z")} | not customer-relation
    {two_sales("2025-11-23T12:00:00.000001Z")} | customer-relation
    customer; purchase.ended_at={AT} | not customer-relation
    customer; purchase.ended_at={SOON} | customer-relation
    customer; purchase.ended_at={SOON}; purchase.cancelled=true | not customer-relation
    customer | not customer-relation
    consent; consent.given_at={AT} | consent-to-marketing
    consent; consent.given_at={SOON} | not consent-to-marketing
    consent; consent.withdrawn_at={AT} | withdrawn
    consent; consent.withdrawn_at={AT} | not consent-stands
    consent; consent.withdrawn_at={SOON} | not withdrawn
    consent; consent.withdrawn_at={SOON} | consent-stands
    consent; consent.given_at={JUST_NOW}; objection.at={JUST_NOW} | not consent-stands
    consent; consent.given_at={AT}; objection.at={JUST_NOW} | consent-stands
    consent; consent.given_at=-13 months; consent.last_used_at={AT} | consent-within-12-months
    consent; consent.given_at=-37 months; customer.last_active_at={AT} | consent-active-within-36-months
    consent; consent.given_at=-37 months; customer.last_active_at={SOON} | not consent-active-within-36-months
    consent; consent.given_at=-37 months; consent.last_used_at={AT} | not consent-active-within-36-months
    account; account.created_at=-37 months; customer.last_active_at={AT} | account-active-within-36-months
    account; account.created_at=-37 months | not account-active-within-36-months
    {PARTNERS} | consent-to-partner-marketing
    {PARTNERS}; consent.double_opt_in=pending | not consent-to-partner-marketing
    {PARTNERS} | not partner-consent-double-opt-in-not-stated
    {PARTNERS}; consent.double_opt_in=null | partner-consent-double-opt-in-not-stated
    {PARTNERS}; consent.double_opt_in=null | consent-to-partner-marketing
    {PARTNERS}; consent.act=pre-ticked | not consent-to-partner-marketing
    {PARTNERS}; consent.required_for=reward | not consent-to-partner-marketing
    {PARTNERS}; consent.evidence=null | not consent-to-partner-marketing
    {PARTNERS}; consent.withdrawn_at={AT} | not consent-to-partner-marketing
    {PARTNERS}; objection.at=-1 days | not consent-to-partner-marketing
    {PARTNERS}; objection.at=-1 days; objection.purposes=["newsletter"] | consent-to-partner-marketing
    {PARTNERS}; objection.at=null; objection.purposes=["partner-marketing"] | not consent-to-partner-marketing
    {PARTNERS} | not partner-consent-address-assumed
    {PARTNERS}; consent.address_key=one | partner-consent-address-assumed
    {PARTNERS}; consent.address_key=one; customer.address_key=two | not consent-to-partner-marketing
    {PARTNERS}; consent.address_key=one; customer.address_key=one | consent-to-partner-marketing
    {PARTNERS}; consent.purposes=["partner-marketing", "terms"] | not consent-to-partner-marketing
    consent; consent.purposes=["terms"] | not consent-free
    consent; consent.purposes=["terms"]; consent.withdrawn_at=-1 days | not withdrawn
    consent; consent.given_at=-13 months; consent.last_used_at={SOON} | not consent-within-12-months
    consent; consent.purposes=["terms", "privacy-policy"]; consent.withdrawn_at={AT} | not terms-stand
    consent; consent.purposes=["terms", "privacy-policy"]; consent.withdrawn_at={SOON} | terms-stand
    consent; consent.purposes=["terms", "privacy-policy"] | terms-in-one-box
    consent; consent.purposes=["terms"] | not terms-accepted
    consent; consent.purposes=["terms", "privacy-policy", "partner-marketing"] | not terms-accepted
    {SENSITIVE} | consent-to-sensitive-data
    {SENSITIVE}; consent.act=pre-ticked | not consent-to-sensitive-data
    {SENSITIVE}; consent.required_for=service | not consent-to-sensitive-data
    {SENSITIVE}; consent.informed=false | not consent-to-sensitive-data
    {SENSITIVE}; consent.concluded=false | not consent-to-sensitive-data
    {SENSITIVE}; consent.evidence=null | not consent-to-sensitive-data
    {SENSITIVE}; consent.evidence=" " | not consent-to-sensitive-data
    {SENSITIVE}; consent.wording=null | not consent-to-sensitive-data
    {SENSITIVE}; consent.wording=" " | not consent-to-sensitive-data
    {SENSITIVE}; consent.double_opt_in=pending | not consent-to-sensitive-data
    {SENSITIVE}; consent.double_opt_in=confirmed | consent-to-sensitive-data
    {SENSITIVE}; consent.purposes=["sensitive-data", "terms"] | not consent-to-sensitive-data
    {SENSITIVE}; consent.purposes=["sensitive-data", "cart-reminders"] | consent-to-sensitive-data
    {SENSITIVE}; consent.withdrawn_at={AT} | not consent-to-sensitive-data
    {SENSITIVE}; consent.withdrawn_at={SOON} | consent-to-sensitive-data
    {SENSITIVE}; objection.at=-1 days | not consent-to-sensitive-data
    {SENSITIVE}; objection.at=-31 days | consent-to-sensitive-data
    {SENSITIVE}; consent.given_at={AT}; customer.born=2010-11-23 | consent-to-sensitive-data
    {SENSITIVE}; consent.given_at={AT}; customer.born=2010-11-24 | not consent-to-sensitive-data
    {SENSITIVE}; consent.given_at={AT}; customer.born=2010-11-24; consent.by_guardian=true | consent-to-sensitive-data
    guest; cart.abandoned_at=2026-11-22T12:00:00Z | not mail-prompt
    guest; cart.abandoned_at=2026-11-22T12:00:00.000001Z | mail-prompt
    guest; cart.abandoned_at=2023-11-23T12:00:00Z | not cart-within-36-months
    guest; cart.abandoned_at=2023-11-23T12:00:00.000001Z | cart-within-36-months
    guest | mail-first
    guest; mail.number=2 | not mail-first
    guest; mail.number=null | mail-first
    guest; mail.number=null | number-not-stated
    guest; mail.number=1 | not number-not-stated
    guest; mail.number=null | not more-than-three-reminders
    guest; customer.kind=null; mail.number=4 | more-than-three-reminders
    guest; customer.kind=null | natural-person
    guest; customer.kind=null | kind-not-stated
    company | not kind-not-stated
    guest | born-not-stated
    guest; customer.born=1980-01-01 | not born-not-stated
    consent | double-opt-in-not-stated
    consent; consent.double_opt_in=unused | not double-opt-in-not-stated
    consent; consent.double_opt_in=unused | consent-confirmed
    guest | keep-until-not-stated
    guest; cart.keep_until={SOON} | not keep-until-not-stated
    guest; cart.order_only=null | order-only-not-stated
    guest | not order-only-not-stated
    guest; cart.sensitive=null | sensitive-not-stated
    guest | not sensitive-not-stated
    guest | address-key-not-stated
    guest; customer.address_key=one | not address-key-not-stated
    consent; customer.address_key=one | consent-address-assumed
    consent; consent.address_key=one | consent-address-assumed
    consent; customer.address_key=one; consent.address_key=one | not consent-address-assumed
    consent; customer.address_key=one; consent.address_key=one | consent-to-marketing
    consent; customer.address_key=one; consent.address_key=other | not consent-to-marketing
    consent | not consent-address-assumed
    customer; customer.address_key=one | bought-address-assumed
    customer; customer.address_key=one; purchase.address_key=one | not bought-address-assumed
    customer; customer.address_key=one; purchase.address_key=other | not bought
    account; customer.address_key=one | account-address-assumed
    account; account.address_key=one | account-address-assumed
    account; customer.address_key=one; account.address_key=other | not account
    consent; consent.purposes=["terms", "privacy-policy"]; consent.address_key=one | terms-address-assumed
    consent; consent.purposes=["terms", "privacy-policy"] | not terms-address-assumed
    guest; {TERMS_OF_ONE_ADDRESS} | terms-address-assumed
    {SENSITIVE} | sensitive-consent-born-not-stated
    {SENSITIVE}; consent.by_guardian=true | not sensitive-consent-born-not-stated
    {SENSITIVE} | sensitive-consent-double-opt-in-not-stated
    {SENSITIVE}; consent.double_opt_in=unused | not sensitive-consent-double-opt-in-not-stated
    {SENSITIVE}; consent.required_for=null | not consent-to-sensitive-data
    {SENSITIVE}; consent.required_for=reward | not consent-to-sensitive-data
    {SENSITIVE}; objection.at=null | not consent-to-sensitive-data
    guest; cart.abandoned_at=2025-11-23T12:00:00Z | cart-older-than-a-year
    guest; cart.abandoned_at=2025-11-23T12:00:00.000001Z | not cart-older-than-a-year
    consent; consent.required_for=null | not consent-free
    consent; consent.required_for=reward | not consent-free
    consent; consent.required_for=reward | consent-free-or-rewarded
    consent; consent.required_for=service | not consent-free-or-rewarded
    consent; consent.required_for=null | not consent-free-or-rewarded
    consent; consent.purposes=["own-marketing", "partner-marketing"] | consent-only-marketing
    consent; consent.purposes=["own-marketing", "partner-marketing", "terms"] | not consent-only-marketing
    consent; consent.act=unknown | not consent-ticked
    {CONFIRMED}; consent.confirmed_at={AT} | consent-double-opt-in
    {CONFIRMED}; consent.confirmed_at={SOON} | not consent-double-opt-in
    {CONFIRMED}; consent.confirmed_at={SOON} | not consent-confirmed
    {CONFIRMED}; consent.confirmed_at=-1 days; objection.at=-2 days | consent-stands
    {CONFIRMED}; consent.confirmed_at=-3 days; objection.at=-2 days | not consent-stands
    {CONFIRMED}; objection.at=-2 days | not consent-stands
    requested; mail.requested_at={SOON} | not mail-requested
    requested; mail.request_evidence=null | not mail-requested
    customer; purchase.refusal_offered=null; purchase.address_given=null | not refusal-from-the-first
    customer; purchase.refusal_offered=false; purchase.seller=other; cart.seller=shop | refusal-from-the-first
    customer; purchase.refusal_offered=false; customer.address_key=a; purchase.address_key=b | not refusal-from-the-first
    account; account.refusal_offered=null | not refusal-from-the-first
    guest; mail.number=3 | not more-than-three-reminders
    guest; mail.number=4 | more-than-three-reminders
    company; mail.number=4 | not more-than-three-reminders
    guest; cart.seller=shop | own-goods
    guest; cart.seller=shop; line.supplier=shop | own-goods
    guest; cart.seller=shop; line.supplier=other | not own-goods
    guest; cart.seller=shop; cart.lines=[["garden"], {{"supplier":"other"}}] | not own-goods
    guest; cart.seller=shop; cart.lines=[["garden"], {{"supplier":"other"}}] | supplier-not-stated
    guest; line.supplier=shop | not supplier-not-stated
    guest; cart.lines=[] | supplier-not-stated
    guest | address-submitted
    guest | address-in-checkout
    guest | checkout-begun
    guest; cart.address_source=cookie | not device-untouched
    guest; cart.device_consent=true | device-consent
    guest; cart.device_refusal_offered=true | device-refusal-offered
    guest; cart.device_refusal_offered=true | not device-consent
    guest; cart.order_only=true | order-only
    guest; cart.sensitive=true | sensitive
    guest; cart.refusal_offered=true | cart-refusal-offered
    guest; mail.announced=true | mail-announced
    requested | mail-requested
    requested; mail.neutral=false | not mail-neutral
    customer; mail.refusal_offered=false | not mail-refusal-offered
    requested; mail.request_evidence=null | mail-neutral
    consent; consent.by_guardian=true | consent-by-guardian
    consent; consent.purposes=["newsletter"] | consent-to-newsletter
    consent; consent.purposes=["newsletter"] | not consent-to-marketing
    consent; consent.purposes=["own-marketing"] | consent-to-marketing
    consent | not consent-double-opt-in
    consent; consent.double_opt_in=confirmed | consent-double-opt-in
    company | for-organisation
    {AGES}
    {BETWEEN}
    guest; cart.address_source=typed | address-in-checkout
    guest; cart.address_source=typed | not address-submitted
    guest; cart.address_source=typed | not checkout-begun
    guest; cart.address_source=typed; cart.checkout_begun=true | checkout-begun
    guest; cart.address_source=public | address-published
    guest; cart.address_source=public | not address-from-customer
    guest; cart.address_source=third-party | not address-from-customer
    guest; cart.address_source=purchase | address-from-purchase
    guest; cart.address_source=account | not address-from-purchase
    guest | natural-person
    company | not natural-person
    guest; customer.cleared_registers=["AT-ECG"] | ecg-list-cleared
    guest; customer.cleared_registers=["AT-ECG"] | not robinson-list-cleared
    guest; customer.cleared_registers=["IS-THJODSKRA"] | ban-register-cleared
    guest; customer.cleared_registers=["AT-ECG"] | not ban-register-cleared
    guest; customer.cleared_registers=["ES-ROBINSON"] | robinson-list-cleared
    guest; customer.cleared_registers=["PT-DGC"] | dgc-list-cleared
    guest; customer.cleared_registers=["BG-KZP"] | kzp-list-cleared
    guest; customer.cleared_registers=["PT-DGC"] | not kzp-list-cleared
    account; cart.seller=shop; account.seller=shop | account
    customer; cart.seller=shop; purchase.seller=shop | bought
    consent; cart.seller=shop; consent.seller=shop | consent-to-marketing
    consent; consent.seller=other | not consent-to-marketing
    consent; consent.purposes=["cart-reminders", "terms"] | consent-to-marketing
    consent; consent.purposes=["cart-reminders", "newsletter"] | consent-to-marketing
    consent; consent.purposes=["cart-reminders", "newsletter"] | consent-to-newsletter
    consent; consent.purposes=["terms", "privacy-policy", "newsletter"] | terms-accepted
    {beside("cart-reminders", "own-marketing")} | not consent-stands
    {beside("cart-reminders", "cart-reminders terms")} | not consent-stands
    {beside("cart-reminders", "terms")} | consent-stands
    {beside("cart-reminders", "newsletter")} | consent-stands
    {beside("newsletter", "newsletter terms")} | not consent-stands
    {beside("newsletter", "cart-reminders")} | not consent-stands
    {beside("newsletter", "terms")} | consent-stands
    {beside("newsletter cart-reminders", "newsletter")} | consent-stands
    {beside("cart-reminders", "own-marketing", given_at="-31 days", seller="other")} | not consent-stands
    {beside("cart-reminders", "own-marketing", given_at="-31 days", seller="a")}; cart.seller=b; {OF_B} | consent-stands
    consent; consent.last_used_at={AT} | not withdrawn
    consent; consent.purposes=["cart-reminders", "terms"]; consent.withdrawn_at={AT} | withdrawn
    consent | not consent-to-sensitive-data
    {SENSITIVE}; customer.born=2010-11-10 | not consent-to-sensitive-data
    {SENSITIVE}; consent.last_used_at={AT} | consent-to-sensitive-data
    company | impersonal-mailbox
    guest | not impersonal-mailbox
    customer | refusal-from-the-first
    account; account.paid_offer=false | refusal-from-the-first
    guest; line.supplier=other | not own-goods
    consent | consent-ticked
    consent; consent.act=pre-ticked | not consent-ticked
    consent; consent.act=implied | not consent-ticked
    consent; consent.purposes=["cart-reminders", "newsletter", "own-marketing", "sensitive-data"] | consent-separate
    consent; consent.purposes=["cart-reminders", "other"] | not consent-separate
    consent; consent.purposes=["cart-reminders", "partner-marketing"] | not consent-not-for-partners
    consent; consent.purposes=["cart-reminders", "sensitive-data"] | consent-not-for-partners
    consent | consent-confirmed
    consent; consent.double_opt_in=confirmed | consent-confirmed
    consent; consent.double_opt_in=pending | not consent-confirmed
    consent; consent.double_opt_in=pending | not consent-double-opt-in
    consent; consent.purposes=["terms", "privacy-policy"] | terms-ticked
    consent; consent.purposes=["terms", "privacy-policy"]; consent.act=pre-ticked | not terms-ticked
    consent; consent.purposes=["terms", "privacy-policy"]; consent.act=implied | not terms-ticked
    consent; consent.purposes=["terms", "privacy-policy"] | terms-stand
    consent; consent.purposes=["terms", "privacy-policy"]; consent.last_used_at={AT} | terms-stand
    guest; customer.consents=[{consent("terms")},{consent("privacy-policy")}] | terms-accepted
    guest; customer.consents=[{consent("terms")},{consent("privacy-policy")}] | not terms-in-one-box
    customer; purchase.concluded_at=-13 months; purchase.ended_at={SOON} | bought-within-12-months
    customer | bought-stands
    customer; purchase.cancelled=true | not bought-stands
    customer; purchase.lines=[["garden"], ["tools"]] | bought-similar
    customer; purchase.lines=[["garden"], ["tools"]] | bought-all-similar
    customer; cart.lines=[["garden"], ["books"]] | bought-similar
    customer; cart.lines=[["garden"], ["books"]] | not bought-all-similar
    customer; cart.lines=[["books"]] | not bought-similar
    {two_sales("2026-01-02T12:00:00Z")} | customer-relation
    {two_sales("2026-01-02T11:59:59.999999Z")} | not customer-relation
    {two_sales("2025-12-01T12:00:00Z", ',"cancelled":true')} | not customer-relation
    {ONE_FIELD}
    {ADDRESS}
"""
CASES = [
    tuple(cell.strip() for cell in line.split("|")) for line in dict.fromkeys(map(str.strip, SEEN.strip().splitlines()))
]


EVERYTHING = sum(fact.mask for fact in VOCABULARY)


@cache
def shown(case: str, mask: int = EVERYTHING) -> set[str]:
    """Observe a case and give the ids of what some choice of records shows."""
    record = read_case(BELGIUM.record(case))
    word, choices = observer(mask, jurisdiction("BE").zone)(record.customer, record.cart, record.mail, record.at)
    words = [word, *(each for words in choices for each in words)]
    return {fact.id for each in words for fact in facts_in(each)}


@pytest.mark.parametrize(("case", "fact"), CASES, ids=map(" | ".join, CASES))
def test_what_is_seen(case: str, fact: str) -> None:
    """What is dated holds from its very moment, and each fact is seen where the case has it and nowhere else."""
    name = fact.removeprefix("not ")

    assert (name in shown(case)) is (name == fact)


@pytest.mark.parametrize("fact", [fact for fact in VOCABULARY if "-within-" in fact.id], ids=lambda fact: fact.id)
def test_a_window_is_as_long_as_its_name_says(fact: Fact) -> None:
    """It is closed when that many months have gone by, and not a microsecond before."""
    begins = {
        "consent": "consent; consent.given_at",
        "consent-active": "consent; consent.given_at",
        "account-active": "account; account.created_at",
        "bought": "customer; purchase.concluded_at",
        "sold": "customer; purchase.concluded_at",
        "account": "account; account.created_at",
        "cart": "guest; cart.abandoned_at",
    }
    of, months = re.fullmatch(r"([\w-]+)-within-(\d+)-months", fact.id).groups()  # type: ignore[union-attr]
    wall = datetime(2026, 11, 23, 13, tzinfo=ZoneInfo("Europe/Brussels")) - relativedelta(months=int(months))
    last = f"{wall.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"

    assert fact.id in shown(f"{begins[of]}={last}.000001Z")
    assert fact.id not in shown(f"{begins[of]}={last}Z")


def test_every_fact_is_seen_in_some_case_and_not_in_another() -> None:
    """The cases show each fact of the vocabulary, and each is missing in one of them."""
    seen = [shown(case) for case, _ in CASES]

    assert set.union(*seen) == {fact.id for fact in VOCABULARY}
    assert set.intersection(*seen) == set()


@pytest.mark.parametrize("fact", VOCABULARY, ids=lambda fact: fact.id)
def test_a_fact_is_seen_whatever_else_is_asked(fact: Fact) -> None:
    """A law that asks for one fact alone is told of it what a law is told that asks for all."""
    child = "consent; customer.born=2011-11-23"

    for case in (child, "account", "customer; customer.born=2013-11-24", *(case for case, _ in CASES)):
        assert (fact.id in shown(case, fact.mask)) is (fact.id in shown(case)), case


@pytest.mark.parametrize(
    ("country", "case", "reading", "change"),
    [
        (
            "DE",
            f"guest; mail.neutral=true; cart.abandoned_at=2026-11-22T13:00:00Z; at={AT}",
            "lenient",
            "2026-11-23T13:00",
        ),
        (
            "GB",
            f"guest; cart.refusal_offered=true; cart.abandoned_at=2023-12-01T09:00:00Z; at={AT}",
            "strict",
            "2026-12-01T09:00",
        ),
        (
            "NO",
            f"customer; purchase.concluded_at=-13 months; purchase.ended_at=2026-12-10T09:00:00Z; at={AT}",
            "strict",
            "2026-12-10T09:00",
        ),
        (
            "BE",
            f"consent; consent.given_at=-37 months; customer.last_active_at=2026-12-01T09:00:00Z; at={AT}",
            "strict",
            "2026-12-01T09:00",
        ),
        ("IE", f"account; account.created_at=2025-12-01T09:00:00Z; at={AT}", "strict", "2026-12-01T09:00"),
    ],
)
def test_a_verdict_changes_when_something_is_over_or_begins(country: str, case: str, reading: str, change: str) -> None:
    """A status mail is one of the first day, negotiations are three years old at most, an account counts for a year.

    A contract makes a customer in Norway as long as it runs. A consent that has faded counts again when the customer acts.
    """
    record = read_case(Country(country, "Europe/Berlin").record(case))
    found = next_change(record.customer, record.cart, record.mail, at=record.at, reading=reading)

    assert found == datetime.fromisoformat(change).replace(tzinfo=UTC)


@pytest.mark.parametrize("act", ["ticked", "pre-ticked"])
def test_two_acceptances_show_what_both_show(act: str) -> None:
    """Terms in one box and policy in another: what one of the two lacks is lacking."""
    seen = shown(f"guest; customer.consents=[{consent('terms')},{consent('privacy-policy', act=act)}]")

    assert {"terms-accepted", "terms-free", "terms-informed"} <= seen
    assert ("terms-ticked" in seen) is (act == "ticked")


#: two records of which neither shows all that the other shows, and what one of them, or both together, show of any
OF_ANY = {
    "a contract that runs": (
        (
            f'{{"concluded_at":"-60 days","address_given":true,"ended_at":"{SOON}"}},'
            '{"concluded_at":"-60 days","refusal_offered":true,"cancelled":true}'
        ),
        "customer-relation",
    ),
    "two sales": (
        '{"concluded_at":"-60 days","address_given":true},{"concluded_at":"-50 days","refusal_offered":true}',
        "customer-relation",
    ),
    "a consent withdrawn": (
        f"{consent('cart-reminders')},{consent('newsletter', evidence='log', withdrawn_at='-1 days')}",
        "withdrawn",
    ),
}


@pytest.mark.parametrize(("records", "fact"), OF_ANY.values(), ids=OF_ANY)
def test_what_is_said_of_any_record_holds_whichever_is_chosen(records: str, fact: str) -> None:
    """A customer relation and a withdrawal are facts of the customer, not of one sale or consent among others."""
    name = "purchases" if "concluded_at" in records else "consents"
    case = read_case(BELGIUM.record(f"guest; customer.{name}=[{records}]"))

    word, choices = observer(EVERYTHING, jurisdiction("BE").zone)(case.customer, case.cart, case.mail, case.at)

    assert choices
    assert fact in {each.id for each in facts_in(word)}


def test_a_withdrawn_newsletter_leaves_a_consent_to_sensitive_data() -> None:
    """Whoever withdraws the newsletter says nothing of the data on health."""
    kept: dict[str, object] = {"concluded": True, "evidence": "log", "wording": "form"}
    sensitive, newsletter = consent("sensitive-data", **kept), consent("newsletter", withdrawn_at="-10 days", **kept)

    assert "consent-to-sensitive-data" in shown(f"guest; customer.consents=[{sensitive},{newsletter}]")


def test_a_withdrawn_newsletter_ends_those_asked_for_before() -> None:
    """Whoever asked for two newsletters and withdrew one gets nothing on the other."""
    first = consent("newsletter", evidence="log")
    second = consent("newsletter", given_at="-20 days", evidence="log", withdrawn_at="-10 days")

    assert BELGIUM.outcome(f"guest; customer.consents=[{first}]") == (False, True)
    assert BELGIUM.outcome(f"guest; customer.consents=[{first},{second}]") == (False, False)


#: a guest in Belgium, two consents of which the second shows more facts, and the outcome
TWO_CONSENTS = {
    "one carries leniently, the other not": (
        "guest",
        consent("newsletter", evidence="log"),
        consent(
            "cart-reminders newsletter",
            act="pre-ticked",
            concluded=True,
            evidence="log",
            wording="form",
            double_opt_in="confirmed",
        ),
        (False, True),
    ),
    "one carries under both readings, the other leniently": (
        "guest",
        consent("cart-reminders", concluded=True, evidence="log", wording="form"),
        consent("cart-reminders newsletter", concluded=True, evidence="log", by_guardian=True),
        (True, True),
    ),
    "one is a guardian's, the other a child's": (
        "guest; customer.born=2020-01-01",
        consent(
            "cart-reminders",
            given_at="-1500 days",
            evidence="log",
            wording="form",
            double_opt_in="pending",
            by_guardian=True,
        ),
        consent("cart-reminders", concluded=True, evidence="log"),
        (False, True),
    ),
}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("who", "few", "more", "outcome"), TWO_CONSENTS.values(), ids=TWO_CONSENTS)
def test_a_consent_that_carries_is_chosen_over_one_that_shows_more(
    who: str, few: str, more: str, outcome: tuple[bool, bool], *, turned: bool
) -> None:
    """Of two consents the one counts that carries the mail under more readings; not the better documented one."""
    consents = ",".join([more, few] if turned else [few, more])

    assert BELGIUM.outcome(f"{who}; customer.consents=[{consents}]") == outcome


@pytest.mark.parametrize("turned", [False, True])
def test_of_consents_that_carry_nothing_the_one_that_shows_most_is_told(*, turned: bool) -> None:
    """It is nearest to what the law asks, so what is missing is told of it."""
    few = consent("cart-reminders", act="pre-ticked", required_for="service", informed=False, by_guardian=True)
    more = consent("cart-reminders", act="pre-ticked", evidence="log")
    consents = ",".join([more, few] if turned else [few, more])

    told = {fact.id for fact in BELGIUM.decide(f"guest; customer.consents=[{consents}]").facts}

    assert {"consent-free", "consent-informed", "consent-proven"} <= told
    assert "consent-by-guardian" not in told


def test_ids_are_for_ever() -> None:
    """Stored verdicts name facts by these ids: none is ever changed, one more may come."""
    assert {fact.id for fact in VOCABULARY} == set(IDS.split())


def test_a_fact_shows_itself_by_its_id() -> None:
    """Neither its texts nor its marks nor its bit, which differs between versions, stand in its repr, nor in an OR's."""
    one, other = VOCABULARY[:2]

    assert repr(any_of(one, other, text=one.shown)) == f"Either(facts=({one!r}, {other!r}))"
    assert [repr(fact) for fact in VOCABULARY] == [f"Fact(id={fact.id!r})" for fact in VOCABULARY]


def test_facts_are_told_apart_by_their_ids() -> None:
    """Two of the same id are equal whatever they say and weigh, and whichever bit they have; an OR of equals is equal."""
    one, other = VOCABULARY[:2]

    told = Fact(one.id, seen=other.seen, shown="Other.", told="other", adverse=True, for_this_mail=True, mask=2)
    assert Fact(one.id, seen=one.seen, shown=one.shown.en, mask=1) == told
    assert any_of(one, other, text=one.shown) == any_of(one, other, text=other.shown)
    assert Either((one,), one.shown, 1) == Either((one,), one.shown, 2)


def test_what_follows_from_the_rules_cannot_be_given() -> None:
    """The facts that an edition asks for, and the editions of a country, are made from the rules alone."""
    assert "mask" not in signature(Law).parameters
    assert set(signature(Jurisdiction).parameters) == {
        *("country", "name", "zone", "since", "checked", "layers", "vetoes", "duties", "caveats"),
    }


def test_a_fact_is_made_of_named_values() -> None:
    """Only its id may stand without a name: whatever is said of a fact says what it is."""
    by_place = [each.name for each in signature(Fact).parameters.values() if each.kind is not each.KEYWORD_ONLY]

    assert by_place == ["id"]


@pytest.mark.parametrize(
    ("mark", "ids"),
    [("adverse", ADVERSE), ("for_this_mail", FOR_THIS_MAIL), ("remedy", REMEDIED), ("identity", IDENTITY)],
)
def test_marks_of_facts(mark: str, ids: str) -> None:
    """These weigh against sending; these the sender can mend for this mail, these at all; these are who one is."""
    assert {fact.id for fact in VOCABULARY if getattr(fact, mark)} == set(ids.split())


def test_what_sales_took_of_the_cart_is_asked_once_however_many_took_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked for each sale, it would go through all sales as many times as there are sales."""
    asked = []

    def counted(purchases: tuple[Purchase, ...], cart: Cart, at: datetime) -> int:
        asked.append(len(purchases))
        return bought_since(purchases, cart, at)

    monkeypatch.setattr(observe, "bought_since", counted)
    left, at = datetime(2026, 11, 23, 9, tzinfo=UTC), datetime(2026, 11, 23, 12, tzinfo=UTC)
    cancelled = Purchase(concluded_at=datetime(2026, 11, 23, 10, tzinfo=UTC), cancelled=True)
    customer = Customer(country="BE", purchases=[cancelled] * 3, objections=[])
    cart = Cart(abandoned_at=left, address_source="purchase")
    edition = jurisdiction("BE").at(at)
    observer.__wrapped__(edition.mask, edition.zone)(customer, cart, Mail(), at)
    assert asked == [3]
