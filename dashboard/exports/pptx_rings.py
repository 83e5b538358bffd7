"""Outlines cut at the edge of a map, since shapes on a slide would stand out over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dashboard.charts.stills.map_picture import Window
from dashboard.exports.pptx_shapes import Path
from dashboard.exports.pptx_slides import EMU_PER_INCH, Box
from loaders.regions import Ring

Point = tuple[float, float]

# Inches. Points nearer to each other add bytes and nothing to see.
NEAREST = 0.014


def framed(rings: Iterable[Ring], window: Window, box: Box) -> list[Path]:
    """Return rings as they lie in a box on a slide, in EMU; those outside are left out."""
    shown = []
    for ring in rings:
        corners = [window.place(lon, lat) for lon, lat in ring]
        placed = [(x * box.width, y * box.width) for x, y in corners]
        path = _in_emu(_thinned(_cut(placed, box)), box)
        if len(path) > 2:
            shown.append(path)
    return shown


def _cut(ring: list[Point], box: Box) -> list[Point]:
    """Cut a ring at the four edges, one after the other (Sutherland and Hodgman's way)."""
    for axis, edge, sign in ((0, 0.0, 1), (0, box.width, -1), (1, 0.0, 1), (1, box.height, -1)):

        def inside(point: Point, axis: int = axis, edge: float = edge, sign: int = sign) -> bool:
            return (point[axis] - edge) * sign >= 0

        if not all(map(inside, ring)):
            ring = _cut_at(ring, axis, edge, inside)
    return ring


def _cut_at(
    ring: list[Point], axis: int, edge: float, inside: Callable[[Point], bool]
) -> list[Point]:
    kept: list[Point] = []
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        if inside(point) != inside(before):
            kept.append(_crossing(before, point, axis, edge))
        if inside(point):
            kept.append(point)
    return kept


def _crossing(before: Point, after: Point, axis: int, edge: float) -> Point:
    way = (edge - before[axis]) / (after[axis] - before[axis])
    other = before[1 - axis] + way * (after[1 - axis] - before[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


def _thinned(ring: list[Point]) -> list[Point]:
    kept: list[Point] = []
    for x, y in ring:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= NEAREST:
            kept.append((x, y))
    return kept


def _in_emu(ring: list[Point], box: Box) -> Path:
    left, top, _, _ = box.emu
    return [(left + round(x * EMU_PER_INCH), top + round(y * EMU_PER_INCH)) for x, y in ring]
