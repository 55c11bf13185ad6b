"""Law of the European Union that binds directly: the GDPR, as the layer, vetoes and duties that every country shares.

A directive binds no shop: it is cited here only where a national text has to be read by it. There is no "EU" to judge
by; each country states its own rule on sending, and the customers, ages and devices that the functions below ask for.
"""

from datetime import date

from lawful_resend import facts as f
from lawful_resend.facts import Either, Fact, either
from lawful_resend.laws import views, wording
from lawful_resend.laws.acts import GDPR
from lawful_resend.rules import Basis, Conditions, Duty, Ground, Layer, Provision, Source, Veto, View
from lawful_resend.text import Text

#: first day on which the GDPR applied (art. 99(2))
GDPR_APPLIES = date(2018, 5, 25)

#: art. 4(11), 7: what a consent is made of everywhere
CONSENT_CORE = (
    f.CONSENT_TICKED,
    f.CONSENT_FREE,
    f.CONSENT_INFORMED,
    f.CONSENT_NOT_FOR_PARTNERS,
    f.CONSENT_PROVEN,
    f.CONSENT_STANDS,
)

#: the bases of mails to natural persons
TO_PERSONS = frozenset(Basis) - {Basis.IMPERSONAL_ADDRESS}


def of_age_or_authorised(of_age: Fact) -> Either:
    """Ask for an age, or for the holder of parental responsibility (art. 8(1))."""
    by_guardian = f.CONSENT_BY_GUARDIAN.text
    return either(
        of_age,
        f.CONSENT_BY_GUARDIAN,
        text=Text(
            nl=f"{of_age.text.nl} Of: {by_guardian.nl}",
            fr=f"{of_age.text.fr} Ou: {by_guardian.fr}",
            de=f"{of_age.text.de} Oder: {by_guardian.de}",
            en=f"{of_age.text.en} Or: {by_guardian.en}",
        ),
    )


def consent_at_age(consent: Conditions, now: Fact, then: Fact, strict: View) -> Conditions:
    """Add the age of digital consent: leniently at the moment of sending, strictly when the consent was given."""
    disputed = (then, f.CONSENT_BY_GUARDIAN)
    return consent.and_(
        (of_age_or_authorised(now),),
        (of_age_or_authorised(then),),
        (strict.about(*disputed), views.CHILD_IS_OLD_ENOUGH_NOW.about(*disputed)),
    )


def consent_ground(
    country: str, consent: Conditions, *, since: date, until: date | None = None, also: tuple[Source, ...] = ()
) -> Ground:
    """Make the ground of art. 6(1)(a), for the days on which one age of digital consent holds."""
    return Ground(
        id=f"{country}.data-consent",
        title=wording.CONSENT_TITLE,
        source=GDPR.article("6(1)(a), 7, 8"),
        also=also,
        basis=Basis.CONSENT,
        needs=consent.needs,
        strictly=consent.strictly,
        views=consent.views,
        since=since,
        until=until,
    )


def displaced_ground(name: str, title: Text, basis: Basis, conditions: Conditions) -> Ground:
    """Make the ground of art. 95: a mail within the customer exception needs no other basis (CJEU C-654/23)."""
    return Ground(
        id=name,
        title=title,
        source=GDPR.article("95"),
        also=(views.INTELIGO,),
        basis=basis,
        needs=conditions.needs,
        strictly=conditions.strictly,
        views=conditions.views,
        since=GDPR_APPLIES,
    )


def requested_ground(country: str, requested: Conditions) -> Ground:
    """Make the ground of art. 6(1)(b): steps at the request of the data subject."""
    return Ground(
        id=f"{country}.data-requested",
        title=wording.REQUESTED_TITLE,
        source=GDPR.article("6(1)(b)"),
        basis=Basis.CONTRACT,
        needs=requested.needs,
        strictly=requested.strictly,
        views=requested.views,
        since=GDPR_APPLIES,
    )


def no_person_ground(country: str) -> Ground:
    """Make the ground of art. 4(1): an impersonal address of a legal person is nobody's data."""
    return Ground(
        id=f"{country}.data-no-person",
        title=wording.NO_PERSON_TITLE,
        source=GDPR.article("4(1)"),
        basis=Basis.NO_RULE,
        needs=(f.COMPANY, f.IMPERSONAL_MAILBOX),
        since=GDPR_APPLIES,
    )


def data_protection(grounds: tuple[Ground, ...], note: Text | None = None) -> Layer:
    """Make the layer of art. 6(1) with its grounds, and what its readers ask when none of them holds."""
    return Layer(
        id="data-protection",
        title=wording.DATA_TITLE,
        rule=wording.DATA_RULE,
        source=GDPR.article("6(1)"),
        note=note,
        since=GDPR_APPLIES,
        grounds=grounds,
    )


