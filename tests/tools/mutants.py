"""Change the law one place at a time and see whether a test notices; ``python tests/tools/mutants.py --help`` says how.

The changes in expressions are those of Cosmic Ray. It runs one test command in a new process for every change of a file
on the disk; the law is data, of which one file of tests tells. So this driver makes the changes in memory, in a process
forked when all that does not change is loaded, and runs there the tests of the changed file until one fails.
It adds what no general tool knows: an element left out of a tuple, a set or a union, an argument left out, a statement
left out, a date a day off, another fact, basis, purpose or reading, ``since`` and ``until`` exchanged. In what the
facts say is seen it changes every operator, field, value and function.

Texts, links and the days and ways of checking a source are left as they are, but in the modules of words and in the
catalogues: there sentences are exchanged, and denials put in and left out.
"""

import argparse
import ast
import copy
import json
import os
import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import cache
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from itertools import pairwise
from math import inf
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import Phase, settings

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "lawful_resend"
LAWS = PACKAGE / "laws"
SHARED_LAWS = LAWS / "shared"
#: module → country, read and not imported: what is changed must not be loaded before
COUNTRIES = {
    module: code for code, module in re.findall(r'"([A-Z]{2})": "(\w+)"', (LAWS / "__init__.py").read_text("utf-8"))
}
#: changes of the law that change nothing, each with the reason
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.json")
#: what is asked of a file by ``test_<name>.py``, by that name; a country also by its rows in ``law/test_countries.py``
FILES = {path.stem.removeprefix("test_"): path for path in sorted((ROOT / "tests").rglob("test_*.py"))}
CORE = (
    *("civil_time", "expressions", "facts", "observe", "rules", "edition", "remedies", "judgment", "choice", "verdict"),
    *("assumptions", "decision", "timing", "replays", "report"),
)
#: what says it, and the files of sentences in the other languages
WORDS = ("explanation", "letter", "render", "testing", "records")
CATALOGUES = ("nl", "fr", "de")
#: what decides many carts at once, and the lines of a file; ``columns/records.py`` has the name of another module
TABLES = ("json_lines", "answering", "judging", "seeing", "arrays")
#: what reads the documents of platforms and rows, and tells what they lack
PLATFORMS = (
    *("boxes", "hints", "rows", "documents", "shop"),
    *("klaviyo", "magento", "mailchimp", "shopify", "stripe", "woocommerce"),
)
#: what several countries share, and the tests that tell of it, the likeliest to notice first
SHARED = {
    "acts": ("belgium", "united_kingdom", "law"),
    "authorities": ("austria", "belgium", "germany", "italy", "denmark", "law", "facts"),
    "data_protection": ("jurisdiction", "germany", "netherlands", "law"),
    "directive_95_46": ("jurisdiction", "norway", "liechtenstein", "germany", "france", "facts"),
    "duties": ("jurisdiction", "finland", "romania", "law"),
    "eprivacy": ("jurisdiction", "finland", "germany", "law"),
    "gdpr": ("austria", "belgium", "germany", "sweden", "united_kingdom", "law", "facts"),
    "jurisdiction": ("jurisdiction", "changes", "austria", "law", "errors", "facts"),
    "periods": ("jurisdiction", "germany", "netherlands", "law"),
    "wording": ("austria", "law"),
}
TESTS = {
    "civil_time": ("civil", "belgium", "changes", "facts"),
    "assumptions": ("assumptions", "contract", "verdict", "law"),
    "expressions": ("expressions", "facts", "testing", "changes", "verdict"),
    "facts": ("facts", "letter", "verdict", "changes", "testing", "explain", "germany", "law", "article"),
    "observe": ("expressions", "facts", "verdict", "changes", "hostile", "errors"),
    "rules": ("austria", "belgium", "verdict", "law", "explain", "facts"),
    "edition": ("verdict", "austria", "law", "errors", "records", "facts"),
    "remedies": ("verdict", "article", "facts"),
    "judgment": ("verdict", "article", "explain", "stored", "facts"),
    "choice": ("facts", "article", "verdict", "hostile"),
    "verdict": ("verdict", "article", "stored", "explain", "facts", "letter"),
    "decision": ("verdict", "errors", "report", "records", "facts"),
    "timing": ("facts", "changes", "verdict"),
    "replays": ("stored", "facts"),
    "report": ("report", "facts"),
    "explanation": ("explain", "verdict", "report", "letter"),
    "letter": ("letter",),
    "render": ("explain", "report"),
    "testing": ("testing", "facts"),
    "records": ("records", "errors", "stored", "facts"),
    "json_lines": ("json_lines", "streams"),
    "answering": ("streams", "command"),
    **dict.fromkeys(("judging", "seeing", "arrays"), ("columns", "json_lines")),
    "boxes": ("boxes", "platforms"),
    "hints": ("hints",),
    "rows": ("platforms", "hints", "hostile_documents"),
    **dict.fromkeys(("documents", "shop"), ("platforms", "shopify", "woocommerce", "magento", "hostile_documents")),
    **{name: (name, "platforms", "hostile_documents") for name in PLATFORMS[5:]},
    **dict.fromkeys(CATALOGUES, ("catalogues", "text", "explain", "letter", "report")),
}
#: tests that judge words at random or go through all countries: slow, and nothing they notice escapes the others
SLOW = (
    "test_strict_is_never_laxer",
    "test_a_favourable_fact_never_hurts",
    "test_an_objection_wins",
    "test_the_basis_is",
    "test_no_file_is_left_over",
)
#: tests that go through all countries and name them in their parameters
_EVERYWHERE = {"test_changes.py", "test_law.py", "test_net.py"}
#: plugins of pytest that no test run in here needs, left out of what is loaded for every change
_UNUSED = ("cacheprovider", "faulthandler", "junitxml", "logging", "sybil", "xdist", "xdist.looponfail")
#: seconds of computing that a change may cost before it counts as noticed
LIMIT = 100

