from __future__ import annotations

import gc
import weakref

from dashboard.progress.remembered import once_a_record
from loaders import Dataset


def test_a_record_is_asked_once_and_each_for_itself():
    asked = []

    @once_a_record
    def find(record):
        asked.append(record)
        return len(asked)

    one, other = Dataset(), Dataset()
    assert [find(one), find(one), find(other), find(one)] == [1, 1, 2, 1]
    assert asked == [one, other]


def test_a_record_that_nobody_shows_any_more_is_let_go():
    find = once_a_record(lambda record: len(record.projects))
    record = Dataset()
    find(record)
    watched = weakref.ref(record)
    del record
    gc.collect()
    assert watched() is None
