"""What the page shows: the questions so far and, once none that matters is left, the verdict under both readings."""

import json
from typing import Any

from lawful_resend import Language, LawNotKnown, Reading, Verdict, decide, read_case
from lawful_resend.laws import JURISDICTIONS
from lawful_resend.words.explanation import Line, Section, explanation
from one_cart.questions import ON, accepted, record
from one_cart.relevance import Asked, answered, questions


def answer(request: str) -> str:
    """Answer a request of the page, JSON for JSON: ``{"answers": {...}, "language": "nl"}``."""
    asked = json.loads(request)
    return json.dumps(view(asked["answers"], Language(asked["language"])))


def view(given: dict[str, str], language: Language) -> dict[str, Any]:
    """Return the questions that matter after these answers, and the result once all are answered."""
    answers = accepted(given)
    problem = None
    try:
        asked = questions(answers)
    except LawNotKnown:
        problem = "too-early"
        asked = questions({key: value for key, value in answers.items() if key != ON})
    done = asked[-1].answer is not None
    return {
        "questions": [_question(each) for each in asked],
        "problem": problem,
        "result": result(answered(asked), language) if done else None,
    }


def _question(asked: Asked) -> dict[str, Any]:
    return {
        "key": asked.question.key,
        "group": asked.question.group,
        "several": asked.question.several,
        "options": list(asked.options),
        "answer": asked.answer,
    }


def result(answers: dict[str, str], language: Language) -> dict[str, Any]:
    """Return the verdict under both readings, and the record it was given on."""
    made = record(answers)
    case = read_case(made)
    verdicts = [decide(case.customer, case.cart, case.mail, at=case.at, reading=reading) for reading in Reading]
    return {
        "contested": verdicts[0].contested,
        "readings": [_told(verdict, language) for verdict in verdicts],
        "record": _json(made),
        "law": JURISDICTIONS[case.customer.country].replace("_", "-"),
    }


def _told(verdict: Verdict, language: Language) -> dict[str, Any]:
    told = explanation(verdict, language)
    numbers: dict[tuple[str, str], int] = {}
    return {
        "reading": verdict.reading.value,
        "lawful": verdict.lawful,
        "assumed": bool(verdict.assumptions),
        "headline": told.headline,
        "dispute": told.dispute,
        "sections": [_section(each, numbers) for each in told.sections],
        "edition": told.edition,
        "sources": list(numbers),
        "text": verdict.explain(language),
        "letter": verdict.letter(language),
        "verdict": _json(verdict.as_dict(language)),
    }


def _section(section: Section, numbers: dict[tuple[str, str], int]) -> dict[str, Any]:
    def told(lines: tuple[Line, ...]) -> list[dict[str, Any]]:
        return [
            {"text": line.text, "sources": [numbers.setdefault(each, len(numbers) + 1) for each in line.sources]}
            for line in lines
        ]

    return {
        "title": section.title,
        "intro": told(section.intro),
        "lines": told(section.lines),
        "outro": told(section.outro),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
