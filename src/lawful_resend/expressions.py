"""What can be seen of a case: expressions over the fields of the models, as values that are checked when they are made.

``consent.act == ConsentAct.TICKED`` is such a value, and so is what ``&``, ``|``, ``~`` and the functions of this
module make of others. From an expression come the code that observes it (``python``), the moments at which it may turn
(``turns``), a case that shows it or lacks it (``settings``) and how it reads in the docs (``str``): they cannot differ.

A moment that is not stated has not come. What is said of a record is said of each record of its kind; ``some`` says it
of any of them, ``followed`` of the last moment among them. A mistake is a ``TypeError`` when the module of facts is
imported.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from enum import EnumType, StrEnum
from types import UnionType
from typing import Any, NamedTuple, get_args, get_origin

from attrs import Attribute, evolve
from attrs import fields as attrs_of

from lawful_resend.civil_time import Span, Window, Zone, birthday
from lawful_resend.models import Account, Cart, Consent, Customer, Line, Mail, Objection, Purchase, Purpose

#: purposes as bits of a small number, so that sets of them are compared in one step
_BIT = {purpose: 1 << position for position, purpose in enumerate(Purpose)}


def bits_of(purposes: frozenset[Purpose]) -> int:
    """Return a set of purposes as a number, one bit each."""
    return sum(_BIT[each] for each in purposes)


class Names:
    """The names that generated code uses for what is no number or string, and for what it has gathered.

    Attributes:
        values: the values by name.
        variables: the names of variables, by what was gathered in them.
        locals: the names of variables, by the fields that they hold.

    """

    def __init__(self) -> None:
        """Create an empty collection."""
        self.values: dict[str, object] = {}
        self.variables: dict[object, str] = {}
        self.locals: dict[Field, str] = {}

    def of(self, value: object, name: str) -> str:
        """Return the proposed name of a value, and keep both."""
        self.values[name] = value
        return name


class Turn(NamedTuple):
    """A moment at which an expression may turn, as it follows from a field of some record.

    Attributes:
        field: the field that is dated.
        by: what is added to its value, for a reader.
        shift: the moment that follows from its value in a zone.

    """

    field: "Field"
    by: str
    shift: Callable[[Any, Zone], datetime]


class Setting(NamedTuple):
    """A value to give a field, so that a case shows or lacks an expression.

    Attributes:
        field: the field.
        value: a value, or a function of the moment of sending.
        adds: whether a collection keeps what it holds.
        of: the kind of record without which there is nothing to set.

    """

    field: "Field"
    value: Any
    adds: bool = False
    of: "Subject | None" = None


class _Value:
    """Base class of what is made of the values of its annotations, in their order, and never changed.

    It does what attrs would; classes of attrs are made in a third of a millisecond each, and every start would pay it.
    """

    def __init__(self, *values: Any, **named: Any) -> None:  # noqa: ANN401 - what the annotations say
        """Keep the values."""
        for name, value in {**dict(zip(type(self).__annotations__, values, strict=False)), **named}.items():
            setattr(self, name, value)
        self.check()

    def check(self) -> None:
        """Refuse values that cannot stand together."""


class Expression(_Value):
    """Something that is so or not so, of a case or of one record of it, at the moment of sending."""

    def __and__(self, other: "Expression") -> "Expression":
        """Return what is so where both are."""
        return Both(self, truth(other))

    def __or__(self, other: "Expression") -> "Expression":
        """Return what is so where one of the two is, or both."""
        return Either(self, truth(other))

    def __invert__(self) -> "Expression":
        """Return the opposite."""
        return Not(truth(self))

    def __bool__(self) -> bool:
        """Refuse to be asked: it has no truth before a case is seen.

        Raises:
            TypeError: always.

        """
        raise TypeError("an expression has no truth of its own; it is combined with &, | and ~")

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"not ({self})"

    @property
    def parts(self) -> "tuple[Expression, ...]":
        """The expressions it is made of."""
        return ()

    @property
    def fields(self) -> "tuple[Field, ...]":
        """The fields that it names itself, its parts aside."""
        own = [getattr(self, name) for name in type(self).__annotations__]
        return tuple(field for each in own for field in (each.fields if isinstance(each, Field | Moment) else ()))

    def python(self, names: Names) -> str:
        """Return it as a Python expression over the names of the subjects and ``at``."""
        raise NotImplementedError

    def turns(self) -> Iterator[Turn]:
        """Yield what may make it turn, its parts aside."""
        yield from ()

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield what to give the fields of a case that says nothing so that it is so, or is not so."""
        raise NotImplementedError


