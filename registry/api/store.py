"""What can be asked about the store: where bytes go, come from and are kept."""

from __future__ import annotations

from typing import Protocol


class Store(Protocol):
    """Taking versions out whole, and keeping what is stored sound."""
