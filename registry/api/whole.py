"""All parts of the interface together."""

from __future__ import annotations

from typing import Protocol

from registry.api.access import Access
from registry.api.adapters import Adapters
from registry.api.applications import Applications
from registry.api.artifacts import Artifacts
from registry.api.bases import Bases
from registry.api.comparisons import Comparisons
from registry.api.data import Data
from registry.api.evaluations import Evaluations
from registry.api.gitops import GitOps
from registry.api.governance import Governance
from registry.api.history import History
from registry.api.keys import Keys
from registry.api.live import Live
from registry.api.people import People
from registry.api.pricing import Pricing
from registry.api.prompts import Prompts
from registry.api.releases import Releases
from registry.api.statements import Statements
from registry.api.store import Store
from registry.api.studies import Studies
from registry.api.witnesses import Witnesses


class Registry(
    Adapters,
    Bases,
    Data,
    Prompts,
    Artifacts,
    Store,
    People,
    Applications,
    Releases,
    Evaluations,
    Comparisons,
    Studies,
    Pricing,
    Governance,
    History,
    Keys,
    Access,
    Statements,
    Witnesses,
    GitOps,
    Live,
    Protocol,
):
    """Everything a person or program can ask of a registry.

    References are text (`support@1`, `support-bot@production`), parsed here and nowhere else. Every method may
    raise InvalidInputError (15), NotFoundError (14), ConflictError (12), PermissionDeniedError (13),
    IntegrityError or InfrastructureError (20).
    """
