"""What stands on a terminal: words beside signs, colour never alone, lines that fit."""

import os
import shutil
import textwrap
from typing import TextIO

from attrs import frozen

from lawful_resend.text import Language, Text

_YES, _NO = Text("yes"), Text("no")
_CONTESTED = Text("contested")
_LEGEND = Text("contested: the other reading of the law says the opposite")
_TOTAL = Text("carts: {total}; yes: {lawful}, contested: {contested}, no: {unlawful}")
_LEAST, _MOST = 40, 120
_COLOURS = {"yes": "\x1b[32m", "contested": "\x1b[33m", "no": "\x1b[31m"}
_PLAIN = "\x1b[0m"


@frozen(kw_only=True)
class Screen:
    """How to write for whoever reads.

    Attributes:
        width: how many columns a line has.
        colour: whether colours are shown.
        signs: what stands for yes and for no.
        language: the language of the words.

    """

    width: int
    colour: bool
    signs: tuple[str, str]
    language: Language

    @classmethod
    def of(cls, stream: TextIO, language: Language) -> "Screen":
        """Return the screen of a stream: 80 columns where it is no terminal, signs that its encoding has."""
        terminal = stream.isatty()
        width = shutil.get_terminal_size((80, 24)).columns if terminal else 80
        try:
            "✓✗".encode(getattr(stream, "encoding", None) or "utf-8")
            signs = ("✓", "✗")
        except UnicodeEncodeError:
            signs = ("+", "-")
        colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return cls(width=min(max(width, _LEAST), _MOST), colour=colour, signs=signs, language=language)

    def answer(self, *, lawful: bool, contested: bool, room: int) -> str:
        """Return an answer as a sign and words, padded, and coloured where colours are shown."""
        said = f"{self.signs[not lawful]} {(_YES if lawful else _NO)[self.language]}"
        if contested:
            said = f"{said}, {_CONTESTED[self.language]}"
        padded = said.ljust(room)
        if not self.colour:
            return padded
        colour = _COLOURS["contested" if contested else "yes" if lawful else "no"]
        return f"{colour}{padded}{_PLAIN}"

    def room(self) -> int:
        """Return how many columns the longest answer takes."""
        word = max(len(_YES[self.language]), len(_NO[self.language]))
        return 2 + word + len(", ") + len(_CONTESTED[self.language])

    def hanging(self, head: str, text: str, *, indent: int) -> str:
        """Return a head and a text beside it that wraps below itself."""
        room = max(self.width - indent, 20)
        first, *others = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False) or [""]
        return "".join([f"{head}{first}\n", *(f"{' ' * indent}{line}\n" for line in others)])

    def wrapped(self, text: str) -> str:
        """Return text of several lines, each wrapped below its own beginning; links stay whole."""
        out = []
        for line in text.splitlines():
            rest = line.lstrip(" ·-")
            indent = " " * (len(line) - len(rest))
            out += textwrap.wrap(
                line, self.width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
            ) or [""]
        return "".join(f"{line}\n" for line in out)

    def totals(self, counts: dict[str, int]) -> str:
        """Return how many answers there were of each kind, and what contested means where there was one."""
        total = sum(counts.values())
        said = self.wrapped(_TOTAL[self.language].format(total=total, **counts))
        return said + (self.wrapped(_LEGEND[self.language]) if counts["contested"] else "")
