"""Iceland: email about an abandoned cart, from 1 September 2022 to today.

* **sending**: Act 70/2022 on electronic communications (fjarskiptalög), art. 94, in force since 1 September 2022 (art.
  109): electronic mail for direct marketing takes the prior informed consent of the end user; art. 94(2) excepts a
  seller's own goods towards customers who could object, art. 94(4) the general addresses of companies and institutions;
* **register**: Act 140/2019, art. 15(3): the register of those who object, which Registers Iceland (Þjóðskrá Íslands)
  keeps, has to be compared with a list before the list is used for direct marketing. It names email addresses too.
  The state's portal says that the duty does not apply where email addresses alone are used, so that only the strict
  reading asks it;
* **data protection**: the GDPR through the EEA and Act 90/2018; the age of digital consent is 13 (art. 10(5));
* **device**: Act 70/2022, art. 88(2).

All of these provisions were read in a mirror of the official collection of statutes (edition 156b).

Not modelled:

* the time before 1 September 2022: art. 46 of Act 81/2003 is repealed, and its words were not found;
* a customer without a sale: art. 94(2) speaks of the registration of an address and names no sale. Nobody was found who
  takes a checkout that was left for one, so that a sale is asked, or an account as the Court reads the directive;
* a consent without a search of the register: art. 15(3) excepts none, so that the search is strictly asked with it too;
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
from lawful_resend.rules import Act, Conditions, Confidence, View
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

ANY_LIST = authorities.statute(
    Reading.STRICT,
    "Act 140/2019",
    BAN_REGISTER,
    "2020-01-01",
    Text(
        "A list of email addresses too is compared with the register before it is used; the text excepts neither"
        " customers nor those who consented."
    ),
)
COMPARE_FIRST = View(
    reading=Reading.STRICT,
    who="Persónuvernd (IS)",
    reference="Markaðssetning og bannskrá Þjóðskrár",
    day="",
    link="https://www.personuvernd.is/einstaklingar/spurt-og-svarad/allar-spurningar-og-svor/markadssetning",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text(
        "Whoever markets with lists of names, addresses, email addresses or telephone numbers compares them with the"
        " ban register first."
    ),
)
NO_ADDRESSES_IN_IT = View(
    reading=Reading.LENIENT,
    who="Ísland.is (IS)",
    reference="Bannskrá Þjóðskrár og vinnsla persónuupplýsinga",
    day="",
    link="https://island.is/bannskra-thjodskrar-og-vinnsla-personuupplysinga",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text(
        "Where email addresses alone are used, the duty to compare does not apply: Registers Iceland records no email"
        " addresses of individuals."
    ),
)
#: who says whether a list of email addresses is compared with the register
ON_THE_REGISTER = tuple(view.about(f.BAN_REGISTER_CLEARED) for view in (ANY_LIST, COMPARE_FIRST, NO_ADDRESSES_IN_IT))

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
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS, f.BAN_REGISTER_CLEARED),
    views=(
        SIMILAR_IN_THE_DIRECTIVE.about(f.BOUGHT_ALL_SIMILAR),
        authorities.CANCELLED_SALE.about(f.BOUGHT_STANDS),
        authorities.CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
        *ON_THE_REGISTER,
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
            asks=CONSENT.and_(strictly=(f.BAN_REGISTER_CLEARED,), views=ON_THE_REGISTER),
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
        account(
            CUSTOMERS,
            asks=ACCOUNT.and_(strictly=(f.BAN_REGISTER_CLEARED,), views=ON_THE_REGISTER),
            also=(BAN_REGISTER, authorities.INTELIGO),
        ),
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
