"""Run the examples of the README and the docs as tests."""

import contextlib
import io
import shlex
from pathlib import Path

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from lawful_resend.__main__ import main

ROOT = Path(__file__).parent


def run_console(example: Example) -> str | None:
    """Run each ``$ python -m lawful_resend`` of a console block and compare what it prints."""
    printed = []
    for line in example.parsed.splitlines():
        if line.startswith("$ "):
            out = io.StringIO()
            with contextlib.chdir(ROOT), contextlib.redirect_stdout(out):
                main(shlex.split(line)[4:])
            printed += [line, *out.getvalue().splitlines()]
    shown = "\n".join(printed)
    expected = example.parsed.rstrip("\n")
    return None if shown == expected else f"expected:\n{expected}\n\nprinted:\n{shown}"


#: what needs more than the tests of the package is run by .ci/run, each in its own environment
collect_ignore_glob = ["docs/examples/*", "docs/notebooks/*", "docs/_ext/*", "docs/conf.py"]

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser(language="console", evaluator=run_console)],
    patterns=["*.md"],
).pytest()
