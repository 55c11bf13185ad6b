"""The national rules under Directive 2002/58/EC: who may be emailed (art. 13), and what guards the device (art. 5(3)).

The directive binds no shop, but its transpositions have one shape: a consent, an exception for customers, addresses of
nobody, a free account as the Court reads that exception, an email that was asked for. A country names the provision of
its own act for each, and says in its own words what it asks.

Whatever carries the sending carries the use of the data as the GDPR has it, so that each of these functions returns a
``Carrier``: grounds of both layers. A country says only what differs, with ``data=``. Ids bear no prefix and periods no
first day: ``jurisdiction`` puts those of the country in.
"""

from datetime import date

from attrs import evolve, frozen

from lawful_resend import facts as f
from lawful_resend.facts import Condition, Fact, any_of
from lawful_resend.laws.shared import authorities, gdpr, wording
from lawful_resend.laws.shared.acts import GDPR, UNFAIR_PRACTICES
from lawful_resend.laws.shared.data_protection import IMPERSONAL
from lawful_resend.laws.shared.gdpr import GDPR_APPLIES, Age
from lawful_resend.laws.shared.periods import Cited, ground, layer, on, veto, within
from lawful_resend.models import Reading
from lawful_resend.rules import FIRST, Basis, Conditions, Ground, History, Layer, Provision, Source, Veto, View
from lawful_resend.text import Text

#: where it stands that nobody may be solicited persistently, and children not exhorted to buy
PERSISTENTLY = UNFAIR_PRACTICES.article("5(5), Annex I no. 26")
CHILDREN = UNFAIR_PRACTICES.article("5(5), Annex I no. 28")
#: a consent where no national source reads it otherwise
CONSENT = gdpr.fading(gdpr.CONSENT)

# --- what may be sent ----------------------------------------------------------------------------


def sending_rule(source: Cited, says: Text, *, since: date = FIRST, until: date | None = None) -> tuple[Layer, ...]:
    """Return the rule on sending: where it stands, and what it asks in one sentence."""
    return layer("sending", wording.SENDING_TITLE, source, says, since=since, until=until)


@frozen(kw_only=True)
class Carrier:
    """What carries an email.

    Attributes:
        sending: its grounds in the layer of the rule on sending.
        data: what the use of the data then rests on: grounds in the layer of the GDPR.
        vetoes: what is forbidden towards those whom it is about.

    """

    sending: tuple[Ground, ...] = ()
    data: tuple[Ground, ...] = ()
    vetoes: tuple[Veto, ...] = ()


def carrier(  # noqa: PLR0913 - the fields of a ground
    name: str,
    title: Text,
    source: Cited,
    basis: Basis,
    asks: Conditions,
    *,
    data: tuple[Ground, ...],
    also: tuple[Source | History, ...] = (),
    reading: Reading | None = None,
    advice: Text | None = None,
    since: date = FIRST,
    until: date | None = None,
) -> Carrier:
    """Return what carries an email in this country alone.

    Args:
        name: its id, without the prefix of the country.
        title: its name for readers.
        source: where it stands.
        basis: what the email then rests on.
        asks: its conditions.
        data: what the use of the data then rests on: ``gdpr.interest(...)``, ``gdpr.ground(...)``.
        also: what has to be read with the source.
        reading: the only reading that knows it, if it is not both.
        advice: how a shop gets there, where it can.
        since: first day, where that is not the country's.
        until: first day no longer, if any.

    """
    return Carrier(
        sending=ground(
            name, title, source, basis, asks, also=also, reading=reading, advice=advice, since=since, until=until
        ),
        data=within(data, since, until),
    )


def consent(  # noqa: PLR0913 - what it says of it
    source: Cited,
    *,
    asks: Conditions = CONSENT,
    ages: tuple[Age, ...] = (Age(16),),
    children: Cited | None = CHILDREN,
    also: tuple[Source | History, ...] = (),
    advice: Text = wording.ASK_CONSENT,
    since: date = FIRST,
    until: date | None = None,
) -> Carrier:
    """Return a consent, and what is forbidden towards those who are too young for it.

    Args:
        source: where the law asks it.
        asks: what a valid one takes, where national sources read that otherwise.
        ages: from which age a child consents (art. 8(1) GDPR), where that was ever lower than 16.
        children: where it stands that children may not be exhorted to buy; None: nowhere.
        also: what has to be read with the source.
        advice: how a shop gets there.
        since: first day, where that is not the country's.
        until: first day no longer, if any.

    """
    found = carrier(
        "consent",
        wording.CONSENT_TITLE,
        source,
        Basis.CONSENT,
        asks,
        data=gdpr.consents(asks, ages),
        also=also,
        advice=advice,
        since=since,
        until=until,
    )
    return found if children is None else evolve(found, vetoes=child(ages, children, since=since, until=until))


