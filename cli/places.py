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


def with_places(document: Any, registry: Registry) -> Any:
    """The answer, each record of which has as `log_index` the entry of the log by which it came.

    Should the registry be gone meanwhile, they have none: what is told happened.
    """
    records = list(_records(document))
    try:
        places = registry.recorded(list(dict.fromkeys(name for name, _ in records))) if records else {}
    except RegistryError:
        return document
    for name, record in records:
        if name in places:
            record.setdefault("log_index", places[name])
    return document


def _records(document: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The records that an answer is, has, or lists. What is further inside may be a sealed document, and stays so."""
    if not isinstance(document, dict):
        return
    items = document.get("items")
    for record in (document, *document.values(), *(items if isinstance(items, list) else [])):
        if isinstance(record, dict) and (name := _name_of(record)):
            yield name, record


def _name_of(record: Mapping[str, Any]) -> str | None:
    told = [record.get(key) for key in _NAMED_BY]
    found = next((text for text in told if isinstance(text, str) and _RECORD.fullmatch(text)), None)
    application = record.get("name") if "policy_name" in record else None
    return found or (application if isinstance(application, str) else None)
