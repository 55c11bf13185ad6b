"""Liechtenstein: mail about an abandoned cart, from 1 February 2025 to today.

* **sending**: Kommunikationsgesetz (KomG) of 5 April 2023, art. 63. It speaks of recipients and so protects everybody:
  natural and legal persons, at personal and impersonal addresses;
* **data protection**: the GDPR, which has applied through the EEA Agreement since 20 July 2018; Liechtenstein did not
  lower the age of digital consent, so it is 16 (art. 8(1));
* **device**: art. 61(4) KomG;
* **unfair competition**: UWG, art. 2(3) and Anhang, Nr. 26, on persistent and unwanted solicitation of consumers.

All of them were read in a mirror of the consolidated texts as of 1 February 2025, with the E-Commerce-Gesetz (ECG),
art. 6-7. The customer exception names art. 13(2) of Directive 2002/58/EC, which brings in the context of a sale, own
similar products and the refusal at collection and in each mail.

Not modelled:

* the time before 1 February 2025: the rule of the KomG of 2006 and its ordinance on unsolicited mail could not be read,
  and without a rule on sending nothing can be decided;
* the one e-mail that asks for consent (art. 63(2)): it reminds of no cart;
* addresses found at random, and the sender who had to know of a refusal by a filter or by a notice at the address
  (art. 63(4)): no record of a host shows that; a refusal that reached the host is an objection;
* a register of those who want no mail (art. 7(2) ECG): whether one was ever set up is not known, so only a duty says to
  consult it;
* the exemptions from consent for the device (transmission, a wished audiovisual media service), and web statistics;
* double opt-in, a life of consent of its own, carts, accounts and cancelled sales: no source of the country was found;
* sanctions.

``docs/law/liechtenstein.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.acts import EPRIVACY, GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Layer, Veto, duties
from lawful_resend.text import Text

#: the KomG of 2023 in force (LGBl. 2025 Nr. 45); the GDPR applied already
SINCE = date(2025, 2, 1)
CHECKED = date(2026, 11, 25)
ERA = gdpr.Era(since=SINCE)

# --- the acts ------------------------------------------------------------------------------------

KOMG = Act(
    name=Text("Communications Act (LI)"),
    link="https://www.gesetze.li/konso/2023.216",
    checked=CHECKED,
)
ECG = Act(
    name=Text("E-Commerce Act (LI)"),
    link="https://www.gesetze.li/konso/2003.133",
    checked=CHECKED,
)
UWG = Act(
    name=Text("Unfair Competition Act (LI)"),
    link="https://www.gesetze.li/konso/1992.121",
    checked=CHECKED,
)

# --- who reads it how ----------------------------------------------------------------------------

SOLICITATION_UNWANTED = authorities.statute(
    Reading.LENIENT,
    "UWG (LI)",
    "2(3), Anhang Nr. 26",
    UWG,
    "2025-02-01",
    Text("Persistent and unwanted solicitation is prohibited; the annex names no number."),
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: art. 63(1)(b): customer of the sender, address given to it in the sense of art. 13(2) of the directive, not refused
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(
            f.BOUGHT,
            Text("The recipient is a customer of the sender, which sold something to the recipient."),
        ),
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text(
                "It was the customer who gave the electronic contact details to the sender, in the context of that"
                " sale."
            ),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about similar products or services (art. 13(2) of the directive)."),
        ),
        in_words(
            f.OWN_GOODS,
            Text("They are the sender's own products or services."),
        ),
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text(
                "When the details were collected, the customer could refuse this use from the outset: clearly, free"
                " and simply."
            ),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("KomG (LI)", "63(1)(b)", KOMG, "2025-02-01"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("KomG (LI)", "63(1)(b)", KOMG, "2025-02-01", f.BOUGHT_WITHIN_36_MONTHS),
)

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=wording.EXPRESS_OPT_IN_RULE,
    source=KOMG.article("63(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "li.consent",
            wording.CONSENT_TITLE,
            KOMG.article("63(1)(a)"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "li.existing-customer",
            wording.CUSTOMER_TITLE,
            KOMG.article("63(1)(b)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            also=(EPRIVACY.article("13(2)"),),
            advice=wording.OFFER_REFUSAL,
        ),
        gdpr.PAID_OFFER_ACCOUNT.ground(
            "li.account",
            wording.ACCOUNT_TITLE,
            KOMG.article("63(1)(b)"),
            Basis.ACCOUNT,
            since=SINCE,
            also=(EPRIVACY.article("13(2)"), authorities.INTELIGO),
        ),
        gdpr.REQUESTED.ground(
            "li.requested",
            wording.REQUESTED_TITLE,
            KOMG.article("63(1)(a)"),
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
            "li",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            ERA,
        ),
        gdpr.displaced_ground(
            "li.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER, ERA
        ),
        gdpr.no_person_ground("li", ERA),
        gdpr.displaced_ground("li.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT, ERA),
        gdpr.requested_ground("li", gdpr.REQUESTED, ERA),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
    era=ERA,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("li", KOMG.article("61(4)"), KOMG.article("61(4)"), since=SINCE)

# --- vetoes --------------------------------------------------------------------------------------

VETOES = (
    *gdpr.vetoes("li", objection_also=(KOMG.article("63(1)(b), 63(4)(b)"),), era=ERA),
    Veto(
        id="li.persistence",
        title=Text("Persistent and unwanted solicitation (the annex names no number; here: more than three reminders)"),
        source=UWG.article("2(3), Anhang Nr. 26"),
        when=(f.MORE_THAN_THREE_REMINDERS,),
        since=SINCE,
        reading=Reading.STRICT,
        views=(authorities.STWL, authorities.THREE_IN_A_WEEK, SOLICITATION_UNWANTED),
        advice=Text("Send nothing more about this cart."),
    ),
)

# --- duties --------------------------------------------------------------------------------------

E_MAIL_ADDRESS_TITLE = Text("Give your valid e-mail address, to which a request to stop can be sent.")
POSTAL_ADDRESS_TITLE = Text("Give your valid postal address.")
SUBJECT_TITLE = Text("Let the subject line describe the content unambiguously.")
COMMERCIAL_TITLE = Text("Make it clear that the mail is advertising, and on whose behalf.")
REGISTER_TITLE = Text("If the Government keeps a register of those who want no unsolicited mail, consult it regularly.")

DUTIES = (
    *duties(
        "li",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, KOMG.article("63(1)(b)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, KOMG.article("63(1)(b)"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, KOMG.article("63(5)(a)")),
        ("stop-address", E_MAIL_ADDRESS_TITLE, KOMG.article("63(5)(b)")),
        ("postal-address", POSTAL_ADDRESS_TITLE, KOMG.article("63(5)(c)")),
        ("subject", SUBJECT_TITLE, KOMG.article("63(5)(d)")),
        ("commercial", COMMERCIAL_TITLE, ECG.article("6(1)(a)-(b)")),
        ("offers", wording.OFFERS_TITLE, ECG.article("6(1)(c)-(d)")),
        ("recognisable", wording.RECOGNISABLE_TITLE, ECG.article("7(1)"), gdpr.TO_CUSTOMERS),
        ("register", REGISTER_TITLE, ECG.article("7(2)"), gdpr.TO_CUSTOMERS),
        ("as-requested", wording.AS_REQUESTED_TITLE, KOMG.article("63(1)(a)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, GDPR.article("7(1)"), gdpr.ON_CONSENT),
        ("tracking", wording.TRACKING_TITLE, KOMG.article("61(4)")),
    ),
    *gdpr.duties("li", ERA),
)

JURISDICTION = Jurisdiction(
    country="LI",
    name=Text("Liechtenstein"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=VETOES,
    duties=DUTIES,
)
