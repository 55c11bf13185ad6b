"""Decide a population with pandas: ``python with_pandas.py CARTS OUTCOMES``, two folders of Parquet files."""

from pathlib import Path

import pandas as pd
from parts import run

from lawful_resend import columns


def decide_frame(carts: pd.DataFrame) -> pd.DataFrame:
    """Return the outcomes of carts, each with its id."""
    outcomes = columns.decide(carts).to_pandas(types_mapper=pd.ArrowDtype)
    return outcomes.assign(cart_id=carts["cart_id"].array)


def decide_file(carts: Path, outcomes: Path) -> None:
    """Decide one file; lists and moments stay as Arrow has them."""
    decide_frame(pd.read_parquet(carts, dtype_backend="pyarrow")).to_parquet(outcomes, index=False)


if __name__ == "__main__":
    run(decide_file)
