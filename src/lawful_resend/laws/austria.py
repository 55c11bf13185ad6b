"""Austria: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: § 107 of the Telekommunikationsgesetz (TKG) 2003 until 31 October 2021, § 174 TKG 2021 since. Both
  protect every recipient: natural and legal persons, at personal and impersonal addresses. Their exception for
  customers holds only where the recipient did not refuse beforehand, above all in the ECG list, which RTR keeps under
  § 7(2) of the E-Commerce-Gesetz (ECG): the sender has to look the address up in it. A mail sent with consent need not
  be looked up;
* **data protection**: the GDPR, with the age of 14 of § 4(4) of the Datenschutzgesetz (DSG);
* **device**: § 96(3) TKG 2003 until 31 October 2021, § 165(3) TKG 2021 since.

Both TKG and the ECG were read, the former in mirrors of the consolidated texts; § 4(4) DSG and § 96(3) TKG 2003 are
known from others, as is § 107(5) TKG 2003.

Not modelled:

* the time before 25 May 2018, and the limb on mails to more than fifty recipients, which fell in 2018 on a day that is
  not confirmed and does not touch advertising;
* a consent that is implied, which the VwGH did not rule out before the GDPR (2011/03/0198);
* a minor in any other respect than the age of consent;
* a mail that only asks for consent, calls, rules on prices;
* what § 107(5) TKG 2003 asked of each mail beyond the sender's identity, which was not read;
* any statement of an authority or court on carts (a chamber of commerce calls every cart mail advertising), on accounts
  without a purchase or on cancelled sales: none was found;
* sanctions.

``docs/law/austria.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Layer, Provision, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
TKG_2021_IN_FORCE = date(2021, 11, 1)
CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

TKG_2003 = Act(
    name=Text("Telecommunications Act 2003 (AT)"),
    link="https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20002849",
    checked=authorities.CHECKED,
    unit="§",
)
TKG_2021 = Act(
    name=Text("Telecommunications Act 2021 (AT)"),
    link="https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20011678",
    checked=authorities.CHECKED,
    unit="§",
)
ECG = Act(
    name=Text("E-Commerce Act (AT)"),
    link="https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20001703",
    checked=authorities.CHECKED,
    unit="§",
)
DSG = Act(
    name=Text("Data Protection Act (AT)"),
    link="https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10001597",
    checked=CHECKED,
    confidence=SECONDARY,
    unit="§",
)

# --- who reads it how ----------------------------------------------------------------------------

NO_LINK_ASKED = authorities.statute(
    Reading.LENIENT,
    "TKG",
    "107(2), 174(3)",
    TKG_2021,
    "2018-05-25",
    Text("The statute asks for the recipient's prior consent; it names no form and no confirmation link."),
)

# --- conditions that several rules share ---------------------------------------------------------

#: strictly the address has to be confirmed: mails to a stranger's address breached art. 32 GDPR
CONSENT = gdpr.fading(gdpr.CONSENT).and_(
    strictly=(f.CONSENT_DOUBLE_OPT_IN,),
    views=(
        authorities.LINK_NOT_CLICKED.about(f.CONSENT_DOUBLE_OPT_IN),
        NO_LINK_ASKED.about(f.CONSENT_DOUBLE_OPT_IN),
    ),
)
NOT_REFUSED_BEFOREHAND = in_words(
    f.ECG_LIST_CLEARED,
    Text(
        "The recipient did not refuse such mails beforehand: the address was looked up in the ECG list and is not in"
        " it."
    ),
)
#: § 174(4) TKG 2021, before § 107(3) TKG 2003: all four conditions together
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The sender obtained the contact details in connection with a sale or a service to its customer."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail advertises the sender's own similar products or services."),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text(
                "When the details were collected, the customer could refuse this use, clearly, free and without"
                " trouble."
            ),
        ),
        NOT_REFUSED_BEFOREHAND,
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("TKG", "107(3), 174(4)", TKG_2021, "2018-05-25"),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("TKG", "107(3), 174(4)", TKG_2021, "2018-05-25", f.BOUGHT_WITHIN_36_MONTHS),
)
#: the same exception as the Court reads its directive: it frees of consent, so the ECG list is asked here too
PAID_OFFER_ACCOUNT = gdpr.PAID_OFFER_ACCOUNT.and_((NOT_REFUSED_BEFOREHAND,))
LOOK_UP = Text(
    "With every order, where the address is asked, offer to refuse marketing, and look the address up in RTR's ECG"
    " list before sending."
)

# --- the sending layer ---------------------------------------------------------------------------


def _sending(opt_in: Provision, customers: Provision, since: date, until: date | None = None) -> Layer:
    """State the rule as either act has it."""
    return Layer(
        id="sending",
        title=wording.SENDING_TITLE,
        rule=wording.OPT_IN_RULE,
        source=opt_in,
        since=since,
        until=until,
        grounds=(
            CONSENT.ground(
                "at.consent",
                wording.CONSENT_TITLE,
                opt_in,
                Basis.CONSENT,
                since=since,
                until=until,
                advice=wording.ASK_CONSENT,
            ),
            OWN_CUSTOMER.ground(
                "at.existing-customer",
                wording.CUSTOMER_TITLE,
                customers,
                Basis.EXISTING_CUSTOMER,
                since=since,
                until=until,
                also=(ECG.article("7(2)"),),
                advice=LOOK_UP,
            ),
            PAID_OFFER_ACCOUNT.ground(
                "at.account",
                wording.ACCOUNT_TITLE,
                customers,
                Basis.ACCOUNT,
                since=since,
                until=until,
                also=(ECG.article("7(2)"), authorities.INTELIGO),
            ),
            gdpr.REQUESTED.ground(
                "at.requested",
                wording.REQUESTED_TITLE,
                opt_in,
                Basis.REQUESTED,
                since=since,
                until=until,
                advice=wording.OFFER_REQUEST,
            ),
        ),
    )


SENDING_2003 = _sending(TKG_2003.article("107(2) Z 1"), TKG_2003.article("107(3)"), SINCE, TKG_2021_IN_FORCE)
SENDING_2021 = _sending(TKG_2021.article("174(3)"), TKG_2021.article("174(4)"), TKG_2021_IN_FORCE)

# --- the data protection layer -------------------------------------------------------------------

DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "at",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_14, f.OF_AGE_14_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            also=(DSG.article("4(4)"),),
        ),
        gdpr.displaced_ground(
            "at.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("at"),
        gdpr.displaced_ground("at.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("at", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

_DEVICE_2003 = TKG_2003.article("96(3)", confidence=SECONDARY)
DEVICE_2003 = gdpr.device("at", _DEVICE_2003, _DEVICE_2003, since=SINCE, until=TKG_2021_IN_FORCE)
DEVICE_2021 = gdpr.device("at", TKG_2021.article("165(3)"), TKG_2021.article("165(3)"), since=TKG_2021_IN_FORCE)

# --- duties --------------------------------------------------------------------------------------

LOOK_UP_TITLE = Text(
    "Keep a note of when you looked the address up in the ECG list, and look it up again before every mail."
)
IDENTIFY_TITLE = Text("Make it clear that the mail is commercial and who commissioned it.")

DUTIES = (
    *duties(
        "at",
        SINCE,
        TKG_2021_IN_FORCE,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, TKG_2003.article("107(3) Z 3"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, TKG_2003.article("107(3) Z 2"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, TKG_2003.article("107(5)", confidence=SECONDARY)),
        ("as-requested", wording.AS_REQUESTED_TITLE, TKG_2003.article("107(2) Z 1"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, TKG_2003.article("107(2) Z 1"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, _DEVICE_2003),
    ),
    *duties(
        "at",
        TKG_2021_IN_FORCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, TKG_2021.article("174(4) Z 3"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, TKG_2021.article("174(4) Z 2"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, TKG_2021.article("174(5) Z 1")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, TKG_2021.article("174(5) Z 4")),
        ("linked-sites", wording.LINKED_SITES_TITLE, TKG_2021.article("174(5) Z 3")),
        ("as-requested", wording.AS_REQUESTED_TITLE, TKG_2021.article("174(3)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, TKG_2021.article("174(3)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, TKG_2021.article("165(3)")),
    ),
    *duties(
        "at",
        SINCE,
        None,
        ("identify", IDENTIFY_TITLE, ECG.article("6(1)")),
        ("offers", wording.OFFERS_TITLE, ECG.article("6(1)")),
        ("recognisable", wording.RECOGNISABLE_TITLE, ECG.article("7(1)"), gdpr.TO_CUSTOMERS),
        ("register", LOOK_UP_TITLE, ECG.article("7(2)"), gdpr.TO_CUSTOMERS),
    ),
    *gdpr.duties("at"),
)

JURISDICTION = Jurisdiction(
    country="AT",
    name=Text("Austria"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING_2003, SENDING_2021, DATA, DEVICE_2003, DEVICE_2021),
    vetoes=gdpr.vetoes("at"),
    duties=DUTIES,
)
