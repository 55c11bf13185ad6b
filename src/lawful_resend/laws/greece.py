"""Greece: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: law 3471/2006, art. 11, as changed in 2011 and 2012. It protects every subscriber: natural and legal
  persons (art. 11(7)), at personal and impersonal addresses. Its exception is open to a sale "or other transaction";
* **data protection**: the GDPR; the age of digital consent was 16 and is 15 since 29 August 2019 (law 4624/2019,
  art. 21);
* **device**: art. 4(5) of law 3471/2006.

The acts were read in a mirror of the Government Gazette as published; the consolidation is this library's own work.
Guideline 2/2011 of the data protection authority (HDPA) is known from others.

Not modelled:

* the time before 25 May 2018;
* a transaction that is no purchase, and an unfinished order as one: no Greek source counts it;
* an address lawfully obtained from somebody else than the customer: nothing on record would show it lawful;
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``);
* email "to serve similar purposes" (art. 11(3)) and email that is no advertising for goods;
* registers for email (Presidential Decree 131/2003, art. 6(2)): none that exists was found;
* changes of art. 11 in six gazettes that could not be read, and since April 2026; a life of consent of its own; carts,
  free accounts and cancelled sales, of which no Greek authority or court was found to speak; sanctions.

``docs/law/greece.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, duty
from lawful_resend.laws.shared.eprivacy import (
    CONSENT,
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
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Confidence, View
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
SOURCES_CHECKED = date(2026, 11, 23)
GAZETTE = "https://ia37rg02wpsa01.blob.core.windows.net/fek/01"

# --- the acts ------------------------------------------------------------------------------------

_LAW_3471 = Text("Law 3471/2006 on Privacy in Electronic Communications (GR)")
#: the paragraph that law 3917/2011 rewrote
LAW_3471_2011 = Act(name=_LAW_3471, link=f"{GAZETTE}/2011/20110100022.pdf", checked=SOURCES_CHECKED)
#: the paragraphs that law 4070/2012 rewrote
LAW_3471_2012 = Act(name=_LAW_3471, link=f"{GAZETTE}/2012/20120100082.pdf", checked=SOURCES_CHECKED)
LAW_4624 = Act(
    name=Text("Law 4624/2019 implementing the GDPR (GR)"),
    link=f"{GAZETTE}/2019/20190100137.pdf",
    checked=SOURCES_CHECKED,
)
DECREE_131 = Act(
    name=Text("Presidential Decree 131/2003 on Electronic Commerce (GR)"),
    link=f"{GAZETTE}/2003/20030100116.pdf",
    checked=SOURCES_CHECKED,
)

# --- who reads it how ----------------------------------------------------------------------------

CONFIRM_IT = View(
    reading=Reading.STRICT,
    who="HDPA (GR)",
    reference="Guideline 2/2011",
    day="2011-04-29",
    link="https://www.fedma.org/legalfacts/greece-lfp/marketing-greece-lfp/e-mail-b2b-b2c-opt-in-6/",
    checked=SOURCES_CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text(
        "An electronic consent should be confirmed, after a message that names purpose, controller and opt-out; the"
        " confirmation is kept."
    ),
)
RECORDED = authorities.statute(
    Reading.LENIENT,
    "L. 3471/2006",
    LAW_3471_2012.article("5(3)"),
    "2012-04-10",
    Text(
        "The law asks that an electronic consent is recorded securely, accessible and revocable; it asks for no"
        " confirmation."
    ),
)
BEST_PRACTICES = View(
    reading=Reading.LENIENT,
    who="Lexology",
    reference="Electronic marketing and internet use (Greece)",
    day="",
    link="https://www.lexology.com/library/detail.aspx?g=1f6354a8-367b-4944-b52f-26f330030715",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text("Guideline 2/2011 sets out best practices for consent by electronic means."),
)
CHILD_WHEN_CONSENTING = authorities.statute(
    Reading.STRICT,
    "L. 4624/2019",
    LAW_4624.article("21"),
    "2019-08-29",
    Text(
        "The law asks that the minor has completed fifteen years and consents; below, the legal representative"
        " consents."
    ),
)

# --- where it stands -----------------------------------------------------------------------------

OPT_IN = LAW_3471_2011.article("11(1)")
CUSTOMERS = LAW_3471_2012.article("11(3)")
#: by whom and from where a mail is sent, and that one can stop it
ORIGIN = LAW_3471_2012.article("11(4)")
RECORD = LAW_3471_2012.article("5(3)")
DEVICE = LAW_3471_2012.article("4(5)")

# --- what is asked -------------------------------------------------------------------------------

#: art. 11(1), 5(3): prior and express; strictly confirmed
CONFIRMED_CONSENT = CONSENT.and_(
    strictly=(f.CONSENT_DOUBLE_OPT_IN,),
    views=tuple(view.about(f.CONSENT_DOUBLE_OPT_IN) for view in (CONFIRM_IT, RECORDED, BEST_PRACTICES)),
)
#: art. 11(3): lawfully obtained in the sale or other transaction, similar products of the supplier
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "L. 3471/2006",
    "2012-04-10",
    in_words(f.BOUGHT, Text("There was a sale of products or services or another transaction with this seller.")),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller obtained the address lawfully: from the customer, in that sale or transaction."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about similar products or services.")),
    in_words(f.OWN_GOODS, Text("They are products or services of the supplier itself.")),
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the details were collected, the customer could object, clearly and distinctly, easily and free"
            " of charge."
        ),
    ),
)

# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "GR",
    Text("Greece"),
    EASTERN_EUROPE,
    CHECKED,
    sending=sending_rule(OPT_IN, wording.EXPRESS_OPT_IN_RULE),
    carries=(
        consent(
            OPT_IN,
            asks=CONFIRMED_CONSENT,
            ages=(Age(16), Age(15, date(2019, 8, 29), LAW_4624.article("21"), CHILD_WHEN_CONSENTING)),
            also=(RECORD,),
        ),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        account(CUSTOMERS),
        requested(OPT_IN),
    ),
    device=device_rule(DEVICE),
    objection=(CUSTOMERS,),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("sender", ORIGIN),
        duty("stop-address", ORIGIN),
        duty("linked-sites", ORIGIN),
        duty("recognisable", DECREE_131.article("5, 6(1)")),
        duty("offers", DECREE_131.article("5")),
        duty(
            "prices",
            DECREE_131.article("4(2)"),
            title=Text("If you name prices, state them clearly, and whether tax and shipping are included."),
        ),
        duty(
            "record",
            RECORD,
            title=Text("Record the consent securely, and let the customer see and withdraw it at any time."),
            under=ON_CONSENT,
        ),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("5(2), 7(1)")),
        duty("tracking", DEVICE),
    ),
)
