"""Law of the European Union that binds directly: the GDPR, as the layer, vetoes and duties that every country shares.

A directive binds no shop: it is cited here only where a national text has to be read by it. There is no "EU" to judge
by; each country states its own rule on sending, and whatever carries that carries the use of the data as it stands
here: a consent of somebody old enough, art. 95 for customers, nobody's data, an email that was asked for.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from attrs import evolve, field, frozen, validators

from lawful_resend import facts as f
from lawful_resend.facts import Either, Fact, any_of
from lawful_resend.laws.shared import authorities, wording
from lawful_resend.laws.shared import data_protection as common
from lawful_resend.laws.shared import duties as by_name
from lawful_resend.laws.shared.acts import GDPR
from lawful_resend.laws.shared.data_protection import DataProtection
from lawful_resend.laws.shared.duties import duty
from lawful_resend.laws.shared.periods import within
from lawful_resend.models import Reading
from lawful_resend.rules import (
    FIRST,
    Act,
    Basis,
    Conditions,
    Ground,
    History,
    Provision,
    Source,
    View,
)
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


#: the Member States, and whoever applies it later from its own first day
UNION = Era()

#: art. 4(11), 7: what a consent is made of everywhere
CONSENT_CORE = (
    f.CONSENT_TICKED,
    f.CONSENT_FREE_OR_REWARDED,
    f.CONSENT_INFORMED,
    f.CONSENT_NOT_FOR_PARTNERS,
    f.CONSENT_PROVEN,
    f.CONSENT_STANDS,
)

#: a consent to this seller's marketing carries its own goods; others' take a consent to that
WHOSE_GOODS = any_of(
    f.OWN_GOODS,
    f.CONSENT_TO_PARTNER_MARKETING,
    text=Text("The sender itself supplies the goods, or the customer consented to marketing for other suppliers."),
)
WHOSE_GOODS_VIEWS = tuple(
    view.about(f.OWN_GOODS, f.CONSENT_TO_PARTNER_MARKETING)
    for view in (authorities.CONSENT_IS_SPECIFIC, authorities.STILL_ITS_OWN_MAIL)
)
#: what a consent is made of besides that: a box of its own (EDPB Guidelines 05/2020, § 81), sent (art. 4(11): an
#: indication of wishes reaches the controller), with the information that went before it on record (CJEU C-61/19), at
#: an address that a pending link leaves in no doubt
_APART_AND_ON_RECORD = (f.CONSENT_SEPARATE, f.CONSENT_CONCLUDED, f.CONSENT_WORDING_KEPT, f.CONSENT_CONFIRMED)
#: a consent to these very mails, or to marketing; for a reward or for nothing
REWARDED_CONSENT = Conditions(needs=(f.CONSENT_TO_MARKETING, *CONSENT_CORE, *_APART_AND_ON_RECORD))
#: consent to any marketing of the seller, be it a newsletter
ANY_MARKETING = any_of(
    f.CONSENT_TO_MARKETING,
    f.CONSENT_TO_NEWSLETTER,
    text=Text("The customer gave this seller, before the email, consent to marketing."),
)
#: who says whether a consent is free that a discount, a draw or the benefits of a club depend on (art. 7(4))
ON_REWARDS = tuple(
    view.about(f.CONSENT_FREE)
    for view in (authorities.EDPB_ONUS, authorities.ELKJOP, authorities.EDPB_INCENTIVES, authorities.MAGASIN)
)
#: who says whether a consent to the newsletter is one to mail about a cart
ON_NEWSLETTERS = tuple(
    view.about(f.CONSENT_TO_MARKETING)
    for view in (authorities.NEWSLETTER_IS_NOT_CART, authorities.NEWSLETTER_IS_MARKETING)
)


def contested(views: tuple[View, ...]) -> Conditions:
    """Return a consent of which it is disputed whether a reward and a newsletter are enough: strictly neither is."""
    return Conditions(
        (ANY_MARKETING, *CONSENT_CORE, *_APART_AND_ON_RECORD), (f.CONSENT_TO_MARKETING, f.CONSENT_FREE), views
    )


#: a consent where all that have spoken in the country accept a reward: disputed is only whether a newsletter is enough
ACCEPTED_FOR_A_REWARD = Conditions(
    (ANY_MARKETING, *CONSENT_CORE, *_APART_AND_ON_RECORD),
    (f.CONSENT_TO_MARKETING, WHOSE_GOODS),
    (*ON_NEWSLETTERS, *WHOSE_GOODS_VIEWS),
)
#: a consent where no national source reads it otherwise
CONSENT = contested((*ON_NEWSLETTERS, *ON_REWARDS)).and_(strictly=(WHOSE_GOODS,), views=WHOSE_GOODS_VIEWS)

#: the customer exception of art. 13(2) of Directive 2002/58/EC, as the Court reads it (CJEU C-654/23): a free account
#: that is the entry to a paid offer; where a country has that exception, with what its own words ask besides
PAID_OFFER_ACCOUNT = Conditions(
    needs=(
        f.ACCOUNT_PAID_OFFER,
        f.ACCOUNT,
        f.ADDRESS_FROM_CUSTOMER,
        f.OWN_GOODS,
        f.ACCOUNT_REFUSAL_OFFERED,
        f.MAIL_REFUSAL_OFFERED,
    )
)
#: a mail that the person asked for, with nothing in it that was not asked
REQUESTED = Conditions(
    needs=(f.MAIL_REQUESTED, f.MAIL_NEUTRAL), strictly=(f.REQUEST_FRESH,), views=authorities.ON_OLD_REQUESTS
)


def fading(consent: Conditions, within: Fact = f.CONSENT_ACTIVE_WITHIN_36_MONTHS, *more: View) -> Conditions:
    """Let a consent fade, strictly: authorities count years of silence of the person, the Regulation names none.

    All of them read art. 5(1)(e).

    Args:
        consent: the consent.
        within: the window that the strictest authority with a say names.
        more: national views on either side.

    """
    sides = (authorities.OPENING_IS_NO_CONTACT, authorities.CNIL_THREE_YEARS, authorities.EDPB_NO_TIME_LIMIT, *more)
    return consent.and_(strictly=(within,), views=tuple(view.about(within) for view in sides))


def of_age_or_authorised(of_age: Fact) -> Either:
    """Ask for an age, or for the holder of parental responsibility (art. 8(1))."""
    by_guardian = f.CONSENT_BY_GUARDIAN.shown
    return any_of(
        of_age,
        f.CONSENT_BY_GUARDIAN,
        text=Text(f"{of_age.shown.en} Or: {by_guardian.en}"),
    )


# --- the age of digital consent (art. 8(1)) --------------------------------------------------------

#: age → old enough when the mail is sent, old enough when the consent was given
_OF_AGE = {
    13: (f.OF_AGE_13, f.OF_AGE_13_WHEN_CONSENTING),
    14: (f.OF_AGE_14, f.OF_AGE_14_WHEN_CONSENTING),
    15: (f.OF_AGE_15, f.OF_AGE_15_WHEN_CONSENTING),
    16: (f.OF_AGE_16, f.OF_AGE_16_WHEN_CONSENTING),
}


@frozen
class Age:
    """From which age a child consents, and since when.

    Attributes:
        years: the age, 13 to 16.
        since: the first day on which it is that age.
        source: the national provision that says so; none: the Regulation itself, 16.
        strict: who reads it so that the child had to be that old when it consented.
        lenient: who reads it so that being that old now is enough.

    """

    years: int = field(validator=validators.in_(_OF_AGE))
    since: date = FIRST
    source: Provision | None = None
    strict: View = authorities.GUARDIAN_CONSENTS
    lenient: View = authorities.CHILD_IS_OLD_ENOUGH_NOW

    def asked_of(self, consent: Conditions) -> Conditions:
        """Return a consent that asks this age: leniently at the sending, strictly when the consent was given."""
        now, then = _OF_AGE[self.years]
        disputed = (then, f.CONSENT_BY_GUARDIAN)
        return consent.and_(
            (of_age_or_authorised(now),),
            (of_age_or_authorised(then),),
            (self.strict.about(*disputed), self.lenient.about(*disputed)),
        )


# --- what gives a basis in art. 6, without the prefix of a country -----------------------------------


def ground(  # noqa: PLR0913 - the fields of a ground
    name: str,
    title: Text,
    article: str,
    basis: Basis,
    asks: Conditions,
    *,
    also: tuple[Source, ...] = (),
    reading: Reading | None = None,
    advice: Text | None = None,
    since: date = GDPR_APPLIES,
    until: date | None = None,
) -> Ground:
    """Return what gives a basis under an article of the Regulation; its id is the name with ``data-`` before it."""
    return asks.ground(
        f"data-{name}",
        title,
        GDPR.article(article),
        basis,
        also=also,
        reading=reading,
        advice=advice,
        since=since,
        until=until,
    )


def consents(asks: Conditions, ages: tuple[Age, ...] = (Age(16),)) -> tuple[Ground, ...]:
    """Return the grounds of art. 6(1)(a), one for each age of digital consent, the oldest first."""
    ends = (*(age.since for age in ages[1:]), None)
    return tuple(
        ground(
            "consent",
            wording.CONSENT_TITLE,
            "6(1)(a), 7, 8",
            Basis.CONSENT,
            age.asked_of(asks),
            also=() if age.source is None else (age.source,),
            since=max(age.since, GDPR_APPLIES),
            until=end,
        )
        for age, end in zip(ages, ends, strict=True)
    )


def displaced(name: str, title: Text, basis: Basis, asks: Conditions, reading: Reading | None = None) -> Ground:
    """Return the ground of art. 95: an email within the customer exception needs no other basis (CJEU C-654/23)."""
    return ground(name, title, "95", basis, asks, also=(authorities.INTELIGO,), reading=reading)


def interest(
    name: str, title: Text, asks: Conditions, *, also: tuple[Source, ...] = (), reading: Reading | None = None
) -> Ground:
    """Return a ground of art. 6(1)(f), for emails that the national rule on sending leaves to a legitimate interest."""
    return ground(name, title, "6(1)(f)", Basis.LEGITIMATE_INTEREST, asks, also=also, reading=reading)


def request(asks: Conditions) -> Ground:
    """Return the ground of art. 6(1)(b): steps at the request of the data subject."""
    return ground("requested", wording.REQUESTED_TITLE, "6(1)(b)", Basis.CONTRACT, asks)


#: art. 4(1): an impersonal address of a legal person is nobody's data
NO_PERSON = ground("no-person", wording.NO_PERSON_TITLE, "4(1)", Basis.NO_RULE, common.IMPERSONAL)


def law(
    grounds: Iterable[Ground], note: Text | None, objection_also: tuple[Source | History, ...] = (), era: Era = UNION
) -> DataProtection:
    """Return the Regulation as a country applies it.

    Args:
        grounds: what gives a basis under it, the safest first.
        note: what its readers ask when none holds.
        objection_also: the national provision on who wants no more email.
        era: when and as which act it applied.

    """
    since, until, act = era
    listed = tuple(
        evolve(each, source=act.article(each.source.article)) if each.source.act is GDPR else each
        for each in within(grounds, since, until)
    )
    customers = any(each.basis in by_name.TO_CUSTOMERS or each.id == "data-existing-customer" for each in listed)
    return common.act(
        act.article("6(1)"),
        (listed,),
        vetoes=common.vetoes(
            objection=act.article("21(2)-(3)"),
            objection_also=objection_also,
            withdrawal=act.article("7(3)"),
            purpose=act.article("5(1)(b)"),
            storage=act.article("5(1)(e)"),
            sensitive=act.article("9(1), 9(2)(a)"),
            requests=any(each.id == "data-requested" for each in listed),
        ),
        duties=(
            duty("objection-notice", act.article("21(4)")),
            duty("information", act.article("13, 14")),
            duty("answer", act.article("12(3)")),
            duty("withdrawal", act.article("7(3)")),
            duty("customer-proof", act.article("5(2)")) if customers else (),
            duty("erasure", act.article("17(1)(b)-(c)")),
        ),
        note=note,
        since=since,
        until=until,
    )
