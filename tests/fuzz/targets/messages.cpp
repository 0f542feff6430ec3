// The interface's words in a language.
#include "viewer/scene/messages.h"

#include "events/safe_text.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

#include <limits>

namespace chronomap::fuzz {
namespace {

void check_key(const Messages& messages, const std::string& key) {
    promise(messages.has(key), "a key that is listed is there");
    const std::string text = messages.get(key);
    promise(messages.format(key, {}) == text, "without arguments a text stays as it is");
    messages.format(key, {{"n", "{n}{from}"}, {"from", "{"}, {"", "}"}});
    const std::string stem = key.substr(0, key.rfind('.'));
    for (const std::int64_t count : {0, 1, 2, 3, 11, 100, -5}) {
        messages.format_count(stem, count, {{"from", "x"}});
    }
}

} // namespace

void messages(std::string_view input) {
    for (const char* language : {"en", "ar"}) {
        try {
            const Messages read = Messages::parse(input, language);
            for (const std::string& key : read.keys()) {
                check_key(read, key);
            }
            promise(read.get("no such key") == "no such key" || read.has("no such key"),
                    "a missing key stands for itself");
            read.is_rtl();
            read.number(std::numeric_limits<std::int64_t>::min());
            read.localize_digits(input.substr(0, 20));
        } catch (const MessageError& error) {
            promise(!has_controls(error.what()), "a message shows no controls");
        }
    }
}

} // namespace chronomap::fuzz
