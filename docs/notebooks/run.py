"""Run the notebooks from a clean kernel: fail where the outputs committed are not those of the run.

``python docs/notebooks/run.py`` checks, ``--write`` keeps the outputs of the run.
"""

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parent


def outputs(notebook: Any) -> list[Any]:  # noqa: ANN401 - a notebook has no type
    """Give what the cells put out, without what differs between runs."""
    return [
        [{key: value for key, value in each.items() if key != "execution_count"} for each in cell.get("outputs", ())]
        for cell in notebook.cells
    ]


def main(arguments: list[str]) -> int:
    """Run all notebooks and compare, or write; give the number of those that differ."""
    differ = 0
    for path in sorted(FOLDER.glob("*.ipynb")):
        committed = nbformat.read(path, as_version=4)
        run = nbformat.read(path, as_version=4)
        places = {"metadata": {"path": str(FOLDER)}}
        # what is printed may come in several pieces
        NotebookClient(run, timeout=600, kernel_name="python3", coalesce_streams=True, resources=places).execute()
        for cell in run.cells:
            cell.metadata = {}
        if "--write" in arguments:
            nbformat.write(run, path)
        elif outputs(committed) != outputs(run):
            differ += 1
            sys.stdout.write(f"{path.name}: the outputs committed are not those of the run\n")
        else:
            sys.stdout.write(f"{path.name}: ran, {len(run.cells)} cells as committed\n")
    return differ


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
