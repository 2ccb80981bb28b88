"""What the system tells of the disk that a path is on: what is free, which kind of file system, who may write."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from registry.domain.checkups.machines import Room

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux lists what is mounted (proc(5)). Elsewhere the kind of a file system is not known."""
FAR = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "gpfs", "beegfs"})
"""Kinds of file systems that other machines have."""
_ESCAPE = re.compile(r"\\([0-7]{3})")


def room_at(path: Path) -> Room:
    """What is free for whoever asks. Raises OSError."""
    found = os.statvfs(path)
    free, size = found.f_bavail * found.f_frsize, found.f_blocks * found.f_frsize
    return Room(str(path), free, size, found.f_favail, found.f_files)


def kind_at(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The kind of the file system that a path is on, such as `ext4`; None where the system does not tell."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    place = Path(os.path.realpath(path))
    best: tuple[int, str] | None = None
    for line in lines:
        fields, mark, rest = line.partition(" - ")
        parts = fields.split(" ")
        if not mark or len(parts) < 5:
            continue
        at = Path(_ESCAPE.sub(lambda found: chr(int(found[1], 8)), parts[4]))
        # Of two on one place, the later hides the earlier.
        if (place == at or at in place.parents) and (best is None or len(at.parts) >= best[0]):
            best = len(at.parts), rest.split(" ")[0]
    return None if best is None else best[1]


def is_far(kind: str) -> bool:
    """Whether files of this kind are another machine's, where locks cannot be relied on."""
    return kind in FAR or kind.startswith("fuse.ssh")


def written_by_others(path: Path) -> str:
    """Who besides its owner may write there: empty if nobody. Raises OSError."""
    mode = stat.S_IMODE(path.stat().st_mode)
    return " and ".join(who for who, bit in (("its group", 0o020), ("everybody", 0o002)) if mode & bit)
