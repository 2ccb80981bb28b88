"""Logging in without a browser on this machine: with the one of another, by a code that is typed there (RFC 8628)."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from registry.client.oidc.issuer import Issuer, UnansweredError
from registry.domain.errors import InfrastructureError, UnauthenticatedError
from registry.domain.logins import refused_by
from registry.domain.wording import short

GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_INTERVAL, _SLOWER = 5.0, 5.0
"""Seconds between questions unless the issuer says otherwise, and by how many more after `slow_down`."""
_LONGEST, _SLOWEST = 1800.0, 60.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What somebody types where."""

    code: str
    address: str
    seconds: float


def by_device(
    issuer: Issuer,
    show: Callable[[Shown], None],
    wait: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> str:
    """A word of an issuer, once somebody agreed in a browser elsewhere. Raises UnauthenticatedError if they did not, or
    not in time, InfrastructureError if the issuer does not answer."""
    endpoints = issuer.endpoints()
    if endpoints.device is None:
        raise InfrastructureError(
            "this issuer lets nobody in without a browser on this machine",
            where=issuer.name,
            expected="a device_authorization_endpoint (RFC 8628)",
            found="none",
            fix="tandem login --oidc",
        )
    status, told = issuer.form(endpoints.device, {"scope": issuer.scope})
    device, shown = _begun(issuer, status, told, endpoints.device)
    interval, ends = _seconds(told.get("interval"), _INTERVAL, _SLOWEST), clock() + shown.seconds
    show(shown)
    while clock() + interval < ends:
        wait(interval)
        try:
            status, told = issuer.form(endpoints.token, {"grant_type": GRANT, "device_code": device})
        except UnansweredError:
            # RFC 8628, section 3.5: more seldom where the connection fails.
            interval = min(interval * 2, _SLOWEST)
            continue
        error = told.get("error")
        if error == "slow_down":
            interval = min(interval + _SLOWER, _SLOWEST)
        elif error == "expired_token":
            break
        elif error != "authorization_pending":
            return issuer.word(status, told, endpoints.token)
    raise UnauthenticatedError(
        "nobody agreed in time",
        where=issuer.name,
        expected=f"the code typed at {shown.address} within {shown.seconds:.0f} s",
        found="no answer",
        fix="log in again",
    )


# ---------------------------------------------------------------------------------------------------------


def _begun(issuer: Issuer, status: int, told: Mapping[str, Any], where: str) -> tuple[str, Shown]:
    if isinstance(told.get("error"), str):
        raise refused_by(issuer.name, told)
    # `verification_url` is how some issuers wrote it before the RFC did.
    texts = [told.get("device_code"), told.get("user_code"), told.get("verification_uri", told.get("verification_url"))]
    if status != 200 or not all(isinstance(text, str) and text for text in texts):
        raise InfrastructureError(
            "the issuer did not tell which code to type",
            where=where,
            expected="device_code, user_code and verification_uri (RFC 8628)",
            found=f"status {status}, {short(sorted(told))}",
        )
    device, code, address = (str(text) for text in texts)
    return device, Shown(code, address, _seconds(told.get("expires_in"), _LONGEST, _LONGEST))


def _seconds(told: object, otherwise: float, most: float) -> float:
    if isinstance(told, bool) or not isinstance(told, int | float) or not 0 < told < float("inf"):
        return otherwise
    return min(max(float(told), 1.0), most)
