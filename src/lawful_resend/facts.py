"""The vocabulary: every fact that a rule may ask for, each said once: what shows it, and what it says to whom.

A fact has one proposition that reads the same after a tick and after a cross, and a second one where it is told to the
person it is about. Facts that weigh against sending are marked ``adverse``; all others can only help.
A new fact is a new value here: what observes it, the moments at which it turns, the cases that show or lack it and the
page of facts are made from ``seen``.
"""

from attrs import field, frozen

from lawful_resend.civil_time import hours, months
from lawful_resend.expressions import (
    BOUGHT_SINCE,
    PART_BOUGHT_SINCE,
    Expression,
    Moments,
    Subject,
    acceptance,
    account,
    all_in,
    all_similar,
    any_in,
    came,
    cart,
    consent,
    counts,
    customer,
    differ,
    empty,
    followed,
    later,
    later_of,
    latest,
    line,
    mail,
    moments,
    objection,
    of_age,
    of_one_kind,
    one_stated,
    purchase,
    replaced_by,
    similar,
    some,
    some_line,
    stated,
    subject_of,
    within,
)
from lawful_resend.models import AddressSource, ConsentAct, DoubleOptIn, Mailbox, Purpose, Recipient, RequiredFor
from lawful_resend.text import Text


@frozen
class Fact:
    """One small yes-or-no observation about a case.

    Attributes:
        id: its name, for ever.
        seen: what shows it; in a word of its own for each consent, acceptance or purchase, where it is about one.
        text: the proposition.
        told: the same, said to the person it is about; None where it is not told.
        adverse: it weighs against sending; all other facts can only help.
        by_sender: the sender can bring it about alone, at the latest for the next cart.
        excludes: the fact that can never be shown together with it.
        decides: whether rules may ask for it; what is assumed decides nothing.
        mask: its bit in a mask of facts, given below.

    """

    id: str
    seen: Expression = field(eq=False, repr=False, kw_only=True, converter=of_one_kind)
    text: Text = field(eq=False, repr=False, kw_only=True)
    told: Text | None = field(default=None, eq=False, repr=False, kw_only=True)
    adverse: bool = field(default=False, eq=False, repr=False, kw_only=True)
    by_sender: bool = field(default=False, eq=False, repr=False, kw_only=True)
    excludes: "Fact | None" = field(default=None, eq=False, repr=False, kw_only=True)
    decides: bool = field(default=True, eq=False, repr=False, kw_only=True)
    mask: int = field(default=0, eq=False, repr=False, kw_only=True)

    @property
    def facts(self) -> "tuple[Fact, ...]":
        """The facts of this condition: itself."""
        return (self,)

    def __str__(self) -> str:
        """Return the id."""
        return self.id


@frozen
class Either:
    """A condition that any one of several facts meets: a concept a country names as its own.

    Attributes:
        facts: the facts, any of which will do.
        text: the concept.
        mask: their bits.

    """

    facts: tuple[Fact, ...]
    text: Text = field(eq=False, repr=False)
    mask: int = field(eq=False, repr=False)


def any_of(*facts: Fact, text: Text) -> Either:
    """Return the concept that a country names as its own, met by any of these facts."""
    mask = 0
    for fact in facts:
        mask |= fact.mask
    return Either(facts, text, mask)


def in_words(fact: Fact, text: Text) -> Either:
    """Return one fact in a country's own words."""
    return Either(fact.facts, text, fact.mask)


#: what a rule may ask for
Condition = Fact | Either

#: purposes that reach reminders about a cart, and with the newsletter all mail of the seller's own marketing
CART_MAIL = (Purpose.CART_REMINDERS, Purpose.OWN_MARKETING)
MARKETING = (*CART_MAIL, Purpose.NEWSLETTER)


def _of_this_seller(subject: Subject) -> Expression:
    """Return whether a record is of this seller, and for this address as far as is known."""
    here: Expression = subject.seller == cart.seller
    return here & ~differ(customer.address_key, subject.address_key)


def _of_no_other(subject: Subject) -> Expression:
    """Return whether what weighs against the mail counts: unless both name a seller and they differ."""
    return ~differ(subject.seller, cart.seller)


