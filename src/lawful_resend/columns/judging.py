"""From what is seen of many carts to their verdicts: equal facts, and equal records to choose from, are judged once."""

from collections.abc import Sequence
from functools import cache, reduce
from operator import or_
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from lawful_resend.choice import choose
from lawful_resend.columns.arrays import (
    EVERYWHERE,
    NOWHERE,
    Bools,
    Carts,
    Coded,
    Numbers,
    Words,
    micros,
    numbered,
    numbered_lists,
    taken,
)
from lawful_resend.columns.seeing import Sight, is_seen, subject_of
from lawful_resend.expressions import Expression, Subject, acceptance, account, bits_of, consent
from lawful_resend.facts import CHOSEN, COUNTS, VOCABULARY, Fact, facts_in
from lawful_resend.laws import JURISDICTIONS, jurisdiction
from lawful_resend.models import Reading
from lawful_resend.observe import chosen, pairs
from lawful_resend.verdict import Law, Verdict, judge

#: facts as bits, of each row some numbers of 64
_Bits = NDArray[np.uint64]


class Judged(NamedTuple):
    """The verdicts of a batch.

    Attributes:
        verdicts: each verdict once, or more than once.
        which: the place of each cart's verdict among them, -1 where the cart is for ``decide`` itself.

    """

    verdicts: list[Verdict]
    which: Numbers


def judged(carts: Carts, reading: Reading) -> Judged:
    """Judge a batch."""
    laws, law = _laws(carts)
    if carts.odd.all():
        return Judged([], np.full(carts.size, -1))
    zones = list(dict.fromkeys(each.zone for each in laws))
    sight = Sight(carts, zones, np.array([zones.index(each.zone) for each in laws])[law])
    asked = _Asked(sight, laws, law)
    whole, masks = asked.whole()
    choices = [choice for subject in CHOSEN if (choice := asked.choice(subject)) is not None]
    which, rows = numbered(law, whole, *(each.lists for each in choices))
    verdicts = []
    for row in rows.tolist():
        edition, mask, several = laws[law[row]], masks[whole[row]], []
        for each in choices:
            added, among = each.told[each.lists[row]]
            mask |= added
            several += among
        if several:
            mask = choose(edition, mask, tuple(several))
        verdicts.append(judge(edition, mask, reading))
    return Judged(verdicts, np.where(carts.odd, -1, which))


def _laws(carts: Carts) -> tuple[list[Law], Numbers]:
    """Return the editions that are in force, and which of them is that of each cart; without one a cart is odd."""
    country = cast("Words", carts.models["customer"]["country"]).coded
    laws: list[Law] = []
    law = np.full(carts.size, -1)
    for code, name in enumerate(country.values):
        if name in JURISDICTIONS:
            rows = np.flatnonzero((country.codes == code) & ~carts.odd)
            editions = jurisdiction(name).editions
            since = [micros(each.zone.midnight(each.since)) for each in editions]
            found = np.searchsorted(since, carts.at[rows], side="right") - 1
            for place in np.unique(found).tolist():
                if place >= 0 and not editions[place].mask & _unseen():
                    law[rows[found == place]] = len(laws)
                    laws.append(editions[place])
    carts.odd |= law < 0
    return laws, np.maximum(law, 0)


@cache
def _unseen() -> int:
    """Return the facts that are not seen in columns, as they are made of something else than expressions are now."""
    found = 0
    for fact in VOCABULARY:
        subject = subject_of(fact.seen)
        asked = [fact.seen]
        if subject is not None:
            asked.append(_counts(subject))
        if subject in CHOSEN:
            asked.append(CHOSEN[subject])
        if not all(map(is_seen, asked)):
            found |= fact.mask
    return found


def _counts(subject: Subject) -> Expression:
    """Return which records of a kind count at all."""
    return COUNTS[consent if subject is acceptance else subject]


class _Choice(NamedTuple):
    """Records of a kind that are chosen from.

    Attributes:
        lists: the number of each cart's list of records.
        told: for each number the facts that are added, and the masks to choose from, if there is a choice.

    """

    lists: Numbers
    told: list[tuple[int, tuple[frozenset[int], ...]]]


