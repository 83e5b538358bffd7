"""The Chromium that tests drive: where it is, how it is started, and how it gets there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

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
            "Run `python tests/browser/chromium.py --install`, or name yours in CHROMIUM."
        )
    return found


def install() -> None:
    """Install Debian's Chromium."""
    apt, sudo, root = shutil.which("apt-get"), shutil.which("sudo"), os.geteuid() == 0
    if os.environ.get("CHROMIUM"):
        find()
    if not apt:
        raise NoChromium("There is no apt-get here: install Chromium, or name yours in CHROMIUM.")
    if not root and not sudo:
        raise NoChromium(f"Only root may install it: run `apt-get install {PACKAGE}` as root.")
    as_root = [apt] if root else [str(sudo), apt]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", PACKAGE]):
        if subprocess.run([*as_root, *step], env=environment, check=False).returncode:
            raise NoChromium(f"`{' '.join([*as_root, *step])}` failed: see above.")


def main(arguments: list[str]) -> int:
    """Say where Chromium is; with --install, see first that there is one."""
    if arguments not in ([], ["--install"]):
        print("usage: python tests/browser/chromium.py [--install]", file=sys.stderr)
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
