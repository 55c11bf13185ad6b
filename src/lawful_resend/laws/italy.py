"""Italy: email about an abandoned cart, from 1 January 2013 to today.

* **sending**: Codice in materia di protezione dei dati personali (Codice privacy), art. 130. It protects every
  contracting party and user, legal persons and sole traders too; its exception for customers ("soft spam", comma 4)
  is for natural persons who bought. The Garante lets one neutral email about a cart go out as no promotion at all
  (basket recovery, "recupero carrello");
* **data protection**: arts 7, 11, 23, 24, 26 of the Codice until 24 May 2018, the GDPR from 25 May 2018, with an age
  of digital consent of 16, and of 14 from 19 September 2018 (art. 2-quinquies);
* **device**: art. 122 of the Codice.

Art. 130(4) was read in the Gazzetta Ufficiale, the other commi as quoted by others; the articles that the GDPR
displaced as quoted by others, art. 7 in the Gazzetta. The Garante's decision on basket recovery is known from four
accounts of it, one of which quotes it.

Not modelled:

* the time before 1 January 2013: until December 2011 the Codice protected the data of legal persons too, and in 2012
  art. 122 and the words "contraente o utente" came, on a day that was not confirmed;
* the consent of a child before 25 May 2018: no provision on an age was confirmed for that time, and none is asked;
* soft spam towards legal persons: comma 4 speaks of the data subject, and a comment on Cass. 7555/2023 says natural
  persons; nobody was found who says otherwise;
* SMS and other channels, for which the exception does not hold;
* a mechanism "as effective" as double opt-in (Garante 170/2026): no record of a host shows one;
* how many hours "immediately after" are: the 24 hours are this library's;
* the period of storage of marketing data for loyalty cards that the Garante named in 2005, which was not read, and
  former customers, whom one comment on Cass. 7555/2023 excludes;
* that cancelled sales end the exception: no Italian source was found;
* sanctions.

``docs/law/italy.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    account,
    carrier,
    consent,
    customers,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import GDPR_APPLIES, Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.laws.shared.periods import ground
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, View
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
CHECKED_BEFORE = date(2026, 11, 23)
TEXT = Confidence.TEXT
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

CODE = Act(
    name=Text("Privacy Code (IT)"),
    link="https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-06-30;196",
    checked=CHECKED,
    # art. 130(4), 122(1) and 7(4) were read in the Gazzetta Ufficiale, the rest as quoted
    confidence=SECONDARY,
    # cited at such pages: art. 122, 130, 158
    page="https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-06-30;196~art{0}",
)
COMMERCE = Act(
    name=Text("Electronic Commerce Decree (IT)"),
    link="https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-04-09;70",
    checked=CHECKED_BEFORE,
    # cited at such a page: art. 7; art. 9 was read in the Gazzetta Ufficiale
    page="https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-04-09;70~art{0}",
)
AGE = CODE.article("2-quinquies", link=f"{CODE.link}~art2quinquies")

# --- who reads it how ----------------------------------------------------------------------------

ONE_MAIL = View(
    reading=Reading.LENIENT,
    who="Garante (IT)",
    reference="doc. web 10084158",
    day="2024",
    link=authorities.THREE_IN_A_WEEK.link,
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("For it to be basket recovery and not promotion, it suffices that the user gets one communication."),
)
AICEL = View(
    reading=Reading.STRICT,
    who="AICEL",
    reference="on Garante doc. web 10084158",
    day="",
    link="https://www.aicel.org/come-fare-per/inviare-mail-recupero-carrello.html",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
    says=Text(
        "The Garante admits a legitimate interest only for one email, purely informative, sent when the cart is"
        " left or immediately after, and announced in the privacy notice."
    ),
)
ARKOMEDIA = View(
    reading=Reading.STRICT,
    who="Arkomedia",
    reference="on Garante doc. web 10084158",
    day="",
    link="https://www.arkomedia.it/digital-agency-blog/digital-marketing/"
    "recupero-carrello-soft-spam-limiti-imposti-dal-garante",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
    says=Text(
        "Whoever only has an account or only began the checkout may be emailed without consent only within those"
        " limits."
    ),
)
EQUALLY_EFFECTIVE = View(
    reading=Reading.STRICT,
    who="Garante (IT)",
    reference="no. 170/2026",
    day="2026-03-12",
    link="https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/10233396",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
    says=Text("The consent must be confirmed by double opt-in or another equally effective mechanism."),
)
NO_DUTY_TO_CONFIRM = evolve(
    authorities.UNCONFIRMED,
    reading=Reading.LENIENT,
    says=Text("No statute makes double opt-in a duty."),
)
DEMONSTRATE = authorities.statute(
    Reading.LENIENT,
    "GDPR",
    GDPR.article("7(1)"),
    "2018-05-25",
    Text("The controller must be able to demonstrate the consent; how, the text does not say."),
)
NOT_UNTIL_WITHDRAWAL = View(
    reading=Reading.STRICT,
    who="Garante (IT)",
    reference="no. 321/2023, doc. web 9920942",
    day="2023-07-18",
    link="https://www.gpdp.it/web/guest/home/docweb/-/docweb-display/docweb/9920942",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
    says=Text("Keeping marketing data until the consent is withdrawn is too long; the Garante named no number."),
)
SALE_FOR_MONEY = View(
    reading=Reading.STRICT,
    who="Corte di cassazione (IT)",
    reference="7555/2023",
    day="2023-03-15",
    link="https://www.roedl.it/it-it/it/temi/Pages/Legal-Newsletter/9-2023/"
    "soft-spam-definitiva-interpretazione-cassazione.aspx",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Sale means sale in the technical sense, for money: whoever only registered or had a free trial is no customer."
    ),
)
REGISTRATION_IS_NO_SALE = evolve(
    authorities.NOT_ITS_OWN_SALE,
    says=Text("A registration, a trial or a contract free of charge is no sale."),
)
PAID_INDIRECTLY = evolve(
    authorities.INTELIGO,
    says=Text(
        "A free account too can be the sale of a service if it leads to a paid offer: the payment may be indirect."
    ),
)
FROM_14 = authorities.statute(
    Reading.STRICT,
    "Codice privacy",
    AGE,
    "2018-09-19",
    Text("At 14 one can consent; below that age the holder of parental responsibility must."),
)

FUNGIBLE_SERVICE = View(
    reading=Reading.LENIENT,
    who="Corte di cassazione (IT)",
    reference="17278/2018",
    day="2018-07-02",
    link="https://www.studiombc.com/privacy-e-newsletter/",
    checked=authorities.CHECKED_REWARDS,
    confidence=SECONDARY,
    says=Text("What one can do without at no great sacrifice may depend on a single and unequivocal consent."),
)

FREELY = authorities.statute(
    Reading.STRICT,
    "GDPR",
    GDPR.article("7(4)"),
    "2018-05-25",
    Text("Whether a contract depends on a consent that it does not need weighs most in whether it is free."),
)
FREELY_2003 = authorities.statute(
    Reading.STRICT,
    "Codice privacy",
    CODE.article("23"),
    "2004-01-01",
    Text("A consent is valid only if it is free; by our reading one that the order depends on is not."),
)

# --- where it stands -----------------------------------------------------------------------------

OPT_IN = CODE.article("130(1)-(2)")
SOFT_SPAM = CODE.article("130(4)", confidence=TEXT)
DEVICE = CODE.article("122(1)", confidence=TEXT)

# --- what is asked -------------------------------------------------------------------------------

ON_FUNGIBLE = (f.CONSENT_FREE, f.CONSENT_FREE_OR_REWARDED)


def fungible(consent: Conditions, strict: View) -> Conditions:
    """Return a consent that may be asked for a service, leniently; whether one can do without it no field shows."""
    return Conditions(
        tuple(each for each in consent.needs if each is not f.CONSENT_FREE_OR_REWARDED),
        (f.CONSENT_FREE_OR_REWARDED, *consent.strictly),
        (*consent.views, FUNGIBLE_SERVICE.about(*ON_FUNGIBLE), strict.about(f.CONSENT_FREE_OR_REWARDED)),
    )


#: how long: the Garante on both sides, with a number of the CNIL's
CONSENT_2003 = fungible(gdpr.CONSENT, FREELY_2003).and_(
    strictly=(f.CONSENT_ACTIVE_WITHIN_36_MONTHS,),
    views=tuple(
        view.about(f.CONSENT_ACTIVE_WITHIN_36_MONTHS)
        for view in (NOT_UNTIL_WITHDRAWAL, authorities.CNIL_THREE_YEARS, authorities.NO_LAPSE_BY_TIME)
    ),
)
CONSENT = gdpr.fading(
    fungible(gdpr.CONSENT, FREELY),
    f.CONSENT_ACTIVE_WITHIN_36_MONTHS,
    NOT_UNTIL_WITHDRAWAL,
    authorities.NO_LAPSE_BY_TIME,
).and_(
    strictly=(f.CONSENT_DOUBLE_OPT_IN,),
    views=tuple(
        view.about(f.CONSENT_DOUBLE_OPT_IN)
        for view in (authorities.UNCONFIRMED, EQUALLY_EFFECTIVE, NO_DUTY_TO_CONFIRM, DEMONSTRATE)
    ),
)
#: given by the data subject in a sale, own analogous goods, informed and did not refuse at collection
EXCEPTION = (
    in_words(f.BOUGHT, Text("There was an actual sale by this seller, for money; an attempt to buy is none.")),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The email address was given in the context of that sale of a product or a service."),
    ),
    in_words(f.ADDRESS_FROM_CUSTOMER, Text("The data subject gave the address.")),
    in_words(f.BOUGHT_SIMILAR, Text("The email is about something analogous to what was sold.")),
    in_words(f.OWN_GOODS, Text("They are the sender's own products or services.")),
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "At collection the customer was informed of the right to object at any time, easily and free of"
            " charge, and did not refuse."
        ),
    ),
    f.NATURAL_PERSON,
)
#: what the Garante said of the years came under the GDPR
OWN_CUSTOMER_2003 = customers(SOFT_SPAM, "Codice privacy", "2004-01-01", *EXCEPTION)
OWN_CUSTOMER = customers(SOFT_SPAM, "Codice privacy", "2004-01-01", *EXCEPTION, years=(NOT_UNTIL_WITHDRAWAL,))
#: the Court reads "sale" in the directive; the Cassation reads it in art. 130(4), for money, and no Italian court or
#: authority was found to have followed the Court since: only the lenient reading knows it
PAID_OFFER_ACCOUNT = ACCOUNT.and_(
    (f.NATURAL_PERSON,),
    views=(SALE_FOR_MONEY, REGISTRATION_IS_NO_SALE, PAID_INDIRECTLY),
)
#: the Garante on basket recovery: one neutral mail to who began the checkout and gave the address, none to an address
#: read off the device, whatever was agreed to there; strictly also prompt and announced
RECOVERY = Conditions(
    needs=(
        f.CHECKOUT_BEGUN,
        f.ADDRESS_FROM_CUSTOMER,
        f.DEVICE_UNTOUCHED,
        f.MAIL_FIRST,
        f.MAIL_NEUTRAL,
        # art. 6(1)(f) GDPR weighs a child's interests above the shop's
        f.OF_AGE_14,
    ),
    strictly=(f.MAIL_PROMPT, f.MAIL_ANNOUNCED),
    views=tuple(view.about(f.MAIL_PROMPT, f.MAIL_ANNOUNCED) for view in (AICEL, ARKOMEDIA, ONE_MAIL)),
)

RECOVERY_TITLE = Text("One neutral reminder of the cart (recupero carrello)")
ONE_NEUTRAL_MAIL = Text(
    "Send one email, right after the cart is left, without an offer, discount or other product, and announce it"
    " in the privacy notice."
)

# --- data protection before the GDPR -------------------------------------------------------------

DATA_2003 = directive_95_46.law(
    CODE.article("23, 24"),
    consent=(CODE.article("23"), CONSENT_2003),
    requested=(CODE.article("24"), gdpr.REQUESTED),
    # that an address is nobody's data decided nothing, as art. 130 asked the same of every address
    no_person=None,
    # art. 130(4) itself spared the consent towards customers, and the Codice left no legitimate interest to the sender
    more=ground(
        "data-existing-customer",
        wording.CUSTOMER_TITLE,
        SOFT_SPAM,
        Basis.EXISTING_CUSTOMER,
        OWN_CUSTOMER_2003.before_the_court,
    ),
    objection=CODE.article("7(4)(b)", confidence=TEXT),
    withdrawal=CODE.article("7(4)(b)", confidence=TEXT),
    purpose=CODE.article("11(1)(b)"),
    storage=CODE.article("11(1)(e)"),
    sensitive=CODE.article("26"),
    duties=(duty("information", CODE.article("13")),),
)

# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "IT",
    Text("Italy"),
    CENTRAL_EUROPE,
    CHECKED,
    since=date(2013, 1, 1),
    sending=sending_rule(OPT_IN, wording.OPT_IN_RULE),
    carries=(
        consent(OPT_IN, asks=CONSENT_2003, until=GDPR_APPLIES),
        consent(
            OPT_IN,
            asks=CONSENT,
            ages=(Age(16), Age(14, date(2018, 9, 19), AGE, FROM_14)),
            since=GDPR_APPLIES,
        ),
        existing_customer(SOFT_SPAM, OWN_CUSTOMER),
        requested(COMMERCE.article("9(2)")),
        carrier(
            "cart-recovery",
            RECOVERY_TITLE,
            OPT_IN,
            Basis.LEGITIMATE_INTEREST,
            RECOVERY,
            data=(gdpr.interest("cart-recovery", RECOVERY_TITLE, RECOVERY, also=(ONE_MAIL,)),),
            also=(ONE_MAIL,),
            advice=ONE_NEUTRAL_MAIL,
            # under the Codice as it was, a legitimate interest was for the Garante to name
            since=GDPR_APPLIES,
        ),
        account(SOFT_SPAM, asks=PAID_OFFER_ACCOUNT, reading=Reading.LENIENT),
    ),
    earlier=(DATA_2003,),
    note=Text(
        "A legitimate interest carries only the one neutral reminder of the cart; for all else it does not replace"
        " the consent that the sending needs."
    ),
    device=device_rule(DEVICE),
    duties=(
        duty("recognisable", COMMERCE.article("9(1)")),
        duty(
            "right-to-object",
            COMMERCE.article("9(1)"),
            title=Text("Say in every email that the recipient can object to further emails."),
        ),
        duty("sender", CODE.article("130(5)")),
        duty("offers", COMMERCE.article("8", confidence=SECONDARY)),
        duty("stop-address", CODE.article("130(5)")),
        duty("refusal", SOFT_SPAM),
        duty("similar-only", SOFT_SPAM),
        duty("as-requested", COMMERCE.article("9(2)")),
        duty("proof", COMMERCE.article("9(2)")),
        duty("tracking", DEVICE),
        duty(
            "cart-recovery",
            OPT_IN,
            title=ONE_NEUTRAL_MAIL,
            under=frozenset({Basis.LEGITIMATE_INTEREST}),
            since=GDPR_APPLIES,
        ),
    ),
)
