"""The United Kingdom: email about an abandoned cart, from 26 May 2011 to today.

* **sending**: Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), reg. 22. They protect
  individual subscribers: natural persons, sole traders and, outside Scotland, ordinary partnerships; not companies,
  whatever the mailbox. The exception of reg. 22(3) is opened by a sale *or negotiations for a sale*, so that a
  checkout that was begun and left can carry an email;
* **data protection**: Data Protection Act 1998 until 24 May 2018; the GDPR, with the age of 13 of s. 9 of the Data
  Protection Act 2018, until 30 December 2020; since then the UK GDPR, with the same age in its art. 8(1). An email that
  reg. 22(3) allows still needs a basis: the legitimate interest (as the ICO has it). CJEU C-654/23 (2025) does not
  bind, so that no free account carries an email;
* **device**: PECR reg. 6, until 4 February 2026 in the wording of 2011, since then with Schedule A1.

PECR, the Data (Use and Access) Act 2025 and the Data Protection Act 2018 were read in a mirror of the consolidated
text; of the UK GDPR art. 8 only, so that its other articles count as secondary; the Act of 1998 as quoted by others,
its Schedule 1, Part I, para. 1 in its own words.

Not modelled:

* the time before 26 May 2011 (until then reg. 6 asked information and a right to refuse, not consent);
* partnerships: an ordinary partnership of England, Wales or Northern Ireland is to be given as a person, one of
  Scotland as a company; a recipient whose form is not known counts as a person, as the ICO has it;
* charities (reg. 22(3A), since 5 February 2026: emails whose sole purpose is charitable);
* the exemptions of Schedule A1 for statistics, appearance and emergencies: none covers an address that was not sent;
* a life of consent: reg. 22(2) says "for the time being", the ICO names no period;
* whether a chance to refuse that is offered later heals an address first obtained without one: reg. 22(3)(c) looks at
  the time that the details were initially collected, so that it does not;
* a named address at a company before 25 May 2018: no source of that time on its basis was read;
* children otherwise than by the age of consent and what is forbidden towards a known one (``child``; the balance of
  interests weighs a child's more), and at all before 25 May 2018;
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
from lawful_resend.facts import any_of, in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, duty
from lawful_resend.laws.shared.eprivacy import (
    Carrier,
    CustomerException,
    carrier,
    consent,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
    usual_persistence,
)
from lawful_resend.laws.shared.gdpr import GDPR_APPLIES, Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.laws.shared.periods import ground
from lawful_resend.models import Reading
from lawful_resend.rules import FIRST, Act, Basis, Caveat, Conditions, Confidence, View
from lawful_resend.text import Text

#: the GDPR becomes the UK GDPR, late on the evening of this day
UK_GDPR_APPLIES = date(2020, 12, 31)
CHECKED = date(2026, 11, 25)
CHECKED_EARLIER = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

PECR = Act(
    name=Text("Privacy and Electronic Communications Regulations 2003 (GB)"),
    link="https://www.legislation.gov.uk/uksi/2003/2426",
    checked=CHECKED_EARLIER,
    unit="reg.",
    # reg. 2, 22 and 23 were read at such pages
    page="https://www.legislation.gov.uk/uksi/2003/2426/regulation/{0}",
)
ELECTRONIC_COMMERCE = Act(
    name=Text("Electronic Commerce Regulations 2002 (GB)"),
    link="https://www.legislation.gov.uk/uksi/2002/2013",
    checked=CHECKED_EARLIER,
    unit="reg.",
    confidence=SECONDARY,
    # cited at such pages: reg. 6, 7, 9
    page="https://www.legislation.gov.uk/uksi/2002/2013/regulation/{0}",
)
#: replaced by the Act of 2024 for what happens from 6 April 2025 on
CPRS = Act(
    name=Text("Consumer Protection from Unfair Trading Regulations 2008 (GB)"),
    link="https://www.legislation.gov.uk/uksi/2008/1277/schedule/1",
    checked=date(2026, 11, 28),
    confidence=SECONDARY,
    unit="Sch.",
)
DMCC_ACT = Act(
    name=Text("Digital Markets, Competition and Consumers Act 2024 (GB)"),
    link="https://www.legislation.gov.uk/ukpga/2024/13",
    checked=date(2026, 11, 28),
    confidence=SECONDARY,
    unit="Sch.",
)
_REPLACED = date(2025, 4, 6)
PERSISTENCE = CPRS.article("1 para. 26").then(_REPLACED, DMCC_ACT.article("20"))
CHILDREN = CPRS.article("1 para. 28").then(_REPLACED, DMCC_ACT.article("20"))
DPA_1998 = Act(
    name=Text("Data Protection Act 1998 (GB)"),
    link="https://www.legislation.gov.uk/ukpga/1998/29",
    checked=CHECKED,
    confidence=SECONDARY,
    # cited at such a page: s. 2
    page="https://www.legislation.gov.uk/ukpga/1998/29/section/{0}",
)
#: para. 1 was read at such a page
PRINCIPLES = f"{DPA_1998.link}/schedule/1/part/I/paragraph/"
DPA_2018 = Act(
    name=Text("Data Protection Act 2018 (GB)"),
    link="https://www.legislation.gov.uk/ukpga/2018/12",
    checked=CHECKED_EARLIER,
    # cited at such pages: s. 3, 6, 9, 36, 157, 171
    page="https://www.legislation.gov.uk/ukpga/2018/12/section/{0}",
)
UK_GDPR = Act(
    name=Text("UK GDPR"),
    link="https://www.legislation.gov.uk/eur/2016/679",
    checked=CHECKED_EARLIER,
    # art. 8 alone was read in its own words
    confidence=SECONDARY,
    # art. 8 was read at such a page
    page="https://www.legislation.gov.uk/eur/2016/679/article/{0}",
)

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
ICO_BY_EMAIL = View(
    reading=Reading.STRICT,
    who="ICO (GB)",
    reference="Guidance on direct marketing using electronic mail",
    day="2022",
    link="https://ico.org.uk/for-organisations/guide-to-pecr/"
    "guidance-on-direct-marketing-using-electronic-mail/how-do-we-comply-with-the-rules-on-sending-marketing-by-electronic-mail/",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("Asking for consent to direct marketing alone is neither specific nor informed enough."),
)
ICO_CORPORATE = View(
    reading=Reading.LENIENT,
    who="ICO (GB)",
    reference="Direct marketing guidance, business-to-business texts and emails",
    day="2016-03-26",
    link="https://electricmarketing.zodiacmedia.co.uk/data-protection/"
    "information-commissioner-issues-new-guidance-direct-marketing",
    checked=date(2026, 11, 28),
    confidence=SECONDARY,
    says=Text(
        "Consent, the soft opt-in and the right to opt out do not apply to emails to corporate subscribers; to respect"
        " their requests all the same is strongly recommended."
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
        "A cart email is allowed if the seller captured the address in the purchase that was broken off, the"
        " customer could refuse then and can in each email; of sending the form nothing is said."
    ),
)
NEGOTIATIONS = authorities.statute(
    Reading.LENIENT,
    "PECR",
    PECR.article("22(3)(a)"),
    "2003-12-11",
    Text("The text asks for details from negotiations for a sale; it does not ask that they were sent."),
)
ONLY_SIMILAR = authorities.statute(
    Reading.STRICT, "PECR", PECR.article("22(3)"), "2003-12-11", wording.ONLY_SIMILAR_SAYS
)
NO_LONGER_THAN_NEEDED = authorities.statute(
    Reading.STRICT,
    "UK GDPR",
    UK_GDPR.article("5(1)(e)"),
    "2018-05-25",
    Text("Data are kept no longer than they are needed: negotiations do not last for ever; three years are ours."),
)
FOUR_ARE_PERSISTENT = authorities.statute(
    Reading.STRICT,
    "Digital Markets, Competition and Consumers Act 2024 (GB)",
    DMCC_ACT.article("20"),
    "2025-04-06",
    Text("Persistent and unwanted solicitation is prohibited; that a fourth reminder is that is our reading."),
)
REQUEST_FOR_NOW = authorities.statute(
    Reading.STRICT,
    "UK GDPR",
    UK_GDPR.article("5(1)(e)"),
    "2018-05-25",
    Text("Data are kept no longer than they are needed: a request does not stand for ever; a month is ours."),
)
SILENT = authorities.statute(
    Reading.LENIENT, "PECR", PECR.article("22(3)"), "2003-12-11", wording.SILENT_ON_CUSTOMERS_SAYS
)
REWARD_WEIGHS = authorities.statute(
    Reading.STRICT,
    "UK GDPR",
    UK_GDPR.article("7(4)"),
    "2018-05-25",
    Text("Whether anything depends on the consent weighs most in whether it is free: our reading of a reward."),
)
REWARD_IS_NO_CONTRACT = authorities.statute(
    Reading.LENIENT,
    "UK GDPR",
    UK_GDPR.article("7(4)"),
    "2018-05-25",
    Text("The text is about contracts that depend on a consent; it does not name a reward for the consent itself."),
)
SUCH_COMMUNICATIONS = authorities.statute(
    Reading.STRICT,
    "PECR",
    PECR.article("22(2)"),
    "2003-12-11",
    Text("The consent is to such communications: by our reading one to a newsletter is not one to a cart email."),
)
DIRECT_MARKETING = authorities.statute(
    Reading.LENIENT,
    "PECR",
    PECR.article("22(2)"),
    "2003-12-11",
    Text("The text is about direct marketing by email and does not part a newsletter from a reminder."),
)
#: what the Regulation says of a child, said by the act that took its place
CHILD_IS_OLD_ENOUGH_NOW, GUARDIAN_CONSENTS = (
    evolve(each, who="UK GDPR", day="2020-12-31", link=UK_GDPR.article("8(1)").link, checked=UK_GDPR.checked)
    for each in (authorities.CHILD_IS_OLD_ENOUGH_NOW, authorities.GUARDIAN_CONSENTS)
)

# --- what is asked -------------------------------------------------------------------------------

#: reg. 22(2); art. 4(11) GDPR through reg. 2 (SI 2019/419, reg. 8(2)); no British source lets it fade
CONSENT = gdpr.contested(
    (
        SUCH_COMMUNICATIONS.about(f.CONSENT_TO_MARKETING),
        DIRECT_MARKETING.about(f.CONSENT_TO_MARKETING),
        REWARD_WEIGHS.about(f.CONSENT_FREE),
        REWARD_IS_NO_CONTRACT.about(f.CONSENT_FREE),
    )
)
REFUSAL_SAYS = Text(
    "When the details were initially collected, the recipient was given a simple means of refusing, free but for"
    " the cost of sending the refusal."
)
#: a sale that was cancelled had its negotiations, which reg. 22(3)(a) names beside it, and no British source counts
#: years: what German courts say of § 7 UWG and the CNIL of its own norm is said of other rules
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
        in_words(f.BOUGHT_SIMILAR, Text("The email is about the sender's own similar products or services.")),
        f.OWN_GOODS,
        in_words(f.BOUGHT_REFUSAL_OFFERED, REFUSAL_SAYS),
        f.REFUSAL_FROM_THE_FIRST,
        f.MAIL_REFUSAL_OFFERED,
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR,),
    views=(ONLY_SIMILAR.about(f.BOUGHT_ALL_SIMILAR), SILENT.about(f.BOUGHT_ALL_SIMILAR)),
)
#: reg. 22 is about unsolicited mail; how long a request stands no British source says
REQUESTED = Conditions(
    gdpr.REQUESTED.needs,
    strictly=(f.REQUEST_FRESH,),
    views=tuple(view.about(f.REQUEST_FRESH) for view in (REQUEST_FOR_NOW, authorities.REQUEST_WITHOUT_END)),
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
        f.MAIL_REFUSAL_OFFERED,
    ),
    strictly=(f.ADDRESS_SUBMITTED,),
    views=tuple(view.about(f.ADDRESS_SUBMITTED) for view in (ICO_EXPRESS, OSBORNE_CLARKE, NEGOTIATIONS)),
)
RECENT_NEGOTIATION = NEGOTIATION.and_(
    strictly=(f.CART_WITHIN_36_MONTHS,),
    views=tuple(view.about(f.CART_WITHIN_36_MONTHS) for view in (NO_LONGER_THAN_NEEDED, SILENT)),
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
            Text("The email surprises nobody: the privacy notice announces it."),
        ),
    )
)

NEGOTIATION_INTEREST_TITLE = Text("Legitimate interest towards somebody who negotiates")

# --- data protection before the GDPR -------------------------------------------------------------

DATA_1998 = directive_95_46.law(
    DPA_1998.article("Sch. 1 Part I para. 1", link=f"{PRINCIPLES}1", confidence=Confidence.TEXT),
    consent=(DPA_1998.article("Sch. 2 para. 1"), CONSENT),
    customer=(DPA_1998.article("Sch. 2 para. 6"), OWN_CUSTOMER),
    requested=(DPA_1998.article("Sch. 2 para. 2"), REQUESTED),
    no_person=DPA_1998.article("1(1)"),
    more=ground(
        "data-negotiation",
        NEGOTIATION_INTEREST_TITLE,
        DPA_1998.article("Sch. 2 para. 6"),
        Basis.LEGITIMATE_INTEREST,
        RECENT_NEGOTIATION,
    ),
    objection=DPA_1998.article("11(1)"),
    withdrawal=PECR.article("22(2)"),
    purpose=DPA_1998.article("Sch. 1 Part I para. 2", link=f"{PRINCIPLES}2"),
    storage=DPA_1998.article("Sch. 1 Part I para. 5", link=f"{PRINCIPLES}5"),
    sensitive=DPA_1998.article("Sch. 1 Part I para. 1, Sch. 3 para. 1", link=f"{PRINCIPLES}1"),
)

# --- the law -------------------------------------------------------------------------------------

#: the bases of reg. 22(3)
_OBJECTED_OR_WITHDREW = Text("The customer objected to marketing or withdrew a consent to it.")
ON_SOFT_OPT_IN = frozenset({Basis.EXISTING_CUSTOMER, Basis.NEGOTIATION})

JURISDICTION = jurisdiction(
    "GB",
    Text("United Kingdom"),
    WESTERN_EUROPE,
    CHECKED,
    # reg. 6 PECR asks consent for the device (SI 2011/1208)
    since=date(2011, 5, 26),
    sending=sending_rule(
        PECR.article("22(2)"),
        Text("Direct marketing by electronic mail to individual subscribers is prohibited without prior consent"),
    ),
    # a mail that PECR allows without consent rests on a legitimate interest
    carries=(
        consent(
            PECR.article("22(2)"),
            asks=CONSENT,
            children=CHILDREN,
            ages=(
                Age(13, source=DPA_2018.article("9", confidence=SECONDARY)),
                Age(13, UK_GDPR_APPLIES, strict=GUARDIAN_CONSENTS, lenient=CHILD_IS_OLD_ENOUGH_NOW),
            ),
        ),
        existing_customer(
            PECR.article("22(3)"),
            CustomerException(OWN_CUSTOMER, OWN_CUSTOMER),
            data=(gdpr.interest("existing-customer", wording.CUSTOMER_INTEREST_TITLE, OWN_CUSTOMER),),
        ),
        carrier(
            "negotiation",
            Text("Negotiations for a sale"),
            PECR.article("22(3)"),
            Basis.NEGOTIATION,
            NEGOTIATION,
            data=(gdpr.interest("negotiation", NEGOTIATION_INTEREST_TITLE, RECENT_NEGOTIATION),),
            advice=Text(
                "Where the checkout asks the address, offer to refuse marketing before it is sent: whoever breaks"
                " off after that may be reminded of your own goods."
            ),
        ),
        carrier(
            "corporate-subscriber",
            Text("Corporate subscriber"),
            PECR.article("22(1), 2(1)"),
            Basis.NO_RULE,
            Conditions(needs=(f.COMPANY,)),
            data=(
                gdpr.interest(
                    "corporate-subscriber",
                    Text("Legitimate interest towards people at a corporate subscriber"),
                    EXPECTED_AT_WORK,
                ),
            ),
        ),
        Carrier(data=(gdpr.NO_PERSON,)),
        requested(PECR.article("22(1)"), asks=REQUESTED),
    ),
    earlier=(DATA_1998,),
    eras=(gdpr.Era(until=UK_GDPR_APPLIES), gdpr.Era(since=UK_GDPR_APPLIES, act=UK_GDPR)),
    note=Text(
        "A legitimate interest carries only emails that PECR allows without consent: it replaces no consent that"
        " the sending needs."
    ),
    vetoes=(usual_persistence(PERSISTENCE, strict=(FOUR_ARE_PERSISTENT,)),),
    # reg. 22 gives a corporate subscriber no right to opt out, and at an address of nobody there is no data subject
    unheard=("corporate-subscriber", "data-no-person"),
    caveats=(
        Caveat(
            id="channel",
            text=wording.CHANNEL_CAVEAT,
            source=ICO_BY_EMAIL,
            when=(f.CONSENT_TO_MARKETING,),
            since=GDPR_APPLIES,
        ),
        Caveat(
            id="corporate-objection",
            text=Text(
                "No rule gives a company a right to object, but the ICO strongly recommends that you heed it. A sole"
                " trader or an ordinary partnership has that right."
            ),
            source=ICO_CORPORATE,
            when=(f.COMPANY, f.IMPERSONAL_MAILBOX, any_of(f.OBJECTED, f.WITHDRAWN, text=_OBJECTED_OR_WITHDREW)),
            since=FIRST,
        ),
    ),
    device=device_rule(
        PECR.article("6(1)"),
        # the Data (Use and Access) Act 2025 (SI 2026/82)
        PECR.article("6(2)").then(date(2026, 2, 5), PECR.article("6, Sch. A1 para. 2")),
    ),
    duties=(
        duty("refusal", PECR.article("22(3)(c)"), under=ON_SOFT_OPT_IN),
        duty("similar-only", PECR.article("22(3)(b)"), under=ON_SOFT_OPT_IN),
        duty("sender", PECR.article("23(a)")),
        duty("stop-address", PECR.article("23(b)")),
        duty("linked-sites", PECR.article("23(d)")),
        duty("recognisable", ELECTRONIC_COMMERCE.article("8")),
        duty("as-requested", PECR.article("22(1)")),
        duty("tracking", PECR.article("6(1)")),
        duty(
            "proof",
            GDPR.article("7(1)").then(UK_GDPR_APPLIES, UK_GDPR.article("7(1)")),
            under=ON_CONSENT,
            since=GDPR_APPLIES,
        ),
        duty(
            "negotiation-proof",
            GDPR.article("5(2)").then(UK_GDPR_APPLIES, UK_GDPR.article("5(2)")),
            title=Text(
                "Keep proof that the customer gave the address in this checkout and could refuse marketing there."
            ),
            under=frozenset({Basis.NEGOTIATION}),
            since=GDPR_APPLIES,
        ),
    ),
)
