"""Acts that more than one country cites."""

from datetime import date

from lawful_resend.rules import Act, Confidence
from lawful_resend.text import Text

CHECKED = date(2026, 11, 23)

GDPR = Act(
    name=Text("GDPR"),
    link="http://data.europa.eu/eli/reg/2016/679/oj",
    checked=CHECKED,
    # cited at such pages: art. 4, 5, 17, 22, 28, 30, 32, 33, 35
    page="https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_{0}",
)
EPRIVACY = Act(
    name=Text("Directive 2002/58/EC"),
    # no page of its articles: the anchors of the consolidated text are cited in two forms
    link="http://data.europa.eu/eli/dir/2002/58/oj",
    checked=CHECKED,
)
#: its annex, no. 26 and 28: the same list of practices in every country of the EEA (art. 5(5)), since 12 December 2007
UNFAIR_PRACTICES = Act(
    name=Text("Directive 2005/29/EC"),
    link="http://data.europa.eu/eli/dir/2005/29/oj",
    checked=date(2026, 11, 28),
    confidence=Confidence.SECONDARY,
)
