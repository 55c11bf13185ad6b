"""Likely mistakes in how a host's data were mapped to the models, of one case and of a whole file.

A hint changes no verdict: what it is about may be right. It names a field, not what stands in it, so that it can be
logged. What the models hold no more, strings that count as not given, is seen in records only (``not_given``).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple, cast

from attrs import define, field, fields, frozen

from lawful_resend.decision import refuse_others
from lawful_resend.errors import is_a
from lawful_resend.models import (
    REGISTERS,
    Account,
    Cart,
    Consent,
    Customer,
    DoubleOptIn,
    Line,
    Mail,
    Mailbox,
    Objection,
    Purchase,
    Recipient,
)
from lawful_resend.records import Case
from lawful_resend.text import Text
from lawful_resend.values import compared, differ, instant

#: what each hint says: what it means, and what to do
MEANINGS = {
    "seller-spelled-differently": Text(
        "This seller and that of the cart differ only in case, spaces or accents, so they count as two sellers. A"
        " consent or sale does not help, and an objection does not stop the email. Write both the same."
    ),
    "seller-on-one-side": Text(
        "Only one of cart and record names its seller, so this account, consent or sale does not count for this cart."
        " Name the seller in both, or, where there is one shop, in neither."
    ),
    "supplier-spelled-differently": Text(
        "This supplier and the seller of the cart differ only in case, spaces or accents, so the goods count as those"
        " of somebody else. Write both the same."
    ),
    "address-key-spelled-differently": Text(
        "This key of an address and that of the customer differ only in case, spaces or accents, so they count as two"
        " addresses. Make both keys in the same way."
    ),
    "category-spelled-differently": Text(
        "A category of this good and one on the other side, cart or sale, differ only in case, spaces or accents."
        " The goods do not count as similar by it. Write both the same."
    ),
    "categories-on-one-side": Text(
        "Cart and sale cannot be compared: this one lacks categories and the other has them. A good without categories"
        " is similar to nothing. State the categories of both, from the same list."
    ),
    "category-on-most-lines": Text(
        "A category of this good stands on most of the different goods of cart and sales. If it is a root, a tag or a"
        " collection of all goods, it makes everything similar: leave it out."
    ),
    "id-for-a-name": Text(
        "This looks like the id of a record and not like a name. The id of a product or of an order line is the same on"
        " no other: state the category, supplier or seller. If it is their id, and the same everywhere, all is well."
    ),
    "later-than-the-mail": Text(
        "This lies after the moment of the email, so it counts as not having happened yet. Check time zones and"
        " clocks, and that the moment of the email is not older than the data."
    ),
    "confirmed-without-moment": Text(
        "The address was confirmed, but not stated is when. State the moment of the click: an objection is compared"
        " with it."
    ),
    "evidence-not-given": Text(
        "There is a statement but no evidence of it, so it is not shown. State the reference to your record. If you"
        " did, it counts as not given: it was blank, or read nan, None, null or NaT."
    ),
    "company-with-personal-mailbox": Text(
        "A company, but the mailbox of one person. A VAT number makes no company: a sole trader is a person. Check both"
        " fields; for the mailbox of a person many laws ask the same as for a person."
    ),
    "register-not-looked-up": Text(
        "This country has a do-not-email register, and it is not stated that the address was looked up in it."
        " Look it up, and name the register if the address is not there."
    ),
    "ordered-before-left": Text(
        "The order came before the cart was left. It may be an earlier order: state the one that came out of this cart,"
        " or leave the field out."
    ),
    "sale-just-before": Text(
        "This sale, of goods not shown to be other ones, was concluded within an hour before the cart was left. It may"
        " be the order itself, with a clock that is slow: if it is, state when the cart was ordered."
    ),
    "counts-as-not-given": Text(
        "What stands here counts as not given: it is blank, or reads nan, None, null or NaT. If a value was lost on the"
        " way, mend the export; if there is none, leave the field out."
    ),
    "nobody-objected": Text(
        "In the whole file nobody objected or withdrew, though objections are said to be looked up. Is the list of"
        " unsubscribed addresses and complaints connected?"
    ),
    "nothing-ordered": Text(
        "In the whole file no cart was ordered and no sale followed one, though sales are said to be looked up. Are"
        " orders connected, those placed after the cart was left and on another device too?"
    ),
    "every-mail-the-first": Text(
        "In the whole file every email is the first to its person. Are earlier reminders counted, over all carts"
        " of the person within 30 days?"
    ),
}

#: from how many carts on a whole file is judged
_SOME = 20
#: from how many different goods on a category can stand on most
_FEW_GOODS = 4
_JUST_BEFORE = timedelta(hours=1)
#: of legal persons only; no other register is
_OF_COMPANIES = {"BG-KZP", "PT-DGC"}
#: digits alone, a UUID, or a name of a node as APIs give it
_AN_ID = re.compile(r"\d+|[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|gid://\S+", re.ASCII | re.IGNORECASE)

_MAIL = Mail()


@frozen
class Hint:
    """A likely mistake in how data were mapped to the models.

    Attributes:
        id: which mistake; it stays the same for ever, and has a heading on the docs page on hints.
        path: the field it is about, as ``customer.consents[0].seller``; of a whole file, without indices.
        text: what it means and what to do, in four languages; it shows nothing of the data.

    """

    id: str
    path: str
    text: Text

    def as_dict(self) -> dict[str, str]:
        """Return it as a record that JSON can hold."""
        return {"id": self.id, "path": self.path}


#: an id of a hint and a path
_Found = Iterator[tuple[str, str]]


def check(customer: Customer, cart: Cart, mail: Mail = _MAIL, *, at: datetime) -> tuple[Hint, ...]:
    """Return hints at likely mistakes in how a case was mapped; none of them changes a verdict.

    Args:
        customer: who would receive the email.
        cart: the cart that was left.
        mail: the email that would be sent.
        at: the moment of sending.

    Raises:
        NaiveMoment: the moment has no offset.
        InvalidCase: an argument is no model.

    """
    at = instant(at, "at")
    refuse_others(customer, cart, mail)
    found = (
        *_sellers(customer, cart),
        *_address_keys(customer),
        *_goods(customer, cart),
        *_ids(customer, cart),
        *_moments(customer, cart, mail, at),
        *_statements(customer, mail),
        *_orders(customer, cart),
    )
    return tuple(_hint(*each) for each in found)


def _hint(name: str, path: str) -> Hint:
    return Hint(name, path, MEANINGS[name])


# --- one case ------------------------------------------------------------------------------------


class _Record(NamedTuple):
    """A record of the customer's, and where it stands."""

    path: str
    value: Any


