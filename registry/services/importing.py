"""Importing: a registry made from an archive, with the same facts and nobody's say.

Everything is verified before any of it counts: what makes the registry visible is up to the caller, after this has
returned. The archive's rows go in first, and are held to their log; then each blob that they refer to, in the order of
digests, so that a missing or an additional one is found where it is due.

No authority comes along. Whoever imports becomes the owner, alone; requests that were open are cancelled, approvals
that were not used are withdrawn, waivers revoked. What was said stays in the history.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice

from registry.domain.archives import (
    INDEX,
    MAX_INDEX,
    Caps,
    Imported,
    Index,
    TableIndex,
    blob_line,
    blob_name,
    check_caps,
    check_index,
    parse_index,
    rows_name,
)
from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError
from registry.domain.joining import add_member, human_of
from registry.domain.members import ANY, Actor, Members, Person
from registry.domain.safety import WaiverStep
from registry.domain.stages import PromotionState
from registry.integrations.archives import Reader
from registry.ports import Progress
from registry.services.runtime import Runtime
from registry.storage.catalog import Writing
from registry.storage.catalog.dumping import TABLES
from registry.storage.schema import HEAD

REASON = "the registry was imported"
_FAULTS = 5
"""How many faults of the log are told."""
_PAGE = 500


def announced(reader: Reader, caps: Caps) -> Index:
    """What an archive says that it holds. Raises InvalidInputError for what cannot be taken in at all."""
    where = f"{reader.name}: {INDEX}"
    member = reader.member(INDEX)
    if member.size > MAX_INDEX:
        raise InvalidInputError(
            "the index is too large", where=where, expected=f"at most {MAX_INDEX} bytes", found=str(member.size)
        )
    index = parse_index(b"".join(reader.chunks(member)), where)
    check_index(index, TABLES, HEAD, where)
    check_caps(index, caps, where)
    reader.limit = index.most
    return index


@dataclass(frozen=True, slots=True)
class Bringing:
    """An archive on its way in: its reader after the index, who the owner is to be, and who is told of progress."""

    reader: Reader
    index: Index
    human_id: str | None = None
    progress: Progress | None = None

    def told(self) -> None:
        if self.progress is not None:
            self.progress(min(self.reader.seen, self.index.size), self.index.size)


def bring(runtime: Runtime, bringing: Bringing, place: str, log_key: str) -> Imported:
    """Fill a database that has no registry yet, and its blobs, in one transaction.

    Raises InvalidInputError for whatever is wrong with the archive, ConflictError if somebody founded a registry
    here meanwhile or the owner's id was somebody else's.
    """
    account, index = runtime.account(), bringing.index
    with runtime.catalog.write(Actor(account, None)) as writing:
        if not writing.is_first:
            raise ConflictError("the database holds a registry already", expected="an empty log", fix="use it as it is")
        _load_rows(writing, bringing)
        _refuse_faults(writing, bringing)
        person = _owner(writing, account, bringing.human_id)
        former = writing.people.members()
        _load_blobs(runtime, writing, bringing)
        writing.loading.fill_terms()
        writing.loading.become(Actor(account, person))
        archive = digest_of_bytes(index.content())
        writing.people.add_import(archive, Digest(index.log.root), log_key, Members(people=(person,)))
        writing.people.add_log_key(log_key)
        cancelled, withdrawn, revoked = _end_what_was_said(writing)
        return Imported(
            place,
            person.human_id,
            log_key,
            archive,
            index.log.size,
            Digest(index.log.root),
            sum(table.rows for table in index.tables),
            index.blobs.count,
            index.blobs.size,
            writing.loading.referenced(),
            tuple(p.human_id for p in former.people),
            cancelled,
            withdrawn,
            revoked,
        )


# ---------------------------------------------------------------------------------------------------------


def _load_rows(writing: Writing, bringing: Bringing) -> None:
    for table in bringing.index.tables:
        _load_table(writing, bringing.reader, table)
        bringing.told()


def _load_table(writing: Writing, reader: Reader, table: TableIndex) -> None:
    name = rows_name(table.table)
    where = f"{reader.name}: {name}"
    member = reader.member(name)
    if member.size != table.size:
        raise InvalidInputError(
            "a member has another size than the index says",
            where=where,
            expected=str(table.size),
            found=str(member.size),
        )
    hasher = hashlib.sha256()
    count = writing.loading.load(table.table, reader.lines(member, hasher.update), where)
    found = f"sha256:{hasher.hexdigest()}"
    if (found, count) != (table.digest, table.rows):
        raise InvalidInputError(
            "a member is not what the index says",
            where=where,
            expected=f"{table.rows} rows, {table.digest}",
            found=f"{count} rows, {found}",
        )


def _refuse_faults(writing: Writing, bringing: Bringing) -> None:
    """Hold the rows to their log, and the log to the index."""
    where = bringing.reader.name
    with closing(writing.loading.faults()) as found:
        faults = list(islice(found, _FAULTS))
    if faults:
        raise InvalidInputError(
            "the rows of the archive are not what its log says",
            where=where,
            expected="rows, documents and pointers as the log commits to them",
            found="; ".join(faults),
            fix="get the archive again, from whoever exported it",
        )
    head = writing.loading.log_head()
    if head != bringing.index.log:
        raise InvalidInputError(
            "the log of the archive is not the one that its index names",
            where=where,
            expected=f"{bringing.index.log.size} entries, {bringing.index.log.root}",
            found=f"{head.size} entries, {head.root}",
        )


def _load_blobs(runtime: Runtime, writing: Writing, bringing: Bringing) -> None:
    reader, index = bringing.reader, bringing.index
    hasher, count, total = hashlib.sha256(), 0, 0
    with closing(writing.loading.blobs()) as due:
        for digest, size in due:
            _load_blob(runtime, bringing, digest, size)
            hasher.update(blob_line(digest, size))
            count, total = count + 1, total + size
    reader.finish()
    found = (count, total, f"sha256:{hasher.hexdigest()}")
    if found != (index.blobs.count, index.blobs.size, index.blobs.digest):
        raise InvalidInputError(
            "the blobs of the archive are not what its index says",
            where=reader.name,
            expected=f"{index.blobs.count} blobs, {index.blobs.size} bytes, {index.blobs.digest}",
            found=f"{found[0]} blobs, {found[1]} bytes, {found[2]}",
        )


def _load_blob(runtime: Runtime, bringing: Bringing, digest: Digest, size: int) -> None:
    """Stream a blob into the store, which keeps it if it is what its name says."""
    reader = bringing.reader
    member = reader.member(blob_name(digest))
    where = f"{reader.name}: {member.name}"
    if member.size != size:
        raise InvalidInputError(
            "a blob of the archive has another size than its rows say",
            where=where,
            expected=str(size),
            found=str(member.size),
        )
    try:
        runtime.blobs.put(_watched(reader.chunks(member), bringing), digest)
    except IntegrityError as error:
        raise InvalidInputError(
            "a blob of the archive is not what its name says", where=where, expected=digest, found=error.found
        ) from error


def _watched(chunks: Iterator[bytes], bringing: Bringing) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk
        bringing.told()


def _owner(writing: Writing, account: str, human_id: str | None) -> Person:
    """Whoever imports, with every role and slot, under the id by which the history knows them if it does.

    One human is one id for ever, or they could approve what they made. Raises ConflictError for an id that was made
    from the account and was somebody else's, and for another one than the account had.
    """
    before = writing.people.last_holder(account)
    if before is not None and human_id is not None and human_id != before.human_id:
        raise ConflictError(
            f"{account} is {before.human_id} in the history of this registry",
            expected=f"--human {before.human_id}, or no --human",
            found=human_id,
        )
    human = human_id or (before.human_id if before else human_of(Members(), account))
    former = before or writing.people.last_of(human)
    if former is not None and before is None and human_id is None:
        raise ConflictError(
            f"{human} is somebody's id in the history of this registry, under {', '.join(former.accounts)}",
            expected=f"an id of its own for {account}, or the word that it is the same person",
            found=human,
            fix=f"--human SOMETHING-ELSE; or --human {human} if it is the same person",
        )
    return add_member(Members(), account, human_id=human, roles=("owner",), slots=(ANY,), former=former).people[0]


def _end_what_was_said(writing: Writing) -> tuple[int, int, int]:
    """Cancel what is asked, withdraw what was approved, revoke what was waived and the keys of people, so that all of
    it is said anew."""
    cancelled = 0
    after: str | None = None
    while True:
        page = writing.requests.promotions(None, None, True, after, _PAGE)
        for request in page.items:
            if request.state is not PromotionState.VERIFYING:
                writing.requests.step(request, "cancelled", PromotionState.CANCELLED, reason=REASON)
                cancelled += 1
        after = page.next
        if after is None:
            break
    approvals = writing.loading.unused_approvals()
    for approval in approvals:
        writing.requests.withdraw(approval, "approval", REASON)
    standing = [
        waiver
        for waiver in writing.waivers.of(None)
        if waiver.used_by is None and not waiver.revoked and waiver.expires_at > writing.now
    ]
    for waiver in standing:
        writing.waivers.step(waiver, WaiverStep.REVOKED, None, REASON)
    for key in writing.keys.all().values():
        if key.revocation is None:
            writing.keys.revoke(key, REASON, None)
    return cancelled, len(approvals), len(standing)
