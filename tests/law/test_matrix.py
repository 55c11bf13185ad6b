"""Which countries differ on telling cases: the same mail, judged everywhere."""

import pytest

from law.cases import Country
from law.matrix import TELLING, Telling, marks
from lawful_resend import Language, Why, countries
from lawful_resend.laws import jurisdiction

#: case → (lawful under both readings, contested); everywhere else unlawful under both
EXPECTED: dict[str, tuple[str, str]] = {
    "guest": ("", ""),
    "could-refuse": ("GB", "FR"),
    "one-neutral-mail": ("IT", "DE"),
    "unconfirmed-consent": (
        "BE BG CH CY DK EE ES FI FR GB HR HU IE IS LI LT LU LV MT NL NO PL PT RO SE SI SK",
        "AT CZ DE GR IT",
    ),
    "idle-consent": (
        "AT BE BG CH CY CZ DE EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK",
        "DK",
    ),
    "terms": ("", "BE"),
    "customer": ("BE BG CH CY CZ DE DK EE FI FR GB GR HR IE IT LI LT LU LV MT NL PT RO SE SI SK", "ES IS NO"),
    "old-customer": ("AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR IS IT LI LT LU LV MT NL PT RO SE SI", "NO"),
    "account": ("AT BE BG CY CZ DE EE ES FI GR HR IE IS LI LT LU LV MT PT RO SE SI SK", "DK FR IT NL NO"),
    "company": ("BE BG EE FI FR GB HR HU IE IS LT LU LV NO PT SE", ""),
    "named-at-company": ("GB", "FR"),
    "fourteen": ("AT BE BG CH CY EE ES FI GB IS IT LT LV MT PT SE", "NO"),
}


@pytest.mark.parametrize("case", TELLING, ids=lambda case: case.id)
def test_telling_case(case: Telling) -> None:
    """Each telling case is lawful, contested or unlawful in exactly these countries."""
    lawful, contested = (set(words.split()) for words in EXPECTED[case.id])
    expected = {country: "✓" if country in lawful else "◐" if country in contested else "✗" for country in countries()}

    assert marks(case) == expected


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("country", countries())
def test_every_country_explains_itself_in_every_language(country: str, language: Language) -> None:
    """A telling case is told with the country's name and rule in the language asked for, and in no other."""
    here = Country(country, "Europe/Brussels")
    names = {each: jurisdiction(country).name[each] for each in Language}
    for case in TELLING:
        verdict = here.decide(case.case)
        said = verdict.explain(language)
        assert f"({names[language]}, " in said.splitlines()[0], case.id
        rule = verdict.law.sending.rule
        if verdict.why is Why.NO_GROUND and "sending" not in verdict.bases:
            assert rule[language] in said, case.id
        told = {layer.title[each] for layer in verdict.law.layers for each in Language if each is not language}
        own = {layer.title[language] for layer in verdict.law.layers}
        assert not any(f"{title}:" in said for title in told - own), case.id
