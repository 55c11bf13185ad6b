"""Stored verdicts: read years later, judged again, and told apart from what they were."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.hostile import PERSONAL
from lawful_resend import InvalidCase, LawNotKnown, Reading, UnknownCountry, Verdict, countries, law, replay
from lawful_resend.facts import BY_ID
from lawful_resend.laws import jurisdiction
from lawful_resend.replays import _SINCE_FORMAT_1, change, stored, supplied

#: verdicts as format 1 wrote them when it was new; these bytes never change
FROZEN = [
    json.loads(line) for line in Path(__file__).with_name("stored_verdicts_1.jsonl").read_text("utf-8").splitlines()
]
#: the keys of format 1
KEYS_1 = {
    "format", "lawful", "contested", "reading", "why", "country", "law", "basis", "bases", "facts", "grounds", "vetoes",
    "duties", "recommended", "remedies", "explanation",
}  # fmt: skip
#: what format 2 has besides
KEYS_2 = KEYS_1 | {"version", "assumptions", "caveats", "advice"}
#: the facts that format 1 knew
FACTS_1 = frozenset(Path(__file__).with_name("facts_of_format_1.txt").read_text("utf-8").split())
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
#: what makes a mail to a customer in Belgium lawful
BOUGHT = (
    "address-from-customer", "own-goods", "device-untouched", "of-age-13", "bought", "bought-address-given",
    "bought-refusal-offered", "bought-similar", "bought-all-similar", "bought-stands", "bought-within-24-months",
)  # fmt: skip
#: and one who ticked a box for the newsletter
NEWSLETTER = (
    "address-from-customer", "device-untouched", "of-age-13", "of-age-13-when-consenting", "consent-to-newsletter",
    "consent-ticked", "consent-free", "consent-free-or-rewarded", "consent-informed", "consent-proven",
    "consent-wording-kept", "consent-concluded",
    "consent-separate", "consent-not-for-partners", "consent-confirmed", "consent-stands", "consent-within-36-months",
)  # fmt: skip


def judged(*facts: str, reading: Reading = Reading.STRICT) -> Verdict:
    """Judge facts by the law of Belgium."""
    return law("BE", AT).judge(facts, reading=reading)


def record(*facts: str, **changes: object) -> dict[str, Any]:
    """Return a stored verdict with other values."""
    return {**judged(*(facts or BOUGHT)).as_dict(explain=False), **changes}


def of_format_1(**changes: object) -> dict[str, Any]:
    """Return a stored verdict as format 1 would have it."""
    written = record(format="lawful_resend.verdict/1", **changes)
    return {key: value for key, value in written.items() if key in KEYS_1}


@pytest.mark.parametrize("frozen", FROZEN, ids=range(len(FROZEN)))
def test_a_frozen_record_stays_readable(frozen: dict[str, Any]) -> None:
    """A record of format 1 is read whole; today's library gives the same answer on the same facts."""
    verdict = replay(frozen)

    assert set(frozen) == KEYS_1
    assert set(frozen["facts"]) <= FACTS_1
    assert frozen["format"] == "lawful_resend.verdict/1"
    assert (verdict.lawful, verdict.contested, verdict.reading) == (
        frozen["lawful"],
        frozen["contested"],
        frozen["reading"],
    )
    asked = {fact.id for fact in verdict.law.facts}
    assert {fact.id for fact in verdict.facts} & FACTS_1 == {*frozen["facts"]} & asked
    assert verdict.law.since.isoformat() == frozen["law"]["since"]
    assert change(frozen) is None


def test_the_format_is_the_second() -> None:
    """What is written has the keys and the number of format 2: a change of either takes a new number."""
    written = judged().as_dict()

    assert set(written) == KEYS_2
    assert written["format"] == "lawful_resend.verdict/2"
    assert set(judged().as_dict(explain=False)) == KEYS_2 - {"explanation"}
    assert {each["id"] for each in written["caveats"]} == {each.id for each in judged().caveats}


# --- what format 1 did not know -------------------------------------------------------------------


def test_every_new_fact_says_what_it_counts_as() -> None:
    """A fact that rules ask for is one of format 1, or it is said what it counts as in a verdict of that format."""
    asked = {fact.id for country in countries() for edition in jurisdiction(country).editions for fact in edition.facts}
    assert set(BY_ID) >= FACTS_1
    assert asked - FACTS_1 <= set(_SINCE_FORMAT_1)
    assert not FACTS_1 & set(_SINCE_FORMAT_1)


