"""Tokens of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.issuers import TrustedIssuers
    from registry.domain.tokens import NewToken, TokenState
    from registry.services.runtime import Runtime


class AccessTokens(ABC):
    """What `registry.api.Registry` asks for about tokens, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _read_at(self, path: Path) -> Path:
        """Where a path that a caller gave lies, as it was given if possible: that is how errors tell it."""

    def create_token(
        self,
        name: str,
        account: str | None = None,
        *,
        scopes: Sequence[str] | None = None,
        applications: Sequence[str] | None = None,
        expires: str = "30d",
    ) -> NewToken:
        from registry.services import tokens

        return tokens.create(self.runtime, name, account, scopes=scopes, applications=applications, expires=expires)

    def tokens(self) -> tuple[TokenState, ...]:
        from registry.services import tokens

        return tokens.listed(self.runtime)

    def revoke_token(self, token: str, reason: str) -> TokenState:
        from registry.services import tokens

        return tokens.revoke(self.runtime, token, reason)

    def trust_issuers(self, path: Path, reason: str, *, expect: str | None = None) -> TrustedIssuers:
        from registry.services import exchanging

        return exchanging.trust(self.runtime, self._read_at(path), reason, expect)

    def issuers(self) -> TrustedIssuers:
        from registry.services import exchanging

        return exchanging.trusted(self.runtime)
