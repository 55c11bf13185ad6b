"""What a shop may send, in plain words: the beginning of each country's page, and the page for shop owners.

Which situation is allowed where is decided when the pages are written; what to do, what forbids and what each email
needs are the words of the rules.
"""

from functools import cache

from attrs import frozen

from law.cases import Country
from law.matrix import LOOKED_UP
from lawful_resend import Language, Law, Reading, Verdict, countries
from lawful_resend.laws import jurisdiction
from lawful_resend.words.explanation import cited, disputed, reason

_YES, _DISPUTED, _NO = "✓", "◐", "✗"
ANSWERS = {
    _YES: "You may email somebody who …",
    _DISPUTED: "Disputed; the default answer is no: somebody who …",
    _NO: "You may not email somebody who …",
}


@frozen
class Situation:
    """A situation that shop owners ask about.

    Attributes:
        who: the person, as "somebody who …" goes on.
        case: the same as a row of the tables of cases.

    """

    who: str
    case: str

    def verdict(self, country: str) -> Verdict:
        """Decide it in a country as the law stands there today."""
        return _decided(country, f"{self.case}; {LOOKED_UP}")

    def answer(self, country: str) -> str:
        """Say yes, disputed or no as a sign."""
        verdict = self.verdict(country)
        return _YES if verdict else _DISPUTED if verdict.contested else _NO


@cache
def _decided(country: str, case: str) -> Verdict:
    return Country(country, "Europe/Brussels").decide(case)


SITUATIONS = (
    Situation(
        "ticked an empty box of its own for these emails and confirmed it by a link",
        "consent; consent.double_opt_in=confirmed",
    ),
    Situation("ticked such a box; no link was sent to confirm it", "consent"),
    Situation("bought similar goods two months ago and could refuse marketing then", "customer"),
    Situation(
        "bought similar goods thirteen months ago and could refuse marketing then",
        "customer; purchase.concluded_at=-13 months",
    ),
    Situation(
        "bought similar goods four years ago and nothing since, and could refuse marketing then",
        "customer; purchase.concluded_at=-48 months",
    ),
    Situation(
        "bought similar goods, but nobody offered to refuse marketing then", "customer; purchase.refusal_offered=false"
    ),
    Situation("opened a free account that leads to a paid offer and could refuse marketing then", "account"),
    Situation(
        "accepted your terms and privacy policy, and nothing else",
        'consent; consent.purposes=["terms", "privacy-policy"]; account.paid_offer=false; cart.address_source=account',
    ),
    Situation("asked you to email this very cart", "requested"),
    Situation("is reached at the general address (info@) of a company that the goods are for", "company"),
    Situation("filled in the address in the checkout, sent the form and left", "guest"),
    Situation("filled in the address and left without sending the form", "guest; cart.address_source=typed"),
    Situation("never gave you the address: it was read off the device", "guest; cart.address_source=cookie"),
    Situation("consented and unsubscribed since", "consent; objection.at=-1 days"),
    Situation("consented and ordered since", "consent; cart.ordered_at=-1 hours"),
)

#: the situations that tell countries apart, by a word for each
SHORT = {
    "no link": SITUATIONS[1],
    "buyer": SITUATIONS[2],
    "later": SITUATIONS[3],
    "account": SITUATIONS[6],
    "info@": SITUATIONS[9],
}


def in_short(country: str) -> str:
    """Render the answer of a country: who may be emailed, what to do, what forbids, and what each email needs."""
    rules = jurisdiction(country)
    law = rules.editions[-1]
    lines = [
        "## In short",
        "",
        (
            f"For emails sent from {law.since} on, about a cart left three hours before, where somebody looked for"
            " unsubscribes, for later orders and, where this country has one, in the do-not-email register."
        ),
    ]
    for answer, title in ANSWERS.items():
        found = [each for each in SITUATIONS if each.answer(country) == answer]
        if found:
            lines += ["", f"**{answer} {title}**", "", *(f"* {each.who}{_why(each, country)}" for each in found)]
    lines += ["", "**What to do**", "", *(f"* {advice}" for advice in _advice(law))]
    lines += ["", "**What forbids it, whatever permits it**", "", *(f"* {veto}" for veto in _vetoes(law))]
    lines += ["", "**What each email needs**", "", *(f"* {duty}" for duty in _duties(law))]
    return "\n".join(lines) + "\n"


def _why(situation: Situation, country: str) -> str:
    """Say what stands in the way, where that differs between countries."""
    verdict = situation.verdict(country)
    telling = verdict.contested or situation in SHORT.values()
    if verdict or not telling:
        return ""
    grounds = verdict.law.sending.grounds
    if any(each.reading is Reading.LENIENT and each.holds(verdict.mask, Reading.LENIENT) for each in grounds):
        # a ground that the strict reading has not at all: who denies it says more than what another ground lacks
        view = next(each for each in disputed(verdict) if each.reading is Reading.STRICT)
        return f": *{cited(view.says.en, view, Language.EN)}*"
    return f": *{reason(verdict, Language.EN)}*"


