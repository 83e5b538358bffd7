from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from loaders.importers.names import free_name


@given(st.lists(st.sampled_from(["a", "a-2", "a-3", "a-2-2", "b", ""])))
def test_no_name_is_given_twice(names: list[str]) -> None:
    taken: Counter[str] = Counter()
    given_names = [free_name(name, taken) for name in names]
    assert len(set(given_names)) == len(names)


def test_the_first_keeps_its_name_and_the_others_are_numbered() -> None:
    taken: Counter[str] = Counter()
    assert [free_name("a", taken) for _ in range(3)] == ["a", "a-2", "a-3"]
