"""Facts, records, verdicts and what is made of them, whatever the law."""
