"""What is shipped and what is said of it: the public names, the metadata, the checklists."""

import ast
import re
import runpy
import shlex
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import metadata
from inspect import cleandoc, isfunction
from pathlib import Path
from typing import Any

import attrs
import pytest

import lawful_resend
from lawful_resend import countries, testing
from lawful_resend.__main__ import _parser
from lawful_resend.laws import jurisdiction
from tools.stale import main as print_stale
from tools.stale import stale

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
#: all that is written for users; CONTRIBUTING and the like are for others
TEXTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CLASSES = [name for name in lawful_resend.__all__ if isinstance(getattr(lawful_resend, name), type)]


# --- public names --------------------------------------------------------------------------------


def _imported(body: list[ast.stmt]) -> dict[str, str]:
    """Give the names that statements import from the package, with their modules."""
    return {
        alias.name: statement.module.removeprefix("lawful_resend.")
        for statement in body
        if isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith("lawful_resend.")
        if statement.module
        for alias in statement.names
    }


def test_all_lists_what_is_imported() -> None:
    """``__all__`` is sorted and holds what ``__init__`` imports, at once or late, and nothing else."""
    body = ast.parse(Path(lawful_resend.__file__).read_text("utf-8")).body
    late = _imported(next(each for each in body if isinstance(each, ast.If)).body)

    assert lawful_resend.__all__ == sorted({*_imported(body), *late})


def test_checkers_and_callers_see_the_same_late_names() -> None:
    """What ``__getattr__`` imports, type checkers see imported from the same modules."""
    body = ast.parse(Path(lawful_resend.__file__).read_text("utf-8")).body

    assert _imported(next(each for each in body if isinstance(each, ast.If)).body) == lawful_resend._LATER


def test_a_star_imports_all() -> None:
    """Every name of ``__all__`` can be imported, the late ones too."""
    names: dict[str, object] = {}
    exec("from lawful_resend import *", names)  # noqa: S102 - a star is allowed in modules only

    assert set(names) - {"__builtins__"} == set(lawful_resend.__all__)


@pytest.mark.parametrize("name", lawful_resend.__all__)
def test_a_public_name_is_documented(name: str) -> None:
    """Every public name has a docstring of its own and stands as code in the texts for users."""
    value = getattr(lawful_resend, name)
    assert vars(value)["__doc__"] if isinstance(value, type) else value.__doc__
    assert any(re.search(rf"\b{name}\b", code) for text in TEXTS for code in _code(text))


def _code(text: Path) -> list[str]:
    """Find the fenced blocks and code spans of a text."""
    blocks, said = [], text.read_text("utf-8")
    for block in re.findall(r"^```.*?^```", said, re.MULTILINE | re.DOTALL):
        blocks.append(block)
        said = said.replace(block, "")
    return [*blocks, *re.findall(r"`[^`\n]+`", said)]


@pytest.mark.parametrize("name", [name for name in CLASSES if attrs.has(getattr(lawful_resend, name))])
def test_a_field_has_a_meaning(name: str) -> None:
    """Under "Attributes:" a class says what each of its public fields means, in their order, and names no other."""
    kind: Any = getattr(lawful_resend, name)
    _, _, listed = cleandoc(kind.__doc__).partition("Attributes:\n")
    listed, _, _ = listed.partition("Raises:\n")

    assert re.findall(r"^ {4}(\w+): \S", listed, re.MULTILINE) == [
        each.name for each in attrs.fields(kind) if not each.name.startswith("_")
    ]


