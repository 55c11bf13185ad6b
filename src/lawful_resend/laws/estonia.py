"""Estonia: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Electronic Communications Act (elektroonilise side seadus, ESS), § 103¹. It protects natural persons;
  § 103¹(3) excepts a buyer's details for the seller's own goods of the same kind, § 103¹(2) frees legal persons if they
  can refuse each time;
* **data protection**: the GDPR; the age of digital consent is 13 by § 8 of the Personal Data Protection Act
  (isikuandmete kaitse seadus, IKS) from 15 January 2019 and was 16 before (art. 8(1) GDPR itself);
* **device**: a consent under the GDPR, as a law firm (Fondia) says that Estonia has no clear rule on cookies, and none
  was confirmed.

§ 8 and § 76 IKS were read in a mirror of the official register. § 103¹ was read as quoted by others of its text of July
2013; letters of the Data Protection Inspectorate (AKI) of 2024 and 2025 restate paragraphs 1 to 3 in the same words.

Not modelled:

* the time before 25 May 2018;
* a named address at a company: the AKI looks at the role of the recipient and whether the offer belongs to it, which no
  field shows, so that it counts as a person's;
* mixed carts: the act says "samasugune", of the same kind, which is narrower than similar, so that all goods in the
  cart are asked to be similar under both readings;
* what the Information Society Services Act asks of each email: its words of today were not read;
* double opt-in, a life of consent of its own, cancelled sales, accounts without a purchase: no Estonian authority or
  court was found to speak of them;
* the AKI's list of those who broke § 103¹ at least three times, which is no register of recipients; telephone, and
  sanctions.

``docs/law/estonia.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.data_protection import IMPERSONAL
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    CustomerException,
    account,
    consent,
    existing_customer,
    impersonal_address,
    no_device_rule,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)
#: the day of the text of § 103¹ that was quoted
QUOTED = "2013-07-05"

ESS = Act(
    name=Text("Electronic Communications Act (EE)"),
    link="https://www.riigiteataja.ee/en/eli/ee/518032022002/consolide/current",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    unit="§",
)
IKS = Act(
    name=Text("Personal Data Protection Act (EE)"),
    link="https://www.riigiteataja.ee/akt/104012019011",
    checked=CHECKED,
    unit="§",
)

OPT_IN = ESS.article("103¹(1)")
LEGAL_PERSONS = ESS.article("103¹(2)")
CUSTOMERS = ESS.article("103¹(3)")
CONTENT = ESS.article("103¹(4)")
BURDEN = ESS.article("103¹(5)")

SILENT = authorities.statute(
    Reading.LENIENT,
    "ESS (EE)",
    CUSTOMERS,
    QUOTED,
    Text("The text names no later cancellation and no time limit."),
)

#: § 103¹(3): a buyer's details in connection with a sale, for own goods of the same kind, a refusal offered at first
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The seller got the buyer's electronic contact details in connection with that sale."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_ALL_SIMILAR,
            Text("All that is in the cart is of the same kind as what the buyer bought then."),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("When the details were first collected, the buyer could refuse this use clearly, easily and free."),
        ),
        f.MAIL_REFUSAL_OFFERED,
    ),
    strictly=(f.BOUGHT_STANDS,),
    views=(
        authorities.CANCELLED_SALE.about(f.BOUGHT_STANDS),
        authorities.CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        SILENT.about(f.BOUGHT_STANDS),
    ),
)
OF_RECENT_YEARS = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=tuple(
        view.about(f.BOUGHT_WITHIN_36_MONTHS) for view in (authorities.CNIL_THREE_YEARS, SILENT, authorities.INTELIGO)
    ),
)

JURISDICTION = jurisdiction(
    "EE",
    Text("Estonia"),
    EASTERN_EUROPE,
    CHECKED,
    sending=sending_rule(
        OPT_IN,
        Text("The contact details of natural persons may be used for direct marketing only with prior consent"),
    ),
    carries=(
        consent(OPT_IN, ages=(Age(16), Age(13, date(2019, 1, 15), IKS.article("8(1)")))),
        existing_customer(CUSTOMERS, CustomerException(OWN_CUSTOMER, OF_RECENT_YEARS)),
        impersonal_address(LEGAL_PERSONS, asks=IMPERSONAL.and_((f.MAIL_REFUSAL_OFFERED,))),
        account(CUSTOMERS),
        requested(OPT_IN),
    ),
    device=no_device_rule(
        Text(
            "A law firm (Fondia) says that Estonia has no clear rule on cookies of its own. Until one is confirmed, an"
            " address read off the device needs a consent under the GDPR."
        )
    ),
    note=Text(
        "A legitimate interest does not help: for the Data Protection Inspectorate (AKI) reminders of an application"
        " left unfinished are direct marketing, which needs consent (2.1.-1/21/2663)."
    ),
    duties=(
        duty("refusal", ESS.article("103¹(2)-(3)"), under=TO_CUSTOMERS | {Basis.IMPERSONAL_ADDRESS}),
        duty(
            "similar-only",
            CUSTOMERS,
            title=Text("Leave out of the email what is not of the same kind as the goods bought then."),
        ),
        duty("sender", CONTENT),
        duty(
            "refusal-instructions",
            CONTENT,
            title=Text("Say in each email how to refuse further marketing, over the same network."),
        ),
        duty("as-requested", OPT_IN),
        duty("proof", BURDEN, under=ON_CONSENT),
        duty("tracking", GDPR.article("6(1)(a)")),
    ),
)
