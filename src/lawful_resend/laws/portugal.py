"""Portugal: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: Lei n.º 41/2004, art. 13.º-A and 13.º-B. It protects natural persons, also those who use the service for
  business: a named address at a company is treated as a person's. A legal person may be mailed until it refuses, but
  the list kept by the Direção-Geral do Consumidor (DGC) has to be looked up first;
* **data protection**: the GDPR; the age of digital consent was 16 and is 13 since 9 August 2019 (Lei n.º 58/2019,
  art. 16);
* **device**: art. 5.º of Lei n.º 41/2004.

The three acts were read in a mirror of the official text; the commencement clause of Lei n.º 58/2019 was not read, and
CNPD Diretriz 2022/1 only as reported by others.

Not modelled:

* the time before 25 May 2018;
* that a legal person must refuse *and* enrol in the list (art. 13.º-A(2)): either stops the mail here;
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
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Duty, Layer, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
AGE_IS_13 = date(2019, 8, 9)
CHECKED = date(2026, 11, 25)
SOURCES_CHECKED = date(2026, 11, 23)

# --- the acts ------------------------------------------------------------------------------------

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

# --- who reads it how ----------------------------------------------------------------------------

CHILD_WHEN_CONSENTING = authorities.statute(
    Reading.STRICT,
    "Lei 58/2019",
    "16",
    LEI_58,
    "2019-08-09",
    Text(
        "The consent is valid when the child who gives it has completed thirteen years; below, the legal"
        " representatives give it."
    ),
)

# --- conditions that several rules share ---------------------------------------------------------

#: art. 13.º-A(1): prior and express
CONSENT = gdpr.fading(gdpr.CONSENT)
#: art. 13.º-A(3): from its customers, in the sale, own products analogous to those transacted
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(
            f.BOUGHT,
            Text("The recipient is a customer: this seller sold the customer a product or service."),
        ),
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The seller obtained the contact details from its customer, in the context of the sale."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about products or services analogous to those transacted."),
        ),
        in_words(
            f.OWN_GOODS,
            Text("They are the seller's own products or services."),
        ),
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("On collection of the details the customer could refuse, clearly and explicitly, free and easily."),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("Lei 41/2004", "13.º-A(3)", LEI_41, "2012-08-30"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Lei 41/2004", "13.º-A(3)", LEI_41, "2012-08-30", f.BOUGHT_WITHIN_36_MONTHS),
)
#: art. 13.º-A(2), 13.º-B(5): legal persons that are not on the list
LEGAL_PERSON = Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX, f.DGC_LIST_CLEARED))

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=wording.EXPRESS_OPT_IN_RULE,
    source=LEI_41.article("13.º-A(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "pt.consent",
            wording.CONSENT_TITLE,
            LEI_41.article("13.º-A(1)"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "pt.existing-customer",
            wording.CUSTOMER_TITLE,
            LEI_41.article("13.º-A(3)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        LEGAL_PERSON.ground(
            "pt.impersonal-address",
            wording.IMPERSONAL_TITLE,
            LEI_41.article("13.º-A(2)"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
            also=(LEI_41.article("13.º-B(2), (5)"),),
            advice=Text(
                "Ask the Direção-Geral do Consumidor for its list, updated every month, look the address up in it"
                " and keep the result."
            ),
        ),
        gdpr.PAID_OFFER_ACCOUNT.ground(
            "pt.account",
            wording.ACCOUNT_TITLE,
            LEI_41.article("13.º-A(3)"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(authorities.INTELIGO,),
        ),
        gdpr.REQUESTED.ground(
            "pt.requested",
            wording.REQUESTED_TITLE,
            LEI_41.article("13.º-A(1)"),
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
            "pt",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            gdpr.Era(until=AGE_IS_13),
        ),
        gdpr.consent_ground(
            "pt",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_13, f.OF_AGE_13_WHEN_CONSENTING, CHILD_WHEN_CONSENTING),
            gdpr.Era(since=AGE_IS_13),
            also=(LEI_58.article("16"),),
        ),
        gdpr.displaced_ground(
            "pt.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("pt"),
        gdpr.displaced_ground("pt.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("pt", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("pt", LEI_41.article("5.º(1)"), LEI_41.article("5.º(1)"), since=SINCE)

# --- duties --------------------------------------------------------------------------------------

OWN_LIST_TITLE = Text(
    "Keep an up-to-date list of those who expressly consented and of the customers who did not object."
)
DGC_LIST_TITLE = Text("Consult the list of legal persons that object (DGC, updated every month).")

DUTIES = (
    *duties(
        "pt",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, LEI_41.article("13.º-A(3)(b)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, LEI_41.article("13.º-A(3)"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, LEI_41.article("13.º-A(4)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, LEI_41.article("13.º-A(4)")),
        ("linked-sites", wording.LINKED_SITES_TITLE, LEI_41.article("13.º-A(4)")),
        ("own-list", OWN_LIST_TITLE, LEI_41.article("13.º-B(1)"), gdpr.ON_CONSENT | gdpr.TO_CUSTOMERS),
        ("recognisable", wording.RECOGNISABLE_TITLE, DL_7.article("21.º")),
        ("offers", wording.OFFERS_TITLE, DL_7.article("21.º")),
        ("as-requested", wording.AS_REQUESTED_TITLE, LEI_41.article("13.º-A(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, GDPR.article("5(2), 7(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, LEI_41.article("5.º(1)")),
    ),
    Duty(
        id="pt.duty.register",
        title=DGC_LIST_TITLE,
        source=LEI_41.article("13.º-B(5)"),
        when=(f.COMPANY,),
        since=SINCE,
    ),
    *gdpr.duties("pt"),
)

JURISDICTION = Jurisdiction(
    country="PT",
    name=Text("Portugal"),
    zone=WESTERN_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("pt", objection_also=(LEI_41.article("13.º-A(2)-(3)"),)),
    duties=DUTIES,
)
