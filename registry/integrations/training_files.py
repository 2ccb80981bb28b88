"""`tandem-training.yaml`: read beside an adapter, and written there by a trainer."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from registry.domain.errors import Fault, InfrastructureError, InvalidInputError
from registry.domain.training import TRAINING_FILE, TrainingDocument, parse_training, training_text
from registry.integrations.files import GivenFile


def training_of(files: tuple[GivenFile, ...]) -> TrainingDocument | None:
    """What the files of an adapter tell of its training; None if they do not. Raises InvalidInputError."""
    given = next((file for file in files if file.path == TRAINING_FILE), None)
    if given is None:
        return None
    try:
        text = given.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = given.data.count(b"\n", 0, error.start) + 1
        raise InvalidInputError("not text in UTF-8", where=f"{TRAINING_FILE}:{line}", expected="UTF-8") from error
    return parse_training(text, TRAINING_FILE)


def refuse_secrets(document: TrainingDocument) -> None:
    """Raise InvalidInputError for values that have the form of a token or a key: what is recorded stays."""
    if not document.content():
        return
    from registry.integrations.secrets import secrets_in

    lines = training_text(document).splitlines()
    faults = [
        Fault(
            f"what looks like a secret: {secret.kind}",
            where=lines[secret.line - 1].partition(":")[0].strip(" -"),
            found=secret.shown,
            fix="leave it out, for what is recorded stays; and replace the secret, if it was in a file",
        )
        for secret in secrets_in("\n".join(lines))
    ]
    if faults:
        raise InvalidInputError.of("the training", faults)


def write_training(directory: Path, document: TrainingDocument) -> Path:
    """Write the file into a directory, which is made if need be: the old one or the new one is there, never half."""
    path = directory / TRAINING_FILE
    draft = directory / f".{TRAINING_FILE}.{os.getpid()}"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        draft.write_text(training_text(document), encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise InfrastructureError(
            "the training record cannot be written", where=str(path), found=error.strerror or str(error)
        ) from error
    finally:
        with suppress(OSError):  # gone already after the move; a failure here must not hide the first one
            draft.unlink(missing_ok=True)
    return path
