-- What the servers' role may do, as docs/postgresql.md says. Run as the owner after each migration; it may be repeated.
GRANT USAGE ON SCHEMA public TO tandem_app;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO tandem_app;
GRANT UPDATE (epoch, deployment_id) ON stage TO tandem_app;
GRANT UPDATE (state) ON promotion TO tandem_app;
GRANT UPDATE, DELETE ON blob_lease, blob_tombstone, version_term TO tandem_app;
GRANT DELETE ON token_use TO tandem_app;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO tandem_app;
REVOKE INSERT ON alembic_version FROM tandem_app;
