"""Germany: email about an abandoned cart, from 1 March 2007 to today.

* **sending**: Gesetz gegen den unlauteren Wettbewerb (UWG), § 7. It protects every addressee: consumers, sole traders
  and legal persons, at personal and impersonal addresses. The consent rule was number 3 of paragraph 2 until 27 May
  2022 and is number 2 since;
* **data protection**: the Bundesdatenschutzgesetz of 1990 (BDSG) until 24 May 2018, in its wording before and since
  1 September 2009; the GDPR from 25 May 2018. Germany did not lower the age of digital consent, so it is 16 (art.
  8(1));
* **device**: Telemediengesetz (TMG), §§ 12, 13 and 15, until 30 November 2021; § 25 of the TTDSG until 13 May 2024 and
  of the TDDDG, its new name, since.

§ 7 UWG was read as it stood in 2012, in 2022 and since 28 May 2022, TMG and BDSG as they stood in 2012, all in mirrors
of the consolidated texts; number 26 of the annex of the UWG as law firms quote it. § 6 DDG and the words of the TDDDG
are known from law firms.

The cart itself is contested. The authority of Saxony calls one email about the state of a cart technical support before
a contract, no advertising: the lenient reading follows it, in both layers, though it spoke of data protection only and
its critics note that it passed over § 7 UWG. The strict reading follows the Wettbewerbszentrale and those who are
warned on its side. No court has spoken.

Not modelled:

* the time before 1 March 2007. Between that day and 31 August 2009 only a consent is modelled: the customer exception,
  the email that was asked for and the wording of § 28 BDSG were not read as they stood then. § 7 UWG asks a prior and
  express consent since 30 December 2008, when the amended Act came into force; before, a consent;
* how the BDSG treated an electronic consent beyond what every consent has to show (a log that can be called up);
* § 15(3) TMG as it was read before Planet49 (BGH I ZR 7/16): that profiles under a pseudonym needed no consent. They
  were never to be joined with the name behind them, which an email does;
* a minor in any other respect than the age of consent and what is forbidden towards a known child (``child``), and at
  all before 25 May 2018;
* an email that only asks for consent or confirms an address, calls and letters, the duties of the PAngV on prices;
* what the Act of 12 May 2026 may have changed in the UWG (only the heading of a mirror names it);
* that the BDSG protected natural persons alone: a company's customer relation of more than three years fades strictly
  until 24 May 2018 as a person's does;
* sanctions.

``docs/law/germany.md`` holds the sources and what is in doubt.
"""

from datetime import date

from attrs import evolve

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.data_protection import act, on_consent, on_interest, on_request, vetoes
from lawful_resend.laws.shared.duties import TO_CUSTOMERS, duty
from lawful_resend.laws.shared.eprivacy import (
    PERSISTENTLY,
    account,
    carrier,
    consent,
    customers,
    device_rule,
    existing_customer,
    fading_account,
    persistence,
    requested,
    sending_rule,
    usual_persistence,
)
from lawful_resend.laws.shared.jurisdiction import jurisdiction
from lawful_resend.laws.shared.periods import ground, within
from lawful_resend.models import Reading
from lawful_resend.rules import FIRST, Act, Basis, Conditions, Confidence, View
from lawful_resend.text import Text

#: § 28(3) BDSG on advertising came into force
BDSG_AMENDED = date(2009, 9, 1)
#: the BGH said that time alone ends no consent
BGH_ON_TIME = date(2018, 2, 1)
TTDSG_IN_FORCE = date(2021, 12, 1)
RENUMBERED = date(2022, 5, 28)
#: the DDG came into force, and the TTDSG was renamed
DDG_IN_FORCE = date(2024, 5, 14)
CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

