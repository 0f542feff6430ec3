#!/bin/bash
# table.sh            prints the table of README.md, a row a case file
# table.sh --check    fails when README.md has another one, or a case file does not tell all
# table.sh --update   writes it into README.md
set -u
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

# Of each case file the first line of each kind; what stands behind the exit code is the program's.
table() {
    echo "| File and test | What it is | Exit | What is said | What is kept |"
    echo "| --- | --- | --- | --- | --- |"
    awk '
        function row(name) {
            if (what == "" || kept == "" || command !~ /chronomap|program/ || code == "") {
                print name " does not tell what it is, what is kept, the command or its exit code" >"/dev/stderr"
                exit failed = 1
            }
            printf "| [%s](files/%s.case) | %s | %s | %s | %s |\n", name, name, what, code, says, kept
            what = says = kept = command = code = ""
        }
        function cell(text) { gsub(/\|/, "\\|", text); return text }
        FNR == 1 && name != "" { row(name) }
        FNR == 1 { name = FILENAME; gsub(/^files\/|\.case$/, "", name) }
        code != "" { next }
        /^what: / { what = cell(substr($0, 7)) }
        /^says: / { says = cell(substr($0, 7)) }
        /^kept: / { kept = cell(substr($0, 7)) }
        /^\$ / { command = $0 }
        /^exit [0-9]+$/ { code = $2 }
        END { if (!failed) row(name); exit failed }' files/*.case
}

rest_and_table() { sed '/^| File and test/,$d' README.md && table; }

case ${1:-} in
--check) table >/dev/null && diff -u README.md <(rest_and_table) ;;
--update) table >/dev/null && rest_and_table >README.new && mv README.new README.md ;;
*) table ;;
esac
