"""What happened: the customer, the cart and the mail, as frozen values.

A field that is not given says nothing in the sender's favour: what cannot be shown does not hold
(GDPR art. 5(2) and 7(1); Code of Economic Law art. XII.13 § 4).
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeVar, cast

from attrs import NOTHING, Attribute, field, frozen

from lawful_resend.errors import InvalidCase, NaiveMoment, Problem, a_kind, echo, is_a

_E = TypeVar("_E", bound=StrEnum)
_AWARE = "a datetime with an offset from UTC"


class Reading(StrEnum):
    """How the law is read where those who read it differ."""

    #: asks all that an authority or court with a say asks
    STRICT = "strict"
    #: accepts what at least one published source accepts
    LENIENT = "lenient"


class Recipient(StrEnum):
    """Who the customer is in law."""

    #: a natural person, sole traders included
    PERSON = "person"
    #: a legal person
    COMPANY = "company"


class Mailbox(StrEnum):
    """Whose mailbox it is."""

    #: of one person: first.last@
    PERSONAL = "personal"
    #: of nobody in particular: info@, sales@
    IMPERSONAL = "impersonal"


class Purpose(StrEnum):
    """What a box that was ticked is about."""

    TERMS = "terms"
    PRIVACY_POLICY = "privacy-policy"
    CART_REMINDERS = "cart-reminders"
    OWN_MARKETING = "own-marketing"
    NEWSLETTER = "newsletter"
    PARTNER_MARKETING = "partner-marketing"
    SENSITIVE_DATA = "sensitive-data"
    OTHER = "other"


class ConsentAct(StrEnum):
    """What the customer did to consent."""

    #: ticked an empty box, or made a statement
    TICKED = "ticked"
    #: left a box ticked
    PRE_TICKED = "pre-ticked"
    #: went on, scrolled, stayed silent
    IMPLIED = "implied"


class DoubleOptIn(StrEnum):
    """Whether the address was confirmed by a link in a mail."""

    UNUSED = "unused"
    PENDING = "pending"
    CONFIRMED = "confirmed"


class AddressSource(StrEnum):
    """How the address came to the sender."""

    ACCOUNT = "account"
    PURCHASE = "purchase"
    #: typed in this checkout and sent
    SUBMITTED = "submitted"
    #: captured before any submit
    TYPED = "typed"
    #: recovered from the device, or by matching
    COOKIE = "cookie"
    THIRD_PARTY = "third-party"
    PUBLIC = "public"


def refuse(name: str, value: object, expected: str) -> InvalidCase:
    """Make the error for a field that holds something else than expected."""
    return InvalidCase(Problem(name, echo(value), expected))


def one_of(kind: type[StrEnum]) -> str:
    """Say which values an enum has."""
    return "one of " + ", ".join(kind)


def instant(value: datetime, name: str = "") -> datetime:
    """Read a moment and give it in UTC.

    Raises:
        NaiveMoment: it has no offset.
        InvalidCase: it is no datetime, its zone does not tell an offset, or it lies outside the calendar in UTC.

    """
    if type(value) is datetime and value.tzinfo is UTC:
        return value
    if not is_a(value, datetime):
        raise refuse(name, value, "a datetime")
    # the offset is asked once, and all else of the builtin: what the zone or a subclass says next changes nothing
    try:
        offset = value.utcoffset()
    except Exception as error:  # whatever a zone raises; the NaT of pandas is a datetime that names no moment
        raise InvalidCase(Problem(name, a_kind(value), _AWARE)) from error
    if offset is None:
        raise NaiveMoment(Problem(name, echo(value), _AWARE))
    if not issubclass(type(offset), timedelta):
        raise InvalidCase(Problem(name, a_kind(value), _AWARE))
    try:
        moved: datetime = datetime.combine(datetime.date(value), datetime.time(value), UTC) - offset
    except OverflowError:
        raise refuse(name, value, "a moment within the years 1 to 9999 in UTC") from None
    return moved


def _moment_or_none(value: datetime | None, name: str = "") -> datetime | None:
    return None if value is None else instant(value, name)


def _day_or_none(value: date | None, name: str = "") -> date | None:
    if value is None or type(value) is date:
        return value
    if is_a(value, datetime) or not is_a(value, date):
        raise InvalidCase(Problem(name, a_kind(value), "a date"))
    return date.fromordinal(date.toordinal(value))


def _flag(value: bool, name: str = "") -> bool:  # noqa: FBT001 - the value converted
    if type(value) is bool:
        return value
    raise refuse(name, value, "True or False")


def string(value: str, name: str = "") -> str:
    """Read a string, and give it as one even where its class says it otherwise.

    Raises:
        InvalidCase: it is none.

    """
    if is_a(value, str):
        return str.__str__(value)
    raise refuse(name, value, "a string")


def _country(value: str, name: str = "") -> str:
    country = string(value, name)
    if not country:
        raise refuse(name, value, "an ISO 3166-1 alpha-2 code")
    return country


def _reference(value: str | None, name: str = "") -> str | None:
    # None is the default, which is not converted
    if is_a(value, str):
        return str.__str__(value)
    raise InvalidCase(Problem(name, a_kind(value), "a string or None"))


def _ordinal(value: int, name: str = "") -> int:
    if type(value) is int and value >= 1:
        return value
    raise refuse(name, value, "a whole number of at least 1")


#: what is known to be iterable without asking the abstract class, which is slow
_COLLECTIONS = {tuple, list, set, frozenset}


def _is_set_of(kind: type, value: object) -> bool:
    """Tell whether a value is what its field would hold already: a frozen set of just this class."""
    return type(value) is frozenset and {*map(type, value)} <= {kind}


def _items(value: object, name: str, expected: str) -> list[Any]:
    if type(value) in _COLLECTIONS or (is_a(value, Iterable) and not is_a(value, str | bytes)):
        return list(cast("Iterable[Any]", value))
    raise refuse(name, value, expected)


def _strings(value: Iterable[str], name: str = "") -> frozenset[str]:
    if _is_set_of(str, value):
        return cast("frozenset[str]", value)
    expected = "a collection of strings"
    items = _items(value, name, expected)
    for item in items:
        if not is_a(item, str):
            raise refuse(name, item, expected)
    return frozenset(map(str.__str__, items))


def _shown(strings: frozenset[str]) -> str:
    """Show strings of the host as messages do."""
    return f"{{{', '.join(map(echo, sorted(strings)))}}}"


def member(kind: type[_E], value: object, name: str) -> _E:
    """Read a member of an enum, or its value.

    Raises:
        InvalidCase: the enum has no such value.

    """
    if type(value) is kind:
        return value
    if is_a(value, str):
        try:
            return kind(str.__str__(value))
        except ValueError:
            pass
    raise refuse(name, value, one_of(kind))


def _recipient(value: Recipient | str, name: str = "") -> Recipient:
    return member(Recipient, value, name)


def _mailbox(value: Mailbox | str, name: str = "") -> Mailbox:
    return member(Mailbox, value, name)


def _purposes(value: Iterable[Purpose | str], name: str = "") -> frozenset[Purpose]:
    if _is_set_of(Purpose, value):
        return cast("frozenset[Purpose]", value)
    items = _items(value, name, "a collection of purposes")
    return frozenset([member(Purpose, item, name) for item in items])


def _act(value: ConsentAct | str, name: str = "") -> ConsentAct:
    return member(ConsentAct, value, name)


def _double_opt_in(value: DoubleOptIn | str, name: str = "") -> DoubleOptIn:
    return member(DoubleOptIn, value, name)


def _address(value: AddressSource | str, name: str = "") -> AddressSource:
    return member(AddressSource, value, name)


def _named(_: type, fields: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Tell each converter the name of its field, for its message, and the default, which is right as it is."""
    return [each.evolve(converter=_converter(each.converter, each.name, each.default)) for each in fields]


