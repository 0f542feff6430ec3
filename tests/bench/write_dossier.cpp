// Writes the made-up dossier of the benchmarks as a file that the program opens:
//   write_dossier COUNT FOLDER      (FOLDER/dossier.json)
#include "bench/generated_dossier.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace chronomap;
using Json = nlohmann::ordered_json;

Json json_of(const LanguageText& text) {
    Json json = Json::object();
    for (const auto& [language, words] : text.all()) {
        json[std::string(language)] = words;
    }
    return json;
}

void put(Json& object, const char* key, const StatedTime& time) {
    if (time.is_dated()) {
        object[key] = {{"edtf", time.edtf}, {"inferred", time.inference.inferred}};
    }
}

Json json_of(const Dossier& dossier, const PlaceRef& ref) {
    return {{"place", dossier.places[ref.place].id}, {"inferred", ref.inference.inferred}};
}

Json json_of(const Dossier& dossier, const PartyRef& party) {
    return party.kind == PartyRef::Kind::actor ? dossier.actors[party.index].id : dossier.sources[party.index].id;
}

Json json_of(const Dossier& dossier, const Entry& entry);

template <typename List>
Json list_of(const Dossier& dossier, const List& list) {
    Json json = Json::array();
    for (const auto& item : list) {
        json.push_back(json_of(dossier, item));
    }
    return json;
}

void put_statement(Json& json, const Dossier& dossier, const Entry& entry) {
    json["act"] = name_of(entry.act);
    json["by"] = json_of(dossier, *entry.by);
    json["to"] = list_of(dossier, entry.to);
    put(json, "said", entry.said);
    json["said_from"] = json_of(dossier, *entry.said_from);
    json["about"] = list_of(dossier, entry.about);
}

Json json_of(const Dossier& dossier, const Entry& entry) {
    Json json{{"id", entry.id},
              {"kind", name_of(entry.kind)},
              {"title", json_of(entry.title)},
              {"summary", json_of(entry.summary)}};
    if (!entry.category->empty()) {
        json["category"] = *entry.category;
    }
    put(json, "when", entry.when);
    if (entry.kind == EntryKind::event) {
        json["where"] = list_of(dossier, entry.where);
    } else {
        put_statement(json, dossier, entry);
    }
    for (const Claim& claim : entry.claims) {
        json["claims"].push_back({{"what", claim.what},
                                  {"value", *claim.value},
                                  {"approximate", claim.approximate},
                                  {"wording", json_of(claim.wording)}});
    }
    for (const Citation& citation : entry.cites) {
        json["cites"].push_back({{"source", dossier.sources[citation.source].id}, {"paragraph", citation.paragraph}});
    }
    for (const EntryIndex other : entry.refers_to) {
        json["refers_to"].push_back(dossier.entries[other].id);
    }
    return json;
}

Json json_of(const Dossier& dossier) {
    Json json{{"format", "chronomap-dossier/1"}, {"title", json_of(dossier.title)}, {"time_zone", dossier.time_zone}};
    for (const Source& source : dossier.sources) {
        json["sources"].push_back({{"id", source.id}, {"publisher", json_of(source.publisher)}});
    }
    for (const Side& side : dossier.sides) {
        json["sides"].push_back({{"id", side.id}, {"name", json_of(side.name)}});
    }
    for (const Actor& actor : dossier.actors) {
        Json object{{"id", actor.id}, {"name", json_of(actor.name)}};
        if (actor.side) {
            object["side"] = dossier.sides[*actor.side].id;
        }
        json["actors"].push_back(std::move(object));
    }
    for (const Place& place : dossier.places) {
        json["places"].push_back({{"id", place.id},
                                  {"kind", place.kind},
                                  {"name", json_of(place.name)},
                                  {"at", {place.at->lon_deg, place.at->lat_deg}},
                                  {"precision_m", place.precision_m},
                                  {"disputed", place.disputed}});
    }
    json["entries"] = list_of(dossier, dossier.entries);
    return json;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "write_dossier COUNT FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = arguments[2];
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / "dossier.json");
    file << json_of(generated_dossier(std::stoul(arguments[1]))).dump() << '\n';
    return file.good() ? 0 : 1;
}
