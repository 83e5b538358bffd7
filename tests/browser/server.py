"""The dashboard as visitors meet it: a process of its own, started as the README says."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).parents[2]
GUARD = Path(__file__).parent / "guard"
MOST_TRIES = 600
SECONDS_BETWEEN_TRIES = 0.1


@dataclass(frozen=True)
class Server:
    """A running dashboard, what it prints, and whom it wanted to speak to."""

    address: str
    folder: Path

    @property
    def printed(self) -> str:
        return (self.folder / "printed.txt").read_text()

    @property
    def outside(self) -> str:
        return (self.folder / "outside.txt").read_text()

    def link(self, view: str = "overview", /, **parameters: str) -> str:
        """Return the address of a view; the overview is at the root."""
        path = "" if view == "overview" else view
        query = f"?{urlencode(parameters)}" if parameters else ""
        return f"{self.address}/{path}{query}"


def guarded(folder: Path) -> dict[str, str]:
    """Return the environment of a process that may not speak to any other computer."""
    log = folder / "outside.txt"
    log.touch()
    return {**os.environ, "PYTHONPATH": str(GUARD), "OUTSIDE_LOG": str(log)}


@contextmanager
def serve(folder: Path, record: Path | None = None) -> Iterator[Server]:
    """Run the dashboard on a free port until the end; `folder` takes what it prints."""
    port = _free_port()
    environment = guarded(folder) | ({"INTERREG_DATA": str(record)} if record else {})
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py"]
    options = ["--server.port", str(port), "--server.headless", "true"]
    with (folder / "printed.txt").open("w") as printed:
        process = subprocess.Popen(
            [*command, *options], cwd=ROOT, env=environment, stdout=printed, stderr=printed
        )
    server = Server(f"http://127.0.0.1:{port}", folder)
    try:
        _wait_until_up(server, process)
        yield server
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(server: Server, process: subprocess.Popen[bytes]) -> None:
    for _ in range(MOST_TRIES):
        try:
            urllib.request.urlopen(f"{server.address}/_stcore/health", timeout=1).close()
        except OSError:
            if _ended(process):
                break
        else:
            return
    raise RuntimeError(f"The dashboard does not start:\n{server.printed}")


def _ended(process: subprocess.Popen[bytes]) -> bool:
    """Give the server a moment, and tell whether it gave up in it."""
    try:
        process.wait(timeout=SECONDS_BETWEEN_TRIES)
    except subprocess.TimeoutExpired:
        return False
    return True
