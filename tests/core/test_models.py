"""What each field of the models takes and refuses: the tables of the contract, by hand."""

import copy
import enum
import inspect
import pickle
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any, cast
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawful_resend import (
    Account,
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    InvalidCase,
    LawfulResendError,
    Mail,
    Mailbox,
    NaiveMoment,
    Purchase,
    Purpose,
    Recipient,
)

_NONE: frozenset[str] = frozenset()
_REQUIRED: Any = attrs.NOTHING
_AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_EARLIER = datetime(2026, 11, 22, 12, tzinfo=UTC)
_NAIVE = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - what is to be refused

#: model → field → (what it holds, default): section 2 of the design
CONTRACT: dict[type, dict[str, tuple[str, object]]] = {
    Customer: {
        "country": ("country", _REQUIRED),
        "kind": ("Recipient", Recipient.PERSON),
        "mailbox": ("Mailbox", Mailbox.PERSONAL),
        "born": ("day?", None),
        "account": ("Account?", None),
        "purchases": ("Purchases", ()),
        "consents": ("Consents", ()),
        "objected_at": ("moment?", None),
        "cleared_registers": ("strings", _NONE),
    },
    Account: {
        "created_at": ("moment", _REQUIRED),
        "seller": ("string", ""),
        "refusal_offered": ("flag", False),
        "paid_offer": ("flag", False),
    },
    Purchase: {
        "concluded_at": ("moment", _REQUIRED),
        "seller": ("string", ""),
        "categories": ("strings", _NONE),
        "address_given": ("flag", False),
        "refusal_offered": ("flag", False),
        "cancelled": ("flag", False),
        "ended_at": ("moment?", None),
    },
    Consent: {
        "purposes": ("purposes", _REQUIRED),
        "given_at": ("moment", _REQUIRED),
        "act": ("ConsentAct", _REQUIRED),
        "free": ("flag", False),
        "informed": ("flag", False),
        "concluded": ("flag", False),
        "evidence": ("reference?", None),
        "wording": ("reference?", None),
        "double_opt_in": ("DoubleOptIn", DoubleOptIn.UNUSED),
        "by_guardian": ("flag", False),
        "withdrawn_at": ("moment?", None),
        "last_used_at": ("moment?", None),
        "seller": ("string", ""),
    },
    Cart: {
        "abandoned_at": ("moment", _REQUIRED),
        "address": ("AddressSource", _REQUIRED),
        "seller": ("string", ""),
        "supplier": ("string", ""),
        "categories": ("strings", _NONE),
        "checkout_begun": ("flag", False),
        "for_organisation": ("flag", False),
        "refusal_offered": ("flag", False),
        "device_consent": ("flag", False),
        "ordered_at": ("moment?", None),
        "keep_until": ("moment?", None),
        "order_only": ("flag", False),
        "sensitive": ("flag", False),
    },
    Mail: {
        "requested": ("flag", False),
        "neutral": ("flag", False),
        "announced": ("flag", False),
        "number": ("ordinal", 1),
    },
}

#: enum → its values, as the contract writes them
VALUES: dict[type[enum.StrEnum], tuple[str, ...]] = {
    Recipient: ("person", "company"),
    Mailbox: ("personal", "impersonal"),
    ConsentAct: ("ticked", "pre-ticked", "implied"),
    DoubleOptIn: ("unused", "pending", "confirmed"),
    AddressSource: ("account", "purchase", "submitted", "typed", "cookie", "third-party", "public"),
    Purpose: (
        "terms",
        "privacy-policy",
        "cart-reminders",
        "own-marketing",
        "newsletter",
        "partner-marketing",
        "sensitive-data",
        "other",
    ),
}
_ENUM = {each.__name__: each for each in VALUES}

_ACCOUNT = Account(created_at=_AT)
_PURCHASE = Purchase(concluded_at=_AT)
_CONSENT = Consent(purposes=["terms"], given_at=_AT, act="ticked")

#: what every model needs at least
_LEAST: dict[type, dict[str, Any]] = {
    Customer: {"country": "BE"},
    Account: {"created_at": _EARLIER},
    Purchase: {"concluded_at": _EARLIER},
    Consent: {"purposes": ["terms"], "given_at": _EARLIER, "act": "ticked"},
    Cart: {"abandoned_at": _EARLIER, "address": "submitted"},
    Mail: {},
}

