"""Check one cart: from the answers of somebody who does not program to the verdict, as the page shows it."""
