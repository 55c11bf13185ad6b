"""What a shop in Spain is told, beside the table."""

from law.tables import table


def test_the_register_is_the_only_thing_missing() -> None:
    """An explanation says what to do: look the address up."""
    verdict = table("spain").country.decide("customer; not-looked-up")

    assert verdict.contested
    assert "sending" in verdict.bases
    assert "data-protection" not in verdict.bases
    assert "Lista Robinson" in verdict.explain()