#: which records count at all
COUNTS = {
    account: _of_this_seller(account) & came(account.created_at),
    consent: _of_this_seller(consent) & came(consent.given_at),
    purchase: _of_this_seller(purchase) & came(purchase.concluded_at),
}
#: which of those are chosen from, so that each fact is about one and the same record
CHOSEN = {
    consent: any_in(consent.purposes, *MARKETING),
    acceptance: any_in(acceptance.purposes, Purpose.TERMS, Purpose.PRIVACY_POLICY)
    & ~any_in(acceptance.purposes, Purpose.PARTNER_MARKETING),
    purchase: counts(purchase),
}

#: an objection to all marketing: it says nothing else, or names own marketing
_TO_ALL = empty(objection.purposes) | any_in(objection.purposes, Purpose.OWN_MARKETING)
#: what weighs against the mail counts whatever the address
_OBJECTED_HERE, _WITHDRAWN_HERE = _of_no_other(objection), _of_no_other(consent)
#: what ended consents: whoever withdraws cart mails or marketing withdraws it for every box ticked until then; whoever
#: withdraws the newsletter leaves a consent to cart mails or marketing as it was (GDPR art. 7(3)). An objection to
#: these does the same.
_OBJECTION = moments(objection.at, _OBJECTED_HERE & _TO_ALL)
_CART_MAIL_STOPPED = moments(
    objection.at, _OBJECTED_HERE & (_TO_ALL | any_in(objection.purposes, *CART_MAIL))
) | moments(consent.withdrawn_at, any_in(consent.purposes, *CART_MAIL) & _WITHDRAWN_HERE)
_NEWSLETTER_STOPPED = moments(
    objection.at, _OBJECTED_HERE & (_TO_ALL | any_in(objection.purposes, *MARKETING))
) | moments(consent.withdrawn_at, any_in(consent.purposes, *MARKETING) & _WITHDRAWN_HERE)
#: what ended an explicit consent to sensitive data: an objection to that use, or to all marketing, or its withdrawal
_SENSITIVE_STOPPED = moments(
    objection.at, _OBJECTED_HERE & (_TO_ALL | any_in(objection.purposes, Purpose.SENSITIVE_DATA))
) | moments(consent.withdrawn_at, any_in(consent.purposes, Purpose.SENSITIVE_DATA) & _WITHDRAWN_HERE)
#: an objection without a moment stands against every consent
_UNDATED = _OBJECTED_HERE & ~stated(objection.at)
_UNDATED_TO_SENSITIVE = some(objection, _UNDATED & (_TO_ALL | any_in(objection.purposes, Purpose.SENSITIVE_DATA)))
_UNDATED_TO_CART_MAIL = some(objection, _UNDATED & (_TO_ALL | any_in(objection.purposes, *CART_MAIL)))
_UNDATED_TO_NEWSLETTER = some(objection, _UNDATED & (_TO_ALL | any_in(objection.purposes, *MARKETING)))

#: the moment of a consent: of its confirmation, where there is one
_CONSENTED = replaced_by(consent.given_at, consent.confirmed_at)


def _stopped(by: Moments) -> Expression:
    """Return whether a consent was followed by what ends it; a confirmation that is still to come outlives nothing."""
    return followed(_CONSENTED, by=by) | (later(consent.confirmed_at) & followed(consent.given_at, by=by))


_CONFIRMED = (consent.double_opt_in != DoubleOptIn.PENDING) & ~later(consent.confirmed_at)
#: a box that is about nothing but marketing by this seller, sensitive data included
_APART = all_in(consent.purposes, *MARKETING, Purpose.SENSITIVE_DATA)
#: an explicit consent to sensitive data (GDPR art. 9(2)(a)) by somebody not known to be a child anywhere (art. 8)
_EXPLICIT = (
    any_in(consent.purposes, Purpose.SENSITIVE_DATA)
    & COUNTS[consent]
    & _APART
    & (consent.act == ConsentAct.TICKED)
    & (consent.required_for == RequiredFor.NOTHING)
    & consent.informed
    & consent.concluded
    & stated(consent.evidence)
    & stated(consent.wording)
    & _CONFIRMED
    & ~came(consent.withdrawn_at)
    & ~_stopped(_SENSITIVE_STOPPED)
    & ~_UNDATED_TO_SENSITIVE
    & (consent.by_guardian | of_age(16, consent.given_at))
)

