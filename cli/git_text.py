"""What importing a file's history prints: a line for each state of it, oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.output import table, visible

if TYPE_CHECKING:
    from registry.domain.commits import ImportedHistory, ImportedRevision


def history_text(found: ImportedHistory, width: int | None = None) -> str:
    """A line for each state, then how many versions there are of them."""
    rows = [
        [
            visible(item.revision.commit[:12]),
            visible(item.version or "-"),
            item.state,
            visible(item.revision.authored[:10]),
            visible(item.revision.author),
            visible(item.problem or item.revision.subject),
        ]
        for item in found.revisions
    ]
    listing = table(["COMMIT", "VERSION", "STATE", "AUTHORED", "AUTHOR", "MESSAGE"], rows, width, foldable=True)
    new, skipped = found.count("new"), found.count("skipped")
    would = "would be made" if found.dry_run else "made"
    versions, states = "version" if new == 1 else "versions", "state" if len(rows) == 1 else "states"
    said = f"{visible(found.name)}  {new} {versions} {would} of {len(rows)} {states}"
    return f"{listing}\n{said}" + (f", {skipped} skipped" if skipped else "")


def history_document(found: ImportedHistory) -> dict[str, object]:
    """The same for programs."""
    return {
        "name": found.name,
        "dry_run": found.dry_run,
        "created": found.count("new"),
        "skipped": found.count("skipped"),
        "items": [_item(item) for item in found.revisions],
    }


def _item(item: ImportedRevision) -> dict[str, object]:
    told = {"state": item.state, "version": item.version, **item.revision.relation().detail}
    return told | ({"problem": item.problem} if item.problem else {})
