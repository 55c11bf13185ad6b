"""Judge stored verdicts again, as this version of the library knows the law."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import field, frozen

from lawful_resend.errors import InvalidCase, Problem, echo, echo_country, is_a
from lawful_resend.facts import BY_ID
from lawful_resend.laws import jurisdiction
from lawful_resend.models import Reading
from lawful_resend.values import one_of
from lawful_resend.verdict import FORMAT, Law, Verdict

#: the formats of stored verdicts; the keys of the first stand in the second too
_FORMATS = ("lawful_resend.verdict/1", FORMAT)
#: what each fact that rules ask for and format 1 did not know counts as in a verdict of that format: as shown, as not
#: shown, or as the older fact of that id. What was looked up was looked up, and the mail offered a way out.
_SINCE_FORMAT_1: dict[str, bool | str] = {
    "objections-not-looked-up": False,
    "purchases-not-looked-up": False,
    "mail-refusal-offered": True,
    "consent-active-within-36-months": "consent-within-36-months",
    "account-active-within-36-months": "account",
    "consent-to-partner-marketing": False,
    "request-fresh": "mail-requested",
    "bought-contract-runs": "customer-relation",
    "child-under-13": False,
    "child-under-14": False,
    "child-under-15": False,
    "child-under-16": False,
    "consent-free-or-rewarded": "consent-free",
    "requested-since": False,
    "consent-only-marketing": "consent-separate",
    "kzp-list-cleared": False,
    "ban-register-cleared": False,
    "device-refusal-offered": False,
    "consent-to-cart-reminders": "consent-to-marketing",
    "consent-within-18-months": False,
}

_RULE = re.compile(r"[a-z]{2}(\.[a-z0-9-]+)+")


@frozen(kw_only=True)
class Stored:
    """What a stored verdict says of itself, whatever its format.

    Attributes:
        format: the number of its format.
        country: whose law it was judged by.
        since: the first day of that edition.
        reading: how the law was read.
        facts: the ids of the facts that were shown.
        lawful: what the answer was.
        contested: whether the other reading said otherwise.
        rules: the ids of the grounds and vetoes that held.

    """

    format: int
    country: str = field(repr=echo_country)
    since: date
    reading: Reading
    facts: tuple[str, ...]
    lawful: bool
    contested: bool
    rules: frozenset[str]


@frozen(kw_only=True)
class Change:
    """How a stored verdict differs from the same facts judged today.

    Attributes:
        was: what was stored.
        now: the verdict today.
        rules: the ids of the rules that hold now and did not, or held and do not now; where only the dispute is new
            or gone, of the rules on which the readings differ now.
        supplied: the ids of the facts that the law asks for today and the stored format did not know.

    """

    was: Stored
    now: Verdict
    rules: tuple[str, ...]
    supplied: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Give it as a record that JSON can hold."""
        return {
            "country": self.was.country,
            "since": self.was.since.isoformat(),
            "reading": self.was.reading.value,
            "was": {"lawful": self.was.lawful, "contested": self.was.contested},
            "now": {"lawful": self.now.lawful, "contested": self.now.contested},
            "rules": list(self.rules),
            "supplied": list(self.supplied),
        }


def replay(record: Mapping[str, Any]) -> Verdict:
    """Judge the facts of a stored verdict again, under the same country and edition day.

    Facts that the stored law did not ask for were not stored: what a rule of today asks besides does not hold. Facts
    that the stored format did not know are supplied: what was looked up counts as looked up, the email as offering a
    way out, a fact split off an older one as that, every other as not shown. A verdict that was unlawful does not
    become lawful by them. ``lawful_resend.replays.supplied`` names them.

    Args:
        record: what ``Verdict.as_dict()`` gave, in this format or an older one.

    Raises:
        InvalidCase: the record is no stored verdict, its format is unknown, or it names unknown facts.
        UnknownCountry: its country is not modelled.
        LawNotKnown: its edition lies before that country's law is modelled.

    """
    return _judge(stored(record))


def change(record: Mapping[str, Any]) -> Change | None:
    """Tell how a stored verdict differs from the same facts judged today; None where the answer is the same.

    Raises:
        LawfulResendError: whatever ``replay`` raises.

    """
    was = stored(record)
    now = _judge(was)
    if (was.lawful, was.contested) == (now.lawful, now.contested):
        return None
    rules = _holding(now) ^ was.rules
    if not rules:
        readings = [now.law.judge(now.facts, reading=reading) for reading in Reading]
        rules = _holding(readings[0]) ^ _holding(readings[1])
    return Change(was=was, now=now, rules=tuple(sorted(rules)), supplied=_supplied(was, now.law))


