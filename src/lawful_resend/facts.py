"""The vocabulary: every fact that a rule may ask for, as one named bit.

A fact has one proposition per language that reads the same after a tick and after a cross.
Facts that weigh against sending are marked ``adverse``; all others can only help.
A new fact is a new value here and one line in ``observe``.
"""

from itertools import count

from attrs import field, frozen

from lawful_resend.text import Text

_position = count()


def _next_bit() -> int:
    return 1 << next(_position)


@frozen
class Fact:
    """One small yes-or-no observation about a case.

    Attributes:
        id: its name, for ever.
        text: the proposition.
        adverse: it weighs against sending; all other facts can only help.
        mask: its bit in a word of facts.

    """

    id: str
    text: Text = field(eq=False, repr=False)
    adverse: bool = field(default=False, eq=False, repr=False)
    mask: int = field(factory=_next_bit, eq=False, repr=False)

    @property
    def facts(self) -> "tuple[Fact, ...]":
        """The facts of this condition: itself."""
        return (self,)

    def __str__(self) -> str:
        """Give the id."""
        return self.id


@frozen
class Either:
    """A condition that any one of several facts meets: a concept a country names as its own.

    Attributes:
        facts: the facts, any of which will do.
        text: the concept.
        mask: their bits.

    """

    facts: tuple[Fact, ...]
    text: Text = field(eq=False, repr=False)
    mask: int = field(eq=False, repr=False)


def either(*facts: Fact, text: Text) -> Either:
    """Name the disjunction of these facts."""
    mask = 0
    for fact in facts:
        mask |= fact.mask
    return Either(facts, text, mask)


#: what a rule may ask for
Condition = Fact | Either

# --- the recipient and the address ---------------------------------------------------------------

COMPANY = Fact(
    "company",
    Text(
        nl="De ontvanger is een rechtspersoon.",
        fr="Le destinataire est une personne morale.",
        de="Der Empfänger ist eine juristische Person.",
        en="The recipient is a legal person.",
    ),
)
IMPERSONAL_MAILBOX = Fact(
    "impersonal-mailbox",
    Text(
        nl="Het adres is onpersoonlijk (info@, sales@).",
        fr="L'adresse est impersonnelle (info@, sales@).",
        de="Die Adresse ist nicht persönlich (info@, sales@).",
        en="The address is impersonal (info@, sales@).",
    ),
)
FOR_ORGANISATION = Fact(
    "for-organisation",
    Text(
        nl="De goederen zijn bestemd voor de rechtspersoon zelf.",
        fr="Les biens sont destinés à la personne morale elle-même.",
        de="Die Waren sind für die juristische Person selbst bestimmt.",
        en="The goods are meant for the legal person itself.",
    ),
)
ADDRESS_FROM_CUSTOMER = Fact(
    "address-from-customer",
    Text(
        nl="Het adres komt van de klant, niet van een derde of uit een openbare bron.",
        fr="L'adresse vient du client, et non d'un tiers ou d'une source publique.",
        de="Die Adresse stammt vom Kunden, nicht von einem Dritten oder aus einer öffentlichen Quelle.",
        en="The address comes from the customer, not from a third party or a public source.",
    ),
)
DEVICE_UNTOUCHED = Fact(
    "device-untouched",
    Text(
        nl="Het adres is niet van het toestel van de klant gehaald: niet via een cookie en niet vóór het"
        " verzenden van het formulier.",
        fr="L'adresse n'a pas été lue sur l'appareil du client: ni par un cookie, ni avant l'envoi du formulaire.",
        de="Die Adresse wurde nicht vom Gerät des Kunden gelesen: weder über ein Cookie noch vor dem"
        " Absenden des Formulars.",
        en="The address was not read off the customer's device: not by a cookie, and not before the form was sent.",
    ),
)
DEVICE_CONSENT = Fact(
    "device-consent",
    Text(
        nl="De klant stemde toe met het opslaan of lezen van gegevens op zijn toestel.",
        fr="Le client a consenti au stockage ou à la lecture d'informations sur son appareil.",
        de="Der Kunde hat in das Speichern oder Lesen von Informationen auf seinem Gerät eingewilligt.",
        en="The customer consented to storing or reading information on the device.",
    ),
)

