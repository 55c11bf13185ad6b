"""Values that no shop should send, and what must hold of the library whatever it is given.

Shared by ``test_hostile.py``, which tries each value in each field, and ``fuzz/fuzz.py``, which looks for more.
"""

import io
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any
from unittest.mock import Mock, patch

from attrs import fields, has

from lawful_resend import (
    Account,
    Case,
    InvalidCase,
    LawfulResendError,
    Purchase,
    Reading,
    Verdict,
    audit,
    decide,
    next_change,
    read_case,
    replay,
)
from lawful_resend.__main__ import main
from lawful_resend.command.reading import parsed

#: personal, and markup: neither may come out anywhere
MARK = "<b>jan@voorbeeld.be</b>"
SAID = ("jan@", "@voorbeeld", "<b>", "<script", "Janssens", "53900754")
#: what a shifted column, a wrong key or a form would put anywhere: no slip of typing of a value or field
PERSONAL = (
    "Jan Janssens",
    "Persson",
    "Emma",
    "0472 12 34 56",
    "+32472123456",
    "85.07.30-033.28",
    "BE68 5390 0754 7034",
    "BE68539007547034",
    "1990-02-28",
    "28/02/1990",
    "jan@voorbeeld.be",
    "jan%40voorbeeld.be",
    "jan(at)voorbeeld.be",
    "jan\uff20voorbeeld.be",
    "192.168.17.4",
    "2001:db8::ff00:42:8329",
    "user-8839201",
    "HIV test kit",
    "<b>",
    "<script>alert(1)</script>",
    "\ud800",
    "line\nline\r\x1b[31m\x00",
    "x" * 10_000,
)

#: outputs that a browser shows: what is planted there is markup, whether or not it is personal
SCRIPT = "<script>alert(1)</script>"
#: how far into a record its places are listed
_DEEP = 6
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)

#: a record in which every string of the host's own is planted
PLANTED: dict[str, Any] = {
    "customer": {
        "country": "BE",
        "account": {"created_at": "2026-01-01T00:00:00Z", "seller": MARK},
        "purchases": [
            {
                "concluded_at": "2026-01-01T00:00:00Z",
                "seller": MARK,
                "lines": [{"categories": [MARK, SCRIPT], "supplier": MARK}, [MARK]],
            }
        ],
        "consents": [
            {
                "purposes": ["cart-reminders"],
                "given_at": "2026-11-01T00:00:00Z",
                "act": "ticked",
                "evidence": MARK,
                "wording": MARK,
                "seller": MARK,
            }
        ],
        "objections": [{"seller": MARK, "purposes": ["partner-marketing"]}],
    },
    "cart": {
        "abandoned_at": "2026-11-23T09:00:00Z",
        "address_source": "submitted",
        "seller": MARK,
        "lines": [{"categories": [MARK], "supplier": MARK}],
    },
    "mail": {"request_evidence": MARK},
    "at": "2026-11-23T12:00:00Z",
}


def _raises(*_: object, **__: object) -> Any:  # noqa: ANN401 - never returns
    raise KeyError(MARK)


def _lies(*_: object, **__: object) -> Any:  # noqa: ANN401 - whatever is asked
    return MARK


class _Zone(tzinfo):
    """A zone that answers as it was told, each time the next answer."""

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)

    def utcoffset(self, _: datetime | None, /) -> Any:  # noqa: ANN401 - lies are the point
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    dst = tzname = _lies


def _hostile(kind: type, behave: Callable[..., Any]) -> type:
    """Make a subclass whose every method that a reader might call raises or lies."""
    names: tuple[str, ...] = (
        "__str__",
        "__repr__",
        "__eq__",
        "__ne__",
        "__hash__",
        "__len__",
        "__contains__",
        "__iter__",
        "__format__",
    )
    names += ("__abs__", "__lt__", "__gt__", "__le__", "__ge__", "__add__", "__sub__", "__radd__", "__rsub__")
    names += ("__bool__", "__index__", "__int__", "isoformat", "astimezone", "date", "time", "replace", "toordinal")
    names += ("encode", "isspace", "strip", "utctimetuple", "tzname", "dst")
    return type("Hostile", (kind,), dict.fromkeys([name for name in names if hasattr(kind, name)], behave))


