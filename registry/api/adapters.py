"""What can be asked about adapters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.adapters.inspection import AdapterDiff, AdapterInspection
from registry.domain.adapters.serving import Engine, ServingReport
from registry.domain.outcomes import Registered
from registry.domain.training import Code


class Adapters(Protocol):
    """Registering, reading and comparing adapters."""

    def register_adapter(
        self,
        path: Path,
        name: str,
        base: str,
        trained_on: Sequence[str] = (),
        source: Path | Code | None = None,
        *,
        parent: str | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Registered:
        """Admit an adapter that fits its base model, with what it was trained on and from.

        `source` is a git work tree, `settings` are further facts of its training by key (`seed`, `cost.amount`,
        `hyperparameters.NAME`, …). They go before what a `tandem-training.yaml` beside it says.
        """
        ...

    def inspect_adapter(self, reference: str, *, norms: bool | None = None) -> AdapterInspection:
        """Facts and serving limits of an adapter. `norms` reads all its weights; by default where they are small."""
        ...

    def diff_adapters(self, before: str, after: str) -> AdapterDiff:
        """How two adapters differ: base, configuration, and what each adds to every module. Reads all weights."""
        ...

    def lint_adapter(self, reference: str, engine: Engine, *, max_rank: int | None = None) -> ServingReport:
        """Whether an engine would serve an adapter, started with `max_rank` or else its default: every rule, judged."""
        ...
