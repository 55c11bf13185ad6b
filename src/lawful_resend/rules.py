"""Rules as values: a lawyer reads them beside the article.

``needs`` is an AND of facts (or of ORs that a country has named), a layer an OR of grounds, a law an AND of
layers. Three fixed levels: no expression language, no priorities, no combining algorithms. Each rule answers for itself
whether it holds of the facts shown, handed over as a mask.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from attrs import evolve, field, frozen

from lawful_resend.facts import Condition, Fact
from lawful_resend.models import Reading
from lawful_resend.text import Language, Text, listed

_ARTICLE = Text("art.")
#: a number in a citation: 7, 13a
_NUMBER = re.compile(r"\d+[a-z]*")
#: the first day of what stood already when the law of a country begins to be modelled
FIRST = date.min


class Basis(StrEnum):
    """What an email, or the use of the data for it, rests on."""

    CONSENT = "consent"
    EXISTING_CUSTOMER = "existing-customer"
    IMPERSONAL_ADDRESS = "impersonal-address"
    REQUESTED = "requested"
    CONTRACT = "contract"
    LEGITIMATE_INTEREST = "legitimate-interest"
    TERMS_ACCEPTANCE = "terms-acceptance"
    ACCOUNT = "account"
    NEGOTIATION = "negotiation"
    #: the device: told what is stored or read, and what for, and free to refuse
    REFUSAL_OFFERED = "refusal-offered"
    #: the layer does not apply
    NO_RULE = "no-rule"


class Demand(NamedTuple):
    """Conditions as masks, so that a set of facts is held against all of them in few steps.

    Attributes:
        all_of: the facts of conditions that one fact alone meets.
        one_of: for each other condition the facts of which any will do.

    """

    all_of: int
    one_of: tuple[int, ...]

    def met(self, facts: int) -> bool:
        """Whether facts meet all the conditions."""
        all_of, one_of = self
        if facts & all_of != all_of:
            return False
        for mask in one_of:  # noqa: SIM110 - a generator takes three times as long, and this is asked most
            if not facts & mask:
                return False
        return True


def demand(conditions: Iterable[Condition]) -> Demand:
    """Return conditions as masks."""
    all_of = 0
    one_of = []
    for each in conditions:
        if len(each.facts) == 1:
            all_of |= each.mask
        else:
            one_of.append(each.mask)
    return Demand(all_of, tuple(one_of))


class _Shown:
    """Base class with a short repr: its texts would fill a page."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"


class Confidence(StrEnum):
    """How a source was last checked."""

    #: its own words were read
    TEXT = "text"
    #: an authority's or a law firm's page about it was read
    SECONDARY = "secondary"


@frozen(kw_only=True, eq=False, repr=False)
class Act(_Shown):
    """An act, a decree or a regulation.

    Attributes:
        name: its name in each language.
        link: an official page of the whole.
        checked: the day it was last checked.
        confidence: how.
        unit: what it calls its provisions, where that is not "article": "§".
        page: the page of an article, "https://.../act/{0}": {0} is the first number of what is cited, {1} the second.
            Given only where pages of that form were found for this act.

    """

    name: Text
    link: str
    checked: date
    confidence: Confidence = Confidence.TEXT
    unit: str = ""
    page: str = ""

    def __str__(self) -> str:
        """Return the English name."""
        return self.name.en

    def article(self, article: str, *, link: str = "", confidence: Confidence | None = None) -> "Provision":
        """Return an article of it, to be cited.

        Args:
            article: article and paragraph, as the act numbers them.
            link: the page of that very article, where it is not of the form of the others.
            confidence: how it was last checked, where that is not how the act was.

        Raises:
            ValueError: the form of the pages asks for more numbers than are cited.

        """
        return Provision(
            act=self,
            article=article,
            link=link or self._page_of(article) or self.link,
            confidence=confidence or self.confidence,
        )

    def _page_of(self, article: str) -> str:
        """Return the page of the first article that is cited; nothing where the act has none, or it has no number."""
        if not self.page or not article[:1].isdecimal():
            return ""
        try:
            return self.page.format(*_NUMBER.findall(article))
        except IndexError:
            raise ValueError(
                f"{self}, {article}: pages are {self.page}: cite all their numbers, or link='...'"
            ) from None


