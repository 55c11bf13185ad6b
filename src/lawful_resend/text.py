"""What the library says, in four languages: English in the code, the others in catalogues keyed by the English."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib import import_module

from attrs import frozen

from lawful_resend.values import member


class Language(StrEnum):
    """A language in which the library says everything (ISO 639-1)."""

    NL = "nl"
    FR = "fr"
    DE = "de"
    EN = "en"


@frozen
class Text:
    """One thing said in English, and in the other languages as their catalogues have it.

    Attributes:
        en: the English sentence.

    """

    en: str

    def __getitem__(self, language: Language) -> str:
        """Return the text in a language.

        Raises:
            KeyError: the catalogue of the language lacks the sentence; no sentence of the library does.

        """
        return self.en if language is Language.EN else _sentences(language)[self.en]


@cache
def _sentences(language: Language) -> dict[str, str]:
    """Return the catalogue of a language, loaded when that language is first asked for."""
    found: dict[str, str] = import_module(f"lawful_resend.catalogues.{language.value}").SENTENCES
    return found


def language(value: Language | str) -> Language:
    """Return a language.

    Raises:
        InvalidCase: the library does not speak it.

    """
    return member(Language, value, "lang")


def colon(language: Language) -> str:
    """Return a colon as the language sets it."""
    return _set(":", language)


def headed(head: str, said: object, language: Language) -> str:
    """Return what is said after a head and a colon."""
    return f"{head}{colon(language)} {said}"


def listed(said: Iterable[str], language: Language) -> str:
    """Return what is said in a row, a semicolon between each and the next."""
    return f"{_set(';', language)} ".join(said)


def _set(mark: str, language: Language) -> str:
    """Return a colon or a semicolon as the language sets it: French puts a narrow space before it."""
    return f"\u202f{mark}" if language is Language.FR else mark