class _Asked:
    """What the editions of a batch ask of it."""

    def __init__(self, sight: Sight, laws: Sequence[Law], law: Numbers) -> None:
        self.sight, self.laws, self.law = sight, laws, law
        self.facts: dict[Subject | None, list[Fact]] = {None: [], account: [], **{each: [] for each in CHOSEN}}
        for fact in facts_in(reduce(or_, (each.mask for each in laws))):
            self.facts[subject_of(fact.seen)].append(fact)

    def whole(self) -> tuple[Numbers, list[int]]:
        """Return what the cart itself shows, the account included: the number of a mask for each, and the masks."""
        facts = [*self.facts[account], *self.facts[None]]
        shown = [*self._of_accounts(), *(self.sight.shows(each.seen) for each in self.facts[None])]
        return self._masks(facts, shown, np.arange(self.sight.carts.size))

    def _of_accounts(self) -> list[Bools]:
        size = self.sight.carts.size
        scope = account.collection
        if scope not in self.sight.carts.records:
            return [NOWHERE for _ in self.facts[account]]
        rows, _ = self.sight.rows(scope)
        counts = self.sight.shows(COUNTS[account], scope)
        found = []
        for fact in self.facts[account]:
            shown = np.zeros(size, bool)
            shown[rows] = counts & self.sight.shows(fact.seen, scope)
            found.append(shown)
        return found

    def choice(self, subject: Subject) -> _Choice | None:
        """Return what records of a kind add to what each cart shows; None where they add nothing."""
        scope, facts, size = subject.collection, self.facts[subject], self.sight.carts.size
        if not facts or scope not in self.sight.carts.records:
            return None
        rows, records = self.sight.rows(scope)
        counts = self.sight.shows(_counts(subject), scope) & self.sight.shows(CHOSEN[subject], scope)
        kept = np.flatnonzero(np.broadcast_to(counts, len(rows)))
        if not len(kept):
            return None
        of, masks = self._masks(facts, [taken(self.sight.shows(each.seen, scope), kept) for each in facts], rows[kept])
        if subject is acceptance:
            # each with what it covers: two may cover terms and privacy policy together
            purposes = cast("Coded", records["purposes"])
            kinds, shown = taken(purposes.codes, kept), of
            of, firsts = numbered(shown, kinds)
            covering = [(masks[shown[row]], bits_of(purposes.values[kinds[row]])) for row in firsts]
        lengths = np.bincount(rows[kept], minlength=size)
        own = np.flatnonzero(lengths)
        lists = np.zeros(size, "int64")
        lists[own], held = numbered_lists(lengths[own], of)
        told = [
            _told(
                pairs([covering[each] for each in several])
                if subject is acceptance
                else {masks[each] for each in several}
            )
            for several in held
        ]
        return _Choice(lists, told)

    def _masks(self, facts: Sequence[Fact], shown: Sequence[Bools], rows: Numbers) -> tuple[Numbers, list[int]]:
        """Return the number of a mask for each of these carts, of what its law asks of these facts, and the masks."""
        bits = _packed(shown, len(rows))
        if len(self.laws) > 1:
            asked = np.concatenate(
                [_packed([(EVERYWHERE if each.mask & law.mask else NOWHERE) for each in facts], 1) for law in self.laws]
            )
            bits &= asked[self.law[rows]]
        numbers, firsts = numbered(*bits.T)
        return numbers, [_mask(facts, bits[row]) for row in firsts]


def _told(masks: set[int]) -> tuple[int, tuple[frozenset[int], ...]]:
    """Return the mask that shows all that others show, or else what there is to choose from."""
    most = chosen(masks)
    if most is not None:
        return most, ()
    return 0, ((frozenset(masks),) if masks else ())


def _packed(shown: Sequence[Bools], size: int) -> _Bits:
    """Return bits for each row, the first of each number first."""
    found = np.zeros((size, -(-len(shown) // 64) * 8), "uint8")
    for place in range(0, len(shown), 8):
        byte = np.zeros(size, "uint8")
        for bit, each in enumerate(shown[place : place + 8]):
            byte |= each.view("uint8") << bit
        found[:, place // 8] = byte
    return found.view("uint64")


def _mask(facts: Sequence[Fact], bits: _Bits) -> int:
    """Return the mask of the facts whose bits are set."""
    mask, left = 0, int.from_bytes(bits.tobytes(), "little")
    while left:
        bit = left & -left
        mask |= facts[bit.bit_length() - 1].mask
        left ^= bit
    return mask
