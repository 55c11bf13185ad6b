"""What each field of the models takes and refuses: the tables of the contract, by hand."""

import copy
import enum
import inspect
import pickle
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any, cast, get_args
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.hostile import PERSONAL
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
    Line,
    Mail,
    Mailbox,
    NaiveMoment,
    Objection,
    Purchase,
    Purpose,
    Recipient,
    RequiredFor,
)
from lawful_resend.models import REGISTERS, NotStated

_NONE: frozenset[str] = frozenset()
_REQUIRED: Any = attrs.NOTHING
_AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_EARLIER = datetime(2026, 11, 22, 12, tzinfo=UTC)
_NAIVE = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - what is to be refused

#: model → field → (what it holds, default, what follows if it is not stated): section 2 of the contract
CONTRACT: dict[type, dict[str, tuple[str, object, str]]] = {
    Customer: {
        "country": ("country", _REQUIRED, ""),
        "kind": ("Recipient", None, "assumed"),
        "mailbox": ("Mailbox", None, "against"),
        "born": ("day", None, "assumed"),
        "address_key": ("key", None, "assumed"),
        "account": ("Account", None, "against"),
        "purchases": ("Purchases", None, "open"),
        "consents": ("Consents", (), "against"),
        "objections": ("Objections", None, "open"),
        "last_active_at": ("moment", None, "against"),
        "cleared_registers": ("registers", _NONE, "against"),
    },
    Objection: {
        "at": ("moment", None, "against"),
        "seller": ("text", None, "name"),
        "purposes": ("purposes", _NONE, "against"),
    },
    Account: {
        "created_at": ("moment", _REQUIRED, ""),
        "seller": ("text", None, "name"),
        "address_key": ("key", None, "assumed"),
        "refusal_offered": ("flag", None, "against"),
        "paid_offer": ("flag", None, "against"),
    },
    Purchase: {
        "concluded_at": ("moment", _REQUIRED, ""),
        "seller": ("text", None, "name"),
        "address_key": ("key", None, "assumed"),
        "lines": ("lines", (), "against"),
        "address_given": ("flag", None, "against"),
        "refusal_offered": ("flag", None, "against"),
        "cancelled": ("flag", None, "covered"),
        "ended_at": ("moment", None, "covered"),
    },
    Line: {
        "categories": ("strings", _NONE, "against"),
        "supplier": ("text", None, "assumed"),
    },
    Consent: {
        "purposes": ("purposes", _REQUIRED, ""),
        "given_at": ("moment", _REQUIRED, ""),
        "act": ("ConsentAct", _REQUIRED, ""),
        "required_for": ("RequiredFor", None, "against"),
        "informed": ("flag", None, "against"),
        "concluded": ("flag", None, "against"),
        "evidence": ("text", None, "against"),
        "wording": ("text", None, "against"),
        "double_opt_in": ("DoubleOptIn", None, "assumed"),
        "confirmed_at": ("moment", None, "against"),
        "by_guardian": ("flag", None, "against"),
        "withdrawn_at": ("moment", None, "covered"),
        "last_used_at": ("moment", None, "against"),
        "seller": ("text", None, "name"),
        "address_key": ("key", None, "assumed"),
    },
    Cart: {
        "abandoned_at": ("moment", _REQUIRED, ""),
        "address_source": ("AddressSource", _REQUIRED, ""),
        "seller": ("text", None, "name"),
        "lines": ("lines", (), "against"),
        "checkout_begun": ("flag", None, "against"),
        "for_organisation": ("flag", None, "against"),
        "refusal_offered": ("flag", None, "against"),
        "device_consent": ("flag", None, "against"),
        "device_refusal_offered": ("flag", None, "against"),
        "ordered_at": ("moment", None, "covered"),
        "keep_until": ("moment", None, "assumed"),
        "order_only": ("flag", None, "assumed"),
        "sensitive": ("flag", None, "assumed"),
    },
    Mail: {
        "requested_at": ("moment", None, "against"),
        "request_evidence": ("text", None, "against"),
        "neutral": ("flag", None, "against"),
        "announced": ("flag", None, "against"),
        "refusal_offered": ("flag", None, "against"),
        "number": ("ordinal", None, "assumed"),
    },
}

