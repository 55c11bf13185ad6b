"""What acts on data protection have in common: each names its own provisions for it.

A basis for the use of the data; objection, withdrawal, purpose, storage and sensitive data. They are in the GDPR, in
the acts that went before it and in those of countries outside the Union. What differs is which article says so, and
whether a consent helps with sensitive data.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from lawful_resend import facts as f
from lawful_resend.laws.shared import wording
from lawful_resend.laws.shared.periods import Cited, ground, layer, veto, within
from lawful_resend.rules import FIRST, Basis, Conditions, Duty, Ground, History, Layer, Source, Veto
from lawful_resend.text import Text

if TYPE_CHECKING:
    from lawful_resend.facts import Condition, Fact


#: a legal person at an address that is nobody's
IMPERSONAL = Conditions(needs=(f.COMPANY, f.IMPERSONAL_MAILBOX))


@frozen(kw_only=True)
class DataProtection:
    """What an act on data protection says of an email, while it is in force.

    Attributes:
        layers: the basis that it asks.
        vetoes: what it forbids whatever permits.
        duties: what it asks of whoever sends the email.

    """

    layers: tuple[Layer, ...]
    vetoes: tuple[Veto, ...]
    duties: tuple[Duty, ...] = ()


# --- what gives a basis, under an act that names its own provision for it -------------------------


def on_consent(source: Cited, asks: Conditions) -> tuple[Ground, ...]:
    """Return consent as a basis."""
    return ground("data-consent", wording.CONSENT_TITLE, source, Basis.CONSENT, asks)


def on_interest(source: Cited, asks: Conditions, also: tuple[Source | History, ...] = ()) -> tuple[Ground, ...]:
    """Return a legitimate interest towards own customers as a basis."""
    title, basis = wording.CUSTOMER_INTEREST_TITLE, Basis.LEGITIMATE_INTEREST
    return ground("data-existing-customer", title, source, basis, asks, also=also)


def on_nobody(source: Cited) -> tuple[Ground, ...]:
    """Return that an impersonal address of a legal person is nobody's data."""
    return ground("data-no-person", wording.NO_PERSON_TITLE, source, Basis.NO_RULE, IMPERSONAL)


def on_request(source: Cited, asks: Conditions) -> tuple[Ground, ...]:
    """Return steps at the request of the person as a basis."""
    return ground("data-requested", wording.REQUESTED_TITLE, source, Basis.CONTRACT, asks)


# --- the act -------------------------------------------------------------------------------------


def act(  # noqa: PLR0913 - what an act says
    source: Cited,
    grounds: Iterable[tuple[Ground, ...]],
    *,
    vetoes: tuple[Veto, ...],
    duties: Iterable[tuple[Duty, ...]] = (),
    rule: Text = wording.DATA_RULE,
    note: Text | None = None,
    since: date = FIRST,
    until: date | None = None,
) -> DataProtection:
    """Return an act, kept to its days.

    Args:
        source: what asks a basis.
        grounds: what gives one, the safest first: ``on_consent(...)``, or ``periods.ground`` with a name
            that begins with ``data-``.
        vetoes: what it forbids whatever permits.
        duties: what it asks of whoever sends the email.
        rule: what it asks, in one sentence.
        note: what its readers ask when nothing gives a basis.
        since: first day, where that is not the country's.
        until: first day no longer, if any.

    """
    return DataProtection(
        layers=layer(
            "data-protection",
            wording.DATA_TITLE,
            source,
            rule,
            (each for one in grounds for each in one),
            note=note,
            since=since,
            until=until,
        ),
        vetoes=within(vetoes, since, until),
        duties=within((each for one in duties for each in one), since, until),
    )


def vetoes(  # noqa: PLR0913 - one provision each
    *,
    objection: Cited | None,
    withdrawal: Cited | None,
    purpose: Cited,
    storage: Cited,
    sensitive: Cited,
    objection_also: tuple[Source | History, ...] = (),
    withdrawal_also: tuple[Source | History, ...] = (),
    sensitive_title: Text = wording.SENSITIVE_TITLE,
    explicit_consent: bool = True,
    requests: bool = True,
) -> tuple[Veto, ...]:
    """Return what an act forbids whatever permits.

    Args:
        objection: the objection to direct marketing; lifted by consents given after it, and for an email that was asked
            for after it, which is no advertising that nobody asked for. None where a consent alone
            carries an email: whoever objected or withdrew has none that stands.
        withdrawal: the withdrawal of a consent; lifted by another. None likewise.
        purpose: data serve the purpose for which they were obtained.
        storage: they are kept no longer than that needs.
        sensitive: sensitive data.
        objection_also: what has to be read with the objection.
        withdrawal_also: what has to be read with the withdrawal.
        sensitive_title: what the act says of them.
        explicit_consent: whether an explicit consent, given by a tick, lifts that.
        requests: whether an email may be asked for, so that a later request lifts objection and withdrawal.

    """
    consents = ("consent", "data-consent")
    asked = ("data-requested", f.REQUESTED_SINCE)
    helped = (f.CONSENT_TO_SENSITIVE_DATA,) if explicit_consent else ()
    advice = wording.SENSITIVE_ADVICE if explicit_consent else wording.NO_SENSITIVE_ADVICE
    also = {"objection": objection_also, "withdrawal": withdrawal_also}
    looked_up = objection or purpose
    listed: tuple[tuple[str, Text, Cited | None, Fact, tuple[Condition | str, ...], Text], ...] = (
        (
            "objections-not-looked-up",
            wording.OBJECTIONS_OPEN_TITLE,
            looked_up,
            f.OBJECTIONS_NOT_LOOKED_UP,
            (),
            wording.OBJECTIONS_OPEN_ADVICE,
        ),
        (
            "purchases-not-looked-up",
            wording.PURCHASES_OPEN_TITLE,
            purpose,
            f.PURCHASES_NOT_LOOKED_UP,
            (),
            wording.PURCHASES_OPEN_ADVICE,
        ),
        ("objection", wording.OBJECTION_TITLE, objection, f.OBJECTED, consents, wording.OBJECTION_ADVICE),
        ("withdrawal", wording.WITHDRAWAL_TITLE, withdrawal, f.WITHDRAWN, consents, wording.WITHDRAWAL_ADVICE),
        ("ordered", wording.ORDERED_TITLE, purpose, f.ORDERED, (), wording.ORDERED_ADVICE),
        ("storage", wording.STORAGE_TITLE, storage, f.KEPT_TOO_LONG, (), wording.STORAGE_ADVICE),
        ("order-only", wording.ORDER_ONLY_TITLE, purpose, f.ORDER_ONLY, (), wording.ORDER_ONLY_ADVICE),
        ("sensitive", sensitive_title, sensitive, f.SENSITIVE, helped, advice),
    )
    return tuple(
        each
        for name, title, source, fact, unless, said in listed
        if source is not None
        for each in veto(
            name,
            title,
            source,
            (fact,),
            said,
            unless=unless,
            or_unless=(asked,) if requests and name in also else (),
            also=also.get(name, ()),
            is_open=name.endswith("-not-looked-up"),
        )
    )
