"""The reasons of a verdict as sentences: what carries it, what is missing, who disagrees."""

from collections.abc import Iterable

from attrs import frozen

from lawful_resend.assumptions import not_stated
from lawful_resend.edition import Edition
from lawful_resend.expressions import subject_of
from lawful_resend.facts import CONSENT_TO_MARKETING, CONSENT_TO_NEWSLETTER, Condition, Fact
from lawful_resend.judgment import Judgment, Why
from lawful_resend.models import Reading
from lawful_resend.rules import Basis, Duty, Ground, Layer, Source, Veto, View, sources
from lawful_resend.text import Language, Text, headed

_MAY = Text("You may send this email")
_MAY_NOT = Text("Do not send this email")
_FORBIDDEN = Text("it is forbidden")
_NO_GROUND = Text("nothing permits it")
_OPEN = Text("somebody has to look something up first")
_ASSUMED = Text("Assumed, as it is not stated; the answer turns on each")
_CAVEATS = Text("Not judged here")
#: what each reading is called
READINGS = {
    Reading.STRICT: Text("strict reading"),
    Reading.LENIENT: Text("lenient reading"),
}
_CONTESTED = Text("Contested: the {other} says the opposite.")
_CARRIES = Text("What the email rests on")
_OWES = Text("Your duties with this email")
_STANDING = Text("Besides, you have standing duties, such as: {first} All of them stand on the page of this country.")
_ADVISED = Text("Recommended")
_FORBIDS = Text("Why it is forbidden")
_UNKNOWN = Text("What is not known yet")
_LOOK = Text("What to look up, and where")
_LIFTS = Text("What you can do")
_NOT_SHOWN = Text('This is not shown: "{what}".')
_LACKING = Text("what is missing, the nearest first")
_IF_NOTHING = Text("if nothing is found, this is still missing")
_SAME = Text("What is missing above is missing here too.")
_FOR_THIS = Text("What you can still do for this email")
_FOR_NEXT = Text("What you can do so that the next carts may be emailed")
_LAW_SINCE = Text("The law of this country ({country}) as in force since {since}, last checked on {checked}.")
_LAW_UNTIL = Text(
    "The law of this country ({country}) as in force from {since} until {until}, last checked on {checked}."
)
_SIDE = {
    Reading.STRICT: Text("Strict reading"),
    Reading.LENIENT: Text("Lenient reading"),
}
_YES = Text("yes")
_NO = Text("no")

#: what a mail may rest on, in a word or two
BASES = {
    Basis.CONSENT: Text("Consent"),
    Basis.EXISTING_CUSTOMER: Text("Existing customer"),
    Basis.IMPERSONAL_ADDRESS: Text("Address of an organisation"),
    Basis.REQUESTED: Text("The customer asked for it"),
    Basis.CONTRACT: Text("Steps before a contract"),
    Basis.LEGITIMATE_INTEREST: Text("Legitimate interest"),
    Basis.TERMS_ACCEPTANCE: Text("Acceptance of terms and privacy policy"),
    Basis.ACCOUNT: Text("Account"),
    Basis.NEGOTIATION: Text("Order that was begun"),
    Basis.REFUSAL_OFFERED: Text("Information and a way to refuse"),
    Basis.NO_RULE: Text("No rule applies"),
}

_FEW = 3


@frozen(kw_only=True)
class Line:
    """One sentence, and what it rests on.

    Attributes:
        text: the sentence.
        sources: what it rests on: each source's name in the language of the explanation, and its link.

    """

    text: str
    sources: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class Section:
    """Some sentences under a heading.

    Attributes:
        title: the heading.
        intro: sentences before the list.
        lines: the sentences of the list.
        outro: sentences after the list.
        brief: whether plain text names the sources of its lines without their links.

    """

    title: str
    intro: tuple[Line, ...] = ()
    lines: tuple[Line, ...]
    outro: tuple[Line, ...] = ()
    brief: bool = False


@frozen(kw_only=True)
class Explanation:
    """A verdict in words.

    Attributes:
        lawful: whether the email may be sent.
        contested: whether the readings differ.
        headline: the answer.
        dispute: the sentence that the answer is contested, or "".
        sections: the reasons.
        edition: which edition of the law it was judged by, and when that was last checked.
        line: all in one line.
        language: the language it is in.

    """

    lawful: bool
    contested: bool
    headline: str
    dispute: str
    sections: tuple[Section, ...]
    edition: str
    line: str
    language: Language


