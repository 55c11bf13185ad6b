"""Texts and the languages they are in."""

import ast
import pickle
import re
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lawful_resend
from lawful_resend import Case, InvalidCase, LawfulResendError, decide
from lawful_resend.situations import SITUATIONS
from lawful_resend.text import Language, Text, language
from tools.lacking import catalogue, lacking, sentences

_TEXT = Text("yes")

#: the blank before a colon, a semicolon and the like in French, at which no line breaks
NARROW = "\u202f"


def test_the_languages_are_those_of_the_contract() -> None:
    """The library speaks Dutch, French, German and English, named as in ISO 639-1."""
    assert tuple(Language) == ("nl", "fr", "de", "en")


def test_a_text_in_another_language_is_an_error() -> None:
    """A text takes one English sentence and nothing else."""
    with pytest.raises(TypeError, match="nl"):
        Text("yes", nl="ja")  # type: ignore[call-arg]
    with pytest.raises(KeyError, match="no such sentence"):
        Text("no such sentence")[Language.NL]


def test_a_text_is_read_by_language() -> None:
    """Each language gives its own text."""
    assert [_TEXT[each] for each in Language] == ["ja", "oui", "ja", "yes"]


def test_a_text_is_a_value() -> None:
    """A text is frozen, hashable, equal by value, and survives pickle."""
    assert {_TEXT: 1}[Text("yes")] == 1
    assert pickle.loads(pickle.dumps(_TEXT)) == _TEXT  # noqa: S301 - our own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        _TEXT.en = "no"  # type: ignore[misc]


@pytest.mark.parametrize("value", Language)
def test_a_language_is_taken_by_member_and_by_code(value: Language) -> None:
    """A member and its code give the member."""
    assert language(value) is value
    assert language(value.value) is value


@pytest.mark.parametrize(
    "wrong",
    ["", "NL", "nl ", "nl-BE", "lb", "x" * 1000, "jan@voorbeeld.be", "\ud800", None, 1, True, [], {}, b"nl"],
    ids=ascii,
)
def test_other_languages_are_refused(wrong: str) -> None:
    """What is no language of the library is an InvalidCase that names the allowed ones, in ASCII, without addresses."""
    with pytest.raises(InvalidCase) as raised:
        language(wrong)
    (problem,) = raised.value.problems
    assert problem.path == "lang"
    message = str(raised.value)
    assert message.isascii()
    assert "@" not in message
    assert len(message) < 100
    assert all(each in problem.expected for each in Language)


@settings(derandomize=True, deadline=None)
@given(st.text(st.characters()))
def test_any_string_is_a_language_or_an_error(value: str) -> None:
    """Any string is one of the four codes or an InvalidCase; nothing else is raised."""
    try:
        found = language(value)
    except LawfulResendError as error:
        problem = str(error)
    else:
        problem = ""
        assert found.value == value
    assert bool(problem) is (value not in tuple(Language))


@pytest.mark.parametrize("lang", [each for each in Language if each is not Language.EN])
def test_each_catalogue_has_each_sentence_once_and_no_other(lang: Language) -> None:
    """A catalogue lacks no sentence of the package, has none that nothing says, and none is empty or padded."""
    path = Path(lawful_resend.__file__).with_name("catalogues") / f"{lang}.py"
    keys = [
        ast.literal_eval(key)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if key is not None
    ]
    said_in = catalogue(lang)
    assert keys == sorted(set(keys))
    assert set(said_in) == sentences()
    for english, said in said_in.items():
        for each in (english, said):
            assert each.replace(NARROW, " ").isprintable(), english
            assert each.strip(), english
            assert each == each.strip() + " " * english.endswith(" "), english


def test_what_a_catalogue_lacks_is_told_as_lines_to_fill_in() -> None:
    """Each language lists what it does not say yet, and what nothing says any more; none is listed where it is whole."""
    said = sentences()
    whole: dict[Language, dict[str, str]] = {each: catalogue(each) for each in Language if each is not Language.EN}
    assert lacking(said, whole) == []
    french = whole[Language.FR] | {"Nobody says it.": "Personne.", 'Say "no".': ""}
    found = lacking(said | {'Say "no".'}, whole | {Language.FR: french})
    new = '    "Say \\"no\\".": "",'
    assert found == [
        *("src/lawful_resend/catalogues/nl.py lacks:", new),
        *("src/lawful_resend/catalogues/fr.py lacks:", new),
        *("src/lawful_resend/catalogues/fr.py has what nothing says:", '    "Nobody says it.": "Personne.",'),
        *("src/lawful_resend/catalogues/de.py lacks:", new),
    ]


def test_a_wrong_language_of_an_explanation_is_refused() -> None:
    """A verdict explains itself in a language of the library or says which ones there are."""
    case = SITUATIONS[0][1]
    verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    with pytest.raises(InvalidCase, match=r"^lang: "):
        verdict.explain("lb")
    assert len({verdict.explain(each) for each in Language}) == len(Language)


# --- the situations ------------------------------------------------------------------------------


def test_the_situations_have_titles_of_their_own() -> None:
    """No two situations are called alike, in any language."""
    for each in Language:
        assert len({title[each] for title, _ in SITUATIONS}) == len(SITUATIONS)


def test_the_situations_are_cases_of_their_own() -> None:
    """No two situations are the same case: each shows something else."""
    assert len({case for _, case in SITUATIONS}) == len(SITUATIONS) == 15
    assert {type(case) for _, case in SITUATIONS} == {Case}


def test_the_situations_can_be_decided() -> None:
    """Each situation is Belgian, sent after the cart was left, and comes back through its record."""
    for _, case in SITUATIONS:
        assert case.customer.country == "BE"
        assert case.at > case.cart.abandoned_at
        assert lawful_resend.read_case(case.as_dict()) == case


#: what ends a sentence, or stands for an end within one
_ENDS = re.compile(r"(?<=[.;!?])\s+")
_WORDS = re.compile(r"\w[\w'\u2019.\-/]*")


@pytest.mark.parametrize("lang", Language)
def test_no_sentence_is_longer_than_thirty_words(lang: Language) -> None:
    """A shop owner reads it once."""
    said = sentences() if lang is Language.EN else catalogue(lang).values()

    long = [each for text in said for each in _ENDS.split(text) if len(_WORDS.findall(each)) > 30]
    assert long == []


def test_an_email_is_called_so() -> None:
    """And nothing else, but in the words of acts."""
    assert [each for each in sentences() if re.search(r"(?<!electronic )\bmails?\b|e-mail", each)] == []


def test_french_is_set_as_french_is() -> None:
    """A narrow blank before what stands high, and no straight apostrophe."""
    said = catalogue(Language.FR).values()

    assert [
        each for each in said if re.search(r"[^\s\u202f][;!?](?!\S)|[^\s\u202f]:(?=\s|$)| [:;!?](?=\s|$)", each)
    ] == []
    assert [each for each in said if "'" in each or re.search(r"\u00ab(?!\u202f)|(?<!\u202f)\u00bb", each)] == []