# --- the mail ------------------------------------------------------------------------------------

OWN_GOODS = Fact(
    "own-goods",
    Text(
        nl="De verzender levert de goederen zelf.",
        fr="L'expéditeur fournit lui-même les biens.",
        de="Der Absender liefert die Waren selbst.",
        en="The sender itself supplies the goods.",
    ),
)
MAIL_REQUESTED = Fact(
    "mail-requested",
    Text(
        nl="De klant heeft zelf om deze mail gevraagd.",
        fr="Le client a lui-même demandé cet e-mail.",
        de="Der Kunde hat selbst um diese E-Mail gebeten.",
        en="The customer asked for this very mail.",
    ),
)
MAIL_NEUTRAL = Fact(
    "mail-neutral",
    Text(
        nl="De mail zegt alleen dat het winkelmandje bewaard is: geen aanbod, korting of ander product.",
        fr="L'e-mail dit seulement que le panier est conservé: ni offre, ni remise, ni autre produit.",
        de="Die E-Mail sagt nur, dass der Warenkorb gespeichert ist: kein Angebot, kein Rabatt, kein anderes Produkt.",
        en="The mail says only that the cart is kept: no offer, discount or other product.",
    ),
)

# --- one consent to mail -------------------------------------------------------------------------

CONSENT_TO_MARKETING = Fact(
    "consent-to-marketing",
    Text(
        nl="De klant gaf deze verkoper vóór de verzending toestemming voor herinneringen aan het winkelmandje of voor"
        " reclame van deze verkoper.",
        fr="Le client a donné à ce vendeur, avant l'envoi, son consentement aux rappels de panier ou à la publicité"
        " de ce vendeur.",
        de="Der Kunde hat diesem Verkäufer vor dem Versand die Einwilligung in Warenkorb-Erinnerungen oder in Werbung"
        " dieses Verkäufers gegeben.",
        en="The customer gave this seller, before the mail, consent to cart reminders or to marketing by this seller.",
    ),
)
CONSENT_TO_NEWSLETTER = Fact(
    "consent-to-newsletter",
    Text(
        nl="De klant gaf deze verkoper vóór de verzending toestemming voor zijn nieuwsbrief.",
        fr="Le client a donné à ce vendeur, avant l'envoi, son consentement à la lettre d'information.",
        de="Der Kunde hat diesem Verkäufer vor dem Versand die Einwilligung in den Newsletter gegeben.",
        en="The customer gave this seller, before the mail, consent to its newsletter.",
    ),
)
CONSENT_TICKED = Fact(
    "consent-ticked",
    Text(
        nl="De klant vinkte daarvoor zelf een leeg vakje aan of gaf een verklaring van die strekking.",
        fr="Le client a lui-même coché pour cela une case vide ou fait une déclaration en ce sens.",
        de="Der Kunde hat dafür selbst ein leeres Kästchen angekreuzt oder dies erklärt.",
        en="The customer ticked an empty box for it, or said so.",
    ),
)
CONSENT_FREE = Fact(
    "consent-free",
    Text(
        nl="De toestemming was vrij: geen voorwaarde voor de bestelling, het account of een geschenk.",
        fr="Le consentement était libre: ce n'était pas une condition de la commande, du compte ou d'un cadeau.",
        de="Die Einwilligung war freiwillig: keine Bedingung für Bestellung, Konto oder Geschenk.",
        en="The consent was free: not a condition of the order, the account or a gift.",
    ),
)
CONSENT_INFORMED = Fact(
    "consent-informed",
    Text(
        nl="De toestemming was geïnformeerd: afzender en doel werden getoond.",
        fr="Le consentement était informé: l'expéditeur et la finalité étaient indiqués.",
        de="Die Einwilligung erfolgte in informierter Weise: Absender und Zweck wurden genannt.",
        en="The consent was informed: sender and purpose were shown.",
    ),
)
CONSENT_PROVEN = Fact(
    "consent-proven",
    Text(
        nl="Er is een bewijs bewaard van wie toestemming gaf, wanneer en hoe.",
        fr="La preuve est conservée: qui a consenti, quand et comment.",
        de="Ein Nachweis, wer wann und wie eingewilligt hat, ist aufbewahrt.",
        en="A record is kept of who consented, when and how.",
    ),
)
CONSENT_WORDING_KEPT = Fact(
    "consent-wording-kept",
    Text(
        nl="De tekst die bij de toestemming stond, is bewaard.",
        fr="Le texte présenté lors du consentement est conservé.",
        de="Der Text, der bei der Einwilligung stand, ist aufbewahrt.",
        en="The text shown with the consent is kept.",
    ),
)
CONSENT_CONCLUDED = Fact(
    "consent-concluded",
    Text(
        nl="Na het aanvinken volgde een afsluitende handeling: formulier verzonden of knop ingedrukt.",
        fr="Un acte de clôture a suivi la case cochée: formulaire envoyé ou bouton pressé.",
        de="Auf das Ankreuzen folgte eine abschließende Handlung: Formular abgesendet oder Knopf gedrückt.",
        en="A closing act followed the tick: form submitted or button pressed.",
    ),
)
CONSENT_SEPARATE = Fact(
    "consent-separate",
    Text(
        nl="Het vakje stond apart: het ging over niets anders dan reclame van deze verkoper.",
        fr="La case était distincte: elle ne portait sur rien d'autre que la publicité de ce vendeur.",
        de="Das Kästchen stand für sich: Es ging um nichts anderes als Werbung dieses Verkäufers.",
        en="The box stood apart: it was about nothing but marketing by this seller.",
    ),
)
CONSENT_NOT_FOR_PARTNERS = Fact(
    "consent-not-for-partners",
    Text(
        nl="Het vakje gold alleen voor deze verkoper, niet ook voor partners.",
        fr="La case ne valait que pour ce vendeur, et non pour des partenaires.",
        de="Das Kästchen galt nur für diesen Verkäufer, nicht auch für Partner.",
        en="The box was for this seller alone, not for partners too.",
    ),
)
CONSENT_CONFIRMED = Fact(
    "consent-confirmed",
    Text(
        nl="Het adres is bevestigd, of er was geen bevestigingslink (dubbele opt-in).",
        fr="L'adresse a été confirmée, ou il n'y avait pas de lien de confirmation (double opt-in).",
        de="Die Adresse wurde bestätigt, oder es gab keinen Bestätigungslink (Double-Opt-in).",
        en="The address was confirmed, or there was no confirmation link (double opt-in).",
    ),
)
CONSENT_STANDS = Fact(
    "consent-stands",
    Text(
        nl="De toestemming geldt nog: ze is niet ingetrokken en dateert van na elk bezwaar.",
        fr="Le consentement vaut encore: il n'a pas été retiré et il est postérieur à toute opposition.",
        de="Die Einwilligung gilt noch: Sie wurde nicht widerrufen und ist jünger als jeder Widerspruch.",
        en="The consent still stands: it was not withdrawn, and it is later than any objection.",
    ),
)
CONSENT_WITHIN_36_MONTHS = Fact(
    "consent-within-36-months",
    Text(
        nl="De toestemming werd in de laatste drie jaar gegeven of gebruikt.",
        fr="Le consentement a été donné ou utilisé au cours des trois dernières années.",
        de="Die Einwilligung wurde in den letzten drei Jahren gegeben oder genutzt.",
        en="The consent was given or used within the last three years.",
    ),
)
CONSENT_BY_GUARDIAN = Fact(
    "consent-by-guardian",
    Text(
        nl="Wie de ouderlijke verantwoordelijkheid draagt, gaf de toestemming of machtigde het kind daartoe.",
        fr="Le titulaire de la responsabilité parentale a donné ou autorisé le consentement.",
        de="Der Träger der elterlichen Verantwortung hat die Einwilligung erteilt oder ihr zugestimmt.",
        en="The holder of parental responsibility gave or authorised the consent.",
    ),
)
CONSENT_TO_SENSITIVE_DATA = Fact(
    "consent-to-sensitive-data",
    Text(
        nl="De klant stemde uitdrukkelijk en bewijsbaar in met het gebruik van deze gevoelige gegevens.",
        fr="Le client a consenti explicitement et de façon prouvée à l'utilisation de ces données sensibles.",
        de="Der Kunde hat ausdrücklich und nachweisbar in die Nutzung dieser sensiblen Daten eingewilligt.",
        en="The customer consented explicitly and provably to the use of these sensitive data.",
    ),
)


