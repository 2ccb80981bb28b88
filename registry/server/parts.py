"""What the routes of a server work with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from anyio import CapacityLimiter
from anyio.to_thread import run_sync

from registry.bootstrap import Local
from registry.server.access import Caller
from registry.server.exchanges import Exchanges
from registry.server.faces.hf_hub.settings import HUB, Hub
from registry.server.straight import Straight
from registry.server.under_way import UnderWay
from registry.server.watching import Admitting

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Parts:
    """The registry that is served, and how callers are known."""

    registry: Local
    identify: Admitting
    workers: CapacityLimiter
    """How many requests are worked on at once; more of them wait."""
    exchanges: Exchanges
    """Where files wait on their way."""
    under_way: UnderWay
    """The keys of requests that are being worked on."""
    runners: frozenset[str] = frozenset()
    """The machines that evaluations may ask."""
    hub: Hub = HUB
    """How the registry shows itself to tools for the Hugging Face Hub."""
    straight: Straight | None = None
    """How files go straight to the object store and back; None where they go through here."""

    def for_(self, caller: Caller) -> Local:
        """The registry as a caller has it."""
        return self.registry.acting_as(caller.account, caller.grant)

    async def work(self, function: Callable[[], Result]) -> Result:
        """Run what waits for the database or the disk apart from the loop that answers."""
        return await run_sync(function, limiter=self.workers)


Handler = Callable[..., Awaitable[object]]
