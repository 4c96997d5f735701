#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sudo sh cmake/prove_clean_root.sh [COMMAND...]
# Proves that a newcomer needs nothing but Debian 12: makes a bare system in a temporary folder, puts the last commit
# into it, and runs there demo.sh and test.sh (or the commands given, each one word for `sh -c`). Needs root,
# debootstrap and git, a Debian mirror in this machine's own list of sources, and about 6 GB in $TMPDIR (or /tmp).
# Nothing stays behind.
set -eu

if [ "$(id -u)" -ne 0 ]; then
    echo "only root can make a root" >&2
    exit 1
fi
# Mounts are made in a name space of our own, so they end with this script and can never be deleted through.
if [ "${CONGVU_OWN_MOUNTS-}" != yes ]; then
    CONGVU_OWN_MOUNTS=yes exec unshare --mount --propagation private sh "$0" "$@"
fi
house=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || set -- "sh cmake/demo.sh" "sh cmake/test.sh"

# The mirrors of this machine: lines `address suite`, from both forms of the list of sources.
sources() {
    for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -f "$list" ] || sed -n 's/^deb  *\(\[[^]]*\] *\)\{0,1\}\([^ ]*\)  *\([^ ]*\) .*/\2 \3/p' "$list"
    done
    for list in /etc/apt/sources.list.d/*.sources; do
        [ ! -f "$list" ] || awk -v RS= '{
            n = split($0, lines, "\n"); uris = ""; suites = ""
            for (i = 1; i <= n; ++i) {
                if (sub(/^URIs: */, "", lines[i])) uris = lines[i]
                else if (sub(/^Suites: */, "", lines[i])) suites = lines[i]
            }
            split(uris, uri, " "); m = split(suites, suite, " ")
            for (i = 1; i <= m; ++i) print uri[1], suite[i]
        }' "$list"
    done
}
mirror=$(sources | awk '$2 == "bookworm" { print $1; exit }')
if [ -z "$mirror" ]; then
    echo "no mirror of Debian 12 in this machine's list of sources" >&2
    exit 1
fi

place=$(mktemp -d)
root=$place/root
clean_up() {
    status=$?
    trap - EXIT
    umount -l "$root/proc" "$root/dev" 2>/dev/null || true
    rm -rf --one-file-system "$place"
    exit $status
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

echo "making a bare Debian 12"
debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "$mirror" >"$place/log" 2>&1 ||
    { tail -n 20 "$place/log" >&2; exit 1; }
sources | awk '$2 ~ /^bookworm(-updates|-security)?$/ { print "deb", $1, $2, "main" }' >"$root/etc/apt/sources.list"
# How this machine reaches its mirror: proxies, certificates, time limits.
for setting in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
    if [ -f "$setting" ] && grep -q '^ *Acquire' "$setting"; then cp "$setting" "$root/etc/apt/apt.conf.d/"; fi
done
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" 2>/dev/null || true

mkdir "$root/house"
git -c safe.directory="$house" -C "$house" archive HEAD | tar -x -C "$root/house"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"

failed=0
for command; do
    echo
    echo "== $command"
    start=$(date +%s)
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        ${no_proxy:+no_proxy="$no_proxy"} \
        chroot "$root" sh -c "cd /house && $command" || failed=1
    echo "== $(($(date +%s) - start)) s"
done
exit $failed
