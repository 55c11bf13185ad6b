"""Texts in the four languages of the library; a missing one is an error at import."""

from enum import StrEnum

from attrs import frozen

from lawful_resend.models import member


class Language(StrEnum):
    """A language in which every text of the library exists (ISO 639-1)."""

    NL = "nl"
    FR = "fr"
    DE = "de"
    EN = "en"


@frozen(kw_only=True)
class Text:
    """One thing said in Dutch, French, German and English."""

    nl: str
    fr: str
    de: str
    en: str

    def __getitem__(self, language: Language) -> str:
        """Give the text in this language."""
        return str(getattr(self, language.value))


def language(value: Language | str) -> Language:
    """Read a language.

    Raises:
        InvalidCase: the library does not speak it.

    """
    return member(Language, value, "lang")
