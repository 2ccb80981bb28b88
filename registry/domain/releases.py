"""Releases: one hybrid configuration, sealed as a unit under one digest.

The digest is a function of the component digests and the parameters alone (I-1): names, numbers and labels
are recorded beside it. Nothing mutable can enter, because components are versions and versions never change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from registry.domain.bases import is_hosted
from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Manifest, Version, seal


class Role(StrEnum):
    """The part a component plays in a release."""

    PROMPT = "prompt"
    ADAPTER = "adapter"
    BASE = "base"


@dataclass(frozen=True, slots=True)
class Component:
    """One version inside a release. `weight` is set for adapters only, as a canonical decimal."""

    role: Role
    name: str
    number: int
    digest: Digest
    weight: str | None = None

    @property
    def reference(self) -> str:
        return f"{self.name}@{self.number}"


@dataclass(frozen=True, slots=True)
class Release:
    """A sealed configuration in an application's line: `support-bot@7`."""

    application: str
    number: int
    digest: Digest
    manifest: Mapping[str, Any]
    components: tuple[Component, ...]
    assembled_by: str
    created_at: str

    @property
    def reference(self) -> str:
        return f"{self.application}@{self.number}"

    @property
    def prompt(self) -> Component:
        return next(c for c in self.components if c.role is Role.PROMPT)

    @property
    def base(self) -> Component:
        return next(c for c in self.components if c.role is Role.BASE)

    @property
    def adapters(self) -> tuple[Component, ...]:
        return tuple(c for c in self.components if c.role is Role.ADAPTER)


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two releases, in words a reviewer reads: what, before, after."""

    what: str
    before: str
    after: str


def seal_release(
    prompt: Version,
    adapters: Sequence[tuple[Version, str]],
    base: Version,
    parameters: GenerationParameters,
) -> tuple[Manifest, tuple[Component, ...]]:
    """Check that the parts belong together and seal them.

    `adapters` come in order, each with its weight. Raises InvalidInputError with every fault: a component of
    the wrong kind, an adapter made for another base model, an adapter twice, and an adapter that would be
    scaled or summed with others and is not plain LoRA (only such deltas can be).
    """
    faults = [*_wrong_kinds(prompt, adapters, base), *_wrong_adapters(adapters, base)]
    if faults:
        raise InvalidInputError.of("release", faults)
    components = (
        Component(Role.PROMPT, prompt.name, prompt.number, prompt.digest),
        *(
            Component(Role.ADAPTER, a.name, a.number, a.digest, decimal_text(weight, f"weight of {a.reference}"))
            for a, weight in adapters
        ),
        Component(Role.BASE, base.name, base.number, base.digest),
    )
    content: dict[str, Any] = {
        "prompt": {"digest": prompt.digest},
        "adapters": [{"digest": c.digest, "weight": c.weight} for c in components if c.role is Role.ADAPTER],
        "base": {"digest": base.digest},
        "generation": parameters.content(),
    }
    if "output" in prompt.manifest:
        content["output"] = prompt.manifest["output"]
    if "tools" in prompt.manifest:
        content["tools"] = prompt.manifest["tools"]
    return seal("release", content), components


def differences(before: Release, after: Release) -> tuple[Change, ...]:
    """What changes from `before` to `after`: components by role, then parameters by name. Empty if nothing does."""
    changes = [
        Change("prompt", before.prompt.reference, after.prompt.reference)
        if before.prompt.digest != after.prompt.digest
        else None,
        Change("adapters", _adapters(before), _adapters(after)) if _adapters(before) != _adapters(after) else None,
        Change("base model", before.base.reference, after.base.reference)
        if before.base.digest != after.base.digest
        else None,
    ]
    old, new = before.manifest["generation"], after.manifest["generation"]
    changes += [Change(key, str(old[key]), str(new[key])) for key in sorted(old) if old[key] != new[key]]
    for key, told in (("output", "output schema"), ("tools", "tools")):
        if before.manifest.get(key) != after.manifest.get(key):
            changes.append(Change(told, before.manifest.get(key, "none"), after.manifest.get(key, "none")))
    return tuple(change for change in changes if change is not None)


def changed_components(before: Release | None, after: Release) -> tuple[Component, ...]:
    """The components of `after` that `before` does not serve already: whose contributors may not approve."""
    if before is None:
        return after.components
    served = {(c.role, c.digest, c.weight) for c in before.components}
    return tuple(c for c in after.components if (c.role, c.digest, c.weight) not in served)


# ---------------------------------------------------------------------------------------------------------


def _wrong_kinds(prompt: Version, adapters: Sequence[tuple[Version, str]], base: Version) -> list[Fault]:
    wanted = [(prompt, Kind.PROMPT), (base, Kind.BASE_MODEL), *((a, Kind.ADAPTER) for a, _ in adapters)]
    return [
        Fault(
            f"{version.reference} is not {'an' if kind is Kind.ADAPTER else 'a'} {kind}",
            expected=str(kind),
            found=str(version.kind),
        )
        for version, kind in wanted
        if version.kind is not kind
    ]


def _wrong_adapters(adapters: Sequence[tuple[Version, str]], base: Version) -> list[Fault]:
    faults, seen = [], set()
    for adapter, weight in adapters:
        if adapter.kind is not Kind.ADAPTER:
            continue
        where = f"adapter {adapter.reference}"
        if base.kind is Kind.BASE_MODEL and is_hosted(base):
            faults.append(
                Fault(
                    f"{adapter.reference} cannot be put on {base.reference}, which its provider runs",
                    where=where,
                    expected="no adapters on a hosted base model",
                    found=f"{base.manifest.get('provider')} runs {base.manifest.get('model')} whole",
                    fix="compose without adapters, or with the base model that the adapter was made for",
                )
            )
        elif adapter.manifest["base"] != base.digest:
            faults.append(
                Fault(
                    f"{adapter.reference} was made for another base model than {base.reference}",
                    where=where,
                    expected=f"an adapter registered with --base {base.reference} ({base.digest[:19]})",
                    found=f"base {str(adapter.manifest['base'])[:19]}",
                    fix="compose with the adapter's own base, or register an adapter trained on this one",
                )
            )
        if adapter.digest in seen:
            faults.append(Fault(f"{adapter.reference} is named twice", where=where, expected="each adapter once"))
        seen.add(adapter.digest)
        if len(adapters) > 1 or decimal_text(weight, where) != "1":
            faults += _unsummable(adapter, where)
        if decimal_text(weight, where) == "0":
            faults.append(Fault(f"{adapter.reference} has weight 0 and would change nothing", where=where))
    return faults


def _unsummable(adapter: Version, where: str) -> list[Fault]:
    """A weighted sum is defined for plain LoRA deltas and nothing else. Neutral keys are absent from `peft`."""
    peft = adapter.manifest["peft"]
    kind, bias, saved = peft["peft_type"], peft.get("bias", "none"), peft.get("modules_to_save", ())
    reasons = {
        f"peft_type {kind}": kind != "LORA",
        "use_dora, whose delta is not linear": bool(peft.get("use_dora", False)),
        f"bias {bias}: trained biases": bias != "none",
        f"modules_to_save, whole modules: {', '.join(saved)}": bool(saved),
        "trainable_token_indices, which take the place of rows": bool(peft.get("trainable_token_indices")),
    }
    found = [reason for reason, applies in reasons.items() if applies]
    if not found:
        return []
    return [
        Fault(
            f"{adapter.reference} cannot be scaled or summed with others",
            where=where,
            expected="a plain LoRA adapter, or one adapter alone with weight 1",
            found="; ".join(found),
            fix="compose with it alone and with weight 1, or train a plain LoRA adapter",
        )
    ]


def _adapters(release: Release) -> str:
    return (
        " + ".join(c.reference if c.weight == "1" else f"{c.reference}×{c.weight}" for c in release.adapters) or "none"
    )
