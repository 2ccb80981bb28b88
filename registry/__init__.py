"""Tandem: registry and release system for prompts and adapters shipped in tandem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from registry.client.sdk.connecting import connect, connect_async

__all__ = ["connect", "connect_async"]


def __getattr__(name: str) -> Any:
    """The SDK is imported when it is asked for: commands that know nothing of it do not wait for it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        from registry.client.sdk import connecting
    except ModuleNotFoundError as error:
        if error.name != "httpx2":
            raise
        from registry.domain.errors import InfrastructureError

        raise InfrastructureError(
            "a server is asked with httpx2", found=str(error), fix="pip install 'tandem-registry[http]'"
        ) from error
    return getattr(connecting, name)
