"""What every answer says to browsers, for there are no pages here: that it is nothing to show, run, frame or keep.

Nobody is known by a cookie, and no other origin is let in: what a page elsewhere asks, anybody without a token may ask.
"""

from __future__ import annotations

from collections.abc import Sequence

SECURE: Sequence[tuple[bytes, bytes]] = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cache-control", b"no-store"),
)
"""Headers, each for answers that say nothing else of the same."""
