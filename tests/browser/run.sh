#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh run.sh FOLDER TEST.mjs
# Runs a browser test; its packages are installed into FOLDER. Without a browser, or without a way to the packages, it
# says so and is skipped (exit status 77).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
CHROMIUM=$(command -v chromium || command -v google-chrome || true)
export CHROMIUM
if [ -z "$CHROMIUM" ]; then
    echo "skipped: Chromium is not installed (Debian: apt-get install chromium)"
    exit 77
fi
exec sh "$here/../run_node_test.sh" "$here" "$1" "$2"