def walk(expression: Expression) -> Iterator[Expression]:
    """Yield an expression and all it is made of."""
    yield expression
    for part in expression.parts:
        yield from walk(part)


def _turns(expression: Expression) -> bool:
    """Whether time alone may change what it says."""
    return any(True for node in walk(expression) for _ in node.turns())


def subject_of(expression: Expression) -> "Subject | None":
    """Return the kind of record of which an expression speaks one by one; None where it speaks of the case.

    Raises:
        TypeError: it speaks of several kinds of record at once.

    """
    if isinstance(expression, Some):
        return None
    if isinstance(expression, Counts):
        return expression.subject
    parts = () if isinstance(expression, Followed) else expression.parts
    own = {each.subject for each in expression.fields if each.subject.collection} | {subject_of(each) for each in parts}
    own.discard(None)
    if len(own) > 1:
        raise TypeError(f"{expression} speaks of several kinds of record at once")
    return next(iter(own), None)


def truth(value: object) -> Expression:
    """Return a value that is so or not so.

    Raises:
        TypeError: it is none: no expression, or a field that holds something else than yes or no.

    """
    if not isinstance(value, Expression) or (isinstance(value, Field) and value.kind is not bool):
        raise TypeError(f"{value} is neither so nor not so")
    return value


def of_one_kind(value: object) -> Expression:
    """Return a value that is so or not so, of the case or of records of one kind.

    Raises:
        TypeError: it is none, or speaks of several kinds of record at once; or it says of each record what turns of
            some other, or of some that are looked at later than it.

    """
    expression = truth(value)
    _refuse_late(expression, of_each=subject_of(expression) is not None)
    return expression


def _refuse_late(expression: Expression, *, of_each: bool) -> None:
    """Refuse what is not yet known, or not for good, where a record is looked at: objections come first."""
    if isinstance(expression, Some):
        if of_each and (expression.subject is not objection or _turns(expression)):
            raise TypeError(f"{expression} is not known for good where each record is looked at")
        of_each = True
    for part in expression.parts:
        _refuse_late(part, of_each=of_each)


def _about(subject: "Subject", value: object) -> Expression:
    expression = truth(value)
    if subject_of(expression) not in {subject, None}:
        raise TypeError(f"{expression} does not speak of {subject}")
    return expression


# --- subjects and their fields -------------------------------------------------------------------


class Subject:
    """A model as expressions speak of it: its fields are attributes.

    Attributes:
        model: the model.
        collection: the field of the customer that holds it, where there may be several or none; else empty.
        variable: its name in generated code, that of its model.

    """

    def __init__(self, name: str, model: type[Any], collection: str = "") -> None:
        """Create the subject of a model."""
        self._name: str = name
        self.model: type[Any] = model
        self.variable: str = model.__name__.lower()
        self.collection: str = collection
        self._fields: dict[str, Field] = {each.name: Field(self, each.name, *_kind(each)) for each in attrs_of(model)}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a field, but for names that no model has
        """Return a field.

        Raises:
            TypeError: the model has no such field.

        """
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._fields:
            raise TypeError(f"{self._name} has no field {name}; it has {', '.join(self._fields)}")
        return self._fields[name]

    def __str__(self) -> str:
        """Return its name."""
        return self._name


def _kind(attribute: "Attribute[Any]") -> tuple[Any, bool]:
    kind = attribute.type
    if isinstance(kind, UnionType):
        return next(each for each in get_args(kind) if each is not type(None)), True
    return kind, False


