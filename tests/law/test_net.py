"""The law of every country stands in every edition as it is written down; ``python tests/tools/net.py`` writes it anew."""

import pytest

from lawful_resend import countries
from tools.net import FOLDER, difference, facts_text, law_text, texts


@pytest.mark.parametrize("country", countries())
def test_law(country: str) -> None:
    """Each edition holds what the file says, word for word."""
    assert not (found := difference(f"{country.lower()}.txt", law_text(country))), found


def test_facts() -> None:
    """The facts say what the file says."""
    assert not (found := difference("facts.txt", facts_text())), found


def test_no_file_is_left_over() -> None:
    """There is a file for each country and for the facts, and no other."""
    assert {path.name for path in FOLDER.iterdir()} == texts().keys()
