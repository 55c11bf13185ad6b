"""Bulgaria: email about an abandoned cart, from 25 May 2018 to today.

* **sending**: Electronic Communications Act (Закон за електронните съобщения, ZES), art. 261, in its wording of 29
  December 2011, and art. 6(4) of the Electronic Commerce Act (Закон за електронната търговия, ZET). Both ask a prior
  consent of consumers: natural persons who act outside their trade or profession (§ 1 no. 49 ZES). Art. 261(2) excepts
  whoever received the address in a commercial transaction. Legal persons may be emailed, unless their address is in
  the register of the Commission for Consumer Protection (KZP), art. 6(2)-(3) ZET;
* **data protection**: the GDPR; the age of consent is 14 by art. 25v of the Personal Data Protection Act (Закон за
  защита на личните данни, ZZLD) from 2 March 2019 and was 16 before (art. 8(1) GDPR itself);
* **device**: art. 4a ZET asks information and a way to refuse, which is enough leniently. The Commission for Personal
  Data Protection (KZLD) asks a consent under the GDPR where cookies collect personal data, as an address is.

Art. 261, 262 and § 1 no. 49 ZES, the whole ZET and art. 25v ZZLD were read in a mirror of lex.bg, in the state of June
and July 2026. What the KZLD says of cookies, and the first day of art. 25v, are known from others.

Not modelled:

* the time before 25 May 2018;
* that art. 6(4) ZET knows no customers: the later and more special art. 261(2) ZES is taken to except them from it too,
  as FEDMA does; no source was found that says otherwise in so many words;
* what a commercial transaction (търговска сделка) is short of a sale: no author was found who counts an order that was
  broken off, so that a sale is asked under both readings;
* a natural person who acts for a trade or profession, and a named address at a company: neither is a consumer, but both
  are natural persons under the GDPR, and no source says on what the use of their data rests, so that they are asked for
  consent as consumers are;
* which words mark an email as unsolicited (art. 6(1) ZET);
* double opt-in, a life of consent of its own, carts, cancelled sales, accounts without a purchase: no Bulgarian
  authority or court was found to speak of them;
* sanctions (art. 24 ZET, and the GDPR through art. 262 ZES), telephone and text messages.

``docs/law/bulgaria.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import EASTERN_EUROPE
from lawful_resend.facts import any_of, in_words
from lawful_resend.laws.shared import authorities
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.data_protection import IMPERSONAL
from lawful_resend.laws.shared.duties import ON_CONSENT, ON_REQUEST, TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    ACCOUNT,
    account,
    consent,
    customers,
    device_refusal,
    device_rule,
    existing_customer,
    impersonal_address,
    requested,
    sending_rule,
)
from lawful_resend.laws.shared.gdpr import Age
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Confidence, View
from lawful_resend.text import Text

CHECKED = date(2026, 11, 28)
#: the wording of art. 261 of today
IN_FORCE = "2011-12-29"

ZES = Act(name=Text("Electronic Communications Act (BG)"), link="https://lex.bg/laws/ldoc/2135553187", checked=CHECKED)
ZET = Act(name=Text("Electronic Commerce Act (BG)"), link="https://lex.bg/laws/ldoc/2135530547", checked=CHECKED)
ZZLD = Act(name=Text("Personal Data Protection Act (BG)"), link="https://lex.bg/laws/ldoc/2135426048", checked=CHECKED)

OPT_IN = ZES.article("261(1)")
CONSUMERS = ZET.article("6(4)")
CUSTOMERS = ZES.article("261(2)")
REGISTER = ZET.article("6(2)-(3)")
DEVICE = ZET.article("4a(1)")
#: art. 25v was read; that it came into force on the third day after its publication is known from others
AGE_OF_14 = ZZLD.article("25v", confidence=Confidence.SECONDARY)
#: whoever did not ask for the mail and did not consent to it
UNSOLICITED = TO_CUSTOMERS | {Basis.IMPERSONAL_ADDRESS}

#: the register holds addresses and domains of legal persons alone, and bars all that they did not ask for
NOT_LISTED = any_of(
    f.NATURAL_PERSON,
    f.KZP_LIST_CLEARED,
    text=Text("The recipient is a natural person, or the address was looked up in the KZP register and is not in it."),
)
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "ZES (BG)",
    IN_FORCE,
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The seller received the email address in a commercial transaction for products or services."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(f.BOUGHT_SIMILAR, Text("The email is about the seller's own similar products or services.")),
    f.OWN_GOODS,
    in_words(
        f.BOUGHT_REFUSAL_OFFERED,
        Text("When the transaction was concluded, the customer could refuse, free of charge and easily."),
    ),
    NOT_LISTED,
)

REFUSAL_IS_ENOUGH = authorities.statute(
    Reading.LENIENT,
    "ZET (BG)",
    DEVICE,
    IN_FORCE,
    Text("The act asks information and a way to refuse, no consent."),
)
COOKIES_TAKE_CONSENT = View(
    reading=Reading.STRICT,
    who="KZLD (BG)",
    reference="guidance on cookies",
    day="2025-05-14",
    link="https://cpdp.bg/специфични-насоки-за-различни-сектори/",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text("Where cookies collect personal data, a consent under the GDPR is asked."),
)

JURISDICTION = jurisdiction(
    "BG",
    Text("Bulgaria"),
    EASTERN_EUROPE,
    CHECKED,
    sending=sending_rule(
        OPT_IN, Text("Advertising by electronic mail to consumers is allowed only with consent obtained before")
    ),
    carries=(
        consent(OPT_IN, ages=(Age(16), Age(14, date(2019, 3, 2), AGE_OF_14)), also=(CONSUMERS,)),
        existing_customer(CUSTOMERS, OWN_CUSTOMER, also=(REGISTER,)),
        # at an address that is nobody's, as a named one is a natural person's data
        impersonal_address(
            REGISTER,
            asks=IMPERSONAL.and_((f.KZP_LIST_CLEARED,)),
            advice=Text(
                "Where the address is a company's, look it up in the register of the Commission for Consumer Protection"
                " (KZP) before sending, and keep the result."
            ),
        ),
        account(CUSTOMERS, asks=ACCOUNT.and_((NOT_LISTED,)), also=(REGISTER, authorities.INTELIGO)),
        requested(OPT_IN, also=(CONSUMERS,)),
    ),
    device=device_rule(
        DEVICE,
        GDPR.article("6(1)(a)"),
        refusal=device_refusal(DEVICE, REFUSAL_IS_ENOUGH, COOKIES_TAKE_CONSENT),
        says=Text(
            "Storing or reading information on another's device is allowed only if the user is clearly informed and"
            " can refuse it"
        ),
        note=Text(
            "The Bulgarian act is content with information and a way to refuse. An address is personal data, and for"
            " these the Bulgarian authority asks a consent under the GDPR."
        ),
    ),
    objection=(ZES.article("261(4)"),),
    duties=(
        duty("refusal", CUSTOMERS),
        duty("similar-only", CUSTOMERS),
        duty("sender", ZES.article("261(5)(1)")),
        duty("stop-address", ZES.article("261(5)(2)")),
        duty("recognisable", ZET.article("5(3)(1)"), also=(ZES.article("261(5)(3)"),)),
        duty("offers", ZET.article("5(3)(3)-(4)"), also=(ZES.article("261(5)(3)"),)),
        duty("linked-sites", ZES.article("261(5)(4)")),
        duty(
            "label",
            ZET.article("6(1)"),
            title=Text(
                "Mark the email so that it is recognised, as soon as it arrives, as advertising that was not asked for."
            ),
            under=UNSOLICITED,
        ),
        duty(
            "register",
            REGISTER,
            title=Text("Look the addresses of legal persons up in the KZP register again before every email."),
            under=UNSOLICITED,
            when=(f.COMPANY,),
        ),
        duty("as-requested", OPT_IN),
        duty("proof", GDPR.article("7(1)"), under=ON_CONSENT | ON_REQUEST),
        duty(
            "tracking",
            DEVICE,
            title=Text(
                "If the email stores or reads data on the recipient's device, say which and what for, and that"
                " this can be refused."
            ),
        ),
    ),
)
