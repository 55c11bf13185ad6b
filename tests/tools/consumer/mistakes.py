"""Mistakes that a type checker must report, never run.

Each line that carries a pair of ignores is wrong in the way they name: mypy's ``warn_unused_ignores`` and pyright's
``reportUnnecessaryTypeIgnoreComment`` make an ignore that silences nothing an error itself. So a mistake that goes
unreported, by one of the two alone, fails ``.ci/ship``.
"""
# ruff: noqa: INP001 - a consumer's script, in no package

from datetime import UTC, datetime

from lawful_resend import (
    Cart,
    Case,
    Consent,
    Customer,
    Line,
    Mail,
    Objection,
    Purchase,
    audit,
    decide,
    law,
    next_change,
    read_case,
    replay,
)
from lawful_resend.testing import example

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
CUSTOMER = Customer(country="BE")
CART = Cart(abandoned_at=AT, address_source="typed")


def wrong_models() -> None:
    """Values that no field takes, fields that no model has, and required ones that are left out."""
    Cart(abandoned_at="yesterday", address_source="typed")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Cart(abandoned_at=AT, address_source=7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Cart(abandoned_at=AT)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Cart(AT, "typed")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Customer(country="BE", name="")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Customer(country="BE", purchases=[CART])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Consent(purposes=[1], given_at=AT, act="ticked")  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Mail(number="first")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Case(customer=CUSTOMER, cart=None, at=AT)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    CART.seller = "another"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def wrong_values_of_enums() -> None:
    """Strings that no enum has as a value."""
    Cart(abandoned_at=AT, address_source="pigeon")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Customer(country="BE", kind="Company")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Customer(country="BE", mailbox="info")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Consent(purposes=[], given_at=AT, act="clicked")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Consent(purposes=["news"], given_at=AT, act="ticked")  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Consent(purposes=[], given_at=AT, act="ticked", required_for="gift")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Consent(purposes=[], given_at=AT, act="ticked", double_opt_in="yes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Objection(purposes=["all"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Customer(country="BE", cleared_registers=["ROBINSON"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]


def lone_strings() -> None:
    """Strings where a collection is asked: each is one of its letters."""
    Consent(purposes="terms", given_at=AT, act="ticked")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Objection(purposes="newsletter")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Customer(country="BE", cleared_registers="AT-ECG")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Line(categories="books")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Purchase(concluded_at=AT, lines="books")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Cart(abandoned_at=AT, address_source="typed", lines=["books"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]


def wrong_calls() -> None:
    """Arguments in the wrong place, of the wrong kind, or missing."""
    decide(CART, CUSTOMER, at=AT)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    decide(CUSTOMER, CART)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    decide(CUSTOMER, CART, Mail(), AT)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    decide(CUSTOMER, CART, at=AT.date())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    next_change(CUSTOMER, CART, at="now")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    law("BE", at=2026)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    law("BE", AT).judge([1])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    example(1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def wrong_calls_of_what_is_imported_late() -> None:
    """Names that ``__getattr__`` imports are no less typed."""
    audit([CUSTOMER])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    audit(CART)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    read_case("{}")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    replay(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    replay({}).lawful = True  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
