"""Belgium: mail about an abandoned cart, from 31 May 2014 to today.

Three layers must be satisfied at the same time (Code of Economic Law art. XII.1 § 2, 2° leaves questions of
privacy to privacy law):

* **sending**: Code of Economic Law (Wetboek van economisch recht, Code de droit économique), Book XII,
  art. XII.13, with the exceptions of the Royal Decree of 4 April 2003, which art. 6 of the Act of
  15 December 2013 kept in force;
* **data protection**: the Act of 8 December 1992 until 24 May 2018 (displaced by the GDPR from 25 May, repealed on
  5 September 2018), the GDPR from 25 May 2018, with the age of digital consent of art. 7 of the Act of 30 July 2018
  from 5 September 2018 (16 years before);
* **device**: art. 10/2 of the Act of 30 July 2018 from 10 January 2022, before that art. 129 of the Act of
  13 June 2005.

Books VI and XII of the Code were read as enacted, the Royal Decree as quoted by others; today's consolidated wording
was not read.

Not modelled:

* the time before 31 May 2014, other channels than e-mail and SMS, and mail that is no advertising ("complete your
  payment"), or only asks for consent;
* a consent collected by another company in our name; marketing consent used for another supplier's goods;
* a minor in any other respect than the age of consent, and at all before 25 May 2018;
* the proof, age and withdrawal of a consent for the device (taken as stated), and the exemption of art. 10/2 for a
  service the user expressly asked for;
* legitimate interest (GDPR art. 6(1)(f)) as a basis of its own: for own customers art. 95 GDPR displaces it
  (CJEU C-654/23), for all others art. XII.13 stops the mail first;
* information under GDPR art. 13-14, and on the right to withdraw (art. 7(3)), as a condition: it is a duty;
* how long a cart may be kept where no period was announced, and the Danish view that a consent unused for one year
  has lapsed;
* written consent, and the signed and dated objection, of the Act of 1992; a request made after an objection, which
  stays forbidden;
* sanctions, regulated professions (art. XII.14), the content of the mail beyond the duties below;
* Recommendation 01/2025 of the Data Protection Authority, of which only the draft was found.

``docs/law/belgium.md`` holds the log of sources, what was corrected and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import either
from lawful_resend.laws.shared import authorities, forbidden, gdpr, wording
from lawful_resend.laws.shared.acts import EPRIVACY, GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Duty, Ground, Layer, Veto, View
from lawful_resend.text import Text

SINCE = date(2014, 5, 31)
AGE_IS_13 = date(2018, 9, 5)
ARTICLE_10_2 = date(2022, 1, 10)
PRICE_REDUCTIONS = date(2022, 5, 28)
CHECKED = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

CODE = Act(
    name=Text(
        nl="Wetboek van economisch recht",
        fr="Code de droit économique",
        de="Wirtschaftsgesetzbuch",
        en="Code of Economic Law",
    ),
    link="https://www.ejustice.just.fgov.be/eli/loi/2013/12/15/2013011667/justel",
    checked=CHECKED,
)
CODE_BOOK_VI = Act(
    name=CODE.name,
    link="https://www.ejustice.just.fgov.be/eli/wet/2013/12/21/2013011649/justel",
    checked=CHECKED,
)
ROYAL_DECREE_2003 = Act(
    name=Text(
        nl="Koninklijk besluit van 4 april 2003",
        fr="Arrêté royal du 4 avril 2003",
        de="Königlicher Erlass vom 4. April 2003",
        en="Royal Decree of 4 April 2003",
    ),
    link="https://www.ejustice.just.fgov.be/eli/arrete/2003/04/04/2003011238/moniteur",
    checked=CHECKED,
    # read as quoted in full by others, in French and in the official German translation
    confidence=SECONDARY,
)
PRIVACY_ACT_1992 = Act(
    name=Text(
        nl="Wet van 8 december 1992",
        fr="Loi du 8 décembre 1992",
        de="Gesetz vom 8. Dezember 1992",
        en="Act of 8 December 1992",
    ),
    link="https://www.ejustice.just.fgov.be/eli/loi/1992/12/08/1993009167/justel",
    checked=CHECKED,
)
ACT_2018 = Act(
    name=Text(
        nl="Wet van 30 juli 2018",
        fr="Loi du 30 juillet 2018",
        de="Gesetz vom 30. Juli 2018",
        en="Act of 30 July 2018",
    ),
    link="https://www.ejustice.just.fgov.be/eli/loi/2018/07/30/2018040581/justel",
    checked=CHECKED,
)
ELECTRONIC_COMMUNICATIONS_ACT = Act(
    name=Text(
        nl="Wet van 13 juni 2005",
        fr="Loi du 13 juin 2005",
        de="Gesetz vom 13. Juni 2005",
        en="Act of 13 June 2005",
    ),
    link="https://www.ejustice.just.fgov.be/eli/loi/2005/06/13/2005011238/justel",
    checked=CHECKED,
)

# --- who reads it how ----------------------------------------------------------------------------

ARTICLE = "Sirius Legal"
ARTICLE_TITLE = "Privacywetgeving rond second chance mails"
ARTICLE_LINK = "http://www.onlineretailer.be/algemeen/privacywetgeving-rond-second-chance-mails/"


def _article(says: Text) -> View:
    return View(
        reading=Reading.LENIENT,
        who=ARTICLE,
        reference=ARTICLE_TITLE,
        day="2017",
        link=ARTICLE_LINK,
        checked=CHECKED,
        confidence=Confidence.TEXT,
        says=says,
    )


TICK_IS_CONSENT = _article(
    Text(
        nl="Wie de algemene voorwaarden en de privacy & cookie policy aanvinkt, stemt in met de mail.",
        fr="Cocher les conditions générales et la politique de confidentialité et de cookies vaut consentement à"
        " l'e-mail.",
        de="Wer AGB sowie Datenschutz- und Cookie-Erklärung ankreuzt, willigt in die E-Mail ein.",
        en="Ticking the terms and the privacy and cookie policy is consent to the mail.",
    )
)
TWO_BOXES_ADVISED = _article(
    Text(
        nl="Twee afzonderlijke opt-ins zijn sterk aan te raden.",
        fr="Deux opt-ins distincts sont vivement recommandés.",
        de="Zwei getrennte Opt-ins sind dringend zu empfehlen.",
        en="Two separate opt-ins are strongly recommended.",
    )
)
TICK_SUFFICES = _article(
    Text(
        nl="Wie in het bestelproces al had aangevinkt, mag gemaild worden; alleen het bewijs is lastig.",
        fr="Celui qui avait déjà coché pendant la commande peut recevoir l'e-mail; seule la preuve est difficile.",
        de="Wer im Bestellvorgang schon angekreuzt hatte, darf angeschrieben werden; nur der Nachweis ist schwierig.",
        en="Whoever had already ticked during the order may be mailed; only the proof is hard.",
    )
)
ANY_OPT_IN = _article(
    Text(
        nl="Een voorafgaande opt-in voor reclame volstaat.",
        fr="Un opt-in préalable pour de la publicité suffit.",
        de="Ein vorheriges Opt-in für Werbung genügt.",
        en="A prior opt-in to advertising suffices.",
    )
)
SOLICITED = authorities.statute(
    Reading.LENIENT,
    "CDE/WER",
    "XII.13 § 4",
    CODE,
    "2014-05-31",
    Text(
        nl="De wet vraagt het bewijs dat de reclame gevraagd was, niet dat de getoonde tekst bewaard is of"
        " het adres bevestigd.",
        fr="La loi demande la preuve que la publicité était sollicitée, non la conservation du texte ni la"
        " confirmation de l'adresse.",
        de="Das Gesetz verlangt den Nachweis, dass die Werbung erbeten war, nicht den aufbewahrten Text oder"
        " die Bestätigung der Adresse.",
        en="The statute asks for proof that the mail was solicited, not for the text kept or the address confirmed.",
    ),
)
DECREE_SILENT = authorities.statute(
    Reading.LENIENT,
    "AR/KB 4.4.2003",
    "1, 1°",
    ROYAL_DECREE_2003,
    "2003-05-28",
    Text(
        nl="Het besluit vraagt dat het adres bij een verkoop werd verkregen, voor gelijkaardige producten; het"
        " noemt geen termijn, geen latere annulering en geen maat van gelijkenis.",
        fr="L'arrêté demande une adresse obtenue dans le cadre d'une vente, pour des produits analogues; il ne"
        " cite ni délai, ni annulation ultérieure, ni degré d'analogie.",
        de="Der Erlass verlangt eine beim Verkauf erhaltene Adresse für ähnliche Produkte; er nennt keine"
        " Frist, keine spätere Stornierung und kein Maß der Ähnlichkeit.",
        en="The decree asks for an address obtained in a sale, for similar products; it names no time limit,"
        " no later cancellation and no degree of similarity.",
    ),
)
DECREE_ON_SERVICES = authorities.statute(
    Reading.LENIENT,
    "AR/KB 4.4.2003",
    "1, 1° b",
    ROYAL_DECREE_2003,
    "2003-05-28",
    Text(
        nl="Het besluit spreekt van producten of diensten die hij zelf levert; ons argument: de dienst van een"
        " marktplaats kan daaronder vallen. Een Belgische uitspraak is niet gevonden.",
        fr="L'arrêté parle de produits ou services qu'il fournit lui-même; notre argument: le service d'une place de"
        " marché peut en être. Aucune décision belge n'a été trouvée.",
        de="Der Erlass spricht von Produkten oder Diensten, die er selbst liefert; unser Argument: Der Dienst eines"
        " Marktplatzes kann dazugehören. Eine belgische Entscheidung wurde nicht gefunden.",
        en="The decree speaks of products or services it supplies itself; our argument: the service of a marketplace"
        " may be one. No Belgian decision was found.",
    ),
)
SOLICITATION_UNWANTED = authorities.statute(
    Reading.LENIENT,
    "CDE/WER",
    "VI.103, 3°",
    CODE_BOOK_VI,
    "2014-05-31",
    Text(
        nl="Verboden is hardnekkig én ongewenst aandringen; een aantal noemt de wet niet.",
        fr="Sont interdites les sollicitations répétées et non souhaitées; la loi ne cite pas de nombre.",
        de="Verboten ist wiederholtes und unerwünschtes Ansprechen; eine Zahl nennt das Gesetz nicht.",
        en="Solicitations that are repeated and unwanted are prohibited; the statute names no number.",
    ),
)

PRIVACY_COMMISSION = View(
    reading=Reading.STRICT,
    who="CPVP/CBPL (BE)",
    reference="Marketing direct: le consentement",
    day="",
    link="https://www.privacycommission.be/fr/marketing-direct/vous-souhaitez-envoyer/le-consentement",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        nl="De toestemming moet een concrete actie van direct marketing betreffen; louter verwijzen naar de"
        " informatie in de algemene voorwaarden volstaat niet.",
        fr="Le consentement doit viser une action concrète de marketing direct; simplement renvoyer à l'information"
        " des conditions générales ne suffit pas.",
        de="Die Einwilligung muss eine konkrete Werbemaßnahme betreffen; nur auf die Information in den AGB zu"
        " verweisen genügt nicht.",
        en="The consent must be about a concrete marketing action; merely referring to information in the general"
        " terms is not enough.",
    ),
)
FREEDELITY = View(
    reading=Reading.STRICT,
    who="GBA/APD (BE)",
    reference="146/2024",
    day="2024-11-28",
    link="https://www.gegevensbeschermingsautoriteit.be/publications/beslissing-ten-gronde-nr.-146-2024.pdf",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Toestemming die samenvalt met het aanvaarden van de algemene voorwaarden, is niet vrij (§ 249; Marktenhof"
        " juni 2025: ten gronde gevolgd).",
        fr="Un consentement qui se confond avec l'acceptation des conditions générales n'est pas libre (§ 249; Cour"
        " des marchés, juin 2025: suivie sur le fond).",
        de="Eine Einwilligung, die mit der Annahme der AGB zusammenfällt, ist nicht freiwillig (§ 249;"
        " Märktegerichtshof, Juni 2025: in der Sache bestätigt).",
        en="A consent that coincides with accepting the general terms is not free (§ 249; Market Court, June 2025:"
        " followed on the substance).",
    ),
)
THREE_YEARS = evolve(
    FREEDELITY,
    says=Text(
        nl="In een gedeeld klantenbestand: gegevens van iemand die drie jaar niets van zich liet horen, mogen niet"
        " langer worden bewaard, tenzij hij bevestigt (§ 285).",
        fr="Dans un fichier de fidélité partagé: les données d'une personne restée inactive trois ans ne peuvent être"
        " conservées plus longtemps, sauf confirmation (§ 285).",
        de="In einer gemeinsamen Kundendatei: Daten einer Person, die drei Jahre untätig war, dürfen ohne Bestätigung"
        " nicht länger aufbewahrt werden (§ 285).",
        en="In a shared loyalty file: data of a person without any activity for three years may be kept no longer,"
        " unless confirmed (§ 285).",
    ),
)
CHILD_WHEN_CONSENTING = View(
    reading=Reading.STRICT,
    who="Loi/wet 30.7.2018",
    reference="art. 7",
    day="2018-09-05",
    link=ACT_2018.link,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        nl="De wet kijkt naar de leeftijd van het kind dat de toestemming gáf.",
        fr="La loi regarde l'âge de l'enfant qui a donné le consentement.",
        de="Das Gesetz blickt auf das Alter des Kindes, das die Einwilligung gab.",
        en="The Act looks at the age of the child who gave the consent.",
    ),
)
NOT_LONG_AGO = View(
    reading=Reading.STRICT,
    who="GBA/APD (BE)",
    reference="117/2022",
    day="2022-07-26",
    link="https://gdprhub.eu/index.php?title=APD/GBA_(Belgium)_-_117/2022",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Een ongeveer twee jaar eerder opgezegd abonnement was nog niet te oud; een grens stelde de GBA niet, de"
        " twee jaar waren van de verwerkingsverantwoordelijke zelf.",
        fr="Un abonnement résilié environ deux ans plus tôt n'était pas trop ancien; l'APD n'a pas fixé de limite,"
        " les deux ans étaient ceux du responsable du traitement.",
        de="Ein etwa zwei Jahre zuvor gekündigtes Abonnement war noch nicht zu alt; eine Grenze setzte die Behörde"
        " nicht, die zwei Jahre stammten vom Verantwortlichen.",
        en="A subscription cancelled about two years before was not too old; the authority set no limit, the two"
        " years were the controller's own.",
    ),
)
ONLY_SIMILAR = View(
    reading=Reading.STRICT,
    who="AR/KB 4.4.2003",
    reference="art. 1, 1° b",
    day="2003-05-28",
    link=ROYAL_DECREE_2003.link,
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Uitsluitend voor gelijkaardige producten: wat in het mandje niet gelijkaardig is, valt erbuiten.",
        fr="Exclusivement pour des produits analogues: ce qui, dans le panier, ne l'est pas, n'y entre pas.",
        de="Ausschließlich für ähnliche Produkte: Was im Warenkorb nicht ähnlich ist, fällt heraus.",
        en="Exclusively for similar products: what in the cart is not similar falls outside.",
    ),
)
PROMOTION_IN_SERVICE_MAIL = View(
    reading=Reading.STRICT,
    who="GBA/APD (BE)",
    reference="71/2022",
    day="2022-05-04",
    link="https://gdprhub.eu/index.php?title=APD/GBA_(Belgium)_-_71/2022",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Promotie in een dienstmail maakt er direct marketing van.",
        fr="Une promotion dans un e-mail de service en fait du marketing direct.",
        de="Werbung in einer Service-Mail macht sie zur Direktwerbung.",
        en="Promotion in a service mail makes it direct marketing.",
    ),
)
ASKED_FOR = authorities.statute(
    Reading.LENIENT,
    "CDE/WER",
    "XII.13 § 4",
    CODE,
    "2014-05-31",
    Text(
        nl="De wet legt het bewijs dat de reclame gevraagd was bij de verzender; of een toegevoegd aanbod nog"
        " gevraagd is, zegt ze niet.",
        fr="La loi fait peser sur l'expéditeur la preuve que la publicité était sollicitée; elle ne dit pas si une"
        " offre ajoutée l'est encore.",
        de="Das Gesetz legt dem Absender den Nachweis auf, dass die Werbung erbeten war; ob ein zusätzliches Angebot"
        " noch erbeten ist, sagt es nicht.",
        en="The statute puts the proof that the mail was solicited on the sender; it does not say whether an added"
        " offer still is.",
    ),
)

# --- conditions that several rules share ---------------------------------------------------------

MARKETING_OR_NEWSLETTER = either(
    f.CONSENT_TO_MARKETING,
    f.CONSENT_TO_NEWSLETTER,
    text=Text(
        nl="De klant gaf deze verkoper vóór de verzending toestemming voor reclame.",
        fr="Le client a donné à ce vendeur, avant l'envoi, son consentement à de la publicité.",
        de="Der Kunde hat diesem Verkäufer vor dem Versand die Einwilligung in Werbung gegeben.",
        en="The customer gave this seller, before the mail, consent to marketing.",
    ),
)
#: prior, free, specific, informed, and proven by the sender
CONSENT = Conditions(
    needs=(MARKETING_OR_NEWSLETTER, *gdpr.CONSENT_CORE),
    strictly=(
        f.CONSENT_TO_MARKETING,
        f.CONSENT_SEPARATE,
        f.CONSENT_CONCLUDED,
        f.CONSENT_WORDING_KEPT,
        f.CONSENT_CONFIRMED,
        f.CONSENT_WITHIN_36_MONTHS,
    ),
    views=(
        authorities.NEWSLETTER_IS_NOT_CART.about(f.CONSENT_TO_MARKETING),
        ANY_OPT_IN.about(f.CONSENT_TO_MARKETING),
        authorities.EDPB_SAME_MOTION.about(f.CONSENT_SEPARATE),
        FREEDELITY.about(f.CONSENT_SEPARATE),
        TWO_BOXES_ADVISED.about(f.CONSENT_SEPARATE),
        authorities.CLOSING_ACT.about(f.CONSENT_CONCLUDED),
        TICK_SUFFICES.about(f.CONSENT_CONCLUDED),
        authorities.EDPB_INFORMATION_PROVEN.about(f.CONSENT_WORDING_KEPT),
        authorities.ORANGE_ROMANIA.about(f.CONSENT_WORDING_KEPT),
        SOLICITED.about(f.CONSENT_WORDING_KEPT, f.CONSENT_CONFIRMED),
        authorities.LINK_NOT_CLICKED.about(f.CONSENT_CONFIRMED),
        authorities.UNCONFIRMED.about(f.CONSENT_CONFIRMED),
        THREE_YEARS.about(f.CONSENT_WITHIN_36_MONTHS),
        authorities.CNIL_THREE_YEARS.about(f.CONSENT_WITHIN_36_MONTHS),
        authorities.FOUR_YEARS_UNUSED.about(f.CONSENT_WITHIN_36_MONTHS),
        authorities.EDPB_NO_TIME_LIMIT.about(f.CONSENT_WITHIN_36_MONTHS),
        authorities.NO_LAPSE_BY_TIME.about(f.CONSENT_WITHIN_36_MONTHS),
        authorities.NOT_BY_TIME_ALONE.about(f.CONSENT_WITHIN_36_MONTHS),
    ),
)
#: Royal Decree art. 1, 1°, a to c: obtained directly, in the sale, for similar goods, refusal offered
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        f.BOUGHT_ADDRESS_GIVEN,
        f.ADDRESS_FROM_CUSTOMER,
        f.BOUGHT_SIMILAR,
        f.BOUGHT_REFUSAL_OFFERED,
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.OWN_GOODS, f.BOUGHT_STANDS),
    views=(
        ONLY_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),
        authorities.NOT_ITS_OWN_SALE.about(f.OWN_GOODS),
        authorities.CANCELLED_SALE.about(f.BOUGHT_STANDS),
        authorities.CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        DECREE_SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
        DECREE_ON_SERVICES.about(f.OWN_GOODS),
    ),
)
#: data protection law adds that a relation fades
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_24_MONTHS,),
    views=(
        NOT_LONG_AGO.about(f.BOUGHT_WITHIN_24_MONTHS),
        DECREE_SILENT.about(f.BOUGHT_WITHIN_24_MONTHS),
    ),
)
#: the same decree as the Court reads its directive: a free account that is the entry to a paid offer
PAID_OFFER_ACCOUNT = Conditions(
    needs=(
        f.ACCOUNT_PAID_OFFER,
        f.ACCOUNT,
        f.ADDRESS_FROM_CUSTOMER,
        f.ACCOUNT_REFUSAL_OFFERED,
    ),
    strictly=(f.OWN_GOODS,),
    views=(
        authorities.NOT_ITS_OWN_SALE.about(f.OWN_GOODS),
        DECREE_ON_SERVICES.about(f.OWN_GOODS),
    ),
)
TERMS = Conditions(
    needs=(
        f.TERMS_ACCEPTED,
        f.TERMS_TICKED,
        f.TERMS_FREE,
        f.TERMS_INFORMED,
        f.TERMS_PROVEN,
        f.TERMS_STAND,
    ),
    views=(
        TICK_IS_CONSENT,
        FREEDELITY,
        authorities.EDPB_SAME_MOTION,
        PRIVACY_COMMISSION,
        authorities.DATING_DK,
        authorities.BRICO_PRIVE,
    ),
)
REQUESTED = Conditions(
    needs=(f.MAIL_REQUESTED,), strictly=(f.MAIL_NEUTRAL,), views=(PROMOTION_IN_SERVICE_MAIL, ASKED_FOR)
)


# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text(
        nl="Reclame per elektronische post is verboden zonder voorafgaande, vrije, specifieke en geïnformeerde"
        " toestemming",
        fr="La publicité par courrier électronique est interdite sans consentement préalable, libre, spécifique et"
        " informé",
        de="Werbung per elektronische Post ist verboten ohne vorherige Einwilligung, die freiwillig, für den"
        " bestimmten Fall und in informierter Weise erteilt wurde",
        en="Advertising by electronic mail is prohibited without prior, free, specific and informed consent",
    ),
    source=CODE.article("XII.13 § 1"),
    since=SINCE,
    grounds=(
        Ground(
            id="be.consent",
            title=wording.CONSENT_TITLE,
            source=CODE.article("XII.13 § 1, § 4"),
            basis=Basis.CONSENT,
            needs=CONSENT.needs,
            strictly=CONSENT.strictly,
            since=SINCE,
            views=CONSENT.views,
            advice=wording.ASK_CONSENT,
        ),
        Ground(
            id="be.existing-customer",
            title=wording.CUSTOMER_TITLE,
            source=ROYAL_DECREE_2003.article("1, 1°"),
            basis=Basis.EXISTING_CUSTOMER,
            needs=OWN_CUSTOMER.needs,
            strictly=OWN_CUSTOMER.strictly,
            since=SINCE,
            views=OWN_CUSTOMER.views,
            advice=wording.OFFER_REFUSAL,
        ),
        Ground(
            id="be.impersonal-address",
            title=wording.IMPERSONAL_TITLE,
            source=ROYAL_DECREE_2003.article("1, 2°"),
            basis=Basis.IMPERSONAL_ADDRESS,
            # that the goods must be for the legal person is not in the decree: the report to the King and the
            # administration are said to ask it, and nobody was found who says it need not be so
            needs=(f.COMPANY, f.IMPERSONAL_MAILBOX, f.FOR_ORGANISATION),
            since=SINCE,
        ),
        Ground(
            id="be.account",
            title=wording.ACCOUNT_TITLE,
            source=ROYAL_DECREE_2003.article("1, 1°"),
            also=(authorities.INTELIGO,),
            basis=Basis.ACCOUNT,
            needs=PAID_OFFER_ACCOUNT.needs,
            strictly=PAID_OFFER_ACCOUNT.strictly,
            # the Court read art. 13(2) of the directive together with art. 95 GDPR; no source for before
            since=gdpr.GDPR_APPLIES,
            views=PAID_OFFER_ACCOUNT.views,
        ),
        Ground(
            id="be.requested",
            title=wording.REQUESTED_TITLE,
            source=CODE.article("XII.13 § 4"),
            basis=Basis.REQUESTED,
            needs=REQUESTED.needs,
            strictly=REQUESTED.strictly,
            since=SINCE,
            views=REQUESTED.views,
            advice=wording.OFFER_REQUEST,
        ),
        Ground(
            id="be.terms-acceptance",
            title=wording.TERMS_TITLE,
            source=CODE.article("XII.13 § 1"),
            basis=Basis.TERMS_ACCEPTANCE,
            needs=TERMS.needs,
            since=SINCE,
            reading=Reading.LENIENT,
            views=TERMS.views,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------


DATA_1992 = Layer(
    id="data-protection",
    title=wording.DATA_TITLE,
    rule=wording.DATA_RULE,
    source=PRIVACY_ACT_1992.article("5"),
    since=SINCE,
    until=gdpr.GDPR_APPLIES,
    grounds=(
        Ground(
            id="be.data-consent",
            title=wording.CONSENT_TITLE,
            source=PRIVACY_ACT_1992.article("1 § 8; 5, a"),
            basis=Basis.CONSENT,
            needs=CONSENT.needs,
            strictly=CONSENT.strictly,
            since=SINCE,
            until=gdpr.GDPR_APPLIES,
            views=CONSENT.views,
        ),
        Ground(
            id="be.data-existing-customer",
            title=Text(
                nl="Gerechtvaardigd belang tegenover eigen klanten",
                fr="Intérêt légitime envers ses propres clients",
                de="Berechtigtes Interesse gegenüber eigenen Kunden",
                en="Legitimate interest towards own customers",
            ),
            source=PRIVACY_ACT_1992.article("5, f"),
            basis=Basis.LEGITIMATE_INTEREST,
            needs=RECENT_CUSTOMER.needs,
            strictly=RECENT_CUSTOMER.strictly,
            since=SINCE,
            until=gdpr.GDPR_APPLIES,
            views=RECENT_CUSTOMER.views,
        ),
        Ground(
            id="be.data-no-person",
            title=wording.NO_PERSON_TITLE,
            source=PRIVACY_ACT_1992.article("1 § 1"),
            basis=Basis.NO_RULE,
            needs=(f.COMPANY, f.IMPERSONAL_MAILBOX),
            since=SINCE,
            until=gdpr.GDPR_APPLIES,
        ),
        Ground(
            id="be.data-requested",
            title=wording.REQUESTED_TITLE,
            source=PRIVACY_ACT_1992.article("5, b"),
            basis=Basis.CONTRACT,
            needs=REQUESTED.needs,
            strictly=REQUESTED.strictly,
            since=SINCE,
            until=gdpr.GDPR_APPLIES,
            views=REQUESTED.views,
        ),
        Ground(
            id="be.data-terms-acceptance",
            title=wording.TERMS_TITLE,
            source=PRIVACY_ACT_1992.article("5, a"),
            basis=Basis.TERMS_ACCEPTANCE,
            needs=TERMS.needs,
            since=SINCE,
            until=gdpr.GDPR_APPLIES,
            reading=Reading.LENIENT,
            views=TERMS.views,
        ),
    ),
)


NO_LEGITIMATE_INTEREST = Text(
    nl="Een gerechtvaardigd belang helpt niet: het vervangt de toestemming niet die de verzending vraagt (GBA"
    " 133/2025, § 18), en wie een bestelling afbreekt, verwacht de mail doorgaans niet (overweging 47 AVG).",
    fr="Un intérêt légitime n'y change rien: il ne remplace pas le consentement que requiert l'envoi (APD 133/2025, §"
    " 18), et la personne qui interrompt une commande ne s'attend en général pas à l'e-mail (considérant 47 RGPD).",
    de="Ein berechtigtes Interesse hilft nicht: Es ersetzt nicht die Einwilligung, die der Versand verlangt (GBA/APD"
    " 133/2025, § 18), und wer eine Bestellung abbricht, erwartet die E-Mail in der Regel nicht (Erwägungsgrund 47"
    " DSGVO).",
    en="A legitimate interest does not help: it does not replace the consent that the sending needs (GBA/APD"
    " 133/2025, § 18), and somebody who breaks off an order does not normally expect the mail (GDPR recital 47).",
)
DATA_GDPR = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "be",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            gdpr.Era(until=AGE_IS_13),
        ),
        gdpr.consent_ground(
            "be",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_13, f.OF_AGE_13_WHEN_CONSENTING, CHILD_WHEN_CONSENTING),
            gdpr.Era(since=AGE_IS_13),
            also=(ACT_2018.article("7"),),
        ),
        gdpr.displaced_ground(
            "be.data-existing-customer",
            wording.CUSTOMER_TITLE,
            Basis.EXISTING_CUSTOMER,
            RECENT_CUSTOMER.and_(views=(authorities.INTELIGO.about(f.BOUGHT_WITHIN_24_MONTHS),)),
        ),
        gdpr.no_person_ground("be"),
        gdpr.displaced_ground("be.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("be", REQUESTED),
        Ground(
            id="be.data-terms-acceptance",
            title=wording.TERMS_TITLE,
            source=GDPR.article("6(1)(a)"),
            basis=Basis.TERMS_ACCEPTANCE,
            needs=(*TERMS.needs, f.OF_AGE_16),
            since=gdpr.GDPR_APPLIES,
            until=AGE_IS_13,
            reading=Reading.LENIENT,
            views=TERMS.views,
        ),
        Ground(
            id="be.data-terms-acceptance",
            title=wording.TERMS_TITLE,
            source=GDPR.article("6(1)(a)"),
            basis=Basis.TERMS_ACCEPTANCE,
            needs=(*TERMS.needs, f.OF_AGE_13),
            since=AGE_IS_13,
            reading=Reading.LENIENT,
            views=TERMS.views,
        ),
    ),
    note=NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------


DEVICE_2005 = gdpr.device(
    "be",
    ELECTRONIC_COMMUNICATIONS_ACT.article("129"),
    ELECTRONIC_COMMUNICATIONS_ACT.article("129, 2°"),
    since=SINCE,
    until=ARTICLE_10_2,
)
DEVICE_2022 = gdpr.device("be", ACT_2018.article("10/2"), ACT_2018.article("10/2, 2°"), since=ARTICLE_10_2)

# --- vetoes --------------------------------------------------------------------------------------

VETOES = (
    *forbidden.vetoes(
        "be",
        SINCE,
        gdpr.GDPR_APPLIES,
        objection=PRIVACY_ACT_1992.article("12 § 1"),
        objection_also=(ROYAL_DECREE_2003.article("2"),),
        withdrawal=ROYAL_DECREE_2003.article("2"),
        purpose=PRIVACY_ACT_1992.article("4 § 1, 2°"),
        storage=PRIVACY_ACT_1992.article("4 § 1, 5°"),
        # a tick on a screen is not modelled as written
        sensitive=PRIVACY_ACT_1992.article("6 § 1-2, 7 § 1-2"),
        sensitive_title=Text(
            nl="Gevoelige gegevens zonder schriftelijke toestemming",
            fr="Données sensibles sans consentement écrit",
            de="Sensible Daten ohne schriftliche Einwilligung",
            en="Sensitive data without written consent",
        ),
        explicit_consent=False,
    ),
    *gdpr.vetoes("be", objection_also=(ROYAL_DECREE_2003.article("2"),)),
    Veto(
        id="be.persistence",
        title=Text(
            nl="Hardnekkig en ongewenst aandringen (de wet noemt geen aantal; hier: meer dan drie herinneringen)",
            fr="Sollicitations répétées et non souhaitées (la loi ne cite pas de nombre; ici: plus de trois rappels)",
            de="Hartnäckiges und unerwünschtes Ansprechen (das Gesetz nennt keine Zahl; hier: mehr als drei"
            " Erinnerungen)",
            en="Repeated and unwanted solicitation (the statute names no number; here: more than three reminders)",
        ),
        source=CODE_BOOK_VI.article("VI.103, 3°"),
        when=(f.MORE_THAN_THREE_REMINDERS,),
        since=SINCE,
        reading=Reading.STRICT,
        views=(authorities.STWL, authorities.THREE_IN_A_WEEK, SOLICITATION_UNWANTED),
        advice=Text(
            nl="Stuur over dit mandje niets meer.",
            fr="N'envoyez plus rien sur ce panier.",
            de="Senden Sie zu diesem Warenkorb nichts mehr.",
            en="Send nothing more about this cart.",
        ),
    ),
)

# --- duties --------------------------------------------------------------------------------------

NOTICE_1992_TITLE = Text(
    nl="Vermeld uiterlijk wanneer u het adres verkrijgt dat men zich gratis kan verzetten tegen direct marketing.",
    fr="Indiquez, au plus tard lorsque vous obtenez l'adresse, que l'on peut s'opposer sans frais au marketing direct.",
    de="Weisen Sie spätestens bei Erhalt der Adresse darauf hin, dass man Direktwerbung kostenlos widersprechen kann.",
    en="Say, at the latest when you obtain the address, that direct marketing can be objected to free of charge.",
)
ANSWER_1992_TITLE = Text(
    nl="Meld binnen een maand wat u met een bezwaar deed.",
    fr="Indiquez dans le mois la suite donnée à une opposition.",
    de="Teilen Sie binnen eines Monats mit, was auf einen Widerspruch geschah.",
    en="Say within one month what you did with an objection.",
)

DUTIES = (
    Duty(
        id="be.duty.recognisable",
        title=Text(
            nl="Maak de mail bij ontvangst herkenbaar als reclame, of zet er leesbaar, goed zichtbaar en"
            " ondubbelzinnig het woord 'reclame' in.",
            fr="Rendez l'e-mail reconnaissable comme publicité dès sa réception, ou portez-y la mention « publicité »"
            " de manière lisible, apparente et non équivoque.",
            de="Machen Sie die E-Mail bei Empfang als Werbung erkennbar, oder setzen Sie lesbar, deutlich und"
            " unmissverständlich das Wort „Werbung“ („reclame“, „publicité“) hinein.",
            en="Make the mail recognisable as advertising on receipt, or print the word 'reclame' or 'publicité' in"
            " it legibly, visibly and unambiguously.",
        ),
        source=CODE.article("XII.12, 1°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.sender",
        title=Text(
            nl="Laat duidelijk zien voor wie de reclame wordt gemaakt.",
            fr="Montrez clairement pour le compte de qui la publicité est faite.",
            de="Zeigen Sie deutlich, für wen die Werbung gemacht wird.",
            en="Show clearly on whose behalf the advertising is made.",
        ),
        source=CODE.article("XII.12, 2°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.offers",
        title=Text(
            nl="Maak promotionele aanbiedingen, wedstrijden en spelen als zodanig herkenbaar, met duidelijke,"
            " gemakkelijk vindbare voorwaarden.",
            fr="Rendez reconnaissables comme tels les offres, concours et jeux promotionnels, avec des conditions"
            " claires et aisément accessibles.",
            de="Machen Sie Angebote, Preisausschreiben und Gewinnspiele als Werbung erkennbar, mit klaren, leicht"
            " zugänglichen Bedingungen.",
            en="Make promotional offers, contests and games recognisable as such, their conditions clear and easy to"
            " reach.",
        ),
        source=CODE.article("XII.12, 3°-4°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.right-to-object",
        title=Text(
            nl="Zeg in elke mail duidelijk dat men voortaan reclame kan weigeren.",
            fr="Dites clairement dans chaque e-mail que l'on peut refuser la publicité à l'avenir.",
            de="Sagen Sie in jeder E-Mail deutlich, dass man Werbung künftig ablehnen kann.",
            en="Say clearly in every mail that marketing can be refused for the future.",
        ),
        source=CODE.article("XII.13 § 2, 1°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.opt-out",
        title=Text(
            nl="Bied een passend elektronisch middel om te weigeren: gratis en zonder reden, zonder inloggen of"
            " identiteitsbewijs (GBA 145/2022, § 5).",
            fr="Offrez un moyen électronique approprié de refuser: sans frais ni motif, sans connexion ni preuve"
            " d'identité (APD 145/2022, § 5).",
            de="Bieten Sie ein geeignetes elektronisches Mittel zur Ablehnung: kostenlos und ohne Begründung, ohne"
            " Anmeldung oder Identitätsnachweis (GBA/APD 145/2022, § 5).",
            en="Offer an appropriate electronic means to refuse: free and without reasons, without a login or proof"
            " of identity (GBA/APD 145/2022, § 5).",
        ),
        source=CODE.article("XII.13 § 2, 2°"),
        also=(ROYAL_DECREE_2003.article("2"),),
        since=SINCE,
    ),
    Duty(
        id="be.duty.return-address",
        title=Text(
            nl="Geef een geldig adres waarnaar een verzoek om te stoppen kan.",
            fr="Donnez une adresse valable à laquelle demander l'arrêt.",
            de="Geben Sie eine gültige Adresse an, an die eine Bitte um Einstellung gehen kann.",
            en="Give a valid address to which a request to stop can be sent.",
        ),
        source=CODE.article("XII.13 § 2, 2°; § 3, 2°"),
        also=(EPRIVACY.article("13(4)"),),
        since=SINCE,
    ),
    Duty(
        id="be.duty.origin",
        title=Text(
            nl="Gebruik geen adres of identiteit van een derde en verberg de herkomst niet.",
            fr="N'utilisez ni l'adresse ni l'identité d'un tiers et ne masquez pas l'origine.",
            de="Verwenden Sie weder Adresse noch Identität eines Dritten und verbergen Sie die Herkunft nicht.",
            en="Use no address or identity of a third party, and hide no origin.",
        ),
        source=CODE.article("XII.13 § 3, 1°-2°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.linked-sites",
        title=Text(
            nl="Zet niemand aan tot een bezoek aan websites die art. XII.12 schenden.",
            fr="N'incitez pas à visiter des sites contraires à l'art. XII.12.",
            de="Verleiten Sie niemanden zum Besuch von Websites, die gegen Art. XII.12 verstoßen.",
            en="Do not encourage visits to websites that breach art. XII.12.",
        ),
        source=CODE.article("XII.13 § 3, 3°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.acknowledge",
        title=Text(
            nl="Bevestig een bezwaar binnen een redelijke termijn per e-mail, voer het uit, houd een bijgewerkte"
            " stoplijst bij en kijk die vóór elke verzending na.",
            fr="Confirmez toute opposition par e-mail dans un délai raisonnable, donnez-y suite, tenez à jour la"
            " liste d'opposition et consultez-la avant chaque envoi.",
            de="Bestätigen Sie einen Widerspruch binnen angemessener Frist per E-Mail, setzen Sie ihn um, führen Sie"
            " eine aktuelle Sperrliste und prüfen Sie sie vor jedem Versand.",
            en="Acknowledge an objection by e-mail within a reasonable time, act on it, keep an up-to-date stop list"
            " and check it before every mail.",
        ),
        source=ROYAL_DECREE_2003.article("2"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.objection-notice",
        title=NOTICE_1992_TITLE,
        source=PRIVACY_ACT_1992.article("9 § 1, c"),
        under=gdpr.TO_PERSONS,
        since=SINCE,
        until=gdpr.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.information",
        title=wording.INFORMATION_TITLE,
        source=PRIVACY_ACT_1992.article("9"),
        under=gdpr.TO_PERSONS,
        since=SINCE,
        until=gdpr.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.answer",
        title=ANSWER_1992_TITLE,
        source=PRIVACY_ACT_1992.article("12 § 3"),
        under=gdpr.TO_PERSONS,
        since=SINCE,
        until=gdpr.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.tracking",
        title=wording.TRACKING_TITLE,
        source=ELECTRONIC_COMMUNICATIONS_ACT.article("129"),
        since=SINCE,
        until=ARTICLE_10_2,
    ),
    Duty(
        id="be.duty.tracking",
        title=wording.TRACKING_TITLE,
        source=ACT_2018.article("10/2"),
        since=ARTICLE_10_2,
    ),
    *gdpr.duties("be"),
    Duty(
        id="be.duty.proof",
        title=wording.PROOF_TITLE,
        source=CODE.article("XII.13 § 4"),
        under=gdpr.ON_CONSENT | gdpr.ON_REQUEST,
        since=SINCE,
    ),
    Duty(
        id="be.duty.similar-only",
        title=wording.SIMILAR_ONLY_TITLE,
        source=ROYAL_DECREE_2003.article("1, 1° b"),
        under=gdpr.TO_CUSTOMERS,
        since=SINCE,
    ),
    Duty(
        id="be.duty.as-requested",
        title=wording.AS_REQUESTED_TITLE,
        source=CODE.article("XII.13 § 1"),
        under=gdpr.ON_REQUEST,
        since=SINCE,
    ),
    Duty(
        id="be.duty.sensitive",
        title=Text(
            nl="Wijs aan welke categorieën van personen gezondheidsgegevens zien, houd er een lijst van bij en bind"
            " hen aan geheimhouding.",
            fr="Désignez les catégories de personnes ayant accès aux données concernant la santé, tenez-en la liste"
            " et soumettez-les au secret.",
            de="Bestimmen Sie, welche Kategorien von Personen Gesundheitsdaten sehen, führen Sie eine Liste und"
            " verpflichten Sie sie zur Vertraulichkeit.",
            en="Designate which categories of persons see health data, keep a list of them and bind them to secrecy.",
        ),
        source=ACT_2018.article("9"),
        when=(f.SENSITIVE,),
        since=AGE_IS_13,
    ),
    Duty(
        id="be.duty.no-persistence",
        title=Text(
            nl="Dring bij consumenten niet hardnekkig en ongewenst aan.",
            fr="Ne sollicitez pas les consommateurs de façon répétée et non souhaitée.",
            de="Sprechen Sie Verbraucher nicht hartnäckig und unerwünscht an.",
            en="Do not solicit consumers persistently and against their wish.",
        ),
        source=CODE_BOOK_VI.article("VI.103, 3°"),
        under=gdpr.TO_PERSONS,
        since=SINCE,
    ),
    Duty(
        id="be.duty.no-false-urgency",
        title=Text(
            nl="Beweer niet ten onrechte dat het aanbod zo verdwijnt of dat er al besteld is.",
            fr="N'affirmez pas à tort que l'offre va disparaître ou que la commande est déjà passée.",
            de="Behaupten Sie nicht fälschlich, das Angebot ende gleich oder es sei schon bestellt.",
            en="Do not claim falsely that the offer is about to end or that an order was placed.",
        ),
        source=CODE_BOOK_VI.article("VI.100, 7°, 21°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.price-reduction",
        title=Text(
            nl="Kondigt u consumenten een prijsvermindering aan, toon dan de laagste prijs van de dertig dagen ervoor"
            " (nieuw product: zeven).",
            fr="Si vous annoncez une réduction de prix à des consommateurs, indiquez le prix le plus bas des trente"
            " jours précédents (produit nouveau: sept).",
            de="Kündigen Sie Verbrauchern eine Preisermäßigung an, so geben Sie den niedrigsten Preis der dreißig"
            " Tage davor an (neues Produkt: sieben).",
            en="If you announce a price reduction to consumers, show the lowest price of the thirty days before it"
            " (new product: seven).",
        ),
        source=CODE_BOOK_VI.article("VI.18 § 1", confidence=SECONDARY),
        under=gdpr.TO_PERSONS,
        since=PRICE_REDUCTIONS,
    ),
    Duty(
        id="be.duty.business-details",
        title=Text(
            nl="Houd naam, adres, e-mailadres en ondernemings- en btw-nummer gemakkelijk toegankelijk.",
            fr="Gardez nom, adresse, e-mail, numéros d'entreprise et de TVA aisément accessibles.",
            de="Halten Sie Name, Anschrift, E-Mail, Unternehmens- und Mehrwertsteuernummer leicht zugänglich.",
            en="Keep name, address, e-mail, enterprise and VAT number easily accessible.",
        ),
        source=CODE.article("XII.6 § 1"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.two-boxes",
        title=Text(
            nl="Vraag met twee afzonderlijke vakjes: één voor de algemene voorwaarden, één voor de privacy &"
            " cookie policy.",
            fr="Demandez par deux cases distinctes: l'une pour les conditions générales, l'autre pour la"
            " politique de confidentialité et de cookies.",
            de="Fragen Sie mit zwei getrennten Kästchen: eines für die AGB, eines für die Datenschutz- und"
            " Cookie-Erklärung.",
            en="Ask with two separate boxes: one for the terms, one for the privacy and cookie policy.",
        ),
        source=TWO_BOXES_ADVISED,
        under=frozenset({Basis.TERMS_ACCEPTANCE}),
        when=(f.TERMS_IN_ONE_BOX,),
        binding=False,
        since=SINCE,
    ),
)

JURISDICTION = Jurisdiction(
    country="BE",
    name=Text(nl="België", fr="Belgique", de="Belgien", en="Belgium"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA_1992, DATA_GDPR, DEVICE_2005, DEVICE_2022),
    vetoes=VETOES,
    duties=DUTIES,
)