#: every field set to something else than its default
_MOST: dict[type, dict[str, Any]] = {
    Customer: {
        "country": "NL",
        "kind": "company",
        "mailbox": "impersonal",
        "born": date(1990, 2, 28),
        "account": _ACCOUNT,
        "purchases": [_PURCHASE],
        "consents": [_CONSENT],
        "objected_at": _AT,
        "cleared_registers": {"AT-ECG"},
    },
    Account: {"created_at": _AT, "seller": "shop", "refusal_offered": True, "paid_offer": True},
    Purchase: {
        "concluded_at": _AT,
        "seller": "shop",
        "categories": {"tools"},
        "address_given": True,
        "refusal_offered": True,
        "cancelled": True,
        "ended_at": _AT,
    },
    Consent: {
        "purposes": {"newsletter", "terms"},
        "given_at": _AT,
        "act": "implied",
        "free": True,
        "informed": True,
        "concluded": True,
        "evidence": "proof-of-jan-1990",
        "wording": "text-shown-to-jan",
        "double_opt_in": "pending",
        "by_guardian": True,
        "withdrawn_at": _AT,
        "last_used_at": _AT,
        "seller": "shop",
    },
    Cart: {
        "abandoned_at": _AT,
        "address": "cookie",
        "seller": "shop",
        "supplier": "other",
        "categories": {"tools"},
        "checkout_begun": True,
        "for_organisation": True,
        "refusal_offered": True,
        "device_consent": True,
        "ordered_at": _AT,
        "keep_until": _AT,
        "order_only": True,
        "sensitive": True,
    },
    Mail: {"requested": True, "neutral": True, "announced": True, "number": 2},
}


class _Strange:
    """A value that no field takes."""


class _Timestamp(datetime):
    """A datetime of another library, like that of pandas."""

    nanosecond = 7


class _NotATime(datetime):
    """A moment that is none, like NaT of pandas: a datetime that refuses to say its offset."""

    def utcoffset(self) -> timedelta | None:
        message = "NaTType does not support utcoffset"
        raise ValueError(message)


class _OddOffset(datetime):
    """A moment whose offset is no duration."""

    def utcoffset(self) -> timedelta | None:
        return cast("timedelta", "+01:00")


class _HostKind(str, enum.Enum):  # noqa: UP042 - the enums of hosts that know no StrEnum
    """A host's own enum whose members are strings."""

    COMPANY = "company"
    TOOLS = "garden-tools"


class _Floating(tzinfo):
    """A zone that does not know its offset."""

    def utcoffset(self, _: datetime | None, /) -> timedelta | None:
        return None

    def dst(self, _: datetime | None, /) -> timedelta | None:
        return None

    def tzname(self, _: datetime | None, /) -> str | None:
        return None


_STRINGS_REFUSED: tuple[object, ...] = ("tools", b"tools", "", None, 5, _AT, _Strange(), [b"tools"], [None], [["a"]])
_DAYS_REFUSED: tuple[object, ...] = (_AT, _NAIVE, _Timestamp(2026, 1, 1), "1990-02-28", 19900228, (1990, 2, 28), True)
_MOMENTS_REFUSED: tuple[object, ...] = ("2026-11-23T12:00:00Z", 1_700_000_000, 1.5, date(2026, 11, 23), True, [_AT])
_FLAGS_REFUSED: tuple[object, ...] = (0, 1, None, "", "true", [], 1.0, _Strange())
_TEXTS_REFUSED: tuple[object, ...] = (b"shop", 5, True, ["shop"], _AT, _Strange())
_ENUMS_REFUSED: tuple[object, ...] = (None, 0, True, b"person", ["person"], [], {}, _Strange(), "", "x", "jan@x.be")

#: what it holds → what no such field takes
REFUSED: dict[str, tuple[object, ...]] = {
    "country": (*_TEXTS_REFUSED, None, ""),
    "day?": _DAYS_REFUSED,
    "Account?": (_PURCHASE, {"created_at": _AT}, "account", True, [_ACCOUNT], Account),
    "Purchases": (_PURCHASE, None, "purchases", b"", [_ACCOUNT], [None], [{}], [_PURCHASE, _CONSENT], [Purchase]),
    "Consents": (_CONSENT, None, "consents", b"", [_ACCOUNT], [None], [{}], [_CONSENT, _PURCHASE], [Consent]),
    "moment": (*_MOMENTS_REFUSED, None),
    "moment?": _MOMENTS_REFUSED,
    "strings": _STRINGS_REFUSED,
    "purposes": ("terms", b"terms", None, 5, Purpose.TERMS, ["x"], [None], [Recipient.PERSON], ["terms", "TERMS"]),
    "string": (*_TEXTS_REFUSED, None),
    "reference?": _TEXTS_REFUSED,
    "flag": _FLAGS_REFUSED,
    "ordinal": (0, -1, True, False, None, 1.0, "1", [1], -(10**5000)),
    **dict.fromkeys(_ENUM, _ENUMS_REFUSED),
}

