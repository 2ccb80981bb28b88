"""What looking at an adapter comes to, and at two of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.adapters.facts import AdapterFacts
from registry.domain.adapters.norms import Changes, Norms
from registry.domain.adapters.serving import ServingReport
from registry.domain.digests import Digest, canonical_json
from registry.domain.manifests import Version


@dataclass(frozen=True, slots=True)
class BaseOf:
    """The base model that an adapter is bound to. `references` are all names that it has here."""

    digest: Digest
    references: tuple[str, ...]

    @property
    def name(self) -> str:
        return " = ".join(self.references) or self.digest


@dataclass(frozen=True, slots=True)
class AdapterInspection:
    """A version of an adapter with what can be told of it. `norms` are None where the weights were not read."""

    version: Version
    base: BaseOf
    facts: AdapterFacts
    serving: tuple[ServingReport, ...]
    norms: Norms | None


@dataclass(frozen=True, slots=True)
class ConfigChange:
    """A key of the canonical configuration that differs; `absent` where one side is neutral."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class AdapterDiff:
    """How two versions of adapters differ."""

    before: str
    after: str
    base_before: BaseOf
    base_after: BaseOf
    facts_before: AdapterFacts
    facts_after: AdapterFacts
    config: tuple[ConfigChange, ...]
    changes: Changes

    @property
    def same_base(self) -> bool:
        return self.base_before.digest == self.base_after.digest


def config_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[ConfigChange, ...]:
    """What differs between two canonical configurations, in the order of their keys."""
    keys = sorted({*before, *after})
    return tuple(
        ConfigChange(key, _text(before, key), _text(after, key)) for key in keys if before.get(key) != after.get(key)
    )


def _text(config: Mapping[str, Any], key: str) -> str:
    if key not in config:
        return "absent"
    value = config[key]
    return value if isinstance(value, str) else canonical_json(value).decode()
