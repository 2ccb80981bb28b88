"""How a cluster is named."""

from __future__ import annotations

import pytest

from registry.domain.clusters import Cluster, names_cluster, parse_cluster
from registry.domain.errors import InvalidInputError


@pytest.mark.parametrize(
    ("runner", "place"),
    [
        ("ray", None),
        ("ray:auto", "auto"),
        ("ray:10.0.0.5:6379", "10.0.0.5:6379"),
        ("ray:head.cluster:6379", "head.cluster:6379"),
        ("ray:[fd00::1]:6379", "[fd00::1]:6379"),
    ],
)
def test_a_cluster_is_our_own_or_named_by_its_head(runner: str, place: str | None) -> None:
    assert names_cluster(runner)
    assert parse_cluster(runner) == Cluster(place)


@pytest.mark.parametrize("runner", ["ray:", "ray:local", "ray:host", "ray:host:port", "ray://host:10001", "ray:a b:1"])
def test_what_names_no_cluster_is_refused(runner: str) -> None:
    assert names_cluster(runner)
    with pytest.raises(InvalidInputError) as refused:
        parse_cluster(runner)
    assert ("Ray Client" in refused.value.fix) is runner.startswith("ray://")


def test_other_runners_are_none_of_ours() -> None:
    assert not names_cluster("openai:http://host/v1")
    assert not names_cluster("rayon:1")
