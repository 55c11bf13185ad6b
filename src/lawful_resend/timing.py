"""When a verdict changes by the passing of time alone.

Time is gone through once: at each moment at which something may turn, only the records of which something turns are
looked at again. So a person with many dated records costs as many looks, and not as many decisions of all of them.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

from lawful_resend.choice import choose
from lawful_resend.decision import decide
from lawful_resend.edition import Edition
from lawful_resend.expressions import Field, Subject, Turn, acceptance, subject_of, walk
from lawful_resend.facts import CHOSEN, COUNTS, VOCABULARY
from lawful_resend.judgment import Why, why
from lawful_resend.laws import jurisdiction
from lawful_resend.models import Cart, Customer, Mail, Reading
from lawful_resend.observe import COLLECTIONS, bought_since, chosen, pairs, parts, tell_of_cart
from lawful_resend.values import instant, member

_MAIL = Mail()
_END_OF_TIME = datetime.max.replace(tzinfo=UTC)


def next_change(
    customer: Customer,
    cart: Cart,
    mail: Mail = _MAIL,
    *,
    at: datetime,
    reading: Reading | str = Reading.STRICT,
) -> datetime | None:
    """Return the first later moment from which the email is lawful where it was not, or no longer lawful where it was.

    It differs at that instant and not yet a microsecond before. What time alone can change: a window of months
    closes, a consent fades, storage ends, a birthday comes, an edition of the law begins, something that the models
    date later happens.

    Args:
        customer: who would receive the email.
        cart: the cart that was left.
        mail: the email that would be sent.
        at: the moment from which to look.
        reading: how the law is read where those who read it differ.

    Returns:
        The moment in UTC, or None where time alone changes nothing.

    Raises:
        LawfulResendError: whatever ``decide`` raises for the same arguments.

    """
    now = decide(customer, cart, mail, at=at, reading=reading).lawful
    at, reading = instant(at), member(Reading, reading, "reading")
    law = jurisdiction(customer.country)
    begins = [law.zone.midnight(edition.since) for edition in law.editions]
    for edition, begin, end in zip(law.editions, begins, [*begins[1:], _END_OF_TIME], strict=True):
        if end > at:
            watch = _Watch(edition, customer, cart, mail, max(begin, at))
            for moment in watch.moments(end):
                if moment > at and (watch.why(reading) is Why.PERMITTED) is not now:
                    return moment
    return None


class _Stated(NamedTuple):
    """The moments of a list, the earliest first."""

    moments: list[datetime]

    def at(self, moment: datetime) -> datetime | None:
        """Return the last of those that have come at a moment."""
        place = bisect_right(self.moments, moment)
        return self.moments[place - 1] if place else None

    def reaches(self, moment: datetime) -> datetime | None:
        """Return the first of them that is not before a moment."""
        place = bisect_left(self.moments, moment)
        return self.moments[place] if place < len(self.moments) else None


class _Watch:
    """A case watched through the time of one edition."""

    def __init__(self, edition: Edition, customer: Customer, cart: Cart, mail: Mail, begin: datetime) -> None:
        self.edition, self.customer, self.cart, self.mail = edition, customer, cart, mail
        self.begin = begin
        self.now = begin
        self.parts = parts(edition.mask, edition.zone)
        self.stated = self._stated()
        #: for each collection: what each record shows now, how many show each mask, how many are so
        self.shown: dict[str, list[Any]] = {name: [None] * len(_held(customer, name)) for name in COLLECTIONS}
        self.masks: dict[Subject, Counter[Any]] = {each: Counter() for each in CHOSEN}
        #: what acceptances showed when last asked, and what pairs of them do
        self.accepted: frozenset[tuple[int, int]] = frozenset()
        self.pairs: set[int] = set()
        #: the few sales that tell what was taken of the cart, and how much was; asked anew where a sale turns
        self.after = tell_of_cart(customer.purchases or (), cart)
        self.since = 0
        self.some: dict[str, list[int]] = {name: [0] * self.parts.some.count(name) for name in COLLECTIONS}

    def moments(self, end: datetime) -> Iterator[datetime]:
        """Go through the moments at which something may turn, from the first until another edition begins."""
        turning: dict[datetime, list[tuple[str, int]]] = defaultdict(list)
        for moment, of in self._turns():
            if self.begin < moment < end:
                turning[moment].append(of)
        everything = [(name, place) for name, shown in self.shown.items() for place in range(len(shown))]
        for moment, changed in [(self.begin, everything), *sorted(turning.items())]:
            self.now = moment
            for name, place in changed:
                if name in COLLECTIONS:
                    self._look(name, place)
            if self.parts.since and self.after and any(name == "purchases" for name, _ in changed):
                self.since = bought_since(self.after, self.cart, moment)
            yield self.now

    def why(self, reading: Reading) -> Why:
        """Return what a verdict now comes from."""
        given = [*(each.at(self.now) for each in self.stated), *self._some()]
        facts = self.parts.whole(self.customer, self.cart, self.mail, self.now, self.since, *given)
        choices = []
        for subject, counted in self.masks.items():
            masks = self._paired(frozenset(counted)) if subject is acceptance else counted.keys()
            most = chosen(masks) if masks else 0
            if most is None:
                choices.append(frozenset(masks))
            else:
                facts |= most
        if choices:
            facts = choose(self.edition, facts, tuple(choices))
        return why(self.edition, facts, reading)

    def _some(self) -> list[bool]:
        """Return of what some record is so now."""
        so = {name: iter(found) for name, found in self.some.items()}
        return [bool(next(so[name])) for name in self.parts.some]

    def _paired(self, shown: frozenset[tuple[int, int]]) -> set[int]:
        """Return what acceptances show in pairs, made anew only where they show something else than when last asked."""
        if shown != self.accepted:
            self.accepted, self.pairs = shown, pairs(shown)
        return self.pairs

    def _look(self, name: str, place: int) -> None:
        """Look at a record again."""
        self._count(name, self.shown[name][place], -1)
        given = [*(each.at(self.now) for each in self.stated), *self._some()]
        record = _held(self.customer, name)[place]
        self.shown[name][place] = self.parts.record[name](self.customer, self.cart, self.now, record, *given)
        self._count(name, self.shown[name][place], 1)

    def _count(self, name: str, found: Any, by: int) -> None:  # noqa: ANN401 - what a record shows
        if found is None:
            return
        so, masks = found
        self.some[name] = [count + by * each for count, each in zip(self.some[name], so, strict=True)]
        for subject, mask in zip(COLLECTIONS[name], masks, strict=True):
            if mask is not None:
                self.masks[subject][mask] += by
                if not self.masks[subject][mask]:
                    del self.masks[subject][mask]

    def _stated(self) -> tuple[_Stated, ...]:
        """Collect the lists of moments by which others may be followed."""
        found: list[list[datetime]] = [[] for _ in range(self.parts.moments)]
        for name in COLLECTIONS:
            for record in _held(self.customer, name):
                for number, moment in self.parts.states[name](self.customer, self.cart, record):
                    if moment is not None:
                        found[number].append(moment)
        return tuple(_Stated(sorted(each)) for each in found)

    def _turns(self) -> Iterator[tuple[datetime, tuple[str, int]]]:
        """Yield each moment at which something may turn, and the record of which it does.

        Each is the first moment of what it begins: what is dated holds from its date, a window is closed at its end.
        """
        for turn, of_records in _turns(self.edition.mask):
            name = turn.field.subject.collection
            # of the customer, and told of each record: all that hang on it are looked at again
            hang = [(each, place) for each in of_records for place in range(len(_held(self.customer, each)))]
            for place, owner in enumerate(_owners(turn.field.subject, self.customer, self.cart, self.mail)):
                value = getattr(owner, turn.field.name)
                if value is not None:
                    turns = turn.shift(value, self.edition.zone)
                    yield turns, (name, place)
                    yield from ((turns, each) for each in hang)
        for name, followed in self.parts.followed.items():
            for number, one, after in followed:
                for place, record in enumerate(_held(self.customer, name)):
                    moment = self.stated[number].reaches(one.after(record, after, self.edition.zone))
                    if moment is not None:
                        yield moment, (name, place)


@cache
def _turns(mask: int) -> tuple[tuple[Turn, frozenset[str]], ...]:
    """Return what may make facts turn, or a record begin to count, and of which other records it is told."""
    seen = [*(fact.seen for fact in VOCABULARY if fact.mask & mask), *COUNTS.values()]
    found: dict[tuple[Field, object], tuple[Turn, frozenset[str]]] = {}
    for one in seen:
        subject = subject_of(one)
        told = frozenset[str]() if subject is None else frozenset({subject.collection})
        for turn in (each for node in walk(one) for each in node.turns()):
            key, (_, before) = (turn.field, turn.by), found.get((turn.field, turn.by), (turn, frozenset[str]()))
            found[key] = turn, before if turn.field.subject.collection else before | told
    return tuple(found.values())


def _owners(subject: Subject, customer: Customer, cart: Cart, mail: Mail) -> tuple[Any, ...]:
    """Return the models of a kind that a case holds."""
    if subject.collection:
        return _held(customer, subject.collection)
    return tuple(each for each in (customer, cart, mail) if type(each) is subject.model)


def _held(customer: Customer, name: str) -> tuple[Any, ...]:
    """Return what a customer holds in a field: several records, one, or none."""
    held = getattr(customer, name)
    if isinstance(held, tuple):
        return held
    return () if held is None else (held,)
