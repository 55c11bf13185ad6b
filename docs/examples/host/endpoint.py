"""An endpoint for shops that are not written in Python: a case in, the answer out. ``uvicorn endpoint:app``."""

from typing import Any

from fastapi import FastAPI, HTTPException

from lawful_resend import LawfulResendError, decide, read_case

app = FastAPI()


@app.post("/decide")
def answer(record: dict[str, Any]) -> dict[str, Any]:
    """Decide a case; a record that cannot be is refused with all that is wrong with it, and shows no personal data."""
    try:
        case = read_case(record)
        verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    except LawfulResendError as wrong:
        raise HTTPException(422, str(wrong)) from wrong
    return {"at": case.at.isoformat(), "why": verdict.summary(), "verdict": verdict.as_dict(explain=False)}
