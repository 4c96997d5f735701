#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh cmake/packaging/prove_packages.sh
# Makes the packages for Debian, lets lintian judge them, installs them, uses each, and takes them away again. It changes
# the system that it runs in, as root; in a bare one, which is gone afterwards:
#   sudo sh cmake/prove_clean_root.sh "sh cmake/packaging/prove_packages.sh"
set -eu
cd "$(dirname "$0")/../.."

as_root=""
[ "$(id -u)" -eq 0 ] || as_root=sudo
quiet_apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >/dev/null; }

sh cmake/install_packages.sh demo
quiet_apt install -y --no-install-recommends dpkg-dev file lintian gcc pkgconf python3
cmake --preset deb >/dev/null
cmake --build --preset deb
rm -rf build/deb/packages
cpack --config build/deb/CPackConfig.cmake >/dev/null
ls -l build/deb/packages/*.deb

echo "== lintian"
lintian --fail-on error --allow-root build/deb/packages/*.deb

echo "== install"
before=$(mktemp)
after=$(mktemp)
trap 'rm -f "$before" "$after"' EXIT
dpkg-query -W -f '${Package}\n' >"$before"
quiet_apt install -y --no-install-recommends ./build/deb/packages/*.deb

echo "== use"
congvu --version
status=0
congvu check docs/examples/ha-tinh --as-of 2022-12-31 >/dev/null || status=$?
[ "$status" -eq 0 ]
program=$(mktemp)
# shellcheck disable=SC2046 # they are words
cc docs/examples/c/before_saving.c $(pkg-config --cflags --libs congvu) -o "$program"
"$program" | cmp - docs/examples/c/before_saving.txt
rm -f "$program"
/usr/bin/python3 -B -m unittest discover -s tests/python

echo "== take away"
quiet_apt purge -y congvu libcongvu0 libcongvu-dev python3-congvu
for package in build/deb/packages/*.deb; do
    dpkg-deb -c "$package" | sed -n '/^d/!s/.* \.\(\/[^ ]*\).*/\1/p'
done | while read -r file; do
    if [ -e "$file" ]; then echo "left behind: $file" >&2; exit 1; fi
done
if [ -e /usr/include/congvu ] || [ -e /usr/lib/python3/dist-packages/congvu ]; then
    echo "a folder was left behind" >&2
    exit 1
fi
echo "packages: good"