class Field(Expression):
    """A field of a subject; one that holds yes or no is an expression by itself.

    Attributes:
        subject: whose field it is.
        name: its name.
        kind: what it holds.
        optional: whether it may be not stated.

    """

    subject: Subject
    name: str
    kind: Any
    optional: bool

    def __str__(self) -> str:
        """Return its path."""
        return f"`{self.subject}.{self.name}`"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"not {self}"

    def __eq__(self, other: object) -> "Expression":  # type: ignore[override]
        """Whether it holds just this value, or the same as another field."""
        return Is(self, other)

    def __ne__(self, other: object) -> "Expression":  # type: ignore[override]
        """Whether it holds something else."""
        return Not(Is(self, other))

    def __gt__(self, number: int) -> "Expression":
        """Whether a number in it is greater."""
        return Greater(self, number)

    def __hash__(self) -> int:
        """Return the hash of the one value it is."""
        return id(self)

    @property
    def fields(self) -> "tuple[Field, ...]":
        """Itself."""
        return (self,)

    def python(self, names: Names) -> str:
        """Return the attribute, or the variable that holds it."""
        return names.locals.get(self) or f"{self.subject.variable}.{self.name}"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the value."""
        yield Setting(self, shown)


customer: Subject = Subject("customer", Customer)
cart: Subject = Subject("cart", Cart)
mail: Subject = Subject("mail", Mail)
account: Subject = Subject("account", Account, collection="account")
consent: Subject = Subject("consent", Consent, collection="consents")
#: a box that accepts terms or privacy policy; it is a consent in form only
acceptance: Subject = Subject("acceptance", Consent, collection="consents")
purchase: Subject = Subject("purchase", Purchase, collection="purchases")
objection: Subject = Subject("objection", Objection, collection="objections")
#: one of the lines of the cart
line: Subject = Subject("line", Line)


def _moment(value: object) -> "Moment":
    return value if isinstance(value, Moment) else Moment(_stated(value))


def _dated(value: object) -> Field:
    if isinstance(value, Field) and value.kind is datetime:
        return value
    raise TypeError(f"{value} is no field that holds a moment")


def _stated(value: object) -> Field:
    field = _dated(value)
    if field.optional:
        raise TypeError(f"{field} may be not stated")
    return field


def _collection(value: object) -> Field:
    if isinstance(value, Field) and get_origin(value.kind) is frozenset:
        return value
    raise TypeError(f"{value} is no collection")


def _holding(value: object, members: tuple[object, ...], kind: type = object) -> Field:
    field = _collection(value)
    (held,) = get_args(field.kind)
    if not members or not issubclass(held, kind) or any(type(each) is not held for each in members):
        raise TypeError(f"{field} holds {held.__name__}, and is asked for {', '.join(map(repr, members)) or 'nothing'}")
    return field


# --- what joins others ---------------------------------------------------------------------------


class Both(Expression):
    """One expression and another."""

    left: Expression
    right: Expression

    def __str__(self) -> str:
        """Return both, joined by "and"."""
        return f"{_within_and(self.left)} and {_within_and(self.right)}"

    @property
    def parts(self) -> tuple[Expression, ...]:
        """The two."""
        return self.left, self.right

    def python(self, names: Names) -> str:
        """Return both, joined."""
        return f"({self.left.python(names)} and {self.right.python(names)})"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the settings of both; where it lacks, of the first."""
        yield from self.left.settings(shown=shown)
        if shown:
            yield from self.right.settings(shown=True)


class Either(Expression):
    """One expression or another."""

    left: Expression
    right: Expression

    def __str__(self) -> str:
        """Return both, joined by "or"."""
        return f"{self.left} or {self.right}"

    @property
    def parts(self) -> tuple[Expression, ...]:
        """The two."""
        return self.left, self.right

    def python(self, names: Names) -> str:
        """Return both, joined."""
        return f"({self.left.python(names)} or {self.right.python(names)})"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the settings of the first; where it lacks, of both."""
        yield from self.left.settings(shown=shown)
        if not shown:
            yield from self.right.settings(shown=False)


def _within_and(part: Expression) -> str:
    return f"({part})" if isinstance(part, Either) else str(part)


def _whole(part: Expression) -> str:
    return f"({part})" if isinstance(part, Both | Either) else str(part)


class Not(Expression):
    """The opposite."""

    part: Expression

    def __str__(self) -> str:
        """Return how it reads."""
        return self.part.denied()

    def denied(self) -> str:
        """Return how what it denies reads."""
        return str(self.part)

    @property
    def parts(self) -> tuple[Expression, ...]:
        """What it denies."""
        return (self.part,)

    def python(self, names: Names) -> str:
        """Return the negation."""
        return f"(not {self.part.python(names)})"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the settings of the opposite."""
        yield from self.part.settings(shown=not shown)


# --- what fields hold ----------------------------------------------------------------------------


