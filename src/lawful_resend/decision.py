"""Decide: find the law in force, observe the facts, judge them."""

from datetime import datetime
from functools import cache

from lawful_resend.choice import choose
from lawful_resend.errors import InvalidCase, Problem, echo, is_a
from lawful_resend.laws import JURISDICTIONS, jurisdiction
from lawful_resend.models import Cart, Customer, Mail, Reading
from lawful_resend.observe import Observer, observer
from lawful_resend.values import instant, member, string
from lawful_resend.verdict import Law, Verdict, judge

_MAIL = Mail()


def decide(
    customer: Customer,
    cart: Cart,
    mail: Mail = _MAIL,
    *,
    at: datetime,
    reading: Reading | str = Reading.STRICT,
) -> Verdict:
    """Decide whether the email may be sent at a moment.

    Args:
        customer: who would receive it; the country chooses the law.
        cart: the cart that was left.
        mail: the email that would be sent.
        at: the moment of sending.
        reading: how the law is read where those who read it differ.

    Raises:
        UnknownCountry: the customer's country is not modelled.
        LawNotKnown: the moment lies before that country's law is modelled.
        NaiveMoment: the moment has no offset.
        InvalidCase: an argument is no model, the moment lies before the cart was left, or the reading is unknown.

    """
    at = instant(at, "at")
    if type(reading) is not Reading:
        reading = member(Reading, reading, "reading")
    if not (type(customer) is Customer and type(cart) is Cart and type(mail) is Mail):
        refuse_others(customer, cart, mail)
    if at < cart.abandoned_at:
        left = cart.abandoned_at.isoformat()
        expected = (
            f"a moment at or after cart.abandoned_at, {left}; where it is later, one of the two has a wrong offset"
        )
        raise InvalidCase(Problem("at", at.isoformat(), expected))
    edition = jurisdiction(customer.country).at(at)
    facts, choices = _observer(edition)(customer, cart, mail, at)
    if choices:
        facts = choose(edition, facts, choices)
    return judge(edition, facts, reading)


@cache
def _observer(edition: Law) -> Observer:
    """Return what observes an edition: found by the edition itself, as each decision asks."""
    return observer(edition.mask, edition.zone)


def refuse_others(customer: object, cart: object, mail: object) -> None:
    """Refuse what is no model, all of it at once.

    Raises:
        InvalidCase: an argument is no model.

    """
    wanted = (("customer", customer, Customer), ("cart", cart, Cart), ("mail", mail, Mail))
    problems = [
        Problem(name, echo(given), f"a {kind.__name__}") for name, given, kind in wanted if not is_a(given, kind)
    ]
    if problems:
        raise InvalidCase(*problems)


def law(country: str, at: datetime) -> Law:
    """Return the edition of a country's law in force at a moment.

    Raises:
        UnknownCountry: the country is not modelled.
        LawNotKnown: the moment lies before its law is modelled.
        NaiveMoment: the moment has no offset.

    """
    return jurisdiction(string(country, "country")).at(instant(at, "at"))


def countries() -> tuple[str, ...]:
    """Return the countries whose law is modelled."""
    return tuple(JURISDICTIONS)
