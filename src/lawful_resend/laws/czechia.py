"""Czechia: email about an abandoned cart, from 1 January 2015 to today.

* **sending**: § 7 of Act 480/2004 on certain information society services (zákon č. 480/2004 Sb.), the same in
  substance since 1 August 2006. It protects every user, natural and legal persons, at every address;
* **data protection**: Act 101/2000 until 24 May 2018, the GDPR since; the age of digital consent is 15 since 24 April
  2019 (§ 7 of Act 110/2019), 16 before;
* **device**: § 89(3) of Act 127/2005: inform and let refuse until 31 December 2021, consent since.

The four acts were read in a mirror of the consolidated texts (e-Sbírka), § 7 of 480/2004 in every version since 2014,
not on the official page. The authority (ÚOOÚ) was read on its own pages, some of them in part.

Double opt-in: the Act asks prior consent and no link; ÚOOÚ wants the link and as a rule takes nothing else for proof.
So a consent that no link confirmed holds leniently and not strictly.

An email that was asked for, and holds nothing else, is no commercial communication (ÚOOÚ, FAQ 2).

Customers before 25 May 2018: § 7(3) of Act 480/2004 let their address be used, "as data protection requires"; § 5(5)
of Act 101/2000 spoke of name, surname and "address" alone and let nothing be added to them without consent. No source
was found that settles it: leniently the legitimate interest of § 5(2)(e) carries the email, strictly nothing.

Not modelled:

* the time before 2015; under Act 101/2000 also the age of a child, the period that a consent must name (§ 5(4)), the
  written form of an objection (§ 5(5)), and a named address at a company that bought;
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``);
* until 2021, information and a chance to refuse instead of consent for the device: the models show consent alone;
* what ÚOOÚ says of the unfinished purchase in its control 0038821 (the page was read in part), a life of consent,
  bundled consents, cancelled sales: no Czech source was found to speak of them;
* accounts without a purchase that are no entry to a paid offer: ÚOOÚ asks consent of such people (0068620), and so
  does the law as modelled;
* that whoever profits from the email is liable too; sanctions; directories (§ 95-96 of Act 127/2005).

``docs/law/czechia.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.eprivacy import (
    CONSENT,
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.laws.shared.periods import ground
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, View
from lawful_resend.text import Text

DEVICE_OPT_IN = date(2022, 1, 1)
CHECKED = date(2026, 11, 25)
PAGES_CHECKED = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

SERVICES_ACT = Act(
    name=Text("Information Society Services Act 480/2004 (CZ)"),
    link="https://e-sbirka.gov.cz/eli/cz/sb/2004/480/2023-03-23",
    checked=CHECKED,
    unit="§",
    # cited at such a page: § 7
    page="https://e-sbirka.gov.cz/eli/cz/sb/2004/480/2023-03-23#par_{0}",
)
DATA_ACT_2000 = Act(
    name=Text("Personal Data Protection Act 101/2000 (CZ)"),
    link="https://e-sbirka.gov.cz/eli/cz/sb/2000/101/2017-07-01",
    checked=CHECKED,
    unit="§",
)
DATA_ACT_2019 = Act(
    name=Text("Personal Data Processing Act 110/2019 (CZ)"),
    link="https://e-sbirka.gov.cz/eli/cz/sb/2019/110/2025-08-01",
    checked=CHECKED,
    unit="§",
)
ECA = Act(
    name=Text("Electronic Communications Act 127/2005 (CZ)"),
    link="https://e-sbirka.gov.cz/eli/cz/sb/2005/127/2025-11-01",
    checked=CHECKED,
    unit="§",
    # cited at such a page, of 1 January 2026: § 89
    page="https://e-sbirka.gov.cz/eli/cz/sb/2005/127/2025-11-01#par_{0}",
)

# --- who reads it how ----------------------------------------------------------------------------

_CONTROLS = "https://uoou.gov.cz/cinnost/ochrana-osobnich-udaju/ukoncene-kontroly"

INTRODUCE_DOUBLE_OPT_IN = View(
    reading=Reading.STRICT,
    who="ÚOOÚ (CZ)",
    reference="summary of controls 2019",
    day="2019",
    link=f"{_CONTROLS}/kontroly-za-rok-2019/nevyzadana-obchodni-sdeleni-2019",
    checked=PAGES_CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Whoever collects consent by a web form should introduce double opt-in: as a rule only a confirmation proves"
        " the consent."
    ),
)
SINGLE_OPT_IN_UNPROVEN = View(
    reading=Reading.STRICT,
    who="ÚOOÚ (CZ)",
    reference="control 0183921",
    day="2021",
    link=f"{_CONTROLS}/kontroly-za-rok-2021/nevyzadana-obchodni-sdeleni-2021/obchodni-spolecnost-0183921",
    checked=PAGES_CHECKED,
    confidence=SECONDARY,
    says=Text("Consents from a form without confirmation, with address and date alone, were not proven."),
)
PRIOR_CONSENT = authorities.statute(
    Reading.LENIENT,
    "zákon 480/2004",
    SERVICES_ACT.article("7(2)"),
    "2006-08-01",
    Text("The Act asks prior consent and names no confirmation link."),
)
LABEL_IN_SUBJECT = evolve(
    INTRODUCE_DOUBLE_OPT_IN,
    says=Text(
        "The subject already, or at least the sender's address, should show that it is a commercial communication."
    ),
)
REPLY_IS_NO_ADVERTISING = View(
    reading=Reading.LENIENT,
    who="ÚOOÚ (CZ)",
    reference="FAQ on Act 480/2004, question 2",
    day="",
    link="https://uoou.gov.cz/cinnost/obchodni-sdeleni/casto-kladene-otazky-k-zakonu-c-4802004-sb",
    checked=PAGES_CHECKED,
    confidence=SECONDARY,
    says=Text("A reply that matches a specific request is no commercial communication."),
)
NAME_AND_ADDRESS_ONLY = authorities.statute(
    Reading.STRICT,
    "zákon 101/2000",
    DATA_ACT_2000.article("5(5)"),
    "2015-01-01",
    Text("For offers without consent the Act names first name, surname and address; no other data may be attached."),
)
SELLER_MAY_USE_THE_ADDRESS = authorities.statute(
    Reading.LENIENT,
    "zákon 480/2004",
    SERVICES_ACT.article("7(3)"),
    "2006-08-01",
    Text("The seller may use its customer's electronic contact, obtained as data protection law requires."),
)
CHILD_WHEN_CONSENTING = authorities.statute(
    Reading.STRICT,
    "zákon 110/2019",
    DATA_ACT_2019.article("7"),
    "2019-04-24",
    Text("A child becomes capable of giving consent on the fifteenth birthday."),
)

# --- where it stands -----------------------------------------------------------------------------

OPT_IN = SERVICES_ACT.article("7(2)")
CUSTOMERS = SERVICES_ACT.article("7(3)")
REFUSALS = (SERVICES_ACT.article("7(3), (4)(c)"),)
DEVICE = ECA.article("89(3)")

# --- what is asked -------------------------------------------------------------------------------

CONFIRMED_CONSENT = CONSENT.and_(
    strictly=(f.CONSENT_DOUBLE_OPT_IN,),
    views=tuple(
        view.about(f.CONSENT_DOUBLE_OPT_IN) for view in (INTRODUCE_DOUBLE_OPT_IN, SINGLE_OPT_IN_UNPROVEN, PRIOR_CONSENT)
    ),
)
#: § 7(3): from its own customer, in connection with a sale, own similar goods, not refused from the start
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "zákon 480/2004",
    "2006-08-01",
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text(
            "The seller obtained the electronic contact from its customer in connection with the sale of a"
            " product or service."
        ),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about the seller's own similar products or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text("The customer could refuse this use from the start, clearly, simply and free of charge."),
    ),
)

# --- data protection before the GDPR -------------------------------------------------------------

#: the ÚOOÚ says that a reply after an unreasonable time is a commercial communication, and no Czech source says
#: otherwise: asked under both readings; the month is this library's
REQUESTED = Conditions((*gdpr.REQUESTED.needs, f.REQUEST_FRESH))

DATA_2000 = directive_95_46.law(
    DATA_ACT_2000.article("5(2)"),
    consent=(DATA_ACT_2000.article("5(2), (4)"), CONFIRMED_CONSENT),
    requested=(DATA_ACT_2000.article("5(2)(b)"), REQUESTED),
    no_person=DATA_ACT_2000.article("4(a), (d)"),
    more=ground(
        "data-existing-customer",
        wording.CUSTOMER_INTEREST_TITLE,
        DATA_ACT_2000.article("5(2)(e)"),
        Basis.LEGITIMATE_INTEREST,
        Conditions(
            # where the address is nobody's data, that alone is enough
            needs=(*OWN_CUSTOMER.asks.needs, f.NATURAL_PERSON),
            views=(NAME_AND_ADDRESS_ONLY, SELLER_MAY_USE_THE_ADDRESS),
        ),
        also=(CUSTOMERS,),
        reading=Reading.LENIENT,
    ),
    objection=DATA_ACT_2000.article("5(5)"),
    objection_also=REFUSALS,
    withdrawal=SERVICES_ACT.article("7(4)(c)"),
    purpose=DATA_ACT_2000.article("5(1)(f)"),
    storage=DATA_ACT_2000.article("5(1)(e)"),
    sensitive=DATA_ACT_2000.article("9"),
    duties=(
        duty("information", DATA_ACT_2000.article("11(1)")),
        duty("erasure", DATA_ACT_2000.article("20(1)")),
    ),
)

# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "CZ",
    Text("Czechia"),
    CENTRAL_EUROPE,
    CHECKED,
    since=date(2015, 1, 1),
    sending=sending_rule(SERVICES_ACT.article("7(1)-(2)"), wording.OPT_IN_RULE),
    carries=(
        consent(
            OPT_IN,
            asks=CONFIRMED_CONSENT,
            ages=(Age(16), Age(15, date(2019, 4, 24), DATA_ACT_2019.article("7"), CHILD_WHEN_CONSENTING)),
        ),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        account(CUSTOMERS),
        requested(SERVICES_ACT.article("2(f), 7(2)"), asks=REQUESTED, also=(REPLY_IS_NO_ADVERTISING,)),
    ),
    earlier=(DATA_2000,),
    device=(
        *device_rule(
            DEVICE,
            says=Text(
                "Whoever stores or reads information on the terminal equipment informs the user provably beforehand and"
                " lets the user refuse, save what is necessary for a service expressly requested"
            ),
            until=DEVICE_OPT_IN,
        ),
        *device_rule(DEVICE, since=DEVICE_OPT_IN),
    ),
    objection=REFUSALS,
    duties=(
        duty(
            "label",
            SERVICES_ACT.article("7(4)(a)"),
            title=Text("Label the email clearly as 'obchodní sdělení' (commercial communication)."),
        ),
        duty(
            "label-in-subject",
            LABEL_IN_SUBJECT,
            title=Text("Put the label 'obchodní sdělení' in the subject line already."),
            binding=False,
        ),
        duty("sender", SERVICES_ACT.article("7(4)(b)")),
        duty("stop-address", SERVICES_ACT.article("7(4)(c)")),
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("as-requested", SERVICES_ACT.article("2(f)")),
        duty("proof", OPT_IN),
        duty("tracking", DEVICE, since=DEVICE_OPT_IN),
    ),
)
