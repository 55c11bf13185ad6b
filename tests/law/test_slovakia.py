"""What the law of Slovakia says of a deadline, beside its table."""

from law.tables import table

SK = table("slovakia").country


def test_withdrawals_are_confirmed_in_30_days_since_september_2023() -> None:
    """A duty of its own, and the deadline came later."""
    owed = {
        at: [each.title.en for each in SK.decide(f"consent; at={at}").duties if "withdrawal-conf" in each.id]
        for at in ("2022-01-31T22:59:59Z", "2022-02-01T00:00:00Z", "2023-08-31T21:59:59Z", "2023-08-31T22:00:00Z")
    }
    assert [len(titles) for titles in owed.values()] == [0, 1, 1, 1]
    assert ["30 days" in title for titles in owed.values() for title in titles] == [False, False, True]
