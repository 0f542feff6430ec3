#!/bin/bash
# trace_suite.sh BUILD [TESTS]: passes the whole test suite (or the tests whose names match) while strace looks at every process. Sockets of
# this machine (AF_UNIX: the display, and its server; AF_NETLINK: the list of devices) are allowed, others are not. Two tests open one to
# see that it would be seen and refused; they are left out. Takes about twice as long as the suite.
set -u
build=$(realpath "$1")
log=$(mktemp) && trap 'rm -f "$log"' EXIT
strace -f -o "$log" true 2>/dev/null || { echo "strace is missing, or may not look at other processes" >&2; exit 77; }
strace -f --seccomp-bpf -qq -e trace=socket,connect -o "$log" \
    ctest --test-dir "$build" -j2 -R "${2:-.}" -E 'A socket that is opened is seen|A confined process|makes the program ask the network' || exit 1
echo "$(grep -c 'socket(' "$log") sockets, of these of other machines: $(grep -cE 'AF_INET' "$log")"
! grep -E 'AF_INET' "$log"