# --- the recipient and the address ---------------------------------------------------------------

COMPANY = Fact(
    "company",
    seen=customer.kind == Recipient.COMPANY,
    text=Text("The recipient is a legal person."),
)
NATURAL_PERSON = Fact(
    "natural-person",
    excludes=COMPANY,
    seen=customer.kind != Recipient.COMPANY,
    text=Text("The recipient is a natural person."),
)
IMPERSONAL_MAILBOX = Fact(
    "impersonal-mailbox",
    seen=customer.mailbox == Mailbox.IMPERSONAL,
    text=Text("The address is impersonal (info@, sales@)."),
    told=Text("the address is an organisation's, not a person's"),
)
FOR_ORGANISATION = Fact(
    "for-organisation",
    seen=cart.for_organisation,
    text=Text("The goods are meant for the legal person itself."),
)
ADDRESS_FROM_CUSTOMER = Fact(
    "address-from-customer",
    seen=(cart.address_source != AddressSource.THIRD_PARTY) & (cart.address_source != AddressSource.PUBLIC),
    text=Text("The address comes from the customer, not from a third party or a public source."),
)
ADDRESS_FROM_PURCHASE = Fact(
    "address-from-purchase",
    seen=cart.address_source == AddressSource.PURCHASE,
    text=Text("The address comes from an earlier sale."),
)
ADDRESS_IN_CHECKOUT = Fact(
    "address-in-checkout",
    seen=(cart.address_source == AddressSource.SUBMITTED) | (cart.address_source == AddressSource.TYPED),
    text=Text("The customer typed the address into this checkout."),
)
ADDRESS_SUBMITTED = Fact(
    "address-submitted",
    seen=cart.address_source == AddressSource.SUBMITTED,
    text=Text("The customer typed the address into this checkout and sent it."),
)
ADDRESS_PUBLISHED = Fact(
    "address-published",
    seen=cart.address_source == AddressSource.PUBLIC,
    text=Text("The recipient has published the address."),
)
CHECKOUT_BEGUN = Fact(
    "checkout-begun",
    seen=cart.checkout_begun | (cart.address_source == AddressSource.SUBMITTED),
    text=Text("The customer began the checkout."),
    told=Text("you had begun to order"),
)
CART_WITHIN_36_MONTHS = Fact(
    "cart-within-36-months",
    seen=within(months(36), cart.abandoned_at),
    text=Text("The cart was left less than three years ago."),
)
CART_REFUSAL_OFFERED = Fact(
    "cart-refusal-offered",
    seen=cart.refusal_offered,
    text=Text("Where the address was asked in this checkout, the customer could refuse marketing, free and simply."),
    told=Text("you could refuse marketing where you entered your address"),
    by_sender=True,
)
REFUSAL_FROM_THE_FIRST = Fact(
    "refusal-from-the-first",
    seen=~some(account, _of_no_other(account) & came(account.created_at) & ~account.refusal_offered)
    & ~some(
        purchase,
        _of_no_other(purchase)
        & came(purchase.concluded_at)
        & (~stated(purchase.address_given) | purchase.address_given)
        & ~purchase.refusal_offered,
    ),
    text=Text("The seller never obtained the address before without the customer's being able to refuse marketing."),
)
ECG_LIST_CLEARED = Fact(
    "ecg-list-cleared",
    seen=any_in(customer.cleared_registers, "AT-ECG"),
    text=Text("The address was looked up in the Austrian ECG list and is not in it."),
    by_sender=True,
)
ROBINSON_LIST_CLEARED = Fact(
    "robinson-list-cleared",
    seen=any_in(customer.cleared_registers, "ES-ROBINSON"),
    text=Text("The address was looked up in the Spanish Robinson list and is not in it."),
    by_sender=True,
)
DGC_LIST_CLEARED = Fact(
    "dgc-list-cleared",
    seen=any_in(customer.cleared_registers, "PT-DGC"),
    text=Text("The address was looked up in the Portuguese list of legal persons (DGC) and is not in it."),
    by_sender=True,
)
DEVICE_UNTOUCHED = Fact(
    "device-untouched",
    seen=(cart.address_source != AddressSource.COOKIE) & (cart.address_source != AddressSource.TYPED),
    text=Text("The address was not read off the customer's device: not by a cookie, and not before the form was sent."),
    by_sender=True,
)
DEVICE_CONSENT = Fact(
    "device-consent",
    seen=cart.device_consent,
    text=Text("The customer consented to storing or reading information on the device."),
    told=Text("you consented to our reading information on your device"),
)

