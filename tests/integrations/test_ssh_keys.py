"""SSH signatures, ours and those of OpenSSH: each verifies what the other made, and neither what was changed."""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.signing.keys import ECDSA, ED25519, KINDS, SK_ECDSA, SK_ED25519
from registry.domain.signing.sshsig import parse_signature, signature_bytes
from registry.domain.signing.wire import strings
from registry.integrations import ssh_keys, ssh_programs
from registry.integrations.new_files import write_new
from registry.integrations.ssh_keys import create_key, is_open, public_key, sign, unarmored, verified_key
from tests.signing import Soft

ORDER = 2**252 + 27742317777372353535851937790883648493
MESSAGE, NAMESPACE = b"what is signed", "approval@tandem"
needs_openssh = pytest.mark.skipif(
    not all(map(shutil.which, ("ssh-keygen", "ssh-agent", "ssh-add"))), reason="needs the programs of OpenSSH"
)


def keygen(*words: str | Path, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *map(str, words)], input=data, capture_output=True, check=False)


def openssh_accepts(folder: Path, line: str, signature: bytes, message: bytes = MESSAGE) -> bool:
    """Whether `ssh-keygen -Y verify` does."""
    body = base64.b64encode(signature).decode()
    (folder / "sig").write_text(f"-----BEGIN SSH SIGNATURE-----\n{body}\n-----END SSH SIGNATURE-----\n")
    (folder / "allowed").write_text(f"ana {line}\n")
    words = ("-Y", "verify", "-f", folder / "allowed", "-I", "ana", "-n", NAMESPACE, "-s", folder / "sig")
    return keygen(*words, data=message).returncode == 0


