"""What a verdict says: short, in four languages, complete, and escaped."""

import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest

from law.cases import Country
from lawful_resend import (
    Cart,
    Consent,
    Customer,
    InvalidCase,
    Language,
    Mail,
    Reading,
    Verdict,
    countries,
    decide,
    law,
)
from lawful_resend.facts import BY_ID, Fact
from lawful_resend.laws import jurisdiction
from lawful_resend.rules import sources
from lawful_resend.situations import SITUATIONS
from lawful_resend.testing import example
from lawful_resend.text import headed
from lawful_resend.words.explanation import explanation
from lawful_resend.words.render import html, law_text, markdown

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
LAW = law("BE", AT)

CONSENT = [
    "consent-to-marketing",
    "consent-ticked",
    "consent-free",
    "consent-free-or-rewarded",
    "consent-only-marketing",
    "consent-informed",
    "consent-not-for-partners",
    "consent-proven",
    "consent-stands",
    "consent-separate",
    "consent-concluded",
    "consent-wording-kept",
    "consent-confirmed",
    "consent-active-within-36-months",
    "of-age-13",
    "of-age-13-when-consenting",
    "device-untouched",
    "own-goods",
    "address-from-customer",
]
SALE = [
    "bought",
    "bought-address-given",
    "bought-similar",
    "bought-all-similar",
    "bought-refusal-offered",
    "bought-stands",
    "bought-within-24-months",
    "device-untouched",
    "own-goods",
    "address-from-customer",
]
TERMS = [
    "terms-accepted",
    "terms-ticked",
    "terms-free",
    "terms-informed",
    "terms-proven",
    "terms-stand",
    "of-age-13",
    "device-untouched",
]

HEADLINES = {
    Language.NL: ("U mag deze e-mail sturen", "Stuur deze e-mail niet"),
    Language.FR: ("Vous pouvez envoyer cet e-mail", "N\u2019envoyez pas cet e-mail"),
    Language.DE: ("Sie dürfen diese E-Mail senden", "Senden Sie diese E-Mail nicht"),
    Language.EN: ("You may send this email", "Do not send this email"),
}


def without(facts: list[str], *gone: str) -> list[str]:
    """Leave out some facts."""
    return [fact for fact in facts if fact not in gone]


def many() -> list[Verdict]:
    """Give verdicts of every kind, under both readings."""
    sets = [
        CONSENT,
        SALE,
        TERMS,
        [],
        [*CONSENT, "objected"],
        [*without(CONSENT, "consent-stands"), "objected", "withdrawn"],
        [*CONSENT, "more-than-three-reminders"],
        [*without(CONSENT, "consent-wording-kept"), *SALE, "objected"],
        [*CONSENT, "sensitive"],
        [*TERMS, "terms-in-one-box"],
        without(CONSENT, "consent-wording-kept"),
        without(SALE, "device-untouched"),
        without(SALE, "bought-stands", "bought-within-24-months"),
        ["company", "impersonal-mailbox", "for-organisation", "device-untouched"],
        ["mail-requested", "device-untouched"],
    ]
    return [LAW.judge(facts, reading=reading) for facts in sets for reading in Reading]


MANY = many()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("verdict", MANY, ids=map(str, range(len(MANY))))
def test_the_first_line_answers(verdict: Verdict, language: Language) -> None:
    """The answer comes first, in the language asked for, with country and reading."""
    may, may_not = HEADLINES[language]
    first, *rest = verdict.explain(language).splitlines()

    assert first.startswith(may if verdict.lawful else may_not)
    assert LAW.name[language] in first
    assert bool(rest and rest[0]) is verdict.contested


def test_languages_by_name_and_none_else() -> None:
    """A language is named by its code; another one is refused with the known ones."""
    verdict = LAW.judge(CONSENT)

    assert verdict.explain("nl") == verdict.explain(Language.NL) != verdict.explain()
    assert verdict.explain() == verdict.explain("en")
    with pytest.raises(InvalidCase, match="lang: expected one of nl, fr, de, en, got a string of 2 characters"):
        verdict.explain("it")


@pytest.mark.parametrize("verdict", MANY, ids=map(str, range(len(MANY))))
def test_one_line(verdict: Verdict) -> None:
    """``str(verdict)`` is one line that holds the answer and a reason with its source."""
    line = str(verdict)

    assert "\n" not in line
    assert line.startswith(HEADLINES[Language.EN][0 if verdict.lawful else 1])
    assert re.search(r"art\. |\(\d{4}", line)
    assert ("Contested" in line) is verdict.contested


