"""Scorers ready to score: what a suite declares, with the libraries that it takes.

Each library is imported when a scorer first needs it. What is missing is refused by name, with the line that installs
it, before anything is generated.
"""

from __future__ import annotations

from registry.integrations.scorers.checking import pinned, scorer_faults
from registry.integrations.scorers.readying import ready, ready_one

__all__ = ["pinned", "ready", "ready_one", "scorer_faults"]
