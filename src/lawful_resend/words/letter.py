"""Answer the person who asks why they got the mail and on what basis their data were used (GDPR art. 13-15).

The answer holds what the verdict holds: which grounds carried the mail, by which provisions, on which of the facts
shown. No name, address or date is in a verdict, so none is in the answer.
"""

from typing import TYPE_CHECKING

from lawful_resend import facts as f
from lawful_resend.facts import Fact
from lawful_resend.rules import Basis
from lawful_resend.text import Language, Text

if TYPE_CHECKING:
    from lawful_resend.rules import Ground
    from lawful_resend.verdict import Verdict

_OPENING = Text(
    nl="U kreeg van ons een e-mail over een winkelmandje dat u had achtergelaten.",
    fr="Vous avez reçu de nous un e-mail au sujet d'un panier que vous aviez laissé.",
    de="Sie haben von uns eine E-Mail über einen Warenkorb erhalten, den Sie zurückgelassen hatten.",
    en="You received a mail from us about a shopping cart that you had left.",
)
_WRONG = Text(
    nl="Volgens wat wij konden aantonen, had die e-mail niet verzonden mogen worden: {reason}",
    fr="D'après ce que nous pouvions démontrer, cet e-mail n'aurait pas dû être envoyé: {reason}",
    de="Nach dem, was wir nachweisen konnten, hätte diese E-Mail nicht versandt werden dürfen: {reason}",
    en="By what we could show, that mail should not have been sent: {reason}",
)
_SENT_ON = Text(
    nl="Wij verzonden hem op deze grond: {basis} ({source}).",
    fr="Nous l'avons envoyé sur cette base: {basis} ({source}).",
    de="Wir haben sie auf dieser Grundlage versandt: {basis} ({source}).",
    en="We sent it on this ground: {basis} ({source}).",
)
_DATA_ON = Text(
    nl="Uw gegevens verwerkten wij daarvoor op deze grond: {basis} ({source}).",
    fr="Pour cela, nous avons traité vos données sur cette base: {basis} ({source}).",
    de="Ihre Daten haben wir dafür auf dieser Grundlage verarbeitet: {basis} ({source}).",
    en="For that we processed your data on this ground: {basis} ({source}).",
)
_RECORDS = Text(
    nl="Onze gegevens tonen: {facts}",
    fr="Nos données montrent: {facts}",
    de="Unsere Aufzeichnungen zeigen: {facts}",
    en="Our records show: {facts}",
)
_RIGHTS = Text(
    nl="U kunt op elk moment, kosteloos en zonder reden, bezwaar maken tegen reclame; wij sturen er dan geen meer. U"
    " hebt recht op inzage, rectificatie en wissing van uw gegevens en kunt een klacht indienen bij de"
    " toezichthoudende autoriteit.",
    fr="Vous pouvez vous opposer à la publicité à tout moment, sans frais et sans motif; nous n'en enverrons plus."
    " Vous avez un droit d'accès, de rectification et d'effacement, et pouvez introduire une réclamation auprès de"
    " l'autorité de contrôle.",
    de="Sie können der Werbung jederzeit, kostenlos und ohne Begründung widersprechen; wir senden dann keine mehr. Sie"
    " haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer Daten und können sich bei der Aufsichtsbehörde"
    " beschweren.",
    en="You may object to marketing at any time, free of charge and without reasons; we then send no more. You have"
    " the right of access, rectification and erasure, and may lodge a complaint with the supervisory authority.",
)
_WITHDRAW = Text(
    nl="U kunt uw toestemming op elk moment even eenvoudig intrekken.",
    fr="Vous pouvez retirer votre consentement à tout moment, tout aussi simplement.",
    de="Sie können Ihre Einwilligung jederzeit ebenso einfach widerrufen.",
    en="You may withdraw your consent at any time, as easily.",
)