def test_the_page_of_models_has_all() -> None:
    """``docs/models.md`` renders every public class once."""
    blocks = re.findall(
        r"^```\{models\}\n(.*?)^```", (ROOT / "docs/models.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )

    assert sorted(" ".join(blocks).split()) == CLASSES


def test_the_reference_has_all() -> None:
    """``docs/reference.md`` renders every public function once."""
    named = re.findall(r"^\.\. autofunction:: (.*)$", (ROOT / "docs/reference.md").read_text("utf-8"), re.MULTILINE)
    functions = [f"lawful_resend.{name}" for name in lawful_resend.__all__ if isfunction(getattr(lawful_resend, name))]
    functions += [
        f"{testing.__name__}.{name}"
        for name, value in vars(testing).items()
        if isfunction(value) and value.__module__ == testing.__name__ and not name.startswith("_")
    ]

    assert sorted(named) == sorted(functions)


def test_the_typed_shop_works() -> None:
    """What ``.ci/ship`` gives to the type checkers is a program that runs and whose assertions hold."""
    runpy.run_path(str(ROOT / "tests/tools/consumer/webshop.py"), run_name="__main__")


# --- metadata ------------------------------------------------------------------------------------


def test_dependencies_are_floors() -> None:
    """A dependency has a floor and no cap: ``.ci/ship`` reads the floors off the wheel and tests on them."""
    assert all(re.fullmatch(r"[\w-]+>=[\d.]+", each) for each in PROJECT["dependencies"])
    required = [each for each in metadata.requires("lawful_resend") or [] if "extra ==" not in each]
    assert sorted(required) == sorted(PROJECT["dependencies"])


def test_pythons_are_those_of_ci() -> None:
    """The classifiers name the Pythons on which CI decides, the lowest of them the floor."""
    looped = re.search(r"^for version in (.*); do$", (ROOT / ".ci/pythons").read_text("utf-8"), re.MULTILINE)
    assert looped
    prefix = "Programming Language :: Python :: "
    said = [each.removeprefix(prefix) for each in PROJECT["classifiers"] if each.startswith(f"{prefix}3.")]

    assert said == looped[1].split()
    assert PROJECT["requires-python"] == f">={said[0]}"


def test_a_link_of_the_description_works_anywhere() -> None:
    """The README that indexes show has every link of ``README.md``, none of them relative, and leads to the sources."""
    shown = str(metadata.metadata("lawful_resend").json["description"])
    said = (ROOT / "README.md").read_text("utf-8")
    links = re.findall(r"\]\(([^)]+)\)", shown)

    assert len(links) == len(re.findall(r"\]\(([^)]+)\)", said))
    assert {re.sub(r"/(?:raw|blob)/.*", "", link) for link in links} == {PROJECT["urls"]["Source"]}


def test_types_are_shipped() -> None:
    """The package says that it is typed, in the file that checkers look for and in its metadata."""
    assert Path(lawful_resend.__file__).with_name("py.typed").read_bytes() == b""
    assert "Typing :: Typed" in PROJECT["classifiers"]


# --- checklists ----------------------------------------------------------------------------------


def _commands() -> Iterator[Any]:
    for name in ("docs/releasing.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"):
        said = (ROOT / name).read_text("utf-8")
        for block in re.findall(r"^ *```sh\n(.*?)^ *```", said, re.MULTILINE | re.DOTALL):
            yield from (pytest.param(line.strip(), id=f"{name} {line.strip()}") for line in block.splitlines())
        yield from (pytest.param(each, id=f"{name} {each}") for each in re.findall(r"`(python [^`]+|\.ci/\w+)`", said))


@pytest.mark.parametrize("command", [*_commands()])
def test_a_command_of_a_checklist_exists(command: str) -> None:
    """The files that a command of a checklist names are there, and our own command takes its words."""
    words = shlex.split(command)
    for word in words:
        assert "/" not in word or (ROOT / word).exists()
    if words[:3] == ["python", "-m", "lawful_resend"]:
        _parser().parse_args(words[3 : words.index(">") if ">" in words else None])


def _sessions() -> set[str]:
    """Find the tasks of the noxfile: its functions that are decorated."""
    body = ast.parse((ROOT / "noxfile.py").read_text("utf-8")).body
    return {each.name for each in body if isinstance(each, ast.FunctionDef) and each.decorator_list}


@pytest.mark.parametrize(
    "name",
    [
        *("docs/releasing.md", "docs/trust.md", "docs/how-a-case-is-decided.md", "docs/adding-a-country.md"),
        *(".github/CONTRIBUTING.md", ".github/PULL_REQUEST_TEMPLATE.md", ".ci/run"),
    ],
)
def test_a_task_that_is_named_exists(name: str) -> None:
    """What a text tells to run with nox, and what CI runs, are tasks of the noxfile."""
    said = (ROOT / name).read_text("utf-8")
    named = " ".join(re.findall(r"nox (?:-R )?-s ([a-z ]+)", said) + re.findall(r"<<< \"(.*)\"", said)).split()

    assert set(named) <= _sessions()
    assert named or name == "docs/adding-a-country.md"


@pytest.mark.parametrize("name", ["README.md", "docs/releasing.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"])
def test_a_link_of_a_checklist_leads_somewhere(name: str) -> None:
    """Relative links lead to files that are there."""
    page = ROOT / name
    for link in re.findall(r"\]\(([^):#]+)\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


def test_the_readme_is_short_and_has_one_command_for_the_tests() -> None:
    """It has 900 words at most, and the line that ``.ci/run`` and the noxfile run is the only one that names pytest."""
    said = (ROOT / "README.md").read_text("utf-8")

    assert len(said.split()) <= 900
    assert [line.startswith("python -m pip install") for line in said.splitlines() if "pytest" in line] == [True]


def test_stale_is_what_was_checked_more_than_a_year_ago(capsys: pytest.CaptureFixture[str]) -> None:
    """A year after a check nothing of it is stale, a day later it is; the exit status says which."""
    oldest = min(jurisdiction(country).checked for country in countries())
    far = date(9999, 1, 1)
    first = min(re.findall(r"checked (\S+)\)", "\n".join(stale(far))))
    due = date.fromisoformat(first).replace(year=int(first[:4]) + 1)

    assert first <= oldest.isoformat()
    assert print_stale([due.isoformat()]) == 0
    assert capsys.readouterr().out == ""
    assert print_stale([(due + timedelta(days=1)).isoformat()]) == 1
    assert f"(checked {first})" in capsys.readouterr().out
    assert {line[:2] for line in stale(far)} == set(countries())
