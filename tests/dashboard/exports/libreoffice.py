"""LibreOffice, which opens office files as readers do."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

MOST_SECONDS = 180


def converted(content: bytes, suffix: str, to: str, folder: Path) -> Path:
    """Open a file in LibreOffice without a screen, save it as another format, return that file.

    to   a format as LibreOffice names it: "pdf", "csv:Text - txt - csv (StarCalc):44,34,76"
    """
    return all_converted({f"opened.{suffix}": content}, to, folder)[f"opened.{suffix}"]


def all_converted(
    contents: Mapping[str, bytes], to: str, folder: Path, opened_as: str = ""
) -> dict[str, Path]:
    """Convert files by name, in one start of LibreOffice, and return name -> the new file.

    opened_as   how they are read, where that is a choice, as LibreOffice names it
    """
    sources = [folder / name for name in contents]
    for source in sources:
        source.write_bytes(contents[source.name])
    made = folder / "converted"
    # A profile of its own, so that tests side by side do not wait for each other.
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation=file://{profile}",
                *([f"--infilter={opened_as}"] if opened_as else []),
                "--convert-to",
                to,
                "--outdir",
                str(made),
                *map(str, sources),
            ],
            check=True,
            capture_output=True,
            timeout=MOST_SECONDS,
        )
    return {source.name: next(made.glob(f"{source.stem}.*")) for source in sources}