def _of_age(years: int) -> tuple[Fact, Fact]:
    now = Fact(
        f"of-age-{years}",
        Text(
            nl=f"Voor zover bekend is de klant bij de verzending minstens {years} jaar.",
            fr=f"Pour autant qu'on le sache, le client a au moins {years} ans lors de l'envoi.",
            de=f"Soweit bekannt, ist der Kunde beim Versand mindestens {years} Jahre alt.",
            en=f"As far as known, the customer is at least {years} at sending.",
        ),
    )
    then = Fact(
        f"of-age-{years}-when-consenting",
        Text(
            nl=f"Voor zover bekend was de klant bij de toestemming minstens {years} jaar.",
            fr=f"Pour autant qu'on le sache, le client avait au moins {years} ans au moment du consentement.",
            de=f"Soweit bekannt, war der Kunde bei der Einwilligung mindestens {years} Jahre alt.",
            en=f"As far as known, the customer was at least {years} when consenting.",
        ),
    )
    return now, then


#: ages of digital consent: (facts at the moment of sending, facts at the moment of the consent)
OF_AGE_13, OF_AGE_13_WHEN_CONSENTING = _of_age(13)
OF_AGE_16, OF_AGE_16_WHEN_CONSENTING = _of_age(16)

# --- acceptance of terms and privacy policy ------------------------------------------------------

