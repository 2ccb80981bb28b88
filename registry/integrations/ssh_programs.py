"""The programs of OpenSSH, asked for what only they can do: passphrases, security keys, agents.

They talk to the person at the terminal themselves, so that no passphrase passes through this process. What they print
as a signature is verified like any other.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from registry.domain.errors import InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.signing.keys import KINDS, PublicKey, parse_line
from registry.integrations.ssh_keys import is_open, refuse_key, unarmored

_ROUNDS = "64"
"""Of bcrypt over a passphrase: what a guess costs."""


def create_key(path: Path, comment: str) -> PublicKey:
    """Make a new Ed25519 key, for which `ssh-keygen` asks twice for a passphrase. Raises as `ssh_keys.create_key`, and
    InvalidInputError if it got none: where nobody can be asked, `ssh-keygen` goes on without one, and says nothing.
    """
    refuse_key(path, comment)
    words = ["-q", "-t", "ed25519", "-a", _ROUNDS, "-C", comment, "-f", str(path.absolute())]
    _run("ssh-keygen", words, "the key was not made")
    beside = path.with_name(path.name + ".pub")
    if is_open(path):
        for made in (path, beside):
            made.unlink()
        raise InvalidInputError(
            "the key was not made: no passphrase was given",
            where=str(path),
            expected="a passphrase, typed twice at a terminal",
            found="none",
            fix="tandem key new --no-passphrase, if whoever has the file may sign",
        )
    return parse_line(beside.read_text())


def agent_keys() -> tuple[PublicKey, ...]:
    """The keys of the agent that may sign here. Raises NotFoundError where there is no agent, or none of its keys."""
    done = _run("ssh-add", ["-L"], "", quiet=True)
    lines = done.stdout.decode("utf-8", "replace").splitlines() if done.returncode == 0 else []
    found = []
    for line in lines:
        with suppress(InvalidInputError):
            found.append(parse_line(line))
    if not found:
        told = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
        raise NotFoundError(
            "the agent has no key to sign with",
            expected=f"an ssh-agent with a key of kind {', '.join(KINDS)}",
            found=told[-1][:200] if told and not lines else f"{len(lines)} keys of other kinds",
            fix='eval "$(ssh-agent)" && ssh-add FILE; or name a file with --key',
        )
    return tuple(found)


def sign(path: Path, namespace: str, message: bytes) -> bytes:
    """An SSHSIG by the private key in a file, for which `ssh-keygen` asks whatever it has to."""
    done = _run(
        "ssh-keygen", ["-q", "-Y", "sign", "-n", namespace, "-f", str(path.absolute())], "nothing was signed", message
    )
    return unarmored(done.stdout, str(path))


def sign_by_agent(key: PublicKey, namespace: str, message: bytes) -> bytes:
    """An SSHSIG by a key that the agent has."""
    with _public_file(key) as path:
        return sign(path, namespace, message)


# ---------------------------------------------------------------------------------------------------------


@contextmanager
def _public_file(key: PublicKey) -> Iterator[Path]:
    """A file with the public key alone: that is how `ssh-keygen` is told to ask the agent."""
    with tempfile.TemporaryDirectory(prefix="tandem-") as folder:
        path = Path(folder) / "key.pub"
        path.write_text(f"{key.line}\n")
        yield path


def _run(
    name: str, words: list[str], failed: str, data: bytes | None = None, *, quiet: bool = False
) -> subprocess.CompletedProcess[bytes]:
    """What a program answers; what it asks or complains of goes to the terminal unless it is to be `quiet`."""
    program = shutil.which(name)
    if program is None:
        raise InfrastructureError(
            f"{name} is needed for that, and is not there",
            expected=f"{name} of OpenSSH, for passphrases, security keys and agents",
            found="no such program",
            fix="install openssh-client; a key without a passphrase (`tandem key new --no-passphrase`) needs none",
        )
    done = subprocess.run(  # noqa: S603 - no shell; the words are ours but for a path, which never begins with a dash
        [program, *words], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE if quiet else None, check=False
    )
    if done.returncode and failed:
        raise InfrastructureError(
            failed, expected=f"`{name}` to end well", found=f"it ended with {done.returncode}; see what it wrote above"
        )
    return done
