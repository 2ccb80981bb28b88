"""Where the files that ship beside the code are: migrations and policies.

In a wheel they lie inside the package (`registry/_bundled/<name>`); in a checkout or an editable install they are
the folders beside it.
"""

from __future__ import annotations

from pathlib import Path

from registry.domain.errors import InfrastructureError


def bundled(name: str) -> Path:
    """The folder `name` of this installation. Raises InfrastructureError if the installation lacks it."""
    package = Path(__file__).resolve().parent
    for folder in (package / "_bundled" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise InfrastructureError(
        f"this installation of Tandem has no folder {name!r}",
        where=str(package),
        fix="install it again: pip install --force-reinstall tandem-registry",
    )
