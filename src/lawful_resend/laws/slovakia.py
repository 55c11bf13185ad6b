"""Slovakia: email about an abandoned cart, from 25 May 2018 to today.

Three acts ask for consent or a request side by side:

* **sending**: § 62 of Act 351/2011 until 31 January 2022 (natural persons only), § 116 of Act 452/2021 since
  (everybody); beside them § 3(3) of the Advertising Act 147/2001 and § 4(6) of the E-Commerce Act 22/2004, which
  protect everybody and know no exception;
* **data protection**: the GDPR; the age of digital consent is 16 (§ 15(1) of Act 18/2018, as in art. 8(1));
* **device**: § 55(5) of Act 351/2011 until 31 January 2022, § 109(8) of Act 452/2021 since.

The four provisions on email were read in every version in a mirror of the consolidated texts (Slov-Lex), not on the
official page.

The customer exception stands in the acts on communications alone. No authority and no court was found that asks
consent of customers on the ground of the other two acts, and the press and law firms present the exception as
sufficient: so it holds here under both readings, with those acts beside it. The one law firm that calls them a general
ban was not read to its conclusion. Whoever wants to be safe asks for consent.

The exception lasts one year since 12 November 2025 (§ 116(16)), from the end of the contractual relationship. For a
one-off purchase this module counts from the sale, the earliest day that can be meant; an account that stands is a
relationship that has not ended. The rule is asked of addresses collected before that day too: it has no transition.

Companies before 1 February 2022 were outside § 62, its exception included, but not outside the other two acts: they
could be emailed only with consent or at their request.

Not modelled:

* sole traders, whose published addresses § 116(15) opens as well: the models show a natural person;
* the provability of the request, consents from before February 2022 beyond their own conditions (§ 131(11) keeps
  them), the consent by browser settings (§ 55(5) of Act 351/2011);
* the time before 25 May 2018, and calls, their register and numbers;
* double opt-in, a life of consent of its own, carts, accounts without a purchase, cancelled sales: no Slovak
  authority or court was found to speak of them;
* sanctions, unit prices, the site's own information.

``docs/law/slovakia.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, wording
from lawful_resend.laws.shared.duties import ON_CONSENT, TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    CustomerException,
    account,
    carrier,
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
from lawful_resend.rules import Act, Basis, Conditions
from lawful_resend.text import Text

#: § 116 of Act 452/2021 protects everybody
EVERYBODY = date(2022, 2, 1)
CONFIRMED_IN_30_DAYS = date(2023, 9, 1)
ONE_YEAR = date(2025, 11, 12)
CHECKED = date(2026, 11, 25)

# --- the acts ------------------------------------------------------------------------------------

ECA_2011 = Act(
    name=Text("Electronic Communications Act 351/2011 (SK)"),
    link="https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2011/351/",
    checked=CHECKED,
    unit="§",
)
ECA_2021 = Act(
    name=Text("Electronic Communications Act 452/2021 (SK)"),
    link="https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2021/452/",
    checked=CHECKED,
    unit="§",
)
ADVERTISING_ACT = Act(
    name=Text("Advertising Act 147/2001 (SK)"),
    link="https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2001/147/",
    checked=CHECKED,
    unit="§",
)
E_COMMERCE_ACT = Act(
    name=Text("E-Commerce Act 22/2004 (SK)"),
    link="https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2004/22/",
    checked=CHECKED,
    unit="§",
)
DATA_ACT = Act(
    name=Text("Personal Data Protection Act 18/2018 (SK)"),
    link="https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2018/18/",
    checked=date(2026, 11, 23),
    unit="§",
)

# --- who reads it how ----------------------------------------------------------------------------

#: § 116(15)-(16): the year is in the text now, the rest is not
SILENT = authorities.statute(
    Reading.LENIENT,
    "zákon 452/2021",
    ECA_2021.article("116(15)-(16)"),
    "2025-11-12",
    Text("The text names no later cancellation and no degree of similarity."),
)
ONLY_SIMILAR = authorities.statute(
    Reading.STRICT, "zákon 452/2021", ECA_2021.article("116(15)-(16)"), "2025-11-12", wording.ONLY_SIMILAR_SAYS
)

# --- where it stands, and stood ------------------------------------------------------------------

OPT_IN = ECA_2011.article("62(2)").then(EVERYBODY, ECA_2021.article("116(3)"))
#: what asks consent of everybody, with no exception
NO_EXCEPTION = (ADVERTISING_ACT.article("3(3)"), E_COMMERCE_ACT.article("4(6)"))
CUSTOMERS_2011 = ECA_2011.article("62(3)-(4)")
CUSTOMERS_2022 = ECA_2021.article("116(15)")
CUSTOMERS_2025 = ECA_2021.article("116(15)-(16)")
#: what each mail owes
EACH_MAIL = ECA_2011.article("62(3)").then(EVERYBODY, CUSTOMERS_2022)
DEVICE = ECA_2011.article("55(5)").then(EVERYBODY, ECA_2021.article("109(8)"))

# --- what is asked -------------------------------------------------------------------------------

#: § 62(3), § 116(15): obtained in connection with a sale, own similar goods, refusal offered when obtained
SALE = (
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller obtained the contact details in connection with the sale of goods or services."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about the seller's own similar goods or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text("When the details were obtained, the customer could refuse this use simply and free of charge."),
    ),
)
#: § 62(4): the rule that the exception lifts is about natural persons, the other acts about everybody
NATURAL_PERSON = in_words(
    f.NATURAL_PERSON,
    Text("The customer is a natural person: § 62, with its exception, is about them alone."),
)
CUSTOMER_2011 = customers(ECA_2011.article("62(3)"), "zákon 351/2011", "2012-09-01", *SALE, NATURAL_PERSON)
CUSTOMER_2022 = customers(CUSTOMERS_2022, "zákon 452/2021", "2022-02-01", *SALE)

OF_THE_YEAR = Conditions(
    needs=(
        *SALE,
        f.MAIL_REFUSAL_OFFERED,
        in_words(
            f.BOUGHT_WITHIN_12_MONTHS,
            Text("The contractual relationship ended, or else the sale was made, less than a year ago."),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=(
        ONLY_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),
        authorities.CANCELLED_SALE.about(f.BOUGHT_STANDS),
        authorities.CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    ),
)
#: what is a year old at most has not faded
CUSTOMER_2025 = CustomerException(OF_THE_YEAR, OF_THE_YEAR)
ON_ACCOUNTS = (authorities.INTELIGO, *NO_EXCEPTION)

# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "SK",
    Text("Slovakia"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(OPT_IN, wording.OPT_IN_RULE),
    carries=(
        consent(
            ECA_2011.article("62(2)").then(EVERYBODY, ECA_2021.article("116(3), (5)")),
            ages=(Age(16, source=DATA_ACT.article("15(1)")),),
            also=NO_EXCEPTION,
        ),
        existing_customer(CUSTOMERS_2011, CUSTOMER_2011, also=NO_EXCEPTION, until=EVERYBODY),
        existing_customer(CUSTOMERS_2022, CUSTOMER_2022, also=NO_EXCEPTION, since=EVERYBODY, until=ONE_YEAR),
        existing_customer(CUSTOMERS_2025, CUSTOMER_2025, also=NO_EXCEPTION, since=ONE_YEAR),
        account(CUSTOMERS_2011, asks=ACCOUNT.and_((NATURAL_PERSON,)), also=ON_ACCOUNTS, until=EVERYBODY),
        account(CUSTOMERS_2022.then(ONE_YEAR, CUSTOMERS_2025), also=ON_ACCOUNTS, since=EVERYBODY),
        requested(E_COMMERCE_ACT.article("4(6)"), also=(OPT_IN,)),
        # contact details that a legal person published
        carrier(
            "published-address",
            Text("Published address of a legal person"),
            CUSTOMERS_2022,
            Basis.IMPERSONAL_ADDRESS,
            Conditions(needs=(f.COMPANY, f.ADDRESS_PUBLISHED)),
            data=(),
            also=NO_EXCEPTION,
            since=EVERYBODY,
        ),
    ),
    device=device_rule(DEVICE),
    objection=(ADVERTISING_ACT.article("3(4)"),),
    duties=(
        duty("refusal", ECA_2011.article("62(3)"), until=EVERYBODY),
        duty("refusal", CUSTOMERS_2022, under=TO_CUSTOMERS | {Basis.IMPERSONAL_ADDRESS}, since=EVERYBODY),
        duty("similar-only", EACH_MAIL),
        duty("sender", EACH_MAIL),
        duty("stop-address", EACH_MAIL),
        duty("linked-sites", EACH_MAIL),
        duty("proof", OPT_IN),
        duty(
            "consent-record",
            ECA_2021.article("116(5)"),
            title=Text("Keep the record of the consent on a durable medium until four years after its withdrawal."),
            under=ON_CONSENT,
            since=EVERYBODY,
        ),
        duty(
            "withdrawal-notice",
            ECA_2021.article("116(5)"),
            title=Text("When you ask for consent, say how it can be withdrawn simply."),
            under=ON_CONSENT,
            since=EVERYBODY,
        ),
        duty(
            "no-asking",
            ECA_2021.article("116(4)"),
            title=Text("Do not ask by email for consent to marketing."),
            since=EVERYBODY,
        ),
        duty("tracking", DEVICE),
        duty(
            "withdrawal-confirmation",
            ECA_2021.article("116(6)"),
            title=Text("Confirm a withdrawal provably and keep that confirmation for four years."),
            under=ON_CONSENT,
            since=EVERYBODY,
            until=CONFIRMED_IN_30_DAYS,
        ),
        duty(
            "withdrawal-confirmation",
            ECA_2021.article("116(6)"),
            title=Text("Confirm a withdrawal provably within 30 days and keep that confirmation for four years."),
            under=ON_CONSENT,
            since=CONFIRMED_IN_30_DAYS,
        ),
        duty(
            "principal",
            E_COMMERCE_ACT.article("4(4)"),
            title=Text("Identify the person in whose name or for whose account the email is sent."),
        ),
        duty("offers", E_COMMERCE_ACT.article("4(5)")),
        duty("as-requested", E_COMMERCE_ACT.article("4(6)")),
    ),
)
