"""Same input, same bytes: whatever the hash seed, and with the sources untouched by clock or environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lawful_resend.__main__ import main

ROOT = Path(__file__).parents[2]
CARTS = ROOT / "docs" / "examples" / "carts.jsonl"


def decided(seed: str, *options: str) -> bytes:
    """Decide the sample file in a fresh interpreter with this hash seed."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland" if seed == "1" else "UTC"}
    command = [sys.executable, "-m", "lawful_resend", "decide", str(CARTS), *options]
    return subprocess.run(command, check=True, capture_output=True, env=environment).stdout  # noqa: S603


@pytest.mark.parametrize("options", [(), ("--reading", "lenient", "--lang", "fr")], ids=["strict", "lenient"])
def test_the_same_bytes_under_any_hash_seed(options: tuple[str, ...]) -> None:
    """Records of verdicts do not depend on the order of sets, on the time zone, or on chance."""
    outputs = {decided(seed, *options) for seed in ("0", "1", "4242")}

    assert len(outputs) == 1
    assert outputs.pop().count(b"\n") == len(CARTS.read_text("utf-8").splitlines())


def test_the_sample_file_is_varied() -> None:
    """The sample holds at least thirty carts with every kind of answer."""
    lines = decided("0").splitlines()

    answers = {(b'"lawful": true' in line, b'"contested": true' in line) for line in lines}
    reasons = {why for line in lines for why in (b"permitted", b"forbidden", b"no-ground") if b'"why": "' + why in line}
    assert len(lines) >= 30
    assert answers == {(True, False), (False, False), (False, True)}
    assert len(reasons) == 3


def test_numbered_verdicts_name_their_lines() -> None:
    """With --numbered each verdict says on which line its cart stood, and nothing else changes."""
    plain, numbered = decided("0").splitlines(), decided("0", "--numbered").splitlines()

    assert [json.loads(line)["line"] for line in numbered] == list(range(1, len(plain) + 1))
    assert [json.loads(line) | {"line": 0} for line in numbered] == [json.loads(line) | {"line": 0} for line in plain]


def test_numbers_skip_what_gave_no_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Blank and bad lines give no verdict and do not shift the numbers of those after them."""
    good = CARTS.read_text("utf-8").splitlines()[0]
    file = tmp_path / "carts.jsonl"
    file.write_text(f"{good}\n\nrubbish\n{good}\n", encoding="utf-8")

    status = main(["decide", str(file), "--numbered"])

    assert status == 1
    assert [json.loads(line)["line"] for line in capsys.readouterr().out.splitlines()] == [1, 4]
