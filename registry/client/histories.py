"""Importing the history of a file into a registry that a server has: the repository is read here, and of it only the
states of that one file are sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from registry.client.files import NamedBytes
from registry.domain.file_states import tell_states
from registry.domain.names import check_name
from registry.domain.prompts.parsing import MAX_PROMPT
from registry.integrations.git_history import file_history
from registry.wire.operations import Operation, operation

if TYPE_CHECKING:
    from registry.domain.commits import ImportedHistory

Ask = Callable[[Operation, Mapping[str, Any]], Any]
"""Asks a server for an operation, with its arguments."""

_TOLD = Path("states.jsonl")
"""What the file with the states is called on its way."""


def import_history(
    ask: Ask, repository: Path, path: str, revisions: str | None, follow: bool, taking: Mapping[str, Any]
) -> ImportedHistory:
    """Read the states of a file here, and have a server take them in as `taking` says. Raises as the registry at hand
    does."""
    if taking["name"] is not None:
        check_name(taking["name"])
    states = tell_states(file_history(repository, path, revisions, follow, MAX_PROMPT))
    found: ImportedHistory = ask(operation("import_states"), {**taking, "path": NamedBytes(_TOLD, states)})
    return found
