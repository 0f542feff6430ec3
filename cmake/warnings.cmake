# Warnings for our own code, each with what it catches.
add_library(chronomap_warnings INTERFACE)
target_compile_options(chronomap_warnings INTERFACE
    -Wall -Wextra -Wpedantic
    $<$<NOT:$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wshadow>     # a name that hides another; not of another file that is compiled with it
    -Wnon-virtual-dtor      # deleting through a base without a virtual destructor
    -Wold-style-cast        # casts that say not what they mean
    -Woverloaded-virtual    # a function that hides a virtual one
    -Wcast-align            # casts that raise the needed alignment
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>     # the same condition twice in an if chain
    $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>          # && where & was meant
    -Wnull-dereference      # paths that follow a null pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>         # GCC 12 warns of std::string's own operator+ (GCC bug 105651)
    $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>    # and of its other functions, where their header is precompiled
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # GCC 12 warns of std::variant's own moves (GCC bug 80635)
if(CHRONOMAP_WERROR)
    target_compile_options(chronomap_warnings INTERFACE -Werror)
endif()
