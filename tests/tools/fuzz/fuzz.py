"""Fuzz what reads foreign input, guided by coverage.

``python tests/tools/fuzz/fuzz.py command|lines|record|stored [SECONDS [SEED]]``

Needs ``atheris``. The claims are those of ``tests/core/hostile.py``; a finding becomes a test in ``test_hostile.py``.
"""

import io
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "tests"))
with atheris.instrument_imports(include=["lawful_resend"]):
    from core import hostile
    from lawful_resend import countries

_VALUES = list(hostile.VALUES.values())
_COUNTRIES = sorted(countries())
#: of today, when the law of each country is modelled
_CARTS = [
    cart
    for line in (ROOT / "docs/examples/carts.jsonl").read_text("utf-8").splitlines()
    if (cart := json.loads(line))["at"] >= "2026"
]


def command(data: bytes) -> None:
    """Give the command any bytes."""
    hostile.check_command(data)


def lines(data: bytes) -> None:
    """Decide lines of any bytes at once."""
    hostile.check_lines(io.BytesIO(data).readlines())


def record(data: bytes) -> None:
    """Put hostile values, or other values of the record, in a few places of a record of any country."""
    chosen = atheris.FuzzedDataProvider(data)
    hostile.check_record(_changed(_somewhere(hostile.PLANTED, chosen), chosen))


def stored(data: bytes) -> None:
    """Put hostile values in a few places of a stored verdict of any country."""
    chosen = atheris.FuzzedDataProvider(data)
    cart = _somewhere(_CARTS[chosen.ConsumeIntInRange(0, len(_CARTS) - 1)], chosen)
    hostile.check_stored(_changed(hostile.decided(cart).as_dict(), chosen))


def _somewhere(given: Any, chosen: Any) -> Any:  # noqa: ANN401 - a record, and a class without types
    country = _COUNTRIES[chosen.ConsumeIntInRange(0, len(_COUNTRIES) - 1)]
    return hostile.put(given, ("customer", "country"), country)


def _changed(given: Any, chosen: Any) -> Any:  # noqa: ANN401 - any JSON value, and a class without types
    for _ in range(chosen.ConsumeIntInRange(1, 4)):
        places = list(hostile.places(given))
        path = places[chosen.ConsumeIntInRange(0, len(places) - 1)]
        given = hostile.put(given, path, _value(given, places, chosen))
    return given


def _value(given: Any, places: list[Any], chosen: Any) -> Any:  # noqa: ANN401 - as above
    kind = chosen.ConsumeIntInRange(0, 4)
    if kind == 0:
        return hostile.MARK + chosen.ConsumeUnicode(30)
    if kind == 1:
        return chosen.ConsumeUnicode(30)
    if kind == 2:
        year, month, day, hour, minute = (chosen.ConsumeIntInRange(0, most) for most in (9999, 13, 32, 25, 60))
        sign = "+-"[chosen.ConsumeIntInRange(0, 1)]
        return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00{sign}{hour:02}:{minute:02}"
    if kind == 3:
        return hostile.get(given, places[chosen.ConsumeIntInRange(0, len(places) - 1)])
    return _VALUES[chosen.ConsumeIntInRange(0, len(_VALUES) - 1)]


def _seeds(folder: Path) -> None:
    """Begin with the sample carts, their verdicts, and a record with a mark in every string."""
    lines = (ROOT / "docs/examples/carts.jsonl").read_bytes().splitlines()
    stored = [hostile.decided(each).as_dict() for each in _CARTS]
    seeds = [*lines, *(json.dumps(each).encode() for each in (*stored, hostile.PLANTED))]
    for number, seed in enumerate(seeds):
        (folder / str(number)).write_bytes(seed)


def main() -> None:
    """Fuzz one target for some seconds; the fuzzer ends the process, with 0 where nothing was found."""
    name, seconds, seed = [*sys.argv[1:4], *("60", "20261123")[len(sys.argv) - 2 :]]
    target = {"command": command, "lines": lines, "record": record, "stored": stored}[name]
    with tempfile.TemporaryDirectory() as folder:
        if name in {"command", "lines"}:
            _seeds(Path(folder))
        options = [
            f"-max_total_time={seconds}",
            f"-seed={seed}",
            "-max_len=16384",
            "-print_final_stats=1",
            "-verbosity=1",
        ]
        atheris.Setup([sys.argv[0], folder, *options, f"-artifact_prefix={Path.cwd()}/"], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
