"""Denmark: mail about an abandoned cart, from 14 December 2011 to today.

* **sending**: markedsføringsloven (Marketing Practices Act) of 2017, § 10(1)-(2), before 1 July 2017 § 6(1)-(2) of the
  act of 2005. It protects everybody ("nogen"): consumers, companies, authorities, at every address;
* **data protection**: the act of 2000 until 24 May 2018 (displaced by the GDPR), then the GDPR; the age of digital
  consent was 13 until 31 December 2023 and is 15 since (databeskyttelsesloven § 6(2));
* **device**: § 3 of the cookie order (cookiebekendtgørelsen) no. 1148 of 9 December 2011, in force on 14 December 2011.

§ 10 was read in a consolidated reading copy, § 6 of 2005 as the data protection authority and the Consumer Ombudsman
(Forbrugerombudsmanden, FO) quote and explain it, the act of 2000 as the authority explains it and by its sections
only: its objections and withdrawals are therefore cited from the marketing acts.

Not modelled:

* a consent box shared with named partners: Datatilsynet held one valid (2020-431-0075, SmartResponse), the EDPB does
  not (Guidelines 05/2020, example 7). The models cannot tell it from a box bundled with terms without letting that
  pass too, so both readings refuse it;
* that whoever consented at 13 or 14 before 1 January 2024 keeps the age of 13 (§ 2(2) of the act of 28 December 2023):
  no fact ties an age to the day of the consent, so both readings ask for 15 since then;
* that a consent is void if nobody told the customer of the right to withdraw it (§ 10(1), since 17 January 2020), and
  that the customer must know at the purchase that marketing will come: a duty, and part of offering the refusal;
* mails that only ask to renew a consent that stands, service messages in a running contract, and neutral requests to
  rate a purchase, which the FO does not hold to be marketing;
* other channels (a consent to e-mail does not reach SMS), § 10(4), hidden advertising (§ 6(4)), children in any other
  respect than consent, and at all before 25 May 2018;
* the time before 14 December 2011, when the device had no rule of this kind; sanctions.

``docs/law/denmark.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Duty, Ground, Layer, Provision, Veto, View, duties
from lawful_resend.text import Text

SINCE = date(2011, 12, 14)
ACT_OF_2017 = date(2017, 7, 1)
WITHDRAWAL_TOLD = date(2020, 1, 17)
AGE_IS_15 = date(2024, 1, 1)
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

# --- conditions that several rules share ---------------------------------------------------------

#: what the FO asks (21/07858): to marketing or to these mails, no newsletter; a closing act; used within the year
CONSENT = gdpr.CONSENT.and_(
    strictly=(f.CONSENT_WITHIN_12_MONTHS,),
    views=(
        ONE_YEAR_UNUSED.about(f.CONSENT_WITHIN_12_MONTHS),
        authorities.EDPB_NO_TIME_LIMIT.about(f.CONSENT_WITHIN_12_MONTHS),
    ),
)
#: § 10(2), before § 6(2): the address from a customer in a sale, own corresponding products, refusal at the address
_CUSTOMER = (
    in_words(
        f.BOUGHT,
        Text("The customer bought a product or service from this seller before; signing up is not enough."),
    ),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("It was the customer who gave the seller the address, in connection with that sale."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(
        f.BOUGHT_SIMILAR,
        Text("The mail is about own products that correspond to what was bought."),
    ),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When giving the address, the customer could decline the marketing that was announced, clearly, easily"
            " and free."
        ),
    ),
)
_MIXED_AND_CANCELLED = (f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS)
OWN_CUSTOMER_2005 = Conditions(
    _CUSTOMER,
    _MIXED_AND_CANCELLED,
    authorities.on_customers("Markedsføringsloven 2005", "6(2)", MFL_2005, "2006-07-01"),
)
OWN_CUSTOMER = Conditions(
    _CUSTOMER, _MIXED_AND_CANCELLED, authorities.on_customers("Markedsføringsloven", "10(2)", MFL, "2017-07-01")
)
RECENT_CUSTOMER_2000 = OWN_CUSTOMER_2005.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=(
        authorities.CNIL_THREE_YEARS.about(f.BOUGHT_WITHIN_36_MONTHS),
        authorities.statute(
            Reading.LENIENT,
            "Markedsføringsloven 2005",
            "6(2)",
            MFL_2005,
            "2006-07-01",
            wording.SILENT_ON_CUSTOMERS_SAYS,
        ).about(f.BOUGHT_WITHIN_36_MONTHS),
    ),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Markedsføringsloven", "10(2)", MFL, "2017-07-01", f.BOUGHT_WITHIN_36_MONTHS),
)
#: the directive behind § 10(2) as the Court reads it; the FO asked a sale before that judgment, and asks it still
PAID_OFFER_ACCOUNT = gdpr.PAID_OFFER_ACCOUNT.and_(views=(NO_SALE_NO_CUSTOMER, authorities.INTELIGO))

# --- the sending layer ---------------------------------------------------------------------------


def _sending(
    opt_in: Provision, customers: Provision, own_customer: Conditions, since: date, until: date | None = None
) -> tuple[Ground, ...]:
    """Make the grounds that both acts know."""
    return (
        CONSENT.ground(
            "dk.consent",
            wording.CONSENT_TITLE,
            opt_in,
            Basis.CONSENT,
            since=since,
            until=until,
            advice=wording.ASK_CONSENT,
        ),
        own_customer.ground(
            "dk.existing-customer",
            wording.CUSTOMER_TITLE,
            customers,
            Basis.EXISTING_CUSTOMER,
            since=since,
            until=until,
            advice=wording.OFFER_REFUSAL,
        ),
        gdpr.REQUESTED.ground(
            "dk.requested",
            wording.REQUESTED_TITLE,
            opt_in,
            Basis.REQUESTED,
            since=since,
            until=until,
            advice=wording.OFFER_REQUEST,
        ),
    )


SENDING_2005 = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=wording.OPT_IN_RULE,
    source=MFL_2005.article("6(1)"),
    since=SINCE,
    until=ACT_OF_2017,
    grounds=_sending(MFL_2005.article("6(1)"), MFL_2005.article("6(2)"), OWN_CUSTOMER_2005, SINCE, ACT_OF_2017),
)
SENDING_2017 = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=wording.OPT_IN_RULE,
    source=MFL.article("10(1)"),
    since=ACT_OF_2017,
    grounds=(
        *_sending(MFL.article("10(1)"), MFL.article("10(2)"), OWN_CUSTOMER, ACT_OF_2017),
        PAID_OFFER_ACCOUNT.ground(
            "dk.account",
            wording.ACCOUNT_TITLE,
            MFL.article("10(2)"),
            Basis.ACCOUNT,
            # the Court read art. 13(2) of the directive together with art. 95 GDPR; no source for before
            since=gdpr.GDPR_APPLIES,
            reading=Reading.LENIENT,
            also=(authorities.INTELIGO,),
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

_DATA_2000 = directive_95_46.data_protection(
    "dk",
    SINCE,
    DATA_ACT_2000.article("6(1)"),
    consent=(DATA_ACT_2000.article("6(1)"), CONSENT),
    customer=(DATA_ACT_2000.article("6(1)(7)"), RECENT_CUSTOMER_2000),
    requested=(DATA_ACT_2000.article("6(1)"), gdpr.REQUESTED),
    no_person=DATA_ACT_2000.article("1"),
)
#: an address of nobody is left out: § 6 and § 10 protect it too, and what they ask satisfied the act of 2000 as well
DATA_2000 = evolve(_DATA_2000, grounds=tuple(each for each in _DATA_2000.grounds if each.basis is not Basis.NO_RULE))
AGE = (DATA_ACT.article("6(2)"),)
DATA_GDPR = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "dk",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_13, f.OF_AGE_13_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            gdpr.Era(until=AGE_IS_15),
            also=AGE,
        ),
        gdpr.consent_ground(
            "dk",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_15, f.OF_AGE_15_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            gdpr.Era(since=AGE_IS_15),
            also=AGE,
        ),
        gdpr.displaced_ground(
            "dk.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("dk"),
        evolve(
            gdpr.displaced_ground("dk.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, PAID_OFFER_ACCOUNT),
            reading=Reading.LENIENT,
        ),
        gdpr.requested_ground("dk", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("dk", COOKIE_ORDER.article("3"), COOKIE_ORDER.article("3"), since=SINCE)

# --- vetoes --------------------------------------------------------------------------------------


def _vetoes(opt_in: Provision, customers: Provision, since: date, until: date) -> tuple[Veto, ...]:
    """Make what was forbidden before the GDPR: § 36 of the act of 2000 is about other firms' marketing alone."""
    return directive_95_46.vetoes(
        "dk",
        since,
        objection=customers,
        withdrawal=opt_in,
        purpose=DATA_ACT_2000.article("5"),
        storage=DATA_ACT_2000.article("5"),
        sensitive=DATA_ACT_2000.article("7"),
        until=until,
    )


