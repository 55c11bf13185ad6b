"""Slovenia: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Electronic Communications Act, ZEKom-1 (Ur. l. RS 109/12), art. 158, until 9 November 2022, ZEKom-2, art.
  226, since: a prior consent of the subscriber or user, with an exception for buyers. The Act on electronic commerce
  (ZEPT), art. 6, says what a commercial message shows;
* **data protection**: the GDPR; the age of digital consent is 15 by art. 8 of the Personal Data Protection Act (ZVOP-2)
  from 26 January 2023 and was 16 before (art. 8(1) GDPR itself);
* **device**: art. 157 of ZEKom-1, art. 225 of ZEKom-2.

Art. 157 and art. 158 of ZEKom-1 are known as quoted by others, art. 226 of ZEKom-2 from the Information Commissioner,
art. 225 from a privacy institute, art. 6 of the ZEPT from a speaker of the agency AKOS, the age of 15 from a law firm.

Not modelled:

* the time before 25 May 2018;
* legal persons without consent: an unofficial source quotes art. 226(4) and (6) of ZEKom-2 as freeing them and their
  published addresses, practitioners say the same of art. 158, but the words of art. 226 were not read. So a company is
  asked for consent, and the exception is for natural persons, of whom alone the Information Commissioner speaks;
* a higher age in the terms of a shop, which ZVOP-2 lets prevail; a minor in any other respect than the age of consent
  and what is forbidden towards a known child (``child``);
* whether the consumer protection act asks a consent beside ZEKom, as an author said of the earlier act;
* consent by the settings of a browser, which art. 157 and art. 225 allow where technically feasible: a consent for the
  device is taken as stated;
* double opt-in, a life of consent of its own, carts, cancelled sales: no Slovenian authority or court was found to
  speak of them, save that the Information Commissioner let a consent of eight years ago stand;
* registers, of which none was found, calls, and sanctions.

``docs/law/slovenia.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import wording
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
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
#: ZEKom-2 took the place of ZEKom-1
ZEKOM_2_APPLIES = date(2022, 11, 10)

# no official page of these acts could be opened: the links are those of the pages that quote or explain them
ZEKOM_1 = Act(
    name=Text("Electronic Communications Act ZEKom-1 (SI)"),
    link="https://www.cert.si/si/varnostne-groznje/spam/zakonodaja-in-spam/",
    checked=CHECKED,
    confidence=SECONDARY,
)
ZEKOM_2 = Act(
    name=Text("Electronic Communications Act ZEKom-2 (SI)"),
    link="https://www.ip-rs.si/varstvo-osebnih-podatkov/pravice-posameznika/neposredno-tr%C5%BEenje",
    checked=CHECKED,
    confidence=SECONDARY,
)
ZEPT = Act(
    name=Text("Act on electronic commerce ZEPT (SI)"),
    link="https://www.dmslo.si/zapis/kako-zakonito-trziti-na-spletu",
    checked=CHECKED,
    confidence=SECONDARY,
)
ZVOP_2 = Act(
    name=Text("Personal Data Protection Act ZVOP-2 (SI)"),
    link="https://www.karanovicpartners.com/news/the-novelties-brought-by-the-new-personal-data-protection-act/",
    checked=CHECKED,
    confidence=SECONDARY,
)

OPT_IN = ZEKOM_1.article("158(1)").then(ZEKOM_2_APPLIES, ZEKOM_2.article("226(1)"))
CUSTOMERS_2013 = ZEKOM_1.article("158(2)")
CUSTOMERS_2022 = ZEKOM_2.article("226(2)")
CUSTOMERS = CUSTOMERS_2013.then(ZEKOM_2_APPLIES, CUSTOMERS_2022)
# of the paragraphs of art. 226 on each mail the numbers are not known
CONTENT = ZEKOM_1.article("158(4)").then(ZEKOM_2_APPLIES, ZEKOM_2.article("226"))
DEVICE = ZEKOM_1.article("157").then(ZEKOM_2_APPLIES, ZEKOM_2.article("225"))

#: art. 158(2), 226(2)
SALE = (
    f.BOUGHT,
    f.NATURAL_PERSON,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller obtained the email address from the buyer of its products or services."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about the seller's own similar products or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text("When the address was obtained, the buyer could refuse this use expressly, free of charge and easily."),
    ),
)
CUSTOMER_2013 = customers(CUSTOMERS_2013, "ZEKom-1", "2013", *SALE)
CUSTOMER_2022 = customers(CUSTOMERS_2022, "ZEKom-2", "2022-11-10", *SALE)

JURISDICTION = jurisdiction(
    "SI",
    Text("Slovenia"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(OPT_IN, wording.OPT_IN_RULE),
    carries=(
        consent(OPT_IN, ages=(Age(16), Age(15, date(2023, 1, 26), ZVOP_2.article("8")))),
        existing_customer(CUSTOMERS_2013, CUSTOMER_2013, until=ZEKOM_2_APPLIES),
        existing_customer(CUSTOMERS_2022, CUSTOMER_2022, since=ZEKOM_2_APPLIES),
        account(CUSTOMERS, asks=ACCOUNT.and_((f.NATURAL_PERSON,))),
        requested(OPT_IN),
    ),
    device=device_rule(DEVICE),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("recognisable", ZEPT.article("6")),
        duty("sender", ZEPT.article("6"), also=(CONTENT,)),
        duty("offers", ZEPT.article("6")),
        duty("stop-address", CONTENT),
        duty("as-requested", OPT_IN),
        duty("proof", OPT_IN),
        duty("tracking", DEVICE),
    ),
)
