"""What a registry says to others: signed statements, and its records in the formats of other tools."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.exports.model_signatures import SignedModel
from registry.domain.statements.outcomes import Verified


class Statements(Protocol):
    """Statements are in-toto statements in DSSE envelopes, signed with the registry's key. Nothing is recorded."""

    def state_release(self, release: str) -> str:
        """What a release is made of."""
        ...

    def state_evaluation(self, run: str, required: Sequence[str] = ()) -> str:
        """What a run measured, as a test result. `required` (`exact >= 0.9`) tells what makes it pass.

        Raises ConflictError for a run that was invalidated.
        """
        ...

    def state_decision(self, identifier: str) -> str:
        """What was decided, and what came of each rule."""
        ...

    def state_opinion(self, identifier: str) -> str:
        """What a person signed when they approved or rejected, as it was kept, with their own signature.

        Raises NotFoundError for what nobody signed.
        """
        ...

    def state_summary(self, subject: str) -> str:
        """A decision, or the one by which a stage (`APP@STAGE`) serves what it does, as a SLSA verification summary.

        Raises ConflictError for a decision that verified nothing.
        """
        ...

    def read_statement(self, path: Path, keys: Sequence[str] = (), *, release: str | None = None) -> Verified:
        """What a file says that one of the keys signed. Needs no registry, unless no key is given, which is then this
        one's, or `release` is one of its own and no digest."""
        ...

    def release_bom(self, release: str) -> str:
        """A release and all that it was made of as a CycloneDX ML-BOM."""
        ...

    def open_lineage(self, reference: str) -> str:
        """What a stage, release or version was made of as OpenLineage events, a line of JSON each."""
        ...

    def sign_adapter(self, reference: str, folder: Path, key: Path) -> SignedModel:
        """Pull an adapter version into a folder, or verify what is there of it, and sign the files there for OpenSSF
        model signing, with an EC key (P-256) in a file of PEM.

        Raises ConflictError if the folder has other files, or a signature already.
        """
        ...
