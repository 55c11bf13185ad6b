"""What is seen of a case, worked out a second time: expressions read node by node, no code made of them.

This is the slow and simple way to ask what ``observe`` asks by generated code: sets in the place of bits, the
zone database in the place of calculation, every record looked at for every question.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations_with_replacement
from typing import Any
from zoneinfo import ZoneInfo

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from lawful_resend import Cart, Customer, Mail, Purpose
from lawful_resend import expressions as e
from lawful_resend.civil_time import Span, Zone
from lawful_resend.facts import CHOSEN, COUNTS, Fact

#: a place of each zone
PLACES = {0: ZoneInfo("Europe/Lisbon"), 1: ZoneInfo("Europe/Brussels"), 2: ZoneInfo("Europe/Helsinki")}
_END_OF_TIME = datetime.max.replace(tzinfo=UTC)


@frozen
class Seen:
    """A case at a moment, and the record that is spoken of, if any.

    Attributes:
        customer: the customer.
        cart: the cart.
        mail: the mail.
        at: the moment of sending, in UTC.
        zone: civil time.
        record: one consent, purchase or the account.

    """

    customer: Customer
    cart: Cart
    mail: Mail
    at: datetime
    zone: Zone
    record: Any = None

    def value(self, field: e.Field) -> Any:  # noqa: ANN401 - of any field
        """Return what a field holds."""
        owners = {"Customer": self.customer, "Cart": self.cart, "Mail": self.mail}
        owner = owners.get(field.subject.model.__name__, self.record)
        assert type(owner) is field.subject.model
        return getattr(owner, field.name)

    def records(self, subject: e.Subject) -> "Iterator[Seen]":
        """Yield the case once for each record of a kind that counts."""
        kind = subject.model.__name__
        held: Iterable[Any] = {
            "Account": filter(None, (self.customer.account,)),
            "Consent": self.customer.consents,
            "Purchase": self.customer.purchases,
        }[kind]
        counts = next(seen for of, seen in COUNTS.items() if of.model is subject.model)
        for each in held:
            of_one = evolve(self, record=each)
            if of_one.shows(counts):
                yield of_one

    def shows(self, expression: e.Expression) -> bool:  # noqa: C901, PLR0911, PLR0912 - one case for each kind of node
        """Whether an expression is so."""
        match expression:
            case e.Field():
                return self.value(expression) is True
            case e.Both(left, right):
                return self.shows(left) and self.shows(right)
            case e.Either(left, right):
                return self.shows(left) or self.shows(right)
            case e.Not(part):
                return not self.shows(part)
            case e.Is(field, e.Field() as other):
                return bool(self.value(field) == self.value(other))
            case e.Is(field, value):
                return bool(self.value(field) == value)
            case e.Greater(field, number):
                return bool(self.value(field) > number)
            case e.Told(field):
                return bool((self.value(field) or "").strip())
            case e.AnyIn(field, members):
                return bool(self.value(field) & {*members})
            case e.AllIn(field, members):
                return not self.value(field) - {*members}
            case e.Shares(left, right, wholly):
                held, other = self.value(left), self.value(right)
                return bool(held & other) and not (wholly and held - other)
            case e.Counts():
                return True
            case e.Came(field, yet):
                moment = self.value(field)
                return moment is not None and (moment <= self.at) is yet
            case e.Within(window, moment):
                begun = self.moment(moment)
                if isinstance(window, Span):
                    return self.at < begun + timedelta(hours=window.hours)
                return self.at < self.later(begun, relativedelta(months=window.months))
            case e.OfAge(years, moment, born):
                day = self.value(born)
                then = self.value(moment) if isinstance(moment, e.Field) else self.at
                return day is None or then >= self.midnight(day, years)
            case e.Some(subject, where):
                return any(each.shows(where) for each in self.records(subject))
            case e.Followed(moment, by, after):
                since = self.value(moment) + timedelta(hours=after.hours)
                return any(since <= each <= self.at for each in self.moments(by))
        raise AssertionError(expression)

    def moment(self, moment: e.Moment) -> datetime:
        """Return the later of the moments that are stated, and have come where that matters."""
        stated: list[datetime] = [self.value(moment.field)]
        other = None if moment.other is None else self.value(moment.other)
        if other is not None and (other <= self.at or not moment.only_come):
            stated.append(other)
        return max(stated)

    def moments(self, of: e.Moments) -> Iterator[datetime]:
        """Yield the moments that the case and its records state."""
        for field, where in of.of:
            for each in self.records(field.subject) if field.subject.collection else (self,):
                stated = each.value(field)
                if stated is not None and (where is None or each.shows(where)):
                    yield stated

    def later(self, moment: datetime, by: relativedelta) -> datetime:
        """Add months in civil time; the end of the calendar at the latest."""
        try:
            return self.instant(moment.astimezone(PLACES[self.zone.hours]).replace(tzinfo=None) + by)
        except (OverflowError, ValueError):
            return _END_OF_TIME

    def midnight(self, born: Any, years: int) -> datetime:  # noqa: ANN401 - a date
        """Return the beginning of a birthday."""
        try:
            return self.instant(datetime.combine(born + relativedelta(years=years), datetime.min.time()))
        except (OverflowError, ValueError):
            return _END_OF_TIME

    def instant(self, wall: datetime) -> datetime:
        """Read a wall clock."""
        return wall.replace(tzinfo=PLACES[self.zone.hours]).astimezone(UTC)

    def facts(self, asked: Iterable[Fact]) -> tuple[set[Fact], set[frozenset[frozenset[Fact]]]]:
        """Return the facts that hold whatever is chosen, and for each kind of record the sets to choose from."""
        of: dict[e.Subject | None, list[Fact]] = {}
        for fact in asked:
            of.setdefault(about(fact.seen), []).append(fact)
        holding = {fact for fact in of.get(None, ()) if self.shows(fact.seen)}
        choices = set()
        for subject in COUNTS.keys() | CHOSEN.keys():
            shown = [
                (frozenset(fact for fact in of.get(subject, ()) if each.shows(fact.seen)), each.record)
                for each in self.records(subject)
                if subject not in CHOSEN or each.shows(CHOSEN[subject])
            ]
            if subject is e.acceptance:
                both = {Purpose.TERMS, Purpose.PRIVACY_POLICY}
                sets = {
                    one & other
                    for (one, first), (other, second) in combinations_with_replacement(shown, 2)
                    if first.purposes | second.purposes >= both
                }
            else:
                sets = {each for each, _ in shown}
            most = frozenset[Fact]().union(*sets)
            if most in sets or not most:
                holding |= most
            else:
                choices.add(frozenset(sets))
        return holding, choices


def about(expression: e.Expression) -> e.Subject | None:
    """Return the kind of record that an expression speaks of one by one."""
    if isinstance(expression, e.Some):
        return None
    if isinstance(expression, e.Counts):
        return expression.subject
    if isinstance(expression, e.Followed):
        return expression.moment.subject
    subjects = {each.subject for each in expression.fields if each.subject.collection}
    subjects |= {found for each in expression.parts if (found := about(each))}
    assert len(subjects) <= 1
    return subjects.pop() if subjects else None
