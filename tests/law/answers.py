"""What the good cases of a country rest on, owe and are forbidden by, and who disputes it.

``python tests/law/answers.py finland ...`` writes those sections of the tables of the countries named, or of all, anew.
What it writes is what the library says: read each row beside the act before it is committed. From then on the table
says what the library must say.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from law.cases import ADVERSE
from law.tables import ANSWERS, FOLDER, Table, names, table
from lawful_resend import Reading, Verdict
from lawful_resend.laws import jurisdiction
from lawful_resend.laws.shared.jurisdiction import LAYERS
from lawful_resend.rules import Duty, Ground, Veto, sources

#: a kind of row and its first cells, and the provisions that it cites
_What = tuple[str, str, str]
_LAYERS = tuple(LAYERS)


class _Seen(NamedTuple):
    """Where a row holds: edition, case, reading."""

    edition: str
    case: str
    reading: str


@cache
def answers(of: Table) -> dict[str, list[str]]:
    """Say what the good cases rest on, owe and are forbidden by, row by row."""
    seen: dict[_What, list[_Seen]] = defaultdict(list)
    lawful: dict[tuple[str, str], list[str]] = defaultdict(list)
    for edition in of.editions:
        for case in of.asked:
            for reading in Reading:
                verdict = of.country.decide(f"{case}{_on(of, edition)}", reading)
                if verdict.lawful:
                    lawful[edition, case].append(reading)
                    for what in _permitted(verdict):
                        seen[what].append(_Seen(edition, case, reading))
    found: dict[str, list[str]] = {each: [] for each in ANSWERS}
    first_seen = [what[:2] for what in seen]
    for section, first, cited in sorted(seen, key=lambda what: (_layer(what), first_seen.index(what[:2]))):
        where = {edition: tuple(_cases(seen[section, first, cited], edition, lawful)) for edition in of.editions}
        for labels, days in _periods(of.editions, where):
            found[section].append(_row(first, ", ".join(labels), cited, days))
    found["forbids"] = list(_forbidden(of))
    found["disputed"] = list(_disputed(of))
    return found


def _layer(what: _What) -> int:
    """Put the layers of a mail one after the other."""
    return _LAYERS.index(what[1].partition(" | ")[0]) if what[0] == "rests on" else 0


def _on(of: Table, edition: str) -> str:
    """Send the mail at noon of an edition's first day; in the last edition when all cases send it."""
    if edition == of.editions[-1]:
        return ""
    return f"; at={(of.country.midnight(edition) + timedelta(hours=12)).isoformat()}"


def _permitted(verdict: Verdict) -> Iterator[_What]:
    for layer, ground in verdict.grounds.items():
        yield "rests on", f"{layer} | {ground.basis}", _cited(ground)
    for duty in verdict.duties:
        advised = "" if duty.binding else " (advised)"
        yield "owes", duty.id.partition(".duty.")[2] + advised, _cited(duty)


def _cited(rule: Ground | Veto | Duty) -> str:
    return "; ".join(str(source) for source in sources(rule))


def _cases(seen: Iterable[_Seen], edition: str, lawful: dict[tuple[str, str], list[str]]) -> list[str]:
    """Name the cases of an edition in which a row holds; with the reading, where it holds under one of two."""
    readings: dict[str, list[str]] = defaultdict(list)
    for each in seen:
        if each.edition == edition:
            readings[each.case].append(each.reading)
    labels = [case if found == lawful[edition, case] else f"{case} ({found[0]})" for case, found in readings.items()]
    others = [case for (of, case), found in lawful.items() if of == edition and found and case not in labels]
    if len(labels) < 2 + len(others) or set(others) & readings.keys():
        return labels
    return [f"all but {', '.join(others)}" if others else "all"]


def _periods(
    editions: tuple[str, ...], where: dict[str, tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], tuple[str, str]]]:
    """Join the editions in which the same stands; a period is its first day, and its first day no longer."""
    start = 0
    for i, edition in enumerate(editions):
        if i + 1 == len(editions) or where[editions[i + 1]] != where[edition]:
            if where[edition]:
                last = editions[i + 1] if i + 1 < len(editions) else ""
                yield where[edition], (editions[start] if start else "", last)
            start = i + 1


def _row(first: str, second: str, cited: str, days: tuple[str, str]) -> str:
    since, until = days
    period = " ".join([f"from {since}"] * bool(since) + [f"until {until}"] * bool(until))
    return " | ".join(filter(None, (first, second, cited, period)))


def _forbidden(of: Table) -> Iterator[str]:
    seen: dict[_What, dict[str, tuple[str, ...]]] = defaultdict(lambda: dict.fromkeys(of.editions, ()))
    for change in ADVERSE:
        for edition in of.editions:
            case = f"{of.asked[0]}; {change}{_on(of, edition)}"
            held: dict[Veto, list[str]] = defaultdict(list)
            for reading in Reading:
                for veto in of.country.decide(case, reading).vetoes:
                    held[veto].append(reading)
            for veto, readings in held.items():
                name = veto.id.partition(".")[2]
                alone = f" ({readings[0]})" if len(readings) < len(Reading) else ""
                seen[change, name + alone, _cited(veto)][edition] = (change,)
    firsts = [what[:2] for what in seen]
    for what, where in sorted(seen.items(), key=lambda each: firsts.index(each[0][:2])):
        _, name, cited = what
        for labels, days in _periods(of.editions, where):
            yield _row(name, labels[0], cited, days)


def _disputed(of: Table) -> Iterator[str]:
    """Name who reads which condition of a rule strictly, and who leniently; or the rule as a whole."""
    rules: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: {day: [] for day in of.editions})
    for edition in jurisdiction(of.country.code).editions:
        contested: list[Ground | Veto] = [*edition.grounds, *edition.vetoes]
        for rule in contested:
            for view in rule.views:
                for condition in [fact.id for fact in view.on] or ["as a whole"]:
                    rules[condition, f"{view.reading}: {view}"][edition.since.isoformat()].append(
                        rule.id.partition(".")[2]
                    )
    for (condition, voice), where in sorted(rules.items(), key=lambda each: each[0][0]):
        for labels, days in _periods(of.editions, {day: tuple(found) for day, found in where.items()}):
            yield _row(condition, ", ".join(labels), voice, days)


def unasked(of: Table) -> list[str]:
    """List the rules of which no row tells."""
    rules = jurisdiction(of.country.code)
    told: set[str] = {
        str(rule)
        for edition in of.editions
        for reading in Reading
        for case in (*of.asked, *(f"{of.asked[0]}; {change}" for change in ADVERSE))
        for verdict in (of.country.decide(f"{case}{_on(of, edition)}", reading),)
        for rule in ((*verdict.grounds.values(), *verdict.duties) if verdict.lawful else verdict.vetoes)
    }
    every = {rule.id for edition in rules.editions for rule in edition.rules}
    return sorted(every - told)


def main() -> None:
    """Write the sections of answers anew."""
    for name in sys.argv[1:] or names():
        path = FOLDER / f"{name}.txt"
        text = path.read_text("utf-8")
        kept = text.partition(f"\n[{ANSWERS[0]}]")[0].rstrip()
        found = answers(table(name))
        written = "\n\n".join("\n".join((f"[{section}]", *lines)) for section, lines in found.items())
        path.write_text(f"{kept}\n\n{written}\n", "utf-8")
        sys.stdout.write(f"{name}: no row tells of {', '.join(unasked(table(name))) or 'nothing'}\n")


if __name__ == "__main__":
    main()
