"""List what was last checked more than a year before a day; ``python tests/tools/stale.py 2026-11-25``, run by hand.

Nothing here reads a clock: the day is an argument. The exit status is 1 where the list is not empty.
"""

import sys
from datetime import date

from dateutil.relativedelta import relativedelta

from lawful_resend import countries
from lawful_resend.laws import jurisdiction


def stale(day: date) -> list[str]:
    """Name each country, and each act or view that its rules of any time cite, checked longer ago than a year."""
    oldest = day - relativedelta(years=1)
    lines = set()
    for country in countries():
        law = jurisdiction(country)
        checked = [("the whole", law.checked)]
        for edition in law.editions:
            checked += [(str(source), source.checked) for source in edition.provisions]
            checked += [(str(view), view.checked) for rule in edition.rules for view in getattr(rule, "views", ())]
        lines |= {f"{country}: {name} (checked {when})" for name, when in checked if when < oldest}
    return sorted(lines)


def main(arguments: list[str]) -> int:
    """Print the list."""
    lines = stale(date.fromisoformat(arguments[0]))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
