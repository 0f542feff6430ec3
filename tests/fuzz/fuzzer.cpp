// The entry of each fuzzer: CHRONOMAP_FUZZ_TARGET is the target's function.
#include "fuzz/targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    chronomap::fuzz::CHRONOMAP_FUZZ_TARGET({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
