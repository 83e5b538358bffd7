"""Whatever stands in the cells, importers of lists make rows of the contract's columns."""

from __future__ import annotations

import csv
import re

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.contract import IDENTIFIER_PATTERN
from loaders.importers.importer import PERSONAL, UNUSED, Importer, Taken
from loaders.importers.keep import KEEP_IMPORTERS
from loaders.importers.kohesio import KOHESIO_IMPORTERS
from loaders.importers.operations import OPERATIONS
from loaders.importers.project_names import named
from loaders.part import Origin
from loaders.rename import HEADER_MAPS
from loaders.tables import TABLES

LIKELY = ["Yes", "n/a", "RCO87: 12", "EUR", "SEK", "949123456", "EL", "Natural person", "SECON"]
CELLS = st.one_of(
    st.none(),
    st.sampled_from(LIKELY),
    st.text(max_size=12),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
)


def fields(importer: Importer) -> list[str]:
    with (HEADER_MAPS / f"{importer.fields}.csv").open(encoding="utf-8", newline="") as file:
        found = [row[0].replace("{n}", "2") for row in list(csv.reader(file))[1:]]
    return [field for field in found if field not in (PERSONAL, UNUSED)]


@pytest.mark.parametrize(
    "importer", [*KEEP_IMPORTERS, OPERATIONS, *KOHESIO_IMPORTERS], ids=lambda one: one.name
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_cells_make_rows_of_the_contract(importer: Importer, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(fields(importer)), unique=True, min_size=1))
    rows = data.draw(st.integers(0, 4))
    columns = {name: data.draw(st.lists(CELLS, min_size=rows, max_size=rows)) for name in chosen}
    index = pd.RangeIndex(2, rows + 2, name="row")
    frame = pd.DataFrame(columns, index=index, dtype=object)
    sheet = Taken(frame.where(frame.notna(), None), {n: n for n in chosen}, Origin("a.xlsx"))
    for part in named(importer.take(sheet)):
        assert set(part.frame.columns) <= set(TABLES[part.table].names)
        assert set(part.frame.index) <= set(index)
        for name in {"project", "partner", "indicator"} & set(part.frame.columns):
            names = part.frame[name].dropna()
            assert all(re.fullmatch(IDENTIFIER_PATTERN, text) for text in names)
