#!/bin/sh
# Example of a restore; the service must be stopped. Takes what backup.sh made.
#   restore.sh FILE                    into an empty database of a PostgreSQL server
#   BANGVANG_DATA=/… restore.sh FILE   into a folder that is not there yet or is empty
# Afterwards: bang-vang audit verify   tells whether the chain of the audit is whole.
set -eu
umask 077
[ $# -eq 1 ] && [ -f "$1" ] || { echo "usage: restore.sh FILE" >&2; exit 2; }
file=$1

if [ -n "${BANGVANG_DATABASE_URL:-}" ]; then
    PGUSER=${BANGVANG_DATABASE_USER:-} PGPASSWORD=${BANGVANG_DATABASE_PASSWORD:-} \
        pg_restore --exit-on-error --single-transaction --no-owner --dbname="${BANGVANG_DATABASE_URL#jdbc:}" "$file"
else
    data=${BANGVANG_DATA:-data}
    mkdir -p "$data"
    [ -z "$(ls -A "$data")" ] || { echo "$data is not empty" >&2; exit 1; }
    tar -C "$data" -xzpf "$file"
fi
