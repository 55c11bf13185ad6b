"""What a whole shop may send and what it loses: many cases decided and counted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from attrs import field, frozen

from lawful_resend.assumptions import not_stated
from lawful_resend.decision import decide
from lawful_resend.errors import InvalidCase, LawfulResendError, Problem, echo, is_a
from lawful_resend.facts import Fact, facts_in
from lawful_resend.hints import Hint, WholeFile
from lawful_resend.models import Reading
from lawful_resend.records import Case, read_case
from lawful_resend.remedies import changes
from lawful_resend.rules import Ground
from lawful_resend.text import Language, Text, headed, language
from lawful_resend.values import member, refuse
from lawful_resend.verdict import Verdict
from lawful_resend.words.explanation import BASES, steps

#: the format of a report
FORMAT = "lawful_resend.report/2"

_MANY_BAD_ROWS = 100
_FEW = 8
_SHORT = 3

_CARTS = Text("Carts")
_LAWFUL = Text("may be resent")
_CONTESTED = Text("contested")
_UNLAWFUL = Text("may not")
_BAD = Text("not readable")
_COUNTRY = Text("Country")
_BASIS = Text("What the emails rest on")
_ASSUMED = Text("What was assumed, and the share of the emails above that rest on it")
_OBSTACLE = Text("What stands in the way")
_REMEDY = Text("What you can do, and how many carts each would open at most")
_OWN = Text("for these emails")
_NEXT = Text("for the next carts")
_ADVICE = Text("What helps with the next carts, and how many of these it is about")
_HINTS = Text("Likely mistakes in the data")


@frozen(kw_only=True)
class Tally:
    """Counts by outcome.

    Attributes:
        lawful: may be resent under both readings.
        contested: may be resent under the lenient reading only.
        unlawful: may be resent under neither.

    """

    lawful: int = 0
    contested: int = 0
    unlawful: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.lawful + self.contested + self.unlawful

    def share(self, count: int) -> float:
        """Return a count as a share of all, between 0 and 1; 0 where there are none."""
        return count / self.total if self.total else 0.0

    def as_dict(self) -> dict[str, int]:
        """Return it as a record that JSON can hold."""
        return {"lawful": self.lawful, "contested": self.contested, "unlawful": self.unlawful}


@frozen(kw_only=True)
class BadRow:
    """A row that could not be decided.

    Attributes:
        row: its number, from 1.
        problems: what is wrong with it, each with its path.

    """

    row: int
    problems: tuple[Problem, ...]


@frozen(kw_only=True)
class Opening:
    """What a remedy would open.

    Attributes:
        facts: what would have to be shown, or gone.
        carts: how many unlawful carts would then be lawful under the reading.

    """

    facts: frozenset[Fact]
    carts: int

    @property
    def own(self) -> bool:
        """Whether the sender can still bring it about for these emails."""
        return all(fact.for_this_mail for fact in self.facts)

    @property
    def advice(self) -> bool:
        """Whether the sender can arrange it, for the next carts if not for these."""
        return all(fact.remedy for fact in self.facts) and not self.own


@frozen(kw_only=True)
class Report:
    """What many cases came to.

    Attributes:
        reading: the reading under which bases, obstacles and remedies are told.
        carts: all carts that could be decided.
        by_country: the same by country.
        by_basis: how many lawful emails rest on what, under the reading.
        by_obstacle: what stands in the way of unlawful emails, each counted once: the first veto that forbids it, or
            the first layer that has no ground for it.
        by_advice: how many unlawful emails each ground's advice for the next carts is about.
        by_assumption: on how many lawful emails each field that was not stated decides.
        by_caveat: how many carts each caveat touches.
        openings: what each minimal remedy would open, the greatest first; tables and picture show the short ones.
        bad: how many rows could not be decided.
        bad_rows: the first hundred of them.
        hints: likely mistakes of the whole file, as that nobody objected; those of a case are told by ``check``.

    """

    reading: Reading
    carts: Tally
    by_country: dict[str, Tally]
    by_basis: dict[str, int]
    by_obstacle: dict[str, int]
    by_advice: dict[str, int]
    by_assumption: dict[str, int]
    by_caveat: dict[str, int]
    openings: tuple[Opening, ...] = field(repr=False)
    bad: int
    bad_rows: tuple[BadRow, ...] = field(repr=False)
    hints: tuple[Hint, ...] = field(repr=False)
    _texts: dict[str, Text] = field(repr=False, eq=False)

    @property
    def may_be_resent(self) -> float:
        """The share of carts that may be resent under both readings, between 0 and 1."""
        return self.carts.share(self.carts.lawful)

    @property
    def contested(self) -> float:
        """The share of carts on which the readings differ, between 0 and 1."""
        return self.carts.share(self.carts.contested)

    def as_dict(self) -> dict[str, Any]:
        """Return the report as a record that JSON can hold: the same bytes for the same cases."""
        return {
            "format": FORMAT,
            "reading": self.reading.value,
            "carts": self.carts.as_dict(),
            "by_country": {country: tally.as_dict() for country, tally in self.by_country.items()},
            "by_basis": self.by_basis,
            "by_obstacle": self.by_obstacle,
            "by_advice": self.by_advice,
            "by_assumption": self.by_assumption,
            "by_caveat": self.by_caveat,
            "openings": [
                {
                    "facts": sorted(fact.id for fact in each.facts),
                    "carts": each.carts,
                    "own": each.own,
                    "advice": each.advice,
                }
                for each in self.openings
            ],
            "bad": self.bad,
            "bad_rows": [
                {"row": each.row, "problems": [str(problem) for problem in each.problems]} for each in self.bad_rows
            ],
            "hints": [each.as_dict() for each in self.hints],
        }

    def to_markdown(self, lang: Language | str = "en") -> str:
        """Return the report as tables in Markdown.

        Raises:
            InvalidCase: the language is another one than Dutch, French, German or English.

        """
        said = language(lang)
        outcomes = (_LAWFUL[said], _CONTESTED[said], _UNLAWFUL[said])
        lines = [
            f"| {_COUNTRY[said]} | {' | '.join(outcomes)} |",
            "|---|--:|--:|--:|",
            *(_row(country, tally) for country, tally in self.by_country.items()),
            _row(f"**{_CARTS[said]}**", self.carts),
        ]
        if self.bad:
            lines += ["", f"{self.bad} {_BAD[said]}"]
        for title, rows in (each for each in self._tables(said) if each[1]):
            lines += ["", f"| {title} | |", "|---|--:|"]
            lines += [f"| {name} | {count} |" for name, count in rows]
        if self.hints:
            lines += ["", f"| {_HINTS[said]} | |", "|---|---|"]
            lines += [f"| `{each.path}` | {each.text[said]} |" for each in self.hints]
        return "\n".join(lines) + "\n"

    def to_html(self, lang: Language | str = "en") -> str:
        """Return the report as bars in HTML, for a notebook or a page; colour says nothing that words do not.

        Raises:
            InvalidCase: the language is another one than Dutch, French, German or English.

        """
        from lawful_resend.words.render import bars

        said = language(lang)
        outcomes = [
            (_LAWFUL[said], self.carts.lawful, "lawful"),
            (_CONTESTED[said], self.carts.contested, "contested"),
            (_UNLAWFUL[said], self.carts.unlawful, "unlawful"),
        ]
        helps = [(_done(each, said), each.carts, "own" if each.own else "other") for each in self._most]
        advised = [(self._texts[name][said], count, "other") for name, count in self._advised]
        return (
            bars(headed(_CARTS[said], self.carts.total, said), outcomes, said)
            + bars(_REMEDY[said], helps, said)
            + bars(_ADVICE[said], advised, said)
        )

    def _tables(self, said: Language) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return titles and rows of the tables, in words."""
        mails = sum(self.by_basis.values())
        named = {basis.value: title for basis, title in BASES.items()}
        return [
            (_BASIS[said], [(named[name][said], str(count)) for name, count in self.by_basis.items()]),
            (
                _ASSUMED[said],
                [
                    (f"{self._texts[path][said]} (`{path}`)", f"{count} ({count / mails:.0%})")
                    for path, count in self.by_assumption.items()
                ],
            ),
            (
                _OBSTACLE[said],
                [(self._texts[name][said], str(count)) for name, count in self._together(self.by_obstacle)],
            ),
            (_REMEDY[said], [(_done(each, said), str(each.carts)) for each in self._most]),
            (_ADVICE[said], [(self._texts[name][said], str(count)) for name, count in self._advised]),
        ]

    @property
    def _most(self) -> list[Opening]:
        """The remedies to look at first: short ones, those for these emails before those for the next carts."""
        short = [each for each in self.openings if len(each.facts) <= _SHORT and (each.own or each.advice)]
        return sorted(short, key=lambda each: not each.own)[:_FEW]

    @property
    def _advised(self) -> list[tuple[str, int]]:
        return self._together(self.by_advice)[:_FEW]

    def _together(self, counts: Mapping[str, int]) -> list[tuple[str, int]]:
        """Return counts with those that several countries say in the same words added up, the greatest first."""
        counted: dict[str, tuple[str, int]] = {}
        for name, count in counts.items():
            first, so_far = counted.get(self._texts[name].en, (name, 0))
            counted[self._texts[name].en] = first, so_far + count
        return sorted(counted.values(), key=lambda row: -row[1])

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def _repr_html_(self) -> str:
        return self.to_html()


