"""Whose law is modelled: one line a country, its rules in the module of that name."""

from functools import cache
from importlib import import_module

from lawful_resend.edition import Jurisdiction
from lawful_resend.errors import UnknownCountry

#: country → module in this package that holds its ``JURISDICTION``
JURISDICTIONS: dict[str, str] = {
    "AT": "at",
    "BE": "be",
    "CH": "ch",
    "CZ": "cz",
    "DE": "de",
    "DK": "dk",
    "ES": "es",
    "FI": "fi",
    "FR": "fr",
    "GB": "gb",
    "GR": "gr",
    "HU": "hu",
    "IE": "ie",
    "IT": "it",
    "LI": "li",
    "LU": "lu",
    "NL": "nl",
    "NO": "no",
    "PL": "pl",
    "PT": "pt",
    "RO": "ro",
    "SE": "se",
    "SK": "sk",
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
