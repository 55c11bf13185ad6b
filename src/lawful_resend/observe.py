"""Observe the facts: from what happened to words of bits. The only place where models are interpreted.

Where a person has several consents or purchases, each fact is about one and the same consent or purchase.
So a case gives one word for every choice of them; the verdict rests on the best word.
"""

from datetime import datetime
from itertools import product

from lawful_resend import facts as f
from lawful_resend.civil import is_of_age, within
from lawful_resend.edition import Law
from lawful_resend.models import (
    Account,
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Mail,
    Mailbox,
    Purchase,
    Purpose,
    Recipient,
)

# Members and bits are bound here because reading them off their class or fact costs more than the test.
_COMPANY = Recipient.COMPANY
_IMPERSONAL = Mailbox.IMPERSONAL
_TICKED = ConsentAct.TICKED
_PENDING = DoubleOptIn.PENDING
_NOT_FROM_CUSTOMER = frozenset({AddressSource.THIRD_PARTY, AddressSource.PUBLIC})
_OFF_DEVICE = frozenset({AddressSource.COOKIE, AddressSource.TYPED})

_CART_MAIL = frozenset({Purpose.CART_REMINDERS, Purpose.OWN_MARKETING})
_NEWSLETTER = Purpose.NEWSLETTER
_MARKETING = _CART_MAIL | {_NEWSLETTER}
_APART = _MARKETING | {Purpose.SENSITIVE_DATA}
_PARTNERS = Purpose.PARTNER_MARKETING
_SENSITIVE = Purpose.SENSITIVE_DATA
_TERMS = Purpose.TERMS
_PRIVACY = Purpose.PRIVACY_POLICY

_MANY_REMINDERS = 3

_F_COMPANY = f.COMPANY.mask
_F_IMPERSONAL = f.IMPERSONAL_MAILBOX.mask
_F_FOR_ORGANISATION = f.FOR_ORGANISATION.mask
_F_FROM_CUSTOMER = f.ADDRESS_FROM_CUSTOMER.mask
_F_UNTOUCHED = f.DEVICE_UNTOUCHED.mask
_F_DEVICE_CONSENT = f.DEVICE_CONSENT.mask
_F_OWN_GOODS = f.OWN_GOODS.mask
_F_REQUESTED = f.MAIL_REQUESTED.mask
_F_NEUTRAL = f.MAIL_NEUTRAL.mask
_F_OBJECTED = f.OBJECTED.mask
_F_WITHDRAWN = f.WITHDRAWN.mask
_F_ORDERED = f.ORDERED.mask
_F_KEPT_TOO_LONG = f.KEPT_TOO_LONG.mask
_F_ORDER_ONLY = f.ORDER_ONLY.mask
_F_SENSITIVE = f.SENSITIVE.mask
_F_PERSISTENT = f.PERSISTENT.mask

_F_TO_MARKETING = f.CONSENT_TO_MARKETING.mask
_F_TO_NEWSLETTER = f.CONSENT_TO_NEWSLETTER.mask
_F_TICKED = f.CONSENT_TICKED.mask
_F_FREE = f.CONSENT_FREE.mask
_F_INFORMED = f.CONSENT_INFORMED.mask
_F_PROVEN = f.CONSENT_PROVEN.mask
_F_WORDING = f.CONSENT_WORDING_KEPT.mask
_F_CONCLUDED = f.CONSENT_CONCLUDED.mask
_F_SEPARATE = f.CONSENT_SEPARATE.mask
_F_NOT_FOR_PARTNERS = f.CONSENT_NOT_FOR_PARTNERS.mask
_F_CONFIRMED = f.CONSENT_CONFIRMED.mask
_F_STANDS = f.CONSENT_STANDS.mask
_F_GUARDIAN = f.CONSENT_BY_GUARDIAN.mask
_F_TO_SENSITIVE = f.CONSENT_TO_SENSITIVE_DATA.mask

_F_TERMS = f.TERMS_ACCEPTED.mask
_F_ONE_BOX = f.TERMS_IN_ONE_BOX.mask

_F_BOUGHT = f.BOUGHT.mask
_F_ADDRESS_GIVEN = f.BOUGHT_ADDRESS_GIVEN.mask
_F_REFUSAL = f.BOUGHT_REFUSAL_OFFERED.mask
_F_SIMILAR = f.BOUGHT_SIMILAR.mask
_F_ALL_SIMILAR = f.BOUGHT_ALL_SIMILAR.mask
_F_SALE_STANDS = f.BOUGHT_STANDS.mask

_F_ACCOUNT = f.ACCOUNT.mask
_F_PAID_OFFER = f.ACCOUNT_PAID_OFFER.mask
_F_ACCOUNT_REFUSAL = f.ACCOUNT_REFUSAL_OFFERED.mask

