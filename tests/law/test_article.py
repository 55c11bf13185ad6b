"""The article "Privacywetgeving rond second chance mails" (2017), statement by statement.

Each test names the statement in its docstring and uses the reading under which the article says so. Where the
strict reading differs, the test shows that the verdict is contested, and by whom.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from lawful_resend import (
    Account,
    AddressSource,
    Basis,
    Cart,
    Consent,
    Customer,
    Mail,
    Purchase,
    Reading,
    Verdict,
    View,
    Why,
    decide,
)

LEFT = datetime(2026, 11, 23, 9, tzinfo=UTC)
HALF_AN_HOUR_LATER = LEFT + timedelta(minutes=30)
BEFORE = LEFT - timedelta(days=60)
#: months in which the article was read: its own time, and today's
TIMES = [datetime(2017, 3, 15, 9, tzinfo=UTC), LEFT]

BOTH = ("terms", "privacy-policy")


def box(*purposes: str, **changes: Any) -> Consent:  # noqa: ANN401 - any field of a consent
    """Tick an empty box, freely, informed and proven."""
    given: dict[str, Any] = {
        "purposes": purposes,
        "given_at": BEFORE,
        "act": "ticked",
        "required_for": "nothing",
        "informed": True,
        "concluded": True,
        "evidence": "log",
        "wording": "form",
    }
    return Consent(**given | changes)


def guest(**known: Any) -> Customer:  # noqa: ANN401 - any field of a customer
    """Make a Belgian of whom all was looked up, and nothing found but what is given."""
    return Customer(**{"country": "BE", "objections": (), "purchases": ()} | known)


def judge(
    *consents: Consent,
    reading: str = "lenient",
    address: str = "submitted",
    at: datetime = HALF_AN_HOUR_LATER,
    left: datetime = LEFT,
    **customer: Any,  # noqa: ANN401 - any field of a customer
) -> Verdict:
    """Judge a Belgian with these consents who left a cart."""
    person = guest(consents=consents, **customer)
    cart = Cart(abandoned_at=left, address_source=AddressSource(address), lines=[{"books"}])
    return decide(person, cart, at=at, reading=reading)


def own_customer(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a purchase
    """Give a customer a purchase that meets every condition of the Royal Decree."""
    sale: dict[str, Any] = {
        "concluded_at": BEFORE,
        "lines": [{"books"}],
        "address_given": True,
        "refusal_offered": True,
    }
    return {"purchases": [Purchase(**sale | changes)]}


def views(verdict: Verdict, reading: Reading) -> set[str]:
    """Name those who are cited for a reading when the verdict is explained."""
    text = verdict.explain()
    cited = {
        view
        for finding in verdict.findings
        for view in getattr(finding.rule, "views", ())
        if view.reading is reading and view.says.en in text
    }
    return {view.who for view in cited if isinstance(view, View)}


@pytest.mark.parametrize("at", TIMES)
def test_it_is_direct_marketing_under_two_laws(at: datetime) -> None:
    """'Onderworpen aan de anti-spamwetgeving en aan de privacywetgeving': both must be satisfied."""
    forbidden = judge(left=at, at=at)
    allowed = judge(box("own-marketing", given_at=at - timedelta(days=9)), left=at, at=at)

    assert [layer.id for layer in forbidden.law.layers][:2] == ["sending", "data-protection"]
    assert forbidden.bases.keys().isdisjoint({"sending", "data-protection"})
    assert allowed.bases.keys() >= {"sending", "data-protection"}


def test_one_law_alone_does_not_do() -> None:
    """Both laws: what satisfies the anti-spam rule alone (a child's tick) does not carry the mail."""
    verdict = judge(box("own-marketing"), reading="strict", born=LEFT.date().replace(year=2016))

    assert verdict.bases == {"sending": Basis.CONSENT, "device": Basis.NO_RULE}
    assert not verdict


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("at", TIMES)
def test_opt_in_or_existing_customer(at: datetime, reading: Reading) -> None:
    """'Geen reclame ... als je geen voorafgaande opt-in ... bekomen hebt of ... een reeds bestaande klant'."""
    day = timedelta(days=30)

    nobody = judge(reading=reading, left=at, at=at)
    opted_in = judge(box("own-marketing", given_at=at - day), reading=reading, left=at, at=at)
    customer = judge(reading=reading, left=at, at=at, **own_customer(concluded_at=at - day))

    assert (nobody.lawful, nobody.basis) == (False, None)
    assert (opted_in.lawful, opted_in.basis) == (True, Basis.CONSENT)
    assert (customer.lawful, customer.basis) == (True, Basis.EXISTING_CUSTOMER)


@pytest.mark.parametrize("reading", Reading)
def test_the_opt_in_is_prior(reading: Reading) -> None:
    """'Voorafgaande opt-in': a consent dated after the mail does not carry it."""
    verdict = judge(box("own-marketing", given_at=HALF_AN_HOUR_LATER + timedelta(seconds=1)), reading=reading)

    assert not verdict


def test_ticking_terms_and_privacy_policy_is_consent() -> None:
    """'De toestemming ... als de klant aanvinkt dat hij de algemene voorwaarden en privacy policy aanvaard'."""
    lenient, strict = judge(box(*BOTH)), judge(box(*BOTH), reading="strict")

    assert (lenient.lawful, lenient.basis) == (True, Basis.TERMS_ACCEPTANCE)
    assert set(lenient.bases.values()) == {Basis.TERMS_ACCEPTANCE, Basis.NO_RULE}
    assert not strict
    assert strict.contested
    assert lenient.contested
    assert views(strict, Reading.LENIENT) == {"Sirius Legal"}
    assert views(strict, Reading.STRICT) >= {"EDPB", "GBA/APD (BE)", "CPVP/CBPL (BE)", "Datatilsynet (DK)"}


@pytest.mark.parametrize("only", BOTH)
def test_both_documents_are_needed(only: str) -> None:
    """'De algemene voorwaarden *en* privacy & cookie policy': one of the two is not enough."""
    assert not judge(box(only))


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("purposes", [BOTH, ("own-marketing",)])
@pytest.mark.parametrize("at", TIMES)
def test_no_pre_ticked_box(at: datetime, purposes: tuple[str, ...], reading: Reading) -> None:
    """'Geen pre-checked boxes', under the law of 2017 and under that of today."""
    given_at = at - timedelta(days=1)

    verdict = judge(box(*purposes, act="pre-ticked", given_at=given_at), reading=reading, left=at, at=at)

    assert not verdict
    assert not verdict.contested


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("purposes", [BOTH, ("own-marketing",)])
@pytest.mark.parametrize("lacking", [{"required_for": "reward"}, {"informed": False}], ids=str)
def test_free_and_informed(purposes: tuple[str, ...], lacking: dict[str, Any], reading: Reading) -> None:
    """'Vrije, specifieke en geïnformeerde toestemming': not free or not informed is no consent.

    Whether a reward leaves it free is in dispute since the article.
    """
    verdict = judge(box(*purposes, **lacking), reading=reading)

    rewarded = lacking == {"required_for": "reward"} and purposes != BOTH
    assert verdict.lawful == (rewarded and reading is Reading.LENIENT)


@pytest.mark.parametrize("reading", Reading)
def test_specific(reading: Reading) -> None:
    """'Specifieke toestemming': a consent to something else, or shared with partners, does not carry the mail."""
    assert not judge(box("other"), reading=reading)
    assert not judge(box("partner-marketing"), reading=reading)
    assert not judge(box("own-marketing", "partner-marketing"), reading=reading)


def test_two_separate_opt_ins_are_recommended() -> None:
    """'Sterk aan te raden om twee afzonderlijke opt-ins te voorzien': advice where one box bundles both."""
    bundled = judge(box(*BOTH))
    separate = judge(box("terms"), box("privacy-policy"))

    assert [duty.id for duty in bundled.duties if not duty.binding] == ["be.duty.two-boxes"]
    assert "one for the terms, one for the privacy and cookie policy" in bundled.explain()
    assert separate.lawful
    assert [duty.id for duty in separate.duties if not duty.binding] == []


@pytest.mark.parametrize("reading", Reading)
def test_data_kept_for_the_order_alone_carry_no_mail(reading: Reading) -> None:
    """'Enkel ... om een bestelling te kunnen afhandelen': needs no consent, but gives no right to a reminder."""
    cart = Cart(abandoned_at=LEFT, address_source="submitted", lines=[{"books"}], order_only=True)

    stranger = decide(guest(), cart, at=HALF_AN_HOUR_LATER, reading=reading)
    customer = decide(guest(**own_customer()), cart, at=HALF_AN_HOUR_LATER, reading=reading)

    assert (stranger.lawful, stranger.why) == (False, Why.FORBIDDEN)
    assert (customer.lawful, [veto.id for veto in customer.vetoes]) == (False, ["be.order-only"])


def test_account_with_both_accepted() -> None:
    """'Een profiel of account ... en ... aanvaard, mag je ... een second chance mail sturen': contested."""
    account: dict[str, Any] = {"account": Account(created_at=BEFORE)}

    lenient = judge(box(*BOTH), address="account", **account)
    strict = judge(box(*BOTH), address="account", reading="strict", **account)
    nothing_accepted = judge(address="account", **account)

    assert lenient.lawful
    assert not strict
    assert strict.contested
    assert "CNIL (FR)" in views(strict, Reading.STRICT)
    assert not nothing_accepted


def test_box_ticked_in_a_checkout_that_was_left() -> None:
    """'Dermate ver gevorderd ... dat hij al had aangeklikt': no problem, says the article; others ask to conclude."""
    accepted = judge(box(*BOTH, concluded=False))
    ticked = judge(box("own-marketing", concluded=False))
    strict = judge(box("own-marketing", concluded=False), reading="strict")

    assert accepted.lawful
    assert ticked.lawful
    assert not strict
    assert strict.contested
    assert views(strict, Reading.STRICT) == {"Forbrugerombudsmanden (DK)"}
    assert views(strict, Reading.LENIENT) == {"Sirius Legal"}


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("evidence", [None, "", "  "])
@pytest.mark.parametrize("purposes", [BOTH, ("own-marketing",)])
def test_the_shop_must_prove_it(purposes: tuple[str, ...], evidence: str | None, reading: Reading) -> None:
    """'Je moet wel kunnen bewijzen dat de klant zijn opt-in gegeven heeft'."""
    assert not judge(box(*purposes, evidence=evidence), reading=reading)


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("address", ["typed", "submitted"])
@pytest.mark.parametrize("at", TIMES)
def test_guest_who_typed_name_and_address_and_left(at: datetime, address: str, reading: Reading) -> None:
    """'Enkel zijn naam en e-mailadres invulde en nadien de pagina heeft verlaten': against both laws, by name."""
    verdict = judge(address=address, reading=reading, left=at, at=at + timedelta(minutes=30))
    explained = verdict.explain()

    assert (verdict.lawful, verdict.contested, verdict.why) == (False, False, Why.NO_GROUND)
    assert "Code of Economic Law, art. XII.13" in explained
    assert ("Act of 8 December 1992, art. 5" if at.year == 2017 else "GDPR, art. 6(1)") in explained


@pytest.mark.parametrize("reading", Reading)
def test_data_recovered_through_cookies(reading: Reading) -> None:
    """'Via cookies recupereert ...': against both laws for a stranger; for a customer the device rule stops it."""
    stranger = judge(address="cookie", reading=reading)
    customer = judge(address="cookie", reading=reading, **own_customer())

    assert stranger.bases == {}
    assert not customer
    assert customer.bases.keys() == {"sending", "data-protection"}
    assert "Act of 30 July 2018, art. 10/2" in customer.explain()


def test_legitimate_interest_does_not_help() -> None:
    """'Het gerechtvaardigd belang zal hier wellicht niet kunnen helpen': the explanation says so."""
    verdict = judge()

    assert not verdict
    assert "A legitimate interest does not help" in verdict.explain("en")
    assert "gerechtvaardigd belang helpt niet" in verdict.explain("nl")
    assert Basis.LEGITIMATE_INTEREST not in {
        finding.rule.basis for finding in verdict.findings if hasattr(finding.rule, "basis")
    }


@pytest.mark.parametrize("reading", Reading)
def test_legitimate_interest_was_for_own_customers(reading: Reading) -> None:
    """'Ofwel een gerechtvaardigd belang': before the GDPR it carried the data of own customers, and only theirs."""
    then = datetime(2017, 3, 15, 9, tzinfo=UTC)

    verdict = judge(reading=reading, left=then, at=then, **own_customer(concluded_at=then - timedelta(days=30)))

    assert verdict.bases["data-protection"] is Basis.LEGITIMATE_INTEREST


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("consents", [(), (box("own-marketing"),)])
def test_half_an_hour_is_no_better_than_a_day(consents: tuple[Consent, ...], reading: Reading) -> None:
    """'Een half uurtje nadat ze het bestelproces hebben afgebroken': haste changes nothing."""
    soon = judge(*consents, reading=reading, at=HALF_AN_HOUR_LATER)
    later = judge(*consents, reading=reading, at=LEFT + timedelta(days=1))

    assert soon == later


@pytest.mark.parametrize("reading", Reading)
def test_prior_consent_unless_there_is_a_contractual_tie(reading: Reading) -> None:
    """'Steeds de voorafgaande toestemming ... vereist indien er nog geen contractuele band was'."""
    assert not judge(reading=reading)
    assert judge(reading=reading, **own_customer())


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize(
    "broken",
    [{"address_given": False}, {"refusal_offered": False}, {"lines": [{"perfume"}]}, {"seller": "other"}],
)
def test_the_tie_alone_is_not_enough(broken: dict[str, Any], reading: Reading) -> None:
    """The article leaves out the conditions of the Royal Decree; the decree decides under either reading."""
    assert not judge(reading=reading, **own_customer(**broken))


def test_a_neutral_wording_is_still_advertising() -> None:
    """'Niets meer of minder dan een vorm van direct marketing': a mail without an offer is one too."""
    cart = Cart(abandoned_at=LEFT, address_source="submitted")

    assert not decide(guest(), cart, Mail(neutral=True), at=HALF_AN_HOUR_LATER, reading="lenient")
