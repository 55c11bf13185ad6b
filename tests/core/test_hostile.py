"""What a hostile host or shopper may send: it is decided, or refused with the library's own error, and not echoed.

The findings of the fuzzer (``fuzz/fuzz.py``) stand here as ordinary tests.
"""

import json
import random
from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.hostile import (
    AT,
    MARK,
    PLANTED,
    VALUES,
    check_case,
    check_command,
    check_error,
    check_record,
    check_stored,
    models,
    places,
    put,
    silent,
)
from lawful_resend import (
    Account,
    Cart,
    Case,
    Consent,
    Customer,
    InvalidCase,
    LawfulResendError,
    Line,
    Mail,
    Objection,
    Purchase,
    UnknownCountry,
    Verdict,
    decide,
    law,
    read_case,
)
from lawful_resend import facts as f
from lawful_resend.choice import _asked_together, _demands, _merit, _unlike, choose
from lawful_resend.civil_time import CENTRAL_EUROPE, EASTERN_EUROPE, WESTERN_EUROPE
from lawful_resend.expressions import acceptance, consent, purchase, subject_of
from lawful_resend.laws import JURISDICTIONS, jurisdiction
from lawful_resend.replays import change, stored

_LEAST: dict[type, dict[str, Any]] = {
    Account: {"created_at": AT},
    Purchase: {"concluded_at": AT},
    Consent: {"purposes": ["terms"], "given_at": AT, "act": "ticked"},
    Customer: {"country": "BE"},
    Cart: {"abandoned_at": AT, "address_source": "account"},
    Mail: {},
    Line: {},
    Objection: {},
}
_FIELDS = [field for model in _LEAST for field in models(model)]
_value = pytest.mark.parametrize("name", VALUES)


def _verdict() -> Verdict:
    case = read_case(PLANTED)
    return decide(case.customer, case.cart, case.mail, at=case.at)


# --- every value in every place ------------------------------------------------------------------


@_value
def test_models_take_or_refuse_every_value_in_every_field(name: str) -> None:
    """Whatever stands in a field, a model is made that can be decided on, or the library's own error is raised."""
    value = VALUES[name]
    for model, field in _FIELDS:
        try:
            made = model(**{**_LEAST[model], field: value})
        except LawfulResendError as error:
            check_error(error)
            continue
        silent(repr(made))
        parts: dict[str, Any] = {"customer": Customer(country="BE"), "cart": Cart(**_LEAST[Cart]), "mail": Mail()}
        if model is Account:
            made = Customer(country="BE", account=made)
        if model is Purchase:
            made = Customer(country="BE", purchases=[made])
        if model is Consent:
            made = Customer(country="BE", consents=[made])
        if model is Objection:
            made = Customer(country="BE", objections=[made])
        if model is Line:
            made = Cart(**_LEAST[Cart], lines=[made])
        parts[type(made).__name__.lower()] = made
        check_case(Case(**parts, at=AT))


@_value
def test_records_take_or_refuse_every_value_in_every_place(name: str) -> None:
    """Whatever stands anywhere in a record of a case, it is read or refused, and nothing planted comes out."""
    for path in places(PLANTED):
        check_record(put(PLANTED, path, VALUES[name]))


@_value
def test_stored_verdicts_take_or_refuse_every_value_in_every_place(name: str) -> None:
    """Whatever stands anywhere in a stored verdict, it is judged again or refused, and nothing planted comes out."""
    record = _verdict().as_dict()
    for path in places(record):
        check_stored(put(record, path, VALUES[name]))


@_value
def test_functions_take_or_refuse_every_value(name: str) -> None:
    """Whatever a public function is given in the place of a model, a moment or a word, its error is the library's."""
    value, case = VALUES[name], read_case(PLANTED)
    verdict = _verdict()
    for call in (
        lambda: decide(value, case.cart, at=AT),
        lambda: decide(case.customer, value, at=AT),
        lambda: decide(case.customer, case.cart, value, at=AT),
        lambda: decide(case.customer, case.cart, at=value),
        lambda: decide(case.customer, case.cart, at=AT, reading=value),
        lambda: law(value, AT),
        lambda: law("BE", value),
        lambda: verdict.explain(value),
        lambda: verdict.letter(value),
        lambda: verdict.law.judge([value]),
    ):
        try:
            call()
        except LawfulResendError as error:
            check_error(error)


