"""What the law of France says of itself, beside its table."""

from lawful_resend.facts import CONSENT_ACTIVE_WITHIN_36_MONTHS
from lawful_resend.laws import jurisdiction


def test_each_ground_on_consent_names_the_article_that_knows_no_period() -> None:
    """Whatever counts 36 months under the strict reading says that art. L34-5 does not."""
    fading = [
        ground
        for layer in jurisdiction("FR").layers
        for ground in layer.grounds
        if CONSENT_ACTIVE_WITHIN_36_MONTHS in ground.strictly
    ]
    silent = [
        ground.id
        for ground in fading
        if not any(view.who == "CPCE" and CONSENT_ACTIVE_WITHIN_36_MONTHS in view.on for view in ground.views)
    ]
    assert fading
    assert silent == []
