"""Stored verdicts: read years later, judged again, and told apart from what they were."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from law.cases import Country
from lawful_resend import (
    InvalidCase,
    LawNotKnown,
    Reading,
    UnknownCountry,
    countries,
    decide,
    law,
    read_case,
    replay,
)
from lawful_resend.laws import jurisdiction
from lawful_resend.replays import change, stored

#: verdicts as format 1 wrote them when it was new; these bytes never change
FROZEN = [
    json.loads(line) for line in Path(__file__).with_name("stored_verdicts_1.jsonl").read_text("utf-8").splitlines()
]
#: the keys of format 1
KEYS = {
    "format", "lawful", "contested", "reading", "why", "country", "law", "basis", "bases", "facts", "grounds", "vetoes",
    "duties", "recommended", "remedies", "explanation",
}  # fmt: skip
BE = Country("BE", "Europe/Brussels")


def record(**changes: object) -> dict[str, Any]:
    """Give a stored verdict with other values."""
    return {**BE.decide("customer").as_dict(), **changes}


@pytest.mark.parametrize("frozen", FROZEN, ids=range(len(FROZEN)))
def test_a_frozen_record_stays_readable(frozen: dict[str, Any]) -> None:
    """A record of format 1 is read whole; today's library gives the same answer on the same facts."""
    verdict = replay(frozen)

    assert set(frozen) == KEYS
    assert frozen["format"] == "lawful_resend.verdict/1"
    assert (verdict.lawful, verdict.contested, verdict.reading) == (
        frozen["lawful"],
        frozen["contested"],
        frozen["reading"],
    )
    assert sorted(fact.id for fact in verdict.facts) == frozen["facts"]
    assert verdict.law.since.isoformat() == frozen["law"]["since"]
    assert change(frozen) is None


def test_the_format_is_the_frozen_one() -> None:
    """What is written today has the keys and the number of the frozen format: a change of either takes a new number."""
    written = BE.decide("guest").as_dict()

    assert set(written) == KEYS
    assert written["format"] == FROZEN[0]["format"]


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
    lawful = record()
    was_forbidden = record(lawful=False, vetoes=[{"id": "be.old-veto"}], grounds=[{"id": "be.existing-customer"}])
    had_other_ground = record(lawful=False, grounds=[])

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
    }
    other = change(had_other_ground)
    assert other is not None
    assert "be.existing-customer" in other.rules


def test_a_new_dispute_names_the_rules_on_which_the_readings_differ() -> None:
    """Where only the dispute is new, the rules are those that one reading holds and the other does not."""
    contested = BE.decide('consent; consent.purposes=["newsletter"]').as_dict()
    changed = change({**contested, "contested": False})

    assert changed is not None
    assert changed.rules == ("be.consent", "be.data-consent")


def test_a_veto_that_forbade_then_and_now_is_no_change() -> None:
    """Only rules that hold now and did not, or did and do not, are named."""
    forbidden = BE.decide("customer; customer.objected_at=-1 days").as_dict()
    changed = change({**forbidden, "lawful": True, "grounds": [{"id": "be.old-ground"}]})

    assert changed is not None
    assert "be.old-ground" in changed.rules
    assert "be.objection" not in changed.rules


def test_the_edition_is_that_of_the_stored_day() -> None:
    """A verdict of 2018 is judged by the law of 2018."""
    old = read_case(BE.record("consent; at=2018-07-15T09:00:00Z"))
    verdict = decide(old.customer, old.cart, old.mail, at=old.at)

    assert replay(verdict.as_dict()).law is law("BE", datetime(2018, 7, 15, tzinfo=UTC))
    assert stored(verdict.as_dict()).since == date(2018, 5, 25)


def test_unknown_keys_are_left_unread() -> None:
    """A key that a newer version of the same format added is no error."""
    assert replay(record(added="later")) == BE.decide("customer")


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