def test_lawful_names_the_ground_of_each_layer_and_the_duties() -> None:
    """What carries the mail, layer by layer, and everything it owes."""
    verdict = LAW.judge(SALE)
    text = verdict.explain()

    for ground in verdict.grounds.values():
        assert ground.title.en in text
        assert ground.source.cite(Language.EN) in text
    owed = [duty for duty in verdict.duties if duty.binding]
    standing = [duty for duty in owed if duty.standing]
    for duty in owed:
        said = duty in standing[:1] or not duty.standing
        assert (duty.title.en in text) is said
        assert duty.standing or f"{duty.title.en} ({duty.source.cite(Language.EN)}" in text
    assert len(standing) > 1
    assert f"Besides, you have standing duties, such as: {standing[0].title.en} All" in text


def test_a_plain_yes_fits_half_a_page() -> None:
    """Of all countries: few lines of which no source of a duty is one; what is owed with every mail is named once."""
    for country in countries():
        edition = jurisdiction(country).editions[-1]
        for ground in edition.sending.grounds:
            verdict = edition.judge([fact.id for fact in edition.facts if not fact.adverse])
            assert verdict.lawful, ground.id
            assert len(verdict.explain().splitlines()) <= 40


def test_forbidden_names_the_veto_and_what_lifts_it() -> None:
    """A veto is named with its provision, and with what, if anything, lifts it."""
    text = LAW.judge([*CONSENT, "objected", "ordered"], reading="strict").explain()

    assert "The order was placed" in text
    assert "The customer wants no more marketing" not in text
    assert "There is nothing left to remind the customer of." in text
    assert "Only a new valid consent" in LAW.judge([*SALE, "objected"]).explain()


def test_no_ground_lists_the_nearest_first_with_only_what_was_not_shown() -> None:
    """A ground in play shows just what it lacks; one that is not shows its first condition only."""
    verdict = LAW.judge(without(SALE, "bought-refusal-offered"))
    told = explanation(verdict, Language.EN)
    sending = told.sections[0]

    refusal = BY_ID["bought-refusal-offered"]
    assert sending.lines[0].text == f"Existing customer: {refusal.missing and refusal.missing.en}"
    assert [line.text.lower().count("not shown") for line in sending.lines[1:]] == [1] * (len(sending.lines) - 1)
    assert BY_ID["bought"].shown.en not in verdict.explain()
    assert refusal.remedy
    helps = {section.title: [line.text for line in section.lines] for section in told.sections}
    assert helps["What you can do so that the next carts may be emailed"][0] == refusal.remedy.en
    assert "What you can still do for this email" not in helps


def test_what_can_still_be_done_is_told_apart_from_what_can_be_done_for_the_next_carts() -> None:
    """A discount can be left out of this mail."""
    told = explanation(LAW.judge(["mail-requested", "request-fresh", "device-untouched"]), Language.EN)

    helps = {section.title: [line.text for line in section.lines] for section in told.sections}
    neutral = BY_ID["mail-neutral"].remedy
    assert neutral
    assert helps["What you can still do for this email"] == [neutral.en]
    assert neutral.en not in helps["What you can do so that the next carts may be emailed"]


def test_a_newsletter_subscriber_reads_what_the_consent_was_to_and_all_that_it_lacks() -> None:
    """The explanation does not stop at the first condition that is missing, as there is a consent."""
    facts = [*without(CONSENT, "consent-to-marketing", "consent-proven", "consent-free"), "consent-to-newsletter"]
    verdict = LAW.judge(facts)
    told = explanation(verdict, Language.EN)
    line = told.sections[0].lines[0].text

    assert line.startswith("Consent: The customer gave this seller, before the email, consent to its newsletter. ")
    for name in ("consent-proven", "consent-free"):
        missing = BY_ID[name].missing
        assert missing
        assert missing.en in line
    assert "newsletter" in str(verdict)


def test_what_is_open_says_where_to_look_and_what_would_be_missing_then() -> None:
    """Of a guest of whom nobody looked anything up."""
    told = explanation(LAW.judge(["objections-not-looked-up", "purchases-not-looked-up"]), Language.EN)
    titles = [section.title for section in told.sections]

    assert told.headline.endswith("somebody has to look something up first.")
    assert titles[:3] == [
        "What is not known yet",
        "What to look up, and where",
        "Sending: if nothing is found, this is still missing",
    ]
    assert [line.text.split(";")[0] for line in told.sections[1].lines] == [
        "Look in the stop list, the unsubscribe log of the email platform and the complaints",
        "Look in the order table, by account and by address",
    ]