def audit(cases: Iterable[Case | Mapping[str, Any]], *, reading: Reading | str = Reading.STRICT) -> Report:
    """Decide many cases and count what they come to.

    The cases are read once, one at a time. What is kept grows with the kinds of case (edition, facts), not with their
    number: cases alike in all that the law asks are one kind. A row that cannot be read or decided is counted, and the
    first hundred are listed with all that is wrong with them; the others are still decided.

    Args:
        cases: cases, or records of cases as ``read_case`` reads them.
        reading: how the law is read where those who read it differ.

    Raises:
        InvalidCase: the reading is unknown, or the cases are no collection.

    """
    reading = member(Reading, reading, "reading")
    if not is_a(cases, Iterable) or is_a(cases, str | bytes):
        raise refuse("cases", cases, "a collection of cases")
    kinds: Counter[Verdict] = Counter()
    bad = 0
    bad_rows: list[BadRow] = []
    file = WholeFile()
    for row, each in enumerate(cases, 1):
        try:
            case = each if isinstance(each, Case) else read_case(each)
            kinds[decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)] += 1
            file.add(case, None if case is each else each)
        except LawfulResendError as error:
            bad += 1
            if bad <= _MANY_BAD_ROWS:
                bad_rows.append(BadRow(row=row, problems=_problems(error)))
    return _counted(reading, kinds, bad, tuple(bad_rows), file.hints)


