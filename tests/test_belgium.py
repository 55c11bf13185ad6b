"""The law of Belgium as a lawyer would list it, written down apart from the rules.

Here stand the sources, the days, the bases, the sides and what the grounds ask, which ``test_ladder`` proves case by
case.
Acts: CEL is the Code of Economic Law, RD the Royal Decree of 4 April 2003; the others by their year.
"""

import itertools
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from country import Country
from ladder import data_protection, device, sending
from lawful_resend import Basis, Cart, Consent, Customer, Duty, Ground, Mail, Purchase, Reading, Veto, decide
from lawful_resend.laws import jurisdiction
from lawful_resend.rules import Source, View, sources

BELGIUM = jurisdiction("BE")
ACTS = {
    "Code of Economic Law": "CEL",
    "Royal Decree of 4 April 2003": "RD",
    "Act of 8 December 1992": "1992",
    "Act of 13 June 2005": "2005",
    "Act of 30 July 2018": "2018",
    "Directive 2002/58/EC": "2002/58",
    "GDPR": "GDPR",
}

#: the grounds in their order, from this day on: id, basis, what it rests on
GROUNDS = {
    "2014-05-31": """
        consent | consent | CEL XII.13 § 1, § 4
        existing-customer | existing-customer | RD 1, 1°
        impersonal-address | impersonal-address | RD 1, 2°
        requested | requested | CEL XII.13 § 4
        terms-acceptance | terms-acceptance | CEL XII.13 § 1
        data-consent | consent | 1992 1 § 8; 5, a
        data-existing-customer | legitimate-interest | 1992 5, f
        data-no-person | no-rule | 1992 1 § 1
        data-requested | contract | 1992 5, b
        data-terms-acceptance | terms-acceptance | 1992 5, a
        device-untouched | no-rule | 2005 129
        device-consent | consent | 2005 129, 2°
    """,
    "2018-05-25": """
        consent | consent | CEL XII.13 § 1, § 4
        existing-customer | existing-customer | RD 1, 1°
        impersonal-address | impersonal-address | RD 1, 2°
        account | account | RD 1, 1° + C-654/23
        requested | requested | CEL XII.13 § 4
        terms-acceptance | terms-acceptance | CEL XII.13 § 1
        data-consent | consent | GDPR 6(1)(a), 7, 8
        data-existing-customer | existing-customer | GDPR 95 + C-654/23
        data-no-person | no-rule | GDPR 4(1)
        data-account | account | GDPR 95 + C-654/23
        data-requested | contract | GDPR 6(1)(b)
        data-terms-acceptance | terms-acceptance | GDPR 6(1)(a)
        device-untouched | no-rule | 2005 129
        device-consent | consent | 2005 129, 2°
    """,
    "2018-09-05": """
        consent | consent | CEL XII.13 § 1, § 4
        existing-customer | existing-customer | RD 1, 1°
        impersonal-address | impersonal-address | RD 1, 2°
        account | account | RD 1, 1° + C-654/23
        requested | requested | CEL XII.13 § 4
        terms-acceptance | terms-acceptance | CEL XII.13 § 1
        data-consent | consent | GDPR 6(1)(a), 7, 8 + 2018 7
        data-existing-customer | existing-customer | GDPR 95 + C-654/23
        data-no-person | no-rule | GDPR 4(1)
        data-account | account | GDPR 95 + C-654/23
        data-requested | contract | GDPR 6(1)(b)
        data-terms-acceptance | terms-acceptance | GDPR 6(1)(a)
        device-untouched | no-rule | 2005 129
        device-consent | consent | 2005 129, 2°
    """,
    "2022-01-10": """
        consent | consent | CEL XII.13 § 1, § 4
        existing-customer | existing-customer | RD 1, 1°
        impersonal-address | impersonal-address | RD 1, 2°
        account | account | RD 1, 1° + C-654/23
        requested | requested | CEL XII.13 § 4
        terms-acceptance | terms-acceptance | CEL XII.13 § 1
        data-consent | consent | GDPR 6(1)(a), 7, 8 + 2018 7
        data-existing-customer | existing-customer | GDPR 95 + C-654/23
        data-no-person | no-rule | GDPR 4(1)
        data-account | account | GDPR 95 + C-654/23
        data-requested | contract | GDPR 6(1)(b)
        data-terms-acceptance | terms-acceptance | GDPR 6(1)(a)
        device-untouched | no-rule | 2018 10/2
        device-consent | consent | 2018 10/2, 2°
    """,
}
_CONSENT = (
    "consent-to-marketing/consent-to-newsletter consent-ticked consent-free consent-informed"
    " consent-not-for-partners consent-proven consent-stands"
)
_STRICT_CONSENT = (
    "consent-to-marketing consent-separate consent-concluded consent-wording-kept consent-confirmed"
    " consent-within-36-months"
)
_SALE = "bought bought-address-given address-from-customer bought-similar bought-refusal-offered"
_STRICT_SALE = "bought-all-similar own-goods bought-stands"
_ACCOUNT = "account-paid-offer account address-from-customer account-refusal-offered | own-goods"
_TERMS = "terms-accepted terms-ticked terms-free terms-informed terms-proven terms-stand"
#: what each ground asks and for how long: id, from, until, under both readings, strictly besides
ASKED = f"""
    consent | 2014-05-31 | - | {_CONSENT} | {_STRICT_CONSENT}
    existing-customer | 2014-05-31 | - | {_SALE} | {_STRICT_SALE}
    impersonal-address | 2014-05-31 | - | company impersonal-mailbox for-organisation | -
    account | 2018-05-25 | - | {_ACCOUNT}
    requested | 2014-05-31 | - | mail-requested | mail-neutral
    terms-acceptance (lenient) | 2014-05-31 | - | {_TERMS} | -
    data-consent | 2014-05-31 | 2018-05-25 | {_CONSENT} | {_STRICT_CONSENT}
    data-existing-customer | 2014-05-31 | 2018-05-25 | {_SALE} | {_STRICT_SALE} bought-within-24-months
    data-no-person | 2014-05-31 | 2018-05-25 | company impersonal-mailbox | -
    data-requested | 2014-05-31 | 2018-05-25 | mail-requested | mail-neutral
    data-terms-acceptance (lenient) | 2014-05-31 | 2018-05-25 | {_TERMS} | -
    data-consent | 2018-05-25 | 2018-09-05 | {_CONSENT} of-age-16/consent-by-guardian | {_STRICT_CONSENT} of-age-16-when-consenting/consent-by-guardian
    data-consent | 2018-09-05 | - | {_CONSENT} of-age-13/consent-by-guardian | {_STRICT_CONSENT} of-age-13-when-consenting/consent-by-guardian
    data-existing-customer | 2018-05-25 | - | {_SALE} | {_STRICT_SALE} bought-within-24-months
    data-no-person | 2018-05-25 | - | company impersonal-mailbox | -
    data-account | 2018-05-25 | - | {_ACCOUNT}
    data-requested | 2018-05-25 | - | mail-requested | mail-neutral
    data-terms-acceptance (lenient) | 2018-05-25 | 2018-09-05 | {_TERMS} of-age-16 | -
    data-terms-acceptance (lenient) | 2018-09-05 | - | {_TERMS} of-age-13 | -
    device-untouched | 2014-05-31 | 2022-01-10 | device-untouched | -
    device-consent | 2014-05-31 | 2022-01-10 | device-consent | -
    device-untouched | 2022-01-10 | - | device-untouched | -
    device-consent | 2022-01-10 | - | device-consent | -
"""
#: the vetoes, from this day on: id, what it rests on, when, what lifts it
VETOES = {
    "2014-05-31": """
        objection | 1992 12 § 1 + RD 2 | objected | consent and data-consent
        withdrawal | RD 2 | withdrawn | consent and data-consent
        ordered | 1992 4 § 1, 2° | ordered | nothing
        storage | 1992 4 § 1, 5° | kept-too-long | nothing
        order-only | 1992 4 § 1, 2° | order-only | nothing
        sensitive | 1992 6 § 1-2, 7 § 1-2 | sensitive | nothing
        persistence | CEL VI.103, 3° | more-than-three-reminders | nothing
    """,
    "2018-05-25": """
        objection | GDPR 21(2)-(3) + RD 2 | objected | consent and data-consent
        withdrawal | GDPR 7(3) | withdrawn | consent and data-consent
        ordered | GDPR 5(1)(b) | ordered | nothing
        storage | GDPR 5(1)(e) | kept-too-long | nothing
        order-only | GDPR 5(1)(b) | order-only | nothing
        sensitive | GDPR 9(1), 9(2)(a) | sensitive | consent-to-sensitive-data
        persistence | CEL VI.103, 3° | more-than-three-reminders | nothing
    """,
}
#: the duties: id, what it rests on, first day, first day no longer, under which bases
DUTIES = """
    recognisable | CEL XII.12, 1° | 2014-05-31 | - | any
    sender | CEL XII.12, 2° | 2014-05-31 | - | any
    offers | CEL XII.12, 3°-4° | 2014-05-31 | - | any
    right-to-object | CEL XII.13 § 2, 1° | 2014-05-31 | - | any
    opt-out | CEL XII.13 § 2, 2° + RD 2 | 2014-05-31 | - | any
    return-address | CEL XII.13 § 2, 2°; § 3, 2° + 2002/58 13(4) | 2014-05-31 | - | any
    origin | CEL XII.13 § 3, 1°-2° | 2014-05-31 | - | any
    linked-sites | CEL XII.13 § 3, 3° | 2014-05-31 | - | any
    acknowledge | RD 2 | 2014-05-31 | - | any
    objection-notice | 1992 9 § 1, c | 2014-05-31 | 2018-05-25 | natural persons
    information | 1992 9 | 2014-05-31 | 2018-05-25 | natural persons
    answer | 1992 12 § 3 | 2014-05-31 | 2018-05-25 | natural persons
    tracking | 2005 129 | 2014-05-31 | 2022-01-10 | any
    tracking | 2018 10/2 | 2022-01-10 | - | any
    objection-notice | GDPR 21(4) | 2018-05-25 | - | natural persons
    information | GDPR 13, 14 | 2018-05-25 | - | natural persons
    answer | GDPR 12(3) | 2018-05-25 | - | natural persons
    withdrawal | GDPR 7(3) | 2018-05-25 | - | consent terms-acceptance
    customer-proof | GDPR 5(2) | 2018-05-25 | - | account existing-customer
    erasure | GDPR 17(1)(b)-(c) | 2018-05-25 | - | natural persons
    proof | CEL XII.13 § 4 | 2014-05-31 | - | consent requested terms-acceptance
    similar-only | RD 1, 1° b | 2014-05-31 | - | account existing-customer
    as-requested | CEL XII.13 § 1 | 2014-05-31 | - | requested
    sensitive | 2018 9 | 2018-09-05 | - | any
    no-persistence | CEL VI.103, 3° | 2014-05-31 | - | natural persons
    no-false-urgency | CEL VI.100, 7°, 21° | 2014-05-31 | - | any
    price-reduction | CEL VI.18 § 1 | 2022-05-28 | - | natural persons
    business-details | CEL XII.6 § 1 | 2014-05-31 | - | any
    two-boxes | the article | 2014-05-31 | - | terms-acceptance
"""
#: who stands where on what is disputed: strictly | leniently
DISPUTES = {
    "consent-to-marketing": (
        {"Forbrugerombudsmanden (DK) 21/07858"},
        {"the article"},
    ),
    "consent-separate": (
        {"EDPB Guidelines 05/2020, § 81", "GBA/APD (BE) 146/2024"},
        {"the article"},
    ),
    "consent-concluded": (
        {"Forbrugerombudsmanden (DK) 21/07858"},
        {"the article"},
    ),
    "consent-wording-kept": (
        {"CJEU C-61/19, ECLI:EU:C:2020:901", "EDPB Guidelines 05/2020, § 108"},
        {"CDE/WER art. XII.13 § 4"},
    ),
    "consent-confirmed": (
        {"Datenschutzbehörde (AT) DSB-D130.073/0008-DSB/2019", "Garante (IT) no. 330/2025"},
        {"CDE/WER art. XII.13 § 4"},
    ),
    "consent-within-36-months": (
        {"AG München (DE) 161 C 12736/22", "CNIL (FR) NS-048, art. 5", "GBA/APD (BE) 146/2024"},
        {
            "BGH (DE) III ZR 196/17, [31]",
            "EDPB Guidelines 05/2020, § 110",
            "Garante (IT) no. 181/2020, doc. web 9486485",
        },
    ),
    "bought-all-similar": (
        {"AR/KB 4.4.2003 art. 1, 1° b"},
        {"AR/KB 4.4.2003 art. 1, 1°"},
    ),
    "own-goods": (
        {"Corte di cassazione (IT) 15881/2025"},
        {"AR/KB 4.4.2003 art. 1, 1° b"},
    ),
    "bought-stands": (
        {"LG Nürnberg-Fürth (DE) 4 HK O 655/21"},
        {"AR/KB 4.4.2003 art. 1, 1°", "DLA Piper comment on LG Nürnberg-Fürth 4 HK O 655/21"},
    ),
    "requested": (
        {"GBA/APD (BE) 71/2022"},
        {"CDE/WER art. XII.13 § 4"},
    ),
    "terms-acceptance": (
        {
            "CNIL (FR) SAN-2021-008",
            "CPVP/CBPL (BE) Marketing direct: le consentement",
            "Datatilsynet (DK) 2018-41-0013",
            "EDPB Guidelines 05/2020, § 81",
            "GBA/APD (BE) 146/2024",
        },
        {"the article"},
    ),
    "bought-within-24-months": (
        {"GBA/APD (BE) 117/2022"},
        {"AR/KB 4.4.2003 art. 1, 1°", "CJEU C-654/23, ECLI:EU:C:2025:871"},
    ),
    "data-requested": (
        {"GBA/APD (BE) 71/2022"},
        {"CDE/WER art. XII.13 § 4"},
    ),
    "data-terms-acceptance": (
        {
            "CNIL (FR) SAN-2021-008",
            "CPVP/CBPL (BE) Marketing direct: le consentement",
            "Datatilsynet (DK) 2018-41-0013",
            "EDPB Guidelines 05/2020, § 81",
            "GBA/APD (BE) 146/2024",
        },
        {"the article"},
    ),
    "of-age-16-when-consenting": (
        {"GDPR art. 8(1)"},
        {"GDPR art. 8(1)"},
    ),
    "consent-by-guardian": (
        {"GDPR art. 8(1)", "Loi/wet 30.7.2018 art. 7"},
        {"GDPR art. 8(1)"},
    ),
    "of-age-13-when-consenting": (
        {"Loi/wet 30.7.2018 art. 7"},
        {"GDPR art. 8(1)"},
    ),
    "persistence": (
        {"CJEU C-102/20, ECLI:EU:C:2021:954", "Garante (IT) doc. web 10084158"},
        {"CDE/WER art. VI.103, 3°"},
    ),
}


