"""The vocabulary: every fact that a rule may ask for, each said once: what shows it, and what it says to whom.

A fact has two sentences, one where it is shown and one where it is not, and a third where it is told to the person it
is about. Facts that weigh against sending are marked ``adverse``; all others can only help.
A new fact is a new value here: what observes it, the moments at which it turns, the cases that show or lack it and the
page of facts are made from ``seen``.
"""

from attrs import field, frozen
from attrs.converters import optional

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
        shown: what is said where it is shown; true without any sign in front of it.
        missing: what is said where it is not shown: that it is not shown, never that the opposite happened; None where
            no rule may ask for it.
        remedy: what the sender can do about it, where it can; an adverse fact is then gone.
        for_this_mail: whether the sender can still do that for this email, and not only for the next cart.
        told: that it is shown, said to the person it is about; None where it is not told.
        adverse: it weighs against sending; all other facts can only help.
        identity: it is about who the customer is: no remedy asks somebody to be somebody else.
        excludes: the fact that can never be shown together with it.
        decides: whether rules may ask for it; what is assumed decides nothing.
        mask: its bit in a mask of facts, given below.

    """

    id: str
    seen: Expression = field(eq=False, repr=False, kw_only=True, converter=of_one_kind)
    shown: Text = field(eq=False, repr=False, kw_only=True, converter=Text)
    missing: Text | None = field(default=None, eq=False, repr=False, kw_only=True, converter=optional(Text))
    remedy: Text | None = field(default=None, eq=False, repr=False, kw_only=True, converter=optional(Text))
    for_this_mail: bool = field(default=False, eq=False, repr=False, kw_only=True)
    told: Text | None = field(default=None, eq=False, repr=False, kw_only=True, converter=optional(Text))
    adverse: bool = field(default=False, eq=False, repr=False, kw_only=True)
    identity: bool = field(default=False, eq=False, repr=False, kw_only=True)
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
        shown: the concept.
        mask: their bits.

    """

    facts: tuple[Fact, ...]
    shown: Text = field(eq=False, repr=False)
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
    """Return whether what weighs against the email counts: unless both name a seller and they differ."""
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
#: what ended a consent to marketing for others: an objection to it, or to all marketing, or its withdrawal
_PARTNERS_STOPPED = moments(
    objection.at, _OBJECTED_HERE & (_TO_ALL | any_in(objection.purposes, Purpose.PARTNER_MARKETING))
) | moments(consent.withdrawn_at, any_in(consent.purposes, Purpose.PARTNER_MARKETING) & _WITHDRAWN_HERE)
#: an objection without a moment stands against every consent
_UNDATED = _OBJECTED_HERE & ~stated(objection.at)
_UNDATED_TO_SENSITIVE = some(objection, _UNDATED & (_TO_ALL | any_in(objection.purposes, Purpose.SENSITIVE_DATA)))
_UNDATED_TO_PARTNERS = some(objection, _UNDATED & (_TO_ALL | any_in(objection.purposes, Purpose.PARTNER_MARKETING)))
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

#: a consent to marketing for others, in a box of its own
_TO_PARTNERS = (
    any_in(consent.purposes, Purpose.PARTNER_MARKETING)
    & all_in(consent.purposes, Purpose.PARTNER_MARKETING)
    & COUNTS[consent]
    & (consent.act == ConsentAct.TICKED)
    & (consent.required_for == RequiredFor.NOTHING)
    & consent.informed
    & consent.concluded
    & stated(consent.evidence)
    & stated(consent.wording)
    & _CONFIRMED
    & ~came(consent.withdrawn_at)
    & ~_stopped(_PARTNERS_STOPPED)
    & ~_UNDATED_TO_PARTNERS
)

# --- the recipient and the address ---------------------------------------------------------------

