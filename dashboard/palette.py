"""Every colour, by what it means, for a light ground, a dark one and paper."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from dashboard.progress.remembered import once_a_record
from dashboard.progress.scope import project_ids
from loaders import Dataset

Theme = Literal["light", "dark"]

# Okabe and Ito's colour-blind-safe set (https://jfly.uni-koeln.de/color/), in an order in which
# neighbours differ most; the second row keeps the hues and is light enough for a dark ground.
PROJECT_COLOURS: dict[Theme, tuple[str, ...]] = {
    "light": ("#0072B2", "#D55E00", "#009E73", "#AA4499", "#B8860B", "#332288", "#882255"),
    "dark": ("#56B4E9", "#F2894E", "#2EC4A0", "#DDA0CC", "#E6C35C", "#A9A6F5", "#E08AA8"),
}
# Figures in classes, from few to many: fields of Palette.
CLASSES = ("class_1", "class_2", "class_3", "class_4", "class_5")
CONTEXT = "context"
SEVERAL = "several"


@dataclass(frozen=True)
class Palette:
    """The colours of one theme, as #RRGGBB."""

    ink: str
    muted: str
    ground: str
    page: str
    track: str
    time: str
    land: str
    border: str
    sea: str
    context: str
    several: str
    class_1: str
    class_2: str
    class_3: str
    class_4: str
    class_5: str
    projects: tuple[str, ...]

    def colour(self, meaning: str) -> str:
        """Return the colour of a meaning: one of `project_colours`, or a field of this class."""
        if meaning.startswith("project-"):
            return self.projects[int(meaning.removeprefix("project-")) % len(self.projects)]
        return str(getattr(self, meaning))


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        ink="#1B1F27",
        muted="#5A6270",
        ground="#FFFFFF",
        page="#003399",
        track="#E6E9EF",
        time="#5A6270",
        land="#EEF0F4",
        border="#C3C9D4",
        sea="#FFFFFF",
        context="#7A7F88",
        several="#4B3B78",
        class_1="#B9CCEE",
        class_2="#86A7E0",
        class_3="#4F7DCB",
        class_4="#1F54AE",
        class_5="#00256F",
        projects=PROJECT_COLOURS["light"],
    ),
    "dark": Palette(
        ink="#F1F3F7",
        muted="#AEB6C4",
        ground="#0F1420",
        page="#8FB4FF",
        track="#2A3243",
        time="#AEB6C4",
        land="#222A3A",
        border="#46506A",
        sea="#0F1420",
        context="#9AA1AE",
        several="#C9BDF2",
        class_1="#34496F",
        class_2="#4A6BA8",
        class_3="#6B95DE",
        class_4="#A3C3FF",
        class_5="#E3EDFF",
        projects=PROJECT_COLOURS["dark"],
    ),
}


def variable(meaning: str) -> str:
    """Return the colour of a meaning for a style sheet: the page says which theme it is in."""
    if meaning.startswith("project-"):
        number = int(meaning.removeprefix("project-")) % len(PROJECT_COLOURS["light"])
        meaning = f"project-{number}"
    return f"var(--im-{meaning})"


def variables(palette: Palette) -> str:
    """Return the declarations that `variable` refers to, for one theme."""
    names = [field.name for field in fields(palette) if field.name != "projects"]
    names += [f"project-{number}" for number in range(len(palette.projects))]
    return ";".join(f"--im-{name}:{palette.colour(name)}" for name in names)


@once_a_record
def project_colours(record: Dataset) -> dict[str, str]:
    """Return project -> meaning of its colour, the same on every page and in every file.

    Colours follow the order of the record, not of the selection; predecessors and networks share
    one grey.
    """
    counted = {project: f"project-{n}" for n, project in enumerate(project_ids(record))}
    return {project: counted.get(project, CONTEXT) for project in record.projects["project"]}


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the red, green and blue of #RRGGBB, 0-255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
