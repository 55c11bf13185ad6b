"""Denmark: email about an abandoned cart, from 14 December 2011 to today.

* **sending**: markedsføringsloven (Marketing Practices Act) of 2017, § 10(1)-(2), before 1 July 2017 § 6(1)-(2) of the
  act of 2005. It protects everybody ("nogen"): consumers, companies, authorities, at every address;
* **data protection**: the act of 2000 until 24 May 2018 (displaced by the GDPR), then the GDPR; the age of digital
  consent was 13 until 31 December 2023 and is 15 since (databeskyttelsesloven § 6(2));
* **device**: § 3 of the cookie order (cookiebekendtgørelsen) no. 1148 of 9 December 2011, in force on 14 December 2011.

§ 10 was read in a consolidated reading copy, § 6 of 2005 as the data protection authority and the Consumer Ombudsman
(Forbrugerombudsmanden, FO) quote and explain it, the act of 2000 as the authority explains it and by its sections
only: its objections and withdrawals are therefore cited from the marketing acts.

Not modelled:

* whether partners with whom a consent box is shared are named, as they were in the case of SmartResponse: no field
  shows it, and leniently one box for them too is enough;
* that whoever consented at 13 or 14 before 1 January 2024 keeps the age of 13 (§ 2(2) of the act of 28 December 2023):
  no fact ties an age to the day of the consent, so both readings ask for 15 since then;
* that a consent is void if nobody told the customer of the right to withdraw it (§ 10(1), since 17 January 2020), and
  that the customer must know at the purchase that marketing will come: a duty, and part of offering the refusal;
* emails that only ask to renew a consent that stands, service messages in a running contract, and neutral requests to
  rate a purchase, which the FO does not hold to be marketing;
* other channels (a consent to email does not reach SMS), § 10(4), hidden advertising (§ 6(4)), children in any other
  respect than consent and what is forbidden towards a known one (``child``), and at all before 25 May 2018;
* the time before 14 December 2011, when the device had no rule of this kind; sanctions.

``docs/law/denmark.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.duties import ON_CONSENT, duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    Carrier,
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import GDPR_APPLIES, Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Conditions, Confidence, View
from lawful_resend.text import Text

ACT_OF_2017 = date(2017, 7, 1)
CHECKED = date(2026, 11, 25)
CHECKED_EARLIER = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

MFL = Act(
    name=Text("Marketing Practices Act (DK)"),
    link="https://www.retsinformation.dk/eli/lta/2024/1420",
    checked=CHECKED,
    unit="§",
)
MFL_2005 = Act(
    name=Text("Marketing Practices Act 2005 (DK)"),
    # the data protection authority quotes § 6(2) and says that it entered into force on 1 July 2006
    link="https://www.datatilsynet.dk/erhverv/markedsfoering/markedsfoering-via-e-mail/",
    checked=CHECKED,
    confidence=SECONDARY,
    unit="§",
)
DATA_ACT = Act(
    name=Text("Data Protection Act (DK)"),
    link="https://www.retsinformation.dk/eli/lta/2024/289",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    unit="§",
)
DATA_ACT_2000 = Act(
    name=Text("Act on Processing of Personal Data 2000 (DK)"),
    link="https://www.datatilsynet.dk/erhverv/markedsfoering/persondatalovens-markedsfoeringsregler/",
    checked=CHECKED,
    confidence=SECONDARY,
    unit="§",
)
COOKIE_ORDER = Act(
    name=Text("Cookie Order (DK)"),
    link="https://www.retsinformation.dk/eli/lta/2011/1148",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    unit="§",
)

# --- where it stands, and stood ------------------------------------------------------------------

OPT_IN = MFL_2005.article("6(1)").then(ACT_OF_2017, MFL.article("10(1)"))
CUSTOMERS = MFL_2005.article("6(2)").then(ACT_OF_2017, MFL.article("10(2)"))
AGE = DATA_ACT.article("6(2)")
AGES = (Age(13, source=AGE), Age(15, date(2024, 1, 1), AGE))
#: the decision in the case of Elkjøp
REWARDS_DOUBTED = date(2026, 6, 1)

# --- who reads it how ----------------------------------------------------------------------------

OMBUDSMAN = "Forbrugerombudsmanden (DK)"
ONE_YEAR_UNUSED = View(
    reading=Reading.STRICT,
    who=OMBUDSMAN,
    reference="FAQ on spam",
    day="2018-11",
    link="https://marketingplatform.com/da/ressourcer/reglerne-for-spam/",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    says=Text(
        "A consent can lapse by passivity when the shop does not use it for a longer time; one year counts as long."
    ),
)
NO_SALE_NO_CUSTOMER = View(
    reading=Reading.STRICT,
    who=OMBUDSMAN,
    reference="19/11690-6",
    day="2019",
    link="https://www.forbrugerombudsmanden.dk/find-sager/sager/markedsfoeringsloven/"
    "sager-efter-markedsfoeringsloven/spam/"
    "en-kundeaftale-var-ikke-i-sig-selv-nok-til-at-undtagelsen-til-spamforbuddet-kunne-anvendes/",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        "The exception takes a real purchase: signing up as a customer is not enough. The Court has ruled since."
    ),
)

# --- what is asked -------------------------------------------------------------------------------

FREE_IN_A_DRAW = View(
    reading=Reading.LENIENT,
    who=OMBUDSMAN,
    reference="guide on competitions",
    day="2021",
    link="https://www.forbrugerombudsmanden.dk/longreads/"
    "brug-af-konkurrencer-og-lignende-ved-indhentelse-af-forbrugernes-samtykke/",
    checked=authorities.CHECKED_REWARDS,
    confidence=SECONDARY,
    says=Text("A consent may be rewarded with an entry in a draw."),
)
PARTNERS_TOO = View(
    reading=Reading.LENIENT,
    who="Datatilsynet (DK)",
    reference="2020-431-0075",
    day="2022-09-30",
    link="https://www.datatilsynet.dk/afgoerelser/afgoerelser/2022/sep/"
    "smartresponses-behandling-af-personoplysninger-i-forbindelse-med-udbud-af-internetkonkurrencer",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("One tick for marketing by the organiser of a competition and its named partners was a valid consent."),
)
GRANULAR = View(
    reading=Reading.STRICT,
    who="EDPB",
    reference="Guidelines 05/2020, § 44-45",
    day="2020-05-04",
    link=authorities.EDPB_SAME_MOTION.link,
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("One consent to marketing by the seller and to handing the data to others is not granular (example 7)."),
)

#: what the FO asks (21/07858): to marketing or to these mails, no newsletter; a closing act; used within the year
REWARDED_CONSENT = Conditions(
    needs=tuple(
        f.CONSENT_ONLY_MARKETING if each is f.CONSENT_SEPARATE else each
        for each in gdpr.REWARDED_CONSENT.needs
        if each is not f.CONSENT_NOT_FOR_PARTNERS
    ),
    strictly=(f.CONSENT_NOT_FOR_PARTNERS, f.CONSENT_SEPARATE, f.CONSENT_WITHIN_12_MONTHS, gdpr.WHOSE_GOODS),
    views=(
        *gdpr.WHOSE_GOODS_VIEWS,
        *(view.about(f.CONSENT_NOT_FOR_PARTNERS, f.CONSENT_SEPARATE) for view in (GRANULAR, PARTNERS_TOO)),
        ONE_YEAR_UNUSED.about(f.CONSENT_WITHIN_12_MONTHS),
        authorities.EDPB_NO_TIME_LIMIT.about(f.CONSENT_WITHIN_12_MONTHS),
    ),
)
#: since Elkjøp, to which the Danish authority was concerned; until then both Danish authorities accepted a reward
CONSENT = REWARDED_CONSENT.and_(
    strictly=(f.CONSENT_FREE,), views=(*gdpr.ON_REWARDS, FREE_IN_A_DRAW.about(f.CONSENT_FREE))
)
#: § 10(2), before § 6(2): the address from a customer in a sale, own corresponding products, refusal at the address
_ASKED_OF_CUSTOMERS = (
    in_words(
        f.BOUGHT, Text("The customer bought a product or service from this seller before; signing up is not enough.")
    ),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("It was the customer who gave the seller the address, in connection with that sale."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about own products that correspond to what was bought.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When giving the address, the customer could decline the marketing that was announced, clearly,"
            " easily and free of charge."
        ),
    ),
)
OWN_CUSTOMER_2005 = customers(MFL_2005.article("6(2)"), "Markedsføringsloven 2005", "2006-07-01", *_ASKED_OF_CUSTOMERS)
OWN_CUSTOMER = customers(MFL.article("10(2)"), "Markedsføringsloven", "2017-07-01", *_ASKED_OF_CUSTOMERS)
#: the directive behind § 10(2) as the Court reads it; the FO asked a sale before that judgment, and asks it still
PAID_OFFER_ACCOUNT = account(
    CUSTOMERS,
    asks=ACCOUNT.and_(views=(NO_SALE_NO_CUSTOMER, authorities.INTELIGO)),
    reading=Reading.LENIENT,
)

# --- data protection before the GDPR -------------------------------------------------------------

#: until 24 May 2018; its § 36 is about other firms' marketing alone
DATA_2000 = directive_95_46.law(
    DATA_ACT_2000.article("6(1)"),
    consent=(DATA_ACT_2000.article("6(1)"), REWARDED_CONSENT),
    customer=(DATA_ACT_2000.article("6(1)(7)"), OWN_CUSTOMER_2005.before_the_court),
    requested=(DATA_ACT_2000.article("6(1)"), gdpr.REQUESTED),
    # § 6 and § 10 protect an address of nobody too, and what they ask satisfied the act of 2000 as well
    no_person=None,
    objection=CUSTOMERS,
    withdrawal=OPT_IN,
    purpose=DATA_ACT_2000.article("5"),
    storage=DATA_ACT_2000.article("5"),
    sensitive=DATA_ACT_2000.article("7"),
)

# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "DK",
    Text("Denmark"),
    CENTRAL_EUROPE,
    CHECKED,
    # the cookie order came into force
    since=date(2011, 12, 14),
    sending=sending_rule(OPT_IN, wording.OPT_IN_RULE),
    carries=(
        consent(OPT_IN, asks=REWARDED_CONSENT, ages=AGES, until=REWARDS_DOUBTED),
        consent(OPT_IN, asks=CONSENT, ages=AGES[-1:], since=REWARDS_DOUBTED),
        existing_customer(CUSTOMERS, OWN_CUSTOMER_2005, until=ACT_OF_2017),
        existing_customer(CUSTOMERS, OWN_CUSTOMER, since=ACT_OF_2017),
        # of the two layers only data protection names it before a mail that was asked for
        Carrier(data=PAID_OFFER_ACCOUNT.data),
        requested(OPT_IN),
        Carrier(sending=PAID_OFFER_ACCOUNT.sending),
    ),
    earlier=(DATA_2000,),
    device=device_rule(COOKIE_ORDER.article("3")),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("as-requested", OPT_IN),
        duty("proof", OPT_IN),
        duty("recognisable", MFL.article("10(3)(1)"), since=ACT_OF_2017),
        duty("offers", MFL.article("10(3)(2)"), since=ACT_OF_2017),
        duty("sender", MFL.article("10(3)(3)"), since=ACT_OF_2017),
        duty("linked-sites", MFL.article("10(3)(4)"), since=ACT_OF_2017),
        duty("stop-address", MFL.article("10(3)(5)"), since=ACT_OF_2017),
        # then art. 7(3) GDPR
        duty("withdrawal", MFL.article("10(1)"), since=ACT_OF_2017, until=GDPR_APPLIES),
        duty(
            "withdrawal-told",
            MFL.article("10(1)"),
            title=Text(
                "Say before the customer consents that the consent can be withdrawn; otherwise it is not valid."
            ),
            under=ON_CONSENT,
            since=date(2020, 1, 17),
        ),
        duty("tracking", COOKIE_ORDER.article("3")),
    ),
)
