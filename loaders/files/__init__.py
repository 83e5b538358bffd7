"""Bytes of a file -> its sheets as they stand there: encodings, separators, limits."""