@pytest.mark.parametrize("language", Language)
def test_it_names_the_edition_and_the_day_it_was_checked(language: Language) -> None:
    """Of the law in force, since when; of one that is over, until when too."""
    past, present = jurisdiction("BE").editions[-2:]

    assert past.until
    for edition, days in ((past, (past.since, past.until, past.checked)), (present, (present.since, present.checked))):
        for page in (edition.judge([]).explain(language), edition.judge([])._repr_markdown_().replace("\\", "")):
            named = re.findall(r"\d{4}-\d\d-\d\d", page.split("[1]")[-2] if "[1]" in page else page)
            assert set(map(str, days)) <= set(named)
    assert present.name[language] in present.judge([]).explain(language).split("\n\n")[-2]


def test_what_was_assumed_is_said_in_words() -> None:
    """With the path of the field, so that a developer finds it too."""
    case = example("be.consent")
    verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    told = {section.title: section.lines for section in explanation(verdict, Language.EN).sections}

    lines = [line.text for line in told.get("Assumed, as it is not stated; the answer turns on each", ())]
    assert [line.split(": ")[0] for line in lines] == list(verdict.assumptions)
    assert lines
    assert all(line.endswith(".") for line in lines)


def test_no_ground_says_how_to_get_there() -> None:
    """Somebody with nothing is told what a shop can do: ask consent, offer the refusal, offer a button."""
    text = LAW.judge(["device-untouched"]).explain()

    assert "Ask for consent with an empty box of its own" in text
    assert "With every order, where the address is asked, offer to refuse marketing" in text
    assert 'Offer a button "email me my cart"' in text


@pytest.mark.parametrize(
    ("gone", "strict", "lenient"),
    [
        ("consent-wording-kept", "EDPB, Guidelines 05/2020, § 108", "CDE/WER, art. XII.13 § 4"),
        ("consent-concluded", "Forbrugerombudsmanden (DK), 21/07858", "Sirius Legal"),
        ("consent-separate", "EDPB, Guidelines 05/2020, § 81", "Sirius Legal"),
        ("consent-confirmed", "Garante (IT), no. 330/2025", "CDE/WER, art. XII.13 § 4"),
        ("consent-active-within-36-months", "GBA/APD (BE), 146/2024", "EDPB, Guidelines 05/2020, § 110"),
        ("of-age-13-when-consenting", "art. 7", "art. 8(1)"),
    ],
)
def test_contested_names_both_sides_of_just_this_dispute(gone: str, strict: str, lenient: str) -> None:
    """Each strict condition of a consent is disputed by name, and by nobody else's views."""
    verdict = LAW.judge(without(CONSENT, gone))
    told = explanation(verdict, Language.EN)
    no, yes = told.sections[:2]

    assert verdict.contested
    assert no.title == "Strict reading (no)"
    assert yes.title == "Lenient reading (yes)"
    assert any(strict in cite for line in no.lines for cite, _ in line.sources)
    assert any(lenient in cite for line in yes.lines for cite, _ in line.sources)
    about_it = {view.says.en for ground in LAW.grounds for view in ground.views if BY_ID[gone] in view.on}
    assert {line.text for line in (*no.lines, *yes.lines)} <= about_it


def test_every_contested_verdict_names_both_sides() -> None:
    """Wherever the readings differ, each has a source."""
    contested = [verdict for verdict in MANY if verdict.contested]

    assert contested
    for verdict in contested:
        sides = explanation(verdict, Language.EN).sections[:2]
        assert [side.title.split()[0] for side in sides] == ["Strict", "Lenient"]
        assert all(side.lines for side in sides)


def test_uncontested_verdicts_name_no_views() -> None:
    """Where both readings agree, no dispute is shown."""
    for verdict in (each for each in MANY if not each.contested):
        assert not any("reading (" in section.title for section in explanation(verdict, Language.EN).sections)


def test_sources_are_numbered_once() -> None:
    """Every number in the text stands in the list of sources, in order, each once, with a link."""
    for verdict in MANY:
        text = verdict.explain()
        body, _, sources = text.partition("\nSources:\n")
        listed = re.findall(r"^\[(\d+)\] .+: https?://\S+$", sources, flags=re.MULTILINE)
        assert listed == [str(number) for number in range(1, len(listed) + 1)]
        assert set(re.findall(r" \[(\d+)\]", body)) == set(listed)


