from __future__ import annotations

import io
import zipfile

import time_machine

from dashboard.exports.packing import packed, repacked

FILES = {"b.txt": b"later in the alphabet", "tables/a.csv": "Έργο,Αξία\r\n".encode()}


def test_what_is_packed_comes_out_in_its_order():
    with zipfile.ZipFile(io.BytesIO(packed(FILES))) as container:
        assert container.testzip() is None
        assert {name: container.read(name) for name in container.namelist()} == FILES
        assert container.namelist() == list(FILES)


def test_the_time_of_packing_leaves_no_trace():
    with time_machine.travel("2020-02-29 10:00"):
        first = packed(FILES)
    with time_machine.travel("2031-07-01 23:59"):
        assert packed(FILES) == first


def test_a_container_is_packed_anew_without_the_times_in_it():
    made = []
    for hour in (1, 2):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as container:
            container.writestr(zipfile.ZipInfo("a", (2024, 1, 1, hour, 0, 0)), b"content")
        made.append(content.getvalue())
    assert made[0] != made[1]
    assert repacked(made[0]) == repacked(made[1])
