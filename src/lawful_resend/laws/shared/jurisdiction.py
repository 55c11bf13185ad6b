"""A country's rules with their dates, cut into editions; what is not whole is refused when it is imported."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, field, frozen

from lawful_resend import facts as f
from lawful_resend.civil_time import Zone
from lawful_resend.errors import LawNotKnown
from lawful_resend.laws.shared import gdpr, wording
from lawful_resend.laws.shared.data_protection import DataProtection
from lawful_resend.laws.shared.eprivacy import PERSISTENTLY, Carrier, usual_persistence
from lawful_resend.laws.shared.periods import within
from lawful_resend.models import Reading
from lawful_resend.rules import FIRST, Caveat, Duty, Ground, History, Layer, Rule, Source, Veto, sources
from lawful_resend.text import Text
from lawful_resend.verdict import Law

if TYPE_CHECKING:
    from lawful_resend.facts import Condition, Fact

    _Lifting = tuple[Condition | Ground | str, ...]

#: the layers in their order → what to write where one is lacking
LAYERS = {
    "sending": "sending=sending_rule(ACT.article(...), Text(...))",
    "data-protection": "earlier=(directive_95_46.law(...),) for the days before the GDPR",
    "device": "device=device_rule(ACT.article(...)), or device=no_device_rule(Text(...)) with the reason",
}

_Dated = TypeVar("_Dated", Ground, Veto, Duty, Layer, Caveat)
_Named = TypeVar("_Named", Ground, Veto, Duty, Caveat)
#: what is judged in no country
NOT_JUDGED = (
    Caveat(
        id="old-cart",
        text=wording.OLD_CART_CAVEAT,
        when=(f.CART_OLDER_THAN_A_YEAR, f.KEEP_UNTIL_NOT_STATED),
        since=FIRST,
    ),
    Caveat(id="part-bought", text=wording.PART_BOUGHT_CAVEAT, when=(f.PART_BOUGHT,), since=FIRST),
)
#: the prefix of a country before an id
_PREFIX = re.compile(r"[a-z]{2}\.")


@frozen(kw_only=True, eq=False, repr=False)
class Jurisdiction:
    """A country's rules, each with its dates.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        name: the country's name.
        zone: its civil time.
        since: the first day modelled.
        checked: the day on which the whole was last checked.
        layers: the layers, with the grounds of every time.
        vetoes: the vetoes of every time.
        duties: the duties of every time.
        caveats: what is known not to be judged, at every time.
        editions: the law cut at every day on which something changes, oldest first.

    """

    country: str
    name: Text
    zone: Zone
    since: date
    checked: date
    layers: tuple[Layer, ...]
    vetoes: tuple[Veto, ...]
    duties: tuple[Duty, ...]
    caveats: tuple[Caveat, ...] = ()
    editions: tuple[Law, ...] = field(init=False)
    _starts: tuple[tuple[datetime, Law], ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what is not whole.

        Raises:
            ValueError: all that is lacking, each with what to write.

        """
        found = tuple(dict.fromkeys(_problems(self)))
        if found:
            raise ValueError("\n".join((f"the law of {self.country} is not whole:", *(f"- {each}" for each in found))))

    @editions.default
    def _cut(self) -> tuple[Law, ...]:
        grounds = (ground for layer in self.layers for ground in layer.grounds)
        dated: list[Layer | Rule | Caveat] = [*self.layers, *self.vetoes, *self.duties, *self.caveats, *grounds]
        days = {day for each in dated for day in (each.since, each.until) if day and day > self.since}
        starts = [self.since, *sorted(days)]
        found = []
        for since, until in zip(starts, [*starts[1:], None], strict=True):
            layers = [evolve(each, grounds=_in_force(each.grounds, since)) for each in _in_force(self.layers, since)]
            carrying = tuple(ground for layer in layers for ground in layer.grounds)
            law = Law(
                country=self.country,
                name=self.name,
                since=since,
                until=until,
                checked=self.checked,
                zone=self.zone,
                layers=tuple(layers),
                vetoes=tuple(veto.among(carrying) for veto in _in_force(self.vetoes, since)),
                duties=_in_force(self.duties, since),
                caveats=_in_force(self.caveats, since),
            )
            found.append(law)
        return tuple(found)

    @_starts.default
    def _begin(self) -> tuple[tuple[datetime, Law], ...]:
        return tuple((self.zone.midnight(each.since), each) for each in reversed(self.editions))

    def at(self, moment: datetime) -> Law:
        """Return the edition in force at a moment in UTC.

        Raises:
            LawNotKnown: the moment lies before the first edition.

        """
        for start, law in self._starts:
            if moment >= start:
                return law
        raise LawNotKnown(self.country, moment, self.since)


