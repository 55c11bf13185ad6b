"""The tasks of this project, one command each: ``nox --list``; ``nox -s country -- BE`` for one of them.

Each runs in an environment of its own under ``.nox``, made once and kept; ``nox -R`` installs nothing anew.
"""

import os
import random
import re
import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "types", "test"]

ROOT = Path(__file__).parent
# the Pythons of pyenv are found too, and before its shims, which run none that is not chosen
os.environ["PATH"] = os.pathsep.join([*map(str, Path.home().glob(".pyenv/versions/3.1[1-9]*/bin")), os.environ["PATH"]])
#: the Pythons of the classifiers, as far as they are there
PYTHONS = nox.project.python_versions(nox.project.load_toml(ROOT / "pyproject.toml"))
FUZZED = ("command", "lines", "record", "stored")


def _install(session: nox.Session, *groups: str) -> None:
    """Install the package as it stands here, with groups of dependencies."""
    session.install("--editable", ".", *(word for group in groups for word in ("--group", group)))


def _files(*names: str) -> list[str]:
    """Find the files of tests by what stands between ``test_`` and ``.py``."""
    return [str(path) for name in names for path in sorted((ROOT / "tests").rglob(f"test_{name}.py"))]


# --- what a change must pass ---------------------------------------------------------------------
# of these, .ci/run leaves coverage to a job of its own and to the night: it runs most tests once more, traced


@nox.session
def test(session: nox.Session) -> None:
    """Run all tests: the command of the README, word for word."""
    command = next(line for line in (ROOT / "README.md").read_text("utf-8").splitlines() if "pytest" in line)
    session.run("bash", "-c", command, external=True)


@nox.session
def coverage(session: nox.Session) -> None:
    """Check that the tests that are not exhaustive reach every line and branch of the package."""
    _install(session, "test")
    # the tests of the checker go through the package by what others go through, for minutes
    skipped = "--ignore=tests/tools/test_checker.py"
    session.run("coverage", "run", "-m", "pytest", "-q", "-m", "not exhaustive", skipped)
    session.run("coverage", "combine", "--quiet")
    session.run("coverage", "report")


