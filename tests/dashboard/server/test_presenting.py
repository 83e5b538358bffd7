from __future__ import annotations

import pytest
from streamlit import config

from dashboard.server.presenting import view_of


def asked(path, query):
    return view_of({"path": path, "query_string": query.encode()})


@pytest.mark.parametrize(
    ("path", "query", "view"),
    [
        ("/", "present=1", "overview"),
        ("/map", "project=secon&present=1", "map"),
        ("/sources/", "present=1&lang=bg", "sources"),
        ("/map", "project=secon", ""),
        ("/map", "present=0", ""),
        ("/map", "q=present=1", ""),
        ("/_stcore/health", "present=1", ""),
        ("/static/map", "present=1", ""),
        ("/map", "present=1&q=%FF%F0", "map"),
    ],
)
def test_a_view_is_presented_when_its_link_asks_for_it(path, query, view):
    assert asked(path, query) == view


def test_a_view_is_found_below_the_address_the_dashboard_is_served_at(monkeypatch):
    monkeypatch.setattr(config, "get_option", {"server.baseUrlPath": "monitor"}.get)
    assert asked("/monitor/map", "present=1") == "map"
    assert asked("/monitor", "present=1") == "overview"
