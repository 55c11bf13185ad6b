"""Standard output and standard error: no verdict is lost for what becomes of the other stream."""

import os
import sys
from io import UnsupportedOperation
from typing import TextIO

#: how much is gathered before it is written, in characters
_ENOUGH = 1 << 16


class OutputFailedError(Exception):
    """Standard output could not be written.

    Attributes:
        line: the number of the last line of the input of which all is written; 0 where there is none.

    """

    def __init__(self, line: int, error: OSError) -> None:
        """Say after which line it failed, and why."""
        super().__init__(f"standard output failed after line {line}: {error.strerror or error}")
        self.line: int = line


class ReaderLeftError(Exception):
    """Whoever read the output has gone."""


class Output:
    """Standard output.

    It writes bytes itself, so that it knows of which lines all is out when writing fails.

    Args:
        stream: where it writes.
        at_once: whether each piece is written when it comes, for somebody who waits for it.

    """

    def __init__(self, stream: TextIO, *, at_once: bool = False) -> None:
        """Begin with nothing gathered."""
        self.stream: TextIO = stream
        self.at_once: bool = at_once
        self.written: int = 0  # the last line of the input of which all is out
        self._pieces: list[tuple[str, int]] = []
        self._size: int = 0
        self._encoding: str = getattr(stream, "encoding", None) or "utf-8"
        try:
            self._file: int | None = stream.fileno()
        except (UnsupportedOperation, AttributeError):
            self._file = None

    def write(self, text: str, line: int = 0) -> None:
        """Write text, which is all of what a line of the input gives.

        Raises:
            OutputFailedError: it cannot be written.
            ReaderLeftError: nobody reads it.

        """
        self._pieces.append((text, line))
        self._size += len(text)
        if self.at_once or self._size > _ENOUGH:
            self.flush()

    def flush(self) -> None:
        """Write what was gathered.

        Raises:
            OutputFailedError: it cannot be written.
            ReaderLeftError: nobody reads it.

        """
        pieces, self._pieces, self._size = self._pieces, [], 0
        data = [(text.encode(self._encoding, "replace"), line) for text, line in pieces]
        out = 0
        try:
            if self._file is None:
                self.stream.write("".join(text for text, _ in pieces))
                return
            whole = memoryview(b"".join(piece for piece, _ in data))
            while out < len(whole):
                out += os.write(self._file, whole[out:])
        except BrokenPipeError:
            raise ReaderLeftError from None
        except OSError as error:
            raise OutputFailedError(self._last(data, out), error) from None
        self._last(data, out)

    def _last(self, data: list[tuple[bytes, int]], out: int) -> int:
        """Note, and return, the last line of which all is among the bytes that are out."""
        end = 0
        for piece, line in data:
            end += len(piece)
            if end > out:
                break
            self.written = max(self.written, line)
        return self.written


def complain(text: str) -> None:
    """Write to standard error, where it can be written: nothing else depends on it."""
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        # closed, full, or nobody reads it; what is left in it would make the process end as failed
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open until the process ends
