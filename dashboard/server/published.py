"""Files that pages offer to browsers at run time: the outlines that maps are drawn from."""

from __future__ import annotations

import hashlib

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

ADDRESS = "/outlines/{name}.geojson"
MOST_PUBLISHED = 64
A_YEAR = "public, max-age=31536000, immutable"
_published: dict[str, bytes] = {}


def publish(content: bytes) -> str:
    """Offer a GeoJSON file to browsers, and return its address.

    The address names the content, so browsers ask for it once and keep it.
    """
    name = hashlib.sha256(content).hexdigest()[:24]
    if name not in _published:
        while len(_published) >= MOST_PUBLISHED:
            _published.pop(next(iter(_published)))
        _published[name] = content
    return ADDRESS.format(name=name)


def outlines_route() -> Route:
    """Return the route that answers with published files."""

    async def answer(request: Request) -> Response:
        content = _published.get(str(request.path_params["name"]))
        if content is None:
            return Response(status_code=404)
        headers = {"cache-control": A_YEAR}
        return Response(content, media_type="application/geo+json", headers=headers)

    return Route(ADDRESS, answer)