# --- changes -------------------------------------------------------------------------------------

#: calls and arguments that are text or tell how a source was checked
_TEXT_CALLS = {"Text", "Act", "statute", "_article"}
_TEXT_ARGUMENTS = {
    *("title", "rule", "note", "advice", "text", "says", "name", "who", "reference", "day", "link", "checked"),
    *("shown", "missing", "remedy", "told", "confidence", "unit", "sensitive_title"),
}
#: arguments that no rule can do without: to leave them out is no change of the law but an error
_NEEDED = {"id", "source", "basis", "needs", "grounds", "country", "zone", "layers"}
_SWAPS = {"Basis", "Reading", "Purpose", "f"}
_OPERATORS = (
    *("ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "ReplaceAndWithOr", "ReplaceOrWithAnd", "AddNot"),
    *("NumberReplacer", "ZeroIterationForLoop", "ReplaceBreakWithContinue"),
    *("ReplaceUnaryOperator_Delete_Not", "ReplaceUnaryOperator_Delete_Invert"),
    *(f"ReplaceComparisonOperator_{each}" for each in ("Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt", "Lt_Gt", "LtE_GtE")),
    *(f"ReplaceComparisonOperator_{each}" for each in ("Gt_Lt", "GtE_LtE", "Eq_NotEq", "NotEq_Eq", "Is_IsNot")),
    "ReplaceComparisonOperator_IsNot_Is",
    *(
        f"ReplaceBinaryOperator_{each}"
        for each in ("BitOr_BitAnd", "BitAnd_BitOr", "Add_Sub", "Sub_Add", "LShift_RShift")
    ),
)


#: what the facts speak of, and the model it is
_SUBJECTS = {
    **{each: each.capitalize() for each in ("account", "cart", "consent", "customer", "mail", "purchase")},
    "acceptance": "Consent",
}
#: the functions of expressions, and what each is exchanged for
_EXCHANGED = {
    one: other
    for pair in (("came", "later"), ("latest", "later_of"), ("any_in", "all_in"), ("shares", "covers"))
    for one, other in (pair, pair[::-1])
}
_DENIED = {*_EXCHANGED, "counts", "followed", "of_age", "some", "told", "within"} - {"latest", "later_of"}


class Mutant(NamedTuple):
    """One change: the bytes of a file between two places replaced by others."""

    path: Path
    start: int
    end: int
    new: bytes
    what: str

    @property
    def source(self) -> bytes:
        """The file after the change."""
        old = self.path.read_bytes()
        return old[: self.start] + self.new + old[self.end :]

    @property
    def name(self) -> str:
        """Name it by what stands there before and after, so that it is known again when lines have moved."""
        old = self.path.read_bytes()
        first, last = old.rfind(b"\n", 0, self.start) + 1, old.find(b"\n", self.end)
        before, after = old[first:last], old[first : self.start] + self.new + old[self.end : last]
        lines = (" ".join(each.decode().split()) for each in (before, after))
        return f"{self.path.stem}: {self.what}: {' => '.join(lines)}"

    @property
    def line(self) -> int:
        """The line it stands on."""
        return self.path.read_bytes().count(b"\n", 0, self.start) + 1


class _Data:
    """Find the changes in one file that are about rules as data."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.code = path.read_bytes()
        starts = [0]
        for line in self.code.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        self.starts = starts
        self.days_checked = {each.decode() for each in re.findall(rb"\b[A-Z_]*CHECKED[A-Z_]*\b", self.code)}
        #: places that are annotations, decorators or texts: nothing is changed there
        self.left: list[tuple[int, int]] = []

    def span(self, node: Any) -> tuple[int, int]:  # noqa: ANN401 - any node with a place
        """Give the bytes of a node."""
        return self.starts[node.lineno - 1] + node.col_offset, self.starts[node.end_lineno - 1] + node.end_col_offset

    def text(self, node: ast.AST) -> bytes:
        """Give the code of a node."""
        start, end = self.span(node)
        return self.code[start:end]

    def change(self, node: ast.AST, new: bytes, what: str) -> Mutant:
        """Replace a node."""
        return Mutant(self.path, *self.span(node), new, what)

    def walk(self, node: ast.AST) -> Iterator[Mutant]:
        """Give the changes below a node."""
        for child in ast.iter_child_nodes(node):
            if self._is_left(node, child):
                self.left.append(self.span(child))
            else:
                yield from self._changes(child)
                yield from self.walk(child)

    def _is_left(self, parent: ast.AST, child: ast.AST) -> bool:
        if isinstance(child, ast.Call) and _called(child) in _TEXT_CALLS:
            return True
        if isinstance(child, ast.keyword) and child.arg in _TEXT_ARGUMENTS:
            return True
        if isinstance(child, ast.Assign):
            name = ast.unparse(child.targets[0])
            # a name with capitals and small letters is a type's
            return name in self.days_checked or bool(re.fullmatch(r"_?[A-Z][a-z]\w*", name))
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            return True
        return isinstance(child, ast.expr) and (
            isinstance(child, ast.JoinedStr)
            or (isinstance(child, ast.Attribute) and child.attr == "shown")
            or child in getattr(parent, "decorator_list", ())
            or child in getattr(parent, "bases", ())
            or child is getattr(parent, "annotation", None)
            or child is getattr(parent, "returns", None)
        )

    def _changes(self, node: ast.AST) -> Iterator[Mutant]:
        match node:
            case ast.Tuple(elts=[_, *_] as items, ctx=ast.Load()) | ast.Set(elts=[_, *_] as items):
                is_set = isinstance(node, ast.Set)
                for left_out in items:
                    rest = b", ".join(self.text(each) for each in items if each is not left_out)
                    new = b"{" + (rest or b"*()") + b"}" if is_set else b"(" + rest + b"," * bool(rest) + b")"
                    yield self.change(node, new, "element left out")
            case ast.BinOp(op=ast.BitOr()):
                yield self.change(node, self.text(node.left), "right of | left out")
                yield self.change(node, self.text(node.right), "left of | left out")
            case ast.Call(func=ast.Name(id="date"), args=[ast.Constant(), ast.Constant(), ast.Constant()]):
                day = date(*ast.literal_eval(ast.Tuple(node.args, ast.Load())))
                self.left.append(self.span(node))
                for moved in (day - timedelta(days=1), day + timedelta(days=1)):
                    yield self.change(node, f"date({moved.year}, {moved.month}, {moved.day})".encode(), "date moved")
            case ast.Call():
                yield from self._arguments(node)
            case ast.Attribute(value=ast.Name(id=owner)) if owner in _SWAPS and node.attr.isupper():
                other = _next(owner, node.attr)
                yield self.change(node, f"{owner}.{other}".encode(), "another member")
            case ast.AugAssign():
                yield self.change(node, b"pass", "statement left out")

    def _arguments(self, call: ast.Call) -> Iterator[Mutant]:
        """Leave out what may be left out: named arguments, and those after the first; exchange the two days."""
        arguments: list[ast.expr | ast.keyword] = [*call.args, *call.keywords]
        kept = _TEXT_ARGUMENTS | _NEEDED
        candidates = [each for each in arguments if not isinstance(each, ast.keyword) or each.arg not in kept]
        single = len(arguments) == 1
        for left_out in candidates:
            if not single or _called(call) == "about":
                rest = b", ".join(self.text(each) for each in arguments if each is not left_out)
                yield self.change(call, self.text(call.func) + b"(" + rest + b")", "argument left out")
        days = {each.arg: each.value for each in call.keywords if each.arg in {"since", "until"}}
        if len(days) > 1:
            other = {"since": days["until"], "until": days["since"]}
            changed = [
                each.arg.encode() + b"=" + self.text(other[each.arg])
                if isinstance(each, ast.keyword) and each.arg in days
                else self.text(each)
                for each in arguments
            ]
            yield self.change(
                call, self.text(call.func) + b"(" + b", ".join(changed) + b")", "since and until exchanged"
            )

    def expressions(self) -> Iterator[Mutant]:
        """Give Cosmic Ray's changes, outside what is left as it is."""
        parser, plugins = import_module("cosmic_ray.ast"), import_module("cosmic_ray.plugins")
        operators = [(name, plugins.get_operator(f"core/{name}")()) for name in _OPERATORS]
        for node in parser.ast_nodes(parser.get_ast(self.code.decode())):
            for name, operator in operators:
                for index, _ in enumerate(operator.mutation_positions(node)):
                    start, end = self._offset(node.start_pos), self._offset(node.end_pos)
                    if not any(first <= start and end <= last for first, last in self.left):
                        new = operator.mutate(_clone(node), index).get_code(include_prefix=False).strip().encode()
                        yield Mutant(self.path, start, end, new, name)

    def _offset(self, place: tuple[int, int]) -> int:
        line = self.code[self.starts[place[0] - 1] :].split(b"\n", 1)[0].decode()
        return self.starts[place[0] - 1] + len(line[: place[1]].encode())


class _Words(_Data):
    """Find the changes in a file of words: those of its code, and each sentence in the place of another."""

    def walk(self, node: ast.AST) -> Iterator[Mutant]:
        """Give the changes below a node."""
        yield from super().walk(node)
        if isinstance(node, ast.Module):
            said = [each for each in ast.walk(node) if isinstance(each, ast.Call) and _called(each) == "Text"]
            for one, other in pairwise([*said, *said[:1]]):
                yield self.change(one, self.text(other), "another sentence")


#: in each language what denies, which is left out or put in after the first word
_DENIAL = {
    "nl": (r"\b(niet|geen|nooit|niets) ", "niet"),
    "fr": (r"\b(pas|aucune?|jamais|rien) ", "pas"),
    "de": (r"\b(nicht|keine?\w?|nie|nichts) ", "nicht"),
}


class _Catalogue(_Data):
    """Find the changes in a file of translations: a sentence in the place of another, a denial put in or left out."""

    def walk(self, node: ast.AST) -> Iterator[Mutant]:
        """Give the changes of the values of its one dictionary."""
        (said,) = (each.values for each in ast.walk(node) if isinstance(each, ast.Dict))
        denies, denial = _DENIAL[self.path.stem]
        for one, other in pairwise(said):
            (start, end), (start_of_other, end_of_other) = self.span(one), self.span(other)
            exchanged = self.text(other) + self.code[end:start_of_other] + self.text(one)
            yield Mutant(self.path, start, end_of_other, exchanged, "exchanged with the next one")
        for one in said:
            assert isinstance(one, ast.Constant)
            text = str(one.value)
            less = re.sub(denies, "", text)
            first, blank, rest = text.partition(" ")
            more = f"{first} {denial}{blank}{rest}"
            yield self.change(one, repr(more if less == text else less).encode(), "denied, or not denied")

    def expressions(self) -> Iterator[Mutant]:
        """Give none: there is no code."""
        return iter(())


class _Facts(_Data):
    """Find the changes in the file of facts, those in what is seen among them."""

    def _changes(self, node: ast.AST) -> Iterator[Mutant]:
        yield from super()._changes(node)
        match node:
            case ast.Attribute(value=ast.Name(id=subject)) if subject in _SUBJECTS:
                fields = _fields(_SUBJECTS[subject])
                kind = fields[node.attr]
                for other in (each for each in fields if fields[each] == kind and each != node.attr):
                    yield self.change(node, f"{subject}.{other}".encode(), "another field")
                if kind == "bool":
                    yield self.change(node, b"~" + self.text(node), "denied")
            case ast.Attribute(value=ast.Name(id=owner)) if owner in _enums() and owner not in _SWAPS:
                for other in _declared(owner):
                    yield self.change(node, f"{owner}.{other}".encode(), "another member")
            case ast.BinOp(op=ast.BitAnd()):
                yield self.change(node, self.text(node.left), "right of & left out")
                yield self.change(node, self.text(node.right), "left of & left out")
            case ast.Compare(comparators=[ast.Constant(value=str()) as value]):
                yield self.change(value, b'"another"', "another string")
            case ast.Call(func=ast.Name(id=name) as function):
                yield from self._of_function(node, function, name)

    def _of_function(self, call: ast.Call, function: ast.Name, name: str) -> Iterator[Mutant]:
        if name in _EXCHANGED:
            yield self.change(function, _EXCHANGED[name].encode(), "another function")
        if name in _DENIED:
            yield self.change(call, b"~" + self.text(call), "denied")
        if name == "some":
            yield self.change(call, b"(" + self.text(call.args[1]) + b")", "some left out")
        if name in {"latest", "later_of"}:
            for each in call.args:
                yield self.change(call, self.text(each), "one moment alone")
        if name == "any_in":
            for each in call.args[1:]:
                if isinstance(each, ast.Constant):
                    yield self.change(each, b'"another"', "another string")


@cache
def _fields(model: str) -> dict[str, str]:
    """Return the fields of a model with what they hold, whether stated or not."""
    return {
        line.target.id: ast.unparse(line.annotation).removesuffix(" | None")
        for line in _class("models", model).body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    }


@cache
def _enums() -> frozenset[str]:
    tree = ast.parse((PACKAGE / "models.py").read_text("utf-8"))
    return frozenset(
        each.name for each in tree.body if isinstance(each, ast.ClassDef) and "StrEnum" in map(ast.unparse, each.bases)
    )


def _class(module: str, name: str) -> ast.ClassDef:
    tree = ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))
    return next(each for each in tree.body if isinstance(each, ast.ClassDef) and each.name == name)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _next(owner: str, name: str) -> str:
    """Give the member or fact declared after this one; the first after the last."""
    names = _declared(owner)
    return dict(pairwise([*names, names[0]])).get(name, names[0])


