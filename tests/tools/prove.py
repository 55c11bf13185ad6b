"""Prove every edition of every country against an independent evaluation: ``python tests/tools/prove.py``.

The evaluation below knows sets of ids, no bits, masks, memo or order; it reads the rules as data, as a lawyer would.
Whether the data are the law is what the tests of each country say.

A law is far too wide to be enumerated whole (2 to the 40th for some), so it is reduced, and the reduction is checked:

1. **Rules.** A ground, veto or duty depends on its own facts alone, so each is enumerated over all of them, both
   readings: it holds exactly when the evaluation says so, more favourable facts never hurt it, strict is never
   laxer, each of its facts decides somewhere. That facts of others change nothing is checked on every case by adding
   them all. Grounds that ask the same are proved once.
2. **Layers.** A verdict depends on the facts through which rules hold. For every subset of the grounds of every layer,
   a mask in which just those are met; all choices of one such mask a layer are judged: the products of all subsets.
3. **Vetoes.** Every subset of the vetoes, on a mask that is otherwise lawful by each single ground of the sending
   layer, and on one that is not.
4. **Remedies.** On masks that lack one condition of a ground, on masks with a veto, and on the empty one: each listed
   set cures, no part of it does, none shows two facts that exclude each other, and every curing set of one or two
   facts that does not contains a listed one.
5. **What decides nothing.** Caveats are told exactly where their conditions are met. Rules ask for no fact that a field
   is not stated or that only a caveat asks for; on the masks of 4, any of them shown or not changes neither the answer
   nor what it comes from.

Facts that exclude each other are never shown together: such masks are no cases.
"""

import sys
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, reduce
from itertools import chain, combinations, product
from operator import or_

from lawful_resend import Basis, Duty, Ground, Law, Reading, Veto, Why, countries
from lawful_resend.facts import BY_ID, Condition, Fact
from lawful_resend.laws import jurisdiction
from lawful_resend.rules import Layer, Rule
from lawful_resend.verdict import judge

Ids = AbstractSet[str]

# --- the independent evaluation ------------------------------------------------------------------


def meets(condition: Condition, shown: Ids) -> bool:
    """Say whether one of the facts of a condition is shown."""
    return not shown.isdisjoint(fact.id for fact in condition.facts)


def carries(ground: Ground, shown: Ids, reading: Reading) -> bool:
    """Say whether a ground carries."""
    if ground.reading not in {None, reading}:
        return False
    asked = [*ground.needs, *(ground.strictly if reading is Reading.STRICT else ())]
    return all(meets(condition, shown) for condition in asked)


@cache
def grounds_of(law: Law) -> dict[str, Ground]:
    """Give the grounds of a law by their ids."""
    return {ground.id: ground for layer in law.layers for ground in layer.grounds}


def bars(law: Law, veto: Veto, shown: Ids, reading: Reading) -> bool:
    """Say whether a veto forbids."""
    if veto.reading not in {None, reading}:
        return False
    if not all(meets(condition, shown) for condition in veto.when):
        return False
    named = grounds_of(law)
    ways = [way for way in (veto.unless, *veto.or_unless) if way]
    return not any(
        all(
            carries(named[str(each)], shown, reading) if isinstance(each, Ground | str) else meets(each, shown)
            for each in way
        )
        for way in ways
    )


def permitted(law: Law, shown: Ids, reading: Reading) -> bool:
    """Say whether a ground of every layer carries."""
    return all(any(carries(ground, shown, reading) for ground in layer.grounds) for layer in law.layers)


def lawful(law: Law, shown: Ids, reading: Reading) -> bool:
    """Say whether the mail is lawful."""
    return permitted(law, shown, reading) and not any(bars(law, veto, shown, reading) for veto in law.vetoes)