COMPANY = Fact(
    "company",
    seen=customer.kind == Recipient.COMPANY,
    shown="The recipient is a legal person.",
    missing="It is not shown that the recipient is a legal person.",
    told="we took you to be a company or another legal person",
    identity=True,
)
NATURAL_PERSON = Fact(
    "natural-person",
    excludes=COMPANY,
    seen=customer.kind != Recipient.COMPANY,
    shown="The recipient is a natural person.",
    missing="It is not shown that the recipient is a natural person.",
    identity=True,
)
IMPERSONAL_MAILBOX = Fact(
    "impersonal-mailbox",
    seen=customer.mailbox == Mailbox.IMPERSONAL,
    shown="The address is impersonal (info@, sales@).",
    missing="It is not shown that the address is impersonal (info@, sales@).",
    told="the address is an organisation's, not a person's",
)
FOR_ORGANISATION = Fact(
    "for-organisation",
    seen=cart.for_organisation,
    shown="The goods are meant for the legal person itself.",
    missing="It is not shown that the goods are meant for the legal person itself.",
    told="the goods were meant for your organisation",
)
ADDRESS_FROM_CUSTOMER = Fact(
    "address-from-customer",
    seen=(cart.address_source != AddressSource.THIRD_PARTY) & (cart.address_source != AddressSource.PUBLIC),
    shown="The address comes from the customer, not from a third party or a public source.",
    missing="It is not shown that the address comes from the customer.",
    told="the address comes from you, not from somebody else or a public source",
)
ADDRESS_FROM_PURCHASE = Fact(
    "address-from-purchase",
    seen=cart.address_source == AddressSource.PURCHASE,
    shown="The address comes from an earlier sale.",
    missing="It is not shown that the address comes from an earlier sale.",
    told="we have your address from an earlier order",
)
ADDRESS_IN_CHECKOUT = Fact(
    "address-in-checkout",
    seen=(cart.address_source == AddressSource.SUBMITTED) | (cart.address_source == AddressSource.TYPED),
    shown="The customer typed the address into this checkout.",
    missing="It is not shown that the customer typed the address into this checkout.",
    told="you typed your address into this checkout",
)
ADDRESS_SUBMITTED = Fact(
    "address-submitted",
    seen=cart.address_source == AddressSource.SUBMITTED,
    shown="The customer typed the address into this checkout and sent it.",
    missing="It is not shown that the customer typed the address into this checkout and sent it.",
    told="you typed your address into this checkout and sent it",
)
ADDRESS_PUBLISHED = Fact(
    "address-published",
    seen=cart.address_source == AddressSource.PUBLIC,
    shown="The recipient has published the address.",
    missing="It is not shown that the recipient has published the address.",
    told="you have published the address",
)
CHECKOUT_BEGUN = Fact(
    "checkout-begun",
    seen=cart.checkout_begun | (cart.address_source == AddressSource.SUBMITTED),
    shown="The customer began the checkout.",
    missing="It is not shown that the customer began the checkout.",
    told="you had begun to order",
)
CART_WITHIN_36_MONTHS = Fact(
    "cart-within-36-months",
    seen=within(months(36), cart.abandoned_at),
    shown="The cart was left less than three years ago.",
    missing="It is not shown that the cart was left less than three years ago.",
    told="you left the cart less than three years ago",
)
CART_REFUSAL_OFFERED = Fact(
    "cart-refusal-offered",
    seen=cart.refusal_offered,
    shown="Where this checkout asked for the address, the customer could refuse marketing, easily and free of charge.",
    missing="It is not shown that the customer could refuse marketing where this checkout asked for the address.",
    remedy="Offer a free and easy way to refuse marketing where the checkout asks for the address.",
    told="you could refuse marketing where you entered your address",
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
    shown="Each time the seller obtained the address before, the customer could refuse marketing.",
    missing="It is not shown that the customer could refuse marketing each time the seller obtained the address.",
    told="each time we obtained your address, you could refuse marketing",
)
ECG_LIST_CLEARED = Fact(
    "ecg-list-cleared",
    seen=any_in(customer.cleared_registers, "AT-ECG"),
    shown="The address was looked up in the Austrian ECG list and is not in it.",
    missing="It is not shown that the address was looked up in the Austrian ECG list and is not in it.",
    remedy="Look the address up in the Austrian ECG list; send nothing if it is in it.",
    for_this_mail=True,
    told="your address is not in the Austrian ECG list",
)
KZP_LIST_CLEARED = Fact(
    "kzp-list-cleared",
    seen=any_in(customer.cleared_registers, "BG-KZP"),
    shown="The address was looked up in the Bulgarian register of legal persons (KZP) and is not in it.",
    missing="It is not shown that the address was looked up in the Bulgarian register of legal persons (KZP) and is not"
    " in it.",
    remedy="Look the address up in the Bulgarian register of legal persons (KZP); send nothing if it is in it.",
    for_this_mail=True,
    told="your address is not in the Bulgarian register of legal persons (KZP)",
)
ROBINSON_LIST_CLEARED = Fact(
    "robinson-list-cleared",
    seen=any_in(customer.cleared_registers, "ES-ROBINSON"),
    shown="The address was looked up in the Spanish Robinson list and is not in it.",
    missing="It is not shown that the address was looked up in the Spanish Robinson list and is not in it.",
    remedy="Look the address up in the Spanish Robinson list; send nothing if it is in it.",
    for_this_mail=True,
    told="your address is not in the Spanish Robinson list",
)
BAN_REGISTER_CLEARED = Fact(
    "ban-register-cleared",
    seen=any_in(customer.cleared_registers, "IS-THJODSKRA"),
    shown="The address was looked up in the Icelandic ban register (Þjóðskrá) and is not in it.",
    missing="It is not shown that the address was looked up in the Icelandic ban register (Þjóðskrá) and is not in it.",
    remedy="Look the address up in the Icelandic ban register (Þjóðskrá); send nothing if it is in it.",
    for_this_mail=True,
    told="your address is not in the Icelandic ban register (Þjóðskrá)",
)
DGC_LIST_CLEARED = Fact(
    "dgc-list-cleared",
    seen=any_in(customer.cleared_registers, "PT-DGC"),
    shown="The address was looked up in the Portuguese list of legal persons (DGC) and is not in it.",
    missing="It is not shown that the address was looked up in the Portuguese list of legal persons (DGC) and is not in"
    " it.",
    remedy="Look the address up in the Portuguese list of legal persons (DGC); send nothing if it is in it.",
    for_this_mail=True,
    told="your address is not in the Portuguese list of legal persons (DGC)",
)
DEVICE_UNTOUCHED = Fact(
    "device-untouched",
    seen=(cart.address_source != AddressSource.COOKIE) & (cart.address_source != AddressSource.TYPED),
    shown="The address was not read off the customer's device: not by a cookie, and not before the form was sent.",
    missing="It is not shown that the address came without reading the customer's device.",
    remedy="Use only addresses that the customer has sent: none from a cookie, none typed but not sent.",
    told="we did not read your address off your device",
)
DEVICE_CONSENT = Fact(
    "device-consent",
    seen=cart.device_consent,
    shown="The customer consented to storing or reading information on the device.",
    missing="It is not shown that the customer consented to storing or reading information on the device.",
    remedy="Ask for consent before you store or read anything on the device.",
    told="you consented to our reading information on your device",
)
DEVICE_REFUSAL_OFFERED = Fact(
    "device-refusal-offered",
    seen=cart.device_refusal_offered,
    shown="The customer was told what is stored or read on the device and what for, and could refuse it.",
    missing="It is not shown that the customer was told what is stored or read on the device and what for, and could"
    " refuse it.",
    remedy="Say in the shop what you store or read on the device and what for, and that it can be refused.",
    told="you were told what we store or read on your device, and could refuse it",
)