@cache
def _declared(owner: str) -> list[str]:
    if owner == "f":
        body = ast.parse((PACKAGE / "facts.py").read_text("utf-8")).body
    else:
        body = _class("rules" if owner == "Basis" else "models", owner).body
    return [
        each.id
        for line in body
        if isinstance(line, ast.Assign)
        for target in line.targets
        for each in ast.walk(target)
        if isinstance(each, ast.Name) and each.id.isupper() and not each.id.startswith("_")
    ]


def _clone(node: Any) -> Any:  # noqa: ANN401 - a node of the parser that Cosmic Ray uses
    """Copy a node and what is below it, for operators change it in place."""
    mine = copy.copy(node)
    if hasattr(node, "children"):
        mine.children = [_clone(child) for child in node.children]
        for child in mine.children:
            child.parent = mine
    return mine


def mutants(path: Path) -> list[Mutant]:
    """List all changes of a file, each once."""
    kinds = {"facts": _Facts, **dict.fromkeys(WORDS, _Words), **dict.fromkeys(CATALOGUES, _Catalogue)}
    data = kinds.get(path.stem, _Data)(path)
    found = [*data.walk(ast.parse(data.code)), *data.expressions()]
    return list({(each.start, each.end, each.new): each for each in found if each.source != data.code}.values())


