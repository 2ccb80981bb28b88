#!/bin/sh
# Run once by the PostgreSQL image, on an empty volume: two roles, and a database that one of them owns.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
     --set owner_password="$TANDEM_OWNER_PASSWORD" --set app_password="$TANDEM_APP_PASSWORD" <<'SQL'
CREATE ROLE tandem_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE tandem_app LOGIN PASSWORD :'app_password';
CREATE DATABASE tandem OWNER tandem_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE tandem FROM PUBLIC;
GRANT CONNECT ON DATABASE tandem TO tandem_app;
SQL
