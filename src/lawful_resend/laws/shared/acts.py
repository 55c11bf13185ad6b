"""Acts that more than one country cites."""

from datetime import date

from lawful_resend.rules import Act
from lawful_resend.text import Text

CHECKED = date(2026, 11, 23)

GDPR = Act(
    name=Text("GDPR"),
    link="http://data.europa.eu/eli/reg/2016/679/oj",
    checked=CHECKED,
)
EPRIVACY = Act(
    name=Text("Directive 2002/58/EC"),
    link="http://data.europa.eu/eli/dir/2002/58/oj",
    checked=CHECKED,
)
