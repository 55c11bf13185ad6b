"""Sweden: mail about an abandoned cart, from 25 May 2018 to today.

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
* mails that are no advertising (changed terms of a contract that runs), e-handelslagen (2002:562), the time before
  25 May 2018, other channels, sanctions;
* carts, cancelled sales, a life of consent of its own, double opt-in: no Swedish source was found to speak of them.

``docs/law/sweden.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Layer, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
CHECKED = date(2026, 11, 25)
COLLEAGUE = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

MFL = Act(
    name=Text("Marketing Act (SE)"),
    link="https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2008-486",
    checked=COLLEAGUE,
    unit="§",
)
LEK = Act(
    name=Text("Electronic Communications Act (SE)"),
    link="https://lagen.nu/2022:482",
    checked=COLLEAGUE,
    confidence=SECONDARY,
    unit="§",
)
DATA_ACT = Act(
    name=Text("Data Protection Act (SE)"),
    link="https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/"
    "lag-2018218-med-kompletterande-bestammelser_sfs-2018-218/",
    checked=COLLEAGUE,
    confidence=SECONDARY,
    unit="§",
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: 19 § first speaks of natural persons, and its second paragraph of a sale "to the person"
TO_THE_PERSON = in_words(
    f.NATURAL_PERSON,
    Text("The sale was to the natural person who gets the mail, not to a legal person."),
)
#: 19 § second paragraph: the person's details, in a sale to that person; own similar products; refusal when collected
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(
            f.BOUGHT,
            Text("The seller sold this customer a product or service before."),
        ),
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The seller got the customer's electronic address in connection with that sale."),
        ),
        TO_THE_PERSON,
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about the seller's own products, of the same kind as what was bought."),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text(
                "When the address was collected, the customer could refuse marketing, clearly and plainly, free and"
                " simply."
            ),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("Marknadsföringslagen", "19(2)", MFL, "2008-07-01"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Marknadsföringslagen", "19(2)", MFL, "2008-07-01", f.BOUGHT_WITHIN_36_MONTHS),
)
#: the same exception as the Court reads its directive: a free account that is the entry to a paid offer
PAID_OFFER_ACCOUNT = Conditions(
    needs=(
        f.ACCOUNT_PAID_OFFER,
        f.ACCOUNT,
        in_words(
            f.NATURAL_PERSON,
            Text("The account is that of the natural person who gets the mail, not of a legal person."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        f.OWN_GOODS,
        f.ACCOUNT_REFUSAL_OFFERED,
    )
)

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text("Advertising by electronic mail to natural persons is prohibited without prior consent"),
    source=MFL.article("19(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "se.consent",
            wording.CONSENT_TITLE,
            MFL.article("19(1)"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "se.existing-customer",
            wording.CUSTOMER_TITLE,
            MFL.article("19(2)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX)).ground(
            "se.impersonal-address",
            wording.IMPERSONAL_TITLE,
            MFL.article("19(1)"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
        ),
        PAID_OFFER_ACCOUNT.ground(
            "se.account",
            wording.ACCOUNT_TITLE,
            MFL.article("19(2)"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(authorities.INTELIGO,),
        ),
        gdpr.REQUESTED.ground(
            "se.requested",
            wording.REQUESTED_TITLE,
            MFL.article("19(1)"),
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
            "se",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_13, f.OF_AGE_13_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            also=(DATA_ACT.article("2:4"),),
        ),
        gdpr.displaced_ground(
            "se.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("se"),
        gdpr.displaced_ground("se.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("se", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

TERMINAL = LEK.article("6:18 (2003:389), 9:28 (2022:482)")
DEVICE = gdpr.device("se", TERMINAL, TERMINAL, since=SINCE)

# --- duties --------------------------------------------------------------------------------------

OFFER_INFORMATION_TITLE = Text(
    "If the mail offers a particular product at a price, give the other essential information too."
)

DUTIES = (
    *duties(
        "se",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, MFL.article("19(2)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, MFL.article("19(2)"), gdpr.TO_CUSTOMERS),
        ("recognisable", wording.RECOGNISABLE_TITLE, MFL.article("9")),
        ("sender", wording.SENDER_TITLE, MFL.article("9")),
        ("offer-information", OFFER_INFORMATION_TITLE, MFL.article("12")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, MFL.article("20")),
        ("linked-sites", wording.LINKED_SITES_TITLE, MFL.article("20 a")),
        ("as-requested", wording.AS_REQUESTED_TITLE, MFL.article("19(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, MFL.article("19(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, TERMINAL),
    ),
    *gdpr.duties("se"),
)

JURISDICTION = Jurisdiction(
    country="SE",
    name=Text("Sweden"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("se", objection_also=(MFL.article("19(2), 20"),)),
    duties=DUTIES,
)
