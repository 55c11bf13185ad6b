"""What is written into the package when it is built: the README with links that work wherever it is shown."""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

#: a link to a file of the project, or a picture of it: neither an address nor a place on the page
_RELATIVE = re.compile(r"(!?)(\[[^\]]*\])\((?![a-z]+:|#)([^)]+)\)")


class ReadmeHook(MetadataHookInterface):
    """Give the README as it is, its links made absolute from where the sources are."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the description of the package."""
        source = metadata["urls"]["Source"]
        version = metadata["version"]

        def absolute(link: re.Match[str]) -> str:
            picture, text, path = link.groups()
            return f"{picture}{text}({source}/{'raw' if picture else 'blob'}/v{version}/{path})"

        said = Path(self.root, "README.md").read_text("utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": _RELATIVE.sub(absolute, said)}
