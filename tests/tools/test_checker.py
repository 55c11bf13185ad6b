"""What the checker asks and says: the browser itself is tested in ``docs/checker/test_browser.py``."""

import io
import json
import re
import tomllib
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assemble import pack
from lawful_resend import Case, Language, Reading, countries, decide, law, read_case
from lawful_resend.facts import VOCABULARY
from lawful_resend.laws import jurisdiction
from one_cart.questions import BASE, BY_KEY, COUNTRY, NONE, ON, QUESTIONS, UNKNOWN, accepted, offered, record
from one_cart.relevance import answered, questions
from one_cart.view import answer, result, view

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / "docs/checker"
WORDS: dict[str, dict[str, str]] = json.loads((CHECKER / "words.json").read_text("utf-8"))
TODAY = "2026-11-28"

#: some country and some day that it has a law for
PLACES = st.sampled_from(countries()).flatmap(
    lambda country: st.sampled_from([each.since.isoformat() for each in jurisdiction(country).editions] + [TODAY]).map(
        lambda on: {COUNTRY: country, ON: on}
    )
)


@st.composite
def dialogues(draw: st.DrawFn) -> dict[str, str]:
    """Answer what is asked until nothing more is, what helps the email twice as often as something else."""
    answers = dict(draw(PLACES))
    while (last := questions(answers)[-1]).answer is None:
        question = last.question
        helps = [each for each in last.options if each in BASE[question.key].split(",")]
        if question.several:
            said = draw(st.sampled_from([helps or [NONE], [NONE], [UNKNOWN], None]))
            apart = [each for each in last.options if each not in {NONE, UNKNOWN}]
            chosen = draw(st.sets(st.sampled_from(apart), min_size=1)) if said is None else said
            answers[question.key] = ",".join(each for each in last.options if each in chosen)
        else:
            answers[question.key] = draw(st.sampled_from([*last.options, *helps * len(last.options) * 2]))
    return answers


def _case(answers: dict[str, str]) -> Case:
    return read_case(record(answers))