def _nested() -> list[Any]:
    nested: list[Any] = []
    nested.append(nested)
    return nested


def _deep() -> list[Any]:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    return deep


#: name → a value that no field takes without checking
VALUES: dict[str, Any] = {
    "mark": MARK,
    "script": SCRIPT,
    "name": "Jan Janssens",
    "account": "BE68 53900754 7034",
    "dict of a name": {"Jan Janssens": 1, "53900754": 1},
    "surrogate": "\ud800",
    "nul": "\x00\x1b[31m\r\n",
    "long": "é" * 100_000,
    "empty": "",
    "none": None,
    "true": True,
    "zero": 0,
    "huge": 10**5000,
    "float": 1e308,
    "nan": float("nan"),
    "infinity": float("-inf"),
    "bytes": MARK.encode(),
    "self-containing list": _nested(),
    "deep list": _deep(),
    "list of lists": [[]],
    "set in a list": [{1, 2}],
    "dict": {MARK: MARK},
    "list of marks": [MARK, MARK],
    "generator": (each for each in (MARK, 1)),
    "object": object(),
    "type": int,
    "mocked string": Mock(spec=str),
    "mocked datetime": Mock(spec=datetime),
    "mocked date": Mock(spec=date),
    "mocked list": Mock(spec=list),
    "mocked dict": Mock(spec=dict),
    "mocked account": Mock(spec=Account),
    "list of a mocked purchase": [Mock(spec=Purchase)],
    **{
        f"{kind.__name__} that {behave.__name__.strip('_')}": _hostile(kind, behave)(*given)
        for kind, given in ((str, ("terms",)), (int, (1,)), (float, (1.5,)), (date, (2026, 1, 1)))
        for behave in (_raises, _lies)
    },
    **{
        f"datetime that {behave.__name__.strip('_')}": _hostile(datetime, behave)(2026, 1, 1, tzinfo=UTC)
        for behave in (_raises, _lies)
    },
    "first moment": datetime.min.replace(tzinfo=UTC),
    "last moment": datetime.max.replace(tzinfo=UTC),
    "before the first": datetime.min.replace(tzinfo=timezone(timedelta(hours=23, minutes=59))),
    "after the last": datetime.max.replace(tzinfo=timezone(-timedelta(hours=23, minutes=59, seconds=59))),
    "first day": date.min,
    "last day": date.max,
    "naive": datetime(2026, 1, 1),  # noqa: DTZ001 - the point
    **{
        f"zone {number}": datetime(2026, 1, 1, tzinfo=_Zone(*answers))
        for number, answers in enumerate(
            (
                (None,),
                (None, KeyError(MARK)),
                (KeyError(MARK),),
                (RecursionError(MARK),),
                ("+01:00",),
                (timedelta(days=400),),
                (timedelta(0), KeyError(MARK)),
                (timedelta(hours=1), timedelta(hours=-1)),
                (timedelta(seconds=1, microseconds=1),),
            )
        )
    },
    **{
        text: text
        for text in (
            "0001-01-01T00:00:00Z",
            "0001-01-01T00:00:00+23:59",
            "9999-12-31T23:59:59.999999Z",
            "9999-12-31T23:59:59-23:59",
            "2026-11-23T12:00:00-00:00",
            "2026-11-23T12:00:00+00:00:30",
            "2026-11-23T12:00:00+24:00",
            "2026-11-23T12:00:60Z",
            "2026-11-23T24:00:00Z",
            "2026-02-30T12:00:00Z",
            "\uff12026-11-23T12:00:00Z",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
        )
    },
}


# --- what must hold ------------------------------------------------------------------------------


def silent(told: str) -> None:
    """Check that a text tells nothing that was planted."""
    assert not any(said in told for said in SAID), told[:500]


