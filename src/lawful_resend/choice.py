"""Choose the records on which a verdict rests, where a person has several consents or purchases.

A law asks for conditions together, ground by ground. Two consents that meet the same of what is asked together are
alike to every rule, so of all those the one that shows most will do: time grows with the number of records, and what
is left to combine does not grow at all.
"""

from collections.abc import Collection, Iterator
from functools import lru_cache, partial, reduce
from itertools import product
from operator import or_

from lawful_resend.edition import Law
from lawful_resend.models import Reading
from lawful_resend.rules import Ground
from lawful_resend.verdict import judge

#: masks of conditions that are asked together
_Demand = tuple[int, ...]


def choose(law: Law, word: int, choices: Collection[Collection[int]]) -> int:
    """Add to a word one word of each choice, so that the mail is lawful under the most readings, then shows most.

    Args:
        law: the edition of the law that asks.
        word: what holds whatever is chosen.
        choices: for each kind of record the words to choose from; no two kinds have a bit in common.

    """
    few = [_unlike(law, words) for words in choices]
    return max((reduce(or_, chosen, word) for chosen in product(*few)), key=partial(_merit, law))


def _unlike(law: Law, words: Collection[int]) -> Collection[int]:
    """Keep, of the words that the law cannot tell apart, the one that shows most."""
    demands = _demands(law, reduce(or_, words))
    least_first = sorted({word & law.mask for word in words}, key=_shown)
    return {tuple([all(word & mask for mask in demand) for demand in demands]): word for word in least_first}.values()


def _shown(word: int) -> tuple[int, int]:
    return word.bit_count(), word


def _merit(law: Law, word: int) -> tuple[bool, bool, tuple[int, int]]:
    """Rank what a person's several consents and purchases show: lawful under more readings, then most."""
    word &= law.mask
    strict = judge(law, word, Reading.STRICT).lawful
    lenient = judge(law, word, Reading.LENIENT).lawful
    return strict, lenient, _shown(word)


@lru_cache(maxsize=1024)
def _demands(law: Law, scope: int) -> tuple[_Demand, ...]:
    """List what a law asks together of the facts in a scope; what other facts could meet as well stands alone."""
    found: dict[_Demand, None] = {}
    for demand in _asked_together(law):
        own = [mask for mask in demand if not mask & ~scope]
        shared = [mask & scope for mask in demand if mask & ~scope]
        found |= dict.fromkeys([(mask,) for mask in shared] + ([tuple(own)] if own else []))
    return tuple(found)


def _asked_together(law: Law) -> Iterator[_Demand]:
    for ground in law.grounds:
        for reading in Reading:
            yield tuple(each.mask for each in ground.required(reading))
    for veto in law.vetoes:
        # a ground that lifts a veto is one of the law's
        for each in (*veto.when, *(each for each in veto.lifted_by(law.grounds) if not isinstance(each, Ground))):
            yield (each.mask,)
