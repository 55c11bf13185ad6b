"""Observe the facts: from what happened to words of bits. The only place where models are interpreted.

Where a person has several consents or purchases, each fact is about one and the same consent or purchase.
So a case gives a word for each of them to choose from; the verdict rests on the best choice.
"""

from datetime import date, datetime, timedelta
from functools import cache, reduce
from itertools import combinations_with_replacement
from operator import or_
from typing import NamedTuple

from lawful_resend import facts as f
from lawful_resend.civil_time import Window, Zone, after, birthday
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
_PENDING, _CONFIRMED = DoubleOptIn.PENDING, DoubleOptIn.CONFIRMED
_THIRD_PARTY, _PUBLIC = AddressSource.THIRD_PARTY, AddressSource.PUBLIC
_COOKIE, _TYPED = AddressSource.COOKIE, AddressSource.TYPED
_SUBMITTED, _FROM_PURCHASE = AddressSource.SUBMITTED, AddressSource.PURCHASE

#: purposes as bits of a small number, so that sets of them are compared in one step
_KIND = {purpose: 1 << position for position, purpose in enumerate(Purpose)}
_TERMS = _KIND[Purpose.TERMS]
_POLICY = _KIND[Purpose.PRIVACY_POLICY]
_NEWSLETTER = _KIND[Purpose.NEWSLETTER]
_SENSITIVE = _KIND[Purpose.SENSITIVE_DATA]
_PARTNERS = _KIND[Purpose.PARTNER_MARKETING]
_CART_MAIL = _KIND[Purpose.CART_REMINDERS] | _KIND[Purpose.OWN_MARKETING]
_MARKETING = _CART_MAIL | _NEWSLETTER
_ACCEPTANCE = _TERMS | _POLICY


class _Kinds(dict[frozenset[Purpose], int]):
    """Sets of purposes as numbers, each added up when it is first seen; there are 256 at most."""

    def __missing__(self, purposes: frozenset[Purpose]) -> int:
        self[purposes] = kinds = sum(_KIND[purpose] for purpose in purposes)
        return kinds


_KINDS = _Kinds()
_NOT_APART = ~(_MARKETING | _SENSITIVE)

_MANY_REMINDERS = 3
_HIGHEST_AGE = 16
#: no source that asks a prompt mail names a number: a day is this library's
_PROMPT = timedelta(hours=24)

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
_F_FOURTH_REMINDER = f.MORE_THAN_THREE_REMINDERS.mask

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
_F_DOUBLE_OPT_IN = f.CONSENT_DOUBLE_OPT_IN.mask
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

_F_TERMS_TICKED = f.TERMS_TICKED.mask
_F_TERMS_FREE = f.TERMS_FREE.mask
_F_TERMS_INFORMED = f.TERMS_INFORMED.mask
_F_TERMS_PROVEN = f.TERMS_PROVEN.mask
_F_TERMS_STAND = f.TERMS_STAND.mask

