"""Poland: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: until 9 November 2024 two rules side by side: art. 10 of the Act on Providing Services by Electronic
  Means (u.ś.u.d.e., natural persons) and art. 172 of the Telecommunications Law (every subscriber or end user); since
  10 November 2024 art. 398 of the Electronic Communications Law (PKE, everybody);
* **data protection**: the GDPR; Poland did not lower the age of digital consent, so it is 16 (art. 8(1));
* **device**: art. 173 of the Telecommunications Law, art. 399 PKE since 10 November 2024.

The provisions were read in a mirror of the official texts (consolidated texts of 2019, 2020, 2022 and 2024, the PKE as
promulgated), not on the official page; that nothing in art. 398-400 PKE changed since is known from the press.

There is **no exception for customers**: neither a purchase nor an account carries an email. Giving an address counts as
consent only if it was given for commercial information (art. 10(2) u.ś.u.d.e., art. 398(2) PKE), which is a consent
like any other here.

Companies until 9 November 2024: art. 10 left an impersonal address of a legal person free, art. 172 did not. Strictly
the wider ban counts, leniently the narrower.

Not modelled:

* the Act on services' own rules on consent until May 2019 (art. 4(1)-(2): not presumed, provable), which ask nothing
  that the Regulation does not;
* an email that only asks for consent: UOKiK is reported to have allowed it in 2009, nothing else was found;
* the time before 25 May 2018, and calls;
* double opt-in, a life of consent of its own, carts, cancelled sales: no Polish authority or court was found to speak
  of them; an author who thinks cart emails possible under the GDPR says nothing of art. 10 or 398;
* the transitional rules of the act that introduced the PKE (art. 70-105 were not read); sanctions.

``docs/law/poland.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.laws.shared import authorities, wording
from lawful_resend.laws.shared.data_protection import IMPERSONAL
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.eprivacy import consent, device_rule, impersonal_address, requested, sending_rule
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act
from lawful_resend.text import Text

PKE_APPLIES = date(2024, 11, 10)
CHECKED = date(2026, 11, 25)
READ = date(2026, 11, 23)

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

EVERY_SUBSCRIBER = authorities.statute(
    Reading.STRICT,
    "Prawo telekomunikacyjne",
    TELECOMMUNICATIONS_LAW.article("172(1)"),
    "2018-05-25",
    Text("The ban protects every subscriber or end user; it is not limited to natural persons."),
)
NATURAL_PERSONS_ONLY = authorities.statute(
    Reading.LENIENT,
    "u.ś.u.d.e.",
    SERVICES_ACT.article("10(1)"),
    "2018-05-25",
    Text("The act on commercial information bans what is addressed to a designated natural person."),
)

#: until 9 November 2024 the consent, or the request, of art. 10 was asked beside that of art. 172
SOLICITED = SERVICES_ACT.article("10(1)-(2)")
BESIDE_IT = (TELECOMMUNICATIONS_LAW.article("172(1)"),)
SOLICITED_NOW = PKE.article("398(1)-(2)")
DEVICE = TELECOMMUNICATIONS_LAW.article("173").then(PKE_APPLIES, PKE.article("399"))

JURISDICTION = jurisdiction(
    "PL",
    Text("Poland"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(SERVICES_ACT.article("10(1)").then(PKE_APPLIES, PKE.article("398(1)")), wording.OPT_IN_RULE),
    # neither a purchase nor an account
    carries=(
        consent(SOLICITED, also=BESIDE_IT, until=PKE_APPLIES),
        consent(SOLICITED_NOW, since=PKE_APPLIES),
        requested(SOLICITED, also=BESIDE_IT, until=PKE_APPLIES),
        requested(SOLICITED_NOW, since=PKE_APPLIES),
        impersonal_address(
            SERVICES_ACT.article("10(1)"),
            asks=IMPERSONAL.and_(views=(EVERY_SUBSCRIBER, NATURAL_PERSONS_ONLY)),
            reading=Reading.LENIENT,
            until=PKE_APPLIES,
        ),
    ),
    device=device_rule(DEVICE),
    duties=(
        duty(
            "label",
            SERVICES_ACT.article("9(1)"),
            title=Text(
                "Set the advertising clearly apart and mark it so that nobody doubts: this is commercial information."
            ),
        ),
        duty(
            "sender",
            SERVICES_ACT.article("9(2)(1)"),
            title=Text("Name whoever has the email sent, with the electronic addresses."),
        ),
        duty("offers", SERVICES_ACT.article("9(2)(2)")),
        duty(
            "liability",
            SERVICES_ACT.article("9(2)(3)"),
            title=Text("Give the warnings and reservations that may affect the liability of the parties."),
        ),
        duty("as-requested", SERVICES_ACT.article("10(2)").then(PKE_APPLIES, PKE.article("398(2)"))),
        duty("proof", SERVICES_ACT.article("4").then(PKE_APPLIES, PKE.article("400"))),
        duty("tracking", DEVICE),
    ),
)
