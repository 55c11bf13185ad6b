"""The pages of the docs that say what the code knows; ``python tests/tools/pages.py`` writes them anew."""

import re
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from law.cases import AT, Country
from law.decided_cases import decided
from law.matrix import LOOKED_UP, TELLING, marks
from lawful_resend import Reading, countries
from lawful_resend.expressions import Subject, acceptance, account, consent, purchase, subject_of
from lawful_resend.facts import CHOSEN, COUNTS, VOCABULARY, Fact
from lawful_resend.laws import jurisdiction
from lawful_resend.laws.shared.authorities import standing
from lawful_resend.models import REGISTERS
from lawful_resend.rules import Basis, Ground, Layer, Provision, Rule, Veto, View, sources
from lawful_resend.verdict import Law
from tools.picture import picture
from tools.plain import SHORT, shop_owners_page, where, with_answer

DOCS = Path(__file__).parents[2] / "docs"


def page_of(country: str) -> str:
    """Name the page of a country's law."""
    return jurisdiction(country).name.en.lower().replace(" ", "-")


def provisions(country: str) -> set[tuple[str, str, bool]]:
    """Return what a country's rules cite: act, article, and whether the link is that of the article."""
    law = jurisdiction(country)
    rules: list[Rule | Layer] = [*law.layers, *law.vetoes, *law.duties]
    rules += [ground for layer in law.layers for ground in layer.grounds]
    cited = [source for rule in rules for source in sources(rule) if isinstance(source, Provision)]
    return {(each.act.name.en, each.article, each.has_own_link) for each in cited}


def countries_page() -> str:
    """Render the countries: what each allows, the telling cases on which they differ, and how each is sourced."""
    codes = sorted(countries(), key=_name)
    lines = [
        "# Countries",
        "",
        (
            "The country of the recipient decides. Each has a page that begins with its answer: who may be emailed, and"
            " what to do. In every country here somebody may be emailed who ticked an empty box of its own for these"
            " emails and confirmed it by a link, or who asked for this very email. What differs:"
        ),
        "",
        "✓ lawful, ◐ [disputed](readings.md): only the lenient reading allows it, ✗ unlawful.",
        "",
        f"| country | {' | '.join(SHORT)} |",
        f"|---|{':-:|' * len(SHORT)}",
    ]
    lines += [
        f"| [{_name(code)}](law/{page_of(code)}.md) | {' | '.join(each.answer(code) for each in SHORT.values())} |"
        for code in codes
    ]
    lines += [
        "",
        (
            "*No link*: ticked such a box, and no link was sent to confirm it. *Buyer*: bought similar goods two"
            " months ago and could refuse marketing then; *later*: thirteen months ago. *Account*: opened a free"
            " account that leads to a paid offer, and could refuse then. *Info@*: is a company, reached at its general"
            " address."
        ),
        "",
        "## Where they differ",
        "",
        "Twelve telling cases, sent on 23 November 2026. `tests/law/test_matrix.py` states the same by hand.",
    ]
    for number, case in enumerate(TELLING, 1):
        lines += ["", f"**{number}. {case.says}**", "", where(marks(case))]
    cited = {code: provisions(code) for code in codes}
    every = set[tuple[str, str, bool]]().union(*cited.values())
    lines += [
        "",
        "## How each is sourced",
        "",
        (
            f"The rules cite {len(every)} provisions, {sum(own for _, _, own in every)} of them with the link of their"
            " article. Such a link has the form of pages of that very act that were opened, or that others cite, as the"
            " file of the country says beside the act; not every page was opened. Where none of that form was found,"
            " the link is that of the whole act. The law of each country stands in one file and on one page."
        ),
        "",
        "| country | from | checked | editions | cited | linked |",
        "|---|---|---|--:|--:|--:|",
    ]
    for code in codes:
        law = jurisdiction(code)
        linked = sum(own for _, _, own in cited[code])
        row = (f"{_name(code)} ({code})", law.since, law.checked, len(law.editions), len(cited[code]), linked)
        lines.append(f"| {' | '.join(map(str, row))} |")
    lines += [
        "",
        (
            "*From* is the first day that is modelled, *checked* the day on which the law was last checked; then how"
            " many editions it has, how many provisions are cited, and how many of these are linked to their article."
        ),
    ]
    return "\n".join(lines) + "\n"