#: windows of calendar months since a consent was given or used, since a purchase or its end, since a purchase
_CONSENT_WINDOWS = (
    (f.CONSENT_WITHIN_12_MONTHS.mask, Window(12)),
    (f.CONSENT_WITHIN_36_MONTHS.mask, Window(36)),
    (f.CONSENT_WITHIN_48_MONTHS.mask, Window(48)),
)
_PURCHASE_WINDOWS = (
    (f.BOUGHT_WITHIN_12_MONTHS.mask, Window(12)),
    (f.BOUGHT_WITHIN_24_MONTHS.mask, Window(24)),
    (f.BOUGHT_WITHIN_36_MONTHS.mask, Window(36)),
)
_A_YEAR = Window(12)
_SALE_WINDOWS = ((f.SOLD_WITHIN_12_MONTHS.mask, _A_YEAR),)
_CART_WINDOWS = ((f.CART_WITHIN_36_MONTHS.mask, Window(36)),)
_ACCOUNT_WINDOWS = ((f.ACCOUNT_WITHIN_12_MONTHS.mask, Window(12)),)
#: ages of digital consent: (bit at sending, bit when consenting, years)
_AGES = (
    (f.OF_AGE_13.mask, f.OF_AGE_13_WHEN_CONSENTING.mask, 13),
    (f.OF_AGE_14.mask, f.OF_AGE_14_WHEN_CONSENTING.mask, 14),
    (f.OF_AGE_15.mask, f.OF_AGE_15_WHEN_CONSENTING.mask, 15),
    (f.OF_AGE_16.mask, f.OF_AGE_16_WHEN_CONSENTING.mask, 16),
)
_ANY_AGE = sum(now for now, _, _ in _AGES)
_ANY_AGE_THEN = sum(then for _, then, _ in _AGES)
#: do-not-mail registers: (name, bit)
_REGISTERS = (
    ("AT-ECG", f.ECG_LIST_CLEARED.mask),
    ("ES-ROBINSON", f.ROBINSON_LIST_CLEARED.mask),
    ("PT-DGC", f.DGC_LIST_CLEARED.mask),
)
#: what only some countries ask about the recipient, the cart and the mail
_SELDOM_ASKED = (
    f.NATURAL_PERSON.mask
    | f.ADDRESS_FROM_PURCHASE.mask
    | f.ADDRESS_IN_CHECKOUT.mask
    | f.ADDRESS_SUBMITTED.mask
    | f.ADDRESS_PUBLISHED.mask
    | f.CHECKOUT_BEGUN.mask
    | f.CART_REFUSAL_OFFERED.mask
    | f.MAIL_ANNOUNCED.mask
    | f.MAIL_FIRST.mask
    | f.MAIL_PROMPT.mask
    | f.CUSTOMER_RELATION.mask
    | f.REFUSAL_FROM_THE_FIRST.mask
    | sum(bit for _, bit in _REGISTERS)
)

_Windows = tuple[tuple[int, Window], ...]


class _Asked(NamedTuple):
    """What an edition asks of the observations that cost most: no country pays for another's calendar."""

    ages: tuple[tuple[int, int, int], ...]
    consent_windows: _Windows
    purchase_windows: _Windows
    sale_windows: _Windows
    account_windows: _Windows
    cart_windows: _Windows
    seldom: bool


@cache
def _asked(mask: int) -> _Asked:
    """Find what an edition asks, by the mask of its facts."""
    return _Asked(
        tuple(each for each in _AGES if mask & (each[0] | each[1])),
        tuple(each for each in _CONSENT_WINDOWS if mask & each[0]),
        tuple(each for each in _PURCHASE_WINDOWS if mask & each[0]),
        tuple(each for each in _SALE_WINDOWS if mask & each[0]),
        tuple(each for each in _ACCOUNT_WINDOWS if mask & each[0]),
        tuple(each for each in _CART_WINDOWS if mask & each[0]),
        bool(mask & _SELDOM_ASKED),
    )


def observe(
    customer: Customer, cart: Cart, mail: Mail, at: datetime, zone: Zone, mask: int
) -> tuple[int, list[set[int]]]:
    """Give the word of facts that the models show at a moment, and the words of records to choose from.

    A choice is listed only where no record of its kind shows all that the others show; more facts shown never hurt.

    Args:
        customer: who would receive the mail.
        cart: the cart that was left.
        mail: the mail that would be sent.
        at: the moment of sending, in UTC.
        zone: civil time of the customer's country.
        mask: the facts that its law asks for; others may be left out.

    """
    asked = _asked(mask)
    word = _surroundings(customer, cart, mail, at)
    if asked.seldom:
        word |= _seldom_asked(customer, cart, mail, at, zone)
    for bit, window in asked.cart_windows:
        if window.holds(at, cart.abandoned_at, zone):
            word |= bit
    if customer.account is not None:
        word |= _account(customer.account, cart.seller, at, zone, asked)
    if customer.born is None:
        word |= _ANY_AGE
    else:
        for now, _, years in asked.ages:
            if at >= birthday(customer.born, years, zone):
                word |= now
    found: list[set[int]] = []
    if customer.consents:
        seen, *found = _consents(customer, cart.seller, at, zone, asked)
        word |= seen
    if customer.purchases:
        found.append(_purchases(customer.purchases, cart, at, zone, asked))
    choices = []
    for words in filter(None, found):
        most = reduce(or_, words)
        if most in words:
            word |= most
        else:
            choices.append(words)
    return word, choices


