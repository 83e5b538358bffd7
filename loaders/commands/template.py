"""template: write our own workbook, empty, to be filled in."""

from __future__ import annotations

import argparse
from pathlib import Path

from loaders.commands import FINE


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
    parser = commands.add_parser("template", help="write an empty workbook to be filled in")
    parser.add_argument("-o", "--out", type=Path, default=Path("project.xlsx"), help="its name")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the workbook and print its name."""
    from loaders.workbook import template

    options.out.write_bytes(template())
    print(options.out)
    return FINE
