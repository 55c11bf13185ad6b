"""Luxembourg: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: two acts side by side: art. 11 of the Act of 30 May 2005 on privacy in electronic communications, in its
  wording since 1 September 2011, and art. 48 of the Act of 14 August 2000 on electronic commerce, in its wording since
  2004. Both protect natural persons only (art. 11(5); art. 48(2)), so that an impersonal address of a legal person is
  free;
* **data protection**: the GDPR; Luxembourg did not lower the age of digital consent, so it is 16 (art. 8(1));
* **device**: art. 4(3)(e) of the Act of 2005.

Art. 11 of the Act of 2005 was read in its wording of today, art. 46-48 of the Act of 2000 as enacted and as art. 12-13
of the Act of 5 July 2004 replaced them, all in a mirror of the official texts.

Whether the address must come directly from the customer differs from act to act: the Act of 2011 struck the word
"directement" from art. 11(2), art. 48(3) still has it. The strict reading asks what both acts ask, the lenient one what
art. 11(2) says: the address was obtained in the context of a sale.

Not modelled:

* which of the two acts prevails: no source was found;
* a named address at a company whose subscriber is the company: treated as a person's, as no source says otherwise;
* the time before 25 May 2018, and other channels than e-mail;
* double opt-in, a life of consent of its own, carts and cancelled sales: no Luxembourg authority or court was found to
  speak of them; the account without a purchase rests on the Court of Justice alone;
* sanctions.

``docs/law/luxembourg.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import either
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Layer, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
CHECKED = date(2026, 11, 25)

# --- the acts ------------------------------------------------------------------------------------

ACT_2005 = Act(
    name=Text(
        nl="Luxemburgse wet van 30 mei 2005 (privacy in elektronische communicatie)",
        fr="Loi modifiée du 30 mai 2005 (vie privée dans les communications électroniques)",
        de="Luxemburgisches Gesetz vom 30. Mai 2005 (Privatsphäre in der elektronischen Kommunikation)",
        en="Act of 30 May 2005 on privacy in electronic communications (LU)",
    ),
    link="http://data.legilux.public.lu/eli/etat/leg/loi/2005/05/30/n4/jo",
    checked=CHECKED,
)
ACT_2000 = Act(
    name=Text(
        nl="Luxemburgse wet van 14 augustus 2000 (elektronische handel)",
        fr="Loi modifiée du 14 août 2000 (commerce électronique)",
        de="Luxemburgisches Gesetz vom 14. August 2000 (elektronischer Geschäftsverkehr)",
        en="Act of 14 August 2000 on electronic commerce (LU)",
    ),
    link="http://data.legilux.public.lu/eli/etat/leg/loi/2000/08/14/n8/jo",
    checked=CHECKED,
)

# --- who reads it how ----------------------------------------------------------------------------

DIRECTLY = authorities.statute(
    Reading.STRICT,
    "Loi 14.8.2000",
    "48(3)",
    ACT_2000,
    "2004-07-19",
    Text(
        nl="De dienstverlener moet de elektronische contactgegevens rechtstreeks van zijn klanten hebben gekregen.",
        fr="Le prestataire doit avoir obtenu les coordonnées électroniques directement de ses clients.",
        de="Der Diensteanbieter muss die elektronischen Kontaktdaten unmittelbar von seinen Kunden erhalten haben.",
        en="The service provider must have obtained the electronic contact details directly from its customers.",
    ),
)
NOT_DIRECTLY = authorities.statute(
    Reading.LENIENT,
    "Loi 30.5.2005",
    "11(2)",
    ACT_2005,
    "2011-09-01",
    Text(
        nl="De gegevens moeten van klanten komen, in het kader van een verkoop; het woord 'rechtstreeks' is in 2011"
        " geschrapt.",
        fr="Les coordonnées doivent venir des clients, dans le cadre d'une vente; le mot « directement » a été"
        " supprimé en 2011.",
        de="Die Daten müssen von Kunden stammen, im Rahmen eines Verkaufs; das Wort „unmittelbar“ wurde 2011"
        " gestrichen.",
        en="The details must come from customers, in the context of a sale; the word 'directly' was struck in 2011.",
    ),
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: art. 11(2), art. 48(3): obtained in the context of a sale, own similar products, refusal offered when obtained
OWN_CUSTOMER = Conditions(
    needs=(
        either(
            f.BOUGHT,
            text=Text(
                nl="Deze verkoper verkocht de klant een product of dienst.",
                fr="Ce vendeur a vendu un produit ou un service au client.",
                de="Dieser Verkäufer hat dem Kunden ein Produkt oder eine Dienstleistung verkauft.",
                en="This seller sold the customer a product or service.",
            ),
        ),
        either(
            f.BOUGHT_ADDRESS_GIVEN,
            f.ADDRESS_FROM_PURCHASE,
            text=Text(
                nl="De verkoper kreeg de elektronische contactgegevens in het kader van die verkoop.",
                fr="Le vendeur a obtenu les coordonnées électroniques dans le cadre de cette vente.",
                de="Der Verkäufer hat die elektronischen Kontaktdaten im Rahmen dieses Verkaufs erhalten.",
                en="The seller obtained the electronic contact details in the context of that sale.",
            ),
        ),
        either(
            f.BOUGHT_SIMILAR,
            text=Text(
                nl="De mail gaat over analoge producten of diensten.",
                fr="L'e-mail porte sur des produits ou services analogues.",
                de="Die E-Mail betrifft analoge Produkte oder Dienstleistungen.",
                en="The mail is about products or services of the same kind.",
            ),
        ),
        either(
            f.OWN_GOODS,
            text=Text(
                nl="De verkoper levert die producten of diensten zelf.",
                fr="Le vendeur fournit lui-même ces produits ou services.",
                de="Der Verkäufer liefert diese Produkte oder Dienstleistungen selbst.",
                en="The seller itself supplies these products or services.",
            ),
        ),
        either(
            f.BOUGHT_REFUSAL_OFFERED,
            text=Text(
                nl="Toen de gegevens werden verzameld, kreeg de klant duidelijk en uitdrukkelijk het recht zich"
                " kosteloos en eenvoudig te verzetten.",
                fr="Lors du recueil des coordonnées, le client s'est vu donner clairement et expressément le droit de"
                " s'opposer, sans frais et de manière simple.",
                de="Bei der Erhebung der Daten erhielt der Kunde klar und ausdrücklich das Recht, kostenlos und einfach"
                " zu widersprechen.",
                en="When the details were collected, the customer was clearly and expressly given the right to object,"
                " free and simply.",
            ),
        ),
    ),
    strictly=(f.BOUGHT_ADDRESS_GIVEN, f.ADDRESS_FROM_CUSTOMER, f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=(
        DIRECTLY.about(f.BOUGHT_ADDRESS_GIVEN, f.ADDRESS_FROM_CUSTOMER),
        NOT_DIRECTLY.about(f.BOUGHT_ADDRESS_GIVEN, f.ADDRESS_FROM_CUSTOMER),
        *authorities.on_customers("Loi 30.5.2005", "11(2)", ACT_2005, "2011-09-01"),
    ),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Loi 30.5.2005", "11(2)", ACT_2005, "2011-09-01", f.BOUGHT_WITHIN_36_MONTHS),
)
NO_PROTECTED_PERSON = Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX))

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text(
        nl="Direct marketing per e-mail aan natuurlijke personen is alleen toegestaan met voorafgaande toestemming",
        fr="La prospection directe par courrier électronique auprès de personnes physiques n'est possible qu'avec leur"
        " consentement préalable",
        de="Direktwerbung per E-Mail an natürliche Personen ist nur mit vorheriger Einwilligung zulässig",
        en="Direct marketing by e-mail to natural persons is allowed only with their prior consent",
    ),
    source=ACT_2005.article("11(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "lu.consent",
            wording.CONSENT_TITLE,
            ACT_2005.article("11(1)"),
            Basis.CONSENT,
            since=SINCE,
            also=(ACT_2000.article("48(2)"),),
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "lu.existing-customer",
            wording.CUSTOMER_TITLE,
            ACT_2005.article("11(2)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            also=(ACT_2000.article("48(3)"),),
            advice=wording.OFFER_REFUSAL,
        ),
        NO_PROTECTED_PERSON.ground(
            "lu.impersonal-address",
            wording.IMPERSONAL_TITLE,
            ACT_2005.article("11(5)"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
            also=(ACT_2000.article("48(2)"),),
        ),
        gdpr.PAID_OFFER_ACCOUNT.ground(
            "lu.account",
            wording.ACCOUNT_TITLE,
            ACT_2005.article("11(2)"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(ACT_2000.article("48(3)"), authorities.INTELIGO),
        ),
        gdpr.REQUESTED.ground(
            "lu.requested",
            wording.REQUESTED_TITLE,
            ACT_2005.article("11(1)"),
            Basis.REQUESTED,
            since=SINCE,
            also=(ACT_2000.article("48(2)"),),
            advice=wording.OFFER_REQUEST,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "lu", gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS)
        ),
        gdpr.displaced_ground(
            "lu.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("lu"),
        gdpr.displaced_ground("lu.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("lu", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("lu", ACT_2005.article("4(3)(e)"), ACT_2005.article("4(3)(e)"), since=SINCE)

# --- duties --------------------------------------------------------------------------------------

LABEL_TITLE = Text(
    nl="Laat bij ontvangst meteen duidelijk en ondubbelzinnig zien dat de mail reclame is.",
    fr="Identifiez l'e-mail comme publicité dès sa réception, de manière claire et non équivoque.",
    de="Kennzeichnen Sie die E-Mail schon bei Empfang klar und unzweideutig als Werbung.",
    en="Identify the mail as advertising, clearly and unambiguously, as soon as it is received.",
)
COMMERCIAL_TITLE = Text(
    nl="Maak duidelijk dat de mail reclame is en voor wie.",
    fr="Rendez clairement identifiables la publicité et la personne pour le compte de laquelle elle est faite.",
    de="Machen Sie klar erkennbar, dass es Werbung ist und für wen.",
    en="Make it clear that the mail is advertising, and for whom.",
)
#: art. 48(2) calls a mail "non sollicitée" even where there is a consent; only what was asked for is solicited
UNSOLICITED = gdpr.TO_CUSTOMERS | {Basis.CONSENT, Basis.IMPERSONAL_ADDRESS}

DUTIES = (
    *duties(
        "lu",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, ACT_2005.article("11(2)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, ACT_2005.article("11(2)"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, ACT_2005.article("11(4)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, ACT_2005.article("11(4)")),
        ("label", LABEL_TITLE, ACT_2000.article("48(1)"), UNSOLICITED),
        ("recognisable", COMMERCIAL_TITLE, ACT_2000.article("47, a)-b)")),
        ("offers", wording.OFFERS_TITLE, ACT_2000.article("47, c)")),
        ("as-requested", wording.AS_REQUESTED_TITLE, ACT_2005.article("11(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, GDPR.article("7(1)"), gdpr.ON_CONSENT),
        ("tracking", wording.TRACKING_TITLE, ACT_2005.article("4(3)(e)")),
    ),
    *gdpr.duties("lu"),
)

JURISDICTION = Jurisdiction(
    country="LU",
    name=Text(nl="Luxemburg", fr="Luxembourg", de="Luxemburg", en="Luxembourg"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("lu", objection_also=(ACT_2005.article("11(4)"),)),
    duties=DUTIES,
)
