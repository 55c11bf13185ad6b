"""Boxes of forms, and the consents and objections that a log of events gives by them."""

import pickle
from datetime import UTC, datetime, timedelta
from itertools import permutations
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from lawful_resend import (
    Account,
    Box,
    Boxes,
    Cart,
    Consent,
    Customer,
    Event,
    History,
    InvalidCase,
    Mail,
    NaiveMoment,
    Objection,
    Purchase,
    Purpose,
    Reading,
    Verdict,
    consents_from,
    countries,
    decide,
)
from lawful_resend.models import REGISTERS

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
SPRING, AUTUMN = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 9, 1, tzinfo=UTC)
DAY = timedelta(days=1)
TICK = timedelta(microseconds=1)


def box(**changed: Any) -> Box:  # noqa: ANN401 - any field
    """Return a box in which nothing is wanting, but for what is changed."""
    return Box(
        **{
            "id": "checkout",
            "since": SPRING,
            "purposes": ["cart-reminders"],
            "initial": "empty",
            "required_for": "nothing",
            "informed": True,
            "closes": True,
            "refusal_offered": True,
            "double_opt_in": False,
            "wording": "forms/checkout-3",
            **changed,
        }
    )


#: an older version without a text, a gap in summer, and other boxes of all kinds
FORMS = Boxes(
    [
        box(until=SPRING + 90 * DAY, wording=None, purposes=["newsletter"]),
        box(since=SPRING + 120 * DAY),
        box(id="footer", purposes=["own-marketing"], double_opt_in=True),
        box(id="letter", purposes=["newsletter"], double_opt_in=True),
        box(id="bundle", purposes=["newsletter", "sensitive-data"]),
        box(id="health", purposes=["cart-reminders", "sensitive-data"]),
        box(id="terms", purposes=["terms", "privacy-policy"], required_for="service"),
        box(id="ticked", purposes=["own-marketing"], initial="ticked"),
    ]
)
KNOWN = ("checkout", "footer", "letter", "bundle", "health", "terms", "ticked")


def event(kind: Any, at: datetime | None, box: str | None = "checkout", **more: Any) -> Event:  # noqa: ANN401
    """Return an event of one shop, with a record of it."""
    return Event(kind=kind, at=at, box=box, evidence="log/7", **more)


def judged(history: History, country: str = "BE", reading: Reading = Reading.STRICT, **cart: Any) -> Verdict:  # noqa: ANN401
    """Return the verdict about a customer of whom the log says all, who never bought and is in no register."""
    return decide(
        Customer(
            country=country,
            purchases=(),
            consents=history.consents,
            objections=history.objections,
            cleared_registers=REGISTERS,
        ),
        Cart(abandoned_at=AT - timedelta(hours=3), address_source="submitted", **cart),
        at=AT,
        reading=reading,
    )


# --- boxes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "row", "shown"),
    [
        ({}, {}, {}),
        ({"initial": "ticked"}, {}, {"act": "pre-ticked"}),
        ({"initial": "none"}, {}, {"act": "implied"}),
        ({}, {"submitted": True}, {}),
        ({}, {"submitted": False}, {"concluded": False}),
        ({}, {"submitted": float("nan")}, {}),
        ({"closes": None}, {"submitted": True}, {"concluded": None}),
        ({"closes": None}, {"submitted": False}, {"concluded": False}),
        ({"closes": False}, {"submitted": True}, {"concluded": None}),
        ({"double_opt_in": True}, {}, {"double_opt_in": "pending"}),
        ({"double_opt_in": None}, {}, {"double_opt_in": None}),
        ({"double_opt_in": True}, {"confirmed_at": AT}, {"double_opt_in": "confirmed", "confirmed_at": AT}),
        ({"double_opt_in": True}, {"confirmed_at": None}, {"double_opt_in": "pending"}),
        ({"double_opt_in": True}, {"double_opt_in": "confirmed"}, {"double_opt_in": "confirmed"}),
        ({"informed": None, "required_for": None, "wording": " "}, {}, {"informed": None, "required_for": None, "wording": None}),
        ({}, {"purposes": ["own-marketing"]}, {}),
        ({}, {"seller": "shop", "address_key": "k1", "by_guardian": True}, {"seller": "shop", "address_key": "k1", "by_guardian": True}),
    ],
)  # fmt: skip
def test_a_box_and_a_row_make_a_consent(changed: dict[str, Any], row: dict[str, Any], shown: dict[str, Any]) -> None:
    """The box says what the form said, the row what this customer did; what neither says is not stated."""
    whole = {
        "purposes": ["cart-reminders"],
        "given_at": AT,
        "act": "ticked",
        "required_for": "nothing",
        "informed": True,
        "concluded": True,
        "evidence": "rows/1",
        "wording": "forms/checkout-3",
        "double_opt_in": "unused",
    }

    consent = Boxes([box(**changed)]).consent("checkout", given_at=AT, evidence="rows/1", **row)

    assert consent == Consent(**{**whole, **shown})


