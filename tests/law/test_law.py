"""Meta-tests over the law itself: that its rules are whole, sourced, alive, and harmless in the right direction."""

import random
import re
import runpy
from collections.abc import Iterator
from datetime import date, timedelta
from functools import reduce
from inspect import signature
from itertools import chain, pairwise, product
from operator import or_
from pathlib import Path
from urllib.parse import urlsplit

import attrs
import pytest
from attrs import evolve

import lawful_resend.facts
from lawful_resend import Basis, Duty, Ground, Law, Reading, Veto, View, Why, countries
from lawful_resend.facts import (
    BY_ID,
    CONSENT_FREE_OR_REWARDED,
    CONSENT_NOT_FOR_PARTNERS,
    CONSENT_WITHIN_48_MONTHS,
    VOCABULARY,
    Condition,
    Either,
    Fact,
    facts_in,
)
from lawful_resend.laws import JURISDICTIONS, jurisdiction
from lawful_resend.laws.shared import authorities, gdpr
from lawful_resend.laws.shared.acts import GDPR, UNFAIR_PRACTICES
from lawful_resend.laws.shared.duties import TO_CUSTOMERS
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.laws.united_kingdom import UK_GDPR
from lawful_resend.rules import Act, Caveat, Layer, Provision, Rule, Source, sources
from lawful_resend.text import Language, Text
from lawful_resend.verdict import judge

EDITIONS = [edition for country in countries() for edition in jurisdiction(country).editions]
#: facts that are never shown together
EXCLUSIVE = [fact.mask | fact.excludes.mask for fact in VOCABULARY if fact.excludes is not None]
#: acts that say outside the Union what the Regulation says in it
OTHER_REGULATIONS: set[Act] = {UK_GDPR}
DOCS = Path(__file__).parents[2] / "docs" / "law"
#: what the link of an article looks like on each site, and which article it is
PAGES = {
    r"https://eur-lex\.europa\.eu/eli/reg/2016/679/oj/eng#art_(\d+)": r"\1",
    r"https://www\.gesetze-im-internet\.de/\w+/__(\w+)\.html": r"\1",
    r"https://www\.ris\.bka\.gv\.at/NormDokument\.wxe\?Abfrage=Bundesnormen&[\w&=]+&Paragraf=(\w+)": r"\1",
    r"https://www\.fedlex\.admin\.ch/eli/cc/\d+/\w+/de#art_(\w+)": r"\1",
    r"https://e-sbirka\.gov\.cz/eli/cz/sb/\d+/\d+/[\d-]+#par_(\d+)": r"\1",
    r"https://www\.boe\.es/buscar/act\.php\?id=BOE-A-[\d-]+#a(\d+)": r"\1",
    r"https://www\.finlex\.fi/fi/laki/ajantasa/2014/20140917#L24P(20\d)": r"\1",
    r"https://www\.legifrance\.gouv\.fr/codes/article_lc/LEGIARTI000042155961/": "L34-5",
    r"https://www\.cnil\.fr/fr/la-loi-informatique-et-libertes#article(\d+)": r"\1",
    r"https://www\.legislation\.gov\.uk/(?:uksi|ukpga|eur)/\d+/\d+/(?:regulation|section|article)/(\d+)": r"\1",
    r"https://www\.legislation\.gov\.uk/ukpga/1998/29/schedule/1/part/I/paragraph/(\d)": r"Sch. 1 Part I para. \1",
    r"https://njt\.hu/jogszabaly/[\d-]+#SZ(\d+)": r"\1",
    r"https://www\.irishstatutebook\.ie/eli/\d+/act/\d+/section/(\d+)/enacted/en/html": r"\1",
    r"https://www\.normattiva\.it/uri-res/N2Ls\?urn:nir:stato:decreto\.legislativo:[\d-]+;\d+~art(\w+)": r"\1",
    r"https://wetten\.overheid\.nl/jci1\.3:c:BWBR0009950&hoofdstuk=(\d+)&artikel=(\1\.\w+)": r"\2",
    r"https://wetten\.overheid\.nl/jci1\.3:c:BWBR0005291&boek=(3)&titeldeel=1&afdeling=1A&artikel=(15\w)": r"\1:\2",
    r"http://www\.cylaw\.org/nomoi/enop/ind/2004_1_112/section-scb7627575-[\w-]+\.html": "106",
    r"http://www\.cylaw\.org/nomoi/enop/ind/2018_1_125/section-sc37ee18bb-[\w-]+\.html": "8",
    r"https://lovdata\.no/lov/[\d-]+/%C2%A7(\d+)": r"\1",
    r"https://lovdata\.no/dokument/NL/lov/[\d-]+/KAPITTEL_(\d+)#%C2%A7(\1-\d+)": r"\2",
}


def _named(edition: Law) -> str:
    return f"{edition.country} {edition.since}"


each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=_named)
each_country = pytest.mark.parametrize("country", countries())


