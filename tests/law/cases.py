"""A country's law in tables of cases, for the tests of that country.

A case is one word for a good case and what is changed in it, one change after the other::

    customer; purchase.refusal_offered=false | no | no

It reads: the existing customer, but no refusal was offered in the purchase: unlawful strictly and leniently.
"""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from lawful_resend import Reading, Verdict, decide, read_case
from lawful_resend.laws import jurisdiction

TICK = timedelta(microseconds=1)
#: the moment of sending where a row names none
AT = "2026-11-23T12:00:00Z"

_CONSENT = {
    "purposes": ["cart-reminders"],
    "given_at": "-30 days",
    "act": "ticked",
    "required_for": "nothing",
    "informed": True,
    "concluded": True,
    "evidence": "log#1",
    "wording": "form#1",
}
_PURCHASE = {"concluded_at": "-60 days", "lines": [["garden"]], "address_given": True, "refusal_offered": True}
_ACCOUNT = {"created_at": "-60 days", "refusal_offered": True, "paid_offer": True}
_LINE = {"categories": ["garden"]}
#: everything that could be looked up was, and nothing was found
_CUSTOMER: dict[str, Any] = {"objections": [], "purchases": []}
_CART: dict[str, Any] = {
    "abandoned_at": "-3 hours",
    "address_source": "submitted",
    "lines": [_LINE],
    "order_only": False,
    "sensitive": False,
}
_MAIL = {"refusal_offered": True, "number": 1}

#: the good cases: a guest who sent the address and left, and the same with something that may carry the mail
_GOOD: dict[str, dict[str, dict[str, Any]]] = {
    "guest": {},
    "consent": {"customer": {"consents": [_CONSENT]}},
    "customer": {"customer": {"purchases": [_PURCHASE]}, "cart": {"address_source": "purchase"}},
    "account": {"customer": {"account": _ACCOUNT}, "cart": {"address_source": "account"}},
    "requested": {"mail": {"requested_at": "-3 hours", "request_evidence": "request#1", "neutral": True}},
    "company": {"customer": {"kind": "company", "mailbox": "impersonal"}, "cart": {"for_organisation": True}},
}
#: the part of the case in which records of a kind stand, by which name, and a good one
_ONE: dict[str, tuple[str, str, dict[str, Any]]] = {
    "consent": ("customer", "consents", _CONSENT),
    "purchase": ("customer", "purchases", _PURCHASE),
    "objection": ("customer", "objections", {}),
    "line": ("cart", "lines", _LINE),
}
#: what forbids a good case, one change each
ADVERSE = (
    "objection.at=-1 days",
    "consent.withdrawn_at=-1 days",
    "cart.ordered_at=-1 hours",
    "cart.keep_until=-1 hours",
    "cart.order_only=true",
    "cart.sensitive=true",
    "mail.number=9",
    "customer.born=2014-11-24",
    "customer.objections=null",
    "customer.purchases=null",
)
_UNITS = {
    "minutes": relativedelta(minutes=1),
    "hours": relativedelta(hours=1),
    "days": relativedelta(days=1),
    "months": relativedelta(months=1),
}
_AGO = re.compile(rf"-(\d+) ({'|'.join(_UNITS)})")


class Row(NamedTuple):
    """A case and what it must come out as."""

    case: str
    strict: bool
    lenient: bool


class Day(NamedTuple):
    """What a day changed."""

    day: str
    case: str
    before: str
    after: str


class Window(NamedTuple):
    """A window of so many months from a moment of a case, which a wall clock names."""

    case: str
    path: str
    months: int
    within: str
    past: str
    anchor: str