@pytest.mark.parametrize(
    ("name", "at"),
    [("popup", AT), (None, AT), ("checkout", SPRING - TICK), ("checkout", SPRING + 100 * DAY)],
    ids=["unknown", "none", "before", "between"],
)
def test_of_an_unknown_box_nothing_is_stated(name: str | None, at: datetime) -> None:
    """No box of that name, or none on that day: the act is unknown, and the purposes are those the caller tells."""
    untold = Consent(purposes=["other"], given_at=at, act="unknown", evidence="rows/1")
    told = evolve(untold, purposes=frozenset({Purpose.NEWSLETTER}))

    assert FORMS.consent(name, given_at=at, evidence="rows/1") == untold
    assert FORMS.consent(name, given_at=at, evidence="rows/1", purposes=["newsletter"]) == told
    assert FORMS.consent(name, given_at=at, submitted=False).concluded is False
    assert FORMS.refusal_offered(name, at) is None


def test_a_version_ends_where_the_next_begins() -> None:
    """The moment of a change belongs to the new version alone."""
    boxes = Boxes([box(until=AUTUMN, refusal_offered=False, wording="old"), box(since=AUTUMN, wording="new")])

    assert [boxes.consent("checkout", given_at=at).wording for at in (AUTUMN - TICK, AUTUMN)] == ["old", "new"]
    assert [boxes.refusal_offered("checkout", at) for at in (AUTUMN - TICK, AUTUMN)] == [False, True]


def test_what_the_box_says_cannot_be_said_by_a_row() -> None:
    """A row that claims a tick is a slip of the caller, known box or not."""
    claim: dict[str, Any] = {"act": "ticked"}
    for name in ("checkout", "popup"):
        with pytest.raises(TypeError, match="act"):
            FORMS.consent(name, given_at=AT, **claim)


def test_two_versions_at_one_moment_are_refused_by_their_places() -> None:
    """All of them at once, and no name of the host is shown."""
    secret = "jan.janssens@example.org"  # noqa: S105 - what is not to be shown
    versions = [box(id=secret, until=AUTUMN), box(), box(id=secret), box(id=f" {secret}", since=AUTUMN - TICK, until=AUTUMN)]  # fmt: skip

    with pytest.raises(InvalidCase) as caught:
        Boxes(versions)

    assert [(each.path, each.value) for each in caught.value.problems] == [
        ("Boxes[2]", "one while Boxes[0] is"),
        ("Boxes[3]", "one while Boxes[0] is"),
        ("Boxes[3]", "one while Boxes[2] is"),
    ]
    assert "jan" not in str(caught.value)
    assert "jan" not in repr(box(id=secret))


@settings(derandomize=True, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.none() | st.integers(1, 4)), max_size=4))
def test_boxes_are_refused_exactly_where_a_moment_has_two_versions(drawn: list[tuple[int, int | None]]) -> None:
    """As counting the days says."""
    spans = [(since, 99 if days is None else since + days) for since, days in drawn]
    told_twice = any(sum(since <= day < until for since, until in spans) > 1 for day in range(12))
    versions = [
        box(since=SPRING + since * DAY, until=None if until == 99 else SPRING + until * DAY) for since, until in spans
    ]
    try:
        Boxes(versions)
    except InvalidCase:
        assert told_twice
    else:
        assert not told_twice


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"until": SPRING}, "Box.until"),
        ({"id": " "}, "Box.id"),
        ({"id": 7}, "Box.id"),
        ({"purposes": []}, "Box.purposes"),
        ({"initial": "full"}, "Box.initial"),
        ({"closes": "yes"}, "Box.closes"),
    ],
)
def test_a_box_that_cannot_be_is_refused(changed: dict[str, Any], path: str) -> None:
    """The place of the field is named."""
    with pytest.raises(InvalidCase) as caught:
        box(**changed)

    assert [each.path for each in caught.value.problems] == [path]