#: windows of calendar months: (bit, months)
_CONSENT_WINDOWS = ((f.CONSENT_WITHIN_36_MONTHS.mask, 36),)
_PURCHASE_WINDOWS = ((f.BOUGHT_WITHIN_24_MONTHS.mask, 24),)
#: ages of digital consent: (bit at sending, bit when consenting, years)
_AGES = (
    (f.OF_AGE_13.mask, f.OF_AGE_13_WHEN_CONSENTING.mask, 13),
    (f.OF_AGE_16.mask, f.OF_AGE_16_WHEN_CONSENTING.mask, 16),
)
_ANY_AGE = sum(now for now, _, _ in _AGES)
_ANY_AGE_THEN = sum(then for _, then, _ in _AGES)


def observe(customer: Customer, cart: Cart, mail: Mail, at: datetime, law: Law) -> tuple[int, ...]:
    """Give the words of facts that the models show at a moment, for an edition of the law."""
    word = _surroundings(customer, cart, mail, at)
    account = customer.account
    if account is not None:
        word |= _account(account, cart.seller, at)
    if customer.born is None:
        word |= _ANY_AGE
    else:
        for now, _, years in _AGES:
            if is_of_age(customer.born, years, at, law.zone):
                word |= now
    if not customer.consents and not customer.purchases:
        return (word & law.mask,)

    consents = [each for each in customer.consents if each.seller == cart.seller and each.given_at <= at]
    stops = [(each.withdrawn_at, each.purposes) for each in consents if _is_over(each.withdrawn_at, at)]
    if any(not purposes.isdisjoint(_MARKETING) for _, purposes in stops):
        word |= _F_WITHDRAWN
    if any(_to_sensitive_data(each, at, customer.objected_at) for each in consents):
        word |= _F_TO_SENSITIVE
    marketing = {
        _consent(each, customer, at, law, stops)
        for each in consents
        if not each.purposes.isdisjoint(_MARKETING)
    }
    purchases = {
        _purchase(each, cart, at, law)
        for each in customer.purchases
        if each.seller == cart.seller and each.concluded_at <= at
    }
    choices = product(_best(marketing), _best(_acceptances(consents, at)), _best(purchases))
    return tuple({(word | consent | terms | purchase) & law.mask for consent, terms, purchase in choices})


def _is_over(end: datetime | None, at: datetime) -> bool:
    return end is not None and end <= at


def _surroundings(customer: Customer, cart: Cart, mail: Mail, at: datetime) -> int:
    word = 0
    if customer.kind is _COMPANY:
        word |= _F_COMPANY
    elif mail.number > _MANY_REMINDERS:
        word |= _F_PERSISTENT
    if customer.mailbox is _IMPERSONAL:
        word |= _F_IMPERSONAL
    if cart.for_organisation:
        word |= _F_FOR_ORGANISATION
    if cart.address not in _NOT_FROM_CUSTOMER:
        word |= _F_FROM_CUSTOMER
    if cart.address not in _OFF_DEVICE:
        word |= _F_UNTOUCHED
    if cart.device_consent:
        word |= _F_DEVICE_CONSENT
    if not cart.supplier or cart.supplier == cart.seller:
        word |= _F_OWN_GOODS
    if mail.requested:
        word |= _F_REQUESTED
    if mail.neutral:
        word |= _F_NEUTRAL
    if customer.objected_at is not None and customer.objected_at <= at:
        word |= _F_OBJECTED
    if cart.ordered_at is not None and cart.ordered_at <= at:
        word |= _F_ORDERED
    if cart.keep_until is not None and cart.keep_until <= at:
        word |= _F_KEPT_TOO_LONG
    if cart.order_only:
        word |= _F_ORDER_ONLY
    if cart.sensitive:
        word |= _F_SENSITIVE
    return word


def _account(account: Account, seller: str, at: datetime) -> int:
    if account.seller != seller or account.created_at > at:
        return 0
    word = _F_ACCOUNT
    if account.paid_offer:
        word |= _F_PAID_OFFER
    if account.refusal_offered:
        word |= _F_ACCOUNT_REFUSAL
    return word


def _consent(
    consent: Consent,
    customer: Customer,
    at: datetime,
    law: Law,
    stops: list[tuple[datetime | None, frozenset[Purpose]]],
) -> int:
    purposes = consent.purposes
    word = 0
    if not purposes.isdisjoint(_CART_MAIL):
        word |= _F_TO_MARKETING
    if _NEWSLETTER in purposes:
        word |= _F_TO_NEWSLETTER
    if purposes <= _APART:
        word |= _F_SEPARATE
    if _PARTNERS not in purposes:
        word |= _F_NOT_FOR_PARTNERS
    if consent.act is _TICKED:
        word |= _F_TICKED
    if consent.free:
        word |= _F_FREE
    if consent.informed:
        word |= _F_INFORMED
    if consent.concluded:
        word |= _F_CONCLUDED
    if _is_kept(consent.evidence):
        word |= _F_PROVEN
    if _is_kept(consent.wording):
        word |= _F_WORDING
    if consent.double_opt_in is not _PENDING:
        word |= _F_CONFIRMED
    if _stands(consent, customer, at, stops):
        word |= _F_STANDS
    for bit, months in _CONSENT_WINDOWS:
        if law.mask & bit and within(at, _last_active(consent, at), months, law.zone):
            word |= bit
    return word | _age_and_guardian(consent, customer, law)


