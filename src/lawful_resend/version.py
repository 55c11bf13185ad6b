"""The version of the library, as stored verdicts name it."""

__version__ = "0.2.0"
