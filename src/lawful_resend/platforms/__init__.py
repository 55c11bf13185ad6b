"""From the documents of a shop platform to a case, with a note for each trap that was met.

A module a platform: ``read(documents, *, at, boxes, seller)`` takes the JSON that the platform sends or exports, asks
nobody, and returns the case as far as the documents show it. What they cannot show stays not stated. No module is
imported before it is asked for.
"""

from lawful_resend.platforms.documents import Mapped, Note

__all__ = ["Mapped", "Note"]
