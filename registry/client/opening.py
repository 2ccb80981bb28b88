"""Opening the registry that a server has, as whoever the settings say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from registry.client.credentials import token_of

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.client.remote import Remote
    from registry.config import Settings
    from registry.domain.live import Resolution, StageStatus
    from registry.domain.transparency.receipts import Receipt
    from registry.integrations.receipting import Receipts

    class Opened(Registry, Protocol):
        """A registry that is closed at the end."""

        def close(self) -> None: ...


INSTALL = "pip install 'tandem-registry[http]'"


def open_remote(settings: Settings) -> Opened:
    """The registry of the server that the settings name. Asks nothing of it yet."""
    # What is not a method of it is asked of a `Remote`, whose methods a test holds to the interface.
    return cast("Opened", FarAway(settings))


class FarAway:
    """A registry of a server: what is live is asked with the standard library alone, all else through a `Remote`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def resolve(self, stage: str, locked: Path | None = None) -> Resolution:
        from registry.client import fast

        found = fast.resolve(self._settings, token_of(self._settings), stage)
        if locked is not None:
            from registry.integrations.lock_files import refuse_unlocked

            refuse_unlocked(self._settings.read_at(locked), found)
        return found

    def status(self, application: str | None = None) -> Sequence[StageStatus]:
        from registry.client import fast

        return fast.status(self._settings, token_of(self._settings), application)

    def written(self) -> tuple[Receipt, ...]:
        return self._remote.written() if self._asked_more else ()

    def recorded(self, records: Sequence[str | int]) -> Mapping[str | int, Receipt]:
        found: Mapping[str | int, Receipt] = self._remote.recorded(records) if self._asked_more else {}
        return found

    def close(self) -> None:
        if self._asked_more:
            self._remote.close()

    @property
    def _asked_more(self) -> bool:
        return "_remote" in self.__dict__

    @cached_property
    def _remote(self) -> Any:
        return _remote(self._settings)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._remote, name)


def _remote(settings: Settings) -> Remote:
    from registry.client.remote import Remote
    from registry.client.transport import Transport

    assert settings.remote is not None
    url, state = settings.remote.url, settings.state

    def receipts() -> Receipts | None:
        from registry.integrations.receipting import Receipts
        from registry.integrations.receipts import ReceiptFolder

        return None if state is None else Receipts(ReceiptFolder(state, url))

    return Remote(Transport(url, token_of(settings)), receipts)
