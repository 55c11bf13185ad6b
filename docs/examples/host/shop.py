"""A small shop: it asks before it sends a reminder, and keeps the verdict."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Depends, FastAPI

from lawful_resend import Case, decide

app = FastAPI()
outbox: list[str] = []
verdicts: list[dict[str, Any]] = []

#: finds the case of a cart: who left it, what is known of them, and the moment of sending
CaseOf = Callable[[int], Case]


def from_database() -> CaseOf:
    """Build cases from the shop's own tables; the tests put their own in its place."""
    raise NotImplementedError


@app.post("/carts/{cart}/reminder")
def remind(cart: int, case_of: Annotated[CaseOf, Depends(from_database)]) -> dict[str, Any]:
    """Send a reminder about a cart where that is lawful, and say why or why not."""
    case = case_of(cart)
    verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    verdicts.append(verdict.as_dict())
    if verdict:
        outbox.append(f"reminder about cart {cart}")
    return {"sent": bool(verdict), "why": str(verdict), "owed": [duty.title.en for duty in verdict.duties]}
