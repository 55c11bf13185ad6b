"""The letter to the person: no more than the facts shown, true for whoever gets it, in four languages."""

import re
from datetime import date
from typing import Any

import pytest

from law.cases import Country
from lawful_resend import InvalidCase, Language, Reading, countries
from lawful_resend.assumptions import at_their_worst
from lawful_resend.facts import VOCABULARY
from lawful_resend.laws import jurisdiction

BE = Country("BE", "Europe/Brussels")
GB = Country("GB", "Europe/London")
NL = Country("NL", "Europe/Amsterdam")


def paragraphs(letter: str) -> list[str]:
    """Give the paragraphs of a letter."""
    return letter.split("\n\n")


def test_the_letter_to_a_customer() -> None:
    """It says why the mail went, by which provisions, on which facts, who decided, and which rights there are."""
    assert (
        BE.decide("customer").letter(shop="The Bookshop", on=date(2026, 11, 3))
        == """\
Dear Sir or Madam,

On 3 November 2026 you received an email from The Bookshop about a shopping cart that you had left. \
We sent it, and used your data for it, because you are a customer of ours, and such emails may go to customers \
(Royal Decree of 4 April 2003, art. 1, 1°; GDPR, art. 95).

This is what we knew when we decided to send it:
- you bought from us before
- you gave us this address then
- the address comes from you, not from somebody else or a public source
- the cart is about similar goods
- you could refuse marketing then
- all goods in the cart are similar to what you bought
- that sale stands
- that sale, or the end of its contract, was less than two years ago
- we did not read your address off your device

The decision was ours; a program checked by fixed rules what the law asks.

You may object to marketing at any time, free of charge and without giving reasons; we then send no more. \
You have the right of access to your data and to their rectification and erasure. \
You may also lodge a complaint with the supervisory authority."""
    )


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "On 3 November 2026 "),
        ("nl", "Op 3-11-2026 "),
        ("fr", "Le 03/11/2026, "),
        ("de", "Sie haben am 3.11.2026 "),
    ],
)
def test_it_names_shop_and_day_where_they_are_given(language: str, day: str) -> None:
    """As a letter in that language writes a day; without them the sentence does without."""
    verdict = BE.decide("consent")
    both, shop, on, neither = (
        verdict.letter(language, shop=shop, on=on, greeting=False)
        for shop, on in (("De Winkel", date(2026, 11, 3)), ("De Winkel", None), (None, date(2026, 11, 3)), (None, None))
    )

    assert both.startswith(day)
    assert "De Winkel" in both
    assert "De Winkel" in shop
    assert day.strip() not in shop
    assert on.startswith(day)
    assert "De Winkel" not in on
    assert "2026" not in neither
    assert "De Winkel" not in neither
    assert len({both, shop, on, neither}) == 4


@pytest.mark.parametrize("language", Language)
def test_it_begins_with_a_salutation_unless_the_shop_writes_its_own(language: Language) -> None:
    """The rest is the same."""
    verdict = BE.decide("customer")
    greeted, bare = verdict.letter(language), verdict.letter(language, greeting=False)

    assert paragraphs(greeted)[1:] == paragraphs(bare)
    assert paragraphs(greeted)[0].endswith(",")


@pytest.mark.parametrize("case", ["consent", "consent; consent.concluded=false"])
def test_what_it_cites_stands_in_a_row_as_the_language_sets_it(case: str) -> None:
    """French has a narrow blank before each semicolon and colon, English none."""
    verdict = BE.decide(case)

    assert re.findall(r"[^\u202f][:;](?=\s)", verdict.letter("fr")) == []
    assert re.findall(r"\s[:;]", verdict.letter("en")) == []


def test_a_consent_can_be_withdrawn() -> None:
    """Whoever consented is told so, and that it can be withdrawn; nobody else is."""
    consent, customer = (BE.decide(case).letter("nl") for case in ("consent", "customer"))

    assert "u stemde in met herinneringen of reclame van onze winkel" in consent
    assert "intrekken, even eenvoudig als u ze gaf" in consent
    assert "intrekken" not in customer


def test_whoever_objected_is_told_that_this_is_respected_and_not_that_one_may_object() -> None:
    """The letter speaks to the person, and offers nothing that was done already."""
    for case in ("consent; objection.at=-1 days", "consent; consent.withdrawn_at=-1 days"):
        said = BE.decide(case).letter()
        assert "that email should not have been sent." in said
        assert "- you had " in said
        assert "You have said that you want no more marketing from us." in said
        assert "You may object" not in said
        assert "The customer" not in said
        assert "we sent it" not in said.lower()


@pytest.mark.parametrize("stopped", ["objection.at=-31 days", "consent.withdrawn_at=null; objection.at=-40 days"])
def test_whoever_consented_after_an_objection_is_not_told_that_no_more_is_sent(stopped: str) -> None:
    """The newer consent carries the email: it can be withdrawn, and one may object again."""
    verdict = BE.decide(f"consent; {stopped}")
    assert verdict.lawful

    said = verdict.letter()
    assert "You have said that you want no more" not in said
    assert "You may withdraw your consent" in said
    assert "You may object" in said


