#include "events/table/geojson_outline.h"

#include "events/table/geojson_root.h"
#include "events/table/piece_threads.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <tuple>

namespace chronomap {
namespace {

using Next = FeatureStream::Next;

/// What was found in a part of the file: the features that begin in it.
struct Found {
    bool is_done = false;
    std::uint64_t begin = 0;   // of the first one
    std::uint64_t end = 0;     // of the next one, or where something else is
    Next next = Next::feature; // what is there
    std::uint32_t rows = 0;
};

/// A key, and where it came up.
struct NewKey {
    std::size_t part, number;
    std::string key;
};

struct OutlineWorker {
    FeatureStream stream;
    FeatureKeys keys;
    FeatureParser parser{keys};
    std::vector<NewKey> new_keys;

    explicit OutlineWorker(FeatureStream from) : stream(std::move(from)) {}
    OutlineWorker(const OutlineWorker&) = delete;
    OutlineWorker& operator=(const OutlineWorker&) = delete;
};

/// Looks a file through in equal parts. Where the first feature of a part begins is guessed. When all is looked through,
/// it must be where those of the part before end: else a text or a property held what looks like a feature, and
/// the file is looked through anew, in order and without guessing.
class OutlineReader {
public:
    OutlineReader(const ByteSource& bytes, const GeoJsonSettings& settings, const GeoJsonRoot& root, Progress& progress)
        : m_bytes(bytes), m_settings(settings), m_root(root), m_progress(progress) {
        const std::uint64_t left = bytes.size() - root.features_begin;
        m_found.resize(static_cast<std::size_t>((left + settings.piece_bytes - 1) / settings.piece_bytes));
    }

    std::optional<GeoJsonOutline> read() {
        const unsigned threads =
            m_settings.threads != 0 ? m_settings.threads : std::max(std::thread::hardware_concurrency(), 1U);
        look_through(threads);
        if (threads > 1 && fit() == Fit::unknown)
            look_through(1);
        const Fit fits = fit();
        if (fits != Fit::good && fits != Fit::cut_off)
            return std::nullopt;
        const JsonLook ending = fits == Fit::good
                                    ? look_at_ending(m_bytes, m_root, m_features_end, m_settings.most_feature_bytes)
                                    : JsonLook::cut;
        if (ending == JsonLook::wrong || (ending == JsonLook::cut && !(m_root.is_collection && has_rows())))
            return std::nullopt;
        return outline(ending == JsonLook::cut);
    }

private:
    enum class Fit { good, cut_off, wrong, unknown };

    std::uint64_t begin_of(std::size_t part) const {
        return std::min(m_root.features_begin + part * std::uint64_t{m_settings.piece_bytes}, m_bytes.size());
    }

    void look_through(unsigned threads) {
        m_workers.clear();
        for (unsigned i = 0; i < threads; ++i)
            m_workers.push_back(
                std::make_unique<OutlineWorker>(FeatureStream(m_bytes, m_root.order, m_settings.most_feature_bytes)));
        std::fill(m_found.begin(), m_found.end(), Found{});
        m_is_over = false;
        m_progress.total = m_bytes.size();
        m_progress.done = m_root.features_begin;
        m_progress.rows = 0;
        for_each_piece(m_found.size(), threads, m_progress, [&](std::size_t part, unsigned worker) {
            if (!m_is_over)
                look_at_part(part, *m_workers[worker], threads > 1);
        });
    }

    void look_at_part(std::size_t part, OutlineWorker& worker, bool is_guessed) {
        Found& found = m_found[part];
        const std::uint64_t begin = begin_of(part), end = begin_of(part + 1);
        const std::uint64_t from = part == 0 ? begin : is_guessed ? begin - 1 : m_found[part - 1].end;
        found.is_done = true;
        found.begin = found.end = std::max(from, end);
        if (from >= end)
            return;
        worker.stream.go_to(from, static_cast<std::size_t>(end - from) + m_settings.lookahead_bytes, false);
        if (part == 0 || !is_guessed || worker.stream.find(1))
            read_features(part, end, worker);
        m_progress.done += end - begin;
        m_progress.rows += found.rows;
    }