FIELDS = [(model, name, kind) for model, fields in CONTRACT.items() for name, (kind, _) in fields.items()]
MOMENTS = [(model, name) for model, name, kind in FIELDS if kind.startswith("moment")]
ENUMS = [(model, name, _ENUM[kind]) for model, name, kind in FIELDS if kind in _ENUM]
MODELS = tuple(CONTRACT)


def _make(model: type, **changes: object) -> Any:  # noqa: ANN401 - one of the models
    return model(**{**_LEAST[model], **changes})


def _of_kind(*kinds: str) -> list[Any]:
    return [pytest.param(model, name, id=f"{model.__name__}.{name}") for model, name, kind in FIELDS if kind in kinds]


_each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
_each_moment = pytest.mark.parametrize(("model", "name"), _of_kind("moment", "moment?"))


def _refused(model: type, name: str, value: object) -> InvalidCase:
    with pytest.raises(InvalidCase) as raised:
        _make(model, **{name: value})
    (problem,) = raised.value.problems
    assert problem.path == name
    return raised.value


# --- fields and defaults -------------------------------------------------------------------------


@_each_model
def test_the_fields_are_those_of_the_contract(model: type) -> None:
    """A model has the fields of the contract, in that order, and no other."""
    assert [each.name for each in attrs.fields(model)] == list(CONTRACT[model])


@_each_model
def test_the_defaults_are_those_of_the_contract(model: type) -> None:
    """A field that is left out says nothing in the sender's favour: it holds the default of the contract."""
    made = _make(model)
    for name, (_, default) in CONTRACT[model].items():
        if default is not _REQUIRED:
            assert getattr(made, name) == default
            assert type(getattr(made, name)) is type(default)


@pytest.mark.parametrize(
    ("model", "name"),
    [
        pytest.param(model, name, id=f"{model.__name__}.{name}")
        for model, fields in CONTRACT.items()
        for name, (_, default) in fields.items()
        if default is _REQUIRED
    ],
)
def test_what_has_no_default_must_be_given(model: type, name: str) -> None:
    """Leaving out a field without default is a TypeError that names it."""
    given = {each: value for each, value in _LEAST[model].items() if each != name}
    with pytest.raises(TypeError, match=name):
        model(**given)


@_each_model
def test_positional_arguments_are_refused(model: type) -> None:
    """No model takes its values by position, where two datetimes could be swapped unseen."""
    with pytest.raises(TypeError, match="positional"):
        model(*_MOST[model].values())


@_each_model
def test_unknown_fields_are_refused(model: type) -> None:
    """A misspelt field is an error, not silence."""
    with pytest.raises(TypeError, match="withdrawn_on"):
        _make(model, withdrawn_on=_AT)


@_each_model
def test_models_take_no_further_attributes(model: type) -> None:
    """Models are slotted: there is no dict into which a misspelt attribute could go."""
    assert not hasattr(_make(model), "__dict__")


@_each_model
def test_models_are_frozen(model: type) -> None:
    """No field of a model can be set or deleted once it is made."""
    made = _make(model)
    for name in CONTRACT[model]:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(made, name, getattr(made, name))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(made, name)


@_each_model
def test_models_are_equal_and_hashable_by_value(model: type) -> None:
    """Two models of the same values are one key of a dict."""
    one, other = model(**_MOST[model]), model(**_MOST[model])
    assert one is not other
    assert {one: "found"}[other] == "found"


@_each_model
def test_every_field_counts_in_equality(model: type) -> None:
    """Models that differ in any one field are not equal."""
    least, most = _make(model), model(**_MOST[model])
    for name in CONTRACT[model]:
        assert attrs.evolve(most, **{name: getattr(least, name)}) != most


