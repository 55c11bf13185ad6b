"""The benchmarks, run by hand in ``tests``: ``python -m tools.benchmarks``. Ratios of one run; never asserted.

``library`` measures the library against the law written by hand, ``peers`` against what one would pick instead,
``tables`` too where carts come as a table, ``large`` the recipes for folders of them.
"""
