"""What can be asked about keys that people sign with. Private keys never come here: only what they signed."""

from __future__ import annotations

from typing import Literal, Protocol

from registry.domain.signing.standing import KeyRecord, RevokedKey


class Keys(Protocol):
    """Whose keys are whose, and what they are to sign.

    An envelope (DSSE) holds a statement that was given to be signed, byte for byte, with SSH signatures (SSHSIG) over
    its pre-authentication encoding: of the namespace `key@tandem` for keys, `approval@tandem` for approvals.
    """

    def key_to_register(self, line: str, person: str | None = None) -> bytes:
        """The statement that a key (`ssh-ed25519 AAAA…`) is a person's, for that key to sign; the caller's own unless
        a person is named."""
        ...

    def add_key(self, envelope: bytes) -> KeyRecord:
        """Register a key by what it signed. It counts at once on an owner's word while no owner has a key that counts,
        otherwise from when an owner confirms it."""
        ...

    def key_to_confirm(self, key: str) -> bytes:
        """The statement that a registered key is its person's, for the key of an owner to sign."""
        ...

    def confirm_key(self, envelope: bytes) -> KeyRecord:
        """Let a key count, by what an owner signed with another one."""
        ...

    def keys(self, person: str | None = None) -> tuple[KeyRecord, ...]:
        """Every key that was ever registered, or those of one person, oldest first."""
        ...

    def revoke_key(
        self, key: str, reason: str, compromised_since: str | None = None, *, last: bool = False
    ) -> RevokedKey:
        """End a key. With `compromised_since` (an index of the log, or a time) what it signed from there on is void;
        the answer names that, and what serves on it. The last key of an owner that counts ends only with `last`."""
        ...

    def to_sign(
        self,
        release: str,
        stage: str,
        decision: Literal["approve", "reject"] = "approve",
        reason: str = "",
        binding: str | None = None,
        *,
        op_id: str | None = None,
    ) -> bytes:
        """The statement that a yes or a no of now is, to be signed and given to `approve` or `reject` with the same
        reason and `op_id`; raises what these would raise."""
        ...

    def to_sign_agreement(
        self,
        about: Literal["waiver", "incident", "policy"],
        identifier: str,
        reason: str = "",
        *,
        application: str | None = None,
        op_id: str | None = None,
    ) -> bytes:
        """The same for a yes to `grant_waiver`, `approve_incident` or (with its digest, and the application that it
        shall govern) `approve_policy`."""
        ...