@frozen
class CustomerException:
    """The exception for own customers (art. 13(2)).

    Attributes:
        asks: what the rule on sending asks.
        recent: what data protection asks: the same, of a relation that has not faded.

    """

    asks: Conditions
    recent: Conditions

    @property
    def before_the_court(self) -> Conditions:
        """What data protection asked before CJEU C-654/23, which spoke of the GDPR alone."""
        needs, strictly, views = self.recent
        return Conditions(
            needs, strictly, tuple(each for each in views if each.reference != authorities.INTELIGO.reference)
        )


def customers(  # noqa: PLR0913 - what an exception says
    source: Provision,
    who: str,
    day: str,
    *needs: Condition,
    strictly: tuple[Condition, ...] = (),
    views: tuple[View, ...] = (),
    years: tuple[View, ...] = (),
    within: Fact = f.BOUGHT_WITHIN_36_MONTHS,
) -> CustomerException:
    """Return the exception for customers in the words of a country.

    What it leaves open is in dispute everywhere: strictly the whole cart is similar, the sale stands and is recent.

    Args:
        source: where it stands.
        who: the act's own short name, as one of those who read it.
        day: the day from which it says so, ISO 8601.
        needs: what it asks, ``in_words(FACT, Text(...))`` where it says more than the fact. The first is the sale; the
            usual ones are ``BOUGHT``, ``BOUGHT_ADDRESS_GIVEN``, ``ADDRESS_FROM_CUSTOMER``, ``BOUGHT_SIMILAR``,
            ``OWN_GOODS``, ``BOUGHT_REFUSAL_OFFERED``. A way to refuse in each email is added: every such act asks it.
        strictly: what only some read into it besides, before what is in dispute everywhere.
        views: who reads it how, besides the act itself.
        years: who counts the years, besides those who are named everywhere.
        within: how recent the sale has to be, strictly.

    """
    asks = Conditions(
        (*needs, f.MAIL_REFUSAL_OFFERED),
        (*strictly, f.BOUGHT_ALL_SIMILAR, f.BOUGHT_STANDS),
        (*views, *authorities.on_customers(who, source, day)),
    )
    recent = asks.and_(
        strictly=(within,),
        views=(
            *(view.about(within) for view in years),
            *authorities.on_old_customers(who, source, day, within),
        ),
    )
    return CustomerException(asks, recent)


def existing_customer(  # noqa: PLR0913 - the fields of a ground
    source: Cited,
    exception: CustomerException,
    *,
    data: tuple[Ground, ...] | None = None,
    also: tuple[Source | History, ...] = (),
    advice: Text = wording.OFFER_REFUSAL,
    since: date = FIRST,
    until: date | None = None,
) -> Carrier:
    """Return an exception for customers; ``data``, where not art. 95 GDPR carries the use of the data."""
    title, basis = wording.CUSTOMER_TITLE, Basis.EXISTING_CUSTOMER
    return carrier(
        "existing-customer",
        title,
        source,
        basis,
        exception.asks,
        data=(gdpr.displaced("existing-customer", title, basis, exception.recent),) if data is None else data,
        also=also,
        advice=advice,
        since=since,
        until=until,
    )


#: the Court on art. 13(2): a free account that is the entry to a paid offer
ACCOUNT = gdpr.PAID_OFFER_ACCOUNT


def fading_account(asks: Conditions) -> Conditions:
    """Return what data protection asks of an account: that it has not been left idle for long, strictly."""
    return asks.and_(strictly=(f.ACCOUNT_ACTIVE_WITHIN_36_MONTHS,), views=authorities.on_idle_accounts())


