"""The vocabulary: every fact that a rule may ask for, as one named bit.

A fact has one proposition per language that reads the same after a tick and after a cross.
Facts that weigh against sending are marked ``adverse``; all others can only help.
A new fact is a new value here and one line in ``observe``.
"""

from itertools import count

from attrs import field, frozen

from lawful_resend.text import Text

_position = count()


def _next_bit() -> int:
    return 1 << next(_position)


@frozen
class Fact:
    """One small yes-or-no observation about a case.

    Attributes:
        id: its name, for ever.
        text: the proposition.
        adverse: it weighs against sending; all other facts can only help.
        by_sender: the sender can bring it about alone, at the latest for the next cart.
        mask: its bit in a word of facts.

    """

    id: str
    text: Text = field(eq=False, repr=False)
    adverse: bool = field(default=False, eq=False, repr=False)
    by_sender: bool = field(default=False, eq=False, repr=False)
    mask: int = field(factory=_next_bit, eq=False, repr=False)

    @property
    def facts(self) -> "tuple[Fact, ...]":
        """The facts of this condition: itself."""
        return (self,)

    def __str__(self) -> str:
        """Give the id."""
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

# --- the recipient and the address ---------------------------------------------------------------

COMPANY = Fact(
    "company",
    Text("The recipient is a legal person."),
)
NATURAL_PERSON = Fact(
    "natural-person",
    Text("The recipient is a natural person."),
)
IMPERSONAL_MAILBOX = Fact(
    "impersonal-mailbox",
    Text("The address is impersonal (info@, sales@)."),
)
FOR_ORGANISATION = Fact(
    "for-organisation",
    Text("The goods are meant for the legal person itself."),
)
ADDRESS_FROM_CUSTOMER = Fact(
    "address-from-customer",
    Text("The address comes from the customer, not from a third party or a public source."),
)
ADDRESS_FROM_PURCHASE = Fact(
    "address-from-purchase",
    Text("The address comes from an earlier sale."),
)
ADDRESS_IN_CHECKOUT = Fact(
    "address-in-checkout",
    Text("The customer typed the address into this checkout."),
)
ADDRESS_SUBMITTED = Fact(
    "address-submitted",
    Text("The customer typed the address into this checkout and sent it."),
)
ADDRESS_PUBLISHED = Fact(
    "address-published",
    Text("The recipient has published the address."),
)
CHECKOUT_BEGUN = Fact(
    "checkout-begun",
    Text("The customer began the checkout."),
)
CART_WITHIN_36_MONTHS = Fact(
    "cart-within-36-months",
    Text("The cart was left less than three years ago."),
)
CART_REFUSAL_OFFERED = Fact(
    "cart-refusal-offered",
    Text("Where the address was asked in this checkout, the customer could refuse marketing, free and simply."),
    by_sender=True,
)
REFUSAL_FROM_THE_FIRST = Fact(
    "refusal-from-the-first",
    Text("The seller never obtained the address before without the customer's being able to refuse marketing."),
)
ECG_LIST_CLEARED = Fact(
    "ecg-list-cleared",
    Text("The address was looked up in the Austrian ECG list and is not in it."),
    by_sender=True,
)
ROBINSON_LIST_CLEARED = Fact(
    "robinson-list-cleared",
    Text("The address was looked up in the Spanish Robinson list and is not in it."),
    by_sender=True,
)
DGC_LIST_CLEARED = Fact(
    "dgc-list-cleared",
    Text("The address was looked up in the Portuguese list of legal persons (DGC) and is not in it."),
    by_sender=True,
)
DEVICE_UNTOUCHED = Fact(
    "device-untouched",
    Text("The address was not read off the customer's device: not by a cookie, and not before the form was sent."),
    by_sender=True,
)
DEVICE_CONSENT = Fact(
    "device-consent",
    Text("The customer consented to storing or reading information on the device."),
)

# --- the mail ------------------------------------------------------------------------------------

OWN_GOODS = Fact(
    "own-goods",
    Text("The sender itself supplies the goods."),
    by_sender=True,
)
MAIL_REQUESTED = Fact(
    "mail-requested",
    Text("The customer asked for this very mail."),
)
MAIL_NEUTRAL = Fact(
    "mail-neutral",
    Text("The mail says only that the cart is kept: no offer, discount or other product."),
    by_sender=True,
)

