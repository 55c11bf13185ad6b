"""A shop with people in it: each fixture is a cart, lawful to mail in its own way."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def cart(db: None) -> Callable[..., object]:  # noqa: ARG001 - tables
    """Return what makes a guest's cart with bicycle helmets, sent three hours ago with an address in it."""
    from shop.models import Address, Cart, CartLine, Category, Customer, Product  # noqa: PLC0415 - once Django is up

    def make(country: str = "BE", *, at: datetime = AT, **more: object) -> Cart:
        helmets, _ = Category.objects.get_or_create(name="bicycle helmets")
        product, _ = Product.objects.get_or_create(name="Helmet M", category=helmets)
        number = Address.objects.count()
        address = Address.objects.create(customer=Customer.objects.create(), email=f"guest-{number}@example.org")
        fields = {"address": address, "country": country, "left_at": at - timedelta(hours=3), "source": "submitted"}
        made = Cart.objects.create(**{**fields, **more})
        CartLine.objects.create(cart=made, product=product)
        return made

    return make
