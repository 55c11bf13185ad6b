"""The peers: rule engines that install from PyPI, each given the same policy in its own language.

Each is used as its manual says for many decisions on one policy: compiled once, kept, and asked by the call it has
for one decision, or for many at once where it has one.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

import cedarpy
import datalogic_py
import regopy
import regorus
import rule_engine
import zen

from tools.benchmarks.policy import Facts, Formula, Policy, fold, identifier, infix


class Peer(ABC):
    """An engine that was given the law.

    Attributes:
        name: the engine, and how it is used.
        package: its distribution on PyPI.
        module: what is imported.
        slow: it is asked less often, so that a run ends.

    """

    name: ClassVar[str]
    package: ClassVar[str]
    module: ClassVar[str]
    slow: ClassVar[bool] = False

    @abstractmethod
    def __init__(self, policy: Policy) -> None:
        """Compile the policy."""

    @abstractmethod
    def answer(self, facts: Facts) -> object:
        """Decide one case; what the engine gives back."""

    def answers(self, many: Sequence[Facts]) -> list[Any]:
        """Decide many cases, by the engine's own call for that where it has one."""
        return [self.answer(each) for each in many]

    def lawful(self, answer: Any) -> bool:  # noqa: ANN401 - every engine gives something else
        """Read yes or no off an answer."""
        assert isinstance(answer, bool)
        return answer


class DataLogic(Peer):
    """JSONLogic, compiled, in Rust."""

    name = "datalogic-py (JSONLogic)"
    package = "datalogic-py"
    module = "datalogic_py"

    def __init__(self, policy: Policy) -> None:
        """Compile one JSONLogic rule."""
        logic = fold(
            policy.lawful,
            var=partial(self._apply, "var"),
            negate=partial(self._apply, "!"),
            conjoin=partial(self._apply, "and"),
            disjoin=partial(self._apply, "or"),
        )
        engine = datalogic_py.Engine()
        self._rule = engine.compile(logic)
        self._session = engine.session()

    @staticmethod
    def _apply(operator: str, arguments: object) -> object:
        return {operator: arguments}

    def answer(self, facts: Facts) -> object:
        """Evaluate the rule on a dict."""
        return self._rule.evaluate(facts)

    def answers(self, many: Sequence[Facts]) -> list[Any]:
        """Evaluate it on all in one call; the answers are JSON."""
        return [
            each == "true"
            for each in self._session.evaluate_batch(self._rule, list(map(datalogic_py.DataHandle, many)))
        ]


class ZenExpression(Peer):
    """The expression language of GoRules, compiled, without a decision graph around it."""

    name = "zen-engine (GoRules), expression"
    package = "zen-engine"
    module = "zen"

    def __init__(self, policy: Policy) -> None:
        """Compile one expression."""
        self._expression = zen.compile_expression(infix(policy.lawful))

    def answer(self, facts: Facts) -> object:
        """Evaluate it on a dict."""
        return self._expression.evaluate(facts)


class ZenDecision(Peer):
    """A decision graph of GoRules, as its editor would save it."""

    name = "zen-engine (GoRules), decision"
    package = "zen-engine"
    module = "zen"
    slow = True

    def __init__(self, policy: Policy) -> None:
        """Make the graph: one node with an expression a layer, and one for the vetoes."""
        rows = {layer: " or ".join(map(infix, grounds.values())) for layer, grounds in policy.layers.items()}
        rows |= {identifier(veto): infix(when) for veto, when in policy.vetoes.items()}
        lawful = [f"$.{layer}" for layer in policy.layers] + [f"not $.{identifier(veto)}" for veto in policy.vetoes]
        rows["lawful"] = " and ".join(lawful)
        expressions = [{"id": key, "key": key, "value": value} for key, value in rows.items()]
        nodes = [
            {"id": "in", "type": "inputNode", "content": {}},
            {"id": "law", "type": "expressionNode", "content": {"expressions": expressions}},
            {"id": "out", "type": "outputNode", "content": {}},
        ]
        edges = [
            {"id": f"{source}-{target}", "sourceId": source, "targetId": target, "type": "edge"}
            for source, target in (("in", "law"), ("law", "out"))
        ]
        placed = [{**node, "name": node["id"], "position": {"x": 0, "y": 0}} for node in nodes]
        self._engine = zen.ZenEngine()
        self._decision = self._engine.create_decision(json.dumps({"nodes": placed, "edges": edges}))

    def answer(self, facts: Facts) -> object:
        """Evaluate the graph on a dict."""
        return self._decision.evaluate(facts)

    def lawful(self, answer: Any) -> bool:  # noqa: ANN401
        """Read it off the result."""
        return bool(answer["result"]["lawful"])


