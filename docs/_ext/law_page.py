"""The law of a country as the library has it, as a page: nothing of it is written by hand.

Timeline of editions, diagram of the layers and their grounds, and every rule with what it asks, its provisions and
who reads it how.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from lawful_resend import Ground, Law, Reading, Veto
from lawful_resend.laws import jurisdiction
from lawful_resend.rules import Provision, Rule, Source, sources

_ONLY = {Reading.STRICT: "strict reading only", Reading.LENIENT: "lenient reading only"}


def page(country: str) -> str:
    """Render the law of a country as MyST Markdown."""
    return "\n".join([*_timeline(country), *_diagram(jurisdiction(country).editions[-1]), *_rules(country)])


def _timeline(country: str) -> Iterator[str]:
    yield "## Editions\n"
    yield from _line_of_time(country)
    yield "| from | until | what changes |"
    yield "|---|---|---|"
    before: Law | None = None
    for edition in jurisdiction(country).editions:
        until = str(edition.until or "today")
        yield f"| {edition.since} | {until} | {_difference(before, edition)} |"
        before = edition
    yield ""


def _line_of_time(country: str) -> Iterator[str]:
    """Draw the editions as marks on a line of time, from the first day modelled to the day last checked."""
    rules = jurisdiction(country)
    days = [edition.since for edition in rules.editions]
    whole = max((rules.checked - days[0]).days, 1)
    places = [40 + 560 * (day - days[0]).days / whole for day in days]
    marks = "".join(
        f'<circle cx="{place:.0f}" cy="30" r="6" fill="currentColor"/>'
        f'<text x="{place:.0f}" y="{60 + 18 * (number % 3)}" text-anchor="middle" font-size="12"'
        f' fill="currentColor">{day}</text>'
        for number, (day, place) in enumerate(zip(days, places, strict=True))
    )
    yield "```{raw} html"
    yield (
        f'<svg role="img" viewBox="0 0 640 105" width="100%" style="max-width:640px" aria-label="editions from'
        f' {", ".join(map(str, days))}"><line x1="40" y1="30" x2="600" y2="30" stroke="currentColor"/>{marks}</svg>'
    )
    yield "```\n"


def _difference(before: Law | None, after: Law) -> str:
    if before is None:
        return f"the law is modelled from here: {len(after.rules)} rules"
    old, new = ({id(rule): rule for rule in law.rules} for law in (before, after))
    begun = sorted({rule.id for key, rule in new.items() if key not in old})
    ended = sorted({rule.id for key, rule in old.items() if key not in new} - set(begun))
    parts = [f"new or changed: {_ids(begun)}"] if begun else []
    if ended:
        parts.append(f"ended: {_ids(ended)}")
    return "; ".join(parts) or "the provisions of a layer"


def _ids(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _diagram(law: Law) -> Iterator[str]:
    """Draw the layers side by side, each satisfied by one of its grounds, and below what forbids whatever permits."""
    columns = "".join(
        f"<div><strong>{escape(layer.title.en)}</strong><ul>"
        + "".join(f"<li>{escape(ground.title.en)}{_only(ground)}</li>" for ground in layer.grounds)
        + "</ul></div>"
        for layer in law.layers
    )
    forbids = "".join(f"<li>{escape(veto.title.en)}{_only(veto)}</li>" for veto in law.vetoes)
    yield "## Layers and grounds\n"
    yield "```{raw} html"
    yield f'<figure class="law"><div class="layers">{columns}</div>'
    yield f'<div class="vetoes"><strong>… and none of these</strong><ul>{forbids}</ul></div>'
    yield "<figcaption>One ground of each layer must hold, and nothing may forbid the email.</figcaption>"
    yield "</figure>"
    yield "```\n"


def _only(rule: Ground | Veto) -> str:
    return f" <em>({_ONLY[rule.reading]})</em>" if rule.reading else ""


def _rules(country: str) -> Iterator[str]:
    rules = jurisdiction(country)
    for title, listed in (
        *((layer.title.en.lower(), layer.grounds) for layer in _layers(country)),
        ("what forbids", rules.vetoes),
        ("what is owed", rules.duties),
    ):
        yield f"## The rules: {title}\n"
        for name, versions in groupby(sorted(listed, key=lambda rule: rule.id), key=lambda rule: rule.id):
            yield f"`{name}`"
            yield from (
                f":   {line}" if number == 0 else f"    {line}" for number, line in enumerate(_card(list(versions)))
            )
            yield ""


def _layers(country: str) -> Iterator[object]:
    """Give each layer once, with the grounds of all times."""
    rules = jurisdiction(country)
    for name in dict.fromkeys(layer.id for layer in rules.layers):
        same = [layer for layer in rules.layers if layer.id == name]
        yield _Joined(same[0].title, [ground for layer in same for ground in layer.grounds])


class _Joined:
    """A layer of all times."""

    def __init__(self, title: object, grounds: list[Ground]) -> None:
        self.title = title
        self.grounds = grounds


def _card(versions: list[Rule]) -> Iterator[str]:
    for version in sorted(versions, key=lambda rule: rule.since):
        period = f"{version.since} to {version.until}" if version.until else f"since {version.since}"
        reading = getattr(version, "reading", None)
        yield f"**{version.title.en}** ({period}{', ' + _ONLY[reading] if reading else ''})"
        yield ""
        for line in _asked(version):
            yield f"* {line}"
        yield f"* Source: {'; '.join(map(_link, sources(version)))}"
        for view in getattr(version, "views", ()):
            about = f" on {', '.join(f'`{fact.id}`' for fact in view.on)}" if view.on else ""
            yield f"* {view.reading.value.capitalize()} reading{about}: {_link(view)}: {view.says.en}"
        yield ""


def _asked(rule: Rule) -> Iterator[str]:
    if isinstance(rule, Ground):
        yield from (each.shown.en for each in rule.needs)
        yield from (f"{each.shown.en} *(strict reading)*" for each in rule.strictly)
    else:
        yield from (each.shown.en for each in rule.conditions if each in getattr(rule, "when", ()))
    for each in getattr(rule, "unless", ()):
        yield "Unless: " + (f"`{each}` holds" if isinstance(each, Ground | str) else each.shown.en)
    under = getattr(rule, "under", None)
    if under:
        yield "Owed under: " + ", ".join(sorted(under))


def _link(source: Source) -> str:
    how = "" if isinstance(source, Provision) and source.confidence == "text" else f", {source.confidence}"
    return f"[{source}]({source.link}) (checked {source.checked}{how})"
