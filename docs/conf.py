"""The docs site: ``sphinx-build -W --keep-going docs build/site``."""

import sys
from pathlib import Path

from lawful_resend import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "lawful_resend"
version = release = __version__
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "folded", "law_of", "models_of", "platform_of"]
autodoc_preserve_defaults = True
autodoc_typehints_format = "short"
nb_execution_mode = "off"
nb_render_markdown_format = "myst"
myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["_ext", "examples", "notebooks/run.py"]
html_theme = "furo"
html_show_copyright = html_show_sphinx = False
html_title = "lawful_resend"
html_static_path = ["_static"]
html_css_files = ["law.css"]
html_js_files = ["folded.js"]
