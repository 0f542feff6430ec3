#pragma once

#include <cairo.h>

#include <memory>
#include <new>
#include <stdexcept>
#include <string>

namespace chronomap {

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

/// Cairo's surfaces and contexts, destroyed with their owner.
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Context = std::unique_ptr<cairo_t, DestroyContext>;

/// Throws std::bad_alloc or std::runtime_error unless a status is good.
inline void check(cairo_status_t status) {
    if (status == CAIRO_STATUS_NO_MEMORY)
        throw std::bad_alloc();
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("cannot paint: ") + cairo_status_to_string(status));
}

} // namespace chronomap
