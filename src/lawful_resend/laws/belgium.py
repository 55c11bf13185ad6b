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
from lawful_resend.facts import any_of
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
    name=Text("Code of Economic Law"),
    link="https://www.ejustice.just.fgov.be/eli/loi/2013/12/15/2013011667/justel",
    checked=CHECKED,
)
CODE_BOOK_VI = Act(
    name=CODE.name,
    link="https://www.ejustice.just.fgov.be/eli/wet/2013/12/21/2013011649/justel",
    checked=CHECKED,
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


TICK_IS_CONSENT = _article(Text("Ticking the terms and the privacy and cookie policy is consent to the mail."))
TWO_BOXES_ADVISED = _article(Text("Two separate opt-ins are strongly recommended."))
TICK_SUFFICES = _article(Text("Whoever had already ticked during the order may be mailed; only the proof is hard."))
ANY_OPT_IN = _article(Text("A prior opt-in to advertising suffices."))
SOLICITED = authorities.statute(
    Reading.LENIENT,
    "CDE/WER",
    "XII.13 § 4",
    CODE,
    "2014-05-31",
    Text("The statute asks for proof that the mail was solicited, not for the text kept or the address confirmed."),
)
DECREE_SILENT = authorities.statute(
    Reading.LENIENT,
    "AR/KB 4.4.2003",
    "1, 1°",
    ROYAL_DECREE_2003,
    "2003-05-28",
    Text(
        "The decree asks for an address obtained in a sale, for similar products; it names no time limit,"
        " no later cancellation and no degree of similarity."
    ),
)
DECREE_ON_SERVICES = authorities.statute(
    Reading.LENIENT,
    "AR/KB 4.4.2003",
    "1, 1° b",
    ROYAL_DECREE_2003,
    "2003-05-28",
    Text(
        "The decree speaks of products or services it supplies itself; our argument: the service of a marketplace"
        " may be one. No Belgian decision was found."
    ),
)
SOLICITATION_UNWANTED = authorities.statute(
    Reading.LENIENT,
    "CDE/WER",
    "VI.103, 3°",
    CODE_BOOK_VI,
    "2014-05-31",
    Text("Solicitations that are repeated and unwanted are prohibited; the statute names no number."),
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
        "The consent must be about a concrete marketing action; merely referring to information in the general"
        " terms is not enough."
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
CHILD_WHEN_CONSENTING = View(
    reading=Reading.STRICT,
    who="Loi/wet 30.7.2018",
    reference="art. 7",
    day="2018-09-05",
    link=ACT_2018.link,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("The Act looks at the age of the child who gave the consent."),
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
ONLY_SIMILAR = View(
    reading=Reading.STRICT,
    who="AR/KB 4.4.2003",
    reference="art. 1, 1° b",
    day="2003-05-28",
    link=ROYAL_DECREE_2003.link,
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("Exclusively for similar products: what in the cart is not similar falls outside."),
)
PROMOTION_IN_SERVICE_MAIL = View(
    reading=Reading.STRICT,
    who="GBA/APD (BE)",
    reference="71/2022",
    day="2022-05-04",
    link="https://gdprhub.eu/index.php?title=APD/GBA_(Belgium)_-_71/2022",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("Promotion in a service mail makes it direct marketing."),
)
ASKED_FOR = authorities.statute(
    Reading.LENIENT,
    "CDE/WER",
    "XII.13 § 4",
    CODE,
    "2014-05-31",
    Text(
        "The statute puts the proof that the mail was solicited on the sender; it does not say whether an added"
        " offer still is."
    ),
)

# --- conditions that several rules share ---------------------------------------------------------

MARKETING_OR_NEWSLETTER = any_of(
    f.CONSENT_TO_MARKETING,
    f.CONSENT_TO_NEWSLETTER,
    text=Text("The customer gave this seller, before the mail, consent to marketing."),
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
    rule=Text("Advertising by electronic mail is prohibited without prior, free, specific and informed consent"),
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
            title=Text("Legitimate interest towards own customers"),
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
    "A legitimate interest does not help: it does not replace the consent that the sending needs (GBA/APD"
    " 133/2025, § 18), and somebody who breaks off an order does not normally expect the mail (GDPR recital 47)."
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
        sensitive_title=Text("Sensitive data without written consent"),
        explicit_consent=False,
    ),
    *gdpr.vetoes("be", objection_also=(ROYAL_DECREE_2003.article("2"),)),
    Veto(
        id="be.persistence",
        title=Text("Repeated and unwanted solicitation (the statute names no number; here: more than three reminders)"),
        source=CODE_BOOK_VI.article("VI.103, 3°"),
        when=(f.MORE_THAN_THREE_REMINDERS,),
        since=SINCE,
        reading=Reading.STRICT,
        views=(authorities.STWL, authorities.THREE_IN_A_WEEK, SOLICITATION_UNWANTED),
        advice=Text("Send nothing more about this cart."),
    ),
)

# --- duties --------------------------------------------------------------------------------------

NOTICE_1992_TITLE = Text(
    "Say, at the latest when you obtain the address, that direct marketing can be objected to free of charge."
)
ANSWER_1992_TITLE = Text("Say within one month what you did with an objection.")

DUTIES = (
    Duty(
        id="be.duty.recognisable",
        title=Text(
            "Make the mail recognisable as advertising on receipt, or print the word 'reclame' or 'publicité' in"
            " it legibly, visibly and unambiguously."
        ),
        source=CODE.article("XII.12, 1°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.sender",
        title=Text("Show clearly on whose behalf the advertising is made."),
        source=CODE.article("XII.12, 2°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.offers",
        title=Text(
            "Make promotional offers, contests and games recognisable as such, their conditions clear and easy to"
            " reach."
        ),
        source=CODE.article("XII.12, 3°-4°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.right-to-object",
        title=Text("Say clearly in every mail that marketing can be refused for the future."),
        source=CODE.article("XII.13 § 2, 1°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.opt-out",
        title=Text(
            "Offer an appropriate electronic means to refuse: free and without reasons, without a login or proof"
            " of identity (GBA/APD 145/2022, § 5)."
        ),
        source=CODE.article("XII.13 § 2, 2°"),
        also=(ROYAL_DECREE_2003.article("2"),),
        since=SINCE,
    ),
    Duty(
        id="be.duty.return-address",
        title=Text("Give a valid address to which a request to stop can be sent."),
        source=CODE.article("XII.13 § 2, 2°; § 3, 2°"),
        also=(EPRIVACY.article("13(4)"),),
        since=SINCE,
    ),
    Duty(
        id="be.duty.origin",
        title=Text("Use no address or identity of a third party, and hide no origin."),
        source=CODE.article("XII.13 § 3, 1°-2°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.linked-sites",
        title=Text("Do not encourage visits to websites that breach art. XII.12."),
        source=CODE.article("XII.13 § 3, 3°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.acknowledge",
        title=Text(
            "Acknowledge an objection by e-mail within a reasonable time, act on it, keep an up-to-date stop list"
            " and check it before every mail."
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
            "Designate which categories of persons see health data, keep a list of them and bind them to secrecy."
        ),
        source=ACT_2018.article("9"),
        when=(f.SENSITIVE,),
        since=AGE_IS_13,
    ),
    Duty(
        id="be.duty.no-persistence",
        title=Text("Do not solicit consumers persistently and against their wish."),
        source=CODE_BOOK_VI.article("VI.103, 3°"),
        under=gdpr.TO_PERSONS,
        since=SINCE,
    ),
    Duty(
        id="be.duty.no-false-urgency",
        title=Text("Do not claim falsely that the offer is about to end or that an order was placed."),
        source=CODE_BOOK_VI.article("VI.100, 7°, 21°"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.price-reduction",
        title=Text(
            "If you announce a price reduction to consumers, show the lowest price of the thirty days before it"
            " (new product: seven)."
        ),
        source=CODE_BOOK_VI.article("VI.18 § 1", confidence=SECONDARY),
        under=gdpr.TO_PERSONS,
        since=PRICE_REDUCTIONS,
    ),
    Duty(
        id="be.duty.business-details",
        title=Text("Keep name, address, e-mail, enterprise and VAT number easily accessible."),
        source=CODE.article("XII.6 § 1"),
        since=SINCE,
    ),
    Duty(
        id="be.duty.two-boxes",
        title=Text("Ask with two separate boxes: one for the terms, one for the privacy and cookie policy."),
        source=TWO_BOXES_ADVISED,
        under=frozenset({Basis.TERMS_ACCEPTANCE}),
        when=(f.TERMS_IN_ONE_BOX,),
        binding=False,
        since=SINCE,
    ),
)

JURISDICTION = Jurisdiction(
    country="BE",
    name=Text("Belgium"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA_1992, DATA_GDPR, DEVICE_2005, DEVICE_2022),
    vetoes=VETOES,
    duties=DUTIES,
)
