"""The benchmarks, run by hand from this folder's parent: ``python -m benchmarks``. Ratios of one run; never asserted.

``library`` measures the library against the law written by hand, ``peers`` against what one would pick instead.
"""
