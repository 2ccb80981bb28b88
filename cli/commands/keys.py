"""`tandem key`: the keys that people sign with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.output import fields, moment, note, short, table, terminal_width, visible
from cli.signing import DEFAULT, hand, new_key, signed_key, with_key

if TYPE_CHECKING:
    from registry.domain.signing.keys import PublicKey
    from registry.domain.signing.standing import KeyRecord, RevokedKey


@click.group("key", cls=Group, example="tandem key add ~/.ssh/id_ed25519.pub")
def key() -> None:
    """Keys that people sign approvals with. A private key never leaves where it is."""


@key.command("new", short_help="Make a key to sign with.", example="tandem key new --no-passphrase signing-key")
@click.argument("file", type=PATH, required=False)
@click.option("--comment", default="tandem", show_default=True, help="What the key is called.")
@click.option("--no-passphrase", is_flag=True, help="Do not ask for a passphrase: whoever has the file can sign.")
@with_door
def new(door: Door, file: Path | None, comment: str, no_passphrase: bool) -> None:
    """Make an Ed25519 key in FILE (default: ~/.ssh/id_tandem), readable by you alone, and FILE.pub for others.

    ssh-keygen asks twice for a passphrase. A key is never overwritten.
    """
    path = (file or DEFAULT).expanduser()
    made = new_key(path, comment, no_passphrase=no_passphrase)
    shown = {"file": str(path), "id": made.id, "key": made.line, "fingerprint": made.fingerprint}
    door.show(shown, lambda: new_text(path, made))


@key.command(
    "add", short_help="Register a key of yours, signed by itself.", example="tandem key add ~/.ssh/id_tandem.pub"
)
@click.argument("file", type=PATH, required=False)
@click.option("--agent", is_flag=True, help="The key in your ssh-agent; with FILE, the one that FILE is of.")
@click.option("--for", "person", metavar="PERSON", help="Whose it is, if not yours; for owners.")
@with_door
def add(door: Door, file: Path | None, agent: bool, person: str | None) -> int:
    """Register a key: FILE, private or .pub, or the one in your agent. It signs that it is yours.

    An owner's first key counts at once, every other one once an owner confirmed it.
    """
    with door.open() as registry:
        own = hand(file, agent)
        signed = signed_key(door, own, registry.key_to_register(own.public.line, person))
        if signed is None:
            return Exit.INTERRUPTED
        found = registry.add_key(signed)
    door.show(found, lambda: key_text(found))
    return Exit.DONE


@key.command("list", example="tandem key list")
@click.argument("person", required=False)
@with_door
def list_keys(door: Door, person: str | None) -> None:
    """List keys, oldest first, also those that count no more."""
    with door.open() as registry:
        found = registry.keys(person)
    door.show(found, lambda: keys_text(found, terminal_width()))
    if not found and not door.as_json:
        note("no key yet")


@key.command(
    "confirm", short_help="As an owner, let a registered key count.", example="tandem key confirm sha256:5ee5b2716d90"
)
@click.argument("identifier", metavar="KEY")
@with_key
@with_door
def confirm(door: Door, identifier: str, key_file: Path | None, agent: bool) -> int:
    """Let a registered key count, signed with a key of yours. For owners; compare the fingerprint with its person."""
    with door.open() as registry:
        payload = registry.key_to_confirm(identifier)
        signed = signed_key(door, hand(key_file, agent), payload)
        if signed is None:
            return Exit.INTERRUPTED
        found = registry.confirm_key(signed)
    door.show(found, lambda: key_text(found))
    return Exit.DONE


@key.command(
    "revoke",
    short_help="End a key: yours, or as an owner anybody's.",
    example='tandem key revoke sha256:5ee5b2716d90 --reason "laptop stolen" --compromised-since 2026-11-20',
)
@click.argument("identifier", metavar="KEY")
@click.option("--reason", required=True, help="Why; kept with the key.")
@click.option(
    "--compromised-since",
    "since",
    metavar="TIME|INDEX",
    help="What it signed from then on is void: a time, or an entry of the log (entry:2026).",
)
@click.option("--force-last", "last", is_flag=True, help="Also if no owner has another key that counts.")
@with_door
def revoke(door: Door, identifier: str, reason: str, since: str | None, last: bool) -> None:
    """End a key for good. What it signed before counts on, unless --compromised-since says otherwise.

    Names every yes that is void now, and what serves on one.
    """
    with door.open() as registry:
        done = registry.revoke_key(identifier, reason, since, last=last)
    door.show(done, lambda: revoked_text(done))


def new_text(path: Path, made: PublicKey) -> str:
    about = [
        ("public", f"{visible(path)}.pub"),
        ("id", made.id),
        ("fingerprint", made.fingerprint),
        ("next", f"tandem key add {visible(path)}"),
    ]
    return f"made {visible(path)}\n{fields(about)}"


def key_text(found: KeyRecord) -> str:
    """A key, and what it waits for."""
    next_ = f"an owner types: tandem key confirm {short(found.id)}" if found.state == "unconfirmed" else ""
    confirmed = found.confirmation
    return f"key {found.id} of {visible(found.person)} is {found.state}\n" + fields(
        [
            ("kind", visible(found.public.kind)),
            ("fingerprint", found.public.fingerprint),
            ("counts", "on its owner's word" if found.basis == "word" else ""),
            ("confirmed", f"by {visible(confirmed.person)} with {short(confirmed.by_key)}" if confirmed else ""),
            ("next", next_),
        ]
    )


def keys_text(found: Sequence[KeyRecord], width: int | None = None) -> str:
    rows = [
        [short(k.id), visible(k.person), k.state, visible(k.public.kind), moment(k.at), visible(_how(k))] for k in found
    ]
    return table(["KEY", "PERSON", "STATE", "KIND", "SINCE", "HOW"], rows, width, foldable=True)


def revoked_text(done: RevokedKey) -> str:
    lines = [f"key {done.key.id} of {visible(done.key.person)} is revoked"]
    for rest in done.live:
        stage = f"{visible(rest.application)}@{visible(rest.stage)}"
        lines.append(
            f"  {stage} serves {visible(rest.application)}@{rest.release} on approval {visible(rest.approval)}, "
            f"which is void now"
        )
        lines.append(f'    → tandem rollback {stage} --reason "…", or approve and promote it anew')
    lines += [f"  void: {visible(yes.told)} by {visible(yes.person)}, entry {yes.log_index}" for yes in done.void]
    return "\n".join(lines)


def _how(found: KeyRecord) -> str:
    """How a key came to count, or how it ended."""
    end, confirmed = found.revocation, found.confirmation
    if end is not None:
        since = "" if end.compromised_since is None else f", in other hands since entry {end.compromised_since}"
        return f"revoked by {end.person}: {end.reason}{since}"
    if found.basis == "word":
        return "on its owner's word"
    return f"confirmed by {confirmed.person}" if confirmed else "waits for an owner"
