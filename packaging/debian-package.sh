#!/bin/bash
# debian-package.sh SUITE FOLDER: makes the release of the last commit (release.sh) in a Debian of that name (bookworm, trixie), as
# an ordinary user and without a network, and brings it to the folder. The root is that of debian-root.sh.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/roots.sh
. "$root/packaging/roots.sh"
# shellcheck source=cmake/setup.sh
. "$root/cmake/setup.sh"

[ $# = 2 ] || fail "for which Debian, bookworm or trixie, and into which folder?"
need_root_and git
# shellcheck disable=SC2046 # names of packages
build_root "$1" git iproute2 $(packages_of run) $(packages_of package)

clone=/home/builder/release
rm -rf "${folder:?}$clone" "$folder$clone.made"
git clone --quiet --no-local --depth 1 "file://$root" "$folder$clone" || fail "the clone failed"
in_root "$folder" chown -R builder: "$clone"
as_builder "$clone/packaging/release.sh" "$clone.made" || fail "the release could not be made"
mkdir -p "$2" && cp "$folder$clone.made"/* "$2" || fail "it could not be copied to $2"
rm -rf "${folder:?}$clone" "$folder$clone.made"
