#!/bin/sh
# Runs once, when the primary's cluster is made: the logins, the sectors' database, and what a standby needs.
# The group roles awards_owner and awards_app are made here, so that the login that applies the schema need not be able to make roles.
set -eu

psql --set ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner="$AWARDS_OWNER_PASSWORD" --set app="$AWARDS_APP_PASSWORD" --set replicator="$AWARDS_REPLICATION_PASSWORD" <<'SQL'
create role awards_owner nologin;
create role awards_app nologin;
create role awards_deployer login password :'owner' in role awards_owner, awards_app;
create role awards_node login password :'app' in role awards_app;
create role awards_replicator login replication password :'replicator';

create database tand owner awards_deployer template template0 encoding 'UTF8' locale 'C';
revoke connect, temporary on database tand from public;
grant connect on database tand to awards_node;

-- Keeps what the standby has not read yet; how much at most is a setting of the server (max_slot_wal_keep_size).
select pg_create_physical_replication_slot('standby');

-- Takes effect at the start that follows: in this one nobody could wait for a standby that cannot be there yet.
alter system set synchronous_standby_names = 'FIRST 1 (standby)';
SQL

# The image's own line for other machines, "all", is not meant for replication.
echo 'host replication awards_replicator all scram-sha-256' >>"$PGDATA/pg_hba.conf"
