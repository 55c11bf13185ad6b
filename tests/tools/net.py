"""Write down the law of every country as it stands in each edition, whole: the net under changes of the code.

``python tests/tools/net.py`` writes ``net/<country>.txt`` and ``net/facts.txt`` anew; with ``--check`` it says
where they differ and exits with 1, as ``test_net`` does. How a rule is cut into periods does not matter, nor how the
library keeps it: what is written is only what stands in which edition. Blocks are kinds with ids, and the first days of
the editions in which they stand with just that content. What a rule cites is named there and told whole in a block of
its own; links stand on lines of their own, as they may change on purpose where nothing else does.

It notices everything and proves nothing: whether the law is right is what the cases say.
"""

import argparse
import difflib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lawful_resend import Language
from lawful_resend.facts import facts_in
from lawful_resend.laws import JURISDICTIONS, jurisdiction

FOLDER = Path(__file__).with_name("net")
#: lines of a block, without where it stands
_Lines = tuple[str, ...]
#: kind, id and content of a block → the editions in which it stands
_Blocks = dict[tuple[str, str, _Lines], list[str]]


def _texts(name: str, text: Any) -> Iterator[str]:  # noqa: ANN401 - a text, or none
    if text is not None:
        for language in Language:
            yield f"{name} {language}: {text[language]}"


def _condition(name: str, condition: Any) -> Iterator[str]:  # noqa: ANN401 - a fact, or any of several
    facts = condition.facts
    yield f"{name}: {' | '.join(fact.id for fact in facts)}"
    if len(facts) > 1 or condition.shown != facts[0].shown:
        yield from _texts("  which is", condition.shown)


def _is_view(source: Any) -> bool:  # noqa: ANN401 - a provision or a view
    return hasattr(source, "says")


def _named(source: Any) -> str:  # noqa: ANN401 - a provision or a view
    """Name what is cited, in one line that only it has."""
    if _is_view(source):
        on = " ".join(sorted(fact.id for fact in source.on)) or "all of it"
        return f"{source.reading}: {source.cite(Language.EN)}: on {on}: {source.says[Language.EN]}"
    return f"{source.cite(Language.EN)} ({source.confidence})"


def _source(source: Any) -> Iterator[str]:  # noqa: ANN401 - a provision or a view
    if _is_view(source):
        yield f"who: {source.who}"
        yield f"reference: {source.reference}"
        yield f"day: {source.day}"
        yield from _texts("says", source.says)
        yield f"confidence: {source.confidence}"
    else:
        yield from (f"cited {language}: {source.cite(language)}" for language in Language)
    yield f"checked: {source.checked}"
    yield f"link: {source.link}"


def _caveat(caveat: Any) -> Iterator[str]:  # noqa: ANN401 - a caveat
    yield from _texts("text", caveat.text)
    for condition in caveat.when:
        yield from _condition("when", condition)
    yield f"source: {'none' if caveat.source is None else _named(caveat.source)}"


def _rule(rule: Any) -> Iterator[str]:  # noqa: ANN401 - a ground, a veto, a duty
    yield from _texts("title", rule.title)
    yield from _texts("advice", getattr(rule, "advice", None))
    if hasattr(rule, "binding"):
        yield f"binding: {'yes' if rule.binding else 'no'}"
        yield f"under: {' '.join(sorted(rule.under)) or 'any basis'}"
    else:
        yield f"reading: {rule.reading or 'both'}"
    if getattr(rule, "open", False):
        yield "open: until somebody looks"
    if hasattr(rule, "basis"):
        yield f"basis: {rule.basis}"
    for name in ("needs", "strictly", "when"):
        for condition in getattr(rule, name, ()):
            yield from _condition(name, condition)
    ways = [("unless", getattr(rule, "unless", ())), *(("or unless", way) for way in getattr(rule, "or_unless", ()))]
    for name, way in ways:
        for each in way:
            if isinstance(each, str) or not hasattr(each, "facts"):
                yield f"{name}: ground {getattr(each, 'id', each)}"
            else:
                yield from _condition(name, each)
    yield f"source: {_named(rule.source)}"
    yield from (f"also: {_named(source)}" for source in rule.also)
    yield from sorted(f"view: {_named(view)}" for view in getattr(rule, "views", ()))


def _layer(layer: Any) -> Iterator[str]:  # noqa: ANN401 - a layer
    yield from _texts("title", layer.title)
    yield from _texts("rule", layer.rule)
    yield from _texts("note", layer.note)
    yield f"source: {_named(layer.source)}"


