"""JSON and XML -> dictionaries, lists and text of one shape."""

from __future__ import annotations

import json
from typing import Any
from xml.parsers import expat

from loaders.files.encodings import UTF_8, mark_of
from loaders.files.refused import Refused
from loaders.incoming import Limits

MOST_LEVELS = 100
# Of all sheets so many cells may be read; a node of a tree weighs as much as ten of them.
CELLS_PER_NODE = 10
OF_XML_ITSELF = ("xmlns", "xml:", "xsi:")


def tree_of_json(content: bytes, limits: Limits) -> Any:
    """Read JSON. Raises Refused for what is none, too deep or too much."""
    marked, length = mark_of(content)
    try:
        text = content[length:].decode(marked or UTF_8)
    except UnicodeDecodeError as error:
        raise Refused("file_malformed", hint="JSON", value=_line(content, error.start)) from error
    if not text.strip():
        raise Refused("file_empty")
    _check_nodes(sum(map(text.count, "[{,")), limits)
    try:
        return json.loads(text, parse_int=_whole, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        raise Refused("file_malformed", hint="JSON", value=str(error.lineno)) from error
    except RecursionError as error:
        raise Refused("file_too_deep", hint="JSON") from error


def _whole(digits: str) -> int | float:
    # Python refuses to make an int of thousands of digits.
    return int(digits) if len(digits) < 40 else float(digits)


def _line(content: bytes, place: int) -> str:
    return str(content.count(b"\n", 0, place) + 1)


def _check_nodes(nodes: int, limits: Limits) -> None:
    most = limits.cells // CELLS_PER_NODE
    if nodes > most:
        raise Refused("tree_too_large", str(nodes), str(most))


class Builder:
    """Makes a tree of what expat finds.

    An element that holds nothing but text is that text, None if there is none; any other is a
    dictionary of its attributes and elements by name, names without their namespace. Elements of
    one name are a list.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.nodes = 0
        self.levels: list[tuple[str, dict[str, Any], list[str]]] = [("", {}, [])]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self.nodes += 1 + len(attributes)
        _check_nodes(self.nodes, self.limits)
        if len(self.levels) > MOST_LEVELS:
            raise Refused("file_too_deep", hint="XML")
        own = {_local(n): v for n, v in attributes.items() if not n.startswith(OF_XML_ITSELF)}
        self.levels.append((_local(name), own, []))

    def data(self, data: str) -> None:
        """Text stands in an element."""
        self.levels[-1][2].append(data)

    def end(self, _: str) -> None:
        """An element ends."""
        name, parts, texts = self.levels.pop()
        text = "".join(texts).strip() or None
        if parts and text:
            parts.setdefault("", text)
        self._add(self.levels[-1][1], name, parts or text)

    def _add(self, parts: dict[str, Any], name: str, value: Any) -> None:
        if name not in parts:
            parts[name] = value
        elif isinstance(parts[name], list):
            parts[name].append(value)
        else:
            parts[name] = [parts[name], value]

    def refuse(self, *_: Any) -> None:
        """A document type or an entity is declared: both can be made to explode."""
        raise Refused("xml_with_entities")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def tree_of_xml(content: bytes, limits: Limits) -> dict[str, Any]:
    """Read XML as Builder says, under the name of its root.

    Raises Refused for what is none, too deep or too much, and for any document type or entity.
    """
    # Each element has one or two tags; counting them is a hundred times faster than reading them.
    _check_nodes(content.count(b"<") // 2, limits)
    builder = Builder(limits)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = builder.refuse
    parser.EntityDeclHandler = builder.refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise Refused("file_malformed", hint="XML", value=str(error.lineno)) from error
    except (LookupError, ValueError) as error:
        raise Refused("file_malformed", hint="XML", value="1") from error
    return builder.levels[0][1]
