"""Cases for the tests of a host: one in which exactly this rule carries or forbids, and one that just misses it.

Nothing here needs a test tool; ``cases`` needs Hypothesis, and says so where it is missing.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

from lawful_resend import facts as f
from lawful_resend.decision import decide
from lawful_resend.errors import InvalidCase, Problem, echo
from lawful_resend.facts import Condition, Fact
from lawful_resend.laws import jurisdiction
from lawful_resend.models import (
    Account,
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Mail,
    Mailbox,
    Purchase,
    Purpose,
    Reading,
    Recipient,
    instant,
)
from lawful_resend.records import Case
from lawful_resend.rules import Ground, Veto
from lawful_resend.verdict import Law, Verdict

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

#: the moment of sending where none is given: the law of that day does not change by our looking
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_LEFT = timedelta(hours=1)
_EARLIER = timedelta(days=30)
_GOODS = frozenset({"goods"})

#: a record of fields, to be made a model of
_Fields = dict[str, Any]


class _Draft:
    """A case in the making: fields of each model, those of a consent or a purchase only once one is begun."""

    def __init__(self, country: str, at: datetime) -> None:
        self.at = at
        self.customer: _Fields = {"country": country}
        self.cart: _Fields = {"abandoned_at": at - _LEFT, "address": AddressSource.ACCOUNT}
        self.mail: _Fields = {"number": 2}
        self.account: _Fields = {}
        self.consent: _Fields = {}
        self.terms: _Fields = {}
        self.sensitive: _Fields = {}
        self.purchase: _Fields = {}
        self.another_purchase = False

    def case(self) -> Case:
        """Make the models."""
        earlier = self.at - _EARLIER
        consents = [
            Consent(**{"given_at": earlier, "act": ConsentAct.IMPLIED, "purposes": {Purpose.OTHER}, **fields})
            for fields in (self.consent, self.terms, self.sensitive)
            if fields
        ]
        purchases = [Purchase(**{"concluded_at": earlier, **self.purchase})] if self.purchase else []
        if self.another_purchase:
            purchases.append(Purchase(concluded_at=earlier))
        account = Account(**{"created_at": earlier, **self.account}) if self.account else None
        return Case(
            customer=Customer(**self.customer, account=account, consents=consents, purchases=purchases),
            cart=Cart(**self.cart),
            mail=Mail(**self.mail),
            at=self.at,
        )


def _fields(part: str, **values: object) -> Callable[[_Draft], None]:
    def show(draft: _Draft) -> None:
        getattr(draft, part).update(values)

    return show


def _purposes(*purposes: Purpose) -> Callable[[_Draft], None]:
    def show(draft: _Draft) -> None:
        draft.consent["purposes"] = {*draft.consent.get("purposes", ()), *purposes}

    return show


def _register(name: str) -> Callable[[_Draft], None]:
    def show(draft: _Draft) -> None:
        draft.customer["cleared_registers"] = {*draft.customer.get("cleared_registers", ()), name}

    return show


def _similar(draft: _Draft) -> None:
    draft.purchase["categories"] = _GOODS
    draft.cart["categories"] = _GOODS


def _relation(draft: _Draft) -> None:
    draft.another_purchase = True


def _nothing(_: _Draft) -> None:
    """Leave the draft: it shows this already, as long as nothing says otherwise."""


_EXPLICIT = {
    "act": ConsentAct.TICKED,
    "free": True,
    "informed": True,
    "concluded": True,
    "evidence": "log#1",
    "wording": "form#1",
}

#: how to show a fact, or an adverse one to be there
_SHOW: dict[Fact, Callable[[_Draft], None]] = {
    f.COMPANY: _fields("customer", kind=Recipient.COMPANY),
    f.NATURAL_PERSON: _nothing,
    f.IMPERSONAL_MAILBOX: _fields("customer", mailbox=Mailbox.IMPERSONAL),
    f.FOR_ORGANISATION: _fields("cart", for_organisation=True),
    f.ADDRESS_FROM_CUSTOMER: _nothing,
    f.ADDRESS_FROM_PURCHASE: _fields("cart", address=AddressSource.PURCHASE),
    f.ADDRESS_IN_CHECKOUT: _fields("cart", address=AddressSource.SUBMITTED),
    f.ADDRESS_SUBMITTED: _fields("cart", address=AddressSource.SUBMITTED),
    f.ADDRESS_PUBLISHED: _fields("cart", address=AddressSource.PUBLIC),
    f.CHECKOUT_BEGUN: _fields("cart", checkout_begun=True),
    f.CART_REFUSAL_OFFERED: _fields("cart", refusal_offered=True),
    f.CART_WITHIN_36_MONTHS: _nothing,
    f.REFUSAL_FROM_THE_FIRST: _nothing,
    f.ECG_LIST_CLEARED: _register("AT-ECG"),
    f.ROBINSON_LIST_CLEARED: _register("ES-ROBINSON"),
    f.DGC_LIST_CLEARED: _register("PT-DGC"),
    f.DEVICE_UNTOUCHED: _nothing,
    f.DEVICE_CONSENT: _fields("cart", device_consent=True),
    f.OWN_GOODS: _nothing,
    f.MAIL_REQUESTED: _fields("mail", requested=True),
    f.MAIL_NEUTRAL: _fields("mail", neutral=True),
    f.MAIL_ANNOUNCED: _fields("mail", announced=True),
    f.MAIL_FIRST: _fields("mail", number=1),
    f.MAIL_PROMPT: _nothing,
    f.CONSENT_TO_MARKETING: _purposes(Purpose.CART_REMINDERS),
    f.CONSENT_TO_NEWSLETTER: _purposes(Purpose.NEWSLETTER),
    f.CONSENT_TICKED: _fields("consent", act=ConsentAct.TICKED),
    f.CONSENT_FREE: _fields("consent", free=True),
    f.CONSENT_INFORMED: _fields("consent", informed=True),
    f.CONSENT_PROVEN: _fields("consent", evidence="log#1"),
    f.CONSENT_WORDING_KEPT: _fields("consent", wording="form#1"),
    f.CONSENT_CONCLUDED: _fields("consent", concluded=True),
    f.CONSENT_SEPARATE: _nothing,
    f.CONSENT_NOT_FOR_PARTNERS: _nothing,
    f.CONSENT_CONFIRMED: _nothing,
    f.CONSENT_DOUBLE_OPT_IN: _fields("consent", double_opt_in=DoubleOptIn.CONFIRMED),
    f.CONSENT_STANDS: _nothing,
    f.CONSENT_WITHIN_12_MONTHS: _nothing,
    f.CONSENT_WITHIN_36_MONTHS: _nothing,
    f.CONSENT_WITHIN_48_MONTHS: _nothing,
    f.CONSENT_BY_GUARDIAN: _fields("consent", by_guardian=True),
    f.CONSENT_TO_SENSITIVE_DATA: _fields("sensitive", purposes={Purpose.SENSITIVE_DATA}, **_EXPLICIT),
    **{fact: _nothing for fact in f.VOCABULARY if fact.id.startswith(("of-age-", "bought-within-", "sold-within-"))},
    f.TERMS_ACCEPTED: _fields("terms", purposes={Purpose.TERMS, Purpose.PRIVACY_POLICY}),
    f.TERMS_TICKED: _fields("terms", act=ConsentAct.TICKED),
    f.TERMS_FREE: _fields("terms", free=True),
    f.TERMS_INFORMED: _fields("terms", informed=True),
    f.TERMS_PROVEN: _fields("terms", evidence="log#1"),
    f.TERMS_STAND: _nothing,
    f.TERMS_IN_ONE_BOX: _nothing,
    f.BOUGHT: _fields("purchase", cancelled=False),
    f.BOUGHT_ADDRESS_GIVEN: _fields("purchase", address_given=True),
    f.BOUGHT_REFUSAL_OFFERED: _fields("purchase", refusal_offered=True),
    f.BOUGHT_SIMILAR: _similar,
    f.BOUGHT_ALL_SIMILAR: _similar,
    f.BOUGHT_STANDS: _nothing,
    f.CUSTOMER_RELATION: _relation,
    f.ACCOUNT: _fields("account", seller=""),
    f.ACCOUNT_PAID_OFFER: _fields("account", paid_offer=True),
    f.ACCOUNT_REFUSAL_OFFERED: _fields("account", refusal_offered=True),
    f.ACCOUNT_WITHIN_12_MONTHS: _nothing,
    f.ORDER_ONLY: _fields("cart", order_only=True),
    f.SENSITIVE: _fields("cart", sensitive=True),
    f.MORE_THAN_THREE_REMINDERS: _fields("mail", number=4),
}


def _when(part: str, name: str) -> Callable[[_Draft], None]:
    def show(draft: _Draft) -> None:
        getattr(draft, part)[name] = draft.at - _LEFT / 2

    return show


def _withdrawn(draft: _Draft) -> None:
    draft.consent.setdefault("purposes", {Purpose.NEWSLETTER})
    draft.consent["withdrawn_at"] = draft.at - _LEFT / 2


_SHOW |= {
    f.OBJECTED: _when("customer", "objected_at"),
    f.WITHDRAWN: _withdrawn,
    f.ORDERED: _when("cart", "ordered_at"),
    f.KEPT_TOO_LONG: _when("cart", "keep_until"),
}


def _long_ago(part: str, name: str) -> Callable[[_Draft], None]:
    def hide(draft: _Draft) -> None:
        getattr(draft, part)[name] = draft.at - timedelta(days=10 * 366)

    return hide


def _without_refusal(draft: _Draft) -> None:
    draft.account.setdefault("refusal_offered", False)


def _child(draft: _Draft) -> None:
    draft.customer["born"] = (draft.at - timedelta(days=10 * 365)).date()


def _left_long_ago(draft: _Draft) -> None:
    draft.cart["abandoned_at"] = draft.at - timedelta(days=3)


#: how to take back what is shown as long as nothing says otherwise
_HIDE: dict[Fact, Callable[[_Draft], None]] = {
    f.NATURAL_PERSON: _fields("customer", kind=Recipient.COMPANY),
    f.ADDRESS_FROM_CUSTOMER: _fields("cart", address=AddressSource.THIRD_PARTY),
    f.DEVICE_UNTOUCHED: _fields("cart", address=AddressSource.TYPED),
    f.REFUSAL_FROM_THE_FIRST: _without_refusal,
    f.OWN_GOODS: _fields("cart", supplier="another shop"),
    f.MAIL_PROMPT: _left_long_ago,
    f.CART_WITHIN_36_MONTHS: _long_ago("cart", "abandoned_at"),
    f.CONSENT_SEPARATE: _purposes(Purpose.OTHER),
    f.CONSENT_NOT_FOR_PARTNERS: _purposes(Purpose.PARTNER_MARKETING),
    f.CONSENT_CONFIRMED: _fields("consent", double_opt_in=DoubleOptIn.PENDING),
    f.CONSENT_STANDS: _withdrawn,
    f.TERMS_STAND: _when("terms", "withdrawn_at"),
    f.BOUGHT_ALL_SIMILAR: _fields("cart", categories={*_GOODS, "other goods"}),
    f.BOUGHT_STANDS: _fields("purchase", cancelled=True),
    f.ACCOUNT_WITHIN_12_MONTHS: _long_ago("account", "created_at"),
    **{fact: _child for fact in f.VOCABULARY if fact.id.startswith("of-age-")},
    **{fact: _long_ago("consent", "given_at") for fact in f.VOCABULARY if fact.id.startswith("consent-within-")},
    **{
        fact: _long_ago("purchase", "concluded_at")
        for fact in f.VOCABULARY
        if fact.id.startswith(("bought-within-", "sold-within-"))
    },
}


def example(rule_id: str, *, country: str | None = None, at: datetime = AT) -> Case:
    """Give the smallest case in which exactly this rule decides.

    For a ground: the mail is lawful, and in its layer no other ground holds; under the strict reading, or under the
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
    """Give the same case as ``example`` with one condition of the rule missing.

    For a ground the mail is then unlawful, and the ground lacks just that condition. For a veto the mail is lawful.

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
    raise InvalidCase(Problem("missing", echo(missing), f"a fact that {rule.id} asks for and can lack alone"))


def cases(country: str | None = None) -> "SearchStrategy[Case]":
    """Give a Hypothesis strategy of cases that ``decide`` accepts: good ones, bad ones, and many in between.

    Args:
        country: the country of all of them; by default any that is modelled.

    Raises:
        ImportError: Hypothesis is not installed.

    """
    from hypothesis import strategies as st

    from lawful_resend.laws import JURISDICTIONS

    changes = st.sampled_from([*_SHOW.values(), *_HIDE.values()])
    moments = st.datetimes(datetime(2025, 6, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

    def drafted(code: str, at: datetime, shown: list[Callable[[_Draft], None]]) -> Case:
        draft = _Draft(code, at)
        for change in shown:
            change(draft)
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
    raise InvalidCase(Problem("rule_id", echo(rule_id), f"a ground or veto in force in {code} on {at.date()}"))


def _reading(rule: Ground | Veto) -> Reading:
    return rule.reading or Reading.STRICT


def _judged(case: Case, reading: Reading) -> Verdict:
    return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)


def _base(law: Law, rule: Ground | Veto, at: datetime) -> tuple[tuple[Condition, ...], tuple[Fact, ...]]:
    """Find what is shown where this rule decides, and what has to be hidden so that no other ground does.

    Shown are its own conditions, and of the other layers' grounds the fewest.
    """
    reading = _reading(rule)
    against = rule.when if isinstance(rule, Veto) else ()
    for grounds in _ways(law, rule, reading):
        conditions = tuple(dict.fromkeys(each for ground in grounds for each in ground.required(reading)))
        needed = {fact for condition in conditions for fact in condition.facts}
        beside = {fact for ground in law.grounds for each in ground.required(reading) for fact in each.facts} - needed
        for hidden in ((), *((fact,) for fact in _HIDE if fact in beside)):
            case = _shown(law.country, at, (*conditions, *against), hidden)
            if _decides(rule, _judged(case, reading)):
                return conditions, hidden
    raise InvalidCase(Problem("rule_id", echo(rule.id), "a rule that a case can show"))


def _ways(law: Law, rule: Ground | Veto, reading: Reading) -> list[tuple[Ground, ...]]:
    """List the choices of one ground a layer, this one where it is a ground, those that ask least first."""
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
    """Tell whether exactly this rule decides: the only ground that holds in its layer, the only veto that forbids."""
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
    """Make the case that shows these conditions, and not the hidden facts, which would be shown by themselves."""
    draft = _Draft(country, at)
    for condition in conditions:
        if not any(fact in _HIDE for fact in condition.facts):
            _SHOW[condition.facts[0]](draft)
    for fact in hidden:
        _HIDE.get(fact, _nothing)(draft)
    return draft.case()