# --- the mail ------------------------------------------------------------------------------------

OWN_GOODS = Fact(
    "own-goods",
    seen=~some_line(cart.lines, stated(line.supplier) & ~(line.supplier == cart.seller)),
    shown="The sender itself supplies the goods.",
    missing="Not all goods in the cart are shown to be the sender's own.",
    remedy="Leave the goods of other suppliers out of the email.",
    for_this_mail=True,
    told="the goods in the cart are our own",
)
MAIL_REQUESTED = Fact(
    "mail-requested",
    seen=came(mail.requested_at) & stated(mail.request_evidence),
    shown="The customer asked for this very email.",
    missing="It is not shown, with a record of it, that the customer asked for this very email.",
    remedy='Offer a button "email me my cart", and keep a record of each request.',
    told="you asked for this email yourself",
)
#: no source that lets a request grow old names a number: a month is this library's
REQUEST_FRESH = Fact(
    "request-fresh",
    seen=within(months(1), latest(cart.abandoned_at, mail.requested_at)),
    shown="The customer asked for the email, or left the cart, less than a month ago.",
    missing="It is not shown that the customer asked for the email, or left the cart, less than a month ago.",
    remedy="Send the email within a month after it was asked for.",
    told="you asked for it, or left the cart, less than a month before",
)
MAIL_NEUTRAL = Fact(
    "mail-neutral",
    seen=mail.neutral,
    shown="The email says only that the cart is kept: no offer, discount or other product.",
    missing="It is not shown that the email says only that the cart is kept.",
    remedy="Say only that the cart is kept: no offer, no discount, no other product.",
    for_this_mail=True,
    told="the email said only that your cart was kept",
)
MAIL_REFUSAL_OFFERED = Fact(
    "mail-refusal-offered",
    seen=mail.refusal_offered,
    shown="This email names its sender and offers a way to refuse further emails, easily and free of charge.",
    missing="It is not shown that this email names its sender and offers an easy and free way to refuse further"
    " emails.",
    remedy="Name the sender in the email, and offer a free and easy way to refuse further emails.",
    for_this_mail=True,
    told="the email named us and offered a way to refuse further emails",
)
MAIL_ANNOUNCED = Fact(
    "mail-announced",
    seen=mail.announced,
    shown="The privacy notice announces this email.",
    missing="It is not shown that the privacy notice announces this email.",
    remedy="Announce these emails in the privacy notice, where the address is asked.",
    told="our privacy notice announced this email",
)
MAIL_FIRST = Fact(
    "mail-first",
    seen=~stated(mail.number) | (mail.number == 1),
    shown="It is the first reminder about this cart.",
    missing="It is not shown to be the first reminder about this cart.",
    told="it was the first reminder about this cart",
)
#: no source that asks a prompt mail names a number: a day is this library's
MAIL_PROMPT = Fact(
    "mail-prompt",
    seen=within(hours(24), cart.abandoned_at),
    shown="The email goes within 24 hours after the cart was left.",
    missing="It is not shown that the email goes within 24 hours after the cart was left.",
    remedy="Send the reminder within 24 hours after the cart was left.",
    told="we sent it within 24 hours",
)