@frozen(kw_only=True, repr=False)
class Provision(_Shown):
    """An article of an act.

    Attributes:
        act: the act.
        article: article and paragraph, as the act numbers them.
        link: the official page of the article, or else of the act.
        confidence: how it was last checked.

    """

    act: Act
    article: str
    link: str
    confidence: Confidence

    def __str__(self) -> str:
        """Return the citation in English."""
        return self.cite(Language.EN)

    @property
    def checked(self) -> date:
        """The day it was last checked."""
        return self.act.checked

    @property
    def has_own_link(self) -> bool:
        """Whether the link is that of the article."""
        return self.link != self.act.link

    def cite(self, language: Language) -> str:
        """Return act and article."""
        article = listed(self.article.split("; "), language)
        return f"{self.act.name[language]}, {self.act.unit or _ARTICLE[language]} {article}"

    def then(self, day: date, provision: "Provision") -> "History":
        """Return its history: what stood here stands in another provision from a day on."""
        return History(((FIRST, self),)).then(day, provision)


@frozen
class History:
    """A provision that has stood under several numbers, or in several acts.

    A rule that cites it is cut into one rule for each.

    Attributes:
        pieces: the first day of each provision, and the provision; the oldest first.

    """

    pieces: tuple[tuple[date, Provision], ...]

    def then(self, day: date, provision: Provision) -> "History":
        """Return the history with what it stands in from a day on.

        Raises:
            ValueError: the day is not after the one before.

        """
        last, standing = self.pieces[-1]
        if day <= last:
            raise ValueError(f"{provision} follows {standing}, so that its first day must be after {last}, not {day}")
        return History((*self.pieces, (day, provision)))

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which it moved."""
        return tuple(day for day, _ in self.pieces[1:])

    def on(self, day: date) -> Provision:
        """Return where it stands on a day."""
        return [provision for since, provision in self.pieces if since <= day][-1]


@frozen(kw_only=True, eq=False, repr=False)
class View(_Shown):
    """Who reads a contested rule how.

    Attributes:
        reading: the reading it supports.
        who: the authority, court or author.
        reference: the document.
        day: its date, month or year, ISO 8601; empty where it bears none.
        link: where it can be read.
        checked: the day it was last checked.
        confidence: how.
        says: what it says of this rule, in our words.
        on: the facts of the rule it is about; none: the whole rule.

    """

    reading: Reading
    who: str
    reference: str
    day: str
    link: str
    checked: date
    confidence: Confidence
    says: Text
    on: tuple[Fact, ...] = ()

    def __str__(self) -> str:
        """Return the citation in English."""
        return self.cite(Language.EN)

    def about(self, *facts: Fact) -> "View":
        """Return the view tied to these facts of a rule."""
        return evolve(self, on=facts)

    def cite(self, _: Language) -> str:
        """Return author, document and date."""
        return f"{self.who}, {self.reference}" + (f" ({self.day})" if self.day else "")


#: what a rule or a line of an explanation may rest on
Source = Provision | View


class Conditions(NamedTuple):
    """What a ground asks, named once where several layers ask it.

    Attributes:
        needs: conditions under both readings; the first one says whether the ground is in play at all.
        strictly: further conditions under the strict reading.
        views: who reads them how, where that is contested.

    """

    needs: tuple[Condition, ...]
    strictly: tuple[Condition, ...] = ()
    views: tuple[View, ...] = ()

    def and_(
        self,
        needs: tuple[Condition, ...] = (),
        strictly: tuple[Condition, ...] = (),
        views: tuple[View, ...] = (),
    ) -> "Conditions":
        """Return these conditions and more."""
        return Conditions(self.needs + needs, self.strictly + strictly, self.views + views)

    def ground(  # noqa: PLR0913 - the fields of a ground
        self,
        name: str,
        title: Text,
        source: Provision,
        basis: Basis,
        *,
        since: date,
        until: date | None = None,
        also: tuple[Source, ...] = (),
        reading: Reading | None = None,
        advice: Text | None = None,
    ) -> "Ground":
        """Return the ground that asks this; its fields are those of ``Ground``."""
        return Ground(
            id=name,
            title=title,
            source=source,
            basis=basis,
            needs=self.needs,
            strictly=self.strictly,
            views=self.views,
            since=since,
            until=until,
            also=also,
            reading=reading,
            advice=advice,
        )


@frozen(kw_only=True, eq=False, repr=False)
class Ground(_Shown):
    """What permits: it carries its layer when all its conditions are shown.

    Attributes:
        id: its name, for ever.
        title: its name for readers.
        source: where it comes from.
        basis: what the email then rests on.
        needs: conditions under both readings; the first one says whether it is in play at all.
        strictly: further conditions under the strict reading.
        also: what has to be read with the source.
        since: first day in force.
        until: first day no longer in force, if any.
        reading: the only reading that knows it, if it is not both.
        views: who reads it how, where that is contested.
        advice: how a shop gets there, where it can.
        demands: the conditions under each reading as masks; None where it is no rule of that reading.

    """

    id: str
    title: Text
    source: Provision
    basis: Basis
    needs: tuple[Condition, ...]
    strictly: tuple[Condition, ...] = ()
    also: tuple[Source, ...] = ()
    since: date
    until: date | None = None
    reading: Reading | None = None
    views: tuple[View, ...] = ()
    advice: Text | None = None
    demands: dict[Reading, Demand | None] = field(init=False)

    @demands.default
    def _masks(self) -> dict[Reading, Demand | None]:
        return {reading: _of_reading(self, reading, self.required(reading)) for reading in Reading}

    def __str__(self) -> str:
        """Return the id."""
        return self.id

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of either reading."""
        return self.needs + self.strictly

    def required(self, reading: Reading) -> tuple[Condition, ...]:
        """Return the conditions under a reading."""
        return self.conditions if reading is Reading.STRICT else self.needs

    def missing(self, facts: int, reading: Reading) -> tuple[Condition, ...]:
        """Return the conditions that facts do not meet."""
        return tuple(each for each in self.required(reading) if not facts & each.mask)

    def applies_under(self, reading: Reading) -> bool:
        """Whether it is a rule of this reading."""
        return self.reading in {None, reading}

    def holds(self, facts: int, reading: Reading) -> bool:
        """Whether it satisfies its layer."""
        found = self.demands[reading]
        return found is not None and found.met(facts)