def explanation(verdict: Judgment[Edition], language: Language) -> Explanation:
    """Return a verdict explained in a language."""
    headline = _headline(verdict, language)
    other = Reading.LENIENT if verdict.reading is Reading.STRICT else Reading.STRICT
    dispute = _CONTESTED[language].format(other=READINGS[other][language]) if verdict.contested else ""
    sections = [
        *(_both_sides(verdict, language) if verdict.contested else []),
        *(_why_lawful(verdict, language) if verdict.lawful else _why_not(verdict, language)),
        *_unsure(verdict, language),
    ]
    told = [each.text[language] for each in verdict.caveats]
    return Explanation(
        lawful=verdict.lawful,
        contested=verdict.contested,
        headline=headline,
        dispute=dispute,
        sections=tuple(each for each in sections if each.lines),
        edition=_edition(verdict.law, language),
        line=" ".join([headline, *([dispute] if dispute else []), reason(verdict, language), *told]),
        language=language,
    )


def reason(verdict: Judgment[Edition], language: Language) -> str:
    """Return the reason of a verdict in a short sentence or two."""
    if verdict.lawful:
        ground = verdict.grounds[verdict.law.sending.id]
        return cited(ground.title[language], ground.source, language)
    if verdict.vetoes:
        veto = verdict.vetoes[0]
        return cited(veto.title[language], veto.source, language)
    first, *others = _failing(verdict)
    said = [_reason_of(first, verdict, language)]
    for layer in (each for each in others if each.id == "device"):
        missing = _missing(_nearest(layer, verdict)[0], verdict)
        said.append(headed(layer.title[language], lacking(missing[0], language), language))
    return " ".join(said)


def _reason_of(layer: Layer, verdict: Judgment[Edition], language: Language) -> str:
    """Return what the nearest ground of a layer lacks, or who disputes it, or what the layer asks."""
    for ground in _nearest(layer, verdict):
        if in_play(ground, verdict):
            return cited(_lacks(ground, _missing(ground, verdict), verdict, language), ground.source, language)
    if verdict.contested:
        view = next(each for each in disputed(verdict) if each.reading is verdict.reading)
        return cited(view.says[language], view, language)
    return cited(layer.rule[language], layer.source, language)


def cited(said: str, source: Source, language: Language) -> str:
    """Return a sentence, with or without its full stop, that ends with its source."""
    return f"{said.removesuffix('.')} ({source.cite(language)})."


def lacking(condition: Condition, language: Language) -> str:
    """Return the sentence that a condition of a rule is not shown."""
    if isinstance(condition, Fact) and condition.missing is not None:
        return condition.missing[language]
    return _NOT_SHOWN[language].format(what=condition.shown[language].removesuffix("."))


def _headline(verdict: Judgment[Edition], language: Language) -> str:
    scope = f"({verdict.law.name[language]}, {READINGS[verdict.reading][language]})"
    if verdict.lawful:
        return f"{_MAY[language]} {scope}."
    because = {Why.FORBIDDEN: _FORBIDDEN, Why.OPEN: _OPEN}.get(verdict.why, _NO_GROUND)
    return headed(f"{_MAY_NOT[language]} {scope}", f"{because[language]}.", language)


def _edition(law: Edition, language: Language) -> str:
    said = _LAW_SINCE if law.until is None else _LAW_UNTIL
    return said[language].format(
        country=law.name[language], since=law.since, until=law.until or "", checked=law.checked
    )


def _unsure(verdict: Judgment[Edition], language: Language) -> list[Section]:
    """Say what was assumed, and what is not judged."""
    assumed = [
        _line(headed(path, fact.shown[language], language), language)
        for path, fact in not_stated(verdict.mask).items()
        if path in verdict.assumptions
    ]
    caveats = [
        _line(each.text[language], language, *(() if each.source is None else (each.source,)))
        for each in verdict.caveats
    ]
    return [
        Section(title=_ASSUMED[language], lines=tuple(assumed)),
        Section(title=_CAVEATS[language], lines=tuple(caveats)),
    ]


def _line(text: str, language: Language, *sources: Source) -> Line:
    return Line(text=text, sources=tuple((source.cite(language), source.link) for source in sources))