def every_rule(country: str) -> Iterator[Rule | Layer]:
    """Give every rule and layer of a country, of all times."""
    rules = jurisdiction(country)
    yield from rules.layers
    yield from chain.from_iterable(layer.grounds for layer in rules.layers)
    yield from rules.vetoes
    yield from rules.duties


def fewest(conditions: tuple[Condition, ...]) -> Iterator[int]:
    """Give each smallest mask that meets these conditions."""
    for chosen in product(*(condition.facts for condition in conditions)):
        mask = 0
        for fact in chosen:
            mask |= fact.mask
        yield mask


def lawful_masks(law: Law, reading: Reading) -> set[int]:
    """Give the smallest lawful masks: one ground a layer, with just what it asks."""
    ways = [
        [
            mask
            for ground in layer.grounds
            if ground.reading in {None, reading}
            for mask in fewest(ground.required(reading))
        ]
        for layer in law.layers
    ]
    return {mask for mask in (reduce(or_, masks) for masks in product(*ways)) if can_be(mask)}


def can_be(mask: int) -> bool:
    """Whether no two facts of a mask exclude each other."""
    return all(mask & pair != pair for pair in EXCLUSIVE)


def without(law: Law, rule: Rule) -> Law:
    """Give the law as it would be without one rule."""
    if isinstance(rule, Ground):
        layers = tuple(
            attrs.evolve(layer, grounds=tuple(ground for ground in layer.grounds if ground is not rule))
            for layer in law.layers
        )
        return attrs.evolve(law, layers=layers)
    return attrs.evolve(law, vetoes=tuple(veto for veto in law.vetoes if veto is not rule))


# --- whole ---------------------------------------------------------------------------------------


@each_edition
def test_ids_are_unique(edition: Law) -> None:
    """At any time, an id names one rule."""
    ids = [rule.id for rule in (*edition.rules, *edition.caveats)]

    assert sorted(set(ids)) == sorted(ids)
    assert all(each.startswith(f"{edition.country.lower()}.") for each in ids)


@each_country
def test_periods_meet(country: str) -> None:
    """The periods of one id neither overlap nor leave a hole, and none is empty."""
    periods: dict[str, list[tuple[date, date]]] = {}
    for rule in every_rule(country):
        periods.setdefault(rule.id, []).append((rule.since, rule.until or date.max))

    for spans in periods.values():
        spans.sort()
        assert all(start < end for start, end in spans)
        assert all(before[1] == after[0] for before, after in pairwise(spans))


@each_country
def test_editions_cover_all_time_since_the_first(country: str) -> None:
    """The editions follow each other without gap or overlap; the last is open."""
    rules = jurisdiction(country)

    assert rules.editions[0].since == rules.since
    assert rules.editions[-1].until is None
    assert all(before.until == after.since for before, after in pairwise(rules.editions))


@each_edition
def test_an_edition_is_what_is_in_force_on_its_days(edition: Law) -> None:
    """On the first and last day of an edition exactly its rules are in force."""
    last = date(2100, 1, 1) if edition.until is None else edition.until - timedelta(days=1)
    layers = {layer.id for layer in edition.layers}
    mine = {rule.id for rule in edition.rules} | layers
    for day in (edition.since, last):
        in_force = {
            rule.id
            for rule in every_rule(edition.country)
            if rule.since <= day and (rule.until is None or day < rule.until)
        }
        assert in_force == mine


@each_edition
def test_each_layer_stands_once(edition: Law) -> None:
    """Every edition has the three layers, each with grounds of its own."""
    assert [layer.id for layer in edition.layers] == ["sending", "data-protection", "device"]
    assert all(layer.grounds for layer in edition.layers)


@each_edition
def test_what_lifts_a_veto_exists(edition: Law) -> None:
    """Every ground that a veto names by id is in force with it."""
    ids = {ground.id for ground in edition.grounds}

    assert {each for veto in edition.vetoes for each in veto.unless if isinstance(each, str)} <= ids


# --- sourced -------------------------------------------------------------------------------------


@each_country
def test_every_rule_names_a_checked_source(country: str) -> None:
    """Every rule and view cites a provision or document with a link and the day it was checked."""
    cited: list[Source] = [source for rule in every_rule(country) for source in sources(rule)]
    cited += [view for rule in every_rule(country) for view in getattr(rule, "views", ())]
    cited += [caveat.source for caveat in jurisdiction(country).caveats if caveat.source is not None]

    for source in cited:
        assert source.link.startswith(("https://", "http://"))
        assert all(source.cite(language) for language in Language)
        # one source may be newer than the day on which the whole was checked
        assert source.checked <= max(jurisdiction(country).checked, UNFAIR_PRACTICES.checked)


def article_of(link: str) -> str:
    """Return which article a link is that of; nothing where it is that of a whole act, or of a document."""
    found = [match.expand(article) for page, article in PAGES.items() if (match := re.fullmatch(page, link))]
    return found[0] if found else ""


