"""Signing by whoever sits here: with a key in a file, in a security key or in an agent.

What is shown to be signed is read from the bytes that are signed. The key stays where it is: the registry gets the
signed statement and nothing else.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.opening import PATH, Door
from cli.output import fields, instant, note, visible

if TYPE_CHECKING:
    from registry.domain.signing.keys import PublicKey
    from registry.domain.signing.statements import Agreement, KeyAct, Opinion, Said

VARIABLE = "TANDEM_SIGNING_KEY"
"""Names the file of the key to sign with where no option does."""
DEFAULT = Path("~/.ssh/id_tandem")
"""Where `tandem key new` makes a key, and what signs where nothing names another."""


@dataclass(frozen=True, slots=True)
class Hand:
    """A key that can sign: its public half, and the file with the private one; None where the agent has it."""

    public: PublicKey
    file: Path | None

    def signed(self, payload: bytes, namespace: str) -> bytes:
        """An envelope around a statement, signed. Raises InfrastructureError if the key did not."""
        from registry.domain.attestations import PAYLOAD_TYPE
        from registry.domain.errors import InfrastructureError
        from registry.integrations import dsse, ssh_keys, ssh_programs

        message = dsse.pae(PAYLOAD_TYPE, payload)
        if self.file is None:
            made = ssh_programs.sign_by_agent(self.public, namespace, message)
        elif ssh_keys.is_open(self.file):
            made = ssh_keys.sign(self.file, namespace, message)
        else:
            made = ssh_programs.sign(self.file, namespace, message)
        by = ssh_keys.verified_key(made, namespace, message)
        if by != self.public:
            raise InfrastructureError(
                "the signature does not hold",
                expected=f"one by {self.public.line}, and that somebody touched the security key",
                found="another" if by is None else by.line,
                fix="check that the .pub file belongs to the key beside it",
            )
        return dsse.envelope_text(payload, [(self.public.id, made)])


def with_key(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--key` and `--agent`."""
    key = click.option(
        "--key", "key_file", type=PATH, metavar="FILE", help=f"Sign with this key. Default: {VARIABLE}, {DEFAULT}."
    )
    agent = click.option("--agent", is_flag=True, help="Sign with the key in your ssh-agent.")
    return key(agent(function))