#: enum → its values, as the contract writes them
VALUES: dict[type[enum.StrEnum], tuple[str, ...]] = {
    Recipient: ("person", "company"),
    Mailbox: ("personal", "impersonal"),
    ConsentAct: ("ticked", "pre-ticked", "implied", "unknown"),
    RequiredFor: ("nothing", "reward", "service"),
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

_LINE = Line(categories={"tools"})
_ACCOUNT = Account(created_at=_AT)
_PURCHASE = Purchase(concluded_at=_AT)
_CONSENT = Consent(purposes=["terms"], given_at=_AT, act="ticked")
_OBJECTION = Objection(at=_AT)

#: what every model needs at least
_LEAST: dict[type, dict[str, Any]] = {
    Customer: {"country": "BE"},
    Objection: {},
    Account: {"created_at": _EARLIER},
    Purchase: {"concluded_at": _EARLIER},
    Line: {},
    Consent: {"purposes": ["terms"], "given_at": _EARLIER, "act": "ticked"},
    Cart: {"abandoned_at": _EARLIER, "address_source": "submitted"},
    Mail: {},
}

#: every field set to something else than its default
_MOST: dict[type, dict[str, Any]] = {
    Customer: {
        "country": "NL",
        "kind": "company",
        "mailbox": "impersonal",
        "born": date(1990, 2, 28),
        "address_key": "key-of-jan",
        "account": _ACCOUNT,
        "purchases": [_PURCHASE],
        "consents": [_CONSENT],
        "objections": [_OBJECTION],
        "last_active_at": _AT,
        "cleared_registers": {"AT-ECG"},
    },
    Objection: {"at": _AT, "seller": "shop", "purposes": ["newsletter"]},
    Account: {
        "created_at": _AT,
        "seller": "shop",
        "address_key": "key-of-jan",
        "refusal_offered": True,
        "paid_offer": True,
    },
    Purchase: {
        "concluded_at": _AT,
        "seller": "shop",
        "address_key": "key-of-jan",
        "lines": [_LINE],
        "address_given": True,
        "refusal_offered": True,
        "cancelled": True,
        "ended_at": _AT,
    },
    Line: {"categories": {"tools-of-jan"}, "supplier": "another"},
    Consent: {
        "purposes": {"newsletter", "cart-reminders"},
        "given_at": _AT,
        "act": "implied",
        "required_for": "reward",
        "informed": True,
        "concluded": True,
        "evidence": "proof-of-jan-1990",
        "wording": "text-shown-to-jan",
        "double_opt_in": "confirmed",
        "confirmed_at": _AT,
        "by_guardian": True,
        "withdrawn_at": _AT,
        "last_used_at": _AT,
        "seller": "shop",
        "address_key": "key-of-jan",
    },
    Cart: {
        "abandoned_at": _AT,
        "address_source": "cookie",
        "seller": "shop",
        "lines": [_LINE],
        "checkout_begun": True,
        "for_organisation": True,
        "refusal_offered": True,
        "device_consent": True,
        "device_refusal_offered": True,
        "ordered_at": _AT,
        "keep_until": _AT,
        "order_only": True,
        "sensitive": True,
    },
    Mail: {
        "requested_at": _AT,
        "request_evidence": "request-of-jan",
        "neutral": True,
        "announced": True,
        "refusal_offered": True,
        "number": 2,
    },
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


class _NotATimeOfPandas(_NotATime):
    """A moment that is none, of pandas itself."""


_NotATimeOfPandas.__name__ = "NaTType"
_NotATimeOfPandas.__module__ = "pandas._libs.tslibs.nattype"


class _NotAvailable:
    """A value that is none, of pandas itself: it refuses to be asked."""

    def __bool__(self) -> bool:
        message = "boolean value of NA is ambiguous"
        raise TypeError(message)

    def __eq__(self, _: object) -> Any:  # noqa: ANN401 - neither equal nor unequal
        return self

    __hash__ = None  # type: ignore[assignment]


_NotAvailable.__name__ = "NAType"
_NotAvailable.__module__ = "pandas._libs.missing"


class _Scalar:
    """A scalar of numpy, as far as the library looks at it."""

    __module__ = "numpy"

    def __init__(self, value: Any) -> None:  # noqa: ANN401 - any value
        self.value = value

    def __bool__(self) -> bool:
        return bool(self.value)

    def __int__(self) -> int:
        return int(self.value)

    def __ne__(self, _: object) -> bool:
        return bool(self.value != self.value)

    __hash__ = None  # type: ignore[assignment]


def _scalar(name: str, value: object) -> object:
    return type(name, (_Scalar,), {"__module__": "numpy"})(value)


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


_STRINGS_REFUSED: tuple[object, ...] = ("tools", b"tools", "", 5, _AT, _Strange(), [b"tools"], [["a"]], [5, "a"])
_DAYS_REFUSED: tuple[object, ...] = (_AT, _NAIVE, _Timestamp(2026, 1, 1), "1990-02-28", 19900228, (1990, 2, 28), True)
_MOMENTS_REFUSED: tuple[object, ...] = ("2026-11-23T12:00:00Z", 1_700_000_000, 1.5, date(2026, 11, 23), True, [_AT])
_FLAGS_REFUSED: tuple[object, ...] = (0, 1, "", "true", [], 1.0, _Strange())
_TEXTS_REFUSED: tuple[object, ...] = (b"shop", 5, True, ["shop"], _AT, _Strange())
_ENUMS_REFUSED: tuple[object, ...] = (0, True, b"person", ["person"], [], {}, _Strange(), "", "x", "jan@x.be")

#: what it holds → what no such field takes
REFUSED: dict[str, tuple[object, ...]] = {
    "country": (*_TEXTS_REFUSED, None, "", " ", "nan", "be", "UK", "EL", "gb "),
    "day": _DAYS_REFUSED,
    "Account": (_PURCHASE, {"created_at": _AT}, "account", True, [_ACCOUNT], Account),
    "Purchases": (_PURCHASE, "purchases", b"", [_ACCOUNT], [None], [{}], [_PURCHASE, _CONSENT], [Purchase]),
    "Consents": (_CONSENT, "consents", b"", [_ACCOUNT], [None], [{}], [_CONSENT, _PURCHASE], [Consent]),
    "Objections": (_OBJECTION, "objections", b"", [_AT], [None], [{}], [_OBJECTION, _PURCHASE], [Objection]),
    "lines": (_LINE, "tools", b"", ["tools"], [None], [{"categories": ["a"]}], [_LINE, _PURCHASE], 5, [5]),
    "moment": _MOMENTS_REFUSED,
    "strings": _STRINGS_REFUSED,
    "registers": (*_STRINGS_REFUSED, ["at-ecg"], ["AT-ECG", "Robinson"]),
    "purposes": ("terms", b"terms", 5, Purpose.TERMS, ["x"], [None], [Recipient.PERSON], ["terms", "TERMS"]),
    "text": _TEXTS_REFUSED,
    "key": (*_TEXTS_REFUSED, "jan@voorbeeld.be", "jan\uff20voorbeeld.be"),
    "flag": _FLAGS_REFUSED,
    "ordinal": (0, -1, 10**6 + 1, True, False, 1.0, "1", [1], 10**5000, -(10**5000)),
    **dict.fromkeys(_ENUM, _ENUMS_REFUSED),
}

FIELDS = [(model, name, kind) for model, fields in CONTRACT.items() for name, (kind, *_) in fields.items()]
ENUMS = [(model, name, _ENUM[kind]) for model, name, kind in FIELDS if kind in _ENUM]
MODELS = tuple(CONTRACT)


def _make(model: type, **changes: object) -> Any:  # noqa: ANN401 - one of the models
    return model(**{**_LEAST[model], **changes})


def _made(model: type, name: str, moment: datetime) -> Any:  # noqa: ANN401 - one of the models
    """Make a model with a moment, the others where they do not contradict it."""
    others: dict[str, Any] = {"given_at": datetime.min.replace(tzinfo=UTC)} if model is Consent else {}
    if name == "confirmed_at":
        others["double_opt_in"] = "confirmed"
    return _make(model, **{**others, name: moment})


def _of_kind(*kinds: str) -> list[Any]:
    return [pytest.param(model, name, id=f"{model.__name__}.{name}") for model, name, kind in FIELDS if kind in kinds]


_each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
_each_moment = pytest.mark.parametrize(("model", "name"), _of_kind("moment"))


def _refused(model: type, name: str, value: object) -> InvalidCase:
    with pytest.raises(InvalidCase) as raised:
        _make(model, **{name: value})
    (problem,) = raised.value.problems
    assert problem.path == f"{model.__name__}.{name}"
    return raised.value


# --- fields and defaults -------------------------------------------------------------------------


@_each_model
def test_the_fields_are_those_of_the_contract(model: type) -> None:
    """A model has the fields of the contract, in that order, and no other."""
    assert [each.name for each in attrs.fields(model)] == list(CONTRACT[model])


@_each_model
def test_the_defaults_are_those_of_the_contract(model: type) -> None:
    """A field that is left out is not stated: it holds the default of the contract."""
    made = _make(model)
    for name, (_, default, _) in CONTRACT[model].items():
        if default is not _REQUIRED:
            assert getattr(made, name) == default
            assert type(getattr(made, name)) is type(default)


@pytest.mark.parametrize(
    ("model", "name"),
    [
        pytest.param(model, name, id=f"{model.__name__}.{name}")
        for model, fields in CONTRACT.items()
        for name, (_, default, _) in fields.items()
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
    least = _make(model)
    for name in CONTRACT[model]:
        most = model(**{**_MOST[model], **({"confirmed_at": None} if name == "double_opt_in" else {})})
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


@_each_model
def test_the_metadata_say_what_follows(model: type) -> None:
    """Each field that may be left out says which of the consequences of the contract that has; no other says any."""
    for each in attrs.fields(model):
        consequence = CONTRACT[model][each.name][2]
        assert each.metadata.get("not_stated") == (NotStated(consequence) if consequence else None)


_HIDDEN = ("1990", "2026", "-of-jan", "-to-jan", "tools", "shop", "another")


@_each_model
def test_what_is_personal_does_not_show(model: type) -> None:
    """No repr shows a date of the person, a good, a seller, a key or a reference; of records it shows how many."""
    shown = repr(model(**_MOST[model]))
    shown = shown.replace(f"abandoned_at={_AT!r}", "").replace(f"keep_until={_AT!r}", "")  # facts of the cart
    for hidden in _HIDDEN:
        assert hidden not in shown


def test_a_customer_shows_how_many_records() -> None:
    """What a person bought or did is counted, and what nobody looked up is None."""
    assert "purchases=<1>, consents=<1>, objections=<1>" in repr(Customer(**_MOST[Customer]))
    assert "purchases=None, consents=<0>, objections=None" in repr(Customer(country="BE"))


def _fields_of(model: type) -> dict[str, Any]:
    made = model(**_MOST[model])
    return cast("dict[str, Any]", made.__getstate__())


@_each_model
def test_a_state_is_taken_as_it_was_given(model: type) -> None:
    """What a model gives as its state, another takes, with what an older version did not know not stated."""
    state = _fields_of(model)
    made = _make(model)
    made.__setstate__(state)
    assert made == model(**_MOST[model])
    for name, (_, default, _) in CONTRACT[model].items():
        if default is not _REQUIRED:
            made.__setstate__({each: value for each, value in state.items() if each not in {name, "confirmed_at"}})
            assert getattr(made, name) == default


@pytest.mark.parametrize(
    ("model", "name", "value"),
    [
        (Cart, "address_source", "cookie"),
        (Customer, "kind", "company"),
        (Customer, "born", "1990-02-28"),
        (Customer, "country", "be"),
        (Customer, "purchases", [_PURCHASE]),
        (Consent, "act", "ticked"),
        (Consent, "act", "bogus"),
        (Consent, "purposes", frozenset({"newsletter"})),
        (Consent, "double_opt_in", "confirmed"),
        (Objection, "purposes", frozenset({"newsletter"})),
        (Purchase, "lines", [_LINE]),
        (Mail, "number", 0),
    ],
)
def test_a_state_that_a_model_does_not_hold_is_refused(model: type, name: str, value: object) -> None:
    """A pickle that leaves a string where a member belongs, or anything else that no model holds, is refused."""
    state, made = _fields_of(model), _make(model)
    with pytest.raises(InvalidCase) as raised:
        made.__setstate__({**state, name: value})
    assert [problem.path for problem in raised.value.problems] == [f"{model.__name__}.{name}"]
    assert made == _make(model)


@_each_model
def test_a_state_of_other_fields_is_refused(model: type) -> None:
    """A state that lacks a required field, has an unknown one, or is none is an InvalidCase, never another error."""
    state, made = _fields_of(model), _make(model)
    wrongs: list[Any] = [{**state, "jan@voorbeeld.be": 1}, None, [], (1,), "state"]
    for wrong in wrongs:
        with pytest.raises(InvalidCase) as raised:
            made.__setstate__(wrong)
        assert "@" not in str(raised.value)
    for name, (_, default, _) in CONTRACT[model].items():
        if default is _REQUIRED:
            with pytest.raises(InvalidCase, match=f"{model.__name__}.{name}"):
                made.__setstate__({each: value for each, value in state.items() if each != name})


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


@pytest.mark.parametrize(
    ("model", "name"),
    [
        pytest.param(model, name, id=f"{model.__name__}.{name}")
        for model, fields in CONTRACT.items()
        for name, (_, default, _) in fields.items()
        if default is not _REQUIRED
    ],
)
def test_none_is_not_stated(model: type, name: str) -> None:
    """None is what is held where a field is left out, and so is what data frames have for nothing."""
    for nothing in (None, float("nan"), _NotATimeOfPandas(2026, 1, 1), _NotAvailable()):
        assert getattr(_make(model, **{name: nothing}), name) == CONTRACT[model][name][1]


def test_what_is_required_is_never_missing() -> None:
    """Nothing is no country, no moment and no act."""
    for model, fields in CONTRACT.items():
        for name, (_, default, _) in fields.items():
            if default is _REQUIRED:
                for nothing in (None, float("nan"), _NotATimeOfPandas(2026, 1, 1), _NotAvailable()):
                    _refused(model, name, nothing)


def test_a_day_of_birth_is_never_echoed() -> None:
    """A day of birth in a wrong form is refused without being shown."""
    for wrong in ("28/02/1990", 19900228, datetime(1990, 2, 28, tzinfo=UTC), ["1990-02-28"]):
        assert "1990" not in str(_refused(Customer, "born", wrong))


@pytest.mark.parametrize("name", ["evidence", "wording"])
def test_references_are_never_echoed(name: str) -> None:
    """A reference in a wrong form is refused without being shown."""
    for wrong in (19900228, b"19900228", ["19900228"], date(1990, 2, 28), 1990.0228):
        assert "1990" not in str(_refused(Consent, name, wrong))


@pytest.mark.parametrize(
    ("model", "name"), [pytest.param(model, name, id=f"{model.__name__}.{name}") for model, name, _ in FIELDS]
)
def test_what_is_personal_is_never_echoed(model: type, name: str) -> None:
    """A name, a number, a date of birth, an address or markup in any field shows in no error and in no repr."""
    for value in PERSONAL:
        wrongs: list[object] = [value, [value], {value}, {value: value}, value.encode("utf-8", "surrogatepass")]
        for wrong in wrongs:
            try:
                told = repr(_make(model, **{name: wrong}))
            except InvalidCase as error:
                told = f"{error} {error!r} {error.args!r} {error.__cause__} {error.__context__}"
            assert value not in told
            assert ascii(value)[1:-1] not in told
        with pytest.raises(InvalidCase) as raised:
            _make(model).__setstate__({**_fields_of(model), value: value})
        assert value not in str(raised.value)


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
    """The error names the field and every allowed value, and shows a slip of typing."""
    slip = VALUES[kind][0].upper()
    message = str(_refused(model, name, slip))
    for part in (name, f"'{slip}'", *VALUES[kind]):
        assert part in message
    assert "got a string of 12 characters" in str(_refused(model, name, "Jan Janssens"))


def test_an_unknown_purpose_is_named_beside_the_allowed_ones() -> None:
    """The error for a purpose names the field, the value, and every allowed value."""
    message = str(_refused(Consent, "purposes", ["terms", "news_letter"]))
    for part in ("purposes", "'news_letter'", *VALUES[Purpose]):
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
        stored = getattr(_made(model, name, each), name)
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
        assert getattr(_made(model, name, inside), name) == inside


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
        if kind in {"strings", "purposes", "registers"}
        for items in (
            [],
            *([["AT-ECG"], ["AT-ECG", "PT-DGC"]] if kind == "registers" else [["terms"], ["terms", "other"]]),
        )
    ],
)
def test_sets_are_taken_from_any_iterable(model: type, name: str, items: list[str], shape: str) -> None:
    """Any iterable of strings is stored as a frozenset, read once."""
    stored = getattr(_make(model, **{name: _ITERABLES[shape](items)}), name)
    assert type(stored) is frozenset
    assert stored == set(items)


@pytest.mark.parametrize("shape", [each for each in _ITERABLES if each != "repeated"], ids=str)
def test_records_are_taken_from_any_iterable(shape: str) -> None:
    """Any iterable of records is stored as a tuple, read once, in its order."""
    make = _ITERABLES[shape]
    records: tuple[tuple[str, list[Any]], ...] = (
        ("purchases", [_PURCHASE]),
        ("consents", [_CONSENT]),
        ("consents", []),
        ("objections", [_OBJECTION]),
    )
    for name, items in records:
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

    assert Line(categories=goods).categories is goods
    assert Consent(purposes=purposes, given_at=_AT, act=ConsentAct.TICKED).purposes is purposes


def test_a_list_changed_afterwards_changes_nothing() -> None:
    """A model keeps its own copy of what it was given."""
    categories, consents = ["tools"], [_CONSENT]
    line = _make(Line, categories=categories)
    customer = _make(Customer, consents=consents)
    categories.append("books")
    consents.clear()
    assert line.categories == {"tools"}
    assert customer.consents == (_CONSENT,)


def test_an_error_of_the_hosts_iterable_is_the_hosts() -> None:
    """What goes wrong inside a host's generator comes out as it is, not as a case that is invalid."""

    def broken() -> Iterator[str]:
        yield "tools"
        message = "the host's database"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="the host's database"):
        _make(Line, categories=broken())


# --- numbers and strings -------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 2, 10**6])
def test_reminders_are_counted_from_one(number: int) -> None:
    """Any whole number from 1 to a million is the number of a reminder."""
    assert Mail(number=number).number == number


_TEXTS = pytest.mark.parametrize(("model", "name"), _of_kind("text", "key"))


@_TEXTS
@pytest.mark.parametrize("value", ["be", "Ω\ud800", "x" * 10_000, "Na\u00efve", "0"], ids=ascii)
def test_strings_are_the_hosts_own(model: type, name: str, value: str) -> None:
    """A string of the host is kept as it is: the library compares it, and does not read it."""
    assert getattr(_make(model, **{name: value}), name) == value


@_TEXTS
def test_strings_are_compared_composed_and_without_blanks(model: type, name: str) -> None:
    """One string in another composition of Unicode, or with blanks around it, is the same one."""
    for written in ("caf\u00e9", "cafe\u0301", " caf\u00e9\n", "\u200bcafe\u0301\ufeff", "\u00a0caf\u00e9\u2003"):
        assert getattr(_make(model, **{name: written}), name) == "caf\u00e9"


_NOTHING = ("", " ", "\t\n", "\u200b", "\ufeff \u200d", "nan", "NaN", "None", "null", "NULL", "NaT", " none ", "<NA>")


@_TEXTS
@pytest.mark.parametrize("value", _NOTHING, ids=ascii)
def test_strings_that_say_nothing_are_not_given(model: type, name: str, value: str) -> None:
    """What is blank, or what programs write where there is nothing, is not stated."""
    assert getattr(_make(model, **{name: value}), name) is None


def test_categories_that_say_nothing_are_none() -> None:
    """An empty category is no category: it makes nothing similar."""
    assert _make(Line, categories=[*_NOTHING, None, float("nan"), "tools", " tools"]).categories == {"tools"}
    assert _make(Customer, cleared_registers=["", "AT-ECG "]).cleared_registers == {"AT-ECG"}


@_each_iterable
def test_a_line_may_be_its_categories(shape: str) -> None:
    """Where goods are asked, the categories of one stand for it; a string is none."""
    goods = _ITERABLES[shape]([frozenset({"tools"}), frozenset({"books", "gifts"})])
    lines = Cart(abandoned_at=_AT, address_source="typed", lines=goods).lines
    assert set(lines) == {Line(categories={"tools"}), Line(categories={"books", "gifts"})}
    assert Purchase(concluded_at=_AT, lines=[["tools"], {"books"}, ("gifts",), _LINE]).lines == (
        _LINE, Line(categories={"books"}), Line(categories={"gifts"}), _LINE
    )  # fmt: skip


@pytest.mark.parametrize(("given", "right"), [("UK", "GB"), ("uk", "GB"), ("EL", "GR"), ("be", "BE"), ("Gb", "GB")])
def test_a_wrong_code_is_told_the_right_one(given: str, right: str) -> None:
    """What shops write for the code of a country is refused with the code that ISO 3166-1 has."""
    assert str(_refused(Customer, "country", given)).endswith(f"code, {right}, got '{given}'")


def test_a_customer_without_a_country_is_told_why_it_is_needed() -> None:
    """The error says what the country is for, and where shops find it."""
    for nothing in (None, "", " ", "nan", float("nan")):
        message = str(_refused(Customer, "country", nothing))
        for part in ("chooses the law", "billing address", "got nothing"):
            assert part in message
    assert Customer(country=" BE\n").country == "BE"


@pytest.mark.parametrize("year", [1990, "1990"], ids=["number", "string"])
def test_a_year_of_birth_is_told_how_to_be_stated(year: object) -> None:
    """A year alone is no day: the error says which day of it to state, and shows it not."""
    message = str(_refused(Customer, "born", year))
    assert "its last day, 31 December" in message
    assert "1990" not in message


def test_scalars_of_data_frames_are_read() -> None:
    """A flag and a number of numpy are what they say, and what is no number or no moment is not stated."""
    assert Mail(neutral=cast("Any", _scalar("bool_", 1)), number=cast("Any", _scalar("int64", 2))) == Mail(
        neutral=True, number=2
    )
    for name in ("float32", "datetime64"):
        nothing = cast("Any", _scalar(name, float("nan")))
        assert Mail(neutral=nothing, requested_at=nothing, number=nothing) == Mail()


def test_scalars_of_data_frames_are_named_as_what_they_are() -> None:
    """What cannot be read is named with its library: a moment of numpy, a number below one."""
    assert "got a numpy.datetime64" in str(_refused(Mail, "requested_at", _scalar("datetime64", 1)))
    assert "expected a whole number from 1 to 1000000" in str(_refused(Mail, "number", _scalar("int64", 0)))
    assert "got a numpy.float32" in str(_refused(Mail, "neutral", _scalar("float32", 1)))


def test_moments_that_contradict_each_other_are_refused_all_at_once() -> None:
    """Nobody withdraws or confirms before consenting; a moment of confirmation without one is none."""
    later: dict[str, Any] = {"purposes": ["terms"], "given_at": _AT, "act": "ticked"}
    with pytest.raises(InvalidCase) as raised:
        Consent(**later, withdrawn_at=_EARLIER, confirmed_at=_EARLIER)
    assert [problem.path for problem in raised.value.problems] == [
        "Consent.withdrawn_at", "Consent.confirmed_at", "Consent.confirmed_at"
    ]  # fmt: skip
    assert "has two consents" in str(raised.value)
    for state in ("unused", "pending", None):
        with pytest.raises(InvalidCase, match="double_opt_in"):
            Consent(**later, confirmed_at=_AT, double_opt_in=state)
    assert Consent(**later, withdrawn_at=_AT, confirmed_at=_AT, double_opt_in="confirmed").confirmed_at == _AT


def test_registers_are_listed_where_another_is_named() -> None:
    """A register that the library does not know is an error that lists those it knows."""
    message = str(_refused(Customer, "cleared_registers", ["es-robinson"]))
    for part in ("'es-robinson'", *REGISTERS):
        assert part in message
    assert all(each in (Customer.__doc__ or "") for each in REGISTERS)


def test_every_converter_is_told_its_name() -> None:
    """Each message starts with the model and the field: three models have the same flag."""
    for model, name, kind in FIELDS:
        assert str(_refused(model, name, REFUSED[kind][0])).startswith(f"{model.__name__}.{name}: expected ")


def test_signatures_can_be_read() -> None:
    """The signature of a model lists its fields, keyword-only, for help() and editors."""
    for model, fields in CONTRACT.items():
        parameters = inspect.signature(model).parameters
        assert list(parameters) == list(fields)
        assert {each.kind for each in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
        for name, each in parameters.items():
            assert each.annotation not in {inspect.Parameter.empty, Any}
            kind = fields[name][0]
            if kind in _ENUM:
                assert set(VALUES[_ENUM[kind]]) <= {
                    value for part in get_args(each.annotation) for value in get_args(part)
                }