MAIL_ANNOUNCED = Fact(
    "mail-announced",
    Text("The privacy notice announces this mail."),
    by_sender=True,
)
MAIL_FIRST = Fact(
    "mail-first",
    Text("It is the first reminder about this cart."),
    by_sender=True,
)
MAIL_PROMPT = Fact(
    "mail-prompt",
    Text("The mail goes within 24 hours after the cart was left."),
    by_sender=True,
)

# --- one consent to mail -------------------------------------------------------------------------

CONSENT_TO_MARKETING = Fact(
    "consent-to-marketing",
    Text("The customer gave this seller, before the mail, consent to cart reminders or to marketing by this seller."),
)
CONSENT_TO_NEWSLETTER = Fact(
    "consent-to-newsletter",
    Text("The customer gave this seller, before the mail, consent to its newsletter."),
)
CONSENT_TICKED = Fact(
    "consent-ticked",
    Text("The customer ticked an empty box for it, or said so."),
)
CONSENT_FREE = Fact(
    "consent-free",
    Text("The consent was free: not a condition of the order, the account or a gift."),
    by_sender=True,
)
CONSENT_INFORMED = Fact(
    "consent-informed",
    Text("The consent was informed: sender and purpose were shown."),
    by_sender=True,
)
CONSENT_PROVEN = Fact(
    "consent-proven",
    Text("A record is kept of who consented, when and how."),
    by_sender=True,
)
CONSENT_WORDING_KEPT = Fact(
    "consent-wording-kept",
    Text("The text shown with the consent is kept."),
    by_sender=True,
)
CONSENT_CONCLUDED = Fact(
    "consent-concluded",
    Text("A closing act followed the tick: form submitted or button pressed."),
)
CONSENT_SEPARATE = Fact(
    "consent-separate",
    Text("The box stood apart: it was about nothing but marketing by this seller."),
    by_sender=True,
)
CONSENT_NOT_FOR_PARTNERS = Fact(
    "consent-not-for-partners",
    Text("The box was for this seller alone, not for partners too."),
    by_sender=True,
)
CONSENT_CONFIRMED = Fact(
    "consent-confirmed",
    Text("The address was confirmed, or there was no confirmation link (double opt-in)."),
)
CONSENT_DOUBLE_OPT_IN = Fact(
    "consent-double-opt-in",
    Text("The consent was confirmed by a link in a mail to this address (double opt-in)."),
)
CONSENT_STANDS = Fact(
    "consent-stands",
    Text("The consent still stands: it was not withdrawn, and it is later than any objection."),
)


def _consent_within(months: int, en: str) -> Fact:
    return Fact(
        f"consent-within-{months}-months",
        Text(f"The consent was given or used within {en}."),
    )


CONSENT_WITHIN_12_MONTHS = _consent_within(12, "the last year")
CONSENT_WITHIN_36_MONTHS = _consent_within(36, "the last three years")
CONSENT_WITHIN_48_MONTHS = _consent_within(48, "the last four years")
CONSENT_BY_GUARDIAN = Fact(
    "consent-by-guardian",
    Text("The holder of parental responsibility gave or authorised the consent."),
)
CONSENT_TO_SENSITIVE_DATA = Fact(
    "consent-to-sensitive-data",
    Text("The customer consented explicitly and provably to the use of these sensitive data."),
)


def _of_age(years: int) -> tuple[Fact, Fact]:
    now = Fact(
        f"of-age-{years}",
        Text(f"As far as known, the customer is at least {years} at sending."),
    )
    then = Fact(
        f"of-age-{years}-when-consenting",
        Text(f"As far as known, the customer was at least {years} when consenting."),
    )
    return now, then


#: ages of digital consent: (facts at the moment of sending, facts at the moment of the consent)
OF_AGE_13, OF_AGE_13_WHEN_CONSENTING = _of_age(13)
OF_AGE_14, OF_AGE_14_WHEN_CONSENTING = _of_age(14)
OF_AGE_15, OF_AGE_15_WHEN_CONSENTING = _of_age(15)
OF_AGE_16, OF_AGE_16_WHEN_CONSENTING = _of_age(16)

# --- acceptance of terms and privacy policy ------------------------------------------------------

