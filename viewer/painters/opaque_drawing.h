#pragma once

namespace chronomap {

/// While it lives, what is drawn replaces the pixels below: nothing is blended, and textures keep their own colours
/// whatever those of the vertices. Needs the active OpenGL context to be that of the target; SFML finds its state again
/// afterwards.
class OpaqueDrawing {
public:
    OpaqueDrawing();
    ~OpaqueDrawing();
    OpaqueDrawing(const OpaqueDrawing&) = delete;
    OpaqueDrawing& operator=(const OpaqueDrawing&) = delete;
};

} // namespace chronomap
