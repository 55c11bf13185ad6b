"""The verdict: a pure value of (edition of the law, facts, reading), with all its reasons.

Sentences are made by modules that are imported when somebody asks for one: most verdicts only steer a program.
"""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from lawful_resend.facts import Fact, facts_in
from lawful_resend.models import Reading
from lawful_resend.remedies import remedies
from lawful_resend.rules import Basis, Duty, Ground, Rule, Veto, sources
from lawful_resend.text import Language, language

if TYPE_CHECKING:
    from lawful_resend.edition import Law

#: the format of a stored verdict
FORMAT = "lawful_resend.verdict/1"


class Why(StrEnum):
    """What a verdict comes from."""

    PERMITTED = "permitted"
    #: a veto holds
    FORBIDDEN = "forbidden"
    #: no veto holds, and in some layer nothing permits
    NO_GROUND = "no-ground"


@frozen(kw_only=True, eq=False)
class Observed:
    """A fact as a rule saw it.

    Attributes:
        fact: the fact.
        shown: whether the models showed it.
        asked: whether this reading asks for it, no alternative to it being shown.

    """

    fact: Fact
    shown: bool
    asked: bool


@frozen(kw_only=True, eq=False)
class Finding:
    """What one rule of the edition found.

    Attributes:
        rule: the ground, veto or duty.
        layer: id of its layer; None for vetoes and duties.
        holds: the ground carries its layer, the veto forbids, the duty is owed.
        facts: each of its facts and whether it was shown.

    """

    rule: Rule
    layer: str | None
    holds: bool
    facts: tuple[Observed, ...]


def forbids(law: "Law", word: int, reading: Reading, veto: Veto) -> bool:
    """Tell whether a veto of a law forbids the mail."""
    if not veto.known_to(reading) or not all(word & each.mask for each in veto.when):
        return False
    lifting = veto.lifted_by(law.grounds)
    return not lifting or not all(
        each.holds(word, reading) if isinstance(each, Ground) else word & each.mask for each in lifting
    )


def permits(law: "Law", word: int, reading: Reading) -> bool:
    """Tell whether every layer of a law has a ground that holds."""
    return all(any(ground.holds(word, reading) for ground in layer.grounds) for layer in law.layers)