# --- one consent to mail -------------------------------------------------------------------------

CONSENT_TO_MARKETING = Fact(
    "consent-to-marketing",
    seen=any_in(consent.purposes, *CART_MAIL),
    shown="The customer gave this seller, before the email, consent to cart reminders or to marketing by this seller.",
    missing="No consent to cart reminders or to marketing by this seller, given before the email, is shown.",
    remedy="Ask for consent to cart reminders.",
    told="you consented to reminders or marketing from our shop",
)
CONSENT_TO_CART_REMINDERS = Fact(
    "consent-to-cart-reminders",
    seen=any_in(consent.purposes, Purpose.CART_REMINDERS),
    shown="The customer gave this seller, before the email, consent to cart reminders by name.",
    missing="No consent to cart reminders by name, given before the email, is shown.",
    remedy="Ask for consent to cart reminders.",
    told="you consented to reminders of your cart",
)
CONSENT_TO_NEWSLETTER = Fact(
    "consent-to-newsletter",
    seen=any_in(consent.purposes, Purpose.NEWSLETTER),
    shown="The customer gave this seller, before the email, consent to its newsletter.",
    missing="No consent to this seller's newsletter, given before the email, is shown.",
    remedy="Ask for consent to the newsletter.",
    told="you consented to our newsletter",
)
CONSENT_TICKED = Fact(
    "consent-ticked",
    seen=consent.act == ConsentAct.TICKED,
    shown="The customer ticked an empty box for it, or said so.",
    missing="It is not shown that the customer ticked an empty box for it, or said so.",
    remedy="Leave the box empty, so that the customer ticks it.",
    told="you did so yourself, by ticking an empty box or by saying so",
)
CONSENT_FREE = Fact(
    "consent-free",
    seen=consent.required_for == RequiredFor.NOTHING,
    shown="The consent was free: no order, account or reward depended on it.",
    missing="It is not shown that the consent was free: that no order, account or reward depended on it.",
    remedy="Let nothing depend on the consent: no order, account or reward.",
    told="nothing depended on your consent",
)
CONSENT_FREE_OR_REWARDED = Fact(
    "consent-free-or-rewarded",
    seen=(consent.required_for == RequiredFor.NOTHING) | (consent.required_for == RequiredFor.REWARD),
    shown="Neither the order nor the account depended on the consent, at most a reward.",
    missing="It is not shown that neither the order nor the account depended on the consent.",
    remedy="Let neither the order nor the account depend on the consent.",
    told="neither your order nor your account depended on your consent",
)
CONSENT_INFORMED = Fact(
    "consent-informed",
    seen=consent.informed,
    shown="The consent was informed: the customer was told for whom and for what it was.",
    missing="It is not shown that the customer was told for whom and for what the consent was.",
    remedy="Name the sender and the purpose beside the box.",
    told="you were told for whom and for what it was",
)
CONSENT_PROVEN = Fact(
    "consent-proven",
    seen=stated(consent.evidence),
    shown="A record is kept of who consented, when and how.",
    missing="No record of who consented, when and how is shown.",
    remedy="Keep a record of who consented, when and how.",
    told="we keep a record of that, which you may see",
)
CONSENT_WORDING_KEPT = Fact(
    "consent-wording-kept",
    seen=stated(consent.wording),
    shown="The text shown with the consent is kept.",
    missing="The text shown with the consent is not shown to be kept.",
    remedy="Keep the text that is shown with the box.",
    told="we keep the text that you saw then",
)
CONSENT_CONCLUDED = Fact(
    "consent-concluded",
    seen=consent.concluded,
    shown="A closing act followed the tick: form submitted or button pressed.",
    missing="It is not shown that a closing act followed the tick: form submitted or button pressed.",
    remedy="Count a consent only when the form is submitted or the button pressed.",
    told="you then sent the form or pressed the button",
)
CONSENT_SEPARATE = Fact(
    "consent-separate",
    seen=_APART,
    shown="The box stood apart: it was about nothing but marketing by this seller.",
    missing="It is not shown that the box stood apart: that it was about nothing but marketing by this seller.",
    remedy="Give marketing a box of its own, apart from terms and other purposes.",
    told="the box was about nothing but our marketing",
)
CONSENT_ONLY_MARKETING = Fact(
    "consent-only-marketing",
    seen=all_in(consent.purposes, *MARKETING, Purpose.SENSITIVE_DATA, Purpose.PARTNER_MARKETING),
    shown="The box was about nothing but marketing, be it by partners too.",
    missing="It is not shown that the box was about nothing but marketing.",
    remedy="Give marketing a box of its own, apart from terms and other purposes.",
    told="the box was about nothing but marketing",
)
CONSENT_NOT_FOR_PARTNERS = Fact(
    "consent-not-for-partners",
    seen=~any_in(consent.purposes, Purpose.PARTNER_MARKETING),
    shown="The box was for this seller alone, not for partners too.",
    missing="It is not shown that the box was for this seller alone, and not for partners too.",
    remedy="Ask for your own shop alone, not for partners too.",
    told="the box was for our shop alone",
)
CONSENT_CONFIRMED = Fact(
    "consent-confirmed",
    seen=_CONFIRMED,
    shown="The address was confirmed, or there was no confirmation link (double opt-in).",
    missing="It is not shown that the customer confirmed the address by the link (double opt-in).",
    remedy="Send only to addresses that were confirmed by the link.",
    told="no confirmation of your address was missing",
)
CONSENT_DOUBLE_OPT_IN = Fact(
    "consent-double-opt-in",
    seen=(consent.double_opt_in == DoubleOptIn.CONFIRMED) & ~later(consent.confirmed_at),
    shown="The consent was confirmed by a link in an email to this address (double opt-in).",
    missing="It is not shown that the consent was confirmed by a link in an email to this address (double opt-in).",
    remedy="Let the customer confirm the consent by a link in an email (double opt-in).",
    told="you confirmed it by a link in an email",
)
CONSENT_STANDS = Fact(
    "consent-stands",
    seen=~came(consent.withdrawn_at)
    & ~_UNDATED_TO_CART_MAIL
    & ~_stopped(_CART_MAIL_STOPPED)
    & (any_in(consent.purposes, *CART_MAIL) | (~_UNDATED_TO_NEWSLETTER & ~_stopped(_NEWSLETTER_STOPPED))),
    shown="The consent still stands: it was not withdrawn, and it is later than any objection.",
    missing="It is not shown that the consent still stands: that it was not withdrawn and no objection followed it.",
    remedy="After a withdrawal or an objection, ask again only where the customer orders or signs up anew.",
    told="you have not withdrawn it, and no objection of yours is later",
)