def turning_points(customer: Customer, cart: Cart, zone: Zone) -> set[datetime]:
    """Give every moment from which ``observe`` may see something else than just before; never between two of them.

    Each is the first moment of what it begins: what is dated holds from its date, a window is closed at its end.
    """
    points = {after(cart.abandoned_at, _PROMPT), cart.ordered_at, cart.keep_until, customer.objected_at}
    points |= {window.end(cart.abandoned_at, zone) for _, window in _CART_WINDOWS}
    if customer.account is not None:
        points.add(customer.account.created_at)
        points |= {window.end(customer.account.created_at, zone) for _, window in _ACCOUNT_WINDOWS}
    if customer.born is not None:
        points |= {birthday(customer.born, years, zone) for _, _, years in _AGES}
    for consent in customer.consents:
        points |= {consent.given_at, consent.withdrawn_at, consent.last_used_at}
        for anchor in filter(None, (consent.given_at, consent.last_used_at)):
            points |= {window.end(anchor, zone) for _, window in _CONSENT_WINDOWS}
    for purchase in customer.purchases:
        points |= {purchase.concluded_at, purchase.ended_at}
        for anchor in filter(None, (purchase.concluded_at, purchase.ended_at)):
            points |= {window.end(anchor, zone) for _, window in (*_PURCHASE_WINDOWS, *_SALE_WINDOWS)}
    return {point for point in points if point is not None}


def _surroundings(customer: Customer, cart: Cart, mail: Mail, at: datetime) -> int:
    word = 0
    if customer.kind is _COMPANY:
        word |= _F_COMPANY
    elif mail.number > _MANY_REMINDERS:
        word |= _F_FOURTH_REMINDER
    if customer.mailbox is _IMPERSONAL:
        word |= _F_IMPERSONAL
    address = cart.address
    if address is not _THIRD_PARTY and address is not _PUBLIC:
        word |= _F_FROM_CUSTOMER
    if address is not _COOKIE and address is not _TYPED:
        word |= _F_UNTOUCHED
    if cart.device_consent:
        word |= _F_DEVICE_CONSENT
    if not cart.supplier or cart.supplier == cart.seller:
        word |= _F_OWN_GOODS
    if cart.for_organisation:
        word |= _F_FOR_ORGANISATION
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


def _seldom_asked(customer: Customer, cart: Cart, mail: Mail, at: datetime, zone: Zone) -> int:
    word = 0
    if customer.kind is not _COMPANY:
        word |= f.NATURAL_PERSON.mask
    address = cart.address
    if address is _SUBMITTED:
        word |= f.ADDRESS_SUBMITTED.mask | f.ADDRESS_IN_CHECKOUT.mask | f.CHECKOUT_BEGUN.mask
    elif address is _TYPED:
        word |= f.ADDRESS_IN_CHECKOUT.mask
    elif address is _FROM_PURCHASE:
        word |= f.ADDRESS_FROM_PURCHASE.mask
    elif address is _PUBLIC:
        word |= f.ADDRESS_PUBLISHED.mask
    if cart.checkout_begun:
        word |= f.CHECKOUT_BEGUN.mask
    if cart.refusal_offered:
        word |= f.CART_REFUSAL_OFFERED.mask
    if mail.announced:
        word |= f.MAIL_ANNOUNCED.mask
    if mail.number == 1:
        word |= f.MAIL_FIRST.mask
    if at - cart.abandoned_at < _PROMPT:
        word |= f.MAIL_PROMPT.mask
    for name, bit in _REGISTERS:
        if name in customer.cleared_registers:
            word |= bit
    if _has_relation(customer.purchases, cart.seller, at, zone):
        word |= f.CUSTOMER_RELATION.mask
    if not _obtained_without_refusal(customer, cart.seller, at):
        word |= f.REFUSAL_FROM_THE_FIRST.mask
    return word


