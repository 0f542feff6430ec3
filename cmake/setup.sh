# shellcheck shell=bash
# What ./run and ./test share: packages, configuring, building. Source it with `root` set to the folder of the project.

: "${root:?}"
build="$root/build/release"

# The packages of a section of packages.txt.
packages_of() {
    sed -n "/^\[$1\]/,/^\[/ { s/^\([a-z0-9][a-z0-9.+-]*\).*/\1/p; }" "$root/packages.txt"
}

# Those of the given packages that are not installed.
missing_of() {
    local installed
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package} ' "$@" 2>/dev/null)" || true # it fails for those that it does not know
    for package in "$@"; do
        case "$installed" in *" installed $package "*) ;; *) echo "$package" ;; esac
    done
}

# Runs a command quietly; when it fails, shows what it said and ends.
quietly() {
    local log
    log=$(mktemp)
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        echo "This failed: $*" >&2
        exit 1
    fi
    rm -f "$log"
}

install_packages() {
    echo "Chronomap needs these Debian packages, which are not installed yet:"
    for package in "$@"; do
        grep "^$package " "$root/packages.txt" | sed 's/^/  /; s/# //'
    done
    local command=(env DEBIAN_FRONTEND=noninteractive apt-get -o Dpkg::Use-Pty=0)
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Installing them needs root's rights, and there is no sudo here. As root, run:" >&2
            echo "  apt-get update && apt-get install --no-install-recommends $*" >&2
            exit 1
        fi
        echo "Installing them needs root's rights, because packages serve the whole machine: sudo may ask for your password."
        sudo -v || exit 1
        command=(sudo "${command[@]}")
    fi
    echo "Installing; this may take some minutes ..."
    quietly "${command[@]}" update
    quietly "${command[@]}" install --yes --no-install-recommends "$@"
}

# Installs what is missing from the given sections.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null; then
        return # not Debian: CMake will tell what is missing
    fi
    local wanted=() missing=()
    for section in "$@"; do
        mapfile -t -O "${#wanted[@]}" wanted < <(packages_of "$section")
    done
    mapfile -t missing < <(missing_of "${wanted[@]}")
    if [ "${#missing[@]}" -gt 0 ]; then
        install_packages "${missing[@]}"
    fi
}

# Configures build/release; the arguments go to CMake.
configure() {
    echo "Configuring build/release ..."
    (cd "$root" && quietly cmake --preset release "$@")
}

# Ninja's words without those that say nothing; on a terminal the progress stays on one line.
show_progress() {
    local line shown=
    while IFS= read -r line; do
        case "$line" in
        "ninja: no work to do."* | "ninja: Entering directory"* | *"] Re-checking globbed directories"*) ;;
        "["*"/"*"] "*)
            [ -n "$shown" ] || echo "Building; the first time takes some minutes ..."
            shown=yes
            if [ -t 1 ]; then printf '\r%s ' "${line%%]*}]"; fi
            ;;
        *) printf '%s\n' "$line" ;;
        esac
    done
    if [ -n "$shown" ] && [ -t 1 ]; then echo; fi
}

# Builds the given targets.
build_targets() {
    local status
    ninja -C "$build" "$@" 2>&1 | show_progress
    status=${PIPESTATUS[0]}
    if [ "$status" != 0 ]; then
        echo "The build failed." >&2
        exit 1
    fi
}
