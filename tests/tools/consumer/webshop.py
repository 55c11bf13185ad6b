"""A small typed shop: what a consumer writes, as both type checkers read it off the installed wheel.

``.ci/ship`` checks it with mypy and pyright, both strict, and runs it. ``assert_type`` pins what a name is, also where
the package imports it only when it is first asked for: a name that a checker could not see would be ``Any`` there.
"""
# ruff: noqa: INP001 - a consumer's script, in no package

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from inspect import signature
from typing import Any, assert_type

from lawful_resend import (
    AddressSource,
    Basis,
    Cart,
    Case,
    Caveat,
    Consent,
    ConsentAct,
    Customer,
    Fact,
    InvalidCase,
    Law,
    LawfulResendError,
    LawNotKnown,
    Line,
    Mail,
    NaiveMoment,
    Objection,
    Problem,
    Purchase,
    Purpose,
    Reading,
    Recipient,
    Report,
    RequiredFor,
    UnknownCountry,
    Verdict,
    Why,
    audit,
    countries,
    decide,
    law,
    next_change,
    read_case,
    replay,
)
from lawful_resend.testing import AT, example, near_miss


def case_of(row: int, at: datetime) -> Case:
    """Build a case from what a shop knows: enums by member or by value, collections of any kind."""
    consents = [
        Consent(
            purposes=["cart-reminders", Purpose.NEWSLETTER],
            given_at=at - timedelta(days=2),
            act=ConsentAct.TICKED,
            required_for=RequiredFor.NOTHING,
            evidence=f"log#{row}",
        )
    ]
    goods = {f"grain-{row}", "books"}
    purchases = (
        Purchase(concluded_at=at - timedelta(days=30), lines=[Line(categories=("books",))], address_given=True),
        Purchase(concluded_at=at - timedelta(days=60), lines=[{"books"}, frozenset(goods)], refusal_offered=None),
    )
    return Case(
        customer=Customer(
            country="BE",
            kind="person",
            consents=consents,
            purchases=purchases,
            objections=[Objection(at=at - timedelta(days=90), purposes={"newsletter"})],
        ),
        cart=Cart(abandoned_at=at - timedelta(hours=3), address_source="submitted", lines=[goods]),
        mail=Mail(number=1),
        at=at,
    )


def may_send(case: Case, *, reading: Reading | str = "strict") -> Verdict:
    """Ask before a mail goes."""
    verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
    assert_type(verdict, Verdict)
    assert_type(verdict.lawful, bool)
    assert_type(verdict.why, Why)
    assert_type(verdict.basis, Basis | None)
    assert_type(verdict.bases, dict[str, Basis])
    assert_type(verdict.remedies, tuple[frozenset[Fact], ...])
    assert_type(verdict.law, Law)
    assert_type(verdict.assumptions, tuple[str, ...])
    assert_type(verdict.caveats, tuple[Caveat, ...])
    assert_type(case.cart.address_source, AddressSource)
    assert_type(case.cart.lines, tuple[Line, ...])
    for good in case.cart.lines:
        assert_type(good, Line)
        assert_type(good.categories, frozenset[str])
    assert_type(case.customer.kind, Recipient | None)
    assert_type(case.customer.objections, tuple[Objection, ...] | None)
    for given in case.customer.consents:
        assert_type(given.purposes, frozenset[Purpose])
    assert_type(case.mail.requested_at, datetime | None)
    return verdict


def when_to_ask_again(case: Case) -> datetime | None:
    """Ask when time alone will change the answer."""
    moment = next_change(case.customer, case.cart, case.mail, at=case.at)
    assert_type(moment, datetime | None)
    return moment


def week(rows: Mapping[int, Mapping[str, Any]]) -> Report:
    """Audit records, read one by one."""
    report = audit((read_case(record) for record in rows.values()), reading=Reading.LENIENT)
    assert_type(report, Report)
    assert_type(report.may_be_resent, float)
    assert_type(report.bad_rows[0].problems[0] if report.bad else None, Problem | None)
    return report


def again(stored: Mapping[str, Any]) -> bool:
    """Judge a stored verdict under the version installed today."""
    return assert_type(replay(stored), Verdict).lawful


def asked_for(country: str, at: datetime) -> Iterator[str]:
    """List what a country asks for."""
    edition = assert_type(law(country, at), Law)
    for fact in edition.facts:
        yield fact.shown.en
    assert_type(edition.judge(["bought"], reading="lenient"), Verdict)


def complaint(record: Mapping[str, Any]) -> str:
    """Say what is wrong with a record, one error at a time, the base last."""
    try:
        may_send(read_case(record))
    except NaiveMoment as error:
        return assert_type(error.problems, tuple[Problem, ...])[0].path
    except InvalidCase as error:
        return ", ".join(problem.expected for problem in error.problems)
    except UnknownCountry as error:
        return f"{error.country} is none of {len(assert_type(error.known, tuple[str, ...]))}"
    except LawNotKnown as error:
        return error.since.isoformat()
    except LawfulResendError as error:
        return str(error)
    return ""


def shown() -> None:
    """Show real types to whoever asks for help: no field is an object."""
    for model in (Customer, Purchase, Line, Consent, Objection, Cart, Mail):
        for name, parameter in signature(model).parameters.items():
            assert parameter.annotation not in {Any, object, parameter.empty}, name
    assert signature(Customer).parameters["born"].annotation == date | None
    assert "third-party" in str(signature(Cart).parameters["address_source"].annotation)


def main() -> None:
    """Open the shop: where consent is asked, a mail on a good one goes, and one that was not free does not."""
    shown()
    case = case_of(1, AT)
    verdict = may_send(case)
    assert again(verdict.as_dict("nl")) is verdict.lawful
    assert week({1: case.as_dict()}).carts.total == 1
    assert "an offset" in complaint({**case.as_dict(), "at": "2026-11-23T12:00:00"})
    assert when_to_ask_again(case) != case.at
    for country in countries():
        assert any(asked_for(country, AT))
        assert may_send(example("consent", country=country))
    assert not may_send(near_miss("be.consent", missing="consent-free"))


if __name__ == "__main__":
    main()