@_each_model
def test_models_survive_pickle_and_copy(model: type) -> None:
    """A model that was pickled, copied, or deeply copied is equal to itself, with the same hash."""
    made = model(**_MOST[model])
    pickled = [pickle.loads(pickle.dumps(made, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]  # noqa: S301 - our own bytes
    for again in (copy.copy(made), copy.deepcopy(made), *pickled):
        assert type(again) is model
        assert again == made
        assert hash(again) == hash(made)


@_each_model
def test_models_can_be_evolved(model: type) -> None:
    """What a model holds is taken by its own converters again, so a changed copy can be made."""
    made = model(**_MOST[model])
    assert attrs.evolve(made) == made


def test_what_is_personal_does_not_show() -> None:
    """The repr of a customer shows no day of birth and no reference to evidence or wording."""
    consent = Consent(**_MOST[Consent])
    shown = repr(Customer(country="BE", born=date(1990, 2, 28), consents=[consent]))
    for hidden in ("1990", "born", "proof-of-jan", "text-shown", "evidence", "wording"):
        assert hidden not in shown
    assert "given_at=datetime.datetime(2026, 11, 23, 12, 0, tzinfo=datetime.timezone.utc)" in shown


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "name", "value"),
    [
        pytest.param(model, name, value, id=f"{model.__name__}.{name}-{position}")
        for model, name, kind in FIELDS
        for position, value in enumerate(REFUSED[kind])
    ],
)
def test_values_of_another_kind_are_refused(model: type, name: str, value: object) -> None:
    """What a field does not hold is an InvalidCase that names the field alone, never taken for something near it."""
    error = _refused(model, name, value)
    assert isinstance(error, ValueError)
    assert isinstance(error, LawfulResendError)
    assert not isinstance(error, NaiveMoment)
    assert str(error).isascii()
    assert len(str(error)) < 400


@pytest.mark.parametrize(("model", "name"), _of_kind("day?", "Account?", "moment?", "reference?"))
def test_none_is_taken_where_the_contract_says_so(model: type, name: str) -> None:
    """A field that may be unknown takes None and keeps it."""
    assert getattr(_make(model, **{name: None}), name) is None


def test_a_day_of_birth_is_never_echoed() -> None:
    """A day of birth in a wrong form is refused without being shown."""
    for wrong in ("28/02/1990", 19900228, datetime(1990, 2, 28, tzinfo=UTC), ["1990-02-28"]):
        assert "1990" not in str(_refused(Customer, "born", wrong))


@pytest.mark.parametrize("name", ["evidence", "wording"])
def test_references_are_never_echoed(name: str) -> None:
    """A reference in a wrong form is refused without being shown."""
    for wrong in (19900228, b"19900228", ["19900228"], date(1990, 2, 28), 1990.0228):
        assert "1990" not in str(_refused(Consent, name, wrong))


# --- enums ---------------------------------------------------------------------------------------

_CHANGES = (str.upper, str.title, " {}".format, "{}\n".format, "{}\0".format, str.encode)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_the_values_are_those_of_the_contract(kind: type[enum.StrEnum]) -> None:
    """An enum has the values of the contract, in that order: they are for ever."""
    assert tuple(kind) == VALUES[kind]


@pytest.mark.parametrize(("model", "name", "kind"), ENUMS, ids=[f"{model.__name__}.{name}" for model, name, _ in ENUMS])
def test_enums_are_taken_by_member_and_by_value(model: type, name: str, kind: type[enum.StrEnum]) -> None:
    """A member and its value give the same member."""
    for member in kind:
        assert getattr(_make(model, **{name: member}), name) is member
        assert getattr(_make(model, **{name: member.value}), name) is member


@pytest.mark.parametrize(("model", "name", "kind"), ENUMS, ids=[f"{model.__name__}.{name}" for model, name, _ in ENUMS])
@pytest.mark.parametrize("change", _CHANGES, ids=range(len(_CHANGES)))
def test_enums_are_not_guessed(
    model: type, name: str, kind: type[enum.StrEnum], change: Callable[[str], object]
) -> None:
    """A value in other letters, with blanks, or in bytes is another value: it is refused."""
    for member in kind:
        _refused(model, name, change(member.value))


@pytest.mark.parametrize(("model", "name", "kind"), ENUMS, ids=[f"{model.__name__}.{name}" for model, name, _ in ENUMS])
def test_an_unknown_value_is_named_beside_the_allowed_ones(model: type, name: str, kind: type[enum.StrEnum]) -> None:
    """The error names the field, the value, and every allowed value."""
    message = str(_refused(model, name, "maybe"))
    for part in (name, "'maybe'", *VALUES[kind]):
        assert part in message


