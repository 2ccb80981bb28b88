"""Signing models: an adapter version in a folder, signed so that verifiers of OpenSSF model signing accept it."""

from __future__ import annotations

from pathlib import Path

from registry.domain.attestations import PAYLOAD_TYPE
from registry.domain.digests import digest_of_bytes
from registry.domain.exports.model_signatures import SIGNATURE, SignedModel, bundle_of, statement_of_files
from registry.domain.manifests import Kind
from registry.domain.names import parse_version_ref
from registry.domain.pulling import RECORD, plan_version
from registry.integrations.dsse import pae
from registry.integrations.ec_keys import read_key
from registry.integrations.new_files import refuse_existing, write_new
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
    plan = plan_version(version)
    files = {file.path: file.digest for file in plan.files} | {RECORD: digest_of_bytes(plan.record)}
    payload = statement_of_files(version.reference, files)
    bundle = bundle_of(payload, holder.public, holder.sign(pae(PAYLOAD_TYPE, payload)))
    write_new(folder / SIGNATURE, [bundle])
    return SignedModel(version.reference, str(folder / SIGNATURE), len(files), holder.public.decode())
