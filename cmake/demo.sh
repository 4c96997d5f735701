#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh cmake/demo.sh
# Installs what is missing, builds the program, and checks the example of Hà Tĩnh on the last day of 2022.
# Exit status: 0 when the check ran, whatever it found.
set -eu
cd "$(dirname "$0")/.."

sh cmake/install_packages.sh demo
cmake --preset release >/dev/null
cmake --build --preset release --target congvu_program

echo
echo "\$ congvu check docs/examples/ha-tinh --as-of 2022-12-31"
status=0
build/release/bin/congvu check docs/examples/ha-tinh --as-of 2022-12-31 || status=$?
echo
case $status in
    0) echo "exit status 0: no rule is violated" ;;
    1) echo "exit status 1: at least one rule is violated; see above which, why, and what would mend it" ;;
    2) echo "exit status 2: bad usage or bad input, nothing was checked" >&2; exit 2 ;;
    *) echo "exit status $status: the program broke down" >&2; exit "$status" ;;
esac
