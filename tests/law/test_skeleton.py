"""The skeleton that a new country is copied from is a whole law, and its table says what that law says."""

import runpy
from pathlib import Path

import pytest

import law.answers
import law.cases
import lawful_resend.decision
from law.answers import unasked
from law.cases import Day, Row, Window
from law.tables import read
from lawful_resend.laws import JURISDICTIONS
from lawful_resend.laws.shared.jurisdiction import Jurisdiction

FOLDER = Path(__file__).parents[2] / "docs" / "examples"
TABLE = read(FOLDER / "country.txt")
SKELETON: Jurisdiction = runpy.run_path(str(FOLDER / "country.py"))["JURISDICTION"]


@pytest.fixture(autouse=True)
def _modelled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Xland be a country of the library."""
    for module in (law.answers, law.cases, lawful_resend.decision):
        monkeypatch.setattr(module, "jurisdiction", {SKELETON.country: SKELETON}.__getitem__)


@pytest.mark.parametrize("row", TABLE.cases, ids=lambda row: row.case)
def test_case(row: Row) -> None:
    """Each case is lawful exactly where the table says so."""
    assert TABLE.country.outcome(row.case) == (row.strict, row.lenient)


@pytest.mark.parametrize("row", TABLE.days, ids=" | ".join)
def test_day(row: Day) -> None:
    """A day changes a case, or leaves it alone, to the instant."""
    TABLE.country.assert_changes_on(row.case, row.day, row.before, row.after)


@pytest.mark.parametrize("row", TABLE.windows, ids=lambda row: f"{row.path} {row.anchor}")
def test_window(row: Window) -> None:
    """A window of calendar months closes to the instant."""
    TABLE.country.assert_window(row)


def test_the_table_tells_of_every_edition_and_rule() -> None:
    """Whoever copies both has no edition and no rule of which no row tells."""
    assert TABLE.country.code == SKELETON.country
    assert TABLE.country.editions() == list(TABLE.editions)
    assert unasked(TABLE) == []


def test_it_is_no_country() -> None:
    """Nobody is decided by the law of nowhere."""
    assert SKELETON.country not in JURISDICTIONS