def _is_kept(reference: str | None) -> bool:
    return reference is not None and not (reference == "" or reference.isspace())


def _last_active(consent: Consent, at: datetime) -> datetime:
    used = consent.last_used_at
    return used if used is not None and consent.given_at < used <= at else consent.given_at


def _stands(
    consent: Consent,
    customer: Customer,
    at: datetime,
    stops: list[tuple[datetime | None, frozenset[Purpose]]],
) -> bool:
    """Tell whether a consent outlives every objection and withdrawal.

    Whoever withdraws cart mails or marketing withdraws it for every box ticked until then; whoever
    withdraws the newsletter leaves a consent to cart mails or marketing as it was (GDPR art. 7(3)).
    """
    if _is_over(consent.withdrawn_at, at):
        return False
    if customer.objected_at is not None and consent.given_at <= customer.objected_at <= at:
        return False
    only_newsletter = consent.purposes.isdisjoint(_CART_MAIL)
    ending = _MARKETING if only_newsletter else _CART_MAIL
    return not any(
        when is not None and consent.given_at <= when and not purposes.isdisjoint(ending)
        for when, purposes in stops
    )


def _age_and_guardian(consent: Consent, customer: Customer, law: Law) -> int:
    word = _F_GUARDIAN if consent.by_guardian else 0
    if customer.born is None:
        return word | _ANY_AGE_THEN
    for _, then, years in _AGES:
        if is_of_age(customer.born, years, consent.given_at, law.zone):
            word |= then
    return word


def _to_sensitive_data(consent: Consent, at: datetime, objected_at: datetime | None) -> bool:
    """Tell whether a consent is explicit consent to sensitive data (GDPR art. 9(2)(a))."""
    return (
        _SENSITIVE in consent.purposes
        and consent.purposes <= _APART
        and consent.act is _TICKED
        and consent.free
        and consent.informed
        and consent.concluded
        and _is_kept(consent.evidence)
        and _is_kept(consent.wording)
        and consent.double_opt_in is not _PENDING
        and not _is_over(consent.withdrawn_at, at)
        and (objected_at is None or objected_at > at or consent.given_at > objected_at)
    )


def _acceptances(consents: list[Consent], at: datetime) -> set[int]:
    """Pair every acceptance of the terms with every acceptance of the privacy policy."""
    terms = {_acceptance(each, at) for each in consents if _TERMS in each.purposes}
    policy = {_acceptance(each, at) for each in consents if _PRIVACY in each.purposes}
    both = {_acceptance(each, at) for each in consents if each.purposes >= {_TERMS, _PRIVACY}}
    apart = {one & other for one, other in product(terms, policy)}
    return apart | {word | _F_ONE_BOX for word in both}


def _acceptance(consent: Consent, at: datetime) -> int:
    word = _F_TERMS
    if consent.act is _TICKED:
        word |= f.TERMS_TICKED.mask
    if consent.free:
        word |= f.TERMS_FREE.mask
    if consent.informed:
        word |= f.TERMS_INFORMED.mask
    if _is_kept(consent.evidence):
        word |= f.TERMS_PROVEN.mask
    if not _is_over(consent.withdrawn_at, at):
        word |= f.TERMS_STAND.mask
    return word


def _purchase(purchase: Purchase, cart: Cart, at: datetime, law: Law) -> int:
    word = _F_BOUGHT
    if purchase.address_given:
        word |= _F_ADDRESS_GIVEN
    if purchase.refusal_offered:
        word |= _F_REFUSAL
    if not purchase.cancelled:
        word |= _F_SALE_STANDS
    if not cart.categories.isdisjoint(purchase.categories):
        word |= _F_SIMILAR
        if cart.categories <= purchase.categories:
            word |= _F_ALL_SIMILAR
    end = purchase.ended_at
    anchor = purchase.concluded_at if end is None or end < purchase.concluded_at else end
    for bit, months in _PURCHASE_WINDOWS:
        if law.mask & bit and within(at, anchor, months, law.zone):
            word |= bit
    return word


def _best(words: set[int]) -> list[int]:
    """Keep the words that no other word of the set contains; more facts shown never hurt."""
    if len(words) <= 1:
        return list(words) or [0]
    return [word for word in words if not any(word != other and word & other == word for other in words)]
