#include "events/forms/json_outline.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace chronomap {
namespace {

class OutlineHandler : public nlohmann::json_sax<nlohmann::json> {
public:
    std::set<std::string> paths;

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool string(string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool start_object(std::size_t) override { return begin(false); }
    bool start_array(std::size_t) override { return begin(true); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

    bool key(string_t& name) override {
        m_levels.back().name = name;
        return true;
    }

private:
    struct Level {
        bool is_list;
        std::string name; // of the member that comes next
    };

    bool value() {
        constexpr std::size_t deepest = 3;
        if (m_levels.empty() || m_levels.size() > deepest)
            return true;
        std::string path;
        for (const Level& level : m_levels)
            path += (path.empty() ? "" : "/") + (level.is_list ? std::string("*") : level.name);
        paths.insert(path);
        return true;
    }

    bool begin(bool is_list) {
        constexpr std::size_t deepest = 64; // no file of ours goes deeper
        value();
        m_levels.push_back({is_list, ""});
        return m_levels.size() < deepest;
    }

    bool end() {
        m_levels.pop_back();
        return true;
    }

    std::vector<Level> m_levels;
};

} // namespace

std::set<std::string> json_outline(std::string_view beginning) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (beginning.substr(0, byte_order_mark.size()) == byte_order_mark)
        beginning.remove_prefix(byte_order_mark.size());
    OutlineHandler handler;
    nlohmann::json::sax_parse(beginning.begin(), beginning.end(), &handler);
    return handler.paths;
}

} // namespace chronomap
