"""Text that a spreadsheet would take for a formula."""

from __future__ import annotations

import re

# What begins a formula in some spreadsheet, in its full width too. Blanks and marks without a
# width before it do not help; a cell that begins with a tab or a line break is read on from there.
LIKE_FORMULA = re.compile(r"[\t\r\n]|[\s\ufeff\u200b-\u200f]*[=+\-@＝＋－＠]")


def like_formula(text: str) -> bool:
    """Return whether a spreadsheet that reads or edits this text may calculate it."""
    return LIKE_FORMULA.match(text) is not None
