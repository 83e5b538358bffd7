"""python -m tests.bench: measure, print a table in Markdown. Medians of ten, as ratios."""

from __future__ import annotations

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.exports import export_rows
from tests.bench.keep import keep_rows
from tests.bench.loading import loading_rows
from tests.bench.pages import DRAWN, FIGURE, FLOOR_FIGURE, IDLE, Traffic, seconds_to
from tests.bench.reruns import rerun_rows
from tests.bench.scale import scale_rows
from tests.bench.servers import DASHBOARD, FLOOR, serve
from tests.browser.chromium import find

RUNS = 10
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
AIMS = {"first figure": 1.3, "overview": 1.6, "view": 2.4, "change": 0.4}
Row = tuple[str, str, str]


def median(measure: Callable[[], float], runs: int = RUNS) -> float:
    """Return the median of several measurements."""
    return statistics.median(measure() for _ in range(runs))


def navigation_rows(browser: Browser, floor: str, dashboard: str) -> tuple[float, list[Row]]:
    """Measure navigations, the floor and each view in turn so that noise falls on all alike."""
    floors: list[float] = []
    first: list[float] = []
    drawn: dict[str, list[float]] = {view: [] for view in DRAWN}
    for _ in range(RUNS):
        floors.append(seconds_to(browser, floor, until=[FLOOR_FIGURE])[0])
        for view, selector in DRAWN.items():
            path = "" if view == "overview" else view
            address = f"{dashboard}/{path}?project=secon"
            until = [FIGURE] if view == "overview" else []
            times = seconds_to(browser, address, until=[*until, selector, IDLE])
            drawn[view].append(times[-1])
            if view == "overview":
                first.append(times[0])
    base = statistics.median(floors)
    rows = [("floor: one st.metric", f"{base:.2f} s", "1")]
    rows.append(_ratio("first figure", statistics.median(first), base, AIMS["first figure"]))
    for view, times in drawn.items():
        aim = AIMS.get(view, AIMS["view"])
        rows.append(_ratio(f"{view} drawn", statistics.median(times), base, aim))
    return base, rows


def change_rows(browser: Browser, dashboard: str, base: float) -> list[Row]:
    """Measure changes of project and date on each view, and what they send."""
    rows = []
    for view in DRAWN:
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        traffic = Traffic()
        traffic.watch(page)
        page.goto(f"{dashboard}/{'' if view == 'overview' else view}?project=secon")
        page.wait_for_selector(DRAWN[view], state="attached")
        page.wait_for_selector(IDLE)
        names = ["CESME+", "SECON"]
        _choose(page, names[0])
        _choose(page, names[1])
        traffic.received = 0
        times = [_choose(page, names[n % 2]) for n in range(RUNS)]
        rows.append(_ratio(f"{view}: change of project", statistics.median(times), base, 0.4))
        rows.append((f"{view}: sent by that", f"{traffic.received / RUNS / 1000:.0f} kB", ""))
        page.context.close()
    return rows


def _choose(page: Page, acronym: str) -> float:
    """Choose a project in the sidebar; return the seconds until the page has settled on it."""
    page.get_by_test_id("stSidebar").get_by_role("combobox").first.click()
    option = page.get_by_role("option", name=acronym, exact=True)
    option.wait_for()
    start = time.perf_counter()
    option.click()
    heading = page.locator("h1, h1 + p").filter(has_text=acronym)
    heading.first.wait_for()
    page.wait_for_selector(IDLE)
    return time.perf_counter() - start


def _ratio(name: str, seconds: float, base: float, aim: float) -> Row:
    return (name, f"{seconds:.2f} s", f"{seconds / base:.2f} (aim {aim:g})")


def machine() -> str:
    """Return what the figures were measured on."""
    system, kind = platform.system(), platform.machine()
    return f"{system} {kind}, {os.cpu_count()} cores, Python {platform.python_version()}"


def main() -> None:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as folder:
        rows = loading_rows(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        rows += export_rows(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        rows += keep_rows(Path(folder))
    rows += rerun_rows()
    with serve(FLOOR) as floor, serve(DASHBOARD) as dashboard, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        base, navigations = navigation_rows(browser, floor, dashboard)
        rows += navigations + change_rows(browser, dashboard, base)
        with tempfile.TemporaryDirectory() as folder:
            rows += scale_rows(browser, Path(folder))
        browser.close()
    print(f"{machine()}; medians of {RUNS}\n\n| what | measured | ratio |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    sys.exit(main())
