"""Greece: mail about an abandoned cart, from 25 May 2018 to today.

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
* a minor in any other respect than the age of consent;
* mail "to serve similar purposes" (art. 11(3)) and mail that is no advertising for goods;
* registers for e-mail (Presidential Decree 131/2003, art. 6(2)): none that exists was found;
* changes of art. 11 in six gazettes that could not be read, and since April 2026; a life of consent of its own; carts,
  free accounts and cancelled sales, of which no Greek authority or court was found to speak; sanctions.

``docs/law/greece.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Layer, View, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
AGE_IS_15 = date(2019, 8, 29)
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
    "5(3)",
    LAW_3471_2012,
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
    "21",
    LAW_4624,
    "2019-08-29",
    Text(
        "The law asks that the minor has completed fifteen years and consents; below, the legal representative"
        " consents."
    ),
)

# --- conditions that several rules share ---------------------------------------------------------

#: art. 11(1), 5(3): prior and express; strictly confirmed
CONSENT = gdpr.fading(gdpr.CONSENT).and_(
    strictly=(f.CONSENT_DOUBLE_OPT_IN,),
    views=tuple(view.about(f.CONSENT_DOUBLE_OPT_IN) for view in (CONFIRM_IT, RECORDED, BEST_PRACTICES)),
)
#: art. 11(3): lawfully obtained in the sale or other transaction, similar products of the supplier
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(
            f.BOUGHT,
            Text("There was a sale of products or services or another transaction with this seller."),
        ),
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The seller obtained the address lawfully: from the customer, in that sale or transaction."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about similar products or services."),
        ),
        in_words(
            f.OWN_GOODS,
            Text("They are products or services of the supplier itself."),
        ),
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text(
                "When the details were collected, the customer could object, clearly and distinctly, easily and free."
            ),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("L. 3471/2006", "11(3)", LAW_3471_2012, "2012-04-10"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("L. 3471/2006", "11(3)", LAW_3471_2012, "2012-04-10", f.BOUGHT_WITHIN_36_MONTHS),
)

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=wording.EXPRESS_OPT_IN_RULE,
    source=LAW_3471_2011.article("11(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "gr.consent",
            wording.CONSENT_TITLE,
            LAW_3471_2011.article("11(1)"),
            Basis.CONSENT,
            since=SINCE,
            also=(LAW_3471_2012.article("5(3)"),),
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "gr.existing-customer",
            wording.CUSTOMER_TITLE,
            LAW_3471_2012.article("11(3)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        gdpr.PAID_OFFER_ACCOUNT.ground(
            "gr.account",
            wording.ACCOUNT_TITLE,
            LAW_3471_2012.article("11(3)"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(authorities.INTELIGO,),
        ),
        gdpr.REQUESTED.ground(
            "gr.requested",
            wording.REQUESTED_TITLE,
            LAW_3471_2011.article("11(1)"),
            Basis.REQUESTED,
            since=SINCE,
            advice=wording.OFFER_REQUEST,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "gr",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            gdpr.Era(until=AGE_IS_15),
        ),
        gdpr.consent_ground(
            "gr",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_15, f.OF_AGE_15_WHEN_CONSENTING, CHILD_WHEN_CONSENTING),
            gdpr.Era(since=AGE_IS_15),
            also=(LAW_4624.article("21"),),
        ),
        gdpr.displaced_ground(
            "gr.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("gr"),
        gdpr.displaced_ground("gr.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("gr", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("gr", LAW_3471_2012.article("4(5)"), LAW_3471_2012.article("4(5)"), since=SINCE)

# --- duties --------------------------------------------------------------------------------------

RECORD_TITLE = Text("Record the consent securely, and let the customer see and withdraw it at any time.")
PRICES_TITLE = Text("If you name prices, state them clearly, and whether tax and shipping are included.")

DUTIES = (
    *duties(
        "gr",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, LAW_3471_2012.article("11(3)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, LAW_3471_2012.article("11(3)"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, LAW_3471_2012.article("11(4)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, LAW_3471_2012.article("11(4)")),
        ("linked-sites", wording.LINKED_SITES_TITLE, LAW_3471_2012.article("11(4)")),
        ("recognisable", wording.RECOGNISABLE_TITLE, DECREE_131.article("5, 6(1)")),
        ("offers", wording.OFFERS_TITLE, DECREE_131.article("5")),
        ("prices", PRICES_TITLE, DECREE_131.article("4(2)")),
        ("record", RECORD_TITLE, LAW_3471_2012.article("5(3)"), gdpr.ON_CONSENT),
        ("as-requested", wording.AS_REQUESTED_TITLE, LAW_3471_2011.article("11(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, GDPR.article("5(2), 7(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, LAW_3471_2012.article("4(5)")),
    ),
    *gdpr.duties("gr"),
)

JURISDICTION = Jurisdiction(
    country="GR",
    name=Text("Greece"),
    zone=EASTERN_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("gr", objection_also=(LAW_3471_2012.article("11(3)"),)),
    duties=DUTIES,
)
