"""In whatever a host runs it: threads, processes, fork and spawn, pickles, sub-interpreters, ``-O`` and ``-OO``.

Other versions of Python and of the dependencies are for ``.ci/hosts``, which runs ``tests/tools/smoke.py`` in each.
"""

import copy
import json
import multiprocessing
import pickle
import subprocess
import sys
import textwrap
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import lawful_resend
from lawful_resend import (
    Case,
    Purpose,
    Reading,
    audit,
    choice,
    civil_time,
    decide,
    decision,
    observe,
    read_case,
    records,
    verdict,
)
from lawful_resend import __main__ as command
from lawful_resend.laws import JURISDICTIONS, jurisdiction

ROOT = Path(__file__).parents[2]
CARTS = [json.loads(line) for line in (ROOT / "docs/examples/carts.jsonl").read_text("utf-8").splitlines()]


def decided(record: dict[str, Any]) -> str:
    """Read a record, decide it under both readings, and give what is stored and what is told."""
    case = read_case(record)
    verdicts = [decide(case.customer, case.cart, case.mail, at=case.at, reading=reading) for reading in Reading]
    return json.dumps([each.as_dict("fr") for each in verdicts])


def here() -> list[str]:
    """Decide the sample carts here."""
    return [decided(record) for record in CARTS]


# --- threads and processes -----------------------------------------------------------------------


def test_many_threads_decide_as_one() -> None:
    """Threads that begin with cold caches and decide the same carts at once give the bytes of one thread."""
    expected = here()
    for cached in _caches().values():
        cached.cache_clear()
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(16) as pool:
            found = list(pool.map(lambda _: here(), range(32)))
    finally:
        sys.setswitchinterval(interval)
    assert all(each == expected for each in found)


def test_an_edition_is_one_value_whatever_threads_load_it() -> None:
    """Threads that load a country at once get the same editions: verdicts of all of them are equal."""
    jurisdiction.cache_clear()
    with ThreadPoolExecutor(16) as pool:
        loaded = set(pool.map(jurisdiction, ["BE"] * 64))
    assert len(loaded) == 1


# a process forked beside other threads may deadlock, and newer Pythons say so; there are none here that matter
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_decide_as_this_one(method: str) -> None:
    """Workers that were forked, spawned or served give the same bytes; a worker that was forked keeps its memo."""
    expected = here()
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert list(pool.map(decided, CARTS, chunksize=8)) == expected


def judged(case: Case) -> verdict.Verdict:
    """Decide a case in a worker."""
    return decide(case.customer, case.cart, case.mail, at=case.at)


def test_values_cross_processes() -> None:
    """Cases go to a spawned worker and verdicts and errors come back, equal to those made here."""
    cases = [read_case(record) for record in CARTS]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(pool.map(judged, cases, chunksize=8)) == [judged(case) for case in cases]
        error = pool.submit(read_case, {"customer": {"country": 1}}).exception()
        unknown = pool.submit(lawful_resend.law, "XX", cases[0].at).exception()
    assert isinstance(error, lawful_resend.InvalidCase)
    assert [problem.path for problem in error.problems] == ["customer.country", "cart", "at"]
    assert isinstance(unknown, lawful_resend.UnknownCountry)


