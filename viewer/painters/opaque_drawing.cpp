#include "viewer/painters/opaque_drawing.h"

#include <SFML/Window/Context.hpp>

namespace chronomap {

namespace {

constexpr unsigned gl_blend = 0x0BE2;
constexpr unsigned gl_texture_env = 0x2300;
constexpr unsigned gl_texture_env_mode = 0x2200;
constexpr int gl_modulate = 0x2100;
constexpr int gl_replace = 0x1E01;

struct Functions {
    void (*enable)(unsigned);
    void (*disable)(unsigned);
    void (*tex_env)(unsigned, unsigned, int);
};

template <typename Function>
void find(Function*& function, const char* name) {
    function = reinterpret_cast<Function*>(sf::Context::getFunction(name));
}

const Functions& functions() {
    static const Functions found = [] {
        Functions f{};
        find(f.enable, "glEnable");
        find(f.disable, "glDisable");
        find(f.tex_env, "glTexEnvi");
        return f;
    }();
    return found;
}

bool are_found() {
    return functions().enable != nullptr && functions().disable != nullptr && functions().tex_env != nullptr;
}

} // namespace

// SFML's way not to blend is to blend with a factor of zero, and every texel is multiplied by a colour. A software
// renderer does that work for every pixel.
OpaqueDrawing::OpaqueDrawing() {
    if (are_found()) {
        functions().disable(gl_blend);
        functions().tex_env(gl_texture_env, gl_texture_env_mode, gl_replace);
    }
}

OpaqueDrawing::~OpaqueDrawing() {
    if (are_found()) {
        functions().enable(gl_blend);
        functions().tex_env(gl_texture_env, gl_texture_env_mode, gl_modulate);
    }
}

} // namespace chronomap
