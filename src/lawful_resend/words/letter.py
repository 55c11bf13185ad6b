"""Answer the person who asks why they got the mail and on what basis their data were used (GDPR art. 13-15).

The answer holds what the verdict holds: which grounds carried the mail, by which provisions, on which of the facts
shown. No name, address or date is in a verdict, so none is in the answer.
"""

from typing import TYPE_CHECKING

from lawful_resend import facts as f
from lawful_resend.facts import Fact
from lawful_resend.rules import Basis
from lawful_resend.text import Language, Text

if TYPE_CHECKING:
    from lawful_resend.rules import Ground
    from lawful_resend.verdict import Verdict

_OPENING = Text("You received a mail from us about a shopping cart that you had left.")
_WRONG = Text("By what we could show, that mail should not have been sent: {reason}")
_SENT_ON = Text("We sent it on this ground: {basis} ({source}).")
_DATA_ON = Text("For that we processed your data on this ground: {basis} ({source}).")
_RECORDS = Text("Our records show: {facts}")
_RIGHTS = Text(
    "You may object to marketing at any time, free of charge and without reasons; we then send no more. You have"
    " the right of access, rectification and erasure, and may lodge a complaint with the supervisory authority."
)
_WITHDRAW = Text("You may withdraw your consent at any time, as easily.")

#: the facts that concern the person, said to the person
_TOLD: dict[Fact, Text] = {
    f.CONSENT_TO_MARKETING: Text("you consented to reminders or marketing from our shop"),
    f.CONSENT_TO_NEWSLETTER: Text("you consented to our newsletter"),
    f.CONSENT_TICKED: Text("you did so yourself, with an empty box or a statement"),
    f.CONSENT_PROVEN: Text("we keep a record of that, which you may see"),
    f.CONSENT_DOUBLE_OPT_IN: Text("you confirmed it by a link in a mail"),
    f.BOUGHT: Text("you bought from us before"),
    f.BOUGHT_ADDRESS_GIVEN: Text("you gave us this address then"),
    f.BOUGHT_REFUSAL_OFFERED: Text("you could refuse marketing then"),
    f.BOUGHT_SIMILAR: Text("the cart is about similar goods"),
    f.ACCOUNT: Text("you have an account with us"),
    f.ACCOUNT_REFUSAL_OFFERED: Text("you could refuse marketing when you opened it"),
    f.CHECKOUT_BEGUN: Text("you had begun to order"),
    f.CART_REFUSAL_OFFERED: Text("you could refuse marketing where you entered your address"),
    f.MAIL_REQUESTED: Text("you asked for this mail yourself"),
    f.TERMS_ACCEPTED: Text("you accepted our terms and privacy policy"),
    f.IMPERSONAL_MAILBOX: Text("the address is an organisation's, not a person's"),
    f.DEVICE_CONSENT: Text("you consented to our reading information on your device"),
}


def letter(verdict: "Verdict", language: Language) -> str:
    """Answer in one paragraph why the mail was sent and on what basis the data were used."""
    said = [_OPENING[language]]
    if verdict.lawful:
        grounds = verdict.grounds
        sending, data = grounds[verdict.law.sending.id], grounds["data-protection"]
        said += [
            _SENT_ON[language].format(basis=sending.title[language], source=sending.source.cite(language)),
            _DATA_ON[language].format(basis=data.title[language], source=data.source.cite(language)),
        ]
        told = _told(verdict, tuple(grounds.values()), language)
        if told:
            said.append(_RECORDS[language].format(facts="; ".join(told) + "."))
        if Basis.CONSENT in {sending.basis, data.basis}:
            said.append(_WITHDRAW[language])
    else:
        said.append(_WRONG[language].format(reason=_obstacle(verdict, language)))
    said.append(_RIGHTS[language])
    return " ".join(said)


def _obstacle(verdict: "Verdict", language: Language) -> str:
    """Say what forbids the mail, or which rule it does not satisfy."""
    if verdict.vetoes:
        veto = verdict.vetoes[0]
        return f"{veto.title[language]} ({veto.source.cite(language)})."
    layer = next(layer for layer in verdict.law.layers if layer.id not in verdict.grounds)
    return f"{layer.rule[language]} ({layer.source.cite(language)})."


def _told(verdict: "Verdict", grounds: "tuple[Ground, ...]", language: Language) -> list[str]:
    """Say to the person the facts on which the grounds rest, each once."""
    facts = dict.fromkeys(
        fact
        for ground in grounds
        for condition in ground.required(verdict.reading)
        for fact in condition.facts
        if verdict.word & fact.mask
    )
    return [_TOLD[fact][language] for fact in facts if fact in _TOLD]
