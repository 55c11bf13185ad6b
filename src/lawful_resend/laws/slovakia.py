"""Slovakia: mail about an abandoned cart, from 25 May 2018 to today.

Three acts ask for consent or a request side by side:

* **sending**: § 62 of Act 351/2011 until 31 January 2022 (natural persons only), § 116 of Act 452/2021 since
  (everybody); beside them § 3(3) of the Advertising Act 147/2001 and § 4(6) of the E-Commerce Act 22/2004, which
  protect everybody and know no exception;
* **data protection**: the GDPR; the age of digital consent is 16 (§ 15(1) of Act 18/2018, as in art. 8(1));
* **device**: § 55(5) of Act 351/2011 until 31 January 2022, § 109(8) of Act 452/2021 since.

The four provisions on mail were read in every version in a mirror of the consolidated texts (Slov-Lex), not on the
official page.

The customer exception stands in the acts on communications alone. No authority and no court was found that asks
consent of customers on the ground of the other two acts, and the press and law firms present the exception as
sufficient: so it holds here under both readings, with those acts beside it. The one law firm that calls them a general
ban was not read to its conclusion. Whoever wants to be safe asks for consent.

The exception lasts one year since 12 November 2025 (§ 116(16)), from the end of the contractual relationship. For a
one-off purchase this module counts from the sale, the earliest day that can be meant; an account that stands is a
relationship that has not ended. The rule is asked of addresses collected before that day too: it has no transition.

Companies before 1 February 2022 were outside § 62, its exception included, but not outside the other two acts: they
could be mailed only with consent or at their request.

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
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Ground, Layer, Provision, duties
from lawful_resend.text import Text

SINCE = gdpr.GDPR_APPLIES
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

#: what asks consent of everybody, with no exception
NO_EXCEPTION = (ADVERTISING_ACT.article("3(3)"), E_COMMERCE_ACT.article("4(6)"))

# --- who reads it how ----------------------------------------------------------------------------

#: § 116(15)-(16): the year is in the text now, the rest is not
SILENT = authorities.statute(
    Reading.LENIENT,
    "zákon 452/2021",
    "116(15)-(16)",
    ECA_2021,
    "2025-11-12",
    Text("The text names no later cancellation and no degree of similarity."),
)
ONLY_SIMILAR = authorities.statute(
    Reading.STRICT, "zákon 452/2021", "116(15)-(16)", ECA_2021, "2025-11-12", wording.ONLY_SIMILAR_SAYS
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: § 62(3), § 116(15): obtained in connection with a sale, own similar goods, refusal offered when obtained
CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The seller obtained the contact details in connection with the sale of goods or services."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about the seller's own similar goods or services."),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("When the details were obtained, the customer could refuse this use simply and free of charge."),
        ),
    ),
)
#: § 62(4): the rule that the exception lifts is about natural persons, the other acts about everybody
NATURAL_PERSON = in_words(
    f.NATURAL_PERSON,
    Text("The customer is a natural person: § 62, with its exception, is about them alone."),
)
CUSTOMER_2018 = CUSTOMER.and_(
    (NATURAL_PERSON,),
    (f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    authorities.on_customers("zákon 351/2011", "62(3)", ECA_2011, "2012-09-01"),
)
CUSTOMER_2022 = CUSTOMER.and_(
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("zákon 452/2021", "116(15)", ECA_2021, "2022-02-01"),
)
CUSTOMER_2025 = CUSTOMER.and_(
    (
        in_words(
            f.BOUGHT_WITHIN_12_MONTHS,
            Text("The contractual relationship ended, or else the sale was made, less than a year ago."),
        ),
    ),
    (f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    (
        ONLY_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),
        authorities.CANCELLED_SALE.about(f.BOUGHT_STANDS),
        authorities.CANCELLATION_HARMLESS.about(f.BOUGHT_STANDS),
        SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    ),
)
PERSONS_ACCOUNT = gdpr.PAID_OFFER_ACCOUNT.and_((NATURAL_PERSON,))
#: § 116(15): contact details that a legal person published
PUBLISHED = Conditions(needs=(f.COMPANY, f.ADDRESS_PUBLISHED))

# --- the sending layer ---------------------------------------------------------------------------


def _sending(  # noqa: PLR0913 - what differs between three editions
    opt_in: Provision,
    consent: Provision,
    customers: Provision,
    *,
    customer: Conditions,
    account: Conditions,
    since: date,
    until: date | None = None,
    more: tuple[Ground, ...] = (),
) -> Layer:
    """State the rule as an act says it at a time, beside the two acts that know no exception."""
    return Layer(
        id="sending",
        title=wording.SENDING_TITLE,
        rule=wording.OPT_IN_RULE,
        source=opt_in,
        since=since,
        until=until,
        grounds=(
            CONSENT.ground(
                "sk.consent",
                wording.CONSENT_TITLE,
                consent,
                Basis.CONSENT,
                since=since,
                until=until,
                also=NO_EXCEPTION,
                advice=wording.ASK_CONSENT,
            ),
            customer.ground(
                "sk.existing-customer",
                wording.CUSTOMER_TITLE,
                customers,
                Basis.EXISTING_CUSTOMER,
                since=since,
                until=until,
                also=NO_EXCEPTION,
                advice=wording.OFFER_REFUSAL,
            ),
            account.ground(
                "sk.account",
                wording.ACCOUNT_TITLE,
                customers,
                Basis.ACCOUNT,
                since=since,
                until=until,
                also=(authorities.INTELIGO, *NO_EXCEPTION),
            ),
            gdpr.REQUESTED.ground(
                "sk.requested",
                wording.REQUESTED_TITLE,
                E_COMMERCE_ACT.article("4(6)"),
                Basis.REQUESTED,
                since=since,
                until=until,
                also=(opt_in,),
                advice=wording.OFFER_REQUEST,
            ),
            *more,
        ),
    )


def _published(since: date, until: date | None = None) -> Ground:
    return PUBLISHED.ground(
        "sk.published-address",
        Text("Published address of a legal person"),
        ECA_2021.article("116(15)"),
        Basis.IMPERSONAL_ADDRESS,
        since=since,
        until=until,
        also=NO_EXCEPTION,
    )


SENDING_2018 = _sending(
    ECA_2011.article("62(2)"),
    ECA_2011.article("62(2)"),
    ECA_2011.article("62(3)-(4)"),
    customer=CUSTOMER_2018,
    account=PERSONS_ACCOUNT,
    since=SINCE,
    until=EVERYBODY,
)
SENDING_2022 = _sending(
    ECA_2021.article("116(3)"),
    ECA_2021.article("116(3), (5)"),
    ECA_2021.article("116(15)"),
    customer=CUSTOMER_2022,
    account=gdpr.PAID_OFFER_ACCOUNT,
    since=EVERYBODY,
    until=ONE_YEAR,
    more=(_published(EVERYBODY, ONE_YEAR),),
)
SENDING_2025 = _sending(
    ECA_2021.article("116(3)"),
    ECA_2021.article("116(3), (5)"),
    ECA_2021.article("116(15)-(16)"),
    customer=CUSTOMER_2025,
    account=gdpr.PAID_OFFER_ACCOUNT,
    since=ONE_YEAR,
    more=(_published(ONE_YEAR),),
)

# --- the data protection layer -------------------------------------------------------------------


def _customer(conditions: Conditions, era: gdpr.Era) -> Ground:
    return gdpr.displaced_ground(
        "sk.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, conditions, era
    )


def _account(conditions: Conditions, era: gdpr.Era) -> Ground:
    return gdpr.displaced_ground("sk.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, conditions, era)


def _recent(customer: Conditions, who: str, article: str, act: Act, day: str) -> Conditions:
    """Let the relation fade, strictly, while the exception names no period."""
    return customer.and_(
        strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
        views=authorities.on_old_customers(who, article, act, day, f.BOUGHT_WITHIN_36_MONTHS),
    )


DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "sk",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            also=(DATA_ACT.article("15(1)"),),
        ),
        _customer(_recent(CUSTOMER_2018, "zákon 351/2011", "62(3)", ECA_2011, "2012-09-01"), gdpr.Era(until=EVERYBODY)),
        _customer(
            _recent(CUSTOMER_2022, "zákon 452/2021", "116(15)", ECA_2021, "2022-02-01"),
            gdpr.Era(since=EVERYBODY, until=ONE_YEAR),
        ),
        _customer(CUSTOMER_2025, gdpr.Era(since=ONE_YEAR)),
        gdpr.no_person_ground("sk"),
        _account(PERSONS_ACCOUNT, gdpr.Era(until=EVERYBODY)),
        _account(gdpr.PAID_OFFER_ACCOUNT, gdpr.Era(since=EVERYBODY)),
        gdpr.requested_ground("sk", gdpr.REQUESTED),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE_2018 = gdpr.device("sk", ECA_2011.article("55(5)"), ECA_2011.article("55(5)"), since=SINCE, until=EVERYBODY)
DEVICE_2022 = gdpr.device("sk", ECA_2021.article("109(8)"), ECA_2021.article("109(8)"), since=EVERYBODY)

# --- duties --------------------------------------------------------------------------------------

TO_CUSTOMERS_AND_PUBLISHED = gdpr.TO_CUSTOMERS | {Basis.IMPERSONAL_ADDRESS}

DUTIES = (
    *duties(
        "sk",
        SINCE,
        EVERYBODY,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, ECA_2011.article("62(3)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, ECA_2011.article("62(3)"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, ECA_2011.article("62(3)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, ECA_2011.article("62(3)")),
        ("linked-sites", wording.LINKED_SITES_TITLE, ECA_2011.article("62(3)")),
        ("proof", wording.PROOF_TITLE, ECA_2011.article("62(2)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        ("tracking", wording.TRACKING_TITLE, ECA_2011.article("55(5)")),
    ),
    *duties(
        "sk",
        EVERYBODY,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, ECA_2021.article("116(15)"), TO_CUSTOMERS_AND_PUBLISHED),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, ECA_2021.article("116(15)"), gdpr.TO_CUSTOMERS),
        ("sender", wording.SENDER_TITLE, ECA_2021.article("116(15)")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, ECA_2021.article("116(15)")),
        ("linked-sites", wording.LINKED_SITES_TITLE, ECA_2021.article("116(15)")),
        ("proof", wording.PROOF_TITLE, ECA_2021.article("116(3)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
        (
            "consent-record",
            Text("Keep the record of the consent on a durable medium until four years after its withdrawal."),
            ECA_2021.article("116(5)"),
            gdpr.ON_CONSENT,
        ),
        (
            "withdrawal-notice",
            Text("When you ask for consent, say how it can be withdrawn simply."),
            ECA_2021.article("116(5)"),
            gdpr.ON_CONSENT,
        ),
        (
            "no-asking",
            Text("Do not ask by e-mail for consent to marketing."),
            ECA_2021.article("116(4)"),
        ),
        ("tracking", wording.TRACKING_TITLE, ECA_2021.article("109(8)")),
    ),
    *duties(
        "sk",
        EVERYBODY,
        CONFIRMED_IN_30_DAYS,
        (
            "withdrawal-confirmation",
            Text("Confirm a withdrawal provably and keep that confirmation for four years."),
            ECA_2021.article("116(6)"),
            gdpr.ON_CONSENT,
        ),
    ),
    *duties(
        "sk",
        CONFIRMED_IN_30_DAYS,
        None,
        (
            "withdrawal-confirmation",
            Text("Confirm a withdrawal provably within 30 days and keep that confirmation for four years."),
            ECA_2021.article("116(6)"),
            gdpr.ON_CONSENT,
        ),
    ),
    *duties(
        "sk",
        SINCE,
        None,
        (
            "principal",
            Text("Identify the person in whose name or for whose account the mail is sent."),
            E_COMMERCE_ACT.article("4(4)"),
        ),
        ("offers", wording.OFFERS_TITLE, E_COMMERCE_ACT.article("4(5)")),
        ("as-requested", wording.AS_REQUESTED_TITLE, E_COMMERCE_ACT.article("4(6)"), gdpr.ON_REQUEST),
    ),
    *gdpr.duties("sk"),
)

JURISDICTION = Jurisdiction(
    country="SK",
    name=Text("Slovakia"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING_2018, SENDING_2022, SENDING_2025, DATA, DEVICE_2018, DEVICE_2022),
    vetoes=gdpr.vetoes("sk", objection_also=(ADVERTISING_ACT.article("3(4)"),)),
    duties=DUTIES,
)
