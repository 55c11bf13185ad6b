"""Luxembourg: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: two acts side by side: art. 11 of the Act of 30 May 2005 on privacy in electronic communications, in its
  wording since 1 September 2011, and art. 48 of the Act of 14 August 2000 on electronic commerce, in its wording since
  2004. Both protect natural persons only (art. 11(5); art. 48(2)), so that an impersonal address of a legal person is
  free;
* **data protection**: the GDPR; Luxembourg did not lower the age of digital consent, so it is 16 (art. 8(1));
* **device**: art. 4(3)(e) of the Act of 2005.

Art. 11 of the Act of 2005 was read in its wording of today, art. 46-48 of the Act of 2000 as enacted and as art. 12-13
of the Act of 5 July 2004 replaced them, all in a mirror of the official texts.

Whether the address must come directly from the customer differs from act to act: the Act of 2011 struck the word
"directement" from art. 11(2), art. 48(3) still has it. The strict reading asks what both acts ask, the lenient one what
art. 11(2) says: the address was obtained in the context of a sale.

Not modelled:

* which of the two acts prevails: no source was found;
* a named address at a company whose subscriber is the company: treated as a person's, as no source says otherwise;
* the time before 25 May 2018, and other channels than e-mail;
* double opt-in, a life of consent of its own, carts and cancelled sales: no Luxembourg authority or court was found to
  speak of them; the account without a purchase rests on the Court of Justice alone;
* sanctions.

``docs/law/luxembourg.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import any_of, in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Layer, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
CHECKED = date(2026, 11, 25)

# --- the acts ------------------------------------------------------------------------------------

ACT_2005 = Act(
    name=Text("Act of 30 May 2005 on privacy in electronic communications (LU)"),
    link="http://data.legilux.public.lu/eli/etat/leg/loi/2005/05/30/n4/jo",
    checked=CHECKED,
)
ACT_2000 = Act(
    name=Text("Act of 14 August 2000 on electronic commerce (LU)"),
    link="http://data.legilux.public.lu/eli/etat/leg/loi/2000/08/14/n8/jo",
    checked=CHECKED,
)

# --- who reads it how ----------------------------------------------------------------------------

DIRECTLY = authorities.statute(
    Reading.STRICT,
    "Loi 14.8.2000",
    "48(3)",
    ACT_2000,
    "2004-07-19",
    Text("The service provider must have obtained the electronic contact details directly from its customers."),
)
NOT_DIRECTLY = authorities.statute(
    Reading.LENIENT,
    "Loi 30.5.2005",
    "11(2)",
    ACT_2005,
    "2011-09-01",
    Text("The details must come from customers, in the context of a sale; the word 'directly' was struck in 2011."),
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: art. 11(2), art. 48(3): obtained in the context of a sale, own similar products, refusal offered when obtained
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(
            f.BOUGHT,
            Text("This seller sold the customer a product or service."),
        ),
        any_of(
            f.BOUGHT_ADDRESS_GIVEN,
            f.ADDRESS_FROM_PURCHASE,
            text=Text("The seller obtained the electronic contact details in the context of that sale."),
        ),
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about products or services of the same kind."),
        ),
        in_words(
            f.OWN_GOODS,
            Text("The seller itself supplies these products or services."),
        ),
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text(
                "When the details were collected, the customer was clearly and expressly given the right to object,"
                " free and simply."
            ),
        ),
    ),
    strictly=(f.BOUGHT_ADDRESS_GIVEN, f.ADDRESS_FROM_CUSTOMER, f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=(
        DIRECTLY.about(f.BOUGHT_ADDRESS_GIVEN, f.ADDRESS_FROM_CUSTOMER),
        NOT_DIRECTLY.about(f.BOUGHT_ADDRESS_GIVEN, f.ADDRESS_FROM_CUSTOMER),
        *authorities.on_customers("Loi 30.5.2005", "11(2)", ACT_2005, "2011-09-01"),
    ),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Loi 30.5.2005", "11(2)", ACT_2005, "2011-09-01", f.BOUGHT_WITHIN_36_MONTHS),
)
NO_PROTECTED_PERSON = Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX))

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text("Direct marketing by e-mail to natural persons is allowed only with their prior consent"),
    source=ACT_2005.article("11(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "lu.consent",
            wording.CONSENT_TITLE,
            ACT_2005.article("11(1)"),
            Basis.CONSENT,
            since=SINCE,
            also=(ACT_2000.article("48(2)"),),
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "lu.existing-customer",
            wording.CUSTOMER_TITLE,
            ACT_2005.article("11(2)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            also=(ACT_2000.article("48(3)"),),
            advice=wording.OFFER_REFUSAL,
        ),
        NO_PROTECTED_PERSON.ground(
            "lu.impersonal-address",
            wording.IMPERSONAL_TITLE,
            ACT_2005.article("11(5)"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
            also=(ACT_2000.article("48(2)"),),
        ),
        gdpr.PAID_OFFER_ACCOUNT.ground(
            "lu.account",
            wording.ACCOUNT_TITLE,
            ACT_2005.article("11(2)"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(ACT_2000.article("48(3)"), authorities.INTELIGO),
        ),
        gdpr.REQUESTED.ground(
            "lu.requested",
            wording.REQUESTED_TITLE,
            ACT_2005.article("11(1)"),
            Basis.REQUESTED,
            since=SINCE,
            also=(ACT_2000.article("48(2)"),),
            advice=wording.OFFER_REQUEST,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "lu", gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS)
        ),
        gdpr.displaced_ground(
            "lu.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("lu"),
        gdpr.displaced_ground("lu.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("lu", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("lu", ACT_2005.article("4(3)(e)"), ACT_2005.article("4(3)(e)"), since=SINCE)

# --- duties --------------------------------------------------------------------------------------

LABEL_TITLE = Text("Identify the mail as advertising, clearly and unambiguously, as soon as it is received.")
COMMERCIAL_TITLE = Text("Make it clear that the mail is advertising, and for whom.")
#: art. 48(2) calls a mail "non sollicitée" even where there is a consent; only what was asked for is solicited
UNSOLICITED = gdpr.TO_CUSTOMERS | {Basis.CONSENT, Basis.IMPERSONAL_ADDRESS}

DUTIES = (
    *duties(
        "lu",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, ACT_2005.article("11(2)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, ACT_2005.article("11(2)"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, ACT_2005.article("11(4)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, ACT_2005.article("11(4)")),
        ("label", LABEL_TITLE, ACT_2000.article("48(1)"), UNSOLICITED),
        ("recognisable", COMMERCIAL_TITLE, ACT_2000.article("47, a)-b)")),
        ("offers", wording.OFFERS_TITLE, ACT_2000.article("47, c)")),
        ("as-requested", wording.AS_REQUESTED_TITLE, ACT_2005.article("11(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, GDPR.article("7(1)"), gdpr.ON_CONSENT),
        ("tracking", wording.TRACKING_TITLE, ACT_2005.article("4(3)(e)")),
    ),
    *gdpr.duties("lu"),
)

JURISDICTION = Jurisdiction(
    country="LU",
    name=Text("Luxembourg"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("lu", objection_also=(ACT_2005.article("11(4)"),)),
    duties=DUTIES,
)
