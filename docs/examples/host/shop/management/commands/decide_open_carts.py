"""``python manage.py decide_open_carts --send``: by cron every hour; it fails where somebody must look."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from shop.deciding import decide_open_carts
from shop.sending import send_reminders

#: an unknown country, a record that cannot be, a stop list or orders that nobody looked up
_ALERTS = ("bad data", "open")


class Command(BaseCommand):
    """Decide all open carts and store the verdicts."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Send only where that is asked for."""
        parser.add_argument("--send", action="store_true", help="send the reminders that are lawful")

    def handle(self, *_args: object, send: bool = False, **_options: object) -> None:
        """Decide, say how many there were of each outcome, and fail where one of them is an alert."""
        at = timezone.now()
        outcomes = decide_open_carts(at)
        if send:
            outcomes["sent"] = send_reminders(at)
        for outcome, carts in sorted(outcomes.items()):
            self.stdout.write(f"{outcome}: {carts}")
        alerts = [f"{outcomes[each]} of {each}" for each in _ALERTS if outcomes[each]]
        if alerts:
            message = f"look at these carts: {', '.join(alerts)}"
            raise CommandError(message)
