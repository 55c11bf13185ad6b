"""The pages that say what the code knows, say it."""

import re

import pytest

from law.tables import FOLDER, names, table
from lawful_resend import ConsentAct, Purpose, countries
from lawful_resend.civil_time import hours, months
from lawful_resend.expressions import (
    Expression,
    all_in,
    all_similar,
    any_in,
    came,
    cart,
    consent,
    counts,
    differ,
    empty,
    followed,
    later,
    line,
    mail,
    moments,
    objection,
    of_age,
    one_stated,
    purchase,
    similar,
    some,
    some_line,
    stated,
    within,
)
from lawful_resend.laws import jurisdiction
from tools.pages import DOCS, PAGES, law_page
from tools.plain import SITUATIONS, with_answer


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    """A page of the docs is what the code renders today; ``python tests/tools/pages.py`` writes it anew."""
    assert (DOCS / name).read_text("utf-8") == PAGES[name]()


def test_the_ages_at_a_glance_are_those_of_the_tables() -> None:
    """Europe at a glance names the age of consent that the table of each country states by hand."""
    parts = re.split(r"^### ", (DOCS / "europe.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    told = {part.partition("\n")[0]: re.findall(r"^\* Age of consent: (\d+)$", part, re.MULTILINE) for part in parts}
    stated = {
        jurisdiction(table(name).country.code).name.en: re.findall(r"^\+ age (\d+)", text, re.MULTILINE)
        for name in names()
        if "\n+ age " in (text := (FOLDER / f"{name}.txt").read_text("utf-8"))
    }

    assert len(stated) > len(told) / 2
    assert {name: told[name] for name in stated} == stated


@pytest.mark.parametrize("country", countries())
def test_what_is_said_of_all_countries(country: str) -> None:
    """As pages say of all: who confirmed a box of its own, or asked for the email, may be emailed; no guest may."""
    answers = {each.who: each.answer(country) for each in SITUATIONS}

    assert [who for who, answer in answers.items() if answer == "✓" and ("confirmed it" in who or "asked" in who)] == [
        "ticked an empty box of its own for these emails and confirmed it by a link",
        "asked you to email this very cart",
    ]
    assert {answer for who, answer in answers.items() if who.startswith("filled in") or who.endswith("since")} == {"✗"}


@pytest.mark.parametrize("country", countries())
def test_an_answer_is_renewed(country: str) -> None:
    """What was written by hand stays as it is, wherever the answer stood before, and nowhere before the first time."""
    page = law_page(country)
    title, by_hand = page.split("\n", 1)[0], page.split("## Where this comes from\n\n")[1]

    assert with_answer(f"{title}\n\n{by_hand}", country) == page
    assert with_answer(page.replace("* ", "* not "), country).startswith(page.split("## Where")[0])


_TICKED = consent.act == ConsentAct.TICKED


@pytest.mark.parametrize(
    ("expression", "so", "not_so"),
    [
        (consent.informed, "`consent.informed`", "not `consent.informed`"),
        (_TICKED, "`consent.act` is `ticked`", "`consent.act` is not `ticked`"),
        (line.supplier == cart.seller, "`line.supplier` is `cart.seller`", "`line.supplier` is not `cart.seller`"),
        (mail.number > 1, "`mail.number` is more than 1", "not (`mail.number` is more than 1)"),
        (stated(consent.wording), "`consent.wording` is stated", "`consent.wording` is not stated"),
        (
            differ(consent.seller, cart.seller),
            "`consent.seller` and `cart.seller` are stated and differ",
            "`consent.seller` is `cart.seller`, or one of them is not stated",
        ),
        (
            one_stated(consent.seller, cart.seller),
            "just one of `consent.seller` and `cart.seller` is stated",
            "both or none of `consent.seller` and `cart.seller` are stated",
        ),
        (empty(cart.lines), "`cart.lines` holds nothing", "`cart.lines` holds something"),
        (
            similar(cart.lines, to=purchase.lines),
            "some of `cart.lines` shares a category with some of `purchase.lines`",
            "not (some of `cart.lines` shares a category with some of `purchase.lines`)",
        ),
        (
            all_similar(cart.lines, to=purchase.lines),
            "the categories of each of `cart.lines` are all among those of one of `purchase.lines`",
            "not (the categories of each of `cart.lines` are all among those of one of `purchase.lines`)",
        ),
        (
            some_line(cart.lines, stated(line.supplier)),
            "for some line of `cart.lines`: `line.supplier` is stated",
            "for no line of `cart.lines`: `line.supplier` is stated",
        ),
        (
            any_in(consent.purposes, Purpose.TERMS, Purpose.NEWSLETTER),
            "`consent.purposes` holds `terms` or `newsletter`",
            "`consent.purposes` does not hold `terms` or `newsletter`",
        ),
        (
            all_in(consent.purposes, Purpose.TERMS, Purpose.PRIVACY_POLICY, Purpose.NEWSLETTER),
            "`consent.purposes` holds nothing but `terms`, `privacy-policy` and `newsletter`",
            "not (`consent.purposes` holds nothing but `terms`, `privacy-policy` and `newsletter`)",
        ),
        (came(cart.ordered_at), "`cart.ordered_at` has come", "`cart.ordered_at` has not come"),
        (later(cart.ordered_at), "`cart.ordered_at` is still to come", "`cart.ordered_at` is not still to come"),
        (
            within(months(12), purchase.concluded_at),
            "less than 12 months since `purchase.concluded_at`",
            "12 months or more since `purchase.concluded_at`",
        ),
        (
            of_age(16, consent.given_at),
            "by `customer.born` not known to be under 16 at `consent.given_at`",
            "not (by `customer.born` not known to be under 16 at `consent.given_at`)",
        ),
        (counts(purchase), "there is a purchase", "not (there is a purchase)"),
        (
            some(purchase, purchase.cancelled),
            "for some purchase: `purchase.cancelled`",
            "for no purchase: `purchase.cancelled`",
        ),
        (
            some(consent, _TICKED & consent.informed),
            "for some consent: (`consent.act` is `ticked` and `consent.informed`)",
            "for no consent: (`consent.act` is `ticked` and `consent.informed`)",
        ),
        (
            followed(consent.given_at, by=moments(objection.at) | moments(consent.withdrawn_at, consent.informed)),
            "a `objection.at` or `consent.withdrawn_at` (where `consent.informed`) came at `consent.given_at` or later",
            "no `objection.at` or `consent.withdrawn_at` (where `consent.informed`) came at `consent.given_at` or later",
        ),
        (
            followed(purchase.concluded_at, by=moments(purchase.concluded_at), after=hours(24)),
            "a `purchase.concluded_at` came 24 hours or more after `purchase.concluded_at`",
            "no `purchase.concluded_at` came 24 hours or more after `purchase.concluded_at`",
        ),
        (
            (_TICKED | consent.concluded) & consent.informed,
            "(`consent.act` is `ticked` or `consent.concluded`) and `consent.informed`",
            "not ((`consent.act` is `ticked` or `consent.concluded`) and `consent.informed`)",
        ),
    ],
    ids=str,
)
def test_how_an_expression_reads(expression: Expression, so: str, not_so: str) -> None:
    """What shows a fact is told in words, and so is its opposite; the opposite of that is told as the first."""
    assert (so, not_so, so) == (str(expression), str(~expression), str(~~expression))
