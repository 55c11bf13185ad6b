"""Cases for the tests of a host: one in which exactly this rule carries or forbids, and one that just misses it.

Nothing here needs a test tool; ``cases`` needs Hypothesis, and says so where it is missing.
"""

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

from lawful_resend.decision import decide
from lawful_resend.errors import InvalidCase, Problem, echo
from lawful_resend.expressions import Subject, acceptance, account, cart, consent, customer, mail, objection, purchase
from lawful_resend.facts import BY_ID, VOCABULARY, Condition, Fact
from lawful_resend.laws import JURISDICTIONS, jurisdiction
from lawful_resend.models import (
    Account,
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Mail,
    Objection,
    Purchase,
    Purpose,
    Reading,
)
from lawful_resend.observe import observer
from lawful_resend.records import Case
from lawful_resend.rules import Ground, Veto
from lawful_resend.values import instant
from lawful_resend.verdict import Law, Verdict

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

#: the moment of sending where none is given: the law of that day does not change by our looking
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_LEFT = timedelta(hours=1)
_EARLIER = timedelta(days=30)

#: a record of fields, to be made a model
_Fields = dict[str, Any]


class _Draft:
    """A case in the making: the fields of each model, those of a record only once one is begun.

    It says what shows most facts that can be shown by saying nothing; what else is to be shown, or not, is set by what
    the facts say is seen.
    """

    def __init__(self, country: str, at: datetime) -> None:
        self.at = at
        self.fields: dict[Subject, _Fields] = {
            customer: {"country": country, "objections": (), "purchases": ()},
            cart: {"abandoned_at": at - _LEFT, "address_source": AddressSource.ACCOUNT},
            mail: {"number": 2},
        }

    def set(self, fact: Fact, *, shown: bool) -> None:
        """Set what a fact says is seen, or what denies it."""
        for each in fact.seen.settings(shown=shown):
            if each.of is not None and each.of not in self.fields:
                continue
            value = each.value(self.at) if callable(each.value) else each.value
            fields = self.fields.setdefault(each.field.subject, {})
            name = each.field.name
            fields[name] = {*fields.get(name, ()), value} if each.adds else value

    def shows(self, fact: Fact) -> bool:
        """Whether it shows a fact by itself."""
        case = self.case()
        law = jurisdiction(case.customer.country).at(self.at)
        seen, choices = observer(fact.mask, law.zone)(case.customer, case.cart, case.mail, self.at)
        return bool(seen & fact.mask) or any(mask & fact.mask for masks in choices for mask in masks)

    def case(self) -> Case:
        """Return the models."""
        earlier = self.at - _EARLIER
        consents = [
            _consent({"given_at": earlier, "act": ConsentAct.IMPLIED, "purposes": purposes, **self.fields[subject]})
            for subject, purposes in (
                (consent, {Purpose.OTHER}),
                (acceptance, {Purpose.TERMS, Purpose.PRIVACY_POLICY}),
            )
            if subject in self.fields
        ]
        purchases = [Purchase(**{"concluded_at": earlier, **self.fields[purchase]})] if purchase in self.fields else []
        objections = [Objection(**self.fields[objection])] if objection in self.fields else []
        opened = Account(**{"created_at": earlier, **self.fields[account]}) if account in self.fields else None
        return Case(
            customer=Customer(
                **{
                    "account": opened,
                    "consents": consents,
                    "purchases": purchases,
                    "objections": objections,
                    **{name: value for name, value in self.fields[customer].items() if value != ()},
                }
            ),
            cart=Cart(**self.fields[cart]),
            mail=Mail(**self.fields[mail]),
            at=self.at,
        )


def _consent(fields: _Fields) -> Consent:
    """Return a consent whose moments do not contradict each other, whatever was set one by one."""
    for name in ("confirmed_at", "withdrawn_at"):
        if fields.get(name) is not None:
            fields[name] = max(fields[name], fields["given_at"])
    if fields.get("double_opt_in") is not DoubleOptIn.CONFIRMED:
        fields.pop("confirmed_at", None)
    return Consent(**fields)


def example(rule_id: str, *, country: str | None = None, at: datetime = AT) -> Case:
    """Return the smallest case in which exactly this rule decides.

    For a ground: the email is lawful, and in its layer no other ground holds; under the strict reading, or under the
    lenient one where only that knows the rule. For a veto: it forbids what would be lawful, and no other veto does.

    Args:
        rule_id: the id of a ground or veto, ``"be.existing-customer"``; without its prefix where a country is given.
        country: the country whose rule it is; by default that of the id.
        at: the moment of sending; the rule must be in force then.

    Raises:
        InvalidCase: no ground or veto has this id then, or no case shows it.
        UnknownCountry: the country is not modelled.
        LawNotKnown: the moment lies before its law is modelled.

    """
    law, rule, at = _found(rule_id, country, at)
    against = rule.when if isinstance(rule, Veto) else ()
    conditions, hidden = _base(law, rule, at)
    return _shown(law.country, at, (*conditions, *against), hidden)


