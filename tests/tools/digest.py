"""Digests of what the library answers, over all countries, editions and readings: a net under changes of its code.

``python tests/tools/digest.py`` judges 200,000 seeded cases, compares with ``digests.json`` and names what differs;
``--write`` writes that file anew, and ``--lines KEY`` prints what goes into one digest, so that two versions of the
library can be compared line by line. Half of the verdicts are about records, half about sets of facts. For each
country, edition and reading there is a digest of the verdicts; for each country one of the moments of ``next_change``.

What is drawn depends on the seed, the editions, what grounds ask, and nothing else: no order of facts or of rules.

``--second`` does the same with ``digests_2.json``: records of the second contract, in which any field may be stated or
not. For each country, edition and reading there is a digest of the outcomes, and one of the whole verdicts. It is
written once, before the law changes, and then says in which editions it did.
"""

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta

sys.path.insert(0, str(Path(__file__).parents[1]))

from law.tables import names, table
from lawful_resend import Reading, decide, next_change, read_case
from lawful_resend.laws import JURISDICTIONS, jurisdiction
from lawful_resend.models import REGISTERS

DIGESTS, SECOND = Path(__file__).with_name("digests.json"), Path(__file__).with_name("digests_2.json")
#: verdicts of each edition and reading, 200,040 in all; moments from which changes are looked for in each country
VERDICTS, CHANGES = 1_667, 400
#: records of the second contract of each edition
RECORDS = 1_000
#: how many changes are looked for, each from the one before
SUCCESSIVE = 3
#: the last edition of a law is tried until here
_LAST_DAY = date(2028, 1, 1)
_TICK = timedelta(microseconds=1)
#: as the tables of the countries name them
_ZONES = {of.country.code: of.country.zone for of in map(table, names())}

# --- records -------------------------------------------------------------------------------------

#: months after which something may count no more; ages at which a child may consent
_MONTHS, _AGES = (12, 24, 36, 48), (13, 14, 15, 16)
_PURPOSES = (
    *(("cart-reminders",), ("own-marketing",), ("cart-reminders", "own-marketing"), ("newsletter",)),
    *(("newsletter", "own-marketing"), ("cart-reminders", "sensitive-data"), ("sensitive-data",)),
    *(("terms", "privacy-policy"), ("terms",), ("privacy-policy",), ("own-marketing", "terms")),
    *(("own-marketing", "partner-marketing"), ("other",), ("cart-reminders", "other"), ("newsletter", "terms")),
    ("terms", "privacy-policy", "partner-marketing"),
)
_GOODS = ("garden", "tools", "books")
#: drawn everywhere; what came later is drawn in its country alone, so that other draws stay what they were
_REGISTERS = ("AT-ECG", "ES-ROBINSON", "PT-DGC")
_ADDRESSES = ("submitted", "purchase", "account", "typed", "cookie", "third-party", "public")


