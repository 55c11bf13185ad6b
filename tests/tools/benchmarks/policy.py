"""An edition of the law as a formula over flat facts: what every peer's policy is generated from.

The formula is read off the rules as the data they are (``needs``, ``strictly``, ``unless``), so each peer gets the
same law, and none of its wording can drift from the library's.
"""

from collections.abc import Callable
from typing import TypeVar

from attrs import frozen

from lawful_resend import Ground, Law, Reading, Veto
from lawful_resend.facts import Condition

#: what each fact is in a case: the only input of a peer
Facts = dict[str, bool]

_T = TypeVar("_T")


@frozen
class Var:
    """A fact, by a name that every language takes for an identifier."""

    name: str


@frozen
class Not:
    """What does not hold."""

    part: "Formula"


@frozen
class AllOf:
    """What holds where every part does."""

    parts: "tuple[Formula, ...]"


@frozen
class AnyOf:
    """What holds where some part does."""

    parts: "tuple[Formula, ...]"


Formula = Var | Not | AllOf | AnyOf


@frozen
class Policy:
    """The law under one reading: lawful is what some ground of each layer permits and no veto forbids.

    Attributes:
        layers: layer → ground → when it holds.
        vetoes: veto → when it forbids.

    """

    layers: dict[str, dict[str, Formula]]
    vetoes: dict[str, Formula]

    @property
    def permitted(self) -> Formula:
        """When every layer has a ground that holds."""
        return AllOf(tuple(AnyOf(tuple(grounds.values())) for grounds in self.layers.values()))

    @property
    def lawful(self) -> Formula:
        """When the mail is lawful, as one formula."""
        return AllOf((Not(AnyOf(tuple(self.vetoes.values()))), self.permitted))


def policy(law: Law, reading: Reading) -> Policy:
    """Read the policy off the rules of an edition."""
    return Policy(
        {
            identifier(layer.id): {
                ground.id: _ground(ground, reading) for ground in layer.grounds if ground.applies_under(reading)
            }
            for layer in law.layers
        },
        {veto.id: _veto(veto, reading) for veto in law.vetoes if veto.applies_under(reading)},
    )


def facts(law: Law, mask: int) -> Facts:
    """Spread a mask of facts into a flat dict of booleans."""
    return {identifier(fact.id): bool(mask & fact.mask) for fact in law.facts}


def identifier(name: str) -> str:
    """Make an id one that every language takes for an identifier."""
    return name.replace("-", "_").replace(".", "_")


def fold(
    formula: Formula,
    var: Callable[[str], _T],
    negate: Callable[[_T], _T],
    conjoin: Callable[[list[_T]], _T],
    disjoin: Callable[[list[_T]], _T],
) -> _T:
    """Say a formula in another language, given how that says each of the four."""

    def said(part: Formula) -> _T:
        match part:
            case Var(name):
                return var(name)
            case Not(inner):
                return negate(said(inner))
            case AllOf(parts):
                return conjoin([said(each) for each in parts])
            case AnyOf(parts):
                return disjoin([said(each) for each in parts])

    return said(formula)


def infix(formula: Formula, *, var: str = "{}", negate: str = "not ", conjoin: str = "and", disjoin: str = "or") -> str:
    """Write a formula as text with operators between its parts."""
    return fold(
        formula,
        var.format,
        lambda part: f"({negate}{part})",
        lambda parts: f"({f' {conjoin} '.join(parts)})",
        lambda parts: f"({f' {disjoin} '.join(parts)})",
    )


def _condition(condition: Condition) -> Formula:
    names = tuple(Var(identifier(fact.id)) for fact in condition.facts)
    return names[0] if len(names) == 1 else AnyOf(names)


def _ground(ground: Ground, reading: Reading) -> Formula:
    return AllOf(tuple(_condition(each) for each in ground.required(reading)))


def _veto(veto: Veto, reading: Reading) -> Formula:
    when = tuple(_condition(each) for each in veto.when)
    lifting = []
    for each in veto.unless:
        assert not isinstance(each, str), "an edition has the grounds that its vetoes name"
        if not isinstance(each, Ground):
            lifting.append(_condition(each))
        elif each.applies_under(reading):
            lifting.append(_ground(each, reading))
        else:  # a ground that this reading does not know lifts nothing
            return AllOf(when)
    return AllOf((*when, Not(AllOf(tuple(lifting))))) if lifting else AllOf(when)
