"""The client for programs that are asynchronous: what is in memory at once, all else in a thread."""

from __future__ import annotations

import asyncio
from pathlib import Path

from registry.client.sdk.client import Client
from registry.client.sdk.resolved import Resolved


class AsyncClient:
    """A registry as an asynchronous application has it: as `Client`, without waiting in the loop."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def resolve(self, stage: str, *, unit: str | None = None) -> Resolved:
        """What a stage serves, as `Client.resolve` tells."""
        if self._client.holds(stage):
            return self._client.resolve(stage, unit=unit)
        return await asyncio.to_thread(self._client.resolve, stage, unit=unit)

    async def refresh(self, stage: str) -> Resolved:
        """What a stage serves, asked of the server now, as `Client.refresh` tells."""
        return await asyncio.to_thread(self._client.refresh, stage)

    async def adapter_path(self, resolved: Resolved, name: str | None = None) -> Path:
        """The folder of an adapter, as `Resolved.adapter_path` tells."""
        return await asyncio.to_thread(resolved.adapter_path, name)

    async def close(self) -> None:
        await asyncio.to_thread(self._client.close)
