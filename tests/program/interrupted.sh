#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh interrupted.sh PROGRAM DATASET
# A program that is stopped while it writes a report leaves no part of it behind.
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A draft that nobody reads: larger than what a pipe holds, it cannot be finished.
mkfifo "$folder/report.html.part"
"$1" check "$2" --as-of 2026-12-31 --format html --output "$folder/report.html" &
program=$!
exec 3<"$folder/report.html.part" # both have opened it: it is being written now
kill -TERM $program
wait $program
status=$?
if [ "$status" -ne 143 ]; then
    echo "exit status $status, it should be 143: ended by the signal"
    exit 1
fi
left=$(ls -A "$folder")
if [ -n "$left" ]; then
    echo "left behind: $left"
    exit 1
fi
