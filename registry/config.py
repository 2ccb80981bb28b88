"""Settings: where the registry is and who acts, read once from the environment and passed down."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from registry.domain.errors import InvalidInputError, NotFoundError

FOLDER = ".tandem"


@dataclass(frozen=True, slots=True)
class Settings:
    """`root` is the registry's folder, or None where none was found; `account` is TANDEM_ACTOR, if set.

    `here` is the working directory: where relative paths and the git identity are looked up.
    """

    root: Path | None
    account: str | None
    here: Path

    @classmethod
    def load(
        cls, registry: str | None = None, environment: Mapping[str, str] | None = None, here: Path | None = None
    ) -> Settings:
        """Settings from an explicit `registry`, else TANDEM_REGISTRY, else the nearest `.tandem/` upwards.

        Raises InvalidInputError for an address this version cannot serve.
        """
        env = os.environ if environment is None else environment
        where = here or Path.cwd()
        named = registry or env.get("TANDEM_REGISTRY")
        root = _named(named, where) if named else _nearest(where)
        return cls(root, env.get("TANDEM_ACTOR") or None, where)

    def demand_root(self) -> Path:
        """The registry's folder. Raises NotFoundError telling how to get one."""
        if self.root is None or not (self.root / "registry.db").is_file():
            raise NotFoundError(
                "no registry here",
                expected=f"a {FOLDER}/ folder in {self.here} or above it",
                found="none" if self.root is None else f"nothing at {self.root}",
                fix="`tandem init` makes one; or name one with --registry PATH or TANDEM_REGISTRY",
            )
        return self.root


def _named(text: str, here: Path) -> Path:
    scheme, mark, _ = text.partition("://")
    if mark:
        raise InvalidInputError(
            f"a registry at {scheme}:// is not supported by this version",
            expected=f"the path of a folder that holds {FOLDER}/",
            found=text,
        )
    path = here / text
    return path if path.name == FOLDER or (path / "registry.db").is_file() else path / FOLDER


def _nearest(here: Path) -> Path | None:
    return next((f / FOLDER for f in (here, *here.parents) if (f / FOLDER / "registry.db").is_file()), None)
