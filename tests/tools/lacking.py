"""What the catalogues lack of what the library says, as lines to fill in; ``python tests/tools/lacking.py`` prints it.

A country that is written in English alone is said in the other languages once these lines stand in the catalogues, each
in its place by the alphabet. It exits with 1 where anything is lacking, or left over.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module

from lawful_resend import Language

#: prints every text of the package, wherever a module, a rule or a source holds it
_PRINT_TEXTS = """
import gc, importlib, json, pkgutil, lawful_resend
from lawful_resend.laws import JURISDICTIONS, jurisdiction
from lawful_resend.text import Text
for each in pkgutil.walk_packages(lawful_resend.__path__, "lawful_resend."):
    importlib.import_module(each.name)
for code in JURISDICTIONS:
    jurisdiction(code)
print(json.dumps(sorted({each.en for each in gc.get_objects() if type(each) is Text})))
"""


@cache
def sentences() -> frozenset[str]:
    """Find every text of the package, in a process that has no other."""
    run = subprocess.run([sys.executable, "-c", _PRINT_TEXTS], stdout=subprocess.PIPE, check=True)  # noqa: S603
    return frozenset(json.loads(run.stdout))


def catalogue(language: Language) -> dict[str, str]:
    """Return the sentences of a language, by the English."""
    found: dict[str, str] = import_module(f"lawful_resend.catalogues.{language}").SENTENCES
    return found


def lacking(said: Iterable[str], catalogues: Mapping[Language, Mapping[str, str]]) -> list[str]:
    """List what each catalogue lacks of what is said, and what it has that nothing says."""
    return [line for language, known in catalogues.items() for line in _differs(language, set(said), known)]


def _differs(language: Language, said: set[str], known: Mapping[str, str]) -> Iterator[str]:
    path = f"src/lawful_resend/catalogues/{language}.py"
    unsaid = {each for each in said if not known.get(each)}
    for problem, english in (("lacks", unsaid), ("has what nothing says", known.keys() - said)):
        if english:
            yield f"{path} {problem}:"
            for each in sorted(english):
                yield f"    {_quoted(each)}: {_quoted(known.get(each, ''))},"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def main() -> int:
    """Print it."""
    found = lacking(sentences(), {each: catalogue(each) for each in Language if each is not Language.EN})
    sys.stdout.writelines(f"{line}\n" for line in found or ["every sentence is said in every language"])
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
