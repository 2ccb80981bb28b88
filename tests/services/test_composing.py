from __future__ import annotations

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from tests.world import World


def test_the_same_parts_and_parameters_are_the_same_release(world: World) -> None:
    first = world.ana.compose("bot", "support@1", "tiny@1", [], {"temperature": "0.70"})
    again = world.ana.compose("bot", "support@1", "tiny@1", [], {"temperature": "7e-1"})
    assert again.release == first.release
    assert (first.created, again.created) == (True, False)


def test_a_release_has_the_same_digest_in_every_application(world: World) -> None:
    """I-1: a release digest is a function of component digests and parameters only."""
    here = world.ana.compose("bot", "support@1", "tiny@1", [("support-lora@1", "1")])
    there = world.ana.compose("other-bot", "support@1", "tiny@1", [("support-lora@1", "1.0")])
    assert here.release.digest == there.release.digest
    assert there.application_created


def test_parameters_are_the_prompts_overlaid_by_those_given_and_sealed_in_full(world: World) -> None:
    release = world.ana.compose("bot", "support@1", "tiny@1", [], {"top_k": "5"}).release
    assert release.manifest["generation"] == {
        "max_new_tokens": 100,
        "repetition_penalty": "1",
        "stop": [],
        "temperature": "0",
        "top_k": 5,
        "top_p": "1",
    }


@pytest.mark.parametrize(
    "parameters", [{"temprature": "0"}, {"temperature": "hot"}, {"temperature": "9"}, {"max_new_tokens": "0"}]
)
def test_a_wrong_parameter_is_refused_by_name(world: World, parameters: dict[str, str]) -> None:
    with pytest.raises(InvalidInputError) as caught:
        world.ana.compose("bot", "support@1", "tiny@1", [], parameters)
    assert next(iter(parameters)) in caught.value.faults[0].where


def test_an_adapter_of_another_base_cannot_enter(world: World) -> None:
    """I-5: no sealed release contains an adapter whose declared base differs from the release's base."""
    world.ana.register_base(world.base("wide", hidden=16), "wide")
    with pytest.raises(InvalidInputError, match="made for another base model"):
        world.ana.compose("bot", "support@1", "wide@1", [("support-lora@1", "1")])


def test_every_fault_of_a_composition_is_told_at_once(world: World) -> None:
    with pytest.raises(InvalidInputError) as caught:
        world.ana.compose("bot", "support@1", "tiny@1", [("support-lora@1", "0"), ("support-lora@1", "1")])
    assert [f.message for f in caught.value.faults] == [
        "support-lora@1 has weight 0 and would change nothing",
        "support-lora@1 is named twice",
    ]


def test_parts_must_exist_and_be_of_their_kind(world: World) -> None:
    with pytest.raises(NotFoundError):
        world.ana.compose("bot", "support@7", "tiny@1")
    with pytest.raises(InvalidInputError, match="not a base-model"):
        world.ana.compose("bot", "support@1", "tickets-eval@1")


def test_an_application_is_created_once_under_the_solo_policy(world: World) -> None:
    world.ana.compose("fresh", "support@1", "tiny@1")
    application = world.ana.application("fresh")
    assert (application.policy_name, application.stages) == ("solo", ("dev", "staging", "production"))
    with pytest.raises(ConflictError, match="exists"):
        world.ana.create_application("fresh")


def test_an_application_may_require_suites_from_the_start(world: World) -> None:
    assert world.ana.create_application("strict", ["support-suite@1"]).required_suites == ("support-suite@1",)


def test_what_changes_between_releases_is_told_part_by_part(world: World) -> None:
    world.ana.compose("bot", "support@1", "tiny@1")
    world.ana.compose("bot", "support@1", "tiny@1", [("support-lora@1", "0.5")], {"max_new_tokens": "9"})
    assert [(c.what, c.before, c.after) for c in world.ana.diff_releases("bot@1", "bot@2")] == [
        ("adapters", "none", "support-lora@1×0.5"),
        ("max_new_tokens", "100", "9"),
    ]
    assert world.ana.diff_releases("bot@1", "bot@1") == ()
