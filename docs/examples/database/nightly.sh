#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh nightly.sh DATABASE FOLDER: the check of every night, for cron. Keeps in FOLDER the data of the last night, and what
# was found in it. Exit status: that of `congvu check`.
set -eu
congvu import "$1" "$2/data" --replace >"$2/import.log"
congvu check "$2/data" --as-of "$(date +%F)" --format csv --output "$2/findings.csv"
