"""Releases: what may be sealed together, what the digest depends on, and how two of them differ."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Version
from registry.domain.releases import Change, Release, Role, changed_components, differences, seal_release

GREEDY = GenerationParameters()


def version(name: str, kind: Kind, content: str, number: int = 1, **manifest: Any) -> Version:
    return Version(name, kind, number, digest_of(content), manifest, "2026-01-01T00:00:00.000000Z", "ana")


def prompt(name: str = "support", content: str = "prompt", **other: Any) -> Version:
    return version(name, Kind.PROMPT, content, **other)


def base(name: str = "tiny", content: str = "base") -> Version:
    return version(name, Kind.BASE_MODEL, content)


def adapter(
    name: str = "lora", content: str = "adapter", made_for: str = "base", number: int = 1, **peft: Any
) -> Version:
    config = {"peft_type": "LORA", "r": 2, "lora_alpha": "4", "target_modules": ["q_proj"], **peft}
    return version(name, Kind.ADAPTER, content, number, base=digest_of(made_for), peft=config)


def release(
    *adapters: tuple[Version, str],
    number: int = 1,
    of: Version | None = None,
    on: Version | None = None,
    parameters: GenerationParameters = GREEDY,
) -> Release:
    manifest, components = seal_release(of or prompt(), adapters, on or base(), parameters)
    return Release("bot", number, manifest.digest, manifest.content, components, "ana", "2026-01-01T00:00:00.000000Z")


def faults(*adapters: tuple[Version, str]) -> list[Fault]:
    with pytest.raises(InvalidInputError) as caught:
        seal_release(prompt(), adapters, base(), GREEDY)
    return list(caught.value.faults)


# Sealing -------------------------------------------------------------------------------------------------


@given(st.sampled_from(["support", "team/other"]), st.sampled_from(["tiny", "b"]), st.integers(1, 9))
def test_names_and_numbers_of_the_parts_do_not_enter_the_digest(one: str, other: str, number: int) -> None:
    """I-1: a release digest is a function of component digests and parameters only."""
    plain = release((adapter(), "1"))
    renamed = release((adapter(f"{other}-lora", number=number), "1.0"), of=prompt(one), on=base(other))
    assert renamed.digest == plain.digest
    assert renamed.components[1].reference == f"{other}-lora@{number}"


def test_every_part_weight_order_parameter_and_output_schema_enters_the_digest() -> None:
    """I-1: a release digest is a function of component digests and parameters only."""
    one, two = (adapter("a", "a"), "1"), (adapter("b", "b"), "1")
    releases = [
        release(),
        release(one),
        release((one[0], "0.5")),
        release(one, two),
        release(two, one),
        release(of=prompt(content="other")),
        release(of=prompt(output=digest_of("schema"))),
        release(on=base(content="other")),
        release(parameters=GenerationParameters(max_new_tokens=9)),
    ]
    assert len({r.digest for r in releases}) == len(releases)


def test_the_parts_of_a_release_are_listed_each_with_its_role() -> None:
    sealed = release((adapter(), "0.50"))
    assert [(c.role, c.reference, c.weight) for c in sealed.components] == [
        (Role.PROMPT, "support@1", None),
        (Role.ADAPTER, "lora@1", "0.5"),
        (Role.BASE, "tiny@1", None),
    ]
    assert (sealed.prompt, *sealed.adapters, sealed.base) == sealed.components


def test_a_part_of_another_kind_is_refused_in_each_place() -> None:
    with pytest.raises(InvalidInputError) as caught:
        seal_release(base(), [(prompt(), "1")], prompt(), GREEDY)
    assert [(f.message, f.expected, f.found) for f in caught.value.faults] == [
        ("tiny@1 is not a prompt", "prompt", "base-model"),
        ("support@1 is not a base-model", "base-model", "prompt"),
        ("support@1 is not an adapter", "adapter", "prompt"),
    ]


def test_an_adapter_made_for_another_base_or_named_twice_or_without_weight_is_refused() -> None:
    """I-5: no sealed release contains an adapter whose declared base differs from the release's base."""
    strange = adapter("far", "far", made_for="another base")
    found = faults((strange, "1"), (adapter(), "0"), (adapter(), "1"))
    assert [(f.where, f.message) for f in found] == [
        ("adapter far@1", "far@1 was made for another base model than tiny@1"),
        ("adapter lora@1", "lora@1 has weight 0 and would change nothing"),
        ("adapter lora@1", "lora@1 is named twice"),
    ]