def _name(code: str) -> str:
    return jurisdiction(code).name.en


def law_page(code: str) -> str:
    """Render the page of a country: its answer, above what was written by hand."""
    return with_answer((DOCS / f"law/{page_of(code)}.md").read_text("utf-8"), code)


def cases_page() -> str:
    """Render the decided cases, by country."""
    cases = decided()
    lines = [
        "# Decided cases",
        "",
        (
            f"{len(cases)} real cases: decisions of courts and authorities, of bodies of self-regulation, and outcomes"
            " that published guidance names. Each is a record in"
            " `tests/law/decided/`, its facts turned into a cart left"
            " shortly before the email, and each is decided anew in every run of the tests. The last column is what the"
            " library answers: ✓ lawful under both readings, ◐ contested, ✗ unlawful under both, - law not modelled."
            " Where it differs from the published outcome, or something is uncertain, a note says why. *Sure* says how"
            " sure it is that the record is what happened, where that was graded."
        ),
    ]
    for country, group in groupby(cases, key=lambda case: case.country):
        law = jurisdiction(country)
        lines += [
            "",
            f"## {law.name.en}",
            "",
            "| case | date | what happened | sure | outcome | library |",
            "|---|---|---|---|---|:-:|",
        ]
        for case in group:
            mark = "-" if case.strict is None else "✓" if case.strict else "◐" if case.lenient else "✗"
            says = f"{case.says} *{case.note}*" if case.note else case.says
            name = f"[{case.authority}, {case.reference}]({case.link})"
            cells = (name, case.date, says, case.sure or "", case.outcome, mark)
            lines.append(f"| {' | '.join(cells)} |".replace("\n", " "))
    return "\n".join(lines) + "\n"


def facts_page() -> str:
    """Render the vocabulary: of each fact what it says, how it is seen, and who asks it."""
    asking: dict[Fact, list[str]] = {fact: [] for fact in VOCABULARY}
    codes = sorted(countries())
    for code in codes:
        for fact in {each for edition in jurisdiction(code).editions for each in edition.facts}:
            asking[fact].append(code)
    lines = [
        "# Facts",
        "",
        (
            f"The {len(VOCABULARY)} facts: what each says, how it is seen in the [models](models.md), and in which"
            " countries the rules ask for it. A fact that cannot be seen is not shown: a moment that is not stated has"
            " not come. Facts that weigh against the email are marked; every other one can only help."
        ),
    ]
    for subject, title, opening in _SUBJECTS:
        lines += ["", f"## {title}", "", opening]
        if subject in COUNTS:
            lines += ["", f"* Counts where {COUNTS[subject]}."]
        elif subject is not None:
            lines += ["", "* Counts as a consent does."]
        if subject in CHOSEN:
            lines += [f"* Chosen from where {CHOSEN[subject]}."]
        for fact in VOCABULARY:
            if subject_of(fact.seen) is subject:
                lines += ["", f"### {fact.id}", "", fact.shown.en, "", f"* Seen: {fact.seen}."]
                lines += ["* Weighs against the email."] if fact.adverse else []
                lines += (
                    [f"* {'What the sender can do' if fact.for_this_mail else 'For the next cart'}: {fact.remedy.en}"]
                    if fact.remedy
                    else []
                )
                lines += [f"* {_asked(fact, asking[fact], codes)}."]
    return "\n".join(lines) + "\n"


def _asked(fact: Fact, some: list[str], codes: list[str]) -> str:
    if not fact.decides:
        return "Asked by no rule: a verdict tells it as an assumption or a caveat"
    return f"Asked by {_all_or_some(some, codes)}" if some else "Asked by no rule of today"


def _all_or_some(some: list[str], codes: list[str]) -> str:
    others = [code for code in codes if code not in some]
    if len(others) >= len(some):
        return ", ".join(some)
    return f"every country but {', '.join(others)}" if others else "every country"


