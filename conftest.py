"""Run the examples of README and docs as tests, each document in one process; draw other examples on request."""

import contextlib
import io
import shlex
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test, seed, settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from lawful_resend.__main__ import main

ROOT = Path(__file__).parent

# no test asserts a time, and each run draws the same examples
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


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
collect_ignore_glob = ["docs/checker/*", "docs/examples/*", "docs/notebooks/*", "docs/_ext/*", "docs/conf.py"]

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser(language="console", evaluator=run_console)],
    patterns=["*.md"],
).pytest()


class _Documents(LoadScopeScheduling):
    """Give each test to whoever is free, and the examples of a document together: each goes on from the one above."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition(".md::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Share the tests among processes, where ``-n`` asks for some."""
    return _Documents(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Draw other examples where ``--hypothesis-seed`` asks for them: the tests themselves always draw the same ones."""
    given = config.getoption("--hypothesis-seed")
    if given is not None:
        for test in {item.obj for item in items if isinstance(item, pytest.Function)}:
            if is_hypothesis_test(test):
                seed(int(given))(test)
