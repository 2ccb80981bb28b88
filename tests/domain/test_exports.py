"""What exports tell of things that are rare in a registry."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from registry.domain.digests import Digest, digest_of
from registry.domain.exports.boms import bom_of
from registry.domain.exports.made import Made
from registry.domain.exports.open_lineage import events_of
from registry.domain.lineage import Edge
from registry.domain.manifests import Kind, Relation, Version
from registry.domain.releases import Component, Release, Role

COMMIT = "d20ace7968ba43c0219f62d71334c1095bab1602"
ORIGIN = "tandem/log/0123456789abcdef0123456789abcdef"
AT = "2026-03-02T09:00:00.000000Z"


def version(name: str, kind: Kind, *relations: Relation, **manifest: Any) -> Version:
    return Version(name, kind, 1, digest_of([name, 1]), manifest, AT, "ana@example.com", (), relations)


def source(remote: str | None) -> Relation:
    return Relation("source", COMMIT, {} if remote is None else {"remote": remote})


@pytest.mark.parametrize(
    ("remote", "shown"),
    [
        ("https://github.com/acme/train.git", True),
        ("http://git.acme.example/train", True),
        ("git@github.com:acme/train.git", False),  # no address that anybody can open
        ("https://acme.example/a b", False),
        ("javascript:alert(1)", False),
        (None, False),
    ],
)
def test_the_commit_of_an_adapter_is_told_where_its_repository_has_an_address(remote: str | None, shown: bool) -> None:
    made = Made(ORIGIN, (), [version("lora", Kind.ADAPTER, source(remote), peft={})], ())
    event = json.loads(events_of(made))
    location = event["job"].get("facets", {}).get("sourceCodeLocation")
    assert (location is not None) is shown
    if location is not None:
        assert (location["url"], location["version"], location["type"]) == (remote, COMMIT, "git")


def test_what_was_made_comes_after_what_it_was_made_of_even_if_a_clock_was_set_back() -> None:
    first, last = (
        version("old", Kind.PROMPT),
        replace(version("new", Kind.PROMPT), created_at=AT.replace("2026", "2025")),
    )
    edges = [Edge("new@1", "includes", "prompt", "old@1")]
    told = [json.loads(line)["job"]["name"] for line in events_of(Made(ORIGIN, (), [last, first], edges)).splitlines()]
    assert told == ["prompt.old", "prompt.new"]


@given_any(st.integers(0, 2**64 - 1), st.integers(1, 7), st.booleans())
def test_every_thing_is_told_once_in_an_order_that_its_edges_allow(bits: int, step: int, upwards: bool) -> None:
    pairs = {divmod(bit, 8) for bit in range(64) if bits >> bit & 1}
    ages = [(n if upwards else 7 - n) * step % 10 for n in range(8)]
    things = [replace(version(f"p{n}", Kind.PROMPT), created_at=f"{AT[:-2]}{ages[n]}Z") for n in range(8)]
    # Of edges that go down in number there is always an order; others are what no registry should have.
    down = {(a, b) for a, b in pairs if a > b}
    for given in (down, pairs):
        edges = [Edge(f"p{a}@1", "includes", "prompt", f"p{b}@1") for a, b in given]
        told = [json.loads(line) for line in events_of(Made(ORIGIN, (), things, edges)).splitlines()]
        names = [event["outputs"][0]["name"] for event in told]
        assert sorted(names) == [f"p{n}" for n in range(8)]
        if given is down:
            assert all(names.index(f"p{b}") < names.index(f"p{a}") for a, b in given)


def release(base: Version, *adapters: Version) -> Release:
    prompt = version("support", Kind.PROMPT)
    parts = [Component(Role.PROMPT, "support", 1, prompt.digest)]
    parts += [Component(Role.ADAPTER, one.name, 1, one.digest, "1") for one in adapters]
    parts.append(Component(Role.BASE, base.name, 1, base.digest))
    generation = {"temperature": "0", "stop": ["###"]}
    return Release("bot", 1, digest_of("bot"), {"generation": generation}, tuple(parts), "ana@example.com", AT)


def document(base: Version, *adapters: Version) -> Any:
    sealed = release(base, *adapters)
    edges = [Edge("bot@1", "contains", part.role.value, part.reference) for part in sealed.components]
    edges += [Edge(one.reference, "base", "base-model", base.reference) for one in adapters]
    return json.loads(bom_of(Made(ORIGIN, [sealed], [version("support", Kind.PROMPT), base, *adapters], edges)))


def test_a_base_model_of_a_repository_has_a_package_address_and_its_architecture() -> None:
    base = version(
        "tiny", Kind.BASE_MODEL,
        repository="acme/tiny", commit=COMMIT, model_type="llama", architectures=["LlamaForCausalLM"],
    )  # fmt: skip
    adapter = version("lora", Kind.ADAPTER, source("https://x.example/r"), peft={"task_type": "CAUSAL_LM", "r": 2})
    told = {one["bom-ref"]: one for one in document(base, adapter)["components"]}
    assert told["base-model:tiny@1"]["purl"] == f"pkg:huggingface/acme/tiny@{COMMIT}"
    parameters = told["adapter:lora@1"]["modelCard"]["modelParameters"]
    assert parameters == {
        "task": "CAUSAL_LM", "architectureFamily": "llama", "modelArchitecture": "LlamaForCausalLM",
    }  # fmt: skip
    assert told["adapter:lora@1"]["pedigree"]["commits"] == [{"uid": COMMIT}]


def test_the_licence_that_was_told_last_counts() -> None:
    first, last = Relation("licence", "MIT", {}), Relation("licence", "Apache-2.0", {"after": ["MIT"]})
    base = version("tiny", Kind.BASE_MODEL, first, last)
    told = {one["bom-ref"]: one for one in document(base)["components"]}
    assert told["base-model:tiny@1"]["licenses"] == [{"expression": "Apache-2.0", "acknowledgement": "declared"}]
    assert "licenses" not in told["prompt:support@1"]


def test_the_serial_number_follows_from_the_content() -> None:
    base = version("tiny", Kind.BASE_MODEL)
    numbers = {document(base)["serialNumber"] for _ in range(2)}
    assert len(numbers) == 1
    assert document(version("tiny", Kind.BASE_MODEL, model_type="llama"))["serialNumber"] not in numbers
    assert Digest(release(base).digest)
