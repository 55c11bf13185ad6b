"""The order of rooms: a module imports only what stands above it, and the package has no import circle."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import lawful_resend
from lawful_resend.laws import JURISDICTIONS

PACKAGE = Path(lawful_resend.__file__).parent
#: every module of the package, from what the others rest on to what is used by none: an import leads up in this list;
#: what is found by name, a law by its country and a catalogue by its language, is loaded when first asked for
ROOMS = [
    *("version", "errors", "civil_time", "values", "models", "text", "catalogues", "records", "rows"),
    # what is seen, and the rules that ask for it
    *("expressions", "facts", "assumptions", "observe", "rules", "edition", "remedies", "judgment", "choice"),
    # what is said
    *("words", "words.explanation", "words.letter", "words.render"),
    # the public faces, and the laws that are cut into them
    "verdict",
    *("laws.shared", "laws.shared.wording", "laws.shared.acts", "laws.shared.periods"),
    *("laws.shared.authorities", "laws.shared.data_protection", "laws.shared.duties"),
    *("laws.shared.gdpr", "laws.shared.directive_95_46", "laws.shared.eprivacy", "laws.shared.jurisdiction"),
    *("laws", *(f"laws.{country}" for country in JURISDICTIONS.values())),
    # what is asked of them
    *("boxes", "platforms.documents", "platforms.shop", "platforms"),
    *(
        "platforms.shopify",
        "platforms.woocommerce",
        "platforms.klaviyo",
        "platforms.mailchimp",
        "platforms.magento",
        "platforms.stripe",
    ),
    *("decision", "hints", "timing", "replays", "report", "situations", "testing", ""),
    # the same for tables
    *("columns.arrays", "columns.records", "columns.seeing", "columns.judging", "columns.json_lines", "columns"),
    # the command
    *("command", "command.reading", "command.answering", "command.writing", "command.screen", "__main__"),
]
#: the texts of other languages are found by name, in ``text`` alone
CATALOGUES = {"catalogues.de", "catalogues.fr", "catalogues.nl"}


def _name(path: Path) -> str:
    """Return the name of a module within the package; empty for the package itself."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").removesuffix(".")


MODULES = {_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports(name: str, code: str) -> Iterator[str]:
    """Yield the modules of the package that a module imports: anywhere in it, by any name, for types too."""
    package = (
        name.split(".")
        if name in {"", "laws", "laws.shared", "words", "catalogues", "platforms"}
        else name.split(".")[:-1]
    )
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (_within(each.name) for each in node.names if each.name.split(".")[0] == "lawful_resend")
        elif isinstance(node, ast.ImportFrom):
            start = (node.module or "").split(".") if node.module else []
            if node.level:
                start = ["lawful_resend", *filter(None, package[: len(package) - node.level + 1]), *start]
            if start[0] == "lawful_resend":
                origin = ".".join(start[1:])
                # a name may be a module of the package that is named
                inner = {each.name: f"{origin}.{each.name}".removeprefix(".") for each in node.names}
                yield from (module if module in MODULES else origin for module in inner.values())


def _within(name: str) -> str:
    return name.removeprefix("lawful_resend").removeprefix(".")


IMPORTS = {name: set(imports(name, path.read_text("utf-8"))) - {name} for name, path in MODULES.items()}


def test_every_module_has_its_place() -> None:
    """The list names each module of the package once, and nothing else."""
    assert sorted(ROOMS) == sorted(MODULES.keys() - CATALOGUES)


@pytest.mark.parametrize("name", ROOMS)
def test_a_module_imports_only_what_stands_above_it(name: str) -> None:
    """Inside functions, relative and for types too."""
    above = {*ROOMS[: ROOMS.index(name)]}

    assert IMPORTS[name] - above == set()


@pytest.mark.parametrize("country", JURISDICTIONS.values())
def test_a_country_imports_no_other(country: str) -> None:
    """What two countries share stands in ``laws.shared``."""
    assert {each for each in IMPORTS[f"laws.{country}"] if each.startswith("laws.")} <= {
        each for each in ROOMS if each.startswith("laws.shared")
    }


@pytest.mark.parametrize("name", sorted(CATALOGUES))
def test_a_catalogue_imports_nothing_of_the_package(name: str) -> None:
    """It is sentences alone."""
    assert IMPORTS[name] == set()


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("rules", "import lawful_resend.facts", {"facts"}),
        ("rules", "from lawful_resend import facts as f, Cart", {"facts", ""}),
        ("rules", "from lawful_resend.laws.shared import gdpr", {"laws.shared.gdpr"}),
        ("rules", "from .verdict import Law", {"verdict"}),
        ("rules", "from . import verdict", {"verdict"}),
        ("laws.shared.gdpr", "from ...verdict import Law", {"verdict"}),
        ("laws.shared.gdpr", "from . import wording", {"laws.shared.wording"}),
        ("laws", "from .shared import gdpr", {"laws.shared.gdpr"}),
        ("", "from .verdict import Law", {"verdict"}),
        ("rules", "def ask():\n    from lawful_resend.verdict import Law", {"verdict"}),
        ("rules", "if TYPE_CHECKING:\n    from lawful_resend.verdict import Law", {"verdict"}),
        ("rules", "import ast, attrs\nfrom attrs import frozen", set()),
    ],
)
def test_every_kind_of_import_is_seen(name: str, code: str, found: set[str]) -> None:
    """However a module is imported, and wherever: the order could be broken by none unseen."""
    assert set(imports(name, code)) == found
