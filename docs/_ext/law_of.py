"""The directive ``{law-of} BE``: the law of a country, rendered into its page."""

from docutils import nodes
from law_page import page
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


class LawOf(SphinxDirective):
    """The directive."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Parse what is rendered, headings included, as if it stood in the page."""
        return self.parse_text_to_nodes(page(self.arguments[0]), allow_section_headings=True)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("law-of", LawOf)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
