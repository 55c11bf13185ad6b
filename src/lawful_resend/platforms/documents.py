"""Typed access to JSON that nobody vouches for: every problem with its path, every trap as a note, nothing guessed.

A value is read where it stands. What is absent, null or says nothing is None; what has another type than the platform's
documentation says is a problem, and the reading goes on, so that all problems are raised at once. Neither problems nor
notes show what a document says: it is personal data, or may be.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import field, frozen

from lawful_resend.boxes import Boxes
from lawful_resend.errors import InvalidCase, Problem, a_kind, echo, is_a, right_code
from lawful_resend.records import Case
from lawful_resend.values import compared, instant, is_missing, member, text_or_none

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


@frozen(kw_only=True)
class Note:
    """A trap that was met in the documents.

    Attributes:
        id: a stable word.
        path: where, as in ``orders[0].status``; the name of a document where it is about all of it.
        meaning: what the platform's value means, and what it does not show.
        done: what the mapping made of it.

    """

    id: str
    path: str
    meaning: str
    done: str


@frozen
class Trap:
    """What a platform's documents are misread by, declared once; a note says where it was met.

    Attributes:
        id: a stable word.
        meaning: what the platform's value means, and what it does not show.
        done: what the mapping makes of it.

    """

    id: str
    meaning: str
    done: str

    def at(self, path: str) -> Note:
        """Return the note that it was met at a path."""
        return Note(id=self.id, path=path, meaning=self.meaning, done=self.done)


@frozen
class Field:
    """What a field of a document becomes, for the page of the platform.

    Attributes:
        path: where it stands, as in ``orders[].status``; of several spellings all, with a bar between them.
        becomes: the fields of the models it is read for, as in ``purchases.concluded_at``.
        how: what is made of it, and what follows where it is not stated.

    """

    path: str
    becomes: str
    how: str


@frozen(kw_only=True)
class Mapped:
    """What the documents of a platform show.

    Attributes:
        case: the case; None where the documents show no country or no cart, as a note says.
        notes: the traps that were met, in the order in which they were met.

    """

    case: Case | None
    notes: tuple[Note, ...]


#: ISO 8601 as platforms write it: a space for the T, no colon in the offset, no seconds
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ]([01]\d|2[0-3]):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)? ?([Zz]|[+-]\d\d:?\d\d|UTC)?", re.ASCII
)
_AWARE = "a date and time with an offset, like 2026-11-23T12:00:00Z"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: seconds since 1970 are fewer up to the year 5138, milliseconds are more from March 1973 on
_MILLISECONDS = 10**11
_SECONDS = re.compile(r"\d{1,15}(?:\.\d{1,9})?", re.ASCII)
#: what MySQL writes for no moment
_NO_DAY = "0000-00-00"
#: an id is no longer, and a longer number is not even written in decimals by Python
_BEYOND = 10**30
_FLAGS = MappingProxyType({"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False})
_TICKED = frozenset({"1", "yes", "true", "on"})
_ALPHA_2 = re.compile(r"[A-Za-z]{2}")


class Unreadable:
    """What stands in the place of a mapping of the host's own class that cannot be read."""


def _plain(found: object) -> object:
    """Return a mapping, a list or a string of the host's own class as the builtin that it is; anything else as it is.

    So nothing is asked of such a class later: what it raises is no error of the library, and may be personal data.
    """
    if type(found) in _PLAIN:
        return found
    for kind, plain in _BUILTINS.items():
        if is_a(found, kind):
            return plain(found)
    if is_a(found, Mapping):
        try:
            return dict(found)
        except Exception:  # noqa: BLE001 - whatever it raises
            return Unreadable()
    return found


_PLAIN = frozenset({dict, list, str, int, float, bool, type(None)})
_BUILTINS: dict[type, Callable[[Any], object]] = {
    str: str.__str__,
    list: list.copy,
    tuple: lambda found: [*tuple.__iter__(found)],
    dict: lambda found: dict(dict.items(found)),
}


@frozen(eq=False)
class _Log:
    """What one reading finds on its way."""

    # each once, in the order in which they were found
    problems: dict[Problem, None] = field(factory=dict)
    notes: dict[Note, None] = field(factory=dict)


