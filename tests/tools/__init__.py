"""What proves, changes, compares and measures the library, as programs, and what is shipped."""