UWG = Act(
    name=Text("Unfair Competition Act (DE)"),
    link="https://www.gesetze-im-internet.de/uwg_2004/",
    checked=CHECKED,
    unit="§",
    # cited at such pages: §§ 3, 4, 5, 7, 8
    page="https://www.gesetze-im-internet.de/uwg_2004/__{0}.html",
)
BDSG = Act(
    name=Text("Federal Data Protection Act of 1990 (DE)"),
    link="https://www.gesetze-im-internet.de/bdsg_1990/",
    checked=CHECKED,
    unit="§",
    # cited at such a page: § 3
    page="https://www.gesetze-im-internet.de/bdsg_1990/__{0}.html",
)
TMG = Act(
    name=Text("Telemedia Act (DE)"),
    link="https://www.gesetze-im-internet.de/tmg/",
    checked=CHECKED,
    unit="§",
    # cited at such pages: §§ 5, 7, 13
    page="https://www.gesetze-im-internet.de/tmg/__{0}.html",
)
DDG = Act(
    name=Text("Digital Services Act (DE)"),
    link="https://www.gesetze-im-internet.de/ddg/",
    checked=authorities.CHECKED,
    confidence=SECONDARY,
    unit="§",
    # cited at such pages: §§ 5, 6
    page="https://www.gesetze-im-internet.de/ddg/__{0}.html",
)
TTDSG = Act(
    name=Text("Telecommunications and Telemedia Data Protection Act (DE)"),
    link="https://www.gesetze-im-internet.de/ttdsg/",
    checked=CHECKED,
    unit="§",
    # cited at such a page: § 25
    page="https://www.gesetze-im-internet.de/ttdsg/__{0}.html",
)
TDDDG = Act(
    name=Text("Telecommunications and Digital Services Data Protection Act (DE)"),
    link=TTDSG.link,
    checked=authorities.CHECKED,
    confidence=SECONDARY,
    unit="§",
    # its pages kept the name that it had before
    page=TTDSG.page,
)

# --- who reads it how ----------------------------------------------------------------------------

BURDEN_OF_PROOF = View(
    reading=Reading.STRICT,
    who="BGH (DE)",
    reference="I ZR 164/09",
    day="2011-02-10",
    link="https://betriebs-berater.ruw.de/wirtschaftsrecht/urteile/"
    "Zulaessigkeit-von-Werbeanrufen---Double-opt-in-Verfahren-18828",
    checked=authorities.CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        "The sender must document every consent fully; only the confirmation by a link shifts the burden, until"
        " the recipient shows that it came from somebody else."
    ),
)
NINETEEN_MONTHS = View(
    reading=Reading.STRICT,
    who="LG München I (DE)",
    reference="17 HK O 138/10",
    day="2010-04-08",
    link="https://shopbetreiber-blog.de/2011/06/17/newsletter-werbung-wie-lange-ist-eine-einwilligung-gultig",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "A consent that was not used for nineteen months had lost its currency. Where the line lies no court says;"
        " three years, as elsewhere, are this library's reading."
    ),
)
EIGHTEEN_MONTHS = evolve(
    NINETEEN_MONTHS,
    says=Text(
        "A consent that was not used for nineteen months had lost its currency. Where the line lies no court says;"
        " eighteen months are this library's reading until the BGH spoke on 1 February 2018."
    ),
)
NO_TIME_NAMED = authorities.statute(
    Reading.LENIENT,
    "UWG",
    UWG.article("7(2)"),
    "2009-09-01",
    Text("The statute does not say that a consent lapses by time."),
)
NO_EXCEPTION_FOR_CARTS = authorities.statute(
    Reading.STRICT,
    "UWG",
    UWG.article("7(2)"),
    "2009-09-01",
    Text("Advertising by email takes prior express consent; the statute excepts customers, no broken-off order."),
)
NO_LINK_ASKED = authorities.statute(
    Reading.LENIENT,
    "UWG",
    UWG.article("7(2)"),
    "2009-09-01",
    Text("The statute asks for prior express consent; it names no confirmation link."),
)
DUESSELDORFER_KREIS = View(
    reading=Reading.LENIENT,
    who="Düsseldorfer Kreis (DE)",
    reference="Anwendungshinweise Werbung, 3.9",
    day="2014",
    link="https://www.datenschutz-notizen.de/duesseldorfer-kreis-so-wird-datenschutzkonform-geworben-353116/",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "The authorities: the email address that a customer gave himself may serve advertising if § 7(3) UWG is"
        " met too."
    ),
)
ANY_EXCHANGE = View(
    reading=Reading.LENIENT,
    who="OLG München (DE)",
    reference="29 U 2799/17",
    day="2018-02-15",
    link="https://medien-internet-und-recht.de/volltext.php?mir_dok_id=2873",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text("A sale is any contract of exchange, also the free registration that leads to a paid membership."),
)
ALL_MUST_BE_SIMILAR = View(
    reading=Reading.STRICT,
    who="KG (DE)",
    reference="5 W 59/11",
    day="2011-03-18",
    link="https://www.damm-legal.de/"
    "kg-berlin-der-begriff-aehnliche-waren-fuer-erlaubte-e-mail-werbung-ist-eng-auszulegen",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "All that is advertised must be similar to what the customer bought: interchangeable, or of a similar use."
    ),
)
STATUS_IS_SUPPORT = View(
    reading=Reading.LENIENT,
    who="SDTB Sachsen (DE)",
    reference="Newsletter 1/2026",
    day="2026-01",
    link="https://www.slk-rechtsanwaelte.de/?p=18169",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "One automated email about the state of the cart is technical support in a purchase that the customer"
        " began, no advertising (GDPR art. 6(1)(b)); on § 7 UWG the authority says nothing."
    ),
)
CART_MAIL_ADVERTISES = View(
    reading=Reading.STRICT,
    who="Wettbewerbszentrale (DE)",
    reference="Warenkorb-Erinnerungen",
    day="2015-01-21",
    link="https://wettbewerbszentrale.de/?p=8597",
    checked=CHECKED,
    confidence=SECONDARY,
    says=Text(
        "Whoever breaks off an order mostly does not want to buy: the reminder is advertising without consent, and"
        " without a purchase there is no customer."
    ),
)
CART_MAIL_WARNED = View(
    reading=Reading.STRICT,
    who="IT-Recht Kanzlei (DE)",
    reference="Abmahnung Warenkorb-Erinnerung",
    day="2025-12-08",
    link="https://www.it-recht-kanzlei.de/achtung-abmahnung-warenkorb-erinnerung-per-e-mail.html",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        "Every email after a purchase broken off is meant to sell and is advertising; a visitor who bought"
        " nothing has no contract and is no customer."
    ),
)
NO_NUMBER = authorities.statute(
    Reading.LENIENT,
    "UWG",
    UWG.article("3(3), Anhang Nr. 26"),
    "2022-05-28",
    Text("What is persistent and unwanted is prohibited; the statute names no number."),
)

