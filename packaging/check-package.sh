#!/bin/bash
# check-package.sh PACKAGE SUITE: the Debian package has no fault that lintian knows, installs in a clean Debian of that name, runs
# there as an ordinary user without a network, and leaves nothing when it is purged.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/roots.sh
. "$root/packaging/roots.sh"
[ $# = 2 ] || fail "which package, and which Debian: bookworm or trixie?"
package=$(realpath "$1")
suite=$2
need_root_and lintian

lintian --fail-on error,warning "$package" || fail "lintian finds faults"

pristine_root "$suite"
folder=$roots/$suite-package
copy_root "$pristine" "$folder"
apt_in "$folder" update
apt_in "$folder" install --no-install-recommends desktop-file-utils shared-mime-info libglib2.0-bin hicolor-icon-theme man-db xvfb xauth

# What it needs is installed first, so that what is left afterwards is its own.
needed=$(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/ *(.*//; s/|.*//; s/ //g')
# shellcheck disable=SC2086 # names of packages
apt_in "$folder" install --no-install-recommends $needed
in_root "$folder" useradd --create-home reader
files_in() { (cd "$folder" && find . -xdev -path ./proc -prune -o -path ./dev -prune -o -path ./sys -prune -o -print | sort); }
ignored='^\./(var/lib/dpkg|var/lib/apt|var/log|var/cache|tmp|run)(/|$)'
files_in | grep -vE "$ignored" >"$folder.before"

cp "$package" "$folder/tmp/chronomap.deb"
apt_in "$folder" install --no-install-recommends /tmp/chronomap.deb

cp "$root/packaging/check-installed.sh" "$folder/tmp/check-installed.sh"
in_root_offline "$folder" runuser -u reader -- env HOME=/home/reader bash /tmp/check-installed.sh || fail "it does not run as installed"
rm -rf "$folder/home/reader/.cache" "$folder/home/reader/.local"     # what somebody made with it is theirs

apt_in "$folder" purge chronomap
files_in | grep -vE "$ignored" >"$folder.after"
diff "$folder.before" "$folder.after" || fail "it leaves what is told above, or took it along"
in_root "$folder" sh -c '! dpkg -s chronomap 2>/dev/null | grep -q "^Status: .*installed"' || fail "it is still there"
echo "The package is good in Debian $suite."
