"""What was assumed in the email's favour: fields that are not stated, and what each would do at its worst.

That a field is not stated is a fact that decides nothing. A lawful answer turns on it where the same facts, with that
field alone at its worst, make the email unlawful.
"""

from collections.abc import Callable, Iterator

from attrs import frozen

from lawful_resend import facts as f
from lawful_resend.facts import VOCABULARY, Fact


@frozen(kw_only=True)
class Assumption:
    """A field that is not stated.

    Attributes:
        fact: that it is not stated.
        path: the field, without indices.
        worst: from the mask of the facts shown to that of the facts shown were it stated at its worst.

    """

    fact: Fact
    path: str
    worst: Callable[[int], int]


def _mask(*prefixes: str) -> int:
    return sum(fact.mask for fact in VOCABULARY if fact.decides and fact.id.startswith(prefixes))


_AGES = _mask("of-age-")
_OF_OTHERS = f.CONSENT_TO_SENSITIVE_DATA.mask | f.CONSENT_TO_PARTNER_MARKETING.mask
_OF_CONSENT = (_mask("consent-") & ~_OF_OTHERS) | sum(
    fact.mask for fact in VOCABULARY if fact.id.endswith("-when-consenting")
)
_OF_TERMS, _OF_PURCHASE, _OF_ACCOUNT = _mask("terms-"), _mask("bought", "sold-"), _mask("account")
_CHILD = _mask("child-under-")
_COMPANY, _PERSON, _MANY = f.COMPANY.mask, f.NATURAL_PERSON.mask, f.MORE_THAN_THREE_REMINDERS.mask


def _without(lost: int) -> Callable[[int], int]:
    return lambda facts: facts & ~lost


def _with(gained: Fact) -> Callable[[int], int]:
    return lambda facts: facts | gained.mask


def _a_child(facts: int) -> int:
    """Return what is shown of somebody who is a child everywhere."""
    return facts & ~_AGES | _CHILD


def _for_a_company(facts: int) -> int:
    return facts & ~(_PERSON | _MANY) | _COMPANY


def _after_many(facts: int) -> int:
    """Return what the fourth reminder or a later one shows; companies are reminded as often as one likes."""
    return facts & ~f.MAIL_FIRST.mask | (0 if facts & _COMPANY else _MANY)


_CONSENT_KEY, _SALE_KEY = "customer.consents.address_key", "customer.purchases.address_key"

#: every field that is assumed, in the order of the models
ASSUMPTIONS: tuple[Assumption, ...] = (
    Assumption(fact=f.KIND_NOT_STATED, path="customer.kind", worst=_for_a_company),
    Assumption(fact=f.BORN_NOT_STATED, path="customer.born", worst=_a_child),
    Assumption(
        fact=f.SENSITIVE_CONSENT_BORN_NOT_STATED,
        path="customer.born",
        worst=_without(f.CONSENT_TO_SENSITIVE_DATA.mask),
    ),
    Assumption(
        fact=f.DOUBLE_OPT_IN_NOT_STATED,
        path="customer.consents.double_opt_in",
        worst=_without(f.CONSENT_CONFIRMED.mask),
    ),
    Assumption(
        fact=f.SENSITIVE_CONSENT_DOUBLE_OPT_IN_NOT_STATED,
        path="customer.consents.double_opt_in",
        worst=_without(f.CONSENT_TO_SENSITIVE_DATA.mask),
    ),
    Assumption(
        fact=f.PARTNER_CONSENT_DOUBLE_OPT_IN_NOT_STATED,
        path="customer.consents.double_opt_in",
        worst=_without(f.CONSENT_TO_PARTNER_MARKETING.mask),
    ),
    Assumption(fact=f.CONSENT_ADDRESS_ASSUMED, path=_CONSENT_KEY, worst=_without(_OF_CONSENT)),
    Assumption(
        fact=f.SENSITIVE_CONSENT_ADDRESS_ASSUMED,
        path=_CONSENT_KEY,
        worst=_without(f.CONSENT_TO_SENSITIVE_DATA.mask),
    ),
    Assumption(
        fact=f.PARTNER_CONSENT_ADDRESS_ASSUMED,
        path=_CONSENT_KEY,
        worst=_without(f.CONSENT_TO_PARTNER_MARKETING.mask),
    ),
    Assumption(fact=f.TERMS_ADDRESS_ASSUMED, path=_CONSENT_KEY, worst=_without(_OF_TERMS)),
    Assumption(fact=f.BOUGHT_ADDRESS_ASSUMED, path=_SALE_KEY, worst=_without(_OF_PURCHASE)),
    Assumption(fact=f.RELATION_ADDRESS_ASSUMED, path=_SALE_KEY, worst=_without(f.CUSTOMER_RELATION.mask)),
    Assumption(fact=f.ACCOUNT_ADDRESS_ASSUMED, path="customer.account.address_key", worst=_without(_OF_ACCOUNT)),
    Assumption(fact=f.SUPPLIER_NOT_STATED, path="cart.lines.supplier", worst=_without(f.OWN_GOODS.mask)),
    Assumption(fact=f.KEEP_UNTIL_NOT_STATED, path="cart.keep_until", worst=_with(f.KEPT_TOO_LONG)),
    Assumption(fact=f.ORDER_ONLY_NOT_STATED, path="cart.order_only", worst=_with(f.ORDER_ONLY)),
    Assumption(fact=f.SENSITIVE_NOT_STATED, path="cart.sensitive", worst=_with(f.SENSITIVE)),
    Assumption(fact=f.NUMBER_NOT_STATED, path="mail.number", worst=_after_many),
)
#: whose record names the address, and the customer does not, or the other way round
_ADDRESSES = frozenset(each.fact for each in ASSUMPTIONS if each.path.endswith(".address_key"))


def not_stated(facts: int) -> dict[str, Fact]:
    """Return the fields that are not stated, each with the fact that says so, the first of those that hang on it."""
    found: dict[str, Fact] = {}
    for path, each in _open(facts):
        found.setdefault(path, each.fact)
    return found


def at_their_worst(facts: int) -> dict[str, int]:
    """Return the fields that are not stated, each with the mask of the facts shown were it alone stated at its worst.

    Where the customer names no address and records do, one field is not stated, on which all these records hang.
    """
    shown: dict[str, int] = {}
    for path, each in _open(facts):
        shown[path] = each.worst(shown.get(path, facts))
    return shown


def _open(facts: int) -> Iterator[tuple[str, Assumption]]:
    """Yield what is assumed on a mask, with the path of the field that is not stated."""
    unnamed = bool(facts & f.ADDRESS_KEY_NOT_STATED.mask)
    for each in ASSUMPTIONS:
        if facts & each.fact.mask:
            yield "customer.address_key" if unnamed and each.fact in _ADDRESSES else each.path, each
