"""What must hold of every reader of a platform's documents, and how documents are drawn for it.

A reader is tried on honest documents of which any part is left out, or put in the place of another, or is something
that no platform sends.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from types import ModuleType
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from lawful_resend import Box, Boxes, Case, Consent, InvalidCase, Objection, Reading, Verdict, decide
from lawful_resend.platforms import Mapped

#: the moment of sending of all cases
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
SINCE = datetime(2025, 1, 1, tzinfo=UTC)
Documents = dict[str, Any]

#: what stands for nothing, or is of no use anywhere
_JUNK: tuple[object, ...] = (
    *(None, "", " ", "null", "NaN", 0, 1, -1, True, False, 10**40, float("nan"), float("inf"), b"", {}, [], [[]]),
    *([None], {"": None}, {"nodes": 1}, {"edges": [None]}, "0000-00-00 00:00:00", "2026-11-23", "2026-13-40T25:00:00Z"),
    *("2026-11-20 10:00:00", "<b>jan@voorbeeld.be</b>", "Ireland", "DE", "X" * 1000, "\ud800", object()),
)


def form(id_: str, **changed: Any) -> Boxes:  # noqa: ANN401 - any field of a box
    """Return the register of one box in which nothing is wanting, but for what is changed."""
    return Boxes(
        [
            Box(
                **{
                    "id": id_,
                    "since": SINCE,
                    "purposes": ["cart-reminders"],
                    "initial": "empty",
                    "required_for": "nothing",
                    "informed": True,
                    "closes": True,
                    "refusal_offered": True,
                    "double_opt_in": False,
                    "wording": "forms/3",
                    **changed,
                }
            )
        ]
    )


def put(documents: Documents, path: str, value: object) -> Documents:
    """Return the documents with another value at a path, as in ``orders.0.status``; ``...`` takes it out."""
    changed = deepcopy(documents)
    *way, last = [int(each) if each.isdigit() else each for each in path.split(".")]
    holder: Any = changed
    for each in way:
        holder = holder.setdefault(each, {}) if isinstance(holder, dict) else holder[each]
    if value is ...:
        del holder[last]
    else:
        holder[last] = value
    return changed


def case(mapped: Mapped) -> Case:
    """Return the case that documents show."""
    assert mapped.case is not None, mapped.notes
    return mapped.case


def verdict(mapped: Mapped, reading: Reading = Reading.STRICT) -> Verdict:
    """Decide the case that documents show, of a mail of which the host knows that it offers a way out."""
    found = case(mapped)
    mail = evolve(found.mail, refusal_offered=True)
    return decide(found.customer, found.cart, mail, at=found.at, reading=reading)


def consents(mapped: Mapped) -> tuple[Consent, ...]:
    """Return the consents that documents show."""
    return case(mapped).customer.consents


def objections(mapped: Mapped) -> tuple[Objection, ...] | None:
    """Return the objections that documents show."""
    return case(mapped).customer.objections


def noted(mapped: Mapped) -> dict[str, str]:
    """Return the ids of the notes, and where each was met first."""
    return {note.id: note.path for note in reversed(mapped.notes)}


def ago(**span: float) -> str:
    """Return a moment before the moment of sending, as JSON has it."""
    return (AT - timedelta(**span)).isoformat()


# --- drawing -----------------------------------------------------------------------------------------


def _places(found: object) -> Iterator[tuple[Any, Any]]:
    """Yield each place in documents: what holds it, and its key."""
    keys: Any = found.keys() if isinstance(found, dict) else range(len(found)) if isinstance(found, list) else ()
    for key in list(keys):
        yield found, key
        yield from _places(found[key])  # type: ignore[index]


@st.composite
def spoilt(draw: DrawFn, honest: Documents) -> Documents:
    """Return honest documents of which a few parts are left out, moved or something else."""
    found = deepcopy(honest)
    for _ in range(draw(st.integers(0, 4))):
        places = list(_places(found))
        if not places:
            break
        holder, key = places[draw(st.integers(0, len(places) - 1))]
        other, from_ = places[draw(st.integers(0, len(places) - 1))]
        what = draw(st.sampled_from(("leave out", "null", "junk", "move")))
        if what == "leave out":
            del holder[key]
        elif what == "move":
            holder[key] = deepcopy(other[from_])
        else:
            holder[key] = None if what == "null" else deepcopy(draw(st.sampled_from(_JUNK)))
    return found


def read_or_refused(platform: ModuleType, documents: Mapping[str, object], boxes: Boxes) -> Mapped | None:
    """Read documents that may be refused: with paths, without what they say of a person, with notes that are listed."""
    try:
        mapped: Mapped = platform.read(documents, at=AT, boxes=boxes)
    except InvalidCase as invalid:
        refused = invalid
    else:
        assert "jan@" not in "".join(f"{note.path}{note.meaning}{note.done}" for note in mapped.notes)
        assert all(note.path and note.meaning and note.done for note in mapped.notes)
        assert {note.id for note in mapped.notes} <= {note.id for note in platform.NOTES}
        assert mapped.case is not None or {"no-country", "no-cart"} & {note.id for note in mapped.notes}
        return mapped
    assert refused.problems
    assert all(each.path and each.expected for each in refused.problems)
    assert "jan@" not in str(refused)
    return None


def never_lawful(mapped: Mapped | None) -> None:
    """No case of these is lawful, under any reading."""
    if mapped is not None and mapped.case is not None:
        for reading in Reading:
            assert not verdict(mapped, reading).lawful
