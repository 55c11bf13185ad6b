"""Which countries differ on telling cases: the same mail, judged everywhere."""

import pytest

from law.cases import Country
from law.matrix import TELLING, Telling, marks
from lawful_resend import Language, Why, countries
from lawful_resend.laws import jurisdiction

#: case → (lawful under both readings, contested); everywhere else unlawful under both
EXPECTED: dict[str, tuple[str, str]] = {
    "guest": ("", ""),
    "could-refuse": ("GB", ""),
    "one-neutral-mail": ("IT", "DE"),
    "unconfirmed-consent": ("BE CH DK ES FI FR GB HU IE LI LU NL NO PL PT RO SE SK", "AT CZ DE GR IT"),
    "idle-consent": ("AT BE CH CZ DE ES FI FR GB GR HU IE IT LI LU NL NO PL PT RO SE SK", "DK"),
    "terms": ("", "BE"),
    "customer": ("BE CH CZ DE DK FI FR GB GR IE IT LI LU NL PT RO SE SK", "ES NO"),
    "old-customer": ("AT BE CH CZ DE DK ES FI FR GB GR IT LI LU NL PT RO SE", "NO"),
    "account": ("AT BE CZ DE ES FI FR GR IE LI LU NL PT RO SE SK", "DK IT NO"),
    "company": ("BE FI FR GB HU IE LU NO PT SE", ""),
    "named-at-company": ("GB", "FR"),
    "fourteen": ("AT BE CH ES FI GB IT NO PT SE", ""),
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
