# How case files make what is too large, too odd or too long to stand in them.

# repeat COUNT TEXT: the text that many times.
repeat() { yes -- "$2" | head -n "$1" | tr -d '\n'; }

# bytes "\x50\x4B": bytes by their numbers.
bytes() { printf '%b' "$1"; }

# A row that can be used, below the names of columns that are found by themselves.
events() { printf 'date,lat,lon,title\n2020-01-05,40.5,44.5,Good\n'; }

# dossier MEMBERS: a dossier with a good event, and these members instead of or beside its own.
dossier() {
    printf '{"format": "chronomap-dossier/1", "title": {"en": "T"}, %s}\n' "$1"
}

# zipped ARCHIVE FILE...: files of this folder, packed, under their paths; they are removed.
zipped() {
    local archive=$1
    shift
    perl "$making/zip.pl" "$archive" "$@" && rm -- "$@"
}

# as_other COMMAND...: as somebody who is not the superuser, to whom no folder is closed.
as_other() {
    local as=()
    [ "$(id -u)" != 0 ] || as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    "${as[@]}" test -x "$program" || exit 77
    "$@"
}

# with_assets FOLDER COMMAND...: with these words, maps and letters instead of ours.
with_assets() {
    local assets
    assets=$(realpath "$1")
    shift
    "$@"
}