@pytest.mark.parametrize("frozen", FROZEN, ids=range(len(FROZEN)))
def test_what_format_1_did_not_know_is_named(frozen: dict[str, Any]) -> None:
    """What was looked up counts as looked up, and what was so supplied is named; of format 2 nothing is."""
    named = supplied(frozen)
    assert {"objections-not-looked-up", "purchases-not-looked-up"} <= set(named)
    assert not {*named} & FACTS_1
    assert {*named} <= {fact.id for fact in replay(frozen).law.facts}
    assert not {fact.id for fact in replay(frozen).facts} & {"objections-not-looked-up", "purchases-not-looked-up"}
    assert supplied(replay(frozen).as_dict()) == ()
    changed = change({**frozen, "contested": not frozen["contested"]})
    assert changed is not None
    assert changed.supplied == named
    assert changed.as_dict()["supplied"] == list(named)


def test_what_was_not_looked_up_is_read_from_format_2() -> None:
    """A verdict of format 2 says itself what nobody looked up."""
    open_ = judged(*BOUGHT, "objections-not-looked-up")
    assert not open_.lawful
    assert replay(open_.as_dict()) == open_
    # a verdict of format 1 could not say it
    assert replay(of_format_1()).lawful


@pytest.mark.parametrize("value", [True, "bought"], ids=["shown", "split"])
def test_what_counts_as_shown_is_supplied(monkeypatch: pytest.MonkeyPatch, value: bool | str) -> None:  # noqa: FBT001
    """A new fact that counts as shown, or was split off one that was, keeps a lawful verdict lawful."""
    fewer = [each for each in BOUGHT if each != "bought-refusal-offered"]
    assert not replay(of_format_1(facts=fewer)).lawful
    monkeypatch.setitem(_SINCE_FORMAT_1, "bought-refusal-offered", value)
    assert replay(of_format_1(facts=fewer)).lawful
    assert not replay(record(facts=fewer)).lawful


@pytest.mark.parametrize("value", [False, "ordered"], ids=["not shown", "split"])
def test_what_does_not_count_as_shown_is_not(monkeypatch: pytest.MonkeyPatch, value: bool | str) -> None:  # noqa: FBT001
    """Any other new fact counts as not shown, and so does one split off a fact that was not shown."""
    fewer = [each for each in BOUGHT if each != "bought-refusal-offered"]
    monkeypatch.setitem(_SINCE_FORMAT_1, "bought-refusal-offered", value)
    assert replay(of_format_1(facts=fewer)) == judged(*fewer)


def test_nothing_becomes_lawful_by_what_is_supplied(monkeypatch: pytest.MonkeyPatch) -> None:
    """A verdict that was unlawful stays so where only what is supplied would make it lawful."""
    fewer = [each for each in BOUGHT if each != "bought-refusal-offered"]
    monkeypatch.setitem(_SINCE_FORMAT_1, "bought-refusal-offered", "bought")
    assert replay(of_format_1(facts=fewer, lawful=False)) == judged(*fewer)
    # what the law of today makes lawful without them is another matter
    assert replay(of_format_1(lawful=False)).lawful


# --- any format -----------------------------------------------------------------------------------


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("country", countries())
def test_replay_gives_the_verdict_back(country: str, reading: Reading) -> None:
    """For every edition of every country, what was stored is judged the same by the same version."""
    for edition in jurisdiction(country).editions:
        for facts in ((), tuple(fact.id for fact in edition.facts if not fact.adverse), ("objected",)):
            verdict = edition.judge(facts, reading=reading)
            assert replay(json.loads(json.dumps(verdict.as_dict()))) == verdict


def test_a_changed_answer_names_the_rules() -> None:
    """Where the answer differs, the change names the rules that hold now and did not, and the other way round."""
    lawful = of_format_1()
    was_forbidden = of_format_1(lawful=False, vetoes=[{"id": "be.old-veto"}], grounds=[{"id": "be.existing-customer"}])
    had_other_ground = of_format_1(lawful=False, grounds=[])

    assert change(lawful) is None
    changed = change(was_forbidden)
    assert changed is not None
    assert changed.rules == ("be.data-existing-customer", "be.device-untouched", "be.old-veto")
    assert changed.as_dict() == {
        "country": "BE",
        "since": "2022-05-28",
        "reading": "strict",
        "was": {"lawful": False, "contested": False},
        "now": {"lawful": True, "contested": False},
        "rules": ["be.data-existing-customer", "be.device-untouched", "be.old-veto"],
        "supplied": list(supplied(lawful)),
    }
    other = change(had_other_ground)
    assert other is not None
    assert "be.existing-customer" in other.rules


