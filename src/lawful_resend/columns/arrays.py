"""Columns of Arrow as arrays of NumPy: each value as the models hold it, and which rows hold anything else.

A column has few different values, or they are moments or flags. So the models' own converters take each value once, and
a row is the number of its value. What they refuse, and columns of types that none of the fields has, make a row *odd*:
it is for ``decide`` to say what is wrong with it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache, cached_property
from types import UnionType
from typing import Any, NamedTuple, get_args, get_origin

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import fields_dict, has
from numpy.typing import NDArray

from lawful_resend.errors import LawfulResendError
from lawful_resend.models import Account, Cart, Consent, Customer, DoubleOptIn, Line, Mail, Objection, Purchase
from lawful_resend.records import Case

#: the first version of each library that is taken, as the extra has it
LEAST = {np: 2, pa: 18}


def refuse_older() -> None:
    """Refuse libraries older than the extra asks for; the command then does without them, as where there are none.

    Raises:
        ImportError: one of them is older.

    """
    for library, least in LEAST.items():
        if int(library.__version__.partition(".")[0]) < least:
            message = f"lawful_resend.columns needs {library.__name__} {least} or later, got {library.__version__}"
            raise ImportError(message)


refuse_older()

#: of bools, of whole numbers
Bools = NDArray[np.bool_]
Numbers = NDArray[np.integer[Any]]

#: what is so nowhere, and what everywhere
NOWHERE, EVERYWHERE = np.zeros((), bool), np.ones((), bool)
#: a moment that is not stated, and one before all others, in microseconds
NEVER, EVER = np.iinfo("int64").max, np.iinfo("int64").min
#: so many numbers are few
_FEW = 1 << 16
#: a row with more records, or a record with more members, is odd
MOST = 64
_TICK = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = (datetime(1, 1, 1, tzinfo=UTC) - _EPOCH) // _TICK
_LAST = (datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC) - _EPOCH) // _TICK
#: how many microseconds a unit of Arrow has
UNITS = {"s": 1_000_000, "ms": 1_000, "us": 1}
#: what the converters of strings take as it is: printable, no spaces around it, no address, none of what programs write
#: for nothing
_PLAIN = r"^[!-;=-?A-MO-mo-~](?:[ -?A-~]*[!-?A-~])?$"


def micros(moment: datetime) -> int:
    """Return a moment as a number of microseconds."""
    return (moment - _EPOCH) // _TICK


def moment(number: int) -> datetime:
    """Return the moment of a number of microseconds."""
    return _EPOCH + timedelta(microseconds=number)


def taken(values: NDArray[Any], rows: Numbers | None) -> Any:  # noqa: ANN401 - an array as given
    """Return the values of these rows; one that stands for all rows stays."""
    return values if rows is None or values.ndim == 0 else values.take(rows)


def owners(lengths: Numbers) -> Numbers:
    """Return whose each item is, of lists of these lengths that stand one after the other."""
    if lengths.max(initial=0) <= 1:
        return np.flatnonzero(lengths)
    return np.repeat(np.arange(len(lengths)), lengths)


# --- numbers for what is equal -------------------------------------------------------------------


def numbered(*columns: NDArray[Any]) -> tuple[Numbers, Numbers]:
    """Return numbers for what is equal in all of these columns: that of each row, and a row of each number."""
    key, width = columns[0], int(columns[0].max(initial=0)) + 1
    for each in columns[1:]:
        own, top = each, int(each.max(initial=0)) + 1
        if width * top > _FEW:
            key, width = _dense(key)
        if width * top > _FEW:
            own, top = _dense(own)
        # what is the same everywhere tells nothing apart
        key = own if width == 1 else key if top == 1 else key * top + own
        width *= top
    numbers, count = _dense(key)
    rows = np.empty(count, "int64")
    rows[numbers] = np.arange(len(numbers))
    return numbers, rows


def _dense(values: Numbers) -> tuple[Numbers, int]:
    """Return values as numbers from 0, with none left out, and how many there are."""
    top = int(values.max()) + 1
    if top > max(_FEW, 2 * len(values)):
        codes = pa.array(values).dictionary_encode().indices.to_numpy().astype("int64")
        return codes, int(codes.max()) + 1
    # a place for each value that there may be, instead of a search for each row
    values = values.astype("int64", copy=False)
    place = np.zeros(top, "int64")
    place[values] = 1
    found = np.cumsum(place)
    count = int(found[-1])
    return values if count == top else (found - 1).take(values), count


def numbered_lists(lengths: Numbers, items: Numbers) -> tuple[Numbers, list[tuple[int, ...]]]:
    """Return numbers for lists that hold equal numbers in the same order: that of each list, and what each holds.

    Lists longer than ``MOST`` count as empty.
    """
    numbers = np.zeros(len(lengths), "int64")
    held: list[tuple[int, ...]] = [()]
    longest, top = int(lengths.max(initial=0)), int(items.max(initial=-1)) + 1
    # of lists of one, what they hold is number enough
    place = 1 if 0 < top <= _FEW else 0
    if place:
        held += [(each,) for each in range(top)]
    if place and longest == 1:
        if len(items) == len(lengths):
            return items + 1, held
        numbers[np.flatnonzero(lengths)] = items + 1
        return numbers, held
    starts = np.cumsum(lengths) - lengths
    if longest > MOST:
        lengths = np.where(lengths > MOST, 0, lengths)
    left = np.flatnonzero(lengths)
    if place:
        numbers[left] = items[starts[left]] + 1
        left = left[lengths[left] > 1]
    while len(left):
        own = items[starts[left] + place]
        found, rows = numbered(numbers[left], own)
        begun = [held[each] for each in numbers[left[rows]]]
        numbers[left] = found + len(held)
        held += [(*before, last) for before, last in zip(begun, own[rows].tolist(), strict=True)]
        place += 1
        left = left[lengths[left] > place]
    return numbers, held


# --- columns -------------------------------------------------------------------------------------


class Instants(NamedTuple):
    """Moments in microseconds, ``NEVER`` where none is stated."""

    micros: NDArray[np.int64]

    @property
    def stated(self) -> Bools:
        """Where one is stated."""
        return np.asarray(self.micros != NEVER)

    def take(self, rows: Numbers) -> "Instants":
        """Return those of these rows."""
        return Instants(taken(self.micros, rows))


class Flags(NamedTuple):
    """Yes or no: where it is yes, and where it is stated."""

    so: Bools
    stated: Bools

    def take(self, rows: Numbers) -> "Flags":
        """Return those of these rows."""
        return Flags(taken(self.so, rows), taken(self.stated, rows))


class Coded(NamedTuple):
    """Values as the model holds them, each once, and for each row which; one that is refused is None."""

    codes: Numbers
    values: list[Any]

    def where(self, test: Callable[[Any], bool]) -> Bools:
        """Return in which rows a value passes a test."""
        found: Bools = np.array([test(value) for value in self.values], bool).take(self.codes)
        return found

    @property
    def stated(self) -> Bools:
        """Where one is stated."""
        return self.where(lambda value: value is not None)

    @property
    def coded(self) -> "Coded":
        """Itself."""
        return self

    def take(self, rows: Numbers) -> "Coded":
        """Return those of these rows."""
        return Coded(taken(self.codes, rows), self.values)


class Words:
    """Strings that may all differ, null where none is stated: numbered only where they are compared."""

    def __init__(self, column: pa.Array, rows: Numbers | None = None, whole: "Words | None" = None) -> None:
        """Keep a column, or of another one these rows."""
        self._column, self._rows, self._whole = column, rows, whole or self

    @cached_property
    def stated(self) -> Bools:
        """Where one is stated."""
        found: Bools = _valid(self._column) if self._whole is self else taken(self._whole.stated, self._rows)
        return found

    @cached_property
    def coded(self) -> Coded:
        """The same, numbered."""
        if self._whole is not self:
            return self._whole.coded.take(_rows(self._rows))
        codes, values = _distinct(self._column)
        return Coded(codes, values)

    def take(self, rows: Numbers) -> "Words":
        """Return those of these rows."""
        return Words(self._column, rows, self)


def _rows(rows: Numbers | None) -> Numbers:
    assert rows is not None  # noqa: S101 - of a part
    return rows


Column = Instants | Flags | Coded | Words


def held_in(kind: Any) -> Any:  # noqa: ANN401 - a type form
    """Return what a field holds where it is stated."""
    return next(each for each in get_args(kind) if each is not type(None)) if isinstance(kind, UnionType) else kind


def is_of_records(kind: Any) -> bool:  # noqa: ANN401 - a type form
    """Whether a field holds models with rows of their own; lines are read as one value."""
    return has(kind) or (get_origin(kind) is tuple and get_args(kind)[0] is not Line)


@cache
def _plan(model: type[Any]) -> tuple[tuple[str, Any, Any], ...]:
    """Return the fields that are columns, what they hold, and their converters."""
    held = ((name, held_in(field.type), field.converter) for name, field in fields_dict(model).items())
    return tuple((name, kind, convert) for name, kind, convert in held if not is_of_records(kind))


def _valid(column: pa.Array) -> Bools:
    if not column.null_count:
        return np.ones(len(column), bool)
    found: Bools = column.is_valid().to_numpy(zero_copy_only=False)
    return found


def _filled(column: pa.Array, other: Any) -> NDArray[Any]:  # noqa: ANN401 - a value of the column
    """Return the values of a column, another one in the place of nulls."""
    found: NDArray[Any] = (column.fill_null(other) if column.null_count else column).to_numpy(zero_copy_only=False)
    return found


def _lengths(column: pa.Array) -> Numbers:
    """Return how many each list holds."""
    return _filled(pc.list_value_length(column), 0).astype("int64")


def _distinct(column: pa.Array) -> tuple[Numbers, list[Any]]:
    """Return the values of a column, each once, None among them at last, and for each row which."""
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    values = _python(column.dictionary)
    # indices may be of a type that holds no larger number
    return _filled(column.indices.cast(pa.int64()), len(values)), [*values, None]


def _python(column: pa.Array) -> list[Any]:
    """Return values of Python."""
    try:
        found: list[Any] = column.to_pylist()
    except (OverflowError, ValueError):
        return list(map(bare, column))
    return found


def bare(scalar: pa.Scalar) -> Any:  # noqa: ANN401 - any value
    """Return a value of Python; of strings in no UTF-8 their bytes, of what lies outside the calendar its number."""
    try:
        return scalar.as_py()
    except (OverflowError, ValueError):
        return scalar.as_buffer().to_pybytes() if _is_text(scalar.type) else scalar.value


def _is_text(kind: pa.DataType) -> bool:
    kind = kind.value_type if pa.types.is_dictionary(kind) else kind
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _is_varied(column: pa.Array) -> bool:
    """Whether strings seem to differ from row to row, so that it costs less not to number them."""
    head = column.slice(0, 1000)
    return not pa.types.is_dictionary(column.type) and bool(len(head.unique()) > len(head) / 4)


def is_list(kind: pa.DataType) -> bool:
    """Whether a type is one of lists, of any kind."""
    of_lists = pa.types.is_nested(kind) and not (pa.types.is_map(kind) or pa.types.is_run_end_encoded(kind))
    return bool(of_lists and hasattr(kind, "value_type"))


def _plain(column: pa.Array) -> pa.Array:
    """Return a column as it is read below: without what only packs it."""
    try:
        if pa.types.is_run_end_encoded(column.type):
            column = pc.run_end_decode(column)
        if pa.types.is_dictionary(column.type):
            column = pa.DictionaryArray.from_arrays(column.indices, _plain(column.dictionary))
            column = column if _is_text(column.type) else column.dictionary_decode()
    except pa.ArrowNotImplementedError:
        # Arrow does not unpack it: it is of no type that is read here, and each row is read by itself
        return column
    return column.cast(pa.large_string()) if pa.types.is_string_view(column.type) else column


#: what columns hold the values of a field may be of
_TYPES: dict[Any, Callable[[pa.DataType], bool]] = {
    date: pa.types.is_date32,
    int: pa.types.is_integer,
    bool: pa.types.is_boolean,
    datetime: lambda kind: pa.types.is_timestamp(kind) and kind.tz is not None,
    tuple: is_list,
    frozenset: is_list,
}
#: what may be written as text: the form that is read, and the type that holds it
_WRITTEN: dict[Any, tuple[str, pa.DataType]] = {
    date: (r"^\d{4}-\d\d-\d\d$", pa.date32()),
    datetime: (
        r"^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$",
        pa.timestamp("us", "UTC"),
    ),
}


class Rows:
    """The rows of one model.

    Attributes:
        odd: which of them hold anything that the model does not, or that is not read here.
        lines: where there are lines, whose they are, and their rows.

    """

    def __init__(
        self, model: type[Any], columns: Mapping[str, pa.Array], size: int, kept: Numbers | None = None
    ) -> None:
        """Read the columns, named like the fields, and keep these rows; what has no column is not stated."""
        self.odd: Bools = np.zeros(size, bool)
        self.lines: tuple[Numbers, Rows] | None = None
        self._columns: dict[str, Column] = {}
        for name, kind, convert in _plan(model):  # type: ignore[arg-type]
            self._columns[name] = self._read(kind, convert, columns.get(name))
        if model is Consent:
            self.odd |= self._contradicted()
        if kept is not None:
            # what is read is taken, and not what is given: Arrow takes no rows of some types, such as views of strings
            self.odd = self.odd.take(kept)
            self._columns = {name: each.take(kept) for name, each in self._columns.items()}

    def __getitem__(self, name: str) -> Column:
        """Return the column of a field."""
        return self._columns[name]

    def _read(self, kind: Any, convert: Any, column: pa.Array | None) -> Column:  # noqa: ANN401, PLR0911 - a type form
        if column is None or column.null_count == len(column):
            return self._of_nothing(kind, convert)
        column = _plain(column)
        if kind in _WRITTEN and _is_text(column.type):
            column = self._parsed(kind, column)
        if not _TYPES.get(get_origin(kind) or kind, _is_text)(column.type):
            self.odd |= _valid(column)
            return self._of_nothing(kind, convert)
        if kind == tuple[Line, ...]:
            return self._of_lines(column)
        if get_origin(kind) is frozenset:
            return self._of_sets(convert, column)
        if kind is datetime:
            return self._of_moments(convert, column)
        if kind is bool:
            return Flags(_filled(column, other=False), _valid(column))
        if kind is str and _is_varied(column):
            return self._of_words(convert, column)
        codes, values = _distinct(column)
        return Coded(codes, self._converted(convert, values, codes))

    def _of_nothing(self, kind: Any, convert: Any) -> Column:  # noqa: ANN401 - a type form
        """Return a field that is stated nowhere: one value for all rows."""
        if kind is bool:
            return Flags(NOWHERE, NOWHERE)
        nothing = Coded(np.array(0), self._converted(convert, [None], np.array(0)))
        return Instants(np.array(NEVER)) if kind is datetime else nothing

    def _converted(self, convert: Any, values: Iterable[Any], codes: Numbers, rows: Any = ...) -> list[Any]:  # noqa: ANN401 - of a field
        """Return values as the model holds them; those of these rows that have one that it refuses are odd."""
        held, refused = [], []
        for number, value in enumerate(values):
            try:
                held.append(convert(value))
            except LawfulResendError:
                held.append(None)
                refused.append(number)
        if refused:
            self.odd[rows] |= np.isin(codes, refused)
        return held

    def _parsed(self, kind: Any, column: pa.Array) -> pa.Array:  # noqa: ANN401 - a type form
        """Read moments or days that are written in the one form which everybody reads alike; others are odd."""
        form, target = _WRITTEN[kind]
        if pa.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        written = pc.match_substring_regex(column, form)
        self.odd |= ~_filled(written, other=True)
        # a null for each: with one for all, older versions read beyond the end of a slice
        column = pc.if_else(written, column, pa.nulls(len(column), column.type))
        try:
            return column.cast(target)
        except pa.ArrowInvalid:  # a day that no month has
            values = _python(column)
        return pa.array([self._stated(kind, row, value) for row, value in enumerate(values)], target)

    def _stated(self, kind: Any, row: int, value: str | None) -> Any:  # noqa: ANN401 - a type form, and its value
        try:
            return None if value is None else kind.fromisoformat(value)
        except ValueError:
            self.odd[row] = True
            return None

    def _of_moments(self, convert: Any, column: pa.Array) -> Instants:  # noqa: ANN401 - of a field
        self._not_stated(convert, column)
        unit, numbers = column.type.unit, column.cast(pa.int64())
        if unit == "ns":
            numbers = pa.array(_filled(numbers, 0) // 1000, mask=~_valid(column))
            unit = "us"
        first, last = _FIRST // UNITS[unit], _LAST // UNITS[unit]
        found = pc.min_max(numbers).as_py()
        if len(numbers) > numbers.null_count and not first <= found["min"] <= found["max"] <= last:
            outside = pc.or_(pc.less(numbers, first), pc.greater(numbers, last))
            self.odd |= _filled(outside, other=False)
            numbers = pc.if_else(outside, None, numbers)
        numbers = numbers if unit == "us" else pc.multiply(numbers, UNITS[unit])
        return Instants(_filled(numbers, NEVER))

    def _not_stated(self, convert: Any, column: pa.Array) -> None:  # noqa: ANN401 - of a field
        """Make the rows odd in which nothing is stated that has to be."""
        if column.null_count:
            self._converted(convert, [None], np.where(_valid(column), 1, 0))

    def _of_words(self, convert: Any, column: pa.Array) -> Words:  # noqa: ANN401 - of a field
        strange = ~_filled(pc.match_substring_regex(column, _PLAIN), other=True)
        self._not_stated(convert, column)
        if strange.any():
            rows = np.flatnonzero(strange)
            codes, values = _distinct(column.take(pa.array(rows)))
            held = pa.array(self._converted(convert, values, codes, rows), column.type)
            column = pc.replace_with_mask(column, pa.array(strange), held.take(pa.array(codes)))
        return Words(column)

    def _listed(self, column: pa.Array) -> tuple[Bools, Numbers, pa.Array]:
        """Return where there is a list, how long each is, and what they hold."""
        lengths = _lengths(column)
        self.odd |= lengths > MOST
        return _valid(column), lengths, _plain(column.flatten())

    def _of_sets(self, convert: Any, column: pa.Array) -> Coded:  # noqa: ANN401 - of a field
        stated, lengths, items = self._listed(column)
        if not (_is_text(items.type) or pa.types.is_null(items.type)):
            self.odd |= lengths > 0
            lengths, items = np.zeros_like(lengths), pa.nulls(0)
        codes, values = _distinct(items)
        numbers, held = numbered_lists(lengths, codes)
        if column.null_count:
            numbers = np.where(stated, numbers, len(held))
        given = [*([values[each] for each in members] for members in held), None]
        return Coded(numbers, self._converted(convert, given, numbers))

    def _of_lines(self, column: pa.Array) -> Coded:
        """Read lines: of each its categories, and apart from it the rest; a list of strings is a line too."""
        _, lengths, items = self._listed(column)
        columns = {"categories": items} if is_list(items.type) else children(items)
        lines = Rows(Line, columns, len(items))
        lines.odd |= ~_valid(items) if pa.types.is_struct(items.type) or is_list(items.type) else True
        rows = owners(lengths)
        self.odd[rows[lines.odd]] = True
        self.lines = rows, lines
        categories = lines["categories"]
        assert isinstance(categories, Coded)  # noqa: S101 - as it is read above
        numbers, held = numbered_lists(lengths, np.broadcast_to(categories.codes, len(items)))
        made = [Line(categories=each or ()) for each in categories.values]
        return Coded(numbers, [tuple(made[each] for each in several) for several in held])

    def _contradicted(self) -> Bools:
        """Return which consents the model refuses for moments that contradict each other."""
        given, confirmed, withdrawn, double = (
            self._columns[name] for name in ("given_at", "confirmed_at", "withdrawn_at", "double_opt_in")
        )
        assert isinstance(given, Instants) and isinstance(confirmed, Instants)  # noqa: S101, PT018 - moments
        assert isinstance(withdrawn, Instants) and isinstance(double, Coded)  # noqa: S101, PT018 - as above
        unconfirmed = ~double.where(lambda value: value is DoubleOptIn.CONFIRMED)
        early = (confirmed.micros < given.micros) | (withdrawn.micros < given.micros)
        return np.asarray(early | (confirmed.stated & unconfirmed))


def children(structs: pa.Array) -> dict[str, pa.Array]:
    """Return the columns of structs, by the names of their fields."""
    if not pa.types.is_struct(structs.type):
        return {}
    return dict(zip((each.name for each in structs.type), structs.flatten(), strict=True))


# --- carts ---------------------------------------------------------------------------------------

#: the kinds of record of a customer, by field
RECORDS: dict[str, type[Any]] = {
    "account": Account,
    "consents": Consent,
    "purchases": Purchase,
    "objections": Objection,
}


class Carts:
    """A batch of cases.

    Attributes:
        size: how many.
        odd: which of them are for ``decide`` itself.
        at: the moment of sending of each.
        models: the rows of customer, cart and mail.
        records: for each field of the customer that holds records, of which rows they are, and their own rows.
        listed: for each of these fields, where it is stated.

    """

    def __init__(self, columns: Mapping[str, pa.Array], size: int) -> None:
        """Read columns with dotted names: ``customer.country``, ``cart.lines``, ``at``."""
        self.size = size
        parts: dict[str, dict[str, pa.Array]] = {"customer": {}, "cart": {}, "mail": {}}
        for name, column in columns.items():
            model, _, field = name.partition(".")
            if field:
                parts[model][field] = column
        models = {"customer": Customer, "cart": Cart, "mail": Mail}
        self.models: dict[str, Rows] = {name: Rows(model, parts[name], size) for name, model in models.items()}
        self.odd: Bools = np.logical_or.reduce([each.odd for each in self.models.values()])
        sending = Rows(Case, {name: columns[name] for name in ("at",) if name in columns}, size)
        at, left = sending["at"], self.models["cart"]["abandoned_at"]
        assert isinstance(at, Instants) and isinstance(left, Instants)  # noqa: S101, PT018 - moments
        self.at: NDArray[np.int64] = np.broadcast_to(at.micros, size)
        self.odd |= sending.odd | (self.at < left.micros)
        self.records: dict[str, tuple[Numbers, Rows]] = {}
        self.listed: dict[str, Bools] = {}
        for name, of in RECORDS.items():
            column = parts["customer"].get(name)
            self._add(name, of, pa.nulls(size) if column is None else _plain(column))

    def _add(self, name: str, model: type[Any], column: pa.Array) -> None:
        """Read the records of a kind."""
        self.listed[name] = _valid(column)
        kept: Numbers | None = None
        if pa.types.is_null(column.type):
            rows, structs = np.zeros(0, "int64"), pa.nulls(0)
        elif name == "account":
            rows, structs = np.flatnonzero(self.listed[name]), column
            kept = rows if len(rows) < self.size else None
        elif is_list(column.type):
            lengths = _lengths(column)
            self.odd |= lengths > MOST
            rows, structs = owners(lengths), column.flatten()
        else:
            self.odd |= self.listed[name]
            rows, structs = np.zeros(0, "int64"), pa.nulls(0)
        held = Rows(model, children(structs), len(structs), kept)
        held.odd |= ~taken(_valid(structs), kept) if pa.types.is_struct(structs.type) else True
        self.odd[rows[held.odd]] = True
        if len(rows):
            self.records[name] = rows, held