def near_miss(rule_id: str, *, country: str | None = None, missing: str | None = None, at: datetime = AT) -> Case:
    """Return the same case as ``example`` with one condition of the rule missing.

    For a ground the email is then unlawful, and the ground lacks just that condition. For a veto the email is lawful.

    Args:
        rule_id: as for ``example``.
        country: as for ``example``.
        missing: the id of the fact that is to be missing; by default the last condition that can be.
        at: as for ``example``.

    Raises:
        InvalidCase: as for ``example``; or the rule does not ask for the fact that is to be missing, or cannot lack
            it alone.

    """
    law, rule, at = _found(rule_id, country, at)
    base, hidden = _base(law, rule, at)
    if isinstance(rule, Veto):
        return _shown(law.country, at, base, hidden)
    reading = _reading(rule)
    for condition in reversed(rule.required(reading)):
        if missing in {None, *(fact.id for fact in condition.facts)}:
            others = tuple(each for each in base if each != condition)
            case = _shown(law.country, at, others, (*hidden, *condition.facts))
            verdict = _judged(case, reading)
            if not verdict.lawful and rule.missing(verdict.mask, reading) == (condition,):
                return case
    raise InvalidCase(
        Problem("missing", echo(missing, near=BY_ID), f"a fact that {rule.id} asks for and can lack alone")
    )


def cases(country: str | None = None) -> "SearchStrategy[Case]":
    """Return a Hypothesis strategy of cases that ``decide`` accepts: good ones, bad ones, and many in between.

    Args:
        country: the country of all of them; by default any that is modelled.

    Raises:
        ImportError: Hypothesis is not installed.

    """
    from hypothesis import strategies as st

    changes = st.tuples(st.sampled_from(VOCABULARY), st.booleans())
    moments = st.datetimes(datetime(2025, 6, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

    def drafted(code: str, at: datetime, changed: list[tuple[Fact, bool]]) -> Case:
        draft = _Draft(code, at)
        for fact, shown in changed:
            draft.set(fact, shown=shown)
        return draft.case()

    codes = st.sampled_from(sorted(JURISDICTIONS)) if country is None else st.just(country)
    return st.builds(drafted, codes, moments, st.lists(changes, max_size=40))


def _found(rule_id: str, country: str | None, at: datetime) -> tuple[Law, Ground | Veto, datetime]:
    prefix, _, _ = rule_id.partition(".")
    code = prefix.upper() if country is None else country
    at = instant(at, "at")
    law = jurisdiction(code).at(at)
    wanted = {rule_id, f"{code.lower()}.{rule_id}"}
    rules: list[Ground | Veto] = [*law.grounds, *law.vetoes]
    for rule in rules:
        if rule.id in wanted:
            return law, rule, at
    raise InvalidCase(
        Problem(
            "rule_id",
            echo(rule_id, near=[rule.id for rule in rules]),
            f"a ground or veto in force in {code} on {at.date()}",
        )
    )


def _reading(rule: Ground | Veto) -> Reading:
    return rule.reading or Reading.STRICT


def _judged(case: Case, reading: Reading) -> Verdict:
    return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)


def _base(law: Law, rule: Ground | Veto, at: datetime) -> tuple[tuple[Condition, ...], tuple[Fact, ...]]:
    """Return what is shown where this rule decides, and what has to be hidden so that no other ground does.

    Shown are its own conditions, and of the other layers' grounds the fewest.
    """
    reading = _reading(rule)
    against = rule.when if isinstance(rule, Veto) else ()
    for grounds in _ways(law, rule, reading):
        conditions = tuple(dict.fromkeys(each for ground in grounds for each in ground.required(reading)))
        needed = {fact for condition in conditions for fact in condition.facts}
        beside = {fact for ground in law.grounds for each in ground.required(reading) for fact in each.facts} - needed
        for hidden in ((), *((fact,) for fact in VOCABULARY if fact in beside)):
            case = _shown(law.country, at, (*conditions, *against), hidden)
            if _decides(rule, _judged(case, reading)):
                return conditions, hidden
    raise InvalidCase(Problem("rule_id", rule.id, "a rule that a case can show"))


def _ways(law: Law, rule: Ground | Veto, reading: Reading) -> list[tuple[Ground, ...]]:
    """Return the choices of one ground a layer, this one where it is a ground, those that ask least first."""
    layers = [
        [
            ground
            for ground in layer.grounds
            if ground.applies_under(reading) and (rule is ground or rule not in layer.grounds)
        ]
        for layer in law.layers
    ]
    ways = list(product(*layers))
    return sorted(ways, key=lambda way: len({each for ground in way for each in ground.required(reading)}))


def _decides(rule: Ground | Veto, verdict: Verdict) -> bool:
    """Whether exactly this rule decides: the only ground that holds in its layer, the only veto that forbids."""
    if isinstance(rule, Veto):
        return verdict.vetoes == (rule,)
    holding = [
        ground
        for layer in verdict.law.layers
        if rule in layer.grounds
        for ground in layer.grounds
        if ground.holds(verdict.mask, verdict.reading)
    ]
    return verdict.lawful and holding == [rule]


def _shown(country: str, at: datetime, conditions: tuple[Condition, ...], hidden: tuple[Fact, ...]) -> Case:
    """Return the case that shows these conditions, and not the hidden facts, which would be shown by themselves."""
    draft = _Draft(country, at)
    for condition in conditions:
        if not any(draft.shows(fact) for fact in condition.facts):
            draft.set(condition.facts[0], shown=True)
    for fact in hidden:
        if draft.shows(fact):
            draft.set(fact, shown=False)
    return draft.case()