FREE_IN_A_DRAW = View(
    reading=Reading.LENIENT,
    who="OLG Frankfurt (DE)",
    reference="6 U 6/19",
    day="2019-06-27",
    link="https://it-recht-kanzlei.de/olg-frankfurt-einwilligung-freiwillig-gekoppelt-teilnahme-gewinnspiel.html",
    checked=authorities.CHECKED_REWARDS,
    confidence=SECONDARY,
    says=Text("A consent is free though the entry in a draw depends on it: nobody is forced to take part."),
)

# --- where it stands, and stood ------------------------------------------------------------------

#: before September 2009 it is known from decisions: that it asked a consent of everybody
OPT_IN = (
    UWG.article("7(2) Nr. 3", confidence=SECONDARY)
    .then(BDSG_AMENDED, UWG.article("7(2) Nr. 3"))
    .then(RENUMBERED, UWG.article("7(2) Nr. 2"))
)
CUSTOMERS = UWG.article("7(3)")
DEVICE = TMG.article("12(1), 15(3)").then(TTDSG_IN_FORCE, TTDSG.article("25")).then(DDG_IN_FORCE, TDDDG.article("25"))
DEVICE_CONSENT = (
    TMG.article("12(1), 13(2)").then(TTDSG_IN_FORCE, TTDSG.article("25(1)")).then(DDG_IN_FORCE, TDDDG.article("25(1)"))
)
UNWANTED = (UWG.article("7(1)"),)

# --- what is asked -------------------------------------------------------------------------------

