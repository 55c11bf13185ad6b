"""Luxembourg: email about an abandoned cart, from 25 May 2018 to today.

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
* the time before 25 May 2018, and other channels than email;
* double opt-in, a life of consent of its own, carts and cancelled sales: no Luxembourg authority or court was found to
  speak of them; the account without a purchase rests on the Court of Justice alone;
* sanctions.

``docs/law/luxembourg.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import any_of, in_words
from lawful_resend.laws.shared import authorities
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_CUSTOMERS, duty
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
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)

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

OPT_IN = ACT_2005.article("11(1)")
CUSTOMERS = ACT_2005.article("11(2)")
#: what the Act of 2000 says beside them: the opt-in, for natural persons alone, and the exception for customers
OPT_IN_2000 = (ACT_2000.article("48(2)"),)
CUSTOMERS_2000 = (ACT_2000.article("48(3)"),)

DIRECTLY = authorities.statute(
    Reading.STRICT,
    "Loi 14.8.2000",
    ACT_2000.article("48(3)"),
    "2004-07-19",
    Text("The service provider must have obtained the electronic contact details directly from its customers."),
)
NOT_DIRECTLY = authorities.statute(
    Reading.LENIENT,
    "Loi 30.5.2005",
    ACT_2005.article("11(2)"),
    "2011-09-01",
    Text("The details must come from customers, in the context of a sale; the word 'directly' was struck in 2011."),
)
#: what art. 48(3) alone asks
GIVEN_DIRECTLY = (f.BOUGHT_ADDRESS_GIVEN, f.ADDRESS_FROM_CUSTOMER)
#: art. 11(2), art. 48(3): obtained in the context of a sale, own similar products, refusal offered when obtained
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "Loi 30.5.2005",
    "2011-09-01",
    in_words(f.BOUGHT, Text("This seller sold the customer a product or service.")),
    any_of(
        f.BOUGHT_ADDRESS_GIVEN,
        f.ADDRESS_FROM_PURCHASE,
        text=Text("The seller obtained the electronic contact details in the context of that sale."),
    ),
    in_words(f.BOUGHT_SIMILAR, Text("The email is about products or services of the same kind.")),
    in_words(f.OWN_GOODS, Text("The seller itself supplies these products or services.")),
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the details were collected, the customer was clearly and expressly given the right to object,"
            " easily and free of charge."
        ),
    ),
    strictly=GIVEN_DIRECTLY,
    views=(DIRECTLY.about(*GIVEN_DIRECTLY), NOT_DIRECTLY.about(*GIVEN_DIRECTLY)),
)
#: art. 48(2) calls a mail "non sollicitée" even where there is a consent; only what was asked for is solicited
UNSOLICITED = TO_CUSTOMERS | {Basis.CONSENT, Basis.IMPERSONAL_ADDRESS}

JURISDICTION = jurisdiction(
    "LU",
    Text("Luxembourg"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(
        OPT_IN, Text("Direct marketing by email to natural persons is allowed only with their prior consent")
    ),
    carries=(
        consent(OPT_IN, also=OPT_IN_2000),
        existing_customer(CUSTOMERS, OWN_CUSTOMER, also=CUSTOMERS_2000),
        impersonal_address(ACT_2005.article("11(5)"), also=OPT_IN_2000),
        account(CUSTOMERS, also=(*CUSTOMERS_2000, authorities.INTELIGO)),
        requested(OPT_IN, also=OPT_IN_2000),
    ),
    device=device_rule(ACT_2005.article("4(3)(e)")),
    objection=(ACT_2005.article("11(4)"),),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("sender", ACT_2005.article("11(4)")),
        duty("stop-address", ACT_2005.article("11(4)")),
        duty(
            "label",
            ACT_2000.article("48(1)"),
            title=Text("Identify the email as advertising, clearly and unambiguously, as soon as it is received."),
            under=UNSOLICITED,
        ),
        duty(
            "recognisable",
            ACT_2000.article("47, a)-b)"),
            title=Text("Make it clear that the email is advertising, and for whom."),
        ),
        duty("offers", ACT_2000.article("47, c)")),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("7(1)"), under=ON_CONSENT),
        duty("tracking", ACT_2005.article("4(3)(e)")),
    ),
)
