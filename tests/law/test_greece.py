"""What the law of Greece says of itself, beside its table."""

from law.tables import table
from lawful_resend.facts import Either


def test_other_transaction() -> None:
    """The exception is told in the words of art. 11(3): a sale or another transaction."""
    first = table("greece").country.decide("customer").grounds["sending"].needs[0]

    assert isinstance(first, Either)
    assert "or another transaction" in first.shown.en