def rows(table: str) -> list[list[str]]:
    """Read the rows of a table."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def short(source: Source) -> str:
    """Cite a source by its abbreviation."""
    if isinstance(source, View):
        return "the article" if source.who == "Sirius Legal" else "C-654/23"
    return f"{ACTS[source.act.name.en]} {source.article}"


def rests_on(rule: Duty | Veto) -> str:
    """Cite all that a rule rests on."""
    return " + ".join(map(short, sources(rule)))


@pytest.mark.parametrize("since", GROUNDS)
def test_grounds(since: str) -> None:
    """Each edition has these grounds, in this order, on this basis, from these provisions."""
    edition = next(each for each in BELGIUM.editions if each.since == date.fromisoformat(since))

    found = [
        [ground.id.removeprefix("be."), ground.basis.value, " + ".join(map(short, sources(ground)))]
        for ground in edition.grounds
    ]

    assert found == rows(GROUNDS[since])


def test_what_grounds_ask() -> None:
    """Each ground asks these facts, of these days, and only the lenient reading knows an acceptance of terms."""
    found = [
        [f"{name} (lenient)" if "(lenient)" in basis else name, since, until, needs, strictly]
        for layer in ("sending", "data-protection", "device")
        for name, since, until, basis, needs, strictly, _ in Country("BE", "Europe/Brussels").grounds(layer)
    ]

    assert found == rows(ASKED)


@pytest.mark.parametrize("since", VETOES)
def test_vetoes(since: str) -> None:
    """Each era has these vetoes, from these provisions, lifted by this alone."""
    edition = next(each for each in BELGIUM.editions if each.since == date.fromisoformat(since))

    found = [
        [
            veto.id.removeprefix("be."),
            rests_on(veto),
            " ".join(fact.id for condition in veto.when for fact in condition.facts),
            " and ".join(each.removeprefix("be.") if isinstance(each, str) else str(each) for each in veto.unless)
            or "nothing",
        ]
        for veto in edition.vetoes
    ]

    assert found == rows(VETOES[since])


def test_only_the_strict_reading_counts_reminders() -> None:
    """All vetoes forbid under both readings, but for the number that the statute does not name."""
    assert {veto.id: veto.reading for veto in BELGIUM.vetoes if veto.reading} == {"be.persistence": Reading.STRICT}


def test_the_vetoes_of_the_gdpr_last() -> None:
    """No later edition drops or adds a veto."""
    assert all(edition.vetoes == BELGIUM.editions[1].vetoes for edition in BELGIUM.editions[1:])


def test_duties() -> None:
    """These duties are owed, from these days, under these bases; only the article's advice binds nobody."""
    persons = frozenset(Basis) - {Basis.IMPERSONAL_ADDRESS}

    found = [
        [
            duty.id.removeprefix("be.duty."),
            rests_on(duty),
            str(duty.since),
            str(duty.until or "-"),
            "any" if not duty.under else "natural persons" if duty.under == persons else " ".join(sorted(duty.under)),
        ]
        for duty in BELGIUM.duties
    ]

    assert found == rows(DUTIES)
    assert [duty.id for duty in BELGIUM.duties if not duty.binding] == ["be.duty.two-boxes"]
    # whatever the facts, but for two: health data in the cart, and terms and privacy policy in one box
    assert {duty.id: [*map(str, duty.when)] for duty in BELGIUM.duties if duty.when} == {
        "be.duty.sensitive": ["sensitive"],
        "be.duty.two-boxes": ["terms-in-one-box"],
    }


