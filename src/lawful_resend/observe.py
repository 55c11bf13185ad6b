"""Observe the facts: from what happened to masks of bits, by code that is made of what each fact says is seen.

Where a person has several consents, acceptances or purchases, each fact is about one and the same of them. So a case
gives, besides the mask of what holds anyway, the masks to choose from for each kind of record; the verdict rests on the
best choice. Two acceptances may cover terms and privacy policy together: they count in pairs.

An edition is observed by a function of its own that asks only what the edition asks. Its source is Python, made when it
is first needed; tracebacks show it.
"""

import linecache
from collections.abc import Callable
from datetime import datetime
from functools import cache, reduce
from itertools import combinations_with_replacement
from operator import or_

from lawful_resend.civil_time import Zone
from lawful_resend.expressions import (
    Followed,
    Moments,
    Names,
    OfAge,
    Some,
    Subject,
    acceptance,
    account,
    bits_of,
    came,
    consent,
    purchase,
    subject_of,
    truth,
    walk,
)
from lawful_resend.facts import CHOSEN, COUNTS, VOCABULARY, Fact
from lawful_resend.models import Cart, Customer, Mail, Purpose

#: the masks to choose from, for each kind of record that has none which shows all that the others show
Choices = tuple[frozenset[int], ...]
#: from a case and a moment in UTC to the mask of what holds whatever is chosen, and what to choose from
Observer = Callable[[Customer, Cart, Mail, datetime], tuple[int, Choices]]

_BOTH = bits_of(frozenset({Purpose.TERMS, Purpose.PRIVACY_POLICY}))


class _Kinds(dict[frozenset[Purpose], int]):
    """Sets of purposes as numbers, each added up when it is first seen; there are 256 at most."""

    def __missing__(self, purposes: frozenset[Purpose]) -> int:
        self[purposes] = kinds = bits_of(purposes)
        return kinds


_KINDS = _Kinds()


def _pairs(acceptances: list[tuple[int, int]]) -> set[int]:
    """Return what pairs of acceptances show that cover terms and privacy policy together, each with itself too.

    No expression over one record says this: the two boxes of one form are one acceptance in law.
    """
    return {
        one & other
        for (one, kinds), (other, more) in combinations_with_replacement(set(acceptances), 2)
        if (kinds | more) & _BOTH == _BOTH
    }


@cache
def observer(mask: int, zone: Zone) -> Observer:
    """Return what observes the facts of an edition.

    Args:
        mask: the facts that the edition asks for.
        zone: civil time of its country.

    """
    writer = _Writer(mask)
    writer.write()
    text = "".join(f"{line}\n" for line in writer.lines)
    name = f"<lawful_resend: facts {mask:x}, zone {zone.hours}>"
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    scope = {"KINDS": _KINDS, "ZONE": zone, "pairs": _pairs, "reduce": reduce, "or_": or_, **writer.names.values}
    exec(compile(text, name, "exec"), scope)  # noqa: S102 - of the library's own expressions alone
    return scope["observe"]  # type: ignore[return-value]


