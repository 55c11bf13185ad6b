"""The United Kingdom: mail about an abandoned cart, from 26 May 2011 to today.

* **sending**: Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), reg. 22. They protect
  individual subscribers: natural persons, sole traders and, outside Scotland, ordinary partnerships; not companies,
  whatever the mailbox. The exception of reg. 22(3) is opened by a sale *or negotiations for a sale*, so that a
  checkout that was begun and left can carry a mail;
* **data protection**: Data Protection Act 1998 until 24 May 2018; the GDPR, with the age of 13 of s. 9 of the Data
  Protection Act 2018, until 30 December 2020; since then the UK GDPR, with the same age in its art. 8(1). A mail that
  reg. 22(3) allows still needs a basis: the legitimate interest (as the ICO has it). CJEU C-654/23 (2025) does not
  bind, so that no free account carries a mail;
* **device**: PECR reg. 6, until 4 February 2026 in the wording of 2011, since then with Schedule A1.

PECR, the Data (Use and Access) Act 2025 and the Data Protection Act 2018 were read in a mirror of the consolidated
text; of the UK GDPR art. 8 only, so that its other articles count as secondary; the Act of 1998 as quoted by others,
its Schedule 1, Part I, para. 1 in its own words.

Not modelled:

* the time before 26 May 2011 (until then reg. 6 asked information and a right to refuse, not consent);
* partnerships: an ordinary partnership of England, Wales or Northern Ireland is to be given as a person, one of
  Scotland as a company; a recipient whose form is not known counts as a person, as the ICO has it;
* charities (reg. 22(3A), since 5 February 2026: mails whose sole purpose is charitable);
* the exemptions of Schedule A1 for statistics, appearance and emergencies: none covers an address that was not sent;
* a life of consent: reg. 22(2) says "for the time being", the ICO names no period;
* whether a chance to refuse that is offered later heals an address first obtained without one: reg. 22(3)(c) looks at
  the time that the details were initially collected, so that it does not;
* a named address at a company before 25 May 2018: no source of that time on its basis was read;
* children otherwise than by the age of consent (the balance of interests weighs a child's more), and at all before
  25 May 2018;
* complaints to the controller (Data Protection Act 2018, s. 164A, since 19 June 2026), and art. 12A UK GDPR, which
  since 5 February 2026 says when the month for an answer begins;
* promotions under reg. 7 of the Electronic Commerce Regulations 2002, the words of which were not read, and the CAP
  Code, which is self-regulation;
* sanctions.

``docs/law/united-kingdom.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import WESTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Ground, Layer, View, duties
from lawful_resend.text import Text

#: reg. 6 PECR asks consent for the device (SI 2011/1208)
SINCE = date(2011, 5, 26)
#: the GDPR becomes the UK GDPR, late on the evening of this day
UK_GDPR_APPLIES = date(2020, 12, 31)
#: the Data (Use and Access) Act 2025 (SI 2026/82)
SCHEDULE_A1 = date(2026, 2, 5)
CHECKED = date(2026, 11, 25)
CHECKED_EARLIER = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

PECR = Act(
    name=Text("Privacy and Electronic Communications Regulations 2003 (GB)"),
    link="https://www.legislation.gov.uk/uksi/2003/2426",
    checked=CHECKED_EARLIER,
    unit="reg.",
)
ELECTRONIC_COMMERCE = Act(
    name=Text("Electronic Commerce Regulations 2002 (GB)"),
    link="https://www.legislation.gov.uk/uksi/2002/2013",
    checked=CHECKED_EARLIER,
    unit="reg.",
    confidence=SECONDARY,
)
DPA_1998 = Act(
    name=Text("Data Protection Act 1998 (GB)"),
    link="https://www.legislation.gov.uk/ukpga/1998/29",
    checked=CHECKED,
    confidence=SECONDARY,
)
DPA_2018 = Act(
    name=Text("Data Protection Act 2018 (GB)"),
    link="https://www.legislation.gov.uk/ukpga/2018/12",
    checked=CHECKED_EARLIER,
)
UK_GDPR = Act(
    name=Text("UK GDPR"),
    link="https://www.legislation.gov.uk/eur/2016/679",
    checked=CHECKED_EARLIER,
    # art. 8 alone was read in its own words
    confidence=SECONDARY,
)
IN_THE_UNION = gdpr.Era(until=UK_GDPR_APPLIES)
ON_ITS_OWN = gdpr.Era(since=UK_GDPR_APPLIES, act=UK_GDPR)

# --- who reads it how ----------------------------------------------------------------------------

ICO_EXPRESS = View(
    reading=Reading.STRICT,
    who="ICO (GB)",
    reference="Direct marketing guidance, version 2.3",
    day="2018-03-06",
    link="https://ico.org.uk/media/for-organisations/documents/1555/direct-marketing-guidance.pdf",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    says=Text(
        "To negotiate is to express actively an interest in buying, such as asking for a quote: the customer must"
        " have communicated something expressly."
    ),
)
OSBORNE_CLARKE = View(
    reading=Reading.LENIENT,
    who="Osborne Clarke",
    reference="Are basket abandonment emails legal?",
    day="2013-06-19",
    link="https://basketabandonment.wordpress.com/2013/06/19/are-basket-abandonment-emails-legal/",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    says=Text(
        "A cart mail is allowed if the seller captured the address in the purchase that was broken off, the customer"
        " could refuse then and can in each mail; of sending the form nothing is said."
    ),
)
NEGOTIATIONS = authorities.statute(
    Reading.LENIENT,
    "PECR",
    "22(3)(a)",
    PECR,
    "2003-12-11",
    Text("The text asks for details from negotiations for a sale; it does not ask that they were sent."),
)
SILENT_ON_YEARS = authorities.statute(
    Reading.LENIENT, "PECR", "22(3)", PECR, "2003-12-11", wording.SILENT_ON_CUSTOMERS_SAYS
)
#: what the Regulation says of a child, said by the act that took its place
CHILD_IS_OLD_ENOUGH_NOW, GUARDIAN_CONSENTS = (
    evolve(each, who="UK GDPR", day="2020-12-31", link=UK_GDPR.link, checked=UK_GDPR.checked)
    for each in (authorities.CHILD_IS_OLD_ENOUGH_NOW, authorities.GUARDIAN_CONSENTS)
)

# --- conditions that several rules share ---------------------------------------------------------

#: reg. 22(2); art. 4(11) GDPR through reg. 2 (SI 2019/419, reg. 8(2)); no British source lets it fade
CONSENT = gdpr.CONSENT
REFUSAL_SAYS = Text(
    "When the details were initially collected, the recipient was given a simple means of refusing, free but for"
    " the cost of sending the refusal."
)
#: reg. 22(3): obtained in the sale, own similar products, refusal offered when collected
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text(
                "The sender obtained the contact details in the course of the sale of a product or service to this"
                " recipient."
            ),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about the sender's own similar products or services."),
        ),
        f.OWN_GOODS,
        in_words(f.BOUGHT_REFUSAL_OFFERED, REFUSAL_SAYS),
        f.REFUSAL_FROM_THE_FIRST,
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("PECR", "22(3)", PECR, "2003-12-11"),
)
#: what the recipient can expect fades with the years: no British source counts them, a foreign authority does
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=tuple(view.about(f.BOUGHT_WITHIN_36_MONTHS) for view in (authorities.CNIL_THREE_YEARS, SILENT_ON_YEARS)),
)
#: reg. 22(3) as well: obtained in negotiations, which are over the very product in the cart
NEGOTIATION = Conditions(
    needs=(
        in_words(
            f.CHECKOUT_BEGUN,
            Text(
                "There were negotiations for the sale of a product or service to this recipient: the checkout was"
                " begun."
            ),
        ),
        in_words(
            f.ADDRESS_IN_CHECKOUT,
            Text(
                "The sender obtained the contact details in the course of those negotiations: typed into this checkout."
            ),
        ),
        f.OWN_GOODS,
        in_words(f.CART_REFUSAL_OFFERED, REFUSAL_SAYS),
        f.REFUSAL_FROM_THE_FIRST,
    ),
    strictly=(f.ADDRESS_SUBMITTED,),
    views=tuple(view.about(f.ADDRESS_SUBMITTED) for view in (ICO_EXPRESS, OSBORNE_CLARKE, NEGOTIATIONS)),
)
RECENT_NEGOTIATION = NEGOTIATION.and_(
    strictly=(f.CART_WITHIN_36_MONTHS,),
    views=tuple(view.about(f.CART_WITHIN_36_MONTHS) for view in (authorities.CNIL_THREE_YEARS, SILENT_ON_YEARS)),
)
#: a person at a company is mailed on a balance of interests: "people would not be surprised or likely to object"
EXPECTED_AT_WORK = Conditions(
    needs=(
        f.COMPANY,
        f.ADDRESS_FROM_CUSTOMER,
        # an address recovered by a cookie, or captured before it was sent, is one that nobody gave
        f.DEVICE_UNTOUCHED,
        f.OWN_GOODS,
        in_words(
            f.MAIL_ANNOUNCED,
            Text("The mail surprises nobody: the privacy notice announces it."),
        ),
    )
)

NEGOTIATION_TITLE = Text("Negotiations for a sale")
CORPORATE_TITLE = Text("Corporate subscriber")
NEGOTIATION_INTEREST_TITLE = Text("Legitimate interest towards somebody who negotiates")
CORPORATE_INTEREST_TITLE = Text("Legitimate interest towards people at a corporate subscriber")

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text("Direct marketing by electronic mail to individual subscribers is prohibited without prior consent"),
    source=PECR.article("22(2)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "gb.consent",
            wording.CONSENT_TITLE,
            PECR.article("22(2)"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "gb.existing-customer",
            wording.CUSTOMER_TITLE,
            PECR.article("22(3)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        NEGOTIATION.ground(
            "gb.negotiation",
            NEGOTIATION_TITLE,
            PECR.article("22(3)"),
            Basis.NEGOTIATION,
            since=SINCE,
            advice=Text(
                "Where the checkout asks the address, offer to refuse marketing before it is sent: whoever breaks"
                " off after that may be reminded of your own goods."
            ),
        ),
        Conditions(needs=(f.COMPANY,)).ground(
            "gb.corporate-subscriber", CORPORATE_TITLE, PECR.article("22(1), 2(1)"), Basis.NO_RULE, since=SINCE
        ),
        gdpr.REQUESTED.ground(
            "gb.requested",
            wording.REQUESTED_TITLE,
            PECR.article("22(1)"),
            Basis.REQUESTED,
            since=SINCE,
            advice=wording.OFFER_REQUEST,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

NOTE = Text(
    "A legitimate interest carries only mails that PECR allows without consent: it replaces no consent that the"
    " sending needs."
)


def _data(era: gdpr.Era, consent: Ground) -> Layer:
    """State the Regulation; a mail that PECR allows without consent rests on a legitimate interest."""
    return gdpr.data_protection(
        (
            consent,
            gdpr.interest_ground(
                "gb.data-existing-customer", directive_95_46.CUSTOMER_INTEREST_TITLE, RECENT_CUSTOMER, era
            ),
            gdpr.interest_ground("gb.data-negotiation", NEGOTIATION_INTEREST_TITLE, RECENT_NEGOTIATION, era),
            gdpr.interest_ground("gb.data-corporate-subscriber", CORPORATE_INTEREST_TITLE, EXPECTED_AT_WORK, era),
            gdpr.no_person_ground("gb", era),
            gdpr.requested_ground("gb", gdpr.REQUESTED, era),
        ),
        note=NOTE,
        era=era,
    )


_DATA_1998 = directive_95_46.data_protection(
    "gb",
    SINCE,
    DPA_1998.article("Sch. 1 Part I para. 1", confidence=Confidence.TEXT),
    consent=(DPA_1998.article("Sch. 2 para. 1"), CONSENT),
    customer=(DPA_1998.article("Sch. 2 para. 6"), RECENT_CUSTOMER),
    requested=(DPA_1998.article("Sch. 2 para. 2"), gdpr.REQUESTED),
    no_person=DPA_1998.article("1(1)"),
)
DATA_1998 = evolve(
    _DATA_1998,
    grounds=(
        *_DATA_1998.grounds,
        RECENT_NEGOTIATION.ground(
            "gb.data-negotiation",
            NEGOTIATION_INTEREST_TITLE,
            DPA_1998.article("Sch. 2 para. 6"),
            Basis.LEGITIMATE_INTEREST,
            since=SINCE,
            until=gdpr.GDPR_APPLIES,
        ),
    ),
)
DATA_2018 = _data(
    IN_THE_UNION,
    gdpr.consent_ground(
        "gb",
        gdpr.consent_at_age(CONSENT, f.OF_AGE_13, f.OF_AGE_13_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
        IN_THE_UNION,
        also=(DPA_2018.article("9", confidence=SECONDARY),),
    ),
)
_DISPUTED = (f.OF_AGE_13_WHEN_CONSENTING, f.CONSENT_BY_GUARDIAN)
DATA_2020 = _data(
    ON_ITS_OWN,
    gdpr.consent_ground(
        "gb",
        CONSENT.and_(
            (gdpr.of_age_or_authorised(f.OF_AGE_13),),
            (gdpr.of_age_or_authorised(f.OF_AGE_13_WHEN_CONSENTING),),
            (GUARDIAN_CONSENTS.about(*_DISPUTED), CHILD_IS_OLD_ENOUGH_NOW.about(*_DISPUTED)),
        ),
        ON_ITS_OWN,
    ),
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE_2011 = gdpr.device("gb", PECR.article("6(1)"), PECR.article("6(2)"), since=SINCE, until=SCHEDULE_A1)
DEVICE_2026 = gdpr.device("gb", PECR.article("6(1)"), PECR.article("6, Sch. A1 para. 2"), since=SCHEDULE_A1)

# --- vetoes --------------------------------------------------------------------------------------

VETOES = (
    *directive_95_46.vetoes(
        "gb",
        SINCE,
        objection=DPA_1998.article("11(1)"),
        withdrawal=PECR.article("22(2)"),
        purpose=DPA_1998.article("Sch. 1 Part I para. 2"),
        storage=DPA_1998.article("Sch. 1 Part I para. 5"),
        sensitive=DPA_1998.article("Sch. 1 Part I para. 1, Sch. 3 para. 1"),
    ),
    *gdpr.vetoes("gb", era=IN_THE_UNION),
    *gdpr.vetoes("gb", era=ON_ITS_OWN),
)

# --- duties --------------------------------------------------------------------------------------

#: the bases of reg. 22(3)
ON_SOFT_OPT_IN = frozenset({Basis.EXISTING_CUSTOMER, Basis.NEGOTIATION})
ON_NEGOTIATION = frozenset({Basis.NEGOTIATION})
NEGOTIATION_PROOF_TITLE = Text(
    "Keep proof that the customer gave the address in this checkout and could refuse marketing there."
)

DUTIES = (
    *duties(
        "gb",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, PECR.article("22(3)(c)"), ON_SOFT_OPT_IN),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, PECR.article("22(3)(b)"), ON_SOFT_OPT_IN),
        ("sender", wording.SENDER_TITLE, PECR.article("23(a)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, PECR.article("23(b)")),
        ("linked-sites", wording.LINKED_SITES_TITLE, PECR.article("23(d)")),
        ("recognisable", wording.RECOGNISABLE_TITLE, ELECTRONIC_COMMERCE.article("8")),
        ("as-requested", wording.AS_REQUESTED_TITLE, PECR.article("22(1)"), gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, PECR.article("6(1)")),
    ),
    *(
        duty
        for era in (IN_THE_UNION, ON_ITS_OWN)
        for duty in (
            *duties(
                "gb",
                era.since,
                era.until,
                ("proof", wording.PROOF_TITLE, era.act.article("7(1)"), gdpr.ON_CONSENT),
                ("negotiation-proof", NEGOTIATION_PROOF_TITLE, era.act.article("5(2)"), ON_NEGOTIATION),
            ),
            *gdpr.duties("gb", era),
        )
    ),
)

JURISDICTION = Jurisdiction(
    country="GB",
    name=Text("United Kingdom"),
    zone=WESTERN_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA_1998, DATA_2018, DATA_2020, DEVICE_2011, DEVICE_2026),
    vetoes=VETOES,
    duties=DUTIES,
)