@frozen(kw_only=True)
class Verdict:
    """Whether this mail may be sent, and why.

    ``bool(verdict)`` is ``verdict.lawful``. Equal and hashable by edition, facts and reading.

    Attributes:
        law: the edition of the law it was judged by.
        word: the facts shown, as bits.
        reading: how the law was read.
        lawful: whether the mail may be sent under that reading.
        contested: whether the other reading says otherwise.
        why: permitted, forbidden, or nothing permits.

    """

    law: "Law"
    word: int = field(repr=False)
    reading: Reading
    lawful: bool = field(eq=False)
    contested: bool = field(eq=False)
    why: Why = field(eq=False)

    def __reduce__(self) -> "tuple[object, tuple[Law, tuple[str, ...], Reading]]":
        """Pickle and copy by the ids of its facts: their bits are those of one version of the library."""
        return _judged, (self.law, tuple(fact.id for fact in facts_in(self.word)), self.reading)

    def __bool__(self) -> bool:
        """Be true only where the mail is lawful."""
        return self.lawful

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2 code of the law's country."""
        return self.law.country

    @property
    def facts(self) -> frozenset[Fact]:
        """The facts that were shown, of those the law asks for."""
        return frozenset(facts_in(self.word))

    @property
    def bases(self) -> dict[str, Basis]:
        """What each layer rests on: the first ground that holds; a layer without one is left out."""
        return {layer_id: ground.basis for layer_id, ground in self.grounds.items()}

    @property
    def grounds(self) -> dict[str, Ground]:
        """The first ground that holds in each layer; a layer without one is left out."""
        found = (
            (layer.id, next((ground for ground in layer.grounds if ground.holds(self.word, self.reading)), None))
            for layer in self.law.layers
        )
        return {layer_id: ground for layer_id, ground in found if ground is not None}

    @property
    def basis(self) -> Basis | None:
        """What the sending rests on; None where the mail is not lawful."""
        return self.bases[self.law.sending.id] if self.lawful else None

    @property
    def vetoes(self) -> tuple[Veto, ...]:
        """The vetoes that forbid the mail."""
        return tuple(veto for veto in self.law.vetoes if forbids(self.law, self.word, self.reading, veto))

    @property
    def duties(self) -> tuple[Duty, ...]:
        """What is owed if the mail is sent; ``binding`` tells law from recommendation."""
        basis = self.bases.get(self.law.sending.id)
        return tuple(duty for duty in self.law.duties if duty.owed(self.word, basis))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What every rule of the edition found, with each of its facts."""
        layer_of = {ground.id: layer.id for layer in self.law.layers for ground in layer.grounds}
        holding: set[Rule] = {
            *(ground for ground in self.law.grounds if ground.holds(self.word, self.reading)),
            *self.vetoes,
            *self.duties,
        }
        return tuple(
            Finding(rule=rule, layer=layer_of.get(rule.id), holds=rule in holding, facts=self._observed(rule))
            for rule in self.law.rules
        )

    def _observed(self, rule: Rule) -> tuple[Observed, ...]:
        asked = rule.required(self.reading) if isinstance(rule, Ground) else rule.conditions
        seen: dict[Fact, bool] = {}
        for condition in rule.conditions:
            for fact in condition.facts:
                needed = condition in asked and (bool(self.word & fact.mask) or not self.word & condition.mask)
                seen[fact] = seen.get(fact) or needed
        return tuple(
            Observed(fact=fact, shown=bool(self.word & fact.mask), asked=is_asked) for fact, is_asked in seen.items()
        )

    @property
    def remedies(self) -> tuple[frozenset[Fact], ...]:
        """Minimal sets of facts whose change would make it lawful, the fewest first.

        A fact that was not shown would have to be shown; an adverse one would have to be gone.
        Empty when the mail is lawful, or when nothing can cure it.
        """
        return remedies(self)

    @property
    def own_remedies(self) -> tuple[frozenset[Fact], ...]:
        """Those of ``remedies`` that the sender can bring about alone, at the latest for the next cart."""
        return tuple(remedy for remedy in self.remedies if all(fact.by_sender for fact in remedy))

    def explain(self, lang: Language | str = "en") -> str:
        """Explain the verdict in Dutch, French, German or English.

        Raises:
            InvalidCase: the language is another one.

        """
        return _explained(self, language(lang))

    def letter(self, lang: Language | str = "en") -> str:
        """Answer the person who asks why they got the mail and on what basis their data were used.

        One paragraph, ready for a letter: the grounds and their provisions, the facts shown that they rest on, and
        the person's rights (GDPR art. 13-15). It holds no personal data: name, address and dates are yours to add.

        Args:
            lang: the language of the answer.

        Raises:
            InvalidCase: the language is another one than Dutch, French, German or English.

        """
        from lawful_resend.words.letter import letter

        return letter(self, language(lang))

    def as_dict(self, lang: Language | str = "en") -> dict[str, Any]:
        """Give the verdict as a record that JSON can hold: the same bytes for the same verdict.

        It holds no personal data. ``facts`` is all that is needed to judge again.

        Args:
            lang: the language of the explanation in it.

        """
        return {
            "format": FORMAT,
            "lawful": self.lawful,
            "contested": self.contested,
            "reading": self.reading.value,
            "why": self.why.value,
            "country": self.country,
            "law": {
                "country": self.country,
                "since": self.law.since.isoformat(),
                "until": _iso(self.law.until),
                "checked": self.law.checked.isoformat(),
            },
            "basis": None if self.basis is None else self.basis.value,
            "bases": {layer_id: basis.value for layer_id, basis in self.bases.items()},
            "facts": sorted(fact.id for fact in self.facts),
            "grounds": [_cited(ground) for ground in self.grounds.values()],
            "vetoes": [_cited(veto) for veto in self.vetoes],
            "duties": [duty.id for duty in self.duties if duty.binding],
            "recommended": [duty.id for duty in self.duties if not duty.binding],
            "remedies": [sorted(fact.id for fact in remedy) for remedy in self.remedies],
            "explanation": self.explain(lang),
        }

    def __str__(self) -> str:
        """Say it in one line."""
        from lawful_resend.words.explanation import explanation

        return explanation(self, Language.EN).line

    def _repr_html_(self) -> str:
        from lawful_resend.words.explanation import explanation
        from lawful_resend.words.render import html

        return html(explanation(self, Language.EN), findings=self.findings)

    def _repr_markdown_(self) -> str:
        from lawful_resend.words.explanation import explanation
        from lawful_resend.words.render import markdown

        return markdown(explanation(self, Language.EN))


def _judged(law: "Law", facts: tuple[str, ...], reading: Reading) -> Verdict:
    return law.judge(facts, reading=reading)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _cited(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "sources": [{"name": source.cite(Language.EN), "link": source.link} for source in sources(rule)],
    }


@lru_cache(maxsize=2048)
def _explained(verdict: Verdict, lang: Language) -> str:
    from lawful_resend.words.explanation import explanation
    from lawful_resend.words.render import plain

    return plain(explanation(verdict, lang))


@lru_cache(maxsize=8192)
def judge(law: "Law", word: int, reading: Reading) -> Verdict:
    """Judge a word of facts; a pure function, whose last results are kept."""
    lawful = {}
    forbidden = {}
    for each in Reading:
        forbidden[each] = any(forbids(law, word, each, veto) for veto in law.vetoes)
        lawful[each] = not forbidden[each] and permits(law, word, each)
    return Verdict(
        law=law,
        word=word,
        reading=reading,
        lawful=lawful[reading],
        contested=lawful[Reading.STRICT] is not lawful[Reading.LENIENT],
        why=Why.PERMITTED if lawful[reading] else Why.FORBIDDEN if forbidden[reading] else Why.NO_GROUND,
    )
