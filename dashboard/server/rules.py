"""What browsers may and may not do with the pages, said with every answer."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Nothing leaves the house: whatever a page holds, the browser asks no other host. Streamlit needs
# inline styles and scripts, and evaluates the map's expressions; deck.gl works in blob: workers.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "frame-ancestors 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
    )
)
RULES = {
    "content-security-policy": POLICY,
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
}


class RulesForBrowsers:
    """Adds the rules to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_rules(message: Message) -> None:
            if message["type"] == "http.response.start":
                rules = [(name.encode(), rule.encode()) for name, rule in RULES.items()]
                message["headers"] = [*message.get("headers", []), *rules]
            await send(message)

        await self.app(scope, receive, send_with_rules)
