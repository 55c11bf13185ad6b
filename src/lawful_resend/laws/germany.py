"""Germany: mail about an abandoned cart, from 1 March 2007 to today.

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

The cart itself is contested. The authority of Saxony calls one mail about the state of a cart technical support before
a contract, no advertising: the lenient reading follows it, in both layers, though it spoke of data protection only and
its critics note that it passed over § 7 UWG. The strict reading follows the Wettbewerbszentrale and those who are
warned on its side. No court has spoken.

Not modelled:

* the time before 1 March 2007. Between that day and 31 August 2009 only a consent is modelled: the customer exception,
  the mail that was asked for and the wording of § 28 BDSG were not read as they stood then, nor was the day in December
  2008 from which § 7 UWG asks an express consent;
* how the BDSG treated an electronic consent beyond what every consent has to show (a log that can be called up);
* consents that lapse earlier than after four years: LG München I 17 HK O 138/10 let one lapse after seventeen months
  without use, before the BGH said that time alone ends none;
* § 15(3) TMG as it was read before Planet49 (BGH I ZR 7/16): that profiles under a pseudonym needed no consent. They
  were never to be joined with the name behind them, which a mail does;
* a minor in any other respect than the age of consent, and at all before 25 May 2018;
* a mail that only asks for consent or confirms an address, calls and letters, the duties of the PAngV on prices;
* what the Act of 12 May 2026 may have changed in the UWG (only the heading of a mirror names it);
* that the BDSG protected natural persons alone: a company's customer relation of more than three years fades strictly
  until 24 May 2018 as a person's does;
* sanctions.

``docs/law/germany.md`` holds the sources and what is in doubt.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.civil_time import CENTRAL_EUROPE
from lawful_resend.facts import in_words
from lawful_resend.laws.shared import authorities, directive_95_46, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.jurisdiction import Jurisdiction
from lawful_resend.models import Reading
from lawful_resend.rules import Act, Basis, Conditions, Confidence, Ground, Layer, Provision, Veto, View, duties
from lawful_resend.text import Text

#: the TMG came into force
SINCE = date(2007, 3, 1)
#: § 28(3) BDSG on advertising came into force
BDSG_AMENDED = date(2009, 9, 1)
TTDSG_IN_FORCE = date(2021, 12, 1)
RENUMBERED = date(2022, 5, 28)
#: the DDG came into force, and the TTDSG was renamed
DDG_IN_FORCE = date(2024, 5, 14)
CHECKED = date(2026, 11, 25)
SECONDARY = Confidence.SECONDARY

# --- the acts ------------------------------------------------------------------------------------

UWG = Act(
    name=Text("Unfair Competition Act (DE)"),
    link="https://www.gesetze-im-internet.de/uwg_2004/__7.html",
    checked=CHECKED,
    unit="§",
)
BDSG = Act(
    name=Text("Federal Data Protection Act of 1990 (DE)"),
    link="https://www.gesetze-im-internet.de/bdsg_1990/",
    checked=CHECKED,
    unit="§",
)
TMG = Act(
    name=Text("Telemedia Act (DE)"),
    link="https://www.gesetze-im-internet.de/tmg/",
    checked=CHECKED,
    unit="§",
)
DDG = Act(
    name=Text("Digital Services Act (DE)"),
    link="https://www.gesetze-im-internet.de/ddg/__6.html",
    checked=authorities.CHECKED,
    confidence=SECONDARY,
    unit="§",
)
TTDSG = Act(
    name=Text("Telecommunications and Telemedia Data Protection Act (DE)"),
    link="https://www.gesetze-im-internet.de/ttdsg/__25.html",
    checked=CHECKED,
    unit="§",
)
TDDDG = Act(
    name=Text("Telecommunications and Digital Services Data Protection Act (DE)"),
    link=TTDSG.link,
    checked=authorities.CHECKED,
    confidence=SECONDARY,
    unit="§",
)

# --- who reads it how ----------------------------------------------------------------------------

BURDEN_OF_PROOF = View(
    reading=Reading.STRICT,
    who="BGH (DE)",
    reference="I ZR 164/09",
    day="2011-02-10",
    link="https://betriebs-berater.ruw.de/",
    checked=authorities.CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        "The sender must document every consent fully; only the confirmation by a link shifts the burden, until the"
        " recipient shows that it was not his."
    ),
)
NO_LINK_ASKED = authorities.statute(
    Reading.LENIENT,
    "UWG",
    "7(2)",
    UWG,
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
        "The authorities: the e-mail address that a customer gave himself may serve advertising if § 7(3) UWG is met"
        " too."
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
        "One automated mail about the state of the cart is technical support in a purchase that the customer began,"
        " no advertising (GDPR art. 6(1)(b)); on § 7 UWG the authority says nothing."
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
        "Every mail after a purchase broken off means to sell and is advertising; a visitor who bought nothing has"
        " no contract that makes a customer of him."
    ),
)
NO_NUMBER = authorities.statute(
    Reading.LENIENT,
    "UWG",
    "3(3), Anhang Nr. 26",
    UWG,
    "2022-05-28",
    Text("What is persistent and unwanted is prohibited; the statute names no number."),
)

# --- conditions that several rules share ---------------------------------------------------------

#: prior and express; the link of a double opt-in is no word of the statute but the proof that courts accept
CONSENT = gdpr.CONSENT.and_(
    strictly=(f.CONSENT_DOUBLE_OPT_IN, f.CONSENT_WITHIN_48_MONTHS),
    views=(
        BURDEN_OF_PROOF.about(f.CONSENT_DOUBLE_OPT_IN),
        NO_LINK_ASKED.about(f.CONSENT_DOUBLE_OPT_IN),
        authorities.FOUR_YEARS_UNUSED.about(f.CONSENT_WITHIN_48_MONTHS),
        authorities.NOT_BY_TIME_ALONE.about(f.CONSENT_WITHIN_48_MONTHS),
        authorities.EDPB_NO_TIME_LIMIT.about(f.CONSENT_WITHIN_48_MONTHS),
    ),
)
NOTICE_GIVEN = Text(
    "When the address was collected, it was said clearly that its use can be objected to at any time, at no more"
    " than the basic rates."
)
#: § 7(3), all four numbers together: from the customer, in connection with the sale, own similar goods, the notice
OWN_CUSTOMER = Conditions(
    needs=(
        f.BOUGHT,
        in_words(
            f.BOUGHT_ADDRESS_GIVEN,
            Text(
                "The business obtained the address from the customer in connection with the sale of goods or a service."
            ),
        ),
        f.ADDRESS_FROM_CUSTOMER,
        in_words(
            f.BOUGHT_SIMILAR,
            Text("The mail advertises the business's own goods or services, similar to what the customer bought."),
        ),
        f.OWN_GOODS,
        in_words(f.BOUGHT_REFUSAL_OFFERED, NOTICE_GIVEN),
    ),
    strictly=(f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
    views=(
        ALL_MUST_BE_SIMILAR.about(f.BOUGHT_ALL_SIMILAR),
        *authorities.on_customers("UWG", "7(3)", UWG, "2009-09-01"),
    ),
)
RECENT_CUSTOMER = OWN_CUSTOMER.and_(
    strictly=(f.BOUGHT_WITHIN_36_MONTHS,),
    views=authorities.on_old_customers("UWG", "7(3)", UWG, "2009-09-01", f.BOUGHT_WITHIN_36_MONTHS),
)
#: the same exception as the OLG München and the Court of Justice read it
PAID_OFFER_ACCOUNT = Conditions(
    needs=(
        f.ACCOUNT_PAID_OFFER,
        f.ACCOUNT,
        f.ADDRESS_FROM_CUSTOMER,
        f.OWN_GOODS,
        in_words(f.ACCOUNT_REFUSAL_OFFERED, NOTICE_GIVEN),
    )
)
#: one mail about the state of a cart whose checkout the customer began and to which he sent his address; support for
#: something that is still going on, so within a day: the number is this library's
CART_STATUS = Conditions(
    needs=(f.CHECKOUT_BEGUN, f.ADDRESS_SUBMITTED, f.MAIL_FIRST, f.MAIL_NEUTRAL, f.MAIL_PROMPT),
    views=(STATUS_IS_SUPPORT, CART_MAIL_ADVERTISES, CART_MAIL_WARNED),
)
CART_STATUS_TITLE = Text("One mail about the state of the cart")
GIVE_NOTICE = Text(
    "With every order, where the address is asked, say clearly that the customer can object to marketing at any"
    " time: a sale then opens the way for similar goods of your own."
)

# --- the sending layer ---------------------------------------------------------------------------


def _consent(source: Provision, since: date, until: date | None) -> Ground:
    return CONSENT.ground(
        "de.consent",
        wording.CONSENT_TITLE,
        source,
        Basis.CONSENT,
        since=since,
        until=until,
        advice=wording.ASK_CONSENT,
    )


def _sending(opt_in: Provision, since: date, until: date | None = None) -> Layer:
    """State the rule under the number that it had at a time."""
    return Layer(
        id="sending",
        title=wording.SENDING_TITLE,
        rule=wording.EXPRESS_OPT_IN_RULE,
        source=opt_in,
        since=since,
        until=until,
        grounds=(
            _consent(opt_in, since, until),
            OWN_CUSTOMER.ground(
                "de.existing-customer",
                wording.CUSTOMER_TITLE,
                UWG.article("7(3)"),
                Basis.EXISTING_CUSTOMER,
                since=since,
                until=until,
                advice=GIVE_NOTICE,
            ),
            PAID_OFFER_ACCOUNT.ground(
                "de.account",
                wording.ACCOUNT_TITLE,
                UWG.article("7(3)"),
                Basis.ACCOUNT,
                since=since,
                until=until,
                also=(ANY_EXCHANGE, authorities.INTELIGO),
            ),
            gdpr.REQUESTED.ground(
                "de.requested",
                wording.REQUESTED_TITLE,
                opt_in,
                Basis.REQUESTED,
                since=since,
                until=until,
                advice=wording.OFFER_REQUEST,
            ),
            CART_STATUS.ground(
                "de.cart-status",
                CART_STATUS_TITLE,
                opt_in,
                Basis.CONTRACT,
                since=max(since, gdpr.GDPR_APPLIES),
                until=until,
                reading=Reading.LENIENT,
            ),
        ),
    )


# before September 2009 the paragraph is known from decisions: that it asked a consent of everybody
_SENDING_2007 = UWG.article("7(2) Nr. 3", confidence=SECONDARY)
SENDING_2007 = Layer(
    id="sending",
    title=wording.SENDING_TITLE,
    rule=wording.OPT_IN_RULE,
    source=_SENDING_2007,
    since=SINCE,
    until=BDSG_AMENDED,
    grounds=(_consent(_SENDING_2007, SINCE, BDSG_AMENDED),),
)
SENDING_2009 = _sending(UWG.article("7(2) Nr. 3"), BDSG_AMENDED, RENUMBERED)
SENDING_2022 = _sending(UWG.article("7(2) Nr. 2"), RENUMBERED)

# --- the data protection layer -------------------------------------------------------------------


def _before_the_gdpr(rule: Provision, grounds: tuple[Ground, ...], since: date, until: date) -> Layer:
    """State the BDSG; that it protects natural persons alone changes nothing, as § 7 UWG asks the same of everybody."""
    return Layer(
        id="data-protection",
        title=wording.DATA_TITLE,
        rule=wording.DATA_RULE,
        source=rule,
        since=since,
        until=until,
        grounds=grounds,
    )


def _data_consent(source: Provision, since: date, until: date) -> Ground:
    return CONSENT.ground("de.data-consent", wording.CONSENT_TITLE, source, Basis.CONSENT, since=since, until=until)


# the sections on consent as the BGH applied them in 2008 (VIII ZR 348/06)
DATA_2007 = _before_the_gdpr(
    BDSG.article("4(1)", confidence=SECONDARY),
    (_data_consent(BDSG.article("4(1), 4a(1)", confidence=SECONDARY), SINCE, BDSG_AMENDED),),
    SINCE,
    BDSG_AMENDED,
)
DATA_2009 = _before_the_gdpr(
    BDSG.article("4(1)"),
    (
        _data_consent(BDSG.article("4a(1), 28(3), 28(3a)"), BDSG_AMENDED, gdpr.GDPR_APPLIES),
        RECENT_CUSTOMER.ground(
            "de.data-existing-customer",
            directive_95_46.CUSTOMER_INTEREST_TITLE,
            BDSG.article("28(3)"),
            Basis.LEGITIMATE_INTEREST,
            since=BDSG_AMENDED,
            until=gdpr.GDPR_APPLIES,
            also=(DUESSELDORFER_KREIS,),
        ),
        PAID_OFFER_ACCOUNT.ground(
            "de.data-account",
            wording.ACCOUNT_TITLE,
            BDSG.article("28(3)"),
            Basis.LEGITIMATE_INTEREST,
            since=BDSG_AMENDED,
            until=gdpr.GDPR_APPLIES,
            also=(DUESSELDORFER_KREIS, ANY_EXCHANGE),
        ),
        gdpr.REQUESTED.ground(
            "de.data-requested",
            wording.REQUESTED_TITLE,
            BDSG.article("28(1) Satz 1 Nr. 1"),
            Basis.CONTRACT,
            since=BDSG_AMENDED,
            until=gdpr.GDPR_APPLIES,
        ),
    ),
    BDSG_AMENDED,
    gdpr.GDPR_APPLIES,
)
DATA_GDPR = gdpr.data_protection(
    (
        gdpr.consent_ground(
            "de", gdpr.consent_at_age(CONSENT, f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING, authorities.GUARDIAN_CONSENTS)
        ),
        gdpr.displaced_ground(
            "de.data-existing-customer", wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER, RECENT_CUSTOMER
        ),
        gdpr.no_person_ground("de"),
        gdpr.displaced_ground("de.data-account", wording.ACCOUNT_TITLE, Basis.ACCOUNT, PAID_OFFER_ACCOUNT),
        gdpr.requested_ground("de", gdpr.REQUESTED),
        CART_STATUS.ground(
            "de.data-cart-status",
            CART_STATUS_TITLE,
            GDPR.article("6(1)(b)"),
            Basis.CONTRACT,
            since=gdpr.GDPR_APPLIES,
            reading=Reading.LENIENT,
        ),
    ),
    note=wording.NO_LEGITIMATE_INTEREST,
)

# --- the device layer ----------------------------------------------------------------------------

DEVICE_2007 = gdpr.device(
    "de", TMG.article("12(1), 15(3)"), TMG.article("12(1), 13(2)"), since=SINCE, until=TTDSG_IN_FORCE
)
DEVICE_2021 = gdpr.device("de", TTDSG.article("25"), TTDSG.article("25(1)"), since=TTDSG_IN_FORCE, until=DDG_IN_FORCE)
DEVICE_2024 = gdpr.device("de", TDDDG.article("25"), TDDDG.article("25(1)"), since=DDG_IN_FORCE)

# --- vetoes --------------------------------------------------------------------------------------

UNWANTED = (UWG.article("7(1)"),)

VETOES = (
    # a consent is the only way until September 2009, and whoever objected or withdrew has none that stands
    *(
        veto
        for veto in directive_95_46.vetoes(
            "de",
            SINCE,
            objection=BDSG.article("4(1)", confidence=SECONDARY),
            withdrawal=BDSG.article("4(1)", confidence=SECONDARY),
            purpose=BDSG.article("4a(1)", confidence=SECONDARY),
            storage=BDSG.article("4a(1)", confidence=SECONDARY),
            sensitive=BDSG.article("4a(3)", confidence=SECONDARY),
            until=BDSG_AMENDED,
        )
        if not veto.unless
    ),
    *directive_95_46.vetoes(
        "de",
        BDSG_AMENDED,
        objection=BDSG.article("28(4)"),
        withdrawal=BDSG.article("28(3a)"),
        purpose=BDSG.article("28(1) Satz 2"),
        storage=BDSG.article("35(2) Satz 2 Nr. 3"),
        sensitive=BDSG.article("28(6), 28(8)"),
        objection_also=UNWANTED,
    ),
    *gdpr.vetoes("de", objection_also=UNWANTED),
    Veto(
        id="de.persistence",
        title=Text(
            "Persistent and unwanted solicitation of a consumer (the statute names no number; here: more than three"
            " reminders)"
        ),
        source=UWG.article("3(3), Anhang Nr. 26", confidence=SECONDARY),
        when=(f.MORE_THAN_THREE_REMINDERS,),
        since=RENUMBERED,
        reading=Reading.STRICT,
        views=(authorities.STWL, authorities.THREE_IN_A_WEEK, NO_NUMBER),
        advice=Text("Send nothing more about this cart."),
    ),
)

# --- duties --------------------------------------------------------------------------------------

NOTICE_IN_EACH_TITLE = Text(
    "Say clearly in every mail that the customer can object to the use of the address at any time, at no more than"
    " the basic rates."
)
SUBJECT_TITLE = Text("Do not hide in sender and subject line from whom the mail comes, nor that it is commercial.")
STATUS_ONLY_TITLE = Text("Send this mail once, and about nothing but the state of the cart.")
NOTICE_2009_TITLE = Text("Say in the mail who uses the data, and that marketing can be objected to.")
INFORMATION_2009_TITLE = Text("Say, when you collect the address, who you are and what it is for.")
WITHDRAWAL_2009_TITLE = Text("Say before the consent that it can be withdrawn at any time.")
ON_STATUS = frozenset({Basis.CONTRACT})

DUTIES = (
    *duties(
        "de",
        SINCE,
        DDG_IN_FORCE,
        ("recognisable", wording.RECOGNISABLE_TITLE, TMG.article("6(1) Nr. 1")),
        ("offers", wording.OFFERS_TITLE, TMG.article("6(1) Nr. 3-4")),
        ("subject", SUBJECT_TITLE, TMG.article("6(2)")),
    ),
    *duties(
        "de",
        DDG_IN_FORCE,
        None,
        ("recognisable", wording.RECOGNISABLE_TITLE, DDG.article("6(1)")),
        ("offers", wording.OFFERS_TITLE, DDG.article("6(1)")),
        ("subject", SUBJECT_TITLE, DDG.article("6(2)")),
    ),
    *duties(
        "de",
        BDSG_AMENDED,
        RENUMBERED,
        ("sender", wording.SENDER_TITLE, UWG.article("7(2) Nr. 4")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, UWG.article("7(2) Nr. 4")),
        ("as-requested", wording.AS_REQUESTED_TITLE, UWG.article("7(2) Nr. 3"), gdpr.ON_REQUEST),
    ),
    *duties(
        "de",
        gdpr.GDPR_APPLIES,
        RENUMBERED,
        ("linked-sites", wording.LINKED_SITES_TITLE, UWG.article("7(2) Nr. 4 b")),
        ("status-only", STATUS_ONLY_TITLE, UWG.article("7(2) Nr. 3"), ON_STATUS),
    ),
    *duties(
        "de",
        RENUMBERED,
        None,
        ("sender", wording.SENDER_TITLE, UWG.article("7(2) Nr. 3 a")),
        ("stop-address", wording.STOP_ADDRESS_TITLE, UWG.article("7(2) Nr. 3 c")),
        ("as-requested", wording.AS_REQUESTED_TITLE, UWG.article("7(2) Nr. 2"), gdpr.ON_REQUEST),
        ("linked-sites", wording.LINKED_SITES_TITLE, UWG.article("7(2) Nr. 3 b")),
        ("status-only", STATUS_ONLY_TITLE, UWG.article("7(2) Nr. 2"), ON_STATUS),
    ),
    *duties(
        "de",
        BDSG_AMENDED,
        None,
        ("notice", NOTICE_IN_EACH_TITLE, UWG.article("7(3) Nr. 4"), gdpr.TO_CUSTOMERS),
        ("similar-only", wording.SIMILAR_ONLY_TITLE, UWG.article("7(3) Nr. 2"), gdpr.TO_CUSTOMERS),
    ),
    *duties("de", SINCE, None, ("proof", wording.PROOF_TITLE, BURDEN_OF_PROOF, gdpr.ON_CONSENT | gdpr.ON_REQUEST)),
    *duties("de", SINCE, TTDSG_IN_FORCE, ("tracking", wording.TRACKING_TITLE, TMG.article("12(1), 15(3)"))),
    *duties("de", TTDSG_IN_FORCE, DDG_IN_FORCE, ("tracking", wording.TRACKING_TITLE, TTDSG.article("25"))),
    *duties("de", DDG_IN_FORCE, None, ("tracking", wording.TRACKING_TITLE, TDDDG.article("25"))),
    *duties(
        "de",
        BDSG_AMENDED,
        gdpr.GDPR_APPLIES,
        ("objection-notice", NOTICE_2009_TITLE, BDSG.article("28(4) Satz 2"), gdpr.TO_PERSONS),
        ("information", INFORMATION_2009_TITLE, BDSG.article("4(3)"), gdpr.TO_PERSONS),
        ("withdrawal", WITHDRAWAL_2009_TITLE, TMG.article("13(3)"), gdpr.ON_CONSENT),
    ),
    *gdpr.duties("de"),
)

JURISDICTION = Jurisdiction(
    country="DE",
    name=Text("Germany"),
    zone=CENTRAL_EUROPE,
    since=SINCE,
    checked=CHECKED,
    layers=(
        SENDING_2007,
        SENDING_2009,
        SENDING_2022,
        DATA_2007,
        DATA_2009,
        DATA_GDPR,
        DEVICE_2007,
        DEVICE_2021,
        DEVICE_2024,
    ),
    vetoes=VETOES,
    duties=DUTIES,
)