@frozen
class Country:
    """A country under test.

    Attributes:
        code: ISO 3166-1 alpha-2.
        zone: its civil time, as the zone database has it.
        changes: what every case of the country needs besides (a register looked up), as in a row.
        names: good cases and changes of its own, by a word that rows may use for them.

    """

    code: str
    zone: ZoneInfo = field(converter=ZoneInfo)
    changes: str = ""
    names: dict[str, str] = field(factory=dict)

    def decide(self, case: str, reading: Reading | str = Reading.STRICT) -> Verdict:
        """Decide the case of a row."""
        record = read_case(self.record(case))
        return decide(record.customer, record.cart, record.mail, at=record.at, reading=reading)

    def record(self, case: str) -> dict[str, Any]:
        """Build the record of a row: the good case, the country's changes, the row's changes."""
        name, *changes = self._named(case)
        record: dict[str, Any] = {
            "customer": {"country": self.code, **deepcopy(_CUSTOMER)},
            "cart": deepcopy(_CART),
            "mail": dict(_MAIL),
            "at": AT,
        }
        for part, values in deepcopy(_GOOD[name]).items():
            record[part] |= values
        for change in (*self._named(self.changes), *changes):
            path, _, value = change.partition("=")
            _change(record, path.strip(), _value(value.strip()))
        at = datetime.fromisoformat(record["at"])
        return dict(self._dated(record, at))

    def _named(self, case: str) -> Iterator[str]:
        """Part a row at its semicolons, each name replaced by what it stands for."""
        for part in filter(None, (each.strip() for each in case.split(";"))):
            if part in self.names:
                yield from self._named(self.names[part])
            else:
                yield part

    def _dated(self, part: Any, at: datetime) -> Any:  # noqa: ANN401 - any part of a record
        """Put moments in the place of what is told from the moment of sending."""
        if isinstance(part, dict):
            return {key: self._dated(value, at) for key, value in part.items()}
        if isinstance(part, list):
            return [self._dated(value, at) for value in part]
        if isinstance(part, str) and (ago := _AGO.fullmatch(part)):
            return (at.astimezone(self.zone) - int(ago[1]) * _UNITS[ago[2]]).astimezone(UTC).isoformat()
        return part

    def midnight(self, day: str) -> datetime:
        """Find the instant at which a day begins there."""
        return datetime.combine(date.fromisoformat(day), datetime.min.time(), self.zone).astimezone(UTC)

    def outcome(self, case: str) -> tuple[bool, bool]:
        """Decide a case under both readings."""
        return self.decide(case).lawful, self.decide(case, Reading.LENIENT).lawful

    def assert_changes_on(self, case: str, day: str, before: str, after: str) -> None:
        """Assert what a case comes out as until the last instant before a day, and from its first on."""
        start = self.midnight(day)
        last, first = (f"{case}; at={moment.isoformat()}" for moment in (start - TICK, start))
        assert self.outcome(last) == _outcome(before), f"{last}\n{self.decide(last)}"
        assert self.outcome(first) == _outcome(after), f"{first}\n{self.decide(first)}"

    def assert_window(self, window: Window) -> None:
        """Assert that a window of calendar months, counted forward in civil time, closes to the instant."""
        began = datetime.fromisoformat(window.anchor).replace(tzinfo=self.zone)
        end = (began + relativedelta(months=window.months)).astimezone(UTC)
        set_anchor = f"{window.case}; {window.path}={began.astimezone(UTC).isoformat()}"
        for at, expected in ((end - TICK, window.within), (end, window.past)):
            row = f"{set_anchor}; at={at.isoformat()}"
            assert self.outcome(row) == _outcome(expected), f"{row}\n{self.decide(row)}"

    def editions(self) -> list[str]:
        """List the first days of the editions."""
        return [edition.since.isoformat() for edition in jurisdiction(self.code).editions]


#: wall clocks at which windows begin: ordinary, end of a month, 29 February, about the changes of the hour
ANCHORS = ("2023-05-17T10:30", "2023-08-31T23:59:59", "2024-02-29T12:00", "2023-03-26T12:00", "2023-10-29T12:00")


def rows(table: str) -> list[list[str]]:
    """Read the rows of a table; cells are parted by bars."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines() if line.strip()]


def cases(table: str) -> list[Row]:
    """Read cases: what is decided, strictly, leniently."""
    return [Row(case, *_outcome(f"{strict} {lenient}")) for case, strict, lenient in rows(table)]


def consent_cases(  # noqa: PLR0913 - what countries read otherwise
    *,
    confirmed: bool = False,
    named: bool = False,
    shared: bool = False,
    serviced: bool = False,
    personal: bool = False,
    late: bool = True,
) -> str:
    """Give a guest, and a consent with each of its conditions failing in turn.

    Args:
        confirmed: the strict reading asks that the consent was confirmed by a link.
        named: a newsletter is no marketing of these mails under either reading.
        shared: leniently one box may be for partners too.
        serviced: leniently the order or the account may depend on it.
        personal: strictly a consent to marketing is none to reminders of a cart.
        late: leniently a request never grows old.

    """
    good = "consent; consent.double_opt_in=confirmed" if confirmed else "consent"
    newsletter = "no" if named else "yes"
    general = "no" if personal else "yes"
    partners = "yes" if shared else "no"
    service = "yes" if serviced else "no"
    unconfirmed = "consent | no | yes" if confirmed else ""
    return f"""
    guest | no | no
    guest; cart.address_source=typed; cart.device_consent=true | no | no
    guest; account.paid_offer=false; cart.address_source=account | no | no
    {unconfirmed}
    {good} | yes | yes
    {good}; mail.refusal_offered=null | yes | yes
    {good}; consent.purposes=["own-marketing"] | {general} | yes
    {good}; consent.purposes=["newsletter", "own-marketing"] | {general} | yes
    {good}; consent.required_for=reward | no | yes
    {good}; consent.purposes=["newsletter"] | no | {newsletter}
    {good}; consent.purposes=["own-marketing", "terms"] | no | no
    {good}; consent.purposes=["own-marketing", "partner-marketing"] | no | {partners}
    {good}; consent.purposes=["terms", "privacy-policy"] | no | no
    {good}; consent.act=pre-ticked | no | no
    {good}; consent.act=implied | no | no
    {good}; consent.required_for=service | no | {service}
    {good}; consent.informed=false | no | no
    {good}; consent.concluded=false | no | no
    {good}; consent.evidence=null | no | no
    {good}; consent.wording=null | no | no
    consent; consent.double_opt_in=pending | no | no
    {good}; consent.seller=other | no | no
    {good}; consent.withdrawn_at=-1 days | no | no
    {good}; objection.at=-1 days | no | no
    {good}; objection.at=-31 days | yes | yes
    {good}; cart.ordered_at=-1 hours | no | no
    {good}; cart.keep_until=-1 hours | no | no
    {good}; cart.order_only=true | no | no
    {good}; cart.sensitive=true | no | no
    {good}; cart.sensitive=true; consent.purposes=["cart-reminders", "sensitive-data"] | yes | yes
    {good}; cart.address_source=cookie | no | no
    {good}; cart.address_source=cookie; cart.device_consent=true | yes | yes
    {good}; cart.address_source=typed | no | no
    {good}; customer.kind=company | yes | yes
    requested | yes | yes
    requested; mail.refusal_offered=null | yes | yes
    requested; mail.requested_at=-30 months; cart.abandoned_at=-30 months | no | {"yes" if late else "no"}
    requested; mail.neutral=false | no | no
    requested; objection.at=-1 days | yes | yes
    requested; objection.at=-1 hours | no | no
    requested; objection.at=null | no | no
    requested; consent.withdrawn_at=-1 days | yes | yes
    requested; mail.neutral=false; objection.at=-1 days | no | no
