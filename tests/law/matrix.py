"""Twelve telling cases, judged in every country: what the matrix of the tests and of the docs shows."""

import json

from attrs import frozen

from law.cases import Country
from lawful_resend import countries
from lawful_resend.models import REGISTERS

#: every register looked up, every consent confirmed by link: what only some countries ask, out of the way
LOOKED_UP = f"customer.cleared_registers={json.dumps(REGISTERS)}"
_CONFIRMED = "consent.double_opt_in=confirmed"


@frozen
class Telling:
    """A case that tells countries apart.

    Attributes:
        id: its name.
        says: what happened.
        case: the same as a row of ``country``.

    """

    id: str
    says: str
    case: str


TELLING = (
    Telling("guest", "A guest sent the address in the checkout and left.", "guest"),
    Telling(
        "could-refuse",
        "The same guest could refuse reminders at the address field.",
        "guest; cart.refusal_offered=true",
    ),
    Telling(
        "one-neutral-mail",
        "One neutral email to that guest, at once and announced in the privacy notice.",
        "guest; mail.neutral=true; mail.announced=true; cart.abandoned_at=-1 hours",
    ),
    Telling(
        "unconfirmed-consent",
        "A separate, proven consent, never confirmed by a link, every register looked up.",
        f"consent; {LOOKED_UP}",
    ),
    Telling(
        "idle-consent",
        "A consent confirmed by a link, neither given nor used for thirteen months, every register looked up.",
        f"consent; {_CONFIRMED}; consent.given_at=-13 months; {LOOKED_UP}",
    ),
    Telling(
        "terms",
        "An account holder without a purchase accepted terms and privacy policy.",
        'consent; consent.purposes=["terms", "privacy-policy"]; account.paid_offer=false; cart.address_source=account',
    ),
    Telling(
        "customer",
        "One earlier purchase of similar goods, refusal offered, no register looked up.",
        "customer",
    ),
    Telling(
        "old-customer",
        "The same, thirteen months ago, every register looked up.",
        f"customer; purchase.concluded_at=-13 months; {LOOKED_UP}",
    ),
    Telling(
        "account",
        "A free account that is the entry to a paid offer, refusal offered, every register looked up.",
        f"account; {LOOKED_UP}",
    ),
    Telling(
        "company",
        "info@ of a company, the goods meant for it, every register looked up.",
        f"company; {LOOKED_UP}",
    ),
    Telling(
        "named-at-company",
        "A named address at that company, refusal offered at the address field.",
        f"company; customer.mailbox=personal; cart.refusal_offered=true; {LOOKED_UP}",
    ),
    Telling(
        "fourteen",
        "A consent that a child of fourteen confirmed by a link, every register looked up.",
        f"consent; {_CONFIRMED}; customer.born=2012-01-01; {LOOKED_UP}",
    ),
)


def marks(case: Telling) -> dict[str, str]:
    """Judge a case everywhere: ✓ lawful, ◐ contested, ✗ unlawful under both readings."""
    outcomes = {code: Country(code, "Europe/Brussels").outcome(case.case) for code in countries()}
    return {code: "✓" if strict else "◐" if lenient else "✗" for code, (strict, lenient) in outcomes.items()}
