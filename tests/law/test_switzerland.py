"""What the law of Switzerland cites, beside its table."""

from lawful_resend.laws import jurisdiction


def test_no_union_law() -> None:
    """Nothing is cited that is not Swiss."""
    cited = {str(source) for edition in jurisdiction("CH").editions for source in edition.provisions}
    assert not [each for each in cited if "GDPR" in each or "Directive" in each or "C-654/23" in each]
