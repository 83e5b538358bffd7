"""All of Interreg as keep.eu has it: loading, and warm visits beside those of our own record."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from playwright.sync_api import Browser

from loaders import load
from tests.bench.pages import IDLE
from tests.bench.programme import ALL_OF_KEEP, PROGRAMME, programme
from tests.bench.servers import serve

TIMED = Path(__file__).parent / "timed.py"
RUNS, FIRST_RUNS = 6, 2
MOST_SECONDS = 120
VIEWS = ("overview", "map")
SIZES = {"300 projects": PROGRAMME, "33,000 projects": ALL_OF_KEEP}
Row = tuple[str, str, str]


def scale_rows(browser: Browser, folder: Path) -> list[Row]:
    """Measure a programme and all of keep.eu; their records are written into the folder."""
    records = {}
    for name, size in SIZES.items():
        (folder / name).mkdir()
        records[name] = programme(folder / name, size)
    rows = [_loading(name, record) for name, record in records.items()]
    return rows + [row for view in VIEWS for row in _visits(browser, view, records, folder)]


def _loading(name: str, record: Path) -> Row:
    start = time.perf_counter()
    load(record)
    return (f"load of {name}", f"{time.perf_counter() - start:.1f} s", "(aim 15 s)")


def _visits(browser: Browser, view: str, records: dict[str, Path], folder: Path) -> list[Row]:
    """Compare warm visits of all projects: what the script costs, in a server that runs."""
    base = _warm(browser, view, "", folder)
    rows = [(f"{view}, shipped record: warm visit", f"{base:.0f} ms", "1")]
    for name, record in records.items():
        taken = _warm(browser, view, str(record), folder)
        told = f"{taken / base:.2f} (aim 1.5)"
        rows.append((f"{view}, {name}: warm visit", f"{taken:.0f} ms", told))
    return rows


def _warm(browser: Browser, view: str, record: str, folder: Path) -> float:
    """Return the median of the milliseconds of visits after the first ones.

    Of processor time: grids and maps are sent as they are to a reader, and noise counts little.
    """
    log = folder / "visits"
    log.write_text("")
    settings = {"INTERREG_DATA": record, "TIMED_VIEW": view, "TIMED_LOG": str(log)}
    with serve(TIMED, **settings) as address:
        for _ in range(FIRST_RUNS + RUNS):
            page = browser.new_page()
            page.goto(f"{address}/?as_of=2025-06-30")
            page.wait_for_selector(f"{IDLE} h1", timeout=MOST_SECONDS * 1000)
            page.wait_for_timeout(300)
            page.close()
    times = [float(line) for line in log.read_text().splitlines()]
    return statistics.median(times[FIRST_RUNS:])
