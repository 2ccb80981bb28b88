"""Models that are signed: the folder of a pulled adapter version, as verifiers of OpenSSF model signing accept it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from registry.domain.adapters.admission import content_of
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.tensors import TensorScanner
from registry.domain.attestations import PAYLOAD_TYPE
from registry.domain.digests import canonical_json, digest_of_bytes
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.exports.model_signatures import SIGNATURE, SignedModel, bundle_of, statement_of_files
from registry.domain.manifests import Version
from registry.domain.pulling import PullPlan
from registry.integrations.dsse import pae
from registry.integrations.ec_keys import EcKey
from registry.integrations.files import GivenFile, read_chunks, read_small, size_of
from registry.integrations.new_files import write_new
from registry.integrations.peft_files import CONFIG_FILE, WEIGHTS_FILE
from registry.integrations.tokenizer_files import chat_template_of


def sign_pulled(plan: PullPlan, folder: Path, key: EcKey) -> SignedModel:
    """Sign what was pulled into a folder, every file of it. Raises ConflictError if there is a signature by then."""
    files = plan.whole
    payload = statement_of_files(plan.reference, files)
    bundle = bundle_of(payload, key.public, key.sign(pae(PAYLOAD_TYPE, payload)))
    write_new(folder / SIGNATURE, [bundle])
    return SignedModel(plan.reference, str(folder / SIGNATURE), len(files), key.public.decode())


def refuse_other_content(version: Version, folder: Path) -> None:
    """Raise IntegrityError unless the files in a folder are the adapter that the digest of a version names: its
    configuration, its tensors and its chat template. Reads all weights.

    What the digest does not name (a readme, a tokenizer, the order of tensors in their file) is not looked at.
    """
    try:
        found = _content_in(folder, [file.path for file in version.files if file.path != WEIGHTS_FILE])
    except InvalidInputError as error:
        raise _other(version, folder, f"{error.message}: {error.where}") from error
    sealed = version.manifest
    differing = [key for key, value in found.items() if canonical_json(value) != canonical_json(sealed.get(key))]
    if differing:
        raise _other(version, folder, f"other {', '.join(differing)}")


# ---------------------------------------------------------------------------------------------------------


def _content_in(folder: Path, names: list[str]) -> dict[str, Any]:
    files = {name: GivenFile(name, read_small(folder / name)) for name in names}
    if CONFIG_FILE not in files:
        raise InvalidInputError(f"{CONFIG_FILE} is missing", where=str(folder))
    config = parse_peft_config(files[CONFIG_FILE].data, CONFIG_FILE)
    weights = folder / WEIGHTS_FILE
    scanner = TensorScanner(size_of(weights), WEIGHTS_FILE)
    for chunk in read_chunks(weights):
        scanner.feed(chunk)
    template = chat_template_of(files, folder.name)
    return content_of(config, scanner.finish(), digest_of_bytes(template.encode()) if template else None)


def _other(version: Version, folder: Path, found: str) -> IntegrityError:
    return IntegrityError(
        f"the files are not {version.reference}: nothing was signed",
        where=str(folder),
        expected=f"the adapter that {version.digest} names",
        found=found,
        fix=f"do not use what is in {folder}; whoever runs the server runs `tandem log verify` and `scrub`",
    )
