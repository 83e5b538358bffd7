"""The time of the script alone when a page is drawn again and everything is kept."""

from __future__ import annotations

import logging
import statistics
import time

from streamlit.testing.v1 import AppTest

from dashboard.content.titles import VIEWS

RUNS = 10
Row = tuple[str, str, str]


def _visit(view: str) -> None:
    from dashboard.router import run

    run(view)


def rerun_rows() -> list[Row]:
    """Measure a warm rerun of each view, of one project and of all."""
    logging.disable(logging.WARNING)
    rows = []
    for view in VIEWS:
        for project in ("secon", ""):
            milliseconds = _warm(view, project) * 1000
            name = f"{view}, {project or 'all projects'}: warm rerun"
            rows.append((name, f"{milliseconds:.0f} ms", "(aim 100 ms)"))
    return rows


def _warm(view: str, project: str) -> float:
    visit = AppTest.from_function(_visit, kwargs={"view": view}, default_timeout=60)
    if project:
        visit.query_params["project"] = project
    visit.run()
    visit.run()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        visit.run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
