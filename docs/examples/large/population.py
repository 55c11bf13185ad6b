"""Invented carts in columns, as many as you like: ``python population.py FOLDER 10000000``.

The mix is that of the notebook "A shop's week": most are guests, some typed an address and never sent it, few ticked a
box, and the order form offers no refusal of marketing to two buyers in three. A part is a function of its number, so
parts can be made one by one.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

#: the moment of sending
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
#: carts in a file
PART = 250_000

_SEED = 20261123
_KINDS = ["guest", "typed", "ticked", "buyer", "account"]
_KIND_SHARES = [0.38, 0.17, 0.12, 0.25, 0.08]
_ADDRESSES = {"guest": "submitted", "typed": "typed", "ticked": "submitted", "buyer": "purchase", "account": "account"}
_COUNTRIES = ["BE", "NL", "LU", "ES", "GB"]
_COUNTRY_SHARES = [0.50, 0.25, 0.12, 0.08, 0.05]
_GOODS = ["garden", "tools", "toys", "books", "kitchen"]
_PURPOSES = ["cart-reminders", "own-marketing", "newsletter"]
_MOMENT = pa.timestamp("us", "UTC")
_DAY = 86_400_000_000


def part(number: int, size: int) -> pa.Table:
    """Make the carts of one part."""
    chance = np.random.default_rng((_SEED, number))
    now = int(AT.timestamp() * 1_000_000)

    def ago(least: float, most: float, count: int = size) -> np.ndarray:
        return now - (chance.uniform(least, most, count) * _DAY).astype("int64")

    def likely(share: float, count: int = size) -> pa.Array:
        return pa.array(chance.random(count) < share)

    def pick(words: list[str], count: int = size, shares: list[float] | None = None) -> pa.Array:
        return pa.array(words).take(pa.array(chance.choice(len(words), count, p=shares)))

    kind = chance.choice(len(_KINDS), size, p=_KIND_SHARES)
    left = ago(0.05, 7)
    buyer, ticked, account = (kind == _KINDS.index(each) for each in ("buyer", "ticked", "account"))
    # one buyer in eight bought twice; whoever ticked a box ticked one
    bought = buyer.astype("int32") * (1 + (chance.random(size) < 1 / 8))
    sales, boxes = int(bought.sum()), int(ticked.sum())
    purchases = pa.StructArray.from_arrays(
        [
            pa.array(ago(10, 1500, sales), _MOMENT),
            _goods(pick(_GOODS, sales)),
            likely(1, sales),
            likely(0.33, sales),
            likely(0.02, sales),
        ],
        ["concluded_at", "lines", "address_given", "refusal_offered", "cancelled"],
    )
    proof = [f"log#{number}-{each}" for each in range(boxes)]
    consents = pa.StructArray.from_arrays(
        [
            _lists(np.ones(boxes, "int32"), pick(_PURPOSES, boxes)),
            pa.array(left[ticked] - (chance.choice([0, 3, 200, 700, 1500], boxes) * _DAY), _MOMENT),
            pick(["ticked", "pre-ticked"], boxes, [0.9, 0.1]),
            pick(["nothing", "service"], boxes, [0.95, 0.05]),
            likely(0.95, boxes),
            likely(0.95, boxes),
            pa.array(proof, mask=chance.random(boxes) < 0.2),
            pa.array(["form#7"] * boxes),
        ],
        ["purposes", "given_at", "act", "required_for", "informed", "concluded", "evidence", "wording"],
    )
    accounts = pa.StructArray.from_arrays(
        [pa.array(ago(8, 1500), _MOMENT), likely(0.3)],
        ["created_at", "refusal_offered"],
        mask=pa.array(~account),
    )
    objected = chance.random(size) < 0.06
    objections = pa.array(ago(0.01, 300, int(objected.sum())), _MOMENT)
    return pa.table(
        {
            "cart_id": pa.array(np.arange(size) + number * size),
            "customer": _struct(
                country=pick(_COUNTRIES, size, _COUNTRY_SHARES),
                objections=_lists(objected.astype("int32"), pa.StructArray.from_arrays([objections], ["at"])),
                account=accounts,
                purchases=_lists(bought, purchases),
                consents=_lists(ticked.astype("int32"), consents),
            ),
            "cart": _struct(
                abandoned_at=pa.array(left, _MOMENT),
                address_source=pa.array([_ADDRESSES[each] for each in _KINDS]).take(pa.array(kind)),
                lines=_goods(pick(_GOODS)),
                device_consent=likely(0.3),
                ordered_at=pa.array(ago(0, 0.05), _MOMENT, mask=chance.random(size) >= 0.05),
            ),
            "mail": _struct(number=pa.array(chance.choice([1, 1, 1, 2], size))),
            "at": pa.array(np.full(size, now), _MOMENT),
        }
    )


def _struct(**fields: pa.Array) -> pa.StructArray:
    return pa.StructArray.from_arrays(list(fields.values()), list(fields))


def _goods(categories: pa.Array) -> pa.ListArray:
    """Give one line of each category."""
    one = np.ones(len(categories), "int32")
    return _lists(one, pa.StructArray.from_arrays([_lists(one, categories)], ["categories"]))


def _lists(lengths: np.ndarray, items: pa.Array) -> pa.ListArray:
    offsets = np.concatenate([[0], np.cumsum(lengths)]).astype("int32")
    return pa.ListArray.from_arrays(pa.array(offsets), items)


def write(folder: Path, size: int, each: int = PART) -> None:
    """Write a population as files of at most so many carts."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, start in enumerate(range(0, size, each)):
        # the last part is cut, so that a larger population begins with the carts of a smaller one
        pq.write_table(part(number, each).slice(0, size - start), folder / f"{number:05}.parquet")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
