"""Prices of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.prices import SetPrice
    from registry.services.runtime import Runtime


class Pricing(ABC):
    """What `registry.api.Registry` asks for about prices, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

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
        from registry.services import pricing

        return pricing.put(self.runtime, subject, currency, prompt, completion, hour, reason)

    def prices(self) -> tuple[SetPrice, ...]:
        from registry.services import pricing

        return pricing.listed(self.runtime)

    def price(self, subject: str) -> tuple[SetPrice, ...]:
        from registry.services import pricing

        return pricing.of(self.runtime, subject)