class _Draw:
    """Draw the parts of one record, told from the moment of sending."""

    def __init__(self, rng: random.Random, country: str, at: datetime) -> None:
        self.rng = rng
        self.at = at
        self.zone = _ZONES[country]
        #: what happened so far: other things may happen in the same moment
        self.moments = [at]

    def once_in(self, times: int) -> bool:
        return self.rng.randrange(times) == 0

    def often(self) -> bool:
        """Be true nearly always: what a good record has."""
        return not self.once_in(12)

    def written(self, moment: datetime) -> str:
        """Write a moment as hosts do: in UTC, or with the offset of the place."""
        self.moments.append(moment)
        if self.once_in(3):
            return moment.astimezone(self.zone).isoformat()
        return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")

    def about(self, moment: datetime) -> datetime:
        """Give the moment, or a microsecond to a side of it."""
        return moment + self.rng.choice((-_TICK, timedelta(0), _TICK))

    def before(self, days: int) -> datetime:
        """Give any moment in so many days before the mail."""
        return self.at - timedelta(microseconds=self.rng.randrange(1, days * 86_400_000_000))

    def past(self) -> datetime:
        """Give a moment: at the edge of a window of months that ends with the mail, of something else, or any."""
        kind = self.rng.randrange(12)
        if kind < 3:
            months = self.rng.choice((0, *_MONTHS))
            local = self.at.astimezone(self.zone).replace(tzinfo=None) - relativedelta(months=months)
            return self.about(local.replace(tzinfo=self.zone).astimezone(UTC))
        if kind == 3:
            return self.at + (self.at - self.before(400))
        if kind == 4:
            return self.about(self.rng.choice(self.moments))
        return self.before(self.rng.choice((2, 60, 360, 700, 1_600)))

    def later(self, moment: datetime) -> datetime:
        """Give a moment not before another: at it, until the mail, at the mail, or after."""
        if moment >= self.at or self.once_in(5):
            return moment + timedelta(microseconds=self.rng.randrange(800 * 86_400_000_000)) * self.rng.randrange(2)
        if self.once_in(4):
            return max(moment, self.about(self.at))
        return moment + (self.at - moment) * self.rng.random()

    def seller(self) -> dict[str, str]:
        return {"seller": "other"} if self.once_in(15) else {}

    def goods(self) -> list[str]:
        return self.rng.sample(_GOODS, self.rng.choice((0, 1, 1, 2))) if self.once_in(3) else ["garden"]

    def consent(self) -> dict[str, Any]:
        given = self.past()
        purposes = self.rng.choice(_PURPOSES[:3] if self.rng.randrange(2) else _PURPOSES)
        found: dict[str, Any] = {
            "purposes": [*purposes],
            "given_at": self.written(given),
            "act": "ticked" if self.often() else self.rng.choice(("pre-ticked", "implied")),
            "free": self.often(),
            "informed": self.often(),
            "concluded": self.often(),
            "double_opt_in": self.rng.choice(("unused", "unused", "confirmed", "confirmed", "confirmed", "pending")),
            **self.seller(),
        }
        for name in ("evidence", "wording"):
            if self.often():
                found[name] = f"{name}#1" if self.often() else self.rng.choice(("", " \t"))
        if self.once_in(5):
            found["by_guardian"] = True
        if self.once_in(8):
            found["withdrawn_at"] = self.written(self.later(given))
        if self.once_in(4):
            found["last_used_at"] = self.written(self.later(given))
        return found

    def purchase(self) -> dict[str, Any]:
        concluded = self.past()
        found: dict[str, Any] = {
            "concluded_at": self.written(concluded),
            "categories": self.goods(),
            "address_given": self.often(),
            "refusal_offered": self.often(),
            "cancelled": self.once_in(12),
            **self.seller(),
        }
        if self.once_in(4):
            found["ended_at"] = self.written(self.later(concluded))
        return found

    def born(self) -> str:
        """Give a day of birth: of an adult, or of a child that comes or came of an age about a day of importance."""
        if self.once_in(3):
            return (date(1950, 1, 1) + timedelta(days=self.rng.randrange(15_000))).isoformat()
        day = self.at.astimezone(self.zone).date() - relativedelta(years=self.rng.choice(_AGES))
        return (day + timedelta(days=self.rng.choice((-400, -30, -1, 0, 0, 1, 30, 400)))).isoformat()

    def customer(self, country: str) -> dict[str, Any]:
        many = self.rng.choice
        found: dict[str, Any] = {
            "country": country,
            "consents": [self.consent() for _ in range(many((0, 0, 1, 1, 1, 2, 3, 4)))],
            "purchases": [self.purchase() for _ in range(many((0, 0, 1, 1, 2, 3)))],
        }
        for several in (found["consents"], found["purchases"]):
            if several and self.once_in(15):
                several.append(self.rng.choice(several))
        if self.once_in(6):
            found |= {"kind": "company", "mailbox": self.rng.choice(("impersonal", "impersonal", "personal"))}
        elif self.once_in(12):
            found["mailbox"] = "impersonal"
        if self.once_in(3):
            found["account"] = {
                "created_at": self.written(self.past()),
                "refusal_offered": self.often(),
                "paid_offer": not self.once_in(4),
                **self.seller(),
            }
        if self.once_in(4):
            found["born"] = self.born()
        if self.once_in(12):
            found["objected_at"] = self.written(self.past())
        if not self.once_in(4):
            own = (each for each in REGISTERS if each.startswith(country) and each not in _REGISTERS)
            found["cleared_registers"] = [each for each in (*_REGISTERS, *own) if self.often()]
        return found

    def cart(self) -> dict[str, Any]:
        days = self.rng.choice((1, 1, 2, 20, 20, 1_300))
        left = self.before(days)
        if self.once_in(10):
            left = min(self.at, self.about(self.at - timedelta(days=1)))
        found: dict[str, Any] = {
            "abandoned_at": self.written(left),
            "address": self.rng.choice(_ADDRESSES if self.once_in(2) else _ADDRESSES[:3]),
            "categories": self.goods(),
            "checkout_begun": self.once_in(2),
            "for_organisation": self.once_in(2),
            "refusal_offered": self.once_in(2),
            "device_consent": not self.once_in(3),
            "order_only": self.once_in(25),
            "sensitive": self.once_in(12),
            **self.seller(),
        }
        if self.once_in(10):
            found["supplier"] = self.rng.choice(("other", "another"))
        if self.once_in(15):
            found["ordered_at"] = self.written(self.later(left))
        if self.once_in(5):
            found["keep_until"] = self.written(self.later(left) + timedelta(days=self.rng.choice((0, 5, 30))))
        return found

    def mail(self) -> dict[str, Any]:
        return {
            "requested": self.once_in(8),
            "neutral": self.once_in(2),
            "announced": self.once_in(2),
            "number": self.rng.choice((1, 1, 1, 2, 3, 4, 5)),
        }


