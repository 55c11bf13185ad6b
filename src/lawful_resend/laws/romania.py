"""Romania: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Law 506/2004 (Legea nr. 506/2004), art. 12, and Law 365/2002 on electronic commerce, art. 6: advertising
  by email takes a prior express consent, of natural and of legal persons; art. 12(2) excepts own customers;
* **data protection**: the GDPR; Law 190/2018 was not found to lower the age of digital consent, so it is 16
  (art. 8(1) GDPR);
* **device**: art. 4(5) of Law 506/2004.

Art. 12(1) was read in full, the beginning of art. 12(2), art. 6 of Law 365/2002 and the beginning of art. 4(5), all as
quoted by others; the rest of art. 12(2) is known from the trade body and from the authority that names the refusal.

Not modelled:

* the time before 25 May 2018 (Law 506/2004 is of 2004, Law 677/2001 went before the GDPR);
* the exception for customers that are legal persons: art. 12(4) is said to extend to them paragraphs (1) and (3) only,
  and was not read; so the exception is asked of natural persons alone;
* that art. 6(1) of Law 365/2002 knows no customers: the later and more special art. 12(2) of Law 506/2004 is taken to
  except them from it too; no source was found that says otherwise;
* the names that art. 12(3) asks the email to bear: its words were not read;
* double opt-in, a life of consent of its own, carts, cancelled sales: no Romanian authority or court was found to speak
  of them;
* Law 363/2007 on unfair practices, telephone, and sanctions.

``docs/law/romania.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import wording
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.rules import Act, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

LAW_506 = Act(
    name=Text("Law 506/2004 (RO)"),
    link="https://legislatie.just.ro/Public/DetaliiDocument/56973",
    checked=CHECKED,
    confidence=SECONDARY,
)
LAW_365 = Act(
    name=Text("Law 365/2002 on electronic commerce (RO)"),
    link="https://legislatie.just.ro/Public/DetaliiDocument/37075",
    checked=CHECKED,
    confidence=SECONDARY,
)

#: it was not confirmed that it reaches customers that are legal persons
OWN_CUSTOMER = customers(
    LAW_506.article("12(2)"),
    "Law 506/2004",
    "2004",
    f.BOUGHT,
    f.NATURAL_PERSON,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text(
            "The seller obtained the email address directly from the customer, on the occasion of selling a"
            " product or service."
        ),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(
        f.BOUGHT_SIMILAR, Text("The email is about the seller's own products or services, similar to what was sold.")
    ),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text("When the address was obtained, the customer could object to this use, easily and free of charge."),
    ),
)

JURISDICTION = jurisdiction(
    "RO",
    Text("Romania"),
    EASTERN_EUROPE,
    CHECKED,
    sending=sending_rule(LAW_506.article("12(1)"), wording.EXPRESS_OPT_IN_RULE),
    carries=(
        consent(LAW_506.article("12(1)"), also=(LAW_365.article("6(1)"),)),
        existing_customer(LAW_506.article("12(2)"), OWN_CUSTOMER),
        # the same exception as the Court read it in the Romanian case
        account(LAW_506.article("12(2)"), asks=ACCOUNT.and_((f.NATURAL_PERSON,))),
        requested(LAW_506.article("12(1)"), also=(LAW_365.article("6(1)"),)),
    ),
    device=device_rule(LAW_506.article("4(5)")),
    duties=(
        duty("refusal", LAW_506.article("12(2)")),
        duty("similar-only", LAW_506.article("12(2)")),
        duty("recognisable", LAW_365.article("6(2)(a)")),
        duty("sender", LAW_365.article("6(2)(b)")),
        duty("offers", LAW_365.article("6(2)(c)-(d)")),
        duty("as-requested", LAW_506.article("12(1)")),
        duty("proof", LAW_365.article("6(1)")),
        duty("tracking", LAW_506.article("4(5)")),
    ),
)
