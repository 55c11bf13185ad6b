"""Hungary: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: § 6 of the Advertising Act (Act XLVIII of 2008, Grt.), which § 14 of the E-Commerce Act (Act CVIII of
  2001, Ekertv.) applies to electronic advertising. It protects natural persons;
* **data protection**: the GDPR; Hungary did not lower the age of digital consent, so it is 16 (art. 8(1));
* **device**: § 155(4) of the Electronic Communications Act (Act C of 2003, Eht.).

The words of the acts were not read. § 6 Grt. and § 14 Ekertv. are known from quotations by the authority (NMHH) and by
lawyers, § 155(4) Eht. from others' privacy notices: everything national here is secondary.

There is **no exception for customers**: neither a purchase nor an account carries a mail (NAIH-2501-10/2022,
NAIH-7058-5/2022). Calling a mail informative does not help (NMHH K/3768-4/2021).

The impersonal address of a legal person (info@) is outside § 6(1), says NMHH; that of a sole trader is not. A named
address at a company is taken for a person's: lawyers advise consent, no authority was found to rule on it.

Not modelled:

* the name, which the declaration of consent must contain (§ 6(2)), and birth place and date where the advertising is
  for adults: a form that asks for an address alone does not meet it, and the models do not show it. It is a duty here;
* one consent for each channel (NAIH-2501-10/2022): the purposes of a consent do not name channels;
* whether § 6 changed between 2018 and today, by Act XXXIV of 2019 above all: no change was found, none is excluded;
* the contents of each mail under § 14/A and § 4 Ekertv., whose words were found nowhere; sanctions;
* the time before 25 May 2018, post, and calls;
* double opt-in, a life of consent of its own, carts, cancelled sales: no Hungarian authority or court was found to
  speak of them.

``docs/law/hungary.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Layer, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
CHECKED = date(2026, 11, 25)
READ = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

ADVERTISING_ACT = Act(
    name=Text("Advertising Act (HU)"),
    link="https://njt.hu/jogszabaly/2008-48-00-00",
    checked=READ,
    confidence=SECONDARY,
    unit="§",
)
E_COMMERCE_ACT = Act(
    name=Text("E-Commerce Act (HU)"),
    link="https://njt.hu/jogszabaly/2001-108-00-00",
    checked=READ,
    confidence=SECONDARY,
    unit="§",
)
ECA = Act(
    name=Text("Electronic Communications Act (HU)"),
    link="https://njt.hu/jogszabaly/2003-100-00-00",
    checked=READ,
    confidence=SECONDARY,
    unit="§",
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
IMPERSONAL = Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX))

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=wording.EXPRESS_OPT_IN_RULE,
    source=ADVERTISING_ACT.article("6(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "hu.consent",
            wording.CONSENT_TITLE,
            ADVERTISING_ACT.article("6(1)-(2)"),
            Basis.CONSENT,
            since=SINCE,
            also=(E_COMMERCE_ACT.article("14(1)"),),
            advice=wording.ASK_CONSENT,
        ),
        gdpr.REQUESTED.ground(
            "hu.requested",
            wording.REQUESTED_TITLE,
            ADVERTISING_ACT.article("6(1)"),
            Basis.REQUESTED,
            since=SINCE,
            advice=wording.OFFER_REQUEST,
        ),
        IMPERSONAL.ground(
            "hu.impersonal-address",
            wording.IMPERSONAL_TITLE,
            ADVERTISING_ACT.article("6(1)"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "hu", gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS)
        ),
        gdpr.no_person_ground("hu"),
        gdpr.requested_ground("hu", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = gdpr.device("hu", ECA.article("155(4)"), ECA.article("155(4)"), since=SINCE)

# --- duties --------------------------------------------------------------------------------------

DUTIES = (
    *duties(
        "hu",
        SINCE,
        None,
        (
            "unsubscribing",
            Text(
                "Say in every mail where and how to unsubscribe: free, without logging in, without detours"
                " and without giving a reason."
            ),
            ADVERTISING_ACT.article("6(3), (6)-(7)"),
        ),
        (
            "name",
            Text("Ask for the name with the consent too: a declaration with an address alone is not enough."),
            ADVERTISING_ACT.article("6(2)"),
            gdpr.ON_CONSENT,
        ),
        (
            "register",
            Text("Keep a register of those who consented: name, e-mail address and time."),
            ADVERTISING_ACT.article("6(5)"),
            gdpr.ON_CONSENT,
        ),
        (
            "deletion",
            Text("After a withdrawal delete name and data at once and send no more advertising."),
            ADVERTISING_ACT.article("6(3)"),
            gdpr.ON_CONSENT,
        ),
        (
            "no-asking",
            Text("Do not ask by e-mail for consent to advertising: that mail is advertising too."),
            E_COMMERCE_ACT.article("14(2)"),
        ),
        ("as-requested", wording.AS_REQUESTED_TITLE, ADVERTISING_ACT.article("6(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, GDPR.article("5(2), 7(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, ECA.article("155(4)")),
    ),
    *gdpr.duties("hu", customers=False),
)

JURISDICTION = Jurisdiction(
    country="HU",
    name=Text("Hungary"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE),
    vetoes=gdpr.vetoes("hu", objection_also=(ADVERTISING_ACT.article("6(3)"),)),
    duties=DUTIES,
)
