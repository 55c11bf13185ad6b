"""Liechtenstein: email about an abandoned cart, from 1 February 2025 to today.

* **sending**: Kommunikationsgesetz (KomG) of 5 April 2023, art. 63. It speaks of recipients and so protects everybody:
  natural and legal persons, at personal and impersonal addresses;
* **data protection**: the GDPR, which has applied through the EEA Agreement since 20 July 2018; Liechtenstein did not
  lower the age of digital consent, so it is 16 (art. 8(1));
* **device**: art. 61(4) KomG;
* **unfair competition**: UWG, art. 2(3) and Anhang, Nr. 26, on persistent and unwanted solicitation of consumers.

All of them were read in a mirror of the consolidated texts as of 1 February 2025, with the E-Commerce-Gesetz (ECG),
art. 6-7. The customer exception names art. 13(2) of Directive 2002/58/EC, which brings in the context of a sale, own
similar products and the refusal at collection and in each email.

Not modelled:

* the time before 1 February 2025: the rule of the KomG of 2006 and its ordinance on unsolicited email could not be
  read, and without a rule on sending nothing can be decided;
* the one email that asks for consent (art. 63(2)): it reminds of no cart;
* addresses found at random, and the sender who had to know of a refusal by a filter or by a notice at the address
  (art. 63(4)): no record of a host shows that; a refusal that reached the host is an objection;
* a register of those who want no email (art. 7(2) ECG): whether one was ever set up is not known, so only a duty says
  to consult it;
* the exemptions from consent for the device (transmission, a wished audiovisual media service), and web statistics;
* double opt-in, a life of consent of its own, carts, accounts and cancelled sales: no source of the country was found;
* sanctions.

``docs/law/liechtenstein.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, wording
from lawful_resend.laws.shared.acts import EPRIVACY, GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    persistence,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)

KOMG = Act(name=Text("Communications Act (LI)"), link="https://www.gesetze.li/konso/2023.216", checked=CHECKED)
ECG = Act(name=Text("E-Commerce Act (LI)"), link="https://www.gesetze.li/konso/2003.133", checked=CHECKED)
UWG = Act(name=Text("Unfair Competition Act (LI)"), link="https://www.gesetze.li/konso/1992.121", checked=CHECKED)

OPT_IN = KOMG.article("63(1)(a)")
CUSTOMERS = KOMG.article("63(1)(b)")
#: which art. 63(1)(b) names
CUSTOMERS_IN_THE_DIRECTIVE = EPRIVACY.article("13(2)")

NO_NUMBER = authorities.statute(
    Reading.LENIENT,
    "UWG (LI)",
    UWG.article("2(3), Anhang Nr. 26"),
    "2025-02-01",
    Text("Persistent and unwanted solicitation is prohibited; the annex names no number."),
)

#: art. 63(1)(b): customer of the sender, address given to it in the sense of art. 13(2) of the directive, not refused
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "KomG (LI)",
    "2025-02-01",
    in_words(f.BOUGHT, Text("The recipient is a customer of the sender, which sold something to the recipient.")),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("It was the customer who gave the electronic contact details to the sender, in the context of that sale."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about similar products or services (art. 13(2) of the directive).")),
    in_words(f.OWN_GOODS, Text("They are the sender's own products or services.")),
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the details were collected, the customer could refuse this use from the outset: clearly, easily"
            " and free of charge."
        ),
    ),
)

JURISDICTION = jurisdiction(
    "LI",
    Text("Liechtenstein"),
    CENTRAL_EUROPE,
    CHECKED,
    # the KomG of 2023 came into force (LGBl. 2025 Nr. 45); the GDPR applied already
    since=date(2025, 2, 1),
    sending=sending_rule(KOMG.article("63(1)"), wording.EXPRESS_OPT_IN_RULE),
    carries=(
        consent(OPT_IN),
        existing_customer(CUSTOMERS, OWN_CUSTOMER, also=(CUSTOMERS_IN_THE_DIRECTIVE,)),
        account(CUSTOMERS, also=(CUSTOMERS_IN_THE_DIRECTIVE, authorities.INTELIGO)),
        requested(OPT_IN),
    ),
    device=device_rule(KOMG.article("61(4)")),
    objection=(KOMG.article("63(1)(b), 63(4)(b)"),),
    vetoes=(
        persistence(
            UWG.article("2(3), Anhang Nr. 26"),
            Text("Persistent and unwanted solicitation (the annex names no number; here: more than three reminders)"),
            NO_NUMBER,
        ),
    ),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("sender", KOMG.article("63(5)(a)")),
        duty(
            "stop-address",
            KOMG.article("63(5)(b)"),
            title=Text("Give your valid email address, to which a request to stop can be sent."),
        ),
        duty("postal-address", KOMG.article("63(5)(c)"), title=Text("Give your valid postal address.")),
        duty(
            "subject",
            KOMG.article("63(5)(d)"),
            title=Text("Let the subject line describe the content unambiguously."),
        ),
        duty(
            "commercial",
            ECG.article("6(1)(a)-(b)"),
            title=Text("Make it clear that the email is advertising, and on whose behalf."),
        ),
        duty("offers", ECG.article("6(1)(c)-(d)")),
        duty("recognisable", ECG.article("7(1)"), under=TO_CUSTOMERS),
        duty(
            "register",
            ECG.article("7(2)"),
            title=Text(
                "If the Government keeps a register of those who want no unsolicited email, consult it regularly."
            ),
            under=TO_CUSTOMERS,
        ),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("7(1)"), under=ON_CONSENT),
        duty("tracking", KOMG.article("61(4)")),
    ),
)