TERMS_ACCEPTED = Fact(
    "terms-accepted",
    Text(
        nl="De klant aanvaardde bij deze verkoper de algemene voorwaarden en de privacyverklaring.",
        fr="Le client a accepté chez ce vendeur les conditions générales et la politique de confidentialité.",
        de="Der Kunde hat bei diesem Verkäufer die AGB und die Datenschutzerklärung akzeptiert.",
        en="The customer accepted this seller's terms and its privacy policy.",
    ),
)
TERMS_TICKED = Fact(
    "terms-ticked",
    Text(
        nl="De klant vinkte de aanvaarding zelf aan in een leeg vakje.",
        fr="Le client a lui-même coché l'acceptation dans une case vide.",
        de="Der Kunde hat die Annahme selbst in einem leeren Kästchen angekreuzt.",
        en="The customer ticked the acceptance in an empty box.",
    ),
)
TERMS_FREE = Fact(
    "terms-free",
    Text(
        nl="De aanvaarding was vrij: de klant kon ook van de bestelling of het account afzien.",
        fr="L'acceptation était libre: le client pouvait renoncer à la commande ou au compte.",
        de="Die Annahme war freiwillig: Der Kunde konnte auf Bestellung oder Konto verzichten.",
        en="The acceptance was free: the customer could do without the order or the account.",
    ),
)
TERMS_INFORMED = Fact(
    "terms-informed",
    Text(
        nl="De aanvaarding was geïnformeerd: afzender en doel werden getoond.",
        fr="L'acceptation était informée: l'expéditeur et la finalité étaient indiqués.",
        de="Die Annahme erfolgte in informierter Weise: Absender und Zweck wurden genannt.",
        en="The acceptance was informed: sender and purpose were shown.",
    ),
)
TERMS_PROVEN = Fact(
    "terms-proven",
    Text(
        nl="Er is een bewijs van de aanvaarding bewaard.",
        fr="Une preuve de l'acceptation est conservée.",
        de="Ein Nachweis der Annahme ist aufbewahrt.",
        en="A record of the acceptance is kept.",
    ),
)
TERMS_STAND = Fact(
    "terms-stand",
    Text(
        nl="De aanvaarding is niet ingetrokken.",
        fr="L'acceptation n'a pas été retirée.",
        de="Die Annahme wurde nicht widerrufen.",
        en="The acceptance was not withdrawn.",
    ),
)
TERMS_IN_ONE_BOX = Fact(
    "terms-in-one-box",
    Text(
        nl="Eén vakje dekte de algemene voorwaarden en de privacyverklaring samen.",
        fr="Une seule case couvrait les conditions générales et la politique de confidentialité.",
        de="Ein einziges Kästchen umfasste AGB und Datenschutzerklärung.",
        en="One box covered both the terms and the privacy policy.",
    ),
)

