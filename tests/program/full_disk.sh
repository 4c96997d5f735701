#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh full_disk.sh PROGRAM DATASET
# What cannot be written whole is told, and no part of it is left: on a full disk, into a pipe that nobody reads, and to
# a place that is no file.
set -u
program=$1
dataset=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# holds WHAT COMMAND...
holds() {
    what=$1
    shift
    "$@" && return
    echo "does not hold: $what"
    failed=1
}

check() {
    LC_ALL=C "$program" check "$dataset" --as-of 2026-12-31 --format html "$@" 2>"$folder/said"
    status=$?
}

# A disk that is full from the start; the shell that opens it is another one.
if [ -c /dev/full ]; then
    check >/dev/full
    holds "a full disk behind the output: status 2, not $status" [ "$status" -eq 2 ]
    holds "a full disk behind the output is told" grep -qx 'congvu: the output could not be written' "$folder/said"
fi

# A disk that becomes full: no file may be larger than one block. An earlier report stays as it was.
echo earlier >"$folder/report.html"
(
    ulimit -f 1
    check --output "$folder/report.html"
    exit $status
)
status=$?
holds "a report that is too large: status 2, not $status" [ "$status" -eq 2 ]
holds "a report that is too large is told" grep -qx "congvu: \"$folder/report.html\" could not be written" "$folder/said"
holds "the earlier report stays" [ "$(cat "$folder/report.html")" = earlier ]
holds "no part is left" [ ! -e "$folder/report.html.part" ]

# Somebody reads the first line and goes: the program ends by the signal, as others do, and says nothing.
{
    check
    echo "$status" >"$folder/status"
} | head -n 1 >/dev/null
holds "a closed pipe: ended by the signal, not $(cat "$folder/status")" [ "$(cat "$folder/status")" -eq 141 ]
holds "a closed pipe: nothing is said" [ ! -s "$folder/said" ]

# What is no ordinary file is written to, and stays what it is.
mkfifo "$folder/pipe"
cat "$folder/pipe" >"$folder/received" &
reader=$!
check --output "$folder/pipe"
holds "a pipe stays a pipe" [ -p "$folder/pipe" ]
[ -p "$folder/pipe" ] || kill "$reader" # it waits for ever
wait "$reader"
holds "a pipe receives the whole report" grep -q '</html>' "$folder/received"

exit $failed
