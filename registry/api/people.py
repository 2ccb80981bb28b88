"""What can be asked about people."""

from __future__ import annotations

from typing import Protocol

from registry.domain.members import Members


class People(Protocol):
    """Who may do what."""

    def add_member(
        self,
        account: str,
        *,
        human_id: str | None = None,
        name: str | None = None,
        roles: tuple[str, ...] = (),
        slots: tuple[str, ...] = (),
        application: str | None = None,
        service: bool = False,
    ) -> Members: ...
    def remove_member(
        self,
        account: str,
        *,
        roles: tuple[str, ...] = (),
        slots: tuple[str, ...] = (),
        application: str | None = None,
    ) -> Members: ...
    def members(self) -> Members: ...
    def slots_asked(self, application: str | None = None) -> tuple[str, ...]: ...