def _problems(error: LawfulResendError) -> tuple[Problem, ...]:
    if isinstance(error, InvalidCase):
        return error.problems
    return (Problem("", echo(type(error)), str(error)),)


def _counted(
    reading: Reading, kinds: Counter[Verdict], bad: int, bad_rows: tuple[BadRow, ...], hints: tuple[Hint, ...]
) -> Report:
    outcomes: Counter[tuple[str, str]] = Counter()
    bases: Counter[str] = Counter()
    obstacles: Counter[str] = Counter()
    advised: Counter[str] = Counter()
    assumed: Counter[str] = Counter()
    caveats: Counter[str] = Counter()
    opened: Counter[tuple[int, ...]] = Counter()
    texts: dict[str, Text] = {}
    for verdict, count in kinds.items():
        outcome = "contested" if verdict.contested else "lawful" if verdict.lawful else "unlawful"
        outcomes[verdict.country, outcome] += count
        law, facts = verdict.law, verdict.mask
        carrying = law.carrying(facts, reading)
        for caveat in verdict.caveats:
            caveats[caveat.id] += count
        for path in verdict.assumptions:
            assumed[path] += count
            texts[path] = not_stated(facts)[path].shown
        if verdict.lawful:
            bases[carrying[law.sending.id].basis.value] += count
            continue
        opened[tuple(changes(law, facts, reading))] += count
        name, text = _obstacle(verdict, carrying)
        obstacles[name] += count
        texts[name] = text
        if law.sending.id not in carrying:
            for ground in law.sending.grounds:
                if ground.advice is not None and ground.applies_under(reading):
                    advised[ground.id] += count
                    texts[ground.id] = ground.advice
    countries = sorted({country for country, _ in outcomes})
    return Report(
        reading=reading,
        carts=_tally(outcomes, countries),
        by_country={country: _tally(outcomes, [country]) for country in countries},
        by_basis=_greatest_first(bases),
        by_obstacle=_greatest_first(obstacles),
        by_advice=_greatest_first(advised),
        by_assumption=_greatest_first(assumed),
        by_caveat=_greatest_first(caveats),
        openings=_openings(opened),
        bad=bad,
        bad_rows=bad_rows,
        hints=hints,
        texts=texts,
    )


