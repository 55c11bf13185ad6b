"""Answer the person who asks why they got the mail and on what basis their data were used (GDPR art. 13-15).

The answer holds what the verdict holds: which grounds carried the mail, by which provisions, on which of the facts
shown. No name, address or date is in a verdict, so none is in the answer.
"""

from lawful_resend.edition import Edition
from lawful_resend.judgment import Judgment
from lawful_resend.rules import Basis, Ground
from lawful_resend.text import Language, Text

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


def letter(verdict: Judgment[Edition], language: Language) -> str:
    """Return one paragraph that answers why the mail was sent and on what basis the data were used."""
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


def _obstacle(verdict: Judgment[Edition], language: Language) -> str:
    """Return what forbids the mail, or which rule it does not satisfy."""
    if verdict.vetoes:
        veto = verdict.vetoes[0]
        return f"{veto.title[language]} ({veto.source.cite(language)})."
    layer = next(layer for layer in verdict.law.layers if layer.id not in verdict.grounds)
    return f"{layer.rule[language]} ({layer.source.cite(language)})."


def _told(verdict: Judgment[Edition], grounds: tuple[Ground, ...], language: Language) -> list[str]:
    """Return the facts on which the grounds rest, as told to the person, each once."""
    facts = dict.fromkeys(
        fact
        for ground in grounds
        for condition in ground.required(verdict.reading)
        for fact in condition.facts
        if verdict.mask & fact.mask
    )
    return [fact.told[language] for fact in facts if fact.told is not None]
