"""The Netherlands: mail about an abandoned cart, from 11 March 2015 to today.

* **sending**: Telecommunicatiewet (Tw), art. 11.7, in its wording until 30 June 2021 and since 1 July 2021. It protects
  every end user: natural and legal persons, at personal and impersonal addresses;
* **data protection**: the Wet bescherming persoonsgegevens (Wbp) until 24 May 2018, the GDPR from 25 May 2018; the
  Netherlands did not lower the age of digital consent, so it is 16 (art. 8(1) GDPR), as it was before (art. 5(1) Wbp);
* **device**: art. 11.7a Tw.

Art. 11.7 was read in its wording until 2021 (a mirror of the consolidated text, as valid from 11 March 2015) and, for
paragraph 1 of 2021, in the Staatsblad; its paragraphs 4 and 5 of today are known from the trade body's explanation. Of
the Wbp art. 8(b), 8(f), 9(1), 16 and 41 were read in mirrors, art. 5 and 10(1) as quoted by law firms, the others are
known from explanations.

Not modelled:

* contact details that a business designated and published for unsolicited mail (art. 11.7(3), before 11.7(2)): no
  record of a host shows that; an ordinary info@ is not enough;
* recipients outside the EEA (the same paragraph, limb b);
* the time before 11 March 2015, and telephone, for which the customer exception ended on 1 July 2026;
* before 25 May 2018: the free account as the entry to a paid offer (the Court read the directive together with the
  GDPR), a consent of whoever was under 16 (art. 5(1) Wbp asks the legal representative's own consent in its place, and
  no field tells it from an authorisation), explicit consent to sensitive data, and the information that the Wbp asks;
* double opt-in, a life of consent of its own, carts, accounts without a purchase and cancelled sales: no Dutch
  authority or court was found to speak of them;
* the Code reclame via e-mail and the decisions of the Reclame Code Commissie, which are self-regulation;
* the duty not to lead to websites in breach since 1 July 2021, whose paragraph was not confirmed;
* sanctions.

``docs/law/netherlands.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Layer, duties
from lawful_resend.text import Text

SINCE = date(2015, 3, 11)
REWRITTEN = date(2021, 7, 1)
CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

TW = Act(
    name=Text("Telecommunications Act (NL)"),
    link="https://wetten.overheid.nl/BWBR0009950/",
    checked=CHECKED,
)
BW = Act(
    name=Text("Civil Code, Book 3 (NL)"),
    link="https://wetten.overheid.nl/BWBR0005291/",
    checked=CHECKED,
)
WBP = Act(
    name=Text("Personal Data Protection Act (NL)"),
    link="https://wetten.overheid.nl/BWBR0011468/",
    checked=CHECKED,
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: art. 11.7(4)-(5), before 11.7(3): obtained in the sale, own similar products, objection offered when obtained
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The seller obtained the contact details in the context of the sale of its product or service."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about the seller's own products or services of the same kind."),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("When the details were obtained, the customer could object, clearly and expressly, free and easily."),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("Tw", "11.7", TW, "2015-03-11"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Tw", "11.7", TW, "2015-03-11", f.BOUGHT_WITHIN_36_MONTHS),
)
#: the same under the Wbp, of which the Court did not speak
RECENT_CUSTOMER_BEFORE_GDPR = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=(
        authorities.CNIL_THREE_YEARS.about(f.BOUGHT_WITHIN_36_MONTHS),
        authorities.statute(Reading.LENIENT, "Tw", "11.7", TW, "2015-03-11", wording.SILENT_ON_CUSTOMERS_SAYS).about(
            f.BOUGHT_WITHIN_36_MONTHS
        ),
    ),
)

# --- the sending layer ---------------------------------------------------------------------------


def _sending(opt_in: str, customers: str, since: date, until: date | None = None) -> Layer:
    """State the rule under the numbers that its paragraphs had at a time."""
    return Layer(
        id="sending",
        title=wording.SENDING_TITLE,
        rule=wording.OPT_IN_RULE,
        source=TW.article(opt_in),
        since=since,
        until=until,
        grounds=(
            CONSENT.ground(
                "nl.consent",
                wording.CONSENT_TITLE,
                TW.article(opt_in),
                Basis.CONSENT,
                since=since,
                until=until,
                advice=wording.ASK_CONSENT,
            ),
            OWN_CUSTOMER.ground(
                "nl.existing-customer",
                wording.CUSTOMER_TITLE,
                TW.article(customers, confidence=None if until else SECONDARY),
                Basis.EXISTING_CUSTOMER,
                since=since,
                until=until,
                advice=wording.OFFER_REFUSAL,
            ),
            gdpr.PAID_OFFER_ACCOUNT.ground(
                "nl.account",
                wording.ACCOUNT_TITLE,
                TW.article(customers, confidence=None if until else SECONDARY),
                Basis.ACCOUNT,
                # the Court read the directive together with art. 95 GDPR; no source for before
                since=max(since, gdpr.GDPR_APPLIES),
                until=until,
                also=(authorities.INTELIGO,),
            ),
            gdpr.REQUESTED.ground(
                "nl.requested",
                wording.REQUESTED_TITLE,
                TW.article(opt_in),
                Basis.REQUESTED,
                since=since,
                until=until,
                advice=wording.OFFER_REQUEST,
            ),
        ),
    )


SENDING_2015 = _sending("11.7(1)", "11.7(3)", SINCE, REWRITTEN)
SENDING_2021 = _sending("11.7(1)", "11.7(4)-(5)", REWRITTEN)

# --- the data protection layer -------------------------------------------------------------------

DATA_BEFORE_GDPR = directive_95_46.data_protection(
    "nl",
    SINCE,
    WBP.article("8", confidence=SECONDARY),
    # art. 5(1): nobody under 16 consents
    consent=(WBP.article("8(a), 5(1)", confidence=SECONDARY), CONSENT.and_((f.OF_AGE_16_WHEN_CONSENTING,))),
    customer=(WBP.article("8(f)"), RECENT_CUSTOMER_BEFORE_GDPR),
    requested=(WBP.article("8(b)"), gdpr.REQUESTED),
    no_person=WBP.article("1(a)", confidence=SECONDARY),
)
DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "nl", gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS)
        ),
        gdpr.displaced_ground(
            "nl.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("nl"),
        gdpr.displaced_ground("nl.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("nl", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("nl", TW.article("11.7a(1)"), TW.article("11.7a(1)"), since=SINCE)

# --- vetoes --------------------------------------------------------------------------------------

VETOES = (
    *directive_95_46.vetoes(
        "nl",
        SINCE,
        objection=WBP.article("41(1)-(2)"),
        withdrawal=WBP.article("5(2)", confidence=SECONDARY),
        purpose=WBP.article("9(1)"),
        storage=WBP.article("10(1)", confidence=SECONDARY),
        sensitive=WBP.article("16"),
    ),
    *gdpr.vetoes("nl"),
)

# --- duties --------------------------------------------------------------------------------------

NOTICE_BEFORE_GDPR_TITLE = Text("Point in every mail to the possibility of objecting to marketing.")
ANSWER_BEFORE_GDPR_TITLE = Text("Tell whoever objected, on request and within four weeks, what you did with it.")

DUTIES = (
    *duties(
        "nl",
        SINCE,
        REWRITTEN,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, TW.article("11.7(3)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, TW.article("11.7(3)"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, TW.article("11.7(4)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, TW.article("11.7(4)")),
        ("linked-sites", wording.LINKED_SITES_TITLE, TW.article("11.7(4)")),
    ),
    *duties(
        "nl",
        REWRITTEN,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, TW.article("11.7(4)-(5)", confidence=SECONDARY), gdpr.TO_CUSTOMERS),
        (
            "similar-only",
            wording.SIMILAR_ONLY_TITLE,
            TW.article("11.7(4)-(5)", confidence=SECONDARY),
            gdpr.TO_CUSTOMERS,
        ),
        ("sender", wording.SENDER_TITLE, TW.article("11.7(7)", confidence=SECONDARY)),
        ("stop-address", wording.STOP_ADDRESS_TITLE, TW.article("11.7(7)", confidence=SECONDARY)),
    ),
    *duties(
        "nl",
        SINCE,
        None,
        ("recognisable", wording.RECOGNISABLE_TITLE, BW.article("3:15e(1)")),
        ("offers", wording.OFFERS_TITLE, BW.article("3:15e(1)")),
        ("as-requested", wording.AS_REQUESTED_TITLE, TW.article("11.7(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, TW.article("11.7(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, TW.article("11.7a(1)")),
    ),
    *duties(
        "nl",
        SINCE,
        gdpr.GDPR_APPLIES,
        ("objection-notice", NOTICE_BEFORE_GDPR_TITLE, WBP.article("41(4)"), gdpr.TO_PERSONS),
        ("answer", ANSWER_BEFORE_GDPR_TITLE, WBP.article("41(2)"), gdpr.TO_PERSONS),
    ),
    *gdpr.duties("nl"),
)

JURISDICTION = Jurisdiction(
    country="NL",
    name=Text("Netherlands"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING_2015, SENDING_2021, DATA_BEFORE_GDPR, DATA, DEVICE),
    vetoes=VETOES,
    duties=DUTIES,
)
