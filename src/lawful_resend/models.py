"""What happened: the customer, the cart and the email, as frozen values.

A field that is not stated is None, and so it is by default. Its metadata say what follows (``not_stated``): it counts
against the email, nobody looked, what was looked up says it, or it is assumed in the email's favour and the verdict
says so. What cannot be shown does not hold (GDPR art. 5(2) and 7(1); Code of Economic Law art. XII.13 § 4).
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal, cast

from attrs import NOTHING, Attribute, field, fields, frozen

from lawful_resend.errors import InvalidCase, Problem, a_kind, echo, echo_country, is_a, is_code, right_code
from lawful_resend.values import (
    compared,
    day_or_none,
    flag_or_none,
    instant,
    is_missing,
    items,
    member,
    moment_or_none,
    ordinal_or_none,
    records,
    refuse,
    same,
    strings,
    text_or_none,
)


class Reading(StrEnum):
    """How the law is read where those who read it differ."""

    #: asks all that an authority or court with a say asks
    STRICT = "strict"
    #: accepts what at least one published source accepts
    LENIENT = "lenient"


class NotStated(StrEnum):
    """What follows where a field is not stated."""

    #: it counts as not so
    AGAINST = "against"
    #: nobody looked: no mail is lawful until somebody does
    OPEN = "open"
    #: what was looked up says it
    COVERED = "covered"
    #: it is taken in the mail's favour, and the verdict says so where the answer turns on it
    ASSUMED = "assumed"
    #: it is a name, and no statement
    NAME = "name"


class Recipient(StrEnum):
    """Who the customer is in law."""

    #: a natural person, sole traders included, also with a VAT number
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
    """What a box, a statement or an objection is about."""

    #: the general terms of the shop
    TERMS = "terms"
    #: the privacy policy, or privacy and cookie policy
    PRIVACY_POLICY = "privacy-policy"
    #: reminders about a cart that was left, named as such
    CART_REMINDERS = "cart-reminders"
    #: marketing by this seller, in whatever form: offers, promotions, recommendations
    OWN_MARKETING = "own-marketing"
    #: a newsletter and nothing said of other marketing
    NEWSLETTER = "newsletter"
    #: marketing by others than the seller
    PARTNER_MARKETING = "partner-marketing"
    #: the use of sensitive data (GDPR art. 9)
    SENSITIVE_DATA = "sensitive-data"
    #: anything else
    OTHER = "other"


class ConsentAct(StrEnum):
    """What the customer did to consent."""

    #: ticked an empty box, or made a statement
    TICKED = "ticked"
    #: left a box ticked
    PRE_TICKED = "pre-ticked"
    #: went on, scrolled, stayed silent
    IMPLIED = "implied"
    #: not known: imported, synchronised, merged, set by staff or by an interface
    UNKNOWN = "unknown"


class RequiredFor(StrEnum):
    """What the customer could not have without consenting."""

    #: nothing depended on it
    NOTHING = "nothing"
    #: a discount, a draw, a club's benefits
    REWARD = "reward"
    #: the order or the account
    SERVICE = "service"


class DoubleOptIn(StrEnum):
    """Whether the address was confirmed by a link in an email."""

    #: no such link was sent
    UNUSED = "unused"
    #: the link was sent and not followed yet
    PENDING = "pending"
    #: the link was followed
    CONFIRMED = "confirmed"


class AddressSource(StrEnum):
    """How the address came to the sender."""

    #: from the account of a customer who is logged in
    ACCOUNT = "account"
    #: from an earlier sale
    PURCHASE = "purchase"
    #: typed in this checkout and sent
    SUBMITTED = "submitted"
    #: typed in this checkout and captured before anything was sent
    TYPED = "typed"
    #: recovered from the device, or by matching
    COOKIE = "cookie"
    #: from somebody else
    THIRD_PARTY = "third-party"
    #: from a public source
    PUBLIC = "public"


#: the do-not-email registers that a law asks to look up
REGISTERS: "tuple[_Register, ...]" = ("AT-ECG", "BG-KZP", "ES-ROBINSON", "IS-THJODSKRA", "PT-DGC")

_Recipient = Recipient | Literal["person", "company"]
_Mailbox = Mailbox | Literal["personal", "impersonal"]
_Purpose = (
    Purpose
    | Literal[
        "terms",
        "privacy-policy",
        "cart-reminders",
        "own-marketing",
        "newsletter",
        "partner-marketing",
        "sensitive-data",
        "other",
    ]
)
_Act = ConsentAct | Literal["ticked", "pre-ticked", "implied", "unknown"]
_RequiredFor = RequiredFor | Literal["nothing", "reward", "service"]
_DoubleOptIn = DoubleOptIn | Literal["unused", "pending", "confirmed"]
_AddressSource = AddressSource | Literal["account", "purchase", "submitted", "typed", "cookie", "third-party", "public"]
_Register = Literal["AT-ECG", "BG-KZP", "ES-ROBINSON", "IS-THJODSKRA", "PT-DGC"]
#: any collection of strings, but no lone string
_Strings = AbstractSet[str] | list[str] | tuple[str, ...] | Iterator[str]


# --- what turns what is given into what is held ---------------------------------------------------


def _country(value: str, name: str = "") -> str:
    country = compared(value) if is_a(value, str) else None
    if country is None:
        given = echo(None) if is_a(value, str) or is_missing(value) else a_kind(value)
        raise InvalidCase(Problem(name, given, _COUNTRY))
    right = right_code(country)
    if right != country and is_code(country) and len(country) == len(right):
        raise InvalidCase(Problem(name, echo_country(country), f"the ISO 3166-1 alpha-2 code, {right}"))
    return country


#: a customer without a country is told why it is needed
_COUNTRY = (
    "an ISO 3166-1 alpha-2 code: the country chooses the law; shops find it in the shipping or billing address, the"
    " account, or the shop that was visited"
)


def _key(value: str | None, name: str = "") -> str | None:
    key = text_or_none(value, name)
    if key is not None and "@" in unicodedata.normalize("NFKC", key):
        raise InvalidCase(Problem(name, a_kind(key), "the host's own key of the address, not the address"))
    return key


def _recipient(value: _Recipient | None, name: str = "") -> Recipient | None:
    return member(Recipient, value, name)


def _mailbox(value: _Mailbox | None, name: str = "") -> Mailbox | None:
    return member(Mailbox, value, name)


def _purposes(value: Iterable[_Purpose], name: str = "") -> frozenset[Purpose]:
    if type(value) is frozenset and {*map(type, value)} <= {Purpose}:
        return value
    return frozenset([member(Purpose, item, name) for item in items(value, name, "a collection of purposes")])


def _act(value: _Act, name: str = "") -> ConsentAct:
    return member(ConsentAct, value, name)


def _required_for(value: _RequiredFor | None, name: str = "") -> RequiredFor | None:
    return member(RequiredFor, value, name)


def _double_opt_in(value: _DoubleOptIn | None, name: str = "") -> DoubleOptIn | None:
    return member(DoubleOptIn, value, name)


def _address_source(value: _AddressSource, name: str = "") -> AddressSource:
    return member(AddressSource, value, name)


def _registers(value: Iterable[_Register], name: str = "") -> frozenset[str]:
    found = strings(value, name, "a collection of names of registers")
    unknown = sorted(each for each in found if each not in REGISTERS)
    if unknown:
        raise InvalidCase(
            *(Problem(name, echo(each, near=REGISTERS), f"one of {', '.join(REGISTERS)}") for each in unknown)
        )
    return found


def _categories(value: _Strings, name: str = "") -> frozenset[str]:
    return strings(value, name)


def named(model: type, listed: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Tell each converter where its field stands, for its message, and what it holds where it is not stated."""
    return [
        each.evolve(converter=_converter(each.converter, f"{model.__name__}.{each.name}", each.default))
        for each in listed
    ]


