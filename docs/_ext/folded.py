"""Long pages, folded: a section opens when somebody asks for it, and at once where a link leads into it."""

from docutils import nodes
from sphinx.application import Sphinx

#: a page with more words is folded, section by section
LONG_PAGE = 1_500
#: a section with fewer words stays open
SHORT_SECTION = 100


def fold(_app: Sphinx, doctree: nodes.document, name: str) -> None:
    """Fold the sections of a long page but the one that answers it in short; a notebook is read from top to end."""
    if name.startswith("notebooks/"):
        return
    for page in doctree.findall(nodes.section):
        if isinstance(page.parent, nodes.document) and _words(page) > LONG_PAGE:
            for section in page.children:
                if isinstance(section, nodes.section) and "in-short" not in section["ids"]:
                    _fold(section)


def _fold(section: nodes.section) -> None:
    words = _words(section)
    if words < SHORT_SECTION:
        return
    title, *rest = section.children
    summary = f"<details class='folded'><summary>Show ({words:,} words)</summary>"
    opened, closed = (nodes.raw("", text, format="html") for text in (summary, "</details>"))
    section.clear()
    section.extend([title, opened, *rest, closed])


def _words(node: nodes.Element) -> int:
    return len(node.astext().split())


def setup(app: Sphinx) -> dict[str, bool]:
    """Register it, after references are resolved and the contents collected."""
    app.connect("doctree-resolved", fold, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
