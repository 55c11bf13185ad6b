"""Law of the European Union that binds directly: the GDPR, as the layer, vetoes and duties that every country shares.

A directive binds no shop: it is cited here only where a national text has to be read by it. There is no "EU" to judge
by; each country states its own rule on sending, and the customers, ages and devices that the functions below ask for.
"""

from datetime import date
from typing import NamedTuple

from lawful_resend import facts as f
from lawful_resend import rules
from lawful_resend.facts import Either, Fact, any_of
from lawful_resend.laws.shared import authorities, forbidden, wording
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.rules import Act, Basis, Conditions, Duty, Ground, Layer, Provision, Source, Veto, View
from lawful_resend.text import Text

#: first day on which the GDPR applied (art. 99(2))
GDPR_APPLIES = date(2018, 5, 25)


class Era(NamedTuple):
    """When and as which act a country applied the Regulation: from another day in the EEA, as its own in the UK.

    Attributes:
        since: first day.
        until: first day no longer, if any.
        act: the act to cite; its articles bear the numbers of the Regulation.

    """

    since: date = GDPR_APPLIES
    until: date | None = None
    act: Act = GDPR


#: the Member States
UNION = Era()

#: art. 4(11), 7: what a consent is made of everywhere
CONSENT_CORE = (
    f.CONSENT_TICKED,
    f.CONSENT_FREE,
    f.CONSENT_INFORMED,
    f.CONSENT_NOT_FOR_PARTNERS,
    f.CONSENT_PROVEN,
    f.CONSENT_STANDS,
)

#: what a consent is made of where no national source reads it otherwise: to these very mails, in a box of its own
#: (EDPB Guidelines 05/2020, § 81), sent (art. 4(11): an indication of wishes reaches the controller), with the
#: information that went before it on record (CJEU C-61/19), at an address that a pending link leaves in no doubt
CONSENT = Conditions(
    needs=(
        f.CONSENT_TO_MARKETING,
        *CONSENT_CORE,
        f.CONSENT_SEPARATE,
        f.CONSENT_CONCLUDED,
        f.CONSENT_WORDING_KEPT,
        f.CONSENT_CONFIRMED,
    )
)

#: the customer exception of art. 13(2) of Directive 2002/58/EC, as the Court reads it (CJEU C-654/23): a free account
#: that is the entry to a paid offer; where a country has that exception, with what its own words ask besides
PAID_OFFER_ACCOUNT = Conditions(
    needs=(f.ACCOUNT_PAID_OFFER, f.ACCOUNT, f.ADDRESS_FROM_CUSTOMER, f.OWN_GOODS, f.ACCOUNT_REFUSAL_OFFERED)
)
#: a mail that the person asked for, with nothing in it that was not asked
REQUESTED = Conditions(needs=(f.MAIL_REQUESTED, f.MAIL_NEUTRAL))


def fading(consent: Conditions, within: Fact = f.CONSENT_WITHIN_36_MONTHS, *more: View) -> Conditions:
    """Let a consent fade, strictly: authorities count years of silence, the Regulation names none (art. 5(1)(e)).

    Args:
        consent: the consent.
        within: the window that the strictest authority with a say names.
        more: national views on either side.

    """
    sides = (authorities.CNIL_THREE_YEARS, authorities.EDPB_NO_TIME_LIMIT, *more)
    return consent.and_(strictly=(within,), views=tuple(view.about(within) for view in sides))


#: the bases of mails to natural persons
TO_PERSONS = frozenset(Basis) - {Basis.IMPERSONAL_ADDRESS}
#: the bases of mails to customers
TO_CUSTOMERS = frozenset({Basis.EXISTING_CUSTOMER, Basis.ACCOUNT})
#: the bases that a consent gives
ON_CONSENT = frozenset({Basis.CONSENT, Basis.TERMS_ACCEPTANCE})
#: the basis of a mail that was asked for
ON_REQUEST = frozenset({Basis.REQUESTED})


def of_age_or_authorised(of_age: Fact) -> Either:
    """Ask for an age, or for the holder of parental responsibility (art. 8(1))."""
    by_guardian = f.CONSENT_BY_GUARDIAN.text
    return any_of(
        of_age,
        f.CONSENT_BY_GUARDIAN,
        text=Text(f"{of_age.text.en} Or: {by_guardian.en}"),
    )


def consent_at_age(consent: Conditions, now: Fact, then: Fact, strict: View) -> Conditions:
    """Add the age of digital consent: leniently at the moment of sending, strictly when the consent was given."""
    disputed = (then, f.CONSENT_BY_GUARDIAN)
    return consent.and_(
        (of_age_or_authorised(now),),
        (of_age_or_authorised(then),),
        (strict.about(*disputed), authorities.CHILD_IS_OLD_ENOUGH_NOW.about(*disputed)),
    )