def account(  # noqa: PLR0913 - the fields of a ground
    source: Cited,
    *,
    asks: Conditions = ACCOUNT,
    fades: bool = True,
    data: tuple[Ground, ...] | None = None,
    also: tuple[Source | History, ...] = (authorities.INTELIGO,),
    reading: Reading | None = None,
    since: date = GDPR_APPLIES,
    until: date | None = None,
) -> Carrier:
    """Return a free account, as the Court reads the exception for customers.

    It read the directive together with art. 95 GDPR, and no source was found for before: hence its first day. The data
    of an account that nobody uses fade strictly, as those of a customer do, unless the act names a period of its own.
    """
    title, basis = wording.ACCOUNT_TITLE, Basis.ACCOUNT
    recent = fading_account(asks) if fades and reading is None else asks
    return carrier(
        "account",
        title,
        source,
        basis,
        asks,
        data=(gdpr.displaced("account", title, basis, recent, reading),) if data is None else data,
        also=also,
        reading=reading,
        since=since,
        until=until,
    )


def impersonal_address(  # noqa: PLR0913 - the fields of a ground
    source: Cited,
    *,
    asks: Conditions = IMPERSONAL,
    also: tuple[Source | History, ...] = (),
    reading: Reading | None = None,
    advice: Text | None = None,
    since: date = FIRST,
    until: date | None = None,
) -> Carrier:
    """Return an impersonal address of a legal person, which is nobody's data (art. 4(1) GDPR stands in every law)."""
    return carrier(
        "impersonal-address",
        wording.IMPERSONAL_TITLE,
        source,
        Basis.IMPERSONAL_ADDRESS,
        asks,
        data=(),
        also=also,
        reading=reading,
        advice=advice,
        since=since,
        until=until,
    )


def requested(
    source: Cited,
    *,
    asks: Conditions = gdpr.REQUESTED,
    also: tuple[Source | History, ...] = (),
    since: date = FIRST,
    until: date | None = None,
) -> Carrier:
    """Return an email that was asked for."""
    return carrier(
        "requested",
        wording.REQUESTED_TITLE,
        source,
        Basis.REQUESTED,
        asks,
        data=(gdpr.request(asks),),
        also=also,
        advice=wording.OFFER_REQUEST,
        since=since,
        until=until,
    )


#: what invites no child to buy, or what the parents agreed to
NO_EXHORTATION = any_of(
    f.MAIL_NEUTRAL,
    f.CONSENT_BY_GUARDIAN,
    text=Text(
        "The email says only that the cart is kept, or the holder of parental responsibility consented to emails."
    ),
)
#: who is a child where the age of digital consent is this
_CHILDREN = {13: f.CHILD_UNDER_13, 14: f.CHILD_UNDER_14, 15: f.CHILD_UNDER_15, 16: f.CHILD_UNDER_16}


def child(ages: tuple[Age, ...], source: Cited, *, since: date = FIRST, until: date | None = None) -> tuple[Veto, ...]:
    """Return the prohibition of exhorting children to buy, strictly towards whoever is known to be one.

    The list names no age: a child is whoever is too young for a consent of one's own (art. 8(1) GDPR), and so from the
    first day of the Regulation. An email that says
    only that the cart is kept exhorts to nothing, and the holder of parental responsibility may have consented.

    Args:
        ages: from which age a child consents, and since when.
        source: where the list stands.
        since: first day, where that is not the country's.
        until: first day no longer, if any.

    """
    first = [max(age.since, since, GDPR_APPLIES) for age in ages]
    lasts = [*first[1:], until]
    found: list[Veto] = []
    for age, begin, end in zip(ages, first, lasts, strict=True):
        if end is None or begin < end:
            found += veto(
                "child",
                wording.CHILD_TITLE,
                source,
                (_CHILDREN[age.years],),
                wording.CHILD_ADVICE,
                unless=(NO_EXHORTATION,),
                reading=Reading.STRICT,
                views=_on_the_list(source, wording.EXHORTS_SAYS, wording.NOT_DIRECT_SAYS),
                since=begin,
                until=end,
            )
    return tuple(found)


def _on_the_list(source: Cited, strictly: Text, leniently: Text) -> tuple[View, ...]:
    """Let the list of unfair practices speak for both readings."""
    stands = on(date.max, source)
    sides = ((Reading.STRICT, strictly), (Reading.LENIENT, leniently))
    return tuple(
        authorities.statute(reading, stands.act.name.en, stands, "2007-12-12", says) for reading, says in sides
    )


