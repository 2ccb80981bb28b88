"""What people sign: in-toto Statements v1 about a release (a yes or a no), about a key, and what else they agree to.

A statement is canonical JSON and has one spelling: what was signed is shown from its bytes, and nothing can hide in
them. The namespaces keep a signature made for one purpose from counting for another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import AfterValidator, Field, ValidationError

from registry.domain.approvals import Approval
from registry.domain.attestations import STATEMENT
from registry.domain.digests import Digest, canonical_json, digest_of_bytes, parse_canonical
from registry.domain.errors import InvalidInputError
from registry.domain.frozen import Frozen
from registry.domain.names import VersionRef
from registry.domain.signing.keys import PublicKey
from registry.domain.times import parse_time, time_text
from registry.domain.wording import short

APPROVAL = "urn:tandem:approval:v1"
APPROVAL_NAMESPACE = "approval@tandem"
KEY = "urn:tandem:key:v1"
AGREEMENT = "urn:tandem:agreement:v1"
KEY_NAMESPACE = "key@tandem"
MAX_STATEMENT = 16 * 1024
"""Bytes."""
NONCE_BYTES = 16

Predicate = TypeVar("Predicate", bound=Frozen)
_Hex = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
_Text = Annotated[str, Field(min_length=1, max_length=400)]


def _one_spelling(text: str) -> str:
    """A time as the registry writes it. Raises ValueError for any other spelling: times are compared as texts, too."""
    if time_text(parse_time(text)) != text:
        raise ValueError("not a time as it is written here")
    return text


_Time = Annotated[str, AfterValidator(_one_spelling)]


class LogState(Frozen):
    """The log in which it is to be recorded, and how far that went when it was said."""

    origin: _Text
    size: Annotated[int, Field(ge=1)]


class Opinion(Frozen):
    """A yes or a no about a release at a stage. A no binds to nothing else, and stands until it is taken back."""

    decision: Literal["approve", "reject"]
    stage: _Text
    """`APP@STAGE`."""
    release: _Text
    binding_digest: _Text | None = None
    policy: _Text | None = None
    base: _Text | None = None
    """The deployment that it would replace; absent before the first, and where approvals do not bind to it."""
    expires_at: _Time | None = None
    nonce: Annotated[str, Field(pattern=f"^[0-9a-f]{{{2 * NONCE_BYTES}}}$")]
    reason_sha256: _Hex
    log: LogState


class Agreement(Frozen):
    """A yes to a waiver, to what was placed by breaking glass, or to a policy, whose `id` is its digest."""

    agrees_to: Literal["waiver", "incident", "policy"]
    id: _Text
    application: _Text
    """`*` stands for the registry."""
    stage: _Text | None = None
    """`APP@STAGE`."""
    release: _Text | None = None
    rule: _Text | None = None
    floor: _Text | None = None
    deployment: _Text | None = None
    replaces: _Text | None = None
    """The policy in whose place it is put in force; absent where there is none."""
    binding_digest: _Text
    """Of all that is agreed to."""
    expires_at: _Time
    """Until when it may be recorded."""
    nonce: Annotated[str, Field(pattern=f"^[0-9a-f]{{{2 * NONCE_BYTES}}}$")]
    reason_sha256: _Hex
    log: LogState


class KeyAct(Frozen):
    """That a key is somebody's: said with the key itself, or confirmed with the key of an owner."""

    act: Literal["register", "confirm"]
    key: _Text
    person: _Text
    origin: _Text
    """The log of the registry."""
    registered: int | None = None
    """The entry of the log that is confirmed."""


@dataclass(frozen=True, slots=True)
class Said(Generic[Predicate]):
    """A statement about one thing: its name and its digest, and what is said of it."""

    name: str
    digest: Digest
    predicate: Predicate

    @property
    def payload(self) -> bytes:
        """The bytes of the statement."""
        document: Mapping[str, Any] = {
            "_type": STATEMENT,
            "subject": [{"name": self.name, "digest": {"sha256": self.digest.removeprefix("sha256:")}}],
            "predicateType": _TYPES[type(self.predicate)],
            "predicate": self.predicate.model_dump(mode="json", exclude_none=True),
        }
        return canonical_json(document)

    @property
    def payload_digest(self) -> Digest:
        return digest_of_bytes(self.payload)


