"""The law of Belgium on a mail about a cart that was left, by hand: an oracle for the tests.

Written from the articles and not from the library's rules, as one ladder of plain ifs over the models that
stops at the first hit, so that a mistake has to be made twice to stay unseen. It is also the yardstick of the
benchmark.

Several consents, purchases and accepted terms are not weighed as one choice here, as the law has it: one and
the same consent, purchase or acceptance must serve in every layer. Asking each layer for any of them comes to
the same, because what serves in the data protection layer also serves in the sending layer; a test quantifies
over the choices literally and compares.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from attrs import frozen
from dateutil.relativedelta import relativedelta

from lawful_resend import (
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Mail,
    Mailbox,
    Objection,
    Purchase,
    Purpose,
    Recipient,
    RequiredFor,
)

#: civil time of Belgium: a day of its law begins at midnight there
BRUSSELS = ZoneInfo("Europe/Brussels")

# Kept in UTC, as the models keep theirs: moments of two zones are slow to compare.
#: Code of Economic Law (CEL), Book XII in force; nothing earlier is modelled
BOOK_XII = datetime(2014, 5, 31, tzinfo=BRUSSELS).astimezone(UTC)
#: the GDPR applies, in place of the Act of 8.12.1992
GDPR = datetime(2018, 5, 25, tzinfo=BRUSSELS).astimezone(UTC)
#: Act of 30.7.2018 in force: the age of digital consent falls from 16 to 13 (art. 7)
ACT_2018 = datetime(2018, 9, 5, tzinfo=BRUSSELS).astimezone(UTC)

#: GDPR art. 8(1), as long as no national law says less
_AGE_OF_GDPR = 16
#: Act of 30.7.2018 art. 7
_AGE_OF_ACT_2018 = 13
#: GDPR art. 5(1)(e): for how long a consent, a purchase still carries
_MONTHS_OF_CONSENT = 36
_MONTHS_OF_PURCHASE = 24
#: no text names it
_MONTHS_OF_REQUEST = 1
#: CEL art. VI.103, 3°: how many reminders about one cart are not yet persistent
_REMINDERS = 3

# Bound to names: reading a member off its enum is slow, and the ladder is a yardstick.
_TICKED = ConsentAct.TICKED
_PENDING = DoubleOptIn.PENDING
_NOTHING = RequiredFor.NOTHING
_COMPANY = Recipient.COMPANY
_IMPERSONAL = Mailbox.IMPERSONAL
_OWN_MARKETING = Purpose.OWN_MARKETING
_TERMS = Purpose.TERMS
_PRIVACY_POLICY = Purpose.PRIVACY_POLICY
_PARTNER_MARKETING = Purpose.PARTNER_MARKETING
_SENSITIVE_DATA = Purpose.SENSITIVE_DATA
#: purposes that name the mail
_NAMED = frozenset({Purpose.CART_REMINDERS, Purpose.OWN_MARKETING})
#: purposes that are marketing of the seller
_MARKETING = _NAMED | {Purpose.NEWSLETTER}
#: purposes a separate box may have
_SEPARATE = _MARKETING | {Purpose.SENSITIVE_DATA}
#: what a box of terms may be required for and still be free to accept
_FREE = frozenset({RequiredFor.NOTHING})
_REWARDED = frozenset({RequiredFor.NOTHING, RequiredFor.REWARD})
_FREE_TERMS = frozenset({RequiredFor.NOTHING, RequiredFor.SERVICE})
#: addresses that did not come from the customer
_NOT_FROM_CUSTOMER = frozenset({AddressSource.THIRD_PARTY, AddressSource.PUBLIC})
#: addresses that were read off the device
_FROM_DEVICE = frozenset({AddressSource.COOKIE, AddressSource.TYPED})


@frozen
class Answer:
    """What the ladder answers.

    Attributes:
        lawful: whether the mail may be sent.
        reason: the ground of the sending layer, or the veto or the layer that stands in the way.

    """

    lawful: bool
    reason: str


def ladder(customer: Customer, cart: Cart, mail: Mail, at: datetime, *, strict: bool) -> Answer:
    """Answer whether the mail may be sent at a moment.

    Raises:
        LookupError: the moment lies before the law that is written down here.

    """
    # CEL Book XII: the Act of 11.3.2003 before it is not written down.
    if at < BOOK_XII:
        message = f"the law before {BOOK_XII} is not written down"
        raise LookupError(message)
    # A veto forbids whatever permits.
    veto = vetoed(customer, cart, mail, at, strict=strict)
    if veto:
        return Answer(lawful=False, reason=veto)
    # CEL art. XII.1 § 2, 2°: the layers do not stand in for one another; each must be satisfied.
    if not device(cart):
        return Answer(lawful=False, reason="device")
    ground = sending_ground(customer, cart, mail, at, strict=strict)
    if not ground:
        return Answer(lawful=False, reason="sending")
    if not data_protection(customer, cart, mail, at, strict=strict):
        return Answer(lawful=False, reason="data-protection")
    return Answer(lawful=True, reason=ground)


# --- the layers ----------------------------------------------------------------------------------


def sending(customer: Customer, cart: Cart, mail: Mail, at: datetime, *, strict: bool) -> bool:
    """Say whether the law on advertising by electronic mail lets it be sent."""
    return sending_ground(customer, cart, mail, at, strict=strict) != ""


def sending_ground(  # noqa: PLR0911 - a ladder has many rungs
    customer: Customer, cart: Cart, mail: Mail, at: datetime, *, strict: bool
) -> str:
    """Name the first ground on which it may be sent, cheapest to see first; empty: there is none."""
    # CEL art. XII.13 § 4: what was solicited is no unsolicited advertising.
    if requested(cart, mail, at, strict=strict):
        return "requested"
    # RD 4.4.2003 art. 1, 2°: an impersonal address of a legal person, for goods meant for it.
    if cart.for_organisation and customer.mailbox is _IMPERSONAL and customer.kind is _COMPANY:
        return "impersonal-address"
    # RD 4.4.2003 art. 1, 1°, as CJEU C-654/23 reads "in the context of the sale".
    if free_account(customer, cart, at, strict=strict):
        return "account"
    # CEL art. XII.13 § 1: prior, free, specific and informed consent.
    for consent in customer.consents:
        if carries(consent, customer, cart, at, strict=strict):
            return "consent"
    # RD 4.4.2003 art. 1, 1°: the seller's own customer.
    for purchase in customer.purchases or ():
        if sold(purchase, customer, cart, at, strict=strict):
            return "existing-customer"
    # CEL art. XII.13 § 1 as the article of 2017 reads it: accepted terms are consent.
    if not strict and accepted(customer, cart, at):
        return "terms-acceptance"
    return ""


def data_protection(customer: Customer, cart: Cart, mail: Mail, at: datetime, *, strict: bool) -> bool:
    """Say whether data protection law lets the data be used for it."""
    # GDPR art. 6(1)(b); Act 8.12.1992 art. 5, b): at the request of the person.
    if requested(cart, mail, at, strict=strict):
        return True
    # GDPR art. 4(1); Act 8.12.1992 art. 1 § 1: no natural person, no personal data.
    if customer.mailbox is _IMPERSONAL and customer.kind is _COMPANY:
        return True
    # GDPR art. 95: what ePrivacy art. 13(2) allows needs no other basis (CJEU C-654/23).
    if free_account(customer, cart, at, strict=strict) and (not strict or not idle(customer, at)):
        return True
    # GDPR art. 6(1)(a), 7, 8; Act 8.12.1992 art. 5, a).
    for consent in customer.consents:
        if consented(consent, customer, cart, at, strict=strict):
            return True
    # GDPR art. 95, 5(1)(e), before C-654/23 art. 6(1)(f); Act 8.12.1992 art. 5, f).
    for purchase in customer.purchases or ():
        if related(purchase, customer, cart, at, strict=strict):
            return True
    # The article of 2017 again; GDPR art. 8 asks the age of whoever accepts.
    return not strict and terms_age(customer, at) and accepted(customer, cart, at)


def device(cart: Cart) -> bool:
    """Say whether the law on terminal equipment lets the address be known."""
    # Act 30.7.2018 art. 10/2; before 10.1.2022 Act 13.6.2005 art. 129: the same words.
    return cart.device_consent is True or cart.address_source not in _FROM_DEVICE


# --- the vetoes ----------------------------------------------------------------------------------


def vetoed(  # noqa: C901, PLR0911 - a ladder has many rungs
    customer: Customer, cart: Cart, mail: Mail, at: datetime, *, strict: bool
) -> str:
    """Name the first veto that holds, cheapest to see first; empty: there is none."""
    # GDPR art. 21(3), 5(1)(b): what nobody looked up is not known to be absent.
    if customer.objections is None:
        return "objections-not-looked-up"
    if customer.purchases is None:
        return "purchases-not-looked-up"
    # GDPR art. 5(1)(b); Act 8.12.1992 art. 4 § 1, 2°: ordered after all, nothing is left to remind of.
    if cart.ordered_at is not None and cart.ordered_at <= at:
        return "ordered"
    if bought_since(customer.purchases, cart, at):
        return "ordered"
    # GDPR art. 5(1)(e), 17(1)(a); Act 8.12.1992 art. 4 § 1, 5°: the storage period is over.
    if cart.keep_until is not None and cart.keep_until <= at:
        return "storage"
    # GDPR art. 5(1)(b); Act 8.12.1992 art. 4 § 1, 2°: promised for the order alone.
    if cart.order_only:
        return "order-only"
    # CEL art. VI.103, 3°: persistent solicitation of a natural person; no text names a number.
    if strict and customer.kind is not _COMPANY and mail.number is not None and mail.number > _REMINDERS:
        return "persistence"
    # Directive 2005/29/EC, Annex I no. 28: no child is exhorted to buy; its parents may have consented.
    if strict and child(customer, at) and mail.neutral is not True and not guarded(customer, cart, at):
        return "child"
    # GDPR art. 9(2)(a); before, Act 8.12.1992 art. 7.
    if cart.sensitive and (at < GDPR or not explicit(customer, cart, at)):
        return "sensitive"
    # Below, a consent that carries both layers lifts the veto; the one of the second has both.
    # GDPR art. 21(2)-(3); RD 4.4.2003 art. 2; Act 8.12.1992 art. 12 § 1.
    # A mail that was asked for after that is not unsolicited: RD 4.4.2003 art. 1; GDPR art. 6(1)(b).
    if requested(cart, mail, at, strict=strict) and asked_since(mail, customer, cart, at):
        return ""
    if customer.objections and objected(customer.objections, cart, at):
        return "" if renewed(customer, cart, at, strict=strict) else "objection"
    # GDPR art. 7(3); CEL art. XII.13 § 1.
    if withdrawn(customer, cart, at):
        return "" if renewed(customer, cart, at, strict=strict) else "withdrawal"
    return ""


def child(customer: Customer, at: datetime) -> bool:
    """Say whether the customer is known to be too young to consent."""
    if customer.born is None or customer.kind is _COMPANY or at < GDPR:
        return False
    return not reached(customer.born, age_of_consent(at), at)


def guarded(customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether the holder of parental responsibility consented to mails of this seller."""
    return any(
        each.by_guardian
        and each.given_at <= at
        and each.seller == cart.seller
        and not elsewhere(each.address_key, customer)
        and not each.purposes.isdisjoint(_MARKETING)
        for each in customer.consents
    )


