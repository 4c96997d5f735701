#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh cmake/packaging/check_abi.sh [COMMIT]
# Holds libcongvu.so against the last release (the nearest tag v*, or COMMIT): whether programs that were compiled with
# that one run with this one. New functions are no fault. Exit status: 0 they run; 1 they do not; 3 a structure changed,
# and a person must judge: new members at its end are allowed, anything else is not. Needs Debian's abigail-tools, and
# builds the library twice.
set -eu
cd "$(dirname "$0")/../.."
reference=${1-$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null || true)}
if [ -z "$reference" ]; then
    echo "there is no release yet, so nothing to hold the library against; name a commit"
    exit 0
fi
command -v abidiff >/dev/null || { echo "abidiff is not installed (Debian: apt-get install abigail-tools)" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/source"
git archive "$reference" | tar -x -C "$work/source"
build() {
    cmake -S "$1" -B "$2" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCONGVU_TESTS=OFF >"$work/log" &&
        cmake --build "$2" --target congvu_c >"$work/log" || { cat "$work/log" >&2; exit 2; }
}
build "$work/source" "$work/old"
build . "$work/new"

# Types that no header shows may change as they like. Bit 8 of the status: what is gone cannot be made up for.
status=0
abidiff --no-added-syms --headers-dir1 "$work/source/include" --headers-dir2 include \
    "$work/old/lib/libcongvu.so.0" "$work/new/lib/libcongvu.so.0" || status=$?
if [ "$status" -eq 0 ]; then
    echo "who was compiled with libcongvu.so of $reference runs with this one"
elif [ $((status & 11)) -eq 0 ]; then
    echo "a structure is not what it was in $reference; only new members at its end are allowed" >&2
    exit 3
else
    echo "libcongvu.so breaks programs that were compiled with that of $reference" >&2
    exit 1
fi
