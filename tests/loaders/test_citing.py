from __future__ import annotations

from loaders.citing import cited
from tests.loaders.parts import part, rows_of


def test_a_source_in_words_becomes_a_row_and_the_cell_its_short_name():
    rows = [
        {"name_en": "X", "source": "Newsletter No 4"},
        {"name_en": "Y", "source": "Newsletter No 4"},
    ]
    partners, sources = cited([part("partners", rows)])
    assert partners.frame["source"].tolist() == ["newsletter-no-4", "newsletter-no-4"]
    assert rows_of(sources.frame) == [{"source": "newsletter-no-4", "title": "Newsletter No 4"}]


def test_an_address_is_kept_as_one():
    _, sources = cited([part("partners", [{"source": "https://a.example/b"}])])
    assert rows_of(sources.frame)[0]["url"] == "https://a.example/b"


def test_ids_of_the_table_of_sources_stay_ids():
    known = part("sources", [{"source": "s1", "title": "T"}, {"source": "s2", "title": "U"}])
    partners = part("partners", [{"source": "s1, s2"}])
    assert cited([known, partners]) == [known, partners]


def test_our_own_workbook_stays_as_it_is():
    own = part("partners", [{"source": "Some words"}], exact=True)
    assert cited([own]) == [own]
