"""Run a benchmark, or both: ``cd tests && python -m tools.benchmarks [library] [peers]``."""

import sys
from importlib import import_module

#: each imported when it is run: the peers are a dependency group of their own
MODULES = ("library", "peers")

if __name__ == "__main__":
    wanted = sys.argv[1:] or MODULES
    if not set(wanted) <= set(MODULES):
        sys.exit(f"usage: python -m tools.benchmarks [{'] ['.join(MODULES)}]")
    sys.stdout.write(f"CPython {sys.version.split()[0]}\n")
    for each in wanted:
        import_module(f"tools.benchmarks.{each}").main()
