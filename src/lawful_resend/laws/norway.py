"""Norway: email about an abandoned cart, from 20 July 2018 to today.

* **sending**: markedsføringsloven (Marketing Control Act) of 9 January 2009, § 15. It protects natural persons;
* **data protection**: the GDPR, in Norway since 20 July 2018 (personopplysningsloven § 1); the age of digital consent
  is 13 (§ 5); for what is no service of the information society the authorities ask 15;
* **device**: ekomloven of 2003, § 2-7 b, until 31 December 2024; ekomloven of 2024, § 3-15, since 1 January 2025.

§ 15, § 5 and § 3-15 were read in a mirror of the consolidated text of 13 April 2026, the guide of the consumer
authority (Forbrukertilsynet) of 8 May 2026 as a third party checked it.

Not modelled:

* what makes an existing customer relation beyond a contract that runs: the authority says that single purchases of
  cheap everyday goods are never enough, however many, and accepts repeated purchases of other goods and a larger item
  with service. The models know no prices, so that strictly only a contract on similar goods is one;
* the care that §§ 19-21 ask towards children, beyond the age of consent and the prohibition of inviting a known child
  to buy;
* that a judgment of the Court of Justice binds in Norway: it does not formally, as far as confirmed;
* service messages and other email that is no marketing, charities, the time before 20 July 2018 (the act of 2000),
  other channels, the registers of other EEA states (ehandelsloven § 10), price reductions, sanctions;
* carts, cancelled sales, a life of consent of its own, double opt-in: no Norwegian source was found to speak of them;
* an address for a stop: no Norwegian provision was confirmed that asks it.

``docs/law/norway.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, eprivacy
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    account,
    consent,
    customers,
    device_rule,
    existing_customer,
    impersonal_address,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age, of_age_or_authorised
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import FIRST, Act, Caveat, Confidence, View
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
CHECKED_EARLIER = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

MFL = Act(
    name=Text("Marketing Control Act (NO)"),
    link="https://lovdata.no/dokument/NL/lov/2009-01-09-2",
    checked=CHECKED_EARLIER,
    unit="§",
    # cited at such a page: § 15
    page="https://lovdata.no/lov/2009-01-09-2/%C2%A7{0}",
)
EHANDELSLOVEN = Act(
    name=Text("E-Commerce Act (NO)"),
    link="https://lovdata.no/dokument/NL/lov/2003-05-23-35",
    checked=CHECKED_EARLIER,
    unit="§",
    # cited at such a page: § 8
    page="https://lovdata.no/lov/2003-05-23-35/%C2%A7{0}",
)
PERSONOPPLYSNINGSLOVEN = Act(
    name=Text("Personal Data Act (NO)"),
    link="https://lovdata.no/dokument/NL/lov/2018-06-15-38",
    checked=CHECKED_EARLIER,
    unit="§",
    # cited at such pages: §§ 5, 9
    page="https://lovdata.no/lov/2018-06-15-38/%C2%A7{0}",
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
    # cited at such a page: § 3-15
    page="https://lovdata.no/dokument/NL/lov/2024-12-13-76/KAPITTEL_{0}#%C2%A7{0}-{1}",
)

OPT_IN = MFL.article("15(1)")
CUSTOMERS = MFL.article("15(3)")
AGES = (Age(13, source=PERSONOPPLYSNINGSLOVEN.article("5")),)
#: the decision of the data protection authority on a customer club
ELKJOP = date(2026, 6, 1)
DEVICE = EKOM_2003.article("2-7 b").then(date(2025, 1, 1), EKOM_2024.article("3-15"))

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
    MFL.article("15(3)"),
    "2009-06-01",
    Text("The act asks for an existing customer relation and an address from a sale; it counts no purchases."),
)
FROM_15 = View(
    reading=Reading.STRICT,
    who="Datatilsynet and Forbrukertilsynet (NO)",
    reference="Digitale tjenester og forbrukeres personopplysninger, Barn og unge forbrukere",
    day="",
    link="https://www.datatilsynet.no/personvern-pa-ulike-omrader/kundehandtering-handel-og-medlemskap/"
    "digitale-tjenester-og-forbrukeres-personopplysninger/barn-og-unge-forbrukere/",
    checked=date(2026, 11, 28),
    confidence=Confidence.TEXT,
    says=Text(
        "Below 13 the parents consent to services of the information society; otherwise a child normally consents"
        " itself from 15. That marketing by email is such another use is our reading."
    ),
)
APART_FOR_PERSONALISED = View(
    reading=Reading.STRICT,
    who="Hjort",
    reference="on Datatilsynet v Elkjøp",
    day="2026-06-01",
    link="https://www.hjort.no/en/a-20-million-fine-for-a-loyalty-scheme/",
    checked=date(2026, 11, 28),
    confidence=SECONDARY,
    says=Text(
        "General marketing, profiling and personalised marketing each take a consent of their own. That a reminder of a"
        " cart is personalised is our reading."
    ),
)
CONSENT_TO_MARKETING = authorities.statute(
    Reading.LENIENT,
    "Markedsføringsloven",
    MFL.article("15(1)"),
    "2009-06-01",
    Text("The act asks for a prior consent to marketing by email and does not part a general from a personalised one."),
)
FROM_13 = authorities.statute(
    Reading.LENIENT,
    "Personopplysningsloven",
    PERSONOPPLYSNINGSLOVEN.article("5"),
    "2018-07-20",
    Text("The age of consent is 13; a web shop is a service of the information society."),
)
IN_CONNECTION_WITH_A_SALE = authorities.statute(
    Reading.STRICT,
    "Markedsføringsloven",
    MFL.article("15(3)"),
    "2009-06-01",
    Text("The act asks for an address received in connection with a sale; by its words a free account is no sale."),
)

#: § 5 is about services of the information society that are offered to the child; a consent to be mailed is strictly a
#: consent to something else
CONSENT = eprivacy.CONSENT.and_(
    strictly=(of_age_or_authorised(f.OF_AGE_15_WHEN_CONSENTING),),
    views=tuple(view.about(f.OF_AGE_15_WHEN_CONSENTING, f.CONSENT_BY_GUARDIAN) for view in (FROM_15, FROM_13)),
)
#: since Elkjøp: a reminder of a cart is strictly personalised, and a consent to general marketing does not reach it
PERSONAL_CONSENT = CONSENT.and_(
    strictly=(f.CONSENT_TO_CART_REMINDERS,),
    views=tuple(view.about(f.CONSENT_TO_CART_REMINDERS) for view in (APART_FOR_PERSONALISED, CONSENT_TO_MARKETING)),
)
#: § 15(3): an existing customer relation, the address received by the party to the contract in connection with a sale,
#: own goods corresponding to those on which the relation rests, a simple and free refusal when it is collected
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "Markedsføringsloven",
    "2009-06-01",
    in_words(f.BOUGHT, Text("The seller sold something to this customer before.")),
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text(
            "The seller, itself the party to the contract, received the customer's address in connection with that"
            " sale."
        ),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(
        f.BOUGHT_SIMILAR,
        Text("The email is about own goods or services that correspond to those on which the customer relation rests."),
    ),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text("When the address was collected, the customer could decline marketing, easily and free of charge."),
    ),
    strictly=(
        in_words(
            f.CUSTOMER_RELATION,
            Text(
                "There is an existing customer relation: more than one purchase within a year (single purchases of"
                " cheap everyday goods do not count) or a contract that runs."
            ),
        ),
        # that several purchases were not of cheap everyday goods no field shows, and what cannot be shown does not
        # hold; nor is a relation of another kind one on which these goods rest
        f.BOUGHT_CONTRACT_RUNS,
    ),
    views=(
        ONE_PURCHASE_IS_NO_RELATION.about(f.CUSTOMER_RELATION, f.BOUGHT_CONTRACT_RUNS),
        RELATION_AND_SALE.about(f.CUSTOMER_RELATION, f.BOUGHT_CONTRACT_RUNS),
    ),
)
#: the directive behind § 15(3) as the Court reads it, through the EEA
PAID_OFFER_ACCOUNT = ACCOUNT.and_(views=(IN_CONNECTION_WITH_A_SALE, authorities.INTELIGO))

JURISDICTION = jurisdiction(
    "NO",
    Text("Norway"),
    CENTRAL_EUROPE,
    CHECKED,
    # the EEA: the GDPR applied later than in the Union
    since=date(2018, 7, 20),
    sending=sending_rule(
        OPT_IN, Text("Advertising by electronic mail to natural persons is prohibited without prior consent")
    ),
    carries=(
        consent(OPT_IN, asks=CONSENT, ages=AGES, until=ELKJOP),
        consent(OPT_IN, asks=PERSONAL_CONSENT, ages=AGES, since=ELKJOP),
        existing_customer(CUSTOMERS, OWN_CUSTOMER),
        impersonal_address(OPT_IN),
        account(CUSTOMERS, asks=PAID_OFFER_ACCOUNT, reading=Reading.LENIENT),
        requested(OPT_IN),
    ),
    caveats=(
        Caveat(
            id="cheap-goods",
            text=Text(
                "For the consumer authority single purchases of cheap everyday goods never make a customer"
                " relation, however many. What was bought is not judged here."
            ),
            source=ONE_PURCHASE_IS_NO_RELATION,
            when=(f.BOUGHT,),
            since=FIRST,
        ),
    ),
    device=device_rule(DEVICE),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("recognisable", EHANDELSLOVEN.article("9(1)")),
        duty("sender", EHANDELSLOVEN.article("9(1)")),
        duty(
            "prices",
            EHANDELSLOVEN.article("9(2)"),
            title=Text("If the email names prices, state taxes and delivery costs; show consumers the total."),
        ),
        duty("offers", EHANDELSLOVEN.article("9(3)-(4)")),
        duty(
            "business-details",
            EHANDELSLOVEN.article("8"),
            title=Text("Keep name, address, email and organisation number easily accessible."),
        ),
        duty("as-requested", OPT_IN),
        duty("proof", OPT_IN),
        duty("tracking", DEVICE),
    ),
)