def _edition(edition: Any) -> Iterator[tuple[str, str, _Lines]]:  # noqa: ANN401 - an edition of a law
    """Give the blocks of one edition."""
    cited = []
    yield (
        "edition",
        str(edition.since),
        (
            *_texts("country", edition.name),
            f"code: {edition.country}",
            f"until: {edition.until or '-'}",
            f"checked: {edition.checked}",
            f"hours from UTC in winter: {edition.zone.hours}",
            *(f"grounds of {layer.id}: {' '.join(ground.id for ground in layer.grounds)}" for layer in edition.layers),
            *(f"veto: {name}" for name in sorted(veto.id for veto in edition.vetoes)),
            *(f"duty: {name}" for name in sorted(duty.id for duty in edition.duties)),
            *(f"caveat: {name}" for name in sorted(caveat.id for caveat in edition.caveats)),
        ),
    )
    for layer in edition.layers:
        cited.append(layer.source)
        yield "layer", layer.id, tuple(_layer(layer))
        for ground in layer.grounds:
            yield "ground", ground.id, (f"layer: {layer.id}", *_rule(ground))
    for kind, rules in (("veto", edition.vetoes), ("duty", edition.duties)):
        for rule in rules:
            yield kind, rule.id, tuple(_rule(rule))
    for caveat in edition.caveats:
        yield "caveat", caveat.id, tuple(_caveat(caveat))
        cited += [] if caveat.source is None else [caveat.source]
    for rule in (*edition.grounds, *edition.vetoes, *edition.duties):
        cited += [rule.source, *rule.also, *getattr(rule, "views", ())]
    for source in cited:
        yield "view" if _is_view(source) else "source", _named(source), tuple(_source(source))


def law_text(country: str) -> str:
    """Write the law of a country as it stands in each of its editions."""
    blocks: _Blocks = {}
    for edition in jurisdiction(country).editions:
        for block in dict.fromkeys(_edition(edition)):
            blocks.setdefault(block, []).append(str(edition.since))
    written = sorted((kind, name, days, content) for (kind, name, content), days in blocks.items())
    head = f"The law of {country}, edition by edition: written by tests/tools/net.py.\n"
    return head + "".join(
        f"\n{kind} {name}\n" + (f"in: {' '.join(days)}\n" if kind != "edition" else "") + "".join(map(_line, content))
        for kind, name, days, content in written
    )


def _line(line: str) -> str:
    return f"  {line}\n"


def facts_text() -> str:
    """Write down every fact that a law asks for, and those of which verdicts tell though they decide nothing."""
    editions = (edition for country in JURISDICTIONS for edition in jurisdiction(country).editions)
    asked = {fact.id: fact for edition in editions for fact in facts_in(edition.mask)}
    return "The facts that the laws ask for: written by tests/tools/net.py.\n" + "".join(
        f"\nfact {name}\n"
        + _line(f"adverse: {'yes' if fact.adverse else 'no'}")
        + ("" if fact.remedy is None else _line(f"for: {'this mail' if fact.for_this_mail else 'the next cart'}"))
        + (_line("identity: yes") if fact.identity else "")
        + ("" if fact.decides else _line("decides: nothing"))
        + ("" if fact.excludes is None else _line(f"excludes: {fact.excludes.id}"))
        + "".join(
            _line(line)
            for name, text in (
                ("shown", fact.shown),
                ("missing", fact.missing),
                ("remedy", fact.remedy),
                ("told", fact.told),
            )
            for line in _texts(name, text)
        )
        for name, fact in sorted(asked.items())
    )


def texts() -> dict[str, str]:
    """Give what each file holds when it is right, by its name."""
    return {**{f"{country.lower()}.txt": law_text(country) for country in JURISDICTIONS}, "facts.txt": facts_text()}


def difference(name: str, right: str) -> str:
    """Say how a file differs from what it should hold; nothing where it does not."""
    path = FOLDER / name
    held = path.read_text("utf-8") if path.exists() else ""
    if held == right:
        return ""
    lines = difflib.unified_diff(
        held.splitlines(), right.splitlines(), f"tests/tools/net/{name}", "now", lineterm="", n=8
    )
    return "\n".join(lines)


def main() -> int:
    """Write the files, or say how they differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 where a file differs")
    check = parser.parse_args().check
    right = texts()
    if check:
        found = [each for name, text in right.items() if (each := difference(name, text))]
        sys.stdout.writelines(f"{each}\n" for each in found)
        return int(bool(found))
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.txt"):
        if path.name not in right:
            path.unlink()
    for name, text in right.items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
