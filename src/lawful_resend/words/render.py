"""Explanations and laws as plain text, Markdown and HTML. What is printed is escaped."""

import re
from collections.abc import Iterable
from html import escape

from lawful_resend.edition import Edition
from lawful_resend.facts import Either, Fact
from lawful_resend.judgment import Finding, Observed
from lawful_resend.models import Reading
from lawful_resend.rules import Duty, Ground, Rule, sources
from lawful_resend.text import Language, Text, colon, headed, listed
from lawful_resend.words.explanation import Explanation, Line, lacking

_SOURCES = Text("Sources")
_FACTS = Text("Every rule and every fact")
_CHECKED = Text("checked on")
_STRICTLY = Text("strict reading")
_ONLY = {
    Reading.STRICT: Text("strict reading only"),
    Reading.LENIENT: Text("lenient reading only"),
}
_ADVICE = Text("recommended")
_UNLESS = Text("unless:")
_HOLDS = Text("it holds")
_HOLDS_NOT = Text("it does not hold")
_GREEN, _AMBER, _RED = "#1a7f37", "#9a6700", "#cf222e"
_GREY = "#6e7781"
_FILLS = {"lawful": _GREEN, "contested": _AMBER, "unlawful": _RED, "own": _GREEN, "other": _GREY}
_WIDE = 640
_MARKDOWN = re.compile(r"([\\`*_{}\[\]#|!~])")


def mark(*, lawful: bool, contested: bool) -> str:
    """Return the sign of an answer, which does not rest on colour."""
    return ("✓" if lawful else "✗") + ("?" if contested else "")


def plain(told: Explanation) -> str:
    """Return an explanation as plain text, with its sources numbered at the end."""
    numbers: dict[tuple[str, str], int] = {}
    out = [told.headline]
    if told.dispute:
        out.append(told.dispute)
    for section in told.sections:
        out += ["", f"{section.title}{colon(told.language)}"]
        out += [f"{line.text}{_number(line, numbers)}" for line in section.intro]
        for line in section.lines:
            cited = _brief(line, told.language) if section.brief else _number(line, numbers)
            out.append(f"- {line.text}{cited}")
        out += [line.text for line in section.outro]
    out += ["", told.edition]
    out += ["", f"{_SOURCES[told.language]}{colon(told.language)}"]
    out += [headed(f"[{number}] {cite}", link, told.language) for (cite, link), number in numbers.items()]
    return "\n".join(out)


def _number(line: Line, numbers: dict[tuple[str, str], int]) -> str:
    return "".join(f" [{numbers.setdefault(source, len(numbers) + 1)}]" for source in line.sources)


def _brief(line: Line, language: Language) -> str:
    return f" ({listed((cite for cite, _ in line.sources), language)})" if line.sources else ""


def markdown(told: Explanation) -> str:
    """Return an explanation as Markdown."""
    sign = mark(lawful=told.lawful, contested=told.contested)
    out = [f"### {sign} {_md(told.headline)}"]
    if told.dispute:
        out += ["", f"**{_md(told.dispute)}**"]
    for section in told.sections:
        out += ["", f"**{_md(section.title)}**", ""]
        for line in section.intro:
            out += [f"{_md(line.text)}{_md_source(line)}", ""]
        out += [f"- {_md(line.text)}{_md_source(line)}" for line in section.lines]
        for line in section.outro:
            out += ["", _md(line.text)]
    out += ["", _md(told.edition)]
    return "\n".join(out) + "\n"


def _md(text: str) -> str:
    return escape(_MARKDOWN.sub(r"\\\1", text), quote=False)


def _md_source(line: Line) -> str:
    return "".join(f" ([{_md(cite)}](<{link}>))" for cite, link in line.sources)


def html(told: Explanation, *, findings: Iterable[Finding]) -> str:
    """Return an explanation as HTML: green, amber where contested, red; sign and words say the same."""
    colour = _AMBER if told.contested else _GREEN if told.lawful else _RED
    sign = mark(lawful=told.lawful, contested=told.contested)
    badge = f'<span style="background:{colour};color:#fff;padding:0 .4em">{sign}</span>'
    out = [
        f'<div lang="{told.language}" style="border-left:.4em solid {colour};padding:.2em 1em">',
        f"<p><strong>{badge} {escape(told.headline)}</strong></p>",
    ]
    if told.dispute:
        out.append(f"<p><strong>{escape(told.dispute)}</strong></p>")
    for section in told.sections:
        lines = "".join(f"<li>{escape(line.text)}{_html_source(line)}</li>" for line in section.lines)
        intro = "".join(f"<br>{escape(line.text)}{_html_source(line)}" for line in section.intro)
        out.append(f"<p><strong>{escape(section.title)}</strong>{intro}</p><ul>{lines}</ul>")
        out += [f"<p>{escape(line.text)}</p>" for line in section.outro]
    out += [
        f"<p>{escape(told.edition)}</p>",
        f"<details><summary>{escape(_FACTS[told.language])}</summary><ul>",
        *(_html_finding(finding, told.language) for finding in findings),
        "</ul></details></div>",
    ]
    return "\n".join(out)