def about_key(act: Literal["register", "confirm"], key: PublicKey, person: str, origin: str,
              registered: int | None = None) -> Said[KeyAct]:  # fmt: skip
    """The statement that a key is a person's."""
    return Said("key", key.id, KeyAct(act=act, key=key.line, person=person, origin=origin, registered=registered))


def about_approval(approval: Approval, log: LogState) -> Said[Opinion]:
    """The statement that is signed for a yes: made from the yes, so that both can only say the same."""
    bound = approval.bound
    opinion = Opinion(
        decision="approve",
        stage=f"{approval.application}@{approval.stage}",
        release=f"{approval.application}@{approval.release}",
        binding_digest=approval.binding,
        policy=None if bound is None else bound.policy,
        base=None if bound is None else bound.base,
        expires_at=approval.expires_at,
        nonce=approval.nonce,
        reason_sha256=reason_digest(approval.reason),
        log=log,
    )
    return Said(opinion.release, approval.digest, opinion)


def about_rejection(release: VersionRef, digest: Digest, stage: str, reason: str, nonce: str,
                    log: LogState) -> Said[Opinion]:  # fmt: skip
    """The statement that is signed for a no."""
    opinion = Opinion(
        decision="reject",
        stage=f"{release.name}@{stage}",
        release=str(release),
        nonce=nonce,
        reason_sha256=reason_digest(reason),
        log=log,
    )
    return Said(opinion.release, digest, opinion)


def differences(signed: Said[Predicate], expected: Said[Predicate]) -> tuple[str, ...]:
    """What a signed statement has otherwise than it should, by the names of its fields; nothing if it is the same."""
    one, other = signed.predicate.model_dump(), expected.predicate.model_dump()
    told = [f"{name} {short(one[name])} instead of {short(other[name])}" for name in one if one[name] != other[name]]
    other_name = f"the subject {short(signed.name)} instead of {short(expected.name)}"
    return (
        *(("the release is another one",) * (signed.digest != expected.digest)),
        *((other_name,) * (signed.name != expected.name)),
        *told,
    )


def reason_digest(reason: str) -> str:
    """What a statement has of a reason, which may be long: the hexadecimal digits of its SHA-256."""
    return hashlib.sha256(reason.encode()).hexdigest()


def parse_opinion(payload: bytes, where: str = "statement") -> Said[Opinion]:
    """The yes or no in the bytes of a statement. Raises InvalidInputError for anything else."""
    return _parsed(payload, Opinion, where)


def parse_agreement(payload: bytes, where: str = "statement") -> Said[Agreement]:
    """The yes to something else in these bytes. Raises InvalidInputError for anything else."""
    return _parsed(payload, Agreement, where)


def parse_key_act(payload: bytes, where: str = "statement") -> Said[KeyAct]:
    """The statement about a key in these bytes. Raises InvalidInputError for anything else."""
    return _parsed(payload, KeyAct, where)


# ---------------------------------------------------------------------------------------------------------

_TYPES: Mapping[type[Frozen], str] = {Opinion: APPROVAL, KeyAct: KEY, Agreement: AGREEMENT}


def _parsed(payload: bytes, model: type[Predicate], where: str) -> Said[Predicate]:
    if len(payload) > MAX_STATEMENT:
        raise _other(model, where, f"{len(payload)} bytes, where {MAX_STATEMENT} are the most")
    document = parse_canonical(payload, where)
    try:
        subject = document["subject"][0]
        predicate = model.model_validate(document["predicate"])
        said = Said(str(subject["name"]), Digest(f"sha256:{subject['digest']['sha256']}"), predicate)
    except ValidationError as error:
        first = error.errors()[0]
        raise _other(model, where, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except (LookupError, TypeError) as error:
        raise _other(model, where, short(document)) from error
    if said.payload != payload:
        raise _other(model, where, f"{short(document.get('predicateType'))}, or more than belongs there")
    return said


def _other(model: type[Frozen], where: str, found: str) -> InvalidInputError:
    return InvalidInputError(
        "not a statement of this registry",
        where=where,
        expected=f"a Statement v1 with the predicate {_TYPES[model]}, about one thing, and nothing besides",
        found=found,
        fix="sign what the registry gives you to sign, byte for byte",
    )
