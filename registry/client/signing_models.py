"""Signing an adapter that a server has: pulled, held to its digest, signed with a key that stays here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from registry.domain.digests import digest_of
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.exports.model_signatures import SIGNATURE, SignedModel
from registry.domain.manifests import Kind, Version
from registry.domain.names import VersionRef, parse_version_ref
from registry.domain.pulling import PullPlan, plan_version
from registry.integrations.ec_keys import read_key
from registry.integrations.new_files import refuse_existing
from registry.integrations.signed_models import refuse_other_content, sign_pulled
from registry.wire.operations import Operation, operation


class Asked(Protocol):
    """Who asks a server for an operation with its arguments."""

    def __call__(self, operation: Operation, arguments: Mapping[str, Any], plan: PullPlan | None = None) -> Any:
        """With a plan, what is pulled is held to it before anything is placed."""
        ...


def sign_adapter(ask: Asked, address: str, reference: str, folder: Path, key: Path) -> SignedModel:
    """Sign an adapter version as the registry at hand does: the same statement, byte for byte.

    A server is believed which version a number stands for, and nothing about what is in it. Raises IntegrityError if
    what it tells, or what it sends, is not what the digest names, before anything is signed.
    """
    wanted, holder = parse_version_ref(reference), read_key(key)
    refuse_existing(folder / SIGNATURE)
    version: Version = ask(operation("version"), {"reference": reference, "kind": Kind.ADAPTER})
    _refuse_another(version, wanted, address)
    plan = plan_version(version)
    ask(operation("pull"), {"reference": version.reference, "place": folder}, plan)
    refuse_other_content(version, folder)
    return sign_pulled(plan, folder, holder)


# ---------------------------------------------------------------------------------------------------------


def _refuse_another(version: Version, wanted: VersionRef, address: str) -> None:
    """Raise IntegrityError if a version is not the one that was asked for, or its digest not that of its manifest."""
    asked = (
        version.name == wanted.name
        and wanted.number in {None, version.number}
        and version.digest.startswith(wanted.digest or "")
        and version.kind is Kind.ADAPTER
    )
    if not asked or not _is_sealed(version):
        raise IntegrityError(
            "what the server tells of a version does not hold",
            where=address,
            expected=f"the manifest of {wanted}, an adapter, with its own digest",
            found=f"{version.reference}, {version.digest}" if not asked else "a manifest of another digest",
            fix="sign nothing of it, and find out who answers at this address",
        )


def _is_sealed(version: Version) -> bool:
    try:
        return digest_of(dict(version.manifest)) == version.digest
    except InvalidInputError:  # what has no canonical form was never sealed
        return False
