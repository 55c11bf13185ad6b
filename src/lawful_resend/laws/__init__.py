"""Whose law is modelled: one line a country, its rules in the module of that name."""

import copyreg
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from lawful_resend.errors import UnknownCountry
from lawful_resend.verdict import Law

if TYPE_CHECKING:
    # what the countries share is loaded with the first of them
    from lawful_resend.laws.shared.jurisdiction import Jurisdiction

#: country → module in this package that holds its ``JURISDICTION``
JURISDICTIONS: dict[str, str] = {
    "AT": "austria",
    "BE": "belgium",
    "BG": "bulgaria",
    "CH": "switzerland",
    "CY": "cyprus",
    "CZ": "czechia",
    "DE": "germany",
    "DK": "denmark",
    "EE": "estonia",
    "ES": "spain",
    "FI": "finland",
    "FR": "france",
    "GB": "united_kingdom",
    "GR": "greece",
    "HR": "croatia",
    "HU": "hungary",
    "IE": "ireland",
    "IS": "iceland",
    "IT": "italy",
    "LI": "liechtenstein",
    "LT": "lithuania",
    "LU": "luxembourg",
    "LV": "latvia",
    "MT": "malta",
    "NL": "netherlands",
    "NO": "norway",
    "PL": "poland",
    "PT": "portugal",
    "RO": "romania",
    "SE": "sweden",
    "SI": "slovenia",
    "SK": "slovakia",
}


@cache
def jurisdiction(country: str) -> "Jurisdiction":
    """Find a country's rules, loaded when first asked for.

    Raises:
        UnknownCountry: it is not modelled.

    """
    if country not in JURISDICTIONS:
        raise UnknownCountry(country, tuple(JURISDICTIONS))
    found: Jurisdiction = import_module(f"{__name__}.{JURISDICTIONS[country]}").JURISDICTION
    return found


def _edition(country: str, since: date) -> Law:
    rules = jurisdiction(country)
    return rules.at(rules.zone.midnight(since))


def _by_reference(law: Law) -> tuple[Callable[[str, date], Law], tuple[str, date]]:
    return _edition, (law.country, law.since)


# an edition is one value in a process: it is pickled and copied as a reference
copyreg.pickle(Law, _by_reference)