def comes_from(law: Law, shown: Ids, reading: Reading) -> tuple[Why, list[Veto]]:
    """Say what the answer comes from, and what bars."""
    barring = [veto for veto in law.vetoes if bars(law, veto, shown, reading)]
    if barring:
        return (Why.OPEN if all(veto.open for veto in barring) else Why.FORBIDDEN), barring
    return (Why.PERMITTED if permitted(law, shown, reading) else Why.NO_GROUND), []


def impossible(shown: Ids) -> bool:
    """Say whether facts exclude each other."""
    return any(pair <= shown for pair in _EXCLUSIVE)


# --- masks and ids -------------------------------------------------------------------------------


def mask_of(facts: Iterable[Fact]) -> int:
    """Give the mask that shows these facts."""
    return reduce(or_, (fact.mask for fact in facts), 0)


#: id → mask
_MASKS = {name: fact.mask for name, fact in BY_ID.items()}
_EXCLUSIVE = [{name, fact.excludes.id} for name, fact in BY_ID.items() if fact.excludes is not None]


def ids_of(mask: int) -> Ids:
    """Give the ids of a mask."""
    return frozenset(name for name, bit in _MASKS.items() if mask & bit)


def asks(ground: Ground) -> tuple[object, ...]:
    """Give all that a ground depends on: two of which this is the same are one."""
    return (*([condition.facts for condition in part] for part in (ground.needs, ground.strictly)), ground.reading)


def subsets(items: tuple[Fact, ...]) -> Iterator[tuple[Fact, ...]]:
    """Give all subsets."""
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))


def facts_of(conditions: Iterable[Condition]) -> tuple[Fact, ...]:
    """List the facts of some conditions, each once."""
    return tuple(dict.fromkeys(fact for condition in conditions for fact in condition.facts))


# --- 1. rules ------------------------------------------------------------------------------------


def prove_ground(ground: Ground, everything: int) -> int:
    """Prove a ground over all its facts, alone and with every other fact shown; give the number of cases."""
    own = facts_of(ground.conditions)
    others = everything & ~mask_of(own)
    size = 1 << len(own)
    answers = {reading: bytearray(b"0" * size) for reading in Reading}
    index = mask = 0
    ids: set[str] = set()
    for step in range(size):
        if step:
            # each case has one fact more or less than the one before
            changed = (step & -step).bit_length() - 1
            index ^= 1 << changed
            mask ^= own[changed].mask
            ids ^= {own[changed].id}
        for reading in Reading:
            held = ground.holds(mask, reading)
            assert held is carries(ground, ids, reading), (ground.id, sorted(ids), reading)
            assert ground.holds(mask | others, reading) is held, (ground.id, sorted(ids), reading)
            if held:
                answers[reading][index] = ord("1")
    # a bit for each case, at the number whose bits are its facts
    held_in = {reading: int(found[::-1], 2) for reading, found in answers.items()}
    assert not held_in[Reading.STRICT] & ~held_in[Reading.LENIENT] or ground.reading is Reading.STRICT, ground.id
    decides: set[Fact] = set()
    for position, fact in enumerate(own):
        lacking = without(position, size)
        for reading, held_cases in held_in.items():
            less, more = held_cases & lacking, held_cases >> (1 << position) & lacking
            assert not less & ~more, (ground.id, fact.id, reading)
            if less != more:
                decides.add(fact)
    assert decides == set(own), (ground.id, [fact.id for fact in set(own) - decides])
    return 2 * len(Reading) * size


def without(position: int, size: int) -> int:
    """Give the numbers below a power of two in which a bit is not set, each as a bit of its own."""
    found, width = (1 << (1 << position)) - 1, 2 << position
    while width < size:
        found |= found << width
        width *= 2
    return found


def prove_duty(duty: Duty) -> int:
    """Prove a duty over its facts and every basis."""
    count = 0
    bases = [None, *Basis]
    for shown in subsets(facts_of(duty.when)):
        for basis in bases:
            expected = (not duty.under or basis in duty.under) and all(
                meets(condition, frozenset(fact.id for fact in shown)) for condition in duty.when
            )
            assert duty.owed(mask_of(shown), basis) is expected, duty.id
            count += 1
    return count


