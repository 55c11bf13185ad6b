"""Answer the person who asks why they got the email and on what basis their data were used.

The letter holds what the verdict holds: which grounds carried the email, by which provisions, on which of the facts
shown. Of the person it knows no name and no address, so it is no answer to a request for access (GDPR art. 15): what
data there are, from where, for how long and who received them is the shop's to add.
"""

from datetime import date

from lawful_resend.assumptions import at_their_worst
from lawful_resend.edition import Edition
from lawful_resend.facts import COMPANY, IMPERSONAL_MAILBOX, OBJECTED, WITHDRAWN, Fact
from lawful_resend.judgment import Judgment
from lawful_resend.rules import Basis
from lawful_resend.text import Language, Text, listed
from lawful_resend.words.explanation import READINGS, disputed, in_play

_GREETING = Text("Dear Sir or Madam,")
#: by whether the day and the shop are named
_OPENING = {
    (False, False): Text("You received an email from us about a shopping cart that you had left."),
    (True, False): Text("On {on} you received an email from us about a shopping cart that you had left."),
    (False, True): Text("You received an email from {shop} about a shopping cart that you had left."),
    (True, True): Text("On {on} you received an email from {shop} about a shopping cart that you had left."),
}
_SENT_ON = Text("We sent it because {basis} ({source}).")
_DATA_ON = Text("For that we used your data because {basis} ({source}).")
_BOTH_ON = Text("We sent it, and used your data for it, because {basis} ({source}).")
_BECAUSE = {
    Basis.CONSENT: Text("you had consented to it"),
    Basis.EXISTING_CUSTOMER: Text("you are a customer of ours, and such emails may go to customers"),
    Basis.IMPERSONAL_ADDRESS: Text("such emails may go to the address of an organisation"),
    Basis.REQUESTED: Text("you had asked for it"),
    Basis.CONTRACT: Text("you had asked us for this step before a contract"),
    Basis.LEGITIMATE_INTEREST: Text("we have a legitimate interest in it that your interests do not outweigh"),
    Basis.TERMS_ACCEPTANCE: Text("you had accepted our terms and our privacy policy"),
    Basis.ACCOUNT: Text("you have an account with us, and such emails may go to account holders"),
    Basis.NEGOTIATION: Text("you had begun an order with us, and such emails may then follow"),
    Basis.NO_RULE: Text("the rules on personal data do not ask more of us here"),
}
_RECORDS = Text("This is what we knew when we decided to send it:")
_SHOULD_NOT = Text("On the evidence we hold, that email should not have been sent.")
_STOOD_IN_THE_WAY = Text("What stood in the way ({source}):")
_STOOD_THERE = Text("What stood in the way:")
_NO_GROUND = Text("We can show no ground for it. {rule} ({source}).")
_TOO_YOUNG = Text(
    "At the age that we know of you, the holder of parental responsibility has to give or authorise the consent; we"
    " cannot show that this was done."
)
_OURS = Text("The decision was ours; a program checked by fixed rules what the law asks.")
_ONE_SIDE = Text("Authorities and courts do not agree on it; this answer follows the {reading} ({who}).")
_WITHDRAW = Text("You may withdraw your consent at any time, as easily as you gave it.")
_OBJECT = Text(
    "You may object to marketing at any time, free of charge and without giving reasons; we then send no more."
)
_STOPPED = Text("You have said that you want no more marketing from us. We respect that and send you no more.")
_RIGHTS = Text(
    "You have the right of access to your data and to their rectification and erasure. You may also lodge a complaint"
    " with the supervisory authority."
)
_ORGANISATION = Text("You may tell us at any time, free of charge, that your organisation wants no more such emails.")

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def letter(verdict: Judgment[Edition], language: Language, *, shop: str | None, on: date | None, greeting: bool) -> str:
    """Return the letter: paragraphs with a blank line between them, and the facts as a list."""
    opening = _OPENING[on is not None, shop is not None][language]
    opening = opening.format(on="" if on is None else _day(on, language), shop=shop)
    said = [*([_GREETING[language]] if greeting else []), opening]
    if verdict.lawful:
        said[-1] += " " + _grounds(verdict, language)
        listed = _list(_RECORDS[language], _of_grounds(verdict), language)
    else:
        said[-1] += " " + _SHOULD_NOT[language]
        listed = _obstacles(verdict, language) if verdict.vetoes else [_no_ground(verdict, language)]
    said += [*listed, _who_decided(verdict, language), _rights(verdict, language)]
    return "\n\n".join(said)