def _midnight(country: str, day: date) -> datetime:
    return datetime.combine(day, time(), _ZONES[country]).astimezone(UTC)


def record(rng: random.Random, country: str, first: datetime, end: datetime) -> dict[str, Any]:
    """Draw a record whose mail is sent between two moments, the last not included.

    Where a person has several consents, purchases or an account, each may be what carries the mail; any of their
    fields may fail; what is dated lies on the edges of windows as often as between them.
    """
    at = first + timedelta(microseconds=rng.randrange((end - first) // _TICK))
    edge = rng.randrange(20)
    if edge < 2:
        at = (first, end - _TICK)[edge]
    elif edge == 2:
        at = max(first, _midnight(country, at.date()))
    draw = _Draw(rng, country, at)
    parts = {"customer": draw.customer(country), "cart": draw.cart(), "mail": draw.mail()}
    return _stated({**parts, "at": draw.written(at)})


def _stated(drawn: dict[str, Any]) -> dict[str, Any]:
    """Make a record of what was drawn, which says less of it: all was looked up, and each good is a line of its own.

    What is drawn stays what it was as the fields of records change, so that answers can be compared.
    """
    customer, cart, mail = drawn["customer"], drawn["cart"], drawn["mail"]
    objected = customer.pop("objected_at", None)
    customer["objections"] = [{"at": objected}] if objected else []
    # what comes twice is one and the same
    customer["purchases"] = [{**each, "lines": _lines(each["categories"])} for each in customer["purchases"]]
    customer["consents"] = [{**each, "required_for": _required(each)} for each in customer["consents"]]
    for each in customer["purchases"]:
        del each["categories"]
    for each in customer["consents"]:
        del each["free"]
    cart["address_source"] = cart.pop("address")
    cart["lines"] = _lines(cart.pop("categories"), cart.pop("supplier", None))
    if mail.pop("requested"):
        mail |= {"requested_at": cart["abandoned_at"], "request_evidence": "request#1"}
    mail["refusal_offered"] = True
    return drawn


def _lines(goods: list[str], supplier: str | None = None) -> list[dict[str, Any]]:
    supplied = {} if supplier is None else {"supplier": supplier}
    return [{"categories": [each], **supplied} for each in goods] or ([{**supplied}] if supplied else [])


def _required(consent: dict[str, Any]) -> str:
    """Say what was to be had for a consent that was not free: terms are free unless something was given for them."""
    of_terms = not {"terms", "privacy-policy"}.isdisjoint(consent["purposes"])
    return "nothing" if consent["free"] else "reward" if of_terms else "service"


class _Second:
    """Draw a record of the second contract: one as before, of which more is said, or less."""

    def __init__(self, rng: random.Random, country: str, first: datetime, end: datetime) -> None:
        self.rng = rng
        self.drawn = record(rng, country, first, end)
        self.draw = _Draw(rng, country, datetime.fromisoformat(self.drawn["at"]))

    def record(self) -> dict[str, Any]:
        """Say more of it, then leave fields out."""
        customer, cart, mail = self.drawn["customer"], self.drawn["cart"], self.drawn["mail"]
        customer["objections"] += [self.objection() for _ in range(self.rng.choice((0,) * 9 + (1, 2)))]
        for each in customer["consents"]:
            self.consent(each)
        for each in (*customer["purchases"], cart):
            self.lines(each)
        if self.draw.once_in(2):
            customer["last_active_at"] = self.draw.written(self.draw.past())
        for each in (customer, customer.get("account"), *customer["consents"], *customer["purchases"]):
            if each is not None and self.draw.once_in(3):
                each["address_key"] = "a" if self.draw.often() else "b"
        if self.draw.once_in(3):
            mail |= {"requested_at": self.draw.written(self.draw.past()), "request_evidence": "request#1"}
        mail["refusal_offered"] = not self.draw.once_in(3)
        cart["device_refusal_offered"] = self.draw.once_in(2)
        self.leave_out_of_all()
        if self.draw.once_in(40):
            customer[self.rng.choice(("objections", "purchases"))] = None
        return self.drawn

    def leave_out_of_all(self) -> None:
        customer = self.drawn["customer"]
        self.leave_out(customer, "objections", "purchases")
        self.leave_out(self.drawn["cart"], "abandoned_at", "address_source")
        self.leave_out(self.drawn["mail"])
        for each in customer["consents"]:
            self.leave_out(each, "given_at", "act", "purposes")
        for each in customer["purchases"]:
            self.leave_out(each, "concluded_at")
        if customer.get("account"):
            self.leave_out(customer["account"], "created_at")

    def objection(self) -> dict[str, Any]:
        purposes = [] if self.draw.once_in(3) else [*self.rng.choice(_PURPOSES)]
        moment = {} if self.draw.once_in(8) else {"at": self.draw.written(self.draw.past())}
        return {"purposes": purposes, **moment, **self.draw.seller()}

    def consent(self, found: dict[str, Any]) -> None:
        given = datetime.fromisoformat(found["given_at"])
        if self.draw.once_in(12):
            found["act"] = "unknown"
        if self.draw.once_in(8):
            found["required_for"] = self.rng.choice(("reward", "service"))
        if found["double_opt_in"] == "confirmed" and self.draw.once_in(2):
            found["confirmed_at"] = self.draw.written(self.draw.later(given))
        if self.draw.once_in(6):
            found["purposes"] = sorted({*found["purposes"], "partner-marketing"})

    def lines(self, found: dict[str, Any]) -> None:
        if self.draw.once_in(6):
            found["lines"] = [*found["lines"], {"categories": self.rng.sample(_GOODS, 2)}]
        if self.draw.once_in(5) and found["lines"]:
            self.rng.choice(found["lines"])["supplier"] = found.get("seller") or "other"

    def leave_out(self, found: dict[str, Any], *kept: str) -> None:
        """Leave fields out, now and then; without the confirmation its moment says nothing."""
        for name in sorted(found.keys() - {*kept, "country", "consents", "account", "seller"}):
            if self.draw.once_in(25):
                del found[name]
        if "double_opt_in" not in found:
            found.pop("confirmed_at", None)


# --- facts ---------------------------------------------------------------------------------------


def _facts_of(condition: Any) -> tuple[str, ...]:  # noqa: ANN401 - a fact, or any of several
    return tuple(sorted(fact.id for fact in condition.facts))


_NOT_LOOKED_UP = ("objections-not-looked-up", "purchases-not-looked-up")


def facts(rng: random.Random, edition: Any) -> list[str]:  # noqa: ANN401 - an edition of a law
    """Draw a set of facts of an edition; in one of twelve, something was not looked up."""
    found = _drawn(rng, edition)
    # of what was drawn, so that it is drawn as before
    chance = random.Random(" ".join(found))  # noqa: S311 - no secret
    return found + [each for each in _NOT_LOOKED_UP if chance.randrange(24) == 0]


def _drawn(rng: random.Random, edition: Any) -> list[str]:  # noqa: ANN401 - an edition of a law
    """Draw a set of facts: at random, or about what a ground of each layer asks."""
    favourable = sorted(fact.id for fact in edition.facts if not fact.adverse)
    adverse = sorted(fact.id for fact in edition.facts if fact.adverse and fact.id not in _NOT_LOOKED_UP)
    if rng.randrange(6) == 0:
        share = rng.choice((0.05, 0.2, 0.5, 0.8, 0.95))
        return [each for each in favourable + adverse if rng.random() < share]
    found: set[str] = set()
    for layer in edition.layers:
        ground = rng.choice(sorted(layer.grounds, key=str))
        strictly = ground.strictly if rng.randrange(3) else ()
        found.update(rng.choice(each) for each in sorted(map(_facts_of, (*ground.needs, *strictly))))
    more, less, against = (rng.choice(shares) for shares in ((0, 0.1, 0.5), (0, 0, 0.04, 0.1), (0, 0, 0.03, 0.2)))
    found.update(each for each in favourable if rng.random() < more)
    found.update(each for each in adverse if rng.random() < against)
    return [each for each in sorted(found) if rng.random() >= less]


# --- answers -------------------------------------------------------------------------------------


def _found(verdict: Any) -> str:  # noqa: ANN401 - a verdict
    """Write what a verdict holds."""
    return json.dumps(
        {
            "lawful": verdict.lawful,
            "contested": verdict.contested,
            "why": verdict.why,
            "facts": sorted(fact.id for fact in verdict.facts),
            "bases": verdict.bases,
            "grounds": sorted(ground.id for ground in verdict.grounds.values()),
            "vetoes": sorted(veto.id for veto in verdict.vetoes),
            "duties": sorted(duty.id for duty in verdict.duties),
            "remedies": [sorted(fact.id for fact in remedy) for remedy in verdict.remedies],
            "assumptions": verdict.assumptions,
            "caveats": sorted(caveat.id for caveat in verdict.caveats),
        },
        sort_keys=True,
    )


class _Edition(NamedTuple):
    """An edition of a country's law, by its place."""

    country: str
    place: int

    @property
    def law(self) -> Any:  # noqa: ANN401 - an edition of a law
        return jurisdiction(self.country).editions[self.place]

    @property
    def span(self) -> tuple[datetime, datetime]:
        """Its first moment, and the first no longer."""
        law = self.law
        return _midnight(self.country, law.since), _midnight(self.country, law.until or _LAST_DAY)

    def verdicts(self, count: int) -> Iterator[tuple[Any, Any]]:
        """Give cases as the library's own values, each judged under both readings."""
        law, span = self.law, self.span
        rng = random.Random(f"facts {self.country} {law.since}")  # noqa: S311 - no secret
        for _ in range(count // 2):
            shown = facts(rng, law)
            yield law.judge(shown, reading="strict"), law.judge(shown, reading="lenient")
        rng = random.Random(f"records {self.country} {law.since}")  # noqa: S311 - no secret
        for _ in range(count - count // 2):
            case = read_case(record(rng, self.country, *span))
            strict, lenient = (
                decide(case.customer, case.cart, case.mail, at=case.at, reading=reading) for reading in Reading
            )
            yield strict, lenient

    def lines(self) -> dict[str, list[str]]:
        """Give what goes into each of its digests."""
        found: dict[str, list[str]] = {}
        name = f"{self.country} {self.law.since}"
        for verdicts in self.verdicts(VERDICTS):
            for verdict in verdicts:
                found.setdefault(f"{name} {verdict.reading} verdicts", []).append(_found(verdict))
        return found


class _Records(NamedTuple):
    """Records of the second contract, judged by an edition of a country's law."""

    edition: _Edition

    @property
    def country(self) -> str:
        return self.edition.country

    def lines(self) -> dict[str, list[str]]:
        """Give what goes into each of its digests."""
        found: dict[str, list[str]] = {}
        name = f"{self.country} {self.edition.law.since}"
        rng = random.Random(f"second {name}")  # noqa: S311 - no secret
        for _ in range(RECORDS):
            case = read_case(_Second(rng, self.country, *self.edition.span).record())
            for reading in Reading:
                verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
                outcome = json.dumps([verdict.lawful, verdict.why, verdict.basis])
                found.setdefault(f"{name} {reading} outcomes", []).append(outcome)
                found.setdefault(f"{name} {reading} verdicts", []).append(_found(verdict))
        return found


class _Changes(NamedTuple):
    """The moments at which time alone changes what a country's law says of a record."""

    country: str

    def lines(self) -> dict[str, list[str]]:
        """Give what goes into its digest."""
        found = []
        rng = random.Random(f"changes {self.country}")  # noqa: S311 - no secret
        spans = [each.span for each in editions() if each.country == self.country]
        for _ in range(CHANGES):
            case = read_case(record(rng, self.country, *rng.choice(spans)))
            for reading in Reading:
                moments: list[str | None] = []
                at: datetime | None = case.at
                while at is not None and len(moments) < SUCCESSIVE:
                    at = next_change(case.customer, case.cart, case.mail, at=at, reading=reading)
                    moments.append(None if at is None else at.astimezone(UTC).isoformat())
                found.append(json.dumps([reading, *moments]))
        return {f"{self.country} changes": found}


def editions() -> list[_Edition]:
    """Name every edition of every country's law."""
    return [
        _Edition(country, place)
        for country in sorted(JURISDICTIONS)
        for place, _ in enumerate(jurisdiction(country).editions)
    ]


_Part = _Edition | _Changes | _Records


def _digests(part: _Part) -> dict[str, str]:
    return {key: hashlib.sha256("\n".join(lines).encode()).hexdigest() for key, lines in part.lines().items()}


def _parts(*, second: bool) -> list[_Part]:
    if second:
        return [*map(_Records, editions())]
    return [*editions(), *map(_Changes, sorted(JURISDICTIONS))]


def digests(*, second: bool) -> dict[str, str]:
    """Make every digest, on all cores."""
    with ProcessPoolExecutor() as pool:
        made = chain.from_iterable(each.items() for each in pool.map(_digests, _parts(second=second)))
        return dict(sorted(made))


def _print_lines(key: str, *, second: bool) -> int:
    """Print what goes into a digest."""
    for part in _parts(second=second):
        if part.country == key.partition(" ")[0] and (lines := part.lines().get(key)):
            sys.stdout.writelines(f"{line}\n" for line in lines)
            return 0
    return 1


def main() -> int:
    """Compare the digests with those of the file, or write it; 1 where something differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the file anew")
    parser.add_argument("--lines", metavar="KEY", help="print what goes into the digest of this name")
    parser.add_argument("--second", action="store_true", help="those of records of the second contract")
    given = parser.parse_args()
    if given.lines:
        return _print_lines(given.lines, second=given.second)
    file, now = SECOND if given.second else DIGESTS, digests(second=given.second)
    if given.write:
        file.write_text(json.dumps(now, indent=0) + "\n", "utf-8", newline="\n")
        return 0
    then: dict[str, str] = json.loads(file.read_text("utf-8"))
    differ = sorted(key for key in now.keys() | then.keys() if now.get(key) != then.get(key))
    sys.stdout.writelines(f"differs: {key}\n" for key in differ)
    sys.stdout.write(f"{len(now) - len(differ)} of {len(now)} digests are as they were\n")
    return int(bool(differ))


if __name__ == "__main__":
    sys.exit(main())