def _consent_within(number: int, en: str) -> Fact:
    return Fact(
        f"consent-within-{number}-months",
        seen=within(months(number), latest(consent.given_at, consent.last_used_at)),
        shown=f"The consent was given or used within {en}.",
        missing=f"It is not shown that the consent was given or used within {en}.",
        remedy="Ask for the consent anew before it grows old.",
        told=f"you gave it, or we used it, within {en}",
    )


CONSENT_WITHIN_12_MONTHS = _consent_within(12, "the last year")
CONSENT_WITHIN_18_MONTHS = _consent_within(18, "the last eighteen months")
CONSENT_WITHIN_36_MONTHS = _consent_within(36, "the last three years")
CONSENT_WITHIN_48_MONTHS = _consent_within(48, "the last four years")


def _consent_active_within(number: int, en: str) -> Fact:
    return Fact(
        f"consent-active-within-{number}-months",
        seen=within(months(number), latest(consent.given_at, customer.last_active_at)),
        shown=f"The customer consented, or was last active towards the seller (a click, a login, an order), within"
        f" {en}.",
        missing=f"It is not shown that the customer consented, or was active towards the seller, within {en}.",
        remedy="Ask for the consent anew before it grows old.",
        told=f"you consented, or were last active with us, within {en}",
    )


CONSENT_ACTIVE_WITHIN_36_MONTHS = _consent_active_within(36, "the last three years")
CONSENT_BY_GUARDIAN = Fact(
    "consent-by-guardian",
    seen=consent.by_guardian,
    shown="The holder of parental responsibility gave or authorised the consent.",
    missing="It is not shown that the holder of parental responsibility gave or authorised the consent.",
    told="the holder of parental responsibility gave or authorised the consent",
)
CONSENT_TO_PARTNER_MARKETING = Fact(
    "consent-to-partner-marketing",
    seen=some(consent, _TO_PARTNERS),
    shown="The customer consented, in a box of its own and provably, to marketing for other suppliers.",
    missing="No provable consent to marketing for other suppliers, in a box of its own, is shown.",
    remedy="Ask, in a box of its own, for consent to marketing for the other suppliers, and keep a record.",
    told="you consented to marketing for other suppliers",
)
CONSENT_TO_SENSITIVE_DATA = Fact(
    "consent-to-sensitive-data",
    seen=some(consent, _EXPLICIT),
    shown="The customer consented explicitly and provably to the use of these sensitive data.",
    missing="No explicit and provable consent to the use of these sensitive data is shown.",
    told="you consented explicitly to our using these sensitive data",
)