    void read_features(std::size_t part, std::uint64_t end, OutlineWorker& worker) {
        Found& found = m_found[part];
        const std::size_t old_keys = worker.keys.keys().size();
        found.next = worker.stream.seek();
        found.begin = worker.stream.offset();
        while (found.next == Next::feature && worker.stream.offset() < end) {
            if (const JsonLook look = worker.stream.read(worker.parser); look != JsonLook::good) {
                found.next = look == JsonLook::cut ? Next::cut_off : Next::wrong;
                break;
            }
            if ((++found.rows & 1023U) == 0)
                m_progress.may_step();
            found.next = worker.stream.seek();
        }
        found.end = worker.stream.offset();
        if (found.next != Next::feature)
            m_is_over = true;
        const std::vector<std::string>& keys = worker.keys.keys();
        for (std::size_t number = old_keys; number < keys.size(); ++number)
            worker.new_keys.push_back({part, number, keys[number]});
        check_count(keys.size());
    }

    void check_count(std::size_t keys) const {
        if (keys > m_settings.most_columns)
            throw TableError("has more than " + std::to_string(m_settings.most_columns) +
                             " different properties, where at most so many are expected");
    }

    /// Whether each part begins where the one before ends, up to the end of the features.
    Fit fit() {
        std::uint64_t expected = m_found.empty() ? 0 : m_found[0].begin;
        for (m_parts = 0; m_parts < m_found.size();) {
            const Found& found = m_found[m_parts++];
            const bool has_none = expected >= begin_of(m_parts);
            if (!found.is_done || (has_none ? found.rows > 0 : found.begin != expected))
                return Fit::unknown;
            if (has_none)
                continue;
            if (found.next == Next::wrong)
                return Fit::wrong;
            m_features_end = expected = found.end;
            if (found.next == Next::end)
                return Fit::good;
            if (found.next == Next::cut_off)
                return Fit::cut_off;
        }
        return Fit::wrong;
    }

    bool has_rows() const {
        return std::any_of(m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(m_parts),
                           [](const Found& found) { return found.rows > 0; });
    }

    GeoJsonOutline outline(bool is_cut_off) const {
        GeoJsonOutline outline;
        outline.order = m_root.order;
        outline.features_end = m_features_end;
        outline.is_cut_off = is_cut_off;
        for (std::size_t part = 0; part < m_parts; ++part)
            if (m_found[part].rows > 0)
                outline.pieces.push_back({m_found[part].begin, m_found[part].rows});
        std::vector<NewKey> keys;
        for (const auto& worker : m_workers)
            keys.insert(keys.end(), worker->new_keys.begin(), worker->new_keys.end());
        std::sort(keys.begin(), keys.end(), [](const NewKey& a, const NewKey& b) {
            return std::tie(a.part, a.number) < std::tie(b.part, b.number);
        });
        for (const NewKey& key : keys)
            if (key.part < m_parts)
                outline.keys.number_of(key.key);
        check_count(outline.keys.keys().size());
        return outline;
    }

    const ByteSource& m_bytes;
    const GeoJsonSettings& m_settings;
    const GeoJsonRoot& m_root;
    Progress& m_progress;
    std::vector<std::unique_ptr<OutlineWorker>> m_workers;
    std::vector<Found> m_found;
    std::atomic<bool> m_is_over = false;
    std::size_t m_parts = 0; // that have features, found by fit()
    std::uint64_t m_features_end = 0;
};

} // namespace

std::optional<GeoJsonOutline> outline_of(const ByteSource& bytes, const GeoJsonSettings& settings, Progress& progress) {
    const std::optional<GeoJsonRoot> root = read_geojson_root(bytes, settings.most_feature_bytes);
    return root ? OutlineReader(bytes, settings, *root, progress).read() : std::nullopt;
}

} // namespace chronomap
