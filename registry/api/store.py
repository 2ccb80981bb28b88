"""What can be asked about the store: where bytes go, come from and are kept."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from registry.domain.archives import Exported
from registry.domain.garbage import Collected, Scrubbed
from registry.domain.pulling import Pulled
from registry.domain.retention import SetRetention
from registry.domain.yanks import Yank
from registry.ports import Progress


class Store(Protocol):
    """Taking versions out whole, and keeping what is stored sound."""

    def pull(
        self,
        reference: str,
        place: Path,
        *,
        link: bool = False,
        stored_only: bool = False,
        locked: Path | None = None,
        progress: Progress | None = None,
    ) -> Pulled:
        """Put a release (`bot@3`, or what `bot@production` serves) or a version into a folder that is not there yet.

        With `link` files may be hard links to the store's own; with `stored_only` what is kept by reference stays where
        it lies. With `locked`, a lock file, what it says that the stage serves, whatever serves it now. `progress`
        counts bytes.
        """
        ...

    def collect_garbage(self, *, dry_run: bool = False) -> Collected:
        """Mark, throw away and remove blobs that nothing refers to, as each is due; or tell what that would be."""
        ...

    def retention(self) -> SetRetention: ...
    def set_retention(self, *, grace: str | None = None, trash: str | None = None) -> SetRetention: ...
    def scrub(
        self,
        *,
        after: str | None = None,
        limit: int | None = None,
        since: str | None = None,
        referenced: bool = False,
        progress: Progress | None = None,
    ) -> Scrubbed:
        """Hash what is stored, after a digest, at most so many blobs; and tell what each fault touches.

        With `since` (a time or date) only what was registered from then on; with `referenced` also files that are kept
        by reference. `progress` counts blobs.
        """
        ...

    def export(self, place: Path, *, progress: Progress | None = None) -> Exported:
        """Write everything but caches and keys to an archive: a file that is not there yet, or (`-`) standard output.

        `import_registry` of `registry.bootstrap` makes a registry of it. `progress` counts bytes.
        """
        ...

    def yank(self, reference: str, reason: str, *, restore: bool = False, op_id: str | None = None) -> Yank:
        """Withdraw a version from new use, or (`restore`) give it back."""
        ...

    def yanked(self, reference: str) -> tuple[Yank, ...]:
        """What is yanked of a release's components; or of a version, that it is."""
        ...