def is_among(article: str, cited: str) -> bool:
    """Whether an article is one of those that are cited, paragraphs and numbers aside."""
    number = re.sub("[-_]", "", article)
    parts = (re.sub("[-_]", "", part) for part in re.split("[,;] ", cited))
    return any(re.match(f"{re.escape(number)}(?![0-9a-z])", part) for part in parts)


def provisions(country: str) -> set[Provision]:
    """Return every provision that a country's rules cite."""
    return {source for rule in every_rule(country) for source in sources(rule) if isinstance(source, Provision)}


@each_country
def test_a_link_is_that_of_the_article_it_is_cited_for_or_of_the_whole_act(country: str) -> None:
    """A link of its own has the form of its site and names the article; the link of an act is no article's."""
    for provision in provisions(country):
        if provision.has_own_link:
            article = article_of(provision.link)
            assert article, (str(provision), provision.link)
            assert is_among(article, provision.article), (str(provision), provision.link)
        assert not article_of(provision.act.link), provision.act.link


@each_country
def test_an_act_that_speaks_for_a_reading_is_linked_to_the_article_it_speaks_in(country: str) -> None:
    """Where the link of a voice is that of an article, the voice cites that article."""
    for rule in every_rule(country):
        for view in getattr(rule, "views", ()):
            article = article_of(view.link)
            assert not article or is_among(article, view.reference.partition(" ")[2]), (str(view), view.link)


@pytest.mark.parametrize(
    ("link", "article"),
    [
        ("https://www.gesetze-im-internet.de/uwg_2004/__7.html", "3(3), Anhang Nr. 26"),
        ("https://www.gesetze-im-internet.de/uwg_2004/__7.html", "7a"),
        ("https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-06-30;196~art2", "2-quinquies"),
        ("https://lovdata.no/dokument/NL/lov/2024-12-13-76/KAPITTEL_3#%C2%A73-1", "3-15"),
        ("https://www.legislation.gov.uk/ukpga/1998/29/section/1", "Sch. 1 Part I para. 1"),
    ],
)
def test_the_page_of_another_article_would_be_noticed(link: str, article: str) -> None:
    """These are pages of articles, and not of these."""
    assert article_of(link)
    assert not is_among(article_of(link), article)


@each_country
def test_no_link_is_only_the_root_of_a_site(country: str) -> None:
    """A link leads to the document, not to the door of the house where it is."""
    for rule in every_rule(country):
        for source in (*sources(rule), *getattr(rule, "views", ())):
            parts = urlsplit(source.link)
            assert parts.path.strip("/") or parts.query, (str(source), source.link)


@each_country
def test_views_are_dated(country: str) -> None:
    """Every view has a day, a month or a year, or bears none."""
    for rule in every_rule(country):
        for view in getattr(rule, "views", ()):
            assert re.fullmatch(r"(\d{4}(-\d\d){0,2})?", view.day), view


@each_country
def test_every_dispute_names_both_sides(country: str) -> None:
    """What only one reading asks or knows is carried by named views on either side."""
    for rule in every_rule(country):
        if not isinstance(rule, Ground | Veto):
            continue
        strictly = rule.strictly if isinstance(rule, Ground) else ()
        for condition in strictly:
            for fact in condition.facts:
                sides = {view.reading for view in rule.views if not view.on or fact in view.on}
                assert sides == set(Reading), (rule.id, fact.id)
        if rule.reading is not None:
            assert {view.reading for view in rule.views if not view.on} == set(Reading), rule.id


@pytest.mark.parametrize("edition", [each for each in EDITIONS if each.since >= date(2018, 5, 25)], ids=_named)
def test_a_dispute_names_the_same_sides_wherever_it_is_asked(edition: Law) -> None:
    """Grounds of one edition on one basis name of a contested condition the same views: none has been forgotten.

    Before the Regulation, the acts on data protection have readers of their own.
    """
    sides: dict[tuple[Basis, Condition], dict[str, set[tuple[str, str]]]] = {}
    for ground in edition.grounds:
        for condition in ground.strictly:
            named = {(view.who, view.reference) for view in ground.views if condition in view.on}
            sides.setdefault((ground.basis, condition), {})[ground.id] = named
    for grounds in sides.values():
        assert len(set(map(frozenset, grounds.values()))) == 1, grounds


@each_country
def test_a_dispute_keeps_its_sides_when_the_rule_changes(country: str) -> None:
    """Whoever reads a contested condition is named in each later version of the rule: an act reads only itself.

    From the Regulation on, also in each earlier one; acts from before it are not read by who reads the Regulation.
    """
    grounds = [each for each in every_rule(country) if isinstance(each, Ground)]
    acts = {source.link for ground in grounds for source in (ground.source, *ground.also)}
    sides: dict[tuple[str, Condition], dict[date, set[tuple[str, str]]]] = {}
    for ground in grounds:
        for condition in ground.strictly:
            voices = [view for view in ground.views if condition in view.on and view.link not in acts]
            named = {(view.who, view.reference) for view in voices}
            sides.setdefault((ground.id, condition), {})[ground.since] = named
    for versions in sides.values():
        for (_, before), (later, after) in pairwise(sorted(versions.items())):
            assert before <= after, versions
            assert before == after or later <= date(2018, 5, 25), versions