def _has_relation(purchases: tuple[Purchase, ...], seller: str, at: datetime, zone: Zone) -> bool:
    """Tell whether sales that stand are several within a year, or one of them a contract that still runs."""
    standing = [each for each in purchases if each.seller == seller and each.concluded_at <= at and not each.cancelled]
    lately = [each for each in standing if _A_YEAR.holds(at, each.concluded_at, zone)]
    return len(lately) > 1 or any(each.ended_at is not None and each.ended_at > at for each in standing)


def _obtained_without_refusal(customer: Customer, seller: str, at: datetime) -> bool:
    """Tell whether the address was once obtained, in a sale or for the account, without a chance to refuse."""
    account = customer.account
    if account is not None and account.seller == seller and account.created_at <= at and not account.refusal_offered:
        return True
    return any(
        each.address_given and not each.refusal_offered and each.seller == seller and each.concluded_at <= at
        for each in customer.purchases
    )


def _account(account: Account, seller: str, at: datetime, zone: Zone, asked: _Asked) -> int:
    if account.seller != seller or account.created_at > at:
        return 0
    word = _F_ACCOUNT
    if account.paid_offer:
        word |= _F_PAID_OFFER
    if account.refusal_offered:
        word |= _F_ACCOUNT_REFUSAL
    for bit, window in asked.account_windows:
        if window.holds(at, account.created_at, zone):
            word |= bit
    return word


def _consents(
    customer: Customer, seller: str, at: datetime, zone: Zone, asked: _Asked
) -> tuple[int, set[int], set[int]]:
    """Give what all consents show together, what each consent to mail shows, and what each acceptance."""
    given = []
    for each in customer.consents:
        if each.seller == seller and each.given_at <= at:
            given.append(each)  # noqa: PERF401 - in Python 3.11 a comprehension is a call, and closes over its names
    word, stops = _stops(customer, given, at)
    marketing: set[int] = set()
    acceptances: set[tuple[int, int]] = set()
    for each in given:
        kinds = _KINDS[each.purposes]
        if kinds & _MARKETING:
            marketing.add(_consent(each, kinds, stops, at, customer.born, zone, asked))
        if kinds & _SENSITIVE and _is_explicit(each, kinds, stops, at) and _is_grown_up(each, customer.born, zone):
            word |= _F_TO_SENSITIVE
        if kinds & _ACCEPTANCE and not kinds & _PARTNERS:
            acceptances.add((_acceptance(each, kinds, at), kinds & _ACCEPTANCE))
    return word, marketing, _both_accepted(acceptances)


#: the last moment that ended consents to cart mail, consents to a newsletter alone, and any consent
_Stops = tuple[datetime | None, datetime | None, datetime | None]


def _stops(customer: Customer, given: list[Consent], at: datetime) -> tuple[int, _Stops]:
    """Find what has ended consents by a moment: the objection, and each withdrawal.

    Whoever withdraws cart mails or marketing withdraws it for every box ticked until then; whoever
    withdraws the newsletter leaves a consent to cart mails or marketing as it was (GDPR art. 7(3)).
    """
    objection = customer.objected_at
    if objection is not None and objection > at:
        objection = None
    word = 0
    of_cart_mail = of_newsletter = objection
    for each in given:
        when = each.withdrawn_at
        if when is None or when > at:
            continue
        kinds = _KINDS[each.purposes]
        if kinds & _MARKETING:
            word = _F_WITHDRAWN
            of_newsletter = when if of_newsletter is None else max(of_newsletter, when)
        if kinds & _CART_MAIL:
            of_cart_mail = when if of_cart_mail is None else max(of_cart_mail, when)
    return word, (of_cart_mail, of_newsletter, objection)


def _stands(consent: Consent, stop: datetime | None, at: datetime) -> bool:
    """Tell whether a consent is not withdrawn itself and later than what ended others."""
    withdrawn = consent.withdrawn_at
    return (withdrawn is None or withdrawn > at) and (stop is None or consent.given_at > stop)


