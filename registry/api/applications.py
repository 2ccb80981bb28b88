"""What can be asked about applications and their consumers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from registry.domain.consumers import Consumer
from registry.domain.outcomes import Application, Page


class Applications(Protocol):
    """Applications, and who consumes what they serve."""

    def create_application(self, name: str, suites: Sequence[str] = ()) -> Application: ...
    def application(self, name: str) -> Application: ...
    def applications(self, *, after: str | None = None, limit: int = 50) -> Page[Application]: ...

    def declare_consumer(
        self,
        application: str,
        name: str,
        sends: Sequence[str] = (),
        reads: Sequence[str] = (),
        *,
        like: str | None = None,
        reason: str = "",
    ) -> Consumer:
        """Tell what a program sends to an application and reads from it, in place of what it declared before.

        `sends` are spelled `question:string<=200`, `tone=plain|warm`, `product?`; `reads` `answer`, `citations[].url`.
        With `like`, a release, it is all that its prompt takes and promises.
        """
        ...

    def withdraw_consumer(self, application: str, name: str, reason: str = "") -> Consumer: ...
    def consumers(self, application: str) -> tuple[Consumer, ...]: ...
