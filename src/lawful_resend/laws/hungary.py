"""Hungary: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: § 6 of the Advertising Act (Act XLVIII of 2008, Grt.), which § 14 of the E-Commerce Act (Act CVIII of
  2001, Ekertv.) applies to electronic advertising. It protects natural persons;
* **data protection**: the GDPR; Hungary did not lower the age of digital consent, so it is 16 (art. 8(1));
* **device**: § 155(4) of the Electronic Communications Act (Act C of 2003, Eht.).

The words of the acts were not read. § 6 Grt. and § 14 Ekertv. are known from quotations by the authority (NMHH) and by
lawyers, § 155(4) Eht. from others' privacy notices: everything national here is secondary.

There is **no exception for customers**: neither a purchase nor an account carries an email (NAIH-2501-10/2022,
NAIH-7058-5/2022). Calling an email informative does not help (NMHH K/3768-4/2021).

The impersonal address of a legal person (info@) is outside § 6(1), says NMHH; that of a sole trader is not. A named
address at a company is taken for a person's: lawyers advise consent, no authority was found to rule on it.

Not modelled:

* the name, which the declaration of consent must contain (§ 6(2)), and birth place and date where the advertising is
  for adults: a form that asks for an address alone does not meet it, and the models do not show it. It is a duty here;
* one consent for each channel (NAIH-2501-10/2022): the purposes of a consent do not name channels, and the verdict
  says so;
* whether § 6 changed between 2018 and today, by Act XXXIV of 2019 above all: no change was found, none is excluded;
* the contents of each email under § 14/A and § 4 Ekertv., whose words were found nowhere; sanctions;
* the time before 25 May 2018, post, and calls;
* double opt-in, a life of consent of its own, carts, cancelled sales: no Hungarian authority or court was found to
  speak of them.

``docs/law/hungary.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.laws.shared import wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.duties import ON_CONSENT, duty
from lawful_resend.laws.shared.eprivacy import consent, device_rule, impersonal_address, requested, sending_rule
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import FIRST, Act, Caveat, Confidence, View
from lawful_resend.text import Text

CHECKED = date(2026, 11, 25)
#: the day on which the acts were looked up
CHECKED_ACTS = date(2026, 11, 23)
SECONDARY = Confidence.SECONDARY

ADVERTISING_ACT = Act(
    name=Text("Advertising Act (HU)"),
    link="https://njt.hu/jogszabaly/2008-48-00-00",
    checked=CHECKED_ACTS,
    confidence=SECONDARY,
    unit="§",
)
E_COMMERCE_ACT = Act(
    name=Text("E-Commerce Act (HU)"),
    link="https://njt.hu/jogszabaly/2001-108-00-00",
    checked=CHECKED_ACTS,
    confidence=SECONDARY,
    unit="§",
    # cited at such a page: § 13/A
    page="https://njt.hu/jogszabaly/2001-108-00-00#SZ{0}",
)
ECA = Act(
    name=Text("Electronic Communications Act (HU)"),
    link="https://njt.hu/jogszabaly/2003-100-00-00",
    checked=CHECKED_ACTS,
    confidence=SECONDARY,
    unit="§",
)

SEPARATE_BY_CHANNEL = View(
    reading=Reading.STRICT,
    who="NAIH (HU)",
    reference="NAIH-2501-10/2022",
    day="2022-09-12",
    link="https://cms-lawnow.com/en/ealerts/2022/11/"
    "hungary-s-privacy-decision-on-direct-marketing-asks-how-much-consent-is-required-for-direct-marketing-through"
    "-different-channels",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text('Each channel takes a consent of its own; "electronically" is too broad.'),
)

JURISDICTION = jurisdiction(
    "HU",
    Text("Hungary"),
    CENTRAL_EUROPE,
    CHECKED,
    sending=sending_rule(ADVERTISING_ACT.article("6(1)"), wording.EXPRESS_OPT_IN_RULE),
    # neither a purchase nor an account
    carries=(
        consent(ADVERTISING_ACT.article("6(1)-(2)"), also=(E_COMMERCE_ACT.article("14(1)"),)),
        requested(ADVERTISING_ACT.article("6(1)")),
        impersonal_address(ADVERTISING_ACT.article("6(1)")),
    ),
    caveats=(
        Caveat(
            id="channel",
            text=wording.CHANNEL_CAVEAT,
            source=SEPARATE_BY_CHANNEL,
            when=(f.CONSENT_TO_MARKETING,),
            since=FIRST,
        ),
    ),
    device=device_rule(ECA.article("155(4)")),
    objection=(ADVERTISING_ACT.article("6(3)"),),
    duties=(
        duty(
            "unsubscribing",
            ADVERTISING_ACT.article("6(3), (6)-(7)"),
            title=Text(
                "Say in every email where and how to unsubscribe: free, without logging in, without detours and"
                " without giving a reason."
            ),
        ),
        duty(
            "name",
            ADVERTISING_ACT.article("6(2)"),
            title=Text("Ask for the name with the consent too: a declaration with an address alone is not enough."),
            under=ON_CONSENT,
        ),
        duty(
            "register",
            ADVERTISING_ACT.article("6(5)"),
            title=Text("Keep a register of those who consented: name, email address and time."),
            under=ON_CONSENT,
        ),
        duty(
            "deletion",
            ADVERTISING_ACT.article("6(3)"),
            title=Text("After a withdrawal delete name and data at once and send no more advertising."),
            under=ON_CONSENT,
        ),
        duty(
            "no-asking",
            E_COMMERCE_ACT.article("14(2)"),
            title=Text("Do not ask by email for consent to advertising: that email is advertising too."),
        ),
        duty("as-requested", ADVERTISING_ACT.article("6(1)")),
        duty("proof", GDPR.article("5(2), 7(1)")),
        duty("tracking", ECA.article("155(4)")),
    ),
)
