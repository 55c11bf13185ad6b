"""Who reads the law how: courts, authorities and authors that more than one country cites.

Each is one published document, in our words, with the side it takes and how it was checked. A country ties it to the
facts in dispute with ``about``.
"""

import re
from datetime import date
from enum import IntEnum

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.facts import Fact
from lawful_resend.laws.shared import wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.models import Reading
from lawful_resend.rules import Confidence, Provision, View
from lawful_resend.text import Text

CHECKED = date(2026, 11, 23)
#: the day on which those who speak of rewards were read
CHECKED_REWARDS = date(2026, 11, 28)
SECONDARY = Confidence.SECONDARY


class Standing(IntEnum):
    """Whose word it is, as the numbered rules of ``docs/readings.md`` count them: the lower, the more it counts."""

    #: a court or authority of the country, or its body of self-regulation
    NATIONAL = 1
    #: the Court of Justice, or the European Data Protection Board
    UNION = 2
    #: a court or authority of another country, on the same European rule
    ABROAD = 3
    #: the words of an act, or its silence
    STATUTE = 4
    #: an author, or a body without public power
    AUTHOR = 5


_OF_THE_UNION = frozenset({"CJEU", "EDPB"})
_AUTHORS = frozenset(
    {
        "DLA Piper",
        "Delsol Avocats",
        "El Norte de Castilla",
        "IT-Recht Kanzlei (DE)",
        "Lexology",
        "Osborne Clarke",
        "QuickLOPD",
        "Sirius Legal",
        "Wettbewerbszentrale (DE)",
    }
)
#: authors whose report of a decision is all that could be read of it: the word is that of the authority
_REPORTING = {"AICEL": "Garante (IT)", "Arkomedia": "Garante (IT)", "Hjort": "Datatilsynet (NO)"}
_PROVISION = re.compile(r"(art\.|§|reg\.|s\.) ")
_COUNTRY = re.compile(r" \(([A-Z]{2})\)")
#: where no European rule binds: what is said of one there has no say
_OUTSIDE = frozenset({"CH", "GB"})


def standing(view: View, country: str) -> Standing:
    """Return whose word a view is in a country.

    Raises:
        ValueError: nobody has said whose word it is.

    """
    if view.who in _OF_THE_UNION:
        return Standing.UNION
    if view.who in _AUTHORS:
        return Standing.AUTHOR
    if _PROVISION.match(view.reference):
        return Standing.STATUTE
    found = _COUNTRY.search(_REPORTING.get(view.who, view.who))
    if found is None:
        raise ValueError(f"{view}: name its country, who='... (DE)', or put it among the authors or the Union")
    return Standing.NATIONAL if found[1] == country else Standing.ABROAD


def refused(strict: tuple[View, ...], lenient: tuple[View, ...], country: str) -> str:
    """Return what is wrong with how a dispute is decided in a country; nothing where all is as it should be.

    Args:
        strict: who reads the condition strictly.
        lenient: who does not.
        country: whose law it is.

    """
    voices = {standing(view, country) for view in strict}
    if country in _OUTSIDE:
        voices -= {Standing.UNION, Standing.ABROAD}
    if not voices - {Standing.AUTHOR}:
        return "the strict side rests on nobody with a say"
    if voices == {Standing.ABROAD}:
        last = max(view.day for view in strict)
        if any(view.day > last for view in lenient if standing(view, country) is Standing.NATIONAL):
            return "a national word to the contrary is later than every strict one from abroad"
    return ""


def statute(reading: Reading, who: str, provision: Provision, day: str, says: Text) -> View:
    """Let the words of an act speak for a reading.

    Args:
        reading: the reading they support.
        who: the act's own short name.
        provision: where they stand.
        day: the day from which it says so, ISO 8601.
        says: what follows from its words, or from its silence.

    """
    return View(
        reading=reading,
        who=who,
        reference=f"{provision.act.unit or 'art.'} {provision.article}",
        day=day,
        link=provision.link,
        checked=provision.checked,
        confidence=provision.act.confidence,
        says=says,
    )


_CONSENT_GUIDELINES = (
    "https://www.edpb.europa.eu/system/files/documents/files/file1/edpb_guidelines_202005_consent_en.pdf"
)