def _in_force(rules: tuple[_Dated, ...], day: date) -> tuple[_Dated, ...]:
    return tuple(each for each in rules if each.since <= day and (each.until is None or day < each.until))


# --- made of what a country says -----------------------------------------------------------------


def jurisdiction(  # noqa: PLR0913 - what a law consists of
    country: str,
    name: Text,
    zone: Zone,
    checked: date,
    *,
    since: date = gdpr.GDPR_APPLIES,
    sending: tuple[Layer, ...],
    carries: Iterable[Carrier],
    device: tuple[Layer, ...],
    objection: tuple[Source | History, ...] = (),
    duties: Iterable[tuple[Duty, ...]] = (),
    vetoes: Iterable[tuple[Veto, ...]] = (),
    caveats: Iterable[Caveat] = (),
    earlier: Iterable[DataProtection] = (),
    eras: tuple[gdpr.Era, ...] = (gdpr.UNION,),
    note: Text | None = wording.NO_LEGITIMATE_INTEREST,
    unheard: tuple[str, ...] = (),
) -> Jurisdiction:
    """Return the law of a country, with its prefix before each id and nothing before its first day.

    Persistent solicitation is forbidden everywhere in the EEA, where the country says it itself or not. The layer of
    the GDPR is made of what carries the sending, in that order; an address of nobody stands behind consent
    and customers, unless the country puts it elsewhere with ``Carrier(data=(gdpr.NO_PERSON,))``.

    Args:
        country: ISO 3166-1 alpha-2 code.
        name: the country's name.
        zone: its civil time.
        checked: the day on which the whole was last checked.
        since: the first day modelled.
        sending: the rule on sending.
        carries: what carries an email, the safest first.
        device: what guards the device.
        objection: what the country says on objections, to be read with art. 21 GDPR.
        duties: what its own acts ask of whoever sends the email; those of the GDPR are added.
        vetoes: what its own acts forbid whatever permits; those of the GDPR are added.
        caveats: what is known not to be judged in this country; what is judged in none is added.
        earlier: the acts on data protection before the GDPR, or in its place.
        eras: when and as which act the GDPR applies; none where it does not.
        note: what readers ask when nothing gives a basis under the GDPR.
        unheard: grounds under which, all of them holding, nobody has a right to object; none: everybody has.

    Raises:
        ValueError: the law is not whole; the message says what to write.

    """
    prefix = country.lower()
    carriers = tuple(carries)
    permitted = [each for one in carriers for each in one.sending]
    bases = _with_nobody([each for one in carriers for each in one.data])
    data = [*earlier, *(gdpr.law(bases, note, objection, era) for era in eras)]
    layers = (
        *(evolve(each, grounds=within(permitted, each.since, each.until)) for each in sending),
        *(each for act in data for each in act.layers),
        *device,
    )
    own = [each for some in vetoes for each in some]
    forbidden = [_lifted(each, unheard) for act in data for each in act.vetoes]
    forbidden += [each for one in carriers for each in one.vetoes]
    if eras and not any(each.id == "persistence" for each in own):
        forbidden += usual_persistence(PERSISTENTLY)
    forbidden += own
    owed = (*(each for some in duties for each in some), *(each for act in data for each in act.duties))
    return Jurisdiction(
        country=country,
        name=name,
        zone=zone,
        since=since,
        checked=checked,
        layers=tuple(
            evolve(each, grounds=_named(prefix, within(each.grounds, each.since, None)))
            for each in within(layers, since, None)
        ),
        vetoes=tuple(
            evolve(
                each,
                unless=_all_prefixed(prefix, each.unless),
                or_unless=tuple(_all_prefixed(prefix, way) for way in each.or_unless),
            )
            for each in _named(prefix, within(forbidden, since, None))
        ),
        duties=_named(prefix, within(owed, since, None)),
        caveats=_named(prefix, within((*NOT_JUDGED, *caveats), since, None)),
    )


def _lifted(veto: Veto, unheard: tuple[str, ...]) -> Veto:
    """Return a veto that an objection raises, lifted where nobody has a right to object."""
    if not unheard or veto.id not in {"objection", "withdrawal"}:
        return veto
    return evolve(veto, or_unless=(*veto.or_unless, unheard))


