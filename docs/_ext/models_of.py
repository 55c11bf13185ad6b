"""The public models as the library has them, rendered into a page: ``{models}`` and their names.

A model gives a table of its fields: name, type, default where one may be left out, and the meaning that its docstring
has under "Attributes:"; what it works out itself and its methods follow. An enum gives its values, an error what it is.
``{not-stated}`` and names of models gives one table of what follows where a field is not stated, made from the metadata
of the fields. Nothing of it is written by hand.
"""

import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import attrs
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import stringify_annotation

import lawful_resend
from lawful_resend.models import NotStated

_HEADINGS = "###"


def page(names: list[str]) -> str:
    """Render public classes as MyST Markdown."""
    return "\n".join(line for name in names for line in _card(getattr(lawful_resend, name)))


def _card(kind: type) -> Iterator[str]:
    summary, meanings = _docs(kind)
    yield f"({_target(kind)})="
    yield f"{_HEADINGS} {kind.__name__}\n"
    yield f"{summary}\n"
    if issubclass(kind, StrEnum):
        yield from _values(kind)
    elif issubclass(kind, Exception):
        parents = (each.__name__ for each in kind.__bases__)
        yield f"Caught as: {', '.join(f'`{name}`' for name in parents)}.\n"
    else:
        yield from _fields(kind, meanings)


def not_stated(names: list[str]) -> str:
    """Render which fields of models may be left out, by what follows then."""
    fields: dict[NotStated, dict[str, list[str]]] = {each: {} for each in NotStated}
    for name in names:
        for each in attrs.fields(getattr(lawful_resend, name)):
            if "not_stated" in each.metadata:
                fields[each.metadata["not_stated"]].setdefault(name, []).append(f"`{each.name}`")
    said = ModuleAnalyzer.for_module(NotStated.__module__).find_attr_docs()
    rows = ["| if not stated | what follows | fields |", "|---|---|---|"]
    for consequence, by_model in fields.items():
        follows = _code(" ".join(said["NotStated", consequence.name]).strip())
        listed = "<br>".join(
            f"[{name}](#{_target(getattr(lawful_resend, name))}): {', '.join(each)}" for name, each in by_model.items()
        )
        rows.append(f"| **{consequence.value}** | {follows} | {listed} |")
    return "\n".join(rows)


def _docs(kind: type) -> tuple[str, dict[str, str]]:
    """Split a docstring into what stands before "Attributes:" and the meaning of each of them."""
    summary, _, listed = (inspect.getdoc(kind) or "").partition("Attributes:\n")
    listed, _, _ = listed.partition("Raises:\n")
    entries = re.findall(r"^ {4}(\w+): (.*(?:\n {8,}.*)*)", listed, re.MULTILINE)
    return _code(summary).strip(), {name: " ".join(_code(said).split()) for name, said in entries}


def _code(text: str) -> str:
    return text.replace("``", "`")


def _values(kind: type[StrEnum]) -> Iterator[str]:
    """Render the values with the comments that stand above them in the source; some say all by their name."""
    said = ModuleAnalyzer.for_module(kind.__module__).find_attr_docs()
    yield "| value | meaning |"
    yield "|---|---|"
    for each in kind:
        yield f"| `{each.value}` | {' '.join(said.get((kind.__name__, each.name), [])).strip()} |"
    yield ""


def _fields(kind: type, meanings: dict[str, str]) -> Iterator[str]:
    """Render the fields, with their defaults where anybody makes such a value, and what is worked out from them."""
    rows = [(name, _type(annotation), default, meanings[name]) for name, annotation, default in _members(kind)]
    optional = any(default for _, _, default, _ in rows)
    heading = (
        "if not stated" if attrs.has(kind) and any(_consequence(each) for each in attrs.fields(kind)) else "default"
    )
    yield f"| field | type |{f' {heading} |' if optional else ''} meaning |"
    yield f"|---|---|{'---|' if optional else ''}---|"
    for name, type_, default, meaning in rows:
        yield f"| `{name}` | {type_} |{f' {default} |' if optional else ''} {meaning} |"
    yield ""
    members = {name: each for base in reversed(kind.__mro__) for name, each in vars(base).items()}
    derived = [(name, each) for name, each in members.items() if isinstance(each, property) and name[0] != "_"]
    if derived:
        yield "| worked out | type | meaning |"
        yield "|---|---|---|"
        for name, each in derived:
            annotation = inspect.signature(each.fget).return_annotation
            yield f"| `{name}` | {_type(annotation)} | {' '.join(_code(inspect.getdoc(each) or '').split())} |"
        yield ""
    methods = [name for name, each in members.items() if inspect.isfunction(each) and name[0] != "_"]
    if methods:
        yield "```{eval-rst}"
        yield from (f".. automethod:: lawful_resend.{kind.__name__}.{name}" for name in methods)
        yield "```\n"


