"""The public faces: ``Law``, which judges facts, and ``Verdict``, a pure value of (edition, facts, reading).

Sentences are made by modules that are imported when somebody asks for one: most verdicts only steer a program, and they
start faster without.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import frozen

from lawful_resend.edition import Edition
from lawful_resend.errors import InvalidCase, Problem, echo, is_a
from lawful_resend.facts import BY_ID, Fact, facts_in
from lawful_resend.judgment import Judgment
from lawful_resend.models import Reading
from lawful_resend.rules import Caveat, Rule, sources
from lawful_resend.text import Language, language
from lawful_resend.values import member
from lawful_resend.version import __version__

#: the format of a stored verdict
FORMAT = "lawful_resend.verdict/2"


@frozen(kw_only=True, eq=False)
class Law(Edition):
    """The law of a country as it stands between two days.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        name: the country's name.
        since: first day of this edition.
        until: first day no longer, or None while it lasts.
        checked: the day on which the country's law was last checked.
        zone: civil time of the country.
        layers: what must be satisfied, each by one of its grounds.
        vetoes: what forbids whatever permits; each has the grounds that lift it.
        duties: what is owed if the email is sent.
        caveats: what is known not to be judged.
        deciding: the facts that any of its rules asks for.
        mask: the same, with those that its caveats ask for, and what is assumed where it may matter.

    """

    def judge(self, facts: Iterable[Fact | str], *, reading: Reading | str = Reading.STRICT) -> "Verdict":
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
            raise InvalidCase(*(Problem("facts", echo(each, near=BY_ID), "the id of a fact") for each in unknown))
        mask = 0
        for each in ids:
            mask |= BY_ID[each].mask
        return judge(self, mask & self.mask, reading)

    def _repr_html_(self) -> str:
        from lawful_resend.words.render import law_table

        return law_table(self)


@frozen(kw_only=True, eq=True)
class Verdict(Judgment[Law]):
    """Whether this email may be sent, and why.

    ``bool(verdict)`` is ``verdict.lawful``. Equal and hashable by edition, facts and reading.

    Attributes:
        law: the edition of the law it was judged by.
        mask: the facts shown, as bits; their order is that of one version of the library.
        reading: how the law was read.
        lawful: whether the email may be sent under that reading.
        contested: whether the other reading says otherwise.
        why: permitted, forbidden, open, or nothing permits.

    """

    def __reduce__(self) -> "tuple[object, tuple[Law, tuple[str, ...], Reading]]":
        """Pickle and copy by the ids of its facts: their bits are those of one version of the library."""
        return _judged, (self.law, tuple(fact.id for fact in facts_in(self.mask)), self.reading)

    def explain(self, lang: Language | str = "en") -> str:
        """Return the verdict explained in Dutch, French, German or English.

        Raises:
            InvalidCase: the language is another one.

        """
        return _explained(self, language(lang))

    def summary(self, lang: Language | str = "en") -> str:
        """Return the verdict in one line: the answer, its reason with the provision, and what is not judged.

        Raises:
            InvalidCase: the language is another one than Dutch, French, German or English.

        """
        from lawful_resend.words.explanation import explanation

        return explanation(self, language(lang)).line

    def letter(
        self, lang: Language | str = "en", *, shop: str | None = None, on: date | None = None, greeting: bool = True
    ) -> str:
        """Return a letter to the person who asks why they got the email and on what basis their data were used.

        It gives the grounds and their provisions, the facts shown that they rest on, who decided, and the rights that
        the person has. It holds no personal data but what you hand over. It is no answer to a request for access (GDPR
        art. 15): which data there are, their source, storage and recipients only you know.

        Args:
            lang: the language of the letter.
            shop: the shop's name as the person knows it.
            on: the day on which the email was sent.
            greeting: whether it begins with a salutation.

        Raises:
            InvalidCase: the language is another one than Dutch, French, German or English; the shop is no string, the
                day no date.

        """
        from lawful_resend.words.letter import letter

        problems = []
        if shop is not None and (not is_a(shop, str) or not shop.strip()):
            problems.append(Problem("shop", echo(shop), "the shop's name, or None"))
        if on is not None and not is_a(on, date):
            problems.append(Problem("on", echo(on), "a date, or None"))
        if problems:
            raise InvalidCase(*problems)
        return letter(self, language(lang), shop=shop, on=on, greeting=greeting)

    def as_dict(self, lang: Language | str = "en", *, explain: bool = True) -> dict[str, Any]:
        """Return the verdict as a record that JSON can hold: the same bytes for the same verdict.

        ``facts`` is all that is needed to judge again. It names no person; beside a key of the host its facts are
        personal data, as they say what somebody did.

        Args:
            lang: the language of its sentences.
            explain: whether the explanation is in it, which ``replay`` makes again from the rest.

        """
        said = language(lang)
        record = {
            "format": FORMAT,
            "version": __version__,
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
            "assumptions": list(self.assumptions),
            "caveats": [_caveat(each, said) for each in self.caveats],
            "remedies": [sorted(fact.id for fact in remedy) for remedy in self.remedies],
            "advice": [sorted(fact.id for fact in remedy) for remedy in self.advice],
        }
        return record | {"explanation": self.explain(said)} if explain else record

    def __str__(self) -> str:
        """Return it in one line."""
        return self.summary()

    def _repr_html_(self) -> str:
        from lawful_resend.words.explanation import explanation
        from lawful_resend.words.render import html

        return html(explanation(self, Language.EN), findings=self.findings)

    def _repr_markdown_(self) -> str:
        from lawful_resend.words.explanation import explanation
        from lawful_resend.words.render import markdown

        return markdown(explanation(self, Language.EN))


def _judged(law: Law, facts: tuple[str, ...], reading: Reading) -> Verdict:
    return law.judge(facts, reading=reading)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _caveat(caveat: Caveat, said: Language) -> dict[str, Any]:
    source = caveat.source
    cited = None if source is None else {"name": source.cite(said), "link": source.link}
    return {"id": caveat.id, "text": caveat.text[said], "source": cited}


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


@lru_cache(maxsize=32_768)
def judge(law: Law, facts: int, reading: Reading) -> Verdict:
    """Judge a mask of facts; a pure function, whose last results are kept."""
    return Verdict(law=law, mask=facts, reading=reading)
