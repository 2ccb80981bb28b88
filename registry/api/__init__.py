"""The interface of a registry: all that doors see. `Local` implements it over a folder or a database server.

It has parts, one for each noun, because what a use case takes and answers takes long to import: who asks a server one
thing imports the part that it is in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from registry.api.whole import Registry

__all__ = ["Registry"]


def __getattr__(name: str) -> Any:
    """The whole of it, imported when somebody asks for it."""
    if name != "Registry":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from registry.api.whole import Registry

    return Registry
