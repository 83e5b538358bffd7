"""Words that Streamlit has in English only, in the reader's language (streamlit issue 1353)."""

from __future__ import annotations

import json
from pathlib import Path

from dashboard.language import Words
from loaders.incoming import MEGABYTE, limits_set

SCRIPT = Path(__file__).with_suffix(".js")


def saying_script(words: Words) -> str:
    """Return a script that puts our words in place of Streamlit's, now and whenever it speaks."""
    said = json.dumps(streamlit_words(words), ensure_ascii=False).replace("<", "\\u003c")
    # The script stands for the whole visit; another language only brings other words.
    return f"if (!window.sayInWords) {{{SCRIPT.read_text()}}} window.sayInWords({said});"


def streamlit_words(words: Words) -> dict[str, str]:
    """Return what Streamlit says -> what we say; {} stands for what only Streamlit knows."""
    return _frame(words) | _dates(words) | _files(words)


def _frame(words: Words) -> dict[str, str]:
    return {
        "Skip to main content": words("Skip to main content"),
        "Sidebar": words("Sidebar"),
        "Collapse sidebar": words("Collapse sidebar"),
        "Expand sidebar": words("Expand sidebar"),
        "Main menu": words("Main menu"),
        "Theme": words("Light or dark"),
        "System": words("System"),
        "Light": words("Light"),
        "Dark": words("Dark"),
        "Print": words("Print"),
        "Running...": words("The page is being made"),
        "Stop": words("Stop"),
        "Open": words("Open the list"),
        "No results": words("Nothing found"),
        "Choose an option": words("Choose from the list"),
        "{} options available.": words("Entries in the list") + ": {}",
        "{} option available.": words("Entries in the list") + ": {}",
        "Close": words("Close"),
        "Dismiss": words("Close"),
        "Page not found": words("There is no such page"),
        "The page that you have requested does not seem to exist. Running the app's main page.": (
            words("The overview is shown instead.")
        ),
        "Fullscreen": words("Full screen"),
        "Fullscreen: {}": words("Full screen") + ": {}",
        "Close fullscreen": words("Leave full screen"),
        "Close fullscreen: {}": words("Leave full screen") + ": {}",
    }


def _dates(words: Words) -> dict[str, str]:
    return {
        "day, {}": words("Day") + ", {}",
        "month, {}": words("Month") + ", {}",
        "year, {}": words("Year") + ", {}",
        "Choose date": words("Choose date"),
        "Choose date, {}": words("Choose date") + ", {}",
        "Previous month": words("Previous month"),
        "Next month": words("Next month"),
        "Use arrow keys to navigate dates. Enter to select. Escape to close.": words(
            "Arrow keys move from day to day, Enter chooses one, Escape closes."
        ),
    }


def _files(words: Words) -> dict[str, str]:
    most = limits_set().file_bytes // MEGABYTE
    size = f"{words.number(most)} MB"
    return {
        "Upload": words("Choose files"),
        "file upload": words("Files"),
        "Add files": words("Add files"),
        "Remove {}": words("Remove {name}", name="{}"),
        "Error: ": "",
        "File must be {} or smaller.": words("Larger than {size}: not read.", size=size),
    }
