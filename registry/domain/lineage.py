"""What became of a version: everything that was made of it, and the stages where that serves now."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Affected:
    """One thing made of a version or release, directly or by way of others.

    `kind` is the kind of an artifact, `release` or `stage`; `by` says how it was made of `of`: `includes`, `examples`,
    `trained-on`, `parent`, `base` (an adapter of a base model), `measures` (a suite over a dataset), `contains` (a
    release) or `serves` (a stage, now).
    """

    kind: str
    reference: str
    by: str
    of: str


@dataclass(frozen=True, slots=True)
class Live:
    """A stage that serves something made of a version now: what is to be asked of whom, if that must go.

    `path` leads from the version to the stage, each made of the one before. `owners` are the people who fill a slot for
    its application by name, or where nobody does, the owners of the registry: account and person.
    """

    stage: str
    release: str
    deployment: str
    since: str
    placed_by: str
    path: tuple[str, ...]
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """That one thing was made of another, or says something of it: `above` is made of `below`.

    `by` is one of the above, or `measured` (a release on a suite), `source` (a commit), `licence`; `kind` is that of
    `below`: the kind of an artifact, `release`, `commit` or `licence`.
    """

    above: str
    by: str
    kind: str
    below: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """Everything that something was made of: an edge each, what is nearest first."""

    kind: str
    reference: str
    edges: tuple[Edge, ...]
