"""What is asked of a record on every page: found out once, and forgotten with the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from loaders import Dataset

Found = TypeVar("Found")


def once_a_record(find: Callable[[Dataset], Found]) -> Callable[[Dataset], Found]:
    """Decorate a function of a record alone. Its result is shared: nobody may change it."""
    known: WeakKeyDictionary[Dataset, Found] = WeakKeyDictionary()

    @wraps(find)
    def recall(record: Dataset) -> Found:
        if record not in known:
            known[record] = find(record)
        return known[record]

    return recall