# --- the mail ------------------------------------------------------------------------------------

OWN_GOODS = Fact(
    "own-goods",
    seen=~some_line(cart.lines, stated(line.supplier) & ~(line.supplier == cart.seller)),
    text=Text("The sender itself supplies the goods."),
    by_sender=True,
)
MAIL_REQUESTED = Fact(
    "mail-requested",
    seen=came(mail.requested_at) & stated(mail.request_evidence),
    text=Text("The customer asked for this very mail."),
    told=Text("you asked for this mail yourself"),
)
MAIL_NEUTRAL = Fact(
    "mail-neutral",
    seen=mail.neutral,
    text=Text("The mail says only that the cart is kept: no offer, discount or other product."),
    by_sender=True,
)
MAIL_ANNOUNCED = Fact(
    "mail-announced",
    seen=mail.announced,
    text=Text("The privacy notice announces this mail."),
    by_sender=True,
)
MAIL_FIRST = Fact(
    "mail-first",
    seen=~stated(mail.number) | (mail.number == 1),
    text=Text("It is the first reminder about this cart."),
    by_sender=True,
)
#: no source that asks a prompt mail names a number: a day is this library's
MAIL_PROMPT = Fact(
    "mail-prompt",
    seen=within(hours(24), cart.abandoned_at),
    text=Text("The mail goes within 24 hours after the cart was left."),
    by_sender=True,
)

# --- one consent to mail -------------------------------------------------------------------------

CONSENT_TO_MARKETING = Fact(
    "consent-to-marketing",
    seen=any_in(consent.purposes, *CART_MAIL),
    text=Text(
        "The customer gave this seller, before the mail, consent to cart reminders or to marketing by this seller."
    ),
    told=Text("you consented to reminders or marketing from our shop"),
)
CONSENT_TO_NEWSLETTER = Fact(
    "consent-to-newsletter",
    seen=any_in(consent.purposes, Purpose.NEWSLETTER),
    text=Text("The customer gave this seller, before the mail, consent to its newsletter."),
    told=Text("you consented to our newsletter"),
)
CONSENT_TICKED = Fact(
    "consent-ticked",
    seen=consent.act == ConsentAct.TICKED,
    text=Text("The customer ticked an empty box for it, or said so."),
    told=Text("you did so yourself, with an empty box or a statement"),
)
CONSENT_FREE = Fact(
    "consent-free",
    seen=consent.required_for == RequiredFor.NOTHING,
    text=Text("The consent was free: not a condition of the order, the account or a gift."),
    by_sender=True,
)
CONSENT_INFORMED = Fact(
    "consent-informed",
    seen=consent.informed,
    text=Text("The consent was informed: sender and purpose were shown."),
    by_sender=True,
)
CONSENT_PROVEN = Fact(
    "consent-proven",
    seen=stated(consent.evidence),
    text=Text("A record is kept of who consented, when and how."),
    told=Text("we keep a record of that, which you may see"),
    by_sender=True,
)
CONSENT_WORDING_KEPT = Fact(
    "consent-wording-kept",
    seen=stated(consent.wording),
    text=Text("The text shown with the consent is kept."),
    by_sender=True,
)
CONSENT_CONCLUDED = Fact(
    "consent-concluded",
    seen=consent.concluded,
    text=Text("A closing act followed the tick: form submitted or button pressed."),
)
CONSENT_SEPARATE = Fact(
    "consent-separate",
    seen=_APART,
    text=Text("The box stood apart: it was about nothing but marketing by this seller."),
    by_sender=True,
)
CONSENT_NOT_FOR_PARTNERS = Fact(
    "consent-not-for-partners",
    seen=~any_in(consent.purposes, Purpose.PARTNER_MARKETING),
    text=Text("The box was for this seller alone, not for partners too."),
    by_sender=True,
)
CONSENT_CONFIRMED = Fact(
    "consent-confirmed",
    seen=_CONFIRMED,
    text=Text("The address was confirmed, or there was no confirmation link (double opt-in)."),
)
CONSENT_DOUBLE_OPT_IN = Fact(
    "consent-double-opt-in",
    seen=(consent.double_opt_in == DoubleOptIn.CONFIRMED) & ~later(consent.confirmed_at),
    text=Text("The consent was confirmed by a link in a mail to this address (double opt-in)."),
    told=Text("you confirmed it by a link in a mail"),
)
CONSENT_STANDS = Fact(
    "consent-stands",
    seen=~came(consent.withdrawn_at)
    & ~_UNDATED_TO_CART_MAIL
    & ~_stopped(_CART_MAIL_STOPPED)
    & (any_in(consent.purposes, *CART_MAIL) | (~_UNDATED_TO_NEWSLETTER & ~_stopped(_NEWSLETTER_STOPPED))),
    text=Text("The consent still stands: it was not withdrawn, and it is later than any objection."),
)