def test_disputes() -> None:
    """On each dispute these sources stand on the strict and these on the lenient side."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    rules: list[Ground | Veto] = [*(ground for layer in BELGIUM.layers for ground in layer.grounds), *BELGIUM.vetoes]
    for rule in rules:
        for view in rule.views:
            name = "the article" if view.who == "Sirius Legal" else f"{view.who} {view.reference}"
            for dispute in [fact.id for fact in view.on] or [rule.id.removeprefix("be.")]:
                sides = found.setdefault(dispute, (set(), set()))
                sides[list(Reading).index(view.reading)].add(name)

    assert found == DISPUTES


def test_a_rule_and_its_twin_in_the_other_layer_name_the_same_sides() -> None:
    """Consent, requests and terms are disputed alike in the sending and in the data protection layer."""
    for edition in BELGIUM.editions:
        views = {ground.id: set(ground.views) for ground in edition.grounds}
        for name in ("consent", "existing-customer", "requested", "terms-acceptance"):
            assert views[f"be.{name}"] <= views[f"be.data-{name}"], name


def test_advice_is_about_its_own_veto() -> None:
    """What is said to lift or follow a veto is told apart from every other veto's."""
    for edition in BELGIUM.editions:
        advice = [veto.advice.en for veto in edition.vetoes]
        assert len(set(advice)) == len(advice)
    told = {veto.id: veto.advice.en for veto in BELGIUM.editions[-1].vetoes}
    words = {
        "be.objection": "after the objection",
        "be.withdrawal": "another valid consent",
        "be.ordered": "nothing left to remind",
        "be.storage": "before the announced period ends",
        "be.order-only": "Announce this purpose",
        "be.sensitive": "explicit consent",
        "be.persistence": "nothing more about this cart",
    }
    assert told.keys() == words.keys()
    assert all(words[veto] in advice for veto, advice in told.items())


