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
    "resolve_v2": """
        SELECT s.application, s.name AS stage, s.epoch, d.id AS deployment, d.kind, d.at AS since, d.actor,
               d.reason, d.marks, d.release, d.digest, r.manifest, d.log_index, l.leaf
        FROM stage s
        JOIN deployment d ON d.id = s.deployment_id
        JOIN release r ON r.application = d.application AND r.number = d.release
        LEFT JOIN log l ON l.idx = d.log_index
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
                       WHERE e.deployment_id = d.id AND e.kind = 'verified'
                         AND NOT EXISTS (SELECT 1 FROM deployment_event f
                                         WHERE f.deployment_id = d.id AND f.kind = 'failed'
                                           AND f.sequence > e.sequence)) AS verified
        FROM stage s
        LEFT JOIN deployment d ON d.id = s.deployment_id
    """,
    "status_v2": """
        SELECT s.application, s.name AS stage, s.epoch, d.release, d.digest, d.id AS deployment, d.kind,
               d.at AS since, d.actor, d.reason, d.marks, d.verify_by,
               (SELECT e.kind FROM deployment_event e
                WHERE e.deployment_id = d.id AND e.kind IN ('verified','failed')
                ORDER BY e.sequence DESC LIMIT 1) AS verification,
               (SELECT e.at FROM deployment_event e
                WHERE e.deployment_id = d.id AND e.kind IN ('verified','failed')
                ORDER BY e.sequence DESC LIMIT 1) AS judged_at
        FROM stage s
        LEFT JOIN deployment d ON d.id = s.deployment_id
    """,
    "status_v3": """
        SELECT s.application, s.name AS stage, s.epoch, d.release, d.digest, d.id AS deployment, d.kind,
               d.at AS since, d.actor, d.reason, d.marks, d.verify_by,
               (SELECT e.kind FROM deployment_event e
                WHERE e.deployment_id = d.id AND e.kind IN ('verified','failed')
                ORDER BY e.sequence DESC LIMIT 1) AS verification,
               (SELECT e.at FROM deployment_event e
                WHERE e.deployment_id = d.id AND e.kind IN ('verified','failed')
                ORDER BY e.sequence DESC LIMIT 1) AS judged_at,
               d.log_index, l.leaf
        FROM stage s
        LEFT JOIN deployment d ON d.id = s.deployment_id
        LEFT JOIN log l ON l.idx = d.log_index
    """,
    "lever_v1": """
        SELECT h.application, h.stage, 'hold' AS kind, h.id, CAST(NULL AS TEXT) AS subject, h.mode AS detail,
               CAST(NULL AS TEXT) AS scope, CAST(NULL AS TEXT) AS until, h.person, h.reason, h.at
        FROM hold h
        WHERE NOT EXISTS (SELECT 1 FROM hold_release r WHERE r.hold = h.id)
        UNION ALL
        SELECT f.application, f.stage, 'freeze', f.id, NULL, f."window",
               COALESCE(f.application || '@' || f.stage, f.application), NULL, f.person, f.reason, f.at
        FROM "freeze" f
        WHERE NOT EXISTS (SELECT 1 FROM freeze_lifting l WHERE l."freeze" = f.id)
        UNION ALL
        SELECT s.application, s.name, 'quarantine', q.id, q.reference, q.severity, q.application || '@' || q.stage,
               NULL, q.person, q.reason, q.at
        FROM stage s
        JOIN deployment d ON d.id = s.deployment_id
        JOIN quarantine q ON q.digest = d.digest
        WHERE NOT EXISTS (SELECT 1 FROM quarantine_clearing c WHERE c.quarantine = q.id)
        UNION ALL
        SELECT DISTINCT s.application, s.name, 'quarantine', q.id, q.reference, q.severity,
               q.application || '@' || q.stage, NULL, q.person, q.reason, q.at
        FROM stage s
        JOIN deployment d ON d.id = s.deployment_id
        JOIN release_component p ON p.application = d.application AND p.release = d.release
        JOIN quarantine q ON q.digest = p.digest
        WHERE NOT EXISTS (SELECT 1 FROM quarantine_clearing c WHERE c.quarantine = q.id)
        UNION ALL
        SELECT i.application, i.stage, 'incident', i.id, i.ticket, i.cause, NULL, i.approve_by, i.person, i.reason, i.at
        FROM incident i
        WHERE NOT EXISTS (SELECT 1 FROM incident_event e WHERE e.incident = i.id AND e.step = 'closed')
        UNION ALL
        SELECT n.application, n.stage, 'rejection', n.id, n.application || '@' || CAST(n.release AS TEXT), NULL, NULL,
               NULL, n.person, n.reason, n.at
        FROM rejection n
        JOIN promotion w ON w.application = n.application AND w.stage = n.stage AND w.release = n.release
        WHERE w.state = 'open'
          AND NOT EXISTS (SELECT 1 FROM rejection_withdrawal r WHERE r.rejection = n.id)
    """,
    "policy_v1": """
        SELECT a.application, a.digest, p.content
        FROM policy_activation a
        JOIN policy p ON p.digest = a.digest
        WHERE a.sequence = (SELECT MAX(b.sequence) FROM policy_activation b WHERE b.application = a.application)
    """,
    "open_promotion_v1": "SELECT application, stage, release FROM promotion WHERE state = 'open'",
}