def test_a_naive_moment_is_refused() -> None:
    """Of a box, a row, an event, a question."""
    naive = AT.replace(tzinfo=None)
    for ask in (
        lambda: box(since=naive),
        lambda: FORMS.consent("checkout", given_at=naive),
        lambda: FORMS.refusal_offered("checkout", naive),
        lambda: event("given", naive),
    ):
        with pytest.raises(NaiveMoment):
            ask()


def test_what_is_no_event_and_no_boxes_is_refused() -> None:
    """Dictionaries are none: their fields are given by name."""
    row: Any = {"kind": "given"}
    with pytest.raises(InvalidCase, match="Event"):
        consents_from([row], FORMS)
    with pytest.raises(InvalidCase, match="Boxes"):
        consents_from([], row)
    with pytest.raises(InvalidCase, match="one of given, confirmed, withdrawn, objected"):
        event("subscribed", AT)


def test_boxes_and_histories_are_values() -> None:
    """They compare, pickle and show no string of the host."""
    history = consents_from([event("given", AUTUMN), event("objected", AT)], FORMS)

    assert pickle.loads(pickle.dumps((FORMS, history))) == (FORMS, history)  # noqa: S301 - its own
    assert repr(history) == "History(consents=<1>, objections=<1>)"
    assert "log/7" not in repr(event("given", AUTUMN))


# --- what a log says -----------------------------------------------------------------------------

_T = AUTUMN


def _hand_made(**moments: datetime | None) -> Consent:
    return FORMS.consent("footer", given_at=_T, evidence="log/7", **moments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("events", "history"),
    [
        pytest.param([event("given", _T, "footer")], History(consents=[_hand_made()]), id="pending"),
        pytest.param(
            [event("given", _T, "footer"), event("confirmed", _T + DAY, "footer")],
            History(consents=[_hand_made(confirmed_at=_T + DAY)]),
            id="confirmed",
        ),
        pytest.param(
            [event("given", _T, "footer"), event("confirmed", _T + DAY, "footer"), event("confirmed", _T + 2 * DAY, "footer")],
            History(consents=[_hand_made(confirmed_at=_T + DAY)]),
            id="confirmed twice",
        ),
        pytest.param(
            [event("given", _T, "footer"), event("confirmed", _T - DAY, "footer"), event("confirmed", None, "footer")],
            History(consents=[_hand_made()]),
            id="confirmed before, and undated",
        ),
        pytest.param(
            [event("given", _T, "footer"), event("confirmed", _T + DAY, "letter"), event("confirmed", _T + DAY, "footer", seller="b"), event("confirmed", _T + DAY, "footer", address_key="k")],
            History(consents=[_hand_made()]),
            id="confirmed elsewhere",
        ),
        pytest.param(
            [event("given", _T - DAY, "footer"), event("given", _T, "footer"), event("confirmed", _T + DAY, "footer")],
            History(consents=[FORMS.consent("footer", given_at=_T - DAY, evidence="log/7"), _hand_made(confirmed_at=_T + DAY)]),
            id="the last one is confirmed",
        ),
        pytest.param(
            [event("given", _T, "footer"), event("withdrawn", _T, "footer")],
            History(consents=[_hand_made(withdrawn_at=_T)], objections=[Objection(at=_T, purposes=["own-marketing"])]),
            id="withdrawn by its box",
        ),
        pytest.param(
            [event("given", _T, "footer"), event("withdrawn", _T + 2 * DAY, None), event("withdrawn", _T + DAY, None)],
            History(
                consents=[_hand_made(withdrawn_at=_T + DAY)],
                objections=[Objection(at=_T + n * DAY, purposes=about) for n in (1, 2) for about in ([], [Purpose.OWN_MARKETING])],
            ),
            id="unsubscribed twice",
        ),
        pytest.param(
            [event("given", _T, "footer"), event("withdrawn", _T + DAY, None, purposes=["newsletter"])],
            History(consents=[_hand_made()], objections=[Objection(at=_T + DAY, purposes=["newsletter"])]),
            id="something else was withdrawn",
        ),
        pytest.param(
            [event("given", _T, "footer", seller="a"), event("withdrawn", _T + DAY, "footer", seller="b")],
            History(consents=[_hand_made(seller="a")], objections=[Objection(at=_T + DAY, seller="b", purposes=["own-marketing"])]),  # type: ignore[arg-type]
            id="withdrawn from another seller",
        ),
        pytest.param(
            [event("withdrawn", _T - DAY, "footer"), event("given", _T, "footer")],
            History(consents=[_hand_made()], objections=[Objection(at=_T - DAY, purposes=["own-marketing"])]),
            id="subscribed anew",
        ),
        pytest.param(
            [event("given", _T, "footer"), event("withdrawn", None, "footer")],
            History(objections=[Objection(purposes=["own-marketing"])]),
            id="withdrawn, undated",
        ),
        pytest.param(
            [event("given", _T, "terms"), event("withdrawn", None, None)],
            History(consents=[FORMS.consent("terms", given_at=_T, evidence="log/7")], objections=[Objection()]),
            id="who unsubscribes takes no terms back",
        ),
        pytest.param(
            [event("given", None, "footer"), event("confirmed", _T, "footer")], History(), id="given, undated"
        ),
        pytest.param(
            [event("given", _T, "footer"), event("objected", None, "footer", seller="a"), event("objected", _T, None, purposes=["newsletter"])],
            History(consents=[_hand_made()], objections=[Objection(seller="a"), Objection(at=_T, purposes=["newsletter"])]),
            id="objected",
        ),
    ],
)  # fmt: skip
def test_a_log_says_what_a_host_would_write_by_hand(events: list[Event], history: History) -> None:
    """In any order, and with every line twice."""
    for order in permutations(events):
        assert consents_from([*order, *order], FORMS) == history


