#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh cmake/packaging/prove_reproducible.sh
# Builds the last commit twice, in folders of different names, with another time zone, language and mask of rights, and
# holds that what is given to others has the same bytes. It takes two release builds.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build FOLDER
build() {
    mkdir -p "$1"
    git -C "$root" archive HEAD | tar -x -C "$1"
    (cd "$1" && cmake --preset release >/dev/null && cmake --build --preset release >/dev/null)
}
one=$work/one
two=$work/two/with/a/longer/name
(
    umask 022
    build "$one"
)
(
    umask 027
    export TZ=Asia/Ho_Chi_Minh LC_ALL=C
    build "$two"
)

differ=0
for file in bin/congvu lib/libcongvu.so.0 src/libcongvu_io.a src/libcongvu_report.a src/libcongvu_scenarios.a \
    congvu.cdx.json; do
    cmp "$one/build/release/$file" "$two/build/release/$file" || differ=1
    # Nor do equal files say where they were made.
    if grep -qF "$work" "$one/build/release/$file"; then
        echo "$file names the folder in which it was built"
        differ=1
    fi
done
[ "$differ" -ne 0 ] || echo "two builds, the same bytes"
exit "$differ"