def check_case(case: Case) -> None:
    """Check that a case is decided or refused with the library's own error, and that nothing planted comes out."""
    silent(repr(case))
    for reading in Reading:
        try:
            verdict = decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
        except LawfulResendError as error:
            check_error(error)
            return
        record = verdict.as_dict()
        assert replay(record) == verdict
        shown = [verdict._repr_html_(), verdict._repr_markdown_(), verdict.explain("nl"), verdict.letter("fr")]
        for told in (str(verdict), repr(verdict), json.dumps(record), *shown):
            silent(told)
            assert SCRIPT not in told
    next_change(case.customer, case.cart, case.mail, at=case.at)
    check_report([case])


def check_record(record: Any) -> None:  # noqa: ANN401 - anything at all
    """Check that a record is read or refused with the library's own error, and then all that must hold of a case."""
    try:
        case = read_case(record)
    except LawfulResendError as error:
        check_error(error)
    else:
        check_case(case)
    check_report([record])


def check_report(cases: list[Any]) -> None:
    """Check that a report of anything tells nothing that was planted."""
    report = audit(cases)
    for told in (repr(report), json.dumps(report.as_dict()), report._repr_html_(), report.to_markdown("de")):
        silent(told)
    assert SCRIPT not in report._repr_html_() + report.to_markdown()


def check_stored(record: Any) -> None:  # noqa: ANN401 - anything at all
    """Check that a stored verdict is judged again or refused with the library's own error."""
    try:
        verdict = replay(record)
    except LawfulResendError as error:
        check_error(error)
    else:
        silent(str(verdict))


def check_error(error: LawfulResendError) -> None:
    """Check that an error tells nothing that was planted, in printable ASCII."""
    for told in (str(error), repr(error)):
        silent(told)
        assert told.isascii()
        assert told.isprintable()
    assert not isinstance(error, InvalidCase) or error.problems


def check_command(data: bytes) -> None:
    """Check that the command ends every input with a status, prints JSON lines or sentences, and no traceback."""
    for words in (["decide", "-"], ["replay", "-"], ["explain", "-"]):
        out, err = io.StringIO(), io.StringIO()
        stdin = io.TextIOWrapper(io.BytesIO(data))
        with patch.object(sys, "stdin", stdin), redirect_stdout(out), redirect_stderr(err):
            status = main(words)
        assert status in {0, 1, 2, 3}
        assert (status in {0, 3}) is (err.getvalue() == "")
        silent(out.getvalue() + err.getvalue())
        if words[0] != "explain":
            for line in out.getvalue().splitlines():
                json.loads(line)


def check_lines(lines: Sequence[bytes], reading: Reading = Reading.STRICT) -> list[bool]:
    """Check that lines which are decided many at once are answered as by themselves, or not; return which are."""
    # the extra columns may not be installed
    from lawful_resend.columns.json_lines import verdicts  # noqa: PLC0415

    found = verdicts(lines, reading)
    for line, verdict in zip(lines, found, strict=True):
        assert verdict is None or verdict == _alone(line, reading), line
    return [verdict is not None for verdict in found]


def _alone(line: bytes, reading: Reading) -> Verdict | None:
    try:
        case = read_case(parsed(line))
        return decide(case.customer, case.cart, case.mail, at=case.at, reading=reading)
    except LawfulResendError:
        return None


def places(record: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - any JSON value
    """Give the path of every value in a record, itself first; not far into one that contains itself."""
    yield path
    if len(path) < _DEEP:
        plain = type(record)
        items = record.items() if plain is dict else enumerate(record) if plain is list else ()
        for key, value in items:
            yield from places(value, (*path, key))


def put(record: Any, path: tuple[Any, ...], value: object) -> Any:  # noqa: ANN401 - any JSON value
    """Copy a record with another value at a path."""
    if not path:
        return value
    copy = record.copy()
    copy[path[0]] = put(record[path[0]], path[1:], value)
    return copy


def models(kind: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - an attrs class
    """Give every field of a model."""
    assert has(kind)
    for each in fields(kind):
        yield kind, each.name


def get(record: Any, path: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any JSON value
    """Give the value at a path."""
    return get(record[path[0]], path[1:]) if path else record


def decided(record: Any) -> Verdict:  # noqa: ANN401 - a good record
    """Decide a record."""
    case = read_case(record)
    return decide(case.customer, case.cart, case.mail, at=case.at)
