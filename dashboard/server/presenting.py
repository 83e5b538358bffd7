"""Answers `?present=1` on any view with the view as cards: a page that needs no network."""

from __future__ import annotations

import datetime
import gzip
from functools import lru_cache
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from dashboard.cache import current, outlines
from dashboard.content.notices import notices, shipped_outlines
from dashboard.content.subject import Subject
from dashboard.content.titles import VIEWS
from dashboard.language import Words, languages
from dashboard.presentation.bar import PRESENT
from dashboard.selection import Choices, read_selection
from dashboard.server.front_page import language_of
from dashboard.settings import official_outlines, outlines_location, record_location
from loaders import Problem

MOST_KEPT = 32


class Presenting:
    """Answers for the views that are asked for as a presentation; the rest passes untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        view = view_of(scope) if scope["type"] == "http" and scope["method"] == "GET" else ""
        if not view:
            await self.app(scope, receive, send)
            return
        response = await run_in_threadpool(_answer, Request(scope), view)
        await response(scope, receive, send)


def view_of(scope: Scope) -> str:
    """Return the view that is asked for as a presentation; "" when none is."""
    address = dict(parse_qsl(scope.get("query_string", b"").decode("latin-1")))
    base = str(config.get_option("server.baseUrlPath") or "").strip("/")
    path = str(scope["path"]).strip("/").removeprefix(base).strip("/")
    view = path or VIEWS[0]
    return view if address.get(PRESENT) == "1" and view in VIEWS else ""


def _answer(request: Request, view: str) -> Response:
    from dashboard.presentation.page import content_policy

    address = tuple(sorted(request.query_params.items()))
    now = current(record_location())
    language, today = language_of(request.scope), datetime.date.today()
    faults = tuple(now.faults)
    drawn = outlines(outlines_location(), official_outlines())
    state = (now.record.fingerprint, drawn.outlines.fingerprint, drawn.fault)
    content = _made(state, faults, view, address, language, today)
    headers = {"content-security-policy": content_policy(), "cache-control": "no-cache"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(content), media_type="text/html", headers=headers)
    headers["content-encoding"] = "gzip"
    return Response(content, media_type="text/html", headers=headers)


@lru_cache(maxsize=MOST_KEPT)
def _made(
    state: tuple[object, ...],
    faults: tuple[Problem, ...],
    view: str,
    address: tuple[tuple[str, str], ...],
    language: str,
    today: datetime.date,
) -> bytes:
    """Return a presentation, compressed; all that it depends on is among the arguments."""
    from dashboard.presentation.page import presentation

    del state
    record, asked = current(record_location()).record, dict(address)
    choices = Choices(record.projects["project"].tolist(), languages(), today, language)
    chosen, ignored = read_selection(asked, choices)
    words = Words(chosen.lang)
    drawn = outlines(outlines_location(), official_outlines())
    subject = Subject(record, drawn.outlines, words, chosen.as_of, chosen.project)
    told = notices(words, faults, ignored)
    if drawn.fault:
        told = (*told, shipped_outlines(words, drawn.fault))
    return gzip.compress(presentation(subject, view, asked, told))
