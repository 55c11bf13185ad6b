"""Titles, sentences and advice that more than one country uses, in the four languages."""

from lawful_resend.text import Text

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
    fr="Acceptation des conditions générales et de la politique de confidentialité",
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
    nl="Laat de klant bij elke bestelling, waar u het adres vraagt, reclame weigeren: een verkoop opent dan de weg"
    " voor uw eigen gelijkaardige goederen.",
    fr="Permettez à chaque commande, là où l'adresse est demandée, de refuser la publicité: une vente ouvre alors la"
    " voie à vos produits analogues.",
    de="Geben Sie bei jeder Bestellung, wo Sie die Adresse erfragen, die Möglichkeit, Werbung abzulehnen: Ein Kauf"
    " öffnet dann den Weg für Ihre eigenen ähnlichen Waren.",
    en="With every order, where the address is asked, offer to refuse marketing: a sale then opens the way for"
    " similar goods of your own.",
)
OFFER_REQUEST = Text(
    nl="Bied een knop 'mail mij mijn winkelmandje' aan en stuur dan precies dat, zonder aanbod.",
    fr="Proposez un bouton « envoyez-moi mon panier » et envoyez exactement cela, sans offre.",
    de="Bieten Sie einen Knopf „Warenkorb per E-Mail schicken“ an und senden Sie genau das, ohne Angebot.",
    en='Offer a button "mail me my cart" and send just that, without an offer.',
)
DATA_TITLE = Text(nl="Gegevensbescherming", fr="Protection des données", de="Datenschutz", en="Data protection")
DATA_RULE = Text(
    nl="Persoonsgegevens mogen alleen worden verwerkt op een grondslag die de wet noemt",
    fr="Les données à caractère personnel ne peuvent être traitées que sur une base prévue par la loi",
    de="Personenbezogene Daten dürfen nur auf einer gesetzlichen Grundlage verarbeitet werden",
    en="Personal data may be processed only on a basis that the law names",
)
DEVICE_TITLE = Text(nl="Toestel", fr="Appareil", de="Gerät", en="Device")
DEVICE_RULE = Text(
    nl="Informatie op het toestel van de gebruiker opslaan of lezen mag alleen met zijn toestemming, behalve wat"
    " strikt nodig is voor een dienst waarom hij uitdrukkelijk vroeg",
    fr="Stocker ou lire des informations sur l'équipement terminal de l'utilisateur requiert son consentement, sauf"
    " ce qui est strictement nécessaire au service qu'il a expressément demandé",
    de="Auf dem Endgerät des Nutzers darf nur mit seiner Einwilligung gespeichert oder gelesen werden, außer was für"
    " einen ausdrücklich gewünschten Dienst unbedingt nötig ist",
    en="Storing or reading information on the user's terminal equipment takes the user's consent, save what is"
    " strictly necessary for a service expressly requested",
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
    de="Nur eine andere gültige Einwilligung in diese Mails hebt das auf.",
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
    en="There is nothing left to remind the customer of.",
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
    fr="Les données n'ont été communiquées que pour la commande (limitation des finalités)",
    de="Die Daten wurden nur für die Bestellung gegeben (Zweckbindung)",
    en="The data were given for the order alone (purpose limitation)",
)
ORDER_ONLY_ADVICE = Text(
    nl="Vermeld vooraf ook dit doel en vraag toestemming voor de mail.",
    fr="Annoncez aussi cette finalité et demandez le consentement à l'e-mail.",
    de="Geben Sie auch diesen Zweck vorher an und bitten Sie um Einwilligung.",
    en="Announce this purpose too, and ask for consent to the mail.",
)
SENSITIVE_TITLE = Text(
    nl="Bijzondere categorieën van persoonsgegevens zonder uitdrukkelijke toestemming",
    fr="Catégories particulières de données à caractère personnel sans consentement explicite",
    de="Besondere Kategorien personenbezogener Daten ohne ausdrückliche Einwilligung",
    en="Special categories of personal data without explicit consent",
)
SENSITIVE_ADVICE = Text(
    nl="Vraag uitdrukkelijke toestemming voor het gebruik van deze gegevens, of herinner niet aan zulke mandjes.",
    fr="Demandez un consentement explicite à l'utilisation de ces données, ou n'envoyez pas de rappel pour de tels"
    " paniers.",
    de="Bitten Sie um ausdrückliche Einwilligung in die Nutzung dieser Daten, oder erinnern Sie nicht an solche"
    " Warenkörbe.",
    en="Ask for explicit consent to the use of these data, or do not send reminders about such carts.",
)
NOTICE_TITLE = Text(
    nl="Wijs de klant uiterlijk bij het eerste bericht uitdrukkelijk en los van andere informatie op het recht van"
    " bezwaar; een uitschrijflink alleen volstaat niet.",
    fr="Au plus tard lors du premier message, portez le droit d'opposition à l'attention du client, explicitement et"
    " séparément; un lien de désinscription seul ne suffit pas.",
    de="Weisen Sie den Kunden spätestens in der ersten Nachricht ausdrücklich und getrennt von anderen Informationen"
    " auf das Widerspruchsrecht hin; ein Abmeldelink allein genügt nicht.",
    en="At the latest in the first message, bring the right to object to the customer's attention, explicitly and"
    " separately; an unsubscribe link alone is not enough.",
)
INFORMATION_TITLE = Text(
    nl="Zeg wie de verwerkingsverantwoordelijke is en verwijs naar de privacyverklaring.",
    fr="Dites qui est le responsable du traitement et renvoyez à la politique de confidentialité.",
    de="Nennen Sie den Verantwortlichen und verweisen Sie auf die Datenschutzerklärung.",
    en="Say who the controller is and link to the privacy notice.",
)
TRACKING_TITLE = Text(
    nl="Gebruik geen trackingpixel of trackinglink zonder toestemming.",
    fr="N'utilisez ni pixel de suivi ni lien de suivi sans consentement.",
    de="Verwenden Sie ohne Einwilligung weder Tracking-Pixel noch Tracking-Links.",
    en="Use no tracking pixel or tracking link without consent.",
)
ANSWER_TITLE = Text(
    nl="Antwoord binnen een maand op een bezwaar of een ander verzoek over de gegevens.",
    fr="Répondez dans le mois à une opposition ou à une autre demande sur les données.",
    de="Antworten Sie binnen eines Monats auf einen Widerspruch oder einen anderen Antrag zu den Daten.",
    en="Answer an objection or another request about the data within one month.",
)
WITHDRAW_TITLE = Text(
    nl="Maak intrekken zo eenvoudig als toestemmen was.",
    fr="Rendez le retrait aussi simple que le consentement.",
    de="Machen Sie den Widerruf so einfach wie die Einwilligung.",
    en="Make withdrawing as easy as consenting was.",
)
NO_PERSON_TITLE = Text(
    nl="Het adres hoort bij geen natuurlijke persoon",
    fr="L'adresse ne se rapporte à aucune personne physique",
    de="Die Adresse gehört zu keiner natürlichen Person",
    en="The address belongs to no natural person",
)
CUSTOMER_PROOF_TITLE = Text(
    nl="Houd bij dat de klant kocht of zich inschreef en reclame kon weigeren toen u het adres kreeg.",
    fr="Gardez la preuve de la vente ou de l'inscription et de la possibilité de refuser lors de la collecte.",
    de="Bewahren Sie auf, dass der Kunde kaufte oder sich anmeldete und dabei Werbung ablehnen konnte.",
    en="Keep proof of the sale or the registration, and that marketing could be refused when you got the address.",
)
ERASURE_TITLE = Text(
    nl="Wis na een bezwaar of intrekking de gegevens, behalve wat de stoplijst nodig heeft.",
    fr="Après une opposition ou un retrait, effacez les données, sauf ce qu'exige la liste d'opposition.",
    de="Löschen Sie nach Widerspruch oder Widerruf die Daten, außer was die Sperrliste braucht.",
    en="After an objection or a withdrawal erase the data, save what the stop list needs.",
)

