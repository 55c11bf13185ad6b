"""The tables of the shop: customers, consent log, stop list, goods, orders, carts, and the verdicts on these."""

from django.db import models


class Customer(models.Model):
    """A person or company, with an account or as a guest; merged guests are one customer with several addresses."""

    country = models.CharField(max_length=2, blank=True, help_text="of the account; empty for most guests")
    company = models.BooleanField(default=False, help_text="a legal person; a sole trader is none, VAT number or not")
    born = models.DateField(null=True, blank=True)
    last_active_at = models.DateTimeField(null=True, blank=True, help_text="last click, login, order; no opened email")

    def __str__(self) -> str:
        """Return its number: no name is needed here."""
        return f"customer {self.pk}"


class Address(models.Model):
    """An email address that a customer gave."""

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="addresses")
    email = models.EmailField(unique=True)
    account_since = models.DateTimeField(null=True, blank=True, help_text="when an account was opened with it")

    def __str__(self) -> str:
        """Return its number, which is its key outside this table."""
        return f"address {self.pk}"


class ConsentEvent(models.Model):
    """A line of the consent log: written once, never changed."""

    address = models.ForeignKey(Address, models.CASCADE, related_name="events")
    at = models.DateTimeField(null=True, blank=True)
    kind = models.CharField(max_length=9, help_text="given, confirmed, withdrawn, objected")
    box = models.CharField(max_length=40, blank=True, help_text="the id of the box in forms.py")

    def __str__(self) -> str:
        """Return what happened."""
        return f"{self.kind} {self.box}"


class StopEntry(models.Model):
    """A line of the stop list: unsubscribes from the mailer, complaints, objections, requests to erase."""

    address = models.ForeignKey(Address, models.CASCADE, related_name="stops")
    at = models.DateTimeField(null=True, blank=True)
    purpose = models.CharField(max_length=20, blank=True, help_text="newsletter and the like; empty: all marketing")

    def __str__(self) -> str:
        """Return what is stopped."""
        return self.purpose or "all marketing"


class Category(models.Model):
    """Goods of the same use: "bicycle helmets", neither "sport" nor "sale"."""

    name = models.CharField(max_length=60, unique=True)
    sensitive = models.BooleanField(default=False, help_text="tells of health, belief, sexual life: medicines")

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class Product(models.Model):
    """What the shop sells."""

    name = models.CharField(max_length=60)
    category = models.ForeignKey(Category, models.PROTECT, null=True, blank=True)
    supplier = models.CharField(max_length=60, blank=True, help_text="who sells it, if not the shop")

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class Cart(models.Model):
    """What somebody put together, and left or ordered."""

    address = models.ForeignKey(Address, models.CASCADE, related_name="carts", null=True, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="of delivery, else of the bill, as typed here")
    left_at = models.DateTimeField(help_text="the customer's last act in it, not when a job called it abandoned")
    source = models.CharField(max_length=12, help_text="submitted, account, typed or cookie, as the checkout knows")
    form = models.CharField(max_length=40, blank=True, help_text="the box where this checkout asked for the address")

    def __str__(self) -> str:
        """Return its number."""
        return f"cart {self.pk}"


class CartLine(models.Model):
    """One good of a cart."""

    cart = models.ForeignKey(Cart, models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, models.PROTECT)

    def __str__(self) -> str:
        """Return the line's number."""
        return f"line {self.pk}"


class Order(models.Model):
    """A sale: concluded where it is placed, whether paid or not."""

    address = models.ForeignKey(Address, models.CASCADE, related_name="orders")
    cart = models.ForeignKey(Cart, models.SET_NULL, null=True, blank=True, help_text="from which it was made")
    placed_at = models.DateTimeField(null=True, blank=True, help_text="empty while it is a draft")
    cancelled = models.BooleanField(default=False)
    form = models.CharField(max_length=40, blank=True, help_text="the box beside the address; empty: it was known")

    def __str__(self) -> str:
        """Return its number."""
        return f"order {self.pk}"


class OrderLine(models.Model):
    """One good of an order."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, models.PROTECT)
    returned = models.BooleanField(default=False)

    def __str__(self) -> str:
        """Return the line's number."""
        return f"line {self.pk}"


class Decision(models.Model):
    """A verdict on a cart, with all that is needed to judge it again."""

    cart = models.ForeignKey(Cart, models.CASCADE, related_name="decisions")
    decided_at = models.DateTimeField()
    lawful = models.BooleanField()
    why = models.CharField(max_length=12)
    version = models.CharField(max_length=20, help_text="of the library")
    record = models.JSONField()
    hints = models.JSONField(default=list, help_text="likely mistakes in the data")
    sent_at = models.DateTimeField(null=True, blank=True, help_text="when the mailer sent the reminder")

    def __str__(self) -> str:
        """Return the answer in a word."""
        return "lawful" if self.lawful else "unlawful"
