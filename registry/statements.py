"""Statements of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from registry.config import where_none_is_needed

if TYPE_CHECKING:
    from registry.domain.digests import Digest
    from registry.domain.exports.model_signatures import SignedModel
    from registry.domain.statements.outcomes import Verified
    from registry.domain.transparency.audits import SignedCheckpoint
    from registry.services.runtime import Runtime


class Statements(ABC):
    """What `registry.api.Registry` asks for about statements, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _at(self, path: Path) -> Path:
        """Where a path that a caller gave lies."""

    @abstractmethod
    def _read_at(self, path: Path) -> Path:
        """The same for a file that is only read, as it was given if possible: that is how errors tell it."""

    @abstractmethod
    def checkpoint(self) -> SignedCheckpoint:
        """The newest state of the log, with its key."""

    def state_release(self, release: str) -> str:
        from registry.services import stating

        return stating.release(self.runtime, release)

    def state_evaluation(self, run: str, required: Sequence[str] = ()) -> str:
        from registry.services import stating

        return stating.run(self.runtime, run, required)

    def state_decision(self, identifier: str) -> str:
        from registry.services import stating

        return stating.decision(self.runtime, identifier)

    def state_opinion(self, identifier: str) -> str:
        from registry.services import stating

        return stating.opinion(self.runtime, identifier)

    def state_summary(self, subject: str) -> str:
        from registry.services import stating

        return stating.summary(self.runtime, subject)

    def read_statement(self, path: Path, keys: Sequence[str] = (), *, release: str | None = None) -> Verified:
        from registry.services import stating

        def about() -> Digest:
            return stating.digest_of_release(release or "", lambda: self.runtime)

        with where_none_is_needed("tandem statement verify FILE --key LINE"):
            keys = keys or [self.checkpoint().key]
        return stating.verified(self._read_at(path), keys, about if release is not None else None)

    def release_bom(self, release: str) -> str:
        from registry.services import describing

        return describing.bill_of_materials(self.runtime, release)

    def open_lineage(self, reference: str) -> str:
        from registry.services import describing

        return describing.open_lineage(self.runtime, reference)

    def sign_adapter(self, reference: str, folder: Path, key: Path) -> SignedModel:
        from registry.services import signing_models

        return signing_models.sign(self.runtime, reference, self._at(folder), self._read_at(key))