# --- sending, where a country has no words of its own ---------------------------------------------

SENDING_TITLE = Text(nl="Verzending", fr="Envoi", de="Versand", en="Sending")
OPT_IN_RULE = Text(
    nl="Reclame per e-mail is verboden zonder voorafgaande toestemming",
    fr="La publicité par courrier électronique est interdite sans consentement préalable",
    de="Werbung per elektronischer Post ist ohne vorherige Einwilligung verboten",
    en="Advertising by electronic mail is prohibited without prior consent",
)
EXPRESS_OPT_IN_RULE = Text(
    nl="Reclame per e-mail is verboden zonder voorafgaande uitdrukkelijke toestemming",
    fr="La publicité par courrier électronique est interdite sans consentement préalable et exprès",
    de="Werbung per elektronischer Post ist ohne vorherige ausdrückliche Einwilligung verboten",
    en="Advertising by electronic mail is prohibited without prior express consent",
)
COMPANY_TITLE = Text(
    nl="Adres van een rechtspersoon",
    fr="Adresse d'une personne morale",
    de="Adresse einer juristischen Person",
    en="Address of a legal person",
)
IMPERSONAL_TITLE = Text(
    nl="Onpersoonlijk adres van een rechtspersoon",
    fr="Adresse impersonnelle d'une personne morale",
    de="Nicht persönliche Adresse einer juristischen Person",
    en="Impersonal address of a legal person",
)
NO_LEGITIMATE_INTEREST = Text(
    nl="Een gerechtvaardigd belang helpt niet: het vervangt de toestemming niet die de verzending vraagt, en wie een"
    " bestelling afbreekt, verwacht de mail doorgaans niet (overweging 47 AVG).",
    fr="Un intérêt légitime n'y change rien: il ne remplace pas le consentement que requiert l'envoi, et la personne"
    " qui interrompt une commande ne s'attend en général pas à l'e-mail (considérant 47 RGPD).",
    de="Ein berechtigtes Interesse hilft nicht: Es ersetzt nicht die Einwilligung, die der Versand verlangt, und wer"
    " eine Bestellung abbricht, erwartet die E-Mail in der Regel nicht (Erwägungsgrund 47 DSGVO).",
    en="A legitimate interest does not help: it does not replace the consent that the sending needs, and somebody who"
    " breaks off an order does not normally expect the mail (GDPR recital 47).",
)
ONLY_SIMILAR_SAYS = Text(
    nl="Alleen voor gelijkaardige producten: wat in het mandje niet gelijkaardig is, valt erbuiten.",
    fr="Uniquement pour des produits analogues: ce qui, dans le panier, ne l'est pas, n'y entre pas.",
    de="Nur für ähnliche Produkte: Was im Warenkorb nicht ähnlich ist, fällt heraus.",
    en="Only for similar products: what in the cart is not similar falls outside.",
)
SILENT_ON_CUSTOMERS_SAYS = Text(
    nl="De tekst noemt geen termijn, geen latere annulering en geen maat van gelijkenis.",
    fr="Le texte ne cite ni délai, ni annulation ultérieure, ni degré d'analogie.",
    de="Der Text nennt keine Frist, keine spätere Stornierung und kein Maß der Ähnlichkeit.",
    en="The text names no time limit, no later cancellation and no degree of similarity.",
)

