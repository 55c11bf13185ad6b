"""Norway: mail about an abandoned cart, from 20 July 2018 to today.

* **sending**: markedsføringsloven (Marketing Control Act) of 9 January 2009, § 15. It protects natural persons;
* **data protection**: the GDPR, in Norway since 20 July 2018 (personopplysningsloven § 1); the age of digital consent
  is 13 (§ 5);
* **device**: ekomloven of 2003, § 2-7 b, until 31 December 2024; ekomloven of 2024, § 3-15, since 1 January 2025.

§ 15, § 5 and § 3-15 were read in a mirror of the consolidated text of 13 April 2026, the guide of the consumer
authority (Forbrukertilsynet) of 8 May 2026 as a third party checked it.

Not modelled:

* how much makes an existing customer relation beyond more than one purchase or a contract that runs: the authority
  says that single purchases of cheap everyday goods are never enough, however many, and accepts a larger item with
  service; the models know no prices. "Repeated" means within a short time to it, without a number: a year is this
  library's;
* 15 as the age of consent to marketing, which the ombudsman is said to have asked before the GDPR: not confirmed for
  the guide of 2026, so 13 holds; the care that §§ 19-21 ask towards children;
* that a judgment of the Court of Justice binds in Norway: it does not formally, as far as confirmed;
* service messages and other mail that is no marketing, charities, the time before 20 July 2018 (the act of 2000),
  other channels, the registers of other EEA states (ehandelsloven § 10), price reductions, sanctions;
* carts, cancelled sales, a life of consent of its own, double opt-in: no Norwegian source was found to speak of them;
* an address for a stop: no Norwegian provision was confirmed that asks it.

``docs/law/norway.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Layer, View, duties
from lawful_resend.text import Text

SINCE = date(2018, 7, 20)
EKOMLOVEN_2024 = date(2025, 1, 1)
CHECKED = date(2026, 11, 25)
CHECKED_EARLIER = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY
#: the EEA: the GDPR applied later than in the Union
ERA = gdpr.Era(since=SINCE)

# --- the acts ------------------------------------------------------------------------------------

MFL = Act(
    name=Text("Marketing Control Act (NO)"),
    link="https://lovdata.no/dokument/NL/lov/2009-01-09-2",
    checked=CHECKED_EARLIER,
    unit="§",
)
EHANDELSLOVEN = Act(
    name=Text("E-Commerce Act (NO)"),
    link="https://lovdata.no/dokument/NL/lov/2003-05-23-35",
    checked=CHECKED_EARLIER,
    unit="§",
)
PERSONOPPLYSNINGSLOVEN = Act(
    name=Text("Personal Data Act (NO)"),
    link="https://lovdata.no/dokument/NL/lov/2018-06-15-38",
    checked=CHECKED_EARLIER,
    unit="§",
)
EKOM_2003 = Act(
    name=Text("Electronic Communications Act 2003 (NO)"),
    # no page of its own was confirmed: the act that repealed it, and names it
    link="https://lovdata.no/dokument/NL/lov/2024-12-13-76",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    unit="§",
)
EKOM_2024 = Act(
    name=Text("Electronic Communications Act (NO)"),
    link="https://lovdata.no/dokument/NL/lov/2024-12-13-76",
    checked=CHECKED_EARLIER,
    unit="§",
)

# --- who reads it how ----------------------------------------------------------------------------

ONE_PURCHASE_IS_NO_RELATION = View(
    reading=Reading.STRICT,
    who="Forbrukertilsynet (NO)",
    reference="guide on § 15, 3.3.1",
    day="2026-05-08",
    link="https://www.forbrukertilsynet.no/lov-og-rett/veiledninger-og-retningslinjer/"
    "forbrukertilsynets-veiledning-markedsforing-via-e-post-sms-o-l",
    checked=CHECKED_EARLIER,
    confidence=SECONDARY,
    says=Text(
        "A one-off purchase is as a rule no customer relation, and single purchases of cheap everyday goods never are."
    ),
)
RELATION_AND_SALE = authorities.statute(
    Reading.LENIENT,
    "Markedsføringsloven",
    "15(3)",
    MFL,
    "2009-06-01",
    Text("The act asks for an existing customer relation and an address from a sale; it counts no purchases."),
)
IN_CONNECTION_WITH_A_SALE = authorities.statute(
    Reading.STRICT,
    "Markedsføringsloven",
    "15(3)",
    MFL,
    "2009-06-01",
    Text("The act asks for an address received in connection with a sale; by its words a free account is no sale."),
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT)
#: § 15(3): an existing customer relation, the address received by the party to the contract in connection with a sale,
#: own goods corresponding to those on which the relation rests, a simple and free refusal when it is collected
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(
            f.BOUGHT,
            Text("The seller sold something to this customer before."),
        ),
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text(
                "The seller, itself the party to the contract, received the customer's address in connection with"
                " that sale."
            ),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text(
                "The mail is about own goods or services that correspond to those on which the customer relation rests."
            ),
        ),
        f.OWN_GOODS,
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("When the address was collected, the customer could decline marketing, simply and free."),
        ),
    ),
    strictly=(
        in_words(
            f.CUSTOMER_RELATION,
            Text(
                "There is an existing customer relation: more than one purchase within a year (single purchases of"
                " cheap everyday goods do not count) or a contract that runs."
            ),
        ),
        f.BOUGHT_ALL_SIMILAR,
        f.BOUGHT_STANDS,
    ),
    views=(
        ONE_PURCHASE_IS_NO_RELATION.about(f.CUSTOMER_RELATION),
        RELATION_AND_SALE.about(f.CUSTOMER_RELATION),
        *authorities.on_customers("Markedsføringsloven", "15(3)", MFL, "2009-06-01"),
    ),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("Markedsføringsloven", "15(3)", MFL, "2009-06-01", f.BOUGHT_WITHIN_36_MONTHS),
)
#: the directive behind § 15(3) as the Court reads it, through the EEA
PAID_OFFER_ACCOUNT = gdpr.PAID_OFFER_ACCOUNT.and_(views=(IN_CONNECTION_WITH_A_SALE, authorities.INTELIGO))

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text("Advertising by electronic mail to natural persons is prohibited without prior consent"),
    source=MFL.article("15(1)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "no.consent",
            wording.CONSENT_TITLE,
            MFL.article("15(1)"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "no.existing-customer",
            wording.CUSTOMER_TITLE,
            MFL.article("15(3)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX)).ground(
            "no.impersonal-address",
            wording.IMPERSONAL_TITLE,
            MFL.article("15(1)"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
        ),
        PAID_OFFER_ACCOUNT.ground(
            "no.account",
            wording.ACCOUNT_TITLE,
            MFL.article("15(3)"),
            Basis.ACCOUNT,
            since=SINCE,
            reading=Reading.LENIENT,
            also=(authorities.INTELIGO,),
        ),
        gdpr.REQUESTED.ground(
            "no.requested",
            wording.REQUESTED_TITLE,
            MFL.article("15(1)"),
            Basis.REQUESTED,
            since=SINCE,
            advice=wording.OFFER_REQUEST,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "no",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_13, f.OF_AGE_13_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS),
            ERA,
            also=(PERSONOPPLYSNINGSLOVEN.article("5"),),
        ),
        gdpr.displaced_ground(
            "no.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER, ERA
        ),
        gdpr.no_person_ground("no", ERA),
        evolve(
            gdpr.displaced_ground("no.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, PAID_OFFER_ACCOUNT, ERA),
            reading=Reading.LENIENT,
        ),
        gdpr.requested_ground("no", gdpr.REQUESTED, ERA),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
    era=ERA,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE_2003 = gdpr.device("no", EKOM_2003.article("2-7 b"), EKOM_2003.article("2-7 b"), SINCE, EKOMLOVEN_2024)
DEVICE_2024 = gdpr.device("no", EKOM_2024.article("3-15"), EKOM_2024.article("3-15"), EKOMLOVEN_2024)

# --- duties --------------------------------------------------------------------------------------

PRICES_TITLE = Text("If the mail names prices, state taxes and delivery costs; show consumers the total.")
BUSINESS_DETAILS_TITLE = Text("Keep name, address, e-mail and organisation number easily accessible.")

DUTIES = (
    *duties(
        "no",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, MFL.article("15(3)"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, MFL.article("15(3)"), gdpr.TO_CUSTOMERS),
        ("recognisable", wording.RECOGNISABLE_TITLE, EHANDELSLOVEN.article("9(1)")),
        ("sender", wording.SENDER_TITLE, EHANDELSLOVEN.article("9(1)")),
        ("prices", PRICES_TITLE, EHANDELSLOVEN.article("9(2)")),
        ("offers", wording.OFFERS_TITLE, EHANDELSLOVEN.article("9(3)-(4)")),
        ("business-details", BUSINESS_DETAILS_TITLE, EHANDELSLOVEN.article("8")),
        ("as-requested", wording.AS_REQUESTED_TITLE, MFL.article("15(1)"), gdpr.ON_REQUEST),
        ("proof", wording.PROOF_TITLE, MFL.article("15(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
    ),
    *duties("no", SINCE, EKOMLOVEN_2024, ("tracking", wording.TRACKING_TITLE, EKOM_2003.article("2-7 b"))),
    *duties("no", EKOMLOVEN_2024, None, ("tracking", wording.TRACKING_TITLE, EKOM_2024.article("3-15"))),
    *gdpr.duties("no", ERA),
)

JURISDICTION = Jurisdiction(
    country="NO",
    name=Text("Norway"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA, DEVICE_2003, DEVICE_2024),
    vetoes=gdpr.vetoes("no", era=ERA),
    duties=DUTIES,
)