class Is(Expression):
    """A field holds just this value, or the same as another field."""

    field: Field
    value: object

    def check(self) -> None:
        """Refuse a value that the field cannot hold.

        Raises:
            TypeError: it cannot.

        """
        kind = self.value.kind if isinstance(self.value, Field) else type(self.value)
        if kind is not self.field.kind:
            raise TypeError(f"{self.field} holds {self.field.kind.__name__}, not {self.value!r}")

    def __str__(self) -> str:
        """Return how it reads."""
        return f"{self.field} is {self._named}"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"{self.field} is not {self._named}"

    @property
    def _named(self) -> str:
        if isinstance(self.value, Field):
            return str(self.value)
        return f"`{self.value}`" if self.value != "" else "empty"

    def python(self, names: Names) -> str:
        """Return a comparison; members of an enum are compared by identity."""
        left = self.field.python(names)
        if isinstance(self.value, Field):
            return f"({left} == {self.value.python(names)})"
        if isinstance(self.value, StrEnum):
            return f"({left} is {names.of(self.value, f'{type(self.value).__name__}_{self.value.name}')})"
        return f"({left} == {self.value!r})"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the value, or one that differs: of an enum the member that follows, of its last the one before."""
        value = self.value
        if isinstance(value, StrEnum):
            members = [*type(value)]
            place = members.index(value)
            other = members[place + 1] if value is not members[-1] else members[place - 1]
            yield Setting(self.field, value if shown else other)
        elif isinstance(value, int):
            yield Setting(self.field, value if shown else value + 1)
        elif not shown:
            yield Setting(self.field, "another")


class Greater(Expression):
    """A number in a field is greater than another."""

    field: Field
    number: int

    def check(self) -> None:
        """Refuse what is no number.

        Raises:
            TypeError: the field holds something else, or is compared with something else.

        """
        if not self.field.kind is type(self.number) is int:
            raise TypeError(f"{self.field} holds {self.field.kind.__name__}, and is compared with {self.number!r}")

    def __str__(self) -> str:
        """Return how it reads."""
        return f"{self.field} is more than {self.number}"

    def python(self, names: Names) -> str:
        """Compare; what is not stated is not greater."""
        name = self.field.python(names)
        return (
            f"({name} is not None and {name} > {self.number})" if self.field.optional else f"({name} > {self.number})"
        )

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the next number, or this one."""
        yield Setting(self.field, self.number + shown)


class Stated(Expression):
    """A field is stated."""

    field: Field

    def __str__(self) -> str:
        """Return how it reads."""
        return f"{self.field} is stated"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"{self.field} is not stated"

    def python(self, names: Names) -> str:
        """Compare with nothing."""
        return f"({self.field.python(names)} is not None)"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Set something, or nothing."""
        kind = self.field.kind
        something = next(iter(kind)) if isinstance(kind, EnumType) else _SOMETHING.get(kind, ())
        yield Setting(self.field, something if shown else None)


def stated(field: Field) -> Expression:
    """Whether a field is stated; a string that says nothing is not."""
    if not field.optional:
        raise TypeError(f"{field} is always stated")
    return Stated(field)


class Differ(Expression):
    """Two fields are stated, and hold different names."""

    left: Field
    right: Field

    def __str__(self) -> str:
        """Return how it reads."""
        return f"{self.left} and {self.right} are stated and differ"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"{self.left} is {self.right}, or one of them is not stated"

    def python(self, names: Names) -> str:
        """Compare."""
        left, right = self.left.python(names), self.right.python(names)
        return f"({left} is not None and {right} is not None and {left} != {right})"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Name two, or none."""
        yield Setting(self.left, "one" if shown else None)
        if shown:
            yield Setting(self.right, "another")


class OneStated(Expression):
    """Just one of two fields is stated."""

    left: Field
    right: Field

    def __str__(self) -> str:
        """Return how it reads."""
        return f"just one of {self.left} and {self.right} is stated"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"both or none of {self.left} and {self.right} are stated"

    def python(self, names: Names) -> str:
        """Compare."""
        return f"(({self.left.python(names)} is None) is not ({self.right.python(names)} is None))"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """State the first, or none."""
        yield Setting(self.left, "one" if shown else None)


def one_stated(one: Field, other: Field) -> Expression:
    """Whether just one of two names is stated."""
    if (one.kind, other.kind) != (str, str):
        raise TypeError(f"{one} and {other} are no names")
    return OneStated(one, other)


def differ(one: Field, other: Field) -> Expression:
    """Whether two names are stated and differ."""
    if (one.kind, other.kind) != (str, str):
        raise TypeError(f"{one} and {other} are no names")
    return Differ(one, other)