def test_an_unknown_purpose_is_named_beside_the_allowed_ones() -> None:
    """The error for a purpose names the field, the value, and every allowed value."""
    message = str(_refused(Consent, "purposes", ["terms", "maybe"]))
    for part in ("purposes", "'maybe'", *VALUES[Purpose]):
        assert part in message


def test_members_of_other_enums_are_taken_by_their_value_only() -> None:
    """A host's own string enum is taken where its value is one of ours: it is that string."""
    assert _make(Customer, kind=_HostKind.COMPANY).kind is Recipient.COMPANY
    _refused(Customer, "kind", _HostKind.TOOLS)
    _refused(Customer, "kind", Mailbox.IMPERSONAL)


# --- moments -------------------------------------------------------------------------------------


@_each_moment
def test_naive_moments_are_refused_by_name(model: type, name: str) -> None:
    """A datetime without offset is a NaiveMoment that names the field, also where its zone knows no offset."""
    for naive in (_NAIVE, _NAIVE.replace(tzinfo=_Floating()), _Timestamp(2026, 1, 1)):
        assert type(_refused(model, name, naive)) is NaiveMoment


@_each_moment
@pytest.mark.parametrize(
    "zone",
    [
        UTC,
        timezone(timedelta(0)),
        timezone(timedelta(0), "Z"),
        timezone(timedelta(hours=5, minutes=45)),
        timezone(-timedelta(hours=23, minutes=59, seconds=59, microseconds=999999)),
        timezone(timedelta(hours=23, minutes=59, seconds=59, microseconds=999999)),
        ZoneInfo("Europe/Brussels"),
        ZoneInfo("Australia/Lord_Howe"),
        ZoneInfo("UTC"),
    ],
    ids=["utc", "zero", "named", "nepal", "least", "most", "brussels", "lord-howe", "zone-utc"],
)
def test_moments_are_stored_in_utc(model: type, name: str, zone: tzinfo) -> None:
    """A moment with any offset is stored as the same instant, a plain datetime whose zone is exactly UTC."""
    given = datetime(2026, 10, 25, 2, 30, 15, 123456, tzinfo=zone)
    for each in (given, given.replace(fold=1), _Timestamp.combine(given.date(), given.timetz())):
        stored = getattr(_make(model, **{name: each}), name)
        assert type(stored) is datetime
        assert stored.tzinfo is UTC
        assert stored.fold == 0 or zone is UTC
        assert (stored - datetime(1970, 1, 1, tzinfo=UTC)) == each.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)


@settings(derandomize=True, deadline=None)
@given(st.datetimes(timezones=st.timezones(), allow_imaginary=False))
def test_the_same_instant_is_the_same_value(moment: datetime) -> None:
    """Models that hold one instant in two zones are equal, with one hash; or the instant is outside the calendar."""
    try:
        moved = moment.astimezone(UTC)
    except OverflowError:
        _refused(Account, "created_at", moment)
        return
    one, other = Account(created_at=moment), Account(created_at=moved)
    assert one.created_at == moved
    assert (one, hash(one)) == (other, hash(other))


@_each_moment
def test_moments_outside_the_calendar_are_refused(model: type, name: str) -> None:
    """A moment that UTC cannot hold is refused by name, at both ends of the calendar."""
    east, west = timezone(timedelta(hours=1)), timezone(-timedelta(hours=1))
    for outside in (datetime.min.replace(tzinfo=east), datetime.max.replace(tzinfo=west)):
        _refused(model, name, outside)
    for inside in (datetime.min.replace(tzinfo=west), datetime.max.replace(tzinfo=east)):
        assert getattr(_make(model, **{name: inside}), name) == inside


@_each_moment
def test_a_moment_that_is_none_is_refused_by_name(model: type, name: str) -> None:
    """A datetime that cannot say its offset, like NaT of pandas, is refused with the field's name."""
    _refused(model, name, _NotATime(2026, 1, 1))
    _refused(model, name, _OddOffset(2026, 1, 1))


def test_days_are_kept_as_they_are() -> None:
    """A day of birth is a date at either end of the calendar, without zone."""
    for day in (date.min, date(2000, 2, 29), date.max):
        assert Customer(country="BE", born=day).born == day


# --- collections ---------------------------------------------------------------------------------


def _generated(items: list[Any]) -> Iterator[Any]:
    yield from items


_ITERABLES: dict[str, Callable[[list[Any]], Any]] = {
    "list": list,
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
    "generator": _generated,
    "iterator": iter,
    "keys": lambda items: dict.fromkeys(items).keys(),
    "map": lambda items: map(copy.copy, items),
    "repeated": lambda items: [*items, *items],
}
_each_iterable = pytest.mark.parametrize("shape", _ITERABLES, ids=str)