def _advice(law: Law) -> list[str]:
    """Give what to arrange."""
    return list(dict.fromkeys(ground.advice.en for layer in law.layers for ground in layer.grounds if ground.advice))


def _vetoes(law: Law) -> list[str]:
    return [
        veto.title.en + (f" (by the {veto.reading.value} reading)" if veto.reading is not None else "")
        for veto in law.vetoes
    ]


def _duties(law: Law) -> list[str]:
    """Give what is owed with every email that the default reading allows, whatever it rests on."""
    sending = law.layers[0].grounds
    bases = {ground.basis for ground in sending if ground.applies_under(Reading.STRICT)}
    owed = [duty for duty in law.duties if duty.binding and not duty.standing and not duty.when]
    return list(dict.fromkeys(duty.title.en for duty in owed if not duty.under or bases <= duty.under))


def with_answer(page: str, country: str) -> str:
    """Put the answer of a country in its place on a page that was written by hand: below the title, anew each time."""
    title, _, rest = page.partition("\n")
    before, ends, after = rest.partition(f"\n{_ENDS}\n")
    by_hand = after if ends else before
    return f"{title}\n\n{in_short(country)}\n{_ENDS}\n\n{by_hand.lstrip()}"


#: where the answer ends
_ENDS = "## Where this comes from"


def shop_owners_page() -> str:
    """Render the page for shop owners: each situation with the countries in which it is allowed."""
    codes = sorted(countries())
    box, sale = (sum(SITUATIONS[number].answer(code) == _YES for code in codes) for number in (0, 2))
    lines = [
        "# For shop owners",
        "",
        (
            "A customer fills a cart and leaves. An email that reminds of the cart is advertising, so the law of the"
            " recipient's country says when it may go. Here is what shops ask about, decided by this library"
            f" for {len(codes)} countries. Each of them [has a page](countries.md) that begins with its own answers."
        ),
        "",
        "## What you may send",
    ]
    for each in SITUATIONS:
        answers = {code: each.answer(code) for code in codes}
        lines += ["", f"**Somebody who {each.who}**", "", where(answers)]
    lines += [
        "",
        (
            "*Disputed* means that authorities, courts or lawyers disagree: [two readings](readings.md)."
            " The default is no."
        ),
        "",
        "## What to do now",
        "",
        (
            "1. **Put a box of its own in the checkout**, empty, that names your shop and these emails. It opens the"
            f" way in {box} of {len(codes)} countries, where a link confirms it."
        ),
        (
            "2. **Offer to refuse marketing with every order**, beside the address. A sale then opens the way in"
            f" {sale} of {len(codes)} countries, for similar goods of your own, until it grows old."
        ),
        (
            "3. **Connect your stop list and your orders.** Whoever unsubscribed or ordered gets no reminder, whatever"
            " else is true. Where nobody looked, the answer is no."
        ),
        "4. **Write down what your forms said, and since when.** What you cannot show does not count.",
        (
            "5. **Never take an address from cookies or from a form that was not sent**, unless the customer agreed to"
            " that first."
        ),
        "",
        "## What to hand to your developer",
        "",
        (
            "[Connect your shop](connect.md): which of your tables is needed and how each becomes a question that the"
            " library can answer. It stores nothing and sends nothing: it says yes or no, why, and what is owed with"
            " the email."
        ),
        "",
        "## When somebody complains",
        "",
        (
            "For each decision there is [a letter](explaining.md) that says in Dutch, French, German or English why the"
            " email came and which rights there are. Keep the decision with the email; it can be checked years later."
            " None of this is legal advice."
        ),
    ]
    return "\n".join(lines) + "\n"


def where(answers: dict[str, str]) -> str:
    """Say where the answer is which: the answer of most countries last, as that of all others."""
    words = {_YES: "yes", _DISPUTED: "disputed", _NO: "no"}
    by_answer = {answer: [code for code, found in answers.items() if found == answer] for answer in words}
    found = sorted((codes, answer) for answer, codes in by_answer.items() if codes)
    found.sort(key=lambda item: len(item[0]))
    if len(found) == 1:
        ((_, answer),) = found
        return f"{answer} **{words[answer]}** in every country here."
    *few, (_, most) = found
    said = [f"{answer} {words[answer]} in {', '.join(sorted(map(_name, codes)))}" for codes, answer in few]
    return f"{most} **{words[most]}**, but {'; '.join(said)}."


def _name(code: str) -> str:
    return jurisdiction(code).name.en
