"""Texts and the languages they are in."""

import pickle
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lawful_resend
from lawful_resend import Case, InvalidCase, LawfulResendError, decide
from lawful_resend.situations import SITUATIONS
from lawful_resend.text import Language, Text, language

_TEXT = Text(nl="ja", fr="oui", de="ja!", en="yes")


def test_the_languages_are_those_of_the_contract() -> None:
    """The library speaks Dutch, French, German and English, named as in ISO 639-1."""
    assert tuple(Language) == ("nl", "fr", "de", "en")


@pytest.mark.parametrize("missing", Language)
def test_a_missing_language_is_an_error_at_once(missing: Language) -> None:
    """A text without one of the languages cannot be made."""
    given = {each.value: "x" for each in Language if each is not missing}
    with pytest.raises(TypeError, match=missing):
        Text(**given)


def test_a_text_in_another_language_or_by_position_is_an_error() -> None:
    """A text takes the four languages by name and nothing else."""
    with pytest.raises(TypeError, match="positional"):
        Text("ja", "oui", "ja", "yes")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="lb"):
        Text(nl="ja", fr="oui", de="ja", en="yes", lb="jo")  # type: ignore[call-arg]


def test_a_text_is_read_by_language() -> None:
    """Each language gives its own text."""
    assert [_TEXT[each] for each in Language] == ["ja", "oui", "ja!", "yes"]


def test_a_text_is_a_value() -> None:
    """A text is frozen, hashable, equal by value, and survives pickle."""
    assert {_TEXT: 1}[Text(nl="ja", fr="oui", de="ja!", en="yes")] == 1
    assert pickle.loads(pickle.dumps(_TEXT)) == _TEXT  # noqa: S301 - our own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        _TEXT.nl = "nee"  # type: ignore[misc]


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


def _texts() -> Iterator[tuple[str, Text]]:
    """Find the texts that modules of the package name."""
    for each in walk_packages(lawful_resend.__path__, "lawful_resend."):
        module = import_module(each.name)
        for name, value in vars(module).items():
            if isinstance(value, Text):
                yield f"{each.name}.{name}", value


def test_no_text_of_the_package_is_empty_or_padded() -> None:
    """Every text that a module names says something in each language, with no newline in it."""
    found = dict(_texts())
    assert len(found) > 20
    for name, text in found.items():
        for each in Language:
            assert text[each].strip(), (name, each)
            assert text[each].isprintable(), (name, each)


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
    assert len({case for _, case in SITUATIONS}) == len(SITUATIONS) == 13
    assert {type(case) for _, case in SITUATIONS} == {Case}


def test_the_situations_can_be_decided() -> None:
    """Each situation is Belgian, sent after the cart was left, and comes back through its record."""
    for _, case in SITUATIONS:
        assert case.customer.country == "BE"
        assert case.at > case.cart.abandoned_at
        assert lawful_resend.read_case(case.as_dict()) == case
