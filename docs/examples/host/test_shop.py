"""The shop mails where a ground carries, does not where it just fails, and keeps every verdict."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from shop import app, from_database, outbox, verdicts

from lawful_resend import Case
from lawful_resend.testing import example, near_miss


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Begin each test with an empty outbox."""
    outbox.clear()
    verdicts.clear()
    yield
    app.dependency_overrides.clear()


def remind(case: Case) -> dict[str, object]:
    """Ask the shop for a reminder about a cart whose case is this."""
    app.dependency_overrides[from_database] = lambda: lambda _: case
    answer: dict[str, object] = TestClient(app).post("/carts/7/reminder").json()
    return answer


@pytest.mark.parametrize("rule", ["be.consent", "be.existing-customer", "nl.consent", "gb.negotiation"])
def test_it_mails_where_a_ground_carries(rule: str) -> None:
    """One mail goes, what is owed with it is told, and the verdict is kept."""
    answer = remind(example(rule))

    assert answer["sent"] is True
    assert answer["owed"]
    assert outbox == ["reminder about cart 7"]
    assert [verdict["lawful"] for verdict in verdicts] == [True]


@pytest.mark.parametrize("rule", ["be.consent", "be.existing-customer", "nl.consent", "gb.negotiation"])
def test_it_does_not_where_one_condition_is_missing(rule: str) -> None:
    """No mail goes, and the shop says why."""
    answer = remind(near_miss(rule))

    assert answer["sent"] is False
    assert str(answer["why"]).startswith("Do not send this mail")
    assert outbox == []


def test_an_objection_stops_it() -> None:
    """Whoever unsubscribed gets nothing."""
    assert remind(example("be.objection"))["sent"] is False
    assert remind(near_miss("be.objection"))["sent"] is True
