"""Law of the European Union that binds directly, acts that countries cite, and European readings of them.

A directive binds no shop: it is cited here only where a national text has to be read by it.
There is no "EU" to judge by; each country states its own rules.
"""

from datetime import date

from lawful_resend.models import Reading
from lawful_resend.rules import Act, Confidence, View
from lawful_resend.text import Text

CHECKED = date(2026, 11, 23)

#: first day on which the GDPR applied (art. 99(2))
GDPR_APPLIES = date(2018, 5, 25)

GDPR = Act(
    name=Text(nl="AVG", fr="RGPD", de="DSGVO", en="GDPR"),
    link="http://data.europa.eu/eli/reg/2016/679/oj",
    checked=CHECKED,
)
EPRIVACY = Act(
    name=Text(
        nl="Richtlijn 2002/58/EG",
        fr="Directive 2002/58/CE",
        de="Richtlinie 2002/58/EG",
        en="Directive 2002/58/EC",
    ),
    link="http://data.europa.eu/eli/dir/2002/58/oj",
    checked=CHECKED,
)

_CONSENT_GUIDELINES = (
    "https://www.edpb.europa.eu/system/files/documents/files/file1/edpb_guidelines_202005_consent_en.pdf"
)

EDPB_SAME_MOTION = View(
    reading=Reading.STRICT,
    who="EDPB",
    reference="Guidelines 05/2020, § 81",
    day="2020-05-04",
    link=_CONSENT_GUIDELINES,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        nl="Wie algemene voorwaarden aanvaardt, geeft daarmee geen toestemming: dat vraagt een aparte handeling.",
        fr="Accepter des conditions générales n'est pas consentir: il faut un acte distinct.",
        de="Wer AGB akzeptiert, willigt damit nicht ein: Das verlangt eine eigene Handlung.",
        en="Accepting general terms is not consenting: that takes an act of its own.",
    ),
)
EDPB_INFORMATION_PROVEN = View(
    reading=Reading.STRICT,
    who="EDPB",
    reference="Guidelines 05/2020, § 108",
    day="2020-05-04",
    link=_CONSENT_GUIDELINES,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        nl="Ook de informatie die bij de toestemming werd gegeven, moet aantoonbaar zijn.",
        fr="L'information donnée lors du consentement doit elle aussi pouvoir être démontrée.",
        de="Auch die bei der Einwilligung gegebene Information muss nachweisbar sein.",
        en="The information given with the consent must be demonstrable too.",
    ),
)
EDPB_NO_TIME_LIMIT = View(
    reading=Reading.LENIENT,
    who="EDPB",
    reference="Guidelines 05/2020, § 110",
    day="2020-05-04",
    link=_CONSENT_GUIDELINES,
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        nl="De AVG stelt geen vaste termijn; het hangt af van de context en de verwachtingen.",
        fr="Le RGPD ne fixe pas de durée; tout dépend du contexte et des attentes.",
        de="Die DSGVO nennt keine feste Frist; es kommt auf Zusammenhang und Erwartungen an.",
        en="The GDPR sets no time limit; context and expectations decide.",
    ),
)
ORANGE_ROMANIA = View(
    reading=Reading.STRICT,
    who="CJEU",
    reference="C-61/19, ECLI:EU:C:2020:901",
    day="2020-11-11",
    link="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62019CJ0061",
    checked=CHECKED,
    confidence=Confidence.TEXT,
    says=Text(
        nl="De verwerkingsverantwoordelijke bewijst de actieve handeling én de informatie die eraan voorafging.",
        fr="Le responsable démontre le comportement actif et l'information préalable.",
        de="Der Verantwortliche weist das aktive Verhalten und die vorherige Information nach.",
        en="The controller demonstrates the active behaviour and the information given before it.",
    ),
)
INTELIGO = View(
    reading=Reading.LENIENT,
    who="CJEU",
    reference="C-654/23, ECLI:EU:C:2025:871",
    day="2025-11-13",
    link="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023CJ0654",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text(
        nl="Wie aan de uitzondering voor klanten voldoet, heeft voor de verzending geen andere grondslag in art. 6"
        " AVG nodig; de beslissing zelf noemt geen termijn.",
        fr="L'envoi conforme à l'exception pour les clients ne requiert aucune autre base de l'art. 6 RGPD; le"
        " dispositif ne cite pas de délai.",
        de="Wer die Ausnahme für Kunden erfüllt, braucht für den Versand keine andere Grundlage nach Art. 6 DSGVO;"
        " der Tenor nennt keine Frist.",
        en="A mail within the customer exception needs no other basis in art. 6 GDPR; the operative part names no"
        " time limit.",
    ),
)
STWL = View(
    reading=Reading.STRICT,
    who="CJEU",
    reference="C-102/20, ECLI:EU:C:2021:954",
    day="2021-11-25",
    link="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62020CJ0102",
    checked=CHECKED,
    confidence=Confidence.SECONDARY,
    says=Text(
        nl="Reclame die als e-mail in de inbox verschijnt, kan hardnekkig en ongewenst aandringen zijn; in die zaak:"
        " drie vertoningen in vijf weken.",
        fr="Une publicité affichée comme un e-mail dans la boîte de réception peut être une sollicitation répétée et"
        " non souhaitée; dans cette affaire: trois affichages en cinq semaines.",
        de="Werbung, die wie eine E-Mail im Posteingang erscheint, kann ein hartnäckiges und unerwünschtes Ansprechen"
        " sein; in jener Sache: drei Einblendungen in fünf Wochen.",
        en="Advertising shown like an e-mail in the inbox can be persistent and unwanted solicitation; in that case:"
        " three displays in five weeks.",
    ),
)
