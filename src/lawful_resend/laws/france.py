"""France: email about an abandoned cart, from 27 August 2011 to today.

* **sending**: Code des postes et des communications électroniques (CPCE), art. L34-5, whose rule on email has kept its
  words since 27 August 2011. It protects the contact details of natural persons alone;
* **data protection**: the Act of 6 January 1978 (loi Informatique et Libertés) as it stood until 24 May 2018, the GDPR
  from 25 May 2018, with the age of digital consent of 15 (art. 7-1 of the Act, art. 45 since 1 June 2019);
* **device**: art. 32 II of the Act until 31 May 2019, art. 82 since.

Art. L34-5 was read in every wording since 2004, in a dated mirror of the consolidated text. The Act of 1978 was read
as others quote it; its articles before the GDPR are known by what other French codes of that time and the Senate's
papers say of them.

Not modelled:

* the time before 27 August 2011: the same rule, for an address collected "directly" (since 22 June 2004 as art.
  L33-4-1, since 10 July 2004 as art. L34-5), and another rule on the device;
* the tolerance of the CNIL for named addresses at work before 25 May 2018, and for addresses collected otherwise than
  in the checkout that was left;
* that a child below 15 consents together with the parents, not in their stead: what is asked is the parent's consent
  on record;
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``), and at
  all before 25 May 2018;
* a consent that unnamed partners share (the Conseil d'État asked the Court, C-317/25);
* double opt-in and cancelled sales: no French authority or court was found to speak of them;
* the page of the CNIL of 10 June 2026 on C-654/23, which was not read: others report that it accepts the judgment in
  certain cases and names the ordinary account of a shop as the counter-example;
* art. 20 and 21 of the Act of 2004 (LCEN) were not read again after the Act of 2024 that changed it; the numbers under
  which the articles on promotions, which art. 21 put into the Code de la consommation, stand there since 2016;
* sanctions.

``docs/law/france.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    account,
    carrier,
    consent,
    customers,
    device_rule,
    existing_customer,
    impersonal_address,
    requested,
    sending_rule,
    usual_persistence,
)
from lawful_resend.laws.shared.gdpr import GDPR_APPLIES, Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, View
from lawful_resend.text import Text

#: the articles of the Act of 1978
RENUMBERED = date(2019, 6, 1)
CHECKED = date(2026, 11, 25)
CHECKED_BEFORE = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

CPCE = Act(
    name=Text("Post and Electronic Communications Code (FR)"),
    link="https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987",
    checked=CHECKED,
)
ACT_1978 = Act(
    name=Text("Data Protection Act (FR)"),
    link="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460",
    checked=CHECKED,
    confidence=SECONDARY,
)
ACT_2004 = Act(
    name=Text("Act on Confidence in the Digital Economy (FR)"),
    link="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000801164",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
)

CONSUMER_CODE = Act(
    name=Text("Consumer Code (FR)"),
    link="https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565/",
    checked=date(2026, 11, 28),
    confidence=SECONDARY,
)
#: the articles of the Consumer Code
RECODIFIED = date(2016, 7, 1)

#: the wording in force since July 2020
L34_5 = "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000042155961/"
#: the Act by its numbers since June 2019, at the CNIL; cited at such places: art. 82, 85
ACT_1978_TODAY = "https://www.cnil.fr/fr/la-loi-informatique-et-libertes#article"

# --- who reads it how ----------------------------------------------------------------------------

FRAMEWORK_2021 = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="2021-131",
    day="2021-09-23",
    link="https://www.faceaurisque.com/base-reglementaire/deliberation-n-2021-131-du-23-septembre-2021-portant-adoption"
    "-dun-referentiel-relatif-aux-traitements-de-donnees-a-caractere-personnel-mis-en-oeuvre-aux-fins-de-gestion-des"
    "-activites-commercial",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Customer data for marketing: the relation and three years after; data of prospects: three years from the"
        " last contact that came from them (a click counts, opening an email does not)."
    ),
)
FOUR_YEARS_TOO_LONG = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="SAN-2020-008",
    day="2020-11-18",
    link="https://avocats-mathias.com/donnees-personnelles/clients-prospection-conservation",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Four years after the last activity was too long for marketing to customers; three years was justified in"
        " that case."
    ),
)
NO_PERIOD = authorities.statute(
    Reading.LENIENT,
    "CPCE",
    CPCE.article("L34-5", link=L34_5),
    "2011-08-27",
    Text("The article does not say that a consent lapses after a number of years."),
)
#: what the Act says of a child below the age, under the number that the article had first
TOGETHER = authorities.statute(
    Reading.STRICT,
    "Loi 78-17",
    ACT_1978.article("7-1"),
    "2018-05-25",
    Text(
        "Below the age of 15 the processing is lawful only if the minor and the holder of parental authority"
        " consent together."
    ),
)
PROFESSIONALS_MAY_REFUSE = View(
    reading=Reading.LENIENT,
    who="CNIL (FR)",
    reference="session of 17.2.2005; webinar of 15.2.2023",
    day="2023-02-15",
    link="https://www.cnil.fr/fr/communication-electronique-quelles-regles",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
    says=Text(
        "At a named address at work no prior consent is needed for an email about the profession. The person must"
        " have been informed at collection and able to refuse, easily and free of charge."
    ),
)
NESTOR = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="SAN-2020-018",
    day="2020-12-08",
    link="https://gdprhub.eu/index.php?title=CNIL_-_SAN-2020-018",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
    says=Text("Whoever gets lunch offers at an address at work must have consented beforehand."),
)
DELSOL = View(
    reading=Reading.LENIENT,
    who="Delsol Avocats",
    reference="on CNIL SAN-2022-011",
    day="2022",
    link="https://www.delsolavocats.com/"
    "Prospection-commerciale-et-droits-des-personnes-sanction-d-un-million-d-euros-pour-TotalEnergies",
    checked=date(2026, 11, 28),
    confidence=Confidence.TEXT,
    says=Text(
        "Whoever gave the address while subscribing may get emails about analogous products if a refusal was offered"
        " then and is in each email."
    ),
)
ON_THE_OCCASION_OF_A_SALE = authorities.statute(
    Reading.STRICT,
    "CPCE",
    CPCE.article("L34-5 al. 4", link=L34_5),
    "2011-08-27",
    Text("The address is one collected on the occasion of a sale or a service; an order that was left is neither."),
)
NO_CARVE_OUT = authorities.statute(
    Reading.STRICT,
    "CPCE",
    CPCE.article("L34-5 al. 1", link=L34_5),
    "2011-08-27",
    Text("The article protects every natural person and does not except the address at work."),
)

# --- where it stands, and stood ------------------------------------------------------------------

OPT_IN = CPCE.article("L34-5 al. 1", link=L34_5)
CUSTOMERS = CPCE.article("L34-5 al. 4", link=L34_5)
#: how one can stop it, from whom it comes and what it is about
ORIGIN = CPCE.article("L34-5 al. 5", link=L34_5)
DEVICE = ACT_1978.article("32 II").then(RENUMBERED, ACT_1978.article("82", link=f"{ACT_1978_TODAY}82"))
AGE_TODAY = ACT_1978.article("45", link=f"{ACT_1978_TODAY}45")

PERSISTENCE = CONSUMER_CODE.article("L122-11-1, 3°").then(RECODIFIED, CONSUMER_CODE.article("L121-7, 3°"))
CHILDREN = CONSUMER_CODE.article("L122-11-1, 5°").then(RECODIFIED, CONSUMER_CODE.article("L121-7, 5°"))

# --- what is asked -------------------------------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT, f.CONSENT_ACTIVE_WITHIN_36_MONTHS, FRAMEWORK_2021, NO_PERIOD)
CONSENT_1978 = gdpr.CONSENT.and_(
    strictly=(f.CONSENT_ACTIVE_WITHIN_36_MONTHS,),
    views=tuple(
        view.about(f.CONSENT_ACTIVE_WITHIN_36_MONTHS)
        for view in (authorities.OPENING_IS_NO_CONTACT, authorities.CNIL_THREE_YEARS, NO_PERIOD)
    ),
)
#: collected from the customer in a sale or service, analogous products of the same seller, refusal offered expressly
#: and without ambiguity when collected
EXCEPTION = (
    in_words(
        f.BOUGHT,
        Text("There was a sale or a service rendered by this seller; an account without an order is neither."),
    ),
    in_words(f.BOUGHT_ADDRESS_GIVEN, Text("The contact details were collected in that sale or service.")),
    in_words(f.ADDRESS_FROM_CUSTOMER, Text("The contact details were collected from the recipient.")),
    in_words(f.BOUGHT_SIMILAR, Text("The marketing is about analogous products or services.")),
    in_words(f.OWN_GOODS, Text("They are supplied by the same natural or legal person.")),
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "At collection the customer was offered, expressly and without ambiguity, to object, easily and free"
            " of charge."
        ),
    ),
)
#: the exception names no period; the CNIL does, and said more of it under the GDPR
OWN_CUSTOMER = customers(CUSTOMERS, "CPCE", "2011-08-27", *EXCEPTION, years=(FRAMEWORK_2021, FOUR_YEARS_TOO_LONG))
OWN_CUSTOMER_1978 = customers(CUSTOMERS, "CPCE", "2011-08-27", *EXCEPTION)
#: the CNIL on named addresses at work: related to the profession, informed and could refuse at collection
AT_WORK = Conditions(
    needs=(
        f.COMPANY,
        in_words(
            f.FOR_ORGANISATION,
            Text("The email is related to the profession: the goods are meant for the legal person itself."),
        ),
        f.ADDRESS_SUBMITTED,
        f.CART_REFUSAL_OFFERED,
    ),
    views=(NO_CARVE_OUT, NESTOR, PROFESSIONALS_MAY_REFUSE),
)
#: an account without an order makes no customer for the CNIL; the Court takes one that is the entry to a paid offer
PAID_OFFER_ACCOUNT = ACCOUNT.and_(views=(authorities.BRICO_PRIVE, authorities.INTELIGO))
#: SAN-2022-011 as one reads it: a subscription or order that was begun, where a refusal was offered
ORDER_BEGUN = Conditions(
    needs=(
        f.CHECKOUT_BEGUN,
        f.ADDRESS_SUBMITTED,
        in_words(f.OWN_GOODS, Text("They are supplied by the same natural or legal person.")),
        in_words(
            f.CART_REFUSAL_OFFERED,
            Text(
                "At collection the customer was offered, expressly and without ambiguity, to object, easily and free"
                " of charge."
            ),
        ),
        f.MAIL_REFUSAL_OFFERED,
    ),
    views=(ON_THE_OCCASION_OF_A_SALE, DELSOL),
)
ORDER_BEGUN_TITLE = Text("An order that was begun and left")
AT_WORK_TITLE = Text("Named address at work, for the profession")

# --- data protection before the GDPR -------------------------------------------------------------

DATA_1978 = directive_95_46.law(
    ACT_1978.article("7"),
    consent=(ACT_1978.article("7"), CONSENT_1978),
    customer=(ACT_1978.article("7, 5°"), OWN_CUSTOMER_1978.before_the_court),
    requested=(ACT_1978.article("7"), gdpr.REQUESTED),
    no_person=ACT_1978.article("2"),
    objection=ACT_1978.article("38"),
    withdrawal=ACT_1978.article("38"),
    purpose=ACT_1978.article("6"),
    storage=ACT_1978.article("6, 5°"),
    sensitive=ACT_1978.article("8 I"),
    duties=(duty("information", ACT_1978.article("32")),),
)

#: the bases of L34-5 al. 4
ON_CUSTOMERS = TO_CUSTOMERS | {Basis.NEGOTIATION}

# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "FR",
    Text("France"),
    CENTRAL_EUROPE,
    CHECKED,
    since=date(2011, 8, 27),
    sending=sending_rule(
        OPT_IN,
        Text("Direct marketing by electronic mail to a natural person who did not consent beforehand is prohibited"),
    ),
    carries=(
        consent(
            CPCE.article("L34-5 al. 1-2", link=L34_5),
            asks=CONSENT,
            children=CHILDREN,
            ages=(
                Age(15, source=ACT_1978.article("7-1"), strict=TOGETHER),
                Age(
                    15,
                    RENUMBERED,
                    AGE_TODAY,
                    evolve(TOGETHER, reference="art. 45", day="2019-06-01", link=AGE_TODAY.link),
                ),
            ),
        ),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        impersonal_address(OPT_IN),
        account(CUSTOMERS, asks=PAID_OFFER_ACCOUNT, reading=Reading.LENIENT),
        requested(OPT_IN),
        carrier(
            "professional-address",
            AT_WORK_TITLE,
            OPT_IN,
            Basis.LEGITIMATE_INTEREST,
            AT_WORK,
            data=(gdpr.interest("professional-address", AT_WORK_TITLE, AT_WORK, reading=Reading.LENIENT),),
            also=(PROFESSIONALS_MAY_REFUSE,),
            reading=Reading.LENIENT,
            since=GDPR_APPLIES,
        ),
        carrier(
            "order-begun",
            ORDER_BEGUN_TITLE,
            CUSTOMERS,
            Basis.NEGOTIATION,
            ORDER_BEGUN,
            data=(gdpr.displaced("order-begun", ORDER_BEGUN_TITLE, Basis.NEGOTIATION, ORDER_BEGUN, Reading.LENIENT),),
            also=(DELSOL,),
            reading=Reading.LENIENT,
            since=GDPR_APPLIES,
        ),
    ),
    earlier=(DATA_1978,),
    device=device_rule(DEVICE),
    vetoes=(usual_persistence(PERSISTENCE),),
    duties=(
        duty("refusal", CUSTOMERS, under=ON_CUSTOMERS),
        duty("similar-only", CUSTOMERS, under=ON_CUSTOMERS),
        duty("stop-address", ORIGIN),
        duty("sender", ORIGIN),
        duty(
            "subject",
            ORIGIN,
            title=Text("Give the email a subject line that has to do with the product or service offered."),
        ),
        duty("recognisable", ACT_2004.article("20")),
        duty("offers", ACT_2004.article("21")),
        duty("as-requested", OPT_IN),
        duty("tracking", DEVICE),
        duty("proof", GDPR.article("5(2), 7(1)"), since=GDPR_APPLIES),
    ),
)
