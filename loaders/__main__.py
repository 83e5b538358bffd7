"""python -m loaders check|convert|template …: files of a project, checked and made into a record.

Exit codes: 0 no error, 1 errors found, 2 wrong use.
"""

from __future__ import annotations

import argparse
import io
import sys

from loaders.commands import WRONG_USE, check, convert, template


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for command in (check, convert, template):
        command.add(commands)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run a command; argparse itself exits with 2 on wrong use."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The console of a partner may not know Greek letters; that must not stop the report.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return int(options.run(options))
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
