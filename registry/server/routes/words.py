"""The route by which a machine comes in: the word of a trusted issuer for a short-lived token."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from registry.domain.errors import InvalidInputError, RegistryError
from registry.domain.tokens import NewToken
from registry.server.parts import Parts
from registry.server.problems import problem
from registry.server.requests import body_of, document_of
from registry.server.words import Keys, read_word
from registry.services import exchanging

PATH = "/v1/token-exchange"


def word_routes(parts: Parts) -> APIRouter:
    """`POST /v1/token-exchange` with `{"word": "eyJ…"}`: the one route that nobody needs a token for."""
    router, known = APIRouter(), Keys()

    def exchanged(text: str) -> NewToken:
        runtime = parts.registry.runtime
        now = int(runtime.clock.now().timestamp())
        word = read_word(text, exchanging.issuers_in_force(runtime), known, now)
        return exchanging.exchange(runtime, word)

    async def endpoint(request: Request) -> Response:
        try:
            text = _word(document_of(await body_of(request)))
            made = await parts.work(lambda: exchanged(text))
        except RegistryError as error:
            return problem(error)
        token = made.token
        told = {"secret": made.secret, "id": token.id, "account": token.account, "expires_at": token.expires_at}
        return JSONResponse(told, HTTPStatus.CREATED, headers={"Cache-Control": "no-store"})

    router.add_api_route(PATH, endpoint, methods=["POST"], name="exchange_token", response_model=None)
    return router


def _word(document: object) -> str:
    if not isinstance(document, dict) or document.keys() != {"word"} or not isinstance(document["word"], str):
        raise InvalidInputError("the word of an issuer is missing", where="word", expected='{"word": "eyJ…"}')
    return document["word"]
