"""The answer to the person: no more than the facts shown, in four languages."""

import pytest

from law.cases import Country
from lawful_resend import InvalidCase, Language, Reading, countries
from lawful_resend.facts import VOCABULARY
from lawful_resend.laws import jurisdiction

BE = Country("BE", "Europe/Brussels")


def test_the_answer_of_a_customer() -> None:
    """It says on what ground the mail went, by which provision, on which facts, and which rights there are."""
    assert BE.decide("customer").letter() == (
        "You received a mail from us about a shopping cart that you had left."
        " We sent it on this ground: Existing customer (Royal Decree of 4 April 2003, art. 1, 1°)."
        " For that we processed your data on this ground: Existing customer (GDPR, art. 95)."
        " Our records show: you bought from us before; you gave us this address then; the cart is about similar goods;"
        " you could refuse marketing then."
        " You may object to marketing at any time, free of charge and without reasons; we then send no more. You have"
        " the right of access, rectification and erasure, and may lodge a complaint with the supervisory authority."
    )


def test_a_consent_can_be_withdrawn() -> None:
    """Whoever consented is told so, and that it can be withdrawn; nobody else is."""
    consent, customer = (BE.decide(case).letter("nl") for case in ("consent", "customer"))

    assert "u stemde in met herinneringen of reclame van onze winkel" in consent
    assert "intrekken, even eenvoudig als u ze gaf" in consent
    assert "intrekken" not in customer


def test_a_mail_that_should_not_have_gone_says_so() -> None:
    """No ground is claimed for it: the answer names the rule it broke."""
    objected, guest = (BE.decide(case).letter() for case in ("consent; objection.at=-1 days", "guest"))

    assert "should not have been sent: The customer wants no more marketing (GDPR, art. 21(2)-(3))." in objected
    assert "should not have been sent: Advertising by electronic mail is prohibited" in guest
    assert "on this ground" not in objected + guest


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("country", countries())
def test_it_tells_no_more_than_was_shown(country: str, language: Language) -> None:
    """In every country and language: each fact that is told was shown, and each ground that is claimed holds."""
    edition = jurisdiction(country).editions[-1]
    helpful = [fact.id for fact in edition.facts if not fact.adverse]
    for facts in ([], helpful, [each for each in helpful if not each.startswith("consent")], ["objected"]):
        for reading in Reading:
            verdict = edition.judge(facts, reading=reading)
            said = verdict.letter(language)
            told = [fact for fact in VOCABULARY if fact.told is not None and fact.told[language] in said]
            assert set(told) <= verdict.facts
            assert bool(told) is verdict.lawful
            assert edition.sending.source.cite(language) in said or verdict.lawful or verdict.vetoes
            assert said == " ".join(said.split())


def test_another_language_is_refused() -> None:
    """A language that the library does not speak is an error that says which it does."""
    with pytest.raises(InvalidCase, match="one of nl, fr, de, en"):
        BE.decide("guest").letter("es")


def test_where_nothing_is_about_the_person_nothing_is_told() -> None:
    """A person at a company in the United Kingdom is told the ground, and no facts, as none is about that person."""
    verdict = Country("GB", "Europe/London").decide("company; customer.mailbox=personal; mail.announced=true")
    said = verdict.letter()

    assert verdict.lawful
    assert "on this ground: Corporate subscriber" in said
    assert "Our records show" not in said
