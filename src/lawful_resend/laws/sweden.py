"""Sweden: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: marknadsföringslagen (2008:486), 19 §. It protects natural persons; the address for a stop (20 §) is owed
  to legal persons too;
* **data protection**: the GDPR; the age of digital consent is 13 (2 kap. 4 § lagen (2018:218));
* **device**: lagen om elektronisk kommunikation, 6 kap. 18 § of the act of 2003 (2003:389), then 9 kap. 28 § of the act
  of 2022 (2022:482), which say the same. The day on which the one took over is not confirmed, so one rule cites both.

Marknadsföringslagen was read in a mirror of the consolidated text; the other acts as third parties quote them.

Not modelled:

* a named address at an employer: the literature is unsure, so it counts as a person's, and 19 § lets nobody rest on a
  sale to somebody else ("till personen"): what a company bought opens nothing for its employee;
* the self-regulation of the industry beyond what its board (NIX-nämnden) said of 19 §; its twelve months are about the
  telephone;
* emails that are no advertising (changed terms of a contract that runs), e-handelslagen (2002:562), the time before
  25 May 2018, other channels, sanctions;
* carts, cancelled sales, a life of consent of its own, double opt-in: no Swedish source was found to speak of them.

``docs/law/sweden.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared.duties import duty
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
from lawful_resend.rules import Act, Conditions, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
CHECKED_EARLIER = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

MFL = Act(
    name=Text("Marketing Act (SE)"),
    link="https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2008-486",
    checked=CHECKED_EARLIER,
    unit="§",
)
LEK = Act(
    name=Text("Electronic Communications Act (SE)"),
    link="https://lagen.nu/2022:482",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    unit="§",
)
DATA_ACT = Act(
    name=Text("Data Protection Act (SE)"),
    link="https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/"
    "lag-2018218-med-kompletterande-bestammelser_sfs-2018-218/",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    unit="§",
)

OPT_IN = MFL.article("19(1)")
CUSTOMERS = MFL.article("19(2)")
TERMINAL = LEK.article("6:18 (2003:389), 9:28 (2022:482)")

#: 19 § second paragraph: the person's details, in a sale to that person; own similar products; refusal when collected
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "Marknadsföringslagen",
    "2008-07-01",
    in_words(f.BOUGHT, Text("The seller sold this customer a product or service before.")),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN, Text("The seller got the customer's electronic address in connection with that sale.")
    ),
    # the first paragraph speaks of natural persons, the second of a sale "to the person"
    in_words(f.NATURAL_PERSON, Text("The sale was to the natural person who gets the email, not to a legal person.")),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(
        f.BOUGHT_SIMILAR, Text("The email is about the seller's own products, of the same kind as what was bought.")
    ),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the address was collected, the customer could refuse marketing, clearly and plainly, easily and"
            " free of charge."
        ),
    ),
)
#: the same exception as the Court reads its directive: a free account that is the entry to a paid offer
PAID_OFFER_ACCOUNT = Conditions(
    needs=(
        f.ACCOUNT_PAID_OFFER,
        f.ACCOUNT,
        in_words(
            f.NATURAL_PERSON,
            Text("The account is that of the natural person who gets the email, not of a legal person."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        f.OWN_GOODS,
        f.ACCOUNT_REFUSAL_OFFERED,
        f.MAIL_REFUSAL_OFFERED,
    )
)

JURISDICTION = jurisdiction(
    "SE",
    Text("Sweden"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(
        OPT_IN, Text("Advertising by electronic mail to natural persons is prohibited without prior consent")
    ),
    carries=(
        consent(OPT_IN, ages=(Age(13, source=DATA_ACT.article("2:4")),)),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        impersonal_address(OPT_IN),
        account(CUSTOMERS, asks=PAID_OFFER_ACCOUNT),
        requested(OPT_IN),
    ),
    device=device_rule(TERMINAL),
    objection=(MFL.article("19(2), 20"),),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("recognisable", MFL.article("9")),
        duty("sender", MFL.article("9")),
        duty(
            "offer-information",
            MFL.article("12"),
            title=Text(
                "If the email offers a particular product at a price, give the other essential information too."
            ),
        ),
        duty("stop-address", MFL.article("20")),
        duty("linked-sites", MFL.article("20 a")),
        duty("as-requested", OPT_IN),
        duty("proof", OPT_IN),
        duty("tracking", TERMINAL),
    ),
)
