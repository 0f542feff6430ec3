#include "events/table/geojson_source.h"

#include "events/table/geojson_rows.h"
#include "events/table/json_text.h"
#include "events/table/text_encoding.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace chronomap {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> values_of(const GeoJsonText& text, const std::vector<FeatureValue>& values) {
    std::vector<Cell> cells(text.columns.size() + 1, Cell{nullptr, 0, Cell::Form::missing});
    for (const bool is_first : {true, false})
        for (const FeatureValue& value : values)
            if (yields_to_properties(value) == is_first)
                cells[text.column_of(value)] = value.cell;
    std::vector<std::string> row;
    std::transform(cells.begin(), cells.end() - 1, std::back_inserter(row), text_of);
    return row;
}

class GeoJsonSource final : public RowSource {
public:
    explicit GeoJsonSource(GeoJsonText text) : m_text(std::move(text)) {}

    const std::vector<SourceColumn>& columns() const override { return m_text.columns; }

    std::vector<std::string> notes() const override {
        if (!m_text.outline.is_cut_off)
            return {};
        return {"it is cut off in what begins at byte " + std::to_string(m_text.outline.features_end) +
                "; the features before that are there"};
    }

    std::vector<std::uint32_t> read(const std::vector<std::size_t>& wanted, unsigned threads, Progress& progress,
                                    const std::function<void(const RowBlock&, unsigned worker)>& take) const override {
        return read_geojson(m_text, wanted, threads, progress, take);
    }

    std::vector<std::string> row(RowOffset offset) const override {
        m_text.bytes->check_unchanged();
        Rows rows;
        FeatureKeys keys = m_text.outline.keys;
        FeatureParser parser(keys);
        if (offset < m_text.outline.features_end)
            add_rows(offset, 1, 1, parser, rows);
        if (rows.empty())
            throw TableError("has no row at byte " + std::to_string(offset));
        return rows.front();
    }

    std::vector<std::vector<std::string>> sample(std::size_t most) const override {
        const std::vector<FeaturePiece>& pieces = m_text.outline.pieces;
        Rows rows;
        if (pieces.empty() || most == 0)
            return rows;
        FeatureKeys keys = m_text.outline.keys;
        FeatureParser parser(keys);
        // A piece is a part of the file, so an equal number from some of them is spread over it.
        const std::size_t parts = std::min({pieces.size(), most, most_parts});
        for (std::size_t part = 0; part < parts; ++part) {
            const FeaturePiece& piece = pieces[part * pieces.size() / parts];
            const std::size_t wanted = most * (part + 1) / parts - most * part / parts;
            // Few pieces are looked through whole; of many, and where rows are wanted in order, the first rows do.
            const std::size_t step = parts > few_parts || piece.rows <= wanted ? 1 : piece.rows / wanted;
            add_rows(piece.begin, std::min<std::size_t>(wanted, piece.rows), step, parser, rows);
        }
        return rows;
    }

private:
    static constexpr std::size_t most_parts = 48, few_parts = 2;

    /// Adds `count` features of those that begin here, each `step`-th.
    void add_rows(std::uint64_t offset, std::size_t count, std::size_t step, FeatureParser& parser, Rows& rows) const {
        constexpr std::size_t some_bytes = std::size_t{1} << 12;
        FeatureStream stream(*m_text.bytes, m_text.outline.order, m_text.settings.most_feature_bytes);
        stream.go_to(offset, some_bytes, false);
        for (std::size_t i = 0; i < count * step && stream.seek() == FeatureStream::Next::feature; ++i) {
            if (stream.read(parser) != JsonLook::good)
                return;
            if (i % step == 0)
                rows.push_back(values_of(m_text, parser.values()));
        }
    }

    GeoJsonText m_text;
};

/// Names the columns. Keys that are written differently, with escapes, may be the same name.
void name_columns(GeoJsonText& text) {
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (const std::string& key : text.outline.keys.keys()) {
        const std::string name = utf8_of(unescaped(key));
        const auto [at, is_new] = numbers.try_emplace(name, static_cast<std::uint32_t>(text.columns.size()));
        if (is_new)
            text.columns.push_back({name});
        text.column_of_key.push_back(at->second);
    }
    text.columns.push_back({"longitude", SourceColumn::Kind::longitude});
    text.columns.push_back({"latitude", SourceColumn::Kind::latitude});
}

} // namespace

std::size_t GeoJsonText::column_of(const FeatureValue& value) const {
    if (value.key < column_of_key.size())
        return column_of_key[value.key];
    return value.key == FeatureValue::longitude  ? columns.size() - 2
           : value.key == FeatureValue::latitude ? columns.size() - 1
                                                 : columns.size();
}

std::unique_ptr<RowSource> open_geojson(const std::filesystem::path& path, Progress* progress,
                                        const GeoJsonSettings& settings) {
    Progress nobodys;
    std::shared_ptr<const ByteSource> bytes = open_byte_source(path);
    std::optional<GeoJsonOutline> outline = outline_of(*bytes, settings, progress != nullptr ? *progress : nobodys);
    if (!outline)
        return nullptr;
    GeoJsonText text{std::move(bytes), std::move(*outline), {}, {}, settings};
    name_columns(text);
    return std::make_unique<GeoJsonSource>(std::move(text));
}

} // namespace chronomap
