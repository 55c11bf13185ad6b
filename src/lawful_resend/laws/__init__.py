"""Whose law is modelled: one line a country, its rules in the module of that name."""

from functools import cache
from importlib import import_module

from lawful_resend.errors import UnknownCountry
from lawful_resend.laws.shared.jurisdiction import Jurisdiction

#: country → module in this package that holds its ``JURISDICTION``
JURISDICTIONS: dict[str, str] = {
    "AT": "austria",
    "BE": "belgium",
    "CH": "switzerland",
    "CZ": "czechia",
    "DE": "germany",
    "DK": "denmark",
    "ES": "spain",
    "FI": "finland",
    "FR": "france",
    "GB": "united_kingdom",
    "GR": "greece",
    "HU": "hungary",
    "IE": "ireland",
    "IT": "italy",
    "LI": "liechtenstein",
    "LU": "luxembourg",
    "NL": "netherlands",
    "NO": "norway",
    "PL": "poland",
    "PT": "portugal",
    "RO": "romania",
    "SE": "sweden",
    "SK": "slovakia",
}


@cache
def jurisdiction(country: str) -> Jurisdiction:
    """Find a country's rules, loaded when first asked for.

    Raises:
        UnknownCountry: it is not modelled.

    """
    if country not in JURISDICTIONS:
        raise UnknownCountry(country, tuple(JURISDICTIONS))
    found: Jurisdiction = import_module(f"{__name__}.{JURISDICTIONS[country]}").JURISDICTION
    return found
