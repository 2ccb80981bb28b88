"""What to do where a server cannot be talked to. With the standard library alone, since `resolve` needs no more."""

from __future__ import annotations

_PLAIN = ("WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG")
"""What OpenSSL says, version by version, of an answer that is no TLS."""


def advice(found: str, address: str) -> str:
    """What to do about an error of a connection to an address."""
    told = found.upper().replace(" ", "_")
    if address.startswith("https://") and any(reason in told for reason in _PLAIN):
        return (
            f"what listens there speaks plain http: ask the proxy in front of it, which speaks TLS; or, on the machine "
            f"where it runs, http://{address.removeprefix('https://')}"
        )
    return "check the address and whether the server runs"