def _told(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Give each statement of a record with the path of its field."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _told(each, f"{path}.{name}")
    elif isinstance(value, list):
        for each in value:
            yield from _told(each, path)
    else:
        yield path, value


@lru_cache(maxsize=4096)
def _lawful(answers: tuple[tuple[str, str], ...]) -> list[bool]:
    case = _case(dict(answers))
    return [decide(case.customer, case.cart, case.mail, at=case.at, reading=reading).lawful for reading in Reading]


# --- the questions -------------------------------------------------------------------------------


@pytest.mark.exhaustive
@settings(max_examples=15)
@given(dialogues(), st.sampled_from(Language))
def test_the_page_says_what_the_package_says(answers: dict[str, str], language: Language) -> None:
    """The answer is that of ``decide`` to the record that is shown, word for word."""
    shown = view(answers, language)["result"]
    case = read_case(json.loads(shown["record"]))

    for reading, told in zip(Reading, shown["readings"], strict=True):
        verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
        assert json.loads(told["verdict"]) == json.loads(json.dumps(verdict.as_dict(language)))
        assert (told["text"], told["letter"]) == (verdict.explain(language), verdict.letter(language))
        assert (told["lawful"], shown["contested"]) == (verdict.lawful, verdict.contested)


@pytest.mark.exhaustive
@settings(max_examples=15)
@given(dialogues())
def test_what_is_not_asked_does_not_matter(answers: dict[str, str]) -> None:
    """No answer to a question that was left out makes the email lawful or unlawful."""
    asked = law(answers[COUNTRY], _case(answers).at).mask
    left_out = [question for question in QUESTIONS if question.key not in answers]
    said = _lawful(tuple(answers.items()))

    for question in left_out:
        for option in set(offered(question, answers, asked)) - {UNKNOWN}:
            assert _lawful((*answers.items(), (question.key, option))) == said, (question.key, option)


@pytest.mark.exhaustive
@settings(max_examples=15)
@given(dialogues(), st.data())
def test_not_to_know_never_counts_as_yes(answers: dict[str, str], data: st.DataObject) -> None:
    """Where something is not known the email is lawful only if it is whatever is so, or if the verdict says so."""
    key = data.draw(st.sampled_from([key for key in answers if key not in {COUNTRY, ON}]))
    told = {each.question.key: each.options for each in questions(answers)}[key]
    unknown = answers | {key: UNKNOWN}
    case = _case(unknown)
    asked = law(answers[COUNTRY], case.at).mask

    for reading, lawful in zip(Reading, _lawful(tuple(unknown.items())), strict=True):
        verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
        assert verdict.lawful == lawful
        if lawful and not verdict.assumptions:
            for option in offered(BY_KEY[key], answers, asked):
                if option in told:
                    known = _lawful(tuple((answers | {key: option}).items()))
                    assert known[list(Reading).index(reading)], (key, option)


@pytest.mark.exhaustive
@settings(max_examples=15)
@given(PLACES)
def test_not_to_know_is_an_answer_to_each_question(place: dict[str, str]) -> None:
    """Whoever knows no more than country and day comes to an answer, and it is no."""
    answers = dict(place)
    while (last := questions(answers)[-1]).answer is None:
        assert UNKNOWN in last.options
        answers[last.question.key] = UNKNOWN

    assert not any(_lawful(tuple(answers.items())))


#: where an option of a question with several stands in the record
FIELDS = {
    ("mail", "neutral"): ".mail.neutral",
    ("mail", "announced"): ".mail.announced",
    ("mail", "refusal"): ".mail.refusal_offered",
    ("hurdles", "sensitive"): ".cart.sensitive",
    ("hurdles", "order-only"): ".cart.order_only",
    ("shown", "informed"): ".customer.consents.informed",
    ("shown", "sent"): ".customer.consents.concluded",
    ("shown", "guardian"): ".customer.consents.by_guardian",
    ("sale", "address"): ".customer.purchases.address_given",
    ("sale", "refusal"): ".customer.purchases.refusal_offered",
    ("signup", "refusal"): ".customer.account.refusal_offered",
    ("signup", "paid"): ".customer.account.paid_offer",
    ("checkout", "begun"): ".cart.checkout_begun",
    ("checkout", "refusal"): ".cart.refusal_offered",
}


@pytest.mark.exhaustive
@settings(max_examples=15)
@given(dialogues())
def test_a_record_denies_only_what_was_asked(answers: dict[str, str]) -> None:
    """What is said not to be so was offered and left unticked by somebody who knows; whoever does assumes nothing."""
    asked = questions(answers)
    told = list(_told(record(answered(asked))))
    offered_ = {(each.question.key, option) for each in asked for option in each.options}
    unknown = {each.question.key for each in asked if UNKNOWN in str(each.answer).split(",")}

    for (key, option), path in FIELDS.items():
        if (path, False) in told:
            assert (key, option) in offered_, path
            assert key not in unknown, path
    if not unknown:
        case = read_case(record(answered(asked)))
        verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading="lenient")
        # not to know somebody as a child is not to know how old they are
        assert set(verdict.assumptions) <= {"customer.born"}


@pytest.mark.parametrize("country", countries())
def test_each_fact_that_the_law_asks_can_be_told(country: str) -> None:
    """An answer to some question shows each fact that the law of the country asks, and one does not."""
    edition = law(country, _case({COUNTRY: country, ON: TODAY}).at)
    base = BASE | {COUNTRY: country, ON: TODAY}
    ways = [
        base | {key: option}
        for base in (base, base | {"kind": "office"}, base | {"address": "cookie"}, base | {"hurdles": "child"})
        for key, question in BY_KEY.items()
        if key not in {COUNTRY, ON}
        for option in (*offered(question, base, edition.mask), *([NONE] if question.several else []))
    ]
    shown = {fact for way in ways for fact in _facts(way)}
    missing = {fact for way in ways for fact in _asked(edition.deciding) - _facts(way)}

    assert (_asked(edition.deciding) - shown, _asked(edition.deciding) - missing) == (set(), set())


def _facts(answers: dict[str, str]) -> set[str]:
    case = _case(answers)
    return {fact.id for fact in decide(case.customer, case.cart, case.mail, at=case.at).facts}


def _asked(mask: int) -> set[str]:
    return {fact.id for fact in VOCABULARY if fact.mask & mask}


@pytest.mark.parametrize("country", countries())
def test_the_page_of_the_country_that_is_linked_exists(country: str) -> None:
    """The answer links to all rules of the country, on the site that it stands on."""
    assert (ROOT / "docs/law" / f"{result({COUNTRY: country, ON: TODAY}, Language.EN)['law']}.md").is_file()


def test_a_day_before_the_law_is_asked_again() -> None:
    """The page says that the law of that day is not known, and goes on with the question of the day."""
    shown = view({COUNTRY: "HR", ON: "1999-01-01"}, Language.EN)

    assert (shown["problem"], shown["result"], shown["questions"][-1]["key"]) == ("too-early", None, ON)


