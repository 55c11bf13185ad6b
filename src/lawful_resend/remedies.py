"""What would cure a verdict: the minimal sets of facts whose change makes it lawful."""

from collections.abc import Iterable
from itertools import product
from typing import TYPE_CHECKING

from lawful_resend.facts import Condition, Fact, facts_in
from lawful_resend.models import Reading
from lawful_resend.rules import Ground, Veto

if TYPE_CHECKING:
    from lawful_resend.verdict import Verdict


def remedies(verdict: "Verdict") -> tuple[frozenset[Fact], ...]:
    """List the minimal sets of facts to change, the fewest first, then by name."""
    if verdict.lawful:
        return ()
    law, word, reading = verdict.law, verdict.word, verdict.reading
    changes = {0}
    for layer in law.layers:
        ways = [way for ground in layer.grounds for way in _to_meet(ground, word, reading)]
        changes = _all_of(changes, ways)
    for veto in verdict.vetoes:
        changes = _all_of(changes, _to_lift(veto, veto.lifted_by(law.grounds), word, reading))
    found = [facts_in(change) for change in changes]
    found.sort(key=lambda facts: (len(facts), [fact.id for fact in facts]))
    return tuple(frozenset(facts) for facts in found)


def _to_meet(ground: Ground, word: int, reading: Reading) -> Iterable[int]:
    """Give each way, as a set of bits, to show what a ground lacks."""
    if not ground.known_to(reading):
        return ()
    return _one_of_each(ground.missing(word, reading))


def _to_lift(veto: Veto, lifting: tuple[Condition | Ground, ...], word: int, reading: Reading) -> Iterable[int]:
    """Give each way to be rid of a veto: one of its conditions gone, or all that lifts it shown."""
    gone = [word & condition.mask for condition in veto.when]
    shown = {0} if lifting else set()
    for each in lifting:
        ways = _to_meet(each, word, reading) if isinstance(each, Ground) else _one_of_each((each,))
        shown = _all_of(shown, ways)
    return [*gone, *shown]


def _one_of_each(conditions: tuple[Condition, ...]) -> Iterable[int]:
    """Give each way to show one fact of every condition."""
    for chosen in product(*(condition.facts for condition in conditions)):
        bits = 0
        for fact in chosen:
            bits |= fact.mask
        yield bits


def _all_of(changes: Iterable[int], ways: Iterable[int]) -> set[int]:
    """Combine changes with each further way and keep the minimal ones."""
    minimal: list[int] = []
    # what contains a set of bits is a greater number than that set, so it comes after it
    for change in sorted({change | way for change, way in product(changes, list(ways))}):
        if not any(change & smaller == smaller for smaller in minimal):
            minimal.append(change)
    return set(minimal)