def _records(customer: Customer) -> list[_Record]:
    """Return account, consents, purchases and objections."""
    listed = ("consents", "purchases", "objections")
    return [
        *([_Record("customer.account", customer.account)] if customer.account else []),
        *(
            _Record(f"customer.{name}[{index}]", each)
            for name in listed
            for index, each in enumerate(getattr(customer, name) or ())
        ),
    ]


def _folded(text: str) -> str:
    """Return a string without what is easily written in two ways: case, spaces and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not (letter.isspace() or unicodedata.combining(letter)))


def _only_spelled_differently(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other and _folded(one) == _folded(other)


def _sellers(customer: Customer, cart: Cart) -> _Found:
    """Yield sellers that do not meet that of the cart; an objection counts where one side names none."""
    helpful = [each for each in _records(customer) if not isinstance(each.value, Objection)]
    if cart.seller is None and any(each.value.seller is not None for each in helpful):
        yield "seller-on-one-side", "cart.seller"
    for path, each in _records(customer):
        if _only_spelled_differently(each.seller, cart.seller):
            yield "seller-spelled-differently", f"{path}.seller"
        elif each.seller is None and cart.seller is not None and not isinstance(each, Objection):
            yield "seller-on-one-side", f"{path}.seller"
    for index, line in enumerate(cart.lines):
        if _only_spelled_differently(line.supplier, cart.seller):
            yield "supplier-spelled-differently", f"cart.lines[{index}].supplier"


def _address_keys(customer: Customer) -> _Found:
    for path, each in _records(customer):
        if not isinstance(each, Objection) and _only_spelled_differently(each.address_key, customer.address_key):
            yield "address-key-spelled-differently", f"{path}.address_key"


def _lines(customer: Customer, cart: Cart) -> list[_Record]:
    """Return each good of the cart and of the sales."""
    holders = [_Record("cart", cart), *(each for each in _records(customer) if isinstance(each.value, Purchase))]
    return [
        _Record(f"{path}.lines[{index}]", line) for path, holder in holders for index, line in enumerate(holder.lines)
    ]


def _goods(customer: Customer, cart: Cart) -> _Found:
    """Yield what keeps goods of cart and sales from being compared."""
    sold = frozenset[str]().union(*(line.categories for sale in customer.purchases or () for line in sale.lines))
    in_cart = frozenset[str]().union(*(line.categories for line in cart.lines))
    if sold and not in_cart:
        yield "categories-on-one-side", "cart.lines"
    for index, sale in enumerate(customer.purchases or ()):
        if in_cart and not any(line.categories for line in sale.lines):
            yield "categories-on-one-side", f"customer.purchases[{index}].lines"
    by_spelling = {_folded(each) for each in sold} if in_cart - sold else set()
    for index, line in enumerate(cart.lines):
        if any(_folded(each) in by_spelling for each in line.categories - sold):
            yield "category-spelled-differently", f"cart.lines[{index}].categories"
    listed = _lines(customer, cart)
    goods = {line.categories for _, line in listed if line.categories}
    if len(goods) >= _FEW_GOODS:
        often = {each for each, count in Counter(c for good in goods for c in good).items() if 2 * count > len(goods)}
        for path in [path for path, line in listed if line.categories & often][:1]:
            yield "category-on-most-lines", f"{path}.categories"


def _ids(customer: Customer, cart: Cart) -> _Found:
    """Yield the first seller, the first supplier and the first categories that are ids."""
    sellers = [("cart.seller", cart.seller), *((f"{path}.seller", each.seller) for path, each in _records(customer))]
    listed = _lines(customer, cart)
    kinds: list[list[tuple[str, Any]]] = [
        [(path, {seller} - {None}) for path, seller in sellers],
        [(f"{path}.supplier", {line.supplier} - {None}) for path, line in listed],
        [(f"{path}.categories", line.categories) for path, line in listed],
    ]
    for kind in kinds:
        for path in [path for path, names in kind if any(map(_AN_ID.fullmatch, names))][:1]:
            yield "id-for-a-name", path


#: the moments of what has happened; the end of a contract or of storage is yet to come
_PAST = (
    "created_at",
    "given_at",
    "confirmed_at",
    "withdrawn_at",
    "last_used_at",
    "concluded_at",
    "at",
    "last_active_at",
    "ordered_at",
    "requested_at",
)


def _moments(customer: Customer, cart: Cart, mail: Mail, at: datetime) -> _Found:
    whole = [_Record("customer", customer), _Record("cart", cart), _Record("mail", mail)]
    for path, each in [*whole, *_records(customer)]:
        for name in _PAST:
            moment = getattr(each, name, None)
            if moment is not None and moment > at:
                yield "later-than-the-mail", f"{path}.{name}"


def _statements(customer: Customer, mail: Mail) -> _Found:
    """Yield what is half stated, and registers that were not looked up."""
    for index, consent in enumerate(customer.consents):
        if consent.double_opt_in is DoubleOptIn.CONFIRMED and consent.confirmed_at is None:
            yield "confirmed-without-moment", f"customer.consents[{index}].confirmed_at"
        if consent.wording is not None and consent.evidence is None:
            yield "evidence-not-given", f"customer.consents[{index}].evidence"
    if mail.requested_at is not None and mail.request_evidence is None:
        yield "evidence-not-given", "mail.request_evidence"
    is_company = customer.kind is Recipient.COMPANY
    if is_company and customer.mailbox is Mailbox.PERSONAL:
        yield "company-with-personal-mailbox", "customer.mailbox"
    for register in REGISTERS:
        is_asked = register.partition("-")[0] == customer.country and (is_company or register not in _OF_COMPANIES)
        if is_asked and register not in customer.cleared_registers:
            yield "register-not-looked-up", "customer.cleared_registers"


def _orders(customer: Customer, cart: Cart) -> _Found:
    """Yield what may be the order of this cart, or of another."""
    if cart.ordered_at is not None:
        if cart.ordered_at < cart.abandoned_at:
            yield "ordered-before-left", "cart.ordered_at"
        return
    for index, sale in enumerate(customer.purchases or ()):
        if (
            timedelta(0) < cart.abandoned_at - sale.concluded_at <= _JUST_BEFORE
            and not sale.cancelled
            and not differ(sale.seller, cart.seller)
            and not _unlike(sale.lines, cart.lines)
        ):
            yield "sale-just-before", f"customer.purchases[{index}].concluded_at"


def _unlike(sold: tuple[Line, ...], in_cart: tuple[Line, ...]) -> bool:
    """Whether goods are shown to be others: both sides say what they are, and share nothing."""
    sides = [[line.categories for line in lines] for lines in (sold, in_cart)]
    if not all(side and all(side) for side in sides):
        return False
    one, other = (frozenset[str]().union(*side) for side in sides)
    return one.isdisjoint(other)


# --- records and whole files ---------------------------------------------------------------------


def not_given(record: Mapping[str, Any]) -> tuple[Hint, ...]:
    """Return hints at strings in the record of a case that count as not given, as ``read_case`` reads them."""
    return tuple(_hint("counts-as-not-given", path) for path in _not_given(record, "", indexed=True))


@cache
def _strings() -> frozenset[str]:
    """Return the names of the fields that hold strings of the host."""
    models: tuple[Any, ...] = (Account, Cart, Consent, Customer, Line, Mail, Objection, Purchase)
    return frozenset(
        each.name for model in models for each in fields(model) if each.type in (str | None, frozenset[str])
    )


def _not_given(record: object, path: str, *, indexed: bool) -> Iterator[str]:
    """Yield where strings that count as not given stand; a path has indices or, of a whole file, none."""
    texts = _strings()
    for name, value in cast("Mapping[str, Any]", record).items() if is_a(record, Mapping) else ():
        if is_a(value, str):
            if name in texts and compared(value) is None:
                yield f"{path}{name}"
        elif is_a(value, Mapping):
            yield from _not_given(value, f"{path}{name}.", indexed=indexed)
        elif is_a(value, list | tuple):
            yield from _listed(value, f"{path}{name}", indexed=indexed, are_texts=name in texts)


def _listed(values: "list[Any] | tuple[Any, ...]", path: str, *, indexed: bool, are_texts: bool) -> Iterator[str]:
    """Yield the same of a list; one within it is a good, the list of its categories alone."""
    for index, value in enumerate(values):
        at = f"{path}[{index}]" if indexed else path
        if is_a(value, str):
            if are_texts and compared(value) is None:
                yield at
        elif is_a(value, Mapping):
            yield from _not_given(value, f"{at}.", indexed=indexed)
        elif is_a(value, list | tuple):
            yield from _listed(value, at, indexed=indexed, are_texts=True)


@define
class WholeFile:
    """What many cases tell together of how they were mapped: a few counts, however many cases there are."""

    _carts: int = field(default=0, init=False)
    _objections_looked_up: int = field(default=0, init=False)
    _purchases_looked_up: int = field(default=0, init=False)
    _somebody_objected: bool = field(default=False, init=False)
    _something_ordered: bool = field(default=False, init=False)
    _some_mail_is_later: bool = field(default=False, init=False)
    _not_given: set[str] = field(factory=set, init=False)

    def add(self, case: Case, record: object = None) -> None:
        """Take one case in, and the record it was read from, if any."""
        customer, cart = case.customer, case.cart
        self._carts += 1
        self._objections_looked_up += customer.objections is not None
        self._purchases_looked_up += customer.purchases is not None
        if not self._somebody_objected:
            withdrawn = any(each.withdrawn_at is not None for each in customer.consents)
            self._somebody_objected = bool(customer.objections) or withdrawn
        if not self._something_ordered:
            since = any(sale.concluded_at >= cart.abandoned_at for sale in customer.purchases or ())
            self._something_ordered = cart.ordered_at is not None or since
        self._some_mail_is_later = self._some_mail_is_later or (case.mail.number or 1) > 1
        self._not_given.update(_not_given(record, "", indexed=False))

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What they tell: of absences only where there are some carts."""
        absent = {
            ("nobody-objected", "customer.objections"): (self._objections_looked_up, self._somebody_objected),
            ("nothing-ordered", "customer.purchases"): (self._purchases_looked_up, self._something_ordered),
            ("every-mail-the-first", "mail.number"): (self._carts, self._some_mail_is_later),
        }
        found = [each for each, (carts, is_there) in absent.items() if carts >= _SOME and not is_there]
        blank = [("counts-as-not-given", path) for path in sorted(self._not_given)]
        return tuple(_hint(*each) for each in (*found, *blank))
