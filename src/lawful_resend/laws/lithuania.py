"""Lithuania: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Law on Electronic Communications IX-2135 (Elektroninių ryšių įstatymas, ERĮ), art. 69 until 30 November
  2021, art. 81 since: a prior consent of the subscriber or registered user, with an exception for own customers. Beside
  it art. 13 of the Law on Advertising (Reklamos įstatymas) asks a consent to advertising by email. Since 1 July 2026
  legal persons may be emailed until they refuse (Law XV-815 of 16 April 2026);
* **data protection**: the GDPR; the age of digital consent is 14 by art. 6 of the Law on Legal Protection of Personal
  Data (ADTAĮ) from 16 July 2018 and was 16 before (art. 8(1) GDPR itself);
* **device**: a consent under the GDPR, as the words of the Lithuanian rule could not be read.

Art. 6 of the ADTAĮ was read in a mirror of the official register. Art. 69 of the ERĮ is known as it stood there on 26
October 2017, art. 13 of the Law on Advertising as quoted in a judgment; art. 81 and Law XV-815 from law firms.

Not modelled:

* the time before 25 May 2018 (the ERĮ is of 2004);
* legal persons from 22 April to 30 June 2026: one source lets the change begin on the earlier day, Ecovis on 1 July;
* a named address at a company, which Law XV-815 is said to free too: it is a natural person's under the GDPR, and no
  source was found that says on what the use of these data rests;
* whether art. 13 of the Law on Advertising excepts customers or, since 2026, legal persons: the more special art. 81 of
  the ERĮ is taken to except both from it; no source was found that says otherwise;
* the article of the ERĮ on the device, which one unofficial source numbers 73(4);
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``);
* double opt-in, a life of consent of its own, carts, cancelled sales: no Lithuanian authority or court was found to
  speak of them;
* registers, of which none was found, telephone, and sanctions.

``docs/law/lithuania.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    account,
    consent,
    customers,
    existing_customer,
    impersonal_address,
    no_device_rule,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.rules import Act, Basis, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)
SECONDARY = Confidence.SECONDARY
#: new wording of the act: art. 69 became art. 81
RECAST = date(2021, 12, 1)
#: Law XV-815; the later, closing one of two published days
LEGAL_PERSONS_FREE = date(2026, 7, 1)

ERI = Act(
    name=Text("Law on Electronic Communications (LT)"),
    link="https://e-tar.lt/portal/lt/legalAct/TAR.82D8168D3049",
    checked=CHECKED,
    confidence=SECONDARY,
)
ADVERTISING_LAW = Act(
    name=Text("Law on Advertising (LT)"),
    # a judgment that quotes art. 13: no official page of the act was found
    link="https://eteismai.lt/byla/181804410274923/I-6448-815/2015",
    checked=CHECKED,
    confidence=SECONDARY,
)
ADTAI = Act(
    name=Text("Law on Legal Protection of Personal Data (LT)"),
    link="https://e-tar.lt/portal/lt/legalAct/TAR.5368B592234C",
    checked=CHECKED,
)

OPT_IN = ERI.article("69(1)").then(RECAST, ERI.article("81(1)"))
CUSTOMERS_2004 = ERI.article("69(2)")
CUSTOMERS_2021 = ERI.article("81(2)")
CUSTOMERS = CUSTOMERS_2004.then(RECAST, CUSTOMERS_2021)
CONTENT = ERI.article("69(3)").then(RECAST, ERI.article("81(3)"))
BESIDE_IT = (ADVERTISING_LAW.article("13"),)

#: art. 69(2), 81(2)
SALE = (
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller got the email address from its client while providing services or selling goods."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about the seller's own similar goods or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text("When the address was collected, the client could refuse this use clearly, free of charge and easily."),
    ),
)
CUSTOMER_2004 = customers(CUSTOMERS_2004, "ERĮ", "2017-10-26", *SALE)
CUSTOMER_2021 = customers(CUSTOMERS_2021, "ERĮ", "2021-12-01", *SALE)

JURISDICTION = jurisdiction(
    "LT",
    Text("Lithuania"),
    EASTERN_EUROPE,
    CHECKED,
    sending=sending_rule(OPT_IN, wording.OPT_IN_RULE),
    carries=(
        consent(OPT_IN, ages=(Age(16), Age(14, date(2018, 7, 16), ADTAI.article("6"))), also=BESIDE_IT),
        existing_customer(CUSTOMERS_2004, CUSTOMER_2004, until=RECAST),
        existing_customer(CUSTOMERS_2021, CUSTOMER_2021, since=RECAST),
        # at an address that is nobody's, as a named one is a natural person's data
        impersonal_address(ERI.article("81"), since=LEGAL_PERSONS_FREE),
        account(CUSTOMERS),
        requested(OPT_IN, also=BESIDE_IT),
    ),
    device=no_device_rule(
        Text(
            "The Lithuanian law on electronic communications guards the device too. Its words could not be read, so"
            " the consent asked here is that of the GDPR."
        )
    ),
    duties=(
        duty("refusal", CUSTOMERS, until=LEGAL_PERSONS_FREE),
        duty("refusal", ERI.article("81"), under=TO_CUSTOMERS | {Basis.IMPERSONAL_ADDRESS}, since=LEGAL_PERSONS_FREE),
        duty("similar-only", CUSTOMERS),
        duty("sender", CONTENT),
        duty("stop-address", CONTENT),
        duty("as-requested", OPT_IN),
        duty("proof", OPT_IN),
        duty("no-asking", OPT_IN, title=Text("Do not ask by email for consent to marketing.")),
        duty("tracking", GDPR.article("6(1)(a)")),
    ),
)