@frozen(eq=False)
class Value:
    """A value in a document, where it stands.

    Attributes:
        path: where, as in ``orders[0].status``.

    """

    path: str
    _found: object = field(repr=False, converter=_plain)
    _log: _Log = field(repr=False)

    @property
    def stated(self) -> bool:
        """Whether there is something: neither absent, null nor a string that says nothing."""
        found = self._found
        return compared(found) is not None if is_a(found, str) else not is_missing(found)

    @property
    def is_text(self) -> bool:
        """Whether there is a string that says something."""
        return is_a(self._found, str) and self.stated

    @property
    def is_ticked(self) -> bool:
        """Whether there is what programs write of a ticked box; anything else is none."""
        found = self._found
        return (
            (compared(found) or "").lower() in _TICKED
            if is_a(found, str)
            else type(found) in {bool, int} and found == 1
        )

    def note(self, trap: Trap) -> None:
        """Note a trap that was met here, once."""
        self._log.notes[trap.at(self.path)] = None

    def problem(self, expected: str) -> None:
        """Keep the problem, once, that something else stands here than the platform's documentation says."""
        self._wrong(Problem(self.path, echo(self._found), expected))

    def _wrong(self, *problems: Problem) -> None:
        self._log.problems.update(dict.fromkeys(problems))

    # --- what it holds ---

    def get(self, *names: str) -> "Value":
        """Return the field that bears one of some names, the first that is stated; of none, that it is not stated."""
        held = self._object()
        found = [self._at(f"{self.path}.{name}", held[name]) for name in names if name in held]
        return next((each for each in found if each.stated), found[0] if found else self._at(f"{self.path}.{names[0]}"))

    def all(self) -> "list[Value]":
        """Return the values of a list, those of a connection of GraphQL (``nodes`` or ``edges``) too."""
        found = self._found
        if type(found) is dict and ("nodes" in found or "edges" in found):
            nodes = self._list(f"{self.path}.nodes", found.get("nodes"))
            return nodes or [each.get("node") for each in self._list(f"{self.path}.edges", found.get("edges"))]
        return self._list(self.path, found)

    def _list(self, path: str, found: object) -> "list[Value]":
        held = _plain(found)
        if type(held) is list:
            return [self._at(f"{path}[{number}]", each) for number, each in enumerate(held)]
        where = self._at(path, held)
        if where.stated:
            where.problem("a list")
        return []

    @property
    def is_told(self) -> bool:
        """Whether there is something; of a connection of GraphQL and other answers: whether it has what it is about."""
        if type(self._found) is not dict:
            return self.stated
        held = [self.get(name) for name in ("nodes", "edges", "data", "items") if name in self._object()]
        return not held or any(each.stated for each in held)

    @property
    def goes_on(self) -> bool:
        """Whether a connection of GraphQL says that it has another page."""
        return type(self._found) is dict and self.get("pageInfo").get("hasNextPage").flag() is True

    def one_or_all(self) -> "list[Value]":
        """Return the values of a list, or the lone object that stands in its place."""
        found = self._found
        lone = type(found) is dict and "nodes" not in found and "edges" not in found
        return [self] if lone else self.all()

    def wraps(self, *names: str) -> bool:
        """Whether it is the answer that has a list, and no list: an object in which one of some fields is stated."""
        lone = self.one_or_all()
        return len(lone) == 1 and lone[0] is self and self.get(*names).stated

    def counted(self, held: str, total: str) -> "tuple[list[Value], bool]":
        """Return the values that an answer has under a name, and whether it counts others than these."""
        values, count = self.get(held).all(), self.get(total).id()
        return values, count not in {None, str(len(values))}

    def _object(self) -> dict[Any, object]:
        found = self._found
        if type(found) is dict:
            return found
        # PHP writes an empty object as an empty list
        if self.stated and (type(found) is not list or found):
            self.problem("an object")
        return {}

    def _at(self, path: str, found: object = None) -> "Value":
        return Value(path, found, self._log)

    # --- what it says ---

    def text(self) -> str | None:
        """Return a string as it is compared."""
        return self._read(_text)

    def word(self) -> str | None:
        """Return a string that is one of a platform's words, or an address, in lower case."""
        found = self.text()
        return None if found is None else found.lower()

    def one_of(self, kind: type[_E]) -> _E | None:
        """Return a member of an enum by its value, in whatever case it is written."""
        return self._read(lambda found: member(kind, found.lower() if is_a(found, str) else found, self.path))

    def id(self) -> str | None:
        """Return an id, a number or a string; of GraphQL's ``gid://shop/Order/1`` the last part."""
        return self._read(_id)

    def flag(self) -> bool | None:
        """Return yes or no: a boolean, 1 or 0, or a string of these."""
        return self._read(_flag)

    def country(self) -> str | None:
        """Return the code of a country in upper case: GB for UK, GR for EL."""
        return self._read(_country)

    def moment(self, *, naive: Trap | None = None) -> datetime | None:
        """Return a moment: ISO 8601 with an offset, or seconds or milliseconds since 1970.

        Args:
            naive: what to note where there is no offset, of a value that may be left out; without it, it is a problem.

        """

        def read(found: object) -> datetime | None:
            given = _given(found)
            if given is None:
                return None
            if given.tzinfo is None:
                if naive is None:
                    raise _Refused(_AWARE)
                self.note(naive)
                return None
            return instant(given, self.path)

        return self._read(read)

    def utc(self) -> datetime | None:
        """Return a moment of which the platform's documentation says that it is UTC where it has no offset."""

        def read(found: object) -> datetime | None:
            given = _given(found)
            if given is None:
                return None
            return instant(given.replace(tzinfo=UTC) if given.tzinfo is None else given, self.path)

        return self._read(read)

    def _read(self, read: Callable[[Any], _T | None]) -> _T | None:
        """Read a value that is stated; what is wrong with it is kept as a problem."""
        if not self.stated:
            return None
        try:
            return read(self._found)
        except _Refused as refused:
            self.problem(refused.expected)
        except InvalidCase as invalid:
            self._wrong(*invalid.problems)
        return None


