"""What the host's forms said, and when; and what a log of events says of one customer by them.

What is true of a box (its purposes, its text, whether it was empty, what it was required for) belongs to the form, not
to each row of a database, and no platform hands it over. A form is registered here once, with the days on which it
changed; a row then only has to name the box and the moment.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Literal, TypedDict, Unpack

from attrs import evolve, field, fields_dict, frozen

from lawful_resend.errors import InvalidCase, Problem, a_kind, echo, is_a
from lawful_resend.facts import MARKETING
from lawful_resend.models import (
    _AGAINST,
    _ASSUMED,
    _NAME,
    Consent,
    ConsentAct,
    DoubleOptIn,
    Model,
    Objection,
    Purpose,
    RequiredFor,
    _count,
    _DoubleOptIn,
    _key,
    _Purpose,
    _purposes,
    _required_for,
    named,
)
from lawful_resend.values import (
    differ,
    flag_or_none,
    instant,
    is_missing,
    member,
    moment_or_none,
    records,
    text_or_none,
)


class Initial(StrEnum):
    """What a form showed before the customer touched it."""

    #: an empty box
    EMPTY = "empty"
    #: a box that was ticked already
    TICKED = "ticked"
    #: no box: a sentence ("by ordering you agree")
    NONE = "none"


class EventKind(StrEnum):
    """What happened to a consent."""

    #: the customer gave it
    GIVEN = "given"
    #: the customer followed the link in the mail that asked to confirm it
    CONFIRMED = "confirmed"
    #: the customer withdrew it, or unsubscribed from what it was about
    WITHDRAWN = "withdrawn"
    #: the customer objected, complained, or asked to erase or restrict
    OBJECTED = "objected"


_Initial = Initial | Literal["empty", "ticked", "none"]
_EventKind = EventKind | Literal["given", "confirmed", "withdrawn", "objected"]

#: what the customer did who left the form with a consent
_ACTS = {
    Initial.EMPTY: ConsentAct.TICKED,
    Initial.TICKED: ConsentAct.PRE_TICKED,
    Initial.NONE: ConsentAct.IMPLIED,
}
_LINKS = {True: DoubleOptIn.PENDING, False: DoubleOptIn.UNUSED, None: None}


def _id(value: str, name: str = "") -> str:
    found = text_or_none(value, name)
    if found is None:
        raise InvalidCase(Problem(name, echo(None), "the host's own name of the box"))
    return found


def _some_purposes(value: Iterable[_Purpose], name: str = "") -> frozenset[Purpose]:
    found = _purposes(value, name)
    if not found:
        raise InvalidCase(Problem(name, "an empty collection", "at least one purpose"))
    return found


def _initial(value: _Initial, name: str = "") -> Initial:
    return member(Initial, value, name)


def _kind(value: _EventKind, name: str = "") -> EventKind:
    return member(EventKind, value, name)


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Box(Model):
    """One version of a box, or of a sentence in its place, in a form of the host.

    Attributes:
        id: the host's own name of the box, the same for all its versions.
        since: from when on the form was in use as it is told here.
        until: when it was changed or taken away; that moment is no longer part of it.
        purposes: what its text is about; a text that bundles two purposes has both.
        initial: whether it was empty, ticked already, or no box at all.
        required_for: what could not be had without it; of a box of terms or privacy policy, what these were asked for.
        informed: sender and purpose were shown.
        closes: sending the form concludes the consent, and nothing is recorded before the form is sent.
        refusal_offered: marketing could be refused beside it, free and simply.
        double_opt_in: an email with a link to confirm is sent.
        wording: the host's reference to the text that was shown.

    Raises:
        InvalidCase: it ended before it began.

    """

    id: str = field(repr=False, converter=_id)
    since: datetime = field(converter=instant)
    until: datetime | None = field(default=None, converter=moment_or_none)
    purposes: frozenset[Purpose] = field(converter=_some_purposes)
    initial: Initial = field(converter=_initial)
    required_for: RequiredFor | None = field(default=None, converter=_required_for, metadata=_AGAINST)
    informed: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    closes: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    refusal_offered: bool | None = field(default=None, converter=flag_or_none, metadata=_AGAINST)
    double_opt_in: bool | None = field(default=None, converter=flag_or_none, metadata=_ASSUMED)
    wording: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_AGAINST)

    def __attrs_post_init__(self) -> None:
        """Refuse a version that was never in use."""
        if self.until is not None and self.until <= self.since:
            raise InvalidCase(Problem("Box.until", "a moment not after since", "a moment after since"))

    def in_use(self, at: datetime) -> bool:
        """Whether the form was as it is told here at a moment."""
        return self.since <= at and (self.until is None or at < self.until)

    def overlaps(self, other: "Box") -> bool:
        """Whether two versions are told of one moment."""
        return self.in_use(other.since) or other.in_use(self.since)


class More(TypedDict, total=False):
    """What a row can say of a consent beside what its box says."""

    confirmed_at: datetime | None
    by_guardian: bool | None
    withdrawn_at: datetime | None
    last_used_at: datetime | None
    seller: str | None
    address_key: str | None


def _versions(value: Iterable[Box], name: str = "") -> tuple[Box, ...]:
    return records(Box, value, name)


@frozen(getstate_setstate=False, field_transformer=named)
class Boxes(Model):
    """The boxes of the host's forms, each in all its versions.

    Attributes:
        versions: the boxes, in any order.

    Raises:
        InvalidCase: two versions of one box are told of one moment.

    """

    versions: tuple[Box, ...] = field(default=(), repr=_count, converter=_versions)

    def __attrs_post_init__(self) -> None:
        """Refuse two versions of one box at one moment, all of them at once; their places are named, not their ids."""
        problems = [
            Problem(f"Boxes[{later}]", f"one while Boxes[{earlier}] is", "a version in use while no other of its id is")
            for later, box in enumerate(self.versions)
            for earlier, other in enumerate(self.versions[:later])
            if box.id == other.id and box.overlaps(other)
        ]
        if problems:
            raise InvalidCase(*problems)

    def version(self, id: str | None, at: datetime) -> Box | None:  # noqa: A002 - as the field is called
        """Return a box as it was at a moment; None where it is not known.

        Args:
            id: the host's own name of the box.
            at: the moment.

        """
        moment = instant(at, "at")
        return next((box for box in self._all(id) if box.in_use(moment)), None)

    def purposes(self, id: str | None) -> frozenset[Purpose]:  # noqa: A002 - as the field is called
        """Return what a box was about in any of its versions; nothing where it is not known."""
        return frozenset[Purpose]().union(*(box.purposes for box in self._all(id)))

    def refusal_offered(self, id: str | None, at: datetime) -> bool | None:  # noqa: A002 - as the field is called
        """Return whether marketing could be refused beside a box at a moment; None where that is not known.

        Args:
            id: the host's own name of the box.
            at: when the customer met it.

        """
        box = self.version(id, at)
        return None if box is None else box.refusal_offered

    def consent(  # noqa: PLR0913 - each is a field of a consent, or says how it came about
        self,
        id: str | None,  # noqa: A002 - as the field is called
        *,
        given_at: datetime,
        evidence: str | None = None,
        submitted: bool | None = None,
        purposes: Iterable[_Purpose] | None = None,
        double_opt_in: _DoubleOptIn | None = None,
        **more: Unpack[More],
    ) -> Consent:
        """Return the consent that somebody gave by a box.

        Of a box that is not known, or was not there at that moment, nothing is shown: the act is unknown.

        Args:
            id: the host's own name of the box.
            given_at: when.
            evidence: the host's reference to its record of who, when and how.
            submitted: whether the form was sent; False of a checkout that was left, whatever was ticked in it.
            purposes: of a box that is not known, what it is about: something else, where nobody tells.
            double_opt_in: of an email with a link to confirm, where more is known than that the form sends one.
            more: other fields of ``Consent`` than those that the box tells.

        Raises:
            InvalidCase: a field cannot hold its value.
            TypeError: a field is given that the box tells.

        """
        moment = instant(given_at, "Consent.given_at")
        sent = None if is_missing(submitted) else flag_or_none(submitted, "submitted")
        link = None if is_missing(double_opt_in) else double_opt_in
        if link is None and not is_missing(more.get("confirmed_at")):
            link = DoubleOptIn.CONFIRMED
        box = self.version(id, moment)
        if box is None:
            return Consent(
                purposes=_purposes(() if purposes is None else purposes, "Consent.purposes") or {Purpose.OTHER},
                given_at=moment,
                act=ConsentAct.UNKNOWN,
                concluded=False if sent is False else None,
                evidence=evidence,
                double_opt_in=link,
                **more,
            )
        return Consent(
            purposes=box.purposes,
            given_at=moment,
            act=_ACTS[box.initial],
            required_for=box.required_for,
            informed=box.informed,
            # a form that was not sent concludes nothing; sending concludes only where the form says so
            concluded=False if sent is False else box.closes or None,
            evidence=evidence,
            wording=box.wording,
            double_opt_in=link or _LINKS[box.double_opt_in],
            **more,
        )

    def _all(self, id: str | None) -> list[Box]:  # noqa: A002 - as the field is called
        name = None if is_missing(id) else text_or_none(id, "id")
        return [box for box in self.versions if box.id == name]


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class Event(Model):
    """One line of a log: something a customer did to a consent.

    Attributes:
        at: when. A consent or confirmation that has none is left out; a withdrawal or objection that has none stands
            against every consent.
        kind: what happened.
        box: the host's own name of the box.
        purposes: what it is about. Of a consent: where its box is not known. Of a withdrawal: beside what its box was
            about; all marketing, where neither is known. Of an objection: nothing is all marketing.
        evidence: the host's reference to its record of who, when and how.
        seller: towards whom; None is the one shop that calls.
        address_key: the host's own key of the address, not the address.

    """

    at: datetime | None = field(default=None, repr=False, converter=moment_or_none, metadata=_AGAINST)
    kind: EventKind = field(converter=_kind)
    box: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_AGAINST)
    purposes: frozenset[Purpose] = field(default=frozenset(), converter=_purposes, metadata=_AGAINST)
    evidence: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_AGAINST)
    seller: str | None = field(default=None, repr=False, converter=text_or_none, metadata=_NAME)
    address_key: str | None = field(default=None, repr=False, converter=_key, metadata=_ASSUMED)


def _consents(value: Iterable[Consent], name: str = "") -> tuple[Consent, ...]:
    return records(Consent, value, name)


def _objections(value: Iterable[Objection], name: str = "") -> tuple[Objection, ...]:
    return records(Objection, value, name)


@frozen(kw_only=True, getstate_setstate=False, field_transformer=named)
class History(Model):
    """What a log says of one customer.

    Attributes:
        consents: the consents, the oldest first.
        objections: the objections and withdrawals, those without a moment first.

    """

    consents: tuple[Consent, ...] = field(default=(), repr=_count, converter=_consents, metadata=_AGAINST)
    objections: tuple[Objection, ...] = field(default=(), repr=_count, converter=_objections, metadata=_AGAINST)


def consents_from(events: Iterable[Event], boxes: Boxes) -> History:
    """Return the consents and objections of one customer from a log of events.

    Neither the order of the events nor a duplicate changes anything.

    * Each consent that was given, and when, is one ``Consent``; who subscribed anew has two.
    * A confirmation is of the last consent given before it by the same box to the same seller for the same address; of
      several the first counts.
    * A withdrawal ends every consent given before it that is about what was withdrawn, or was given by the same box,
      unless both name a seller and they differ, and for whatever address. It stands among the objections too, for what
      it names and for each consent it ended. A consent that a withdrawal without a moment ended is left out.
    * An objection stands among the objections; what it does to consents the verdict says.

    Args:
        events: all that the log has of the customer, of all addresses.
        boxes: the forms.

    """
    if not is_a(boxes, Boxes):
        raise InvalidCase(Problem("boxes", a_kind(boxes), "Boxes"))
    told = set(records(Event, events, "events"))
    given = [(each.at, each) for each in told if each.kind is EventKind.GIVEN and each.at is not None]
    withdrawals = [
        (each, each.purposes | boxes.purposes(each.box)) for each in told if each.kind is EventKind.WITHDRAWN
    ]
    confirmed = _confirmed(given, [each for each in told if each.kind is EventKind.CONFIRMED])
    consents = set()
    objections = {
        Objection(at=each.at, seller=each.seller, purposes=each.purposes)
        for each in told
        if each.kind is EventKind.OBJECTED
    } | {Objection(at=each.at, seller=each.seller, purposes=about) for each, about in withdrawals}
    for at, event in given:
        consent = boxes.consent(
            event.box,
            given_at=at,
            evidence=event.evidence,
            purposes=event.purposes,
            confirmed_at=confirmed.get(event),
            seller=event.seller,
            address_key=event.address_key,
        )
        ends = [each for each, about in withdrawals if _ends(each, about, consent, event.box)]
        # so what a withdrawal ended stands, whatever an earlier one makes of the consent
        objections |= {Objection(at=each.at, seller=consent.seller, purposes=consent.purposes) for each in ends}
        moments = [each.at for each in ends if each.at is not None]
        if len(moments) == len(ends):
            consents.add(evolve(consent, withdrawn_at=min(moments, default=None)))
    return History(
        consents=sorted(consents, key=lambda each: (each.given_at, _sortable(each))),
        objections=sorted(objections, key=_sortable),
    )


def _confirmed(given: list[tuple[datetime, Event]], confirmations: list[Event]) -> dict[Event, datetime]:
    """Return when each consent was confirmed first; those of one moment by one box are confirmed together."""
    found: dict[Event, datetime] = {}
    for link in confirmations:
        if link.at is None:
            continue
        before = [(at, each) for at, each in given if at <= link.at and _place(each) == _place(link)]
        last = max((at for at, _ in before), default=None)
        for at, each in before:
            if at == last:
                found[each] = min(link.at, found.get(each, link.at))
    return found


def _place(event: Event) -> tuple[str | None, ...]:
    return event.box, event.seller, event.address_key


def _ends(withdrawal: Event, about: frozenset[Purpose], consent: Consent, box: str | None) -> bool:
    """Whether a withdrawal, of these purposes or of all marketing, ends a consent that was given by a box."""
    if withdrawal.at is not None and withdrawal.at < consent.given_at:
        return False
    if differ(withdrawal.seller, consent.seller):
        return False
    if withdrawal.box is not None and withdrawal.box == box:
        return True
    if not about or Purpose.OWN_MARKETING in about:
        about |= {*MARKETING}
    return not about.isdisjoint(consent.purposes)


def _sortable(record: Consent | Objection) -> tuple[str, ...]:
    """Return the fields as strings, so that what is not stated sorts first."""
    values = [getattr(record, name) for name in fields_dict(type(record))]
    return tuple(
        " ".join(sorted(value)) if isinstance(value, frozenset) else "" if value is None else str(value)
        for value in values
    )
