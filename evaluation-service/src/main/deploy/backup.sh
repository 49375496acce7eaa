#!/bin/sh
# Example of a backup.
#   backup.sh FILE                     with a PostgreSQL server: BANGVANG_DATABASE_URL, _USER, _PASSWORD as for the service
#   BANGVANG_DATA=/… backup.sh FILE    with the service's own PostgreSQL, which must be stopped
# The file holds personal data: keep it where only those may read it who may read the lists.
set -eu
umask 077
[ $# -eq 1 ] || { echo "usage: backup.sh FILE" >&2; exit 2; }
file=$1
[ ! -e "$file" ] || { echo "$file exists" >&2; exit 1; }
trap 'rm -f "$file.part"' EXIT

if [ -n "${BANGVANG_DATABASE_URL:-}" ]; then
    PGUSER=${BANGVANG_DATABASE_USER:-} PGPASSWORD=${BANGVANG_DATABASE_PASSWORD:-} \
        pg_dump --format=custom --no-owner --file="$file.part" "${BANGVANG_DATABASE_URL#jdbc:}"
else
    data=${BANGVANG_DATA:-data}
    [ -f "$data/postgresql/PG_VERSION" ] || { echo "no data in $data" >&2; exit 1; }
    if [ -f "$data/postgresql/postmaster.pid" ] && ps -p "$(head -n 1 "$data/postgresql/postmaster.pid")" >/dev/null; then
        echo "the service is running on $data: stop it first" >&2
        exit 1
    fi
    tar -C "$data" --exclude=./work --exclude=./postgresql/postmaster.pid -czf "$file.part" .
fi
mv "$file.part" "$file"
