"""What an edition of the law says of the facts shown: the answer, and what every rule found."""

from enum import StrEnum
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from attrs import field, frozen

from lawful_resend.assumptions import at_their_worst
from lawful_resend.edition import Edition
from lawful_resend.facts import Fact, facts_in
from lawful_resend.models import Reading
from lawful_resend.remedies import remedies
from lawful_resend.rules import Basis, Caveat, Duty, Ground, Rule, Veto

_Law_co = TypeVar("_Law_co", bound=Edition, covariant=True)


class Why(StrEnum):
    """What a verdict comes from."""

    PERMITTED = "permitted"
    #: a veto holds
    FORBIDDEN = "forbidden"
    #: nobody has looked something up, and nothing else forbids the mail
    OPEN = "open"
    #: no veto holds, and in some layer nothing permits
    NO_GROUND = "no-ground"


@frozen(kw_only=True, eq=False)
class Observed:
    """A fact as a rule saw it.

    Attributes:
        fact: the fact.
        shown: whether the models showed it.
        asked: whether this reading asks for it, no alternative to it being shown.

    """

    fact: Fact
    shown: bool
    asked: bool


@frozen(kw_only=True, eq=False)
class Finding:
    """What one rule of the edition found.

    Attributes:
        rule: the ground, veto or duty.
        layer: id of its layer; None for vetoes and duties.
        holds: the ground carries its layer, the veto forbids, the duty is owed.
        facts: each of its facts and whether it was shown.

    """

    rule: Rule
    layer: str | None
    holds: bool
    facts: tuple[Observed, ...]


class _Holding(NamedTuple):
    """The rules that hold."""

    grounds: dict[str, Ground]
    vetoes: tuple[Veto, ...]
    duties: tuple[Duty, ...]


