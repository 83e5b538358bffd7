"""A view as the dashboard draws it; notes the processor time of each visit in milliseconds."""

from __future__ import annotations

import os
import time
from pathlib import Path

from dashboard.router import run

started = time.thread_time()
run(os.environ["TIMED_VIEW"])
with Path(os.environ["TIMED_LOG"]).open("a", encoding="utf-8") as log:
    log.write(f"{(time.thread_time() - started) * 1000}\n")
