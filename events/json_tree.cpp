#include "events/json_tree.h"

#include "events/safe_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace chronomap {
namespace {

std::string place_in(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const std::size_t line_begin = before.rfind('\n') + 1; // npos + 1 == 0
    const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto column =
        1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_begin), before.end(), is_first_byte);
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

// "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while ..." without its head.
std::string reason_of(std::string_view what) {
    if (const auto bracket = what.find("] "); bracket != what.npos)
        what.remove_prefix(bracket + 2);
    if (what.substr(0, 11) == "parse error")
        if (const auto colon = what.find(": "); colon != what.npos)
            what.remove_prefix(colon + 2);
    return without_controls(first_characters(what, 300));
}

} // namespace

/// Receives the events of nlohmann's parser, which itself keeps its nesting on the heap.
class JsonTree::Builder {
public:
    explicit Builder(std::string_view json) : m_json(json) {}

    bool null() { return add(JsonKind::null) != nullptr; }
    bool boolean(bool value) {
        return set([&](Node& node) { node.truth = value; }, JsonKind::boolean);
    }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return number(value); }
    bool string(const std::string& value) {
        const auto begin = static_cast<std::uint32_t>(m_tree.m_texts.size());
        m_tree.m_texts += value;
        return set([&](Node& node) { node.text = {begin, static_cast<std::uint32_t>(value.size())}; }, JsonKind::text);
    }
    static bool binary(const std::vector<std::uint8_t>&) { return false; } // never in a JSON text
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool start_array(std::size_t) { return open(JsonKind::list); }
    bool end_array() { return close(); }
    bool end_object() {
        note_repeated_keys();
        return close();
    }
    bool key(const std::string& name) {
        const auto [known, is_new] = m_key_numbers.try_emplace(name, static_cast<std::uint32_t>(m_tree.m_keys.size()));
        if (is_new)
            m_tree.m_keys.push_back(name);
        m_next_name = known->second;
        return true;
    }
    bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& error) {
        m_refusal = "not JSON: " + place_in(m_json, byte) + ": " + reason_of(error.what());
        return false;
    }

    JsonTree take() && { return std::move(m_tree); }
    const std::string& refusal() const { return m_refusal; }

private:
    template <class Set>
    bool set(const Set& set_payload, JsonKind kind) {
        Node* node = add(kind);
        if (node)
            set_payload(*node);
        return node != nullptr;
    }
    bool number(double value) {
        return set([&](Node& node) { node.number = value; }, JsonKind::number);
    }

    Node* add(JsonKind kind) {
        if (m_tree.m_nodes.size() == max_values) {
            m_refusal = "more than " + std::to_string(max_values) + " values; that is too many for a dossier";
            return nullptr;
        }
        Node node{};
        node.kind = static_cast<std::uint32_t>(kind) & 7U;
        node.end = static_cast<std::uint32_t>(m_tree.m_nodes.size()) + 1;
        if (!m_open.empty()) {
            Open& parent = m_open.back();
            node.parent = parent.index;
            node.in_object = parent.is_object;
            node.name = (parent.is_object ? m_next_name : parent.count++) & 0xFFFFFFFU;
        }
        m_tree.m_nodes.push_back(node);
        return &m_tree.m_nodes.back();
    }

    bool open(JsonKind kind) {
        if (m_open.size() == max_depth) {
            m_refusal = "values are nested more than " + std::to_string(max_depth) + " deep, which no dossier needs";
            return false;
        }
        const auto index = static_cast<std::uint32_t>(m_tree.m_nodes.size());
        if (!add(kind))
            return false;
        m_open.push_back({index, 0, kind == JsonKind::object});
        return true;
    }

    bool close() {
        m_tree.m_nodes[m_open.back().index].end = static_cast<std::uint32_t>(m_tree.m_nodes.size());
        m_open.pop_back();
        return true;
    }

    void note_repeated_keys() {
        const std::uint32_t object = m_open.back().index;
        const auto end = static_cast<std::uint32_t>(m_tree.m_nodes.size());
        m_names_seen.clear();
        for (std::uint32_t i = object + 1; i < end; i = m_tree.m_nodes[i].end)
            m_names_seen.push_back({std::uint32_t{m_tree.m_nodes[i].name}, i});
        std::sort(m_names_seen.begin(), m_names_seen.end());
        for (std::size_t i = 1; i < m_names_seen.size(); ++i)
            if (m_names_seen[i].first == m_names_seen[i - 1].first)
                m_tree.m_repeated.push_back(m_names_seen[i].second);
    }

    struct Open {
        std::uint32_t index, count;
        bool is_object;
    };

    std::string_view m_json;
    JsonTree m_tree;
    std::vector<Open> m_open;
    std::uint32_t m_next_name = 0;
    std::unordered_map<std::string, std::uint32_t> m_key_numbers;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_names_seen; // kept to save allocations
    std::string m_refusal;
};