#: the facts that concern the person, said to the person
_TOLD: dict[Fact, Text] = {
    f.CONSENT_TO_MARKETING: Text(
        nl="u stemde in met herinneringen of reclame van onze winkel",
        fr="vous avez consenti aux rappels ou à la publicité de notre boutique",
        de="Sie haben in Erinnerungen oder Werbung unseres Shops eingewilligt",
        en="you consented to reminders or marketing from our shop",
    ),
    f.CONSENT_TO_NEWSLETTER: Text(
        nl="u stemde in met onze nieuwsbrief",
        fr="vous avez consenti à notre lettre d'information",
        de="Sie haben in unseren Newsletter eingewilligt",
        en="you consented to our newsletter",
    ),
    f.CONSENT_TICKED: Text(
        nl="u deed dat zelf, met een leeg vakje of een verklaring",
        fr="vous l'avez fait vous-même, par une case vide ou une déclaration",
        de="Sie haben das selbst getan, mit einem leeren Kästchen oder einer Erklärung",
        en="you did so yourself, with an empty box or a statement",
    ),
    f.CONSENT_PROVEN: Text(
        nl="wij bewaren daarvan een bewijs, dat u kunt inzien",
        fr="nous en conservons la preuve, que vous pouvez consulter",
        de="wir bewahren darüber einen Nachweis auf, den Sie einsehen können",
        en="we keep a record of that, which you may see",
    ),
    f.CONSENT_DOUBLE_OPT_IN: Text(
        nl="u bevestigde dat via een link in een e-mail",
        fr="vous l'avez confirmé par un lien dans un e-mail",
        de="Sie haben das über einen Link in einer E-Mail bestätigt",
        en="you confirmed it by a link in a mail",
    ),
    f.BOUGHT: Text(
        nl="u kocht eerder bij ons",
        fr="vous avez déjà acheté chez nous",
        de="Sie haben schon bei uns gekauft",
        en="you bought from us before",
    ),
    f.BOUGHT_ADDRESS_GIVEN: Text(
        nl="u gaf ons daarbij dit adres",
        fr="vous nous avez donné cette adresse à cette occasion",
        de="Sie haben uns dabei diese Adresse gegeben",
        en="you gave us this address then",
    ),
    f.BOUGHT_REFUSAL_OFFERED: Text(
        nl="u kon reclame toen weigeren",
        fr="vous pouviez alors refuser la publicité",
        de="Sie konnten Werbung damals ablehnen",
        en="you could refuse marketing then",
    ),
    f.BOUGHT_SIMILAR: Text(
        nl="het mandje gaat over gelijkaardige goederen",
        fr="le panier porte sur des produits analogues",
        de="der Warenkorb betrifft ähnliche Waren",
        en="the cart is about similar goods",
    ),
    f.ACCOUNT: Text(
        nl="u hebt bij ons een account",
        fr="vous avez un compte chez nous",
        de="Sie haben bei uns ein Konto",
        en="you have an account with us",
    ),
    f.ACCOUNT_REFUSAL_OFFERED: Text(
        nl="u kon reclame weigeren toen u het opende",
        fr="vous pouviez refuser la publicité lors de son ouverture",
        de="Sie konnten Werbung bei der Eröffnung ablehnen",
        en="you could refuse marketing when you opened it",
    ),
    f.CHECKOUT_BEGUN: Text(
        nl="u was begonnen met bestellen",
        fr="vous aviez commencé à passer commande",
        de="Sie hatten mit dem Bestellen begonnen",
        en="you had begun to order",
    ),
    f.CART_REFUSAL_OFFERED: Text(
        nl="u kon reclame weigeren waar u uw adres invulde",
        fr="vous pouviez refuser la publicité là où vous avez saisi votre adresse",
        de="Sie konnten Werbung dort ablehnen, wo Sie Ihre Adresse eingaben",
        en="you could refuse marketing where you entered your address",
    ),
    f.MAIL_REQUESTED: Text(
        nl="u vroeg zelf om deze e-mail",
        fr="vous avez vous-même demandé cet e-mail",
        de="Sie haben selbst um diese E-Mail gebeten",
        en="you asked for this mail yourself",
    ),
    f.TERMS_ACCEPTED: Text(
        nl="u aanvaardde onze voorwaarden en privacyverklaring",
        fr="vous avez accepté nos conditions et notre politique de confidentialité",
        de="Sie haben unsere AGB und Datenschutzerklärung akzeptiert",
        en="you accepted our terms and privacy policy",
    ),
    f.IMPERSONAL_MAILBOX: Text(
        nl="het adres is dat van een organisatie, niet van een persoon",
        fr="l'adresse est celle d'une organisation, non d'une personne",
        de="die Adresse ist die einer Organisation, nicht einer Person",
        en="the address is an organisation's, not a person's",
    ),
    f.DEVICE_CONSENT: Text(
        nl="u stemde in met het lezen van gegevens op uw toestel",
        fr="vous avez consenti à la lecture d'informations sur votre appareil",
        de="Sie haben in das Lesen von Informationen auf Ihrem Gerät eingewilligt",
        en="you consented to our reading information on your device",
    ),
}


def letter(verdict: "Verdict", language: Language) -> str:
    """Answer in one paragraph why the mail was sent and on what basis the data were used."""
    said = [_OPENING[language]]
    if verdict.lawful:
        grounds = verdict.grounds
        sending, data = grounds[verdict.law.sending.id], grounds["data-protection"]
        said += [
            _SENT_ON[language].format(basis=sending.title[language], source=sending.source.cite(language)),
            _DATA_ON[language].format(basis=data.title[language], source=data.source.cite(language)),
        ]
        told = _told(verdict, tuple(grounds.values()), language)
        if told:
            said.append(_RECORDS[language].format(facts="; ".join(told) + "."))
        if Basis.CONSENT in {sending.basis, data.basis}:
            said.append(_WITHDRAW[language])
    else:
        said.append(_WRONG[language].format(reason=_obstacle(verdict, language)))
    said.append(_RIGHTS[language])
    return " ".join(said)


def _obstacle(verdict: "Verdict", language: Language) -> str:
    """Say what forbids the mail, or which rule it does not satisfy."""
    if verdict.vetoes:
        veto = verdict.vetoes[0]
        return f"{veto.title[language]} ({veto.source.cite(language)})."
    layer = next(layer for layer in verdict.law.layers if layer.id not in verdict.grounds)
    return f"{layer.rule[language]} ({layer.source.cite(language)})."


def _told(verdict: "Verdict", grounds: "tuple[Ground, ...]", language: Language) -> list[str]:
    """Say to the person the facts on which the grounds rest, each once."""
    facts = dict.fromkeys(
        fact
        for ground in grounds
        for condition in ground.required(verdict.reading)
        for fact in condition.facts
        if verdict.word & fact.mask
    )
    return [_TOLD[fact][language] for fact in facts if fact in _TOLD]
