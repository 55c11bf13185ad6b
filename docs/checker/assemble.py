"""Put the checker together: the page, Pyodide, and the wheels it runs; ``python docs/checker/assemble.py FOLDER``.

What is large is fetched when the site is built and not kept in the repository: Pyodide by npm, the wheels by pip, each
as it is configured where this runs, and each in the one version whose hash stands here.
"""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
PAGE = ("index.html", "style.css", "page.mjs", "worker.mjs", "words.json")
PYODIDE = "pyodide@314.0.7"
#: of the package, as npm calls it its integrity
PYODIDE_SHA512 = "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A=="
#: what a browser needs of it
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def assemble(folder: Path) -> None:
    """Write the whole page to a folder, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in PAGE:
        shutil.copy(HERE / name, folder)
    runtime = folder / "pyodide"
    unpack(fetch(PYODIDE, PYODIDE_SHA512), RUNTIME, runtime)
    pip(
        "download",
        "--only-binary",
        ":all:",
        "--require-hashes",
        "-r",
        str(HERE / "requirements.txt"),
        "-d",
        str(folder),
    )
    pip("wheel", "--wheel-dir", str(folder), str(HERE.parents[1]))
    pack(HERE / "one_cart", folder / "one_cart.zip")
    archives = sorted([*folder.glob("*.whl"), *folder.glob("*.zip")])
    size = sum(path.stat().st_size for path in (*archives, *runtime.iterdir()) if path.suffix != ".mjs")
    parts = {"archives": [path.name for path in archives], "bytes": size}
    (folder / "parts.json").write_text(json.dumps(parts), "utf-8")


def fetch(package: str, sha512: str) -> bytes:
    """Return a package of npm's, refusing another one than was checked."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed: Pyodide is one of its packages")
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", "--pack-destination", folder, package]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - fixed words
        (packed,) = (path.read_bytes() for path in Path(folder).iterdir())
    found = base64.b64encode(hashlib.sha512(packed).digest()).decode()
    if found != sha512:
        sys.exit(f"{package} has the hash sha512-{found}, and not the one of assemble.py")
    return packed


def unpack(packed: bytes, names: tuple[str, ...], folder: Path) -> None:
    """Write some files of an npm package to a folder."""
    folder.mkdir()
    with tempfile.TemporaryFile() as file:
        file.write(packed)
        file.seek(0)
        with tarfile.open(fileobj=file) as archive:
            for name in names:
                member = archive.extractfile(f"package/{name}")
                if member is None:
                    sys.exit(f"{name} is no file of the package")
                (folder / name).write_bytes(member.read())


def pip(*words: str) -> None:
    """Run pip for wheels that bring nothing else along."""
    command = [sys.executable, "-m", "pip", words[0], "--quiet", "--disable-pip-version-check", "--no-deps", *words[1:]]
    subprocess.run(command, check=True)  # noqa: S603 - this Python's own pip


def pack(package: Path, archive: Path) -> None:
    """Zip the modules of a package, to the same bytes each time."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in sorted(package.glob("*.py")):
            zipped.writestr(zipfile.ZipInfo(f"{package.name}/{path.name}"), path.read_bytes())


if __name__ == "__main__":
    assemble(Path(sys.argv[1]))