#: what facts are about, and what is said of it before them
_SUBJECTS: tuple[tuple[Subject | None, str, str], ...] = (
    (
        None,
        "The case",
        (
            "Seen in the customer, the cart and the email, or in all records of a kind at once; of the records only"
            " those are looked at that count, as said below of each kind."
        ),
    ),
    (
        consent,
        "A consent",
        (
            "All facts of this part are seen in one and the same record. Where several differ, the best for the email"
            " is chosen."
        ),
    ),
    (
        acceptance,
        "An acceptance of terms",
        (
            "A record of a consent that is about terms or a privacy policy; here it is called an acceptance. The facts"
            " are seen in one that covers both or in two that do so together; what is seen of two is so of each."
        ),
    ),
    (
        purchase,
        "A purchase",
        (
            "All facts of this part are seen in one and the same record. Where several differ, the best for the email"
            " is chosen."
        ),
    ),
    (account, "The account", "A customer has one account at most."),
)


def disputes_page() -> str:
    """Render each dispute of each country, both sides, and which rule of the page of readings decides each."""
    lines = [
        "# Disputes",
        "",
        (
            "What is read in two ways, country by country: the condition, the rules that ask it, and who stands where."
            " Before each voice stands the number of the list of [whose word counts](readings.md)"
            " that gives it its say: the lowest number of a side decides that side. Where both sides cite the same"
            " source, what each takes from it follows in quotation marks, in the words of this library."
        ),
    ]
    for code in sorted(countries()):
        lines += [
            "",
            f"## {jurisdiction(code).name.en}",
            "",
            "| in dispute | rules | strictly | leniently |",
            "|---|---|---|---|",
        ]
        for fact, rules, strict, lenient in disputes(code):
            sides = ("; ".join(_voices(one, other, code)) for one, other in ((strict, lenient), (lenient, strict)))
            what = f"[{fact}](facts.md#{fact})" if fact else "the rule as a whole"
            lines.append(f"| {what} | {', '.join(rules)} | {' | '.join(sides)} |")
    return "\n".join(lines) + "\n"


def _voices(side: tuple[View, ...], against: tuple[View, ...], code: str) -> list[str]:
    """Name the voices of a side, and what those say that the other side cites too."""
    ranked = sorted(side, key=lambda view: (standing(view, code), view.day, view.who, view.reference))
    cited = {str(view) for view in against}
    said = (f' "{view.says.en.removesuffix(".")}"' if str(view) in cited else "" for view in ranked)
    return [f"({standing(view, code).value}) {view}{words}" for view, words in zip(ranked, said, strict=True)]


#: fact or nothing, ids of rules, the strict side, the lenient side
Dispute = tuple[str, tuple[str, ...], tuple[View, ...], tuple[View, ...]]


def disputes(code: str) -> list[Dispute]:
    """Return each dispute of a country: rules whose condition the same voices read alike stand in one."""
    law = jurisdiction(code)
    found: dict[tuple[str, tuple[View, ...], tuple[View, ...]], list[str]] = {}
    rules: list[Ground | Veto] = [ground for layer in law.layers for ground in layer.grounds]
    rules += law.vetoes
    for rule in rules:
        for fact in sorted({each.id for view in rule.views for each in view.on}):
            _add(found, rule, fact, tuple(view for view in rule.views if fact in {each.id for each in view.on}))
        _add(found, rule, "", tuple(view for view in rule.views if not view.on))
    return [(fact, tuple(rules), strict, lenient) for (fact, strict, lenient), rules in sorted(found.items(), key=_key)]


def _key(item: tuple[tuple[str, tuple[View, ...], tuple[View, ...]], list[str]]) -> tuple[str, list[str]]:
    (fact, _, _), rules = item
    return fact, rules


def _add(
    found: dict[tuple[str, tuple[View, ...], tuple[View, ...]], list[str]],
    rule: Ground | Veto,
    fact: str,
    views: tuple[View, ...],
) -> None:
    if not views:
        return
    unique = {(view.reading, str(view)): view for view in views}
    sides = (
        tuple(view for (side, _), view in sorted(unique.items()) if side is reading)
        for reading in (Reading.STRICT, Reading.LENIENT)
    )
    strict, lenient = sides
    for (other, one, two), rules in found.items():
        if (other, [*map(str, one)], [*map(str, two)]) == (fact, [*map(str, strict)], [*map(str, lenient)]):
            if rule.id not in rules:
                rules.append(rule.id)
            return
    found[fact, strict, lenient] = [rule.id]


