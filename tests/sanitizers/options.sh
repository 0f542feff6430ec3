# For scripts that start the program in an empty environment: the sanitizers' options and what is preloaded for them, as words for
# `env -i`.
mapfile -t sanitizers < <(env | grep -E '^((ASAN|LSAN|UBSAN|TSAN)_OPTIONS|LD_PRELOAD)=')