def _consent(
    consent: Consent, kinds: int, stops: _Stops, at: datetime, born: date | None, zone: Zone, asked: _Asked
) -> int:
    word = 0
    stop = stops[1]
    if kinds & _CART_MAIL:
        word = _F_TO_MARKETING
        stop = stops[0]
    if kinds & _NEWSLETTER:
        word |= _F_TO_NEWSLETTER
    if not kinds & _NOT_APART:
        word |= _F_SEPARATE
    if not kinds & _PARTNERS:
        word |= _F_NOT_FOR_PARTNERS
    if consent.act is _TICKED:
        word |= _F_TICKED
    if consent.free:
        word |= _F_FREE
    if consent.informed:
        word |= _F_INFORMED
    if consent.concluded:
        word |= _F_CONCLUDED
    if consent.evidence and not consent.evidence.isspace():
        word |= _F_PROVEN
    if consent.wording and not consent.wording.isspace():
        word |= _F_WORDING
    if consent.double_opt_in is not _PENDING:
        word |= _F_CONFIRMED
        if consent.double_opt_in is _CONFIRMED:
            word |= _F_DOUBLE_OPT_IN
    if _stands(consent, stop, at):
        word |= _F_STANDS
    active = consent.given_at
    used = consent.last_used_at
    if used is not None and active < used <= at:
        active = used
    for bit, window in asked.consent_windows:
        if window.holds(at, active, zone):
            word |= bit
    if consent.by_guardian:
        word |= _F_GUARDIAN
    if born is None:
        return word | _ANY_AGE_THEN
    for _, then, years in asked.ages:
        if consent.given_at >= birthday(born, years, zone):
            word |= then
    return word


def _is_explicit(consent: Consent, kinds: int, stops: _Stops, at: datetime) -> bool:
    """Tell whether a consent to sensitive data is explicit (GDPR art. 9(2)(a))."""
    return (
        not kinds & _NOT_APART
        and consent.act is _TICKED
        and consent.free
        and consent.informed
        and consent.concluded
        and bool(consent.evidence and not consent.evidence.isspace())
        and bool(consent.wording and not consent.wording.isspace())
        and consent.double_opt_in is not _PENDING
        and _stands(consent, stops[2], at)
    )


def _is_grown_up(consent: Consent, born: date | None, zone: Zone) -> bool:
    """Tell whether whoever gave it is not known to be a child, by the highest age of GDPR art. 8."""
    return born is None or consent.by_guardian or consent.given_at >= birthday(born, _HIGHEST_AGE, zone)


def _both_accepted(acceptances: set[tuple[int, int]]) -> set[int]:
    """Pair the acceptances, each with itself too, that cover terms and privacy policy together."""
    return {
        one & other
        for (one, kinds), (other, more) in combinations_with_replacement(acceptances, 2)
        if (kinds | more) & _ACCEPTANCE == _ACCEPTANCE
    }


def _acceptance(consent: Consent, kinds: int, at: datetime) -> int:
    word = _F_TERMS
    if kinds & _ACCEPTANCE == _ACCEPTANCE:
        word |= _F_ONE_BOX
    if consent.act is _TICKED:
        word |= _F_TERMS_TICKED
    if consent.free:
        word |= _F_TERMS_FREE
    if consent.informed:
        word |= _F_TERMS_INFORMED
    if consent.evidence and not consent.evidence.isspace():
        word |= _F_TERMS_PROVEN
    if consent.withdrawn_at is None or consent.withdrawn_at > at:
        word |= _F_TERMS_STAND
    return word


def _purchases(purchases: tuple[Purchase, ...], cart: Cart, at: datetime, zone: Zone, asked: _Asked) -> set[int]:
    words = set()
    for each in purchases:
        if each.seller == cart.seller and each.concluded_at <= at:
            words.add(_purchase(each, cart, at, zone, asked))
    return words


def _purchase(purchase: Purchase, cart: Cart, at: datetime, zone: Zone, asked: _Asked) -> int:
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
    for bit, window in asked.purchase_windows:
        if window.holds(at, anchor, zone):
            word |= bit
    for bit, window in asked.sale_windows:
        if window.holds(at, purchase.concluded_at, zone):
            word |= bit
    return word
