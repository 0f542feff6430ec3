# Reads rules.txt and then C++ files (paths from the root of the project), and prints every include that the rules
# forbid. Ends with 1 when there are any.
#
# Beside the rules: a header that another folder includes must not bring in a library, neither itself nor through others.

function complain(message) { print message; bad = 1 }

function folder_of(path, folder, best) {
    best = ""
    for (folder in allowed)
        if (index(path, folder "/") == 1 && length(folder) > length(best)) best = folder
    return best
}

function check_own(file, line, header, from, to) {
    from = folder_of(file)
    to = folder_of(header)
    if (to == "") { complain(file ":" line ": \"" header "\" is in no folder of rules.txt"); return }
    includes[file] = includes[file] " " header
    if (from == to) return
    if (index(" " allowed[from] " ", " " to " ") == 0) complain(file ":" line ": " from " must not include " to " (" header ")")
    shared[header] = file ":" line
}

function check_library(file, line, header, i) {
    if (header !~ /[.\/]/) return    # the standard library
    for (i = 1; i <= library_count; i++)
        if (header ~ library_pattern[i]) {
            if (file !~ library_files[i]) complain(file ":" line ": <" header "> is not allowed here")
            if (library_files[i] != ".") brings[file] = "<" header ">"
            return
        }
    complain(file ":" line ": <" header "> has no rule in rules.txt")
}

# The library that a header brings in, itself or through those it includes.
function library_through(header, seen, parts, count, i, found) {
    if (header in brings) return brings[header]
    if (index(seen, " " header " ")) return ""
    count = split(includes[header], parts, " ")
    for (i = 1; i <= count; i++) {
        found = library_through(parts[i], seen " " header " ")
        if (found != "") return found
    }
    return ""
}

FILENAME ~ /rules\.txt$/ {
    if ($1 == "folder") {
        name = $2
        sub(/:$/, "", name)
        others = $0
        sub(/^[^:]*:[ ]*/, "", others)
        allowed[name] = others
    } else if ($1 == "library") {
        library_count++
        rule = substr($0, length("library ") + 1)
        at = index(rule, ": ")
        library_pattern[library_count] = substr(rule, 1, at - 1)
        library_files[library_count] = substr(rule, at + 2)
    }
    next
}

FNR == 1 && folder_of(FILENAME) == "" { complain(FILENAME ": is in no folder of rules.txt") }

/^[ \t]*#[ \t]*include[ \t]*"/ { split($0, part, "\""); check_own(FILENAME, FNR, part[2]) }
/^[ \t]*#[ \t]*include[ \t]*</ { split($0, part, /[<>]/); check_library(FILENAME, FNR, part[2]) }

END {
    for (header in shared) {
        library = library_through(header, " ")
        if (library != "") complain(shared[header] ": " header " brings " library " into another folder")
    }
    exit bad
}
