#!/bin/bash
# release.sh FOLDER [WORK_FOLDER [COMMIT]]: makes the release of the commit, else of the last one, in the folder: the source as
# chronomap-VERSION.tar.gz, the Debian package that is built from it, and SHA256SUMS. Installs what is missing, builds in the
# work folder, else in one that is removed. The same commit gives the same bytes on the same Debian, wherever and whenever it is
# built (reproducible.sh).
set -eu
umask 022
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=cmake/setup.sh
. "$root/cmake/setup.sh"
[ $# -ge 1 ] || { echo "release.sh: into which folder?" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
if [ $# -ge 2 ]; then
    mkdir -p "$2"
    work=$(cd "$2" && pwd)
else
    work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
fi
commit=$(git -C "$root" rev-parse "${3:-HEAD}")
ensure_packages run package
[ -z "$(git -C "$root" status --porcelain)" ] || echo "release.sh: what is not committed is not in the release" >&2

version=$(git -C "$root" show "$commit:CMakeLists.txt" | sed -n 's/^project(chronomap VERSION \([0-9.]*\) .*/\1/p')
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct "$commit")
export SOURCE_DATE_EPOCH
name=chronomap-$version

git -C "$root" archive --format=tar --prefix="$name/" "$commit" | gzip -9n >"$out/$name.tar.gz"
rm -rf "${work:?}/$name"
tar -xzf "$out/$name.tar.gz" -C "$work"
cd "$work/$name"
echo "Building the package; this takes some minutes ..."
quietly cmake --preset package
quietly cmake --build --preset package
(cd build/package && quietly cpack -G DEB)
cp build/package/*.deb "$out"
cd "$out"
sha256sum "$name.tar.gz" "chronomap_$version"-*.deb >SHA256SUMS
cat SHA256SUMS
