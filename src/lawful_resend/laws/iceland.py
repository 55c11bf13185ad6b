"""Iceland: email about an abandoned cart, from 1 September 2022 to today.

* **sending**: Act 70/2022 on electronic communications (fjarskiptalög), art. 94, in force since 1 September 2022 (art.
  109): electronic mail for direct marketing takes the prior informed consent of the end user; art. 94(2) excepts a
  seller's own goods towards customers who could object, art. 94(4) the general addresses of companies and institutions;
* **register**: Act 140/2019, art. 15(3): the register of those who object, which Registers Iceland (Þjóðskrá Íslands)
  keeps, has to be compared with a list before the list is used for direct marketing. It names email addresses too;
* **data protection**: the GDPR through the EEA and Act 90/2018; the age of digital consent is 13 (art. 10(5));
* **device**: Act 70/2022, art. 88(2).

All of these provisions were read in a mirror of the official collection of statutes (edition 156b).

Not modelled:

* the time before 1 September 2022: art. 46 of Act 81/2003 is repealed, and its words were not found;
* a customer without a sale: art. 94(2) speaks of the registration of an address and names no sale. Nobody was found who
  takes a checkout that was left for one, so that a sale is asked, or an account as the Court reads the directive;
* a consent without a search of the register: art. 15(3) excepts none, so that the search is asked with it too;
* exemptions that Registers Iceland grants (art. 15(3));
* double opt-in, a life of consent of its own, carts, cancelled sales: no Icelandic authority or court was found to
  speak of them;
* telephone, and sanctions.

``docs/law/iceland.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import ICELAND
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities
from lawful_resend.laws.shared.acts import EPRIVACY, GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    CONSENT,
    CustomerException,
    account,
    consent,
    device_rule,
    existing_customer,
    impersonal_address,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Conditions
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)
IN_FORCE = date(2022, 9, 1)

ELECTRONIC_COMMUNICATIONS = Act(
    name=Text("Electronic Communications Act 70/2022 (IS)"),
    link="https://www.althingi.is/lagas/nuna/2022070.html",
    checked=CHECKED,
)
DATA_PROTECTION = Act(
    name=Text("Data Protection Act 90/2018 (IS)"),
    link="https://www.althingi.is/lagas/nuna/2018090.html",
    checked=CHECKED,
)
REGISTRATION = Act(
    name=Text("Registration of Individuals Act 140/2019 (IS)"),
    link="https://www.althingi.is/lagas/nuna/2019140.html",
    checked=CHECKED,
)

OPT_IN = ELECTRONIC_COMMUNICATIONS.article("94(1)")
CUSTOMERS = ELECTRONIC_COMMUNICATIONS.article("94(2)")
DEVICE = ELECTRONIC_COMMUNICATIONS.article("88(2)")
BAN_REGISTER = REGISTRATION.article("15(3)")

SIMILAR_IN_THE_DIRECTIVE = authorities.statute(
    Reading.STRICT,
    "Directive 2002/58/EC",
    EPRIVACY.article("13(2)"),
    "2002-07-12",
    Text("The exception is for similar products or services: the national law has to ask it too."),
)
SILENT = authorities.statute(
    Reading.LENIENT,
    "Act 70/2022",
    CUSTOMERS,
    IN_FORCE.isoformat(),
    Text("The text speaks of the seller's own goods or services; it names no similarity, cancellation or time limit."),
)

#: art. 94(2): own goods or services, an objection offered at registration and in each mail
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        f.BOUGHT_ADDRESS_GIVEN,
        f.ADDRESS_FROM_CUSTOMER,
        in_words(f.OWN_GOODS, Text("The email is about the seller's own goods or services.")),
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("When the address was registered, the customer could object to this use, free of charge."),
        ),
        f.MAIL_REFUSAL_OFFERED,
        f.BAN_REGISTER_CLEARED,
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=(
        SIMILAR_IN_THE_DIRECTIVE.about(f.BOUGHT_ALL_SIMILAR),
        authorities.CANCELLED_SALE.about(f.BOUGHT_STANDS),
        authorities.CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    ),
)
OF_RECENT_YEARS = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=tuple(
        view.about(f.BOUGHT_WITHIN_36_MONTHS) for view in (authorities.CNIL_THREE_YEARS, SILENT, authorities.INTELIGO)
    ),
)

JURISDICTION = jurisdiction(
    "IS",
    Text("Iceland"),
    ICELAND,
    CHECKED,
    since=IN_FORCE,
    sending=sending_rule(
        OPT_IN,
        Text("Direct marketing by electronic mail is permitted only with the prior informed consent of the end user"),
    ),
    carries=(
        consent(
            OPT_IN,
            asks=CONSENT.and_((f.BAN_REGISTER_CLEARED,)),
            ages=(Age(13, source=DATA_PROTECTION.article("10(5)")),),
            also=(BAN_REGISTER,),
            advice=Text(
                "Ask for consent with an empty box of its own that names the shop and these emails; keep the record and"
                " the text. Before sending, look the address up in the Icelandic ban register (Þjóðskrá)."
            ),
        ),
        existing_customer(
            CUSTOMERS,
            CustomerException(OWN_CUSTOMER, OF_RECENT_YEARS),
            also=(BAN_REGISTER,),
            advice=Text(
                "With every order, where the address is asked, offer to refuse marketing, and look the address up in"
                " the Icelandic ban register (Þjóðskrá) before sending."
            ),
        ),
        impersonal_address(ELECTRONIC_COMMUNICATIONS.article("94(4)")),
        account(CUSTOMERS, asks=ACCOUNT.and_((f.BAN_REGISTER_CLEARED,)), also=(BAN_REGISTER, authorities.INTELIGO)),
        requested(OPT_IN),
    ),
    device=device_rule(DEVICE),
    objection=(ELECTRONIC_COMMUNICATIONS.article("94(3)"),),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("recognisable", DATA_PROTECTION.article("21(4)")),
        duty(
            "sender",
            ELECTRONIC_COMMUNICATIONS.article("94(5)"),
            title=Text("Show clearly the name and the postal address of the one who markets."),
        ),
        duty("stop-address", DATA_PROTECTION.article("21(4)")),
        duty(
            "register",
            BAN_REGISTER,
            title=Text("Compare each list with the ban register of Registers Iceland before you use it."),
            under=TO_CUSTOMERS | ON_CONSENT,
        ),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("7(1)"), under=ON_CONSENT),
        duty("tracking", DEVICE),
    ),
)
