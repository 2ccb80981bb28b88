"""Which base model an uploaded adapter was trained on: what its files say, held against what is registered here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from registry.bootstrap import Local
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.manifests import Kind, Version
from registry.domain.names import parse_version_ref
from registry.server.faces.hf_hub.names import MAIN, Repository, name_of, sealed_reference

CONFIG, CARD = "adapter_config.json", "README.md"
_SMALL = 1024 * 1024


def base_of(registry: Local, folder: Path, name: str) -> str:
    """The version of a base model that the adapter in a folder is for. Raises InvalidInputError, with the command that
    tells it, if its files name none, or none that is certain.

    README.md goes first, which says `base_model`; then adapter_config.json with `base_model_name_or_path`. Each names a
    version (`tiny@1`), a repository of this face, or one that a registered base model came from.
    """
    said = list(_said(folder))
    for where, named, revision in said:
        found = _versions(registry, named, revision)
        if len(found) == 1:
            return found[0]
        if found:
            raise _untold(name, f"{where} says {named!r}, which is any of {', '.join(found)}")
    told = "; ".join(f"{where} says {named!r}" for where, named, _ in said)
    raise _untold(name, told or f"neither {CARD} nor {CONFIG} says")


def front_matter(text: str) -> Mapping[str, Any]:
    """What the head of a model card says; nothing if it has none. Raises InvalidInputError if it is no YAML mapping."""
    if not text.startswith("---"):
        return {}
    head = text[3:].partition("\n---")[0]
    try:
        found = yaml.safe_load(head)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise InvalidInputError("the head of the model card is no YAML", where=CARD, found=str(error)[:300]) from error
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise InvalidInputError("the head of the model card is no mapping", where=CARD, expected="keys with values")
    return found


# ---------------------------------------------------------------------------------------------------------


def _said(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Where a base model is named, how, and at which revision."""
    card, config = folder / CARD, folder / CONFIG
    if card.is_file() and card.stat().st_size < _SMALL:
        head = front_matter(card.read_text("utf-8", "replace"))
        named = head.get("base_model")
        named = named[0] if isinstance(named, list) and len(named) == 1 else named
        if isinstance(named, str) and named:
            yield CARD, named, str(head.get("base_model_revision") or "")
    if config.is_file() and config.stat().st_size < _SMALL:
        try:
            told = json.loads(config.read_bytes())
        except ValueError:
            return  # admission says what is wrong with it
        named = told.get("base_model_name_or_path") if isinstance(told, dict) else None
        if isinstance(named, str) and named:
            yield CONFIG, named, str(told.get("revision") or "")


def _versions(registry: Local, named: str, revision: str) -> list[str]:
    """The versions of base models that a name may mean."""
    with suppress(InvalidInputError, NotFoundError):
        return [registry.version(str(parse_version_ref(named)), Kind.BASE_MODEL).reference]
    known = name_of(named)
    if known is not None and (found := _of_name(registry, named, known, revision)):
        return found
    bases = [each for name in _names(registry) for each in _all(registry, name)]
    return [
        b.reference
        for b in bases
        if b.manifest.get("repository") == named and revision in {"", MAIN, b.manifest.get("commit")}
    ]


def _of_name(registry: Local, identifier: str, name: str, revision: str) -> list[str]:
    sealed = sealed_reference(Repository(identifier, name), revision)
    try:
        if sealed is not None:
            return [registry.version(str(sealed), Kind.BASE_MODEL).reference]
        return [version.reference for version in _all(registry, name)] if revision in {"", MAIN} else []
    except (NotFoundError, InvalidInputError):
        return []


def _names(registry: Local) -> Iterator[str]:
    after: str | None = None
    while True:
        page = registry.versions(Kind.BASE_MODEL, after=after, limit=100)
        yield from (listed.name for listed in page.items)
        after = page.next
        if after is None:
            return


def _all(registry: Local, name: str) -> list[Version]:
    """The versions of a base model that are in use."""
    page = registry.versions(Kind.BASE_MODEL, name, limit=100)
    used = [listed for listed in page.items if listed.yanked is None or not listed.yanked.yanked]
    return [registry.version(listed.reference, Kind.BASE_MODEL) for listed in used]


def _untold(name: str, found: str) -> InvalidInputError:
    return InvalidInputError(
        "which base model the adapter was trained on is not certain",
        where=CONFIG,
        expected="one version of a registered base model",
        found=found,
        fix=f"say `base_model: NAME@N` at the head of {CARD}; "
        f"or `tandem adapter register DIRECTORY --name {name} --base NAME@N`",
    )
