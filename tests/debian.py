"""Programs that tests drive, from Debian's packages: `python -m tests.debian` installs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

# A program, and the packages that bring it with all that tests need.
PROGRAMS = {
    "soffice": ("libreoffice-calc", "libreoffice-impress"),
    "pdftotext": ("poppler-utils",),
}
WRONG_USE = 2


class CannotInstall(RuntimeError):  # noqa: N818
    """The packages cannot be installed from here; the message says why."""


def install(packages: Sequence[str]) -> None:
    """Install packages, as root or by sudo; raises CannotInstall."""
    apt, sudo, root = shutil.which("apt-get"), shutil.which("sudo"), os.geteuid() == 0
    names = " ".join(packages)
    if not apt:
        raise CannotInstall(f"There is no apt-get here: install {names} by other means.")
    if not root and not sudo:
        raise CannotInstall(f"Only root may install it: run `apt-get install {names}` as root.")
    as_root = [apt] if root else [str(sudo), apt]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *packages]):
        if subprocess.run([*as_root, *step], env=environment, check=False).returncode:
            raise CannotInstall(f"`{' '.join([*as_root, *step])}` failed: see above.")


def main() -> int:
    """Install what is not there; return 0, or 2 with the reason."""
    missing = [
        name for program in PROGRAMS if not shutil.which(program) for name in PROGRAMS[program]
    ]
    try:
        if missing:
            install(missing)
    except CannotInstall as reason:
        print(reason, file=sys.stderr)
        return WRONG_USE
    return 0


if __name__ == "__main__":
    sys.exit(main())