@frozen(kw_only=True)
class Judgment(Generic[_Law_co]):
    """What an edition says of facts under a reading. Equal and hashable by the three.

    ``bool(judgment)`` is ``judgment.lawful``.

    Attributes:
        law: the edition of the law it was judged by.
        mask: the facts shown, as bits; their order is that of one version of the library.
        reading: how the law was read.
        lawful: whether the email may be sent under that reading.
        contested: whether the other reading says otherwise.
        why: permitted, forbidden, open, or nothing permits.

    """

    law: _Law_co
    mask: int = field(repr=False)
    reading: Reading
    lawful: bool = field(init=False, eq=False)
    contested: bool = field(init=False, eq=False)
    why: Why = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Find the answer: nobody can hand over another one."""
        found, other = (why(self.law, self.mask, each) for each in (self.reading, _OTHER[self.reading]))
        lawful = found is Why.PERMITTED
        object.__setattr__(self, "lawful", lawful)
        object.__setattr__(self, "contested", lawful is not (other is Why.PERMITTED))
        object.__setattr__(self, "why", found)

    def __bool__(self) -> bool:
        """Return whether the email is lawful."""
        return self.lawful

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2 code of the law's country."""
        return self.law.country

    @property
    def facts(self) -> frozenset[Fact]:
        """The facts that were shown, of those the law asks for."""
        return frozenset(facts_in(self.mask))

    @property
    def bases(self) -> dict[str, Basis]:
        """What each layer rests on: the first ground that holds; a layer without one is left out."""
        return {layer_id: ground.basis for layer_id, ground in _holding(self).grounds.items()}

    @property
    def grounds(self) -> dict[str, Ground]:
        """The first ground that holds in each layer; a layer without one is left out."""
        return dict(_holding(self).grounds)

    @property
    def basis(self) -> Basis | None:
        """What the sending rests on; None where the email is not lawful."""
        return _holding(self).grounds[self.law.sending.id].basis if self.lawful else None

    @property
    def vetoes(self) -> tuple[Veto, ...]:
        """The vetoes that forbid the email."""
        return _holding(self).vetoes

    @property
    def duties(self) -> tuple[Duty, ...]:
        """What is owed if the email is sent; ``binding`` tells law from recommendation."""
        return _holding(self).duties

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What every rule of the edition found, with each of its facts."""
        return _findings(self)

    @property
    def remedies(self) -> tuple[frozenset[Fact], ...]:
        """Minimal sets of facts whose change would make it lawful, the fewest first.

        A fact that was not shown would have to be shown; an adverse one would have to be gone. None asks the customer
        to be somebody else. Empty when the email is lawful, or when nothing can cure it.
        """
        return () if self.lawful else remedies(self.law, self.mask, self.reading)

    @property
    def assumptions(self) -> tuple[str, ...]:
        """The fields that were not stated and on which a lawful answer turns, each taken alone at its worst."""
        return _assumed(self)

    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """What is known not to be judged and touches these facts."""
        return tuple(each for each in self.law.caveats if each.told(self.mask))

    @property
    def own_remedies(self) -> tuple[frozenset[Fact], ...]:
        """Those of ``remedies`` that the sender can still bring about for this email."""
        return tuple(remedy for remedy in self.remedies if all(fact.for_this_mail for fact in remedy))

    @property
    def advice(self) -> tuple[frozenset[Fact], ...]:
        """Those of ``remedies`` that the sender can arrange, for the next cart if not for this one."""
        return tuple(
            remedy
            for remedy in self.remedies
            if all(fact.remedy for fact in remedy) and not all(fact.for_this_mail for fact in remedy)
        )


@lru_cache(maxsize=2048)
def _holding(judgment: "Judgment[Edition]") -> _Holding:
    """Return what holds, found once a judgment: explanations, records and letters all ask for it."""
    law, facts, reading = judgment.law, judgment.mask, judgment.reading
    grounds = law.carrying(facts, reading)
    carrying = grounds.get(law.sending.id)
    basis = None if carrying is None else carrying.basis
    return _Holding(
        grounds, law.forbidding(facts, reading), tuple(each for each in law.duties if each.owed(facts, basis))
    )


@lru_cache(maxsize=2048)
def _findings(judgment: "Judgment[Edition]") -> tuple[Finding, ...]:
    law, facts, reading = judgment.law, judgment.mask, judgment.reading
    layer_of = {ground.id: layer.id for layer in law.layers for ground in layer.grounds}
    holding: set[Rule] = {each for each in law.grounds if each.holds(facts, reading)}
    holding |= {*judgment.vetoes, *judgment.duties}
    return tuple(
        Finding(rule=rule, layer=layer_of.get(rule.id), holds=rule in holding, facts=_observed(rule, facts, reading))
        for rule in law.rules
    )


@lru_cache(maxsize=2048)
def _assumed(judgment: "Judgment[Edition]") -> tuple[str, ...]:
    if not judgment.lawful:
        return ()
    return tuple(
        path
        for path, facts in at_their_worst(judgment.mask).items()
        if why(judgment.law, facts, judgment.reading) is not Why.PERMITTED
    )


def _observed(rule: Rule, facts: int, reading: Reading) -> tuple[Observed, ...]:
    asked = rule.required(reading) if isinstance(rule, Ground) else rule.conditions
    seen: dict[Fact, bool] = {}
    for condition in rule.conditions:
        for fact in condition.facts:
            needed = condition in asked and (bool(facts & fact.mask) or not facts & condition.mask)
            seen[fact] = seen.get(fact) or needed
    return tuple(Observed(fact=fact, shown=bool(facts & fact.mask), asked=is_asked) for fact, is_asked in seen.items())


_OTHER = {Reading.STRICT: Reading.LENIENT, Reading.LENIENT: Reading.STRICT}


def why(law: Edition, facts: int, reading: Reading) -> Why:
    """Return what a verdict on facts comes from."""
    if law.forbids(facts, reading):
        return Why.OPEN if all(veto.open for veto in law.forbidding(facts, reading)) else Why.FORBIDDEN
    return Why.PERMITTED if law.permits(facts, reading) else Why.NO_GROUND
