"""Arrow columns to cases, and cases to columns of verdicts: what every engine's recipe shares.

A column has the name of a field of ``Customer``, ``Cart`` or ``Mail``, or is ``at``. An account is a struct; purchases,
consents, objections and lines are lists of structs, with the names of their fields. A null is not stated.
Other columns are not read at all: an e-mail address may be there, and goes nowhere.
"""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
from attrs import fields_dict

from lawful_resend import (
    Account,
    Cart,
    Case,
    Consent,
    Customer,
    InvalidCase,
    LawfulResendError,
    Line,
    Mail,
    Objection,
    Purchase,
    Verdict,
    decide,
)

#: what is written about each cart besides its key; none of it is personal
OUTCOME = pa.schema(
    {
        "lawful": pa.bool_(),
        "contested": pa.bool_(),
        "why": pa.string(),
        "basis": pa.string(),
        "country": pa.string(),
        "since": pa.date32(),
        "facts": pa.string(),
        "problem": pa.string(),
    }
)

#: the fields that hold models, read apart
_RECORDS = {
    "account": Account,
    "purchases": Purchase,
    "consents": Consent,
    "objections": Objection,
    "lines": Line,
}


def judged(batch: pa.RecordBatch, key: str = "cart") -> pa.RecordBatch:
    """Decide a batch of carts: the key of each, and its outcome.

    What could not be decided has its ``problem`` in the place of an answer; ``country``, ``since`` and ``facts`` are
    all that is needed to judge the others again.

    Args:
        batch: the carts, as ``from_columns`` reads them, and their keys.
        key: the column that names the cart.

    """
    # a batch has few different verdicts: each is told once, and every cart points to its own
    told: dict[Verdict | str, int] = {}
    which = [told.setdefault(each, len(told)) for each in map(_decided, from_columns(batch))]
    places = pa.array(which, pa.int32())
    outcomes = pa.RecordBatch.from_pylist([_told(each) for each in told], OUTCOME).take(places)
    return pa.RecordBatch.from_arrays([batch[key], *outcomes.columns], [key, *OUTCOME.names])


def _decided(case: Case | InvalidCase) -> Verdict | str:
    try:
        return str(case) if isinstance(case, InvalidCase) else decide(case.customer, case.cart, case.mail, at=case.at)
    except LawfulResendError as error:
        return str(error)


def _told(found: Verdict | str) -> dict[str, object]:
    if isinstance(found, str):
        return {"problem": found}
    return {
        "lawful": found.lawful,
        "contested": found.contested,
        "why": found.why,
        "basis": found.basis,
        "country": found.country,
        "since": found.law.since,
        "facts": " ".join(sorted(fact.id for fact in found.facts)),
    }


def from_columns(batch: pa.RecordBatch) -> Iterator[Case | InvalidCase]:
    """Build the case of each row; where a row is none, give what is wrong with it in its place.

    Every value goes through the models, which check it.
    """
    for row in batch.to_pylist():
        try:
            yield Case(customer=_made(Customer, row), cart=_made(Cart, row), mail=_made(Mail, row), at=row["at"])
        except InvalidCase as invalid:
            yield invalid


def _made(model: type[Any], row: dict[str, Any]) -> Any:  # noqa: ANN401 - the model
    """Make a model of the values that its fields have in a row; a null is not stated."""
    return model(**{name: _value(name, row[name]) for name in fields_dict(model) if row.get(name) is not None})


def _value(name: str, value: Any) -> Any:  # noqa: ANN401 - of any field
    if name not in _RECORDS:
        return value
    return _made(_RECORDS[name], value) if name == "account" else [_made(_RECORDS[name], each) for each in value]
