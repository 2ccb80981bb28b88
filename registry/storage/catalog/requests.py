"""Requests: promotions, what reviewers said to them, and the decisions they met."""

from __future__ import annotations

from registry.storage.catalog.approvals import Approvals, Given, WritableApprovals
from registry.storage.catalog.decisions import Decisions, WritableDecisions
from registry.storage.catalog.promotions import Promotions, WritablePromotions
from registry.storage.catalog.work import Read, Write

__all__ = ["Given", "Requests", "WritableRequests"]


class Requests(Promotions, Approvals, Decisions):
    """Reading requests."""

    def __init__(self, work: Read) -> None:
        self._session, self._rows, self._rows_once = work.session, work.rows, work.rows_once


class WritableRequests(WritablePromotions, WritableApprovals, WritableDecisions):
    """Reading and adding requests."""

    def __init__(self, work: Write) -> None:
        self._session, self._rows, self._rows_once = work.session, work.rows, work.rows_once
        self._work = work
