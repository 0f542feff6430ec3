#!/bin/bash
# Reads all hostile files while strace looks on: no socket is opened, not even with PROJ's own wish for the network.
set -u
test=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

strace -f -o "$folder/probe" true 2>/dev/null || exit 77 # strace is missing, or may not look at other processes

PROJ_NETWORK=ON strace -f -e trace=socket,connect,sendto -o "$folder/log" "$test" '~[opens a socket]~[missing module]' >"$folder/output" 2>&1 || {
    cat "$folder/output"
    exit 1
}
if grep -E 'socket\(|connect\(|sendto\(' "$folder/log"; then
    echo "the network was asked" >&2
    exit 1
fi

# What is looked for would be found.
strace -f -e trace=socket,connect,sendto -o "$folder/log" "$test" '[opens a socket]' >"$folder/output" 2>&1
grep -q 'socket(' "$folder/log"
