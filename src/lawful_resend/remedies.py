"""What would cure a verdict: the minimal sets of facts whose change makes it lawful."""

from collections.abc import Iterable
from itertools import product

from lawful_resend.edition import Edition
from lawful_resend.facts import Condition, Fact, facts_in
from lawful_resend.models import Reading
from lawful_resend.rules import Ground, Veto


def remedies(law: Edition, facts: int, reading: Reading) -> tuple[frozenset[Fact], ...]:
    """Return the minimal sets of facts whose change makes an unlawful mail lawful, the fewest first, then by name."""
    changes = {0}
    for layer in law.layers:
        ways = [way for ground in layer.grounds for way in _to_meet(ground, facts, reading)]
        changes = _all_of(changes, ways)
    for veto in law.forbidding(facts, reading):
        changes = _all_of(changes, _to_lift(veto, facts, reading))
    found = [facts_in(change) for change in changes]
    found.sort(key=lambda changed: (len(changed), [fact.id for fact in changed]))
    return tuple(frozenset(changed) for changed in found)


def _to_meet(ground: Ground, facts: int, reading: Reading) -> Iterable[int]:
    """Return each way, as a mask, to show what a ground lacks."""
    if not ground.applies_under(reading):
        return ()
    return _one_of_each(ground.missing(facts, reading))


def _to_lift(veto: Veto, facts: int, reading: Reading) -> Iterable[int]:
    """Yield each way to be rid of a veto: one of its conditions gone, or all that lifts it shown."""
    gone = [facts & condition.mask for condition in veto.when]
    shown = {0} if veto.unless else set()
    for each in veto.unless:
        if isinstance(each, Ground):
            shown = _all_of(shown, _to_meet(each, facts, reading))
        elif not isinstance(each, str):
            shown = _all_of(shown, _one_of_each((each,)))
    return [*gone, *shown]


def _one_of_each(conditions: tuple[Condition, ...]) -> Iterable[int]:
    """Yield each way to show one fact of every condition."""
    for chosen in product(*(condition.facts for condition in conditions)):
        bits = 0
        for fact in chosen:
            bits |= fact.mask
        yield bits


def _all_of(changes: Iterable[int], ways: Iterable[int]) -> set[int]:
    """Return the minimal ones of all changes combined with each further way."""
    minimal: list[int] = []
    # what contains a set of bits is a greater number than that set, so it comes after it
    for change in sorted({change | way for change, way in product(changes, list(ways))}):
        if not any(change & smaller == smaller for smaller in minimal):
            minimal.append(change)
    return set(minimal)
