"""Signing models: an adapter version in a folder, signed so that verifiers of OpenSSF model signing accept it."""

from __future__ import annotations

from pathlib import Path

from registry.domain.exports.model_signatures import SIGNATURE, SignedModel
from registry.domain.manifests import Kind
from registry.domain.names import parse_version_ref
from registry.domain.pulling import plan_version
from registry.integrations.ec_keys import read_key
from registry.integrations.new_files import refuse_existing
from registry.integrations.signed_models import sign_pulled
from registry.services.pulling import pull
from registry.services.runtime import Runtime


def sign(runtime: Runtime, reference: str, folder: Path, key: Path) -> SignedModel:
    """Pull an adapter version into a folder, or verify what is there of it, and sign what was registered.

    Raises ConflictError if the folder has a signature or other files, InvalidInputError for what is no adapter or no
    key, and whatever `pull` raises.
    """
    asked, holder = parse_version_ref(reference), read_key(key)
    refuse_existing(folder / SIGNATURE)
    with runtime.catalog.read() as reading:
        version = reading.artifacts.version(asked, Kind.ADAPTER)
    pull(runtime, version.reference, folder)
    return sign_pulled(plan_version(version), folder, holder)
