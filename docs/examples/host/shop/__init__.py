"""A small shop: its tables, and what stands between them and the library."""