def _of_reading(rule: "Ground | Veto", reading: Reading, conditions: tuple[Condition, ...]) -> Demand | None:
    return demand(conditions) if rule.applies_under(reading) else None


@frozen(kw_only=True, eq=False, repr=False)
class Veto(_Shown):
    """What forbids, whatever permits.

    Attributes:
        id: its name, for ever.
        title: its name for readers.
        source: where it comes from.
        when: the conditions, all adverse facts.
        unless: what lifts it where all of it holds: facts shown, or grounds, which a country names by their ids.
        or_unless: other ways to lift it, likewise.
        also: what has to be read with the source.
        since: first day in force.
        until: first day no longer in force, if any.
        reading: the only reading that knows it, if it is not both.
        views: who reads it how, where that is contested.
        advice: what lifts it, if anything can.
        open: whether it forbids only until somebody has looked something up.
        lifting_grounds: the grounds that lift it, where it belongs to an edition.

    """

    id: str
    title: Text
    source: Provision
    when: tuple[Condition, ...]
    unless: tuple[Condition | Ground | str, ...] = ()
    or_unless: tuple[tuple[Condition | Ground | str, ...], ...] = ()
    also: tuple[Source, ...] = ()
    since: date
    until: date | None = None
    reading: Reading | None = None
    views: tuple[View, ...] = ()
    advice: Text
    open: bool = False
    _demands: dict[Reading, Demand | None] = field(init=False)
    _lifting: tuple[tuple[Demand, tuple[Ground, ...]], ...] = field(init=False)
    lifting_grounds: tuple[Ground, ...] = field(init=False)

    @_demands.default
    def _masks(self) -> dict[Reading, Demand | None]:
        return {reading: _of_reading(self, reading, self.when) for reading in Reading}

    @_lifting.default
    def _ways_to_lift(self) -> tuple[tuple[Demand, tuple[Ground, ...]], ...]:
        return tuple(
            (
                demand(each for each in way if not isinstance(each, Ground | str)),
                tuple(each for each in way if isinstance(each, Ground)),
            )
            for way in self.lifts
            if not any(isinstance(each, str) for each in way)
        )

    @lifting_grounds.default
    def _grounds_that_lift(self) -> tuple[Ground, ...]:
        return tuple(each for way in self.lifts for each in way if isinstance(each, Ground))

    @property
    def lifts(self) -> tuple[tuple[Condition | Ground | str, ...], ...]:
        """Each way to lift it, all of which has to hold."""
        return tuple(way for way in (self.unless, *self.or_unless) if way)

    def __str__(self) -> str:
        """Return the id."""
        return self.id

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Its conditions, and the facts that lift it."""
        lifting = (each for way in self.lifts for each in way)
        return self.when + tuple(each for each in lifting if not isinstance(each, Ground | str))

    def among(self, grounds: tuple[Ground, ...]) -> "Veto":
        """Return it with grounds in place of their ids; an id that names none of them stays, and lifts nothing."""
        if not any(isinstance(each, str) for way in self.lifts for each in way):
            return self
        named = {ground.id: ground for ground in grounds}

        def found(way: tuple[Condition | Ground | str, ...]) -> tuple[Condition | Ground | str, ...]:
            return tuple(named.get(each, each) if isinstance(each, str) else each for each in way)

        return _lifted_by(self, found(self.unless), tuple(map(found, self.or_unless)))

    def applies_under(self, reading: Reading) -> bool:
        """Whether it is a rule of this reading."""
        return self.reading in {None, reading}

    def holds(self, facts: int, reading: Reading) -> bool:
        """Whether it forbids the email: its conditions are met, and not all that lifts it."""
        found = self._demands[reading]
        if found is None or not found.met(facts):
            return False
        for asked, grounds in self._lifting:
            if asked.met(facts) and all(each.holds(facts, reading) for each in grounds):
                return False
        return True


@cache
def _lifted_by(
    veto: Veto,
    unless: tuple[Condition | Ground | str, ...],
    or_unless: tuple[tuple[Condition | Ground | str, ...], ...],
) -> Veto:
    """Return a veto with what lifts it: one value for all editions with the same grounds."""
    return evolve(veto, unless=unless, or_unless=or_unless)


@frozen(kw_only=True, eq=False, repr=False)
class Duty(_Shown):
    """What is owed if the email is sent.

    Attributes:
        id: its name, for ever.
        title: what is owed.
        source: where it comes from.
        when: the conditions under which it is owed.
        under: the bases of the sending layer under which it is owed; none: all.
        binding: law; else a recommendation.
        standing: owed not with this email but always.
        also: what has to be read with the source.
        since: first day in force.
        until: first day no longer in force, if any.

    """

    id: str
    title: Text
    source: Source
    when: tuple[Condition, ...] = ()
    under: frozenset[Basis] = frozenset()
    binding: bool = True
    standing: bool = False
    also: tuple[Source, ...] = ()
    since: date
    until: date | None = None

    def __str__(self) -> str:
        """Return the id."""
        return self.id

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Its conditions."""
        return self.when

    def owed(self, facts: int, basis: Basis | None) -> bool:
        """Whether it is owed for an email on this basis."""
        return (not self.under or basis in self.under) and demand(self.when).met(facts)