# --- pictures ------------------------------------------------------------------------------------


class Checker(HTMLParser):
    """A parser that fails on tags that are not closed in order."""

    def __init__(self) -> None:
        """Start with nothing open."""
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        self.links += [value for name, value in attributes if name == "href" and value]
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        assert self.open.pop() == tag


def checked(page: str) -> Checker:
    """Parse a page whole."""
    checker = Checker()
    checker.feed(page)
    checker.close()
    assert checker.open == []
    return checker


@pytest.mark.parametrize("verdict", MANY, ids=map(str, range(len(MANY))))
def test_html_is_whole_and_says_in_words_what_it_says_in_colour(verdict: Verdict) -> None:
    """Green, amber where contested, red; sign and sentence say the same; every link is a link."""
    page = verdict._repr_html_()
    colour = "#9a6700" if verdict.contested else "#1a7f37" if verdict.lawful else "#cf222e"

    checker = checked(page)

    sign = f"{'✓' if verdict.lawful else '✗'}{'?' if verdict.contested else ''}"
    assert f'background:{colour};color:#fff;padding:0 .4em">{sign}</span> ' in page
    assert ("Contested" in page) is verdict.contested
    assert all(link.startswith(("http://", "https://")) for link in checker.links)
    assert all(f"<code>{rule.id}</code>" in page for rule in verdict.law.rules)


@pytest.mark.parametrize("verdict", MANY, ids=map(str, range(len(MANY))))
def test_markdown_has_a_heading_and_links(verdict: Verdict) -> None:
    """The heading carries the sign and the answer, the sources are links."""
    page = verdict._repr_markdown_()

    assert page.startswith(f"### {'✓' if verdict.lawful else '✗'}{'?' if verdict.contested else ''} ")
    assert page.count("](<http") == len(re.findall(r"\(\[", page)) > 0


HOSTILE = "<script>alert(1)</script> & \"q\" 'a' [x](y) *b* `c` | <img src=x>"


def hostile(verdict: Verdict) -> Any:  # noqa: ANN401 - an explanation with other words
    """Put markup in every text of an explanation."""
    told = explanation(verdict, Language.EN)
    sections = tuple(
        attrs.evolve(
            section,
            title=HOSTILE,
            intro=tuple(attrs.evolve(line, text=HOSTILE, sources=((HOSTILE, "https://x"),)) for line in section.intro),
            lines=tuple(attrs.evolve(line, text=HOSTILE, sources=((HOSTILE, "https://x"),)) for line in section.lines),
        )
        for section in told.sections
    )
    return attrs.evolve(told, headline=HOSTILE, dispute=HOSTILE, sections=sections)


def test_html_escapes_what_it_prints() -> None:
    """No text of the law, however odd, becomes markup."""
    verdict = LAW.judge([])
    findings = [
        attrs.evolve(
            finding,
            facts=tuple(
                attrs.evolve(each, fact=Fact("odd", seen=each.fact.seen, shown=HOSTILE, missing=HOSTILE, mask=1))
                for each in finding.facts
            ),
        )
        for finding in verdict.findings
    ]

    page = html(hostile(verdict), findings=findings)

    checked(page)
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("&lt;script&gt;") > 10


def test_markdown_escapes_what_it_prints() -> None:
    """No text of the law, however odd, becomes markup, links or emphasis."""
    page = markdown(hostile(LAW.judge([])))

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert r"\[x\](y)" in page
    assert r"\*b\*" in page


def test_the_table_of_a_law_is_whole() -> None:
    """The HTML table of an edition has a row for each rule, with its conditions and a link."""
    page = LAW._repr_html_()

    checker = checked(page)

    assert page.count("<tr>") == len(LAW.rules) + 1
    assert checker.links == [source.link for rule in LAW.rules for source in sources(rule)]


@pytest.mark.parametrize("language", Language)
def test_the_text_of_a_law_names_every_rule(language: Language) -> None:
    """The plain text of an edition names each rule with title, source, link and conditions."""
    text = law_text(LAW, language)

    for rule in LAW.rules:
        assert headed(f" {rule.id}", rule.title[language], language) in text
        assert rule.source.cite(language) in text
        assert all(condition.shown[language] in text for condition in rule.conditions)


