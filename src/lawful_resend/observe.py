"""Observe the facts: from what happened to masks of bits, by code that is made of what each fact says is seen.

Where a person has several consents, acceptances or purchases, each fact is about one and the same of them. So a case
gives, besides the mask of what holds anyway, the masks to choose from for each kind of record; the verdict rests on the
best choice. Two acceptances may cover terms and privacy policy together: they count in pairs.

An edition is observed by functions of its own that ask only what the edition asks. Their source is Python, made when it
is first needed; tracebacks show it.
"""

import linecache
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from functools import cache, reduce
from itertools import combinations_with_replacement
from operator import attrgetter, or_
from typing import Any, NamedTuple

from lawful_resend.civil_time import Span, Zone
from lawful_resend.expressions import (
    Alike,
    BoughtSince,
    Expression,
    Followed,
    Moment,
    Names,
    OfAge,
    Some,
    SomeLine,
    Subject,
    acceptance,
    account,
    alike,
    bits_of,
    came,
    cart,
    consent,
    customer,
    objection,
    purchase,
    subject_of,
    walk,
)
from lawful_resend.facts import ASSUMED_OF_RECORDS, CHOSEN, COUNTS, VOCABULARY, Fact
from lawful_resend.models import Cart, Customer, Mail, Purchase, Purpose
from lawful_resend.values import differ

#: the masks to choose from, for each kind of record of which none shows all that the others show
Choices = tuple[frozenset[int], ...]
#: from a case and a moment in UTC to the mask of what holds whatever is chosen, and what to choose from
Observer = Callable[[Customer, Cart, Mail, datetime], tuple[int, Choices]]

#: the kinds of record, by the field of the customer that holds them
COLLECTIONS: dict[str, tuple[Subject, ...]] = {
    "objections": (objection,),
    "consents": (consent, acceptance),
    "purchases": (purchase,),
}
#: what is asked of many records, and the variables that hold it
_LOCALS = {
    cart.seller: "cart_seller",
    cart.lines: "cart_lines",
    customer.address_key: "customer_address_key",
}
_BOTH = bits_of(frozenset({Purpose.TERMS, Purpose.PRIVACY_POLICY}))


class _Kinds(dict[frozenset[Purpose], int]):
    """Sets of purposes as numbers, each added up when it is first seen; there are 256 at most."""

    def __missing__(self, purposes: frozenset[Purpose]) -> int:
        self[purposes] = kinds = bits_of(purposes)
        return kinds


_KINDS = _Kinds()


def pairs(acceptances: Collection[tuple[int, int]]) -> set[int]:
    """Return what pairs of acceptances show that cover terms and privacy policy together, each with itself too.

    No expression over one record says this: the two boxes of one form are one acceptance in law. What is assumed of one
    of them is assumed of both.
    """
    return {
        (one ^ ASSUMED_OF_RECORDS) & (other ^ ASSUMED_OF_RECORDS) ^ ASSUMED_OF_RECORDS
        for (one, kinds), (other, more) in combinations_with_replacement(set(acceptances), 2)
        if (kinds | more) & _BOTH == _BOTH
    }


def bought_since(purchases: tuple[Purchase, ...] | None, cart: Cart, at: datetime) -> int:
    """Return what sales that stand and were concluded since the cart was left took of it: 0 nothing, 1 all, 2 a part.

    It compares each line of the cart with all lines of all such sales together, which no expression over one sale says.
    A line is unlike them where both sides say what they are; what is not stated shows nothing, so the order is taken.
    """
    since = [
        each
        for each in purchases or ()
        if cart.abandoned_at <= each.concluded_at <= at and not each.cancelled and not differ(each.seller, cart.seller)
    ]
    if not since:
        return 0
    sold = [line.categories for each in since for line in each.lines]
    if not all(sold) or not all(each.lines for each in since):
        return 1
    taken = frozenset[str]().union(*sold)
    unlike = [line for line in cart.lines if line.categories and taken.isdisjoint(line.categories)]
    if not unlike:
        return 1
    return 2 if any(not taken.isdisjoint(line.categories) for line in cart.lines) else 0


def tell_of_cart(purchases: Iterable[Purchase], cart: Cart) -> tuple[Purchase, ...]:
    """Return the few sales of which ``bought_since`` says at every moment what it says of all.

    That some sale came, that one does not say what it is, that a category of the cart was taken: once any of it is so
    it stays so, and a later sale that tells nothing else changes nothing.
    """
    wanted = frozenset[str]().union(*(line.categories for line in cart.lines))
    told: set[str | None] = set()
    found: list[Purchase] = []
    for sale in sorted(purchases, key=attrgetter("concluded_at")):
        if bought_since((sale,), cart, sale.concluded_at):
            goods = [line.categories for line in sale.lines]
            tells = wanted & frozenset[str]().union(*goods) if goods and all(goods) else {None}
            if not found or not tells <= told:
                told |= tells
                found.append(sale)
    return tuple(found)


