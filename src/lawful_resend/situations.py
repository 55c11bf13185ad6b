"""The situations of the article that this library implements, as cases with a title."""

from datetime import UTC, datetime, timedelta

from lawful_resend.models import Account, AddressSource, Cart, Consent, ConsentAct, Customer, Mail, Purchase, Purpose
from lawful_resend.records import Case
from lawful_resend.text import Text

_LEFT = datetime(2026, 11, 23, 9, tzinfo=UTC)
_AN_HOUR_BEFORE = _LEFT - timedelta(hours=1)
_SUMMER = datetime(2026, 8, 25, 10, tzinfo=UTC)
_GOODS = frozenset({"garden-tools"})


def _case(customer: Customer, address: AddressSource = AddressSource.SUBMITTED, *, mail: Mail | None = None) -> Case:
    cart = Cart(abandoned_at=_LEFT, address=address, categories=_GOODS)
    return Case(customer=customer, cart=cart, mail=mail or Mail(), at=_LEFT + timedelta(minutes=30))


def _box(
    *purposes: Purpose,
    given_at: datetime = _AN_HOUR_BEFORE,
    act: ConsentAct = ConsentAct.TICKED,
    proven: bool = True,
    concluded: bool = True,
) -> Consent:
    return Consent(
        purposes=purposes,
        given_at=given_at,
        act=act,
        free=True,
        informed=True,
        concluded=concluded,
        evidence="log#1" if proven else None,
        wording="form#1",
    )


def _guest(*consents: Consent) -> Customer:
    return Customer(country="BE", consents=consents)


def _buyer(*, refusal_offered: bool) -> Customer:
    purchase = Purchase(concluded_at=_SUMMER, categories=_GOODS, address_given=True, refusal_offered=refusal_offered)
    return Customer(country="BE", purchases=[purchase])


_BOTH = (Purpose.TERMS, Purpose.PRIVACY_POLICY)
_UNSUBSCRIBED = Customer(
    country="BE",
    consents=[_box(Purpose.CART_REMINDERS)],
    objected_at=_LEFT + timedelta(minutes=10),
)

#: title → case, in the order of the article
SITUATIONS: tuple[tuple[Text, Case], ...] = (
    (
        Text(
            nl="Account waarbij voorwaarden en privacyverklaring zijn aanvaard",
            fr="Compte pour lequel conditions et politique de confidentialité ont été acceptées",
            de="Konto, bei dem AGB und Datenschutzerklärung akzeptiert wurden",
            en="Account for which terms and privacy policy were accepted",
        ),
        _case(
            Customer(
                country="BE",
                account=Account(created_at=_SUMMER),
                consents=[_box(*_BOTH, given_at=_SUMMER)],
            ),
            AddressSource.ACCOUNT,
        ),
    ),
    (
        Text(
            nl="Eén vakje voor voorwaarden en privacyverklaring aangevinkt, dan vertrokken",
            fr="Une case pour conditions et confidentialité cochée, puis abandon",
            de="Ein Kästchen für AGB und Datenschutz angekreuzt, dann gegangen",
            en="One box for terms and privacy policy ticked, then left",
        ),
        _case(_guest(_box(*_BOTH, concluded=False))),
    ),
    (
        Text(
            nl="Twee aparte vakjes aangevinkt, dan vertrokken",
            fr="Deux cases distinctes cochées, puis abandon",
            de="Zwei getrennte Kästchen angekreuzt, dann gegangen",
            en="Two separate boxes ticked, then left",
        ),
        _case(_guest(_box(Purpose.TERMS, concluded=False), _box(Purpose.PRIVACY_POLICY, concluded=False))),
    ),
    (
        Text(
            nl="Hetzelfde vakje, maar zonder bewijs",
            fr="La même case, mais sans preuve",
            de="Dasselbe Kästchen, aber ohne Nachweis",
            en="The same box, but no proof",
        ),
        _case(_guest(_box(*_BOTH, proven=False))),
    ),
    (
        Text(
            nl="Hetzelfde vakje, maar vooraf aangevinkt",
            fr="La même case, mais précochée",
            de="Dasselbe Kästchen, aber vorangekreuzt",
            en="The same box, but pre-ticked",
        ),
        _case(_guest(_box(*_BOTH, act=ConsentAct.PRE_TICKED))),
    ),
    (
        Text(
            nl="Gast die naam en e-mailadres intikte en vertrok",
            fr="Visiteur qui a tapé nom et adresse e-mail, puis est parti",
            de="Gast, der Name und E-Mail-Adresse eintippte und ging",
            en="Guest who typed name and e-mail address and left",
        ),
        _case(_guest(), AddressSource.TYPED),
    ),
    (
        Text(
            nl="Gast die zijn adres verzond en vertrok",
            fr="Visiteur qui a envoyé son adresse, puis est parti",
            de="Gast, der seine Adresse absandte und ging",
            en="Guest who sent the address and left",
        ),
        _case(_guest()),
    ),
    (
        Text(
            nl="Adres via cookies teruggevonden",
            fr="Adresse retrouvée par des cookies",
            de="Adresse über Cookies wiedergefunden",
            en="Address recovered through cookies",
        ),
        _case(_guest(), AddressSource.COOKIE),
    ),
    (
        Text(
            nl="Apart, leeg vakje voor deze mails aangevinkt",
            fr="Case distincte et vide pour ces e-mails cochée",
            de="Eigenes leeres Kästchen für diese Mails angekreuzt",
            en="Separate, empty box for these mails ticked",
        ),
        _case(_guest(_box(Purpose.CART_REMINDERS))),
    ),
    (
        Text(
            nl="Bestaande klant die bij de aankoop kon weigeren",
            fr="Client existant qui pouvait refuser lors de l'achat",
            de="Bestandskunde, der beim Kauf ablehnen konnte",
            en="Existing customer who could refuse when buying",
        ),
        _case(_buyer(refusal_offered=True), AddressSource.PURCHASE),
    ),
    (
        Text(
            nl="Bestaande klant die nooit kon weigeren",
            fr="Client existant qui n'a jamais pu refuser",
            de="Bestandskunde, der nie ablehnen konnte",
            en="Existing customer who never could refuse",
        ),
        _case(_buyer(refusal_offered=False), AddressSource.PURCHASE),
    ),
    (
        Text(
            nl="Klant die vroeg om zijn mandje naar hem te mailen",
            fr="Client qui a demandé lui-même l'envoi du panier",
            de="Kunde, der selbst um den Warenkorb per E-Mail bat",
            en="Customer who asked to have the cart mailed",
        ),
        _case(_guest(), mail=Mail(requested=True, neutral=True)),
    ),
    (
        Text(
            nl="Klant die toestemde en zich daarna uitschreef",
            fr="Client qui a consenti, puis s'est désinscrit",
            de="Kunde, der einwilligte und sich dann abmeldete",
            en="Customer who consented and then unsubscribed",
        ),
        _case(_UNSUBSCRIBED),
    ),
)
