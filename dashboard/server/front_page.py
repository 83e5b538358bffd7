"""The HTML that Streamlit starts from, with our name, the page's language and the server's place.

Streamlit's own says lang="en" whatever the page's language is (streamlit issue 15726), and looks
for its server at /map/_stcore before it looks at /_stcore: two failed requests on each deep link.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from dashboard.language import languages

NAME = "Interreg monitor"
SERVER = "<script>window.__streamlit={{BACKEND_BASE_URL:location.origin+'{base}'}}</script>"


class FrontPage:
    """Rewrites Streamlit's HTML on its way out; everything else passes untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        held: list[Message] = []
        body = bytearray()

        async def rewrite(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_html(message):
                held.append(message)
            elif not held:
                await send(message)
            else:
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    page = rewritten(body.decode(), language_of(scope)).encode()
                    await send(_with_length(held[0], len(page)))
                    await send({"type": "http.response.body", "body": page})

        await self.app(_uncompressed(scope), receive, rewrite)


def rewritten(html: str, lang: str) -> str:
    """Return Streamlit's front page with our name, a language and the address of the server."""
    base = str(config.get_option("server.baseUrlPath") or "").strip("/")
    script = SERVER.format(base=f"/{base}" if base else "/")
    html = re.sub(r'<html lang="[^"]*"', f'<html lang="{lang}"', html, count=1)
    html = re.sub(r"<title>[^<]*</title>", f"<title>{NAME}</title>", html, count=1)
    return html.replace("<head>", f"<head>{script}", 1)


def language_of(scope: Scope) -> str:
    """Return the language of the address, else the first that the browser asks for."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[0]
    headers = dict(scope.get("headers", []))
    wished = headers.get(b"accept-language", b"").decode("latin-1")[:2].lower()
    return next((code for code in (asked, wished) if code in languages()), languages()[0])


def _uncompressed(scope: Scope) -> Scope:
    """Ask for plain text where a page is asked for: what is compressed cannot be rewritten."""
    headers = dict(scope["headers"])
    if b"text/html" not in headers.get(b"accept", b""):
        return scope
    kept = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": kept}


def _is_html(message: Message) -> bool:
    headers = dict(message.get("headers", []))
    html = headers.get(b"content-type", b"").startswith(b"text/html")
    return bool(html and message["status"] == 200 and b"content-encoding" not in headers)


def _with_length(start: Message, length: int) -> Message:
    stale = (b"content-length", b"etag", b"last-modified")
    kept = [(name, value) for name, value in start["headers"] if name.lower() not in stale]
    return {**start, "headers": [*kept, (b"content-length", str(length).encode())]}
