#pragma once

#include <functional>

namespace chronomap {

/// A stretch of rows [begin, end).
struct Band {
    int begin = 0;
    int end = 0;
};

/// How many bands a picture is cut into: from its size alone, so that its bytes do not depend on the machine.
int band_count(int width_px, int height_px);

/// The `index`th of `count` bands of nearly equal height.
Band band_at(int index, int count, int height_px);

/// Calls `work(index)` once for each index below `count`, on as many threads as there are processors, the calling one
/// among them; within such work on that thread alone. After the first exception no more work is begun, and when what was
/// begun is done, it is thrown again.
void for_each_in_parallel(int count, const std::function<void(int)>& work);

} // namespace chronomap
