"""France: mail about an abandoned cart, from 27 August 2011 to today.

* **sending**: Code des postes et des communications électroniques (CPCE), art. L34-5, whose rule on e-mail has kept its
  words since 27 August 2011. It protects the contact details of natural persons alone;
* **data protection**: the Act of 6 January 1978 (loi Informatique et Libertés) as it stood until 24 May 2018, the GDPR
  from 25 May 2018, with the age of digital consent of 15 (art. 7-1 of the Act, art. 45 since 1 June 2019);
* **device**: art. 32 II of the Act until 31 May 2019, art. 82 since.

Art. L34-5 was read in every wording since 2004, in a dated mirror of the consolidated text. The Act of 1978 was read
as others quote it; its articles before the GDPR are known by what other French codes of that time and the Senate's
papers say of them.

Not modelled:

* the time before 27 August 2011: the same rule, for an address collected "directly" (since 22 June 2004 as art.
  L33-4-1, since 10 July 2004 as art. L34-5), and another rule on the device;
* the tolerance of the CNIL for named addresses at work before 25 May 2018, and for addresses collected otherwise than
  in the checkout that was left;
* that a child below 15 consents together with the parents, not in their stead: what is asked is the parent's consent
  on record;
* a minor in any other respect than the age of consent, and at all before 25 May 2018;
* a consent that unnamed partners share (the Conseil d'État asked the Court, C-317/25);
* double opt-in, carts and cancelled sales: no French authority or court was found to speak of them;
* the page of the CNIL of 10 June 2026 on C-654/23, which was not read;
* art. 20 of the Act of 2004 (LCEN) was not read again after the Act of 2024 that changed it;
* sanctions.

``docs/law/france.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Layer, View, duties
from lawful_resend.text import Text

SINCE = date(2011, 8, 27)
RENUMBERED = date(2019, 6, 1)
CHECKED = date(2026, 11, 25)
CHECKED_BEFORE = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

CPCE = Act(
    name=Text("Post and Electronic Communications Code (FR)"),
    link="https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000042155961/",
    checked=CHECKED,
)
ACT_1978 = Act(
    name=Text("Data Protection Act (FR)"),
    link="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460",
    checked=CHECKED,
    confidence=SECONDARY,
)
ACT_2004 = Act(
    name=Text("Act on Confidence in the Digital Economy (FR)"),
    link="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000801164",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
)

# --- who reads it how ----------------------------------------------------------------------------

FRAMEWORK_2021 = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="2021-131",
    day="2021-09-23",
    link="https://www.faceaurisque.com/base-reglementaire/deliberation-n-2021-131-du-23-septembre-2021-portant-adoption"
    "-dun-referentiel-relatif-aux-traitements-de-donnees-a-caractere-personnel-mis-en-oeuvre-aux-fins-de-gestion-des"
    "-activites-commercial",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Customer data for marketing: the relation and three years after; data of prospects: three years from the"
        " last contact that came from them (a click counts, opening a mail does not)."
    ),
)
FOUR_YEARS_TOO_LONG = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="SAN-2020-008",
    day="2020-11-18",
    link="https://avocats-mathias.com/donnees-personnelles/clients-prospection-conservation",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Four years after the last activity was too long for marketing to customers; three years was justified in"
        " that case."
    ),
)
NO_PERIOD = authorities.statute(
    Reading.LENIENT,
    "CPCE",
    "L34-5",
    CPCE,
    "2011-08-27",
    Text("The article does not say that a consent lapses after a number of years."),
)


def _together(article: str, day: str) -> View:
    """Let the Act speak of a child below the age, under the number that its article had."""
    return authorities.statute(
        Reading.STRICT,
        "Loi 78-17",
        article,
        ACT_1978,
        day,
        Text(
            "Below the age of 15 the processing is lawful only if the minor and the holder of parental authority"
            " consent together."
        ),
    )


PROFESSIONALS_MAY_REFUSE = View(
    reading=Reading.LENIENT,
    who="CNIL (FR)",
    reference="session of 17.2.2005; webinar of 15.2.2023",
    day="2023-02-15",
    link="https://www.cnil.fr/fr/communication-electronique-quelles-regles",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
    says=Text(
        "At a named address at work no prior consent is needed if the mail is related to the profession and the"
        " person was informed at collection and could refuse, free and simply."
    ),
)
NESTOR = View(
    reading=Reading.STRICT,
    who="CNIL (FR)",
    reference="SAN-2020-018",
    day="2020-12-08",
    link="https://gdprhub.eu/index.php?title=CNIL_-_SAN-2020-018",
    checked=CHECKED_BEFORE,
    confidence=SECONDARY,
    says=Text("Whoever gets lunch offers at an address at work must have consented beforehand."),
)
NO_CARVE_OUT = authorities.statute(
    Reading.STRICT,
    "CPCE",
    "L34-5 al. 1",
    CPCE,
    "2011-08-27",
    Text("The article protects every natural person and does not except the address at work."),
)

# --- conditions that several rules share ---------------------------------------------------------

CONSENT = gdpr.fading(gdpr.CONSENT, f.CONSENT_WITHIN_36_MONTHS, FRAMEWORK_2021, NO_PERIOD)
CONSENT_1978 = gdpr.CONSENT.and_(
    strictly=(f.CONSENT_WITHIN_36_MONTHS,),
    views=(
        authorities.CNIL_THREE_YEARS.about(f.CONSENT_WITHIN_36_MONTHS),
        NO_PERIOD.about(f.CONSENT_WITHIN_36_MONTHS),
    ),
)
#: art. L34-5 al. 4: collected from the customer in a sale or service, analogous products of the same seller, refusal
#: offered expressly and without ambiguity when collected
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(
            f.BOUGHT,
            Text("There was a sale or a service rendered by this seller; an account without an order is neither."),
        ),
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("The contact details were collected in that sale or service."),
        ),
        in_words(
            f.ADDRESS_FROM_CUSTOMER,
            Text("The contact details were collected from the recipient."),
        ),
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The marketing is about analogous products or services."),
        ),
        in_words(
            f.OWN_GOODS,
            Text("They are supplied by the same natural or legal person."),
        ),
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text(
                "At collection the customer was offered, expressly and without ambiguity, to object, free and simply."
            ),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=authorities.on_customers("CPCE", "L34-5 al. 4", CPCE, "2011-08-27"),
)
#: the exception names no period; the CNIL does
SILENT_ON_YEARS = authorities.statute(
    Reading.LENIENT, "CPCE", "L34-5 al. 4", CPCE, "2011-08-27", wording.SILENT_ON_CUSTOMERS_SAYS
)
RECENT_CUSTOMER_1978 = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=(
        authorities.CNIL_THREE_YEARS.about(f.BOUGHT_WITHIN_36_MONTHS),
        SILENT_ON_YEARS.about(f.BOUGHT_WITHIN_36_MONTHS),
    ),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=(
        FRAMEWORK_2021.about(f.BOUGHT_WITHIN_36_MONTHS),
        FOUR_YEARS_TOO_LONG.about(f.BOUGHT_WITHIN_36_MONTHS),
        *authorities.on_old_customers("CPCE", "L34-5 al. 4", CPCE, "2011-08-27", f.BOUGHT_WITHIN_36_MONTHS),
    ),
)
#: the CNIL on named addresses at work: related to the profession, informed and could refuse at collection
AT_WORK = Conditions(
    needs=(
        f.COMPANY,
        in_words(
            f.FOR_ORGANISATION,
            Text("The mail is related to the profession: the goods are meant for the legal person itself."),
        ),
        f.ADDRESS_SUBMITTED,
        f.CART_REFUSAL_OFFERED,
    ),
    views=(NO_CARVE_OUT, NESTOR, PROFESSIONALS_MAY_REFUSE),
)

# --- the sending layer ---------------------------------------------------------------------------

AT_WORK_TITLE = Text("Named address at work, for the profession")
SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text("Direct marketing by electronic mail to a natural person who did not consent beforehand is prohibited"),
    source=CPCE.article("L34-5 al. 1"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "fr.consent",
            wording.CONSENT_TITLE,
            CPCE.article("L34-5 al. 1-2"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "fr.existing-customer",
            wording.CUSTOMER_TITLE,
            CPCE.article("L34-5 al. 4"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX)).ground(
            "fr.impersonal-address",
            wording.IMPERSONAL_TITLE,
            CPCE.article("L34-5 al. 1"),
            Basis.IMPERSONAL_ADDRESS,
            since=SINCE,
        ),
        # any other account without an order makes no customer (CNIL, SAN-2021-008)
        gdpr.PAID_OFFER_ACCOUNT.ground(
            "fr.account",
            wording.ACCOUNT_TITLE,
            CPCE.article("L34-5 al. 4"),
            Basis.ACCOUNT,
            # the Court read art. 13(2) of the directive together with art. 95 GDPR; no source for before
            since=gdpr.GDPR_APPLIES,
            also=(authorities.INTELIGO,),
        ),
        gdpr.REQUESTED.ground(
            "fr.requested",
            wording.REQUESTED_TITLE,
            CPCE.article("L34-5 al. 1"),
            Basis.REQUESTED,
            since=SINCE,
            advice=wording.OFFER_REQUEST,
        ),
        AT_WORK.ground(
            "fr.professional-address",
            AT_WORK_TITLE,
            CPCE.article("L34-5 al. 1"),
            Basis.LEGITIMATE_INTEREST,
            since=gdpr.GDPR_APPLIES,
            also=(PROFESSIONALS_MAY_REFUSE,),
            reading=Reading.LENIENT,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

DATA_1978 = directive_95_46.data_protection(
    "fr",
    SINCE,
    ACT_1978.article("7"),
    consent=(ACT_1978.article("7"), CONSENT_1978),
    customer=(ACT_1978.article("7, 5°"), RECENT_CUSTOMER_1978),
    requested=(ACT_1978.article("7"), gdpr.REQUESTED),
    no_person=ACT_1978.article("2"),
)
DATA = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "fr",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_15, f.OF_AGE_15_WHEN_CONSENTING, _together("7-1", "2018-05-25")),
            gdpr.Era(until=RENUMBERED),
            also=(ACT_1978.article("7-1"),),
        ),
        gdpr.consent_ground(
            "fr",
            gdpr.consent_at_age(CONSENT, f.OF_AGE_15, f.OF_AGE_15_WHEN_CONSENTING, _together("45", "2019-06-01")),
            gdpr.Era(since=RENUMBERED),
            also=(ACT_1978.article("45"),),
        ),
        gdpr.displaced_ground(
            "fr.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("fr"),
        gdpr.displaced_ground("fr.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, gdpr.PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("fr", gdpr.REQUESTED),
        evolve(
            gdpr.interest_ground("fr.data-professional-address", AT_WORK_TITLE, AT_WORK),
            reading=Reading.LENIENT,
        ),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE_2011 = gdpr.device("fr", ACT_1978.article("32 II"), ACT_1978.article("32 II"), since=SINCE, until=RENUMBERED)
DEVICE_2019 = gdpr.device("fr", ACT_1978.article("82"), ACT_1978.article("82"), since=RENUMBERED)

# --- vetoes --------------------------------------------------------------------------------------

VETOES = (
    *directive_95_46.vetoes(
        "fr",
        SINCE,
        objection=ACT_1978.article("38"),
        withdrawal=ACT_1978.article("38"),
        purpose=ACT_1978.article("6"),
        storage=ACT_1978.article("6, 5°"),
        sensitive=ACT_1978.article("8 I"),
    ),
    *gdpr.vetoes("fr"),
)

# --- duties --------------------------------------------------------------------------------------

DUTIES = (
    *duties(
        "fr",
        SINCE,
        None,
        ("refusal", wording.REFUSAL_IN_EACH_TITLE, CPCE.article("L34-5 al. 4"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, CPCE.article("L34-5 al. 4"), gdpr.TO_CUSTOMERS),
        ("stop-address", wording.STOP_ADDRESS_TITLE, CPCE.article("L34-5 al. 5")),
        ("sender", wording.SENDER_TITLE, CPCE.article("L34-5 al. 5")),
        (
            "subject",
            Text("Give the mail a subject line that has to do with the product or service offered."),
            CPCE.article("L34-5 al. 5"),
        ),
        ("recognisable", wording.RECOGNISABLE_TITLE, ACT_2004.article("20")),
        ("as-requested", wording.AS_REQUESTED_TITLE, CPCE.article("L34-5 al. 1"), gdpr.ON_REQUEST),
    ),
    *duties("fr", SINCE, RENUMBERED, ("tracking", wording.TRACKING_TITLE, ACT_1978.article("32 II"))),
    *duties("fr", RENUMBERED, None, ("tracking", wording.TRACKING_TITLE, ACT_1978.article("82"))),
    *duties(
        "fr",
        SINCE,
        gdpr.GDPR_APPLIES,
        ("information", wording.INFORMATION_TITLE, ACT_1978.article("32"), gdpr.TO_PERSONS),
    ),
    *duties(
        "fr",
        gdpr.GDPR_APPLIES,
        None,
        ("proof", wording.PROOF_TITLE, GDPR.article("5(2), 7(1)"), gdpr.ON_CONSENT | gdpr.ON_REQUEST),
    ),
    *gdpr.duties("fr"),
)

JURISDICTION = Jurisdiction(
    country="FR",
    name=Text("France"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA_1978, DATA, DEVICE_2011, DEVICE_2019),
    vetoes=VETOES,
    duties=DUTIES,
)
