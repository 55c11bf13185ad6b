"""``python manage.py decide_open_carts``: by cron every hour; it fails where somebody must look."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from shop.deciding import decide_open_carts

#: an unknown country, a record that cannot be, a stop list or orders that nobody looked up
_ALERTS = ("bad data", "open")


class Command(BaseCommand):
    """Decide all open carts and store the verdicts."""

    help = __doc__

    def handle(self, *_args: object, **_options: object) -> None:
        """Decide, say how many there were of each outcome, and fail where one of them is an alert."""
        outcomes = decide_open_carts(timezone.now())
        for outcome, carts in sorted(outcomes.items()):
            self.stdout.write(f"{outcome}: {carts}")
        alerts = [f"{outcomes[each]} of {each}" for each in _ALERTS if outcomes[each]]
        if alerts:
            message = f"look at these carts: {', '.join(alerts)}"
            raise CommandError(message)