def _consent_within(number: int, en: str) -> Fact:
    return Fact(
        f"consent-within-{number}-months",
        seen=within(months(number), latest(consent.given_at, consent.last_used_at)),
        text=Text(f"The consent was given or used within {en}."),
    )


CONSENT_WITHIN_12_MONTHS = _consent_within(12, "the last year")
CONSENT_WITHIN_36_MONTHS = _consent_within(36, "the last three years")
CONSENT_WITHIN_48_MONTHS = _consent_within(48, "the last four years")
CONSENT_BY_GUARDIAN = Fact(
    "consent-by-guardian",
    seen=consent.by_guardian,
    text=Text("The holder of parental responsibility gave or authorised the consent."),
)
CONSENT_TO_SENSITIVE_DATA = Fact(
    "consent-to-sensitive-data",
    seen=some(consent, _EXPLICIT),
    text=Text("The customer consented explicitly and provably to the use of these sensitive data."),
)


def _of_age(years: int) -> tuple[Fact, Fact]:
    now = Fact(
        f"of-age-{years}",
        seen=of_age(years),
        text=Text(f"As far as known, the customer is at least {years} at sending."),
    )
    then = Fact(
        f"of-age-{years}-when-consenting",
        seen=of_age(years, consent.given_at),
        text=Text(f"As far as known, the customer was at least {years} when consenting."),
    )
    return now, then


#: ages of digital consent: (facts at the moment of sending, facts at the moment of the consent)
OF_AGE_13, OF_AGE_13_WHEN_CONSENTING = _of_age(13)
OF_AGE_14, OF_AGE_14_WHEN_CONSENTING = _of_age(14)
OF_AGE_15, OF_AGE_15_WHEN_CONSENTING = _of_age(15)
#: (facts at the moment of sending, facts at the moment of the consent)
OF_AGE_16, OF_AGE_16_WHEN_CONSENTING = _of_age(16)

# --- acceptance of terms and privacy policy ------------------------------------------------------

TERMS_ACCEPTED = Fact(
    "terms-accepted",
    seen=counts(acceptance),
    text=Text("The customer accepted this seller's terms and its privacy policy."),
    told=Text("you accepted our terms and privacy policy"),
)
TERMS_TICKED = Fact(
    "terms-ticked",
    seen=acceptance.act == ConsentAct.TICKED,
    text=Text("The customer ticked the acceptance in an empty box."),
)
TERMS_FREE = Fact(
    "terms-free",
    seen=(acceptance.required_for == RequiredFor.NOTHING) | (acceptance.required_for == RequiredFor.SERVICE),
    text=Text("The acceptance was free: the customer could do without the order or the account."),
    by_sender=True,
)
TERMS_INFORMED = Fact(
    "terms-informed",
    seen=acceptance.informed,
    text=Text("The acceptance was informed: sender and purpose were shown."),
    by_sender=True,
)
TERMS_PROVEN = Fact(
    "terms-proven",
    seen=stated(acceptance.evidence),
    text=Text("A record of the acceptance is kept."),
    by_sender=True,
)
TERMS_STAND = Fact(
    "terms-stand",
    seen=~came(acceptance.withdrawn_at),
    text=Text("The acceptance was not withdrawn."),
)
TERMS_IN_ONE_BOX = Fact(
    "terms-in-one-box",
    seen=any_in(acceptance.purposes, Purpose.TERMS) & any_in(acceptance.purposes, Purpose.PRIVACY_POLICY),
    text=Text("One box covered both the terms and the privacy policy."),
)

