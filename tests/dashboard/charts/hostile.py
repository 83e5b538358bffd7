"""Texts that mean something to a program that draws, and a record full of them."""

from __future__ import annotations

TEXTS = (
    "#panic()",
    "#import 'x'; $x$ *bold* _it_ `raw` @ref <label>",
    "\\",
    "</svg><script>alert(1)</script>",
    "<b>x</b><a href='https://evil.example/'>y</a>",
    "![x](https://evil.example/x.png)",
    "%{x} %{customdata} {name} {0} %s",
    "@@=boom(",
    "@@#boom.x",
    "x" * 5000,
    "a\u0301" * 300,
    "😀👩\u200d👩\u200d👧 𒐫",
    "\u202eabc\u200f\u061c\u2066",
    "עברית العربية",
    "\u2028\u2029\ufeff",
    "]]> &amp; &#x27; \"'",
    "3",
)


def rows_of(text: str) -> dict[str, list[dict[str, str]]]:
    """Give a record of two projects in which that text stands wherever text can stand."""
    seat = {"city": text, "lat": "38.0", "lon": "22.0", "regions": "EL65"}
    return {
        "projects": [
            {"project": "a", "acronym": text, "start": "2020-01-01", "end": "2027-01-01"},
            {"project": "b", "acronym": text, "start": "2021-01-01", "end": "2022-01-01"},
        ],
        "phases": [{"phase": "p", "name_en": text, "start": "2020-01-01", "end": "2023-12-31"}],
        "partners": [
            {"partner": "p", "name_en": text, "role": "lead", "regions_basis": "area"} | seat,
            {"partner": "q", "name_en": text, "country": "GR", "regions_basis": "seat"} | seat,
        ],
        "meetings": [
            {"meeting": "m", "title_en": text, "place": text, "start": "2020-05-05"}
            | {"status": "held", "lat": "40.0", "lon": "23.0"},
            {"meeting": "n", "title_en": text, "part_of": "m", "status": "held"},
        ],
        "indicators": [
            {"indicator": "i", "name_en": text, "unit": text, "target": "10", "due": "during"}
        ],
        "values": [
            {"indicator": "i", "as_of": year, "value": "3", "scope": scope, "remark": text}
            for year in ("2021-01-01", "2022-01-01")
            for scope in ("", text)
        ],
        "milestones": [
            {"milestone": "x", "title_en": text, "date": "2022-01-01", "status": "published"}
        ],
    }
