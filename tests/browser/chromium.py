"""The Chromium that tests drive: where it is, how it is started, and how it gets there."""

from __future__ import annotations

import os
import shutil
import sys

from tests import debian

NAMES = ("chromium", "chromium-browser", "google-chrome", "/usr/bin/chromium")
# Without a GPU, and without anything a browser asks the world for on its own.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # No other computer has a name or an address here.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    # Containers have little shared memory, and a page that finds none crashes.
    "--disable-dev-shm-usage",
]
PACKAGE = "chromium"
WRONG_USE = 2


class NoChromium(RuntimeError):  # noqa: N818
    """There is no Chromium on this computer."""


def find() -> str:
    """Return the path of a Chromium: the one that CHROMIUM names, else the first there is."""
    asked = os.environ.get("CHROMIUM")
    found = next(filter(None, map(shutil.which, [asked] if asked else NAMES)), None)
    if not found:
        where = f"CHROMIUM={asked} is no program" if asked else "none of these is there"
        raise NoChromium(
            f"Browser tests need Chromium, and {where}: {', '.join(NAMES)}. "
            "Run `python -m tests.browser.chromium --install`, or name yours in CHROMIUM."
        )
    return found


def install() -> None:
    """Install Debian's Chromium."""
    if os.environ.get("CHROMIUM"):
        find()
    try:
        debian.install([PACKAGE])
    except debian.CannotInstall as reason:
        raise NoChromium(f"{reason} Or name a Chromium of yours in CHROMIUM.") from reason


def main(arguments: list[str]) -> int:
    """Say where Chromium is; with --install, see first that there is one."""
    if arguments not in ([], ["--install"]):
        print("usage: python -m tests.browser.chromium [--install]", file=sys.stderr)
        return WRONG_USE
    try:
        if arguments and not _is_there():
            install()
        print(find())
    except NoChromium as missing:
        print(missing, file=sys.stderr)
        return WRONG_USE
    return 0


def _is_there() -> bool:
    try:
        return bool(find())
    except NoChromium:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