@pytest.fixture
def agent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An agent of its own, without keys."""
    started = subprocess.run(["ssh-agent", "-s"], capture_output=True, text=True, check=True).stdout
    for part in started.replace("\n", ";").split(";"):
        name, mark, value = part.strip().partition("=")
        if mark:
            monkeypatch.setenv(name, value)
    yield
    subprocess.run(["ssh-agent", "-k"], capture_output=True, check=False)


# Verifying -------------------------------------------------------------------------------------------------


@needs_openssh
@pytest.mark.parametrize("hash_", ["sha512", "sha256"])
@pytest.mark.parametrize("kind", KINDS)
def test_openssh_and_we_accept_the_same_signatures(tmp_path: Path, kind: str, hash_: str) -> None:
    key = Soft(kind)
    made = key.sign(NAMESPACE, MESSAGE, hash_)
    assert verified_key(made, NAMESPACE, MESSAGE) == key.public
    assert openssh_accepts(tmp_path, key.public.line, made)
    assert verified_key(made, NAMESPACE, MESSAGE + b"!") is None
    assert not openssh_accepts(tmp_path, key.public.line, made, MESSAGE + b"!")


@needs_openssh
@pytest.mark.parametrize("kind", ["ed25519", "ecdsa"])
def test_we_accept_what_openssh_signs_with_a_file(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "key"
    keygen("-q", "-t", kind, "-N", "", "-f", path)
    made = unarmored(keygen("-Y", "sign", "-n", NAMESPACE, "-f", path, data=MESSAGE).stdout, "x")
    assert verified_key(made, NAMESPACE, MESSAGE) == public_key(path)[0] == public_key(tmp_path / "key.pub")[0]
    assert verified_key(sign(path, NAMESPACE, MESSAGE), NAMESPACE, MESSAGE) == public_key(path)[0]
    assert openssh_accepts(tmp_path, public_key(path)[0].line, sign(path, NAMESPACE, MESSAGE))


def test_a_signature_counts_for_its_namespace_alone() -> None:
    key = Soft(ED25519)
    assert verified_key(key.sign("key@tandem", MESSAGE), NAMESPACE, MESSAGE) is None
    assert verified_key(key.sign("file", MESSAGE), NAMESPACE, MESSAGE) is None


@pytest.mark.parametrize("kind", [SK_ED25519, SK_ECDSA])
def test_a_security_key_that_nobody_touched_signed_for_nobody(kind: str) -> None:
    key = Soft(kind)
    key.flags = 0x04
    assert verified_key(key.sign(NAMESPACE, MESSAGE), NAMESPACE, MESSAGE) is None
    key.flags = 0x05
    assert verified_key(key.sign(NAMESPACE, MESSAGE), NAMESPACE, MESSAGE) == key.public


@pytest.mark.parametrize("kind", [SK_ED25519, SK_ECDSA])
def test_flags_and_counter_of_a_security_key_are_signed(kind: str) -> None:
    key = Soft(kind)
    made = key.sign(NAMESPACE, MESSAGE)
    assert made.endswith(b"\x01\x00\x00\x00\x07")
    assert verified_key(made[:-1] + b"\x08", NAMESPACE, MESSAGE) is None
    assert verified_key(made[:-5] + b"\x05\x00\x00\x00\x07", NAMESPACE, MESSAGE) is None


def test_a_second_spelling_of_a_signature_is_refused() -> None:
    """RFC 8032, section 5.1.7: S is below the order of the group, or the same signature could be shown as another."""
    key = Soft(ED25519)
    body = parse_signature(key.sign(NAMESPACE, MESSAGE)).body
    larger = (int.from_bytes(body[32:], "little") + ORDER).to_bytes(32, "little")
    changed = signature_bytes(key.public, NAMESPACE, strings(ED25519.encode(), body[:32] + larger))
    assert parse_signature(changed).body == body[:32] + larger
    assert verified_key(changed, NAMESPACE, MESSAGE) is None


@pytest.mark.parametrize("kind", KINDS)
def test_no_changed_byte_of_a_signature_is_accepted(kind: str) -> None:
    key = Soft(kind)
    made = key.sign(NAMESPACE, MESSAGE)
    for place in range(len(made)):
        changed = made[:place] + bytes([made[place] ^ 1]) + made[place + 1 :]
        assert verified_key(changed, NAMESPACE, MESSAGE) is None, place
    assert verified_key(made[:-1], NAMESPACE, MESSAGE) is None
    assert verified_key(made + b"\0", NAMESPACE, MESSAGE) is None


@given(st.binary(max_size=300), st.integers(0, 300))
@settings(max_examples=200)
def test_whatever_a_stranger_writes_is_refused_as_a_signature(data: bytes, place: int) -> None:
    made = Soft(ED25519).sign(NAMESPACE, MESSAGE)
    for hostile in (data, made[:place] + data):
        with suppress(InvalidInputError):
            parse_signature(hostile)
        if hostile != made:
            assert verified_key(hostile, NAMESPACE, MESSAGE) is None


def test_a_signature_by_another_key_than_it_names_does_not_hold() -> None:
    one, other = Soft(ED25519), Soft(ED25519)
    body = parse_signature(one.sign(NAMESPACE, MESSAGE)).body
    swapped = signature_bytes(other.public, NAMESPACE, strings(ED25519.encode(), body))
    assert verified_key(swapped, NAMESPACE, MESSAGE) is None


# Keys in files ---------------------------------------------------------------------------------------------


@needs_openssh
def test_a_new_key_is_its_owners_alone_and_openssh_reads_it(tmp_path: Path) -> None:
    made = create_key(tmp_path / "key", "ana")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert public_key(tmp_path / "key") == (made, True)
    assert public_key(tmp_path / "key.pub") == (made, False)
    assert keygen("-y", "-f", tmp_path / "key").stdout.split()[:2] == made.line.encode().split()
    assert keygen("-l", "-f", tmp_path / "key.pub").stdout.split()[1:3] == [made.fingerprint.encode(), b"ana"]


@pytest.mark.parametrize("name", ["key", "key.pub"])
def test_a_key_is_never_overwritten(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("precious")
    with pytest.raises(ConflictError):
        create_key(tmp_path / "key", "ana")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["precious"]


def test_a_key_that_others_can_read_signs_nothing(tmp_path: Path) -> None:
    create_key(tmp_path / "key", "ana")
    (tmp_path / "key").chmod(0o640)
    with pytest.raises(InfrastructureError, match="can be read or written by others"):
        sign(tmp_path / "key", NAMESPACE, MESSAGE)


@needs_openssh
def test_a_file_with_a_passphrase_is_left_to_openssh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No passphrase passes through this process: `ssh-keygen` asks for it, here a program in place of a person."""
    path = tmp_path / "key"
    keygen("-q", "-t", "ed25519", "-N", "open sesame", "-a", "1", "-f", path)
    assert not is_open(path)
    answer = tmp_path / "answer.sh"
    answer.write_text("#!/bin/sh\necho open sesame\n")
    answer.chmod(0o700)
    monkeypatch.setenv("SSH_ASKPASS", str(answer))
    monkeypatch.setenv("SSH_ASKPASS_REQUIRE", "force")
    made = ssh_programs.sign(path, NAMESPACE, MESSAGE)
    assert verified_key(made, NAMESPACE, MESSAGE) == public_key(path)[0]
    answer.write_text("#!/bin/sh\necho wrong\n")
    with pytest.raises(InfrastructureError, match="nothing was signed"):
        ssh_programs.sign(path, NAMESPACE, MESSAGE)