@pytest.mark.parametrize(
    ("events", "lawful"),
    [
        pytest.param([event("given", _T)], True, id="given"),
        pytest.param([event("given", _T, "footer")], False, id="not confirmed"),
        pytest.param([event("given", _T, "footer"), event("confirmed", _T + DAY, "footer")], True, id="confirmed"),
        pytest.param([event("given", _T, "ticked")], False, id="ticked already"),
        pytest.param([event("given", SPRING + DAY)], False, id="by the old form"),
        pytest.param([event("given", _T), event("withdrawn", _T + DAY)], False, id="withdrawn"),
        pytest.param([event("given", _T), event("withdrawn", None)], False, id="withdrawn, undated"),
        pytest.param([event("given", _T), event("objected", _T + DAY, None)], False, id="objected"),
        pytest.param([event("given", _T), event("withdrawn", _T + DAY), event("given", _T + 2 * DAY)], True, id="anew"),
        pytest.param([event("given", _T), event("withdrawn", _T + DAY, "letter")], True, id="only the newsletter"),
    ],
)
def test_the_verdict_on_a_log(events: list[Event], *, lawful: bool) -> None:
    """Honest customers may be mailed, and whoever took it back may not."""
    assert judged(consents_from(events, FORMS)).lawful is lawful


# --- properties ----------------------------------------------------------------------------------

#: few moments, so that many are the same; in the time of both versions of a box, between them, and after the mail
_MOMENTS = [SPRING + DAY, SPRING + 100 * DAY, *(AUTUMN + days * DAY for days in range(4)), AT + DAY]


def _events(*kinds: str, boxes: tuple[str | None, ...] = (*KNOWN, "popup", None)) -> st.SearchStrategy[Event]:
    return st.builds(
        event,
        st.sampled_from(kinds),
        st.sampled_from([*_MOMENTS, None]),
        st.sampled_from(boxes),
        purposes=st.just(frozenset[Purpose]()) | st.frozensets(st.sampled_from(Purpose), max_size=2),
        seller=st.sampled_from([None, None, "a", "b"]),
        address_key=st.sampled_from([None, None, "k1", "k2"]),
    )


_ANY = ("given", "given", "confirmed", "withdrawn", "objected")
_LOGS = st.lists(_events(*_ANY), max_size=7)
#: more often a consent and its link
_CONFIRMING = st.lists(_events("given", "confirmed", "confirmed", "withdrawn", boxes=("footer", "letter")), max_size=5)


@settings(derandomize=True, deadline=None)
@given(_LOGS.flatmap(lambda log: st.tuples(st.just(log), st.permutations(log), st.lists(st.sampled_from(log or [event("objected", AT)])))))  # fmt: skip
def test_neither_order_nor_duplicates_change_anything(drawn: tuple[list[Event], list[Event], list[Event]]) -> None:
    """Whatever the queue that delivers the events does."""
    log, other, again = drawn

    assert consents_from([*other, *(again if log else [])], FORMS) == consents_from(log, FORMS)


