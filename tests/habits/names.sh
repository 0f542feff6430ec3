#!/bin/bash
# names.sh: no two files of a folder give the same name to different things in their unnamed namespaces. Several files are compiled
# as one (see CONTRIBUTING.md), where such names would meet; what is the same thing twice belongs into one place.
set -u
cd "$(dirname "$0")/../.." || exit 1
git ls-files --cached --others --exclude-standard 'geodata/*.cpp' 'events/*.cpp' 'viewer/*.cpp' 'tests/*.cpp' |
    grep -v -e '^geodata/bake/' -e '^tests/bench/' | xargs awk '
    function folder_of(path) { sub(/\/[^\/]*$/, "", path); return path }
    # A name, what it is given to in how many words it takes to tell it from others, and whether saying it twice does no harm.
    function declare(name, what, harmless, key) {
        key = folder_of(FILENAME) " " name
        if (key in file && file[key] != FILENAME && !(harmless && whole[key] == what)) {
            print FILENAME ":" FNR ": " name " is in " file[key] ":" line[key] " too"
            bad = 1
        }
        file[key] = FILENAME; line[key] = FNR; whole[key] = what
    }
    FNR == 1 { inside = 0 }
    $0 == "namespace {" { inside = 1; next }
    /^} \/\/ namespace/ { inside = 0; next }
    !inside || !/^[A-Za-z_]/ || /^(template|extern|public|private)/ { next }
    /^(__extension__ )?(using|namespace) .*=/ { declare($1 == "__extension__" ? $3 : $2, $0, 1); next }
    /^(struct|class|enum) / { name = /^enum class / ? $3 : $2; sub(/[:;{].*/, "", name); declare(name, $0, 0); next }
    /^[^=]*[A-Za-z0-9_]\(/ {                                   # a function: others may have its name for other parameters
        match($0, /[A-Za-z0-9_]+\(.*/)
        name = substr($0, RSTART, RLENGTH)
        sub(/\) *(const |noexcept )*[{;]?$/, "", name)
        gsub(/ [a-z][A-Za-z0-9_]*(,|$)/, ",", name)                # names of parameters
        declare(name, $0, 0)
        next
    }
    {
        rest = $0
        while (match(rest, /[A-Za-z0-9_]+(\[[^]]*\])?( =|{|;)/)) {
            name = substr(rest, RSTART, RLENGTH)
            sub(/[^A-Za-z0-9_].*/, "", name)
            declare(name, $0, 0)
            rest = substr(rest, RSTART + RLENGTH)
            if (!match(rest, /, [A-Za-z0-9_]+ =/)) break           # more of them in one line
            rest = substr(rest, RSTART)
        }
    }
    END { exit bad }'