# --- 2. layers, 3. vetoes ------------------------------------------------------------------------


def met(ground: Ground) -> int:
    """Give the smallest mask that meets all of a ground's conditions under either reading."""
    return mask_of(condition.facts[0] for condition in ground.conditions)


def layer_masks(layer: Layer) -> list[int]:
    """Give for every subset of a layer's grounds the mask in which they are met."""
    masks = {
        reduce(or_, map(met, chosen), 0)
        for chosen in chain.from_iterable(combinations(layer.grounds, size) for size in range(len(layer.grounds) + 1))
    }
    return sorted(masks)


def prove_layers(law: Law) -> int:
    """Judge all choices of one mask a layer."""
    masks = {reduce(or_, chosen) for chosen in product(*map(layer_masks, law.layers))}
    for mask in masks:
        _agree(law, mask)
    return len(masks) * len(Reading)


def prove_vetoes(law: Law) -> int:
    """Judge every subset of the vetoes, on masks otherwise lawful by each ground, and on one that is not."""
    rest = reduce(or_, (met(layer.grounds[0]) for layer in law.layers[1:]), 0)
    bases = {0, *(met(ground) | rest for ground in law.sending.grounds)}
    against = {
        reduce(or_, (mask_of(facts_of(veto.when)) for veto in chosen), 0)
        for size in range(len(law.vetoes) + 1)
        for chosen in combinations(law.vetoes, size)
    }
    lifting = {
        0,
        *(
            mask_of(facts_of(each for each in way if not isinstance(each, Ground | str)))
            for veto in law.vetoes
            for way in veto.lifts
        ),
    }
    masks = {base | stop | lift for base in bases for stop in against for lift in lifting}
    for mask in masks:
        for reading, barring in zip(Reading, _agree(law, mask), strict=False):
            held = [veto for veto in law.vetoes if veto.holds(mask, reading)]
            assert held == barring, (law.country, law.since, mask)
    return len(masks) * len(Reading)


def _agree(law: Law, mask: int) -> list[list[Veto]]:
    """Assert that judge and evaluation agree, and that strict is not laxer; give what bars under each reading.

    Nothing is given, nor asserted, where facts exclude each other.
    """
    shown = ids_of(mask)
    if impossible(shown):
        return []
    found = [comes_from(law, shown, reading) for reading in Reading]
    strict, lenient = (why is Why.PERMITTED for why, _ in found)
    for reading, (why, _) in zip(Reading, found, strict=True):
        verdict = judge.__wrapped__(law, mask, reading)
        told = (law.country, law.since, reading, sorted(shown))
        assert verdict.lawful is (why is Why.PERMITTED), told
        assert verdict.why is why, told
        assert verdict.contested is (strict is not lenient), told
    assert strict <= lenient, (law.country, law.since, sorted(shown))
    return [barring for _, barring in found]


# --- 4. remedies ---------------------------------------------------------------------------------


def prove_remedies(law: Law) -> int:
    """Prove the remedies on the masks near to lawful ones."""
    return sum(_prove_remedies_of(law, mask, reading) for mask in near(law) for reading in Reading)


def near(law: Law) -> list[int]:
    """List masks that lack one condition of a ground, masks with one veto, and the empty one."""
    rest = reduce(or_, (met(layer.grounds[0]) for layer in law.layers[1:]), 0)
    masks = {0}
    for ground in law.sending.grounds:
        whole = met(ground) | rest
        masks |= {whole & ~mask_of(condition.facts) for condition in ground.conditions}
        masks |= {whole | mask_of(facts_of(veto.when)) for veto in law.vetoes}
    return sorted(mask for mask in masks if not impossible(ids_of(mask)))


