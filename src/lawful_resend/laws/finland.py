"""Finland: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: Act on Electronic Communications Services 917/2014 (laki sähköisen viestinnän palveluista, formerly
  Tietoyhteiskuntakaari), §§ 200 and 202, in force since 1 January 2015. It protects natural persons; a legal person
  may be mailed unless it refused;
* **data protection**: the GDPR; the age of digital consent is 13 by § 5 of the Data Protection Act 1050/2018 from
  1 January 2019 and was 16 before (art. 8(1) GDPR itself);
* **device**: § 205 of the Act 917/2014.

The acts themselves were not read: §§ 200, 202 and 205 are known from the Data Protection Ombudsman, the Consumer
Authority, Traficom and law firms. Provisions are cited without the number of their paragraph, save § 200(1), as the
others were not confirmed.

Not modelled:

* the time before 25 May 2018. Act 516/2004 (§ 26: the same opt-in and the same exception, § 27: legal persons) was in
  force from 1 September 2004 to 31 December 2014; but of the Personal Data Act 523/1999 only §§ 3, 11, 12 and 24 could
  be read, and not what § 7 of Act 516/2004 said of the device before its amendment of 2011;
* a named address at a company. The Ombudsman counts it as a natural person's unless the mail is addressed to somebody
  for the sake of their duties there; no record of a host shows duties;
* a minor in any other respect than the age of consent;
* that the mail be recognisable as marketing on receipt, said to stand in § 203, which nobody with a say was found to
  quote;
* double opt-in, a life of consent of its own, carts, cancelled sales, accounts without a purchase: no Finnish authority
  or court was found to speak of them;
* consent to cookies by the settings of a browser, which Traficom accepted until the Helsinki Administrative Court
  refused it on 8 April 2021: a consent for the device is taken as stated;
* the Consumer Protection Act 38/1978, telephone (a partial ban on telemarketing, § 201), and sanctions.

``docs/law/finland.md`` holds the sources and what is in doubt.
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
AGE_IS_13 = date(2019, 1, 1)
CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

SVPL = Act(
    name=Text("Act on Electronic Communications Services (FI)"),
    link="https://www.finlex.fi/fi/laki/ajantasa/2014/20140917",
    checked=CHECKED,
    confidence=SECONDARY,
    unit="§",
)
DATA_PROTECTION_ACT = Act(
    name=Text("Data Protection Act (FI)"),
    link="https://www.finlex.fi/fi/laki/ajantasa/2018/20181050",
    checked=CHECKED,
    confidence=SECONDARY,
    unit="§",
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: § 200: an address got from a customer in a sale, own goods of the same group or otherwise similar, refusal offered
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The seller got the address from the customer, in the sale of a product or service."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text(
                "The mail is about the seller's own products or services of the same product group, or otherwise"
                " similar ones."
            ),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text(
                "When the address was collected in the sale, the customer was told that marketing would follow and"
                " could forbid it, easily and free."
            ),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("Act 917/2014", "200", SVPL, "2015-01-01"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Act 917/2014", "200", SVPL, "2015-01-01", f.BOUGHT_WITHIN_36_MONTHS),
)
#: § 202: a legal person; at an address that is nobody's, as a named one counts as a natural person's
LEGAL_PERSON = Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX))

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text("Advertising by electronic mail to natural persons is prohibited without prior consent"),
    source=SVPL.article("200(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "fi.consent",
            wording.CONSENT_TITLE,
            SVPL.article("200(1)"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "fi.existing-customer",
            wording.CUSTOMER_TITLE,
            SVPL.article("200"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        LEGAL_PERSON.ground(
            "fi.impersonal-address",
            wording.IMPERSONAL_TITLE,
            SVPL.article("202"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
        ),
        gdpr.PAID_OFFER_ACCOUNT.ground(
            "fi.account",
            wording.ACCOUNT_TITLE,
            SVPL.article("200"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(authorities.INTELIGO,),
        ),
        gdpr.REQUESTED.ground(
            "fi.requested",
            wording.REQUESTED_TITLE,
            SVPL.article("200(1)"),
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
            "fi",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            gdpr.Era(until=AGE_IS_13),
        ),
        gdpr.consent_ground(
            "fi",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_13, f.OF_AGE_13_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            gdpr.Era(since=AGE_IS_13),
            also=(DATA_PROTECTION_ACT.article("5"),),
        ),
        gdpr.displaced_ground(
            "fi.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("fi"),
        gdpr.displaced_ground("fi.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("fi", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("fi", SVPL.article("205"), SVPL.article("205"), since=SINCE)

# --- duties --------------------------------------------------------------------------------------

#: the bases of mails that nobody consented to or asked for
UNASKED = gdpr.TO_CUSTOMERS | {Basis.IMPERSONAL_ADDRESS}

DUTIES = (
    *duties(
        "fi",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, SVPL.article("200, 202"), UNASKED),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, SVPL.article("200"), gdpr.TO_CUSTOMERS),
        ("as-requested", wording.AS_REQUESTED_TITLE, SVPL.article("200(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, SVPL.article("200(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, SVPL.article("205")),
    ),
    *gdpr.duties("fi"),
)

JURISDICTION = Jurisdiction(
    country="FI",
    name=Text("Finland"),
    zone=EASTERN_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("fi", objection_also=(SVPL.article("200, 202"),)),
    duties=DUTIES,
)
