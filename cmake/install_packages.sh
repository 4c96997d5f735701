#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh cmake/install_packages.sh demo|test|compare
# Installs the Debian packages that are missing: `demo` to build the program, `test` for every check,
# `compare` for bench/compare.sh.
set -eu

demo="g++ cmake ninja-build libboost1.81-dev libyaml-cpp-dev libicu-dev libcli11-dev libsqlite3-dev libpq-dev"
test="$demo clang llvm libclang-rt-14-dev clang-tidy clang-format catch2 doxygen doxygen-awesome-css graphviz gcovr chromium libcsv-dev gringo pkgconf valgrind postgresql sqlite3 python3 python3-pandas php-cli"
compare="$demo libbenchmark-dev time"
case "${1-}" in
    demo) wanted=$demo ;;
    test) wanted=$test ;;
    compare) wanted=$compare ;;
    *)    echo "usage: sh $0 demo|test|compare" >&2; exit 2 ;;
esac

if ! command -v apt-get >/dev/null; then
    echo "this is not Debian; please install by hand what these packages hold: $wanted" >&2
    exit 1
fi
missing=""
for package in $wanted; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
# Node may have come from elsewhere, with npm in it.
if [ "$1" != demo ] && ! command -v npm >/dev/null; then missing="$missing nodejs npm"; fi
[ -n "$missing" ] || exit 0

echo "installing:$missing"
as_root=""
[ "$(id -u)" -eq 0 ] || as_root=sudo
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update
# shellcheck disable=SC2086 # the list is meant to become words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends $missing >/dev/null
