#!/bin/bash
# no_network.sh TEST PROGRAM [--all]: lists all files and arguments that try the network, and opens all files of TEST, while strace looks
# on: no socket is opened, not even with PROJ's own wish for the network. --all: with every command and in the window, which opens that to
# its display.
set -u
test=$(realpath "$1") program=$(realpath "$2") all=${3:-}
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

strace -f -o "$folder/probe" true 2>/dev/null || exit 77 # strace is missing, or may not look at other processes
export SHELL=/bin/sh # otherwise bash looks for it in the table of users, and asks a socket of this machine first
export ASAN_OPTIONS=${ASAN_OPTIONS:-}:detect_leaks=0 # which a process that is watched cannot do
calls=socket,connect,sendto,sendmsg,bind
watched() { PROJ_NETWORK=ON strace -f --seccomp-bpf -qq -e trace=$calls -o "$folder/log" "$@" >"$folder/output" 2>&1; }

# none_in_log ALLOWED: no call but those that match.
none_in_log() {
    ! grep -E '(socket|connect|sendto|sendmsg|bind)\(' "$folder/log" | grep -vE "$1" || {
        echo "the network was asked" >&2
        exit 1
    }
}

watched "$test" '~[opens a socket]~[missing module]' || { cat "$folder/output"; exit 1; }
none_in_log 'nothing is allowed'

# The files of the cases that name an address, each in a folder of its own.
assets=$(realpath "$here/../../assets") making=$here
export CHRONOMAP_ASSETS=$assets HOME=$folder/home
. "$here/making.sh"
chronomap() { "$program" "$@"; }
for case in $(grep -lE '^(make|what): .*(127\.0\.0\.1|SYSTEM|VirtualOGR)' "$here"/files/*.case); do
    mkdir -p "$folder/files/$(basename "$case" .case)"
    (cd "$folder/files/$(basename "$case" .case)" && eval "$(sed -n 's/^make: //p' "$case")") >/dev/null 2>&1
done
mapfile -t files < <(find "$folder/files" -type f -name 'a.*' | LC_ALL=C sort)
[ "${#files[@]}" -ge 15 ] || { echo "only ${#files[@]} files try the network" >&2; exit 1; }
addresses=(http://127.0.0.1:9/x.csv https://127.0.0.1:9/x.geojson /vsicurl/http://127.0.0.1:9/x /vsis3/bucket/x PG:host=127.0.0.1 WFS:http://127.0.0.1:9/x)

commands=(list)
[ -z "$all" ] || commands+=(check "render --size 100x100 --out $folder/p.png" "export --out $folder/t.csv" "import --out $folder/t")
with_every_command() {
    for file in "${files[@]}" "${addresses[@]}"; do
        for words in "${commands[@]}"; do
            # shellcheck disable=SC2086 # words of a command
            "$program" $words "$file"
        done
    done
}
export program folder
export -f with_every_command
watched bash -c "$(declare -p files addresses commands); with_every_command"
none_in_log 'nothing is allowed'
grep -q 'is an address, and nothing is ever fetched' "$folder/output" || { echo "addresses are not refused" >&2; exit 1; }

# The window: its display is a socket of this machine.
in_window() { for file in "${files[@]}"; do timeout 20 "$program" --size 320x240 --replay "$folder/nothing.jsonl" "$file"; done; }
if [ -n "$all" ]; then
    : >"$folder/nothing.jsonl"
    watched "$here/../display/with_xvfb.sh" bash -c "$(declare -p files); $(declare -f in_window); in_window"
    [ "$(grep -c 'connect(.*AF_UNIX' "$folder/log")" -ge ${#files[@]} ] || { echo "windows were not opened" >&2; exit 1; }
    none_in_log 'AF_UNIX|AF_NETLINK|(connect|bind)\([0-9]+, \{sa_family=AF_UNIX|send(to|msg)\('
fi

# What is looked for would be found.
watched "$test" '[opens a socket]'
grep -q 'socket(' "$folder/log"
