"""Spain: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: Ley 34/2002 (LSSI), art. 21. It protects every recipient: natural and legal persons, at personal and
  impersonal addresses. Its exception asks an earlier contract, not an enquiry, a registration or a cart;
* **data protection**: the GDPR; the age of digital consent was 16 and is 14 since 7 December 2018 (Ley Orgánica 3/2018,
  LOPDGDD, art. 7). From that day art. 23.4 LOPDGDD asks whoever advertises to consult the exclusion systems (Lista
  Robinson) first; its only exception is consent. It is about data of natural persons and stands in this layer;
* **device**: art. 22.2 LSSI.

Both acts were read in a mirror of the consolidated text, not on the official page; that the LOPDGDD applies from
7 December 2018 is known from a law firm.

Not modelled:

* the time before 25 May 2018, and whether the 14 years of Real Decreto 1720/2007 still counted until 6 December 2018
  (16 is asked);
* a minor in any other respect than the age of consent;
* who of the recipients stands in the Lista Robinson, and the two months after which an enrolment takes effect: what is
  asked is that the address was looked up;
* the legitimate interest presumed for business contact data (LOPDGDD art. 19): it does not lift art. 21 LSSI;
* a mechanism that ensures the address entered is true: the AEPD missed one beside a detailed log (PS-00408-2024), but
  asks no confirmation link by itself;
* that the contract still runs: a law firm reports that the AEPD asks it, the act does not, and the AEPD itself let a
  hotel write to somebody who had stayed there;
* carts, accounts without a contract and cancelled sales, of which no Spanish authority or court was found to speak;
* the bill that would raise the age of consent to 16, of which no adoption was found;
* sanctions, and the content of the mail beyond the duties below.

``docs/law/spain.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import either
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Ground, Layer, View, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
LOPDGDD_APPLIES = date(2018, 12, 7)
CHECKED = date(2026, 11, 25)
SOURCES_CHECKED = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

LSSI = Act(
    name=Text(
        nl="Spaanse wet 34/2002 op de diensten van de informatiemaatschappij (LSSI)",
        fr="Loi espagnole 34/2002 sur les services de la société de l'information (LSSI)",
        de="Spanisches Gesetz 34/2002 über Dienste der Informationsgesellschaft (LSSI)",
        en="Law 34/2002 on Information Society Services (ES)",
    ),
    link="https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758",
    checked=SOURCES_CHECKED,
)
LOPDGDD = Act(
    name=Text(
        nl="Spaanse organieke wet 3/2018 op de gegevensbescherming (LOPDGDD)",
        fr="Loi organique espagnole 3/2018 relative à la protection des données (LOPDGDD)",
        de="Spanisches Organgesetz 3/2018 zum Datenschutz (LOPDGDD)",
        en="Organic Law 3/2018 on Data Protection (ES)",
    ),
    link="https://www.boe.es/buscar/act.php?id=BOE-A-2018-16673",
    checked=SOURCES_CHECKED,
)

# --- who reads it how ----------------------------------------------------------------------------

CONSULT_FIRST = authorities.statute(
    Reading.STRICT,
    "LOPDGDD",
    "23.4",
    LOPDGDD,
    "2018-12-07",
    Text(
        nl="Wie direct marketing wil sturen, raadpleegt eerst de uitsluitingslijsten; alleen toestemming stelt daarvan"
        " vrij.",
        fr="Qui veut faire du marketing direct consulte d'abord les systèmes d'exclusion; seul le consentement en"
        " dispense.",
        de="Wer Direktwerbung senden will, zieht zuvor die Ausschlusslisten heran; nur Einwilligung befreit davon.",
        en="Whoever means to send direct marketing consults the exclusion systems first; only consent dispenses with"
        " that.",
    ),
)
NOT_FOR_CUSTOMERS = View(
    reading=Reading.LENIENT,
    who="El Norte de Castilla",
    reference="Lista Robinson: así funciona",
    day="2019-04-08",
    link="https://www.elnortedecastilla.es/sociedad/"
    "lista-robinson-asi-funciona-novedades-spam-publicitario-20190408125840-ntrc.html",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="De inschrijving weert bedrijven waarvan men geen klant is en die geen toestemming hebben.",
        fr="L'inscription écarte les entreprises dont on n'est pas client et qui n'ont pas de consentement.",
        de="Die Eintragung hält Unternehmen fern, deren Kunde man nicht ist und die keine Einwilligung haben.",
        en="Enrolment keeps away firms of which one is no customer and which have no consent.",
    ),
)
ENTITLED_BY_THE_CONTRACT = View(
    reading=Reading.LENIENT,
    who="AEPD (ES)",
    reference="PS/00255/2021",
    day="2021-11-16",
    link="https://gdprhub.eu/index.php?title=AEPD_(Spain)_-_PS/00255/2021",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Een operator mocht zijn klant zonder toestemming mailen, wegens het eerdere contract, tot het bezwaar;"
        " van een uitsluitingslijst is geen sprake.",
        fr="Un opérateur pouvait écrire à son client sans consentement, vu le contrat préalable, jusqu'à l'opposition;"
        " il n'est pas question d'un système d'exclusion.",
        de="Ein Anbieter durfte seinem Kunden wegen des früheren Vertrags ohne Einwilligung schreiben, bis dieser"
        " widersprach; von einer Ausschlussliste ist keine Rede.",
        en="An operator was entitled to mail its customer without consent, because of the earlier contract, until the"
        " customer objected; no exclusion system is mentioned.",
    ),
)
NOT_WITH_A_CONTRACT = View(
    reading=Reading.LENIENT,
    who="QuickLOPD",
    reference="Lista Robinson",
    day="",
    link="https://www.quicklopd.es/?p=9252",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        nl="Raadplegen hoeft niet bij een lopende contractuele relatie of uitdrukkelijke toestemming.",
        fr="Nul besoin de consulter en cas de relation contractuelle en vigueur ou de consentement explicite.",
        de="Nicht nachgesehen werden muss bei bestehender Vertragsbeziehung oder ausdrücklicher Einwilligung.",
        en="No look-up is needed with a contractual relation in force or an explicit consent.",
    ),
)
CHILD_WHEN_CONSENTING = authorities.statute(
    Reading.STRICT,
    "LOPDGDD",
    "7",
    LOPDGDD,
    "2018-12-07",
    Text(
        nl="De verwerking kan alleen op de toestemming van een minderjarige rusten als die ouder is dan veertien;"
        " anders stemt de ouder of voogd toe.",
        fr="Le traitement ne peut reposer sur le consentement d'un mineur que s'il a plus de quatorze ans; sinon"
        " consent le parent ou tuteur.",
        de="Die Verarbeitung kann nur dann auf der Einwilligung eines Minderjährigen beruhen, wenn er über vierzehn"
        " ist; sonst willigt der Sorgeberechtigte ein.",
        en="The processing can rest on a minor's consent only where the minor is over fourteen; below, the parent or"
        " guardian consents.",
    ),
)

# --- conditions that several rules share ---------------------------------------------------------

#: requested or expressly authorised
CONSENT = gdpr.fading(gdpr.CONSENT)
#: art. 21.2: a prior contract, data lawfully obtained, own products similar to those first contracted
OWN_CUSTOMER = Conditions(
    needs=(
        either(
            f.BOUGHT,
            text=Text(
                nl="Er was vooraf een contract tussen de klant en deze verkoper.",
                fr="Il y avait auparavant un contrat entre le client et ce vendeur.",
                de="Zwischen dem Kunden und diesem Verkäufer bestand zuvor ein Vertrag.",
                en="There was an earlier contract between the customer and this seller.",
            ),
        ),
        either(
            f.BOUGHT_ADDRESS_GIVEN,
            text=Text(
                nl="De verkoper heeft de contactgegevens rechtmatig verkregen: van de klant, bij dat contract.",
                fr="Le vendeur a obtenu licitement les coordonnées: du client, lors de ce contrat.",
                de="Der Verkäufer hat die Kontaktdaten rechtmäßig erlangt: vom Kunden, bei diesem Vertrag.",
                en="The seller obtained the contact details lawfully: from the customer, in that contract.",
            ),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        either(
            f.BOUGHT_SIMILAR,
            text=Text(
                nl="De mail gaat over producten of diensten die gelijkaardig zijn aan die van het eerste contract.",
                fr="L'e-mail porte sur des produits ou services similaires à ceux du premier contrat.",
                de="Die E-Mail betrifft Produkte oder Dienste, die den zuerst vertraglich bezogenen ähnlich sind.",
                en="The mail is about products or services similar to those first contracted.",
            ),
        ),
        either(
            f.OWN_GOODS,
            text=Text(
                nl="Het zijn producten of diensten van het eigen bedrijf van de verkoper.",
                fr="Ce sont des produits ou services de la propre entreprise du vendeur.",
                de="Es sind Produkte oder Dienste des eigenen Unternehmens des Verkäufers.",
                en="They are products or services of the seller's own business.",
            ),
        ),
        either(
            f.BOUGHT_REFUSAL_OFFERED,
            text=Text(
                nl="Toen de gegevens werden gevraagd, kon de klant zich eenvoudig en kosteloos verzetten.",
                fr="Lors de la collecte des données, le client pouvait s'opposer simplement et gratuitement.",
                de="Bei Erhebung der Daten konnte der Kunde einfach und kostenlos widersprechen.",
                en="When the data were collected, the customer could object, simply and free of charge.",
            ),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("LSSI", "21.2", LSSI, "2018-05-25"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("LSSI", "21.2", LSSI, "2018-05-25", f.BOUGHT_WITHIN_36_MONTHS),
)

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text(
        nl="Reclame per e-mail is verboden als de ontvanger er niet vooraf om vroeg of ze uitdrukkelijk toestond",
        fr="La publicité par courrier électronique est interdite si le destinataire ne l'a pas sollicitée ou"
        " expressément autorisée auparavant",
        de="Werbung per elektronischer Post ist verboten, wenn der Empfänger sie nicht zuvor verlangt oder ausdrücklich"
        " genehmigt hat",
        en="Advertising by electronic mail is prohibited unless the recipient requested or expressly authorised it"
        " beforehand",
    ),
    source=LSSI.article("21.1"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "es.consent",
            wording.CONSENT_TITLE,
            LSSI.article("21.1"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "es.existing-customer",
            wording.CUSTOMER_TITLE,
            LSSI.article("21.2"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        gdpr.PAID_OFFER_ACCOUNT.ground(
            "es.account",
            wording.ACCOUNT_TITLE,
            LSSI.article("21.2"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(authorities.INTELIGO,),
        ),
        gdpr.REQUESTED.ground(
            "es.requested",
            wording.REQUESTED_TITLE,
            LSSI.article("21.1"),
            Basis.REQUESTED,
            since=SINCE,
            advice=wording.OFFER_REQUEST,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

BEFORE = gdpr.Era(until=LOPDGDD_APPLIES)
AFTER = gdpr.Era(since=LOPDGDD_APPLIES)
LOOK_UP = Text(
    nl="Zoek het adres op in de Lista Robinson en bewaar het resultaat.",
    fr="Recherchez l'adresse dans la liste Robinson (Lista Robinson) et conservez le résultat.",
    de="Schlagen Sie die Adresse in der Robinsonliste (Lista Robinson) nach und bewahren Sie das Ergebnis auf.",
    en="Look the address up in the Lista Robinson and keep the result.",
)


def _looked_up(name: str, title: Text, basis: Basis, conditions: Conditions) -> Ground:
    """Make the ground of a mail without consent since the LOPDGDD: strictly the exclusion systems come first."""
    sides = (CONSULT_FIRST, ENTITLED_BY_THE_CONTRACT, NOT_FOR_CUSTOMERS, NOT_WITH_A_CONTRACT)
    ground = gdpr.displaced_ground(
        name,
        title,
        basis,
        conditions.and_(
            strictly=(f.ROBINSON_LIST_CLEARED,), views=tuple(view.about(f.ROBINSON_LIST_CLEARED) for view in sides)
        ),
        AFTER,
    )
    return evolve(ground, also=(LOPDGDD.article("23.4"), *ground.also), advice=LOOK_UP)


DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "es",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            BEFORE,
        ),
        gdpr.consent_ground(
            "es",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_14, f.OF_AGE_14_WHEN_CONSENTING, CHILD_WHEN_CONSENTING),
            AFTER,
            also=(LOPDGDD.article("7"),),
        ),
        gdpr.displaced_ground(
            "es.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER, BEFORE
        ),
        _looked_up("es.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER),
        gdpr.no_person_ground("es"),
        gdpr.displaced_ground("es.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT, BEFORE),
        _looked_up("es.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("es", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("es", LSSI.article("22.2"), LSSI.article("22.2"), since=SINCE)

# --- duties --------------------------------------------------------------------------------------

COMMERCIAL_TITLE = Text(
    nl="Maak de mail duidelijk herkenbaar als commercieel.",
    fr="Rendez l'e-mail clairement reconnaissable comme commercial.",
    de="Machen Sie die E-Mail klar als kommerziell erkennbar.",
    en="Make the mail clearly identifiable as commercial.",
)
EXCLUSION_SYSTEMS_TITLE = Text(
    nl="Vertel wie zich verzet welke uitsluitingslijsten er zijn (Lista Robinson).",
    fr="Informez la personne qui s'oppose des systèmes d'exclusion publicitaire existants (Lista Robinson).",
    de="Nennen Sie jedem, der widerspricht, die bestehenden Ausschlusslisten (Lista Robinson).",
    en="Tell whoever objects which exclusion systems exist (Lista Robinson).",
)

DUTIES = (
    *duties(
        "es",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, LSSI.article("21.2")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, LSSI.article("21.2")),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, LSSI.article("21.2"), gdpr.TO_CUSTOMERS),
        ("recognisable", COMMERCIAL_TITLE, LSSI.article("20.1")),
        ("sender", wording.SENDER_TITLE, LSSI.article("20.1, 20.4")),
        ("offers", wording.OFFERS_TITLE, LSSI.article("20.2")),
        ("linked-sites", wording.LINKED_SITES_TITLE, LSSI.article("20.4")),
        ("as-requested", wording.AS_REQUESTED_TITLE, LSSI.article("21.1"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, GDPR.article("5(2), 7(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, LSSI.article("22.2")),
    ),
    *duties(
        "es",
        LOPDGDD_APPLIES,
        None,
        ("exclusion-systems", EXCLUSION_SYSTEMS_TITLE, LOPDGDD.article("23.3"), gdpr.TO_PERSONS),
    ),
    *gdpr.duties("es"),
)

JURISDICTION = Jurisdiction(
    country="ES",
    name=Text(nl="Spanje", fr="Espagne", de="Spanien", en="Spain"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("es", objection_also=(LSSI.article("21.2"),)),
    duties=DUTIES,
)