def _converter(convert: Any, name: str, default: object) -> Callable[[Any], Any]:  # noqa: ANN401 - of any field
    if default is NOTHING:

        def converted(value: Any) -> Any:  # noqa: ANN401 - the value of any field
            return convert(value, name)

    else:

        def converted(value: Any) -> Any:  # noqa: ANN401 - the value of any field
            # most fields of most models are left as they are
            return value if value is default else convert(value, name)

    return converted


@frozen(kw_only=True, field_transformer=_named)
class Account:
    """An account of the customer with a seller.

    Attributes:
        created_at: when it was opened.
        seller: with whom; ``""`` is the one shop that calls.
        refusal_offered: marketing could be refused where the address was given; a refusal made there
            is an ``objected_at``.
        paid_offer: the free account is the entry to a paid offer of the same kind as the cart
            (CJEU 13 November 2025, C-654/23).

    """

    created_at: datetime = field(converter=instant)
    seller: str = field(default="", repr=echo, converter=string)
    refusal_offered: bool = field(default=False, converter=_flag)
    paid_offer: bool = field(default=False, converter=_flag)


@frozen(kw_only=True, field_transformer=_named)
class Purchase:
    """A sale to the customer.

    Attributes:
        concluded_at: when the contract was concluded.
        seller: with whom; ``""`` is the one shop that calls.
        categories: what was bought, in the host's own grain: same use or need.
        address_given: the address was obtained from the customer in this purchase.
        refusal_offered: marketing could be refused where the address was given; a refusal made there
            is an ``objected_at``.
        cancelled: the sale fell away.
        ended_at: end of the contract, where it outlasts the sale.

    """

    concluded_at: datetime = field(converter=instant)
    seller: str = field(default="", repr=echo, converter=string)
    categories: frozenset[str] = field(default=frozenset(), repr=_shown, converter=_strings)
    address_given: bool = field(default=False, converter=_flag)
    refusal_offered: bool = field(default=False, converter=_flag)
    cancelled: bool = field(default=False, converter=_flag)
    ended_at: datetime | None = field(default=None, converter=_moment_or_none)


