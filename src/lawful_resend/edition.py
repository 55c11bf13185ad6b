"""The law of one country as it stands between two days, judged as one value."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import field, frozen

from lawful_resend.civil_time import Zone
from lawful_resend.errors import InvalidCase, Problem, echo, is_a
from lawful_resend.facts import BY_ID, Fact, facts_in
from lawful_resend.models import Reading, member
from lawful_resend.rules import Duty, Ground, Layer, Rule, Source, Veto, sources
from lawful_resend.text import Text
from lawful_resend.verdict import Verdict, judge


@frozen(kw_only=True, eq=False)
class Law:
    """The law of a country as it stands between two days.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        name: the country's name.
        since: first day of this edition.
        until: first day no longer, or None while it lasts.
        checked: the day on which the country's law was last checked.
        zone: civil time of the country.
        layers: what must be satisfied, each by one of its grounds.
        vetoes: what forbids whatever permits.
        duties: what is owed if the mail is sent.
        mask: the facts that any of its rules asks for.

    """

    country: str
    name: Text = field(repr=False)
    since: date
    until: date | None
    checked: date
    zone: Zone = field(repr=False)
    layers: tuple[Layer, ...] = field(repr=False)
    vetoes: tuple[Veto, ...] = field(repr=False)
    duties: tuple[Duty, ...] = field(repr=False)
    mask: int = field(init=False, repr=False)

    @mask.default
    def _mask(self) -> int:
        mask = 0
        for rule in self.rules:
            for condition in rule.conditions:
                mask |= condition.mask
        return mask

    def __reduce__(self) -> "tuple[object, tuple[str, date]]":
        """Pickle and copy as a reference: an edition is one value in a process."""
        return _edition, (self.country, self.since)

    @property
    def sending(self) -> Layer:
        """The layer of the rule on sending: the first."""
        return self.layers[0]

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The grounds of all layers."""
        return tuple(ground for layer in self.layers for ground in layer.grounds)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule: grounds, vetoes, duties."""
        return (*self.grounds, *self.vetoes, *self.duties)

    @property
    def provisions(self) -> tuple[Source, ...]:
        """Every provision its layers and rules cite, once."""
        return tuple(dict.fromkeys(source for each in (*self.layers, *self.rules) for source in sources(each)))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that decides something in it."""
        return facts_in(self.mask)

    def judge(self, facts: Iterable[Fact | str], *, reading: Reading | str = Reading.STRICT) -> Verdict:
        """Judge a set of facts, given as facts or as their ids.

        Facts that this edition does not ask for change nothing.

        Raises:
            InvalidCase: an id or the reading is unknown; all unknown ids at once.

        """
        reading = member(Reading, reading, "reading")
        if is_a(facts, str) or not is_a(facts, Iterable):
            raise InvalidCase(Problem("facts", echo(facts), "a collection of facts or of their ids"))
        ids: list[Any] = [
            fact.id if is_a(fact, Fact) else str.__str__(fact) if is_a(fact, str) else fact for fact in facts
        ]
        unknown = [each for each in ids if not is_a(each, str) or each not in BY_ID]
        if unknown:
            raise InvalidCase(*(Problem("facts", echo(each), "the id of a fact") for each in unknown))
        word = 0
        for each in ids:
            word |= BY_ID[each].mask
        return judge(self, word & self.mask, reading)

    def _repr_html_(self) -> str:
        from lawful_resend.words.render import law_table

        return law_table(self)


def _edition(country: str, since: date) -> Law:
    from lawful_resend.laws import jurisdiction

    rules = jurisdiction(country)
    return rules.at(rules.zone.midnight(since))
