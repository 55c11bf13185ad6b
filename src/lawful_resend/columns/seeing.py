"""What is seen of many cases at once: the expressions of the facts over arrays, a function for each kind of expression.

What facts say of one consent is asked of all consents of all carts, and so on: an expression is seen in a *scope*, the
carts themselves (``""``) or the records of one collection. What it says of a case is then that of the case of each.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache, singledispatch
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from lawful_resend import expressions as e
from lawful_resend.civil_time import Span, Zone, birthday
from lawful_resend.columns.arrays import (
    EVER,
    EVERYWHERE,
    NEVER,
    Bools,
    Carts,
    Coded,
    Column,
    Flags,
    Instants,
    Numbers,
    Rows,
    micros,
    moment,
    numbered,
    numbered_lists,
    taken,
)
from lawful_resend.models import AddressSource, Cart, Line, Purchase
from lawful_resend.observe import bought_since

#: the kind of record of which an expression speaks, found once
subject_of: Callable[[e.Expression], e.Subject | None] = lru_cache(8_192)(e.subject_of)
#: the scope of the lines of carts
_LINES = "lines"
_DAY = timedelta(days=1)
_TICK = timedelta(microseconds=1)
_EPOCH_DAY = date(1970, 1, 1).toordinal()
#: whoever is not known to be younger is grown up
_NO_DAY = -(10**9)
#: a moment like any other
_SOME_MOMENT = moment(0)


class Sight:
    """A batch of carts, as facts see it; each expression is looked at once.

    Attributes:
        carts: the batch.
        zones: the zones of civil time in it.

    """

    def __init__(self, carts: Carts, zones: Sequence[Zone], zone: Numbers) -> None:
        """Begin to look.

        Args:
            carts: the batch.
            zones: the zones of civil time in it.
            zone: which of them is that of each cart.

        """
        self.carts: Carts = carts
        self.zones: Sequence[Zone] = zones
        self._zone = zone if len(zones) > 1 else np.array(0)
        self._kept: dict[Any, Any] = {}

    def shows(self, expression: e.Expression, scope: str = "") -> Bools:
        """Return where an expression is so; one value where it is so everywhere or nowhere."""
        if scope not in {"", _LINES} and subject_of(expression) is None:
            return cast("Bools", self.of_each(self.shows(expression), scope))
        return cast("Bools", self._once((expression, scope), lambda: seen(expression, self, scope)))

    def _once(self, key: object, find: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever is found
        if key not in self._kept:
            self._kept[key] = find()
        return self._kept[key]

    def of_each(self, values: NDArray[Any], scope: str) -> Any:  # noqa: ANN401 - an array as given
        """Return what the cart has of each record of a scope."""
        return values if scope == "" else taken(values, self.rows(scope)[0])

    def rows(self, scope: str) -> tuple[Numbers, Rows]:
        """Return the records of a scope, and of which carts they are."""
        if scope == _LINES:
            return self.carts.models["cart"].lines or (np.zeros(0, "int64"), Rows(Line, {}, 0))
        return self.carts.records[scope]

    def column(self, field: e.Field, scope: str) -> Column:
        """Return what a field holds in each row of a scope."""
        return cast("Column", self._once((field, scope, "column"), lambda: self._column(field, scope)))

    def _column(self, field: e.Field, scope: str) -> Column:
        subject = field.subject
        if subject.collection or subject is e.line:
            return self.rows(scope)[1][field.name]
        held = self.carts.models[subject.variable][field.name]
        return held if scope == "" else held.take(self.rows(scope)[0])

    def coded(self, field: e.Field, scope: str) -> Coded:
        """Return what a field holds that is no moment and no flag."""
        return self.column(field, scope).coded  # type: ignore[union-attr]

    def micros(self, field: e.Field, scope: str) -> NDArray[np.int64]:
        """Return the moments that a field holds."""
        return cast("Instants", self.column(field, scope)).micros

    def at(self, scope: str) -> NDArray[np.int64]:
        """Return the moments of sending."""
        return cast("NDArray[np.int64]", self._once(("at", scope), lambda: self.of_each(self.carts.at, scope)))

    def zone(self, scope: str) -> Numbers:
        """Return which zone is that of each row."""
        return cast("Numbers", self.of_each(self._zone, scope))

    def some(self, where: e.Expression, scope: str) -> Bools:
        """Return which carts have a record of a scope that is so."""
        found = np.zeros(self.carts.size, bool)
        if scope == _LINES or scope in self.carts.records:
            rows, _ = self.rows(scope)
            found[rows[np.broadcast_to(self.shows(where, scope), len(rows))]] = True
        return found

    def last(self, by: e.Moments) -> NDArray[np.int64]:
        """Return the last of several moments that has come in each cart, ``EVER`` where none has."""
        return cast("NDArray[np.int64]", self._once(by, lambda: self._last(by)))

    def _last(self, by: e.Moments) -> NDArray[np.int64]:
        last = np.full(self.carts.size, EVER)
        for field, where in by.of:
            scope = field.subject.collection
            if scope in self.carts.records:
                rows, _ = self.rows(scope)
                moments = np.broadcast_to(self.micros(field, scope), len(rows))
                so = moments <= self.at(scope)
                which = np.flatnonzero(so if where is None else so & self.shows(where, scope))
                np.maximum.at(last, rows[which], moments[which])
        return last

    def alike(self, left: e.Field, right: e.Field, scope: str) -> Numbers:
        """Return how the lines of two fields are alike, as ``expressions.alike`` says of each pair that differs."""
        return cast("Numbers", self._once((left, right, scope), lambda: self._alike(left, right, scope)))

    def _alike(self, left: e.Field, right: e.Field, scope: str) -> Numbers:
        one, other = (self.coded(each, scope) for each in (left, right))
        numbers, rows = numbered(*np.broadcast_arrays(np.atleast_1d(one.codes), other.codes))
        pairs = zip(
            np.broadcast_to(one.codes, len(numbers))[rows],
            np.broadcast_to(other.codes, len(numbers))[rows],
            strict=True,
        )
        found = np.array([e.alike(one.values[each], other.values[that]) for each, that in pairs], "uint8")[numbers]
        # lines that are stated nowhere, on either side, are one value for all rows
        return found.reshape(np.broadcast_shapes(one.codes.shape, other.codes.shape))

    def since(self) -> Numbers:
        """Return what ``observe.bought_since`` says of each cart, asked once of what differs."""
        return cast("Numbers", self._once("since", self._since))

    def _since(self) -> Numbers:
        found = np.zeros(self.carts.size, "uint8")
        if "purchases" not in self.carts.records:
            return found
        rows, _ = self.rows("purchases")
        concluded = self.micros(e.purchase.concluded_at, "purchases")
        which = np.flatnonzero(
            (self.micros(e.cart.abandoned_at, "purchases") <= concluded) & (concluded <= self.at("purchases"))
        )
        lines, seller = (self.coded(each, "purchases") for each in (e.purchase.lines, e.purchase.seller))
        cancelled = cast("Flags", self.column(e.purchase.cancelled, "purchases")).so
        told = [np.broadcast_to(each, len(rows))[which] for each in (lines.codes, seller.codes, cancelled)]
        sales, _ = numbered(*told) if len(which) else (which, which)
        one = dict(zip(sales.tolist(), zip(*(each.tolist() for each in told), strict=True), strict=True))
        lengths = np.bincount(rows[which], minlength=self.carts.size)
        own = np.flatnonzero(lengths)
        lists, held = numbered_lists(lengths[own], sales)
        goods, shop = (self.coded(each, "") for each in (e.cart.lines, e.cart.seller))
        carts = [np.broadcast_to(each.codes, self.carts.size)[own] for each in (goods, shop)]
        numbers, firsts = numbered(lists, *carts) if len(own) else (own, own)
        answers = []
        for row in firsts.tolist():
            purchases = tuple(
                Purchase(concluded_at=_SOME_MOMENT, lines=lines.values[a], seller=seller.values[b], cancelled=c)
                for a, b, c in map(one.__getitem__, held[lists[row]])
            )
            cart = Cart(
                abandoned_at=_SOME_MOMENT,
                address_source=AddressSource.SUBMITTED,
                lines=goods.values[carts[0][row]],
                seller=shop.values[carts[1][row]],
            )
            answers.append(bought_since(purchases, cart, _SOME_MOMENT))
        found[own] = np.array(answers, "uint8")[numbers]
        return found


def is_seen(expression: e.Expression) -> bool:
    """Whether every kind of expression that one is made of has a function here."""
    return all(seen.dispatch(type(node)) is not seen.dispatch(object) for node in e.walk(expression))


# --- a function for each kind of expression ------------------------------------------------------


@singledispatch
def seen(node: object, sight: Sight, scope: str) -> Bools:
    """Return where an expression is so; a kind that is not known here is for ``decide``."""
    raise NotImplementedError(node)


@seen.register
def _(node: e.Field, sight: Sight, scope: str) -> Bools:
    return cast("Flags", sight.column(node, scope)).so


@seen.register
def _(node: e.Both, sight: Sight, scope: str) -> Bools:
    return sight.shows(node.left, scope) & sight.shows(node.right, scope)


@seen.register
def _(node: e.Either, sight: Sight, scope: str) -> Bools:
    return sight.shows(node.left, scope) | sight.shows(node.right, scope)


@seen.register
def _(node: e.Not, sight: Sight, scope: str) -> Bools:
    return ~sight.shows(node.part, scope)


@seen.register
def _(node: e.Is, sight: Sight, scope: str) -> Bools:
    if isinstance(node.value, e.Field):
        return _same(node.field, node.value, sight, scope)
    return sight.coded(node.field, scope).where(lambda held: held == node.value)


def _same(left: e.Field, right: e.Field, sight: Sight, scope: str) -> Bools:
    """Return where two fields hold the same, nothing included."""
    one, other = sight.coded(left, scope), sight.coded(right, scope)
    place = {value: number for number, value in enumerate(one.values)}
    own = np.array([place.get(value, -1) for value in other.values])
    # what a model takes in several spellings it holds in one
    canonical = np.array([place[value] for value in one.values])
    return cast("Bools", canonical[one.codes] == own[other.codes])


@seen.register
def _(node: e.Greater, sight: Sight, scope: str) -> Bools:
    return sight.coded(node.field, scope).where(lambda held: held is not None and held > node.number)


@seen.register
def _(node: e.Stated, sight: Sight, scope: str) -> Bools:
    if node.field.name in sight.carts.listed and node.field.subject is e.customer:
        return cast("Bools", sight.of_each(sight.carts.listed[node.field.name], scope))
    return sight.column(node.field, scope).stated


@seen.register
def _(node: e.Differ, sight: Sight, scope: str) -> Bools:
    both = sight.column(node.left, scope).stated & sight.column(node.right, scope).stated
    return both & ~_same(node.left, node.right, sight, scope)


@seen.register
def _(node: e.OneStated, sight: Sight, scope: str) -> Bools:
    return sight.column(node.left, scope).stated ^ sight.column(node.right, scope).stated


@seen.register
def _(node: e.AnyIn, sight: Sight, scope: str) -> Bools:
    return sight.coded(node.field, scope).where(lambda held: bool(held) and not held.isdisjoint(node.members))


@seen.register
def _(node: e.AllIn, sight: Sight, scope: str) -> Bools:
    return sight.coded(node.field, scope).where(lambda held: not held or held <= {*node.members})


@seen.register
def _(node: e.Empty, sight: Sight, scope: str) -> Bools:
    return sight.coded(node.field, scope).where(lambda held: not held)


@seen.register
def _(node: e.Alike, sight: Sight, scope: str) -> Bools:
    return np.asarray(sight.alike(node.left, node.right, scope) & (2 if node.each else 1) != 0)


@seen.register
def _(node: e.SomeLine, sight: Sight, _: str) -> Bools:
    return sight.some(node.where, _LINES)


@seen.register
def _(node: e.BoughtSince, sight: Sight, _: str) -> Bools:
    return np.asarray(sight.since() == (1 if node.wholly else 2))


@seen.register
def _(_: e.Counts, __: Sight, ___: str) -> Bools:
    return EVERYWHERE


@seen.register
def _(node: e.Came, sight: Sight, scope: str) -> Bools:
    moments, at = sight.micros(node.field, scope), sight.at(scope)
    return moments <= at if node.yet else (moments > at) & (moments != NEVER)


def _moment(of: e.Moment, sight: Sight, scope: str) -> NDArray[np.int64]:
    """Return the moment that counts of one or two."""
    first = sight.micros(of.field, scope)
    if of.other is None:
        return first
    other = sight.micros(of.other, scope)
    counts = other != NEVER
    if not counts.any():
        return first
    if of.which.name != "STATED":
        counts = counts & (first < other)
    if of.which.name == "LATEST":
        counts = counts & (other <= sight.at(scope))
    return np.where(counts, other, first)


@seen.register
def _(node: e.Within, sight: Sight, scope: str) -> Bools:
    begun, at, window = _moment(node.moment, sight, scope), sight.at(scope), node.window
    age = at - begun
    if isinstance(window, Span):
        return age < window.length // _TICK
    inside = age < window.surely_within // _TICK
    # a count of days decides all but the edge, where only the calendar can
    near = np.flatnonzero(~inside & (age <= window.surely_past // _TICK))
    zones = np.broadcast_to(sight.zone(scope), len(at))[near]
    begun = np.broadcast_to(begun, len(at))
    inside[near] = [
        now < micros(window.end(moment(start), sight.zones[zone]))
        for now, start, zone in zip(at[near].tolist(), begun[near].tolist(), zones.tolist(), strict=True)
    ]
    return inside


@seen.register
def _(node: e.OfAge, sight: Sight, scope: str) -> Bools:
    born, years = sight.coded(node.born, scope), node.years
    if all(day is None for day in born.values):
        return EVERYWHERE
    when = sight.micros(node.moment, scope) if isinstance(node.moment, e.Field) else sight.at(scope)
    days = np.array([_NO_DAY if day is None else day.toordinal() for day in born.values])[born.codes]
    age = when // (_DAY // _TICK) + _EPOCH_DAY - days
    grown: Bools = age > 366 * years
    # years of 365 and of 366 days decide all but those next to the birthday
    near = np.flatnonzero(~grown & (age >= 365 * years - 1))
    codes, moments, zones = (
        np.broadcast_to(each, grown.shape)[near].tolist() for each in (born.codes, when, sight.zone(scope))
    )
    grown[near] = [
        now >= micros(birthday(born.values[code], years, sight.zones[zone]))
        for code, now, zone in zip(codes, moments, zones, strict=True)
    ]
    return grown


@seen.register
def _(node: e.Some, sight: Sight, _: str) -> Bools:
    return sight.some(node.where, node.subject.collection)


@seen.register
def _(node: e.Followed, sight: Sight, scope: str) -> Bools:
    last = sight.of_each(sight.last(node.by), scope)
    return np.asarray(_moment(node.moment, sight, scope) + node.after.length // _TICK <= last)