@each_country
def test_a_rule_rests_on_voices_of_its_side(country: str) -> None:
    """Who reads the law so that a ground opens speaks for the lenient reading, who forbids for the strict one."""
    for rule in every_rule(country):
        if isinstance(rule, Ground | Veto):
            sides = {source.reading for source in rule.also if isinstance(source, View)}
            assert sides <= {Reading.LENIENT if isinstance(rule, Ground) else Reading.STRICT}, rule.id


@each_country
def test_every_view_is_about_something_disputed(country: str) -> None:
    """A view is tied only to facts that its rule asks for strictly."""
    for rule in every_rule(country):
        if isinstance(rule, Ground):
            disputed = {fact for condition in rule.strictly for fact in condition.facts}
            for view in rule.views:
                assert set(view.on) <= disputed, (rule.id, view.reference)
                assert view.on or rule.reading or len(rule.strictly) == 1, (rule.id, view.reference)


@each_country
def test_every_rule_stands_in_the_docs(country: str) -> None:
    """The page of the country renders every rule, and its notes are about rules that exist."""
    text = (DOCS / f"{jurisdiction(country).name.en.lower().replace(' ', '-')}.md").read_text("utf-8")
    headings = [line[4:] for line in text.splitlines() if line.startswith("### ")]
    rendered = runpy.run_path(str(DOCS.parent / "_ext" / "law_page.py"))["page"](country)

    rules = {rule.id for rule in every_rule(country) if not isinstance(rule, Layer)}
    assert f"\n\n```{{law-of}} {country}\n```\n\n" in text
    assert set(re.findall(r"(?m)^`([a-z]{2}\.[a-z.-]+)`$", rendered)) == rules
    assert set(headings) <= rules
    assert len(headings) == len(set(headings))


@each_country
def test_a_page_says_what_would_change_its_answers(country: str) -> None:
    """Once, below the rules: which source, published or read, would change which answer; no sentence is long."""
    text = (DOCS / f"{jurisdiction(country).name.en.lower().replace(' ', '-')}.md").read_text("utf-8")
    (said,) = re.findall(r"(?m)^```\n\n\*\*What would change our mind\*\*: (.+)$", text)

    assert all(len(sentence.split()) <= 30 for sentence in re.split(r"(?<=[.])\s+(?=[A-Z])", said))


@each_country
def test_a_country_says_what_it_does_not_model(country: str) -> None:
    """The module's docstring names what is covered and what is not."""
    module = __import__(f"lawful_resend.laws.{JURISDICTIONS[country]}", fromlist=["__doc__"])

    assert "Not modelled" in (module.__doc__ or "")


@each_edition
def test_rules_show_themselves_by_name(edition: Law) -> None:
    """A rule prints as its id, a source as its citation, and their reprs are one short line."""
    for rule in (*edition.rules, *edition.layers, *edition.caveats):
        assert str(rule) == rule.id
        assert repr(rule) == f"<{type(rule).__name__} {rule.id}>"
    for source in edition.provisions:
        assert str(source) == source.cite(Language.EN)
        assert str(source) in repr(source)
    acts = {source.act for source in edition.provisions if isinstance(source, Provision)}
    assert all(str(act) == act.name.en for act in acts)
    assert [str(fact) for fact in edition.facts] == [fact.id for fact in edition.facts]


# --- spoken --------------------------------------------------------------------------------------


def texts_of_facts() -> Iterator[tuple[str, Text]]:
    """Give every text of the vocabulary, with where it stands."""
    for fact in VOCABULARY:
        for name in ("shown", "missing", "remedy", "told"):
            text = getattr(fact, name)
            if text is not None:
                yield f"{fact.id} {name}", text


def texts() -> Iterator[tuple[str, Text]]:
    """Give every text of the law and of the vocabulary, with where it stands."""
    yield from texts_of_facts()
    for country in countries():
        for rule in every_rule(country):
            yield rule.id, rule.title
            for name in ("advice", "rule", "note"):
                text = getattr(rule, name, None)
                if text is not None:
                    yield f"{rule.id} {name}", text
            for view in getattr(rule, "views", ()):
                yield f"{rule.id} {view.reference}", view.says
            for condition in getattr(rule, "conditions", ()):
                if isinstance(condition, Either):
                    yield f"{rule.id} either", condition.shown
        for caveat in jurisdiction(country).caveats:
            yield caveat.id, caveat.text


