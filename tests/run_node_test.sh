#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh run_node_test.sh SOURCES FOLDER TEST.mjs
# Runs a test for Node; the packages that SOURCES asks for are installed into FOLDER. Without Node, or without a way to
# the packages, it says so and is skipped (exit status 77).
set -eu
sources=$1
folder=$2
test=$3

skip() {
    echo "skipped: $1"
    exit 77
}
command -v node >/dev/null || skip "Node is not installed (Debian: apt-get install nodejs)"
command -v npm >/dev/null || skip "npm is not installed (Debian: apt-get install npm)"

mkdir -p "$folder"
cp "$sources"/*.mjs "$sources"/package.json "$sources"/package-lock.json "$folder"/
cd "$folder"
if ! cmp -s package-lock.json node_modules/installed-from.json; then
    npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || { cat npm.log; skip "npm could not install the packages"; }
    cp package-lock.json node_modules/installed-from.json
fi
exec node --test "$test"