def _why_lawful(verdict: Judgment[Edition], language: Language) -> list[Section]:
    title_of = {layer.id: layer.title for layer in verdict.law.layers}
    carries = [
        _line(headed(title_of[layer_id][language], ground.title[language], language), language, *sources(ground))
        for layer_id, ground in verdict.grounds.items()
    ]
    owed = [duty for duty in verdict.duties if duty.binding]
    standing = [_STANDING[language].format(first=duty.title[language]) for duty in owed if duty.standing]
    return [
        Section(title=_CARRIES[language], lines=tuple(carries)),
        Section(
            title=_OWES[language],
            lines=_duties([duty for duty in owed if not duty.standing], language),
            outro=tuple(_line(each, language) for each in standing[:1]),
            brief=True,
        ),
        Section(
            title=_ADVISED[language],
            lines=_duties([duty for duty in verdict.duties if not duty.binding], language),
            brief=True,
        ),
    ]


def _duties(duties: list[Duty], language: Language) -> tuple[Line, ...]:
    return tuple(_line(duty.title[language], language, *sources(duty)) for duty in duties)


def _why_not(verdict: Judgment[Edition], language: Language) -> list[Section]:
    """Say what forbids it; where nothing does, or nothing but that nobody looked, what is missing; and what helps."""
    sections = []
    is_open = verdict.why is Why.OPEN
    if verdict.vetoes:
        forbids = [_line(f"{veto.title[language]}.", language, *sources(veto)) for veto in verdict.vetoes]
        lifts = [_line(veto.advice[language], language) for veto in verdict.vetoes]
        sections += [
            Section(title=(_UNKNOWN if is_open else _FORBIDS)[language], lines=tuple(forbids)),
            Section(title=(_LOOK if is_open else _LIFTS)[language], lines=tuple(lifts)),
            *([] if is_open else [_for_this_mail(verdict, language)]),
        ]
    if is_open or not verdict.vetoes:
        sections += _what_is_missing(verdict, language)
    return sections


def _failing(verdict: Judgment[Edition]) -> list[Layer]:
    return [layer for layer in verdict.law.layers if layer.id not in verdict.grounds]


def _nearest(layer: Layer, verdict: Judgment[Edition]) -> list[Ground]:
    known = [ground for ground in layer.grounds if ground.applies_under(verdict.reading)]
    return sorted(known, key=lambda ground: _distance(ground, verdict))


def _distance(ground: Ground, verdict: Judgment[Edition]) -> tuple[bool, int]:
    """Return the rank of a ground in play by what it lacks; the others stay as the layer has them."""
    if not in_play(ground, verdict):
        return True, 0
    return False, len(ground.missing(verdict.mask, verdict.reading))


def in_play(ground: Ground, verdict: Judgment[Edition]) -> bool:
    """Whether the case has what a ground is about: its first condition, or a record of the kind that this is about."""
    first, *others = ground.needs
    if verdict.mask & first.mask:
        return True
    kinds = {subject_of(fact.seen) for fact in first.facts} - {None}
    return any(
        verdict.mask & fact.mask and subject_of(fact.seen) in kinds
        for condition in (*others, *ground.strictly)
        for fact in condition.facts
    )


def _missing(ground: Ground, verdict: Judgment[Edition]) -> tuple[Condition, ...]:
    """Return what a ground lacks; only its first condition where it is not in play."""
    missing = ground.missing(verdict.mask, verdict.reading)
    return missing if in_play(ground, verdict) else missing[:1]


def _lacks(ground: Ground, missing: tuple[Condition, ...], verdict: Judgment[Edition], language: Language) -> str:
    """Return what a ground lacks, and what was consented to in its place."""
    said = [lacking(each, language) for each in missing]
    if any(CONSENT_TO_MARKETING in each.facts for each in missing) and CONSENT_TO_NEWSLETTER in verdict.facts:
        said.insert(0, CONSENT_TO_NEWSLETTER.shown[language])
    return headed(ground.title[language], " ".join(said), language)


