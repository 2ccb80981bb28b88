"""Sizes, as people read them."""

from __future__ import annotations


def size_text(count: int) -> str:
    """Bytes for people: `1.4 GB`."""
    amount, units = float(count), ("B", "kB", "MB", "GB")
    for unit in units:
        if amount < 1000 or unit == units[-1]:
            break
        amount /= 1000
    return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
