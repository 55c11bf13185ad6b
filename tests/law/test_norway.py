"""What the law of Norway says of its act, beside its table."""

from lawful_resend.laws import jurisdiction


def test_the_act_says_only_its_own_words() -> None:
    """What the ombudsman said of larger items, and what is known of the EEA, is not put into the act's mouth."""
    says = {
        view.says.en
        for layer in jurisdiction("NO").layers
        for ground in layer.grounds
        for view in ground.views
        if view.who == "Markedsføringsloven"
    }
    assert says
    assert not any("larger item" in each or "Court" in each for each in says)
