#!/bin/bash
# debian-root.sh [--again] SUITE: builds a fresh clone of the last commit in a Debian of that name (bookworm, trixie) and passes all
# tests there, as an ordinary user and without a network. Further arguments go to ctest. The root is kept for the next time, and
# the clone too: --again brings it to the last commit and builds only what that changes.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/roots.sh
. "$root/packaging/roots.sh"
# shellcheck source=cmake/setup.sh
. "$root/cmake/setup.sh"

again=
[ "${1:-}" != --again ] || { again=yes; shift; }
[ $# -ge 1 ] || fail "which Debian? bookworm or trixie"
suite=$1
shift
need_root_and git
# shellcheck disable=SC2046 # names of packages
build_root "$suite" git iproute2 $(packages_of run) $(packages_of test)

clone=$folder/home/builder/chronomap
if [ -n "$again" ] && [ -d "$clone/.git" ]; then
    in_clone() { git -c safe.directory='*' -C "$clone" "$@"; } # it belongs to another, the builder
    in_clone fetch --quiet --depth 1 "file://$root" HEAD && in_clone checkout --quiet --force FETCH_HEAD || fail "the fetch failed"
else
    rm -rf "$clone"
    git clone --quiet --no-local --depth 1 "file://$root" "$clone" || fail "the clone failed"
fi
in_root "$folder" chown -R builder: /home/builder/chronomap
as_builder /home/builder/chronomap/test "$@"
