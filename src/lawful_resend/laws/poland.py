"""Poland: mail about an abandoned cart, from 25 May 2018 to today.

* **sending**: until 9 November 2024 two rules side by side: art. 10 of the Act on Providing Services by Electronic
  Means (u.ś.u.d.e., natural persons) and art. 172 of the Telecommunications Law (every subscriber or end user); since
  10 November 2024 art. 398 of the Electronic Communications Law (PKE, everybody);
* **data protection**: the GDPR; Poland did not lower the age of digital consent, so it is 16 (art. 8(1));
* **device**: art. 173 of the Telecommunications Law, art. 399 PKE since 10 November 2024.

The provisions were read in a mirror of the official texts (consolidated texts of 2019, 2020, 2022 and 2024, the PKE as
promulgated), not on the official page; that nothing in art. 398-400 PKE changed since is known from the press.

There is **no exception for customers**: neither a purchase nor an account carries a mail. Giving an address counts as
consent only if it was given for commercial information (art. 10(2) u.ś.u.d.e., art. 398(2) PKE), which is a consent
like any other here.

Companies until 9 November 2024: art. 10 left an impersonal address of a legal person free, art. 172 did not. Strictly
the wider ban counts, leniently the narrower.

Not modelled:

* the Act on services' own rules on consent until May 2019 (art. 4(1)-(2): not presumed, provable), which ask nothing
  that the Regulation does not;
* a mail that only asks for consent: UOKiK is reported to have allowed it in 2009, nothing else was found;
* the time before 25 May 2018, and calls;
* double opt-in, a life of consent of its own, carts, cancelled sales: no Polish authority or court was found to speak
  of them; an author who thinks cart mails possible under the GDPR says nothing of art. 10 or 398;
* the transitional rules of the act that introduced the PKE (art. 70-105 were not read); sanctions.

``docs/law/poland.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Ground, Layer, Provision, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
PKE_APPLIES = date(2024, 11, 10)
CHECKED = date(2026, 11, 25)
READ = date(2026, 11, 23)

# --- the acts ------------------------------------------------------------------------------------

SERVICES_ACT = Act(
    name=Text("Act on Providing Services by Electronic Means (PL)"),
    link="https://api.sejm.gov.pl/eli/acts/DU/2002/1204",
    checked=READ,
)
TELECOMMUNICATIONS_LAW = Act(
    name=Text("Telecommunications Law (PL)"),
    link="https://api.sejm.gov.pl/eli/acts/DU/2022/1648",
    checked=READ,
)
PKE = Act(
    name=Text("Electronic Communications Law (PL)"),
    link="https://api.sejm.gov.pl/eli/acts/DU/2024/1221",
    checked=READ,
)

# --- who reads it how ----------------------------------------------------------------------------

EVERY_SUBSCRIBER = authorities.statute(
    Reading.STRICT,
    "Prawo telekomunikacyjne",
    "172(1)",
    TELECOMMUNICATIONS_LAW,
    "2018-05-25",
    Text("The ban protects every subscriber or end user; it is not limited to natural persons."),
)
NATURAL_PERSONS_ONLY = authorities.statute(
    Reading.LENIENT,
    "u.ś.u.d.e.",
    "10(1)",
    SERVICES_ACT,
    "2018-05-25",
    Text("The act on commercial information bans what is addressed to a designated natural person."),
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
IMPERSONAL = Conditions(
    needs=(f.COMPANY, f.IMPERSONAL_MAILBOX),
    views=(EVERY_SUBSCRIBER, NATURAL_PERSONS_ONLY),
)

# --- the sending layer ---------------------------------------------------------------------------


def _sending(  # noqa: PLR0913 - what differs between two acts
    rule: Provision,
    consent: Provision,
    since: date,
    until: date | None = None,
    *,
    also: tuple[Provision, ...] = (),
    more: tuple[Ground, ...] = (),
) -> Layer:
    """State the rule as an act says it at a time."""
    return Layer(
        id="sending",
        title=wording.SENDING_TITLE,
        rule=wording.OPT_IN_RULE,
        source=rule,
        since=since,
        until=until,
        grounds=(
            CONSENT.ground(
                "pl.consent",
                wording.CONSENT_TITLE,
                consent,
                Basis.CONSENT,
                since=since,
                until=until,
                also=also,
                advice=wording.ASK_CONSENT,
            ),
            gdpr.REQUESTED.ground(
                "pl.requested",
                wording.REQUESTED_TITLE,
                consent,
                Basis.REQUESTED,
                since=since,
                until=until,
                also=also,
                advice=wording.OFFER_REQUEST,
            ),
            *more,
        ),
    )


SENDING_2018 = _sending(
    SERVICES_ACT.article("10(1)"),
    SERVICES_ACT.article("10(1)-(2)"),
    SINCE,
    PKE_APPLIES,
    also=(TELECOMMUNICATIONS_LAW.article("172(1)"),),
    more=(
        IMPERSONAL.ground(
            "pl.impersonal-address",
            wording.IMPERSONAL_TITLE,
            SERVICES_ACT.article("10(1)"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
            until=PKE_APPLIES,
            reading=Reading.LENIENT,
        ),
    ),
)
SENDING_2024 = _sending(PKE.article("398(1)"), PKE.article("398(1)-(2)"), PKE_APPLIES)

# --- the data protection layer -------------------------------------------------------------------

DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "pl", gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS)
        ),
        gdpr.no_person_ground("pl"),
        gdpr.requested_ground("pl", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE_2018 = gdpr.device(
    "pl",
    TELECOMMUNICATIONS_LAW.article("173"),
    TELECOMMUNICATIONS_LAW.article("173"),
    since=SINCE,
    until=PKE_APPLIES,
)
DEVICE_2024 = gdpr.device("pl", PKE.article("399"), PKE.article("399"), since=PKE_APPLIES)

# --- duties --------------------------------------------------------------------------------------

DUTIES = (
    *duties(
        "pl",
        SINCE,
        None,
        (
            "label",
            Text(
                "Set the advertising clearly apart and mark it so that nobody doubts: this is commercial information."
            ),
            SERVICES_ACT.article("9(1)"),
        ),
        (
            "sender",
            Text("Name whoever has the mail sent, with the electronic addresses."),
            SERVICES_ACT.article("9(2)(1)"),
        ),
        ("offers", wording.OFFERS_TITLE, SERVICES_ACT.article("9(2)(2)")),
        (
            "liability",
            Text("Give the warnings and reservations that may affect the liability of the parties."),
            SERVICES_ACT.article("9(2)(3)"),
        ),
    ),
    *duties(
        "pl",
        SINCE,
        PKE_APPLIES,
        ("as-requested", wording.AS_REQUESTED_TITLE, SERVICES_ACT.article("10(2)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, SERVICES_ACT.article("4"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, TELECOMMUNICATIONS_LAW.article("173")),
    ),
    *duties(
        "pl",
        PKE_APPLIES,
        None,
        ("as-requested", wording.AS_REQUESTED_TITLE, PKE.article("398(2)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, PKE.article("400"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, PKE.article("399")),
    ),
    *gdpr.duties("pl", customers=False),
)

JURISDICTION = Jurisdiction(
    country="PL",
    name=Text("Poland"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING_2018, SENDING_2024, DATA, DEVICE_2018, DEVICE_2024),
    vetoes=gdpr.vetoes("pl"),
    duties=DUTIES,
)