@frozen(kw_only=True, field_transformer=_named)
class Consent:
    """One box that was ticked, or one statement.

    Attributes:
        purposes: what it is about; a box that bundles two purposes has both.
        given_at: when.
        act: what the customer did.
        free: not a condition of the order, the account or a gift.
        informed: sender and purpose were shown.
        concluded: followed by a closing act: form submitted, button pressed.
        evidence: the host's reference to its record of who, when and how; empty counts as none.
        wording: the host's reference to the text that was shown; empty counts as none.
        double_opt_in: whether the address was confirmed.
        by_guardian: given or authorised by the holder of parental responsibility.
        withdrawn_at: when it was withdrawn.
        last_used_at: when the last mail was sent on it.
        seller: to whom it was given; ``""`` is the one shop that calls.

    """

    purposes: frozenset[Purpose] = field(converter=_purposes)
    given_at: datetime = field(converter=instant)
    act: ConsentAct = field(converter=_act)
    free: bool = field(default=False, converter=_flag)
    informed: bool = field(default=False, converter=_flag)
    concluded: bool = field(default=False, converter=_flag)
    evidence: str | None = field(default=None, repr=False, converter=_reference)
    wording: str | None = field(default=None, repr=False, converter=_reference)
    double_opt_in: DoubleOptIn = field(default=DoubleOptIn.UNUSED, converter=_double_opt_in)
    by_guardian: bool = field(default=False, converter=_flag)
    withdrawn_at: datetime | None = field(default=None, converter=_moment_or_none)
    last_used_at: datetime | None = field(default=None, converter=_moment_or_none)
    seller: str = field(default="", repr=echo, converter=string)


def _account_or_none(value: Account | None, name: str = "") -> Account | None:
    if value is None or is_a(value, Account):
        return value
    raise refuse(name, value, "an Account or None")