#: customers of whom other things may speak for the mail: a sale, an account, an organisation, a mail that was asked for
_CUSTOMERS = st.builds(
    Customer,
    country=st.sampled_from(countries()),
    kind=st.sampled_from(["person", "person", "company"]),
    mailbox=st.sampled_from(["personal", "impersonal"]),
    address_key=st.sampled_from([None, None, "k1"]),
    account=st.sampled_from([None, Account(created_at=AUTUMN, refusal_offered=True, paid_offer=True)]),
    purchases=st.sampled_from(
        [[], [Purchase(concluded_at=AUTUMN, address_given=True, refusal_offered=True, lines=[["tools"]])]]
    ),
    last_active_at=st.just(AUTUMN),
)
_CARTS = st.builds(
    Cart,
    abandoned_at=st.just(AT - timedelta(hours=3)),
    address_source=st.sampled_from(["submitted", "account"]),
    seller=st.sampled_from([None, None, None, "a"]),
    lines=st.just([["tools"]]),
    refusal_offered=st.booleans(),
    sensitive=st.sampled_from([False, False, True]),
)
_MAILS = st.builds(
    Mail,
    neutral=st.booleans(),
    announced=st.booleans(),
    refusal_offered=st.just(value=True),
    requested_at=st.sampled_from([None, None, None, AT - timedelta(hours=1)]),
    request_evidence=st.just("log/9"),
)
_CASES = st.tuples(_CUSTOMERS, _CARTS, _MAILS, st.sampled_from(Reading))


def _judged(case: tuple[Customer, Cart, Mail, Reading], consents: Any, objections: Any) -> bool:  # noqa: ANN401
    customer, cart, mail, reading = case
    whole = evolve(customer, consents=consents, objections=objections)
    return decide(whole, cart, mail, at=AT, reading=reading).lawful


@settings(derandomize=True, deadline=None)
@given(_LOGS, _events("withdrawn", "objected"), _CASES)
def test_a_withdrawal_or_objection_never_helps(log: list[Event], against: Event, case: Any) -> None:  # noqa: ANN401
    """Whoever loses one sees more mails as lawful, and whoever adds one fewer: in every country, whatever else is so."""
    without, with_it = (
        _judged(case, history.consents, history.objections)
        for history in (consents_from(log, FORMS), consents_from([*log, against], FORMS))
    )

    assert with_it <= without


@settings(derandomize=True, deadline=None)
@given(_LOGS, st.sampled_from(["given", "confirmed"]), st.sampled_from([*KNOWN, "popup", None]))
def test_a_consent_or_confirmation_without_a_moment_says_nothing(log: list[Event], kind: str, box: str | None) -> None:
    """Nobody can say when it was given."""
    assert consents_from([*log, event(kind, None, box)], FORMS) == consents_from(log, FORMS)


@settings(derandomize=True, deadline=None)
@given(_LOGS, _events("withdrawn", "objected"), _CASES)
def test_a_withdrawal_or_objection_that_loses_its_moment_weighs_no_less(
    log: list[Event],
    against: Event,
    case: Any,  # noqa: ANN401
) -> None:
    """It stands against every consent: what was lawful without its moment is lawful with it."""
    dated, undated = (
        _judged(case, history.consents, history.objections)
        for history in (consents_from([*log, each], FORMS) for each in (against, evolve(against, at=None)))
    )

    assert undated <= dated


@settings(derandomize=True, deadline=None)
@given(
    st.lists(_events(*_ANY).filter(lambda each: each.at is not None and each.at < AT - DAY), max_size=7),
    st.sampled_from(countries()),
    st.sampled_from(Reading),
    st.randoms(use_true_random=False),
)
def test_who_subscribes_anew_may_be_mailed_again(
    log: list[Event], country: str, reading: Reading, chance: Random
) -> None:
    """Whatever was dated before: withdrawn, objected, of other sellers and addresses."""
    anew = [event("given", AT - DAY, "footer"), event("confirmed", AT - DAY, "footer")]
    whole = [*log, *anew]
    chance.shuffle(whole)

    assert judged(consents_from(whole, FORMS), country, reading).lawful


