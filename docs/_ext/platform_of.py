"""What a platform's reader makes of its documents, rendered into a page: ``{platform} klaviyo``.

A table of the fields that are read and what they become, and one of the notes. Nothing of it is written by hand.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from lawful_resend.platforms.documents import Field, Trap


def page(name: str) -> str:
    """Render the tables of a platform's module as MyST Markdown."""
    module = import_module(f"lawful_resend.platforms.{name}")
    return "\n".join((*_fields(module.FIELDS), "", *_notes(module.NOTES), ""))


def _fields(fields: Iterable[Field]) -> Iterator[str]:
    yield "| field | becomes | how |"
    yield "|---|---|---|"
    for each in fields:
        spellings = " or ".join(f"`{path.strip()}`" for path in each.path.split("|"))
        becomes = ", ".join(f"`{path.strip()}`" for path in each.becomes.split(",") if path)
        yield f"| {spellings} | {becomes} | {_code(each.how)} |"


def _notes(notes: Iterable[Trap]) -> Iterator[str]:
    yield "| note | what it means | what was done |"
    yield "|---|---|---|"
    for each in notes:
        yield f"| `{each.id}` | {_code(each.meaning)} | {_code(each.done)} |"


def _code(text: str) -> str:
    return text.replace("``", "`")


class Platform(SphinxDirective):
    """The directive: its argument is the name of the module."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Parse what is rendered as if it stood in the page."""
        return self.parse_text_to_nodes(page(self.arguments[0]))


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("platform", Platform)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