EDPB_SAME_MOTION = View(
    reading=Reading.STRICT,
    who="EDPB",
    reference="Guidelines 05/2020, § 81",
    day="2020-05-04",
    link=_CONSENT_GUIDELINES,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("Accepting general terms is not consenting: that takes an act of its own."),
)
EDPB_INFORMATION_PROVEN = View(
    reading=Reading.STRICT,
    who="EDPB",
    reference="Guidelines 05/2020, § 108",
    day="2020-05-04",
    link=_CONSENT_GUIDELINES,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("The information given with the consent must be demonstrable too."),
)
EDPB_ONUS = View(
    reading=Reading.STRICT,
    who="EDPB",
    reference="Guidelines 05/2020, § 48",
    day="2020-05-04",
    link=_CONSENT_GUIDELINES,
    checked=CHECKED_REWARDS,
    confidence=SECONDARY,
    says=Text("Whoever rewards a consent must show that it was freely given all the same; no record here shows that."),
)
EDPB_INCENTIVES = View(
    reading=Reading.LENIENT,
    who="EDPB",
    reference="Guidelines 05/2020, § 48",
    day="2020-05-04",
    link=_CONSENT_GUIDELINES,
    checked=CHECKED_REWARDS,
    confidence=SECONDARY,
    says=Text("The GDPR does not preclude all incentives."),
)
ELKJOP = View(
    reading=Reading.STRICT,
    who="Datatilsynet (NO)",
    reference="Elkjøp Nordic AS",
    day="2026-06-01",
    link="https://nordialaw.com/loyalty-club-consent-elkjop-fine/",
    checked=CHECKED_REWARDS,
    confidence=SECONDARY,
    says=Text(
        "A customer club that takes everything or nothing gets no free consent; the authorities of Sweden, Finland,"
        " Denmark and Iceland were concerned."
    ),
)
MAGASIN = View(
    reading=Reading.LENIENT,
    who="Datatilsynet (DK)",
    reference="2021-31-5080",
    day="2022-04-26",
    link="https://www.datatilsynet.dk/afgoerelser/afgoerelser/2022/apr/"
    "indhentelse-af-samtykke-ved-indmeldelse-i-kundeklub-var-i-overensstemmelse-med-gdpr-",
    checked=CHECKED_REWARDS,
    confidence=Confidence.TEXT,
    says=Text("The benefits of a customer club are a permitted incentive: everybody may buy on ordinary terms."),
)
EDPB_NO_TIME_LIMIT = View(
    reading=Reading.LENIENT,
    who="EDPB",
    reference="Guidelines 05/2020, § 110",
    day="2020-05-04",
    link=_CONSENT_GUIDELINES,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("The GDPR sets no time limit; context and expectations decide."),
)
ORANGE_ROMANIA = View(
    reading=Reading.STRICT,
    who="CJEU",
    reference="C-61/19, ECLI:EU:C:2020:901",
    day="2020-11-11",
    link="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62019CJ0061",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("The controller demonstrates the active behaviour and the information given before it."),
)
INTELIGO = View(
    reading=Reading.LENIENT,
    who="CJEU",
    reference="C-654/23, ECLI:EU:C:2025:871",
    day="2025-11-13",
    link="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023CJ0654",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text(
        "An email within the customer exception needs no other basis in art. 6 GDPR; the operative part names no"
        " time limit."
    ),
)
STWL = View(
    reading=Reading.STRICT,
    who="CJEU",
    reference="C-102/20, ECLI:EU:C:2021:954",
    day="2021-11-25",
    link="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62020CJ0102",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text(
        "Advertising shown like an email in the inbox can be persistent and unwanted solicitation; in that case:"
        " three displays in five weeks."
    ),
)
DATING_DK = View(
    reading=Reading.STRICT,
    who="Datatilsynet (DK)",
    reference="2018-41-0013",
    day="2021-09-21",
    link="https://www.datatilsynet.dk/afgoerelser/afgoerelser/2021/sep/tilsyn-med-datingdk",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("A box that accepts terms and privacy policy is no unambiguous consent."),
)
BRICO_PRIVE = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="SAN-2021-008",
    day="2021-06-14",
    link="https://www.cnil.fr/fr/sanction-de-500-000-euros-lencontre-de-la-societe-brico-prive",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("An account without a purchase makes no customer, and accepting terms is no consent."),
)
CLOSING_ACT = View(
    reading=Reading.STRICT,
    who="Forbrugerombudsmanden (DK)",
    reference="21/07858",
    day="2021",
    link="https://www.forbrugerombudsmanden.dk/find-sager/sager/markedsfoeringsloven/"
    "et-samtykke-til-markedsfoering-kraever-en-afsluttende-handling/",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("Whoever ticks and leaves before a closing act gives no consent."),
)
NEWSLETTER_IS_NOT_CART = View(
    reading=Reading.STRICT,
    who="Forbrugerombudsmanden (DK)",
    reference="21/07858",
    day="2021",
    link=CLOSING_ACT.link,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        "Consent to the newsletter does not cover a cart email; consent to marketing of the shop's products does."
    ),
)
NEWSLETTER_IS_MARKETING = statute(
    Reading.LENIENT,
    "GDPR",
    GDPR.article("6(1)(a)"),
    "2018-05-25",
    Text("A consent is given to a purpose; the Regulation does not part a newsletter from a reminder (our reading)."),
)
UNCONFIRMED = View(
    reading=Reading.STRICT,
    who="Garante (IT)",
    reference="no. 330/2025",
    day="2025-06-04",
    link="https://cms.law/it/ita/publication/opt-in-no-double-opt-in",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("A log of IP address and time proves no consent without double opt-in or tamper-proof means."),
)
OPENING_IS_NO_CONTACT = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="SAN-2020-003",
    day="2020-07-28",
    link="https://avocats-mathias.com/donnees-personnelles/prospects-clients-conservation",
    checked=date(2026, 11, 28),
    confidence=SECONDARY,
    says=Text(
        "Five years were too long for prospects, and emails kept on being sent or opened are no contact from the"
        " person: what counts is the person's own last act."
    ),
)
IDLE_ACCOUNTS = evolve(
    BRICO_PRIVE,
    says=Text("Data of accounts into which nobody had logged in for more than five years were kept too long."),
)
CNIL_THREE_YEARS = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="NS-048, art. 5",
    day="2016-07-21",
    link="https://www.legifrance.gouv.fr/affichTexteArticle.do?cidTexte=JORFTEXT000033117877"
    "&idArticle=JORFARTI000033117901",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        "France (norm before the 2021 framework): customer data until three years after the relation ends;"
        " retention, not validity of consent."
    ),
)
LINK_NOT_CLICKED = View(
    reading=Reading.STRICT,
    who="Datenschutzbehörde (AT)",
    reference="DSB-D130.073/0008-DSB/2019",
    day="2019-10-09",
    link="https://dorda.at/de/news/double-opt-verfahren-oesterreich-nun-auch-verpflichtend",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("The confirmation link was sent, the click not awaited: the emails breached the duty of security."),
)
NOT_BY_TIME_ALONE = View(
    reading=Reading.LENIENT,
    who="BGH (DE)",
    reference="III ZR 196/17, [31]",
    day="2018-02-01",
    link="https://www.rechtslupe.de/wirtschaftsrecht/kontaktaufnahme-werbezwecken-einwilligung-3129386",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("A consent does not in principle lapse by time alone."),
)
FOUR_YEARS_UNUSED = View(
    reading=Reading.STRICT,
    who="AG München (DE)",
    reference="161 C 12736/22",
    day="2023-02-14",
    link="https://www.dr-bahr.com/news/"
    "einwilligung-in-e-mail-newsletter-werbung-kann-4-jahre-nach-nichtnutzung-entfallen.html",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("In that case a consent lapsed: four years, account unused and no email."),
)
NO_LAPSE_BY_TIME = View(
    reading=Reading.LENIENT,
    who="Garante (IT)",
    reference="no. 181/2020, doc. web 9486485",
    day="2020-10-15",
    link="https://ius.giuffrefl.it/dettaglio/10401961/",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Consent stays valid, whatever time has passed, until it is withdrawn, if rightly obtained and still valid"
        " under today's rules."
    ),
)
CANCELLED_SALE = View(
    reading=Reading.STRICT,
    who="LG Nürnberg-Fürth (DE)",
    reference="4 HK O 655/21",
    day="2022-09-21",
    link="https://www.dr-bahr.com/news/"
    "ausnahmeregelung-des-7-abs3-uwg-fuer-e-mail-marketing-setzt-wirksame-bestellung-voraus.html",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("After the order a sale must have come about (German law); there the shop itself had cancelled."),
)
CANCELLATION_HARMLESS = View(
    reading=Reading.LENIENT,
    who="DLA Piper",
    reference="comment on LG Nürnberg-Fürth 4 HK O 655/21",
    day="2023-04-18",
    link="https://onetoone.de/marketing-automation/db/oto_marketing_automation.479346bma.480940bma.html",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("In the majority's view a later cancellation does no harm."),
)
NOT_ITS_OWN_SALE = View(
    reading=Reading.STRICT,
    who="Corte di cassazione (IT)",
    reference="15881/2025",
    day="2025-06-13",
    link="https://www.misterlex.it/cassazione-civile/2025/15881",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("Whoever passes on the offers of other sellers does not sell."),
)
THREE_IN_A_WEEK = View(
    reading=Reading.STRICT,
    who="Garante (IT)",
    reference="doc. web 10084158",
    day="2024",
    link="https://www.polimeni.legal/articoli/news/"
    "carrello-abbandonato-e-reminder-per-lutente-ecco-le-regole-del-garante/",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Three cart emails in a week were promotion. How many are fine with consent no source says; the strict"
        " reading stops at three."
    ),
)
CHILD_IS_OLD_ENOUGH_NOW = View(
    reading=Reading.LENIENT,
    who="GDPR",
    reference="art. 8(1)",
    day="2018-05-25",
    link=GDPR.article("8(1)").link,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("The processing is lawful where the child has the age."),
)
GUARDIAN_CONSENTS = View(
    reading=Reading.STRICT,
    who="GDPR",
    reference="art. 8(1)",
    day="2018-05-25",
    link=GDPR.article("8(1)").link,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("Where the child is younger, the holder of parental responsibility must give or authorise the consent."),
)

