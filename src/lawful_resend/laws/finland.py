"""Finland: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Act on Electronic Communications Services 917/2014 (laki sähköisen viestinnän palveluista, formerly
  Tietoyhteiskuntakaari), §§ 200 and 202, in force since 1 January 2015. It protects natural persons; a legal person
  may be emailed unless it refused;
* **data protection**: the GDPR; the age of digital consent is 13 by § 5 of the Data Protection Act 1050/2018 from
  1 January 2019 and was 16 before (art. 8(1) GDPR itself);
* **device**: § 205 of the Act 917/2014.

The Act 917/2014 itself was not read: §§ 200, 202 and 205 are known from the Data Protection Ombudsman, the Consumer
Authority, Traficom and law firms, § 203(2) from Act 566/2020, which sanctions it (a mirror of the consolidated text, as
that in which § 5 of the Data Protection Act was read). Provisions are cited without the number of their paragraph, save
§§ 200(1) and 203(2), as the others were not confirmed.

Not modelled:

* the time before 25 May 2018. Act 516/2004 (§ 26: the same opt-in and the same exception, § 27: legal persons) was in
  force from 1 September 2004 to 31 December 2014; but of the Personal Data Act 523/1999 only §§ 3, 11, 12 and 24 could
  be read, and not what § 7 of Act 516/2004 said of the device before its amendment of 2011;
* a named address at a company. The Ombudsman counts it as a natural person's unless the email is addressed to somebody
  for the sake of their duties there; no record of a host shows duties;
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``);
* § 203 beyond what Act 566/2020, § 15(2), says of it: that direct marketing is to be recognisable;
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
from lawful_resend.laws.shared import gdpr
from lawful_resend.laws.shared.duties import TO_CUSTOMERS, duty
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
from lawful_resend.rules import Act, Basis, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)
CHECKED_EARLIER = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

SVPL = Act(
    name=Text("Act on Electronic Communications Services (FI)"),
    link="https://www.finlex.fi/fi/laki/ajantasa/2014/20140917",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    unit="§",
    # chapter 24, from which all is that is cited here; cited at such a page: § 205
    page="https://www.finlex.fi/fi/laki/ajantasa/2014/20140917#L24P{0}",
)
DATA_PROTECTION_ACT = Act(
    name=Text("Data Protection Act (FI)"),
    link="https://www.finlex.fi/fi/laki/ajantasa/2018/20181050",
    # § 5, from which alone is what is cited here
    checked=CHECKED,
    unit="§",
)

OWN_CUSTOMER = customers(
    SVPL.article("200"),
    "Act 917/2014",
    "2015-01-01",
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller got the address from the customer, in the sale of a product or service."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(
        f.BOUGHT_SIMILAR,
        Text(
            "The email is about the seller's own products or services of the same product group, or otherwise"
            " similar ones."
        ),
    ),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the address was collected in the sale, the customer was told that marketing would follow and"
            " could forbid it, easily and free of charge."
        ),
    ),
)
#: the bases of mails that nobody consented to or asked for
UNASKED = TO_CUSTOMERS | {Basis.IMPERSONAL_ADDRESS}

AGES = (Age(16), Age(13, date(2019, 1, 1), DATA_PROTECTION_ACT.article("5")))
#: Datatilsynet (NO) v Elkjøp, to which the Finnish authority was concerned; until then the Ombudsman had accepted a
#: consent that was the ticket to a lottery (8086/182/2019), and nobody in the country had said otherwise
REWARDS_DOUBTED = date(2026, 6, 1)
REWARDED_CONSENT = gdpr.fading(gdpr.ACCEPTED_FOR_A_REWARD)


JURISDICTION = jurisdiction(
    "FI",
    Text("Finland"),
    EASTERN_EUROPE,
    CHECKED,
    sending=sending_rule(
        SVPL.article("200(1)"),
        Text("Advertising by electronic mail to natural persons is prohibited without prior consent"),
    ),
    carries=(
        consent(SVPL.article("200(1)"), asks=REWARDED_CONSENT, ages=AGES, until=REWARDS_DOUBTED),
        consent(SVPL.article("200(1)"), ages=AGES[-1:], since=REWARDS_DOUBTED),
        existing_customer(SVPL.article("200"), OWN_CUSTOMER),
        # at an address that is nobody's, as a named one counts as a natural person's
        impersonal_address(SVPL.article("202")),
        account(SVPL.article("200")),
        requested(SVPL.article("200(1)")),
    ),
    device=device_rule(SVPL.article("205")),
    objection=(SVPL.article("200, 202"),),
    duties=(
        duty("refusal", SVPL.article("200, 202"), under=UNASKED),
        duty("similar-only", SVPL.article("200")),
        duty("recognisable", SVPL.article("203(2)")),
        duty("as-requested", SVPL.article("200(1)")),
        duty("proof", SVPL.article("200(1)")),
        duty("tracking", SVPL.article("205")),
    ),
)