def _converter(convert: Any, stands: str, default: Any) -> Callable[..., Any]:  # noqa: ANN401 - of any field
    """Make the converter of a field; a reader of records calls it with the path at which the value stands there."""
    if default is NOTHING:

        def converted(value: Any, path: str = stands) -> Any:  # noqa: ANN401 - the value of any field
            return convert(value, path)

    else:
        made: Any = getattr(default, "factory", lambda: default)

        def converted(value: Any, path: str = stands) -> Any:  # noqa: ANN401 - the value of any field
            # most fields of most models are left as they are
            if value is default:
                return value
            if value is None:
                return made()
            try:
                return convert(value, path)
            except InvalidCase:
                if is_missing(value):
                    return made()
                raise

    # signatures and help() show what the field accepts
    accepted, *_ = convert.__annotations__.values()
    converted.__annotations__ = {"value": accepted, "return": convert.__annotations__["return"]}
    return converted


class Model:
    """What the models share: a pickle or a copy holds what a model may hold, or is refused."""

    __slots__ = ()

    def __getstate__(self) -> dict[str, Any]:
        """Return the value of each field."""
        return {each.name: getattr(self, each.name) for each in fields(type(self))}  # type: ignore[arg-type]

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take the value of each field, as the model itself would hold it.

        Raises:
            InvalidCase: the model would hold something else, a member where the state has its string.

        """
        kind: Any = type(self)
        if type(state) is not dict:
            raise refuse(kind.__name__, state, "a dict of its fields")
        known = {each.name: each for each in fields(kind)}
        problems = [
            Problem(f"{kind.__name__}.{name}", "nothing", "a value")
            for name, each in known.items()
            if each.default is NOTHING and name not in state
        ]
        if not state.keys() <= known.keys():
            problems.append(Problem(kind.__name__, "an unknown field", f"one of {', '.join(known)}"))
        if problems:
            raise InvalidCase(*problems)
        made = kind(**state)
        held = {name: getattr(made, name) for name in known}
        problems = [
            Problem(
                f"{kind.__name__}.{name}", a_kind(value), "what the model holds, members of enums, not their strings"
            )
            for name, value in state.items()
            if not same(held[name], value)
        ]
        if problems:
            raise InvalidCase(*problems)
        for name, value in held.items():
            object.__setattr__(self, name, value)


def _if_not_stated(consequence: NotStated, **schema: object) -> dict[str, object]:
    return {"not_stated": consequence, **schema}


_AGAINST = _if_not_stated(NotStated.AGAINST)
_OPEN = _if_not_stated(NotStated.OPEN)
_COVERED = _if_not_stated(NotStated.COVERED)
_ASSUMED = _if_not_stated(NotStated.ASSUMED)
_NAME = _if_not_stated(NotStated.NAME)


def _count(several: Iterable[object] | None) -> str:
    """Show how many there are: what a person bought or did is not for logs."""
    return "None" if several is None else f"<{len(tuple(several))}>"


def _number(number: int | None) -> str:
    """Show a number, unless it is as long as no number of reminders is."""
    return "None" if number is None else echo(number)


# --- the models ----------------------------------------------------------------------------------


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Line(Model):
    """One good of a sale or a cart.

    Attributes:
        categories: what it is, in the host's own grain: of the same use or need; no tags like "sale".
        supplier: who supplies it; the seller's own name is own goods, a marketplace names its merchant.

    """

    categories: frozenset[str] = field(default=frozenset(), repr=_count, converter=_categories, metadata=_AGAINST)
    supplier: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_ASSUMED)


def _line(value: object) -> object:
    """Make a line of its categories alone."""
    if type(value) in {set, frozenset, list, tuple}:
        return Line(categories=value)  # type: ignore[arg-type]
    return value


def _lines(value: Iterable[Line | AbstractSet[str] | list[str] | tuple[str, ...]], name: str = "") -> tuple[Line, ...]:
    return records(Line, value, name, _line)


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Account(Model):
    """An account of the customer with a seller.

    Attributes:
        created_at: when it was opened.
        seller: with whom; None is the one shop that calls.
        address_key: the host's own key of the address that was given, not the address.
        refusal_offered: marketing could be refused, free and simply, where the address was given; a refusal made there
            is an objection.
        paid_offer: the free account is the entry to a paid offer of the same kind as the cart
            (CJEU 13 November 2025, C-654/23).

    """

    created_at: datetime = field(repr=False, converter=instant)
    seller: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_NAME)
    address_key: str | None = field(default=None, repr=False, converter=_key, metadata=_ASSUMED)
    refusal_offered: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    paid_offer: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Purchase(Model):
    """A sale to the customer.

    Attributes:
        concluded_at: when the contract was concluded.
        seller: with whom; None is the one shop that calls.
        address_key: the host's own key of the address that was given, not the address.
        lines: what was bought.
        address_given: the address was obtained from the customer in this sale.
        refusal_offered: marketing could be refused, free and simply, where the address was given; a refusal made there
            is an objection.
        cancelled: the sale fell away.
        ended_at: end of the contract, where it outlasts the sale.

    """

    concluded_at: datetime = field(repr=False, converter=instant)
    seller: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_NAME)
    address_key: str | None = field(default=None, repr=False, converter=_key, metadata=_ASSUMED)
    lines: tuple[Line, ...] = field(default=(), repr=_count, converter=_lines, metadata=_AGAINST)
    address_given: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    refusal_offered: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    cancelled: bool | None = field(default=None, converter=flag_or_none, metadata=_COVERED)
    ended_at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_COVERED)


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Consent(Model):
    """One box that was ticked, or one statement.

    Attributes:
        purposes: what it is about; a box that bundles two purposes has both.
        given_at: when.
        act: what the customer did.
        required_for: what could not be had without it; of a box of terms or privacy policy, what these were asked for.
        informed: sender and purpose were shown.
        concluded: followed by a closing act: form sent, button pressed.
        evidence: the host's reference to its record of who, when and how.
        wording: the host's reference to the text that was shown.
        double_opt_in: whether the address was confirmed by a link in an email.
        confirmed_at: when it was; later than the email, it is still pending.
        by_guardian: given or authorised by the holder of parental responsibility.
        withdrawn_at: when it was withdrawn; who consented anew has two consents.
        last_used_at: when the sender's last email was sent on it.
        seller: to whom it was given; None is the one shop that calls.
        address_key: the host's own key of the address it was given for, not the address.

    Raises:
        InvalidCase: it was confirmed or withdrawn before it was given, or has a moment of confirmation and none.

    """

    purposes: frozenset[Purpose] = field(converter=_purposes)
    given_at: datetime = field(repr=False, converter=instant)
    act: ConsentAct = field(converter=_act)
    required_for: RequiredFor | None = field(default=None, converter=_required_for, metadata=_AGAINST)
    informed: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    concluded: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    evidence: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_AGAINST)
    wording: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_AGAINST)
    double_opt_in: DoubleOptIn | None = field(default=None, converter=_double_opt_in, metadata=_ASSUMED)
    confirmed_at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_AGAINST)
    by_guardian: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    withdrawn_at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_COVERED)
    last_used_at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_AGAINST)
    seller: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_NAME)
    address_key: str | None = field(default=None, repr=False, converter=_key, metadata=_ASSUMED)

    def __attrs_post_init__(self) -> None:
        """Refuse moments that contradict each other, all of them at once."""
        problems = []
        if self.withdrawn_at is not None and self.withdrawn_at < self.given_at:
            problems.append(
                Problem(
                    "Consent.withdrawn_at",
                    "a moment before given_at",
                    "a moment at or after given_at; whoever withdrew and consented anew has two consents, each with its"
                    " own moments",
                )
            )
        if self.confirmed_at is not None:
            if self.confirmed_at < self.given_at:
                problems.append(
                    Problem("Consent.confirmed_at", "a moment before given_at", "a moment at or after given_at")
                )
            if self.double_opt_in is not DoubleOptIn.CONFIRMED:
                problems.append(
                    Problem(
                        "Consent.confirmed_at",
                        "a moment",
                        "nothing where double_opt_in is not 'confirmed'",
                    )
                )
        if problems:
            raise InvalidCase(*problems)


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Objection(Model):
    """A customer who wants no more of something.

    An unsubscribe, a complaint, an objection (GDPR art. 21), a request to erase or to restrict.

    Attributes:
        at: when; not stated, it is undated and stands against every consent.
        seller: towards whom; None is any.
        purposes: what is not wanted any more. Nothing, or own marketing: all marketing. Other purposes: the same as if
            a consent to them had been withdrawn.

    """

    at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_AGAINST)
    seller: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_NAME)
    purposes: frozenset[Purpose] = field(default=frozenset(), converter=_purposes, metadata=_AGAINST)


def _account_or_none(value: Account | None, name: str = "") -> Account | None:
    if is_a(value, Account):
        return cast("Account", value)
    raise refuse(name, value, "an Account or None")


def _purchases(value: Iterable[Purchase] | None, name: str = "") -> tuple[Purchase, ...] | None:
    return records(Purchase, value, name)


def _objections(value: Iterable[Objection] | None, name: str = "") -> tuple[Objection, ...] | None:
    return records(Objection, value, name)


def _consents(value: Iterable[Consent], name: str = "") -> tuple[Consent, ...]:
    return records(Consent, value, name)


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Customer(Model):
    """The person or company the email would go to.

    Attributes:
        country: ISO 3166-1 alpha-2 code of the recipient; chooses the law.
        kind: natural or legal person.
        mailbox: personal or impersonal.
        born: the day of birth, only for the age of digital consent; of a year alone, its last day.
        address_key: the host's own key of the address the email would go to, not the address.
        account: the account, if there is one.
        purchases: every sale found for this customer, those after the cart too; an empty collection: none was found;
            None: nobody looked.
        consents: what was consented to, in any order.
        objections: every unsubscribe, complaint, objection and withdrawal found; an empty collection: none was found;
            None: nobody looked.
        last_active_at: the customer's own last act towards the seller: a click, a login, an order, an answer; opening
            an email is none.
        cleared_registers: do-not-email registers in which the address was looked up and not found: AT-ECG, BG-KZP,
            ES-ROBINSON, IS-THJODSKRA, PT-DGC.

    """

    country: str = field(repr=echo_country, converter=_country, metadata={"schema": {"minLength": 1}})
    kind: Recipient | None = field(default=None, converter=_recipient, metadata=_ASSUMED)
    mailbox: Mailbox | None = field(default=None, converter=_mailbox, metadata=_AGAINST)
    born: date | None = field(default=None, repr=False, converter=day_or_none, metadata=_ASSUMED)
    address_key: str | None = field(default=None, repr=False, converter=_key, metadata=_ASSUMED)
    account: Account | None = field(default=None, repr=False, converter=_account_or_none, metadata=_AGAINST)
    purchases: tuple[Purchase, ...] | None = field(default=None, repr=_count, converter=_purchases, metadata=_OPEN)
    consents: tuple[Consent, ...] = field(default=(), repr=_count, converter=_consents, metadata=_AGAINST)
    objections: tuple[Objection, ...] | None = field(default=None, repr=_count, converter=_objections, metadata=_OPEN)
    last_active_at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_AGAINST)
    cleared_registers: frozenset[str] = field(
        default=frozenset(),
        converter=_registers,
        metadata=_if_not_stated(NotStated.AGAINST, schema={"items": {"enum": list(REGISTERS)}}),
    )


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Cart(Model):
    """The cart that was left.

    Attributes:
        abandoned_at: when it was left.
        address_source: how the address came to the sender.
        seller: whose shop; None is the one shop that calls.
        lines: what is in it, compared with the lines of sales.
        checkout_begun: the checkout was started; an address that was submitted implies it.
        for_organisation: the goods are meant for the legal person, not for someone in it.
        refusal_offered: reminders could be refused at the address field of this checkout.
        device_consent: consent to store or read on the device, where that was done.
        device_refusal_offered: it was said what is stored or read on the device, what for, and that it can be refused.
        ordered_at: when it was completed after all.
        keep_until: end of the storage period that was announced.
        order_only: it was promised that the data serve the order alone.
        sensitive: the content reveals GDPR art. 9 data (medicines).

    """

    abandoned_at: datetime = field(converter=instant)
    address_source: AddressSource = field(converter=_address_source)
    seller: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_NAME)
    lines: tuple[Line, ...] = field(default=(), repr=_count, converter=_lines, metadata=_AGAINST)
    checkout_begun: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    for_organisation: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    refusal_offered: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    device_consent: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    device_refusal_offered: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    ordered_at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_COVERED)
    keep_until: datetime | None = field(default=None, converter=moment_or_none, metadata=_ASSUMED)
    order_only: bool | None = field(default=None, converter=flag_or_none, metadata=_ASSUMED)
    sensitive: bool | None = field(default=None, repr=False, converter=flag_or_none, metadata=_ASSUMED)


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Mail(Model):
    """The email that would be sent.

    Attributes:
        requested_at: when the customer asked for this very email, at this address.
        request_evidence: the host's reference to its record of that; without one it is not shown.
        neutral: it says only that the cart is kept: no offer, discount or other product.
        announced: the privacy notice announces it.
        refusal_offered: it offers a free, simple way out and names its sender.
        number: the how-manyth reminder to this person within 30 days, over all carts, at least 1; the number of days is
            this library's own.

    """

    requested_at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_AGAINST)
    request_evidence: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_AGAINST)
    neutral: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    announced: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    refusal_offered: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    number: int | None = field(default=None, repr=_number, converter=ordinal_or_none, metadata=_ASSUMED)
