"""The shop mails where a table says it may, never where that table is missing, and asks the database no more often."""

from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from attrs import evolve
from conftest import AT, DAY
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from shop import cases
from shop.deciding import decide_open_carts
from shop.models import Address, Cart, Category, ConsentEvent, Decision, Order, OrderLine, Product, StopEntry
from shop.sending import send_reminders

from lawful_resend import Boxes, Verdict, decide, replay

Make = Callable[..., Cart]


def verdict_on(cart: Cart, **changed: Any) -> Verdict:  # noqa: ANN401 - any field of a customer
    """Return the verdict on a cart, as its tables are now."""
    case = cases.case_of(cases.with_all(Cart.objects.filter(pk=cart.pk)).get(), AT)
    return decide(evolve(case.customer, **changed), case.cart, case.mail, at=case.at)


def ticked(cart: Cart) -> Cart:
    """Let the guest tick the checkout's box."""
    ConsentEvent.objects.create(address=cart.address, at=cart.left_at, kind="given", box="checkout")
    return cart


def subscribed(cart: Cart) -> Cart:
    """Let the guest subscribe to offers, and follow the link."""
    for kind, at in (("given", AT - 40 * DAY), ("confirmed", AT - 39 * DAY)):
        ConsentEvent.objects.create(address=cart.address, at=at, kind=kind, box="offers")
    return cart


def bought(left: Cart, at: datetime = AT - 90 * DAY, **more: Any) -> Cart:  # noqa: ANN401 - any field of an order
    """Let the customer have bought the same before, where the order form let refuse."""
    order = Order.objects.create(**{"address": left.address, "placed_at": at, "form": "order-form", **more})
    for line in left.lines.all():
        OrderLine.objects.create(order=order, product=line.product)
    return left


# --- who may be mailed, and who may not -----------------------------------------------------------

_HONEST = [
    *((ticked, country) for country in ("BE", "NL", "FR")),
    *((subscribed, country) for country in ("BE", "NL", "FR", "DE", "AT")),
    *((bought, country) for country in ("BE", "NL", "FR", "SE")),
]


@pytest.mark.parametrize(("did", "country"), _HONEST)
def test_an_honest_customer_is_mailed_and_no_table_can_be_missing(
    cart: Make, monkeypatch: pytest.MonkeyPatch, did: Callable[[Cart], Cart], country: str
) -> None:
    """Without the stop list, the orders or the forms nobody is mailed; without its own table no ground carries."""
    left = did(cart(country))

    assert verdict_on(left).lawful
    assert verdict_on(left, objections=None).why == "open"
    assert verdict_on(left, purchases=None).why == "open"
    with monkeypatch.context() as patched:
        patched.setattr(cases, "BOXES", Boxes())
        assert not verdict_on(left)
    if did is bought:
        Product.objects.update(category=None)
        assert not verdict_on(left)
        Product.objects.update(category=Category.objects.get())
        assert verdict_on(left).lawful
        Order.objects.all().delete()
    else:
        ConsentEvent.objects.all().delete()
    assert not verdict_on(left)


@pytest.mark.parametrize("did", [ticked, subscribed, bought])
@pytest.mark.parametrize("at", [AT - timedelta(minutes=5), None], ids=["dated", "undated"])
def test_who_is_on_the_stop_list_is_not_mailed(cart: Make, did: Callable[[Cart], Cart], at: datetime | None) -> None:
    """Neither at the address that stands there nor at another; who stopped a newsletter keeps another consent."""
    left = did(cart())
    other = Address.objects.create(customer=left.address.customer, email="other@example.org")
    entry = StopEntry.objects.create(address=other, at=at)

    assert not verdict_on(left)

    entry.purpose = "newsletter"
    entry.save()
    assert verdict_on(left).lawful is (did is not bought)


@pytest.mark.parametrize("did", [ticked, subscribed, bought])
@pytest.mark.parametrize("kind", ["withdrawn", "objected"])
def test_who_took_it_back_in_the_consent_log_is_not_mailed(cart: Make, did: Callable[[Cart], Cart], kind: str) -> None:
    """An unsubscribe that names no box is from all."""
    left = did(cart())
    ConsentEvent.objects.create(address=left.address, at=AT - timedelta(minutes=5), kind=kind)

    assert not verdict_on(left)


