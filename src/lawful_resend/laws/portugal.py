"""Portugal: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Lei n.º 41/2004, art. 13.º-A and 13.º-B. It protects natural persons, also those who use the service for
  business: a named address at a company is treated as a person's. A legal person may be emailed until it refuses, but
  the list kept by the Direção-Geral do Consumidor (DGC) has to be looked up first;
* **data protection**: the GDPR; the age of digital consent was 16 and is 13 since 9 August 2019 (Lei n.º 58/2019,
  art. 16);
* **device**: art. 5.º of Lei n.º 41/2004.

The three acts were read in a mirror of the official text; the commencement clause of Lei n.º 58/2019 was not read, and
CNPD Diretriz 2022/1 only as reported by others.

Not modelled:

* the time before 25 May 2018;
* that a legal person must refuse *and* enrol in the list (art. 13.º-A(2)): either stops the email here;
* professional addresses of named persons, which CNPD left open in Diretriz 2022/1;
* the provisions of Lei n.º 58/2019 that CNPD declared it would not apply (Deliberação 2019/494);
* double opt-in, a life of consent of its own, carts, accounts without a purchase and cancelled sales: no Portuguese
  authority or court was found to speak of them;
* amendments of Lei n.º 41/2004 after that of 2022, of which none was found; sanctions.

``docs/law/portugal.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import WESTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.data_protection import IMPERSONAL
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    impersonal_address,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
SOURCES_CHECKED = date(2026, 11, 23)

LEI_41 = Act(
    name=Text("Law 41/2004 on Privacy in Electronic Communications (PT)"),
    link="https://data.dre.pt/eli/lei/41/2004/p/cons/20120829/pt/html",
    checked=SOURCES_CHECKED,
)
LEI_58 = Act(
    name=Text("Law 58/2019 implementing the GDPR (PT)"),
    link="https://data.dre.pt/eli/lei/58/2019/08/08/p/dre/pt/html",
    checked=SOURCES_CHECKED,
)
DL_7 = Act(
    name=Text("Decree-Law 7/2004 on Electronic Commerce (PT)"),
    link="https://dre.pt/web/guest/legislacao-consolidada/-/lc/73177387/201208290100/73311848/diploma/indice",
    checked=SOURCES_CHECKED,
)

CHILD_WHEN_CONSENTING = authorities.statute(
    Reading.STRICT,
    "Lei 58/2019",
    LEI_58.article("16"),
    "2019-08-09",
    Text(
        "The consent is valid when the child who gives it has completed thirteen years; below, the legal"
        " representatives give it."
    ),
)

#: prior and express
OPT_IN = LEI_41.article("13.º-A(1)")
CUSTOMERS = LEI_41.article("13.º-A(3)")

#: from its customers, in the sale, own products analogous to those transacted
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "Lei 41/2004",
    "2012-08-30",
    in_words(f.BOUGHT, Text("The recipient is a customer: this seller sold the customer a product or service.")),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller obtained the contact details from its customer, in the context of the sale."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about products or services analogous to those transacted.")),
    in_words(f.OWN_GOODS, Text("They are the seller's own products or services.")),
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "On collection of the details the customer could refuse, clearly and explicitly, easily and free of charge."
        ),
    ),
)

JURISDICTION = jurisdiction(
    "PT",
    Text("Portugal"),
    WESTERN_EUROPE,
    CHECKED,
    sending=sending_rule(OPT_IN, wording.EXPRESS_OPT_IN_RULE),
    carries=(
        consent(
            OPT_IN,
            ages=(Age(16), Age(13, date(2019, 8, 9), LEI_58.article("16"), CHILD_WHEN_CONSENTING)),
        ),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        # legal persons that are not on the list
        impersonal_address(
            LEI_41.article("13.º-A(2)"),
            asks=IMPERSONAL.and_((f.DGC_LIST_CLEARED,)),
            also=(LEI_41.article("13.º-B(2), (5)"),),
            advice=Text(
                "Where the address is a company's, ask the Direção-Geral do Consumidor for its list, updated every"
                " month, look the address up in it and keep the result."
            ),
        ),
        account(CUSTOMERS),
        requested(OPT_IN),
    ),
    device=device_rule(LEI_41.article("5.º(1)")),
    objection=(LEI_41.article("13.º-A(2)-(3)"),),
    duties=(
        duty("refusal", LEI_41.article("13.º-A(3)(b)")),
        duty("similar-only", CUSTOMERS),
        duty("sender", LEI_41.article("13.º-A(4)")),
        duty("stop-address", LEI_41.article("13.º-A(4)")),
        duty("linked-sites", LEI_41.article("13.º-A(4)")),
        duty(
            "own-list",
            LEI_41.article("13.º-B(1)"),
            title=Text(
                "Keep an up-to-date list of those who expressly consented and of the customers who did not object."
            ),
            under=ON_CONSENT | TO_CUSTOMERS,
        ),
        duty("recognisable", DL_7.article("21.º")),
        duty("offers", DL_7.article("21.º")),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("5(2), 7(1)")),
        duty("tracking", LEI_41.article("5.º(1)")),
        duty(
            "register",
            LEI_41.article("13.º-B(5)"),
            title=Text("Consult the list of legal persons that object (DGC, updated every month)."),
            when=(f.COMPANY,),
        ),
    ),
)
