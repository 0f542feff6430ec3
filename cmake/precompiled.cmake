# The standard headers that most files read, compiled once: more than a third of a build. Every file still includes what it
# uses; the preset dev builds without this (CMAKE_DISABLE_PRECOMPILE_HEADERS), where a missing #include would show.
if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
    add_compile_options(-pthread)   # Pango asks for it, and they serve only what has the same flags
    # GCC 12 takes the code of precompiled headers for our own, and warns of std::string's.
    target_compile_options(chronomap_warnings INTERFACE -Wno-array-bounds)
endif()
file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp "")
add_library(chronomap_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(chronomap_precompiled PRIVATE chronomap_warnings)
target_precompile_headers(chronomap_precompiled PRIVATE
    <algorithm> <array> <charconv> <chrono> <cmath> <cstdint> <filesystem> <fstream> <functional> <iterator> <limits> <map> <memory>
    <mutex> <numeric> <optional> <random> <set> <span> <sstream> <stdexcept> <string> <string_view> <system_error> <thread>
    <unordered_map> <utility> <variant> <vector>)

# Lets the target read them so. Its compiler flags must be those of the other libraries.
function(chronomap_precompile target)
    target_precompile_headers(${target} REUSE_FROM chronomap_precompiled)
endfunction()