@pytest.mark.parametrize("did", [ticked, subscribed, bought])
def test_who_ordered_after_all_is_not_mailed(cart: Make, did: Callable[[Cart], Cart]) -> None:
    """From this cart, or the same goods from another, or goods that nobody noted."""
    left = did(cart())

    bought(left, AT - timedelta(hours=1), cart=left)
    assert verdict_on(left).vetoes

    Order.objects.update(cart=None)
    assert verdict_on(left).vetoes

    OrderLine.objects.filter(order__placed_at__gt=left.left_at).delete()
    assert verdict_on(left).vetoes


@pytest.mark.parametrize(
    ("table", "changed"),
    [
        (Order, {"cancelled": True}),
        (OrderLine, {"returned": True}),
        (Order, {"form": ""}),
        (Order, {"placed_at": None}),
        (Order, {"placed_at": AT - 3000 * DAY}),
    ],
    ids=["cancelled", "returned", "address not asked", "draft", "before the form let refuse"],
)
def test_a_sale_that_is_none_makes_no_existing_customer(cart: Make, table: Any, changed: dict[str, Any]) -> None:  # noqa: ANN401
    """Each field of an order weighs."""
    left = bought(cart("NL", source="account"))
    assert verdict_on(left).lawful

    table.objects.update(**changed)
    assert not verdict_on(left)


def test_a_consent_for_another_address_does_not_count(cart: Make) -> None:
    """Two guests turn out to be one customer: the histories are merged, the consent stays with its address."""
    left, ticked_there = cart(), ticked(cart())
    Address.objects.filter(pk=ticked_there.address.pk).update(customer=left.address.customer)

    assert not verdict_on(left)
    assert verdict_on(ticked_there).lawful


@pytest.mark.parametrize("source", ["typed", "cookie"])
def test_an_address_that_was_never_sent_is_not_mailed(cart: Make, source: str) -> None:
    """Whatever was ticked."""
    assert not verdict_on(ticked(cart(source=source)))


def test_a_box_that_was_ticked_already_is_no_consent(cart: Make) -> None:
    """The checkout of January 2026 had one."""
    left = cart()
    january = AT.replace(month=1)
    ConsentEvent.objects.create(address=left.address, at=january, kind="given", box="checkout")

    assert not verdict_on(left)


def test_the_login_brings_an_address_that_an_order_had_brought(cart: Make) -> None:
    """Luxembourg's rule on existing customers asks for an address from a sale."""
    left = bought(cart("LU", source="account"))
    assert verdict_on(left).lawful

    Order.objects.update(form="")
    assert not verdict_on(left)


# --- the command ----------------------------------------------------------------------------------


def _some(cart: Make, count: int) -> None:
    for number in range(count):
        left = (ticked, subscribed, bought)[number % 3](cart())
        StopEntry.objects.create(address=left.address, at=AT - 400 * DAY, purpose="newsletter")
        Decision.objects.create(
            cart=bought(cart(address=left.address, at=AT - 20 * DAY)),
            decided_at=AT,
            lawful=True,
            record={},
            sent_at=AT - 20 * DAY,
        )


def test_more_carts_are_no_more_queries(cart: Make) -> None:
    """None a cart: thirty cost what three cost."""
    counts = []
    for more in (3, 27):
        _some(cart, more)
        Decision.objects.filter(sent_at__isnull=True).delete()
        with CaptureQueriesContext(connection) as queries:
            decided = decide_open_carts(AT).total()
        counts.append((decided, len(queries)))

    (few, of_few), (many, of_many) = counts
    assert (few, many) == (3, 30)
    assert of_many == of_few


def test_each_open_cart_is_decided_and_kept(cart: Make) -> None:
    """A lawful one, an unlawful one, and none of those that are too fresh, too old, ordered, sent or of nobody."""
    lawful, unlawful = ticked(cart()), cart()
    cart(left_at=AT - timedelta(minutes=5))
    cart(left_at=AT - 8 * DAY)
    cart(address=None)
    bought(ordered := cart(), AT - timedelta(hours=1), cart=ordered)
    Decision.objects.create(cart=cart(), decided_at=AT - DAY, lawful=True, record={}, sent_at=AT - DAY)

    outcomes = decide_open_carts(AT)

    kept = Decision.objects.filter(sent_at__isnull=True)
    assert {each.cart_id: each.lawful for each in kept} == {lawful.pk: True, unlawful.pk: False}
    assert sorted(outcomes.values()) == [1, 1]
    for each in kept:
        assert replay(each.record).lawful is each.lawful
        assert "explanation" not in each.record