AT = (datetime(2017, 3, 15, 9, tzinfo=UTC), datetime(2018, 7, 15, 9, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC))
CONSENTS: tuple[dict[str, Any], ...] = (
    {},
    {"purposes": ["own-marketing"]},
    {"purposes": ["newsletter"]},
    {"purposes": ["terms", "privacy-policy"]},
    {"purposes": ["terms"]},
)


SALES: tuple[dict[str, Any] | None, ...] = (
    None,
    {"address_given": True},
    {"address_given": True, "refusal_offered": True},
    {"refusal_offered": True},
)


@pytest.mark.parametrize("at", AT, ids=str)
def test_layer_by_layer(at: datetime) -> None:
    """Each layer by itself holds where the ladder's layer does, whatever the other layers say."""
    before = at - timedelta(days=40)
    choices = itertools.product(
        CONSENTS,
        SALES,
        ("person", "company"),
        ("personal", "impersonal"),
        ("submitted", "third-party", "typed"),
        (Mail(), Mail(requested=True), Mail(requested=True, neutral=True)),
        ("strict", "lenient"),
    )
    for consent, sale, kind, mailbox, address, mail, reading in choices:
        given: dict[str, Any] = {"given_at": before, "act": "ticked", "free": True, "informed": True, "concluded": True}
        kept: dict[str, Any] = {"evidence": "log", "wording": "text"}
        customer = Customer(
            country="BE",
            kind=kind,
            mailbox=mailbox,
            consents=[Consent(**given | kept | consent)] if consent else [],
            purchases=[Purchase(concluded_at=before, categories={"books"}, **sale)] if sale else [],
        )
        cart = Cart(abandoned_at=at, address=address, categories={"books"}, for_organisation=True)
        strict = reading == "strict"

        bases = decide(customer, cart, mail, at=at, reading=reading).bases

        assert ("sending" in bases) is sending(customer, cart, mail, at, strict=strict)
        assert ("data-protection" in bases) is data_protection(customer, cart, mail, at, strict=strict)
        assert ("device" in bases) is device(cart)


@pytest.mark.parametrize("at", AT, ids=str)
@pytest.mark.parametrize(
    ("change", "veto"),
    [
        ({"ordered_at": True}, "be.ordered"),
        ({"keep_until": True}, "be.storage"),
        ({"order_only": True}, "be.order-only"),
        ({"sensitive": True}, "be.sensitive"),
    ],
)
def test_vetoes_of_every_time(change: dict[str, Any], veto: str, at: datetime) -> None:
    """What forbids a cart forbids it in every era, though a consent carries the mail, and by its own provision."""
    consent = Consent(
        purposes=["cart-reminders"],
        given_at=at - timedelta(days=1),
        act="ticked",
        free=True,
        informed=True,
        concluded=True,
        evidence="log",
        wording="text",
    )
    changed: dict[str, Any] = {
        name: at if name.endswith(("_at", "_until")) else value for name, value in change.items()
    }
    cart = Cart(abandoned_at=at, address="submitted", **changed)

    verdict = decide(Customer(country="BE", consents=[consent]), cart, at=at)

    assert [each.id for each in verdict.vetoes] == [veto]