# --- the command ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b'{"customer": {"country": "BE"}, "customer": {}}',
        b'{"' + MARK.encode() + b'": 1, "' + MARK.encode() + b'": 2}',
        b'{"at": NaN}',
        b'{"at": -Infinity}',
        b'{"at": 1e999}',
        b'{"mail": {"number": ' + b"9" * 10_000 + b"}}",
        b'{"customer": {"country": "\\ud800"}}',
        b"\xff\xfe",
        b"\xef\xbb\xbf{}",
        b"\x00",
        b'null\n1\n[]\n"' + MARK.encode() + b'"\n{}\r\n\r\n \t\n',
        json.dumps(PLANTED).encode(),
        json.dumps(put(PLANTED, ("customer", "country"), MARK)).encode(),
    ],
    ids=range(15),
)
def test_the_command_ends_every_input_with_a_status(data: bytes) -> None:
    """Deep, doubled, endless or broken JSON is a bad line with its number: no traceback, nothing planted."""
    check_command(data)


@pytest.mark.parametrize("since", ["0001-01-01", "9999-12-31", "\ud800"])
def test_stored_verdicts_of_the_ends_of_the_calendar(since: str) -> None:
    """An edition at either end of the calendar is known or not known; no arithmetic runs over."""
    check_stored(_verdict().as_dict() | {"law": {"since": since}})


@pytest.mark.parametrize("zone", [WESTERN_EUROPE, CENTRAL_EUROPE, EASTERN_EUROPE])
def test_the_first_day_begins_with_the_calendar(zone: Any) -> None:  # noqa: ANN401 - a zone
    """Midnight before the calendar begins, in UTC, is its beginning; the next day is exact."""
    assert zone.midnight(date.min) == datetime.min.replace(tzinfo=UTC)
    assert zone.midnight(date(1, 1, 2)) == datetime(1, 1, 2, tzinfo=UTC) - timedelta(hours=zone.hours)


# --- what is asked of a host's class --------------------------------------------------------------


def test_a_zone_is_asked_once() -> None:
    """A zone that says something else each time gives one instant, that of its first answer, in every later step."""
    cart = Cart(
        abandoned_at=VALUES["zone 7"].replace(tzinfo=type(VALUES["zone 7"].tzinfo)(timedelta(hours=1), MARK)),
        address_source="account",
    )
    assert cart.abandoned_at == datetime(2025, 12, 31, 23, tzinfo=UTC)


def test_what_a_zone_raises_is_kept_as_the_cause() -> None:
    """Where a host's zone is broken, the error names the field and the host's own error is its cause."""
    with pytest.raises(InvalidCase, match=r"^Cart.abandoned_at: expected a datetime with an offset") as raised:
        Cart(abandoned_at=VALUES["zone 2"], address_source="account")
    assert isinstance(raised.value.__cause__, KeyError)


def test_days_of_other_types_are_stored_as_days() -> None:
    """A subclass of date, as a test of a host may freeze it, is stored as the plain day that it is."""
    born = Customer(country="BE", born=VALUES["date that raises"]).born
    assert type(born) is date
    assert born == date(2026, 1, 1)


@pytest.mark.parametrize("model", [Account, Purchase, Consent, Customer, Cart, Line, Objection, Mail])
def test_the_reprs_of_models_show_no_address(model: type) -> None:
    """An address that stands in a string of a model, where a shop should not put one, is not in its repr."""
    strings = {"seller", "supplier", "evidence", "wording", "country", "request_evidence"}
    held = {name: MARK if name in strings else [MARK] for _, name in models(model) if name in strings | {"categories"}}
    assert held
    silent(repr(model(**{**_LEAST[model], **held})))


def test_the_repr_of_an_unknown_country_shows_no_address() -> None:
    """An error that ends in a log by its repr shows no more of the country than its message."""
    error = UnknownCountry(MARK, ("BE",))
    silent(repr(error))
    assert error.country == MARK