#: prior and express; the link of a double opt-in is no word of the statute but the proof that courts accept
_CONSENT = gdpr.CONSENT.and_(
    strictly=(f.CONSENT_DOUBLE_OPT_IN,),
    views=(
        FREE_IN_A_DRAW.about(f.CONSENT_FREE),
        BURDEN_OF_PROOF.about(f.CONSENT_DOUBLE_OPT_IN),
        NO_LINK_ASKED.about(f.CONSENT_DOUBLE_OPT_IN),
    ),
)
#: until the BGH spoke, the shortest time that a court named
CONSENT_BEFORE = _CONSENT.and_(
    strictly=(f.CONSENT_WITHIN_18_MONTHS,),
    views=(EIGHTEEN_MONTHS.about(f.CONSENT_WITHIN_18_MONTHS), NO_TIME_NAMED.about(f.CONSENT_WITHIN_18_MONTHS)),
)
CONSENT = _CONSENT.and_(
    strictly=(f.CONSENT_WITHIN_36_MONTHS,),
    views=(
        NINETEEN_MONTHS.about(f.CONSENT_WITHIN_36_MONTHS),
        authorities.FOUR_YEARS_UNUSED.about(f.CONSENT_WITHIN_36_MONTHS),
        authorities.NOT_BY_TIME_ALONE.about(f.CONSENT_WITHIN_36_MONTHS),
        authorities.EDPB_NO_TIME_LIMIT.about(f.CONSENT_WITHIN_36_MONTHS),
    ),
)
NOTICE_GIVEN = Text(
    "When the address was collected, it was said clearly that its use can be objected to at any time, at no more"
    " than the basic rates."
)
#: § 7(3), all four numbers together
OWN_CUSTOMER = customers(
    CUSTOMERS,
    "UWG",
    "2009-09-01",
    f.BOUGHT,
    in_words(
        f.BOUGHT_ADDRESS_GIVEN,
        Text("The business obtained the address from the customer in connection with the sale of goods or a service."),
    ),
    f.ADDRESS_FROM_CUSTOMER,
    in_words(
        f.BOUGHT_SIMILAR,
        Text("The email advertises the business's own goods or services, similar to what the customer bought."),
    ),
    f.OWN_GOODS,
    in_words(f.BOUGHT_REFUSAL_OFFERED, NOTICE_GIVEN),
    views=(ALL_MUST_BE_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),),
)
#: the same exception as the OLG München and the Court of Justice read it
PAID_OFFER_ACCOUNT = Conditions(
    needs=(
        f.ACCOUNT_PAID_OFFER,
        f.ACCOUNT,
        f.ADDRESS_FROM_CUSTOMER,
        f.OWN_GOODS,
        in_words(f.ACCOUNT_REFUSAL_OFFERED, NOTICE_GIVEN),
        f.MAIL_REFUSAL_OFFERED,
    )
)
#: one mail about the state of a cart whose checkout the customer began and to which he sent his address; support for
#: something that is still going on, so within a day: the number is this library's
CART_STATUS = Conditions(
    needs=(f.CHECKOUT_BEGUN, f.ADDRESS_SUBMITTED, f.MAIL_FIRST, f.MAIL_NEUTRAL, f.MAIL_PROMPT),
    views=(STATUS_IS_SUPPORT, NO_EXCEPTION_FOR_CARTS, CART_MAIL_ADVERTISES, CART_MAIL_WARNED),
)
CART_STATUS_TITLE = Text("One email about the state of the cart")

# --- data protection before the GDPR -------------------------------------------------------------
# That the BDSG protects natural persons alone changes nothing, as § 7 UWG asks the same of everybody.

#: the sections on consent as the BGH applied them in 2008 (VIII ZR 348/06); a consent is the only way
BDSG_2007 = act(
    BDSG.article("4(1)", confidence=SECONDARY),
    (on_consent(BDSG.article("4(1), 4a(1)", confidence=SECONDARY), CONSENT_BEFORE),),
    vetoes=vetoes(
        objection=None,
        withdrawal=None,
        purpose=BDSG.article("4a(1)", confidence=SECONDARY),
        storage=BDSG.article("4a(1)", confidence=SECONDARY),
        sensitive=BDSG.article("4a(3)", confidence=SECONDARY),
        explicit_consent=False,
    ),
    until=BDSG_AMENDED,
)
BDSG_2009 = act(
    BDSG.article("4(1)"),
    (
        within(on_consent(BDSG.article("4a(1), 28(3), 28(3a)"), CONSENT_BEFORE), FIRST, BGH_ON_TIME),
        within(on_consent(BDSG.article("4a(1), 28(3), 28(3a)"), CONSENT), BGH_ON_TIME, None),
        on_interest(BDSG.article("28(3)"), OWN_CUSTOMER.recent, also=(DUESSELDORFER_KREIS,)),
        ground(
            "data-account",
            wording.ACCOUNT_TITLE,
            BDSG.article("28(3)"),
            Basis.LEGITIMATE_INTEREST,
            fading_account(PAID_OFFER_ACCOUNT),
            also=(DUESSELDORFER_KREIS, ANY_EXCHANGE),
        ),
        on_request(BDSG.article("28(1) Satz 1 Nr. 1"), gdpr.REQUESTED),
    ),
    vetoes=vetoes(
        objection=BDSG.article("28(4)"),
        objection_also=UNWANTED,
        withdrawal=BDSG.article("28(3a)"),
        purpose=BDSG.article("28(1) Satz 2"),
        storage=BDSG.article("35(2) Satz 2 Nr. 3"),
        sensitive=BDSG.article("28(6), 28(8)"),
        explicit_consent=False,
    ),
    duties=(
        duty(
            "objection-notice",
            BDSG.article("28(4) Satz 2"),
            title=Text("Say in the email who uses the data, and that marketing can be objected to."),
        ),
        duty(
            "information",
            BDSG.article("4(3)"),
            title=Text("Say, when you collect the address, who you are and what it is for."),
        ),
        duty(
            "withdrawal",
            TMG.article("13(3)"),
            title=Text("Say before the consent that it can be withdrawn at any time."),
        ),
    ),
    since=BDSG_AMENDED,
    until=gdpr.GDPR_APPLIES,
)