VETOES = (
    *_vetoes(MFL_2005.article("6(1)"), MFL_2005.article("6(2)"), SINCE, ACT_OF_2017),
    *_vetoes(MFL.article("10(1)"), MFL.article("10(2)"), ACT_OF_2017, gdpr.GDPR_APPLIES),
    *gdpr.vetoes("dk"),
)

# --- duties --------------------------------------------------------------------------------------

WITHDRAWAL_TOLD_TITLE = Text(
    "Say before the customer consents that the consent can be withdrawn; otherwise it is not valid."
)


def _duties(opt_in: Provision, customers: Provision, since: date, until: date | None) -> tuple[Duty, ...]:
    """Make the duties that both acts know."""
    return duties(
        "dk",
        since,
        until,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, customers, gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, customers, gdpr.TO_CUSTOMERS),
        ("as-requested", wording.AS_REQUESTED_TITLE, opt_in, gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, opt_in, gdpr.ON_CONSENT | gdpr.ON_REQUEST),
    )


DUTIES = (
    *_duties(MFL_2005.article("6(1)"), MFL_2005.article("6(2)"), SINCE, ACT_OF_2017),
    *_duties(MFL.article("10(1)"), MFL.article("10(2)"), ACT_OF_2017, None),
    *duties(
        "dk",
        ACT_OF_2017,
        None,
        ("recognisable", wording.RECOGNISABLE_TITLE, MFL.article("10(3)(1)")),
        ("offers", wording.OFFERS_TITLE, MFL.article("10(3)(2)")),
        ("sender", wording.SENDER_TITLE, MFL.article("10(3)(3)")),
        ("linked-sites", wording.LINKED_SITES_TITLE, MFL.article("10(3)(4)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, MFL.article("10(3)(5)")),
    ),
    *duties(
        "dk",
        ACT_OF_2017,
        gdpr.GDPR_APPLIES,
        ("withdrawal", wording.WITHDRAW_TITLE, MFL.article("10(1)"), gdpr.ON_CONSENT),
    ),
    *duties(
        "dk",
        WITHDRAWAL_TOLD,
        None,
        ("withdrawal-told", WITHDRAWAL_TOLD_TITLE, MFL.article("10(1)"), gdpr.ON_CONSENT),
    ),
    *duties("dk", SINCE, None, ("tracking", wording.TRACKING_TITLE, COOKIE_ORDER.article("3"))),
    *gdpr.duties("dk"),
)

JURISDICTION = Jurisdiction(
    country="DK",
    name=Text("Denmark"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING_2005, SENDING_2017, DATA_2000, DATA_GDPR, DEVICE),
    vetoes=VETOES,
    duties=DUTIES,
)
