"""Files made to hurt: each gets one sentence, within two seconds and 512 MB, and writes nothing."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from tests.loaders.files.building import (
    SHEET,
    archive,
    with_entries,
    workbook,
    workbook_of_xml,
)

MEGABYTE = 2**20
MOST_MEGABYTES = 512
# Of the processor, whatever else it is busy with. Two are promised; some processors are slow.
MOST_SECONDS = 4
MEASURE = """
import json, resource, sys
from pathlib import Path
from loaders.files.opened import opened
from loaders.incoming import File
content = Path(sys.argv[1]).read_bytes()
def seconds():
    return sum(r.ru_utime + r.ru_stime for r in map(resource.getrusage, BOTH))
BOTH = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
before = seconds()
found = opened(File("f", content))
spent = seconds() - before
# Not ru_maxrss of this process: it counts what the process that started it had.
own = next(l for l in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in l)
used = [int(own.split()[1]) // 1024,
        resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024]
cells = sum(grid.frame.size for grid in found.grids)
print(json.dumps([[p.code for p in found.problems], cells, spent, used]))
"""


def honest_bomb() -> bytes:
    return with_entries(workbook({"S": [[1]]}), {SHEET: b" " * (100 * MEGABYTE)})


def lying_bomb() -> bytes:
    """A sheet of 100 MB whose archive says, in both places, that it has 1,000 bytes."""
    content = with_entries(workbook({"S": [[1]]}), {SHEET: b" " * (100 * MEGABYTE)})
    return content.replace(struct.pack("<I", 100 * MEGABYTE), struct.pack("<I", 1_000))


def bomb_that_says_nothing() -> bytes:
    """Sizes of 0 and a checksum of nothing: what a reader that trusts them would take as empty."""
    content = with_entries(workbook({"S": [[1]]}), {SHEET: b"1" * (100 * MEGABYTE)})
    checksum = struct.pack("<I", zlib.crc32(b"1" * (100 * MEGABYTE)))
    content = content.replace(struct.pack("<I", 100 * MEGABYTE), bytes(4))
    return content.replace(checksum, bytes(4))


def far_cells() -> bytes:
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row>'
    return workbook_of_xml(cells + b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def a_million_columns() -> bytes:
    return ("a," * 1_000_000 + "\n1,2\n").encode()


def a_text_in_every_cell() -> bytes:
    """One text of a megabyte, and ten thousand cells that all show it."""
    cells = b"".join(b'<c r="A%d" t="s"><v>0</v></c>' % n for n in range(1, 10_001))
    sheet = workbook_of_xml(b"<row>" + cells + b"</row>")
    text = b"<si><t>" + b"x" * MEGABYTE + b"</t></si>"
    strings = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    relations = zipfile.ZipFile(io.BytesIO(sheet)).read("xl/_rels/workbook.xml.rels")
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relation = b'<Relationship Id="r99" Type="' + kind + b'" Target="sharedStrings.xml"/>'
    return with_entries(
        sheet,
        {
            "xl/sharedStrings.xml": strings + text + b"</sst>",
            "xl/_rels/workbook.xml.rels": relations.replace(
                b"</Relationships>", relation + b"</Relationships>"
            ),
        },
    )


def ods_that_repeats_itself() -> bytes:
    cell = (
        b'<table:table-cell office:value-type="float" office:value="1" '
        b'table:number-columns-repeated="16384"/>'
    )
    row = b'<table:table-row table:number-rows-repeated="1048576">' + cell + b"</table:table-row>"
    content = (
        b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        b' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>'
        b'<office:spreadsheet><table:table table:name="S">' + row + b"</table:table>"
        b"</office:spreadsheet></office:body></office:document-content>"
    )
    return archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": b"<manifest/>",
        }
    )


def billion_laughs() -> bytes:
    entities = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10)]
    declared = '<!DOCTYPE a [<!ENTITY e0 "ha">' + "".join(entities) + "]>"
    return f'<?xml version="1.0"?>{declared}<a>&e9;</a>'.encode()


def a_foreign_entity() -> bytes:
    declared = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return f'<?xml version="1.0"?>{declared}<a>&e;</a>'.encode("utf-16")


def entities_in_a_workbook() -> bytes:
    sheet = workbook_of_xml(b'<row><c t="inlineStr"><is><t>&e9;</t></is></c></row>')
    old = zipfile.ZipFile(io.BytesIO(sheet)).read(SHEET)
    laughs = billion_laughs().split(b"<a>")[0]
    return with_entries(sheet, {SHEET: laughs + old, "xl/sharedStrings.xml": laughs + b"<a/>"})


def a_tower_of_json() -> bytes:
    return b"[" * 5_000_000 + b"]" * 5_000_000


def a_tower_of_xml() -> bytes:
    return b"<a>" * 1_000_000


def very_many_small_values() -> bytes:
    return b"[" + b"{}," * 20_000_000 + b"{}]"


def very_many_elements() -> bytes:
    return b"<a>" + b"<b/>" * 15_000_000 + b"</a>"


def spans_of_a_page() -> bytes:
    row = b'<tr><td colspan="1000" rowspan="1000">x'
    return b"<table>" + row + b"<tr>" * 300_000 + b"</table>"


def rows_of_a_page() -> bytes:
    return b"<table>" + b"<tr>" * 10_000_000 + b"</table>"


def a_tower_of_tags() -> bytes:
    return b"<html><table><tr><td>1</td></tr></table>" + b"<div>" * 6_000_000


def archive_in_archive() -> bytes:
    return archive({"inner.zip": archive({"inner.zip": b"PK\x03\x04" * 1_000})})


def bomb_of_csv() -> bytes:
    return archive({"a.csv": b"a,b\n" * (100 * MEGABYTE // 4)})


def very_many_entries() -> bytes:
    return archive({f"{n}.csv": b"" for n in range(20_000)})


def entries_that_overlap() -> bytes:
    """Ten thousand names for the same 40 MB."""
    content = bytearray(archive({"a.csv": b"1\n" * (20 * MEGABYTE)}))
    start = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    directory = bytes(content[start:end])
    tail = bytearray(content[end:])
    struct.pack_into("<HH", tail, 8, 9_000, 9_000)
    struct.pack_into("<I", tail, 12, len(directory) * 9_000)
    return bytes(content[:start]) + directory * 9_000 + bytes(tail)


def dictionary_of_parquet() -> bytes:
    """A million rows that all show one text of a megabyte."""
    texts = pa.array(["x" * MEGABYTE])
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 1_000_000, pa.int32()), texts)
    stream = io.BytesIO()
    parquet.write_table(pa.table({"a": column}), stream)
    return stream.getvalue()


def many_rows_of_parquet() -> bytes:
    stream = io.BytesIO()
    nothing = pa.nulls(50_000_000, pa.int8())
    parquet.write_table(pa.table({"a": nothing, "b": nothing}), stream)
    return stream.getvalue()


def a_formula_for_ever() -> bytes:
    """Where a pattern that may match blanks in two ways would need years."""
    return workbook_of_xml(b"<row><c><f/>" + b" " * (4 * MEGABYTE) + b"</c></row>")


def open_quotes() -> bytes:
    return b'a,b\n"' + b'1,""x\n' * 1_000_000


HOSTILE: dict[Callable[[], bytes], set[str]] = {
    honest_bomb: {"file_packed_too_tightly"},
    lying_bomb: {"file_lies_about_size"},
    bomb_that_says_nothing: {"file_lies_about_size"},
    far_cells: {"file_needs_memory"},
    a_million_columns: {"too_many_columns"},
    a_text_in_every_cell: {"file_needs_memory"},
    ods_that_repeats_itself: {"file_needs_memory", "file_damaged"},
    billion_laughs: {"xml_with_entities"},
    a_foreign_entity: {"xml_with_entities"},
    entities_in_a_workbook: {"file_damaged"},
    a_tower_of_json: {"tree_too_large", "file_too_deep"},
    a_tower_of_xml: {"file_too_deep"},
    very_many_small_values: {"tree_too_large"},
    very_many_elements: {"tree_too_large"},
    rows_of_a_page: {"too_many_rows"},
    a_tower_of_tags: {"tree_too_large"},
    dictionary_of_parquet: {"file_unpacks_too_large"},
    archive_in_archive: {"archive_in_archive"},
    bomb_of_csv: {"file_packed_too_tightly"},
    very_many_entries: {"archive_of_too_many"},
    entries_that_overlap: {"file_packed_too_tightly", "file_unpacks_too_large"},
    many_rows_of_parquet: {"too_many_rows"},
}
# Strange, but what stands in them may be read, if that stays cheap.
CHEAP = (spans_of_a_page, a_formula_for_ever, open_quotes)


def measured(content: bytes, folder: Path) -> tuple[list[str], int, float, list[int]]:
    path = folder / "file"
    path.write_bytes(content)
    command = [sys.executable, "-c", MEASURE, str(path)]
    done = subprocess.run(command, capture_output=True, check=True, cwd=folder, timeout=120)
    assert done.stderr == b""
    assert [item.name for item in folder.iterdir()] == ["file"]
    return tuple(json.loads(done.stdout))


@pytest.mark.parametrize("build", HOSTILE, ids=lambda build: build.__name__)
def test_a_file_made_to_hurt_gets_one_sentence(build: Callable[[], bytes], tmp_path: Path) -> None:
    found, cells, seconds, megabytes = measured(build(), tmp_path)
    assert len(found) == 1
    assert found[0] in HOSTILE[build]
    assert cells == 0
    assert seconds < MOST_SECONDS
    assert max(megabytes) < MOST_MEGABYTES


@pytest.mark.parametrize("build", CHEAP, ids=lambda build: build.__name__)
def test_a_strange_file_costs_no_more_than_one_made_to_hurt(
    build: Callable[[], bytes], tmp_path: Path
) -> None:
    _, _, seconds, megabytes = measured(build(), tmp_path)
    assert seconds < MOST_SECONDS
    assert max(megabytes) < MOST_MEGABYTES