class AnyIn(Expression):
    """A collection holds one of these."""

    field: Field
    members: tuple[Any, ...]

    def __str__(self) -> str:
        """Return how it reads."""
        return f"{self.field} holds {_listed(self.members, 'or')}"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"{self.field} does not hold {_listed(self.members, 'or')}"

    def python(self, names: Names) -> str:
        """Return the intersection, or whether there is one."""
        if isinstance(self.members[0], Purpose):
            return f"kinds & {bits_of(frozenset(self.members))}"
        return f"(not {self.field.python(names)}.isdisjoint({self.members!r}))"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the first of them, or something else in their place."""
        if shown:
            yield Setting(self.field, self.members[0], adds=True)
        elif isinstance(self.members[0], Purpose):
            yield Setting(self.field, {next(each for each in reversed(Purpose) if each not in self.members)})
        else:
            yield Setting(self.field, frozenset())


def any_in(collection: Field, *members: object) -> Expression:
    """Whether a collection holds one of these members."""
    return AnyIn(_holding(collection, members), members)


class AllIn(Expression):
    """A collection holds nothing but these."""

    field: Field
    members: tuple[Purpose, ...]

    def __str__(self) -> str:
        """Return how it reads."""
        return f"{self.field} holds nothing but {_listed(self.members, 'and')}"

    def python(self, names: Names) -> str:  # noqa: ARG002 - of every expression
        """Return whether there is nothing else."""
        return f"(not kinds & ~{bits_of(frozenset(self.members))})"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield something else, where it lacks."""
        if not shown:
            other = next(each for each in reversed(Purpose) if each not in self.members)
            yield Setting(self.field, other, adds=True)


def all_in(collection: Field, *members: Purpose) -> Expression:
    """Whether a collection of purposes holds nothing but these members."""
    return AllIn(_holding(collection, members, Purpose), members)


def _listed(members: tuple[object, ...], joined: str) -> str:
    *others, last = (f"`{each}`" for each in members)
    return f"{', '.join(others)} {joined} {last}" if others else last


#: what a case of the tests is about, where it matters
_GOODS, _OTHER_GOODS = Line(categories={"goods"}), Line(categories={"other goods"})


class Alike(Expression):
    """Lines of one model are like lines of another: some of them, or each of them."""

    left: Field
    right: Field
    each: bool

    def __str__(self) -> str:
        """Return how it reads."""
        if self.each:
            return f"the categories of each of {self.left} are all among those of one of {self.right}"
        return f"some of {self.left} shares a category with some of {self.right}"

    def python(self, names: Names) -> str:  # noqa: ARG002 - of every expression
        """Return what ``alike`` found."""
        return f"alike & {2 if self.each else 1}"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Put the same in both, or something else in the first."""
        if shown:
            yield Setting(self.left, (_GOODS,))
            yield Setting(self.right, (_GOODS,))
        else:
            yield Setting(self.left, (_GOODS, _OTHER_GOODS) if self.each else (_OTHER_GOODS,))


def alike(lines: tuple[Line, ...], others: tuple[Line, ...]) -> int:
    """Return how lines are like others, as bits.

    1: some line shares a category with some other. 2: besides, the categories of each line, of which it has some, are
    all among those of one other.
    """
    if len(lines) == len(others) == 1:  # most sales and carts
        one, other = lines[0].categories, others[0].categories
        return 0 if one.isdisjoint(other) else 3 if one <= other else 1
    some, wholly = False, True
    for each in lines:
        within = False
        for line in others:
            if not each.categories.isdisjoint(line.categories):
                some = True
                if each.categories <= line.categories:
                    within = True
                    break
        wholly = wholly and within
    return (3 if wholly else 1) if some else 0


def _lines(value: Field) -> Field:
    if value.kind != tuple[Line, ...]:
        raise TypeError(f"{value} holds no lines")
    return value


def similar(lines: Field, to: Field) -> Expression:
    """Whether some line shares a category with some other."""
    return Alike(_lines(lines), _lines(to), each=False)


def all_similar(lines: Field, to: Field) -> Expression:
    """Whether the categories of each line are all among those of one other."""
    return Alike(_lines(lines), _lines(to), each=True)


class SomeLine(Expression):
    """A line of a model is so."""

    lines: Field
    where: Expression

    def __str__(self) -> str:
        """Return how it reads."""
        return f"for some line of {self.lines}: {_whole(self.where)}"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"for no line of {self.lines}: {_whole(self.where)}"

    @property
    def parts(self) -> tuple[Expression, ...]:
        """What it says of each."""
        return (self.where,)

    def python(self, names: Names) -> str:
        """Return the variable in which it was gathered."""
        return names.variables[self]

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Put one line in that is so, or is not so."""
        told = {each.field.name: each.value for each in self.where.settings(shown=shown)}
        yield Setting(self.lines, (evolve(_GOODS, **told),))


def some_line(lines: Field, where: Expression) -> Expression:
    """Whether some line of the cart is so."""
    if lines is not cart.lines:
        raise TypeError(f"{lines} are not those of the cart")
    return SomeLine(lines, truth(where))


