"""The routes by which somebody comes in who has no token: the word of a trusted issuer for a short-lived one."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from registry.domain.errors import InvalidInputError, RegistryError
from registry.domain.issuers import Issuer, Issuers, PeopleIssuer
from registry.domain.logins import is_proof
from registry.domain.tokens import NewToken
from registry.server.issuer_keys import Keys
from registry.server.parts import Parts
from registry.server.problems import problem
from registry.server.requests import body_of, document_of
from registry.server.words import keys_address, read_login, read_word, unread
from registry.services import exchanging, logging_in

MACHINES, PEOPLE = "/v1/token-exchange", "/v1/login"


def word_routes(parts: Parts) -> APIRouter:
    """What nobody needs a token for: `POST /v1/token-exchange` with `{"word": "eyJ…"}` for machines, `/v1/login` with a
    `proof` besides for people, and `GET /v1/login`, which tells by which issuers these log in."""
    router, known = APIRouter(), Keys()
    runtime = parts.registry.runtime

    def now() -> int:
        return int(runtime.clock.now().timestamp())

    async def in_force() -> Issuers:
        return await parts.work(lambda: exchanging.issuers_in_force(runtime))

    async def exchanged(request: Request) -> NewToken:
        word = unread(_told(document_of(await body_of(request)), "word"))
        issuer = (await in_force()).of(word.issuer)
        keys = await known.of(keys_address(word, issuer), word.kid)
        assert isinstance(issuer, Issuer)
        return await parts.work(lambda: exchanging.exchange(runtime, read_word(word, issuer, keys, now())))

    async def logged_in(request: Request) -> NewToken:
        told = document_of(await body_of(request))
        word, proof = unread(_told(told, "word", "proof")), _proof(told)
        people = (await in_force()).people_of(word.issuer)
        keys = await known.of(keys_address(word, people), word.kid)
        assert isinstance(people, PeopleIssuer)
        return await parts.work(lambda: logging_in.log_in(runtime, read_login(word, people, keys, now()), proof))

    async def exchange(request: Request) -> Response:
        try:
            return _given(await exchanged(request))
        except RegistryError as error:
            return problem(error)

    async def log_in(request: Request) -> Response:
        try:
            return _given(await logged_in(request))
        except RegistryError as error:
            return problem(error)

    async def ways_in(request: Request) -> Response:
        try:
            return JSONResponse({"issuers": [_way_in(each) for each in (await in_force()).of_people]})
        except RegistryError as error:
            return problem(error)

    router.add_api_route(MACHINES, exchange, methods=["POST"], name="exchange_token", response_model=None)
    router.add_api_route(PEOPLE, log_in, methods=["POST"], name="log_in", response_model=None)
    router.add_api_route(PEOPLE, ways_in, methods=["GET"], name="ways_in", response_model=None)
    return router


def _way_in(people: PeopleIssuer) -> dict[str, Any]:
    """What a command line needs to ask an issuer; of whom it lets in, nothing."""
    return {
        "issuer": people.issuer,
        "client": people.client,
        "scope": people.scope,
        "servers": list(people.servers),
        "device": people.device,
    }


def _given(made: NewToken) -> Response:
    token = made.token
    told = {"secret": made.secret, "id": token.id, "account": token.account, "expires_at": token.expires_at}
    return JSONResponse(told, HTTPStatus.CREATED, headers={"Cache-Control": "no-store"})


def _told(document: Mapping[str, Any], *known: str) -> str:
    word = document.get("word")
    if not document.keys() <= set(known) or not isinstance(word, str):
        expected = '{"word": "eyJ…"}' + (", and its proof" if "proof" in known else "")
        raise InvalidInputError("the word of an issuer is missing, or not alone", where="word", expected=expected)
    return word


def _proof(document: Mapping[str, Any]) -> str | None:
    proof = document.get("proof")
    if proof is not None and not is_proof(proof):
        raise InvalidInputError(
            "this is no proof of a word", where="proof", expected="43 to 128 letters, digits, - and _"
        )
    return proof
