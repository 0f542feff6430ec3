#include "viewer/painters/palette.h"

#include <algorithm>
#include <limits>

namespace chronomap {

namespace {

// The cube of colours in 64 steps an edge: finer than the eye tells flat colours apart.
constexpr unsigned bits = 6;
constexpr unsigned drop = 8 - bits;
// Drawings have large flat surfaces, whose colours are kept as they are; the rest are edges between them.
constexpr std::size_t most_flat_colors = 96;

constexpr std::size_t cell_count = std::size_t{1} << (3 * bits);

std::size_t cell_of(const std::uint8_t* rgb) {
    return (static_cast<std::size_t>(rgb[0] >> drop) << (2 * bits)) |
           (static_cast<std::size_t>(rgb[1] >> drop) << bits) | (rgb[2] >> drop);
}

// Pixels of one cell, with the sums of their colours.
struct Cell {
    std::uint64_t pixels = 0;
    std::array<std::uint64_t, 3> sums{};

    std::uint8_t rounded_mean(int channel) const { return static_cast<std::uint8_t>(mean(channel) + 0.5); }
    double mean(int channel) const {
        return static_cast<double>(sums[static_cast<std::size_t>(channel)]) / static_cast<double>(pixels);
    }
};

std::vector<Cell> used_cells(const std::vector<Image>& pictures) {
    std::vector<Cell> cells(cell_count);
    for (const Image& picture : pictures) {
        for (std::size_t i = 0; i + 2 < picture.rgb.size(); i += 3) {
            Cell& cell = cells[cell_of(&picture.rgb[i])];
            ++cell.pixels;
            for (std::size_t channel = 0; channel < 3; ++channel)
                cell.sums[channel] += picture.rgb[i + channel];
        }
    }
    std::erase_if(cells, [](const Cell& cell) { return cell.pixels == 0; });
    return cells;
}

// A stretch of the cells, and along which channel its pixels differ most.
struct Box {
    std::size_t begin = 0, end = 0;
    int channel = 0;
    double error = 0; // summed squares of the distances from the mean along that channel
};

Box measured(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
    Box box{begin, end, 0, 0};
    for (int channel = 0; channel < 3; ++channel) {
        double pixels = 0, sum = 0, squares = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const auto weight = static_cast<double>(cells[i].pixels);
            const double mean = cells[i].mean(channel);
            pixels += weight;
            sum += weight * mean;
            squares += weight * mean * mean;
        }
        const double error = squares - sum * sum / pixels;
        if (error > box.error) {
            box.error = error;
            box.channel = channel;
        }
    }
    return box;
}

// Where the mean of the box lies among its cells, sorted by its channel: both halves have a cell at least.
std::size_t cut(std::vector<Cell>& cells, const Box& box) {
    const auto first = cells.begin() + static_cast<std::ptrdiff_t>(box.begin);
    const auto last = cells.begin() + static_cast<std::ptrdiff_t>(box.end);
    std::stable_sort(first, last,
                     [&](const Cell& a, const Cell& b) { return a.mean(box.channel) < b.mean(box.channel); });
    double pixels = 0, sum = 0;
    for (auto cell = first; cell != last; ++cell) {
        pixels += static_cast<double>(cell->pixels);
        sum += static_cast<double>(cell->pixels) * cell->mean(box.channel);
    }
    const auto middle =
        std::partition_point(first, last, [&](const Cell& cell) { return cell.mean(box.channel) < sum / pixels; });
    return std::clamp(static_cast<std::size_t>(middle - cells.begin()), box.begin + 1, box.end - 1);
}

void add_mean(std::vector<std::uint8_t>& rgb, const std::vector<Cell>& cells, const Box& box) {
    Cell whole;
    for (std::size_t i = box.begin; i < box.end; ++i) {
        whole.pixels += cells[i].pixels;
        for (std::size_t channel = 0; channel < 3; ++channel)
            whole.sums[channel] += cells[i].sums[channel];
    }
    for (int channel = 0; channel < 3; ++channel)
        rgb.push_back(whole.rounded_mean(channel));
}

std::uint8_t nearest_color(const std::vector<std::uint8_t>& rgb, const std::array<int, 3>& wanted) {
    std::size_t best = 0;
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < rgb.size() / 3; ++i) {
        int distance = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int step = rgb[3 * i + channel] - wanted[channel];
            distance += step * step;
        }
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return static_cast<std::uint8_t>(best);
}

} // namespace

Palette::Palette(const std::vector<Image>& pictures) : m_nearest(cell_count) {
    std::vector<Cell> cells = used_cells(pictures);
    std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.pixels > b.pixels; });
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < std::min(cells.size(), most_flat_colors); ++i)
        boxes.push_back({i, i + 1, 0, 0});
    if (boxes.size() < cells.size())
        boxes.push_back(measured(cells, boxes.size(), cells.size()));
    while (boxes.size() < most_colors) {
        const auto worst =
            std::max_element(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.error < b.error; });
        if (worst->error <= 0 || worst->end - worst->begin < 2)
            break;
        const Box box = *worst;
        const std::size_t middle = cut(cells, box);
        *worst = measured(cells, box.begin, middle);
        boxes.push_back(measured(cells, middle, box.end));
    }
    for (const Box& box : boxes)
        add_mean(m_rgb, cells, box);
    constexpr int middle = 1 << (drop - 1);
    for (std::size_t cell = 0; cell < cell_count; ++cell) {
        const auto channel = [&](unsigned shift) {
            return static_cast<int>((cell >> shift & ((1U << bits) - 1)) << drop) + middle;
        };
        m_nearest[cell] = nearest_color(m_rgb, {channel(2 * bits), channel(bits), channel(0)});
    }
    // Where the pictures have colours, those count rather than the middle of their cell.
    for (const Cell& cell : cells) {
        const std::array<std::uint8_t, 3> mean{cell.rounded_mean(0), cell.rounded_mean(1), cell.rounded_mean(2)};
        m_nearest[cell_of(mean.data())] = nearest_color(m_rgb, {mean[0], mean[1], mean[2]});
    }
}

std::vector<std::uint8_t> Palette::indices_of(const Image& image) const {
    std::vector<std::uint8_t> indices(image.rgb.size() / 3);
    for (std::size_t i = 0; i < indices.size(); ++i)
        indices[i] = m_nearest[cell_of(&image.rgb[3 * i])];
    return indices;
}

} // namespace chronomap
