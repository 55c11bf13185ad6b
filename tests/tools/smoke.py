"""Decide the sample carts with the package that is installed, and print one digest; by hand or by ``.ci/hosts``.

``python tests/tools/smoke.py [MODULE ...]``: the modules are imported first, as a host would. The digest is the same in
every environment. Moments are given as strings and, where pandas is there, as its timestamps too.
"""

import copy
import hashlib
import importlib
import json
import pickle
import sys
from pathlib import Path
from typing import Any

hosts = [importlib.import_module(name) for name in sys.argv[1:]]

from lawful_resend import Cart, InvalidCase, LawfulResendError, audit, decide, next_change, read_case, replay  # noqa: E402

CARTS = Path(__file__).parents[2] / "docs" / "examples" / "carts.jsonl"


def told(record: dict[str, Any]) -> str:
    """Decide a case, and give all that can be said about it."""
    case = read_case(record)
    verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    if pickle.loads(pickle.dumps(case)) != case or copy.deepcopy(verdict) != replay(verdict.as_dict()):  # noqa: S301 - our own bytes
        sys.exit("a value did not come back")
    change = next_change(case.customer, case.cart, case.mail, at=case.at)
    said = [verdict.as_dict("de"), str(change), verdict._repr_html_(), verdict.letter(), repr(case.cart)]
    return json.dumps(said)


def refusals() -> str:
    """Say what is wrong with some records whose reading could hang on the version of Python."""
    out = []
    for at in (
        "2026-11-23T24:00:00Z",
        "2026-11-23T12:00:00-00:00",
        "2026-11-23T12:00:00.1234567Z",
        "0001-01-01T00:00Z",
    ):
        try:
            out.append(
                str(
                    read_case(
                        {
                            "customer": {"country": "BE"},
                            "cart": {"abandoned_at": at, "address_source": "typed"},
                            "at": at,
                        }
                    )
                )
            )
        except LawfulResendError as error:
            out.append(str(error))
    return json.dumps(out)


def beside_pandas(pandas: Any) -> None:  # noqa: ANN401 - a module that may not be there
    """Check that moments of pandas are moments, and that its missing moment is refused."""
    stamp = pandas.Timestamp("2026-11-23T12:00:00.000000789+01:00")
    if Cart(abandoned_at=stamp, address_source="typed").abandoned_at != stamp.floor("us").to_pydatetime():
        sys.exit("a timestamp is another moment")
    try:
        Cart(abandoned_at=pandas.NaT, address_source="typed")
    except InvalidCase as error:
        if str(error) != "Cart.abandoned_at: expected a datetime with an offset from UTC, got a pandas.NaTType":
            raise
    else:
        sys.exit("NaT was taken")


def main() -> None:
    """Print the digest of all that is said."""
    records = [json.loads(line) for line in CARTS.read_text("utf-8").splitlines()]
    said = [*map(told, records), audit(records).to_markdown(), refusals()]
    for module in hosts:
        if module.__name__ == "pandas":
            beside_pandas(module)
    sys.stdout.write(hashlib.sha256("\n".join(said).encode()).hexdigest() + "\n")


if __name__ == "__main__":
    main()
