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
        by_sender: the sender can bring it about alone, at the latest for the next cart.
        mask: its bit in a word of facts.

    """

    id: str
    text: Text = field(eq=False, repr=False)
    adverse: bool = field(default=False, eq=False, repr=False)
    by_sender: bool = field(default=False, eq=False, repr=False)
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
    """Name the disjunction of these facts, or say one fact in a country's own words."""
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
NATURAL_PERSON = Fact(
    "natural-person",
    Text(
        nl="De ontvanger is een natuurlijke persoon.",
        fr="Le destinataire est une personne physique.",
        de="Der Empfänger ist eine natürliche Person.",
        en="The recipient is a natural person.",
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
ADDRESS_FROM_PURCHASE = Fact(
    "address-from-purchase",
    Text(
        nl="Het adres komt uit een eerdere verkoop.",
        fr="L'adresse provient d'une vente antérieure.",
        de="Die Adresse stammt aus einem früheren Verkauf.",
        en="The address comes from an earlier sale.",
    ),
)
ADDRESS_IN_CHECKOUT = Fact(
    "address-in-checkout",
    Text(
        nl="De klant typte het adres in deze bestelling.",
        fr="Le client a saisi l'adresse dans cette commande.",
        de="Der Kunde hat die Adresse in diesen Bestellvorgang eingegeben.",
        en="The customer typed the address into this checkout.",
    ),
)
ADDRESS_SUBMITTED = Fact(
    "address-submitted",
    Text(
        nl="De klant typte het adres in deze bestelling en verzond het.",
        fr="Le client a saisi l'adresse dans cette commande et l'a envoyée.",
        de="Der Kunde hat die Adresse in diesen Bestellvorgang eingegeben und abgesendet.",
        en="The customer typed the address into this checkout and sent it.",
    ),
)
ADDRESS_PUBLISHED = Fact(
    "address-published",
    Text(
        nl="De ontvanger heeft het adres openbaar bekendgemaakt.",
        fr="Le destinataire a rendu l'adresse publique.",
        de="Der Empfänger hat die Adresse veröffentlicht.",
        en="The recipient has published the address.",
    ),
)
CHECKOUT_BEGUN = Fact(
    "checkout-begun",
    Text(
        nl="De klant is met bestellen begonnen.",
        fr="Le client a commencé à passer commande.",
        de="Der Kunde hat mit dem Bestellvorgang begonnen.",
        en="The customer began the checkout.",
    ),
)
CART_WITHIN_36_MONTHS = Fact(
    "cart-within-36-months",
    Text(
        nl="Het mandje werd minder dan drie jaar geleden verlaten.",
        fr="Le panier a été laissé il y a moins de trois ans.",
        de="Der Warenkorb wurde vor weniger als drei Jahren zurückgelassen.",
        en="The cart was left less than three years ago.",
    ),
)
CART_REFUSAL_OFFERED = Fact(
    "cart-refusal-offered",
    Text(
        nl="Waar het adres in deze bestelling werd gevraagd, kon de klant reclame kosteloos en eenvoudig weigeren.",
        fr="Là où l'adresse était demandée dans cette commande, le client pouvait refuser la publicité sans frais et"
        " simplement.",
        de="Wo die Adresse in diesem Bestellvorgang erfragt wurde, konnte der Kunde Werbung kostenlos und einfach"
        " ablehnen.",
        en="Where the address was asked in this checkout, the customer could refuse marketing, free and simply.",
    ),
    by_sender=True,
)
REFUSAL_FROM_THE_FIRST = Fact(
    "refusal-from-the-first",
    Text(
        nl="De verkoper kreeg het adres nooit eerder zonder dat de klant reclame kon weigeren.",
        fr="Le vendeur n'a jamais obtenu auparavant l'adresse sans que le client puisse refuser la publicité.",
        de="Der Verkäufer hat die Adresse nie zuvor erhalten, ohne dass der Kunde Werbung ablehnen konnte.",
        en="The seller never obtained the address before without the customer's being able to refuse marketing.",
    ),
)
ECG_LIST_CLEARED = Fact(
    "ecg-list-cleared",
    Text(
        nl="Het adres is in de Oostenrijkse ECG-lijst opgezocht en staat er niet in.",
        fr="L'adresse a été recherchée dans la liste ECG autrichienne et n'y figure pas.",
        de="Die Adresse wurde in der österreichischen ECG-Liste gesucht und steht nicht darin.",
        en="The address was looked up in the Austrian ECG list and is not in it.",
    ),
    by_sender=True,
)
ROBINSON_LIST_CLEARED = Fact(
    "robinson-list-cleared",
    Text(
        nl="Het adres is in de Spaanse Robinsonlijst opgezocht en staat er niet in.",
        fr="L'adresse a été recherchée dans la liste Robinson espagnole et n'y figure pas.",
        de="Die Adresse wurde in der spanischen Robinsonliste gesucht und steht nicht darin.",
        en="The address was looked up in the Spanish Robinson list and is not in it.",
    ),
    by_sender=True,
)
DGC_LIST_CLEARED = Fact(
    "dgc-list-cleared",
    Text(
        nl="Het adres is in de Portugese lijst van rechtspersonen (DGC) opgezocht en staat er niet in.",
        fr="L'adresse a été recherchée dans la liste portugaise des personnes morales (DGC) et n'y figure pas.",
        de="Die Adresse wurde in der portugiesischen Liste juristischer Personen (DGC) gesucht und steht nicht darin.",
        en="The address was looked up in the Portuguese list of legal persons (DGC) and is not in it.",
    ),
    by_sender=True,
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
    by_sender=True,
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
    by_sender=True,
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
    by_sender=True,
)

MAIL_ANNOUNCED = Fact(
    "mail-announced",
    Text(
        nl="De privacyverklaring kondigt deze mail aan.",
        fr="La politique de confidentialité annonce cet e-mail.",
        de="Die Datenschutzerklärung kündigt diese E-Mail an.",
        en="The privacy notice announces this mail.",
    ),
    by_sender=True,
)
MAIL_FIRST = Fact(
    "mail-first",
    Text(
        nl="Het is de eerste herinnering aan dit mandje.",
        fr="C'est le premier rappel de ce panier.",
        de="Es ist die erste Erinnerung an diesen Warenkorb.",
        en="It is the first reminder about this cart.",
    ),
    by_sender=True,
)
MAIL_PROMPT = Fact(
    "mail-prompt",
    Text(
        nl="De mail gaat binnen 24 uur nadat het mandje werd verlaten.",
        fr="L'e-mail part dans les 24 heures suivant l'abandon du panier.",
        de="Die E-Mail geht binnen 24 Stunden, nachdem der Warenkorb verlassen wurde.",
        en="The mail goes within 24 hours after the cart was left.",
    ),
    by_sender=True,
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
    by_sender=True,
)
CONSENT_INFORMED = Fact(
    "consent-informed",
    Text(
        nl="De toestemming was geïnformeerd: afzender en doel werden getoond.",
        fr="Le consentement était informé: l'expéditeur et la finalité étaient indiqués.",
        de="Die Einwilligung erfolgte in informierter Weise: Absender und Zweck wurden genannt.",
        en="The consent was informed: sender and purpose were shown.",
    ),
    by_sender=True,
)
CONSENT_PROVEN = Fact(
    "consent-proven",
    Text(
        nl="Er is een bewijs bewaard van wie toestemming gaf, wanneer en hoe.",
        fr="La preuve est conservée: qui a consenti, quand et comment.",
        de="Ein Nachweis, wer wann und wie eingewilligt hat, ist aufbewahrt.",
        en="A record is kept of who consented, when and how.",
    ),
    by_sender=True,
)
CONSENT_WORDING_KEPT = Fact(
    "consent-wording-kept",
    Text(
        nl="De tekst die bij de toestemming stond, is bewaard.",
        fr="Le texte présenté lors du consentement est conservé.",
        de="Der Text, der bei der Einwilligung stand, ist aufbewahrt.",
        en="The text shown with the consent is kept.",
    ),
    by_sender=True,
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
    by_sender=True,
)
CONSENT_NOT_FOR_PARTNERS = Fact(
    "consent-not-for-partners",
    Text(
        nl="Het vakje gold alleen voor deze verkoper, niet ook voor partners.",
        fr="La case ne valait que pour ce vendeur, et non pour des partenaires.",
        de="Das Kästchen galt nur für diesen Verkäufer, nicht auch für Partner.",
        en="The box was for this seller alone, not for partners too.",
    ),
    by_sender=True,
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
CONSENT_DOUBLE_OPT_IN = Fact(
    "consent-double-opt-in",
    Text(
        nl="De toestemming is via een link in een mail aan dit adres bevestigd (dubbele opt-in).",
        fr="Le consentement a été confirmé par un lien dans un e-mail à cette adresse (double opt-in).",
        de="Die Einwilligung wurde über einen Link in einer E-Mail an diese Adresse bestätigt (Double-Opt-in).",
        en="The consent was confirmed by a link in a mail to this address (double opt-in).",
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


def _consent_within(months: int, nl: str, fr: str, de: str, en: str) -> Fact:
    return Fact(
        f"consent-within-{months}-months",
        Text(
            nl=f"De toestemming werd in {nl} gegeven of gebruikt.",
            fr=f"Le consentement a été donné ou utilisé au cours {fr}.",
            de=f"Die Einwilligung wurde in {de} gegeben oder genutzt.",
            en=f"The consent was given or used within {en}.",
        ),
    )


CONSENT_WITHIN_12_MONTHS = _consent_within(
    12, "het laatste jaar", "de l'année écoulée", "dem letzten Jahr", "the last year"
)
CONSENT_WITHIN_36_MONTHS = _consent_within(
    36, "de laatste drie jaar", "des trois dernières années", "den letzten drei Jahren", "the last three years"
)
CONSENT_WITHIN_48_MONTHS = _consent_within(
    48, "de laatste vier jaar", "des quatre dernières années", "den letzten vier Jahren", "the last four years"
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
OF_AGE_14, OF_AGE_14_WHEN_CONSENTING = _of_age(14)
OF_AGE_15, OF_AGE_15_WHEN_CONSENTING = _of_age(15)
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
    by_sender=True,
)
TERMS_INFORMED = Fact(
    "terms-informed",
    Text(
        nl="De aanvaarding was geïnformeerd: afzender en doel werden getoond.",
        fr="L'acceptation était informée: l'expéditeur et la finalité étaient indiqués.",
        de="Die Annahme erfolgte in informierter Weise: Absender und Zweck wurden genannt.",
        en="The acceptance was informed: sender and purpose were shown.",
    ),
    by_sender=True,
)
TERMS_PROVEN = Fact(
    "terms-proven",
    Text(
        nl="Er is een bewijs van de aanvaarding bewaard.",
        fr="Une preuve de l'acceptation est conservée.",
        de="Ein Nachweis der Annahme ist aufbewahrt.",
        en="A record of the acceptance is kept.",
    ),
    by_sender=True,
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
    by_sender=True,
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
    by_sender=True,
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
SOLD_WITHIN_12_MONTHS = Fact(
    "sold-within-12-months",
    Text(
        nl="Die verkoop zelf ligt minder dan een jaar terug.",
        fr="Cette vente elle-même remonte à moins d'un an.",
        de="Dieser Kauf selbst liegt weniger als ein Jahr zurück.",
        en="That sale itself is less than a year ago.",
    ),
)


def _bought_within(months: int, nl: str, fr: str, de: str, en: str) -> Fact:
    return Fact(
        f"bought-within-{months}-months",
        Text(
            nl=f"Die verkoop, of het einde van het contract, ligt minder dan {nl} terug.",
            fr=f"Cette vente, ou la fin du contrat, remonte à moins {fr}.",
            de=f"Dieser Kauf oder das Ende des Vertrags liegt weniger als {de} zurück.",
            en=f"That sale, or the end of its contract, is less than {en} ago.",
        ),
    )


BOUGHT_WITHIN_12_MONTHS = _bought_within(12, "een jaar", "d'un an", "ein Jahr", "a year")
BOUGHT_WITHIN_24_MONTHS = _bought_within(24, "twee jaar", "de deux ans", "zwei Jahre", "two years")
BOUGHT_WITHIN_36_MONTHS = _bought_within(36, "drie jaar", "de trois ans", "drei Jahre", "three years")
CUSTOMER_RELATION = Fact(
    "customer-relation",
    Text(
        nl="De klant kocht binnen een jaar meer dan eens bij deze verkoper, of heeft er een contract dat nog loopt.",
        fr="Le client a acheté plus d'une fois en un an chez ce vendeur, ou a chez lui un contrat encore en cours.",
        de="Der Kunde hat binnen eines Jahres mehr als einmal bei diesem Verkäufer gekauft oder hat dort einen"
        " laufenden Vertrag.",
        en="The customer bought from this seller more than once within a year, or has a contract there that runs.",
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
    by_sender=True,
)

ACCOUNT_WITHIN_12_MONTHS = Fact(
    "account-within-12-months",
    Text(
        nl="Het account is minder dan een jaar geleden geopend.",
        fr="Le compte a été ouvert il y a moins d'un an.",
        de="Das Konto wurde vor weniger als einem Jahr eröffnet.",
        en="The account was opened less than a year ago.",
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
    by_sender=True,
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
    by_sender=True,
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
    by_sender=True,
)

#: every fact, in the order of its bit
VOCABULARY: tuple[Fact, ...] = tuple(
    sorted((value for value in globals().values() if isinstance(value, Fact)), key=lambda fact: fact.mask)
)
BY_ID: dict[str, Fact] = {fact.id: fact for fact in VOCABULARY}


def facts_in(word: int) -> tuple[Fact, ...]:
    """List the facts of a word, in the order of the vocabulary."""
    return tuple(fact for fact in VOCABULARY if word & fact.mask)
