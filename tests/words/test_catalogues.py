"""A translation says what the English sentence says, as far as words can show: who says yes or no, numbers, terms.

That a sentence is denied in one language and not in the other, that two stand in each other's place or that a number is
another one would else be seen by a reader alone.
"""

import re

import pytest

from lawful_resend import Language
from tools.lacking import catalogue

TRANSLATED = [each for each in Language if each is not Language.EN]

#: what denies
_DENIES = {
    Language.EN: r"\b(no|not|nothing|never|nobody|none|cannot|neither|nor|without)\b",
    Language.NL: r"\b(niet|nee|geen|nooit|niemand|niets|noch|zonder)\b",
    Language.FR: (
        r"\b(pas|non(?! équivoque)|aucune?|jamais|rien|ni(?! difficulté)|nul|sans(?! frais| équivoque))\b"
        r"|personne n\u2019|n[e\u2019] ?\w+ plus|^interdit$|illisible"
    ),
    Language.DE: r"\b(nicht|nein|kein\w*|nie|niemand\w*|nichts|weder|ohne)\b",
}
#: English sentences of which a translation denies otherwise and says the same: each was read
_OTHERWISE = {
    Language.NL: (
        "Advertising by electronic mail is prohibited unless",
        "At collection the customer was offered, expressly and without ambiguity",
        "Leave out of the email what is unlike",
        "Send this email once, and about nothing but",
        "The acceptance was free: the customer could do without",
        "The sender must document every consent fully; only the confirmation",
        "When the details were collected, the customer could refuse this use, clearly, easily",
        "When the details were collected, the customer was clearly and distinctly given",
        "The box was about nothing but marketing, be it",
        "the box was about nothing but",
        "you could do without the order or the account",
    ),
    Language.FR: (
        "Advertising by electronic mail is prohibited unless",
        "Advertising may not exhort children",
        "Advertising shown like an email",
        "Data of accounts into which nobody",
        "Assumed, as it is not stated",
        "At collection the customer was offered, expressly and without ambiguity",
        "In a shared loyalty file",
        "Leave out of the email what is unlike",
        "Persistent and unwanted solicitation is prohibited; that a fourth",
        "Send this email once, and about nothing but",
        "State in the email, visible on receipt, that it is an unsolicited",
        "The acceptance was free: the customer could do without",
        "The email surprises nobody",
        "The sender must document every consent fully; only the confirmation",
        "When the details were collected, the customer was clearly and distinctly given",
        "When the details were initially collected",
        "Where the child is younger",
        "You have said that you want no more marketing",
        "The box was about nothing but marketing, be it",
        "the box was about nothing but",
        "you could do without the order or the account",
    ),
    Language.DE: (
        "Advertising by electronic mail is prohibited unless",
        "At collection the customer was offered, expressly and without ambiguity",
        "Leave out of the email what is unlike",
        "Send this email once, and about nothing but",
        "The acceptance was free: the customer could do without",
        "The sender must document every consent fully; only the confirmation",
        "When the details were collected, the customer was clearly and distinctly given",
        "The box was about nothing but marketing, be it",
        "the box was about nothing but",
        "you could do without the order or the account",
    ),
}
#: one word for each thing: English, Dutch, French, German
_TERMS = (
    (r"\bconsent", r"toestemming|stem\w*|toegestemd|ingestemd", r"consent", r"[Ee]inwillig|willigt|Widerruf"),
    (r"\bobject(?!ive)", r"bezwaar|verzet|klacht|weigeren", r"s\u2019(y )?oppos|opposition|oppos", r"[Ww]iders[pp]r"),
    (
        r"\bwithdr[ae]w",
        r"intrek|ingetrokken|intrekt|trok|herroep|trekt|trekken",
        r"retir|retrait|rétract",
        r"[Ww]iderr",
    ),
    (r"\baccounts?\b(?! the)", r"account", r"[Cc]omptes?", r"[Kk]ont"),
    (r"\bnewsletter", r"nieuwsbrief", r"newsletter|lettre d\u2019information", r"[Nn]ewsletter"),
    (r"\bcompany\b", r"bedrijf", r"société|entreprise", r"Unternehmen"),
    (r"\blegal persons?\b", r"rechtsperso", r"morales?\b", r"juristische"),
    (r"\bnatural persons?\b", r"natuurlijke perso", r"personnes? physiques?", r"natürliche"),
    (r"\bdevice\b", r"toestel|apparatuur", r"appareil|équipement|terminal", r"Gerät|Endgerät"),
    (r"\bcookie", r"cookie", r"cookie", r"Cookie"),
    (r"\bsensitive\b", r"gevoelige", r"sensible", r"sensible"),
    (r"\bnegotiation", r"onderhandel", r"négociation|pourparler", r"[Vv]erhandlung"),
    (r"\breminder", r"[Hh]erinner", r"[Rr]appel", r"[Ee]rinner"),
    (
        r"\bprivacy (notice|policy)",
        r"privacyverklaring|privacybeleid|privacy- en cookie",
        r"politique|confidentialité",
        r"Datenschutz",
    ),
    (r"\bregisters?\b", r"register|lijst", r"registre|liste", r"Register|Verzeichnis|Liste|führ"),
)
_NUMBER = re.compile(r"\d+")
#: the regulations are named by their number in the other languages
_IRISH = "Directive 2000/31/EC Regulations 2003, S.I. 68/2003 (IE)"
#: "NO" is a country there
_COUNTRY = re.compile(r"\([A-Z]{2}\)")


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_translation_denies_what_the_english_denies(lang: Language) -> None:
    """A negation that was put in or left out is seen."""
    otherwise = [
        english
        for english, said in catalogue(lang).items()
        if bool(re.search(_DENIES[Language.EN], _COUNTRY.sub("", english), re.IGNORECASE))
        is not bool(re.search(_DENIES[lang], said, re.IGNORECASE))
    ]

    assert [each for each in otherwise if not each.startswith(_OTHERWISE[lang])] == []
    assert [each for each in _OTHERWISE[lang] if not any(one.startswith(each) for one in otherwise)] == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_translation_has_the_numbers_and_the_gaps_of_the_english(lang: Language) -> None:
    """So that no window, age or amount is another one in one language."""
    for english, said in catalogue(lang).items():
        assert sorted(re.findall(r"\{\w+\}", english)) == sorted(re.findall(r"\{\w+\}", said)), english
        assert set(_NUMBER.findall(english)) <= set(_NUMBER.findall(said)) or english == _IRISH, english


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("term", _TERMS, ids=lambda term: term[0])
def test_one_word_for_each_thing(term: tuple[str, str, str, str], lang: Language) -> None:
    """Where the English names a thing, so does the translation, by the word for it; two exchanged sentences are seen."""
    english_term, word = term[0], term[[Language.EN, Language.NL, Language.FR, Language.DE].index(lang)]
    lacking = [
        (english, said)
        for english, said in catalogue(lang).items()
        if re.search(english_term, english) and not re.search(word, said)
    ]

    assert lacking == []
