#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh run.sh FOLDER TEST.mjs
# Runs a browser test; its packages are installed into FOLDER. Without a browser, or without a way to the packages, it
# says so and is skipped (exit status 77).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
test=$2

skip() {
    echo "skipped: $1"
    exit 77
}
CHROMIUM=$(command -v chromium || command -v google-chrome || true)
export CHROMIUM
[ -n "$CHROMIUM" ] || skip "Chromium is not installed (Debian: apt-get install chromium)"
command -v node >/dev/null || skip "Node is not installed (Debian: apt-get install nodejs)"
command -v npm >/dev/null || skip "npm is not installed (Debian: apt-get install npm)"

mkdir -p "$folder"
cp "$here"/*.mjs "$here"/package.json "$here"/package-lock.json "$folder"/
cd "$folder"
if ! cmp -s package-lock.json node_modules/installed-from.json; then
    npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || { cat npm.log; skip "npm could not install the packages"; }
    cp package-lock.json node_modules/installed-from.json
fi
exec node --test "$test"