# --- pickles and copies --------------------------------------------------------------------------


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_values_survive_pickles_of_every_protocol(protocol: int) -> None:
    """Cases, models, verdicts, editions and reports are equal to themselves after any pickle, a copy, a deep copy."""
    case = read_case(CARTS[0])
    verdicts = [judged(read_case(record)) for record in CARTS]
    for value in (case, case.customer, case.cart, case.mail, *verdicts, verdicts[0].law, audit(CARTS)):
        for again in (pickle.loads(pickle.dumps(value, protocol)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301 - our own bytes
            assert again == value
            assert repr(again) == repr(value)


def test_a_verdict_that_came_back_is_explained_alike() -> None:
    """A verdict that was pickled gives the same record and the same HTML."""
    for record in CARTS:
        one = judged(read_case(record))
        again = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
        assert again.as_dict() == one.as_dict()
        assert again._repr_html_() == one._repr_html_()


# --- other interpreters --------------------------------------------------------------------------

_DECIDE = """
import json
from lawful_resend import decide, read_case
for line in open({carts!r}, encoding="utf-8"):
    case = read_case(json.loads(line))
    verdict = decide(case.customer, case.cart, case.mail, at=case.at)
    print(json.dumps(verdict.as_dict()), len(verdict._repr_html_()), repr(verdict), len(verdict.letter("de")))
"""


def _run(*words: str) -> str:
    run = subprocess.run([sys.executable, *words], capture_output=True, check=False, text=True, cwd=ROOT)  # noqa: S603
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.parametrize("flag", ["-O", "-OO", "-I", "-bb", "-Xdev", "-Xutf8=0"])
def test_no_flag_of_python_changes_a_verdict(flag: str) -> None:
    """Without asserts or docstrings, isolated, with bytes warnings, in developer mode: the same bytes."""
    code = _DECIDE.format(carts=str(ROOT / "docs/examples/carts.jsonl"))
    assert _run(flag, "-W", "error", "-c", code) == _run("-c", code)


def test_the_command_runs_without_docstrings() -> None:
    """The command and its help rest on no docstring."""
    for words in ([], ["--help"], ["law", "BE", "--on", "2026-11-23"], ["schema"]):
        assert _run("-OO", "-m", "lawful_resend", *words) == _run("-m", "lawful_resend", *words)


def test_sub_interpreters_decide_too() -> None:
    """A sub-interpreter that shares the lock of the main one decides as it does, on every Python that is supported.

    One with a lock of its own imports C modules only where each of them says that it allows that; this library has
    none, so there too it decides or the host's own modules stand in the way, and the message names them.
    """
    code = _DECIDE.format(carts=str(ROOT / "docs/examples/carts.jsonl"))
    program = textwrap.dedent(
        """
        import sys
        try:
            import _interpreters as interpreters
        except ImportError:
            import _xxsubinterpreters as interpreters
        code = {code!r}
        kind = sys.argv[1]
        if kind == "main":
            exec(code)
        elif sys.version_info >= (3, 13):
            failed = interpreters.exec(interpreters.create(kind), code)
            assert failed is None, failed
        else:
            made = interpreters.create(isolated=kind == "isolated")
            failed = interpreters.run_string(made, code)
            assert failed is None, failed
        """
    ).format(code=code)
    expected = _run("-c", program, "main")
    for kind in ("legacy", "isolated"):
        assert _run("-c", program, kind) == expected


# --- what is kept --------------------------------------------------------------------------------


def _caches() -> dict[str, Any]:
    """Find every function of the package that keeps results."""
    kind = type(lru_cache(lambda: None))
    modules = [each for name, each in sys.modules.items() if name.partition(".")[0] == "lawful_resend"]
    return {
        f"{each.__module__}.{each.__qualname__}": each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, kind)
    }


#: those without a greatest size, which are asked about countries, languages, models and editions only, or about nothing
_COUNTED = {
    "lawful_resend.laws.jurisdiction",
    "lawful_resend.hints._strings",
    "lawful_resend.records._plan",
    "lawful_resend.records._takers",
    "lawful_resend.rows._kinds",
    "lawful_resend.records.field_names",
    "lawful_resend.observe.observer",
    "lawful_resend.observe.parts",
    "lawful_resend.rules._lifted_by",
    "lawful_resend.timing._turns",
    "lawful_resend.text._sentences",
    "lawful_resend.values._members",
    "lawful_resend.decision._observer",
    "lawful_resend.columns._facts",
    "lawful_resend.columns._mark",
    "lawful_resend.columns.arrays._plan",
    "lawful_resend.columns.judging._unseen",
}


def test_whatever_is_kept_is_bounded() -> None:
    """Every memo of the package has a greatest size, or is asked only about countries, models, editions or nothing."""
    caches = _caches()
    assert {
        verdict.judge,
        verdict._explained,
        civil_time._after_months,
        civil_time._last_sunday,
    } <= {*caches.values()}
    assert {choice._demands, observe.observer, records._plan, command._record, jurisdiction} <= {*caches.values()}
    for name, cached in caches.items():
        assert cached.cache_info().maxsize is not None or name in _COUNTED, name


def test_memos_without_a_size_do_not_grow_with_the_cases() -> None:
    """Deciding in every country at many moments leaves one entry an edition, a model, a country."""
    # other tests ask for observers of facts that no edition asks for together
    observe.observer.cache_clear()
    decision._observer.cache_clear()
    refused = 0
    editions = [edition for country in JURISDICTIONS for edition in jurisdiction(country).editions]
    for record in CARTS:
        for country in (*JURISDICTIONS, "XX", "YY"):
            case = read_case(record | {"customer": record["customer"] | {"country": country}})
            try:
                judged(case)
            except LookupError:
                refused += 1
    assert refused >= 2 * len(CARTS)
    assert observe.observer.cache_info().currsize <= len({(edition.mask, edition.zone) for edition in editions})
    assert jurisdiction.cache_info().currsize <= len(JURISDICTIONS)
    assert records._plan.cache_info().currsize <= 9
    assert len(observe._KINDS) <= 2 ** len(Purpose)


def test_there_is_no_other_memory() -> None:
    """No module of the package has a mutable value of its own that a call fills, but the sums of purposes."""
    modules = {name: each for name, each in sys.modules.items() if name.partition(".")[0] == "lawful_resend"}

    def sizes() -> dict[str, int]:
        return {
            f"{name}.{key}": len(value)
            for name, module in modules.items()
            for key, value in vars(module).items()
            if isinstance(value, dict | list | set) and not key.startswith("__")
        }

    here()
    before = sizes()
    audit(CARTS).to_markdown()
    for record in CARTS:
        case = read_case(record)
        lawful_resend.next_change(case.customer, case.cart, case.mail, at=case.at)
        judged(case).letter()
    after = sizes()
    grown = {name for name in after if after[name] != before.get(name)}
    assert grown <= {"lawful_resend.observe._KINDS"}
