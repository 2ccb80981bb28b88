"""What comes back from a server: checked byte for byte, and placed as the registry places it where it is at hand."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from registry.client.files import Journey, spelled
from registry.client.moving import Exchange, Listed
from registry.domain.archives import Exported
from registry.domain.digests import Digest, digest_of_bytes, parse_digest
from registry.domain.errors import InfrastructureError, IntegrityError
from registry.domain.pulling import RECORD, Pulled, PullPlan
from registry.domain.transparency.audits import Tiled
from registry.integrations.new_files import LOCK, alone_in, keep_file, refuse_existing, write_new
from registry.integrations.placing_files import (
    alone_with,
    keep_only,
    place_file,
    put_in_place,
    refuse_other,
    told,
    write_file,
)
from registry.ports import Progress
from registry.wire.operations import Operation

_CHECKPOINT = "checkpoint"
_STDOUT = Path("-")


def refuse_taken(operation: Operation, arguments: Mapping[str, Any]) -> None:
    """Raise ConflictError if a new file is to be where something is already: before anything is asked."""
    for name in _NEW.get(operation.name, ()):
        if arguments[name] != _STDOUT:
            refuse_existing(spelled(operation, name, arguments[name]))


def brought(
    operation: Operation,
    arguments: Mapping[str, Any],
    journey: Journey,
    answer: Any,
    progress: Progress | None,
    plan: PullPlan | None = None,
) -> Any:
    """Fetch what an operation wrote for its caller, held to a plan if there is one; the answer as it is then."""
    if journey.exchange is None or operation.name not in _BRINGING:
        return answer
    name = _BRINGING[operation.name]
    place, path = journey.places[name], spelled(operation, name, arguments[name])
    if operation.name == "pull":
        return _pulled(journey.exchange, place, path, answer, progress, plan)
    if operation.name == "write_tiles":
        return _tiled(journey.exchange, place, path, answer)
    if operation.name == "write_lock":
        if answer.changed:
            keep_file(path, b"".join(journey.exchange.verified(place, _only(journey.exchange, place))))
        return answer
    file = _only(journey.exchange, place)
    if path == _STDOUT:
        for chunk in journey.exchange.verified(place, file):
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
    else:
        write_new(path, _counted(journey.exchange, place, file, answer, progress))
    return answer


# ---------------------------------------------------------------------------------------------------------


_NEW = {"export": ("place",), "export_pairs": ("path",)}
_BRINGING = {"pull": "place", "export": "place", "export_pairs": "path", "write_tiles": "folder", "write_lock": "path"}


def _only(exchange: Exchange, place: str) -> Listed:
    files = exchange.listing(place, digests=True)
    if len(files) != 1:
        raise InfrastructureError("the server wrote something else than one file", found=f"{len(files)} files")
    return files[0]


def _counted(exchange: Exchange, place: str, file: Listed, answer: Any, progress: Progress | None) -> Any:
    done = 0
    for chunk in exchange.verified(place, file):
        done += len(chunk)
        if progress is not None and isinstance(answer, Exported):
            progress(done, file.size)
        yield chunk


def _pulled(
    exchange: Exchange, place: str, path: Path, answer: Pulled, progress: Progress | None, plan: PullPlan | None
) -> Pulled:
    """Place a folder as `tandem pull` does: whole or not at all, and gone on with where it was interrupted.

    Raises IntegrityError, before anything is placed, for other files than those of the plan, if there is one.
    """
    listed = {_within(file.path): file for file in exchange.listing(place, digests=False)}
    if RECORD not in listed:
        raise InfrastructureError("the server sends no record of what is pulled", expected=RECORD)
    record = b"".join(exchange.read(place, listed[RECORD]))
    files = _recorded(record, listed)
    wanted = {name: digest for name, (digest, _) in files.items()} | {RECORD: digest_of_bytes(record)}
    if plan is not None and wanted != plan.whole:
        raise IntegrityError(
            "the server sends something else than it told of",
            where=plan.reference,
            expected=f"{len(plan.whole)} files as it told of them",
            found=f"{len(wanted)} files, of which {len(wanted.items() - plan.whole.items())} are others",
            fix="find out who answers at this address",
        )
    with told(path):
        there = path.exists() and not (path.is_dir() and not any(path.iterdir()))
    if there:
        refuse_other(path, answer.reference, wanted)
        return replace(answer, files={}, size=0, already=True)
    staged = path.with_name(f".{path.name}.pulling")
    with alone_with(staged):
        keep_only(staged, set(wanted))
        counts, done = Counter[str](), 0
        for name, (digest, file) in files.items():
            stream = partial(exchange.read, place, file)
            counts[_placed(staged / name, digest, file, stream)] += 1
            done += file.size
            if progress is not None:
                progress(done, answer.size)
        write_file(staged / RECORD, record)
        with suppress(OSError):
            path.rmdir()  # an empty folder that was made for this
        put_in_place(staged, path)
    return replace(answer, files=dict(counts))


def _recorded(record: bytes, listed: Mapping[str, Listed]) -> dict[str, tuple[Digest, Listed]]:
    """The files that the record tells of, as far as they were brought."""
    try:
        told_of = {str(file["path"]): parse_digest(file["digest"]) for file in json.loads(record)["files"]}
    except (ValueError, KeyError, TypeError) as error:
        raise InfrastructureError("the server's record of what is pulled cannot be read", where=RECORD) from error
    if unknown := listed.keys() - told_of.keys() - {RECORD}:
        raise InfrastructureError("the server sends files that its record does not tell of", found=min(unknown))
    return {name: (told_of[name], listed[name]) for name in told_of if name in listed}


def _placed(target: Path, digest: Digest, file: Listed, stream: Any) -> str:
    for _ in range(2):  # a part that an interrupted pull left may be damaged: then once more from the start
        how = place_file(target, digest, file.size, None, stream, link=False)
        if how is not None:
            return how.value
    raise IntegrityError(
        "what came from the server is not what was registered",
        where=file.path,
        expected=digest,
        found="other bytes",
        fix="run it again; if it stays so, whoever runs the server runs `tandem scrub`",
    )


def _tiled(exchange: Exchange, place: str, folder: Path, answer: Tiled) -> Tiled:
    """Put tiles beside those that are there; the checkpoint last, since it tells of them."""
    listed = {_within(file.path): file for file in exchange.listing(place, digests=True)}
    names = sorted(name for name in listed if name not in {LOCK, _CHECKPOINT})
    with alone_in(folder):
        new = 0
        for name in names:
            new += keep_file(folder / name, b"".join(exchange.verified(place, listed[name])))
        keep_file(folder / _CHECKPOINT, b"".join(exchange.verified(place, listed[_CHECKPOINT])))
    return replace(answer, files=new)


def _within(path: str) -> str:
    """A path within the folder that a place holds."""
    return os.path.join(*path.split("/")[1:]) if "/" in path else path