#: who reads the list so that few reminders are persistent and unwanted
ON_PERSISTENCE = (authorities.STWL, authorities.THREE_IN_A_WEEK)


def usual_persistence(
    source: Cited, *, strict: tuple[View, ...] = ON_PERSISTENCE, since: date = FIRST, until: date | None = None
) -> tuple[Veto, ...]:
    """Return the prohibition of persistent solicitation where a country is not known to say it in words of its own."""
    silent = _on_the_list(source, wording.EXHORTS_SAYS, wording.NO_NUMBER_SAYS)[1]
    return persistence(source, wording.PERSISTENCE_TITLE, silent, strict=strict, since=since, until=until)


def persistence(  # noqa: PLR0913 - the fields of a veto
    source: Cited,
    title: Text,
    silent: View,
    *,
    strict: tuple[View, ...] = ON_PERSISTENCE,
    since: date = FIRST,
    until: date | None = None,
) -> tuple[Veto, ...]:
    """Return the prohibition of persistent and unwanted solicitation, strictly from the fourth reminder on.

    Args:
        source: where it stands.
        title: what it prohibits.
        silent: the act itself, which names no number.
        strict: who reads it so that few reminders are that.
        since: first day, where that is not the country's.
        until: first day no longer, if any.

    """
    return veto(
        "persistence",
        title,
        source,
        (f.MORE_THAN_THREE_REMINDERS,),
        wording.STOP_ADVICE,
        reading=Reading.STRICT,
        views=(*strict, silent),
        since=since,
        until=until,
    )


# --- what guards the device ----------------------------------------------------------------------


def device_rule(  # noqa: PLR0913 - what it says of it
    source: Cited,
    consent: Cited | None = None,
    *,
    refusal: tuple[Ground, ...] = (),
    says: Text = wording.DEVICE_RULE,
    note: Text | None = None,
    since: date = FIRST,
    until: date | None = None,
) -> tuple[Layer, ...]:
    """Return a national rule on reading information off the device (art. 5(3)).

    Args:
        source: where it stands.
        consent: where the consent stands, if that is elsewhere.
        refusal: where information and a way to refuse are enough: ``device_refusal``.
        says: what it asks, where that is not what art. 5(3) asks.
        note: what its readers ask when it is not met.
        since: first day, where that is not the country's.
        until: first day no longer, if any.

    """
    untouched = ground(
        "device-untouched",
        wording.UNTOUCHED_TITLE,
        source,
        Basis.NO_RULE,
        Conditions(needs=(f.DEVICE_UNTOUCHED,)),
        advice=wording.ASK_DEVICE_CONSENT,
    )
    agreed = ground(
        "device-consent",
        wording.DEVICE_CONSENT_TITLE,
        consent or source,
        Basis.CONSENT,
        Conditions(needs=(f.DEVICE_CONSENT,)),
    )
    return layer(
        "device",
        wording.DEVICE_TITLE,
        source,
        says,
        (*untouched, *agreed, *refusal),
        note=note,
        since=since,
        until=until,
    )


def device_refusal(source: Cited, *views: View) -> tuple[Ground, ...]:
    """Return information and a way to refuse, where the words of an act are content with these for the device.

    Args:
        source: where it stands.
        views: who says so, and who asks a consent all the same.

    """
    return ground(
        "device-refusal",
        wording.DEVICE_REFUSAL_TITLE,
        source,
        Basis.REFUSAL_OFFERED,
        Conditions(needs=(f.DEVICE_REFUSAL_OFFERED,), views=views),
        reading=Reading.LENIENT,
    )


def no_device_rule(reason: Text, *, since: date = GDPR_APPLIES, until: date | None = None) -> tuple[Layer, ...]:
    """Return what guards the device where a country has no rule of its own on it, and why it has none.

    An address that is read off a device is personal data all the same, so that reading it takes a consent under art.
    6(1)(a) GDPR: no such address is emailed in silence.

    Raises:
        ValueError: no reason is given.

    """
    if not reason.en.strip():
        raise ValueError("no_device_rule: say why the country has none, as Text(...): who looked, and where")
    return device_rule(GDPR.article("6(1)(a)"), says=wording.DATA_RULE, note=reason, since=since, until=until)
