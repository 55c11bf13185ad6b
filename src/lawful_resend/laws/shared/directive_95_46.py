"""Data protection before the GDPR: what the national acts under Directive 95/46/EC have in common.

The directive bound no shop, and its acts differ in number, not in shape: consent, a legitimate interest towards own
customers, steps that somebody asked for, data about nobody; objection, withdrawal, purpose, storage, sensitive data.
A country names the provision of its own act for each, and its own conditions.
"""

from collections.abc import Iterable
from datetime import date

from lawful_resend.laws.shared import data_protection as common
from lawful_resend.laws.shared import gdpr, wording
from lawful_resend.laws.shared.data_protection import DataProtection
from lawful_resend.laws.shared.periods import Cited
from lawful_resend.rules import FIRST, Conditions, Duty, Ground, History, Source
from lawful_resend.text import Text


def law(  # noqa: PLR0913 - one provision each
    rule: Cited,
    *,
    consent: tuple[Cited, Conditions],
    requested: tuple[Cited, Conditions],
    no_person: Cited | None,
    customer: tuple[Cited, Conditions] | None = None,
    more: tuple[Ground, ...] = (),
    objection: Cited,
    withdrawal: Cited,
    purpose: Cited,
    storage: Cited,
    sensitive: Cited,
    objection_also: tuple[Source | History, ...] = (),
    sensitive_title: Text = wording.SENSITIVE_TITLE,
    duties: Iterable[tuple[Duty, ...]] = (),
    since: date = FIRST,
    until: date = gdpr.GDPR_APPLIES,
) -> DataProtection:
    """Return an act under Directive 95/46/EC.

    Args:
        rule: what asks a basis.
        consent: consent as a basis, and its conditions.
        requested: steps at the person's request as a basis, and their conditions.
        no_person: whose data the act protects; none where that it protects nobody's address decides nothing.
        customer: a legitimate interest towards own customers, and its conditions; none where nobody is emailed on it.
        more: what gives a basis in this country alone, after the others; made with ``periods.ground``.
        objection: the objection to direct marketing.
        withdrawal: the withdrawal of a consent.
        purpose: data serve the purpose for which they were obtained.
        storage: they are kept no longer than that needs.
        sensitive: sensitive data; that a tick lifted it is not modelled.
        objection_also: what has to be read with the objection.
        sensitive_title: what the act says of sensitive data.
        duties: what it asks of whoever sends the email.
        since: first day, where that is not the country's.
        until: the day on which another act took over.

    """
    return common.act(
        rule,
        (
            common.on_consent(*consent),
            common.on_interest(*customer) if customer else (),
            common.on_nobody(no_person) if no_person else (),
            common.on_request(*requested),
            more,
        ),
        vetoes=common.vetoes(
            objection=objection,
            objection_also=objection_also,
            withdrawal=withdrawal,
            purpose=purpose,
            storage=storage,
            sensitive=sensitive,
            sensitive_title=sensitive_title,
            explicit_consent=False,
        ),
        duties=duties,
        since=since,
        until=until,
    )
