"""Xland: email about an abandoned cart, from 25 May 2018 to today.

A skeleton to copy: whatever says ``BLANK`` is for you to fill in or to strike out, with the number of the question in
``docs/adding-a-country.md`` that it answers. As it stands it is the law of nowhere, and valid: a test imports it.

* **sending**: BLANK 1, 3: act, articles, in force since, whom it protects, whom it excepts;
* **data protection**: the GDPR; the age of digital consent is BLANK 7;
* **device**: BLANK 8.

BLANK: what was read in its own words, and what is known from whom.

Not modelled:

* the time before 25 May 2018 (BLANK 10: which acts, and what of them was not confirmed);
* BLANK: what you found in the law and no rule here says, and why.

``docs/law/xland.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import wording
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.eprivacy import (
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    impersonal_address,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.rules import Act, Confidence
from lawful_resend.text import Text

# BLANK: the day on which you checked all of it
CHECKED = date(2026, 11, 28)

ECA = Act(
    # BLANK 1: the act on sending; the country in brackets, the official page of the act
    name=Text("Electronic Communications Act (XX)"),
    link="https://example.org/law/electronic-communications",
    checked=CHECKED,
    # BLANK: leave it out for an act that you read in its own words
    confidence=Confidence.SECONDARY,
    # BLANK: leave it out where the act counts in articles
    unit="§",
)
DATA_PROTECTION_ACT = Act(
    # BLANK 7: the act that lowers the age of digital consent; none, where it is 16 all the time
    name=Text("Data Protection Act (XX)"),
    link="https://example.org/law/data-protection",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    unit="§",
)

# BLANK 3: the exception for customers, in the words of the act; a fact alone where it says no more
OWN_CUSTOMER = customers(
    ECA.article("2(2)"),
    # BLANK 3: the act's own short name, and the day from which it says so
    "ECA",
    "2005-01-01",
    f.BOUGHT,
    in_words(f.BOUGHT_ADDRESS_GIVEN, Text("The seller got the address from the buyer, in a sale.")),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about similar products or services of the seller.")),
    f.OWN_GOODS,
    in_words(f.BOUGHT_REFUSAL_OFFERED, Text("When the address was given, the buyer could refuse this use of it.")),
)

JURISDICTION = jurisdiction(
    # BLANK: ISO 3166-1 alpha-2 code, name, civil time
    "XX",
    Text("Xland"),
    CENTRAL_EUROPE,
    CHECKED,
    # BLANK 1: where the rule stands, and what it says in one sentence
    sending=sending_rule(ECA.article("2(1)"), wording.OPT_IN_RULE),
    carries=(
        # BLANK 2, 7: what the consent asks beyond the GDPR (asks=); the ages in turn
        consent(ECA.article("2(1)"), ages=(Age(16), Age(13, date(2019, 1, 1), DATA_PROTECTION_ACT.article("3")))),
        existing_customer(ECA.article("2(2)"), OWN_CUSTOMER),
        # BLANK 1: only where legal persons may be emailed without consent
        impersonal_address(ECA.article("2(3)")),
        # BLANK 4: the provision of the exception for customers
        account(ECA.article("2(2)")),
        # BLANK 5: the provision that asks the consent
        requested(ECA.article("2(1)")),
    ),
    # BLANK 8
    device=device_rule(ECA.article("4")),
    # BLANK 6: the national provision on refusing, if any
    objection=(ECA.article("2(4)"),),
    # BLANK 6: what each email must contain; strike out what your act does not ask
    duties=(
        duty("refusal", ECA.article("2(2)")),
        duty("similar-only", ECA.article("2(2)")),
        duty("sender", ECA.article("2(5)")),
        duty("stop-address", ECA.article("2(5)")),
        duty("as-requested", ECA.article("2(1)")),
        duty("proof", ECA.article("2(1)")),
        duty("tracking", ECA.article("4")),
    ),
)