# --- running -------------------------------------------------------------------------------------


class _Mutated(MetaPathFinder, Loader):
    """Import one module from changed code."""

    def __init__(self, name: str, path: Path, code: bytes) -> None:
        self.name, self.path, self.code = name, path, code

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        """Find that module."""
        return ModuleSpec(fullname, self, origin=str(self.path)) if fullname == self.name else None

    def exec_module(self, module: Any) -> None:  # noqa: ANN401 - a module
        """Run the changed code."""
        module.__file__ = str(self.path)
        exec(compile(self.code, self.path, "exec"), module.__dict__)  # noqa: S102 - that is the experiment


class _Of:
    """Keep, of the tests that go through all countries, those of some, and none of the slow ones."""

    def __init__(self, *countries: str) -> None:
        self.countries = frozenset(countries)
        self.modules = tuple(f"{module}-" for module, code in COUNTRIES.items() if code in countries)
        self.modules += tuple(f"{each[:-1]}]" for each in self.modules)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Choose."""
        items[:] = [each for each in items if self._kept(each)]

    def _kept(self, item: pytest.Item) -> bool:
        name, _, parameter = item.name.partition("[")
        if item.path.name == "test_countries.py":
            return parameter.startswith(self.modules)
        named = re.findall(r"\b[A-Z]{2}\b", parameter) if item.path.name in _EVERYWHERE else []
        return not name.startswith(SLOW) and (not named or not self.countries.isdisjoint(named))


def tests_of(path: Path) -> tuple[str, ...]:
    """Name the tests that tell of a file, the likeliest to notice first.

    Never ``net``: a copy of the law notices every change of it, and proves nothing.
    """
    if path.parent == SHARED_LAWS:
        return tuple(dict.fromkeys((*SHARED[path.stem], *sorted(COUNTRIES))))
    if path.parent == LAWS:
        return path.stem, "law", "facts"
    return TESTS[path.stem]


def _in_child(path: Path, code: bytes, tests: Sequence[str]) -> int:
    """Run tests against changed code and exit with what pytest says: 0 nothing noticed, 1 noticed, 2 not importable."""
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 1))
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    name = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    assert name not in sys.modules, name
    sys.meta_path.insert(0, _Mutated(name, path, code))
    try:
        import_module(name)
    except Exception:  # noqa: BLE001 - whatever it is, nobody can import that
        return 2
    files = [str(each) for test in tests for each in _files(test)]
    options = [
        "-x",
        "-q",
        "--tb=no",
        "--assert=plain",
        "--noconftest",
        "-W",
        "error",
        "-c",
        str(ROOT / "pyproject.toml"),
    ]
    off = [f"-pno:{each}" for each in _UNUSED]
    countries = (COUNTRIES[path.stem],) if path.parent == LAWS else ("BE", "DE", "GB")
    countries += tuple(COUNTRIES[test] for test in tests if test in COUNTRIES)
    return int(pytest.main([*options, *off, *files], plugins=[_Of(*countries)]))


def _files(test: str) -> list[Path]:
    """Name the files of a test: the table of a country is read by one runner, and it may have a file of its own."""
    names = ("countries", test) if test in COUNTRIES else (test,)
    return [FILES[name] for name in names if name in FILES]


def _preload(path: Path) -> None:
    """Load once what no change of this file touches."""
    sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]
    for module in ("attrs", "dateutil.relativedelta", "zoneinfo", "jsonschema", "tqdm", "fractions"):
        import_module(module)
    # a failure is enough: no smaller one is looked for
    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutants", phases=phases, max_examples=25, deadline=None, derandomize=True, database=None)
    settings.load_profile("mutants")
    if path.parent == LAWS:
        import_module("lawful_resend.laws.shared.gdpr")
        tables = import_module("law.tables")
        for name in tables.names():
            tables.table(name)


def run(mutant: Mutant, tests: Sequence[str]) -> str:
    """Say what became of a change: ``noticed``, ``broken`` (not importable), ``late`` or ``survived``."""
    try:
        compile(mutant.source, mutant.path, "exec")
    except SyntaxError:
        return "broken"
    for test in tests:
        if not _files(test):
            continue
        child = os.fork()
        if not child:
            try:
                os._exit(_in_child(mutant.path, mutant.source, (test,)))
            except BaseException:  # noqa: BLE001 - whatever it is, the change was noticed
                os._exit(1)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            return "late"
        if os.WEXITSTATUS(status):
            return "noticed" if os.WEXITSTATUS(status) == 1 else "broken"
    return "survived"


def run_file(path: Path, chosen: list[Mutant], known: dict[str, str], deadline: float) -> list[tuple[Mutant, str]]:
    """Run changes of one file, in a process of their own, until time is up.

    Raises:
        AssertionError: its tests do not pass in here without any change; in a sample, the first of them.

    """
    tests = tests_of(path)
    _preload(path)
    unchanged = Mutant(path, 0, 0, b"", "nothing")
    assert not chosen or run(unchanged, tests if deadline == inf else tests[:1]) == "survived", path
    found = []
    for each in chosen:
        if time.monotonic() > deadline:
            break
        became = run(each, tests)
        found.append((each, became))
        if became == "survived" and each.name not in known:
            sys.stdout.write(f"{path.stem} line {each.line}: {each.name}\n")
            sys.stdout.flush()
    return found


def main() -> int:
    """Print, per file, how many changes there are, were run, were noticed and survived; 1 where one did unexplained.

    So it is where an explanation stands for no change that survives, as far as all changes of its file were run.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "files",
        nargs="*",
        default=["law"],
        help="names of modules, as germany observe; law; core; words; tables; platforms",
    )
    parser.add_argument("--each", type=int, default=10**6, help="how many changes of each file at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=inf, help="start no change later than this")
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    places = {path.stem: path for folder in (LAWS, SHARED_LAWS) for path in sorted(folder.glob("[a-z]*.py"))}
    groups = {"law": tuple(places), "core": CORE, "words": (*WORDS, *CATALOGUES)}
    groups |= {"tables": TABLES, "platforms": PLATFORMS}
    places |= {name: PACKAGE / f"{name}.py" for name in (*CORE, "testing", "records")}
    places |= {name: PACKAGE / "words" / f"{name}.py" for name in ("explanation", "letter", "render")}
    places |= {name: PACKAGE / "catalogues" / f"{name}.py" for name in CATALOGUES}
    places |= {name: PACKAGE / "columns" / f"{name}.py" for name in TABLES}
    places |= {name: PACKAGE / "platforms" / f"{name}.py" for name in PLATFORMS}
    places |= {name: PACKAGE / f"{name}.py" for name in ("boxes", "hints", "rows")}
    places["answering"] = PACKAGE / "command" / "answering.py"
    equivalent: dict[str, str] = json.loads(EQUIVALENT.read_text("utf-8"))
    deadline = time.monotonic() + given.seconds
    names = [name for each in given.files for name in groups.get(each, (each,))]
    random.Random(given.seed).shuffle(names)  # noqa: S311 - no secret
    made = {name: mutants(places[name]) for name in names}
    # of each file by its own name, so that another file changes no sample
    chosen = {
        name: random.Random(f"{given.seed} {name}").sample(each, min(given.each, len(each)))  # noqa: S311 - no secret
        for name, each in made.items()
    }
    total: Counter[str] = Counter()
    good = True
    processes = get_context("spawn")
    with ProcessPoolExecutor(given.workers, mp_context=processes, max_tasks_per_child=1) as pool:
        jobs = {name: pool.submit(run_file, places[name], chosen[name], equivalent, deadline) for name in names}
        for name, job in jobs.items():
            found = job.result()
            survived = {each.name for each, became in found if became == "survived"}
            explained = {each for each in equivalent if each.startswith(f"{name}: ")}
            count = Counter(
                "equivalent" if became == "survived" and each.name in explained else became for each, became in found
            )
            count |= Counter(made=len(made[name]), run=len(found))
            total += count
            _print(name, count)
            stale = explained - survived if count["run"] == count["made"] else set()
            sys.stdout.writelines(f"{name}: no such change survives: {each}\n" for each in sorted(stale))
            good = good and survived <= explained and not stale
    _print("all", total)
    return int(not good)


def _print(name: str, count: Counter[str]) -> None:
    kinds = ("made", "run", "noticed", "broken", "late", "equivalent", "survived")
    sys.stdout.write(f"{name:10}" + ", ".join(f"{count[kind]} {kind}" for kind in kinds) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