@pytest.mark.parametrize("language", Language)
def test_every_text_is_said_in_every_language(language: Language) -> None:
    """No text is empty, none is another language's, and none carries stray blanks."""
    for where, text in texts():
        said = text[language]
        assert said, where
        assert not re.search(r"^\s|\s$|\s\s|[\t\n]", said), where
        others = {text[other] for other in Language if other is not language}
        assert said not in others or len(said) < 20, where


@pytest.mark.parametrize("language", Language)
def test_facts_are_told_in_sentences(language: Language) -> None:
    """What is shown, what is not and what helps are sentences; what is told is an item of a list in a letter."""
    for fact in VOCABULARY:
        for text in (fact.shown, fact.missing, fact.remedy):
            assert text is None or re.fullmatch(r"[A-ZÀ-Ý].*\.", text[language]), fact.id
        assert fact.told is None or not fact.told[language].endswith("."), fact.id


def test_every_fact_that_a_rule_asks_for_has_its_sentences() -> None:
    """One for where it is not shown; and where a ground asks for it or a veto minds it, one for the person.

    That somebody is a natural person and whether a company's terms stood in one box is nobody's news.
    """
    asked = {fact for edition in EDITIONS for rule in edition.rules for each in rule.conditions for fact in each.facts}
    heard = {
        fact
        for edition in EDITIONS
        for conditions in (
            *(ground.conditions for ground in edition.grounds),
            *(veto.when for veto in edition.vetoes),
        )
        for each in conditions
        for fact in each.facts
    }

    assert all(fact.missing for fact in asked)
    assert {fact.id for fact in heard if not fact.told} == {"natural-person"}


def test_what_is_missing_is_never_said_to_be_otherwise() -> None:
    """A sentence says that something is not shown, not known or nothing of the kind; of what nobody looked up, that somebody did."""
    denied = re.compile(
        r"not shown|not .*known|^No |^Not all .* shown|^Nothing .* shown|^It is not shown|Somebody looked"
    )
    for fact in VOCABULARY:
        assert fact.missing is None or denied.search(fact.missing.en), fact.id


def test_what_the_sender_can_do_is_not_about_who_somebody_is() -> None:
    """What can be done for this mail is among what can be done, and nobody can be asked to be somebody else."""
    assert all(fact.remedy for fact in VOCABULARY if fact.for_this_mail)
    assert all(not fact.remedy for fact in VOCABULARY if fact.identity)


#: what somebody who holds the email in hand can check on it, or that was done just before it left
_SEEN_IN_THE_EMAIL = {
    *("as-requested", "cart-recovery", "commercial", "identify", "information", "label", "label-in-subject"),
    *("liability", "linked-sites", "no-false-urgency", "no-persistence", "notice", "objection-notice"),
    *("offer-information", "offers", "opt-out", "origin", "postal-address", "price-reduction", "prices", "principal"),
    *(
        "recognisable",
        "refusal",
        "refusal-instructions",
        "register",
        "return-address",
        "right-to-object",
        "sender",
        "similar-only",
    ),
    *("status-only", "stop-address", "subject", "tracking", "unsubscribing"),
}


def test_what_is_owed_with_the_email_is_told_from_what_is_owed_always() -> None:
    """A duty stands always unless it is met, or not, by what this email is."""
    owed = {duty.id.rpartition("duty.")[2]: duty.standing for edition in EDITIONS for duty in edition.duties}
    assert {name for name, standing in owed.items() if not standing} == _SEEN_IN_THE_EMAIL


def test_what_carries_under_one_reading_carries_both_layers_under_it() -> None:
    """An account that only lenient readers take for a sale makes its data lawful under no other reading."""
    found = 0
    for edition in EDITIONS:
        readings = {ground.id: ground.reading for layer in edition.layers for ground in layer.grounds}
        country = edition.country.lower()
        for name, reading in readings.items():
            data = name.replace(f"{country}.", f"{country}.data-", 1)
            if reading is not None and not name.startswith(f"{country}.data-") and data in readings:
                assert readings[data] is reading, name
                found += 1
    assert found


def test_vocabulary() -> None:
    """Every fact has an id, a name and a bit of its own, and the ids are kebab-case."""
    named = {value for value in vars(lawful_resend.facts).values() if isinstance(value, Fact)}

    assert named == set(VOCABULARY)
    assert len(BY_ID) == len(VOCABULARY)
    assert [fact.mask for fact in VOCABULARY] == [1 << position for position in range(len(VOCABULARY))]
    assert all(fact.id.replace("-", "").isalnum() and fact.id.islower() for fact in VOCABULARY)


# --- alive ---------------------------------------------------------------------------------------


@each_edition
def test_every_ground_decides_somewhere(edition: Law) -> None:
    """Without any one of its grounds, the law would answer some case differently: no dead law."""
    for ground in edition.grounds:
        poorer = without(edition, ground)
        readings = [ground.reading] if ground.reading else list(Reading)
        for reading in readings:
            assert any(
                judge(edition, mask, reading).lawful and not judge(poorer, mask, reading).lawful
                for mask in lawful_masks(edition, reading)
            ), (ground.id, reading)