def _members(kind: Any) -> Iterator[tuple[str, Any, str]]:  # noqa: ANN401 - a model or a named tuple
    """List name, type and default of each field of a model or a named tuple."""
    if attrs.has(kind):
        for each in attrs.fields(kind):
            if not each.name.startswith("_"):
                yield each.name, each.type, _default(each)
    else:  # a named tuple
        for name in kind._fields:
            yield name, kind.__annotations__[name], ""


def _consequence(each: "attrs.Attribute[Any]") -> str:
    return str(each.metadata.get("not_stated", ""))


def _default(each: "attrs.Attribute[Any]") -> str:
    """Return what follows where a field of a model is left out, or what it is then."""
    if _consequence(each):
        return _consequence(each)
    if each.default is attrs.NOTHING or not each.init:
        return ""
    if isinstance(each.default, attrs.Factory):
        made = each.default.factory
        return f"`{made.__name__}()`" if inspect.isclass(made) else ""
    empty = isinstance(each.default, frozenset | tuple) and not each.default
    return "none" if empty or each.default is None else f"`{_plain(each.default)}`"


def _plain(value: object) -> str:
    return repr(value.value if isinstance(value, StrEnum) else value)


def _type(annotation: Any) -> str:  # noqa: ANN401 - a type form
    """Name a type in short, the public ones linked."""
    text = annotation if isinstance(annotation, str) else stringify_annotation(annotation, "smart")
    parts = re.split(r"(\w+)", re.sub(r"~?(?:\w+\.)+(\w+)", r"\1", text.replace('"', "")))
    return "".join(map(_linked, parts)).replace("|", "or")


def _linked(word: str) -> str:
    kind = getattr(lawful_resend, word, None) if word in lawful_resend.__all__ else None
    if isinstance(kind, type):
        return f"[{word}](#{_target(kind)})"
    return word.replace("[", "\\[").replace("]", "\\]")


def _target(kind: type) -> str:
    return f"model-{kind.__name__.lower()}"


class Models(SphinxDirective):
    """The directive: its content is the names, in the order of the page."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Parse what is rendered, headings included, as if it stood in the page."""
        return self.parse_text_to_nodes(page(" ".join(self.content).split()), allow_section_headings=True)


class WhereNotStated(SphinxDirective):
    """The directive of the table: its content is the names of the models."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Parse what is rendered as if it stood in the page."""
        return self.parse_text_to_nodes(not_stated(" ".join(self.content).split()))


def _signature(*event: object) -> tuple[str, object]:
    """Name the default of an argument as a caller would, not as the module keeps it."""
    *_, signature, returned = event
    return str(signature or "").replace("= _MAIL", "= Mail()"), returned


def _place(_app: Sphinx, doctree: nodes.document) -> None:
    """Give each class its own anchor: that of the first of a block comes out behind all its sections."""
    public = (getattr(lawful_resend, name) for name in lawful_resend.__all__)
    anchors = {kind.__name__: _target(kind) for kind in public if isinstance(kind, type)}
    if not any(anchor in section["ids"] for section in doctree.findall(nodes.section) for anchor in anchors.values()):
        return
    for section in doctree.findall(nodes.section):
        title = section.next_node(nodes.title).astext()
        others = [each for each in section["ids"] if each not in anchors.values()]
        section["ids"] = [anchors[title], *others] if title in anchors else others


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directives."""
    app.connect("doctree-read", _place)
    app.connect("autodoc-process-signature", _signature)
    app.add_directive("models", Models)
    app.add_directive("not-stated", WhereNotStated)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
