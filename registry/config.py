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

    `here` is the working directory: where relative paths and the git identity are looked up. `home` is the folder
    that was named for a registry, where `tandem init` makes one; None if nobody named any.
    """

    root: Path | None
    account: str | None
    here: Path
    home: Path | None = None

    @classmethod
    def load(
        cls, registry: str | None = None, environment: Mapping[str, str] | None = None, here: Path | None = None
    ) -> Settings:
        """Settings from an explicit `registry`, else TANDEM_REGISTRY, else the nearest `.tandem/` upwards.

        Raises InvalidInputError for an address this version cannot serve, and for text that is not UTF-8.
        """
        env = os.environ if environment is None else environment
        where = here or Path.cwd()
        _demand_utf8("the working directory", str(where), "run it from a folder whose path is UTF-8")
        for name in ("TANDEM_ACTOR", "TANDEM_REGISTRY"):
            _demand_utf8(name, env.get(name, ""), f"export {name} with other characters")
        named = registry or env.get("TANDEM_REGISTRY")
        account = env.get("TANDEM_ACTOR") or None
        if not named:
            return cls(_nearest(where), account, where)
        root = _named(named, where)
        return cls(root, account, where, root.parent if root.name == FOLDER else root)

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


def is_utf8(text: str) -> bool:
    """Whether what the system handed over was UTF-8: other bytes arrive as lone surrogates, which nothing can store."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _demand_utf8(what: str, text: str, fix: str) -> None:
    if not is_utf8(text):
        raise InvalidInputError(f"{what} is not valid UTF-8", expected="UTF-8", found=ascii(text), fix=fix)


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
