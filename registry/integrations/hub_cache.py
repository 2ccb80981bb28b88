"""The local cache of the Hugging Face Hub, read and never written: no network, no library of theirs.

Its layout is `models--ORG--NAME/snapshots/COMMIT/FILE`, each file a link to `models--ORG--NAME/blobs/ETAG`, where the
etag of a large file is its SHA-256 and that of a small one the SHA-1 of its git blob. Where blobs are shared between
repositories, `blobs/ETAG` is itself a link into `blobs/` of the whole cache.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from registry.domain.digests import Digest
from registry.domain.errors import Fault, InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.wording import short

SMALL_FILES = ("*.json", "*.jinja", "*.model", "*.txt", "LICENSE*", "USE_POLICY*")
"""Patterns of what a base model needs besides its weights."""

_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,95}")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_GIT_BLOB = re.compile(r"[0-9a-f]{40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository of the Hub at one commit."""

    name: str
    commit: str

    @property
    def reference(self) -> str:
        return f"{self.name}@{self.commit}"

    def download(self, *, weights: bool) -> str:
        """The command that fetches it, with or without its weights."""
        command = f"hf download {self.name} --revision {self.commit}"
        return command if weights else command + "".join(f" --include '{pattern}'" for pattern in SMALL_FILES)


def parse_repository(text: str) -> Repository:
    """`ORG/NAME@COMMIT` with all 40 digits of a commit.

    Raises InvalidInputError for anything else, such as a branch, a tag or a shortened commit: what they stand for can
    change, and nothing that can change is sealed.
    """
    name, _, commit = text.partition("@")
    parts = name.split("/")
    good = len(parts) in (1, 2) and all(_PART.fullmatch(part) for part in parts)
    if not good or "--" in name or ".." in name or name.endswith((".git", ".", "-")):
        raise InvalidInputError(
            "not a repository of the Hub", where=short(text), expected="ORG/NAME@COMMIT", found=short(name)
        )
    if not _COMMIT.fullmatch(commit):
        raise InvalidInputError(
            "not a commit" if commit else "the commit is missing",
            where=short(text),
            expected="all 40 hexadecimal digits of a commit; branches, tags and short commits can come to mean others",
            found=short(commit or None),
            fix=f"https://huggingface.co/{name}/commits/main lists the commits",
        )
    return Repository(name, commit)


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Where the Hub's own library keeps its cache, by the same variables in the same order."""
    home = environment.get("HOME") or str(Path("~").expanduser())
    above = environment.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    hub = os.path.join(environment.get("HF_HOME") or os.path.join(above, "huggingface"), "hub")
    chosen = environment.get("HF_HUB_CACHE") or environment.get("HUGGINGFACE_HUB_CACHE") or hub
    whole = Template(chosen).safe_substitute(environment)
    return Path(home + whole[1:] if whole == "~" or whole.startswith("~/") else whole)


def default_cache() -> Path:
    """Where that is on this machine, for this process."""
    return cache_folder(os.environ).absolute()


def find_snapshot(cache: Path, repository: Repository) -> Path:
    """The folder of the commit in the cache. Raises NotFoundError with the command that fetches it."""
    folder = cache / f"models--{repository.name.replace('/', '--')}" / "snapshots" / repository.commit
    try:
        if folder.is_dir():
            return folder
        known = sorted(p.name for p in folder.parent.glob("*") if _COMMIT.fullmatch(p.name))
    except OSError as error:
        raise InfrastructureError(
            "the local cache of the Hub cannot be read", where=str(folder), found=error.strerror or str(error)
        ) from error
    raise NotFoundError(
        f"{repository.reference} is not in the local cache of the Hub",
        where=str(cache),
        expected=f"a folder {folder.relative_to(cache)}",
        found=f"other commits: {', '.join(known[:3])}" if known else "nothing of this repository",
        fix=f"`{repository.download(weights=True)}`; where the weights are not needed or not allowed here, "
        f"`{repository.download(weights=False)}`",
    )


def damage_of(path: Path, digest: Digest, small: bytes | None = None) -> Fault | None:
    """What is wrong with a cached file whose bytes have `digest`, by the name that its blob has in the cache.

    `small` are its bytes where they are at hand, for files that the Hub names as git does. A file that is not a link,
    or whose blob has another kind of name, tells nothing.
    """
    if not path.is_symlink():
        return None
    named = Path(os.readlink(path)).name
    found = digest.removeprefix("sha256:")
    if _GIT_BLOB.fullmatch(named) and small is not None:
        found = hashlib.sha1(b"blob %d\0" % len(small) + small, usedforsecurity=False).hexdigest()
    elif not _SHA256.fullmatch(named):
        return None
    if found == named:
        return None
    fix = "remove it from the cache and download it again"
    return Fault("a cached file is not what the Hub published", str(path), named, found, fix)
