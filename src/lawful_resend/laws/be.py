"""Belgium: mail about an abandoned cart, from 31 May 2014 to today.

Three layers must be satisfied at the same time (Code of Economic Law art. XII.1 § 2, 2° leaves questions of
privacy to privacy law):

* **sending**: Code of Economic Law (Wetboek van economisch recht, Code de droit économique), Book XII,
  art. XII.13, with the exceptions of the Royal Decree of 4 April 2003, which art. 6 of the Act of
  15 December 2013 kept in force;
* **data protection**: the Act of 8 December 1992 until 24 May 2018, the GDPR from 25 May 2018, with the age of
  digital consent of art. 7 of the Act of 30 July 2018 from 5 September 2018 (16 years before);
* **device**: art. 10/2 of the Act of 30 July 2018 from 10 January 2022, before that art. 129 of the Act of
  13 June 2005.

Not modelled:

* the time before 31 May 2014, other channels than e-mail and SMS, and mail that is no advertising;
* a consent collected by another company in our name; a person recognised as a child in any other respect than
  the age of consent; the exemption of art. 10/2 for a service the user expressly asked for;
* legitimate interest (GDPR art. 6(1)(f)) as a basis of its own: for own customers art. 95 GDPR displaces it
  (CJEU C-654/23), for all others art. XII.13 stops the mail first;
* information under GDPR art. 13-14 as a condition: it is listed as a duty;
* sanctions, regulated professions (art. XII.14), the content of the mail beyond the duties below;
* Recommendation 01/2025 of the Data Protection Authority, of which only the draft was found.

``docs/law/belgium.md`` holds the log of sources, what was corrected and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil import CENTRAL_EUROPE
from lawful_resend.edition import Jurisdiction
from lawful_resend.facts import either
from lawful_resend.laws import eu
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Confidence, Duty, Ground, Layer, Veto, View
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


def _statute(act: str, reference: str, link: str, day: str, says: Text) -> View:
    return View(
        reading=Reading.LENIENT,
        who=act,
        reference=reference,
        day=day,
        link=link,
        checked=CHECKED,
        confidence=Confidence.TEXT,
        says=says,
    )


TICK_IS_CONSENT = _article(
    Text(
        nl="Wie de algemene voorwaarden en de privacy & cookie policy aanvinkt, stemt in met de mail.",
        fr="Cocher les conditions générales et la politique de vie privée et de cookies vaut consentement à l'e-mail.",
        de="Wer AGB sowie Datenschutz- und Cookie-Erklärung ankreuzt, willigt in die E-Mail ein.",
        en="Ticking the terms and the privacy and cookie policy is consent to the mail.",
    )
)
TWO_BOXES_ADVISED = _article(
    Text(
        nl="Twee afzonderlijke opt-ins zijn sterk aan te raden, niet vereist.",
        fr="Deux opt-ins distincts sont vivement recommandés, non exigés.",
        de="Zwei getrennte Opt-ins sind dringend zu empfehlen, nicht vorgeschrieben.",
        en="Two separate opt-ins are strongly recommended, not required.",
    )
)
TICK_SUFFICES = _article(
    Text(
        nl="Wie in het bestelproces al had aangevinkt, mag gemaild worden; alleen het bewijs is lastig.",
        fr="Qui avait déjà coché pendant la commande peut recevoir l'e-mail; seule la preuve est difficile.",
        de="Wer im Bestellvorgang schon angekreuzt hatte, darf angeschrieben werden; nur der Nachweis ist schwierig.",
        en="Who had already ticked during the order may be mailed; only the proof is hard.",
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
SOLICITED = _statute(
    "CDE/WER",
    "art. XII.13 § 4",
    CODE.link,
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
DECREE_SILENT = _statute(
    "AR/KB 4.4.2003",
    "art. 1, 1°",
    ROYAL_DECREE_2003.link,
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
DECREE_ON_SERVICES = _statute(
    "AR/KB 4.4.2003",
    "art. 1, 1° b",
    ROYAL_DECREE_2003.link,
    "2003-05-28",
    Text(
        nl="Producten of diensten die hij zelf levert: de dienst van een marktplaats kan daaronder vallen; een"
        " Belgische uitspraak daarover is niet gevonden.",
        fr="Produits ou services qu'il fournit lui-même: le service d'une place de marché peut en être; aucune"
        " décision belge n'a été trouvée.",
        de="Produkte oder Dienste, die er selbst liefert: Der Dienst eines Marktplatzes kann dazugehören; eine"
        " belgische Entscheidung wurde nicht gefunden.",
        en="Products or services it supplies itself: the service of a marketplace may be one; no Belgian"
        " decision on it was found.",
    ),
)
CHILD_IS_OLD_ENOUGH_NOW = View(
    reading=Reading.LENIENT,
    who="GDPR",
    reference="art. 8(1)",
    day="2018-05-25",
    link=eu.GDPR.link,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        nl="De verwerking is rechtmatig wanneer het kind de leeftijd heeft.",
        fr="Le traitement est licite lorsque l'enfant a l'âge requis.",
        de="Die Verarbeitung ist rechtmäßig, wenn das Kind das Alter hat.",
        en="The processing is lawful where the child has the age.",
    ),
)
SOLICITATION_UNWANTED = _statute(
    "CDE/WER",
    "art. VI.103, 3°",
    CODE_BOOK_VI.link,
    "2014-05-31",
    Text(
        nl="Verboden is herhaald én ongewenst aandringen; een aantal noemt de wet niet.",
        fr="Sont interdites les sollicitations répétées et non souhaitées; la loi ne cite pas de nombre.",
        de="Verboten ist wiederholtes und unerwünschtes Ansprechen; eine Zahl nennt das Gesetz nicht.",
        en="Solicitations that are repeated and unwanted are prohibited; the statute names no number.",
    ),
)

PRIVACY_COMMISSION = View(
    reading=Reading.STRICT,
    who="CPVP/CBPL (BE)",
    reference="Marketing direct: le consentement",
    day="2017",
    link="https://www.privacycommission.be/fr/marketing-direct/vous-souhaitez-envoyer/le-consentement",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        nl="De toestemming moet een concrete actie van direct marketing betreffen; verwijzen naar de algemene"
        " voorwaarden volstaat niet.",
        fr="Le consentement doit viser une action concrète de marketing direct; renvoyer aux conditions"
        " générales ne suffit pas.",
        de="Die Einwilligung muss eine konkrete Werbemaßnahme betreffen; auf die AGB zu verweisen genügt nicht.",
        en="The consent must be about a concrete marketing action; referring to the general terms is not enough.",
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
        nl="Toestemming die samenvalt met het aanvaarden van de algemene voorwaarden, is niet vrij (§ 249).",
        fr="Un consentement qui se confond avec l'acceptation des conditions générales n'est pas libre (§ 249).",
        de="Eine Einwilligung, die mit der Annahme der AGB zusammenfällt, ist nicht freiwillig (§ 249).",
        en="A consent that coincides with accepting the general terms is not free (§ 249).",
    ),
)
THREE_YEARS = evolve(
    FREEDELITY,
    says=Text(
        nl="Gegevens van wie drie jaar niets van zich liet horen, mogen niet langer worden bewaard, tenzij hij"
        " bevestigt (§ 285).",
        fr="Les données de qui est resté inactif trois ans ne peuvent être conservées plus longtemps, sauf"
        " confirmation (§ 285).",
        de="Daten von Personen, die drei Jahre untätig waren, dürfen ohne Bestätigung nicht länger aufbewahrt"
        " werden (§ 285).",
        en="Data of a person without any activity for three years may be kept no longer, unless confirmed (§ 285).",
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
    says=Text(
        nl="Een vakje waarmee men voorwaarden en privacyverklaring aanvaardt, is geen ondubbelzinnige toestemming.",
        fr="Une case par laquelle on accepte conditions et politique de vie privée n'est pas un consentement univoque.",
        de="Ein Kästchen, mit dem man Bedingungen und Datenschutzerklärung akzeptiert, ist keine"
        " unmissverständliche Einwilligung.",
        en="A box that accepts terms and privacy policy is no unambiguous consent.",
    ),
)
BRICO_PRIVE = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="SAN-2021-008",
    day="2021-06-14",
    link="https://www.cnil.fr/fr/sanction-de-500-000-euros-lencontre-de-la-societe-brico-prive",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Een account zonder aankoop maakt geen klant, en voorwaarden aanvaarden is geen toestemming.",
        fr="Un compte sans achat ne fait pas un client, et accepter des conditions n'est pas consentir.",
        de="Ein Konto ohne Kauf macht noch keinen Kunden, und Bedingungen zu akzeptieren ist keine Einwilligung.",
        en="An account without a purchase makes no customer, and accepting terms is no consent.",
    ),
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
    says=Text(
        nl="Wie aanvinkt en weggaat vóór een afsluitende handeling, gaf geen toestemming.",
        fr="Qui coche et s'en va avant un acte de clôture n'a pas consenti.",
        de="Wer ankreuzt und vor einer abschließenden Handlung geht, hat nicht eingewilligt.",
        en="Who ticks and leaves before a closing act gave no consent.",
    ),
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
        nl="Toestemming voor de nieuwsbrief dekt geen mail over een verlaten mandje; toestemming voor reclame"
        " over de eigen producten wel.",
        fr="Le consentement à la lettre d'information ne couvre pas l'e-mail de panier; celui à la publicité"
        " pour les produits du vendeur, oui.",
        de="Die Einwilligung in den Newsletter deckt keine Warenkorb-Mail; die in Werbung für die eigenen"
        " Produkte schon.",
        en="Consent to the newsletter does not cover a cart mail; consent to marketing of the shop's products does.",
    ),
)
UNCONFIRMED = View(
    reading=Reading.STRICT,
    who="Garante (IT)",
    reference="no. 330/2025",
    day="2025-06-04",
    link="https://cms.law/it/ita/publication/opt-in-no-double-opt-in",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Een log met IP-adres en tijdstip bewijst zonder bevestigd adres geen toestemming.",
        fr="Un journal avec adresse IP et heure ne prouve pas le consentement sans adresse confirmée.",
        de="Ein Protokoll mit IP-Adresse und Zeit beweist ohne bestätigte Adresse keine Einwilligung.",
        en="A log of IP address and time proves no consent without a confirmed address.",
    ),
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
        nl="Gegevens voor reclame worden hoogstens drie jaar na het einde van de relatie bewaard.",
        fr="Les données de prospection se conservent trois ans au plus après la fin de la relation.",
        de="Werbedaten werden höchstens drei Jahre nach dem Ende der Beziehung aufbewahrt.",
        en="Marketing data are kept for at most three years after the end of the relation.",
    ),
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
    says=Text(
        nl="Een toestemming die vier jaar niet werd gebruikt, is vervallen.",
        fr="Un consentement resté inutilisé quatre ans est éteint.",
        de="Eine vier Jahre nicht genutzte Einwilligung ist erloschen.",
        en="A consent not used for four years has lapsed.",
    ),
)
NO_LAPSE_BY_TIME = View(
    reading=Reading.LENIENT,
    who="Garante (IT)",
    reference="no. 181/2020, doc. web 9486485",
    day="2020-10-15",
    link="https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/9486485",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Toestemming blijft geldig, hoeveel tijd ook verstreken is, tot ze wordt ingetrokken.",
        fr="Le consentement reste valable, quel que soit le temps écoulé, jusqu'à son retrait.",
        de="Die Einwilligung bleibt gültig, gleich wie viel Zeit vergangen ist, bis sie widerrufen wird.",
        en="Consent stays valid, whatever time has passed, until it is withdrawn.",
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
        nl="Een relatie die ongeveer twee jaar eerder eindigde, was nog niet te oud; wie lang geen klant meer"
        " is, verwacht geen reclame.",
        fr="Une relation terminée environ deux ans plus tôt n'était pas trop ancienne; qui n'est plus client"
        " depuis longtemps n'attend pas de publicité.",
        de="Eine etwa zwei Jahre zuvor beendete Beziehung war noch nicht zu alt; wer lange kein Kunde mehr ist,"
        " erwartet keine Werbung.",
        en="A relation that had ended about two years before was not too old; who has long ceased to be a"
        " customer expects no marketing.",
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
    says=Text(
        nl="De uitzondering voor klanten onderstelt een bestelling die standhield.",
        fr="L'exception pour les clients suppose une commande qui a tenu.",
        de="Die Ausnahme für Kunden setzt eine wirksame Bestellung voraus.",
        en="The customer exception presupposes an order that stood.",
    ),
)
CANCELLATION_HARMLESS = View(
    reading=Reading.LENIENT,
    who="DLA Piper",
    reference="LG Nürnberg-Fürth 4 HK O 655/21",
    day="2023-04-18",
    link="https://onetoone.de/marketing-automation/db/oto_marketing_automation.479346bma.480940bma.html",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Volgens de meerderheid schaadt een latere annulering niet.",
        fr="Selon l'opinion majoritaire, une annulation ultérieure ne nuit pas.",
        de="Nach herrschender Meinung schadet eine spätere Stornierung nicht.",
        en="In the majority's view a later cancellation does no harm.",
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
NOT_ITS_OWN_SALE = View(
    reading=Reading.STRICT,
    who="Corte di cassazione (IT)",
    reference="15881/2025",
    day="2025-06-13",
    link="https://www.misterlex.it/cassazione-civile/2025/15881",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Wie aanbiedingen van andere verkopers doorgeeft, verkoopt niet zelf.",
        fr="Qui relaie les offres d'autres vendeurs ne vend pas lui-même.",
        de="Wer Angebote anderer Verkäufer weitergibt, verkauft nicht selbst.",
        en="Who passes on the offers of other sellers does not sell.",
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
ASKED_FOR = _statute(
    "CDE/WER",
    "art. XII.13 § 4",
    CODE.link,
    "2014-05-31",
    Text(
        nl="Wat de klant zelf vroeg, is gevraagde reclame.",
        fr="Ce que le client a lui-même demandé est une publicité sollicitée.",
        de="Was der Kunde selbst verlangt hat, ist erbetene Werbung.",
        en="What the customer asked for is solicited.",
    ),
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
        nl="Drie mails over een mandje in een week waren promotie. Hoeveel er mogen met toestemming, zegt geen"
        " bron; de strenge lezing stopt na drie.",
        fr="Trois e-mails de panier en une semaine étaient de la promotion. Aucune source ne dit combien sont"
        " permis avec consentement; la lecture stricte s'arrête à trois.",
        de="Drei Warenkorb-Mails in einer Woche waren Werbung. Wie viele mit Einwilligung erlaubt sind, sagt"
        " keine Quelle; die strenge Lesart endet bei drei.",
        en="Three cart mails in a week were promotion. How many are fine with consent no source says; the"
        " strict reading stops at three.",
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
CONSENT = (
    MARKETING_OR_NEWSLETTER,
    f.CONSENT_TICKED,
    f.CONSENT_FREE,
    f.CONSENT_INFORMED,
    f.CONSENT_NOT_FOR_PARTNERS,
    f.CONSENT_PROVEN,
    f.CONSENT_STANDS,
)
CONSENT_STRICTLY = (
    f.CONSENT_TO_MARKETING,
    f.CONSENT_SEPARATE,
    f.CONSENT_CONCLUDED,
    f.CONSENT_WORDING_KEPT,
    f.CONSENT_CONFIRMED,
    f.CONSENT_WITHIN_36_MONTHS,
)
CONSENT_VIEWS = (
    NEWSLETTER_IS_NOT_CART.about(f.CONSENT_TO_MARKETING),
    ANY_OPT_IN.about(f.CONSENT_TO_MARKETING),
    eu.EDPB_SAME_MOTION.about(f.CONSENT_SEPARATE),
    FREEDELITY.about(f.CONSENT_SEPARATE),
    TWO_BOXES_ADVISED.about(f.CONSENT_SEPARATE),
    CLOSING_ACT.about(f.CONSENT_CONCLUDED),
    TICK_SUFFICES.about(f.CONSENT_CONCLUDED),
    eu.EDPB_INFORMATION_PROVEN.about(f.CONSENT_WORDING_KEPT),
    eu.ORANGE_ROMANIA.about(f.CONSENT_WORDING_KEPT),
    SOLICITED.about(f.CONSENT_WORDING_KEPT, f.CONSENT_CONFIRMED),
    UNCONFIRMED.about(f.CONSENT_CONFIRMED),
    THREE_YEARS.about(f.CONSENT_WITHIN_36_MONTHS),
    CNIL_THREE_YEARS.about(f.CONSENT_WITHIN_36_MONTHS),
    FOUR_YEARS_UNUSED.about(f.CONSENT_WITHIN_36_MONTHS),
    eu.EDPB_NO_TIME_LIMIT.about(f.CONSENT_WITHIN_36_MONTHS),
    NO_LAPSE_BY_TIME.about(f.CONSENT_WITHIN_36_MONTHS),
)
#: Royal Decree art. 1, 1°, a to c: obtained directly, in the sale, for similar goods, refusal offered
OWN_CUSTOMER = (
    f.BOUGHT,
    f.BOUGHT_ADDRESS_GIVEN,
    f.ADDRESS_FROM_CUSTOMER,
    f.BOUGHT_SIMILAR,
    f.BOUGHT_REFUSAL_OFFERED,
)
OWN_CUSTOMER_STRICTLY = (f.BOUGHT_ALL_SIMILAR, f.OWN_GOODS, f.BOUGHT_STANDS)
OWN_CUSTOMER_VIEWS = (
    ONLY_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),
    NOT_ITS_OWN_SALE.about(f.OWN_GOODS),
    CANCELLED_SALE.about(f.BOUGHT_STANDS),
    CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
    DECREE_SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    DECREE_ON_SERVICES.about(f.OWN_GOODS),
)
#: data protection law adds that a relation fades
FADED_RELATION_VIEWS = (
    *OWN_CUSTOMER_VIEWS,
    NOT_LONG_AGO.about(f.BOUGHT_WITHIN_24_MONTHS),
    DECREE_SILENT.about(f.BOUGHT_WITHIN_24_MONTHS),
)
#: the same decree as the Court reads its directive: a free account that is the entry to a paid offer
PAID_OFFER_ACCOUNT = (
    f.ACCOUNT,
    f.ACCOUNT_PAID_OFFER,
    f.ADDRESS_FROM_CUSTOMER,
    f.ACCOUNT_REFUSAL_OFFERED,
)
PAID_OFFER_ACCOUNT_VIEWS = (
    NOT_ITS_OWN_SALE.about(f.OWN_GOODS),
    DECREE_ON_SERVICES.about(f.OWN_GOODS),
)
TERMS = (
    f.TERMS_ACCEPTED,
    f.TERMS_TICKED,
    f.TERMS_FREE,
    f.TERMS_INFORMED,
    f.TERMS_PROVEN,
    f.TERMS_STAND,
)
TERMS_VIEWS = (
    TICK_IS_CONSENT,
    eu.EDPB_SAME_MOTION,
    PRIVACY_COMMISSION,
    FREEDELITY,
    DATING_DK,
    BRICO_PRIVE,
)
REQUESTED_VIEWS = (PROMOTION_IN_SERVICE_MAIL, ASKED_FOR)

CONSENT_TITLE = Text(nl="Toestemming", fr="Consentement", de="Einwilligung", en="Consent")
CUSTOMER_TITLE = Text(nl="Bestaande klant", fr="Client existant", de="Bestandskunde", en="Existing customer")
ACCOUNT_TITLE = Text(
    nl="Gratis account dat toegang geeft tot een betalend aanbod",
    fr="Compte gratuit ouvrant sur une offre payante",
    de="Kostenloses Konto als Einstieg in ein kostenpflichtiges Angebot",
    en="Free account that is the entry to a paid offer",
)
REQUESTED_TITLE = Text(
    nl="Mail waar de klant om vroeg",
    fr="E-mail demandé par le client",
    de="Vom Kunden verlangte E-Mail",
    en="Mail the customer asked for",
)
TERMS_TITLE = Text(
    nl="Aanvaarding van algemene voorwaarden en privacyverklaring",
    fr="Acceptation des conditions générales et de la politique de vie privée",
    de="Annahme von AGB und Datenschutzerklärung",
    en="Acceptance of terms and privacy policy",
)

ASK_CONSENT = Text(
    nl="Vraag toestemming met een eigen, leeg vakje dat de winkel en deze mails noemt; bewaar het bewijs en de tekst.",
    fr="Demandez le consentement par une case vide distincte qui cite la boutique et ces e-mails; conservez la"
    " preuve et le texte.",
    de="Bitten Sie mit einem eigenen leeren Kästchen, das den Shop und diese Mails nennt, um Einwilligung;"
    " bewahren Sie Nachweis und Text auf.",
    en="Ask for consent with an empty box of its own that names the shop and these mails; keep the record and"
    " the text.",
)
OFFER_REFUSAL = Text(
    nl="Bied bij elke bestelling, waar het adres wordt gevraagd, de weigering van reclame aan: dan opent een"
    " verkoop de weg voor gelijkaardige eigen goederen.",
    fr="Offrez à chaque commande, là où l'adresse est demandée, de refuser la publicité: une vente ouvre alors"
    " la voie pour des biens propres analogues.",
    de="Bieten Sie bei jeder Bestellung, wo die Adresse erfragt wird, die Ablehnung von Werbung an: Dann öffnet"
    " ein Kauf den Weg für eigene ähnliche Waren.",
    en="With every order, where the address is asked, offer to refuse marketing: a sale then opens the way for"
    " similar goods of your own.",
)
OFFER_REQUEST = Text(
    nl="Bied een knop 'mail mij mijn winkelmandje' aan en stuur dan precies dat, zonder aanbod.",
    fr="Proposez un bouton « envoyez-moi mon panier » et envoyez exactement cela, sans offre.",
    de="Bieten Sie einen Knopf „Warenkorb per E-Mail schicken“ an und senden Sie genau das, ohne Angebot.",
    en='Offer a button "mail me my cart" and send just that, without an offer.',
)

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=Text(nl="Verzending", fr="Envoi", de="Versand", en="Sending"),
    rule=Text(
        nl="Reclame per elektronische post is verboden zonder voorafgaande, vrije, specifieke en"
        " geïnformeerde toestemming",
        fr="La publicité par courrier électronique est interdite sans consentement préalable, libre,"
        " spécifique et informé",
        de="Werbung per elektronischer Post ist ohne vorherige, freie, spezifische und informierte"
        " Einwilligung verboten",
        en="Advertising by electronic mail is prohibited without prior, free, specific and informed consent",
    ),
    source=CODE.article("XII.13 § 1"),
    since=SINCE,
    grounds=(
        Ground(
            id="be.consent",
            title=CONSENT_TITLE,
            source=CODE.article("XII.13 § 1, § 4"),
            basis=Basis.CONSENT,
            needs=CONSENT,
            strictly=CONSENT_STRICTLY,
            since=SINCE,
            views=CONSENT_VIEWS,
            advice=ASK_CONSENT,
        ),
        Ground(
            id="be.existing-customer",
            title=CUSTOMER_TITLE,
            source=ROYAL_DECREE_2003.article("1, 1°"),
            basis=Basis.EXISTING_CUSTOMER,
            needs=OWN_CUSTOMER,
            strictly=OWN_CUSTOMER_STRICTLY,
            since=SINCE,
            views=OWN_CUSTOMER_VIEWS,
            advice=OFFER_REFUSAL,
        ),
        Ground(
            id="be.impersonal-address",
            title=Text(
                nl="Onpersoonlijk adres van een rechtspersoon",
                fr="Adresse impersonnelle d'une personne morale",
                de="Nicht persönliche Adresse einer juristischen Person",
                en="Impersonal address of a legal person",
            ),
            source=ROYAL_DECREE_2003.article("1, 2°"),
            basis=Basis.IMPERSONAL_ADDRESS,
            # that the goods must be for the legal person is the administration's reading, not in the decree
            needs=(f.COMPANY, f.IMPERSONAL_MAILBOX, f.FOR_ORGANISATION),
            since=SINCE,
        ),
        Ground(
            id="be.account",
            title=ACCOUNT_TITLE,
            source=ROYAL_DECREE_2003.article("1, 1°"),
            basis=Basis.ACCOUNT,
            needs=PAID_OFFER_ACCOUNT,
            strictly=(f.OWN_GOODS,),
            # the Court read art. 13(2) of the directive together with art. 95 GDPR; no source for before
            since=eu.GDPR_APPLIES,
            views=PAID_OFFER_ACCOUNT_VIEWS,
        ),
        Ground(
            id="be.requested",
            title=REQUESTED_TITLE,
            source=CODE.article("XII.13 § 4"),
            basis=Basis.REQUESTED,
            needs=(f.MAIL_REQUESTED,),
            strictly=(f.MAIL_NEUTRAL,),
            since=SINCE,
            views=REQUESTED_VIEWS,
            advice=OFFER_REQUEST,
        ),
        Ground(
            id="be.terms-acceptance",
            title=TERMS_TITLE,
            source=CODE.article("XII.13 § 1"),
            basis=Basis.TERMS_ACCEPTANCE,
            needs=TERMS,
            since=SINCE,
            reading=Reading.LENIENT,
            views=TERMS_VIEWS,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

DATA_TITLE = Text(nl="Gegevensbescherming", fr="Protection des données", de="Datenschutz", en="Data protection")
DATA_RULE = Text(
    nl="Persoonsgegevens mogen alleen worden verwerkt op een grondslag die de wet noemt",
    fr="Les données à caractère personnel ne peuvent être traitées que sur une base prévue par la loi",
    de="Personenbezogene Daten dürfen nur auf einer gesetzlichen Grundlage verarbeitet werden",
    en="Personal data may be processed only on a basis that the law names",
)
NO_LEGITIMATE_INTEREST = Text(
    nl="Een gerechtvaardigd belang helpt niet: het vervangt de toestemming niet die de verzending vraagt, en"
    " wie er geen gaf, verwacht de mail niet (art. 6(1)(f) en overweging 47 AVG).",
    fr="Un intérêt légitime n'y change rien: il ne remplace pas le consentement que l'envoi requiert, et qui"
    " n'en a pas donné ne s'attend pas à l'e-mail (art. 6(1)(f) et considérant 47 RGPD).",
    de="Ein berechtigtes Interesse hilft nicht: Es ersetzt nicht die Einwilligung, die der Versand verlangt,"
    " und wer keine gab, erwartet die E-Mail nicht (Art. 6(1)(f) und Erwägungsgrund 47 DSGVO).",
    en="A legitimate interest does not help: it does not replace the consent that the sending needs, and"
    " whoever gave none does not expect the mail (GDPR art. 6(1)(f) and recital 47).",
)
NO_PERSONAL_DATA = Ground(
    id="be.data-no-person",
    title=Text(
        nl="Het adres hoort bij geen natuurlijke persoon",
        fr="L'adresse ne se rapporte à aucune personne physique",
        de="Die Adresse gehört zu keiner natürlichen Person",
        en="The address belongs to no natural person",
    ),
    source=eu.GDPR.article("4(1)"),
    basis=Basis.NO_RULE,
    needs=(f.COMPANY, f.IMPERSONAL_MAILBOX),
    since=eu.GDPR_APPLIES,
)

DATA_1992 = Layer(
    id="data-protection",
    title=DATA_TITLE,
    rule=DATA_RULE,
    source=PRIVACY_ACT_1992.article("5"),
    since=SINCE,
    until=eu.GDPR_APPLIES,
    grounds=(
        Ground(
            id="be.data-consent",
            title=CONSENT_TITLE,
            source=PRIVACY_ACT_1992.article("1 § 8; 5, a"),
            basis=Basis.CONSENT,
            needs=CONSENT,
            strictly=CONSENT_STRICTLY,
            since=SINCE,
            until=eu.GDPR_APPLIES,
            views=CONSENT_VIEWS,
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
            needs=OWN_CUSTOMER,
            strictly=(*OWN_CUSTOMER_STRICTLY, f.BOUGHT_WITHIN_24_MONTHS),
            since=SINCE,
            until=eu.GDPR_APPLIES,
            views=FADED_RELATION_VIEWS,
        ),
        Ground(
            id="be.data-no-person",
            title=NO_PERSONAL_DATA.title,
            source=PRIVACY_ACT_1992.article("1 § 1"),
            basis=Basis.NO_RULE,
            needs=NO_PERSONAL_DATA.needs,
            since=SINCE,
            until=eu.GDPR_APPLIES,
        ),
        Ground(
            id="be.data-requested",
            title=REQUESTED_TITLE,
            source=PRIVACY_ACT_1992.article("5, b"),
            basis=Basis.CONTRACT,
            needs=(f.MAIL_REQUESTED,),
            strictly=(f.MAIL_NEUTRAL,),
            since=SINCE,
            until=eu.GDPR_APPLIES,
            views=REQUESTED_VIEWS,
        ),
        Ground(
            id="be.data-terms-acceptance",
            title=TERMS_TITLE,
            source=PRIVACY_ACT_1992.article("5, a"),
            basis=Basis.TERMS_ACCEPTANCE,
            needs=TERMS,
            since=SINCE,
            until=eu.GDPR_APPLIES,
            reading=Reading.LENIENT,
            views=TERMS_VIEWS,
        ),
    ),
)


def _of_age_or_authorised(of_age: f.Fact, years: int) -> f.Either:
    return either(
        of_age,
        f.CONSENT_BY_GUARDIAN,
        text=Text(
            nl=f"De klant is {years} jaar of ouder (of niet bekend als jonger), of de drager van de ouderlijke"
            " verantwoordelijkheid stemde in.",
            fr=f"Le client a {years} ans ou plus (ou n'est pas connu comme plus jeune), ou le titulaire de la"
            " responsabilité parentale a consenti.",
            de=f"Der Kunde ist {years} Jahre oder älter (oder nicht als jünger bekannt), oder der Träger der"
            " elterlichen Verantwortung hat zugestimmt.",
            en=f"The customer is {years} or older (or not known to be younger), or the holder of parental"
            " responsibility consented.",
        ),
    )


def _age_views(of_age: f.Fact) -> tuple[View, ...]:
    disputed = (of_age, f.CONSENT_BY_GUARDIAN)
    return CHILD_WHEN_CONSENTING.about(*disputed), CHILD_IS_OLD_ENOUGH_NOW.about(*disputed)


DATA_GDPR = Layer(
    id="data-protection",
    title=DATA_TITLE,
    rule=DATA_RULE,
    source=eu.GDPR.article("6(1)"),
    note=NO_LEGITIMATE_INTEREST,
    since=eu.GDPR_APPLIES,
    grounds=(
        Ground(
            id="be.data-consent",
            title=CONSENT_TITLE,
            source=eu.GDPR.article("6(1)(a), 7, 8"),
            basis=Basis.CONSENT,
            needs=(*CONSENT, _of_age_or_authorised(f.OF_AGE_16, 16)),
            strictly=(*CONSENT_STRICTLY, _of_age_or_authorised(f.OF_AGE_16_WHEN_CONSENTING, 16)),
            since=eu.GDPR_APPLIES,
            until=AGE_IS_13,
            views=(*CONSENT_VIEWS, *_age_views(f.OF_AGE_16_WHEN_CONSENTING)),
        ),
        Ground(
            id="be.data-consent",
            title=CONSENT_TITLE,
            source=eu.GDPR.article("6(1)(a), 7, 8"),
            basis=Basis.CONSENT,
            # 13 years: Act of 30 July 2018, art. 7
            needs=(*CONSENT, _of_age_or_authorised(f.OF_AGE_13, 13)),
            strictly=(*CONSENT_STRICTLY, _of_age_or_authorised(f.OF_AGE_13_WHEN_CONSENTING, 13)),
            since=AGE_IS_13,
            views=(*CONSENT_VIEWS, *_age_views(f.OF_AGE_13_WHEN_CONSENTING)),
        ),
        Ground(
            id="be.data-existing-customer",
            title=Text(
                nl="Bestaande klant: de verzending vraagt geen andere grondslag",
                fr="Client existant: l'envoi ne requiert aucune autre base",
                de="Bestandskunde: Der Versand braucht keine andere Grundlage",
                en="Existing customer: the sending needs no other basis",
            ),
            source=eu.GDPR.article("95"),
            basis=Basis.EXISTING_CUSTOMER,
            needs=OWN_CUSTOMER,
            strictly=(*OWN_CUSTOMER_STRICTLY, f.BOUGHT_WITHIN_24_MONTHS),
            since=eu.GDPR_APPLIES,
            views=(*FADED_RELATION_VIEWS, eu.INTELIGO.about(f.BOUGHT_WITHIN_24_MONTHS)),
        ),
        NO_PERSONAL_DATA,
        Ground(
            id="be.data-account",
            title=ACCOUNT_TITLE,
            source=eu.GDPR.article("95"),
            basis=Basis.ACCOUNT,
            needs=PAID_OFFER_ACCOUNT,
            strictly=(f.OWN_GOODS,),
            since=eu.GDPR_APPLIES,
            views=PAID_OFFER_ACCOUNT_VIEWS,
        ),
        Ground(
            id="be.data-requested",
            title=REQUESTED_TITLE,
            source=eu.GDPR.article("6(1)(b)"),
            basis=Basis.CONTRACT,
            needs=(f.MAIL_REQUESTED,),
            strictly=(f.MAIL_NEUTRAL,),
            since=eu.GDPR_APPLIES,
            views=REQUESTED_VIEWS,
        ),
        Ground(
            id="be.data-terms-acceptance",
            title=TERMS_TITLE,
            source=eu.GDPR.article("6(1)(a)"),
            basis=Basis.TERMS_ACCEPTANCE,
            needs=(*TERMS, f.OF_AGE_16),
            since=eu.GDPR_APPLIES,
            until=AGE_IS_13,
            reading=Reading.LENIENT,
            views=TERMS_VIEWS,
        ),
        Ground(
            id="be.data-terms-acceptance",
            title=TERMS_TITLE,
            source=eu.GDPR.article("6(1)(a)"),
            basis=Basis.TERMS_ACCEPTANCE,
            needs=(*TERMS, f.OF_AGE_13),
            since=AGE_IS_13,
            reading=Reading.LENIENT,
            views=TERMS_VIEWS,
        ),
    ),
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE_TITLE = Text(nl="Toestel", fr="Appareil", de="Gerät", en="Device")
DEVICE_RULE = Text(
    nl="Wat op het toestel van de gebruiker staat, mag alleen met zijn toestemming worden opgeslagen of gelezen",
    fr="Stocker ou lire des informations sur l'équipement terminal de l'utilisateur requiert son consentement",
    de="Auf dem Endgerät des Nutzers darf nur mit seiner Einwilligung gespeichert oder gelesen werden",
    en="Storing or reading information on the user's terminal equipment takes the user's consent",
)
UNTOUCHED_TITLE = Text(
    nl="Niets werd van het toestel gelezen",
    fr="Rien n'a été lu sur l'appareil",
    de="Nichts wurde vom Gerät gelesen",
    en="Nothing was read off the device",
)
DEVICE_CONSENT_TITLE = Text(
    nl="Toestemming voor het toestel",
    fr="Consentement pour l'appareil",
    de="Einwilligung für das Gerät",
    en="Consent for the device",
)
ASK_DEVICE_CONSENT = Text(
    nl="Lees het adres niet van het toestel, of vraag daarvoor eerst toestemming.",
    fr="Ne lisez pas l'adresse sur l'appareil, ou demandez d'abord le consentement.",
    de="Lesen Sie die Adresse nicht vom Gerät, oder bitten Sie zuvor um Einwilligung.",
    en="Do not read the address off the device, or ask for consent to that first.",
)

DEVICE_2005 = Layer(
    id="device",
    title=DEVICE_TITLE,
    rule=DEVICE_RULE,
    source=ELECTRONIC_COMMUNICATIONS_ACT.article("129"),
    since=SINCE,
    until=ARTICLE_10_2,
    grounds=(
        Ground(
            id="be.device-untouched",
            title=UNTOUCHED_TITLE,
            source=ELECTRONIC_COMMUNICATIONS_ACT.article("129"),
            basis=Basis.NO_RULE,
            needs=(f.DEVICE_UNTOUCHED,),
            since=SINCE,
            until=ARTICLE_10_2,
            advice=ASK_DEVICE_CONSENT,
        ),
        Ground(
            id="be.device-consent",
            title=DEVICE_CONSENT_TITLE,
            source=ELECTRONIC_COMMUNICATIONS_ACT.article("129, 2°"),
            basis=Basis.CONSENT,
            needs=(f.DEVICE_CONSENT,),
            since=SINCE,
            until=ARTICLE_10_2,
        ),
    ),
)
DEVICE_2022 = Layer(
    id="device",
    title=DEVICE_TITLE,
    rule=DEVICE_RULE,
    source=ACT_2018.article("10/2"),
    since=ARTICLE_10_2,
    grounds=(
        Ground(
            id="be.device-untouched",
            title=UNTOUCHED_TITLE,
            source=ACT_2018.article("10/2"),
            basis=Basis.NO_RULE,
            needs=(f.DEVICE_UNTOUCHED,),
            since=ARTICLE_10_2,
            advice=ASK_DEVICE_CONSENT,
        ),
        Ground(
            id="be.device-consent",
            title=DEVICE_CONSENT_TITLE,
            source=ACT_2018.article("10/2, 2°"),
            basis=Basis.CONSENT,
            needs=(f.DEVICE_CONSENT,),
            since=ARTICLE_10_2,
        ),
    ),
)

# --- vetoes --------------------------------------------------------------------------------------

BOTH_CONSENTS = ("be.consent", "be.data-consent")

OBJECTION_TITLE = Text(
    nl="De klant wil geen reclame meer",
    fr="Le client ne veut plus de publicité",
    de="Der Kunde will keine Werbung mehr",
    en="The customer wants no more marketing",
)
OBJECTION_ADVICE = Text(
    nl="Alleen een nieuwe geldige toestemming van na het bezwaar heft het op.",
    fr="Seul un nouveau consentement valable, postérieur à l'opposition, y met fin.",
    de="Nur eine neue gültige Einwilligung nach dem Widerspruch hebt ihn auf.",
    en="Only a new valid consent, given after the objection, lifts it.",
)
WITHDRAWAL_TITLE = Text(
    nl="De klant trok zijn toestemming voor reclame in",
    fr="Le client a retiré son consentement à la publicité",
    de="Der Kunde hat seine Einwilligung in Werbung widerrufen",
    en="The customer withdrew the consent to marketing",
)
WITHDRAWAL_ADVICE = Text(
    nl="Alleen een andere geldige toestemming voor deze mails heft het op.",
    fr="Seul un autre consentement valable à ces e-mails y met fin.",
    de="Nur eine andere gültige Einwilligung in diese Mails hebt ihn auf.",
    en="Only another valid consent to these mails lifts it.",
)
ORDERED_TITLE = Text(
    nl="De bestelling is geplaatst: het doel van de herinnering is bereikt",
    fr="La commande est passée: la finalité du rappel est atteinte",
    de="Die Bestellung ist aufgegeben: Der Zweck der Erinnerung ist erreicht",
    en="The order was placed: the purpose of the reminder is reached",
)
ORDERED_ADVICE = Text(
    nl="Er is niets meer om aan te herinneren.",
    fr="Il n'y a plus rien à rappeler.",
    de="Es gibt nichts mehr, woran zu erinnern wäre.",
    en="Nothing is left to remind of.",
)
STORAGE_TITLE = Text(
    nl="De gegevens van dit mandje hadden gewist moeten zijn (opslagbeperking)",
    fr="Les données de ce panier auraient dû être effacées (limitation de la conservation)",
    de="Die Daten dieses Warenkorbs hätten gelöscht sein müssen (Speicherbegrenzung)",
    en="The data of this cart should have been erased (storage limitation)",
)
STORAGE_ADVICE = Text(
    nl="Stuur voortaan vóór het einde van de aangekondigde termijn en wis daarna.",
    fr="Envoyez désormais avant la fin du délai annoncé, puis effacez.",
    de="Senden Sie künftig vor dem Ende der angekündigten Frist und löschen Sie danach.",
    en="From now on send before the announced period ends, and erase then.",
)
ORDER_ONLY_TITLE = Text(
    nl="De gegevens zijn alleen voor de bestelling gegeven (doelbinding)",
    fr="Les données n'ont été données que pour la commande (limitation des finalités)",
    de="Die Daten wurden nur für die Bestellung gegeben (Zweckbindung)",
    en="The data were given for the order alone (purpose limitation)",
)
ORDER_ONLY_ADVICE = Text(
    nl="Beloof voortaan niet dat de gegevens alleen de bestelling dienen, en vraag toestemming voor de mail.",
    fr="Ne promettez plus que les données ne servent que la commande, et demandez le consentement à l'e-mail.",
    de="Sagen Sie künftig nicht zu, dass die Daten nur der Bestellung dienen, und bitten Sie um Einwilligung.",
    en="Do not promise any more that the data serve the order alone, and ask for consent to the mail.",
)
SENSITIVE_TITLE = Text(
    nl="Bijzondere categorieën van persoonsgegevens zonder uitdrukkelijke toestemming",
    fr="Catégories particulières de données à caractère personnel sans consentement explicite",
    de="Besondere Kategorien personenbezogener Daten ohne ausdrückliche Einwilligung",
    en="Special categories of personal data without explicit consent",
)
SENSITIVE_ADVICE = Text(
    nl="Vraag uitdrukkelijke toestemming voor het gebruik van deze gegevens, of herinner niet aan zulke mandjes.",
    fr="Demandez un consentement explicite à l'utilisation de ces données, ou ne rappelez pas de tels paniers.",
    de="Bitten Sie um ausdrückliche Einwilligung in die Nutzung dieser Daten, oder erinnern Sie nicht an solche"
    " Warenkörbe.",
    en="Ask for explicit consent to the use of these data, or do not remind of such carts.",
)

VETOES = (
    Veto(
        id="be.objection",
        title=OBJECTION_TITLE,
        source=PRIVACY_ACT_1992.article("12 § 1"),
        when=(f.OBJECTED,),
        unless=BOTH_CONSENTS,
        since=SINCE,
        until=eu.GDPR_APPLIES,
        advice=OBJECTION_ADVICE,
    ),
    Veto(
        id="be.objection",
        title=OBJECTION_TITLE,
        source=eu.GDPR.article("21(2)-(3)"),
        when=(f.OBJECTED,),
        unless=BOTH_CONSENTS,
        since=eu.GDPR_APPLIES,
        advice=OBJECTION_ADVICE,
    ),
    Veto(
        id="be.withdrawal",
        title=WITHDRAWAL_TITLE,
        source=ROYAL_DECREE_2003.article("2"),
        when=(f.WITHDRAWN,),
        unless=BOTH_CONSENTS,
        since=SINCE,
        until=eu.GDPR_APPLIES,
        advice=WITHDRAWAL_ADVICE,
    ),
    Veto(
        id="be.withdrawal",
        title=WITHDRAWAL_TITLE,
        source=eu.GDPR.article("7(3)"),
        when=(f.WITHDRAWN,),
        unless=BOTH_CONSENTS,
        since=eu.GDPR_APPLIES,
        advice=WITHDRAWAL_ADVICE,
    ),
    Veto(
        id="be.ordered",
        title=ORDERED_TITLE,
        source=PRIVACY_ACT_1992.article("4 § 1, 2°"),
        when=(f.ORDERED,),
        since=SINCE,
        until=eu.GDPR_APPLIES,
        advice=ORDERED_ADVICE,
    ),
    Veto(
        id="be.ordered",
        title=ORDERED_TITLE,
        source=eu.GDPR.article("5(1)(b)"),
        when=(f.ORDERED,),
        since=eu.GDPR_APPLIES,
        advice=ORDERED_ADVICE,
    ),
    Veto(
        id="be.storage",
        title=STORAGE_TITLE,
        source=PRIVACY_ACT_1992.article("4 § 1, 5°"),
        when=(f.KEPT_TOO_LONG,),
        since=SINCE,
        until=eu.GDPR_APPLIES,
        advice=STORAGE_ADVICE,
    ),
    Veto(
        id="be.storage",
        title=STORAGE_TITLE,
        source=eu.GDPR.article("5(1)(e)"),
        when=(f.KEPT_TOO_LONG,),
        since=eu.GDPR_APPLIES,
        advice=STORAGE_ADVICE,
    ),
    Veto(
        id="be.order-only",
        title=ORDER_ONLY_TITLE,
        source=PRIVACY_ACT_1992.article("4 § 1, 2°"),
        when=(f.ORDER_ONLY,),
        since=SINCE,
        until=eu.GDPR_APPLIES,
        advice=ORDER_ONLY_ADVICE,
    ),
    Veto(
        id="be.order-only",
        title=ORDER_ONLY_TITLE,
        source=eu.GDPR.article("5(1)(b)"),
        when=(f.ORDER_ONLY,),
        since=eu.GDPR_APPLIES,
        advice=ORDER_ONLY_ADVICE,
    ),
    Veto(
        id="be.sensitive",
        title=SENSITIVE_TITLE,
        # consent had to be written; a tick on a screen is not modelled as written
        source=PRIVACY_ACT_1992.article("6; 7"),
        when=(f.SENSITIVE,),
        since=SINCE,
        until=eu.GDPR_APPLIES,
        advice=SENSITIVE_ADVICE,
    ),
    Veto(
        id="be.sensitive",
        title=SENSITIVE_TITLE,
        source=eu.GDPR.article("9(1), 9(2)(a)"),
        when=(f.SENSITIVE,),
        unless=(f.CONSENT_TO_SENSITIVE_DATA,),
        since=eu.GDPR_APPLIES,
        advice=SENSITIVE_ADVICE,
    ),
    Veto(
        id="be.persistence",
        title=Text(
            nl="Herhaald aandringen: meer dan drie herinneringen aan hetzelfde mandje",
            fr="Sollicitations répétées: plus de trois rappels du même panier",
            de="Wiederholtes Ansprechen: mehr als drei Erinnerungen an denselben Warenkorb",
            en="Repeated solicitation: more than three reminders about the same cart",
        ),
        source=CODE_BOOK_VI.article("VI.103, 3°"),
        when=(f.PERSISTENT,),
        since=SINCE,
        reading=Reading.STRICT,
        views=(eu.STWL, THREE_IN_A_WEEK, SOLICITATION_UNWANTED),
        advice=Text(
            nl="Stuur over dit mandje niets meer.",
            fr="N'envoyez plus rien sur ce panier.",
            de="Senden Sie zu diesem Warenkorb nichts mehr.",
            en="Send nothing more about this cart.",
        ),
    ),
)

# --- duties --------------------------------------------------------------------------------------

ON_CONSENT = frozenset({Basis.CONSENT, Basis.TERMS_ACCEPTANCE})
ON_CUSTOMER = frozenset({Basis.EXISTING_CUSTOMER, Basis.ACCOUNT})

NOTICE_TITLE = Text(
    nl="Wijs uiterlijk bij het eerste bericht uitdrukkelijk en los van andere informatie op het recht van"
    " bezwaar; een uitschrijflink alleen volstaat niet.",
    fr="Au plus tard lors du premier message, portez le droit d'opposition à l'attention explicitement et"
    " séparément; un lien de désinscription seul ne suffit pas.",
    de="Weisen Sie spätestens in der ersten Nachricht ausdrücklich und getrennt von anderen Informationen auf"
    " das Widerspruchsrecht hin; ein Abmeldelink allein genügt nicht.",
    en="At the latest in the first message, bring the right to object to attention explicitly and separately;"
    " an unsubscribe link alone is not enough.",
)
INFORMATION_TITLE = Text(
    nl="Zeg wie de verwerkingsverantwoordelijke is en verwijs naar de privacyverklaring.",
    fr="Dites qui est le responsable du traitement et renvoyez à la politique de vie privée.",
    de="Nennen Sie den Verantwortlichen und verweisen Sie auf die Datenschutzerklärung.",
    en="Say who the controller is and link to the privacy notice.",
)
TRACKING_TITLE = Text(
    nl="Gebruik geen trackingpixel of gevolgde link zonder toestemming.",
    fr="N'utilisez ni pixel espion ni lien traçant sans consentement.",
    de="Verwenden Sie ohne Einwilligung weder Zählpixel noch verfolgte Links.",
    en="Use no tracking pixel or tracked link without consent.",
)
ANSWER_TITLE = Text(
    nl="Antwoord binnen een maand op een bezwaar of een andere vraag over de gegevens.",
    fr="Répondez dans le mois à une opposition ou à une autre demande sur les données.",
    de="Antworten Sie binnen eines Monats auf einen Widerspruch oder eine andere Anfrage zu den Daten.",
    en="Answer an objection or another request about the data within one month.",
)
WITHDRAW_TITLE = Text(
    nl="Maak intrekken zo eenvoudig als toestemmen was.",
    fr="Rendez le retrait aussi simple que le consentement.",
    de="Machen Sie den Widerruf so einfach wie die Einwilligung.",
    en="Make withdrawing as easy as consenting was.",
)

DUTIES = (
    Duty(
        id="be.duty.recognisable",
        title=Text(
            nl="Maak de mail bij ontvangst herkenbaar als reclame, of zet er leesbaar het woord 'reclame' in.",
            fr="Rendez l'e-mail reconnaissable comme publicité dès sa réception, ou mettez-y lisiblement le mot"
            " « publicité ».",
            de="Machen Sie die E-Mail bei Empfang als Werbung erkennbar, oder setzen Sie lesbar das Wort"
            ' „Werbung" („reclame", „publicité") hinein.',
            en="Make the mail recognisable as advertising on receipt, or print the word 'reclame' or"
            " 'publicité' in it, legibly.",
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
            nl="Maak kortingen en acties herkenbaar, met duidelijke voorwaarden binnen handbereik.",
            fr="Rendez remises et actions reconnaissables, avec des conditions claires et accessibles.",
            de="Machen Sie Rabatte und Aktionen erkennbar, mit klaren, leicht zugänglichen Bedingungen.",
            en="Make discounts and promotions recognisable, their conditions clear and easy to reach.",
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
            nl="Bied een passend elektronisch middel om te weigeren: gratis, zonder reden, zonder inloggen.",
            fr="Offrez un moyen électronique approprié de refuser: gratuit, sans motif, sans connexion.",
            de="Bieten Sie ein geeignetes elektronisches Mittel zur Ablehnung: kostenlos, ohne Begründung, ohne"
            " Anmeldung.",
            en="Offer an appropriate electronic means to refuse: free, without reasons, without a login.",
        ),
        source=CODE.article("XII.13 § 2, 2°"),
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
        source=eu.EPRIVACY.article("13(4)"),
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
            nl="Stuur niemand naar websites waar reclame niet herkenbaar is.",
            fr="N'incitez pas à visiter des sites où la publicité n'est pas reconnaissable.",
            de="Verweisen Sie nicht auf Websites, deren Werbung nicht erkennbar ist.",
            en="Send nobody to websites whose advertising is not recognisable.",
        ),
        source=CODE.article("XII.13 § 3, 3°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.acknowledge",
        title=Text(
            nl="Bevestig een bezwaar binnen een redelijke termijn per e-mail, en kijk vóór elke verzending de"
            " stoplijst na.",
            fr="Confirmez toute opposition par e-mail dans un délai raisonnable, et consultez la liste"
            " d'opposition avant chaque envoi.",
            de="Bestätigen Sie einen Widerspruch binnen angemessener Frist per E-Mail, und prüfen Sie vor jedem"
            " Versand die Sperrliste.",
            en="Acknowledge an objection by e-mail within a reasonable time, and check the stop list before"
            " every mail.",
        ),
        source=ROYAL_DECREE_2003.article("2"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.objection-notice",
        title=NOTICE_TITLE,
        source=PRIVACY_ACT_1992.article("9 § 1, c"),
        since=SINCE,
        until=eu.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.objection-notice",
        title=NOTICE_TITLE,
        source=eu.GDPR.article("21(4)"),
        since=eu.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.information",
        title=INFORMATION_TITLE,
        source=PRIVACY_ACT_1992.article("9"),
        since=SINCE,
        until=eu.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.information",
        title=INFORMATION_TITLE,
        source=eu.GDPR.article("13, 14"),
        since=eu.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.answer",
        title=ANSWER_TITLE,
        source=PRIVACY_ACT_1992.article("12 § 3"),
        since=SINCE,
        until=eu.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.answer",
        title=ANSWER_TITLE,
        source=eu.GDPR.article("12(3)"),
        since=eu.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.tracking",
        title=TRACKING_TITLE,
        source=ELECTRONIC_COMMUNICATIONS_ACT.article("129"),
        since=SINCE,
        until=ARTICLE_10_2,
    ),
    Duty(
        id="be.duty.tracking",
        title=TRACKING_TITLE,
        source=ACT_2018.article("10/2"),
        since=ARTICLE_10_2,
    ),
    Duty(
        id="be.duty.withdrawal",
        title=WITHDRAW_TITLE,
        source=eu.GDPR.article("7(3)"),
        under=ON_CONSENT,
        since=eu.GDPR_APPLIES,
    ),
    Duty(
        id="be.duty.proof",
        title=Text(
            nl="Houd het bewijs bij dat de mail gevraagd was.",
            fr="Gardez la preuve que l'e-mail était sollicité.",
            de="Bewahren Sie den Nachweis auf, dass die E-Mail erbeten war.",
            en="Keep the proof that the mail was solicited.",
        ),
        source=CODE.article("XII.13 § 4"),
        under=ON_CONSENT | {Basis.REQUESTED},
        since=SINCE,
    ),
    Duty(
        id="be.duty.similar-only",
        title=Text(
            nl="Beperk de mail tot eigen, gelijkaardige producten of diensten.",
            fr="Limitez l'e-mail à vos propres produits ou services analogues.",
            de="Beschränken Sie die E-Mail auf eigene, ähnliche Produkte oder Dienste.",
            en="Keep the mail to your own similar products or services.",
        ),
        source=ROYAL_DECREE_2003.article("1, 1° b"),
        under=ON_CUSTOMER,
        since=SINCE,
    ),
    Duty(
        id="be.duty.as-requested",
        title=Text(
            nl="Stuur alleen wat de klant vroeg: geen aanbod, korting of ander product erbij.",
            fr="N'envoyez que ce que le client a demandé: sans offre, remise ni autre produit.",
            de="Senden Sie nur, was der Kunde verlangt hat: ohne Angebot, Rabatt oder anderes Produkt.",
            en="Send only what the customer asked for: no offer, discount or other product added.",
        ),
        source=CODE.article("XII.13 § 1"),
        under=frozenset({Basis.REQUESTED}),
        since=SINCE,
    ),
    Duty(
        id="be.duty.sensitive",
        title=Text(
            nl="Toon geen gevoelige inhoud in onderwerp of voorbeeld en beperk wie de gegevens ziet.",
            fr="Ne montrez pas de contenu sensible dans l'objet ou l'aperçu et limitez qui voit les données.",
            de="Zeigen Sie keine sensiblen Inhalte in Betreff oder Vorschau und beschränken Sie, wer die Daten sieht.",
            en="Show no sensitive content in subject or preview, and limit who sees the data.",
        ),
        source=ACT_2018.article("9"),
        when=(f.SENSITIVE,),
        since=AGE_IS_13,
    ),
    Duty(
        id="be.duty.no-persistence",
        title=Text(
            nl="Dring bij consumenten niet herhaald en ongewenst aan.",
            fr="Ne sollicitez pas les consommateurs de façon répétée et non souhaitée.",
            de="Sprechen Sie Verbraucher nicht wiederholt und unerwünscht an.",
            en="Do not solicit consumers repeatedly and against their wish.",
        ),
        source=CODE_BOOK_VI.article("VI.103, 3°"),
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
            nl="Kondigt u een prijsvermindering aan, toon dan de laagste prijs van de dertig dagen ervoor.",
            fr="Si vous annoncez une réduction de prix, indiquez le prix le plus bas des trente jours précédents.",
            de="Kündigen Sie eine Preisermäßigung an, so zeigen Sie den niedrigsten Preis der dreißig Tage davor.",
            en="If you announce a price reduction, show the lowest price of the thirty days before it.",
        ),
        source=CODE_BOOK_VI.article("VI.18 § 1", confidence=SECONDARY),
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
            " politique de vie privée et de cookies.",
            de="Fragen Sie mit zwei getrennten Kästchen: eines für die AGB, eines für die Datenschutz- und"
            " Cookie-Erklärung.",
            en="Ask with two separate boxes: one for the terms, one for the privacy and cookie policy.",
        ),
        source=TWO_BOXES_ADVISED,
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