class Empty(Expression):
    """A collection holds nothing."""

    field: Field

    def __str__(self) -> str:
        """Return how it reads."""
        return f"{self.field} holds nothing"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"{self.field} holds something"

    def python(self, names: Names) -> str:
        """Ask whether it is empty."""
        return f"(not {self.field.python(names)})"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Empty it, or put a line in."""
        yield Setting(self.field, () if shown else (_GOODS,))


def empty(collection: Field) -> Expression:
    """Whether a collection holds nothing."""
    return Empty(_lines(collection) if get_origin(collection.kind) is tuple else _collection(collection))


class BoughtSince(Expression):
    """A sale since the cart was left took what was in it, or a part.

    It compares each line of the cart with all lines of all such sales together, which no expression over one sale can
    say; ``observe.bought_since`` does.
    """

    wholly: bool

    def __str__(self) -> str:
        """Return how it reads."""
        if self.wholly:
            return (
                "a sale that stands was concluded when the cart was left or later, and no line of the cart is shown to"
                " be unlike all lines of all such sales"
            )
        return (
            "a sale that stands was concluded when the cart was left or later, and some lines of the cart are like its"
            " lines, some are not"
        )

    def python(self, names: Names) -> str:  # noqa: ARG002 - of every expression
        """Compare what was found of the sales."""
        return f"(since == {1 if self.wholly else 2})"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Let a sale follow the cart that took all of it, or the first of two lines."""
        yield Setting(purchase.concluded_at, _half_an_hour_before if shown else _thirty_days_before)
        if shown:
            yield Setting(purchase.lines, (_GOODS,))
            yield Setting(cart.lines, (_GOODS,) if self.wholly else (_GOODS, _OTHER_GOODS))


#: the cart was ordered by a sale since it was left, or a part of it was
BOUGHT_SINCE, PART_BOUGHT_SINCE = BoughtSince(wholly=True), BoughtSince(wholly=False)


class Counts(Expression):
    """A record counts at all."""

    subject: Subject

    def __str__(self) -> str:
        """Return how it reads."""
        return f"there is {'an' if str(self.subject)[0] in 'aeiou' else 'a'} {self.subject}"

    def python(self, names: Names) -> str:  # noqa: ARG002 - of every expression
        """Return what is so: records that do not count are left out before."""
        return "True"

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield a field as it is by default, which begins a record."""
        if shown:
            yield Setting(self.subject.seller, None)


def counts(subject: Subject) -> Expression:
    """Whether there is such a record, of this seller and not later than the email."""
    return Counts(subject)


# --- moments -------------------------------------------------------------------------------------


def _now(moment: datetime, _: Zone) -> datetime:
    return moment


class _Of(StrEnum):
    """Which of two moments counts."""

    #: the later one, of those that have come
    LATEST = "whichever came later"
    #: the later one, come or not
    LATER = "whichever is later"
    #: the second one where it is stated
    STATED = "or the latter where it is stated"


class Moment(_Value):
    """A moment that a case states: in one field, or in one of two."""

    field: Field
    other: Field | None = None
    which: _Of = _Of.LATEST

    def __str__(self) -> str:
        """Return its name."""
        return str(self.field) if self.other is None else f"{self.field} or {self.other}, {self.which}"

    def python(self, names: Names) -> str:
        """Return the moment, None where it is not stated."""
        first = self.field.python(names)
        if self.other is None:
            return first
        other = self.other.python(names)
        later = "" if self.which is _Of.STATED else f" and {first} < {other}"
        come = f" and {other} <= at" if self.which is _Of.LATEST else ""
        return f"({other} if {other} is not None{later}{come} else {first})"

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its fields."""
        return (self.field,) if self.other is None else (self.field, self.other)

    def after(self, record: object, span: Span, zone: Zone) -> datetime:
        """Return the moment a span after the one that a record states, where no passing of time changes which it is."""
        second = None if self.other is None else getattr(record, self.other.name)
        stated: datetime = getattr(record, self.field.name) if second is None else second
        return span.end(stated, zone)

    def turns(self) -> Iterator[Turn]:
        """Yield what may make it another moment."""
        if self.other is not None and self.which is _Of.LATEST:
            yield Turn(self.other, "", _now)


class _Sending:
    """The moment of sending."""

    def __str__(self) -> str:
        return "the moment of sending"


SENDING = _Sending()


def latest(first: Field, other: Field) -> Moment:
    """Return the later of two moments, of those that have come."""
    return Moment(_stated(first), _dated(other), _Of.LATEST)


def later_of(first: Field, other: Field) -> Moment:
    """Return the later of two moments, come or not."""
    return Moment(_stated(first), _dated(other), _Of.LATER)