def _of_age(years: int) -> tuple[Fact, Fact]:
    now = Fact(
        f"of-age-{years}",
        seen=of_age(years),
        shown=f"As far as known, the customer is at least {years} at sending.",
        missing=f"It is not shown that the customer is at least {years} at sending.",
        told=f"as far as we knew, you were at least {years}",
        identity=True,
    )
    then = Fact(
        f"of-age-{years}-when-consenting",
        seen=of_age(years, consent.given_at),
        shown=f"As far as known, the customer was at least {years} when consenting.",
        missing=f"It is not shown that the customer was at least {years} when consenting.",
        remedy="Ask for the consent anew once the customer is old enough.",
        told=f"as far as we knew, you were at least {years} when you consented",
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
    shown="The customer accepted this seller's terms and its privacy policy.",
    missing="It is not shown that the customer accepted this seller's terms and its privacy policy.",
    remedy="Let customers accept the terms and the privacy policy.",
    told="you accepted our terms and privacy policy",
)
TERMS_TICKED = Fact(
    "terms-ticked",
    seen=acceptance.act == ConsentAct.TICKED,
    shown="The customer ticked the acceptance in an empty box.",
    missing="It is not shown that the customer ticked the acceptance in an empty box.",
    remedy="Leave the box for the terms empty.",
    told="you ticked the box yourself",
)
TERMS_FREE = Fact(
    "terms-free",
    seen=(acceptance.required_for == RequiredFor.NOTHING) | (acceptance.required_for == RequiredFor.SERVICE),
    shown="The acceptance was free: the customer could do without the order or the account.",
    missing="It is not shown that the acceptance was free, or asked for the order or the account alone.",
    remedy="Ask for the acceptance for the order or the account alone.",
    told="you could do without the order or the account",
)
TERMS_INFORMED = Fact(
    "terms-informed",
    seen=acceptance.informed,
    shown="The acceptance was informed: the customer was told for whom and for what it was.",
    missing="It is not shown that the customer was told for whom and for what the acceptance was.",
    remedy="Name the sender and the purpose beside the box for the terms.",
    told="you were told for whom and for what it was",
)
TERMS_PROVEN = Fact(
    "terms-proven",
    seen=stated(acceptance.evidence),
    shown="A record of the acceptance is kept.",
    missing="No record of the acceptance is shown.",
    remedy="Keep a record of the acceptance.",
    told="we keep a record of it, which you may see",
)
TERMS_STAND = Fact(
    "terms-stand",
    seen=~came(acceptance.withdrawn_at),
    shown="The acceptance was not withdrawn.",
    missing="It is not shown that the acceptance still stands.",
    told="you have not withdrawn it",
)
TERMS_IN_ONE_BOX = Fact(
    "terms-in-one-box",
    seen=any_in(acceptance.purposes, Purpose.TERMS) & any_in(acceptance.purposes, Purpose.PRIVACY_POLICY),
    shown="One box covered both the terms and the privacy policy.",
    missing="It is not shown that one box covered both the terms and the privacy policy.",
)

# --- one purchase --------------------------------------------------------------------------------

BOUGHT = Fact(
    "bought",
    seen=counts(purchase),
    shown="The customer bought from this seller before.",
    missing="No earlier sale by this seller to the customer is shown.",
    told="you bought from us before",
)
BOUGHT_ADDRESS_GIVEN = Fact(
    "bought-address-given",
    seen=purchase.address_given,
    shown="The customer gave the seller this address in that sale.",
    missing="It is not shown that the customer gave this address in that sale.",
    remedy="Ask for the address in the sale itself.",
    told="you gave us this address then",
)
BOUGHT_REFUSAL_OFFERED = Fact(
    "bought-refusal-offered",
    seen=purchase.refusal_offered,
    shown="When that sale asked for the address, the customer could refuse marketing, easily and free of charge.",
    missing="It is not shown that the customer could refuse marketing when that sale asked for the address.",
    remedy="With every order, offer a free and easy way to refuse marketing where the address is asked.",
    told="you could refuse marketing then",
)
BOUGHT_SIMILAR = Fact(
    "bought-similar",
    seen=similar(cart.lines, to=purchase.lines),
    shown="Something in the cart is similar to what the customer bought then.",
    missing="Nothing in the cart is shown to be similar to what the customer bought then.",
    told="the cart is about similar goods",
)
BOUGHT_ALL_SIMILAR = Fact(
    "bought-all-similar",
    seen=all_similar(cart.lines, to=purchase.lines),
    shown="All that is in the cart is similar to what the customer bought then.",
    missing="Not all that is in the cart is shown to be similar to what the customer bought then.",
    remedy="Leave out of the email what is unlike the goods bought then.",
    for_this_mail=True,
    told="all goods in the cart are similar to what you bought",
)
BOUGHT_STANDS = Fact(
    "bought-stands",
    seen=~purchase.cancelled,
    shown="That sale stands: neither cancelled nor withdrawn from.",
    missing="It is not shown that the sale stands: that it was neither cancelled nor withdrawn from.",
    told="that sale stands",
)
SOLD_WITHIN_12_MONTHS = Fact(
    "sold-within-12-months",
    seen=within(months(12), purchase.concluded_at),
    shown="That sale itself is less than a year ago.",
    missing="It is not shown that the sale itself is less than a year ago.",
    told="that sale was less than a year ago",
)


