"""Run a benchmark: ``cd tests && python -m tools.benchmarks library [--against PATH]``, ``peers`` or ``tables``."""

import sys
from importlib import import_module

#: each imported when it is run: the peers are a dependency group of their own
MODULES = ("library", "peers", "large", "tables")

if __name__ == "__main__":
    wanted, *arguments = sys.argv[1:] or [""]
    if wanted not in MODULES:
        sys.exit("usage: python -m tools.benchmarks library [--against PATH] | peers | large CARTS | tables")
    sys.stdout.write(f"CPython {sys.version.split()[0]}\n")
    import_module(f"tools.benchmarks.{wanted}").main(arguments)
