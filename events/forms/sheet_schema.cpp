#include "events/forms/sheet_schema.h"

namespace chronomap {
namespace {

using F = SheetField;

constexpr SheetMember dossier[] = {
    {"title", F::words}, {"summary", F::words}, {"time_zone", F::text}, {"view", F::view}};
constexpr SheetMember sides[] = {{"id", F::text}, {"name", F::words}};
constexpr SheetMember actors[] = {{"id", F::text}, {"name", F::words}, {"side", F::text}, {"seat", F::text}};
constexpr SheetMember places[] = {{"id", F::text},   {"name", F::words},  {"also", F::names},
                                  {"kind", F::text}, {"at", F::position}, {"precision_m", F::number},
                                  {"area", F::text}, {"line", F::list},   {"disputed", F::truth}};
constexpr SheetMember sources[] = {{"id", F::text},
                                   {"publisher", F::words},
                                   {"title", F::words},
                                   {"language", F::text},
                                   {"url", F::text},
                                   {"archived", F::text},
                                   {"text", F::text},
                                   {"headline", F::text},
                                   {"first_paragraph", F::text},
                                   {"last_paragraph", F::text},
                                   {"published", F::time}};
constexpr SheetMember entries[] = {{"id", F::text},
                                   {"kind", F::text},
                                   {"category", F::text},
                                   {"status", F::text},
                                   {"title", F::words},
                                   {"summary", F::words},
                                   {"when", F::time},
                                   {"where", F::places},
                                   {"act", F::text},
                                   {"by", F::party},
                                   {"to", F::parties},
                                   {"said", F::time},
                                   {"said_from", F::place},
                                   {"about", F::places},
                                   {"refers_to", F::list},
                                   {"cites", F::citations},
                                   {"verification", F::verification}};
constexpr SheetMember claims[] = {{"entry", F::text},        {"what", F::text},    {"of", F::side},
                                  {"value", F::number},      {"low", F::number},   {"high", F::number},
                                  {"approximate", F::truth}, {"wording", F::words}};

constexpr SheetKind kinds[] = {{"dossier", dossier}, {"entries", entries}, {"places", places}, {"actors", actors},
                               {"sides", sides},     {"sources", sources}, {"claims", claims}};

} // namespace

std::span<const SheetKind> sheet_kinds() {
    return kinds;
}

const SheetKind* sheet_kind(std::string_view name) {
    for (const SheetKind& kind : kinds)
        if (kind.name == name)
            return &kind;
    return nullptr;
}

} // namespace chronomap