TERMS_ACCEPTED = Fact(
    "terms-accepted",
    Text("The customer accepted this seller's terms and its privacy policy."),
)
TERMS_TICKED = Fact(
    "terms-ticked",
    Text("The customer ticked the acceptance in an empty box."),
)
TERMS_FREE = Fact(
    "terms-free",
    Text("The acceptance was free: the customer could do without the order or the account."),
    by_sender=True,
)
TERMS_INFORMED = Fact(
    "terms-informed",
    Text("The acceptance was informed: sender and purpose were shown."),
    by_sender=True,
)
TERMS_PROVEN = Fact(
    "terms-proven",
    Text("A record of the acceptance is kept."),
    by_sender=True,
)
TERMS_STAND = Fact(
    "terms-stand",
    Text("The acceptance was not withdrawn."),
)
TERMS_IN_ONE_BOX = Fact(
    "terms-in-one-box",
    Text("One box covered both the terms and the privacy policy."),
)

# --- one purchase --------------------------------------------------------------------------------

BOUGHT = Fact(
    "bought",
    Text("The customer bought from this seller before."),
)
BOUGHT_ADDRESS_GIVEN = Fact(
    "bought-address-given",
    Text("The seller obtained this address directly from the customer in that sale."),
)
BOUGHT_REFUSAL_OFFERED = Fact(
    "bought-refusal-offered",
    Text("When the address was collected in that sale, the customer could refuse marketing, free and simply."),
    by_sender=True,
)
BOUGHT_SIMILAR = Fact(
    "bought-similar",
    Text("Something in the cart is similar to what the customer bought then."),
)
BOUGHT_ALL_SIMILAR = Fact(
    "bought-all-similar",
    Text("All that is in the cart is similar to what the customer bought then."),
    by_sender=True,
)
BOUGHT_STANDS = Fact(
    "bought-stands",
    Text("That sale stands: neither cancelled nor withdrawn from."),
)
SOLD_WITHIN_12_MONTHS = Fact(
    "sold-within-12-months",
    Text("That sale itself is less than a year ago."),
)


def _bought_within(months: int, en: str) -> Fact:
    return Fact(
        f"bought-within-{months}-months",
        Text(f"That sale, or the end of its contract, is less than {en} ago."),
    )


BOUGHT_WITHIN_12_MONTHS = _bought_within(12, "a year")
BOUGHT_WITHIN_24_MONTHS = _bought_within(24, "two years")
BOUGHT_WITHIN_36_MONTHS = _bought_within(36, "three years")
CUSTOMER_RELATION = Fact(
    "customer-relation",
    Text("The customer bought from this seller more than once within a year, or has a contract there that runs."),
)

# --- the account ---------------------------------------------------------------------------------

ACCOUNT = Fact(
    "account",
    Text("The customer has an account with this seller."),
)
ACCOUNT_PAID_OFFER = Fact(
    "account-paid-offer",
    Text("The free account is the entry to a paid offer, and the cart is about that offer or something similar."),
)
ACCOUNT_REFUSAL_OFFERED = Fact(
    "account-refusal-offered",
    Text("When the account was opened, the customer could refuse marketing, free and simply."),
    by_sender=True,
)

ACCOUNT_WITHIN_12_MONTHS = Fact(
    "account-within-12-months",
    Text("The account was opened less than a year ago."),
)

# --- what weighs against sending -----------------------------------------------------------------

OBJECTED = Fact(
    "objected",
    Text("The customer objected to marketing or unsubscribed."),
    adverse=True,
)
WITHDRAWN = Fact(
    "withdrawn",
    Text("The customer withdrew a consent to marketing by this seller."),
    adverse=True,
)
ORDERED = Fact(
    "ordered",
    Text("The order was placed after all."),
    adverse=True,
)
KEPT_TOO_LONG = Fact(
    "kept-too-long",
    Text("The storage period that was announced is over."),
    adverse=True,
    by_sender=True,
)
ORDER_ONLY = Fact(
    "order-only",
    Text("It was promised that the data serve the order alone."),
    adverse=True,
    by_sender=True,
)
SENSITIVE = Fact(
    "sensitive",
    Text("The content of the cart reveals sensitive data, such as health."),
    adverse=True,
)
MORE_THAN_THREE_REMINDERS = Fact(
    "more-than-three-reminders",
    Text("A natural person already had three reminders about this cart."),
    adverse=True,
    by_sender=True,
)

#: every fact, in the order of its bit
VOCABULARY: tuple[Fact, ...] = tuple(
    sorted((value for value in globals().values() if isinstance(value, Fact)), key=lambda fact: fact.mask)
)
BY_ID: dict[str, Fact] = {fact.id: fact for fact in VOCABULARY}


def facts_in(word: int) -> tuple[Fact, ...]:
    """List the facts of a word, in the order of the vocabulary."""
    return tuple(fact for fact in VOCABULARY if word & fact.mask)