# --- Europe at a glance --------------------------------------------------------------------------

#: what carries a mail to somebody who is no customer: the page tells of customers and of guests apart
_NOT_OF_CUSTOMERS = {
    *(Basis.CONSENT, Basis.REQUESTED, Basis.IMPERSONAL_ADDRESS, Basis.NO_RULE),
    *(Basis.CONTRACT, Basis.LEGITIMATE_INTEREST),
}
#: the event that a ground is named for, and what the mail then rests on → the event in words; others say it themselves
_EVENTS = {
    ("bought", Basis.EXISTING_CUSTOMER): "a sale",
    ("account-paid-offer", Basis.ACCOUNT): "a free account that leads to a paid offer",
    ("checkout-begun", Basis.NEGOTIATION): "negotiations about a sale",
    ("terms-accepted", Basis.TERMS_ACCEPTANCE): "accepted terms",
}
#: (lawful strictly, lawful leniently) → in words
_MAY = {(True, True): "yes", (False, True): "only leniently", (False, False): "no"}


def europe_page() -> str:
    """Render what the rules of each country ask, once by answer and once by country."""
    codes = sorted(countries(), key=lambda code: jurisdiction(code).name.en)
    told = {code: [(title, tell(code)) for title, _, tell in _GLANCE] for code in codes}
    day = datetime.fromisoformat(AT)
    lines = [
        "# Europe at a glance",
        "",
        (
            f"The law of {len(codes)} countries on emails about carts that were left. The page is made from the rules,"
            f" and says what they ask on {day.day} {day:%B %Y}. The country of the recipient decides. Everywhere an"
            " email may go with a consent, or because the person asked for it. An objection stops every email that"
            " was not asked for since."
        ),
        "",
        (
            "*Only leniently* and *only strictly* mean that the two [readings](readings.md) differ: only one of them"
            " allows it, or asks for it. So short a page leaves much out: let the library decide each cart, and read"
            " the page of the country."
        ),
    ]
    for column, (title, means, _) in enumerate(_GLANCE):
        lines += ["", f"## {title}", "", means]
        answers: dict[str, list[str]] = {}
        for code in codes:
            answers.setdefault(told[code][column][1], []).append(code)
        for answer, some in sorted(answers.items(), key=lambda item: (-len(item[1]), item[0])):
            names = ", ".join(f"[{jurisdiction(code).name.en}](#{page_of(code)})" for code in some)
            lines += ["", _capital(answer), f": {names}"]
    lines += ["", "## Country by country"]
    for code in codes:
        law = jurisdiction(code)
        lines += ["", f"### {law.name.en}", ""]
        lines += [f"* {title}: {answer}" for title, answer in told[code]]
        lines += [
            f"* In dispute: [{len(disputes(code))} questions](disputes.md#{page_of(code)})",
            f"* More: [its law](law/{page_of(code)}.md), modelled from {law.since}",
        ]
    return "\n".join(lines) + "\n"


def _capital(words: str) -> str:
    return words if words.startswith("`") else words[0].upper() + words[1:]


def _edition(code: str) -> Law:
    return jurisdiction(code).at(datetime.fromisoformat(AT))


def _outcome(code: str, case: str) -> tuple[bool, bool]:
    return Country(code, "Europe/Brussels").outcome(case)


def _events(code: str) -> str:
    """Tell what opens the exception for customers."""
    edition = _edition(code)
    found = {
        _event(ground, edition): None for ground in edition.sending.grounds if ground.basis not in _NOT_OF_CUSTOMERS
    }
    return "; ".join(found) or "nothing: there is no exception for customers"