def test_a_new_dispute_names_the_rules_on_which_the_readings_differ() -> None:
    """Where only the dispute is new, the rules are those that one reading holds and the other does not."""
    contested = record(*NEWSLETTER)
    assert contested["contested"]
    changed = change({**contested, "contested": False})

    assert changed is not None
    assert changed.rules == ("be.consent", "be.data-consent")


def test_a_veto_that_forbade_then_and_now_is_no_change() -> None:
    """Only rules that hold now and did not, or did and do not, are named."""
    forbidden = record(*BOUGHT, "objected")
    changed = change({**forbidden, "lawful": True, "grounds": [{"id": "be.old-ground"}]})

    assert changed is not None
    assert "be.old-ground" in changed.rules
    assert "be.objection" not in changed.rules


def test_the_edition_is_that_of_the_stored_day() -> None:
    """A verdict of 2018 is judged by the law of 2018."""
    edition = law("BE", datetime(2018, 7, 15, tzinfo=UTC))
    verdict = edition.judge(NEWSLETTER)

    assert replay(verdict.as_dict()).law is edition
    assert stored(verdict.as_dict()).since == date(2018, 5, 25)


def test_unknown_keys_are_left_unread() -> None:
    """A key that a newer version of the same format added is no error."""
    assert replay(record(added="later")) == judged(*BOUGHT)


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        ({"format": "lawful_resend.verdict/99"}, ["format"]),
        ({"format": None}, ["format"]),
        ({"country": 3}, ["country"]),
        ({"law": None}, ["law.since"]),
        ({"law": {"since": "yesterday"}}, ["law.since"]),
        ({"law": {"since": 20}}, ["law.since"]),
        ({"reading": "mild"}, ["reading"]),
        ({"reading": []}, ["reading"]),
        ({"facts": "bought"}, ["facts"]),
        ({"facts": [1]}, ["facts"]),
        ({"facts": ["bought", "unheard-of", "nor-this"]}, ["facts", "facts"]),
        ({"facts": ["unheard-of"], "lawful": "yes"}, ["lawful", "facts"]),
        ({"lawful": "yes"}, ["lawful"]),
        ({"contested": None}, ["contested"]),
        ({"grounds": [3]}, ["grounds"]),
        ({"vetoes": "none"}, ["vetoes"]),
        ({"lawful": 1, "contested": 0, "country": None}, ["country", "lawful", "contested"]),
    ],
)
def test_a_bad_record_names_all_that_is_wrong(changes: dict[str, object], paths: list[str]) -> None:
    """Each problem has its path; all are told at once."""
    with pytest.raises(InvalidCase) as caught:
        replay(record(**changes))

    assert [problem.path for problem in caught.value.problems] == paths


def test_a_record_of_another_world() -> None:
    """What is no record, a country that is not modelled, and a day before its law are told apart."""
    with pytest.raises(InvalidCase, match="a stored verdict"):
        replay([])  # type: ignore[arg-type]
    with pytest.raises(UnknownCountry):
        replay(record(country="XX"))
    with pytest.raises(LawNotKnown):
        replay(record(law={"since": "1999-01-01"}))


@pytest.mark.parametrize("key", sorted(KEYS_2))
def test_what_is_personal_is_not_echoed(key: str) -> None:
    """Whatever stands in a place of a stored verdict, it is read over, or refused without being shown."""
    for value in PERSONAL:
        if (key, value) == ("law", "1990-02-28"):
            continue  # a day where the first day of an edition belongs
        for wrong in (value, [value], {"since": value}, [{"id": value}]):
            try:
                told = f"{stored(record(**{key: wrong}))!r}"
                told += str(change(record(**{key: wrong})))
            except (InvalidCase, UnknownCountry) as error:
                told = f"{error} {error!r} {error.args!r}"
            assert value not in told
            assert ascii(value)[1:-1] not in told
