"""The recipes run: jobs on a clock, an endpoint, and a page whose code is the code of this folder."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from apscheduler.schedulers.background import BackgroundScheduler
from attrs import fields
from endpoint import app
from fastapi.testclient import TestClient
from scheduled import schedule

from lawful_resend import Account, Box, Cart, Customer, Event, Line, Mail, Objection, Purchase, replay
from lawful_resend.testing import example, near_miss

HERE = Path(__file__).parent


def test_the_jobs_run_every_hour_and_every_night() -> None:
    """As their triggers say; both are commands of this shop."""
    now = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
    jobs = schedule(BackgroundScheduler(timezone=UTC)).get_jobs()

    assert {job.args[0]: job.trigger.get_next_fire_time(None, now) for job in jobs} == {
        "decide_open_carts": datetime(2026, 11, 23, 13, 5, tzinfo=UTC),
        "review_decisions": datetime(2026, 11, 24, 3, 30, tzinfo=UTC),
    }
    for job in jobs:
        assert (HERE / f"shop/management/commands/{job.args[0]}.py").exists()


@pytest.mark.parametrize("rule", ["be.consent", "be.existing-customer", "nl.consent", "gb.negotiation"])
def test_the_endpoint_says_yes_where_a_ground_carries_and_no_where_one_condition_is_missing(rule: str) -> None:
    """With a verdict that can be judged again."""
    for case, lawful in ((example(rule), True), (near_miss(rule), False)):
        answer = TestClient(app).post("/decide", json=case.as_dict())

        assert answer.status_code == 200
        assert answer.json()["verdict"]["lawful"] is lawful
        assert replay(answer.json()["verdict"]).lawful is lawful


def test_the_endpoint_refuses_what_is_no_case_and_repeats_nothing_of_it() -> None:
    """All that is wrong at once."""
    answer = TestClient(app).post("/decide", json={"customer": {"country": "BE", "mail": "jan@example.org"}, "at": "x"})

    assert answer.status_code == 422
    assert {"cart", "at"} <= {problem.partition(":")[0] for problem in answer.json()["detail"].split("; ")}
    assert "jan" not in answer.text


def test_the_code_of_the_page_is_the_code_of_the_shop() -> None:
    """Each block of Django on "Connect your shop" stands so in a file of this folder."""
    page = (HERE.parents[1] / "connect.md").read_text("utf-8")
    blocks = re.findall(r"```py\n(.*?)```", page, re.DOTALL)
    files = [path.read_text("utf-8") for path in HERE.rglob("*.py")]

    assert len(blocks) > 5
    assert [block for block in blocks if not any(block in text for text in files)] == []


@pytest.mark.parametrize("model", [Account, Box, Cart, Customer, Event, Line, Mail, Objection, Purchase])
def test_the_page_leaves_no_field_out(model: type) -> None:
    """Whoever connects a shop by it meets each field of what a shop tells, in a table or in the code."""
    page = (HERE.parents[1] / "connect.md").read_text("utf-8")

    assert [field.name for field in fields(model) if not re.search(rf"\b{field.name}(=|`)", page)] == []
