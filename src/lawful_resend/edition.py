"""The law of one country as it stands between two days: its rules, and what they say of facts."""

from datetime import date
from functools import reduce
from operator import or_

from attrs import field, frozen

from lawful_resend.assumptions import ASSUMPTIONS
from lawful_resend.civil_time import Zone
from lawful_resend.facts import ADDRESS_KEY_NOT_STATED, Fact, facts_in
from lawful_resend.models import Reading
from lawful_resend.rules import Caveat, Duty, Ground, Layer, Rule, Source, Veto, sources
from lawful_resend.text import Text


@frozen(kw_only=True, eq=False)
class Edition:
    """The law of a country as it stands between two days.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        name: the country's name.
        since: first day of this edition.
        until: first day no longer, or None while it lasts.
        checked: the day on which the country's law was last checked.
        zone: civil time of the country.
        layers: what must be satisfied, each by one of its grounds.
        vetoes: what forbids whatever permits; each has the grounds that lift it.
        duties: what is owed if the email is sent.
        caveats: what is known not to be judged.
        deciding: the facts that any of its rules asks for.
        mask: the same, with those that its caveats ask for, and what is assumed where it may matter.

    """

    country: str
    name: Text = field(repr=False)
    since: date
    until: date | None
    checked: date
    zone: Zone = field(repr=False)
    layers: tuple[Layer, ...] = field(repr=False)
    vetoes: tuple[Veto, ...] = field(repr=False)
    duties: tuple[Duty, ...] = field(repr=False)
    caveats: tuple[Caveat, ...] = field(default=(), repr=False)
    deciding: int = field(init=False, repr=False)
    mask: int = field(init=False, repr=False)
    _against: int = field(init=False, repr=False)

    @_against.default
    def _mask_of_vetoes(self) -> int:
        return reduce(or_, (condition.mask for veto in self.vetoes for condition in veto.when), 0)

    @deciding.default
    def _mask_of_rules(self) -> int:
        return reduce(or_, (condition.mask for rule in self.rules for condition in rule.conditions), 0)

    @mask.default
    def _mask_of_all(self) -> int:
        told = reduce(or_, (condition.mask for caveat in self.caveats for condition in caveat.conditions), 0)
        asked = self.deciding
        assumed = [
            each.fact.mask for each in ASSUMPTIONS if any(each.worst(facts) & asked != facts for facts in (0, asked))
        ]
        return asked | told | reduce(or_, assumed, ADDRESS_KEY_NOT_STATED.mask)

    @property
    def sending(self) -> Layer:
        """The layer of the rule on sending: the first."""
        return self.layers[0]

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The grounds of all layers."""
        return tuple(ground for layer in self.layers for ground in layer.grounds)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule: grounds, vetoes, duties."""
        return (*self.grounds, *self.vetoes, *self.duties)

    @property
    def provisions(self) -> tuple[Source, ...]:
        """Every provision its layers and rules cite, once."""
        return tuple(dict.fromkeys(source for each in (*self.layers, *self.rules) for source in sources(each)))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that decides something in it."""
        return facts_in(self.deciding)

    def carrying(self, facts: int, reading: Reading) -> dict[str, Ground]:
        """Return the first ground that holds in each layer; a layer without one is left out."""
        found = {}
        for layer in self.layers:
            for ground in layer.grounds:
                if ground.holds(facts, reading):
                    found[layer.id] = ground
                    break
        return found

    def permits(self, facts: int, reading: Reading) -> bool:
        """Whether every layer has a ground that holds."""
        for layer in self.layers:
            for ground in layer.grounds:
                if ground.holds(facts, reading):
                    break
            else:
                return False
        return True

    def forbids(self, facts: int, reading: Reading) -> bool:
        """Whether some veto holds."""
        if not facts & self._against:
            return False
        for veto in self.vetoes:  # noqa: SIM110 - a generator takes three times as long, and this is asked most
            if veto.holds(facts, reading):
                return True
        return False

    def forbidding(self, facts: int, reading: Reading) -> tuple[Veto, ...]:
        """Return the vetoes that hold."""
        return tuple(veto for veto in self.vetoes if veto.holds(facts, reading))