def _with_nobody(bases: list[Ground]) -> list[Ground]:
    """Return the bases under the GDPR with that of an address of nobody among them."""
    nobody = gdpr.NO_PERSON
    if any(each.id == nobody.id for each in bases):
        return bases
    after = [i for i, each in enumerate(bases, 1) if each.id in {"data-consent", "data-existing-customer"}]
    place = max(after, default=0)
    return [*bases[:place], nobody, *bases[place:]]


def _named(prefix: str, rules: tuple[_Named, ...]) -> tuple[_Named, ...]:
    return tuple(evolve(each, id=_prefixed(prefix, each.id)) for each in rules)


def _all_prefixed(prefix: str, lifting: "_Lifting") -> "_Lifting":
    """Return what lifts a veto, with the prefix of the country before the ids of grounds."""
    return tuple(_prefixed(prefix, each) if isinstance(each, str) else each for each in lifting)


def _prefixed(prefix: str, name: str) -> str:
    """Return a name with the prefix of the country; one that has a prefix keeps it, and is refused if it is another."""
    return name if _PREFIX.match(name) else f"{prefix}.{name}"


# --- what is refused -----------------------------------------------------------------------------


def _problems(jurisdiction: Jurisdiction) -> Iterator[str]:
    """Yield what is not whole, and what to write."""
    for law in jurisdiction.editions:
        yield from _layers_lacking(law)
        for name, times in Counter(rule.id for rule in law.rules).items():
            if times > 1:
                yield f"{name} stands {times} times from {law.since}: end the one before with until="
        yield from _lifted_by_nothing(law)
    grounds = (each for layer in jurisdiction.layers for each in layer.grounds)
    rules: tuple[Rule, ...] = (*grounds, *jurisdiction.vetoes, *jurisdiction.duties)
    for layer in jurisdiction.layers:
        yield from _unlinked(f"layer {layer.id}", sources(layer))
    for rule in rules:
        yield from _badly_named(rule, jurisdiction.country)
        yield from _unlinked(rule.id, sources(rule))
        if not isinstance(rule, Duty):
            yield from _unlinked(rule.id, rule.views)
            yield from _one_sided(rule)


def _layers_lacking(law: Law) -> Iterator[str]:
    found = [layer.id for layer in law.layers]
    for name, write in LAYERS.items():
        if name not in found:
            yield f"nothing is said of layer {name} from {law.since}: write {write}"
    if set(found) >= LAYERS.keys() and found != list(LAYERS):
        yield f"the layers from {law.since} are {', '.join(found)}: give each once, in the order {', '.join(LAYERS)}"
    for layer in law.layers:
        if not layer.grounds:
            yield f"nothing satisfies layer {layer.id} from {law.since}: give what carries it, or its days"


def _lifted_by_nothing(law: Law) -> Iterator[str]:
    known = sorted(ground.id for ground in law.grounds)
    for veto in law.vetoes:
        for lifts in (each for way in veto.lifts for each in way):
            if isinstance(lifts, str) and lifts not in known:
                yield (
                    f"{veto.id} is lifted by {lifts}, which is no ground from {law.since}: name one of"
                    f" {', '.join(known)}"
                )


def _badly_named(rule: Rule, country: str) -> Iterator[str]:
    prefix = f"{country.lower()}."
    if not rule.id.startswith(prefix):
        yield f"{rule.id} is not named for {country}: leave the prefix away, or write {prefix}"


def _unlinked(name: str, cited: Iterable[Source]) -> Iterator[str]:
    for each in cited:
        if not each.link.startswith(("https://", "http://")):
            yield f"{name} cites {each}, which has no link: give the official page, link='https://...'"


def _one_sided(rule: Ground | Veto) -> Iterator[str]:
    """Yield what somebody reads one way, and nobody the other way."""
    strictly = rule.strictly if isinstance(rule, Ground) else ()
    disputed: dict[Fact | None, None] = dict.fromkeys(fact for each in strictly for fact in each.facts)
    disputed |= dict.fromkeys(fact for view in rule.views for fact in view.on)
    if rule.reading is not None or any(not view.on for view in rule.views):
        disputed[None] = None
    for fact in disputed:
        sides = {view.reading for view in rule.views if not view.on or fact in view.on}
        for reading in Reading:
            if reading not in sides:
                what = f"{fact} in {rule.id}" if fact else rule.id
                about = f".about(f.{fact.id.upper().replace('-', '_')})" if fact else ""
                yield f"{what} is in dispute, and nobody reads it {reading}ly: add a view, views=(VIEW{about}, ...)"
