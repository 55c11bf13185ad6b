"""The reasons of a verdict as sentences: what carries it, what is missing, who disagrees."""

from attrs import frozen

from lawful_resend.edition import Edition
from lawful_resend.facts import Condition, Fact
from lawful_resend.judgment import Judgment, Why
from lawful_resend.models import Reading
from lawful_resend.rules import Duty, Ground, Layer, Source, Veto, View, sources
from lawful_resend.text import Language, Text

_MAY = Text("You may send this mail")
_MAY_NOT = Text("Do not send this mail")
_FORBIDDEN = Text("it is forbidden")
_NO_GROUND = Text("nothing permits it")
_OPEN = Text("somebody has to look something up first")
_ASSUMED = Text("Assumed, as it is not stated; the answer turns on each")
_CAVEATS = Text("Not judged here")
_READING = {
    Reading.STRICT: Text("strict reading"),
    Reading.LENIENT: Text("lenient reading"),
}
_CONTESTED = Text("Contested: the {other} says the opposite.")
_CARRIES = Text("What the mail rests on")
_OWES = Text("What you owe when you send it")
_ADVISED = Text("Recommended")
_FORBIDS = Text("Why it is forbidden")
_LIFTS = Text("What you can do")
_NOT_SHOWN = Text("not shown, nearest first")
_SAME = Text("What is missing above is missing here too.")
_CURE = Text("What would cure it")
_BY_SENDER = Text("In your hands, and keep the proof: ")
_BY_OTHERS = Text("Not in your hands alone; it has to be true and you have to be able to show it: ")
_SIDE = {
    Reading.STRICT: Text("Strict reading"),
    Reading.LENIENT: Text("Lenient reading"),
}
_YES = Text("yes")
_NO = Text("no")

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

    """

    title: str
    intro: tuple[Line, ...] = ()
    lines: tuple[Line, ...]


@frozen(kw_only=True)
class Explanation:
    """A verdict in words.

    Attributes:
        lawful: whether the mail may be sent.
        contested: whether the readings differ.
        headline: the answer.
        dispute: the sentence that the answer is contested, or "".
        sections: the reasons.
        line: all in one line.
        language: the language it is in.

    """

    lawful: bool
    contested: bool
    headline: str
    dispute: str
    sections: tuple[Section, ...]
    line: str
    language: Language


def explanation(verdict: Judgment[Edition], language: Language) -> Explanation:
    """Return a verdict explained in a language."""
    headline = _headline(verdict, language)
    other = Reading.LENIENT if verdict.reading is Reading.STRICT else Reading.STRICT
    dispute = _CONTESTED[language].format(other=_READING[other][language]) if verdict.contested else ""
    if verdict.lawful:
        sections = _why_lawful(verdict, language)
    elif verdict.vetoes:
        sections = _why_forbidden(verdict, language)
        if verdict.why is Why.OPEN:
            sections += _why_no_ground(verdict, language) if _failing(verdict) else []
    else:
        sections = _why_no_ground(verdict, language)
    if verdict.contested:
        sections = [*_both_sides(verdict, language), *sections]
    told = [each.text[language] for each in verdict.caveats]
    sections = [*sections, *_unsure(verdict, language)]
    return Explanation(
        lawful=verdict.lawful,
        contested=verdict.contested,
        headline=headline,
        dispute=dispute,
        sections=tuple(each for each in sections if each.lines),
        line=" ".join([headline, *([dispute] if dispute else []), reason(verdict, language), *told]),
        language=language,
    )


def reason(verdict: Judgment[Edition], language: Language) -> str:
    """Return the reason of a verdict in one short sentence."""
    if verdict.lawful:
        ground = verdict.grounds[verdict.law.sending.id]
        return f"{ground.title[language]} ({ground.source.cite(language)})."
    if verdict.vetoes:
        veto = verdict.vetoes[0]
        return f"{veto.title[language]} ({veto.source.cite(language)})."
    layer = _failing(verdict)[0]
    for ground in _nearest(layer, verdict):
        missing = ground.missing(verdict.mask, verdict.reading)
        if missing[0] is not ground.needs[0]:
            lacks = " ".join(f"✗ {each.text[language]}" for each in missing)
            return f"{ground.title[language]}: {lacks} ({ground.source.cite(language)})"
    if verdict.contested:
        view = next(each for each in _disputed(verdict) if each.reading is verdict.reading)
        return f"{view.says[language]} ({view.cite(language)})"
    return f"{layer.rule[language]} ({layer.source.cite(language)})."


def _headline(verdict: Judgment[Edition], language: Language) -> str:
    scope = f"({verdict.law.name[language]}, {_READING[verdict.reading][language]})"
    if verdict.lawful:
        return f"{_MAY[language]} {scope}."
    because = {Why.FORBIDDEN: _FORBIDDEN, Why.OPEN: _OPEN}.get(verdict.why, _NO_GROUND)
    return f"{_MAY_NOT[language]} {scope}: {because[language]}."


def _unsure(verdict: Judgment[Edition], language: Language) -> list[Section]:
    """Say what was assumed, and what is not judged."""
    caveats = [
        _line(each.text[language], language, *(() if each.source is None else (each.source,)))
        for each in verdict.caveats
    ]
    return [
        Section(title=_ASSUMED[language], lines=tuple(_line(path, language) for path in verdict.assumptions)),
        Section(title=_CAVEATS[language], lines=tuple(caveats)),
    ]


def _line(text: str, language: Language, *sources: Source) -> Line:
    return Line(text=text, sources=tuple((source.cite(language), source.link) for source in sources))


def _why_lawful(verdict: Judgment[Edition], language: Language) -> list[Section]:
    title_of = {layer.id: layer.title for layer in verdict.law.layers}
    carries = [
        _line(f"{title_of[layer_id][language]}: {ground.title[language]}", language, *sources(ground))
        for layer_id, ground in verdict.grounds.items()
    ]
    return [
        Section(title=_CARRIES[language], lines=tuple(carries)),
        Section(title=_OWES[language], lines=_duties(verdict, language, binding=True)),
        Section(title=_ADVISED[language], lines=_duties(verdict, language, binding=False)),
    ]


def _duties(verdict: Judgment[Edition], language: Language, *, binding: bool) -> tuple[Line, ...]:
    owed: list[Duty] = [duty for duty in verdict.duties if duty.binding is binding]
    return tuple(_line(duty.title[language], language, *sources(duty)) for duty in owed)


def _why_forbidden(verdict: Judgment[Edition], language: Language) -> list[Section]:
    forbids = [_line(f"{veto.title[language]}.", language, *sources(veto)) for veto in verdict.vetoes]
    lifts = [_line(veto.advice[language], language) for veto in verdict.vetoes]
    return [
        Section(title=_FORBIDS[language], lines=tuple(forbids)),
        Section(title=_LIFTS[language], lines=tuple(lifts)),
    ]


def _failing(verdict: Judgment[Edition]) -> list[Layer]:
    return [layer for layer in verdict.law.layers if layer.id not in verdict.grounds]


def _nearest(layer: Layer, verdict: Judgment[Edition]) -> list[Ground]:
    known = [ground for ground in layer.grounds if ground.applies_under(verdict.reading)]
    return sorted(known, key=lambda ground: _distance(ground.missing(verdict.mask, verdict.reading), ground))


def _distance(missing: tuple[Condition, ...], ground: Ground) -> tuple[bool, int]:
    """Return the rank of a ground in play by what it lacks; the others stay as the layer has them."""
    in_play = missing[0] is not ground.needs[0]
    return (False, len(missing)) if in_play else (True, 0)


def _missing(ground: Ground, verdict: Judgment[Edition]) -> tuple[Condition, ...]:
    """Return what a ground lacks; only its first condition where even that is not shown."""
    missing = ground.missing(verdict.mask, verdict.reading)
    return missing[:1] if missing[0] is ground.needs[0] else missing


def _why_no_ground(verdict: Judgment[Edition], language: Language) -> list[Section]:
    said: set[Condition] = set()
    sections: list[Section] = []
    for layer in _failing(verdict):
        intro = [_line(f"{layer.rule[language]}.", language, layer.source)]
        if layer.note and sections:
            intro.append(_line(layer.note[language], language))
        lines = []
        for ground in _nearest(layer, verdict):
            missing = [each for each in _missing(ground, verdict) if each not in said]
            if missing:
                said.update(missing)
                lacks = " ".join(f"✗ {condition.text[language]}" for condition in missing)
                lines.append(_line(f"{ground.title[language]}: {lacks}", language, *sources(ground)))
        sections.append(
            Section(
                title=f"{layer.title[language]}: {_NOT_SHOWN[language]}",
                intro=tuple(intro),
                lines=tuple(lines or [_line(_SAME[language], language)]),
            )
        )
    sections.append(Section(title=_CURE[language], lines=_cures(verdict, language)))
    return sections


def _cures(verdict: Judgment[Edition], language: Language) -> tuple[Line, ...]:
    """Return what would make it lawful: what a ground in play still lacks, then how a shop gets there."""
    lacking, advice = [], []
    for layer in _failing(verdict):
        for ground in layer.grounds:
            missing = ground.missing(verdict.mask, verdict.reading)
            in_play = missing and missing[0] is not ground.needs[0]
            if not ground.applies_under(verdict.reading):
                continue
            if in_play and len(missing) <= _FEW:
                who = _BY_SENDER if all(fact.by_sender for each in missing for fact in each.facts) else _BY_OTHERS
                lacking.append(who[language] + " ".join(each.text[language] for each in missing))
            if ground.advice:
                advice.append(ground.advice[language])
    return tuple(_line(each, language) for each in dict.fromkeys([*lacking, *advice]))


def _both_sides(verdict: Judgment[Edition], language: Language) -> list[Section]:
    views = _disputed(verdict)
    sections: list[Section] = []
    for side in Reading:
        answer = _YES if verdict.lawful is (side is verdict.reading) else _NO
        lines = tuple(_line(view.says[language], language, view) for view in views if view.reading is side)
        sections.append(Section(title=f"{_SIDE[side][language]} ({answer[language]})", lines=lines))
    return sections


def _disputed(verdict: Judgment[Edition]) -> tuple[View, ...]:
    """Return the views on all that makes the readings differ in this case."""
    law, facts = verdict.law, verdict.mask
    found: list[View] = []
    for veto in law.vetoes:
        if veto.holds(facts, Reading.STRICT) and not veto.holds(facts, Reading.LENIENT):
            found += [*veto.views, *(view for ground in veto.lifting_grounds for view in _views_on(ground, facts))]
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
