#!/bin/sh
# A standby by the name that the primary waits for: copied from the primary at its first start, and kept from then on.
# It is promoted by pg_ctl promote.
set -eu

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  until pg_basebackup --dbname="host=$PRIMARY_HOST port=${PRIMARY_PORT:-5432} user=awards_replicator application_name=standby" \
    --pgdata="$PGDATA" --slot=standby --wal-method=stream --checkpoint=fast --write-recovery-conf; do
    echo 'The primary cannot be copied yet; once more in a moment.'
    find "$PGDATA" -mindepth 1 -delete # half a copy is none
    sleep 1
  done
fi

# The copy has the primary's settings. A promoted standby that waited for a standby of its own would never answer.
exec postgres -c synchronous_standby_names= "$@"