# --- duties that several countries know ----------------------------------------------------------

RECOGNISABLE_TITLE = Text(
    nl="Maak de mail bij ontvangst duidelijk herkenbaar als reclame.",
    fr="Rendez l'e-mail clairement reconnaissable comme publicité dès sa réception.",
    de="Machen Sie die E-Mail bei Empfang klar als Werbung erkennbar.",
    en="Make the mail clearly recognisable as advertising on receipt.",
)
SENDER_TITLE = Text(
    nl="Laat duidelijk zien namens wie de mail wordt verstuurd en verberg die identiteit niet.",
    fr="Montrez clairement pour le compte de qui l'e-mail est envoyé et ne dissimulez pas cette identité.",
    de="Zeigen Sie klar, in wessen Auftrag die E-Mail versandt wird, und verheimlichen Sie das nicht.",
    en="Show clearly on whose behalf the mail is sent, and do not conceal that identity.",
)
STOP_ADDRESS_TITLE = Text(
    nl="Vermeld een geldig adres waarnaar een verzoek om te stoppen kan.",
    fr="Indiquez une adresse valable à laquelle demander l'arrêt.",
    de="Geben Sie eine gültige Adresse an, an die eine Bitte um Einstellung gerichtet werden kann.",
    en="Give a valid address to which a request to stop can be sent.",
)
REFUSAL_IN_EACH_TITLE = Text(
    nl="Laat de klant in elke mail kosteloos en eenvoudig verdere reclame weigeren.",
    fr="Permettez au client, dans chaque e-mail, de refuser la publicité sans frais et simplement.",
    de="Geben Sie dem Kunden in jeder E-Mail die Möglichkeit, weitere Werbung kostenlos und einfach abzulehnen.",
    en="In every mail let the customer refuse further marketing, free and simply.",
)
OFFERS_TITLE = Text(
    nl="Maak aanbiedingen, kortingen en spelen als zodanig herkenbaar, met duidelijke voorwaarden.",
    fr="Rendez reconnaissables comme tels les offres, remises et jeux, avec des conditions claires.",
    de="Machen Sie Angebote, Nachlässe und Gewinnspiele als solche erkennbar, mit klaren Bedingungen.",
    en="Make offers, discounts and games recognisable as such, with clear conditions.",
)
LINKED_SITES_TITLE = Text(
    nl="Zet niemand aan tot een bezoek aan websites die deze regels schenden.",
    fr="N'incitez pas à visiter des sites contraires à ces règles.",
    de="Fordern Sie nicht zum Besuch von Websites auf, die gegen diese Regeln verstoßen.",
    en="Do not encourage visits to websites that breach these rules.",
)
SIMILAR_ONLY_TITLE = Text(
    nl="Beperk de mail tot eigen, gelijkaardige producten of diensten.",
    fr="Limitez l'e-mail à vos propres produits ou services analogues.",
    de="Beschränken Sie die E-Mail auf eigene, ähnliche Produkte oder Dienste.",
    en="Keep the mail to your own similar products or services.",
)
AS_REQUESTED_TITLE = Text(
    nl="Stuur alleen wat de klant vroeg: geen aanbod, korting of ander product erbij.",
    fr="N'envoyez que ce que le client a demandé: sans offre, remise ni autre produit.",
    de="Senden Sie nur, was der Kunde verlangt hat: ohne Angebot, Rabatt oder anderes Produkt.",
    en="Send only what the customer asked for: no offer, discount or other product added.",
)
PROOF_TITLE = Text(
    nl="Houd het bewijs bij dat de mail gevraagd was.",
    fr="Gardez la preuve que l'e-mail était sollicité.",
    de="Bewahren Sie den Nachweis auf, dass die E-Mail erbeten war.",
    en="Keep the proof that the mail was solicited.",
)
NO_SENSITIVE_ADVICE = Text(
    nl="Herinner niet aan zulke mandjes.",
    fr="N'envoyez pas de rappel pour de tels paniers.",
    de="Senden Sie zu solchen Warenkörben keine Erinnerung.",
    en="Send no reminder about such carts.",
)
