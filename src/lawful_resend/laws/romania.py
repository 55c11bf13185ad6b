"""Romania: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: Law 506/2004 (Legea nr. 506/2004), art. 12, and Law 365/2002 on electronic commerce, art. 6: advertising
  by e-mail takes a prior express consent, of natural and of legal persons; art. 12(2) excepts own customers;
* **data protection**: the GDPR; Law 190/2018 was not found to lower the age of digital consent, so it is 16
  (art. 8(1) GDPR);
* **device**: art. 4(5) of Law 506/2004.

Art. 12(1) was read in full, the beginning of art. 12(2), art. 6 of Law 365/2002 and the beginning of art. 4(5), all as
quoted by others; the rest of art. 12(2) is known from the trade body and from the authority that names the refusal.

Not modelled:

* the time before 25 May 2018 (Law 506/2004 is of 2004, Law 677/2001 went before the GDPR);
* the exception for customers that are legal persons: art. 12(4) is said to extend to them paragraphs (1) and (3) only,
  and was not read; so the exception is asked of natural persons alone;
* that art. 6(1) of Law 365/2002 knows no customers: the later and more special art. 12(2) of Law 506/2004 is taken to
  except them from it too; no source was found that says otherwise;
* the names that art. 12(3) asks the mail to bear: its words were not read;
* double opt-in, a life of consent of its own, carts, cancelled sales: no Romanian authority or court was found to speak
  of them;
* Law 363/2007 on unfair practices, telephone, and sanctions.

``docs/law/romania.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Layer, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

LAW_506 = Act(
    name=Text("Law 506/2004 (RO)"),
    link="https://legislatie.just.ro/Public/DetaliiDocument/56973",
    checked=CHECKED,
    confidence=SECONDARY,
)
LAW_365 = Act(
    name=Text("Law 365/2002 on electronic commerce (RO)"),
    link="https://legislatie.just.ro/Public/DetaliiDocument/37075",
    checked=CHECKED,
    confidence=SECONDARY,
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: art. 12(2): obtained directly from the customer on the occasion of a sale, own similar goods, refusal offered; it was
#: not confirmed that it reaches customers that are legal persons
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        f.NATURAL_PERSON,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text(
                "The seller obtained the e-mail address directly from the customer, on the occasion of selling a"
                " product or service."
            ),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about the seller's own products or services, similar to what was sold."),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("When the address was obtained, the customer could object to this use, free and simply."),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("Law 506/2004", "12(2)", LAW_506, "2004"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Law 506/2004", "12(2)", LAW_506, "2004", f.BOUGHT_WITHIN_36_MONTHS),
)
#: the same exception as the Court read it in the Romanian case: a free account that is the entry to a paid offer
PAID_OFFER_ACCOUNT = gdpr.PAID_OFFER_ACCOUNT.and_((f.NATURAL_PERSON,))

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=wording.EXPRESS_OPT_IN_RULE,
    source=LAW_506.article("12(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "ro.consent",
            wording.CONSENT_TITLE,
            LAW_506.article("12(1)"),
            Basis.CONSENT,
            since=SINCE,
            also=(LAW_365.article("6(1)"),),
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "ro.existing-customer",
            wording.CUSTOMER_TITLE,
            LAW_506.article("12(2)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        PAID_OFFER_ACCOUNT.ground(
            "ro.account",
            wording.ACCOUNT_TITLE,
            LAW_506.article("12(2)"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(authorities.INTELIGO,),
        ),
        gdpr.REQUESTED.ground(
            "ro.requested",
            wording.REQUESTED_TITLE,
            LAW_506.article("12(1)"),
            Basis.REQUESTED,
            since=SINCE,
            also=(LAW_365.article("6(1)"),),
            advice=wording.OFFER_REQUEST,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "ro", gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS)
        ),
        gdpr.displaced_ground(
            "ro.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("ro"),
        gdpr.displaced_ground("ro.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("ro", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("ro", LAW_506.article("4(5)"), LAW_506.article("4(5)"), since=SINCE)

# --- duties --------------------------------------------------------------------------------------

DUTIES = (
    *duties(
        "ro",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, LAW_506.article("12(2)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, LAW_506.article("12(2)"), gdpr.TO_CUSTOMERS),
        ("recognisable", wording.RECOGNISABLE_TITLE, LAW_365.article("6(2)(a)")),
        ("sender", wording.SENDER_TITLE, LAW_365.article("6(2)(b)")),
        ("offers", wording.OFFERS_TITLE, LAW_365.article("6(2)(c)-(d)")),
        ("as-requested", wording.AS_REQUESTED_TITLE, LAW_506.article("12(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, LAW_365.article("6(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, LAW_506.article("4(5)")),
    ),
    *gdpr.duties("ro"),
)

JURISDICTION = Jurisdiction(
    country="RO",
    name=Text("Romania"),
    zone=EASTERN_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("ro"),
    duties=DUTIES,
)
