"""From what is seen of many carts to their verdicts: equal facts, and equal records to choose from, are judged once."""

from collections.abc import Sequence
from functools import cache, reduce
from operator import or_
from typing import NamedTuple, cast

import numpy as np

from lawful_resend.choice import choose
from lawful_resend.columns.arrays import (
    EVER,
    NEVER,
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

#: how many facts are looked at together
_WORD = 16


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
        verdicts.append(judge(edition, mask & edition.mask, reading))
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
            at = carts.at.take(rows)
            first, last = np.searchsorted(since, [at.min(initial=NEVER), at.max(initial=EVER)], side="right") - 1
            for place in range(max(first, 0), last + 1):
                if not editions[place].mask & _unseen():
                    until = since[place + 1] if place < last else NEVER
                    law[rows if first == last else rows[(since[place] <= at) & (at < until)]] = len(laws)
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
        # records of one cart stand together
        whose = rows.take(kept)
        begun = np.flatnonzero(np.diff(whose, prepend=-1))
        lists = np.zeros(size, "int64")
        lists[whose.take(begun)], held = numbered_lists(np.diff(begun, append=len(whose)), of)
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
        everywhere, varied = 0, []
        for fact, each in zip(facts, shown, strict=True):
            if each.ndim:
                varied.append((fact, each))
            elif each:
                everywhere |= fact.mask
        law = self.law.take(rows) if len(self.laws) > 1 else None
        parts = [varied[start : start + _WORD] for start in range(0, len(varied), _WORD)]
        words = [self._word(part, law) for part in parts] or [np.zeros(len(rows), "uint16")]
        numbers, firsts = numbered(*words)
        masks = []
        for bits in zip(*(word.take(firsts).tolist() for word in words), strict=True):
            mask = everywhere
            for part, some in zip(parts, bits, strict=False):
                mask |= sum(fact.mask for place, (fact, _) in enumerate(part) if some >> place & 1)
            masks.append(mask)
        return numbers, masks

    def _word(self, part: Sequence[tuple[Fact, Bools]], law: Numbers | None) -> Numbers:
        """Return the facts that are seen as bits, without those that the law of a row does not ask for."""
        word: Numbers = part[0][1].astype("uint16")
        for place, (_, each) in enumerate(part[1:], start=1):
            word |= each.astype("uint16") << place
        if law is not None:
            bits = ([bool(fact.mask & law.mask) << place for place, (fact, _) in enumerate(part)] for law in self.laws)
            word &= np.array([sum(each) for each in bits], "uint16").take(law)
        return word


def _told(masks: set[int]) -> tuple[int, tuple[frozenset[int], ...]]:
    """Return the mask that shows all that others show, or else what there is to choose from."""
    most = chosen(masks)
    if most is not None:
        return most, ()
    return 0, ((frozenset(masks),) if masks else ())
