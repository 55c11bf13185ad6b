"""Malta: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Processing of Personal Data (Electronic Communications Sector) Regulations, Subsidiary Legislation 586.01
  (formerly 440.01, Legal Notice 16 of 2003), reg. 9: a prior consent in writing of the subscriber or user, a natural or
  a legal person, with an exception for own customers;
* **data protection**: the GDPR; the age of digital consent is 13 by Subsidiary Legislation 586.11, reg. 4, here from
  1 July 2020, and 16 before (art. 8(1) GDPR itself);
* **device**: reg. 5(1) of Subsidiary Legislation 586.01.

None of the regulations was read: reg. 9 is known from the Commissioner (IDPC), a law firm and an unofficial source that
quotes paragraph 1, reg. 5(1) from the guidance of the Commissioner, the age from the European Commission and from a
reader's table that quotes it.

Not modelled:

* the time before 25 May 2018, and under which number the regulations stood on which day;
* legal persons without consent: a page of the ITU on the text of 2003 calls them free until they refuse; the source
  that quotes reg. 9(1) of today says that it protects them, the Commissioner that it goes beyond natural persons;
* in which form a consent in writing may be given: a tick or a statement counts, and a duty says that a spoken one is
  none;
* the first day of Subsidiary Legislation 586.11 (said to be Legal Notice 179 of 2018), which was not confirmed: the
  European Commission named its age in June 2020;
* that an email be recognisable as advertising, and what else the law on electronic commerce asks of it: not looked up;
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``);
* double opt-in, a life of consent of its own, carts, cancelled sales: no Maltese authority or court was found to speak
  of them; no decision on marketing by email was found;
* registers, of which none was found, telephone, and sanctions.

``docs/law/malta.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
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
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.rules import Act, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)
SECONDARY = Confidence.SECONDARY

ELECTRONIC_COMMUNICATIONS = Act(
    name=Text("Electronic Communications Sector Regulations, S.L. 586.01 (MT)"),
    link="https://legislation.mt/eli/sl/586.01/eng",
    checked=CHECKED,
    confidence=SECONDARY,
    unit="reg.",
)
CHILDREN = Act(
    name=Text("Regulations on the data of a child, S.L. 586.11 (MT)"),
    link="https://legislation.mt/eli/sl/586.11/eng/pdf",
    checked=CHECKED,
    confidence=SECONDARY,
    unit="reg.",
)

OPT_IN = ELECTRONIC_COMMUNICATIONS.article("9(1)")
CUSTOMERS = ELECTRONIC_COMMUNICATIONS.article("9(2)")
#: of the paragraphs on each mail the numbers are not known
CONTENT = ELECTRONIC_COMMUNICATIONS.article("9")
DEVICE = ELECTRONIC_COMMUNICATIONS.article("5(1)")

OWN_CUSTOMER = customers(
    CUSTOMERS,
    "S.L. 586.01",
    "2018-05-25",
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The contact details were obtained from the customer in relation to the sale of a product or service."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about the seller's own similar products or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the details were collected, the customer could object, clearly and distinctly, easily and free"
            " of charge."
        ),
    ),
)

JURISDICTION = jurisdiction(
    "MT",
    Text("Malta"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(OPT_IN, Text("Advertising by electronic mail is prohibited without prior consent in writing")),
    carries=(
        consent(OPT_IN, ages=(Age(16), Age(13, date(2020, 7, 1), CHILDREN.article("4")))),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        account(CUSTOMERS),
        requested(OPT_IN),
    ),
    device=device_rule(DEVICE),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("sender", CONTENT),
        duty("stop-address", CONTENT),
        duty(
            "in-writing",
            OPT_IN,
            title=Text("Ask for the consent in writing: a spoken one is not enough."),
            under=ON_CONSENT,
        ),
        duty("as-requested", OPT_IN),
        duty("proof", OPT_IN),
        duty("tracking", DEVICE),
    ),
)
