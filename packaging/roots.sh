# shellcheck shell=bash
# Small Debian systems in folders, for the scripts beside. Source it with `root` set to the folder of the project; needs root's
# rights and debootstrap. They stand in $CHRONOMAP_ROOTS, or else in /var/tmp/chronomap-roots.

: "${root:?}"
roots=${CHRONOMAP_ROOTS:-/var/tmp/chronomap-roots}

fail() {
    echo "$(basename "$0"): $*" >&2
    exit 1
}

need_root_and() {
    [ "$(id -u)" = 0 ] || fail "making a Debian root needs root's rights: use sudo"
    for program in debootstrap "$@"; do
        command -v "$program" >/dev/null || fail "$program is not installed: apt-get install $program"
    done
}

# Where this machine gets its own Debian packages from.
mirror() {
    local address
    address=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Component: main' | head -n 1)
    echo "${address:-http://deb.debian.org/debian}"
}

# Lets apt in that root reach its packages as this machine does: proxy, certificates, names.
carry_network() {
    apt-config dump | grep -E '^Acquire::(http|https|Retries|ForceIPv4|Check-)' >"$1/etc/apt/apt.conf.d/90host"
    cp -L /etc/resolv.conf "$1/etc/resolv.conf"
}

# Waits until no other script works on the roots, until this one ends: two would write into one folder.
have_roots_alone() {
    [ -z "${roots_lock:-}" ] || return 0
    mkdir -p "$roots"
    exec {roots_lock}>"$roots/lock"
    flock --nonblock "$roots_lock" || { echo "Waiting until others are done in $roots ..." && flock "$roots_lock"; }
}

# Removes what a script that was stopped has left, and nothing of what is mounted there.
remove_root() {
    umount --lazy "$1/proc" "$1/sys" 2>/dev/null
    rm -rf --one-file-system "$1"
}

# A pristine Debian of that name (bookworm, trixie), made once; its folder goes to `pristine`.
pristine_root() {
    have_roots_alone
    pristine=$roots/$1-pristine
    [ -d "$pristine" ] && return
    remove_root "$pristine.part"
    echo "Making a Debian $1 in $pristine ..."
    debootstrap --variant=minbase --include=ca-certificates "$1" "$pristine.part" "$(mirror)" >"$pristine.log" 2>&1 ||
        fail "debootstrap could not make it; see $pristine.log"
    carry_network "$pristine.part"
    mv "$pristine.part" "$pristine"
}

# Copies a pristine root to that folder, in place of what was there.
copy_root() {
    have_roots_alone
    remove_root "$2"
    cp -a --reflink=auto "$1" "$2"
}

# in_root FOLDER COMMAND...: as root in it, with /proc and /dev of its own, which end with the command.
in_root() {
    local folder=$1
    shift
    unshare --mount --pid --fork --kill-child bash -c '
        mount --make-rprivate / && mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount -t sysfs sysfs "$0/sys" 2>/dev/null
        exec chroot "$0" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
        ' "$folder" "$@"
}

# The same without any network but its own loop.
in_root_offline() {
    local folder=$1
    shift
    in_root "$folder" unshare --net sh -c 'ip link set lo up 2>/dev/null; exec "$@"' sh "$@"
}

# apt_in FOLDER ARGUMENT...: apt-get there, told only when it fails.
apt_in() {
    local folder=$1 log
    log=$(mktemp)
    shift
    in_root "$folder" apt-get --quiet --yes "$@" >"$log" 2>&1 || { tail -n 40 "$log"; rm -f "$log"; fail "apt-get $* failed in $folder"; }
    rm -f "$log"
}

# build_root SUITE PACKAGE...: a Debian of that name with those packages and an ordinary user, builder, kept for the next time; its
# folder goes to `folder`. Wants cmake/setup.sh.
build_root() {
    local suite=$1 missing
    shift
    have_roots_alone
    folder=$roots/$suite-build
    if [ ! -d "$folder" ]; then
        pristine_root "$suite"
        copy_root "$pristine" "$folder.part"
        in_root "$folder.part" useradd --create-home builder
        mv "$folder.part" "$folder"
    fi
    # One that was kept may be older than packages.txt.
    mapfile -t missing < <(DPKG_ADMINDIR=$folder/var/lib/dpkg missing_of "$@")
    if [ ${#missing[@]} -gt 0 ]; then
        echo "Installing what packages.txt names ..."
        apt_in "$folder" update
        apt_in "$folder" install --no-install-recommends "${missing[@]}"
    fi
}

# as_builder COMMAND...: as the ordinary user of the build root, without a network.
as_builder() {
    in_root_offline "$folder" runuser -u builder -- env HOME=/home/builder "$@"
}