def test_an_organisation_that_objected_is_told_that_this_is_respected() -> None:
    """It is not told that it may say what it said already, and has no rights of persons still."""
    said = BE.decide("company; objection.at=-1 days").letter()

    assert "You have said that you want no more marketing from us." in said
    assert "You may tell us" not in said
    assert "right of access" not in said


def test_a_mail_that_no_ground_carries_says_which_rule_it_broke() -> None:
    """No ground is claimed for it."""
    said = BE.decide("guest").letter()

    assert (
        "We can show no ground for it. Advertising by electronic mail is prohibited without prior, free, specific and"
        " informed consent (Code of Economic Law, art. XII.13 § 1)." in said
    )
    assert "We sent it" not in said
    assert "This is what we knew" not in said


def test_what_nobody_looked_up_is_told() -> None:
    """The shop did not know, and says so."""
    said = BE.decide("customer; customer.objections=null").letter()

    assert "- we had not looked whether you had objected to marketing" in said


def test_a_child_is_told_that_the_parents_have_to_consent() -> None:
    """And an adult is not."""
    young = NL.decide("consent; customer.born=2013-01-01; mail.neutral=true").letter()
    adult = NL.decide('consent; consent.purposes=["other"]').letter()

    assert "the holder of parental responsibility has to give or authorise the consent" in young
    assert "parental" not in adult


def test_a_child_is_told_that_nobody_may_invite_it_to_buy() -> None:
    """By its age as the shop knew it, and by where that stands."""
    said = NL.decide("consent; customer.born=2013-01-01").letter()

    assert "- you are younger than 16, as we knew" in said
    assert "What stood in the way (" in said


def test_an_organisation_has_no_rights_of_persons() -> None:
    """At an address that is nobody's; somebody's mailbox there is a person's."""
    nobody = BE.decide("company").letter()
    somebody = GB.decide("company; customer.mailbox=personal; mail.announced=true").letter()

    assert "such emails may go to the address of an organisation" in nobody
    assert "your organisation wants no more such emails" in nobody
    assert "right of access" not in nobody
    assert "right of access" in somebody
    assert "You may object" in somebody


def test_a_british_negotiation_is_told_to_a_consumer() -> None:
    """In words that somebody understands who knows no law."""
    case = GB.decide("guest; cart.checkout_begun=true; cart.refusal_offered=true; mail.announced=true")
    verdict = (
        case
        if case.lawful
        else GB.decide(
            "guest; cart.checkout_begun=true; cart.refusal_offered=true; mail.announced=true", reading="lenient"
        )
    )

    assert verdict.lawful
    said = verdict.letter()
    assert "you had begun an order with us" in said
    assert "- you could refuse marketing where you entered your address" in said


def test_a_contested_answer_says_which_side_it_follows() -> None:
    """And who stands there; one that is not contested says nothing of sides."""
    case = 'consent; consent.purposes=["newsletter"]'
    strict, lenient = (BE.decide(case, reading=reading).letter() for reading in ("strict", "lenient"))

    assert "this answer follows the strict reading (Forbrugerombudsmanden (DK), 21/07858 (2021))." in strict
    assert "this answer follows the lenient reading (Sirius Legal, " in lenient
    assert "do not agree" not in BE.decide("consent").letter()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("country", countries())
def test_it_tells_what_was_shown_and_all_of_that_and_nothing_else(country: str, language: Language) -> None:
    """In every country and language: each fact that a ground rests on is told, and no other; no title of a rule is."""
    edition = jurisdiction(country).editions[-1]
    helpful = [fact.id for fact in edition.facts if not fact.adverse]
    for facts in ([], helpful, [each for each in helpful if not each.startswith("consent")], ["objected"]):
        for reading in Reading:
            verdict = edition.judge(facts, reading=reading)
            said = verdict.letter(language)
            listed = {line[2:] for line in said.splitlines() if line.startswith("- ")}
            if verdict.lawful:
                rests_on = {
                    fact
                    for ground in verdict.grounds.values()
                    for condition in ground.required(reading)
                    for fact in condition.facts
                } & verdict.facts
                assert listed == {fact.told[language] for fact in rests_on if fact.told}
            else:
                assert listed == {
                    fact.told[language]
                    for veto in verdict.vetoes
                    for condition in veto.when
                    for fact in condition.facts
                    if fact.told and fact in verdict.facts
                }
            assert edition.sending.source.cite(language) in said or verdict.lawful or verdict.vetoes
            assert not re.search(r"  | $|^ ", said, re.MULTILINE)
            assert "{" not in said


def test_what_is_assumed_is_not_told_as_known() -> None:
    """A supplier that is not stated, a double opt-in that is not: nothing of it stands among what we knew."""
    assumed, stated = (BE.decide(f"consent{more}") for more in ("", '; cart.lines=[{"supplier": null}]'))
    path = "cart.lines.supplier"

    assert path in at_their_worst(assumed.mask)
    assert "the goods in the cart are our own" not in assumed.letter()
    assert stated.letter()
    named = Country("BE", "Europe/Brussels").decide('customer; cart.seller="s"; purchase.seller="s"')
    assert "the goods in the cart are our own" not in named.letter()


