"""The pages that say what the code knows, say it."""

import pytest

from tools.pages import DOCS, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    """A page of the docs is what the code renders today; ``python tests/tools/pages.py`` writes it anew."""
    assert (DOCS / name).read_text("utf-8") == PAGES[name]()
