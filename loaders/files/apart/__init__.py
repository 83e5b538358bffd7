"""What reads files that could hurt a process: it runs in one of its own, which may die.

These modules use nothing but the standard library and the library that reads the format, because
that process starts anew for each file.
"""
