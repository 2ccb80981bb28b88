"""Logging in at a server as a person: the word of an issuer for a token of some hours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from registry.client.opening import INSTALL
from registry.client.words import token_for_person
from registry.config import Settings
from registry.domain.errors import InfrastructureError
from registry.domain.logins import WayIn

if TYPE_CHECKING:
    from registry.client.oidc.device import Shown


def token_by_browser(
    settings: Settings, way: WayIn, show: Callable[[str], None], say: Callable[[str], None], seconds: float
) -> str:
    """The token that the server gives for the word of an issuer, to which `show` brings a browser. Raises what the
    issuer and the server raise."""
    try:
        from registry.client.oidc.browser import by_browser
        from registry.client.oidc.issuer import Issuer
    except ModuleNotFoundError as error:
        raise _lacking(error) from error
    assert settings.remote is not None
    with Issuer(way) as issuer:
        word, proof = by_browser(issuer, settings.remote.url, show, say, seconds)
    return token_for_person(settings, word, proof)


def token_by_device(settings: Settings, way: WayIn, show: Callable[[Shown], None]) -> str:
    """The same for a word that is got with a browser elsewhere, where the code is typed that `show` tells."""
    try:
        from registry.client.oidc.device import by_device
        from registry.client.oidc.issuer import Issuer
    except ModuleNotFoundError as error:
        raise _lacking(error) from error
    with Issuer(way) as issuer:
        word = by_device(issuer, show)
    return token_for_person(settings, word, None)


def _lacking(error: ModuleNotFoundError) -> InfrastructureError:
    return InfrastructureError("an issuer is asked with httpx2", found=str(error), fix=INSTALL)
