"""Spain: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Ley 34/2002 (LSSI), art. 21. It protects every recipient: natural and legal persons, at personal and
  impersonal addresses. Its exception asks an earlier contract, not an enquiry, a registration or a cart;
* **data protection**: the GDPR; the age of digital consent was 16 and is 14 since 7 December 2018 (Ley Orgánica 3/2018,
  LOPDGDD, art. 7). From that day art. 23.4 LOPDGDD asks whoever advertises to consult the exclusion systems (Lista
  Robinson) first; its only exception is consent. It is about data of natural persons and stands in this layer;
* **device**: art. 22.2 LSSI.

Both acts were read in a mirror of the consolidated text, not on the official page; that the LOPDGDD applies from
7 December 2018 is known from a law firm.

Not modelled:

* the time before 25 May 2018, and whether the 14 years of Real Decreto 1720/2007 still counted until 6 December 2018
  (16 is asked);
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``);
* who of the recipients stands in the Lista Robinson, and the two months after which an enrolment takes effect: what is
  asked is that the address was looked up;
* the legitimate interest presumed for business contact data (LOPDGDD art. 19): it does not lift art. 21 LSSI;
* a mechanism that ensures the address entered is true: the AEPD missed one beside a detailed log (PS-00408-2024), but
  asks no confirmation link by itself;
* that the contract still runs: a law firm reports that the AEPD asks it, the act does not, and the AEPD itself let a
  hotel write to somebody who had stayed there;
* carts, accounts without a contract and cancelled sales, of which no Spanish authority or court was found to speak;
* the bill that would raise the age of consent to 16, of which no adoption was found;
* sanctions, and the content of the email beyond the duties below.

``docs/law/spain.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import ON_ANY_BASIS, TO_PERSONS, duty
from lawful_resend.laws.shared.eprivacy import (
    Carrier,
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

LOPDGDD_APPLIES = date(2018, 12, 7)
CHECKED = date(2026, 11, 25)
SOURCES_CHECKED = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

LSSI = Act(
    name=Text("Law 34/2002 on Information Society Services (ES)"),
    link="https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758",
    checked=SOURCES_CHECKED,
    # cited at such pages: art. 10, 21, 22, 39
    page="https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758#a{0}",
)
LOPDGDD = Act(
    name=Text("Organic Law 3/2018 on Data Protection (ES)"),
    link="https://www.boe.es/buscar/act.php?id=BOE-A-2018-16673",
    checked=SOURCES_CHECKED,
)

# art. 7 is cited at this page; the anchors of others do not follow their numbers (art. 22: #a2-4)
AGE = LOPDGDD.article("7", link=f"{LOPDGDD.link}#a7")

# --- who reads it how ----------------------------------------------------------------------------

CONSULT_FIRST = authorities.statute(
    Reading.STRICT,
    "LOPDGDD",
    LOPDGDD.article("23.4"),
    "2018-12-07",
    Text(
        "Whoever means to send direct marketing consults the exclusion systems first; only consent dispenses with that."
    ),
)
NOT_FOR_CUSTOMERS = View(
    reading=Reading.LENIENT,
    who="El Norte de Castilla",
    reference="Lista Robinson: así funciona",
    day="2019-04-08",
    link="https://www.elnortedecastilla.es/sociedad/"
    "lista-robinson-asi-funciona-novedades-spam-publicitario-20190408125840-ntrc.html",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("Enrolment keeps away firms of which one is no customer and which have no consent."),
)
ENTITLED_BY_THE_CONTRACT = View(
    reading=Reading.LENIENT,
    who="AEPD (ES)",
    reference="PS/00255/2021",
    day="2021-11-16",
    link="https://gdprhub.eu/index.php?title=AEPD_(Spain)_-_PS/00255/2021",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "An operator was entitled to email its customer without consent, because of the earlier contract, until"
        " the customer objected; no exclusion system is mentioned."
    ),
)
NOT_WITH_A_CONTRACT = View(
    reading=Reading.LENIENT,
    who="QuickLOPD",
    reference="Lista Robinson",
    day="",
    link="https://www.quicklopd.es/?p=9252",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("No look-up is needed with a contractual relation in force or an explicit consent."),
)
CHILD_WHEN_CONSENTING = authorities.statute(
    Reading.STRICT,
    "LOPDGDD",
    AGE,
    "2018-12-07",
    Text(
        "The processing can rest on a minor's consent only where the minor is over fourteen; below, the parent or"
        " guardian consents."
    ),
)

# --- what is asked -------------------------------------------------------------------------------

#: requested or expressly authorised
OPT_IN = LSSI.article("21.1")
CUSTOMERS = LSSI.article("21.2")

#: a prior contract, data lawfully obtained, own products similar to those first contracted
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "LSSI",
    "2018-05-25",
    in_words(f.BOUGHT, Text("There was an earlier contract between the customer and this seller.")),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller obtained the contact details lawfully: from the customer, in that contract."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about products or services similar to those first contracted.")),
    in_words(f.OWN_GOODS, Text("They are products or services of the seller's own business.")),
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text("When the data were collected, the customer could object, simply and free of charge."),
    ),
)
#: who says whether the exclusion systems come first
ON_LOOKING_UP = tuple(
    view.about(f.ROBINSON_LIST_CLEARED)
    for view in (CONSULT_FIRST, ENTITLED_BY_THE_CONTRACT, NOT_FOR_CUSTOMERS, NOT_WITH_A_CONTRACT)
)


def _looked_up(carries: Carrier) -> Carrier:
    """Return what carries an email without consent: since the LOPDGDD, strictly, the exclusion systems come first."""
    before = (evolve(each, until=LOPDGDD_APPLIES) for each in carries.data)
    after = (
        evolve(
            each,
            strictly=(*each.strictly, f.ROBINSON_LIST_CLEARED),
            views=(*each.views, *ON_LOOKING_UP),
            also=(LOPDGDD.article("23.4"), *each.also),
            advice=Text("Look the address up in the Lista Robinson and keep the result."),
            since=LOPDGDD_APPLIES,
        )
        for each in carries.data
    )
    return evolve(carries, data=(*before, *after))


# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "ES",
    Text("Spain"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(
        OPT_IN,
        Text(
            "Advertising by electronic mail is prohibited unless the recipient requested or expressly authorised it"
            " beforehand"
        ),
    ),
    carries=(
        consent(OPT_IN, ages=(Age(16), Age(14, LOPDGDD_APPLIES, AGE, CHILD_WHEN_CONSENTING))),
        _looked_up(existing_customer(CUSTOMERS, OWN_CUSTOMER)),
        _looked_up(account(CUSTOMERS)),
        requested(OPT_IN),
    ),
    device=device_rule(LSSI.article("22.2")),
    objection=(CUSTOMERS,),
    duties=(
        duty("refusal", CUSTOMERS, under=ON_ANY_BASIS),
        duty("stop-address", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("recognisable", LSSI.article("20.1"), title=Text("Make the email clearly identifiable as commercial.")),
        duty("sender", LSSI.article("20.1, 20.4")),
        duty("offers", LSSI.article("20.2")),
        duty("linked-sites", LSSI.article("20.4")),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("5(2), 7(1)")),
        duty("tracking", LSSI.article("22.2")),
        duty(
            "exclusion-systems",
            LOPDGDD.article("23.3"),
            title=Text("Tell whoever objects which exclusion systems exist (Lista Robinson)."),
            under=TO_PERSONS,
            since=LOPDGDD_APPLIES,
        ),
    ),
)