def _prove_remedies_of(law: Law, mask: int, reading: Reading) -> int:
    verdict = judge.__wrapped__(law, mask, reading)
    listed = [mask_of(remedy) for remedy in verdict.remedies]
    if verdict.lawful:
        assert listed == []
        return 1

    def cures(change: int) -> bool:
        somebody_else = any(BY_ID[name].identity for name in ids_of(change))
        return lawful(law, ids_of(mask ^ change), reading) and not somebody_else

    for remedy in listed:
        assert cures(remedy), (law.country, sorted(ids_of(remedy)))
        for fact in law.facts:
            assert not remedy & fact.mask or not cures(remedy & ~fact.mask), (law.country, sorted(ids_of(remedy)))
    changeable = [fact.mask for fact in law.facts if bool(mask & fact.mask) is fact.adverse]
    count = len(listed)
    for size in (1, 2):
        for chosen in combinations(changeable, size):
            change = reduce(or_, chosen)
            count += 1
            if cures(change):
                assert any(change & remedy == remedy for remedy in listed), (law.country, sorted(ids_of(change)))
    return count


# --- 5. what decides nothing ---------------------------------------------------------------------


def prove_idle(law: Law) -> int:
    """Prove that caveats are told where they are due, and that what they and assumptions ask for decides nothing."""
    asked = mask_of(facts_of(condition for rule in law.rules for condition in rule.conditions))
    idle = [fact for fact in BY_ID.values() if law.mask & ~asked & fact.mask]
    assert law.deciding == asked, (law.country, law.since)
    assert all(fact.decides for fact in BY_ID.values() if asked & fact.mask), (law.country, law.since)
    told = facts_of(condition for caveat in law.caveats for condition in caveat.when)
    for shown in subsets(told):
        ids = frozenset(fact.id for fact in shown)
        expected = [caveat for caveat in law.caveats if all(meets(each, ids) for each in caveat.when)]
        caveats = judge.__wrapped__(law, mask_of(shown), Reading.STRICT).caveats
        assert list(caveats) == expected, (law.country, sorted(ids))
    masks = near(law)
    for mask in masks:
        for reading in Reading:
            found = judge.__wrapped__(law, mask, reading)
            for fact in idle:
                other = judge.__wrapped__(law, mask ^ fact.mask, reading)
                for name in ("lawful", "contested", "why", "grounds", "vetoes", "duties"):
                    assert getattr(found, name) == getattr(other, name), (law.country, fact.id, name)
    return (1 << len(told)) + len(masks) * len(Reading) * len(idle)


# --- all of it -----------------------------------------------------------------------------------


def editions() -> list[Law]:
    """List every edition of every country."""
    return [edition for country in countries() for edition in jurisdiction(country).editions]


def rules(kind: type[Rule]) -> list[Rule]:
    """List every rule of a kind of all times, once."""
    found = {id(rule): rule for law in editions() for rule in law.rules if isinstance(rule, kind)}
    return list(found.values())


def main() -> int:
    """Prove everything and print the numbers."""
    everything = mask_of(BY_ID.values())
    total = 0
    grounds = [rule for rule in rules(Ground) if isinstance(rule, Ground)]
    parts = {
        "grounds": (
            prove_ground(ground, everything) for ground in {repr(asks(each)): each for each in grounds}.values()
        ),
        "duties": (prove_duty(rule) for rule in rules(Duty) if isinstance(rule, Duty)),
        "layers": map(prove_layers, editions()),
        "vetoes": map(prove_vetoes, editions()),
        "remedies": map(prove_remedies, editions()),
        "what decides nothing": map(prove_idle, editions()),
    }
    for name, counts in parts.items():
        count = sum(counts)
        total += count
        sys.stdout.write(f"{name}: {count:,} cases\n")
        sys.stdout.flush()
    sys.stdout.write(f"{total:,} cases proved, {len(editions())} editions of {len(countries())} countries\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
