"""What can be asked about prices."""

from __future__ import annotations

from typing import Protocol

from registry.domain.prices import SetPrice


class Pricing(Protocol):
    """What tokens and machine time cost."""

    def set_price(
        self,
        subject: str,
        *,
        currency: str,
        prompt: str | None = None,
        completion: str | None = None,
        hour: str | None = None,
        reason: str = "",
    ) -> SetPrice:
        """Set the price of a base model, by its name, or of a kind of runner (`runner:transformers`), from now on.

        `prompt` and `completion` are of a million tokens in and out, `hour` of an hour of the machine. Raises
        NotFoundError for a base model, or a kind of runner, that there is not.
        """
        ...

    def prices(self) -> tuple[SetPrice, ...]:
        """Those in force, by subject."""
        ...

    def price(self, subject: str) -> tuple[SetPrice, ...]:
        """Every price that a subject had, newest first."""
        ...