JsonTree JsonTree::parse(std::string_view json) {
    if (json.size() > max_bytes)
        throw JsonError("the file is larger than " + std::to_string(max_bytes >> 20U) +
                        " MB, which is too large for a dossier");
    if (json.substr(0, 2) == "\xFF\xFE" || json.substr(0, 2) == "\xFE\xFF")
        throw JsonError("the file is in UTF-16; expected UTF-8");
    if (json.empty())
        throw JsonError("the file is empty; expected a JSON object");
    if (json.front() == '\0') // which the parser takes for an end
        throw JsonError("the file begins with zeros; expected a JSON object");

    Builder builder(json);
    if (!nlohmann::json::sax_parse(json.data(), json.data() + json.size(), &builder))
        throw JsonError(builder.refusal());
    return std::move(builder).take();
}

std::string_view JsonTree::text_of(const Node& node) const {
    return std::string_view(m_texts).substr(node.text.begin, node.text.size);
}

bool JsonTree::have_same_content(const Node& a, const Node& b) const {
    switch (static_cast<JsonKind>(a.kind)) {
    case JsonKind::boolean:
        return a.truth == b.truth;
    case JsonKind::number:
        return a.number == b.number;
    case JsonKind::text:
        return text_of(a) == text_of(b);
    default:
        return true;
    }
}

std::size_t JsonTree::hash_of_content(const Node& node) const {
    switch (static_cast<JsonKind>(node.kind)) {
    case JsonKind::boolean:
        return node.truth ? 2 : 1;
    case JsonKind::number:
        return std::hash<double>()(node.number);
    case JsonKind::text:
        return std::hash<std::string_view>()(text_of(node));
    default:
        return node.kind;
    }
}

std::vector<JsonValue> JsonTree::repeated_keys() const {
    std::vector<JsonValue> values;
    values.reserve(m_repeated.size());
    for (const std::uint32_t index : m_repeated)
        values.emplace_back(*this, index);
    return values;
}

JsonKind JsonValue::kind() const {
    return static_cast<JsonKind>(m_tree->m_nodes[m_index].kind);
}

bool JsonValue::truth() const {
    return m_tree->m_nodes[m_index].truth;
}

double JsonValue::number() const {
    return m_tree->m_nodes[m_index].number;
}

std::string_view JsonValue::text() const {
    return m_tree->text_of(m_tree->m_nodes[m_index]);
}

JsonValue::Children JsonValue::children() const {
    return {{*m_tree, m_index + 1}, {*m_tree, m_tree->m_nodes[m_index].end}};
}

JsonValue::Iterator& JsonValue::Iterator::operator++() {
    m_index = m_tree->m_nodes[m_index].end;
    return *this;
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const {
    if (is(JsonKind::object))
        for (const JsonValue member : children())
            if (member.key() == key)
                return member;
    return std::nullopt;
}

std::string_view JsonValue::key() const {
    const JsonTree::Node& node = m_tree->m_nodes[m_index];
    return node.in_object ? std::string_view(m_tree->m_keys[node.name]) : std::string_view();
}

bool JsonValue::is_same(const JsonValue& other) const {
    const std::vector<JsonTree::Node>& nodes = m_tree->m_nodes;
    const std::uint32_t count = nodes[m_index].end - m_index;
    if (m_tree != other.m_tree || nodes[other.m_index].end - other.m_index != count)
        return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const JsonTree::Node& a = nodes[m_index + i];
        const JsonTree::Node& b = nodes[other.m_index + i];
        const bool is_named_alike = i == 0 || (a.name == b.name && a.in_object == b.in_object);
        if (a.kind != b.kind || !is_named_alike || a.end - m_index != b.end - other.m_index ||
            !m_tree->have_same_content(a, b))
            return false;
    }
    return true;
}

std::size_t JsonValue::hash() const {
    const std::vector<JsonTree::Node>& nodes = m_tree->m_nodes;
    std::size_t hash = nodes[m_index].end - m_index;
    for (std::uint32_t i = m_index; i < nodes[m_index].end; ++i)
        hash = hash * 31 + static_cast<std::size_t>(i == m_index ? 0 : nodes[i].name) * 7 +
               m_tree->hash_of_content(nodes[i]);
    return hash;
}

std::string JsonValue::pointer() const {
    if (m_index == 0)
        return {};
    const JsonTree::Node& node = m_tree->m_nodes[m_index];
    std::string path = JsonValue(*m_tree, node.parent).pointer() + '/';
    if (!node.in_object)
        return path + std::to_string(node.name);
    for (const char c : key()) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
    return path;
}

} // namespace chronomap