@needs_openssh
def test_openssh_asks_for_the_passphrase_of_a_new_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = tmp_path / "answer.sh"
    answer.write_text("#!/bin/sh\necho open sesame\n")
    answer.chmod(0o700)
    monkeypatch.setenv("SSH_ASKPASS", str(answer))
    monkeypatch.setenv("SSH_ASKPASS_REQUIRE", "force")
    made = ssh_programs.create_key(tmp_path / "key", "ana")
    assert public_key(tmp_path / "key") == (made, True)
    assert not is_open(tmp_path / "key")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-----BEGIN OPENSSH PRIVATE KEY-----\n!!\n-----END OPENSSH PRIVATE KEY-----\n",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n",
    ],
)
def test_a_file_that_is_no_key_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "key").write_text(text)
    with pytest.raises(InvalidInputError, match=r"not a (public )?key of OpenSSH"):
        public_key(tmp_path / "key")


@pytest.mark.parametrize("before", ["", "\n", "\ufeff"])
@pytest.mark.parametrize("kind", ["PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", None])
def test_what_is_no_key_is_never_repeated(tmp_path: Path, kind: str | None, before: str) -> None:
    """It may be a private key in another format, and what is told is read by others, and kept."""
    secret = base64.b64encode(bytes(range(40))).decode()
    text = secret if kind is None else f"-----BEGIN {kind}-----\n{secret}\n-----END {kind}-----\n"
    for name, written in (("key", before + text), ("words", f"{before}{secret} {secret} {secret}")):
        (tmp_path / name).write_text(written)
        with pytest.raises(InvalidInputError) as told:
            public_key(tmp_path / name)
        assert secret[:8] not in repr([str(told.value), *told.value.faults])


def test_a_public_key_after_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    made = create_key(tmp_path / "key", "ana")
    (tmp_path / "other.pub").write_text(f"\ufeff{made.line} ana\r\n")
    assert public_key(tmp_path / "other.pub") == (made, False)


@needs_openssh
def test_a_key_for_which_nobody_typed_a_passphrase_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`ssh-keygen` takes the end of its input for an empty one, and would leave a key that everybody can use."""
    answer = tmp_path / "answer.sh"
    answer.write_text("#!/bin/sh\necho\n")
    answer.chmod(0o700)
    monkeypatch.setenv("SSH_ASKPASS", str(answer))
    monkeypatch.setenv("SSH_ASKPASS_REQUIRE", "force")
    with pytest.raises(InvalidInputError, match="no passphrase was given"):
        ssh_programs.create_key(tmp_path / "key", "ana")
    assert list(tmp_path.iterdir()) == [answer]


@pytest.mark.parametrize("comment", ["ana\nssh-ed25519 AAAA", "ana\r", "\x1b[2J", "x" * 201])
@pytest.mark.parametrize("create", [create_key, ssh_programs.create_key])
def test_a_comment_is_one_line(tmp_path: Path, create: Callable[[Path, str], object], comment: str) -> None:
    with pytest.raises(InvalidInputError, match="cannot be called that"):
        create(tmp_path / "key", comment)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("create", [create_key, ssh_programs.create_key])
def test_a_key_needs_a_name(create: Callable[[Path, str], object]) -> None:
    with pytest.raises(InvalidInputError, match="no name of a file"):
        create(Path(""), "ana")


def test_half_a_key_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, chunks: list[bytes]) -> None:
        if path.suffix == ".pub":
            raise InfrastructureError("no space left")
        write_new(path, chunks)

    monkeypatch.setattr(ssh_keys, "write_new", full)
    with pytest.raises(InfrastructureError, match="no space left"):
        create_key(tmp_path / "key", "ana")
    assert list(tmp_path.iterdir()) == []


# Agents ----------------------------------------------------------------------------------------------------


@needs_openssh
@pytest.mark.usefixtures("agent")
def test_an_agent_signs_with_the_key_it_has(tmp_path: Path) -> None:
    path = tmp_path / "key"
    keygen("-q", "-t", "ed25519", "-N", "", "-f", path)
    keygen("-q", "-t", "rsa", "-b", "1024", "-N", "", "-f", tmp_path / "old")
    for each in (path, tmp_path / "old"):
        subprocess.run(["ssh-add", "-q", each], capture_output=True, check=False)
    public = public_key(path)[0]
    path.unlink()
    assert ssh_programs.agent_keys() == (public,)
    made = ssh_programs.sign_by_agent(public, NAMESPACE, MESSAGE)
    assert verified_key(made, NAMESPACE, MESSAGE) == public


@needs_openssh
@pytest.mark.usefixtures("agent")
def test_an_agent_without_keys_is_told() -> None:
    with pytest.raises(NotFoundError, match="the agent has no key to sign with"):
        ssh_programs.agent_keys()


def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InfrastructureError, match="ssh-keygen is needed") as told:
        ssh_programs.sign(tmp_path / "key", NAMESPACE, MESSAGE)
    assert "openssh-client" in told.value.fix


def test_nothing_is_longer_than_it_says() -> None:
    made = Soft(ECDSA).sign(NAMESPACE, MESSAGE)
    with pytest.raises(InvalidInputError):
        parse_signature(made + b"\0" * 4096)
