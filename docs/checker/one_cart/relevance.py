"""Which questions matter: those whose answer could still change what the law of that day says of this email.

Nothing here knows what a question is about. What its options change is seen by observing the case with each of them,
and what may still change the answer is read off the edition: the law only gains by a fact that helps and only loses by
one that weighs against the email, so the least that would have to be shown, from the worst case on, is all that can
matter.
"""

from collections.abc import Iterable
from functools import lru_cache, reduce
from operator import and_, or_
from typing import NamedTuple

from attrs import evolve

from lawful_resend import Law, Reading, decide, law, read_case
from lawful_resend.facts import VOCABULARY
from lawful_resend.remedies import changes
from one_cart.questions import (
    BASE,
    COUNTRY,
    NONE,
    ON,
    QUESTIONS,
    UNASKED,
    UNKNOWN,
    Answers,
    Question,
    moment,
    offered,
    record,
)

#: facts that weigh against the email, and facts about who the customer is, which no remedy changes
_ADVERSE = sum(fact.mask for fact in VOCABULARY if fact.adverse and fact.decides)
_IDENTITY = sum(fact.mask for fact in VOCABULARY if fact.identity)
_DECIDES = sum(fact.mask for fact in VOCABULARY if fact.decides)


class Asked(NamedTuple):
    """A question that is asked, the options that are offered, and the answer, if one of them was given."""

    question: Question
    options: tuple[str, ...]
    answer: str | None


def questions(answers: Answers) -> list[Asked]:
    """Return the questions that matter, up to the first that is not answered; each depends on those before it alone.

    Raises:
        LawNotKnown: the day lies before the country's law is modelled.

    """
    found: list[Asked] = []
    said: dict[str, str] = {}
    for position, question in enumerate(QUESTIONS):
        options = _options(question, said, QUESTIONS[position:])
        if options or question.key == ON:
            answer = _answer(question, answers.get(question.key, ""), options)
            found.append(Asked(question, options, answer))
            if answer is None:
                break
            said[question.key] = answer
    return found


def answered(asked: list[Asked]) -> dict[str, str]:
    """Return the answers that count, for the record: what was not offered stays unsaid beside what was chosen."""
    return {each.question.key: ",".join([each.answer, *_unasked(each)]) for each in asked if each.answer is not None}


def _unasked(asked: Asked) -> list[str]:
    several = asked.question.several
    return [UNASKED + option for option in asked.question.options if several and option not in asked.options]


def _answer(question: Question, given: str, options: tuple[str, ...]) -> str | None:
    """Return what was chosen of the options that are offered."""
    chosen = given if question.key == ON else ",".join(each for each in options if each in given.split(","))
    return chosen or None


def _options(question: Question, said: Answers, open_: tuple[Question, ...]) -> tuple[str, ...]:
    """Return the options of a question that are offered; nothing where it does not matter."""
    if question.key in {COUNTRY, ON}:
        return question.options
    edition = law(said[COUNTRY], moment(said))
    base = {**BASE, **said}
    options = offered(question, said, edition.mask)
    matters = _mattering(edition, _mask(base), _changed(open_, base, edition))
    if question.several:
        without = _mask(base | {question.key: NONE})
        apart = [each for each in options if each not in {UNKNOWN, NONE}]
        told = [each for each in apart if (without ^ _mask(base | {question.key: each})) & matters]
        return (*told, UNKNOWN, NONE) if told else ()
    return options if question.always or _flips(question, options, base) & matters else ()


def _changed(open_: tuple[Question, ...], base: dict[str, str], edition: Law) -> int:
    """Return the facts that questions can still change, but for those about who the customer is."""
    return _any(_flips(each, offered(each, base, edition.mask), base) for each in open_) & _DECIDES & ~_IDENTITY


def _flips(question: Question, options: tuple[str, ...], base: dict[str, str]) -> int:
    """Return the facts on which the options of a question differ."""
    masks = [_mask(base | {question.key: each}) for each in {*options, question.base}]
    return _any(masks) & ~reduce(and_, masks)


def _any(masks: Iterable[int]) -> int:
    return reduce(or_, masks, 0)


def _mask(answers: dict[str, str]) -> int:
    return _observed(tuple(sorted(answers.items())))


@lru_cache(maxsize=8192)
def _observed(answers: tuple[tuple[str, str], ...]) -> int:
    """Return the facts that a case with these answers shows."""
    case = read_case(record(dict(answers)))
    return decide(case.customer, case.cart, case.mail, at=case.at).mask


@lru_cache(maxsize=4096)
def _mattering(edition: Law, facts: int, open_: int) -> int:
    """Return the facts that may still change what the law says, from what is shown and what is open."""
    worst = facts & ~open_ | open_ & _ADVERSE
    needed = [_needed(edition, worst, open_, reading) for reading in Reading]
    if not any(each is not None for each in needed):
        return 0
    told = _any(each.mask for caveat in edition.caveats for each in caveat.conditions)
    return _any(each for each in needed if each is not None) | told | edition.deciding & _IDENTITY


def _needed(edition: Law, worst: int, open_: int, reading: Reading) -> int | None:
    """Return the open facts of which some would have to change; None where nothing can make the email lawful.

    What only waits for somebody to look is left out: the other questions still tell what would then be missing.
    """
    found = 0
    for part in _parts(edition):
        if (part.layers and part.permits(worst, reading)) or (part.vetoes and not part.forbids(worst, reading)):
            continue
        ways = [way for way in changes(part, worst, reading) if not way & ~open_]
        if not ways:
            return None
        found |= _any(ways)
    return found


@lru_cache(maxsize=64)
def _parts(edition: Law) -> tuple[Law, ...]:
    """Return what an edition asks, part by part: each layer by itself, and each veto."""
    return (
        *(evolve(edition, layers=(layer,), vetoes=()) for layer in edition.layers),
        *(evolve(edition, layers=(), vetoes=(veto,)) for veto in edition.vetoes if not veto.open),
    )
