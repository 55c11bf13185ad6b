"""Switzerland: email about an abandoned cart, from 25 May 2018 to today.

Switzerland is in neither the Union nor the EEA: no directive, no GDPR, no judgment of the Court of Justice is its law.

* **sending**: Bundesgesetz gegen den unlauteren Wettbewerb (UWG), art. 3(1)(o), in force since 1 April 2007. It speaks
  of customers and so protects everybody: natural and legal persons, at personal and impersonal addresses;
* **data protection**: Datenschutzgesetz (DSG) of 1992 until 31 August 2023, of 2020 from 1 September 2023. Neither has
  a list of bases: private processing is allowed unless it unlawfully violates somebody's personality. The layer holds
  what the UWG permits to the principles of the DSG: a free and informed consent, a purpose that the customer could
  recognise and did not refuse, an email asked for in connection with a contract;
* **device**: Fernmeldegesetz (FMG), art. 45c: information and a notice that it may be refused, not consent, which is
  enough leniently. The data protection commissioner (EDÖB) asks a consent for what nobody expects.

All of them were read in a mirror of the consolidated texts (UWG as of 1 January 2025, DSG as of 1 March 2019 and of
7 July 2025).

The UWG asks no form of the consent. What is asked here follows from Swiss sources: free, informed and for specific
processing (art. 6(6) DSG), a box apart, as accepting terms is not enough, and the proof on the sender, hence the text
kept, the box sent off and no confirmation pending. The view that a consent may be tacit, even a clearly visible box
that was ticked beforehand (law firms), is not modelled: the BAKOM asks an express consent, and silence is none (SLK
162/21).

Not modelled:

* email written by hand, which is no mass advertising, and the view that a few emails are a trifle: what a host sends is
  automated, and its number does not matter (SLK 172/20);
* whether a cart email has a "direct connection with requested content" although nobody asked for it: no source says so;
* an overriding private interest (art. 31 DSG, before art. 13) beyond the contract: processing has to be lawful, so it
  does not carry an email that the UWG forbids;
* the star in the telephone directory (art. 3(1)(u) UWG), which the SLK once applied to an email address in the entry
  (121/18); whoever has a business relation is outside it;
* an age: the DSG knows none, and the capacity of judgement of a minor is nothing that the models show;
* that a company is no data subject since 1 September 2023: the UWG asks the same for it, so it makes no difference;
* marketing consent used for another supplier's goods (SLK 175/20: a consent to advertising by others has to name it);
* the account without a purchase: "beim Verkauf" is a sale, and C-654/23 does not bind;
* the time before 25 May 2018, other channels than email, and sanctions.

``docs/law/switzerland.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.data_protection import act, on_consent, on_request, vetoes
from lawful_resend.laws.shared.duties import ON_ANY_BASIS, duty
from lawful_resend.laws.shared.eprivacy import (
    CustomerException,
    consent,
    device_refusal,
    device_rule,
    existing_customer,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.laws.shared.periods import ground
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, View
from lawful_resend.text import Text

DSG_REVISED = date(2023, 9, 1)
CHECKED = date(2026, 11, 25)

# --- the acts ------------------------------------------------------------------------------------

UWG = Act(
    name=Text("Unfair Competition Act (CH)"),
    link="https://fedlex.data.admin.ch/eli/cc/1988/223_223_223",
    checked=CHECKED,
    # cited at such a page: art. 3
    page="https://www.fedlex.admin.ch/eli/cc/1988/223_223_223/de#art_{0}",
)
DSG_1992 = Act(
    name=Text("Data Protection Act of 1992 (CH)"),
    link="https://fedlex.data.admin.ch/eli/cc/1993/1945_1945_1945",
    checked=CHECKED,
    # cited at such pages: art. 6, 8
    page="https://www.fedlex.admin.ch/eli/cc/1993/1945_1945_1945/de#art_{0}",
)
DSG_2020 = Act(
    name=Text("Data Protection Act of 2020 (CH)"),
    link="https://fedlex.data.admin.ch/eli/cc/2022/491",
    checked=CHECKED,
    # cited at such pages: art. 5, 7, 19, 28
    page="https://www.fedlex.admin.ch/eli/cc/2022/491/de#art_{0}",
)
FMG = Act(
    name=Text("Telecommunications Act (CH)"),
    link="https://fedlex.data.admin.ch/eli/cc/1997/2187_2187_2187",
    checked=CHECKED,
)
#: cited at this page
FMG_45C = "https://www.fedlex.admin.ch/eli/cc/1997/2187_2187_2187/de#art_45_c"

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
    says=Text("The customer relation must be a current one, at every single emailing (self-regulation)."),
)
NOT_WITHDRAWN = evolve(
    THREE_YEARS,
    says=Text("Every emailing takes a valid consent that was not withdrawn; silence is none (self-regulation)."),
)
UWG_ONLY_SIMILAR = authorities.statute(
    Reading.STRICT, "UWG (CH)", UWG.article("3(1)(o)"), "2007-04-01", wording.ONLY_SIMILAR_SAYS
)
REQUEST_FOR_NOW = authorities.statute(
    Reading.STRICT,
    "DSG",
    DSG_2020.article("6(4)"),
    "2023-09-01",
    Text("Data are destroyed when they are no longer needed: a request does not stand for ever; a month is ours."),
)
REQUEST_WITHOUT_END = authorities.statute(
    Reading.LENIENT,
    "UWG (CH)",
    UWG.article("3(1)(o)"),
    "2007-04-01",
    Text("What was asked for is no mass advertising without consent; the words name no time."),
)
SPECIFIC = authorities.statute(
    Reading.STRICT,
    "DSG",
    DSG_2020.article("6(6)"),
    "2023-09-01",
    Text("A consent is given for specific processing: by our reading a newsletter is not a cart email."),
)
ADVERTISING = authorities.statute(
    Reading.LENIENT,
    "UWG (CH)",
    UWG.article("3(1)(o)"),
    "2007-04-01",
    Text("The act asks for a consent to mass advertising and does not part its kinds."),
)
VOLUNTARY = authorities.statute(
    Reading.STRICT,
    "DSG",
    DSG_2020.article("6(6)"),
    "2023-09-01",
    Text("A consent must be voluntary: by our reading one that a reward depends on is in doubt."),
)
REWARD_NOT_NAMED = authorities.statute(
    Reading.LENIENT,
    "DSG",
    DSG_2020.article("6(6)"),
    "2023-09-01",
    Text("The act asks for a voluntary consent and does not exclude a reward."),
)
UWG_SILENT = authorities.statute(
    Reading.LENIENT, "UWG (CH)", UWG.article("3(1)(o)"), "2007-04-01", wording.SILENT_ON_CUSTOMERS_SAYS
)

# --- what is asked -------------------------------------------------------------------------------

OPT_IN = UWG.article("3(1)(o)")
#: Schweizerische Lauterkeitskommission, Nr. 175/20: a consent to marketing that did not name offers of others does not
#: carry them; nobody was found who reads it otherwise
WHOSE_GOODS = gdpr.WHOSE_GOODS
#: free, informed, for specific processing (art. 6(6) DSG), apart from the terms, proven by the sender; none fades:
#: no Swiss source counts years
CONSENT = gdpr.contested(
    (
        SPECIFIC.about(f.CONSENT_TO_MARKETING),
        ADVERTISING.about(f.CONSENT_TO_MARKETING),
        VOLUNTARY.about(f.CONSENT_FREE),
        REWARD_NOT_NAMED.about(f.CONSENT_FREE),
    )
).and_((WHOSE_GOODS,))
#: how long a request stands no Swiss source says, and what the Czech authority says is said of another act
REQUESTED = Conditions(
    gdpr.REQUESTED.needs,
    strictly=(f.REQUEST_FRESH,),
    views=(REQUEST_FOR_NOW.about(f.REQUEST_FRESH), REQUEST_WITHOUT_END.about(f.REQUEST_FRESH)),
)
#: art. 3(1)(o), second half
OWN_CUSTOMER = Conditions(
    needs=(
        in_words(f.BOUGHT, Text("The seller sold the customer goods, works or services.")),
        in_words(f.BOUGHT_ADDRESS_GIVEN, Text("On that sale it received the contact details from the customer.")),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(f.BOUGHT_SIMILAR, Text("The email is about similar goods, works or services.")),
        in_words(f.OWN_GOODS, Text("They are the seller's own goods, works or services.")),
        in_words(
            f.BOUGHT_REFUSAL_OFFERED,
            Text("On that sale the seller pointed out that advertising can be refused."),
        ),
        # the first half of the letter asks it of all mass advertising; BAKOM says: under the exception too
        f.MAIL_REFUSAL_OFFERED,
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS, f.BOUGHT_WITHIN_36_MONTHS),
    views=(
        UWG_ONLY_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),
        CURRENT_RELATION.about(f.BOUGHT_STANDS),
        THREE_YEARS.about(f.BOUGHT_WITHIN_36_MONTHS),
        UWG_SILENT.about(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS, f.BOUGHT_WITHIN_36_MONTHS),
    ),
)
EXPRESS_WILL = DSG_1992.article("12(2)(b)").then(DSG_REVISED, DSG_2020.article("30(2)(b)"))
DSG = act(
    DSG_1992.article("12(1)").then(DSG_REVISED, DSG_2020.article("30(1)")),
    (
        on_consent(DSG_1992.article("4(5), 13(1)").then(DSG_REVISED, DSG_2020.article("6(6), 31(1)")), CONSENT),
        ground(
            "data-existing-customer",
            wording.CUSTOMER_TITLE,
            DSG_1992.article("4(3)-(4), 12(2)(b)").then(DSG_REVISED, DSG_2020.article("6(3), 30(2)(b)")),
            Basis.EXISTING_CUSTOMER,
            OWN_CUSTOMER,
        ),
        on_request(DSG_1992.article("13(2)(a)").then(DSG_REVISED, DSG_2020.article("31(2)(a)")), REQUESTED),
    ),
    rule=Text("Whoever processes personal data may not unlawfully violate the personality of the persons concerned"),
    note=Text(
        "An overriding interest of the seller does not help: processing has to be lawful, and an email that the"
        " Unfair Competition Act forbids is not."
    ),
    vetoes=vetoes(
        objection=EXPRESS_WILL,
        objection_also=(OPT_IN,),
        withdrawal=EXPRESS_WILL,
        withdrawal_also=(NOT_WITHDRAWN,),
        purpose=DSG_1992.article("4(3)").then(DSG_REVISED, DSG_2020.article("6(3)")),
        # the act of 1992 names no end of storage: it follows from proportionality
        storage=DSG_1992.article("4(2)").then(DSG_REVISED, DSG_2020.article("6(4)")),
        sensitive=DSG_1992.article("4(5)").then(DSG_REVISED, DSG_2020.article("6(7)(a)")),
        sensitive_title=Text("Sensitive personal data without express consent"),
    ),
    duties=(
        duty(
            "information",
            DSG_1992.article("4(4)"),
            title=Text("When you collect data, make it recognisable that you do and what for."),
            under=ON_ANY_BASIS,
            until=DSG_REVISED,
        ),
        duty(
            "information",
            DSG_2020.article("19(1)-(2)"),
            title=Text(
                "When you collect data, say who is responsible, with contact details, what for and who receives them."
            ),
            under=ON_ANY_BASIS,
            since=DSG_REVISED,
        ),
        duty(
            "answer",
            DSG_2020.article("25(7)"),
            title=Text("Answer a request for access within 30 days as a rule."),
            under=ON_ANY_BASIS,
            since=DSG_REVISED,
        ),
        duty(
            "erasure",
            DSG_2020.article("6(4)"),
            title=Text("Destroy or anonymise the data as soon as they are no longer needed."),
            under=ON_ANY_BASIS,
            since=DSG_REVISED,
        ),
    ),
)
#: what was asked for is outside art. 3(1)(o)
MASS_ADVERTISING = frozenset({Basis.CONSENT, Basis.EXISTING_CUSTOMER})

# --- the law -------------------------------------------------------------------------------------

DEVICE_REFUSAL = FMG.article("45c(b)", link=FMG_45C)
REFUSAL_IS_ENOUGH = authorities.statute(
    Reading.LENIENT,
    "FMG (CH)",
    DEVICE_REFUSAL,
    "2007-04-01",
    Text("The act asks information and a way to refuse, no consent."),
)
UNEXPECTED_TAKES_CONSENT = View(
    reading=Reading.STRICT,
    who="EDÖB (CH)",
    reference="Leitfaden Cookies",
    day="2025-01-22",
    # that of the authority could not be opened
    link="https://datenrecht.ch/edoeb-leitlinien-zu-cookies-und-aehnlichen-technologien/",
    checked=date(2026, 11, 28),
    confidence=Confidence.SECONDARY,
    says=Text("What is not necessary and nobody expects takes a consent under data protection law."),
)

JURISDICTION = jurisdiction(
    "CH",
    Text("Switzerland"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(
        OPT_IN,
        Text(
            "Mass advertising by email without direct connection to content that was asked for is unfair without"
            " prior consent"
        ),
    ),
    carries=(
        consent(OPT_IN, asks=CONSENT, children=None),
        existing_customer(OPT_IN, CustomerException(OWN_CUSTOMER, OWN_CUSTOMER)),
        requested(OPT_IN, asks=REQUESTED),
    ),
    earlier=(DSG,),
    eras=(),
    device=device_rule(
        FMG.article("45c", link=FMG_45C),
        DEVICE_REFUSAL,
        refusal=device_refusal(DEVICE_REFUSAL, REFUSAL_IS_ENOUGH, UNEXPECTED_TAKES_CONSENT),
        says=Text(
            "Processing data on another's device is allowed only if the user is informed of it and its purpose and told"
            " that it can be refused"
        ),
    ),
    duties=(
        duty("sender", OPT_IN, title=Text("State the correct sender."), under=MASS_ADVERTISING),
        duty(
            "refusal",
            OPT_IN,
            title=Text("In every email point out an easy and free way to refuse advertising."),
            under=MASS_ADVERTISING,
        ),
        duty("similar-only", OPT_IN, under=frozenset({Basis.EXISTING_CUSTOMER})),
        duty("as-requested", OPT_IN),
        duty(
            "tracking",
            DEVICE_REFUSAL,
            title=Text(
                "If the email stores or reads data on the recipient's device, say which and what for, and that"
                " this can be refused."
            ),
        ),
    ),
)