def replaced_by(first: Field, other: Field) -> Moment:
    """Return the second of two moments where it is stated, else the first."""
    return Moment(_stated(first), _dated(other), _Of.STATED)


class Came(Expression):
    """A moment has come, or is still to come."""

    field: Field
    yet: bool = True

    def __str__(self) -> str:
        """Return how it reads."""
        return f"{self.field} has come" if self.yet else f"{self.field} is still to come"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"{self.field} has not come" if self.yet else f"{self.field} is not still to come"

    def python(self, names: Names) -> str:
        """Return a comparison with the moment of sending."""
        name = self.field.python(names)
        compared = f"{name} {'<=' if self.yet else '>'} at"
        return f"({name} is not None and {compared})" if self.field.optional else f"({compared})"

    def turns(self) -> Iterator[Turn]:
        """Yield its coming."""
        yield Turn(self.field, "", _now)

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield a moment a little before sending, or after."""
        if shown is self.yet:
            yield Setting(self.field, _lately(self.field))
        elif shown or not self.field.optional:
            yield Setting(self.field, _a_day_after)
        else:
            yield Setting(self.field, None)


def _half_an_hour_before(at: datetime) -> datetime:
    return at - timedelta(minutes=30)


def _lately(field: Field) -> Callable[[datetime], datetime]:
    """Return a moment before sending; a record begins before the cart was left, a sale after it is its order."""
    return _thirty_days_before if field.subject.collection and not field.optional else _half_an_hour_before


def _a_day_after(at: datetime) -> datetime:
    return at + timedelta(days=1)


def _ten_years_before(at: datetime) -> datetime:
    return at - timedelta(days=10 * 366)


def _thirty_days_before(at: datetime) -> datetime:
    return at - timedelta(days=30)


def _ten_years_old(at: datetime) -> date:
    return (at - timedelta(days=10 * 365)).date()


#: what to put where something has to be stated
_SOMETHING: dict[Any, Any] = {str: "log#1", datetime: _half_an_hour_before, date: date(1980, 1, 1), bool: False, int: 1}


def came(field: Field) -> Expression:
    """Whether a moment is stated and not later than the email."""
    return Came(_dated(field))


def later(field: Field) -> Expression:
    """Whether a moment is stated and later than the email."""
    return Came(_dated(field), yet=False)


class Within(Expression):
    """An email is sent before a window closes that began at a moment."""

    window: Window | Span
    moment: Moment

    def __str__(self) -> str:
        """Return how it reads."""
        return f"less than {self.window} since {self.moment}"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"{self.window} or more since {self.moment}"

    def python(self, names: Names) -> str:
        """Return a comparison; a count of days decides all but the edge, where only the calendar can."""
        moment = self.moment.python(names)
        if isinstance(self.window, Span):
            return f"(at - {moment} < {names.of(self.window.length, f'SPAN_{self.window.hours}')})"
        months = self.window.months
        within = names.of(self.window.surely_within, f"IN_{months}")
        past = names.of(self.window.surely_past, f"OUT_{months}")
        end = names.of(self.window.end, f"END_{months}")
        anchor = moment
        bound = f"(at - {anchor})"
        if not moment.replace(".", "").isidentifier():
            anchor, bound = "anchor", f"(at - (anchor := {moment}))"
        return f"((age := {bound}) < {within} or age <= {past} and at < {end}({anchor}, ZONE))"

    def turns(self) -> Iterator[Turn]:
        """Yield the close of the window."""
        for each in self.moment.fields:
            yield Turn(each, str(self.window), self.window.end)
        yield from self.moment.turns()

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield a beginning a little before sending, or long ago."""
        yield Setting(self.moment.field, _lately(self.moment.field) if shown else _ten_years_before)


def within(window: Window | Span, moment: Moment | Field) -> Expression:
    """Whether the email is sent before a window closes that began at a moment."""
    return Within(window, _moment(moment))


