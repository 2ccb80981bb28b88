"""Logging in by an issuer: what a command line sends a browser with, and what it may believe of what comes back.

The authorization code flow of OpenID Connect with PKCE (RFC 7636) and a redirect to this machine (RFC 8252). The nonce
is made of a proof and of the server's address: a word is worth nothing to whoever lacks the proof, nor anywhere else
than at that server, so that a server cannot hand on what somebody logged in to it with.
"""

from __future__ import annotations

import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

from pydantic import BaseModel, ConfigDict

from registry.domain.errors import InvalidInputError, NotFoundError, UnauthenticatedError
from registry.domain.issuers import PeopleIssuer
from registry.domain.wording import short

VERIFIER_BYTES = 32
"""How many random bytes a verifier, a state and a proof are made of (RFC 7636, section 7.1)."""
_PROOF = re.compile(r"[0-9A-Za-z_-]{43,128}")


class WayIn(BaseModel):
    """An issuer by which people log in, as its server tells whoever asks; a newer one may tell more."""

    model_config = ConfigDict(defer_build=True, frozen=True)

    issuer: str
    client: str
    scope: str
    servers: tuple[str, ...]
    device: bool


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to log in: what it asks the issuer, and the secrets by which its answer is known."""

    client: str
    scope: str
    redirect: str
    state: str
    verifier: str
    proof: str
    server: str
    """The address that is logged in to, as it was given to the command line."""

    def address(self, endpoint: str) -> str:
        """Where the browser goes (RFC 6749, section 4.1.1): the endpoint's own query stays."""
        parts = urlsplit(endpoint)
        asked = {
            "response_type": "code",
            "client_id": self.client,
            "redirect_uri": self.redirect,
            "scope": self.scope,
            "state": self.state,
            "nonce": nonce_for(self.server, self.proof),
            "code_challenge": challenge_of(self.verifier),
            "code_challenge_method": "S256",
        }
        return urlunsplit(parts._replace(query="&".join(filter(None, [parts.query, urlencode(asked)]))))

    def is_answered_by(self, query: str) -> bool:
        """Whether what came is an answer to this attempt, of whichever kind: nobody else knows its state."""
        given = parse_qs(query, keep_blank_values=True).get("state", [])
        return len(given) == 1 and hmac.compare_digest(given[0].encode(), self.state.encode())

    def code(self, query: str, issuer: str, *, names_itself: bool) -> str:
        """The code that the issuer sends back. Raises UnauthenticatedError where it refuses, where the answer is not
        its own (RFC 9207), and where there is no code."""
        told = parse_qs(query, keep_blank_values=True)
        if names := told.get("iss", []):
            if names != [issuer]:
                raise _refused("another issuer answered", expected=issuer, found=short(", ".join(names)))
        elif names_itself:
            raise _refused("the answer does not say whose it is", expected=f"iss, {issuer}", found="none")
        if told.get("error"):
            raise refused_by(issuer, {name: values[0] for name, values in told.items()})
        codes = told.get("code", [])
        if len(codes) != 1 or not codes[0]:
            raise _refused("the issuer sent no code", expected="one code", found=f"{len(codes)}")
        return codes[0]


def challenge_of(verifier: str) -> str:
    """The challenge of a verifier (RFC 7636, section 4.2, S256)."""
    return _hashed(verifier)


def nonce_for(server: str, proof: str) -> str:
    """The nonce of a word that is got with a proof, for a server at an address."""
    return _hashed(f"{server}\n{proof}")


def is_proof(text: object) -> bool:
    """Whether it can be the proof of a word."""
    return isinstance(text, str) and _PROOF.fullmatch(text) is not None


def check_nonce(people: PeopleIssuer, nonce: object, proof: str | None) -> None:
    """Hold a word's nonce to the proof that came with it. Without either, the word was got without a browser, which
    counts where an owner said so. Raises UnauthenticatedError."""
    if nonce is None and proof is None:
        if people.device:
            return
        raise _refused(
            "words without a nonce do not count here",
            expected="one that was got with a browser",
            found="one that is tied to no server",
            fix="tandem login --oidc; or an owner says `device: true` of this issuer",
        )
    if proof is None or not isinstance(nonce, str):
        raise _refused(
            "the word and its proof do not go together",
            expected="a nonce, and the proof that it was made of",
            found="a nonce without a proof" if proof is None else "a proof, and no nonce",
        )
    if not any(hmac.compare_digest(nonce_for(server, proof).encode(), nonce.encode()) for server in people.servers):
        raise _refused(
            "this word was got for another server, or by somebody else",
            expected=f"one for {' or '.join(people.servers)}",
            found="another nonce than the proof makes",
            fix=f"tandem login {people.servers[0]} --oidc",
        )


def refused_by(issuer: str, told: Mapping[str, object]) -> UnauthenticatedError:
    """The error of what an issuer refuses (RFC 6749, section 5.2), in its own words, shortened."""
    described = told.get("error_description")
    return _refused(
        "the issuer refuses",
        where=issuer,
        expected="consent of whoever logs in, and a client that the issuer knows",
        found=": ".join(short(str(text)) for text in (told.get("error"), described) if text),
    )


def way_in(found: Sequence[WayIn], server: str, issuer: str | None, *, device: bool) -> WayIn:
    """By which issuer to log in at the server of an address: the one that is asked for, or the only one.

    Raises NotFoundError for none such, InvalidInputError where several are, or that one takes nobody in so.
    """
    names = [each.issuer for each in found]
    fitting = [each for each in found if issuer is None or each.issuer == issuer]
    if not fitting:
        raise NotFoundError(
            "nobody logs in by this issuer here" if names else "this server lets nobody in by an issuer",
            where=server,
            expected=f"one of {', '.join(names)}" if names else "an issuer that an owner trusts with people",
            found="none" if issuer is None else issuer,
            fix="--issuer names another"
            if names
            else "come in by a token: tandem login --token-stdin; an owner names issuers with `tandem token trust`",
        )
    if len(fitting) > 1:
        raise InvalidInputError(
            "several issuers let people in here",
            where="--issuer",
            expected=f"one of {', '.join(names)}",
            found="none",
            fix=f"tandem login {server} --issuer {names[0]}",
        )
    _refuse_unless_taken(fitting[0], server, device)
    return fitting[0]


def _refuse_unless_taken(way: WayIn, server: str, device: bool) -> None:
    if device and not way.device:
        raise InvalidInputError(
            "this server takes no word that was got without a browser at hand",
            where="--device",
            expected="an issuer of which an owner said `device: true`",
            found=way.issuer,
            fix="tandem login --oidc, on a machine with a browser",
        )
    if not device and server not in way.servers:
        raise InvalidInputError(
            "people log in to this server at another address",
            where=server,
            expected=" or ".join(way.servers),
            found=server,
            fix=f"tandem login {way.servers[0]} --oidc" if way.servers else "tell an owner",
        )


# ---------------------------------------------------------------------------------------------------------


def _hashed(text: str) -> str:
    return urlsafe_b64encode(sha256(text.encode()).digest()).rstrip(b"=").decode()


def _refused(message: str, *, where: str = "", expected: str, found: str, fix: str = "") -> UnauthenticatedError:
    return UnauthenticatedError(message, where=where, expected=expected, found=found, fix=fix)