# --- what stands in JSON, and what else drivers of databases make of it ----------------------------


class _Refused(Exception):  # noqa: N818 - never seen outside
    """A value of another kind than expected."""

    def __init__(self, expected: str) -> None:
        """Say what was expected."""
        super().__init__(expected)
        self.expected = expected


def _text(found: Any) -> str | None:  # noqa: ANN401 - anything at all, here and below
    if not is_a(found, str):
        raise _Refused("a string")
    return compared(found)


def _id(found: Any) -> str | None:  # noqa: ANN401
    if type(found) is int and abs(found) < _BEYOND:
        return str(found)
    if not is_a(found, str):
        raise _Refused("an id, a whole number or a string")
    name = compared(found)
    return name.rpartition("/")[2] if name and name.startswith("gid://") else name


def _flag(found: Any) -> bool:  # noqa: ANN401
    word = found if is_a(found, str) else str(found) if type(found) is int and found in {0, 1} else None
    flag = found if type(found) is bool else _FLAGS.get((compared(word) or "").lower()) if word is not None else None
    if flag is None:
        raise _Refused("true or false, 1 or 0")
    return flag


def _country(found: Any) -> str:  # noqa: ANN401
    code = compared(found) if is_a(found, str) else None
    if code is None or not _ALPHA_2.fullmatch(code):
        raise _Refused("an ISO 3166-1 alpha-2 code of a country")
    return right_code(code)


def _given(found: Any) -> datetime | None:  # noqa: ANN401
    """Return a moment as it was written, with or without an offset; None where it stands for none."""
    if is_a(found, datetime):
        return datetime.combine(datetime.date(found), datetime.time(found), datetime.tzinfo.__get__(found))
    if type(found) is int and abs(found) >= _BEYOND:
        raise _Refused(_AWARE)
    if type(found) in {int, float, Decimal}:
        return _since_1970(Decimal(found))
    text = (compared(found) or "") if is_a(found, str) else ""
    if _SECONDS.fullmatch(text):
        return _since_1970(Decimal(text))
    if text.startswith(_NO_DAY):
        return None
    parts = _MOMENT.fullmatch(text)
    if parts is None:
        raise _Refused(_AWARE)
    (day, hour, minute, second, fraction, told) = parts.groups(default="")
    offset = "+00:00" if told in {"Z", "z", "UTC"} else told
    try:
        return datetime.fromisoformat(f"{day}T{hour}:{minute}:{second or '00'}.{fraction[:6]:0<6}{offset}")
    except ValueError:
        raise _Refused(_AWARE) from None


