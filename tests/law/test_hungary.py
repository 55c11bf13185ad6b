"""What the law of Hungary says of itself, beside its table."""

from law.cases import Country
from lawful_resend import Reading
from lawful_resend.laws import jurisdiction
from lawful_resend.rules import Confidence, Layer, Provision, Rule, View, sources

HU = Country("HU", "Europe/Budapest")


def test_nothing_national_was_read_in_its_own_words() -> None:
    """Every Hungarian provision says that it is known from others."""
    rules = jurisdiction("HU")
    grounds = [ground for layer in rules.layers for ground in layer.grounds]
    law: list[Rule | Layer] = [*rules.layers, *grounds, *rules.vetoes, *rules.duties]
    cited = [source for rule in law for source in sources(rule)]
    national = [each for each in cited if isinstance(each, Provision) and "(HU)" in each.act.name.en]
    assert national
    assert {each.confidence for each in national} == {Confidence.SECONDARY}


def test_that_each_channel_takes_a_consent_is_told_of_consents_alone() -> None:
    """It is what the authority asks, and no field shows it."""
    (told,) = [each for each in HU.decide("consent").caveats if each.id == "hu.channel"]

    assert isinstance(told.source, View)
    assert told.source.reading is Reading.STRICT
    assert "hu.channel" not in {each.id for each in HU.decide("requested").caveats}