def device(country: str, rule: Provision, consent: Provision, since: date, until: date | None = None) -> Layer:
    """Make the layer of a national rule that transposes art. 5(3) of Directive 2002/58/EC."""
    return Layer(
        id="device",
        title=wording.DEVICE_TITLE,
        rule=wording.DEVICE_RULE,
        source=rule,
        since=since,
        until=until,
        grounds=(
            Ground(
                id=f"{country}.device-untouched",
                title=wording.UNTOUCHED_TITLE,
                source=rule,
                basis=Basis.NO_RULE,
                needs=(f.DEVICE_UNTOUCHED,),
                since=since,
                until=until,
                advice=wording.ASK_DEVICE_CONSENT,
            ),
            Ground(
                id=f"{country}.device-consent",
                title=wording.DEVICE_CONSENT_TITLE,
                source=consent,
                basis=Basis.CONSENT,
                needs=(f.DEVICE_CONSENT,),
                since=since,
                until=until,
            ),
        ),
    )


def vetoes(country: str, objection_also: tuple[Source, ...] = ()) -> tuple[Veto, ...]:
    """Make what the GDPR forbids whatever permits.

    Args:
        country: the prefix of the ids.
        objection_also: the national provision on who wants no more mail.

    """
    both_consents = (f"{country}.consent", f"{country}.data-consent")
    return (
        Veto(
            id=f"{country}.objection",
            title=wording.OBJECTION_TITLE,
            source=GDPR.article("21(2)-(3)"),
            also=objection_also,
            when=(f.OBJECTED,),
            unless=both_consents,
            since=GDPR_APPLIES,
            advice=wording.OBJECTION_ADVICE,
        ),
        Veto(
            id=f"{country}.withdrawal",
            title=wording.WITHDRAWAL_TITLE,
            source=GDPR.article("7(3)"),
            when=(f.WITHDRAWN,),
            unless=both_consents,
            since=GDPR_APPLIES,
            advice=wording.WITHDRAWAL_ADVICE,
        ),
        Veto(
            id=f"{country}.ordered",
            title=wording.ORDERED_TITLE,
            source=GDPR.article("5(1)(b)"),
            when=(f.ORDERED,),
            since=GDPR_APPLIES,
            advice=wording.ORDERED_ADVICE,
        ),
        Veto(
            id=f"{country}.storage",
            title=wording.STORAGE_TITLE,
            source=GDPR.article("5(1)(e)"),
            when=(f.KEPT_TOO_LONG,),
            since=GDPR_APPLIES,
            advice=wording.STORAGE_ADVICE,
        ),
        Veto(
            id=f"{country}.order-only",
            title=wording.ORDER_ONLY_TITLE,
            source=GDPR.article("5(1)(b)"),
            when=(f.ORDER_ONLY,),
            since=GDPR_APPLIES,
            advice=wording.ORDER_ONLY_ADVICE,
        ),
        Veto(
            id=f"{country}.sensitive",
            title=wording.SENSITIVE_TITLE,
            source=GDPR.article("9(1), 9(2)(a)"),
            when=(f.SENSITIVE,),
            unless=(f.CONSENT_TO_SENSITIVE_DATA,),
            since=GDPR_APPLIES,
            advice=wording.SENSITIVE_ADVICE,
        ),
    )


def duties(country: str) -> tuple[Duty, ...]:
    """Make what the GDPR asks of whoever sends the mail."""
    on_consent = frozenset({Basis.CONSENT, Basis.TERMS_ACCEPTANCE})
    on_customer = frozenset({Basis.EXISTING_CUSTOMER, Basis.ACCOUNT})
    owed = (
        ("objection-notice", wording.NOTICE_TITLE, "21(4)", TO_PERSONS),
        ("information", wording.INFORMATION_TITLE, "13, 14", TO_PERSONS),
        ("answer", wording.ANSWER_TITLE, "12(3)", TO_PERSONS),
        ("withdrawal", wording.WITHDRAW_TITLE, "7(3)", on_consent),
        ("customer-proof", wording.CUSTOMER_PROOF_TITLE, "5(2)", on_customer),
        ("erasure", wording.ERASURE_TITLE, "17(1)(b)-(c)", TO_PERSONS),
    )
    return tuple(
        Duty(id=f"{country}.duty.{name}", title=title, source=GDPR.article(article), under=under, since=GDPR_APPLIES)
        for name, title, article, under in owed
    )
