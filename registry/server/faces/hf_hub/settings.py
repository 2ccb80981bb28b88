"""How a registry shows itself to tools for the Hugging Face Hub, as whoever serves it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Main = Literal["production", "latest"]
Uploads = Literal["any", "commit"]


@dataclass(frozen=True, slots=True)
class Hub:
    """What can be said of this face."""

    main: Main = "production"
    """What `main` means: what production serves, once anything got there; or always what is newest."""
    uploads: Uploads = "any"
    """How large files come: ahead of their commit by Xet or LFS, or with the commit like all others."""


HUB = Hub()
