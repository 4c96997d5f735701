#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh sqlite.sh PROGRAM SOURCE: the worked example of docs/examples/database over SQLite, with the check of every night.
set -eu
program=$1
example=$2/docs/examples/database
if ! command -v sqlite3 >/dev/null; then
    echo "skipped: Debian's sqlite3 is not here"
    exit 77
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cat "$example/hr.sql" "$example/views.sql" | sqlite3 -bail "$home/hr.db"
status=0
PATH=$(dirname "$program"):$PATH sh "$example/nightly.sh" "sqlite:$home/hr.db" "$home" || status=$?
[ $status -le 1 ]
grep -q 'congvu_staff: 9 ' "$home/import.log"
grep -q KL40-07 "$home/findings.csv"