@nox.session
def exhaustive(session: nox.Session) -> None:
    """Run the tests that go through many cases, alone."""
    _install(session, "test")
    session.run("pytest", "-n", "auto", "-m", "exhaustive", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Lint and check the format; ``-- --fix`` mends what can be mended."""
    session.install("--group", "lint")
    fix = "--fix" in session.posargs
    session.run("ruff", "check", *(["--fix"] if fix else []))
    session.run("ruff", "format", *([] if fix else ["--check"]))


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, strictly."""
    _install(session, "dev")
    session.run("mypy")


@nox.session
def prove(session: nox.Session) -> None:
    """Prove the law against an independent evaluation of it, and print how many cases there were."""
    _install(session)
    session.run("python", "tests/tools/prove.py")


@nox.session
def mutants(session: nox.Session) -> None:
    """Change the law in a seeded sample of places, for a test to notice each; ``-- law core`` makes all changes."""
    _install(session, "mutation")
    session.run("python", "tests/tools/mutants.py", *(session.posargs or ["--each", "4", "--seconds", "80"]))


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site with warnings as errors, run the notebooks from a clean kernel, and test the example of a host."""
    _install(session, "docs", "host")
    session.run("sphinx-build", "-q", "-W", "--keep-going", "docs", session.create_tmp())
    session.run("python", "docs/notebooks/run.py")
    with session.chdir("docs/examples/host"):
        options = ["-c", "/dev/null", "--rootdir", ".", "--confcutdir", ".", "-p", "no:cacheprovider"]
        session.run("python", "-W", "error", "-m", "pytest", "-q", *options)


@nox.session
def browser(session: nox.Session) -> None:
    """Put the checker together and try it in Chromium, on a phone and a desk (needs npm and a Chromium or Chrome)."""
    _install(session, "browser")
    session.run("pytest", "-q", "docs/checker/test_browser.py", *session.posargs)


@nox.session
def peers(session: nox.Session) -> None:
    """Check that rule engines that were given the same law decide the same."""
    _install(session, "test", "peers")
    session.run("pytest", "-q", "tests/tools/benchmarks/test_agreement.py")


@nox.session
def large(session: nox.Session) -> None:
    """Decide a population with each engine and with ``decide`` (Spark where there is Java)."""
    _install(session, "large")
    session.run("pytest", "-q", "docs/examples/large/test_large.py")
    # a data frame by rows; skipped where there is no pandas
    session.run("pytest", "-q", "tests/words/test_streams.py::test_cells_of_data_frames")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz what the tests claim of foreign input, from another seed each time; ``-- 60 7`` for a minute, from that."""
    _install(session, "fuzz", "test")
    seconds, seed = [*session.posargs, *("20", str(random.randrange(1, 2**31)))[len(session.posargs) :]]  # noqa: S311
    session.log(f"seed {seed}")
    for target in FUZZED:
        session.run("python", "tests/tools/fuzz/fuzz.py", target, seconds, seed, silent=True)


@nox.session
def hosts(session: nox.Session) -> None:
    """Build and check the wheel of the last commit; it says the same on every Python and beside others."""
    with tempfile.TemporaryDirectory() as folder:
        session.run(".ci/ship", folder, external=True)
        (wheel,) = map(str, Path(folder).glob("*.whl"))
        session.run(".ci/pythons", wheel, external=True)
        session.run(".ci/hosts", wheel, external=True)


# --- what writes files ---------------------------------------------------------------------------


@nox.session
def pages(session: nox.Session) -> None:
    """Write the pages of the docs that say what the code knows."""
    _install(session, "test")
    session.run("python", "tests/tools/pages.py")


@nox.session
def site(session: nox.Session) -> None:
    """Write the whole site to ``build/site``, the checker too, to be put on any host of static files (needs npm)."""
    _install(session, "docs", "browser")
    session.run("sphinx-build", "-q", "-W", "--keep-going", "docs", "build/site")
    session.run("python", "docs/checker/assemble.py", "build/site/checker")


@nox.session
def net(session: nox.Session) -> None:
    """Write the law of every edition down whole, as the tests compare it; read the difference before you commit it."""
    _install(session, "test")
    session.run("python", "tests/tools/net.py", *session.posargs)


@nox.session
def digest(session: nox.Session) -> None:
    """Compare many verdicts, explanations and moments with their digests; ``-- --write`` writes these anew."""
    _install(session, "test")
    session.run("python", "tests/tools/digest.py", *session.posargs)


@nox.session
def country(session: nox.Session) -> None:
    """Write and check all that a country touches, in a minute or two: ``nox -s country -- BE``."""
    (code,) = session.posargs
    listed = ROOT / "src/lawful_resend/laws/__init__.py"
    modules = dict(re.findall(r'"([A-Z]{2})": "(\w+)"', listed.read_text("utf-8")))
    if code not in modules:
        session.error(f"{code} is not in JURISDICTIONS of {listed.relative_to(ROOT)}, but {' '.join(modules)}")
    _install(session, "dev")
    # what needs no more than English
    session.run("python", "tests/law/answers.py", modules[code])
    # the rows of its table carry its name, as [finland-...] or [finland]
    session.run("pytest", "-q", "-k", f"{modules[code]}- or {modules[code]}]", *_files("countries"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("mypy")
    session.run("python", "tests/tools/lacking.py")
    session.run("python", "tests/tools/pages.py")
    session.run("python", "tests/tools/net.py")
    own = _files("text", "pages", "matrix", "net", "decided", modules[code])
    session.run("pytest", "-n", "auto", "-q", *own)
    # the tests that go through all countries carry the code in their names, as [BE], [BE 2018-05-25] or [strict-BE]
    named = _files("law", "changes", "hostile", "testing")
    session.run("pytest", "-n", "auto", "-q", "-k", f"[{code} or -{code}", *named)
    session.log("what differs from the last commit; read what was written before you commit it:")
    session.run("git", "status", "--short", external=True)


# --- every night ---------------------------------------------------------------------------------


@nox.session(python=PYTHONS)
def suite(session: nox.Session) -> None:
    """Run all tests on each Python."""
    _install(session, "test")
    session.run("pytest", "-n", "auto", "-q", *session.posargs)


@nox.session
def seeds(session: nox.Session) -> None:
    """Draw other cases in the tests that draw them; ``-- 7 8`` repeats the draws of these seeds."""
    _install(session, "test")
    for seed in session.posargs or [str(random.randrange(2**32)) for _ in range(5)]:  # noqa: S311 - no secret
        session.run("pytest", "-n", "auto", "-q", "-m", "hypothesis", f"--hypothesis-seed={seed}")


@nox.session(venv_backend="none")
def nightly(session: nox.Session) -> None:
    """Run what takes too long for every change: the suite traced and on each Python, a browser, draws, mutants."""
    session.notify("coverage")
    for each in PYTHONS:
        session.notify(f"suite-{each}")
    session.notify("seeds")
    session.notify("browser")
    session.notify("fuzz", ["600", str(random.randrange(1, 2**32))])  # noqa: S311 - no secret
    session.notify("mutants", ["law", "core"])