def bought_since(purchases: tuple[Purchase, ...], cart: Cart, at: datetime) -> bool:
    """Say whether sales that stand, since the cart was left, are its order."""
    taken: set[str] = set()
    known, later = True, False
    for purchase in purchases:
        # A sale stands for the order unless it is known to be another seller's.
        if cart.abandoned_at <= purchase.concluded_at <= at and not purchase.cancelled and here(purchase, cart):
            later = True
            known = known and purchase.lines != ()
            for line in purchase.lines:
                known = known and len(line.categories) > 0
                taken |= line.categories
    # Only a line shown to be unlike all that was bought shows that something is left to remind of.
    return later and not (known and any(line.categories and not line.categories & taken for line in cart.lines))


def renewed(customer: Customer, cart: Cart, at: datetime, *, strict: bool) -> bool:
    """Say whether a consent carries both layers in spite of all that was objected to or withdrawn."""
    # GDPR art. 6(1)(a): the last word of the customer counts.
    return any(consented(consent, customer, cart, at, strict=strict) for consent in customer.consents)


def asked_since(mail: Mail, customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether nothing was objected to or withdrawn when the mail was asked for, or after that."""
    stops = [each.at for each in customer.objections or () if said(each, cart, at) and to_marketing(each)]
    stops += [
        each.withdrawn_at
        for each in customer.consents
        if each.withdrawn_at
        and each.withdrawn_at <= at
        and here(each, cart)
        and not each.purposes.isdisjoint(_MARKETING)
    ]
    return mail.requested_at is not None and all(stop is not None and stop < mail.requested_at for stop in stops)


def to_marketing(objection: Objection) -> bool:
    """Say whether an objection is to any marketing of the seller."""
    return to_all(objection) or not objection.purposes.isdisjoint(_MARKETING)


def here(said: Objection | Consent | Purchase, cart: Cart) -> bool:
    """Say whether what weighs against the mail may be about this seller: unless both are named and differ."""
    return said.seller is None or cart.seller is None or said.seller == cart.seller


def to_all(objection: Objection) -> bool:
    """Say whether an objection is to all marketing: it names nothing, or that."""
    return not objection.purposes or _OWN_MARKETING in objection.purposes


def said(objection: Objection, cart: Cart, at: datetime) -> bool:
    """Say whether an objection was made by then, or at a time that is not known, and may be to this seller."""
    return (objection.at is None or objection.at <= at) and here(objection, cart)


def objected(objections: tuple[Objection, ...], cart: Cart, at: datetime) -> bool:
    """Say whether the customer objected to all marketing."""
    return any(said(each, cart, at) and to_all(each) for each in objections)


def withdrawn(customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether any consent to the seller's marketing was withdrawn, or objected to by its purposes."""
    for consent in customer.consents:
        # GDPR art. 7(3): not before it has happened.
        if (
            consent.withdrawn_at is not None
            and consent.withdrawn_at <= at
            and here(consent, cart)
            and not consent.purposes.isdisjoint(_MARKETING)
        ):
            return True
    return any(
        said(each, cart, at) and not to_all(each) and not each.purposes.isdisjoint(_MARKETING)
        for each in customer.objections or ()
    )


def explicit(customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether a consent covers data of a special category, the same under both readings."""
    for consent in customer.consents:
        # GDPR art. 9(2)(a): explicit, so a box of its own that names these data.
        if _SENSITIVE_DATA not in consent.purposes or not consent.purposes <= _SEPARATE:
            continue
        # GDPR art. 4(11), 7(1): as any consent, and with all that proves it.
        if not given(consent, customer, cart, at) or consent.required_for is not _NOTHING or not confirmed(consent, at):
            continue
        # GDPR art. 8(1), at its own age whatever the country's: not a child alone.
        if not consent.by_guardian and customer.born and not reached(customer.born, _AGE_OF_GDPR, consent.given_at):
            continue
        # GDPR art. 7(3), 21(3): it stands, and no objection came after it.
        if not revoked(consent, at) and not objected_since(consent, customer, cart, at):
            return True
    return False


# --- consent -------------------------------------------------------------------------------------


def given(consent: Consent, customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether this seller had, by then, what both readings would call a consent if it was free, for anything."""
    # CEL art. XII.13 § 1: prior, and given to this sender, for this address.
    if consent.given_at > at or consent.seller != cart.seller or elsewhere(consent.address_key, customer):
        return False
    # GDPR art. 4(11), recital 32; CJEU C-673/17: an act of one's own. Art. 4(11): informed.
    if consent.act is not _TICKED or not consent.informed:
        return False
    # CEL art. XII.13 § 4; GDPR art. 7(1): the sender proves it.
    return shown(consent.evidence)


def confirmed(consent: Consent, at: datetime) -> bool:
    """Say whether a consent has what only the strict reading asks of its making and its proof."""
    # GDPR art. 7(1): the address is confirmed, and not only later.
    if consent.double_opt_in is _PENDING or (consent.confirmed_at is not None and consent.confirmed_at > at):
        return False
    # GDPR art. 4(11): a closing act. Art. 7(1): the text that was shown.
    return consent.concluded is True and shown(consent.wording)


def carries(  # noqa: PLR0911 - a ladder has many rungs
    consent: Consent, customer: Customer, cart: Cart, at: datetime, *, strict: bool
) -> bool:
    """Say whether one consent carries the sending layer."""
    purposes = consent.purposes
    # CEL art. XII.13 § 1, "specific": leniently, any marketing of the seller is specific enough.
    if purposes.isdisjoint(_NAMED if strict else _MARKETING):
        return False
    # GDPR art. 4(11), recital 43: a box shared with partners is specific to nobody.
    if _PARTNER_MARKETING in purposes:
        return False
    # GDPR art. 7(4): free, if nothing depended on it. CEL art. XII.13 § 1, § 4: informed, by an act, proven.
    # Leniently a reward is a permitted incentive (EDPB 05/2020 § 48).
    if consent.required_for not in (_FREE if strict else _REWARDED) or not given(consent, customer, cart, at):
        return False
    # GDPR art. 7(2), 7(4); EDPB 05/2020 § 81: apart from terms and from anything else.
    if strict and not (purposes <= _SEPARATE and confirmed(consent, at)):
        return False
    # GDPR art. 7(3), 21(3): not taken back.
    if not stands(consent, customer, cart, at):
        return False
    # GDPR art. 4(11), 6(1)(a): specific; the seller's own marketing is not that of other suppliers.
    if strict and not own_goods(cart) and not any(for_others(each, customer, cart, at) for each in customer.consents):
        return False
    # GDPR art. 5(1)(e): it fades where the person did nothing for three years.
    return not strict or within(last_act(consent.given_at, customer, at), _MONTHS_OF_CONSENT, at)


def for_others(consent: Consent, customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether a consent is one to marketing for other suppliers, with all that a consent takes."""
    if consent.purposes != {_PARTNER_MARKETING} or not given(consent, customer, cart, at):
        return False
    if consent.required_for is not _NOTHING or not confirmed(consent, at) or revoked(consent, at):
        return False
    since = moment(consent, at)
    withdrawn_later = any(
        each.withdrawn_at is not None
        and since <= each.withdrawn_at <= at
        and here(each, cart)
        and _PARTNER_MARKETING in each.purposes
        for each in customer.consents
    )
    return not withdrawn_later and not any(
        said(each, cart, at)
        and (to_all(each) or _PARTNER_MARKETING in each.purposes)
        and (each.at is None or since <= each.at)
        for each in customer.objections or ()
    )


def consented(consent: Consent, customer: Customer, cart: Cart, at: datetime, *, strict: bool) -> bool:
    """Say whether one consent carries the data protection layer, and with it the sending layer."""
    # GDPR art. 6(1)(a); Act 8.12.1992 art. 5, a): the very consent of the sending layer.
    if not carries(consent, customer, cart, at, strict=strict):
        return False
    # GDPR art. 8 has no forerunner in the Act of 8.12.1992; by a guardian it is good at any age.
    if customer.born is None or at < GDPR or consent.by_guardian:
        return True
    # GDPR art. 8(1): the age when it was given; leniently, the age by now.
    return reached(customer.born, age_of_consent(at), consent.given_at if strict else at)


def stands(consent: Consent, customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether a marketing consent was not taken back, in whatever way."""
    # GDPR art. 7(3).
    if revoked(consent, at):
        return False
    # GDPR art. 21(3); RD 4.4.2003 art. 2.
    if objected_since(consent, customer, cart, at):
        return False
    # GDPR art. 7(3): who takes back one consent to marketing takes back those before it as well; only the newsletter
    # was taken back: what names the mail stays.
    ends = _MARKETING if consent.purposes.isdisjoint(_NAMED) else _NAMED
    since = moment(consent, at)
    for objection in customer.objections or ():
        if (
            (objection.at is None or since <= objection.at)
            and said(objection, cart, at)
            and not objection.purposes.isdisjoint(ends)
        ):
            return False
    for other in customer.consents:
        if (
            other.withdrawn_at is not None
            and since <= other.withdrawn_at <= at
            and here(other, cart)
            and not other.purposes.isdisjoint(ends)
        ):
            return False
    return True


def moment(consent: Consent, at: datetime) -> datetime:
    """Find the moment of a consent: of its confirmation, where that is known and not yet to come."""
    confirmed_at = consent.confirmed_at
    return consent.given_at if confirmed_at is None or confirmed_at > at else confirmed_at


def revoked(consent: Consent, at: datetime) -> bool:
    """Say whether this very consent was withdrawn."""
    # GDPR art. 7(3): from the moment of withdrawal on.
    return consent.withdrawn_at is not None and consent.withdrawn_at <= at


def objected_since(consent: Consent, customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether the customer objected to all marketing when or after this consent was given."""
    # GDPR art. 21(3): a consent of the same instant does not outlive the objection; one without a moment ends all.
    return any(
        said(each, cart, at) and to_all(each) and (each.at is None or moment(consent, at) <= each.at)
        for each in customer.objections or ()
    )


def last_act(begun: datetime, customer: Customer, at: datetime) -> datetime:
    """Find the moment from which a consent or an account fades: the person's own last act."""
    active = customer.last_active_at
    # GDPR art. 5(1)(e); GBA 146/2024 § 285; CNIL SAN-2020-003. An act yet to come is none.
    return active if active is not None and begun < active <= at else begun


def shown(reference: str | None) -> bool:
    """Say whether a reference refers to anything."""
    # GDPR art. 7(1): an empty reference proves nothing; the models hold none.
    return reference is not None


def elsewhere(key: str | None, customer: Customer) -> bool:
    """Say whether a record is of another address than the mail would go to."""
    return key is not None and customer.address_key is not None and key != customer.address_key


# --- the other grounds ---------------------------------------------------------------------------


def requested(cart: Cart, mail: Mail, at: datetime, *, strict: bool) -> bool:
    """Say whether the customer asked for this very mail, and that can be shown."""
    if mail.requested_at is None or mail.requested_at > at or not shown(mail.request_evidence):
        return False
    # CEL art. XII.13 § 4; strictly (GBA 71/2022) what was added to it was not asked for, nor (ÚOOÚ) what comes late.
    return not strict or (
        mail.neutral is True and within(max(cart.abandoned_at, mail.requested_at), _MONTHS_OF_REQUEST, at)
    )


def own_goods(cart: Cart) -> bool:
    """Say whether the seller supplies the goods itself."""
    # RD 4.4.2003 art. 1, 1° b): "that it supplies itself".
    return all(line.supplier is None or line.supplier == cart.seller for line in cart.lines)


def alike(purchase: Purchase, cart: Cart) -> bool:
    """Say whether something in the cart is similar to something that was bought."""
    for left in cart.lines:
        for bought in purchase.lines:
            if not left.categories.isdisjoint(bought.categories):
                return True
    return False


def all_alike(purchase: Purchase, cart: Cart) -> bool:
    """Say whether each line of the cart is similar, in all its categories, to one line that was bought."""
    for left in cart.lines:
        if not left.categories or not any(left.categories <= bought.categories for bought in purchase.lines):
            return False
    return True


def sold(purchase: Purchase, customer: Customer, cart: Cart, at: datetime, *, strict: bool) -> bool:
    """Say whether one purchase carries the sending layer."""
    # RD 4.4.2003 art. 1, 1°: "its customers".
    if purchase.concluded_at > at or purchase.seller != cart.seller or elsewhere(purchase.address_key, customer):
        return False
    # Art. 1, 1° a): obtained directly, in the context of the sale.
    if not purchase.address_given or cart.address_source in _NOT_FROM_CUSTOMER:
        return False
    # Art. 1, 1° c): they could refuse when it was obtained.
    if not purchase.refusal_offered:
        return False
    # Art. 1, 1° b): similar goods.
    if not alike(purchase, cart):
        return False
    # Art. 1, 1° a)-b), strictly: the sale stands, all goods are similar, and supplied by the seller itself.
    return not strict or (not purchase.cancelled and all_alike(purchase, cart) and own_goods(cart))


def related(purchase: Purchase, customer: Customer, cart: Cart, at: datetime, *, strict: bool) -> bool:
    """Say whether one purchase carries the data protection layer, and with it the sending layer."""
    # GDPR art. 95: the very purchase of the sending layer.
    if not sold(purchase, customer, cart, at, strict=strict):
        return False
    if not strict:
        return True
    # GDPR art. 5(1)(e), 6(1)(f); GBA 117/2022: strictly, a relation fades in two years from its end.
    end = purchase.ended_at
    if end is None or end < purchase.concluded_at:
        end = purchase.concluded_at
    return within(end, _MONTHS_OF_PURCHASE, at)


def free_account(customer: Customer, cart: Cart, at: datetime, *, strict: bool) -> bool:
    """Say whether a free account carries the sending and the data protection layer."""
    account = customer.account
    # CJEU C-654/23 rests on GDPR art. 95, so it reaches no further back than the GDPR.
    if account is None or at < GDPR:
        return False
    # RD 4.4.2003 art. 1, 1°: an account with this seller, by now.
    if account.created_at > at or account.seller != cart.seller or elsewhere(account.address_key, customer):
        return False
    # C-654/23: the entry to a paid offer. Art. 1, 1° c): they could refuse.
    if not account.paid_offer or not account.refusal_offered:
        return False
    # Art. 1, 1° a): obtained directly. Art. 1, 1° b), strictly: supplied by the seller itself.
    return cart.address_source not in _NOT_FROM_CUSTOMER and (not strict or own_goods(cart))


def idle(customer: Customer, at: datetime) -> bool:
    """Say whether nobody has used the account for long."""
    # GDPR art. 5(1)(e); CNIL SAN-2021-008.
    account = customer.account
    return account is None or not within(last_act(account.created_at, customer, at), _MONTHS_OF_CONSENT, at)


def accepted(customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether terms and privacy policy were both accepted, in one box or in two."""
    terms = policy = False
    for box in customer.consents:
        if accepts(box, customer, cart, at):
            terms = terms or _TERMS in box.purposes
            policy = policy or _PRIVACY_POLICY in box.purposes
    return terms and policy


def accepts(box: Consent, customer: Customer, cart: Cart, at: datetime) -> bool:
    """Say whether a box may accept the terms or the privacy policy that it is about."""
    # The article of 2017: an act of one's own, free, informed, proven; GDPR art. 7(3): not taken back.
    # It is free where it was asked for the order or the account, or for nothing: these one can do without.
    if box.required_for not in _FREE_TERMS or not given(box, customer, cart, at):
        return False
    # EDPB Guidelines 05/2020, example 7: a box that also serves partners is no consent at all.
    return not revoked(box, at) and _PARTNER_MARKETING not in box.purposes


# --- time ----------------------------------------------------------------------------------------


def terms_age(customer: Customer, at: datetime) -> bool:
    """Say whether the customer may accept terms alone: a guardian's box is not asked for here."""
    # GDPR art. 8(1), from its first day.
    return customer.born is None or at < GDPR or reached(customer.born, age_of_consent(at), at)


def age_of_consent(at: datetime) -> int:
    """Find the age of digital consent at a moment under the GDPR."""
    # GDPR art. 8(1); Act 30.7.2018 art. 7.
    return _AGE_OF_GDPR if at < ACT_2018 else _AGE_OF_ACT_2018


def reached(born: date, years: int, moment: datetime) -> bool:
    """Say whether an age was reached on the day, in Brussels, of a moment."""
    # GDPR art. 8(1) counts in birthdays, and a day is a day in Belgium.
    return moment.astimezone(BRUSSELS).date() >= born + relativedelta(years=years)


def within(start: datetime, months: int, at: datetime) -> bool:
    """Say whether a moment lies before the end of so many calendar months in Brussels."""
    # No month has fewer than 28 days: most moments need no calendar.
    if at - start < timedelta(days=28 * months):
        return True
    # In UTC again: two moments of one zone compare by their clocks, blind to the hour that comes twice.
    return at < (start.astimezone(BRUSSELS) + relativedelta(months=months)).astimezone(UTC)