def _since_1970(number: Decimal) -> datetime | None:
    """Return the moment of a count of seconds or milliseconds; 0 is what programs write for none."""
    try:
        if number == 0:
            return None
        return _EPOCH + timedelta(seconds=float(number / 1000 if abs(number) >= _MILLISECONDS else number))
    except (ArithmeticError, ValueError):
        raise _Refused(_AWARE) from None


# --- all documents of one customer and cart --------------------------------------------------------

NO_COUNTRY = Trap(
    "no-country",
    "No document shows the country of the customer. A language, a currency or the shop's own address is none.",
    "No case was made. Ask again when the customer has given an address, or add the country from your own data.",
)
NO_CART = Trap(
    "no-cart",
    "No document shows a cart that was left, or not when it was left.",
    "No case was made.",
)


class Documents:
    """The documents that were handed over, by their names, and what else the reading of a platform is given.

    Attributes:
        at: the moment of sending.
        boxes: the host's forms.
        seller: whose shop it is.

    """

    def __init__(  # noqa: PLR0913 - each is given by its name
        self,
        documents: object,
        names: Iterable[str],
        *,
        at: datetime,
        boxes: Boxes,
        seller: str | None,
        whole: Collection[str] = (),
    ) -> None:
        """Take the documents, and what else the reading of a platform is given.

        Args:
            documents: a mapping of names to what was parsed from JSON.
            names: those that the platform's module reads.
            at: the moment of sending.
            boxes: the host's forms.
            seller: whose shop it is; None is the one shop that calls.
            whole: the names of those that keep what stands beside their ``data``: whether there is another page, or
                whose it is.

        Raises:
            InvalidCase: it is no mapping, or has documents by other names, all of them at once.

        """
        if not is_a(boxes, Boxes):
            raise InvalidCase(Problem("boxes", a_kind(boxes), "Boxes"))
        self.at: datetime = instant(at, "at")
        self.boxes = boxes
        self.seller: str | None = None if seller is None else text_or_none(seller, "seller")
        known = tuple(names)
        given = _plain(documents)
        if type(given) is not dict:
            raise InvalidCase(Problem("documents", a_kind(documents), f"a mapping with any of {', '.join(known)}"))
        unknown = [each for each in given if each not in known]
        if unknown:
            raise InvalidCase(
                *(
                    Problem(
                        f"documents[{number}]",
                        f"an unknown document, {echo(each, known)}",
                        f"one of {', '.join(known)}",
                    )
                    for number, each in enumerate(given)
                    if each in unknown
                )
            )
        self._log = _Log()
        self._given = {
            name: Value(name, given.get(name) if name in whole else _unwrapped(given.get(name), name), self._log)
            for name in known
        }

    def __getitem__(self, name: str) -> Value:
        """Return a document; one that was not handed over is not stated."""
        return self._given[name]

    def has(self, name: str) -> bool:
        """Whether a document was handed over: an empty list was; null was not, nor a string that says nothing."""
        return self._given[name].is_told

    def mapped(self, case: Case | None) -> Mapped:
        """Return the outcome of the reading.

        Raises:
            InvalidCase: what is wrong with the documents, all of it.

        """
        if self._log.problems:
            raise InvalidCase(*self._log.problems)
        return Mapped(case=case, notes=tuple(self._log.notes))


def _unwrapped(document: object, name: str) -> object:
    """Return a document without what answers wrap it in: ``{"orders": [...]}``, and GraphQL's ``data``."""
    for wrapper in ("data", name):
        held = _plain(document)
        if type(held) is dict and wrapper in held and (wrapper == "data" or len(held) == 1):
            document = held[wrapper]
    return document