def test_the_reminders_of_a_month_are_counted_over_all_carts_and_addresses(cart: Make) -> None:
    """Those of the last thirty days, and no others."""
    left = cart()
    other = cart(address=Address.objects.create(customer=left.address.customer, email="second@example.org"))
    for days in (1, 29, 31):
        Decision.objects.create(cart=other, decided_at=AT, lawful=True, record={}, sent_at=AT - days * DAY)

    assert cases.case_of(cases.with_all(Cart.objects.filter(pk=left.pk)).get(), AT).mail.number == 3


def test_a_cart_that_cannot_be_decided_stops_no_other(cart: Make, caplog: pytest.LogCaptureFixture) -> None:
    """It is counted, and told without what stands in it."""
    cart("UK")
    cart("")
    ticked(cart())

    outcomes = decide_open_carts(AT)

    assert outcomes["bad data"] == outcomes["no country"] == 1
    assert Decision.objects.filter(lawful=True).count() == 1
    assert "GB" in caplog.text
    assert "@" not in caplog.text


def test_the_command_says_how_many_and_fails_where_somebody_must_look(
    cart: Make, mailoutbox: list[EmailMessage]
) -> None:
    """Cron mails what fails."""
    bought(cart(at=timezone.now()), timezone.now() - 90 * DAY)
    call_command("decide_open_carts", stdout=(said := StringIO()))
    assert Decision.objects.get().lawful
    assert said.getvalue().endswith(": 1\n")
    assert mailoutbox == []

    cart("UK", at=timezone.now())
    with pytest.raises(CommandError, match="1 of bad data"):
        call_command("decide_open_carts", "--send", stdout=StringIO())
    assert len(mailoutbox) == 1


def test_what_is_lawful_is_sent_once_and_one_email_a_customer(cart: Make, mailoutbox: list[EmailMessage]) -> None:
    """The latest cart of a customer goes, and nothing an hour later."""
    left = ticked(cart())
    ticked(cart(address=left.address, left_at=AT - DAY))
    cart()

    sent = []
    for at in (AT, AT + timedelta(hours=1)):
        decide_open_carts(at)
        sent.append(send_reminders(at))

    assert sent == [1, 0]
    assert [each.to for each in mailoutbox] == [[left.address.email]]
    assert Decision.objects.get(sent_at__isnull=False).cart == left


def test_who_unsubscribes_or_orders_between_the_decision_and_the_email_gets_none(
    cart: Make, mailoutbox: list[EmailMessage]
) -> None:
    """Each is asked again."""
    unsubscribed, ordered = ticked(cart()), ticked(cart())
    decide_open_carts(AT)
    StopEntry.objects.create(address=unsubscribed.address, at=AT)
    bought(ordered, AT, cart=ordered)

    assert send_reminders(AT) == 0
    assert mailoutbox == []


def test_the_review_tells_what_was_mailed_and_may_not_be(cart: Make) -> None:
    """A mail that was sent on a no is found, one on a yes is not."""
    ticked(cart())
    decide_open_carts(AT)
    Decision.objects.update(sent_at=timezone.now())
    call_command("review_decisions")

    Decision.objects.update(lawful=False)
    with pytest.raises(CommandError, match="1 reminders"):
        call_command("review_decisions", stdout=StringIO())


# --- the admin ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "words"), [("en", "Do not send this email"), ("nl", "Stuur deze e-mail niet")])
def test_the_admin_explains_and_changes_nothing(cart: Make, admin_client: Client, language: str, words: str) -> None:
    """With the law and its sources, in the language that was asked for."""
    cart()
    decide_open_carts(AT)
    page = f"/admin/shop/decision/{Decision.objects.get().pk}/change/"

    shown = admin_client.get(page, headers={"accept-language": language}).content.decode()

    assert words in shown
    assert "https://" in shown
    assert 'name="_save"' not in shown
    assert admin_client.post(page, {"lawful": "on"}).status_code == 403
    assert admin_client.get("/admin/shop/decision/").status_code == 200
