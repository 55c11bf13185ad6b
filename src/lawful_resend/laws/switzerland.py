"""Switzerland: mail about an abandoned cart, from 25 May 2018 to today.

Switzerland is in neither the Union nor the EEA: no directive, no GDPR, no judgment of the Court of Justice is its law.

* **sending**: Bundesgesetz gegen den unlauteren Wettbewerb (UWG), art. 3(1)(o), in force since 1 April 2007. It speaks
  of customers and so protects everybody: natural and legal persons, at personal and impersonal addresses;
* **data protection**: Datenschutzgesetz (DSG) of 1992 until 31 August 2023, of 2020 from 1 September 2023. Neither has
  a list of bases: private processing is allowed unless it unlawfully violates somebody's personality. The layer holds
  what the UWG permits to the principles of the DSG: a free and informed consent, a purpose that the customer could
  recognise and did not refuse, a mail asked for in connection with a contract;
* **device**: Fernmeldegesetz (FMG), art. 45c: information and a notice that it may be refused, not consent.

All of them were read in a mirror of the consolidated texts (UWG as of 1 January 2025, DSG as of 1 March 2019 and of
7 July 2025).

The UWG asks no form of the consent. What is asked here follows from Swiss sources: free, informed and for specific
processing (art. 6(6) DSG), a box apart, as accepting terms is not enough, and the proof on the sender, hence the text
kept, the box sent off and no confirmation pending. The view that a consent may be tacit, even a clearly visible box
that was ticked beforehand (law firms), is not modelled: the BAKOM asks an express consent, and silence is none (SLK
162/21).

Not modelled:

* mail written by hand, which is no mass advertising, and the view that a few mails are a trifle: what a host sends is
  automated, and its number does not matter (SLK 172/20);
* whether a cart mail has a "direct connection with requested content" although nobody asked for it: no source says so;
* information and refusal instead of consent for the device (art. 45c(b) FMG): the models show only a consent;
* an overriding private interest (art. 31 DSG, before art. 13) beyond the contract: processing has to be lawful, so it
  does not carry a mail that the UWG forbids;
* the star in the telephone directory (art. 3(1)(u) UWG), which the SLK once applied to an e-mail address in the entry
  (121/18); whoever has a business relation is outside it;
* an age: the DSG knows none, and the capacity of judgement of a minor is nothing that the models show;
* that a company is no data subject since 1 September 2023: the UWG asks the same for it, so it makes no difference;
* marketing consent used for another supplier's goods (SLK 175/20: a consent to advertising by others has to name it);
* the account without a purchase: "beim Verkauf" is a sale, and C-654/23 does not bind;
* the time before 25 May 2018, other channels than e-mail, and sanctions.

``docs/law/switzerland.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, forbidden, gdpr, wording
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Ground, Layer, Provision, Veto, View, duties
from lawful_resend.text import Text

SINCE = date(2018, 5, 25)
DSG_REVISED = date(2023, 9, 1)
CHECKED = date(2026, 11, 25)

# --- the acts ------------------------------------------------------------------------------------

UWG = Act(
    name=Text("Unfair Competition Act (CH)"),
    link="https://fedlex.data.admin.ch/eli/cc/1988/223_223_223",
    checked=CHECKED,
)
DSG_1992 = Act(
    name=Text("Data Protection Act of 1992 (CH)"),
    link="https://fedlex.data.admin.ch/eli/cc/1993/1945_1945_1945",
    checked=CHECKED,
)
DSG_2020 = Act(
    name=Text("Data Protection Act of 2020 (CH)"),
    link="https://fedlex.data.admin.ch/eli/cc/2022/491",
    checked=CHECKED,
)
FMG = Act(
    name=Text("Telecommunications Act (CH)"),
    link="https://fedlex.data.admin.ch/eli/cc/1997/2187_2187_2187",
    checked=CHECKED,
)

# --- who reads it how ----------------------------------------------------------------------------

THREE_YEARS = View(
    reading=Reading.STRICT,
    who="SLK (CH)",
    reference="162/21",
    day="2021-09-15",
    link="https://www.faire-werbung.ch/de/werbe-e-mails-basierend-auf-einer-kundenbeziehung/",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text(
        "A contract of more than three years ago is no longer a customer relation that justifies advertising without"
        " consent (self-regulation)."
    ),
)
CURRENT_RELATION = evolve(
    THREE_YEARS,
    says=Text("The customer relation must be a current one, at every single mailing (self-regulation)."),
)
NOT_WITHDRAWN = evolve(
    THREE_YEARS,
    says=Text("Every mailing takes a valid consent that was not withdrawn; silence is none (self-regulation)."),
)
UWG_ONLY_SIMILAR = authorities.statute(
    Reading.STRICT, "UWG (CH)", "3(1)(o)", UWG, "2007-04-01", wording.ONLY_SIMILAR_SAYS
)
UWG_SILENT = authorities.statute(
    Reading.LENIENT, "UWG (CH)", "3(1)(o)", UWG, "2007-04-01", wording.SILENT_ON_CUSTOMERS_SAYS
)

# --- conditions that several rules share ---------------------------------------------------------

#: free, informed, for specific processing (art. 6(6) DSG), apart from the terms, proven by the sender; none fades:
#: no Swiss source counts years
CONSENT = Conditions(
    needs=(
        f.CONSENT_TO_MARKETING,
        *gdpr.CONSENT_CORE,
        f.CONSENT_SEPARATE,
        f.CONSENT_CONCLUDED,
        f.CONSENT_WORDING_KEPT,
        f.CONSENT_CONFIRMED,
    )
)
#: art. 3(1)(o), second half: obtained from customers on selling, the refusal pointed out then, own similar goods
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(
            f.BOUGHT,
            Text("The seller sold the customer goods, works or services."),
        ),
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text("On that sale it received the contact details from the customer."),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail is about similar goods, works or services."),
        ),
        in_words(
            f.OWN_GOODS,
            Text("They are the seller's own goods, works or services."),
        ),
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("On that sale the seller pointed out that advertising can be refused."),
        ),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS, f.BOUGHT_WITHIN_36_MONTHS),
    views=(
        UWG_ONLY_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),
        CURRENT_RELATION.about(f.BOUGHT_STANDS),
        THREE_YEARS.about(f.BOUGHT_WITHIN_36_MONTHS),
        UWG_SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS, f.BOUGHT_WITHIN_36_MONTHS),
    ),
)

# --- the sending layer ---------------------------------------------------------------------------

SENDING = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=Text(
        "Mass advertising by e-mail without direct connection to content that was asked for is unfair without prior"
        " consent"
    ),
    source=UWG.article("3(1)(o)"),
    since=SINCE,
    grounds=(
        CONSENT.ground(
            "ch.consent",
            wording.CONSENT_TITLE,
            UWG.article("3(1)(o)"),
            Basis.CONSENT,
            since=SINCE,
            advice=wording.ASK_CONSENT,
        ),
        OWN_CUSTOMER.ground(
            "ch.existing-customer",
            wording.CUSTOMER_TITLE,
            UWG.article("3(1)(o)"),
            Basis.EXISTING_CUSTOMER,
            since=SINCE,
            advice=wording.OFFER_REFUSAL,
        ),
        gdpr.REQUESTED.ground(
            "ch.requested",
            wording.REQUESTED_TITLE,
            UWG.article("3(1)(o)"),
            Basis.REQUESTED,
            since=SINCE,
            advice=wording.OFFER_REQUEST,
        ),
    ),
)

# --- the data protection layer -------------------------------------------------------------------

PERSONALITY_RULE = Text(
    "Whoever processes personal data may not unlawfully violate the personality of the persons concerned"
)
MUST_BE_LAWFUL = Text(
    "An overriding interest of the seller does not help: processing has to be lawful, and a mail that the Unfair"
    " Competition Act forbids is not."
)


def _data(  # noqa: PLR0913 - one provision each
    rule: Provision,
    *,
    consent: Provision,
    customer: Provision,
    requested: Provision,
    since: date,
    until: date | None = None,
) -> Layer:
    """State the layer under the numbers of one of the two acts."""
    parts: tuple[tuple[str, Text, Provision, Basis, Conditions], ...] = (
        ("ch.data-consent", wording.CONSENT_TITLE, consent, Basis.CONSENT, CONSENT),
        ("ch.data-existing-customer", wording.CUSTOMER_TITLE, customer, Basis.EXISTING_CUSTOMER, OWN_CUSTOMER),
        ("ch.data-requested", wording.REQUESTED_TITLE, requested, Basis.CONTRACT, gdpr.REQUESTED),
    )
    grounds: tuple[Ground, ...] = tuple(
        conditions.ground(name, title, source, basis, since=since, until=until)
        for name, title, source, basis, conditions in parts
    )
    return Layer(
        id="data-protection",
        title=wording.DATA_TITLE,
        rule=PERSONALITY_RULE,
        source=rule,
        note=MUST_BE_LAWFUL,
        since=since,
        until=until,
        grounds=grounds,
    )


DATA_1992 = _data(
    DSG_1992.article("12(1)"),
    consent=DSG_1992.article("4(5), 13(1)"),
    customer=DSG_1992.article("4(3)-(4), 12(2)(b)"),
    requested=DSG_1992.article("13(2)(a)"),
    since=SINCE,
    until=DSG_REVISED,
)
DATA_2020 = _data(
    DSG_2020.article("30(1)"),
    consent=DSG_2020.article("6(6), 31(1)"),
    customer=DSG_2020.article("6(3), 30(2)(b)"),
    requested=DSG_2020.article("31(2)(a)"),
    since=DSG_REVISED,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE = Layer(
    id="device",
    title=wording.DEVICE_TITLE,
    rule=Text(
        "Processing data on another's device is allowed only if the user is informed of it and its purpose and told"
        " that it can be refused"
    ),
    source=FMG.article("45c"),
    since=SINCE,
    grounds=(
        Ground(
            id="ch.device-untouched",
            title=wording.UNTOUCHED_TITLE,
            source=FMG.article("45c"),
            basis=Basis.NO_RULE,
            needs=(f.DEVICE_UNTOUCHED,),
            since=SINCE,
            advice=wording.ASK_DEVICE_CONSENT,
        ),
        # the act asks less: information and a way to refuse; of that the models show only a consent
        Ground(
            id="ch.device-consent",
            title=wording.DEVICE_CONSENT_TITLE,
            source=FMG.article("45c(b)"),
            basis=Basis.CONSENT,
            needs=(f.DEVICE_CONSENT,),
            since=SINCE,
        ),
    ),
)

# --- vetoes --------------------------------------------------------------------------------------

SENSITIVE_TITLE = Text("Sensitive personal data without express consent")


def _vetoes(  # noqa: PLR0913 - one provision each
    *,
    express_will: Provision,
    purpose: Provision,
    storage: Provision,
    sensitive: Provision,
    since: date,
    until: date | None = None,
) -> tuple[Veto, ...]:
    """State what is forbidden under the numbers of one of the two acts."""
    return forbidden.vetoes(
        "ch",
        since,
        until,
        objection=express_will,
        objection_also=(UWG.article("3(1)(o)"),),
        withdrawal=express_will,
        withdrawal_also=(NOT_WITHDRAWN,),
        purpose=purpose,
        storage=storage,
        sensitive=sensitive,
        sensitive_title=SENSITIVE_TITLE,
    )


VETOES = (
    *_vetoes(
        express_will=DSG_1992.article("12(2)(b)"),
        purpose=DSG_1992.article("4(3)"),
        # the act of 1992 names no end of storage: it follows from proportionality
        storage=DSG_1992.article("4(2)"),
        sensitive=DSG_1992.article("4(5)"),
        since=SINCE,
        until=DSG_REVISED,
    ),
    *_vetoes(
        express_will=DSG_2020.article("30(2)(b)"),
        purpose=DSG_2020.article("6(3)"),
        storage=DSG_2020.article("6(4)"),
        sensitive=DSG_2020.article("6(7)(a)"),
        since=DSG_REVISED,
    ),
)

# --- duties --------------------------------------------------------------------------------------

CORRECT_SENDER_TITLE = Text("State the correct sender.")
POINT_OUT_REFUSAL_TITLE = Text("In every mail point out an easy and free way to refuse advertising.")
RECOGNISABLE_PURPOSE_TITLE = Text("When you collect data, make it recognisable that you do and what for.")
CONTROLLER_TITLE = Text(
    "When you collect data, say who is responsible, with contact details, what for and who receives them."
)
ACCESS_TITLE = Text("Answer a request for access within 30 days as a rule.")
DESTROY_TITLE = Text("Destroy or anonymise the data as soon as they are no longer needed.")
ON_DEVICE_TITLE = Text(
    "If the mail stores or reads data on the recipient's device, say which and what for, and that this can be refused."
)
#: what was asked for is outside art. 3(1)(o)
MASS_ADVERTISING = frozenset({Basis.CONSENT, Basis.EXISTING_CUSTOMER})

DUTIES = (
    *duties(
        "ch",
        SINCE,
        None,
        ("sender", CORRECT_SENDER_TITLE, UWG.article("3(1)(o)"), MASS_ADVERTISING),
        ("refusal", POINT_OUT_REFUSAL_TITLE, UWG.article("3(1)(o)"), MASS_ADVERTISING),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, UWG.article("3(1)(o)"), frozenset({Basis.EXISTING_CUSTOMER})),
        ("as-requested", wording.AS_REQUESTED_TITLE, UWG.article("3(1)(o)"), gdpr.ON_REQUEST),
        ("tracking", ON_DEVICE_TITLE, FMG.article("45c(b)")),
    ),
    *duties(
        "ch",
        SINCE,
        DSG_REVISED,
        ("information", RECOGNISABLE_PURPOSE_TITLE, DSG_1992.article("4(4)")),
    ),
    *duties(
        "ch",
        DSG_REVISED,
        None,
        ("information", CONTROLLER_TITLE, DSG_2020.article("19(1)-(2)")),
        ("answer", ACCESS_TITLE, DSG_2020.article("25(7)")),
        ("erasure", DESTROY_TITLE, DSG_2020.article("6(4)")),
    ),
)

JURISDICTION = Jurisdiction(
    country="CH",
    name=Text("Switzerland"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(SENDING, DATA_1992, DATA_2020, DEVICE),
    vetoes=VETOES,
    duties=DUTIES,
)
