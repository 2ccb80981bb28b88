"""The store of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.services.runtime import Runtime


class Store(ABC):
    """What `registry.api.Registry` asks for about the store, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _at(self, path: Path) -> Path:
        """Where a path that a caller gave lies."""