def test_rules_of_a_stored_verdict_have_the_form_of_ids() -> None:
    """What stands where a rule's id should is refused: a comparison of answers would print it."""
    record = _verdict().as_dict() | {"lawful": True}
    assert change(record | {"grounds": [{"id": "be.once-known"}]})
    with pytest.raises(InvalidCase, match="rules with their ids") as raised:
        change(record | {"grounds": [{"id": MARK}]})
    check_error(raised.value)
    silent(repr(stored(record | {"country": MARK})))


def test_a_proxy_is_what_its_type_is() -> None:
    """A mock that says it is a string is refused by name, not taken for one and then found out."""
    with pytest.raises(InvalidCase, match=r"Cart.seller: expected a string or None, got a Mock"):
        Cart(abandoned_at=AT, address_source="account", seller=Mock(spec=str))


# --- many records --------------------------------------------------------------------------------

#: the bits of the facts that are about one record of a kind, what is assumed of it included
_KINDS_OF_BITS = {
    str(kind): [each.mask for each in f.VOCABULARY if subject_of(each.seen) is kind]
    for kind in (consent, acceptance, purchase)
}
_EDITIONS = [edition for country in JURISDICTIONS for edition in jurisdiction(country).editions]
#: choices that may be left to compare after the records were gone through once
_MANY = 128


@pytest.mark.exhaustive
@pytest.mark.parametrize("edition", _EDITIONS, ids=lambda edition: f"{edition.country}-{edition.since}")
def test_what_is_left_to_choose_from_does_not_grow_with_the_records(edition: Any) -> None:  # noqa: ANN401 - a law
    """However many consents and purchases there are, at most a few dozen choices of them are judged.

    Of the masks of one kind only one is kept for each set of demands that it meets. A demand is an AND, so there are
    at most as many such sets as unions of demands; all of these unions are gone through here.
    """
    left = 1
    for bits in _KINDS_OF_BITS.values():
        scope = sum(bits) & edition.mask
        demands = _demands(edition, scope)
        shown = {0}
        for demand in demands:
            for mask in (demand.all_of, *demand.one_of):
                own = [bit for bit in bits if bit & mask]
                shown |= {one | bit for one in shown for bit in own}
        met = {tuple(demand.met(one) for demand in demands) for one in shown}
        left *= len(met)
        assert len([*_unlike(edition, shown)]) <= len(met)
    assert left <= _MANY


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.sampled_from(_EDITIONS), st.randoms(use_true_random=False))
def test_the_choice_is_that_of_going_through_all(edition: Any, chance: random.Random) -> None:  # noqa: ANN401 - a law
    """The choice made of a few masks of each kind is the best of all choices that there are."""

    def draw(bits: list[int]) -> int:
        return sum(bit for bit in bits if chance.random() < 0.8)

    beside = edition.mask & ~sum(sum(bits) for bits in _KINDS_OF_BITS.values())
    mask = sum(fact.mask for fact in f.facts_in(beside) if chance.random() < (0.1 if fact.adverse else 0.7))
    kinds = [{draw(bits) for _ in range(chance.randrange(1, 6))} for bits in _KINDS_OF_BITS.values()]
    every = [mask | one | two | three for one in kinds[0] for two in kinds[1] for three in kinds[2]]
    best = max(every, key=lambda each: _merit(edition, each))
    assert choose(edition, mask, tuple(map(frozenset, kinds))) & edition.mask == best & edition.mask


def test_every_condition_of_a_law_is_a_demand() -> None:
    """Whatever a ground or a veto asks is among what the choice looks at, so that no rule can tell masks alike apart."""
    for edition in _EDITIONS:
        demands = [*_asked_together(edition)]
        asked = {mask for demand in demands for mask in demand.one_of}
        asked |= {fact.mask for demand in demands for fact in f.facts_in(demand.all_of)}
        grounds = {condition.mask for ground in edition.grounds for condition in ground.conditions}
        vetoes = {condition.mask for veto in edition.vetoes for condition in veto.conditions}
        assert asked == grounds | vetoes