def _grounds(verdict: Judgment[Edition], language: Language) -> str:
    sending, data = verdict.grounds[verdict.law.sending.id], verdict.grounds["data-protection"]
    if sending.basis is data.basis:
        source = listed((ground.source.cite(language) for ground in (sending, data)), language)
        return _BOTH_ON[language].format(basis=_BECAUSE[sending.basis][language], source=source)
    return " ".join(
        text[language].format(basis=_BECAUSE[ground.basis][language], source=ground.source.cite(language))
        for text, ground in ((_SENT_ON, sending), (_DATA_ON, data))
    )


def _of_grounds(verdict: Judgment[Edition]) -> list[Fact]:
    """Return the facts on which the grounds rest, each once, but for those that were assumed."""
    known = verdict.mask
    for path, at_worst in at_their_worst(verdict.mask).items():
        known &= verdict.mask if path.endswith("address_key") else at_worst
    return list(
        dict.fromkeys(
            fact
            for ground in verdict.grounds.values()
            for condition in ground.required(verdict.reading)
            for fact in condition.facts
            if known & fact.mask
        )
    )


def _list(title: str, facts: list[Fact], language: Language) -> list[str]:
    told = [fact.told[language] for fact in facts if fact.told is not None]
    return ["\n".join([title, *(f"- {each}" for each in told)])] if told else []


def _obstacles(verdict: Judgment[Edition], language: Language) -> list[str]:
    """Return what stood in the way, under the provision that makes it stand there.

    An organisation is cited no law on personal data (GDPR recital 14), but what stands beside it.
    """
    by_title: dict[str, list[Fact]] = {}
    for veto in verdict.vetoes:
        cited = veto.also if _to_organisation(verdict) else (veto.source,)
        title = _STOOD_IN_THE_WAY[language].format(source=cited[0].cite(language)) if cited else _STOOD_THERE[language]
        told = by_title.setdefault(title, [])
        told += [fact for each in veto.when for fact in each.facts if fact in verdict.facts and fact not in told]
    return [each for title, facts in by_title.items() for each in _list(title, facts, language)]


def _no_ground(verdict: Judgment[Edition], language: Language) -> str:
    """Return which rule it does not satisfy, and whether that is for the person's age."""
    layer = next(layer for layer in verdict.law.layers if layer.id not in verdict.grounds)
    said = _NO_GROUND[language].format(rule=layer.rule[language], source=layer.source.cite(language))
    young = any(
        fact.id.startswith("of-age-")
        for ground in layer.grounds
        if ground.applies_under(verdict.reading) and in_play(ground, verdict)
        for condition in ground.missing(verdict.mask, verdict.reading)
        for fact in condition.facts
    )
    return f"{said} {_TOO_YOUNG[language]}" if young else said


def _who_decided(verdict: Judgment[Edition], language: Language) -> str:
    if not verdict.contested:
        return _OURS[language]
    who = listed((view.cite(language) for view in disputed(verdict) if view.reading is verdict.reading), language)
    return f"{_OURS[language]} {_ONE_SIDE[language].format(reading=READINGS[verdict.reading][language], who=who)}"


def _rights(verdict: Judgment[Edition], language: Language) -> str:
    on_consent = any(ground.basis is Basis.CONSENT for ground in verdict.grounds.values())
    # a consent that holds came after what was said before
    stopped = {OBJECTED, WITHDRAWN} & verdict.facts and not on_consent
    if _to_organisation(verdict):
        return (_STOPPED if stopped else _ORGANISATION)[language]
    rights = [_STOPPED[language] if stopped else _OBJECT[language], _RIGHTS[language]]
    if on_consent and verdict.lawful:
        rights.insert(0, _WITHDRAW[language])
    return " ".join(rights)


def _to_organisation(verdict: Judgment[Edition]) -> bool:
    """Whether the letter goes to no person at all."""
    return {COMPANY, IMPERSONAL_MAILBOX} <= verdict.facts


def _day(day: date, language: Language) -> str:
    """Return a day as it is written in a letter in a language."""
    return {
        Language.EN: f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
        Language.NL: f"{day.day}-{day.month}-{day.year}",
        Language.FR: f"{day.day:02}/{day.month:02}/{day.year}",
        Language.DE: f"{day.day}.{day.month}.{day.year}",
    }[language]
