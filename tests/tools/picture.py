"""A verdict as a picture: the first thing that README and docs show, drawn from what the library says.

The colours follow the reader's mode, signs and words say what they say, and all text is text.
"""

from datetime import UTC, datetime
from html import escape
from textwrap import wrap

from lawful_resend import Cart, Customer, Purchase, Verdict, decide

_NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
_WIDE, _LINE, _LETTERS = 520, 22, 62
_STYLE = """
text { font: 15px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #1f2328 }
.head { font-weight: 700; font-size: 17px }
.note { fill: #57606a; font-size: 13px }
.card { fill: #fff; stroke: #d0d7de }
.yes { fill: #1a7f37 }
.no { fill: #cf222e }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .note { fill: #9da7b3 }
  .card { fill: #161b22; stroke: #3d444d }
  .head.yes, .bar.yes { fill: #3fb950 }
  .head.no, .bar.no { fill: #ff7b72 }
}
"""


def _verdict(*, refusable: bool) -> Verdict:
    """Decide the cart of the README's first example."""
    cart = Cart(abandoned_at=_NOW, address_source="purchase", lines=[{"helmets"}])
    sale = Purchase(
        concluded_at=datetime(2026, 8, 25, tzinfo=UTC),
        lines=[{"helmets"}],
        address_given=True,
        refusal_offered=refusable,
    )
    return decide(Customer(country="BE", purchases=[sale], objections=[]), cart, at=_NOW)


def _lines(verdict: Verdict, case: str) -> list[tuple[str, str]]:
    """Give class and text of each line of a card."""
    sign, name = ("✓", "head yes") if verdict.lawful else ("✗", "head no")
    answer, _, reason = verdict.summary().partition(verdict.law.name.en)
    reason = reason.partition("reading)")[2].lstrip(":. ")
    lines = [(name, f"{sign} {answer.rstrip(' (')}"), *(("note", line) for line in wrap(case, _LETTERS))]
    lines += [("", line) for line in wrap(reason[0].upper() + reason[1:], _LETTERS)]
    more = f"{len(verdict.duties)} duties, such as: {verdict.duties[0].title.en}"
    for remedy in verdict.advice[:1]:
        more = f"For the next carts: {' '.join(fact.remedy.en for fact in remedy if fact.remedy)}"
    return lines + [("", line) for line in wrap(more, _LETTERS)]


def picture() -> str:
    """Draw the same cart twice: lawful, and unlawful by the one thing that differs."""
    cases = (
        (
            _verdict(refusable=True),
            "Belgium: bought a helmet in August, could refuse marketing then, left one in the cart today",
        ),
        (_verdict(refusable=False), "Belgium: the same customer, but nobody offered to refuse marketing"),
    )
    out, top, said = [], 10, []
    for verdict, case in cases:
        lines = _lines(verdict, case)
        high = len(lines) * _LINE + 24
        name = "yes" if verdict.lawful else "no"
        out.append(f'<rect class="card" x="1" y="{top}" width="{_WIDE - 2}" height="{high}" rx="8"/>')
        out.append(f'<rect class="bar {name}" x="1" y="{top}" width="7" height="{high}" rx="3"/>')
        for number, (kind, text) in enumerate(lines, 1):
            attribute = f' class="{kind}"' if kind else ""
            out.append(f'<text{attribute} x="26" y="{top + 8 + number * _LINE}">{escape(text)}</text>')
        said.append(" ".join(text for _, text in lines))
        top += high + 14
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_WIDE} {top}" width="{_WIDE}">\n'
        f"<title>Two verdicts</title>\n<desc>{escape(' '.join(said))}</desc>\n<style>{_STYLE}</style>\n"
        + "\n".join(out)
        + "\n</svg>\n"
    )
