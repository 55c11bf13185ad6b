"""The two jobs on a clock, where there is no cron: ``python scheduled.py``."""

import os
from datetime import UTC

import django
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.schedulers.blocking import BlockingScheduler
from django.core.management import call_command


def schedule(scheduler: BaseScheduler) -> BaseScheduler:
    """Decide every hour and review every night; a run that was missed is made up for once, never two at a time."""
    once = {"coalesce": True, "max_instances": 1, "misfire_grace_time": 3600}
    scheduler.add_job(call_command, "cron", args=["decide_open_carts", "--send"], id="decide", minute=5, **once)
    scheduler.add_job(call_command, "cron", args=["review_decisions"], id="review", hour=3, minute=30, **once)
    return scheduler


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
    django.setup()
    schedule(BlockingScheduler(timezone=UTC)).start()
