"""Austria: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: § 107 of the Telekommunikationsgesetz (TKG) 2003 until 31 October 2021, § 174 TKG 2021 since. Both
  protect every recipient: natural and legal persons, at personal and impersonal addresses. Their exception for
  customers holds only where the recipient did not refuse beforehand, above all in the ECG list, which RTR keeps under
  § 7(2) of the E-Commerce-Gesetz (ECG): the sender has to look the address up in it. An email sent with consent need
  not be looked up;
* **data protection**: the GDPR, with the age of 14 of § 4(4) of the Datenschutzgesetz (DSG);
* **device**: § 96(3) TKG 2003 until 31 October 2021, § 165(3) TKG 2021 since.

Both TKG and the ECG were read, the former in mirrors of the consolidated texts; § 4(4) DSG and § 96(3) TKG 2003 are
known from others, as is § 107(5) TKG 2003.

Not modelled:

* the time before 25 May 2018, and the limb on emails to more than fifty recipients (§ 107(2) Z 2 TKG 2003), which fell
  on 1 December 2018 and does not touch advertising;
* a consent that is implied, which the VwGH did not rule out before the GDPR (2011/03/0198);
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``);
* an email that only asks for consent, calls, rules on prices;
* what § 107(5) TKG 2003 asked of each email beyond the sender's identity, which was not read;
* any statement of an authority or court on carts (a chamber of commerce calls every cart email advertising), on
  accounts without a purchase or on cancelled sales: none was found;
* sanctions.

``docs/law/austria.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, eprivacy, wording
from lawful_resend.laws.shared.duties import TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Confidence
from lawful_resend.text import Text

#: § 107(2) TKG 2003 lost its limb on mails to more than fifty recipients, and with it its numbers
UNNUMBERED = date(2018, 12, 1)
#: the TKG 2021 came into force
TKG_TODAY = date(2021, 11, 1)
CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

TKG_2003 = Act(
    name=Text("Telecommunications Act 2003 (AT)"),
    link="https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20002849",
    checked=authorities.CHECKED,
    unit="§",
)
TKG_2021 = Act(
    name=Text("Telecommunications Act 2021 (AT)"),
    link="https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20011678",
    checked=authorities.CHECKED,
    unit="§",
    # cited at such pages: §§ 165, 174
    page="https://www.ris.bka.gv.at/NormDokument.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20011678&Paragraf={0}",
)
ECG = Act(
    name=Text("E-Commerce Act (AT)"),
    link="https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20001703",
    checked=authorities.CHECKED,
    unit="§",
    # cited at such a page: § 5
    page="https://www.ris.bka.gv.at/NormDokument.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20001703&Paragraf={0}",
)
DSG = Act(
    name=Text("Data Protection Act (AT)"),
    link="https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10001597",
    checked=CHECKED,
    confidence=SECONDARY,
    unit="§",
    # cited at such a page: § 4
    page="https://www.ris.bka.gv.at/NormDokument.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10001597&Artikel=2&Paragraf={0}",
)

#: where the number of the act before stands first
TKG_174 = TKG_2021.article("174").link
OPT_IN = (
    TKG_2003.article("107(2) Z 1")
    # the wording of 1 December 2018 to 31 October 2021, known from its heading in a mirror and from a judgment
    .then(UNNUMBERED, TKG_2003.article("107(2)", confidence=SECONDARY))
    .then(TKG_TODAY, TKG_2021.article("174(3)"))
)
CUSTOMERS = TKG_2003.article("107(3)").then(TKG_TODAY, TKG_2021.article("174(4)"))
DEVICE = TKG_2003.article("96(3)", confidence=SECONDARY).then(TKG_TODAY, TKG_2021.article("165(3)"))
ECG_LIST = ECG.article("7(2)")

NO_LINK_ASKED = authorities.statute(
    Reading.LENIENT,
    "TKG",
    TKG_2021.article("107(2), 174(3)", link=TKG_174),
    "2018-05-25",
    Text("The statute asks for the recipient's prior consent; it names no form and no confirmation link."),
)
#: strictly the address has to be confirmed: mails to a stranger's address breached art. 32 GDPR
CONSENT = eprivacy.CONSENT.and_(
    strictly=(f.CONSENT_DOUBLE_OPT_IN,),
    views=(
        authorities.LINK_NOT_CLICKED.about(f.CONSENT_DOUBLE_OPT_IN),
        NO_LINK_ASKED.about(f.CONSENT_DOUBLE_OPT_IN),
    ),
)
NOT_REFUSED_BEFOREHAND = in_words(
    f.ECG_LIST_CLEARED,
    Text(
        "The recipient did not refuse such emails beforehand: the address was looked up in the ECG list and is"
        " not in it."
    ),
)
#: § 174(4) TKG 2021, before § 107(3) TKG 2003: all four conditions together
OWN_CUSTOMER = customers(
    TKG_2021.article("107(3), 174(4)", link=TKG_174),
    "TKG",
    "2018-05-25",
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The sender obtained the contact details in connection with a sale or a service to its customer."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email advertises the sender's own similar products or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the details were collected, the customer could refuse this use, clearly, easily and free of charge."
        ),
    ),
    NOT_REFUSED_BEFOREHAND,
)
#: the same exception as the Court reads its directive: it frees of consent, so the ECG list is asked here too
PAID_OFFER_ACCOUNT = eprivacy.ACCOUNT.and_((NOT_REFUSED_BEFOREHAND,))

JURISDICTION = jurisdiction(
    "AT",
    Text("Austria"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(OPT_IN, wording.OPT_IN_RULE),
    carries=(
        consent(OPT_IN, asks=CONSENT, ages=(Age(14, source=DSG.article("4(4)")),)),
        existing_customer(
            CUSTOMERS,
            OWN_CUSTOMER,
            also=(ECG_LIST,),
            advice=Text(
                "With every order, where the address is asked, offer to refuse marketing, and look the address up in"
                " RTR's ECG list before sending."
            ),
        ),
        account(CUSTOMERS, asks=PAID_OFFER_ACCOUNT, also=(ECG_LIST, authorities.INTELIGO)),
        requested(OPT_IN),
    ),
    device=device_rule(DEVICE),
    duties=(
        duty("refusal", TKG_2003.article("107(3) Z 3").then(TKG_TODAY, TKG_2021.article("174(4) Z 3"))),
        duty("similar-only", TKG_2003.article("107(3) Z 2").then(TKG_TODAY, TKG_2021.article("174(4) Z 2"))),
        duty(
            "sender",
            TKG_2003.article("107(5)", confidence=SECONDARY).then(TKG_TODAY, TKG_2021.article("174(5) Z 1")),
        ),
        duty("stop-address", TKG_2021.article("174(5) Z 4"), since=TKG_TODAY),
        duty("linked-sites", TKG_2021.article("174(5) Z 3"), since=TKG_TODAY),
        duty(
            "identify",
            ECG.article("6(1)"),
            title=Text("Make it clear that the email is commercial and who commissioned it."),
        ),
        duty("offers", ECG.article("6(1)")),
        duty("recognisable", ECG.article("7(1)"), under=TO_CUSTOMERS),
        duty(
            "register",
            ECG_LIST,
            title=Text(
                "Keep a note of when you looked the address up in the ECG list, and look it up again before every"
                " email."
            ),
            under=TO_CUSTOMERS,
        ),
        duty("as-requested", OPT_IN),
        duty("proof", OPT_IN),
        duty("tracking", DEVICE),
    ),
)