@frozen(kw_only=True, eq=False, repr=False)
class Caveat(_Shown):
    """What is known not to be judged, and touches these facts.

    Attributes:
        id: its name, for ever.
        text: what is not judged.
        source: where it comes from; None where no source says it.
        when: the conditions under which it is told.
        since: first day on which it is told.
        until: first day no longer, if any.

    """

    id: str
    text: Text
    source: Source | None = None
    when: tuple[Condition, ...]
    since: date
    until: date | None = None

    def __str__(self) -> str:
        """Return the id."""
        return self.id

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Its conditions."""
        return self.when

    def told(self, facts: int) -> bool:
        """Whether it touches these facts."""
        return demand(self.when).met(facts)


#: any rule
Rule = Ground | Veto | Duty


def sources(rule: "Rule | Layer") -> tuple[Source, ...]:
    """Return what a rule or a layer rests on: its source, and what has to be read with it."""
    return (rule.source,) if isinstance(rule, Layer) else (rule.source, *rule.also)


@frozen(kw_only=True, eq=False, repr=False)
class Layer(_Shown):
    """A body of law that must be satisfied by one of its grounds.

    Attributes:
        id: ``sending``, ``data-protection`` or ``device``.
        title: its name for readers.
        rule: what it asks, in one sentence.
        source: the provision that asks it.
        grounds: what satisfies it, the safest first.
        note: what readers ask when nothing does.
        since: first day in force.
        until: first day no longer in force, if any.

    """

    id: str
    title: Text
    rule: Text
    source: Provision
    grounds: tuple[Ground, ...]
    note: Text | None = None
    since: date
    until: date | None = None

    def __str__(self) -> str:
        """Return the id."""
        return self.id