# --- one purchase --------------------------------------------------------------------------------

BOUGHT = Fact(
    "bought",
    seen=counts(purchase),
    text=Text("The customer bought from this seller before."),
    told=Text("you bought from us before"),
)
BOUGHT_ADDRESS_GIVEN = Fact(
    "bought-address-given",
    seen=purchase.address_given,
    text=Text("The seller obtained this address directly from the customer in that sale."),
    told=Text("you gave us this address then"),
)
BOUGHT_REFUSAL_OFFERED = Fact(
    "bought-refusal-offered",
    seen=purchase.refusal_offered,
    text=Text("When the address was collected in that sale, the customer could refuse marketing, free and simply."),
    told=Text("you could refuse marketing then"),
    by_sender=True,
)
BOUGHT_SIMILAR = Fact(
    "bought-similar",
    seen=similar(cart.lines, to=purchase.lines),
    text=Text("Something in the cart is similar to what the customer bought then."),
    told=Text("the cart is about similar goods"),
)
BOUGHT_ALL_SIMILAR = Fact(
    "bought-all-similar",
    seen=all_similar(cart.lines, to=purchase.lines),
    text=Text("All that is in the cart is similar to what the customer bought then."),
    by_sender=True,
)
BOUGHT_STANDS = Fact(
    "bought-stands",
    seen=~purchase.cancelled,
    text=Text("That sale stands: neither cancelled nor withdrawn from."),
)
SOLD_WITHIN_12_MONTHS = Fact(
    "sold-within-12-months",
    seen=within(months(12), purchase.concluded_at),
    text=Text("That sale itself is less than a year ago."),
)


def _bought_within(number: int, en: str) -> Fact:
    return Fact(
        f"bought-within-{number}-months",
        seen=within(months(number), later_of(purchase.concluded_at, purchase.ended_at)),
        text=Text(f"That sale, or the end of its contract, is less than {en} ago."),
    )


BOUGHT_WITHIN_12_MONTHS = _bought_within(12, "a year")
BOUGHT_WITHIN_24_MONTHS = _bought_within(24, "two years")
BOUGHT_WITHIN_36_MONTHS = _bought_within(36, "three years")
#: one order in two rows makes no relation: the sales lie a day apart, a number of this library's own
_STANDING = _of_this_seller(purchase) & ~purchase.cancelled


def _relation(standing: Expression) -> Expression:
    """Return whether sales that stand make a relation: one contract that runs, or several sales of the last year."""
    came_then = standing & came(purchase.concluded_at)
    several = within(months(12), purchase.concluded_at) & followed(
        purchase.concluded_at, by=moments(purchase.concluded_at, standing), after=hours(24)
    )
    return some(purchase, came_then & later(purchase.ended_at)) | some(purchase, came_then & several)


CUSTOMER_RELATION = Fact(
    "customer-relation",
    seen=_relation(_STANDING),
    text=Text("The customer bought from this seller more than once within a year, or has a contract there that runs."),
)

# --- the account ---------------------------------------------------------------------------------

ACCOUNT = Fact(
    "account",
    seen=counts(account),
    text=Text("The customer has an account with this seller."),
    told=Text("you have an account with us"),
)
ACCOUNT_PAID_OFFER = Fact(
    "account-paid-offer",
    seen=account.paid_offer,
    text=Text("The free account is the entry to a paid offer, and the cart is about that offer or something similar."),
)
ACCOUNT_REFUSAL_OFFERED = Fact(
    "account-refusal-offered",
    seen=account.refusal_offered,
    text=Text("When the account was opened, the customer could refuse marketing, free and simply."),
    told=Text("you could refuse marketing when you opened it"),
    by_sender=True,
)
ACCOUNT_WITHIN_12_MONTHS = Fact(
    "account-within-12-months",
    seen=within(months(12), account.created_at),
    text=Text("The account was opened less than a year ago."),
)

