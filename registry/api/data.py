"""What can be asked about datasets and suites."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.commits import Revision
from registry.domain.outcomes import Registered
from registry.domain.suites import SuiteLint, SuiteUse
from registry.domain.text_indexes import Indexed, Overlap
from registry.domain.training import Code


class Data(Protocol):
    """Registering datasets and suites, and what they have in common."""

    def register_dataset(
        self,
        path: Path,
        name: str,
        id_column: str | None = None,
        licence: str | None = None,
        *,
        by_reference: bool = False,
        index: bool = False,
        source: Path | Code | None = None,
    ) -> Registered:
        """Take in rows of JSON Lines, CSV or Parquet. With `by_reference` their bytes stay where they are: they are
        hashed, their place is noted, and they are verified by digest before every use. With `index` their texts are
        indexed on the way. With `source`, the commit of the work tree around that path is recorded."""
        ...

    def index_dataset(self, reference: str) -> Indexed:
        """Index the texts of a dataset version, so that what leaks of them is found without them; once is enough."""
        ...

    def overlap(
        self, training: str, evaluated: str, columns: Sequence[str] = (), *, after: str | None = None, limit: int = 50
    ) -> Overlap:
        """The rows of a suite's inputs, or of a dataset's `columns`, that are in indexed training data, by id.

        Without columns, those of a dataset are all but its id. Raises NotFoundError if there is no index.
        """
        ...

    def register_suite(
        self,
        path: Path,
        name: str | None = None,
        *,
        source: Path | Code | None = None,
        revision: str | Revision | None = None,
    ) -> Registered:
        """Take in a suite file. With `revision` its bytes are those of that commit of the work tree around it, which
        is recorded; with `source`, where the work tree around that path stands is."""
        ...

    def suite_use(self, reference: str) -> SuiteUse:
        """A suite version, and how many releases were evaluated on its rows."""
        ...

    def lint_suite(self, path: Path) -> SuiteLint:
        """Whether a suite file could be registered, told from the file alone; needs no registry.

        Raises InvalidInputError with every fault, each with its line and column.
        """
        ...