CONSENT_IS_SPECIFIC = statute(
    Reading.STRICT,
    "GDPR",
    GDPR.article("4(11), 6(1)(a)"),
    "2018-05-25",
    Text("A consent is given for specific purposes: marketing by this seller is not marketing for other suppliers."),
)
STILL_ITS_OWN_MAIL = statute(
    Reading.LENIENT,
    "GDPR",
    GDPR.article("4(11)"),
    "2018-05-25",
    Text("The words do not say whose goods an email of the seller that was consented to may show."),
)


def on_customers(who: str, provision: Provision, day: str) -> tuple[View, ...]:
    """Take the sides on what a customer exception leaves open: mixed carts, cancelled sales.

    Args:
        who: the act's own short name.
        provision: where its exception stands.
        day: the day from which it says so, ISO 8601.

    """
    only_similar = statute(Reading.STRICT, who, provision, day, wording.ONLY_SIMILAR_SAYS)
    silent = statute(Reading.LENIENT, who, provision, day, wording.SILENT_ON_CUSTOMERS_SAYS)
    return (
        only_similar.about(f.BOUGHT_ALL_SIMILAR),
        CANCELLED_SALE.about(f.BOUGHT_STANDS),
        CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        silent.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    )


REPLY_IN_TIME = View(
    reading=Reading.STRICT,
    who="ÚOOÚ (CZ)",
    reference="FAQ on Act 480/2004, question 2",
    day="",
    link="https://uoou.gov.cz/cinnost/obchodni-sdeleni/casto-kladene-otazky-k-zakonu-c-4802004-sb",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "A reply sent an unreasonably long time after the request is a commercial communication. The authority names no"
        " number; a month is this library's."
    ),
)
REQUEST_WITHOUT_END = statute(
    Reading.LENIENT,
    "GDPR",
    GDPR.article("6(1)(b)"),
    "2018-05-25",
    Text("Steps at the request of the person are lawful; the words name no time within which they are taken."),
)
ON_OLD_REQUESTS = (REPLY_IN_TIME.about(f.REQUEST_FRESH), REQUEST_WITHOUT_END.about(f.REQUEST_FRESH))


def on_idle_accounts() -> tuple[View, ...]:
    """Take the sides on how long a free account carries emails, where the exception names no period."""
    within = f.ACCOUNT_ACTIVE_WITHIN_36_MONTHS
    return tuple(view.about(within) for view in (IDLE_ACCOUNTS, CNIL_THREE_YEARS, INTELIGO))


def on_old_customers(who: str, provision: Provision, day: str, within: Fact) -> tuple[View, ...]:
    """Take the sides on how long a customer relation carries emails, where the exception names no period."""
    silent = statute(Reading.LENIENT, who, provision, day, wording.SILENT_ON_CUSTOMERS_SAYS)
    return (CNIL_THREE_YEARS.about(within), silent.about(within), INTELIGO.about(within))
