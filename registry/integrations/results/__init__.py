"""Files of results that other evaluation tools wrote, read within limits and told by what they hold."""

from __future__ import annotations

from registry.integrations.results.files import read_results

__all__ = ["read_results"]
