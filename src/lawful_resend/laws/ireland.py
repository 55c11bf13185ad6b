"""Ireland: email about an abandoned cart, from 1 July 2011 to today.

* **sending**: S.I. No. 336 of 2011 (ePrivacy Regulations), reg. 13. It protects natural persons; the exception of
  reg. 13(11) is for customers, and ends twelve months after the sale. The Data Protection Commission says of this very
  case that somebody who does not complete the checkout may not be emailed;
* **data protection**: Data Protection Acts 1988 and 2003 until 24 May 2018, then the GDPR; s. 31 of the Data Protection
  Act 2018 names 16 as the age of digital consent, as the GDPR does;
* **device**: reg. 5(3) of the same Regulations.

The Regulations were read as quoted by the Data Protection Commission and by law firms; reg. 13(11) in its own words of
2008, which the Commission repeats of 2011. The numbers of reg. 13(4) and 13(7) are those of the Commission's own
prosecutions. The Acts were read in a mirror of the consolidated text, s. 2(7) of the Act
of 1988 in the Act of 2003 that inserted it.

Not modelled:

* the time before 1 July 2011;
* the renewal of the twelve months by a later marketing email, which the Commission accepts where the first email went
  within twelve months of the sale: no field shows that chain, so that the twelve months count from the sale;
* what the Commission thinks of a free account since CJEU C-654/23: its words on a purchase that was completed are about
  checkouts; here the twelve months of reg. 13(11) count from the opening of the account;
* a named address at a company, used mainly for business, for an email that relates solely to that business (reg.
  13(2)): no Irish source was found on the basis in data protection, so that it counts as a person's;
* the paragraphs of reg. 13 on the sender's identity and the address for a stop, whose numbers were not confirmed: reg.
  13 is cited as a whole;
* until 24 May 2018 the consent of a child: s. 2A(1)(a) of the Act of 1988 has a parent, guardian or near relative
  consent for whoever is too young to appreciate it, and names no age;
* a life of consent of twelve months, which one guide for schools names; s. 30 of the Act of 2018 (marketing to
  children), which was never commenced;
* carts, accounts without a purchase and cancelled sales beyond the Commission's one sentence: nothing was found;
* sanctions.

``docs/law/ireland.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import WESTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    CONSENT,
    CustomerException,
    account,
    consent,
    device_rule,
    existing_customer,
    impersonal_address,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
CHECKED_EARLIER = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

EPRIVACY_REGULATIONS = Act(
    name=Text("ePrivacy Regulations 2011, S.I. 336/2011 (IE)"),
    link="https://www.irishstatutebook.ie/eli/2011/si/336/made/en/print",
    checked=CHECKED_EARLIER,
    unit="reg.",
    # read as quoted by the Data Protection Commission and law firms
    confidence=SECONDARY,
)
ECOMMERCE_REGULATIONS = Act(
    name=Text("Directive 2000/31/EC Regulations 2003, S.I. 68/2003 (IE)"),
    link="https://www.irishstatutebook.ie/eli/2003/si/68/made/en/print",
    checked=CHECKED,
    # reg. 9 was read in its own words, the number of the instrument is known by its title and day
    confidence=SECONDARY,
)
DPA_1988 = Act(
    name=Text("Data Protection Acts 1988 and 2003 (IE)"),
    link="https://www.irishstatutebook.ie/eli/1988/act/25",
    checked=CHECKED,
)
DPA_2018 = Act(
    name=Text("Data Protection Act 2018 (IE)"),
    link="https://www.irishstatutebook.ie/eli/2018/act/7",
    checked=CHECKED,
    # cited at such pages: s. 31, 36, 55
    page="https://www.irishstatutebook.ie/eli/2018/act/7/section/{0}/enacted/en/html",
)

OPT_IN = EPRIVACY_REGULATIONS.article("13(1)")
CUSTOMERS = EPRIVACY_REGULATIONS.article("13(11)")
#: a subscriber, business or not, who told the sender to stop: the numbers by which the Commission prosecuted Viking
#: Direct (13(4)) and Supermac's (13(7), with 13(13)(a)(i), the offence)
STOP = EPRIVACY_REGULATIONS.article("13(4), 13(7)")

SIMILAR_KIND = authorities.statute(
    Reading.STRICT, "S.I. 336/2011", EPRIVACY_REGULATIONS.article("13(11)"), "2011-07-01", wording.ONLY_SIMILAR_SAYS
)
SILENT = authorities.statute(
    Reading.LENIENT,
    "S.I. 336/2011",
    EPRIVACY_REGULATIONS.article("13(11)"),
    "2011-07-01",
    Text("The text names no later cancellation and no degree of similarity."),
)

#: reg. 13(11): from a customer in the context of a sale of the last twelve months, own product of a similar kind,
#: objection offered when collected
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text(
                "The seller obtained the contact details from the customer in the context of the sale of a product or"
                " service."
            ),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The email is about a product or service of a kind similar to that supplied to the customer then."),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text(
                "When the details were collected, the customer was clearly and distinctly given the opportunity to"
                " object, easily and without charge."
            ),
        ),
        f.MAIL_REFUSAL_OFFERED,
        f.SOLD_WITHIN_12_MONTHS,
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=(
        SIMILAR_KIND.about(f.BOUGHT_ALL_SIMILAR),
        authorities.CANCELLED_SALE.about(f.BOUGHT_STANDS),
        authorities.CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    ),
)
#: the same exception as the Court reads its directive: a free account that is the entry to a paid offer
PAID_OFFER_ACCOUNT = ACCOUNT.and_((f.ACCOUNT_WITHIN_12_MONTHS,))

#: what the authority says of this very case
NO_CUSTOMER = Text(
    "Whoever does not complete the checkout is no customer: the Irish authority (DPC) says expressly that this"
    " person may not be emailed."
)

#: until 24 May 2018
DATA_1988 = directive_95_46.law(
    DPA_1988.article("2A(1)"),
    consent=(DPA_1988.article("2A(1)(a)"), CONSENT),
    customer=(DPA_1988.article("2A(1)(d)"), OWN_CUSTOMER),
    requested=(DPA_1988.article("2A(1)(b)(ii)"), gdpr.REQUESTED),
    no_person=DPA_1988.article("1(1)"),
    objection=DPA_1988.article("2(7)"),
    withdrawal=DPA_1988.article("2A(1)(a)"),
    purpose=DPA_1988.article("2(1)(c)(ii)"),
    storage=DPA_1988.article("2(1)(c)(iv)"),
    sensitive=DPA_1988.article("2B(1)(b)(i)"),
)

JURISDICTION = jurisdiction(
    "IE",
    Text("Ireland"),
    WESTERN_EUROPE,
    CHECKED,
    since=date(2011, 7, 1),
    sending=sending_rule(
        OPT_IN,
        Text("Unsolicited direct marketing by electronic mail to a natural person is prohibited without consent"),
    ),
    carries=(
        consent(OPT_IN, ages=(gdpr.Age(16, source=DPA_2018.article("31(1)")),)),
        # the exception has a time limit of its own, so that data protection asks no other of the relation
        existing_customer(CUSTOMERS, CustomerException(OWN_CUSTOMER, recent=OWN_CUSTOMER)),
        account(CUSTOMERS, asks=PAID_OFFER_ACCOUNT, fades=False),
        impersonal_address(OPT_IN),
        requested(OPT_IN, also=(EPRIVACY_REGULATIONS.article("2"),)),
    ),
    earlier=(DATA_1988,),
    note=Text(f"{wording.NO_LEGITIMATE_INTEREST.en} {NO_CUSTOMER.en}"),
    device=device_rule(EPRIVACY_REGULATIONS.article("5(3)"), EPRIVACY_REGULATIONS.article("5(3)(a)")),
    objection=(STOP,),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("sender", EPRIVACY_REGULATIONS.article("13")),
        duty("stop-address", EPRIVACY_REGULATIONS.article("13")),
        duty(
            "recognisable",
            ECOMMERCE_REGULATIONS.article("9(1)"),
            title=Text("State in the email, visible on receipt, that it is an unsolicited commercial communication."),
            # a mail that nobody consented to or asked for
            under=TO_CUSTOMERS | {Basis.IMPERSONAL_ADDRESS},
        ),
        duty("as-requested", OPT_IN),
        duty("tracking", EPRIVACY_REGULATIONS.article("5(3)")),
        duty("proof", GDPR.article("7(1)"), under=ON_CONSENT, since=gdpr.GDPR_APPLIES),
    ),
)
