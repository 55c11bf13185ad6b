"""Records read in one pass: what the short way takes is what the slow way reads, and it leaves all that is odd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import hostile
from core.strategies import WholeCase, cases
from lawful_resend import Case, InvalidCase, Problem, read_case, records


@given(cases())
def test_what_is_taken_at_once_is_what_is_read(parts: WholeCase) -> None:
    """Of good records nothing is left to the slow way, and both make the same."""
    customer, cart, mail, at = parts
    record = Case(customer=customer, cart=cart, mail=mail, at=at).as_dict()
    problems: list[Problem] = []

    taken = records._taken(Case, record)

    assert taken == records._read(Case, record, "", problems)
    assert repr(taken) == repr(read_case(record))
    assert problems == []


_ODD_VALUES = st.sampled_from(
    [
        *("2026-11-23T24:00:00Z", "2026-11-23T12:00:00.Z", "2026-11-23T12:00:00,5Z", "2026-11-23 12:00:00Z"),
        *(
            "2026-11-23T12:00:00+00:00",
            "2026-+1-23T12:00:00Z",
            "20261123T120000Z",
            "2026-W48-1T12:00:00Z",
            "2026-11-23",
        ),
        *(
            "2026-11-23T12:00:00.123456789Z",
            "2026-02-30T12:00:00Z",
            "Z",
            "",
            "nan",
            "\u0662026-11-23",
            " BE ",
            "be",
            "a@b",
        ),
        *(
            1,
            0,
            1.0,
            2,
            -1,
            True,
            10**9,
            [],
            [1],
            ["x"],
            [["x"]],
            [None],
            {},
            {"at": None},
            {"x": 1},
            "ticked",
            "person",
        ),
    ]
)


@given(cases(), st.data())
def test_whatever_stands_in_a_record_both_ways_say_the_same(parts: WholeCase, data: st.DataObject) -> None:
    """What the short way takes the slow way reads alike, and what it leaves has every problem told."""
    customer, cart, mail, at = parts
    record = Case(customer=customer, cart=cart, mail=mail, at=at).as_dict()
    path = data.draw(st.sampled_from([each for each in hostile.places(record) if each]))
    changed = hostile.put(record, path, data.draw(_ODD_VALUES))
    problems: list[Problem] = []

    slowly = records._read(Case, changed, "", problems)
    taken = records._taken(Case, changed)

    assert taken is records._ODD or (problems == [] and repr(taken) == repr(slowly) and taken == slowly)
    if problems:
        with pytest.raises(InvalidCase) as raised:
            read_case(changed)
        assert list(raised.value.problems) == problems
    else:
        assert read_case(changed) == slowly
