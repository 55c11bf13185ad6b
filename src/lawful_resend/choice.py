"""Choose the consent, the acceptance and the purchase on which a verdict rests, where a person has several.

A law asks for conditions together, ground by ground. Two consents that meet the same of what is asked together are
alike to every rule, so of all those the one that shows most will do: time grows with the number of records, and what
is left to combine does not grow at all.
"""

from collections.abc import Iterable
from functools import lru_cache, partial, reduce
from itertools import product
from operator import or_

from lawful_resend.edition import Edition
from lawful_resend.models import Reading
from lawful_resend.rules import Demand, demand


@lru_cache(maxsize=32_768)
def choose(law: Edition, mask: int, choices: tuple[frozenset[int], ...]) -> int:
    """Return a mask with one of each choice added, so that the mail is lawful under the most readings, then shows most.

    Args:
        law: the edition of the law that asks.
        mask: the facts that hold whatever is chosen.
        choices: for each kind of record the masks to choose from; no two kinds have a bit in common.

    """
    few = [_unlike(law, masks) for masks in choices]
    return max((reduce(or_, chosen, mask) for chosen in product(*few)), key=partial(_merit, law)) & law.mask


def _unlike(law: Edition, masks: Iterable[int]) -> Iterable[int]:
    """Return, of the masks that the law cannot tell apart, the one that shows most."""
    together, alone = _demands(law, reduce(or_, masks))
    most: dict[tuple[bool, ...], int] = {}
    for each in sorted({each & law.mask for each in masks}, key=_shown):
        met = [each & mask == mask for mask in together]
        met += [each & mask != 0 for mask in alone]
        most[tuple(met)] = each
    return most.values()


def _shown(mask: int) -> tuple[int, int]:
    return mask.bit_count(), mask


def _merit(law: Edition, mask: int) -> tuple[bool, bool, tuple[int, int]]:
    """Rank what a person's several records show: lawful under more readings, then most."""
    mask &= law.mask
    strict, lenient = (law.permits(mask, each) and not law.forbidding(mask, each) for each in Reading)
    return strict, lenient, _shown(mask)


@lru_cache(maxsize=1024)
def _demands(law: Edition, scope: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return what a law asks of the facts in a scope: what it asks together, and what it asks any one of."""
    together: dict[int, None] = {}
    alone: dict[int, None] = {}
    for all_of, one_of in _asked_together(law):
        if all_of & scope:
            together[all_of & scope] = None
        alone |= dict.fromkeys(mask & scope for mask in one_of if mask & scope)
    return tuple(together), tuple(alone)


def _asked_together(law: Edition) -> Iterable[Demand]:
    for ground in law.grounds:
        for reading in Reading:
            yield demand(ground.required(reading))
    for veto in law.vetoes:
        for condition in veto.conditions:
            yield demand((condition,))