def _bought_within(number: int, en: str) -> Fact:
    return Fact(
        f"bought-within-{number}-months",
        seen=within(months(number), later_of(purchase.concluded_at, purchase.ended_at)),
        shown=f"That sale, or the end of its contract, is less than {en} ago.",
        missing=f"It is not shown that the sale, or the end of its contract, is less than {en} ago.",
        told=f"that sale, or the end of its contract, was less than {en} ago",
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
    shown="The customer bought from this seller more than once within a year, or has a contract there that runs.",
    missing="It is not shown that the customer bought more than once within a year, or has a contract that runs.",
    told="you bought from us more than once within a year, or have a contract with us",
)

BOUGHT_CONTRACT_RUNS = Fact(
    "bought-contract-runs",
    seen=later(purchase.ended_at),
    shown="That sale is a contract that still runs.",
    missing="It is not shown that the sale is a contract that still runs.",
    told="that contract still runs",
)

# --- the account ---------------------------------------------------------------------------------

ACCOUNT = Fact(
    "account",
    seen=counts(account),
    shown="The customer has an account with this seller.",
    missing="No account of the customer with this seller is shown.",
    told="you have an account with us",
)
ACCOUNT_PAID_OFFER = Fact(
    "account-paid-offer",
    seen=account.paid_offer,
    shown="The free account is the entry to a paid offer, and the cart is about that offer or something similar.",
    missing="It is not shown that the free account is the entry to a paid offer that the cart is about.",
    told="that account is the entry to the offer in your cart",
)
ACCOUNT_REFUSAL_OFFERED = Fact(
    "account-refusal-offered",
    seen=account.refusal_offered,
    shown="When the account was opened, the customer could refuse marketing, easily and free of charge.",
    missing="It is not shown that the customer could refuse marketing when the account was opened.",
    remedy="Offer a free and easy way to refuse marketing where an account is opened.",
    told="you could refuse marketing when you opened it",
)
ACCOUNT_WITHIN_12_MONTHS = Fact(
    "account-within-12-months",
    seen=within(months(12), account.created_at),
    shown="The account was opened less than a year ago.",
    missing="It is not shown that the account was opened less than a year ago.",
    told="you opened it less than a year ago",
)
ACCOUNT_ACTIVE_WITHIN_36_MONTHS = Fact(
    "account-active-within-36-months",
    seen=within(months(36), latest(account.created_at, customer.last_active_at)),
    shown="The account was opened, or the customer was last active towards the seller (a login, a click, an order),"
    " within the last three years.",
    missing="It is not shown that the account was opened, or the customer was active, within the last three years.",
    told="you opened it, or were last active with us, within the last three years",
)

# --- what weighs against sending -----------------------------------------------------------------

OBJECTED = Fact(
    "objected",
    seen=some(objection, _OBJECTED_HERE & _TO_ALL & (came(objection.at) | ~stated(objection.at))),
    shown="The customer objected to marketing or unsubscribed.",
    missing="No objection to marketing is known.",
    told="you had objected to marketing or unsubscribed",
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
    shown="The customer withdrew a consent to marketing by this seller.",
    missing="No withdrawal of a consent to marketing is known.",
    told="you had withdrawn a consent to marketing",
    adverse=True,
)
REQUESTED_SINCE = Fact(
    "requested-since",
    seen=came(mail.requested_at)
    & stated(mail.request_evidence)
    & ~_UNDATED_TO_NEWSLETTER
    & ~followed(replaced_by(cart.abandoned_at, mail.requested_at), by=_NEWSLETTER_STOPPED),
    shown="The customer asked for this very email after every objection and withdrawal.",
    missing="It is not shown that the customer asked for this very email after every objection and withdrawal.",
    told="you asked for this email after that",
)
ORDERED = Fact(
    "ordered",
    seen=came(cart.ordered_at) | BOUGHT_SINCE,
    shown="The order was placed after all.",
    missing="No order placed after all is known.",
    told="you had placed the order by then",
    adverse=True,
)
KEPT_TOO_LONG = Fact(
    "kept-too-long",
    seen=came(cart.keep_until),
    shown="The storage period that was announced is over.",
    missing="The announced storage period is not known to be over.",
    remedy="Send the reminder before the announced storage period is over.",
    told="the storage period that we announced was over",
    adverse=True,
)
ORDER_ONLY = Fact(
    "order-only",
    seen=cart.order_only,
    shown="It was promised that the data serve the order alone.",
    missing="No promise that the data serve the order alone is known.",
    remedy="Say where the data are asked that they also serve reminders.",
    told="we had promised to use your data for the order alone",
    adverse=True,
)
SENSITIVE = Fact(
    "sensitive",
    seen=cart.sensitive,
    shown="The content of the cart reveals sensitive data, such as health.",
    missing="The cart is not known to reveal sensitive data.",
    told="the cart may say something about your health or other sensitive matters",
    adverse=True,
)


