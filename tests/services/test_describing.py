"""Records in the formats of other tools: they are what the published schemas and the tools' own classes accept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from openlineage.client import event_v2, facet_v2
from openlineage.client.serde import Serde

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.hosted import HostedModel
from registry.domain.manifests import Kind
from tests.world import PROMPT, World

VALIDATOR = JsonStrictValidator(SchemaVersion.V1_6)
FACETS: dict[str, Any] = {
    "version": facet_v2.dataset_version_dataset.DatasetVersionDatasetFacet,
    "ownership": facet_v2.ownership_dataset.OwnershipDatasetFacet,
    "tags": facet_v2.tags_dataset.TagsDatasetFacet,
    "documentation": facet_v2.documentation_dataset.DocumentationDatasetFacet,
    "sourceCodeLocation": facet_v2.source_code_location_job.SourceCodeLocationJobFacet,
}
PARTS: dict[str, dict[str, Any]] = {
    "ownership": {"owners": facet_v2.ownership_dataset.Owner},
    "tags": {"tags": facet_v2.tags_dataset.TagsDatasetFacetFields},
}


def bom(world: World, release: str) -> Any:
    """The bill of materials of a release, which the published schema accepts."""
    text = world.ana.release_bom(release)
    assert VALIDATOR.validate_str(text) is None
    return json.loads(text)


def components(document: Any) -> dict[str, Any]:
    return {component["bom-ref"]: component for component in document["components"]}


def events(world: World, reference: str) -> list[Any]:
    """The lineage of something as events, each of which the client of OpenLineage would have written itself."""
    found = [json.loads(line) for line in world.ana.open_lineage(reference).split("\n")[:-1]]
    for event in found:
        assert _full(json.loads(Serde.to_json(_theirs(event)))) == _full(event)
    return found


def _full(value: Any) -> Any:
    """The same without what is empty, which their classes write and ours leave out."""
    if isinstance(value, list):
        return [_full(one) for one in value]
    if isinstance(value, dict):
        return {key: _full(one) for key, one in value.items() if one not in ({}, [])}
    return value


def _theirs(event: Any) -> event_v2.RunEvent:
    """The same event as an object of their classes, which refuse what their schema does not know."""
    job = event["job"]
    made = event_v2.RunEvent(
        eventTime=event["eventTime"],
        producer=event["producer"],
        eventType=event_v2.RunState(event["eventType"]),
        run=event_v2.Run(**event["run"]),
        job=event_v2.Job(**{**job, "facets": _facets(job)}) if "facets" in job else event_v2.Job(**job),
        inputs=[event_v2.InputDataset(**{**one, "facets": _facets(one)}) for one in event["inputs"]],
        outputs=[event_v2.OutputDataset(**{**one, "facets": _facets(one)}) for one in event["outputs"]],
    )
    assert made.schemaURL == event["schemaURL"]
    return made


def _facets(thing: Any) -> dict[str, Any]:
    found = {}
    for name, facet in thing["facets"].items():
        values = {key: value for key, value in facet.items() if not key.startswith("_")}
        for key, kind in PARTS.get(name, {}).items():
            values[key] = [kind(**one) for one in values[key]]
        found[name] = FACETS[name](producer=facet["_producer"], **values)
        assert found[name]._schemaURL == facet["_schemaURL"]
    return found


@pytest.fixture
def told(world: World) -> World:
    """bot@1 of an adapter that was trained on licensed data, further from another one, with a prompt that says what
    it is for."""
    ana = world.ana
    ana.register_dataset(world.rows("train.jsonl", 30), "tickets-train", licence="CC-BY-4.0")
    ana.register_prompt(
        world.write("told.prompt.md", PROMPT.replace("name: support", "description: Sorts tickets.")), "told"
    )
    ana.register_adapter(
        world.adapter("next", rank=4), "support-lora", "tiny@1", ["tickets-train@1"], parent="support-lora@1"
    )
    ana.tag("support-lora@2", "reviewed")
    ana.compose("bot", "told@1", "tiny@1", [("support-lora@2", "1")], {"max_new_tokens": "100"})
    ana.evaluate("bot@1", "support-suite")
    return world


# Bills of materials ------------------------------------------------------------------------------------


def test_a_bill_of_materials_has_every_part_with_what_that_was_made_of(told: World) -> None:
    document = bom(told, "bot@1")
    found = components(document)
    assert set(found) == {
        "prompt:told@1", "adapter:support-lora@2", "adapter:support-lora@1", "base-model:tiny@1",
        "dataset:tickets-train@1", "dataset:tickets-eval@1", "suite:support-suite@1",
    }  # fmt: skip
    for reference, component in found.items():
        version = told.ana.version(reference.partition(":")[2])
        assert component["hashes"] == [{"alg": "SHA-256", "content": version.digest.removeprefix("sha256:")}]
        files = {file["name"]: file["hashes"][0]["content"] for file in component["components"]}
        assert files == {file.path: file.digest.removeprefix("sha256:") for file in version.files}
    needed = {row["ref"]: row["dependsOn"] for row in document["dependencies"]}
    assert needed["release:bot@1"] == ["adapter:support-lora@2", "base-model:tiny@1", "prompt:told@1"]
    assert needed["adapter:support-lora@2"] == [
        "adapter:support-lora@1",
        "base-model:tiny@1",
        "dataset:tickets-train@1",
    ]
    assert {ref for ref, one in found.items() if one["scope"] == "excluded"} == {
        "dataset:tickets-train@1", "dataset:tickets-eval@1", "suite:support-suite@1",
    }  # fmt: skip


def test_the_model_cards_tell_data_ancestors_and_measurements(told: World) -> None:
    document = bom(told, "bot@1")
    adapter, root = components(document)["adapter:support-lora@2"], document["metadata"]["component"]
    assert adapter["modelCard"]["modelParameters"]["datasets"] == [{"ref": "dataset:tickets-train@1"}]
    assert [one["name"] + "@" + one["version"] for one in adapter["pedigree"]["ancestors"]] == [
        "tiny@1",
        "support-lora@1",
    ]
    assert {"name": "tandem:peft:r", "value": "4"} in adapter["properties"]
    assert root["modelCard"]["modelParameters"]["datasets"] == [{"ref": "dataset:tickets-eval@1"}]
    metrics = root["modelCard"]["quantitativeAnalysis"]["performanceMetrics"]
    assert {"type": "exact (support-suite@1)", "value": "0.833333"} in metrics
    assert components(document)["dataset:tickets-train@1"]["licenses"] == [
        {"expression": "CC-BY-4.0", "acknowledgement": "declared"}
    ]
    assert components(document)["prompt:told@1"]["description"] == "Sorts tickets."
    assert {"name": "tandem:generation:max_new_tokens", "value": "100"} in root["properties"]


def test_a_run_that_counts_no_more_is_no_measurement(told: World) -> None:
    told.ana.add_member("mei@example.com", roles=("owner",))
    run = told.ana.evaluations("bot@1")[0]
    before = bom(told, "bot@1")
    told.as_("mei@example.com").invalidate_evaluation(run.id, "a wrong template")
    after = bom(told, "bot@1")
    assert "quantitativeAnalysis" not in after["metadata"]["component"]["modelCard"]
    assert after["serialNumber"] != before["serialNumber"]


def test_the_same_record_gives_the_same_bytes_and_the_time_is_that_of_the_log(told: World) -> None:
    first = told.ana.release_bom("bot@1")
    assert World.at(told.folder).ana.release_bom("bot@1") == first
    assert json.loads(first)["metadata"]["timestamp"] == told.ana.evaluations("bot@1")[0].ended_at


def test_a_hosted_model_has_its_provider_as_supplier(world: World) -> None:
    world.ana.register_hosted_base(HostedModel("openai", "gpt-4o-2024-08-06"), "gpt", licence="LicenseRef-OpenAI")
    world.ana.compose("bot", "support@1", "gpt@1")
    base = components(bom(world, "bot@1"))["base-model:gpt@1"]
    assert base["supplier"] == {"name": "openai"}
    assert base["modelCard"]["modelParameters"]["modelArchitecture"] == "gpt-4o-2024-08-06"
    assert base["licenses"] == [{"expression": "LicenseRef-OpenAI", "acknowledgement": "declared"}]


def test_only_a_release_has_a_bill_of_materials(world: World) -> None:
    with pytest.raises(InvalidInputError, match="is no release"):
        world.ana.release_bom("support@1")
    with pytest.raises(NotFoundError):
        world.ana.release_bom("bot@9")


# Lineage events ----------------------------------------------------------------------------------------


def test_an_adapter_is_the_output_of_a_run_whose_inputs_are_its_base_its_data_and_its_parent(told: World) -> None:
    found = events(told, "support-lora@2")
    (made,) = [e for e in found if _names(e["outputs"]) == ["support-lora@2"]]
    assert sorted(_names(made["inputs"])) == ["support-lora@1", "tickets-train@1", "tiny@1"]
    assert (made["eventType"], made["job"]["name"]) == ("COMPLETE", "adapter.support-lora")
    facets = made["outputs"][0]["facets"]
    assert facets["ownership"]["owners"] == [{"name": "user:ana@example.com", "type": "REGISTERED_BY"}]
    assert [tag["key"] for tag in facets["tags"]["tags"]] == ["tandem.digest", "reviewed"]
    assert facets["tags"]["tags"][0]["value"] == told.ana.version("support-lora@2").digest
    assert made["eventTime"] == told.ana.version("support-lora@2").created_at


def test_every_thing_is_told_once_and_after_what_it_was_made_of(told: World) -> None:
    told.ana.promote("bot@1", "staging")
    found = events(told, "bot@staging")
    outputs = [name for event in found for name in _names(event["outputs"])]
    assert sorted(outputs) == sorted(
        [
            "bot@1",
            "told@1",
            "support-lora@1",
            "support-lora@2",
            "tiny@1",
            "tickets-train@1",
            "tickets-eval@1",
            "support-suite@1",
        ]
    )
    for position, event in enumerate(found):
        assert set(_names(event["inputs"])) <= set(outputs[:position])
    assert len({event["run"]["runId"] for event in found}) == len(found)
    documented = next(e for e in found if _names(e["outputs"]) == ["told@1"])
    assert documented["outputs"][0]["facets"]["documentation"]["description"] == "Sorts tickets."


def test_a_run_has_the_same_id_whenever_it_is_told_and_another_in_another_registry(told: World, tmp_path: Path) -> None:
    assert World.at(told.folder).ana.open_lineage("bot@1") == told.ana.open_lineage("bot@1")
    other = World(tmp_path / "other")
    other.ana.register_base(other.base(), "tiny")
    ids = {e["run"]["runId"] for world in (told, other) for e in events(world, "tiny@1")}
    assert len(ids) == 2


def test_everything_that_a_registry_may_have_can_be_told(lived: Path) -> None:
    world = World.at(lived)
    applications = world.ana.applications(limit=1000).items
    releases = [r.reference for app in applications for r in world.ana.releases(app.name, limit=1000).items]
    versions = [f"{one.name}@{n}" for kind in Kind for one in world.ana.versions(kind, limit=1000).items for n in (1,)]
    assert releases
    assert versions
    for release in releases:
        bom(world, release)
    for reference in (*releases, *versions):
        assert events(world, reference)


def _names(datasets: list[Any]) -> list[str]:
    return [f"{one['name']}@{one['facets']['version']['datasetVersion']}" for one in datasets]