def _event(ground: Ground, edition: Law) -> str:
    first = ground.needs[0].facts[0]
    words = _EVENTS.get((first.id, ground.basis)) or first.shown.en.rstrip(".")
    alike = [each for layer in edition.layers for each in layer.grounds if each.basis is ground.basis]
    asked = {fact.id for each in alike for need in each.needs for fact in need.facts}
    recent = [int(found[1]) for found in map(re.compile(r"\w+-within-(\d+)-months").fullmatch, asked) if found]
    if recent:
        words += f" in the last {min(recent)} months"
    return f"{words}, only leniently" if ground.reading is Reading.LENIENT else words


def _protected(code: str) -> str:
    """Tell whom the rule on sending protects, as decided for addresses of companies in no register."""
    cases = {
        "any address of a company": f"company; customer.mailbox=personal; cart.refusal_offered=true; {LOOKED_UP}",
        "an address like info@": f"company; {LOOKED_UP}",
        "an address like info@ that the company published": f"company; cart.address_source=public; {LOOKED_UP}",
    }
    outcomes = {address: _outcome(code, case) for address, case in cases.items()}
    free = next((address for address, outcome in outcomes.items() if outcome == (True, True)), None)
    words = f"natural persons; {free} may be emailed" if free else "natural persons and companies"
    if outcomes["any address of a company"] == (False, True):
        words += "; a named address there only leniently"
    return words


def _registers(code: str) -> str:
    """Tell which registers have to be searched, for whom, and under which reading."""
    found = []
    for register in REGISTERS:
        if any(f"`{register}`" in str(fact.seen) for fact in _edition(code).facts):
            without, looked_up = _outcome(code, "customer"), _outcome(code, f"customer; {LOOKED_UP}")
            asked = ", for companies" if without == looked_up else ", only strictly" if any(without) else ""
            found.append(f"`{register}`{asked}")
    return "; ".join(found) or "none"


def _age(code: str) -> str:
    """Tell from which age a child consents without its parents."""
    of_age = re.compile(r"of-age-(\d+)")
    ages = {int(found[1]) for found in (of_age.fullmatch(fact.id) for fact in _edition(code).facts) if found}
    return " or ".join(map(str, sorted(ages))) or "none named"


def _guest(code: str) -> str:
    """Tell what may be sent to a guest without a consent, as decided of one who stands in no register."""
    plain, *others = (_MAY[_outcome(code, f"{case.case}; {LOOKED_UP}")] for case in TELLING[:3])
    if plain != "no":
        return plain
    ways = ("if the guest could refuse at the address field", "one neutral email, at once and announced")
    found = [f"{way}: {may}" for way, may in zip(ways, others, strict=True) if may != "no"]
    return "; ".join(found) or "no"


#: what is told of each country: title, what it means, who tells it
_GLANCE: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    (
        "Own customers",
        (
            "What opens the exception for customers, who need not consent. More is always asked: mostly a way to refuse"
            " from the first, and similar goods of the shop itself. The strict reading mostly asks as well that the"
            " sale or the account is less than two or three years old."
        ),
        _events,
    ),
    (
        "Protected",
        (
            "Whose consent the rule on sending asks for. Companies that it does not protect may be emailed until they"
            " refuse. A sole trader is a natural person."
        ),
        _protected,
    ),
    (
        "Register",
        (
            "The do-not-email registers in which the address has to be searched first. Name those in which it was not"
            " found: `Customer.cleared_registers`."
        ),
        _registers,
    ),
    (
        "Age of consent",
        "From which age somebody consents without a parent, where the law names one.",
        _age,
    ),
    (
        "A guest's cart",
        (
            "Whether a guest may be emailed who sent the address in the checkout and left: without a consent, a sale or"
            " a request. The library decided such carts under both readings, every register searched."
        ),
        _guest,
    ),
)


PAGES: dict[str, Callable[[], str]] = {
    "countries.md": countries_page,
    "decided-cases.md": cases_page,
    "disputes.md": disputes_page,
    "europe.md": europe_page,
    "facts.md": facts_page,
    "shop-owners.md": shop_owners_page,
    "_static/verdict.svg": picture,
    **{f"law/{page_of(code)}.md": partial(law_page, code) for code in countries()},
}

if __name__ == "__main__":
    for name, render in PAGES.items():
        (DOCS / name).write_text(render(), "utf-8")
