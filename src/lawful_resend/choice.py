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
from lawful_resend.facts import ASSUMED_OF_RECORDS
from lawful_resend.models import Reading
from lawful_resend.rules import Demand, demand


@lru_cache(maxsize=32_768)
def choose(law: Edition, mask: int, choices: tuple[frozenset[int], ...]) -> int:
    """Return a mask with one of each choice added, so that the most readings allow the email, then shows most.

    Args:
        law: the edition of the law that asks.
        mask: the facts that hold whatever is chosen.
        choices: for each kind of record the masks to choose from; no two kinds have a bit in common.

    """
    few = [_unlike(law, masks) for masks in choices]
    return max((reduce(or_, chosen, mask) for chosen in product(*few)), key=partial(_merit, law)) & law.mask


def _unlike(law: Edition, masks: Iterable[int]) -> Iterable[int]:
    """Return, of the masks that the law cannot tell apart, the one that assumes least, then shows most."""
    demands = _demands(law, reduce(or_, masks))
    least_first = sorted({each & law.mask for each in masks}, key=_shown)
    alike: dict[tuple[object, ...], int] = {}
    for each in least_first:
        alike[tuple([demand.met(each) for demand in demands])] = each
    return alike.values()


def _shown(mask: int) -> tuple[int, int, int]:
    """Rank masks by how little they assume, then by how much they show."""
    return -(mask & ASSUMED_OF_RECORDS).bit_count(), mask.bit_count(), mask


def _merit(law: Edition, mask: int) -> tuple[bool, bool, int, bool, bool, tuple[int, int, int]]:
    """Return the rank of what several records show.

    Lawful under more readings, then what fewest vetoes forbid, then what is permitted, then what assumes least, then
    what shows most: where the email is unlawful, the reasons are those of the records that come nearest.
    """
    mask &= law.mask
    permits = [law.permits(mask, each) for each in Reading]
    vetoes = [law.forbidding(mask, each) for each in Reading]
    strict, lenient = (may and not forbid for may, forbid in zip(permits, vetoes, strict=True))
    return strict, lenient, -len(vetoes[0]), *permits, _shown(mask)  # type: ignore[return-value]


@lru_cache(maxsize=1024)
def _demands(law: Edition, scope: int) -> tuple[Demand, ...]:
    """Return what a law asks together of the facts in a scope; what other facts could meet as well stands alone."""
    found: dict[Demand, None] = {}
    for all_of, one_of in _asked_together(law):
        own = tuple(mask for mask in one_of if not mask & ~scope)
        if all_of & scope or own:
            found[Demand(all_of & scope, own)] = None
        found |= {Demand(0, (mask & scope,)): None for mask in one_of if mask & scope and mask & ~scope}
    return tuple(found)


def _asked_together(law: Edition) -> Iterable[Demand]:
    for ground in law.grounds:
        for reading in Reading:
            yield demand(ground.required(reading))
    for veto in law.vetoes:
        for condition in veto.conditions:
            yield demand((condition,))
