"""What hosts test with: examples that exactly one rule decides, near misses, and whole cases for Hypothesis."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, find, given, settings

from lawful_resend import (
    Case,
    Ground,
    InvalidCase,
    Law,
    LawNotKnown,
    NaiveMoment,
    Reading,
    UnknownCountry,
    Veto,
    countries,
    decide,
)
from lawful_resend import facts as f
from lawful_resend.expressions import acceptance, account, consent, purchase, subject_of
from lawful_resend.facts import VOCABULARY, Fact
from lawful_resend.laws import jurisdiction
from lawful_resend.testing import AT, _Draft, cases, example, near_miss


def decisive(edition: Law) -> "list[Ground | Veto]":
    """List the rules that decide."""
    return [*edition.grounds, *edition.vetoes]


#: every ground and veto of every edition, with a moment at which it is in force
RULES = [
    pytest.param(
        edition, rule, edition.zone.midnight(edition.since) + timedelta(hours=12), id=f"{rule.id} {edition.since}"
    )
    for country in countries()
    for edition in jurisdiction(country).editions
    for rule in decisive(edition)
]
each_rule = pytest.mark.parametrize(("edition", "rule", "at"), RULES)


def judged(case: Case, rule: Ground | Veto) -> "tuple[bool, list[Ground | Veto]]":
    """Judge a case under the reading that knows the rule: lawful, and what decides beside or instead of it."""
    reading = rule.reading or Reading.STRICT
    verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
    if isinstance(rule, Veto):
        return verdict.lawful, list(verdict.vetoes)
    layer = next(layer for layer in verdict.law.layers if rule in layer.grounds)
    return verdict.lawful, [ground for ground in layer.grounds if ground.holds(verdict.mask, reading)]


@each_rule
def test_exactly_this_rule_decides(edition: Law, rule: Ground | Veto, at: datetime) -> None:
    """A ground carries alone in its layer and the mail is lawful; a veto forbids alone."""
    case = example(rule.id, at=at)

    lawful, deciding = judged(case, rule)
    assert deciding == [rule]
    assert lawful is isinstance(rule, Ground)
    assert case.customer.country == edition.country


@each_rule
def test_a_near_miss_lacks_one_condition(edition: Law, rule: Ground | Veto, at: datetime) -> None:
    """One condition of a ground is missing and the mail is unlawful; without its veto it is lawful."""
    case = near_miss(rule.id, at=at)

    lawful, deciding = judged(case, rule)
    assert deciding == []
    assert lawful is isinstance(rule, Veto)
    if isinstance(rule, Ground):
        verdict = decide(case.customer, case.cart, case.mail, at=at, reading=rule.reading or Reading.STRICT)
        assert len(rule.missing(verdict.mask, verdict.reading)) == 1
    assert edition.since <= at.date()


@pytest.mark.parametrize(
    "missing",
    [
        "bought-address-given",
        "address-from-customer",
        "bought-refusal-offered",
        "bought-all-similar",
        "own-goods",
        "bought-stands",
    ],
)
def test_what_is_missing_can_be_chosen(missing: str) -> None:
    """Each condition of Belgium's existing customer can be the one that is missing."""
    case = near_miss("be.existing-customer", missing=missing)

    verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    ground = next(ground for ground in verdict.law.grounds if ground.id == "be.existing-customer")
    assert [condition.facts[0].id for condition in ground.missing(verdict.mask, verdict.reading)] == [missing]


def test_the_country_may_be_given_apart() -> None:
    """The same rule of another country, by its bare name."""
    assert example("existing-customer", country="NL") == example("nl.existing-customer")
    assert example("be.consent").at == AT == datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_what_is_not_there() -> None:
    """An unknown rule, country, moment or condition is an error that names it."""
    with pytest.raises(InvalidCase, match="rule_id"):
        example("be.good-intentions")
    with pytest.raises(InvalidCase, match="rule_id"):
        example("be.duty.sender")
    with pytest.raises(UnknownCountry):
        example("xx.consent")
    with pytest.raises(NaiveMoment, match=r"^at: "):
        example("be.consent", at=datetime(2026, 11, 23, 12))  # noqa: DTZ001 - that is the mistake
    with pytest.raises(LawNotKnown):
        example("be.consent", at=datetime(2000, 1, 1, tzinfo=UTC))
    with pytest.raises(InvalidCase, match="can lack alone"):
        near_miss("be.existing-customer", missing="account")


#: what a record of each kind shows by being there
_THERE = {
    account: f.ACCOUNT,
    consent: f.CONSENT_TO_MARKETING,
    acceptance: f.TERMS_ACCEPTED,
    purchase: f.BOUGHT,
}


@pytest.mark.parametrize("fact", VOCABULARY, ids=str)
def test_every_fact_can_be_shown_and_lacked(fact: Fact) -> None:
    """What a fact says is seen makes a case that shows it, and one that does not."""
    draft = _Draft("BE", AT)
    if (subject := subject_of(fact.seen)) is not None:
        draft.set(_THERE[subject], shown=True)
    if not draft.shows(fact):
        draft.set(fact, shown=True)
    assert draft.shows(fact)
    draft.set(fact, shown=False)
    assert draft.shows(fact) is (fact in {f.ACCOUNT, f.BOUGHT, f.TERMS_ACCEPTED})


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(case=cases())
def test_cases_are_decided(case: Case) -> None:
    """Whatever is drawn, ``decide`` answers, and strict is never laxer."""
    strict, lenient = (
        decide(case.customer, case.cart, case.mail, at=case.at, reading=reading).lawful for reading in Reading
    )

    assert strict <= lenient
    assert case.customer.country in countries()


def test_cases_of_one_country_find_both_answers() -> None:
    """The strategy reaches lawful and unlawful mails of the country asked for."""

    def lawful(case: Case) -> bool:
        return decide(case.customer, case.cart, case.mail, at=case.at).lawful

    quickly = settings(max_examples=20000, database=None, derandomize=True)
    found = find(cases("NL"), lawful, settings=quickly)
    assert found.customer.country == "NL"
    assert not lawful(find(cases("NL"), lambda case: not lawful(case), settings=quickly))


def test_it_needs_no_test_tool() -> None:
    """A host without Hypothesis imports it and gets examples; only ``cases`` needs it."""
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from lawful_resend.testing import cases, example\n"
        "assert example('be.consent').customer.consents\n"
        "try:\n    cases()\nexcept ImportError:\n    print('told')\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout == "told\n"


def test_a_rule_that_no_case_shows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing that can be shown makes a rule decide, there is an error and no wrong example."""
    monkeypatch.setattr("lawful_resend.testing._ways", lambda *_: [])

    with pytest.raises(InvalidCase, match="a rule that a case can show"):
        example("be.consent")
