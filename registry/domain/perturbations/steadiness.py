"""How steady a prompt is under its variants, for people. Decides nothing: rules have bounds of their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VariantScore:
    """One variant beside the prompt as released, on the same rows. `change` is turned so that less than 0 is worse."""

    name: str
    n: int
    value: str
    released: str
    change: str
    flipped: str
    """The share of rows that it scores otherwise."""


@dataclass(frozen=True, slots=True)
class Steadiness:
    """What variants of the prompt did to a scorer, worst first. Numbers are decimals of at most 6 places.

    What is said of all variants together is over the rows that every one of them was asked by and measured on (`n`);
    None without two of them. `spread` is the best mean minus the worst, `sigma` the standard deviation of the variants'
    true means, without the noise of rows, and `q` Cochran's test of whether any variant differs, of 0 and 1 only.
    """

    scorer: str
    better: str
    """`higher` or `lower`."""
    n: int
    variants: tuple[VariantScore, ...]
    spread: str | None = None
    worst_drop: str | None = None
    flip_rate: str | None = None
    sigma: str | None = None
    q: str | None = None
    degrees: int | None = None
    p: str | None = None
    left_out: tuple[str, ...] = ()
    """Of the suite's variants those that the prompt does not have: they change nothing in it."""
