"""Git repositories for tests: made by git itself, with no configuration but their own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

PROMPT = "---\nname: support\nvariables:\n  text: {{type: string}}\n---\n# user\n{words}: {{{{text}}}}\n"


def git(where: Path, *words: str, data: bytes | None = None, environment: Mapping[str, str] | None = None) -> str:
    """Run git as ana, and answer what it prints."""
    who = {f"GIT_{role}_{what}": "ana@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    home = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PATH": os.environ["PATH"]}
    options = ["-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", *options, *words],
        cwd=where,
        env={**who, **home, **(environment or {})},
        check=True,
        capture_output=True,
        input=data,
    )
    return done.stdout.decode("utf-8", "replace").strip()


def commit_as_ana(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git that this process starts know who commits, and nothing of this machine's configuration."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ana")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ana@example.com")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


class GitRepository:
    """A repository with a work tree, committed to a file at a time."""

    def __init__(self, place: Path) -> None:
        self.place = place
        place.mkdir(parents=True)
        git(place, "init", "-q")

    def git(self, *words: str, **environment: str) -> str:
        return git(self.place, *words, environment=environment)

    def commit(self, path: str, content: str | bytes, message: str = "a change", **environment: str) -> str:
        """Write a file, commit it, and answer the commit."""
        file = self.place / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        self.git("add", "--", path)
        return self.committed(message, **environment)

    def committed(self, message: str = "a change", **environment: str) -> str:
        """Commit what is staged, and answer the commit."""
        self.git("commit", "-qm", message, "--allow-empty", **environment)
        return self.head

    def prompt(self, words: str, path: str = "support.prompt.md", **environment: str) -> str:
        """Commit a prompt that says `words`."""
        return self.commit(path, PROMPT.format(words=words), words, **environment)

    @property
    def head(self) -> str:
        return self.git("rev-parse", "HEAD")
