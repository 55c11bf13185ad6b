"""What every act on data protection forbids, whatever permits: each names its own provisions for it.

Objection, withdrawal, purpose, storage and sensitive data are in the GDPR, in the acts that went before it and in those
of countries outside the Union. What differs is which article says so, and whether a consent helps with sensitive data.
"""

from datetime import date
from typing import TYPE_CHECKING

from lawful_resend import facts as f
from lawful_resend.laws.shared import wording
from lawful_resend.rules import Provision, Source, Veto
from lawful_resend.text import Text

if TYPE_CHECKING:
    from lawful_resend.facts import Condition, Fact


def vetoes(  # noqa: PLR0913 - one provision each
    country: str,
    since: date,
    until: date | None,
    *,
    objection: Provision,
    withdrawal: Provision,
    purpose: Provision,
    storage: Provision,
    sensitive: Provision,
    objection_also: tuple[Source, ...] = (),
    withdrawal_also: tuple[Source, ...] = (),
    sensitive_title: Text = wording.SENSITIVE_TITLE,
    explicit_consent: bool = True,
) -> tuple[Veto, ...]:
    """Return the vetoes of an act.

    Args:
        country: the prefix of the ids.
        since: first day.
        until: first day no longer, if any.
        objection: the objection to direct marketing; lifted by consents given after it.
        withdrawal: the withdrawal of a consent; lifted by another.
        purpose: data serve the purpose for which they were obtained.
        storage: they are kept no longer than that needs.
        sensitive: sensitive data.
        objection_also: what has to be read with the objection.
        withdrawal_also: what has to be read with the withdrawal.
        sensitive_title: what the act says of them.
        explicit_consent: whether an explicit consent, given by a tick, lifts that.

    """
    consents = (f"{country}.consent", f"{country}.data-consent")
    helped = (f.CONSENT_TO_SENSITIVE_DATA,) if explicit_consent else ()
    advice = wording.SENSITIVE_ADVICE if explicit_consent else wording.NO_SENSITIVE_ADVICE
    also = {"objection": objection_also, "withdrawal": withdrawal_also}
    listed: tuple[tuple[str, Text, Provision, Fact, tuple[Condition | str, ...], Text], ...] = (
        ("objection", wording.OBJECTION_TITLE, objection, f.OBJECTED, consents, wording.OBJECTION_ADVICE),
        ("withdrawal", wording.WITHDRAWAL_TITLE, withdrawal, f.WITHDRAWN, consents, wording.WITHDRAWAL_ADVICE),
        ("ordered", wording.ORDERED_TITLE, purpose, f.ORDERED, (), wording.ORDERED_ADVICE),
        ("storage", wording.STORAGE_TITLE, storage, f.KEPT_TOO_LONG, (), wording.STORAGE_ADVICE),
        ("order-only", wording.ORDER_ONLY_TITLE, purpose, f.ORDER_ONLY, (), wording.ORDER_ONLY_ADVICE),
        ("sensitive", sensitive_title, sensitive, f.SENSITIVE, helped, advice),
    )
    return tuple(
        Veto(
            id=f"{country}.{name}",
            title=title,
            source=source,
            also=also.get(name, ()),
            when=(fact,),
            unless=unless,
            since=since,
            until=until,
            advice=said,
        )
        for name, title, source, fact, unless, said in listed
    )
