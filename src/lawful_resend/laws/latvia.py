"""Latvia: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Information Society Services Law (Informācijas sabiedrības pakalpojumu likums, ISPL), art. 9. It protects
  natural persons; art. 9(2) excepts whoever gave the address within the seller's own commercial transactions, and names
  no duty to offer a refusal at that moment;
* **data protection**: the GDPR; the age of digital consent is 13 by art. 33 of the Personal Data Processing Law from
  5 July 2018 and was 16 before (art. 8(1) GDPR itself);
* **device**: art. 7.1 of the ISPL.

The official pages of the acts were not read. Art. 9(1) to (3) and the beginning of (4) were read in full as quoted by
others on 7 December 2010, and the Data State Inspectorate (DVI) restates them; art. 9(6) is known as quoted by others,
art. 8 from the Consumer Rights Protection Centre (PTAC), art. 7.1 from a law firm.

Not modelled:

* the time before 25 May 2018;
* what a commercial transaction (komercdarījums) is short of a sale: no author was found who counts an order that was
  broken off, so that a sale is asked under both readings;
* a named address at a company: the DVI frees the address of a legal person and says nothing of named ones, so that
  these count as a person's;
* that the DVI looks into emails to addresses that are no personal data only from ten of one sender in a year: it
  changes what is pursued and not what is lawful;
* double opt-in, a life of consent of its own, carts, cancelled sales, accounts without a purchase: no Latvian authority
  or court was found to speak of them;
* telephone, text messages (art. 9(3)), and sanctions.

``docs/law/latvia.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr
from lawful_resend.laws.shared.acts import EPRIVACY, GDPR
from lawful_resend.laws.shared.duties import ON_ANY_BASIS, ON_CONSENT, duty
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
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)
SECONDARY = Confidence.SECONDARY
#: the day on which the words of art. 9 were quoted
QUOTED = "2010-12-07"

ISPL = Act(
    name=Text("Information Society Services Law (LV)"),
    link="https://likumi.lv/ta/id/96619",
    checked=CHECKED,
    confidence=SECONDARY,
)
PERSONAL_DATA_PROCESSING_LAW = Act(
    name=Text("Personal Data Processing Law (LV)"),
    link="https://likumi.lv/ta/id/300099",
    checked=CHECKED,
    confidence=SECONDARY,
)

OPT_IN = ISPL.article("9(1)")
CUSTOMERS = ISPL.article("9(2)")

REFUSAL_IN_THE_DIRECTIVE = authorities.statute(
    Reading.STRICT,
    "Directive 2002/58/EC",
    EPRIVACY.article("13(2)"),
    "2002-07-12",
    Text("The customer can refuse when the address is collected: the national law has to ask it too."),
)
NO_REFUSAL_IN_THE_ACT = authorities.statute(
    Reading.LENIENT,
    "ISPL (LV)",
    CUSTOMERS,
    QUOTED,
    Text("The text asks that the recipient did not object at the start; it names no duty to offer a refusal then."),
)

#: art. 9(2): that the recipient did not object at the start is looked for among the objections
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "ISPL (LV)",
    QUOTED,
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller obtained the address from the recipient within its own commercial transactions."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about similar goods or services of the seller.")),
    f.OWN_GOODS,
    strictly=(f.BOUGHT_REFUSAL_OFFERED,),
    views=(
        REFUSAL_IN_THE_DIRECTIVE.about(f.BOUGHT_REFUSAL_OFFERED),
        NO_REFUSAL_IN_THE_ACT.about(f.BOUGHT_REFUSAL_OFFERED),
    ),
)

JURISDICTION = jurisdiction(
    "LV",
    Text("Latvia"),
    EASTERN_EUROPE,
    CHECKED,
    sending=sending_rule(
        OPT_IN,
        Text("Commercial communications by electronic mail to natural persons are prohibited without prior consent"),
    ),
    carries=(
        consent(
            OPT_IN, ages=(gdpr.Age(16), gdpr.Age(13, date(2018, 7, 5), PERSONAL_DATA_PROCESSING_LAW.article("33")))
        ),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        # at an address that is nobody's, as nothing was found on a named one
        impersonal_address(ISPL.article("9(6)")),
        account(CUSTOMERS),
        requested(OPT_IN),
    ),
    device=device_rule(ISPL.article("7.1")),
    objection=(ISPL.article("9(4)"),),
    duties=(
        # the PTAC lists the refusal among what each commercial communication owes
        duty("refusal", ISPL.article("8, 9(2)"), under=ON_ANY_BASIS),
        duty("similar-only", CUSTOMERS),
        duty("recognisable", ISPL.article("8")),
        duty("sender", ISPL.article("8")),
        duty("offers", ISPL.article("8")),
        duty("stop-address", ISPL.article("9(4)")),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("7(1)"), under=ON_CONSENT),
        duty("tracking", ISPL.article("7.1")),
    ),
)
