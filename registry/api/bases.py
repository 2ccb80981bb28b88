"""What can be asked about base models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.hosted import HostedModel
from registry.domain.outcomes import Registered
from registry.domain.training import Code


class Bases(Protocol):
    """Registering base models."""

    def register_base(
        self,
        path: Path,
        name: str,
        *,
        parent: str | None = None,
        trained_on: Sequence[str] = (),
        licence: str | None = None,
        source: Path | Code | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Registered:
        """Pin the model in a directory; with `parent`, as a full fine-tune of that base model version.

        `source` is the work tree of the training code, `settings` are facts of the training.
        """
        ...

    def register_repository_base(
        self,
        repository: str,
        name: str,
        *,
        shapes: Path | None = None,
        parent: str | None = None,
        trained_on: Sequence[str] = (),
        licence: str | None = None,
        source: Path | Code | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Registered:
        """Pin `ORG/NAME@COMMIT` from the Hub's local cache, without network; the weights need not be there.

        `shapes` is a shapes document for an architecture without a rule.
        """
        ...

    def register_hosted_base(
        self,
        hosted: HostedModel,
        name: str,
        *,
        trained_on: Sequence[str] = (),
        licence: str | None = None,
        source: Path | Code | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Registered:
        """Pin a model that a provider runs by the provider's names for it."""
        ...
