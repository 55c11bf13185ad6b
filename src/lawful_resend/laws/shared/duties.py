"""What an email owes, by name: the name gives the title, and the bases under which it is owed.

``duty("similar-only", ACT.article("12(2)"))`` is enough where a country says what most say. What it says otherwise, or
alone, it says there: ``duty("label", ACT.article("9"), title=Text("Label the email ..."))``.
"""

from datetime import date

from lawful_resend.facts import Condition
from lawful_resend.laws.shared import wording
from lawful_resend.laws.shared.periods import on, periods
from lawful_resend.rules import FIRST, Basis, Duty, History, Source
from lawful_resend.text import Text

#: owed whatever the mail rests on
ON_ANY_BASIS = frozenset[Basis]()
#: the bases of mails to natural persons
TO_PERSONS = frozenset(Basis) - {Basis.IMPERSONAL_ADDRESS}
#: the bases of mails to customers
TO_CUSTOMERS = frozenset({Basis.EXISTING_CUSTOMER, Basis.ACCOUNT})
#: the bases that a consent gives
ON_CONSENT = frozenset({Basis.CONSENT, Basis.TERMS_ACCEPTANCE})
#: the basis of a mail that was asked for
ON_REQUEST = frozenset({Basis.REQUESTED})

#: name → what is owed, and under which bases
_USUAL = {
    # the sending of mail: art. 13 of Directive 2002/58/EC, art. 6 and 7 of Directive 2000/31/EC
    "refusal": (wording.REFUSAL_IN_EACH_TITLE, TO_CUSTOMERS),
    "similar-only": (wording.SIMILAR_ONLY_TITLE, TO_CUSTOMERS),
    "recognisable": (wording.RECOGNISABLE_TITLE, ON_ANY_BASIS),
    "sender": (wording.SENDER_TITLE, ON_ANY_BASIS),
    "stop-address": (wording.STOP_ADDRESS_TITLE, ON_ANY_BASIS),
    "linked-sites": (wording.LINKED_SITES_TITLE, ON_ANY_BASIS),
    "offers": (wording.OFFERS_TITLE, ON_ANY_BASIS),
    "as-requested": (wording.AS_REQUESTED_TITLE, ON_REQUEST),
    "proof": (wording.PROOF_TITLE, ON_CONSENT | ON_REQUEST),
    "tracking": (wording.TRACKING_TITLE, ON_ANY_BASIS),
    # data protection
    "objection-notice": (wording.NOTICE_TITLE, TO_PERSONS),
    "information": (wording.INFORMATION_TITLE, TO_PERSONS),
    "answer": (wording.ANSWER_TITLE, TO_PERSONS),
    "withdrawal": (wording.WITHDRAW_TITLE, ON_CONSENT),
    "customer-proof": (wording.CUSTOMER_PROOF_TITLE, TO_CUSTOMERS),
    "erasure": (wording.ERASURE_TITLE, TO_PERSONS),
}

#: what is owed not with this mail but always, by whoever asks for consents, keeps addresses and sends such mails
_STANDING = frozenset(
    {
        "acknowledge",
        "answer",
        "business-details",
        "consent-record",
        "customer-proof",
        "deletion",
        "erasure",
        "exclusion-systems",
        "in-writing",
        "name",
        "negotiation-proof",
        "no-asking",
        "own-list",
        "proof",
        "record",
        "sensitive",
        "two-boxes",
        "withdrawal",
        "withdrawal-confirmation",
        "withdrawal-notice",
        "withdrawal-told",
    }
)


def duty(  # noqa: PLR0913 - the fields of a duty
    name: str,
    source: Source | History,
    *,
    title: Text | None = None,
    under: frozenset[Basis] | None = None,
    when: tuple[Condition, ...] = (),
    binding: bool = True,
    also: tuple[Source | History, ...] = (),
    since: date = FIRST,
    until: date | None = None,
) -> tuple[Duty, ...]:
    """Return a duty, in each period in which what it cites stood in one place.

    Args:
        name: its name; one that many countries know gives title and bases.
        source: where it comes from.
        title: what is owed, where the name does not say it, or the country says it otherwise.
        under: the bases of the sending layer under which it is owed, where the name does not say them, or the country
            says otherwise; none: all.
        when: the conditions under which it is owed.
        binding: law; else a recommendation.
        also: what has to be read with the source.
        since: first day, where that is not the country's.
        until: first day no longer, if any.

    Raises:
        ValueError: it is not said what is owed.

    """
    usual, usually_under = _USUAL.get(name, (None, ON_ANY_BASIS))
    owed = title or usual
    if owed is None:
        raise ValueError(f"duty {name!r}: say what is owed, title=Text(...), or name one of {', '.join(_USUAL)}")
    return tuple(
        Duty(
            id=f"duty.{name}",
            title=owed,
            source=on(first, source),
            under=usually_under if under is None else under,
            when=when,
            binding=binding,
            standing=name in _STANDING,
            also=tuple(on(first, each) for each in also),
            since=first,
            until=last,
        )
        for first, last in periods(since, until, (source, *also))
    )