def chosen(masks: Collection[int]) -> int | None:
    """Return the mask that shows all that the others show, and assumes no more; None where none does."""
    most = reduce(or_, [mask ^ ASSUMED_OF_RECORDS for mask in masks], 0) ^ ASSUMED_OF_RECORDS
    return most if most in masks else None


@cache
def observer(mask: int, zone: Zone) -> Observer:
    """Return what observes the facts of an edition.

    Args:
        mask: the facts that the edition asks for.
        zone: civil time of its country.

    """
    writer = _Writer(mask)
    writer.observe()
    observe: Observer = writer.made(f"<lawful_resend observes {mask:x} in zone {zone.hours}>", zone)["observe"]
    return observe


class Parts(NamedTuple):
    """What an observer does, in parts, for who watches a case through time and asks anew only what has changed.

    Attributes:
        whole: from a case, a moment, the last of ``moments`` and whether some record is so, to the mask of the case.
        record: for each collection, from a case, a moment, one of its records, the last of ``moments`` and whether some
            record is so, for each of ``some``, to whether it is so for each of ``some`` of its collection, and its
            masks, None where it is not chosen from.
        states: for each collection, from a case and a record to which of ``moments`` it states, by the number of the
            list.
        some: the collections of what is said of some record.
        since: whether sales since the cart was left are asked for.
        moments: how many lists of moments there are.
        followed: for each collection, which of its fields may be followed by a moment of which list, how much later.

    """

    whole: Callable[..., int]
    record: dict[str, Callable[..., tuple[tuple[bool, ...], tuple[Any, ...]]]]
    states: dict[str, Callable[..., list[tuple[int, datetime | None]]]]
    some: tuple[str, ...]
    since: bool
    moments: int
    followed: dict[str, tuple[tuple[int, Moment, Span], ...]]


@cache
def parts(mask: int, zone: Zone) -> Parts:
    """Return what observes the facts of an edition, in parts."""
    writer = _Writer(mask)
    writer.parts()
    made = writer.made(f"<lawful_resend observes {mask:x} in zone {zone.hours}, in parts>", zone)
    number = {of: place for place, of in enumerate(writer.last)}
    nodes = [node for fact in writer.asked for node in walk(fact.seen) if isinstance(node, Followed)]
    return Parts(
        whole=made["whole"],
        record={name: made[f"record_of_{name}"] for name in COLLECTIONS},
        states={name: made[f"states_of_{name}"] for name in COLLECTIONS},
        some=tuple(each.subject.collection for each in writer.some_of_records),
        since=writer.since,
        moments=len(writer.last),
        followed={
            name: tuple(
                {(number[node.by], node.moment, node.after) for node in nodes if node.moment.field.subject in subjects}
            )
            for name, subjects in COLLECTIONS.items()
        },
    )


