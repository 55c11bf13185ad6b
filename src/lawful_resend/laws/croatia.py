"""Croatia: email about an abandoned cart, from 12 July 2022 to today.

* **sending**: Electronic Communications Act (Zakon o elektroničkim komunikacijama, ZEK), art. 50, in force since
  12 July 2022. It protects natural persons; art. 50(2) lets a trader email its own consumers about its own similar
  goods, where the address was obtained for the purpose of the sale;
* **data protection**: the GDPR; art. 19(1) of the Act on its implementation names 16 as the age of digital consent, as
  the GDPR does;
* **device**: art. 43(4) of the ZEK.

The official pages of the acts were not read. Art. 50(1) to (4) was read as quoted by others, art. 43(4) and art. 19(1)
are known as told by others, the first from a guide for shops of July 2026.

Not modelled:

* the time before 12 July 2022: art. 107 of the act of 2008 asked a consent too and had the same exception, but what it
  said of legal persons, and where that act guarded the device, was not confirmed;
* "for the purpose of the sale" (u svrhu prodaje) is wider than "in the sale": an order that was begun may serve that
  purpose. No author was found who says so, so that a sale is asked under both readings;
* customers that are legal persons, or buy for one: art. 50(2) speaks of consumers. At an impersonal address they are
  free by art. 50(4), at a named one they have to consent;
* a named address at a company: art. 50(4) frees communication to legal persons, and nothing was found on named ones;
* what the amendments of 2024 and 2026 (NN 14/24, 45/26) did to art. 50: a guide that names them both still cites
  art. 50 and art. 43(4);
* that a technical system for obtaining consents is itself direct marketing: art. 107(2) of the act of 2008 said so, and
  nothing shows that it was kept;
* that the email be recognisable on receipt, and its offers clear: the Electronic Commerce Act asks it, but the number
  of its article was not confirmed;
* double opt-in, a life of consent of its own, carts, cancelled sales, accounts without a purchase: no Croatian
  authority or court was found to speak of them;
* telephone (the register "Ne zovi"), and sanctions.

``docs/law/croatia.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import gdpr
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_PERSONS, duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
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
from lawful_resend.rules import Act, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)
SECONDARY = Confidence.SECONDARY

ZEK = Act(
    name=Text("Electronic Communications Act (HR)"),
    link="https://narodne-novine.nn.hr/clanci/sluzbeni/2022_07_76_1116.html",
    checked=CHECKED,
    confidence=SECONDARY,
)
GDPR_IMPLEMENTATION_ACT = Act(
    name=Text("Act on the Implementation of the GDPR (HR)"),
    link="https://narodne-novine.nn.hr/clanci/sluzbeni/2018_05_42_805.html",
    checked=CHECKED,
    confidence=SECONDARY,
)

OPT_IN = ZEK.article("50(1)")
CUSTOMERS = ZEK.article("50(2)")
CONTENT = ZEK.article("50(3)")

#: art. 50(2) speaks of consumers, and art. 50(4) of legal persons
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "ZEK (HR)",
    "2022-07-12",
    f.BOUGHT,
    f.NATURAL_PERSON,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The trader obtained the email address from its consumer, for the purpose of the sale."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is exclusively about the trader's own similar products or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the address was collected, the consumer could clearly, easily and free of charge object to this use."
        ),
    ),
)

JURISDICTION = jurisdiction(
    "HR",
    Text("Croatia"),
    CENTRAL_EUROPE,
    CHECKED,
    since=date(2022, 7, 12),
    sending=sending_rule(
        OPT_IN,
        Text("Direct marketing and sale by electronic mail to natural persons is prohibited without prior consent"),
    ),
    carries=(
        consent(OPT_IN, ages=(gdpr.Age(16, source=GDPR_IMPLEMENTATION_ACT.article("19(1)")),)),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        # at an address that is nobody's, as nothing was found on a named one
        impersonal_address(ZEK.article("50(4)")),
        account(CUSTOMERS, asks=ACCOUNT.and_((f.NATURAL_PERSON,))),
        requested(OPT_IN),
    ),
    device=device_rule(ZEK.article("43(4)")),
    objection=(CUSTOMERS,),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        # art. 50(4): not towards legal persons
        duty("sender", CONTENT, under=TO_PERSONS),
        duty("stop-address", CONTENT, under=TO_PERSONS),
        duty("linked-sites", CONTENT, under=TO_PERSONS),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("7(1)"), under=ON_CONSENT),
        duty("tracking", ZEK.article("43(4)")),
    ),
)