@each_edition
def test_every_veto_decides_somewhere(edition: Law) -> None:
    """Without any one of its vetoes, the law would answer some case differently."""
    for veto in edition.vetoes:
        freer = without(edition, veto)
        reading = veto.reading or Reading.LENIENT
        assert any(
            judge(freer, mask | against, reading).lawful and not judge(edition, mask | against, reading).lawful
            for mask in lawful_masks(edition, reading)
            for against in fewest(veto.when)
        ), veto.id


@each_edition
def test_every_duty_is_owed_somewhere(edition: Law) -> None:
    """Every duty is owed for some lawful mail, and every conditional one not for some other."""
    owed: dict[str, set[bool]] = {duty.id: set() for duty in edition.duties}
    extras = [0, *(mask for duty in edition.duties for mask in fewest(duty.when))]
    for mask in lawful_masks(edition, Reading.LENIENT):
        for extra in extras:
            verdict = judge(edition, mask | extra, Reading.LENIENT)
            held = {duty.id for duty in verdict.duties}
            for duty in edition.duties:
                owed[duty.id].add(duty.id in held)

    bases = {ground.basis for ground in edition.sending.grounds}
    for duty in edition.duties:
        sometimes = duty.when or (duty.under and not bases <= duty.under)
        assert owed[duty.id] == ({True, False} if sometimes else {True}), duty.id


@each_edition
def test_every_caveat_is_told_somewhere(edition: Law) -> None:
    """Every caveat is told of some facts that the edition observes, and of none that lack one of its conditions."""
    for caveat in edition.caveats:
        for mask in fewest(caveat.when):
            assert mask & edition.mask == mask, caveat.id
            for conditions in ((), *((each,) for each in caveat.when)):
                hidden = reduce(or_, (each.mask for each in conditions), 0)
                told = judge(edition, mask & ~hidden, Reading.STRICT).caveats
                assert (caveat in told) is (not conditions), (caveat.id, conditions)


@pytest.mark.exhaustive
@each_edition
def test_every_fact_matters_somewhere(edition: Law) -> None:
    """Flipping any fact that the law asks for changes the answer or the duties of some case."""
    masks = {mask for reading in Reading for mask in lawful_masks(edition, reading)}
    masks |= {mask | against for mask in set(masks) for veto in edition.vetoes for against in fewest(veto.when)}
    for fact in edition.facts:
        assert any(
            _answer(edition, mask, reading) != _answer(edition, mask ^ fact.mask, reading)
            for mask in masks
            for reading in Reading
        ), fact.id


def _answer(law: Law, mask: int, reading: Reading) -> tuple[bool, tuple[Duty, ...]]:
    verdict = judge(law, mask, reading)
    return verdict.lawful, verdict.duties


def test_every_fact_of_the_vocabulary_is_asked_for() -> None:
    """No fact is observed that no law asks for; only rules ask for what decides. Stored verdicts name one of before."""
    asked = {fact for fact in VOCABULARY if fact.decides and fact is not CONSENT_WITHIN_48_MONTHS}
    assert {fact for edition in EDITIONS for fact in edition.facts} == asked
    every = reduce(or_, (fact.mask for fact in VOCABULARY))
    assert reduce(or_, (edition.mask for edition in EDITIONS)) == every & ~CONSENT_WITHIN_48_MONTHS.mask


@each_edition
def test_no_country_asks_less_than_the_gdpr(edition: Law) -> None:
    """A consent is ticked, free, informed, proven and standing everywhere; what the GDPR forbids is forbidden."""
    for layer in edition.layers[:2]:
        for ground in layer.grounds:
            if ground.basis is Basis.CONSENT:
                assert set(gdpr.CONSENT_CORE) <= set(ground.conditions), ground.id
                # whether a box shared with partners is void is disputed in Denmark alone
                disputed = {CONSENT_NOT_FOR_PARTNERS}
                # and in Italy whether one may be the condition of a service (Cass. 17278/2018)
                disputed |= {CONSENT_FREE_OR_REWARDED} if edition.country == "IT" else set()
                assert set(gdpr.CONSENT_CORE) - disputed <= set(ground.needs), ground.id
    if edition.layers[1].source.act in {GDPR, *OTHER_REGULATIONS}:
        prefix = edition.country.lower()
        ids = {rule.id for rule in edition.rules}
        customers = any(ground.basis in TO_CUSTOMERS for ground in edition.sending.grounds)
        act = gdpr.law((), None)
        always: list[Rule] = [*act.vetoes, *act.duties]
        owed = {f"{prefix}.{rule.id}" for rule in always}
        assert owed | ({f"{prefix}.duty.customer-proof"} if customers else set()) <= ids


