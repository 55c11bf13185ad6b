"""Decide whether a shop may send a person a second chance mail about the cart they left, and say why."""

from importlib import import_module
from typing import TYPE_CHECKING

from lawful_resend.decision import countries, decide, law
from lawful_resend.errors import (
    InvalidCase,
    LawfulResendError,
    LawNotKnown,
    NaiveMoment,
    Problem,
    UnknownCountry,
)
from lawful_resend.facts import Fact
from lawful_resend.judgment import Finding, Why
from lawful_resend.models import (
    Account,
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Line,
    Mail,
    Mailbox,
    Objection,
    Purchase,
    Purpose,
    Reading,
    Recipient,
    RequiredFor,
)
from lawful_resend.rules import Basis, Caveat, Duty, Ground, Veto, View
from lawful_resend.text import Language
from lawful_resend.timing import next_change
from lawful_resend.verdict import Law, Verdict
from lawful_resend.version import __version__

if TYPE_CHECKING:
    from lawful_resend.boxes import Box, Boxes, Event, History, consents_from
    from lawful_resend.hints import Hint, check
    from lawful_resend.records import Case, read_case
    from lawful_resend.replays import replay
    from lawful_resend.report import Report, audit
    from lawful_resend.rows import unflatten

__all__ = [
    "Account",
    "AddressSource",
    "Basis",
    "Box",
    "Boxes",
    "Cart",
    "Case",
    "Caveat",
    "Consent",
    "ConsentAct",
    "Customer",
    "DoubleOptIn",
    "Duty",
    "Event",
    "Fact",
    "Finding",
    "Ground",
    "Hint",
    "History",
    "InvalidCase",
    "Language",
    "Law",
    "LawNotKnown",
    "LawfulResendError",
    "Line",
    "Mail",
    "Mailbox",
    "NaiveMoment",
    "Objection",
    "Problem",
    "Purchase",
    "Purpose",
    "Reading",
    "Recipient",
    "Report",
    "RequiredFor",
    "UnknownCountry",
    "Verdict",
    "Veto",
    "View",
    "Why",
    "__version__",
    "audit",
    "check",
    "consents_from",
    "countries",
    "decide",
    "law",
    "next_change",
    "read_case",
    "replay",
    "unflatten",
]


#: what is imported when it is first asked for: many hosts build their cases themselves and decide one at a time
_LATER = {
    **dict.fromkeys(("Box", "Boxes", "Event", "History", "consents_from"), "boxes"),
    **dict.fromkeys(("Case", "read_case"), "records"),
    **dict.fromkeys(("Report", "audit"), "report"),
    "replay": "replays",
    **dict.fromkeys(("Hint", "check"), "hints"),
    "unflatten": "rows",
}


def __getattr__(name: str) -> object:
    """Import what reads, counts and replays when it is first asked for, and keep it."""
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Return all names, those that are imported later too."""
    return sorted({*globals(), *_LATER})