# --- the law -------------------------------------------------------------------------------------

JURISDICTION = jurisdiction(
    "DE",
    Text("Germany"),
    CENTRAL_EUROPE,
    CHECKED,
    # the TMG came into force
    since=date(2007, 3, 1),
    sending=(
        *sending_rule(OPT_IN, wording.OPT_IN_RULE, until=BDSG_AMENDED),
        *sending_rule(OPT_IN, wording.EXPRESS_OPT_IN_RULE, since=BDSG_AMENDED),
    ),
    carries=(
        consent(OPT_IN, asks=CONSENT_BEFORE, until=BGH_ON_TIME),
        consent(OPT_IN, asks=CONSENT, since=BGH_ON_TIME),
        existing_customer(
            CUSTOMERS,
            OWN_CUSTOMER,
            advice=Text(
                "With every order, where the address is asked, say clearly that the customer can object to"
                " marketing at any time. A sale then opens the way for similar goods of your own."
            ),
            since=BDSG_AMENDED,
        ),
        account(CUSTOMERS, asks=PAID_OFFER_ACCOUNT, also=(ANY_EXCHANGE, authorities.INTELIGO), since=BDSG_AMENDED),
        requested(OPT_IN, since=BDSG_AMENDED),
        carrier(
            "cart-status",
            CART_STATUS_TITLE,
            OPT_IN,
            Basis.CONTRACT,
            CART_STATUS,
            data=(
                gdpr.ground(
                    "cart-status", CART_STATUS_TITLE, "6(1)(b)", Basis.CONTRACT, CART_STATUS, reading=Reading.LENIENT
                ),
            ),
            reading=Reading.LENIENT,
            since=gdpr.GDPR_APPLIES,
        ),
    ),
    earlier=(BDSG_2007, BDSG_2009),
    device=device_rule(DEVICE, DEVICE_CONSENT),
    objection=UNWANTED,
    vetoes=(
        usual_persistence(PERSISTENTLY, since=date(2007, 12, 12), until=RENUMBERED),
        persistence(
            UWG.article("3(3), Anhang Nr. 26", confidence=SECONDARY),
            Text(
                "Persistent and unwanted solicitation of a consumer (the statute names no number; here: more than three"
                " reminders)"
            ),
            NO_NUMBER,
            since=RENUMBERED,
        ),
    ),
    duties=(
        duty("recognisable", TMG.article("6(1) Nr. 1").then(DDG_IN_FORCE, DDG.article("6(1)"))),
        duty("offers", TMG.article("6(1) Nr. 3-4").then(DDG_IN_FORCE, DDG.article("6(1)"))),
        duty(
            "subject",
            TMG.article("6(2)").then(DDG_IN_FORCE, DDG.article("6(2)")),
            title=Text("Do not hide in sender and subject line from whom the email comes, nor that it is commercial."),
        ),
        duty(
            "sender",
            UWG.article("7(2) Nr. 4").then(RENUMBERED, UWG.article("7(2) Nr. 3 a")),
            since=BDSG_AMENDED,
        ),
        duty(
            "stop-address",
            UWG.article("7(2) Nr. 4").then(RENUMBERED, UWG.article("7(2) Nr. 3 c")),
            since=BDSG_AMENDED,
        ),
        duty(
            "linked-sites",
            UWG.article("7(2) Nr. 4 b").then(RENUMBERED, UWG.article("7(2) Nr. 3 b")),
            since=gdpr.GDPR_APPLIES,
        ),
        duty("as-requested", OPT_IN, since=BDSG_AMENDED),
        duty(
            "status-only",
            OPT_IN,
            title=Text("Send this email once, and about nothing but the state of the cart."),
            under=frozenset({Basis.CONTRACT}),
            since=gdpr.GDPR_APPLIES,
        ),
        duty(
            "notice",
            UWG.article("7(3) Nr. 4"),
            title=Text(
                "Say clearly in every email that the customer can object to the use of the address at any time,"
                " at no more than the basic rates."
            ),
            under=TO_CUSTOMERS,
            since=BDSG_AMENDED,
        ),
        duty("similar-only", UWG.article("7(3) Nr. 2"), since=BDSG_AMENDED),
        duty("proof", BURDEN_OF_PROOF),
        duty("tracking", DEVICE),
    ),
)
