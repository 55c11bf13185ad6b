"""Belgium: email about an abandoned cart, from 31 May 2014 to today.

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

* the time before 31 May 2014, other channels than email and SMS, and email that is no advertising ("complete your
  payment"), or only asks for consent;
* a consent collected by another company in our name; marketing consent used for another supplier's goods;
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``), and at
  all before 25 May 2018;
* the proof, age and withdrawal of a consent for the device (taken as stated), and the exemption of art. 10/2 for a
  service the user expressly asked for;
* legitimate interest (GDPR art. 6(1)(f)) as a basis of its own: for own customers art. 95 GDPR displaces it
  (CJEU C-654/23), for all others art. XII.13 stops the email first;
* information under GDPR art. 13-14, and on the right to withdraw (art. 7(3)), as a condition: it is a duty;
* how long a cart may be kept where no period was announced, and the Danish view that a consent unused for one year
  has lapsed;
* written consent, and the signed and dated objection, of the Act of 1992; a request made after an objection, which
  stays forbidden;
* sanctions, regulated professions (art. XII.14), the content of the email beyond the duties below;
* Recommendation 01/2025 of the Data Protection Authority, of which only the draft was found.

``docs/law/belgium.md`` holds the log of sources, what was corrected and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import Fact
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.acts import EPRIVACY
from lawful_resend.laws.shared.duties import TO_PERSONS, duty
from lawful_resend.laws.shared.eprivacy import (
    CustomerException,
    account,
    carrier,
    consent,
    device_rule,
    existing_customer,
    impersonal_address,
    persistence,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.laws.shared.periods import ground
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Provision, View
from lawful_resend.text import Text

#: the Act of 30 July 2018 came into force, its art. 7 with the age of 13
AGE_IS_13 = date(2018, 9, 5)
CHECKED = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

CODE = Act(
    name=Text("Code of Economic Law"),
    link="https://www.ejustice.just.fgov.be/eli/loi/2013/12/15/2013011667/justel",
    checked=CHECKED,
)
CODE_BOOK_VI = Act(
    name=CODE.name, link="https://www.ejustice.just.fgov.be/eli/wet/2013/12/21/2013011649/justel", checked=CHECKED
)
ROYAL_DECREE_2003 = Act(
    name=Text("Royal Decree of 4 April 2003"),
    link="https://www.ejustice.just.fgov.be/eli/arrete/2003/04/04/2003011238/moniteur",
    checked=CHECKED,
    # read as quoted in full by others, in French and in the official German translation
    confidence=SECONDARY,
)
PRIVACY_ACT_1992 = Act(
    name=Text("Act of 8 December 1992"),
    link="https://www.ejustice.just.fgov.be/eli/loi/1992/12/08/1993009167/justel",
    checked=CHECKED,
)
ACT_2018 = Act(
    name=Text("Act of 30 July 2018"),
    link="https://www.ejustice.just.fgov.be/eli/loi/2018/07/30/2018040581/justel",
    checked=CHECKED,
)
ELECTRONIC_COMMUNICATIONS_ACT = Act(
    name=Text("Act of 13 June 2005"),
    link="https://www.ejustice.just.fgov.be/eli/loi/2005/06/13/2005011238/justel",
    checked=CHECKED,
)

# --- consent: Code art. XII.13 § 1, and its proof, § 4 -------------------------------------------

PRIOR_CONSENT = CODE.article("XII.13 § 1")
SOLICITED_MAIL = CODE.article("XII.13 § 4")

ANY_OPT_IN = View(
    reading=Reading.LENIENT,
    who="Sirius Legal",
    reference="Privacywetgeving rond second chance mails",
    day="2017",
    link="http://www.onlineretailer.be/algemeen/privacywetgeving-rond-second-chance-mails/",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("A prior opt-in to advertising suffices."),
)
TICK_SUFFICES = evolve(
    ANY_OPT_IN, says=Text("Whoever had already ticked during the order may be emailed; only the proof is hard.")
)
TICK_IS_CONSENT = evolve(
    ANY_OPT_IN, says=Text("Ticking the terms and the privacy and cookie policy is consent to the email.")
)
TWO_BOXES_ADVISED = evolve(ANY_OPT_IN, says=Text("Two separate opt-ins are strongly recommended."))
SOLICITED = authorities.statute(
    Reading.LENIENT,
    "CDE/WER",
    SOLICITED_MAIL,
    "2014-05-31",
    Text("The statute asks for proof that the email was solicited, not for the text kept or the address confirmed."),
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
        "A consent that coincides with accepting the general terms is not free (§ 249; Market Court, June 2025:"
        " followed on the substance)."
    ),
)
THREE_YEARS = evolve(
    FREEDELITY,
    says=Text(
        "In a shared loyalty file: data of a person without any activity for three years may be kept no longer,"
        " unless confirmed (§ 285)."
    ),
)
CHILD_WHEN_CONSENTING = authorities.statute(
    Reading.STRICT,
    "Loi/wet 30.7.2018",
    ACT_2018.article("7"),
    "2018-09-05",
    Text("The Act looks at the age of the child who gave the consent."),
)

#: what only the strict reading asks → who reads it how
DISPUTED: dict[Fact, tuple[View, ...]] = {
    f.CONSENT_TO_MARKETING: (authorities.NEWSLETTER_IS_NOT_CART, ANY_OPT_IN),
    f.CONSENT_FREE: gdpr.ON_REWARDS,
    f.CONSENT_SEPARATE: (authorities.EDPB_SAME_MOTION, FREEDELITY, TWO_BOXES_ADVISED),
    f.CONSENT_CONCLUDED: (authorities.CLOSING_ACT, TICK_SUFFICES),
    f.CONSENT_WORDING_KEPT: (authorities.EDPB_INFORMATION_PROVEN, authorities.ORANGE_ROMANIA),
    f.CONSENT_CONFIRMED: (authorities.LINK_NOT_CLICKED, authorities.UNCONFIRMED),
    f.CONSENT_ACTIVE_WITHIN_36_MONTHS: (
        THREE_YEARS,
        authorities.OPENING_IS_NO_CONTACT,
        authorities.CNIL_THREE_YEARS,
        authorities.FOUR_YEARS_UNUSED,
        authorities.EDPB_NO_TIME_LIMIT,
        authorities.NO_LAPSE_BY_TIME,
        authorities.NOT_BY_TIME_ALONE,
    ),
}
#: prior, free, specific and informed, and proven by the sender
CONSENT = Conditions(
    needs=(
        gdpr.ANY_MARKETING,
        *gdpr.CONSENT_CORE,
    ),
    strictly=(*DISPUTED, gdpr.WHOSE_GOODS),
    views=(
        *gdpr.WHOSE_GOODS_VIEWS,
        *(view.about(fact) for fact, views in DISPUTED.items() for view in views),
        SOLICITED.about(f.CONSENT_WORDING_KEPT, f.CONSENT_CONFIRMED),
    ),
)
BY_CONSENT = consent(
    CODE.article("XII.13 § 1, § 4"),
    asks=CONSENT,
    ages=(Age(16), Age(13, AGE_IS_13, ACT_2018.article("7"), CHILD_WHEN_CONSENTING)),
)

# --- Royal Decree: own customers (art. 1, 1°), impersonal addresses (art. 1, 2°), objections (art. 2)

OWN_CUSTOMERS = ROYAL_DECREE_2003.article("1, 1°")
SIMILAR_GOODS = ROYAL_DECREE_2003.article("1, 1° b")
OBJECTIONS = ROYAL_DECREE_2003.article("2")


def _decree(reading: Reading, provision: Provision, says: Text) -> View:
    """Let the decree speak for a reading of its own words."""
    return authorities.statute(reading, "AR/KB 4.4.2003", provision, "2003-05-28", says)


ONLY_SIMILAR = _decree(
    Reading.STRICT,
    SIMILAR_GOODS,
    Text("Exclusively for similar products: what in the cart is not similar falls outside."),
)
DECREE_SILENT = _decree(
    Reading.LENIENT,
    OWN_CUSTOMERS,
    Text(
        "The decree asks for an address obtained in a sale, for similar products; it names no time limit,"
        " no later cancellation and no degree of similarity."
    ),
)
DECREE_ON_SERVICES = _decree(
    Reading.LENIENT,
    SIMILAR_GOODS,
    Text(
        "The decree speaks of products or services it supplies itself; our argument: the service of a marketplace"
        " may be one. No Belgian decision was found."
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
        "A subscription cancelled about two years before was not too old; the authority set no limit, the two"
        " years were the controller's own."
    ),
)
SIDES_ON_OWN_GOODS = (authorities.NOT_ITS_OWN_SALE.about(f.OWN_GOODS), DECREE_ON_SERVICES.about(f.OWN_GOODS))

#: a to c: obtained directly, in the sale, for similar goods, refusal offered
SALE = Conditions(
    needs=(f.BOUGHT, f.BOUGHT_ADDRESS_GIVEN, f.ADDRESS_FROM_CUSTOMER, f.BOUGHT_SIMILAR, f.BOUGHT_REFUSAL_OFFERED),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.OWN_GOODS, f.BOUGHT_STANDS),
    views=(
        ONLY_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),
        *SIDES_ON_OWN_GOODS,
        authorities.CANCELLED_SALE.about(f.BOUGHT_STANDS),
        authorities.CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        DECREE_SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    ),
)
#: data protection law adds that a relation fades
RECENT_SALE = SALE.and_(
    strictly=(f.BOUGHT_WITHIN_24_MONTHS,),
    views=tuple(view.about(f.BOUGHT_WITHIN_24_MONTHS) for view in (NOT_LONG_AGO, DECREE_SILENT, authorities.INTELIGO)),
)
OWN_CUSTOMER = CustomerException(SALE, RECENT_SALE)
#: the same decree as the Court reads its directive: a free account that is the entry to a paid offer
PAID_OFFER_ACCOUNT = Conditions(
    needs=(f.ACCOUNT_PAID_OFFER, f.ACCOUNT, f.ADDRESS_FROM_CUSTOMER, f.ACCOUNT_REFUSAL_OFFERED),
    strictly=(f.OWN_GOODS,),
    views=SIDES_ON_OWN_GOODS,
)
# the effect: the mail takes no consent; the data are used on a legitimate interest (Act of 1992, art. 5, f), from
# 25 May 2018 on no other basis (art. 95 GDPR)
BY_SALE = existing_customer(OWN_CUSTOMERS, OWN_CUSTOMER)
BY_ACCOUNT = account(OWN_CUSTOMERS, asks=PAID_OFFER_ACCOUNT)

BY_IMPERSONAL_ADDRESS = impersonal_address(
    ROYAL_DECREE_2003.article("1, 2°"),
    # that the goods must be for the legal person is not in the decree: the report to the King and the
    # administration are said to ask it, and nobody was found who says it need not be so
    asks=Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX, f.FOR_ORGANISATION)),
)

# --- a mail that was asked for: Code art. XII.13 § 4 ---------------------------------------------

PROMOTION_IN_SERVICE_MAIL = View(
    reading=Reading.STRICT,
    who="GBA/APD (BE)",
    reference="71/2022",
    day="2022-05-04",
    link="https://gdprhub.eu/index.php?title=APD/GBA_(Belgium)_-_71/2022",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("Promotion in a service email makes it direct marketing."),
)
ASKED_FOR = evolve(
    SOLICITED,
    says=Text(
        "The statute puts the proof that the email was solicited on the sender; it does not say whether an added"
        " offer still is."
    ),
)
REQUESTED = Conditions(
    needs=(f.MAIL_REQUESTED,),
    strictly=(f.MAIL_NEUTRAL, f.REQUEST_FRESH),
    views=(
        PROMOTION_IN_SERVICE_MAIL.about(f.MAIL_NEUTRAL),
        ASKED_FOR.about(f.MAIL_NEUTRAL),
        *authorities.ON_OLD_REQUESTS,
    ),
)
BY_REQUEST = requested(SOLICITED_MAIL, asks=REQUESTED)

# --- acceptance of terms as a consent, leniently: Code art. XII.13 § 1 ---------------------------

PRIVACY_COMMISSION = View(
    reading=Reading.STRICT,
    who="CPVP/CBPL (BE)",
    reference="Marketing direct: le consentement",
    day="",
    link="https://www.privacycommission.be/fr/marketing-direct/vous-souhaitez-envoyer/le-consentement",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        "The consent must be about a concrete marketing action; merely referring to information in the general"
        " terms is not enough."
    ),
)
TERMS = Conditions(
    needs=(f.TERMS_ACCEPTED, f.TERMS_TICKED, f.TERMS_FREE, f.TERMS_INFORMED, f.TERMS_PROVEN, f.TERMS_STAND),
    views=(
        TICK_IS_CONSENT,
        FREEDELITY,
        authorities.EDPB_SAME_MOTION,
        PRIVACY_COMMISSION,
        authorities.DATING_DK,
        authorities.BRICO_PRIVE,
    ),
)
BY_TERMS = carrier(
    "terms-acceptance",
    wording.TERMS_TITLE,
    PRIOR_CONSENT,
    Basis.TERMS_ACCEPTANCE,
    TERMS,
    data=tuple(
        gdpr.ground(
            "terms-acceptance",
            wording.TERMS_TITLE,
            "6(1)(a)",
            Basis.TERMS_ACCEPTANCE,
            TERMS.and_((of_age,)),
            reading=Reading.LENIENT,
            since=since,
            until=until,
        )
        for of_age, since, until in ((f.OF_AGE_16, gdpr.GDPR_APPLIES, AGE_IS_13), (f.OF_AGE_13, AGE_IS_13, None))
    ),
    reading=Reading.LENIENT,
)

# --- data protection before the GDPR: Act of 8 December 1992 -------------------------------------

DATA_1992 = directive_95_46.law(
    PRIVACY_ACT_1992.article("5"),
    consent=(PRIVACY_ACT_1992.article("1 § 8; 5, a"), CONSENT),
    customer=(PRIVACY_ACT_1992.article("5, f"), OWN_CUSTOMER.before_the_court),
    no_person=PRIVACY_ACT_1992.article("1 § 1"),
    requested=(PRIVACY_ACT_1992.article("5, b"), REQUESTED),
    more=ground(
        "data-terms-acceptance",
        wording.TERMS_TITLE,
        PRIVACY_ACT_1992.article("5, a"),
        Basis.TERMS_ACCEPTANCE,
        TERMS,
        reading=Reading.LENIENT,
    ),
    objection=PRIVACY_ACT_1992.article("12 § 1"),
    objection_also=(OBJECTIONS,),
    withdrawal=OBJECTIONS,
    purpose=PRIVACY_ACT_1992.article("4 § 1, 2°"),
    storage=PRIVACY_ACT_1992.article("4 § 1, 5°"),
    # a tick on a screen is not modelled as written
    sensitive=PRIVACY_ACT_1992.article("6 § 1-2, 7 § 1-2"),
    sensitive_title=Text("Sensitive data without written consent"),
    duties=(
        duty(
            "objection-notice",
            PRIVACY_ACT_1992.article("9 § 1, c"),
            title=Text(
                "Say, at the latest when you obtain the address, that direct marketing can be objected to free of"
                " charge."
            ),
        ),
        duty("information", PRIVACY_ACT_1992.article("9")),
        duty(
            "answer",
            PRIVACY_ACT_1992.article("12 § 3"),
            title=Text("Say within one month what you did with an objection."),
        ),
    ),
)

# --- the device; persistence ---------------------------------------------------------------------

ARTICLE_10_2 = date(2022, 1, 10)
DEVICE = ELECTRONIC_COMMUNICATIONS_ACT.article("129").then(ARTICLE_10_2, ACT_2018.article("10/2"))
DEVICE_CONSENT = ELECTRONIC_COMMUNICATIONS_ACT.article("129, 2°").then(ARTICLE_10_2, ACT_2018.article("10/2, 2°"))

PERSISTENCE = CODE_BOOK_VI.article("VI.103, 3°")
SOLICITATION_UNWANTED = authorities.statute(
    Reading.LENIENT,
    "CDE/WER",
    PERSISTENCE,
    "2014-05-31",
    Text("Solicitations that are repeated and unwanted are prohibited; the statute names no number."),
)

# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "BE",
    Text("Belgium"),
    CENTRAL_EUROPE,
    CHECKED,
    # Book XII of the Code came into force
    since=date(2014, 5, 31),
    sending=sending_rule(
        PRIOR_CONSENT,
        Text("Advertising by electronic mail is prohibited without prior, free, specific and informed consent"),
    ),
    carries=(BY_CONSENT, BY_SALE, BY_IMPERSONAL_ADDRESS, BY_ACCOUNT, BY_REQUEST, BY_TERMS),
    earlier=(DATA_1992,),
    note=Text(
        "A legitimate interest does not help: it does not replace the consent that the sending needs (GBA/APD"
        " 133/2025, § 18). Somebody who breaks off an order does not normally expect the email (GDPR recital 47)."
    ),
    device=device_rule(DEVICE, DEVICE_CONSENT),
    objection=(OBJECTIONS,),
    vetoes=(
        persistence(
            PERSISTENCE,
            Text("Repeated and unwanted solicitation (the statute names no number; here: more than three reminders)"),
            SOLICITATION_UNWANTED,
        ),
    ),
    duties=(
        duty(
            "recognisable",
            CODE.article("XII.12, 1°"),
            title=Text(
                "Make the email recognisable as advertising on receipt, or print the word 'reclame' or"
                " 'publicité' in it legibly, visibly and unambiguously."
            ),
        ),
        duty("sender", CODE.article("XII.12, 2°"), title=Text("Show clearly on whose behalf the advertising is made.")),
        duty(
            "offers",
            CODE.article("XII.12, 3°-4°"),
            title=Text(
                "Make promotional offers, contests and games recognisable as such, their conditions clear and easy to"
                " reach."
            ),
        ),
        duty("as-requested", PRIOR_CONSENT),
        duty(
            "right-to-object",
            CODE.article("XII.13 § 2, 1°"),
            title=Text("Say clearly in every email that marketing can be refused for the future."),
        ),
        duty(
            "opt-out",
            CODE.article("XII.13 § 2, 2°"),
            title=Text(
                "Offer an appropriate electronic means to refuse: free of charge and without giving reasons,"
                " without a login or proof of identity (GBA/APD 145/2022, § 5)."
            ),
            also=(OBJECTIONS,),
        ),
        duty(
            "return-address",
            CODE.article("XII.13 § 2, 2°; § 3, 2°"),
            title=Text("Give a valid address to which a request to stop can be sent."),
            also=(EPRIVACY.article("13(4)"),),
        ),
        duty(
            "origin",
            CODE.article("XII.13 § 3, 1°-2°"),
            title=Text("Use no address or identity of a third party, and hide no origin."),
        ),
        duty(
            "linked-sites",
            CODE.article("XII.13 § 3, 3°"),
            title=Text("Do not encourage visits to websites that breach art. XII.12."),
        ),
        duty("proof", SOLICITED_MAIL),
        duty("similar-only", SIMILAR_GOODS),
        duty(
            "acknowledge",
            OBJECTIONS,
            title=Text(
                "Acknowledge an objection by email within a reasonable time, act on it, keep an up-to-date stop"
                " list and check it before every email."
            ),
        ),
        duty("tracking", DEVICE),
        duty(
            "sensitive",
            ACT_2018.article("9"),
            title=Text(
                "Designate which categories of persons see health data, keep a list of them and bind them to secrecy."
            ),
            when=(f.SENSITIVE,),
            since=AGE_IS_13,
        ),
        duty(
            "no-persistence",
            PERSISTENCE,
            title=Text("Do not solicit consumers persistently and against their wish."),
            under=TO_PERSONS,
        ),
        duty(
            "no-false-urgency",
            CODE_BOOK_VI.article("VI.100, 7°, 21°"),
            title=Text("Do not claim falsely that the offer is about to end or that an order was placed."),
        ),
        duty(
            "price-reduction",
            CODE_BOOK_VI.article("VI.18 § 1", confidence=SECONDARY),
            title=Text(
                "If you announce a price reduction to consumers, show the lowest price of the thirty days before it"
                " (new product: seven)."
            ),
            under=TO_PERSONS,
            since=date(2022, 5, 28),
        ),
        duty(
            "business-details",
            CODE.article("XII.6 § 1"),
            title=Text("Keep name, address, email, enterprise and VAT number easily accessible."),
        ),
        duty(
            "two-boxes",
            TWO_BOXES_ADVISED,
            title=Text("Ask with two separate boxes: one for the terms, one for the privacy and cookie policy."),
            under=frozenset({Basis.TERMS_ACCEPTANCE}),
            when=(f.TERMS_IN_ONE_BOX,),
            binding=False,
        ),
    ),
)
