"""What can be asked about tokens, by which people and programs come in at a server."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.issuers import TrustedIssuers
from registry.domain.tokens import NewToken, TokenState


class Access(Protocol):
    """API tokens: who may come in as whom, for what, and how long."""

    def create_token(
        self,
        name: str,
        account: str | None = None,
        *,
        scopes: Sequence[str] | None = None,
        applications: Sequence[str] | None = None,
        expires: str = "30d",
    ) -> NewToken:
        """Make a token for oneself, or, as who manages members, for an account of a service; its secret is told once.

        `scopes` are permissions, none at all for reading alone; left out, it is for all that the account's roles bring.
        `applications` are names, or what names begin with (`support-*`). It expires after at most 90 days. Nobody
        makes a token for more than they have.
        """
        ...

    def tokens(self) -> tuple[TokenState, ...]:
        """One's own tokens, or as who manages members everybody's, oldest first, also those that count no more."""
        ...

    def revoke_token(self, token: str, reason: str) -> TokenState:
        """End a token by its id, and those that were made with it: from the next request on, it lets nobody in."""
        ...

    def trust_issuers(self, path: Path, reason: str, *, expect: str | None = None) -> TrustedIssuers:
        """As an owner, say whose word is taken for who a machine is: the document of issuers in a file, in place of the
        one before. Who has such a word exchanges it for a token of at most 15 minutes, once.

        With `expect`, only if what is in force has this digest (12 digits of it are enough), or nothing is, for `none`.
        Raises StaleError otherwise.
        """
        ...

    def issuers(self) -> TrustedIssuers:
        """The issuers that are trusted now. Raises NotFoundError if nobody ever said."""
        ...
