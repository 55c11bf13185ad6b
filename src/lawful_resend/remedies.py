"""What would cure a verdict: the minimal sets of facts whose change makes it lawful."""

from collections.abc import Iterable
from itertools import product

from lawful_resend.edition import Edition
from lawful_resend.facts import VOCABULARY, Condition, Fact, facts_in
from lawful_resend.models import Reading
from lawful_resend.rules import Demand, Ground, Veto, demand

#: what is about who the customer is
_IDENTITY = sum(fact.mask for fact in VOCABULARY if fact.identity)


def remedies(law: Edition, facts: int, reading: Reading) -> tuple[frozenset[Fact], ...]:
    """Return the minimal sets of facts whose change makes an unlawful email lawful, the fewest first, then by name."""
    found = [facts_in(change) for change in changes(law, facts, reading)]
    found.sort(key=lambda changed: (len(changed), sorted(fact.id for fact in changed)))
    return tuple(frozenset(changed) for changed in found)


def changes(law: Edition, facts: int, reading: Reading) -> list[int]:
    """Return the same sets as masks, in no order that means anything."""
    found = [0]
    for layer in law.layers:
        found = _all_of(found, [way for ground in layer.grounds for way in _to_meet(ground, facts, reading)])
    for veto in law.forbidding(facts, reading):
        found = _all_of(found, _to_lift(veto, facts, reading))
    return [change for change in found if not change & _IDENTITY]


def _to_meet(ground: Ground, facts: int, reading: Reading) -> list[int]:
    """Return each way, as a mask, to show what a ground lacks."""
    asked = ground.demands[reading]
    return [] if asked is None else _ways(asked, facts)


def _ways(asked: Demand, facts: int) -> list[int]:
    """Return each way to show what is lacking: all of some facts, and one fact of each choice."""
    lacking = asked.all_of & ~facts
    choices = [_bits(mask) for mask in asked.one_of if not facts & mask]
    if not choices:
        return [lacking]
    return [lacking | sum(set(chosen)) for chosen in product(*choices)]


def _bits(mask: int) -> list[int]:
    return [fact.mask for fact in facts_in(mask)]


def _to_lift(veto: Veto, facts: int, reading: Reading) -> list[int]:
    """Return each way to be rid of a veto: one of its conditions gone, or all that lifts it shown."""
    gone = [facts & condition.mask for condition in veto.when]
    lifted = [change for way in veto.lifts for change in _to_lift_by(way, facts, reading)]
    return [*gone, *lifted]


def _to_lift_by(way: tuple[Condition | Ground | str, ...], facts: int, reading: Reading) -> list[int]:
    """Return each way to show all that lifts a veto."""
    shown = [0]
    for each in (lifting for lifting in way if not isinstance(lifting, str)):
        ways = _to_meet(each, facts, reading) if isinstance(each, Ground) else _of_condition(each, facts)
        shown = _all_of(shown, ways)
    return shown


def _of_condition(condition: Condition, facts: int) -> list[int]:
    return _ways(demand((condition,)), facts)


def _all_of(done: list[int], ways: Iterable[int]) -> list[int]:
    """Return the minimal ones of all changes combined with each further way."""
    ways = set(ways)
    if 0 in ways:
        return done
    minimal: list[int] = []
    # what contains a set of bits is a greater number than that set, so it comes after it
    for change in sorted({change | way for change, way in product(done, ways)}):
        for smaller in minimal:
            if change & smaller == smaller:
                break
        else:
            minimal.append(change)
    return minimal
