#!/bin/bash
# Holds PDF and SVG against the tools of others: every place of the bundled dossier that is drawn is found by pdftotext, in
# English and in Arabic, every font is embedded, and the XML is well-formed. Without those tools it is skipped.
#
#   check_vectors.sh PROGRAM
set -u
export LC_ALL=C.UTF-8     # before anything that spells letters by their numbers
for tool in pdftotext pdffonts xmllint; do
    command -v "$tool" >/dev/null || exit 77
done
program=$(realpath "$1")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export CHRONOMAP_ASSETS
CHRONOMAP_ASSETS=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../assets")
failures=0
fail() {
    echo "$*"
    failures=$((failures + 1))
}

# Without marks and isolates of direction, and each stretch of white space as one space.
plain_text() {
    pdftotext "$@" - | sed $'s/\u200c\\|\u200e\\|\u200f\\|\u202a\\|\u202b\\|\u202c//g' | tr -s '[:space:]' ' '
}

check_names() {
    local language=$1 name text
    shift
    "$program" render --lang "$language" --out "$work/$language.pdf" || fail "$language: not drawn"
    for mode in "" -layout; do
        text=$(plain_text $mode "$work/$language.pdf")
        for name in "$@"; do
            [[ $text == *"$name"* ]] || fail "$language $mode: $name is not found"
        done
    done
    pdffonts "$work/$language.pdf" | tail -n +3 | awk '$(NF-4) != "yes" { exit 1 }' || fail "$language: a font is not embedded"
}

check_names en Goris Sotk Jermuk Dashkasan Kalbajar Lachin Karabakh "the Armenian–Azerbaijani border" \
    "Azerbaijan's Ministry of Defence" "The Kremlin calls for: restraint and respect for the ceasefire"
check_names ar غوريس سوتك جيرموك داشكسان كلباجار لاشين كاراباخ "الحدود الأرمنية الأذربيجانية" "وزارة الدفاع الأذربيجانية" \
    "الأمين العام للأمم المتحدة" "القوات الأرمينية نفّذت أعمال تخريب، ومواقع الجيش قُصفت"
"$program" render --lang ar --title 'A & B <"c">' --out "$work/a.svg" && xmllint --noout "$work/a.svg" || fail "the SVG is not well-formed"
[ "$failures" = 0 ]