def test_another_language_is_refused() -> None:
    """A language that the library does not speak is an error that says which it does."""
    with pytest.raises(InvalidCase, match="one of nl, fr, de, en"):
        BE.decide("guest").letter("es")


@pytest.mark.parametrize(
    ("given", "path"), [({"shop": ""}, "shop"), ({"shop": 1}, "shop"), ({"on": "2026-11-03"}, "on")], ids=ascii
)
def test_what_is_no_name_or_no_day_is_refused(given: dict[str, Any], path: str) -> None:
    """The error names the argument; it comes before a letter goes out with it."""
    with pytest.raises(InvalidCase, match=f"{path}: expected"):
        BE.decide("customer").letter(**given)


def test_every_fact_that_is_told_is_told_to_somebody() -> None:
    """No sentence for the person is dead: some edition rests a mail on it, or forbids one for it."""
    heard = {
        fact
        for country in countries()
        for edition in jurisdiction(country).editions
        for conditions in (
            *(ground.conditions for ground in edition.grounds),
            *(veto.when for veto in edition.vetoes),
            *(veto.conditions for veto in edition.vetoes),
        )
        for condition in conditions
        for fact in condition.facts
    }

    # no law asks for this window any more; records that were stored then still name it
    assert {fact.id for fact in VOCABULARY if fact.told and fact not in heard} == {"consent-within-48-months"}


#: what a letter says of each basis of sending and of the use of the data
BECAUSE = {
    "consent": "you had consented to it",
    "existing-customer": "you are a customer of ours, and such emails may go to customers",
    "impersonal-address": "such emails may go to the address of an organisation",
    "requested": "you had asked for it",
    "contract": "you had asked us for this step before a contract",
    "legitimate-interest": "we have a legitimate interest in it that your interests do not outweigh",
    "terms-acceptance": "you had accepted our terms and our privacy policy",
    "account": "you have an account with us, and such emails may go to account holders",
    "negotiation": "you had begun an order with us, and such emails may then follow",
    "no-rule": "the rules on personal data do not ask more of us here",
}


def test_each_basis_is_told_in_its_own_words() -> None:
    """Of the sending and of the use of the data, each with its provision, in every edition of every country."""
    met = set()
    for country in countries():
        for edition in jurisdiction(country).editions:
            for ground in edition.sending.grounds:
                for other in edition.layers[1].grounds:
                    shown = {fact.id for one in (ground, other) for each in one.conditions for fact in each.facts}
                    layers = [layer.grounds[0] for layer in edition.layers[2:]]
                    shown |= {fact.id for one in layers for each in one.conditions for fact in each.facts}
                    verdict = edition.judge(shown, reading="lenient")
                    if not verdict.lawful:
                        continue
                    said = verdict.letter()
                    sending, data = verdict.grounds["sending"], verdict.grounds["data-protection"]
                    met |= {sending.basis.value, data.basis.value}
                    for one in (sending, data):
                        assert f"because {BECAUSE[one.basis.value]} (" in said
                        assert one.source.cite(Language.EN) in said

    assert met == set(BECAUSE)


def test_the_opening_is_about_the_shop_and_the_day_that_were_named() -> None:
    """Word by word, and then what the letter has to say."""
    verdict = BE.decide("consent; objection.at=-1 days")
    day = date(2026, 11, 3)
    begin = {
        (None, None): "You received an email from us about a shopping cart that you had left.",
        (day, None): "On 3 November 2026 you received an email from us about a shopping cart that you had left.",
        (None, "S"): "You received an email from S about a shopping cart that you had left.",
        (day, "S"): "On 3 November 2026 you received an email from S about a shopping cart that you had left.",
    }

    for (on, shop), opening in begin.items():
        salutation, first, *_ = paragraphs(verdict.letter(on=on, shop=shop))
        assert salutation == "Dear Sir or Madam,"
        assert first == f"{opening} On the evidence we hold, that email should not have been sent."


def test_each_obstacle_stands_under_its_own_provision() -> None:
    """In the order of the verdict, with what was known of it; two under one provision in one list."""
    verdict = BE.decide("consent; objection.at=-1 days; cart.ordered_at=-1 hours; cart.order_only=true")
    *_, first, second, _, _ = paragraphs(verdict.letter())
    heads = dict.fromkeys(veto.source.cite(Language.EN) for veto in verdict.vetoes)

    assert len(verdict.vetoes) > len(heads) == 2
    assert [each.partition("\n")[0] for each in (first, second)] == [
        f"What stood in the way ({each}):" for each in heads
    ]
    assert [each.count("\n- ") for each in (first, second)] == [1, 2]


def test_an_organisation_is_cited_no_law_on_personal_data() -> None:
    """But what stands beside it, where something does."""
    said = {
        country.code: country.decide("company; objection.at=-1 days").letter()
        for country in (BE, Country("FR", "Europe/Paris"))
    }

    assert "What stood in the way (Royal Decree of 4 April 2003, art. 2):\n- you had" in said["BE"]
    assert "What stood in the way:\n- you had" in said["FR"]
    assert not any("GDPR" in each for each in said.values())
