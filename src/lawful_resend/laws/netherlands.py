"""The Netherlands: email about an abandoned cart, from 11 March 2015 to today.

* **sending**: Telecommunicatiewet (Tw), art. 11.7, in its wording until 30 June 2021 and since 1 July 2021. It protects
  every end user: natural and legal persons, at personal and impersonal addresses;
* **data protection**: the Wet bescherming persoonsgegevens (Wbp) until 24 May 2018, the GDPR from 25 May 2018; the
  Netherlands did not lower the age of digital consent, so it is 16 (art. 8(1) GDPR), as it was before (art. 5(1) Wbp);
* **device**: art. 11.7a Tw.

Art. 11.7 was read in its wording until 2021 (a mirror of the consolidated text, as valid from 11 March 2015) and, for
paragraph 1 of 2021, in the Staatsblad; its paragraphs 4 and 5 of today are known from the trade body's explanation. Of
the Wbp art. 8(b), 8(f), 9(1), 16 and 41 were read in mirrors, art. 5 and 10(1) as quoted by law firms, the others are
known from explanations.

Not modelled:

* contact details that a business designated and published for unsolicited email (art. 11.7(3), before 11.7(2)): no
  record of a host shows that; an ordinary info@ is not enough;
* recipients outside the EEA (the same paragraph, limb b);
* the time before 11 March 2015, and telephone, for which the customer exception ended on 1 July 2026;
* before 25 May 2018: the free account as the entry to a paid offer (the Court read the directive together with the
  GDPR), a consent of whoever was under 16 (art. 5(1) Wbp asks the legal representative's own consent in its place, and
  no field tells it from an authorisation), explicit consent to sensitive data, and the information that the Wbp asks;
* double opt-in, a life of consent of its own, carts and cancelled sales: no Dutch authority or court was found to
  speak of them; a decision of the Reclame Code Commissie is reported that lets a
  consent of 2015 carry nothing in 2023 (2023/00314), and one to the contrary (2016/00654);
* the Code reclame via e-mail (adopted on 27 March 2025, in force since 15 August 2025 in the place of that of 2012) and
  the decisions of the Reclame Code Commissie, which are self-regulation;
* the duty not to lead to websites in breach since 1 July 2021, whose paragraph was not confirmed;
* sanctions.

``docs/law/netherlands.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    CONSENT,
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
    usual_persistence,
)
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Confidence, View
from lawful_resend.text import Text

REWRITTEN = date(2021, 7, 1)
CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

TW = Act(
    name=Text("Telecommunications Act (NL)"),
    link="https://wetten.overheid.nl/BWBR0009950/",
    checked=CHECKED,
    # cited at such pages: art. 11.7, 11.7a
    page="https://wetten.overheid.nl/jci1.3:c:BWBR0009950&hoofdstuk={0}&artikel={0}.{1}",
)
BW = Act(name=Text("Civil Code, Book 3 (NL)"), link="https://wetten.overheid.nl/BWBR0005291/", checked=CHECKED)
BW_6 = Act(
    name=Text("Civil Code, Book 6 (NL)"),
    link="https://wetten.overheid.nl/BWBR0005289/",
    checked=date(2026, 11, 28),
    confidence=SECONDARY,
)
WBP = Act(
    name=Text("Personal Data Protection Act (NL)"), link="https://wetten.overheid.nl/BWBR0011468/", checked=CHECKED
)

OPT_IN = TW.article("11.7(1)")
ADVERTISING = BW.article(
    "3:15e(1)",
    # art. 3:15d, of the same section, is cited at such a page
    link="https://wetten.overheid.nl/jci1.3:c:BWBR0005291&boek=3&titeldeel=1&afdeling=1A&artikel=15e",
)
CUSTOMERS = TW.article("11.7(3)").then(REWRITTEN, TW.article("11.7(4)-(5)", confidence=SECONDARY))
#: by whom and from where a mail is sent, and that one can stop it
ORIGIN = TW.article("11.7(4)").then(REWRITTEN, TW.article("11.7(7)", confidence=SECONDARY))

WHO_BOUGHT_NOTHING = View(
    reading=Reading.STRICT,
    who="Autoriteit Persoonsgegevens (NL)",
    reference="explanation of direct marketing",
    day="2018-10-04",
    link="https://www.vangelderadvocaten.nl/aan-wie-mag-je-als-bedrijf-marketinge-mails-sturen/",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text("Customers are those with a contract under which they pay or paid; whoever bought nothing is none."),
)
OWN_CUSTOMER = customers(
    TW.article("11.7"),
    "Tw",
    "2015-03-11",
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller obtained the contact details in the context of the sale of its product or service."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about the seller's own products or services of the same kind.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text(
            "When the details were obtained, the customer could object, clearly and expressly, easily and free"
            " of charge."
        ),
    ),
)

#: until 24 May 2018
WBP_DATA = directive_95_46.law(
    WBP.article("8", confidence=SECONDARY),
    # art. 5(1): nobody under 16 consents
    consent=(WBP.article("8(a), 5(1)", confidence=SECONDARY), CONSENT.and_((f.OF_AGE_16_WHEN_CONSENTING,))),
    customer=(WBP.article("8(f)"), OWN_CUSTOMER.before_the_court),
    requested=(WBP.article("8(b)"), gdpr.REQUESTED),
    no_person=WBP.article("1(a)", confidence=SECONDARY),
    objection=WBP.article("41(1)-(2)"),
    withdrawal=WBP.article("5(2)", confidence=SECONDARY),
    purpose=WBP.article("9(1)"),
    storage=WBP.article("10(1)", confidence=SECONDARY),
    sensitive=WBP.article("16"),
    duties=(
        duty(
            "objection-notice",
            WBP.article("41(4)"),
            title=Text("Point in every email to the possibility of objecting to marketing."),
        ),
        duty(
            "answer",
            WBP.article("41(2)"),
            title=Text("Tell whoever objected, on request and within four weeks, what you did with it."),
        ),
    ),
)

JURISDICTION = jurisdiction(
    "NL",
    Text("Netherlands"),
    CENTRAL_EUROPE,
    CHECKED,
    since=date(2015, 3, 11),
    sending=sending_rule(OPT_IN, wording.OPT_IN_RULE),
    carries=(
        consent(OPT_IN, children=BW_6.article("6:193i(e)")),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        # the authority spoke before the Court, and has not been found to follow it
        account(
            CUSTOMERS,
            asks=ACCOUNT.and_(views=(WHO_BOUGHT_NOTHING, authorities.INTELIGO)),
            reading=Reading.LENIENT,
        ),
        requested(OPT_IN),
    ),
    earlier=(WBP_DATA,),
    device=device_rule(TW.article("11.7a(1)")),
    vetoes=(usual_persistence(BW_6.article("6:193i(c)")),),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("sender", ORIGIN),
        duty("stop-address", ORIGIN),
        duty("linked-sites", TW.article("11.7(4)"), until=REWRITTEN),
        duty("recognisable", ADVERTISING),
        duty("offers", ADVERTISING),
        duty("as-requested", OPT_IN),
        duty("proof", OPT_IN),
        duty("tracking", TW.article("11.7a(1)")),
    ),
)