# Scaling and summing -------------------------------------------------------------------------------------

UNSUMMABLE: list[tuple[dict[str, Any], str]] = [
    ({"use_dora": True}, "use_dora, whose delta is not linear"),
    ({"bias": "lora_only"}, "bias lora_only: trained biases"),
    ({"bias": "all"}, "bias all: trained biases"),
    ({"modules_to_save": ["embed_tokens", "lm_head"]}, "modules_to_save, whole modules: embed_tokens, lm_head"),
    ({"peft_type": "LOHA"}, "peft_type LOHA"),
]


@pytest.mark.parametrize(("peft", "reason"), UNSUMMABLE)
@pytest.mark.parametrize("weight", ["0.5", "2", "-1"])
def test_what_is_not_plain_lora_is_not_scaled(peft: dict[str, Any], reason: str, weight: str) -> None:
    (fault,) = faults((adapter(**peft), weight))
    assert fault.message == "lora@1 cannot be scaled or summed with others"
    assert (fault.where, fault.found) == ("adapter lora@1", reason)
    assert fault.expected == "a plain LoRA adapter, or one adapter alone with weight 1"
    assert fault.fix


@pytest.mark.parametrize(("peft", "reason"), UNSUMMABLE)
def test_what_is_not_plain_lora_is_not_summed_with_others(peft: dict[str, Any], reason: str) -> None:
    (fault,) = faults((adapter(), "1"), (adapter("odd", "odd", **peft), "1"))
    assert (fault.where, fault.found) == ("adapter odd@1", reason)


@pytest.mark.parametrize(("peft", "reason"), UNSUMMABLE)
def test_one_adapter_alone_with_weight_one_may_be_of_any_kind(peft: dict[str, Any], reason: str) -> None:
    assert release((adapter(**peft), "1.0")).adapters[0].weight == "1"


def test_every_reason_against_a_sum_is_told_at_once() -> None:
    (fault,) = faults((adapter(use_dora=True, bias="all", modules_to_save=["lm_head"]), "0.5"))
    assert fault.found.count(";") == 2


def test_plain_lora_is_scaled_and_summed_whatever_its_rank_and_scale() -> None:
    sealed = release((adapter(use_rslora=True), "0.5"), (adapter("more", "more", r=8, lora_alpha="1"), "-1"))
    assert [c.weight for c in sealed.adapters] == ["0.5", "-1"]


# Differences ---------------------------------------------------------------------------------------------


def test_a_release_differs_from_itself_in_nothing() -> None:
    assert differences(release((adapter(), "1")), release((adapter(), "1"), number=2)) == ()


def test_differences_tell_parts_by_role_then_parameters_then_the_output_schema() -> None:
    before = release((adapter(), "1"))
    after = release(
        (adapter(), "0.5"),
        (adapter("tone", "tone"), "1"),
        of=version("support", Kind.PROMPT, "new prompt", 2, output=Digest("sha256:" + "a" * 64)),
        parameters=GenerationParameters(temperature="0.7", max_new_tokens=9),
    )
    assert differences(before, after) == (
        Change("prompt", "support@1", "support@2"),
        Change("adapters", "lora@1", "lora@1×0.5 + tone@1"),
        Change("max_new_tokens", "256", "9"),
        Change("temperature", "0", "0.7"),
        Change("output schema", "none", "sha256:" + "a" * 64),
    )
    wide = version("wide", Kind.BASE_MODEL, "wide base", 3)
    assert differences(release(), release(on=wide)) == (Change("base model", "tiny@1", "wide@3"),)
    assert differences(before, release()) == (Change("adapters", "lora@1", "none"),)


def test_changed_components_are_those_that_are_not_served_already() -> None:
    live = release((adapter(), "1"))

    def changed(after: Release) -> list[str]:
        return [c.reference for c in changed_components(live, after)]

    assert changed(release((adapter(), "1"), number=2)) == []
    assert changed(release((adapter(), "0.5"))) == ["lora@1"]
    assert changed(release((adapter(), "1"), (adapter("tone", "tone"), "1"))) == ["tone@1"]
    assert changed(release((adapter(), "1"), of=prompt("other", "other"))) == ["other@1"]
    assert changed(release((adapter(), "1"), of=prompt("same-text-by-another-name"))) == []
    assert changed(release()) == []


def test_everything_is_changed_where_nothing_is_live() -> None:
    first = release((adapter(), "1"))
    assert changed_components(None, first) == first.components
