"""``python manage.py review_decisions``: by cron every night, and after an update of the library."""

from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from lawful_resend import replay
from shop.models import Decision


class Command(BaseCommand):
    """Judge again what was emailed within a month, and fail where the library of today says no to it."""

    help = __doc__

    def handle(self, *_args: object, **_options: object) -> None:
        """Name the decisions that come out otherwise."""
        mailed = Decision.objects.filter(sent_at__gte=timezone.now() - timedelta(days=30)).order_by("pk")
        changed = [each for each in mailed.iterator() if not each.lawful or not replay(each.record)]
        for each in changed:
            self.stdout.write(f"decision {each.pk} on cart {each.cart_id}")
        if changed:
            message = f"{len(changed)} reminders were sent that are unlawful"
            raise CommandError(message)
