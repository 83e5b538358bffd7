"""Files that pages offer to browsers at run time: outlines of maps, and maps as pictures."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

MOST_PUBLISHED = 64
# Pages are drawn side by side.
CHANGING = Lock()
A_YEAR = "public, max-age=31536000, immutable"


@dataclass
class Shelf:
    """Files of one kind; the address of each names its content, so browsers ask for it once.

    address      where they are, with a place for the {name}
    media_type   what browsers are told they are
    """

    address: str
    media_type: str
    files: OrderedDict[str, bytes] = field(default_factory=OrderedDict)

    def publish(self, content: bytes) -> str:
        """Offer a file to browsers, and return its address; of too many the oldest goes."""
        name = hashlib.sha256(content).hexdigest()[:24]
        with CHANGING:
            self.files[name] = content
            self.files.move_to_end(name)
            while len(self.files) > MOST_PUBLISHED:
                self.files.popitem(last=False)
        return self.address.format(name=name)

    def route(self) -> Route:
        """Return the route that answers with the files."""

        async def answer(request: Request) -> Response:
            content = self.files.get(str(request.path_params["name"]))
            if content is None:
                return Response(status_code=404)
            return Response(content, media_type=self.media_type, headers={"cache-control": A_YEAR})

        return Route(self.address, answer)


OUTLINES = Shelf("/outlines/{name}.geojson", "application/geo+json")
PICTURES = Shelf("/pictures/{name}.svg", "image/svg+xml")


def publish(content: bytes) -> str:
    """Offer a GeoJSON file to browsers, and return its address."""
    return OUTLINES.publish(content)


def publish_picture(content: bytes) -> str:
    """Offer an SVG picture to browsers, and return its address."""
    return PICTURES.publish(content)


def routes() -> list[Route]:
    """Return the routes that answer with published files."""
    return [OUTLINES.route(), PICTURES.route()]