def _purchases(value: Iterable[Purchase], name: str = "") -> tuple[Purchase, ...]:
    expected = "a collection of Purchase"
    items = _items(value, name, expected)
    for item in items:
        if not is_a(item, Purchase):
            raise refuse(name, item, expected)
    return tuple(items)


def _consents(value: Iterable[Consent], name: str = "") -> tuple[Consent, ...]:
    expected = "a collection of Consent"
    items = _items(value, name, expected)
    for item in items:
        if not is_a(item, Consent):
            raise refuse(name, item, expected)
    return tuple(items)


@frozen(kw_only=True, field_transformer=_named)
class Customer:
    """The person or company the mail would go to.

    Attributes:
        country: ISO 3166-1 alpha-2 code of the recipient; chooses the law.
        kind: natural or legal person.
        mailbox: personal or impersonal.
        born: only for the age of digital consent.
        account: the account, if there is one.
        purchases: what was bought, in any order.
        consents: what was consented to, in any order.
        objected_at: latest objection to the seller's marketing: unsubscribe, complaint, GDPR art. 21.
        cleared_registers: do-not-mail registers in which the address was looked up and not found.

    """

    country: str = field(repr=echo, converter=_country, metadata={"minLength": 1})
    kind: Recipient = field(default=Recipient.PERSON, converter=_recipient)
    mailbox: Mailbox = field(default=Mailbox.PERSONAL, converter=_mailbox)
    born: date | None = field(default=None, repr=False, converter=_day_or_none)
    account: Account | None = field(default=None, converter=_account_or_none)
    purchases: tuple[Purchase, ...] = field(default=(), converter=_purchases)
    consents: tuple[Consent, ...] = field(default=(), converter=_consents)
    objected_at: datetime | None = field(default=None, converter=_moment_or_none)
    cleared_registers: frozenset[str] = field(default=frozenset(), repr=_shown, converter=_strings)


@frozen(kw_only=True, field_transformer=_named)
class Cart:
    """The cart that was left.

    Attributes:
        abandoned_at: when it was left.
        address: how the address came to the sender.
        seller: whose shop; ``""`` is the one shop that calls.
        supplier: who supplies the goods; ``""`` is the seller itself.
        categories: what is in it, compared with the categories of a purchase.
        checkout_begun: the checkout was started; ``submitted`` implies it.
        for_organisation: the goods are meant for the legal person, not for someone in it.
        refusal_offered: reminders could be refused at the address field of this checkout.
        device_consent: consent to store or read on the device, where that was done.
        ordered_at: when it was completed after all.
        keep_until: end of the storage period that was announced.
        order_only: it was promised that the data serve the order alone.
        sensitive: the content reveals GDPR art. 9 data (medicines).

    """

    abandoned_at: datetime = field(converter=instant)
    address: AddressSource = field(converter=_address)
    seller: str = field(default="", repr=echo, converter=string)
    supplier: str = field(default="", repr=echo, converter=string)
    categories: frozenset[str] = field(default=frozenset(), repr=_shown, converter=_strings)
    checkout_begun: bool = field(default=False, converter=_flag)
    for_organisation: bool = field(default=False, converter=_flag)
    refusal_offered: bool = field(default=False, converter=_flag)
    device_consent: bool = field(default=False, converter=_flag)
    ordered_at: datetime | None = field(default=None, converter=_moment_or_none)
    keep_until: datetime | None = field(default=None, converter=_moment_or_none)
    order_only: bool = field(default=False, converter=_flag)
    sensitive: bool = field(default=False, converter=_flag)


@frozen(kw_only=True, field_transformer=_named)
class Mail:
    """The mail that would be sent.

    Attributes:
        requested: the customer asked for this very mail, at this address.
        neutral: it says only that the cart is kept: no offer, discount or other product.
        announced: the privacy notice announces it.
        number: which reminder about this cart, at least 1.

    """

    requested: bool = field(default=False, converter=_flag)
    neutral: bool = field(default=False, converter=_flag)
    announced: bool = field(default=False, converter=_flag)
    number: int = field(default=1, repr=echo, converter=_ordinal)