def test_the_text_of_a_law_says_which_reading_and_what_lifts() -> None:
    """A rule of one reading says so, a recommendation too, and a veto names the facts and grounds that lift it."""
    text = law_text(LAW, Language.EN)

    assert "be.terms-acceptance: Acceptance of terms and privacy policy (lenient reading only)" in text
    assert "here: more than three reminders) (strict reading only)" in text
    assert "one for the privacy and cookie policy. (recommended)" in text
    assert "unless: be.data-consent" in text
    assert "unless: " + BY_ID["consent-to-sensitive-data"].shown.en in text
    assert text.count("(strict reading)") == sum(len(ground.strictly) for ground in LAW.grounds)


# --- nobody's data -------------------------------------------------------------------------------


def test_no_personal_data_in_what_a_verdict_prints() -> None:
    """References, sellers, categories and birth dates of a case appear in nothing a verdict prints."""
    private = "someone@example.com"
    consent = Consent(
        purposes=["own-marketing"], given_at=AT, act="ticked", evidence=private, wording=private, seller=private
    )
    customer = Customer(country="BE", born=datetime(1987, 6, 5, tzinfo=UTC).date(), consents=[consent])
    cart = Cart(abandoned_at=AT - timedelta(days=1), address_source="typed", seller=private, lines=[[private]])

    verdict = decide(customer, cart, Mail(), at=AT)

    printed = [
        str(verdict),
        repr(verdict),
        verdict.explain("nl"),
        str(verdict.as_dict()),
        verdict._repr_html_(),
        verdict._repr_markdown_(),
    ]
    assert all(private not in page and "1987" not in page for page in printed)
    assert "1987" not in repr(customer)


@pytest.mark.parametrize("language", Language)
def test_every_situation_has_a_title_and_a_case(language: Language) -> None:
    """The situations of the article are told apart by their titles in every language."""
    titles = [title[language] for title, _ in SITUATIONS]

    assert len(set(titles)) == len(SITUATIONS)


def test_a_dispute_names_only_those_who_speak_of_what_lifts_the_veto() -> None:
    """Asked for, with no consent: what makes a consent free is no matter here, nor in the letter."""
    verdict = Country("BE", "Europe/Brussels").decide("requested; mail.neutral=false; objection.at=-1 days")
    assert verdict.contested

    said = verdict.explain()
    assert "Promotion in a service email makes it direct marketing." in said
    assert "rewards a consent" not in said
    assert "Consent to the newsletter" not in said
    assert "CNIL" not in verdict.letter()


def test_headings_stand_over_what_they_are_about() -> None:
    """Of a yes, a no, what is forbidden, and what is missing twice."""
    lawful = {each.title: each for each in explanation(LAW.judge(SALE), Language.EN).sections}
    forbidden = {each.title: each for each in explanation(LAW.judge([*SALE, "ordered"]), Language.EN).sections}
    guest = {each.title: each for each in explanation(LAW.judge(["device-untouched"]), Language.EN).sections}

    assert lawful["What the email rests on"].lines[0].text == "Sending: Existing customer"
    assert any("right to object" in line.text for line in lawful["Your duties with this email"].lines)
    assert [line.text for line in forbidden["Why it is forbidden"].lines] == [
        "The order was placed: the purpose of the reminder is reached."
    ]
    assert [line.text for line in forbidden["What you can do"].lines] == [
        "There is nothing left to remind the customer of."
    ]
    assert [line.text for line in guest["Data protection: what is missing, the nearest first"].lines] == [
        "What is missing above is missing here too."
    ]


def test_pages_say_the_dispute_and_unfold_every_rule() -> None:
    """In Markdown and in HTML, where the answer is contested."""
    verdict = LAW.judge(without(CONSENT, "consent-wording-kept"))

    assert "**Contested: the lenient reading says the opposite.**" in verdict._repr_markdown_()
    assert "<strong>Contested: the lenient reading says the opposite.</strong>" in verdict._repr_html_()
    assert "<summary>Every rule and every fact</summary>" in verdict._repr_html_()


@pytest.mark.parametrize(
    "case", ["consent", "guest", "customer; purchase.refusal_offered=null", "consent; customer.objections=null"]
)
def test_each_colon_and_full_stop_stands_where_it_should(case: str) -> None:
    """French has a narrow blank before each colon and semicolon, English none; a sentence ends after its source."""
    verdict = Country("BE", "Europe/Brussels").decide(case)
    french, english = (f"{verdict.explain(lang)}\n{verdict.summary(lang)}" for lang in ("fr", "en"))

    assert re.findall(r"[^\u202f][:;](?=\s)", french) == []
    assert re.findall(r"\s[:;]", english) == []
    assert re.findall(r"\. \(|\)(?!\.)$", verdict.summary("en")) == []
