"""What a browser may do with a page of ours: run our scripts, and fetch nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable


def policy(scripts: Iterable[str], *more: str) -> str:
    """Return a Content-Security-Policy under which these inline scripts run, and no others.

    more   further rules, for what a page needs beside its scripts, styles and pictures
    """
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    rules = (
        "default-src 'none'",
        f"script-src {allowed}",
        # Plotly sets styles on what it draws.
        "style-src 'unsafe-inline'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        *more,
    )
    return "; ".join(rules)


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