# --- one purchase --------------------------------------------------------------------------------

BOUGHT = Fact(
    "bought",
    Text(
        nl="De klant kocht eerder bij deze verkoper.",
        fr="Le client a déjà acheté chez ce vendeur.",
        de="Der Kunde hat bei diesem Verkäufer bereits gekauft.",
        en="The customer bought from this seller before.",
    ),
)
BOUGHT_ADDRESS_GIVEN = Fact(
    "bought-address-given",
    Text(
        nl="De verkoper kreeg dit adres bij die verkoop rechtstreeks van de klant.",
        fr="Le vendeur a obtenu cette adresse directement du client dans le cadre de cette vente.",
        de="Der Verkäufer hat diese Adresse bei diesem Verkauf unmittelbar vom Kunden erhalten.",
        en="The seller obtained this address directly from the customer in that sale.",
    ),
)
BOUGHT_REFUSAL_OFFERED = Fact(
    "bought-refusal-offered",
    Text(
        nl="Toen het adres bij die verkoop werd gevraagd, kon de klant reclame kosteloos en eenvoudig weigeren.",
        fr="Lors de la collecte de l'adresse pour cette vente, le client pouvait refuser la publicité sans"
        " frais et simplement.",
        de="Als die Adresse bei diesem Verkauf erhoben wurde, konnte der Kunde Werbung kostenlos und einfach ablehnen.",
        en="When the address was collected in that sale, the customer could refuse marketing, free and simply.",
    ),
)
BOUGHT_SIMILAR = Fact(
    "bought-similar",
    Text(
        nl="In het mandje zit iets dat gelijkaardig is aan wat de klant toen kocht.",
        fr="Le panier contient un article analogue à ce que le client avait acheté.",
        de="Im Warenkorb liegt etwas, das dem damals Gekauften ähnlich ist.",
        en="Something in the cart is similar to what the customer bought then.",
    ),
)
BOUGHT_ALL_SIMILAR = Fact(
    "bought-all-similar",
    Text(
        nl="Alles in het mandje is gelijkaardig aan wat de klant toen kocht.",
        fr="Tout ce que contient le panier est analogue à ce que le client avait acheté.",
        de="Alles im Warenkorb ist dem damals Gekauften ähnlich.",
        en="All that is in the cart is similar to what the customer bought then.",
    ),
)
BOUGHT_STANDS = Fact(
    "bought-stands",
    Text(
        nl="Die verkoop bleef bestaan: niet geannuleerd, niet herroepen.",
        fr="Cette vente subsiste: ni annulation, ni rétractation.",
        de="Dieser Kauf hat Bestand: weder storniert noch widerrufen.",
        en="That sale stands: neither cancelled nor withdrawn from.",
    ),
)
BOUGHT_WITHIN_24_MONTHS = Fact(
    "bought-within-24-months",
    Text(
        nl="Die verkoop, of het einde van het contract, ligt minder dan twee jaar terug.",
        fr="Cette vente, ou la fin du contrat, remonte à moins de deux ans.",
        de="Dieser Kauf oder das Ende des Vertrags liegt weniger als zwei Jahre zurück.",
        en="That sale, or the end of its contract, is less than two years ago.",
    ),
)

# --- the account ---------------------------------------------------------------------------------

