"""Cyprus: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Regulation of Electronic Communications and Postal Services Law 112(I)/2004, s. 106: direct marketing by
  email goes to subscribers or users who consented before; s. 106(2) excepts own customers;
* **data protection**: the GDPR; the age of digital consent is 14 by s. 8 of Law 125(I)/2018 from 31 July 2018 and was
  16 before (art. 8(1) GDPR itself);
* **device**: s. 99(5) of Law 112(I)/2004.

S. 106(1) and (2) and s. 8 were read in the copy of the Cyprus Bar Association (cylaw.org). S. 99(5) is known from a law
firm that quotes the Commissioner, the day of Law 125(I)/2018 from two others.

Not modelled:

* the time before 25 May 2018;
* legal persons: the first version of s. 106 limited the right to natural persons and left the others to an order of the
  Commissioner, and a law firm said in 2020 that it still does; the paragraphs after (2) of today were not read, so that
  legal persons have to consent;
* what those paragraphs ask of each email: the sender's identity, an address for stopping; and that the email be
  recognisable, which Law 156(I)/2004 is said to ask: the numbers were not confirmed;
* that an email which asks for consent takes one itself (Commissioner, April 2024): such an email is no reminder of a
  cart;
* double opt-in, a life of consent of its own, carts, cancelled sales, accounts without a purchase: no Cypriot authority
  or court was found to speak of them;
* telephone, text messages, and sanctions.

``docs/law/cyprus.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, duty
from lawful_resend.laws.shared.eprivacy import (
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.rules import Act, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)

LAW_112 = Act(
    name=Text("Law 112(I)/2004 on electronic communications and postal services (CY)"),
    link="http://www.cylaw.org/nomoi/enop/non-ind/2004_1_112/full.html",
    checked=CHECKED,
    unit="s.",
)
LAW_125 = Act(
    name=Text("Law 125(I)/2018 on personal data (CY)"),
    # the Official Gazette no. 4670 of 31 July 2018
    link="https://www.cylaw.org/nomoi/arith/2018_1_125.pdf",
    checked=CHECKED,
    unit="s.",
)

SECTION_106 = "http://www.cylaw.org/nomoi/enop/ind/2004_1_112/section-scb7627575-4540-c8ab-74d1-0d41670d2dd7.html"
SECTION_8 = "http://www.cylaw.org/nomoi/enop/ind/2018_1_125/section-sc37ee18bb-ce6a-46ae-9441-b2ce6c435b56.html"

OPT_IN = LAW_112.article("106(1)", link=SECTION_106)
CUSTOMERS = LAW_112.article("106(2)", link=SECTION_106)
AGE = LAW_125.article("8(1)", link=SECTION_8)
DEVICE = LAW_112.article("99(5)", confidence=Confidence.SECONDARY)

OWN_CUSTOMER = customers(
    CUSTOMERS,
    "Law 112(I)/2004 (CY)",
    # the first version had the exception as its paragraph (4)
    "2004",
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller acquired the email details from its customer, in the context of the sale."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about the seller's own similar products or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the details were collected, the customer could clearly and distinctly object to this use,"
            " easily and free of charge."
        ),
    ),
)

JURISDICTION = jurisdiction(
    "CY",
    Text("Cyprus"),
    EASTERN_EUROPE,
    CHECKED,
    sending=sending_rule(OPT_IN, wording.OPT_IN_RULE),
    carries=(
        consent(OPT_IN, ages=(gdpr.Age(16), gdpr.Age(14, date(2018, 7, 31), AGE))),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        account(CUSTOMERS),
        requested(OPT_IN),
    ),
    device=device_rule(DEVICE),
    objection=(CUSTOMERS,),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("7(1)"), under=ON_CONSENT),
        duty("tracking", DEVICE),
    ),
)
