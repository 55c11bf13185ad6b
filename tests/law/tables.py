"""The law of a country as its table tells it, ``tests/law/<country>.txt``.

A table begins with a title and with what holds for all of it, one ``key: value`` a line::

    country: IE
    zone: Europe/Dublin
    changes: what every case of the country needs besides
    editions: the first days of the editions
    never: bases that no ground has
    asked: the good cases of which [rests on] and [owes] tell

What follows stands in sections, one row a line, cells parted by bars; ``#`` begins a comment.

* ``[names]``: words for good cases and changes of the country's own, ``left = guest; cart.refusal_offered=true``;
* ``[cases]``: what a case comes out as, strictly and leniently. What is changed in each case of a section stands in its
  heading, ``[cases; at=2016-12-31T12:00:00Z]``. ``+ consent`` stands for the usual cases of ``cases.py``,
  ``+ consent confirmed`` for those where a consent has to be confirmed, ``+ customer negotiated`` where a
  cancelled sale still counts as negotiations, ``named`` where it may not be one to a
  newsletter, ``shared`` where it may be one for partners too, ``serviced`` where it may be the condition of a service,
  ``personal`` where strictly one to marketing is none to reminders, ``+ customer never`` for cases none of which is
  lawful;
* ``[days]``: what a case comes out as, under both readings, until the last instant before a day, and from its first on;
* ``[windows]``: what a case comes out as before and after so many months from a moment of it, and the wall clocks at
  which that moment is tried, if not the usual ones;
* ``[rests on]``: what carries which of the good cases in each layer, and by which provision;
* ``[owes]``: what is owed in which of the good cases, and by which provision;
* ``[forbids]``: what forbids the first of the good cases after which change, and by which provision;
* ``[disputed]``: which condition of which rules is read how, and by whom; or the rule as a whole.

``tests/law/answers.py`` writes the last four, of which each row is to be read beside the act before it is committed.
Their last cell says from and until which day a row stands, where that is not always.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from attrs import frozen

from law.cases import (
    ACCOUNT_CASES,
    ANCHORS,
    CUSTOMER_CASES,
    Country,
    Day,
    Row,
    Window,
    age_cases,
    cases,
    consent_cases,
    rows,
)

FOLDER = Path(__file__).parent
#: the sections that tell what a mail rests on, owes, and is forbidden by, and who disputes it
ANSWERS = ("rests on", "owes", "forbids", "disputed")
_SECTION = re.compile(r"\[([^;\]]+)(?:;\s*(.*))?\]")


@frozen(eq=False)
class Table:
    """A table.

    Attributes:
        name: the country's, as its file of law has it.
        country: with what every case of it needs.
        editions: the first days of the editions.
        never: bases that no ground has.
        asked: the good cases of which it says what they rest on and owe.
        cases: cases and what they come out as.
        days: what days changed.
        windows: windows that close.
        answers: the rows of each section of answers.

    """

    name: str
    country: Country
    editions: tuple[str, ...]
    never: tuple[str, ...]
    asked: tuple[str, ...]
    cases: tuple[Row, ...]
    days: tuple[Day, ...]
    windows: tuple[Window, ...]
    answers: dict[str, list[str]]


def names() -> list[str]:
    """List the countries that have a table."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


@cache
def table(name: str) -> Table:
    """Return the table of a country."""
    return read(FOLDER / f"{name}.txt")


def read(path: Path) -> Table:
    """Read a table."""
    head: dict[str, str] = {}
    sections: list[tuple[str, str, list[str]]] = []
    for line in map(str.strip, path.read_text("utf-8").splitlines()[1:]):
        if not line or line.startswith("#"):
            continue
        if found := _SECTION.fullmatch(line):
            sections.append((found[1], found[2] or "", []))
        elif sections:
            sections[-1][2].append(line)
        else:
            key, _, value = line.partition(":")
            head[key] = value.strip()
    own = (line.partition(" = ") for line in _lines(sections, "names"))
    return Table(
        name=path.stem,
        country=Country(head["country"], head["zone"], head.get("changes", ""), {word: case for word, _, case in own}),
        editions=tuple(head["editions"].split()),
        never=tuple(head.get("never", "").split()),
        asked=tuple(each.strip() for each in head["asked"].split(",")),
        cases=tuple(
            row if not changes else row._replace(case=f"{row.case}; {changes}")
            for section, changes, lines in sections
            if section == "cases"
            for line in lines
            for row in _cases(line)
        ),
        days=tuple(Day(*cells) for cells in rows("\n".join(_lines(sections, "days")))),
        windows=tuple(
            Window(case, path, int(months), within, past, anchor)
            for case, path, months, within, past, *clocks in rows("\n".join(_lines(sections, "windows")))
            for anchor in (" ".join(clocks).split() or ANCHORS)
        ),
        answers={each: list(_lines(sections, each)) for each in ANSWERS},
    )


def _lines(sections: list[tuple[str, str, list[str]]], name: str) -> Iterator[str]:
    return (line for section, _, lines in sections if section == name for line in lines)


def _cases(line: str) -> Iterator[Row]:
    """Read a line of cases: one, or the usual ones that it names."""
    if not line.startswith("+ "):
        yield from cases(line)
        return
    _, name, *words = line.split()
    confirmed, years = "confirmed" in words, [int(word) for word in words if word.isdigit()]
    match name:
        case "consent":
            usual = consent_cases(
                confirmed=confirmed,
                named="named" in words,
                shared="shared" in words,
                serviced="serviced" in words,
                personal="personal" in words,
                late="prompt" not in words,
            )
        case "age":
            usual = age_cases(*years, confirmed=confirmed)
        case "customer":
            usual = CUSTOMER_CASES
            if "negotiated" in words:
                cancelled = "purchase.cancelled=true | {} | yes"
                usual = usual.replace(cancelled.format("no"), cancelled.format("yes"))
        case "account":
            usual = ACCOUNT_CASES
        case _:
            raise ValueError(line)
    for row in cases(usual):
        yield Row(row.case, strict=False, lenient=False) if "never" in words else row
