"""Keys of people, of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from registry.domain.signing.standing import KeyRecord, RevokedKey
    from registry.services.runtime import Runtime


class Keys(ABC):
    """What `registry.api.Registry` asks for about keys, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    def key_to_register(self, line: str, person: str | None = None) -> bytes:
        from registry.services import keying

        return keying.to_register(self.runtime, line, person)

    def add_key(self, envelope: bytes) -> KeyRecord:
        from registry.services import keying

        return keying.add(self.runtime, envelope)

    def key_to_confirm(self, key: str) -> bytes:
        from registry.services import keying

        return keying.to_confirm(self.runtime, key)

    def confirm_key(self, envelope: bytes) -> KeyRecord:
        from registry.services import keying

        return keying.confirm(self.runtime, envelope)

    def keys(self, person: str | None = None) -> tuple[KeyRecord, ...]:
        from registry.services import keying

        return keying.listed(self.runtime, person)

    def revoke_key(
        self, key: str, reason: str, compromised_since: str | None = None, *, last: bool = False
    ) -> RevokedKey:
        from registry.services import keying

        return keying.revoke(self.runtime, key, reason, compromised_since, last)

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
        from registry.services import approving

        return approving.to_sign(self.runtime, release, stage, decision, reason, binding, op_id)

    def to_sign_agreement(
        self,
        about: Literal["waiver", "incident", "policy"],
        identifier: str,
        reason: str = "",
        *,
        application: str | None = None,
        op_id: str | None = None,
    ) -> bytes:
        from registry.services import governing, incidents, waiving

        if about == "policy":
            return governing.to_sign(self.runtime, identifier, application, reason)
        to_sign = waiving.to_sign if about == "waiver" else incidents.to_sign
        return to_sign(self.runtime, identifier, reason, op_id)