def consent_ground(country: str, consent: Conditions, era: Era = UNION, also: tuple[Source, ...] = ()) -> Ground:
    """Make the ground of art. 6(1)(a), for the days on which one age of digital consent holds."""
    return consent.ground(
        f"{country}.data-consent",
        wording.CONSENT_TITLE,
        era.act.article("6(1)(a), 7, 8"),
        Basis.CONSENT,
        since=era.since,
        until=era.until,
        also=also,
    )


def displaced_ground(name: str, title: Text, basis: Basis, conditions: Conditions, era: Era = UNION) -> Ground:
    """Make the ground of art. 95: a mail within the customer exception needs no other basis (CJEU C-654/23)."""
    return conditions.ground(
        name, title, era.act.article("95"), basis, since=era.since, until=era.until, also=(authorities.INTELIGO,)
    )


def interest_ground(
    name: str, title: Text, conditions: Conditions, era: Era = UNION, also: tuple[Source, ...] = ()
) -> Ground:
    """Make a ground of art. 6(1)(f), for mails that the national rule on sending leaves to a legitimate interest."""
    return conditions.ground(
        name,
        title,
        era.act.article("6(1)(f)"),
        Basis.LEGITIMATE_INTEREST,
        since=era.since,
        until=era.until,
        also=also,
    )


def requested_ground(country: str, requested: Conditions, era: Era = UNION) -> Ground:
    """Make the ground of art. 6(1)(b): steps at the request of the data subject."""
    return requested.ground(
        f"{country}.data-requested",
        wording.REQUESTED_TITLE,
        era.act.article("6(1)(b)"),
        Basis.CONTRACT,
        since=era.since,
        until=era.until,
    )


def no_person_ground(country: str, era: Era = UNION) -> Ground:
    """Make the ground of art. 4(1): an impersonal address of a legal person is nobody's data."""
    return Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX)).ground(
        f"{country}.data-no-person",
        wording.NO_PERSON_TITLE,
        era.act.article("4(1)"),
        Basis.NO_RULE,
        since=era.since,
        until=era.until,
    )


def data_protection(grounds: tuple[Ground, ...], note: Text | None = None, era: Era = UNION) -> Layer:
    """Make the layer of art. 6(1) with its grounds, and what its readers ask when none of them holds."""
    return Layer(
        id="data-protection",
        title=wording.DATA_TITLE,
        rule=wording.DATA_RULE,
        source=era.act.article("6(1)"),
        note=note,
        since=era.since,
        until=era.until,
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


def vetoes(country: str, objection_also: tuple[Source, ...] = (), era: Era = UNION) -> tuple[Veto, ...]:
    """Make what the GDPR forbids whatever permits.

    Args:
        country: the prefix of the ids.
        objection_also: the national provision on who wants no more mail.
        era: when and as which act the Regulation applied.

    """
    since, until, act = era
    return forbidden.vetoes(
        country,
        since,
        until,
        objection=act.article("21(2)-(3)"),
        objection_also=objection_also,
        withdrawal=act.article("7(3)"),
        purpose=act.article("5(1)(b)"),
        storage=act.article("5(1)(e)"),
        sensitive=act.article("9(1), 9(2)(a)"),
    )


def duties(country: str, era: Era = UNION, *, customers: bool = True) -> tuple[Duty, ...]:
    """Make what the GDPR asks of whoever sends the mail.

    Args:
        country: the prefix of the ids.
        era: when and as which act the Regulation applied.
        customers: whether mails to customers have a ground of their own, which is then to be proven.

    """
    since, until, act = era
    of_customers = ("customer-proof", wording.CUSTOMER_PROOF_TITLE, act.article("5(2)"), TO_CUSTOMERS)
    return rules.duties(
        country,
        since,
        until,
        ("objection-notice", wording.NOTICE_TITLE, act.article("21(4)"), TO_PERSONS),
        ("information", wording.INFORMATION_TITLE, act.article("13, 14"), TO_PERSONS),
        ("answer", wording.ANSWER_TITLE, act.article("12(3)"), TO_PERSONS),
        ("withdrawal", wording.WITHDRAW_TITLE, act.article("7(3)"), ON_CONSENT),
        *((of_customers,) if customers else ()),
        ("erasure", wording.ERASURE_TITLE, act.article("17(1)(b)-(c)"), TO_PERSONS),
    )
