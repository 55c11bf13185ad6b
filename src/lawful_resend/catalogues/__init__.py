"""The sentences of the library in other languages than English, one module a language."""
