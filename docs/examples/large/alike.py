"""Which carts of a batch are alike in all that a law can see: one of them is decided for all.

Of a moment the law sees whether it has come, whether it is a day ago, and on which side of a window of months it
lies. So moments between two such edges are alike. Whatever is not plainly alike is looked at itself: moments near the
edge of a window, where the calendar of a country decides; several records of a kind; moments whose order counts.
``test_large.py`` holds this against ``decide``, row by row and to the microsecond.
"""

from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from dateutil.relativedelta import relativedelta

#: the windows of months that laws know
_MONTHS = (12, 24, 36, 48)
#: more than civil time and the change of the hour can move the edge of a window
_MARGIN = int(timedelta(days=2) / timedelta(microseconds=1))
_HOURS_24 = timedelta(hours=24)
_LONG_AGO = timedelta(days=36_525)

#: what orders the moments of a person, or needs a calendar for each
_ORDERED = ("born", "purchases.ended_at", "consents.withdrawn_at", "consents.last_used_at")
#: of these counts whether something is there
_REFERENCES = ("consents.evidence", "consents.wording")


def alike(batch: pa.RecordBatch, ignore: str) -> tuple[pa.Array, pa.Array]:
    """Give the rows to decide, and for each row of the batch the place of its like among them.

    Args:
        batch: the carts, in columns.
        ignore: a column that says nothing about the case: the key of the cart.

    """
    size = batch.num_rows
    own = np.zeros(size, bool)
    codes: list[np.ndarray] = []
    at = pc.unique(batch["at"])
    if len(at) != 1 or at.null_count or at.type.tz is None:
        own[:] = True
    else:
        look = _Look(at[0].as_py(), own, codes)
        for name, column in zip(batch.schema.names, batch.columns, strict=True):
            if name not in {ignore, "at"}:
                look(name, column)
        if "consents" in batch.schema.names and "objected_at" in batch.schema.names:
            asked = _numbers(pc.list_value_length(batch["consents"]), 0) > 0
            own |= asked & _there(batch["objected_at"])
    key = np.where(own, np.arange(size), -1)
    for each in codes:
        key = _number(key) * (int(each.max(initial=0)) + 2) + each
    which = _number(key)
    first = np.empty(int(which.max(initial=-1)) + 1, "int64")
    first[which[::-1]] = np.arange(size)[::-1]  # the last that is put there is the first row of its like
    return pa.array(first), pa.array(which)


def _number(key: np.ndarray) -> np.ndarray:
    """Give equal values one number, from 0 in the order in which they come: small, so that they can be multiplied."""
    return _numbers(pa.array(key).dictionary_encode().indices, 0).astype("int64")


class _Look:
    """See columns as numbers: equal where no law tells the values apart; and mark the rows that are no one's like."""

    def __init__(self, at: datetime, own: np.ndarray, codes: list[np.ndarray]) -> None:
        self.own, self.codes = own, codes
        self.edges = np.array([_micros(at - _HOURS_24), _micros(at)])
        self.windows = np.array([_micros(at - relativedelta(months=each)) for each in sorted(_MONTHS, reverse=True)])
        self.oldest = _micros(at - _LONG_AGO)

    def __call__(self, name: str, column: pa.Array) -> None:
        """Look at a column, or into it."""
        kind = column.type
        if pa.types.is_list(kind) or pa.types.is_large_list(kind):
            length = _numbers(pc.list_value_length(column), 0)
            self.own |= length > 1
            self.codes.append(length)
            start = np.where(length == 1, np.cumsum(length) - length, -1)
            self(name, column.flatten().take(pa.array(start, mask=start < 0)))
        elif pa.types.is_struct(kind):
            self.codes.append(_there(column))
            for each, child in zip(kind, column.flatten(), strict=True):
                self(f"{name}.{each.name}", child)
        elif name in _ORDERED:
            self.own |= _there(column)
        elif pa.types.is_timestamp(kind) and kind.tz is not None:
            self._moment(column)
        else:
            if name in _REFERENCES and (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
                column = pc.if_else(pc.match_substring_regex(column, "[0-9A-Za-z]"), "some", column)
            coded = column if pa.types.is_dictionary(kind) else column.dictionary_encode()
            self.codes.append(_numbers(coded.indices, -1))

    def _moment(self, column: pa.Array) -> None:
        there = _there(column)
        moments = _numbers(column.cast(pa.timestamp("us", "UTC")).cast(pa.int64()), 0)
        near = np.abs(moments[:, None] - self.windows).min(axis=1) <= _MARGIN
        self.own |= there & (near | (moments > self.edges[-1]) | (moments < self.oldest))
        place = np.searchsorted(self.windows, moments) + np.searchsorted(self.edges, moments)
        self.codes.append(np.where(there, place, -1))


def _micros(moment: datetime) -> int:
    return int(np.datetime64(moment.replace(tzinfo=None), "us").astype("int64"))


def _there(column: pa.Array) -> np.ndarray:
    return np.asarray(column.is_valid().to_numpy(zero_copy_only=False))


def _numbers(column: pa.Array, null: int) -> Any:  # noqa: ANN401 - an array of numbers
    return column.fill_null(null).to_numpy(zero_copy_only=False)
