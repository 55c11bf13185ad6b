"""What the orders, boxes and stop lists of every platform become, and what is never made of them.

An order is a sale only where the platform says that it was concluded. A box becomes a consent by what the host
registered of it, and by nothing else: a list, a status or a default is none. What was not among the documents was not
looked up.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Unpack

from attrs import frozen

from lawful_resend.boxes import More
from lawful_resend.models import (
    AddressSource,
    Cart,
    Consent,
    Customer,
    DoubleOptIn,
    Line,
    Mail,
    Objection,
    Purchase,
    Purpose,
)
from lawful_resend.platforms.documents import NO_CART, NO_COUNTRY, Documents, Field, Mapped, Trap, Value
from lawful_resend.records import Case

# --- orders ----------------------------------------------------------------------------------------


class Standing(StrEnum):
    """What a platform says of an order."""

    #: the contract was concluded, paid or not, and stands
    CONCLUDED = "concluded"
    #: it was concluded and fell away: cancelled, or refunded in full
    CANCELLED = "cancelled"
    #: it was sent, and the platform does not say whether a contract was concluded: a payment that lapsed, a status of
    #: the shop's own
    UNCLEAR = "unclear"
    #: no contract: a draft, a checkout under way, a payment that failed
    OPEN = "open"
    #: made to test the shop
    TEST = "test"


ORDER_CANCELLED = Trap(
    "order-cancelled",
    "This order was cancelled, or refunded in full.",
    "It is a sale that fell away: no ground for email, and no order of this cart.",
)
ORDER_OPEN = Trap(
    "order-open",
    "This order is a draft, awaits a first payment or failed: the platform does not say that a contract was concluded.",
    "It is no sale.",
)
ORDER_UNCLEAR = Trap(
    "order-unclear",
    "The payment of this order lapsed, or its status is the shop's own.",
    "It is a sale, perhaps the order of this cart, of which it is not stated that the address was given in it.",
)
ORDER_TEST = Trap("order-test", "This order was made to test the shop.", "It is no sale.")
ORDER_UNDATED = Trap(
    "order-undated",
    "This order does not say when it was placed, in a time that names a moment.",
    "The sales count as not looked up: nobody can tell whether it is the order of this cart.",
)
ORDER_OTHER_ADDRESS = Trap(
    "order-other-address",
    "This order has another email address than the cart.",
    "It is a sale in which this address was not given: no ground for email, but perhaps the order of this cart.",
)
ORDER_WITHOUT_ADDRESS = Trap(
    "order-without-address",
    "This order and the cart do not both show an email address.",
    "It is a sale of which it is not stated that the address was given in it.",
)
ORDER_BY_STAFF = Trap(
    "order-by-staff",
    "It is not shown that the customer entered this order in the shop's checkout: staff, a till or an app may have.",
    "It is a sale of which it is not stated that the customer gave the address in it, or could refuse marketing.",
)
ORDERS_MISSING = Trap(
    "orders-missing",
    "The customer's orders were not among the documents.",
    "The sales count as not looked up, and no email is lawful until somebody looks. Hand over the orders, an empty list"
    " where there are none.",
)
ORDERS_CUT = Trap(
    "orders-cut",
    "These are not all orders of the customer: the answer has another page.",
    "The sales count as not looked up: the order of this cart may stand on the next page.",
)
LINES_CUT = Trap(
    "lines-cut",
    "These are not all line items: the answer has another page.",
    "One more good counts as being there, of no category.",
)
REFUSAL_UNKNOWN = Trap(
    "refusal-unknown",
    "No order shows whether marketing could be refused beside its address field, and no box that was registered for"
    " that day does.",
    "It is not stated that a refusal was offered. Register the box of the checkout, with its days.",
)


@frozen(kw_only=True)
class Order:
    """An order as a platform has it.

    Attributes:
        where: its place, for notes.
        standing: what the platform says of it.
        placed_at: when it was placed.
        email: the address that was given in it.
        lines: what was ordered.
        by_staff: it was not entered by the customer in the shop's checkout.
        ended_at: end of the contract, where it outlasts the sale.

    """

    where: Value
    standing: Standing
    placed_at: datetime | None
    email: str | None
    lines: tuple[Line, ...] = ()
    by_staff: bool = False
    ended_at: datetime | None = None


def purchases(  # noqa: PLR0913 - each says something else of the orders
    documents: Documents,
    name: str,
    orders: Iterable[Order],
    *,
    email: str | None,
    box: str | tuple[str, ...],
    whole: bool = True,
) -> tuple[Purchase, ...] | None:
    """Return the sales of a customer; None where nobody looked.

    Args:
        documents: the documents.
        name: the name of the document that has the orders.
        orders: the orders, all that were found of the customer.
        email: the address that the email would go to.
        box: the ids of the boxes beside the address field of the checkout; the first that was there tells.
        whole: whether these are all; an answer may have another page.

    """
    if not documents.has(name):
        documents[name].note(ORDERS_MISSING)
        return None
    found: list[Purchase] = []
    looked_up = whole and not documents[name].goes_on
    if not looked_up:
        documents[name].note(ORDERS_CUT)
    for order in orders:
        if order.standing in _NO_SALE:
            order.where.note(_NO_SALE[order.standing])
        elif order.placed_at is None:
            order.where.note(ORDER_UNDATED)
            looked_up = False
        else:
            found.append(_purchase(documents, order, order.placed_at, email, (box,) if isinstance(box, str) else box))
    return tuple(found) if looked_up else None


def last_order(orders: Iterable[Order], email: str | None) -> datetime | None:
    """Return when the customer last ordered with this address: an act of their own, unless staff entered it."""
    acts = [
        each.placed_at
        for each in orders
        if email is not None
        and each.email == email
        and each.standing not in _NO_SALE
        and not each.by_staff
        and each.placed_at is not None
    ]
    return max(acts, default=None)


_NO_SALE = {Standing.OPEN: ORDER_OPEN, Standing.TEST: ORDER_TEST}


def _purchase(
    documents: Documents, order: Order, placed_at: datetime, email: str | None, ids: tuple[str, ...]
) -> Purchase:
    cancelled = order.standing is Standing.CANCELLED
    given: bool | None = None
    offered: bool | None = None
    if cancelled:
        order.where.note(ORDER_CANCELLED)
    if email is None or order.email is None:
        order.where.note(ORDER_WITHOUT_ADDRESS)
    elif email != order.email:
        order.where.note(ORDER_OTHER_ADDRESS)
        given = False
    elif order.standing is Standing.UNCLEAR:
        order.where.note(ORDER_UNCLEAR)
    elif order.by_staff:
        order.where.note(ORDER_BY_STAFF)
    else:
        given = True
        told = (documents.boxes.refusal_offered(each, placed_at) for each in ids)
        offered = next((each for each in told if each is not None), None)
        if offered is None:
            order.where.note(REFUSAL_UNKNOWN)
    return Purchase(
        concluded_at=placed_at,
        seller=documents.seller,
        lines=order.lines,
        address_given=given,
        refusal_offered=offered,
        cancelled=cancelled,
        ended_at=order.ended_at,
    )


# --- the customer ------------------------------------------------------------------------------------

COUNTRIES_DIFFER = Trap(
    "countries-differ",
    "The addresses of delivery and of the bill lie in different countries.",
    "The country of the delivery was taken. Say otherwise where you know better: the country chooses the law.",
)
COMPANY_NAMED = Trap(
    "company-named",
    "A company is named in an address. Sole traders and people at work fill it in too.",
    "Whether the customer is a legal person is not stated, so the law for persons applies.",
)
ADDRESS_TYPED = Trap(
    "address-typed",
    "This platform saves the email address while the customer types it, before anything is sent.",
    "The address counts as typed. Where your checkout saves only what is sent, say so by ``closes`` of its box.",
)
CATEGORY_MISSING = Trap(
    "category-missing",
    "This good has no category here.",
    "It is similar to nothing that was bought. Hand over the products, with their categories.",
)


def country(*addresses: Value, code: tuple[str, ...]) -> str | None:
    """Return the country of the first address that has one: of the delivery, the bill, the account.

    Args:
        addresses: the addresses, in that order.
        code: the names of the field with the code of the country.

    """
    found = [(each, each.get(*code).country()) for each in addresses]
    stated = [each for each in found if each[1] is not None]
    for where, named in stated[1:2]:
        if named != stated[0][1]:
            where.note(COUNTRIES_DIFFER)
    for where in addresses:
        company = where.get("company")
        if company.stated:
            company.note(COMPANY_NAMED)
    return stated[0][1] if stated else None


def filled(address: Value, *names: str, code: str, trap: Trap) -> bool:
    """Whether somebody filled in an address, and not only the platform its country.

    Args:
        address: the address.
        names: the fields of which one shows it.
        code: the field with the code of the country.
        trap: what to note where it has a country alone.

    """
    found = any(address.get(name).stated for name in names)
    if not found and address.get(code).stated:
        address.get(code).note(trap)
    return found


def address_source(documents: Documents, where: Value, box: str, left: datetime) -> AddressSource:
    """Return how an address came that stood in a checkout which was left.

    A form that concludes by being sent records nothing before (``Box.closes``): then it was sent. Else it was typed.

    Args:
        documents: the documents.
        where: the place of the checkout, for the note.
        box: the id of the box in that form.
        left: when the checkout was left.

    """
    form = documents.boxes.version(box, left)
    if form is not None and form.closes:
        return AddressSource.SUBMITTED
    where.note(ADDRESS_TYPED)
    return AddressSource.TYPED


# --- boxes -----------------------------------------------------------------------------------------

BOX_UNKNOWN = Trap(
    "box-unknown",
    "This shows that somebody is subscribed. No box that was registered for that day says what was shown to them.",
    "The act is unknown and nothing is stated of it, so the consent permits nothing. Register the box, with its days.",
)
BOX_NOT_SENT = Trap(
    "box-not-sent",
    "This box was ticked in a form that was not sent: the checkout was left.",
    "It is a consent that was not concluded.",
)
CONSENT_UNDATED = Trap(
    "consent-undated",
    "This shows that somebody is subscribed, and not since when.",
    "No consent was made of it: nobody can tell what was shown that day, or whether an objection is newer.",
)
CONSENT_OTHER_ADDRESS = Trap(
    "consent-other-address",
    "This was consented to for another email address than that of the cart.",
    "No consent was made of it.",
)


def consent(  # noqa: PLR0913 - each says something else of the consent
    documents: Documents,
    where: Value,
    box: str | None,
    *,
    given_at: datetime | None,
    evidence: str | None = None,
    submitted: bool | None = None,
    purposes: Iterable[Purpose] = (),
    double_opt_in: DoubleOptIn | None = None,
    **more: Unpack[More],
) -> Consent | None:
    """Return the consent that a platform's value shows by a box; None, and a note, where it has no moment.

    Args:
        documents: the documents.
        where: the place of the value, for notes.
        box: the id of the box; None where it came by no form.
        given_at: when it was given.
        evidence: the reference to the platform's record of it.
        submitted: whether the form was sent.
        purposes: of a box that is not registered, what the platform says that it is about.
        double_opt_in: what the platform shows of an email with a link to confirm.
        more: other fields of ``Consent``.

    """
    if given_at is None:
        where.note(CONSENT_UNDATED)
        return None
    if submitted is False:
        where.note(BOX_NOT_SENT)
    if box is None or documents.boxes.version(box, given_at) is None:
        where.note(BOX_UNKNOWN)
    told: More = {"seller": documents.seller, **more}
    made: Consent = documents.boxes.consent(
        box,
        given_at=given_at,
        evidence=evidence,
        submitted=submitted,
        purposes=purposes,
        double_opt_in=double_opt_in,
        **told,
    )
    return made


# --- stop lists ------------------------------------------------------------------------------------

STOP_LIST_MISSING = Trap(
    "stop-list-missing",
    "The shop's own list of unsubscribes, complaints and objections was not among the documents. A platform's present"
    " state forgets them: whoever is subscribed anew looks as if nothing had been.",
    "Objections count as not looked up, and no email is lawful until somebody looks. Hand over the list, an empty one"
    " where nobody objected.",
)
STOP_UNDATED = Trap(
    "stop-undated",
    "This objection has no moment, or a time without an offset.",
    "It is an objection without a moment, and stands against every consent.",
)
STOP_OTHER_ADDRESS = Trap(
    "stop-other-address",
    "This line of the stop list is about another email address than that of the cart.",
    "It is left out.",
)
STOP_NO_ADDRESS = Trap(
    "stop-no-address",
    "This line of the stop list names its owner by what is no email address, such as a hash or an encoded address.",
    "It counts as a line about this customer: it does not show that another one is meant.",
)
OBJECTIONS_CUT = Trap(
    "objections-cut",
    "These are not all rows that the platform has of this address: the answer has another page.",
    "Objections count as not looked up: who unsubscribed may stand on the next page.",
)
#: every note on a stop list
STOP_LIST_NOTES = (STOP_LIST_MISSING, STOP_UNDATED, STOP_OTHER_ADDRESS, STOP_NO_ADDRESS)
#: what is read of a stop list
STOP_LIST_FIELDS = (
    Field(
        "stop_list[] | stop_list[].email | stop_list[].email_address",
        "customer.objections",
        "an address other than that of the cart: left out; none, or what is no address: about this customer",
    ),
    Field("stop_list[].at", "objections.at", "absent, or without an offset: an objection without a moment"),
)
#: what is said of a stop list in rows, whatever wrote it
_WHEN = ("at", "created_at", "createdAt", "unsubscribed_at", "timestamp", "date")
#: what stands between addresses, and around them: names, ``<jan@example.com>``, ``mailto:``
_BETWEEN = re.compile(r"[\s<>,;:()\[\]\"?]+")


def _addresses(word: str | None) -> set[str]:
    return {each.strip(".'") for each in _BETWEEN.split(word or "") if "@" in each}


def stop_list(document: Value, *, email: str | None) -> list[Objection]:
    """Return the objections of the host's own stop list, of this address and of lines that name none.

    Args:
        document: a list of objects, each with ``at`` and, where they are known, ``email``, ``seller`` and ``purposes``;
            or of addresses.
        email: the address that the email would go to.

    """
    found: list[Objection] = []
    ours = _addresses(email)
    for row in document.one_or_all():
        owner = row if row.is_text else row.get("email", "email_address")
        about = _addresses(owner.word())
        if ours and about and ours.isdisjoint(about):
            row.note(STOP_OTHER_ADDRESS)
            continue
        if owner.stated and not about:
            row.note(STOP_NO_ADDRESS)
        # a bare address: an objection of its owner, nobody knows since when
        found.append(Objection() if row.is_text else _objection(row))
        if found[-1].at is None:
            row.note(STOP_UNDATED)
    return found


def _objection(row: Value) -> Objection:
    return Objection(
        at=row.get(*_WHEN).moment(naive=STOP_UNDATED),
        seller=row.get("seller").id(),
        purposes=frozenset(filter(None, (each.one_of(Purpose) for each in row.get("purposes").all()))),
    )


def objections(  # noqa: PLR0913 - each says something else of them
    documents: Documents,
    name: str,
    found: Iterable[Objection],
    consents: Iterable[Consent],
    *,
    email: str | None,
    whole: bool = True,
) -> tuple[Objection, ...] | None:
    """Return the objections of a customer; None where nobody looked.

    Without the stop list, or the rest of an answer, those that are there are stated only where they stand against all
    that is known: they are a reason not to write, and no sign that somebody looked.

    Args:
        documents: the documents.
        name: the name of the document that has the host's own stop list.
        found: what the platform's other documents show.
        consents: what is known to have been consented to.
        email: the address that the email would go to.
        whole: whether these are all that the platform shows; an answer may have another page.

    """
    if documents.has(name):
        found = (*found, *stop_list(documents[name], email=email))
        if whole:
            return found
    else:
        documents[name].note(STOP_LIST_MISSING)
    last = [each.given_at for each in consents]
    standing = [
        each
        for each in found
        if each.seller is None and not each.purposes and (each.at is None or all(at < each.at for at in last))
    ]
    return tuple(standing) or None


# --- the case --------------------------------------------------------------------------------------


def mapped(  # noqa: PLR0913 - each is a part of the case
    documents: Documents,
    customer: Customer | None,
    cart: Cart | None,
    *,
    cart_in: Value,
    country_in: Value | None = None,
    mail: Mail = Mail(),  # noqa: B008 - a value
) -> Mapped:
    """Return the case of a customer and a cart; a note for the one that the documents do not show.

    Args:
        documents: the documents.
        customer: the customer; None where no document shows the country.
        cart: the cart.
        cart_in: the place where a cart was looked for.
        country_in: the place where a country was looked for, if another.
        mail: what is known of the email.

    Raises:
        InvalidCase: what is wrong with the documents, all of it.

    """
    if cart is None:
        cart_in.note(NO_CART)
    if customer is None:
        (cart_in if country_in is None else country_in).note(NO_COUNTRY)
    if customer is None or cart is None:
        return documents.mapped(None)
    return documents.mapped(Case(customer=customer, cart=cart, mail=mail, at=documents.at))
