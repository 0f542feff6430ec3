#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The text is no JSON of ours; the message says where (line and column) and what was expected.
struct JsonError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class JsonKind : std::uint8_t { null, boolean, number, text, list, object };

class JsonTree;

/// One value of a JsonTree; a cheap handle, good as long as the tree.
class JsonValue {
public:
    class Iterator;
    struct Children;

    JsonValue(const JsonTree& tree, std::uint32_t index) : m_tree(&tree), m_index(index) {}

    JsonKind kind() const;
    bool is(JsonKind kind_asked) const { return kind() == kind_asked; }

    // Each only for a value of its kind.
    bool truth() const;
    double number() const;
    std::string_view text() const;

    /// Elements of a list, members of an object, in the order of the file; none of other kinds.
    Children children() const;

    /// The first member of an object with this key.
    std::optional<JsonValue> find(std::string_view key) const;

    /// The key under which an object holds this value; empty for others.
    std::string_view key() const;

    /// Where it stands, as a JSON pointer (RFC 6901): "/entries/3/when", "" for the whole.
    std::string pointer() const;

    /// Whether both stand for the same: the same members in the same order, whatever is around them.
    bool is_same(const JsonValue& other) const;
    std::size_t hash() const;

private:
    const JsonTree* m_tree;
    std::uint32_t m_index;
};

/// A parsed JSON text that keeps the order of keys, knows where each value stands, and takes 24 bytes a value
/// besides its texts. Nesting, size and number of values are limited, so that no input can exhaust stack or memory.
class JsonTree {
public:
    static constexpr std::size_t max_depth = 64;
    static constexpr std::size_t max_bytes = 256U << 20U;
    static constexpr std::size_t max_values = 8'000'000;

    /// Parses UTF-8, with or without a byte order mark. Throws JsonError.
    static JsonTree parse(std::string_view json);

    JsonValue root() const { return {*this, 0}; }

    /// Members whose key their object has already given to another; find() does not see them.
    std::vector<JsonValue> repeated_keys() const;

private:
    friend class JsonValue;
    class Builder;

    struct Node {
        union {
            double number;
            struct {
                std::uint32_t begin, size;
            } text;
            bool truth;
        };
        std::uint32_t parent;
        std::uint32_t end;       // index after the last descendant
        std::uint32_t name : 28; // which key of m_keys, or the position in a list
        std::uint32_t in_object : 1;
        std::uint32_t kind : 3;
    };

    std::string_view text_of(const Node& node) const;
    bool have_same_content(const Node& a, const Node& b) const; // of nodes of one kind, besides what is within them
    std::size_t hash_of_content(const Node& node) const;

    std::vector<Node> m_nodes; // parents before children, in the order of the file
    std::string m_texts;
    std::vector<std::string> m_keys; // each once
    std::vector<std::uint32_t> m_repeated;
};

class JsonValue::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = JsonValue;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = JsonValue;

    Iterator(const JsonTree& tree, std::uint32_t index) : m_tree(&tree), m_index(index) {}
    JsonValue operator*() const { return {*m_tree, m_index}; }
    Iterator& operator++();
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_index == b.m_index; }

private:
    const JsonTree* m_tree;
    std::uint32_t m_index;
};

struct JsonValue::Children {
    Iterator first, last;
    Iterator begin() const { return first; }
    Iterator end() const { return last; }
};

} // namespace chronomap
