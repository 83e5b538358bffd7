"""Short names that are given once."""

from __future__ import annotations

from collections import Counter

FIRST_REPEAT = 2


def free_name(name: str, given: Counter[str]) -> str:
    """Return a name that was not given before, with a number behind it where it was; note it.

    given   how often each name was asked for; begins empty
    """
    given[name] += 1
    if given[name] < FIRST_REPEAT:
        return name
    while (numbered := f"{name}-{given[name]}") in given:
        given[name] += 1
    given[numbered] = 1
    return numbered