class OfAge(Expression):
    """The customer is not known to be younger."""

    years: int
    moment: Field | _Sending
    born: Field

    def __str__(self) -> str:
        """Return how it reads."""
        return f"by {self.born} not known to be under {self.years} at {self.moment}"

    def python(self, names: Names) -> str:
        """Return a comparison with the birthday; years alone decide all but those next to it."""
        moment = "at" if isinstance(self.moment, _Sending) else self.moment.python(names)
        years = self.years
        birthday_ = f"{names.of(birthday, 'birthday')}(born, {years}, ZONE)"
        return (
            f"(born is None or (gap := {moment}.year - born.year) > {years}"
            f" or gap >= {years - 1} and {moment} >= {birthday_})"
        )

    def turns(self) -> Iterator[Turn]:
        """Yield the birthday, where it is asked of the moment of sending."""
        if isinstance(self.moment, _Sending):
            years = self.years
            yield Turn(self.born, f"{years} years", lambda born, zone: birthday(born, years, zone))

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the birth of a child of ten where it lacks, and none where it holds."""
        yield Setting(self.born, None if shown else _ten_years_old)


def of_age(years: int, moment: Field | _Sending = SENDING) -> Expression:
    """Whether the customer is not known to be younger than this at a moment."""
    return OfAge(years, moment if isinstance(moment, _Sending) else _stated(moment), customer.born)


# --- what is said of several records -------------------------------------------------------------


class Some(Expression):
    """A record of this kind is so."""

    subject: Subject
    where: Expression

    def __str__(self) -> str:
        """Return how it reads."""
        return f"for some {self.subject}: {_whole(self.where)}"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"for no {self.subject}: {_whole(self.where)}"

    @property
    def parts(self) -> tuple[Expression, ...]:
        """What it says of each."""
        return (self.where,)

    def python(self, names: Names) -> str:
        """Return the variable in which it was gathered."""
        return names.variables[self]

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield the settings of a record that is so, or is not so; where there is none, none is so."""
        for each in self.where.settings(shown=shown):
            yield each if shown else each._replace(of=self.subject)


def some(subject: Subject, where: Expression) -> Expression:
    """Whether any record of a kind is so; which records count is for the condition to say."""
    return Some(subject, _about(subject, where))


class Moments(_Value):
    """Moments that records of several kinds state.

    Attributes:
        of: a dated field, and the condition under which a record's moment is one of them.

    """

    of: tuple[tuple[Field, Expression | None], ...]

    def __or__(self, other: "Moments") -> "Moments":
        """Return the moments of both."""
        return Moments(self.of + other.of)

    def __str__(self) -> str:
        """Return their names."""
        return " or ".join(f"{each}" + ("" if where is None else f" (where {where})") for each, where in self.of)


def moments(field: Field, where: Expression | None = None) -> Moments:
    """Return the moments that records state in a field.

    Args:
        field: the field.
        where: what a record must be for its moment to count; nothing that time alone changes.

    Raises:
        TypeError: the field holds no moment, or one of which there is one only, as the case's and the account's; or the
            condition turns.

    """
    dated = _dated(field)
    if dated.subject is account or not dated.subject.collection:
        raise TypeError(f"{dated} is no moment of one record among others")
    if where is not None and _turns(_about(dated.subject, where)):
        raise TypeError(f"{where} turns with time")
    return Moments(((dated, where),))


class Followed(Expression):
    """One of these moments that has come lies this long after another, or later."""

    moment: Moment
    by: Moments
    after: Span

    def __str__(self) -> str:
        """Return how it reads."""
        return f"a {self._followed}"

    def denied(self) -> str:
        """Return how its opposite reads."""
        return f"no {self._followed}"

    @property
    def _followed(self) -> str:
        when = f"{self.after} or more after {self.moment}" if self.after.hours else f"at {self.moment} or later"
        return f"{self.by} came {when}"

    @property
    def parts(self) -> tuple[Expression, ...]:
        """The conditions of the moments."""
        return tuple(where for _, where in self.by.of if where is not None)

    def python(self, names: Names) -> str:
        """Return a comparison with the last of them."""
        last = names.variables[self.by]
        after = f" + {names.of(self.after.length, f'SPAN_{self.after.hours}')}" if self.after.hours else ""
        return f"({last} is not None and {self.moment.python(names)}{after} <= {last})"

    def turns(self) -> Iterator[Turn]:
        """Yield the coming of each of them."""
        for each, _ in self.by.of:
            yield Turn(each, "", _now)

    def settings(self, *, shown: bool) -> Iterator[Setting]:
        """Yield one of them that has come, of another record than the moment where there is a choice."""
        if shown:
            dated, where = self.by.of[-1]
            yield Setting(dated, _half_an_hour_before)
            if where is not None:
                yield from where.settings(shown=True)


def followed(moment: Moment | Field, by: Moments, after: Span | None = None) -> Expression:
    """Whether a moment was followed by one of others that have come, a span later at least."""
    one = _moment(moment)
    if one.other is not None and one.which is not _Of.STATED:
        raise TypeError(f"{one} turns with time")
    return Followed(one, by, after or Span(0))