class _Writer:
    """Writes the source of one observer.

    Attributes:
        lines: the lines written.
        names: what they name.

    """

    def __init__(self, mask: int) -> None:
        """Sort the facts that are asked by what they speak of, and name what has to be gathered for them."""
        self.lines: list[str] = []
        self.names = Names()
        self.facts: dict[Subject | None, list[Fact]] = {None: [], **{subject: [] for subject in COUNTS}}
        asked = [fact for fact in VOCABULARY if fact.mask & mask]
        for fact in asked:
            self.facts[subject_of(fact.seen)].append(fact)
        nodes = [node for fact in asked for node in walk(fact.seen)]
        self.ages = any(isinstance(node, OfAge) for node in nodes)
        self.some = dict.fromkeys(node for node in nodes if isinstance(node, Some))
        self.last = dict.fromkeys(node.by for node in nodes if isinstance(node, Followed))
        for kind, gathered in (("some", self.some), ("last", self.last)):
            for number, each in enumerate(gathered):
                self.names.variables[each] = f"{kind}_{number}"

    def add(self, depth: int, line: str) -> None:
        """Write a line."""
        self.lines.append("    " * depth + line)

    def write(self) -> None:
        """Write the whole: what is gathered from records and chosen from them, then what the case says as a whole."""
        self.add(0, "def observe(customer, cart, mail, at):")
        self.add(1, "mask = 0")
        if self.ages:
            self.add(1, "born = customer.born")
        for each in self.some:
            self.add(1, f"{self.names.variables[each]} = False")
        for each in self.last:
            self._begin(each)
        self._records(consent, acceptance)
        self._records(purchase)
        self._account()
        self._show(None, 1, "mask")
        kinds = [subject for subject in CHOSEN if self.facts[subject]]
        for subject in kinds:
            self.add(1, f"choices_{subject} = None")
            self.add(1, f"if {subject}_masks is not None:")
            if subject is acceptance:
                self.add(2, "acceptance_masks = pairs(acceptance_masks)")
                self.add(2, "acceptance_most = reduce(or_, acceptance_masks, 0)")
            self.add(2, f"if type({subject}_masks) is not set or {subject}_most in {subject}_masks:")
            self.add(3, f"mask |= {subject}_most")
            self.add(2, f"elif {subject}_masks:")
            self.add(3, f"choices_{subject} = frozenset({subject}_masks)")
        names = ", ".join(f"choices_{subject}" for subject in kinds)
        tests = " is None and ".join(names.split(", ")) + " is None" if kinds else "True"
        self.add(1, f"if {tests}:")
        self.add(2, "return mask, ()")
        if kinds:
            self.add(1, f"return mask, tuple([each for each in ({names},) if each is not None])")

    def _begin(self, of: Moments) -> None:
        """Begin to look for the last of some moments, with one that the case itself states."""
        name = self.names.variables[of]
        self.add(1, f"{name} = None")
        for field, _ in of.of:
            if not field.subject.collection:
                self.add(1, f"if {came(field).python(self.names)}:")
                self.add(2, f"{name} = {field.python(self.names)}")

    def _records(self, *subjects: Subject) -> None:
        """Write the loops over a collection: what is last, as other records depend on it, then each record."""
        one = subjects[0]
        dated = [(of, field, where) for of in self.last for field, where in of.of if field.subject in subjects]
        some = [each for each in self.some if each.subject in subjects]
        chosen = [subject for subject in subjects if self.facts[subject]]
        for subject in chosen:
            self.add(1, f"{subject}_masks = None")
            if subject is acceptance:
                self.add(1, "acceptance_masks = None")
        if not dated and not some and not chosen:
            return
        self.add(1, f"if customer.{one.collection}:")
        if dated:
            self.add(2, f"for {one} in customer.{one.collection}:")
            for field in dict.fromkeys(field for _, field, _ in dated):
                self.add(3, f"if {came(field).python(self.names)} and {COUNTS[one].python(self.names)}:")
                self._kinds(4, one)
                for of, _, where in (each for each in dated if each[1] is field):
                    name, moment = self.names.variables[of], field.python(self.names)
                    condition = "" if where is None else f"{where.python(self.names)} and "
                    self.add(4, f"if {condition}({name} is None or {name} < {moment}):")
                    self.add(5, f"{name} = {moment}")
        if not some and not chosen:
            return
        self.add(2, f"for {one} in customer.{one.collection}:")
        self.add(3, f"if not {COUNTS[one].python(self.names)}:")
        self.add(4, "continue")
        self._kinds(3, one)
        for each in some:
            self.add(3, f"if {truth(each.where).python(self.names)}:")
            self.add(4, f"{self.names.variables[each]} = True")
        for subject in chosen:
            self._choose_from(subject, one)

    def _kinds(self, depth: int, subject: Subject) -> None:
        if subject is consent:
            self.add(depth, "kinds = KINDS[consent.purposes]")

    def _choose_from(self, subject: Subject, one: Subject) -> None:
        """Write what makes the mask of a record, and keeps it beside those of others that show something else."""
        if subject is not one:
            self.add(3, f"{subject} = {one}")
        self.add(3, f"if {CHOSEN[subject].python(self.names)}:")
        self._show(subject, 4, "shown", begin=True)
        masks, most = f"{subject}_masks", f"{subject}_most"
        if subject is acceptance:
            self.add(4, f"if {masks} is None:")
            self.add(5, f"{masks} = []")
            self.add(4, f"{masks}.append((shown, kinds & {_BOTH}))")
            return
        self.add(4, f"if {masks} is None:")
        self.add(5, f"{masks} = {most} = shown")
        self.add(4, f"elif type({masks}) is set:")
        self.add(5, f"{masks}.add(shown)")
        self.add(5, f"{most} |= shown")
        self.add(4, f"elif {masks} != shown:")
        self.add(5, f"{masks} = {{{masks}, shown}}")
        self.add(5, f"{most} |= shown")

    def _account(self) -> None:
        some = [each for each in self.some if each.subject is account]
        if not some and not self.facts[account]:
            return
        self.add(1, "account = customer.account")
        self.add(1, f"if account is not None and {COUNTS[account].python(self.names)}:")
        for each in some:
            self.add(2, f"{self.names.variables[each]} = {each.where.python(self.names)}")
        self._show(account, 2, "mask")

    def _show(self, subject: Subject | None, depth: int, name: str, *, begin: bool = False) -> None:
        """Write what adds the facts about a subject to a mask, or begins a mask with those that always hold."""
        shown = [(fact, fact.seen.python(self.names)) for fact in self.facts[subject]]
        always = sum(fact.mask for fact, code in shown if code == "True")
        if begin or always:
            self.add(depth, f"{name} {'' if begin else '|'}= {always}")
        for fact, code in shown:
            if code != "True":
                self.add(depth, f"if {code}:")
                self.add(depth + 1, f"{name} |= {fact.mask}")