@_each_iterable
@pytest.mark.parametrize(
    ("model", "name", "items"),
    [
        pytest.param(model, name, items, id=f"{model.__name__}.{name}-{len(items)}")
        for model, name, kind in FIELDS
        if kind in {"strings", "purposes"}
        for items in ([], ["terms"], ["terms", "other"])
    ],
)
def test_sets_are_taken_from_any_iterable(model: type, name: str, items: list[str], shape: str) -> None:
    """Any iterable of strings is stored as a frozenset, read once."""
    stored = getattr(_make(model, **{name: _ITERABLES[shape](items)}), name)
    assert type(stored) is frozenset
    assert stored == set(items)


@pytest.mark.parametrize("shape", [each for each in _ITERABLES if each != "repeated"], ids=str)
def test_purchases_and_consents_are_taken_from_any_iterable(shape: str) -> None:
    """Any iterable of purchases or consents is stored as a tuple, read once, in its order."""
    make = _ITERABLES[shape]
    for name, items in (("purchases", [_PURCHASE]), ("consents", [_CONSENT]), ("consents", [])):
        stored = getattr(_make(Customer, **{name: make(items)}), name)
        assert type(stored) is tuple
        assert list(stored) == items


def test_order_and_repetition_of_consents_are_kept() -> None:
    """Two boxes ticked alike are two consents: a tuple keeps both, and their order."""
    other = attrs.evolve(_CONSENT, act="implied")
    assert Customer(country="BE", consents=[other, _CONSENT, other]).consents == (other, _CONSENT, other)


def test_purposes_are_stored_as_members() -> None:
    """A purpose that was given by value is stored as the member."""
    consent = Consent(purposes=["terms", Purpose.TERMS, "other"], given_at=_AT, act="ticked")
    assert consent.purposes == {Purpose.TERMS, Purpose.OTHER}
    assert all(type(each) is Purpose for each in consent.purposes)


def test_a_set_that_is_right_already_is_kept() -> None:
    """A frozen set of just what the field holds is not copied: many carts share the sets of few goods and purposes."""
    goods, purposes = frozenset({"books"}), frozenset({Purpose.NEWSLETTER})

    assert Cart(abandoned_at=_AT, address=AddressSource.TYPED, categories=goods).categories is goods
    assert Consent(purposes=purposes, given_at=_AT, act=ConsentAct.TICKED).purposes is purposes


def test_a_list_changed_afterwards_changes_nothing() -> None:
    """A model keeps its own copy of what it was given."""
    categories, consents = ["tools"], [_CONSENT]
    cart = _make(Cart, categories=categories)
    customer = _make(Customer, consents=consents)
    categories.append("books")
    consents.clear()
    assert cart.categories == {"tools"}
    assert customer.consents == (_CONSENT,)


def test_an_error_of_the_hosts_iterable_is_the_hosts() -> None:
    """What goes wrong inside a host's generator comes out as it is, not as a case that is invalid."""

    def broken() -> Iterator[str]:
        yield "tools"
        message = "the host's database"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="the host's database"):
        _make(Cart, categories=broken())


# --- numbers and strings -------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 2, 10**30])
def test_reminders_are_counted_from_one(number: int) -> None:
    """Any whole number from 1 is the number of a reminder."""
    assert Mail(number=number).number == number


@pytest.mark.parametrize(("model", "name"), _of_kind("string", "reference?", "country"))
@pytest.mark.parametrize("value", ["be", " ", "Ω\ud800", "x" * 10_000], ids=["lower", "blank", "surrogate", "long"])
def test_strings_are_the_hosts_own(model: type, name: str, value: str) -> None:
    """A string of the host is kept as it is: the library compares it, and does not read it."""
    assert getattr(_make(model, **{name: value}), name) == value


def test_every_converter_is_told_its_name() -> None:
    """No message of a field starts with an empty path: each converter knows its field."""
    for model, name, kind in FIELDS:
        assert str(_refused(model, name, REFUSED[kind][0])).startswith(f"{name}: ")


def test_signatures_can_be_read() -> None:
    """The signature of a model lists its fields, keyword-only, for help() and editors."""
    for model, fields in CONTRACT.items():
        parameters = inspect.signature(model).parameters
        assert list(parameters) == list(fields)
        assert {each.kind for each in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
