"""Decided cases, reproduced: the library answers as the court, the authority or the guidance did, or says why not."""

import re
from collections import Counter
from datetime import date
from urllib.parse import urlsplit

import pytest

from law.decided_cases import FOLDER, Decided, decided
from lawful_resend import LawNotKnown, Reading, countries, decide, read_case

CASES = decided()

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)


@each_case
def test_decided_case(case: Decided) -> None:
    """The library answers each case as recorded under both readings, or refuses where its law is not known."""
    record = read_case(case.case)

    if case.strict is None:
        with pytest.raises(LawNotKnown):
            decide(record.customer, record.cart, record.mail, at=record.at)
        return
    for reading, expected in ((Reading.STRICT, case.strict), (Reading.LENIENT, case.lenient)):
        verdict = decide(record.customer, record.cart, record.mail, at=record.at, reading=reading)
        assert verdict.lawful is expected, verdict.explain()


@each_case
def test_a_difference_from_the_outcome_is_explained(case: Decided) -> None:
    """Where a reading answers otherwise than the decision, the record says why."""
    assert case.outcome in {"lawful", "unlawful"}
    assert case.note or not case.disputed


@each_case
def test_a_case_is_published_and_told(case: Decided) -> None:
    """Each case has an authority, a reference, a day that is not after the mail, a link, and one sentence."""
    assert case.authority
    assert case.reference
    assert date.fromisoformat(case.date) >= date(2000, 1, 1)
    parts = urlsplit(case.link)
    assert parts.scheme in {"https", "http"}
    assert parts.path.strip("/") or parts.query, "the root of a site is no decision"
    assert re.fullmatch(r"[a-z0-9-]+", case.id)
    assert case.sure in {"high", "medium", "low", None}
    assert case.sure != "low" or case.note
    assert case.says.endswith(".")
    assert len(case.says) < 400


def test_every_case_stands_once_in_the_file_of_its_country() -> None:
    """No id comes twice, and each file holds the cases of one country that is modelled."""
    ids = Counter(case.id for case in CASES)
    files = {path.stem.upper() for path in FOLDER.glob("*.jsonl")}

    assert [name for name, times in ids.items() if times > 1] == []
    assert files == {case.country for case in CASES}
    assert files <= set(countries())


def test_both_outcomes_are_there() -> None:
    """Lawful cases are reproduced too: a library that always said no would not pass."""
    outcomes = Counter(case.outcome for case in CASES)

    assert outcomes["lawful"] >= 35
    assert outcomes["unlawful"] >= 180