class _Writer:
    """Writes the source of what observes an edition.

    Attributes:
        asked: the facts asked for.
        facts: the same by what they speak of.
        some: what has to be found out of some record.
        last: the lists of moments of which the last has to be found.

    """

    def __init__(self, mask: int) -> None:
        """Sort what is asked."""
        self.asked = [fact for fact in VOCABULARY if fact.mask & mask]
        self.facts: dict[Subject | None, list[Fact]] = {None: [], account: [], **{subject: [] for subject in CHOSEN}}
        for fact in self.asked:
            self.facts[subject_of(fact.seen)].append(fact)
        nodes = [node for fact in self.asked for node in walk(fact.seen)]
        self.some = tuple(dict.fromkeys(node for node in nodes if isinstance(node, Some)))
        self.last = tuple(dict.fromkeys(node.by for node in nodes if isinstance(node, Followed)))
        self.lines = tuple(dict.fromkeys(node for node in nodes if isinstance(node, SomeLine)))
        self._alike = any(isinstance(node, Alike) for node in nodes)
        self.since = any(isinstance(node, BoughtSince) for node in nodes)
        self._ages = any(isinstance(node, OfAge) for node in nodes)
        whole = [fact.mask for fact in (*self.facts[None], *self.facts[account])]
        self._base = min(whole, default=1).bit_length() - 1
        self._lines: list[str] = []
        self._names = Names()
        self._names.locals = dict(_LOCALS)
        for kind, gathered in (("some", self.some), ("last", self.last), ("some_line", self.lines)):
            for number, each in enumerate(gathered):
                self._names.variables[each] = f"{kind}_{number}"

    @property
    def some_of_records(self) -> tuple[Some, ...]:
        """What has to be found out of some record of which there may be several."""
        return tuple(each for each in self.some if each.subject is not account)

    def made(self, name: str, zone: Zone) -> dict[str, Any]:
        """Return the functions that were written."""
        text = "".join(f"{line}\n" for line in self._lines)
        linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
        scope = {"KINDS": _KINDS, "ZONE": zone, "pairs": pairs, "chosen": chosen, "bought_since": bought_since}
        scope["compare"] = alike
        scope |= self._names.values
        exec(compile(text, name, "exec"), scope)  # noqa: S102 - of the library's own expressions alone
        return scope

    def _add(self, depth: int, *lines: str) -> None:
        self._lines += ["    " * depth + line for line in lines]

    def _python(self, expression: Expression) -> str:
        return expression.python(self._names)

    # --- an observer in one piece -----------------------------------------------------------------

    def observe(self) -> None:
        """Write the whole: what is gathered from records, then what the case says, then what is to be chosen."""
        self._add(0, "def observe(customer, cart, mail, at):")
        self._begin()
        self._add(1, *(f"{self._names.variables[each]} = False" for each in self.some))
        self._add(1, *(f"{self._names.variables[each]} = None" for each in self.last))
        if self.since:
            self._add(1, "since = None")
        for name, subjects in COLLECTIONS.items():
            self._collection(name, subjects)
        self._whole()
        chosen = [subject for subject in CHOSEN if self.facts[subject]]
        self._add(1, "choices = ()")
        for subject in chosen:
            self._choice(subject)
        self._add(1, "return mask, choices")

    def _begin(self) -> None:
        """Write what is asked of many records once."""
        self._add(1, *(f"{name} = {field.subject}.{field.name}" for field, name in _LOCALS.items()))
        if self._ages:
            self._add(1, "born = customer.born")

    def _collection(self, name: str, subjects: tuple[Subject, ...]) -> None:
        """Write the loops over a collection: what is last, as other records depend on it, then each record."""
        one = subjects[0]
        self._add(1, *(f"{subject}_masks = None" for subject in subjects if self.facts.get(subject)))
        begun = len(self._lines)
        self._add(1, f"if customer.{name}:")
        self._find_last(name, one)
        self._look_at_each(name, subjects)
        if len(self._lines) == begun + 1:
            self._lines.pop()

    def _find_last(self, name: str, one: Subject) -> None:
        dated = [(of, field, where) for of in self.last for field, where in of.of if field.subject.collection == name]
        if dated:
            self._add(2, f"for {one} in customer.{name}:")
        for field in dict.fromkeys(field for _, field, _ in dated):
            self._add(3, f"if {self._python(came(field))}:")
            if one is not purchase:
                self._kinds(4, one)
            for of, where in ((of, where) for of, each, where in dated if each is field):
                last, moment = self._names.variables[of], self._python(field)
                condition = "" if where is None else f"{self._python(where)} and "
                self._add(4, f"if {condition}({last} is None or {last} < {moment}):", f"    {last} = {moment}")

    def _look_at_each(self, name: str, subjects: tuple[Subject, ...]) -> None:
        one = subjects[0]
        some = [each for each in self.some if each.subject in subjects]
        chosen = [subject for subject in subjects if self.facts.get(subject)]
        since = one is purchase and self.since
        if some or chosen or since:
            self._add(2, f"for {one} in customer.{name}:")
        if since:
            self._add(3, "if since is None and purchase.concluded_at >= cart.abandoned_at:")
            self._add(4, "since = bought_since(customer.purchases, cart, at)")
        if some and one is not purchase:
            self._kinds(3, one)
        for each in some:
            self._add(3, f"if {self._python(each.where)}:", f"    {self._names.variables[each]} = True")
        if chosen:
            self._add(3, f"if not {self._python(COUNTS[one])}:", "    continue")
            if one is purchase or not some:
                self._kinds(3, one)
        for subject in chosen:
            self._shown(3, subject)
            self._keep(subject)

    def _kinds(self, depth: int, subject: Subject) -> None:
        if subject in {consent, objection}:
            self._add(depth, f"kinds = KINDS[{subject}.purposes]")
        if subject is purchase and self._alike:
            self._add(depth, "alike = compare(cart_lines, purchase.lines)")

    def _shown(self, depth: int, subject: Subject) -> None:
        """Write what makes the mask of a record that is chosen from."""
        self._add(depth, f"if {self._python(CHOSEN[subject])}:")
        self._facts(subject, depth + 1, "shown", begin=True)

    def _keep(self, subject: Subject) -> None:
        """Write what keeps the mask of a record beside those of others that show something else."""
        masks = f"{subject}_masks"
        if subject is acceptance:
            self._add(4, f"if {masks} is None:", f"    {masks} = []", f"{masks}.append((shown, kinds & {_BOTH}))")
            return
        most = f"{subject}_most"
        stated = f"shown ^ {ASSUMED_OF_RECORDS}"
        self._add(4, f"if {masks} is None:", f"    {masks} = shown", f"    {most} = {stated}")
        self._add(4, f"elif type({masks}) is set:", f"    {masks}.add(shown)", f"    {most} |= {stated}")
        self._add(4, f"elif {masks} != shown:", f"    {masks} = {{{masks}, shown}}", f"    {most} |= {stated}")

    def _choice(self, subject: Subject) -> None:
        """Write what adds the mask of the record that shows most; where none shows all, there is a choice.

        What is not assumed of a record counts as shown: one of which less is assumed shows more.
        """
        masks, most = f"{subject}_masks", f"{subject}_most"
        self._add(1, f"if {masks} is not None:")
        if subject is acceptance:
            self._add(2, f"{masks} = pairs({masks})", f"{most} = chosen({masks})")
            self._add(2, f"if {most} is not None:", f"    mask |= {most}")
        else:
            self._add(2, f"if type({masks}) is not set or ({most} ^ {ASSUMED_OF_RECORDS}) in {masks}:")
            self._add(3, f"mask |= {most} ^ {ASSUMED_OF_RECORDS}")
        self._add(2, f"elif {masks}:", f"    choices = (*choices, frozenset({masks}))")

    def _whole(self) -> None:
        """Write what the case itself says, the account included."""
        self._add(1, "mask = 0")
        if self.lines:
            self._add(1, *(f"{self._names.variables[each]} = False" for each in self.lines), "for line in cart_lines:")
            for lines in self.lines:
                self._add(2, f"if {self._python(lines.where)}:", f"    {self._names.variables[lines]} = True")
        some = [each for each in self.some if each.subject is account]
        if some or self.facts[account]:
            self._add(1, "account = customer.account")
        if some:
            self._add(1, "if account is not None:")
            for each in some:
                self._add(2, f"{self._names.variables[each]} = {self._python(each.where)}")
        if self.facts[account]:
            self._add(1, f"if account is not None and {self._python(COUNTS[account])}:")
            self._facts(account, 2, "mask")
        self._facts(None, 1, "mask")
        self._add(1, f"mask <<= {self._base}")

    def _facts(self, subject: Subject | None, depth: int, name: str, *, begin: bool = False) -> None:
        """Write what adds the facts about a subject to a mask, or begins a mask with those that always hold."""
        # the facts of the case itself have the highest bits; as small numbers they are added faster
        base = 0 if subject in CHOSEN else self._base
        shown = [(fact.mask >> base, self._python(fact.seen)) for fact in self.facts[subject]]
        always = sum(mask for mask, code in shown if code == "True")
        if begin or always:
            self._add(depth, f"{name} {'' if begin else '|'}= {always}")
        for mask, code in shown:
            if code != "True":
                self._add(depth, f"if {code}:", f"    {name} |= {mask}")

    # --- the same in parts ------------------------------------------------------------------------

    def parts(self) -> None:
        """Write a function each for the case itself and for one record of each collection."""
        given = [self._names.variables[each] for each in (*self.last, *self.some_of_records)]
        self._add(0, f"def whole(customer, cart, mail, at, since, {', '.join(given)}):")
        self._begin()
        self._add(1, *(f"{self._names.variables[each]} = False" for each in self.some if each.subject is account))
        self._whole()
        self._add(1, "return mask")
        for name, subjects in COLLECTIONS.items():
            self._record(name, subjects)

    def _states(self, subjects: tuple[Subject, ...]) -> None:
        """Write which moments of which lists a model states."""
        self._add(1, "stated = []")
        for number, of in enumerate(self.last):
            for field, where in of.of:
                if field.subject in subjects:
                    self._add(1, f"if {'True' if where is None else self._python(where)}:")
                    self._add(2, f"stated.append(({number}, {self._python(field)}))")
        self._add(1, "return stated")

    def _record(self, name: str, subjects: tuple[Subject, ...]) -> None:
        one = subjects[0]
        given = ", ".join(self._names.variables[each] for each in (*self.last, *self.some_of_records))
        self._add(0, f"def states_of_{name}(customer, cart, {one}):")
        self._begin()
        self._kinds(1, one)
        self._states(subjects)
        self._add(0, f"def record_of_{name}(customer, cart, at, {one}, {given}):")
        self._begin()
        self._kinds(1, one)
        masks = []
        for subject in subjects:
            masks.append(f"{subject}_mask")
            self._add(1, f"{subject}_mask = None")
            if self.facts.get(subject):
                self._add(1, f"if {self._python(COUNTS[one])} and {self._python(CHOSEN[subject])}:")
                self._facts(subject, 2, "shown", begin=True)
                self._add(2, f"{subject}_mask = {f'(shown, kinds & {_BOTH})' if subject is acceptance else 'shown'}")
        some = "".join(f"bool({self._python(each.where)}), " for each in self.some if each.subject in subjects)
        self._add(1, f"return ({some}), ({', '.join(masks)},)")