ACCOUNT = Fact(
    "account",
    Text(
        nl="De klant heeft een account bij deze verkoper.",
        fr="Le client a un compte chez ce vendeur.",
        de="Der Kunde hat ein Konto bei diesem Verkäufer.",
        en="The customer has an account with this seller.",
    ),
)
ACCOUNT_PAID_OFFER = Fact(
    "account-paid-offer",
    Text(
        nl="Het gratis account is de toegang tot een betalend aanbod, en het mandje gaat over dat aanbod of iets"
        " gelijkaardigs.",
        fr="Le compte gratuit est l'entrée d'une offre payante, et le panier porte sur cette offre ou sur un produit"
        " analogue.",
        de="Das kostenlose Konto ist der Einstieg in ein kostenpflichtiges Angebot, und der Warenkorb betrifft dieses"
        " Angebot oder Ähnliches.",
        en="The free account is the entry to a paid offer, and the cart is about that offer or something similar.",
    ),
)
ACCOUNT_REFUSAL_OFFERED = Fact(
    "account-refusal-offered",
    Text(
        nl="Bij het openen van het account kon de klant reclame kosteloos en eenvoudig weigeren.",
        fr="À l'ouverture du compte, le client pouvait refuser la publicité sans frais et simplement.",
        de="Bei der Eröffnung des Kontos konnte der Kunde Werbung kostenlos und einfach ablehnen.",
        en="When the account was opened, the customer could refuse marketing, free and simply.",
    ),
)

# --- what weighs against sending -----------------------------------------------------------------

OBJECTED = Fact(
    "objected",
    Text(
        nl="De klant maakte bezwaar tegen reclame of schreef zich uit.",
        fr="Le client s'est opposé à la publicité ou s'est désinscrit.",
        de="Der Kunde hat der Werbung widersprochen oder sich abgemeldet.",
        en="The customer objected to marketing or unsubscribed.",
    ),
    adverse=True,
)
WITHDRAWN = Fact(
    "withdrawn",
    Text(
        nl="De klant trok een toestemming voor reclame van deze verkoper in.",
        fr="Le client a retiré un consentement à la publicité de ce vendeur.",
        de="Der Kunde hat eine Einwilligung in Werbung dieses Verkäufers widerrufen.",
        en="The customer withdrew a consent to marketing by this seller.",
    ),
    adverse=True,
)
ORDERED = Fact(
    "ordered",
    Text(
        nl="De bestelling is intussen toch geplaatst.",
        fr="La commande a été passée entre-temps.",
        de="Die Bestellung wurde inzwischen doch aufgegeben.",
        en="The order was placed after all.",
    ),
    adverse=True,
)
KEPT_TOO_LONG = Fact(
    "kept-too-long",
    Text(
        nl="De aangekondigde bewaartermijn is voorbij.",
        fr="La durée de conservation annoncée est dépassée.",
        de="Die angekündigte Speicherfrist ist abgelaufen.",
        en="The storage period that was announced is over.",
    ),
    adverse=True,
)
ORDER_ONLY = Fact(
    "order-only",
    Text(
        nl="Er was beloofd de gegevens alleen voor de bestelling te gebruiken.",
        fr="Il avait été promis de n'utiliser les données que pour la commande.",
        de="Es war zugesagt, die Daten nur für die Bestellung zu nutzen.",
        en="It was promised that the data serve the order alone.",
    ),
    adverse=True,
)
SENSITIVE = Fact(
    "sensitive",
    Text(
        nl="De inhoud van het mandje verraadt gevoelige gegevens, zoals gezondheid.",
        fr="Le contenu du panier révèle des données sensibles, comme la santé.",
        de="Der Inhalt des Warenkorbs verrät sensible Daten, etwa zur Gesundheit.",
        en="The content of the cart reveals sensitive data, such as health.",
    ),
    adverse=True,
)
MORE_THAN_THREE_REMINDERS = Fact(
    "more-than-three-reminders",
    Text(
        nl="Een natuurlijke persoon kreeg al drie herinneringen aan dit mandje.",
        fr="Une personne physique a déjà reçu trois rappels de ce panier.",
        de="Eine natürliche Person hat schon drei Erinnerungen an diesen Warenkorb erhalten.",
        en="A natural person already had three reminders about this cart.",
    ),
    adverse=True,
)

#: every fact, in the order of its bit
VOCABULARY: tuple[Fact, ...] = tuple(
    sorted((value for value in globals().values() if isinstance(value, Fact)), key=lambda fact: fact.mask)
)
BY_ID: dict[str, Fact] = {fact.id: fact for fact in VOCABULARY}


def facts_in(word: int) -> tuple[Fact, ...]:
    """List the facts of a word, in the order of the vocabulary."""
    return tuple(fact for fact in VOCABULARY if word & fact.mask)
