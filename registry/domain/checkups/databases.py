"""What is seen of a database: whether it is sound, keeps what is committed, and lets people do what they have to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from registry.domain.checkups.findings import Check, fail, ok, warn
from registry.domain.sizes import size_text

STILL = 10.0
"""Seconds for which a transaction may keep all others from writing."""
GRANTS = "as the owner of the tables: "


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a database file."""

    size: int
    """In bytes."""
    sqlite: str
    """The version of SQLite that looked."""
    faults: str | None
    """What SQLite finds wrong, the first fault; empty where it finds nothing, None where the file is too large."""
    locked: bool
    """Whether somebody wrote all the time that was waited."""
    waited: float
    """For how many seconds whoever wrote was waited for."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes now. `seconds` is for how long; None where only another login would be told."""

    pid: int
    state: str
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Rights:
    """What the login may do in the registry's tables, and what it may not."""

    lacking: tuple[str, ...]
    """What it needs and has not, each as the GRANT that gives it."""
    beyond: tuple[str, ...]
    """Tables of facts whose rows it might edit or remove."""
    owner: bool
    """Whether it owns tables, or is a superuser: it could switch off what guards them."""


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """What is known of a database on a server."""

    version: str
    standby: bool
    durable: bool
    encoding: str
    login: str
    encrypted: bool
    nearby: bool
    """Whether the server is on this machine."""
    seats: int
    """Connections that anybody but a superuser may have."""
    taken: int
    moment: datetime
    holder: Holder | None
    rights: Rights


def judged_file(name: str, path: str, facts: FileFacts, writers: str) -> Check:
    """A database file; `writers` are those besides its owner who may write it."""
    found = f"{size_text(facts.size)}, SQLite {facts.sqlite}"
    if facts.faults:
        return fail(name, f"{path} is damaged: {facts.faults}", "restore the newest good copy; keep this one")
    if facts.locked:
        mend = "see who has it open (fuser registry.db), and let them end"
        return warn(name, f"somebody has been writing for {facts.waited:g} seconds; {found}", mend)
    if writers:
        return warn(name, f"{writers} may write {path}", f"chmod go-w {path}")
    return ok(name, found + ("; too large to be looked through here" if facts.faults is None else ", sound"))


def judged_server(name: str, facts: ServerFacts) -> Check:
    found = f"PostgreSQL {facts.version}, as {facts.login}"
    if facts.standby:
        return fail(name, f"{found}: a standby, which takes no changes", "name the primary in TANDEM_REGISTRY")
    if facts.encoding != "UTF8":
        return fail(name, f"{found}: its encoding is {facts.encoding}", "make a database with ENCODING 'UTF8'")
    if not facts.durable:
        mend = "ALTER SYSTEM SET fsync = on; ALTER SYSTEM SET full_page_writes = on; then restart it"
        return fail(name, f"{found}: a power cut may cost what was reported as done", mend)
    if not (facts.encrypted or facts.nearby):
        mend = "add ?sslmode=verify-full to TANDEM_REGISTRY, and give the server a certificate"
        return warn(name, f"{found}, over a network without encryption", mend)
    return ok(name, found + (", encrypted" if facts.encrypted else ", on this machine"))


def judged_connections(name: str, seats: int, taken: int, needed: int) -> Check:
    """How many connections a server has, and of these are taken, for processes that each may open so many."""
    found = f"{taken} of {seats} are taken"
    if seats - taken >= needed:
        return ok(name, found)
    mend = f"raise max_connections: each process of tandem serve may open {needed}"
    return fail(name, found, mend) if taken >= seats else warn(name, found, mend)


def judged_rights(name: str, login: str, rights: Rights) -> Iterator[Check]:
    if rights.lacking:
        mend = GRANTS + "; ".join(rights.lacking[:3]) + (" …" if len(rights.lacking) > 3 else "")
        yield fail(name, f"{login} lacks {len(rights.lacking)} that commands need", mend)
    if rights.owner:
        mend = "give everything but init and upgrade a role of its own, as docs/postgresql.md says"
        yield warn(name, f"{login} owns the tables, and could switch off what guards them", mend)
    elif rights.beyond:
        mend = f"{GRANTS}REVOKE UPDATE, DELETE, TRUNCATE ON {', '.join(rights.beyond[:3])} FROM {login}"
        yield fail(name, f"{login} may edit what was recorded, in {len(rights.beyond)} tables", mend)
    elif not rights.lacking:
        yield ok(name, f"{login} may do what commands need, and edit nothing that was recorded")


def judged_writer(name: str, holder: Holder | None) -> Iterator[Check]:
    """Who keeps all others from writing. As long as nobody does for long, there is nothing to tell."""
    if holder is not None and (holder.seconds or 0) > STILL:
        held = (
            f"process {holder.pid} ({holder.state}) has kept all others from writing for {holder.seconds:.0f} seconds"
        )
        yield warn(name, held, f"SELECT pg_terminate_backend({holder.pid}), if it belongs to nobody who still works")