@settings(derandomize=True, deadline=None)
@given(_CONFIRMING, _CONFIRMING, _CASES)
def test_a_merged_account_adds_no_consent_for_this_address(one: list[Event], other: list[Event], case: Any) -> None:  # noqa: ANN401
    """Its objections are added and none is lost; its consents and confirmations stay with its own address."""
    here, there = ([evolve(each, address_key=key) for each in log] for log, key in ((one, "k1"), (other, "k2")))
    alone, apart, merged = (consents_from(log, FORMS) for log in (here, there, [*here, *there]))
    customer, *rest = case
    case_here = (evolve(customer, address_key="k1"), *rest)

    assert {*merged.objections} >= {*alone.objections, *apart.objections}
    assert {evolve(each, withdrawn_at=None) for each in merged.consents} <= {
        evolve(each, withdrawn_at=None) for each in (*alone.consents, *apart.consents)
    }
    assert _judged(case_here, merged.consents, merged.objections) <= _judged(
        case_here, alone.consents, alone.objections
    )


def test_an_earlier_withdrawal_hides_no_later_one() -> None:
    """A box that bundles cart mails was withdrawn in part after another consent, and before it too."""
    given_twice = [event("given", AUTUMN, "health"), event("given", AUTUMN + DAY)]
    later, earlier = (event("withdrawn", at, None, purposes=["sensitive-data"]) for at in (AUTUMN + 2 * DAY, AUTUMN))

    logs = [given_twice, [*given_twice, earlier], [*given_twice, later], [*given_twice, later, earlier]]

    assert [judged(consents_from(log, FORMS)).lawful for log in logs] == [True, True, False, False]


@st.composite
def _honest(draw: st.DrawFn) -> tuple[list[Event], Event]:
    """Draw a log that would often be lawful, and what weighs against it."""
    names = draw(st.lists(st.sampled_from(KNOWN), min_size=1, max_size=4))
    log = []
    for name in names:
        at = draw(st.sampled_from(_MOMENTS[2:5]))
        log += [event("given", at, name), event("confirmed", at, name)]
    log += draw(st.lists(_events("withdrawn", "objected", boxes=("bundle", "health", "terms", None)), max_size=2))
    return log, draw(_events("withdrawn", "objected", boxes=("bundle", "health", "terms", None)))


@settings(derandomize=True, deadline=None)
@given(_honest(), st.sampled_from(countries()), st.sampled_from(Reading), st.booleans())
def test_a_withdrawal_never_helps_whom_much_speaks_for(
    drawn: tuple[list[Event], Event], country: str, reading: Reading, sensitive: bool  # noqa: FBT001 - drawn
) -> None:  # fmt: skip
    """The same where the mail is lawful more often: boxes that bundle purposes, withdrawn in part, hide nothing."""
    log, against = drawn
    before, after = (
        judged(consents_from(each, FORMS), country, reading, sensitive=sensitive) for each in (log, [*log, against])
    )

    assert after.lawful <= before.lawful


@settings(derandomize=True, deadline=None)
@given(st.lists(_events(*_ANY, boxes=("popup", None)), max_size=5), _CASES)
def test_an_unknown_box_never_makes_a_mail_lawful(log: list[Event], case: Any) -> None:  # noqa: ANN401
    """In every country and both readings a mail is lawful by it only if it were without it."""
    history = consents_from(log, FORMS)

    assert _judged(case, history.consents, ()) <= _judged(case, (), ())


@pytest.mark.parametrize("country", countries())
def test_an_unknown_box_is_no_consent_where_the_known_one_is(country: str) -> None:
    """The same log: with the form registered it carries the strict reading, without it nothing does."""
    log = [event("given", AUTUMN, purposes=["cart-reminders"]), event("confirmed", AUTUMN)]
    registered = Boxes([box(double_opt_in=True)])
    known, unknown = (
        [judged(consents_from(log, boxes), country, reading).lawful for reading in Reading]
        for boxes in (registered, Boxes())
    )

    assert known == [True, True]
    assert unknown == [False, False]


def test_the_sale_goes_by_what_the_form_offered() -> None:
    """``refusal_offered`` of the box beside which the address was asked opens the way of existing customers."""
    bought = AUTUMN
    verdicts = [
        decide(
            Customer(
                country="BE",
                objections=(),
                purchases=[
                    Purchase(
                        concluded_at=bought,
                        address_given=True,
                        refusal_offered=FORMS.refusal_offered(name, bought),
                        lines=[["tools"]],
                    )
                ],
            ),
            Cart(abandoned_at=AT - timedelta(hours=3), address_source="submitted", lines=[["tools"]]),
            Mail(refusal_offered=True),
            at=AT,
        ).lawful
        for name in ("checkout", "popup")
    ]

    assert verdicts == [True, False]
