#include "viewer/scene/piece_picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace chronomap {

namespace {

constexpr std::size_t most_pieces = 500;

struct PixelStretch {
    int from, to;
};

/// The whole pixels of [from, to), at least one, within [0, size).
PixelStretch pixels(double from, double to, int size) {
    const double first = std::floor(from + 0.5);
    const double end = std::max(first + 1, std::floor(to + 0.5));
    return {static_cast<int>(std::clamp(first, 0.0, double(size))),
            static_cast<int>(std::clamp(end, 0.0, double(size)))};
}

bool is_image(const PiecesQuestion& question, bool is_window) {
    return is_window && question.pieces.size() > most_pieces;
}

} // namespace

PixelImage picture_of(const PiecesQuestion& question) {
    const Rect& room = question.room;
    PixelImage image{static_cast<int>(std::ceil(room.width)), static_cast<int>(std::ceil(room.height)), {}};
    image.pixels.resize(static_cast<std::size_t>(image.width_px) * static_cast<std::size_t>(image.height_px));
    for (const Piece& piece : question.pieces) {
        const PixelStretch x = pixels(piece.rect.x - room.x, piece.rect.right() - room.x, image.width_px);
        const PixelStretch y = pixels(piece.rect.y - room.y, piece.rect.bottom() - room.y, image.height_px);
        for (int row = y.from; row < y.to; ++row) {
            const auto begin = image.pixels.begin() + std::ptrdiff_t{row} * image.width_px;
            std::fill(begin + x.from, begin + x.to, premultiplied(piece.color));
        }
    }
    return image;
}

void draw_pieces(DisplayList& list, const PiecesQuestion& question, bool is_window,
                 const Remembered<PiecesQuestion, PixelImage>& drawn) {
    if (!is_image(question, is_window)) {
        for (const Piece& piece : question.pieces) {
            list.add(RectCommand{piece.rect, piece.color});
        }
        return;
    }
    const std::shared_ptr<const PixelImage> image = drawn.answer(question, [&] { return picture_of(question); });
    list.add(
        ImageCommand{image, {question.room.x, question.room.y, double(image->width_px), double(image->height_px)}});
}

void draw_pieces_within(DisplayList& list, PiecesQuestion question, const Rect& part, bool is_window,
                        const Remembered<PiecesQuestion, PixelImage>& drawn) {
    if (!is_image(question, is_window)) {
        std::erase_if(question.pieces, [&](const Piece& piece) { return !part.contains(piece.rect.center()); });
        draw_pieces(list, question, false, drawn);
        return;
    }
    list.add(BeginClipCommand{part});
    draw_pieces(list, question, true, drawn);
    list.add(EndClipCommand{});
}

} // namespace chronomap
