"""What `python -m loaders` does: one module a command, each returns its exit code."""

FINE, PROBLEMS_FOUND, WRONG_USE = 0, 1, 2