@given(st.dictionaries(st.sampled_from([*BY_KEY, "name"]), st.text() | st.sampled_from(sorted(set(BASE.values())))))
def test_a_link_carries_nothing_but_answers(link: dict[str, str]) -> None:
    """What is no answer is dropped, and neither the record nor the page holds it."""
    kept = accepted(link)

    assert all(
        set(value.split(",")) <= set(BY_KEY[key].options) or (key == ON and re.fullmatch(r"\d{4}-\d\d-\d\d", value))
        for key, value in kept.items()
    )
    assert answer(json.dumps({"answers": link, "language": "en"})) == answer(
        json.dumps({"answers": kept, "language": "en"})
    )
    assert set(answered(questions(kept)).items()) <= set(kept.items())


# --- the words -----------------------------------------------------------------------------------


def test_the_words_are_those_of_the_page_in_all_languages() -> None:
    """Each word that page and questions ask for is there in each language, none is empty, and none is left over."""
    script, markup = ((CHECKER / name).read_text("utf-8") for name in ("page.mjs", "index.html"))
    options = {
        own if own in WORDS else "rest" if question.several else UNKNOWN
        for question in QUESTIONS
        for option in question.options
        for own in (f"{question.key}.{option}",)
        if own in WORDS or question.key != COUNTRY
    }
    of_questions = {f"{key}{ending}" for key in BY_KEY for ending in ("", ".why")} | options
    of_groups = {f"group.{question.group}" for question in QUESTIONS}
    of_readings = {f"{prefix}{reading}" for prefix in ("", "of-") for reading in Reading}
    of_script = set(chain(*re.findall(r'say\("([\w-]+)"|\? "([\w-]+)" : "([\w-]+)"', script))) - {""}
    of_script |= {"agreed", "assumed", "record", "letter", "as-text", "verdict", "too-early"}
    of_markup = set(re.findall(r'data-word="([\w-]+)"', markup))

    assert set(WORDS) == of_questions | of_groups | of_readings | (of_script & set(WORDS)) | of_markup
    assert all(set(said) == set(Language) and all(map(str.strip, said.values())) for said in WORDS.values())


def test_the_markup_says_in_english_what_the_words_say() -> None:
    """What stands on the page before its script runs is what the script writes there."""
    markup = (CHECKER / "index.html").read_text("utf-8")

    for word, said in re.findall(r'data-word="([\w-]+)">([^<]+)<', markup):
        assert said == WORDS[word]["en"]


def test_no_sentence_is_longer_than_thirty_words() -> None:
    """The page is read by people in a hurry."""
    sentences = [each for said in WORDS.values() for text in said.values() for each in re.split(r"[.:;?]\s", text)]

    assert [each for each in sentences if len(each.split()) > 30] == []


# --- what is put together ------------------------------------------------------------------------


def test_the_questions_are_packed_to_the_same_bytes(tmp_path: Path) -> None:
    """The archive holds all modules of the questions, whenever it is made."""
    pack(CHECKER / "one_cart", tmp_path / "one.zip")
    pack(CHECKER / "one_cart", tmp_path / "other.zip")
    packed = (tmp_path / "one.zip").read_bytes()

    assert packed == (tmp_path / "other.zip").read_bytes()
    modules = {f"one_cart/{path.name}" for path in (CHECKER / "one_cart").glob("*.py")}
    assert set(zipfile.ZipFile(io.BytesIO(packed)).namelist()) == modules


def test_the_page_runs_what_the_package_needs() -> None:
    """Each dependency is among the wheels that are pinned by their hashes, in a version that the package accepts."""
    pinned = dict(
        re.findall(r"^([\w-]+)==([\d.]+) --hash=sha256:[0-9a-f]{64}$", _text("requirements.txt"), re.MULTILINE)
    )
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]

    for name, floor in (each.split(">=") for each in needed):
        assert [int(part) for part in pinned[name].split(".")] >= [int(part) for part in floor.split(".")]


def test_the_page_fetches_nothing_from_elsewhere() -> None:
    """The policy of the page allows this site alone, and page and scripts name no other but to link to it."""
    markup, scripts = _text("index.html"), _text("page.mjs") + _text("worker.mjs") + _text("style.css")

    assert "default-src 'none'" in markup
    assert "connect-src 'self'" in markup
    assert re.findall(r"https?://[^\s\"']+", scripts) == []
    assert set(re.findall(r'(\w+)="https?://', markup)) == {"href"}
    assert re.findall(r"<(?:script|link)[^>]*https?://", markup) == []


def _text(name: str) -> str:
    return (CHECKER / name).read_text("utf-8")