# --- harmless in the right direction -------------------------------------------------------------


def masks(law: Law) -> Iterator[int]:
    """Give many masks: around the lawful ones, and at random."""
    chance = random.Random(f"{law.country} {law.since}")  # noqa: S311 - no secret
    near = [mask for reading in Reading for mask in sorted(lawful_masks(law, reading))]
    bits = [fact.mask for fact in facts_in(law.mask)]
    for _ in range(300):
        mask = chance.choice(near) if chance.random() < 0.8 else chance.getrandbits(len(VOCABULARY)) & law.mask
        for bit in chance.sample(bits, chance.randrange(4)):
            mask ^= bit
        yield mask


@each_edition
def test_strict_is_never_laxer(edition: Law) -> None:
    """What the strict reading allows, the lenient one allows."""
    for mask in masks(edition):
        assert not judge(edition, mask, Reading.STRICT).lawful or judge(edition, mask, Reading.LENIENT).lawful


def _lawful(law: Law, mask: int, reading: Reading) -> bool:
    """Answer as a verdict does, without making one: there are a million masks to ask of."""
    return law.permits(mask, reading) and not law.forbids(mask, reading)


@pytest.mark.exhaustive
@each_edition
def test_a_favourable_fact_never_hurts_and_an_adverse_one_never_helps(edition: Law) -> None:
    """Showing more never turns a lawful mail unlawful; showing what weighs against it never the reverse."""
    for mask in masks(edition):
        for reading in Reading:
            lawful = _lawful(edition, mask, reading)
            assert judge(edition, mask, reading).lawful is lawful
            for fact in edition.facts:
                if not mask & fact.mask:
                    more = _lawful(edition, mask | fact.mask, reading)
                    assert more <= lawful if fact.adverse else more >= lawful, (mask, fact.id, reading)


@each_edition
def test_what_is_assumed_and_what_is_not_judged_decides_nothing(edition: Law) -> None:
    """That a field is not stated, and what a caveat is about, changes neither the answer nor what it comes from."""
    assert not edition.deciding & sum(fact.mask for fact in VOCABULARY if not fact.decides)
    idle = [fact.mask for fact in facts_in(edition.mask & ~edition.deciding)]
    chance = random.Random(f"idle {edition.country} {edition.since}")  # noqa: S311 - no secret
    for mask in masks(edition):
        for reading in Reading:
            verdict = judge(edition, mask, reading)
            for bit in chance.sample(idle, 3):
                flipped = judge(edition, mask ^ bit, reading)
                for name in ("lawful", "contested", "why", "bases", "vetoes", "duties", "remedies"):
                    assert getattr(flipped, name) == getattr(verdict, name), (name, facts_in(bit))


@each_edition
def test_what_nobody_looked_up_is_open(edition: Law) -> None:
    """Nothing lifts it, it is open exactly where nothing else forbids the mail, and to look is what cures it."""
    prefix = edition.country.lower()
    vetoes = [veto for veto in edition.vetoes if veto.open]
    facts = [BY_ID["objections-not-looked-up"], BY_ID["purchases-not-looked-up"]]
    assert {veto.id: (veto.when, veto.unless) for veto in vetoes} == {
        f"{prefix}.{fact.id}": ((fact,), ()) for fact in facts
    }
    for mask in masks(edition):
        for fact in facts:
            looked_up, opened = (
                judge(edition, shown, Reading.STRICT) for shown in (mask & ~fact.mask, mask | fact.mask)
            )
            assert not opened.lawful
            forbidden = any(not veto.open for veto in opened.vetoes)
            assert opened.why is (Why.FORBIDDEN if forbidden else Why.OPEN)
            if looked_up.lawful and can_be(mask):
                assert opened.remedies == opened.own_remedies == (frozenset({fact}),)


@each_edition
def test_an_objection_wins(edition: Law) -> None:
    """Without a consent or a request that came after it, no fact carries a mail to somebody who objected or withdrew.

    In the United Kingdom a company has no such right at an address of nobody.
    """
    stands = BY_ID["consent-stands"].mask | BY_ID["requested-since"].mask
    stands |= BY_ID["impersonal-mailbox"].mask if edition.country == "GB" else 0
    for mask in masks(edition):
        for stop in ("objected", "withdrawn"):
            stopped = (mask | BY_ID[stop].mask) & ~stands
            assert not judge(edition, stopped, Reading.LENIENT).lawful


@each_edition
def test_the_basis_is_the_ground_that_holds(edition: Law) -> None:
    """A lawful verdict names a basis in every layer, an unlawful one none for the sending."""
    for mask in masks(edition):
        verdict = judge(edition, mask, Reading.STRICT)
        if verdict:
            assert verdict.basis is verdict.bases["sending"]
            assert len(verdict.bases) == len(edition.layers)
        else:
            assert verdict.basis is None


