"""A ZIP archive that is not taken at its word: names, sizes, and what really is in it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from loaders.files.refused import Refused

ENTRY = b"PK\x01\x02"
MOST_ENTRIES = 10_000
CHUNK = 2**20
ENCRYPTED = 0x1
# Tables of nothing but one value shrink to a fiftieth; bombs to a thousandth.
MOST_RATIO, SMALL = 120, 16 * 2**20
MEGABYTE = 2**20
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    OverflowError,
)


def archive(content: bytes, most_bytes: int) -> zipfile.ZipFile:
    """Open an archive whose table of contents promises no more than may be unpacked.

    Raises Refused for one that is damaged, encrypted, too large or packed too tightly.
    """
    if content.count(ENTRY) > MOST_ENTRIES:
        raise Refused("archive_of_too_many", str(content.count(ENTRY)), str(MOST_ENTRIES))
    try:
        opened = zipfile.ZipFile(io.BytesIO(content))
        if not all(entry.filename for entry in opened.infolist()):
            raise zipfile.BadZipFile("A file in it has no name")
    except BROKEN as error:
        raise Refused("file_damaged", str(error)) from error
    if any(entry.flag_bits & ENCRYPTED for entry in opened.infolist()):
        raise Refused("file_encrypted")
    _check_size(sum(entry.file_size for entry in opened.infolist()), len(content), most_bytes)
    return opened


def _check_size(unpacked: int, packed: int, most_bytes: int) -> None:
    if unpacked > SMALL and unpacked > MOST_RATIO * packed:
        raise Refused("file_packed_too_tightly", str(unpacked // packed))
    if unpacked > most_bytes:
        raise Refused("file_unpacks_too_large", megabytes(unpacked), megabytes(most_bytes))


def megabytes(size: int) -> str:
    """Return a number of bytes as whole megabytes, rounded up."""
    return str(-(-size // MEGABYTE))


def chunks(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield what is in an entry, piece by piece.

    Raises Refused as soon as there is more of it than the table of contents says.
    """
    promised = entry.file_size
    found = 0
    # Python stops at the promised size; only beyond it shows who lied.
    entry.file_size = promised + 2 * CHUNK
    try:
        with opened.open(entry) as stream:
            while chunk := stream.read(CHUNK):
                found += len(chunk)
                if found > promised:
                    raise Refused("file_lies_about_size")
                yield chunk
    except BROKEN as error:
        raise Refused("file_damaged", str(error)) from error
    finally:
        entry.file_size = promised
