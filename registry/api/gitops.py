"""What can be asked about git repositories: what comes from them, and what is declared or mirrored in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.commits import ImportedHistory
from registry.domain.declared import Applied, Plan
from registry.domain.mirrored_tags import MirroredTags
from registry.domain.training import Code


class GitOps(Protocol):
    """Git repositories of this machine, and folders that are kept in them."""

    def import_history(
        self,
        repository: Path,
        path: str,
        name: str | None = None,
        *,
        revisions: str | None = None,
        follow: bool = False,
        skip_invalid: bool = False,
        allowed: Sequence[str] = (),
        dry_run: bool = False,
    ) -> ImportedHistory:
        """Make versions of the states that a prompt's file had on a branch, oldest first, with author and commit.

        Imported again, only what is new makes versions. All of it is written, or nothing: a state that is no prompt
        refuses the whole, unless `skip_invalid`. `revisions` is a commit or `FROM..TO`; `follow` follows renames.
        """
        ...

    def import_states(
        self,
        path: Path,
        name: str | None = None,
        *,
        skip_invalid: bool = False,
        allowed: Sequence[str] = (),
        dry_run: bool = False,
    ) -> ImportedHistory:
        """Make versions of the states that a prompt's file had in a git repository of another machine.

        They were read there, and are told in a file of lines of JSON; what becomes of them is as with `import_history`.
        Who tells them is believed about their commits and their order; each is checked as one that is read here.
        """
        ...

    def plan_declared(self, path: Path) -> Plan:
        """What the documents of a file or folder would create or change here, in the order of applying."""
        ...

    def apply_declared(self, path: Path, *, plan: str | None = None, source: Path | Code | None = None) -> Applied:
        """Do that, by the ordinary use cases; with `plan`, its digest, only if that is still what would be done.

        Nothing is taken away. What stops a step is told in the outcome; run again, it goes on from there.
        """
        ...

    def mirror_tags(self, repository: Path, application: str | None = None, *, push: str | None = None) -> MirroredTags:
        """Write the placements of an application, or of all, as annotated tags in the format of GTO.

        What is missing is made, nothing is moved or deleted; with `push`, all of them are pushed to that remote.
        """
        ...
