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

from lawful_resend import Cart, Customer, Line, Mail, Purpose
from lawful_resend import expressions as e
from lawful_resend.civil_time import Span, Zone
from lawful_resend.facts import ASSUMED_OF_RECORDS, CHOSEN, COUNTS, VOCABULARY, Fact

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
        record: one consent, purchase, objection or the account.
        line: one good of the cart.

    """

    customer: Customer
    cart: Cart
    mail: Mail
    at: datetime
    zone: Zone
    record: Any = None
    line: Line | None = None

    def value(self, field: e.Field) -> Any:  # noqa: ANN401 - of any field
        """Return what a field holds."""
        owners = {"Customer": self.customer, "Cart": self.cart, "Mail": self.mail, "Line": self.line}
        owner = owners.get(field.subject.model.__name__, self.record)
        assert type(owner) is field.subject.model
        return getattr(owner, field.name)

    def records(self, subject: e.Subject) -> "Iterator[Seen]":
        """Yield the case once for each record of a kind, whether it counts or not."""
        held: Iterable[Any] = {
            "Account": filter(None, (self.customer.account,)),
            "Consent": self.customer.consents,
            "Purchase": self.customer.purchases or (),
            "Objection": self.customer.objections or (),
        }[subject.model.__name__]
        for each in held:
            yield evolve(self, record=each)

    def counted(self, subject: e.Subject) -> "Iterator[Seen]":
        """Yield the case once for each record of a kind that counts."""
        counts = next(seen for of, seen in COUNTS.items() if of.model is subject.model)
        yield from (each for each in self.records(subject) if each.shows(counts))

    def shows(self, expression: e.Expression) -> bool:  # noqa: C901, PLR0911, PLR0912 - one case for each kind of node
        """Whether an expression is so."""
        match expression:
            case e.Field():
                return self.value(expression) is True
            case e.Both(left=left, right=right):
                return self.shows(left) and self.shows(right)
            case e.Either(left=left, right=right):
                return self.shows(left) or self.shows(right)
            case e.Not(part=part):
                return not self.shows(part)
            case e.Is(field=field, value=e.Field() as other):
                return bool(self.value(field) == self.value(other))
            case e.Is(field=field, value=value):
                return bool(self.value(field) == value)
            case e.Greater(field=field, number=number):
                return bool((self.value(field) or 0) > number)
            case e.Stated(field=field):
                return self.value(field) is not None
            case e.Differ(left=left, right=right):
                return len({self.value(left), self.value(right)} - {None}) == 2  # noqa: PLR2004 - two that differ
            case e.OneStated(left=left, right=right):
                return [self.value(left), self.value(right)].count(None) == 1
            case e.Empty(field=field):
                return not self.value(field)
            case e.AnyIn(field=field, members=members):
                return bool(self.value(field) & {*members})
            case e.AllIn(field=field, members=members):
                return not self.value(field) - {*members}
            case e.Alike(left=left, right=right, each=each_line):
                held, others = self.value(left), self.value(right)
                if each_line:
                    return bool(held) and all(
                        each.categories and any(each.categories <= other.categories for other in others)
                        for each in held
                    )
                return any(each.categories & other.categories for each in held for other in others)
            case e.SomeLine(lines=lines, where=where):
                return any(evolve(self, line=each).shows(where) for each in self.value(lines))
            case e.BoughtSince(wholly=wholly):
                return self.bought_since() == ("all" if wholly else "a part")
            case e.Counts():
                return True
            case e.Came(field=field, yet=yet):
                moment = self.value(field)
                return moment is not None and (moment <= self.at) is yet
            case e.Within(window=window, moment=moment):
                begun = self.moment(moment)
                if isinstance(window, Span):
                    return self.at < begun + timedelta(hours=window.hours)
                return self.at < self.later(begun, relativedelta(months=window.months))
            case e.OfAge(years=years, moment=moment, born=born):
                day = self.value(born)
                then = self.value(moment) if isinstance(moment, e.Field) else self.at
                return day is None or then >= self.midnight(day, years)
            case e.Some(subject=subject, where=where):
                return any(each.shows(where) for each in self.records(subject))
            case e.Followed(moment=moment, by=by, after=after):
                since = self.moment(moment) + timedelta(hours=after.hours)
                return any(since <= each <= self.at for each in self.moments(by))
        raise AssertionError(expression)

    def bought_since(self) -> str:
        """Return what sales that stand took of the cart since it was left: nothing, a part or all.

        A line is taken by no sale only where it says what it is, and so does all that was sold.
        """
        sales = [
            each
            for each in self.customer.purchases or ()
            if self.cart.abandoned_at <= each.concluded_at <= self.at
            and each.cancelled is not True
            and len({each.seller, self.cart.seller} - {None}) < 2  # noqa: PLR2004 - two that differ
        ]
        goods = [line.categories for each in sales for line in each.lines or (Line(),)]
        unlike = {
            line
            for line in self.cart.lines
            if line.categories and all(sold and not sold & line.categories for sold in goods)
        }
        alike = [line for line in self.cart.lines if any(sold & line.categories for sold in goods)]
        if not sales or (unlike and not alike):
            return "nothing"
        return "a part" if unlike else "all"

    def moment(self, moment: e.Moment) -> datetime:
        """Return the moment that counts of one or two."""
        stated: datetime = self.value(moment.field)
        other: datetime | None = None if moment.other is None else self.value(moment.other)
        if other is None:
            return stated
        match moment.which.name:
            case "LATEST":
                return max(stated, other) if other <= self.at else stated
            case "LATER":
                return max(stated, other)
            case "STATED":
                return other
        raise AssertionError(moment)

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
                for each in self.counted(subject)
                if subject not in CHOSEN or each.shows(CHOSEN[subject])
            ]
            if subject is e.acceptance:
                both = {Purpose.TERMS, Purpose.PRIVACY_POLICY}
                sets = {
                    joined(one, other)
                    for (one, first), (other, second) in combinations_with_replacement(shown, 2)
                    if first.purposes | second.purposes >= both
                }
            else:
                sets = {each for each, _ in shown}
            most = [each for each in sets if all(better(each, other) for other in sets)]
            if most or not sets:
                holding |= frozenset[Fact]().union(*most)
            else:
                choices.add(frozenset(sets))
        return holding, choices


#: what is assumed of a record, so that one that lacks it is the better one
ASSUMED = {fact for fact in VOCABULARY if fact.mask & ASSUMED_OF_RECORDS}


def joined(one: frozenset[Fact], other: frozenset[Fact]) -> frozenset[Fact]:
    """Return what two acceptances show together: what both show, and what is assumed of one of them."""
    return ((one & other) - ASSUMED) | ((one | other) & ASSUMED)


def better(one: frozenset[Fact], other: frozenset[Fact]) -> bool:
    """Whether a record shows all that another shows, and nothing more is assumed of it."""
    return one - ASSUMED >= other - ASSUMED and one & ASSUMED <= other & ASSUMED


def about(expression: e.Expression) -> e.Subject | None:
    """Return the kind of record that an expression speaks of one by one."""
    if isinstance(expression, e.Some):
        return None
    if isinstance(expression, e.Counts):
        return expression.subject
    if isinstance(expression, e.Followed):
        return expression.moment.field.subject
    subjects = {each.subject for each in expression.fields if each.subject.collection}
    subjects |= {found for each in expression.parts if (found := about(each))}
    assert len(subjects) <= 1
    return subjects.pop() if subjects else None
