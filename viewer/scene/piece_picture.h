#pragma once

#include "viewer/scene/display_list.h"
#include "viewer/scene/remembered.h"

#include <vector>

namespace chronomap {

/// A filled rectangle, one of very many side by side.
struct Piece {
    Rect rect;
    Color color;

    friend bool operator==(const Piece&, const Piece&) = default;
};

struct PiecesQuestion {
    std::vector<Piece> pieces;
    Rect room;

    friend bool operator==(const PiecesQuestion&, const PiecesQuestion&) = default;
};

/// The pieces that lie within a room, one pixel of the image a logical px of it; each is at least a pixel high and wide. Where
/// pieces overlap the later one shows.
PixelImage picture_of(const PiecesQuestion& question);

/// Draws pieces one by one, or a window's very many as one image: a software renderer takes a microsecond for each.
void draw_pieces(DisplayList& list, const PiecesQuestion& question, bool is_window,
                 const Remembered<PiecesQuestion, PixelImage>& drawn);

/// The same for the part of the pieces that lies within a rectangle: pieces are drawn whole or not at all, an image is clipped.
void draw_pieces_within(DisplayList& list, PiecesQuestion question, const Rect& part, bool is_window,
                        const Remembered<PiecesQuestion, PixelImage>& drawn);

} // namespace chronomap