def test_basis_values_are_used() -> None:
    """Every basis is used by a rule."""
    used = {ground.basis for edition in EDITIONS for ground in edition.grounds}

    assert set(Basis) == used


def test_views_are_values_with_a_side() -> None:
    """A view tied to facts keeps its words and its side."""
    view = next(view for edition in EDITIONS for ground in edition.grounds for view in ground.views)

    tied = view.about(VOCABULARY[0])

    assert isinstance(tied, View)
    assert (tied.says, tied.reading, tied.on) == (view.says, view.reading, (VOCABULARY[0],))


@pytest.mark.parametrize("country", countries())
def test_no_rule_is_older_than_what_holds_it(country: str) -> None:
    """Nothing is dated before the first day modelled, and no ground before or after its layer."""
    rules = jurisdiction(country)

    dated: list[Layer | Rule | Caveat] = [*rules.layers, *rules.vetoes, *rules.duties, *rules.caveats]

    assert [each.id for each in dated if each.since < rules.since] == []
    for layer in rules.layers:
        for ground in layer.grounds:
            assert layer.since <= ground.since < (ground.until or date.max) <= (layer.until or date.max), ground.id


def test_the_law_changes_on_the_day_a_rule_ends() -> None:
    """Also where no other rule begins on that day."""
    belgium = jurisdiction("BE")
    *kept, last = belgium.duties
    ended = evolve(belgium, duties=(*kept, evolve(last, until=date(2030, 2, 3))))

    assert [each.since for each in ended.editions] == [*(each.since for each in belgium.editions), date(2030, 2, 3)]
    assert [last.id in {duty.id for duty in each.duties} for each in ended.editions[-2:]] == [True, False]


def test_what_follows_from_the_rules_cannot_be_given() -> None:
    """The facts that an edition asks for, and the editions of a country, are made from the rules alone."""
    assert {"mask", "deciding"}.isdisjoint(signature(Law).parameters)
    assert set(signature(Jurisdiction).parameters) == {
        *("country", "name", "zone", "since", "checked", "layers", "vetoes", "duties", "caveats"),
    }


# --- whose word counts ----------------------------------------------------------------------------


@each_country
def test_every_dispute_is_decided_by_whose_word_counts(country: str) -> None:
    """No author alone makes a reading strict, nor what is said of a rule that does not bind there, nor an older word."""
    law = jurisdiction(country)
    rules: list[Ground | Veto] = [ground for layer in law.layers for ground in layer.grounds]
    rules += law.vetoes
    for rule in rules:
        for about in {fact for view in rule.views for fact in view.on or (None,)}:
            views = [view for view in rule.views if not view.on or about in view.on]
            strict, lenient = (tuple(view for view in views if view.reading is reading) for reading in Reading)
            assert not authorities.refused(strict, lenient, country), (rule.id, about)


def test_everybody_who_is_heard_has_a_standing() -> None:
    """Also who speaks for the lenient side alone; and nobody is held for an author who is heard nowhere."""
    authors = set()
    for law in map(jurisdiction, countries()):
        rules: list[Ground | Veto] = [ground for layer in law.layers for ground in layer.grounds]
        for view in (view for rule in (*rules, *law.vetoes) for view in rule.views):
            if authorities.standing(view, law.country) is authorities.Standing.AUTHOR:
                authors.add(view.who)
    assert authors == authorities._AUTHORS


@pytest.mark.parametrize(
    ("strict", "lenient", "country", "wrong"),
    [
        (("DLA Piper",), (), "DE", True),
        (("CNIL (FR)",), (), "DE", False),
        (("CNIL (FR)",), (), "GB", True),
        (("EDPB",), (), "CH", True),
        (("EDPB",), ("BGH (DE)",), "DE", False),
        (("CNIL (FR)",), ("BGH (DE)",), "DE", True),
        (("CNIL (FR)",), ("BGH (DE)",), "AT", False),
        (("CNIL (FR)", "BGH (DE)"), ("BGH (DE)",), "DE", False),
        (("AICEL",), (), "IT", False),
    ],
)
def test_what_is_refused(strict: tuple[str, ...], lenient: tuple[str, ...], country: str, wrong: bool) -> None:  # noqa: FBT001
    """A strict side needs a say in the country, and one from abroad yields to a later national word."""
    base = authorities.CNIL_THREE_YEARS
    sides = [
        tuple(attrs.evolve(base, who=who, day=day, reference="a decision") for who in side)
        for side, day in ((strict, "2016-07-21"), (lenient, "2020-01-01"))
    ]
    assert bool(authorities.refused(sides[0], sides[1], country)) is wrong


def test_whose_word_it_is_has_to_be_said() -> None:
    """Somebody of no country, who is no author and not of the Union, has no standing."""
    with pytest.raises(ValueError, match="name its country"):
        authorities.standing(attrs.evolve(authorities.CNIL_THREE_YEARS, who="Somebody"), "FR")