# --- what weighs against sending -----------------------------------------------------------------

OBJECTED = Fact(
    "objected",
    seen=some(objection, _OBJECTED_HERE & _TO_ALL & (came(objection.at) | ~stated(objection.at))),
    text=Text("The customer objected to marketing or unsubscribed."),
    adverse=True,
)
WITHDRAWN = Fact(
    "withdrawn",
    seen=some(consent, came(consent.withdrawn_at) & _WITHDRAWN_HERE & any_in(consent.purposes, *MARKETING))
    | some(
        objection,
        _OBJECTED_HERE
        & (came(objection.at) | ~stated(objection.at))
        & ~_TO_ALL
        & any_in(objection.purposes, *MARKETING),
    ),
    text=Text("The customer withdrew a consent to marketing by this seller."),
    adverse=True,
)
ORDERED = Fact(
    "ordered",
    seen=came(cart.ordered_at) | BOUGHT_SINCE,
    text=Text("The order was placed after all."),
    adverse=True,
)
KEPT_TOO_LONG = Fact(
    "kept-too-long",
    seen=came(cart.keep_until),
    text=Text("The storage period that was announced is over."),
    adverse=True,
    by_sender=True,
)
ORDER_ONLY = Fact(
    "order-only",
    seen=cart.order_only,
    text=Text("It was promised that the data serve the order alone."),
    adverse=True,
    by_sender=True,
)
SENSITIVE = Fact(
    "sensitive",
    seen=cart.sensitive,
    text=Text("The content of the cart reveals sensitive data, such as health."),
    adverse=True,
)
_MANY_REMINDERS = 3
MORE_THAN_THREE_REMINDERS = Fact(
    "more-than-three-reminders",
    seen=(customer.kind != Recipient.COMPANY) & (mail.number > _MANY_REMINDERS),
    text=Text("A natural person already had three reminders about this cart."),
    adverse=True,
    by_sender=True,
)

# --- what nobody looked up -----------------------------------------------------------------------

OBJECTIONS_NOT_LOOKED_UP = Fact(
    "objections-not-looked-up",
    seen=~stated(customer.objections),
    text=Text("Nobody looked whether the customer objected to marketing or unsubscribed."),
    adverse=True,
    by_sender=True,
)
PURCHASES_NOT_LOOKED_UP = Fact(
    "purchases-not-looked-up",
    seen=~stated(customer.purchases),
    text=Text("Nobody looked whether the customer ordered after all."),
    adverse=True,
    by_sender=True,
)

# --- what is not judged --------------------------------------------------------------------------

CART_OLDER_THAN_A_YEAR = Fact(
    "cart-older-than-a-year",
    seen=~within(months(12), cart.abandoned_at),
    text=Text("The cart was left a year ago or more."),
    adverse=True,
    decides=False,
)
PART_BOUGHT = Fact(
    "part-bought",
    seen=PART_BOUGHT_SINCE,
    text=Text("The customer has bought a part of what was in the cart since it was left."),
    adverse=True,
    decides=False,
)

# --- what is assumed -----------------------------------------------------------------------------


def _assumed(name: str, seen: Expression, text: str) -> Fact:
    return Fact(name, seen=seen, text=Text(text), adverse=True, decides=False)


