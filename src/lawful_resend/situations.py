"""The situations of the article that this library implements, as cases with a title."""

from datetime import UTC, datetime, timedelta

from lawful_resend.models import (
    Account,
    AddressSource,
    Cart,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Mail,
    Objection,
    Purchase,
    Purpose,
    RequiredFor,
)
from lawful_resend.records import Case
from lawful_resend.text import Text

_LEFT = datetime(2026, 11, 23, 9, tzinfo=UTC)
_AN_HOUR_BEFORE = _LEFT - timedelta(hours=1)
_SUMMER = datetime(2026, 8, 25, 10, tzinfo=UTC)
_GOODS = frozenset({"garden-tools"})


def _case(customer: Customer, address: AddressSource = AddressSource.SUBMITTED, *, mail: Mail | None = None) -> Case:
    cart = Cart(abandoned_at=_LEFT, address_source=address, lines=[_GOODS], order_only=False, sensitive=False)
    return Case(
        customer=customer,
        cart=cart,
        mail=mail or Mail(refusal_offered=True, number=1),
        at=_LEFT + timedelta(minutes=30),
    )


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
        required_for=RequiredFor.NOTHING,
        double_opt_in=DoubleOptIn.UNUSED,
        informed=True,
        concluded=concluded,
        evidence="log#1" if proven else None,
        wording="form#1",
    )


def _guest(*consents: Consent) -> Customer:
    return Customer(country="BE", consents=consents, objections=(), purchases=())


def _buyer(*, refusal_offered: bool) -> Customer:
    purchase = Purchase(concluded_at=_SUMMER, lines=[_GOODS], address_given=True, refusal_offered=refusal_offered)
    return Customer(country="BE", purchases=[purchase], objections=())


_BOTH = (Purpose.TERMS, Purpose.PRIVACY_POLICY)
_UNSUBSCRIBED = Customer(
    country="BE",
    consents=[_box(Purpose.CART_REMINDERS)],
    objections=[Objection(at=_LEFT + timedelta(minutes=10))],
    purchases=(),
)

#: title → case, in the order of the article
SITUATIONS: tuple[tuple[Text, Case], ...] = (
    (
        Text("Account for which terms and privacy policy were accepted"),
        _case(
            Customer(
                country="BE",
                account=Account(created_at=_SUMMER),
                consents=[_box(*_BOTH, given_at=_SUMMER)],
                objections=(),
                purchases=(),
            ),
            AddressSource.ACCOUNT,
        ),
    ),
    (
        Text("One box for terms and privacy policy ticked, then left"),
        _case(_guest(_box(*_BOTH, concluded=False))),
    ),
    (
        Text("Two separate boxes ticked, then left"),
        _case(_guest(_box(Purpose.TERMS, concluded=False), _box(Purpose.PRIVACY_POLICY, concluded=False))),
    ),
    (
        Text("The same box, but no proof"),
        _case(_guest(_box(*_BOTH, proven=False))),
    ),
    (
        Text("The same box, but pre-ticked"),
        _case(_guest(_box(*_BOTH, act=ConsentAct.PRE_TICKED))),
    ),
    (
        Text("Guest who typed name and email address and left"),
        _case(_guest(), AddressSource.TYPED),
    ),
    (
        Text("Guest who sent the address and left"),
        _case(_guest()),
    ),
    (
        Text("Address recovered through cookies"),
        _case(_guest(), AddressSource.COOKIE),
    ),
    (
        Text("Separate, empty box for these emails ticked"),
        _case(_guest(_box(Purpose.CART_REMINDERS))),
    ),
    (
        Text("Existing customer who could refuse when buying"),
        _case(_buyer(refusal_offered=True), AddressSource.PURCHASE),
    ),
    (
        Text("Existing customer who never could refuse"),
        _case(_buyer(refusal_offered=False), AddressSource.PURCHASE),
    ),
    (
        Text("Customer who asked to have the cart emailed"),
        _case(
            _guest(),
            mail=Mail(requested_at=_LEFT, request_evidence="request#1", neutral=True, refusal_offered=True, number=1),
        ),
    ),
    (
        Text("Customer who consented and then unsubscribed"),
        _case(_UNSUBSCRIBED),
    ),
    (
        Text("Customer who consented, but nobody looked for an objection"),
        _case(Customer(country="BE", consents=[_box(Purpose.CART_REMINDERS)], purchases=())),
    ),
    (
        Text("Customer who consented and then bought on another device"),
        _case(
            Customer(
                country="BE",
                consents=[_box(Purpose.CART_REMINDERS)],
                objections=(),
                purchases=[Purchase(concluded_at=_LEFT + timedelta(minutes=20), lines=[_GOODS])],
            ),
        ),
    ),
)