"""


CONSENT_CASES = consent_cases()
#: an existing customer with each condition of an ordinary exception failing in turn
CUSTOMER_CASES = """
    customer | yes | yes
    customer; purchase.address_given=false | no | no
    customer; purchase.refusal_offered=false | no | no
    customer; mail.refusal_offered=false | no | no
    customer; mail.refusal_offered=null | no | no
    customer; purchase.lines=[["books"]] | no | no
    customer; cart.lines=[["garden"], ["books"]] | no | yes
    customer; purchase.cancelled=true | no | yes
    customer; purchase.seller=other | no | no
    customer; purchase.concluded_at=2027-01-01T00:00:00Z | no | no
    customer; line.supplier=other | no | no
    customer; cart.address_source=submitted | yes | yes
    customer; cart.address_source=account | yes | yes
    customer; cart.address_source=public | no | no
    customer; cart.address_source=third-party | no | no
    customer; cart.address_source=cookie | no | no
    customer; objection.at=-1 days | no | no
    customer; consent.withdrawn_at=-1 days | no | no
    customer; cart.ordered_at=-1 hours | no | no
"""
#: a free account that is the entry to a paid offer, with each condition failing in turn
ACCOUNT_CASES = """
    account | yes | yes
    account; account.paid_offer=false | no | no
    account; account.refusal_offered=false | no | no
    account; mail.refusal_offered=null | no | no
    account; account.seller=other | no | no
    account; cart.address_source=public | no | no
    account; line.supplier=other | no | no
    account; objection.at=-1 days | no | no
"""


def age_cases(years: int, *, confirmed: bool = False) -> str:
    """Give the cases about an age of digital consent; the consent is of 24 October, the mail of 23 November 2026."""
    good = "consent; consent.double_opt_in=confirmed" if confirmed else "consent"
    return f"""
    {good}; customer.born={2026 - years}-11-24 | no | no
    {good}; customer.born={2026 - years}-11-24; consent.by_guardian=true | yes | yes
    {good}; customer.born={2026 - years}-11-23 | no | yes
    {good}; customer.born={2026 - years}-10-25 | no | yes
    {good}; customer.born={2026 - years}-10-24 | yes | yes
"""


def _outcome(words: str) -> tuple[bool, bool]:
    strict, lenient = ({"yes": True, "no": False}[word] for word in words.split())
    return strict, lenient


def _value(text: str) -> Any:  # noqa: ANN401 - any value of a record
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


def _change(record: dict[str, Any], path: str, value: Any) -> None:  # noqa: ANN401 - any value of a record
    part, _, name = path.partition(".")
    if not name:
        record[part] = value
    elif part in _ONE:
        of, plural, good = _ONE[part]
        record[of][plural] = record[of].get(plural) or [deepcopy(good)]
        record[of][plural][0][name] = value
    elif part == "account":
        record["customer"].setdefault("account", dict(_ACCOUNT))[name] = value
    else:
        record[part][name] = value
