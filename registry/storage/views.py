"""Stable SQL views: what the read path selects from, whatever becomes of the tables underneath.

A view keeps its columns for ever; a change makes a new one beside it. They are made again after each migration.
"""

from __future__ import annotations

VIEWS: dict[str, str] = {
    "resolve_v1": """
        SELECT s.application, s.name AS stage, s.epoch, d.id AS deployment, d.kind, d.at AS since, d.actor,
               d.reason, d.marks, d.release, d.digest, r.manifest
        FROM stage s
        JOIN deployment d ON d.id = s.deployment_id
        JOIN release r ON r.application = d.application AND r.number = d.release
    """,
    "component_v1": """
        SELECT c.application, c.release, c.position, c.role, c.artifact AS name, c.number, c.digest, c.weight,
               v.manifest
        FROM release_component c
        JOIN version v ON v.artifact = c.artifact AND v.number = c.number
    """,
    "file_v1": "SELECT artifact AS name, number, path, digest, size, stored FROM version_file",
    "status_v1": """
        SELECT s.application, s.name AS stage, s.epoch, d.release, d.digest, d.id AS deployment, d.kind,
               d.at AS since, d.actor, d.reason, d.marks,
               EXISTS (SELECT 1 FROM deployment_event e
                       WHERE e.deployment_id = d.id AND e.kind = 'verified') AS verified
        FROM stage s
        LEFT JOIN deployment d ON d.id = s.deployment_id
    """,
    "policy_v1": """
        SELECT a.application, a.digest, p.content
        FROM policy_activation a
        JOIN policy p ON p.digest = a.digest
        WHERE a.sequence = (SELECT MAX(b.sequence) FROM policy_activation b WHERE b.application = a.application)
    """,
    "open_promotion_v1": "SELECT application, stage, release FROM promotion WHERE state = 'open'",
}