class Cedar(Peer):
    """Cedar: the layers permit, each veto forbids."""

    name = "cedarpy (Cedar)"
    package = "cedarpy"
    module = "cedarpy"
    slow = True

    def __init__(self, policy: Policy) -> None:
        """Parse the policies."""
        written = partial(infix, var="context.{}", negate="!", conjoin="&&", disjoin="||")
        lines = [f'@id("permitted") permit(principal, action, resource) when {{ {written(policy.permitted)} }};']
        lines += [
            f'@id("{veto}") forbid(principal, action, resource) when {{ {written(when)} }};'
            for veto, when in policy.vetoes.items()
        ]
        self._policies = cedarpy.PolicySet.from_str("\n".join(lines))
        self._entities = cedarpy.Entities.from_json_str("[]")

    @staticmethod
    def _request(facts: Facts) -> dict[str, Any]:
        return {
            "principal": {"type": "Seller", "id": "shop"},
            "action": {"type": "Action", "id": "mail"},
            "resource": {"type": "Cart", "id": "cart"},
            "context": facts,
        }

    def answer(self, facts: Facts) -> object:
        """Ask for an authorization, with the facts as its context."""
        return cedarpy.is_authorized(self._request(facts), self._policies, self._entities)

    def answers(self, many: Sequence[Facts]) -> list[Any]:
        """Ask for all in one call."""
        return list(cedarpy.is_authorized_batch(list(map(self._request, many)), self._policies, self._entities))

    def lawful(self, answer: Any) -> bool:  # noqa: ANN401
        """Read it off the result; Cedar skips a policy that fails, so that is an error here."""
        assert not answer.diagnostics.errors
        return bool(answer.allowed)


def rego(policy: Policy) -> str:
    """Write the policy in Rego: sets of the grounds and vetoes that hold, and the rule that joins them.

    Negation and disjunction each need a rule of their own in Rego, so these are collected as helpers.
    """
    helpers: list[str] = []

    def body(formula: Formula) -> str:
        return fold(formula, "input.{}".format, refuse, "; ".join, helper)

    def helper(bodies: list[str]) -> str:
        name = f"helper_{len(helpers)}"
        helpers.append("\n".join(f"{name} if {{ {each} }}" for each in bodies))
        return name

    def refuse(inner: str) -> str:
        return f"not {helper([inner])}"

    layers = policy.layers.items()
    rules = [
        f'{layer} contains "{name}" if {{ {body(when)} }}' for layer, held in layers for name, when in held.items()
    ]
    rules += [f'vetoes contains "{name}" if {{ {body(when)} }}' for name, when in policy.vetoes.items()]
    asked = "; ".join(["count(vetoes) == 0", *(f"count({layer}) > 0" for layer in policy.layers)])
    head = ["package law", "import rego.v1", "default lawful := false", f"lawful if {{ {asked} }}"]
    return "\n".join([*head, *helpers, *rules, ""])


class Regorus(Peer):
    """Rego, interpreted in Rust."""

    name = "celine-regorus (Rego)"
    package = "celine-regorus"
    module = "regorus"
    slow = True

    def __init__(self, policy: Policy) -> None:
        """Load the policy."""
        self._engine = regorus.Engine()
        self._engine.add_policy("law.rego", rego(policy))

    def answer(self, facts: Facts) -> object:
        """Evaluate the rule; as JSON, because ``set_input`` of a dict makes ``False`` a number, which is true."""
        self._engine.set_input_json(json.dumps(facts))
        return self._engine.eval_rule("data.law.lawful")


class RegoCpp(Peer):
    """Rego, compiled to a bundle, in C++."""

    name = "regopy (Rego)"
    package = "regopy"
    module = "regopy"
    slow = True

    def __init__(self, policy: Policy) -> None:
        """Build the bundle."""
        self._interpreter = regopy.Interpreter()
        self._interpreter.add_module("law.rego", rego(policy))
        self._bundle = self._interpreter.build(None, ["law/lawful"])

    def answer(self, facts: Facts) -> object:
        """Evaluate the entry point."""
        self._interpreter.set_input(facts)
        return self._interpreter.query_bundle_entrypoint(self._bundle, "law/lawful")

    def lawful(self, answer: Any) -> bool:  # noqa: ANN401
        """Read it off the output."""
        (value,) = json.loads(str(answer))["expressions"]
        assert isinstance(value, bool)
        return value


class RuleEngine(Peer):
    """A rule of rule-engine, in pure Python."""

    name = "rule-engine"
    package = "rule-engine"
    module = "rule_engine"
    slow = True

    def __init__(self, policy: Policy) -> None:
        """Parse one rule."""
        self._rule = rule_engine.Rule(infix(policy.lawful))

    def answer(self, facts: Facts) -> object:
        """Match it with a dict."""
        return self._rule.matches(facts)


PEERS: tuple[type[Peer], ...] = (DataLogic, ZenExpression, ZenDecision, Regorus, RegoCpp, Cedar, RuleEngine)