def _html_source(line: Line) -> str:
    return "".join(f" ({_link(cite, link)})" for cite, link in line.sources)


def _link(text: str, href: str) -> str:
    return f'<a href="{escape(href)}">{escape(text)}</a>'


def _html_finding(finding: Finding, language: Language) -> str:
    facts = "".join(f"<li>{escape(_seen(each, language))}</li>" for each in finding.facts)
    holds = (_HOLDS if finding.holds else _HOLDS_NOT)[language]
    head = headed(f"<code>{escape(finding.rule.id)}</code>", escape(holds), language)
    return f"<li>{head}<ul>{facts}</ul></li>"


def _seen(observed: Observed, language: Language) -> str:
    return observed.fact.shown[language] if observed.shown else lacking(observed.fact, language)


def bars(title: str, rows: Iterable[tuple[str, int, str]], language: Language) -> str:
    """Return counts as bars in HTML: each has its words and its number above it, and wraps where the page is narrow.

    Args:
        title: what is counted.
        rows: label, count, and the kind that gives the bar its colour.
        language: the language of the words.

    """
    drawn = list(rows)
    most = max([count for _, count, _ in drawn] or [0])
    out = [
        f'<div lang="{language}" style="max-width:{_WIDE}px;font-family:sans-serif;overflow-wrap:anywhere">',
        f"<p><strong>{escape(title)}</strong></p>",
    ]
    for label, count, kind in drawn:
        share = round(100 * count / most) if most else 0
        out += [
            f"<div>{escape(label)} <strong>{count}</strong></div>",
            f'<div style="background:{_FILLS[kind]};width:{share}%;height:1em;margin-bottom:.6em"></div>',
        ]
    return "".join([*out, "</div>"])


def law_table(law: Edition) -> str:
    """Return the rules of an edition as an HTML table."""
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in _cells(rule))}</tr>" for rule in law.rules)
    head = "".join(f"<th>{title}</th>" for title in ("rule", "what it says", "asks", "source", "since"))
    return (
        f"<table><caption>{escape(_period(law, Language.EN))}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _cells(rule: Rule) -> tuple[str, ...]:
    return (
        f"<code>{escape(rule.id)}</code>",
        escape(_title(rule, Language.EN)),
        "<br>".join(escape(line) for line in _asked(rule, Language.EN)),
        "<br>".join(_link(each.cite(Language.EN), each.link) for each in sources(rule)),
        str(rule.since),
    )


def law_text(law: Edition, language: Language) -> str:
    """Return the rules of an edition as plain text."""
    out = [_period(law, language)]
    for layer in law.layers:
        out += ["", headed(layer.title[language], f"{layer.rule[language]} ({layer.source.cite(language)})", language)]
        for ground in layer.grounds:
            out += _rule_lines(ground, language)
    others: tuple[Rule, ...] = (*law.vetoes, *law.duties)
    for rule in others:
        out += _rule_lines(rule, language)
    return "\n".join(out)


def _period(law: Edition, language: Language) -> str:
    return f"{law.name[language]}, {law.since} - {law.until or '…'} ({_CHECKED[language]} {law.checked})"


def _rule_lines(rule: Rule, language: Language) -> list[str]:
    kind = "+" if isinstance(rule, Ground) else "o" if isinstance(rule, Duty) else "-"
    out = ["", headed(f"{kind} {rule.id}", _title(rule, language), language)]
    for source in sources(rule):
        out += [f"    {source.cite(language)}", f"    {source.link}"]
    return out + [f"    · {line}" for line in _asked(rule, language)]


def _title(rule: Rule, language: Language) -> str:
    """Return what a rule says, and which reading alone knows it, or that it binds nobody."""
    title = rule.title[language]
    if isinstance(rule, Duty):
        return title if rule.binding else f"{title} ({_ADVICE[language]})"
    return title if rule.reading is None else f"{title} ({_ONLY[rule.reading][language]})"


def _asked(rule: Rule, language: Language) -> list[str]:
    """Return what a rule asks, what only the strict reading asks of it, and what lifts it."""
    if isinstance(rule, Ground):
        strictly = [f"{each.shown[language]} ({_STRICTLY[language]})" for each in rule.strictly]
        return [each.shown[language] for each in rule.needs] + strictly
    asked = [each.shown[language] for each in rule.when]
    if isinstance(rule, Duty):
        return asked
    lifting = [
        each.shown[language] if isinstance(each, Fact | Either) else str(each) for way in rule.lifts for each in way
    ]
    return asked + [f"{_UNLESS[language]} {each}" for each in lifting]
