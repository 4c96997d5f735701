#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh postgresql.sh PROGRAM SOURCE: what `congvu import` reads from a server of PostgreSQL, which this script starts, and
# what it leaves when the server is killed meanwhile.
set -eu
program=$1
source=$2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
if [ -z "$bin" ]; then
    echo "skipped: Debian's postgresql is not here"
    exit 77
fi

home=$(mktemp -d)
# A server refuses to be root.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then setpriv --reuid postgres --regid postgres --clear-groups "$@"
    else "$@"; fi
}
[ "$(id -u)" -ne 0 ] || chown postgres "$home"
chmod 755 "$home"
start() { as_server "$bin/pg_ctl" -w -s -D "$home/data" -o "-k $home -h ''" -l "$home/log" start; }
stop() { as_server "$bin/pg_ctl" -w -s -D "$home/data" -m immediate stop; }
clean_up() {
    status=$?
    trap - EXIT
    stop 2>/dev/null || true
    rm -rf "$home"
    exit $status
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM
fail() { echo "failed: $*" >&2; exit 1; }

cd /
as_server "$bin/initdb" -D "$home/data" -A trust -U congvu -E UTF8 --locale C.UTF-8 --no-sync >/dev/null
start
sql() { "$bin/psql" -q -v ON_ERROR_STOP=1 -h "$home" -U congvu -d postgres "$@" >/dev/null; }
database="postgresql://congvu@/postgres?host=$home"
sql -f "$source/docs/examples/database/hr.sql"
sql -f "$source/docs/examples/database/views.sql"

mkdir "$home/ours"
chmod 777 "$home/ours"
"$program" import "$database" "$home/ours/country" >"$home/ours/out" || fail "the import"
grep -q 'congvu_staff: 9 ' "$home/ours/out" || fail "nine people"
# The same bytes as the country of our examples, in the order of its ids.
for file in agencies posts staff documents tasks assignments; do
    LC_ALL=C sort "$source/docs/examples/country/$file.csv" >"$home/ours/expected"
    LC_ALL=C sort "$home/ours/country/$file.csv" | cmp - "$home/ours/expected" || fail "$file.csv"
done
"$program" import "$database" "$home/ours/country" 2>"$home/ours/error" && fail "an import over another"
grep -q -- --replace "$home/ours/error" || fail "the way to replace"

# A view that takes its time, and a server that is killed meanwhile.
sql -c 'CREATE OR REPLACE VIEW congvu_task AS SELECT ma AS id, van_ban AS document, han AS due FROM nhiem_vu, pg_sleep(60)'
status=0
"$program" import "$database" "$home/ours/country" --replace >"$home/ours/out" 2>"$home/ours/error" &
import=$!
tries=0
until [ -e "$home/ours/country.part/tasks.csv" ]; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || fail "the import did not come to the slow view"
    sleep 0.1
done
stop
wait $import || status=$?
[ $status -eq 2 ] || fail "exit status $status after the server was killed"
grep -q '^congvu: congvu_task: \|^congvu: the database: ' "$home/ours/error" || fail "no word of the server: $(cat "$home/ours/error")"
[ ! -e "$home/ours/country.part" ] || fail "something was left half-loaded"
LC_ALL=C sort "$home/ours/country/assignments.csv" | cmp - "$home/ours/expected" || fail "the earlier import"

start
sql -c 'CREATE OR REPLACE VIEW congvu_task AS SELECT ma AS id, van_ban AS document, han AS due FROM nhiem_vu'
"$program" import "$database" "$home/ours/country" --replace >/dev/null || fail "the second run"

# The check of every night.
mkdir "$home/ours/night"
status=0
PATH=$(dirname "$program"):$PATH sh "$source/docs/examples/database/nightly.sh" "$database" "$home/ours/night" || status=$?
[ $status -le 1 ] || fail "the check of the night"
grep -q KL40-07 "$home/ours/night/findings.csv" || fail "what the night found"

# A view without a column that is needed, and a password that nobody reads in a message.
sql -c 'DROP VIEW congvu_assignment' -c 'CREATE VIEW congvu_assignment AS SELECT nhiem_vu AS task FROM phan_cong'
"$program" import "$database" "$home/ours/country" --replace 2>"$home/ours/error" >/dev/null && fail "a column is missing"
grep -q 'v.agency does not exist' "$home/ours/error" || fail "the name of the column"
"$program" import "postgresql://congvu:secret@/nowhere?host=$home" "$home/ours/x" 2>"$home/ours/error" >/dev/null &&
    fail "no such database"
grep -q secret "$home/ours/error" && fail "a password in a message"
[ ! -e "$home/ours/x" ] || fail "a folder for nothing"
echo "postgresql: good"