def _child(years: int, of_age: Fact) -> Fact:
    return Fact(
        f"child-under-{years}",
        seen=(customer.kind != Recipient.COMPANY) & ~of_age.seen,
        shown=f"The customer is known to be under {years}.",
        missing=f"The customer is not known to be under {years}.",
        told=f"you are younger than {years}, as we knew",
        adverse=True,
        identity=True,
        excludes=of_age,
    )


CHILD_UNDER_13 = _child(13, OF_AGE_13)
CHILD_UNDER_14 = _child(14, OF_AGE_14)
CHILD_UNDER_15 = _child(15, OF_AGE_15)
CHILD_UNDER_16 = _child(16, OF_AGE_16)
_MANY_REMINDERS = 3
MORE_THAN_THREE_REMINDERS = Fact(
    "more-than-three-reminders",
    seen=(customer.kind != Recipient.COMPANY) & (mail.number > _MANY_REMINDERS),
    shown="A natural person already had three reminders about this cart.",
    missing="No more than three reminders are known.",
    remedy="Send at most three reminders within 30 days.",
    told="you had already had three reminders",
    adverse=True,
)

# --- what nobody looked up -----------------------------------------------------------------------

OBJECTIONS_NOT_LOOKED_UP = Fact(
    "objections-not-looked-up",
    seen=~stated(customer.objections),
    shown="Nobody looked whether the customer objected to marketing or unsubscribed.",
    missing="Somebody looked whether the customer objected to marketing.",
    remedy="Look in the stop list, the unsubscribe log of the email platform and the complaints; state what you find,"
    " or that there is nothing.",
    for_this_mail=True,
    told="we had not looked whether you had objected to marketing",
    adverse=True,
)
PURCHASES_NOT_LOOKED_UP = Fact(
    "purchases-not-looked-up",
    seen=~stated(customer.purchases),
    shown="Nobody looked whether the customer ordered after all.",
    missing="Somebody looked whether the customer ordered after all.",
    remedy="Look in the order table, by account and by address; state what you find, or that there is nothing.",
    for_this_mail=True,
    told="we had not looked whether you had placed the order",
    adverse=True,
)

# --- what is not judged --------------------------------------------------------------------------

CART_OLDER_THAN_A_YEAR = Fact(
    "cart-older-than-a-year",
    seen=~within(months(12), cart.abandoned_at),
    shown="The cart was left a year ago or more.",
    missing="It is not shown that the cart was left a year ago or more.",
    adverse=True,
    decides=False,
)
PART_BOUGHT = Fact(
    "part-bought",
    seen=PART_BOUGHT_SINCE,
    shown="The customer has bought a part of what was in the cart since it was left.",
    missing="The customer is not known to have bought a part of the cart since.",
    adverse=True,
    decides=False,
)

# --- what is assumed -----------------------------------------------------------------------------


def _assumed(name: str, seen: Expression, text: str) -> Fact:
    return Fact(name, seen=seen, shown=text, adverse=True, decides=False)


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
PARTNER_CONSENT_DOUBLE_OPT_IN_NOT_STATED = _assumed(
    "partner-consent-double-opt-in-not-stated",
    ~some(consent, _TO_PARTNERS & stated(consent.double_opt_in)),
    "It is not stated whether the consent to marketing for other suppliers waits for a confirmation.",
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
    "It is not stated to which address the email would go.",
)
SENSITIVE_CONSENT_ADDRESS_ASSUMED = _assumed(
    "sensitive-consent-address-assumed",
    ~some(consent, _EXPLICIT & ~one_stated(consent.address_key, customer.address_key)),
    "It is assumed that the consent to the use of sensitive data was given for this address.",
)
PARTNER_CONSENT_ADDRESS_ASSUMED = _assumed(
    "partner-consent-address-assumed",
    ~some(consent, _TO_PARTNERS & ~one_stated(consent.address_key, customer.address_key)),
    "It is assumed that the consent to marketing for other suppliers was given for this address.",
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