KIND_NOT_STATED = _assumed(
    "kind-not-stated", ~stated(customer.kind), "It is not stated whether the recipient is a person or a company."
)
BORN_NOT_STATED = _assumed("born-not-stated", ~stated(customer.born), "The day of birth is not stated.")
DOUBLE_OPT_IN_NOT_STATED = _assumed(
    "double-opt-in-not-stated",
    ~stated(consent.double_opt_in),
    "It is not stated whether the consent waits for a confirmation.",
)
SENSITIVE_CONSENT_BORN_NOT_STATED = _assumed(
    "sensitive-consent-born-not-stated",
    ~stated(customer.born) & ~some(consent, _EXPLICIT & consent.by_guardian),
    "The day of birth is not stated, and no guardian consented to the use of sensitive data.",
)
SENSITIVE_CONSENT_DOUBLE_OPT_IN_NOT_STATED = _assumed(
    "sensitive-consent-double-opt-in-not-stated",
    ~some(consent, _EXPLICIT & stated(consent.double_opt_in)),
    "It is not stated whether the consent to the use of sensitive data waits for a confirmation.",
)
SUPPLIER_NOT_STATED = _assumed(
    "supplier-not-stated",
    empty(cart.lines) | some_line(cart.lines, ~stated(line.supplier)),
    "It is not stated of each good in the cart who supplies it.",
)
KEEP_UNTIL_NOT_STATED = _assumed(
    "keep-until-not-stated", ~stated(cart.keep_until), "It is not stated until when the data may be kept."
)
ORDER_ONLY_NOT_STATED = _assumed(
    "order-only-not-stated",
    ~stated(cart.order_only),
    "It is not stated whether the data were promised to serve the order alone.",
)
SENSITIVE_NOT_STATED = _assumed(
    "sensitive-not-stated", ~stated(cart.sensitive), "It is not stated whether the cart reveals sensitive data."
)
NUMBER_NOT_STATED = _assumed(
    "number-not-stated", ~stated(mail.number), "It is not stated which reminder within 30 days this is."
)


ADDRESS_KEY_NOT_STATED = _assumed(
    "address-key-not-stated",
    ~stated(customer.address_key),
    "It is not stated to which address the mail would go.",
)
SENSITIVE_CONSENT_ADDRESS_ASSUMED = _assumed(
    "sensitive-consent-address-assumed",
    ~some(consent, _EXPLICIT & ~one_stated(consent.address_key, customer.address_key)),
    "It is assumed that the consent to the use of sensitive data was given for this address.",
)
RELATION_ADDRESS_ASSUMED = _assumed(
    "relation-address-assumed",
    ~_relation(_STANDING & ~one_stated(purchase.address_key, customer.address_key)),
    "It is assumed that the sales that make a customer relation were made with this address.",
)
CONSENT_ADDRESS_ASSUMED = _assumed(
    "consent-address-assumed",
    one_stated(consent.address_key, customer.address_key),
    "It is assumed that the consent was given for this address.",
)
TERMS_ADDRESS_ASSUMED = _assumed(
    "terms-address-assumed",
    one_stated(acceptance.address_key, customer.address_key),
    "It is assumed that the terms were accepted with this address.",
)
BOUGHT_ADDRESS_ASSUMED = _assumed(
    "bought-address-assumed",
    one_stated(purchase.address_key, customer.address_key),
    "It is assumed that the sale was made with this address.",
)
ACCOUNT_ADDRESS_ASSUMED = _assumed(
    "account-address-assumed",
    one_stated(account.address_key, customer.address_key),
    "It is assumed that the account has this address.",
)

#: every fact, in the order of its bit: those of one kind of record side by side and first, as there are most of them to
#: compare, and small numbers are compared faster
VOCABULARY: tuple[Fact, ...] = tuple(
    sorted(
        (value for value in globals().values() if isinstance(value, Fact)),
        key=lambda fact: (consent, purchase, acceptance, account, None).index(subject_of(fact.seen)),
    )
)
for _position, _fact in enumerate(VOCABULARY):
    object.__setattr__(_fact, "mask", 1 << _position)  # nobody has seen it yet
BY_ID: dict[str, Fact] = {fact.id: fact for fact in VOCABULARY}


#: what is assumed of one record: the record of which less is assumed is the better one
ASSUMED_OF_RECORDS = (
    DOUBLE_OPT_IN_NOT_STATED.mask
    | CONSENT_ADDRESS_ASSUMED.mask
    | TERMS_ADDRESS_ASSUMED.mask
    | BOUGHT_ADDRESS_ASSUMED.mask
)

_BY_BIT = {fact.mask: fact for fact in VOCABULARY}


def facts_in(mask: int) -> tuple[Fact, ...]:
    """Return the facts of a mask, in the order of the vocabulary."""
    found = []
    while mask:
        bit = mask & -mask
        found.append(_BY_BIT[bit])
        mask ^= bit
    return tuple(found)
