"""Where in the log the records of an answer are: one rule for all that programs are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from registry.domain.errors import RegistryError

if TYPE_CHECKING:
    from registry.api import Registry

_NAMED_BY = ("id", "reference", "deployment", "decision")
"""What tells which record a part of an answer is, the surest first: the last two are of lines of a history."""
_RECORD = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}|[a-z0-9._-]+@[0-9]+")
_SEALED = frozenset({"document", "facts", "manifest", "payload", "policy", "statement"})
"""Keys of what has a digest: a document that is shown stays as it was sealed."""
_DECISION = frozenset({"verdict", "rules"})
"""What tells a decision, which is told with its id among what was sealed."""


def with_places(document: Any, registry: Registry) -> Any:
    """The answer, each record of which has as `log` the index and the operation of the entry by which it came.

    Should the registry be gone meanwhile, they have none: what is told happened.
    """
    records = list(_records(document))
    try:
        places = registry.recorded(list(dict.fromkeys(name for name, _ in records))) if records else {}
    except RegistryError:
        places = {}
    for name, record in records:
        if name in places:
            record.pop("log_index", None)
            record.setdefault("log", places[name].content())
    return document


def _records(document: Any) -> Iterator[tuple[str | int, dict[str, Any]]]:
    """The records that an answer is, has, or lists, each with its entry or what it is found by."""
    outer = {id(part) for part in _outer(document)}
    for part in _parts(document):
        if isinstance(index := part.get("log_index"), int):
            yield index, part
        elif name := _name_of(part, _NAMED_BY if id(part) in outer else _NAMED_BY[:1]):
            yield name, part


def _parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every part of an answer that has keys, but those of what is sealed."""
    if isinstance(value, list):
        for item in value:
            yield from _parts(item)
    elif isinstance(value, dict):
        yield value
        for key, part in value.items():
            if key not in _SEALED and not value.keys() >= _DECISION:
                yield from _parts(part)


def _outer(document: Any) -> list[Any]:
    """The answer, its parts, and what it lists: what is further inside names records that it is not."""
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return []
    items = document.get("items")
    return [document, *document.values(), *(items if isinstance(items, list) else [])]


def _name_of(record: Mapping[str, Any], named_by: tuple[str, ...]) -> str | None:
    told = [record.get(key) for key in named_by]
    found = next((text for text in told if isinstance(text, str) and _RECORD.fullmatch(text)), None)
    return found or _special(record)


def _special(record: Mapping[str, Any]) -> str | None:
    """What a record is found by that has neither an id nor a reference: an application, or all members."""
    name = record.get("name") if "policy_name" in record else record.get("digest") if "people" in record else None
    return name if isinstance(name, str) else None
