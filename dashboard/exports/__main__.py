"""python -m dashboard.exports: make the files of a project without the dashboard."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterable
from pathlib import Path

from dashboard.content.document import document
from dashboard.content.subject import Subject
from dashboard.exports.csv_file import Dialect, dialect_of
from dashboard.exports.file_names import file_name
from dashboard.exports.files import DOCUMENT_FORMATS, Format, document_file
from dashboard.language import Words, languages
from dashboard.selection import ALL_PROJECTS, read_day
from dashboard.settings import official_outlines, outlines_location, record_location
from loaders import Dataset, load
from loaders.official_regions import OutlinesError, read_official
from loaders.regions import Outlines, read_outlines
from loaders.sentences import in_english

WRONG_USE = 2
# Seconds before a bar of progress appears: most runs are over by then.
PATIENCE = 1.5
DIALECTS = {dialect.name.lower(): dialect for dialect in Dialect}


def main(arguments: list[str] | None = None) -> int:
    """Make the files, print their names, return 0; 2 for what cannot be asked for, or written."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    record = load(asked.data)
    if record.projects.empty:
        parser.error(f"no project in {asked.data}: python -m loaders check {asked.data} says why")
    if asked.project not in (ALL_PROJECTS, *record.projects["project"]):
        parser.error(_unknown("project", asked.project, list(record.projects["project"])))
    try:
        asked.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        parser.error(f"--out {asked.out}: {error.strerror}")
    subject = _subject(record, asked)
    dialect = DIALECTS[asked.csv] if asked.csv else dialect_of(asked.lang)
    try:
        written = _written(subject, asked.format, dialect, asked.out)
    except OSError as error:
        parser.error(f"--out {asked.out}: {error.strerror}")
    print(*written, sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dashboard.exports", description="Make the files of a project."
    )
    forms = ",".join(DOCUMENT_FORMATS)
    parser.add_argument("--project", default=ALL_PROJECTS, help="its id; all projects without it")
    parser.add_argument(
        "--lang", default=languages()[0], type=_language, help=", ".join(languages())
    )
    parser.add_argument("--as-of", default=datetime.date.today(), type=_day, help="2024-10-31")
    parser.add_argument("--format", default=[Format.PDF], type=_formats, help=forms)
    parser.add_argument("--csv", choices=DIALECTS, help="of the ZIP; else as the language has it")
    # As text: only then is what INTERREG_DATA says checked, too.
    record = str(record_location())
    parser.add_argument("--data", default=record, type=_record, help="folder or file of the record")
    parser.add_argument(
        "--regions",
        default=official_outlines(),
        type=_file,
        help="official outlines to draw: NUTS_RG_20M_2024_4326.geojson",
    )
    parser.add_argument("-o", "--out", default=Path(), type=Path, help="folder for the files")
    return parser


def _language(text: str) -> str:
    if text not in languages():
        raise argparse.ArgumentTypeError(_unknown("language", text, languages()))
    return text


def _day(text: str) -> datetime.date:
    found = read_day(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: write it like 2024-10-31")
    return found


def _formats(text: str) -> list[Format]:
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    for name in names or [text]:
        if name not in DOCUMENT_FORMATS:
            raise argparse.ArgumentTypeError(_unknown("format", name, DOCUMENT_FORMATS))
    return list(dict.fromkeys(Format(name) for name in names))


def _record(text: str) -> Path:
    if not Path(text).exists():
        raise argparse.ArgumentTypeError(f"{text!r} is neither a folder nor a file")
    return Path(text)


def _file(text: str) -> Path:
    if not Path(text).is_file():
        raise argparse.ArgumentTypeError(f"{text!r} is no file")
    return Path(text)


def _unknown(what: str, text: str, known: Iterable[str]) -> str:
    return f"unknown {what} {text!r}: choose from {', '.join(known)}"


def _subject(record: Dataset, asked: argparse.Namespace) -> Subject:
    outlines = _outlines(asked.regions)
    return Subject(record, outlines, Words(asked.lang), asked.as_of, asked.project)


def _outlines(official: Path | None) -> Outlines:
    """Return the outlines asked for; those that ship, and a line that says why, where they fail."""
    shipped = read_outlines(outlines_location())
    if official is None:
        return shipped
    try:
        return read_official(official, shipped)
    except OutlinesError as refused:
        print(f"{official}: {in_english(refused.problem)}", file=sys.stderr)
        return shipped


def _written(subject: Subject, forms: list[Format], dialect: Dialect, folder: Path) -> list[Path]:
    """Write the files one by one; one that cannot be finished leaves nothing behind."""
    from tqdm import tqdm

    content = document(subject)
    written = []
    for form in tqdm(forms, unit="file", delay=PATIENCE, file=sys.stderr, leave=False):
        path = folder / file_name(subject, "report", form)
        made = document_file(content, form, dialect)
        written.append(_put(path, made))
    return written


def _put(path: Path, content: bytes) -> Path:
    unfinished = path.with_name(f"{path.name}.part")
    try:
        unfinished.write_bytes(content)
        return unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


if __name__ == "__main__":
    sys.exit(main())