def with_signature(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--sign`, and what says with which key; it gets `hand`, a `Hand` or None."""

    @with_key
    @click.option("--sign", is_flag=True, help="Sign it with a key of yours (see `tandem key`).")
    @functools.wraps(function)
    def run(*args: Any, sign: bool, key_file: Path | None, agent: bool, **options: Any) -> Any:
        return function(*args, hand=hand(key_file, agent) if sign or key_file or agent else None, **options)

    return run


def hand(key_file: Path | None, agent: bool) -> Hand:
    """The key that an option, the environment or the place where keys are made names."""
    from registry.integrations.ssh_keys import public_key

    if agent:
        return Hand(agent_key(key_file), None)
    named = os.environ.get(VARIABLE, "")
    path = key_file or Path(named or DEFAULT).expanduser()
    if not (key_file or named or path.exists()):
        raise click.UsageError(f"sign with which key? Give --key FILE or --agent, or set {VARIABLE}.")
    public, private = public_key(path)
    beside = path.with_suffix("") if path.suffix == ".pub" else None
    if private:
        return Hand(public, path)
    if beside is not None and beside.exists() and public_key(beside) == (public, True):
        return Hand(public, beside)
    return Hand(public, None)


def new_key(path: Path, comment: str, *, no_passphrase: bool) -> PublicKey:
    """Make a key, for which `ssh-keygen` asks for a passphrase unless there is to be none; with its folder."""
    from registry.domain.errors import InfrastructureError
    from registry.integrations import ssh_keys, ssh_programs

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise InfrastructureError(
            "the folder for the key cannot be made",
            where=str(path.parent),
            found=error.strerror or str(error),
            fix="name a file in another folder",
        ) from error
    return ssh_keys.create_key(path, comment) if no_passphrase else ssh_programs.create_key(path, comment)


def agent_key(key_file: Path | None = None) -> PublicKey:
    """The one key of the agent, or the one that a file names."""
    from registry.integrations.ssh_keys import public_key
    from registry.integrations.ssh_programs import agent_keys

    if key_file is not None:
        return public_key(key_file)[0]
    found = agent_keys()
    if len(found) > 1:
        told = ", ".join(f"{key.kind} {key.fingerprint}" for key in found)
        raise click.UsageError(f"the agent has several keys: {told}. Name the .pub file of one with --key.")
    return found[0]


def signed_opinion(door: Door, hand: Hand, payload: bytes) -> bytes | None:
    """Show a yes or no that is to be signed, ask at a terminal, and sign it; None if the answer is no."""
    from registry.domain.signing.statements import APPROVAL_NAMESPACE, parse_opinion

    if not _agreed(door, opinion_text(parse_opinion(payload))):
        return None
    return hand.signed(payload, APPROVAL_NAMESPACE)


def signed_agreement(door: Door, hand: Hand, payload: bytes) -> bytes | None:
    """The same for a yes to a waiver, to what was placed by breaking glass, or to a policy."""
    from registry.domain.signing.statements import APPROVAL_NAMESPACE, parse_agreement

    if not _agreed(door, agreement_text(parse_agreement(payload))):
        return None
    return hand.signed(payload, APPROVAL_NAMESPACE)


def signed_key(door: Door, hand: Hand, payload: bytes) -> bytes | None:
    """The same for a statement about a key."""
    from registry.domain.signing.statements import KEY_NAMESPACE, parse_key_act

    if not _agreed(door, key_act_text(parse_key_act(payload))):
        return None
    return hand.signed(payload, KEY_NAMESPACE)


def opinion_text(said: Said[Opinion]) -> str:
    """Every word of a yes or a no that is signed."""
    opinion = said.predicate
    return "to be signed:\n" + fields(
        [
            ("says", opinion.decision),
            ("release", f"{visible(opinion.release)}  {visible(said.digest)}"),
            ("stage", visible(opinion.stage)),
            ("binds to", visible(opinion.binding_digest or "")),
            ("policy", visible(opinion.policy or "")),
            ("replaces", visible(opinion.base or "")),
            ("counts until", instant(opinion.expires_at) if opinion.expires_at else ""),
            ("reason", f"sha256:{opinion.reason_sha256}"),
            ("log", f"{visible(opinion.log.origin)} at {opinion.log.size} entries"),
            ("nonce", opinion.nonce),
            ("digest", said.payload_digest),
        ]
    )


def agreement_text(said: Said[Agreement]) -> str:
    """Every word of a yes that is signed."""
    agreed = said.predicate
    return "to be signed:\n" + fields(
        [
            ("says", f"yes to {agreed.agrees_to} {visible(agreed.id)}"),
            ("about", f"{visible(said.name)}  {visible(said.digest)}"),
            ("application", visible(agreed.application)),
            ("stage", visible(agreed.stage or "")),
            ("release", visible(agreed.release or "")),
            ("rule", visible(agreed.rule or "")),
            ("floor", visible(agreed.floor or "")),
            ("deployment", visible(agreed.deployment or "")),
            ("replaces", visible(agreed.replaces or "")),
            ("binds to", visible(agreed.binding_digest)),
            ("record until", instant(agreed.expires_at)),
            ("reason", f"sha256:{agreed.reason_sha256}"),
            ("log", f"{visible(agreed.log.origin)} at {agreed.log.size} entries"),
            ("nonce", agreed.nonce),
            ("digest", said.payload_digest),
        ]
    )


def key_act_text(said: Said[KeyAct]) -> str:
    """Every word of a statement about a key."""
    act = said.predicate
    return "to be signed:\n" + fields(
        [
            ("says", f"{act.act} a key of {visible(act.person)}"),
            ("key", f"{visible(act.key)}"),
            ("id", visible(said.digest)),
            ("log", visible(act.origin)),
            ("entry", "" if act.registered is None else str(act.registered)),
            ("digest", said.payload_digest),
        ]
    )


def _agreed(door: Door, told: str) -> bool:
    """Whether whoever sits at a terminal says yes to what they are told; a program has said so already."""
    if door.as_json:
        return True
    note(told)
    if not sys.stdin.isatty() or click.confirm("Sign this?", err=True):
        return True
    note("nothing was signed or recorded")
    return False