def supplied(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the ids of the facts that the law asks for today and the format of a stored verdict did not know.

    Raises:
        LawfulResendError: whatever ``replay`` raises.

    """
    was = stored(record)
    return _supplied(was, _law(was))


def _holding(verdict: Verdict) -> frozenset[str]:
    return frozenset({ground.id for ground in verdict.grounds.values()} | {veto.id for veto in verdict.vetoes})


def _law(was: Stored) -> Law:
    rules = jurisdiction(was.country)
    return rules.at(rules.zone.midnight(was.since))


def _supplied(was: Stored, law: Law) -> tuple[str, ...]:
    return tuple(fact.id for fact in law.facts if fact.id in _SINCE_FORMAT_1) if was.format == 1 else ()


def _judge(was: Stored) -> Verdict:
    law = _law(was)
    known = law.judge(was.facts, reading=was.reading)
    shown = [each for each in _supplied(was, law) if (value := _SINCE_FORMAT_1[each]) is True or value in was.facts]
    if not shown:
        return known
    now = law.judge([*was.facts, *shown], reading=was.reading)
    # what was not known is no reason to write to somebody who could not be written to
    return known if now.lawful and not was.lawful and not known.lawful else now


def stored(record: Mapping[str, Any]) -> Stored:
    """Read a stored verdict of any format.

    Raises:
        InvalidCase: the record is none: all that is wrong with it.

    """
    if not is_a(record, Mapping):
        raise InvalidCase(Problem("record", echo(record), "a stored verdict"))
    written = _text(record.get("format"))
    if written not in _FORMATS:
        raise InvalidCase(Problem("format", echo(record.get("format")), f"one of {', '.join(_FORMATS)}"))
    return _read(record, 1 + _FORMATS.index(written))


def _read(record: Mapping[str, Any], number: int) -> Stored:
    """Read what both formats have; a key that a newer version added is left unread."""
    law, facts = record.get("law"), record.get("facts")
    country, reading = _text(record.get("country")), _text(record.get("reading"))
    since = _day(law.get("since") if is_a(law, Mapping) else None)
    ids = [_text(each) for each in facts] if is_a(facts, list) else [None]
    rules = [
        [_rule(each.get("id") if is_a(each, Mapping) else None) for each in listed]
        if is_a(listed := record.get(name), list)
        else [None]
        for name in ("grounds", "vetoes")
    ]
    wanted: list[tuple[str, object, bool, str]] = [
        ("country", record.get("country"), country is not None, "a country"),
        ("law.since", law, since is not None, "an ISO 8601 date, like 2001-12-31"),
        ("reading", record.get("reading"), reading in list(Reading), one_of(Reading)),
        ("facts", facts, None not in ids, "ids of facts"),
        ("lawful", record.get("lawful"), type(record.get("lawful")) is bool, "true or false"),
        ("contested", record.get("contested"), type(record.get("contested")) is bool, "true or false"),
        ("grounds", record.get("grounds"), None not in rules[0], "rules with their ids"),
        ("vetoes", record.get("vetoes"), None not in rules[1], "rules with their ids"),
    ]
    problems = [
        Problem(path, echo(value, near=Reading), expected) for path, value, good, expected in wanted if not good
    ]
    problems += [
        Problem("facts", echo(each, near=BY_ID), "the id of a fact")
        for each in ids
        if each is not None and each not in BY_ID
    ]
    if problems or since is None:
        raise InvalidCase(*problems)
    return Stored(
        format=number,
        country=str(country),
        since=since,
        reading=Reading(str(reading)),
        facts=tuple(filter(None, ids)),
        lawful=record["lawful"],
        contested=record["contested"],
        rules=frozenset(filter(None, rules[0] + rules[1])),
    )


def _text(value: object) -> str | None:
    """Give a string as one even where its class says it otherwise; anything else is none."""
    return str.__str__(value) if is_a(value, str) else None


def _rule(value: object) -> str | None:
    """Give what has the form of a rule's id: anything else would come out again where answers are compared."""
    text = _text(value)
    return text if text and _RULE.fullmatch(text) else None


def _day(value: object) -> date | None:
    text = _text(value)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