def _obstacle(verdict: Verdict, carrying: Mapping[str, Ground]) -> tuple[str, Text]:
    """Return what stands in the way: the first veto that forbids the email, or the first layer without a ground."""
    for veto in verdict.law.forbidding(verdict.mask, verdict.reading):
        return veto.id, veto.title
    layer = next(layer for layer in verdict.law.layers if layer.id not in carrying)
    return f"{verdict.country.lower()}.{layer.id}", layer.rule


def _tally(outcomes: Counter[tuple[str, str]], countries: list[str]) -> Tally:
    lawful, contested, unlawful = (
        sum(outcomes[country, outcome] for country in countries) for outcome in ("lawful", "contested", "unlawful")
    )
    return Tally(lawful=lawful, contested=contested, unlawful=unlawful)


def _greatest_first(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _openings(opened: Counter[tuple[int, ...]]) -> tuple[Opening, ...]:
    """Count for each minimal remedy the carts that it opens: those that it, or a part of it, cures.

    A part of a remedy is looked for among those that have its rarest fact, so that a remedy is held against few others.
    """
    cured: defaultdict[int, int] = defaultdict(int)  # remedy → the kinds of cart that it cures, a bit each
    as_often: defaultdict[int, int] = defaultdict(int)  # how many carts → the kinds of which there are so many
    for number, (cures, count) in enumerate(opened.items()):
        as_often[count] |= 1 << number
        for remedy in cures:
            cured[remedy] |= 1 << number
    bits = {remedy: [fact.mask for fact in facts_in(remedy)] for remedy in cured}
    how_many = Counter(bit for listed in bits.values() for bit in listed)
    with_rarest: defaultdict[int, list[int]] = defaultdict(list)
    for remedy, listed in bits.items():
        with_rarest[min(listed, key=lambda bit: (how_many[bit], bit))].append(remedy)
    found = []
    for remedy, listed in bits.items():
        parts = [each for bit in listed for each in with_rarest[bit] if each & remedy == each]
        kinds = reduce(or_, [cured[part] for part in parts])
        carts = sum(count * (kinds & mask).bit_count() for count, mask in as_often.items())
        found.append(Opening(facts=frozenset(facts_in(remedy)), carts=carts))
    return tuple(sorted(found, key=lambda each: (-each.carts, len(each.facts), sorted(fact.id for fact in each.facts))))


def _row(name: str, tally: Tally) -> str:
    cells = (f"{count} ({tally.share(count):.0%})" for count in (tally.lawful, tally.contested, tally.unlawful))
    return f"| {name} | {' | '.join(cells)} |"


def _done(opening: Opening, said: Language) -> str:
    """Return what to do, and for which emails."""
    return f"{steps(opening.facts, said).removesuffix('.')} ({(_OWN if opening.own else _NEXT)[said]})"