def _what_is_missing(verdict: Judgment[Edition], language: Language) -> list[Section]:
    said: set[Condition] = set()
    sections: list[Section] = []
    title = (_IF_NOTHING if verdict.why is Why.OPEN else _LACKING)[language]
    for layer in _failing(verdict):
        intro = [_line(f"{layer.rule[language]}.", language, layer.source)]
        if layer.note and sections:
            intro.append(_line(layer.note[language], language))
        lines = []
        for ground in _nearest(layer, verdict):
            missing = tuple(each for each in _missing(ground, verdict) if each not in said)
            if missing:
                said.update(missing)
                lines.append(_line(_lacks(ground, missing, verdict, language), language, *sources(ground)))
        sections.append(
            Section(
                title=headed(layer.title[language], title, language),
                intro=tuple(intro),
                lines=tuple(lines or [_line(_SAME[language], language)]),
            )
        )
    return [*sections, *_what_helps(verdict, language)]


def _what_helps(verdict: Judgment[Edition], language: Language) -> list[Section]:
    """Say what the sender can still do for this email, and what for the next carts."""
    lacking_few: list[str] = []
    advice: list[str] = []
    for layer in _failing(verdict):
        for ground in layer.grounds:
            if not ground.applies_under(verdict.reading):
                continue
            missing = ground.missing(verdict.mask, verdict.reading)
            if in_play(ground, verdict) and 0 < len(missing) <= _FEW:
                lacking_few += [steps(each, language) for each in _arrangements(missing)]
            if ground.advice:
                advice.append(ground.advice[language])
    then = dict.fromkeys([*lacking_few, *advice])
    return [
        *([] if verdict.why is Why.OPEN else [_for_this_mail(verdict, language)]),
        Section(title=_FOR_NEXT[language], lines=tuple(_line(each, language) for each in then)),
    ]


def _for_this_mail(verdict: Judgment[Edition], language: Language) -> Section:
    now = [_line(steps(remedy, language), language) for remedy in verdict.own_remedies]
    return Section(title=_FOR_THIS[language], lines=tuple(now[:_FEW]))


def _arrangements(missing: tuple[Condition, ...]) -> list[tuple[Fact, ...]]:
    """Return what the sender can arrange for the next cart so that conditions are met; nothing where it cannot."""
    chosen = [next((fact for fact in each.facts if fact.remedy), None) for each in missing]
    facts = tuple(fact for fact in chosen if fact is not None)
    for_next = len(facts) == len(missing) and not all(fact.for_this_mail for fact in facts)
    return [facts] if for_next else []


def steps(facts: Iterable[Fact], language: Language) -> str:
    """Return what the sender can do about facts that it can bring about, in the order of the vocabulary."""
    ordered = sorted(facts, key=lambda fact: fact.mask)
    return " ".join(fact.remedy[language] for fact in ordered if fact.remedy)


def _both_sides(verdict: Judgment[Edition], language: Language) -> list[Section]:
    views = disputed(verdict)
    sections: list[Section] = []
    for side in Reading:
        answer = _YES if verdict.lawful is (side is verdict.reading) else _NO
        lines = tuple(_line(view.says[language], language, view) for view in views if view.reading is side)
        sections.append(Section(title=f"{_SIDE[side][language]} ({answer[language]})", lines=lines))
    return sections


def disputed(verdict: Judgment[Edition]) -> tuple[View, ...]:
    """Return the views on all that makes the readings differ in this case."""
    law, facts = verdict.law, verdict.mask
    found: list[View] = []
    for veto in law.vetoes:
        if veto.holds(facts, Reading.STRICT) and not veto.holds(facts, Reading.LENIENT):
            lifting = [ground for ground in veto.lifting_grounds if ground.holds(facts, Reading.LENIENT)]
            found += [*veto.views, *(view for ground in lifting for view in _views_on(ground, facts))]
    for layer in law.layers:
        if any(ground.holds(facts, Reading.STRICT) for ground in layer.grounds):
            continue
        for ground in layer.grounds:
            if ground.holds(facts, Reading.LENIENT):
                found += _views_on(ground, facts)
    # one document may stand beside several rules, cited for each: it is told once
    return tuple({(each.reading, each.cite(Language.EN), each.says): each for each in found}.values())


def _views_on(rule: Ground | Veto, facts: int) -> list[View]:
    lacking: set[Fact] = {fact for each in rule.conditions if not facts & each.mask for fact in each.facts}
    return [view for view in rule.views if not view.on or lacking.intersection(view.on)]
